from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from exported import HOSTILE, ODD_ADDRESSES, body

from newsarc import Archive
from newsarc.model import Article, Link


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Two revisions of one article, one whose every field is hostile, and one that has only a text."""
    with Archive(tmp_path / "news.db") as opened:
        opened.add(Article(title="نقص المياه", body=body("نقص المياه"), url="https://a.test/1", source="وكالة الرافدين",
                           author="هدى علي", published="2026-10-01T08:00:00+03:00", tags=["ماء"]))  # fmt: skip
        opened.add(Article(title="نقص المياه في الجنوب", body=body("نقص المياه الكبير"), url="https://a.test/1",
                           source="وكالة الرافدين", published="2026-10-01T08:00:00+03:00"))  # fmt: skip
        opened.add(Article(title=HOSTILE, body=f"{HOSTILE}\nنص الخبر الثاني كاملاً.", url="javascript:alert(1)",
                           source=HOSTILE, author=HOSTILE, section=HOSTILE,
                           links=[Link("related", HOSTILE, "https://a.test/1"), Link("inline", "x", "javascript:x"),
                                  *(Link("related", f"خبر {n}", odd) for n, odd in enumerate(ODD_ADDRESSES))]))  # fmt: skip
        opened.add(Article(title=None, body="نص بلا عنوان في نسخة منقولة."))
        yield opened
