"""Who is meant in interviews, in inserted clauses, beside works, towns, tribes and several bodies; and what is no speech: plans and headings."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

PEOPLE = [
    (
        "staff-addressed",
        f"وأضاف سامر الحداد: «{GOOD}». ودعا مدير المؤسسة الأهالي إلى ترشيد الاستهلاك، مؤكدا أن «{SAID}».",
        ("سامر الحداد", "مدير المؤسسة"),
        "whom he calls upon is no part of his office",
    ),
    (
        "teacher-in-a-school",
        f"رنا العمر، معلمة في مدرسة ابتدائية، ذكرت للصحيفة أن الأجور مرتفعة. «{SAID}»، تابعت المعلمة.",
        "رنا العمر",
        "a participle by its form is what she is, between commas",
    ),
    (
        "name-that-begins-with-and",
        f"وتنقل الكاتبة عن الجراح كريم صالح قوله إن التقنية «{GOOD}». ونشرت تحليلا للكاتب ستيوارت ويتلي. يقول ويتلي إن الركاب فقدوا الثقة، ويضيف: «{SAID}».",
        ("كريم صالح", "ستيوارت ويتلي"),
        "without its first letter it is no word of the language",
    ),
    (
        "town-in-no-list",
        f"وقال رئيس بلدية ترمسعيا لؤي عزت لـ«وفا» إن الأشجار قطعت. وأضاف: «{SAID}».",
        "لؤي عزت",
        "no adjective, for the language has not the word; and a name that is a verb before «to»",
    ),
    (
        "town-of-a-council",
        f"قال عضو المجلس البلدي سبها سامر الحداد إن المدينة «{GOOD}».",
        "سامر الحداد",
        "the town of a council stands without a preposition",
    ),
    (
        "first-name-that-is-a-capital",
        f"وقالت مديرة القسم في المنظمة تيرانا حسن إن الأمر «{GOOD}».",
        "مديرة القسم في المنظمة",
        "a town stands only behind a council",
    ),
    (
        "head-of-tribes",
        f"وعبر شيخ شمل قبائل المجاردة سامر بن علي الحداد عن شكره، قائلا: «{SAID}».",
        "سامر بن علي الحداد",
        "tribes in no list stand between the office and the name",
    ),
    (
        "elders-in-their-own-clause",
        f"وقال أحد المحتجين: «{GOOD}». فيما ناشد عقال الحارات في بيان مشترك التحالف «التدخل العاجل لإنقاذ المدينة قبل فوات الأوان».",
        ("أحد المحتجين", "عقال الحارات"),
        "behind «while» stands a subject of its own",
    ),
    (
        "works-in-a-town",
        f"وقال مدير منظمة إغاثية تعمل في المدينة وائل أبو ليلة للأناضول إن الشاحنات قليلة. وتابع: «{SAID}».",
        "وائل أبو ليلة",
        "where the body works stands before his name",
    ),
    (
        "in-charge-of-a-study",
        f"وقالت الباحثة المشرفة على الدراسة هدى سالم إن الفارق «{GOOD}».",
        "هدى سالم",
        "of what she is in charge",
    ),
    (
        "woman-in-a-man-s-office",
        f"عضو المكتب التنفيذي للمنظمة سلوى الحداد انتقدت الأمر ودعت إلى عدم التبذير قائلة: «{SAID}».",
        "سلوى الحداد",
        "her office is worded for both",
    ),
    (
        "elder-beside-the-subject",
        f"ووصف الشيخ سامر الحداد، أحد شيوخ المخيم، ما يجري بأنه «موت بطيء لكل الناس»، متهما العالم بأنه «{GOOD}».",
        ("سامر الحداد", "سامر الحداد"),
        "between commas behind the subject it says who he is",
    ),
    (
        "worker-described-by-a-clause",
        f"وقال راجو: «{GOOD}». ووصف سوبير، وهو كهربائي من الجنوب، سكن العمال بأنه «علبة سردين بلا ماء ولا هواء».",
        ("راجو", "سوبير"),
        "what stands behind a name in no list says who he is",
    ),
    (
        "somebody-met",
        f"وقال سامر الحداد: «{GOOD}». ثم التقى البطريرك وفدا من المزارعين. وقال البطريرك: «{SAID}».",
        ("سامر الحداد", "البطريرك"),
        "a delegation in the accusative is no name",
    ),
    (
        "city-of-god",
        f"وقال رئيس البلدية، إيلي فرام، إن الصندوق «{GOOD}». وأضاف فرام: «{SAID}».",
        ("إيلي فرام", "إيلي فرام"),
        "no town is left when its first letter is taken for a particle",
    ),
]
TURNS = [
    (
        "student-in-the-opening",
        f"وتلفت فاطمة الزعبي إلى الفرق، محذرة من أن «{GOOD}». هدى سالم، طالبة في الجامعة، واحدة من ست فتيات يتعلمن كل جمعة. تقول: «{SAID}».",
        ("فاطمة الزعبي", "هدى سالم"),
        "whom the sentence opens with, though what she is looks like a verb",
    ),
    (
        "who-answers-an-interview",
        f"تعود المخرجة لينا الحداد إلى الخشبة بعد غياب.\nلماذا كرسي واحد؟\n«لأن الكرسي هو البلد. {SAID}».\nهل تخافين من التكرار؟\n«{GOOD} وكل مخرج يصنع عملا واحدا».",
        ("لينا الحداد", "لينا الحداد"),
        "the introduction is about who answers",
    ),
    (
        "thing-behind-as-for",
        f"وتكشف لينا الحداد أن العمل «{GOOD}». أما مشروعها المقبل، فتكتفي بالقول إنه «{SAID}».",
        ("لينا الحداد", "لينا الحداد"),
        "her project says nothing",
    ),
    (
        "question-from-a-citizen",
        "ورد إلى الدار سؤال من مواطن يقول فيه: «هل يجوز أن أخرج زكاة مالي في صورة أجهزة؟».",
        "مواطن",
        "a question comes from who asks",
    ),
    (
        "ministry-that-had-launched",
        f"وقالت الطبيبة هدى سالم إن الأمر «{GOOD}». وكانت وزارة الصحة قد أطلقت حملة، وأوضحت في حسابها أن «{SAID}».",
        ("هدى سالم", "وزارة الصحة"),
        "the body that acts in the sentence goes on",
    ),
    (
        "when-he-noticed",
        f"وقال سامر الحداد إن الفكرة جاءت عندما لاحظ الفريق الخسائر الكبيرة. وقال: «{SAID}».",
        "سامر الحداد",
        "a clause of time is part of what is said",
    ),
    (
        "told-of-by-a-ministry",
        f"وقالت وزارة الخارجية في بيان إن الوزير سامر الحداد أكد ضرورة «وقف فوري ودائم للقتال»، محذرا من «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "a man warns, and a ministry is no man",
    ),
    (
        "by-the-study",
        f"وبحسب الدراسة فإن المدة المثالية «{GOOD}».",
        "الدراسة",
        "a study is gone by, whoever wrote it",
    ),
    (
        "what-a-film-tells",
        f"وعرض المهرجان فيلم «رمل وملح» لمخرجه سامر الحداد. وقال المخرج إن العمل «{GOOD}». ويتناول «رمل وملح» حكاية بحار. وأضاف: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "what a film tells, nobody goes on to say",
    ),
    (
        "in-the-end-of-a-report",
        f"وقالت هدى سالم: «{GOOD}». وجاء في ختام بيان الوزارة: «{SAID}».",
        ("هدى سالم", "الوزارة"),
        "the end of a statement is its issuer's",
    ),
    (
        "taken-as",
        f"ونقلت الكاتبة عن الجراح كريم صالح قوله إن التقنية «{GOOD}». وترى هدى سالم أن الحكومة تتعامل مع الملف بوصفه «فرصة لخفض النفقات لا أكثر».",
        ("كريم صالح", "هدى سالم"),
        "as what something is taken, in what she tells",
    ),
    (
        "from-the-doctor",
        f"ونقلت هدى سالم عن الطبيبة قولها إن الأمر «{GOOD}».",
        "الطبيبة",
        "who passes words on is not whom she has them from",
    ),
]
NO_SPEECH = [
    (
        "plan-and-its-year",
        "وأكد سامر الحداد أن الدعم يمثل أولوية ضمن «إستراتيجية الأمن المائي 2036».",
        (),
        "plans are called after their year",
    ),
    (
        "sentence-and-a-year",
        "ورفعت هدى سالم قبعة، قائلة: «لا لن أترشح لانتخابات 2020».",
        "هدى سالم",
        "what ends with a year may be a sentence",
    ),
    (
        "heading-in-marks",
        f"وقال سامر الحداد إن «{GOOD}».\n«قطارات لا تصل أبدا»\nونشرت الصحيفة تحليلا عن أزمة السكك.",
        "سامر الحداد",
        "few words without a stop that are a paragraph of their own",
    ),
    (
        "paper-told",
        "وقال سعود الشمراني لـ«سبق»: أول هذه العادات الإفراط في التمر عند الإفطار كل يوم.",
        "سعود الشمراني",
        "a paper whose name is a verb",
    ),
]
TRAPS = [
    (
        "account-of-a-body",
        f"وأعلن حساب باسم البيت الأبيض أن الرئيس «{SAID}».",
        "حساب باسم البيت الأبيض",
        "for a body an account speaks",
    ),
    ("account-under-no-name", f"وكتب حساب باسم مستعار: «{SAID}».", "حساب باسم مستعار", "nobody is called so"),
    (
        "first-name-in-b",
        f"وطالب النائب بسام بإجراء انتخابات، وقال: «{SAID}».",
        "بسام",
        "a given name, though its rest is a word",
    ),
    (
        "voter",
        f"وقال مدرب المنتخب سامر الحداد إن الفريق «{GOOD}». وشهدت المدينة انتخابات. وقال الناخب إن التصويت «{SAID}».",
        ("سامر الحداد", "الناخب"),
        "only the nation's is the coach",
    ),
    (
        "accuser",
        "ورفض اتهام الوزير سامر الحداد له بالكذب. وقال المتهم: «لم أكن هناك تلك الليلة».",
        "المتهم",
        "who accuses is not on trial",
    ),
    (
        "book-or-words",
        "وتحدث سامر الحداد عن كتابه الجديد «هو شهادة على جيل كامل من المناضلين».",
        "سامر الحداد",
        "a sentence is no title",
    ),
    (
        "union-to-journalists",
        f"وقالت نقابة الصحفيين للصحفيين المحليين إن الأمر «{GOOD}».",
        "نقابة الصحفيين",
        "whose union it is, is told already",
    ),
    (
        "president-decided",
        "وقال النائب كريم صالح إن الرئيس سامر الحداد قرر تأجيل الزيارة «إلى حين تحسن الظروف الأمنية».",
        "سامر الحداد",
        "one man's decision is in his words",
    ),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table({"people": PEOPLE, "turns": TURNS, "no-speech": NO_SPEECH, "traps": TRAPS}),
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
