"""What Telegram Desktop exports as JSON: a chat or all of them, each message with its time, sender and text in pieces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any, Final

from newsarc.extract.urls import is_web_address
from newsarc.sources.entries import ImportEntry

_LONGEST_OFFSET: Final = timedelta(hours=14)
_CHANNELS: Final = ("public_channel", "private_channel")
_HEADING: Final = "# "
"""Before a bold line, as Markdown marks what heads a text."""


def is_chat_export(document: Any) -> bool:
    """Whether a JSON document is an export of Telegram Desktop's, of one chat or of several."""
    return any(True for _ in _chats(document))


def read_chats(document: Any, name: str) -> Iterator[ImportEntry]:
    """The posts of such a document, each a row with its text as ``dump``; what has no text (notices, pictures, polls) is skipped,
    each by itself, so that it is counted."""
    chats = list(_chats(document))
    for number, chat in enumerate(chats, start=1):
        place = f"{name}#{number}." if len(chats) > 1 else f"{name}#"
        for message in chat["messages"]:
            if isinstance(message, dict):
                yield _entry(message, chat, f"{place}{message.get('id', '')}")


def _chats(document: Any) -> Iterator[Mapping[str, Any]]:
    """The chats of a document: itself, or those in the lists that an export of all chats has (``chats``, ``left_chats``)."""
    if not isinstance(document, dict):
        return
    messages = document.get("messages")
    if isinstance(messages, list) and any(map(_is_message, messages[:9])):
        yield document
        return
    for group in ("chats", "left_chats"):
        listed = document.get(group)
        chats = listed.get("list") if isinstance(listed, dict) else None
        for chat in chats if isinstance(chats, list) else ():
            yield from _chats(chat)


def _is_message(value: Any) -> bool:
    return isinstance(value, dict) and value.get("type") in ("message", "service") and "date" in value and "id" in value


def _entry(message: Mapping[str, Any], chat: Mapping[str, Any], locator: str) -> ImportEntry:
    text = _joined(message.get("text")).strip()
    if not text or message.get("type") == "service":
        return ImportEntry(locator, skipped="a message of the chat without a text")
    is_channel = chat.get("type") in _CHANNELS
    forwarded = message.get("forwarded_from")
    row = {
        "dump": text,
        "published": _time(message, "date"),
        "modified": _time(message, "edited"),
        "source": chat.get("name") if is_channel or not forwarded else forwarded,
        "author": message.get("author") if is_channel else None,
        "sender": None if is_channel else message.get("from"),  # friends that send news on have not written it
    }
    row = {field: value for field, value in row.items() if isinstance(value, str) and value.strip()}
    review = {"review": [f"forwarded from «{forwarded}»"]} if is_channel and forwarded else {}
    return ImportEntry(locator, row={**row, **review})


def _joined(text: Any) -> str:
    """A message's text: a string, or a list of strings and of pieces with a type of their own (bold, hashtag, text_link ...)."""
    if not isinstance(text, list):
        return text if isinstance(text, str) else ""
    pieces = [_piece(piece) for piece in text]
    if len(text) > 1 and _is_bold_line(text[0], pieces[1]):
        pieces[0] = _HEADING + pieces[0].strip()
    return "".join(pieces)


def _piece(piece: Any) -> str:
    if isinstance(piece, str):
        return piece
    text = piece.get("text") if isinstance(piece, dict) else None
    if not isinstance(text, str):
        return ""
    address = piece.get("href")
    is_link = isinstance(address, str) and is_web_address(address)
    return f"[{text}]({address})" if is_link and text.strip() and not {*"[]\n"} & {*text} else text


def _is_bold_line(piece: Any, rest: str) -> bool:
    """Whether a text opens with a line in bold, and ``rest`` follows below."""
    if not (isinstance(piece, dict) and piece.get("type") == "bold" and isinstance(piece.get("text"), str)):
        return False
    line = piece["text"].rstrip("\n")
    return bool(line.strip()) and "\n" not in line.lstrip() and (line != piece["text"] or rest.startswith("\n"))


def _time(message: Mapping[str, Any], name: str) -> str | None:
    """The time of a message as its day and hour where the export was made, with that place's offset where the seconds since 1970
    beside it tell it."""
    try:
        local = datetime.fromisoformat(message[name])
        offset = local.replace(tzinfo=timezone.utc) - datetime.fromtimestamp(
            int(message[f"{name}_unixtime"]), timezone.utc
        )
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        given = message.get(name)
        return given if isinstance(given, str) else None
    if abs(offset) > _LONGEST_OFFSET or offset % timedelta(minutes=1):
        return local.isoformat()
    return local.replace(tzinfo=timezone(offset)).isoformat()
