"""From the kinds of lines, in their sequence, to the parts of a page: headline, text, lists and the rest.

The page is taken as a sequence: lists and reader comments are set apart first, the paragraphs that remain bound the
text, the headline is sought above them, and every line in between is judged by its kind. A line that nothing
explains stays in the text or is named in the review notes; it is never dropped silently.
"""

from __future__ import annotations

import re

from newsarc.extract.dump.amid import DATING, belongs_to_other, find_below_lead
from newsarc.extract.dump.claims import claim
from newsarc.extract.dump.core import demote_headlines, find_core
from newsarc.extract.dump.fields import MANY_OUTLETS, is_hour, is_name_pair, is_stamped
from newsarc.extract.dump.kinds import META, Kind, Mark
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import Entry, Listing, own_lines_above, stories_in
from newsarc.extract.dump.names import persons, tells
from newsarc.extract.dump.neighbours import judge_in_place
from newsarc.extract.dump.notices import SUPPORT
from newsarc.extract.dump.pictures import (
    CREDITED,
    is_caption_like,
    opens_like_caption,
    shows_event,
    shows_somebody,
)
from newsarc.extract.dump.sections import URGENT
from newsarc.extract.dump.tail import fill_tail, is_role
from newsarc.extract.dump.title import (
    LEAST,
    SURE,
    WEAK,
    Choice,
    TitleSearch,
    content_words,
    share_of,
)
from newsarc.extract.dump.verse import labelled_title, read_verse, take_fields
from newsarc.extract.dump.wrap import ends_sentence
from newsarc.extract.labels import key, places

NO_HEADLINE = "no headline found"
"""The note of a text without one."""
_SPEAKS_OF_ITSELF = re.compile(
    r"(?:منظمة|منصة|مؤسسة|موقع|صحافة|صحيفة|مجلة|وسيلة|مشروع)\s(?=.{0,80}(?:غير ربحي|مستقل|لا [تي]عيش|لا [تي]عتمد))"
)
"""«ضفاف منظمة غير ربحية تعيش من تبرعات قرائها», amid a text."""
_ARABIC_WORD = re.compile(r"[\u0620-\u06d3]{2}")
_ENDS = frozenset({"copyright", "end"})
"""Of a page, of a report."""
_BARS = frozenset({"newsletter", "share"})
_BELOW_SOURCE = frozenset({Kind.TAGS, Kind.SHORT, Kind.NAV, Kind.FURNITURE})
_BELOW_BARS = frozenset({Kind.FURNITURE, Kind.LIST, Kind.LISTED})
_TICKERS = frozenset({"اخبار عاجله", "الاخبار العاجله", "خبر فوري", "سرخط اخبار", "شريط الاخبار"})
"""What stands above urgent news in a page's head, in folded spelling."""
_STARS = frozenset("*•●")
_LEAST_OF_CAPTION = 5
"""Words of a picture's text with its agency; datelines have fewer."""
_MOST_SHORT, _LEAST_TIMED, _HOUR_WITHIN = 3, 2, 2
_LEAST_TRANSLATED, _LEAST_OF_TRANSLATION = 0.3, 2
"""Length of a translation, beside that of the text, and its paragraphs."""
_MOST_ABOVE_BYLINE, _CHRONICLE = 3, 12
"""Paragraphs above a byline that is none of the text's own, decks, and lines among which a chronicle has its next day."""


def segment(lines: list[Line], marks: list[Mark]) -> Layout:
    """Find the parts of one article's page."""
    layout = Layout(lines, judge_in_place(lines, demote_headlines(lines, marks)))
    claimed = claim(layout)
    paragraphs = _paragraphs(layout, claimed)
    if not paragraphs:
        return read_verse(layout, claimed)
    choice = _choose_title(layout, paragraphs)
    if choice is not None:
        _take_title(layout, choice, claimed)
        paragraphs = [index for index in paragraphs if index > choice.index] or paragraphs
    _fill(layout, claimed, paragraphs[0], paragraphs[-1])
    return layout


def _paragraphs(layout: Layout, claimed: set[int]) -> list[int]:
    free = [i for i in range(len(layout.marks)) if i not in claimed]
    found = [i for i in free if layout.marks[i].kind is Kind.PARAGRAPH]
    found = _without_footer(layout, _without_foreign(layout, found))
    core = find_core(layout.lines, layout.marks, found)
    layout.note("left out beside the text", [i for i in found if i not in core])
    found = [i for i in found if i in core]
    return found or [i for i in free if layout.marks[i].kind is Kind.TEASER]


def _without_foreign(layout: Layout, paragraphs: list[int]) -> list[int]:
    """Leave out paragraphs in Latin script above an Arabic text, a notice of the browser or of the site, and as long a text below it,
    its translation."""
    latin = [index for index in paragraphs if not _ARABIC_WORD.search(layout.lines[index].text)]
    arabic = [index for index in paragraphs if index not in latin]
    if not arabic or _letters(layout, latin) > _letters(layout, arabic):
        return paragraphs
    above = [index for index in latin if index < arabic[0]]
    layout.note("left out above the text as of another script", above)
    below = [index for index in latin if index > arabic[-1]]
    is_long = _letters(layout, below) >= _LEAST_TRANSLATED * _letters(layout, arabic)
    if len(below) < _LEAST_OF_TRANSLATION or not is_long:
        below = []
    layout.note("left out below the text as its translation", below)
    for index in below:
        layout.marks[index] = Mark(Kind.FURNITURE, 4, "the text's translation")
    return [index for index in paragraphs if index not in above and index not in below]


def _letters(layout: Layout, indexes: list[int]) -> int:
    return sum(len(layout.lines[i].text) for i in indexes)


def _without_footer(layout: Layout, paragraphs: list[int]) -> list[int]:
    """Leave out what stands below a copyright line, an agency's end mark or the outlet's source with a list below it, when it is
    less than what stands above."""
    ends = (i for i, mark in enumerate(layout.marks) if mark.group in _ENDS or _is_source_above_list(layout, i))
    end = next(ends, len(layout.marks))
    above = [i for i in paragraphs if i < end]
    below = [i for i in paragraphs if i > end]
    if _letters(layout, above) <= _letters(layout, below):
        return paragraphs
    layout.note("left out below the end of the text", below)
    return above


def _is_source_above_list(layout: Layout, index: int) -> bool:
    """Whether a line is «المصدر: ...», with which a text ends, and the next but for tags and buttons opens a list of stories."""
    if layout.marks[index].kind is not Kind.FIELD or layout.marks[index].group != "source":
        return False
    below = (mark.kind for mark in layout.marks[index + 1 :] if mark.kind not in _BELOW_SOURCE)
    return next(below, None) is Kind.LIST


def _choose_title(layout: Layout, paragraphs: list[int]) -> Choice | None:
    labelled = labelled_title(layout)
    search = TitleSearch(layout.lines, layout.marks, layout.listings, paragraphs)
    best = search.before(paragraphs[0])
    is_labelled = labelled is not None and labelled < paragraphs[0]
    if labelled is not None and is_labelled and layout.marks[labelled].group != "subject":
        return Choice(labelled, 10, ("labelled field",))
    later = search.later()
    if later and later.score >= SURE and (best is None or later.score > best.score + 1):
        best = later
    if labelled is not None and is_labelled:
        return best if best and best.score >= SURE else Choice(labelled, 10, ("labelled field",))
    if best is None or best.score < LEAST:
        layout.review.append(NO_HEADLINE)
        if best is not None:
            layout.note("refused as headline", [best.index])
        return None
    if best.score < WEAK:
        layout.note("the headline is a weak guess", [best.index])
    return best


def _take_title(layout: Layout, choice: Choice, claimed: set[int]) -> None:
    """Make a line the title; a list that had it ends above it."""
    layout.title, layout.reasons = choice.index, choice.reasons
    layout.set_above(layout.lines[: choice.index])
    title = layout.lines[choice.index].key
    for listing in layout.listings:
        copy = next((entry.title for entry in listing.entries if layout.lines[entry.title].key.startswith(title)), None)
        if copy is not None and copy < choice.index:
            claimed.difference_update(range(copy, listing.end))
            listing.cut(copy)
        if listing.label < choice.index <= listing.end:
            if any(entry.title < choice.index for entry in listing.entries):
                start = choice.index - own_lines_above(layout.marks, listing, choice.index)
            else:  # the label is a section's: day and writer are the text's
                start = listing.label + 1
            claimed.difference_update(range(start, listing.end))
            listing.cut(start)
    claimed.add(choice.index)


def _fill(layout: Layout, claimed: set[int], first: int, last: int) -> None:
    """Sort every line that is not claimed into head, body and tail."""
    start = layout.title + 1 if layout.title is not None else 0
    _fill_above(layout, claimed, start)
    _fill_head(layout, claimed, start, first)
    below_lead = find_below_lead(layout, start, first, last)
    layout.head.extend(below_lead)
    for index in range(first, last + 1):
        if index in claimed or index in below_lead or belongs_to_other(layout, index):
            continue
        if _stays_in_text(layout, index):
            layout.body.append(index)
    fill_tail(layout, claimed, last + 1)
    layout.note("left out as who the writer is", [i for i in layout.head if layout.marks[i].group == "job"])


def _fill_above(layout: Layout, claimed: set[int], start: int) -> None:
    """Lines above the headline: dates, bylines and breadcrumbs are read, prose is noted."""
    take_fields(layout, claimed, start)
    prose = [
        i
        for i in range(start)
        if i not in claimed
        and layout.marks[i].kind in (Kind.HEADLINE, Kind.PARAGRAPH, Kind.TEASER)
        and not layout.lines[i].key.startswith(layout.lines[start - 1].key)
    ]
    ticker = _ticker(layout, prose)
    if ticker:
        layout.listings.append(Listing(ticker[0] - 1, "latest", ticker[-1] + 1, [Entry(i) for i in ticker]))
    layout.note("left out above the headline", sorted(set(prose) - set(ticker)))


def _ticker(layout: Layout, prose: list[int]) -> list[int]:
    """The headlines among the ``prose`` above the article's that stand below «عاجل», or have the hour above each."""
    urgent = [i for i in prose if i and layout.lines[i - 1].key in URGENT | _TICKERS]
    if urgent:
        first, rest = urgent[0], set(prose)
        end = next(i for i in range(first, first + len(prose) + 1) if i not in rest)
        return list(range(first, end))
    timed = [i for i in prose if any(map(_opens_story, layout.lines[max(0, i - _HOUR_WITHIN) : i]))]
    if len(timed) >= _LEAST_TIMED:
        return timed
    return next(([i] for i in prose if len(stories_in(layout.lines[i].text)) > 1), [])


def _opens_story(line: Line) -> bool:
    """Whether a line is the hour of the story below, or the star before it."""
    return is_hour(line.text) or line.text in _STARS


def _fill_head(layout: Layout, claimed: set[int], start: int, first: int) -> None:
    """Lines between headline and text: what is no date, byline or bar is a deck and stays, with a note."""
    dated = next((i for i in range(start, first) if layout.marks[i].kind in DATING), first)
    for index in range(start, first):
        if index in claimed:
            continue
        if _is_stamp(layout, index):
            layout.head.append(index)
            continue
        kind = layout.marks[index].kind
        names = kind is Kind.HEADLINE and layout.title is not None and is_name_pair(layout.lines[index].text)
        names = names or _is_own_picture(layout, index) or opens_like_caption(layout.lines[index])
        names = names or (layout.body[-1:] == [index - 1] and index < dated and shows_somebody(layout.lines[index]))
        if kind is Kind.HEADLINE and (_is_beside_title(layout, index) or _is_below_names(layout, dated, index)):
            layout.head.append(index)
            layout.note("left out as a picture's text or as who the writer is", [index])
        elif kind in META or kind is Kind.NAV or (kind is Kind.SHORT and not layout.lines[index].bullet) or names:
            layout.head.append(index)
        elif kind in (Kind.HEADLINE, Kind.SHORT, Kind.TEASER) and layout.title is not None:
            if layout.lines[index].key != layout.lines[layout.title].key:
                layout.body.append(index)
                layout.note("kept as text, perhaps a sub-headline or a caption", [index])
        elif kind in (Kind.HEADLINE, Kind.TEASER) and layout.lines[index].text.endswith(":"):
            layout.body.append(index)
            layout.note("kept as what announces the text", [index])
        elif kind in (Kind.HEADLINE, Kind.TEASER):
            layout.note("left out above the text", [index])


def _is_stamp(layout: Layout, index: int) -> bool:
    """Whether a line between headline and text is of the day and what goes with it; its mark becomes a day's."""
    kinds = (Kind.HEADLINE, Kind.SHORT, Kind.TEASER, Kind.PARAGRAPH)
    if layout.marks[index].kind not in kinds or not is_stamped(layout.lines[index].text):
        return False
    layout.marks[index] = Mark(Kind.DATE, 4, "a day and what goes with it, below the headline")
    return True


def _is_beside_title(layout: Layout, index: int) -> bool:
    """Whether a line says nothing but a part of the headline, or what the writer is who is named above it."""
    line, above = layout.lines[index], layout.marks[index - 1].kind if index else None
    title = layout.title_key
    if title and line.key != title and f" {title} " in f" {line.key} ":
        return True  # «شاهد: ...»
    if above in (Kind.CREDIT, Kind.SHORT) and is_role(line):
        return True
    return line.key != title and share_of(line.key, content_words(title)) in (1, None)


def _is_below_names(layout: Layout, dated: int, index: int) -> bool:
    """Whether a line stands below that of the day or the byline, ``dated``: decks stand above it, and here the captions of
    pictures."""
    has_begun = (layout.body and layout.body[-1] > dated) or layout.marks[index - 1].group == "key points"
    return index > dated and layout.title is not None and not has_begun and is_caption_like(layout.lines[index])


def _is_own_picture(layout: Layout, index: int) -> bool:
    """Whether a line ends with the outlet's name in parentheses, as it stands in the menu, or with a person's: a picture's text."""
    found = CREDITED.search(layout.lines[index].text[-45:])
    return found is not None and (key(found[1]) in layout.above or persons(found[1]) is not None)


def _is_running_head(layout: Layout, index: int) -> bool:
    """Whether a line stands above the headline as well: the head of a printed sheet, or a section's name on a card."""
    line = layout.lines[index]
    beside = layout.marks[index + 1].kind if index + 1 < len(layout.marks) else None
    return (line.words > _MOST_SHORT or beside in (Kind.LIST, Kind.DATE)) and layout.stands_above(line)


def _says_whose_picture(layout: Layout, index: int) -> bool:
    """Whether an agency in brackets is that of a picture: alone, or behind a picture's text below a paragraph."""
    line = layout.lines[index]
    is_caption = line.text.endswith(")") and line.words >= _LEAST_OF_CAPTION and layout.body[-1:] != []
    return line.text.startswith("(") or (is_caption and layout.marks[layout.body[-1]].kind is Kind.PARAGRAPH)


def _is_amid_bars(layout: Layout, index: int) -> bool:
    """Whether a line that is no sentence stands between calls or bars: «القناة الرسمية» below «انضم إلى الواتساب»."""
    near = [layout.marks[i] for i in (index - 1, index + 1) if 0 <= i < len(layout.marks)]
    is_amid = len(near) == 2 and near[0].group in _BARS and near[1].kind in _BELOW_BARS
    return is_amid and not ends_sentence(layout.lines[index].text) and layout.lines[index].text[-1] not in ":؟"


def _is_of_outlet(layout: Layout, index: int) -> bool:
    """Whether a line says what the outlet is or calls to support it, by its name as it stands above the headline or in the line on rights."""
    first, _, rest = layout.lines[index].text.partition(" ")
    is_named = layout.title is not None and key(first) in layout.above and key(first) not in layout.title_key
    if is_named and _SPEAKS_OF_ITSELF.match(rest):
        return True
    called = SUPPORT.match(layout.lines[index].text)
    return called is not None and key(called[1]) in layout.above


def _signs(layout: Layout, index: int) -> bool:
    """Whether a line below a deck or two is the article's byline, or its day: of a chronicle more days follow."""
    mark = layout.marks[index]
    if mark.kind is Kind.DATE:
        near = [*(layout.marks[i] for i in layout.head), *layout.marks[index + 1 : index + _CHRONICLE]]
        return all(other.kind is not Kind.DATE for other in near)
    is_name = mark.value.count(" ") in (1, 2) and not tells(mark.value)
    return mark.kind is Kind.CREDIT or (mark.group == "author" and is_name)


def _is_writer_alone(layout: Layout, index: int) -> bool:
    """Whether a line below the first paragraph is a person's name, of whom the text does not speak; its mark becomes a byline."""
    line, mark = layout.lines[index], layout.marks[index]
    if mark.kind is not Kind.SHORT or any(near.kind in DATING for near in (layout.marks[i] for i in layout.head)):
        return False
    told = content_words(" ".join(other.key for other in layout.lines[index + 1 :]))
    if persons(line.text) is None or share_of(line.key, told) != 0:
        return False
    layout.marks[index] = Mark(Kind.CREDIT, 4, "a person's name below the deck", value=line.text)
    return True


def _stays_in_text(layout: Layout, index: int) -> bool:
    """Whether a line between the first and the last paragraph belongs to the text."""
    mark = layout.marks[index]
    if layout.title is not None and layout.lines[index].key == layout.lines[layout.title].key:
        return False
    if mark.kind in (Kind.HEADLINE, Kind.SHORT) and (_is_amid_bars(layout, index) or shows_event(layout.lines[index])):
        layout.note("left out as a button's or a picture's text", [index])
        return False
    if _is_of_outlet(layout, index):
        layout.note("left out as what the outlet says of itself", [index])
        return False
    if not any(layout.marks[i].kind is Kind.PARAGRAPH for i in layout.body) and _is_stamp(layout, index):
        layout.head.append(index)
        return False
    if mark.kind is Kind.NAV:
        around = (layout.marks[i].kind for i in (index - 1, index + 1) if 0 <= i < len(layout.marks))
        is_menu = Kind.NAV in around or mark.group == "crumbs" or layout.lines[index].key in URGENT
        return not is_menu and not _is_running_head(layout, index)
    if mark.group == "source" and key(mark.value) in MANY_OUTLETS:
        return False
    if len(layout.body) < _MOST_ABOVE_BYLINE and (_signs(layout, index) or _is_writer_alone(layout, index)):
        layout.head.append(index)
        return False
    if mark.kind is Kind.CREDIT or (
        mark.kind is Kind.FIELD and mark.group not in ("date", "modified", "url", "picture")
    ):
        return layout.body[-1:] != [] and any(layout.marks[i].kind is Kind.PARAGRAPH for i in layout.body)
    if mark.kind is not Kind.PARAGRAPH and _is_running_head(layout, index):
        return False
    if mark.kind is Kind.DATE:
        is_length = layout.marks[index - 1].kind is Kind.CAPTION and is_hour(layout.lines[index].text)  # a video's
        return bool(layout.body) and not is_length
    if mark.kind is Kind.DATELINE and _says_whose_picture(layout, index):
        return False
    if mark.kind is Kind.SHORT and layout.lines[index].key in places("agency"):
        return False  # likewise
    return mark.kind in (Kind.PARAGRAPH, Kind.HEADLINE, Kind.SHORT, Kind.TEASER, Kind.DATELINE)
