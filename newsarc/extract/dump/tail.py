"""What stands below the last paragraph: its own end, signatures, tags without a label, lists and footers."""

from __future__ import annotations

import re
from dataclasses import replace as changed

from newsarc.extract.dump.fields import PRESS_OFFICES, is_outlet_signature
from newsarc.extract.dump.kinds import META, Kind
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import Entry, Listing, names_house, opens_foot
from newsarc.extract.dump.names import beside_outlet, persons, tells
from newsarc.extract.dump.title import share_of
from newsarc.extract.dump.wrap import ends_sentence
from newsarc.extract.labels import groups, key
from newsarc.extract.metadata.byline_words import DESK

_MOST_ROLE = 10
_MOST_SIGNED = 4
_LONGEST_MAIL = 80
_MAIL = re.compile(r"\W*(?:[^\W\d]+ ?: ?)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*")
_NOT_TAG = re.compile(r"[\d:.!؟?]")
_SENTENCE = re.compile(r"[:.!؟?،«»“”\"]")
_NO_TAG_ALONE = re.compile(r"[:.!؟?،«»“”\"A-Za-z]")
_CELLS = re.compile(r" ?\t\s*| {2,}")
_LATIN = re.compile(r"[A-Za-z]")
_PASSED = frozenset({Kind.FURNITURE, Kind.CREDIT, Kind.FIELD, Kind.URL, Kind.CAPTION, Kind.DATELINE})
_LEAST_ABOVE_END, _MOST_OF_END = 2, 8
_FUNCTION_WORDS = frozenset(map(key, (
    "في", "من", "إلى", "على", "عن", "حول", "منذ", "حتى", "داخل", "خلال", "بين", "مع", "بعد", "قبل", "ضد", "لم", "لن", "لا", "ليس", "ليست",
    "التي", "الذي", "الذين", "قد", "هل", "ما", "أن", "إن", "كان", "كانت", "هو", "هي", "هذا", "هذه", "الله",
)))  # fmt: skip
_BACK, _ENDED = frozenset({"عوده", "العوده", "رجوع", "الرجوع", "للمزيد"}), ("انته", "انضم")
_ANSWERS = frozenset({"نعم", "لا"})
"""Of a vote."""
_SIGNING = ("عن المكتب", "عن الهيي", "عن اللجن", "عن الحزب", "عن الاداره", "عاش", "المجد ل", "الخلود ل")
_CLOSINGS = ("مع ", "دمتم", "تحياتي", "للحديث", "يتبع", "انتهى", "حفظ", "رحم", "عاش", "المجد")
"""How columns, letters and statements close, in folded spelling."""
_MOST_LONE, _AND_THE = 3, "وال"
"""«والسلام» ends a text."""
MOST_TAG, _MOST_OF_ROW, _LEAST_OF_ROW = 4, 12, 3
"""Words of a tag that no label announces, and of a row of such, and how many tags are a row though the text has few of their words."""
_KEPT = "kept as the end of the text"
_KEPT_ROWS = "kept as rows of the text: a colon above, or names behind one in each"
"""Notes on lines below the text, which do not hold where the last of these turns out to be no end of it."""


def fill_tail(layout: Layout, claimed: set[int], start: int) -> None:
    """Lines below the last paragraph: fields are read, a lone line right below stays, a run of headlines is a list."""
    headlines: list[int] = []
    in_foot = False
    below_writer = _take_writer(layout, claimed, start)
    is_signed = below_writer != start
    start = _take_signature(layout, claimed, below_writer)
    while start < len(layout.marks) and start not in claimed and _ends_text(layout, start):
        layout.body.append(start)
        start += 1
    below = _take_short_run(layout, claimed, start)
    adjoining, start = not is_signed and (below == start or layout.body[-1:] == [below - 1]), below
    for index in range(start, len(layout.marks)):
        kind = layout.marks[index].kind
        in_foot = in_foot or opens_foot(layout.lines[index], layout.marks[index])
        if index in claimed or kind in META or kind in (Kind.NAV, Kind.SEPARATOR):
            adjoining = False
            if index not in claimed:
                layout.tail.append(index)
        elif in_foot:
            layout.note("left out below the line on rights", [index])
        elif is_role(layout.lines[index]):
            adjoining = False
            layout.note("left out as the writer's biography", [index])
        elif adjoining and not headlines and _is_signed_alone(layout, index):
            _sign(layout, index)
        elif adjoining and not headlines and _is_outlets_own(layout, index):
            adjoining = False
        elif _announces_address(layout, index):
            adjoining = False
            layout.tail.append(index)
        elif adjoining and not headlines and (_is_lone_tag(layout, index) or _is_row_of_tags(layout, index)):
            adjoining = False
            layout.tags.append(index)
            layout.note("a few words of the text between it and a label, read as a tag", [index])
        elif names_house(layout.lines, layout.marks, index):
            layout.tail.append(index)
        elif kind in (Kind.HEADLINE, Kind.TEASER):
            headlines.append(index)
        elif adjoining and not headlines:
            layout.body.append(index)
        else:
            layout.tail.append(index)
    _place_headlines(layout, headlines, start, is_signed)
    while _is_no_end(layout):
        index = layout.body.pop()
        layout.tail.append(index)
        for kept in (_KEPT, _KEPT_ROWS):
            layout.withdraw(kept, index)
        layout.note("left out as no end of the text: a button, tags or a signature", [index])


def _is_no_end(layout: Layout) -> bool:
    """Whether the last line is a few words without a verb or a stop below a paragraph that has its stop: a button, tags, a picture's text.

    Columns close with a prayer or «and», statements with who signs them.
    """
    if len(layout.body) <= _LEAST_ABOVE_END:
        return False
    index, line, above = layout.body[-1], layout.lines[layout.body[-1]], layout.lines[layout.body[-2]]
    if (
        layout.marks[index].kind not in (Kind.SHORT, Kind.HEADLINE)
        or layout.marks[layout.body[-2]].kind is not Kind.PARAGRAPH
    ):
        return False
    below = layout.marks[index + 1].kind if index + 1 < len(layout.marks) else None
    is_closing = line.key.startswith(("و", *PRESS_OFFICES, *_CLOSINGS)) or below is Kind.DATE or is_role(line)
    is_bare = (
        not _is_new_word(layout, line) and line.words <= _MOST_OF_END and line.text[-1].isalnum() and not line.bullet
    )
    if not is_bare or is_closing or not ends_sentence(above.text) or above.text.endswith((":", "؟")):
        return False
    first, *others = line.key.split()
    if first in _BACK and line.words <= MOST_TAG:
        return True  # «عودة إلى الرياضة»
    is_clause = not _FUNCTION_WORDS.isdisjoint(others) or any(map(_is_womans_verb, line.text.split()[:-1]))
    return not (is_clause or first in groups("lead verbs") or first.startswith(_ENDED) or tells(line.text))


def _is_new_word(layout: Layout, line: Line) -> bool:
    """Whether a last line is one Arabic word that headline and text have not: too little to tell what it is."""
    if line.words > 1 or line.key in _BACK or line.text.isascii():
        return False
    said = " ".join([layout.title_key, *(layout.lines[i].key for i in layout.body[:-1])])
    return line.key not in said


def _is_womans_verb(word: str) -> bool:
    """Whether a word ends as verbs of the past do that a woman or a thing is the subject of: «امتلأت»."""
    return len(word) > MOST_TAG and word.endswith("ت") and not word.endswith("ات")


def _ends_text(layout: Layout, index: int) -> bool:
    """Whether a line of a few words is a sentence, «فهل نفعل؟», or a question of an interview with its answer below."""
    kind, text = layout.marks[index].kind, layout.lines[index].text
    if kind is Kind.HEADLINE and text.endswith("؟"):
        return index + 1 < len(layout.marks) and _is_sentence(layout, index + 1)
    return (kind is Kind.SHORT and text.endswith(("؟", "!"))) or _is_sentence(layout, index)


def _is_sentence(layout: Layout, index: int) -> bool:
    text = layout.lines[index].text
    return layout.marks[index].kind in (Kind.SHORT, Kind.HEADLINE) and text.endswith(".") and not text.endswith("..")


def is_role(line: Line) -> bool:
    """Whether a line says what a writer is («* كاتب وأكاديمي سوري»), and not what somebody said: «خبير اقتصادي: ...»."""
    if line.words > _MOST_ROLE or ":" in line.text or ends_sentence(line.text):
        return False
    return line.key.split(" ", 1)[0] in groups("role")


def _is_outlets_own(layout: Layout, index: int) -> bool:
    """Whether a line below the text is the outlet's signature, or stands above the headline as well, in the menu."""
    line = layout.lines[index]
    return layout.stands_above(line) or is_outlet_signature(line.text) or DESK.match(line.text) is not None


def _is_lone_tag(layout: Layout, index: int) -> bool:
    """Whether up to three words of the text stand right above the label of a list, of comments or of a newsletter: «الري»."""
    line, below = layout.lines[index], layout.marks[index + 1] if index + 1 < len(layout.marks) else None
    if below is None or line.words > _MOST_LONE or _NO_TAG_ALONE.search(line.text) or line.key.startswith(_AND_THE):
        return False
    if below.kind not in (Kind.LIST, Kind.COMMENTS) and below.group != "newsletter":
        return False
    if line.bullet and layout.body and line.bullet == layout.lines[layout.body[-1]].bullet:
        return False  # the last item of a list
    return _share_told(layout, line) == 1


def _is_row_of_tags(layout: Layout, index: int) -> bool:
    """Whether a line right below the text is tags that stood beside each other: «ترمب  الصلب  رسوم جمركية»."""
    line, parts = layout.lines[index], _CELLS.split(layout.lines[index].text)
    is_row = len(parts) > 1 and line.words <= _MOST_OF_ROW and not _NO_TAG_ALONE.search(line.text)
    if not is_row or any(part.count(" ") >= MOST_TAG for part in parts):
        return False
    told = _share_told(layout, line) or 0
    return told * 2 >= 1 or (told > 0 and len(parts) >= _LEAST_OF_ROW)


def _share_told(layout: Layout, line: Line) -> float | None:
    """Which part of a line's content words headline and text have too; None without any."""
    return share_of(line.key, layout.words_told())


def _announces_address(layout: Layout, index: int) -> bool:
    """Whether a line leads to an address in the next: «للانضمام إلى مجموعة الأخبار:»."""
    below = layout.marks[index + 1].kind if index + 1 < len(layout.marks) else None
    return below is Kind.URL and layout.lines[index].text.endswith(":")


def _is_signed_alone(layout: Layout, index: int) -> bool:
    """Whether a name stands below the text with no other short line beside it, as the names of tags and lists have.

    Where the writer's own mail address follows, any name will do.
    """
    near = (i for i in (index - 1, index + 1) if i < len(layout.marks) and not is_role(layout.lines[i]))
    near = (i for i in near if not ends_sentence(layout.lines[i].text))
    beside = {layout.marks[i].kind for i in near if not is_outlet_signature(layout.lines[i].text)}
    line = layout.lines[index]
    below = layout.lines[index + 1].text if index + 1 < len(layout.lines) else ""
    mailed = (
        1 < line.words <= 4
        and not ends_sentence(line.text)
        and len(below) <= _LONGEST_MAIL
        and _MAIL.fullmatch(below) is not None
    )
    return beside.isdisjoint((Kind.SHORT, Kind.NAV)) and (
        mailed or bool(persons(line.text) or beside_outlet(line.text))
    )


def _take_signature(layout: Layout, claimed: set[int], start: int) -> int:
    """Short lines between a text and a lone date below it are the signature of a statement, which is text."""
    end = start
    while end < len(layout.marks) and end not in claimed and layout.marks[end].kind in (Kind.SHORT, Kind.HEADLINE):
        end += 1
    dated = end < len(layout.marks) and layout.marks[end].kind is Kind.DATE
    rest = {mark.kind for mark in layout.marks[end + 1 :]}
    is_writer = end - start == 1 and persons(layout.lines[start].text) is not None
    if not dated or is_writer or end - start > _MOST_SIGNED or rest & {Kind.HEADLINE, Kind.SHORT, Kind.DATE}:
        return start
    layout.body.extend(range(start, end))
    return end


def _take_writer(layout: Layout, claimed: set[int], start: int) -> int:
    """A person's name right below the text, which does not speak of the person, as it does of those whom tags name."""
    if start >= len(layout.marks) or start in claimed or layout.marks[start].kind is not Kind.SHORT:
        return start
    line, below = layout.lines[start], layout.marks[start + 1].kind if start + 1 < len(layout.marks) else None
    if persons(line.text) is None or _share_told(layout, line) != 0 or below in (Kind.SHORT, Kind.NAV):
        return start
    _sign(layout, start)
    return start + 1


def _sign(layout: Layout, index: int) -> None:
    """Make a name below the text the writer's."""
    name, why = layout.lines[index].text, "a person's name below the text"
    layout.marks[index] = changed(layout.marks[index], kind=Kind.CREDIT, value=name, reason=why)
    layout.tail.append(index)


def _take_short_run(layout: Layout, claimed: set[int], start: int) -> int:
    """Two or more lines of a few words right below the text, or below its byline or share bar, are its tags.

    They may be who signs a statement as well, or, below a colon, items of the text.
    """
    first = start
    while first < len(layout.marks) and first not in claimed and _is_passed(layout, first):
        first += 1
    end = first
    while end < len(layout.marks) and end not in claimed and _may_be_tag(layout, end):
        end += 1
    latin = next((i for i in range(first, end) if _LATIN.search(layout.lines[i].text)), end)
    end = latin if latin - first > 1 else end  # «Sudan Tribune» below the tags
    run = layout.lines[first:end]
    shortest = [mark.kind for mark in layout.marks[first:end] if mark.kind in (Kind.SHORT, Kind.NAV)]
    if len(run) < 2 or len(shortest) * 2 < len(run) or any(map(is_role, run)):
        return start
    if len(run) == 2 and persons(run[0].text) and is_outlet_signature(run[1].text):
        return start  # the writer and the outlet
    if run[-1].key.startswith(_SIGNING) or not _ANSWERS.isdisjoint(line.key for line in run):
        return start  # «عاشت الوحدة», «عن المكتب التنفيذي»
    if any(line.text.endswith(":") or (first == start and _NOT_TAG.search(line.text)) for line in run):
        return start
    if any(line.key.startswith(PRESS_OFFICES) for line in run) and first == start:
        layout.body.extend(range(start, end))
        return end
    is_below_bar = any(mark.kind is Kind.FURNITURE for mark in layout.marks[start:first])
    if _is_own_menu(layout, run, is_below_bar) or (
        first == start and start and layout.lines[start - 1].text.endswith(":")
    ):
        return start
    layout.tail.extend(range(start, first))
    layout.tags.extend(range(first, end))
    layout.note("short lines without a label below the text, read as tags", [first])
    return end


def _is_passed(layout: Layout, index: int) -> bool:
    return layout.marks[index].kind in _PASSED or is_role(layout.lines[index])


def _may_be_tag(layout: Layout, index: int) -> bool:
    line, kind = layout.lines[index], layout.marks[index].kind
    if kind in (Kind.SHORT, Kind.NAV):
        return line.key not in groups("home")
    return kind is Kind.HEADLINE and line.words <= MOST_TAG and not _SENTENCE.search(line.text) and not tells(line.text)


def _is_own_menu(layout: Layout, run: list[Line], is_below_bar: bool) -> bool:
    """Whether lines below the text are the site's menu: they stand above the headline as well, are sections below a bar, or its buttons."""
    sections = sum(line.key in groups("nav") for line in run)
    if is_below_bar and sections * 2 > len(run):
        return True
    return all(map(layout.stands_above, run)) or any(_LATIN.search(line.text) for line in run)


def _place_headlines(layout: Layout, headlines: list[int], start: int, is_signed: bool) -> None:
    """Headlines below the text: its end, unless the writer's name closed it, a list, or left out."""
    last = (layout.body or [0])[-1]
    alone = len(headlines) > 1 and headlines[0] == last + 1 and headlines[1] > headlines[0] + 1
    if alone and ends_sentence(layout.lines[headlines[0]].text):
        layout.body.append(headlines.pop(0))
        layout.note(_KEPT, layout.body[-1:])
    opened = headlines and any(layout.lines[i].text.endswith(":") for i in range(max(0, start - 1), headlines[0]))
    rows = sum(": " in layout.lines[i].text and " - " in layout.lines[i].text for i in headlines)
    if (opened or rows * 2 >= max(2, len(headlines))) and headlines[0] == (layout.body or [0])[-1] + 1:
        layout.body.extend(headlines)
        layout.note(_KEPT_ROWS, headlines[:1])
        return
    if len(headlines) >= 3 or _have_days_above(layout, headlines):
        _leave_to_list(layout, headlines)
        layout.listings.append(Listing(start, "related", len(layout.marks), [Entry(i) for i in headlines]))
        layout.note("headlines without a label below the text, read as related", headlines[:1])
        return
    for index in headlines:
        if (index == start and not is_signed) or (layout.body and index == layout.body[-1] + 1):
            layout.body.append(index)
            layout.note(_KEPT, [index])
        else:
            layout.note("left out below the text", [index])


def _have_days_above(layout: Layout, headlines: list[int]) -> bool:
    """Whether right above each of two headlines stands a day."""
    return len(headlines) > 1 and all(layout.marks[index - 1].kind is Kind.DATE for index in headlines)


def _leave_to_list(layout: Layout, headlines: list[int]) -> None:
    """A few words above stories without a label are their label, and days among them are theirs."""
    label = headlines[0] - 1
    if (
        layout.body[-1:] == [label]
        and layout.marks[label].kind is Kind.SHORT
        and not ends_sentence(layout.lines[label].text)
    ):
        layout.tail.append(layout.body.pop())
    days = {i for i in layout.tail if layout.marks[i].kind is Kind.DATE and i >= label}
    if len(days) > 1:
        layout.tail = [i for i in layout.tail if i not in days]
