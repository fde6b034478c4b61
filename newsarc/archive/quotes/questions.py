"""Questions put in words: «ماذا قال السوداني عن التحالف؟» is a speaker and a subject."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsarc.arabic.levels import normal

_VERBS = "قال|قالت|قالوا|يقول|تقول|صرح|صرحت|ذكر|ذكرت|أعلن|أعلنت|رأى|رأت|رأي|موقف|كلام|تصريحات|تصريح"
_ABOUT = "عن|حول|بشأن|في شأن|حيال|تجاه|إزاء|بخصوص|من"
_QUESTION = re.compile(
    rf"^\s*(?:(?:ماذا|ما الذي|ما|بم|بماذا|كيف)\s+)?(?:{_VERBS})\s+(?P<speaker>\S.*?)\s+(?:{_ABOUT})\s+(?P<about>\S.*?)\s*[؟?]?\s*$"
)
_WHAT = re.compile(rf"^\s*(?:ماذا|ما الذي|بم|بماذا)\s+(?:{_VERBS})\s+(?P<speaker>\S.*?)\s*[؟?]?\s*$")


class Question(NamedTuple):
    """Who is asked for, and about what, if anything."""

    speaker: str
    about: str | None


def parse_question(text: str) -> Question | None:
    """Read a question about what somebody said; None for any other text.

    >>> parse_question("ماذا قال السوداني عن التحالف؟")
    Question(speaker='السوداني', about='التحالف')
    """
    line = normal(text).strip()
    found = _QUESTION.match(line)
    if found:
        return Question(found["speaker"], found["about"])
    found = _WHAT.match(line)
    return Question(found["speaker"], None) if found else None
