"""Text in the forms that HTML, XML and scripts require."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from newsarc.extract.urls import is_web_address
from newsarc.sources.address import percent_encoded
from newsarc.sources.xmlsafe import NOT_XML

_NOT_XML = re.compile(f"[{NOT_XML}\x7f-\x84\x86-\x9f\ufdd0-\ufdef]")
"""Characters that XML 1.0 forbids or advises against."""

_KEPT = "%/:?#@!$&'()*+,;=~"


def xml_text(text: str) -> str:
    """Return ``text`` without the characters that XML 1.0 cannot hold."""
    return _NOT_XML.sub("\ufffd", text)


def xml_line(text: str | None) -> str:
    """Return ``text`` on one line, without the characters that XML cannot hold."""
    return " ".join(xml_text(text or "").split())


def title_line(title: str | None) -> str:
    """Return what a list or heading shows of an article; never empty."""
    return xml_line(title) or "(بلا عنوان)"


def paragraphs_html(body: str) -> str:
    """Return the paragraphs of a body, each with its own direction."""
    return "".join(f'<p dir="auto">{escape(xml_text(line))}</p>' for line in body.split("\n") if line.strip())


def web_href(address: str | None) -> str:
    """Return ``address`` as a valid reference (RFC 3986, percent-encoded); "" unless it is a web address."""
    if address is None or not is_web_address(address):
        return ""
    return percent_encoded(address, _KEPT)


def related_html(links: Iterable[Mapping[str, Any]]) -> str:
    """Return the related stories that the page linked to, under a heading; "" if none has a web address."""
    items = "".join(
        f'<li dir="auto"><a rel="noreferrer" href="{escape(web_href(link["url"]))}">{escape(title_line(link["title"]))}</a></li>'
        for link in links
        if link["kind"] == "related" and web_href(link["url"])
    )
    return f"<h2>ذات صلة</h2><ul>{items}</ul>" if items else ""


def script_json(value: Any) -> str:
    """Return ``value`` as JSON for a script; the two line ends that JSON allows and older scripts do not are
    escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 with the same line ends everywhere; a lone surrogate becomes a question mark."""
    path.write_bytes(text.encode("utf-8", "replace"))
