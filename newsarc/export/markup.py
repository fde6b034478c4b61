"""Text as HTML and XML take it."""

from __future__ import annotations

import re
from html import escape

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x84\x86-\x9f\ufdd0-\ufdef]")


def xml_text(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def paragraphs_html(body: str) -> str:
    """The paragraphs of a body, each with its own direction."""
    return "".join(f'<p dir="auto">{escape(xml_text(line))}</p>' for line in body.split("\n") if line.strip())
