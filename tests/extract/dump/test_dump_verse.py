"""Poems in a copied page: the outlet and the section above the title, and verses that look like headlines."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

VERSES = ["يا نهرُ عدْ إلى ضفافِكَ البعيدهْ", "واكتبْ على رمالِها القصيدهْ", "مرّتْ بكَ السنونُ والطيورْ", "ولم يزلْ في مائكَ العبورْ"]  # fmt: skip
HEADS = [
    ("مجلة الضفة\nثقافة\n{}\nشعر: سليم الراوي\n3 آذار 2025\n", "outlet and section above"),
    ("مجلة الضفة\nثقافة\n{}\nسليم الراوي\n", "the name alone"),
    ("مجلة الضفة\n{}\nشعر: سليم الراوي\n", "the outlet alone"),
    ("{}\nشعر: سليم الراوي\n", "nothing above"),
]


@pytest.mark.parametrize("title", ["النهر الذي لم يعد", "عودة النهر"])
@pytest.mark.parametrize(("head", "why"), HEADS, ids=[why for _, why in HEADS])
def test_a_poem_has_its_title(head: str, why: str, title: str) -> None:
    article = extract_dump(head.format(title) + "\n" + "\n".join(VERSES))
    assert (article.title, article.author) == (title, "سليم الراوي"), why
    assert article.paragraphs == VERSES, why
    assert article.source == ("مجلة الضفة" if "الضفة" in head else None), why
    assert article.section == ("ثقافة" if "ثقافة" in head else None), why
