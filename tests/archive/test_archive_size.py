"""What a large import leaves behind in the file: no unused pages."""

from __future__ import annotations

import json
from pathlib import Path

from newsarc import Archive
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
