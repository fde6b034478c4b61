import pytest

from newsarc.extract.metadata.byline import may_be_byline, names_beside_date, names_in_byline
from newsarc.extract.metadata.signature import names_in_line

HEAD = "<html lang=ar><title>خبر عن الزراعة في السهول</title><meta property='og:site_name' content='صحيفة الميدان'>"
LATIN_H1 = "<title>The old bridge</title><body><h1>The old bridge</h1>"
H1 = "<body><div><h1>خبر عن الزراعة في السهول</h1>"

PAGES = [
    (
        "JSON-LD persons, joined by the Arabic comma",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"ليلى حداد"},'
        '{"@type":"Person","name":"سامر عيسى"}]}</script>',
        "",
        "ليلى حداد، سامر عيسى",
    ),
    (
        "JSON-LD author by reference",
        '<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#p"}},'
        '{"@type":"Person","@id":"#p","name":"ليلى حداد"}]}</script>',
        "",
        "ليلى حداد",
    ),
    *(
        (
            f"JSON-LD: {why}",
            f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{said}}}</script>',
            "",
            names,
        )
        for why, said, names in (
            ("one record of two names", '{"@type":"Person","name":["ليلى حداد","سامر عيسى"]}', "ليلى حداد، سامر عيسى"),
            ("given and family name", '{"@type":"Person","givenName":"ليلى","familyName":"حداد"}', "ليلى حداد"),
        )
    ),
    (
        "the outlet in JSON-LD gives way to a printed person",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization",'
        '"name":"صحيفة الميدان"}}</script>',
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    ("the outlet alone is no author", "<meta name=author content='صحيفة الميدان'>", "", None),
    ("an account name is no author", "<meta name=author content='admin'>", "", None),
    ("an account with a number is no author", "<meta name=author content='News2'>", "", None),
    (
        "a login of one Latin word gives way to the name that the page prints",
        "<meta name=author content='Mohammad'>",
        "<p>بغداد/ تميم الحسن</p>",
        "تميم الحسن",
    ),
    ("and stays where it prints none", "<meta name=author content='Mohammad'>", "", "Mohammad"),
    (
        "the word before a name in a list is none",
        "",
        "<ul class=authors><li class=source><span>المصدر:</span></li><li>دبي - سامر عيسى</li></ul>",
        "سامر عيسى",
    ),
    (
        "a writer's card is no card of another story, and editors have pages too",
        "",
        "<div class=writer-card><h2><a href='/Editor/Index/155'>دندراوى الهوارى</a></h2></div>",
        "دندراوى الهوارى",
    ),
    ("a button to the writer's page is no name", "", "<p>مقالات أخرى <a href='/author/5'>انقر هنا</a></p>", None),
    (
        "the outlet before the word of a byline",
        "",
        "<p class=writer>سبق - متابعة: عبدالله البرقاوي</p>",
        "عبدالله البرقاوي",
    ),
    ("marks of direction around a name", "", "<p>كتب ـ عادل شفيق&#8207;:&#8207;</p>", "عادل شفيق"),
    ("an address is no author", "<meta property='article:author' content='https://facebook.com/midan'>", "", None),
    ("rel=author", "", "<p>بواسطة <a rel=author href='/x'>ليلى حداد</a></p>", "ليلى حداد"),
    ("a link to the author's page", "", "<a href='/writers/12/layla'>ليلى حداد</a>", "ليلى حداد"),
    ("a byline class with a date in it", "", "<div class='byline'>ليلى حداد | 12 مايو 2024</div>", "ليلى حداد"),
    (
        "vcard is not a card of another article",
        "",
        "<span class='author vcard'><a class='url fn n'>ليلى حداد</a></span>",
        "ليلى حداد",
    ),
    (
        "a label in an element of its own",
        "",
        "<div>نشر من قبل <b>هند الراوي</b> في <b>12 مارس 2024</b></div>",
        "هند الراوي",
    ),
    ("what was written, without a sign", "", "<p>تقرير خالد عمر</p>", "خالد عمر"),
    ("with a dash", "", "<p>تقرير - خالد عمر</p>", "خالد عمر"),
    ("a report that is no person's", "", "<p>تقرير أممي عن النهر</p>", None),
    ("two verbs", "", "<p>كتبه خالد عمر نشر في 12 مارس 2024</p>", "خالد عمر"),
    ("with the day in one line", "", "<p>أرسلت بواسطة هند الراوي في الإثنين 10 مارس 2025</p>", "هند الراوي"),
    ("as Joomla prints it", "", "<span class=small>كتبها هند الراوي</span>", "هند الراوي"),
    (
        "what a writer is, under a link to the writer's page",
        "",
        "<div class=writer><a href='/writers/hind'>هند الراوي</a><span class=writer-title>كاتبة وروائية</span></div>",
        "هند الراوي",
    ),
    ("unmarked, with بقلم", "", "<div>بقلم: د. وليد عبد الرحمن</div>", "د. وليد عبد الرحمن"),
    ("two names joined by و", "", "<div>إعداد: خالد عمر وسعاد علي</div>", "خالد عمر، سعاد علي"),
    (
        "a rubric inside the byline's element",
        "",
        "<div class=author><a class=article_category href=/c>منوعات</a> <b>ليلى حداد</b></div>",
        "ليلى حداد",
    ),
    ("an agency is the only author", "", "<div class='author'>رويترز</div>", "رويترز"),
    (
        "a writer in the sidebar wrote something else",
        "",
        "</div><div class='sidebar'><a rel=author>ليلى حداد</a></div>",
        None,
    ),
    (
        "a commenter is no author",
        "",
        "<p>نص</p><ol class='comments'><li><span class='author'>ليلى حداد</span></ol>",
        None,
    ),
    (
        "a user name is replaced by the printed name of the same letters",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person",'
        '"name":"janedoe"}}</script>',
        "<p class=byline>By Jane Doe</p>",
        "Jane Doe",
    ),
    (
        "an outlet's name with an ampersand",
        "<meta name='application-name' content='Mac &amp; Mehr'><meta name='dc.creator' content='Mac &amp; Mehr'>",
        "",
        None,
    ),
    (
        "the company that the outlet's name stands in",
        "<meta name='application-name' content='Wahat'><meta name=author content='Wahat Press GmbH'>",
        "",
        None,
    ),
    (
        "an account called after the outlet",
        "<meta name='application-name' content='Wahat'><meta name=author content='Wahat12'>",
        "",
        None,
    ),
    (
        "several names that commas between their elements join",
        "",
        "<p>10:30 | <span>كتب: <a href='/e/1'>هند الراوي</a>، <a href='/e/2'>سامر عيسى</a></span> |</p>",
        "هند الراوي، سامر عيسى",
    ),
    (
        "a byline word that ends the line of the date, as PHP-Nuke prints it",
        "",
        "<p>أرسلت في الأحد 9 مارس 2025 بواسطة <a href='/u'>هند الراوي</a></p>",
        "هند الراوي",
    ),
    ("the town after the name", "", "<p class=author>المصدر: <a>سهام العلي - رأس الخيمة</a></p>", "سهام العلي"),
    (
        "a day of the week is no part of a name",
        "",
        "<p class=author>هند الراوي <i>الجمعة، 7 مارس 2025</i></p>",
        "هند الراوي",
    ),
    (
        "the outlet's account has a number",
        "<meta name=author content=Almidan2>",
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    (
        "a member's name, whose element or address says so",
        "",
        "<p>أضيف في 9 مارس <a class=username href='/members/hind.21/'>هند الراوي</a></p>",
        "هند الراوي",
    ),
    ("likewise, by its address alone", "", "<p>10:30 <a href='/user/51'>هند الراوي</a></p>", "هند الراوي"),
    ("a login is no member", "", "<p>10:30 <a href='/user/login'>دخول الأعضاء</a></p>", None),
    ("the outlet's account alone is no author", "<meta name=author content=Almidan2>", "", None),
    (
        "an account whose name holds a word of the outlet's",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person",'
        '"name":"نشر في الميدان"}}</script>',
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    ("an account of the desk", "<meta name=author content=desk3>", "", None),
    ("a desk by its subject", "<meta name=author content='محرر الشؤون المحلية'>", "<p>كتب: سامر عيسى</p>", "سامر عيسى"),
    ("what a partner's logo follows", "", "<p class=by-brand>بالشراكة مع <img src=/b.svg></p>", None),
    (
        "the author above the translator",
        "",
        "<div><p>أوليفر هاردنغ - الميدان</p><p>ترجمة: سلوى النجار</p></div>",
        "أوليفر هاردنغ",
    ),
    ("the same in bold", "", "<p><b>أوليفر هاردنغ</b></p><p>ترجمة: سلوى النجار</p>", "أوليفر هاردنغ"),
    ("a date above the translator", "", "<p>9 مارس 2024</p><p>ترجمة: سلوى النجار</p>", "سلوى النجار"),
    ("no line of its kind", "", "<p class=tags>أدب عالمي</p><p>ترجمة: سلوى النجار</p>", "سلوى النجار"),
    ("the account of who watches over a forum", "", "<p>الكاتب: <a href=/u/5>المشرف العام</a></p>", None),
    ("a poet by the page of all poems", "", "<h2><a href='/poets/rastegar'>سیمین رستگار</a></h2>", "سیمین رستگار"),
    (
        "an account with the first letter of the weekday",
        "",
        "<p class=submitted><a>editor7</a> ث, 10/20/2024 - 13:05</p><p class=author>سامر عيسى</p>",
        "سامر عيسى",
    ),
    ("a name to log in with", "", "<a rel=author>samer84</a><p>كتب: سامر عيسى</p>", "سامر عيسى"),
    ("a pen name", "", "<a rel=author>Samer84</a><p>كتب: سامر عيسى</p>", "Samer84"),
    ("the account of an editor", "<meta name=author content=editor2>", "<p>كتب: سامر عيسى</p>", "سامر عيسى"),
    (
        "a rubric in the byline's place",
        "<meta property='article:section' content='منوعات'>",
        "<p class=author>منوعات</p>",
        None,
    ),
]


@pytest.mark.parametrize(("head", "body", "author"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_author(metadata, head, body, author):
    assert metadata(f"{HEAD}{head}{H1}{body}").author == author


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("الميدان - <a href='#'>هند الراوي</a>", "هند الراوي"),  # a word of the outlet's name before the person's
        ("صحيفة الميدان - <span>هند الراوي</span>", "هند الراوي"),  # its whole name
        ("دمشق- الميدان- <span>هند الراوي</span>", "هند الراوي"),  # dashes that touch the word before
        ("صحيفة الميدان", "صحيفة الميدان"),  # nobody else
        ("كتب: <a href='/editor/5'>عمر عبدالعزيز</a> - <a href='/editor/6'>ليلى رضا</a>", "عمر عبدالعزيز، ليلى رضا"),
        ("<a href='/author/5'>هند الراوي</a> <span class=job>مراسلة</span>", "هند الراوي"),
        ("<a href='/author/5'>هند الراوي</a> كاتبة من حلب", "هند الراوي"),  # the link is the name
        ("هند الراوي <span>محررة اقتصادية</span>", "هند الراوي"),  # a job without a class that says so
        ("هند الراوي <small class=title>خبيرة مياه</small>", "هند الراوي"),
        ("<span class=title>هند الراوي</span>", "هند الراوي"),  # with nothing before it, it is the name's
        ("بقلم: <a href='/author/5'>هند الراوي</a> <button>تابِع</button>", "هند الراوي"),
        ("<a href='/author/5'>هند الراوي</a>، سامر عيسى", "هند الراوي، سامر عيسى"),  # one of two has a page
        ("<time>12 مارس 2024 - 01:40</time> | آخر تحديث 13 مارس 2024", None),
        ("تم النشر: 12 مارس 2024", None),
        ("<a href='/author/1'>admin3</a>", None),  # an account with a number
        ("هند الراوي من بغداد", "هند الراوي"),  # where she is
        ("من بغداد: هند الراوي", "هند الراوي"),
        ("رسالة بغداد: هند الراوي", "هند الراوي"),
        ("هند الراوي، مراسلة الواحة نت – بغداد", "هند الراوي"),  # what she is
        ("مراسلة الواحة: هند الراوي", "هند الراوي"),
        ("تحرير خالد عمر", "خالد عمر"),  # what was done, without a sign
        ("تقرير أممي جديد", "تقرير أممي جديد"),  # no person's name follows
        ("كتبه خالد عمر نُشر في 12 مارس 2024", "خالد عمر"),  # a second verb goes with the day
        ("بواسطة خالد عمر نشر", "خالد عمر"),
        ("أضيف بواسطة خالد عمر", "خالد عمر"),
        ("أعدّته للنشر: هند الراوي", "هند الراوي"),
        ("Par Hind Rawi, envoyée spéciale à Bagdad", "Hind Rawi"),
    ],
)
def test_what_a_byline_element_holds_beside_names(metadata, byline, author):
    assert metadata(f"{HEAD}{H1}<div class=author>{byline}</div>").author == author


@pytest.mark.parametrize(
    "line",
    [
        "Submitted on Mon, 2019-01-21 13:49",
        "Publié le 21/01/2019",
        "أضيف بتاريخ 21/01/2019",
        "أُرسلت في 21 يناير 2019",
        "مرسل في الإثنين 21/01/2019",
        "تم إنشاؤه بتاريخ الإثنين، 21 كانون2/يناير 2019 13:49",
        "منتشر شده در 1397/11/01",
    ],
)
def test_when_a_text_was_sent_is_no_name(metadata, line):
    assert metadata(f"{HEAD}{H1}<span class=submitted-by>{line}</span>").author is None
    assert metadata(f"{HEAD}{H1}<span class=author>{line}</span>").author is None


@pytest.mark.parametrize(
    ("html", "author"),
    [
        ("<div class=by_line_date>by Anna Weiss, Staff Writer | October 29, 2014 07:38am ET</div>", "Anna Weiss"),
        ("<p class=byline><b>Photographs by</b> Anna Weiss</p>", None),
        (
            "<div class=author-box><p class=name>Anna Weiss</p><ul class=author>"
            "<li><a href='/author/aw/'>See All Articles</a><li>Send Email</ul></div>",
            "Anna Weiss",
        ),  # buttons
        ("<p><small>(Image credits: <a href='/authors/aw'>Anna Weiss</a>)</small></p>", None),
        ("<span class=author>Anna Weiss, Lowland Today</span>", "Anna Weiss"),  # a paper
        (
            "<div class=byline>By Anna Weiss, Contributing Writer<div>Published: May 15, 2013</div><div>Reviewed by "
            f"<a href=/reviewer?id=5>Peter Stein, MD</a>; {'Clinical Professor of Medicine, ' * 5}</div></div>",
            "Anna Weiss",
        ),  # who reviewed the text makes the line long
        (
            "<a id=ctl00_lblAuthor class=Grey href=/staff/18>Anna Weiss</a> - <i>May 15, 2013 1:42 PM</i>",
            "Anna Weiss",
        ),  # .NET
        ("<ol><li id=fn-12>Anna Weiss</ol>", None),  # a note's number
        ("<div class=hmedia><p class=fn><a href=/v/1>Stinking Feet</a></div>", None),  # a film's name
        ("<p class='source-org vcard'>Lowland News Latino</p>", None),
        # the outlet's desk, another paper's name, staff
        ("<span class=byline>Jane Doe, Almidan Sports</span>", "Jane Doe"),
        ("<span class=byline>Jane Doe, Riverside Herald</span>", "Jane Doe"),
        # a name beside that of which the link leads to the author's page
        ("<p class=byline>By <a rel=author href=/jd>Jane Doe</a> and John Roe</p>", "Jane Doe, John Roe"),
        # white space of the source between label and name
        (f"<p>Author:{' ' * 250}Jane Doe</p>", "Jane Doe"),
    ],
)
def test_what_latin_bylines_hold_beside_names(metadata, html, author):
    assert metadata(f"{LATIN_H1}{html}<p>Text.</p>").author == author


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        ("Anna Weiss, Lowland Mail Sports", "Anna Weiss"),
        ("Anna Weiss and Peter Stein, Special for LOWLAND MAIL", "Anna Weiss, Peter Stein"),
    ],
)
def test_a_desk_with_the_outlets_name_after_a_person(metadata, byline, author):
    page = f"<meta property='og:site_name' content='Lowland Mail'>{LATIN_H1}<p class=byline>{byline}</p><p>Text.</p>"
    assert metadata(page).author == author


def test_bylines_of_the_stories_that_the_top_of_the_page_leads_to(metadata):
    others = "".join(
        f"<li><h2>Another bridge {n}</h2><i class=author>{name}</i>"
        for n, name in enumerate(("Peter Stein", "Ivo Brand"))
    )
    page = f"<title>The old bridge</title><ul>{others}</ul><h1>The old bridge</h1><p>After the flood it was closed.</p>"
    assert metadata(f"{page}<a rel=author>Anna Weiss</a>").author == "Anna Weiss"


@pytest.mark.parametrize(
    ("link", "author"), [("Yuca mash with spicy touch", None), ("Anna Weiss", "Anna Weiss"), ("hausinfo", "hausinfo")]
)
def test_a_byline_at_the_end_that_is_a_phrase(metadata, link, author):
    page = f"{LATIN_H1}<div id=text>{'<p>A paragraph of the text.</p>' * 40}</div><p class=fn>{link}</p>"
    assert metadata(page, body="text").author == author


def test_a_dash_that_stays_of_the_outlets_name_is_no_author(metadata):
    assert metadata(f"{HEAD}{H1}<div class=author>المنبر -</div><p>المنبر -</p>").author == "المنبر"


def test_the_short_name_that_an_outlets_host_begins_with_is_no_person(metadata):
    page = f"{HEAD}{H1}<a rel=author>Almidan</a><p>كتب: سامر عيسى</p>"
    assert metadata(page, url="https://www.almidanpress.example/1").author == "سامر عيسى"
    assert metadata(page, url="https://www.almidanites.example/1").author == "Almidan"


SENTENCE = "<p>أعلنت الوزارة، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار والسيول.</p>"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<p>كتب- تميم الحسن:</p>", "تميم الحسن"),
        ("<p>كتب – تميم الحسن</p>", "تميم الحسن"),
        ("<p><strong>&nbsp;بغداد/ تميم الحسن</strong></p>", "تميم الحسن"),
        ("<p>بيروت – تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن – بيروت</p>", "تميم الحسن"),
        ("<p><strong>تميم الحسن</strong></p>", "تميم الحسن"),
        ("<b>تميم الحسن</b><br>", "تميم الحسن"),
        ("<div><span>تميم الحسن</span><span>•</span><span>10 مارس 2024</span></div>", "تميم الحسن"),  # beside a date
        ("<div>تميم الحسن<i>•</i>10 مارس 2024<i>•</i>عدل في 12 مارس 2024</div>", "تميم الحسن"),
        (f"<div>تميم الحسن</div><div>10 مارس 2024</div>{SENTENCE * 3}", "تميم الحسن"),  # in the line above
        ("<div><b>الميدان - تميم الحسن</b> <i>10 مارس 2024</i></div>", "تميم الحسن"),  # with the outlet
        ("<div><b>الميدان - أسعار السهول</b> <i>10 مارس 2024</i></div>", None),
        ("<p>من: تميم الحسن</p>", "تميم الحسن"),
        ("<div>تميم الحسن <i>الخميس 5 نوفمبر 2023 - 17:40 بتوقيت بيروت</i></div>", "تميم الحسن"),
        ("<p>الشاعر: تميم الحسن | العصر الحديث</p>", "تميم الحسن"),
        ("<p>الأحد 10 كانون الثاني 2024 - الساعة 11:20 - بغداد / تميم الحسن</p>", "تميم الحسن"),
        ("<div><div><b>تميم الحسن</b><i>مراسل</i></div><div>10 مارس 2024</div></div>", "تميم الحسن"),
        (
            "<div><span>أمل جديد</span><span>•</span><span>10 مارس 2024</span></div>",
            None,
        ),  # a given name, and a word too
        ("<div><a href='/section/7'>نادر وغريب</a> <span>10 مارس 2024</span></div>", None),
        ("<p>بغداد - واع - تميم الحسن</p>", "تميم الحسن"),
        ("<p>صحيفة الميدان – تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن (أبوظبي)</p>", "تميم الحسن"),
        ("<p>تميم الحسن (مدرب)</p>", None),
        ("<p>سطيف: تميم الحسن</p>", "تميم الحسن"),
        ("<p>مقديشو / نور جيدي / الأناضول</p>", "نور جيدي"),
        ("<p>عمّان - مستشفى حمزة</p>", None),  # called after a person
        ("<p>بيروت – آية منصور</p>", "آية منصور"),  # a given name that is not listed
        ("<div><span>أخبار محلية</span><span>•</span><span>10 مارس 2024</span></div>", None),  # a rubric
        ("<div><span>تميم الحسن</span><p>يتحدث عن عمله.</p></div>", None),
        ("<p>تميم الحسن</p>", "تميم الحسن"),  # nothing but its place marks it
        ("<span>تميم الحسن</span><span>10 مارس 2024</span>", "تميم الحسن"),
        ("<font color=gray>تميم الحسن</font><br><br>", "تميم الحسن"),
        ("<p>تميم الحسن ووليد العلي</p>", "تميم الحسن، وليد العلي"),
        ("<p>تميم الحسن، وليد العلي</p>", "تميم الحسن، وليد العلي"),
        ("<p>تميم الحسن</p><p>قال تميم الحسن إنه باق.</p>", None),  # the text is about him
        ("<p>تميم الحسن</p><p>باق في عمله.</p><p>وليد العلي</p>", None),  # two that are told of
        ("<h2>تميم الحسن</h2>", None),  # a heading
        ("<p>وليد توفيق</p>", "وليد توفيق"),  # two given names
        ("<p>رمضان كريم</p>", None),  # a greeting
        ("<p>سارة تغني</p>", None),  # a sentence
        ("<p>كريم وسخي</p>", None),  # two adjectives
        ("<p>يوسف الصديق عليه السلام</p>", None),  # a prophet
        ("<p>أحمد زكي.. النمر الأسود</p>", None),  # a sub-head
        ("<p>تقرير تميم الحسن</p>", "تميم الحسن"),
        ("<p>تقرير الطبيب الشرعي</p>", None),  # no name
        ("<p>أجرت الحوار هند الراوي</p>", "هند الراوي"),
        ("<p>من هند الراوي ووليد العلي</p>", "هند الراوي، وليد العلي"),  # as Reuters signs
        ("<p>من هنا وهناك</p>", None),
        ("<p>✍️ تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن كاتب وصحفي عراقي</p>", "تميم الحسن"),
        ("<p>مراسل الميدان - تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن - خاص الميدان</p>", "تميم الحسن"),
        ("<p>تميم الحسن | تصوير وليد العلي</p>", "تميم الحسن"),
        ("<p>العميد الركن المتقاعد تميم الحسن</p>", "العميد الركن المتقاعد تميم الحسن"),
        ("<p>اسم الكاتب : تميم الحسن</p>", "تميم الحسن"),
        ("<p>أضيف بواسطة تميم الحسن</p>", "تميم الحسن"),
        ("<p>كتب | تميم الحسن</p>", "تميم الحسن"),
        ("<p>✍ بقلم .. تميم الحسن</p>", "تميم الحسن"),
        ("<p>إعداد وتحرير: تميم الحسن</p>", "تميم الحسن"),
        ("<p>كتب المحلل السياسي: تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم علي الحسن</p>", "تميم علي الحسن"),  # three words that the text does not speak of
        ("<p><strong>تفاصيل جديدة</strong></p>", None),  # a sub-head
        ("<p>بيروت – وكالات</p>", None),
        ("<p>بيروت - رويترز</p>", None),
        ("<p><strong>علي بن يقول في بيان</strong></p>", None),  # too long for a name
    ],
)
def test_a_name_in_a_line_of_its_own(metadata, line, author):
    page = f"{HEAD}{H1}<div id=text>{line}{SENTENCE * 9}</div>"
    assert metadata(page, body="text").author == author


def test_a_name_in_bold_closes_the_text(metadata):
    page = f"{HEAD}{H1}<div id=text>{SENTENCE * 9}<p><strong>سعاد علي</strong></p></div>"
    assert metadata(page, body="text").author == "سعاد علي"


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("<p>سعاد علي</p>", "سعاد علي"),
        ("<p>قالت سعاد علي إنها باقية.</p><p>سعاد علي</p>", None),  # whom the text is about
        ("<p><a href='/tag/1'>سعاد علي</a></p>", None),
        ("<p>* من سعاد علي</p>", "سعاد علي"),  # in Yemen
        ("<p>تفاصيل أخرى</p>", None),
        ("<p>سعاد علي</p><p>تابعوا أخبارنا على تلغرام <a href=x>https://t.me/midan</a></p>", "سعاد علي"),
    ],
)
def test_a_name_alone_closes_the_text(metadata, end, author):
    assert metadata(f"{HEAD}{H1}<div id=text>{SENTENCE * 9}{end}</div>", body="text").author == author


@pytest.mark.parametrize(
    ("headline", "author"),
    [
        ("حكايات النيل القديم .. بقلم: عثمان ميرغني", "عثمان ميرغني"),
        ("هند الراوي تكتب: حكايات النيل القديم", "هند الراوي"),
        ("معرض كتب عن النيل القديم", None),
        ("رواية جديدة بقلم كاتبة شابة عن النيل", None),
    ],
)
def test_a_byline_in_the_headline(metadata, headline, author):
    assert metadata(f"<html lang=ar><title>{headline}</title><body><h1>{headline}</h1>").author == author


def test_a_name_printed_alone_that_begins_the_title_tag(metadata):
    page = (
        f"<html lang=ar><title>هند الراوي - خبر عن الزراعة في السهول</title>{H1}<p><a href='/m?i=5'>هند الراوي</a></p>"
    )
    found = metadata(page)
    assert (found.author, found.source) == ("هند الراوي", "almidan.example")  # no outlet


def test_a_printed_byline_goes_before_a_name_in_bold(metadata):
    page = f"{HEAD}{H1}<p class=author>سامر عيسى</p><div id=text><p><b>تميم الحسن</b></p>{SENTENCE * 9}</div>"
    assert metadata(page, body="text").author == "سامر عيسى"


@pytest.mark.parametrize(
    ("line", "is_bold", "name"),
    [
        ("الموصل / عمر الحيالي", False, "عمر الحيالي"),
        ("عمر الحيالي", False, ""),
        ("عمر الحيالي 12", True, ""),  # no name has digits
        ("عمر", True, ""),  # one word
        ("عمر الحيالي*", True, "عمر الحيالي"),  # who the person is stands at the end
        ("/", True, ""),
        ("", True, ""),
    ],
)
def test_name_in_line(line, is_bold, name):
    assert names_in_line(line, is_alone=is_bold) == ([name] if name else [])


def test_signature_at_the_end_of_the_body(metadata):
    paragraphs = "<p>فقرة من النص.</p>" * 80
    page = f"{HEAD}{H1}<div id=text>{paragraphs}<p>إعداد: سعاد علي</p></div>"
    assert metadata(page, body="text").author == "سعاد علي"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Posted on September 21, 2020 by Adi Stone", ["Adi Stone"]),
        ("12.03.2024 | 13:10 Uhr | Anna Weiß", ["Anna Weiß"]),
        ("Jane Doe, Senior Editor", ["Jane Doe"]),  # a role beside a name
        ("jane@midan.example Jane Doe", ["Jane Doe"]),
        ("كتبت منى السيد", ["منى السيد"]),
        ("الصحفية/ منى السيد", ["منى السيد"]),
        ("سامر الخطيب - بيروت", ["سامر الخطيب"]),  # a family name
        ("مصنف، زاہد خان", ["زاہد خان"]),
        ("محمد وليد أحمد", ["محمد وليد أحمد"]),  # the و of a name is no "and"
        ("سامر وهبي وليان الحداد", ["سامر وهبي", "ليان الحداد"]),  # one of each
        ("ليان الحداد وسامر النجار ووليد وهبة", ["ليان الحداد", "سامر النجار", "وليد وهبة"]),
        ("احمد خان اور سارہ علی", ["احمد خان", "سارہ علی"]),
        ("Ayşe Demir ve Mehmet Kaya", ["Ayşe Demir", "Mehmet Kaya"]),
        ("Ana García y Juan Pérez", ["Ana García", "Juan Pérez"]),
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),  # a name of two parts
        ("João Costa e Silva", ["João Costa e Silva"]),
        ("By John E Smith", ["John E Smith"]),  # an initial
        ("By ANNA ROSS AND MARK WHITE", ["ANNA ROSS", "MARK WHITE"]),
        ("القاهرة - أحمد سعيد", ["أحمد سعيد"]),  # a dateline
        ("بغداد/ علي حسين", ["علي حسين"]),
        ("الرياض - واس", ["واس"]),
        ("الرياض:", []),  # a town is nobody
        ("محمد علي، القاهرة", ["محمد علي"]),
        ("كتبت ـ منى علي", ["منى علي"]),  # a tatweel for a dash
        ("السبت 12 مايو 2024 - محمد أحمد", ["محمد أحمد"]),
        ("تحرير: سارة خالد | ترجمة: ليث", ["سارة خالد"]),
        ("تصوير: حسن", []),  # a photographer
        ("نشر من قبل منى علي في 12 مارس", ["منى علي"]),
        ("تحرير من طرف منى علي", ["منى علي"]),  # in the Maghreb
        ("بتوقيت مكة المكرمة", []),
        ("Walter von Aachen", ["Walter von Aachen"]),  # a byline word inside a name
        ("Tekst: Ingrid Solberg", ["Ingrid Solberg"]),
        ("Scris de Andreea Munteanu", ["Andreea Munteanu"]),
        ("Γράφει η Μαρία Δήμου", ["Μαρία Δήμου"]),
        ("Text & Fotos: Ivo Brand", ["Ivo Brand"]),
        ("2020年02月19日 来源：河谷网 作者：陈静怡", ["陈静怡"]),  # no spaces, no capitals
        ("记者：王磊、李娜", ["王磊", "李娜"]),
        ("박서연 기자", ["박서연"]),  # the word for reporter
        ("steinmetz62 » So 13. Jan 2019", ["steinmetz62"]),  # phpBB
        ("Redacción / Carla Núñez", ["Carla Núñez"]),  # a desk gives way
        ("Ana Brook, Ben Carr, and Cleo Dunn", ["Ana Brook", "Ben Carr", "Cleo Dunn"]),
        ("Analysis by Ana Brook, Senior Court Analyst", ["Ana Brook"]),
        ("Ana Brook, MS, RD", ["Ana Brook"]),
        ("Ana Brook Bloomberg", ["Ana Brook"]),  # whom the text was bought from
        ("Ana Brook The Associated Press", ["Ana Brook"]),
        ("The Associated Press", ["The Associated Press"]),
        ("ANNE BRUN et PAUL CARON Envoyés spéciaux à Lyon", ["ANNE BRUN", "PAUL CARON"]),
        ("Ana Brook Tuesday, Aug. 17, 2010", ["Ana Brook"]),  # the weekday and the month go with the day
        ("Theresa May 12.03.2024", ["Theresa May"]),
        ("DEC. 10, 2018", []),
        ("Ana Brook Ana Brook", ["Ana Brook"]),  # printed for two widths of the screen
        ("R. R.", ["R. R."]),
        ("Amt für Umwelt und Natur", ["Amt für Umwelt und Natur"]),  # one body with two subjects
        ("Copyright Waldverlag GmbH & Co. KG - all rights reserved", []),
        ("More from this author", []),
        ("Subscribe to RSS", []),
        ("Photographs by Ana Brook", []),
        ("Ana Brook MD", ["Ana Brook"]),
        ("The Lake's Journalistic Standards and Practices", []),
        ("Źródło: Jezioro24", []),
        ("#Krótko o wodzie i lesie", []),
        ("Disko Von | Nils Pohl", ["Nils Pohl"]),  # a rubric before the byline word
        ("作者：余小青 向雪", ["余小青", "向雪"]),
        ("作者：余小青 阅读：12", ["余小青"]),
        ("执笔/余小青、向雪&李飞", ["余小青", "向雪", "李飞"]),
        ("河谷日报记者 余小青 向雪", ["余小青", "向雪"]),
        ("河谷社9月3日电（记者余小青 整理）大桥重新开放", ["余小青"]),
        ("王山 河谷大学水利研究院院长", ["王山"]),
        ("责任编辑：王山", []),  # who answers for a text did not write it
        ("大桥1天封闭，河谷居民等候", []),
        ("박서연 칼럼니스트", ["박서연"]),
        ("x" * 300, []),
        ("", []),
        ("Reuters in Boston", ["Reuters"]),
        ("View Staff Page | Jane Doe", ["Jane Doe"]),
        ("Written by | For the Tribune", []),
        ("The writer has posted comments on this article", []),
        ("بغداد - أحمد علي - سعاد حسن", ["أحمد علي", "سعاد حسن"]),  # two writers, told by their given names
        ("أحمد علي - بغداد", ["أحمد علي"]),
        ("أحمد علي | الواحة نت", ["أحمد علي"]),
        ("أحمد علي - جامعة محمد الخامس", ["أحمد علي"]),  # what is called after a person
    ],
)
def test_names_in_byline(text, names):
    assert names_in_byline(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "كتب التاريخ فصلا جديدا في هذا اليوم من عمر المدينة",
        "By the time the bridge opened, many had left",
        "إعداد الطعام في رمضان",
        "مراسل الواحة: قصف عنيف يستهدف الجسر",
        "نشر من قبل في مجلة المدينة",
        "كتبها في السجن قبل عشرين عاما",
        "نشره الباحث في كتاب صدر عن دار الميدان في شتاء 2019",
        "Text",
    ],
)
def test_sentences_are_no_strict_bylines(text):
    assert names_in_byline(text, strict=True) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Posted by Rupert Ashe at March 22, 2005 11:14 PM", ["Rupert Ashe"]),
        ("Gespeichert von Martina Weber am Di, 12.03.2019 - 19:44", ["Martina Weber"]),  # Drupal
        ("Rédigé par Mathieu Garnier le 11 septembre 2007 à 22:41 dans Village", ["Mathieu Garnier"]),  # Typepad
        ("von Mutti am 14. Dezember 2010 um 09:43", ["Mutti"]),  # a date makes a single name certain
        ("أضافه ليان الحداد في ثلاثاء, 04/03/2025 - 09:30", ["ليان الحداد"]),  # the same in Arabic
        ("تم الإرسال بواسطة ليان الحداد في 4 مارس 2025", ["ليان الحداد"]),
        ("ارسال شده توسط مریم احمدی در 4 مارس 2025", ["مریم احمدی"]),
        ("شعر: ليان الحداد", ["ليان الحداد"]),
        ("للشاعرة: ليان الحداد", ["ليان الحداد"]),
        ("للشاعر سامر عيسى", ["سامر عيسى"]),
        ("تأليف: ليان الحداد", ["ليان الحداد"]),
        ("ريشة: ليان الحداد", ["ليان الحداد"]),
        ("أعدتها: ليان الحداد", ["ليان الحداد"]),
        ("الخطيب: الشيخ سامر عيسى", ["الشيخ سامر عيسى"]),
        ("سازدانی: شیلان عەلی", ["شیلان عەلی"]),
        ("di Chiara Bellini", ["Chiara Bellini"]),
        ("Eine Kolumne von Nils Pohl", ["Nils Pohl"]),
        ("Ein Gastbeitrag von Nils Pohl", ["Nils Pohl"]),
        ("Írta: Kovács Eszter", ["Kovács Eszter"]),
        ("Автор: Оксана Гнатюк", ["Оксана Гнатюк"]),
        ("Text: Ulrike Hahn / Fotos: Peter Stein", ["Ulrike Hahn"]),
        ("Di sera il ponte resta chiuso", []),
        ("av trafiken på bron", []),
        ("by Jane Doe on May 15, 2013 at 3:45 pm ET", ["Jane Doe"]),
        ("كتب: أحمد علي / سعاد حسن", ["أحمد علي", "سعاد حسن"]),
        ("تقرير: ليلى خوري - تصوير سامر حداد", ["ليلى خوري"]),
    ],
)
def test_strict_bylines(text, names):
    assert may_be_byline(text)
    assert names_in_byline(text, strict=True) == names


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("<p><b><i>Stefan Kirchner</i></b></p>", "Stefan Kirchner"),
        ("<p>(Christian P. Stadler)</p><p>Lokalblatt, Heft 12</p>", "Christian P. Stadler"),  # the last lines
        ("<p align=right>Nguyễn Minh Anh</p>", "Nguyễn Minh Anh"),  # the family name is told
        ("<p>Weitere Informationen</p>", None),  # German writes all nouns with a capital
        ("<h2>Stefan Kirchner</h2>", None),  # a heading
        ("<p>Foto: <b>Stefan Kirchner</b></p>", None),  # not all of its line
        ("<p>Stefan Kirchner spoke.</p><p>Stefan Kirchner</p>", None),  # the text is about him
        ("<ul><li>Karin Falk</li><li>Stefan Kirchner</li></ul>", None),  # a list of the text's
        ("<p><a href=/tag/stefan-kirchner>Stefan Kirchner</a></p>", None),  # a tag
        ("<p>© 2019 Stefan Kirchner</p>", "Stefan Kirchner"),
        ("<p>© Stefan Kirchner</p>", None),  # a picture's
        ("<p>© 2019 Stefan Kirchner Verlag</p>", None),
    ],
)
def test_a_latin_name_that_nothing_marks(metadata, end, author):
    page = f"{LATIN_H1}<div id=text>{'<p>A paragraph of the text.</p>' * 20}{end}</div><div>Contact</div>"
    assert metadata(page, body="text").author == author


@pytest.mark.parametrize(
    ("above", "author"),
    [
        ("<header><a href=/t>Tobias Arndt</a></header><p>March 5, 2024</p>", "Tobias Arndt"),
        ("<header><a href=/t>Tobias Arndt</a></header><p>Lake news</p>", None),
    ],
)
def test_a_latin_name_right_above_the_headline(metadata, above, author):
    assert metadata(f"<title>The old bridge</title><body>{above}<h1>The old bridge</h1>").author == author


def test_a_latin_name_beside_the_date(metadata):
    row = "<ul><li>Konrad T. Falk</li><li>3. August 2019</li></ul>"
    assert metadata(f"{LATIN_H1}{row}<p>Text.</p>").author == "Konrad T. Falk"
    assert metadata(f"{LATIN_H1}<ul><li>Konrad T. Falk</li></ul><p>Text.</p>").author is None


@pytest.mark.parametrize(
    ("site", "author"),
    [
        ("Tobias Arndt", "Tobias Arndt"),
        ("Tobias Arndt’s Weblog", "Tobias Arndt"),
        ("Tobias Arndt’s Notebook", "Tobias Arndt"),
        ("Tobias Arndt Shop", None),
        ("Brücken Blog", None),
    ],
)
def test_a_site_that_is_called_after_its_author(metadata, site, author):
    assert metadata(f"<meta property='og:site_name' content='{site}'>{LATIN_H1}<p>Text.</p>").author == author
    assert metadata(f"<title>The old bridge | {site}</title><h1>The old bridge</h1>").author == author


def test_the_footer_above_the_text_in_which_drupal_keeps_byline_and_date(metadata):
    byline = "Submitted by <span>Lina Haddad</span> on Tue, 03/04/2025 - 09:30"
    text = f"<article><footer class=node__meta>{byline}</footer><div id=text><p>{'The bridge is closed. ' * 20}</p></div></article>"
    page = f"<title>The old bridge</title><body><main><h1>The old bridge</h1>{text}</main>"
    assert metadata(page, body="text").author == "Lina Haddad"


def test_a_byline_word_after_what_was_written():
    assert names_in_byline("أخبار بواسطة هند الراوي") == ["هند الراوي"]


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        ("", "<p><span>By</span> <a href=/staff/7>J.R. Brook</a></p>", "J.R. Brook"),  # no space around the word
        ("", "<p>| 来源 <span>河谷</span> | 作者 <span>余小青</span></p>", "余小青"),
        ("<meta name=author content='Seeverlag GmbH, Ulm, Germany'>", "", "Seeverlag GmbH"),  # no town is an author
        ("<meta name=author content='lago.es'>", "<p class=firma>Ana Pons</p>", "Ana Pons"),  # Spanish for byline
        ("", "<p class=reportError>Zgłoś błąd na stronie</p>", None),
        ("", "<p class=author>Staff Consortium Reporting</p><p>By Ana Brook</p>", "Ana Brook"),
        ("", "<p class=img-author>Ana Brook</p>", None),  # who took the picture
        ("", "<p><span>| By </span><span>Ana Brook</span> | <time>12.3.2024</time></p>", "Ana Brook"),
        ("", "<p class=by_line_date>by Ana Brook, Staff Writer | March 5, 2024 07:38am ET</p>", "Ana Brook"),
        ("<meta name=author content=stefan.brook>", "", "Stefan Brook"),  # an account that is a name
        ("<meta name=author content=lake.side>", "", "lake.side"),
    ],
)
def test_bylines_of_other_languages(metadata, head, body, author):
    assert metadata(f"{head}{LATIN_H1}{body}").author == author


@pytest.mark.parametrize(
    ("declared", "byline", "author"),
    [
        ("Ana Brook", "By Ana Brook and Ben Carr", "Ana Brook, Ben Carr"),  # many templates declare the first only
        ("Ana Brook", "By Ben Carr and Cleo Dunn", "Ana Brook"),
        ("Ana Brook", "By Ana Brook, Court Reporter", "Ana Brook"),
        ("<a href='/experts/ana'>Ana Brook</a>", "", "Ana Brook"),  # mark-up that was declared as it is
    ],
)
def test_authors_beside_the_declared_one(metadata, declared, byline, author):
    node = f'<script type="application/ld+json">{{"@type":"Article","author":{{"name":"{declared}"}}}}</script>'
    assert metadata(f"{node}{LATIN_H1}<p class=byline>{byline}</p>").author == author


def test_bylines_of_a_row_of_stories_above_the_headline(metadata):
    row = "".join(f"<h2>The story of {name}</h2><p class=author>{name} Brook</p>" for name in ("Ana", "Ben", "Cleo"))
    page = f"<title>The old bridge</title><body>{row}<h1>The old bridge</h1><a class=author href=/a>Dan Carr</a>"
    assert metadata(page).author == "Dan Carr"
    assert metadata(page.replace("Dan Carr", "")).author is None


def test_the_agency_that_an_outlets_chinese_name_begins_with_is_no_author(metadata):
    page = "<title>大桥重新开放_河谷新闻</title><meta name=author content=河谷><body><h1>大桥重新开放</h1>"
    assert metadata(page, url=None).author is None


def test_a_byline_word_and_the_name_after_it_below_the_text(metadata):
    text = "<p>" + "The old bridge was closed for repair. " * 20 + "</p>"
    end = "<p><i>Von</i> <span>Nele Rau</span></p><p>Kurz notiert</p>"
    assert metadata(f"{LATIN_H1}<div id=b>{text}{end}</div>", body="b").author == "Nele Rau"


def test_name_beside_date():
    assert names_beside_date("12.03.2024 | Natur, BUND") == []  # rubrics
    assert names_beside_date("12.03.2024 | Recht & Gesetz") == []
    assert names_beside_date("12.05.2022, 14:11 Uhr | dpa") == ["dpa"]
    assert names_beside_date("Verkehr/Kleine Anfrage - 11.02.2021") == []
    assert names_beside_date("11.12.2019 - Anna Weiß") == ["Anna Weiß"]
    assert names_beside_date("11.12.2019 - 14:30") == []
    assert names_beside_date("تاريخ النشر : 2023-06-18 | القسم : محليات") == []
    assert names_beside_date("Anna Weiß") == []
    assert names_beside_date("بغداد / هند الراوي - 10/3/2025") == ["هند الراوي"]
    assert names_beside_date("هند الراوي | بغداد | 10.03.2025") == ["هند الراوي"]
    assert names_beside_date("الشؤون المحلية - 10/3/2025") == []  # a rubric
    assert names_beside_date("اقتصاد وأعمال - 10/3/2025") == []
    assert names_beside_date("الميدان - هند الراوي - 10/3/2025", lambda: {"الميدان"}) == ["هند الراوي"]
    assert names_beside_date("10/3/2025 - آخر تحديث: 11/3/2025 - 08:40 ص (بتوقيت مكة المكرمة)") == []


TOLD = "<div id=text><p>قالت البلدية إن الجسر الخشبي فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p><p>وأضافت أن الجسر سيبقى مضاء حتى منتصف الليل، وأن عبور الدراجات النارية ممنوع حتى إشعار آخر.</p></div>"


@pytest.mark.parametrize(
    ("line", "author", "why"),
    [
        ("<span class=small>أرسلت بواسطة نضال فرحات</span>", "نضال فرحات", "Mambo"),
        (
            "<p>2005/04/11 الكاتب : رائد السامرائي&nbsp; عدد القراء : 2210</p>",
            "رائد السامرائي",
            "a count after the name",
        ),
        ("<p>الكاتب: رائد السامرائي المشاهدات: 12</p>", "رائد السامرائي", "the same"),
        (
            "<div class=pub-authors><a href=/p/1>سليم حداد</a><a href=/p/2>نور الرفاعي</a></div>",
            "سليم حداد، نور الرفاعي",
            "links side by side",
        ),
        ("<div class='credits reader-credits'>رشا فياض</div>", "رشا فياض", "Firefox's reader view"),
        (
            "<div><span><i></i> منذ 3 أيام</span><span><i></i> صنعاء: فهد الجرادي</span><span>3021</span></div>",
            "فهد الجرادي",
            "a place and a name in a row, after a sign",
        ),
        ("<a href='profile.php?u=9'>معاينة صفحة المستخدم</a>", None, "a button of phpBB"),
    ],
)
def test_bylines_of_old_programs(metadata, line, author, why):
    assert metadata(f"<h1>فتح الجسر الخشبي أمام المشاة</h1>{line}{TOLD}", body="text").author == author, why


def test_who_answers_in_a_forum_is_no_author(metadata):
    def post(number, name, text):
        member = f"<div id=postmenu_{number}><a class=bigusername href='member.php?u={number}'>{name}</a></div>"
        return f"<table><tr><td>{member}</td><td id=post_{number}>{text}</td></tr></table>"

    first, answer = post(1, "راصد الأخبار", TOLD), post(2, "سعاد علي", "شكرا لك على النقل")
    page = f"<title>فتح الجسر الخشبي أمام المشاة - منتدى الأخبار</title><div><strong>فتح الجسر الخشبي أمام المشاة</strong></div>{first}{answer}"
    assert metadata(page, body="text").author == "راصد الأخبار", "though the forum is called so in part"


ENGLISH = "<p>The old stone bridge was reopened on Monday after ten years of repairs, the town council said in a statement.</p>"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<div>Jane Miller</div>", "Jane Miller"),  # nothing but its place marks it
        ("<h3>Jane Miller</h3>", None),  # a heading
        ("<div>Jane Miller</div><div>Peter Brown</div>", None),  # two that are told of
        ("<div>Jane Miller crossed it first</div>", None),
        ("<div>Old Bridge</div>", None),  # no given name
        (
            "<div>Jane Miller</div><p>Jane Miller, the mayor, opened it, and Jane Miller spoke.</p>",
            None,
        ),  # whom it is about
    ],
)
def test_a_latin_name_alone_below_the_headline(metadata, line, author):
    title = "Stone bridge reopened after ten years"
    page = f"<html lang=en><title>{title}</title><h1>{title}</h1><div id=text>{line}{ENGLISH * 4}</div>"
    assert metadata(page, body="text").author == author


@pytest.mark.parametrize(
    ("name", "author"),
    [("تميم الحسن", "تميم الحسن"), ("تميم السهول", None)],  # the second is in the headline, by the last name
)
def test_a_name_alone_below_the_headline(metadata, name, author):
    assert metadata(f"{HEAD}{H1}<p>{name}</p><div id=text>{SENTENCE * 9}</div>", body="text").author == author
