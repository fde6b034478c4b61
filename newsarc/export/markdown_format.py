"""A folder of Markdown files with front matter, one an article, as read by Obsidian and static site tools."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from newsarc.archive.portable import Record
from newsarc.export.markup import write_text
from newsarc.export.names import file_stem

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$]|^(?:#|\+|-|=|>|\d+[.)]))")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_FRONT = ("id", "url", "title", "source", "author", "published", "modified", "section", "language", "revision",
          "captured_at")  # fmt: skip


def write(records: Iterable[Record], folder: Path) -> None:
    """Write one file a record; links to articles that are also exported lead to their files."""
    listed: dict[int, str] = {}
    waiting: list[tuple[str, list[Mapping[str, Any]]]] = []
    for record in records:
        stem = file_stem(record.get("title"), record["id"])
        if record.stands:
            listed[record["id"]] = stem
        else:
            stem += f" (revision {record['revision']})"
        write_text(folder / f"{stem}.md", _front_matter(record) + _text(record))
        links = [link for link in record.get("links", ()) if link.get("target_id")]
        if links:
            waiting.append((stem, links))
    for stem, links in waiting:
        _append_links(folder / f"{stem}.md", links, listed)


def _front_matter(record: Mapping[str, Any]) -> str:
    """Return YAML front matter; JSON strings are YAML too, so no text of a page can end a value."""
    labels = record.get("labels") or {}
    values: dict[str, Any] = {name: record.get(name) for name in _FRONT if record.get(name) is not None}
    values["tags"] = [re.sub(r"[\s#,]+", "-", tag) for tag in [*record.get("tags", ()), *labels.get("tags", ())]]
    values["speakers"] = sorted({quote["speaker"] for quote in record.get("quotes", ()) if quote.get("speaker")})
    lines = [f"{name}: {_yaml(value)}" for name, value in values.items() if value != []]
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _yaml(value: Any) -> str:
    """Return ``value`` as JSON, with escapes for characters that JSON allows and YAML refuses (YAML 1.2, 5.1)."""
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def _text(record: Mapping[str, Any]) -> str:
    parts = [f"# {escape(record.get('title') or '(no title)')}"]
    parts += [escape(paragraph) for paragraph in record["body"].split("\n")]
    for quote in record.get("quotes", ()):
        speaker = escape(quote.get("speaker") or "?")
        parts.append("> " + escape(" ".join(quote["text"].split())) + f"\n>\n> — {speaker}")
    for note in (record.get("labels") or {}).get("notes", ()):
        parts.append("> [!note]\n> " + "\n> ".join(escape(line) for line in note["text"].splitlines()))
    return "\n\n".join(parts) + "\n"


def _append_links(path: Path, links: Iterable[Mapping[str, Any]], listed: Mapping[int, str]) -> None:
    lines = [
        f"- [[{listed[link['target_id']]}|{escape(' '.join(link['title'].split()))}]]"
        for link in links
        if link["target_id"] in listed
    ]
    if lines:
        with path.open("a", encoding="utf-8", newline="\n") as out:
            out.write("\n" + "\n".join(dict.fromkeys(lines)) + "\n")


def escape(text: str) -> str:
    """Return ``text`` escaped so that Markdown, and HTML inside Markdown, leaves it unchanged."""
    return "\n".join(_SPECIAL.sub(r"\\\1", _CONTROL.sub(" ", line)) for line in text.split("\n"))
