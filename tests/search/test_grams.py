"""The best hits reordered letter by letter: what it adds to stems, and what it leaves alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.arabic.analyze import folded_text, printed_form
from newsarc.arabic.letters import fold_word
from newsarc.archive.searching import REORDERED
from newsarc.model import Article
from newsarc.search.grams import gram_scores


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        (
            "صاروخ",
            "أطلقت صواريخ على الحدود، والصاروخين على البلدة",
            "أطلقت قذائف على الحدود والبلدة",
        ),  # inside of a plural
        ("إنييستا", "سجل انييستا هدفا", "سجل تشافي هدفا"),  # a name without its hamza
        ("مسؤول", "صرّحَ المَسؤُولُ أمس", "صرح الناطق أمس"),  # diacritics in the text
        ("الكورد", "القوات الکوردية", "القوات البرية"),  # a Persian keyboard
        ("قمة", "انعقدت «قمّة» اليوم", "انعقد الاجتماع اليوم"),  # short, beside quotation marks
    ],
)
def test_a_text_with_the_letters_of_a_word_scores_more(word: str, near: str, far: str) -> None:
    scores = gram_scores([(word, 5.0)], [near, far])
    assert scores[0] > scores[1]


def test_rare_words_and_the_lead_weigh_more() -> None:
    rare, common = gram_scores([("نينوى", 8.0)], ["نينوى"]), gram_scores([("نينوى", 1.0)], ["نينوى"])
    assert rare[0] > 2 * common[0]
    filler = "وصل المطر إلى المدينة. " * 20
    lead, end = gram_scores([("نينوى", 5.0)], [f"نينوى {filler}", f"{filler} نينوى"])
    assert lead > end > 0


def test_a_word_within_another_is_less_than_the_word() -> None:
    whole, part = gram_scores([("علم", 5.0)], ["رفع علم البلاد", "كل معلمة هناك"])
    assert whole > part


LETTERS = "أإآىةئؤگپچڤ ابتثمو ًّـ،\n«»"


@given(st.lists(st.text(LETTERS, max_size=8), max_size=3), st.lists(st.text(LETTERS, max_size=400), max_size=4))
def test_plain_python_and_numpy_agree(query: list[str], texts: list[str]) -> None:
    weighted = [(word, 1.0 + nth) for nth, word in enumerate(query)]
    by_numpy = gram_scores(weighted, texts)
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(sys.modules, np.__name__)
        assert gram_scores(weighted, texts) == pytest.approx(by_numpy)


@given(st.text(), st.lists(st.text(), max_size=4))
def test_any_text_has_a_score(word: str, texts: list[str]) -> None:
    scores = gram_scores([(word, 2.0)], texts)
    assert len(scores) == len(texts) and all(score >= 0 for score in scores)


@given(st.text(alphabet="أإآىةئؤگپچڤژکیہ ابتثمو", max_size=30))
def test_texts_are_folded_like_their_words(text: str) -> None:
    assert folded_text(text).split() == [fold_word(printed_form(word)) for word in text.split()]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive(tmp_path / "news.db") as opened:
        yield opened


def test_hits_keep_their_number_and_pages(archive: Archive) -> None:
    for number in range(3 * REORDERED):
        archive.add(
            Article(title=None, body=f"مطر غزير في المدينة رقم {number} هذا اليوم.", url=f"https://a.test/{number}")
        )
    archive.add(Article(title=None, body="وصل المطر الغزير أمس.", url="https://a.test/other"))
    everything = [hit.id for hit in archive.search("مطر غزير", None, collapse=False)]
    assert len(everything) == len(set(everything)) == 3 * REORDERED + 1
    pages = [
        hit.id
        for offset in range(0, len(everything), 7)
        for hit in archive.search("مطر غزير", 7, offset=offset, collapse=False)
    ]
    assert pages == everything, "a page of hits is the same page of all hits"
    scores = [hit.score for hit in archive.search("مطر غزير", None, collapse=False)]
    assert scores == sorted(scores, reverse=True)
