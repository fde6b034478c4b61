"""Bytes to text: the declaration is evidence, the bytes decide."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.charset import decode_html, decode_text
from newsarc.arabic.mojibake import repair_mojibake

NEWS = "أعلن وزير النقل، اليوم الأحد، عن افتتاح الجسر الجديد في مدينة البصرة بعد عامين من العمل، وقال إن المشروع كلف الكثير."
PAGE = '<html><head><meta charset="{}"><title>x</title></head><body><p>{}</p></body></html>'


@pytest.mark.parametrize(
    ("encoding", "declared", "http", "why"),
    [
        ("utf-8", "utf-8", None, "the usual page"),
        ("utf-8", "windows-1256", None, "valid UTF-8 is UTF-8 whatever the label"),
        ("cp1256", "windows-1256", None, "declared in the page"),
        ("cp1256", "utf-8", None, "a template says UTF-8, the database did not"),
        ("cp1256", "iso-8859-1", None, "labelled latin-1 by the server's default"),
        ("cp1256", "x", "windows-1256", "declared by the server"),
        ("cp1256", "", None, "not declared at all"),
        ("iso8859-6", "iso-8859-6", None, "the other Arabic table"),
        ("iso8859-6", "", None, "not declared: the letters tell the tables apart"),
    ],
)
def test_arabic_pages(encoding: str, declared: str, http: str | None, why: str) -> None:
    raw = PAGE.format(declared, NEWS).encode(encoding, "replace")
    assert NEWS in decode_html(raw, http).text, why


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1251", "Президент заявил, что переговоры продолжатся на следующей неделе в Москве."),
        ("cp1252", "Le président a déclaré que les négociations reprendraient à Genève après l'été."),
        ("iso8859-9", "Başbakan görüşmelerin gelecek hafta Ankara'da süreceğini açıkladı."),
    ],
)
def test_other_scripts_keep_their_declared_encoding(encoding: str, text: str) -> None:
    assert text in decode_html(PAGE.format(encoding, text).encode(encoding)).text


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (codecs.BOM_UTF8 + NEWS.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + NEWS.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + NEWS.encode("utf-16-be"), "utf-16-be"),
        (NEWS.encode("utf-16-le"), "utf-16-le"),
        (NEWS.encode("utf-16-be"), "utf-16-be"),
        (NEWS.encode("cp1256"), "cp1256"),
        (NEWS.encode("iso8859-6", "replace"), "iso8859-6"),
        (NEWS.encode(), "utf-8"),
    ],
)
def test_text_files(raw: bytes, encoding: str) -> None:
    decoded = decode_text(raw)
    assert decoded.encoding == encoding
    assert decoded.text[:20] == NEWS[:20]


@given(st.binary(max_size=300))
def test_no_bytes_raise(raw: bytes) -> None:
    assert isinstance(decode_html(raw).text, str)
    assert isinstance(decode_text(raw).text, str)


def test_mojibake_is_repaired_and_nothing_else() -> None:
    assert repair_mojibake(NEWS.encode().decode("cp1252", "replace").replace("\ufffd", "?")) != ""
    assert repair_mojibake("قال: " + "السودان".encode().decode("latin-1")) == "قال: السودان"
    for innocent in ("Ørsted og Ålesund", "ÙÚÛ", "naïve café", NEWS):
        assert repair_mojibake(innocent) == innocent
