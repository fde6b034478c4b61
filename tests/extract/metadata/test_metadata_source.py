"""Whose page it is: the name of the outlet, who holds the rights, and the address that the page calls its own."""

import pytest

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
        (f"<title>طباعة - {HEADLINE}</title><h1>{HEADLINE}</h1>", "almidan.example"),  # the view is no outlet
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


def test_canonical_address(metadata):
    page = "<link rel=canonical href='/news/123?utm_source=x#top'>"
    assert metadata(page, url="https://m.almidan.example/amp/123").canonical_url == "https://m.almidan.example/news/123"
    assert metadata("<p>نص", url=None).canonical_url is None
    assert metadata("<link rel=canonical href='https://x.example/a'>", url=None).canonical_url == "https://x.example/a"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (
            "<td><img src=images/logo_ar.gif alt='الشرق الأوسط'></td>",
            "الشرق الأوسط",
        ),  # though it is a rubric's name too
        ("<td><img src=images/logo.gif alt='شعار الموقع'></td>", "almidan.example"),
        ("<td><img src=images/head.gif alt='صورة الجسر'></td>", "almidan.example"),
        ("<link rel=alternate type=application/rss+xml title='النور نيوز » الخلاصة' href=/feed>", "النور نيوز"),
        ("<link rel=alternate type=application/rss+xml title='RSS 2.0' href=/feed>", "almidan.example"),
    ],
)
def test_the_name_of_a_logo_or_a_feed(metadata, head, source):
    assert metadata(f"<title>{HEADLINE}</title>{head}<h1>{HEADLINE}</h1>").source == source


def test_a_rubric_behind_the_headline_is_no_outlet(metadata):
    menu = "<td><a href='section.asp?id=4'>أخبار</a></td>"
    assert metadata(f"<title>{HEADLINE},  أخبار</title>{menu}<h1>{HEADLINE}</h1>").source == "almidan.example"


NEWS = "<h1>فتح الجسر الخشبي أمام المشاة</h1><div id=text><p>قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p></div>"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("<p>جميع الحقوق محفوظة © جريدة المنار اليومية 2001</p>", "جريدة المنار اليومية"),
        ("<p>جميع الحقوق محفوظة لصحيفة الواحة 2009</p>", "صحيفة الواحة"),
        ("<p>© 2009 حقوق النشر محفوظة لصحيفة الواحة</p>", "صحيفة الواحة"),
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
        ("<p>جريدة المنار © 2001</p>", "جريدة المنار"),
        ("<p>جريدة المنار © 2024 — صحيفة إلكترونية مرخصة رقم 118</p>", "جريدة المنار"),
        ("<p>جريدة المنار © 2018-2024</p>", "جريدة المنار"),
        ("<p>المنار الآن 2025©</p>", "المنار الآن"),
        ("<p>Al Midan © 2018–2026. كل الحقوق محفوظة.</p>", "Al Midan"),  # as the host has it
        ("<p>Al Manar © 2018–2026. كل الحقوق محفوظة.</p>", "almidan.example"),  # another company's
        ("<p>صحيفة الواحة - رئيس التحرير - جميع الحقوق محفوظة [2007-2023]</p>", "صحيفة الواحة"),
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
        ("النور - جريدة سياسية يومية", "النور"),  # what it is
        ("النور اول صحيفة الكترونية اردنية - فتح الجسر الخشبي أمام المشاة", "النور"),
        ("النور - الموقع الرسمي لجماعة النور والسلام", "النور"),
        ("روزنامه نور - سه شنبه 16 تير 1388 - صفحه اقتصادي", "روزنامه نور"),  # and the day of the issue
        ("Nur Online - Urdu News : نور آن لائن", "Nur Online"),
        (":: النور", "النور"),
        ("بسم الله الرحمن الرحيم", "almidan.example"),
        ("Telegram Widget", "almidan.example"),
        ("art.php", "almidan.example"),  # the file, left there
        ("فتح الجسر الخشبي أمام المشاة (1 من 3)", "almidan.example"),  # the part of a story in several
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
        ("فتح الجسر الخشبي أمام المشاة - النشرة - الموقع الرسمي لنقابة المهندسين", "النشرة", "whose site it is"),
    ],
)
def test_what_a_title_adds_to_the_headline(metadata, title, source, why):
    home = "<a href=/><img src=/l.png alt='وزارة الصحة'></a>"
    page = metadata(f"<title>{title}</title>{home}{NEWS}", url="https://almidan.example/1", body="text")
    assert page.source == source, why


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("<a href=/ title='الميدان'></a>", "الميدان"),
        ("<a href=/></a><footer><p>© 2025 جريدة الميدان</p></footer>", "الميدان"),
        (
            "<a href=/>الميدان برس</a><footer>جميع الحقوق محفوظة - موقع الميدان برس</footer>",
            "الميدان",
        ),  # the title is asked first
        ("<a href=/></a>", "Almidan"),  # what stands behind the headline may be anything
        ('<script type="application/ld+json">{"@type":"WebSite","name":"ميدان برس"}</script>', "ميدان برس"),
    ],
)
def test_a_page_in_arabic_names_the_outlet_in_its_own_letters(metadata, head, source):
    declared = f"<meta property='og:site_name' content='Almidan'><title>{HEADLINE} | الميدان</title>"
    assert metadata(f"{declared}{head}<h1>{HEADLINE}</h1>").source == source


def test_who_holds_the_rights_names_the_outlet_that_its_title_has_in_latin_letters(metadata):
    page = f"<title>ALMDN : {HEADLINE}</title><h1>{HEADLINE}</h1><p>كل الحقوق محفوظة © وكالة الميدان للأنباء 2021</p>"
    assert metadata(page).source == "وكالة الميدان للأنباء"


def test_a_link_to_the_front_page_and_the_line_on_rights_agree_on_an_arabic_name(metadata):
    declared = f"<meta property='og:site_name' content='Almidan News'><title>{HEADLINE}</title>"
    page = f"{declared}<a href=/>الميدان</a><h1>{HEADLINE}</h1><p>جميع الحقوق محفوظة - موقع الميدان</p>"
    assert metadata(page).source == "الميدان"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Almidan - الميدان جريدة إلكترونية مغربية", "الميدان"),
        ("Almidan عربي", "Almidan عربي"),
        ("الميدان برس - جريدة إلكترونية مغربية", "الميدان برس"),
        ("Almidan", "Almidan"),
    ],
)
def test_what_an_outlet_is_behind_its_name(metadata, name, source):
    assert metadata(f"<meta property='og:site_name' content='{name}'><h1>{HEADLINE}</h1>").source == source


def test_what_an_outlet_is_in_the_link_to_its_front_page(metadata):
    home = "<a href=/>الميدان المتجدد - مؤسسة مجتمع مدني تطوعية</a>"
    assert metadata(f"<title>{HEADLINE}</title>{home}<h1>{HEADLINE}</h1>").source == "الميدان المتجدد"


HOMES = [
    ("/Pages/default.aspx", "وزارة الضفة", "SharePoint's"),
    ("/ar/Pages/default.aspx", "almidan.example", "of another language than the page's"),
    ("/Pages/media.aspx", "almidan.example", "another page of it"),
]


@pytest.mark.parametrize(("href", "source", "why"), HOMES, ids=[why for *_, why in HOMES])
def test_the_picture_in_a_link_to_the_front_page(metadata, href: str, source: str, why: str) -> None:
    page = f"<title>تفاصيل الخبر</title><div><a href='{href}'><img alt='وزارة الضفة'></a></div><h1>{HEADLINE}</h1>"
    assert metadata(page, url="https://almidan.example/Pages/NewsDetails.aspx?id=5").source == source, why
