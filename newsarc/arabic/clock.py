"""Hours as printed in Arabic, Persian and Kurdish: on a twelve-hour clock, with a word for the half of the day."""

from __future__ import annotations

HALVES = (
    r"بعد الظهر|قبل الظهر|(?:[صم]\u0640?|[دپ]\.ن|[بق]\.ظ)(?!\w)|بعدازظهر|صبح|بەیانی|ئێوارە|"
    r"(?:ص\u0640?باح|م\u0640?ساء|ظهر|عصر|ليل|فجر)[\u064bا]{0,2}(?!\w)"
)
"""Words for halves of the day, as alternatives of an expression: «3:15 عصراً», «10:10 م»."""
_MORNING, _NIGHT, _NOON, _LATE = ("ص", "ق", "ف", "پ", "بە", "a", "A"), "ل", "ظ", 6


def hour_of_day(printed: int, half: str | None) -> int:
    """Return the hour (0 to 23) for ``printed`` before the word ``half``, one of :data:`HALVES` or am or pm, or None.

    A number over 12 is returned unchanged. "Night" is of the evening from six on, otherwise of the early morning (11
    ليلاً, 1 ليلاً). "Noon" covers both halves of the day: 11:30 ظهراً and 12:30 ظهراً.
    """
    if not half or printed > 12:
        return printed
    hour = printed % 12
    if half[0] == _NIGHT:
        return hour + 12 * (hour >= _LATE)
    if half[0] == _NOON:
        return printed if printed >= _LATE else hour + 12
    return hour if half.startswith(_MORNING) else hour + 12
