"""Letters in copied text: heads of mails that somebody forwards, who sent what and when, and feet of newsletters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.dump.layout import Layout
from newsarc.extract.labels import key

_ADDRESS = re.compile(r"\s*(?:<[^<>]*>|\[mailto:[^\]]*\]?|\([^()@]*@[^()]*\))?\s*$")
_PASSED_ON = re.compile(r"^(?:(?:fwd?|re|tr)\s*:\s*|إعادة توجيه\s*:\s*)+", re.IGNORECASE)
_OF_SUBSCRIBERS = re.compile(
    r"//[^/]+/.*(?:(?:un)?subscri|opt-?out|preferences|list-manage|newsletter/|email-settings)", re.IGNORECASE
)
_OF_LETTERS = frozenset({"skip", "sender", "sent"})
_DAYS = frozenset({"date", "sent"})


def bare_subject(subject: str) -> str:
    """A letter's subject without what mailers put before it when it is answered or passed on."""
    return _PASSED_ON.sub("", subject)


def sending_outlet(value: str) -> str | None:
    """The outlet that sent a letter, by what stands behind «من:»; None for a person or an address alone."""
    name = _ADDRESS.sub("", value).strip(" \"'«»")
    return name if name and is_outlet(name) else None


def without_days_of_letters(layout: Layout, fields: Sequence[int]) -> tuple[list[int], list[int]]:
    """The labelled ``fields`` that speak of the article, and those that tell when a letter was sent: when a person passes an article
    on is no day of it, when an outlet sends it out is."""
    told = [(layout.marks[i].group, layout.marks[i].value) for i in fields]
    # «من: الواحة 24» is the outlet's own name
    is_letter = any(group in _OF_LETTERS and key(value) not in layout.above for group, value in told)
    if not is_letter or any(group == "sender" and sending_outlet(value) for group, value in told):
        return list(fields), []
    days = [i for i in fields if layout.marks[i].group in _DAYS]
    return [i for i in fields if i not in days], days


def is_of_subscribers(address: str) -> bool:
    """Whether an address is one where readers subscribe to a newsletter or leave it. It is the same in all issues, and articles with
    one address are versions of one."""
    return _OF_SUBSCRIBERS.search(address) is not None
