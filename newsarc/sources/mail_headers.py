"""Headers of mails as they were meant: encoded words (RFC 2047), joined before they are decoded, and bytes of no declared encoding.

The standard library decodes each word by itself, which breaks letters that two words share, and gives U+FFFD for bytes.
"""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error as NotBase64
from email.message import MIMEPart
from email.utils import parseaddr
from quopri import decodestring
from typing import Final

from newsarc.arabic.charset import decode_text
from newsarc.sources.undecoded import Carried, carried

_ENCODED: Final = re.compile(rb"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,4000})\?=")
_BETWEEN: Final = re.compile(rb"(\?=)\s+(?==\?[^?\s]{1,60}\?[bBqQ]\?)")


def header_text(message: MIMEPart, name: str) -> Carried | None:
    """What a header says, on one line; None where there is none of that name, or nothing in it."""
    raw = _raw(message, name)
    return _meant(raw) if raw else None


def sender(message: MIMEPart) -> Carried | None:
    """The name of who sent a mail, else the address."""
    raw = _raw(message, "From")
    if not raw:
        return None
    if not parseaddr(raw.decode("ascii", "surrogateescape"))[1].count("@"):
        raw = _ENCODED.sub(_content, _BETWEEN.sub(rb"\1", raw))  # the address too is in the encoded word
    name, address = parseaddr(raw.decode("ascii", "surrogateescape"))
    return _meant(name.encode("utf-8", "surrogateescape")) or address or None


def _raw(message: MIMEPart, name: str) -> bytes | None:
    """The bytes of a header as they came. Of several the first, which is what the standard library gives."""
    found = (value for key, value in message.raw_items() if key.lower() == name.lower())
    value = next(found, None)
    return str(value).encode("utf-8", "surrogateescape") if value is not None else None


def _meant(raw: bytes) -> Carried | None:
    raw = _BETWEEN.sub(rb"\1", raw)
    words = list(_ENCODED.finditer(raw))
    charsets: set[str | None] = {_charset(word) for word in words}
    if len(charsets) > 1:
        text = _ENCODED.sub(
            lambda word: decode_text(_content(word), _charset(word)).text.encode("utf-8", "replace"), raw
        )
        charsets = {None}
    else:
        text = _ENCODED.sub(_content, raw)
    text = b" ".join(text.split())
    return carried(text, next(iter(charsets), None)) if text else None


def _charset(word: re.Match[bytes]) -> str:
    """The charset that a word names, without the language that RFC 2231 lets stand behind it."""
    return word[1].decode("ascii", "replace").partition("*")[0].lower()


def _content(word: re.Match[bytes]) -> bytes:
    if word[2] in b"qQ":
        return decodestring(word[3], header=True)
    try:
        return b64decode(word[3] + b"===")
    except NotBase64:
        return word[0]
