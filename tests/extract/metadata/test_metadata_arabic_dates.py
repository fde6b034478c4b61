from datetime import datetime

import pytest

from newsarc.arabic.dates import find_arabic_dates
from newsarc.arabic.relative_dates import find_relative_date
from newsarc.extract.metadata.printed_dates import find_printed_dates

NOW = datetime(2024, 5, 20, 12, 0)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("الاثنين ٢٠ مايو ٢٠٢٤", "2024-05-20"),  # Egypt and the Gulf, Arabic-Indic digits
        ("12 كانون الثاني 2021", "2021-01-12"),  # Iraq and the Levant
        ("الأحد، 04 آب/اغسطس 2013", "2013-08-04"),  # both names
        ("3 أيلول (سبتمبر) 2020", "2020-09-03"),
        ("الجمعة 8 فيفري 2019", "2019-02-08"),  # Tunisia, Algeria
        ("15 جويلية 2022", "2022-07-15"),
        ("7 غشت 2023", "2023-08-07"),  # Morocco
        ("20 من شهر مايو لعام 2024", "2024-05-20"),
        ("مايو 20، 2024", "2024-05-20"),
        ("۲۹ بهمن ۱۳۹۸", "2020-02-18"),  # Persian calendar
        ("۱۳۹۸/۱۱/۲۹", "2020-02-18"),
        ("1 فروردین 1400", "2021-03-21"),
        ("15 رمضان 1445", "2024-03-25"),  # Hijri
        ("10 محرم 1445 هـ", "2023-07-28"),
        ("12 مئی 2024", "2024-05-12"),  # Urdu
        ("20ی ئاب 2023", "2023-08-20"),  # Sorani, with endings
        ("١٢ی شوباتی ٢٠٢٤", "2024-02-12"),
        ("5 حوزەیران 2022", "2022-06-05"),
        ("١٢ی تشرینی یەکەمی ٢٠٢٤", "2024-10-12"),
        ("غرة جويلية 2022", "2022-07-01"),  # the first of a month
        ("غرة رمضان 1445", "2024-03-11"),
        ("مغرة جويلية 2022", None),
        ("03/أكتوبر/2024", "2024-10-03"),  # Egypt, between slashes
        ("03 تشرين2/نوفمبر 2019", "2019-11-03"),  # the second Tishrin in a digit
        ("7 كانون 2 2023", "2023-01-07"),
        ("31 نيسان 2024", None),  # April has 30 days
        ("20 مايو", None),  # no year
        ("في 2024 رمضان", None),
    ],
)
def test_printed_in_arabic_script(text, iso):
    found = find_arabic_dates(text)
    assert [date[2] for date in found] == ([iso] if iso else [])
    assert all(text[start:end].strip() for start, end, _, _ in found)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("20 مايو 2024 - 02:30 م", "2024-05-20T14:30"),
        ("20 مايو 2024 12:05 ص", "2024-05-20T00:05"),
        ("20 مايو 2024 الساعة ١٠:٣٠ مساءً", "2024-05-20T22:30"),
        ("20 مايو 2024، آخر تحديث 02:21", "2024-05-20"),  # the time of the update
        ("20 مايو 2024 الساعة 3.45 عصراً", "2024-05-20T15:45"),  # the hours between noon and sunset
        ("20 مايو 2024 12:30 ظهرا", "2024-05-20T12:30"),  # noon is no half of the day
        ("20 مايو 2024 11:45 ظهرا", "2024-05-20T11:45"),
        ("20 مايو 2024 10:45 ظهرا", "2024-05-20T10:45"),  # and 22:45 is not
        ("20 مايو 2024 1:15 ظهرًا", "2024-05-20T13:15"),
        ("20 مايو 2024 3:10 بعد الظهر", "2024-05-20T15:10"),
        ("٣ی ئایار ٢٠٢٦ - ٢:٢٢ د.ن", "2026-05-03T14:22"),  # Kurdish: دوای نیوەڕۆ
        ("٣ی ئایار ٢٠٢٦ - ٩:٢٢ پ.ن", "2026-05-03T09:22"),
        ("3 ئایار 2026 8:30 بەیانی", "2026-05-03T08:30"),
        ("۱۳ اردیبهشت ۱۴۰۵ ۲:۲۲ ب.ظ", "2026-05-03T14:22"),  # Persian
        ("۱۳ اردیبهشت ۱۴۰۵ ۹:۲۲ ق.ظ", "2026-05-03T09:22"),
        ("۱۳ اردیبهشت ۱۴۰۵ ۳:۱۵ بعدازظهر", "2026-05-03T15:15"),
        ("20 مايو 2024 10:10 قبل الظهر", "2024-05-20T10:10"),
        ("20 مايو 2024 4:20 فجرا", "2024-05-20T04:20"),
        ("20 مايو 2024 11:30 ليلا", "2024-05-20T23:30"),  # before midnight
        ("4 آب 1910 16:20 بتوقيت بغداد", "1910-08-04T16:20+02:57"),  # local mean time has seconds
        ("20 مايو 2024 1:30 ليلا", "2024-05-20T01:30"),  # after it
        ("20 مايو 2024 12:10 ليلا", "2024-05-20T00:10"),
        ("20 مايو 2024 22:05 مساء", "2024-05-20T22:05"),  # of 24 hours already
        ("20 مايو 2024 16:20 ظهرت النتائج", "2024-05-20T16:20"),  # another word
        ("20 مايو 2024 | القراءات: 1.204", "2024-05-20"),  # a number
        ("٢٠\u200f/٥\u200f/٢٠٢٤ ١٠:٣٠ ص", "2024-05-20T10:30"),  # marks of direction, as browsers print them
    ],
)
def test_time_of_day(text, iso):
    assert find_printed_dates(text)[0].iso == iso


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("منذ ٣ ساعات", "2024-05-20T09:00"),
        ("قبل يومين", "2024-05-18"),
        ("منذ 5 أيام", "2024-05-15"),
        ("منذ أسبوع", "2024-05-13"),
        ("منذ يوم", "2024-05-19"),
        ("قبل الحرب", None),
        ("منذ سنوات", None),
    ],
)
def test_relative_to_the_fetch(text, iso):
    found = find_relative_date(text, NOW)
    assert (found and found[2]) == iso


def test_page_with_a_levantine_date(metadata):
    page = "<title>خبر عن الزراعة في السهول</title><h1>خبر عن الزراعة في السهول</h1><div>الأحد، 04 آب/أغسطس 2013</div>"
    found = metadata(page)
    assert (found.published, found.published_text) == ("2013-08-04", "04 آب/أغسطس 2013")


@pytest.mark.parametrize("tag", ["span", "time"])  # a <time> need not say the day to machines
def test_page_with_a_relative_date(metadata, tag):
    page = f"<title>خبر عن الزراعة في السهول</title><h1>خبر عن الزراعة في السهول</h1><{tag}>منذ يومين</{tag}>"
    assert metadata(page).published == "2025-03-08"


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("ثلاثاء, 03/10/2009 - 14:22", "2009-03-10T14:22"),  # Drupal 6 prints the month first in all languages
        ("الثلاثاء، 03/10/2009", "2009-03-10"),
        ("السبت 03/10/2009", "2009-10-03"),  # the weekday agrees
        ("03/10/2009", "2009-10-03"),
    ],
)
def test_the_weekday_tells_day_and_month_apart(text, iso):
    assert find_printed_dates(text)[0].iso == iso


TEXT = "<div id=t><p>افتتحت البلدية صباح اليوم مكتبة الحي بعد أشهر من العمل، وحضر الافتتاح عشرات من سكانه.</p></div>"


@pytest.mark.parametrize(
    ("line", "published", "why"),
    [
        (
            "<time datetime='2024-01-18T12:40:55+03:00'><a href=/p>18 يناير 2024</a></time>",
            "2024-01-18T12:40:55+03:00",
            "WordPress links its date",
        ),
        ("<ul><li><span>أغسطس 19, 2023</span></li><li><span>10:44 م</span></li></ul>", "2023-08-19T22:44", "in items"),
        (
            "<p>اشترك في: 12 يونيو 2004</p><p>ارسل: الجمعة يناير 21, 2005 7:15 pm</p>",
            "2005-01-21T19:15",
            "the day a member joined is none",
        ),
    ],
)
def test_how_programs_print_a_date(metadata, line, published, why):
    assert metadata(f"<h1>افتتاح مكتبة الحي الشرقي</h1>{line}{TEXT}", body="t").published == published, why


def test_the_day_on_which_the_site_was_changed_is_not_the_pages(metadata):
    page = f"<h1>افتتاح مكتبة الحي الشرقي</h1><p>12/9/2022</p>{TEXT}<div><p>آخر تحديث للموقع: 28/11/2024</p></div>"
    assert metadata(page, body="t").modified is None
    assert metadata(page.replace("للموقع", ""), body="t").modified == "2024-11-28"
