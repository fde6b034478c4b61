"""MIME in: pages saved as MHTML, and newsletters as mail files; both by the standard library's email package."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import MIMEPart
from typing import Any, Final

from newsarc.model import Page
from newsarc.sources.entries import ImportEntry
from newsarc.sources.times import utc_text

_PAGE_TYPES: Final = ("text/html", "application/xhtml+xml")


def read_mhtml(raw: bytes, name: str) -> ImportEntry:
    """The page of an MHTML file, its bytes as the site sent them; pictures and frames stay behind."""
    message = _parse(raw)
    root = _root(message)
    if root is None:
        return ImportEntry(name, error="holds no page")
    address = _header(message, "Snapshot-Content-Location") or _header(root, "Content-Location")
    page = Page(
        raw=_payload(root),
        url=address if address and address.startswith(("http://", "https://")) else None,
        content_type=_content_type(root),
        captured_at=_date(message),
    )
    return ImportEntry(name, page=page) if page.raw.strip() else ImportEntry(name, error="the page in it is empty")


def _root(message: MIMEPart) -> MIMEPart | None:
    """The page itself: the part that ``start`` names, or the first that is HTML (RFC 2387)."""
    pages = [part for part in _leaves(message) if part.get_content_type() in _PAGE_TYPES]
    start = message.get_param("start")
    named = [part for part in pages if start and _header(part, "Content-ID") == str(start)]
    return next(iter(named or pages), None)


def read_eml(raw: bytes, name: str) -> Iterator[ImportEntry]:
    """A mail as an article: subject, sender, date, and its HTML or else text body; enclosed mails each as their own."""
    message = _parse(raw)
    yield _article(message, name)
    for number, part in enumerate(message.walk()):
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            inner: Any = part.get_payload(0)
            yield _article(inner, f"{name}!{number}")


def _article(message: MIMEPart, name: str) -> ImportEntry:
    row: dict[str, Any] = {
        "title": _header(message, "Subject"),
        "published": _date(message),
        "source": _sender(message),
    }
    row["url"] = _web_version(message)
    html = next((part for part in _leaves(message) if part.get_content_type() in _PAGE_TYPES), None)
    text = next((part for part in _leaves(message) if part.get_content_type() == "text/plain"), None)
    if html is not None:
        row["html"] = _text(html)
    elif text is not None:
        row["body"] = _text(text).strip()
    row = {field: value for field, value in row.items() if value}
    if "html" not in row and "body" not in row:
        return ImportEntry(name, error="the mail holds no text")
    return ImportEntry(name, row=row)


def _leaves(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold content, attachments and enclosed mails left out."""
    if message.get_content_type() == "message/rfc822":
        return
    if message.is_multipart():
        for part in message.iter_parts():
            yield from _leaves(part)
    elif message.get_content_disposition() != "attachment":
        yield message


def _web_version(message: MIMEPart) -> str | None:
    """The address of the same text on the web, where the sender names it (RFC 5064's Archived-At)."""
    address = (_header(message, "Archived-At") or "").strip("<> ")
    return address if address.startswith(("http://", "https://")) else None


def _sender(message: MIMEPart) -> str | None:
    sender = message["From"]
    addresses = getattr(sender, "addresses", ())
    return addresses[0].display_name or addresses[0].addr_spec if addresses else None


def _date(message: MIMEPart) -> str | None:
    try:
        return utc_text(getattr(message["Date"], "datetime", None))
    except OverflowError:  # the email package's, of numbers that no calendar has
        return None


def _parse(raw: bytes) -> MIMEPart:
    message: MIMEPart = message_from_bytes(raw, policy=policy.default)
    return message


def _header(message: MIMEPart, name: str) -> str | None:
    value = message[name]
    return " ".join(str(value).split()) or None if value is not None else None


def _payload(part: MIMEPart) -> bytes:
    payload: Any = part.get_payload(decode=True)
    return payload or b""


def _content_type(part: MIMEPart) -> str:
    charset = part.get_content_charset()
    return f"{part.get_content_type()}; charset={charset}" if charset else part.get_content_type()


def _text(part: MIMEPart) -> str:
    try:
        return _payload(part).decode(part.get_content_charset() or "utf-8", errors="replace")
    except LookupError:
        return _payload(part).decode("utf-8", errors="replace")
