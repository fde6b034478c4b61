"""A line of byline and day, «كتب: سامي العلي | 3 نوفمبر 2023»، «الجمعة 3 نوفمبر 2023 - بيروت: هدى سالم», cut in two."""

from __future__ import annotations

import re

from newsarc.extract.dump.fields import is_date_line, is_outlet_piece, read_credit, read_dateline
from newsarc.extract.dump.names import beside_outlet, persons
from newsarc.extract.labels import key, match_field, match_label, places

_LONGEST = 120
_JOINT = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
_FIELD = re.compile(r"([^:：]{1,30}?)\s?[:：]\s?(?=\S)")
_MOST_PARTS = 6


def cut_signed(row: str) -> list[str]:
    """The day and what stands before and after it, when somebody is named there; else the row alone.

    The parts that say something else, counters and outlets, must be known.
    """
    joints = list(_JOINT.finditer(row)) if len(row) <= _LONGEST else []
    if not 0 < len(joints) < _MOST_PARTS:
        return [row]
    starts, ends = [0, *(joint.end() for joint in joints)], [*(joint.start() for joint in joints), len(row)]
    dated = [i for i, (start, end) in enumerate(zip(starts, ends, strict=True)) if is_date_line(row[start:end])]
    if not dated:
        return [row]
    first, last = dated[0], dated[-1]
    sides = [row[: ends[first - 1]] if first else "", row[starts[last + 1] :] if last + 1 < len(starts) else ""]
    day, sides = row[starts[first] : ends[last]], [side.strip() for side in sides]
    signed = [names_someone(side) for side in sides]
    if not any(signed) or not all(
        is_known or not side or _is_about(side) for side, is_known in zip(sides, signed, strict=True)
    ):
        return [row]
    return [part for part in (sides[0], day, sides[1]) if part]


def names_someone(text: str) -> bool:
    """Whether a part of a line is a byline, a person's name, or a dateline or outlet with one."""
    label = _FIELD.match(text)
    if (label and match_field(key(label[1])) == "author") or read_credit(text) or persons(text):
        return True
    dateline = read_dateline(text)
    return bool(dateline and dateline.writer) or beside_outlet(text) is not None


def _is_about(text: str) -> bool:
    """Whether all parts are an outlet's name, a place or a counter."""
    return all(_is_known(part) for part in _JOINT.split(text))


def _is_known(part: str) -> bool:
    words = key(part)
    label = match_label(words)
    return (
        is_outlet_piece(part) or words in places("place") or (label is not None and label.group in ("counter", "nav"))
    )
