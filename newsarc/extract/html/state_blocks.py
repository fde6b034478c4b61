"""Texts that an application's state keeps in pieces: a list of blocks, each with its type and text.

Arc (``content_elements``), Quintype (``cards`` of ``story-elements``), Contentful (``nodeType``), Sanity, Strapi,
EditorJS and Gutenberg do this; the names differ, the shape does not.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from newsarc.extract.state import is_markdown, markup_of

_TYPES = (
    "type", "nodeType", "_type", "__typename", "blockName", "blockType", "__component", "component", "slice_type", "kind", "tag", "t", "name",
)  # fmt: skip
_TEXTS = ("content", "html", "text", "value", "body", "quote")
_INNER = (
    "content", "children", "data", "attributes", "attrs", "props", "story-elements", "content_elements", "elements",
    "items", "blocks", "innerBlocks", "value", "primary", "document", "fields",
)  # fmt: skip
_OF_STORIES = ("headline", "headlines", "slug")
_OF_STORIES_WITH_TEXT = ("title", "author", "user", "url", "link")
"""A list item that has text and one of these keys is a story or a comment."""
_NO_TEXT = re.compile(
    r"image|photo|picture|video|audio|gallery|embed|tweet|instagram|social|advert|\bads?\b|related|promo|newsletter|sign_?up|subscribe"
    "|reference|interstitial|correction|raw_?html",
    re.IGNORECASE,
)
_OTHER_LISTS = re.compile(
    r"comment|repl(?:y|ies)|related|latest|popular|recommend|menu|faq|tags|authors", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"paragraph|heading|header|block$|quote|list-?item|^p$|^text$|link", re.IGNORECASE)
_ROW = re.compile(r"row$", re.IGNORECASE)
_QUOTATION = re.compile(r"quot|citation|zitat|alinti", re.IGNORECASE)
_HEADING = re.compile(r"heading|header|title", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z/]")
_BLOCK_TAG = re.compile(r"<(?:p|div|br|h\d|[uo]l|li|table|tr|t[dh]|blockquote|figure|section|pre)\b", re.IGNORECASE)
_DEEPEST = 7
_LEAST_BLOCKS = 2


class BlockReader:
    """Joins the texts of lists of blocks, up to a limit of nodes and characters for the whole page."""

    def __init__(self, most_nodes: int, most_letters: int) -> None:
        self._nodes, self._letters = most_nodes, most_letters

    def text(self, name: str, items: list[Any]) -> str:
        """Return the text of ``items``, which are listed under ``name``; "" if they are no blocks.

        The text is mark-up if any block's text is.
        """
        if len(items) < _LEAST_BLOCKS or _OTHER_LISTS.search(name) or not all(isinstance(item, dict) for item in items):
            return ""
        blocks = [item for item in items if _type_of(item) or any(isinstance(item.get(key), list) for key in _INNER)]
        if 2 * len(blocks) < len(items) or any(
            _is_story(item) for item in items if not _NO_TEXT.search(_type_of(item))
        ):
            return ""
        texts = [(item, text) for item, text in ((item, self._text(item, 0)) for item in items) if text.strip()]
        if len(texts) < _LEAST_BLOCKS:
            return ""
        texts = [(item, markup_of(text) if is_markdown(text) else text) for item, text in texts]
        if any(_TAG.search(text) for _, text in texts):
            return "".join(_marked_up(text, is_head=bool(_HEADING.search(_type_of(item)))) for item, text in texts)
        return "\n".join(text for _, text in texts)

    def _text(self, node: Any, depth: int) -> str:
        self._nodes -= 1
        if depth > _DEEPEST or self._nodes < 0 or not isinstance(node, (dict, str)):
            return ""
        if isinstance(node, str):  # an item of a list
            self._letters -= len(node)
            return node if depth and self._letters > 0 else ""
        kind = _type_of(node)
        if _NO_TEXT.search(kind) or (depth and _is_story(node)):
            return ""
        for key in _TEXTS:
            if isinstance(text := node.get(key), str) and text:
                self._letters -= len(text)
                return text if self._letters > 0 else ""
        for key in (*_INNER, *self._unknown_lists(node)):
            inner = node.get(key)
            if isinstance(inner, dict):
                inner = [inner]
            if isinstance(inner, list):
                texts = [self._text(each, depth + 1) for each in inner[: max(self._nodes, 0)]]
                if any(texts):
                    between = " " if _ROW.search(kind) else "" if _PARAGRAPH.search(kind) else "\n"
                    return between.join(filter(None, texts))
        return ""

    @staticmethod
    def _unknown_lists(node: dict[str, Any]) -> list[str]:
        """Return the names of lists of typed texts in editors' own fields: ``primary: {contenu: [...]}``."""
        return [
            name
            for name, value in node.items()
            if name not in _INNER
            and isinstance(value, list)
            and value
            and isinstance(value[0], dict)
            and _type_of(value[0])
            and any(key in value[0] for key in _TEXTS)
        ]


def delta_text(operations: Any) -> str:
    """Return the text of Quill's insert operations, one line a paragraph; "" if ``operations`` is no list."""
    if not isinstance(operations, list):
        return ""
    inserted = (each.get("insert") for each in operations if isinstance(each, dict))
    return "".join(text for text in inserted if isinstance(text, str))


def _marked_up(text: str, *, is_head: bool) -> str:
    """Return a block's text as mark-up.

    Text with block tags stays as it is; otherwise each line becomes a sub-heading or a ``div``.
    """
    if _BLOCK_TAG.search(text):
        return f"<div>{text}</div>"
    tag = "h3" if is_head else "div"
    lines = text.split("\n")
    return "".join(f"<{tag}>{line if _TAG.search(line) else escape(line, quote=False)}</{tag}>" for line in lines)


def _type_of(node: dict[str, Any]) -> str:
    return next((kind for key in _TYPES if isinstance(kind := node.get(key), str) and kind), "")


def _is_story(item: dict[str, Any]) -> bool:
    """Whether an item has keys that stories and comments have but blocks of one story do not.

    A quotation is no story: its author is the speaker.
    """
    if _QUOTATION.search(_type_of(item)):
        return False
    has_text = any(isinstance(item.get(key), str) and item[key] for key in _TEXTS)
    return any(item.get(key) for key in (*_OF_STORIES, *(_OF_STORIES_WITH_TEXT if has_text else ())))
