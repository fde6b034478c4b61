"""What holds for any pasted text: no exception, no invented text, stable results."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.arabic.levels import clean
from newsarc.extract.dump import extract_dump, extract_dumps

DUMPS = Path(__file__).parents[2] / "data" / "dumps"
ROWS = sorted({row for path in DUMPS.glob("*.txt") for row in path.read_bytes().decode().splitlines() if row.strip()})
MARKS = [
    "",
    "---",
    "***",
    "#",
    "> ",
    "[",
    "](",
    "**",
    "\t",
    "\f",
    "\u200f",
    "\u202e",
    "https://a.example/x",
    "«",
    "…",
    "@",
    "|",
    "![](https://a.example/x.jpg)",
]

shuffled = st.lists(st.sampled_from(ROWS) | st.sampled_from(MARKS), max_size=40).map("\n".join)


@given(st.one_of(st.text(max_size=400), shuffled))
@settings(max_examples=300, deadline=None)
def test_never_raises_and_invents_no_text(text: str) -> None:
    for article in extract_dumps(text):
        assert article.title is None or article.title.strip() == article.title != ""
        assert all(paragraph.strip() for paragraph in article.body.split("\n")) or article.body == ""
        assert [link.position for link in article.links] == list(range(len(article.links)))
        words = set(clean(text).split())
        if not any(mark in text for mark in "*_[(#>|\u200f\u202e") and text.isascii():
            assert set(article.body.split()) <= words


@given(shuffled)
@settings(max_examples=150, deadline=None)
def test_same_text_reads_the_same(text: str) -> None:
    assert extract_dumps(text) == extract_dumps(text)


@given(shuffled)
@settings(max_examples=150, deadline=None)
def test_one_article_is_the_first_of_several(text: str) -> None:
    articles = extract_dumps(text)
    article = extract_dump(text)
    if articles:
        assert (article.title, article.body) == (articles[0].title, articles[0].body)
    else:
        assert (article.title, article.body, article.verdict) == (None, "", "empty")


HEAD = st.sampled_from(["مجلس الوزراء يقر مشروع قانون النفط والغاز", "المنتخب يتأهل إلى نهائيات كأس آسيا بعد فوز صعب"])
WORDS = [
    "مجلس",
    "الوزراء",
    "مشروع",
    "القانون",
    "المنتخب",
    "كأس",
    "آسيا",
    "العاصمة",
    "الجديد",
    "اليوم",
    "الخطة",
    "وزارة",
]


@given(HEAD, st.lists(st.lists(st.sampled_from(WORDS), min_size=8, max_size=60), min_size=2, max_size=8))
@settings(max_examples=100, deadline=None)
def test_headline_and_paragraphs_come_back_unchanged(head: str, paragraphs: list[list[str]]) -> None:
    rows = [" ".join(["أعلن", *words]) + "." for words in paragraphs]
    article = extract_dump("\n".join([head, *rows]))
    again = extract_dump(f"{article.title}\n{article.body}")
    assert (article.title, article.paragraphs) == (head, rows)
    assert (again.title, again.body) == (article.title, article.body)


HEAD_AND_TEXT = "افتتاح السوق القديم بعد عام من الصيانة\nافتتحت البلدية السوق القديم أمس بعد عام من أعمال الصيانة فيه."
HOSTILE = [
    ("[" * 200_000, "open brackets"),
    ("](" * 100_000, "broken links"),
    ("![a](http" * 40_000, "broken images"),
    ("**a" * 100_000, "open emphasis"),
    ("“" * 100_000, "quotation marks"),
    ("- " * 100_000, "bullets"),
    ("كلمة " * 100_000, "one long line"),
    ("ذات صلة " * 50_000, "labels on one line"),
    ("ذات صلة\n" * 50_000, "labels line by line"),
    ("عنوان خبر قصير جدا هنا\n" * 30_000, "headlines only"),
    ("12/11/2025\n" * 30_000, "dates only"),
    ("العنوان: خبر\nالنص: شيء\n" * 20_000, "records"),
    ("---\n" * 50_000, "rules"),
    ("ذات صلة\nعنوان خبر قصير جدا هنا\nجملة قصيرة تنتهي بنقطة هنا.\n" * 10_000, "lists with teasers"),
    ("> " * 100_000, "quote marks of a mail"),
    ("a | b > c / " * 20_000, "breadcrumbs"),
    (
        "\n".join(["#وسم" * 100 + "!", "#" + "9" * 500 + "!", "#" + "و" * 500 + "!"] * 100),
        "hashtags that end like none",
    ),
    ("كلمة هنا\n7 نوفمبر 2025\n" * 3000 + HEAD_AND_TEXT, "days and a few words in turn above a text"),
    ("خبر عن السوق القديم\n7 نوفمبر 2025\n" * 3000 + HEAD_AND_TEXT, "days and headlines in turn above a text"),
    ("7 نوفمبر 2025\n" * 20_000 + HEAD_AND_TEXT, "days above a headline"),
    (f"{HEAD_AND_TEXT}\nاسم الكاتب\n" + "." * 200_000, "no mail address"),
    (
        f"خبر عن السوق\n7 نوفمبر 2025\n{'ال' * 40} كلمة\nافتتحت البلدية السوق أمس بعد عام من الصيانة.",
        "articles in a word",
    ),
]


@pytest.mark.parametrize(("text", "why"), HOSTILE, ids=[why for _, why in HOSTILE])
def test_hostile_input_ends(text: str, why: str) -> None:
    assert isinstance(extract_dumps(text), list), why


def test_a_shuffled_page_loses_no_paragraph() -> None:
    """Wherever furniture stands, the paragraphs of one text stay in it."""
    rng = random.Random(7)
    paragraphs = [
        f"وقال المتحدث باسم الوزارة في بيانه إن المرحلة رقم {n} من المشروع بدأت هذا الأسبوع." for n in range(6)
    ]
    furniture = ["شارك على فيسبوك", "A+ A-", "فيسبوك تويتر واتساب", "اشترك في النشرة البريدية", "حجم الخط", "إعلان"]
    for _ in range(30):
        rows = list(paragraphs)
        for row in furniture:
            rows.insert(rng.randrange(len(rows) + 1), row)
        assert extract_dump("\n".join(rows)).paragraphs == paragraphs
