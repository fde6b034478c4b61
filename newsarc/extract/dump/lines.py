"""From pasted text to lines, with Markdown, bullet and chat decoration taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import unescape

from newsarc.arabic.levels import clean
from newsarc.extract.dump.front_matter import with_labelled_fields
from newsarc.extract.dump.names import persons
from newsarc.extract.dump.oneline import cut_rows
from newsarc.extract.dump.pages import join_pages
from newsarc.extract.dump.signed import cut_signed
from newsarc.extract.dump.terminal import take_references, without_numbers, without_sheets
from newsarc.extract.dump.wrap import LEAST_PAIRS, ends_sentence, unwrap
from newsarc.extract.labels import groups, key, without_here

_HEADING = re.compile(r"(#{1,6})\s+")
_BULLET = re.compile(
    r"(?:[•◦▪▫●○■□◾◽‣⁃▶►✅✔📌📍🔴🔵⚫🟢🟠🟡🔸🔹🔺🔻⬅➡←→➤◄👈👉⭕❗‼⚡🚨📢📰]\ufe0f?\s*)+(?=\S)"
    r"|[-*+–—.]\s+(?=[^\s*+–—.-])"
)
_WORD = re.compile(r"\w")
_IMAGE = re.compile(r"!\[([^\[\]\n]{0,300})\]\(([^)\s\[]{1,2000})[^)\[\n]{0,200}\)")
_LINK = re.compile(r"\[([^\[\]\n]{1,500})\]\((https?://[^)\s\[]{1,2000})[^)\[\n]{0,200}\)")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,2000})\1")
_CHAT_BOLD = re.compile(r"\*(?=[^\s*])([^*\n]{1,600})\*$")
_GLUED_MARK = "أرسل بريدا إلكترونيا"
_GLUED = re.compile(rf"(?<=\S) ?(?={_GLUED_MARK})|(?<={_GLUED_MARK}) ?(?=\S)|(?<=\d)(?=آخر تحديث)")
"""Where a widespread WordPress theme sets author, mail button and dates in one line, mostly without a space."""
_GLUED_DAY = re.compile(
    r"(?<=[^\W\d_]{2})(?=(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)[،,]? \d{1,4}(?: [^\W\d_]|[-/]))"
)
"""«سامي العليالأربعاء 6 آذار»: browsers run elements together that only a style parts."""
_TATWEEL_RULE = re.compile(r"^[ \t]*\u0640[ \t]?(?:\u0640[ \t]?){3,}$", re.MULTILINE)
_ENTITY = re.compile(r"&(?:quot|nbsp|amp|[lr]aquo|[lr][sd]quo|hellip|[nm]dash|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_LEAST_HALF, _MOST_HALF = 6, 120
"""Characters of what a line may say twice."""
_STEP = re.compile(r"[>»›]|\s/\s")
_MOST_HEAD, _LONGEST_TRAIL, _LEAST_OF_HEADLINE = 60, 400, 4
"""Rows among which a trail is sought, its characters, and spaces in a headline at its end."""
_PAGE_CODE = re.compile(r"(?<=\S)\s+\d{24,}$")
"""The number with which Xinhua ends its pages, in the row of the last story."""
_SETEXT = re.compile(r"={3,}$")


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
    cut: bool = False
    """Whether it was cut out of a page pasted as one line."""

    @property
    def words(self) -> int:
        """Number of words, by spaces; the head of a printed sheet has many between two words."""
        return len(self.text.split()) if "  " in self.text else self.text.count(" ") + 1

    @property
    def printed(self) -> str:
        """The text with its bullet, as it belongs into a body."""
        return self.bullet + self.text


def keys_beside(lines: Sequence[Line], index: int) -> list[str]:
    """The keys of the lines above and below one, of which either may be its copy for another width of the screen."""
    return [lines[place].key for place in (index - 1, index + 1) if 0 <= place < len(lines)]


def clean_text(text: str) -> str:
    """The clean level of a dump, with fields above it labelled, the pages of a print joined, runs of spaces kept, and HTML's entities
    read."""
    text = join_pages(clean(_TATWEEL_RULE.sub("---", with_labelled_fields(text))).replace("\v", "\n"))
    return clean(unescape(text)) if _ENTITY.search(text) else text


def make_line(text: str, gap: int = 0, cut: bool = False) -> Line | None:
    """A :class:`Line` from one printed line; None when only decoration is left."""
    image = _IMAGE.search(text) if "![" in text else None
    if image:
        text = _IMAGE.sub(r"\1", text)
    text = _PAGE_CODE.sub("", text.strip())
    if len(text) > 2 and text[0] == text[-1] == "|" and text.count("|") == 2:
        text = text[1:-1].strip()  # «| كتب علي العلاس |»
    text = text.removeprefix("> ")  # Markdown's, or a mail's, of a line alone
    heading = _HEADING.match(text)
    if heading:
        text = text[heading.end() :].rstrip("# ")
    text = _CHAT_BOLD.sub(r"\1", _EMPHASIS.sub(r"\2", text)) if "*" in text or "__" in text else text
    bullet = _BULLET.match(text) if _WORD.search(text) else None  # a row of bullets is a rule
    if bullet:
        text = text[bullet.end() :]
    links = tuple((m[1].strip(" *_"), m[2]) for m in _LINK.finditer(text)) if "](" in text else ()
    text = _once((_LINK.sub(r"\1", text) if links else text).strip())
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
        cut=cut,
    )


def _once(text: str) -> str:
    """A line without its copy for another width of the screen: «القاهرة: هدى سالم القاهرة: هدى سالم»."""
    half = len(text) // 2
    if not _LEAST_HALF < half < _MOST_HALF or text[half] != " " or text[:half] != text[half + 1 :]:
        return text
    return text[:half] if ":" in text[:half] or persons(text[:half]) else text  # else a refrain


def _unquote(rows: list[str]) -> list[str]:
    """Take off the ``>`` of a quoted mail when most lines have it."""
    filled = [row for row in rows if row.strip()]
    quoted = sum(row.lstrip().startswith(">") for row in filled)
    if not filled or quoted * 2 <= len(filled):
        return rows
    return [re.sub(r"^[\s>]{1,20}", "", row) for row in rows]


def _is_underlined(line: Line, count: int) -> bool:
    """Whether a rule right below a line makes it a heading: a short line that opens its block."""
    return (line.gap > 0 or count == 1) and line.words <= 25 and not ends_sentence(line.text)


def _with_headline_of_trail(rows: list[str]) -> list[str]:
    """Rows with the last step of a trail, «الرئيسية > محليات > ذي قار تعلن ...», in a row of its own, where no other begins with it."""
    for at, row in enumerate(rows[:_MOST_HEAD]):
        steps = [step.strip() for step in _STEP.split(without_here(row))] if len(row) <= _LONGEST_TRAIL else [row]
        is_trail = len(steps) > 1 and key(steps[0]) in groups("home") and steps[-1].count(" ") >= _LEAST_OF_HEADLINE
        if is_trail and not any(other.strip().startswith(steps[-1]) for other in rows):
            return [*rows[:at], row.rstrip().removesuffix(steps[-1]).rstrip(" >»›/"), steps[-1], *rows[at + 1 :]]
    return rows


def read_lines(text: str) -> list[Line]:
    """The lines of a clean text that are not blank, hard-wrapped ones rejoined."""
    text = _GLUED_DAY.sub(" ", text)
    pasted = (_GLUED.sub("\n", text) if _GLUED_MARK in text else text).split("\n")
    parts = cut_rows(pasted)
    cut = len(parts) > len(pasted)
    rows, addresses = take_references(without_sheets(_unquote([row.rstrip() for row in parts])))
    rows = unwrap(rows, 1 if addresses else LEAST_PAIRS)
    if addresses:
        rows = [without_numbers(row, addresses) for row in rows]
    rows = [part for row in _with_headline_of_trail(rows) for part in cut_signed(row)]
    lines: list[Line] = []
    made: dict[str, Line | None] = {}
    gap = 0
    for row in rows:
        if not gap and lines and _SETEXT.match(row.strip()) and _is_underlined(lines[-1], len(lines)):
            lines[-1] = replace(lines[-1], heading=1)
            continue
        if row not in made:
            made[row] = make_line(row, gap, cut) if row.strip() else None
        line = made[row]
        if line is None:
            gap += 1
            continue
        lines.append(line if line.gap == gap else replace(line, gap=gap))
        gap = 0
    return lines
