"""One parse of a page, guarded against what makes libxml2 slow or forgetful."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

MAX_BYTES = 64_000_000
"""Bytes of a page that are read. The largest real news page seen is a live blog of 9 MB."""

_MAX_TAG = 65_536
"""Start tags up to this many bytes are handed to libxml2 as they are."""
_MANY_IN_ONE = 5_000
"""Attributes of one tag from which they are taken off: libxml2 takes quadratic time in them (692 KB: 13 s)."""
_MANY_ATTRIBUTES = 20_000
_LONG_TAG = re.compile(rb"<([a-zA-Z][a-zA-Z0-9:-]{0,40})(?:[^<>\"']|\"[^\"]{0,4000}\"|'[^']{0,4000}')*>?")
_WRAPPING_TAG = re.compile(
    rb"</?(?!(?:p|br|h[1-6]|li|a|title|meta|script|html|head|body|time)\b)[a-zA-Z][^<>]{0,2000}>"
)


def parse_html(markup: bytes) -> HtmlElement | None:
    """The root element of ``markup``, which must be UTF-8; None when there is nothing in it.

    Comments and processing instructions are dropped. A page nested deeper than libxml2 reads (2,048 elements) is read
    again without the tags that only wrap, so that its text is not lost. Never raises.
    """
    markup = _shorten_tags(markup[:MAX_BYTES].replace(b"\0", b""))
    root, too_deep = _parse(markup)
    if too_deep:
        root, _ = _parse(_WRAPPING_TAG.sub(b"<br>", markup))
    return root


def _parse(markup: bytes) -> tuple[HtmlElement | None, bool]:
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=HtmlElement))
    try:
        root = etree.fromstring(markup, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None, False
    too_deep = parser.error_log.last_error is not None and bool(
        parser.error_log.filter_types([etree.ErrorTypes.ERR_RESOURCE_LIMIT])
    )
    return root, too_deep


def _shorten_tags(markup: bytes) -> bytes:
    """``markup`` with the attributes of any tag that has too many of them taken off.

    A stray quote makes a tag look long too, but what it swallows has few equals signs.
    """
    if len(markup) <= _MAX_TAG or not (_has_long_run(markup) or markup.count(b"=") > _MANY_ATTRIBUTES):
        return markup
    return _LONG_TAG.sub(_without_attributes, markup)


def _without_attributes(tag: re.Match[bytes]) -> bytes:
    if tag.end() - tag.start() <= _MAX_TAG // 2 or tag[0].count(b"=") < _MANY_IN_ONE:
        return tag[0]
    return b"<" + tag[1] + b">"


def _has_long_run(markup: bytes) -> bool:
    """Whether ``_MAX_TAG`` bytes pass without a ``>``; looks at a few places, not at every byte."""
    position = 0
    while position + _MAX_TAG < len(markup):
        found = markup.rfind(b">", position, position + _MAX_TAG)
        if found < 0:
            return True
        position = found + 1
    return False
