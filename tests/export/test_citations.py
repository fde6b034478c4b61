"""Citations that other programs read: nothing in a page's text ends a field early."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.archive.portable import Record
from newsarc.export.citations import (
    article_bibtex,
    article_ris,
    keyed,
    quote_bibtex,
    quote_markdown,
    quote_ris,
)

ROW = {"id": 7, "article_id": 3, "title": "العنوان", "article": "العنوان", "author": "هدى علي، سامي كريم",
       "source": "وكالة الرافدين", "published": "2026-11-20T08:00:00+03:00", "captured_at": "2026-11-21T00:00:00Z",
       "url": "https://a.test/x_y?q=1&b=2", "text": "نص الكلام", "speaker": "كريم", "speaker_role": "وزير"}  # fmt: skip


def test_bibtex() -> None:
    assert article_bibtex(ROW) == (
        "@online{newsarc-7,\n  author = {{هدى علي} and {سامي كريم}},\n  title = {{العنوان}},\n"
        "  organization = {وكالة الرافدين},\n  date = {2026-11-20},\n  url = {https://a.test/x_y?q=1&b=2},\n"
        "  urldate = {2026-11-21},\n}\n"
    )
    assert "note = {كريم, وزير: «نص الكلام»}" in quote_bibtex(ROW)


def test_ris() -> None:
    assert article_ris(ROW).split("\r\n") == [
        "TY  - NEWS", "ID  - newsarc-7", "AU  - هدى علي", "AU  - سامي كريم", "TI  - العنوان", "T2  - وكالة الرافدين",
        "PY  - 2026", "DA  - 2026/11/20", "UR  - https://a.test/x_y?q=1&b=2", "Y2  - 2026/11/21", "ER  - ", "",
    ]  # fmt: skip
    assert "N1  - كريم, وزير: «نص الكلام»\r\n" in quote_ris(ROW)


def test_names_in_latin_letters_are_told_apart_too() -> None:
    row = {**ROW, "author": "Jane Doe, John Roe"}
    assert "author = {{Jane Doe} and {John Roe}}" in article_bibtex(row)
    assert "AU  - Jane Doe\r\nAU  - John Roe\r\n" in article_ris(row)


def test_each_version_has_a_key_and_the_standing_one_the_key_it_always_has() -> None:
    records = [Record(id=article, revision=number) for article, number in ((1, 1), (1, 2), (1, 3), (2, 4))]
    records[0].stands = records[2].stands = False
    assert [key for key, _ in keyed(records)] == ["newsarc-1-r1", "newsarc-1", "newsarc-1-r3", "newsarc-2"]
    assert [record for _, record in keyed(records)] == records
    assert list(keyed([])) == []
    assert "@online{newsarc-7-r1,\n" in article_bibtex(ROW, "newsarc-7-r1")
    assert "ID  - newsarc-7-r1\r\n" in article_ris(ROW, "newsarc-7-r1")


def test_markdown() -> None:
    assert quote_markdown(ROW) == (
        "> نص الكلام\n>\n> — كريم, وزير; [العنوان](<https://a.test/x_y?q=1&b=2>), وكالة الرافدين, 2026-11-20\n"
    )


def test_a_script_address_is_no_link() -> None:
    assert "javascript" not in quote_markdown({**ROW, "url": "javascript:alert(1)"})


@pytest.mark.parametrize("hostile", ["a}\n@evil{x,", "\\input{/etc/passwd}", "%\n}", "a\r\nER  - \r\nTY  - BOOK"])
def test_hostile_text_stays_in_its_field(hostile: str) -> None:
    row = {**ROW, "title": hostile, "article": hostile, "speaker": hostile, "text": hostile, "url": hostile}
    for bibtex in (article_bibtex(row), quote_bibtex(row)):
        bare = re.sub(r"\\textbackslash\{\}|\\[{}]", "", bibtex)
        depth = [bare[:place].count("{") - bare[:place].count("}") for place in range(1, len(bare) + 1)]
        assert depth[-1] == 0 and min(depth[bare.index("{") : bare.rindex("}")]) == 1
    for ris in (article_ris(row), quote_ris(row)):
        assert ris.count("\r\nER  - ") == 1 and ris.count("TY  - NEWS\r\n") == 1
        assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in ris.split("\r\n") if line)


@given(st.text(), st.text())
def test_every_line_of_markdown_is_quoted(text: str, title: str) -> None:
    block = quote_markdown({**ROW, "text": text, "article": title})
    assert all(line.startswith(">") for line in block.split("\n") if line)
