"""What note programs, web clippers and site generators write above a text: fields in YAML between ``---``, or in TOML between ``+++``."""

from __future__ import annotations

import re

_MATTER = re.compile(
    r"\ufeff?\s*(?P<rule>---|\+\+\+)[ \t]*\r?\n(?P<fields>.{0,8000}?)\r?\n(?:(?P=rule)|\.\.\.)[ \t]*(?:\r?\n|$)",
    re.DOTALL,
)
_FIELD = re.compile(r"([A-Za-z_][\w .-]{0,40}?|[\u0620-\u064a][\u0620-\u064a _]{0,40}?)[ \t]*[:=](?:[ \t]+(.*)|$)")
_ITEM = re.compile(r"\s*-(?:[ \t]+(.*)|$)")
_LIST = re.compile(r"\[(?!\[)(.*)\]$")
_BLOCK = re.compile(r"[|>][+-]?\d?$")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?([^\[\]]{1,200})\]\]")
"""As Obsidian and wikis link: ``[[page]]``, ``[[page|name]]``."""
_ZONED = re.compile(r"^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?) ?([+-]\d\d):?(\d\d)$")
"""A time as YAML may have it, which ISO 8601 writes without spaces."""
_NOTHING = frozenset({"", "null", "~", "[]", '""', "''"})
_LABELS = {
    **dict.fromkeys(("title", "headline", "العنوان"), "title"),
    **dict.fromkeys(("author", "authors", "byline", "by", "creator", "writer", "الكاتب"), "author"),
    **dict.fromkeys(("date", "published", "published_at", "publishdate", "publish_date", "pubdate", "التاريخ", "تاريخ النشر"), "date"),
    **dict.fromkeys(("updated", "lastmod", "modified", "updated_at", "last_modified_at"), "updated"),
    **dict.fromkeys(("source", "site", "sitename", "site_name", "publisher", "outlet", "hostname", "المصدر"), "source"),
    **dict.fromkeys(("url", "link", "source_url", "canonical", "canonical_url", "permalink", "الرابط"), "url"),
    **dict.fromkeys(("section", "category", "categories", "القسم"), "section"),
    **dict.fromkeys(("tags", "tag", "keywords", "الوسوم"), "tags"),
}  # fmt: skip
"""Names of fields, in small letters, and the label by which a copied page has them; others are the program's own."""
_SEPARATOR = "، "


def with_labelled_fields(text: str) -> str:
    """``text`` with the fields above it as a copied page has them, one labelled line each, those without a value and those of programs
    left out; as it is, where nothing of the kind stands above it."""
    matter = _MATTER.match(text)
    fields = _fields(matter["fields"].splitlines()) if matter else None
    if matter is None or not fields:
        return text
    lines = [f"{label}: " + _ZONED.sub(r"\1T\2\3:\4", value) for label, value in fields.items()]
    rest = text[matter.end() :].lstrip()
    heading, _, below = rest.partition("\n")
    rest = below if heading.strip().lstrip("# ") == fields.get("title") else rest
    return "\n".join([*lines, "", rest])


def _fields(lines: list[str]) -> dict[str, str]:
    """The known fields by their labels, the first of each; none where a line is no part of any field."""
    found: dict[str, str] = {}
    values: list[str] = []
    label: str | None = None
    for line in [*lines, "end:"]:
        field = _FIELD.match(line)
        if field:
            value = _SEPARATOR.join(filter(None, map(_scalar, values)))
            if label and value:
                found.setdefault(label, value)
            label, values = _LABELS.get(field[1].strip().lower()), _values(field[2] or "")
        elif item := _ITEM.match(line):
            values.append(item[1] or "")
        elif line.strip() and not line.startswith((" ", "\t", "#")):
            return {}
        elif line.strip() and not line.startswith("#"):  # goes on
            values[-1:] = [f"{values[-1]} {line.strip()}" if values else line.strip()]
    return found


def _values(text: str) -> list[str]:
    """What stands behind a field's name: one value, a list of them in brackets, or nothing yet."""
    text = text.strip()
    if _BLOCK.match(text) or text in _NOTHING:
        return []
    listed = _LIST.match(text)
    return listed[1].split(",") if listed else [text]


def _scalar(text: str) -> str:
    """A value without its quotation marks, and a link as its name."""
    text = text.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        text = text[1:-1].replace('\\"', '"').replace("''", "'")
    text = _WIKI.sub(r"\1", text).strip()
    return "" if text in _NOTHING else text
