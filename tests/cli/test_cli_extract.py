"""``newsarc extract``: every field as JSON, and which rule gave each."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from newsarc.model import Article

PAGES = Path(__file__).parents[1] / "data" / "pages"
PAGE = str(PAGES / "wordpress_newspaper.html")


def test_json_has_every_field(run) -> None:
    record = json.loads(run("extract", PAGE, "--json").stdout)
    assert set(record) == {field.name for field in fields(Article)} - {"provenance"}
    assert record["title"] == "مكتبة متنقلة تجوب القرى البعيدة"


def test_json_explained_has_the_rules(run) -> None:
    record = json.loads(run("extract", PAGE, "--json", "--explain").stdout)
    assert record["provenance"]["title"] == "h1"
    assert record["provenance"]["author"] == "byline near headline"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", ["h1", "مكتبة متنقلة تجوب القرى البعيدة"]),
        ("source", ["declared name", "الأفق"]),
        ("modified", ["-"]),
        ("verdict", ["enough running text", "article"]),
        ("encoding", ["utf-8: valid UTF-8"]),
    ],
)
def test_explain_is_a_line_a_field(run, field, words) -> None:
    lines = {line.split()[0]: line for line in run("extract", PAGE, "--explain").stdout.splitlines()}
    assert all(word in lines[field] for word in words)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (bytes(range(256)) * 40, "not text, and of no known kind"),
        (b"%PDF-1.7\n" + b"\x80" * 100, "PDF, which is not read: save it as text or HTML"),
        (
            b'{"title": "x"}\n{"title": "y"}\n',
            "jsonl, which `newsarc import` reads; --as html or txt takes it as it is",
        ),
    ],
)
def test_what_is_neither_page_nor_text_is_named(run, tmp_path: Path, content: bytes, reason: str) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    done = run("extract", str(file))
    assert (done.returncode, done.stderr) == (4, f"newsarc: {file}: {reason}\n")
    assert "Some characters" not in run("extract", str(file), "--as", "txt").stderr, "the decoder's own complaint"
