"""Dates of other stories: in rows of a list, and below a label that announces a list («الأكثر قراءة»)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from newsarc.extract.labels import groups, key, match_label, may_hold_label
from newsarc.extract.metadata.evidence import MAYBE_DATE, Evidence
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.zone import PARAGRAPH, Piece
from newsarc.extract.tree import HEADING_TAGS, Tree

_LONGEST = 80
"""Maximum characters, with white space, of a text that is a date with an hour and a word or two."""
_LEAST_ROWS, _DEPTH = 3, 4
"""_LEAST_ROWS: minimum rows of a list. _DEPTH: maximum depth of a date in its row."""
_DIGITS = (4, 8)
"""Number of digits of a date alone: a year, or all of it (20260503)."""
_LEAST_MENU = 5
"""Minimum links of a menu; trails are shorter."""
_LEAST_TITLE = 25
_OF_STORIES = ("related", "latest")
_LONGEST_LABEL, _MOST_BELOW, _MOST_BETWEEN = 60, 10, 60
"""_LONGEST_LABEL: maximum characters of a label. _MOST_BELOW: maximum runs of text between a label and a date of its
list; farther down, rows tell. _MOST_BETWEEN: maximum runs that are read."""


def listed(evidence: Evidence, pieces: list[Piece]) -> set[int]:
    """Return the elements among ``pieces`` whose date is that of another story in a list."""
    dated = [piece for piece in pieces if len(piece.text) <= _LONGEST and _may_be_date(piece.text)]
    if not dated:
        return set()
    visit = _above_menu(evidence, dated) if evidence.visit else set()
    return visit | _above_headline(evidence.tree, dated) | _in_rows(evidence, dated)


def _may_be_date(text: str) -> bool:
    """Whether a text may hold a date: a first check. Other numbers alone than a year or eight digits are a story's or
    writer's."""
    return MAYBE_DATE.search(text) is not None and not (text.strip().isdecimal() and len(text.strip()) not in _DIGITS)


def _above_headline(tree: Tree, dated: list[Piece]) -> set[int]:
    """Return elements with dates above the headline that have the same mark-up, three or more."""
    rows: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for piece in dated:
        if piece.distance < 0:
            rows[tree.tags[piece.element], tree.get(piece.element, "class")].append(piece.element)
    return {element for row in rows.values() if len(row) >= _LEAST_ROWS for element in row}


def _above_menu(evidence: Evidence, dated: list[Piece]) -> set[int]:
    """Return elements above the headline and a menu with the day of the visit, which sites print in their head."""
    return {
        piece.element
        for piece in dated
        if any(date.iso.startswith(evidence.visit) for date in find_printed_dates(piece.text))
        and _has_menu(evidence.tree, evidence.tree.ends[piece.element], evidence.headline or 0)
    }


def _has_menu(tree: Tree, start: int, stop: int) -> bool:
    """Whether enough links for a menu stand between two elements, not counting links of share bars."""
    links = (tree.line(n) for n in range(start, stop) if tree.tags[n] == "a")
    entries = (text for text in links if text and not groups("share words").issuperset(key(text).split()))
    return len(list(islice(entries, _LEAST_MENU))) == _LEAST_MENU


def _in_rows(evidence: Evidence, dated: list[Piece]) -> set[int]:
    """Return elements at the same place in three or more similar rows with links among them.

    Dates of the article itself («نشر», «تحديث») have no links. The row that holds the article is left out, since forums
    print all posts alike. So is a row right below the headline.
    """
    tree = evidence.tree
    lists: dict[tuple[int, tuple[object, ...]], dict[int, int]] = defaultdict(dict)
    for element in {piece.element for piece in dated}:
        row, path = element, []
        for _ in range(_DEPTH):
            parent = tree.parents[row]
            if parent < 0 or tree.tags[row] == "p":
                break  # paragraphs are not rows
            path.append((tree.tags[row], tree.get(row, "class")))
            lists[parent, tuple(path)][row] = element
            row = parent
    own = [number for number in (evidence.headline, evidence.body) if number is not None]
    return {
        element
        for rows in lists.values()
        if len(rows) >= _LEAST_ROWS and "a" in tree.tags[min(rows) : tree.ends[max(rows)]]
        for row, element in rows.items()
        if not any(row <= number < tree.ends[row] for number in own) and not _is_next_to(tree, evidence.headline, row)
    }


def _is_next_to(tree: Tree, headline: int | None, row: int) -> bool:
    """Whether nothing is printed between the ``headline`` and a row below it."""
    if headline is None or tree.last_texts[headline] > tree.first_texts[row]:
        return False
    return all(map(str.isspace, tree.texts[tree.last_texts[headline] : tree.first_texts[row]]))


def is_below_label(evidence: Evidence, piece: Piece) -> bool:
    """Whether a label of other stories, or a heading of comments, announces the part of the page that ``piece`` stands
    in.

    Links must stand between them. The label's box must not hold the headline, or a paragraph must stand above the
    label.
    """
    tree, headline = evidence.tree, evidence.headline
    label, links = -1, 0
    for number, (owner, text) in enumerate(_runs_above(evidence, piece)):
        if (label < 0 and number > _MOST_BELOW) or (headline is None and _may_be_headline(tree, owner)):
            break
        if label < 0 and _is_label(tree, owner, text):
            label = owner
            box = next((around for around in tree.ancestors(label) if piece.element < tree.ends[around]), 0)
            if headline is None or not box <= headline < tree.ends[box]:
                return links > 0
        elif len(text) >= PARAGRAPH and len(text.strip()) >= PARAGRAPH:
            return label >= 0 and links > 0
        links += label < 0 and "a" in (tree.tags[owner], tree.tags[tree.parents[owner]])
    return False


def _may_be_headline(tree: Tree, owner: int) -> bool:
    """Whether a run of text belongs to a heading without a link; headings of listed stories have one."""
    above = islice(tree.ancestors(owner), _DEPTH)
    heading = next((n for n in (owner, *above) if tree.tags[n] in ("h1", "h2")), -1)
    around = (*islice(tree.ancestors(heading), 2), *range(heading, tree.ends[heading])) if heading >= 0 else ()
    return heading >= 0 and len(tree.line(heading)) > _LEAST_TITLE and all(tree.tags[n] != "a" for n in around)


def _runs_above(evidence: Evidence, piece: Piece) -> Iterator[tuple[int, str]]:
    """Return the runs of text between the headline, or the page's start, and ``piece``, the nearest first."""
    tree, headline = evidence.tree, evidence.headline
    first = tree.first_texts[piece.element]
    stop = 0 if headline is None or tree.last_texts[headline] > first else tree.last_texts[headline]
    return islice(tree.runs_back(first, stop), _MOST_BETWEEN)


def _is_label(tree: Tree, owner: int, text: str) -> bool:
    """Whether a run of text is a label that heads a list; a link is a button or menu entry instead."""
    if len(text) > _LONGEST_LABEL or tree.tags[owner] == "a" or not may_hold_label(text):
        return False
    match = match_label(key(text))
    if match is None or not match.whole:
        return False
    return match.group in _OF_STORIES or (match.group == "comments" and tree.tags[owner] in HEADING_TAGS)
