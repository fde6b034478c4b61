"""Articles in JSON, one object a line (or an array of them): other tools' rows and our own export."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from newsarc.arabic.charset import decode_as
from newsarc.sources.row_fields import article_fields, field_of, is_ours

MAX_LINE: Final = 32 * 1024 * 1024
"""Longest line taken, in bytes."""

_MOST_AROUND: Final = 3
"""Fields of an object that wraps a list, whatever is in the list; it may have a name."""
_DEEPEST_WRAP: Final = 3
_LEAST_KEYED: Final = 2
_BETWEEN_VALUES: Final = frozenset(" \t\r\n\x1e")

JsonRow = dict[str, Any] | str
"""An object as read, or the reason why the line is none."""


def iter_jsonl(lines: bytes | BinaryIO | Iterable[bytes], encoding: str | None = None) -> Iterator[tuple[int, JsonRow]]:
    """Give ``(line number from 1, object or reason)`` for each non-blank line of UTF-8 (or BOM-marked UTF-16) JSON.

    ``lines`` is the whole content or any iterable of lines, such as a file opened in binary mode; a file or the whole content
    may be in another ``encoding``.

    Raises:
        BadEncoding: it cannot be read in that encoding.
    """
    if encoding:
        lines = _recoded(io.BytesIO(lines) if isinstance(lines, bytes) else lines, encoding)
    elif isinstance(lines, bytes):
        lines = _utf8(lines).splitlines()
    elif isinstance(lines, io.IOBase):
        lines = _bounded_lines(lines)
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _parse(line, first=number == 1)


def json_document(raw: bytes) -> Any:
    """The value of a JSON document, or as a string the reason why there is none. Several values in a row (JSON lines in a file that is
    called otherwise, what ``jq .`` prints, RFC 7464) are a list of them."""
    raw = _utf8(raw)
    value = _loads(raw)
    return (_values(raw) or value) if isinstance(value, str) else value


def _values(raw: bytes) -> list[Any]:
    """The objects that stand one behind the other, nothing but white space and record separators between; empty when anything else
    does."""
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    at = 0
    try:
        text = raw.decode("utf-8")
        while at < len(text):
            if text[at] in _BETWEEN_VALUES:
                at += 1
                continue
            value, at = decoder.raw_decode(text, at)
            values.append(value)
    except (ValueError, RecursionError):
        return []
    return values if all(isinstance(value, dict) for value in values) else []


def rows_of(document: Any) -> Iterator[tuple[int, JsonRow]]:
    """Give ``(position from 1, object or reason)`` for a JSON document: one object, or an array of objects.

    An object that wraps the list is opened: ``{"articles": [...]}``, ``{"response": {"docs": [...]}}``.
    """
    if isinstance(document, str):
        yield 1, document
        return
    if isinstance(document, dict):
        document = _wrapped_rows(document) or [document]
    elif isinstance(document, list) and document and _is_table_dump(document[0]):
        tables = (part.get("data") for part in document if isinstance(part, dict))
        document = [row for table in tables if isinstance(table, list) for row in table]
    if not isinstance(document, list):
        yield 1, "neither an object nor a list of objects"
        return
    for number, row in enumerate(document, start=1):
        yield number, row if isinstance(row, dict) else _no_object(row)


def _wrapped_rows(document: dict[str, Any], depth: int = _DEEPEST_WRAP) -> list[Any] | None:
    """The one list of objects in ``document``, if that is what it is about: it has neither address nor text itself, and little else or a
    list of texts."""
    if _are_keyed_rows(document):
        return list(document.values())
    lists = [value for name, value in document.items() if _may_be_rows(name, value)]
    objects = [value for value in document.values() if isinstance(value, dict)]
    if is_ours(document) or not (lists or objects):
        return None
    plain = {name: value for name, value in document.items() if not _may_be_rows(name, value)}
    own = article_fields(plain).keys() & {"url", "title", "body", "html"}
    if len(lists) == 1:
        is_little = len(document) <= _MOST_AROUND or "body" in article_fields(lists[0][0])
        return lists[0] if is_little and own <= {"title"} else None
    if lists or own or not depth:
        return None
    found = [rows for rows in (_wrapped_rows(value, depth - 1) for value in objects) if rows]
    return found[0] if len(found) == 1 else None


def _are_keyed_rows(document: dict[str, Any]) -> bool:
    """Whether an object holds articles by their keys, as databases of documents are saved: ``{"k1": {"title": ...}, "k2": ...}``."""
    if len(document) < _LEAST_KEYED or any(field_of(name) for name in document):
        return False
    return all(
        isinstance(value, dict)
        and "title" in (fields := article_fields(value))
        and fields.keys() & {"url", "body", "html"}
        for value in document.values()
    )


def _is_table_dump(first: Any) -> bool:
    """Whether a list is what phpMyAdmin writes: a header, the database, and each table with its rows under ``data``."""
    return isinstance(first, dict) and first.get("type") == "header" and "version" in first


def _may_be_rows(name: str, value: Any) -> bool:
    """Whether what an object has under ``name`` is a list of objects, and not a field of an article: its tags, or its text in pieces."""
    if not (isinstance(value, list) and value and isinstance(value[0], dict)):
        return False
    field = field_of(name)
    return field is None or (field == "body" and not article_fields(value[0]).keys().isdisjoint({"url", "title"}))


def _recoded(stream: Any, encoding: str) -> Iterator[bytes]:
    """The lines of ``stream`` in UTF-8."""
    decode_as(b"\n", encoding)  # whether there is such an encoding; of nothing at all Python does not ask
    for line in _bounded_lines(io.TextIOWrapper(stream, encoding, "replace", newline="\n"), "\n"):
        yield line.encode("utf-8", "replace")


def _bounded_lines(stream: Any, end: bytes | str = b"\n") -> Iterator[Any]:
    """The lines of ``stream``; of one that is too long only the beginning, which is enough to be refused."""
    while line := stream.readline(MAX_LINE + 1):
        rest = line
        while not rest.endswith(end) and len(rest) > MAX_LINE:
            rest = stream.readline(MAX_LINE + 1)
        yield line


def _parse(line: bytes, *, first: bool) -> JsonRow:
    if len(line) > MAX_LINE:
        return f"the line is longer than {MAX_LINE >> 20} MB"
    value = _loads(line.removeprefix(b"\xef\xbb\xbf") if first else line)
    if isinstance(value, (dict, str)):
        return value
    return _no_object(value)


def _loads(raw: bytes) -> Any:
    """The JSON value, or a reason as text (a JSON string at the top is no article either)."""
    try:
        value = json.loads(raw.decode("utf-8"), strict=False)  # programs leave line breaks and tabs in strings
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start}"
    except json.JSONDecodeError as error:
        return f"not JSON: {error.msg.lower().removesuffix(' at')} at character {error.pos}"
    except ValueError:  # Python reads no number of more than 4300 digits
        return "not JSON that can be read: a number is too long"
    except RecursionError:
        return "nested too deeply"
    return _no_object(value) if isinstance(value, str) else value


def _no_object(value: Any) -> str:
    """What a JSON value is in place of the object that an article has to be."""
    return f"not an object but {_CALLED[type(value)]}"


_CALLED: Final = {
    type(None): "null", bool: "true or false", int: "a number", float: "a number", str: "a string", list: "a list"
}  # fmt: skip


def _utf8(raw: bytes) -> bytes:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace").encode("utf-8")
    return raw.removeprefix(b"\xef\xbb\xbf")
