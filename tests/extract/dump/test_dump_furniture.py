"""What a page prints around and inside a text and is none of it, and sentences of a text that open with the same words."""

from __future__ import annotations

from itertools import product

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
TEXT = [
    "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة.",
    "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار.",
]
LISTED = ["اقرأ أيضا", "وزير الري يتفقد أعمال تطهير القنوات", "إغلاق الطريق الساحلي أمام الشاحنات ليلا"]

FURNITURE = [
    ("عودة إلى الصفحة الرئيسية", "leads back"),
    ("الرجوع إلى الصفحة السابقة", "the same in other words"),
    ("الآراء المنشورة تعبر عن رأي كتابها", "whose views they are"),
    ("جميع المقالات تعبر عن رأي كتابها ولا تعبر عن رأي الموقع", "and whose not"),
    ("ما ينشر في هذه الزاوية يعبر عن رأي صاحبه", "no noun of text before it"),
    ("كل التعليقات تمثل أصحابها ولا تمثل رأي الموقع", "another verb"),
    ("لتحميل التطبيق اضغط هنا", "a call that opens like no label"),
    ("للانضمام إلى قناة الأفق عبر تلغرام اضغط هنا", "a channel's name"),
    ("حملوا تطبيقنا الآن", "what is the outlet's own"),
    ("تمت طباعة هذا الخبر من موقع الأفق", "where it was printed from"),
    ("شكرا لقراءتكم. ندعوكم إلى الاشتراك في النشرة الإخبارية بالضغط هنا", "an invitation to the outlet's letter"),
    ("للتواصل مع وسائل الإعلام", "whom reporters may ask"),
    ("مشاهدة النسخة الكاملة", "leads from the page for phones to the other"),
    ("12.4K", "a counter with a letter"),
    ("12.4K views", "and a word"),
    ("تمت القراءة 254 مرة", "how often it was read"),
    ("يسمح بإعادة النشر بشرط ذكر المصدر", "rights"),
    ("Sent from my iPhone", "a mail programme's line"),
    ("ترجمة: خاص", "a label without a person"),
]
SENTENCES = [
    ("اشترك في المؤتمر أكثر من خمسين خبيرا من دول عربية وأجنبية", "«took part in» is written like «subscribe to»"),
    ("انضم إلى الاتفاق أربعون دولة حتى الآن", "likewise"),
    ("حمل التطبيق أكثر من مليون مستخدم خلال أسبوع واحد", "likewise"),
    ("للاشتراك في المسابقة يجب أن يكون المتقدم دون الثلاثين", "no channel"),
    ("ندعوكم إلى الاشتراك في المسابقة قبل نهاية الشهر", "no letter and no channel"),
    ("تمت طباعة الكتاب من جديد بعد سنوات", "no page"),
    ("الآراء منقسمة داخل الحزب حول المشاركة في الانتخابات", "views of others"),
    ("المقال الذي نشرته الصحيفة يعبر عن غضب الشارع", "the same verb with another object"),
    ("العودة إلى الحياة الطبيعية تحتاج إلى سنوات", "not to a page"),
    ("تصوير الشوارع ممنوع منذ الصيف", "a picture's label in a sentence"),
    ("الصورة التي هزت العالم لم تكن صدفة", "likewise"),
    ("إعداد الموازنة يستغرق شهرين كل عام", "a byline's word in a sentence"),
    ("انتهى الدرس", "no end mark"),
]


@pytest.mark.parametrize(("line", "why"), FURNITURE, ids=[why for _, why in FURNITURE])
def test_furniture_is_no_text(line: str, why: str) -> None:
    for at, joint in product((1, 2), ("\n", "\n\n")):
        article = extract_dump(joint.join([TITLE, *TEXT[:at], line, *TEXT[at:], *LISTED]))
        assert (article.title, article.paragraphs, article.author) == (TITLE, TEXT, None), why


@pytest.mark.parametrize(("line", "why"), SENTENCES, ids=[why for _, why in SENTENCES])
@pytest.mark.parametrize("stop", ["", "."])
def test_a_sentence_that_opens_alike_is_text(line: str, why: str, stop: str) -> None:
    for at in (1, 2):
        text = [*TEXT[:at], line + stop, *TEXT[at:]]
        article = extract_dump("\n".join([TITLE, *text, *LISTED]))
        assert (article.title, article.paragraphs, article.author) == (TITLE, text, None), why


LEAD = "تراجعت أسعار الطماطم في أسواق الجملة بنسبة 30 بالمئة منذ مطلع الأسبوع مع بدء موسم العروة الشتوية وزيادة المعروض"
BELOW = "وأكد نقيب الفلاحين أن التراجع سيستمر حتى نهاية الشهر المقبل مع دخول محصول محافظات جديدة"


@pytest.mark.parametrize("between", ["أضف تعليقا", "* * *", "وهذا يكفي", "قال المصدر: الأسعار ستهبط", "إقرأ المزيد"])
def test_a_long_lead_without_a_full_stop_is_text(between: str) -> None:
    article = extract_dump(f"أسعار الطماطم تتراجع في الأسواق\n{LEAD}\n{between}\n{BELOW}")
    assert article.title == "أسعار الطماطم تتراجع في الأسواق"
    assert (article.paragraphs[0], article.paragraphs[-1]) == (LEAD, BELOW)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("زيزفون الأعور", "زيزفون الأعور"),
        ("رئيس البلدية", None),
        ("جانب من الاحتفال", None),
        ("لحظة الوصول", None),
        ("مبنى المتحف", None),
        ("مقر الوزارة", None),
        ("تقرير خاص", None),
        ("تم التعديل", None),
        ("قراءة سريعة", None),
    ],
)
def test_words_below_the_headline_that_no_list_holds(line: str, author: str | None) -> None:
    """What may be a picture's text names no writer: a noun of news, a particle, a word of the story."""
    text = [*TEXT, "ويقع المتحف قرب الجسر."]
    for day in ("", "7 نوفمبر 2025\n"):
        article = extract_dump("\n".join([TITLE, day + line, *text]))
        assert (article.title, article.author, article.paragraphs) == (TITLE, author, text)


@pytest.mark.parametrize("label", ["من الأرشيف", "أخبار عاجلة", "اقرأ أيضا"])
def test_a_day_below_a_label_without_a_list_is_the_article_s(label: str) -> None:
    article = extract_dump("\n".join([TITLE, label, "7 نوفمبر 2025", *TEXT]))
    assert (article.title, article.published, article.paragraphs) == (TITLE, "2025-11-07", TEXT)
