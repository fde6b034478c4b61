"""What programs export: wallabag, Karakeep, Pocket, Shiori and every browser's bookmarks, plain JSON rows, and our own CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from newsarc.arabic.charset import decode_text
from newsarc.extract.urls import is_web_address
from newsarc.sources.entries import ImportEntry
from newsarc.sources.fragments import as_printed, is_markup
from newsarc.sources.guarded import unguarded
from newsarc.sources.jsonl import JsonRow, json_document, rows_of
from newsarc.sources.row_fields import article_fields, names_article, no_text_note, plain_name
from newsarc.sources.telegram import is_chat_export, read_chats
from newsarc.sources.times import read_moment, utc_text
from newsarc.sources.wordpress import why_withheld

_DELIMITERS: Final = ",;\t|"
"""Spreadsheets write semicolons where the comma is the decimal sign, and tabs as "Unicode text"; databases write strokes."""
_NAMED_DELIMITER: Final = re.compile(r"[\"']?sep=(.)[\"']?\s*$", re.IGNORECASE)
"""The first line by which Excel is told it."""
_LONGEST_HEADING: Final = 10_000
_TEXTLESS: Final = frozenset({"createdAt", "is_archived", "time_added", "given_url", "revision"})
"""Columns of Karakeep, wallabag, Pocket and our own exports, of whose rows none is expected to have a text."""
_NUMBERED: Final = frozenset({"author", "categories", "tags"})
"""Columns in which the programming interface of WordPress has numbers for names."""
_OUR_COLUMNS: Final = frozenset(
    "id url title source author published modified section language tags body revision captured_at quotes links".split()
)
"""The columns that only our own CSV has all of."""


def read_json(raw: bytes, name: str) -> Iterator[ImportEntry]:
    """The articles of a JSON document: exports of Telegram, wallabag and Karakeep, or rows of any tool."""
    document = json_document(raw)
    if is_chat_export(document):
        yield from read_chats(document, name)
        return
    for number, row in rows_of(document):
        yield row_entry(row, f"{name}#{number}")


def read_line(row: JsonRow, locator: str) -> Iterator[ImportEntry]:
    """The articles of one line of JSON lines: a row, or a whole document as programs that answer on one line write it."""
    if is_chat_export(row):
        yield from read_chats(row, locator)
        return
    inner = list(rows_of(row)) if isinstance(row, dict) else [(1, row)]
    for number, each in inner:
        yield row_entry(each, locator if len(inner) == 1 else f"{locator}.{number}")


def row_entry(row: dict[str, Any] | str, locator: str) -> ImportEntry:
    """One row (or the reason why there is none) as an entry with our field names."""
    if isinstance(row, str):
        return ImportEntry(locator, error=row)
    inner = row.get("_source")  # as Elasticsearch gives its documents
    row = inner if isinstance(inner, dict) else row
    if isinstance(row.get("content"), dict) and "createdAt" in row:
        fields = _karakeep(row)
    elif "domain_name" in row and "is_archived" in row:
        fields = _wallabag(row)
    elif "post_status" in row and "post_type" in row:
        if reason := why_withheld({"wp_post_type": row["post_type"], "wp_status": row["post_status"]}):
            return ImportEntry(locator, skipped=reason)
        fields = _wordpress(row)
    elif (post := _facebook_post(row)) is not None:
        fields = article_fields({**row, "data": None, "body": post})
    elif isinstance(row.get("title"), dict) and "rendered" in row["title"]:
        fields = article_fields({name: value for name, value in row.items() if name not in _NUMBERED})
    else:
        fields = article_fields(row)
    if not fields.keys() & {"url", "title", "body", "html"}:
        return ImportEntry(
            locator, error="neither url, title nor text in it, by any name that is known: call its fields so"
        )
    if not fields.keys() & {"body", "html"} and not row.keys() & _TEXTLESS:
        fields.setdefault("review", []).append(no_text_note(row))
    return ImportEntry(locator, row=fields)


def _wallabag(row: dict[str, Any]) -> dict[str, Any]:
    """wallabag keeps the article's HTML in ``content`` and its authors in ``published_by``."""
    renamed = {**row, "content": None, "html": row.get("content"), "author": row.get("published_by")}
    renamed["created_at"] = renamed["updated_at"] = None  # when the reader did something with it
    renamed["source"] = row.get("domain_name")
    renamed["image"] = row.get("preview_picture")
    return article_fields(renamed)


def _facebook_post(row: dict[str, Any]) -> str | None:
    """The text of a post as Facebook's download of an account has it: ``"data": [{"post": "..."}, {"update_timestamp": 1}]``."""
    parts = row.get("data")
    if "timestamp" not in row or not isinstance(parts, list):
        return None
    return next((part["post"] for part in parts if isinstance(part, dict) and isinstance(part.get("post"), str)), None)


def _wordpress(row: dict[str, Any]) -> dict[str, Any]:
    """A row of WordPress's table of posts has the number of its author, and its address under ``guid``."""
    author = row.get("post_author")
    named = None if str(author).isdigit() else author
    return article_fields({**row, "post_author": named, "url": row.get("url") or row.get("guid")})


def _karakeep(row: dict[str, Any]) -> dict[str, Any]:
    """Karakeep nests the bookmark: a link has ``url`` and maybe ``htmlContent``, a note has ``text``."""
    content = row["content"]
    return article_fields(
        {
            **content,
            "title": row.get("title") or content.get("title"),
            "html": content.get("htmlContent"),
            "body": content.get("text"),
            "published": content.get("datePublished"),
            "tags": row.get("tags"),
        }
    )


def read_csv(raw: bytes, name: str) -> Iterator[ImportEntry]:
    """The rows of a CSV file with a header line, such as Pocket's (title, url, time_added, tags, status) or our own.

    In any encoding: spreadsheets on Arabic Windows write windows-1256. A quotation mark that is never closed takes all that
    follows into its cell, so that row ends in an error; stray marks inside cells are text.
    """
    text = decode_text(raw).text.replace("\0", "")  # which Python 3.10 does not read
    csv.field_size_limit(1 << 27)
    first_line = next(iter(text[:_LONGEST_HEADING].splitlines()), "")
    named = _NAMED_DELIMITER.match(first_line)
    delimiter = named[1] if named else max(_DELIMITERS, key=first_line.count)
    rows = _rows(text, delimiter)
    try:
        if named:
            next(rows)
        _, heading = next(rows, (0, []))
        header = [column.strip() for column in heading]
        if not any(map(names_article, header)):
            yield ImportEntry(name, error="its first line names neither url, title nor text: call its columns so")
            return
        entry_of = _our_entry if _OUR_COLUMNS.issubset(header) else _csv_entry
        for line, cells in rows:
            if cells:
                yield entry_of(dict(zip(header, cells, strict=False)), f"{name}#{line}")
    except _DamagedTable as damage:
        yield ImportEntry(f"{name}#{damage.line}", error=str(damage))


class _DamagedTable(Exception):
    """A table cannot be read from this line on; the message says why."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table, each with the number of its last line. Raises :class:`_DamagedTable`."""
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    begins = 1
    try:
        for cells in reader:
            if lines.ended:
                raise _DamagedTable(
                    begins, "a quotation mark that opens in this row is never closed; the rest is not read"
                )
            yield reader.line_num, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        raise _DamagedTable(reader.line_num, f"not CSV: {error}") from None


class _Lines:
    """The lines of a table, and whether more of them have been asked for. The csv module asks for another line behind the last
    when that has not ended its row; unless it is to take offence at every stray mark, it then gives the row without a word."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._lines.readline()
        if not line:
            self.ended = True
            raise StopIteration
        return line


def _csv_entry(row: dict[str, Any], locator: str) -> ImportEntry:
    separated = {name: cell.replace("|", ",") for name, cell in row.items() if plain_name(name) == "tags"}
    return row_entry({**row, **separated}, locator)


def _our_entry(row: dict[str, Any], locator: str) -> ImportEntry:
    """A row of our own CSV: as it was before ``newsarc.export.csv_format`` made cells of it, with the time of its capture."""
    cells = {name: unguarded(cell) for name, cell in row.items() if isinstance(cell, str)}
    captured_at = utc_text(read_moment(cells["captured_at"])) if "captured_at" in cells else None
    entry = row_entry({**cells, "tags": _listed(cells.get("tags", ""))}, locator)
    is_printed = all(
        as_printed(cell) == cell and not is_markup(cell) for cell in (cells.get("title", ""), cells.get("body", ""))
    )
    if entry.row is not None and not is_printed:
        entry = replace(entry, row={**entry.row, "printed": True})
    return replace(entry, captured_at=captured_at)


def _listed(cell: str) -> Any:
    """The list that a cell holds as JSON; the cell itself where somebody has written something else there."""
    try:
        tags = json.loads(cell)
    except (ValueError, RecursionError):
        return cell
    return tags if isinstance(tags, list) else cell


def read_bookmarks(raw: bytes, name: str) -> Iterator[ImportEntry]:
    """The links of a Netscape bookmark file (every browser, Shiori) or of Pocket's HTML export, with their tags."""
    seen = set()
    for number, link in enumerate(_links(raw), start=1):
        url = (link.get("href") or "").strip()
        if not is_web_address(url) or url in seen:
            continue
        seen.add(url)
        row = {"url": url, "title": " ".join(str(link.xpath("string()")).split()), "tags": link.get("tags")}
        yield ImportEntry(f"{name}#{number}", row=article_fields(row))


def _links(raw: bytes) -> Iterator[Any]:
    """The ``a`` elements; bookmark files are UTF-8 whatever they declare."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.parse(io.BytesIO(raw), parser).getroot()
    except etree.XMLSyntaxError:
        return
    if root is not None:
        yield from root.iter("a")
