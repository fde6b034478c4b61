import pytest

from newsarc.extract.metadata.language import language_of_letters, primary_tag

HEADLINE = "افتتاح جسر جديد على نهر الفرات"


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ("<meta property='og:site_name' content='صحيفة الميدان'>", "صحيفة الميدان"),
        ('<script type="application/ld+json">{"@type":"Article","publisher":{"name":"الميدان"}}</script>', "الميدان"),
        (f"<title>{HEADLINE} | الميدان برس</title><h1>{HEADLINE}</h1>", "الميدان برس"),
        ("<p>نص", "almidan.example"),
        (f"<title>{HEADLINE} - Almidan - صوت المدينة</title><h1>{HEADLINE}</h1>", "Almidan"),  # its motto last
        (f"<title>{HEADLINE}_الميدان برس</title><h1>{HEADLINE}</h1>", "الميدان برس"),
        (f"<title>الميدان برس › {HEADLINE}</title><h1>{HEADLINE}</h1>", "الميدان برس"),
        (
            f"<title>Almidan : {HEADLINE} - اقتصاد - 05/03/2024</title><h1>{HEADLINE}</h1>",
            "Almidan",
        ),  # on the other side
        (
            f"<title>صوت المدينة - اقتصاد - {HEADLINE}</title><h1>{HEADLINE}</h1>",
            "صوت المدينة",
        ),  # before rubric and headline
        (
            f"<title>{HEADLINE} - Almidan Times - Daily of the city</title><h1>{HEADLINE}</h1>",
            "Almidan Times",
        ),  # the host begins it
        (f"<title>{HEADLINE} - TheSquare.com - A City</title><h1>{HEADLINE}</h1>", "TheSquare.com"),  # a host's name
        (
            "<title>一座新桥今天开放_社会_广场网</title><h1>一座新桥今天开放</h1>",
            "广场网",
        ),  # no spaces between the parts
        ("<title>一座新桥今天开放_写真：Square News</title><h1>一座新桥今天开放</h1>", "Square News"),
        (f"<title>{HEADLINE} - صوت المدينة - 05/03/2024</title><h1>{HEADLINE}</h1>", "صوت المدينة"),  # a day is no name
        (f"<title>وكالة الميدان الإخبارية</title><h1>{HEADLINE}</h1>", "وكالة الميدان الإخبارية"),  # one for all pages
        (f"<title>{HEADLINE} | الميدان برس | News</title><h1>{HEADLINE}</h1>", "الميدان برس"),  # a kind is no name
        (
            f"<meta property='og:site_name' content='@almidan_ar'><title>{HEADLINE} | Almidan</title><h1>{HEADLINE}</h1>",
            "Almidan",
        ),  # an account
        (
            f"<meta property='og:site_name' content='@almidan_ar'><title>{HEADLINE} | A City</title><h1>{HEADLINE}</h1>",
            "@almidan_ar",
        ),  # that the account is not called after
        (f"<title>تفاصيل الجسر الجديد - Almidan.example</title><h1>{HEADLINE}</h1>", "Almidan.example"),  # the host
        (f"<title>{HEADLINE} [almidan.example]</title><h1>{HEADLINE}</h1>", "almidan.example"),
        (f"<title>{HEADLINE} (دجلة، الفرات, العاصي)</title><h1>{HEADLINE}</h1>", "almidan.example"),  # of the headline
        (f"<title>تفاصيل افتتاح الجسر</title><h1>{HEADLINE}</h1>", "almidan.example"),  # other words for the headline
        (
            f"<title>صحيفة الميدان - محليات - {HEADLINE}</title><h1>{HEADLINE}</h1>",
            "صحيفة الميدان",
        ),  # its rubric between
        (
            f"<title>وكالة الميدان للأنباء</title><h1>{HEADLINE}</h1>",
            "وكالة الميدان للأنباء",
        ),  # all pages are titled so
        (
            f"<h1><a href=/>حكايات الميدان</a></h1><title>{HEADLINE}</title><h3>{HEADLINE}</h3>",
            "حكايات الميدان",
        ),  # a blog
        (f"<title>{HEADLINE}</title><a href=/><img alt='صحيفة الميدان'></a><h1>{HEADLINE}</h1>", "صحيفة الميدان"),
        (f"<title>{HEADLINE}</title><a href=/ title='الميدان برس'></a><h1>{HEADLINE}</h1>", "الميدان برس"),
        (
            f"<title>{HEADLINE}</title><a href=/en/>عربي</a><a href=/>Home page</a><h1>{HEADLINE}</h1>",
            "almidan.example",
        ),
        (f"<title>{HEADLINE}</title><a href=/><img alt='شعار الموقع'></a><h1>{HEADLINE}</h1>", "almidan.example"),
        *(
            (f"<title>{HEADLINE}</title>{link}<h1>{HEADLINE}</h1>", "صحيفة الميدان")
            for link in (
                "<a href=/><img alt='شعار صحيفة الميدان'></a>",
                "<a href=/><img alt='صحيفة الميدان logo'></a>",
                "<a href=/><img title='صحيفة الميدان'></a>",
                "<a href=/ aria-label='صحيفة الميدان'></a>",
                "<a href=/ title='صحيفة الميدان - الرئيسية'></a>",
                "<a href=/index.php>صحيفة الميدان</a>",
                "<a href=http://www.almidan.example/home>صحيفة الميدان</a>",
                "<a href=https://almidan.example/>صحيفة الميدان</a>",
            )
        ),
        (f"<title>{HEADLINE} - صحيفة الواحة - يومية مستقلة</title><h1>{HEADLINE}</h1>", "صحيفة الواحة"),  # and a motto
        (
            f"<title>تفاصيل افتتاح الجسر - AlMidan.example</title><h1>{HEADLINE}</h1>",
            "AlMidan.example",
        ),  # the host, as written
    ],
)
def test_source(metadata, html, source):
    assert metadata(html).source == source


@pytest.mark.parametrize(
    ("html", "section"),
    [
        ("<meta property='article:section' content='اقتصاد'>", "اقتصاد"),
        ("<meta property='article:section' content='أخبار > اقتصاد'>", "اقتصاد"),
        ("<meta property='article:section' content='Politik,Inland'>", "Politik"),  # a template joins several
        ("<meta property='article:section' content='Health, Science, World'>", "Health"),
        ("<meta property='article:section' content='Arts, Music and Film'>", "Arts, Music and Film"),
        ("<meta property='article:section' content='Arts, Culture'>", "Arts, Culture"),
        ("<meta property='article:section' content='#Politik »'>", "Politik"),
        ("<meta property='article:section' content='Uncategorized'>", None),  # WordPress's word for none
        ("<meta property='article:section' content='غير مصنف'>", None),
        ("<meta property='article:section' content='2016'>", None),  # a year
        ("<meta property='article:section' content='Front page'>", None),
        ("<meta property='og:site_name' content='Al Midan'><meta name=section content='Almidan'>", None),  # the outlet
        (
            f"<meta property='article:section' content='Sin categoría'><li class=category><a href=/e>Sucesos</a></li><h1>{HEADLINE}</h1>",
            "Sucesos",
        ),  # the next that says something
        ('<script type="application/ld+json">{"@type":"Article","articleSection":["رياضة","كرة"]}</script>', "رياضة"),
        (
            '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"name":"الرئيسية"},'
            f'{{"item":{{"name":"محليات"}}}},{{"name":"{HEADLINE}"}}]}}</script><h1>{HEADLINE}</h1><title>{HEADLINE}</title>',
            "محليات",
        ),
        (
            "<ol class=breadcrumb><li><a href=/>الرئيسية</a><li><a href=/e>اقتصاد</a><li class=active>خبر</ol>"
            f"<h1>{HEADLINE}</h1>",
            "اقتصاد",  # printed only
        ),
        (
            "<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li><a href=/>الرئيسية</a><li><a href=/e>اقتصاد</a>"
            f"</ol><h1>{HEADLINE}</h1>",
            "اقتصاد",
        ),
        (
            f"<div class=crumbs><a href=/l>محليات</a> <a href=/l/2015>2015</a> <a href=/l/2015/4>الأسبوع 15</a></div><h1>{HEADLINE}</h1>",
            "محليات",
        ),  # an archive's years
        (
            f"<nav><ol class=breadcrumb><li><a href=/>الرئيسية</a><li><a href=/e>اقتصاد</a></ol></nav><h1>{HEADLINE}</h1>",
            "اقتصاد",
        ),
        (
            f"<nav><ul class=menu><li><a href=/>الرئيسية</a><li><a href=/e>اقتصاد</a></ul></nav><h1>{HEADLINE}</h1>",
            None,
        ),
        ("<meta name=section content='/local/north'>", None),  # an address
        ("<meta name='midan-section' content='محليات'>", "محليات"),  # the outlet's own name for it
        ("<meta name='ads.section' content='news-local-north'>", None),  # a key
        (f"<meta name='midan-section' content='أخبار'><i class=category>محليات</i><h1>{HEADLINE}</h1>", "محليات"),
        (
            "<meta property='article:section' content='جسور'><meta property='article:tag' content='جسور'>"
            f"<div class=crumbs><a href=/>الرئيسية</a> <a href=/l>محليات</a></div><h1>{HEADLINE}</h1>",
            "محليات",
        ),  # a tag, says the trail
        (
            "<meta property='article:section' content='جسور'><meta property='article:tag' content='جسور'>"
            f"<div class=crumbs><a href=/>الرئيسية</a></div><h1>{HEADLINE}</h1>",
            "جسور",
        ),
        (f"<div class=crumbs><a href=/l>جسر</a> <a href=/n>{HEADLINE}</a></div><h1>{HEADLINE}</h1>", "جسر"),
        (
            "<meta property='og:site_name' content='الميدان'><div class=crumb><a href=/>الميدان</a></div>"
            f"<h1>{HEADLINE}</h1>",
            None,  # the outlet's name is no rubric
        ),
        (f"<h1>{HEADLINE}</h1><div class=breadcrumb><a href=/l>محليات</a></div>", None),  # below: another story's
        (f"<div class=breadcrumb><a href=/l>{HEADLINE} وعلى دجلة أيضا</a></div><h1>{HEADLINE}</h1>", None),  # a story
        (f"<h1>{HEADLINE}</h1><span itemprop=articleSection>محليات</span>", "محليات"),
        (
            "<nav class=breadcrumb><a href=/>الرئيسية</a> / <a href=/e>اقتصاد &amp; مال</a> / <span>خبر</span></nav>"
            f"<h1>{HEADLINE}</h1>",
            "اقتصاد & مال",  # in a menu
        ),
        (f"<nav aria-label='مسار التنقل'><ol><li><a href=/e>اقتصاد</a></ol></nav><h1>{HEADLINE}</h1>", "اقتصاد"),
        (f"<h1>{HEADLINE}</h1><p><a rel='category tag' href=/e>اقتصاد</a></p>", "اقتصاد"),  # WordPress
        (f"<li class=entry-category><a href=/e>اقتصاد</a></li><h1>{HEADLINE}</h1>", "اقتصاد"),
        (f"<h1>{HEADLINE}</h1><p>المحور: <a href=/e>اقتصاد</a></p>", "اقتصاد"),
        (f"<h1>{HEADLINE}</h1><span class=cat-links><i>in</i> <a rel=category>Wirtschaft</a></span>", "Wirtschaft"),
        (f"<div class='post category-news'><h1>{HEADLINE}</h1><p>كتب سامر عيسى</p></div>", None),  # of the whole post
        (f"<h1>{HEADLINE}</h1><p class=category>10 مارس 2025</p>", None),
        (f"<nav class=crumbs><a href=/e>أعداد</a><a href=/n>06/2019</a></nav><h1>{HEADLINE}</h1>", "أعداد"),
        (f"<nav class=main><a href=/e>اقتصاد</a></nav><h1>{HEADLINE}</h1>", None),
        (f"<nav class=crumbs><a href=/e>أعداد</a><a href=/e>‹ عودة</a></nav><h1>{HEADLINE}</h1>", "أعداد"),  # a button
        (f"<nav class=crumbs><a href=/e>أعداد</a><a href=#>{HEADLINE[:9]}...</a></nav><h1>{HEADLINE}</h1>", "أعداد"),
        (f"<div><a href=/>الرئيسية</a> » <a href=/section/index/9>رياضة</a></div><h1>{HEADLINE}</h1>", "رياضة"),
        (f"<p>الرئيسية » أخبار محلية</p><h1>{HEADLINE}</h1>", "أخبار محلية"),
        (
            f"<p><a href=/>الرئيسية</a> › <a href=/Section-114>أفكار</a></p><p>هند الراوي</p><h1>{HEADLINE}</h1>",
            "أفكار",
        ),  # the writer between trail and headline
        (
            f"<td><a href=/a>سفر</a></td><td><p><a href=/local>محليات</a></p><h1>{HEADLINE}</h1>",
            "محليات",
        ),  # its own line
        (
            f"<ol class=breadcrumb><li>أنت هنا:<li><a href=/ class=pathway>الرئيسية</a><li>أفكار</ol><h1>{HEADLINE}</h1>",
            "أفكار",
        ),  # Joomla links the front page only
        (f"<ol class=breadcrumb><li><a href=/>الرئيسية</a><li>تفاصيل الخبر</ol><h1>{HEADLINE}</h1>", None),
        (f"<ol class=breadcrumb><li><a href=/>الرئيسية</a><li>{HEADLINE}</ol><h1>{HEADLINE}</h1>", None),
        (
            f"<div><div><a href=/>الرئيسية</a></div><div><a href=/e>اقتصاد</a></div><div><a href=/s>رياضة</a></div>"
            f"<div><a href=/c>ثقافة</a></div><div><a href=/m>منوعات</a></div></div><h1>{HEADLINE}</h1>",
            None,
        ),  # a menu of an element for each entry
        (f"<p>أهلا</p><div>عاجل</div><h1>{HEADLINE}</h1>", None),  # a badge
        (f"<title>عاجل | {HEADLINE}</title><h1>{HEADLINE}</h1>", None),
        (f"<p><a href=/subscribe>Subscribe</a></p><h1>{HEADLINE}</h1>", None),
        (
            f"<div class=breadcrumb><a href=/k>جسر</a></div><div class=crumbs-label>أنت هنا:</div><h1>{HEADLINE}</h1>",
            "جسر",
        ),  # a label between trail and headline
        (f"<p><a href=/p/about.html>من نحن</a></p><h1>{HEADLINE}</h1>", None),
        (f"<p class=chip><a href=/local>محليات</a></p><h1>{HEADLINE}</h1>", "محليات"),  # whatever the element is called
        (f"<p><a href=/lebanon>لبنان</a> | <a href=/lebanon/local>قضايا</a></p><h1>{HEADLINE}</h1>", "قضايا"),
        (f"<p><a href=/ar>عربي</a> <a href=/en>English</a></p><h1>{HEADLINE}</h1>", None),  # languages
        (f"<p><a href=/author/7>هند الراوي</a></p><h1>{HEADLINE}</h1>", None),
        (f"<p><a href=/n/4410>خبر آخر</a></p><h1>{HEADLINE}</h1>", None),  # a story
        (f"<p><a href=/local>محليات</a></p><p>نص بينهما</p><h1>{HEADLINE}</h1>", None),
        ("".join(f"<a href=/{name}>{name}</a>" for name in "abcdef") + f"<h1>{HEADLINE}</h1>", None),  # a menu
        (f"<div class=breadcrumb>الرئيسية / محليات</div><h1>{HEADLINE}</h1>", "محليات"),  # a trail without links
        (f"<div class=top><a href=/>الميدان</a> / <a href=/e>اقتصاد</a></div><h1>{HEADLINE}</h1>", "اقتصاد"),  # no name
        (f"<div><p><a href=/ar>الميدان</a><svg></svg><a href=/e>اقتصاد</a></p><h1>{HEADLINE}</h1></div>", "اقتصاد"),
        (f"<div><span class=badge>محليات</span><h1>{HEADLINE}</h1></div>", "محليات"),  # what menus call a rubric
        (f"<ul><li>سياسة<li>محليات</ul><h1>{HEADLINE}</h1>", None),  # a menu
        (f"<h1>{HEADLINE}</h1><p>دسته‌بندی: <a href=/e>اصفهان</a></p>", "اصفهان"),
        (f"<meta name=section content=Article><div class=post-section>أخبار عدن</div><h1>{HEADLINE}</h1>", "أخبار عدن"),
        (f"<div class=post-section>أخبار عدن</div><h1>{HEADLINE}</h1>", "أخبار عدن"),
        (f"<ul><li class=articleSection>أخبار عدن</ul><h1>{HEADLINE}</h1>", "أخبار عدن"),
        (f"<meta name=section content=Article><p class=crumbs><a href=/e>اقتصاد</a></p><h1>{HEADLINE}</h1>", "اقتصاد"),
        ("<meta name=section content='{&quot;id&quot;:4,&quot;name&quot;:&quot;x&quot;}'>", None),  # data of a script
        (f"<div class=nocontent id=breadcrumb><a href=/e>اقتصاد</a></div><h1>{HEADLINE}</h1>", "اقتصاد"),
        (f"<ul class=breadcrumbs itemprop=keywords><li><a href=/t/1>جسور</a></ul><h1>{HEADLINE}</h1>", None),  # tags
        (f"<h1>{HEADLINE}</h1><p>Main Category: <a href=/b>Bridges</a></p>", "Bridges"),
        (f"<h2><a href=/>Start</a> / <a href=/section/africa/2204.html>Africa</a></h2><h1>{HEADLINE}</h1>", "Africa"),
        (
            f"<i><a href=World.aspx>World</a></i><hr><p><a href=World.aspx>World</a></p><h1>{HEADLINE}</h1>",
            "World",
        ),  # in a menu
        (f"<i><a href=/t>Tweet</a></i><hr><p><a href=/t>Tweet</a></p><h1>{HEADLINE}</h1>", None),
        (f"<p><a href=Boats.aspx>Boats</a></p><h1>{HEADLINE}</h1>", None),  # a button, for all that is known
        (f"<title>صحيفة الميدان - محليات - {HEADLINE}</title><h1>{HEADLINE}</h1>", "محليات"),
        (f"<header><a href=/e>اقتصاد</a></header><h1>{HEADLINE}</h1>", None),  # the site's, not the article's
        (f"<article><header><a href=/e>اقتصاد</a><h1>{HEADLINE}</h1></header></article>", "اقتصاد"),
        (
            f"<p><a href=/>الميدان</a> <a href=/heart>القلب</a> <a href=/diet>تغذية</a></p><h1>{HEADLINE}</h1>",
            None,
        ),  # a menu
        (f"<p><a href=/>الميدان</a> <a href=/e>اقتصاد</a> <a href=/e/oil>نفط</a></p><h1>{HEADLINE}</h1>", "نفط"),
        (f"<p><a href=/>الرئيسية</a> | <a href=/e>اقتصاد</a> | <a href=/s>رياضة</a></p><h1>{HEADLINE}</h1>", None),
        (f"<p><a href=/misc>منوعات</a><b>|</b><a href=/where/iraq>العراق</a></p><h1>{HEADLINE}</h1>", "العراق"),
        (
            f"<p><a href=/w/>شؤون</a><a href=/x/bridges/> / جسور</a></p><h1>{HEADLINE}</h1>",
            "جسور",
        ),  # a stroke in the link
        (
            f"<p><a href=Default.aspx>الرئيسية</a> » <a href='Cat.aspx?c=1'>أسعار</a></p><h1>{HEADLINE}</h1>",
            "أسعار",
        ),  # addresses without a stroke
        (f"<ul><li><a href=/y/77777>عرب<li><a href=/z/88888>رياضة</a></ul><h1>{HEADLINE}</h1>", None),
        (f"<h1>{HEADLINE}</h1><p>التصنيف: أخلاق</p>", "أخلاق"),  # in one line with its label
        (
            f"<p><a href=/s/9>كتاب الميدان</a></p><p><a href='/Writer.aspx?Id=12'>هند الراوي</a></p><h1>{HEADLINE}</h1>",
            "كتاب الميدان",
        ),  # a link to the writer between
        (f"<p><a href='/Pages/Writer.aspx?Id=12'>هند الراوي</a></p><h1>{HEADLINE}</h1>", None),
        (
            f"<p><a href=/>خانه</a> » <a href=/visual>تجسمی</a></p><p>کد خبر: ۱۱۲۲۳۳ | ۵ اسفند ۱۴۰۴</p><h1>{HEADLINE}</h1>",
            "تجسمی",
        ),  # the day between
        ("<p>نص", None),
    ],
)
def test_section(metadata, html, section):
    assert metadata(html).section == section


@pytest.mark.parametrize(
    ("html", "image"),
    [
        ("<meta property='og:image' content='/i/1.jpg'>", "https://www.almidan.example/i/1.jpg"),
        (
            "<meta property='og:image' content='/logo.png'><meta name='twitter:image' content='//cdn.example/2.jpg'>",
            "https://cdn.example/2.jpg",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","image":[{"url":"/3.jpg"}]}</script>',
            "https://www.almidan.example/3.jpg",
        ),
        ("<meta property='og:image' content='data:image/png;base64,AA'>", None),
        (
            "<meta property='og:image' content='null'><meta name='twitter:image' content='/img/'>",
            None,
        ),  # unset, a folder
        ("<meta property='og:image' content='/logos/site-1200.png'>", None),
        ("<meta property='og:image' content='/img/fb.png?v=5'>", None),  # what the outlet shows where a page has none
        ("<meta property='og:image' content='/img/og-image.jpg'>", None),
        ("<meta property='og:image' content='/apple-touch-icon-180.png'>", None),
        ("<meta property='og:image' content='/og_image_logo/square.gif'>", None),
        ("<meta property='og:image' content='/icons/mail.png'><link rel=image_src href='IMG Full File Path'>", None),
        ("<meta property='og:image' content='/img/ALMIDAN_profile_lg.gif'>", None),  # the outlet's name and a purpose
        ("<meta property='og:image' content='/img/almidan_200x200.png'>", None),
        ("<meta property='og:image' content='/img/fb_primary_img.png'>", None),
        ("<meta property='og:image' content='/img/image.jpg'>", "https://www.almidan.example/img/image.jpg"),
        ("<meta property='og:image' content='/i/almidan_0824.jpg'>", "https://www.almidan.example/i/almidan_0824.jpg"),
        (
            "<title>Almidan changes hands</title><h1>Almidan changes hands</h1><meta property='og:image' content='/i/almidan.jpg'>",
            "https://www.almidan.example/i/almidan.jpg",
        ),  # the headline speaks of it
        ("<meta property='og:image' content='/wp-content/themes/x/img/card.jpg'>", None),  # a theme's own
        (
            "<meta property='og:image' content='/img/bridge-facebook.jpg'>",
            "https://www.almidan.example/img/bridge-facebook.jpg",
        ),
        ("<meta property='og:image' content='https://www.almidan.example/news/123'>", None),  # the page
        ("<meta property='og:image' content='/i/unloading.jpg'>", "https://www.almidan.example/i/unloading.jpg"),
        ("<meta itemprop='image' content='/i/4.jpg'>", "https://www.almidan.example/i/4.jpg"),
        (
            '<script type="application/ld+json">{"@type":"Article","image":["/logo.png",{"url":["/5.jpg"]}]}</script>',
            "https://www.almidan.example/5.jpg",
        ),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"Article","image":{"@id":"/n/1#pic"}},'
            '{"@type":"ImageObject","@id":"/n/1#pic","contentUrl":"/6.jpg"}]}</script>',
            "https://www.almidan.example/6.jpg",
        ),
        (
            "<div itemprop=image itemscope itemtype=https://schema.org/ImageObject><meta itemprop=url content=/7.jpg></div>",
            "https://www.almidan.example/7.jpg",
        ),
        ("<img property=image src=/8.jpg>", "https://www.almidan.example/8.jpg"),  # RDFa
        ("<div itemtype=http://schema.org/Person><img itemprop=image src=/w.jpg></div>", None),  # the writer
        ("<meta property=og:image content=https://img.almidan.example>", None),  # a host
        ("<meta property=og:image content=/placeholders/large.jpg>", None),
        ("<meta property=og:image content=/fbicons/bird.png>", None),
        ("<meta property=og:image content=/img/md_128x128.png>", None),  # the outlet's sign
        ("<meta property=og:image content=/img/trans.gif?m=12>", None),
        (
            "<meta property=og:image content='/img/on the bridge.jpg'>",
            "https://www.almidan.example/img/on%20the%20bridge.jpg",
        ),
    ],
)
def test_image(metadata, html, image):
    assert metadata(html).image == image


@pytest.mark.parametrize(
    ("headline", "site", "file", "is_image"),
    [
        ("Brückner buys the old ferry", "Almidan", "Brueckner-Logo.jpg", False),
        ("Tekvar buys the old ferry", "Almidan", "tekvar-logo-2019.jpg", True),  # whom the headline is about
        ("Almidan buys the old ferry", "Almidan", "almidan-logo.jpg", False),  # the outlet's own
        ("Mittal buys the old ferry", "mittal.example", "logo_mittal.png", False),
        ("Tekvar buys the old ferry", "Almidan", "site-logo.png", False),
    ],
)
def test_the_logo_of_whom_the_headline_names(metadata, headline, site, file, is_image):
    page = f"<meta property='og:site_name' content='{site}'><meta property='og:image' content='/i/{file}'><h1>{headline}</h1>"
    assert metadata(page).image == (f"https://www.almidan.example/i/{file}" if is_image else None)


PARAGRAPH = "<p>افتتح وزير النقل صباح اليوم جسرا جديدا على نهر الفرات، بعد عامين من العمل المتواصل في الموقع.</p>"


@pytest.mark.parametrize(
    ("above", "inside", "image"),
    [
        (
            "<figure><img src=/i/1.jpg><figcaption>الجسر</figcaption></figure>",
            "",
            "https://www.almidan.example/i/1.jpg",
        ),
        ("", "<img src=/i/1.jpg width=600>", "https://www.almidan.example/i/1.jpg"),
        ("<img src='data:x' data-src=/i/1.jpg>", "", "https://www.almidan.example/i/1.jpg"),  # loaded late
        ("<img src='data:x' data-lazy=/i/1.jpg>", "", "https://www.almidan.example/i/1.jpg"),  # whatever it is called
        ("<img src=/blank.png srcset='/i/0.jpg 1x, /i/1.jpg 2x'>", "", "https://www.almidan.example/i/1.jpg"),
        (
            "<figure><picture><source srcset='/i/0.webp 400w, /i/1.webp 800w'><img src='data:x'></picture></figure>",
            "",
            "https://www.almidan.example/i/1.webp",
        ),
        ("<img src=/placeholder.png><img src=/i/1.jpg>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div style='background-image:url(\"/i/1.jpg\")'></div>", "", "https://www.almidan.example/i/1.jpg"),
        ("<amp-img src=/i/1.jpg width=800></amp-img>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div class=swiper><div><img data-src=/i/1.jpg></div></div>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div class=swiper><a href=/n/2><img data-src=/i/2.jpg></a></div>", "", None),  # slides of other stories
        ("<div class=author-box><img src=/i/w.jpg></div>", "", None),  # the writer's portrait
        ("<div><img class=rounded-full src=/i/w.jpg></div>", "", None),  # by its shape
        ("<img src=/i/star.png width=16>", "", None),
        ("<img src=/i/line.gif>", "", None),
        ("<img src=/i/tw.png><img src=/i/whatsapp.jpg>", "", None),  # signs of networks
        ("<figure><div><img src=/i/1.jpg></div></figure>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div data-bg=/pics/1.jpg></div>", "", "https://www.almidan.example/pics/1.jpg"),
        ("<video poster=/i/1.jpg src=/v.mp4></video>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div class=related><img src=/i/2.jpg></div>", "", None),
    ],
)
def test_the_picture_above_the_text(metadata, above, inside, image):
    page = f"<img src=/top.jpg><h1>{HEADLINE}</h1>{above}<div id=text>{inside}{PARAGRAPH}</div>"
    assert metadata(page, body="text").image == image
    assert metadata(f"<meta property='og:image' content='/og.jpg'>{page}", body="text").image.endswith("/og.jpg")


PICTURE = "<div class=thumb><img src=/i/1.jpg></div>"


@pytest.mark.parametrize(
    ("html", "is_image"),
    [
        (f"<div class=post>{PICTURE}<h1>{HEADLINE}</h1>TEXT</div>", True),
        (f"<div class=post>{PICTURE}<p>هند الراوي</p><h1>{HEADLINE}</h1>TEXT</div>", False),  # the writer
        (
            f"<div class=post><figure><img src=/i/1.jpg><figcaption>الجسر</figcaption></figure><h1>{HEADLINE}</h1>TEXT</div>",
            True,
        ),
        (f"<div class=post><div style='background-image:url(/i/1.jpg)'></div><h1>{HEADLINE}</h1>TEXT</div>", True),
        (f"<div class=post><a href=/n/2>{PICTURE}</a><h1>{HEADLINE}</h1>TEXT</div>", False),  # leads elsewhere
        (f"<table><tr><td><img src=/i/1.jpg><tr><td><h1>{HEADLINE}</h1>TEXT</table>", False),  # the outlet's name
        (f"<body>{PICTURE}<h1>{HEADLINE}</h1>TEXT", False),
        (f"<body>{PICTURE}<div><h1>{HEADLINE}</h1>TEXT</div>", False),
    ],
)
def test_the_picture_above_the_headline(metadata, html, is_image):
    page = html.replace("TEXT", f"<div id=text>{PARAGRAPH}</div>")
    assert metadata(page, body="text").image == ("https://www.almidan.example/i/1.jpg" if is_image else None)


@pytest.mark.parametrize(
    ("inside", "is_image"),
    [
        ("<img src=/i/1.jpg>", True),
        ("<p align=right><a href=/i/1-large.jpg><img src=/i/1.jpg></a></p>", True),
        ("<a href='https://shop.example/'><img src=/i/1.jpg></a>", False),  # an advertisement
        ("<a href=/n/2><img src=/i/1.jpg></a>", False),  # another story's
        ("<img src=/i/1.jpg height=30>", False),
        ("<div class=related-posts><img src=/i/1.jpg></div>", False),
    ],
)
def test_the_picture_in_the_text(metadata, inside, is_image):
    page = f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}{inside}{PARAGRAPH}</div>"
    assert metadata(page, body="text").image == ("https://www.almidan.example/i/1.jpg" if is_image else None)
    above = page.replace("<div id", "<img src=/i/0.jpg><div id")
    assert metadata(above, body="text").image == "https://www.almidan.example/i/0.jpg"


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


def test_printed_tag_links(metadata):
    links = "<a rel=tag href=/t/1>الفرات</a> <a rel=tag href=/t/2>جسور</a>"
    page = f"<h1>{HEADLINE}</h1><div id=text><p>نص</p></div><p>وسوم: {links}"
    assert metadata(page, body="text").tags == ["الفرات", "جسور"]
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


@pytest.mark.parametrize(
    ("html", "language"),
    [
        (f"<html lang=ar-IQ><title>{HEADLINE}</title>", "ar"),
        (f"<html lang=en-US><title>{HEADLINE}</title>", "ar"),  # a template's leftover
        ("<html lang=ar><title>تحلیل روزنامه از گفتگوی تلفنی وزیران خارجه</title>", "fa"),
        ("<html lang=ku><title>سەرۆکی حکومەت کۆبوونەوەیەکی گرنگ بەڕێوە دەبات</title>", "ckb"),
        (f"<html lang=ckb><title>{HEADLINE}</title>", "ar"),  # no letter of Sorani in it
        ("<html lang=fr><title>Un pont sur le fleuve</title>", "fr"),
        ("<title>راوی کی کہانی اور لاہور شہر میں بارش</title>", "ur"),
        ("<title>123</title>", None),
        ("<html lang=en><title>一座新桥今天开放</title>", "zh"),  # a template's leftover, told by the letters
        ("<html lang=ja><title>新橋開通式典</title>", "ja"),  # without kana, but declared
        ("<title>新しい橋が開通した</title>", "ja"),
        ("<title>새 다리가 오늘 개통됐다</title>", "ko"),
        ("<html lang=en><title>Новый мост открыли сегодня вечером, объявлено</title>", "ru"),
        ("<html lang=bg><title>Нов мост</title>", "bg"),
        ("<meta http-equiv=content-language content=utf-8><title>一座新桥</title>", "zh"),
        ("<html lang=en><title>Apple stellt iPhone 一 vor</title>", "en"),  # one foreign sign
    ],
)
def test_language(metadata, html, language):
    assert metadata(html).language == language


WORDS = {
    "de": "Die Brücke ist seit heute offen, und das ist für den Verkehr nicht ohne Folgen: ein Bus von Norden hält auf der Insel.",
    "en": "The bridge is open from today, and that is of use to the buses in the north: they stop on the island with a view.",
    "es": "El puente se abre hoy para los autobuses del norte, que paran con una vista de las islas por la tarde.",
}


@pytest.mark.parametrize(
    ("declared", "written", "language"),
    [
        ("en", "de", "de"),  # a template's leftover
        ("de", "en", "de"),  # no template's default
        ("", "es", "es"),
        ("en", "en", "en"),
        ("ro", "de", "ro"),  # of whose words nothing is known
    ],
)
def test_language_by_the_frequent_words_of_the_text(metadata, declared, written, language):
    page = f"<html lang='{declared}'><title>Bus 7</title><h1>Bus 7</h1><div id=text><p>{WORDS[written]}</div>"
    assert metadata(page, body="text").language == language


def test_white_space_of_the_source_hides_no_frequent_words(metadata):
    page = f"<title>Bus 7</title><h1>Bus 7</h1><div id=text>{' ' * 9_000}<p>{WORDS['en']}</div>"
    assert metadata(page, body="text").language == "en"


def test_one_foreign_letter_decides_nothing():
    assert language_of_letters("زار الرئيس چافيز العاصمة أمس والتقى عددا من الوزراء") == "ar"
    assert language_of_letters("Un pont") is None


@pytest.mark.parametrize(
    ("value", "tag"), [("ar-EG", "ar"), ("ar_AR", "ar"), ("ara", "ar"), ("Arabic", "ar"), ("", None), ("عربي", None)]
)
def test_primary_tag(value, tag):
    assert primary_tag(value) == tag


def test_canonical_address(metadata):
    page = "<link rel=canonical href='/news/123?utm_source=x#top'>"
    assert metadata(page, url="https://m.almidan.example/amp/123").canonical_url == "https://m.almidan.example/news/123"
    assert metadata("<p>نص", url=None).canonical_url is None
    assert metadata("<link rel=canonical href='https://x.example/a'>", url=None).canonical_url == "https://x.example/a"


NEWS = "<h1>فتح الجسر الخشبي أمام المشاة</h1><div id=text><p>قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p></div>"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("<p>جميع الحقوق محفوظة © جريدة المنار اليومية 2001</p>", "جريدة المنار اليومية"),
        ("<p>جميع الحقوق محفوظة لصحيفة الواحة 2009</p>", "صحيفة الواحة"),
        ("<p>جميع الحقوق محفوظة للصفحة</p>", "الصفحة"),
        ("<p>جميع الحقوق محفوظة لموقع الواحة نيوز</p>", "الواحة نيوز"),
        ("<p>جميع الحقوق محفوظة - وزارة الصحة ©</p>", "وزارة الصحة"),
        ("<p>© 2012 جميع الحقوق محفوظة</p>", "almidan.example"),
        ("<p>جميع الحقوق محفوظة لـ جريدة المنار 2001</p>", "جريدة المنار"),
        ("<p>جميع حقوق النشر محفوظة، جريدة المنار 2001</p>", "جريدة المنار"),
        ("<p>جريدة المنار - جميع الحقوق محفوظة 2001</p>", "جريدة المنار"),
        ("<p>Copyright 2001 جريدة المنار - Powered by الواحة للحلول</p>", "جريدة المنار"),
        ("<p>جميع الحقوق محفوظة للموقع 2001</p>", "almidan.example"),
        ("<p>جريدة المنار 2001 © جميع الحقوق محفوظة</p>", "جريدة المنار"),
        ("<p>جميع الحقوق محفوظه جريدة المنار</p>", "جريدة المنار"),
        ("<p>جميع الحقوق محفوظة لأصحابها</p>", "almidan.example"),
        ("<p>المواد تعبر عن رأي أصحابها. جميع الحقوق محفوظة.</p>", "almidan.example"),
        (f"<p>©{'-' * 60}{'©' * 60}</p>", "almidan.example"),  # hours, were there two ways to read a sign
        ("<p>قال إن حقوق العمال محفوظة وإن الشركة ملتزمة بدفعها كاملة قبل نهاية الشهر</p>", "almidan.example"),
    ],
)
def test_who_holds_the_rights(metadata, line, source):
    assert metadata(f"{NEWS}<div>{line}</div>", body="text").source == source


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("تفاصيل الخبر | وزارة التعليم", "وزارة التعليم"),
        ("النور نيوز - نسخة للطباعة", "النور نيوز"),
        ("بسم الله الرحمن الرحيم", "almidan.example"),
        ("Telegram Widget", "almidan.example"),
    ],
)
def test_what_a_title_says_of_the_kind_of_page_is_no_name(metadata, title, source):
    assert metadata(f"<title>{title}</title>{NEWS}", body="text").source == source


@pytest.mark.parametrize(
    ("title", "source", "why"),
    [
        (
            "صحيفة الواحة: فتح الجسر الخشبي أمام المشاة - بقلم: هند الراوي",
            "صحيفة الواحة",
            "a writer's name is no outlet's",
        ),
        ("الأخبار - فتح الجسر الخشبي أمام المشاة", "وزارة الصحة", "a rubric gives way to what links to the front page"),
        ("النشرة - فتح الجسر الخشبي أمام المشاة", "النشرة", "another name does not"),
    ],
)
def test_what_a_title_adds_to_the_headline(metadata, title, source, why):
    home = "<a href=/><img src=/l.png alt='وزارة الصحة'></a>"
    page = metadata(f"<title>{title}</title>{home}{NEWS}", url="https://almidan.example/1", body="text")
    assert page.source == source, why


MENU = "<div><a href=/>الرئيسية</a> <a href='/bridges/'>جسور وطرق</a> <a href='/cat.php?c=3'>مناطق الساحل</a> <a href=/about>من نحن</a></div><p>مرحبا</p>"


@pytest.mark.parametrize(
    ("above", "url", "section", "why"),
    [
        ("<div>مناطق الساحل</div>", "/a/77", "مناطق الساحل", "the menu has the word"),
        ("<div>كلمة أخرى</div>", "/a/77", None, "it has not"),
        ("", "/bridges/2024/77", "جسور وطرق", "the page lies in the folder that the menu leads to"),
        ("", "/2024/bridges/77", None, "the folder lies elsewhere"),
        (
            "<p><a href=/>الرئيسية</a> &gt; <a href='list.php?c=4'>طرق الريف</a> &gt; فتح الجسر الخشبي أمام المشاة</p>",
            "/a/7",
            "طرق الريف",
            "a trail that ends in the headline, to an address without a folder",
        ),
        (
            "<table><tr><td><a href=/>الرئيسية</a></td><td><a href=/laws/>الأنظمة</a></td></tr></table>",
            "/a/7",
            None,
            "cells side by side are a menu",
        ),
        ("<div class=author><a href=/saha>أخبار الساحة</a></div>", "/saha/7", None, "a writer's page"),
    ],
)
def test_rubrics_of_pages_without_classes(metadata, above, url, section, why):
    assert metadata(MENU + above + NEWS, url=f"https://almidan.example{url}", body="text").section == section, why


@pytest.mark.parametrize(
    ("below", "section", "why"),
    [
        ("<div><a href=/bridges/>جسور وطرق</a> - 5 مارس 2025</div>", "جسور وطرق", "a link that the menu has too"),
        ("<div>نشر في: <a href=/local>محليات</a> | 5 مارس 2025</div>", "محليات", "or that menus have"),
        ("<div>محليات - 5 مارس 2025</div>", "محليات", "in the line of the date"),
        ("<div>5 مارس 2025، محليات</div>", "محليات", "behind a comma"),
        ("<div>كلمة أخرى - 5 مارس 2025</div>", None, "no rubric"),
        ("<div><a href='#'>جسور وطرق</a></div>", None, "a button"),
        ("<div><a href=/bridges/>جسور وطرق</a> <a href=/local>محليات</a></div>", None, "a menu"),
    ],
)
def test_the_rubric_beside_the_date(metadata, below, section, why):
    page = MENU + NEWS.replace("</h1>", f"</h1>{below}", 1)
    assert metadata(page, url="https://almidan.example/a/77", body="text").section == section, why


@pytest.mark.parametrize(
    ("title", "section"), [("رياضة / فتح الجسر أمام العدائين", "رياضة"), ("الجسر / فتح الطريق أمام المشاة", None)]
)
def test_the_rubric_that_an_agency_prints_before_a_headline(metadata, title, section):
    assert metadata(f"<h1>{title}</h1>").section == section


def test_keywords_that_name_the_program_are_the_sites_own(metadata):
    head = "<meta name=generator content='Mambo - Copyright 2000'><meta name=keywords content='{}, صوت الجبل'>"
    assert metadata(head.format("mambo") + NEWS).tags == []
    assert metadata(head.format("جسور") + NEWS).tags == ["جسور", "صوت الجبل"]


def test_terms_that_drupal_prints_above_the_text(metadata):
    terms = "<ul><li><a href='/taxonomy/term/3' rel=tag>جامعات</a></li><li><a href='/section/9' rel=tag>محليات</a></li></ul>"
    assert metadata(NEWS.replace("<div id", f"{terms}<div id"), body="text").tags == ["جامعات"]


def test_pictures_that_a_browser_saved_are_nowhere_else(metadata):
    pictures = "<img src='khabar_files/a.jpg'><img src='/media/b.jpg'>"
    page = NEWS.replace("<div id", f"{pictures}<div id")
    assert metadata(page, body="text").image == "https://www.almidan.example/media/b.jpg"
