"""A page pasted as one long line: cut again where tabs, wide spaces or the labels of its parts stand."""

from __future__ import annotations

import re

from newsarc.extract import labels
from newsarc.extract.dump.names import THEN_WEEKDAY, persons
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.rights import holders_of_rights

LEAST_LENGTH = 200
"""Shorter lines, in characters, are left whole."""
MOST_LINES = 3
"""A dump with more lines than this was not pasted as one."""

_GROUPS = ("related", "latest", "share", "newsletter", "tags", "comments", "copyright")
_OF_MENU = frozenset({"nav", "home", "languages", "policy", "latest"})
_MOST_LABEL_WORDS = 6
_TOKEN = re.compile(r"\S+")
_WIDE = re.compile(r"[ \t]*\t[ \t]*| {3,}")
_TEASER_END = re.compile(r"(?<=\.\.\.) +|(?<=…) +")
_MOST_ENTRY_WORDS, _LEAST_ENTRIES, _MOST_UNKNOWN = 3, 4, 1
"""Words of a menu's entry, entries of a menu, and words among them that no list holds, beside the outlet's name."""
_MOST_OF_NAME, _LEAST_HEAD, _LONGEST_HEAD = 3, 4, 40
"""Words of a name, and of what stands before the day: a headline, a writer, an outlet."""
_CRUMB, _SIGNS = ">»›", " |-–—:،"
_ENTRY_JOINT = re.compile(r" [-–|•] ")
_CLOCK_BEHIND = re.compile(r"\W{0,3}\d{1,2}:\d{2}(?: ?(?:[صم]|[AaPp][Mm])\b)?")
"""The hour that a day may have behind it."""
_LONGEST_RIGHTS = 12
_LISTS = frozenset({"related", "latest"})
_STOPPED = re.compile(r"[.…!؟?”»)]$")


def _label_at(words: list[str], at: int) -> int:
    """How many words from ``at`` on are a label of two words or more; 0 when none is."""
    if not labels.may_begin_label(words, at):
        return 0
    for count in range(min(_MOST_LABEL_WORDS, len(words) - at), 1, -1):
        found = labels.match_whole(" ".join(words[at : at + count]))
        if found in _GROUPS:
            return count
    return 0


def _dates(line: str) -> list[tuple[int, int]]:
    """Spans of printed dates behind which a lead opens: «... 27 نوفمبر 2025 أعلنت الوزارة ...»."""
    return [
        (date.start, date.end)
        for date in find_printed_dates(line)
        if (found := _TOKEN.search(line, date.end)) and labels.key(found[0]) in labels.groups("lead verbs")
    ]


def _cuts(line: str) -> list[tuple[int, int]]:
    """Spans of labels in a line. A label in running prose («ملفات ذات صلة بالقضية») is none."""
    tokens = list(_TOKEN.finditer(line))
    words = [labels.key(token[0]) for token in tokens]
    spans: list[tuple[int, int]] = []
    sure = False
    at = 0
    while at < len(words):
        count = _label_at(words, at)
        if not count or (at + count < len(words) and words[at + count].startswith("ب")):
            at += 1
            continue
        sure = sure or at == 0 or bool(_STOPPED.search(tokens[at - 1][0]))
        is_last = (
            len(words) - at <= _LONGEST_RIGHTS and labels.match_whole(" ".join(words[at : at + count])) == "copyright"
        )
        spans.append((tokens[at].start(), len(line) if is_last else tokens[at + count - 1].end()))
        at = len(words) if is_last else at + count
    dates = _dates(line)
    return sorted([*spans, *dates]) if sure or dates else []


def _cut_at_teasers(part: str) -> list[str]:
    """Cut behind cut-off teasers, when there are two of them: one alone may be a pause in speech."""
    teasers = [piece.strip(" :|-–") for piece in _TEASER_END.split(part)]
    return teasers if len(teasers) > 2 else [part.strip(" :|-–")]


def _cut_at_labels(line: str) -> list[str]:
    parts: list[str] = []
    end, group = 0, ""
    for start, stop in _cuts(line):
        parts += [*_cut_between(line[end:start], group), line[start:stop]]
        end, group = stop, labels.match_whole(labels.key(line[start:stop])) or ""
    parts += _cut_between(line[end:], group)
    return [part for part in parts if part]


def _cut_between(part: str, group: str) -> list[str]:
    """A part behind a label of ``group``, cut between its entries where that opens a list."""
    entries = _ENTRY_JOINT.split(part) if group in _LISTS else []
    if len(entries) > 1 and all(entry.count(" ") >= _MOST_OF_NAME - 1 for entry in entries):
        return [entry.strip(" :|-–") for entry in entries]
    return _cut_at_teasers(part)


def _cut_head(line: str, outlets: list[str]) -> list[str]:
    """The head of a page in the line that opens it: the menu, the trail, headline, writer or one of the ``outlets``, and the day, in a part
    each; the line alone where it shows no day and no menu."""
    menu = _end_of_menu(line)
    rest = line[menu:]
    day = next(iter(find_printed_dates(rest)), None)
    before = THEN_WEEKDAY.sub("", rest[: day.start].strip(_SIGNS)).strip(_SIGNS) if day else ""
    is_head = _LEAST_HEAD <= len(before.split()) <= _LONGEST_HEAD and not re.search(r"[.؟!] ", before)
    if day is None or not is_head:
        return [part for part in (line[:menu].strip(), rest.strip()) if part]
    named = next((name for name in outlets if before.endswith(f" {name}")), "") or _writer_at_end(before)
    headline = before[: len(before) - len(named)].strip(_SIGNS)
    clock = _CLOCK_BEHIND.match(rest, day.end)
    end = clock.end() if clock else day.end
    after = _TOKEN.search(rest, end)
    is_told = after is None or labels.key(after[0]) in labels.groups("lead verbs")
    if not (menu or named or is_told) or labels.key(before.split()[0]) in labels.groups("lead verbs"):
        return [line]  # a sentence
    parts = (line[:menu], headline, named, rest[day.start : end], rest[end:].lstrip(_SIGNS))
    return [part.strip() for part in parts if part.strip()]


def _end_of_menu(line: str) -> int:
    """Where the menu, with the outlet's name before it and the trail behind it, ends in a line; 0 without one."""
    tokens = list(_TOKEN.finditer(line[: LEAST_LENGTH * 2]))
    words = [labels.key(token[0]) for token in tokens]
    at, end, found, unknown = 0, 0, 0, 0
    while at < len(words) and unknown <= (_MOST_UNKNOWN if found else _MOST_OF_NAME):
        counts = range(min(_MOST_ENTRY_WORDS, len(words) - at), 0, -1)
        count = next((n for n in counts if labels.match_whole(" ".join(words[at : at + n])) in _OF_MENU), 0)
        if count:
            at, found, unknown = at + count, found + 1, 0
            end = at
        else:
            at, unknown = at + 1, unknown + (bool(words[at]))
    if found < _LEAST_ENTRIES:
        return 0
    trail = next((n for n in range(end, min(end + _MOST_OF_NAME, len(tokens))) if tokens[n][0] in _CRUMB), 0)
    end = min(trail + 2, len(tokens)) if trail else end
    return tokens[end - 1].end()


def _writer_at_end(text: str) -> str:
    """The person's name that the words before a day end with; "" without one."""
    words = text.split()
    names = (
        " ".join(words[-count:]) for count in (_MOST_OF_NAME, _MOST_OF_NAME - 1) if len(words) - count >= _LEAST_HEAD
    )
    return next((name for name in names if persons(name)), "")


def cut_line(line: str) -> list[str]:
    """The parts of a long line in their order; the line alone when nothing shows where to cut."""
    if len(line) < LEAST_LENGTH:
        return [line]
    parts = [part for piece in _WIDE.split(line) if piece.strip() for part in _cut_at_labels(piece)]
    outlets = [name for part in parts[1:] for name in holders_of_rights(part)]
    is_dated = len(parts) > 1 and any(date.end - date.start == len(parts[1]) for date in find_printed_dates(parts[1]))
    head = 1 + is_dated
    opening = _cut_head(" ".join(parts[:head]), outlets)
    return [*(opening if len(opening) > 1 else parts[:head]), *parts[head:]]


def cut_rows(rows: list[str]) -> list[str]:
    """Rows of a dump that is hardly more than one line, cut into parts; other rows as they are."""
    if sum(1 for row in rows if row.strip()) > MOST_LINES:
        return rows
    return [part for row in rows for part in cut_line(row)]
