"""Copies of pages in web archives, as the pages that were captured."""

from __future__ import annotations

from newsarc.archive.clock import as_text
from newsarc.extract.replay import read_memento, read_saved


def as_captured(raw: bytes | None, url: str | None, captured_at: str | None) -> tuple[str | None, str | None]:
    """The address and the time of capture of a page that a web archive plays back at ``url``; both as given for other pages.

    Of a copy that was saved as a file and has no time of its own, only the page ``raw`` tells the time; None for what is no page.
    """
    if memento := read_memento(url):
        return memento.original, as_text(memento.captured_at) if memento.captured_at else captured_at
    if raw is not None and captured_at is None:
        saved = read_saved(raw.decode("latin-1"), url)
        return url, as_text(saved.captured_at) if saved and saved.captured_at else None
    return url, captured_at
