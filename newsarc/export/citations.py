"""Citations of articles and quotations: BibTeX, RIS and Markdown.

BibTeX is written for biber and modern BibTeX (UTF-8, type ``@online`` of biblatex). RIS follows the specification of
2011 (``TY  - NEWS``, lines ended by CR LF). Keys come from the archive's ids, so they stay the same in every export.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from newsarc.archive.portable import Record
from newsarc.extract.urls import is_web_address
from newsarc.model import author_names

Row = Mapping[str, Any]

_BIBTEX_SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_",
                   "$": r"\$", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}  # fmt: skip
_SPECIAL = re.compile("[" + re.escape("".join(_BIBTEX_SPECIAL)) + "]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_MARKDOWN_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def keyed(records: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    """Yield each record with its own key: ``newsarc-7`` for an article as it stands, ``newsarc-7-r1`` for another
    version."""
    for record in records:
        yield _key(record) + ("" if record.stands else f"-r{record['revision']}"), record


def _key(row: Row) -> str:
    return f"newsarc-{row['id']}"


def article_bibtex(row: Row, key: str | None = None) -> str:
    """Return an article (a row of ``articles``) as a BibTeX entry, under ``key`` if given."""
    return _bibtex(key or _key(row), row, row.get("title"), None)


def article_ris(row: Row, key: str | None = None) -> str:
    """Return an article as a RIS record, under ``key`` if given."""
    return _ris(key or _key(row), row, row.get("title"), None)


def quote_bibtex(row: Row) -> str:
    """Return a quotation (a row of ``quotations``) as a BibTeX entry of its article, with the words in ``note``."""
    return _bibtex(f"newsarc-{row['article_id']}-q{row['id']}", row, row.get("article"), _said(row))


def quote_ris(row: Row) -> str:
    """Return a quotation as a RIS record of its article, with the words in ``N1``."""
    return _ris(f"newsarc-{row['article_id']}-q{row['id']}", row, row.get("article"), _said(row))


def quote_markdown(row: Row) -> str:
    """Return a quotation as a Markdown block quote with its speaker, place and time."""
    words = "\n> ".join(_markdown(line) for line in str(row["text"]).splitlines() or [""])
    title = _markdown(_line(row.get("article")) or "(no title)")
    address = _web_address(row.get("url"))
    place = f"[{title}](<{address}>)" if address else title
    facts = [place, _markdown(_line(row.get("source"))), _day(row)]
    speaker = ", ".join(filter(None, (_line(row.get("speaker")), _line(row.get("speaker_role")))))
    return f"> {words}\n>\n> — {_markdown(speaker) or '(speaker unknown)'}; {', '.join(filter(None, facts))}\n"


CITATIONS: dict[str, Callable[[Row], str]] = {"markdown": quote_markdown, "bibtex": quote_bibtex, "ris": quote_ris}
"""How ``newsarc quotes --as`` can write a quotation."""


def _bibtex(key: str, row: Row, title: str | None, note: str | None) -> str:
    fields = {
        "author": " and ".join("{" + _escaped(name) + "}" for name in _authors(row)),
        "title": "{" + _escaped(title) + "}" if _line(title) else "",
        "organization": _escaped(row.get("source")),
        "date": _day(row),
        "url": _address(row.get("url")),
        "urldate": str(row.get("captured_at") or "")[:10],
        "note": _escaped(note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{key},", *lines, "}\n"])


def _ris(key: str, row: Row, title: str | None, note: str | None) -> str:
    day = _day(row)
    fields = [("TY", "NEWS"), ("ID", key), *(("AU", name) for name in _authors(row)), ("TI", _line(title)),
              ("T2", _line(row.get("source"))), ("PY", day[:4]), ("DA", day.replace("-", "/")),
              ("UR", _line(row.get("url"))), ("Y2", str(row.get("captured_at") or "")[:10].replace("-", "/")),
              ("N1", _line(note))]  # fmt: skip
    lines = [f"{tag}  - {value}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _said(row: Row) -> str:
    speaker = ", ".join(filter(None, (_line(row.get("speaker")), _line(row.get("speaker_role")))))
    return f"{speaker}: «{_line(row['text'])}»" if speaker else f"«{_line(row['text'])}»"


def _authors(row: Row) -> list[str]:
    return [name for name in map(_line, author_names(row.get("author"))) if name]


def _day(row: Row) -> str:
    return str(row.get("published") or "")[:10]


def _line(value: object) -> str:
    """Return ``value`` on one line, without control characters: neither format can quote a line break."""
    return " ".join(_CONTROL.sub(" ", str(value or "")).split())


def _escaped(value: object) -> str:
    return _SPECIAL.sub(lambda found: _BIBTEX_SPECIAL[found[0]], _line(value))


def _address(value: object) -> str:
    """Return a URL for use between braces: only braces, spaces and backslashes could end the field early."""
    return _line(value).replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")


def _web_address(value: object) -> str:
    address = _line(value).replace("<", "%3C").replace(">", "%3E").replace(" ", "%20")
    return address if is_web_address(address) else ""


def _markdown(text: str) -> str:
    return _MARKDOWN_SPECIAL.sub(r"\\\1", _CONTROL.sub(" ", text))
