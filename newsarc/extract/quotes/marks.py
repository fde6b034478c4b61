"""Where quotation marks open and close, under every habit of marking found in Arabic news.

The glyph alone decides little: « and » are used both ways round, pairs are mixed, marks lean on the wrong word
or float between spaces. Three things decide together: which way the mark leans (a gap on one side only),
whether a quotation is open, and whether the word before it announces speech (قال» نحن…« opens although it leans
like a closing mark).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsarc.extract.expressions import holds_any
from newsarc.extract.quotes.lexicon import COMP
from newsarc.extract.quotes.words import COLON, analyse

OPENING = "opening"
CLOSING = "closing"
NEITHER = "neither"

_MARK = re.compile("[\"“”„‟«»‹›‘’'\u0060\n](?:(?<=(['‘’\u0060]))\\1)?")
"""One mark, two single ones of a kind, or a line feed; it begins with the set, which is searched for in half the time."""
_DOUBLED = re.compile(r"(\(\()[^()\n]{1,2000}(\)\))|(<<)[^<>\n]{1,2000}(>>)")
"""((كذا)) and <<كذا>>, marks of typewriters that Iraqi and Egyptian papers keep; only in pairs, for ((2003) 2004) and
bullets << are none."""
_BRACKETS = ("((", "<<", "ن (", ": (", ":(")
_ROUND = re.compile(r"[أإا]ن (\()(?:[^()\s]+ ){4}[^()\n]{1,2000}(\))|: ?(\()(?:[^()\s]+ ){4}[^()\n]{1,2000}(\))")
"""ان (كذا), a mark of al-Zaman and other Iraqi papers: behind أن or a colon, and a sentence of five words at least."""
_SINGLE = frozenset("‘’'`‹›")
_SPACE = frozenset(" \t\n\r\xa0\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2009\u202f\u3000")
_BEFORE_OPENING = frozenset("([{:،,؛;-–—ـ/.…؟!\"“«‘'")
_AFTER_CLOSING = frozenset(".،,؛;:!؟?)]}…-–—/\"”»’'")
_PROCLITICS = frozenset("وفبلك")
_STOP = re.compile(r"[.؟!?…]")
_LAST_WORD = re.compile(r"([^\s\"“”«»'‘’]+|:)[ \t\xa0\u200e\u200f]*$")
_FIRST_WORD = re.compile(r"\s*([^\s:،,.\"“”«»]+)")
MAX_CARRY = 3000
"""How far a quotation left open at the end of its paragraph may run on, in characters."""

_NESTED_LIMIT = 32
_WINDOW = 400
"""How far back the end of an unclosed quotation is looked for when the next one begins."""


@dataclass(slots=True)
class Span:
    """A run of marked text: ``text[start:end]``, without its marks and outer spaces. Not frozen, as other records that are
    made by the thousand: to make a frozen one takes five times as long."""

    start: int
    end: int
    mark: str
    """The opening mark as printed."""
    outer_start: int
    outer_end: int
    """The run with its marks."""
    closed: bool = True


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    glyph: str
    lean: str


def _lean(text: str, start: int, end: int) -> str:
    left = text[start - 1] if start else "\n"
    right = text[end] if end < len(text) else "\n"
    gap_left = left in _SPACE or left in "([ـ" or _proclitic_before(text, start)
    gap_right = right in _SPACE
    if gap_left and not gap_right:
        return CLOSING if right in ".،,؛!؟?)" else OPENING
    if not gap_left and gap_right:
        return CLOSING if left != ":" else OPENING
    if left in _BEFORE_OPENING and right not in _AFTER_CLOSING and not gap_right:
        return OPENING
    if right in _AFTER_CLOSING and not gap_left:
        return CLOSING
    return NEITHER


def _proclitic_before(text: str, start: int) -> bool:
    """A lone و ف ب ل ك stands before the mark: و"س"، ب"ص"."""
    return start > 0 and text[start - 1] in _PROCLITICS and (start == 1 or text[start - 2] in _SPACE)


def _announced(text: str, start: int) -> bool:
    """The word before a mark announces speech: a reporting verb, a colon, أن."""
    before = _LAST_WORD.search(text, max(0, start - 40), start)
    if before is None:
        return False
    token = before.group(1)
    if token.endswith(":"):
        return True
    word = analyse(token)
    return bool(word.kinds & (COMP | COLON)) or (word.verb is not None and bool(word.verb.group))


def _reported(text: str, start: int) -> bool:
    """A reporting verb stands in the words before the mark, with no أن between: the mark opens what was said."""
    for token in reversed(text[max(0, start - 100) : start].split()):
        word = analyse(token.strip("()،:"))
        if word.kinds & COMP:
            return False
        if word.verb is not None and word.verb.group:
            return True
    return False


def _reported_in_line(text: str, start: int) -> bool:
    """``_reported``, but the verb stands in the same paragraph."""
    line = max(0, start - 100, text.rfind("\n", max(0, start - 100), start) + 1)
    return _reported(text[line:start], start - line)


def _marks_of(text: str) -> Iterator[_Mark | None]:
    """The marks in order; None stands for the end of a paragraph."""
    for found in _MARK.finditer(text):
        glyph = found.group()
        start, end = found.span()
        if glyph == "\n":
            yield None
            continue
        if glyph in _SINGLE and _is_apostrophe(text, start, end):
            continue
        yield _Mark(start, end, glyph, _lean(text, start, end))
    yield None


def _with_brackets(text: str) -> Iterator[_Mark | None]:
    """The marks of a text in which ((…)), <<…>> or ان (…) may stand, in order."""
    doubled = [
        _Mark(*found.span(group), found[group], OPENING if group in (1, 3) else CLOSING)
        for pattern in (_DOUBLED, _ROUND)
        for found in pattern.finditer(text)
        for group in (1, 2, 3, 4)
        if found[group] and (pattern is _DOUBLED or _reported_in_line(text, found.start()))
    ]
    doubled.sort(key=lambda mark: -mark.start)
    ends = (found.start() for found in re.finditer("\n", text))
    for mark in _marks_of(text):
        limit = mark.start if mark is not None else next(ends, len(text))
        while doubled and doubled[-1].start < limit:
            yield doubled.pop()
        yield mark


def _is_apostrophe(text: str, start: int, end: int) -> bool:
    left = text[start - 1] if start else " "
    right = text[end] if end < len(text) else " "
    return (left.isalnum() and left != "ـ" and right.isalnum()) or left.isdigit() or (left.isascii() and left.isalpha())


def _paragraphs(text: str) -> Iterator[tuple[int, int, list[_Mark]]]:
    """(start, end, marks) of every paragraph that has marks or may continue a quotation."""
    start, marks = 0, []
    position = 0
    for mark in _with_brackets(text) if holds_any(text, _BRACKETS) else _marks_of(text):
        if mark is not None:
            marks.append(mark)
            continue
        end = text.find("\n", position)
        end = len(text) if end < 0 else end
        yield start, end, marks
        start = position = end + 1
        marks = []


class _Scanner:
    """Pairs the marks of one text, paragraph by paragraph."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: list[Span] = []
        self.open: _Mark | None = None
        self.nested = 0
        self.had_nested = False
        self.pending_end = -1
        """End of the paragraph in which the open quotation was left unclosed; -1 inside that paragraph."""

    def scan(self) -> list[Span]:
        for start, end, marks in _paragraphs(self.text):
            if marks or self.open is not None:
                self._paragraph(start, end, marks)
        if self.open is not None:
            self._finish(self.pending_end, self.pending_end, closed=False)
        return self.spans

    def _paragraph(self, start: int, end: int, marks: list[_Mark]) -> None:
        if self.open is not None:
            marks = self._carry(start, end, marks)
        for index, mark in enumerate(marks):
            self._step(mark, marks, index)
        if self.open is not None and self.pending_end < 0:
            self.pending_end = end

    def _carry(self, start: int, end: int, marks: list[_Mark]) -> list[_Mark]:
        """Go on with a quotation left open by an earlier paragraph, or end it there; returns the marks left to read."""
        assert self.open is not None
        if start == end:
            return marks
        fits = end - self.open.end <= MAX_CARRY and not self._reports(
            start, end, goes_on=not marks or marks[0].lean == CLOSING
        )
        if fits and not marks:
            return marks
        if fits and marks[0].lean != OPENING and not self._announced(marks[0]):
            self._finish(marks[0].start, marks[0].end, closed=True)
            return marks[1:]
        if fits and not self.text[start : marks[0].start].strip() and len(marks) <= 2:
            if len(marks) == 2:
                self._finish(marks[1].start, marks[1].end, closed=True)
            else:
                self.pending_end = end
            return []
        self._finish(self.pending_end, self.pending_end, closed=False)
        return marks

    def _reports(self, start: int, end: int, *, goes_on: bool) -> bool:
        """The paragraph opens with a reporting verb: the reporter has taken over again.

        One of the present in a paragraph that opens no quotation (``goes_on``) may belong to a statement (وتؤكد الجمهورية …),
        whose closing mark decides when it comes.
        """
        first = _FIRST_WORD.match(self.text, start, end)
        if first is None:
            return False
        verb = analyse(first.group(1)).verb
        return verb is not None and bool(verb.group) and not (goes_on and verb.tense == "present")

    def _step(self, mark: _Mark, marks: list[_Mark], index: int) -> None:
        if self.open is None:
            if mark.lean != CLOSING or self._announced(mark) or self._leans_wrong(mark, marks, index):
                self._begin(mark)
        elif self._opens_inside(mark, marks, index):
            self.nested = min(self.nested + 1, _NESTED_LIMIT)
            self.had_nested = True
        elif mark.lean == OPENING and self._announced(mark):
            self._cut_before(mark)
            self._begin(mark)
        elif self.nested:
            self.nested -= 1
        else:
            self._finish(mark.start, mark.end, closed=True)

    def _leans_wrong(self, mark: _Mark, marks: list[_Mark], index: int) -> bool:
        """قال الوزير" ما زال …": nothing is open, and the next mark closes, or none follows where somebody is reported to speak."""
        if mark.glyph != '"':
            return False
        if index + 1 < len(marks):
            return marks[index + 1].lean == CLOSING
        return _reported_in_line(self.text, mark.start)

    def _opens_inside(self, mark: _Mark, marks: list[_Mark], index: int) -> bool:
        """A quotation or a name inside the open one, rather than its end or the start of the next."""
        if mark.lean == CLOSING:
            return False
        following = [later.lean for later in marks[index + 1 : index + 3]]
        if mark.lean == NEITHER:
            return following == [CLOSING, CLOSING]
        if not following:
            return False
        if self._announced(mark) and self._stop_before(mark) >= 0:
            return len(following) == 2 and following[0] != OPENING and following[1] == CLOSING
        return following[0] != OPENING

    def _announced(self, mark: _Mark) -> bool:
        return _announced(self.text, mark.start)

    def _stop_before(self, mark: _Mark) -> int:
        """End of the last sentence between the open mark and ``mark``, or -1."""
        assert self.open is not None
        window = max(self.open.end, mark.start - _WINDOW)
        return max((found.end() for found in _STOP.finditer(self.text, window, mark.start)), default=-1)

    def _begin(self, mark: _Mark) -> None:
        self.open, self.nested, self.pending_end, self.had_nested = mark, 0, -1, False

    def _cut_before(self, mark: _Mark) -> None:
        """End an unclosed quotation at the last full stop before the clause that announces the next one."""
        assert self.open is not None
        stop = self._stop_before(mark)
        if stop < 0:
            stop = self.text.rfind("،", max(self.open.end, mark.start - _WINDOW), mark.start)
        if stop >= 0:
            self._finish(stop, stop, closed=False)
        self.open = None

    def _finish(self, inner_end: int, outer_end: int, *, closed: bool) -> None:
        assert self.open is not None
        start, end = self.open.end, inner_end
        while start < end and self.text[start] in _SPACE:
            start += 1
        while end > start and self.text[end - 1] in _SPACE:
            end -= 1
        stray = not closed and (
            self.text[max(0, self.open.start - 3) : self.open.start] == "الـ"  # of a number: الـ"17
            or (self.had_nested and not self._announced(self.open) and not _reported(self.text, self.open.start))
        )
        if not stray and self.text[start:end].strip():
            self.spans.append(Span(start, end, self.open.glyph, self.open.start, outer_end, closed))
        self.open, self.nested, self.pending_end = None, 0, -1


def find_spans(text: str) -> list[Span]:
    """Outermost runs of quoted text in ``text``, in order and disjoint; quotations inside quotations stay inside.

    A quotation never closed ends with its paragraph, unless a later one closes it before anyone is reported again.
    """
    return _Scanner(text).scan()
