"""Pages saved by browsers: what they say of where they came from and when."""

from __future__ import annotations

import html
import re
from datetime import datetime

from newsarc.extract.urls import is_web_address
from newsarc.model import Page
from newsarc.sources.times import utc_text

_IE_COMMENT = re.compile(rb"<!--\s{0,9}saved from url=\(\d{1,6}\)(\S{1,4000}?)\s{0,9}-->", re.IGNORECASE)
"""The "mark of the web" that Internet Explorer, Chrome and Edge write."""
_SINGLEFILE = re.compile(rb"<!--\s{0,9}Page saved with SingleFile(.{0,8000}?)-->", re.DOTALL)
_READER = re.compile(
    rb'<a\s[^<>]{0,300}class="[^"]{0,40}reader-domain[^"]{0,40}"\s[^<>]{0,40}href="(https?://[^"]{1,4000})"'
)
"""What Firefox prints above a text in its reader view."""
_FIELD = re.compile(rb"^[ \t]{0,9}(url|saved date):[ \t]{0,9}(\S.{0,4000}?)[ \t\r]{0,9}$", re.MULTILINE)
_JS_DATE = re.compile(r"\w{3} (\w{3} \d\d \d{4} \d\d:\d\d:\d\d) GMT([+-]\d{4})")
_HEAD = 64 * 1024


def saved_page(raw: bytes, content_type: str | None = None) -> Page:
    """A page out of a file: the address and time are those that the saving browser wrote into it, if it did."""
    head = raw[:_HEAD]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):  # Internet Explorer's "unicode"
        head = head.replace(b"\0", b"")
    mark = _IE_COMMENT.search(head)
    if mark:
        return Page(raw, url=_web(mark[1]), content_type=content_type)
    if reader := _READER.search(head):
        return Page(raw, url=html.unescape(reader[1].decode("utf-8", "replace")), content_type=content_type)
    comment = _SINGLEFILE.search(head)
    fields = dict(_FIELD.findall(comment[1])) if comment else {}
    return Page(
        raw=raw,
        url=_web(fields.get(b"url", b"")),
        content_type=content_type,
        captured_at=_time(fields.get(b"saved date", b"").decode("utf-8", "replace")),
    )


def _web(url: bytes) -> str | None:
    text = url.decode("utf-8", "replace")
    return text if is_web_address(text) else None


def _time(text: str) -> str | None:
    """A date as JavaScript prints it (``Sat Mar 01 2025 15:00:00 GMT+0300 (...)``) as ISO 8601 in UTC."""
    match = _JS_DATE.search(text)
    if match is None:
        return None
    try:
        when = datetime.strptime(f"{match[1]} {match[2]}", "%b %d %Y %H:%M:%S %z")
    except ValueError:
        return None
    return utc_text(when)
