"""The section of an article: a trail («الرئيسية > اقتصاد»), a section's name that is no entry of the menu, or one that stands in the
menu and again above the headline, or again in what announces more of it below the text."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from newsarc.extract.dump.fields import MANY_OUTLETS, is_outlet
from newsarc.extract.dump.kinds import META, Kind
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.mastheads import is_masthead
from newsarc.extract.dump.names import persons, tells
from newsarc.extract.dump.title import share_of
from newsarc.extract.labels import NEWS_OF, are_sections, groups, key, match_whole, places, without_here
from newsarc.extract.quotes.lexicon import LEXICON, PLACE

_CRUMB = re.compile(r"\s*[>›»«‹→←|•·/\\]\s*|, ")
URGENT = frozenset({"عاجل", "عواجل", "عاجل 1", "عاجل 2"})
"""What a wire prints above urgent news is no section."""
_STEP = re.compile(rf"{_CRUMB.pattern}|\t| {{2,}}")
_PASSED = frozenset({Kind.DATE, Kind.FURNITURE, Kind.CREDIT})
_MENU = frozenset({Kind.NAV, Kind.SHORT})
_MORE = re.compile(r"(?:ال)?مزيد (?:من|في)(?: (?:قسم|أخبار))? (\S.{1,30})$")
"""«المزيد من محليات»"""
_LEAST_TOLD = 0.5
"""Part of the words of a story's topic that the story has; a menu's entries hardly have any."""
_FORMATS = frozenset({"صور", "فيديو", "بودكاست", "انفوغرافيك", "انفوجراف", "كاريكاتير", "برامج"})
"""Sections of what is not written, in folded spelling without the article: pages announce more of it below stories of any section."""
_OWN_TONGUE = frozenset({"عربي", "العربيه"})
"""Among the languages of a site; it is a section of news as well, in folded spelling."""
_LEAST_ENTRIES, _LEAST_LETTERS = 2, 3
_EDGES = " -–—/|"
_NEWS = frozenset({"اخبار", "الاخبار"})
"""Alone in the page's first line it is the first step of a trail, or an outlet."""
_TRAIL_SIGN = re.compile(r"\s*[>›»«‹→←/\\]\s*")
_MOST_STEP_WORDS = 4
_PIPE = "|"
"""Between sections of one rank, «اقتصاد|سياحة», of which the first is the main one; a trail has it rarely, and its first step is home."""
_MOST_CRUMBS = 2
"""Sections in a breadcrumb; more are a menu in one line."""
_MOST_ROW = 8
"""Lines of sections that stand one below the other, with the strokes between."""
_BACK_TO = re.compile(r"(?:ال)?(?:عودة|رجوع) [إا]لى (?:صفحة|قسم) (\S.{1,30})$")
"""«عودة إلى صفحة محليات», «الرجوع إلى قسم اقتصاد»: a button below the text."""
_TOPICS_WITHIN, _MOST_NEWS_OF = 6, 2
"""Lines above the headline among which the story's topics stand, and words behind «أخبار» in a section's name."""
_SHOWN = frozenset({Kind.SHORT, Kind.NAV, Kind.HEADLINE})


def section_at(layout: Layout, index: int) -> tuple[str, str] | None:
    """The section that a trail or a section's name at line ``index`` gives, and the rule that read it."""
    if layout.title is None or not _is_by_title(layout, index, layout.title):
        return None
    if is_masthead(layout, index):
        return None
    home = groups("home") | URGENT
    index = _first_of_row(layout, index)
    text = layout.lines[index].text
    parts = [
        part
        for step in _CRUMB.split(_without_home(text))
        if (part := step.strip(_EDGES)) and key(part) not in home and key(part) != layout.title_key
    ]
    if index > layout.title and layout.lines[index].key in places("place"):
        return None  # where it was written
    if layout.marks[index].group == "crumbs":
        known = [part for part in map(_last_section, parts) if part]
        if _is_own_trail(layout, index, parts, known):
            return parts[-1], "the last step of a trail through the menu"
        if {key(name) for name in known} <= _NEWS and (step := _last_step(text, parts)):
            return step, "the last step of a trail from the front page"
        if len(known) <= _MOST_CRUMBS:
            is_row = _PIPE in text and key(text.partition(_PIPE)[0]) not in home | _NEWS
            main = 0 if is_row and len(known) == len(parts) else -1
            return (known[main], "breadcrumbs") if known else None
    elif not any(layout.marks[i].kind in _MENU for i in _neighbours(layout, index)):
        return (parts[0], "section name by the headline") if parts else None
    return None


def _is_own_trail(layout: Layout, index: int, parts: list[str], known: list[str]) -> bool:
    """Whether the steps of a trail are entries of the menu above, the last one too where no list holds any of them."""
    menu = {line.key for line, mark in zip(layout.lines, layout.marks[:index], strict=False) if mark.kind in _MENU}
    if len(parts) < _LEAST_ENTRIES or key(parts[0]) not in menu:
        return False
    return not known or key(parts[-1]) in menu


def _last_step(text: str, parts: list[str]) -> str | None:
    """The last step of a trail from the front page that no list of sections holds, «الرئيسية / الأخبار / بلديات»: arrows and strokes
    stand between its steps, and there are no more of them than a trail has."""
    first, *others = [step.strip(_EDGES) for step in _TRAIL_SIGN.split(without_here(text))]
    if key(first) not in groups("home") or not 1 <= len(others) <= _MOST_CRUMBS or not parts:
        return None
    last = parts[-1]
    is_words = last.count(" ") < _MOST_STEP_WORDS and not any(map(str.isdigit, last)) and last[-1] not in ".:؟!…"
    is_other = _last_section(last) is not None or is_outlet(last) or tells(last) or persons(last) is not None
    return last if is_words and not is_other else None


def _first_of_row(layout: Layout, index: int) -> int:
    """The first of the sections that stand one below the other with strokes between, of which the one at ``index`` is the last; that
    one of a trail."""
    first, lowest = index, max(1, index - _MOST_ROW)
    while first > lowest and layout.lines[first - 1].text == _PIPE and layout.marks[first - 2].kind is Kind.NAV:
        first -= 2
    return index if layout.lines[first].key in groups("home") | _NEWS else first


def _last_section(text: str) -> str | None:
    """The last of the sections' names that a step is made of, «أخبار مصر» of «أخبار أخبار مصر»; of more, which are a menu, none."""
    words = text.split()
    if len({key(word) for word in words if are_sections(key(word))}) > _MOST_CRUMBS:
        return None
    names = (" ".join(words[start:]) for start in range(len(words)))
    name = next((name for name in names if key(name).removeprefix(NEWS_OF) in groups("nav")), None)
    return name if name == text or are_sections(key(text)) else None


def _without_home(text: str) -> str:
    """«الرئيسية اقتصاد» without its first step."""
    text = without_here(text)
    first, _, rest = text.partition(" ")
    return rest if rest and key(first) in groups("home") else text


def _neighbours(layout: Layout, index: int) -> list[int]:
    """The lines above and below one, without the headline, which may be as short as a menu's entry, and «وكالات».

    What stands above in one line, or in a block of its own, is a menu that a section's name is no entry of; so are the site's
    languages. The story's topic may stand between section and headline.
    """
    above, line = index - 1, layout.lines[index]
    is_apart = above >= 0 and (layout.marks[above].group == "crumbs" or layout.lines[above].gap < line.gap)
    is_apart = is_apart or (above >= 0 and _ends_trail(layout, above)) or ", " in line.text
    is_apart = is_apart or (above >= 0 and _is_first_shown(layout, above))
    is_apart = is_apart or (above == 0 and (is_outlet(layout.lines[above].text) or layout.lines[above].key in _NEWS))
    is_apart = is_apart or (above >= 0 and layout.lines[above].key in groups("languages") - _OWN_TONGUE)
    beside = [i for i in ([] if is_apart else [above]) + [index + 1] if 0 <= i < len(layout.marks)]
    is_passed = _is_topic(layout, index + 1) or _is_rubric_below(layout, index)
    passed = (layout.title, index + 1 if is_passed else None)
    return [i for i in beside if i not in passed and layout.lines[i].key not in MANY_OUTLETS]


def _is_first_shown(layout: Layout, above: int) -> bool:
    """Whether above a short line stands nothing, or a notice on cookies and its buttons: it is the outlet's name, and no menu's entry."""
    kinds = {mark.kind for mark in layout.marks[:above]}
    return layout.marks[above].kind is Kind.SHORT and kinds <= {Kind.FURNITURE}


def _is_rubric_below(layout: Layout, index: int) -> bool:
    """Whether between a section right below the headline and the day stands one line, a rubric of the section or a name."""
    is_first = layout.title is not None and index == layout.title + 1
    return is_first and [mark.kind for mark in layout.marks[index + 1 : index + 3]] == [Kind.SHORT, Kind.DATE]


def _is_topic(layout: Layout, index: int) -> bool:
    """Whether a few words right above the headline are of what headline and text tell: «أزمة النفايات»."""
    if layout.title is None or index + 1 != layout.title or layout.marks[index].kind is not Kind.SHORT:
        return False
    return (share_of(layout.lines[index].key, layout.words_told()) or 0.0) >= _LEAST_TOLD


def _ends_trail(layout: Layout, above: int) -> bool:
    """Whether a line is the first step of a trail, «الرئيسية», with no menu above it."""
    is_home = layout.lines[above].key in groups("home")
    return is_home and (above == 0 or layout.marks[above - 1].kind not in _MENU)


def _is_by_title(layout: Layout, index: int, title: int) -> bool:
    """Whether a section's name stands one line off the headline at most, or below it with byline and day between."""
    between = layout.marks[title + 1 : index]
    is_below = index > title and layout.marks[index].group != "key points"
    return abs(index - title) <= 2 or (is_below and all(mark.kind in META for mark in between))


def repeated_section(layout: Layout) -> str | None:
    """A section's name that stands in the menu, in a line or among others in one, and again right above the headline."""
    above = _past(layout, layout.title or 0)
    if _is_short(layout, above) and layout.lines[above].key == layout.lines[0].key:
        above = _past(layout, above)  # the outlet's name
    if above <= 0:
        return _above_both_copies(layout)
    if layout.marks[above].kind is Kind.HEADLINE:
        return _in_menu(layout, _past(layout, above)) or _above_topics(layout, above)  # a kicker stands between
    name = _in_menu(layout, above) or _before_place(layout, above)
    if name is None and _is_short(layout, above) and _is_section(layout, above - 1):
        return _in_menu(layout, above - 1)  # below it stands a rubric of its own
    return name or _in_trail(layout, above) or _news_of(layout, above) or _above_topics(layout, above)


def _in_trail(layout: Layout, index: int) -> str | None:
    """The section's name at ``index`` right below a trail that has it, alone or among other words: «الرئيسية » بنوك ومؤسسات مالية»."""
    line = layout.lines[index]
    is_step = layout.marks[index - 1].group == "crumbs" and f" {line.key} " in f" {layout.lines[index - 1].key} "
    return line.text if _is_short(layout, index) and is_step else None


def _news_of(layout: Layout, index: int) -> str | None:
    """«أخبار البلدية» at ``index`` below a menu, in a block of its own with the headline."""
    line = layout.lines[index]
    topic = line.key.removeprefix(NEWS_OF)
    is_named = _is_short(layout, index) and topic != line.key and topic.count(" ") < _MOST_NEWS_OF
    is_apart = (
        is_named and line.gap > layout.lines[index + 1].gap and Kind.NAV in {mark.kind for mark in layout.marks[:index]}
    )
    return line.text if is_apart and not is_outlet(line.text) and match_whole(line.key) is None else None


def _above_topics(layout: Layout, index: int) -> str | None:
    """The one entry of the menu that comes again, with nothing between it and the headline but the story's topics and pictures, of which
    the line at ``index`` is the last."""
    entries = Counter(
        line.key for line, mark in zip(layout.lines[:index], layout.marks, strict=False) if mark.kind in _MENU
    )
    if sum(times > 1 for times in entries.values()) > 1:
        return None  # a menu within a menu
    told = layout.words_told()
    lowest = max(0, index - _TOPICS_WITHIN)
    while index > lowest and layout.marks[index].kind in _SHOWN and layout.marks[index].group != "crumbs":
        if (share_of(layout.lines[index].key, told) or 0.0) < _LEAST_TOLD:
            return None
        index = _past(layout, index)
        if name := _in_menu(layout, index):
            return name
    return None


def announced_section(layout: Layout) -> str | None:
    """The one section of which the page has more stories below the text, «المزيد من مجتمع», or to which a button leads back, where it
    stands around the headline too or is a known one."""
    labels = (listing.label for listing in layout.listings if listing.label > (layout.title or 0))
    found = [_MORE.match(layout.lines[label].text) for label in labels]
    found += [_BACK_TO.match(layout.lines[index].text) for index in layout.tail]
    named = {key(one[1]).removeprefix("ال"): one[1] for one in found if one}
    name = next(iter(named.values()), "") if len(named) == 1 else ""
    words = key(name)
    if not words or words.removeprefix("ال") in groups("story words") | _FORMATS:
        return None
    is_shown = words in layout.above or words in {layout.lines[index].key for index in layout.head}
    return name if is_shown or words in groups("nav") else None


def is_place(name: str) -> bool:
    """Whether a name is a town that datelines have, or a place that the lexicon of quotations knows, as countries are."""
    known = LEXICON.get(name)
    return key(name) in places("place") or (known is not None and bool(known.kinds & PLACE))


def _before_place(layout: Layout, index: int) -> str | None:
    """The section that runs into a place or another section, «ثقافة ومجتمعألمانيا», where only a style parts them."""
    text = layout.lines[index].text
    if not _is_short(layout, index):
        return None
    menu = {line.key for line, mark in zip(layout.lines, layout.marks[:index], strict=False) if mark.kind in _MENU}
    ends = (at for at in range(_LEAST_LETTERS, len(text)) if " " not in text[at - 1 : at + 1])
    names = (text[:at] for at in ends if is_place(text[at:]) or key(text[at:]) in groups("nav"))
    return next((name for name in names if key(name) in menu | groups("nav")), None)


def _in_menu(layout: Layout, index: int) -> str | None:
    """The section's name at ``index``, if an entry above it is the same."""
    line = layout.lines[index]
    is_entry = _is_short(layout, index) and line.key != layout.lines[0].key and not is_outlet(line.text)
    if not (is_entry or _is_section(layout, index)):
        return None
    rows = [row for row, other in zip(layout.lines, layout.marks[:index], strict=False) if other.kind in _MENU]
    menu = {key(part).removeprefix("ال") for row in rows for part in _STEP.split(row.text)} - URGENT
    is_repeated = len(menu) >= _LEAST_ENTRIES and line.key.removeprefix("ال") in menu
    is_repeated |= any(f" {line.key} " in f" {_behind_home(row)} " for row in rows)
    return line.text.strip(_EDGES) if is_repeated else None


def _behind_home(row: Line) -> str:
    """What stands behind the first step of a menu in one line, folded, where it is nothing but sections: «الرئيسية محليات رياضة»."""
    first, _, rest = row.key.partition(" ")
    return rest if first in groups("home") and are_sections(rest) else ""


def _above_both_copies(layout: Layout) -> str | None:
    """What stands right above the headline and again above its copy, as broadcasters have their rubrics."""
    title = layout.title or 0
    rubric = layout.lines[title - 1] if title else None
    if rubric is None or layout.marks[title - 1].kind not in _MENU or is_outlet(rubric.text):
        return None
    pair = (rubric.key, layout.lines[title].key)
    below = pairwise(line.key for line in layout.lines[title + 1 :])
    return rubric.text if pair in below else None


def _is_section(layout: Layout, index: int) -> bool:
    return index > 0 and layout.marks[index].kind is Kind.NAV and layout.marks[index].group == "nav"


def _is_short(layout: Layout, index: int) -> bool:
    return index > 0 and layout.marks[index].kind is Kind.SHORT


def _past(layout: Layout, index: int) -> int:
    """The first line above ``index`` that is no day, byline or button, the page's first line not looked at; 0 or less without one."""
    above = index - 1
    while above > 0 and layout.marks[above].kind in _PASSED:
        above -= 1
    return above
