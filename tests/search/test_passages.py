"""Highlights and passages point into the text as printed."""

from hypothesis import given
from hypothesis import strategies as st

from newsarc.search import best_passage, highlight, parse_query

TEXT = "مقدمة طويلة. " * 40 + "وقال رئيسُ الوُزراء إن الصواريخ لم تصب أحداً. " + "خاتمة. " * 40


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in highlight(text, parse_query(query))]


def test_highlights_cover_the_printed_word() -> None:
    assert marked(TEXT, "صاروخ وزير") == ["الوُزراء", "الصواريخ"]
    assert marked(TEXT, '"رئيس الوزراء"') == ["رئيسُ", "الوُزراء"]
    assert marked(TEXT, "=صاروخ") == []
    assert marked(TEXT, "الصوا*") == ["الصواريخ"]
    assert marked(TEXT, "-صاروخ") == []


def test_the_best_passage_has_the_words() -> None:
    passage = best_passage(TEXT, parse_query("صواريخ الوزراء"), width=100)
    assert TEXT[passage.start : passage.start + len(passage.text)] == passage.text
    assert [passage.text[a:b] for a, b in passage.highlights] == ["الوُزراء", "الصواريخ"]
    assert len(passage.text) <= 100


def test_without_a_match_the_beginning() -> None:
    assert best_passage(TEXT, parse_query("لندن")).start == 0


@given(st.text(alphabet="ابو لندن\u0651\n«»", max_size=300), st.integers(10, 80))
def test_passages_are_parts_of_the_text(text: str, width: int) -> None:
    passage = best_passage(text, parse_query("لندن"), width=width)
    assert text[passage.start : passage.start + len(passage.text)] == passage.text
    assert all(0 <= a < b <= len(passage.text) for a, b in passage.highlights)
