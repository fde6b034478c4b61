"""Whole pages are copied with everything around the text: the text is where the most prose stands for the lines among it."""

from __future__ import annotations

import pytest

from newsarc import extract_dump

SECTIONS = "رياضة ثقافة مدن اقتصاد أمن صحة منوعات علوم بيئة سفر مطبخ موضة سينما فضاء نقل طاقة أبراج مزاج وثائقيات نشرات".split()
WEATHER = ["الساحل", "21 o", "الجبل", "11 o", "السهل", "19 o", "البادية", "24 o"]
ONE_LINE_MENU = " ".join([*SECTIONS, *SECTIONS])
OTHERS = [
    "بلدية السهل تطلق حملة لتشجير الطرق الداخلية",
    "نادي الجبل يتعاقد مع حارس المرمى سامي العلي",
    "افتتاح معرض الكتاب في قاعة المكتبة الوطنية",
    "طلاب البادية يعودون إلى مدارسهم بعد العطلة",
    "أسعار الخضار تتراجع في أسواق الجملة",
    "ورشة تدريبية لمعلمي اللغة العربية في الساحل",
]
LONG_OTHER = (
    "مجلس البلدية يقر خطة لتنظيم مواقف السيارات في وسط المدينة.. والمرحلة الأولى تبدأ بعد العيد وتشمل خمسة شوارع "
    "رئيسية وساحتين ومدخلين.. تفاصيل وصور"
)
HEAD = "الميناء الجديد يستقبل أولى سفن القمح بعد توقف دام ثلاث سنوات"
LONG_HEAD = (
    "الميناء الجديد يستقبل أولى سفن القمح بعد توقف دام ثلاث سنوات.. والمدير يؤكد: الرافعات تعمل بكامل طاقتها وثلاث سفن "
    "أخرى في الطريق.. والتفريغ يستغرق أربعة أيام.. صور"
)
TEXT = [
    "استقبل الميناء الجديد، صباح اليوم الأحد، أولى سفن القمح بعد توقف دام ثلاث سنوات بسبب أعمال توسعة الرصيف الغربي.",
    "وقال مدير الميناء نزار الحداد إن الرافعات تعمل بكامل طاقتها، وإن ثلاث سفن أخرى في الطريق من البحر الأسود.",
    "وأضاف الحداد أن تفريغ السفينة يستغرق أربعة أيام، ثم ينقل القمح إلى صوامع المدينة بالشاحنات والقطار.",
    "وتبلغ طاقة الرصيف بعد توسعته ستة آلاف طن في اليوم، أي ضعف ما كانت عليه قبل بدء الأعمال.",
]
DAY = "الأحد 16 نوفمبر 2025"
FOOTER = [
    "من نحن",
    "اتصل بنا",
    "أعلن معنا",
    "يرحب الموقع بالنقاش المفيد، ولا يتحمل مسؤولية ما ينشره القراء.",
    "سياسة الخصوصية",
    "وظائف",
]


def page(*parts: str | list[str]) -> str:
    """The lines of a page's parts, as a browser copies them."""
    return "\n".join(line for part in parts for line in ([part] if isinstance(part, str) else part))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (page(SECTIONS, WEATHER, HEAD, DAY, TEXT), "a menu and the weather"),
        (page(SECTIONS, ONE_LINE_MENU, WEATHER, SECTIONS, HEAD, DAY, TEXT), "a menu as one line, above a second one"),
        (
            page(SECTIONS, LONG_OTHER, OTHERS, SECTIONS, HEAD, DAY, TEXT),
            "a ticker with a headline as long as a paragraph",
        ),
        (page(HEAD, DAY, TEXT, OTHERS, SECTIONS, FOOTER), "sentences amid the footer"),
        (page(HEAD, DAY, TEXT, SECTIONS[:3], "رابط مختصر", OTHERS, LONG_OTHER), "a long headline below the text"),
        (page(SECTIONS, ONE_LINE_MENU, HEAD, DAY, TEXT, OTHERS, LONG_OTHER, OTHERS, SECTIONS, FOOTER), "all of these"),
    ],
)
def test_the_text_is_found_amid_a_whole_page(text: str, why: str) -> None:
    article = extract_dump(text)
    assert (article.title, article.published, article.paragraphs) == (HEAD, "2025-11-16", TEXT), why


def test_a_headline_as_long_as_a_paragraph_stands_above_its_day() -> None:
    text = page(SECTIONS, OTHERS, LONG_HEAD, DAY, "كتب نزار الحداد", TEXT)
    assert (extract_dump(text).title, extract_dump(text).paragraphs) == (LONG_HEAD, TEXT)


def test_a_picture_s_text_that_repeats_the_middle_of_the_headline_is_no_headline() -> None:
    text = page(SECTIONS, LONG_HEAD, DAY, "أولى سفن القمح بعد توقف دام ثلاث سنوات", TEXT)
    assert extract_dump(text).title == LONG_HEAD


@pytest.mark.parametrize(
    ("between", "why"),
    [
        ([f"{n} طن | رصيف {n} | سفينة" for n in range(1, 40)], "the rows of a table"),
        ([f"- بند {n} من خطة التشغيل" for n in range(1, 25)], "a list of items"),
        (["اقرأ أيضا", *OTHERS], "a box of other stories"),
        (["شارك على فيسبوك", "إعلان", "حجم الخط", "A+ A-", "فيسبوك تويتر واتساب"], "buttons"),
        (["صورة من الميناء", "رافعات الرصيف", "سفينة القمح", "صوامع المدينة"], "the texts of pictures"),
    ],
)
@pytest.mark.parametrize("at", [1, 2, 3])
def test_what_stands_amid_a_text_does_not_cut_it(between: list[str], why: str, at: int) -> None:
    article = extract_dump(page(HEAD, DAY, TEXT[:at], between, TEXT[at:]))
    assert [line for line in article.paragraphs if line in TEXT] == TEXT, why


def test_what_is_left_out_beside_the_text_is_named() -> None:
    notes = extract_dump(page(HEAD, DAY, TEXT, OTHERS, SECTIONS, SECTIONS, FOOTER)).review
    assert any(FOOTER[3] in note for note in notes)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("كتب سيد الغندور", "سيد الغندور"),
        ("كتب دعبس الغندور", "دعبس الغندور"),
        ("كتب مدرسية جديدة", None),
        ("كتب التاريخ القديم", None),
        ("مشاهدات عالية", None),
    ],
)
def test_a_writer_whose_given_name_no_list_holds(line: str, author: str | None) -> None:
    assert extract_dump(page(SECTIONS, HEAD, DAY, line, TEXT)).author == author


@pytest.mark.parametrize("line", ["by Example Ads", "النهر TV | الجبل TV", "By Jane Doe"])
def test_who_is_named_below_lists_or_rights_did_not_write_the_text(line: str) -> None:
    below = ["اقرأ أيضا", *OTHERS, line]
    rights = ["© 2025 جميع الحقوق محفوظة", line]
    for tail in (below, rights):
        article = extract_dump(page(HEAD, DAY, TEXT, tail))
        assert (article.author, article.source) == (None, None)
