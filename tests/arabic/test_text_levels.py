"""The three levels over the repertoire, each line with its reason, and the two laws: idempotence and exact offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.levels import Level, clean, fold, normal, normalize, normalize_with_offsets

# (printed, clean, normal, folded, why)
REPERTOIRE = [
    ("السُّودانيّ", "السُّودانيّ", "السوداني", "السوداني", "harakat are for the reader, not for comparison"),
    ("هٰذا", "هٰذا", "هذا", "هذا", "superscript alef is a mark"),
    ("قُرۡءَانٗا", "قُرۡءَانٗا", "قرءانا", "قرءانا", "Quranic sukun and open tanwin (06E1, 0657)"),
    ("ؐالنبي", "ؐالنبي", "النبي", "النبي", "honorific signs 0610-061A"),
    ("رحمࣰة", "رحمࣰة", "رحمة", "رحمه", "marks of the extended block 08D3-08FF"),
    ("الســوداني", "الســوداني", "السوداني", "السوداني", "tatweel is typography"),
    ("ﺍﻟﺴﻮﺩﺍﻥ", "السودان", "السودان", "السودان", "presentation forms B are letters"),
    ("ﻻ ﻷ ﻹ ﻵ", "لا لأ لإ لآ", "لا لأ لإ لآ", "لا لا لا لا", "lam-alef ligatures"),
    ("ﷲ", "الله", "الله", "الله", "word ligature"),
    ("ﷺ", "صلى الله عليه وسلم", "صلى الله عليه وسلم", "صلي الله عليه وسلم", "phrase ligature"),
    ("أحمد إلى آب ٱسم", "أحمد إلى آب ٱسم", "أحمد إلى آب ٱسم", "احمد الي اب اسم", "alef and its carriers"),
    ("مؤتمر هيئة", "مؤتمر هيئة", "مؤتمر هيئة", "موتمر هييه", "hamza on waw and ya, ta marbuta"),
    ("على علي", "على علي", "على علي", "علي علي", "alef maqsura folds in the index only: على is not the name"),
    ("ی ک گ چ پ ژ ڤ", "ی ک گ چ پ ژ ڤ", "ی ک گ چ پ ژ ڤ", "ي ك ك ج ب ز ف", "Persian letters"),
    ("کوردستان ئێمە ڕۆژ ڵ", "کوردستان ئێمە ڕۆژ ڵ", "کوردستان ئێمە ڕۆژ ڵ", "كوردستان ييمه روز ل", "Kurdish letters"),
    ("می‌شود", "می‌شود", "می‌شود", "ميشود", "ZWNJ is spelling in Persian, noise in an index"),
    ("٢٠٢٥ ۲۰۲۵", "٢٠٢٥ ۲۰۲۵", "٢٠٢٥ ۲۰۲۵", "2025 2025", "both sets of Arabic digits"),
    ("٣٫٥٪", "٣٫٥٪", "٣٫٥٪", "3.5%", "decimal separator and percent sign"),
    ("قال «نعم»", "قال «نعم»", "قال “نعم”", "قال “نعم”", "guillemets"),
    ('قال "نعم"', 'قال "نعم"', "قال “نعم”", "قال “نعم”", "straight marks get a direction"),
    ("قال ”نعم“", "قال ”نعم“", "قال “نعم”", "قال “نعم”", "reversed marks are turned"),
    ("قال »نعم«", "قال »نعم«", "قال “نعم”", "قال “نعم”", "reversed guillemets"),
    ("قال ''نعم''", "قال ''نعم''", "قال “نعم”", "قال “نعم”", "two apostrophes for a mark"),
    ("قال ‘نعم’", "قال ‘نعم’", "قال “نعم”", "قال “نعم”", "single marks in a pair"),
    ("قال „نعم‟", "قال „نعم‟", "قال “نعم”", "قال “نعم”", "low and high marks"),
    ("قال ❝نعم❞", "قال ❝نعم❞", "قال “نعم”", "قال “نعم”", "ornaments"),
    ("قال ﴿نعم﴾", "قال ﴿نعم﴾", "قال “نعم”", "قال “نعم”", "ornate parentheses"),
    ('ب"نعم"', 'ب"نعم"', "ب“نعم”", "ب“نعم”", "a clitic before the mark"),
    ("«قال \"نعم\" ومضى»", "«قال \"نعم\" ومضى»", "“قال “نعم” ومضى”", "“قال “نعم” ومضي”", "nested"),
    ("don't", "don't", "don't", "don't", "an apostrophe is no quotation mark"),
    ('شاشة 5"', 'شاشة 5"', "شاشة 5”", "شاشه 5”", "after a digit at the end it closes"),
    ("انتظر...", "انتظر...", "انتظر…", "انتظر…", "dots are an ellipsis"),
    ("ماذا؟؟؟!!", "ماذا؟؟؟!!", "ماذا؟!", "ماذا؟!", "repeated punctuation once"),
    ("\u202bنص\u202c \u200fنص\ufeff", "نص نص", "نص نص", "نص نص", "bidi controls and BOM are invisible"),
    ("نص\u00a0نص\u2003نص", "نص نص نص", "نص نص نص", "نص نص نص", "odd spaces"),
    ("سطر\r\nسطر\u2028سطر", "سطر\nسطر\nسطر", "سطر\nسطر\nسطر", "سطر\nسطر\nسطر", "line ends"),
    ("Ø§Ù„Ø³ÙˆØ¯Ø§Ù†", "السودان", "السودان", "السودان", "UTF-8 once read as windows-1252"),
    ("BBC عربي", "BBC عربي", "BBC عربي", "bbc عربي", "case"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "cleaned", "normalized", "folded", "why"), REPERTOIRE)
def test_repertoire(printed: str, cleaned: str, normalized: str, folded: str, why: str) -> None:
    assert clean(printed) == cleaned, why
    assert normal(printed) == normalized, why
    assert fold(printed) == folded, why


PIECES = (
    "اأإآٱبتةهىيیکكگئؤءلﻻﷲﷺﹰ\u064b\u064e\u0651\u0654\u0670\u06d6\u0640\u200c\u200d\u200e\u202b\ufeff\u00a0\u00ad \n\r\t"
    "«»“”„‟‘’‚\"'`,،.…!؟()0١۲٫٬%aAÉİé\u0301\u0308ØÙ§„\u0085\u2028각\ud800😀ﭐﹷ"
)
TEXTS = st.one_of(st.text(alphabet=PIECES, max_size=40), st.text(max_size=40))
LEVELS: tuple[Level, ...] = ("clean", "normal", "folded")


@given(TEXTS, st.sampled_from(LEVELS))
def test_a_level_of_its_own_output_changes_nothing(text: str, level: Level) -> None:
    once = normalize(text, level)
    assert normalize(once, level) == once


@given(TEXTS, st.sampled_from(LEVELS))
def test_offsets_tell_where_each_character_began(text: str, level: Level) -> None:
    result = normalize_with_offsets(text, level)
    assert result.text == normalize(text, level)
    assert len(result.offsets) == len(result.text) + 1
    assert list(result.offsets) == sorted(result.offsets)
    assert all(0 <= offset <= len(text) for offset in result.offsets)
    for start in range(len(result.text)):
        source_start, source_end = result.source_span(start, start + 1)
        assert 0 <= source_start < source_end <= len(text)


def test_a_span_covers_the_marks_on_its_last_letter() -> None:
    text = "قال السُّودانيّ نعم"
    result = normalize_with_offsets(text, "folded")
    start = result.text.index("السوداني")
    source = result.source_span(start, start + len("السوداني"))
    assert text[slice(*source)] == "السُّودانيّ"


def test_steps_can_be_left_out() -> None:
    assert normalize("السُّودانيّ «نعم»", "normal", without=["marks"]) == "السُّودانيّ “نعم”"
    assert normalize("السُّودانيّ «نعم»", "normal", without=["quotes"]) == "السوداني «نعم»"
    with pytest.raises(ValueError, match="no such step"):
        normalize("نص", "normal", without=["nothing"])  # type: ignore[list-item]
    with pytest.raises(ValueError, match="no such level"):
        normalize("نص", "raw")  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["'" * 20_000, "«" * 20_000, "ا\u064b" * 20_000, "Ø§" * 20_000, ",," * 20_000])
def test_hostile_runs_are_read_to_the_end(text: str) -> None:
    for level in LEVELS:
        assert isinstance(normalize(text, level), str)
