"""The element that prints a declared title, on pages whose ``<h1>`` does not."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import islice
from operator import itemgetter

from newsarc.extract.metadata.heading import TITLE_TAGS, is_hidden, is_in_header, names_site
from newsarc.extract.metadata.kicker import without_kicker
from newsarc.extract.metadata.title_parts import (
    LEAST_HEADLINE,
    MAX_HEADLINE,
    MIN_SHARED,
    MIN_TITLE,
    Candidate,
    glued_beginnings,
    han_beginnings,
    inner_pieces,
    parts_of,
    split_title,
    squeeze,
)
from newsarc.extract.metadata.zone import first_paragraph
from newsarc.extract.tree import HEADING_TAGS, Tree

_LEAST_HAN = 6
"""Characters of Chinese or Japanese that say as much as ``MIN_TITLE`` characters of other scripts."""
_MAX_SCANNED, _MOST_PIECES = 20_000, 200
"""_MAX_SCANNED: maximum elements that are checked. _MOST_PIECES: maximum pieces of text in one."""
_CUT = ("...", "…")
_OF_SITE, _AROUND = re.compile(r"\bsite(?![-_]?(?:content|main|inner))|logo|brand|masthead", re.IGNORECASE), 2
_WHOLE = 1_000
"""Score of a whole declared title, as against a piece of one."""
_LEAST_LIKENESS = 0.6
_LEAST_SHARED, _LEAST_COMMON = 3, 0.5
LEAST_WORD = 4
"""Minimum letters of a word that two titles do not share by chance."""
_MOST_HEADINGS = 20
_BOLD = frozenset({"b", "strong"})
"""Tags that may hold a linked headline, as headings do."""


def called_headline(tree: Tree, declared: Sequence[Candidate], is_bare: bool) -> Candidate | None:
    """Return the heading that alone is marked by microdata as the headline.

    If more than a ``<title>`` is declared (not ``is_bare``), it must be an ``<h1>`` in other words that shares a long
    word with a declared title: the web's headline is declared, the printed paper's is shown.
    """
    if not is_bare and not any(tree.get(n, "itemprop") == "headline" for n in tree.named({"h1"})):
        return None
    found = [n for n in tree.named(HEADING_TAGS)[:_MAX_SCANNED] if tree.get(n, "itemprop") == "headline"]
    text = tree.line(found[0]) if len(found) == 1 else ""
    if not 0 < len(text) <= MAX_HEADLINE:
        return None
    called = Candidate(text, "microdata headline", found[0])
    shown = without_kicker(tree, called, declared)
    pieces = list(parts_of(each.text for each in declared))
    pieces += [piece for each in declared for piece in (*inner_pieces(each.text), *han_beginnings(each))]
    is_whole = all(piece not in shown.key for piece in pieces if _LEAST_HAN < len(piece) < len(shown.key))
    long_words = {word for word in called.words if len(word) >= LEAST_WORD}
    is_other = tree.tags[found[0]] == "h1" and is_whole and any(long_words & each.words for each in declared)
    return called if is_bare or is_other else None


def likest_heading(tree: Tree, declared: Sequence[Candidate]) -> Candidate | None:
    """Return the ``<h2>`` whose words are most of a declared title's, and no others, on pages whose ``<h1>`` is a
    rubric."""
    longest = max((len(each.text) for each in declared), default=0)
    lines = ((n, tree.line(n)) for n in tree.named({"h2"})[:_MOST_HEADINGS])
    printed = [
        Candidate(text, "h2 like a declared title", n)
        for n, text in lines
        if _LEAST_LIKENESS * longest <= len(text) <= longest
    ]
    likeness = [
        (len(each.words) / len(other.words), each)
        for each in printed
        for other in declared
        if len(each.words) > MIN_SHARED and each.words < other.words
    ]
    best = max(likeness, key=itemgetter(0), default=None)
    return best[1] if best and best[0] >= _LEAST_LIKENESS else None


def continued_heading(tree: Tree, declared: Sequence[Candidate]) -> Candidate | None:
    """Return the heading that continues a cut-off piece of a declared title: «وزارة البيئة تحدد ضوابط ... - الواحة»."""
    begun = {squeeze(piece) for each in declared for piece in split_title(each.text) if piece.rstrip().endswith(_CUT)}
    begun = {piece for piece in begun if len(piece) >= MIN_TITLE}
    headings = ((n, tree.line(n)) for n in tree.named(HEADING_TAGS)[:_MOST_HEADINGS]) if begun else ()
    return next(
        (
            Candidate(text, f"{tree.tags[n]} that a declared title begins", n)
            for n, text in headings
            if len(text) <= MAX_HEADLINE and squeeze(text).startswith(tuple(begun))
        ),
        None,
    )


def agreeing_heading(tree: Tree, declared: Sequence[Candidate], url: str | None, body: int) -> Candidate | None:
    """Return the lesser heading above the text in ``body`` that is a piece of a declared title with a few more or fewer
    words.

    An example is «انقطاع المياه عن زحلة لثلاثة أيام» below the title «انقطاع المياه عن زحلة | الواحة».
    """
    first = first_paragraph(tree, body)
    pieces = [Candidate(piece, each.rule) for each in declared for piece in split_title(each.text)]
    best, most = None, 0.0
    for element in tree.named(HEADING_TAGS - {"h1"})[:_MOST_HEADINGS]:
        text = tree.line(element) if tree.last_texts[element] <= first else ""
        if not MIN_TITLE <= len(text) <= MAX_HEADLINE or names_site(tree, element, url or ""):
            continue
        if is_hidden(tree, element) or is_in_header(tree, element):
            continue
        heading = Candidate(text, f"{tree.tags[element]} like a piece of a declared title", element)
        likeness = max((_likeness(heading, piece) for piece in pieces), default=0.0)
        if likeness > most:
            best, most = heading, likeness
    return best


def _likeness(heading: Candidate, piece: Candidate) -> float:
    """Return 0 to 1: the share of words that two titles have in common, if these are several and at least half of
    all."""
    shared = heading.words & piece.words
    likeness = len(shared) / len(heading.words | piece.words) if len(shared) >= _LEAST_SHARED else 0.0
    return likeness if likeness >= _LEAST_COMMON else 0.0


def matching_element(
    tree: Tree, declared: Sequence[Candidate], names: Collection[str], url: str | None, body: int | None = None
) -> Candidate | None:
    """Return the element that prints a declared title, on pages whose ``<h1>`` is the outlet's name or missing.

    A heading that prints a whole declared title wins. Otherwise it is the longest text that is a whole piece of one:
    ``<title>`` often adds rubric and outlet to the headline. Of two headings above the text in ``body`` that print
    pieces, the one in the site's header, or in a box named after the site, is the outlet's name. ``url`` is the page's
    address.
    """
    keys = {candidate.key for candidate in declared}
    parts = parts_of(candidate.text for candidate in declared)
    parts.update((piece, 0) for candidate in declared for piece in inner_pieces(candidate.text) if piece not in parts)
    parts.update(
        (beginning, 1) for each in declared for beginning in (*han_beginnings(each), *glued_beginnings(each.text))
    )
    longest = max(map(len, keys), default=0)
    best: Candidate | None = None
    best_rank = 0
    first_text = first_paragraph(tree, body) if body is not None else 0
    links = [n for n in tree.named({"a"}) if (tree.get(n, "class") or "").endswith("title")]  # of phpBB
    for element in (*tree.named(TITLE_TAGS)[:_MAX_SCANNED], *links):
        tag = tree.tags[element]
        is_heading = tag in HEADING_TAGS
        is_whole_line = is_heading or tag in _BOLD or (tag == "td" and _holds_one_link(tree, element))
        if is_whole_line and tree.last_texts[element] - tree.first_texts[element] > _MOST_PIECES:
            continue
        text = tree.line(element) if is_whole_line else tree.own_text(element)
        least = _LEAST_HAN if text > "\u3000" else LEAST_HEADLINE if is_heading else MIN_TITLE
        if not text or not least <= len(text) <= 2 * longest + 40 or text.endswith(":"):
            continue
        key = squeeze(text)
        if is_heading and (is_hidden(tree, element) or names_site(tree, element, url or "")):
            continue
        if is_heading and key not in keys:  # the date or a rubric may stand in it
            key = next((whole for whole in keys if len(whole) >= MIN_TITLE and key.endswith(whole)), key)
        is_long = len(key) >= (_LEAST_HAN if key > "\u3000" else MIN_TITLE)
        is_whole = is_heading and key in keys and len(key) >= LEAST_HEADLINE
        is_part = key in parts and (is_heading or squeeze(tree.line(element)) == key)
        if (is_whole or (is_long and (key in keys or is_part))) and key not in names and "©" not in text:
            rank = len(key) + _WHOLE * (key in keys) + 100 * is_heading + 50 * parts.get(key, 0)
            is_below = is_heading and best_rank < _WHOLE and tree.last_texts[element] <= first_text
            if rank > best_rank or (is_below and best is not None and _heads_site(tree, best, key)):
                best = Candidate(tree.line(element), f"{tag} that prints a declared title", element)
                best_rank = rank
    return best


def _holds_one_link(tree: Tree, element: int) -> bool:
    """Whether a link is the only element inside another."""
    return tree.ends[element] == element + 2 and tree.tags[element + 1] == "a"


def _heads_site(tree: Tree, above: Candidate, key: str) -> bool:
    """Whether a heading ``above`` another, which prints the piece with this ``key``, is the outlet's name.

    It prints another piece, in the site's header or in a box named after the site.
    """
    if above.element is None or tree.tags[above.element] not in HEADING_TAGS or above.key == key:
        return False
    around = (above.element, *islice(tree.ancestors(above.element), _AROUND))
    return is_in_header(tree, above.element) or any(_OF_SITE.search(tree.get(n, "class") or "") for n in around)
