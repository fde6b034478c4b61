"""What pages of ministries, clubs, forums, small papers and site builders print around a text, field by field."""

from __future__ import annotations

import pytest

from newsarc import Article, extract_html

HEADLINE = "الوزارة تنهي تبطين قناة الري الرئيسة"
FIRST = "أنهت الوزارة تبطين القناة التي تمتد من السد إلى السهل، قبل موعدها بشهرين، وبدأت اختبارها."
SECOND = "وقال وكيل الوزارة إن المشروع يخدم ألفي مزرعة، وإن العدادات تركب في الأسبوع المقبل."
LAST = "يذكر أن القناة شقت قبل خمسين عاما، ولم تخضع لصيانة شاملة منذ ذلك التاريخ."
URL = "https://rayyan.example/n/4471"
MENU = "<div><a href=/>الرئيسية</a> <a href=/water>مياه وسدود</a> <a href=/about>من نحن</a></div>"


def read(
    above: str = "", below: str = "", *, head: str = "", h1: bool = True, url: str = URL, mid: str = ""
) -> Article:
    """The article on a page with this mark-up above the text, below it, in the head, and before its last paragraph."""
    headline = f"<h1>{HEADLINE}</h1>" if h1 else ""
    above = above.replace("[h1]", headline) if "[h1]" in above else headline + above
    text = f"<div class=nx><p>{FIRST}</p><p>{SECOND}</p>{mid}<p>{LAST}</p></div>"
    return extract_html(f"<html lang=ar>{head}<body>{above}{text}{below}</body></html>".encode(), url)


@pytest.mark.parametrize(
    ("above", "section", "why"),
    [
        (
            "<div class=wpthemeCrumbTrail><a href='?u=1'>الرئيسية</a> &gt; <a href='?u=3'>أخبار الوزارة</a></div>[h1]",
            "أخبار الوزارة",
            "a portal's name for the trail",
        ),
        ("<header><a href=/news/>عودة إلى الأخبار</a></header>[h1]", None, "a way back is no rubric"),
        (
            "<ul><li><a href=/>الرئيسية</a><li><a href=/c/3>عربي ودولي</a><li><a href=/c/4>رياضة</a></ul>[h1]<p>عربي ودولي | 2017-12-19</p>",
            "عربي ودولي",
            "the line of the date tells that the list above is a menu",
        ),
        (
            "<ul><li><a href=/>الرئيسية</a><li><a href=/c/3>عربي ودولي</a><li><a href=/c/4>رياضة</a></ul>[h1]<p>2017-12-19</p>",
            "رياضة",
            "a trail",
        ),
        (
            "<p><a href=default.asp>الأولى</a> | <a href='l.asp?c=4'>أفراح</a> | <a href='l.asp?c=5'>أتراح</a></p>[h1]",
            None,
            "a menu that begins with the front page under another name",
        ),
        (
            f"{MENU}<a href=/water>مياه وسدود</a><p>بعد عامين من الانتظار و12 مهلة</p>[h1]",
            "مياه وسدود",
            "a kicker between",
        ),
        (f"{MENU}<a href=/about>تبرع</a><p>بعد عامين من الانتظار و12 مهلة</p>[h1]", None, "not called as in the menu"),
        (
            "<p><a href=/section/8>قضايا وآراء</a></p><p><a href=/author/4>هند الراوي</a> <i>5 نيسان 2019</i></p>[h1]",
            "قضايا وآراء",
            "the writer and the day between",
        ),
        (
            "[h1]<p class='taxonomy-category terms'><i>في </i><a href=/category/city>مدينتي</a></p>",
            "مدينتي",
            "a preposition",
        ),
    ],
)
def test_the_section_above_and_beside_the_headline(above: str, section: str | None, why: str) -> None:
    assert read(above).section == section, why


@pytest.mark.parametrize(
    ("below", "section", "why"),
    [
        (
            "<div class=itemCategory><i>نشر في</i> <a href=/news>أخبار السودان</a></div>",
            "أخبار السودان",
            "called a rubric",
        ),
        (
            "<div class=related><span class=category><a href=/n/2>أخبار السودان</a></span></div>",
            None,
            "another story's",
        ),
        ("<div class=box><a href=/news>أخبار السودان</a></div>", None, "any link"),
    ],
)
def test_the_section_below_the_text(below: str, section: str | None, why: str) -> None:
    assert read("<p>3 آذار 2024</p>", below).section == section, why


def test_the_outlets_name_is_no_section() -> None:
    menu = "<div><a href=/portal/ar>وزارة الري</a><a href=/portal/ar/media>الإعلام</a></div><p>مرحبا</p>[h1]"
    foot = "<p>جميع الحقوق محفوظة لوزارة الري 2024</p>"
    assert read(menu, foot, url="https://rayyan.example/portal/ar/details").section is None


@pytest.mark.parametrize(
    ("title", "above", "why"),
    [
        (
            "وزارة الموارد المائية والري - تفاصيل الخبر",
            f"<td><span class=newsTitle>{HEADLINE}</span>",
            "what kind of page it is",
        ),
        ("وزارة الري", f"<div class=sc-b3>{HEADLINE}</div><p>الثلاثاء 21 نوفمبر 2023</p>", "above the line of the day"),
        (
            f"{HEADLINE} - الأخبار - وزارة الري",
            f"<h1 class=hide-accessible>{HEADLINE} - الأخبار</h1><h3>{HEADLINE}</h3>",
            "hidden",
        ),
    ],
)
def test_a_headline_that_no_heading_tells(title: str, above: str, why: str) -> None:
    assert read(above, head=f"<title>{title}</title>", h1=False).title == HEADLINE, why


def test_a_title_of_three_pieces_is_not_the_outlets_alone() -> None:
    title = f"أهل البلد - مشاهدة الموضوع - {HEADLINE}"
    assert read(f"<h2><a href=/n/4471>{HEADLINE}</a></h2>", head=f"<title>{title}</title>", h1=False).title == HEADLINE


@pytest.mark.parametrize(
    ("above", "author", "why"),
    [
        ("<div class='meta submitted'>ثلاثاء, 09/02/2016 - 17:35</div>", None, "a weekday without its article"),
        ("<div class='meta submitted'>سمير خميس 09/02/2016</div>", "سمير خميس", "a name that is one too"),
        ("<p>الخرطوم: نيل لينك</p>", None, "the outlet's name without what it is"),
        ("<p>الخرطوم: سمير عوض</p>", "سمير عوض", "a person"),
    ],
)
def test_who_wrote_it(above: str, author: str | None, why: str) -> None:
    assert read(above, head=f"<title>{HEADLINE} - صحيفة نيل لينك</title>").author == author, why


@pytest.mark.parametrize(
    ("title", "source", "why"),
    [
        ("أفراح - جريدة الديرة", "جريدة الديرة", "the piece that says what it is goes before a rubric"),
        ("الديرة - أفراح", "الديرة", "none does"),
    ],
)
def test_the_outlet_in_a_title_without_the_headline(title: str, source: str, why: str) -> None:
    assert read(head=f"<title>{title}</title>").source == source, why


@pytest.mark.parametrize(
    ("keywords", "tags"),
    [
        ("الريان بوست, اخبار اليمن, القناة, السد", []),  # what the outlet wants to be found by
        ("الريان بوست, القناة, السد", ["القناة", "السد"]),
        ("القناة, اخبار اليمن, السد", ["القناة", "اخبار اليمن", "السد"]),
    ],
)
def test_keywords_that_open_with_the_outlet(keywords: str, tags: list[str]) -> None:
    head = f"<meta property=og:site_name content='الريان بوست'><meta name=keywords content='{keywords}'>"
    assert read(head=head).tags == tags


def test_tags_in_a_box_of_that_name_above_the_text() -> None:
    box = "<div class=topics-container><a class=topic href=/topic/1 rel=tag>حرية</a><a class=topic href=/topic/2 rel=tag>مياه</a></div>"
    assert read(box).tags == ["حرية", "مياه"]
    assert read(box.replace("topics-container", "links")).tags == []


def test_lines_of_one_hashtag_below_the_text() -> None:
    text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p><p>#ري<br>#سدود<br>#إعلام_الوزارة</p>"
    article = extract_html(f"<html lang=ar><h1>{HEADLINE}</h1><div class=nx>{text}</div>".encode(), URL)
    assert article.tags == ["ري", "سدود", "إعلام_الوزارة"]  # as they are printed
    assert article.paragraphs == [FIRST, SECOND, LAST]


def test_avatars_are_no_pictures_of_the_article() -> None:
    assert read(head="<meta property=og:image content='/data/avatars/l/0/12.jpg'>").image is None


def test_a_call_to_action_in_the_text() -> None:
    call = "<h2>تحركوا الآن</h2><p>طالبوا بحق المزارعين في الماء</p><a href=/p>وقعوا</a>"
    assert read(mid=f"<div class=call-to-action>{call}</div>").paragraphs == [FIRST, SECOND, LAST]


ON_WRITER = "باحثة غير مقيمة في مركز الأنهار، تركز أبحاثها على سياسات المياه في أحواض الأنهار المشتركة."


@pytest.mark.parametrize(
    ("below", "is_text", "why"),
    [
        (
            f"<h4>سلمى الهادي</h4><p>{ON_WRITER}</p><p>لا تعبر الآراء الواردة هنا عن رأي المركز.</p>",
            False,
            "the writer's box",
        ),
        ("<p>الدائرة الإعلامية<br>وزارة الري<br>9/11/2021</p>", False, "a desk, the outlet and the day"),
        ("<p>الدائرة الإعلامية في الوزارة شكرت المزارعين على صبرهم.</p>", True, "a sentence"),
    ],
)
def test_what_closes_the_text(below: str, is_text: bool, why: str) -> None:
    byline = "<div class=author>بقلم: سلمى الهادي</div>"
    text = f"<p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>{below}"
    page = f"<html lang=ar><title>{HEADLINE} - وزارة الري</title><h1>{HEADLINE}</h1>{byline}<div class=nx>{text}</div>"
    assert (len(extract_html(page.encode(), URL).paragraphs) > 3) == is_text, why


def test_a_post_that_is_its_own_title() -> None:
    post = "سجلت محطات الرصد عند الساعة 03:12 هزة أرضية خفيفة شمال المدينة، ولم ترد تقارير عن أضرار."
    page = f'<html lang=ar><title>مرصد الزلازل: "{post}"</title><article><div><b>مرصد الزلازل</b></div><div>{post}</div></article>'
    article = extract_html(page.encode(), "https://posts.example/rasd/status/1893012774510")
    assert (article.verdict, article.paragraphs) == ("article", [post])


@pytest.mark.parametrize("label", ["أحدث منشورات", "أحدث التدوينات", "Recommended from Medium"])
def test_labels_of_lists_that_site_builders_print(label: str) -> None:
    below = f"<div><h2>{label}</h2><a href=/post/school-bags><h3>ثلاثة آلاف حقيبة للتلاميذ</h3></a></div>"
    assert [link.url for link in read(below=below).links] == ["https://rayyan.example/post/school-bags"]


def test_a_copy_that_archive_today_shows_under_a_short_address() -> None:
    original = "https://rayyan.example/n/4471"
    head = (
        f"<title>{HEADLINE} - صحيفة الجسر</title><meta property=og:site_name content=archive.ph>"
        f"<link rel=canonical href='https://archive.ph/2022.03.04-101112/{original}'>"
    )
    article = read(head=head, url="https://archive.ph/Xy12")
    assert (article.url, article.source) == (original, "صحيفة الجسر")
