"""The subjects of an article as the page names them: tags, keywords."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.arabic.levels import fold
from newsarc.extract.expressions import either, holds_any
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.rubric import NO_CATEGORY
from newsarc.extract.metadata.state_fields import TAG_KEYS, names_in
from newsarc.extract.metadata.tag_links import listed_tags, tag_links
from newsarc.extract.metadata.title_parts import squeeze

_SEPARATORS = re.compile(r"\s*[,،;؛|，、；\n]\s*")
_AROUND = " #\"'>»›"
_MAX_TAGS = 30
_MAX_NAME = 60
_SENTENCE_END = re.compile(r"\s[a-z]{3,}\s[a-z]{4,}\.$")
_HOUR = re.compile(r"\d:\d\d")
_NO_TAG = re.compile(
    r"(?:see|view|show|all|ver|voir|alle|más|mais|mehr|more)\b.{0,12}\b"
    "(?:topics?|tags?|temas?|assuntos?|themen|sujets|todos?|todas?|más|mais)$|ver (?:más|mais)$|"
    rf"(?:{NO_CATEGORY})$"
)
_STARTS_OF_NONE = frozenset("svamunбغب")
"""_NO_TAG: links to more tags, and names of no subject. _STARTS_OF_NONE: their first letters."""
_LABELS = frozenset().union(*map(groups, ("tags", "related", "share", "newsletter")))
_HAN = ("\u4e00", "\u9fff")
_WORD = re.compile(r"\w{4,}|\w+$")
_LEAST_HEADLINE = 20
"""Minimum letters of a headline that is not a subject's name."""
_LEAST_CUT, _MOST_OF_HEADLINE = 5, 0.6
"""_LEAST_CUT: minimum tags of one word, in the headline's order, that are the headline cut into words.
_MOST_OF_HEADLINE: minimum share of its letters that they have."""
_LEAST_PROGRAM = 4
_OF_NEWS = ("news", "headlines", "newspaper", "stories")
"""How a keyword for news ends: «bridge news»."""
_LONGEST_OUTLET = 40
_NEWS_OF = ("أخبار ", "اخبار ")
_ALL_NEWS = re.compile(
    either(
        r"(?:(?:breaking|latest|local|world|top)\s)?(?:news|headlines|stories|newspaper)",
        "nachrichten",
        "actualit[ée]s?",
        "noticias",
        "notícias",
        "notizie",
        "nieuws",
        "haber(?:ler)?",
        "новости",
    ),
    re.IGNORECASE,
)
_KIND = r"(?:صحيفة|جريدة|وكالة|مجلة|موقع|قناة|بوابة|شبكة|إذاعة)\s"
_OF_OUTLETS = frozenset(map(key, (
    "أخبار", "خبر", "وكالة", "وكالة أنباء", "صحيفة", "جريدة", "موقع", "قناة", "عاجل", "أخبار عاجلة", "آخر الأخبار", "إعلام", "صحافة", "صحف",
    "News", "press", "agency",
)))  # fmt: skip
"""Keywords of any outlet."""
_LEAST_OUTLET, _LEAST_OWN, _MOST_OWN = 3, 3, 0.25
_LEAST_LISTED, _LEAST_MET, _LEAST_TEXT, _LEAST_SAID, _MOST_TEXT = 6, 0.1, 1000, 150, 12_000
"""_LEAST_LISTED: minimum keywords that are about the outlet if fewer than _LEAST_MET of them occur in the text.
_LEAST_TEXT: minimum characters of that text. _LEAST_SAID: the minimum next to the outlet's name, for any number of
keywords. _MOST_TEXT: characters of the text that are searched."""


def find_tags(data: StructuredData, evidence: Evidence, outlet: Collection[str]) -> tuple[list[str], str]:
    """Return the keywords of the article in page order, and their rule.

    The sources are JSON-LD, ``article:tag``, printed tag links, meta keywords, a printed list of tags, a menu and the
    state. ``outlet`` holds the outlet's names, of which many keywords consist.
    """
    keywords = data.article.get("keywords")
    found: tuple[tuple[str, Callable[[], Iterable[Any]]], ...] = (
        ("json-ld keywords", lambda: keywords if isinstance(keywords, list) else [keywords]),
        ("meta article:tag", lambda: data.meta.get("article:tag", ())),
        ("printed tag links", lambda: tag_links(evidence)),
        ("meta news_keywords", lambda: data.meta.get("news_keywords", ())),
        ("meta keywords", lambda: data.meta.get("keywords", ())),
        ("printed tag list", lambda: listed_tags(evidence)),
        ("tags in a menu", lambda: (text for href, text in evidence.tree.menu_links() if "/blog/tags/" in href)),
        ("page state", lambda: names_in(evidence.state, TAG_KEYS)),
    )
    for rule, values in found:
        tags = tags_of(values())
        if "keywords" in rule:
            tags = [] if _are_of_site(tags, outlet) else tags
            own = _of_outlet(tags, outlet)
            tags = [] if _name_program(tags, data) else _of_the_article(_without_outlet(tags, own), evidence)
            if all(map(str.isascii, tags)) and ARABIC_LETTER.search(evidence.title or ""):  # keywords of the whole site
                tags = [] if _are_unmet(tags, _said(evidence), _LEAST_SAID) else tags
            telling = [tag for tag in tags if not tag.startswith(_NEWS_OF)]
            tags = [] if own and _are_unmet(telling, _said(evidence), _LEAST_SAID) else tags
        if len(tags) == 1 and rule == "meta article:tag":  # some templates declare only the last one
            printed = tags_of(tag_links(evidence))
            tags, rule = (printed, "printed tag links") if tags[0] in printed else (tags, rule)
        if tags:
            return tags, rule
    return [], ""


def tags_of(values: Iterable[Any]) -> list[str]:
    """Return the tags in values with one or several each, between commas or bars; without signs, each once."""
    once: dict[str, str] = {}
    for tag in _split_tags(values):
        once.setdefault(tag.casefold(), tag)
    return list(once.values())[:_MAX_TAGS]


def _split_tags(values: Iterable[Any]) -> Iterator[str]:
    for value in list(values)[:100]:
        tags = _SEPARATORS.split(text_of(value))
        for tag in tags if len(tags) > 1 else _words_of_han(tags[0]):
            name = tag.strip(_AROUND).removeprefix("& ")
            if 1 < len(name) <= _MAX_NAME and _is_name(name):
                yield name


def _words_of_han(text: str) -> list[str]:
    """Return the words of a Chinese text with spaces, as only keywords have; else the text as it is."""
    words = text.split()
    return words if all(_HAN[0] <= word[0] <= _HAN[1] for word in words) and words else [text]


def _is_name(tag: str) -> bool:
    """Whether a tag names a subject, and is no label, button or piece of mark-up."""
    if (
        "<" in tag
        or ">" in tag
        or "=" in tag
        or (":" in tag and _HOUR.search(tag))
        or (tag[-1] == "." and _SENTENCE_END.search(tag))
    ):
        return False  # a date, data for a counting service, or the end of a sentence
    words = tag.lower()
    return words not in _LABELS and not (words[0] in _STARTS_OF_NONE and _NO_TAG.match(words))


def _name_program(tags: list[str], data: StructuredData) -> bool:
    """Whether one of ``tags`` is the program that made the page ("mambo", "vbulletin"): such keywords are the site's
    own."""
    program = (data.first("generator") or "").lower()
    name = program.split()[0].strip("!") if program else ""
    return len(name) >= _LEAST_PROGRAM and any(tag.lower() == name for tag in tags)


def _of_the_article(tags: list[str], evidence: Evidence) -> list[str]:
    """Return ``tags``, declared for machines, without the headline, whole or cut into words.

    Return none if they are the outlet's own, the same on all pages.
    """
    headline = evidence.title or ""
    squeezed = squeeze(headline)
    if len(squeezed) >= _LEAST_HEADLINE:
        tags = [tag for tag in tags if len(tag) < len(squeezed) or squeezed not in squeeze(tag)]
    lower, place, cut = headline.lower(), 0, []
    for tag in tags:
        at = lower.find(tag.lower(), place) if " " not in tag else -1
        if at >= 0:
            place = at + len(tag)
            cut.append(tag)
    if len(cut) >= _LEAST_CUT and sum(map(len, cut)) >= _MOST_OF_HEADLINE * len(squeezed):
        tags = [tag for tag in tags if tag not in cut]
    return [] if len(tags) >= _LEAST_LISTED and _are_unmet(tags, _said(evidence), _LEAST_TEXT) else tags


def _said(evidence: Evidence) -> str:
    """Return the headline and the beginning of the text, in which tags are searched for."""
    return f"{evidence.title or ''} {evidence.text_start[:_MOST_TEXT]}"


def _of_outlet(tags: Iterable[str], outlet: Collection[str]) -> set[str]:
    """Return those ``tags`` that begin with the outlet's name, or are two or more of its words."""
    parts = (part for name in outlet for part in (name, *(name.split(": ") if len(name) <= _LONGEST_OUTLET else ())))
    names = {name for name in (squeeze(_in_one_spelling(part)) for part in parts) if len(name) >= _LEAST_OUTLET}
    keys = {tag: _in_one_spelling(tag.casefold()) for tag in tags}
    spelt = [f" {_in_one_spelling(name.casefold())} " for name in outlet]
    own = {tag for tag, key in keys.items() if key.split()[0] in names or re.sub(r"\W+", "", key) in names}
    own |= {tag for tag, key in keys.items() if re.match(_KIND, tag) and not names.isdisjoint(key.split())}
    return own | {
        tag
        for tag, key in keys.items()
        if " " in key and not key.isascii() and any(f" {key} " in name for name in spelt)
    }


def _are_of_site(tags: Sequence[str], outlet: Collection[str]) -> bool:
    """Whether one of ``tags`` is a word of the outlet's name and another a word for news: the site wants to be found by
    them."""
    words = {word for name in outlet for word in key(name).split() if len(word) >= _LEAST_OUTLET} - places(
        "outlet words"
    )
    keys = set(map(key, tags))
    return not words.isdisjoint(keys) and not _OF_OUTLETS.isdisjoint(keys)


def _in_one_spelling(name: str) -> str:
    """Return ``name`` in one spelling of Persian and Arabic keyboards; folding is slow and useless for Latin
    letters."""
    return name if name.isascii() else fold(name)


def _without_outlet(tags: list[str], own: set[str]) -> list[str]:
    """Drop ``tags`` that name the outlet (``own``) or fit all news; return none if most tags are such.

    They are what the outlet wants to be found by. Many such tags, or tags on news, are enough. Fewer are enough if the
    first is the outlet's own. A single tag that is a list of words without signs is also dropped.
    """
    if own and all(tag in own or _ALL_NEWS.fullmatch(tag) or key(tag) in _OF_OUTLETS for tag in tags):
        return []
    telling = own.union(tag for tag in tags if tag.casefold().endswith(_OF_NEWS) or tag.startswith(_NEWS_OF))
    is_list = len(tags) == 1 and tags[0].count(" ") >= _LEAST_CUT - 1
    is_told = bool(own) and (tags[0] in own or any(tag.startswith(_NEWS_OF) for tag in tags))
    least = _LEAST_OWN - is_told
    if is_list or len(telling) >= max(least, _MOST_OWN * len(tags)):
        return []
    return [tag for tag in tags if tag not in own and not _ALL_NEWS.fullmatch(tag)]


def _are_unmet(tags: list[str], text: str, least: int) -> bool:
    """Whether hardly any of the ``tags`` occur in a ``text``, which must have ``least`` characters to tell."""
    if len(text) < least:
        return False
    enough = int(_LEAST_MET * len(tags)) + 1
    words = list(map(_WORD.findall, tags))  # first as written: folding a text is slow
    return not _meets(words, text, enough) and not _meets(
        [_WORD.findall(tag.lower()) for tag in tags], text.lower(), enough
    )


def _meets(tags: Iterable[Iterable[str]], text: str, enough: int) -> bool:
    """Whether at least ``enough`` of ``tags``, each given as words, have a word that occurs in ``text``."""
    met = (1 for words in tags if holds_any(text, words))
    return sum(islice(met, enough)) == enough
