"""Where a text begins and ends: paragraphs without full stops, comments behind their number, trends above, menus in a line."""

from __future__ import annotations

from itertools import product

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "إحالة المتهم بسرقة المخازن إلى المحكمة"
TEXT = [
    "قررت النيابة إحالة المتهم بسرقة مخازن الحبوب إلى المحكمة المختصة لبدء أولى جلسات محاكمته علنا خلال الشهر المقبل",
    "كانت الأجهزة الأمنية بمديرية الأمن تلقت بلاغا من الأهالي يفيد باختفاء كميات كبيرة من القمح ليلا",
    "وبإجراء التحريات تبين أن وراء ارتكاب الواقعة حارس المخازن بسبب خلافات مالية",
    "وتشمل لائحة الاتهام ثلاثة آخرين ما زالوا فارين",
]
STORIES = ["وزير الري يتفقد أعمال تطهير القنوات", "إغلاق الطريق الساحلي أمام الشاحنات"]
TAGS = ["أسعار الحبوب", "القمح", "منظمة الأغذية والزراعة"]

BETWEEN = [[], ["اقرأ أيضا", STORIES[0]], ["طالع المزيد: " + STORIES[0]], ["إعلان"], ["Advertisement"]]
BELOW = [[], ["اقرأ أيضا", *STORIES], ["المصدر: وكالات"], TAGS, ["* كاتب وباحث من مصر", *TAGS], ["(وكالات)", *TAGS]]


@pytest.mark.parametrize("at", [1, 2, 3])
def test_paragraphs_without_full_stops(at: int) -> None:
    for between, below, joint in product(BETWEEN, BELOW, ("\n", "\n\n")):
        article = extract_dump(joint.join([TITLE, "2 أكتوبر 2025", *TEXT[:at], *between, *TEXT[at:], *below]))
        assert (article.title, article.paragraphs) == (TITLE, TEXT)
        assert article.tags == (TAGS if TAGS[0] in below else [])


@pytest.mark.parametrize(
    "opens", ["س: كيف بدأت الحكاية؟", "وتشمل الشروط ما يلي:", "ج: من صورة قديمة رأيتها في بيت صياد"]
)
def test_what_goes_on_below_a_listed_story(opens: str) -> None:
    article = extract_dump("\n".join([TITLE, TEXT[0] + ".", "اقرأ المزيد", STORIES[0], opens, TEXT[1] + "."]))
    assert article.paragraphs == [TEXT[0] + ".", opens, TEXT[1] + "."]
    assert [link.title for link in article.links] == STORIES[:1]


COMMENT = "هذا القرار تأخر كثيرا وكان يجب أن يصدر قبل سنوات طويلة."


@pytest.mark.parametrize("counter", ["1 تعليق", "2 تعليقات", "12 تعليقا"])
@pytest.mark.parametrize("above", [[], ["آخر الأخبار", *STORIES], ["الوسوم", *TAGS]])
def test_readers_comments_behind_their_number(counter: str, above: list[str]) -> None:
    article = extract_dump("\n".join([TITLE, *TEXT, *above, counter, "خالد المطيري", "منذ ساعتين", COMMENT, "رد"]))
    assert article.paragraphs == TEXT
    assert [link.title for link in article.links] == (STORIES if STORIES[0] in above else [])


def test_a_number_of_comments_in_the_page_s_head_opens_none() -> None:
    article = extract_dump("\n".join([TITLE, "2 أكتوبر 2025", "3 تعليقات", *TEXT]))
    assert (article.title, article.paragraphs) == (TITLE, TEXT)


@pytest.mark.parametrize(
    ("above", "why"),
    [
        ("الرئيسية\tأخبار\tاقتصاد\tرياضة\nاقتصاد", "tabs between a menu's entries"),
        ("الرئيسية   أخبار   اقتصاد   رياضة\nاقتصاد", "wide spaces"),
        ("الرئيسية أخبار اقتصاد رياضة\nاقتصاد", "one space"),
        ("تريند\n#كأس_العرب\n#الذهب\nالرئيسية | سياسة | اقتصاد\nاقتصاد", "what is talked of"),
        (f"شريط الأخبار\n{STORIES[0]}\n{STORIES[1]}\nالرئيسية\nسياسة\nالرئيسية » اقتصاد", "a ticker, menu and trail"),
    ],
)
def test_above_the_headline(above: str, why: str) -> None:
    article = extract_dump("\n".join([above, TITLE, "2 أكتوبر 2025", *TEXT]))
    assert (article.title, article.paragraphs, article.section, article.tags) == (TITLE, TEXT, "اقتصاد", []), why


def test_the_headline_s_copy_in_a_list_above_is_no_other_story() -> None:
    article = extract_dump(
        "\n".join(["شريط الأخبار", *STORIES, TITLE + " - الأفق نيوز", TITLE, "2 أكتوبر 2025", *TEXT])
    )
    assert (article.title, article.source) == (TITLE, "الأفق نيوز")
    assert [link.title for link in article.links] == STORIES


def test_a_writer_above_a_long_bar_of_buttons() -> None:
    bar = ["شارك الخبر", "Facebook", "X", "WhatsApp", "Telegram", "نسخ الرابط", "طباعة", "Getty Images"]
    article = extract_dump("\n".join([TITLE, "سامي العلي ومنى الشريف", "2 أكتوبر 2025", *bar, *TEXT]))
    assert (article.author, article.paragraphs) == ("سامي العلي، منى الشريف", TEXT)


def test_a_line_has_the_one_note_that_is_true() -> None:
    """Counters of a post were first taken for the end of the text."""
    counters = "التعليقات: 34   إعجاب: 120"
    article = extract_dump("\n\n".join([TITLE, *(f"{text}." for text in TEXT[:3]), counters]))
    assert counters not in article.body
    (note,) = [note for note in article.review if counters in note]
    assert note.startswith("left out as no end of the text")
