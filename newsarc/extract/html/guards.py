"""What is done to a page's bytes before libxml2 parses them, against markup that makes it slow."""

from __future__ import annotations

import re

MAX_BYTES = 64_000_000
"""Maximum bytes of a page that are read. The largest real news page seen is a live blog of 9 MB."""

_MAX_TAG = 65_536
"""Bytes without a ``>`` in which attributes are counted. Tags of up to half as many always keep their attributes."""
_MANY_IN_ONE = 5_000
"""Equals signs in a tag from which its attributes are dropped: libxml2 takes quadratic time over them (692 KB: 13
s)."""
_MANY_ATTRIBUTES = 20_000
_BYTES_OF_MANY = 7 * _MANY_ATTRIBUTES
"""A page with so many different attributes has more bytes than this."""
_LONG_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9:-]{0,40})(?:[^<>\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}')*>?")


def guarded(markup: bytes) -> bytes:
    """Return ``markup`` such that libxml2 reads it in linear time.

    It is cut at ``MAX_BYTES``, null bytes are dropped, and so are the attributes of any tag that has too many of them.

    A stray quote makes a tag look long too, but the text that it swallows has few equals signs.
    """
    markup = markup[:MAX_BYTES]
    if b"\0" in markup:
        markup = markup.replace(b"\0", b"")
    is_large = len(markup) > _BYTES_OF_MANY and markup.count(b"=") > _MANY_ATTRIBUTES
    return _LONG_TAG.sub(_without_attributes, markup) if is_large or _has_crowded_run(markup) else markup


def _without_attributes(tag: re.Match[bytes]) -> bytes:
    if tag.end() - tag.start() <= _MAX_TAG // 2 or tag[0].count(b"=") < _MANY_IN_ONE:
        return tag[0]
    return b"<" + tag[1] + b">"


def _has_crowded_run(markup: bytes) -> bool:
    """Whether ``_MAX_TAG`` bytes or more without a ``>`` hold many equals signs.

    It looks at a few places, not at every byte. Data in scripts makes such long runs too, but with few equals signs.
    """
    position = 0
    while position + _MAX_TAG < len(markup):
        found = markup.rfind(b">", position, position + _MAX_TAG)
        if found < 0:
            found = markup.find(b">", position + _MAX_TAG)
            found = len(markup) if found < 0 else found
            if markup.count(b"=", position, found) >= _MANY_IN_ONE:
                return True
        position = found + 1
    return False
