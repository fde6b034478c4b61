"""What Telegram Desktop exports as HTML: the same messages as in its JSON, about a thousand a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from newsarc.sources.entries import ImportEntry
from newsarc.sources.telegram import read_chats

_SIGN: Final = b"page_body chat_page"
_HEAD: Final = 64 * 1024
_TIME = re.compile(r"(\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:?\d{2}))?")
_SPACES = re.compile(r"\s+")
_BOLD: Final = ("strong", "b")


def is_chat_page(raw: bytes) -> bool:
    """Whether ``raw``, a file, is a page of an exported chat."""
    return _SIGN in raw[:_HEAD]


def read_chat_page(raw: bytes, name: str) -> Iterator[ImportEntry]:
    """The posts on such a page, as :func:`newsarc.sources.telegram.read_chats` gives them."""
    from lxml import etree

    root = etree.HTML(raw, etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True))
    divisions = list(root.iter("div")) if root is not None else []
    messages: list[dict[str, Any]] = []
    sender = None
    for node in (each for each in divisions if "message" in _classes(each)):
        message = _message(node)
        sender = message["from"] = message["from"] or sender  # it is printed above the first of several
        messages.append(message)
    heads = (each for each in divisions if "page_header" in _classes(each))
    names = (each for head in heads for each in head.iter("div") if "bold" in _classes(each))
    title = _text(next(names, None))
    senders = {message["from"] for message in messages if message["type"] == "message"}
    kind = "public_channel" if senders <= {title, None} else "private_group"
    yield from read_chats({"name": title, "type": kind, "messages": messages}, name)


def _message(node: Any) -> dict[str, Any]:
    """A message as the JSON export has it."""
    forwarded = next((each for each in node.iterfind(".//div") if "forwarded" in _classes(each)), None)
    body = forwarded if forwarded is not None else node
    text = next((each for each in body.iterfind(".//div") if _classes(each) == ["text"]), None)
    names = [each for each in node.iterfind(".//div") if "from_name" in _classes(each)]
    inner = [each for each in names if forwarded is not None and each in forwarded.iterdescendants()]
    outer = [each for each in names if each not in inner]
    date = next((each for each in node.iterfind(".//div") if "date" in _classes(each) and each.get("title")), None)
    return {
        "id": node.get("id", "").removeprefix("message"),
        "type": "service" if "service" in _classes(node) else "message",
        "date": _time(date.get("title") if date is not None else ""),
        "from": _text(outer[0]) if outer else None,
        "forwarded_from": _own_text(inner[0]) if inner else None,
        "text": list(_pieces(text)) if text is not None else "",
    }


def _pieces(text: Any) -> Iterator[Any]:
    """A text in pieces, as the JSON export has it."""
    if words := _printed(text.text):
        yield words
    for child in text:
        if child.tag == "br":
            yield "\n"
        elif child.tag in _BOLD:
            yield {"type": "bold", "text": _lines(child)}
        elif child.tag == "a":
            yield {"type": "text_link", "text": _lines(child), "href": child.get("href", "")}
        else:
            yield from _pieces(child)
        if words := _printed(child.tail):
            yield words


def _lines(node: Any) -> str:
    """What an element prints, on as many lines."""
    return "".join(piece if isinstance(piece, str) else piece["text"] for piece in _pieces(node))


def _printed(text: str | None) -> str:
    """Text of an element as browsers print it; the end of a line in a file is a space, and what stands at its ends only indents."""
    return "" if text is None or (not text.strip() and "\n" in text) else _SPACES.sub(" ", text)


def _classes(node: Any) -> list[str]:
    return str(node.get("class", "")).split()


def _text(node: Any) -> str | None:
    return None if node is None else " ".join("".join(node.itertext()).split()) or None


def _own_text(node: Any) -> str | None:
    """The name of a forwarded message's sender, without the day behind it."""
    return " ".join((node.text or "").split()) or None


def _time(title: str) -> str | None:
    """«09.03.2022 14:10:22 UTC+03:00», the title of a message's hour, as ISO 8601; older exports name no zone."""
    found = _TIME.match(title)
    if not found:
        return None
    try:
        local = datetime.strptime(found[1], "%d.%m.%Y %H:%M:%S")
        zone = f"{found[2][:3]}:{found[2][-2:]}" if found[2] else ""
        return datetime.fromisoformat(local.isoformat() + zone).isoformat()
    except ValueError:
        return None
