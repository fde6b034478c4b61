"""Lists of other stories under a label: where they end, and which headline has which teaser."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from newsarc.extract.dump.fields import is_outlet_line
from newsarc.extract.dump.kinds import SIGNATURES, Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import opens_with_and, persons, tells
from newsarc.extract.dump.pictures import opens_like_caption
from newsarc.extract.labels import bare, groups

LONGEST_TEASER = 220
"""A teaser of whole sentences is shorter than this many characters."""

_MOST_OF_ALL = re.compile(r"الاكثر \w{3,}ا(?: (?:اليوم|الان|هذا \w+|خلال (?:\d+ )?\w+|في \w+))?$")
"""«الأكثر تصفحا اليوم», in folded spelling."""
MOST_LIST_WORDS = 6
"""Words of a label."""
_RIGHTS = re.compile(
    r"محفوظ|reserved|(?:©|copyright)\D{0,3}(?:19|20)\d\d|(?:19|20)\d\d\W{0,3}©|©.{2,30}(?:19|20)\d\d", re.IGNORECASE
)
"""In the page's foot: other signs say whose a picture is."""
_MOST_LISTED = 40
"""Stories of a list that tell its layout, and lines of its end that are looked through for text below it."""
_STORY_GAP = re.compile(r"\s+\|\s+|\t\s*| {2,}")
_CELLS, _LEAST_CELLS = re.compile(" {3,}"), 3
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
_MOST_SUB_HEAD = 6
"""Words of a sub-head; what is longer, below the first story of a list and a blank line, is the next story."""
_LEAST_OF_STORY = 3
"""Spaces in a headline beside others."""
_LEAST_ANNOUNCING = 4
_LEAST_PROSE = 16
"""Words of a paragraph without a full stop; headlines are shorter."""
_COMMENTS = frozenset({"تعليق", "تعليقا", "تعليقات"})
_HOUSE = re.compile(
    r"(?:ال)?(?:شركة|مجموعة|مؤسسة|وسائل|دار|وزارة|مركز)"
    r"(?!.* و(?!ال(?:[إا]علام|نشر|صحافة|طباعة|توزيع|ترجمة|معلومات|أنباء|ثقافة)))(?=.* (?:و?لل?|و?ال)(?:[إا]علام|نشر|صحافة|طباعة)(?: |$))"
    r"(?: (?!في |على |من |إلى |عن |مع |بعد |قبل )[^\W\d]+){1,6}$"
)
"""Companies and bodies with a word of what they publish and nothing else joined to it, and without one that headlines join with."""
_SPEAKER = re.compile(r"[سج]\s?\d{0,2}\s?[:/]")
"""«س:», «ج:» of an interview."""
_CLOSING = frozenset({Kind.LIST, Kind.LISTED, Kind.COMMENTS, Kind.TAGS, Kind.SEPARATOR, Kind.ABOUT, Kind.FIELD})
_BARS, _OF_FOOT = frozenset({"share", "newsletter"}), frozenset({"policy", "copyright"})
_PASSED = frozenset({Kind.DATE, Kind.NAV, Kind.FURNITURE, Kind.CAPTION, Kind.URL, Kind.CREDIT, Kind.DATELINE})


def opens_list(line: Line) -> Mark | None:
    """The judgement of a line that opens a list though no label is spelt so.

    «الأكثر تصفحا»; «تقارير مشابهة قد تهمكم»: stories, that they relate, and nothing else, in any order.
    """
    if line.key.startswith("الاكثر ") and _MOST_OF_ALL.match(line.key):
        return Mark(Kind.LIST, 6.5, "what is read most", "latest")
    words = {word.removeprefix("ال") for word in line.key.split()} if line.words <= MOST_LIST_WORDS else set()
    stories, relating = words & groups("story words"), words & groups("relating words")
    others = words - stories - relating
    if stories and relating and all(word in _list_fillers() for word in others):
        return Mark(Kind.LIST, 6.5, "words that open a list", "related")
    return None


@cache
def _list_fillers() -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in groups("list fillers"))


@dataclass(slots=True)
class Entry:
    """One listed story: indexes of its headline and teaser lines."""

    title: int
    teaser: int | None = None


@dataclass(slots=True)
class Listing:
    """A label and the stories under it; ``end`` is the first line that does not belong to it."""

    label: int
    group: str
    end: int
    entries: list[Entry] = field(default_factory=list)

    def cut(self, index: int) -> None:
        """End the list before a line that turned out to belong to the article."""
        self.end = min(self.end, index)
        self.entries = [entry for entry in self.entries if entry.title < index]


def stories_in(text: str) -> list[str]:
    """The headlines that stand beside each other in one line of a ticker, with strokes or wide gaps between; else the text."""
    parts = [part for part in _STORY_GAP.split(text) if part]
    return parts if len(parts) > 1 and all(part.count(" ") >= _LEAST_OF_STORY for part in parts) else [text]


def _stretch(lines: list[Line], marks: list[Mark], start: int) -> list[int]:
    """Lines of prose from ``start`` up to the next label or rule, at most until a second paragraph in a row."""
    found: list[int] = []
    for index in range(start, len(marks)):
        kind = marks[index].kind
        if kind in _CLOSING:
            break
        if kind in _PASSED or kind is Kind.LISTED or (found and lines[index].key == lines[found[-1]].key):
            continue  # a card's headline stands twice
        found.append(index)
        if len(found) > 1 and all(marks[i].kind is Kind.PARAGRAPH for i in found[-2:]):
            break
    return found


def _sentence_teasers(lines: list[Line], marks: list[Mark], start: int) -> set[int]:
    """Paragraphs that are teasers: headline and short paragraph in turn, at least twice.

    When a second paragraph follows the last pair, that pair is the article's own headline and lead.
    """
    stretch = _stretch(lines, marks, start)
    pairs: list[int] = []
    at = 0
    while at + 1 < len(stretch):
        head, below = stretch[at], stretch[at + 1]
        teaser = marks[below].kind is Kind.PARAGRAPH and len(lines[below].text) <= LONGEST_TEASER
        if marks[head].kind is not Kind.HEADLINE or not teaser:
            break
        pairs.append(below)
        at += 2
    if at < len(stretch) and marks[stretch[at]].kind is Kind.PARAGRAPH and pairs:
        pairs.pop()
    return set(pairs) if len(pairs) >= 2 else set()


def _leaves_list(line: Line, above: Line, entries: list[Entry], lines: list[Line], in_text: bool) -> bool:
    """Whether the layout changes at a headline: no bullet or number where the others have one, or a wider gap."""
    numbered = len(entries) > 1 and all(lines[entry.title - 1].text.isdecimal() for entry in entries[:_MOST_LISTED])
    if not entries:
        return False
    first = lines[entries[0].title]
    if numbered and not above.text.isdecimal():
        return True
    if (first.bullet or first.links) and not (line.bullet or line.links):
        return True
    gaps = [lines[entry.title].gap for entry in entries[:_MOST_LISTED]]
    if len(entries) > 1:
        return line.gap > max(gaps)
    is_apart = in_text and entries[0].teaser is None and gaps[0] == 0 and line.gap > 0
    return is_apart and line.words <= _MOST_SUB_HEAD


def read_list(lines: list[Line], marks: list[Mark], label: int, in_text: bool) -> Listing:
    """Read the stories under the label at index ``label``; ``in_text`` says that the article has begun above it."""
    listing = Listing(label, marks[label].group, label + 1)
    sentences = _sentence_teasers(lines, marks, label + 1)
    entries = listing.entries
    for index in range(label + 1, len(lines)):
        kind, line = marks[index].kind, lines[index]
        if kind in _CLOSING or (kind is Kind.PARAGRAPH and index not in sentences):
            if kind in (Kind.PARAGRAPH, Kind.FIELD) and not in_text:
                _leave_dates(listing, marks)
            elif kind is Kind.PARAGRAPH:
                _leave_comments(listing, lines, marks)
            break
        if kind is Kind.SHORT and entries and not in_text and marks[index - 1].kind is Kind.NAV:
            break  # a section and the article's own headline
        if in_text and opens_foot(line, marks[index]):
            break
        is_in_foot = in_text and kind in (Kind.SHORT, Kind.HEADLINE) and marks[index - 1].group == "policy"
        if (is_in_foot and is_outlet_line(line.text)) or (
            in_text and not tells(line.text) and _heads_foot(marks, index)
        ):
            break
        if in_text and names_house(lines, marks, index):
            listing.end = index + 1  # else it would be a story without a label
            break
        if marks[index].group == "list end":
            listing.end = index + 1
            break
        if kind is Kind.URL and marks[index - 1].group == "share":
            break  # the page's own short address
        if kind is Kind.HEADLINE and in_text and entries and _goes_on(line):
            break
        if in_text and entries and (_is_row(line) or len(_CLOCK.findall(line.text)) > 1):
            break  # tags that stood beside each other; hours of prayer
        if kind is Kind.SHORT and in_text and _is_sub_headline(lines, marks, entries, index, sentences):
            break
        if (
            kind is Kind.SHORT
            and not in_text
            and {mark.kind for mark in marks[index - 1 : index + 2 : 2]} == {Kind.NAV}
        ):
            continue  # a section that no list holds, amid the menu
        if kind is Kind.HEADLINE or (kind is Kind.SHORT and (line.bullet or line.links or line.words == 3)):
            is_above_text = in_text and _has_text_below(marks, index) and marks[index + 1].kind is not Kind.HEADLINE
            is_card = lines[index + 1 : index + 2] != [] and lines[index + 1].key == line.key
            if not is_card and _leaves_list(line, lines[index - 1], entries, lines, is_above_text):
                break
            if kind is Kind.SHORT and entries and _is_among_tags(marks, entries, index):
                continue
            if persons(line.text) is not None or opens_like_caption(line):
                continue  # who wrote the story above; a card's picture
            entries.append(Entry(index))
        elif kind in (Kind.TEASER, Kind.PARAGRAPH):
            _add_cut_off(entries, marks, index)
        if in_text or kind is not Kind.NAV:  # a section's name right above the headline is the article's
            listing.end = index + 1
    return listing


def _is_row(line: Line) -> bool:
    """Whether wide gaps part a line into three or more groups of a few words: «الدوري الممتاز   نجوم الدلتا   أهداف»."""
    cells = _CELLS.split(line.text)
    return len(cells) >= _LEAST_CELLS and all(cell.count(" ") < _LEAST_OF_STORY for cell in cells)


def _has_text_below(marks: list[Mark], index: int) -> bool:
    """Whether a paragraph follows before the next label or rule."""
    kinds = (mark.kind for mark in marks[index + 1 : index + 1 + _MOST_LISTED])
    return next((kind is Kind.PARAGRAPH for kind in kinds if kind is Kind.PARAGRAPH or kind in _CLOSING), False)


def _goes_on(line: Line) -> bool:
    """Whether a line below listed stories is the text's rather: too long for a headline, leading on, or opened by «and»."""
    is_said = _SPEAKER.match(line.text) is not None
    return is_said or line.words >= _LEAST_PROSE or line.text.endswith(":") or opens_with_and(line.text)


def _is_among_tags(marks: list[Mark], entries: list[Entry], index: int) -> bool:
    """Whether a line of three words stands between others as short, below headlines: one of the tags."""
    beside = [mark.kind for mark in (*marks[index - 1 : index], *marks[index + 1 : index + 2])]
    return Kind.SHORT in beside and all(marks[entry.title].kind is Kind.HEADLINE for entry in entries)


def _is_sub_headline(
    lines: list[Line], marks: list[Mark], entries: list[Entry], index: int, sentences: set[int]
) -> bool:
    """Whether a line of up to three words, below headlines and right above a paragraph or what announces one, opens a part
    of the text."""
    below = index + 1
    is_above_text = below < len(marks) and below not in sentences
    is_above_text = is_above_text and (marks[below].kind is Kind.PARAGRAPH or _announces(lines[below]))
    return is_above_text and bool(entries) and all(marks[entry.title].kind is Kind.HEADLINE for entry in entries)


def opens_foot(line: Line, mark: Mark) -> bool:
    """Whether a line says who holds the rights in the page, and not in a picture."""
    return mark.group == "copyright" and _RIGHTS.search(line.text) is not None


def _heads_foot(marks: list[Mark], index: int) -> bool:
    """Whether a line stands below a bar of buttons or a call to subscribe, and above the site's own pages or the line on rights, with
    no story below these."""
    below = marks[index + 1 : index + 1 + _MOST_LISTED]
    is_between = marks[index - 1].group in _BARS and below != [] and below[0].group in _OF_FOOT
    return is_between and all(mark.kind not in (Kind.HEADLINE, Kind.PARAGRAPH, Kind.TEASER) for mark in below)


def names_house(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether a line right above the one on rights, or the page's last, is the name of a publishing house, «الشركة الوطنية للنشر»."""
    is_last = index + 1 == len(marks) or marks[index + 1].group == "copyright"
    return is_last and _HOUSE.match(lines[index].text) is not None and not tells(lines[index].text)


def _announces(line: Line) -> bool:
    return line.text.endswith(":") and line.words >= _LEAST_ANNOUNCING


def _leave_dates(listing: Listing, marks: list[Mark]) -> None:
    """Dates and names between a list and a text that begins are the text's, when the list's other stories have none."""
    if not listing.entries:
        listing.end = listing.label + 1
        return
    last = listing.entries[-1]
    kinds = {mark.kind for mark in marks[listing.label + 1 : last.title]}
    if kinds.isdisjoint(SIGNATURES):
        listing.end = (last.teaser or last.title) + 1


def _leave_comments(listing: Listing, lines: list[Line], marks: list[Mark]) -> None:
    """«2 تعليقات» below a list's last story, and a paragraph below that: readers' comments, which are no part of the list."""
    last = listing.entries[-1].title if listing.entries else listing.label
    counts = (i for i in range(last + 1, listing.end) if counts_comments(lines[i], marks[i]))
    listing.end = next(counts, listing.end)


def counts_comments(line: Line, mark: Mark) -> bool:
    """Whether a line is the number of comments."""
    return mark.group == "counter" and bare(line.key) in _COMMENTS


def _add_cut_off(entries: list[Entry], marks: list[Mark], index: int) -> None:
    """A cut-off line is the teaser of the headline above it, or itself a headline cut short."""
    last = entries[-1] if entries else None
    if last and last.teaser is None and marks[last.title].kind is not Kind.TEASER:
        last.teaser = index
    else:
        entries.append(Entry(index))


def own_lines_above(marks: list[Mark], listing: Listing, title: int) -> int:
    """How many lines right above the headline end a list whose stories have none such: a section's name, a day, or the one above the other."""
    if marks[title - 1].group == "crumbs":
        return 1
    kinds = [mark.kind for mark in marks[listing.label + 1 : title]]
    several = sum(entry.title < title for entry in listing.entries) > 1
    if several and kinds[-2:] == [Kind.NAV, Kind.DATE] and (kinds.count(Kind.NAV), kinds.count(Kind.DATE)) == (1, 1):
        return 2
    own = (Kind.NAV, Kind.DATE) if several else (Kind.NAV,)
    return int(kinds[-1] in own and kinds.count(kinds[-1]) == 1)
