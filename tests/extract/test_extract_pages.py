"""The pages under tests/data/pages through ``extract_html``: every field is exactly what its expectation file states.

A field that the file leaves out must be empty; links are given by kind, verdicts other than ``article`` by name. Pages
that are no article state their verdict only.
"""

import json
from datetime import datetime, timezone
from pathlib import Path

import pytest

from newsarc import extract_html

PAGES = Path(__file__).parents[1] / "data" / "pages"
NAMES = sorted(path.stem for path in PAGES.glob("*.json"))
FETCHED_AT = datetime(2025, 3, 10, 12, 0, tzinfo=timezone.utc)


def expectation(name: str) -> dict:
    return json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))


def test_there_are_thirty_layouts_and_each_has_its_expectation():
    assert len(NAMES) >= 30
    assert sorted(path.stem for path in PAGES.glob("*.html")) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_exact(name):
    expected = expectation(name)
    article = extract_html((PAGES / f"{name}.html").read_bytes(), expected["url"], fetched_at=FETCHED_AT)
    assert article.verdict == expected.get("verdict", "article"), article.verdict_reason
    if "verdict" in expected:
        return
    links = {
        kind: [link.url for link in article.links if link.kind == kind] for kind in ("related", "latest", "inline")
    }
    found = {
        "title": article.title,
        "body": article.paragraphs,
        "author": article.author,
        "published": article.published,
        "modified": article.modified,
        "source": article.source,
        "section": article.section,
        "image": article.image,
        "language": article.language,
        "tags": article.tags,
        "canonical_url": article.url,
        "links": {kind: urls for kind, urls in links.items() if urls},
    }
    empty = {"body": [], "tags": [], "links": {}, "canonical_url": expected["url"]}
    assert found == {field: expected.get(field, empty.get(field)) for field in found}
