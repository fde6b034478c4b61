"""What a feed says of the time of a page whose own date is not clear."""

from __future__ import annotations

import pytest

from newsarc import Archive
from newsarc.archive.connection import transaction
from newsarc.archive.importing.ingest import Ingest
from newsarc.archive.importing.prepare import Material, prepare

CAPTURED = "2026-12-01T03:00:00Z"
TOLD = "2026-12-01T01:15:00+02:00"
TITLE = "وزارة المياه تعلن خطة جديدة في المحافظات"


def page(printed: str, line: str = "") -> bytes:
    lines = "".join(
        f"<p>أعلن وزير المياه والري في مؤتمر صحفي عن خطة جديدة تمتد على ثلاثة أعوام وتشمل جميع المحافظات {n}.</p>"
        for n in range(4)
    )
    return (
        f"<html lang=ar><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><span class=date>{printed}</span>"
        f"<div class=content>{lines}{line}</div></body></html>"
    ).encode()


def look(raw: bytes, told: str | None, at: str = CAPTURED) -> Material:
    return Material("p", "html", raw, "https://a.test/1", captured_at=at, published=told, strict=True, met_there=True)


@pytest.mark.parametrize(
    ("printed", "told", "published", "is_noted"),
    [
        ("12/01/2026 09:00 PM", TOLD, "2026-12-01T21:00", True),
        ("12/01/2026", "2026-01-12", "2026-01-12", False),
        ("12-01-2026", TOLD, "2026-12-01", True),
        ("12-01-2026", None, "2026-01-12", False),
        ("12-01-2026", "2026-06", "2026-01-12", False),
        ("12-01-2026", "2026-06-01", "2026-01-12", False),
        ("02/12/2026", TOLD, TOLD, True),
        ("12/02/2026 09:00 PM", TOLD, TOLD, True),
        ("01/12/2026", TOLD, "2026-12-01", False),
        ("30/11/2026", TOLD, "2026-11-30", False),
        ("قبل 3 ساعات", TOLD, TOLD, True),
        ("منذ يومين", TOLD, TOLD, True),
        ("أمس 08:30 مساء", TOLD, TOLD, True),
        ("منذ يومين", "2026-12-01", "2026-11-29", False),
        ("منذ يومين", "2027-12-01T00:00:00Z", "2026-11-29", False),
    ],
)
def test_a_feed_tells_what_the_page_leaves_open(printed: str, told: str | None, published: str, is_noted: bool) -> None:
    (reading,) = prepare(look(page(printed), told)).readings
    assert reading.article.published == published
    assert printed.startswith(reading.article.published_text or "nothing")
    assert bool([note for note in reading.article.review if "feed" in note]) == is_noted


@pytest.mark.parametrize(
    ("printed", "at", "published"),
    [
        ("02/12/2026", CAPTURED, "2026-02-12"),
        ("05/12/2026", CAPTURED, "2026-05-12"),
        ("02/12/2026", "2026-12-01T21:30:00Z", "2026-12-02"),
        ("01/12/2026", CAPTURED, "2026-12-01"),
    ],
)
def test_no_day_is_after_the_capture_where_it_has_another_reading(printed: str, at: str, published: str) -> None:
    (reading,) = prepare(look(page(printed), None, at)).readings
    assert reading.article.published == published


@pytest.mark.parametrize(("first", "second"), [("12-01-2026",) * 2, ("منذ يومين", "منذ 3 أيام"), ("قبل 3 ساعات",) * 2])
def test_what_a_feed_told_holds_at_later_looks(archive: Archive, first: str, second: str) -> None:
    ingest = Ingest(archive.connection)
    later = look(page(second, "<p>وأضاف الوزير أن العمل يبدأ في مطلع العام.</p>"), None, "2026-12-02T03:00:00Z")
    for material in (look(page(first), TOLD), later):
        with transaction(archive.connection):
            ingest.write(prepare(material))
            ingest.flush()
    rows = [tuple(row) for row in archive.connection.execute("SELECT published, review FROM revisions ORDER BY number")]
    assert len(rows) == 2
    assert rows[0][0] == rows[1][0]
    assert all("feed" in review for _, review in rows)
    archive.reextract()
    assert archive.connection.execute("SELECT count(*) FROM revisions").fetchone()[0] == 2
