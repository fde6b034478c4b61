"""Fast first looks before dear expressions: they let pass whatever their expression means."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from newsarc.extract import own_notes
from newsarc.extract.expressions import AnyOf, either
from newsarc.extract.html import call_phrases, notice_phrases
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.notices import heads_machine_summary, is_notice
from newsarc.extract.metadata import byline_markup

SIGNS = st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويةىأإآؤئ ،.:()-/?=&_0123456789abcdefghijklmnopqrstuvwxyzAI")
SETTINGS = settings(
    max_examples=60, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


def paragraph(text: str) -> Block:
    return Block(text, 0, "p", 0)


@SETTINGS
@given(st.from_regex(notice_phrases.RIGHTS, fullmatch=True, alphabet=SIGNS))
def test_every_line_on_rights_is_a_notice(text: str) -> None:
    assume(not call_phrases.REPORTED.search(text) and text.strip() == text and text)
    assert is_notice(paragraph(text))


@SETTINGS
@given(st.from_regex(notice_phrases.MACHINE_SUMMARY, fullmatch=True, alphabet=SIGNS))
def test_every_heading_of_a_machines_summary_is_one(text: str) -> None:
    assume(len(text) <= 60)
    assert heads_machine_summary(paragraph(text))


@SETTINGS
@given(st.from_regex(call_phrases.ARABIC_CALL, alphabet=SIGNS))
def test_every_call_has_a_word_of_theirs(text: str) -> None:
    assert any(map(text.__contains__, call_phrases.OF_CALLS))


@pytest.mark.parametrize("phrases", [
    ("updat", "stand\\b", "^am ", r"\(c\) ?\d", "änderung", "[إا]نضم", r"\bdat(?:um|e)\b", "a.b"),
    ("تحديث", "مجاناً"), ("^\\W*by\\b",), (r"blank\.", "1x1"),
])  # fmt: skip
@SETTINGS
@given(data=st.data())
def test_a_list_of_phrases_finds_what_its_expression_finds(phrases: tuple[str, ...], data: st.DataObject) -> None:
    whole = st.one_of(st.from_regex(either(*phrases), alphabet=SIGNS), st.text(SIGNS, max_size=12))
    text = data.draw(whole)
    assert AnyOf(*phrases).is_in(text) == (re.search(either(*phrases), text) is not None)


@SETTINGS
@given(st.from_regex(own_notes._DISCLAIMER, alphabet=SIGNS))
def test_every_disclaimer_is_one(text: str) -> None:
    assume(len(text) <= own_notes.LONGEST_DISCLAIMER and not re.search(own_notes.TOLD, text))
    assert own_notes.is_disclaimer(text)


@SETTINGS
@given(st.from_regex(byline_markup._AUTHOR_PAGE.pattern, fullmatch=True, alphabet=SIGNS))
def test_every_address_of_an_author_is_one(path: str) -> None:
    assert byline_markup.leads_to_author(f"https://www.sahl.example{path}")


@pytest.mark.parametrize("text", [
    "يرجى ذكر المصدر", "لا يجوز استخدام مواد الموقع دون إذن مسبق", "نرجو الإشارة إلى المصدر", "يمنع طبع أي جزء من المواد دون إذن",
    "AI summary", "Summary by ai", "خلاصة ذكية", "موجز آلي",
])  # fmt: skip
def test_notices_told_by_their_words(text: str) -> None:
    assert is_notice(paragraph(text))


@pytest.mark.parametrize("href", ["/author.asp?id=5", "/writers.aspx?id=5", "/profile.php?mode=viewprofile"])
def test_addresses_of_authors(href: str) -> None:
    assert byline_markup.leads_to_author(href)
