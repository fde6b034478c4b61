import pytest
from read_metadata import URL

from newsarc.extract.metadata.title_parts import squeeze, strip_site_name

HEADLINE = "افتتاح جسر جديد على نهر الفرات"

PAGES = [
    # (what the page is like, its HTML, the headline)
    (
        "the outlet's name glued on with a bar",
        f"<title>{HEADLINE} | صحيفة الميدان</title><meta property='og:site_name' content='صحيفة الميدان'><p>نص",
        HEADLINE,
    ),
    (
        "the outlet's name in front, with a guillemet",
        f"<title>صحيفة الميدان » {HEADLINE}</title><meta property='og:site_name' content='صحيفة الميدان'><p>نص",
        HEADLINE,
    ),
    (
        "unknown outlet, cut because og:title agrees with what is left",
        f"<title>{HEADLINE} - الميدان برس</title><meta property='og:title' content='{HEADLINE}'>",
        HEADLINE,
    ),
    (
        "a dash inside the headline is no separator of names",
        "<title>مباراة العراق - الأردن اليوم</title><h1>مباراة العراق - الأردن اليوم</h1>",
        "مباراة العراق - الأردن اليوم",
    ),
    (
        "the first h1 is the outlet's logo",
        f"<h1>صحيفة الميدان</h1><h1>{HEADLINE}</h1><meta property='og:title' content='{HEADLINE}'>",
        HEADLINE,
    ),
    (
        "the printed heading gives the wording: diacritics that og:title lost",
        "<meta property='og:title' content='الوزير يثمن جهود المتطوعين'><h1>الوزير يُثمّن جهود المتطوعين</h1>",
        "الوزير يُثمّن جهود المتطوعين",
    ),
    (
        "a rubric printed inside the heading",
        f"<meta property='og:title' content='{HEADLINE}'><h1><span>أخبار محلية</span> {HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "no h1: the headline stands in an h2",
        f"<title>{HEADLINE} - الميدان</title><meta property='og:title' content='{HEADLINE}'>"
        f"<h2>الأحدث</h2><h2>{HEADLINE}</h2>",
        HEADLINE,
    ),
    (
        "the rubric after a comma",
        f"<title>{HEADLINE},  الإقتصــــاد</title><td><b>{HEADLINE}</b>",
        HEADLINE,
    ),
    (
        "no heading at all: hand-made page with the headline in a font tag",
        f"<title>موقع الميدان :: {HEADLINE}</title><td><font size=5>{HEADLINE}</font>",
        HEADLINE,
    ),
    (
        "no heading at all: the headline is a link in bold",
        f"<title>موقع الميدان :: {HEADLINE}</title><p><b><a href=/n/1>{HEADLINE}</a></b></p>",
        HEADLINE,
    ),
    (
        "the headline stands between rubric and outlet",
        f"<title>أخبار محلية | {HEADLINE} | الميدان</title><td class=hd><b>{HEADLINE}</b>",
        HEADLINE,
    ),
    (
        "likewise, with the outlet's name in the h1 and a headline of two parts",
        f"<title>الميدان: الوزير: {HEADLINE} - محليات - 11/03/2025</title><h1>الميدان</h1><h2>الوزير: {HEADLINE}</h2>",
        f"الوزير: {HEADLINE}",
    ),
    (
        "all pages of the site have the outlet's name for a title",
        f"<title>موقع الميدان</title><h1>{HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a short declared title that the only h1, the outlet's name and motto, has a word of",
        "<title>الميدان تنتصر</title><h1>صحيفة الميدان أول صحيفة في السهول</h1>",
        "الميدان تنتصر",
    ),
    (
        "likewise, with a short word in common",
        "<title>الميدان صوت على السهول</title><h1>افتتاح جسر جديد على نهر الفرات</h1>",
        HEADLINE,
    ),
    (
        "two headings tell nothing",
        f"<title>موقع الميدان</title><h1>{HEADLINE}</h1><h1>أسواق المدينة تستعد لموسم العيد</h1>",
        "موقع الميدان",
    ),
    (
        "the declared title is a shorter form of the printed one",
        "<title>تغطية: السيول تقطع طرق الجبل - الميدان</title><h1>السيول تقطع طرق الجبل وفرق الإنقاذ تصل على الأقدام</h1>",
        "السيول تقطع طرق الجبل وفرق الإنقاذ تصل على الأقدام",
    ),
    (
        "the printed heading stands inside the declared title",
        "<title>قصيدة جديدة بعنوان «سلام على النهر» للشاعر العراقي الكبير عادل الكرخي - الميدان</title><h1>سلام على النهر</h1>",
        "سلام على النهر",
    ),
    (
        "a heading that is a whole piece at the end of the declared title is the outlet's name",
        f"<title>{HEADLINE} - أخبار الضفة الغربية</title><h1>أخبار الضفة الغربية</h1><h2><a href=/1>{HEADLINE}</a></h2>",
        HEADLINE,
    ),
    (
        "the declared title is transliterated",
        f"<title>Iftitah Jisr Jadid - Al Midan</title><h1>{HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a badge in the heading, a rubric in the declared title",
        f"<title>{HEADLINE} | محليات | الميدان</title><h1>{HEADLINE} <span class=badge>للمشتركين</span></h1>",
        HEADLINE,
    ),
    (
        "the second half of the headline in a child element",
        "<title>جسر على النهر: وعود تعود كل صيف | الميدان</title><h1>جسر على النهر: <span>وعود تعود كل صيف</span></h1>",
        "جسر على النهر: وعود تعود كل صيف",
    ),
    (
        "a kicker that ends with an exclamation mark",
        f"<title>{HEADLINE} | الميدان</title><h1><span>عاجل!</span>{HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a heading with the outlet's name, which is all that is declared",
        "<title>الميدان</title><h1>نشرة الميدان</h1>",
        "الميدان",
    ),
    (
        "JSON-LD with entities",
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":"قال &quot;نعم&quot; ومضى"}</script>',
        'قال "نعم" ومضى',
    ),
    (
        "an h1 that is a link to the front page is the outlet's name, as its part in the title tag is",
        f"<title>{HEADLINE} | مدونة جسور السهول</title><div><h1><a href='/'>مدونة جسور السهول</a></h1></div><h2>{HEADLINE}</h2>",
        HEADLINE,
    ),
    (
        "likewise of a blog in a folder, whose name the title tag has before a colon",
        "<title>مدونة جسور السهول: جسر قديم يعود</title><h1><a href='https://www.almidan.example/news/'>"
        "مدونة جسور السهول</a></h1><h3>جسر قديم يعود</h3>",
        "جسر قديم يعود",
    ),
    (
        "an h1 that links to the page itself is the headline",
        f"<title>{HEADLINE}</title><h1><a href='{URL}'>{HEADLINE}</a></h1>",
        HEADLINE,
    ),
    (
        "the outlet's long name in the page's header, a shorter headline in the article",
        f"<title>{HEADLINE} - جمعية أصدقاء الجسور القديمة في السهول الوسطى</title>"
        f"<header><h1>جمعية أصدقاء الجسور القديمة في السهول الوسطى</h1></header><main><h1>{HEADLINE}</h1></main>",
        HEADLINE,
    ),
    (
        "an h1 that is hidden gives way to one that is seen",
        f"<title>أخبار - الميدان</title><meta property='og:title' content='{HEADLINE}'>"
        f"<h1 class='pagetitle hidden'>أخبار</h1><h1>{HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a kicker that says so, with a hidden separator, which the declared titles have too",
        f"<meta property='og:title' content='ذاكرة المدن: {HEADLINE}'><h1><span class='heading__kicker'>ذاكرة المدن</span>"
        f"<span class='visually-hidden'>: </span><span class='heading__title'>{HEADLINE}</span></h1>",
        HEADLINE,
    ),
    (
        "a headline that was changed after the page had been declared",
        "<meta property='og:title' content='افتتاح جسر على نهر الفرات بعد تأجيل طويل وخلاف على كلفة العمل فيه'>"
        "<h1 itemprop=headline>افتتاح جسر نهر آخر اليوم على ضفتيه الفرات والخابور ومد خط للحافلات</h1>",
        "افتتاح جسر نهر آخر اليوم على ضفتيه الفرات والخابور ومد خط للحافلات",
    ),
    (
        "a short form for lists is no title without its kicker",
        f"<title>{HEADLINE} | الميدان</title><meta name=headline content='جسر جديد على نهر الفرات'><h1>{HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a kicker with more words than the declared title has of it",
        f"<meta property='og:title' content='ترميم: {HEADLINE}'><h1><span class=overline>بعد جدل حول ترميم</span> {HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a separator that readers do not see tells the kicker, whatever that is called",
        f"<meta property='og:title' content='ذاكرة المدن – {HEADLINE}'><h1><b class=t1>ذاكرة المدن</b>"
        f"<i aria-hidden=true> – </i><b class=t2>{HEADLINE}</b></h1>",
        HEADLINE,
    ),
    (
        "what is quoted before the colon is of the headline",
        f'<title>{HEADLINE} - الميدان</title><h1>"فرح كبير": {HEADLINE}</h1>',
        f'"فرح كبير": {HEADLINE}',
    ),
    (
        "the day stands in the heading, and a part of the title tag elsewhere",
        f"<title>الميدان - مدونة الجسور والأنهار</title><meta property='og:title' content='{HEADLINE}'>"
        f"<p>مدونة الجسور والأنهار</p><h2><time>10/3/2025</time> <a href=/1>{HEADLINE}</a></h2>",
        HEADLINE,
    ),
    (
        "microdata call one heading the headline, the title tag is a rubric's",
        f"<title>دروس في الكتابة - الميدان</title><p>دروس في الكتابة</p><h2 itemprop=headline>{HEADLINE}</h2>",
        HEADLINE,
    ),
    (
        "microdata call one heading the headline, and lines of a sidebar",
        f"<title>الميدان</title><h2 itemprop=headline>{HEADLINE}</h2><h3 itemprop=alternativeHeadline>قصة بناء جسر</h3>"
        "<p><span itemprop=headline>خبر آخر</span></p>",
        HEADLINE,
    ),
    (
        "a front page with its language",
        f"<title>{HEADLINE} » جمعية الجسور القديمة</title><h1><a href='/?lang=ar'>جمعية الجسور القديمة <i>نحفظ ما بقي</i></a></h1>"
        f"<h2>{HEADLINE}</h2>",
        HEADLINE,
    ),
    (
        "a part called so that is all the declared title knows",
        "<meta property='og:title' content='جسر على النهر'><h1><span class=subtitle>جسر على النهر</span> قصة بناء</h1>",
        "جسر على النهر قصة بناء",
    ),
    (
        "a subtitle in an element of its own after all of a declared title",
        f"<meta property='og:title' content='{HEADLINE}'><h1><span>{HEADLINE}</span> <span>رسالة من الضفة الأخرى</span></h1>",
        HEADLINE,
    ),
    (
        "the outlet's name linked in the heading",
        f"<title>{HEADLINE} » محليات » صوت الجسور</title><meta property='og:title' content='{HEADLINE}'>"
        f"<h1><b>{HEADLINE}</b><a href='/'>صوت الجسور</a></h1>",
        HEADLINE,
    ),
    (
        "what goes on in the heading's own text",
        f"<meta property='og:title' content='{HEADLINE}'><h1><b>{HEADLINE}</b> بعد ثلاثة أعوام من العمل</h1>",
        f"{HEADLINE} بعد ثلاثة أعوام من العمل",
    ),
    (
        "Chinese titles join the outlet's name without spaces",
        "<title>老石桥终于等来修缮资金_河谷新闻_河谷网</title><div class=h-title>老石桥终于等来修缮资金</div>",
        "老石桥终于等来修缮资金",
    ),
    (
        "a line on rights is no headline",
        f"<title>بلدية السهول الوسطى: أخبار</title><p>© بلدية السهول الوسطى | <a>اتصل</a></p><h1>{HEADLINE}</h1>",
        HEADLINE,
    ),
    (
        "a headline broken in two lines",
        f"<title>{HEADLINE} - الميدان</title><h1>افتتاح جسر جديد<br>على نهر الفرات</h1>",
        HEADLINE,
    ),
    (
        "a kicker, and the outlet's name in front of the declared title",
        f"<title>ميدان نيوز | {HEADLINE}</title><h1><small>محليات</small> {HEADLINE}</h1>",
        HEADLINE,
    ),
    ("signs that few outlets use", f"<title>{HEADLINE} _ الميدان</title><h3>{HEADLINE}</h3><p>نص</p>", HEADLINE),
    (
        "nothing printed, but a word says what is the outlet's name",
        f"<title>{HEADLINE} - صحيفة الميدان</title><p>نص",
        HEADLINE,
    ),
    (
        "nothing printed, and an outlet before a colon is whom the headline quotes",
        f"<title>صحيفة عبرية : {HEADLINE}</title><p>نص",
        f"صحيفة عبرية : {HEADLINE}",
    ),
    (
        "nothing printed, and a word of outlets after a colon is the headline's",
        f"<title>{HEADLINE}: بوابة المدينة</title><p>نص",
        f"{HEADLINE}: بوابة المدينة",
    ),
    (
        "nothing printed, and no word says so",
        f"<title>{HEADLINE} - ملف خاص</title><p>نص",
        f"{HEADLINE} - ملف خاص",
    ),
    (
        "an h1 for screen readers only",
        f"<h1 class='sr-only'>بحث</h1><h1>{HEADLINE}</h1><title>{HEADLINE}</title>",
        HEADLINE,
    ),
]


@pytest.mark.parametrize(("html", "headline"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_headline(metadata, html, headline):
    found = metadata(f"<html lang=ar>{html}")
    assert found.title == headline
    assert found.provenance["title"]


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


def test_the_last_of_several_headings_above_the_text(metadata):
    page = f"<title>الميدان</title><h1>نشرة الميدان</h1><h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div><h1>اتصل بنا في أي وقت تشاء</h1>"
    assert metadata(page, body="text").title == HEADLINE


@pytest.mark.parametrize("home", ["/", "https://www.almidan.example/", "index.php"])
def test_a_heading_that_leads_to_the_front_page_is_the_outlets(metadata, home):
    page = f"<title>حكايات الميدان: {HEADLINE}</title><h1><a href={home}>حكايات الميدان</a></h1><h3>{HEADLINE}</h3>"
    read = metadata(page, url="https://www.almidan.example/17.html")
    assert (read.title, read.source) == (HEADLINE, "حكايات الميدان")


def test_no_title_at_all(metadata):
    assert metadata("<p>نص بلا عنوان").title is None


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("خبر اليوم | الميدان", set(), "خبر اليوم"),
        ("الميدان: خبر اليوم", set(), "الميدان: خبر اليوم"),  # a colon is cut only before the last word
        ("خبر اليوم | رياضة | الميدان", set(), "خبر اليوم | رياضة"),  # a rubric is not known to be one
        ("خبر اليوم | رياضة | الميدان", {squeeze("خبر اليوم")}, "خبر اليوم"),
        ("الميدان", set(), "الميدان"),  # nothing would be left
    ],
)
def test_strip_site_name(text, known, expected):
    assert strip_site_name(text, {squeeze("الميدان")}, known) == expected


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        # WordPress put this between the blog's name and the headline
        (
            "<title>Lakeside » Blog Archive » New Bridge</title><h1><a href=/>Lakeside</a></h1><h2>New Bridge</h2>",
            "New Bridge",
        ),
        # a comma parts an outlet's name from its headline, not one rubric from the others
        (
            "<title>The Lake | News, Weather, Entertainment</title><h3>ENTERTAINMENT</h3>",
            "The Lake | News, Weather, Entertainment",
        ),
        # what stands in brackets behind a headline, or in front of it, is printed elsewhere or not at all
        ("<title>Die alte Brücke (2021/5)</title><h2>Die alte Brücke</h2>", "Die alte Brücke"),
        (
            "<title>[강가의 큰 나무 이야기] 큰 나무의 태풍 대비</title><h3>큰 나무의 태풍 대비</h3>",
            "큰 나무의 태풍 대비",
        ),
        # any sign may part a Chinese headline from its outlet
        (
            "<title>河谷新桥今日正式通车运行 东区办事处_河谷网</title><b>河谷新桥今日正式通车运行</b>",
            "河谷新桥今日正式通车运行",
        ),
        ("<title>性能大增，一块顶十块GPU-EDN 电子</title><h4>性能大增，一块顶十块GPU</h4>", "性能大增，一块顶十块GPU"),
        # an address block that begins with the outlet's name prints no title
        (
            "<title>Geschichte - Chor am Seeufer</title><p>Chor am Seeufer<br>Am Ufer 1<br>Ulm</p>",
            "Geschichte - Chor am Seeufer",
        ),
        # one of two declared titles is the printed one
        (
            "<meta property=og:title content='Bridge open: the works'><meta name=twitter:title content='Bridge open: the works'>"
            "<meta name=twitter:title content='How the lake got its crossing'><h1>How the lake got its crossing</h1>",
            "How the lake got its crossing",
        ),
        # vowel signs are no letters: a title without the first word is no kicker's rest that begins within a word
        ("<meta property=og:title content='သုံးဦး အာမခံရ ကြေညာ'><h1>နဲ့ သုံးဦး အာမခံရ ကြေညာ</h1>", "နဲ့ သုံးဦး အာမခံရ ကြေညာ"),
    ],
)
def test_pieces_of_declared_titles(metadata, html, headline):
    assert metadata(html).title == headline


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
        ("المرصد الوطني", f"<div class=tit>{HEADLINE}</div>", "called so for short"),
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
