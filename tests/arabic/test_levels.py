"""The three levels over the whole repertoire, each case with its reason, and the laws every text must obey."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsarc.arabic.letters import LETTERS
from newsarc.arabic.levels import STEPS, Level, clean, fold, normal, normalize, normalize_with_offsets
from newsarc.arabic.quotation_marks import DOUBLE_MARKS

LEVELS: tuple[Level, ...] = get_args(Level)
DOCS = Path(__file__).parents[2] / "docs" / "arabic-text.md"
SAME = None

REPERTOIRE = [
    # (text, clean, normal, folded, reason); None: as on the level before
    ("السُّودانيّ", SAME, "السوداني", SAME, "harakat and shadda belong to the printed text, not to the word"),
    ("كتابًا", SAME, "كتابا", SAME, "tanwin is a mark, its alef a letter"),
    ("هٰذا", SAME, "هذا", SAME, "superscript alef"),
    ("قالۖ", SAME, "قال", SAME, "Quranic pause mark U+06D6"),
    ("قالؐ", SAME, "قال", SAME, "honorific mark U+0610"),
    ("ق\u06edل", SAME, "قل", SAME, "Quranic mark U+06ED"),
    ("له\u06e5 به\u06e6", SAME, "له به", SAME, "small waw and ya of Quranic print: how to read, not how to write"),
    ("\u06dd١ \u06deنص\u06e9", SAME, "١ نص", "1 نص", "end of verse, part and prostration: signs of Quranic print"),
    ("ق\u08f0ل", SAME, "قل", SAME, "open fathatan U+08F0"),
    ("ق\u08d3ل", SAME, "قل", SAME, "small low waw U+08D3"),
    ("الســلام", SAME, "السلام", SAME, "tatweel only stretches a line"),
    ("ﻻ", "لا", SAME, SAME, "ligature of form B"),
    ("ﷲ", "الله", SAME, SAME, "ligature of form A"),
    ("ﷺ", "صلى الله عليه وسلم", SAME, "صلي الله عليه وسلم", "phrase in one character"),
    ("﷼", "ریال", SAME, "ريال", "currency sign spelt in Persian letters"),
    ("ﻣﺮﺣﺒﺎ", "مرحبا", SAME, SAME, "text drawn with positional forms"),
    ("ﭖ", "پ", SAME, "ب", "Persian form A"),
    ("ﹰ", "ً", "", SAME, "a lone mark decomposes to a space and a mark: the space is not text"),
    ("\ufd3eنص\ufd3f", SAME, "“نص”", SAME, "ornate parentheses enclose what is quoted from the Quran"),
    ("ﮐﻮردﺳﺘﺎن ﮔﻞ ﯾﮏ", "کوردستان گل یک", SAME, "كوردستان كل يك", "Persian and Kurdish letters of form A"),
    ("ا\u0653", "آ", SAME, "ا", "NFC: alef and madda are one letter"),
    ("ي\u0654", "ئ", SAME, "ي", "NFC before marks go, or the hamza is lost"),
    ("أحمد إلى آسيا ٱ", SAME, SAME, "احمد الي اسيا ا", "alef carriers are typed at will"),
    ("مسؤول شئون شيء", SAME, SAME, "مسوول شيون شيء", "hamza carriers; a bare hamza is a letter of its own"),
    ("على علي علی", SAME, SAME, "علي علي علي", "three letters ya; Egyptian print drops the dots"),
    ("كتاب کتاب ڪتاب", SAME, SAME, "كتاب كتاب كتاب", "Arabic, Persian and swash kaf"),
    ("هجرة هجره ھجرۃ خانۀ", SAME, SAME, "هجره هجره هجره خانه", "ta marbuta and the kinds of heh"),
    ("پارک چای ژاله گل", SAME, SAME, "بارك جاي زاله كل", "Persian letters, for Arabic keyboards"),
    ("كوردستان ڤین دڵ ڕۆژ دێ ئەوە", SAME, SAME, "كوردستان فين دل روز دي يهوه", "Kurdish letters"),
    ("٠١٢٣٤٥٦٧٨٩", SAME, SAME, "0123456789", "Arabic-Indic digits"),
    ("۰۱۲۳۴۵۶۷۸۹", SAME, SAME, "0123456789", "extended digits, Persian and Urdu"),
    ("١٬٢٣٤٫٥٪", SAME, SAME, "1,234.5%", "separators and percent sign go with their digits"),
    ("قال، ثم؛ لماذا؟", SAME, SAME, SAME, "Arabic punctuation is text"),
    ("لماذا؟؟ عجبا!!", SAME, "لماذا؟ عجبا!", SAME, "repeated punctuation"),
    ("وبعد...", SAME, "وبعد…", SAME, "three dots are an ellipsis"),
    ("وبعد....…..", SAME, "وبعد…", SAME, "however many"),
    ("3.5 .. 4", SAME, SAME, SAME, "two dots are not"),
    ("\u202bنص\u202c \u2067نص\u2069 \u200fنص", "نص نص نص", SAME, SAME, "bidi controls"),
    ("\ufeffن\u200bص\u00adص", "نصص", SAME, SAME, "BOM, zero-width space, soft hyphen"),
    ("ا\u00a0ب\u2009ج\u3000د", "ا ب ج د", SAME, SAME, "odd spaces"),
    ("ا\r\nب\rج\u2028د\u0085ه", "ا\nب\nج\nد\nه", SAME, SAME, "line ends"),
    ("ا\tب", SAME, SAME, SAME, "a tab separates columns"),
    ("ا\x1b[31mب\x00", "ا[31mب", SAME, SAME, "control characters"),
    ("می\u200cرود", SAME, SAME, "ميرود", "ZWNJ is spelling in Persian; searchers type it or not"),
    ("سال ۱۴۰۲ ه\u200d.ش", SAME, SAME, "سال 1402 ه.ش", "ZWJ gives a letter at the end its joined form"),
    ("ه\u200dـ", SAME, "ه\u200d", "ه", "the same, before a tatweel"),
    ("له\u200c كه\u200c، ده\u200cبێ", SAME, SAME, "له كه، دهبي", "older Kurdish: ZWNJ makes ه the vowel ە"),
    ("👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 👩🏽\u200d💻", SAME, SAME, "👨👩👧 🏳\ufe0f🌈 👩🏽💻", "ZWJ makes several emoji one"),
    ("क्\u200dष क्\u200cष", SAME, SAME, "क्ष क्ष", "joiners choose between Indic conjuncts"),
    ("\u200cنص\u200c abc\u200d 1\u200d 👨\u200d \u200d👧", "نص abc 1 👨 👧", SAME, SAME, "joiners that join nothing"),
    ("ه\u200d\u200dن\u200c\u200cن", "ه\u200dنن", SAME, "هنن", "joiners in a row"),
    ("خانهٔ ما، خانۀ ما", SAME, SAME, "خانه ما، خانه ما", "Persian hamza over heh, in its two spellings"),
    ("هٔ هَٕ ن\u0654", SAME, "هٔ ه ن", "ه ه ن", "no hamza elsewhere, and none below"),
    ("Ø§Ù„Ø³ÙˆØ¯", "السود", SAME, SAME, "UTF-8 read as windows-1252"),
    ("ÇáÓæÏÇäí ÞÇá", "السوداني قال", SAME, SAME, "windows-1256 read as windows-1252"),
    ("ط§ظ„ط³ظˆط¯", "السود", SAME, SAME, "UTF-8 read as windows-1256"),
    ("Ã˜Â§Ã™â€žÃ˜Â³", "الس", SAME, SAME, "UTF-8 read as windows-1252 twice"),
    ("Ø§Ù„Ø³ Ù\x81Ù‰ Â«x", "الس فى «x", "الس فى “x", "الس في “x", "marks and single letters beside it"),
    ("ÇáÓæÏÇäí¡ æ 4¿", "السوداني، و 4؟", SAME, SAME, "signs and single letters beside it"),
    ("Ægir Øre Ü", SAME, SAME, "ægir øre ü", "accented Latin is not mojibake"),
    ("\ud800نص", SAME, SAME, SAME, "a lone surrogate in a broken page"),
    ("الـNATO İ É", SAME, "الNATO İ É", "الnato i é", "case, in one character each"),
]  # fmt: skip

QUOTES = [
    ("«نص»", "guillemets"),
    ("›نص‹", "reversed single guillemets"),
    ("„نص“", "German"),
    ("’نص‘", "reversed singles"),
    ("‘‘نص’’", "two curly singles for a double"),
    ("``نص''", "TeX"),
    (",,نص''", "low imitation, closed with singles"),
    ("»نص»", "the same guillemet twice"),
    ("«نص«", "the other one twice"),
    ("❞نص❝", "reversed ornaments"),
    ("〞نص〝", "reversed CJK"),
    ("〝نص〟", "CJK, low closing mark"),
    ("﴿نص﴾", "ornate parentheses as they are stored for display"),
    ("»نص«", "reversed guillemets"),
    ("‹نص›", "single guillemets"),
    ("“نص”", "already right"),
    ("”نص“", "reversed"),
    ("”نص”", "the closing mark twice"),
    ("„نص‟", "low opening mark"),
    ("‘نص’", "single"),
    ("‚نص’", "single, low"),
    ('"نص"', "typewriter"),
    ("'نص'", "typewriter, single"),
    ("''نص''", "two singles for a double"),
    (",,نص``", "typed imitations"),
    ("❝نص❞", "ornaments"),
    ("〝نص〞", "CJK"),
    ("﴾نص﴿", "ornate parentheses"),
    ("＂نص＂", "full width"),
    ('«نص"', "mixed"),
]

ALPHABET = (
    "ابنءأؤئىيةهلك پچۆێ\u200c\u200d\u200b\u0640\u064b\u0651\u0653\u0654\u0670\u06e5«»“”\"'‘’,‹›„‟❝〝﴾＂`´.…!؟?؛،;:()[] \n\r\t"
    "\u2028\u0085\x0b\x0c\x1c\u00a0\u2009\ufeff\u202e\u2067ﻻﷲﷺﱠﹰ﷼ØÙÚÛÇáÓæ§¾Ã˜Â©\u0081\u0098U\u0300\u0327طظ„±ˆ¨ΣσAÉİẞ5٣۴٫٬٪"
    "\ud800\udfff\U0001f600\U00010400\u1100\u1161\u11a8가\u0600\u06dd\u0901\u093c\u0915\u094d\ufe0f\U0001f468zx"
)
hostile = st.text(st.sampled_from(ALPHABET), max_size=40)
anything = st.text(st.characters(exclude_categories=()), max_size=60)
texts = st.one_of(hostile, anything)


@pytest.mark.parametrize(
    ("text", "cleaned", "normalized", "folded", "why"), REPERTOIRE, ids=lambda value: ascii(value)[:20]
)
def test_repertoire(text: str, cleaned: str | None, normalized: str | None, folded: str | None, why: str) -> None:
    cleaned = text if cleaned is None else cleaned
    normalized = cleaned if normalized is None else normalized
    folded = normalized if folded is None else folded
    assert [clean(text), normal(text), fold(text)] == [cleaned, normalized, folded], why


@pytest.mark.parametrize(("text", "why"), QUOTES)
def test_every_quotation_mark(text: str, why: str) -> None:
    assert clean(text) == text, "clean keeps the marks as printed"
    assert normal(f"قال {text}.") == fold(f"قال {text}.") == "قال “نص”.", why


@pytest.mark.parametrize("closing", DOUBLE_MARKS)
@pytest.mark.parametrize("opening", DOUBLE_MARKS)
def test_any_mark_opens_and_any_mark_closes(opening: str, closing: str) -> None:
    """Pages mix and reverse them; where a mark stands decides."""
    text = f"قال {opening}نص{closing}، ثم {closing}نص آخر{opening}"
    assert normal(text) == "قال “نص”، ثم “نص آخر”"
    assert normal(f"{opening}أ {closing}ب{opening} ج{closing}") == "“أ “ب” ج”"
    assert normal(f"قال {opening}نص\nقال {closing}نص") == "قال “نص\nقال “نص"


def _range(first: int, last: int) -> list[str]:
    return [chr(code) for code in range(first, last + 1) if unicodedata.category(chr(code)) != "Cn"]


MARKS = [
    *_range(0x610, 0x61A), *_range(0x64B, 0x65F), "\u0670", *_range(0x6D6, 0x6ED), *_range(0x8D3, 0x8FF), "\u0640",
]  # fmt: skip
FORMS = [*_range(0xFB50, 0xFD3D), *_range(0xFD40, 0xFDCF), *_range(0xFDF0, 0xFDFD), *_range(0xFE70, 0xFEFC)]


@pytest.mark.parametrize("mark", MARKS, ids=ascii)
def test_every_mark_is_printed_but_no_part_of_a_word(mark: str) -> None:
    assert clean(f"ق{mark}ل") == f"ق{mark}ل"
    assert normal(f"ق{mark}ل") == fold(f"ق{mark}ل") == "قل"


@pytest.mark.parametrize("form", FORMS, ids=ascii)
def test_every_presentation_form_is_its_letters(form: str) -> None:
    letters = unicodedata.normalize("NFKC", form).lstrip(" ")
    assert clean(form) == unicodedata.normalize("NFC", letters)
    if not unicodedata.decomposition(form):
        assert clean(form) == fold(form) == form, "a sign that stands for no letters"
        return
    assert not any("\ufb50" <= letter <= "\ufdcf" or "\ufe70" <= letter <= "\ufefc" for letter in normal(form))


@pytest.mark.parametrize("letter", LETTERS)
def test_every_variant_of_a_letter_is_kept_until_it_is_folded(letter: str) -> None:
    assert clean(f"س{letter}س") == normal(f"س{letter}س") == f"س{letter}س"
    assert fold(f"س{letter}س") == f"س{LETTERS[letter]}س"
    assert LETTERS[letter] in "اويهكجبزفلرتنحد"


@pytest.mark.parametrize(
    ("text", "normalized", "why"),
    [
        ('«أ "ب" ج»', "“أ “ب” ج”", "nested"),
        ("قال «نص", "قال “نص", "unclosed"),
        ("«أ\nب»", "“أ\nب”", "a line is judged by itself"),
        ('ب"نص"', "ب“نص”", "letters on both sides"),
        ("don't Qur'an", "don't Qur'an", "apostrophes"),
        ('شاشة 5" و 6"', 'شاشة 5" و 6"', "inches"),
        ('رقم 5"نص"', "رقم 5“نص”", "no inches: a word and a partner follow"),
        ('شاشة 5"، رقم 6"نص" و"نص"', 'شاشة 5"، رقم 6“نص” و“نص”', "inches before and a proclitic behind"),
        ('5"x7"', '5"x7"', "inches by inches"),
        ('5"نص و6"', '5"نص و6"', "inches without a space"),
        ('«عام 2024"', "“عام 2024”", "a mark after a digit closes what is open"),
        ("'''", "'''", "an ornament"),
        ("«أ «ب» ج»", "“أ “ب” ج”", "nested in its like"),
        ("»أ »ب« ج«", "“أ “ب” ج”", "nested and reversed"),
        ("«أ 'ب' ج»", "“أ “ب” ج”", "singles within doubles"),
        ("قال «نص\nثم «نص»", "قال “نص\nثم “نص”", "what is left open ends with its line"),
        ("نص» قال", "نص” قال", "never opened"),
        ('قال:"نص".', "قال:“نص”.", "no space before it"),
        ('("نص")', "(“نص”)", "within brackets"),
        ("«نص.»", "“نص.”", "a full stop within"),
        ("'نص", "'نص", "a single without a partner may be an apostrophe"),
        ("قال: 'نص طويل' و'آخر'", "قال: “نص طويل” و“آخر”", "a single behind a proclitic"),
        ("ف‘نص’ كـ'نص' وبـ’نص‘", "ف“نص” ك“نص” وب“نص”", "other proclitics, with tatweel, two of them"),
        ("«قال 'أ' و'ب' و\"ج\"»", "“قال “أ” و“ب” و“ج””", "behind a proclitic a mark opens, whatever is open"),
        ("حرف 'و' وحرف «ب».", "حرف “و” وحرف “ب”.", "a letter that is no proclitic here"),
        ("كتاب'نص'", "كتاب'نص'", "the last letter of a word is none"),
        ("قال ‘don’t go’ ثم 'l'Iraq'", "قال “don’t go” ثم “l'Iraq”", "apostrophes within"),
        ("'نص\nثم' 'don't", "'نص\nثم' 'don't", "an apostrophe is no partner, nor is one in the next line"),
        ("1,,2 أ,, ب", "1,,2 أ,, ب", "two commas that no word follows"),
    ],
)
def test_quotation_marks_in_context(text: str, normalized: str, why: str) -> None:
    assert normal(text) == normalized, why


@pytest.mark.parametrize(
    "text",
    [
        "نخست‌وزیر گفت: می‌خواهیم با همه گفت‌وگو کنیم؛ ۱۲٫۵ درصد",
        "سەرۆکی هەرێمی کوردستان لەگەڵ وەزیری دەرەوە کۆبووەوە، ڕۆژی یەکشەممە",
        "پاکستان کے وزیرِاعظم نے کہا ہے۔",
    ],
)
def test_persian_kurdish_and_urdu_keep_their_letters(text: str) -> None:
    assert clean(text) == text
    assert normal(text) == text.replace("\u0650", "")


@pytest.mark.parametrize("step", STEPS)
def test_a_step_left_out_leaves_its_characters(step: str) -> None:
    samples = {
        "mojibake": "Ø§Ø³Ø¯", "lines": "ا\rب", "invisible": "ن\u200bص", "presentation": "ﻻ", "spaces": "ا\u00a0ب",
        "marks": "مُ", "tatweel": "سـل", "quotes": "«نص»", "punctuation": "!!", "letters": "أ", "digits": "٣", "case": "A",
    }  # fmt: skip
    text = samples[step]
    without = (step, "invisible") if step == "lines" else (step,)
    assert normalize(text, "folded", without=without) == (text.lower() if step == "mojibake" else text)
    assert normalize(text, "folded") != text


def test_joiners_are_invisible_on_every_level() -> None:
    text = "می\u200cرود ه\u200d. \u200cنص\u200c"
    for level in LEVELS:
        assert normalize(text, level, without=["invisible", "letters"]) == text


def test_unknown_names_are_refused() -> None:
    with pytest.raises(ValueError, match="no such level: bold"):
        normalize("", "bold")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no such step: harakat"):
        normalize("", without=["harakat"])  # type: ignore[list-item]


@settings(max_examples=400, deadline=None)
@given(texts, st.sampled_from(LEVELS))
@example("\r\u200b\n", "clean")
@example("Ø\u200b§Ù\u200b„Ø³", "clean")  # mojibake hidden by what the level takes away
@example("ط\u200b§ظ\u064b„ط³", "normal")
@example("\u0327\u0651\u200d\u0623", "clean")  # NFC reorders marks before a joiner
@example(" \u064b\u200cن", "normal")  # a joiner that loses the mark before it
@example(",٬ا", "folded")  # a separator that becomes half a quotation mark
@example("'A'',’", "normal")
@example("ا«'«''«»'«", "normal")  # a row of marks that grows shorter
@example("،»''\"««'”›", "normal")
@example("👩\u200d❞Ó", "normal")  # a quotation mark among the signs that are emoji
@example("»ڤ»ر", "folded")  # a letter that becomes a proclitic
@example("ΑΣ", "folded")
def test_each_level_is_idempotent(text: str, level: Level) -> None:
    once = normalize(text, level)
    assert normalize(once, level) == once


@settings(max_examples=400, deadline=None)
@given(texts, st.sampled_from(LEVELS))
def test_offsets_give_the_same_text_and_lie_in_the_input(text: str, level: Level) -> None:
    mapped = normalize_with_offsets(text, level)
    offsets = list(mapped.offsets)
    assert mapped.text == normalize(text, level)
    assert len(offsets) == len(mapped.text) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)
    assert offsets[0] >= 0


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(LEVELS), st.data())
def test_a_span_maps_to_a_span_of_the_input(text: str, level: Level, data: st.DataObject) -> None:
    mapped = normalize_with_offsets(text, level)
    start = data.draw(st.integers(0, len(mapped.text)))
    end = data.draw(st.integers(start, len(mapped.text)))
    first, last = mapped.source_span(start, end)
    assert 0 <= first <= last <= len(text)
    assert first < last or start == end


@pytest.mark.parametrize(
    ("text", "word", "source"),
    [
        ("قال السُّودانيّ اليوم", "السوداني", "السُّودانيّ"),  # the mark on the last letter belongs to it
        ("«الســلام»", "السلام", "الســلام"),
        ("في ﷲ نص", "الله", "ﷲ"),  # four letters out of one
        ("عام ٢٠٢٦م", "2026", "٢٠٢٦"),
        ("x Ø§Ù„Ø³ y", "الس", "Ø§Ù„Ø³"),
    ],
)
def test_a_word_found_folded_is_highlighted_as_printed(text: str, word: str, source: str) -> None:
    mapped = normalize_with_offsets(text, "folded")
    at = mapped.text.index(word)
    start, end = mapped.source_span(at, at + len(word))
    assert text[start:end] == source


@pytest.mark.parametrize(
    "unit",
    [
        "Ø§",
        "Ø§ ",
        "Çá,",
        "Ø§Ù„Ø³",
        "ط§",
        "ط§ظ„طس",
        "Ã˜Â§Ã™â€ž",
        "'",
        "' ",
        "''",
        ".",
        "«",
        "\u064b",
        "\u200c",
        "ن\u200c",
        ",,",
        "\u0300",
        " \n",
    ],
)
def test_long_rows_of_one_thing_end(unit: str) -> None:
    """With a step that took time squared in its input this would not end within a test run's patience."""
    text = unit * (200_000 // len(unit))
    assert normalize(normalize(text)) == normalize(text)


def documented() -> list[list[str]]:
    """Example, clean, normal and folded form of each line of the table in docs/arabic-text.md that prints its example."""
    found = []
    for line in DOCS.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if len(cells) != 6 or cells[0] in ("what", "---") or re.search(r"^U\+|CRLF", cells[1]):
            continue
        forms = [re.sub(r" \+ U\+([0-9A-F]{4})$", lambda match: chr(int(match[1], 16)), cells[1])]
        for cell in cells[2:5]:
            forms.append(forms[-1] if cell == "-" else cell)
        found.append(forms)
    return found


def test_the_documented_examples() -> None:
    assert len(documented()) > 20
    for text, *forms in documented():
        assert [normalize(text, level) for level in LEVELS] == forms
