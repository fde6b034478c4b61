"""Whole dumps with their expected reading, one pair of files in ``tests/data/dumps`` each.

A ``.json`` names what its ``.txt`` must give: ``title``, ``body`` (paragraphs), ``links`` ([kind, title, teaser or
null]), any other field of an article, and ``review`` (how many notes). Fields a file does not name must be empty,
except ``review``. A file with ``articles`` expects several.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsarc.extract.dump import extract_dumps
from newsarc.model import Article

DUMPS = Path(__file__).parents[2] / "data" / "dumps"
CASES = sorted(path.stem for path in DUMPS.glob("*.json"))
FIELDS = ("author", "published", "modified", "source", "section", "url", "image")


def reading(article: Article, expected: dict[str, Any]) -> dict[str, Any]:
    """The article in the shape of an expectation."""
    found: dict[str, Any] = {"title": article.title, "body": article.paragraphs}
    found["links"] = [[link.kind, link.title, link.teaser] for link in article.links]
    found["tags"] = article.tags
    found |= {name: getattr(article, name) for name in FIELDS}
    if "review" in expected:
        found["review"] = len(article.review)
    for name in ("published_text", "language", "verdict"):
        if name in expected:
            found[name] = getattr(article, name)
    return found


def complete(expected: dict[str, Any]) -> dict[str, Any]:
    return {"links": [], "tags": [], **dict.fromkeys(FIELDS), **{k: v for k, v in expected.items() if k != "why"}}


@pytest.mark.parametrize("name", CASES)
def test_dump(name: str) -> None:
    expected = json.loads((DUMPS / f"{name}.json").read_text(encoding="utf-8"))
    articles = extract_dumps((DUMPS / f"{name}.txt").read_bytes().decode("utf-8"))
    wanted = expected.get("articles", [expected])
    assert [reading(a, w) for a, w in zip(articles, wanted, strict=True)] == [complete(w) for w in wanted]


def test_every_text_has_an_expectation() -> None:
    assert sorted(path.stem for path in DUMPS.glob("*.txt")) == CASES
    assert len(CASES) >= 25


@pytest.mark.parametrize("name", CASES)
def test_reading_its_own_result_changes_nothing(name: str) -> None:
    """A result pasted again, headline first, reads the same; a headline with a full stop needs its date below it."""
    for article in extract_dumps((DUMPS / f"{name}.txt").read_bytes().decode("utf-8")):
        if article.title is None or article.title.endswith(".") or len(article.paragraphs) < 2:
            continue
        (again,) = extract_dumps(f"{article.title}\n{article.body}")
        assert (again.title, again.body) == (article.title, article.body)
