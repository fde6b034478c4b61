"""Other stories below a text or in it: neighbours by date, labels that no list holds, days that are theirs."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
TEXT = [
    "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة.",
    "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار.",
]
STORIES = ["انتخابات محلية في مقديشو للمرة الأولى", "افتتاح جسر أفجوي بعد ترميمه", "وزير الصحة يتفقد مستشفى الساحل"]
RELATED = [("related", story) for story in STORIES]
LATEST = [("latest", story) for story in STORIES]
DAYS = ["19 نوفمبر 2025", "18 نوفمبر 2025", "17 نوفمبر 2025"]

CASES = [
    ([f"السابق: {STORIES[0]}", f"التالي: {STORIES[1]}"], RELATED[:2], "neighbours by date, behind their labels"),
    ([f"السابق » {STORIES[0]}"], RELATED[:1], "another sign between"),
    ([f"(اقرأ أيضا: {STORIES[0]})"], RELATED[:1], "in brackets"),
    (["التدوينة السابقة", STORIES[0], "التدوينة التالية", STORIES[1]], RELATED[:2], "a blog's labels"),
    (["اقرأ لنفس الكاتب", *STORIES], RELATED, "the writer's others"),
    (["الأكثر تصفحا اليوم", *STORIES], LATEST, "any word of most"),
    (["نوافذ", *STORIES], RELATED, "a word that no list holds is the label of stories below it"),
    (["نوافذ", *(line for pair in zip(STORIES, DAYS, strict=True) for line in pair)], RELATED, "with days below them"),
    ([line for pair in zip(DAYS, STORIES, strict=True) for line in pair], RELATED, "days above them, no label"),
]


@pytest.mark.parametrize(("lines", "links", "why"), CASES, ids=[why for *_, why in CASES])
def test_other_stories(lines: list[str], links: list[tuple[str, str]], why: str) -> None:
    for joint in ("\n", "\n\n"):
        article = extract_dump(joint.join([TITLE, *TEXT, *lines]))
        assert [(link.kind, link.title) for link in article.links] == links, why
        assert (article.paragraphs, article.published) == (TEXT, None), why


@pytest.mark.parametrize(
    "line",
    ["السابق في المنصب وعد بالإصلاح ولم يفعل", "التالي هو ما ورد في البيان", "الأكثر تضررا هم المزارعون في الجنوب"],
)
def test_a_sentence_that_opens_like_a_label(line: str) -> None:
    assert extract_dump("\n".join([TITLE, TEXT[0], line, TEXT[1]])).paragraphs == [TEXT[0], line, TEXT[1]]


def test_a_day_below_the_text_is_the_article_s_where_no_stories_have_theirs() -> None:
    article = extract_dump("\n".join([TITLE, *TEXT, DAYS[0], "اقرأ أيضا", *STORIES]))
    assert (article.published, article.paragraphs) == ("2025-11-19", TEXT)
