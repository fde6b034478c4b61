"""A page pasted as one long line: cut again where tabs, wide spaces or the labels of its parts stand."""

from __future__ import annotations

import re

from newsarc.extract import labels
from newsarc.extract.metadata.printed_dates import find_printed_dates

LEAST_LENGTH = 200
"""Shorter lines, in characters, are left whole."""
MOST_LINES = 3
"""A dump with more lines than this was not pasted as one."""

_GROUPS = ("related", "latest", "share", "newsletter", "tags", "comments", "copyright")
_MOST_LABEL_WORDS = 6
_TOKEN = re.compile(r"\S+")
_WIDE = re.compile(r"[ \t]*\t[ \t]*| {3,}")
_TEASER_END = re.compile(r"(?<=\.\.\.) +|(?<=…) +")
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
        spans.append((tokens[at].start(), tokens[at + count - 1].end()))
        at += count
    dates = _dates(line)
    return sorted([*spans, *dates]) if sure or dates else []


def _cut_at_teasers(part: str) -> list[str]:
    """Cut behind cut-off teasers, when there are two of them: one alone may be a pause in speech."""
    teasers = [piece.strip(" :|-–") for piece in _TEASER_END.split(part)]
    return teasers if len(teasers) > 2 else [part.strip(" :|-–")]


def _cut_at_labels(line: str) -> list[str]:
    parts: list[str] = []
    end = 0
    for start, stop in _cuts(line):
        parts += [*_cut_at_teasers(line[end:start]), line[start:stop]]
        end = stop
    parts += _cut_at_teasers(line[end:])
    return [part for part in parts if part]


def cut_line(line: str) -> list[str]:
    """The parts of a long line in their order; the line alone when nothing shows where to cut."""
    if len(line) < LEAST_LENGTH:
        return [line]
    return [part for piece in _WIDE.split(line) if piece.strip() for part in _cut_at_labels(piece)]


def cut_rows(rows: list[str]) -> list[str]:
    """Rows of a dump that is hardly more than one line, cut into parts; other rows as they are."""
    if sum(1 for row in rows if row.strip()) > MOST_LINES:
        return rows
    return [part for row in rows for part in cut_line(row)]
