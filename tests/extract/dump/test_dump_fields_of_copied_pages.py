"""What copied pages print around a text: sources with names, labels for man and woman, labels of lists, pictures with who took them."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "ميناء المدينة يستقبل أول سفينة سياحية"
LEAD = "استقبل ميناء المدينة، مساء اليوم الأربعاء، أول سفينة سياحية لهذا الموسم وعليها 800 زائر من ست دول."
END = "وأوضح مدير الميناء كريم حسن أن «السفينة تقضي في الميناء ثلاثة أيام، ثم تغادر إلى الجنوب»."
DAY = "الأربعاء 11 شتنبر 2024 - 22:00"

SIGNED = [
    ("المصدر: المصب - هدى سالم الكتبي", "هدى سالم الكتبي", "المصب", "a source and a person"),
    ("المصدر: هدى سالم / المصب", "هدى سالم", "المصب", "a person and a source"),
    ("المصدر: دبي - المصب - هدى سالم", "هدى سالم", "المصب", "a place before both"),
    ("المصدر: دبي - هدى سالم", "هدى سالم", None, "a place is no source"),
    ("المصدر: القاهرة - رويترز", None, "رويترز", "nor beside one"),
    ("المصدر: رويترز - أ ف ب", None, "رويترز - أ ف ب", "two agencies"),
    ("المصدر: هدى سالم", "هدى سالم", None, "a person alone"),
    ("المصدر: خاص حارتنا نيوز", None, "حارتنا نيوز", "an outlet that alone has the story"),
    ("المصدر: خاص", None, None, "«خاص» names none"),
    ("بيروت - خاص حارتنا نيوز", None, "حارتنا نيوز", "the same in a dateline"),
    ("المصدر: خاص لبنان 24", None, "لبنان 24", "whose first letter is no preposition"),
    ("الكاتب/ة: هديل أبو سلطان", "هديل أبو سلطان", None, "a label for man and woman"),
    ("الصحفي(ة): هديل أبو سلطان", "هديل أبو سلطان", None, "the same in brackets"),
    ("بقلم ب.سهيلة / وأج", "ب.سهيلة", "وأج", "an initial without a blank"),
    ("سهيلة.ب", "سهيلة.ب", None, "an initial behind the given name"),
    ("نص: علاوة مزياني", "علاوة مزياني", None, "who wrote the text"),
    ("المصب24 - يونس حسن", "يونس حسن", "المصب24", "an outlet with a number"),
    ("Masabb 24 - يونس حسن", "يونس حسن", "Masabb 24", "an outlet in Latin letters"),
]


@pytest.mark.parametrize(("line", "author", "source", "why"), SIGNED, ids=[why for *_, why in SIGNED])
def test_who_wrote_for_whom(line: str, author: str | None, source: str | None, why: str) -> None:
    article = extract_dump(f"{TITLE}\n{line}\n{DAY}\n{LEAD}\n{END}")
    assert (article.author, article.source) == (author, source), why
    assert (article.title, article.paragraphs) == (TITLE, [LEAD, END]), why


LISTS = [
    ("في نفس السياق", "related"),
    ("في الإطار ذاته", "related"),
    ("في سياق متصل", "related"),
    ("لا تفوتك قراءة", "related"),
    ("من ضمن مقالات لبنان", "related"),
    ("من الافتتاحيات السابقة:", "related"),
    ("مستجدات", "latest"),
    ("إقرأ في المصب", "latest"),
]


@pytest.mark.parametrize(("label", "kind"), LISTS, ids=[label for label, _ in LISTS])
def test_labels_of_lists(label: str, kind: str) -> None:
    other, another = "حجز كمية من الأدوية المهربة في الميناء", "الوزير يزور المستشفى الجديد في المدينة"
    article = extract_dump(
        f"{TITLE}\n{DAY}\n{LEAD}\n{END}\n{label}\n{other}\n{another}\nتعليق عبر الفيس بوك\n© المصب 2023"
    )
    assert article.paragraphs == [LEAD, END]
    assert [(link.kind, link.title) for link in article.links] == [(kind, other), (kind, another)]


def test_a_verse_that_reads_in_something_opens_no_list() -> None:
    verses = ["أقرأ في عينيك الحزن", "وأكتب في كفيك القصيدة", "أقرأ في عينيك البحر", "وأنسى في الميناء السفينة"]
    article = extract_dump("\n".join([TITLE, DAY, LEAD, *verses, END]))
    assert article.paragraphs == [LEAD, *verses, END]


def test_a_section_of_news_that_opens_lists_too() -> None:
    article = extract_dump(f"المصب24\nمستجدات\n{TITLE}\n{DAY}\n{LEAD}\n{END}")
    assert (article.title, article.paragraphs, article.links) == (TITLE, [LEAD, END], [])


@pytest.mark.parametrize("label", ["في سياق متصل", "في نفس السياق", "اقرأ في هذا المقال"])
def test_a_label_above_text_is_none_of_a_list(label: str) -> None:
    article = extract_dump(f"{TITLE}\n{DAY}\n{LEAD}\n{label}\n{END}")
    assert [paragraph for paragraph in article.paragraphs if paragraph != label] == [LEAD, END]
    assert article.links == []


PICTURES = [
    ("زوار على رصيف الميناء في الموسم الماضي (كريم الخطيب).", "a sentence"),
    ("زوار على رصيف الميناء في الموسم الماضي (كريم الخطيب)", "none"),
]


@pytest.mark.parametrize(("caption", "why"), PICTURES, ids=[why for _, why in PICTURES])
@pytest.mark.parametrize("below", ["Bookmark\nالنسخة الصوتية\n", ""])
def test_who_took_the_picture_above_the_text(caption: str, why: str, below: str) -> None:
    article = extract_dump(f"{TITLE}\nهدى سالم\nA+\nA-\n{caption}\n{below}{LEAD}\n{END}")
    assert (article.title, article.author, article.paragraphs) == (TITLE, "هدى سالم", [LEAD, END]), why


def test_a_column_named_with_its_writer_is_a_headline() -> None:
    article = extract_dump(f"لماذا نحب البحر في الشتاء؟ (هدى سالم)\n{DAY}\n{LEAD}\n{END}")
    assert article.title == "لماذا نحب البحر في الشتاء؟ (هدى سالم)"


@pytest.mark.parametrize("entry", ["العربية", "من نحن"])
def test_a_headline_above_a_picture_s_label_and_below_a_menu(entry: str) -> None:
    head = f"Masabb News, عربي\nرئيسية\nعالم\nفيديو\nالأكثر قراءة\n{entry}\n"
    article = extract_dump(
        f"{head}{TITLE}\nصدر الصورة، Getty Images\nالتعليق على الصورة، زوار في الميناء\n{DAY}\n{LEAD}\n{END}"
    )
    assert article.title == TITLE


REVIEW = "جولة الصحافة العربية - الأحد 4 شباط 2018"
ITEMS = [
    "صحيفة الساحل: غياب السدود يعمق أزمة المياه",
    "كتبت صحيفة الساحل في افتتاحيتها أن غياب السدود يعمق أزمة المياه في الشمال كله، وأنه حان وقت العمل.",
    "صحيفة الجبل: التعليم المهني بلا طلاب",
    "وتناولت صحيفة الجبل تراجع التعليم المهني، ورأت الكاتبة هدى سالم أن «المهنة ما زالت في نظر الأهل عقوبة».",
]


@pytest.mark.parametrize("review", [REVIEW, "أقوال الصحف ليوم الأحد 4 شباط 2018"])
def test_a_review_of_the_press_is_the_headline_above_its_papers(review: str) -> None:
    article = extract_dump("\n".join([review, "", *ITEMS]))
    assert (article.title, article.published, article.source) == (review, "2018-02-04", None)
    assert article.paragraphs == ITEMS


def test_a_review_of_the_press_above_one_headline_is_a_section() -> None:
    assert extract_dump("\n".join(["جولة الصحافة", *ITEMS[:2]])).title == ITEMS[0]
