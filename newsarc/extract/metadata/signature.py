"""Names that stand alone in a short line at the head or end of a text, without a byline word.

Daily newspapers open or close a text with «بغداد/ تميم الحسن» or «بغداد - واع - تميم الحسن», or with a name in bold.
Only given names tell such a line from a sub-heading or an agency's dateline.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import islice, takewhile

from newsarc.extract.expressions import holds_any
from newsarc.extract.metadata.arabic_names import holds_given_name, is_persons_name
from newsarc.extract.metadata.byline_markup import NO_BYLINE, leads_to_author
from newsarc.extract.metadata.byline_names import clean_name
from newsarc.extract.metadata.evidence import Evidence, element_text
from newsarc.extract.metadata.latin_names import is_latin_name
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.rubric_markup import leads_to_rubric
from newsarc.extract.metadata.signed_line import LONGEST_DATED_LINE, LONGEST_LINE, names_in_line, names_run_in
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.metadata.zone import PARAGRAPH, Piece
from newsarc.extract.tree import HEADING_TAGS, Tree

_MOST_LINES = 4
_BRACKETS = r"\s*[(\[]\s*([\u0621-\u06d3][^()\[\]\d:،.]{4,40}?)\s*[)\]]\s*"
_FOLLOW_US = (
    "http://",
    "https://",
    "تلغرام",
    "تليغرام",
    "تلجرام",
    "واتس",
    "فيسبوك",
    "فيس بوك",
    "تويتر",
    "يوتيوب",
    "تابعونا",
)
"""What stands below the signature of an agency's report: where else to read the agency."""
_FEW_WORDS, _LEAST_SURNAME = 2, 4
_LEAST_SPOKEN_OF = 2
"""How often the text names a person whom it is about, at least."""
_ABOVE, _LONGEST_DATE = 3, 45
"""_ABOVE: how many pieces above a headline are searched for a name next to the date. _LONGEST_DATE: maximum characters
of a date with weekday, hour and zone."""
_TOWN = re.compile(
    r"(?<!\S)[وفبل]?(?:في|ال)?(?:بلدي[ةه]|مدين[ةه]|محافظ[ةه]|ولاي[ةه]|بلد[ةه]|قري[ةه]|إقليم|قضاء|ناحي[ةه]|منطق[ةه]|مديري[ةه]|عمال[ةه]|جه[ةه]|مخيم|في|من|إلى) ([^\W\d_]{3,})"
)
_LEAD = 600
"""Number of opening characters of a text that are searched for the place of its events."""
_LONGEST_ROW, _MOST_IN_ROW, _ROW_DEPTH = 100, 24, 4
_ARABIC = re.compile(r"[(✍🖊🖋\ufe0f\s\u200f\xa0\d.\-–—|*]*[\u0621-\u063f\u0641-\u064a\u066e-\u06d3]")
_IN_BRACKETS = r"^[\[(]\s*([^\[\]()]{4,40}?)\s*[\])]$"
_INITIAL_AND_NAME = r"[\u0621-\u064a]\. ?[\u0621-\u064a]{4,14}"
"""An initial and a name, as Algerian newspapers sign: «ن. بلعربي»."""
_INLINE = frozenset({"a", "span", "strong", "b", "em", "i", "u", "font"})
_BOLD = frozenset({"strong", "b"})
_NO_SIGNATURES = HEADING_TAGS | {"li"}
_WHOM_TO_ASK = r"(?i)kontakt|ansprechpartner|rückfragen|contact|enquiries|inquiries|contatt"
"""Words above the name of a person who answers questions on a press release."""
_LAST_TEXTS = 100
_RIGHTS = re.compile(r"(?:©|\([cC]\)|[cC]opyright)[\W\d]{0,20}(?:by\s)?([^\d|,/<>()]{5,60})")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})\.\s")
_POSSESSIVE = re.compile(r"(?<=s)['’]\s|['’]s\s")
_AFTER_HOLDER = (" - ", " – ", " — ", " • ", " · ")
_OF_SITE = ("19", "20", "recht", "rights", "derechos", "direitos", "droits", "diritti", "reserv")
_CALLED_AFTER = frozenset(
    "wiki blog fan fans shop gymnasium foundation museum haus spa gmbh team magazin group design foto photo"
    " photography studio "
    "agentur partner partners books collection store company hotel music".split()
)
_CALLED_AFTER_ENDS = ("schule", "verlag", "stiftung", "institut", "universität", "university", "gesellschaft", "verein")
"""Last words, and endings, of names of things called after persons."""


def signed_names(evidence: Evidence, outlet: Collection[str]) -> Iterator[list[str]]:
    """Yield names in lines of their own.

    They stand with a place, outlet or date under the headline, with a place or in bold at either end of the text, or
    alone under the headline or at the text's end. ``outlet`` holds squeezed names of the outlet.
    """
    outlet = frozenset(outlet) | _towns_told(evidence)
    below = [piece for piece in evidence.zone if piece.distance > 0]
    for pieces, holds_text in ((below, False), (evidence.body_start, True), (evidence.body_end[:1], True)):
        for piece in takewhile(_is_short, pieces[:_MOST_LINES]):
            if not _ARABIC.match(piece.text.lstrip()):
                continue
            line, is_bold = _line_around(evidence.tree, piece.element)
            names = names_in_line(
                line if len(line) <= LONGEST_LINE else piece.text, is_alone=is_bold and holds_text, outlet=outlet
            )
            if not names and not holds_text:  # in a row with date and views, or in the line above or below the date
                names = names_in_line(piece.text, is_alone=_stands_by_date(evidence, piece), outlet=outlet)
            if names and not evidence.context.is_elsewhere(piece.element):
                yield names
    yield from _in_brackets(evidence)
    yield from _above_text(evidence, below, outlet)
    yield from _alone_below(evidence, below, outlet)
    for piece in (piece for piece in evidence.zone if -_ABOVE <= piece.distance < 0 and _is_short(piece)):
        names = names_in_line(piece.text, outlet=outlet)  # «النهرين نت - بغداد - تميم الحسن», above the headline
        if names and not evidence.context.is_elsewhere(piece.element):
            yield names
    if below and len(below[0].text) >= PARAGRAPH:
        yield from _dated_below_deck(evidence, below[1:], outlet)
    yield from _outer_lines(evidence, outlet)
    begun = (piece for piece in evidence.body_start[:_MOST_LINES] if len(piece.text) >= PARAGRAPH)
    for piece in (*evidence.body_start[:1], *islice(begun, 1)):
        if names := names_run_in(piece.text, outlet):
            yield names


def _in_brackets(evidence: Evidence) -> Iterator[list[str]]:
    """Yield the name in brackets that is the whole last line of the text: «(تميم الحسن)»."""
    last = next((piece for piece in evidence.body_end if piece.text.strip()), None)
    if last is None or evidence.context.is_elsewhere(last.element):
        return
    signed = re.fullmatch(_BRACKETS, last.text)
    if signed and (is_persons_name(signed[1]) or holds_given_name(signed[1])):
        yield [clean_name(signed[1])]


def _towns_told(evidence: Evidence) -> set[str]:
    """Return the squeezed words that headline and lead print after «في», «بلدية» and the like.

    They are towns from which reports are sent; lists hold few of these.
    """
    told = _TOWN.findall(f"{evidence.title or ''} {evidence.text_start[:_LEAD]}")
    return {squeeze(word) for word in told}


def _is_short(piece: Piece) -> bool:
    """Whether a piece is no paragraph; a row of date, outlet and writer may be as long as one."""
    text = piece.text
    return len(text) < PARAGRAPH or (len(text) <= LONGEST_DATED_LINE and " / " in text and not text.endswith("."))


def _above_text(evidence: Evidence, below: list[Piece], outlet: Collection[str]) -> Iterator[list[str]]:
    """Yield the names in the line right above the first paragraph, with a place, an agency or «من»: «من تميم الحسن»."""
    short = list(takewhile(lambda piece: len(piece.text) < PARAGRAPH, below))
    line = short[-1] if len(short) < len(below) and short else None
    is_own = line is not None and _ARABIC.match(line.text.lstrip()) and not evidence.context.is_elsewhere(line.element)
    if line is not None and is_own and (names := names_in_line(line.text, outlet=outlet)):
        yield names


def _dated_below_deck(evidence: Evidence, below: list[Piece], outlet: Collection[str]) -> Iterator[list[str]]:
    """Yield the names next to the date, where both stand below the standfirst."""
    for piece in takewhile(lambda piece: len(piece.text) < PARAGRAPH, below[:_MOST_LINES]):
        if _ARABIC.match(piece.text.lstrip()) and _stands_by_date(evidence, piece):
            names = names_in_line(piece.text, is_alone=True, outlet=outlet)
            if names and not evidence.context.is_elsewhere(piece.element):
                yield names


def _alone_below(evidence: Evidence, below: list[Piece], outlet: Collection[str]) -> Iterator[list[str]]:
    """Yield the names that are a line of their own just below the headline, if headline and text do not mention them.

    Several such lines are headings of what is told of each person.
    """
    lines = list(takewhile(lambda piece: len(piece.text) < PARAGRAPH, below[:_MOST_LINES]))
    named = [(piece, names) for piece in lines if (names := _names_alone(evidence.tree, piece, outlet))]
    if len(named) != 1 or evidence.context.is_elsewhere(named[0][0].element):
        return
    title, names = evidence.title or "", named[0][1]
    if all(evidence.body_text.count(name) <= 1 and not _is_named_in(title, name) for name in names):
        yield names


def _is_named_in(title: str, name: str) -> bool:
    """Whether a headline has a name, or only its last word, as headlines do: «العبيدي: سدود جديدة»."""
    surname = name.split()[-1]
    return name in title or (len(surname) >= _LEAST_SURNAME and surname in re.findall(r"\w+", title))


def _names_alone(tree: Tree, piece: Piece, outlet: Collection[str]) -> list[str]:
    """Return the names in ``piece`` if nothing else stands in its line, which may end in a ``br``.

    A heading, or a link to a rubric, has none.
    """
    element = piece.element
    if tree.tags[element] in _NO_SIGNATURES or not _ARABIC.match(piece.text.lstrip()):
        return []
    names = names_in_line(piece.text, is_alone=True)
    if not names or any(squeeze(name) in outlet for name in names):
        return []
    line, _ = _line_around(tree, element)
    is_broken = tree.tags[tree.ends[element] : tree.ends[element] + 1] == ["br"]
    is_alone = is_broken or line.split() == piece.text.split()
    return names if is_alone and not (tree.tags[element] == "a" and leads_to_rubric(tree.get(element, "href"))) else []


def _outer_lines(evidence: Evidence, outlet: Collection[str]) -> Iterator[list[str]]:
    """Yield the names in the last line of the text, if it is no link and the text does not mention them.

    A name of three words may also be in the first line; one of two may be a heading of what is told of the person.
    """
    last = (piece for piece in evidence.body_end[:_MOST_LINES] if not holds_any(piece.text[:PARAGRAPH], _FOLLOW_US))
    first_pieces = [piece for piece in evidence.body_start[:1] if len(piece.text.split()) > _FEW_WORDS]
    for piece in (*islice(last, 1), *first_pieces):
        is_own = evidence.tree.tags[piece.element] != "a" and not evidence.context.is_elsewhere(piece.element)
        line = re.sub(_IN_BRACKETS, r"\1", piece.text.strip())
        is_line = is_own and _ARABIC.match(line)
        names = names_in_line(line, is_alone=True, outlet=outlet) if is_line else []
        if is_line and piece not in first_pieces and re.fullmatch(_INITIAL_AND_NAME, line):
            names = [line]
        if names and all(evidence.body_text.count(name) == 1 for name in names):
            yield names


def titled_names(evidence: Evidence, parts: Collection[str]) -> Iterator[list[str]]:
    """Yield names printed alone around headline or text that are also one of ``parts``, the squeezed parts of
    ``<title>``: «تميم الحسن - الخبر»."""
    for piece in _around(evidence):
        if (
            len(piece.text) <= LONGEST_LINE
            and _ARABIC.match(piece.text.lstrip())
            and squeeze(piece.text.strip()) in parts
        ):
            names = names_in_line(piece.text, is_alone=True)
            if names and not evidence.context.is_elsewhere(piece.element):
                yield names


def signed_latin_names(evidence: Evidence) -> Iterator[str]:
    """Yield names in Latin script that are a line of their own at the text's end, or stand near the headline.

    At the end they may be in brackets. Near the headline they stand next to the date, or are the only name in a line
    below it. A name that the text mentions again does not count.
    """
    tree = evidence.tree
    inside, after = evidence.end_parts
    for piece in (*inside[:_MOST_LINES], *after[:_MOST_LINES]):
        name = " ".join(piece.text.split()).strip("()[] ").removesuffix(".")
        if (
            not is_latin_name(name)
            or tree.tags[piece.element] in _NO_SIGNATURES
            or evidence.body_text.count(name) >= _LEAST_SPOKEN_OF
        ):
            continue
        if tree.tags[piece.element] == "a" and not leads_to_author(tree.get(piece.element, "href")):
            continue  # it is a tag
        line, _ = _line_around(tree, piece.element)
        _, above = next(tree.runs_back(tree.first_texts[piece.element]), (-1, ""))
        if re.search(_WHOM_TO_ASK, above[-LONGEST_LINE:]) or _goes_on(tree, piece.element):
            continue
        if len(line.split()) == len(piece.text.split()) and not evidence.context.is_elsewhere(piece.element):
            yield name
    near = [piece for piece in evidence.zone if piece.distance > 0 or -_ABOVE <= piece.distance < 0]
    named = [
        (piece, name)
        for piece in near
        if is_latin_name(name := " ".join(piece.text.split()))
        and evidence.body_text.count(name) < _LEAST_SPOKEN_OF
        and not evidence.context.is_elsewhere(piece.element)
    ]
    yield from (name for piece, name in named if _stands_by_date(evidence, piece))
    below = list(takewhile(lambda piece: len(piece.text) < PARAGRAPH, (p for p in near if p.distance > 0)))
    if len(named) == 1 and named[0][0] in below[:_MOST_LINES] and _is_line(tree, named[0][0]):
        yield named[0][1]


def _goes_on(tree: Tree, element: int) -> bool:
    """Whether text follows an element in its line."""
    while tree.tags[element] in _INLINE:
        if tree.tail(element).strip():
            return True
        element = tree.parents[element]
    return False


def _is_line(tree: Tree, piece: Piece) -> bool:
    """Whether a piece of text fills its line, is no heading, and is not named as another person's (a
    photographer's)."""
    line, _ = _line_around(tree, piece.element)
    is_others = tree.tags[piece.element] in _NO_SIGNATURES or NO_BYLINE.search(tree.get(piece.element, "class") or "")
    return not is_others and line.split() == piece.text.split()


def owners(names: Iterable[str], evidence: Evidence) -> Iterator[str]:
    """Yield persons that a site is named after, by its ``names``, or that hold the rights in the text or the site."""
    tree = evidence.tree
    ends = (
        piece.text
        for piece in evidence.body_end
        if _speaks_of_rights(piece.text) and not evidence.context.is_elsewhere(piece.element)
    )
    last_texts = range(max(0, len(tree.texts) - _LAST_TEXTS), len(tree.texts))
    foot = ("".join(tree.texts[n : tree.run_at(n)[2]]) for n in last_texts if _speaks_of_rights(tree.texts[n]))
    called = (_POSSESSIVE.split(name)[0] for name in names)
    for name in (*called, *filter(None, map(_holder, (*ends, *foot)))):
        last = name.casefold().split()[-1:]
        if is_latin_name(name) and _CALLED_AFTER.isdisjoint(last) and not last[0].endswith(_CALLED_AFTER_ENDS):
            yield name


def _speaks_of_rights(text: str) -> bool:
    return "©" in text or "opyright" in text or "(c)" in text


def _holder(text: str) -> str:
    """Return the holder in a line on rights that has a year or a word for rights; captions of pictures have neither."""
    if holds_any(text.lower(), _OF_SITE):
        holder = _RIGHTS.search(text[:200])
        name = _SENTENCE_END.split(" ".join(holder[1].split()))[0] if holder else ""
        for sign in _AFTER_HOLDER:
            name = name.partition(sign)[0]
        return name.strip(" .")
    return ""


def _around(evidence: Evidence) -> Iterator[Piece]:
    for zone in (evidence.zone, evidence.body_start, evidence.body_end):
        yield from zone


def _stands_by_date(evidence: Evidence, name: Piece) -> bool:
    """Whether a date is in the small row of elements around ``name``, or alone in the text before or after it, skipping
    signs.

    A link to a rubric is no name, whatever it reads like.
    """
    tree, zone, element = evidence.tree, evidence.zone, name.element
    if tree.tags[element] == "a" and leads_to_rubric(tree.get(element, "href")):
        return False
    place = zone.index(name)
    for around in (zone[max(0, place - 2) : place][::-1], zone[place + 1 : place + 3]):
        beside = next((piece.text.strip() for piece in around if any(map(str.isalnum, piece.text))), "")
        if beside and len(beside) <= _LONGEST_DATE and find_printed_dates(beside):
            return True
    return _has_date_in_row(tree, element)


def _has_date_in_row(tree: Tree, element: int) -> bool:
    """Whether the small row of elements around one holds a date: «هند الراوي • 10 مارس 2025 • 4 دقائق»."""
    for around in islice(tree.ancestors(element), _ROW_DEPTH):
        row = element_text(tree, around) if tree.ends[around] - around <= _MOST_IN_ROW else ""
        if not row or len(row) > _LONGEST_ROW:
            return False
        if find_printed_dates(row):
            return True
    return False


def _line_around(tree: Tree, element: int) -> tuple[str, bool]:
    """Return the text of the line that an element's text is part of, and whether it is all in bold."""
    bold = -1
    while tree.tags[element] in _INLINE:
        bold = element if tree.tags[element] in _BOLD else bold
        element = tree.parents[element]
    line = tree.line(bold) if bold >= 0 else ""
    whole = tree.text(element)
    return (
        (line, True)
        if bold >= 0 and (len(whole) > 2 * LONGEST_LINE or whole.split() == line.split())
        else (whole, False)
    )
