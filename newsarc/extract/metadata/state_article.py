"""The article's record in the state of a script-built page, which often has its date when nothing else has.

Reading the state costs more than everything else in this package. So it is read only if no date is found without it, or
if the mark-up holds no text. Then it also gives what other fields lack.
"""

from __future__ import annotations

from urllib.parse import unquote

from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_fields import (
    AUTHOR_KEYS,
    BODY_KEYS,
    DATED_KEYS,
    IMAGE_KEYS,
    PUBLISHED_KEYS,
    SECTION_KEYS,
    TITLE_KEYS,
    title_of,
)
from newsarc.extract.metadata.state_names import with_common_names
from newsarc.extract.metadata.state_records import References, objects_in, whole
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.state import states
from newsarc.extract.tree import Tree
from newsarc.extract.urls import is_front_page

_TELLING = frozenset((*PUBLISHED_KEYS, *BODY_KEYS))
_PLACES = ("slug", "id", "url", "path", "link", "href", "canonical_url")
_LEAST_FIELDS = 2
_MOST_RECORDS = 4
_LEAST_TITLE, _LEAST_PLACE = 12, 3


def find_state_article(tree: Tree, title: str | None, address: str | None = None, *, is_part: bool = False) -> JsonNode:
    """Return the JSON object in the page's scripts with the article's title and a date; ``{}`` if there is none.

    ``title`` is the headline as printed. All objects with it describe the same article, and the fullest comes first.
    Without such an object the only dated one is returned. Without a title it is the only one at the page's ``address``,
    or with a text, and none on a front page. With ``is_part`` the headline may be a part of ``title``, next to the
    outlet's name.
    """
    key = squeeze(title or "")
    titled: list[JsonNode] = []
    dated: list[JsonNode] = []
    bare: list[JsonNode] = []
    for references, node in tree.once(_records):
        if _is_bare(node):
            bare.append(node)
        if _TELLING.isdisjoint(node):
            continue
        if key and any(map(node.get, _TELLING)) and _bears(node, key, is_part=is_part):
            titled.append(with_common_names(references.resolved(node)))
        elif _is_dated(node) or (not key and _is_at(node, address) and any(map(node.get, BODY_KEYS))):
            dated.append(node)
    here = [node for node in bare if _is_at(node, address)] or (bare if len(bare) == 1 else [])
    if titled:
        return _merged(titled + here[:1])
    if not key and address and is_front_page(address):
        return {}
    groups = [dated]
    if not key and len(dated) > 1:
        groups = [[n for n in dated if _is_at(n, address)], [n for n in dated if any(map(n.get, BODY_KEYS))]]
    only = (group for group in groups if len({_title_key(node) for node in group}) == 1)
    return _merged(next(only, here[:1]))


def _records(tree: Tree) -> list[tuple[References, JsonNode]]:
    """Return the objects in the page's scripts that may describe an article, with the common names of their fields."""
    found: list[tuple[References, JsonNode]] = []
    for value in states(tree):
        references = References(value)
        nodes = map(with_common_names, objects_in(value))
        found += ((references, node) for node in nodes if not _TELLING.isdisjoint(node) or _is_bare(node))
    return found


def _title_key(node: JsonNode) -> str:
    """Return a key that is equal for two spellings of an object's title."""
    return next((squeeze(title_of(node[name])[:400]) for name in TITLE_KEYS if node.get(name)), "")


def _bears(node: JsonNode, key: str, *, is_part: bool) -> bool:
    """Whether an object has the title with this ``key`` or, with ``is_part``, one that ``key`` begins or ends with."""
    titles = (squeeze(title_of(node[name])[:400]) for name in TITLE_KEYS if name in node)
    return any(own == key or (is_part and _is_part(own, key)) for own in titles)


def _is_bare(node: JsonNode) -> bool:
    """Whether an object has an article's fields without title and text, as pages give them to services that count
    visits."""
    if any(node.get(name) for name in (*TITLE_KEYS, *BODY_KEYS)):
        return False
    return sum(bool(node.get(field)) for field in ("author", "section", "datePublished", "tags")) >= _LEAST_FIELDS


def _is_dated(node: JsonNode) -> bool:
    """Whether an object is some article: it says when it was published, or has a text and a date."""
    is_published = any(isinstance(node.get(name), (str, int)) for name in DATED_KEYS)
    return is_published or (any(map(node.get, BODY_KEYS)) and any(map(node.get, PUBLISHED_KEYS)))


def _is_part(title: str, whole: str) -> bool:
    return len(title) >= _LEAST_TITLE and (whole.startswith(title) or whole.endswith(title))


def _is_at(node: JsonNode, address: str | None) -> bool:
    """Whether a record is that of the page at ``address``, by its path, the last part of that, or its number."""
    path = unquote((address or "").split("?")[0].split("#")[0]).rstrip("/")
    values = (node.get(name) for name in _PLACES)
    places = (unquote(str(value)).rstrip("/") for value in values if isinstance(value, (str, int)))
    return any(
        len(place) >= _LEAST_PLACE and f"{path}/".endswith((f"/{place.lstrip('/')}/", f"-{place}/")) for place in places
    )


def _merged(records: list[JsonNode]) -> JsonNode:
    """Return the fullest of some records of one article, with the fields that only the others have."""
    fields = (*PUBLISHED_KEYS, *BODY_KEYS, *AUTHOR_KEYS, *SECTION_KEYS, *IMAGE_KEYS)
    ranked = sorted(map(whole, records), key=lambda node: -sum(map(bool, map(node.get, fields))))
    merged: JsonNode = {}
    for record in ranked[:_MOST_RECORDS]:
        merged = {**record, **{name: value for name, value in merged.items() if value}}
    return merged
