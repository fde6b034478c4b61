"""Texts of pictures that end with whose the picture is, or that it is an old one."""

from __future__ import annotations

import re

from newsarc.extract import labels
from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import persons

_PICTURE_OF = re.compile(r"صورة من\s?: ?\S|\sحقوق النشر\s+(?!محفوظ)\S")
CREDITED = re.compile(r"\(([^()]{2,40})\)$")
_ARCHIVED = re.compile(r"\s[-–—]\s([^-–—()]{2,30})$")
_CREDIT_JOINT = re.compile(r"\s*[-–—/|،,:]\s*")
_PERSIAN = re.compile(r"عکس(?:\s?[:/،]| از)\s?\S+(?: \S+){0,3}$")
"""«عکس: ایسنا»; in Arabic letters the word is «contrary to»."""
_COMMA_FIRST = (labels.key("تصویر کا ذریعہ"), labels.key("تصویر کا کیپشن"))
"""Labels of pictures that Urdu pages set behind a comma and glue to the picture's text."""
_MOST_WORDS = 4
"""Words of a line, or behind a label of one word, that say whose a picture is."""


def is_picture_label(line: Line, rest: str, parted: bool, words: int) -> bool:
    """Whether a line that opens with a picture's label of some ``words``, ``parted`` from the ``rest`` by a sign, is no text.

    «تصوير الشوارع ممنوع منذ الصيف» is text, and «عكس/ حال و هوای بازار در شب عید» a headline.
    """
    if not rest or line.words <= _MOST_WORDS or is_outlet(rest) or persons(rest) is not None:
        return True
    has_colon = ":" in line.text[: len(line.text) - len(rest)]
    return parted and (words > 1 or has_colon or rest.count(" ") < _MOST_WORDS)


def picture_text(line: Line) -> Mark | None:
    """The judgement of a caption that ends with its agency or label: «... (رويترز)»، «... - أرشيفية»، «... صورة من: ...»."""
    if line.text[:3] == "عکس" and _PERSIAN.match(line.text):
        return Mark(Kind.CAPTION, 6.3, "a picture's label")
    if line.text[:1] == "،" and line.key.startswith(_COMMA_FIRST):
        return Mark(Kind.CAPTION, 8, "a picture's label behind a comma")
    if (
        ("صورة من" in line.text or "حقوق النشر" in line.text)
        and line.words <= 30
        and _PICTURE_OF.search(line.text[-90:])
    ):
        return Mark(Kind.CAPTION, 6, "ends with where its picture is from")
    found = CREDITED.search(line.text[-45:])
    if found and line.words <= 30 and any(_is_picture_s(part) for part in _CREDIT_JOINT.split(found[1])):
        return Mark(Kind.CAPTION, 6, "ends with a picture's agency")
    filed = _ARCHIVED.search(line.text[-45:])
    if filed and line.words <= 30 and labels.match_whole(labels.key(filed[1])) == "caption":
        return Mark(Kind.CAPTION, 6.3, "ends with a picture's label")
    return None


def _is_picture_s(part: str) -> bool:
    """Whether a part of the brackets behind a caption says whose picture it is: «رويترز», «أرشيف "الأيام"»."""
    return (
        is_outlet(part)
        or labels.key(part) in labels.groups("share words")
        or labels.match_whole(labels.key(part).split(" ", 1)[0]) == "caption"
    )
