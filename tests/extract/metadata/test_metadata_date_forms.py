"""The forms of a date by themselves: ISO 8601 and its neighbours, printed days, days in addresses."""

import pytest

from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.month_names import _LANGUAGES, MONTH_NUMBERS
from newsarc.extract.metadata.printed_dates import date_in_url, find_printed_dates

H1 = "<html lang=ar><title>خبر عن الزراعة في السهول</title><body><div><h1>خبر عن الزراعة في السهول</h1>"


def test_day_in_the_address_when_nothing_else_says_it(metadata):
    found = metadata(H1, url="https://www.almidan.example/2024/5/20/khabar")
    assert (found.published, found.provenance["published"]) == ("2024-05-20", "date in address")


def test_day_in_the_address_that_a_saved_page_declares(metadata):
    head = "<link rel=canonical href='https://www.almidan.example/2024/5/20/khabar'>"
    found = metadata(f"{head}{H1}", url=None)
    assert (found.published, found.source) == ("2024-05-20", "almidan.example")


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("06/05/2024", "2024-06-05"),  # the address files it under June
        ("06.05.24", "2024-06-05"),
        ("05/06/2024", "2024-06-05"),
        ("06.05.2024", "2024-05-06"),  # nobody writes the month first with dots and four digits
        ("07/05/2024", "2024-05-07"),  # neither order is of June: moved later
    ],
)
def test_the_month_in_the_address_tells_day_and_month_apart(metadata, printed, published):
    page = f"{H1}<p>{printed}</p>"
    assert metadata(page, "https://blog.example/2024/06/a-story/").published == published


def test_eight_digits_in_the_address_confirm_a_declared_utc_night(metadata):
    head = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-21T00:25:56Z"}</script>'
    found = metadata(f"{head}{H1}", url="https://diario.example/politica/nota-nid20052024/")
    assert found.published == "2024-05-20"
    assert metadata(H1, url="https://diario.example/politica/nota-nid20052024/").published is None


def test_when_joomla_made_a_category_is_no_day_of_the_article(metadata):
    url = "https://almidan.example/index.php?view=article&id=61845:-q-q-&catid=187:2011-01-09-16-32-15&Itemid=484"
    assert metadata(f"{H1}<p class=createdate>25 يونيو 2011 13:17</p>", url=url).published == "2011-06-25T13:17"


def test_a_day_to_come_in_an_address_is_a_number(metadata):
    page = f"{H1}<p>الثلاثاء 1445/8/24 هـ الموافق 2024/03/05 م</p>"
    assert metadata(page, url="https://almidan.example/N20540321").published == "2024-03-05"
    assert metadata(H1, url="https://almidan.example/N20540321").published is None


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-20T14:30:00.123Z", "2024-05-20T14:30:00Z"),
        ("2024-05-20 14:30:00 +0300", "2024-05-20T14:30:00+03:00"),
        ("Mon, 20 May 2024 14:30:00 +03:00", "2024-05-20T14:30:00+03:00"),
        ("20240520", "2024-05-20"),
        ("2024/5/20", "2024-05-20"),
        ("Mon, 20 May 2024 11:30:00 GMT", "2024-05-20T11:30:00+00:00"),
        ("1716204600", "2024-05-20T11:30:00Z"),
        ("Monday, May 20, 2024, 3:02 PM", "2024-05-20T15:02:00"),  # the twelve-hour clock
        ("2024-05-20T12:05 a.m.", "2024-05-20T00:05"),
        ("2024-05-20 13:05 PM", "2024-05-20T13:05"),
        ("2024-05-20 11:30:00 EST", "2024-05-20T11:30:00-05:00"),
        ("2024-05-20 11:30 MESZ", "2024-05-20T11:30+02:00"),
        ("2024-05-20 11:30:00 CST", "2024-05-20T11:30:00"),  # Chicago's or China's
        ("2024-13-01", None),
        ("قريبا", None),
        ("", None),
    ],
)
def test_normalize_iso(text, iso):
    assert normalize_iso(text) == iso


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2. November 2021", ["2021-11-02"]),
        ("Jan 18, 2019", ["2019-01-18"]),
        ("November 8, 2023 at 11:30 p.m.", ["2023-11-08T23:30"]),
        ("jeudi 13 juin 2019", ["2019-06-13"]),
        ("12 de marzo de 2020", ["2020-03-12"]),
        ("2020年1月2日", ["2020-01-02"]),
        ("٢٠/٠٥/٢٠٢٤", ["2024-05-20"]),  # Arabic-Indic digits
        ("10 - 03 - 2025", ["2025-03-10"]),
        ("5 آذار / مارس 2024. 03:21 مـساءً", ["2024-03-05T15:21"]),  # drawn out, as a daily prints it
        ("10 / 3 / 2025 - 14:20", ["2025-03-10T14:20"]),
        ("2025 / 03 / 10", ["2025-03-10"]),
        ("2 - 1 - 10", []),  # results
        ("5/3 - 12", []),
        ("1990 - 10 - 2", ["1990-10-02"]),
        ("الأعوام 2019 - 2020 - 2021", []),
        ("192.168.1.20 v1.2.3", []),
        ("May 2020", []),  # no day
        ("2025-03-10T13:36:17+00:00A- A+", ["2025-03-10T13:36:17+00:00"]),
        ("2025-03-10T13:36Z", ["2025-03-10T13:36Z"]),
        ("2025-03-10T", ["2025-03-10"]),
        ("10/9/1446 هـ", ["2025-03-10"]),  # no Gregorian year
        ("5 Μαρτίου 2021, 10:30", ["2021-03-05T10:30"]),
        ("ΔΕΥΤΕΡΑ 5 ΜΑΡΤΙΟΥ 2021", ["2021-03-05"]),  # capitals lose their accents
        ("5 KASIM 2021", ["2021-11-05"]),  # and the dotless letter in lower case
        ("5. března 2021", ["2021-03-05"]),
        ("5 березня 2021 р.", ["2021-03-05"]),
        ("5. ožujka 2021.", ["2021-03-05"]),
        ("2021. március 5. 14:20", ["2021-03-05T14:20"]),  # the year goes first
        ("2021 m. kovo 5 d.", ["2021-03-05"]),
        ("2021. gada 5. martā", ["2021-03-05"]),
        ("2021-Mar-05", ["2021-03-05"]),
        ("In 2021 May 5 lucky people", []),  # no punctuation, no time: may is a verb
        ("5. maaliskuuta 2021", ["2021-03-05"]),
        ("5 Maret 2021", ["2021-03-05"]),
        ("5 d’octubre de 2021", ["2021-10-05"]),
        ("5 במרץ 2021", ["2021-03-05"]),
        ("5 Tháng Mười Hai, 2021", ["2021-12-05"]),
        ("ngày 5 tháng 3 năm 2021", ["2021-03-05"]),
        ("५ मार्च 2021", ["2021-03-05"]),  # vowel signs are no letters to a regular expression
        ("5 Adar 2021", ["2021-03-05"]),
        ("5 listopada 2021", ["2021-11-05"]),  # of two months that bear the name, the Polish one
        ("Fri, 06/11/2010 - 14:02", ["2010-06-11T14:02"]),  # the sixth of November was no Friday
        ("Sat, 06/11/2010", ["2010-11-06"]),
        ("Sun, 06/11/2010", ["2010-11-06"]),  # neither was a Sunday
        ("GMT 16:30:00 2009 السبت 16 مايو", ["2009-05-16T16:30:00"]),  # written from left to right
        ("في عام 2009 السبت 16 مايو 2010", ["2010-05-16"]),
        ("1810 (GMT+04:00) - 30/11/09", ["2009-11-30"]),  # the zone is no hour
        ("1389/05/12 - 11:47", ["2010-08-03T11:47"]),  # a Persian day without a word
        ("1389/05/12 v2", []),
        ("16:02 | 15.04.2010", ["2010-04-15T16:02"]),  # the minutes are no day
        ("15 ئایار/مایۆ 2012 - 11:36", ["2012-05-15T11:36"]),  # the second name in another spelling
        ("شماره: 8905120345 89/05/12 - 11:47", ["2010-08-03T11:47"]),  # and without the century
        ("تاريخ انتشار: 97/05/12", []),  # which may be of ours from 1994 on
        ("ساعت ۱۱:۴۷ ۹۷/۰۵/۱۲ انتشار یافت", ["2018-08-03T11:47"]),  # but for Persian letters
        ("发布时间：18-03-08", ["2018-03-08"]),  # the year first, as in all Chinese dates
    ],
)
def test_printed_dates(text, dates):
    found = find_printed_dates(text)
    assert [date.iso for date in found] == dates
    assert all(0 <= date.start < date.end <= len(text) for date in found)


@pytest.mark.parametrize(
    ("head", "comment", "published"),
    [
        ("<meta name=generator content='Dimofinf CMS 3.0'>", "", "2012-06-09T21:14"),
        ("", "06-13-2012 10:05 AM", "2012-06-09T21:14"),  # another day of the page tells
        ("", "13-06-2012 10:05 AM", "2012-09-06T21:14"),
        ("", "", "2012-09-06T21:14"),
    ],
)
def test_days_as_forums_print_them(metadata, head, comment, published):
    page = f"{head}{H1}<p class=date>06-09-2012 09:14 PM</p></div><div class=comments><p>{comment}</p></div>"
    assert metadata(page).published == published


def test_when_joomla_made_a_folder_is_no_day_of_the_article(metadata):
    folders = "https://almidan.example/index.php/2014-08-09-10-34-08/2014-08-25-12-21-09/"
    assert metadata(H1, url=f"{folders}42655-2016-04-11-20-14-33").published == "2016-04-11"


def test_the_day_of_the_issue_in_the_title_tag(metadata):
    found = metadata("<title>كيهان - يكشنبه 5 خرداد 1387- صفحه12</title><h1>خبر عن الزراعة في السهول</h1>")
    assert (found.published, found.provenance["published"]) == ("2008-05-25", "date in the title tag")


def test_every_language_has_twelve_months():
    for language, months in _LANGUAGES.items():
        assert len(months.split()) == 12, language
        for number, names in enumerate(months.split(), 1):
            assert {MONTH_NUMBERS[name] for name in names.split("/") if name != "-"} <= {number}, language


@pytest.mark.parametrize(
    ("others", "published"),
    [
        ("", "2024-03-04T09:30"),
        ("<p>03-24-2024, 10:00 PM</p>", "2024-03-04T09:30"),
        ("<p>24-03-2024, 10:00 PM</p>", "2024-04-03T09:30"),  # this board was set to put the day first
    ],
)
def test_vbulletin_writes_the_month_first_unless_told_otherwise(metadata, others, published):
    head = '<meta name="generator" content="vBulletin 3.8.7">'
    page = f"{head}<h1>خبر عن الزراعة</h1><p>03-04-2024, 09:30 AM</p><div id=text><p>{'نص الخبر كله هنا، ' * 9}</p></div>{others}"
    assert metadata(page, body="text").published == published


def test_month_first_in_the_united_states():
    assert find_printed_dates("05/04/2024", month_first=True)[0].iso == "2024-05-04"
    assert find_printed_dates("05/04/2024")[0].iso == "2024-04-05"


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://x.example/2024/05/20/a", "2024-05-20"),
        ("https://x.example/news-2024-05-20/a", "2024-05-20"),
        ("https://x.example/29-10-2021", "2021-10-29"),
        ("https://x.example/20240520-a", "2024-05-20"),
        ("https://x.example/id/202405201234", None),  # a number, not a date
        ("https://x.example/2024/05/", None),
        ("https://x.example/commentisfree/2019/nov/18/a-view", "2019-11-18"),
        ("https://x.example/2010/WORLD/08/13/flood/index.html", "2010-08-13"),  # a rubric between year and month
        ("https://x.example/2010/world/flood/", None),
        ("https://x.example/2024521", None),  # the number of a story
        ("https://x.example/2024-5-21", "2024-05-21"),
        ("https://x.example/id-19120101", None),  # no page on the web is that old
    ],
)
def test_date_in_url(url, day):
    assert date_in_url(url) == day
