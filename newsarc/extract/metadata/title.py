"""The headline as the page prints it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from unicodedata import category
from urllib.parse import unquote

from newsarc.extract.metadata.heading import headline_alone, is_hidden, is_in_header, names_site, text_before_part
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.title_parts import (
    MAX_HEADLINE,
    NOT_LETTERS,
    PREFIX,
    Candidate,
    han_beginnings,
    inner_pieces,
    parts_of,
    squeeze,
    strip_site_name,
)
from newsarc.extract.metadata.zone import first_paragraph
from newsarc.extract.tree import HEADING_TAGS, Tree

_TITLE_TAGS = HEADING_TAGS | {"div", "span", "p", "td", "strong", "b", "font", "center", "dt"}
_MIN_TITLE = 12
_LEAST_HAN = 6
"""As many letters of Chinese or Japanese say as much."""
_LEAST_HEADLINE = 8
"""Letters of what is left of a heading without its kicker."""
_MAX_SCANNED = 20_000
_ARABIC = re.compile(r"[\u0620-\u06ff]")
_LEAST_AGREEMENT = 0.4
_MIN_SHARED = 4
"""Different words that two forms of one title have in common at least."""
_SHARE_OF_SHORTER = 0.65
_MAX_DECLARED = 1_000
_MOST_WORDS_OF_NAME = 5
"""A declared title of so few different words may be the outlet's name with its motto or a rubric."""
_LEAST_SPACES = 3
_MOST_PIECES = 8
_MAX_ABOVE = 2_000
_LEAST_OF_SLUG, _SHARE_OF_SLUG = 3, 0.75
"""Words of an address that may be made from a headline, and how many of them the headline has."""
_QUOTES = frozenset('"“”„')
"""A headline quotes, a rubric does not."""
_LARGE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
"""Sizes of a ``<font>`` that makes a heading of a line, before there were style sheets."""
_CALLED_TITLE = re.compile(r"(?:title|headline)$", re.IGNORECASE)
_ARCHIVE = frozenset(("blogarchive", "blogarchiv"))
"""What WordPress once put between the blog's name and the headline."""
_NOT_HEADLINES = re.compile(
    r"date-?header|logo|site-?(?:name|title)|branding|sr-only|visually-?hidden|screen-reader", re.IGNORECASE
)


def find_title(
    data: StructuredData,
    site_names: Iterable[str],
    tree: Tree,
    title_element: int | None = None,
    body_element: int | None = None,
    url: str | None = None,
) -> Candidate | None:
    """The headline with the rule that gave it, or None.

    What is declared (JSON-LD, Open Graph, ``<title>``) says which printed heading is the headline; the printed heading
    gives its wording. Where all that is declared reads like the outlet's name, the last heading before the text in
    ``body_element`` is it. ``site_names`` are names the outlet goes by: they are cut off declared titles, as is what an
    ``<h1>`` prints as a link to the front page. ``url`` is the page's address.
    """
    linked = {squeeze(text) for heading, text in data.headings.items() if names_site(tree, heading, url or "")} - {""}
    names = {squeeze(name) for name in site_names if name} | linked | _ARCHIVE
    declared = list(_declared(data, names, linked))
    printed = [each for each in _printed(data, tree, title_element) if each.key not in names]
    own = [each for each in printed if not _may_be_of_site(tree, each)] if len(printed) > 1 else []
    best = _best_printed(own, declared, names) or _best_printed(printed, declared, names)
    best = best or _named_in_address(own or printed, url)
    if best is None:
        is_bare = all(each.rule == "title tag" for each in declared)
        best = (_called_headline(tree) if is_bare else None) or _changed_headline(tree, printed, declared)
        best = best or _matching_element(tree, declared, names)
    if best is not None:
        return _without_kicker(tree, best, declared)
    if all(len(each.words) <= _MOST_WORDS_OF_NAME for each in declared):
        heads = [each for each in printed if not _is_site_head(tree, each, declared)]
        best = _only_headline(heads, declared, names)
        if best is None and len(heads) != 1 and body_element is not None:
            best = _heading_above(tree, body_element, {each.element for each in heads}, names if declared else ())
        best = best or _only_headline(printed, declared, names)
        if best is not None:
            return best
    return next(iter((*declared, *printed)), None)


def _is_site_head(tree: Tree, heading: Candidate, declared: Sequence[Candidate]) -> bool:
    """Whether an ``<h1>`` is the outlet's name with its motto: it holds the name that the page declares, or stands in the
    site's header of a page that declares nothing but a ``<title>``."""
    if any(each.key in heading.key for each in declared):
        return True
    if not declared or any(each.rule != "title tag" for each in declared):
        return False
    return heading.element is not None and is_in_header(tree, heading.element)


def _may_be_of_site(tree: Tree, heading: Candidate) -> bool:
    """Whether a heading gives way to another that agrees with the declared titles as well."""
    element = heading.element
    return element is not None and (is_hidden(tree, element) or is_in_header(tree, element))


def _only_headline(printed: Sequence[Candidate], declared: Sequence[Candidate], names: set[str]) -> Candidate | None:
    """The only printed heading, where it is longer than what is declared and has no word of it.

    Many sites give all their pages the outlet's name for a title.
    """
    longest = max((len(each.words) for each in declared), default=0)
    found = {each.key: each for each in printed if each.key not in names}
    if len(found) != 1:
        return None
    best = next(iter(found.values()))
    is_longer = len(best.words) > max(longest, _LEAST_SPACES)
    return best if is_longer and all(best.words.isdisjoint(each.words) for each in declared) else None


def _heading_above(tree: Tree, body: int, printed: Collection[int | None], names: Collection[str]) -> Candidate | None:
    """The last of the ``printed`` headings before the first paragraph of ``body``; of all headings and elements called a
    title where none is printed."""
    first = first_paragraph(tree, body)
    last = bisect_right(tree.first_texts, first) - 1
    for element in range(last, max(-1, last - _MAX_ABOVE), -1):
        is_heading = element in printed if printed else _is_called_title(tree, element)
        if tree.last_texts[element] > first or not is_heading:
            continue
        text = tree.line(element)
        is_long = text.count(" ") >= _LEAST_SPACES and _MIN_TITLE <= len(text) <= MAX_HEADLINE
        if is_long and text[-1] != "." and squeeze(text) not in names:
            return Candidate(text, "last heading before the text", element)
    return None


def _is_called_title(tree: Tree, element: int) -> bool:
    tag, attributes = tree.tags[element], tree.attributes[element]
    names = [*attributes.get("class", "").split(), attributes.get("id", "")]
    if tag not in _TITLE_TAGS or any(map(_NOT_HEADLINES.search, names)):
        return False
    if tag not in HEADING_TAGS and tree.tags[element : tree.ends[element]].count("a") > 1:  # a menu below it
        return False
    return (
        tag in HEADING_TAGS
        or any(map(_CALLED_TITLE.search, names))
        or (tag == "font" and attributes.get("size") in _LARGE)
    )


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
    ]
    by_text = {text: rule for text, rule in reversed(texts) if text and len(text) <= _MAX_DECLARED}
    known = {squeeze(text) for text in by_text}
    for text, rule in reversed(by_text.items()):
        prefix = PREFIX.match(text) if linked else None
        cut = strip_site_name(text[prefix.end() :] if prefix and squeeze(prefix[1]) in linked else text, names, known)
        if (key := squeeze(cut)) and key not in names:
            yield Candidate(cut, rule)


def _printed(data: StructuredData, tree: Tree, title_element: int | None) -> Iterator[Candidate]:
    if title_element is not None:
        yield Candidate(tree.line(title_element), "headline element", title_element)
    for heading, text in islice(data.headings.items(), 30):
        if text and len(text) <= MAX_HEADLINE and not _NOT_HEADLINES.search(tree.get(heading, "class") or ""):
            yield Candidate(text, "h1", heading)


def _best_printed(printed: Sequence[Candidate], declared: Sequence[Candidate], names: set[str]) -> Candidate | None:
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
    return _in_another_script(printed, declared, names)


def _named_in_address(printed: Sequence[Candidate], url: str | None) -> Candidate | None:
    """The heading from whose words the page's address was made; ``<title>`` may be another for search engines."""
    words = (
        NOT_LETTERS.sub(" ", unquote((url or "")[:2000].partition("?")[0].rstrip("/").rpartition("/")[2]))
        .casefold()
        .split()
    )
    slug = {word for word in words if word.isalpha()}
    if len(slug) < _LEAST_OF_SLUG:
        return None
    return next((each for each in printed if len(slug & each.words) > _SHARE_OF_SLUG * len(slug)), None)


def _in_another_script(
    printed: Sequence[Candidate], declared: Sequence[Candidate], names: set[str]
) -> Candidate | None:
    """The only printed heading of an Arabic-script page that declares transliterated or translated titles."""
    if not declared or any(_ARABIC.search(candidate.text) for candidate in declared):
        return None
    arabic = [c for c in printed if _ARABIC.search(c.text)]
    return arabic[0] if len({c.text for c in arabic}) == 1 else None


def _agreement(printed: Candidate, declared: Candidate) -> float:
    """0 to 1: the share of words two titles have in common; enough when most of the shorter one is in the other."""
    if printed.key == declared.key:
        return 1.0 if printed.key else 0.0
    shared = len(printed.words & declared.words)
    if shared == 1 and len(printed.words) > len(declared.words):
        return 0.0  # «Outlet» and «Outlet Newsletter»
    likeness = shared / len(printed.words | declared.words) if shared else 0.0
    return _LEAST_AGREEMENT if likeness < _LEAST_AGREEMENT and _is_other_form(printed, declared) else likeness


def _is_other_form(printed: Candidate, declared: Candidate) -> bool:
    """Whether one title says the other with more words around it; a whole piece at its end is an outlet's name."""
    shared = len(printed.words & declared.words)
    least = min(len(printed.words), len(declared.words))
    is_inside = len(printed.key) >= _MIN_TITLE and len(printed.words) > 2 and printed.key in declared.key
    if not is_inside and (shared < _MIN_SHARED or shared < _SHARE_OF_SHORTER * least):
        return False
    return printed.key not in parts_of((declared.text,))


def _changed_headline(tree: Tree, printed: Sequence[Candidate], declared: Sequence[Candidate]) -> Candidate | None:
    """The ``<h1>`` that microdata call the headline, and that has some words of a declared one: it was changed since."""
    for each in printed:
        if each.element is not None and tree.get(each.element, "itemprop") == "headline":
            return each if any(len(each.words & other.words) >= _MIN_SHARED for other in declared) else None
    return None


def _called_headline(tree: Tree) -> Candidate | None:
    """The heading that is all that microdata call the headline."""
    found = [n for n in tree.named(_TITLE_TAGS)[:_MAX_SCANNED] if tree.get(n, "itemprop") == "headline"]
    text = tree.line(found[0]) if len(found) == 1 and tree.tags[found[0]] in HEADING_TAGS else ""
    return Candidate(text, "microdata headline", found[0]) if 0 < len(text) <= MAX_HEADLINE else None


def _matching_element(tree: Tree, declared: Sequence[Candidate], names: Collection[str]) -> Candidate | None:
    """The element that prints a declared title, on pages whose ``<h1>`` is the outlet's name or missing.

    A heading that prints a whole declared title wins; otherwise the longest text that is a whole piece of one
    (``<title>`` often adds rubric and outlet around the headline).
    """
    keys = {candidate.key for candidate in declared}
    parts = parts_of(candidate.text for candidate in declared)
    parts.update((piece, 0) for candidate in declared for piece in inner_pieces(candidate.text) if piece not in parts)
    parts.update((beginning, 1) for candidate in declared for beginning in han_beginnings(candidate))
    longest = max(map(len, keys), default=0)
    best: Candidate | None = None
    best_rank = 0
    for element in tree.named(_TITLE_TAGS)[:_MAX_SCANNED]:
        tag = tree.tags[element]
        is_heading = tag in HEADING_TAGS
        text = tree.line(element) if is_heading else tree.own_text(element)
        least = _LEAST_HAN if text > "\u3000" else _LEAST_HEADLINE if is_heading else _MIN_TITLE
        if not text or not least <= len(text) <= 2 * longest + 40:
            continue
        key = squeeze(text)
        if is_heading and key not in keys:  # the day or a rubric may stand in it
            key = next((whole for whole in keys if len(whole) >= _MIN_TITLE and key.endswith(whole)), key)
        is_long = len(key) >= (_LEAST_HAN if key > "\u3000" else _MIN_TITLE)
        is_whole = is_heading and key in keys and len(key) >= _LEAST_HEADLINE
        is_part = key in parts and (is_heading or squeeze(tree.line(element)) == key)
        if (is_whole or (is_long and (key in keys or is_part))) and key not in names and "©" not in text:
            rank = len(key) + 1000 * (key in keys) + 100 * is_heading + 50 * parts.get(key, 0)
            if rank > best_rank:
                best = Candidate(tree.line(element), f"{tag} that prints a declared title", element)
                best_rank = rank
    return best


def _without_kicker(tree: Tree, best: Candidate, declared: Sequence[Candidate]) -> Candidate:
    """``best`` cut down to a declared title that it ends with, when what stands before is a rubric, label or date, or that it
    begins with, when an element of its own stands after it: a subtitle, the outlet's name."""
    key = best.key
    alone = "" if best.element is None else headline_alone(tree, best.element)
    if len(squeeze(alone)) >= _LEAST_HEADLINE and any(squeeze(alone) in each.key for each in declared):
        return replace(best, text=alone)
    for candidate in declared:
        for own in (candidate.key, *_left_parts(candidate, tree, best.element)):
            if _MIN_TITLE <= len(own) < len(key) and key.endswith(own):
                start = _position_of(best.text, len(key) - len(own))
                if category(best.text[start]).startswith("M"):  # within a word: vowel signs are no letters
                    continue
                if _is_shortened(tree, best, start) and any(
                    each.key == key or key in parts_of((each.text,)) for each in declared
                ):
                    continue
                return replace(best, text=best.text[start:]) if _QUOTES.isdisjoint(best.text[: start + 1]) else best
        if best.element is not None and _is_left_part(printed := tree.own_text(best.element), key, candidate):
            return replace(best, text=" ".join(printed.split()))  # date, rubric or badge in child elements
    whole = {each.key for each in declared if _MIN_TITLE <= len(each.key) < len(key) and key.startswith(each.key)}
    begun = text_before_part(tree, best.element, lambda text: squeeze(text) in whole) if whole else ""
    return replace(best, text=begun) if begun else best


def _is_shortened(tree: Tree, heading: Candidate, start: int) -> bool:
    """Whether a heading's words from ``start`` are a short form of its own, for a list: no sign and no element of their own
    parts those before them."""
    is_parted = heading.element is None or squeeze(tree.own_text(heading.element)) != heading.key
    return not is_parted and heading.text[:start].rstrip()[-1:].isalnum()


def _left_parts(declared: Candidate, tree: Tree, element: int | None) -> Iterator[str]:
    """The left parts of a declared title with which a piece of the heading ``element`` begins: its kicker is another."""
    if element is None or tree.last_texts[element] - tree.first_texts[element] < 2:
        return
    pieces = [squeeze(text) for _, text in tree.runs_from(tree.first_texts[element], tree.last_texts[element])]
    endings = {"".join(pieces[n:]) for n in range(1, min(len(pieces), _MOST_PIECES))}
    yield from (part for part, is_left in parts_of((declared.text,)).items() if is_left and part in endings)


def _is_left_part(printed: str, key: str, declared: Candidate) -> bool:
    """Whether what a heading with ``key`` prints outside its child elements is a declared title, or all of one up to a
    separator."""
    own = squeeze(printed)
    if not key.startswith(own) or not declared.key.startswith(own):
        return False
    is_part = len(own) >= _MIN_TITLE and not declared.key.startswith(key) and parts_of((declared.text,)).get(own) == 1
    return is_part or own == declared.key


def _position_of(text: str, letters: int) -> int:
    """Offset in ``text`` of the word that follows its first ``letters`` letters and digits."""
    seen = 0
    for offset, character in enumerate(text):
        if seen >= letters and character not in " \t|-–—:.,،»!؟?…":
            return offset
        seen += len(squeeze(character))
    return 0
