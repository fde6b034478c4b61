"""What the writer is, in a line below the byline or glued behind it: «أستاذ التاريخ في جامعة دمشق».

Such a line shares words with a text on the writer's own subject, as headlines do, and has no verb, as they have.
"""

from __future__ import annotations

import re
from dataclasses import replace as changed

from newsarc.extract.dump.fields import is_outlet_line
from newsarc.extract.dump.kinds import BRIEF, Kind, Mark, first_paragraph
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import opens_with, persons, tells
from newsarc.extract.labels import groups, key
from newsarc.extract.quotes.lexicon import ROLE

_GLUED = re.compile(r"\s*(?:\s[-–—|/]\s|[،,]\s)\s*")
_NO_JOB = re.compile(r"[:.!؟?«»“”\"…\d]")
_MOST_JOB, _HEAD_WITHIN = 9, 3
"""Words of a job, and lines above a byline among which its headline stands."""


def judge_jobs(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A line below a byline that says what the writer is, or behind the name in its line, is the byline's, and no headline."""
    judged = list(marks)
    for index in range(1, min(first_paragraph(marks, len(marks)), len(marks) - 1)):
        line, mark = lines[index], judged[index]
        if mark.kind not in BRIEF or line.heading:
            continue
        if _names_writer(judged[index - 1]) and is_job(line.text) and _has_headline(lines, judged, index):
            judged[index] = Mark(Kind.FURNITURE, 5, "what the writer is, below the byline", "job")
        elif (name := _before_job(line.text)) and judged[index - 1].kind is Kind.HEADLINE:
            judged[index] = changed(mark, kind=Kind.CREDIT, value=name, reason="a name and what the person is")
    return judged


def is_job(text: str) -> bool:
    """Whether a line without a verb opens with a word of what people are: «باحث في الشؤون الإقليمية»."""
    is_named = key(text.split(" ", 1)[0]) in groups("role") or opens_with(text, ROLE)
    return is_named and text.count(" ") < _MOST_JOB and _NO_JOB.search(text) is None and not tells(text)


def _names_writer(mark: Mark) -> bool:
    return mark.kind is Kind.CREDIT or (mark.kind is Kind.FIELD and mark.group == "author" and bool(mark.value))


def _has_headline(lines: list[Line], marks: list[Mark], index: int) -> bool:
    """Whether another line may be the headline: one above the byline, or the next."""
    around = [index + 1, *range(max(0, index - 1 - _HEAD_WITHIN), index - 1)]
    return any(marks[i].kind is Kind.HEADLINE and not is_outlet_line(lines[i].text) for i in around)


def _before_job(text: str) -> str | None:
    """The person's name in «هدى سالم - مراسلة الوادي في حلب»."""
    name, *rest = _GLUED.split(text, maxsplit=1)
    return persons(name) if rest and is_job(rest[0]) else None
