"""XML from strangers, read with lxml: no entities, no network, no document type, bounded size; and what none may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html.entities import name2codepoint
from io import BytesIO
from typing import Any, Final

NOT_XML: Final = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
"""What XML 1.0 cannot hold (2.2), as the inside of a set in an expression."""
_FORBIDDEN: Final = b"<!DOCTYPE"
"""Neither OPML nor sitemaps have one; entity bombs need one."""
_PROLOGUE: Final = 4096
_BEGINNING: Final = re.compile(rb"<\?xml\s|<!(?i:doctype)|<(?:\w{1,20}:)?(?:urlset|sitemapindex|opml)[\s>]")
_LONGEST_WARNINGS: Final = 65_536
_FATAL: Final = frozenset({"ERR_TAG_NOT_FINISHED", "ERR_DOCUMENT_EMPTY", "ERR_INTERNAL_ERROR", "ERR_RESOURCE_LIMIT"})
"""What lxml cannot go on from: the document is not whole, or no document, or beyond its bounds."""
_AMPERSAND: Final = re.compile(
    rb"<!\[CDATA\[(?:.*?\]\]>|.*)|<!--(?:.*?-->|.*)|&(?!#|[A-Za-z][A-Za-z0-9]{0,31};)", re.DOTALL
)
"""An ``&`` that begins no reference, and what may hold one: a reference has its ``;`` (XML 1.0, 4.1)."""
_WORD: Final = re.compile(rb"([A-Za-z][A-Za-z0-9]{0,31})[^\x21-\x7e]")
"""A name that ends where an address would end too."""


class BadXml(ValueError):
    """The document does not end, is none, or holds a document type declaration."""


def elements(raw: bytes, names: Iterable[str], *, limit: int) -> Iterator[Any]:
    """Yield elements of the local ``names``, at most ``limit``, in any namespace, as their end tags come.

    Each is emptied after its turn, so memory stays small. What is not well-formed is passed over, as in feeds; of a document
    that does not end, the elements before that are given, then :class:`BadXml` is raised.
    """
    from lxml import etree

    raw = from_its_beginning(raw)
    if _FORBIDDEN in raw[:_PROLOGUE].upper():
        raise BadXml("has a document type declaration")
    whole = with_ampersands(raw[: raw.rfind(b">") + 1])  # an address that is cut is another address
    tags = [f"{{*}}{name}" for name in names]  # also matches names in no namespace
    events = etree.iterparse(
        BytesIO(whole), tag=tags, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
    )
    try:
        for count, (_event, element) in enumerate(events):
            if count >= limit:
                return
            yield element
            _forget(element)
    except etree.XMLSyntaxError as error:
        raise BadXml(f"not well-formed: {error.msg}") from None
    for problem in events.error_log:
        if problem.type_name in _FATAL:
            raise BadXml(f"not well-formed: {problem.message}")


def from_its_beginning(raw: bytes) -> bytes:
    """``raw`` without what stands before the document, such as blanks, or warnings of the server's own program."""
    raw = raw.lstrip(b"\xef\xbb\xbf \t\r\n")
    found = _BEGINNING.search(raw, 0, _LONGEST_WARNINGS)
    return raw[found.start() :] if found else raw


def with_ampersands(raw: bytes) -> bytes:
    """``raw`` with each ``&`` written as XML has it: of the many addresses whose ``&`` was not, parsers make ``?id=1〈=ar`` of
    ``?id=1&lang=ar``. An entity of HTML in running text that only lacks its ``;`` stays.
    """
    return raw if b"\0" in raw[:_PROLOGUE] else _AMPERSAND.sub(_ampersand, raw)  # UTF-16: the bytes are no characters


def _ampersand(found: re.Match[bytes]) -> bytes:
    if found[0] != b"&":
        return found[0]
    word = _WORD.match(found.string, found.end())
    return b"&" if word and word[1].decode() in name2codepoint else b"&amp;"


def _forget(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None and element.getparent() is not None:
        del element.getparent()[0]


def child_text(element: Any, *path: str) -> str | None:
    """The stripped text of the first descendant along the local names in ``path``; None when absent or blank."""
    for name in path:
        element = next((child for child in element if local_name(child) == name), None)
        if element is None:
            return None
    return (element.text or "").strip() or None


def local_name(element: Any) -> str:
    """Tag without its namespace; empty for comments."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
