"""Arabic once read with a Western table comes back; text that only looks foreign stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.levels import normalize_with_offsets
from newsarc.arabic.mojibake import find_mojibake, has_mojibake, repair_mojibake

NEWS = "قال وزير النقل في بغداد إن الجسر سيفتح."


def latin(raw: bytes, encoding: str) -> str:
    """Bytes as a program shows them that takes them for ``encoding``; what cp1252 leaves open as C1 controls."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in raw)


@pytest.mark.parametrize("source", ["utf-8", "cp1256"])
@pytest.mark.parametrize("shown", ["cp1252", "latin-1"])
def test_a_sentence_comes_back(source: str, shown: str) -> None:
    broken = latin(NEWS.encode(source), shown)
    assert repair_mojibake(broken).rstrip(".") == NEWS.rstrip(".")


def test_only_the_broken_stretch_is_touched() -> None:
    broken = latin("السوداني".encode(), "cp1252")
    text = f"عاجل: {broken} (AFP)"
    assert repair_mojibake(text) == "عاجل: السوداني (AFP)"
    assert [(start, end) for start, end, _ in find_mojibake(text)] == [
        (at, at + 2) for at in range(6, 6 + len(broken), 2)
    ]


WAYS = {
    "UTF-8 as windows-1252": lambda text: latin(text.encode(), "cp1252"),
    "UTF-8 as latin-1": lambda text: latin(text.encode(), "latin-1"),
    "UTF-8 as windows-1256": lambda text: text.encode().decode("cp1256"),
    "UTF-8 as windows-1252, twice": lambda text: latin(latin(text.encode(), "cp1252").encode(), "cp1252"),
    "UTF-8 as latin-1, twice": lambda text: latin(latin(text.encode(), "latin-1").encode(), "latin-1"),
}
UTF8 = [
    ("السوداني", "a name"),
    ("محمد", "no alef and no lam"),
    ("من هو", "two words of two letters"),
    ("السوداني: “سنعمل معا” – نعم…", "marks of three bytes between and at the end"),
    ("«السوداني»", "marks at both edges"),
    ("قال «بغداد والعراق».", "a mark at the end"),
    ("café السوداني", "an accented word beside it"),
    ("بغداد و أربيل", "a word of one letter"),
    ("حلف NATO في 2024، ٪٥", "Latin words, digits and Arabic signs"),
    ("عن\nالسوداني\nو\n“…”\nمن", "lines that would not do by themselves"),
    ("می‌خواهم کتاب‌ها", "ZWNJ in words"),
    ("گزارش‌های پژوهشی چین", "Persian letters"),
    ("حکومەتی هەرێمی کوردستان", "Kurdish letters"),
    ("قالَ السُّودانيّ", "harakat"),
    ("السوداني 😀 نعم", "four bytes"),
    ("خبر\u200f عن ﷺ", "a mark of direction and a ligature"),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("text", "why"), UTF8)
def test_utf8_comes_back_whole(text: str, why: str, way: str) -> None:
    assert repair_mojibake(WAYS[way](text)) == text, why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("السوداني: بغداد، «قال» في 2024؟", "signs and short words once the text is known"),
        ("قال وزير النقل، ثم عاد؛ لماذا؟", "all signs"),
        ("حلف NATO في بغداد يجتمع و قال", "Latin words, a word of one letter"),
        ("بغداد\nالعراق اليوم\nمن هنا", "short lines"),
        ("السُّودانيّ قالَ", "harakat"),
        ("وزير الخارجيـة يلتقي نظيره", "tatweel"),
        ("نخست وزير پاكستان گفت", "Persian words, which no list of ours knows"),
        ("السودان", "one known word"),
        ("القدس", "four letters and more after the article"),
    ],
)
@pytest.mark.parametrize("shown", ["cp1252", "latin-1"])
def test_windows_1256_comes_back_whole(text: str, why: str, shown: str) -> None:
    assert repair_mojibake(latin(text.encode("cp1256"), shown)) == text, why


def test_beside_clean_text_only_what_is_broken_changes() -> None:
    windows, western = (latin("السوداني قال".encode("cp1256"), "cp1252"), "Le président a été à Évry, «là»")
    assert repair_mojibake(f"{western}: {windows} ¿Sí?") == f"{western}: السوداني قال ¿Sí?", "a French text quotes it"
    broken = "السوداني".encode().decode("cp1256")
    assert repair_mojibake(f"قرأ، عکس طک: {broken}") == "قرأ، عکس طک: السوداني"
    broken = latin("السوداني".encode(), "cp1252")
    assert repair_mojibake(f"{broken}\nÄ“Ö” L’été à «l’Évê»") == "السوداني\nÄ“Ö” L’été à «l’Évê»"


def test_offsets_stay_with_their_characters() -> None:
    for way in WAYS.values():
        source = way("السوداني NATO السوداني")
        mapped = normalize_with_offsets(source, "clean")
        at = mapped.text.index("NATO")
        assert mapped.source_span(at, at + 4) == (source.index("NATO"), source.index("NATO") + 4)
        start, end = mapped.source_span(2, 4)
        assert repair_mojibake(source[: len(way("السوداني"))])[2:4] == "سو"
        assert way("ال" + "سو") == source[:end]
        assert way("ال") == source[:start]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "nothing"),
        ("السوداني", "clean Arabic"),
        ("ط،ظ،ع،غ،ف", "letters told with commas"),
        ("ع\u00a0ع\u00a0غ\u00a0ع", "letters told with no-break spaces"),
        ("عکس عکاس، طپانچه", "Persian letters behind those that begin a pair"),
        ("المادة § 5: ط§ ظ§ ع±2", "signs behind single letters"),
        ("شعار „نفع“ و„طبع“", "German marks"),
        ("Diâmetro Ø±0,5 Ø±1,0 Ø±2", "Portuguese: diameters with a tolerance"),
        ("Ø±5 Ø£3 Ø°", "the same, signs alone"),
        ("Ù£ Ø¢ Ú¥", "pairs that do not touch"),
        ("Ø“ Ø”", "a mark behind a letter"),
        ("«Ù» «Ú» «Û»", "letters in quotation marks"),
        ("Æ Ø Å", "Danish letters"),
        ("ÆØÅ, æøå, ÆØÅ", "the Danish alphabet's end"),
        ("Øø Øø Øø Øø", "a letter in both sizes"),
        ("Ørsted og Åse på øya", "Norwegian"),
        ("ðæ íó æ Það á í Æ", "Icelandic"),
        ("ÅÄÖ åäö ÅÄÖ", "Swedish"),
        ("åäöÅÄÖ, æøåÆØÅ", "Swedish and Danish letters, as in a table of them"),
        ("ÄÖÜäöü", "German letters"),
        ("ÖÄÖÄÖÄÖÄ Ääää!", "a German cry"),
        ("ööööööö!", "the same, small"),
        ("MÜNCHEN, Spaß“, „GROẞ”", "German words"),
        ("Où êtes-vous né à Orléans ?", "French"),
        ("ÉTÉ À LA MER, ÀÉÈ", "French capitals"),
        ("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜ", "French letters"),
        ("«\u00a0À\u00a0» L’É’ là\u00a0»", "French marks with no-break spaces"),
        ("ŒUVRE", "a ligature"),
        ("ÑÑÑÑÑÑÑ ÁÍÓÚÑ áíóúñ ¿Ó? ¡Ú!", "Spanish letters and signs"),
        ("áÁãÃóÓõÕíÍúÚñÑöÖäÄ", "letters in both sizes, as in a pattern for them"),
        ("são à Ã© ÇÃÕ", "Portuguese"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, Ž", "Czech"),
        ("İstanbul’da çığ, ÇÖŞÜĞİ çöşüğı", "Turkish"),
        ("Ïðèâåò, ìèð! ÑÅÊÖÈß ÈÌß", "Russian read as latin-1 is broken, but is no Arabic"),
        ("ñþìá æõãÞò ×ñþìá ðïõ èá", "so is Greek"),
        ("ÀÎÁõÀº Áö¿øµÇÁö ¾ÊÀ½", "so is Korean"),
        ("cafÃ© Â«lÃ Â»", "UTF-8 of another language: not ours to say"),
    ],
)  # fmt: skip
def test_other_text_stays(text: str, why: str) -> None:
    assert repair_mojibake(text) == text, why
    assert not has_mojibake(text)


@given(st.text(max_size=80))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    end = 0
    for start, stop, repaired in find_mojibake(text):
        assert end <= start < stop <= len(text)
        assert repaired != text[start:stop]
        end = stop
