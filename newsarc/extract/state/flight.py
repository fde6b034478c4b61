"""The stream in which Next's App Router sends what its server components gave: rows, and elements among their values.

Source: React's Flight protocol (react-client/src/ReactFlightClient.js): ``id:JSON``, ``id:Thex,text`` with the length in
bytes, references ``$id``, ``$Lid`` and ``$@id``, which ``:key`` may follow, ``$D`` for dates and ``$$`` for a ``$``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape
from typing import Any

_PUSH = re.compile(r'__next_f\.push\(\[1,\s{0,9}("[^"\\]*(?:\\.[^"\\]*)*")\]\)', re.DOTALL)
_ROW = re.compile(rb"([0-9a-f]*):(?:([TAOoUSsLlGgMmVb])([0-9a-f]{1,7}),)?")
_REFERENCE = re.compile(r"\$[L@QWi]?([0-9a-f]{1,8})((?::[^:]{1,99}){0,20})$")
_MOST_HOPS = 9
_MOST_NODES, _DEEPEST = 50_000, 150
_MOST_LETTERS = 4_000_000
"""Of the texts that are drawn: a long one may be referred to many times."""
_VOID = frozenset({"img", "br", "hr", "meta", "link", "source", "input", "wbr"})
_NOT_DRAWN = frozenset({"script", "style", "template", "noscript", "svg", "title", "iframe"})
_NAMES = {"className": "class", "dateTime": "datetime", "itemProp": "itemprop", "itemType": "itemtype"}
_ATTRIBUTE = re.compile(r"[a-z][a-z0-9-]*")


def pushed(script: str) -> Iterator[str]:
    """The pieces of the stream that a script holds."""
    for found in _PUSH.finditer(script):
        try:
            yield json.loads(found[1], strict=False)
        except ValueError:
            continue


def rows_of(stream: str) -> dict[str, Any]:
    """The values of a stream's rows by their names, references in them resolved. In time linear in ``stream``."""
    data, position = stream.encode("utf-8", "surrogatepass"), 0
    rows: dict[str, Any] = {}
    while row := _ROW.match(data, position):
        start = row.end()
        if row[3]:
            position = start + int(row[3], 16)
            if row[2] == b"T":
                rows[row[1].decode()] = data[start:position].decode("utf-8", "ignore")
            continue
        end = data.find(b"\n", start)
        end = len(data) if end < 0 else end
        position = end + 1
        try:
            rows[row[1].decode()] = json.loads(data[start:end])
        except (ValueError, RecursionError):
            continue  # modules, hints and errors: I[...], HL[...], E{...}
    return _resolved(rows)


def _resolved(rows: dict[str, Any]) -> dict[str, Any]:
    stack: list[Any] = [rows]
    seen: set[int] = set()
    while stack:
        holder = stack.pop()
        if id(holder) in seen:
            continue
        seen.add(id(holder))
        for place, value in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
            if isinstance(value, str) and value[:1] == "$" and len(value) > 1 and not _is_long(holder, place, rows):
                holder[place] = value = _referred(value, rows)
            if isinstance(value, (dict, list)):
                stack.append(value)
    return rows


def _is_long(holder: Any, place: Any, rows: dict[str, Any]) -> bool:
    """Whether a string is a text of its own, in which ``$`` stands for itself."""
    return holder is rows and len(holder[place]) > 99


def _referred(text: str, rows: dict[str, Any]) -> Any:
    """What a string that begins with ``$`` stands for; None for what is no value."""
    value: Any = text
    for _ in range(_MOST_HOPS):
        if not isinstance(value, str) or value[:1] != "$" or len(value) > 99:
            return value
        if value[1:2] in ("$", "D"):
            return value[1:] if value[1] == "$" else value[2:]
        found = _REFERENCE.match(value)
        if not found:
            return None
        value = rows.get(found[1])
        for key in found[2].split(":")[1:]:
            value = _part(value, key)
    return None


def _part(value: Any, key: str) -> Any:
    if isinstance(value, list):
        is_element = value[:1] == ["$"] and key in ("type", "key", "props")
        place = {"type": 1, "key": 2, "props": 3}[key] if is_element else int(key) if key.isdecimal() else -1
        return value[place] if 0 <= place < len(value) else None
    return value.get(key) if isinstance(value, dict) else None


def drawn(rows: dict[str, Any]) -> str:
    """The mark-up of the elements in a stream, which the browser would draw; "" without any."""
    drawing = _Drawing()
    drawing.draw(rows.get("0"), 0, is_text=False)
    return "".join(drawing.pieces)


class _Drawing:
    """Mark-up made of elements, within a number of values and letters: they may hold themselves."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._left, self._letters = _MOST_NODES, _MOST_LETTERS

    def draw(self, value: Any, depth: int, *, is_text: bool) -> None:
        """Add what is in ``value``: text only where it stands in an element."""
        self._left -= 1
        if depth > _DEEPEST or self._left < 0:
            return
        if isinstance(value, (str, int)) and is_text and not isinstance(value, bool):
            self._write(str(value), is_markup=False)
        elif isinstance(value, dict):
            for each in value.values() if not is_text else ():
                self.draw(each, depth + 1, is_text=False)
        elif isinstance(value, list) and value[:1] == ["$"] and len(value) > 3:
            self._element(value[1], value[3] if isinstance(value[3], dict) else {}, depth)
        elif isinstance(value, list):
            for each in value:
                self.draw(each, depth + 1, is_text=is_text)

    def _write(self, text: str, *, is_markup: bool) -> None:
        self._letters -= len(text)
        if self._letters >= 0:
            self.pieces.append(text if is_markup else escape(text, quote=False))

    def _element(self, tag: Any, properties: dict[str, Any], depth: int) -> None:
        """An element of HTML with what is in it; of a component only what is in it."""
        is_html = isinstance(tag, str) and _ATTRIBUTE.fullmatch(tag) is not None
        if is_html and tag in _NOT_DRAWN:
            return
        if is_html:
            named = ((_NAMES.get(name, name), value) for name, value in properties.items() if isinstance(value, str))
            written = "".join(f' {name}="{escape(value)}"' for name, value in named if _ATTRIBUTE.fullmatch(name))
            self.pieces.append(f"<{tag}{written}>")
        if is_html and tag in _VOID:
            return
        raw = properties.get("dangerouslySetInnerHTML")
        if isinstance(raw, dict) and isinstance(raw.get("__html"), str):
            self._write(raw["__html"], is_markup=True)
        self.draw(properties.get("children"), depth + 1, is_text=True)
        if is_html:
            self.pieces.append(f"</{tag}>")
