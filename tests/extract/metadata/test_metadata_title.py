"""The headline that a page declares, prints or both, in the wording that it prints."""

import pytest
from read_metadata import URL

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
    *(
        (
            f"declared once more as {name}: it does not go down",
            f"<title>الجسر الجديد: كل ما يجب أن تعرفه</title><meta property='og:title' content='{HEADLINE}'>"
            f"<meta name='{name}' content='{HEADLINE}'><p>نص",
            HEADLINE,
        )
        for name in ("parsely-title", "sailthru.title", "twitter:title")
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
        "a rubric and its stroke",
        f"<meta property='og:title' content='{HEADLINE}'><h1><span>محليات / </span>{HEADLINE}</h1>",
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
        "a badge in the heading, a name in the declared title that nothing else tells to be the outlet's",
        f"<title>{HEADLINE} | الواحة</title><h1>{HEADLINE} <small>نسخة أولى</small></h1>",
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
        "likewise, behind a bar of East Asian width",
        f"<title>{HEADLINE}｜صحيفة الميدان</title><p>نص",
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
        "the outlet's name is a heading that leads to the front page, and the h1 is in other words than the title",
        "<title>مجلة الكتاب والناس : حوار مع مهندس الجسر</title><h3><a href=/>مجلة الكتاب والناس</a></h3>"
        "<h1>مهندس الجسر: بنيته كي لا أحلم به</h1><div id=text><p>نص</p></div>",
        "مهندس الجسر: بنيته كي لا أحلم به",
    ),
    (
        "the outlet's name is an h1 that is called the site's, and the headline the heading below it",
        f"<title>موقع الضفة الإخباري :: {HEADLINE}</title><h1 class=site>موقع الضفة الإخباري</h1><h2>{HEADLINE}</h2>"
        f"<div id=text><p>{'قالت الوزارة إن الجسر يربط ضفتي النهر، ' * 4}</p></div>",
        HEADLINE,
    ),
    (
        "a headline and the line below it, which the title has too",
        f"<title>{HEADLINE} - خطوة تربط ضفتي النهر : الميدان</title><h1>{HEADLINE}</h1><h2>خطوة تربط ضفتي النهر</h2>"
        f"<div id=text><p>{'قالت الوزارة إن الجسر يربط ضفتي النهر، ' * 4}</p></div>",
        HEADLINE,
    ),
    (
        "a title that is cut short goes on in a lesser heading",
        f"<title>الميدان سبورت - الدوري - {HEADLINE[:20]}...</title><h2>{HEADLINE}</h2><h2>{HEADLINE[5:]} غدا</h2>",
        HEADLINE,
    ),
    (
        "an h1 for screen readers only",
        f"<h1 class='sr-only'>بحث</h1><h1>{HEADLINE}</h1><title>{HEADLINE}</title>",
        HEADLINE,
    ),
]


@pytest.mark.parametrize(("html", "headline"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_headline(metadata, html, headline):
    found = metadata(f"<html lang=ar>{html}", body="text" if "id=text" in html else None)
    assert found.title == headline
    assert found.provenance["title"]


def test_no_title_at_all(metadata):
    assert metadata("<p>نص بلا عنوان").title is None
