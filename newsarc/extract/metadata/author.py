"""Who wrote an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any
from unicodedata import combining, normalize

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.metadata.arabic_names import is_persons_name, with_initial_apart
from newsarc.extract.metadata.byline import MAX_BYLINE, names_beside_date, names_in_byline
from newsarc.extract.metadata.byline_element import byline_text, names_in_element
from newsarc.extract.metadata.byline_names import ANDS, clean_name, looks_like_name, split_names
from newsarc.extract.metadata.byline_texts import byline_texts
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.gathered_names import Known, Names
from newsarc.extract.metadata.han_names import is_han_name
from newsarc.extract.metadata.jsonld import text_of, types_of
from newsarc.extract.metadata.latin_names import is_latin_name
from newsarc.extract.metadata.record import JsonNode, StructuredData
from newsarc.extract.metadata.signature import owners, signed_latin_names, signed_names, titled_names
from newsarc.extract.metadata.state_fields import AUTHOR_KEYS, names_in
from newsarc.extract.metadata.story_rows import is_in_story_row
from newsarc.extract.metadata.title_parts import split_title, squeeze
from newsarc.extract.tree import HEADING_TAGS, Tree
from newsarc.model import AUTHOR_SEPARATOR

AUTHOR_META = (
    "author", "article:author_name", "dc.creator", "dcterms.creator", "dc.creator.personalname", "sailthru.author",
    "parsely-author", "byl", "byline", "citation_author", "cxenseparse:author", "shareaholic:article_author_name",
    "article:author", "article.author", "og:article:author", "creator",
)  # fmt: skip
"""Meta names that carry the author, the most reliable first."""
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_COUNTRIES = frozenset("germany deutschland austria österreich switzerland schweiz france spain".split())
_COMMAS = frozenset(",;&،/")
_MOST_DECLARED = 20
_LEAST_COLUMNS = 3
_IN_HEADLINE = re.compile(r"(?:^|[.\-–—|/،:(…]\s*)بقلم|\sبقلم\s{0,2}[:/]")
_WRITES = re.compile(r"(?:د\s?\.\s?)?(\S[^:،.]{4,40}?)\s[يت]كتب\s{0,2}(?:[:：…]|\.\.)")
_WRITTEN = re.compile(r"written|verfasst|geschrieben|écrit|escrito|scritto|كتب|بواسطة|yaz|author|autor", re.IGNORECASE)


def find_authors(data: StructuredData, evidence: Evidence, known: Known) -> tuple[list[str], str]:
    """Return the authors' names as printed, and the rule that found them.

    A person found anywhere wins over organizations. The outlet or a desk is returned only if the page prints it as the
    byline.
    """
    weak: tuple[list[str], str] = ([], "")
    is_arabic = ARABIC_LETTER.search(evidence.title or "") is not None
    for rule, names in _sources(data, evidence, known):
        is_account = _is_account if rule.startswith("meta") else _is_login
        if names.persons and is_arabic and all(map(is_account, names.persons)):
            weak = weak if weak[0] else (names.persons, rule)
        elif names.persons:
            persons = names.persons
            if len(persons) == 1 and rule.startswith("json-ld"):
                persons = _with_coauthors(persons, evidence, known)
            elif len(persons) == 1 and rule == "byline near headline":
                persons = _with_names_beside(persons, evidence, known)
            return _as_printed(persons, evidence), rule
        accepted = names.others if rule.startswith("byline") else names.organizations
        if accepted and not weak[0]:
            weak = (accepted, rule)
    if weak[0] or ARABIC_LETTER.search(evidence.title or data.title):
        return weak
    parts = split_title(data.title)
    owner = list(
        islice(owners((*split_title(data.first("og:site_name") or ""), *parts[-1:][: len(parts) - 1]), evidence), 1)
    )
    return (owner, "owner of the site") if owner else weak


def _with_coauthors(persons: list[str], evidence: Evidence, known: Known) -> list[str]:
    """Return ``persons`` and the co-authors in their byline: many templates declare only the first author."""
    if not _is_joined(persons[0], [piece.text.strip() for piece in evidence.zone]):
        return persons
    for printed in (_from_groups(evidence, evidence.near_bylines, known), _from_texts(byline_texts(evidence), known)):
        if names := _more_than(persons, printed.persons):
            return names
    return persons


def _more_than(persons: list[str], printed: list[str]) -> list[str]:
    """Return the ``printed`` names if all are persons' names and include ``persons``; else none."""
    names = [name for name in printed if " " in name and looks_like_name(name)]
    is_more = len(names) == len(printed) > 1 and {_plain(name) for name in persons} < {_plain(name) for name in names}
    return names if is_more else []


def _with_names_beside(persons: list[str], evidence: Evidence, known: Known) -> list[str]:
    """Return ``persons``, the only marked names, with names printed after them: "By <a>Jane Doe</a> and John Roe"."""
    tree, element = evidence.tree, evidence.near_bylines[0][0]
    for around in islice(tree.ancestors(element), 2):
        after = tree.tail(element).strip()
        is_joined = after[:1] in _COMMAS or after.partition(" ")[0] in ANDS
        if after and is_joined and len(line := tree.line(around)) <= MAX_BYLINE:
            return _more_than(persons, _from_texts([line], known).persons) or persons
        element = around
    return persons


def _is_joined(name: str, texts: list[str]) -> bool:
    """Whether more than ``name`` stands in one of ``texts``, or a comma or "and" next to it: a fast first check."""
    return any(
        name in text
        and (text != name or after[:1] in _COMMAS or before[-1:] in _COMMAS or after.partition(" ")[0] in ANDS)
        for before, text, after in zip(["", *texts], texts, [*texts[1:], ""], strict=False)
        if len(text) < MAX_BYLINE and text
    )


def _is_account(name: str) -> bool:
    """Whether a name is one word in Latin letters: next to an Arabic text it is its writer's login."""
    return name.isascii() and " " not in name


def _is_login(name: str) -> bool:
    """Whether a name printed as a byline is a login; with a capital it may be a pen name."""
    return _is_account(name) and not name[0].isupper()


def _sources(data: StructuredData, evidence: Evidence, known: Known) -> Iterator[tuple[str, Names]]:
    yield "byline in the headline", _from_headline(evidence.title or "", known)
    yield "json-ld author", _from_jsonld(data, known)
    yield "byline near headline", _from_groups(evidence, evidence.near_bylines, known)
    yield "byline text", _from_texts(byline_texts(evidence), known)
    for key in AUTHOR_META:
        contents = data.meta.get(key)
        if contents:
            yield f"meta {key}", _from_meta(contents, known)
    label = data.first("twitter:label1") or ""
    if _WRITTEN.search(label):
        yield "meta twitter:data1", _from_meta(data.meta.get("twitter:data1", []), known)
    last = _from_groups(evidence, evidence.end_bylines(), known)
    last.persons = [name for name in last.persons if not name[name.rfind(" ") + 1 :][0].islower() or " " not in name]
    yield "byline at the end", last
    yield "page state", _from_state(evidence.state, known)
    yield from _unmarked(data, evidence, known)


def _unmarked(data: StructuredData, evidence: Evidence, known: Known) -> Iterator[tuple[str, Names]]:
    """Yield names that only their place shows to be authors'."""
    if not ARABIC_LETTER.search(evidence.title or data.title):
        latin = Names(known)
        latin.add(list(islice(signed_latin_names(evidence), 1)))
        yield "name in a line of its own", latin
        return
    own = known.outlet | {known.source} | known.parts()
    headline = squeeze(evidence.title or "")  # the headline of a poem may read like a name
    titled = frozenset(map(squeeze, split_title(data.title))) - own - {headline}
    for rule, found in (
        ("name in the title tag", titled_names(evidence, titled)),
        ("name in a line of its own", signed_names(evidence, own)),
        ("writer in the headline", _who_writes(evidence.title or "")),
    ):
        names = Names(known)
        names.add(next(found, []))
        yield rule, names


def _from_headline(title: str, known: Known) -> Names:
    """Return the name after «بقلم:» in a headline."""
    found = Names(known)
    if "بقلم" in title and (byline := _IN_HEADLINE.search(title)):
        found.add(names_in_byline(title[title.index("بقلم", byline.start()) :], strict=True))
    return found


def _who_writes(title: str) -> Iterator[list[str]]:
    """Yield the name in a headline of the form «فلان يكتب: ...»."""
    if "كتب" in title and (writer := _WRITES.match(title)) and is_persons_name(writer[1]):
        yield [clean_name(writer[1])]


def _from_jsonld(data: StructuredData, known: Known) -> Names:
    found = Names(known)
    author = data.article.get("author") or data.article.get("creator")
    entries: list[Any] = author if isinstance(author, list) else [author]
    for entry in entries[:_MOST_DECLARED]:
        node = _resolve(entry, data)
        for text in _names_in(node):
            text = " ".join(_MARKUP.sub(" ", text).split()) if "<" in text else text
            if text and "://" not in text:
                names = [text] if squeeze(text) in known.outlet else split_names(text)
                found.add(names, organization=_is_organization(node))
    return found


def _resolve(entry: Any, data: StructuredData) -> Any:
    if isinstance(entry, dict) and not entry.get("name"):
        return data.by_id.get(str(entry.get("@id")), entry)
    return entry


def _names_in(node: Any) -> list[str]:
    """Return the names in a person's record: one, a list, or a given and a family name."""
    name = node.get("name") if isinstance(node, dict) else None
    if isinstance(name, list):
        return [text_of(each) for each in name[:_MOST_DECLARED]]
    if isinstance(node, dict) and not name:
        return [" ".join(filter(None, (text_of(node.get("givenName")), text_of(node.get("familyName")))))]
    return [text_of(node)]


def _is_organization(node: JsonNode | Any) -> bool:
    return isinstance(node, dict) and any("organization" in kind for kind in types_of(node))


def _from_meta(contents: list[str], known: Known) -> Names:
    found = Names(known)
    for content in contents[:10]:
        if content.rpartition(", ")[2].lower() in _COUNTRIES:  # town and country after a company's name
            content = content.rsplit(",", 2)[0]
        if "://" not in content:
            found.add([content] if squeeze(content) in known.outlet else split_names(content))
    return found


def _from_groups(evidence: Evidence, groups: list[list[int]], known: Known) -> Names:
    """Return the names of the first group that names anybody."""
    found = Names(known)
    for group in groups[:8]:
        if _are_of_others(evidence, group) or is_in_story_row(evidence, group[0]) or _are_columns(evidence.tree, group):
            continue
        for element in group[:8]:
            # in hReview, the name of the thing reviewed
            is_title = evidence.title and evidence.tree.line(element) == evidence.title
            if is_title or _is_box_of_writers(evidence.tree, element):
                continue
            found.add(names_in_element(evidence.tree, element, known.parts))
        if found.persons or found.others:
            break
    return found


def _are_of_others(evidence: Evidence, group: list[int]) -> bool:
    """Whether bylines above the headline have headings between them: they belong to stories that the page's top links
    to."""
    between = range(min(group), max(group))
    is_above = evidence.headline is not None and between.stop < evidence.headline
    return is_above and any(evidence.tree.tags[number] in HEADING_TAGS for number in between)


def _is_box_of_writers(tree: Tree, element: int) -> bool:
    """Whether an element named a byline is a box of the outlet's writers, with a heading and links."""
    tags = tree.tags[element + 1 : tree.ends[element]]
    return tags.count("a") > 1 and not HEADING_TAGS.isdisjoint(tags)


def _are_columns(tree: Tree, group: list[int]) -> bool:
    """Whether bylines are links in two or more boxes of the same build, each with other words next to the link.

    This is a list of columns, in which the headline links to its writer's page. Two boxes must have names of persons
    next to the links, and none in the links.
    """
    boxes = {tree.parents[element]: element for element in group if tree.tags[element] == "a"}
    beside = [tree.line(box).replace(tree.line(link), "", 1).strip() for box, link in boxes.items()]
    is_list = len(boxes) > 1 and len({(tree.tags[box], tree.get(box, "class")) for box in boxes}) == 1
    are_named_beside = all(map(is_persons_name, beside)) and not any(
        map(is_persons_name, map(tree.line, boxes.values()))
    )
    return is_list and all(beside) and (are_named_beside or len(boxes) >= _LEAST_COLUMNS)


def _from_texts(texts: Iterable[str], known: Known) -> Names:
    found = Names(known)
    for text in texts:
        found.add(names_in_byline(text, strict=True) or names_beside_date(text, lambda: known.parts() | {known.source}))
        if found.persons:
            break
    return found


def _from_state(state: JsonNode, known: Known) -> Names:
    """Return the authors' names in an article's record in the page's state."""
    found = Names(known)
    for name in names_in(state, AUTHOR_KEYS):
        found.add([name] if squeeze(name) in known.outlet else split_names(name))
    return found


def join_authors(names: Iterable[str]) -> str | None:
    """Return ``names`` on one line, with the comma of their script; None if there are none."""
    together = list(names)
    comma = ", " if all(name.isascii() or not ARABIC_LETTER.search(name) for name in together) else AUTHOR_SEPARATOR
    return comma.join(together) or None


def names_of(tree: Tree, element: int) -> list[str]:
    """Return the names in a known byline element; its whole text if no part of it looks like a name."""
    whole = " ".join(byline_text(tree, element).replace("|", " ").split())
    return names_in_element(tree, element) or [name for name in [whole] if name]


def _as_printed(names: list[str], evidence: Evidence) -> list[str]:
    """Return ``names`` with logins ("janedoe", "Jane") replaced by the printed names that they stand for ("Jane
    Doe")."""
    if all(" " in with_initial_apart(name) or is_han_name(name) for name in names):
        return names
    printed = [
        name
        for group in evidence.near_bylines
        for element in group
        for name in names_in_element(evidence.tree, element)
    ]
    printed += [name for text in byline_texts(evidence) for name in names_in_byline(text, strict=True)]
    short = [" ".join(piece.text.split()) for piece in evidence.zone if len(piece.text) < 80]
    printed += [clean_name(text) for text in short if 2 <= len(text.split()) <= 4]
    return [_full_form(name, printed) for name in names]


def _plain(name: str) -> str:
    """Return the letters of ``name`` without accents, in one case."""
    return squeeze("".join(c for c in normalize("NFD", name) if not combining(c)))


def _full_form(name: str, printed: list[str]) -> str:
    key = _plain(name)
    for other in printed:
        if " " in other and (_plain(other) == key or other.split()[0] == name):
            return other
    given, _, family = name.partition(".")
    is_account = name.isascii() and name.islower() and family.isalpha()  # "jane.doe"
    return full if is_account and is_latin_name(full := f"{given} {family}".title()) else name
