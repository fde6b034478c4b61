"""Where pages print their outlet's name alone in a line: first of all, between menu and headline, below the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.extract.dump.fields import MANY_OUTLETS, NO_NAME
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.known_outlets import may_be_known_outlet, opens_as_outlet, without_sign
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.names import persons, tells
from newsarc.extract.dump.title import content_words, share_of
from newsarc.extract.labels import NEWS_OF, groups, key, places

_NAMES_ALSO = frozenset({"اليوم", "العربيه", "الجزيره", "وكالات"})
"""Words of outlets' names that menus and rubrics have as well: «صورة اليوم»."""
_OF_NO_OUTLET = frozenset(
    {"الانترنت", "معا", "وفق", "getty", "getty images", "غيتي", "شترستوك", "shutterstock", "unsplash"}
)
_MOST_HEAD, _NEAR_TITLE, _MOST_WORDS = 10, 3, 4
_QUOTED_WORD = re.compile(r"[«“\"]([^«»“”\"\s]{2,20})[»”\"]")
_PASSED = frozenset({Kind.FURNITURE, Kind.URL, Kind.SEPARATOR})
_NAMES = frozenset({Kind.SHORT, Kind.NAV})
"""NAV, since a section may have a number behind it: «لبنان 24»."""
_MENU = frozenset({Kind.NAV, Kind.LIST})


def is_masthead(layout: Layout, index: int) -> bool:
    """Whether line ``index`` is the page's first but for buttons, a known outlet's name, and no entry of the menu besides."""
    if layout.title is None or not index < min(layout.title, _MOST_HEAD):
        return False
    first = next(_shown(layout, layout.title), None)
    words = layout.lines[index].key
    is_again = sum(line.key == words for line in layout.lines[: layout.title]) > 1
    return first == index and not is_again and may_be_known_outlet(without_sign(layout.lines[index].text))


def known_masthead(layout: Layout) -> str | None:
    """The known outlet's name in the page's first line."""
    first = next(_shown(layout, layout.title or 0), None)
    return without_sign(layout.lines[first].text) if first is not None and is_masthead(layout, first) else None


def unlisted_masthead(layout: Layout) -> str | None:
    """A name in the page's first line that opens as outlets' names do, with nothing to part it from the headline: «صدى النهرين»."""
    first = next(_shown(layout, layout.title or 0), None)
    if first is None or layout.marks[first].kind is not Kind.SHORT:
        return None
    name, words = layout.lines[first].text, layout.lines[first].key
    is_topic = words.startswith(NEWS_OF) or share_of(words, layout.words_told()) == 1
    return name if opens_as_outlet(words) and not is_topic and not persons(name) and not tells(name) else None


def named_below_menu(layout: Layout) -> str | None:
    """The outlet's name between the menu and the headline, alone or above the section: a known one, or one of an outlet's words."""
    title = layout.title or 0
    near = range(max(1, title - _NEAR_TITLE), title)
    below_menu = (i for i in near if layout.marks[i].kind in _NAMES and _is_below_menu(layout, i))
    return next((text for i in below_menu if _names_outlet(text := layout.lines[i].text)), None)


def _shown(layout: Layout, end: int) -> Iterator[int]:
    """The lines above ``end`` that are no buttons, nor the languages of the site."""
    lines = zip(layout.lines[:end], layout.marks, strict=False)
    buttons = groups("share words") | groups("languages")
    return (
        i
        for i, (line, mark) in enumerate(lines)
        if mark.kind not in _PASSED and not buttons.issuperset(line.key.split())
    )


def _is_below_menu(layout: Layout, index: int) -> bool:
    """Whether two entries of a menu, buttons aside, stand right above a line."""
    above = [mark.kind for mark in layout.marks[:index] if mark.kind not in _PASSED]
    return len(above) > 1 and set(above[-2:]) <= _MENU


def _names_outlet(text: str) -> bool:
    words = key(text)
    parts = words.split()
    if len(parts) > _MOST_WORDS or persons(text):
        return False
    if any(words in others for others in (groups("nav"), MANY_OUTLETS, NO_NAME, _OF_NO_OUTLET)):
        return False
    if may_be_known_outlet(text) or words in places("agency"):
        return True
    of_outlets = places("outlet words") - _NAMES_ALSO
    is_opened = opens_as_outlet(words) and not words.startswith(NEWS_OF) and not tells(text)
    return is_opened or (len(parts) > 1 and not of_outlets.isdisjoint((parts[0], parts[-1])))


def is_slug(layout: Layout, name: str | None) -> bool:
    """Whether the one word beside a town is the story's topic, which the headline has too, as desks name their reports: «بغداد/ موازنة»."""
    if not name or " " in name or name in _quoted(layout) or key(name) in layout.above:
        return False
    is_known = may_be_known_outlet(name) or key(name) in places("agency")
    return not is_known and share_of(key(name), content_words(layout.title_key)) == 1


def _quoted(layout: Layout) -> set[str]:
    return {name for index in layout.body for name in _QUOTED_WORD.findall(layout.lines[index].text)}
