"""What the blocks of a text repeat of the page's other fields: its headline, dateline and byline, and the outlet's name. Each
leaves the text only where it stands alone, at its head or its end."""

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
"""The headline and the byline are looked for among so many first blocks of the text."""
_LEAST_VERSES, _LONGEST_VERSE = 4, 80
_BESIDE_NAME, _LONGEST_BYLINE, _MOST_WORDS_OF_DESK = 36, 70, 3
_LONGEST_BEFORE_NAME = 20
"""Letters of a town or a title before the name of a signature."""
_OUTLET_ENDS = frozenset(
    map(key, ("نيوز", "ديجيتال", "برس", "بريس", "أونلاين", "الإخبارية", "ميديا", "تايمز", "تربيون"))
)
_FIRST_ARABIC = "\u0620"
_STOPS = (*FULL_STOPS, ":", "»", '"')


def without_headline(page: Blocks, kept: list[int], title: str) -> list[int]:
    """``kept`` without the headline, and without a kicker or two or the byline that stand above it."""
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
    """Whether all that is printed as text and as headline is a sentence, as networks title a short post."""
    return block.tag not in HEADING_TAGS and block.length >= MIN_PARAGRAPH and block.text.endswith(_STOPS)


def _are_verse(blocks: list[Block]) -> bool:
    """Whether the text is a poem: many are called by their first line."""
    return len(blocks) >= _LEAST_VERSES and all(block.length <= _LONGEST_VERSE for block in blocks)


def without_credits(page: Blocks, kept: list[int], author: str | None, source: str | None) -> list[int]:
    """``kept`` without a dateline, the line of the ``author``, and that of the outlet (``source``)."""
    outlet = _names_of(source)
    kept = _without_dateline(page, kept, outlet)
    if author:
        kept = _without_byline(page, kept, author, outlet)
    return _without_outlet(page, kept, source) if source else kept


def _without_dateline(page: Blocks, kept: list[int], outlet: Collection[str]) -> list[int]:
    """``kept`` without a first or last line that holds a place and an agency or the outlet itself, and no more, or a desk; and
    without a first line that is called as outlets are, or holds a place and a word that may be the outlet's."""
    ends = (kept[0], kept[-1]) if len(kept) > 1 else ()
    lines = [n for n in ends if is_dateline(page.blocks[n].text, outlet) or _is_desk(page.blocks[n].text)]
    lines += [n for n in kept[:_MOST_ABOVE] if ends and squeeze(page.blocks[n].text) in outlet]  # below a standfirst
    lines += [n for n in ends[:1] if _is_called_outlet(page.blocks[n].text) or is_place_and_word(page.blocks[n].text)]
    lines += [
        n for n in kept[1 : _MOST_ABOVE - 1] if len(kept) > _MOST_ABOVE and _is_called_outlet(page.blocks[n].text)
    ]
    return [n for n in kept if n not in lines]


def _is_called_outlet(text: str) -> bool:
    """Whether a line is two or three words, the last of which only names of outlets have: «السهل نيوز»."""
    words = key(text).split() if len(text) <= _LONGEST_BYLINE else []
    return 2 <= len(words) <= _MOST_WORDS_OF_DESK and words[-1] in _OUTLET_ENDS


def _is_desk(text: str) -> bool:
    """Whether a line is a desk of the outlet: «قسم الرصد», not «قسم الجراحة يستقبل عشرات المصابين»."""
    return len(text.split()) <= _MOST_WORDS_OF_DESK and DESK.match(text) is not None


def _names_of(source: str | None) -> set[str]:
    """The squeezed name of the outlet, and that without what it is: «صحيفة النهرين», «النهرين نيوز»."""
    kind, _, name = (source or "").partition(" ")
    begun, _, last = (source or "").rpartition(" ")
    bare = {name} if key(kind) in places("outlet words") else {begun} if key(last) in places("outlet words") else set()
    return {squeeze(each) for each in {source or "", *bare}}


def _without_byline(page: Blocks, kept: list[int], author: str, outlet: Collection[str]) -> list[int]:
    """``kept`` without a line at its head or its end that holds the author's name and a place or job at most."""
    names = author_names(author)
    # in other scripts a text's source may stand there
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
    """Whether a last line begins with an author's name, ends with it after a place or a title, or is worded as a byline."""
    text = text.strip("[()] ")
    if without_from(text).startswith(names[0]) or (
        text >= _FIRST_ARABIC
        and text.rstrip(" *").endswith(names[-1])
        and 0 < text.find(names[0]) <= _LONGEST_BEFORE_NAME
    ):
        return True
    return names[0] in text and bool(names_in_byline(text, strict=True) or names_in_line(text, outlet=outlet))


def _tells_of_writer(text: str, names: list[str]) -> bool:
    """Whether a last line begins with an author's name and what the author is: «ليلى قطان شاعرة سورية من مواليد 1981، صدرت لها ...»."""
    name = next((name for name in names if text.startswith(f"{name} ")), "")
    words = key(text[len(name) :]).split() if name else []
    return bool(words) and words[0] in groups("role")


def _without_outlet(page: Blocks, kept: list[int], source: str) -> list[int]:
    """``kept`` without a last line that is the outlet's name, or two words of it or more, and a desk above it: agencies sign so."""
    last = page.blocks[kept[-1]].text if len(kept) > _MOST_ABOVE else ""
    if last != source and not (" " in last and last in source) and squeeze(last) not in _names_of(source):
        return kept
    kept = kept[:-1]
    while len(kept) > _MOST_ABOVE and is_end_matter(page.blocks[kept[-1]]):  # its desk, which stands above it
        kept = kept[:-1]
    return kept


def _is_sentence(text: str, longest: int) -> bool:
    return len(text) > min(longest, _LONGEST_BYLINE) or text.endswith(_STOPS)
