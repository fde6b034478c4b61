"""Printed evidence for author and date, gathered only when a rule asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache, partial
from itertools import islice, pairwise
from urllib.parse import unquote

from newsarc.extract.labels import groups, key, may_hold_label
from newsarc.extract.metadata.byline_markup import byline_strength
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_article import find_state_article
from newsarc.extract.metadata.tag_row import is_marked_tag, texts_of_row
from newsarc.extract.metadata.zone import (
    BEFORE,
    PARAGRAPH,
    Context,
    Piece,
    body_end_zone,
    headline_zone,
    opening_zone,
    text_start,
)
from newsarc.extract.tree import Tree

_RUBRIC_PAGE = re.compile(
    r"/(?:categor|sections?\b|rubri|topics?\b|tags?\b|cat\b|قسم|تصنيف)|[?&](?:cat|section|tag)", re.IGNORECASE
)
"""How outlets build the addresses of rubrics."""
_CRUMBS = re.compile(r"bread-?cr?umb|pathway|hierarchie|(?:^|[\s_-])crumbs?(?:$|[\s_-])", re.IGNORECASE)
_MAX_CRUMBS = 20
_MOST_CRUMBS = 8
"""Links of a trail that is called so; more are a menu's."""
_TRAIL_SIGNS = r"\s[/›»>«‹<\\]\s"
_LINE = 200
_TAG_BOX = re.compile(r"(?:^|[\s_-]|(?<=[a-z]))(?:[Tt]ags?|[Kk]eywords?|[Hh]ashtags?|topics)(?:$|[\s_-]|(?=[A-Z]))")
_TAG_PAGE = re.compile(
    r"/(?:tags?|keywords?|hashtags?|وسم|وسوم|الوسوم)(?:/|\.(?:aspx?|php)\?)|[?&](?:tags?|keyword)=(?![\w-]{1,40}-2\d\b)",
    re.IGNORECASE,
)
"""An address of a page of a tag; what ends in "-20" or "-21" is whom a shop pays for its reader."""
_TERM = "taxonomy/term/"
_RELATED_TAGS = r"(?i)related[-_]?(?:tags?|topics|keywords)"
_CRUMBS_REACH = 300
"""Elements above the headline among which the trail stands."""
_RUBRIC = re.compile(
    r"categor(?:y|ies)(?:$|[\s_-])|(?:^|[\s_-])(?:post-?)?cats?(?:$|[\s_-]|-?name)|section[-_]?(?:name|title)|section[-_]head(?:$|[\s_-])|rubri[ck]|"
    r"(?:post|article|news|item)[-_]?section(?:$|\s)|(?:^|[\s_-])rub(?:$|[\s_-])|terms[-_]list(?:$|[\s_-])",
    re.IGNORECASE,
)
_RUBRIC_STEMS = ("cat", "section", "rub", "terms")
_RUBRIC_LABEL = re.compile(
    r"\W{0,3}(?:في\s)?(?:(?:ال)?(?:قسم|تصنيف|فئة|محور|باب|زاوية)|الأقسام|التصنيفات|دسته\W?بندی|سرویس|گروه|بەش|(?:main\s)?categor(?:y|ies)|filed\sunder)\s?[:：]",
    re.IGNORECASE,
)
_NO_RUBRIC = re.compile(r"\d|[:：]$|^(?:in|posted|by)\b", re.IGNORECASE)
_RUBRIC_REACH = 10
_LONGEST_RUBRIC = 40
_PROPERTY_REACH = 100
_TAGS = frozenset((
    "a", "span", "p", "div", "li", "address", "strong", "b", "em", "i", "small", "time", "td", "dd", "h2", "h3",
    "h4", "h5", "h6", "cite",
    "font", "header", "footer", "section", "ul", "label", "figcaption",
))  # fmt: skip
MAYBE_DATE = re.compile(r"\d(?:\d{3}|\s?[./\-]\s?\d|\s[^\W\d]{3,9}\s\d\d\b)")
"""What every full date has: four digits together, two numbers joined, or a word between two numbers."""
_SHARES = re.compile(
    r"(?:mailto|whatsapp|tg|viber|fb-messenger):|https?://(?:[\w-]{1,20}\.)?(?:(?:facebook|twitter|x|linkedin|pinterest|reddit|"
    r"whatsapp)\.com|(?:wa|t)\.me)(?:[/?]|$)",
    re.IGNORECASE,
)
"""Where the links of a share bar lead, which boxes for tags hold too."""
_PARTS_OF_HEADLINE = frozenset({"span", "small", "time", "em", "i", "div"})
_LONGEST_TAG_LABEL = 30
_MOST_TAG_SPACES = 3
_MOST_BESIDE_TAGS = 20
"""Characters of label and commas beside links to tags."""
_MAX_SCANNED = 20_000
_MAX_FOUND = 60
_LONG_TEXT = 240
"""Longest run of text, white space included, that may stand in a byline."""
_TOGETHER = 25
"""Runs of text within which co-authors stand."""


class Evidence:
    """What is printed around the headline and in the body; each part is computed once, on first use."""

    def __init__(self, tree: Tree, headline: int | None, body: int | None, title: str | None = None) -> None:
        self.tree, self.title = tree, title
        self.state: JsonNode = {}
        self.headline, self.body = headline, body
        """Numbers of the elements of the headline and of the text's container; None for what is not known."""

    @cached_property
    def zone(self) -> list[Piece]:
        """The printed text around the headline (or from the body's start when there is no headline element)."""
        tree, anchor = self.tree, self.headline
        if anchor is None:
            body = self.body
            return [] if body is None else [*headline_zone(tree, body)[:BEFORE], *self.body_start]
        own = [Piece(anchor, tree.line(anchor)[:300], 0)]
        parts = [n for n in range(anchor + 1, tree.ends[anchor]) if tree.tags[n] in _PARTS_OF_HEADLINE]
        for child in parts[:6]:
            own.append(Piece(child, tree.own_text(child), 0))
            own.append(Piece(anchor, tree.tail(child), 0))
        return [*own, *headline_zone(tree, anchor)]

    def read_state(self, address: str | None) -> JsonNode:
        """The record of the article at ``address`` in the page's state, which is dear to read; from then on ``state`` too."""
        self.state = self.state or find_state_article(self.tree, self.title, address)
        return self.state

    @cached_property
    def context(self) -> Context:
        """Tells which parts of the page belong to other articles."""
        return Context(self.tree, self.headline if self.headline is not None else self.body)

    @cached_property
    def body_start(self) -> list[Piece]:
        """The first printed text inside the body."""
        return [] if self.body is None else opening_zone(self.tree, self.body)

    @cached_property
    def body_end(self) -> list[Piece]:
        """The printed text at the end of the body and after it."""
        return [] if self.body is None else body_end_zone(self.tree, self.body)

    @cached_property
    def body_text(self) -> str:
        """All text inside the body, as in the source."""
        return "" if self.body is None else self.tree.text(self.body)

    @cached_property
    def text_start(self) -> str:
        """The beginning of the text, as in the source: enough to tell its language and what it is about."""
        return text_start(self.tree, self.body)

    @cached_property
    def near_bylines(self) -> list[list[int]]:
        """Groups of elements around the headline whose mark-up says byline: those that name a person first, then the
        nearest.

        A group holds the elements marked up alike: co-authors.
        """
        text = self._text_in_zone()
        return self._bylines_in(self.zone[:text]) or self._bylines_in(self.zone[text:])

    def _text_in_zone(self) -> int:
        """The place in the zone of the first of two paragraphs below the headline: after them stand the names of those who
        answer. A paragraph alone may be a standfirst."""
        are_long = [piece.distance > 0 and len(piece.text) >= PARAGRAPH for piece in self.zone]
        pairs = enumerate(pairwise(are_long))
        return next((number for number, pair in pairs if all(pair)), len(are_long))

    def end_bylines(self) -> list[list[int]]:
        """Groups of elements at the body's end whose mark-up says byline; from the whole page when the body is
        unknown."""
        if self.body is not None:
            near = {self._kind(group[0]) for group in self.near_bylines}  # in forums the others' are marked up alike
            return [group for group in self._bylines_in(self.body_end) if self._kind(group[0]) not in near]
        tree = self.tree
        strengths = {n: strength for n in tree.named(_TAGS)[:_MAX_SCANNED] if (strength := byline_strength(tree, n))}
        found = [n for n in list(strengths)[:_MAX_FOUND] if not self.context.is_elsewhere(n)]
        return self._groups(sorted(found, key=strengths.__getitem__, reverse=True))

    def _bylines_in(self, zone: list[Piece]) -> list[list[int]]:
        found: dict[int, tuple[int, int]] = {}
        strengths: dict[int, int] = {}
        for piece in zone:
            if len(piece.text) > _LONG_TEXT:
                continue
            element, strength = self._signalled(piece.element, strengths)
            if element >= 0 and element not in found and not self.context.is_elsewhere(element):
                found[element] = (-strength, abs(piece.distance))
        first = min((distance for _, distance in found.values()), default=0)
        close = [element for element, (_, distance) in found.items() if distance <= first + _TOGETHER]
        return self._groups(sorted(close, key=found.__getitem__))

    def _signalled(self, element: int, strengths: dict[int, int]) -> tuple[int, int]:
        """The element or near ancestor with the strongest byline mark-up, -1 for none, and its strength; ``strengths``
        remembers."""
        best, strength = -1, 0
        for _ in range(3):
            if element < 0 or element == self.headline:
                break
            own = strengths.get(element)
            if own is None:
                own = strengths[element] = byline_strength(self.tree, element)
            if own > strength:
                best, strength = element, own
            element = self.tree.parents[element]
        return best, strength

    def _groups(self, elements: Iterable[int]) -> list[list[int]]:
        groups: dict[tuple[str | None, ...], list[int]] = {}
        for element in elements:
            groups.setdefault(self._kind(element), []).append(element)
        return list(groups.values())

    def _kind(self, element: int) -> tuple[str | None, ...]:
        """What elements that are marked up alike share."""
        return (self.tree.tags[element], *map(self.tree.attributes[element].get, ("class", "rel", "itemprop")))

    def tag_links(self) -> list[str]:
        """Texts of the tag links at the body's end: those of ``rel=tag``, which ``rel="category tag"`` is none of, else those
        that lead to tags' pages, there or else above the text."""
        marked = {link: text for link, text in self.end_links.items() if is_marked_tag(self.tree, link)}
        near = {} if marked or (ended := self._to_tags(self.end_links)) else self._links_in(self.zone)
        links = marked or ended or self._to_tags(near) or self._marked_near(near)
        return texts_of_row(self.tree, links, partial(is_marked_tag, self.tree) if marked else self._leads_to_tag)

    def _marked_near(self, links: dict[int, str]) -> dict[int, str]:
        """Those of ``links`` around the headline that are Drupal's terms, marked ``rel=tag``: until version 6 it printed them there."""
        marked = (link for link in links if is_marked_tag(self.tree, link) and not self.context.is_elsewhere(link))
        return {link: links[link] for link in marked if _TERM in (self.tree.get(link, "href") or "")}

    def _to_tags(self, links: dict[int, str]) -> dict[int, str]:
        return {link: text for link, text in links.items() if self._leads_to_tag(link) and self._is_ours(link)}

    def _is_ours(self, link: int) -> bool:
        """Whether a link stands in no other story's part of the page; a box of "related tags" is this one's."""
        around = [
            n for n in islice(self.tree.ancestors(link), 3) if re.search(_RELATED_TAGS, self.tree.get(n, "class") or "")
        ]
        shown = self.tree.parents[around[-1]] if around else link
        return not self.context.is_elsewhere(shown) and not self._is_in_sentence(link)

    def _is_in_sentence(self, link: int) -> bool:
        """Whether a link is a word or two of a paragraph of the text."""
        tree, body = self.tree, self.body
        around = tree.parents[link]
        if body is None or not body < around < tree.ends[body]:
            return False
        links = sum(len(tree.line(n)) for n in range(around, tree.ends[around]) if tree.tags[n] == "a")
        return len(tree.line(around)) - links > max(links / 2, _MOST_BESIDE_TAGS)

    def listed_tags(self) -> list[str]:
        """Short links at the body's end that microdata or RDFa call tags, or in a box named for tags, or after a label such
        as «الوسوم»; what is printed after such a label without links."""
        links = [
            (link, text)
            for link, text in self.end_links.items()
            if text.strip().count(" ") <= _MOST_TAG_SPACES and not _SHARES.match(self.tree.get(link, "href") or "")
        ]
        boxed = [
            text
            for link, text in links
            if (self._is_property(link) or self._is_in_tag_box(link)) and not self.context.is_elsewhere(link)
        ]
        return boxed or _after_tag_label(self.tree, sorted(self.body_end), dict(links))

    @cached_property
    def end_links(self) -> dict[int, str]:
        """The links at the body's end, the last paragraphs of a short one included, and after it."""
        body = -1 if self.body is None else self.body
        return {link: text for link, text in self._links_in(self.body_end).items() if link > body}

    def _links_in(self, pieces: list[Piece]) -> dict[int, str]:
        """The links among ``pieces``, each with the first text in it or in an element of its own in it."""
        tags, parents = self.tree.tags, self.tree.parents
        found: dict[int, str] = {}
        for piece in sorted(pieces):
            link = piece.element if tags[piece.element] == "a" else parents[piece.element]
            if link >= 0 and tags[link] == "a":
                found.setdefault(link, piece.text)
        return found

    def _is_property(self, link: int) -> bool:
        given = [self.tree.attributes[n] for n in range(link, min(link + 2, self.tree.ends[link]))]
        return any("keywords" in each.get("itemprop", "") or "prefLabel" in each.get("property", "") for each in given)

    def _leads_to_tag(self, link: int) -> bool:
        return _TAG_PAGE.search("/" + unquote((self.tree.get(link, "href") or "")[:300])) is not None

    def _is_in_tag_box(self, element: int) -> bool:
        """Whether one of the elements close around a link, none of which holds the text, is named for tags."""
        for around in islice(self.tree.ancestors(element), 4):
            if self.body is not None and around <= self.body:
                return False
            if any(map(_names_tags, filter(None, map(self.tree.attributes[around].get, ("class", "id"))))):
                return True
        return False

    def property_text(self, name: str) -> str:
        """The text of the first element around the headline that microdata call ``name``; "" without one."""
        tree, headline = self.tree, self.headline or self.body or 0
        first = max(0, headline - _PROPERTY_REACH)
        near = enumerate(tree.attributes[first : headline + _PROPERTY_REACH], first)
        found = next((n for n, given in near if given and given.get("itemprop") == name), -1)
        return tree.line(found) if found >= 0 else ""

    def crumbs(self) -> list[str]:
        """Texts of the links in the breadcrumb trail nearest above the headline, the front page's first."""
        tree = self.tree
        trails = tree.trails
        last = self.headline or self.body or 0
        for element in range(last, max(0, last - _CRUMBS_REACH), -1):
            if trails and element in trails:
                return trails[element][:_MAX_CRUMBS]
            attributes = tree.attributes[element]
            if not attributes:
                continue
            name, identifier = attributes.get("class", ""), attributes.get("id")
            name = f"{name} {identifier}" if identifier else name
            is_trail = "BreadcrumbList" in attributes.get("itemtype", "")
            if (
                (
                    is_trail
                    or (name and ("umb" in name or "pathway" in name or "hierarchie" in name) and _CRUMBS.search(name))
                )
                and tree.ends[element] <= last
                and attributes.get("itemprop") != "keywords"
            ):
                links = [n for n in range(element, tree.ends[element]) if tree.tags[n] == "a"]
                texts = [text for text in map(tree.line, links[:_MAX_CRUMBS]) if text]
                if texts and len(texts) <= _MOST_CRUMBS:
                    return texts
                if not links and len(parts := re.split(_TRAIL_SIGNS, tree.line(element)[:_LINE])) > 1:
                    return parts
        return []

    def rubric(self) -> str:
        """The rubric printed beside the headline: a link marked ``rel=category``, else a short text whose class says so
        or that follows its label; "" without one."""
        before = ""
        for piece in self.zone:
            text, label = piece.text, before
            before = text
            if len(text) > _LONG_TEXT or not 0 < abs(piece.distance) <= _RUBRIC_REACH:
                continue
            is_labelled = ":" in label and _RUBRIC_LABEL.fullmatch(label.strip())
            if ":" in text and (own := _RUBRIC_LABEL.match(text)) and own.end() < len(text.rstrip()):
                text, is_labelled = text[own.end() :], own
            if is_labelled or self._is_called_rubric(piece.element):
                text = " ".join(text.split())
                is_rubric = len(text) <= _LONGEST_RUBRIC and not _NO_RUBRIC.search(text)
                if is_rubric and not self.context.is_elsewhere(piece.element):
                    return text
        return ""

    def _is_called_rubric(self, element: int) -> bool:
        """Whether an element is called a rubric, or is all that stands in one that is."""
        tree, attributes = self.tree, self.tree.attributes[element]
        if _names_rubric(attributes.get("class", "")) or "category" in attributes.get("rel", "").split():
            return True
        around = tree.parents[element]
        is_named = around >= 0 and _names_rubric(tree.attributes[around].get("class", ""))
        return is_named and len(tree.line(around)) <= _LONGEST_RUBRIC

    def far_dates(self) -> list[Piece]:
        """Short texts with a date anywhere on the page and ``<time>`` elements; other articles' aside."""
        tree = self.tree
        found = [Piece(n, element_text(tree, n), n // 30) for n in tree.named({"time"})[:_MAX_FOUND]]
        for number, text in enumerate(tree.texts):
            if _has_date(text) and len(found) < _MAX_SCANNED:
                owner, start, _ = tree.run_at(number)
                if tree.tags[owner] in _TAGS and tree.tags[owner] != "time":
                    whole = element_text(tree, owner) if start == tree.first_texts[owner] else text
                    whole = whole if len(whole) < _LONG_TEXT / 3 else text
                    found.append(Piece(owner, " ".join(whole.split()), owner // 30))
        found.sort(key=lambda piece: piece.element)
        return list(islice((piece for piece in found if not self.context.is_elsewhere(piece.element)), _MAX_FOUND))


@lru_cache(maxsize=4096)
def _names_tags(label: str) -> bool:
    lower = label.lower()
    return any(stem in lower for stem in ("tag", "keyword", "topics")) and _TAG_BOX.search(label) is not None


def _after_tag_label(tree: Tree, pieces: list[Piece], links: dict[int, str]) -> list[str]:
    """What stands after a label of tags: the ``links`` in its element or the one around it, else the rest of its line."""
    for piece in pieces:
        label, colon, rest = piece.text.partition(":")
        if len(label) > _LONGEST_TAG_LABEL or not may_hold_label(label) or key(label) not in groups("tags"):
            continue
        around = (piece.element, tree.parents[piece.element])
        inside = ([text for link, text in links.items() if n < link < tree.ends[n]] for n in around if n >= 0)
        return next(filter(None, inside), [rest] if colon and rest.strip() else [])
    return []


def _names_rubric(label: str) -> bool:
    return any(map(label.lower().__contains__, _RUBRIC_STEMS)) and _RUBRIC.search(label) is not None


def leads_to_rubric(href: str | None) -> bool:
    """Whether an address is that of a rubric's page, by how outlets build them."""
    return href is not None and _RUBRIC_PAGE.search(unquote(href[:300])) is not None


def _has_date(text: str) -> bool:
    return 5 < len(text) < 80 and MAYBE_DATE.search(text) is not None


def element_text(tree: Tree, element: int) -> str:
    """Text of ``element`` with a space between the texts of its children."""
    runs = tree.runs_from(tree.first_texts[element], tree.last_texts[element])
    return " ".join(" ".join(text for _, text in islice(runs, 60)).split())
