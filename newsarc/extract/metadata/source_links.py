"""The outlet's name in the links to its front page, its logo, its feed and its host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice, repeat
from unicodedata import normalize

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import holds_any
from newsarc.extract.labels import key, match_label
from newsarc.extract.metadata.outlet_words import (
    MOST_WORDS_OF_NAME,
    NO_HOLDER,
    without_description,
)
from newsarc.extract.metadata.section import LETTERS, MAX_NAME, NO_RUBRIC
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.tree import PICTURE_TAGS, Tree
from newsarc.extract.urls import host_of, is_front_page, join_url

_FIRST_LINKS = 30
_SHORT_HREF = re.compile(
    r"(?i)(?:/[a-z]{2}(?:-[a-z]{2})?)?/pages/(?:default|home)\.aspx|\.{0,2}/?|(?:https?:)?//[^/?#]{3,80}/?.{0,12}|/?.{0,12}"
)
"""Addresses that may lead to a front page: a first check before they are parsed; SharePoint's is
«/Pages/default.aspx»."""
_INDEX = r"(?i)(?<=/)(?:pages/)?(?:index|default|home)(?:\.(?:php|html?|aspx?|jsp))?$"
_SCHEME = r"^https?://(?:www\.)?"
_SIGN_OF = ("logo", "header", "banner", "شعار", "لوجو", "لوغو", "عودة", "رجوع")
_AROUND_HOME = re.compile(
    r"^(?:شعار|لوغو|لوجو|logo|(?:الصفحة )?الرئيسية\s?[-–|:»])\s"
    r"|\s(?:logo|شعار|لوغو|لوجو|[-–|:»]\s?(?:الصفحة )?الرئيسية)$",
    re.IGNORECASE,
)
"""Words around the outlet's name in the link to its front page: words for home or logo."""
_LONGEST_NAMING = 200
"""Maximum characters of a text that holds the outlet's name and more."""
_AROUND_FEED = r"^(?:RSS(?: 2\.0)?|خلاصات?|خلاصة|تغذية)\W*(?=\w)|\W*(?:RSS(?: 2\.0)?|الخلاصة|خلاصة)$"
"""Words around the outlet's name in the title of its feed."""


def _is_home(href: str | None, url: str | None) -> bool:
    """Whether a link leads to the front page, and to no language other than the page's own."""
    if not href or not _SHORT_HREF.fullmatch(href):
        return False
    target = re.sub(_INDEX, "", join_url(url or "", href) or "")
    front, page = (re.sub(_SCHEME, "", address) for address in (target, url or ""))
    return is_front_page(target) and f"{page}/".startswith(f"{front.rstrip('/')}/")


def name_of_home(tree: Tree, url: str | None) -> str:
    """Return the name that the first links to the front page give it, by their text, their title or their picture's.

    Return "" for labels, and for names in Latin letters that the host does not contain.
    """
    host = squeeze(max(host_names(url), key=len, default=""))
    for text in texts_of_home(tree, url):
        name = _AROUND_HOME.sub("", " ".join(text.split()))
        is_name = LETTERS.search(name) and len(name) <= MAX_NAME and not holds_any(name.lower(), _SIGN_OF)
        is_own = is_name and (ARABIC_LETTER.search(name) or _without_accents(squeeze(name)) in host)
        if is_own and not (NO_RUBRIC.match(name) or NO_HOLDER.match(name)) and not match_label(key(name)):
            return without_description(name)
    return ""


def texts_of_home(tree: Tree, url: str | None) -> Iterator[str]:
    """Yield the texts of the first links to the front page, those in menus last."""
    links = (link for link in tree.named({"a"})[:_FIRST_LINKS] if _is_home(tree.get(link, "href"), url))
    in_menus = ([text] for href, text in islice(tree.menu_links(), _FIRST_LINKS) if _is_home(href, url))
    return chain.from_iterable(chain((_names_in_link(tree, link) for link in links), in_menus))


def _without_accents(letters: str) -> str:
    """Return ``letters`` as they stand in a host's name."""
    return letters if letters.isascii() else "".join(sign for sign in normalize("NFD", letters) if sign.isalpha())


def is_linked_rubric(tree: Tree, name: str, url: str | None) -> bool:
    """Whether a link with the words ``name`` leads to another page than the front page."""
    words = key(name)
    links = (link for link in tree.named({"a"}) if tree.get(link, "href") and key(tree.line(link)) == words)
    entries = (href for href, text in tree.menu_links() if key(text) == words)
    addresses = chain((tree.get(link, "href") for link in links), entries)
    return any(not _is_home(href, url) for href in addresses)


def name_of_logo(tree: Tree) -> str:
    """Return the outlet's name from its logo or feed; "" if there is none.

    It is the text of the first picture or link named a logo, if in Arabic script, else the title of the first feed. In
    other scripts, where partners' logos are common, only a link named a logo, or a logo that links to a page called
    home, counts.
    """
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
        is_name = letters and len(name) <= MAX_NAME and name.count(" ") < MOST_WORDS_OF_NAME
        is_sign = holds_any(name.lower(), _SIGN_OF) or (name.isascii() and match_label(key(name)))
        if is_name and not (NO_RUBRIC.match(name) or NO_HOLDER.match(name) or is_sign):
            return name
    return ""


def _names_in_link(tree: Tree, link: int) -> Iterator[str]:
    """Yield the texts of a link: its own, its title, and those of its pictures."""
    yield tree.line(link)
    pictures = (n for n in range(link + 1, tree.ends[link]) if tree.tags[n] in PICTURE_TAGS)
    for n in (link, *pictures):
        yield from (tree.get(n, name) or "" for name in ("title", "alt", "aria-label"))


def host_names(url: str | None) -> list[str]:
    host = host_of(url).removeprefix("www.")
    labels = [
        label
        for label in host.split(".")[:-1]
        if label not in ("m", "ar", "arabic", "news", "amp", "mobile", "online", "co", "com", "net", "org")
    ]
    return [host, max(labels, key=len, default="")]
