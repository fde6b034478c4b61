"""The outlet's name in what ``<title>`` adds to the headline, or says instead of it."""

from __future__ import annotations

import re
from itertools import repeat

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import key, match_label, places
from newsarc.extract.metadata.arabic_names import is_persons_name
from newsarc.extract.metadata.byline_leads import after_lead
from newsarc.extract.metadata.outlet_words import (
    DESCRIPTION,
    KINDS_OF_OUTLET,
    MOST_WORDS_OF_NAME,
)
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.section import LETTERS, MAX_NAME
from newsarc.extract.metadata.title_parts import last_words, split_title, squeeze

_FIRST_OF_ALL = r"\s(?:أول|اول)\s(?=(?:صحيفة|جريدة|وكالة|موقع|بوابة|شبكة|مجلة)\s).*$"
"""«السوسنة اول صحيفة الكترونية اردنية مستقلة»"""
_LEAST_HOST = 4
_KINDS = frozenset(("news", "home", "blog", "article", "story"))
"""Parts of ``<title>`` that are no outlet's name, if there are other parts."""
_CONTROLS = frozenset(("print", "print view", "طباعة", "طباعه", "نسخة للطباعة", "نسخة الطباعة"))
"""Parts of ``<title>`` that name the view."""
_DOMAIN = re.compile(r"[\w-]{3,40}\.(?:com|net|org|info|[a-z]{2})", re.IGNORECASE)
_BESIDE = r"\s[|｜\-–—•»«·/:]+\s|_|--|[|｜：]"
_AROUND_NAME = r"^(?:[^\w(\[]|_)+|[\s|｜\-–—:.•»«›‹·/_,،]+$"
_KIND_OF_PAGE = re.compile(
    r"(?:تفاصيل|صفحة|نسخة|النسخة|عرض|مشاهدة|طباعة|بسم الله)(?:\s|$)|telegram widget$|"
    r"(?:document|untitled(?: document| page)?|laravel|(?:create )?(?:react|vite|vue|nuxt|next)(?: app|(?: \+ \w+){1,2})?|"
    r"(?:article|news|post|single|blog|story|item)?[\s_-]?(?:details?|view|show|page|read)(?:[\s_-]?page)?)$|"
    r"[\w-]{1,40}\.(?:php\d?|aspx?|s?html?|jsp|cfm|cgi|pl)$",
    re.IGNORECASE,
)
"""How a title begins that names the kind of page («تفاصيل الخبر»، «صفحة الطباعة»), or that editors left unchanged."""
_OF_PARTS = re.compile(
    r"\(?(?:(?:الجزء|الحلقة|الصفحة|جزء|حلقة|صفحة|part|page)\s)?\d{1,3}\s?(?:من|/|of|de|von|sur|di)\s?\d{1,3}\)?",
    re.IGNORECASE,
)
"""Which part of a serial a page holds: «(1 من 3)»."""


def without_brackets(name: str) -> str:
    """Return a name without brackets around it; "" for a list in brackets, which belongs to the headline."""
    if name.startswith(("(", "[")):
        return "" if "," in name else name.strip("()[]")
    return name


def beside_headline(title_tag: str, headline: str, hosts: set[str]) -> str:
    """Return the outlet's name in what ``<title>`` adds to the headline; "" if it adds nothing.

    It is the piece that equals the host's name, begins with it or is itself a host. Else it is the piece farthest from
    the headline. Return "" also if a writer's name stands before the headline («تميم الحسن - الخبر»).
    """
    before, headed, after = title_tag.partition(headline)
    if not headed:  # another headline for search engines: only a host tells the outlet's name
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
        and not _OF_PARTS.fullmatch(piece)
        and not (ARABIC_LETTER.match(piece) and after_lead(piece))
    ]
    pieces = [piece for piece in pieces if piece.lower() not in _KINDS] or pieces
    pieces = [piece for piece in pieces if not re.match(DESCRIPTION, piece)] or pieces
    named_after = [name for name in map(squeeze, hosts) if name]
    farthest = pieces[-1 if after else 0] if pieces else ""  # a rubric stands between outlet and headline
    squeezed = {squeeze(piece): piece for piece in reversed(pieces)}
    own = (squeezed[name] for name in named_after if name in squeezed)
    telling = tuple(name for name in named_after if len(name) >= _LEAST_HOST)
    begun = (piece for words, piece in squeezed.items() if words.startswith(telling))
    called = next((piece for piece in pieces if re.match(KINDS_OF_OUTLET, piece)), "")  # a motto follows it
    name = next(own, "") or next(begun, "") or next(filter(_DOMAIN.fullmatch, pieces), called or farthest)
    name = re.sub(_FIRST_OF_ALL, "", name)
    return name if 1 < len(name) <= MAX_NAME else ""


def _is_called_outlet(part: str) -> bool:
    """Whether a part of ``<title>`` ends as names of outlets do: «القمر آن لائن», "Urdu News"."""
    return not last_words(key(part).split()).isdisjoint(places("outlet words"))


def instead_of_headline(title_tag: str, headline: str) -> str:
    """Return the first part of ``<title>`` that may be a name, if it is short and has no word of the headline.

    Such a ``<title>`` is the same on all pages.
    """
    words = title_tag.split()
    undated = [part.strip() for part in split_title(title_tag.strip()) if not find_printed_dates(part)]
    is_short = sum(len(part.split()) for part in undated) <= MOST_WORDS_OF_NAME
    is_other = (is_short or all(map(_is_called_outlet, undated))) and not set(words) & set(headline.split())
    names = [part for part in undated if not _KIND_OF_PAGE.match(part)] if is_other else []
    names = [part for part in names if not re.match(DESCRIPTION, part)] or names
    name = next((part for part in names if re.match(KINDS_OF_OUTLET, part)), next(iter(names), ""))
    name = re.sub(_AROUND_NAME, "", name)
    return name if LETTERS.search(name) and not match_label(key(name)) else ""
