"""Days as readers write them, beside a query and in it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.archive.quotes.quotations import QuoteFilter
from newsarc.archive.reading import Filter
from newsarc.archive.revision_rows import sortable_time
from newsarc.model import Article
from newsarc.search.days import UnreadableDay, read_day


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2022", "2022"),
        ("2022-11", "2022-11"),
        ("2022-11-20", "2022-11-20"),
        ("2022-1-5", "2022-01-05"),
        ("2022/11/20", "2022-11-20"),
        ("2022/11", "2022-11"),
        ("20/11/2022", "2022-11-20"),  # day first, as Arabic papers print it
        ("5-1-2022", "2022-01-05"),
        ("20.11.2022", "2022-11-20"),
        ("11/2022", "2022-11"),
        ("٢٠٢٢", "2022"),
        ("٢٠/١١/٢٠٢٢", "2022-11-20"),
        ("۲۰۲۲-۱۱", "2022-11"),  # Persian
        (" 2022 ", "2022"),
    ],
)
def test_days_are_read(written: str, day: str) -> None:
    assert read_day(written, "from:") == day


@pytest.mark.parametrize(
    "written",
    [
        "", "abc", "أمس", "22", "202", "20222", "2022-13", "2022-00", "2022-02-30", "11/20/2022", "0/11/2022", "2022/11-20",
        "20/11-2022", "0000", "2022-", "2022-11-20T10:00", "-2022",
    ],
)  # fmt: skip
def test_what_is_no_day_is_named(written: str) -> None:
    with pytest.raises(UnreadableDay, match=f"^from: {re.escape(repr(written))}: give a day as YYYY-MM-DD"):
        read_day(written, "from:")


@given(st.dates(), st.sampled_from(["-", "/", "."]), st.booleans())
def test_any_day_of_the_calendar_is_read_in_any_order(day: object, sign: str, year_first: bool) -> None:
    parts = str(day).split("-")
    assert read_day(sign.join(parts if year_first else reversed(parts)), "") == str(day)


@given(st.text(alphabet="٠١٢۲ 0123456789-/.x", max_size=10))
def test_any_text_is_a_day_or_named(text: str) -> None:
    try:
        assert read_day(read_day(text, ""), "") == read_day(text, "")
    except UnreadableDay as error:
        assert "\n" not in str(error)


def test_days_in_queries(archive: Archive) -> None:
    for number, day in enumerate(["2021-05-01", "2022-11-20", "2023-01-09"]):
        archive.add(Article(title="سد", body="امتلأ السد.", url=f"https://a.test/{number}", published=day))

    def found(query: str) -> list[int]:
        return sorted(hit.id for hit in archive.search(query))

    assert found("السد from:٢٠٢٢") == found("السد منذ:2022/11/20") == found("السد from:20/11/2022") == [2, 3]
    assert found("السد إلى:٢٠٢١") == found("السد to:5/2021") == [1]
    assert found("السد -from:2022 ") == [1]
    for query in ("السد from:abc", "السد to:2022-13", "السد -from:abc", "من:السد"):
        assert found(query) == [1, 2, 3] and archive.count(query) == 3, "no date, so its words are looked for"
    assert archive.search("from:أمس") == []


def test_a_day_is_the_one_that_was_printed(archive: Archive) -> None:
    """Just after midnight in Baghdad it is still the day before in UTC, by which articles are sorted."""
    body = "قال وزير النقل أحمد سالم: «العمل في الجسر انتهى اليوم بعد سنوات»."
    for number, published in enumerate(["2026-12-01T00:30:00+03:00", "2026-12-31T23:30:00-03:00"]):
        archive.add(Article(title="جسر", body=f"{body} {number}", url=f"https://a.test/{number}", published=published))
    ends = ("2026-12-01T00:30:00+03:00", "2026-12-31T23:30:00-03:00")
    (row,), profile, stats = archive.speakers(), archive.speaker("أحمد سالم"), archive.stats()
    assert (
        (row["first"], row["last"]) == (profile["first"], profile["last"]) == (stats["oldest"], stats["newest"]) == ends
    )
    assert profile["months"] == [{"month": "2026-12", "count": 2}]


def test_a_time_beyond_the_calendar_is_kept_as_it_stands() -> None:
    assert sortable_time("9999-12-31T23:59:59-14:00") == "9999-12-31T23:59:59-14:00"
    assert sortable_time("0001-01-01T00:00:00+14:00") == "0001-01-01T00:00:00+14:00"


@pytest.mark.parametrize("field", ["since", "until", "arrived"])
def test_days_of_a_filter(field: str) -> None:
    """A text that is no day sorts before or after all days: everything was found, or nothing."""
    assert getattr(QuoteFilter(**{field: "٢٠/١١/٢٠٢٢"}), field) == "2022-11-20"
    assert getattr(Filter(**{field: ""}), field) == ""
    for written in ("yesterday", "2022-13", "20221120"):
        with pytest.raises(UnreadableDay, match=f"^{field} '{written}': give a day as YYYY-MM-DD"):
            Filter(**{field: written})


def test_days_of_a_search_and_of_changes(archive: Archive) -> None:
    for number, (day, body) in enumerate([("2025-05-01", "امتلأ السد."), ("2031-01-09", "فاض السد.")]):
        archive.add(Article(title="سد", body=body, url=f"https://a.test/{number}", published=day))
    archive.add(Article(title="سد", body="جف السد.", url="https://a.test/0", published="2025-05-01"))
    assert [hit.id for hit in archive.search("السد", since="20/11/2030")] == [2]
    assert len(list(archive.changes("1/1/2020"))) == len(list(archive.changes("2020-01-01T10:00:00+03:00"))) == 1
    assert list(archive.changes("1/1/2020", until="2020-02")) == []
    for ask in (lambda: archive.search("السد", until="yesterday"), lambda: list(archive.changes("yesterday"))):
        with pytest.raises(UnreadableDay, match="'yesterday': give a day"):
            ask()
