"""Files to import, the command that does it in a process of its own, and what an archive holds afterwards."""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

DUMP = """وزارة النقل تعلن افتتاح الجسر الجديد

أعلن وزير النقل أحمد سالم، اليوم الثلاثاء، افتتاح الجسر الجديد على النهر بعد سنوات من العمل.

وقال سالم في مؤتمر صحفي: «الجسر سيخدم آلاف السكان كل يوم». وأضاف أن العمل في الطريق سيبدأ قريبا.
"""

ROWS = [
    {
        "url": f"https://example.org/{n}",
        "title": f"خبر رقم {n} عن المدينة",
        "body": f"قال الوزير سالم: «سنبدأ العمل رقم {n} غدا». وانتهى الخبر.",
    }
    for n in range(250)
]


def jsonl(path: Path, rows: list[object]) -> Path:
    """Write ``rows`` to ``path``, a line each; a row that is text stays as it is."""
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows), "utf-8"
    )
    return path


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that an archive says, without times and row numbers of its log."""
    queries = {
        "articles": "SELECT id, url, title, body, author, published, source, tags, revision FROM articles ORDER BY id",
        "quotes": 'SELECT article_id, start, "end", text, speaker, cue FROM quotations ORDER BY article_id, position',
        "revisions": "SELECT document_id, number, change, title, body FROM revisions ORDER BY document_id, number",
    }
    with closing(sqlite3.connect(path)) as plain:
        return {name: plain.execute(sql).fetchall() for name, sql in queries.items()}


def newsarc(db: Path, *arguments: str) -> list[str]:
    """The command line of newsarc on the archive ``db``."""
    return [sys.executable, "-m", "newsarc", "--db", str(db), *arguments]
