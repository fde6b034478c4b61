"""Dates that a page prints around the headline, each with how likely it is the date of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from itertools import islice
from operator import attrgetter

from newsarc.arabic.clock import HALVES
from newsarc.extract.metadata.date_labels import says_published, says_rights, says_updated
from newsarc.extract.metadata.date_order import prefers_month_first
from newsarc.extract.metadata.date_scores import UPDATED_LABEL, bare, base_score, is_in_site_top, score_of
from newsarc.extract.metadata.evidence import MAYBE_DATE, Evidence, element_text
from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.listed_dates import is_below_label, listed
from newsarc.extract.metadata.printed_dates import PrintedDate, find_printed_dates
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.relative_dates import find_relative_date, may_be_relative
from newsarc.extract.metadata.zone import PARAGRAPH, Piece
from newsarc.extract.tree import Tree

_VISIT, _IN_HEADLINE = 1.0, 0.5
"""What a date loses in score: _VISIT if it may be the day of the visit, _IN_HEADLINE if it stands among the headline's
words."""

_INLINE = frozenset({"a", "span", "b", "strong", "em", "i", "small"})
_DATELINE_END = re.compile(r"\s{0,2}[)(/|–:]|\s-\s")
_MOST_LINKS = 2_000
_TEASER_DEPTH = 2
_SHORT_DATE = re.compile(r"\d{1,4}\s?[./\-]\s?\d{1,2}\s?[./\-]\s?\d{1,4}|\d{1,2}\s[^\W\d]{3,9}\s\d{4}")
_LABEL, _WEEKDAY = 40, 10
_AROUND_BOTH = 16
"""Characters of a weekday and the letters around the years of a date in both calendars: «الثلاثاء 6 ذو القعدة 1445 هـ -
14 مايو 2024 م»."""
_BEFORE = 200
_MOST_BESIDE_LINKED = 25
_LONGEST_AGO, _LONGEST_SPLIT = 60, 90
_HALF = rf"\s?(?:{HALVES}|[ap]\.?m\b\.?|uhr\b|h\b)?"
_LATER = (
    rf"(?i)\D{{0,15}}\d{{1,2}}:\d{{2}}(?::\d{{2}})?{_HALF}[\s·|•–—,،(-]{{1,4}}"
    rf"([^\d|·•]{{3,30}}?)\s?[:：]?\s?(\d{{1,2}}:\d{{2}}{_HALF})(?!\s?\d)"
)
"""The hour of a change on the same day, after that of publication: «1/10/2025 07:00 ص · تحديث 12:15 م».

Rare, so compiled on first use.
"""
_OF_CHANGE, _LEAST_CLOCKS = 1.0, 2
_ALONE, _BOX_DEPTH, _MOST_BUTTONS = 60, 8, 40
_OF_PICTURES_AND_POSTS = frozenset({"figure", "figcaption", "blockquote", "nav"})
_CLOCK = re.compile(r"\d:\d\d")
_TIME = re.compile(
    r"\W{0,20}(?:(?:على\s)?الساعة\W{1,3})?\d{1,2}:\d{2}(?::\d{2})?\W{0,3}(?:[صم]|صباح[اً]{1,2}|مساءً?|[ap]\.?m\.?)?"
    r"(?:\s?[A-Z]{2,4}(?:[+\-]\d{1,2})?|\s?\(?(?:حسب\s)?(?:ال)?ب?(?:ال)?توقيت(?:\s[^\W\d_]{2,12}){1,3})?\W{0,20}",
    re.IGNORECASE,
)
_OF_SCRIPT = re.compile(
    r"data-(?:date-?)?(?:publish|pub\b|created|issued|posted|date(?:time)?$|time(?:stamp)?$)", re.IGNORECASE
)
_DATE_PROPERTY = re.compile(r"date|time|created|issued|publish", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """One date with the rule that found it."""

    iso: str
    rule: str
    text: str | None = None
    """The date as printed, if it was read from print."""
    score: float = 0.0
    ambiguous: bool = False
    """True if day and month of the printed form could be swapped."""
    is_update: bool = False
    """True if the page says that it is the date of the last change."""
    is_marked: bool = False
    """True if the mark-up gives it for machines."""


def dates_in(pieces: list[Piece], evidence: Evidence, data: StructuredData, now: datetime | None) -> Iterator[Dated]:
    """Yield the dates printed in ``pieces``, except those of other articles; relative times count from ``now``, if
    given."""
    month_first = prefers_month_first(data, evidence.tree)
    others = listed(evidence, pieces)
    for number, piece in enumerate(pieces):
        if piece.element in others:
            continue
        found: list[Dated] = []
        if _may_be_dated(evidence.tree, piece):
            previous = _label_before(pieces[number - 1].text, piece.text) if number else ""
            found = _from_piece(evidence.tree, piece, previous, month_first)
            if not found and len(piece.text) < 20:
                found = _from_split_date(evidence.tree, piece, previous, month_first)
        if not found and now is not None and may_be_relative(piece.text):
            yield from _relative(piece, evidence, now)
        if found and evidence.tree.tags[piece.element] == "a" and _is_headline(piece.text, found[0]):
            continue
        if found and not evidence.context.is_elsewhere(piece.element) and not _is_of_other(evidence, piece):
            dated = _with_time_beside(evidence.tree, pieces, number, found)
            yield from dated if piece.distance >= 0 or now is None else map(partial(_less_if_today, now), dated)


def dates_aside(evidence: Evidence, data: StructuredData) -> Iterator[Dated]:
    """Yield dates that stand alone between headline and text in a box named as something else, if it links to no story.

    Such boxes hold share buttons, the article's margin or the toggle of its pictures.
    """
    zone, text = evidence.zone, evidence.text_in_zone
    if text == len(zone):
        text = next((n for n, piece in enumerate(zone) if piece.distance > 0 and len(piece.text) >= PARAGRAPH), 0)
    above = [piece for piece in zone[:text] if piece.distance > 0 and len(piece.text) < _ALONE]
    dated = [piece for piece in above if MAYBE_DATE.search(piece.text) and _is_in_plain_box(evidence, piece.element)]
    others = listed(evidence, dated)
    for piece in dated:
        if piece.element not in others and not _is_of_other(evidence, piece):
            found = _from_piece(evidence.tree, piece, "", prefers_month_first(data, evidence.tree))
            yield from (dated for dated in found if _says_only(dated.text or "", piece.text))


def _says_only(date: str, text: str) -> bool:
    """Whether a ``text`` holds little more than the ``date``: a weekday, an hour, a label."""
    words = bare(text.replace(date, ""))
    return sum(map(str.isalpha, words)) <= _WEEKDAY or says_published(words) or says_updated(words)


def _is_in_plain_box(evidence: Evidence, element: int) -> bool:
    """Whether ``element`` stands in a box of something other than the article, without a link as long as a headline."""
    tree, is_elsewhere = evidence.tree, evidence.context.is_elsewhere
    boxes = [box for box in (element, *islice(tree.ancestors(element), _BOX_DEPTH)) if is_elsewhere(box)]
    if not boxes or any(tree.tags[box] in _OF_PICTURES_AND_POSTS for box in boxes):
        return False
    links = (n for n in range(boxes[-1], tree.ends[boxes[-1]]) if tree.tags[n] == "a")
    return not any(len(tree.line(link)) > _MOST_BESIDE_LINKED for link in islice(links, _MOST_BUTTONS))


def _is_of_other(evidence: Evidence, piece: Piece) -> bool:
    """Whether a date stands below a label of a list, and no word in its element or right before it says published or
    updated."""
    tree = evidence.tree
    # hAtom's mark, as Blogger writes it
    if tree.tags[piece.element] == "abbr" and tree.get(piece.element, "class") == "published":
        return False
    _, before = next(tree.runs_back(tree.first_texts[piece.element]), (-1, ""))
    words = bare(f"{before[-_LABEL:]} {element_text(tree, piece.element)[:_LABEL]}")
    return not (says_published(words) or says_updated(words)) and is_below_label(evidence, piece)


def _is_headline(text: str, dated: Dated) -> bool:
    """Whether the text of a link says more than a date: it is another story's headline."""
    return len(" ".join(text.split())) - len(dated.text or "") > _MOST_BESIDE_LINKED


def _less_if_today(now: datetime, dated: Dated) -> Dated:
    """Return ``dated``, from above the headline, with a lower score if it may be the day of the visit."""
    return replace(dated, score=dated.score - _VISIT) if dated.iso == now.date().isoformat() else dated


def _with_time_beside(tree: Tree, pieces: list[Piece], number: int, found: list[Dated]) -> list[Dated]:
    """Return the only day ``found`` in a piece, with the time of day from the element before or after it, skipping
    signs.

    The day may be printed in two calendars.
    """
    date = max(found, key=attrgetter("score"))
    if len({each.iso[:10] for each in found}) > 1 or "T" in date.iso:
        return found
    line = _line_around(tree, pieces[number])
    for around in reversed(pieces[max(0, number - 2) : number]), pieces[number + 1 : number + 3]:
        beside = next((piece for piece in around if any(map(str.isalnum, piece.text))), None)
        if beside and _line_around(tree, beside) == line and _TIME.fullmatch(beside.text):
            timed = find_printed_dates(f"{date.text} {beside.text}")
            if timed and timed[0].iso[:10] == date.iso:
                return [replace(date, iso=timed[0].iso)]
    return found


def _line_around(tree: Tree, piece: Piece) -> int:
    """Return the element around a piece, or around the list item that holds it: date and time may stand in items of a
    list."""
    around = tree.parents[piece.element]
    outer = next((n for n in (around, *tree.ancestors(around)) if tree.tags[n] not in _INLINE), around)
    return tree.parents[outer] if tree.tags[outer] == "li" else around


def _label_before(before: str, text: str) -> str:
    """Return the end of the text ``before`` a date, which may label it.

    If ``text`` has its own label of publishing, the label of another date in ``before`` is cut off.
    """
    own = 0
    before = " ".join(before[-_BEFORE:].split())
    if says_published(bare(text[:_LABEL])):
        own = max((date.end() for date in _SHORT_DATE.finditer(before, max(0, len(before) - 60))), default=0)
    return before[max(own, len(before) - 30) :]


def date_of(tree: Tree, element: int, now: datetime | None) -> Dated | None:
    """Return the date that ``element`` declares or prints; None if there is none. A relative time counts from ``now``,
    if given."""
    piece = Piece(element, element_text(tree, element), 0)
    found = _from_piece(tree, piece, "", False)
    if found:
        return found[0]
    relative = find_relative_date(piece.text, now) if now is not None else None
    return Dated(relative[2], "relative time", piece.text) if relative else None


def own_teaser(tree: Tree, url: str) -> Iterator[Dated]:
    """Yield the date next to a link to the page itself in a list of stories: this entry is the page's own."""
    host, _, path = url.partition("://")[2].partition("#")[0].rstrip("/").partition("/")
    for link in tree.named({"a"})[:_MOST_LINKS] if path else ():
        before, same, after = (tree.get(link, "href") or "")[:2000].partition("/" + path)
        if (
            not same
            or after not in ("", "/")
            or (before and not (before.endswith(host) and len(before) <= len(host) + 8))
        ):
            continue
        for around in (link, *islice(tree.ancestors(link), _TEASER_DEPTH)):
            dates = find_printed_dates(element_text(tree, around)[:300])
            if dates:
                yield Dated(dates[0].iso, "teaser of the page itself")
                break


def _relative(piece: Piece, evidence: Evidence, now: datetime) -> Iterator[Dated]:
    text = " ".join(piece.text.split())
    found = find_relative_date(text, now)
    if not found or len(text) >= _LONGEST_AGO or _is_of_other(evidence, piece):
        return
    if not evidence.context.is_elsewhere(piece.element):
        start, end, iso = found
        words = text[:start]
        yield Dated(
            iso,
            "relative time near headline",
            text[start:end],
            score_of(evidence.tree, piece, words, 1.5),
            is_update=says_updated(words),
        )


def _may_be_dated(tree: Tree, piece: Piece) -> bool:
    """Whether a piece may be dated, by a date near its start or its mark-up: a fast first check."""
    text = piece.text
    if MAYBE_DATE.search(text, 0, 300 if len(text) < 200 else 80):
        return True
    if len(text) > 100:
        return False
    attributes = tree.attributes[piece.element]
    return tree.tags[piece.element] in ("time", "abbr") or bool(
        attributes.get("property") or attributes.get("itemprop")
    )


def _machine_date(tree: Tree, element: int) -> str | None:
    """Return the machine-readable date of an element: ``<time datetime>``, microdata, RDFa, ``<abbr title>``."""
    stamp: str | None = None
    around = tree.parents[element]
    if tree.tags[element] == "a" and tree.tags[around] == "time":
        element = around  # WordPress links its date to the page
    tag, attributes = tree.tags[element], tree.attributes[element]
    name = _property(tree, element)
    if tag == "abbr":
        stamp = attributes.get("title")
    elif tag == "time" or _DATE_PROPERTY.search(name):
        stamp = attributes.get("datetime") or attributes.get("content")
        stamp = stamp if stamp and normalize_iso(stamp) else _of_script(attributes) or stamp
    return stamp


def _of_script(attributes: dict[str, str]) -> str | None:
    """Return the date that an element holds for a script, which prints «4 hours ago» instead: ``<time
    data-published>``."""
    named = (value for name, value in attributes.items() if _OF_SCRIPT.match(name))
    return next(filter(normalize_iso, named), None)


def _property(tree: Tree, element: int) -> str:
    """Return the name that microdata or RDFa give the text of ``element``."""
    attributes = tree.attributes[element]
    return attributes.get("itemprop") or attributes.get("property") or ""


def _from_split_date(tree: Tree, piece: Piece, previous: str, month_first: bool) -> list[Dated]:
    """Return a date whose day, month and year stand in separate elements; ``piece`` holds the year."""
    parent = tree.parents[piece.element]
    parts = list(islice(tree.children(parent), 7)) if parent >= 0 else []
    if len(parts) > 6:
        return []
    if len(parts) > 1 and any(find_printed_dates(element_text(tree, part)[:_LABEL]) for part in parts):
        return []  # one part is the date, this one is a count: «2026/05/03 | 1032»
    text = element_text(tree, parent)
    return (
        _from_piece(tree, Piece(parent, text, piece.distance), previous, month_first)
        if len(text) < _LONGEST_SPLIT
        else []
    )


def _from_piece(tree: Tree, piece: Piece, previous: str, month_first: bool) -> list[Dated]:
    """Return the date that a piece's mark-up declares, else the dates that it prints; ``previous`` is the text before
    it."""
    declared = _declared(tree, piece, previous, month_first)
    return [declared] if declared else _printed(tree, piece, previous, month_first)


def _declared(tree: Tree, piece: Piece, previous: str, month_first: bool) -> Dated | None:
    """Return the machine-readable date on the element of a piece, unless another day is printed in it."""
    stamp = _machine_date(tree, piece.element)
    iso = normalize_iso(stamp) if stamp else None
    if not iso:
        return None
    shown = " ".join(piece.text.split())
    seen = find_printed_dates(shown[:100], month_first=month_first)
    if seen and seen[0].iso[:10] != iso[:10] and not seen[0].ambiguous:
        return None
    score = score_of(tree, piece, f"{previous} {shown[:80]}", 4.0)
    is_update = _labels_update(previous) or UPDATED_LABEL.search(_property(tree, piece.element)) is not None
    is_update = is_update or bool(seen and says_updated(bare(shown[: seen[0].start])))
    iso = seen[0].iso if seen and seen[0].iso.startswith(iso) else iso  # only the day is declared, or no zone
    return Dated(iso, "time near headline", shown or None, score, is_update=is_update, is_marked=True)


def _printed(tree: Tree, piece: Piece, previous: str, month_first: bool) -> list[Dated]:
    """Return the dates that a piece prints, except those inside its sentences."""
    text = " ".join(piece.text.split())
    found: list[Dated] = []
    after = 0
    matches = find_printed_dates(text[:300], month_first=month_first)
    for match in matches:
        rest = _beside(text, match, matches)
        if rest > 80 and match.start > 40:
            continue  # inside a sentence
        label = bare(text[after : match.start])
        is_labelled = after > 0 and (says_published(label) or says_updated(label))
        words = label if is_labelled else bare(text[: match.start])
        # at most a weekday or an hour stands between the label and its date
        between = _TIME.sub("", words, 1).strip()
        is_update = says_updated(words) or (" " not in between and _labels_update(previous))
        is_update = is_update and not says_rights(words)
        if is_update and piece.distance < 0 and is_in_site_top(tree, piece.element):
            continue  # of the whole site
        opens_text = rest > 60 and match.start <= 30 and _DATELINE_END.match(text, match.end) is not None
        base = base_score(match, rest, tree.tags[piece.element], opens_text)
        base -= _IN_HEADLINE * (not piece.distance and rest > _WEEKDAY)
        score = score_of(tree, piece, words if is_labelled else f"{previous} {words}", base)
        shown = text[match.start : match.end]
        found.append(Dated(match.iso, "printed near headline", shown, score, match.ambiguous, is_update))
        after = match.end
    if len(found) == 1 and (iso := _changed_later(text, matches[-1])):
        found.append(replace(found[0], iso=iso, score=found[0].score - _OF_CHANGE, is_update=True))
    return found


def _beside(text: str, date: PrintedDate, dates: list[PrintedDate]) -> int:
    """Return the number of characters of ``text`` besides a date, which may be printed in both calendars."""
    same = [each for each in dates if each.iso[:10] == date.iso[:10]]
    rest = len(text) - (max(each.end for each in same) - min(each.start for each in same))
    return rest if len(same) == 1 else min(rest, max(rest - _AROUND_BOTH, _WEEKDAY))


def _changed_later(text: str, date: PrintedDate) -> str:
    """Return the time of a change on the day of ``date``, of which only the hour is printed; "" if there is none."""
    if "T" not in date.iso or len(_CLOCK.findall(text, date.end)) < _LEAST_CLOCKS:
        return ""
    later = re.compile(_LATER).match(text, date.end)
    day, _, time = date.iso.partition("T")
    timed = find_printed_dates(f"{day} {later[2]}") if later and says_updated(bare(later[1])) else []
    return timed[0].iso + time[len("07:00") :] if timed and "T" in timed[0].iso else ""


def _labels_update(before: str) -> bool:
    """Whether the text ``before`` a date says that it is of the last change; a text with digits is about another
    date."""
    return says_updated(before) and not any(map(str.isdigit, before))
