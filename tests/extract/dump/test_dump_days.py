"""The day of a copied page: rare ways to print it, that of the last change alone, days without their year, hours that have passed."""

from __future__ import annotations

import pytest
from test_dump_known_outlets import BODY, TITLE

from newsarc.extract.dump import extract_dump

PRINTED = [
    ("29/11/202610:22 (توقيت مكة)", "the hour glued to the year"),
    ("29 /11 /2026", "blanks before the strokes"),
    ("٢٩ ت٢ ٢٠٢٦", "a month's letter and number"),
    ("29 تشرين2/نوفمبر 2026", "a month's name and number, and its other name"),
    ("20261129", "digits alone"),
]


@pytest.mark.parametrize("day", [row[0] for row in PRINTED], ids=[row[1] for row in PRINTED])
@pytest.mark.parametrize("order", ["above", "below"])
def test_rare_day(day: str, order: str) -> None:
    head = [day, TITLE] if order == "above" else [TITLE, day]
    article = extract_dump("\n".join(["دفاتر النهر", *head, *BODY]))
    assert (article.published or "").startswith("2026-11-29")
    assert (article.title, article.body) == (TITLE, "\n".join(BODY))


@pytest.mark.parametrize("line", ["آخر تحديث: 29/11/2026", "تاريخ التحديث: 29/11/2026"])
def test_the_last_change_alone_dates_the_article(line: str) -> None:
    article = extract_dump("\n".join([TITLE, line, *BODY]))
    assert (article.published, article.modified) == ("2026-11-29", "2026-11-29")


YEARLESS = [
    (["الأحد 29 نوفمبر"], [], None, "الأحد 29 نوفمبر", "no year in the page"),
    (["الأحد 29 نوفمبر"], ["© 2026 دفاتر النهر"], "2026-11-29", "الأحد 29 نوفمبر", "the year of the line on rights"),
    (["منذ 5 ساعات"], ["© 2026 دفاتر النهر"], None, "منذ 5 ساعات", "hours that have passed"),
]


@pytest.mark.parametrize(
    ("head", "foot", "day", "text"), [row[:4] for row in YEARLESS], ids=[row[4] for row in YEARLESS]
)
def test_day_without_year(head: list[str], foot: list[str], day: str | None, text: str) -> None:
    article = extract_dump("\n".join([TITLE, *head, *BODY, *foot]))
    assert (article.published, article.published_text) == (day, text)
    assert any(text in note for note in article.review)


def test_day_of_a_lead_without_its_year() -> None:
    lines = [TITLE, f"الدوحة في 29 نوفمبر /قنا/ {BODY[0]}", BODY[1]]
    assert (extract_dump("\n".join(lines)).published, extract_dump("\n".join(lines)).published_text) == (
        None,
        "29 نوفمبر",
    )
    dated = extract_dump("\n".join([*lines, "© 2026 دفاتر النهر"]))
    assert dated.published == "2026-11-29"
