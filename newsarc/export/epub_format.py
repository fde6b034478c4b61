"""EPUB 3, right to left: a chapter an article, in the order of their dates, with navigation by month."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from html import escape
from itertools import groupby
from typing import IO, Any
from uuid import NAMESPACE_URL, uuid5

from newsarc.export.markup import paragraphs_html, related_html, title_line, xml_line, xml_text
from newsarc.export.zip_out import written_zip
from newsarc.sources.own_exports import GENERATOR, PACKAGE

_CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    f'<rootfiles><rootfile full-path="{PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles></container>\n'
)
_STYLE = """\
body { font-family: "Noto Naskh Arabic", "Geeza Pro", "Amiri", serif; line-height: 1.8; }
h1 { font-size: 1.4em; line-height: 1.5; }
.facts { color: #555; font-size: .85em; }
blockquote { margin: 1em 1.5em; }
"""
_DATE = (1980, 1, 1, 0, 0, 0)
"""Time of every entry, so that the same articles give the same bytes."""


def write(records: Iterable[Mapping[str, Any]], out: IO[bytes]) -> None:
    """Write the book; only titles and dates are kept in memory."""
    chapters: list[dict[str, str]] = []
    newest = "1970-01-01T00:00:00Z"
    with written_zip(out) as book:
        _store(book, "mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        _store(book, "META-INF/container.xml", _CONTAINER)
        _store(book, "EPUB/style.css", _STYLE)
        for number, record in enumerate(records, 1):
            name = f"a{record['id']}-{record['revision']}-{number}"
            _store(book, f"EPUB/{name}.xhtml", _chapter(record))
            title = title_line(record.get("title"))
            chapters.append({"name": name, "title": title, "published": str(record.get("published") or "")})
            newest = max(newest, str(record.get("captured_at") or ""))
        chapters.sort(key=lambda chapter: chapter["published"] or "9")
        _store(book, "EPUB/nav.xhtml", _navigation(chapters))
        _store(book, PACKAGE, _package(chapters, newest))


def _store(book: zipfile.ZipFile, path: str, text: str, how: int = zipfile.ZIP_DEFLATED) -> None:
    info = zipfile.ZipInfo(path, _DATE)
    info.compress_type = how
    book.writestr(info, text.encode("utf-8"))


def _page(title: str, body: str, head: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops" lang="ar" xml:lang="ar" dir="rtl">'
        f'<head>{GENERATOR}<title>{escape(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/>{head}</head>'
        f"<body>{body}</body></html>\n"
    )


def _chapter(record: Mapping[str, Any]) -> str:
    title = title_line(record.get("title"))
    facts = [record.get("source"), record.get("author"), str(record.get("published") or "")[:10], record.get("url")]
    line = " · ".join(f"<bdi>{escape(xml_text(str(fact)))}</bdi>" for fact in facts if fact)
    quotes = "".join(
        f"<blockquote><p>{escape(xml_line(quote['text']))}</p>"
        f"<p>— {escape(xml_text(quote['speaker']))}</p></blockquote>"
        for quote in record.get("quotes", ())
        if quote.get("speaker")
    )
    rest = (f"<h2>الاقتباسات</h2>{quotes}" if quotes else "") + related_html(record.get("links", ()))
    return _page(title, f'<h1>{escape(title)}</h1><p class="facts">{line}</p>{paragraphs_html(record["body"])}{rest}')


def _navigation(chapters: list[dict[str, str]]) -> str:
    months = []
    for month, group in groupby(chapters, key=lambda chapter: chapter["published"][:7]):
        items = "".join(f'<li><a href="{item["name"]}.xhtml">{escape(item["title"])}</a></li>' for item in group)
        months.append(f"<li><span>{escape(xml_text(month)) or 'بلا تاريخ'}</span><ol>{items}</ol></li>")
    listed = "".join(months) or "<li><span>—</span></li>"
    return _page("المحتويات", f'<nav epub:type="toc"><h1>المحتويات</h1><ol>{listed}</ol></nav>')


def _package(chapters: list[dict[str, str]], newest: str) -> str:
    identity = uuid5(NAMESPACE_URL, " ".join(chapter["name"] for chapter in chapters))
    items = "".join(
        f'<item id="{c["name"]}" href="{c["name"]}.xhtml" media-type="application/xhtml+xml"/>' for c in chapters
    )
    spine = "".join(f'<itemref idref="{chapter["name"]}"/>' for chapter in chapters)
    modified = newest if len(newest) == 20 else "1970-01-01T00:00:00Z"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'unique-identifier="id" xml:lang="ar" dir="rtl"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"{GENERATOR}"
        f'<dc:identifier id="id">urn:uuid:{identity}</dc:identifier><dc:title>أرشيف الأخبار</dc:title>'
        f'<dc:language>ar</dc:language><meta property="dcterms:modified">{escape(xml_text(modified))}</meta></metadata>'
        '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        f'<item id="style" href="style.css" media-type="text/css"/>{items}</manifest>'
        f'<spine page-progression-direction="rtl"><itemref idref="nav"/>{spine}</spine></package>\n'
    )
