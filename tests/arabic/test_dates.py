"""Dates in Arabic script: months of every country, three calendars, and times relative to now."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.dates import find_arabic_dates
from newsarc.arabic.relative_dates import find_relative_date, holds_relative_date

NOW = datetime(2024, 5, 20, 12, 0)


@pytest.mark.parametrize(
    ("text", "iso", "calendar"),
    [
        ("يوم ٢٠ مايو ٢٠٢٤", "2024-05-20", "gregorian"),  # Egypt, the Gulf; Arabic-Indic digits
        ("12 كانون الثاني 2021", "2021-01-12", "gregorian"),  # Iraq and the Levant
        ("12 كانون الأول 2021", "2021-12-12", "gregorian"),  # its sister month
        ("8 فيفري 2019", "2019-02-08", "gregorian"),  # Tunisia, Algeria
        ("7 غشت 2023", "2023-08-07", "gregorian"),  # Morocco
        ("3 أيلول/سبتمبر 2020", "2020-09-03", "gregorian"),  # both names
        ("3 أيلول سبتمبر 2020", "2020-09-03", "gregorian"),  # both, as Reuters prints them
        ("مايو 20، 2024", "2024-05-20", "gregorian"),  # month first
        ("مايو 20 - 2024", "2024-05-20", "gregorian"),
        ("مايو/20/2024", "2024-05-20", "gregorian"),
        ("2024/مايو/20", "2024-05-20", "gregorian"),  # the year first
        ("20.مايو.2024", "2024-05-20", "gregorian"),
        ("20مايو2024", "2024-05-20", "gregorian"),  # without spaces
        ("13 كانون ثاني 2024", "2024-01-13", "gregorian"),  # without articles
        ("3 أوكتوبر 2023", "2023-10-03", "gregorian"),
        ("5 مايو 2023/يونيو 10", "2023-05-05", "gregorian"),
        ("15 رَمَضَان 1445", "2024-03-25", "hijri"),  # vocalised
        ("8 تشرين الأوّل 2025", "2025-10-08", "gregorian"),  # as Lebanese pages print it
        ("1 نوفمبـــر 2025", "2025-11-01", "gregorian"),  # with tatweel
        ("15 رمضان 1445", "2024-03-25", "hijri"),
        ("1 محرم 1400", "1979-11-20", "hijri"),  # Umm al-Qura; the tabular calendar begins a day later
        ("8 ذو الحجة 1445", "2024-06-14", "hijri"),  # likewise
        ("الجمعة 8 ذو الحجة 1445", "2024-06-14", "hijri"),
        ("زيارة الأربعين 20 صفر 1445", "2023-09-05", "hijri"),  # the word for forty is no Wednesday
        ("السبت، ٨ ذو الحجة ١٤٤٥", "2024-06-15", "hijri"),  # where the month began a day later, as in Morocco
        ("الخميس 8 ذو الحجة 1445", "2024-06-13", "hijri"),
        ("الاثنين 8 ذو الحجة 1445", "2024-06-14", "hijri"),  # no month begins days apart: a slip
        ("10 محرم 1300", "1882-11-21", "hijri"),  # before Umm al-Qura was fixed: tabular
        ("1 فروردین 1400", "2021-03-21", "persian"),
        ("30 اسفند 1399", "2021-03-20", "persian"),  # a leap day
        ("۱۳۹۸/۱۱/۲۹", "2020-02-18", "persian"),  # Persian digits
        ("1445/09/15", "2024-03-25", "hijri"),  # other digits, a year of the Hijri calendar
        ("1403/02/29", "2024-05-18", "persian"),  # other digits, a Hijri year before there were pages
        ("1400/01/01 هـ", "1979-11-20", "hijri"),  # that says so
        ("27/8/1412 هجرية", "1992-03-01", "hijri"),
        ("27/8/1412 (هـ)", "1992-03-01", "hijri"),
        ("1403/02/29 هـ.ش", "2024-05-18", "persian"),  # the solar year of that name
        ("1403/02/29 هجري شمسي", "2024-05-18", "persian"),
        ("10/9/1446 هـ", "2025-03-10", "hijri"),  # the day first
        ("٢٩/٩/١٤٤٥", "2024-04-08", "hijri"),
        ("۲۹/۱۱/۱۳۹۸", "2020-02-18", "persian"),
        ("10/13/1446", None, None),  # no 13th month
        ("30 رمضان 1444", "2023-04-21", "hijri"),  # 29 days by Umm al-Qura, 30 where it began a day earlier
        ("31 رمضان 1445", None, None),  # no Hijri month has 31 days
        ("31/9/1445", None, None),
        ("31 محرم 1300", None, None),  # nor had one before Umm al-Qura was fixed
        ("31 شهریور 1402", "2023-09-22", "persian"),  # the sixth month has 31 days, as have those before it
        ("30 مهر 1402", "2023-10-22", "persian"),  # those from the seventh on have 30
        ("31 مهر 1402", None, None),
        ("31 بهمن 1402", None, None),
        ("1403/07/31", None, None),
        ("29 اسفند 1402", "2024-03-19", "persian"),
        ("30 اسفند 1402", None, None),  # no leap year
        ("30 اسفند 1403", "2025-03-20", "persian"),  # a leap year
        ("29 شباط 2023", None, None),  # no leap year
        ("31 نيسان 2024", None, None),
        ("32 مايو 2024", None, None),
        ("20 مايو", None, None),  # no year
        ("120 مايو 2024", None, None),  # part of a number
        ("20 مايوي 2024", None, None),  # another word
    ],
)  # fmt: skip
def test_dates_with_a_month_name(text: str, iso: str | None, calendar: str | None) -> None:
    assert [found[2:] for found in find_arabic_dates(text)] == ([(iso, calendar)] if iso else [])


def test_offsets_and_order() -> None:
    text = "بين ٣ آذار ٢٠٢١ و12 كانون الأول 2022 انتهى كل شيء"
    assert [text[start:end] for start, end, _, _ in find_arabic_dates(text)] == ["٣ آذار ٢٠٢١", "12 كانون الأول 2022"]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("منذ ٣ ساعات", "2024-05-20T09:00"),
        ("منذ 13 ساعة", "2024-05-19T23:00"),
        ("قبل يومين", "2024-05-18"),  # the dual says two
        ("منذ نحو 5 أيام", "2024-05-15"),
        ("منذ أسبوع", "2024-05-13"),
        ("منذ لحظات", "2024-05-20T12:00"),
        ("قبل قليل", "2024-05-20T12:00"),
        ("قبل ساعة و 20 دقيقة", "2024-05-20T10:40"),
        ("منذ ساعتين و10 دقائق", "2024-05-20T09:50"),
        ("منذ يومين وساعة", "2024-05-18"),  # counted in days
        ("منذ 30 ساعة", "2024-05-19"),
        ("قبل 3 شهور", "2024-02-20"),
        ("أمس 18:40", "2024-05-19T18:40"),
        ("أمس، الساعة 6:40 م", "2024-05-19T18:40"),
        ("أول أمس | 08:00", "2024-05-18T08:00"),
        ("اليوم، ٠٧:٣٠", "2024-05-20T07:30"),
        ("اليوم 25:30", None),
        ("أمس", None),  # the date of no page: a word of its text
        ("قال أمس 18:40", None),
        ("قبل الحرب", None),
        ("منذ نصف ساعة", "2024-05-20T11:30"),
        ("منذ ساعة ونصف", "2024-05-20T10:30"),
        ("قبل أقل من ساعة", "2024-05-20T11:00"),  # the hour at most
        ("3 ساعات مضت", "2024-05-20T09:00"),
        ("ساعتين مضت", "2024-05-20T10:00"),
        ("منذ سنة", "2023-05-21"),
        ("منذ أيام", None),  # of how many it says nothing
        ("البارحة الساعة 10 مساء", "2024-05-19T22:00"),
        ("البارحة الساعة 6:20 مـ", "2024-05-19T18:20"),
        ("البارحة الساعة 10", None),  # of the morning or the evening
        ("أمس في 9:15 م", "2024-05-19T21:15"),
        ("أمس 3:15 عصراً", "2024-05-19T15:15"),  # every word for a half of the day
        ("اليوم الساعة 1 بعد الظهر", "2024-05-20T13:00"),
        ("أمس 11:30 ليلا", "2024-05-19T23:30"),
        ("أمس 5:10 فجرا", "2024-05-19T05:10"),
        ("أمس 12:20 ظهرا", "2024-05-19T12:20"),
        ("۳ ساعت پیش", "2024-05-20T09:00"),  # Persian
        ("دیروز ۱۴:۳۰", "2024-05-19T14:30"),
        ("یک هفته پیش", "2024-05-13"),
        ("3 گھنٹے پہلے", "2024-05-20T09:00"),  # Urdu
        ("پێش 3 کاتژمێر", "2024-05-20T09:00"),  # Sorani
        ("منذ سنوات", None),
        ("ومنذ يوم", None),  # narration, not a time stamp
    ],
)
def test_relative_dates(text: str, iso: str | None) -> None:
    found = find_relative_date(text, NOW)
    assert (found and found[2]) == iso


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("منذ ٣ ساعات", True),
        ("قبل أيام", True),  # though it dates nothing
        ("قبل الحرب", False),
        ("أمس 18:40", False),  # an hour tells such a line
    ],
)
def test_whether_a_text_holds_a_relative_date(text: str, holds: bool) -> None:
    assert holds_relative_date(text) is holds


@given(st.text(st.sampled_from("0123456789٠١٢٣۱۲۳/- مايومحرم،()ل"), max_size=60))
def test_any_text_gives_dates_in_order_within_it(text: str) -> None:
    spans = [(start, end) for start, end, _, _ in find_arabic_dates(text)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    find_relative_date(text, NOW)
