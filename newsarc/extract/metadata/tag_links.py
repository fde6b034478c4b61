"""The tags that an article's page prints: links to pages of tags, or texts in a box or after a label of tags."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from itertools import islice
from urllib.parse import unquote

from newsarc.extract.labels import groups, key, may_hold_label
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.tag_row import is_marked_tag, texts_of_row
from newsarc.extract.metadata.zone import Piece
from newsarc.extract.tree import LONGEST_LABEL, Tree

_TAG_BOX = re.compile(
    r"(?:^|[\s_-]|(?<=[a-z]))(?:[Tt]ags?|[Kk]eywords?|[Hh]ashtags?|[Ee]tiket(?:ler)?|[Ee]tiquetas?|topics)(?:$|[\s_-]|(?=[A-Z]))"
)
_TAG_PAGE = re.compile(
    r"[/?&](?:(?<=/)(?:tags?|keywords?|hashtags?|وسم|وسوم|الوسوم|برچسب|etiquetas?|etiketler|etiket|schlagwort|stichwort|cimkek?|stitk?ek|stitky|etichet[ae]|mots?-cles?|trefwoord)(?:/|\.(?:aspx?|php)\?)"
    r"|(?<=[?&])(?:tags?|keyword)=(?![\w-]{1,40}-2\d\b))",
    re.IGNORECASE,
)
"""An address of a tag's page; an ending such as "-20" or "-21" is a shop's code for the site it pays."""
_TERM = "taxonomy/term/"
_RELATED_TAGS = r"(?i)related[-_]?(?:tags?|topics|keywords)"
_SHARES = re.compile(
    r"(?:mailto|whatsapp|tg|viber|fb-messenger):|https?://(?:[\w-]{1,20}\.)?"
    "(?:(?:facebook|twitter|x|linkedin|pinterest|reddit|"
    r"whatsapp)\.com|(?:wa|t)\.me)(?:[/?]|$)",
    re.IGNORECASE,
)
"""Where links of a share bar lead; boxes for tags hold them too."""
_LONGEST_TAG_LABEL = 30
_MOST_TAG_SPACES = 3
_MOST_BESIDE_TAGS = 20
"""Maximum characters of label and commas around links to tags."""
_LONGEST_LIST = 200
_BETWEEN_TAGS = r"\s[-–—•·/]\s|#"
"""What separates printed tags without links, besides commas."""


def tag_links(evidence: Evidence) -> list[str]:
    """Return the texts of the tag links at the body's end.

    They are those marked ``rel=tag`` (but not ``rel="category tag"``), else those that lead to pages of tags there or
    above the text.
    """
    marked = {link: text for link, text in evidence.end_links.items() if is_marked_tag(evidence.tree, link)}
    near = {} if marked or (ended := _to_tags(evidence, evidence.end_links)) else evidence.links_in(evidence.zone)
    links = marked or ended or _to_tags(evidence, near) or _marked_near(evidence, near)
    links = links or _to_tags(evidence, evidence.end_links, _leads_to_topic)
    return texts_of_row(evidence.tree, links, partial(is_marked_tag if marked else _leads_to_tag, evidence.tree))


def _marked_near(evidence: Evidence, links: dict[int, str]) -> dict[int, str]:
    """Return those ``links`` around the headline, marked ``rel=tag``, that are Drupal's terms or stand in a box named
    for tags.

    Drupal printed its terms there until version 6.
    """
    marked = (link for link in links if is_marked_tag(evidence.tree, link) and not evidence.context.is_elsewhere(link))
    return {
        link: links[link]
        for link in marked
        if _TERM in (evidence.tree.get(link, "href") or "") or _is_in_tag_box(evidence, link)
    }


def _leads_to_tag(tree: Tree, link: int) -> bool:
    return _TAG_PAGE.search("/" + unquote((tree.get(link, "href") or "")[:300])) is not None


def _leads_to_topic(tree: Tree, link: int) -> bool:
    """Whether a link leads to the page of a topic, which below the text is a tag; above the text it may be a rubric.

    The topic is the end of the address: ``/topics/ar/7/show/43100`` is a story.
    """
    return re.search(r"/topics?/[^/?#]+/?(?:[?#]|$)", (tree.get(link, "href") or "")[:300]) is not None


def _to_tags(
    evidence: Evidence, links: dict[int, str], leads: Callable[[Tree, int], bool] = _leads_to_tag
) -> dict[int, str]:
    return {link: text for link, text in links.items() if leads(evidence.tree, link) and _is_ours(evidence, link)}


def _is_ours(evidence: Evidence, link: int) -> bool:
    """Whether a link stands in no other story's part of the page; a box of "related tags" is this story's."""
    around = [
        n
        for n in islice(evidence.tree.ancestors(link), 3)
        if re.search(_RELATED_TAGS, evidence.tree.get(n, "class") or "")
    ]
    shown = evidence.tree.parents[around[-1]] if around else link
    return not evidence.context.is_elsewhere(shown) and not _is_in_sentence(evidence, link)


def _is_in_sentence(evidence: Evidence, link: int) -> bool:
    """Whether a link is a word or two of a paragraph of the text."""
    tree, body = evidence.tree, evidence.body
    around = tree.parents[link]
    if body is not None and around == body:  # the body may hold bare lines
        _, before = next(tree.runs_back(tree.first_texts[link], tree.first_texts[body]), (body, ""))
        return len(" ".join(before.split())) + len(" ".join(tree.tail(link).split())) > _MOST_BESIDE_TAGS
    if body is None or not body < around < tree.ends[body]:
        return False
    links = sum(len(tree.line(n)) for n in range(around, tree.ends[around]) if tree.tags[n] == "a")
    return len(tree.line(around)) - links > max(links / 2, _MOST_BESIDE_TAGS)


def listed_tags(evidence: Evidence) -> list[str]:
    """Return the printed tags at the body's end that do not link to pages of tags.

    They are short links marked by microdata or RDFa, in a box named for tags, or after a label such as «الوسوم». Or
    they are texts without links after such a label, lines of hashtags, or items of a list named for tags.
    """
    links = [
        (link, text)
        for link, text in evidence.end_links.items()
        if text.strip().count(" ") <= _MOST_TAG_SPACES and not _SHARES.match(evidence.tree.get(link, "href") or "")
    ]
    boxed = [
        text
        for link, text in links
        if (_is_property(evidence.tree, link) or _is_in_tag_box(evidence, link))
        and not evidence.context.is_elsewhere(link)
    ]
    after_label = boxed or _after_tag_label(evidence.tree, evidence.end_in_order, dict(links))
    return after_label or _hashtags(evidence) or _items_of_tag_list(evidence)


def _items_of_tag_list(evidence: Evidence) -> list[str]:
    """Return the items, without links, of a list named for tags."""
    tree = evidence.tree
    items = (piece for piece in evidence.end_in_order if tree.tags[piece.element] == "li")
    return [
        piece.text
        for piece in items
        if _names_tags((tree.get(tree.parents[piece.element], "class") or "")[:LONGEST_LABEL])
        and piece.text.strip().count(" ") <= _MOST_TAG_SPACES
        and not evidence.context.is_elsewhere(piece.element)
    ]


def _is_property(tree: Tree, link: int) -> bool:
    given = [tree.attributes[n] for n in range(link, min(link + 2, tree.ends[link]))]
    return any("keywords" in each.get("itemprop", "") or "prefLabel" in each.get("property", "") for each in given)


def _is_in_tag_box(evidence: Evidence, element: int) -> bool:
    """Whether one of the nearest elements around a link is named for tags, and does not also hold the text."""
    for around in islice(evidence.tree.ancestors(element), 4):
        if evidence.body is not None and around <= evidence.body < evidence.tree.ends[around]:
            return False
        names = filter(None, map(evidence.tree.attributes[around].get, ("class", "id")))
        if any(_names_tags(name[:LONGEST_LABEL]) for name in names):
            return True
    return False


@lru_cache(maxsize=4096)
def _names_tags(label: str) -> bool:
    lower = label.lower()
    return (
        any(stem in lower for stem in ("tag", "keyword", "topics", "etiket", "etiqueta"))
        and _TAG_BOX.search(label) is not None
    )


def _after_tag_label(tree: Tree, pieces: list[Piece], links: dict[int, str]) -> list[str]:
    """Return the texts after a label of tags: the ``links`` in its element or the one around it, else the rest of its
    line."""
    for piece in pieces:
        label, _, rest = piece.text.partition(":" if ":" in piece.text else "|")
        if len(label) > _LONGEST_TAG_LABEL or not may_hold_label(label) or key(label) not in groups("tags"):
            continue
        around = (piece.element, tree.parents[piece.element])
        inside = ([text for link, text in links.items() if piece.element < link < tree.ends[n]] for n in around)
        printed = [rest] if rest.strip() else _behind(tree, piece.element)
        return next(filter(None, inside), [tag for text in printed for tag in re.split(_BETWEEN_TAGS, text)])
    return []


def _behind(tree: Tree, label: int) -> list[str]:
    """Return the runs of text after a ``label``, in its element or the one around it, if that is a line of the page.

    Links as long as a headline are left out.
    """
    first = tree.first_texts[label] + 1
    around = label if first < tree.last_texts[label] else tree.parents[label]
    if len(tree.line(around)) > _LONGEST_LIST:
        return []
    behind = tree.runs_from(first, tree.last_texts[around])
    return [
        text.lstrip(" :")
        for element, text in behind
        if tree.tags[element] != "a" or text.strip().count(" ") <= _MOST_TAG_SPACES
    ]


def _hashtags(evidence: Evidence) -> list[str]:
    """Return the words of lines that are all hashtags, and links that are one: «#الموصل #جسر_نينوى»."""
    found: list[str] = []
    for piece in evidence.end_in_order:
        text = piece.text.strip()
        if not text.startswith("#") or not any(map(str.isalpha, text)) or evidence.context.is_elsewhere(piece.element):
            continue
        if evidence.tree.tags[piece.element] == "a":
            found += [] if _is_in_sentence(evidence, piece.element) else [text]
        elif all(word.startswith("#") for word in text.split()):
            found += text.split()
    return found
