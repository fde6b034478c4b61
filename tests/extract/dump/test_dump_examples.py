"""The dumps shipped as examples read as their README says."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsarc.extract.dump import extract_dumps

DUMPS = Path(__file__).parents[3] / "examples" / "dumps"

CASES = [
    # file, encoding, headline of the first article, its paragraphs, its links, its author, its date
    ("agency.txt", "utf-8", "وزيرة البيئة تكشف نتائج", 4, 2, None, None),
    ("daily-windows-1256.txt", "windows-1256", "انتظام حركة الصيد", 3, 2, "نجلاء فتحي", "2025-11-12"),
    ("maghreb-iso-8859-6.txt", "iso-8859-6", "بنزرت: إعادة فتح", 3, 1, "ريم الطرابلسي", "2025-11-09"),
    ("gulf-utf-16.txt", "utf-16", "قطر تستضيف المنتدى", 2, 0, None, "2025-11-13"),
    ("telegram.txt", "utf-8", "بلدية طرابلس: إغلاق", 2, 0, None, None),
    ("one-line.txt", "utf-8", "نقابة المعلمين تدعو", 1, 1, None, None),
    ("several.txt", "utf-8", "ارتفاع صادرات التمور", 2, 0, None, "2025-11-03"),
    ("column-wrapped.txt", "utf-8", "في مديح المكتبات", 2, 0, "غسان النابلسي", None),
]


@pytest.mark.parametrize(("name", "encoding", "title", "paragraphs", "links", "author", "date"), CASES)
def test_example(
    name: str, encoding: str, title: str, paragraphs: int, links: int, author: str | None, date: str | None
) -> None:
    article = extract_dumps((DUMPS / name).read_bytes().decode(encoding))[0]
    assert (article.title or "").startswith(title)
    assert (len(article.paragraphs), len(article.links), article.author) == (paragraphs, links, author)
    assert (article.published or "")[:10] == (date or "")


def test_every_example_is_tested() -> None:
    assert sorted(path.name for path in DUMPS.iterdir()) == sorted(name for name, *_ in CASES)


def test_several_articles_in_one_file() -> None:
    assert len(extract_dumps((DUMPS / "several.txt").read_text(encoding="utf-8"))) == 3
