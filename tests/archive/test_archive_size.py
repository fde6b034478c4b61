"""What size costs: no unused pages after a large import, no more memory for an index of more articles."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

from newsarc import Archive, Article
from newsarc.archive.connection import PAGE_BYTES


def test_an_import_gives_its_free_pages_back(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("newsarc.archive.importing.ingest.BATCH_ITEMS", 20)
    monkeypatch.setattr("newsarc.archive.importing.ingest.OPTIMIZE_FROM", 50)
    rows = tmp_path / "rows.jsonl"
    with rows.open("w", encoding="utf-8") as out:
        for n in range(120):
            words = " ".join(f"كلمة{n}ق{i}" for i in range(80))
            out.write(json.dumps({"url": f"https://a.test/{n}", "title": f"خبر {n}", "body": words}) + "\n")
    with Archive(tmp_path / "news.db") as archive:
        archive.import_paths([rows])
        pragma = {
            name: archive.connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("freelist_count", "page_size", "auto_vacuum")
        }
    assert pragma == {"freelist_count": 0, "page_size": PAGE_BYTES, "auto_vacuum": 2}


def test_a_new_index_takes_the_memory_of_a_batch(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("newsarc.archive.upkeep._REINDEX_BATCH", 5)
    letters = 50_000
    with Archive(tmp_path / "news.db") as archive:
        for n in range(60):
            archive.add(Article(title=f"خبر {n}", body=f"{n} " + "• " * (letters // 2), url=f"https://a.test/{n}"))
        archive.reindex()  # word lists are loaded
        tracemalloc.start()
        try:
            assert archive.reindex() == 60
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert archive.check() == []
    assert most < 60 * letters * 2 / 2, "half of the texts, at two bytes a letter; marks cost no index"
