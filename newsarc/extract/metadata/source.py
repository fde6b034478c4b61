"""The outlet that an article is of: its declared name, what ``<title>`` adds to the headline, the link to the front page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, repeat
from unicodedata import normalize

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import key, match_label, match_whole, places
from newsarc.extract.metadata.arabic_names import is_persons_name
from newsarc.extract.metadata.byline_leads import after_lead
from newsarc.extract.metadata.heading import names_site
from newsarc.extract.metadata.jsonld import text_of, types_of
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.section import LETTERS, MAX_NAME, NO_RUBRIC
from newsarc.extract.metadata.title_parts import last_words, split_title, squeeze
from newsarc.extract.replay import ARCHIVES
from newsarc.extract.tree import PICTURE_TAGS, Tree
from newsarc.extract.urls import host_of, is_front_page, join_url

_LAST_TEXTS, _LONGEST_RIGHTS = 30, 160
_RIGHTS_SIGN = re.compile(r"©|محفوظ[ةه]|copyright|(?:کلیه|تمامی?|همه|جملہ)\s.{0,3}حقوق|پارێزراو", re.IGNORECASE)
_OF_NAME = r"(?:[^-–|.:,،©\d()\[\]]|\.(?=[\u0620-\u064a])|(?<!\d)\d{1,3}(?!\d))+?"
"""A name may have a number that is no year («لبنان 24», «عربي21»), and a stop in a word («موزاييك أف.أم»)."""
_RIGHTS = re.compile(
    r"(?:محفوظ[ةه]|©|copyrights?)(?:\s?(?:لدى|لصالح|[-–:|©،,]|\(c\)|\d{4}))*\s?"
    r"(?:لـ\s?)?((?!محفوظ[ةه]|حقوق\s|جميع|كل\s|كافة|کلیه|تمامی?\s|همه\s|جملہ)[^\W\d_]"
    rf"{_OF_NAME})\s*(?=[-–|:,،©()\[\]]|\.(?![\u0620-\u064a])|\d{{4}}|\s(?:جميع|كل|كافة) (?:ال)?حقوق|$)|"
    rf"^([^\W\d_]{_OF_NAME})\s?(?:\d{{4}}\s?)?(?:[-–|©،]|::)\s?(?:\d{{4}}\s?)?(?:جميع|كل|كافة) (?:ال)?حقوق|"
    rf"(?:حقوق\s(?:[^\W\d_]+[\s\u200c]){{0,6}}?(?:متعلق\sبه|برای|بحق)|پارێزراوە?ن?\sبۆ)\s([^\W\d_]{_OF_NAME})"
    r"(?=\s(?:محفوظ|است|می[\s\u200c]?باشد|میباشد|ہیں|و)(?!\w)|\s?[.،©|]|\s?$)",
    re.IGNORECASE,
)
"""What a line on rights says after its word and sign, up to a year or a sign, or before them."""
_HOUSE = r"(?:مؤسسة|دار|شركة)\s(ال[^\W\d_]{3,}|[^\W\d_]{3,12})(?:\s(?:لل|ل)(?:صحافة|إعلام|اعلام|نشر|طباعة|طبع).*)"
_KIND_OF_HOLDER = r"^(?:موقع|سایت|پایگاه خبری|ادارہ|کۆمپانیای)\s"
_NO_HOLDER = re.compile(r"(?:ال|لل?)?(?:موقع|ناشر|مؤلف|كاتب|مجلة|صحيفة|وكالة|قناة|جريدة)$|(?:لنا|لأصحابها)$")
"""What is said in place of the outlet's name."""
KINDS_OF_OUTLET = r"(?:صحيفة|جريدة|روزنام[هہ]|خبرگزار[يی]|مجلة|موقع|وكالة|شبكة|قناة|بوابة|مؤسسة|مركز|دار|وزارة|هيئة|إذاعة|حزب|جمعية)\s"
_FOR = rf"^ل(?={KINDS_OF_OUTLET}|(?:شركة|مجموعة|راديو|منصة|دنيا|فلسطين)\s)"
"""«محفوظة لدنيا الوطن»"""
_DESCRIPTION = rf"{KINDS_OF_OUTLET}(?:(?!ال)[^\W\d_]+ة(?:\s|$))+$|الموقع الرسمي\s"
"""What an outlet is behind its name: «السهل - جريدة سياسية يومية»."""
_BEHIND_NAME = rf"(?<=\w)\s(?={KINDS_OF_OUTLET}(?!ال))(?:(?!ال)[^\W\d_]+ة(?:\s|$)){{2,}}$"
"""The same without a sign between: «هسبريس جريدة إلكترونية مغربية»."""
_BODIES_OF_OUTLET = r"(?:مؤسسة|منظمة|جمعية|مبادرة|منصة|شبكة|مجموعة)\s(?!ال)[^\W\d_]+\s"
_FIRST_OF_ALL = r"\s(?:أول|اول)\s(?=(?:صحيفة|جريدة|وكالة|موقع|بوابة|شبكة|مجلة)\s).*$"
"""«السوسنة اول صحيفة الكترونية اردنية مستقلة»"""
_FIRST_LINKS = 30
_SHORT_HREF = re.compile(r"\.{0,2}/?|(?:https?:)?//[^/?#]{3,80}/?.{0,12}|/?.{0,12}")
"""A first look at what may lead to a front page, before the address is taken apart."""
_INDEX = r"(?i)(?<=/)(?:index|default|home)(?:\.(?:php|html?|aspx?|jsp))?$"
_SCHEME = r"^https?://(?:www\.)?"
_MOST_WORDS_OF_NAME = 6
_SIGN_OF = ("logo", "header", "banner", "شعار", "لوجو", "لوغو", "عودة", "رجوع")
_AROUND_HOME = re.compile(
    r"^(?:شعار|لوغو|لوجو|logo|(?:الصفحة )?الرئيسية\s?[-–|:»])\s"
    r"|\s(?:logo|شعار|لوغو|لوجو|[-–|:»]\s?(?:الصفحة )?الرئيسية)$",
    re.IGNORECASE,
)
"""What stands around the outlet's name in the link to its front page: that it is one, or a sign."""
_OUTLET_TYPES = frozenset({"newsmediaorganization", "website", "organization"})
_LEAST_HOST = 4
_LEAST_NAME = 3
_LONGEST_NAMING = 200
"""Letters of a text that may hold the outlet's name beside what is said of it."""
_AROUND_FEED = r"^(?:RSS(?: 2\.0)?|خلاصات?|خلاصة|تغذية)\W*(?=\w)|\W*(?:RSS(?: 2\.0)?|الخلاصة|خلاصة)$"
"""What stands around the outlet's name in the title of its feed."""
_KINDS = frozenset(("news", "home", "blog", "article", "story"))
"""What parts of ``<title>`` say that are no outlet's name, where there are others."""
_CONTROLS = frozenset(("print", "print view", "طباعة", "طباعه", "نسخة للطباعة", "نسخة الطباعة"))
"""What they say of the view."""
_DOMAIN = re.compile(r"[\w-]{3,40}\.(?:com|net|org|info|[a-z]{2})", re.IGNORECASE)
_DOMAIN_OF_PART = re.compile(r"(?:[\w-]{1,40}\.){2,3}[a-z]{2,10}", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:com|net|org|info|news|[a-z]{2})$", re.IGNORECASE)
_COMPANIES = frozenset(
    "ediciones editorial grupo groupe gruppo société éditions edizioni editora editrice verlag".split()
)
_BESIDE = r"\s[|｜\-–—•»«·/:]+\s|_|--|[|｜：]"
_AROUND_NAME = r"^(?:[^\w(\[]|_)+|[\s|｜\-–—:.•»«›‹·/_,،]+$"
_KIND_OF_PAGE = re.compile(
    r"(?:تفاصيل|صفحة|نسخة|النسخة|عرض|مشاهدة|طباعة|بسم الله)(?:\s|$)|telegram widget$|"
    r"(?:document|untitled(?: document| page)?|laravel|(?:create )?(?:react|vite|vue|nuxt|next)(?: app|(?: \+ \w+){1,2})?|"
    r"(?:article|news|post|single|blog|story|item)?[\s_-]?(?:details?|view|show|page|read)(?:[\s_-]?page)?)$",
    re.IGNORECASE,
)
"""How a title begins that says of what kind the page is: «تفاصيل الخبر»، «صفحة الطباعة»."""


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
    return list(dict.fromkeys(name for name in (*names, *_host_names(url)) if name and name not in ARCHIVES))


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
    for text in _texts_of_home(tree, url):
        name = _AROUND_HOME.sub("", " ".join(text.split()))
        is_name = LETTERS.search(name) and len(name) <= MAX_NAME and not any(map(name.lower().__contains__, _SIGN_OF))
        is_own = is_name and (ARABIC_LETTER.search(name) or _without_accents(squeeze(name)) in host)
        if is_own and not (NO_RUBRIC.match(name) or _NO_HOLDER.match(name)) and not match_label(key(name)):
            return _without_description(name)
    return ""


def _texts_of_home(tree: Tree, url: str | None) -> Iterator[str]:
    """What the first links to the front page say, those in menus last."""
    links = (link for link in tree.named({"a"})[:_FIRST_LINKS] if _is_home(tree.get(link, "href"), url))
    in_menus = ([text] for href, text in islice(tree.menu_links(), _FIRST_LINKS) if _is_home(href, url))
    return chain.from_iterable(chain((_names_in_link(tree, link) for link in links), in_menus))


def _without_accents(letters: str) -> str:
    """``letters`` as they stand in the name of a host."""
    return letters if letters.isascii() else "".join(sign for sign in normalize("NFD", letters) if sign.isalpha())


def _is_linked_rubric(tree: Tree, name: str, url: str | None) -> bool:
    """Whether a link of the page with the words ``name`` leads to another page than the front page."""
    words = key(name)
    links = (link for link in tree.named({"a"}) if tree.get(link, "href") and key(tree.line(link)) == words)
    entries = (href for href, text in tree.menu_links() if key(text) == words)
    addresses = chain((tree.get(link, "href") for link in links), entries)
    return any(not _is_home(href, url) for href in addresses)


def _name_of_logo(tree: Tree) -> str:
    """What the first picture that is called a logo stands for, or a link called so says, where that is a name in Arabic script, else the
    title of the first feed; in other scripts, where partners' logos are many, only in a link to a page called home, or a link called so."""
    pictures = [n for n in tree.named(PICTURE_TAGS)[:_FIRST_LINKS] if "logo" in (tree.get(n, "src") or "").lower()]
    links = [n for n in tree.named({"a"})[:_FIRST_LINKS] if "logo" in (tree.get(n, "class") or "").lower()]
    feeds = (n for n in tree.named({"link"}) if (tree.get(n, "type") or "").endswith(("rss+xml", "atom+xml")))
    home = (n for n in pictures if (tree.get(tree.parents[n], "href") or "").startswith("/home"))
    told = chain((tree.get(n, "alt") for n in home), map(tree.line, links))
    texts = chain((tree.get(n, "alt") for n in pictures), ((tree.get(n, "title") or "").split(" » ")[0] for n in feeds))
    for text, is_own in chain(zip(told, repeat(True)), zip(texts, repeat(False))):
        said = " ".join((text or "").split())[:_LONGEST_NAMING]
        name = re.sub(_AROUND_FEED, "", _AROUND_HOME.sub("", said))
        letters = (LETTERS if is_own else ARABIC_LETTER).search(name)
        is_name = letters and len(name) <= MAX_NAME and name.count(" ") < _MOST_WORDS_OF_NAME
        is_sign = any(map(name.lower().__contains__, _SIGN_OF)) or (name.isascii() and match_label(key(name)))
        if is_name and not (NO_RUBRIC.match(name) or _NO_HOLDER.match(name) or is_sign):
            return name
    return ""


def _names_in_link(tree: Tree, link: int) -> Iterator[str]:
    """What a link says: its text, its title, and what its pictures stand for."""
    yield tree.line(link)
    pictures = (n for n in range(link + 1, tree.ends[link]) if tree.tags[n] in PICTURE_TAGS)
    for n in (link, *pictures):
        yield from (tree.get(n, name) or "" for name in ("title", "alt", "aria-label"))


def outlet_parts(names: list[str], title_tag: str) -> Iterator[str]:
    """The parts and words in Arabic script of the outlet's ``names`` and of the last part of ``<title>``, mostly its name.

    Blogs in other languages are called after their authors.
    """
    pieces = split_title(title_tag)
    for name in (*names[:10], *pieces[-1:][: len(pieces) - 1]):
        for part in split_title(name):
            named = re.sub(rf"^{KINDS_OF_OUTLET}", "", part)
            yield from (words for words in (part, named, *part.split()) if ARABIC_LETTER.search(words))


def _host_names(url: str | None) -> list[str]:
    host = host_of(url).removeprefix("www.")
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
    declared = [name for name in names if name not in hosts and len(name) <= MAX_NAME and "://" not in name]
    plain = [name for name in declared if not name.startswith(("@", "www."))]  # an account, a host
    beside = _bare(_beside_headline(title_tag, headline, hosts)) if headline and title_tag else ""
    if plain:
        if headline and ARABIC_LETTER.search(headline) and (name := _in_arabic(plain, beside, tree, url)):
            return name, "declared name in Arabic script"
        return _as_printed(plain, title_tag, tree, url), "declared name"
    if beside and match_whole(key(beside)):  # a rubric
        if name := _name_of_home(tree, url):
            return name, "link to the front page"
        beside = "" if _is_linked_rubric(tree, beside, url) else beside
    elif beside and not declared and _is_linked_rubric(tree, beside, url) and (name := _name_of_logo(tree)):
        return name, "picture called a logo"  # the rubric's name is beside the headline
    if beside and _DOMAIN_OF_PART.fullmatch(beside) and (name := _name_of_logo(tree)):
        return name, "picture called a logo"
    if beside and (not declared or _may_be_called(declared[0], beside)):
        return beside, "title tag beside headline"
    if headline and title_tag and not declared and (name := _instead_of_headline(title_tag, headline)):
        return name, "title tag"
    if name := _name_of_home(tree, url):
        return name, "link to the front page"
    if name := _name_of_logo(tree):
        return name, "picture called a logo"
    if name := _holder_of_rights(tree):
        return name, "line on rights"
    if declared:
        return declared[0], "declared name"
    host = next(iter(_host_names(url)), "")
    return (host, "host") if host else (None, "")


def _in_arabic(names: list[str], beside: str, tree: Tree, url: str | None) -> str:
    """How an outlet whose first declared name is in Latin letters calls itself in those of the page: another declared name, or
    what stands ``beside`` the headline in ``<title>`` where a link to the front page or the line on rights says it too."""
    latin, _, arabic = names[0].partition(" - ")
    if ARABIC_LETTER.search(latin):
        return ""
    if arabic and ARABIC_LETTER.match(arabic):
        return _without_description(arabic)
    if ARABIC_LETTER.search(names[0]):
        return ""
    if other := next((name for name in names[1:] if ARABIC_LETTER.match(name)), ""):
        return _without_description(other)
    if not ARABIC_LETTER.match(beside) or beside.count(" ") >= _MOST_WORDS_OF_NAME:
        return ""
    last = (text for _, text in islice(tree.runs_back(len(tree.texts)), _LAST_TEXTS) if _RIGHTS_SIGN.search(text))
    return beside if any(beside in text for text in chain(_texts_of_home(tree, url), last)) else ""


def _without_description(name: str) -> str:
    """An outlet's name without what it is: «هسبريس جريدة إلكترونية مغربية», «الواحة - مؤسسة إعلامية مستقلة»."""
    first, _, rest = name.partition(" - ")
    is_described = rest and (re.match(_DESCRIPTION, rest) or re.match(_BODIES_OF_OUTLET, rest))
    return re.sub(_BEHIND_NAME, "", first if is_described else name)


def _as_printed(names: list[str], title_tag: str, tree: Tree, url: str | None) -> str:
    """The first of the declared ``names``, as another or a link to the front page has it: without the ending of a host, with its capital,
    and without a company's word where ``<title>`` ends with the outlet's own name ("Ediciones El Meridiano")."""
    name = names[0]
    bare = _ENDING.sub("", name).casefold()
    if shorter := next((other for other in names[1:] if other.casefold() == bare != name.casefold()), ""):
        return shorter
    if name[0].islower():
        spelt = chain(names[1:], map(str.strip, _texts_of_home(tree, url)))
        return next((other for other in spelt if other != name and other.casefold() == name.casefold()), name)
    first, _, rest = name.casefold().partition(" ")
    title = title_tag.rstrip()
    is_company = first in _COMPANIES and bool(rest) and title.casefold().endswith(f" {rest}")
    return title[-len(rest) :] if is_company else name


def _holder_of_rights(tree: Tree) -> str:
    """The name in Arabic script in the line on rights at the page's end: «جميع الحقوق محفوظة لصحيفة الواحة © 2009»."""
    last = islice(tree.runs_back(len(tree.texts)), _LAST_TEXTS)
    named = (name for _, text in last for name in holders_of_rights(text) if ARABIC_LETTER.match(name))
    return next((name for name in named if not match_label(key(name))), "")


def holders_of_rights(text: str) -> list[str]:
    """The names of who holds the rights, in any script, in a line that says so; none in one of ``_LONGEST_RIGHTS`` characters or more."""
    if len(text) >= _LONGEST_RIGHTS or not _RIGHTS_SIGN.search(text):
        return []
    said = (
        re.sub(r"^لل", "ال", found[1] or found[2] or found[3]) for found in _RIGHTS.finditer(" ".join(text.split()))
    )
    names = (_of_house(re.sub(_FOR, "", name)) for name in said)
    return [
        name
        for name in names
        if 1 < len(name) <= MAX_NAME and name.count(" ") < _MOST_WORDS_OF_NAME and not _NO_HOLDER.match(name)
    ]


def _of_house(holder: str) -> str:
    """The outlet that the publishing house in a line on rights bears the name of: «مؤسسة الواحة للصحافة والنشر»; else ``holder`` without
    what it is."""
    house = re.fullmatch(_HOUSE, holder)
    return house[1] if house and key(house[1]) not in places("place") else re.sub(_KIND_OF_HOLDER, "", holder)


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
        parts = [part.strip() for part in split_title(title_tag)[1:]]
        return next((part for part in parts if "." in part and any(map(str.endswith, hosts, repeat(part.lower())))), "")
    if not after and is_persons_name(split_title(before)[0].strip()):
        return ""
    pieces = [re.sub(_AROUND_NAME, "", piece) for side in (before, after) for piece in re.split(_BESIDE, f" {side} ")]
    pieces = [
        piece
        for piece in pieces
        if LETTERS.search(piece)
        and piece.lower() not in _CONTROLS
        and not (ARABIC_LETTER.match(piece) and after_lead(piece))
    ]
    pieces = [piece for piece in pieces if piece.lower() not in _KINDS] or pieces
    pieces = [piece for piece in pieces if not re.match(_DESCRIPTION, piece)] or pieces
    named_after = [name for name in map(squeeze, hosts) if name]
    farthest = pieces[-1 if after else 0] if pieces else ""  # a rubric stands between outlet and headline
    squeezed = {squeeze(piece): piece for piece in reversed(pieces)}
    own = (squeezed[name] for name in named_after if name in squeezed)
    telling = tuple(name for name in named_after if len(name) >= _LEAST_HOST)
    begun = (piece for words, piece in squeezed.items() if words.startswith(telling))
    called = next((piece for piece in pieces if re.match(KINDS_OF_OUTLET, piece)), "")  # a motto stands behind it
    name = next(own, "") or next(begun, "") or next(filter(_DOMAIN.fullmatch, pieces), called or farthest)
    name = re.sub(_FIRST_OF_ALL, "", name)
    return name if 1 < len(name) <= MAX_NAME else ""


def _is_called_outlet(part: str) -> bool:
    """Whether a part of ``<title>`` ends as names of outlets do: «القمر آن لائن», "Urdu News"."""
    return not last_words(key(part).split()).isdisjoint(places("outlet words"))


def _instead_of_headline(title_tag: str, headline: str) -> str:
    """The first part of ``<title>`` that may be a name, where that is short and has no word of the headline: all pages are titled so."""
    words = title_tag.split()
    undated = [part.strip() for part in split_title(title_tag.strip()) if not find_printed_dates(part)]
    is_short = sum(len(part.split()) for part in undated) <= _MOST_WORDS_OF_NAME
    is_other = (is_short or all(map(_is_called_outlet, undated))) and not set(words) & set(headline.split())
    names = [part for part in undated if not _KIND_OF_PAGE.match(part)] if is_other else []
    names = [part for part in names if not re.match(_DESCRIPTION, part)] or names
    name = next((part for part in names if re.match(KINDS_OF_OUTLET, part)), next(iter(names), ""))
    name = re.sub(_AROUND_NAME, "", name)
    return name if LETTERS.search(name) and not match_label(key(name)) else ""
