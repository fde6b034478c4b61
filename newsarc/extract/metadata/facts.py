"""The lesser facts about an article: outlet, section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, repeat, takewhile
from typing import Any
from urllib.parse import urlsplit

from newsarc.extract.labels import key, match_label, match_whole
from newsarc.extract.metadata.arabic_names import is_persons_name
from newsarc.extract.metadata.byline_leads import after_lead
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.heading import names_site
from newsarc.extract.metadata.jsonld import text_of, types_of
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.rubric import (
    NO_CATEGORY,
    rubric_below,
    rubric_beside_date,
    rubric_of_address,
    rubric_word,
    rubrics_among,
)
from newsarc.extract.metadata.rubric_markup import breadcrumbs, called_rubric, property_text
from newsarc.extract.metadata.state_article import SECTION_KEYS, names_in
from newsarc.extract.metadata.title_parts import SEPARATOR, squeeze
from newsarc.extract.metadata.trail import linked_above
from newsarc.extract.tree import PICTURE_TAGS, Tree
from newsarc.extract.urls import is_front_page, join_url

_NO_RUBRIC = re.compile(
    r"\W{0,3}(?:home|home ?page|front page|start(?:seite|side)?|accueil|inicio|início|portada|strona główna|domů|ana ?sayfa|etusivu|hem|hjem|"
    r"главная|головна|начало|αρχική|beranda|acasă|kezdőlap|naslovna|naslovnica|početna|domov|kryefaqja|trang chủ|首页|设[为置]首页|申请入驻|ホーム|トップ|홈|الرئيسية|الصفحة الرئيسية|صفحه اصلی|خانه|سەرەتا|صفحہ اول|"
    rf"{NO_CATEGORY}|article|story|"
    r"zur(?:ück zur)? \w{0,15}übersicht|back|zurück|retour|previous|vorheriges|next|nächstes|more|print|drucken|anzeige|advertisement|عودة|رجوع|العودة|التالي|السابق|المزيد|طباعة|إعلان)\W{0,3}",
    re.IGNORECASE,
)
"""Names in trails that are of the front page or of no rubric at all, or of what a reader can do."""
_MAX_NAME = 60
_MAX_CRUMB = 40
_LAST_TEXTS, _LONGEST_RIGHTS = 30, 160
_RIGHTS_SIGN = re.compile(r"©|محفوظ[ةه]|copyright", re.IGNORECASE)
_OF_NAME = r"[^-–|.:,،©\d()\[\]]+?"
_RIGHTS = re.compile(
    r"(?:محفوظ[ةه]|©|copyrights?)(?:\s?(?:لدى|لصالح|[-–:|©،,]|\(c\)|\d{4}))*\s?(?:لـ\s?)?((?!محفوظ[ةه]|جميع|كل\s|كافة)[^\W\d_]"
    rf"{_OF_NAME})\s*(?=[-–|.:,،©\d()\[\]]|$)|"
    rf"^([^\W\d_]{_OF_NAME})\s?(?:\d{{4}}\s?)?[-–|©،]\s?(?:\d{{4}}\s?)?(?:جميع|كل|كافة) (?:ال)?حقوق",
    re.IGNORECASE,
)
"""What a line on rights says after its word and sign, up to a year or a sign, or before them."""
_NO_HOLDER = re.compile(r"(?:ال|لل?)?(?:موقع|ناشر|مؤلف|كاتب|مجلة|صحيفة|وكالة|قناة|جريدة)$|(?:لنا|لأصحابها)$")
"""What is said in place of the outlet's name."""
_KINDS_OF_OUTLET = r"(?:صحيفة|جريدة|مجلة|موقع|وكالة|شبكة|قناة|بوابة|مؤسسة|مركز|دار|وزارة|هيئة|إذاعة|حزب|جمعية)\s"
_FIRST_LINKS = 30
_SHORT_HREF = re.compile(r"\.{0,2}/?|(?:https?:)?//[^/?#]{3,80}/?.{0,12}|/?.{0,12}")
"""A first look at what may lead to a front page, before the address is taken apart."""
_INDEX = r"(?i)(?<=/)(?:index|default|home)(?:\.(?:php|html?|aspx?|jsp))?$"
_SCHEME = r"^https?://(?:www\.)?"
_MOST_WORDS_OF_NAME = 6
_SIGN_OF = ("logo", "header", "banner", "شعار", "لوجو", "لوغو", "عودة", "رجوع")
_AROUND_HOME = re.compile(
    r"^(?:شعار|لوغو|لوجو|logo|(?:الصفحة )?الرئيسية\s?[-–|:»])\s|\s(?:logo|شعار|لوغو|لوجو|[-–|:»]\s?(?:الصفحة )?الرئيسية)$",
    re.IGNORECASE,
)
"""What stands around the outlet's name in the link to its front page: that it is one, or a sign."""
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_AROUND_SECTION = " #»›,"
_LETTER = re.compile(r"[^\W\d_]")
_JOINED = re.compile(r"&|\s(?:and|und|et|y|e|og|och|en|و)\s")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def outlet_names(data: StructuredData, tree: Tree, url: str | None) -> list[str]:
    """Names the outlet goes by, the best first: declared names, a first ``<h1>`` that leads to the front page, then the host and
    its first label."""
    names = [
        data.first("og:site_name") or "",
        text_of(data.article.get("publisher")),
        data.first("application-name", "apple-mobile-web-app-title", "dc.publisher") or "",
        *(text_of(node) for node in data.nodes if any(kind in _OUTLET_TYPES for kind in types_of(node))),
        *(text for heading, text in islice(data.headings.items(), 1) if names_site(tree, heading, url or "")),
    ]
    return list(dict.fromkeys(name for name in (*names, *_host_names(url)) if name))


def _is_home(href: str | None, url: str | None) -> bool:
    """Whether a link leads to the front page, and to none in another language than the page's own."""
    if not href or not _SHORT_HREF.fullmatch(href):
        return False
    target = re.sub(_INDEX, "", join_url(url or "", href) or "")
    front, page = (re.sub(_SCHEME, "", address) for address in (target, url or ""))
    return is_front_page(target) and f"{page}/".startswith(f"{front.rstrip('/')}/")


def _name_of_home(tree: Tree, url: str | None) -> str:
    """What the first links to the front page call it: their text, their title or their picture's; "" where that is a label, or
    in Latin letters and no name that the host goes by."""
    host = squeeze(max(_host_names(url), key=len, default=""))
    for link in tree.named({"a"})[:_FIRST_LINKS]:
        if not _is_home(tree.get(link, "href"), url):
            continue
        pictures = [n for n in range(link + 1, tree.ends[link]) if tree.tags[n] in PICTURE_TAGS]
        told = (tree.get(n, name) for n in (link, *pictures) for name in ("title", "alt", "aria-label"))
        for text in (tree.line(link), *told):
            name = _AROUND_HOME.sub("", " ".join((text or "").split()))
            is_name = (
                _LETTERS.search(name) and len(name) <= _MAX_NAME and not any(map(name.lower().__contains__, _SIGN_OF))
            )
            is_own = is_name and (_ARABIC.search(name) or squeeze(name) in host)
            if is_own and not (_NO_RUBRIC.match(name) or _NO_HOLDER.match(name)) and not match_label(key(name)):
                return name
    return ""


def outlet_parts(names: list[str], title_tag: str) -> Iterator[str]:
    """The parts and words in Arabic script of the outlet's ``names`` and of the last part of ``<title>``, mostly its name.

    Blogs in other languages are called after their authors.
    """
    pieces = title_parts(title_tag)
    for name in (*names[:10], *pieces[-1:][: len(pieces) - 1]):
        for part in SEPARATOR.split(name):
            yield from (words for words in (part, *part.split()) if _ARABIC.search(words))


def title_parts(title_tag: str) -> list[str]:
    """The parts of ``<title>``, between its separators."""
    return SEPARATOR.split(title_tag)


_ARABIC = re.compile(r"[\u0620-\u06ff]")
_OUTLET_TYPES = frozenset({"newsmediaorganization", "website", "organization"})


def _host_names(url: str | None) -> list[str]:
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:
        return []
    labels = [
        label
        for label in host.split(".")[:-1]
        if label not in ("m", "ar", "arabic", "news", "amp", "mobile", "online", "co", "com", "net", "org")
    ]
    return [host, max(labels, key=len, default="")]


def find_source(
    names: list[str], title_tag: str, headline: str | None, tree: Tree, url: str | None
) -> tuple[str | None, str]:
    """The outlet's name and its rule, from its declared names, then what ``<title>`` adds to the headline or says instead of
    it, then the links to the front page, then the host."""
    hosts = set(_host_names(url))
    declared = [name for name in names if name not in hosts and len(name) <= _MAX_NAME and "://" not in name]
    plain = [name for name in declared if not name.startswith(("@", "www."))]  # an account, a host
    if plain:
        return plain[0], "declared name"
    beside = _bare(_beside_headline(title_tag, headline, hosts)) if headline and title_tag else ""
    if beside and match_whole(key(beside)) and (name := _name_of_home(tree, url)):
        return name, "link to the front page"  # not a rubric
    if beside and (not declared or _may_be_called(declared[0], beside)):
        return beside, "title tag beside headline"
    if headline and title_tag and not declared and (name := _instead_of_headline(title_tag, headline)):
        return name, "title tag"
    if name := _name_of_home(tree, url):
        return name, "link to the front page"
    if name := _holder_of_rights(tree):
        return name, "line on rights"
    if declared:
        return declared[0], "declared name"
    host = next(iter(_host_names(url)), "")
    return (host, "host") if host else (None, "")


def _holder_of_rights(tree: Tree) -> str:
    """The name in Arabic script in the line on rights at the page's end: «جميع الحقوق محفوظة لصحيفة الواحة © 2009»."""
    last = islice(tree.runs_back(len(tree.texts)), _LAST_TEXTS)
    for text in (text for _, text in last if _RIGHTS_SIGN.search(text) and len(text) < _LONGEST_RIGHTS):
        said = _RIGHTS.search(" ".join(text.split()))
        name = re.sub(r"^لل", "ال", said[1] or said[2]) if said else ""
        name = re.sub(rf"^ل(?={_KINDS_OF_OUTLET})", "", name).removeprefix("موقع ")
        is_name = 1 < len(name) <= _MAX_NAME and name.count(" ") < _MOST_WORDS_OF_NAME
        if is_name and _ARABIC.match(name) and not match_label(key(name)) and not _NO_HOLDER.match(name):
            return name
    return ""


def _may_be_called(account: str, name: str) -> bool:
    """Whether a network's account or a host ("@thesquare", "www.thesquare.example") has a word of the outlet's ``name``."""
    key = squeeze(account)
    return any(len(word) >= _LEAST_NAME and squeeze(word) in key for word in re.split(r"[\s.]", name))


def _bare(name: str) -> str:
    """A name without brackets around it; "" for a list in round ones, which belongs to the headline."""
    if name.startswith(("(", "[")):
        return "" if "," in name else name.strip("()[]")
    return name


def _beside_headline(title_tag: str, headline: str, hosts: set[str]) -> str:
    """The outlet's name in what ``<title>`` adds to the headline: the piece that the host is named after, or that begins so,
    or is a host's name itself, else the one farthest from it; "" where it adds nothing, or begins with a writer's name
    («تميم الحسن - الخبر»)."""
    before, headed, after = title_tag.partition(headline)
    if not headed:  # another headline for search engines: the host tells the outlet's name
        parts = [part.strip() for part in SEPARATOR.split(title_tag)[1:]]
        return next((part for part in parts if "." in part and any(map(str.endswith, hosts, repeat(part.lower())))), "")
    if not after and is_persons_name(SEPARATOR.split(before)[0].strip()):
        return ""
    pieces = [re.sub(_AROUND_NAME, "", piece) for side in (before, after) for piece in re.split(_BESIDE, f" {side} ")]
    pieces = [piece for piece in pieces if _LETTERS.search(piece) and not (_ARABIC.match(piece) and after_lead(piece))]
    pieces = [piece for piece in pieces if piece.lower() not in _KINDS] or pieces
    named_after = [name for name in map(squeeze, hosts) if name]
    farthest = pieces[-1 if after else 0] if pieces else ""  # a rubric stands between outlet and headline
    squeezed = {squeeze(piece): piece for piece in reversed(pieces)}
    own = (squeezed[name] for name in named_after if name in squeezed)
    telling = tuple(name for name in named_after if len(name) >= _LEAST_HOST)
    begun = (piece for words, piece in squeezed.items() if words.startswith(telling))
    called = next((piece for piece in pieces if re.match(_KINDS_OF_OUTLET, piece)), "")  # a motto stands behind it
    name = next(own, "") or next(begun, "") or next(filter(_DOMAIN.fullmatch, pieces), called or farthest)
    return name if 1 < len(name) <= _MAX_NAME else ""


_LEAST_HOST = 4
_LEAST_NAME = 3
_KINDS = frozenset(("news", "home", "blog", "article", "story"))
"""What parts of ``<title>`` say that are no outlet's name."""
_DOMAIN = re.compile(r"[\w-]{3,40}\.(?:com|net|org|info|[a-z]{2})", re.IGNORECASE)
_BESIDE = r"\s[|｜\-–—•»«·/:]+\s|_|--|[|｜：]"
_AROUND_NAME = r"^(?:[^\w(\[]|_)+|[\s|｜\-–—:.•»«›‹·/_,،]+$"


def _instead_of_headline(title_tag: str, headline: str) -> str:
    """The first part of ``<title>`` that may be a name, where that is short and has no word of the headline: all pages are titled so."""
    words = title_tag.split()
    is_other = len(words) <= _MOST_WORDS_OF_NAME and not set(words) & set(headline.split())
    parts = map(str.strip, SEPARATOR.split(title_tag.strip())) if is_other else ()
    name = next((part for part in parts if not _KIND_OF_PAGE.match(part)), "")
    return name if _LETTERS.search(name) and not match_label(key(name)) else ""


_KIND_OF_PAGE = re.compile(
    r"(?:تفاصيل|صفحة|نسخة|النسخة|عرض|مشاهدة|طباعة|بسم الله)(?:\s|$)|telegram widget$", re.IGNORECASE
)
"""How a title begins that says of what kind the page is: «تفاصيل الخبر»، «صفحة الطباعة»."""
_SECTION_META = (
    "article:section", "section", "sailthru.section", "parsely-section", "cxenseparse:section", "cxenseparse:category",
)  # fmt: skip


def find_section(
    data: StructuredData, evidence: Evidence, outlet: Iterable[str], url: str | None = None
) -> tuple[str | None, str]:
    """The rubric the article at ``url`` stands in, and its rule; ``outlet`` holds the outlet's names, which stand in trails too."""
    headline = squeeze(evidence.title or "")
    found: tuple[tuple[str, Callable[[], str]], ...] = (
        ("json-ld articleSection", lambda: text_of(data.article.get("articleSection"))),
        ("meta section", lambda: _section_in_meta(data, evidence, headline)),
        ("json-ld breadcrumb", lambda: _last_breadcrumb(data, headline)),
        ("microdata", lambda: data.first("articlesection") or property_text(evidence, "articleSection")),
        ("printed breadcrumb", lambda: _last_printed(breadcrumbs(evidence), headline, outlet)),
        ("rubric near headline", lambda: _last_printed([called_rubric(evidence)], headline, outlet)),
        ("links above headline", lambda: _last_printed(linked_above(evidence), headline, outlet)),
        ("word above headline", lambda: _last_printed([rubric_word(evidence)], headline, outlet)),
        ("rel=category", lambda: _last_printed([rubric_below(evidence)], headline, outlet)),
        ("rubric beside the date", lambda: _last_printed([rubric_beside_date(evidence)], headline, outlet)),
        ("meta of the outlet", lambda: _section_in_own_meta(data)),
        ("part of the title tag", lambda: _last_printed(rubrics_among(title_parts(data.title)), headline, outlet)),
        (
            "word before the headline",
            lambda: next(iter(rubrics_among((evidence.title or "").split(" / ")[:-1][:1])), ""),
        ),
        ("page state", lambda: next(iter(names_in(evidence.state, SECTION_KEYS)), "")),
        ("menu and address", lambda: _last_printed([rubric_of_address(evidence, url)], headline, outlet)),
    )
    for rule, text in found:
        name = _first_of_list(re.split(r"\s*[>›»/]\s+", text())[-1].strip(_AROUND_SECTION))
        is_name = len(name) <= _MAX_NAME and _LETTER.match(name) and not _NO_RUBRIC.fullmatch(name)
        if is_name and squeeze(name) not in map(squeeze, outlet):
            return name, rule
    return None, ""


def _section_in_meta(data: StructuredData, evidence: Evidence, headline: str) -> str:
    """The section that a meta tag names; "" where that is an address, or one of the tags and the printed trail has others."""
    section = data.first(*_SECTION_META) or ""
    if section in data.meta.get("article:tag", ()):
        trail = _rubrics(breadcrumbs(evidence), headline)
        return section if not trail or section in trail else ""
    return "" if section.startswith("/") else section


def _section_in_own_meta(data: StructuredData) -> str:
    """The section in a meta tag with a name of the outlet's own ("nypost-section"), where it is no key of a table."""
    section = data.first(*(name for name in data.meta if name.endswith("section") and "sub" not in name)) or ""
    return "" if "_" in section or "/" in section or ("-" in section and " " not in section) else section


def _first_of_list(text: str) -> str:
    """The first of several rubrics that a template joins; one may have a comma in its name: «Arts, Culture and Music»."""
    names = text.split(",")
    is_list = len(names) > 2 or (len(names) == 2 and not names[1].startswith(" "))
    return names[0].strip() if is_list and not _JOINED.search(names[-1]) else text


def rubric_names(data: StructuredData) -> Iterator[str]:
    """Names of rubrics that the page declares: what a byline's place may hold instead of an author."""
    yield from data.meta.get("article:section", ())
    yield from data.meta.get("section", ())
    section = data.article.get("articleSection")
    yield from (text_of(value) for value in (section if isinstance(section, list) else [section]))
    for node in data.nodes:
        if "breadcrumblist" in types_of(node) and isinstance(node.get("itemListElement"), list):
            yield from map(_crumb_name, node["itemListElement"][:20])


def _last_breadcrumb(data: StructuredData, headline: str) -> str:
    for node in data.nodes:
        if "breadcrumblist" in types_of(node) and isinstance(node.get("itemListElement"), list):
            names = [_crumb_name(item) for item in node["itemListElement"][:20]]
            rubrics = _rubrics(names, headline)
            if len(names) > 1 and rubrics:
                return rubrics[-1]
    return ""


def _rubrics(names: list[str], headline: str) -> list[str]:
    """``names`` of a breadcrumb trail without the front page and the article itself, up to the years of an archive."""
    names = list(takewhile(lambda name: not _YEAR.fullmatch(name), names))
    return [name for name in names if name and not _NO_RUBRIC.fullmatch(name) and not _is_headline(name, headline)]


def _is_headline(name: str, headline: str) -> bool:
    """Whether a name is the squeezed headline or its beginning, which trails cut short; not a word of it."""
    squeezed = squeeze(name)
    return squeezed in headline and (2 * len(squeezed) > len(headline) or name.endswith(("...", "…")))


def _last_printed(printed: list[str], headline: str, outlet: Iterable[str]) -> str:
    """The last of the names that may be a rubric's: not the outlet's own, the headline or a number of an issue."""
    names = [name for name in _rubrics(printed, headline) if len(name) <= _MAX_CRUMB and _LETTERS.search(name)]
    own = {squeeze(name) for name in outlet} if names else set()
    return next((name for name in reversed(names) if squeeze(name) not in own), "")


def _crumb_name(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    return text_of(item.get("name")) or text_of(item.get("item") if isinstance(item.get("item"), dict) else "")
