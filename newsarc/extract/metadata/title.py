"""The headline as the page prints it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import StructuredData

_SEPARATOR = re.compile(r"\s+[|｜¦\-–—―«»‹›·•:~/]+\s+|\s*[|｜]\s*|\s+::\s+|:\s+(?=\S+$)")
_NOT_LETTERS = re.compile(r"[\W_]+")
_MAX_HEADLINE = 400
_NOT_HEADLINES = re.compile(r"logo|site-?(?:name|title)|branding|sr-only|visually-?hidden|screen-reader", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One text that may be the headline, with the rule that found it."""

    text: str
    rule: str
    words: frozenset[str] = frozenset()
    element: HtmlElement | None = None
    """The element that prints it; None when it is only declared."""


def find_title(
    data: StructuredData, site_names: Iterable[str], root: HtmlElement, title_element: HtmlElement | None = None
) -> Candidate | None:
    """The headline with the rule that gave it, or None.

    What is declared (JSON-LD, Open Graph, ``<title>``) says which printed heading is the headline; the printed heading
    gives its wording. ``site_names`` are names the outlet goes by: they are cut off declared titles.
    """
    names = {squeeze(name) for name in site_names if name}
    declared = list(_declared(data, names))
    printed = list(_printed(data, title_element))
    best = _best_printed(printed, declared, names)
    if best is None:
        best = _matching_subheading(root, declared)
    return best or next(iter((*declared, *printed)), None)


def squeeze(text: str) -> str:
    """Letters and digits of ``text`` in one case: a key under which two printings of one title agree."""
    return _NOT_LETTERS.sub("", text).casefold()


def _candidate(text: str, rule: str, element: HtmlElement | None = None) -> Candidate:
    return Candidate(text, rule, frozenset(_NOT_LETTERS.sub(" ", text).casefold().split()), element)


def _declared(data: StructuredData, names: set[str]) -> Iterator[Candidate]:
    texts = [
        (text_of(data.article.get("headline")), "json-ld headline"),
        (data.first("og:title") or "", "og:title"),
        (
            data.first("headline", "twitter:title", "dc.title", "dcterms.title", "sailthru.title", "title") or "",
            "meta title",
        ),
        (data.title, "title tag"),
        (text_of(data.article.get("name")), "json-ld name"),
    ]
    known = {squeeze(text) for text, _ in texts if text}
    for text, rule in texts:
        cut = strip_site_name(text, names, known)
        if cut and squeeze(cut) not in names:
            yield _candidate(cut, rule)


def strip_site_name(text: str, names: set[str], known: set[str] = frozenset()) -> str:  # type: ignore[assignment]
    """``text`` without an outlet's name (or section) glued to its start or end.

    A piece is cut only when it is one of ``names``, or when what is left is one of the squeezed titles ``known``.
    """
    for _ in range(3):
        marks = list(_SEPARATOR.finditer(text[:_MAX_HEADLINE]))
        cut = next(
            (
                text[: mark.start()].strip()
                for mark in reversed(marks)
                if squeeze(text[mark.end() :]) in names or squeeze(text[: mark.start()]) in known
            ),
            "",
        ) or next(
            (
                text[mark.end() :].strip()
                for mark in marks
                if squeeze(text[: mark.start()]) in names or squeeze(text[mark.end() :]) in known
            ),
            "",
        )
        if not squeeze(cut):
            break
        text = cut
    return text


def _printed(data: StructuredData, title_element: HtmlElement | None) -> Iterator[Candidate]:
    if title_element is not None:
        yield _candidate(printed_text(title_element), "headline element", title_element)
    for heading in data.headings[:30]:
        text = printed_text(heading)
        if text and len(text) <= _MAX_HEADLINE and not _NOT_HEADLINES.search(heading.get("class") or ""):
            yield _candidate(text, "h1", heading)


def printed_text(element: HtmlElement) -> str:
    """Text of ``element`` on one line."""
    return " ".join(str(element.text_content()).split())


def _best_printed(printed: Sequence[Candidate], declared: Sequence[Candidate], names: set[str]) -> Candidate | None:
    best: Candidate | None = None
    best_score = 0.0
    for candidate in printed:
        if squeeze(candidate.text) in names:
            continue
        score = max((_agreement(candidate, other) for other in declared), default=0.0)
        if score > best_score:
            best, best_score = candidate, score
    return best if best_score >= 0.4 else None


def _agreement(printed: Candidate, declared: Candidate) -> float:
    """0 to 1: the share of words two titles have in common."""
    union = printed.words | declared.words
    return len(printed.words & declared.words) / len(union) if union else 0.0


def _matching_subheading(root: HtmlElement, declared: Sequence[Candidate]) -> Candidate | None:
    """An ``<h2>`` or ``<h3>`` that prints a declared title, on pages whose ``<h1>`` is the outlet's name."""
    keys = {squeeze(candidate.text) for candidate in declared}
    for number, heading in enumerate(root.iter("h2", "h3")):
        if number > 60:
            break
        text = printed_text(heading)
        if squeeze(text) in keys:
            return _candidate(text, heading.tag, heading)
    return None
