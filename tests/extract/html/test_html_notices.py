"""Paragraphs of a text's container that speak to the reader, and news that is worded like them."""

from __future__ import annotations

import pytest

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.notices import is_closing, is_notice


def block(text: str) -> Block:
    return Block(text, 0, "p", 0)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("انضم إلى الحلف 12 بلدا تعهدت تطبيق المعاهدة كاملة.", "a verb of the past, and no channel of the outlet"),
        ("اشترك في شق قناة الري الجديدة مئات العمال من أبناء القرى.", "a canal is a channel too"),
        ("حمل تطبيق التعرفة الجديدة أعباء إضافية لأصحاب الأفران.", "to apply is no application"),
        ("وذكر اللاعب، الذي انضم إلى النادي في الصيف، لقناة الرياضة أنه سيعود قريبا.", "told to a channel"),
        ("وأوضح المدير أن المشجعين تابعوا أخبار الفريق على فيسبوك طوال الليل.", "a service, but reported speech"),
        ("وقد تابعوا المباراة على يوتيوب من المقهى.", "a service, but the verb opens no sentence"),
        ("وأضافت: «احصلوا على النشرة من مكاتبنا، فهي تصلكم كذلك عبر واتساب».", "a quotation"),
        ("تابع آلاف المشجعين المباراة عبر يوتيوب.", "what they followed is not the news"),
        ("استمع القاضي إلى الشاهد الأول مدة 30 دقيقة.", "who listened"),
        ("لمتابعة أعمال الترميم في القلعة شكلت اللجنة فريقا من المهندسين.", "to follow, and no channel of the outlet"),
        ("يمكنكم زيارة المعرض كل يوم، عدا الجمعة، حتى نهاية الشهر.", "what readers may do"),
        ("النتيجة: صحيح أن الجسر قديم، لكنه متين.", "a sentence that rates nothing"),
        ("هل هناك خطة لإنقاذ السوق؟", "a question that is none on mistakes"),
        ('تابعوا، قال لنا "على أخبار غوغل" في كل صباح ومساء.', "reported, with a name in marks"),
    ],
)
def test_news_in_the_words_of_a_call(text: str, why: str) -> None:
    assert not is_notice(block(text)), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("تابعوا آخر الأخبار عبر قناتنا على تلغرام", "opens the line"),
        ("لمتابعة أخبار المحافظات اشترك بقناتنا على واتساب", "the outlet's own channel"),
        ("لا يفوتك جديد. انضموا إلى صفحتنا على فيسبوك!", "opens a sentence"),
        ("تابعونا على يوتيوب", "a service"),
        ("التقييم: مضلل جزئيا", "how a claim is rated"),
        ("الحكم النهائي: زائف", "likewise"),
        ("Bewertung: Falsch", "in German"),
        ("أهم أخبار المدينة تصلك كل مساء في بريدك", "the reader's mail"),
        ("حمّل تطبيقنا للأخبار العاجلة", "the outlet's application"),
        ('لمتابعة الأخبار عبر تطبيق "صوت الواحة"، حمل التطبيق من هنا', "the outlet's name is no quotation"),
        ("للانضمام إلى صفحتنا على فيسبوك اضغط هنا", "a noun for a call"),
        ("تابعوا صوت الواحة على أخبار غوغل", "a service"),
        ("استمع إلى المقال00:0003:12", "a player, run together"),
        ("استمع إلى المقالة 3 دقائق", "likewise, in words"),
        ("Join our channel on Telegram", "in English"),
        ("لمتابعة أهم الأخبار عبر قناتنا على واتساب اضغط هنا", "to follow, with the outlet's channel"),
        ("يمكنكم متابعة الأخبار عبر صفحتنا", "a polite call"),
        ("لا تنسوا الاشتراك في قناتنا وتفعيل الجرس", "another"),
        ("اشترك في البودكاست عبر: سبوتيفاي وأنغامي", "a podcast's"),
        ("▶ استمع إلى الخبر (دقيقتان)", "a player, in the dual"),
        ("لمشاهدة أهداف المباراة اضغط هنا", "a link to click"),
        ("فعّل الإشعارات لتصلك الأخبار العاجلة", "notifications"),
        ("هل لاحظت خطأ؟ ساعدنا في تصحيحه", "asks for mistakes"),
        ("عدم الإساءة للكاتب أو للأشخاص أو للمقدسات، والابتعاد عن التحريض والشتائم.", "the rule of comments"),
    ],
)
def test_a_call(text: str, why: str) -> None:
    assert is_notice(block(text)), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ينطلق السباق في تمام 18:30 مساء غد.", "a sentence with an hour"),
        ("وتبدأ الدورة المقبلة في 4/9/2025.", "a sentence with a date"),
        ("ورأى الوزير أن بيان الكتلة لا يعبر عن موقف شركائها في الحكومة.", "whose views a statement holds"),
        ("وختم الناشر بأن حقوق النشر أساس كل صحافة مستقلة.", "rights are spoken of"),
        ("قالت النقابة إن الآراء الواردة في البيان لا تعبر عن جميع أعضائها.", "reported"),
        ("المصدر: «لا علم لي بذلك حتى هذه الساعة»، أجاب الناطق.", "an answer of a source"),
        ("(محكمة التمييز، قرار رقم 14/2/2022، الهيئة الثانية للأحوال)", "a date inside"),
        ("ونقدم لكم عبر الصفحات التالية حكاية القرية كما رواها أهلها.", "an introduction"),
        ("الرقم الدولي: 978-3-95757-708-5", "a number of a book is no date"),
    ],
)
def test_a_last_paragraph(text: str, why: str) -> None:
    assert not is_closing(block(text)), why


@pytest.mark.parametrize(
    "text",
    [
        "آخر تحديث 12/03/2024 10:15",
        "نشر بتاريخ: 12/03/2024",
        "Aktualisiert: 30.12.2016",
        "22:41 ت مـ",
        "المصدر: وكالات",
        "جميع الآراء المنشورة في هذه الصفحة تعبر عن أصحابها",
        "المقالات المنشورة لا تعبر عن رأي الصحيفة.",
        "هذا المقال لا يعبر بالضرورة عن رأي الموقع، وما ورد فيه لا تعبر بالضرورة عن سياسته.",
        "كافة حقوق النشر محفوظة للموقع",
        "إخلاء مسؤولية: المواد المنشورة لا تمثل إلا أصحابها.",
        "هذا الخبر منقول، ولا يتحمل الموقع مسؤولية ما فيه.",
        "ونقدم لكم من خلال موقع الواحة تغطية على مدار الساعة لأسعار الذهب والعملات.",
    ],
)
def test_what_closes_a_page(text: str) -> None:
    assert is_closing(block(text))
