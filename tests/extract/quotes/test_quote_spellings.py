"""Outlets that write no hamzas, or ي for ى: the same speakers as in full spelling.

Written for this table. Every row is (text in full spelling, speakers, reason); it is read as it stands and as two kinds of
outlets would print it.
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "«الحل السياسي هو الطريق الوحيد أمام الجميع»"
NO_HAMZA = str.maketrans("أإآ", "ااا")
NO_ALEF = str.maketrans("ى", "ي")
FOLDED = str.maketrans("أإآى", "اااي")

CASES = [
    (f"وكتب كريم الحداد على تويتر: {SAID}.", ("كريم الحداد",), "على behind a name is no given name"),
    (f"وشدد كريم على أن {SAID}.", ("كريم",), "nor before what is said"),
    (f"وشدد الرئيس التركي على ضرورة {SAID}.", ("الرئيس التركي",), "nor behind an office"),
    (f"وقال محمد علي: {SAID}.", ("محمد علي",), "but a given name it may be"),
    (f"وقال علي الحمداوي إن {SAID}.", ("علي الحمداوي",), "before a family"),
    (f"ورأى عضو آخر في اللجنة أن {SAID}.", ("عضو آخر في اللجنة",), "to deem, written like an opinion"),
    (f"رأى الوزير سامر المهدي أن {SAID}.", ("سامر المهدي",), "at the head of the text"),
    (f"وفي سياق متصل نفى الوزير سامر المهدي الخبر، واصفا إياه بأنه {SAID}.", ("سامر المهدي",), "to deny, in a sentence"),
    (f"وأضاف آخر: {SAID}.", ("آخر",), "another"),
    (f"وقال أحدهم: {SAID}.", ("أحدهم",), "one of them"),
    (f"قالت شاهدة تدعى سماح القصيبي: {SAID}.", ("سماح القصيبي",), "what she is called"),
    (f"وأكد الشيخ محمد بن راشد آل مكتوم أن {SAID}.", ("محمد بن راشد آل مكتوم",), "the house of a name"),
]  # fmt: skip


@pytest.mark.parametrize("spelling", [{}, NO_HAMZA, NO_ALEF, FOLDED], ids=["full", "no-hamza", "no-alef", "neither"])
@pytest.mark.parametrize(("text", "speakers", "reason"), CASES)
def test_the_spelling_does_not_change_the_speaker(
    text: str, speakers: tuple[str, ...], reason: str, spelling: dict[int, int]
) -> None:
    found = [quote.speaker or "" for quote in extract_quotes(text.translate(spelling))]
    assert found == [name.translate(spelling) for name in speakers], reason
