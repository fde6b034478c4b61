"""What is asked once an article must not go through a whole table: it would take an hour where a minute is enough."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarc import Archive, Article

PAGE = "<html><body><article><h1>افتتاح جسر</h1><p>{}</p></article></body></html>"


@pytest.fixture
def archive(tmp_path: Path):
    for number in range(3):
        text = f"افتتح وزير النقل الجسر رقم {number} أمس. وقال: «العمل انتهى في المدينة كلها».".ljust(400, "ا")
        (tmp_path / f"{number}.html").write_text(PAGE.format(text), "utf-8")
    with Archive(tmp_path / "news.db") as opened:
        opened.import_paths([str(tmp_path / "*.html")])
        yield opened


QUESTIONS: list[tuple[Callable[[Archive], object], str]] = [
    (lambda archive: archive.reextract(), r"captures WHERE id = \d|WHERE d\.id = \d|WHERE revision_id = \d"),
    (lambda archive: archive.history(1), "FROM revisions"),
    (lambda archive: [record.load_page() for record in archive.records()], r"id = \d"),
    (lambda archive: [record.load_redirects() for record in archive.records()], "redirects"),
    (lambda archive: archive.add(Article(title="خبر", body="نص آخر.", url="https://a.test/1")), "WHERE"),
    (lambda archive: archive.links(1), "WHERE"),
    (lambda archive: archive.article(1), "WHERE"),
]


@pytest.mark.parametrize(
    ("ask", "those"), QUESTIONS, ids=["reextract", "history", "export", "redirects", "add", "links", "article"]
)
def test_one_article_is_found_by_an_index(archive: Archive, ask: Callable[[Archive], object], those: str) -> None:
    asked: list[str] = []
    archive.connection.set_trace_callback(asked.append)
    ask(archive)
    archive.connection.set_trace_callback(None)
    chosen = [sql for sql in asked if sql.startswith("SELECT") and re.search(those, sql) and "search_" not in sql]
    assert chosen
    for sql in chosen:
        steps = [row["detail"] for row in archive.connection.execute(f"EXPLAIN QUERY PLAN {sql}")]
        assert not [step for step in steps if step.startswith("SCAN")], (sql, steps)
