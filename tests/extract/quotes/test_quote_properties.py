"""What holds of any text, however its words, names and marks are mixed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.extract import quotes
from newsarc.extract.quotes import extract_quotes

MARKS = ["«", "»", '"', "“", "”", "''", "((", "))", "(", ")", "‘", "’"]
SIGNS = [":", "،", ".", "؟", "-", "…", "\n", "\x0c", "\u200f", "ـ", "ً", "3.5", "الـ", "#"]
WORDS = (
    "قال قالت وأضاف يقول قائلا مؤكدا سيعلن بحسب وفق نقلا عن إن أن الذي التي في من على لي ي و ل ب قد لم"
    " الوزير وزيرا رئيس البيان بيان وكالة صحيفة المجلس نيويورك تايمز بي سي هيومن رايتس ووتش آية الله السابق البالغ"
    " كريم سعاد الحداد الوردي النجم البرت د. أبو عبد لوبيز مازلنا هنا الطريق طويل صعب Reuters 46"
).split()
LISTED = (Path(quotes.__file__).parent / "data" / "grammar_words.txt").read_text(encoding="utf-8").splitlines()
GRAMMAR = sorted({word for line in LISTED if line[:1] not in "#[" for word in line.split()})
"""The words that single rules look for."""
TOKENS = st.sampled_from([*MARKS, *SIGNS, *WORDS]) | st.sampled_from(GRAMMAR) | st.text("ابتويلمن؟ ", max_size=4)
TEXTS = st.lists(st.tuples(TOKENS, st.sampled_from([" ", " ", " ", ""])), max_size=60).map(
    lambda pairs: "".join(token + gap for token, gap in pairs)
)


@given(TEXTS)
def test_quotations_are_pieces_of_the_text_in_order(text: str) -> None:
    end = 0
    for quote in extract_quotes(text):
        assert end <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        assert quote.text.strip()
        assert quote.speaker is None or quote.speaker.strip()
        assert 0 <= quote.confidence <= 1
        end = quote.end


@given(TEXTS)
def test_what_was_read_before_changes_nothing(text: str) -> None:
    assert extract_quotes(text) == extract_quotes(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال المتهم: «كل ما أريده الآن هو الإفراج»",
        "وكتب حساب باسم السفارة الأميركية: «نحذر رعايانا من السفر».",
        "صور: في المدينة جريمة لا تتوقف",
        "كتبت سوزان لي كبيرة المحللين في البنك أن السوق «مقبل على تراجع كبير». وقالت لي «نتوقع هبوطا».",
        "يتمسك النائب فريد عازوري بم: «نعم»",
        "وقال داعيا إلى اعتبار الأسبوع المقبل «ـ أسبوعا وطنيا لنصرة المرضى».",
        "وقال سامر: تحدث الحداد",
        "لن نعاقب أحدا، لفت محافظة الانتباه وسنعوض",
    ],
)
def test_what_a_rule_looks_for_stands_last(text: str) -> None:
    assert all(text[quote.start : quote.end] == quote.text for quote in extract_quotes(text))


def test_a_title_and_a_name_that_ends_the_text() -> None:
    (quote,) = extract_quotes("قال النجم: «لا نعرف ما جرى أمس هناك مع النجم البرت»")
    assert quote.speaker == "النجم"
