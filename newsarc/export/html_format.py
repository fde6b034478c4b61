"""A static site: an article a page, lists by date, and a search that runs in the page, also from file://.

No script or style is in a page itself, nothing is loaded from elsewhere, and a content security policy says so.
"""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Any

from newsarc.arabic.analyze import fold_letters, forms, words
from newsarc.export.markup import paragraphs_html, xml_text
from newsarc.export.names import file_stem

LIST_PAGE = 200
"""Articles on a page of the list, and in a file of results' titles."""
SHARDS = 256
_POLICY = "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'"
_DIGITS = {chr(zero + value): str(value) for zero in (0x0660, 0x06F0) for value in range(10)}
"""Arabic-Indic and Persian digits, which ``fold_letters`` leaves to ``printed_form``."""


class _Index:
    """Folded words and their bases -> documents, each with whether the title has it. Lists of numbers, not objects."""

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = defaultdict(lambda: array("I"))

    def add(self, number: int, title: str, body: str) -> None:
        titled = {key for word in words(title) for key in _keys(word)}
        for key in sorted({key for word in set(words(body)) for key in _keys(word)} | titled):
            self._postings[key].append(number * 2 + (key in titled))

    def write(self, folder: Path) -> None:
        shards: list[list[str]] = [[] for _ in range(SHARDS)]
        for key in sorted(self._postings):
            flat, last = [], 0
            for value in self._postings[key]:
                flat += [(value >> 1) - last, value & 1]
                last = value >> 1
            shards[shard_of(key)].append(f"{_json(key)}:{json.dumps(flat, separators=(',', ':'))}")
        for number, lines in enumerate(shards):
            _write(folder / f"{number}.js", f"newsarc.index({number},{{" + ",\n".join(lines) + "});\n")


def _keys(word: str) -> set[str]:
    found = forms(word)
    return {found.folded, found.base, found.stem}


def shard_of(key: str) -> int:
    """The number of the index file that has ``key``; ``search.js`` reckons the same."""
    value = 0
    for letter in key:
        value = (value * 31 + ord(letter)) % 65521
    return value % SHARDS


def write(records: Iterable[Mapping[str, Any]], folder: Path) -> int:
    """Write the site; articles are written as they come, in memory are titles and the index."""
    for name in ("articles", "index", "documents"):
        (folder / name).mkdir()
    index = _Index()
    listed: list[tuple[str, str, str, str]] = []
    met: set[int] = set()
    for number, record in enumerate(records):
        stem = file_stem(record.get("title"), record["id"])
        if record["id"] in met:
            stem += f"-r{record['revision']}"
        met.add(record["id"])
        _write(folder / "articles" / f"{stem}.html", _article(record))
        title = " ".join(xml_text(record.get("title") or "").split()) or "(بلا عنوان)"
        index.add(number, title, record["body"])
        listed.append((f"{stem}.html", title, _facts(record), str(record.get("published") or "")))
    index.write(folder / "index")
    _write_documents(folder / "documents", listed)
    _write_lists(folder, listed)
    site = files(__package__) / "site"
    _write(folder / "style.css", (site / "style.css").read_text("utf-8"))
    settings = {"shards": SHARDS, "page": LIST_PAGE, "total": len(listed)}
    letters = json.dumps(sorted({**fold_letters(), **_DIGITS}.items()), ensure_ascii=False)
    script = (site / "search.js").read_text("utf-8")
    started = (
        f"newsarc.letters = new Map({letters});\nObject.assign(newsarc, {json.dumps(settings)});\nnewsarc.start();\n"
    )
    _write(folder / "search.js", script + started)
    return len(listed)


def _write_documents(folder: Path, listed: list[tuple[str, str, str, str]]) -> None:
    for number, start in enumerate(range(0, len(listed), LIST_PAGE)):
        rows = ",\n".join(_json(list(row[:3])) for row in listed[start : start + LIST_PAGE])
        _write(folder / f"{number}.js", f"newsarc.list({number},[{rows}]);\n")


def _write_lists(folder: Path, listed: list[tuple[str, str, str, str]]) -> None:
    """The list, newest first; its first page is the home page with the search box."""
    newest = sorted(listed, key=lambda row: row[3], reverse=True)
    pages = max(1, -(-len(newest) // LIST_PAGE))
    for page in range(pages):
        items = "".join(
            f'<li><a dir="auto" href="articles/{_href(name)}">{escape(title)}</a>'
            f'<span class="facts" dir="auto">{escape(facts)}</span></li>'
            for name, title, facts, _ in newest[page * LIST_PAGE : (page + 1) * LIST_PAGE]
        )
        links = [f'<a rel="prev" href="{_list_name(page - 1)}">الأحدث</a>' if page else "",
                 f'<a rel="next" href="{_list_name(page + 1)}">الأقدم</a>' if page + 1 < pages else ""]  # fmt: skip
        search = (
            '<form id="search" role="search"><input id="q" type="search" name="q" aria-label="بحث" dir="auto">'
            '<button>بحث</button></form><p id="count" role="status"></p><ul id="results"></ul>'
            if page == 0
            else '<nav><a href="index.html">بحث</a></nav>'
        )
        script = '<script src="search.js"></script>' if page == 0 else ""
        body = f'<h1>أرشيف الأخبار</h1>{search}<div id="all"><ul>{items}</ul><nav>{"".join(links)}</nav></div>{script}'
        _write(folder / _list_name(page), _page("أرشيف الأخبار", body, ""))


def _list_name(page: int) -> str:
    return "index.html" if page == 0 else f"list-{page + 1}.html"


def _article(record: Mapping[str, Any]) -> str:
    title = " ".join(xml_text(record.get("title") or "").split()) or "(بلا عنوان)"
    address = str(record.get("url") or "")
    original = ""
    if address.startswith(("http://", "https://")):
        original = f'<p class="facts"><a rel="noreferrer" href="{escape(xml_text(address))}">{escape(xml_text(address))}</a></p>'
    quotes = "".join(
        f'<blockquote dir="auto"><p>{escape(" ".join(xml_text(quote["text"]).split()))}</p>'
        f"<footer>— <bdi>{escape(xml_text(quote.get('speaker') or '؟'))}</bdi></footer></blockquote>"
        for quote in record.get("quotes", ())
    )
    body = (
        '<nav><a href="../index.html">الأرشيف</a></nav>'
        f'<article><h1 dir="auto">{escape(title)}</h1><p class="facts" dir="auto">{escape(_facts(record))}</p>{original}'
        f"{paragraphs_html(record['body'])}{f'<h2>الاقتباسات</h2>{quotes}' if quotes else ''}</article>"
    )
    return _page(title, body, "../")


def _facts(record: Mapping[str, Any]) -> str:
    facts = [record.get("source"), record.get("author"), str(record.get("published") or "")[:10]]
    return " · ".join(" ".join(xml_text(str(fact)).split()) for fact in facts if fact)


def _page(title: str, body: str, root: str) -> str:
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">'
        f'<title>{escape(title)}</title><link rel="stylesheet" href="{root}style.css"></head><body>{body}</body></html>\n'
    )


def _href(name: str) -> str:
    from urllib.parse import quote

    return quote(name)


def _json(value: Any) -> str:
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )


def _write(path: Path, text: str) -> None:
    path.write_text(text.encode("utf-8", "replace").decode("utf-8"), encoding="utf-8", newline="\n")
