"""What ends a sentence, in every script, is one thing for all rules."""

from __future__ import annotations

import pytest

from newsarc.extract.html.sentences import ends_clause, ends_sentence


@pytest.mark.parametrize(
    ("text", "is_sentence", "is_clause"),
    [
        ("وصل الوفد إلى البصرة.", True, True),
        ("قال: «وصل الوفد إلى البصرة.»", True, True),  # a quotation mark behind the stop
        ('He asked: "Who pays?")', True, True),
        ("وفد بصرہ پہنچ گیا۔", True, True),
        ("代表団は到着した。」", False, False),  # corner brackets are told by the rules on Eastern lines
        ("代表团抵达。", True, True),
        ("प्रतिनिधिमंडल पहुंचा।", True, True),
        ("وقال الوزير:", False, True),
        ("وصل الوفد (البصرة)", False, False),  # a bracket alone ends none
        ("أخبار محلية", False, False),
        ("", False, False),
    ],
)
def test_end_of_a_sentence(text: str, is_sentence: bool, is_clause: bool) -> None:
    assert (ends_sentence(text), ends_clause(text)) == (is_sentence, is_clause)
