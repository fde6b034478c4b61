"""Marks on text, charts, and texts side by side: the parts that pages are put together from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.archive.collecting.feedlist import GONE
from newsarc.archive.history import diff_texts
from newsarc.archive.importing.ingest import ItemOutcome
from newsarc.model import Verdict
from newsarc.sources.outcomes import Outcome
from newsarc.web import messages
from newsarc.web.charts import HEIGHT, SERIES, WIDTH, stacked
from newsarc.web.marks import direction, marked, paragraphs
from newsarc.web.messages import OUTCOMES, outcome
from newsarc.web.sidebyside import side_by_side

BODY = "قال الوزير: «نعم».\n\nوأضاف: «لا».\nوانتهى."
TEXT = st.text(alphabet="اب «\n", max_size=60)
SPAN = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda pair: (min(pair), max(pair)))


def test_paragraphs_know_their_place_and_their_quotations() -> None:
    spans = [(BODY.index("نعم"), BODY.index("نعم") + 3), (BODY.index("لا"), BODY.index("لا") + 2)]
    found = paragraphs(BODY, spans)
    assert [paragraph.quotes for paragraph in found] == [[0], [1], []]
    assert [BODY[p.start :].startswith(p.runs[0].text) for p in found] == [True, True, True]
    assert [run.text for p in found for run in p.runs if run.quote is not None] == ["نعم", "لا"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("خبر English", "rtl"),
        ("2026: «Minister» يفتتح", "ltr"),
        ("١٢٣ - خبر", "rtl"),  # Arabic digits are no letters: a number of either script says nothing
        ("שלום", "rtl"),
        ("123 — !", "auto"),
        ("", "auto"),
        (None, "auto"),
    ],
)
def test_direction_is_that_of_the_first_letter(text: str | None, found: str) -> None:
    assert direction(text) == found


def test_marks_may_overlap() -> None:
    (only,) = paragraphs("abcdef", [(1, 4)], [(3, 5)], [(7, 0, 2)])
    assert [(run.text, run.highlight, run.quote, run.match) for run in only.runs] == [
        ("a", 7, None, False), ("b", 7, 0, False), ("c", None, 0, False), ("d", None, 0, True), ("e", None, None, True),
        ("f", None, None, False),
    ]  # fmt: skip


@given(TEXT, st.lists(SPAN, max_size=4), st.lists(SPAN, max_size=4))
def test_marks_never_change_the_text(body: str, quotes: list[tuple[int, int]], matches: list[tuple[int, int]]) -> None:
    lines = ["".join(run.text for run in p.runs) for p in paragraphs(body, quotes, matches)]
    assert lines == [line for line in body.split("\n") if line.strip()]


def test_a_short_text_without_marks_is_one_run() -> None:
    assert [run.text for run in marked("خبر", [])] == ["خبر"]
    assert marked("", []) == []


def test_columns_stand_on_the_ground_and_stack() -> None:
    chart = stacked([("2026-01-01", {"a": 3, "b": 1}), ("2026-01-02", {"b": 2})])
    assert chart.names == ["a", "b"]
    first = [bar for bar in chart.bars if bar.title.startswith("2026-01-01")]
    assert first[0].y + first[0].height == HEIGHT
    assert abs(first[1].y + first[1].height - first[0].y) < 0.1
    assert chart.columns == [("2026-01-01", [3, 1]), ("2026-01-02", [0, 2])]


def test_many_series_become_few_and_nothing_is_lost() -> None:
    chart = stacked([("d", {f"outlet {n:02d}": n for n in range(1, 20)})], other="others")
    assert len(chart.names) == SERIES
    assert chart.names[-1] == "others"
    assert sum(chart.columns[0][1]) == sum(range(1, 20))


@given(st.lists(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 10**6)), max_size=40))
def test_every_bar_is_inside_the_drawing(columns: list[dict[str, int]]) -> None:
    chart = stacked([(str(n), values) for n, values in enumerate(columns)])
    for bar in chart.bars:
        assert bar.x >= 0
        assert bar.y >= -0.1
        assert bar.x + bar.width <= WIDTH + 0.1


def test_paragraphs_of_two_versions_stand_side_by_side() -> None:
    rows = side_by_side(diff_texts("عنوان\nالأول كما هو\nفي الثاني خطأ", "عنوان\nالأول كما هو\nفي الثاني صواب\nوثالث"))
    assert [row.changed for row in rows] == [False, False, True]
    assert [piece.text for piece in rows[2].older if piece.changed] == ["خطأ"]
    assert "".join(piece.text for piece in rows[2].newer) == "في الثاني صواب\nوثالث"


@given(TEXT, TEXT)
def test_each_side_is_its_own_text(old: str, new: str) -> None:
    rows = side_by_side(diff_texts(old, new))
    for side, text in (("older", old), ("newer", new)):
        shown = "".join(piece.text for row in rows for piece in getattr(row, side))
        assert "".join(shown.split()) == "".join(text.split())


def test_every_message_is_shown_somewhere() -> None:
    folder = Path(messages.__file__).parent
    files = [*folder.rglob("*.html"), *folder.rglob("*.atom"), *folder.rglob("*.py")]
    text = "".join(file.read_text("utf-8") for file in files if file.name != "messages.py")
    families = tuple(re.findall(r't\("(\w+ )" ~', text))  # such as t("change " ~ kind)
    assert [
        key for key in messages.MESSAGES if not re.search(f"[\"']{key}[\"']", text) and not key.startswith(families)
    ] == []


def test_every_failure_has_an_arabic_name() -> None:
    fine = {"ok", "not-modified", "article", "added", "revised", "unchanged", "skipped"}
    named = {*get_args(Outcome), *get_args(Verdict), *get_args(ItemOutcome), "unreadable", GONE} - fine
    assert set(OUTCOMES) == named
    assert outcome("timeout", "ar") == "انتهت المهلة"
    assert outcome("timeout", "en") == "timeout"
    assert "خطأ" not in outcome("http-error", "ar"), "a page that is missing or closed is no error of its server"
    assert outcome("of a later version", "ar") == "of a later version"
