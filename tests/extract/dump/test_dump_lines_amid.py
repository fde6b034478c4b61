"""Copied pages: hours in lines of their own, writers below the lead, other stories amid a text, and what stands below it."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump, extract_dumps

HEAD = "مكتبة الميناء تعود إلى روادها بعد عام من الحريق"
LEAD = "أعادت بلدية الميناء فتح المكتبة العامة يوم الأحد بعد عام من الحريق الذي أتى على قاعة المطالعة فيها."
TEXT = [
    LEAD,
    "وقال مدير المكتبة إن المتطوعين جمعوا ثمانية آلاف كتاب من بيوت المدينة ومدارسها.",
    "ويطالب الأهالي بأن تبقى القاعة مفتوحة مساء حتى يجد الطلاب مكاناً يدرسون فيه.",
    "ومن المقرر أن يقام في المكتبة معرض للخط العربي في الشهر المقبل.",
]
OTHERS = ["ارتفاع أسعار الحبوب في الأسواق الأوروبية للشهر الثاني", "منتخب السلة يتأهل إلى نصف النهائي القاري"]
DAY = "3 مايو 2026"

HOURS = [
    ("03/05/2026\n14:22", "2026-05-03T14:22", "below the day"),
    ("14:22\n03/05/2026", "2026-05-03T14:22", "above it"),
    ("مايو 3, 2026\n2:22 م", "2026-05-03T14:22", "with its half of the day"),
    ("تاريخ النشر: 3 مايو 2026\nالساعة 02:22 مساءً", "2026-05-03T14:22", "below a labelled day, with a word"),
    ("3 مايو 2026\n1,250 مشاهدة", "2026-05-03", "a counter"),
    ("3 مايو 2026\n120", "2026-05-03", "a bare number"),
    ("3 مايو 2026 10:00\n14:22", "2026-05-03T10:00", "the day has its hour"),
]


@pytest.mark.parametrize(("lines", "published", "why"), HOURS, ids=[why for *_, why in HOURS])
def test_an_hour_in_a_line_of_its_own_is_the_day_s(lines: str, published: str, why: str) -> None:
    for dump in ("\n".join([HEAD, lines, *TEXT]), "\n\n".join([*lines.split("\n"), HEAD, *TEXT])):
        article = extract_dump(dump)
        assert (article.title, article.published, article.paragraphs) == (HEAD, published, TEXT), why


WRITERS = [
    (
        "حسين محمود رجب طلبة |  03.05.2026 - محدث : 04.05.2026",
        "حسين محمود رجب طلبة",
        "four names, three of them given ones",
    ),
    ("كفاية أولير  صحافية @kefaya\n3 مايو 2026", "كفاية أولير", "job and account"),
    ("سامي العلي @samialali\n3 مايو 2026", "سامي العلي", "account"),
    ("القاهرة: هدى سالم القاهرة: هدى سالم\n3 مايو 2026", "هدى سالم", "printed twice in one line"),
    ('كتّاب الأيام 03-05-2026 | 14:22 المصدر: "الأيام"', None, "the outlet's writers"),
    ("الدول العربية, أخبار تحليلية, مصر\n3 مايو 2026", None, "rubrics"),
]


@pytest.mark.parametrize(("lines", "writer", "why"), WRITERS, ids=[why for *_, why in WRITERS])
def test_writers(lines: str, writer: str | None, why: str) -> None:
    article = extract_dump("\n".join([HEAD, lines, *TEXT]))
    assert (article.author, (article.published or "")[:10], article.paragraphs) == (writer, "2026-05-03", TEXT), why


BELOW_LEAD = [
    ("سامي العلي\n2026/05/03", "سامي العلي"),
    ("سيد أحمد فلاحي\n2026/05/03\n1032\n0", "سيد أحمد فلاحي"),
    ("نشر في 3 مايو 2026\n120 مشاهدة", None),
]


@pytest.mark.parametrize(("lines", "writer"), BELOW_LEAD)
def test_writer_day_and_counters_below_the_lead(lines: str, writer: str | None) -> None:
    article = extract_dump("\n".join([HEAD, LEAD, lines, *TEXT[1:]]))
    assert (article.author, article.published, article.paragraphs) == (writer, "2026-05-03", TEXT)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("صوت الميناء\n2026/05/03", "the outlet's name as it stands above the headline"),
        ("ثقافة\n2026/05/03\nمركز الأخبار", "a section as it stands above the headline, and a desk"),
    ],
)
def test_outlet_section_and_desk_below_the_lead(lines: str, why: str) -> None:
    page = ["صوت الميناء", "الرئيسية", "رياضة", "ثقافة", HEAD, LEAD, lines, *TEXT[1:], "2026/05/03", "شارك"]
    article = extract_dump("\n".join(page))
    assert (article.author, article.published, article.paragraphs) == (None, "2026-05-03", TEXT), why


@pytest.mark.parametrize(
    "line",
    [
        "ضفاف منظمة غير ربحية. تبرعات القراء هي التي تدفع أجور من يكتبون فيها وكلفة ما ينشر كل يوم.",
        "ضفاف صحافة مستقلة لا تعيش من الإشهار، وتبرعكم يضمن استمرارها في العام المقبل.",
        "ادعموا ضفاف",
    ],
)
def test_what_the_outlet_says_of_itself_is_no_text(line: str) -> None:
    page = [HEAD, DAY, *TEXT[:2], line, *TEXT[2:]]
    assert extract_dump("\n".join(["ضفاف", *page])).paragraphs == TEXT
    assert extract_dump("\n".join(["الميناء", *page])).paragraphs == [*TEXT[:2], line, *TEXT[2:]], "of another body"


STORIES = [
    (["تخطى قصص مقترحة وواصل القراءة", *OTHERS, "قصص مقترحة نهاية"], OTHERS, "what a screen reader skips"),
    (["تخطى الأكثر قراءة وواصل القراءةالأكثر قراءة", *OTHERS, "الأكثر قراءة نهاية"], OTHERS, "glued to its label"),
    ([OTHERS[0], "2 مايو, 10:00 GMT"], OTHERS[:1], "above its day and hour"),
    ([OTHERS[0], "قد يهمك"], OTHERS[:1], "above the label"),
    (["يمكنك قراءة: " + OTHERS[0]], OTHERS[:1], "behind the label"),
]


@pytest.mark.parametrize(("lines", "listed", "why"), STORIES, ids=[why for *_, why in STORIES])
def test_other_stories_amid_a_text(lines: list[str], listed: list[str], why: str) -> None:
    (article,) = extract_dumps("\n\n".join([HEAD, DAY, *TEXT[:2], *lines, *TEXT[2:]]))
    assert (article.paragraphs, [link.title for link in article.links]) == (TEXT, listed), why


OF_THE_TEXT = [
    (["كتب من بيوت المدينة"], "a sub-head"),
    (["المتطوعون يجمعون كتب المدينة من بيوتها ومدارسها"], "a long sub-head"),
    (["3 نيسان 1950", "وضع حجر الأساس للمكتبة في عهد أول بلدية منتخبة."], "a day of a timeline"),
    (["14:22", "وصول الوفد إلى القاعة"], "an hour of a live report"),
    (["تخطى المتطوعون كل العقبات التي وضعت أمامهم في العام الماضي."], "a sentence that opens like a skip link"),
    (["يمكنك قراءة تاريخ المدينة على جدران القاعة التي بقيت واقفة."], "a sentence that opens like a label"),
    (["1 - قاعة للأطفال في الطابق الأول", "2 - قاعة للمطالعة في الطابق الثاني"], "items"),
]


@pytest.mark.parametrize(("lines", "why"), OF_THE_TEXT, ids=[why for _, why in OF_THE_TEXT])
def test_lines_amid_a_text_that_are_of_it(lines: list[str], why: str) -> None:
    text = [*TEXT[:2], *lines, *TEXT[2:]]
    assert extract_dump("\n".join([HEAD, DAY, *text])).paragraphs == text, why


BELOW = [
    (["1 - مواطن 03-05-2026 | 03:10 PM", "الله يوفق الجميع ويحفظ البلاد من كل شر."], "a numbered comment"),
    (["هناك تعليق واحد:", "علي 3 مايو 2026 في 5:00 م", "شكراً على هذه التدوينة الجميلة."], "a comment of a blog"),
    (["هناك 3 تعليقات:", "علي 3 مايو 2026 في 5:00 م", "شكراً على هذه التدوينة الجميلة."], "several of them"),
    (["رسالة أحدث رسالة أقدم"], "a blog's way on"),
    (["تحميل التطبيق"], "a button"),
    (["للاطلاع على اخر الاخبار تابعونا على قناة الأفق في تلغرام"], "a call"),
    (["المكتبة", "اقرأ أيضاً", *OTHERS], "a tag above a list"),
    (["مواضيع مرتبطة #كتب", "اقرأ أيضاً", *OTHERS], "tags behind a label"),
]


@pytest.mark.parametrize(("lines", "why"), BELOW, ids=[why for _, why in BELOW])
def test_lines_below_a_text(lines: list[str], why: str) -> None:
    assert extract_dump("\n\n".join([HEAD, DAY, *TEXT, *lines])).paragraphs == TEXT, why


ENDS = [
    "عكس التوقعات امتلأت القاعة",
    "والله أعلم",
    "للحديث بقية",
    "«لن نغلق الأبواب»",
    "كاتبة من الميناء قالت إنها بكت حين رأت الرفوف تمتلئ من جديد.",
]


@pytest.mark.parametrize("end", ENDS)
def test_the_end_of_a_text_above_a_list(end: str) -> None:
    assert extract_dump("\n".join([HEAD, DAY, *TEXT, end, "اقرأ أيضاً", *OTHERS])).paragraphs == [*TEXT, end]


def test_a_blog_s_foot_names_the_writer() -> None:
    page = ["دفاتر الميناء", "مدونة في شؤون الكتب والناس", HEAD, *TEXT]
    article = extract_dump("\n".join([*page, "مرسلة بواسطة أم كلثوم عوض في 2:22 م", "هناك تعليقان:", "شكراً"]))
    assert (article.author, article.paragraphs) == ("أم كلثوم عوض", TEXT)


def test_who_the_writer_is_below_the_name_s_second_place() -> None:
    page = [HEAD, "زينب الربيعي", DAY, *TEXT, "اقرأ أيضاً", *OTHERS, "زينب الربيعي"]
    article = extract_dump("\n".join([*page, "صحفية من بغداد تكتب في شؤون الثقافة منذ عشر سنوات."]))
    assert (article.author, article.paragraphs) == ("زينب الربيعي", TEXT)
