"""How strongly an element's mark-up says that it is a byline: its class, ``id``, microdata, ``rel`` and address."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote

from newsarc.extract.expressions import either, holds_any
from newsarc.extract.tree import Tree

_BYLINE = re.compile(
    r"author|by[-_]?line|\bby\b|writer|write-?by|editor[-_]?name|muhabir|yazar|autor|auteur|redakteur|reporter(?!ror)"
    r"|journalist|\bfirma\b|\bvcard\b|\bfn\b|contributor|"
    r"alairas|szerzo|penulis|avtor|forfatter|skribent|wrote|\bcreated-?by\b|katib|kateb|كاتب|"
    r"nevisande|(?<![\w-])sign(?:ature)?(?![\w-])|\bh-card\b|\busername\b|ljuser|submitted|reader-credits",
    re.IGNORECASE,
)
_BYLINE_STEMS = tuple(
    "author by writer editor muhabir yazar autor auteur redakteur reporter journalist firma card fn contributor wrote"
    " alairas szerzo penulis avtor forfatter skribent"
    " katib kateb كاتب nevisande sign user submitted credits".split()
)
"""A label without any of these says nothing of a byline: a first check, several times faster than the expression."""
_NAME = re.compile(r"\bfn\b|author[-_]?(?:name|link)|name[-_]author|\bp-author\b|(?:^|\s)author(?:$|\s)", re.IGNORECASE)
NO_BYLINE = re.compile(
    either(
        "source[-_]org",
        "image",
        "img",
        "avatar",
        "photo",
        "picture",
        "licen[sc]e",
        "comment",
        "social",
        "twitter",
        "follow",
        r"(?<!^has-)\bbio\b",
        "description",
        "(?:author|writer|by[-_]?line)[-_]{0,2}(?:label|job|position|role|title|count|icon|share|email|info-title)",
        "caption",
        "(?:media|pic)[-_]{1,2}author",
        "authority",
        "authors?-?(?:articles|posts)",
    ),
    re.IGNORECASE,
)
"""Names of what stands next to a byline or belongs to others: pictures, comments, jobs."""
_IDENTIFIER = re.compile(r"author(?:name|byline)?$|byline$", re.IGNORECASE)
"""How an ``id`` ends that says byline, as .NET composes it: ``ctl00_lblAuthor``."""
_FORMATS = re.compile(r"(?:^|\s)(?:hmedia|hreview|hproduct|hrecipe|vevent)")
_FORMAT_DEPTH = 4
_AUTHOR_PAGE = re.compile(
    either(
        "/(?:authors?|writers?|editors?|autor(?:en|es)?|auteurs?|reporters?|columnists?|journalists?|poets?|katib"
        r"|kateb|كاتب|الكاتب|كتاب|كتّاب)(?:[/?=]|\.(?:aspx?|php|html?|jsp)\?)",
        "[?&](?:author|writer)(?:_?id)?=",
        r"/users?/\d",
        r"/members/[^/?#]{1,60}\.\d",
        r"[?&]u(?:(?:ser)?_?id)?=\d",
        "mode=viewprofile",
    ),
    re.IGNORECASE,
)
_FOLDER_ENDS = re.compile(r"[/?&=]|_?id=|\.(?:aspx?|php|html?|jsp)\?")
_AUTHOR_FOLDERS = frozenset(
    "author authors writer writers editor editors autor autoren autores auteur auteurs reporter reporters columnist"
    " columnists "
    "journalist journalists poet poets katib kateb كاتب الكاتب كتاب كتّاب u user users"
    " members viewprofile".split()
)
"""The folders that :data:`_AUTHOR_PAGE` searches for: a set look-up costs a tenth of the expression."""


def byline_strength(tree: Tree, element: int) -> int:
    """Return 2 if the mark-up says that this is an author's name, 1 if it says byline, 0 otherwise."""
    attributes = tree.attributes[element]
    if not attributes:
        return 0
    label = attributes.get("class")
    strength = _label_strength(label) if label else 0
    if not strength and (identifier := attributes.get("id")) and _is_byline_id(identifier):
        strength = 1
    if strength == 2 and label and "fn" in label.split() and _names_thing(tree, element):
        return 0
    if strength < 2:
        prop = attributes.get("itemprop") or attributes.get("property")
        if prop and "author" in prop.lower():
            return 2
        if tree.tags[element] == "a":
            if "author" in attributes.get("rel", ""):
                return 2
            return max(strength, int(leads_to_author(attributes.get("href"))))
    return strength


def is_byline_link(tree: Tree, link: int) -> bool:
    """Whether the mark-up of a link, or of its parent, says byline."""
    return any(byline_strength(tree, element) for element in (link, tree.parents[link]))


def _is_byline_id(identifier: str) -> bool:
    may_be = "uthor" in identifier or "yline" in identifier  # a fast first check
    return may_be and _IDENTIFIER.search(identifier) is not None and not NO_BYLINE.search(identifier)


def _names_thing(tree: Tree, element: int) -> bool:
    """Whether ``fn`` is the microformat for the name of a film, product or event, not of a person."""
    labels = (tree.get(around, "class") or "" for around in islice(tree.ancestors(element), _FORMAT_DEPTH))
    return any(map(_FORMATS.search, labels))


def leads_to_author(href: str | None) -> bool:
    """Whether an address is that of an author's page, by how outlets build them."""
    if href is None or _AUTHOR_FOLDERS.isdisjoint(_FOLDER_ENDS.split(unquote(href[:300]).lower())):
        return False
    return _AUTHOR_PAGE.search(unquote(href[:300])) is not None and "/share" not in href  # Facebook's has "?u="


def _label_strength(label: str) -> int:
    """Return the strength of a ``class``, name by name: single names recur from page to page, whole labels do not."""
    label = label[:500]
    if not holds_any(label.lower(), _BYLINE_STEMS):
        return 0
    strongest = 0
    for name in label.split():
        strength = _name_strength(name)
        if strength < 0:
            return 0
        strongest = max(strongest, strength)
    return strongest


@lru_cache(maxsize=20_000)
def _name_strength(name: str) -> int:
    """Return the strength as in :func:`byline_strength`; -1 if the name says that this is something around a byline."""
    if NO_BYLINE.search(name):
        return -1
    if not _BYLINE.search(name):
        return 0
    return 2 if _NAME.search(name) else 1
