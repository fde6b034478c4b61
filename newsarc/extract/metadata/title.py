"""The headline as the page prints it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from urllib.parse import unquote

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import key, places
from newsarc.extract.metadata.heading import NOT_HEADLINES, is_hidden, is_in_header, names_site
from newsarc.extract.metadata.heading_above import heading_above
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.kicker import without_kicker
from newsarc.extract.metadata.outlet_words import KINDS_OF_OUTLET
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.printed_title import (
    LEAST_WORD,
    agreeing_heading,
    called_headline,
    continued_heading,
    likest_heading,
    matching_element,
)
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.title_parts import (
    LEAST_SPACES,
    MAX_HEADLINE,
    MIN_SHARED,
    MIN_TITLE,
    NOT_LETTERS,
    PREFIX,
    SIGNS,
    Candidate,
    is_titled_by_kind,
    last_words,
    parts_of,
    split_title,
    squeeze,
    strip_site_name,
)
from newsarc.extract.metadata.zone import first_paragraph
from newsarc.extract.tree import HEADING_TAGS, Tree

_LEAST_AGREEMENT = 0.4
_SHARE_OF_SHORTER = 0.65
_MAX_DECLARED = 1_000
_MOST_WORDS_OF_NAME = 5
"""A declared title with at most this many different words may be the outlet's name with its motto or a rubric."""
_MOST_WORDS_OF_PIECES = 7
"""The same maximum for an outlet's name and a rubric, neither of which the page prints as a headline."""
_LONGEST_DAYS, _MOST_WORDS_BESIDE_DAY = 80, 4
"""_LONGEST_DAYS: characters read of a title that is the outlet's name and the date of the issue.
_MOST_WORDS_BESIDE_DAY: maximum words of each of its pieces."""
_SIGNS = f" {SIGNS}"
_TODAY = {key("اليوم")}
"""This word stands in names of outlets, but in headlines too."""
_LEAST_OF_SLUG, _SHARE_OF_SLUG = 3, 0.75
"""_LEAST_OF_SLUG: minimum words of an address that may be made from a headline. _SHARE_OF_SLUG: the headline must have
more than this share of them."""
_ARCHIVE = frozenset(("blogarchive", "blogarchiv"))
"""What old WordPress put between the blog's name and the headline."""


def find_title(
    data: StructuredData,
    site_names: Iterable[str],
    tree: Tree,
    title_element: int | None,
    body_element: int | None,
    url: str | None,
) -> Candidate | None:
    """Return the headline with the rule that gave it, or None.

    The declared titles (JSON-LD, Open Graph, ``<title>``) tell which printed heading is the headline. The printed
    heading gives its wording. If all declared titles read like the outlet's name, the last heading before the text in
    ``body_element`` is taken. ``site_names`` are names of the outlet: they are cut off declared titles, as is an
    ``<h1>`` that links to the front page. ``url`` is the page's address.
    """
    linked = {squeeze(text) for heading, text in data.headings.items() if names_site(tree, heading, url or "")} - {""}
    names = {squeeze(name) for name in site_names if name} | linked | _ARCHIVE
    declared = list(_declared(data, names, linked))
    printed = [each for each in _printed(data, tree, title_element) if each.key not in names]
    own = [each for each in printed if not _may_be_of_site(tree, each)] if len(printed) > 1 else []
    best = _shown(tree, _best_printed(own, declared) or _best_printed(printed, declared), declared, names, url)
    best = best or _named_in_address(own or printed, url)
    if best is None:
        is_bare = all(each.rule == "title tag" for each in declared)
        best = called_headline(tree, declared, is_bare) or matching_element(tree, declared, names, url, body_element)
        if best is not None and is_bare and body_element is not None and _is_name_in_large(tree, best):
            below = heading_above(tree, body_element, [], {*names, best.key})
            best = below if below is not None and (below.element or 0) > (best.element or 0) else best
        best = best or continued_heading(tree, declared) or likest_heading(tree, declared)
        if best is None and body_element is not None:
            best = agreeing_heading(tree, declared, url, body_element)
    if best is not None:
        return without_kicker(tree, best, declared)
    if all(_is_no_headline(each) for each in declared):
        heads = [each for each in printed if not _is_site_head(tree, each, declared)]
        best = _only_headline(heads, declared, names)
        if best is None and body_element is not None and (declared or len(heads) != 1):
            best = heading_above(tree, body_element, [each.element for each in heads], names if declared else ())
        best = best or _only_headline(printed, declared, names)
    elif body_element is not None:
        best = _other_than_declared(tree, printed, declared, body_element)
    return best or next(map(_without_outlet, declared), None) or next(iter(printed), None)


def _is_no_headline(declared: Candidate) -> bool:
    """Whether a declared title may be no headline: it is so short that it may be the outlet's name, or names a kind of
    page or a date."""
    if len(declared.words) <= _MOST_WORDS_OF_NAME or is_titled_by_kind(declared.text):
        return True
    pieces = split_title(declared.text)
    if len(pieces) > 1 and len(declared.words) <= _MOST_WORDS_OF_PIECES and any(map(_names_outlet, pieces)):
        return True
    if len(pieces) > 1 and all(re.match(KINDS_OF_OUTLET, piece) or _names_outlet(piece) for piece in pieces):
        return True
    dates = find_printed_dates(declared.text[:_LONGEST_DAYS])
    return bool(dates) and all(
        len(piece.split()) <= _MOST_WORDS_BESIDE_DAY
        for piece in split_title(f"{declared.text[: dates[0].start]} | {declared.text[dates[0].end :]}")
    )


def _shown(
    tree: Tree, best: Candidate | None, declared: Sequence[Candidate], names: Collection[str], url: str | None
) -> Candidate | None:
    """Return ``best``, or the visible heading with the same words if ``best`` is hidden and adds a rubric to them."""
    if best is None or best.element is None or not is_hidden(tree, best.element):
        return best
    shown = matching_element(tree, declared, names, url)
    return shown if shown and best.key.startswith(shown.key) else best


def _without_outlet(declared: Candidate) -> Candidate:
    """Return a declared title without the piece at its start or end that a word shows to be an outlet's name.

    A piece before a colon stays: it is the speaker whom the headline quotes: «صحيفة عبرية : ...».
    """
    first, *others = pieces = split_title(declared.text)
    is_name = [len(piece.split()) <= _MOST_WORDS_OF_NAME and _names_outlet(piece) for piece in pieces]
    if others and is_name[-1]:
        return replace(declared, text=declared.text[: -len(others[-1])].rstrip(_SIGNS))
    rest = declared.text[len(first) :].lstrip()
    return replace(declared, text=rest.lstrip(_SIGNS)) if others and is_name[0] and rest[0] != ":" else declared


def _names_outlet(piece: str) -> bool:
    words = key(piece).split()
    last = last_words(words)
    telling = {*words[:1], *last} if ARABIC_LETTER.search(piece) else last
    return not telling.isdisjoint(places("outlet words") - _TODAY)


def _other_than_declared(
    tree: Tree, printed: Sequence[Candidate], declared: Sequence[Candidate], body: int
) -> Candidate | None:
    """Return the only ``<h1>`` above the text, if only a ``<title>`` is declared and is worded for search engines.

    The ``<h1>`` has several words, or two of which ``<title>`` has one.
    """
    heads = {each.key: each for each in printed if not _may_be_of_site(tree, each)}
    if len(heads) != 1 or any(each.rule != "title tag" for each in declared):
        return None
    best = next(iter(heads.values()))
    if best.element is None or tree.last_texts[best.element] > first_paragraph(tree, body):
        return None
    is_shared = any(_long_words(best) & _long_words(each) for each in declared)
    return best if best.text.count(" ") >= (1 if is_shared else LEAST_SPACES) else None


def _long_words(title: Candidate) -> set[str]:
    return {word for word in title.words if len(word) >= LEAST_WORD}


def _is_name_in_large(tree: Tree, best: Candidate) -> bool:
    """Whether a part of ``<title>`` that no heading prints is so short that it may be the outlet's name."""
    is_heading = best.element is not None and tree.tags[best.element] in HEADING_TAGS
    return not is_heading and best.text.count(" ") <= LEAST_SPACES


def _is_site_head(tree: Tree, heading: Candidate, declared: Sequence[Candidate]) -> bool:
    """Whether an ``<h1>`` is the outlet's name with its motto.

    It contains a declared title, or stands in the site's header on a page that declares only a ``<title>``.
    """
    if any(each.key in heading.key for each in declared):
        return True
    if not declared or any(each.rule != "title tag" for each in declared):
        return False
    return heading.element is not None and is_in_header(tree, heading.element)


def _may_be_of_site(tree: Tree, heading: Candidate) -> bool:
    """Whether a heading yields to another that agrees with the declared titles as well."""
    element = heading.element
    return element is not None and (is_hidden(tree, element) or is_in_header(tree, element))


def _only_headline(printed: Sequence[Candidate], declared: Sequence[Candidate], names: set[str]) -> Candidate | None:
    """Return the only printed heading, if it is longer than any declared title and shares no long word with them.

    Many sites give all their pages the outlet's name as title.
    """
    longest = max((len(each.words) for each in declared), default=0)
    found = {each.key: each for each in printed if each.key not in names}
    if len(found) != 1:
        return None
    best = next(iter(found.values()))
    is_longer = len(best.words) > max(longest, LEAST_SPACES)
    return best if is_longer and all(_long_words(best).isdisjoint(each.words) for each in declared) else None


def _declared(data: StructuredData, names: set[str], linked: Collection[str]) -> Iterator[Candidate]:
    texts = [
        (text_of(data.article.get("headline")), "json-ld headline"),
        (data.first("og:title") or "", "og:title"),
        (
            data.first("headline", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "title") or "",
            "meta title",
        ),
        (data.title, "title tag"),
        (text_of(data.article.get("name")), "json-ld name"),
        *((text, "meta title") for name in ("og:title", "twitter:title") for text in data.meta.get(name, ())[1:3]),
        (data.first("parsely-title") or "", "meta title"),
    ]
    by_text: dict[str, str] = {}
    for text, rule in texts:
        if text and len(text) <= _MAX_DECLARED:
            by_text.setdefault(text, rule)
    known = {squeeze(text) for text in by_text}
    for text, rule in by_text.items():
        prefix = PREFIX.match(text) if linked else None
        cut = strip_site_name(text[prefix.end() :] if prefix and squeeze(prefix[1]) in linked else text, names, known)
        if (key := squeeze(cut)) and key not in names:
            yield Candidate(cut, rule)


def _printed(data: StructuredData, tree: Tree, title_element: int | None) -> Iterator[Candidate]:
    if title_element is not None:
        yield Candidate(tree.line(title_element), "headline element", title_element)
    for heading, text in islice(data.headings.items(), 30):
        if text and len(text) <= MAX_HEADLINE and not NOT_HEADLINES.search(tree.get(heading, "class") or ""):
            yield Candidate(text, "h1", heading)


def _best_printed(printed: Sequence[Candidate], declared: Sequence[Candidate]) -> Candidate | None:
    best: Candidate | None = None
    best_score = 0.0
    for candidate in printed:
        score = max((_agreement(candidate, other) for other in declared), default=0.0)
        if score == 1.0:
            return candidate
        if score > best_score:
            best, best_score = candidate, score
    if best_score >= _LEAST_AGREEMENT:
        return best
    return _in_another_script(printed, declared)


def _named_in_address(printed: Sequence[Candidate], url: str | None) -> Candidate | None:
    """Return the heading whose words make up the page's address; ``<title>`` may be worded for search engines."""
    words = (
        NOT_LETTERS.sub(" ", unquote((url or "")[:2000].partition("?")[0].rstrip("/").rpartition("/")[2]))
        .casefold()
        .split()
    )
    slug = {word for word in words if word.isalpha()}
    if len(slug) < _LEAST_OF_SLUG:
        return None
    return next((each for each in printed if len(slug & each.words) > _SHARE_OF_SLUG * len(slug)), None)


def _in_another_script(printed: Sequence[Candidate], declared: Sequence[Candidate]) -> Candidate | None:
    """Return the only printed heading of an Arabic-script page that declares transliterated or translated titles."""
    if not declared or any(ARABIC_LETTER.search(candidate.text) for candidate in declared):
        return None
    arabic = [c for c in printed if ARABIC_LETTER.search(c.text)]
    return arabic[0] if len({c.text for c in arabic}) == 1 else None


def _agreement(printed: Candidate, declared: Candidate) -> float:
    """Return 0 to 1: the share of words that two titles have in common.

    If most words of the shorter one are in the other, it is at least ``_LEAST_AGREEMENT``.
    """
    if printed.key == declared.key:
        return 1.0
    shared = len(printed.words & declared.words)
    if shared == 1 and len(printed.words) > len(declared.words):
        return 0.0  # «Outlet» and «Outlet Newsletter»
    likeness = shared / len(printed.words | declared.words) if shared else 0.0
    return _LEAST_AGREEMENT if likeness < _LEAST_AGREEMENT and _is_other_form(printed, declared) else likeness


def _is_other_form(printed: Candidate, declared: Candidate) -> bool:
    """Whether one title contains the other with more words around it; a whole piece of ``declared`` may be an outlet's
    name."""
    shared = len(printed.words & declared.words)
    least = min(len(printed.words), len(declared.words))
    is_inside = len(printed.key) >= MIN_TITLE and len(printed.words) > 2 and printed.key in declared.key
    if not is_inside and (shared < MIN_SHARED or shared < _SHARE_OF_SHORTER * least):
        return False
    return printed.key not in parts_of((declared.text,))
