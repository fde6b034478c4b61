"""Bytes to text: the bytes themselves outweigh what is said of them."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.charset import decode_html, decode_text

NEWS = (
    "قال وزير النقل في بغداد اليوم إن العمل في الجسر الجديد على النهر بدأ منذ شهر، وأضاف أن السكان في الحي "
    "كانوا من أول من طلب هذا المشروع الذي تأخر سنوات. وتابع الوزير أن كل الشركات التي تقدمت مع عروضها محلية."
)
CYRILLIC = "Министр заявил, что новый мост через реку будет открыт осенью, и добавил, что работы идут по графику. " * 3
FRENCH = "Le ministre a déclaré que le nouveau pont sera ouvert à l’été, après des années d’études très coûteuses. " * 3
PAGE = "<html><head>{meta}<title>خبر</title><script>var a = 'x';</script></head><body><p>{text}</p></body></html>"


def page(text: str = NEWS, charset: str | None = None) -> str:
    return PAGE.format(meta=f'<meta charset="{charset}">' if charset else "", text=text)


@pytest.mark.parametrize(
    ("raw", "encoding", "why"),
    [
        (NEWS.encode(), "utf-8", "plain UTF-8"),
        (codecs.BOM_UTF8 + NEWS.encode(), "utf-8", "BOM of Notepad, not part of the text"),
        (codecs.BOM_UTF16_LE + NEWS.encode("utf-16-le"), "utf-16-le", "Unicode text of Notepad"),
        (codecs.BOM_UTF16_BE + NEWS.encode("utf-16-be"), "utf-16-be", "big-endian"),
        (codecs.BOM_UTF32_LE + NEWS.encode("utf-32-le"), "utf-32-le", "its BOM begins with that of UTF-16"),
        (NEWS.encode("utf-16-le"), "utf-16-le", "no BOM: every second byte is 06 or 00"),
        (NEWS.encode("utf-16-be"), "utf-16-be", "no BOM, big-endian"),
        (NEWS.encode("cp1256"), "cp1256", "Arabic Windows"),
        (NEWS.encode("iso8859-6"), "iso8859-6", "old Unix and Mac exports"),
    ],
)
def test_text_files(raw: bytes, encoding: str, why: str) -> None:
    found = decode_text(raw)
    assert (found.text, found.encoding) == (NEWS, encoding), why


@pytest.mark.parametrize(
    ("encoding", "meta", "http", "why"),
    [
        ("utf-8", None, None, "undeclared"),
        ("utf-8", "windows-1256", None, "a template's old declaration"),
        ("utf-8", None, "iso-8859-1", "a server's default"),
        ("cp1256", None, None, "undeclared"),
        ("cp1256", "windows-1256", None, "declared rightly"),
        ("cp1256", "utf-8", "utf-8", "declared wrongly twice"),
        ("cp1256", "iso-8859-1", None, "a Western editor's template"),
        ("cp1256", "iso-8859-6", None, "the wrong Arabic table"),
        ("iso8859-6", "iso-8859-6", None, "declared rightly"),
        ("iso8859-6", "windows-1256", None, "the wrong Arabic table"),
        ("iso8859-6", None, None, "undeclared"),
        ("cp1256", None, "no-such-table", "a name nobody knows"),
        ("utf-16-le", "unicode", None, "saved as Unicode by Windows, the mark lost"),
        ("utf-16-be", None, "utf-8", "likewise, big-endian"),
    ],
)
def test_arabic_pages(encoding: str, meta: str | None, http: str | None, why: str) -> None:
    html = page(charset=meta)
    found = decode_html(html.encode(encoding), http)
    assert (found.text, found.encoding) == (html, encoding), why


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [(CYRILLIC, "cp1251", "windows-1251"), (CYRILLIC, "koi8-r", "koi8-r"), (FRENCH, "cp1252", "windows-1252"),
     (FRENCH, "cp1252", None), (FRENCH, "cp1252", "utf-8")],
)  # fmt: skip
def test_pages_of_other_scripts_are_not_made_arabic(text: str, encoding: str, declared: str | None) -> None:
    html = page(text, declared).replace("<title>خبر</title>", "")
    assert text in decode_html(html.encode(encoding)).text


@pytest.mark.parametrize(
    ("text", "language", "encoding", "why"),
    [
        ("Le conseil a décidé dès lundi d’ouvrir l’école, à côté du marché.", "fr", "cp1252", "accents amid letters"),
        ("Il a dit : «\xa0Nous voilà\xa0», puis il est parti très tôt.", "", "cp1252", "a space inside the quotes"),
        (
            "Die Brücke über den Fluß ist für Fußgänger geöffnet – „endlich“.",
            "de-AT",
            "cp1252",
            "with typographic signs",
        ),
        ("The council’s bridge reopened — at a cost of £2,000.", "", "cp1252", "signs alone"),
        ("Most przez rzekę został w końcu otwarty, żądają też świateł.", "pl", "cp1250", "Polish by the page's word"),
        ("Мост через реку открыли для пешеходов после ремонта.", "", "cp1251", "runs of letters"),
    ],
)
def test_undeclared_pages_of_latin_script(text: str, language: str, encoding: str, why: str) -> None:
    page = (
        f"<html lang='{language}'><head><title>x</title></head><body><p>{text}</p>{f'<p>{text}</p>' * 9}</body></html>"
    )
    assert decode_html(page.encode(encoding)).text == page, why


def test_one_broken_character_does_not_turn_a_utf8_page_into_another_table() -> None:
    raw = page().encode()
    found = decode_html(raw[:300] + b"\xd8" + raw[300:])
    assert found.encoding == "utf-8"
    assert "قال وزير النقل في بغداد" in found.text


FLOOD = "غمرت مياه السيول شارع السوق في المدينة، وقال المختار: «لم نر مثلها منذ عشرين سنة»."
OLD = "قال المدير إن العمل في المعمل الجديد يبدأ غدا، وأضاف أن الأجور كما هي"


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ([(NEWS, "utf-8"), (FLOOD, "cp1256"), (NEWS, "utf-8")], "an article between others"),
        ([*[(NEWS, "utf-8")] * 40, (FLOOD, "cp1256")], "one of very many"),
        ([(FLOOD, "cp1256"), (NEWS, "utf-8")], "the first"),
        ([(NEWS, "cp1256"), (FLOOD, "utf-8"), (NEWS, "cp1256")], "UTF-8 in an old file"),
        ([(NEWS, "cp1256"), (NEWS, "cp1256"), ("سوق النهر", "utf-8")], "a line of it"),
        ([(NEWS, "utf-8"), ("سوق النهر", "cp1256"), (NEWS, "utf-8")], "a headline of two words"),
        ([(NEWS, "utf-8"), (OLD, "iso8859-6"), (NEWS, "utf-8")], "the table of old Unix"),
        ([(NEWS, "utf-8-sig"), (FLOOD, "cp1256")], "behind the mark that Excel writes"),
        ([(NEWS, "utf-8"), (FLOOD, "cp1256"), ("و ،\u200c ه، «", "cp1256")], "signs and single letters with their neighbours"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", " , "])
def test_files_put_together_of_two_encodings(parts: list[tuple[str, str]], why: str, end: str) -> None:
    """A passage in another table than the rest was all U+FFFD, and with that gone from the article."""
    raw = end.encode().join(text.encode(encoding) for text, encoding in parts)
    expected = end.join(text for text, _ in parts)
    assert (decode_text(raw).text, decode_html(raw).text) == (expected, expected), why


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (NEWS.encode() + "وقال".encode()[:-1], "cut in a letter"),
        (NEWS.encode()[:300] + b"\xd9\xd8" + NEWS.encode()[300:], "broken letters"),
        (NEWS.encode() + " d\u2019\xe9t\xe9 tr\xe8s".encode("cp1252"), "accents of windows-1252"),
        (NEWS.encode() + " «\xa0»\x85".encode("latin-1"), "signs that stand alone"),
    ],
)
def test_what_is_broken_is_no_passage_in_another_table(raw: bytes, why: str) -> None:
    assert decode_text(raw).text == raw.decode("utf-8", "replace"), why


def test_ascii_and_nothing() -> None:
    assert decode_html(b"<p>plain</p>").text == "<p>plain</p>"
    assert decode_text(b"").text == decode_html(b"").text == ""


@given(st.binary(max_size=300), st.one_of(st.none(), st.text(max_size=12), st.sampled_from(["utf-16", "hex", "idna"])))
def test_any_bytes_decode(raw: bytes, declared: str | None) -> None:
    for found in (decode_html(raw, declared), decode_text(raw)):
        assert isinstance(found.text, str)
        codecs.lookup(found.encoding)
