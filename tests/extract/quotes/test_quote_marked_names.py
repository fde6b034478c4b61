"""Words of names in marks, participles, relative clauses and shapes of names: who is the speaker, and why."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

MARKED = [
    (
        "that-in-channel",
        f"قال الوزير سامر الحداد لقناة «بي إن سبورتس»: «{SAID}».",
        "سامر الحداد",
        "a word like أن inside a name in marks opens no reported speech",
    ),
    (
        "verb-in-title",
        f"كتب المحلل سامر الحداد تحت عنوان «النصر الذي يشبه الهزيمة»: «{SAID}».",
        "سامر الحداد",
        "a relative clause inside a title is no clause of the reporter",
    ),
    (
        "verb-in-irony",
        f"أوضحت الكاتبة سلمى النجار أنها تنسحب «آسفة» لأن «{SAID}».",
        "سلمى النجار",
        "nor is a participle in marks a cue",
    ),
    (
        "body-called-so",
        f"أوردت شبكة «إن بي سي» أن الوزير سيغادر، وقالت إن «{GOOD}».",
        "شبكة إن بي سي",
        "the whole name in marks is the channel's",
    ),
]

TITLES = [
    (
        "long-title",
        f"نشر الكاتب مقالا بعنوان «لماذا لا تصمد الهدنات التي تعقد في الليل: قصة لم ترو بعد؟» في صحيفته. وقال سامر الحداد: «{SAID}».",
        "سامر الحداد",
        "a title is no speech, however long and whatever marks stand in it",
    ),
    (
        "author-of-long-title",
        f"ويقول سامر الحداد، مؤلف كتاب «أمة تحت الأرض: المأوى النووي في الثقافة الحديثة»: «{SAID}».",
        "سامر الحداد",
        "nor does the colon inside it open any",
    ),
    (
        "list-of-titles",
        "أخرج سامر الحداد فيلم «سكر مر» و«بيت خالتي الذي في آخر الشارع»، ثم قال إنه تعب.",
        (),
        "the second of two titles is one as well",
    ),
    (
        "channel-then-speech",
        f"وقال سامر الحداد لقناة «إن تي في»، «{SAID}».",
        "سامر الحداد",
        "but behind a comma speech follows",
    ),
    (
        "quoted-from-a-work",
        f"وكتبت سلمى النجار في كتابها «{SAID}».",
        "سلمى النجار",
        "and with its pronoun a work may be what is quoted from",
    ),
]

TURNS = [
    (
        "asked-by-pronoun",
        f"كشفت النجمة سلمى الحداد تفاصيل الخلاف. وعندما سألتها المذيعة هالة النجار عنه، ردت: «{SAID}».",
        "سلمى الحداد",
        "whom the pronoun on سألتها means answers, not the one that asks",
    ),
    (
        "asked-by-name",
        f"سألت المذيعة هالة النجار النجمة سلمى الحداد عن الخلاف، فأجابت: «{SAID}».",
        "سلمى الحداد",
        "as does the object",
    ),
    (
        "passed-on-by-agency",
        f"أعلن كريم النجار موقفه. وذكرت وكالة «تسنيم» أن العميد سامر الحداد قال: «{SAID}». وأضاف: «{GOOD}».",
        ("سامر الحداد", "سامر الحداد"),
        "an agency only passes on who has spoken, and he goes on",
    ),
    (
        "inside-speech",
        f"أكد كريم النجار أن العميد سامر الحداد قال: «{SAID}». وأضاف: «{GOOD}».",
        ("سامر الحداد", "كريم النجار"),
        "somebody else goes on himself",
    ),
    (
        "sentence-without-subject",
        f"ضحكت الشاعرة سلمى الحداد. وأمضى الزوار ساعة في المكان. تتحدث قليلا عن النقد. «{SAID}».",
        "سلمى الحداد",
        "a quotation alone is of whom the sentence before it means",
    ),
    (
        "other-side",
        f"من الجانب الآخر صرح قائد الفريق سامر الحداد لقناة «كذا»: «{SAID}».",
        "سامر الحداد",
        "a verb of three letters behind الآخر is one",
    ),
]

NO_CUES = [
    (
        "was-planned",
        f"وكان مصدر حكومي قد كشف أن الوزير ألغى زيارة كانت مقررة إلى عمان، مضيفا أن «{SAID}».",
        "مصدر حكومي",
        "behind كان a participle says what something was",
    ),
    (
        "counted",
        f"قال المدير سامر الحداد إن 86 طالبا وصلوا، مضيفا: «{SAID}».",
        "سامر الحداد",
        "a noun that is counted is no participle",
    ),
    (
        "hardly",
        f"وسرعان ما ردت الوزارة مؤكدة أن «{GOOD}».",
        "الوزارة",
        "ما behind سرعان does not negate",
    ),
    (
        "often",
        f"كثيرا ما قال سامر الحداد لزملائه: «{SAID}».",
        "سامر الحداد",
        "nor behind كثيرا",
    ),
    (
        "negated",
        f"قال سامر الحداد إنه راض. وما قالت الوزارة إن «{GOOD}».",
        None,
        "elsewhere it does",
    ),
]

CLAUSES = [
    (
        "participle-behind-quotation",
        f"قالت الوزيرة سلمى النجار إن «{GOOD}» داعية الموظفين إلى «{SAID}».",
        ("سلمى النجار", "سلمى النجار"),
        "a participle reports without a comma behind a quotation too",
    ),
    (
        "subject-of-described",
        f"وقع الوزيران مذكرة جديدة. وعن الخطوة التي وصفها باباكوس بأنها «{GOOD}» قيل الكثير.",
        "باباكوس",
        "the verb has its object, so what stands before بأنها is its subject, in a list or not",
    ),
    (
        "described-by-a-role",
        f"وصفها شقيق الوزير بأنها «{GOOD}».",
        "شقيق الوزير",
        "or a role",
    ),
    (
        "idafa-before-relative",
        f"قال الروائي سامر الحداد كلمته. تدور أحداث الرواية، التي استغرقت سنوات، في حلب. ويقول الكاتب: «{SAID}».",
        "سامر الحداد",
        "a verb in no list with its subject is nobody whom a relative clause describes",
    ),
    (
        "noun-before-relative",
        f"أكد الملك كريم أنه يتفهم حجم الضغوط التي تواجه الناس قائلا إن «{GOOD}».",
        "كريم",
        "nor is a frequent noun",
    ),
    (
        "name-before-relative",
        f"وبينهم لوكانو الذي قال: «{SAID}».",
        "لوكانو",
        "but a word in no list may be",
    ),
    (
        "saying-behind-comma",
        f"ونقل البيان عن المدير سامر الحداد القول، إن «{GOOD}».",
        "سامر الحداد",
        "a comma stands between القول and what was said",
    ),
    (
        "two-sides",
        f"وأكد الجانبان، وفقا للبيان، أن «{GOOD}».",
        "الجانبان",
        "the two sides of a meeting speak",
    ),
]

NAMES = [
    (
        "surname-elsewhere",
        f"أعلن المتحدث باسم مجلس الوزراء أركان السعدوني، الثلاثاء، الخطة. وقال السعدوني: «{SAID}».",
        "أركان السعدوني",
        "a noun is a first name between an office and a surname that stands alone elsewhere",
    ),
    (
        "verb-before-surname",
        f"قال كريم السعدوني إن الأمر صعب. وفي اليوم التالي استمع السعدوني إلى الناس، وقال: «{SAID}».",
        "كريم السعدوني",
        "but behind no office it is a verb",
    ),
    (
        "family-with-particle",
        f"أفاد الناطق باسم الاتحاد سامي بالطاهر، الأربعاء، بأن «{GOOD}».",
        "سامي بالطاهر",
        "بال is a part of Maghrebi families",
    ),
    (
        "with-particle",
        f"رحب سامي بالقرار، وقال: «{SAID}».",
        "سامي",
        "and a preposition before any other noun",
    ),
    (
        "foreign-with-lam",
        f"وتوضح المنسقة كارمن روسي لوبيز أن «{GOOD}».",
        "كارمن روسي لوبيز",
        "a word that the language has only with its ل is no preposition and its noun",
    ),
    (
        "before-possessed-object",
        f"أبدى المدرب وليد الركراوي باوزيق استياءه من الأداء، وقال: «{SAID}».",
        "وليد الركراوي باوزيق",
        "the object with its pronoun shows that the name has ended",
    ),
    (
        "description-behind-name",
        f"فازت كريمة الهدريسي المتحولة جنسيا بالانتخابات، وقالت: «{SAID}».",
        "كريمة الهدريسي",
        "a word with the ending of an adjective is no further family",
    ),
    (
        "met-in-text",
        f"تجلس أم سامر الحلبي أمام بيتها. وحين سألنا أم سامر عن حلمها أجابت: «{SAID}».",
        "أم سامر الحلبي",
        "a verb of the reporter's is no part of the name behind it",
    ),
    (
        "rank-of-law",
        f"ونقل عن قائد الشرطة اللواء الحقوقي سامر الحداد قوله إن «{GOOD}».",
        "سامر الحداد",
        "a title of Iraqi officers",
    ),
    (
        "spokesman-of-units",
        f"وقال المتحدث باسم وحدات حماية النهر، سامر الحداد، إن «{GOOD}».",
        "سامر الحداد",
        "what he speaks for is a construct of three words",
    ),
    (
        "of-high-rank",
        f"نفى مسؤول سعودي رفيع المستوى الأنباء، وقال: «{SAID}».",
        "مسؤول سعودي رفيع المستوى",
        "رفيع takes its المستوى",
    ),
    (
        "spokesman-in-a-quarter",
        f"وأعلن المتحدث باسم الدفاع المدني في شمال المدينة يوسف الحداد أن «{GOOD}».",
        "يوسف الحداد",
        "a name behind the place shows that the place belongs to the office",
    ),
    (
        "woman-of-a-province",
        f"وأكدت محافظة نابل سلمى الحداد أن «{GOOD}».",
        "سلمى الحداد",
        "the province's name is the woman's who governs it",
    ),
    (
        "centre-for",
        f"وأفاد المركز الأوروبي لرصد المناخ، في نشرته، بأن «{GOOD}».",
        "المركز الأوروبي لرصد المناخ",
        "what a centre is for belongs to its name",
    ),
    (
        "agency",
        f"وأعلنت الوكالة الدولية للطاقة في تقريرها أن «{GOOD}».",
        "الوكالة الدولية للطاقة",
        "a word that is listed with its article has the gender of the noun",
    ),
]

ROWS = table({"marked": MARKED, "title": TITLES, "turn": TURNS, "no-cue": NO_CUES, "clause": CLAUSES, "name": NAMES})


@pytest.mark.parametrize(("text", "speakers", "reason"), ROWS)
def test_whose_words_they_are(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
