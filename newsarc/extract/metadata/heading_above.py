"""The heading right above the text, on pages that declare only the outlet's name as title."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import islice, pairwise

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.metadata.byline import names_in_byline
from newsarc.extract.metadata.heading import NOT_HEADLINES, TITLE_TAGS
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.signed_line import names_in_line
from newsarc.extract.metadata.title_parts import LEAST_SPACES, MAX_HEADLINE, MIN_TITLE, Candidate, squeeze
from newsarc.extract.metadata.zone import first_paragraph
from newsarc.extract.tree import HEADING_TAGS, Tree

_ISSUE = r"العدد\s?[:.]?\s?\d"
"""The issue number in the head of a newspaper."""
_PAGER = r"(?i)(?:انتقل|الانتقال|اذهب) (?:إلى|الى) (?:ال)?صفحة|go ?to page"
"""phpBB's links to the parts of a thread."""
_MAX_ABOVE = 2_000
_LARGE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
"""Sizes of a ``<font>`` that makes a line a heading, before style sheets existed."""
_CALLED_TITLE = re.compile(
    r"(?:tit(?:le)?|headline|[-_]head|^hd|(?:^|[-_])titr|titel|titulo|titre|titolo|tytul|nadpis|naslov|otsikko|overskrift|baslik"
    r"|judul|tieu-?de|zagolovok|(?:^|[-_])(?:cim|ttl))$|^titleorimage"
    r"|^(?:titulo|title|titre|titolo|titel|baslik)[-_]?(?:d[aeo][-_]?)?(?:noticia|materia|nota|artigo|articulo|article|actu|news|story|post|haber)$",
    re.IGNORECASE,
)
"""Names of headlines in several languages; the last is Oracle Portal's."""
_BESIDE_DATE, _LONGEST_DAY = 15, 60
_TO_DATE = 2
"""Number of text pieces below the headline that are searched for the date."""
_BOLD = frozenset({"b", "strong", "big"})


def heading_above(tree: Tree, body: int, printed: Collection[int | None], names: Collection[str]) -> Candidate | None:
    """Return the last heading before the first paragraph of ``body``.

    If there are several ``printed`` headings, it is one of these. Else it is the last heading or element named a title,
    then a line in bold, then a line above a date: many pages without styles had no other heading.
    """
    first = first_paragraph(tree, body)
    last = bisect_right(tree.first_texts, first) - 1
    above = [n for n in range(last, max(-1, last - _MAX_ABOVE), -1) if tree.last_texts[n] <= first]
    called = partial(_is_called_title, tree)
    by_date = partial(_stands_above_date, tree)
    kinds = [printed.__contains__] if len(printed) > 1 else [called, partial(_is_bold_line, tree), by_date]
    for is_heading, element in ((kind, n) for kind in kinds for n in _largest_first(tree, list(filter(kind, above)))):
        text = tree.line(element)
        is_long = text.count(" ") >= LEAST_SPACES and MIN_TITLE <= len(text) <= MAX_HEADLINE
        is_sure = is_heading is kinds[0] and len(printed) != 1
        is_told = is_sure or ARABIC_LETTER.search(text)  # in Latin script, other such lines are just as often mottoes
        if not is_long or not is_told or text[-1] in ".:" or squeeze(text) in names or re.search(_ISSUE, text):
            continue
        if not _is_day(text) and not _names_writers(text) and not re.match(_PAGER, text):
            return Candidate(text, "last heading before the text", element)
    return None


def _largest_first(tree: Tree, headings: Sequence[int]) -> Iterator[int]:
    """Yield headings from below, but of two adjacent ``<font>`` the larger first: a deck stands below the headline."""
    for below, above in pairwise((*headings, -1)):
        if above >= 0 and _font_size(tree, above) > _font_size(tree, below) > 0:
            yield above
        yield below


def _font_size(tree: Tree, element: int) -> int:
    size = (tree.get(element, "size") or "") if tree.tags[element] == "font" else ""
    return int(size) if size in _LARGE and size.isdecimal() else 0


def _names_writers(text: str) -> bool:
    """Whether a line is a byline, which old pages print in bold or large below the headline: «القاهرة ـ سلمى
    الهادي»."""
    return bool(names_in_line(text) or names_in_byline(text, strict=True))


def _is_day(text: str) -> bool:
    """Whether a line is a date, alone or with a weekday."""
    return any(len(text) - (date.end - date.start) <= _BESIDE_DATE for date in find_printed_dates(text[:_LONGEST_DAY]))


def _is_bold_line(tree: Tree, element: int) -> bool:
    """Whether an element in bold is a line of its own, as far as its neighbours tell."""
    return tree.tags[element] in _BOLD and not tree.tail(element).strip() and not _text_before(tree, element)


def _stands_above_date(tree: Tree, element: int) -> bool:
    """Whether an element without children and links stands above a line of a date and a few words."""
    if tree.tags[element] not in TITLE_TAGS or tree.ends[element] > element + 1:
        return False
    below = islice(tree.runs_from(tree.last_texts[element]), _TO_DATE)
    return "a" not in islice(map(tree.tags.__getitem__, tree.ancestors(element)), 2) and any(
        len(text) <= _LONGEST_DAY and find_printed_dates(text) for _, text in below
    )


def _text_before(tree: Tree, element: int) -> str:
    """Return the text printed right before an element in the same parent."""
    parent = tree.parents[element]
    first = tree.first_texts[element]
    previous = element - 1
    start = tree.first_texts[parent] if previous == parent else tree.last_texts[previous]
    return "".join(tree.texts[start:first]).strip()


def _is_called_title(tree: Tree, element: int) -> bool:
    tag, attributes = tree.tags[element], tree.attributes[element]
    names = [*attributes.get("class", "").split(), attributes.get("id", "")]
    if tag not in TITLE_TAGS or any(map(NOT_HEADLINES.search, names)):
        return False
    if tag not in HEADING_TAGS and tree.tags[element : tree.ends[element]].count("a") > 1:  # a menu below it
        return False
    return (
        tag in HEADING_TAGS
        or any(map(_CALLED_TITLE.search, names))
        or (tag == "font" and attributes.get("size") in _LARGE)
    )
