"""The outlet of an article: its declared name, what ``<title>`` adds to the headline, the link to the front page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import key, match_whole
from newsarc.extract.metadata.heading import names_site
from newsarc.extract.metadata.jsonld import text_of, types_of
from newsarc.extract.metadata.outlet_words import (
    KINDS_OF_OUTLET,
    MOST_WORDS_OF_NAME,
    without_description,
)
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.rights import holder_named_as, holder_of_rights, lines_on_rights
from newsarc.extract.metadata.section import MAX_NAME
from newsarc.extract.metadata.source_links import (
    host_names,
    is_linked_rubric,
    name_of_home,
    name_of_logo,
    texts_of_home,
)
from newsarc.extract.metadata.source_title import beside_headline, instead_of_headline, without_brackets
from newsarc.extract.metadata.title_parts import split_title, squeeze
from newsarc.extract.replay import ARCHIVES
from newsarc.extract.tree import Tree

_LEAST_NAME = 3
_OUTLET_TYPES = frozenset({"newsmediaorganization", "website", "organization"})
_DOMAIN_OF_PART = re.compile(r"(?:[\w-]{1,40}\.){2,3}[a-z]{2,10}", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:com|net|org|info|news|[a-z]{2})$", re.IGNORECASE)
_COMPANIES = frozenset(
    "ediciones editorial grupo groupe gruppo société éditions edizioni editora editrice verlag".split()
)


def outlet_names(data: StructuredData, tree: Tree, url: str | None) -> list[str]:
    """Return the outlet's names, the best first.

    Declared names come first, then a first ``<h1>`` that links to the front page, then the host and its longest label.
    """
    names = [
        data.first("og:site_name") or "",
        text_of(data.article.get("publisher")),
        data.first("application-name", "apple-mobile-web-app-title", "dc.publisher") or "",
        *(text_of(node) for node in data.nodes if any(kind in _OUTLET_TYPES for kind in types_of(node))),
        *(text for heading, text in islice(data.headings.items(), 1) if names_site(tree, heading, url or "")),
    ]
    return list(dict.fromkeys(name for name in (*names, *host_names(url)) if name and name not in ARCHIVES))


def outlet_parts(names: list[str], title_tag: str) -> Iterator[str]:
    """Yield the parts and words in Arabic script of the outlet's ``names`` and of the last part of ``<title>``, usually
    its name.

    Blogs in other languages are named after their authors.
    """
    pieces = split_title(title_tag)
    for name in (*names[:10], *pieces[-1:][: len(pieces) - 1]):
        for part in split_title(name):
            named = re.sub(rf"^{KINDS_OF_OUTLET}", "", part)
            yield from (words for words in (part, named, *part.split()) if ARABIC_LETTER.search(words))


def find_source(
    names: list[str], title_tag: str, headline: str | None, tree: Tree, url: str | None
) -> tuple[str | None, str]:
    """Return the outlet's name and its rule.

    The sources, in order, are its declared names, what ``<title>`` adds to the headline or says instead of it, the
    links to the front page, the logo, the line on rights, and the host.
    """
    hosts = set(host_names(url))
    declared = [name for name in names if name not in hosts and len(name) <= MAX_NAME and "://" not in name]
    plain = [name for name in declared if not name.startswith(("@", "www."))]  # without accounts and hosts
    beside = without_brackets(beside_headline(title_tag, headline, hosts)) if headline and title_tag else ""
    if plain:
        if headline and ARABIC_LETTER.search(headline) and (name := _in_arabic(plain, beside, tree, url)):
            return name, "declared name in Arabic script"
        return _as_printed(plain, title_tag, tree, url), "declared name"
    if beside and match_whole(key(beside)):  # a rubric
        if name := name_of_home(tree, url):
            return name, "link to the front page"
        beside = "" if is_linked_rubric(tree, beside, url) else beside
    elif beside and not declared and is_linked_rubric(tree, beside, url) and (name := name_of_logo(tree)):
        return name, "picture called a logo"  # the rubric's name is next to the headline
    if beside and _DOMAIN_OF_PART.fullmatch(beside) and (name := name_of_logo(tree)):
        return name, "picture called a logo"
    if beside and (not declared or _may_be_called(declared[0], beside)):
        is_latin = headline and ARABIC_LETTER.search(headline) and not ARABIC_LETTER.search(beside)
        if is_latin and (holder := holder_of_rights(tree)):
            return holder, "line on rights"
        return beside, "title tag beside headline"
    if headline and title_tag and not declared and (name := instead_of_headline(title_tag, headline)):
        return name, "title tag"
    if name := name_of_home(tree, url):
        return name, "link to the front page"
    if name := name_of_logo(tree):
        return name, "picture called a logo"
    if name := holder_of_rights(tree):
        return name, "line on rights"
    if declared:
        return declared[0], "declared name"
    if name := holder_named_as(tree, hosts):
        return name, "line on rights"
    host = next(iter(host_names(url)), "")
    return (host, "host") if host else (None, "")


def _in_arabic(names: list[str], beside: str, tree: Tree, url: str | None) -> str:
    """Return the name in Arabic script of an outlet whose first declared name is in Latin letters; "" if there is none.

    It is another declared name. Or it is the text ``beside`` the headline in ``<title>``, if a link to the front page
    or the line on rights confirms it. Or it is a name that these two share.
    """
    latin, _, arabic = names[0].partition(" - ")
    if ARABIC_LETTER.search(latin):
        return ""
    if arabic and ARABIC_LETTER.match(arabic):
        return without_description(arabic)
    if ARABIC_LETTER.search(names[0]):
        return ""
    if other := next((name for name in names[1:] if ARABIC_LETTER.match(name)), ""):
        return without_description(other)
    home = list(texts_of_home(tree, url))
    if ARABIC_LETTER.match(beside) and beside.count(" ") < MOST_WORDS_OF_NAME:
        return beside if any(beside in text for text in chain(home, lines_on_rights(tree))) else ""
    holder = holder_of_rights(tree)
    return holder if holder and any(holder in text for text in home) else ""


def _as_printed(names: list[str], title_tag: str, tree: Tree, url: str | None) -> str:
    """Return the first of the declared ``names``, in the spelling that another one or a link to the front page has.

    A host's ending is dropped, a capital restored. A word for a company is dropped if ``<title>`` ends with the
    outlet's own name ("Ediciones El Meridiano").
    """
    name = without_description(names[0]) if ARABIC_LETTER.match(names[0]) else names[0]
    bare = _ENDING.sub("", name).casefold()
    if shorter := next((other for other in names[1:] if other.casefold() == bare != name.casefold()), ""):
        return shorter
    if name[0].islower():
        spelt = chain(names[1:], map(str.strip, texts_of_home(tree, url)))
        return next((other for other in spelt if other != name and other.casefold() == name.casefold()), name)
    first, _, rest = name.casefold().partition(" ")
    title = title_tag.rstrip()
    is_company = first in _COMPANIES and bool(rest) and title.casefold().endswith(f" {rest}")
    return title[-len(rest) :] if is_company else name


def _may_be_called(account: str, name: str) -> bool:
    """Whether an account or a host ("@thesquare", "www.thesquare.example") contains a word of the outlet's ``name``."""
    key = squeeze(account)
    return any(len(word) >= _LEAST_NAME and squeeze(word) in key for word in re.split(r"[\s.]", name))
