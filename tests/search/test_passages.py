"""Highlights and passages point into the text as printed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.analyze import printed_form
from newsarc.arabic.letters import WORD_LETTERS, fold_word
from newsarc.search.passages import best_passage, highlight
from newsarc.search.query import parse_query

TEXT = "مقدمة طويلة. " * 40 + "وقال رئيسُ الوُزراء إن الصواريخ لم تصب أحداً. " + "خاتمة. " * 40


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in highlight(text, parse_query(query))]


def test_highlights_cover_the_printed_word() -> None:
    assert marked(TEXT, "صاروخ وزير") == ["الوُزراء", "الصواريخ"]
    assert marked(TEXT, '"رئيس الوزراء"') == ["رئيسُ", "الوُزراء"]
    assert marked(TEXT, "=صاروخ") == []
    assert marked(TEXT, "الصوا*") == ["الصواريخ"]
    assert marked(TEXT, "-صاروخ") == []
    assert marked(TEXT, "صوا*") == ["الصواريخ"]
    assert marked(TEXT, "وا*") == []
    assert marked("ردوا بالصواريخ وللصواريخ على الأصوات", "الصوا*") == ["بالصواريخ", "وللصواريخ"]
    assert marked("والله أعلم بالهم", "الله*") == ["والله"]
    assert marked(TEXT, '="رئيس الوزراء"') == ["رئيسُ", "الوُزراء"]
    assert marked(TEXT, '="رئيس وزراء"') == ["رئيسُ"]  # nowhere together in this form, so singly
    assert marked(TEXT, '"إن الصوا*"') == ["إن", "الصواريخ"]


def test_the_best_passage_has_the_words() -> None:
    passage = best_passage(TEXT, parse_query("صواريخ الوزراء"), width=100)
    assert TEXT[passage.start : passage.start + len(passage.text)] == passage.text
    assert [passage.text[a:b] for a, b in passage.highlights] == ["الوُزراء", "الصواريخ"]
    assert len(passage.text) <= 100


DIGIT_SETS = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９", "०१२३४५६७८९"]


@pytest.mark.parametrize("digits", DIGIT_SETS)
def test_digits_of_every_set_are_found(digits: str) -> None:
    for number in ("2024", "7", "15", "1903"):
        printed = "".join(digits[int(digit)] for digit in number)
        text = "مقدمة. " * 100 + f"في عام {printed} وما بعده. " + "خاتمة. " * 100
        for query in (number, printed, f'"عام {number}"', f"{number[0]}*"):
            passage = best_passage(text, parse_query(query))
            assert printed in passage.text
            assert printed in {passage.text[a:b] for a, b in passage.highlights}


@pytest.mark.parametrize("query", ["1500", "1,500", "١٬٥٠٠", "15*"])
@pytest.mark.parametrize("printed", ["1500", "1,500", "١٬٥٠٠"])
def test_thousands_are_marked_as_printed(printed: str, query: str) -> None:
    assert marked(f"نزح {printed} شخص", query) == [printed]


@pytest.mark.parametrize("variant", sorted(set(WORD_LETTERS) - {"ة", "ى"}))
def test_every_spelling_of_a_letter_is_found(variant: str) -> None:
    """Where the letter stands among the first two consonants, by which candidates are picked, and elsewhere."""
    plain = WORD_LETTERS[variant]
    for word in ("كتب", "مجلس", "برنامج", "زفير", "هجوم", "قمر"):
        for spelt in (word.replace(plain, variant), variant + word[1:], word[:2] + variant + word[3:]):
            for query in (spelt, fold_word(printed_form(spelt))):
                assert marked(f"قال {spelt} غدا", query) == [spelt], query


@pytest.mark.parametrize(
    ("printed", "query"),
    [
        ("ＮＡＴＯ", "nato"),  # fullwidth
        ("ﬁle", "file"),  # a ligature
        ("Straße", "strasse"),  # case folding makes two letters of one
        ("CAFÉ", "café"),
        ("ﺍﻟﻌﺮﺑﻴﺔ", "العربية"),  # presentation forms
        ("می‌رود", "ميرود"),  # a joiner inside
    ],
)
def test_words_in_other_characters_are_found(printed: str, query: str) -> None:
    assert marked(f"قبل {printed} بعد", query) == [printed]


def test_without_a_match_the_beginning() -> None:
    assert best_passage(TEXT, parse_query("لندن")).start == 0


@given(st.text(alphabet="ابو لندن\u0651\n«»", max_size=300), st.integers(10, 80))
def test_passages_are_parts_of_the_text(text: str, width: int) -> None:
    passage = best_passage(text, parse_query("لندن"), width=width)
    assert text[passage.start : passage.start + len(passage.text)] == passage.text
    assert all(0 <= a < b <= len(passage.text) for a, b in passage.highlights)
