"""What an importer gives for each thing it finds in a container."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from newsarc.arabic.passages import UTF8_WORD
from newsarc.model import Page

HTML_TYPES: Final = ("text/html", "application/xhtml+xml")
"""Media types of a page."""


@dataclass(frozen=True, slots=True)
class ImportEntry:
    """One thing found in a container. One of ``page``, ``row``, ``skipped``, ``passed_over`` and ``error`` is set; our own
    WARCs give a page together with the row that was read from it."""

    locator: str
    """Where it was found, such as ``news.warc.gz#1042`` (byte offset) or ``saved.zip!folder/page.html``."""
    page: Page | None = None
    """A page with its raw bytes."""
    row: dict[str, Any] | None = None
    """What is known of an article without its page: fields of :class:`newsarc.model.Article`, plus ``html``,
    ``dump`` (a text to be read as copied text is), ``plain`` (text of a mail in lines as it was sent), ``summary`` in HTML, and
    ``printed`` where nothing in it is HTML. Texts of mails may be bytes (:mod:`newsarc.sources.undecoded`)."""
    captured_at: str | None = None
    """When the article of a row was had, where its file tells: ISO 8601, UTC."""
    skipped: str | None = None
    """Why nothing was to be imported here: an image, a redirect."""
    passed_over: bool = False
    """It is a file of no kind that is read, and nobody named it."""
    error: str | None = None
    """Why what should have been imported could not be."""


_DECLARES_ARABIC = re.compile(
    rb"""charset\s*=\s*["']?\s*(?:windows-1256|cp1256|iso-8859-6)|<html[^>]{0,500}?\blang\s*=\s*["']?ar\b""",
    re.IGNORECASE,
)
_ENOUGH: Final = 150
"""Arabic letters that a page with an Arabic article has many times over; a language menu has a dozen."""
_LOOK_AT: Final = 512 * 1024
"""Bytes in which Arabic letters are looked for."""


def looks_arabic(raw: bytes, content_type: str | None = None) -> bool:
    """Say cheaply, without decoding, whether a page is likely in Arabic script.

    By the charset or language it declares, or by the number of Arabic letters in UTF-8 in its first half megabyte.
    """
    if _DECLARES_ARABIC.search(raw[:4096]) or _DECLARES_ARABIC.search((content_type or "").encode()):
        return True
    count = 0
    for match in UTF8_WORD.finditer(raw, 0, _LOOK_AT):
        count += (match.end() - match.start()) // 2
        if count >= _ENOUGH:
            return True
    return False
