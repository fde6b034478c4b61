"""When a page was changed, and days of changes, visits and lists that are not of its first printing."""

import pytest

H1 = "<html lang=ar><title>خبر عن الزراعة في السهول</title><body><div><h1>خبر عن الزراعة في السهول</h1>"


@pytest.mark.parametrize(
    ("html", "modified"),
    [
        ("<p>نشر: 09 مارس 2025 14:20</p><p>آخر تحديث: 10 مارس 2025 08:15</p>", "2025-03-10T08:15"),
        ("<p>نشر: 09 مارس 2025 14:20</p><p>حُدّث: 10 مارس 2025 08:15</p>", "2025-03-10T08:15"),
        ("<p>نشر: 09 مارس 2025 14:20</p><p>عُدّل في 10 مارس 2025 08:15</p>", "2025-03-10T08:15"),
        ("<p>نشر: 09/03/2025 ( آخر تحديث: 10/03/2025 الساعة: 08:15 )</p>", "2025-03-10T08:15"),
        ("<p>08.03.2025 - محدث : 09.03.2025</p>", "2025-03-09"),
        ("<p>8 مارس 2025</p><p>آخر تحديث: <time datetime=2025-03-09T08:00Z>9 مارس</time></p>", "2025-03-09T08:00Z"),
        (
            "<div>نشر: <i>الأحد 9 مارس 2025 - 3:21 م</i> | آخر تحديث: <i>الأحد 9 مارس 2025 - 3:58 م</i></div>",
            "2025-03-09T15:58",
        ),  # a weekday between label and date
        (
            "<p><time itemprop=datePublished datetime=2025-03-08T08:00Z>8 مارس</time> • آخر تحديث\n"
            + " " * 40
            + "<time datetime=2025-03-09T08:00Z>9 مارس</time></p>",
            "2025-03-09T08:00Z",
        ),  # the source's white space parts the label from its date
        (
            "<time itemprop=datePublished datetime=2025-03-08>8 مارس</time> "
            "<time itemprop=dateModified datetime=2025-03-09>9 مارس</time>",
            "2025-03-09",
        ),
        (
            "<p>Posted: 8 March 2025</p><p><i>Last Updated:</i> 6:02 AM, 9 March 2025</p>",
            "2025-03-09T06:02",
        ),  # the hour first
        (
            "<meta name=last-modified content=2025-03-09><p>8 مارس 2025</p><p>آخر تحديث: 9 مارس 2025 10:15</p>",
            "2025-03-09T10:15",
        ),  # the day alone is declared
        ("<p>الأحد 9/3/2025 07:00 ص · تحديث 12:15 م</p>", "2025-03-09T12:15"),  # of the same day
        ("<p>9 March 2025 at 07:00 | Updated 12:15 pm</p>", "2025-03-09T12:15"),
        ("<p>9 مارس 2025 07:00 - المباراة 12:15</p>", None),
        ("<p>نُشر في 8 مارس 2025، وحُدّث في 9 مارس 2025</p>", "2025-03-09"),
        ("<p>نشر: 09 مارس 2025 | آخر تحديث: 07 مارس 2025</p>", None),  # nothing changes before it is published
        ("<p>نشر: 09 مارس 2025</p>", None),
        ("<p>نشر: 09 مارس 2025</p><p>آخر تحديث: 09 مارس 2031</p>", None),  # the future
    ],
)
def test_the_printed_day_of_the_last_change(metadata, html, modified):
    assert metadata(f"{H1}{html}").modified == modified


def test_the_day_of_the_last_change_at_the_end_of_the_text(metadata):
    page = f"{H1}<p>الجمعة, 07 آذار/مارس 2025 19:12</p><div id=text><p>{'نص الخبر كله هنا، ' * 9}</p></div>"
    page += "<p class=modifydate>آخر تحديث: السبت, 08 آذار/مارس 2025 08:05</p>"
    found = metadata(page, body="text")
    assert (found.published, found.modified) == ("2025-03-07T19:12", "2025-03-08T08:05")


@pytest.mark.parametrize(
    "visit",
    ["<div class=top-bar><span id=d>10 مارس 2025</span></div>", "<td>الاثنين 10 مارس 2025</td>"],
)
def test_the_day_of_the_visit_above_the_headline(metadata, visit):
    page = f"<body>{visit}{H1[H1.index('<div>') :]}<span>08 مارس 2025 اقتصاد</span>"
    assert metadata(page).published == "2025-03-08"
    assert metadata(f"<body>{visit}{H1[H1.index('<div>') :]}").published == "2025-03-10"  # nothing else dates it


def test_the_dates_of_a_list_above_the_headline(metadata):
    others = "".join(f"<p><a href=/n/{day}>خبر آخر</a> <span>[{day}/3/2024]</span></p>" for day in (25, 26, 27))
    page = f"<body>{others}{H1[H1.index('<div>') :]}<i>[الثلاثاء، 24 شعبان 1445هـ الموافق 05 مارس 2024]</i>"
    assert metadata(page).published == "2024-03-05"


@pytest.mark.parametrize(
    ("declared", "modified"),
    [
        ("<meta name=article_date_updated content='Saturday, December 28, 2024, 12:10 PM'>", "2024-12-28T12:10:00"),
        ("<meta property=article:modified content='2024-12-28T12:10:00Z'>", "2024-12-28T12:10:00Z"),
        ("<meta property=article:modified_time content='2001-01-01'>", None),  # unset
    ],
)
def test_declared_changes(metadata, declared, modified):
    page = f"<meta property=article:published content='2024-12-27T09:00:00Z'>{declared}<h1>خبر</h1>"
    assert metadata(page).published == "2024-12-27T09:00:00Z"
    assert metadata(page).modified == modified


def test_modified_is_apart(metadata):
    found = metadata(
        '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-20T08:00+03:00",'
        f'"dateModified":"2024-05-21T09:00+03:00"}}</script>{H1}'
    )
    assert (found.published, found.modified) == ("2024-05-20T08:00+03:00", "2024-05-21T09:00+03:00")


def test_a_change_long_before_the_text_came_out_is_the_templates(metadata):
    page = "<meta property='article:modified_time' content='{}'>" + f"{H1}<p>نشر: 09 مارس 2025</p>"
    assert metadata(page.format("2019-10-08T12:09:09Z")).modified is None
    assert metadata(page.format("2025-03-06T12:09:09Z")).modified == "2025-03-06T12:09:09Z"  # made ready before
    declared = '<script type="application/ld+json">{"@type":"Article","dateModified":"2019-10-08T12:09:09Z"}</script>'
    assert metadata(declared + page.format("2025-03-10T08:00:00Z")).modified == "2025-03-10T08:00:00Z"  # the next one
