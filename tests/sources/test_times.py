from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.sources.times import printed_text, read_moment, utc_text


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2024-03-05T10:00:00Z", "2024-03-05T10:00:00Z"),
        ("2024-03-05T10:00:00+03:00", "2024-03-05T07:00:00Z"),
        ("2024-03-05T10:00:00", "2024-03-05T10:00:00Z"),  # no zone: UTC
        ("2024-03-05", "2024-03-05T00:00:00Z"),
        ("0001-01-01T00:00:00+23:59", None),  # in UTC a day of the year 0
        ("9999-12-31T23:59:59-23:59", None),
        ("0001-01-01T00:00:00Z", None),  # "no date"
        ("9999-12-31T23:59:59Z", None),
        ("Tue, 05 Mar 2024", None),
        ("", None),
    ],
)
def test_moments(text: str, utc: str | None) -> None:
    assert utc_text(read_moment(text)) == utc


@given(st.text(alphabet="0123456789-:TZ+.٣ ", max_size=30))
def test_no_text_raises(text: str) -> None:
    utc_text(read_moment(text))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2024-03-05T01:00:00+03:00", "2024-03-05T01:00:00+03:00"),
        ("2024-03-05T01:00:00.5-03:30", "2024-03-05T01:00:00-03:30"),
        ("2024-03-05T10:00:00+00:00", "2024-03-05T10:00:00Z"),
        ("2024-03-05T10:00:00", "2024-03-05T10:00:00Z"),
        ("2024-03-05T10:00:00+23:00", "2024-03-04T11:00:00Z"),  # no place has that
        ("9999-12-31T23:59:59-23:59", None),
    ],
)
def test_moments_in_their_own_offset(text: str, printed: str | None) -> None:
    assert printed_text(read_moment(text)) == printed


@given(st.datetimes(timezones=st.timezones()))
def test_no_moment_raises(when: datetime) -> None:
    printed_text(when)
    text = utc_text(when)
    assert text is None or text.endswith("Z")
