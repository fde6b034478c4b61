"""Names of three parts, and whose turn it is in the news: who is the speaker, and why.

Written for this table. Every row is (id, text, speaker of the quotation, reason); several quotations have a tuple of
speakers, in order.
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "سنواصل العمل حتى نحقق كل أهدافنا"
GOOD = "المشروع سيكتمل قبل نهاية العام"

NAMES = [
    (
        "given-name-with-article",
        f"قالت الوزيرة سلمى عبد القادر الشاذلي إن «{GOOD}». وكان سامر كوبيش الطاهر قد أكد أن «{SAID}».",
        ("سلمى عبد القادر الشاذلي", "سامر كوبيش الطاهر"),
        "a given name with the article behind a name is part of it",
    ),
    (
        "frequent-family",
        f"رد الوزير غانم البوقريص التميمي بالقول: «{SAID}».",
        "غانم البوقريص التميمي",
        "a family whose name is a frequent word",
    ),
    (
        "office-as-family",
        f"قال نائب الرئيس حسين الشيخ البرقوقي: «{SAID}». وأكد رئيس الحكومة كريم المدودي الفقيه أن «{GOOD}».",
        ("حسين الشيخ البرقوقي", "كريم المدودي الفقيه"),
        "an office between a given name and a family, or before what is said",
    ),
    (
        "office-behind-given-name",
        f"قال كريم الرئيس السابق للحزب: «{SAID}».",
        "كريم",
        "but an office with its adjective is an office",
    ),
    (
        "unheard-behind-family",
        f"اتهم عضو المجلس سامر العليمي باوزيق الجماعة بالتعطيل، وقال إن «{GOOD}».",
        "سامر العليمي باوزيق",
        "no word of the language, before the object",
    ),
    (
        "heard-behind-family",
        f"أثار كريم الحداد غضبا، وقال: «{SAID}». وأضاف الحداد: «{GOOD}».",
        ("كريم الحداد", "كريم الحداد"),
        "a word of the language is what he stirred",
    ),
    (
        "unheard-with-pronoun",
        f"أكد الخبير جان نهارو طربيقه في حديث أن «{GOOD}». وكشف كريم نهارو خطوته وقال: «{SAID}».",
        ("جان نهارو طربيقه", "كريم نهارو"),
        "without its ه the first is no word, the second is a step of his",
    ),
    (
        "family-like-a-phrase",
        f"وأضافت القاضية ريناتا بالكاوتو، رئيسة الدائرة: «{SAID}».",
        "ريناتا بالكاوتو",
        "no word stands behind بال, and the phrase ends with it",
    ),
    (
        "third-given-name",
        f"اتهم الوكيل سامر الوليدوقي قاسم الجماعة بالعرقلة. وأكد الوليدوقي أن «{GOOD}».",
        "سامر الوليدوقي قاسم",
        "the whole name, of which the middle stands alone later",
    ),
    (
        "object-behind-surname",
        f"انتقد دونالد ترامبو الصين. وقال ترامبو: «{SAID}».",
        "دونالد ترامبو",
        "whom he criticised belongs to no name",
    ),
    (
        "two-of-them",
        f"التقى بشار الأسدي الوزير. وقال الأسدي وظريفي إن «{GOOD}».",
        "بشار الأسدي",
        "a second person behind و is no part of the name",
    ),
]

ALL = {"names": NAMES}
ROWS = [pytest.param(*row[1:], id=f"{group}-{row[0]}") for group, rows in ALL.items() for row in rows]


@pytest.mark.parametrize(("text", "speakers", "reason"), ROWS)
def test_speaker(text: str, speakers: str | tuple[str | None, ...], reason: str) -> None:
    expected = (speakers,) if isinstance(speakers, str) else speakers
    assert tuple(quote.speaker for quote in extract_quotes(text)) == expected, reason
