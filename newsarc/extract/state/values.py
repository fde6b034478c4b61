"""Values as scripts write them: JSON, and the JavaScript that devalue (SvelteKit, Nuxt 2) and hand-written pages write."""

from __future__ import annotations

import json
import re
from typing import Any

_SPACE = re.compile(r"\s+")
_PLUS = re.compile(r"\s{0,99}\+")
_KEY = re.compile(r"\s*(?:([A-Za-z_$][\w$]*|\d+)|\"([^\"\\]*)\")\s*:")
_PLAIN = re.compile(r"\s*\"([^\"\\]*)\"")
"""What most names and values are: read at once."""
_STRING = re.compile(r"\"([^\"\\]*(?:\\.[^\"\\]*)*)\"|'([^'\\]*(?:\\.[^'\\]*)*)'|`([^`\\]*(?:\\.[^`\\]*)*)`", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|(['\"\\/bfnrt]|u(?=[0-9a-fA-F]{4}))|(.))|\"", re.DOTALL)
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_NAME = re.compile(r"[A-Za-z_$][\w$]*")
_PARAMETERS = re.compile(r"function\s*\(([\w$,\s]{0,200000})\)\s*\{")
_STATEMENT = re.compile(r"\s*([A-Za-z_$][\w$]*)(?:\.([A-Za-z_$][\w$]*)|\[(\d{1,7}|\"[^\"\\]*\")\])\s*=\s*(?!=)")
_RETURN = re.compile(r"\s*return\b")
_BRACES = re.compile(rf"{_STRING.pattern}|[{{}}\"'`]", re.DOTALL)
_CONSTANTS = {"true": True, "false": False}
_DEEPEST = 100
_MOST_CALLS = 9
_LONGEST_ARRAY = 9_999


def json_value(text: str, start: int = 0) -> Any:
    """The value of JSON, or of JavaScript without calculations, that begins at ``start``, whatever follows it; None when
    there is none. In time linear in ``text``. Never raises."""
    if text[start : start + 1] in ("{", "[", '"'):
        try:
            return json.JSONDecoder(strict=False).raw_decode(text, start)[0]
        except (ValueError, RecursionError):
            pass
    try:
        return _Reader(text, start).value()
    except (ValueError, LookupError, RecursionError):
        return None


class _Reader:
    """Reads values one after the other; raises ``ValueError`` or ``LookupError`` at what is none."""

    def __init__(self, text: str, position: int) -> None:
        self._text, self._position = text, position
        self._names: dict[str, Any] = {}
        self._depth = self._calls = 0

    def value(self) -> Any:
        """The value here. What JSON lacks is None, but a ``Date`` is the number or string it is made of."""
        if short := _PLAIN.match(self._text, self._position):
            self._position = short.end()
            return self._joined(short[1])
        head = self._next()
        if head in "{[(":
            self._depth += 1
            if self._depth > _DEEPEST:
                raise ValueError("nested too deep")
            value = self._object() if head == "{" else self._list() if head == "[" else self._call()
            self._depth -= 1
            return value
        if head in "\"'`":
            return self._joined(self._string())
        if head == "!":
            self._position += 2
            return self._text[self._position - 1] == "0"
        if number := _NUMBER.match(self._text, self._position):
            self._position = number.end()
            return float(number[0]) if set(number[0]) & set(".eE") else int(number[0][:19])
        return self._named()

    def _joined(self, text: str) -> str:
        """``text`` with the strings that are added to it."""
        while _PLUS.match(self._text, self._position):
            self._take("+")
            more = self.value()
            text += more if isinstance(more, str) else ""
        return text

    def _next(self) -> str:
        """The next character that is no white space and in no comment, which stays to be read."""
        head = self._text[self._position]
        while head.isspace() or head == "/":
            if space := _SPACE.match(self._text, self._position):
                self._position = space.end()
            elif not self._skips_comment():
                break
            head = self._text[self._position]
        return head

    def _skips_comment(self) -> bool:
        """Whether a comment stands here, which is passed over."""
        opening = self._text[self._position : self._position + 2]
        closing = {"//": "\n", "/*": "*/"}.get(opening)
        end = self._text.find(closing, self._position + 2) if closing else -1
        if closing and end >= 0:
            self._position = end + len(closing)
        return end >= 0

    def _take(self, mark: str) -> bool:
        """Whether ``mark`` comes next; then it is read."""
        is_next = self._next() == mark
        self._position += is_next
        return is_next

    def _match(self, pattern: re.Pattern[str]) -> re.Match[str]:
        found = pattern.match(self._text, self._position)
        if not found:
            raise ValueError("not understood")
        self._position = found.end()
        return found

    def _string(self) -> str:
        found = self._match(_STRING)
        inner = next(group for group in found.groups() if group is not None)
        if "\\" not in inner:
            return inner
        value = json.loads(f'"{_ESCAPE.sub(_json_escape, inner)}"', strict=False)
        return value if isinstance(value, str) else ""

    def _object(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        self._position += 1
        while not self._take("}"):
            if key := _KEY.match(self._text, self._position):
                self._position = key.end()
                name = key[1] or key[2]
            else:
                name = self._string()
                if not self._take(":"):
                    raise ValueError("no value to a name")
            found[name] = self.value()
            if not self._take(",") and self._next() != "}":
                raise ValueError("no end of an object")
        return found

    def _list(self, end: str = "]") -> list[Any]:
        found: list[Any] = []
        self._position += 1
        while not self._take(end):
            if self._take(","):  # an empty place
                found.append(None)
                continue
            found.append(self.value())
            if not self._take(",") and self._next() != end:
                raise ValueError("no end of a list")
        return found

    def _named(self) -> Any:
        name = self._match(_NAME)[0]
        if name == "void":
            self.value()
        elif name == "new" or (name == "Object" and self._text[self._position] == "."):
            kind = self._match(re.compile(r"\.?\s*(\w+)"))[1]
            arguments = self._list(")") if self._next() == "(" else []
            return {} if kind == "create" else arguments[0] if arguments else None
        elif name == "Array":
            length = next(iter(self._list(")")), None)
            return [None] * min(length, _LONGEST_ARRAY) if isinstance(length, int) else []
        return _CONSTANTS.get(name, self._names.get(name))

    def _call(self) -> Any:
        """What ``(function(a,b){a.x=b;return {y:a}}({},1))`` returns: its arguments stand after it and are read before."""
        self._position += 1
        if self._text[self._position : self._position + 8] != "function":
            value = self.value()
            self._take(")")
            return value
        self._calls += 1
        if self._calls > _MOST_CALLS:  # each looks for its end
            raise ValueError("too many calls")
        names = self._match(_PARAMETERS)[1].replace(" ", "").split(",")
        body, self._position = self._position, self._end_of_function()
        self._take(")")
        self._next()
        arguments = self._list(")")
        after, self._position = self._position, body
        self._names = {**self._names, **dict(zip(names, arguments, strict=False))}
        value = self._body()
        self._position = after
        self._take(")")
        return value

    def _end_of_function(self) -> int:
        depth = 1
        for found in _BRACES.finditer(self._text, self._position):
            depth += (found[0] == "{") - (found[0] == "}")
            if not depth:
                return found.end()
            if found[0] in "\"'`":
                break  # a string without end
        raise ValueError("no end of a function")

    def _body(self) -> Any:
        while statement := _STATEMENT.match(self._text, self._position):
            self._position = statement.end()
            owner, value = self._names.get(statement[1]), self.value()
            place = statement[2] or statement[3].strip('"')
            if isinstance(owner, dict):
                owner[place] = value
            elif isinstance(owner, list) and place.isdecimal() and int(place) < len(owner):
                owner[int(place)] = value
            self._take(";")
        self._match(_RETURN)
        return self.value()


def _json_escape(found: re.Match[str]) -> str:
    """The escape of JSON for one of JavaScript, or for a bare quotation mark."""
    if found[1]:
        return f"\\u00{found[1]}"
    if found[2]:
        return "'" if found[2] == "'" else found[0]
    return (found[3] or '"').replace('"', '\\"')
