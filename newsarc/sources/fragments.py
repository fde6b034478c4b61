"""Pieces of HTML that are no pages, such as the summaries of feeds."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_PARTING: Final = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre "
    "section table td th tr ul".split()
)
_MARKUP: Final = re.compile(
    r"</(?:a|article|b|blockquote|center|div|em|figure|font|h[1-6]|i|iframe|li|ol|p|pre|section|span|strong|table|td|tr|u|ul)\s*>"
    r"|<br\s*/?>|<(?:p|div|img|hr|h[1-6]|li|span)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
"""Tags of texts, that nobody writes who does not write HTML."""
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|title)\b", re.IGNORECASE)
_BEGINNING: Final = 4096
_PARTED: Final = re.compile(r"<(?:p|br|div|li|table|article|section)\b", re.IGNORECASE)
_UNPRINTED: Final = ("head", "iframe", "noscript", "object", "script", "style", "template")


def is_markup(text: str) -> bool:
    """Whether ``text`` plainly is HTML: it has tags that texts are made with, not only signs that open one."""
    return "<" in text and _MARKUP.search(text) is not None


def is_page(markup: str) -> bool:
    """Whether ``markup`` is a page of HTML rather than a piece of one."""
    return _PAGE.search(markup, 0, _BEGINNING) is not None


def with_paragraphs(markup: str) -> str:
    """``markup`` with each line in a paragraph where lines are all that parts it, as WordPress and people keep their texts."""
    if _PARTED.search(markup):
        return markup
    return "\n".join(f"<p>{line.strip()}</p>" for line in markup.splitlines() if line.strip())


def as_page(markup: str, title: str | None) -> str:
    """A piece of HTML that is an article's text as the page that it was taken out of, below its headline."""
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    head = f"<head><title>{escape(title or '')}</title></head>"
    return f"<!doctype html><html>{head}<body><article>{heading}{with_paragraphs(markup)}</article></body></html>"


def text_of(markup: str) -> str:
    """What ``markup`` prints, a line for each paragraph; empty when that is nothing."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.HTML(b"<html><body>" + markup.replace("\0", "").encode("utf-8", "replace"), parser)
    etree.strip_elements(root, *_UNPRINTED, with_tail=False)
    pieces: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        pieces.append("\n" if element.tag in _PARTING else "")
        text = element.text if event == "start" else element.tail
        pieces.append(" ".join((text or "").split("\n")))
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n".join(filter(None, lines))
