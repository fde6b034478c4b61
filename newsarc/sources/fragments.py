"""Pieces of HTML that are no pages, such as the summaries of feeds."""

from __future__ import annotations

from typing import Final

_PARTING: Final = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre "
    "section table td th tr ul".split()
)
_UNPRINTED: Final = ("head", "iframe", "noscript", "object", "script", "style", "template")


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
