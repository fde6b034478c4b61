"""A static site: one page for each article, lists by date, and a search that runs in the page, also from file://.

Pages contain no script or style, and load nothing from elsewhere; a content security policy says so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from importlib.resources import files
from itertools import islice
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any
from urllib.parse import quote

from newsarc.arabic.analyze import FIRST_HALF, WORD_END
from newsarc.arabic.letters import WORD_LETTERS
from newsarc.archive.portable import Record
from newsarc.export.markup import (
    paragraphs_html,
    related_html,
    script_json,
    title_line,
    web_href,
    write_text,
    xml_line,
    xml_text,
)
from newsarc.export.names import file_stem
from newsarc.export.site_index import SHARDS, SiteIndex
from newsarc.sources.own_exports import GENERATOR

LIST_PAGE = 200
"""Articles on a page of the list, and titles in a file of results."""
_POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
_DIGITS = {chr(zero + value): str(value) for zero in (0x0660, 0x06F0) for value in range(10)}
"""Arabic-Indic and Persian digits, which ``WORD_LETTERS`` leaves to ``printed_form``."""


class _Listing:
    """What lists and results show of each article, in an unnamed file; its date and its place there are in memory."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._places: list[tuple[str, int]] = []

    def __len__(self) -> int:
        return len(self._places)

    def add(self, name: str, title: str, facts: str, published: str) -> None:
        self._places.append((published, self._file.tell()))
        self._file.write(json.dumps([name, title, facts]).encode("ascii") + b"\n")

    def in_order(self) -> Iterator[list[str]]:
        """Yield file name, title and facts of each article, in the order added."""
        self._file.seek(0)
        yield from map(json.loads, self._file)

    def newest_first(self) -> Iterator[list[str]]:
        for _, place in sorted(self._places, key=itemgetter(0), reverse=True):
            self._file.seek(place)
            yield json.loads(self._file.readline())


def write(records: Iterable[Record], folder: Path) -> None:
    """Write the site; everything goes to disk at once, except dates and a part of the index."""
    for name in ("articles", "index", "documents"):
        (folder / name).mkdir()
    index = SiteIndex(folder / "index")
    with TemporaryFile() as file:
        listing = _Listing(file)
        for number, record in enumerate(records):
            stem = file_stem(record.get("title"), record["id"])
            if not record.stands:
                stem += f"-r{record['revision']}"
            write_text(folder / "articles" / f"{stem}.html", _article(record))
            title = title_line(record.get("title"))
            index.add(number, title, record["body"])
            listing.add(f"{stem}.html", title, _facts(record), str(record.get("published") or ""))
        index.finish()
        for number, rows in enumerate(_pages(listing.in_order())):
            lines = ",\n".join(script_json(row) for row in rows)
            write_text(folder / "documents" / f"{number}.js", f"newsarc.list({number},[{lines}]);\n")
        _write_lists(folder, listing)
        _write_script(folder, len(listing))


def _write_script(folder: Path, total: int) -> None:
    site = files(__package__) / "site"
    write_text(folder / "style.css", (site / "style.css").read_text("utf-8"))
    settings = json.dumps({"shards": SHARDS, "page": LIST_PAGE, "total": total})
    letters = json.dumps(sorted({**WORD_LETTERS, **_DIGITS}.items()), ensure_ascii=False)
    script = (site / "search.js").read_text("utf-8")
    half = json.dumps(f"^{FIRST_HALF}".replace(WORD_END, r"(?!\p{L})"), ensure_ascii=False)
    started = (
        f"newsarc.letters = new Map({letters});\nnewsarc.half = new RegExp({half}, 'u');\n"
        f"Object.assign(newsarc, {settings});\nnewsarc.start();\n"
    )
    write_text(folder / "search.js", script + started)


def _pages(rows: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    while page := list(islice(rows, LIST_PAGE)):
        yield page


def _write_lists(folder: Path, listing: _Listing) -> None:
    """Write the list, newest first; its first page is the home page with the search box."""
    last = (len(listing) - 1) // LIST_PAGE
    for page, rows in enumerate(_pages(listing.newest_first())):
        items = "".join(
            f'<li><a dir="auto" href="articles/{quote(name)}">{escape(title)}</a>'
            f'<span class="facts">{escape(facts)}</span></li>'
            for name, title, facts in rows
        )
        links = [f'<a rel="prev" href="{_list_name(page - 1)}">الأحدث</a>' if page else "",
                 f'<a rel="next" href="{_list_name(page + 1)}">الأقدم</a>' if page < last else ""]  # fmt: skip
        search = (
            '<form id="search" role="search"><input id="q" type="search" name="q" aria-label="بحث" dir="auto">'
            '<button>بحث</button></form><p id="count" role="status"></p><ul id="results"></ul>'
            if page == 0
            else '<nav><a href="index.html">بحث</a></nav>'
        )
        script = '<script src="search.js"></script>' if page == 0 else ""
        more = f'<nav aria-label="صفحات">{"".join(links)}</nav>' if any(links) else ""
        body = f'<main><h1>أرشيف الأخبار</h1>{search}<div id="all"><ul>{items}</ul>{more}</div></main>{script}'
        write_text(folder / _list_name(page), _page("أرشيف الأخبار", body, ""))


def _list_name(page: int) -> str:
    return "index.html" if page == 0 else f"list-{page + 1}.html"


def _article(record: Mapping[str, Any]) -> str:
    title = title_line(record.get("title"))
    address = xml_line(record.get("url"))
    original = ""
    if href := web_href(address):
        original = f'<p class="facts"><a dir="ltr" rel="noreferrer" href="{escape(href)}">{escape(address)}</a></p>'
    quotes = "".join(
        f'<blockquote dir="auto"><p>{escape(xml_line(said["text"]))}</p>'
        f"<footer>— <bdi>{escape(xml_text(said.get('speaker') or '؟'))}</bdi></footer></blockquote>"
        for said in record.get("quotes", ())
    )
    body = (
        '<nav><a href="../index.html">الأرشيف</a></nav>'
        f'<main><article><h1 dir="auto">{escape(title)}</h1><p class="facts">{escape(_facts(record))}</p>{original}'
        f"{paragraphs_html(record['body'])}{f'<h2>الاقتباسات</h2>{quotes}' if quotes else ''}"
        f"{related_html(record.get('links', ()))}</article></main>"
    )
    return _page(title, body, "../")


def _facts(record: Mapping[str, Any]) -> str:
    """Return outlet, author and day, each isolated (UAX 9), so that Latin names do not change the line's direction."""
    facts = [record.get("source"), record.get("author"), str(record.get("published") or "")[:10]]
    return " · ".join(f"\u2068{xml_line(str(fact))}\u2069" for fact in facts if fact)


def _page(title: str, body: str, root: str) -> str:
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f"{GENERATOR}"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="{root}style.css"></head><body>{body}</body></html>\n'
    )
