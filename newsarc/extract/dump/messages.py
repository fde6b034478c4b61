"""Chats as messengers export them and as people copy them: WhatsApp on either kind of telephone, its copies, and Telegram's.

Each message has a stamp, the day and hour and who sent it, before its text or in a line above it. Messages are taken apart before
anything else is read: what one says is no part of another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from newsarc.extract.dump.article_fields import set_field
from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.labels import NEWS_OF, groups, key, match_field
from newsarc.model import Article

_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Marks of direction, which messengers set around days and names."""
_DAY = r"(?P<a>\d{1,4})(?P<sign>[./-])(?P<b>\d{1,2})[./-](?P<c>\d{1,4})"
_HOUR = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:\s?(?P<half>[apAP]\.?\s?[mM]\.?|[صم](?:باحا|ساء)?ً?))?"
_STAMPS = tuple(
    re.compile(form, re.MULTILINE)
    for form in (
        rf"\[{_DAY}[,،]?\s{{1,2}}{_HOUR}\]\s?(?:~\s?)?(?P<sender>[^:\n\[\]]{{1,60}}):\s?",  # WhatsApp, iPhone
        rf"\[{_HOUR}[,،]\s?{_DAY}\]\s?(?:~\s?)?(?P<sender>[^:\n\[\]]{{1,60}}):\s?",  # the same, copied
        rf"{_DAY}[,،]?\s{{1,2}}{_HOUR}\s[-–]\s(?:(?P<sender>[^:\n]{{1,60}}):(?=\s|$)\s?)?",  # Android
        rf"(?P<sender>[^\n\[\]:]{{2,60}}), \[{_DAY} {_HOUR}\]:?$",  # Telegram, copied
    )
)
_CHANNEL = _STAMPS[-1]
_MAY_STAMP = re.compile(r"\d[:.]\d\d")
_LONGEST_STAMP = 120
_EDITED = re.compile(r"\s*<(?:This message was edited|تم تعديل هذه الرسالة|تم التعديل)>\s*$")
_ATTACHED = re.compile(
    r"\A[^\n]{1,120}\((?:file attached|الملف مرفق|fichier joint)\)[ \t]*(?:\n|\Z)|\u200e?<(?:attached|مرفق|المرفق) ?: ?[^<>\n]{1,200}>"
)
"""The name of a picture's file, in a line above what is said of it or behind that."""
_MARKED = "\u200e"
"""What WhatsApp on the iPhone sets before words of its own."""
_ANSWERED = re.compile(r"\[(?:In reply to|ردًا على|ردا على)[^\]\n]{1,80}\]\n")
_FIRST_YEAR, _CENTURY = 1990, 2000
_LAST_HOUR_OF_HALF = 12


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat; what stands above the first is one without time and sender."""

    text: str
    when: str | None = None
    """ISO 8601, in the time of whoever saved the chat."""
    sender: str | None = None
    is_channel: bool = False
    """Whether the sender is an outlet as a rule: people copy Telegram's channels, and WhatsApp's groups."""


@dataclass(frozen=True, slots=True)
class _Stamped:
    """A line with a stamp: its index, what the stamp says, and what follows it."""

    at: int
    stamp: re.Match[str]
    rest: str

    @property
    def sender(self) -> str | None:
        return self.stamp["sender"] and self.stamp["sender"].strip()


def split_messages(text: str) -> list[Message] | None:
    """The messages of a chat in their order, without the messenger's own notices; None where ``text``, as decoded, is no chat."""
    lines = text.splitlines()
    stamped = [found for at, line in enumerate(lines) if (found := _stamped(at, line))]
    if not any(each.sender for each in stamped):
        return None
    above = "\n".join(lines[: stamped[0].at])
    messages = [Message(above)] if above.strip() else []
    is_month_first = _is_month_first([each.stamp for each in stamped])
    ends = [*(each.at for each in stamped[1:]), len(lines)]
    for each, end in zip(stamped, ends, strict=True):
        said = _EDITED.sub("", "\n".join([each.rest, *lines[each.at + 1 : end]]))
        said = _ATTACHED.sub("", _ANSWERED.sub("", said.lstrip("\n"), count=1))
        if each.sender and said.strip() and not is_notice(said):
            is_channel = each.stamp.re is _CHANNEL
            messages.append(Message(said, _when(each.stamp, is_month_first), each.sender, is_channel))
    return messages


def is_notice(text: str) -> bool:
    """Whether a message is the messenger's own: on encryption, a picture left out, a message deleted."""
    if "\n" in text.strip():
        return False
    words = key(text.lstrip(_MARKED + "< "))
    return text.startswith(_MARKED) or any(words.startswith(notice) for notice in groups("chat notice"))


def settle(article: Article, message: Message) -> Article:
    """``article``, read out of ``message``, with the time of that where it has no other: a day that is printed stands, and an hour is
    of that very day. A channel is the article's source, and so is an outlet that sent it, if it names none; friends that send
    news on have not written it."""
    if message.when and (article.published is None or article.published == message.when[:10]):
        article.published = message.when
        article.provenance["published"] = "dump: time of the message"
    if message.is_channel:
        article.source, article.provenance["source"] = message.sender, "dump: channel of the message"
    elif message.sender and (is_outlet(message.sender) or key(message.sender).startswith(NEWS_OF)):
        set_field(article, "source", message.sender, "who sent the message")
    return article


def _stamped(at: int, line: str) -> _Stamped | None:
    """The stamp at the beginning of a line, or that a line is."""
    if not _MAY_STAMP.search(line, 0, _LONGEST_STAMP):
        return None
    bare = _HIDDEN.sub("", line[:_LONGEST_STAMP])
    for form in _STAMPS:
        stamp = form.match(bare)
        if stamp and not (stamp["sender"] and match_field(key(stamp["sender"]))):  # «12/3/2023، 9:20 - آخر تحديث: ...»
            return _Stamped(at, stamp, _behind(line, len(_HIDDEN.sub("", stamp[0]))))
    return None


def _behind(line: str, length: int) -> str:
    """What follows the first ``length`` characters of a line that are not hidden, with the marks before it."""
    at = 0
    while length and at < len(line):
        length -= not _HIDDEN.match(line, at)
        at += 1
    return line[at:]


def _is_month_first(stamps: Sequence[re.Match[str]]) -> bool:
    """Whether the days of a chat are written as in America: one of them can be read in no other way, or only so does none lie
    before the one above it; else it is the hour in two halves, in Latin letters, with numbers of one digit."""
    days = [(int(stamp["c"]), int(stamp["a"]), int(stamp["b"])) for stamp in stamps if len(stamp["a"]) <= 2]
    if any(first > 12 for _, first, _ in days) or not days:
        return False
    if any(second > 12 for _, _, second in days):
        return True
    by_month, by_day = days, [(year, second, first) for year, first, second in days]
    if (by_month == sorted(by_month)) != (by_day == sorted(by_day)):
        return by_month == sorted(by_month)
    halves = [stamp["half"] or "" for stamp in stamps]
    is_padded = any(stamp["a"].startswith("0") or stamp["b"].startswith("0") for stamp in stamps)
    return all(half[-1:] == "M" for half in halves) and not is_padded and stamps[0]["sign"] == "/"


def _when(stamp: re.Match[str], is_month_first: bool) -> str | None:
    """The time in a stamp; None for a day that no calendar of ours has."""
    first, second, third = int(stamp["a"]), int(stamp["b"]), int(stamp["c"])
    if len(stamp["a"]) == 4:
        year, month, day = first, second, third
    else:
        year, month, day = (third, first, second) if is_month_first else (third, second, first)
    year += _CENTURY if year < 100 else 0
    hour, half = int(stamp["hour"]), (stamp["half"] or "").lower()[:1]
    if half:
        hour = hour % _LAST_HOUR_OF_HALF + (_LAST_HOUR_OF_HALF if half in ("p", "م") else 0)
    try:
        when = datetime(year, month, day, hour, int(stamp["minute"]), int(stamp["second"] or 0))
    except ValueError:
        return None
    return when.isoformat(timespec="seconds" if stamp["second"] else "minutes") if year >= _FIRST_YEAR else None
