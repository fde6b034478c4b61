import pytest

from newsarc.extract.metadata.printed_dates import find_printed_dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("July 18, 2013, 3:14 p.m. ET", "2013-07-18T15:14-04:00"),  # summer
        ("March 9, 2013 3:14 PM ET", "2013-03-09T15:14-05:00"),  # the day before summer time
        ("March 10, 2013 3:14 PM PT", "2013-03-10T15:14-07:00"),
        ("April 1, 2006 3:14 PM CT", "2006-04-01T15:14-06:00"),  # before 2007 it began in April
        ("2:22 p.m. CDT, May 15, 2013", "2013-05-15T14:22-05:00"),
        ("7:01AM BST 15 May 2013", "2013-05-15T07:01+01:00"),
        ("10:00 BST 15 January 2013", "2013-01-15T10:00"),  # Bangladesh's
        ("21. März 2013, 10:00 MEZ", "2013-03-21T10:00+01:00"),
        ("03 مايو ,2026: 02:22 م GST", "2026-05-03T14:22+04:00"),  # the Gulf's
        ("10:00 CST, 15 May 2013", "2013-05-15T10:00"),  # Chicago's or China's
        ("First Published: 08:19 IST(19/7/2013) | Last Updated: 13:52 IST(19/7/2013)", "2013-07-19T08:19+05:30"),
        ("22/5/2013 الساعة 09:45 (غرينتش)", "2013-05-22T09:45Z"),
        ("2025/03/15 م 15:20 بتوقيت المملكة", "2025-03-15T15:20+03:00"),
        ("2025/07/15 15:20 بتوقيت المملكة المتحدة", "2025-07-15T15:20+01:00"),
    ],
)
def test_zones_of_printed_times(text, iso):
    assert find_printed_dates(text)[0].iso == iso
