"""What an article gives to the index: its words in order, and how many of them are the lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.analyze import words
from newsarc.arabic.letters import fold_word
from newsarc.search.document import analyze_document

SENTENCE = "وصل وزير الخارجية إلى بغداد صباح اليوم لبحث الأزمة. "


@pytest.mark.parametrize(
    ("body", "lead"),
    [
        ("", 0),
        ("بغداد", 0),  # one word has no lead
        ("انعقدت القمة أمس", 1),  # a fifth, to the end of the word
        (SENTENCE * 5, 10),  # the first sentence of five, and the word that a fifth ends before
        (SENTENCE * 100, 53),  # 300 letters of a long text
        ("ا" * 2000, 0),  # no spaces
        ("انعقدت\nالقمة أمس في بغداد", 1),  # a line break is a space
        ("قَالَ المُدِيرُ إنَّ الجِسْرَ جَدِيدٌ", 2),  # never inside a word with diacritics
    ],
)
def test_the_lead_is_a_fifth_of_a_text_and_at_most_300_letters(body: str, lead: int) -> None:
    assert analyze_document(None, body).lead == lead


@given(st.text(alphabet="ابتثجقلم َّـ\n.،", max_size=400))
def test_cutting_off_the_lead_loses_no_word(body: str) -> None:
    analyzed = analyze_document(None, body)
    assert analyzed.body.split(" ") == (words(body) or [""])
    assert 0 <= analyzed.lead <= len(words(body))


@given(st.lists(st.text(alphabet="أإآىةئؤوءيهكکپéنش😀", min_size=1, max_size=6), max_size=12))
def test_texts_that_differ_in_what_folding_makes_equal_have_one_signature(spelt: list[str]) -> None:
    printed = words(" ".join(spelt))
    folded = analyze_document(None, " ".join(map(fold_word, printed)))
    assert analyze_document(None, " ".join(printed)).signature == folded.signature
