"""The rubric a page stands in: declared, in a trail, in its address or beside the headline."""

import pytest

HEADLINE = "افتتاح جسر جديد على نهر الفرات"


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
            '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":["سدود", 7, {"name":"محليات"}]}'
            f"</script><h1>{HEADLINE}</h1>",
            "محليات",  # items that are none
        ),
        (
            "<ol class=breadcrumb><li><a href=/>الرئيسية</a><li><a href=/e>اقتصاد</a><li class=active>خبر</ol>"
            f"<h1>{HEADLINE}</h1>",
            "اقتصاد",  # printed only
        ),
        (
            "<ol class=breadcrumb><li><a href=/>الرئيسية</a><li><a href=/l>ليبيا</a><li class=active>محليات</ol>"
            f"<h1>{HEADLINE}</h1>",
            "محليات",  # the last step is no link, and a rubric by what menus call so
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
        (
            '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"item":{"@id":"/","name":"الرئيسية"}},'
            '{"item":{"@id":"/l","name":"محليات"}},{"item":{"@id":"https://www.almidan.example/news/123","name":"جسر هيت"}}]}'
            f"</script><h1>{HEADLINE}</h1>",
            "محليات",
        ),  # the last item leads to the page itself
        (f"<td class=weizhi><a href=/>الرئيسية</a> &gt;&gt; <a href=/l>محليات</a></td><h1>{HEADLINE}</h1>", "محليات"),
        (
            f"<nav><a href=/l/9>محليات</a></nav><div><a href=/>الرئيسية</a> <b>محليات</b></div><h1>{HEADLINE}</h1>",
            "محليات",
        ),  # a step that is no link, and in the menu
        (f"<div><a href=/>الرئيسية</a> <b>محليات</b></div><h1>{HEADLINE}</h1>", None),
        (f"<ul><li><a href=/en/7>English</a><li>العربية</ul><h1>{HEADLINE}</h1>", None),  # a language
        (
            f"<div class=newspath><a href=/s/6>علوم</a> &gt; <a href=/s/6/24>صحة</a></div><p>12:30</p><h1>{HEADLINE}</h1>",
            "صحة",
        ),
        (
            f"<nav><ul><li><a href=/e>اقتصاد</a><li class=active><a href='/i.php?id=187'>محليات</a></ul></nav><h1>{HEADLINE}</h1>",
            "محليات",
        ),
        (f"<nav><a class=current href=/e>اقتصاد</a><a class=on href=/e/b>مصارف</a></nav><h1>{HEADLINE}</h1>", "مصارف"),
        (f"<nav><a class=active href=/e>اقتصاد</a><a class=active href=/s>رياضة</a></nav><h1>{HEADLINE}</h1>", None),
        (
            f"<nav><a class=active href=/news/123>اقتصاد</a><a href=/s>رياضة</a></nav><h1>{HEADLINE}</h1>",
            None,
        ),  # the page itself
        (f"<nav><a class=active href=/>الرئيسية</a><a href=/s>رياضة</a></nav><h1>{HEADLINE}</h1>", None),
        (
            f"<ul><li class=on><a href=/l/>أخبار المدن</a><li><a href=/s/>رياضة</a></ul><p>12:30</p><h1>{HEADLINE}</h1>",
            "أخبار المدن",
        ),
        (
            f"<nav><a href=/12113/b.html>أخبار المدن</a></nav><p class=x><a href=/12113/b.html>أخبار المدن</a></p><p>الاثنين ٢٣ مايو ٢٠١١</p>"
            f"<h1>{HEADLINE}</h1>",
            "أخبار المدن",
        ),  # in the folder of an issue
        ("<meta property='article:section' content='اقتصاد, تونس'>", "اقتصاد"),  # Arabic has another comma for a name
        (
            f"<nav><a href=/e/7>اقتصاد</a> <a href=/e/80>مصارف</a> <a href=/s>رياضة</a></nav><h1>{HEADLINE}</h1>"
            "<ul><li>14 أيار 2024<li class=service><a href=/e/7>اقتصاد</a><li class=service><a href=/e/80>مصارف</a></ul>"
            f"<p>{'قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم. ' * 4}</p>",
            "مصارف",
        ),  # a rubric and the one within it
        (
            f"<div class=breadcrumbs><a href=/culture/>ثقافة</a><span>|</span><a href=/where/africa/>أفريقيا</a></div><h1>{HEADLINE}</h1>",
            "ثقافة",
        ),  # topics in a row, none below another
        (
            f"<div class=breadcrumbs><a href=/>الرئيسية</a> | <a href=/l>محليات</a> | <a href=/l/n>الشمال</a></div><h1>{HEADLINE}</h1>",
            "الشمال",
        ),
        (f"<p><a href=/e>آخر المستجدات</a>, <a href=/t>سياسة</a></p><h1>{HEADLINE}</h1>", "سياسة"),  # by the alphabet
        (
            f"<p><a href=/n>أخبار</a> | <a href=/p>سياسة</a></p><h1>{HEADLINE}</h1>",
            "سياسة",
        ),  # the first holds all stories
        (f"<div class=breadcrumbs><a href=/n>الأخبار</a> | <a href=/s>رياضة</a></div><h1>{HEADLINE}</h1>", "رياضة"),
        (
            '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","name":"الرئيسية"},'
            '{"@type":"ListItem","name":"الأخبار"}]}</script>'
            f"<h1>{HEADLINE}</h1><dd>القسم: <a href=/news/l>محليات</a></dd>",
            "محليات",
        ),  # the declared trail has no more than «الأخبار»
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
        (f"<p><a href=/misc>منوعات</a><b>|</b><a href=/where/iraq>العراق</a></p><h1>{HEADLINE}</h1>", "منوعات"),
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


NEWS = "<h1>فتح الجسر الخشبي أمام المشاة</h1><div id=text><p>قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p></div>"
MENU = "<div><a href=/>الرئيسية</a> <a href='/bridges/'>جسور وطرق</a> <a href='/cat.php?c=3'>مناطق الساحل</a> <a href=/about>من نحن</a></div><p>مرحبا</p>"


@pytest.mark.parametrize(
    ("above", "url", "section", "why"),
    [
        ("<div>مناطق الساحل</div>", "/a/77", "مناطق الساحل", "the menu has the word"),
        ("<div>كلمة أخرى</div>", "/a/77", None, "it has not"),
        (
            "<ul><li>طرق الريف</li><li>محليات</li></ul><span>طرق الريف</span>",
            "/a/77",
            "طرق الريف",
            "a menu without links",
        ),
        ("<a href=/sport>رياضة</a><p>ثقافة</p>", "/a/77", "ثقافة", "set otherwise than the menu above it"),
        ("<p>رياضة</p><p>ثقافة</p>", "/a/77", None, "set like what stands before it"),
        (
            "<span>ثقافة</span><div><a href='/writer.php?w=41'>ريما حداد</a><em>أستاذة علم الاجتماع</em></div>",
            "/a/77",
            "ثقافة",
            "above the writer and what she is",
        ),
        (
            "<div><a href=/default.aspx>الصفحة الأولى</a> <a href=/local.aspx>محليات</a> <a href=/arts.aspx>كتابات</a>"
            " <a href=/photos.aspx>صور</a></div>",
            "/a/77",
            None,
            "a menu right above the headline",
        ),
        (
            "<div id=navchain><a href=/>الرئيسية</a> / <a href=/n/>طرق الريف</a></div>",
            "/a/77",
            "طرق الريف",
            "how Bitrix calls its trail",
        ),
        (
            "<nav><a href=/>الرئيسية</a><a href=/tag/rif/>طرق الريف</a></nav>"
            "<div class='article-tag post-card-tags'><span class=post-card-primary-tag><a href=/tag/rif/>طرق الريف</a></span></div>",
            "/a/77",
            "طرق الريف",
            "a tag that Ghost's own theme prints for a rubric",
        ),
        ("", "/bridges/2024/77", "جسور وطرق", "the page lies in the folder that the menu leads to"),
        ("", "/2024/bridges/77", "جسور وطرق", "below the year"),
        ("", "/mobile/bridges/77", None, "the folder lies elsewhere"),
        (
            "<p><a href=/>الرئيسية</a> &gt; <a href='list.php?c=4'>طرق الريف</a> &gt; فتح الجسر الخشبي أمام المشاة</p>",
            "/a/7",
            "طرق الريف",
            "a trail that ends in the headline, to an address without a folder",
        ),
        (
            "<table><tr><td><a href='index.php'>منتدى الضفة</a> &gt; <a href=f12>أخبار الريف</a></td></tr></table>",
            "/t77",
            "أخبار الريف",
            "the trail of a forum, whose parts have numbers",
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
        ("<div class=secname><a href='section.php?secId=16'>أهالينا</a></div>", "أهالينا", "a class"),
        ("<table><tr><td>محليات</td><td>5 مارس 2025</td></tr></table>", "محليات", "in the cell before it"),
        ("<div>5 مارس 2025، محليات</div>", "محليات", "behind a comma"),
        ("<div>كلمة أخرى - 5 مارس 2025</div>", None, "no rubric"),
        ("<table><tr><td>بي بي سي - عمّان</td><td>5 مارس 2025</td></tr></table>", None, "where an agency reports from"),
        ("<ul><li>اليوم, 13:20<li>مناطق الساحل<li>1,022</ul>", "مناطق الساحل", "an entry of the menu in the next item"),
        ("<ul><li>اليوم, 13:20<li>بلدات الجبل<li>1,022</ul>", None, "what no menu has"),
        ("<ul><li>1,022<li>مناطق الساحل</ul>", None, "behind no date"),
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
