"""Paragraphs inside the text's container that do not belong to the article: credits, read-also lines, calls to
subscribe."""

from __future__ import annotations

import re

from newsarc.extract.expressions import holds_any
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.call_phrases import REPORTED
from newsarc.extract.html.calls import is_call
from newsarc.extract.html.eastern import is_eastern_notice
from newsarc.extract.html.heads import LONGEST_HEAD
from newsarc.extract.html.meta_lines import CLOCK, LONGEST_STAMP, is_stamp
from newsarc.extract.html.notice_phrases import (
    AROUND_AD,
    COMMENTING,
    CONSENTS,
    COOKIE_BAR,
    COPYRIGHT_SIGN,
    CREDIT,
    CREDITED,
    EMBED,
    FIELD,
    MACHINE_SUMMARY,
    MARK,
    OF_PROGRAM,
    OF_RIGHTS,
    OF_SUMMARY,
    OPENING_NOTICE,
    OPENINGS,
    OWN_USE,
    PICTURE_AGENCY,
    RATING,
    RIGHTS,
    STOPS,
    TO_COMMENT,
    WALL,
)
from newsarc.extract.html.widgets import is_widget
from newsarc.extract.labels import key, places
from newsarc.extract.own_notes import is_disclaimer, is_source_note

_LONGEST_AGENCY = 80
_CREDIT_REACH = 100
_LONGEST_CONSENT = 450
_FIELDS_OF_META = 2
"""Minimum number of fields in a line of only the article's own data: «Posted by: ... Category: ...»."""
_LONGEST_META = 160
_LONGEST_MARK = 20
_LONGEST_CREDIT = 200
_OF_KEYS, _LONGEST_KEYS = r"(?i)\bctrl\W{0,5}\+\W{0,5}enter\b", 250
"""_OF_KEYS: the keys with which readers of outlets in Cyrillic script report an error in the text. _LONGEST_KEYS:
maximum characters of a line on them."""
_LONGEST_CAPTION = 250
_LONGEST_LABEL = 40
_SHORTEST_TITLE, _LONGEST_TITLE = 20, 250


def heads_machine_summary(block: Block) -> bool:
    """Whether a block heads a summary written by a machine: «ملخص بالذكاء الاصطناعي»."""
    may_be = block.length <= LONGEST_HEAD and may_head_machine_summary(block.text)
    return may_be and re.match(MACHINE_SUMMARY, block.text) is not None


def may_head_machine_summary(text: str) -> bool:
    """Whether a line, or one of many joined lines, may head a machine's summary: a fast first check."""
    return holds_any(text.lower(), OF_SUMMARY)


def is_notice(block: Block) -> bool:
    """Whether a block in the text's container is a credit, a line that leads to another story, or a call to subscribe."""
    if block.length <= _LONGEST_MARK and block.tag != "td" and MARK.match(block.text):
        return True
    if " on line " in block.text and re.match(OF_PROGRAM, block.text):
        return True
    if "trl" in block.text and block.length <= _LONGEST_KEYS and re.search(_OF_KEYS, block.text):
        return True
    if block.length > _LONGEST_CONSENT:
        return _leads_elsewhere(block)
    text = block.text.lower()
    is_arabic = "ا" in text or "م" in text or "ي" in text  # a line that speaks so has one of these letters
    return (
        _is_credit(block, text)
        or _leads_elsewhere(block)
        or _states_fields(block)
        or is_call(text)
        or is_eastern_notice(text)
        or is_source_note(block.text)
        or (block.length <= LONGEST_STAMP and _is_short_notice(block, text))
        or is_widget(block)
        or (is_arabic and (is_disclaimer(block.text) or _speaks_of_page(text)))
        or _asks_consent(text)
    )


def _is_short_notice(block: Block, lower: str) -> bool:
    """Whether a line is a date with an hour, a claim's rating, a condition for comments, or the heading of a machine's
    summary.

    Embedded posts have such dates.
    """
    if holds_any(lower, COMMENTING) and re.match(TO_COMMENT, lower):
        return True
    if ":" in lower and block.tag != "td" and CLOCK.search(lower) and is_stamp(block):
        return True
    if ":" in lower and re.match(RATING, lower):
        return True
    return heads_machine_summary(block)


def _is_credit(block: Block, lower: str) -> bool:
    if block.length <= _LONGEST_AGENCY and "/" in lower and PICTURE_AGENCY.match(block.text):
        return True
    end = lower[-_CREDIT_REACH:] if block.length <= _LONGEST_CAPTION else ""
    if ":" in end and CREDITED.search(end):
        return True
    if block.length > _LONGEST_CREDIT:
        return False
    if lower.startswith(OPENINGS) and re.match(OPENING_NOTICE, block.text):
        return True
    if CREDIT.match(lower) or COPYRIGHT_SIGN.is_in(lower) or OWN_USE in lower:
        return True
    return block.text[-1] == ")" and _is_signed_caption(block.text)


def _is_signed_caption(text: str) -> bool:
    """Whether a line ends with an agency or «أرشيف» in brackets, after words without a stop: «(غيتي)», «جانب من
    الاجتماع (أ ف ب)»."""
    before, _, agency = text[:-1].rpartition("(")
    if len(text) > _LONGEST_AGENCY or STOPS.search(before):
        return False
    words = key(agency).removesuffix(" ارشيف").removesuffix(" ارشيفيه")
    return words in places("agency") or words == "ارشيف"


def _speaks_of_page(text: str) -> bool:
    """Whether a line says what may be copied, what to pay for to read on, or that the text goes on below an
    advertisement."""
    if "علان" in text and re.match(AROUND_AD, text):
        return True
    if holds_any(text, OF_RIGHTS) and re.match(RIGHTS, text):
        return not REPORTED.search(text)
    may_be_wall = "شتر" in text or "سجيل" in text or text.startswith(("اشترك", "سجل", "سجّل"))
    return may_be_wall and re.match(WALL, text) is not None


def _leads_elsewhere(block: Block) -> bool:
    """Whether a line is ``Label: linked headline`` in any language, or ``[See linked headline]``."""
    plain = block.length - block.link_length
    return (
        _SHORTEST_TITLE <= block.link_length <= _LONGEST_TITLE
        and plain <= _LONGEST_LABEL
        and (":" in block.text[max(0, plain - 3) : plain + 1] or block.text[0] + block.text[-1] == "[]")
    )


def _states_fields(block: Block) -> bool:
    text = block.text
    may_state = block.length <= _LONGEST_META and text.count(":") >= _FIELDS_OF_META
    return may_state and len(FIELD.findall(text)) >= _FIELDS_OF_META


def _asks_consent(text: str) -> bool:
    if not holds_any(text, CONSENTS):
        return False
    return bool(EMBED.search(text) or (re.search(COOKIE_BAR, text) and not REPORTED.search(text)))
