"""Which line is the article's headline: every candidate gets a score with its reasons, and a weak best one is refused.

The strongest signs are the place (right above the text, with only dates, bylines and share bars between), what
surrounds it (a date, a byline, breadcrumbs), and the words it shares with the text's first paragraphs: the headline
of another story shares few.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate

from newsarc.extract.dump.fields import (
    is_name_pair,
    is_outlet_line,
    is_outlet_signature,
    is_press_review,
    is_salutation,
    outlet_before,
)
from newsarc.extract.dump.kinds import FACTS, META, Kind, Mark
from newsarc.extract.dump.lines import Line, keys_beside
from newsarc.extract.dump.lists import Listing
from newsarc.extract.dump.names import beside_outlet, persons, tells
from newsarc.extract.dump.pictures import is_caption_like, opens_like_caption
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.byline_words import DESK
from newsarc.extract.quotes.lexicon import BODY, LEXICON

WEAK = 4.0
"""Below this a title is taken, but marked for review."""
SURE = 6.0
"""From here on a headline is taken against other signs: a letter's subject, a text above it."""
LEAST = 2.5
"""Below this no title is taken."""

MOST_SHARED = 0.25
"""The part of a headline's words that the text of another story may have."""
_LEAD_CHARACTERS = 3000
_LEAD_PARAGRAPHS = 5
_ARTICLE = re.compile(r"^(?:و|ف)?(?:بال|كال|ال|لل)(?=\w{3,})")
_CLITIC = re.compile(r"^(?:و|ف)?(?:بال|كال|ال|لل|ب|ل)?(?=\w{3,})")
_DATED = frozenset({Kind.DATE, Kind.CREDIT})
_BETWEEN = META | {Kind.NAV}
_BELOW_HEADLINE = _DATED | {Kind.HEADLINE, Kind.SHORT, Kind.FIELD, Kind.FURNITURE}
_ENTRIES, _MOST_ENTRIES = frozenset({Kind.SHORT, Kind.NAV}), 8
MOST_TITLE_WORDS = 45
"""Words of a headline: those of Egyptian dailies tell the whole story, in parts between «..»."""
_MOST_DECKS, _MOST_POINTS = 2, 8
"""Lines of a deck between a headline and what signs it: without bullets, and of what the text tells in points, with them."""
_OPENS_KICKER = re.compile(r"(?:بعد|قبل|في|علي|رغم|وسط|عقب|خلال|بسبب|مع|من|ضمن|بعدما|عشيه|بالتزامن)\b")
_LEAST_QUESTION, _LEAST_TITLE_WORDS = 3, 5
"""Words of a headline that has a deck; what stands above a headline is shorter, or shares no words with the text."""
_LEAST_TITLE = 40
"""The same in letters, for languages that write compounds as one word."""
_NEAR_COPY = 3
_NEAR_TOP = 2
_PICTURE_WITHIN = 5
_GAPS, _MOST_GAPS = re.compile(" {3,}"), 2
"""A line with more wide gaps is a menu that stood in a row."""
_MOST_ROLE = 6
_LEAST_OPENING, _MOST_OF_KICKER = 0.6, 0.5
"""Shares of a headline's and its kicker's words that the first paragraph has."""
_MOST_BETWEEN = 60
"""Lines between a headline and its text that are looked at, so that a page of days alone is read in time."""
_WHOLLY_QUOTED = re.compile(r"[«“\"][^«»“”\"]*[»”\"]$")
_HANDLE = re.compile(r"@\w{3,30}$")


@dataclass(frozen=True, slots=True)
class Choice:
    """The index of the headline's line, its score, and why."""

    index: int
    score: float
    reasons: tuple[str, ...]


@dataclass(slots=True)
class _Case:
    score: float = 0.0
    reasons: list[str] = field(default_factory=list)

    def add(self, points: float, reason: str) -> None:
        if points:
            self.score += points
            self.reasons.append(f"{points:+.1f} {reason}")


def content_words(words: str) -> set[str]:
    """The words of a folded key that carry content, cut to five letters, without clitics and with them.

    No list tells whether the first letter of «لبنان» or «وزير» is a clitic; «اللبناني» and «الوزير» show that it is none.
    """
    return {form for word in words.split() if len(word) > 2 for form in _forms(word)}


def _forms(word: str) -> tuple[str, str]:
    return _CLITIC.sub("", word)[:5], _ARTICLE.sub("", word)[:5]


def share_of(words: str, others: set[str]) -> float | None:
    """Which part of a key's content words is among ``others``, the :func:`content_words` of another; None without any."""
    forms = {_forms(word) for word in words.split() if len(word) > 2}
    return sum(not others.isdisjoint(form) for form in forms) / len(forms) if forms else None


def _lead_words(lines: list[Line], paragraphs: list[int]) -> set[str]:
    found: set[str] = set()
    size = 0
    for index in paragraphs[:_LEAD_PARAGRAPHS]:
        found |= content_words(lines[index].key)
        size += len(lines[index].text)
        if size > _LEAD_CHARACTERS:
            break
    return found


def _is_long(line: Line) -> bool:
    """Whether a line is as long as a headline that has a deck."""
    return line.words >= _LEAST_TITLE_WORDS or len(line.text) >= _LEAST_TITLE


def _is_of_body(line: Line) -> bool:
    """Whether a line of a few words is the name of an outlet, a place or a body: «وزارة الطاقة والمياه»."""
    opening = line.text.split(" ", 1)[0]
    first = LEXICON.get(opening) or LEXICON.get(opening.removeprefix("ال"))
    is_body = line.words > 1 and first is not None and bool(first.kinds & BODY)
    return is_body or is_outlet_signature(line.text) or line.key in places("place")


class TitleSearch:
    """Scores candidates over one page; ``paragraphs`` are the indexes of the text's paragraphs."""

    def __init__(self, lines: list[Line], marks: list[Mark], listings: list[Listing], paragraphs: list[int]) -> None:
        self.lines, self.marks, self.paragraphs = lines, marks, paragraphs
        self.listed = {entry.title: (listing, entry) for listing in listings for entry in listing.entries}
        self.counts: dict[str, int] = {}
        self.counted: dict[int, tuple[int, int]] = {}
        for line in lines:
            self.counts[line.key] = self.counts.get(line.key, 0) + 1
        self.lead = _lead_words(lines, paragraphs)
        self.opening = _lead_words(lines, paragraphs[:1])
        self.entries = [0, *accumulate(mark.kind in _ENTRIES for mark in marks)]
        self.trailed = {key(mark.value) for mark in marks if mark.group == "crumbs" and mark.value}

    def _case(self, index: int, lead: set[str], first: int) -> _Case:
        line, case = self.lines[index], _Case()
        case.add({0: 0.0, 1: 4.0, 2: 3.0}.get(line.heading, 1.0), "Markdown heading")
        shared = share_of(line.key, lead) or 0.0
        is_short = self.marks[index].kind is Kind.SHORT
        is_below = is_short and index > 0 and self.marks[index - 1].kind is Kind.HEADLINE  # a picture's text
        case.add(round((2 if is_below else 4) * shared, 1), "words shared with the lead")
        opens = index == 0 and line.words > 2
        case.add((-1.5 if opens else -2.0) if is_short else 0.0, "very short")
        case.add(-1.0 if line.words > 22 else 0.0, "very long")
        case.add(-3.0 if is_name_pair(line.text) else 0.0, "outlet and writer")
        case.add(-1.5 if line.key.split(" ", 1)[0] in groups("lead verbs") else 0.0, "opens like a lead")
        case.add(
            -3.0 if is_short and not shared and self._is_second_rubric(index) else 0.0, "a rubric below a section's"
        )
        case.add(-4.0 if self._is_account(index) else 0.0, "an account's name")
        case.add(-3.0 if line.text.endswith(":") else 0.0, "announces what follows")
        case.add(-2.5 if is_outlet_line(line.text) else 0.0, "an outlet's name")
        case.add(-2.5 if self._is_body_above(index, first) else 0.0, "a body's name, above a line that tells")
        case.add(-2.0 if index and opens_like_caption(line) else 0.0, "opens like a picture's text")
        case.add(1.0 if index == 0 or (index == 1 and is_salutation(self.lines[0].key)) else 0.0, "first line")
        case.add(2.0 if line.key in self.trailed else 0.0, "a trail ends with it")
        is_twice = self.counts[line.key] > 1 or (not is_short and self._has_copy_above(index))
        is_entry = is_short and line.key not in keys_beside(self.lines, index)
        case.add((-1.0 if is_entry else 1.0) if is_twice else 0.0, "printed twice")
        case.add(8.0 if self._reviews_press(index) else 0.0, "a review of the press, above what papers write")
        case.add(-1.5 if self._is_far(index, first) else 0.0, "far above the text")
        case.add(-3.0 if self._is_part_of_other(index) else 0.0, "a part of a headline above: a picture's text")
        case.add(-3.0 if self._holds_other(index) else 0.0, "a section's name or «شاهد» and the headline beside")
        case.add(-4.0 if self._is_below_own(index, first) else 0.0, "below the headline's byline: a picture's text")
        self._judge_rivals(case, index, first)
        self._judge_place(case, index, first)
        self._judge_list(case, index)
        return case

    def _judge_rivals(self, case: _Case, index: int, first: int) -> None:
        """What speaks for a line when hardly another line above the text may be the headline."""
        headlines, unnamed = self._rivals(first)
        if self.marks[index].kind is Kind.SHORT:
            is_alone = unnamed == 1 and self._may_stand_alone(index)
            case.add(2.5 if is_alone else 0.0, "the only line that may be one")
        elif index and index not in self.listed:
            is_own = self.marks[index].kind is Kind.HEADLINE
            case.add(0.5 if headlines == is_own else 0.0, "the only line as long as one")
        near_top = 0 < index <= _NEAR_TOP and not any(self._may_head(i) for i in range(index))
        case.add(0.5 if near_top else 0.0, "near the top")

    def _rivals(self, first: int) -> tuple[int, int]:
        """How many lines above the text, apart from listed stories, are as long as a headline, and how many name nobody."""
        if first not in self.counted:
            lines = [i for i in range(first) if i not in self.listed]
            long = [i for i in lines if self.marks[i].kind is Kind.HEADLINE]
            short = (i for i in lines if self.marks[i].kind is Kind.SHORT)
            self.counted[first] = len(long), sum(not self._is_named(i) for i in (*long, *short))
        return self.counted[first]

    def _is_body_above(self, index: int, first: int) -> bool:
        """Whether a line names who speaks, as statements begin, and a headline below it says what."""
        line = self.lines[index]
        if not _is_of_body(line) or tells(line.text):
            return False
        return any(
            self.marks[i].kind is Kind.HEADLINE and tells(self.lines[i].text)
            for i in range(index + 1, min(first, index + _MOST_DECKS + 1))
        )

    def _reviews_press(self, index: int) -> bool:
        """Whether a line names a review of the press, «جولة الصحافة العربية», and two papers or more with what they write stand below."""
        if not is_press_review(self.lines[index].key):
            return False
        pairs = zip(self.lines[index + 1 :], self.marks[index + 1 :], self.marks[index + 2 :], strict=False)
        papers = (line for line, mark, below in pairs if mark.kind is Kind.HEADLINE and below.kind is Kind.PARAGRAPH)
        return sum(":" in line.text for line in papers) > 1

    def _is_second_rubric(self, index: int) -> bool:
        """Whether a section's name stands between a line and a headline above, with which its own rubrics go."""
        above = [mark.kind for mark in self.marks[max(0, index - 2) : index]]
        return above == [Kind.HEADLINE, Kind.NAV] and index - 2 not in self.listed

    def _is_account(self, index: int) -> bool:
        return index + 1 < len(self.lines) and _HANDLE.match(self.lines[index + 1].text) is not None

    def _may_stand_alone(self, index: int) -> bool:
        """Whether a few words are nobody's name: no person's, body's, outlet's or account's."""
        line = self.lines[index]
        return line.words > 1 and not (self._is_named(index) or _is_of_body(line) or self._is_account(index))

    def _is_named(self, index: int) -> bool:
        """Whether a line is a person's or an outlet's name, or what the person is."""
        text = self.lines[index].text
        return persons(text) is not None or is_outlet_signature(text) or (index > 0 and self._is_role(index))

    def _judge_place(self, case: _Case, index: int, first: int) -> None:
        """What stands between a candidate and the text; a headline may have one or two lines of a deck below it."""
        refused = is_outlet_line(self.lines[index].text) or self._holds_other(index)
        share = 0.0 if refused else share_of(self.lines[index].key, self.lead) or 0.0
        share = 0.0 if self.marks[index].kind is Kind.SHORT else share  # the text has all of a section's name
        below, signed = self._pass_between(index + 1, first, share)
        if below < first and self.marks[below].kind is Kind.HEADLINE:
            last = below
            while last < below + _MOST_POINTS and self.marks[last].kind is Kind.HEADLINE:
                if last >= below + _MOST_DECKS and not self._is_point(last):
                    break
                last += 1
            end, deck_signed = self._pass_between(last, first, share)
            if end == first and end > last:
                below, signed = end, signed or deck_signed
                case.add(-0.5 if self._may_have_deck(index) else -2.0, "a deck below")
        case.add(2.0 if below == first else 0.0, "right above the text")
        is_row = len(_GAPS.findall(self.lines[index].text)) > _MOST_GAPS
        case.add(-4.0 if is_row else 0.0, "a row of cells")
        case.add(2.5 if signed else 1.0 if below > index + 1 else 0.0, "date, byline or share bar below")
        if index:
            self._judge_above(case, index, below == first > index + 1)

    def _judge_above(self, case: _Case, index: int, is_near: bool) -> None:
        """What stands above a candidate: another headline makes it a deck, or the text of a picture."""
        above, line = self.marks[index - 1].kind, self.lines[index]
        if above is Kind.HEADLINE and index - 1 not in self.listed and self._is_below_kicker(index):
            case.add(2.5, "tells what the text begins with, below a line that does not")
        elif above is Kind.HEADLINE and index - 1 not in self.listed:
            captioned = index + 1 < len(self.marks) and self.marks[index + 1].kind is Kind.CAPTION
            is_deck = is_near and self._may_have_deck(index - 1) and share_of(self.lines[index - 1].key, self.lead)
            lost = -1.2 if _is_long(line) else -2.5
            case.add(lost if is_deck else 0.0, "right below a headline")
            case.add(-1.0 if line.bullet > self.lines[index - 1].bullet else 0.0, "a bullet, and none above")
            case.add(-4.0 if self._is_point(index) else 0.0, "one of several points below a headline")
            case.add(-1.5 if captioned else 0.0, "between a headline and a caption")
            case.add(-1.5 if _WHOLLY_QUOTED.match(line.text) else 0.0, "somebody's words below a headline")
        case.add(-2.5 if self.marks[index - 1].group == "key points" else 0.0, "the first of the key points")
        case.add(-4.0 if self._is_role(index) else 0.0, "who the writer is")
        other = index - 1
        while other >= 0 and self.marks[other].kind in META:  # not beyond a menu
            other -= 1
        is_other = other >= 0 and self.marks[other].kind is Kind.HEADLINE and other not in self.listed
        is_other = is_other and not is_outlet_line(self.lines[other].text)
        signed = any(mark.kind in FACTS for mark in self.marks[other + 1 : index])
        if signed and is_other and self._tells_as_much(other, index):
            case.add(-1.0, "another headline above the date")
        else:
            case.add(1.0 if above is Kind.NAV or above in FACTS else 0.0, "breadcrumbs or date above")

    def _is_below_kicker(self, index: int) -> bool:
        """Whether the first paragraph has most words of a line and few of the line above, which papers set above a headline."""
        own, above = (share_of(self.lines[i].key, self.opening) or 0.0 for i in (index, index - 1))
        below = self.marks[index + 1].kind if index + 1 < len(self.marks) else None
        is_point = bool(self.lines[index].bullet) or below is Kind.HEADLINE
        return own >= _LEAST_OPENING and above <= _MOST_OF_KICKER * own and not is_point

    def _is_point(self, index: int) -> bool:
        """Whether a line is one of two or more with bullets, right below a headline that has none: what the text tells, in points."""
        first = index
        while (
            first > max(0, index - _MOST_POINTS)
            and self.lines[first].bullet
            and self.marks[first].kind is Kind.HEADLINE
        ):
            first -= 1
        is_below = first < index and not self.lines[first].bullet and self.marks[first].kind is Kind.HEADLINE
        beside = self.lines[index - 1 : index] + self.lines[index + 1 : index + 2]
        return is_below and any(line.bullet for line in beside)

    def _tells_as_much(self, above: int, index: int) -> bool:
        """Whether a headline may be the article's rather than the one below: half as many of its words are the text's."""
        shared, others = (share_of(self.lines[i].key, self.lead) or 0.0 for i in (index, above))
        return others * 2 >= shared

    def _holds_other(self, index: int) -> bool:
        """Whether a line ends with one that stands near it: «عام / أمير المنطقة يدشن ...», a date, the headline alone; or is a
        page's title, «KUNA : ... - اقتصاد - 03/12/2024»."""
        own = self.lines[index]
        near = self.lines[max(0, index - _NEAR_COPY) : index + 1 + _NEAR_COPY]
        return any(
            line.words >= _LEAST_TITLE_WORDS
            and (own.key.endswith(f" {line.key}") or outlet_before(own.text, line.text) is not None)
            for line in near
        )

    def _has_copy_above(self, index: int) -> bool:
        """Whether a line right above begins with this one, as the page's title with the outlet's name behind it does."""
        above = self.lines[max(0, index - _NEAR_COPY) : index]
        return any(line.key.startswith(f"{self.lines[index].key} ") for line in above)

    def _is_below_own(self, index: int, first: int) -> bool:
        """Whether a line is the headline again, below its deck and byline, and nothing signs it there.

        A day alone does not sign it: below the page's title the day of the visit may stand.
        """
        words, lowest = self.lines[index].key, max(0, index - _PICTURE_WITHIN)
        above = next((i for i in range(index - 1, lowest - 1, -1) if self.lines[i].key == words), index)
        between = {mark.kind for mark in self.marks[above + 1 : index]}
        if self.marks[above].kind is not Kind.HEADLINE or Kind.CREDIT not in between or not between <= _BELOW_HEADLINE:
            return False
        return all(mark.kind not in _DATED for mark in self.marks[index + 1 : min(first, index + _MOST_BETWEEN)])

    def _is_far(self, index: int, first: int) -> bool:
        """Whether between a line and the text stand as many short lines as a menu has."""
        return self.entries[first] - self.entries[index + 1] > _MOST_ENTRIES

    def _is_part_of_other(self, index: int) -> bool:
        """Whether all words of a line stand in a longer headline above, which neither begins nor ends
        with it, as a page's title does, nor has an outlet before it."""
        line = self.lines[index]
        return any(
            line.words < above.words
            and share_of(line.key, content_words(above.key)) == 1
            and not (above.key.startswith(line.key) or above.key.endswith(line.key))
            and outlet_before(above.text, line.text) is None
            for above, mark in zip(
                self.lines[max(0, index - _PICTURE_WITHIN) : index],
                self.marks[max(0, index - _PICTURE_WITHIN) : index],
                strict=True,
            )
            if mark.kind is Kind.HEADLINE
        )

    def _is_role(self, index: int) -> bool:
        """Whether a line tells what the person is whose name stands above it: «سامية العلي»، «كاتبة من البحرين»."""
        line, above = self.lines[index], self.lines[index - 1]
        return line.words <= _MOST_ROLE and above.words <= 3 and line.key.split(" ", 1)[0] in groups("role")

    def _pass_between(self, index: int, first: int, share: float) -> tuple[int, bool]:
        """The first line from ``index`` on that is not of the kind between headline and text, and whether one signs it.

        A few words below a date or byline are a button, and a short line a picture's text, unless it tells much more of
        the text than the headline does, whose ``share`` of its words that has.
        """
        signed, has_menu = False, False
        end = min(first, index + _MOST_BETWEEN)
        while index < end:
            kind = self.marks[index].kind
            has_menu = has_menu or kind is Kind.NAV
            named = kind is Kind.SHORT and (signed or self.lines[index].words == 1 or self._is_name(index, first))
            pictured = signed and not has_menu and kind is Kind.HEADLINE and is_caption_like(self.lines[index])
            pictured = pictured and (share_of(self.lines[index].key, self.lead) or 0.0) <= 2 * share
            pictured = pictured or (kind is Kind.HEADLINE and opens_like_caption(self.lines[index]))
            is_point = signed and kind is Kind.HEADLINE and bool(self.lines[index].bullet)
            if kind not in _BETWEEN and not (named or pictured or is_point):
                break
            signed = signed or kind in FACTS
            index += 1
        return index, signed

    def _is_name(self, index: int, first: int) -> bool:
        """Whether a few words are an outlet's name, or one that no list holds: printed twice, or above a date or caption."""
        text = self.lines[index].text
        if is_outlet_signature(text) or DESK.match(text) or beside_outlet(text):
            return True
        after = index + 1
        if after < first and self.marks[after].kind is Kind.SHORT and self._is_outlet(after):
            after += 1
        below = self.marks[after].kind if after < first else None
        return self.counts[self.lines[index].key] > 1 or below in FACTS or below is Kind.CAPTION

    def _is_outlet(self, index: int) -> bool:
        """Whether a few words are an outlet's name, or stand in the page's head as well."""
        return is_outlet_signature(self.lines[index].text) or self.counts[self.lines[index].key] > 1

    def _may_head(self, index: int) -> bool:
        return self.marks[index].kind is Kind.HEADLINE and self._may_have_deck(index)

    def _may_have_deck(self, index: int) -> bool:
        """Whether a line is rather a headline than what stands above one («بعد أشهر من الشكاوى»)."""
        line = self.lines[index]
        if line.text.endswith(("؟", "?")):
            return line.words >= _LEAST_QUESTION
        return _is_long(line) and not _OPENS_KICKER.match(line.key)

    def _judge_list(self, case: _Case, index: int) -> None:
        if index not in self.listed:
            return
        listing, entry = self.listed[index]
        case.add(-4.0 if entry.teaser is not None else 0.0, "has a teaser")
        teasers = sum(other.teaser is not None for other in listing.entries)
        odd = len(listing.entries) == 1 or (teasers > 1 and entry.teaser is None)
        case.add(-0.5 if odd else -1.0 if self._may_end_list(index) else -2.0, "under a label of other stories")
        told = share_of(self.lines[index].key, self.lead) or 0.0
        case.add(-2.0 if told < MOST_SHARED else 0.0, "likewise, and the text has hardly one of its words")

    def _may_end_list(self, index: int) -> bool:
        """Whether the last story of a list may be the article's own headline, since no other line above the text is one."""
        listing, entry = self.listed[index]
        return listing.entries[-1] is entry and self._rivals(self.paragraphs[0])[0] == 0

    def _is_candidate(self, index: int) -> bool:
        kind, line = self.marks[index].kind, self.lines[index]
        if kind is Kind.SHORT and line.words == 1:
            is_signed = index + 1 < len(self.marks) and self.marks[index + 1].kind in FACTS and not _is_of_body(line)
            return is_signed or line.key in self.trailed
        if kind in (Kind.HEADLINE, Kind.SHORT):
            return 2 <= line.words <= MOST_TITLE_WORDS and not is_salutation(line.key)
        following = self.marks[index + 1].kind if index + 1 < len(self.marks) else None
        return kind is Kind.PARAGRAPH and line.words <= 22 and following in FACTS

    def before(self, first: int) -> Choice | None:
        """The best candidate above line ``first``, the first paragraph; the lowest one wins ties."""
        best: Choice | None = None
        for index in range(first):
            if self._is_candidate(index):
                case = self._case(index, self.lead, first)
                if best is None or case.score >= best.score:
                    best = Choice(index, case.score, tuple(case.reasons))
        return best

    def later(self) -> Choice | None:
        """A headline with a date or byline beside it, below paragraphs that are the smaller part of the page."""
        total = sum(len(self.lines[i].text) for i in self.paragraphs)
        above = 0
        for at, index in enumerate(self.paragraphs[:-1]):
            above += len(self.lines[index].text)
            if above * 3 > total:
                return None
            following = self.paragraphs[at + 1]
            lead = _lead_words(self.lines, self.paragraphs[at + 1 : at + 1 + _LEAD_PARAGRAPHS])
            for candidate in range(index + 1, following):
                if self._is_candidate(candidate) and self._is_signed(candidate, following):
                    case = self._case(candidate, lead, following)
                    return Choice(candidate, case.score, (*case.reasons, "below other text"))
        return None

    def _is_signed(self, index: int, first: int) -> bool:
        below = self.marks[index + 1].kind if index + 1 < first else None
        above = self.marks[index - 1].kind if index else None
        is_marked = self.lines[index].heading == 1 or self.lines[index].key in self.trailed
        return is_marked or below in FACTS or above is Kind.NAV
