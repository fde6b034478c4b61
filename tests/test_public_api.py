"""The names scripts rely on."""

from __future__ import annotations

import inspect
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

import newsarc


@pytest.mark.parametrize("name", newsarc.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    value = getattr(newsarc, name)
    assert name == "__version__" or inspect.getdoc(value)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Archives'"):
        newsarc.Archives  # noqa: B018


def test_importing_the_package_loads_nothing_of_it() -> None:
    code = "import sys, newsarc; print(sorted(m for m in sys.modules if m.startswith('newsarc.')))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "[]"


def test_what_the_readme_promises() -> None:
    assert newsarc.normalize("السُّودانيّ") == "السوداني"
    mapped = newsarc.normalize_with_offsets("مُحمد", "folded")
    assert (mapped.text, list(mapped.offsets)) == ("محمد", [0, 2, 3, 4, 5])
    (quote,) = newsarc.extract_quotes("قال الوزير أحمد سالم: «العمل انتهى اليوم».")
    assert (quote.text, quote.cue) == ("العمل انتهى اليوم", "قال")
    article = newsarc.extract_dump(
        "عنوان الخبر في المدينة\n\nقال الوزير أحمد سالم إن العمل انتهى اليوم في الجسر الجديد."
    )
    assert article.title == "عنوان الخبر في المدينة"
    html = "<html><body><h1>عنوان الخبر</h1><p>نص</p></body></html>".encode()
    assert isinstance(newsarc.extract_html(html, url="https://example.org/1"), newsarc.Article)


def test_a_hit_is_a_plain_record_that_can_be_copied(tmp_path: Path) -> None:
    """pandas.DataFrame(hits) takes them apart by ``asdict``; what finds the passage holds the archive, which has no copy."""
    with newsarc.Archive(tmp_path / "a.db") as archive:
        archive.add(newsarc.Article(title="افتتاح جسر", body="افتتح الوزير الجسر اليوم.", url="https://example.org/1"))
        for explain in (False, True):
            (hit,) = archive.search("الجسر", explain=explain)
            assert asdict(hit)["title"] == "افتتاح جسر" and bool(hit.explanation) == explain
            assert hit.snippet == "افتتح الوزير الجسر اليوم." and hit.highlights
