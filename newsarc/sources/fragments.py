"""Pieces of HTML that are no pages, such as the summaries of feeds."""

from __future__ import annotations

import re
from html import escape, unescape
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
_ESCAPED_END: Final = re.compile(r"(?:\\r)?\\n")
_ENTITY: Final = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8});")
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|title)\b", re.IGNORECASE)
_BEGINNING: Final = 4096
_PARTED: Final = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
_HOLDS_TEXT: Final = re.compile(r"<(?:div|li|table|article|section)\b", re.IGNORECASE)
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n")
_OPENS_BLOCK: Final = re.compile(
    r"<(?:!--|/?(?:div|ul|ol|li|table|t[rdh]|tbody|thead|blockquote|h[1-6r]|figure|figcaption|pre|section|article|iframe|script|"
    r"style|dl|dt|dd)\b)",
    re.IGNORECASE,
)
_SHORTCODE: Final = re.compile(
    r"\[caption\b[^\]\n]{0,500}\].{0,3000}?\[/caption\]"
    r"|\[/?(?:gallery|embed|audio|video|playlist|wp_\w+|vc_\w+|et_pb_\w+|fusion_\w+)\b[^\]\n]{0,500}\]",
    re.DOTALL,
)
"""What WordPress puts a picture with its text, or a player, in the place of."""
_UNPRINTED: Final = ("head", "iframe", "noscript", "object", "script", "style", "template")


def is_markup(text: str) -> bool:
    """Whether ``text`` plainly is HTML: it has tags that texts are made with, not only signs that open one."""
    return "<" in text and _MARKUP.search(text) is not None


def as_printed(text: str) -> str:
    """``text`` as it is printed, where it was cut out of HTML without its tags, or has the ends of its lines as programs write them; what has
    tags is left to who reads them."""
    if "\n" not in text:
        text = _ESCAPED_END.sub("\n", text)
    return unescape(text) if _ENTITY.search(text) and not is_markup(text) else text


def is_page(markup: str) -> bool:
    """Whether ``markup`` is a page of HTML rather than a piece of one."""
    return _PAGE.search(markup, 0, _BEGINNING) is not None


def with_paragraphs(markup: str) -> str:
    """``markup`` with each line in a paragraph where lines are what parts it, as WordPress and people keep their texts: it has no
    paragraphs, and no other element for its text either, or blank lines between."""
    if _PARTED.search(markup) or (_HOLDS_TEXT.search(markup) and not _BLANK_LINE.search(markup)):
        return markup
    lines = filter(None, (line.strip() for line in markup.splitlines()))
    return "\n".join(line if _OPENS_BLOCK.match(line) else f"<p>{line}</p>" for line in lines)


def as_page(markup: str, title: str | None) -> str:
    """A piece of HTML that is an article's text as the page that it was taken out of, below its headline."""
    heading = f"<h1>{escape(title)}</h1>" if title else ""
    head = f"<head><title>{escape(title or '')}</title></head>"
    text = with_paragraphs(_SHORTCODE.sub("", markup))
    return f"<!doctype html><html>{head}<body><article>{heading}{text}</article></body></html>"


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
