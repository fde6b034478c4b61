"""Texts of pictures that end with whose the picture is, or that it is an old one."""

from __future__ import annotations

import re

from newsarc.extract import labels
from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line

_PICTURE_OF = re.compile(r"صورة من\s?: ?\S|\sحقوق النشر\s+(?!محفوظ)\S")
CREDITED = re.compile(r"\(([^()]{2,40})\)$")
_ARCHIVED = re.compile(r"\s[-–—]\s([^-–—()]{2,30})$")
_CREDIT_JOINT = re.compile(r"\s*[-–—/|،,:]\s*")
_COMMA_FIRST = (labels.key("تصویر کا ذریعہ"), labels.key("تصویر کا کیپشن"))
"""Labels of pictures that Urdu pages set behind a comma and glue to the picture's text."""


def picture_text(line: Line) -> Mark | None:
    """The judgement of a caption that ends with its agency or label: «... (رويترز)»، «... - أرشيفية»، «... صورة من: ...»."""
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
