"""From pasted text to lines: Markdown and chat decoration taken off, hard-wrapped paragraphs put back together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from newsarc.extract.dump._standin import clean
from newsarc.extract.dump.labels import key

WRAP_WIDTHS = range(40, 101)
"""Line widths, in characters, at which mail and editors wrap."""

_HEADING = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(
    r"(?:[*+•◦▪▫●○■□◾◽‣⁃–—▶►✅✔📌🔴🔵⚫🟢🟠🟡🔸🔹🔺🔻⬅➡👈👉⭕❗‼⚡🚨📢📰]\ufe0f?\s*)+(?=\S)"
    r"|-\s+(?=\S)"
)
_CHAT = re.compile(
    r"(?:\[\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,،] ?\d{1,2}:\d{2}(?::\d{2})? ?(?:[apAP][mM]|ص|م)?\]|"
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,،] ?\d{1,2}:\d{2}(?: ?(?:[apAP][mM]|ص|م))? -) ?[^:\n]{1,40}: ?"
)
_IMAGE = re.compile(r"!\[([^\]\n]{0,300})\]\(([^)\s]{1,2000})[^)\n]{0,200}\)")
_LINK = re.compile(r"\[([^\]\n]{1,500})\]\((https?://[^)\s]{1,2000})[^)\n]{0,200}\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000})\1")
_SETEXT = re.compile(r"(?:={3,}|-{3,})$")
_ENDS_SENTENCE = re.compile(r"[.!؟?؛:…][”\"»’)\]]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the dump that is not blank."""

    text: str
    """Clean text as printed, without Markdown, bullet and chat decoration."""
    key: str
    """Folded words of the line's beginning, for matching labels."""
    gap: int = 0
    """Blank lines above it."""
    heading: int = 0
    """Level of a Markdown heading, 0 for any other line."""
    bullet: str = ""
    """The bullet that was taken off."""
    links: tuple[tuple[str, str], ...] = ()
    """Markdown links in it: (text, address)."""
    image: str | None = None
    """Address of a Markdown image in it."""

    @property
    def words(self) -> int:
        """Number of words, by spaces."""
        return self.text.count(" ") + 1

    @property
    def printed(self) -> str:
        """The text with its bullet, as it belongs into a body."""
        return self.bullet + self.text


def clean_text(text: str) -> str:
    """The clean level of a dump, with form feeds as lines of their own and runs of spaces kept."""
    return clean(text).replace("\f", "\n---\n").replace("\v", "\n")


def make_line(text: str, gap: int = 0) -> Line | None:
    """A :class:`Line` from one printed line; None when only decoration is left."""
    image = _IMAGE.search(text)
    if image:
        text = _IMAGE.sub(r"\1", text)
    text = _CHAT.sub("", text.strip(), count=1)
    heading = _HEADING.match(text)
    if heading:
        text = text[heading.end() :].rstrip("# ")
    bullet = _BULLET.match(text)
    if bullet:
        text = text[bullet.end() :]
    links = tuple((m[1].strip(" *_"), m[2]) for m in _LINK.finditer(text))
    text = _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", text) if links else text).strip()
    if not text and not image:
        return None
    return Line(
        text=text,
        key=key(text),
        gap=gap,
        heading=len(heading[1]) if heading else 0,
        bullet=bullet[0] if bullet and text else "",
        links=links,
        image=image[2] if image else None,
    )


def _unquote(rows: list[str]) -> list[str]:
    """Take off the ``>`` of a quoted mail when most lines have it."""
    filled = [row for row in rows if row.strip()]
    quoted = sum(row.lstrip().startswith(">") for row in filled)
    if not filled or quoted * 2 <= len(filled):
        return rows
    return [re.sub(r"^[\s>]{1,20}", "", row) for row in rows]


def _overflows(row: str, following: str, width: int) -> bool:
    """Whether the next row's first word would not have fitted: the sign of a row broken by width."""
    first = following.split(maxsplit=1)[0]
    return len(row) + 1 + len(first) > width


def wrap_width(rows: list[str]) -> int | None:
    """The width at which rows were wrapped, or None when they are whole lines.

    Wrapped text fills its rows: nearly every row that continues would overflow with the next row's first word, and
    rows break in mid-sentence.
    """
    prose = [(a, b) for a, b in pairwise(rows) if a.strip() and b.strip() and " " in a]
    lengths = sorted(len(row) for row in rows if " " in row)
    if len(prose) < 4 or not lengths:
        return None
    width = lengths[-1]
    if width not in WRAP_WIDTHS:
        return None
    full = [a for a, b in prose if _overflows(a, b, width)]
    broken = sum(not _ENDS_SENTENCE.search(row.rstrip()) for row in full)
    if len(full) * 2 < len(prose) or len(full) < 4 or broken * 3 < len(full) * 2:
        return None
    return width


def _rejoin(rows: list[str], width: int) -> list[str]:
    joined: list[list[str]] = []
    open_row = False
    for row, following in pairwise([*rows, ""]):
        if open_row:
            joined[-1].append(row.strip())
        else:
            joined.append([row])
        open_row = bool(row.strip() and following.strip() and _overflows(row, following, width))
    return [" ".join(parts) for parts in joined]


def read_lines(text: str) -> list[Line]:
    """The lines of a clean text that are not blank, hard-wrapped ones rejoined."""
    rows = _unquote([row.rstrip() for row in text.split("\n")])
    width = wrap_width(rows)
    if width is not None:
        rows = _rejoin(rows, width)
    lines: list[Line] = []
    gap = 0
    for row in rows:
        line = make_line(row, gap) if row.strip() else None
        if line is None:
            gap += 1
            continue
        lines.append(line)
        gap = 0
    return lines
