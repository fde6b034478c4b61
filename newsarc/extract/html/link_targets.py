"""Where a link leads: to a story, a rubric, a share button, a service of the outlet or an advertiser."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import Literal, NamedTuple
from urllib.parse import unquote

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import either, holds_any
from newsarc.extract.html.blocks import Anchor, Blocks
from newsarc.extract.html.link_titles import is_as_long, is_in_heading, looks_like_headline
from newsarc.extract.html.service_links import is_service_label, is_service_page, is_short_label
from newsarc.extract.urls import host_of, is_front_page, join_url
from newsarc.model import LinkKind

SHORT_SLUG = 25
"""An address with a shorter last part and no number leads to a section."""
_SHORT_TITLE = 30
"""Shorter titles of few words need an address such as stories have; in characters."""
STORY_NUMBER = re.compile(r"[\d/](?:(?<=\d)\d\d|(?<=/)\d+$)")
"""What addresses of stories have and those of sections do not."""
_LEAST_NUMBER = 6
"""Minimum digits of a number that identifies one story of an outlet."""
_FEW_WORDS, _LEAST_SPACES = 2, 3
"""_FEW_WORDS: minimum hyphens in a slug that may be a short headline. _LEAST_SPACES: minimum spaces in the title of a
link to the page's own folder."""
_RUBRIC = re.compile(
    "/(?:tags?|topics?|category|authors?|writers?|hashtags?|keywords?|section|وسم|وسوم|الوسوم|تصنيف|كاتب|الكاتب|كتاب"
    "|قسم)/|/search|/cdn-cgi/|/(?:news_)?cat(?:egory)?_[0-9]|/member[.]php|/(?:writer|author|columnist|kateb)s?[.](?:php|aspx?|html?)"
)
_LESSER_RUBRIC = re.compile(
    "/"
    + either(
        "(?:temas?|etiquetas?|assuntos?|thema|themen|kategorie|categor[iy]as?|categories|rubri(?:k|que|ca|ky)|rovat)"
        "(?:/[^/]{1,40})?",
        "autor(?:e[ns]?)?",
        "auteurs?",
        "people",
        "persons?",
        "staff",
        "news-team",
        "bios?",
        "profiles?",
        "users?",
        "columnists?",
    )
    + "/[^/]{1,60}$"
)
"""Names of rubrics that must be followed by the last part of the address. They count only for links outside of the
text's sentences: those inside may lead to what the text is about."""
_RUBRIC_NUMBER = re.compile(r"(?:cat|cat_?id|category|sec|section)=\d{1,3}")
_OF_CONTROLS = re.compile(
    r"/(?:send(?:_?mail|_?to_?friend)?|print|popups?|adv?/redirect|redirect)(?:[/.]|$)|/pdf/\d+$|/issues?[-/]\d{1,6}$"
    r"|/(?<=^/)(?:(?:archiv(?:e|es|o)?|blog|[a-z]{2})/)?(?:19|20)\d\d/\d\d(?:/\d\d)?$"
)
"""Where buttons lead: send or print a story, show its picture, the outlet's adverts, issues, a day's archive."""
_NO_STORIES = (
    r"(?i)(?:^|&)(?:name=(?:search|topics|top|your_account|submit_news|web_links|downloads|forums)|file=(?:print|friend)"
    r"|view=(?:category|section))(?:&|$)"
)
"""Modules of PHP-Nuke, PostNuke and Joomla that hold no stories, or that send or print one."""
_FOLLOW = re.compile(
    r"https?://(?:www\.|m\.)?(?:facebook|twitter|x|whatsapp|linkedin|pinterest|instagram|youtube|reddit"
    r"|plus\.google)\.com(?:[/:?#]|$)"
    r"|https?://(?:www\.|m\.)?(?:t\.me|wa\.me|telegram\.me)(?:[/:?#]|$)",
    re.IGNORECASE,
)
_NETWORKS = re.compile(
    r"(?:[\w-]{1,20}\.){0,2}(?:facebook\.com|twitter\.com|x\.com|whatsapp\.com|linkedin\.com|pinterest\.com"
    r"|instagram\.com|youtube\.com|reddit\.com|"
    r"tiktok\.com|threads\.(?:com|net)|bsky\.app|flipboard\.com|weibo\.com|vk\.com|ok\.ru|feedburner\.com|t\.me"
    r"|wa\.me|telegram\.me)"
)
"""Hosts whose pages are no stories: posts, channels, profiles."""
_SENDS = re.compile(
    "/(?:shar(?:e|er|ing)|submit|intent|compose|offer|create|quickadd|post(?:to)?|mark|bookmarklet|dialog|send)"
    r"(?:\.\w{2,5})?(?:/\w{0,10})?$"
)
_SENT = re.compile(r"(?:^|&)\w{1,12}=https?(?::|%3[aA])")
"""_SENDS: how the address of a share button ends. _SENT: what its query holds."""
_OFFERS = re.compile(
    either(
        r"://(?:play\.google|apps\.apple|itunes\.apple|appgallery\.huawei|news\.google|get\.adobe"
        r"|(?:www\.)?whatsapp)\.com/(?!read)",
        r"://[\w.-]{0,40}(?:taboola|outbrain|doubleclick|googleadservices|googlesyndication|mgid|revcontent"
        r"|zergnet)\.(?:com|net)/",
        r"/ad[sx]\d?/",
        "/ad[sx]?[_-]?click",
        r"://[\w.-]{1,20}\.r\.msn\.com/",
        r"://[\w.-]{0,20}(?:beian\.(?:miit\.)?gov\.cn|amzn\.to)/",
    )
)
"""Applications, channels to follow, advertisements, shops, China's register of sites."""
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg")
"""How the address of a picture ends."""
_FILES = (*_PICTURES, ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".zip", ".mp3", ".mp4", ".rss", ".xml")
"""How the address of a picture or a file to download ends."""
_ADVERTISERS = re.compile(
    r"taboola|outbrain|\bOB\b|mgid|revcontent|zergnet|adsbygoogle|\bads?\b|sponsor", re.IGNORECASE
)
_OF_POSTS = ("t.co/", "twitter.com/", "x.com/", "instagram.com/", "facebook.com/", "tiktok.com/", "t.me/")
_POST = r"twitter-tweet|instagram-media|fb-post|tiktok-embed|telegram-post"
"""Posts from elsewhere set into the text: their links are not part of its own sentences."""
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})
_HOSTERS = frozenset("blogspot wordpress livejournal github typepad substack tumblr over-blog medium".split())
"""Parts of hosts that name no outlet. _SECOND_LEVEL: what stands before a country's ending. _HOSTERS: hosts of many
sites."""
FoundKind = LinkKind | Literal["within"] | None
"""The kind of a link as found; ``within``: between the paragraphs of the text, without a label."""


class Site(NamedTuple):
    """What the links of a page are compared with."""

    hosts: Set[str]
    """Hosts of the page's own addresses, without ``www.``; empty if no address is known."""
    rubrics: Set[str]
    """Parts of the page's own addresses that would mean a rubric elsewhere: some outlets keep stories in
    ``/category/``."""
    pages: Set[str]
    """Its own addresses without scheme, except those of front pages and those with a query."""
    folders: Set[str]
    """Paths of the folders of its own addresses."""


def stays_on_page(address: str) -> bool:
    """Whether a link leads nowhere but to a place in its own page, or to what a script does with it."""
    return not address or address.startswith(("#", "javascript:"))


def site_of(base: str | None, addresses: Sequence[str]) -> Site:
    """Return the site of a page; links are resolved against ``base``, and ``addresses`` are the page's own."""
    paths = [address.partition("?")[0] for address in addresses]
    rubrics = {found[0] for path in paths for found in _RUBRIC.finditer(unquote(path).lower())}
    pages = {_page_of(path) for path in paths if path in addresses and not is_front_page(path)} - {""}
    hosts = {host.removeprefix("www.") for host in map(host_of, (base or "", *addresses)) if host}
    folders = {f"/{page.partition('/')[2].rpartition('/')[0]}" for page in pages} - {"/"}
    return Site(hosts, rubrics, pages, folders)


def address_of(href: str, base: str | None) -> str | None:
    """Return the absolute address of a link; None for no address, share buttons and the outlet's accounts."""
    href = href.strip()
    if not href or href.startswith(("#", "javascript:", "mailto:", "tel:", "data:", "whatsapp:")):
        return None
    url = join_url(base or "", href)
    if not url:
        return None
    if (url.count("/") <= 3 or "share" in url or "intent" in url) and _FOLLOW.match(url):
        return None
    return None if "=http" in url and _is_sent_along(url) else url


def _is_sent_along(url: str) -> bool:
    """Whether an address is a share button's that passes on another address."""
    before, _, query = url.partition("?")
    return _SENT.search(query) is not None and _SENDS.search(before.lower().rstrip("/")) is not None


class _Target(NamedTuple):
    """Where a link leads."""

    url: str
    page: str
    """The address without query and fragment."""
    host: str
    """Without ``www.`` and port."""
    path: str
    """In lower case and without percent signs."""
    query: str | None
    """None if the address has no question mark."""
    is_own: bool
    """Whether it is on the outlet's own site."""


def leads_to_no_story(page: Blocks, anchor: Anchor, url: str, own: Site, kind: FoundKind, title: str) -> bool:
    """Whether a link leads to something other than a story: a tag, a section, the front page, an advertiser.

    Without a ``kind`` from a label or a zone's name, the address must look like a story of the outlet: its last part
    has a number or is a long slug, while a section's is a word. Between the paragraphs, it may be a story of one of the
    outlet's other sites.
    """
    target = _target_of(url, own)
    if _is_of_a_list_or_the_page(target, own, kind):
        return True
    if kind == "inline":
        return _leads_out_of_sentence(page, anchor, target)
    if _is_file_or_rubric(target, own):
        return True
    is_numbered = bool(STORY_NUMBER.search(target.path) or STORY_NUMBER.search(target.query or ""))
    is_of_story = is_numbered or len(target.path) - target.path.rfind("/") > SHORT_SLUG
    if kind in (None, "within") and not (
        _may_be_of_outlet(target, own, kind)
        and (is_of_story or _is_set_as_story(page, anchor, target, own, kind, title))
    ):
        return True
    if is_short_label(title) and (is_service_label(title) or (not is_numbered and is_service_page(target.path))):
        return True
    if not (is_of_story or target.query or _is_named_as_story(target, own, kind, title)):
        return True
    if (not target.is_own or not own.hosts or "/ad" in url) and _OFFERS.search(url):
        return True
    return not target.is_own and (_NETWORKS.fullmatch(target.host) is not None or _is_advertised(page, anchor))


def _target_of(url: str, own: Site) -> _Target:
    address, sign, query = url.partition("#")[0].partition("?")
    host, _, rest = address.partition("://")[2].partition("/")
    path = unquote(f"/{rest}").lower().rstrip("/") if "%" in rest else f"/{rest}".lower().rstrip("/")
    host = host.partition(":")[0].lower().removeprefix("www.")
    return _Target(url, address, host, path, query if sign else None, not own.hosts or host in own.hosts)


def _is_of_a_list_or_the_page(target: _Target, own: Site, kind: FoundKind) -> bool:
    """Whether an address is that of a section, or of the page itself in another form."""
    query = target.query or ""
    if ("name=" in query or "view=" in query) and re.search(_NO_STORIES, query):
        return True
    rubric = _RUBRIC.search(f"{target.path}/")
    if rubric and rubric[0] not in own.rubrics and (target.is_own or kind != "inline"):
        return True
    if target.query is None or (kind == "inline" and not _NETWORKS.fullmatch(target.host)):
        return False
    return _is_of_the_page(target.page, query, own.pages)


def _leads_out_of_sentence(page: Blocks, anchor: Anchor, target: _Target) -> bool:
    """Whether a link in the text's own sentences is a tag, a post from elsewhere that is set into the text, or a picture."""
    if "tag" in page.tree.attributes[anchor.element].get("rel", "").split() or target.path.endswith(_PICTURES):
        return True
    return holds_any(target.url, _OF_POSTS) and _stands_in(page, anchor, _POST)


def _is_file_or_rubric(target: _Target, own: Site) -> bool:
    """Whether an address is that of a file, the front page, a section known by its number, or of the page to print it."""
    path, query = target.path, target.query
    if _is_page_by_number(path, own.pages) or (query is not None and _RUBRIC_NUMBER.fullmatch(query)):
        return True
    is_front = not path and not query
    return is_front or path.endswith(_FILES) or bool(_LESSER_RUBRIC.search(path) or _OF_CONTROLS.search(path))


def _may_be_of_outlet(target: _Target, own: Site, kind: FoundKind) -> bool:
    """Whether an address is on the outlet's site or, between the paragraphs, on another of its sites."""
    if target.is_own:
        return True
    return bool(kind) and "utm_" not in target.url and _outlet_of(target.host) in map(_outlet_of, own.hosts)


def _is_set_as_story(page: Blocks, anchor: Anchor, target: _Target, own: Site, kind: FoundKind, title: str) -> bool:
    """Whether an address without number or long slug leads to a story by what is printed and where it stands.

    Arabic outlets make short addresses from other words than the headline's.
    """
    if _is_beside(target, own) and looks_like_headline(title) and ARABIC_LETTER.search(title):
        return True
    return _has_words(target.path) and (_is_card(anchor, kind, title) or is_in_heading(page, anchor))


def _is_named_as_story(target: _Target, own: Site, kind: FoundKind, title: str) -> bool:
    """Whether an address has the words of a headline, or a link on the outlet's site does."""
    if _has_words(target.path):
        return True
    if not target.is_own:
        return False
    if is_as_long(title, _SHORT_TITLE) or looks_like_headline(title):
        return True
    return kind == "related" and title.count(" ") >= _LEAST_SPACES and _is_beside(target, own)


def _is_beside(target: _Target, own: Site) -> bool:
    """Whether an address is in the same folder as the page."""
    return target.is_own and target.path[: target.path.rfind("/")] in own.folders


def _is_card(anchor: Anchor, kind: FoundKind, title: str) -> bool:
    """Whether a link between the paragraphs is a card of several lines with a headline."""
    return kind == "within" and anchor.end > anchor.block + 1 and looks_like_headline(title)


@lru_cache(maxsize=1024)
def _outlet_of(host: str) -> str:
    """Return the part of a host that names its outlet, the same on its other sites; at a hoster of many sites the whole
    host."""
    labels = host.split(".")
    place = -3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL else -2
    name = labels[place] if len(labels) > 1 else host
    return host if name in _HOSTERS else name


def _is_of_the_page(address: str, query: str, pages: Set[str]) -> bool:
    """Whether an address with a ``query`` is the page itself in another form, or passes the page's own address on.

    It is passed on to share the page, to report it, or to come back to it.
    """
    if _page_of(address) in pages:
        return True
    if "%2" not in query and "/" not in query:
        return False
    sent = unquote(unquote(query))
    return holds_any(sent, pages)


def _is_page_by_number(path: str, pages: Set[str]) -> bool:
    """Whether the last part of a ``path`` is the number that the page's own address ends with: a page to print or send
    it."""
    number = path[path.rfind("/") + 1 :]
    has_number = len(number) >= _LEAST_NUMBER and number.replace(".", "").isdecimal()
    return has_number and any(page.endswith(number) for page in pages)


def _page_of(address: str) -> str:
    """Return an address without scheme, ``www.`` and percent signs, as it stands inside others."""
    return unquote(address.partition("://")[2]).removeprefix("www.").rstrip("/")


def _has_words(path: str) -> bool:
    """Whether the last part of a path has as many words as a short headline."""
    slug = path[path.rfind("/") :]
    return slug.count("-") + slug.count("_") >= _FEW_WORDS


def _is_advertised(page: Blocks, anchor: Anchor) -> bool:
    """Whether a link to another site is marked as sponsored, or stands in the box of an advertising network."""
    if "sponsored" in page.tree.attributes[anchor.element].get("rel", "").lower():
        return True
    return _stands_in(page, anchor, _ADVERTISERS)


def _stands_in(page: Blocks, anchor: Anchor, name: str | re.Pattern[str]) -> bool:
    """Whether the class or id of an element around a link matches ``name``."""
    tree = page.tree
    return any(re.search(name, f"{tree.get(n, 'class')} {tree.get(n, 'id')}") for n in tree.ancestors(anchor.element))
