"""Sentences of news that have the words of a page's notices, and stay in the text."""

from __future__ import annotations

import pytest

from newsarc import extract_dump, extract_html

HEAD = "عودة السكان إلى ثلاث قرى بعد انحسار المياه"
ABOVE = [
    "أعلنت وزارة الري أمس أن منسوب النهر ارتفع مترين بعد الأمطار الغزيرة التي هطلت على المرتفعات.",
    "وأوضح مدير المشروع سامر الهادي أن فرق الطوارئ باشرت عملها في القرى الثلاث منذ ساعات الفجر.",
]
BELOW = [
    "وتضررت عشرات المنازل في الأحياء القديمة، فيما نُقلت العائلات إلى مدارس قريبة جُهزت على عجل.",
    "ويتوقع خبراء الأرصاد استمرار الهطول حتى نهاية الأسبوع، مع احتمال ارتفاع المنسوب من جديد.",
]


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("المقال لا يعبر عن موقف الحكومة بل عن رأي كاتبه كما قال المتحدث.", "told by a spokesman"),
        ("هذا المقال يعبر عن رأي صاحبه في السياسة الخارجية للدولة، وقد أثار غضب الوزارة.", "his view on something"),
        ("هذا التحليل يعكس رأي الكاتب في ما جرى بعد سقوط الحكومة.", "likewise"),
        ("التقرير لا يعكس موقف المنظمة من الحرب كما قالت الأمينة العامة.", "a body that is no outlet"),
        ("إن ما جاء في البيان لا يعبر عن سياسة الإدارة الأميركية الجديدة.", "likewise"),
        ("الحكومة لا تتحمل مسؤولية ما جاء في التسريبات.", "a government answers for no outlet"),
        ("لا تتحمل الشركة مسؤولية الأخبار الكاذبة التي ينشرها المستخدمون.", "likewise"),
        ("المدير غير مسؤول عن أخبار الصحيفة كما قضت المحكمة.", "told by a court"),
        ("تعبر الأغنية عن حلم المدينة وليس بالضرورة عن موقف صاحبها.", "a song"),
        ("نشر بالتعاون مع جامعة الواحة بحث جديد عن أثر الغبار في الرئة", "more follows than whom it is printed with"),
        ("نشرت بالاتفاق مع الأمم المتحدة قوات على الحدود الشمالية", "likewise"),
        ("نشر المقال بالتزامن مع زيارة الرئيس إلى العاصمة", "no outlet prints at that time"),
        ("التقرير نشر في مجلة العلوم وأشار إلى ارتفاع حرارة الخليج", "the story goes on"),
        ("تحقيق نشر في الصيف الماضي كشف الفساد في البلدية", "when, not where"),
        ("نقلا عن: مصدر في الوزارة أن القرار سيصدر غدا", "what a source says"),
        ("يمنع القانون الجديد نقل البضائع دون إذن من البلدية ويفرض غرامات كبيرة.", "goods are moved"),
        ("لا يجوز نشر أسماء القصر دون موافقة ذويهم، كما ينص القانون الجديد.", "names in a law"),
        ("ممنوع نقل المواشي دون تصريح من دائرة البيطرة في المحافظات الثلاث.", "cattle is moved"),
        ("جميع المواد الغذائية محمية من التلف في المخازن الجديدة", "from rot"),
        ("سجل الباحث زيارة إلى القرية لاستكمال المقال الذي بدأه العام الماضي.", "a verb of the past"),
        ("لمتابعة الموضوع تشكلت لجنة وزارية وبدأت التسجيل في القرى", "a committee"),
        ("أكمل الفريق القصة الحزينة بعد الإعلان", "an announcement is no advertisement"),
        ("يتابع القاضي المقال المنشور بعد الإعلان", "likewise"),
        ("دعمكم يعني استمرارنا، قال المدرب لجمهور الفريق قبل المباراة الأخيرة.", "said to others"),
        ("ساهم في دعم الصحافيين المستقلين صندوق أنشأته الوزارة قبل عامين.", "a fund helped"),
        ("ساهم في تمويل الموقع رجل أعمال معروف وفق وثائق المحكمة.", "likewise"),
        ("فعلوا الإشعارات قبل العاصفة، نصحت هيئة الأرصاد سكان الساحل أمس.", "said to others"),
        ("انضم لليوتيوب عام 2015 ثم أسس قناة تعليمية للأطفال.", "a verb of the past"),
        ("تابع صفحة الوزير آلاف الأشخاص خلال ساعات قليلة على فيسبوك", "likewise"),
        ("حمل الوزير منصات التواصل مسؤولية انتشار الشائعات في البلاد.", "likewise"),
        ("حذفت الشركة التطبيق من متجر آبل بعد شكاوى المستخدمين", "what happened to an application"),
        ("هل يوافق البرلمان على القانون؟ نعم، ربما", "a writer's question and answer"),
        ("التالي هو النص الكامل للبيان الذي صدر عن المجلس مساء أمس في العاصمة.", "what follows in the text"),
        ("السابق في المنصب كان وزيرا للمالية قبل أن ينتقل إلى المصرف المركزي.", "who came before"),
    ],
)
def test_news_with_the_words_of_notices_is_text(sentence: str, why: str) -> None:
    lines = [*ABOVE, sentence, *BELOW]
    page = f"<title>{HEAD}</title><article><h1>{HEAD}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article>"
    assert (extract_html(page.encode()).body or "").split("\n") == lines, why
    assert sentence in (extract_dump("\n\n".join([HEAD, *lines])).body or ""), why


@pytest.mark.parametrize("head", ["فريق العمل", "نتائج سابقة"])
def test_sub_heads_of_reviews_and_matches_are_text(head: str) -> None:
    lines = [*ABOVE, head, *BELOW]
    body = "".join(f"<h3>{line}</h3>" if line == head else f"<p>{line}</p>" for line in lines)
    page = f"<title>{HEAD}</title><article><h1>{HEAD}</h1>{body}</article>"
    assert head in (extract_html(page.encode()).body or "")


def test_whose_case_is_followed_writes_nothing() -> None:
    """«في» parts a writer from his section, not a clause from its verb."""
    lines = [ABOVE[0], "متابعة أحمد سالم في قضية الميناء", *BELOW]
    assert extract_dump("\n\n".join([HEAD, *lines])).author is None
    signed = "\n\n".join([HEAD, "بواسطة هدى سالم في يوميات الجبل", *ABOVE, *BELOW])
    assert extract_dump(signed).author == "هدى سالم"


@pytest.mark.parametrize("wrapped", ["<p>{}</p>", "<li>{}</li>"])
@pytest.mark.parametrize(
    ("headline", "lines"),
    [
        ("طقس حار في معظم المدن غدا", ["بغداد 45° مشمس", "البصرة 48° مشمس", "الموصل 41° غائم جزئيا"]),
        (
            "مواقيت الصلاة في الأسبوع المقبل",
            ["بغداد: الفجر 4:15 الظهر 12:10 العصر 3:30", "الفجر 4:12 الشروق 5:37 الظهر 12:10"],
        ),
        ("تراجع أسعار الذهب في السوق المحلية", ["الذهب 3200 الفضة 40", "الدولار 1450 اليورو 1600"]),
    ],
)
def test_figures_that_the_headline_is_on_are_text(wrapped: str, headline: str, lines: list[str]) -> None:
    def text(title: str) -> str:
        figures = "".join(map(wrapped.format, lines))
        listed = f"<ul>{figures}</ul>" if "li" in wrapped else figures
        page = f"<title>{title}</title><article><h1>{title}</h1><p>{ABOVE[0]}</p>{listed}<p>{ABOVE[1]}</p></article>"
        return extract_html(page.encode()).body or ""

    assert [line for line in lines if line in text(headline)] == lines
    assert not [line for line in lines if line in text(HEAD)], "the same box on every other page"


@pytest.mark.parametrize(
    "last",
    [
        "Maria Lopez was the editor of the paper for ten years before the river took her house.",
        "Karl Weber war zehn Jahre lang Redakteur der Zeitung.",
    ],
)
def test_who_somebody_was_is_the_last_sentence_of_an_obituary(last: str) -> None:
    """Notes on a writer say who the writer is."""
    lines = ["The town said on Monday that the bridge will carry her name from the spring of next year on.", last]
    page = f"<title>A bridge</title><article><h1>A bridge</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article>"
    assert (extract_html(page.encode()).body or "").endswith(last)
