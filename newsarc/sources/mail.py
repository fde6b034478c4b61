"""MIME in: pages saved as MHTML, and newsletters as mail files; both by the standard library's email package."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.errors import CloseBoundaryNotFoundDefect
from email.message import MIMEPart
from typing import Any, Final

from newsarc.extract.urls import is_web_address
from newsarc.model import Page
from newsarc.sources.entries import HTML_TYPES, ImportEntry
from newsarc.sources.mail_headers import header_text, sender
from newsarc.sources.times import printed_text, utc_text
from newsarc.sources.undecoded import carried

_END_OF_PAGE: Final = 2000
"""Bytes in which a whole page has its last tag; scripts of savers may stand behind it."""


def read_mhtml(raw: bytes, name: str) -> ImportEntry:
    """The page of an MHTML file, its bytes as the site sent them; pictures and frames stay behind."""
    message = _parse(raw)
    root = _root(message)
    if root is None:
        return ImportEntry(name, error="holds no page")
    if _breaks_off(message, root):
        return ImportEntry(name, error="it breaks off within the page: a whole copy of the file is needed")
    address = _header(message, "Snapshot-Content-Location") or _header(root, "Content-Location")
    page = Page(
        raw=_payload(root),
        url=address if is_web_address(address) else None,
        content_type=_content_type(root),
        captured_at=utc_text(_date(message)),
    )
    return ImportEntry(name, page=page) if page.raw.strip() else ImportEntry(name, error="the page in it is empty")


def _root(message: MIMEPart) -> MIMEPart | None:
    """The page itself: the part that ``start`` names, or the first that is HTML (RFC 2387)."""
    pages = [part for part in _leaves(message) if part.get_content_type() in HTML_TYPES]
    start = message.get_param("start")
    named = [part for part in pages if start and _header(part, "Content-ID") == str(start)]
    return next(iter(named or pages), None)


def _breaks_off(message: MIMEPart, part: MIMEPart) -> bool:
    """Whether a file ends within ``part``: it is the last, with no boundary below it. A page that has its last tag is whole."""
    *_, last = message.walk()
    defects = (defect for each in message.walk() for defect in each.defects)
    is_open = any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in defects)
    end = _payload(part).replace(b"\0", b"")[-_END_OF_PAGE:].lower()
    return is_open and part is last and b"</html" not in end


def read_eml(raw: bytes, name: str) -> Iterator[ImportEntry]:
    """A mail as an article: subject, sender, date, and its HTML or else text body; enclosed mails each as their own. Texts are
    as :mod:`newsarc.sources.undecoded` has them."""
    message = _parse(raw)
    yield _article(message, name)
    for number, part in enumerate(message.walk()):
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            inner: Any = part.get_payload(0)
            yield _article(inner, f"{name}!{number}")


def _article(message: MIMEPart, name: str) -> ImportEntry:
    row: dict[str, Any] = {
        "title": header_text(message, "Subject"),
        "published": printed_text(_date(message)),
        "source": sender(message),
        "url": _web_version(message),
    }
    html = next((part for part in _with_content(message) if part.get_content_type() in HTML_TYPES), None)
    texts = [part for part in _with_content(message) if part.get_content_type() == "text/plain"]
    if html is not None:
        row["html"] = carried(_payload(html), html.get_content_charset())
    elif texts:
        row["plain"] = carried(b"\n\n".join(map(_payload, texts)).strip(), texts[0].get_content_charset())
    read = html or (texts[-1] if texts else None)
    if read is not None and _breaks_off(message, read):
        row["review"] = ["the mail breaks off: this is what is left of its text"]
    row = {field: value for field, value in row.items() if value}
    if "html" not in row and "plain" not in row:
        return ImportEntry(name, error="the mail holds no text")
    return ImportEntry(name, row=row)


def _with_content(message: MIMEPart) -> Iterator[MIMEPart]:
    """The parts that hold content and are not blank: mailers put a text before an attachment, and another one behind it."""
    return (part for part in _leaves(message) if _payload(part).strip())


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
    return address if is_web_address(address) else None


def _date(message: MIMEPart) -> datetime | None:
    try:
        when = getattr(message["Date"], "datetime", None)
    except OverflowError:  # the email package's, of numbers that no calendar has
        return None
    return when if isinstance(when, datetime) else None


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
