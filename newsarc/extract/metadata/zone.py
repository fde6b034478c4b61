"""The text printed around the headline: the place where news pages put byline and date.

Walking outwards from the headline visits a few dozen elements. A search of the whole page would visit thousands, and
would find dates and names of other articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, takewhile
from typing import NamedTuple

from newsarc.extract.expressions import either, holds_any
from newsarc.extract.tree import LONGEST_LABEL, Tree, line_of
from newsarc.extract.vocabulary import COMMENTS, LATEST, RELATED, name_flags

_AFTER = 28
"""Runs of text read after the headline: enough for share bars and a lead picture before the date."""
BEFORE = 16
"""Runs of text read before the headline: dates above headlines stand close to them."""

OPENING = 12
PARAGRAPH = 80
"""Minimum characters of a piece of text that is a paragraph, not a line around a headline."""
_LONG_PARAGRAPH = 150
_TEXT_START = 300
"""Maximum pieces of text."""
_BODY_END = 8
_AFTER_BODY = 16

_ELSEWHERE = re.compile(
    r"comment|sidebar|side-bar|widget|related|teaser|popular|latest|trending|most-?(?:read|view)|recommend|recent|"
    r"carousel|slider|swiper|ticker|newsletter|copyright|^nav|navbar|navigation|(?:main|top|"
    r"site)-?nav|menu|(?:site|page|main|global)[-_]?footer|see-?also|read-?(?:more|also|next)|"
    r"more-?(?:news|stories|from)|(?<![vh])(?<!h-)card|calendar|weather|poll|"
    r"^(?:twitter-tweet|instagram-media|fb-post|tiktok-embed)",
    re.IGNORECASE,
)
_ELSEWHERE_STEMS = tuple(
    "comment side widget related teaser popular latest trending most recommend recent carousel slider swiper ticker "
    "newsletter copyright nav menu footer see read more card calendar weather poll tweet instagram fb-post tiktok".split()
)
"""A label without any of these is not elsewhere: a first check, several times faster than the expression."""
_OF_OTHERS = RELATED | LATEST | COMMENTS
_HARMLESS = re.compile(
    # "has-sidebar" describes the page; "teaser-meta" is a line of the article's own head; Elementor calls everything
    # a widget.
    # "teaser-text" is a standfirst where no teaser is around it; vBulletin's "postmenu_1" is the author's name, Telegram's
    # posts are all called widgets.
    either(
        "^(?:has|no|with|without|is|not)[-_]",
        "^elementor",
        r"^postmenu_\d",
        "^tgme_",
        "^by-?line",
        "^post-card-(?:primary-)?tags?$",  # of Ghost's own theme
        "teaser[-_]{0,2}(?:text|copy|lead)$",
        "^(?=.*(?:meta|date|time|author|byline|writer|columnist))(?=.*(?:teaser|card|widget|recent|latest))",
    ),
    re.IGNORECASE,
)
_ARTICLE_PART = re.compile(r"article|entry|post|meta|info|byline|author|date", re.IGNORECASE)
"""Class of an ``<aside>`` or ``<figure>`` that belongs to the article: Joomla keeps byline and date in one."""
_HEAD_OF_ARTICLE = r"(?i)(?:node|post|entry|article)[-_]{1,2}(?:meta|info|date|author)|submitted|byline"
"""Class of a ``<footer>`` that does not end the page: Drupal keeps byline and date in one, above the text."""
_OWN_LINE = re.compile(
    r"(?:node|post|entry|article|story)[-_]{1,2}(?:meta|info|date|author|time)|author|[\w-]{0,20}byline[\w-]{0,20}"
)
"""Class of the line of an article's own data, whatever its other classes: ``entry-meta social-comments-above``."""
_MARGIN = re.compile(r"^\s*[\w-]{0,30}side-?bar(?:__[\w-]{1,40})?(?:\s[\w-]{1,40}){0,3}\s*$", re.IGNORECASE)
PICTOGRAPHS = (
    "(?:[\u23e9-\u23ff\u25aa-\u25fe\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff][\ufe0f\u200d]{0,3})+"
)
_SIGNS = re.compile(rf"\s{{0,40}}{PICTOGRAPHS}\s{{0,9}}(?=\S)")
_OF_WRITERS = frozenset("✍🖊🖋👤👨👩🧑🧔")
_PAGE_TAGS = frozenset({"html", "body"})
_TRAIL_DEPTH = 6
_ELSEWHERE_TYPES = ("WPSideBar", "WPFooter", "SiteNavigationElement")
_ELSEWHERE_TAGS = frozenset({"nav", "aside", "figure", "figcaption", "blockquote"})
"""_ELSEWHERE_TAGS: an embedded post (``<blockquote class="instagram-media">``) brings its own writer and date."""


class Piece(NamedTuple):
    """One run of printed text."""

    element: int
    """The element whose own text it is, not a child's."""
    text: str
    """As in the source, with white space not collapsed, except pictographs before it."""
    distance: int
    """Rank counted from the headline; negative before it."""


def headline_zone(tree: Tree, headline: int) -> list[Piece]:
    """Return the runs of text around ``headline`` in reading order; :class:`Context` tells which of them belong
    elsewhere."""
    before = islice(_runs_before(tree, headline), BEFORE)
    after = islice(_until_prose(tree.runs_from(tree.last_texts[headline])), _AFTER)
    return [
        *reversed([Piece(element, _signed(text), -rank) for rank, (element, text) in enumerate(before, 1)]),
        *(Piece(element, _signed(text), rank) for rank, (element, text) in enumerate(after, 1)),
    ]


def _signed(text: str) -> str:
    """Return ``text`` without pictographs at its start (📅, 👁); those of a person or pen become a pen."""
    begun = _SIGNS.match(text) if not text.isascii() else None
    if begun is None:
        return text
    return f"✍ {text[begun.end() :]}" if not _OF_WRITERS.isdisjoint(begun[0]) else text[begun.end() :]


def _until_prose(texts: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield ``texts`` up to the third paragraph: by then the story is well under way."""
    paragraphs = 0
    for element, text in texts:
        yield element, text
        paragraphs += len(text) > _LONG_PARAGRAPH and len(text.strip()) > _LONG_PARAGRAPH
        if paragraphs == 3:
            return


def _runs_before(tree: Tree, headline: int) -> Iterator[tuple[int, str]]:
    """Yield the runs before the headline, the nearest first, down to the menu.

    Above the menu is the site's head, with the day of the visit.
    """
    first = tree.first_texts[headline]
    menus = (tree.last_texts[nav] for nav in tree.named({"nav"}) if tree.ends[nav] <= headline)
    yield from tree.runs_back(first, max(menus, default=0))


def opening_zone(tree: Tree, body: int) -> list[Piece]:
    """Return the first runs of text inside ``body``: date and byline stand there if the headline is not printed
    outside."""
    runs = islice(tree.runs_from(tree.first_texts[body], tree.last_texts[body]), OPENING)
    return [Piece(element, text, rank) for rank, (element, text) in enumerate(runs, 1)]


def first_paragraph(tree: Tree, body: int) -> int:
    """Return the first piece of text inside ``body`` that belongs to a paragraph; its first piece if there is none.

    The parser splits a run of text at each character reference, so the length of the whole run counts.
    """
    start, stop = tree.first_texts[body], tree.last_texts[body]
    number = start
    while number < stop:
        _, begin, number = tree.run_at(number)
        if sum(map(len, tree.texts[begin:number])) >= PARAGRAPH:
            return begin
    return start


def text_start(tree: Tree, body: int | None) -> str:
    """Return the beginning of the text inside ``body``, with white space collapsed: enough to tell its language and
    subject."""
    if body is None:
        return ""
    first = tree.first_texts[body]
    return line_of(tree.texts[first : min(tree.last_texts[body], first + _TEXT_START)])


def body_end_zone(tree: Tree, body: int, end: int | None = None) -> tuple[list[Piece], list[Piece]]:
    """Return the last runs of text inside ``body``, the last first, and the first runs after it.

    Signatures and author boxes stand there. ``end`` is where the text ends, if before the end of ``body``.
    """
    most_after = _AFTER_BODY if end is None else 2 * _AFTER_BODY
    end = tree.last_texts[body] if end is None else end
    inside = list(islice(tree.runs_back(end, tree.first_texts[body]), _BODY_END))
    after = list(islice(tree.runs_from(end), most_after))
    pieces = [Piece(element, _signed(text), rank) for rank, (element, text) in enumerate((*inside, *after), 1)]
    return pieces[: len(inside)], pieces[len(inside) :]


class Context:
    """Tells whether an element stands in a part of the page that is not about the article under ``headline``."""

    def __init__(self, tree: Tree, headline: int | None, body: int | None = None) -> None:
        self._tree = tree
        self._own = {
            each for known in (headline, body) if known is not None for each in (known, *tree.ancestors(known))
        }
        self._known: dict[int, bool] = {}

    def is_elsewhere(self, element: int) -> bool:
        """Whether an element is inside a sidebar, comments, teasers or the like, which do not also hold the
        headline."""
        path: list[int] = []
        node = element
        answer = False
        while node >= 0 and node not in self._own:
            known = self._known.get(node)
            if known is not None:
                answer = known
                break
            path.append(node)
            if (
                (_marks_elsewhere(self._tree, node) and not self._is_own_margin(node))
                or (_is_footer(self._tree, node) and self._is_page_level(node))
                or (self._tree.tags[node] == "a" and self._is_of_trail(node))
            ):
                answer = True
                break
            node = self._tree.parents[node]
        for visited in path:
            self._known[visited] = answer
        return answer

    def _is_own_margin(self, node: int) -> bool:
        """Whether an element is the margin column inside the article's own element, next to headline and text."""
        tree = self._tree
        label = (tree.get(node, "class") or "")[:LONGEST_LABEL]
        if not (tree.tags[node] == "aside" and not _names_elsewhere(label)) and not _MARGIN.match(label):
            return False
        around = next((above for above in islice(tree.ancestors(node), 12) if above in self._own), None)
        return around is not None and any(
            tree.tags[above] == "article" for above in (around, *islice(tree.ancestors(around), 3))
        )

    def _is_of_trail(self, link: int) -> bool:
        """Whether a link stands in a breadcrumb trail; texts there without a link, such as the date, are the page's
        own."""
        around = takewhile(lambda node: node not in self._own, islice(self._tree.ancestors(link), _TRAIL_DEPTH))
        labels = (self._tree.get(node, name) or "" for node in around for name in ("class", "id"))
        return any("readcrumb" in name and not _HARMLESS.search(name) for label in labels for name in label.split())

    def _is_page_level(self, element: int) -> bool:
        """Whether the innermost element around both ``element`` and the headline is the page, not an ``<article>``.

        Then a footer ``element`` is not the article's.
        """
        tree = self._tree
        shared = next((node for node in islice(tree.ancestors(element), 100) if node in self._own), None)
        if shared is None or tree.tags[shared] in _PAGE_TAGS:
            return True
        if tree.tags[shared] == "article":  # an AMP page is all ``<article>``
            return False
        return tree.tags[tree.parents[shared]] in _PAGE_TAGS


def _is_footer(tree: Tree, node: int) -> bool:
    attributes = tree.attributes[node]
    return (
        (tree.tags[node] == "footer" and not re.search(_HEAD_OF_ARTICLE, attributes.get("class", "")))
        or "footer" in attributes.get("class", "").split()
        or attributes.get("id") == "footer"
    )


def _marks_elsewhere(tree: Tree, node: int) -> bool:
    tag, attributes = tree.tags[node], tree.attributes[node]
    label, identifier = attributes.get("class"), attributes.get("id")
    if tag in _ELSEWHERE_TAGS:
        return not (label and _ARTICLE_PART.search(label))
    if tag in _PAGE_TAGS:
        return False
    named = (name[:LONGEST_LABEL] for name in (label, identifier) if name)
    return any(map(_names_elsewhere, named)) or attributes.get("itemtype", "").endswith(_ELSEWHERE_TYPES)


@lru_cache(maxsize=4096)
def _names_elsewhere(label: str) -> bool:
    if not (name_flags[label] & _OF_OTHERS or holds_any(label.lower(), _ELSEWHERE_STEMS)):
        return False
    names = label.split()
    elsewhere = (name for name in names if _ELSEWHERE.search(name) or name_flags[name] & _OF_OTHERS)
    return not all(map(_HARMLESS.search, elsewhere)) and not any(map(_OWN_LINE.fullmatch, names))
