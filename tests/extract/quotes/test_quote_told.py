"""Speakers of local papers and agencies: whom a medium met, whose visitors tell it, whom a judge asked, who wrote the article, and what is no report at all."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

MEDIA = [
    (
        "met-by-a-paper",
        f"والتقى «الميناء» سامر الحداد، عامل بالمصنع، الذي يقول إن الأجور لا تكفي. وأضاف: «{SAID}».",
        "سامر الحداد",
        "whom a paper has met has the word next",
    ),
    (
        "told-to-an-agency",
        f"وقال كريم لونغ لوكالة فرانس برس في العاصمة إن «{GOOD}».",
        "كريم لونغ",
        "an agency's name has several words",
    ),
    (
        "correspondent-of-a-station",
        f"ويقول مراسل لمحطة الميناء المحلية إن «{GOOD}».",
        "مراسل لمحطة الميناء المحلية",
        "he is the station's, and does not speak to it",
    ),
    (
        "official-to-a-station",
        f"ويقول مسؤول لمحطة الميناء المحلية إن «{GOOD}».",
        "مسؤول",
        "an official speaks to it",
    ),
    (
        "writer-of-the-article",
        f"يقول الكاتب هاني البدراوي إن الانخفاض «{GOOD}». ويخلص المقال إلى أن المنتجين «{SAID}».",
        ("هاني البدراوي", "هاني البدراوي"),
        "an article says what its writer says",
    ),
]
TURNS = [
    (
        "visitors",
        f"يقول مصدر مصرفي إن الأمر «{GOOD}». في المقابل، ينقل زوار الحاكم سليم الغزال عنه قوله إن المصارف «{SAID}».",
        ("مصدر مصرفي", "سليم الغزال"),
        "«of him» is of whom they visit",
    ),
    (
        "asked-by-a-judge",
        "ووجه القاضي سؤاله إلى المتهم سامر الحداد: هل هذا صحيح؟ فأجاب: نعم صحيح وندمت على كل ما فعلت.",
        ("القاضي", "سامر الحداد"),
        "to whom the question goes answers it",
    ),
    (
        "before-adding",
        f"وقال سامر الحداد إن بعض الأهالي اتصلوا به، قبل أن يضيف: «{SAID}».",
        "سامر الحداد",
        "one man adds, not the residents",
    ),
    (
        "spokesman-again",
        f"وقال المتحدث الرسمي للوزارة إن الجسر «{GOOD}». وأضاف المتحدث: «{SAID}».",
        ("المتحدث الرسمي للوزارة", "المتحدث الرسمي للوزارة"),
        "an office taken up again is told in full, as it was",
    ),
    (
        "from-its-side",
        f"وقال سامر الحداد إن «{GOOD}». هيئة الطرق والجسور من جهتها نفت ذلك، مؤكدة أن «{SAID}».",
        ("سامر الحداد", "هيئة الطرق والجسور"),
        "«for its part» stands between a body and its verb",
    ),
]
PEOPLE = [
    (
        "trade-and-age",
        f"وقال بائع سمك ستيني يدعى سالم الغزال: «{SAID}».",
        "سالم الغزال",
        "what he sells and how old he is stand before his name",
    ),
    (
        "federation",
        f"وأكدت الاتحادية الجزائرية لكرة القدم أن «{GOOD}».",
        "الاتحادية الجزائرية لكرة القدم",
        "a federation as the Maghreb calls it",
    ),
    (
        "title-and-manner",
        f"وظهرت الأميرة ممسكة بمقود السيارة. وقالت الناشطة المحلية: «{SAID}».",
        "الناشطة المحلية",
        "how the princess is seen is no name of hers",
    ),
    (
        "one-name-that-is-a-word-too",
        f"وقال معتصم الغزال، ابن عم المفقود، إن «{GOOD}». وأضاف معتصم أن «{SAID}».",
        ("معتصم الغزال", "معتصم الغزال"),
        "a given name, though who sits in is called so",
    ),
    (
        "name-before-a-people",
        f"دعا سامر صالح إلى الصبر وأضاف: «{SAID}». وقال إنهم «جاؤوا بإسلام غير إسلام المغربيين».",
        ("سامر صالح", "سامر صالح"),
        "a plural of origin is nobody's surname",
    ),
]
REPORTER = [
    (
        "counted",
        f"وكان الفريق يضم 60 طالبا حين قال المدير سامر الحداد: «{SAID}».",
        "سامر الحداد",
        "a noun behind a number is no participle",
    ),
    (
        "silent",
        "وسأله القاضي: لماذا لم تتصل بالإسعاف؟ فسكت طويلا ثم قال سامر الحداد: خفت من الناس كثيرا ولم أعرف ماذا أفعل.",
        ("القاضي", "سامر الحداد"),
        "the question ends where the reporter goes on",
    ),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"), table({"media": MEDIA, "turns": TURNS, "people": PEOPLE, "reporter": REPORTER})
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
