"""Copies of one text: an agency's report in several outlets, and daily bulletins of one template, which are none."""

from __future__ import annotations

import random

import pytest

from newsarc.search.copies import Issue, group_copies
from newsarc.search.document import analyze_document

WORDS = [f"كلمة{number}" for number in range(80)]


def groups(issues: list[Issue], most: int | None = None, texts: list[str] | None = None) -> list[list[int]]:
    """Of texts that have all of their words in common, but for the last, or of ``texts``; numbered from 0."""
    bodies = texts or [f"{' '.join(WORDS)} رقم{number}" for number in range(len(issues))]
    signatures = {number: analyze_document(None, body).signature for number, body in enumerate(bodies)}
    return group_copies(signatures, signatures, lambda number: issues[number], most)


A, B, C = "وكالة الرافدين", "صحيفة النهر", "موقع الجسر"
MONDAY, TUESDAY = "2026-03-02", "2026-03-03"


@pytest.mark.parametrize(
    ("issues", "expected"),
    [
        ([(A, MONDAY), (B, MONDAY), (C, TUESDAY)], [[0, 1, 2]]),  # a report, which one outlet prints a day later
        ([(A, MONDAY), (A, MONDAY)], [[0, 1]]),  # at two addresses
        ([(A, MONDAY), (A, TUESDAY)], [[0], [1]]),
        ([("", MONDAY), ("", TUESDAY)], [[0], [1]]),  # it may be one outlet, nobody knows
        ([(A, MONDAY), (A, ""), (B, "")], [[0, 1, 2]]),  # no other day
        ([(A, ""), (A, MONDAY), (A, TUESDAY)], [[0, 1], [2]]),
        ([(A, "2026-03"), (A, MONDAY), (A, "2026")], [[0, 1, 2]]),  # which may be of that day
        ([(A, "2026-03"), (A, "2026-04-01")], [[0], [1]]),
        # Bulletins that a second outlet prints too, and a text behind its copy.
        ([(A, MONDAY), (A, TUESDAY), (B, MONDAY), (B, TUESDAY), (A, TUESDAY)], [[0, 2], [1, 3, 4]]),
        ([(A, MONDAY), (B, TUESDAY), (A, TUESDAY), (A, TUESDAY), (B, MONDAY)], [[0, 1], [2, 3], [4]]),
    ],
)
def test_what_one_outlet_prints_on_two_days_is_no_copy(issues: list[Issue], expected: list[list[int]]) -> None:
    assert groups(issues) == expected


def test_of_so_many_groups_each_has_all_its_copies() -> None:
    other = " ".join(reversed(WORDS))
    texts = [f"{' '.join(WORDS)} أ", other, f"{' '.join(WORDS[20:60])} ب", f"{' '.join(WORDS)} ج", f"{other} د"]
    issues = [(outlet, "") for outlet in (A, B, C, B, C)]
    assert groups(issues, texts=texts) == [[0, 3], [1, 4], [2]]
    assert groups(issues, 2, texts) == [[0, 3], [1, 4]]
    assert groups(issues, 1, texts) == [[0, 3]]


def test_no_group_has_two_days_of_one_outlet_in_whatever_order() -> None:
    chance = random.Random(3)
    every = [(outlet, f"2026-03-{day:02}") for outlet in (A, B, C) for day in range(1, 10)] * 2
    for _ in range(20):
        chance.shuffle(every)
        found = groups(every)
        assert sorted(number for group in found for number in group) == list(range(len(every)))
        for group in found:
            issues = {every[number] for number in group}
            assert len(issues) == len({outlet for outlet, _ in issues})
        assert len(found) < len(every)
