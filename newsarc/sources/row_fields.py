"""The fields of an article out of a row: what other tools, data sets and people call them, and what they put there.

docs/collecting.md lists the names that are read.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final, NamedTuple

from newsarc.arabic.levels import fold
from newsarc.extract.urls import is_web_address

_DEEPEST: Final = 8
"""Levels of lists and objects that a value is looked for in; none of the tools goes beyond two."""

_NAMES: Final[dict[str, str]] = {
    "url": "url, link, canonical url, source url, uri, given url, resolved url, href, web url, permalink, permalink url, "
    "original url, الرابط, الوصلة",
    "title": "title, headline, heading, web title, العنوان, العنوان الرئيسي, subject, name",
    "body": "body, text, content, main text, raw text, full text, body text, text content, content text, full content, plain text, "
    "clean text, النص, النص الكامل, المحتوى, المتن, التفاصيل, article, story, post, message, message text, news, الخبر, المقال, "
    "المنشور, الرسالة, caption",
    "html": "html, raw html, content html, html content, body html, html body, text html, full html",
    "opening": "introtext, intro, lead, lead paragraph, standfirst, المقدمة",
    "continued": "more, text more, body more, more text, more details, details more, extended text, extended, continued, continuation, "
    "تكملة, بقية",
    "summary": "summary, description, abstract, excerpt, snippet, teaser, الملخص, الوصف, نبذة",
    "published": "published, published at, date, date publish, publish date, pub date, date published, published date, "
    "publication date, published on, published time, publish time, web publication date, date time, posted at, posted on, date posted, "
    "release date, تاريخ النشر, التاريخ, وقت النشر, تاريخ الإضافة, created at, created, date created, created time, creation date, "
    "time, timestamp",
    "modified": "modified, modified at, updated, date modify, date modified, updated at, modified date, update date, last modified, "
    "modified time, updated time, تاريخ التعديل, تاريخ التحديث, آخر تحديث",
    "author": "author, authors, byline, creator, writer, author name, reporter, journalist, written by, editor, الكاتب, اسم الكاتب, "
    "المؤلف, المحرر, اسم المحرر, الصحفي, المراسل, بقلم",
    "source": "source, outlet, site name, publisher, source hostname, hostname, source domain, source name, newspaper, agency, publication, site, "
    "website, channel, domain, media, المصدر, اسم المصدر, الصحيفة, اسم الصحيفة, الجريدة, الموقع, اسم الموقع, الوكالة, القناة, الناشر",
    "section": "section, category, categories, section name, rubric, topic, القسم, التصنيف, الفئة, الباب",
    "image": "image, image url, top image, url to image, main image, featured image, thumbnail, الصورة, رابط الصورة",
    "language": "language, lang, اللغة",
    "tags": "tags, keywords, hashtags, الوسوم, الكلمات المفتاحية, الكلمات الدلالية",
}  # fmt: skip
"""Our field -> the names that our export, trafilatura, news-please, newspaper, schema.org, news services and data sets use for it, and
headings of tables that people make; the first of them that holds something counts."""
_PART: Final = re.compile(r"(.*?\D)([1-9])")
"""«text1», "body_2": a text in several columns."""
_OPENING_COMPARED: Final = 60
"""Characters of an opening that are looked for in the text, which may begin with it."""
_QUALIFIERS: Final = ("article", "news", "post", "story", "page", "item")
_ARABIC_QUALIFIERS: Final = ("خبر", "مقال", "مقاله", "ماده", "منشور", "موضوع", "تقرير")
"""What a name says of the whole row: ``article_title``, «عنوان الخبر»."""
_OF_ANYTHING: Final = frozenset({"name", "subject", "caption"})
"""Names that other tables have as well: alone they make no article, and ``post_name`` is no title."""
_WORD_END: Final = re.compile(r"[\W_]+")

_LEAST_TEXT, _LEAST_WORDS = 100, 12
"""Characters and words of what is a text whatever its column is called."""
_NO_TEXTS: Final = frozenset(
    "note notes comment comments highlights bio keywords copyright license rights credit useragent ملاحظات تعليقات".split()
)
"""Columns of prose that is not the article's."""
_MOST_NAMED: Final = 5
_INSIDE: Final = ("name", "title", "rendered", "main", "original", "$date", "$numberLong", "url")
"""Where tools put what an object stands for: schema.org, WordPress, news services, MongoDB."""
_TEXT_INSIDE: Final = ("rendered", "text", "value", "content", "html", "body")

_OURS: Final = frozenset({"revision", "captured_at", "change", "extractor", "quotes", "links"})
"""Fields that only our own export has all of."""


class _Place(NamedTuple):
    """What a column holds: our field, and the rank of its name among those of the field."""

    rank: int
    field: str


def plain_name(name: str) -> str:
    """A column's name without case, signs and spaces, diacritics, hamzas and the Arabic article."""
    words = _WORD_END.split(fold(name))
    return "".join(word[2:] if word.startswith("ال") and len(word) > 3 else word for word in words)


_PLACES: Final[dict[str, _Place]] = {
    plain_name(name): _Place(rank, field)
    for field, names in _NAMES.items()
    for rank, name in enumerate(names.split(", "))
}


@lru_cache(maxsize=4096)  # the names of a table come again with each row
def _place_of(name: str) -> _Place | None:
    """What a column of this name holds; None where the name is not known."""
    plain = plain_name(name)
    if plain in _PLACES:
        return _PLACES[plain]
    bare = next((plain.removeprefix(word) for word in _QUALIFIERS if plain.startswith(word)), "")
    bare = bare or next((plain.removesuffix(word) for word in _ARABIC_QUALIFIERS if plain.endswith(word)), "")
    if bare in _PLACES and bare not in _OF_ANYTHING:
        return _PLACES[bare]
    part = _PART.fullmatch(plain)
    place = _place_of(part[1]) if part else None
    if part is None or place is None or place.field != "body":
        return None
    return place if part[2] == "1" else _Place(int(part[2]), "continued")


def is_ours(row: dict[str, Any]) -> bool:
    """Whether a row is of our own export."""
    return row.keys() >= _OURS


def field_of(column: str) -> str | None:
    """The field of an article that a column of this name holds; None where the name is not known."""
    place = _place_of(column)
    return place and place.field


def names_article(column: str) -> bool:
    """Whether a table with a column of this name is one of articles: it holds their address, title or text."""
    place = _place_of(column)
    return place is not None and place.field in ("url", "title", "body") and plain_name(column) not in _OF_ANYTHING


def heads_table(line: str) -> bool:
    """Whether a line of a text is the heading of a table of articles: columns between tabs of which two are known, or between commas or
    semicolons of which all are."""
    for sign in "\t;,":
        columns = [column.strip(" \"'") for column in line.split(sign)]
        known = sum(_place_of(column) is not None for column in columns)
        if known > 1 and any(map(names_article, columns)) and (sign == "\t" or known == len(columns)):
            return True
    return False


def article_fields(row: dict[str, Any]) -> dict[str, Any]:
    """Rename the fields of ``row`` to those of :class:`newsarc.model.Article`, plus ``html`` when it has a page.

    Values are stripped strings (``tags`` a list of them); what is missing, null or blank is left out. Lists and objects
    such as ``"author": [{"name": ...}]`` are flattened. Where the text was found under a name that is not its own, or is a number
    as the title may be, is noted under ``review``. A row of our own export stays as it is.
    """
    if is_ours(row):
        return row
    columns: dict[str, list[tuple[int, Any]]] = {}
    for name, value in row.items():
        if value is not None and (place := _place_of(name)):
            columns.setdefault(place.field, []).append((place.rank, value))
    fields: dict[str, Any] = {}
    for field in _NAMES:
        if field == "continued":
            rest = [_prose(given) for _, given in sorted(columns.get(field, ()), key=lambda column: column[0])]
            fields[field] = "\n".join(filter(None, rest))
            continue
        for _, given in sorted(columns.get(field, ()), key=lambda column: column[0]):
            value = _READERS.get(field, _text)(given)
            if field == "source" and "url" not in fields and is_web_address(str(value)):
                fields["url"] = value  # trafilatura's
            elif value:
                fields[field] = value
                if field in ("title", "body") and isinstance(given, (int, float)):
                    fields.setdefault("review", []).append(f"{field} is a number in the row: {value}")
                break
    _settle_text(fields, row)
    return fields


def _settle_text(fields: dict[str, Any], row: dict[str, Any]) -> None:
    """The text of a row, which may stand in several columns: a summary if there is none, and else the longest text in a column of
    no known name. A long text that is left out is noted."""
    summary, opening, rest = (fields.pop(name, None) for name in ("summary", "opening", "continued"))
    if not fields.keys() & {"body", "html"} and (found := _other_text(summary or opening, row)):
        fields["body"], note = found
        fields.setdefault("review", []).append(note)
        if rest:
            fields["body"] += f"\n{rest}"
        return
    name = "html" if "html" in fields else "body"
    if text := fields.get(name):
        is_apart = opening and opening[:_OPENING_COMPARED] not in text
        fields[name] = "\n".join(filter(None, (opening if is_apart else "", text, rest)))
        left = [column for column, other in _long_texts(row) if other not in fields[name]]
        if left:
            fields.setdefault("review", []).append(f"not read of the row: {_listed(left)}")


def _long_texts(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """The columns of no known name that hold as much as a text, each with that."""
    texts = _unread(row)
    return ((name, text) for name, text in texts if len(text) >= _LEAST_TEXT and text.count(" ") >= _LEAST_WORDS)


def _listed(names: list[str]) -> str:
    return ", ".join(names[:_MOST_NAMED]) + (", ..." if len(names) > _MOST_NAMED else "")


def _other_text(summary: str | None, row: dict[str, Any]) -> tuple[str, str] | None:
    """What stands in place of a text in a row without one, and what is to be said of it."""
    if summary:
        return summary, "the text is a summary, the only one in the row"
    texts = list(_long_texts(row))
    if not texts:
        return None
    name, text = max(texts, key=lambda found: len(found[1]))
    others = [other for other, _ in texts if other != name]
    left = f"; not read: {_listed(others)}" if others else ""
    return text, f"the text is from “{name}”, a name that is not known{left}"


def no_text_note(row: dict[str, Any]) -> str:
    """What is to be said of a row in which no text was found."""
    names = [name for name, _ in _unread(row)]
    return "no text in the row" + (f"; not read: {_listed(names)}" if names else "")


def _unread(row: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """The columns of words that no field is read from, also one object further in, each with what it says."""
    for name, value in row.items():
        if plain_name(name) in _NO_TEXTS or (_place_of(name) and not above):
            continue
        if isinstance(value, dict) and not above:
            yield from _unread(value, f"{name}.")
        elif isinstance(value, str) and " " in value.strip():
            yield above + name, value.strip()


def _prose(value: Any, depth: int = _DEEPEST) -> str:
    """A text, of which a list holds the paragraphs."""
    if isinstance(value, list) and depth:
        return "\n".join(filter(None, (_prose(item, depth - 1) for item in value)))
    if isinstance(value, dict) and depth:
        return _prose(next((value[name] for name in _TEXT_INSIDE if value.get(name)), ""), depth - 1)
    return _text(value)


def _text(value: Any, depth: int = _DEEPEST) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, (list, tuple)) and depth:
        return "، ".join(filter(None, (_text(item, depth - 1) for item in value)))
    if isinstance(value, dict) and depth:
        return _text(next((value[name] for name in _INSIDE if value.get(name)), ""), depth - 1)
    if isinstance(value, float):
        return str(value) if math.isfinite(value) else ""  # data frames write NaN for what is missing
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _tags(value: Any) -> list[str]:
    if isinstance(value, str):
        value = value.replace("،", ",").split(",")
    return list(filter(None, map(_text, value))) if isinstance(value, list) else []


_READERS: Final[dict[str, Callable[[Any], str | list[str]]]] = {
    "body": _prose,
    "opening": _prose,
    "summary": _prose,
    "tags": _tags,
}
"""What reads the values of fields that are more than a line."""
