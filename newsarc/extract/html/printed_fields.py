"""Blocks of a text that repeat other fields of the page: headline, dateline, byline and the outlet's name.

They are taken out only where they stand alone, at the start or end of the text.
"""

from __future__ import annotations

from collections.abc import Collection

from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.closings import is_end_matter
from newsarc.extract.html.endings import before_writers_box
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.html.worth import MIN_PARAGRAPH
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.byline import names_in_byline
from newsarc.extract.metadata.byline_words import DESK
from newsarc.extract.metadata.signed_line import is_dateline, is_place_and_word, names_in_line, without_from
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.tree import HEADING_TAGS
from newsarc.model import author_names

_MOST_ABOVE = 3
"""How many first blocks of the text are searched for the headline and byline."""
_LEAST_VERSES, _LONGEST_VERSE = 4, 80
_BESIDE_NAME, _LONGEST_BYLINE, _MOST_WORDS_OF_DESK = 36, 70, 3
_LONGEST_BEFORE_NAME = 20
"""Maximum characters of a town or title before the name in a signature."""
_OUTLET_ENDS = frozenset(
    map(key, ("نيوز", "ديجيتال", "برس", "بريس", "أونلاين", "الإخبارية", "ميديا", "تايمز", "تربيون"))
)
_FIRST_ARABIC = "\u0620"
_STOPS = (*FULL_STOPS, ":", "»", '"')


def without_headline(page: Blocks, kept: list[int], title: str) -> list[int]:
    """Return ``kept`` without the headline, and without kickers or a byline above it."""
    last = kept[:_MOST_ABOVE][-1] if kept else -1
    blocks = page.blocks
    if kept and blocks[kept[0]].text == title and _are_verse([blocks[n] for n in kept]):
        return kept if any(block.text == title for block in blocks[: kept[0]]) else kept[1:]
    if len(kept) == 1 and blocks[kept[0]].text == title and _is_post(blocks[kept[0]]):
        return kept
    headline = next((n for n in range(last, -1, -1) if blocks[n].text == title), -1)
    with_kicker = next((n for n in kept[:1] if blocks[n].tag == "h1" and blocks[n].text.endswith(title)), -1)
    return [
        n
        for n in kept
        if blocks[n].text != title
        and n != with_kicker
        and (n > headline or (blocks[n].length >= MIN_PARAGRAPH and _is_sentence(blocks[n].text, _LONGEST_BYLINE)))
    ]


def _is_post(block: Block) -> bool:
    """Whether the only block, equal to the headline, is a sentence: networks title short posts so."""
    return block.tag not in HEADING_TAGS and block.length >= MIN_PARAGRAPH and block.text.endswith(_STOPS)


def _are_verse(blocks: list[Block]) -> bool:
    """Whether the text is a poem: many are titled by their first line."""
    return len(blocks) >= _LEAST_VERSES and all(block.length <= _LONGEST_VERSE for block in blocks)


def without_credits(page: Blocks, kept: list[int], author: str | None, source: str | None) -> list[int]:
    """Return ``kept`` without a dateline, the line of the ``author``, and that of the outlet (``source``)."""
    outlet = _names_of(source)
    kept = _without_dateline(page, kept, outlet)
    if author:
        kept = _without_byline(page, kept, author, outlet)
    return _without_outlet(page, kept, source) if source else kept


def _without_dateline(page: Blocks, kept: list[int], outlet: Collection[str]) -> list[int]:
    """Return ``kept`` without datelines at its start and end.

    Such a line holds only a place and an agency or the outlet, or is a desk. A first line is also dropped if it has a
    name that outlets have, or is a place and a word that may be the outlet's.
    """
    ends = (kept[0], kept[-1]) if len(kept) > 1 else ()
    lines = [n for n in ends if is_dateline(page.blocks[n].text, outlet) or _is_desk(page.blocks[n].text)]
    lines += [n for n in kept[:_MOST_ABOVE] if ends and squeeze(page.blocks[n].text) in outlet]  # below a standfirst
    lines += [n for n in ends[:1] if _is_called_outlet(page.blocks[n].text) or is_place_and_word(page.blocks[n].text)]
    lines += [
        n for n in kept[1 : _MOST_ABOVE - 1] if len(kept) > _MOST_ABOVE and _is_called_outlet(page.blocks[n].text)
    ]
    return [n for n in kept if n not in lines]


def _is_called_outlet(text: str) -> bool:
    """Whether a line is two or three words, and the last one is found only in names of outlets: «السهل نيوز»."""
    words = key(text).split() if len(text) <= _LONGEST_BYLINE else []
    return 2 <= len(words) <= _MOST_WORDS_OF_DESK and words[-1] in _OUTLET_ENDS


def _is_desk(text: str) -> bool:
    """Whether a line names a desk of the outlet: «قسم الرصد», not «قسم الجراحة يستقبل عشرات المصابين»."""
    return len(text.split()) <= _MOST_WORDS_OF_DESK and DESK.match(text) is not None


def _names_of(source: str | None) -> set[str]:
    """Return the squeezed name of the outlet, also without the word for its kind: «صحيفة النهرين», «النهرين نيوز»."""
    kind, _, name = (source or "").partition(" ")
    begun, _, last = (source or "").rpartition(" ")
    bare = {name} if key(kind) in places("outlet words") else {begun} if key(last) in places("outlet words") else set()
    return {squeeze(each) for each in {source or "", *bare}}


def _without_byline(page: Blocks, kept: list[int], author: str, outlet: Collection[str]) -> list[int]:
    """Return ``kept`` without a line at its start or end that holds the author's name, alone or with a place or job."""
    names = author_names(author)
    # in other scripts a line of that name may be the text's source
    kept = before_writers_box(page, kept, lambda block: block.text in names and block.text >= _FIRST_ARABIC)
    last = kept[-1] if len(kept) > 1 else -1
    first = kept[: min(_MOST_ABOVE, len(kept) - 1)]
    lines = {n for n in first if _is_byline(page.blocks[n].text, names)}
    if last >= 0 and _is_signature(page.blocks[last].text, names, outlet):
        lines.add(last)
    if last >= 0 and _tells_of_writer(page.blocks[last].text, names):
        return [n for n in kept if n not in lines | {last}]
    printed = {n: page.blocks[n].text.rstrip(": ") for n in lines}  # «كتب فلان:» opens no speech
    return [n for n in kept if n not in lines or _is_sentence(printed[n], len(author) + _BESIDE_NAME)]


def _is_byline(text: str, names: list[str]) -> bool:
    return all(name in text for name in names) or bool(names_in_line(text))


def _is_signature(text: str, names: list[str], outlet: Collection[str]) -> bool:
    """Whether a last line begins with an author's name, ends with it after a place or title, or is worded as a
    byline."""
    text = text.strip("[()] ")
    if without_from(text).startswith(names[0]) or (
        text >= _FIRST_ARABIC
        and text.rstrip(" *").endswith(names[-1])
        and 0 < text.find(names[0]) <= _LONGEST_BEFORE_NAME
    ):
        return True
    return names[0] in text and bool(names_in_byline(text, strict=True) or names_in_line(text, outlet=outlet))


def _tells_of_writer(text: str, names: list[str]) -> bool:
    """Whether a last line begins with an author's name and occupation: «ليلى قطان شاعرة سورية من مواليد 1981، صدرت لها
    ...».
    """
    name = next((name for name in names if text.startswith(f"{name} ")), "")
    words = key(text[len(name) :]).split() if name else []
    return bool(words) and words[0] in groups("role")


def _without_outlet(page: Blocks, kept: list[int], source: str) -> list[int]:
    """Return ``kept`` without a last line that is the outlet's name, or two or more of its words, and desks above it.

    Agencies sign like this.
    """
    last = page.blocks[kept[-1]].text if len(kept) > _MOST_ABOVE else ""
    if last != source and not (" " in last and last in source) and squeeze(last) not in _names_of(source):
        return kept
    kept = kept[:-1]
    while len(kept) > _MOST_ABOVE and is_end_matter(page.blocks[kept[-1]]):  # its desk stands above it
        kept = kept[:-1]
    return kept


def _is_sentence(text: str, longest: int) -> bool:
    return len(text) > min(longest, _LONGEST_BYLINE) or text.endswith(_STOPS)
