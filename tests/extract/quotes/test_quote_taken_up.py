"""Whom a pronoun behind a verb of relaying takes up, نقلت عنه الوكالة, and a nation alone, وقال الإسباني."""

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
    (
        "spokesman-by-a-frequent-slip",
        f'وأضافت الحركة في تصريحات على لسان المتحدث بإسمها سامر الحداد "{SAID}".',
        "سامر الحداد",
        "بإسمها for باسمها",
    ),
    ("somebody-else", f'ونقلت الوكالة عن سامر الحداد قوله: "{SAID}".', "سامر الحداد", "the noun says who"),
]

NATIONS = [
    (
        "named-before",
        f"وفاز الإسباني رافايل نادال على الصربي ميلان كوستيتش. وقال الإسباني: «{SAID}».",
        "رافايل نادال",
        "whose name stands behind the same nation",
    ),
    (
        "named-last",
        f"وفاز الإسباني كارلوس مويا. ثم فاز الإسباني رافايل نادال. وقال الإسباني: «{SAID}».",
        "رافايل نادال",
        "the nearest before it",
    ),
    (
        "surname",
        f"كتبت مها المصري مقالا عن المصري سامر الحداد. وقالت المصري: «{SAID}».",
        "مها المصري",
        "who is named so",
    ),
    ("nobody", f"وفاز الإسباني بالكأس. وقال الإسباني: «{SAID}».", "الإسباني", "nobody named so far"),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"relayed": RELAYED, "nations": NATIONS}))
def test_who_is_taken_up(text: str, speakers: str | tuple[str, ...], reason: str) -> None:
    check_speakers(text, speakers, reason)
