"""When a page is a list of stories: it has rows of other stories' boxes, its mark-up says archive, or it is a front
page."""

from __future__ import annotations

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.case import Case
from newsarc.extract.labels import are_sections, key
from newsarc.extract.metadata import StructuredData
from newsarc.extract.metadata.jsonld import types_of
from newsarc.extract.tree import SUB_HEADING_TAGS
from newsarc.extract.urls import clean_url, is_front_page, join_url, url_key
from newsarc.extract.vocabulary import COMMENTS, HIDDEN

_LEAST_ROW, _LEAST_OF_SECTION = 4, 2
"""_LEAST_ROW: minimum boxes in a row, or excerpts, for a page whose text is in them to be a list of stories.
_LEAST_OF_SECTION: minimum excerpts on a page that calls itself a website or a section."""
_MOST_OF_TEXT = 0.6
_LEAST_HEADLINE, _LEAST_EXCERPT, _ALL_LINK = 15, 25, 0.9
"""_LEAST_HEADLINE: minimum characters of a headline. _LEAST_EXCERPT: minimum characters of the excerpt below it.
_ALL_LINK: minimum share of a linked headline that is link."""
_ARCHIVES = frozenset(
    "archive category tag search-results post-type-archive tax-archive tag-page category-page archive-page search-page topic-page"
    " author-page".split()
)
_SINGLE = frozenset("single singular single-post page page-template postid article".split())
"""_ARCHIVES: classes of the ``body`` of a list of stories in WordPress and the like. _SINGLE: classes of one story."""
_LEAST_ARCHIVED = 3
_COLLECTIONS_ONLY = frozenset({"collectionpage", "searchresultspage", "profilepage"})
_COLLECTIONS = _COLLECTIONS_ONLY | {"itemlist"}
"""_COLLECTIONS_ONLY: schema.org types of pages that are only lists. _COLLECTIONS: these, and lists that stories may
hold too."""
_LEAST_LINKS = 30
"""A front page has more links than this."""
_LEAST_OF_PAGE = 0.2
"""A front page with less than this share of its printed characters in the text is a list, even if some read like
paragraphs."""
_LEAST_OF_SITE = 0.5
"""The same share for a page that calls itself a website and declares no article."""
_LEAST_OF_ASKED = 0.7
"""The same share for a page whose front address was requested and that declares no story.

Of 190 such pages of shops, forums and papers, six have more.
"""


def why_list(case: Case) -> str | None:
    """Return why a page is a list of stories; None if it is not."""
    return _of_boxes(case) or _archive(case) or _front_page(case) or _of_excerpts(case)


def _of_boxes(case: Case) -> str | None:
    """Return why a page is a list, if its text is that of boxes that lead to other stories; else None.

    Archives call themselves articles in Open Graph, but not in JSON-LD.
    """
    body = case.body
    if body.row < _LEAST_ROW or case.structured.article or body.row_share < _MOST_OF_TEXT:
        return None
    is_story = case.is_declared or bool(case.metadata.published and case.is_headed)
    return None if is_story and not body.row_is_text else f"{body.row} boxes of other stories"


def _of_excerpts(case: Case) -> str | None:
    """Return why a page that declares no article is a list: most of its text stands right below headlines that lead
    elsewhere."""
    is_site = _open_graph_type(case.structured) == "website"
    if case.says_article or (case.is_declared and not is_site):
        return None
    blocks, kept = case.page.blocks, case.body.kept
    below = [n for n in kept if n and _is_excerpt_of(blocks[n], blocks[n - 1])]
    if sum(blocks[n].length for n in below) <= _MOST_OF_TEXT * sum(blocks[n].length for n in kept):
        return None
    own = _own_headlines(case)
    others = [n for n in range(1, len(blocks)) if n - 1 not in own and _is_excerpt_of(blocks[n], blocks[n - 1])]
    least = _LEAST_OF_SECTION if is_site or are_sections(key(case.title or "")) else _LEAST_ROW
    is_list = len(others) >= least and not own.intersection(n - 1 for n in below)
    return f"{len(others)} excerpts below headlines of other stories" if is_list else None


def _is_excerpt_of(block: Block, above: Block) -> bool:
    """Whether a block may be the excerpt of a story whose linked headline is the block ``above``."""
    is_headline = above.length >= _LEAST_HEADLINE and above.link_length >= _ALL_LINK * above.length
    return is_headline and block.length >= _LEAST_EXCERPT and block.link_length < _ALL_LINK * block.length


def _own_headlines(case: Case) -> set[int]:
    """Return the blocks whose links lead to the page itself, as headlines of blogs do."""
    own = {url_key(address) for address in (case.url, case.metadata.canonical_url) if address}
    base = case.url or case.metadata.canonical_url or ""
    urls = ((anchor.block, join_url(base, anchor.address)) for anchor in case.page.anchors)
    return {block for block, url in urls if url and url_key(url) in own}


def _archive(case: Case) -> str | None:
    """Return why a page is a list of stories by its own mark-up; None if it is not.

    WordPress says so in the class of the ``body``, and other systems do the same.
    """
    structured, tree = case.structured, case.page.tree
    if structured.article or structured.first("article:published_time"):
        return None
    kinds = {kind for node in structured.nodes for kind in types_of(node)}
    names = {name for body in tree.named({"body"})[:1] for name in (tree.get(body, "class") or "").lower().split()}
    if not kinds & _COLLECTIONS and (names.isdisjoint(_ARCHIVES) or not names.isdisjoint(_SINGLE)):
        return None
    heads = tree.named(SUB_HEADING_TAGS)
    linked = sum(tree.holds(n, ("a",)) or tree.tags[tree.parents[n]] == "a" for n in heads)
    if linked >= _LEAST_ARCHIVED:
        return f"an archive of {linked} stories"
    is_of_stories = kinds & _COLLECTIONS_ONLY and _open_graph_type(structured) in ("", "website", "profile")
    return "a collection of stories by its own word" if is_of_stories else None


def _open_graph_type(structured: StructuredData) -> str:
    return (structured.first("og:type") or "").lower()


def _front_page(case: Case) -> str | None:
    """Return why a page is an outlet's front page; None if it is not.

    It has a front page's address and many links, and little of its printed text was taken for an article. Templates
    give articles the front page's address by mistake. These are mostly text, unless a front page's address was
    requested and the page shows no story of its own. Plug-ins give front pages the dates and type of articles; these
    call themselves a website in Open Graph.
    """
    page = case.page
    is_site = _open_graph_type(case.structured) == "website"
    if len(page.anchors) <= _LEAST_LINKS or not is_front_page(case.metadata.canonical_url or ""):
        return None
    if case.says_article and not is_site:
        return None
    kept = sum(page.blocks[n].length for n in case.body.kept)
    shown = sum(block.length for block in page.blocks) - _apart(case)
    least = _LEAST_OF_SITE if is_site and not case.structured.article else _LEAST_OF_PAGE
    if _is_front_asked(case.url or "") and not (case.is_declared or case.is_headed):
        least = _LEAST_OF_ASKED
    return None if kept >= least * shown else f"a front page of {len(page.anchors)} links"


def _is_front_asked(url: str) -> bool:
    """Whether a front page's address was requested; parameters that only count visits are allowed, ``/#/article/5`` is
    not."""
    return not url.partition("#")[2].startswith(("/", "!")) and is_front_page(clean_url(url))


def _apart(case: Case) -> int:
    """Return the characters of comments and hidden zones that are not part of the text."""
    apart: set[int] = set()
    end = 0
    for zone in case.page.zones:  # in page order, so that nested zones are not counted twice
        if zone.flags & (HIDDEN | COMMENTS) and zone.end > end:
            apart.update(range(max(zone.start, end), zone.end))
            end = zone.end
    return sum(case.page.blocks[n].length for n in apart.difference(case.body.kept))
