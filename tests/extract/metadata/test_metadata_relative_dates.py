"""Times relative to the fetch in languages of other scripts than Arabic."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.extract.metadata.relative_dates import find_relative_date, may_be_relative, unit_of_age

NOW = datetime(2024, 5, 20, 12, 0)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 hours ago", "2024-05-20T09:00"),
        ("an hour ago", "2024-05-20T11:00"),
        ("Updated 2 days ago", "2024-05-18"),
        ("30 hours ago", "2024-05-19"),
        ("il y a 3 heures", "2024-05-20T09:00"),
        ("vor 20 Minuten", "2024-05-20T11:40"),
        ("vor einer Woche", "2024-05-13"),
        ("hace 2 días", "2024-05-18"),
        ("3 saat önce", "2024-05-20T09:00"),
        ("2 jam yang lalu", "2024-05-20T10:00"),
        ("5 минут назад", "2024-05-20T11:55"),
        ("منذ ٣ ساعات", "2024-05-20T09:00"),
        ("3 hours of talks", None),  # how long, not how long ago
        ("vor der Wahl", None),
        ("long ago", None),
    ],
)
def test_relative_to_the_fetch(text: str, iso: str | None) -> None:
    found = find_relative_date(text, NOW)
    assert (found and found[2]) == iso
    assert may_be_relative(text) or iso is None


@given(st.text(st.sampled_from("0123 agohursdyvStenil منذساعةقبل٣پیش"), max_size=60))
def test_the_first_look_misses_nothing(text: str) -> None:
    if found := find_relative_date(text, NOW):
        assert 0 <= found[0] < found[1] <= len(text)
        assert may_be_relative(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("منذ ٣ ساعات", timedelta(hours=1)),
        ("منذ 3 ساعات و20 دقيقة", timedelta(minutes=1)),
        ("قبل لحظات", timedelta(minutes=1)),
        ("منذ يومين", timedelta(days=1)),
        ("نُشر أمس", timedelta(days=1)),
        ("منذ أسبوعين", timedelta(days=7)),
        ("قبل شهر", timedelta(days=30)),
        ("Updated 2 days ago", timedelta(days=1)),
        ("30 seconds ago", timedelta(minutes=1)),
        ("3 hours of talks", None),
        ("29 نوفمبر 2026", None),
        ("أمس 18:40", None),
        ("", None),
    ],
)
def test_what_an_age_is_counted_in(text: str, unit: timedelta | None) -> None:
    assert unit_of_age(text) == unit
