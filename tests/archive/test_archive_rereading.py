"""``reextract``: a better reading of the same bytes, with nothing lost."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import newsarc.archive.importing.prepare as preparing
from newsarc import Archive
from newsarc.archive.connection import transaction
from newsarc.archive.errors import ArchiveDamaged
from newsarc.export import export_records

DUMP = """وزير الزراعة: نقص المياه يهدد المحاصيل
قال وزير الزراعة كريم الجبوري: «نقص المياه يهدد محاصيل الجنوب هذا الموسم».
وأضافت الباحثة سعاد العبيدي أن «الحل في تحديث شبكات الري القديمة كلها».
"""


@pytest.fixture
def archive(tmp_path: Path):
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    with Archive(tmp_path / "news.db") as opened:
        opened.import_paths([tmp_path / "dump.txt"], url="https://a.test/1", tags=["ماء"])
        yield opened


def better(monkeypatch: pytest.MonkeyPatch, **changes) -> None:
    """Let extraction read something else out of the same bytes."""
    real = preparing.contents

    def changed(material: preparing.Material) -> preparing.Contents:
        return preparing.Contents([replace(article, **changes) for article in real(material).articles])

    monkeypatch.setattr(preparing, "contents", changed)


def test_nothing_new_changes_nothing(archive: Archive) -> None:
    before = list(archive.connection.iterdump())
    summary = archive.reextract()
    assert summary.counts == {"unchanged": 1}
    assert list(archive.connection.iterdump()) == before


def test_the_same_bytes_met_again_are_read_for_each_article(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive.import_paths([tmp_path / "dump.txt"], url="https://b.test/1")
    (tmp_path / "other.txt").write_text(DUMP.replace("الزراعة", "الموارد"), encoding="utf-8")
    archive.import_paths([tmp_path / "other.txt"])
    archive.import_paths([tmp_path / "other.txt"], url="https://c.test/1")
    assert archive.reextract().counts == {"unchanged": 4}
    better(monkeypatch, section="زراعة")
    assert archive.reextract().counts == {"revised": 4}
    urls = [row["url"] for row in archive.connection.execute("SELECT url FROM articles ORDER BY id")]
    assert urls == ["https://a.test/1", "https://b.test/1", None, "https://c.test/1"]


def test_a_title_that_is_not_found_again_stays_in_the_index(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    better(monkeypatch, title=None, section="زراعة")
    assert archive.reextract().counts == {"revised": 1}
    assert [hit.revision for hit in archive.search("title:يهدد")] == [2]


def test_a_damaged_capture_costs_its_own_article(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(DUMP.replace("الزراعة", "الموارد"), encoding="utf-8")
    archive.import_paths([tmp_path / "other.txt"])
    archive.connection.execute("DROP TRIGGER captures_no_update")
    archive.connection.execute("UPDATE captures SET data = x'00010203' WHERE id = 1")
    summary = archive.reextract()
    assert summary.counts == {"failed": 1, "unchanged": 1}
    assert [(problem.article_id, problem.reason) for problem in summary.problems] == [
        (1, "capture 1 is not the bytes that were captured")
    ]
    assert "capture 1 is not the bytes that were captured" in archive.check()
    with pytest.raises(ArchiveDamaged, match="newsarc check"):
        export_records(archive.records(), "warc", str(tmp_path / "out.warc"))
    assert not (tmp_path / "out.warc").exists()


def test_a_better_reading_is_a_revision_marked_so(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = [row["id"] for row in archive.quotes()]
    better(monkeypatch, section="زراعة")
    assert archive.reextract(dry_run=True).counts == {"revised": 1}
    assert len(archive.history(1)) == 1
    assert archive.reextract().counts == {"revised": 1}
    assert [r["change"] for r in archive.history(1)] == ["first", "reread"]
    row = archive.article_row(1)
    assert row is not None and (row["section"], row["url"]) == ("زراعة", "https://a.test/1")
    assert [each["tag"] for each in archive.labels(1)["tags"]] == ["ماء"]
    successors = archive.connection.execute("SELECT quote_id, fate, successor_id FROM quote_fates").fetchall()
    assert [(r["quote_id"], r["fate"]) for r in successors] == [(number, "kept") for number in ids]
    assert [r["successor_id"] for r in successors] == [row["id"] for row in archive.quotes()]
    assert archive.reextract().counts == {"unchanged": 1}


def test_a_dry_run_needs_no_right_to_write(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    better(monkeypatch, section="زراعة")
    with Archive(archive.path, mode="read") as reader, transaction(archive.connection):
        assert reader.reextract(dry_run=True).counts == {"revised": 1}, "nor does it wait for who writes"
        command = [sys.executable, "-m", "newsarc", "--db", str(archive.path), "reextract", "--dry-run"]
        done = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
        assert done.stdout == "1 article (dry run): 1 unchanged\n"
    assert len(archive.history(1)) == 1


def test_a_poorer_reading_is_not_stored(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.archive.changes.WORSE_FLOOR", 5)
    better(monkeypatch, body="قال كريم.")
    assert archive.reextract().counts == {"worse": 1}
    assert "الحل" in archive.article(1).body


def test_what_cannot_be_read_any_more_stays(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "contents", lambda material: preparing.Contents([]))
    summary = archive.reextract()
    assert summary.counts == {"failed": 1}
    assert archive.article(1) is not None


def test_the_human_word_on_speakers_stands(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    archive.rename_speaker("كريم الجبوري", "كريم ع. الجبوري")
    archive.merge_speakers("كريم ع. الجبوري", ["سعاد العبيدي"])
    better(monkeypatch, section="زراعة")
    archive.reextract()
    assert {row["speaker"] for row in archive.quotes()} == {"كريم ع. الجبوري"}


def test_several_articles_of_one_capture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "\n".join(
            f'{{"url": "https://a.test/{n}", "title": "خبر {n}", "body": "نص الخبر رقم {n} كاملاً"}}' for n in (1, 2)
        ),
        encoding="utf-8",
    )
    with Archive(tmp_path / "news.db") as archive:
        archive.import_paths([rows])
        better(monkeypatch, section="محليات")
        assert archive.reextract(jobs=1).counts == {"revised": 2}
        assert [archive.article(n).title for n in (1, 2)] == ["خبر 1", "خبر 2"]
        assert archive.check() == []
