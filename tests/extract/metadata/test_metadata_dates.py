"""When a page came out: what it declares against what it prints."""

import json

import pytest

H1 = "<html lang=ar><title>خبر عن الزراعة في السهول</title><body><div><h1>خبر عن الزراعة في السهول</h1>"

PAGES = [
    # (why, html after the headline, head, published)
    (
        "offset kept",
        "",
        "<meta property='article:published_time' content='2024-05-20T14:30:00+03:00'>",
        "2024-05-20T14:30:00+03:00",
    ),
    ("a date alone stays alone", "", "<meta name='dc.date' content='2024-05-20'>", "2024-05-20"),
    ("the future is no publication date", "", "<meta name=date content='2031-01-01'>", None),
    ("a day that does not exist", "", "<meta name=date content='2024-02-31'>", None),
    *(
        (f"JSON-LD: {why}", body, f'<script type="application/ld+json">{{"@type":"NewsArticle",{said}}}</script>', iso)
        for why, said, body, iso in (
            ("seconds as a number", '"datePublished":1716200000', "", "2024-05-20T10:13:20Z"),
            ("Arabic digits", '"datePublished":"٢٠٢٤-٠٥-٢٠T١٠:١٥:٠٠+٠٣:٠٠"', "", "2024-05-20T10:15:00+03:00"),
            ("when it was made", '"dateCreated":"2024-05-20T10:15:00Z"', "", "2024-05-20T10:15:00Z"),
            (
                "before it came out",
                '"dateCreated":"2024-05-20T10:15Z"',
                "<p>20 مايو 2024 11:30</p>",
                "2024-05-20T11:30",
            ),
        )
    ),
    ("time element under the headline", "<time datetime='2024-05-20T10:00Z'>٢٠ مايو</time>", "", "2024-05-20T10:00Z"),
    ("mark-up tells the day from the month", "<time datetime='2024-05-03'>05/03/2024</time>", "", "2024-05-03"),
    ("digits under the headline", "<span>20/05/2024 - 14:30</span>", "", "2024-05-20T14:30"),
    ("microdata on a span", "<span itemprop=datePublished content='2024-05-20'>الاثنين</span>", "", "2024-05-20"),
    ("day, month and year in elements of their own", "<p><b>20</b> <b>May</b> <b>2024</b></p>", "", "2024-05-20"),
    ("not from the sidebar", "</div><div class=sidebar><time datetime='2024-01-01'>1</time></div>", "", None),
    (
        "the line of the article's own data",
        "<p class='entry-meta social-comments-above'>20 مايو 2024</p>",
        "",
        "2024-05-20",
    ),
    ("a widget that is the author's line", "<div class='widget author'>20 مايو 2024</div>", "", "2024-05-20"),
    ("a card of another story", "<div class='card story'>20 مايو 2024</div>", "", None),
    *(
        (f"a box called {name}", f"<div class='{name}'><p>20 مايو 2024</p></div>", "", None)
        for name in ("disqus", "outbrain", "taboola", "recirc", "suggested-posts", "top-stories", "you-may-also-like")
    ),
    ("the last item of a trail", "<ul class=breadcrumb><li>20 مايو 2024</ul>", "", "2024-05-20"),
    ("no link of a trail", "<ul class=breadcrumb><li><a href=/n/2>20 مايو 2024</a></ul>", "", None),
    ("a byline's box, comments or not", "<div class=bylineComments><p>20 مايو 2024</p></div>", "", "2024-05-20"),
    (
        "not from another story's headline",
        "<a href=/n/2>حصاد الأسبوع في صور الوكالات العالمية 20 مايو 2024</a>",
        "",
        None,
    ),
    ("a link to the day's stories", "<a href=/archive>20 مايو 2024 - 14:30</a>", "", "2024-05-20T14:30"),
    (
        "not from what microdata call the sidebar",
        "</div><div itemscope itemtype=https://schema.org/WPSideBar><time datetime='2024-01-01'>1</time></div>",
        "",
        None,
    ),
    ("not from comments", "<ol id=comments><li><time datetime='2024-01-01'>1</time></li></ol>", "", None),
    ("not from a copyright line", "<p>Copyright © 01.01.2024</p><span>20.05.2024</span>", "", "2024-05-20"),
    (
        "the update line is not the publication line",
        "<p>Updated 22.05.2024</p><p>Published 20.05.2024</p>",
        "",
        "2024-05-20",
    ),
    (
        "the day on which a member joined a forum",
        "<dl>Registriert: 20.05.2020</dl><p>21.05.2024 - 10:00</p>",
        "",
        "2024-05-21T10:00",
    ),
    (
        "vowel signs hide no label, and the update's label is not that of the next date",
        "<span>آخر تحديث: 12/06/2024</span> <span>نُشر في: 11/06/2024</span>",
        "",
        "2024-06-11",
    ),
    (
        "both in one line",
        "<p>آخر تحديث: 12/06/2024 نُشِرَ: 11/06/2024</p>",
        "",
        "2024-06-11",
    ),
    (
        "a second date without a label of its own is the update's",
        "<p>تحديث 22.05.2024<br>(بلا تغيير منذ 20.05.2024)</p><p>نشر 21.05.2024</p>",
        "",
        "2024-05-21",
    ),
    ("ISO 8601 in print", "<p>2024-05-20T13:36:17+03:00 A- A+</p>", "", "2024-05-20T13:36:17+03:00"),
    (
        "not the days beside the links of a list below",
        "<p>الاثنين 20 مايو 2024 (وكالة الميدان)</p>"
        + "".join(f"<div><a href=/n/{n}>خبر آخر</a> <small>2024-05-{n} 10:30</small></div>" for n in (18, 19, 20)),
        "",
        "2024-05-20",
    ),
    ("a Hijri day in digits", "<p>10/9/1446 هـ</p>", "", "2025-03-10"),
    ("the time in the element before", "<p><i>02:15 م</i><i>20 مايو 2024</i></p>", "", "2024-05-20T14:15"),
    ("the time in the element after", "<p><i>20/05/2024</i><i>14:15</i></p>", "", "2024-05-20T14:15"),
    ("not the day it was printed on", "<p>طبع بتاريخ 22/05/2024 10:44</p><p>نشر 20 - 05 - 2024</p>", "", "2024-05-20"),
    (
        "the month in words over the order of the United States",
        "<p>02/مارس/2025 - 10:10 م</p><i>3/2/2025</i>",
        "",
        "2025-03-02T22:10",
    ),
    (
        "the hour before the word of the update",
        "<p>9 مارس 2025 - 9:17 م | آخر تحديث: 9:40 م</p>",
        "",
        "2025-03-09T21:17",
    ),
    ("the hour of the update is not that of the day", "<p>9 مارس 2025 | آخر تحديث: 9:40 م</p>", "", "2025-03-09"),
    ("Greenwich's offset", "<p>10.03.2025 | 08:32 GMT</p>", "", "2025-03-10T08:32Z"),
    ("an offset from Greenwich", "<p>10/03/2025 08:32 (GMT+3)</p>", "", "2025-03-10T08:32+03:00"),
    (
        "Mecca has no summer time",
        "<p>الثلاثاء 4/3/2025 الساعة 12:45 (مكة المكرمة)، 9:45 (غرينتش)</p>",
        "",
        "2025-03-04T12:45+03:00",
    ),
    ("nor has Dubai", "<p>4 مارس 2025 - 16:20 بتوقيت دبي</p>", "", "2025-03-04T16:20+04:00"),
    ("Cairo has, in some years", "<p>4 يوليو 2024 - 16:20 بتوقيت القاهرة</p>", "", "2024-07-04T16:20+03:00"),
    ("and in winter none", "<p>4 مارس 2025 - 16:20 بتوقيت القاهرة</p>", "", "2025-03-04T16:20+02:00"),
    ("Baghdad gave it up", "<p>4 آب 2024 - 16:20 (توقيت بغداد)</p>", "", "2024-08-04T16:20+03:00"),
    ("a word of two, after a bar", "<p>4 آب 2024 16:20 | توقيت الدار البيضاء</p>", "", "2024-08-04T16:20+01:00"),
    ("no town", "<p>4 آب 2024 - 16:20 بالتوقيت المحلي</p>", "", "2024-08-04T16:20"),
    ("the offset itself", "<p>4 آب 2024 - 16:20 +03:00</p>", "", "2024-08-04T16:20+03:00"),
    ("hours from and to", "<p>4 آب 2024 10:00 -12:30</p>", "", "2024-08-04T10:00"),
    ("Greenwich with another vowel", "<p>4 مارس 2025 16:20 غرينيتش</p>", "", "2025-03-04T16:20Z"),
    (
        "a signs' element between day and hour",
        "<p><b>4 March 2025</b><i>, </i><b>1:16 p.m. CST</b></p>",
        "",
        "2025-03-04T13:16",
    ),
    (
        "the element declares the day alone",
        "<time datetime=2025-03-04>4 March 2025 -- 13:03 GMT</time>",
        "",
        "2025-03-04T13:03Z",
    ),
    (
        "what is declared many times is of the stories in a list",
        "",
        "".join(f"<meta itemprop=datePublished content=2025-03-0{n}T10:00Z>" for n in (4, 3, 2))
        + "<meta name=dcterms.created content='2025-03-01 08:15:50 EST'>",
        "2025-03-01T08:15:50-05:00",
    ),
    ("a zone's abbreviation", "<p>10 March 2025 8:32 a.m. EDT</p>", "", "2025-03-10T08:32-04:00"),
    ("the zone of a time before its day", "<p>4:58 p.m. CDT, March 9, 2025</p>", "", "2025-03-09T16:58-05:00"),
    ("an hour apart, after a comma", "<p><b>9 آذار 2025</b><i>, </i><b>7:57 a.m. GMT</b></p>", "", "2025-03-09T07:57Z"),
    (
        "the day declared, the hour in print",
        "<time datetime='2025-03-09'>9 March 2025 -- 08:45 CET</time>",
        "",
        "2025-03-09T08:45+01:00",
    ),
    (
        "the offset that the print of the same minute gives",
        "<p>9 March 2025 8:57pm EST</p>",
        "<meta itemprop=datePublished content='2025-03-09T20:57:07'>",
        "2025-03-09T20:57:07-05:00",
    ),
    (
        "the offset that another declaration of the same minute gives",
        "",
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-09 20:57:07"}</script>'
        "<meta property='article:published_time' content='2025-03-09T20:57:07+04:00'>",
        "2025-03-09T20:57:07+04:00",
    ),
    (
        "UTC, which templates write behind local times, is none",
        "",
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-03-09 20:57:07"}</script>'
        "<meta property='article:published_time' content='2025-03-09T20:57:07+00:00'>",
        "2025-03-09T20:57:07",
    ),
    (
        "a printed time of another minute gives none",
        "<p>9 March 2025 9:40pm EST</p>",
        "<meta itemprop=datePublished content='2025-03-09T20:57:07'>",
        "2025-03-09T20:57:07",
    ),
    (
        "microdata of stories in a list",
        "<ul><li><a href=/n/2>حصاد</a><meta itemprop=datePublished content='2025-03-09T18:00Z'></ul>",
        "<meta name=dcterms.created content='2025-03-09 08:00:21 EDT'>",
        "2025-03-09T08:00:21-04:00",
    ),
    ("a comma between day and month", "<p>الأحد 9 , آذار 2025</p>", "", "2025-03-09"),
    (
        "Elementor's row of day and hour",
        "<ul><li><a href=/2024/05/20><span><time>20 مايو 2024</time></span></a></li><li><span><time>6:20 م</time></span></li></ul>",
        "",
        "2024-05-20T18:20",
    ),
    ("an hour after its word", "<p><i>20 مايو 2024</i><i>الساعة 6:20 مساءً</i></p>", "", "2024-05-20T18:20"),
    (
        "the film that a page is about",
        "",
        '<script type="application/ld+json">{"@type":"VideoObject","name":"خبر عن الزراعة في السهول",'
        '"uploadDate":"2024-05-20T18:30:00+04:00"}</script>',
        "2024-05-20T18:30:00+04:00",
    ),
    (
        "another film set into a text",
        "<span>20.05.2024</span>",
        '<script type="application/ld+json">{"@type":"VideoObject","name":"حفل الافتتاح",'
        '"uploadDate":"2023-01-01T18:30:00+04:00"}</script>',
        "2024-05-20",
    ),
    (
        "in the form of .NET the month is first, whatever the page's language",
        "",
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"3/5/2024 3:21:33 PM"}</script>',
        "2024-03-05T15:21:33",
    ),
    (
        "with its noughts nothing tells the order",
        "",
        "<meta name=date content='03/05/2024 03:21:33 PM'>",
        "2024-05-03T15:21:33",
    ),
    (
        "as the BBC declared it until 2011",
        "",
        "<meta name=OriginalPublicationDate content='2010/03/05 15:21:33'>",
        "2010-03-05T15:21:33",
    ),
    ("a number beside a date", "<p><i>20/05/2024</i><i>14 تعليقا</i></p>", "", "2024-05-20"),
    ("yesterday, at a time", "<span>أمس 18:40</span>", "", "2025-03-09T18:40"),
    ("today, at a time", "<span>اليوم، 07:30</span>", "", "2025-03-10T07:30"),
    ("a day like that in a sentence", "<p>أمس في السوق 18:40 شخصا</p>", "", None),
    ("months ago", "<span>قبل 3 شهور</span>", "", "2024-12-10"),
    (
        "a month of Libya until 2011",
        "<p>السبت 28 التمور (أكتوبر) 2023 – 10:15 بتوقيت ليبيا</p>",
        "",
        "2023-10-28T10:15+02:00",
    ),
    ("no day, as programs write it", "<time datetime='0001-01-01'>01/01/0001</time>", "", None),
    ("a weekday joined to its day", "<p>السبت-2023-12-16 01:25 pm</p>", "", "2023-12-16T13:25"),
    ("the hour as Tunisia writes it", "<p>الأحد 9 مارس 2025، 16 س 05 دق</p>", "", "2025-03-09T16:05"),
    ("yesterday, after the word for publishing", "<span>نُشر أمس</span>", "", "2025-03-09"),
    ("yesterday, which is no line of its own", "<p>نشر أمس في السوق كله</p>", "", None),
    (
        "the hour beside a day in both calendars, with its zone",
        "<div><span>الاثنين 18 شعبان 1446هـ الموافق 17 فبراير 2025م</span> <span>الساعة 1:10 ص بتوقيت مكة</span></div>",
        "",
        "2025-02-17T01:10+03:00",
    ),
    (
        "a day, its hour and its zone in elements of their own",
        "<div><b>الخميس</b> <b>30</b> <b>كانون الثاني/يناير</b> <b>2025</b> <b>17:48</b> "
        "<small>بتوقيت بيروت (غرينتش +2)</small></div>",
        "",
        "2025-01-30T17:48+02:00",
    ),
    (
        "a declared day gets the time printed with it",
        "<span class=date>20.05.2024 14:30</span>",
        "<meta name='date' content='2024-05-20'>",
        "2024-05-20T14:30",
    ),
    (
        "a UTC stamp gets the offset of the printed local time",
        "<time datetime='2024-05-21 01:30'>21 May 2024 01:30</time>",
        "<meta property='article:published_time' content='2024-05-20T22:30:00Z'>",
        "2024-05-21T01:30:00+03:00",
    ),
    (
        "a UTC evening printed as the next day",
        "<span class=date>21.05.2024</span>",
        "<meta property='article:published_time' content='2024-05-20T22:30:00Z'>",
        "2024-05-21",
    ),
    (
        "a UTC night printed as the day before, in the Americas",
        "<i>20.05.2024</i>",
        "<meta property='article:published_time' content='2024-05-21T01:10:00Z'>",
        "2024-05-20",
    ),
    (
        "a date that an element holds for a script, which counts the hours",
        "<time data-id='1716200000' data-published='2024-05-20 09:13:00Z'>منذ ٤ ساعات</time>",
        "",
        "2024-05-20T09:13:00Z",
    ),
    (
        "of the attributes for a script only the one of publication",
        "<time data-modified-date='2024-05-25' data-expire-date='2025-05-25' data-published='2024-05-20'>منذ يوم</time>",
        "",
        "2024-05-20",
    ),
    ("the last change is none", "<time data-updated='2024-05-25T10:00:00Z'>…</time>", "", None),
    (
        "nor is what counts the hours itself",
        "<time datetime='منذ ساعتين' data-published='2024-05-20T09:00:00Z'>منذ ساعتين</time>",
        "",
        "2024-05-20T09:00:00Z",
    ),
    ("a year of two digits after a month in words", "<em>( Roma, 14 Gennaio 20 )</em>", "", "2020-01-14"),
    (
        "a clearly printed day wins over a template's stale one",
        "<span class='post-date'>Published 20.05.2024</span>",
        "<meta name='date' content='2023-01-15'>",
        "2024-05-20",
    ),
    (
        "a meta tag says a day after the last change without saying of what",
        "<p>آخر تحديث: 18/05/2024</p>",
        "<meta name=date content='2024-05-20T08:00'>",
        "2024-05-18",
    ),
    (
        "day and month exchanged agree with the declared date",
        "<span class=date>05/06/2024</span>",
        "<meta name='date' content='2024-05-06T08:00'>",
        "2024-05-06T08:00",
    ),
]


@pytest.mark.parametrize(("body", "head", "published"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_published(metadata, body, head, published):
    assert metadata(f"{head}{H1}{body}").published == published


@pytest.mark.parametrize(
    "printed",
    [
        "6 ذو القعدة 1445هـ الموافق 14 مايو 2024م",
        "06 ذو القعدة 1445 هـ 14 مايو 2024 مـ",
        "الثلاثاء 06 ذو القعدة 1445 هـ - 14 مايو 2024 مـ",
        "14 مايو 2024 مـ - 06 ذو القعدة 1445 هـ",
        "14 مايو 2024",
    ],
)
@pytest.mark.parametrize("visit", ["الثلاثاء 21 مايو 2024", "الثلاثاء 13 ذو القعدة 1445هـ - 21 مايو 2024م"])
def test_a_day_in_both_calendars_is_not_that_of_the_visit_above(metadata, printed, visit):
    page = f"<title>خبر</title><header>{visit}</header><h1>خبر عن السهول</h1><div>{printed}</div>"
    assert metadata(f"{page}<div id=text>{'<p>نص</p>' * 30}</div>", body="text").published == "2024-05-14"


@pytest.mark.parametrize("name", ["sidebar__main", "widget", "content"])
def test_no_name_of_what_holds_the_text_is_believed(metadata, name):
    stamp, text = "<time datetime='2024-05-20'>1</time>", "<div id=text><p>نص</div>"
    assert metadata(f"{H1}<div class={name}>{stamp}{text}</div>", body="text").published == "2024-05-20"
    beside = metadata(f"{H1}<div class={name}>{stamp}</div>{text}", body="text").published
    assert beside == ("2024-05-20" if name == "content" else None)


def test_a_day_in_the_headline_gives_way_to_that_of_the_byline(metadata):
    title = "وفيات الأحد 19 مايو 2024"
    page = f"<html lang=ar><title>{title}</title><body><h1>{title}</h1>"
    assert metadata(page).published == "2024-05-19"
    assert metadata(f"{page}<p>تميم الحسن - 20 مايو 2024</p>").published == "2024-05-20"


def test_the_day_of_the_issue_above_the_page(metadata):
    issue = "<td>العدد : &#1633;&#1633;&#1640; - الخميس &#1633;&#1634; أغسطس &#1634;&#1632;&#1633;&#1632; م</td>"
    rows = "<tr><td>الرياضة</td></tr>" * 30  # far above the headline
    page = f"<html lang=ar><title>ا</title><body><table><tr>{{}}</tr>{rows}</table>{H1}<div id=text>{'<p>نص</p>' * 30}</div>"
    assert metadata(page.format(issue), body="text").published == "2010-08-12"
    assert metadata(page.format(issue.replace("العدد", "القراء")), body="text").published is None  # of the visit


def test_the_hour_that_mark_up_gives_below_the_text(metadata):
    def page(title):
        stamp = f"<p>في <abbr class=published itemprop=datePublished title={title}>8:14 م</abbr></p>"
        return f"<h2><span>20 مايو 2024</span></h2>{H1}<div id=text>{'<p>نص</p>' * 30}</div>{stamp}"

    assert metadata(page("2024-05-20T20:14:00+02:00"), body="text").published == "2024-05-20T20:14:00+02:00"
    assert metadata(page("2024-05-27T20:14:00+02:00"), body="text").published == "2024-05-20"  # of another day
    listed = page("2024-05-20T20:14:00+02:00").replace("<p>في", "<p>شاهد أيضا:</p><p><a href=/x>خبر آخر</a></p><p>في")
    assert metadata(listed, body="text").published == "2024-05-20T20:14:00+02:00"  # below a list, the post's own still


def test_printed_form_is_kept(metadata):
    found = metadata(f"{H1}<span class=date>20/05/2024</span>")
    assert (found.published, found.published_text) == ("2024-05-20", "20/05/2024")


def test_the_printed_day_of_the_issue_against_a_declared_time_of_the_addresss_day(metadata):
    head = "<meta property='article:published_time' content='2024-05-20T23:05:13+03:00'>"
    page = (
        H1.replace("<title>", head + "<title>")
        + "<time itemprop=datePublished datetime=2024-05-21>الثلاثاء 21 أيار 2024</time>"
    )
    assert metadata(page, "https://www.almidan.example/2024/05/20/123").published == "2024-05-20T23:05:13+03:00"
    assert metadata(page, "https://www.almidan.example/123").published == "2024-05-21"


def test_day_of_an_embedded_post(metadata):
    post = "<blockquote class=instagram-media><p>من الافتتاح <time datetime=2023-03-12T19:30>12 مارس 2023</time></p></blockquote>"
    assert metadata(f"{H1}{post}").published is None
    assert metadata(f"{H1}{post}<p>20 مايو 2024</p>").published == "2024-05-20"


@pytest.mark.parametrize(
    ("href", "published"),
    [
        ("/local/41", "2024-05-20"),
        ("https://midan.example/local/41/", "2024-05-20"),
        ("/local/42", None),
        ("https://share.example/?u=https://midan.example/local/41", None),
        ("http://[", None),
    ],
)
def test_the_pages_own_entry_in_a_list_of_stories(metadata, href, published):
    aside = f"</div><div class=sidebar><ul><li><a href='{href}'>خبر عن الزراعة</a> <i>20.05.2024</i></li></ul></div>"
    assert metadata(f"{H1}{aside}", url="https://midan.example/local/41").published == published


def test_day_in_a_state_that_nuxt_writes_flat(metadata):
    state = '[["Reactive",1],{"post":2},{"title":3,"published_at":4},"خبر عن الزراعة في السهول","2024-05-20T08:00Z"]'
    script = f'<script type="application/json" id="__NUXT_DATA__">{state}</script>'
    assert metadata(f"{H1}{script}").published == "2024-05-20T08:00Z"


@pytest.mark.parametrize("form", ["window.__INITIAL_STATE__=JSON.parse({})", '{{"status":200,"body":{}}}'])
def test_title_and_day_in_a_state_that_holds_json_in_a_string(metadata, form):
    state = json.dumps(json.dumps({"title": "خبر عن الزراعة", "slug": "a", "publishedAt": "2024-05-20T08:00Z"}))
    found = metadata(f"<title>خبر عن الزراعة | الميدان</title><body><script>{form.format(state)}</script>")
    assert (found.title, found.published) == ("خبر عن الزراعة", "2024-05-20T08:00Z")
