"""What is set apart before the text is sought: lists of other stories, comments, biographies, tags, other messages."""

from __future__ import annotations

import re
from itertools import accumulate

from newsarc.extract.dump.kinds import META, Kind
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import counts_comments, read_list
from newsarc.extract.dump.names import tells
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.notices import heads_machine_summary
from newsarc.extract.labels import groups

_OPEN_GROUPS = frozenset({Kind.COMMENTS, Kind.ABOUT, Kind.TAGS})
_CLOSES_GROUP = frozenset({Kind.LIST, Kind.SEPARATOR, Kind.COMMENTS, Kind.ABOUT, Kind.TAGS, Kind.LISTED})
_LEAST_TEXT = 120
"""Characters of text that must stand above a comments label before what follows counts as comments."""
_MOST_NAME = 4
_MOST_TAG_WORDS = 5
_ENDS = re.compile(r"[.:!؟?…]$")
_MADE = re.compile(
    r"\W{0,3}(?:تم|جرى|أنشئ|أعد|هذا|الملخص)\b[^.]{0,30}\b(?:ال)?(?:ملخص|موجز|خلاصة|نقاط)\b.{0,30}\b"
    r"(?:بال|ال)ذكاء الاصطناعي\b"
    r"|\W{0,3}(?:هذا )?الملخص (?:مولد|معد|منشأ)ة? .{0,20}ذكاء الاصطناعي\b"
    r"|\W{0,3}(?:ال)?(?:ملخص|موجز) بالذكاء الاصطناعي\b"
)
"""«تم إنشاء هذا الملخص بواسطة الذكاء الاصطناعي وقد يحتوي على أخطاء»"""
_MOST_POINTS, _MOST_OF_MACHINES = 10, 16
TAG_BREAK = re.compile(r"\s*[،,|•·؛;/]\s*|\s+-\s+|\s*#|\s{2,}|\t")
"""What stands between tags in one line."""
_TOPICS = ("مواضيع", "المواضيع", "موضوعات", "الموضوعات", "related topics")


def claim(layout: Layout) -> set[int]:
    """Set lists, comments, biographies and tag lists apart; return the indexes they hold."""
    below = _text_below(layout)
    claimed = _machine_summary(layout, below)
    text = 0
    index = 0
    while index < len(layout.marks):
        kind = layout.marks[index].kind
        end = index + 1
        if kind is Kind.LIST and text and (topics := _topics(layout, index)):
            layout.tags.extend(range(index + 1, topics))
            end = topics
        elif kind is Kind.LIST:
            listing = read_list(layout.lines, layout.marks, index, text > 0)
            layout.listings.append(listing)
            end = max(end, listing.end if text or listing.entries else _past_trends(layout, index))
        elif kind is Kind.LISTED:
            layout.listed_inline.append(index)
        elif kind in _OPEN_GROUPS or _counts_comments(layout, index, text, below[index]):
            end = _claim_group(layout, index, text)
        elif kind is Kind.PARAGRAPH and text >= _LEAST_TEXT and _is_biography(layout, index):
            claimed.update((index - 1, index))
            layout.note("left out as the writer's biography", [index])
        elif kind is Kind.PARAGRAPH:
            text += len(layout.lines[index].text)
        if kind is Kind.LIST or kind is Kind.LISTED or kind in _OPEN_GROUPS or end > index + 1:
            claimed.update(range(index, end))
        index = end
    return claimed


def _machine_summary(layout: Layout, below: list[int]) -> set[int]:
    """The lines of a summary that a machine wrote: from what heads it, or from its label, to the line that says who made it.

    ``below`` are the characters of text at and below each line.
    """
    made = [
        i for i, line in enumerate(layout.lines) if ("صطناعي" in line.text or "AI" in line.text) and _is_machines(line)
    ]
    if not made:
        return set()
    first, last = made[0], made[-1]
    if first == last:
        labels = (
            i for i in range(first - 1, max(first - _MOST_POINTS, -1), -1) if layout.marks[i].group == "key points"
        )
        first = next(labels, first)
    if first == last:
        points = range(first + 1, len(layout.lines))
        last = next((i - 1 for i in points if not layout.lines[i].bullet), len(layout.lines) - 1)
    rest = below[0] - below[first] + sum(below[last + 1 : last + 2])
    if 2 * rest < below[0]:
        return set(made)  # a summary is shorter than the text
    layout.note("left out as a summary made by a machine", [first])
    return set(range(first, last + 1))


def _is_machines(line: Line) -> bool:
    """Whether a line says nothing but that a summary was made by a machine."""
    return line.words <= _MOST_OF_MACHINES and (
        heads_machine_summary(Block(line.text, 0, "p", 0)) or _MADE.match(line.text) is not None
    )


def _claim_group(layout: Layout, start: int, text: int) -> int:
    """The end of the comments, biography or tag list that opens at ``start``."""
    kind = layout.marks[start].kind
    end = start + 1
    if kind is Kind.TAGS:
        if text or layout.marks[start].reason != "hashtag of several words":  # «#الرئيسية خلاصة الموقع»
            layout.tags.append(start)
        has_value = bool(layout.marks[start].value) and layout.marks[start].group != "hashtags"
        if has_value or not text:
            return end
        only_marked = [mark.group for mark in layout.marks[start : start + 2]] == ["hashtags", "hashtags"]
        while end < len(layout.marks) and _is_tag(layout, end) and layout.lines[end].gap <= layout.lines[start + 1].gap:
            if only_marked and layout.marks[end].group != "hashtags":
                break
            layout.tags.append(end)
            end += 1
        return end
    if text < _LEAST_TEXT:
        return end
    while end < len(layout.marks) and layout.marks[end].kind not in _CLOSES_GROUP:
        end += 1
    prose = [i for i in range(start + 1, end) if layout.marks[i].kind not in META | {Kind.NAV}]
    name = "readers' comments" if kind is not Kind.ABOUT else "the writer's biography"
    if prose:
        layout.note(f"left out as {name} ({len(prose)} lines)", prose[:1])
    return end


def _is_tag(layout: Layout, index: int) -> bool:
    """Whether a line below the label of tags, or below a hashtag, is one or several of them."""
    mark, line = layout.marks[index], layout.lines[index]
    if mark.kind in (Kind.SHORT, Kind.NAV) or mark.group == "hashtags":
        return line.key not in groups("home")
    if mark.kind not in (Kind.HEADLINE, Kind.PARAGRAPH) or _ENDS.search(line.text) or tells(line.text):
        return False
    parts = [part for part in TAG_BREAK.split(line.text) if part]
    return all(part.count(" ") < _MOST_TAG_WORDS for part in parts) and (
        len(parts) > 1 or line.words <= _MOST_TAG_WORDS
    )


def _topics(layout: Layout, label: int) -> int:
    """The end of the tags under «مواضيع ذات صلة», when nothing but two or more lines of up to three words follows; else 0."""
    if not layout.lines[label].key.startswith(_TOPICS):
        return 0
    end = label + 1
    while end < len(layout.marks) and layout.marks[end].kind in (Kind.SHORT, Kind.NAV):
        end += 1
    below = layout.marks[end].kind if end < len(layout.marks) else Kind.SEPARATOR
    return end if end > label + 2 and below not in (Kind.HEADLINE, Kind.TEASER, Kind.DATE) else 0


def _past_trends(layout: Layout, label: int) -> int:
    """The end of the hashtags right below a list's label above the text: what is talked of, not what the article is about."""
    end = label + 1
    while end < len(layout.marks) and layout.marks[end].group == "hashtags":
        end += 1
    return end


def _text_below(layout: Layout) -> list[int]:
    """How many characters of paragraphs stand at and below each line."""
    pairs = zip(reversed(layout.lines), reversed(layout.marks), strict=True)
    sizes = (len(line.text) if mark.kind is Kind.PARAGRAPH else 0 for line, mark in pairs)
    return list(accumulate(sizes))[::-1]


def _counts_comments(layout: Layout, index: int, text: int, below: int) -> bool:
    """Whether «2 تعليقات» stands between the text and the comments, which are shorter, rather than in a row of counters."""
    return _LEAST_TEXT <= text > below > 0 and counts_comments(layout.lines[index], layout.marks[index])


def _is_biography(layout: Layout, index: int) -> bool:
    """Whether a paragraph says what the person is whose name stands alone above it, and above the text as well."""
    name = layout.lines[index - 1]
    is_of_writer = name.words <= _MOST_NAME and layout.lines[index].key.split(" ", 1)[0] in groups("role")
    return is_of_writer and any(line.key == name.key for line in layout.lines[: index - 1])
