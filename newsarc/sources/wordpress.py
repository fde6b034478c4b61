"""What WordPress writes into the feed that it exports a site as (WXR), beside what any feed has."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from typing import Any, Final

_EXPORT: Final = b"//wordpress.org/export/"
_HEAD: Final = 8192
_AUTHORS: Final = 1 << 20
"""Bytes in which writers are listed, before the first article."""
_CELL: Final = r"\s*(?:<!\[CDATA\[(.{0,300}?)\]\]>|([^<]{0,300}))\s*</wp:"
_AUTHOR = re.compile(
    rf"<wp:author>.{{0,900}}?<wp:author_login>{_CELL}author_login>.{{0,900}}?<wp:author_display_name>{_CELL}author_display_name>",
    re.DOTALL,
)
_NOT_ARTICLES: Final = frozenset(
    "attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template "
    "wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face".split()
)
"""Types of posts that are parts of a site."""


def display_names(raw: bytes) -> dict[str, str]:
    """The names of an export's writers by those of their accounts, which stand at its articles; empty for other feeds."""
    if _EXPORT not in raw[:_HEAD]:
        return {}
    found = _AUTHOR.findall(raw[:_AUTHORS].decode("utf-8", "replace"))
    names = ((login or plain, shown or plain_shown) for login, plain, shown, plain_shown in found)
    return {unescape(login.strip()): unescape(name.strip()) for login, name in names if name.strip()}


def why_withheld(item: Mapping[str, Any]) -> str | None:
    """Why an entry, as feedparser has it, is no published article; None for one that is, and for those of other feeds."""
    kind, status = item.get("wp_post_type"), item.get("wp_status")
    if kind in _NOT_ARTICLES:
        return f"no article but part of the site ({kind})"
    if status and status not in ("publish", "inherit"):
        return f"not published ({status})"
    return None
