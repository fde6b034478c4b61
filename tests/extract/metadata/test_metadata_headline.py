"""Which heading is the headline when declared titles do not tell."""

import pytest

from newsarc import extract_html

HEADLINE = "افتتاح جسر جديد على نهر الفرات"
PARAGRAPH = "<p>افتتح وزير النقل صباح اليوم جسرا جديدا على نهر الفرات، بعد عامين من العمل المتواصل في الموقع.</p>"


@pytest.mark.parametrize(
    ("title", "above", "found"),
    [
        ("وكالة الميدان - وام", f"<h2 class=newsTitle>{HEADLINE}</h2>", HEADLINE),
        ("الميدان", f"<div class=news-title>{HEADLINE}</div>", HEADLINE),
        ("الميدان", f"<span id=lblTitle>{HEADLINE}</span>", HEADLINE),
        ("الميدان :: الأخبار", f"<h2>المزيد من أخبار المدينة اليوم</h2><h2>{HEADLINE}</h2>", HEADLINE),  # the last
        ("الميدان", f"<h2>{HEADLINE}</h2><h3>محليات</h3>", HEADLINE),  # a rubric
        ("الميدان", f"<h2>{HEADLINE}</h2><p class=title>شارك هذا الخبر مع أصدقائك الآن.</p>", HEADLINE),  # a sentence
        ("الميدان", f"<p><b><font size=5 color=red>{HEADLINE}</font></b></p>", HEADLINE),  # before style sheets
        ("الميدان", f"<p><font size=1>{HEADLINE}</font></p>", "الميدان"),
        (
            "الميدان",
            f"<header><h1>الميدان صحيفة يومية مستقلة</h1></header><div class=news-title>{HEADLINE}</div>",
            HEADLINE,
        ),
        ("الميدان", f"<div id=head><h1>كل ما يهم المواطن في بلده كل يوم</h1></div><h2>{HEADLINE}</h2>", HEADLINE),
        ("الميدان", f"<div class=teaser>{HEADLINE}</div>", "الميدان"),  # neither heading nor called a title
        ("الميدان", f"<div class=site-title>{HEADLINE}</div>", "الميدان"),
        (
            "خبر طويل عن جسر لم يطبع عنوانه على الصفحة",
            f"<h2>{HEADLINE}</h2>",
            "خبر طويل عن جسر لم يطبع عنوانه على الصفحة",
        ),
    ],
)
def test_a_title_that_is_only_the_outlets_name(metadata, title, above, found):
    page = (
        f"<title>{title}</title><h3>خبر آخر</h3>{above}<div id=text>{PARAGRAPH}<h3>وهذا عنوان فرعي في النص</h3></div>"
    )
    assert metadata(page, body="text").title == found
    inside = f"<title>{title}</title><div id=text>{above}{PARAGRAPH}<h3>وهذا عنوان فرعي في النص</h3></div>"
    assert metadata(inside, body="text").title == found


def test_a_tail_that_a_line_joins_to_the_headline_without_a_space(metadata):
    page = f"<title>{HEADLINE}_Arabic.news.example</title><td id=Title>{HEADLINE}</td>"
    assert metadata(page).title == HEADLINE


def test_a_headline_in_a_cell_that_leads_to_its_own_page(metadata):
    page = f"<title>الميدان - {HEADLINE} : صور</title><table><tr><td class=newstitle><a href=/n/7>{HEADLINE} : صور</a></td></tr></table>"
    assert metadata(page).title == f"{HEADLINE} : صور"


def test_the_larger_of_two_lines_is_the_headline_and_the_other_its_deck(metadata):
    deck = "<font size=4><b>الجسر يخدم ألف أسرة.. ويوفر ساعتين كل يوم</b></font>"
    page = f"<title>الميدان أون لاين</title><p><font size=5><b>{HEADLINE}</b></font></p><p>{deck}</p><div id=text>{PARAGRAPH}</div>"
    assert metadata(page, body="text").title == HEADLINE


def test_a_bold_name_that_opens_the_text_is_no_headline(metadata):
    lead = f"<td class=lead><b>وكالة الميدان:</b> {'قال مدير الجسر إن العمل انتهى. ' * 4}</td>"
    page = f"<title>وكالة الميدان - {HEADLINE}</title><table><tr><td>{HEADLINE}</td></tr><tr>{lead}</tr></table>"
    assert metadata(page).title == HEADLINE


def test_the_last_of_several_headings_above_the_text(metadata):
    page = f"<title>الميدان</title><h1>نشرة الميدان</h1><h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div><h1>اتصل بنا في أي وقت تشاء</h1>"
    assert metadata(page, body="text").title == HEADLINE


@pytest.mark.parametrize("home", ["/", "https://www.almidan.example/", "index.php"])
def test_a_heading_that_leads_to_the_front_page_is_the_outlets(metadata, home):
    page = f"<title>حكايات الميدان: {HEADLINE}</title><h1><a href={home}>حكايات الميدان</a></h1><h3>{HEADLINE}</h3>"
    read = metadata(page, url="https://www.almidan.example/17.html")
    assert (read.title, read.source) == (HEADLINE, "حكايات الميدان")


@pytest.mark.parametrize(
    ("address", "headline"),
    [
        ("/2019/the-lake-mishap", "The Lake Mishap"),  # the address is made from what readers see
        ("/2019/10/17.html", "Canoes or kayaks: a test"),
        ("/the-river", "Canoes or kayaks: a test"),
    ],
)
def test_the_heading_that_the_address_is_made_from(metadata, address, headline):
    page = "<title>Canoes or kayaks: a test</title><h1>The Lake Mishap</h1>"
    assert metadata(page, url="https://www.lake.example" + address).title == headline


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        (
            "<h1 itemprop=headline>Kayaks Get a Price Cut in Lake Towns</h1>",
            "Kayaks Get a Price Cut in Lake Towns",
        ),  # print's headline is shown, the web's is declared
        ("<h1>Lake Towns Get a Price Cut for Canoes</h1>", "Prices of kayaks fall where nobody rows"),
        (
            "<h1 itemprop=headline><b>Opinion: </b>Lake Towns: Prices of kayaks fall where nobody rows</h1>",
            "Prices of kayaks fall where nobody rows",
        ),  # the declared one in other words around it
        (
            "<h1>Leisure Center</h1><h2>Prices of kayaks fall where</h2>",
            "Prices of kayaks fall where",
        ),  # a lesser heading says most of it
        ("<h1>Leisure Center</h1><h2>Prices of kayaks and canoes fall</h2>", "Prices of kayaks fall where nobody rows"),
        (
            "<h1>State prices of kayaks fall where nobody rows</h1>",
            "State prices of kayaks fall where nobody rows",
        ),  # a word of the headline is no rubric
        ("<h1>State: Prices of kayaks fall where nobody rows</h1>", "Prices of kayaks fall where nobody rows"),
        ("<h1><i>State</i> Prices of kayaks fall where nobody rows</h1>", "Prices of kayaks fall where nobody rows"),
    ],
)
def test_a_headline_that_the_page_words_another_way(metadata, html, headline):
    page = f"<meta property='og:title' content='Prices of kayaks fall where nobody rows'>{html}"
    assert metadata(page).title == headline


def test_a_menu_in_an_element_called_a_title_is_no_heading(metadata):
    menu = (
        "<div class=page-title>Nora Brook <a href=/a>Songs</a> <a href=/b>Albums</a> <a href=/c>Life of her</a></div>"
    )
    page = f"<title>Nora Brook</title>{menu}<div id=text><p>{'Nora Brook was born by the lake. ' * 4}</p></div>"
    assert metadata(page, body="text").title == "Nora Brook"


PLAIN = (
    "<p>قالت البلدية إن الجسر الخشبي فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة التي شملت الألواح كلها.</p>"
)


@pytest.mark.parametrize(
    ("title", "above", "why"),
    [
        ("الميدان - صفحة الطباعة", f"<b style='font-size:20px'>{HEADLINE}</b><br>", "bold, on a page to print"),
        ("الميدان - موبايل", f"<p><b>{HEADLINE}</b><br><small>05-04-2010</small></p>", "bold, for early telephones"),
        ("بسم الله الرحمن الرحيم", f"<p align=center><b><span>{HEADLINE}</span></b></p>", "bold, written in Word"),
        ("الميدان - تفاصيل الخبر", f"<h1>أخبار المجلس</h1><h3 class=news>{HEADLINE}</h3>", "the h1 is a rubric"),
        (
            "النسخة الإلكترونية - صفحة 5",
            f"<div class=ep-head>{HEADLINE}</div>",
            "called a head, in a newspaper's e-page",
        ),
        (
            "Al Midan NewsPaper Wednesday 17/06/2009 G Issue 134",
            f"<b><font size=5>{HEADLINE}</font></b>",
            "and of a day",
        ),
        (
            "صحيفة الميدان - مؤسسة الوحدة للصحافة والطباعة والنشر",
            f"<div class=readtitle>{HEADLINE}</div>",
            "two outlets",
        ),
        ("Midan Online - Urdu News : میدان آن لائن", f"<b><font size=6>{HEADLINE}</font></b>", "names in two scripts"),
        (
            "الميدان",
            f"<b>يومية - سياسية - العدد 6739 الثلاثاء 8 شباط 2011 م</b><table><tr><td class=hd>{HEADLINE}</td></tr></table>",
            "below the head of a newspaper",
        ),
        ("المرصد - أخبار محلية", f"<span class=headline><b>{HEADLINE}</b></span>", "a rubric beside the outlet's name"),
        ("بوابة المرصد", f"<div class=titulo-noticia>{HEADLINE}</div>", "what it is the headline of"),
        ("المرصد الوطني", f"<div class=tit>{HEADLINE}</div>", "called so for short"),
        (
            "كيهان - يكشنبه 5 خرداد 1387- صفحه12",
            f"<div class=titr>{HEADLINE}</div>",
            "the day of the issue, in Persian",
        ),
        *(
            (
                "الميدان - مصر",
                f"<p><font size=5>{HEADLINE}</font></p><p><font size=4><b>{byline}</b></font></p>",
                byline,
            )
            for byline in ("باريس: من أحمد يوسف", "القاهرة ـ أحمد فؤاد", "أجرى الحوار: أحمد فؤاد")
        ),
        ("بوابة البلديات", f"<span class=titleorimageid1siteid53>{HEADLINE}</span>", "Oracle Portal's name for it"),
        (
            "وزارة التجارة - أخبار",
            f"<font size=4>وزارة التجارة</font><br><b><font size=4>{HEADLINE}</font></b>",
            "Domino",
        ),
    ],
)
def test_a_headline_that_nothing_declares(metadata, title, above, why):
    page = f"<title>{title}</title><div id=text>{above}{PLAIN}</div>"
    assert metadata(page, body="text").title == HEADLINE, why


@pytest.mark.parametrize(
    "line",
    [
        "<b>بقلم: سمير الخوري مراسل الميدان:</b>",
        "<b>الأحد 12 أيار 2024</b>",
        "<p>فتح <b>جسر قديم في المدينة</b> اليوم</p>",
    ],
)
def test_a_line_in_bold_that_is_no_headline(metadata, line):
    page = f"<title>صحيفة الميدان</title><div id=text>{line}{PLAIN}</div>"
    assert metadata(page, body="text").title == "صحيفة الميدان"


def test_a_headline_that_is_a_link_called_a_title(metadata):
    page = f"<title>أهل المدينة :: مشاهدة الموضوع - {HEADLINE}</title><a class=maintitle href='viewtopic.php?t=3&start=0'>{HEADLINE}</a>"
    assert metadata(page).title == HEADLINE, "of phpBB"


SEARCHED = "جسر الفرات الجديد: موعد الافتتاح والتكلفة وعدد المسارات"


@pytest.mark.parametrize(
    ("why", "html", "title"),
    [
        ("the title is for search engines", f"<title>{SEARCHED}</title><h1>{HEADLINE}</h1>", HEADLINE),
        ("of two words, one in common", f"<title>{SEARCHED}</title><h1>الفرات يُعبر</h1>", "الفرات يُعبر"),
        ("two words, none in common", f"<title>{SEARCHED}</title><h1>صباح الخير</h1>", SEARCHED),
        (
            "a motto in the site's header",
            f"<title>{SEARCHED}</title><header><h1>الميدان صحيفة الناس في السهول</h1></header>",
            SEARCHED,
        ),
        (
            "more is declared",
            f"<title>{SEARCHED}</title><meta property='og:title' content='{SEARCHED}'><h1>كيف يُبنى في أرض رخوة</h1>",
            SEARCHED,
        ),
    ],
)
def test_only_heading_above_the_text(metadata, why, html, title):
    assert metadata(f"{html}<div id=text><p>نص", body="text").title == title


def test_heading_below_the_text_is_no_headline(metadata):
    text = "تبحث المدينة في فتح الجسر أمام الشاحنات بعد شهر من افتتاحه، كما أعلنت البلدية في بيان."
    assert (
        metadata(f"<title>{SEARCHED}</title><div id=text><p>{text}</div><h1>{HEADLINE}</h1>", body="text").title
        == SEARCHED
    )


def test_the_headline_above_paragraphs_of_character_references():
    # the parser hands over each reference by itself: a paragraph of them is none by its pieces
    text = "".join(f"&#{ord(letter)};" if letter.isalpha() else letter for letter in PARAGRAPH[3:-4])
    page = f"<title>عبور النهر صار أسهل في الشتاء - الميدان</title><body><div><h1>{HEADLINE}</h1><p>{text}</p><p>{text}</p></div>"
    assert extract_html(page.encode()).title == HEADLINE


@pytest.mark.parametrize(
    "name", ["hidden", "d-none", "display-none", "is-hidden", "u-hidden", "hide", "offscreen", "aural", "u-sr-only"]
)
def test_a_hidden_heading_with_a_rubric_gives_way_to_the_one_that_is_shown(name: str) -> None:
    hidden = f"{HEADLINE} في المدينة"
    page = f"<title>{hidden}</title><h1 class={name}>{hidden}</h1><h1>{HEADLINE}</h1>{PARAGRAPH * 3}"
    assert extract_html(page.encode()).title == HEADLINE


LONGER = "افتتاح جسر جديد على نهر الفرات قبل نهاية العام"
LESSER = [
    (f"{HEADLINE} | نهار الضفة", f"<h2>{LONGER}</h2>", LONGER, "more words than the title's piece"),
    (f"{LONGER} - نهار الضفة", f"<h3>{HEADLINE}</h3>", HEADLINE, "fewer"),
    (
        f"نهار الضفة: {HEADLINE}",
        f"<h2>{LONGER}</h2>",
        LONGER,
        "the outlet before a colon",
    ),
    (
        f"{HEADLINE} | نهار الضفة",
        f"<h2>{HEADLINE} المالح يغلق طريق السوق القديم</h2><h2>{LONGER}</h2>",
        LONGER,
        "of two the likest",
    ),
    (
        f"{HEADLINE} | نهار الضفة",
        f"<header><h2>{LONGER}</h2></header>",
        f"{HEADLINE} | نهار الضفة",
        "the site's header",
    ),
    (f"{HEADLINE} | نهار الضفة", "<h2>افتتاح معرض الزهور</h2>", f"{HEADLINE} | نهار الضفة", "one word in common"),
    (
        f"{HEADLINE} | نهار الضفة",
        f"<h2><a href='/'>{LONGER}</a></h2>",
        f"{HEADLINE} | نهار الضفة",
        "a link to the front page",
    ),
]


@pytest.mark.parametrize(("title", "above", "found", "why"), LESSER, ids=[why for *_, why in LESSER])
def test_a_lesser_heading_that_says_the_title_in_other_words(title: str, above: str, found: str, why: str) -> None:
    page = f"<title>{title}</title>{above}<div><div>الجمعة 19 تموز 2019</div>{PARAGRAPH}{PARAGRAPH}</div>"
    assert extract_html(page.encode()).title == found, why


def test_a_heading_below_the_text_is_another_story_s() -> None:
    page = f"<title>{HEADLINE} | نهار الضفة</title><div>{PARAGRAPH}{PARAGRAPH}</div><h2>{LONGER}</h2>"
    assert extract_html(page.encode()).title == f"{HEADLINE} | نهار الضفة"


def test_the_byline_below_such_a_heading_is_read() -> None:
    head = f"<h2>{LONGER}</h2><div>الجمعة 19 تموز 2019 - 08:45</div><div>هدى سالم</div>"
    page = f"<title>{HEADLINE} | نهار الضفة</title><div>{head}{PARAGRAPH}{PARAGRAPH}</div>"
    article = extract_html(page.encode())
    assert (article.title, article.author, len(article.paragraphs)) == (LONGER, "هدى سالم", 1)
