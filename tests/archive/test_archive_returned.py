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
