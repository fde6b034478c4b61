"""نقلت عنه الوكالة: the medium passes on, and the pronoun says whose words they are."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

RELAYED = [
    (
        "sentence",
        f'وصل الوزير سامر الحداد إلى المدينة. ونقل عنه الموقع الإخباري قوله: "{SAID}". وأضاف: "{GOOD}".',
        ("سامر الحداد", "سامر الحداد"),
        "the last subject, which the medium does not become",
    ),
    (
        "feminine",
        f'قالت سلمى الحداد إن الأمر صعب، ورد المدير نزار العلي. ونقلت عنها الوكالة أن "{SAID}".',
        "سلمى الحداد",
        "of the pronoun's gender",
    ),
    (
        "without-the-one-who",
        f'كشف مصدر مسؤول، نقلت عنه وكالة الأنباء السورية، أن "{SAID}".',
        "مصدر مسؤول",
        "the clause describes who the outer verb tells of",
    ),
    (
        "like-aside",
        f'وقال الوزير سامر الحداد كما نقلت عنه الوكالات السورية: "{SAID}".',
        "سامر الحداد",
        "an aside in the sentence of the one who speaks",
    ),
    (
        "unlisted-medium",
        f'وقال الوزير سامر الحداد بحسب ما نقلت عنه يونهاب، إن "{SAID}".',
        "سامر الحداد",
        "a medium in no list",
    ),
    ("somebody-else", f'ونقلت الوكالة عن سامر الحداد قوله: "{SAID}".', "سامر الحداد", "the noun says who"),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"relayed": RELAYED}))
def test_whose_words_a_medium_passes_on(text: str, speakers: str | tuple[str, ...], reason: str) -> None:
    check_speakers(text, speakers, reason)
