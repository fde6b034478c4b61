"""What the class and id names of news pages say about the zone that bears them.

Sites build their names from the same English words (``entry-content``, ``relatedPosts``, ``share_bar``), whatever
language they write in. A name is cut into words at hyphens, underscores and changes of case; each word is looked up
once and remembered, because the same few thousand words serve all sites.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, product

BODY = 1
"""The zone calls itself the text of an article."""
BOILERPLATE = 2
"""The zone calls itself something around the text."""
RELATED = 4
"""The zone calls itself a list of other articles."""
LATEST = 8
COMMENTS = 16
HIDDEN = 32
LEAD = 64
"""The zone calls itself a standfirst or teaser: text if it stands under the headline, else another story's."""
PICTURE = 128
"""The zone calls itself a picture: what little text it holds is a caption."""
UNWANTED = BOILERPLATE | RELATED | LATEST | COMMENTS | HIDDEN

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_DESCRIBES_CONTENTS = re.compile(
    r"^(?:tag|category|cat|has|with|without|no|not|is|post-format|format|status|type|js|elementor|print)[-_]"
)
"""WordPress and others label an article with its tags, and a layout with what it has; neither names a zone."""

_BODY_FIRST = frozenset(
    "article story post entry news single content text page blog detail details main topic node item body art "
    "event release publication td the".split()
)
_BODY_SECOND = frozenset("content body text contents detail details txt copy fulltext maincontent articlebody".split())
_BODY_WORD = re.compile(
    r"^(?:article|story|post|entry|news|art|text|content|detail|item|full|main)s?"
    r"(?:body|content|contents|text|txt|details?|story|article)$|^richtext$"
)

_BOILERPLATE_WORDS = frozenset(
    "share sharing shares sharebar social socials addthis sharedaddy addtoany sharethis follow followus newsletter "
    "newsletters subscribe subscription subscriptions signup mailinglist ad ads "
    "adv advert adverts advertise advertisement advertisements advertising adsbygoogle adslot adunit adbox adsense "
    "banner banners sponsor sponsored sponsors promo promos promotion promoted dfp gpt googlead "
    "sidebar rightbar leftbar breadcrumb breadcrumbs nav navbar navigation navi menu submenu megamenu dropdown footer copyright "
    "copyrights byline bylines biography caption captions credit credits gallery slideshow carousel "
    "lightbox printer toolbar tools rating ratings vote votes voting poll polls quiz survey "
    "login register modal popup overlay tooltip donate donation donations "
    "pagination pager paging prevnext disclaimer teaser teasers taxonomy "
    "ticker marquee weather calendar search searchform searchbox feedback trackback trackbacks pingback pingbacks "
    "shortlink shortcode toc tags keywords tagcloud taglist metadata postmeta entrymeta hashtags topics labels masthead topbar "
    "widget widgets skip impressum imprint webform bookmark bookmarks linkedin pinterest whatsapp "
    "cta pushlayer nextstory saboxplugin factbox infobox textbox signin paid promobox donatebox teaserbox "
    "dateline timestamp authorbox authorbio userinfo crumbs crumb subnav subnavigation sitemap legal".split()
)
_BOILERPLATE_WORD = re.compile(
    r"^(?:share(?!able)|social|breadcrumb|newsletter|advert|sidebar|pagination|subscri|copyright|banner|sponsor)"
    r"|(?:sharing|social|share|sidebar|breadcrumbs?|newsletter|navigation|navbar|copyright|menu|footer|tags|adsense)$"
)
_CONSENT_WORD = re.compile(r"^(?:cookie|consent|gdpr|onetrust|usercentrics|didomi|borlabs)")
"""A box that asks for consent is as firm a name as a hidden one: it often holds more text than the article."""
_BOILERPLATE_PAIRS = frozenset(
    {
        ("about", "author"), ("author", "bio"), ("author", "box"), ("author", "info"), ("author", "name"), ("author", "description"),
        ("post", "meta"), ("entry", "meta"), ("article", "meta"), ("meta", "info"), ("entry", "utility"), ("post", "info"), ("article", "info"),
        ("post", "date"), ("entry", "date"), ("article", "date"), ("publish", "date"), ("published", "date"), ("author", "date"), ("date", "time"),
        ("sr", "only"), ("visually", "hidden"), ("screen", "reader"), ("app", "download"), ("wp", "caption"), ("image", "description"),
        ("caption", "text"), ("image", "caption"), ("font", "size"), ("site", "header"), ("page", "header"), ("main", "header"),
        ("post", "author"), ("article", "author"), ("entry", "author"), ("post", "footer"), ("entry", "footer"), ("article", "footer"),
        ("post", "tag"), ("tag", "list"), ("entry", "tag"), ("article", "tag"), ("call", "action"), ("language", "switcher"),
        ("back", "top"), ("news", "letter"), ("text", "size"), ("post", "nav"), ("posts", "nav"), ("view", "counter"), ("views", "count"),
        ("read", "time"), ("reading", "time"), ("author", "desc"), ("form", "terms"),
        ("next", "story"), ("article", "reviewed"), ("account", "paywall"),
    }
)  # fmt: skip
_RELATED_WORDS = frozenset(
    "related relateds recommended recommendation recommendations recommends recirc recirculation suggested suggestions yarpp crp outbrain "
    "taboola zergnet mgid revcontent readmore readalso alsoread seealso morenews morestories zemanta similar associated "
    "relatednews relatedposts relatedarticles furtherreading ecosystem onward internallink".split()
)
_RELATED_WORD = re.compile(r"^(?:related|recommend|outbrain|taboola)|related$")
_RELATED_PAIRS = frozenset(
    {
        ("read", "more"), ("read", "also"), ("also", "read"), ("see", "also"), ("more", "news"), ("more", "stories"), ("more", "from"), ("more", "on"),
        ("you", "may"), ("you", "might"), ("might", "like"), ("may", "like"), ("also", "like"), ("read", "next"), ("up", "next"),
        ("next", "article"), ("next", "story"), ("more", "articles"), ("further", "reading"), ("other", "news"), ("other", "articles"),
    }
)  # fmt: skip
_LATEST_WORDS = frozenset(
    "latest popular trending mostread mostviewed mostpopular topnews lastnews latestnews recents".split()
)
_LATEST_PAIRS = frozenset(
    {
        ("most", "read"), ("most", "viewed"), ("most", "popular"), ("most", "shared"), ("last", "news"), ("top", "news"), ("top", "stories"),
        ("recent", "posts"), ("recent", "news"), ("breaking", "news"), ("most", "recent"), ("just", "in"),
    }
)  # fmt: skip
_COMMENTS_WORDS = frozenset(
    "comment comments commentlist commentarea commentform disqus respond replies kommentar kommentare commentaires "
    "comentarios livefyre commenting usercomments reactions discussion".split()
)
_COMMENTS_WORD = re.compile(r"^(?:comment|disqus|kommentar|coment)|comments?$")
_HIDDEN_NAMES = frozenset(
    "hidden hide invisible offscreen d-none display-none is-hidden u-hidden visually-hidden visuallyhidden "
    "element-invisible screen-reader-text sr-only screenreader assistive".split()
)
"""Whole names only: Drupal's field-label-hidden hides the label of a field, not the field."""
_DESCRIBES_LAYOUT = frozenset("with has no without not non".split())
"""A name with one of these words says what a zone has beside it: content-with-sidebar."""

_LEAD_WORDS = frozenset(
    "teaser teasers lead lede leadtext leads intro introtext introduction standfirst summary subtitle subheadline subhead "
    "subheading dek deck excerpt abstract sapo chapo chapeau bajada entradilla vorspann strapline sottotitolo".split()
)
_PICTURE_WORDS = frozenset(
    "img image images picture pictures photo photos foto fotos bild pic media figure imagewrap imginline imgwrap "
    "inlineimage imagebox articleimage leadimage mainimage featuredimage photobox".split()
)
_ROLES = {
    "navigation": BOILERPLATE, "banner": BOILERPLATE, "complementary": BOILERPLATE, "contentinfo": BOILERPLATE,
    "search": BOILERPLATE, "dialog": BOILERPLATE, "alertdialog": BOILERPLATE, "menu": BOILERPLATE, "toolbar": BOILERPLATE,
}  # fmt: skip


def role_flags(role: str) -> int:
    """Flags for an ARIA role; 0 when it says nothing about being text."""
    return _ROLES.get(role, 0)


class _NameFlags(dict[str, int]):
    """Flags for the values of ``class`` and ``id`` attributes, each worked out when first asked for."""

    def __missing__(self, names: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        flags = 0
        for name in names.split()[:40]:
            flags |= _one_name[name[:80]]
        found = self[names] = flags & ~BODY if flags & UNWANTED else flags
        return found


class _OneName(dict[str, int]):
    """Flags for single names."""

    def __missing__(self, name: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        found = self[name] = _flags_of(name)
        return found


class _WordHints(dict[str, int]):
    """For each word, in the case it was met in, its flags, with ``_HINT`` when the name it stands in may say more."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _KEPT:
            self.clear()
        lower = word.lower()
        found = self[word] = _word_flags(lower) | (_HINT if lower in _HINTS else 0)
        return found


_KEPT = 50_000
name_flags = _NameFlags()
_one_name = _OneName()
_word_hints = _WordHints()


def _flags_of(name: str) -> int:
    words = _WORD.findall(name)
    hints = 0
    for word in words:
        hints |= _word_hints[word]
    if not hints or _DESCRIBES_CONTENTS.match(name):  # most names say nothing
        return 0
    if name.lower() in _HIDDEN_NAMES:
        return HIDDEN
    words = [word.lower() for word in words]
    if not _DESCRIBES_LAYOUT.isdisjoint(words):
        return 0
    for pair in pairwise(words):
        hints |= _PAIRS.get(pair, 0)
    return hints & ~_HINT


@lru_cache(maxsize=20_000)
def _word_flags(word: str) -> int:
    if word in _PICTURE_WORDS:
        return PICTURE
    if _CONSENT_WORD.match(word):
        return HIDDEN
    lead = LEAD if word in _LEAD_WORDS else 0
    if word in _BOILERPLATE_WORDS or _BOILERPLATE_WORD.search(word):
        return BOILERPLATE | lead
    if lead:
        return lead
    if word in _RELATED_WORDS or _RELATED_WORD.search(word):
        return RELATED
    if word in _LATEST_WORDS:
        return LATEST
    if word in _COMMENTS_WORDS or _COMMENTS_WORD.search(word):
        return COMMENTS
    return BODY if _BODY_WORD.match(word) else 0


_PAIRS: dict[tuple[str, str], int] = {
    **dict.fromkeys(product(_BODY_FIRST, _BODY_SECOND), BODY),
    **dict.fromkeys(_LATEST_PAIRS, LATEST),
    **dict.fromkeys(_RELATED_PAIRS, RELATED),
    **dict.fromkeys(_BOILERPLATE_PAIRS, BOILERPLATE),
    **dict.fromkeys((("qc", "cmp"), ("cmp", "container"), ("cmp", "wrapper")), HIDDEN),
}
_HINT = 1 << 16
_HINTS = {first for first, _ in _PAIRS} | {word for name in _HIDDEN_NAMES for word in _WORD.findall(name)}
"""Words that with others make a name that says something."""
