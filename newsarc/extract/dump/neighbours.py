"""What a line is by its neighbours: the judgement of single lines, corrected where the lines around show better.

A headline may end like a sentence, a lead may have no full stop, a person's name is a byline by the headline alone,
and the label of a list is an entry in a menu between others.
"""

from __future__ import annotations

import re
from dataclasses import replace as changed

from newsarc.extract.dump.boxes import demote_figures, demote_polls, demote_prices
from newsarc.extract.dump.captions import (
    demote_agency_pictures,
    demote_alt_copies,
    demote_alt_texts,
    demote_captioned,
    demote_copies,
    demote_durations,
    demote_galleries,
    demote_photographed,
    demote_repeated,
    demote_videos,
)
from newsarc.extract.dump.fields import dated_topic, is_outlet, is_salutation
from newsarc.extract.dump.jobs import judge_jobs
from newsarc.extract.dump.kinds import BRIEF, FACTS, META, Kind, Mark, first_paragraph
from newsarc.extract.dump.lines import Line, keys_beside
from newsarc.extract.dump.names import persons, tells
from newsarc.extract.dump.own_lists import open_own_lists
from newsarc.extract.dump.pull_quotes import demote_pull_quotes
from newsarc.extract.dump.rows import keep_entries, keep_rows
from newsarc.extract.dump.tables import keep_tables
from newsarc.extract.dump.title import content_words, share_of
from newsarc.extract.dump.wrap import ends_sentence
from newsarc.extract.dump.written_by import written_by
from newsarc.extract.labels import groups, key, match_field, places

_JOINED = frozenset({"author", "source"})
_DAYS = frozenset({"date", "modified"})
_NAMING = frozenset({Kind.SHORT, Kind.CREDIT})
_SECTIONS = frozenset({Kind.SHORT, Kind.NAV})
_LABEL_LIKE = frozenset({Kind.SHORT, Kind.NAV, Kind.DATE})
_MOST_NAME, _MOST_WITH_ROLE = 4, 10
_NAMES_WITHIN = 8
"""Lines above the first paragraph, bars of buttons not counted, among which a name alone is the writer's."""
_IN_LIST = frozenset({Kind.HEADLINE, Kind.TEASER, Kind.PARAGRAPH})
_LEAST_LISTED = 3
_HEADING_GROUPS = frozenset({"policy", "newsletter", "related", "latest", "tags"})
_MOST_SUB_HEAD = 4
_ADVERTS = ("اعلان", "ماده اعلان")
_NUMBER = re.compile(r"(\d{1,2})\s?[-–.)\u0640]\s?(?=[^\d\s])")
_SKIPS = ("تخطي", "رد شدن از", "پرش از")
_STEP = re.compile(r"\s[>›»→«‹←]\s|>")
_ANY_STEP, _MOST_STEPS = re.compile(rf"{_STEP.pattern}|\s/\s"), 4
_LEAST_TRAILED, _TRAIL_WITHIN = 4, 30
"""Letters of a headline that a trail ends with, and lines below the trail among which it stands."""
_MAY_TELL = frozenset({Kind.HEADLINE, Kind.CAPTION, Kind.TEASER})
_LEAST_OF_HEADLINE = 5
"""Words of a line that may be the headline though it ends as a picture's text."""
_LEAST_TOLD = 0.6
"""Part of the words of a name, or of a headline that looks like a picture's text, that the text has too."""
_BASMALA, _NEAR_HEAD = "بسم الله", 5
"""How statements open, and lines of a page's head that one may open above its headline."""
_NEIGHBOUR = re.compile(r"(السابق|التالي)\s?[:›»←→‹«-]?\s(\S+(?: \S+){2,})$")
_BOTH_NEIGHBOURS = {"السابق", "التالي"}
_OPENS_ALL = frozenset({"المزيد", "عرض المزيد", "عرض الكل", "مشاهدة الكل", "شاهد الكل"})


def judge_in_place(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """The judgements of a page's lines, corrected by their neighbours; a new list where one changes. Each correction sees those before it."""
    for correct in (
        demote_durations,
        _keep_sub_heads,
        open_own_lists,
        _find_trails,
        _find_trails_of_menu,
        _open_skipped,
        _demote_menu,
        keep_tables,
        keep_rows,
        keep_entries,
        demote_figures,
        demote_prices,
        demote_polls,
        _join_labels,
        demote_copies,
        demote_galleries,
        demote_repeated,
        demote_agency_pictures,
        demote_captioned,
        demote_photographed,
        _promote_numbered,
        _promote_openings,
        demote_alt_texts,
        _promote_dated,
        _promote_told,
        _promote_headline,
        _promote_lead,
        _list_neighbours,
        demote_alt_copies,
        demote_videos,
        demote_pull_quotes,
        _judge_names,
        judge_jobs,
    ):
        marks = correct(lines, marks)
    return marks


def _list_neighbours(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«السابق ...» and «التالي ...», one below the other, are the stories before and after this one."""
    listed = list(marks)
    for index in range(len(marks) - 1):
        pair = index, index + 1
        found = [_NEIGHBOUR.match(lines[i].text) for i in pair]
        if {one[1] for one in found if one} != _BOTH_NEIGHBOURS:
            continue
        for i, one in zip(pair, found, strict=True):
            if one:
                listed[i] = Mark(Kind.LISTED, 7, "the story before or after", "related", one[2])
    return listed


def _keep_sub_heads(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A label between two paragraphs of which the lower is about it is a sub-head: «الأقسام» above «وتتوزع على ثلاثة أقسام»."""
    kept = list(marks)
    for index in range(1, len(marks) - 1):
        line, mark = lines[index], marks[index]
        is_label = mark.group in _HEADING_GROUPS and not mark.value and line.words <= _MOST_SUB_HEAD
        if not is_label or line.key.startswith(_ADVERTS) or line.text[-1] in ":.":
            continue
        below = marks[index + 1 : index + (3 if mark.kind is Kind.LIST else 2)]
        around = {marks[index - 1].kind, *(near.kind for near in below)}
        if around == {Kind.PARAGRAPH} and share_of(line.key, content_words(lines[index + 1].key)) == 1:
            kept[index] = Mark(Kind.SHORT, 4, "a label that the paragraph below is about")
    return kept


def _find_trails(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A trail ends with the headline, «Home » Leben » Unzufrieden», that stands below it: its value."""
    found = list(marks)
    for index, line in enumerate(lines):
        is_trail = line.words > 1 and (_STEP.search(line.text) or line.key.split(" ", 1)[0] in groups("home"))
        for below in lines[index + 1 : index + _TRAIL_WITHIN] if is_trail else ():
            if len(below.key) >= _LEAST_TRAILED and line.key.endswith(f" {below.key}"):
                found[index] = Mark(Kind.NAV, 6, "a trail and the headline", "crumbs", below.text)
                break
    return found


def _find_trails_of_menu(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A trail of steps that no list holds begins with an entry of the menu above it: «المركز الإعلامي / أخبار المركز / ورش».

    Behind a stroke headlines have their section before them too, «محليات / افتتاح الجسر»: there the last step is an entry as well.
    """
    found = list(marks)
    menu: set[str] = set()
    for index, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if mark.kind in _SECTIONS:
            menu.add(line.key)
        steps = [key(step) for step in _ANY_STEP.split(line.text)] if mark.kind in BRIEF else []
        is_trail = (
            1 < len(steps) <= _MOST_STEPS
            and steps[0] in menu
            and all(step.count(" ") < _MOST_NAME - 1 for step in steps)
        )
        if is_trail and (_STEP.search(line.text) or steps[-1] in menu) and not tells(line.text):
            found[index] = Mark(Kind.NAV, 6, "a trail from an entry of the menu", "crumbs")
        elif mark.kind is Kind.PARAGRAPH:
            break
    return found


def _open_skipped(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """What a screen reader is told to skip a list, «تخطى قصص مقترحة وواصل القراءة», opens it where «نهاية» closes it."""
    opened = list(marks)
    start: int | None = None
    for index, mark in enumerate(marks):
        if mark.group == "policy" and lines[index].key.startswith(_SKIPS):
            start = index
        elif mark.kind in (Kind.PARAGRAPH, Kind.LIST):
            start = None
        elif start is not None and (mark.group == "list end" or _ends_skipped(lines[start], lines[index])):
            opened[start] = Mark(Kind.LIST, 7, "tells to skip a list", "related")
            opened[index] = Mark(Kind.FURNITURE, 7, "end of a list", "list end")
            if lines[start + 1].key in lines[start].key:  # its name
                opened[start + 1] = Mark(Kind.FURNITURE, 4, "name of a list to skip")
    return opened


def _ends_skipped(opening: Line, line: Line) -> bool:
    """«نهاية يستحق الانتباه» below «تخطى يستحق الانتباه وواصل القراءة»."""
    name = line.key.removeprefix("نهايه ")
    return name != line.key and f" {name} " in opening.key


def _demote_menu(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A list's label above the text is an entry of a menu when other entries follow, or stand above and no list follows."""
    first = first_paragraph(marks, len(marks))
    demoted = list(marks)
    for index in range(min(first, len(marks))):
        if marks[index].kind is Kind.LIST and _is_in_menu(lines, demoted, index):
            demoted[index] = Mark(Kind.NAV, 4, "a label in a menu", "nav")
    return demoted


def _is_in_menu(lines: list[Line], marks: list[Mark], index: int) -> bool:
    if _are_menu(lines, marks, (index + 1, index + 2)):
        return True
    end = index + 1
    while end < len(marks) and (marks[end].kind in _IN_LIST or marks[end].kind is Kind.DATE):
        end += 1
    listed = sum(mark.kind in _IN_LIST for mark in marks[index + 1 : end])
    if lines[index].key in groups("nav") and listed < 2:
        return True
    return listed < _LEAST_LISTED and _are_menu(lines, marks, (index - 2, index - 1))


def _are_menu(lines: list[Line], marks: list[Mark], indexes: tuple[int, ...]) -> bool:
    """Whether lines are entries of a menu: sections of the site, or its own pages; one may be a section that no list holds."""
    found = {marks[i].kind for i in indexes if 0 <= i < len(marks)}
    return found != {Kind.SHORT} and all(
        0 <= i < len(marks)
        and (
            marks[i].kind in _SECTIONS
            or (marks[i].group == "policy" and lines[i].text not in _OPENS_ALL)
            or (marks[i].kind is Kind.CAPTION and lines[i].words == 1)
        )
        for i in indexes
    )


def _join_labels(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A label alone in its line, with a colon or without, has its value in the next, when that is of its kind."""
    joined = list(marks)
    for index in range(len(marks) - 1):
        mark, below, value = marks[index], marks[index + 1], lines[index + 1].text
        has_colon = mark.kind is Kind.FIELD and not mark.value
        if mark.kind is Kind.SHORT and below.kind is Kind.FIELD and match_field(lines[index].key) == below.group:
            joined[index] = Mark(Kind.FURNITURE, 4, "a label above the line that has it too")
            continue
        name = mark.group if has_colon else match_field(lines[index].key) if mark.kind in _LABEL_LIKE else None
        if name in _DAYS and below.kind is Kind.DATE and not has_colon:
            joined[index] = Mark(Kind.FIELD, 4, "a label above its day", name)
        elif (name in _JOINED and below.kind in _NAMING and (has_colon or _may_be(name, value))) or (
            name == "section" and below.kind in _SECTIONS
        ):
            joined[index] = Mark(Kind.FIELD, 4, "a label above its value", name or "", value)
            joined[index + 1] = Mark(Kind.FURNITURE, 4, "what the label above names")
    return joined


def _may_be(name: str | None, value: str) -> bool:
    """Whether a line below a label without a colon is a writer's name, or an outlet's."""
    return persons(value) is not None if name == "author" else is_outlet(value)


def _promote_numbered(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """Lines numbered in turn, with no label of a list above, are rows of a table or items of the text."""
    end = next((i for i, mark in enumerate(marks) if mark.kind is Kind.LIST), len(marks))
    numbers = {i: int(found[1]) for i in range(end) if (found := _NUMBER.match(lines[i].text))}
    counted = set(numbers.values())
    promoted = list(marks)
    for index, number in numbers.items():
        if marks[index].kind in BRIEF and (number + 1 in counted or number - 1 in counted):
            promoted[index] = changed(marks[index], kind=Kind.PARAGRAPH, reason="numbered like its neighbours")
    return promoted


def _promote_openings(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«بسم الله الرحمن الرحيم» and «أيها الأخوة» below a headline open a statement's or a speech's text; the first stands above a statement's
    headline too, near the page's head."""
    headlines = (i for i, mark in enumerate(marks) if mark.kind is Kind.HEADLINE and not is_salutation(lines[i].key))
    first = next(headlines, len(marks))
    promoted = list(marks)
    for index in range(first + 1, len(marks)):
        is_basmala = index < _NEAR_HEAD and lines[index].key.startswith(_BASMALA)
        if is_basmala and index + 1 < len(marks) and marks[index + 1].kind is Kind.HEADLINE:
            continue
        if marks[index].kind in BRIEF and is_salutation(lines[index].key):
            promoted[index] = changed(marks[index], kind=Kind.PARAGRAPH, reason="opens a speech or statement")
    return promoted


def _words_of_lead(lines: list[Line], first: int) -> set[str]:
    """The words that tell what the text is about, which begins at ``first``."""
    return content_words(" ".join(line.key for line in lines[first : first + 2]))


def _promote_told(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A long line that ends as pictures' texts do, «بلدية المرج تفتتح جسرا (خاص)», or as one that is cut off, is the headline when
    the text tells the same and no other line above it may be one; below the first stands the day or a byline."""
    first = first_paragraph(marks)
    own = [i for i, mark in enumerate(marks[:first]) if mark.kind in _MAY_TELL]
    if len(own) != 1 or marks[own[0]].kind is Kind.HEADLINE or lines[own[0]].words < _LEAST_OF_HEADLINE:
        return marks
    line, is_cut = lines[own[0]], marks[own[0]].kind is Kind.TEASER
    is_credited = line.text.endswith(")") and marks[own[0] + 1].kind in FACTS - {Kind.DATELINE}
    words = line.key if is_cut else line.key.rpartition(" ")[0]
    told = share_of(words, _words_of_lead(lines, first)) or 0.0
    if not (is_cut or is_credited) or told < _LEAST_TOLD:
        return marks
    promoted = list(marks)
    promoted[own[0]] = changed(
        marks[own[0]], kind=Kind.HEADLINE, reason="the only long line above a text that tells it"
    )
    return promoted


def _promote_headline(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A headline may end like a sentence: when the first paragraph is short and a date or byline follows, it is one."""
    first = first_paragraph(marks, len(marks))
    if first + 1 >= len(marks) or lines[first].words > 22:
        return marks
    if any(mark.kind is Kind.HEADLINE for mark in marks[:first]):
        return marks
    more = any(mark.kind is Kind.PARAGRAPH for mark in marks[first + 1 :])
    if not more or marks[first + 1].kind not in FACTS:
        return marks
    promoted = list(marks)
    promoted[first] = changed(marks[first], kind=Kind.HEADLINE, reason="sentence above a date or byline")
    return promoted


def _promote_dated(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«أسعار الذهب اليوم الخميس 20 نوفمبر 2025» is the headline when the text is about that and no other stands between."""
    first = first_paragraph(marks)
    lead = _words_of_lead(lines, first)
    for index in range(first - 1, -1, -1):
        if marks[index].kind is Kind.HEADLINE:
            break
        topic = dated_topic(lines[index].text) if marks[index].kind is Kind.DATE else []
        if topic and share_of(" ".join(topic), lead) == 1:
            reason = "a topic and its day, which the text is about"
            return [*marks[:index], changed(marks[index], kind=Kind.HEADLINE, reason=reason), *marks[index + 1 :]]
    return marks


def _promote_lead(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A lead without a full stop is text: it opens with a past verb, text follows, and a headline stands above it."""
    first = first_paragraph(marks)
    lead = first - 1
    while lead > 0 and marks[lead].kind in BRIEF and ends_sentence(lines[lead].text):
        lead -= 1
    above = lead - 1
    while above >= 0 and marks[above].kind in META:
        above -= 1
    if above < 0 or marks[above].kind is not Kind.HEADLINE or marks[lead].kind is not Kind.HEADLINE:
        return marks
    if lines[lead].words < 6 or lines[lead].key.split(" ", 1)[0] not in groups("lead verbs"):
        return marks
    promoted = list(marks)
    promoted[lead] = changed(marks[lead], kind=Kind.PARAGRAPH, reason="opens like a lead, below a headline")
    return promoted


def _is_twice(lines: list[Line], index: int) -> bool:
    """Whether «الرياض: فلان الفلاني» stands in two lines running, for wide and for narrow screens, as a headline does not."""
    place, colon, name = lines[index].text.partition(": ")
    return (
        bool(colon)
        and lines[index].key in keys_beside(lines, index)
        and key(place) in places("place")
        and name.count(" ") < 3
    )


def _is_sent_from(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether a line above the day is a town and somebody's name, which no list need hold: «لندن: راغدة بهنام»."""
    place, colon, name = lines[index].text.partition(": ")
    below = marks[index + 1] if index + 1 < len(marks) else None
    is_dated = below is not None and (below.kind is Kind.DATE or below.group == "date")
    return bool(colon) and is_dated and key(place) in places("place") and _is_plain_name(name)


def _is_plain_name(text: str) -> bool:
    """Whether two to four words without a sign tell nothing."""
    return 1 <= text.count(" ") < _MOST_NAME and text.replace(" ", "").isalpha() and not tells(text)


def _is_pictured_twice(lines: list[Line], index: int) -> bool:
    """Whether a name stands twice running, as the picture's text and as its caption, and the text below speaks of the person."""
    line = lines[index]
    if ":" in line.text or line.key not in keys_beside(lines, index):
        return False
    told = content_words(" ".join(other.key for other in lines[index + 2 :]))
    return (share_of(line.key, told) or 0.0) >= _LEAST_TOLD


def _is_told_of(name: str, headline: str) -> bool:
    """Whether a headline tells of the person, «الكاتبة هند الصالح», who is no writer then; «هند الصالح تكتب: ...» names one."""
    last = " ".join(key(name).split()[-2:])
    after = headline.partition(f" {last} ")[2]
    return f" {last} " in headline and not after.startswith(("يكتب ", "تكتب "))


def _is_section(marks: list[Mark], index: int) -> bool:
    """Whether a line stands between entries of a menu, as «صباح العالم» does, an outlet's section."""
    around = [marks[i].kind for i in (index - 1, index + 1) if 0 <= i < len(marks)]
    return len(around) == 2 and _SECTIONS.issuperset(around) and around[1] is Kind.NAV


def _may_head(line: Line) -> bool:
    """Whether a line may be a headline, be it of one word."""
    return line.words > 1 or not (is_outlet(line.text) or line.key in places("place"))


def _named_with_role(lines: list[Line], marks: list[Mark], index: int) -> str | None:
    """The writer in «هند الجهني صحافية متخصصة في الشأن الاقتصادي», a line above that of the day."""
    below = marks[index + 1] if index + 1 < len(marks) else None
    if below is None or not (below.kind is Kind.DATE or below.group == "date") or lines[index].words > _MOST_WITH_ROLE:
        return None
    words = lines[index].text.split()
    names = (" ".join(words[:at]) for at in range(2, min(_MOST_NAME, len(words))) if key(words[at]) in groups("role"))
    return next((name for name in names if persons(name)), None)


def _judge_names(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A person's name alone just above the text is a byline, when another line there may be the headline.

    In parentheses it is the photographer's.
    """
    first = first_paragraph(marks, _NAMES_WITHIN)
    above = [i for i in range(min(first, len(marks))) if marks[i].kind is not Kind.FURNITURE]
    around = [i for i in above[-_NAMES_WITHIN:] if marks[i].kind in BRIEF]
    named = [
        i
        for i in around
        if not (lines[i].heading or _is_section(marks, i))
        and (
            persons(lines[i].text)
            or _is_sent_from(lines, marks, i)
            or _is_twice(lines, i)
            or written_by(lines[i].text)
            or _named_with_role(lines, marks, i)
        )
    ]
    if not named or not any(_may_head(lines[i]) for i in around if i not in named):
        return marks
    promoted = list(marks)
    headlines = [f" {lines[i].key} " for i in around if i not in named and lines[i].words > _MOST_NAME]
    for index in named:
        is_pictured = (
            lines[index].text.startswith("(")
            or any(_is_told_of(lines[index].text, words) for words in headlines)
            or _is_pictured_twice(lines, index)
        )
        kind = Kind.CAPTION if is_pictured else Kind.CREDIT
        name = lines[index].text.partition(": ")[2] or written_by(lines[index].text)
        name = name or _named_with_role(lines, marks, index) or ""
        promoted[index] = changed(marks[index], kind=kind, value=name, reason="a person's name by the headline")
    return promoted
