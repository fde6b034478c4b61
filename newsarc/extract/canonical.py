"""Which of the addresses that a page declares is its own: some templates declare one wrong address on every page of a
site."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import unquote

from newsarc.extract.expressions import either
from newsarc.extract.urls import (
    MOBILE,
    UrlParts,
    clean_url,
    content_parameters,
    is_front_page,
    join_url,
    split_url,
    urljoin_or,
)

_UNSET = re.compile(r"(?:^|/)(?:undefined|null|None)(?:/|$)|[{}]")
"""What a template prints in an address for a missing value."""
_UNSET_VALUES = ("", "0", "null", "undefined", "none", "nan")
"""What a template prints for a parameter's missing value."""
_LOCAL_HOST = re.compile(
    r"^(?:localhost|[^.:]+|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+)$|\.(?:local|localhost|internal)$"
)
_SELECTS = re.compile(
    either("id", "p", "n", "a", "aid", "nid", "sid", "pid", "tid", "newsid", "news", "articleid", "article_id", "art_id",
           "storyid", "story", "postid", "post", "item", "itemid", "show", "cod", "no") + r"=\d+",
    re.IGNORECASE,
)  # fmt: skip
"""A parameter with the number of a story."""
_VIEWS = re.compile(
    either("amp", "output(?:type)?", "print(?:able|er)?", "format", "mobile", "device", "view", "mode", "layout", "tmpl", "theme",
           "font_?size", "showall", "comments?", "replytocom", "lang(?:uage)?", "hl", "locale", "ref", "referr?er", "source",
           "src", "from", "via", "share", "feature", "app", "embed", "iframe", "preview", "(?:no)?cache", "cb", "ver(?:sion)?",
           "_", "sort", "order", "tab")
    + "(?:=|$)|" + either("m", "v", "page", "pg", "paged", "start", "limitstart") + r"=\d{1,3}$",
    re.IGNORECASE,
)  # fmt: skip
"""A parameter that shows one story in another form, or another part of it."""
_FORM = re.compile(r"amp(?:=(?:1|true)?)?|output(?:type)?=amp|print=(?:1|true)", re.IGNORECASE)
"""A parameter that asks for one story's page for telephones or printers, and for nothing else."""
_VIEW_PARTS = frozenset("amp amp.html m mobile print print.html printable comments full single embed page".split())
"""Parts of a path that show one story in another form."""
_INDEX = re.compile(r"(?:index|default|home|main)(?:\.\w{2,5})?", re.IGNORECASE)
_GENERAL = frozenset(
    "news article articles story stories post posts blog blogs node item items content detail details view read show page "
    "pages category categories section sections archive archives latest all "
    "أخبار اخبار الأخبار الاخبار خبر مقال مقالات المقالات".split()
)
"""Parts of a path that lead to one story or to all of them, but name no story."""
_PROGRAM = re.compile(r"\.(?:php\d?|aspx?|jspx?|cfm|cgi|do|action|pl)$", re.IGNORECASE)
_EXTENSION = re.compile(r"\.\w{2,5}$")
_WORD = re.compile(r"[^\W\d_]+")
_STORY_NUMBER, _LEAST_HYPHENS = re.compile(r"\d{4}"), 3
"""_STORY_NUMBER: digits of a number in the last part of a story's path. _LEAST_HYPHENS: minimum hyphens between its
words."""
_YEAR, _MONTH_OR_DAY = re.compile(r"(?:19|20)\d\d(?:-\d\d){0,2}"), re.compile(r"\d{1,2}")
_NUMBER = re.compile(r"(?P<alone>\d+)|(?P<first>\d{2,})[-_].+|.*(?:[-_](?=\d{3})|\D(?=\d{4}))(?P<last>\d+)")
"""The number of a story in the last part of its path: alone, before the words or after them."""


def choose_canonical(url: str | None, base: str, declared: Iterable[str], implied: Iterable[str]) -> str | None:
    """Return the clean form of the first believable address in ``declared`` (read against ``base`` and ``url``), else
    of ``url``.

    ``declared`` are the addresses that the page fetched from ``url`` gives itself (``rel=canonical``, then ``og:url``),
    so AMP and mobile pages get the address of the main page. Those in ``implied`` (JSON-LD) are believed if their last
    part is in ``url``. Mistakes of a template are not believed: an outlet's front page, a page of all news, another
    story's number, or the address of the machine that the template was written on.
    """
    origin = urljoin_or(url or "", base)
    found = (
        target
        for candidate in declared
        if candidate.strip() and not _UNSET.search(candidate) and (target := join_url(origin, candidate))
    )
    if url is None:
        targets = (*found, *filter(None, (join_url("", candidate) for candidate in implied)))
        chosen = next((each for each in targets if not _leads_to_many(each)), next(iter(targets), None))
        return clean_url(chosen) if chosen else None
    if chosen := next((each for each in found if _may_stand_for(each, url)), None):
        return clean_url(chosen)
    same = (each for each in implied if split_url(each) and _last_part(each) in unquote(url))
    return clean_url(next((each for each in same if _may_stand_for(each, url)), page_proper(url)))


def page_proper(url: str) -> str:
    """The address of the page that ``url`` shows for telephones or printers, where it tells that by itself («/news/1005/amp»,
    «?print=1»); the rest of it has to name a story, or "amp" may be a rubric of its own."""
    parts = split_url(url)
    if parts is None:
        return url
    path = [part for part in parts.path.split("/") if part]
    if len(path) > 1 and path[-1].lower() == "amp" and not _is_date(path[:-1]):
        story = unquote(path[-2])
        if story.isdecimal() or _names_story(story):
            url = url.replace(parts.path, parts.path.rstrip("/")[: -len("/amp")], 1)
    kept = [each for each in parts.query.split("&") if not _FORM.fullmatch(each)]
    return url.replace(f"?{parts.query}", "?" + "&".join(kept) if kept else "", 1) if parts.query else url


def is_of_one_story(declared: str, own: str) -> bool:
    """Whether a page's ``declared`` address alone shows that it is of the same story as the page's ``own``.

    It is another form of it («/amp/a-1», «?print=1»), or has the same words or number in another path. False if only
    the texts can tell.
    """
    target, met = _address(declared), _address(own)
    if target is None or met is None:
        return False
    if target.parameters - met.parameters or any(not _VIEWS.match(each) for each in met.parameters - target.parameters):
        return False
    parts, own_parts = _without_views(target.path), _without_views(met.path)
    if parts == own_parts or not parts or not own_parts:
        return parts == own_parts
    last, own_last = parts[-1], own_parts[-1]
    if last == own_last:
        return not _is_bare(last) and not _is_date(parts)
    (_, number), (_, own_number) = _number(last), _number(own_last)
    return number == own_number and _STORY_NUMBER.match(number) is not None


class _Address(NamedTuple):
    """The parts of an address that tell it from others of its site."""

    path: tuple[str, ...]
    """The unquoted parts of its path, without an index page."""
    parameters: frozenset[str]
    """Its parameters with a value."""


def _address(url: str) -> _Address | None:
    parts = split_url(url)
    return None if parts is None else _telling(parts)


def _telling(parts: UrlParts) -> _Address:
    path = [normalize("NFC", unquote(part)) for part in parts.path.split("/") if part]
    if path and _INDEX.fullmatch(path[-1]):
        path.pop()
    given = (unquote(each) for each in content_parameters(parts.query))
    set_ones = frozenset(each for each in given if each.partition("=")[2].lower() not in _UNSET_VALUES)
    return _Address(tuple(path), set_ones)


def _may_stand_for(target: str, url: str) -> bool:
    own, other = split_url(url), split_url(target)
    if own is None or other is None:
        return other is not None
    if other.host != own.host and _LOCAL_HOST.search(other.host):
        return False
    if is_front_page(target) and not is_front_page(url):
        return False
    return not (MOBILE.sub("", other.host) == MOBILE.sub("", own.host) and _is_shared(_telling(other), _telling(own)))


def _is_shared(target: _Address, own: _Address) -> bool:
    """Whether an address is one that many pages of the site declare by mistake.

    It is the program without the number of the story («/article.php» of «/article.php?id=7»), a folder above the story
    («/politics»), a page of all news («/news/index.html»), or another story's address.
    """
    if target == own:
        return False
    if target.path == own.path:
        return _drops_the_story(target.parameters, own)
    if _is_another_number(target.path, own.path):
        return True
    if any(not _VIEWS.match(each) for each in target.parameters):
        return False
    if own.path[: len(target.path)] == target.path:
        return _is_folder_above(target.path, own.path[len(target.path) :])
    last = target.path[-1] if target.path else ""
    if last.lower() in _GENERAL or _PROGRAM.search(last):
        return True
    return len(target.path) == 1 and _is_bare(last) and bool(own.path) and _names_story(own.path[-1])


def _drops_the_story(parameters: frozenset[str], own: _Address) -> bool:
    """Whether an address with the same path lacks the parameter that identifies the story, or has another story's."""
    dropped = [each for each in own.parameters - parameters if not _VIEWS.match(each)]
    changed = {each.partition("=")[0] for each in parameters - own.parameters if _SELECTS.fullmatch(each)}
    if any(each.partition("=")[0] in changed for each in dropped):
        return True
    selected = any(_SELECTS.fullmatch(each) for each in parameters)
    if not selected and any(_SELECTS.fullmatch(each) for each in dropped):
        return True
    if any(not _VIEWS.match(each) for each in parameters):
        return False
    return bool(dropped) and (not own.path or _is_bare(own.path[-1]))


def _is_folder_above(folder: Sequence[str], below: Sequence[str]) -> bool:
    """Whether ``folder`` is not itself a story that the parts ``below`` show in another form or spell out."""
    if not folder or all(part.lower() in _VIEW_PARTS for part in below):
        return not folder
    if _is_date(folder) or _is_bare(folder[-1]):
        return True
    if _names_story(folder[-1]):
        return False
    return not folder[-1].isdecimal() or _names_story(below[-1])


def _is_another_number(target: Sequence[str], own: Sequence[str]) -> bool:
    """Whether two addresses of one folder have the numbers of two stories; a copy keeps the words next to its
    number."""
    if not target or not own or target[:-1] != own[:-1] or _is_date(own) or (own[:-1] and own[-2] in _VIEW_PARTS):
        return False
    (place, number), (own_place, own_number) = _number(target[-1]), _number(own[-1])
    if place is None or place != own_place or number == own_number:
        return False
    words = own[-1].replace(own_number, "")
    return words.count("-") < _LEAST_HYPHENS or words != target[-1].replace(number, "")


def _number(part: str) -> tuple[str | None, str]:
    """Return where a story's number stands in the last part of its path, and the number; None and "" if there is
    none."""
    match = _NUMBER.fullmatch(_EXTENSION.sub("", part))
    return (None, "") if match is None or match.lastgroup is None else (match.lastgroup, match[match.lastgroup])


def _names_story(part: str) -> bool:
    """Whether a part of a path has the number or the words of a story."""
    return _STORY_NUMBER.search(part) is not None or part.count("-") >= _LEAST_HYPHENS


def _is_bare(part: str) -> bool:
    """Whether a part of a path is a single word or a program, as for sections."""
    return _WORD.fullmatch(_EXTENSION.sub("", part)) is not None or _PROGRAM.search(part) is not None


def _is_date(path: Sequence[str]) -> bool:
    """Whether a path ends in a year, month or day: it is a calendar's."""
    for place in range(len(path) - 1, max(len(path) - 4, -1), -1):
        if _YEAR.fullmatch(path[place]):
            return True
        if not _MONTH_OR_DAY.fullmatch(path[place]):
            return False
    return False


def _without_views(path: Sequence[str]) -> list[str]:
    return [part for part in path if part.lower() not in _VIEW_PARTS]


def _leads_to_many(url: str) -> bool:
    """Whether an address is a front page's or a page of all news, whatever page declares it."""
    address = _address(url)
    last = address.path[-1].lower() if address and address.path else ""
    return is_front_page(url) or (last in _GENERAL and not (address and address.parameters))


def _last_part(url: str) -> str:
    """Return the last part of an address's path, without percent-encoding."""
    return unquote(url.partition("?")[0].rstrip("/").rpartition("/")[2])
