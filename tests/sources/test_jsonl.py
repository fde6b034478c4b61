from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.sources.jsonl import JsonRow, iter_jsonl, json_document, rows_of


def iter_json(raw: bytes) -> Iterator[tuple[int, JsonRow]]:
    """The rows of a JSON document."""
    return rows_of(json_document(raw))


def test_rows_and_reasons_with_their_line_numbers() -> None:
    raw = (
        '\ufeff{"title": "خبر"}\n\n[1]\n{"a": \n"نص"\n{"body": "نص"}'.encode()
        + b'\n{"x": "\xe9"}\n'
        + b"[" * 100_000
        + b"\n3"
    )
    rows = dict(iter_jsonl(raw))
    assert rows[1] == {"title": "خبر"}
    assert 2 not in rows
    assert rows[3] == "not an object but a list"
    assert str(rows[4]).startswith("not JSON: expecting value")
    assert rows[5] == "not an object but a string"
    assert rows[6] == {"body": "نص"}
    assert rows[7] == "not UTF-8 at byte 7"
    assert isinstance(rows[8], str)
    assert rows[9] == "not an object but a number"


@pytest.mark.parametrize(
    ("value", "called"),
    [
        ("null", "null"),
        ("true", "true or false"),
        ("1.5", "a number"),
        ("NaN", "a number"),
        ('"خبر"', "a string"),
        ("[]", "a list"),
    ],
)
def test_what_is_no_object_is_called_as_in_json(value: str, called: str) -> None:
    """Not by Python's names: "not an object but NoneType"."""
    assert list(iter_jsonl(value.encode())) == [(1, f"not an object but {called}")]
    assert list(iter_json(f"[{value}]".encode())) == [(1, f"not an object but {called}")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": "x', "not JSON: unterminated string starting at character 10"),
        ('{"title"}', "not JSON: expecting ':' delimiter at character 8"),
    ],
)
def test_where_a_line_is_no_json(line: str, reason: str) -> None:
    assert list(iter_jsonl(line.encode())) == [(1, reason)]


def test_a_number_longer_than_python_reads() -> None:
    rows = dict(iter_jsonl(b'{"n": ' + b"1" * 5000 + b'}\n{"n": 1}\n'))
    assert rows[2] == {"n": 1}, "the lines after it are read"
    if sys.version_info >= (3, 11):  # 3.10 has no such limit in its early releases
        assert rows[1] == "not JSON that can be read: a number is too long"


def test_a_file_is_read_line_by_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"n": 1}\r\n{"n": 2}')
    with path.open("rb") as stream:
        assert list(iter_jsonl(stream)) == [(1, {"n": 1}), (2, {"n": 2})]


def test_an_endless_line_is_refused_and_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.sources.jsonl.MAX_LINE", 50)
    raw = b'{"n": 1}\n{"long": "' + b"x" * 200 + b'"}\n{"n": 3}\n'
    rows = list(iter_jsonl(io.BytesIO(raw)))
    assert [number for number, _ in rows] == [1, 2, 3]
    assert "longer than" in str(rows[1][1])
    assert rows[2][1] == {"n": 3}


def test_an_endless_line_in_another_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.sources.jsonl.MAX_LINE", 50)
    raw = '{"n": "خبر"}\n{"long": "' + "م" * 200 + '"}\r\n{"n": "\u2028"}\n'
    rows = list(iter_jsonl(io.BytesIO(raw.encode("utf-16-le")), "utf-16-le"))
    assert [number for number, _ in rows] == [1, 2, 3]
    assert (rows[0][1], rows[2][1]) == ({"n": "خبر"}, {"n": "\u2028"})
    assert "longer than" in str(rows[1][1])


def test_utf16() -> None:
    assert list(iter_jsonl('{"title": "خبر"}\n'.encode("utf-16"))) == [(1, {"title": "خبر"})]


@pytest.mark.parametrize(
    ("document", "rows"),
    [
        (b'[{"a": 1}, 2]', [(1, {"a": 1}), (2, "not an object but a number")]),
        (b'{"a": 1}', [(1, {"a": 1})]),
        (b'{"count": 2, "articles": [{"a": 1}, {"a": 2}]}', [(1, {"a": 1}), (2, {"a": 2})]),
        (
            '{"name": "أرشيف", "by": "x", "at": "y", "count": 2, "posts": [{"title": "خبر", "text": "نص"}]}'.encode(),
            [(1, {"title": "خبر", "text": "نص"})],
        ),
        (b'{"title": "x", "news": [{"title": "a", "text": "b"}]}', [(1, {"title": "a", "text": "b"})]),
        (
            b'{"url": "u", "title": "x", "a": 1, "more": [{"text": "y"}]}',
            [(1, {"url": "u", "title": "x", "a": 1, "more": [{"text": "y"}]})],
        ),
        (b'{"title": "x", "tags": [{"name": "a"}]}', [(1, {"title": "x", "tags": [{"name": "a"}]})]),
        (
            b'{"title": "x", "text": [{"type": "bold", "text": "a"}, "b"]}',
            [(1, {"title": "x", "text": [{"type": "bold", "text": "a"}, "b"]})],
        ),
        (  # of few fields
            '{"title": "خبر", "text": "نص", "images": [{"url": "x"}]}'.encode(),
            [(1, {"title": "خبر", "text": "نص", "images": [{"url": "x"}]})],
        ),
        (b'{"response": {"status": "ok", "docs": [{"a": 1}]}}', [(1, {"a": 1})]),
        (b'{"hits": {"total": 1, "hits": [{"a": 1}, {"a": 2}]}}', [(1, {"a": 1}), (2, {"a": 2})]),
        (  # an article with its links
            '{"title": "خبر", "text": "نص", "by": "x", "links": [{"title": "آخر", "text": "نص"}]}'.encode(),
            [(1, {"title": "خبر", "text": "نص", "by": "x", "links": [{"title": "آخر", "text": "نص"}]})],
        ),
        (b"[", [(1, "not JSON: expecting value at character 1")]),
        (b"7", [(1, "neither an object nor a list of objects")]),
    ],
)
def test_documents(document: bytes, rows: list[object]) -> None:
    assert list(iter_json(document)) == rows


@given(st.binary(max_size=300))
def test_no_bytes_raise(raw: bytes) -> None:
    for _, row in [*iter_jsonl(raw), *iter_json(raw)]:
        assert isinstance(row, (dict, str))


BRIDGE = {"title": "افتتاح الجسر", "text": "عبره الناس.", "url": "https://wadi.example/1"}
LIBRARY = {"title": "إغلاق المكتبة", "text": "تفتح غدا.", "url": "https://wadi.example/2"}


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("\n".join(map(json.dumps, (BRIDGE, LIBRARY))), "JSON lines in a file that is called .json"),
        ("".join(map(json.dumps, (BRIDGE, LIBRARY))), "with nothing between them"),
        ("\n".join(json.dumps(row, indent=1) for row in (BRIDGE, LIBRARY)), "what `jq .` prints"),
        ("".join(f"\x1e{json.dumps(row)}\n" for row in (BRIDGE, LIBRARY)), "a JSON text sequence, RFC 7464"),
        (json.dumps({"k1": BRIDGE, "k2": LIBRARY}), "documents by their keys"),
        (json.dumps({"posts": {"k1": BRIDGE, "k2": LIBRARY}}), "the same, in a collection"),
        (
            json.dumps(
                [
                    {"type": "header", "version": "5.2.1"},
                    {"type": "database", "name": "site"},
                    {"type": "table", "name": "news", "data": [BRIDGE, LIBRARY]},
                ]
            ),
            "phpMyAdmin's export",
        ),
    ],
)
def test_every_shape_of_a_dump_gives_its_rows(document: str, why: str) -> None:
    rows = [row for _, row in rows_of(json_document(document.encode()))]
    assert rows == [BRIDGE, LIBRARY], why


def test_an_article_of_objects_is_no_list_of_articles() -> None:
    article = {"title": {"rendered": "افتتاح الجسر"}, "content": {"rendered": "عبره الناس."}}
    assert [row for _, row in rows_of(json_document(json.dumps(article).encode()))] == [article]


def test_rows_in_another_encoding_are_refused_and_not_read_as_lost_letters() -> None:
    rows = "\n".join(json.dumps(row, ensure_ascii=False) for row in (BRIDGE, LIBRARY))
    assert json_document(rows.encode("cp1256")) == "not UTF-8 at byte 11"


def test_a_line_break_in_a_string_loses_no_row() -> None:
    assert json_document('[{"title": "جسر", "text": "سطر\nثان"}]'.encode()) == [{"title": "جسر", "text": "سطر\nثان"}]
