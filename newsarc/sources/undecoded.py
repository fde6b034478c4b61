"""Text as a mail carries it: as text where its bytes are UTF-8, else the bytes themselves, so that they can be read again.

Old mails say nothing of their encoding, or the wrong thing. Which it is, is found when their capture is read, and may be found
otherwise another time.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from typing import Any, Final

from newsarc.arabic.charset import Decoded, decode_as, decode_html, decode_text

_BYTES: Final = "base64"
_CHARSET: Final = "charset"
_PAGE: Final = "html"
"""The field that holds a page, which may declare its encoding too."""

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


def with_texts(row: Mapping[str, Any], encoding: str | None = None) -> dict[str, Any]:
    """``row`` with the text of each field that :func:`carried` made of bytes: by the declarations and the bytes, or in the ``encoding``
    that the user insists on.

    Raises:
        ValueError: what a field holds is no base64.
        BadEncoding: it cannot be read in ``encoding``.
    """
    return {name: _text(value, encoding, decode_html if name == _PAGE else decode_text) for name, value in row.items()}


def _text(value: Any, encoding: str | None, decode: Callable[[bytes, str | None], Decoded]) -> Any:
    if not isinstance(value, dict) or not isinstance(value.get(_BYTES), str):
        return value
    raw, charset = b64decode(value[_BYTES], validate=True), value.get(_CHARSET)
    return decode_as(raw, encoding) if encoding else decode(raw, charset if isinstance(charset, str) else None).text
