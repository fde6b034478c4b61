"""Our own exports that come back into their archive: nothing of them is kept that the archive holds already."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsarc import Archive
from newsarc.export import export_records

PAGE = (
    "<html lang=ar><head><title>افتتاح الجسر الجديد</title><meta name=keywords content='نقل'>"
    "<link rel=canonical href='https://sahel.example/1'></head><body><article><h1>افتتاح الجسر الجديد</h1>"
    "<p>قال وزير النقل أحمد سالم: «الجسر سيخدم آلاف السكان كل يوم».</p><p>ويربط الجسر ضفتي النهر بأربعة مسارات.</p>"
    "<p>اقرأ أيضا: <a href='/2'>طريق جديد إلى الميناء قبل نهاية العام</a></p></article></body></html>"
)
DUMP = "إضراب في الميناء\n\nأعلن عمال الميناء الإضراب ثلاثة أيام احتجاجا على تأخر الأجور.\n\nوقالت النقابة: «لن نعود قبل الدفع»."


@pytest.fixture
def filled(archive: Archive, tmp_path: Path) -> Archive:
    for name, text in (("page.html", PAGE), ("dump.txt", DUMP), ("page.html", PAGE.replace("آلاف", "مئات"))):
        (tmp_path / name).write_text(text, encoding="utf-8")
        archive.import_paths([tmp_path / name])
    archive.tag(1, "محلي")
    archive.add_note(1, "للمراجعة")
    return archive


def exported(archive: Archive, path: Path, form: str, *, all_revisions: bool = False) -> Path:
    export_records(archive.records(all_revisions=all_revisions), form, str(path))
    return path


@pytest.mark.parametrize(("form", "all_revisions"), [("jsonl", False), ("jsonl", True), ("csv", False)])
def test_they_add_no_capture(filled: Archive, tmp_path: Path, form: str, all_revisions: bool) -> None:
    before = filled.stats()
    for _ in range(2):
        file = exported(filled, tmp_path / "out", form, all_revisions=all_revisions)
        assert filled.import_paths([file], kind=form).counts == {"unchanged": 2 + all_revisions}
        assert filled.stats() == before
    assert filled.check() == []


@pytest.mark.parametrize(
    "edited",
    [
        {"author": "سعاد الهاشمي"},
        {"quotes": []},
        {"labels": {"notes": [{"text": "ملاحظة أخرى", "created_at": "2026-11-01T10:00:00Z"}]}},
        {"links": [{"kind": "latest", "title": "خبر آخر", "url": "https://sahel.example/9", "position": 0}]},
        {"html": PAGE},
    ],
    ids=lambda edited: next(iter(edited)),
)
def test_what_somebody_has_written_into_one_is_kept(filled: Archive, tmp_path: Path, edited: dict[str, object]) -> None:
    (record, *_) = filled.records()
    file = tmp_path / "edited.jsonl"
    file.write_text(json.dumps({**record, **edited}, ensure_ascii=False), encoding="utf-8")
    before = filled.stats()["captures"]
    filled.import_paths([file])
    assert filled.stats()["captures"] == before + 1


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_another_archive_keeps_what_it_read_them_from(filled: Archive, tmp_path: Path, form: str) -> None:
    file = exported(filled, tmp_path / "out", form)
    with Archive(tmp_path / "other.db") as other:
        assert other.import_paths([file], kind=form).counts == {"added": 2}
        assert other.stats()["captures"] == 2
        assert other.import_paths([file], kind=form).counts == {"unchanged": 2}
        assert other.stats()["captures"] == 2


FIRST = "إضراب في الميناء\n\nأعلن عمال الميناء الإضراب ثلاثة أيام احتجاجا على تأخر الأجور والمكافآت."


@pytest.fixture
def revised(archive: Archive, tmp_path: Path) -> Archive:
    """An article without an address whose text and title were read anew, another that was not, and one with an address."""
    damaged = FIRST.replace("إضراب", "اصراب").replace("ثلاثة", "ثلاته")
    (tmp_path / "strike.txt").write_bytes(FIRST.encode("windows-1256"))
    archive.import_paths([tmp_path / "strike.txt"], encoding="iso-8859-6")
    archive.back_up(tmp_path / "backup.db")
    archive.import_paths([tmp_path / "strike.txt"], encoding="windows-1256")
    (tmp_path / "other.txt").write_text(damaged.replace("الميناء", "المصنع"), encoding="utf-8")
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    archive.import_paths([tmp_path / "other.txt", tmp_path / "page.html"])
    assert (archive.stats()["articles"], archive.stats()["revisions"]) == (3, 4)
    return archive


def told(archive: Archive) -> list[tuple[object, ...]]:
    return [
        (row["url"], row["number"], row["change"], row["title"], row["body"])
        for row in archive.connection.execute(
            "SELECT d.url, r.number, r.change, r.title, r.body FROM revisions r JOIN documents d ON d.id = r.document_id "
            "ORDER BY d.url, d.id, r.number"
        )
    ]


@pytest.mark.parametrize("form", ["jsonl", "json", "warc", "wacz"])
@pytest.mark.parametrize(
    ("into", "counts"),
    [
        ("new.db", {"added": 3, "revised": 1}),
        ("news.db", {"unchanged": 4}),
        ("backup.db", {"unchanged": 1, "revised": 1, "added": 2}),
    ],
)
def test_revisions_of_a_text_without_address_stay_together(
    revised: Archive, tmp_path: Path, form: str, into: str, counts: dict[str, int]
) -> None:
    before = told(revised)
    file = exported(revised, tmp_path / "out", form, all_revisions=True)
    with Archive(tmp_path / into) as other:
        assert other.import_paths([file], kind=form).counts == counts
        assert other.import_paths([file], kind=form).counts == {"unchanged": 4}
        assert told(other) == before
        assert other.check() == []


@pytest.mark.parametrize("form", ["jsonl", "warc"])
def test_what_stands_comes_back_to_it_too(revised: Archive, tmp_path: Path, form: str) -> None:
    file = exported(revised, tmp_path / "out", form)
    assert revised.import_paths([file], kind=form).counts == {"unchanged": 3}
