"""What the class and id names of news pages say about their zones.

Sites build these names from the same English words (``entry-content``, ``relatedPosts``, ``share_bar``), whatever
language they write in. A name is cut into words at hyphens, underscores and changes of case. Each word is looked up
once and cached, because all sites use the same few thousand words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise, product
from string import digits

BODY = 1
"""The zone is named the text of an article."""
BOILERPLATE = 2
"""The zone is named something around the text."""
RELATED = 4
"""The zone is named a list of other articles."""
LATEST = 8
COMMENTS = 16
HIDDEN = 32
LEAD = 64
"""The zone is named a standfirst or teaser: text if it stands under the headline, else another story's."""
PICTURE = 128
"""The zone is named a picture: the little text in it is a caption."""
PIECE, GALLERY = 2048, 4096
"""PIECE: the zone is an update of a live blog. GALLERY: it is a caption that is text. No name says so, only the row it
stands in."""
UNWANTED = BOILERPLATE | RELATED | LATEST | COMMENTS | HIDDEN

_WORD = re.compile(r"[a-z]+|[A-Z](?:[a-z]+|[A-Z]*)")
_DESCRIBES_CONTENTS = re.compile(
    r"^(?:tag|category|cat|has|with|without|no|not|is|post-format|format|status|type|js|elementor|print)[-_]"
)
"""WordPress and others label an article with its tags, and a layout with its parts; neither names a zone."""
_DESCRIBES_LOOK = re.compile(
    r"^(?:ez-)?toc-section|(?:font|text)-size-+(?:\d|[xsml]{1,2}$|lg|md|base)|[-_](?:and|und)[-_]text|block-media-text"
    r"|(?:^|[-_])media[-_]{1,2}(?:body|text|txt|content|heading|inner)"
)
"""Names of sub-headings in a table of contents, of font sizes, of a picture next to a text and of that text."""
_OF_LOOK = frozenset({"toc", "size", "and", "und", "media"})

_BODY_FIRST = frozenset(
    "article story post entry news single content text page blog detail details main topic node item body art "
    "event release publication td the artikel articulo articolo noticia nota khabar haber".split()
)
_BODY_SECOND = frozenset(
    "content body text contents detail details txt copy fulltext maincontent articlebody texte contenu contenido"
    " cuerpo corps corpo testo inhalt detay".split()
)
_BODY_WORD = re.compile(
    r"^(?:article|story|post|entry|news|art|text|content|detail|item|full|main)s?"
    r"(?:body|content|contents|text|txt|details?|story|article)$|^richtext$"
)

_BOILERPLATE_WORDS = frozenset(
    "addthis addtoany follow followus signup mailinglist ad ads adv adsbygoogle adslot adunit adbox promo promos"
    " promotion promoted dfp gpt googlead rightbar leftbar nav navi dropdown byline bylines biography caption"
    " captions credit credits gallery slideshow carousel lightbox printer toolbar tools rating ratings vote votes"
    " voting poll polls quiz survey login register modal popup overlay tooltip donate donation donations pager"
    " paging prevnext disclaimer teaser teasers taxonomy ticker marquee weather calendar search searchform searchbox"
    " feedback trackback trackbacks pingback pingbacks shortlink shortcode toc keywords tagcloud taglist metadata"
    " postmeta postmetadata entrymeta topics labels masthead topbar widget widgets skip impressum imprint webform"
    " bookmark bookmarks linkedin pinterest whatsapp cta runaround siderail pushlayer nextstory saboxplugin factbox"
    " infobox textbox signin paid promobox donatebox teaserbox dateline timestamp authorbox authorbio bio ubio ubox"
    " efoot userinfo crumbs crumb subnav sitemap legal".split()
)
_BOILERPLATE_STARTS = tuple(
    "share social breadcrumb newsletter advert sidebar pagination subscri copyright banner sponsor".split()
)
_BOILERPLATE_ENDS = tuple(
    "sharing social share sidebar breadcrumb breadcrumbs newsletter navigation navbar copyright menu footer tags"
    " adsense".split()
)
_CONSENT_STARTS = ("cookie", "consent", "gdpr", "onetrust", "usercentrics", "didomi", "borlabs")
"""A box that asks for consent is as certainly unwanted as a hidden one: it often holds more text than the article."""
_BOILERPLATE_PAIRS = frozenset(
    {
        ("about", "author"), ("author", "box"), ("author", "info"), ("author", "name"),
        ("author", "description"),
        ("post", "meta"), ("entry", "meta"), ("article", "meta"), ("meta", "info"), ("entry", "utility"),
        ("post", "info"), ("article", "info"),
        ("post", "date"), ("entry", "date"), ("article", "date"), ("publish", "date"), ("published", "date"),
        ("author", "date"), ("date", "time"),
        ("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("app", "download"),
        ("image", "description"),
        ("font", "size"), ("site", "header"), ("page", "header"),
        ("main", "header"),
        ("post", "author"), ("article", "author"), ("entry", "author"),
        ("post", "tag"), ("tag", "list"), ("entry", "tag"), ("article", "tag"), ("call", "action"), ("to", "action"),
        ("language", "switcher"),
        ("back", "top"), ("news", "letter"), ("text", "size"), ("view", "counter"),
        ("views", "count"),
        ("read", "time"), ("reading", "time"), ("author", "desc"), ("form", "terms"),
        ("next", "story"), ("article", "reviewed"), ("account", "paywall"), ("inline", "video"), ("video", "player"),
        ("player", "title"), ("video", "heading"), ("video", "title"), ("video", "desc"),
        ("video", "description"),
        ("google", "cache"), ("side", "rail"),
    }
)  # fmt: skip
_RELATED_WORDS = frozenset(
    "recirc recirculation suggested suggestions yarpp crp zergnet mgid revcontent readmore readalso alsoread"
    " seealso morenews morestories zemanta similar associated furtherreading ecosystem onward internallink".split()
)
_RELATED_STARTS, _RELATED_ENDS = ("related", "recommend", "outbrain", "taboola"), ("related",)
_RELATED_PAIRS = frozenset(
    {
        ("read", "more"), ("read", "also"), ("also", "read"), ("see", "also"), ("check", "also"), ("more", "news"), ("more", "stories"),
        ("more", "from"), ("more", "on"),
        ("you", "may"), ("you", "might"), ("might", "like"), ("may", "like"), ("also", "like"), ("read", "next"),
        ("up", "next"),
        ("next", "article"), ("more", "articles"), ("further", "reading"), ("other", "news"),
        ("other", "articles"),
    }
)  # fmt: skip
_LATEST_WORDS = frozenset(
    "latest popular trending mostread mostviewed mostpopular topnews lastnews latestnews recents".split()
)
_LATEST_PAIRS = frozenset(
    {
        ("most", "read"), ("most", "viewed"), ("most", "shared"), ("last", "news"),
        ("top", "news"), ("top", "stories"),
        ("recent", "posts"), ("recent", "news"), ("breaking", "news"), ("most", "recent"), ("just", "in"),
    }
)  # fmt: skip
_COMMENTS_WORDS = frozenset("respond replies livefyre reactions discussion".split())
_COMMENTS_STARTS, _COMMENTS_ENDS = ("comment", "disqus", "kommentar", "coment"), ("comment", "comments")
HIDDEN_NAMES = frozenset(
    "hidden hide invisible offscreen d-none display-none is-hidden u-hidden visually-hidden visuallyhidden "
    "fb-xfbml-parse-ignore element-invisible screen-reader-text sr-only u-sr-only u-sronly screenreader assistive aural hide-accessible".split()
)
"""Whole names only: Drupal's field-label-hidden hides the label of a field, not the field."""
_DESCRIBES_LAYOUT = frozenset("with has no without not non".split())
"""A name with one of these words says what stands next to a zone: content-with-sidebar."""

_LEAD_WORDS = frozenset(
    "teaser teasers lead lede leadtext leads intro introtext introduction standfirst summary subtitle subtitles"
    " subheadline subhead "
    "highlights keypoints subheading dek deck excerpt abstract sapo chapo chapeau bajada entradilla vorspann"
    " strapline sottotitolo".split()
)
_LEAD_PAIRS = (
    ("sub", "headline"),
    ("sub", "title"),
    ("key", "points"),
    ("key", "takeaways"),
    ("news", "points"),
    ("article", "points"),
    ("short", "bullets"),
    ("bullet", "points"),
)
_PICTURE_WORDS = frozenset(
    "img image images picture pictures photo photos foto fotos bild pic media figure imagewrap imginline imgwrap "
    "inlineimage imagebox articleimage leadimage mainimage featuredimage photobox attachment".split()
)
_ROLES = {
    "navigation": BOILERPLATE, "banner": BOILERPLATE, "complementary": BOILERPLATE, "contentinfo": BOILERPLATE,
    "search": BOILERPLATE, "dialog": BOILERPLATE, "alertdialog": BOILERPLATE, "menu": BOILERPLATE, "toolbar": BOILERPLATE,
}  # fmt: skip
_PROPERTIES: dict[str | None, int] = {
    **dict.fromkeys(("articleBody", "reviewBody", "description text"), BODY),
    "comment": BOILERPLATE,
}


_KEPT, _LONGEST_KEPT = 50_000, 1_000
"""_KEPT: maximum number of cached strings. _LONGEST_KEPT: maximum characters of each."""
_MOST_NAMES, _LONGEST_NAME = 40, 80
_FIRST, _SECOND, _LAYOUT, _LOOK = 256, 512, 1024, 2048
"""Marks of words besides the flags. _FIRST: the word may mean something before another word. _SECOND: it may mean
something after one. _LAYOUT: it stands in names for a layout. _LOOK: it stands in names for a look."""
_FLAGS, _PAIR = _FIRST - 1, _FIRST | _SECOND
_PART_OF_WIDGET, _OF_QUOTATION = "widget__", "--type-quotation"
"""_PART_OF_WIDGET: beginning of names that do not tell a widget's kind. _OF_QUOTATION: name of a quotation set in the
text."""


class _Remembered(dict[str, int]):
    """A cache of what strings say, computed by ``work`` on first use."""

    __slots__ = ("_work",)

    def __init__(self, work: Callable[[str], int]) -> None:
        self._work = work

    def __missing__(self, string: str) -> int:
        said = self._work(string)
        if len(string) <= _LONGEST_KEPT:
            if len(self) >= _KEPT:
                self.clear()
            self[string] = said
        return said


def _flags_of_names(names: str) -> int:
    flags = 0
    for name in names.split(None, _MOST_NAMES)[:_MOST_NAMES]:
        flags |= _flags_of_one[name]
    if names.startswith("widget ") and ("Blog" in names.split() or _OF_QUOTATION in names):  # Blogger's own posts
        return 0
    return flags & ~BODY if flags & UNWANTED else flags


def _flags_of_name(name: str) -> int:
    name = name[:_LONGEST_NAME]
    words = _WORD.findall(name)
    told = 0
    for word in words:
        told |= _told_by[word]
    is_hidden, may_be_pair = name.lower() in HIDDEN_NAMES, told & _PAIR == _PAIR
    if not (told & _FLAGS or may_be_pair or is_hidden) or _DESCRIBES_CONTENTS.match(name):
        return 0
    if name.startswith(_PART_OF_WIDGET):
        return _flags_of_name(name.removeprefix(_PART_OF_WIDGET))
    if is_hidden:
        return HIDDEN
    if told & _LAYOUT:
        return 0
    flags = told & _FLAGS
    if may_be_pair:
        for pair in pairwise(map(str.lower, words)):
            flags |= _PAIRS.get(pair, 0)
    return 0 if flags and told & _LOOK and _DESCRIBES_LOOK.search(name) else flags


def _told_by_word(word: str) -> int:
    word = word.lower()
    return _word_flags(word) | _MARKS.get(word, 0)


name_flags = _Remembered(_flags_of_names)
"""Flags for values of ``class`` and ``id`` attributes."""
_flags_of_one = _Remembered(_flags_of_name)
"""Flags for single names, which recur from page to page while whole labels do not."""
_told_by = _Remembered(_told_by_word)
"""What single words mean, keyed as they are spelled."""


def _word_flags(word: str) -> int:
    if word in _PICTURE_WORDS:
        return PICTURE
    if word.startswith(_CONSENT_STARTS):
        return HIDDEN
    lead = LEAD if word in _LEAD_WORDS else 0
    if _is_boilerplate(word):
        return BOILERPLATE | lead
    if lead:
        return lead
    if word in _RELATED_WORDS or word.startswith(_RELATED_STARTS) or word.endswith(_RELATED_ENDS):
        return RELATED
    if word in _LATEST_WORDS:
        return LATEST
    if word in _COMMENTS_WORDS or word.startswith(_COMMENTS_STARTS) or word.endswith(_COMMENTS_ENDS):
        return COMMENTS
    return BODY if _BODY_WORD.match(word) else 0


def _is_boilerplate(word: str) -> bool:
    if word in _BOILERPLATE_WORDS or word.endswith(_BOILERPLATE_ENDS):
        return True
    return word.startswith(_BOILERPLATE_STARTS) and not word.startswith("shareable")


_PAIRS: dict[tuple[str, str], int] = {
    **dict.fromkeys(product(_BODY_FIRST, _BODY_SECOND), BODY),
    **dict.fromkeys(_LATEST_PAIRS, LATEST),
    **dict.fromkeys(_RELATED_PAIRS, RELATED),
    **dict.fromkeys(_BOILERPLATE_PAIRS, BOILERPLATE),
    **dict.fromkeys(_LEAD_PAIRS, LEAD),
    **dict.fromkeys((("spip", "document"), ("spip", "documents")), PICTURE),
    **dict.fromkeys(
        (("qc", "cmp"), ("cmp", "container"), ("cmp", "wrapper"), ("cli", "privacy"), ("cli", "modal"), ("cli", "tab")),
        HIDDEN,
    ),
    **dict.fromkeys((("ai", "summary"), ("ai", "overview"), ("generated", "summary")), HIDDEN),
    **dict.fromkeys((("article", "forum"), ("article", "forums")), COMMENTS),
    ("wm", "ipp"): HIDDEN,  # the bar that the Wayback Machine puts at the top of a page
}
_MARKED = (
    (_FIRST, {first for first, _ in _PAIRS}), (_SECOND, {second for _, second in _PAIRS}), (_LAYOUT, _DESCRIBES_LAYOUT), (_LOOK, _OF_LOOK),
)  # fmt: skip
_MARKS = {word: sum(mark for mark, words in _MARKED if word in words) for _, marked in _MARKED for word in marked}


def attribute_flags(attributes: dict[str, str]) -> int:
    """Return what the attributes of an element say of it."""
    label, identifier = attributes.get("class"), attributes.get("id")
    named = name_flags[label] if label else 0
    if identifier:
        named |= name_flags[identifier.rstrip(digits)]  # ids are numbered; the number means nothing
    if named & BODY and named & UNWANTED == BOILERPLATE:
        named &= ~BOILERPLATE
    has_names_only = len(attributes) == (label is not None) + (identifier is not None)
    return named if has_names_only else named | _declared_flags(attributes)


def _declared_flags(attributes: dict[str, str]) -> int:
    """Return what the attributes other than class and id say."""
    flags = 0
    if (what := attributes.get("itemprop")) in _PROPERTIES:
        flags = _PROPERTIES[what]
    if "role" in attributes:
        flags |= _ROLES.get(attributes["role"], 0)
    if "aria-labelledby" in attributes:
        flags |= name_flags[attributes["aria-labelledby"]] & (RELATED | LATEST | BOILERPLATE)
    style = attributes.get("style")
    if "hidden" in attributes or (style and "none" in style and "display:none" in style.replace(" ", "")):
        flags |= HIDDEN
    return flags
