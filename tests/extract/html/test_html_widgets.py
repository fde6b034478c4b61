"""Controls, figures, calls and fields of a page that stand between the paragraphs of a text, and text that is worded like them."""

from __future__ import annotations

import pytest

from newsarc import extract_html

ABOVE = [
    "افتتحت بلدية الوادي، صباح اليوم، الجسر الجديد الذي يصل بين ضفتي النهر بعد أعمال استمرت عامين كاملين.",
    "وقال رئيس البلدية إن الجسر سيختصر الطريق إلى المدارس والمستشفى، وإنه بني بأموال جمعها الأهالي.",
]
BELOW = [
    "وحضر الافتتاح مئات السكان الذين عبروا الجسر سيرا على الأقدام، يتقدمهم أكبر العمال سنا في الورشة.",
    "وينتظر أن تبدأ أعمال الطريق الموازي في الربيع المقبل، بحسب ما أعلنه المجلس في ختام الاحتفال.",
]

CONTROLS = [
    ("فيسبوك تويتر واتساب نسخ الرابط", "a share bar without a verb"),
    ("طباعة إرسال إلى صديق حفظ", "three buttons"),
    ("طباعة | أرسل لصديق | رجوع", "with the way back, below the pages of old"),
    ("تكبير الخط تصغير الخط الوضع الليلي", "sizes of type"),
    ("حجم الخط ع ع ع", "a size and letters to choose it"),
    ("A+ A A-", "the same without words"),
    ("أعجبني 12 لم يعجبني 3", "buttons with counts"),
    ("قُرئ 1250 مرة", "how often it was read"),
    ("وقت القراءة المقدر: 4 دقائق", "how long it takes"),
    ("المدة المتوقعة للقراءة دقيقتان", "likewise, with the number in the word"),
    ("متوسط التقييم 4.5 / 5. عدد الأصوات: 12", "what readers think of it"),
    ("★★★★☆", "likewise"),
    ("3 / 12", "a gallery's number"),
    ("هل تؤيد بناء جسر ثان؟ نعم لا لا أدري صوّت", "a vote on one line"),
    ("استطلاع: هل يكفي جسر واحد؟ نعم / لا", "likewise"),
    ("مواقيت الصلاة الفجر 04:30 الظهر 12:00 العصر 3:15 المغرب 5:40", "hours of prayer on one line"),
    ("الدولار 1480 اليورو 1600 الليرة 45", "rates on one line"),
    ("الوادي 24° غائم جزئياً", "the weather"),
    ("قيّم هذا التقرير", "a label with another name for the story"),
    ("أبلغ عن خطأ في التقرير", "likewise"),
    ("كل الأخبار على قناتنا في تيليغرام", "where the outlet is found"),
    ("تطبيق الواحة متاح على آب ستور وجوجل بلاي", "its application"),
    ("لا تفوّت أي خبر.. انضم إلينا على واتساب", "a call after another"),
    ("انضم إلى قناتنا", "a call without a service"),
    ("تابع صفحة الواحة على أخبار جوجل لتصلك التحديثات", "a call to follow"),
    ("كن شريكاً في دعم الصحافة الحرة", "a call to give"),
    ("دعمك يعني استمرارنا.. ساهم معنا بما تستطيع", "likewise"),
    ("لا يجوز نسخ أو إعادة نشر المحتوى دون موافقة مسبقة", "rights"),
    ("يرجى ذكر المصدر عند النقل", "likewise"),
    ("اشترك لمواصلة القراءة", "what it costs to read on"),
    ("لقراءة المقال كاملاً يرجى الاشتراك", "likewise"),
    ("تابع القراءة أسفل الإعلان", "around an advertisement"),
    ("إعلان - أكمل القراءة بالأسفل", "likewise"),
    ("جانب من الافتتاح (أ ف ب)", "a caption and its agency"),
    ("(رويترز-أرشيف)", "the agency alone"),
    ("معجب بهذه: إعجاب تحميل...", "WordPress's button, with dots at its end"),
    ("5/5 - (3 أصوات)", "how readers voted"),
    ("استمع لهذا الخبر بصوت آلي", "a player, in any words"),
    ("حالة الطقس في الوادي 18 درجة مئوية", "the weather in words"),
    ("هل تعبر الجسر؟ دائماً أحياناً لا", "answers of how often"),
    ("قناة الواحة على تلغرام: t.me/waha", "where the outlet is found"),
    ("لمزيد من الأخبار تابعونا على منصة إكس", "a call after what it is for"),
    ("كن أول من يعلم.. فعّل الإشعارات", "a call to let a browser notify"),
    ("نحن بحاجة إلى دعمكم لنواصل عملنا", "a call to give"),
    ("بالاستمرار في تصفح الموقع فإنك توافق على سياسة الخصوصية", "consent"),
    ("جميع المواد المنشورة محمية بموجب قانون حقوق الملكية", "rights"),
    ("المقال الكامل متاح للمشتركين", "a wall"),
    ("أكمل القراءة بعد تسجيل الدخول", "likewise"),
    ("تحديث 12:30", "the hour of a change"),
    ("التصنيف: أخبار محلية", "a field of the page"),
    ("كود الخبر 88321", "likewise, without a colon"),
    ("أضف تعليقك", "an invitation in mid-text ends no text"),
    ("مواضيع ذات صلة", "no sub-head names a relation"),
]


def page(*parts: str) -> bytes:
    inner = "\n".join(parts)
    return f"<h1>جسر جديد في الوادي</h1><div class=k4>{inner}</div><p>دليل الموقع</p>".encode()


@pytest.mark.parametrize("mark", ["<p>{}</p>", "<ul><li>{}</li></ul>", "<section><p>{}</p></section>"])
@pytest.mark.parametrize(("text", "why"), CONTROLS)
def test_controls_in_mid_text(mark: str, text: str, why: str) -> None:
    above, below = ([f"<p>{text}</p>" for text in texts] for texts in (ABOVE, BELOW))
    assert extract_html(page(*above, mark.format(text), *below)).body.split("\n") == ABOVE + BELOW, why


@pytest.mark.parametrize(("text", "why"), CONTROLS)
def test_controls_between_line_breaks(text: str, why: str) -> None:
    lines = "<br><br>".join([*ABOVE, f"<span>{text}</span>", *BELOW])
    assert extract_html(page(lines)).body.split("\n") == ABOVE + BELOW, why


@pytest.mark.parametrize("mark", ["<p>{}</p>", "<div>{}</div>", "<h3>{}</h3>"])
@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("رفض النتائج", "a sub-head of what others press"),
        ("المشاركة في التصويت", "likewise"),
        ("بحث الوضع", "likewise"),
        ("على مواقع التواصل الاجتماعي", "where something is said"),
        ("التصنيف الجديد", "a sub-head, no field"),
        ("ردود الأفعال", "a label that may be a sub-head"),
    ],
)
def test_sub_heads_in_the_words_of_controls(mark: str, text: str, why: str) -> None:
    if mark != "<h3>{}</h3>":
        text += " لم تتأخر كما كان يظن كثيرون في المدينة."
    element = mark.split(">")[0][1:]
    tag = "div" if element == "div" else "p"
    above, below = ([f"<{tag}>{text}</{tag}>" for text in texts] for texts in (ABOVE, BELOW))
    assert extract_html(page(*above, mark.format(text), *below)).body.split("\n") == [*ABOVE, text, *BELOW], why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("هل تؤيد بناء جسر ثان؟ سؤال طرحناه على أهل الوادي.", "a question and no answers"),
        ("هل أنت بخير؟ لا.", "one answer"),
        ("قُرئ البيان مرتين أمام الحضور قبل التوقيع.", "what was read"),
        ("الدولار تجاوز 1500 دينار في الأسواق صباح اليوم.", "a rate in a sentence"),
        ("بلغت حرارة المحرك 24° في الظل قبل الانطلاق.", "degrees in a sentence"),
        ("انضم إلى القناة عام 2004 مراسلا ثم محررا.", "who joined"),
        ("اشترك في الورشة صحفيون من خمس دول.", "who took part"),
        ("للاشتراك في الدورة قدم 300 طالب من القرى.", "likewise"),
        ("تبرع الآن ثلاثة أشخاص بدمائهم.", "who gave"),
        ("دعمك يعني الكثير لنا، قالها وهو يصافح اللاعب.", "what was said to another"),
        ("لا يجوز نسخ التجارب من دون درس الواقع.", "what may be copied is no text"),
        ("المصدر: هكذا كان يوقع مراسلنا تقاريره من الحدود.", "a sentence after a label"),
        ("سجل الفريق هدفين لمواصلة المشوار في البطولة.", "what was scored to go on"),
        ("أيها الإخوة، نحن بحاجة إلى دعمكم لنبني الجسر الثاني معا.", "asked in a speech"),
        ("استمع إلى الخبر من والده فلم يصدق ما سمعه.", "who listened"),
        ("المقال متاح للمشتركين في المكتبة وحدها، كما قال أمينها.", "told of a library"),
        ("قناتنا على النهر بناها الأجداد، يقول المزارع.", "a canal"),
        ("تطبيق القانون على متجر جوجل في أوروبا أثار الجدل.", "to apply is no application"),
    ],
)
def test_sentences_in_the_words_of_controls(text: str, why: str) -> None:
    parts = [f"<p>{text}</p>" for text in (*ABOVE, text, *BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == [*ABOVE, text, *BELOW], why


@pytest.mark.parametrize("trail", ["الصفحة الرئيسية > أخبار > الوادي", "الرئيسية / محليات / خدمات وبلديات"])
def test_a_trail_above_the_text(trail: str) -> None:
    parts = [f"<p>{text}</p>" for text in (trail, *ABOVE, *BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == ABOVE + BELOW


@pytest.mark.parametrize("fields", [["العنوان: الجسر", "المؤلف: سعد ناجي", "التصنيف: رواية", "الصفحات: 210"]])
def test_fields_of_a_book_are_text(fields: list[str]) -> None:
    parts = [f"<p>{text}</p>" for text in (*ABOVE, *fields, *BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == [*ABOVE, *fields, *BELOW]


@pytest.mark.parametrize("box", ["<div class=m2>{}</div>", "<section>{}</section>"])
def test_a_box_that_a_colon_announces_is_text(box: str) -> None:
    results = ["الوادي 2 - 1 الجبل", "النهر 0 - 0 السهل", "الواحة 3 - 2 المرفأ"]
    inner = "".join(f"<p>{line}</p>" for line in results)
    parts = [*(f"<p>{text}</p>" for text in (*ABOVE, *BELOW, "وجاءت النتائج كالآتي:")), box.format(inner)]
    body = extract_html(page(*parts)).body.split("\n")
    assert body[-3:] == results


def test_a_comment_box_ends_the_text() -> None:
    parts = [*(f"<p>{text}</p>" for text in ABOVE + BELOW), "<p>أضف تعليقك</p>", "<p>الاسم</p>", f"<p>{ABOVE[0]}</p>"]
    assert extract_html(page(*parts)).body.split("\n") == ABOVE + BELOW
