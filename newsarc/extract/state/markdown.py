"""Texts in Markdown, as headless systems keep them in their data, as the mark-up that they stand for.

No more than what news is written with: paragraphs, headings, lists, quotations, links, pictures and emphasis (CommonMark 0.31).
"""

from __future__ import annotations

import re
from html import escape

_TELLS = re.compile(r"^#{1,6} \S|\]\((?:https?:/)?/|\*\*\S|^[-*>] \S|^!\[", re.MULTILINE)
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(.*)")
_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,1000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\]\(\s?([^)\s\n]{1,1000})[^)\n]{0,200}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_\n]{1,500}?)(?<=\S)\1(?![\w*_])")


def is_markdown(text: str) -> bool:
    """Whether a string of several paragraphs has what only Markdown has."""
    return "\n\n" in text and _TELLS.search(text) is not None


def markup_of(text: str) -> str:
    """The mark-up of a text in Markdown."""
    pieces: list[str] = []
    lines: list[str] = []
    for line in [*map(str.strip, text.replace("\r", "").split("\n")), ""]:
        heading, item = _HEADING.match(line), _ITEM.match(line)
        if lines and (not line or heading or item):
            pieces.append(f"<p>{_inline(' '.join(lines))}</p>")
            lines.clear()
        if heading:
            pieces.append(f"<h3>{_inline(heading[1])}</h3>")
        elif item:
            pieces.append(f"<ul><li>{_inline(item[1])}</li></ul>")
        elif line:
            lines.append(line.removeprefix(">").lstrip())
    return "".join(pieces)


def _inline(text: str) -> str:
    plain = escape(_PICTURE.sub("", text), quote=False)
    for emphasis in (_STRONG, _EMPHASIS):
        plain = emphasis.sub(r"\2", plain)
    return _LINK.sub(lambda found: f'<a href="{escape(found[2])}">{found[1]}</a>', plain)
