"""Every kind of file to what it holds: the one table of importers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from newsarc.arabic.charset import BadEncoding, decode_as
from newsarc.model import Page
from newsarc.sources.entries import ImportEntry, looks_arabic
from newsarc.sources.exports import read_bookmarks, read_csv, read_json, read_line
from newsarc.sources.files import InputItem, opened
from newsarc.sources.own_exports import REFUSAL, is_own_note, is_own_page
from newsarc.sources.sniff import Kind

if TYPE_CHECKING:
    from newsarc.sources.members import ReadItem


_COMMENT: Final = re.compile(r"#comment-\d+$")
"""How an address ends in WordPress's feeds of comments, which mirrors have beside each article."""


def iter_entries(item: InputItem, *, arabic_only: bool = False) -> Iterator[ImportEntry]:
    """Give everything in ``item``: one entry for a page or text, one for each record, row or member of a container.

    Large containers are streamed. Nothing is raised for what is in a file; an item with an error gives that error.
    ``arabic_only`` skips pages that are not in Arabic script.
    """
    if item.passed_over:
        yield ImportEntry(item.name, passed_over=True)
        return
    if item.error or item.kind is None:
        yield ImportEntry(item.name, error=item.error or "of no known kind")
        return
    for entry in _read(item, item.kind):
        if arabic_only and _is_foreign(entry.page):
            yield ImportEntry(entry.locator, skipped="not in Arabic script")
        else:
            yield entry


def _is_foreign(page: Page | None) -> bool:
    """Whether it is a page in another script than Arabic. The JSON of a row, which a WARC of ours holds, is no page."""
    return (
        page is not None and page.content_type != "application/json" and not looks_arabic(page.raw, page.content_type)
    )


def _read(item: InputItem, kind: Kind) -> Iterator[ImportEntry]:
    try:
        yield from _READERS[kind](item)
    except BadEncoding as error:
        yield ImportEntry(item.name, error=str(error))


def _within(item: InputItem) -> ReadItem:
    """What reads the members of ``item``, in the encoding that the user insists on."""
    return lambda inner: iter_entries(replace(inner, encoding=item.encoding))


def _in_utf8(item: InputItem) -> bytes:
    """The content of ``item``, in UTF-8 where the user has named its encoding."""
    raw = item.raw or b""
    return decode_as(raw, item.encoding).encode("utf-8", "replace") if item.encoding else raw


def _text(item: InputItem) -> Iterator[ImportEntry]:
    if is_own_note(item.raw or b""):
        yield ImportEntry(item.name, error=REFUSAL)
        return
    yield ImportEntry(item.name, page=Page(item.raw or b"", content_type="text/plain"))


def _html(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.saved import saved_page
    from newsarc.sources.telegram_html import is_chat_page, read_chat_page

    if is_chat_page(item.raw or b""):
        yield from read_chat_page(item.raw or b"", item.name)
        return
    if is_own_page(item.raw or b""):
        yield ImportEntry(item.name, error=REFUSAL)
        return
    yield ImportEntry(item.name, page=saved_page(item.raw or b"", "text/html"))


def _jsonl(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.jsonl import iter_jsonl

    with opened(item) as stream:
        start = stream.read(2)
        stream.seek(0)
        lines = stream.read() if start in (b"\xff\xfe", b"\xfe\xff") and not item.encoding else stream
        for number, row in iter_jsonl(lines, item.encoding):
            yield from read_line(row, f"{item.name}#{number}")


def _json(item: InputItem) -> Iterator[ImportEntry]:
    yield from read_json(_in_utf8(item), item.name)


def _csv(item: InputItem) -> Iterator[ImportEntry]:
    yield from read_csv(_in_utf8(item), item.name)


def _bookmarks(item: InputItem) -> Iterator[ImportEntry]:
    yield from read_bookmarks(item.raw or b"", item.name)


def _mhtml(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.mail import read_mhtml

    yield read_mhtml(item.raw or b"", item.name)


def _eml(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.mail import read_eml

    yield from read_eml(item.raw or b"", item.name)


def _warc(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.warc import iter_warc

    with opened(item) as stream:
        yield from iter_warc(stream, item.name)


def _zip(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.zipped import iter_zip

    with opened(item) as stream:
        yield from iter_zip(stream, item.name, _within(item))


def _wacz(item: InputItem) -> Iterator[ImportEntry]:
    """A WACZ is a zip whose WARCs, all under ``archive/``, hold everything that can be imported."""
    from newsarc.sources.zipped import WARCS, iter_zip

    with opened(item) as stream:
        yield from iter_zip(stream, item.name, _within(item), under=WARCS)


def _tar(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.packed import iter_tar

    with opened(item) as stream:
        yield from iter_tar(stream, item.name, _within(item))


def _compressed(item: InputItem) -> Iterator[ImportEntry]:
    from newsarc.sources.packed import read_compressed

    with opened(item) as stream:
        yield from read_compressed(stream, item, _within(item))


def _feed(item: InputItem) -> Iterator[ImportEntry]:
    """A feed that was saved as a file: its entries as far as it carries them."""
    from newsarc.sources.feeds import BadFeed, parse_feed
    from newsarc.sources.fragments import text_of
    from newsarc.sources.wordpress import display_names

    try:
        feed = parse_feed(item.raw or b"", "")
    except BadFeed as error:
        yield ImportEntry(item.name, error=str(error))
        return
    names = display_names(item.raw or b"")
    for number, entry in enumerate(feed.entries, start=1):
        known = {"url": entry.url, "title": entry.title, "published": entry.published}
        known["author"] = _name_of(names.get(entry.author or "", entry.author))
        row = {**known, "html": entry.content, "summary": entry.summary, "source": feed.title}
        locator = f"{item.name}#{number}"
        if _COMMENT.search(entry.url):
            yield ImportEntry(locator, skipped="a reader's comment")
        elif entry.withheld:
            yield ImportEntry(locator, skipped=entry.withheld)
        elif entry.content or (entry.summary and text_of(entry.summary)):
            yield ImportEntry(locator, row={field: value for field, value in row.items() if value})
        else:
            yield ImportEntry(locator, error="empty: neither a text nor a summary in it")
    if feed.left_out:
        yield ImportEntry(item.name, error=feed.left_out)


def _name_of(author: str | None) -> str | None:
    """Who wrote an entry; None for an account that is nobody's."""
    from newsarc.extract.metadata.byline_words import ACCOUNTS

    return None if author is None or "".join(author.lower().split()) in ACCOUNTS else author


def _opml(item: InputItem) -> Iterator[ImportEntry]:
    yield ImportEntry(item.name, error="a list of feeds, not of articles: see `newsarc feeds import`")


_READERS: Final[dict[Kind, Callable[[InputItem], Iterator[ImportEntry]]]] = {
    "txt": _text,
    "html": _html,
    "jsonl": _jsonl,
    "json": _json,
    "csv": _csv,
    "bookmarks": _bookmarks,
    "mhtml": _mhtml,
    "eml": _eml,
    "warc": _warc,
    "wacz": _wacz,
    "zip": _zip,
    "tar": _tar,
    "compressed": _compressed,
    "feed": _feed,
    "opml": _opml,
}
