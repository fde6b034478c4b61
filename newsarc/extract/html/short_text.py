"""The text of a page without paragraphs: a few lines of news, or a poem."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.container import calls_itself_text
from newsarc.extract.html.labels import block_label
from newsarc.extract.html.listed_boxes import opens_comments
from newsarc.extract.html.meta_lines import is_byline, is_line_of_data
from newsarc.extract.html.notices import is_notice
from newsarc.extract.html.sentences import ends_clause
from newsarc.extract.html.worth import MAX_LINK_DENSITY, is_line
from newsarc.extract.tree import HEADING_TAGS

_LAST_COMMA = re.compile(r"[.،,;؛:۔।].{0,400}[\w\"”»]$")
_LEAST_SENTENCE = 15
_VERSE_NAME = re.compile(r"\b(?:bayt|bait|beyt|verse|shatr|poem|poetry|qasee?da|qasida)s?\b", re.IGNORECASE)
_VERSE_TAGS = frozenset({"td", "p", "br"})
_LEAST_VERSES, _LEAST_VOWELS = 4, 4
_VOWEL = re.compile("[\u064b-\u0650\u0652]")
"""Arabic vowel signs without the doubling sign, which careful editors use in prose."""


def short_text(page: Blocks, candidates: Sequence[int], worth: Sequence[float]) -> list[int]:
    """Return the text of a page without paragraphs: a few lines of news or of a poem, without links, notices and
    labels."""
    lines: list[int] = []
    for n in candidates:
        if _may_be_line(page.blocks[n], worth[n]):
            lines.append(n)
        elif lines and block_label(page.blocks[n]) == "comments" and opens_comments(page.blocks[n]):
            break
    if sum(page.blocks[n].tag in _VERSE_TAGS for n in lines) >= _LEAST_VERSES:
        return lines
    found = [n for n in lines if is_worded(page.blocks[n].text) or is_line(page.blocks[n], worth[n])]
    found = found or [n for n in lines if is_verse(page.blocks[n]) or _is_called_verse(page, n)]
    return found or [
        n for n in lines if page.blocks[n].tag == "p" and calls_itself_text(page.zones[page.blocks[n].zone])
    ]


def _may_be_line(block: Block, worth: float) -> bool:
    return (
        (block.length >= _LEAST_SENTENCE or is_line(block, worth))
        and block.tag not in HEADING_TAGS
        and block.link_length <= MAX_LINK_DENSITY * block.length
        and not block_label(block)
        and not is_notice(block)
        and not is_byline(block)
        and not is_line_of_data(block)
    )


def is_verse(block: Block) -> bool:
    """Whether an Arabic line is printed with vowel signs or centred, as verses set into a text are."""
    is_centred = block.tag == "center" and block.text.count(" ") >= _LEAST_VERSES and ARABIC_LETTER.match(block.text)
    return bool(is_centred) or (" " in block.text and len(_VOWEL.findall(block.text)) >= _LEAST_VOWELS)


def _is_called_verse(page: Blocks, number: int) -> bool:
    """Whether the zone of a line, or the one around it, is named a verse or a poem."""
    zone = page.zones[page.blocks[number].zone]
    around = (zone, page.zones[zone.parent]) if zone.parent >= 0 else (zone,)
    return any(_VERSE_NAME.search(page.tree.get(each.element, "class") or "") for each in around)


def is_worded(text: str) -> bool:
    """Whether a text ends like a sentence or clause, or has a comma and ends with a word."""
    return ends_clause(text) or _LAST_COMMA.search(text) is not None
