"""Around and above the text: summaries by machines and in points, labels of comments, names that are none, headlines as long as text."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump
from newsarc.extract.dump.lines import read_lines
from newsarc.extract.dump.split import split_articles

HEAD = "الميناء الجديد يستقبل أولى سفن القمح بعد توقف دام ثلاث سنوات"
DAY = "الأحد 16 نوفمبر 2025"
TEXT = [
    "استقبل الميناء الجديد، صباح اليوم الأحد، أولى سفن القمح بعد توقف دام ثلاث سنوات بسبب أعمال توسعة الرصيف الغربي.",
    "وقال مدير الميناء نزار الحداد إن الرافعات تعمل بكامل طاقتها، وإن ثلاث سفن أخرى في الطريق من البحر الأسود.",
    "وأضاف الحداد أن تفريغ السفينة يستغرق أربعة أيام، ثم ينقل القمح إلى صوامع المدينة بالشاحنات والقطار.",
]
POINTS = ["وصول أولى سفن القمح إلى الميناء الجديد", "تفريغ السفينة يستغرق أربعة أيام"]
SENTENCES = ["وصلت أولى سفن القمح إلى الميناء الجديد بعد ثلاث سنوات.", "يستغرق تفريغ السفينة أربعة أيام."]
MADE = "تم إنشاء هذا الملخص بواسطة الذكاء الاصطناعي وقد يحتوي على أخطاء"

SUMMARIES = [
    (["ملخص بالذكاء الاصطناعي", *SENTENCES, MADE], TEXT, "from its heading to who made it"),
    (["ملخص", *SENTENCES, MADE], TEXT, "from its label to who made it"),
    (["ملخص", *SENTENCES, "الملخص مولد بالذكاء الاصطناعي"], TEXT, "made as a participle"),
    (["ملخص بالذكاء الاصطناعي", *(f"• {point}" for point in POINTS)], TEXT, "its points"),
    (["الخلاصة", *SENTENCES, "* ملخص بالذكاء الاصطناعي. تحقق من السياق في النص."], TEXT, "from its label to what warns of it"),
    (["AI-generated summary", *(f"• {point}" for point in POINTS)], TEXT, "its points, below English"),
    (["ملخص", *POINTS, MADE, f"• {POINTS[0]}"], [f"• {POINTS[0]}", *TEXT], "points behind it are the text's"),
    (["ملخص", *POINTS], [*POINTS, *TEXT], "an editor's points"),
    (["ملخص الخبر", *(f"• {point}" for point in POINTS)], [*(f"• {point}" for point in POINTS), *TEXT], "with bullets"),
    (["اضف تعليقاً واقرأ تعليقات القراء"], TEXT, "a control"),
    (["التعليقات والردود"], TEXT, "a control"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "want", "why"), SUMMARIES, ids=[why for *_, why in SUMMARIES])
def test_above_the_text(above: list[str], want: list[str], why: str) -> None:
    article = extract_dump("\n".join([HEAD, DAY, *above, *TEXT]))
    assert (article.title, article.paragraphs) == (HEAD, want), why


@pytest.mark.parametrize("heading", ["ملخص بالذكاء الاصطناعي", "أبرز النقاط"])
def test_what_is_longer_than_the_text_is_no_summary(heading: str) -> None:
    bullets = [f"• {line}" for line in TEXT]
    for text, end in ((TEXT, [MADE]), (bullets, []), (bullets, [MADE])):
        assert extract_dump("\n".join([HEAD, DAY, heading, *text, *end])).paragraphs == text


@pytest.mark.parametrize("deck", ["أولى سفن القمح وصلت", "القمح: سفن أخرى في الطريق إلى الرصيف الغربي"])
def test_decks_are_no_headlines(deck: str) -> None:
    article = extract_dump("\n".join(["رياضة", "اقتصاد", HEAD, deck, DAY, *TEXT]))
    assert (article.title, article.paragraphs[-3:]) == (HEAD, TEXT)


@pytest.mark.parametrize(
    "told",
    [
        "وتم إنشاء نظام يقرأ بيانات السفن بالذكاء الاصطناعي في الميناء.",
        "تم إعداد ملخص الوثائق بواسطة أدوات الذكاء الاصطناعي في الميناء، ثم راجعه ثلاثة مهندسين قبل عرضه على المجلس أمس.",
    ],
)
def test_a_sentence_on_machines_is_text(told: str) -> None:
    assert extract_dump("\n".join([HEAD, DAY, *TEXT, told])).paragraphs == [*TEXT, told]


WRITERS = [
    ([HEAD, DAY, "كتبت آية دعبس"], "آية دعبس", "a given name that is a noun too"),
    ([HEAD, DAY, "كتبت الصحافة العربية"], None, "what papers wrote"),
    ([HEAD, DAY, "كتبت هآرتس العبرية"], None, "a paper of a country"),
    ([HEAD, DAY, "كتبت إسرائيل هيوم"], None, "a paper called by its country"),
    ([HEAD, DAY, "كتبت له أمس"], None, "to whom somebody wrote"),
    ([HEAD, DAY, "كتبت شهادة وفاتها"], None, "what somebody wrote"),
    (["فكر وفن", "صباح العالم", "رياضة", HEAD, DAY], None, "a section amid a menu"),
    ([HEAD, DAY, "سفن القمح الثلاث ما زالت في البحر الأسود، والرصيف الغربي ينتظرها منذ أسابيع.", "حوار: آسيا الحداد"], "آسيا الحداد", "below a deck"),
    (["آخر الأخبار", DAY, "هدى سالم", HEAD], "هدى سالم", "below a section that lists have for a label"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "author", "why"), WRITERS, ids=[why for *_, why in WRITERS])
def test_writers(above: list[str], author: str | None, why: str) -> None:
    article = extract_dump("\n".join([*above, *TEXT]))
    assert (article.title, article.author, article.published) == (HEAD, author, "2025-11-16"), why
    assert article.paragraphs[-3:] == TEXT
    assert not any("حوار" in line or "كتبت" in line for line in article.paragraphs if author)


@pytest.mark.parametrize("agency", ["@ofoq_online", "مواقع التواصل", "وكالات"])
def test_no_outlets_of_datelines(agency: str) -> None:
    assert extract_dump("\n".join([HEAD, f"بغداد - {agency}", *TEXT])).source is None


def test_a_call_bears_out_the_first_name_of_the_head_only() -> None:
    call = "تابعوا مباريات اليوم على قناتنا في تلغرام"
    article = extract_dump("\n".join(["المرج", "مباريات اليوم", "رياضة", "اقتصاد", HEAD, DAY, *TEXT, call]))
    assert article.source != "مباريات اليوم"


def test_a_sub_head_of_two_words_ends_a_list_amid_the_text() -> None:
    stories = ["اقرأ أيضا", "نادي الجبل يتعاقد مع حارس المرمى سامي العلي", "افتتاح معرض الكتاب في قاعة المكتبة الوطنية"]
    article = extract_dump("\n".join([HEAD, DAY, *TEXT[:2], *stories, "رصيف غربي", TEXT[2]]))
    assert article.paragraphs == [*TEXT[:2], "رصيف غربي", TEXT[2]]


def test_headlines_as_long_as_paragraphs_are_no_articles() -> None:
    long = (
        "محافظ المدينة: إطلاق خطة لتجميل الأحياء القديمة.. والمرحلة الأولى تشمل ستة ميادين وحديقتين وثلاثة أسواق شعبية "
        "وخمسين مدرسة قبل نهاية العام المقبل"
    )
    other = "بلدية السهل تطلق حملة لتشجير الطرق الداخلية"
    for end in ("انتهى", "المصدر: الأفق"):
        below = [other, DAY, long, DAY, end]
        text = "\n".join([HEAD, DAY, *TEXT, end, *below])
        assert len(split_articles(read_lines(text))) == 1
    assert len(split_articles(read_lines("\n".join([HEAD, DAY, *TEXT, "انتهى", other, DAY, *TEXT])))) == 2
