"""Text as a mail carries it: as text where its bytes are UTF-8, else the bytes themselves, so that they can be read again.

Old mails say nothing of their encoding, or the wrong thing. Which it is, is told when they are read (``newsarc.archive.importing.letters``),
and may be told otherwise another time.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any, Final

from newsarc.arabic.charset import decode_as, decode_text

_BYTES: Final = "base64"
_CHARSET: Final = "charset"

PAGE: Final = "html"
"""The field that holds a page."""

Carried = str | dict[str, str]
"""As JSON has it: text, or bytes with the charset they are declared in."""


def carried(raw: bytes, charset: str | None = None) -> Carried:
    """``raw`` as a field of a row; ``charset`` is what is declared."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if text is not None and (charset is None or text == decode_text(raw, charset).text):
        return text
    kept = {_BYTES: b64encode(raw).decode("ascii")}
    return {**kept, _CHARSET: charset} if charset else kept


def bytes_of(value: object) -> tuple[bytes, str | None] | None:
    """The bytes of a field that :func:`carried` made, and the charset that they are declared in; None of any other.

    Raises:
        ValueError: what it holds is no base64.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "surrogatepass"), "utf-8"
    if not isinstance(value, dict) or not isinstance(value.get(_BYTES), str):
        return None
    charset = value.get(_CHARSET)
    return b64decode(value[_BYTES], validate=True), charset if isinstance(charset, str) else None


def with_texts(row: Mapping[str, Any], encoding: str | None = None) -> dict[str, Any]:
    """``row`` with the text of each field that holds bytes, but for that of a page, which says more of its encoding: by the
    declaration and the bytes, or in the ``encoding`` that the user insists on.

    Raises:
        ValueError: what it holds is no base64.
        BadEncoding: it cannot be read in ``encoding``.
    """
    return {name: value if name == PAGE else _text(value, encoding) for name, value in row.items()}


def _text(value: Any, encoding: str | None) -> Any:
    if isinstance(value, str) or (found := bytes_of(value)) is None:
        return value
    raw, charset = found
    return decode_as(raw, encoding) if encoding else decode_text(raw, charset).text
