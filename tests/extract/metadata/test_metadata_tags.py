"""Tags: declared keywords and printed links, and what is called so and is none."""

import pytest

HEADLINE = "افتتاح جسر جديد على نهر الفرات"
PARAGRAPH = "<p>افتتح وزير النقل صباح اليوم جسرا جديدا على نهر الفرات، بعد عامين من العمل المتواصل في الموقع.</p>"


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        (
            "<meta property='article:tag' content='الفرات'><meta property='article:tag' content='جسور'>",
            ["الفرات", "جسور"],
        ),
        ("<meta name=keywords content='الفرات، جسور,الفرات'>", ["الفرات", "جسور"]),
        (
            '<script type="application/ld+json">{"@type":"Article","keywords":["الفرات","#جسور"]}</script>',
            ["الفرات", "جسور"],
        ),
        ("<p>نص", []),
    ],
)
def test_tags(metadata, html, tags):
    assert metadata(html).tags == tags


@pytest.mark.parametrize(
    ("declared", "tags"),
    [
        ("Finance, & Economics", ["Finance", "Economics"]),
        ("جسور، Ver más, See all topics, TAGS, المزيد >, الفرات", ["جسور", "المزيد", "الفرات"]),
        ("sp:st=soccer, &lt;meta name=, 27 OCT 2012 - 12:14, جسور", ["جسور"]),
        ("uncategorized, بدون تصنيف, جسور", ["جسور"]),
        ("一座新桥 城市 社会", ["一座新桥", "城市", "社会"]),  # keywords between spaces, as no Chinese text has them
        ("New York Times", ["New York Times"]),
        ("bridges rivers boats lakes towns", []),  # a list without signs
        ("News, bridges, Almidan, Almidan TV, local news", []),  # what the outlet wants to be found by
        ("bridges, fake news, boats, almidan", ["bridges", "fake news", "boats"]),
        ("bridge news, lake news, bridge headlines, bridge", []),
        ("Android, Boats, android", ["Android", "Boats"]),
        ("A bridge was opened, according to city officials.", ["A bridge was opened"]),
        (f"{HEADLINE}, جسور", ["جسور"]),  # the headline itself
        (f"{HEADLINE} - الميدان, جسور", ["جسور"]),
        (f"{', '.join(HEADLINE.split())}, محافظات", ["محافظات"]),  # the headline cut into words
        ("نهر, الفرات, جديد", ["نهر", "الفرات", "جديد"]),  # in another order: chosen
    ],
)
def test_tags_without_labels_signs_and_headline(metadata, declared, tags):
    page = f"<meta name=keywords content='{declared}'><title>{HEADLINE}</title><h1>{HEADLINE}</h1>"
    assert metadata(page).tags == tags


@pytest.mark.parametrize(
    ("declared", "are_of_article"),
    [
        ("سياسة, اقتصاد, رياضة, ثقافة, فن, عالم, أخبار", False),  # the outlet's menu, on all pages
        ("سياسة, اقتصاد, رياضة, ثقافة, فن, الجسر, الفرات", True),
        ("سياسة, اقتصاد, رياضة", True),  # too few to tell
        ("almidan, سياسة, اقتصاد, رياضة", False),  # unless the outlet's name stands among them
    ],
)
def test_keywords_of_the_outlet_are_no_tags(metadata, declared, are_of_article):
    text = f"<div id=text>{'<p>وقال المهندسون إن الجسر يربط ضفتي الفرات ويخدم القرى كلها، وقد اكتمل بناؤه قبل موعده.</p>' * 20}</div>"
    page = f"<meta name=keywords content='{declared}'><h1>{HEADLINE}</h1>{text}"
    assert metadata(page, body="text").tags == (declared.split(", ") if are_of_article else [])


def test_the_name_of_the_outlet_in_other_letters_tells_its_keywords(metadata):
    head = "<meta property='og:site_name' content='خبرگزاری میدان'>"
    page = (
        f"{head}<meta name=keywords content='خبرگزاري ميدان, میدان نیوز, اخبار ايران, Midan News'><h1>{HEADLINE}</h1>"
    )
    assert metadata(page).tags == []


def test_the_outlet_and_its_news_among_few_keywords(metadata):
    head = "<meta property='og:site_name' content='الميدان'><meta name=keywords content='الفرات, الميدان, اخبار العراق, منتديات'>"
    assert metadata(f"{head}<h1>{HEADLINE}</h1>").tags == []


def test_printed_tag_links(metadata):
    links = "<a rel=tag href=/t/1>الفرات</a> <a rel=tag href=/t/2>جسور</a>"
    page = f"<h1>{HEADLINE}</h1><div id=text><p>نص</p></div><p>وسوم: {links}"
    assert metadata(page, body="text").tags == ["الفرات", "جسور"]
    last = "<meta property='article:tag' content='جسور'>"
    assert metadata(last + page, body="text").tags == ["الفرات", "جسور"]  # the template declares no more than the last
    other = "<meta property='article:tag' content='دجلة'>"
    assert metadata(other + page, body="text").tags == ["دجلة"]
    boxed = page.replace(
        f"وسوم: {links}", "<i class=detay-etiketler><a href=/s?q=1>الفرات</a> <a href=/s?q=2>جسور</a></i>"
    )
    assert metadata(boxed, body="text").tags == ["الفرات", "جسور"]  # called tags in Turkish
    inside = f"<h1>{HEADLINE}</h1><div id=text><p>نص</p><p>{links}</p></div>"
    assert metadata(inside, body="text").tags == ["الفرات", "جسور"]  # in their order, though read from the end
    named = "<div><a href=/tags/1>الفرات</a> <a href='/search?tag=2'>جسور</a> <a href=/news/3>خبر آخر</a></div>"
    page = f"<h1>{HEADLINE}</h1><div id=text><p>نص</p></div>{named}"
    assert metadata(page, body="text").tags == ["الفرات", "جسور"]  # by where they lead
    footer = f"<article><h1>{HEADLINE}</h1><div id=text><p>نص</p></div><footer>{named}</footer></article>"
    assert metadata(f"<body>{footer}", body="text").tags == ["الفرات", "جسور"]  # the article's own footer
    related = f"<h1>{HEADLINE}</h1><div id=text><p>نص</p></div><div class=relatedTags>{named}</div>"
    assert metadata(related, body="text").tags == ["الفرات", "جسور"]
    sentence = "<p>ويمكنكم قراءة المزيد من الأخبار عن <a href=/tags/1>الفرات</a>.</p>"
    assert metadata(f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}{sentence}</div>", body="text").tags == []
    script = "<p>كلمات: <a href='Tag.aspx?t=1'>الفرات</a> <a href='/tag.php?n=2'>جسور</a></p>"
    declared = f"<meta name=keywords content='دجلة'><h1>{HEADLINE}</h1><div id=text><p>نص</p></div>{script}"
    assert metadata(declared, body="text").tags == ["الفرات", "جسور"]
    aside = f"<h1>{HEADLINE}</h1><div id=text><p>نص</p></div><div class=sidebar>{named}</div>"
    assert metadata(aside, body="text").tags == []


@pytest.mark.parametrize(
    "tags",
    [
        "<div class=articleTags><h4>مواضيع</h4><a href=/t/1>الفرات</a> <a href=/t/2>جسور</a></div>",  # a box named for them
        "<div class=tags><a href=/t/1>الفرات</a> <a href=/t/2>جسور</a> <a href='https://www.facebook.com/sharer?u=x'>فيسبوك</a>"
        "<a href='mailto:?subject=x'>أرسل</a></div>",  # the share bar in it
        "<p><b>كلمات دلالية:</b> <a href=/t/1>الفرات</a>، <a href=/t/2>جسور</a></p><p><a href=/n/3>خبر آخر</a></p>",
        "<div>الوسوم: الفرات، جسور</div>",
        "<div>التاجات: الفرات - جسور</div>",
        "<p><b>وسوم الخبر</b>: الفرات , جسور</p>",
        "<div><span>كلمات بحث</span><span>الفرات</span><span>جسور</span></div>",
        "<div>وسوم: #الفرات #جسور</div>",
        "<div>الوسوم:<br>الفرات<br>جسور</div>",
        "<div>كلمات مفتاحية | الفرات | جسور</div>",
        "<p>#الفرات #جسور</p>",
        "<ul><li><a href=/x/1># الفرات</a><li><a href=/x/2># جسور</a></ul>",
        "<section><h2>متعلقہ عنوانات</h2><ul><li><a href=/x/1>الفرات</a><li><a href=/x/2>جسور</a></ul></section>",  # BBC's in Urdu
        "<p><a href=/k/1><span itemprop=keywords>الفرات</span></a> <a href=/k/2 itemprop=keywords>جسور</a></p>",
        "<p><a href=/k/1 property='rdfs:label skos:prefLabel'>الفرات</a><a href=/k/2 property=skos:prefLabel>جسور</a></p>",
    ],
)
def test_printed_tags_without_marked_links(metadata, tags):
    page = f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div>{tags}"
    assert metadata(page, body="text").tags == ["الفرات", "جسور"]
    declared = metadata(f"<meta name=keywords content='دجلة'>{page}", body="text")
    assert declared.tags == ["دجلة"]  # the page's own word goes first


def test_all_tags_of_a_row_longer_than_what_is_looked_at_below_the_text(metadata):
    row = ", ".join(f"<a rel=tag href=/t/{number}>نهر {number}</a>" for number in range(30))
    page = f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div><p>وسوم: {row}</p>"
    assert metadata(page, body="text").tags == [f"نهر {number}" for number in range(30)]
    items = "".join(f"<li><a href=/tags/{number}>نهر {number} <i>12</i></a>" for number in range(30))
    page = f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div><ul>{items}</ul>"
    assert metadata(page, body="text").tags == [f"نهر {number}" for number in range(30)]


@pytest.mark.parametrize(
    "link",
    [
        "<a href=/tag/1>كل أخبار الجسور »</a>",  # a button
        "<a href='https://shop.example/dp/05?ref=x&tag=almidan0a-20'>كتاب الجسور</a>",  # whom a shop pays
    ],
)
def test_links_that_lead_to_no_tag(metadata, link):
    assert metadata(f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div>{link}", body="text").tags == []


def test_a_link_to_a_tag_among_the_bare_lines_of_a_text(metadata):
    text = (
        "وكانت <a href=/tags/2/>مديرية المرور</a> قد باشرت في كانون الثاني إصدار إجازات جديدة.<br>"
        + "سطر آخر من الخبر.<br>" * 9
    )
    row = "<div><a href=/tags/1/>المرور</a> <a href=/tags/3/>الوزارة</a></div>"
    assert metadata(f"<h1>{HEADLINE}</h1><div id=text>{text}{row}</div>", body="text").tags == ["المرور", "الوزارة"]


@pytest.mark.parametrize("folder", ["cimke", "etiqueta", "schlagwort", "برچسب"])
def test_pages_of_tags_in_other_languages(metadata, folder):
    row = f"<div><a href=/{folder}/tisza>Tisza</a><a href=/{folder}/szaraz>aszály</a></div>"
    assert metadata(f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH * 3}</div>{row}", body="text").tags == [
        "Tisza",
        "aszály",
    ]


def test_topics_below_a_text_are_tags(metadata):
    row = "<div><a href=/topic/khazaf>الخزف</a><a href=/topic/hiraf>الحرف</a></div>"
    page = f"{row.replace('khazaf', 'above')}<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH * 3}</div>"
    assert metadata(f"{page}{row}", body="text").tags == ["الخزف", "الحرف"]
    assert metadata(page, body="text").tags == []  # above it they may be rubrics


def test_keywords_in_latin_letters_that_an_arabic_text_has_not_are_the_sites(metadata):
    page = (
        f"<meta name=keywords content='{{}}'><h1>{HEADLINE}</h1><div id=text>{PARAGRAPH * 3}<p>عبر WhatsApp</p></div>"
    )
    assert metadata(page.format("tunisie, sahel, news"), body="text").tags == []
    assert metadata(page.format("WhatsApp"), body="text").tags == ["WhatsApp"]


def test_keywords_with_the_outlets_name_and_the_word_for_news_are_the_sites(metadata):
    page = "<title>" + HEADLINE + " - الميدان</title><meta name=keywords content='{}'>" + f"<h1>{HEADLINE}</h1>"
    assert metadata(page.format("العراق, اخبار, الميدان, صحف")).tags == []
    assert metadata(page.format("العراق, الفرات, الجسور")).tags == ["العراق", "الفرات", "الجسور"]


def test_categories_are_no_tags(metadata):
    foot = "<p><a rel='category tag' href=/e>اقتصاد</a> <a rel=tag href=/t/1>جسور</a></p>"
    read = metadata(f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH * 9}</div>{foot}", body="text")
    assert (read.section, read.tags) == ("اقتصاد", ["جسور"])  # WordPress marks them so


def test_tags_above_the_text(metadata):
    head = "<div><a href='/tags?tag=جسور'>جسور</a><a href='/tags?tag=الفرات'>الفرات</a></div>"
    page = f"<h1>{HEADLINE}</h1>{head}<div id=text>{PARAGRAPH * 9}</div>"
    assert metadata(page, body="text").tags == ["جسور", "الفرات"]


def test_a_box_of_tags_that_holds_stories(metadata):
    story = f"<div class=tags><h3>مواضيع</h3><a href=/n/3>{HEADLINE} أمس</a></div>"
    assert metadata(f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}</div>{story}", body="text").tags == []


NEWS = "<h1>فتح الجسر الخشبي أمام المشاة</h1><div id=text><p>قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p></div>"


def test_keywords_that_name_the_program_are_the_sites_own(metadata):
    head = "<meta name=generator content='Mambo - Copyright 2000'><meta name=keywords content='{}, صوت الجبل'>"
    assert metadata(head.format("mambo") + NEWS).tags == []
    assert metadata(head.format("جسور") + NEWS).tags == ["جسور", "صوت الجبل"]


def test_terms_that_drupal_prints_above_the_text(metadata):
    terms = "<ul><li><a href='/taxonomy/term/3' rel=tag>جامعات</a></li><li><a href='/section/9' rel=tag>محليات</a></li></ul>"
    assert metadata(NEWS.replace("<div id", f"{terms}<div id"), body="text").tags == ["جامعات"]
