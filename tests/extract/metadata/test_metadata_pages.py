"""The pages under tests/data/pages: every metadata field that a page's expectation names is exact."""

import json
from pathlib import Path

import pytest
from tests_metadata_tree import read

PAGES = Path(__file__).parents[2] / "data" / "pages"
FIELDS = ("title", "author", "published", "modified", "source", "section", "image", "language", "tags", "canonical_url")


@pytest.mark.parametrize("name", sorted(path.stem for path in PAGES.glob("*.json")))
def test_page(name):
    expected = json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))
    html = (PAGES / f"{name}.html").read_bytes().decode(expected.get("encoding", "utf-8"))
    found = read(html, expected["url"], expected.get("body_id"))
    assert {field: getattr(found, field) for field in FIELDS if field in expected} == {
        field: expected[field] for field in FIELDS if field in expected
    }
    assert ("author" in expected) == (found.author is not None)
