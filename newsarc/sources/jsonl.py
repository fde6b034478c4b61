"""Articles in JSON, one object a line (or an array of them): other tools' rows and our own export."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from newsarc.arabic.charset import decode_as

MAX_LINE: Final = 32 * 1024 * 1024
"""Longest line taken, in bytes."""

_DEEPEST: Final = 8
"""Levels of lists and objects that a value is looked for in; none of the tools goes beyond two."""

JsonRow = dict[str, Any] | str
"""An object as read, or the reason why the line is none."""

_ALIASES: Final[dict[str, tuple[str, ...]]] = {
    "url": ("url", "link", "canonical_url", "source_url", "uri", "الرابط", "رابط"),
    "title": ("title", "headline", "name", "العنوان", "عنوان", "عنوان الخبر"),
    "body": ("body", "text", "content", "maintext", "article_text", "raw_text", "النص", "نص", "نص الخبر", "المحتوى"),
    "html": ("html", "raw_html", "content_html"),
    "published": (
        "published",
        "published_at",
        "date",
        "date_publish",
        "publish_date",
        "pubDate",
        "datePublished",
        "تاريخ النشر",
        "التاريخ",
        "تاريخ",
    ),
    "modified": ("modified", "modified_at", "updated", "date_modify", "dateModified"),
    "author": ("author", "authors", "byline", "creator", "الكاتب", "كاتب", "المؤلف"),
    "source": ("source", "outlet", "site_name", "publisher", "hostname", "source_domain", "المصدر", "مصدر"),
    "section": ("section", "category", "القسم", "قسم"),
    "image": ("image", "image_url", "top_image"),
    "language": ("language", "lang"),
    "tags": ("tags", "keywords", "الوسوم", "وسوم", "الكلمات المفتاحية"),
}
"""Our field -> the names that our export, trafilatura, news-please, newspaper, schema.org and data sets use for it, and headings
of tables that people make."""

NAMING: Final = frozenset({*_ALIASES["url"], *_ALIASES["title"], *_ALIASES["body"]} - {"name"})
"""Columns of which a table of articles has one; a name alone may be anybody's."""


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


def iter_json(raw: bytes) -> Iterator[tuple[int, JsonRow]]:
    """Give ``(position from 1, object or reason)`` for a JSON document: one object, or an array of objects.

    An object that wraps the list (``{"articles": [...]}``) is opened.
    """
    document = _loads(_utf8(raw))
    if isinstance(document, str):
        yield 1, document
        return
    if isinstance(document, dict):
        lists = [
            value for value in document.values() if isinstance(value, list) and value and isinstance(value[0], dict)
        ]
        document = lists[0] if len(document) <= 3 and len(lists) == 1 else [document]
    if not isinstance(document, list):
        yield 1, "neither an object nor a list of objects"
        return
    for number, row in enumerate(document, start=1):
        yield number, row if isinstance(row, dict) else _no_object(row)


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


_OURS = {"revision", "captured_at", "change", "extractor", "quotes", "links"}
"""Fields that only our own export has all of."""


def article_fields(row: dict[str, Any]) -> dict[str, Any]:
    """Rename the fields of ``row`` to those of :class:`newsarc.model.Article`, plus ``html`` when it has a page.

    Values are stripped strings (``tags`` a list of them); what is missing, null or blank is left out. Lists and objects
    such as ``"author": [{"name": ...}]`` are flattened. A title or text that was a number is noted under ``review``. A row of
    our own export stays as it is.
    """
    if row.keys() >= _OURS:
        return row
    fields: dict[str, Any] = {}
    for field, names in _ALIASES.items():
        for name in names:
            given = row.get(name, row.get(name.lower()))  # headings of tables come in small letters
            if given is None:
                continue
            if field == "body" and isinstance(given, list):
                given = "\n".join(map(_text, given))
            value = _tags(given) if field == "tags" else _text(given)
            if value:
                fields[field] = value
                if field in ("title", "body") and isinstance(given, (int, float)):
                    fields.setdefault("review", []).append(f"{field} is a number in the row: {value}")
                break
    return fields


def _text(value: Any, depth: int = _DEEPEST) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, (list, tuple)) and depth:
        return "، ".join(filter(None, (_text(item, depth - 1) for item in value)))
    if isinstance(value, dict) and depth:
        return _text(value.get("name") or value.get("url") or "", depth - 1)
    if isinstance(value, float):
        return str(value) if math.isfinite(value) else ""  # data frames write NaN for what is missing
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _tags(value: Any) -> list[str]:
    if isinstance(value, str):
        value = value.replace("،", ",").split(",")
    return list(filter(None, map(_text, value))) if isinstance(value, list) else []


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
        value = json.loads(raw.decode("utf-8"))
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
