"""Speakers as features, courts and local news bring them in: farmers, mothers, families by their clan, who answers, what is written on a wall."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

from newsarc import extract_quotes

PEOPLE = [
    (
        "name-before-its-office",
        f"من جهتها، حمّلت جميلة خيار بوزيان، رئيسة جمعية للأولياء، الوزارة «{SAID}».",
        "جميلة خيار بوزيان",
        "words of the language are parts of a name up to the comma before who she is",
    ),
    (
        "opens-with-waw",
        f"وصلت ليزا ويستفيلر إلى المطار. وتقول ويستفيلر: «{SAID}».",
        "ليزا ويستفيلر",
        "nothing but a foreign word between a verb of saying and its colon",
    ),
    (
        "office-behind-age",
        f"المزارعة أم سليم عودة (67 عاما)، وهي صاحبة الأرض، جلست تحت الشجرة وقالت: «{SAID}».",
        "أم سليم عودة",
        "what she is besides, behind «and she is», is no other person",
    ),
    (
        "mother-without-hamza",
        f"وشكت ام مازن، وهي ربة بيت، من الحر قائلة إن «{GOOD}».",
        "ام مازن",
        "outlets that write no hamza",
    ),
    (
        "clan",
        f"وصل سامر أيت بوهالي إلى الواحة. أيت بوهالي، الذي هاجر أبناؤه إلى المدن، أضاف بحسرة: «{SAID}».",
        "سامر أيت بوهالي",
        "nothing but a name begins with a clan's word",
    ),
    (
        "town-in-no-list",
        f"وقال رئيس المكتب التقليدي ببوزمبور سيدي محمد ولد الطالب، في تصريح، إن «{GOOD}».",
        "سيدي محمد ولد الطالب",
        "a place with ب before the name, that no list holds",
    ),
    (
        "given-name-with-article-behind-town",
        f"أعلن في ختامها والي قفصة الحبيب العبيداوي أن «{GOOD}».",
        "الحبيب العبيداوي",
        "a given name with its article before a family, behind an office and a town",
    ),
    (
        "woman-in-a-mans-office",
        f"وطلبت عمدة البلدة كلير فونتان من السكان الحذر، وقالت: «{SAID}».",
        "كلير فونتان",
        "the verb is a woman's, and so is the name",
    ),
    (
        "surname-like-a-verb",
        f"أعرب رئيس الوفد مراد يلدز عن استعداده، وقال: «{SAID}». وأوضح يلدز أن «{GOOD}».",
        ("مراد يلدز", "مراد يلدز"),
        "the text has the word behind a verb of saying elsewhere",
    ),
    (
        "name-written-as-one",
        f"ألقت المديرة الدكتورة هدى نصرالله كلمة، وقالت: «{SAID}».",
        "هدى نصرالله",
        "the ه at its end is no pronoun",
    ),
    (
        "right-of-the-public",
        f"ممثل الحق العام عارض الطلب، مؤكدا أن «{GOOD}».",
        "ممثل الحق العام",
        "an office, no verb",
    ),
    (
        "how-he-spoke",
        f"فرد المتهم مطأطئا رأسه: «{SAID}».",
        "المتهم",
        "how somebody speaks is no name",
    ),
    (
        "what-he-does",
        f"قال صاحب المعمل تشغيله أطفالا ضرورة: «{SAID}».",
        "صاحب المعمل",
        "a noun with a pronoun is no name",
    ),
    (
        "ministry-by-its-field",
        f"قالت سعاد الحداد إن المركز «{GOOD}». وأكدت الصحة في ردها أن «{GOOD}».",
        ("سعاد الحداد", "الصحة"),
        "ministries are called by what they are in charge of",
    ),
    (
        "relative-in-egyptian-spelling",
        f"وجاء فى حيثيات الجائزة، التى تلاها حسين الطوبجى: «{SAID}».",
        "حسين الطوبجى",
        "who read the text out",
    ),
]
TURNS = [
    (
        "his-followers",
        f"قال سامر كامارو، زعيم الحزب: «{SAID}». ودعا أنصاره إلى «{GOOD}».",
        ("سامر كامارو", "سامر كامارو"),
        "those whom he calls upon are the object",
    ),
    (
        "official",
        f"وتابع هارون سليم: «{SAID}». وقال منسق الشؤون الإنسانية في بيان: «{SAID}». وشدد المسؤول الأممي على أن «{GOOD}».",
        ("هارون سليم", "منسق الشؤون الإنسانية", "منسق الشؤون الإنسانية"),
        "the official is who spoke last without a name",
    ),
    (
        "who-was-told-of",
        f"وكانت حليمة الحداد تعد الشاي لزبائنها. «{SAID}»، تتذكر بائعة الشاي.",
        "حليمة الحداد",
        "the sentence before tells what she does with it",
    ),
    (
        "farmer",
        f"يقف سامر الحداد أمام النخيل. «{SAID}»، يقول الفلاح السبعيني.",
        "سامر الحداد",
        "the one who stands there",
    ),
    (
        "presiding",
        f"قررت محكمة الجنايات، أمس، برئاسة المستشار هاني البدراوي، التأجيل. ورد رئيس المحكمة: «{SAID}».",
        "هاني البدراوي",
        "who presides over a court is its president",
    ),
    (
        "what-was-counted",
        f"قالت منية الغربي إن الأمر تكرر، حيث سجل الفرع «{GOOD}».",
        "منية الغربي",
        "what the branch has counted she tells",
    ),
    (
        "thus-she-began",
        f"«{SAID}»، هكذا بدأت الدكتورة سعاد الحداد حديثها.",
        "سعاد الحداد",
        "any verb behind «thus» says whose words they are",
    ),
    (
        "all-the-residents",
        f"وقالت المتحدثة باسم الأهالي كارلا الحداد: «{SAID}». وهدد الأهالي بـ«{GOOD}»، وقالوا إنهم «{GOOD}».",
        ("كارلا الحداد", "الأهالي", "الأهالي"),
        "many people bear no one's name",
    ),
]
NOBODY = [
    (
        "written-on-it",
        f"وترى سعاد الحداد أن الحي «{GOOD}». وفي المقهى علقت لافتة قديمة كتب عليها: «الماء حياة.. لا تبذروه».",
        "سعاد الحداد",
        "what is written on a wall nobody says",
    ),
    (
        "shouted",
        "ورددوا هتافات غاضبة منها «لا كهرباء ولا ماء ولا رواتب».",
        (),
        "slogans",
    ),
    (
        "station",
        f"قالت الحاكمة ماريا ديلا كروز لمحطة «دي زد إم» إن «{GOOD}».",
        "ماريا ديلا كروز",
        "a station's name",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"people": PEOPLE, "turns": TURNS, "nobody": NOBODY}))
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)


def test_answers_of_an_interview_are_quotations_of_whoever_is_asked() -> None:
    text = (
        "يقود مولود عمراني فريق الميناء إلى أحسن انطلاقة له منذ ست سنوات.\n\n"
        "كيف تفسر هذه الانطلاقة؟\n\nعمراني: بالعمل فقط. بدأنا التحضيرات قبل الجميع.\n\n"
        "وهل الهدف هو الصعود؟\n\nعمراني: لا أكذب على الأنصار، نريد الصعود هذا العام.\n\n"
        "ملاحظة: ينشر الجزء الثاني من اللقاء غدا."
    )
    answers = ["بالعمل فقط. بدأنا التحضيرات قبل الجميع.", "لا أكذب على الأنصار، نريد الصعود هذا العام."]
    assert [(quote.text, quote.speaker, quote.cue) for quote in extract_quotes(text)] == [
        (answer, "مولود عمراني", None) for answer in answers
    ]
