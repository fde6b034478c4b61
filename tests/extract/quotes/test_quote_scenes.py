"""Speakers of features, courts and notices: whom a scene introduces, whose name is a word elsewhere, who is blamed, demanded of or described
and says nothing, and marked words that are none of theirs."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

INTRODUCED = [
    (
        "age-in-brackets",
        f"وقال العميد سامر الحداد إن المركب «{GOOD}». سوفانا دياباتي (22 عاماً)، من الساحل، كان على متنه. يقول: «{SAID}».",
        ("سامر الحداد", "سوفانا دياباتي"),
        "an age behind words in no list shows that they are a name",
    ),
    (
        "topic-without-a-listed-verb",
        f"ويرى كريم صالح أن المشكلة «{GOOD}». سامر الحداد، شاب في التاسعة والعشرين، اختار طريقا آخر. يقول: «{SAID}».",
        ("كريم صالح", "سامر الحداد"),
        "whom a sentence opens with, and says who he is",
    ),
    (
        "who-he-is-in-a-clause",
        f"وعلى بعد أمتار من المخبز يقف سامر الحداد، وهو سائق شاحنة ينقل الدقيق من المعبر. ويقول: «{SAID}».",
        "سامر الحداد",
        "«and he is a driver who carries» tells of the man named before it",
    ),
    (
        "present-behind-a-negation",
        f"يتمسك النائب فريد عازوري بموقفه. وقال رئيس كتلة كبيرة إن المقاطعين «{GOOD}». وفي حديث إلى الصحيفة لا يخفي عازوري امتعاضه. يقول: «{SAID}».",
        ("رئيس كتلة كبيرة", "فريد عازوري"),
        "what somebody does not hide makes him the one talked about",
    ),
    (
        "named-behind-his-office",
        f"ويذكر موظف متقاعد من الميناء هو سامر الحداد أن الإضراب دام شهرا، مضيفا: «{SAID}».",
        "سامر الحداد",
        "«he is» between an office without article and a name",
    ),
    (
        "account",
        f"وتنوعت الردود، فكتب حساب باسم أبو راكان: «{SAID}».",
        "أبو راكان",
        "an account goes by the name behind «in the name of»",
    ),
    (
        "office-in-a-study",
        f"وقالت الباحثة الرئيسية في الدراسة الدكتورة هدى سالم إن «{GOOD}».",
        "هدى سالم",
        "a title and a name behind it show that the study is part of the office",
    ),
    (
        "on-trial",
        f"ورفضت المحكمة الإفراج عن رجل الأعمال سامر الحداد. وقال محاميه كريم صالح: «{GOOD}». وأنكر المتهم ذلك، وأضاف: «{SAID}».",
        ("كريم صالح", "سامر الحداد"),
        "the accused is the only one whose release is spoken of",
    ),
    (
        "coach-of-the-maghreb",
        f"وقال المدرب سامر الحداد إن الفريق «{GOOD}». ونشر كريم صالح صورة. ورد الناخب الوطني: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "what the Maghreb calls the coach of the nation's team",
    ),
    (
        "guest-of-a-channel",
        f"وقال العقيد سامر الحداد في برنامج صباحي إن الأمر «{GOOD}». ويرى ضيف الأولى أن السكان «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "the guest is who spoke last",
    ),
]
NAMES = [
    (
        "lee-before-an-office",
        f"كتبت سوزان لي كبيرة المحللين في البنك أن السوق «{GOOD}». وقالت لي في مقابلة إن البيانات «{SAID}».",
        ("سوزان لي", "سوزان لي"),
        "«to me» is a surname before an office, and from there on",
    ),
    (
        "to-me",
        f"وقالت سوزان الحداد لي إن الأمر «{GOOD}».",
        "سوزان الحداد",
        "nobody of that name has spoken",
    ),
    (
        "article-on-a-given-name",
        f"وأفاد الفاضل عبد الرحيم، عضو اللجنة، بأن المتطوعين «{SAID}».",
        "الفاضل عبد الرحيم",
        "a given name with its article, before a single further name",
    ),
    (
        "maid-of",
        f"وكتبت الناشطة أمة السلام الحداد على صفحتها: «{SAID}».",
        "أمة السلام الحداد",
        "women's names of Yemen begin so",
    ),
    (
        "son-of-the-pilgrim",
        f"وتمسك ممثل النيابة سامي بالحاج برفض الطلب، معتبرا أن الأمر «{GOOD}».",
        "سامي بالحاج",
        "a surname of Tunisia, no pilgrimage",
    ),
    (
        "sidi",
        f"وقال الأمين العام للاتحاد سيدي محمد ولد سالم، في تصريح للأخبار، إن الأمر «{GOOD}». وأضاف ولد سالم: «{SAID}».",
        ("سيدي محمد ولد سالم", "سيدي محمد ولد سالم"),
        "a first name of Mauritania, no form of address",
    ),
    (
        "article-before-a-son",
        f"وقال الفضيل ولد سالم، وهو مزارع، إن الأمر «{GOOD}».",
        "الفضيل ولد سالم",
        "a given name with its article before whose son he is",
    ),
    (
        "in-the-name-of",
        f"وقالت هدى سالم باسم «حملة أهالي الحي» إن الأمر «{GOOD}».",
        "هدى سالم",
        "for whom she speaks is no name of hers",
    ),
    (
        "described-thing-behind-a-name",
        "ووصفت المعارضة البارزة عائشة ندياي التأجيل بأنه «انقلاب ناعم على إرادة الناس».",
        "عائشة ندياي",
        "what she describes is a word of the language",
    ),
    (
        "struck-thing-behind-an-office",
        f"وبحسب الصحيفة، ضرب رئيس الوزراء الطاولة بيده مخاطبا القادة: «{SAID}».",
        "رئيس الوزراء",
        "ministers are no feminine, so that the noun is no adjective",
    ),
    (
        "union-of-journalists",
        "وأدانت النقابة الوطنية للصحفيين التونسيين، في بيان، ما اعتبرته «اعتداء صارخا على حق الناس في الخبر».",
        "النقابة الوطنية للصحفيين التونسيين",
        "of whom it is, not to whom it spoke",
    ),
    (
        "court-and-its-town",
        f"وأفاد الناطق الرسمي باسم المحكمة الابتدائية بتونس بأن «{GOOD}».",
        "الناطق الرسمي باسم المحكمة الابتدائية بتونس",
        "courts are called after their towns",
    ),
    (
        "province",
        f"وقال والي شمال كردفان، الطيب بشارة، إن حكومته «{GOOD}».",
        "الطيب بشارة",
        "a province, none of whose letters is a preposition",
    ),
    (
        "agency-with-its-letters",
        f"وأشاد المنتدى بالمبتكرة هدى سالم. وقالت لوكالة أنباء الإمارات «وام»: «{SAID}».",
        "هدى سالم",
        "the agency and its letters are to whom she spoke",
    ),
    (
        "agency-without-letters",
        f"وأشاد المنتدى بالمبتكرة هدى سالم. وقالت لوكالة أنباء الساحل إن «{GOOD}».",
        "هدى سالم",
        "what an agency is called is none who speaks",
    ),
    (
        "kunya-behind-called",
        f"ونقلت «الأفق» عن نازحة تكنى أم يوسف قولها: «{SAID}».",
        "أم يوسف",
        "what she is called is not of her description",
    ),
]
NO_SUBJECTS = [
    (
        "blamed",
        f"نفى قيادي في الحركة، طلب حجب هويته، ذلك، وحمّل الجيش المسؤولية. وقال: «{SAID}».",
        "قيادي في الحركة",
        "who is held responsible has not spoken",
    ),
    (
        "ordered",
        "وانتقل محافظ الغربية إلى الموقع. ووجه المحافظ بصرف «إعانات عاجلة لأسر المصابين جميعا».",
        "محافظ الغربية",
        "what is ordered is no name of the governor",
    ),
    (
        "demanded-of",
        f"ووصف النائب سامر الحداد الاتفاق بأنه «{GOOD}»، وطالب وزير الصيد «بالنزول إلى الميناء لا إرسال المبعوثين».",
        ("سامر الحداد", "سامر الحداد"),
        "of whom something is demanded says nothing",
    ),
    (
        "happens",
        "وتوفي عامل نظافة في المدينة بعد إصابته بضربة شمس، وهو ما وصفته نقابة عمالية بأنه «موت كان يمكن تجنبه». "
        f"وتقول هدى سالم: «{SAID}». وتضيف أن موجة كهذه كانت تحدث «مرة كل خمسين عاما فقط».",
        ("نقابة عمالية", "هدى سالم", "هدى سالم"),
        "what used to happen is no speech",
    ),
    (
        "resumes",
        "وأكد حاكم الإقليم سامر الحداد أن حركة المرور ستستأنف تدريجا «اعتبارا من مساء الأربعاء المقبل».",
        "سامر الحداد",
        "traffic that is to resume says nothing",
    ),
    (
        "several-say-of-a-thing",
        "بينما سخر آخرون من أسعار التذاكر التي قالوا إنها «تكفي لشراء بقرة حلوب».",
        "آخرون",
        "prices are not those who say so",
    ),
    (
        "taken-up-by-the-pronoun",
        f"ورأى الناقد سامر الحداد أن التجربة «{GOOD}»، متوقفا عند شخصية «أم صقر» التي اعتبرها «أهم شخصية نسائية في السرد».",
        ("سامر الحداد", "سامر الحداد"),
        "the verb's own pronoun is the one that is described",
    ),
    (
        "project-that-he-named",
        f"ترك سامر الحداد وظيفته وأسس مشروعا أسماه «سعفة» لبيع التمور. ويقول: «{SAID}».",
        "سامر الحداد",
        "what something was named has named nothing",
    ),
    (
        "workers-decided",
        "علق عمال الميناء إضرابهم. وقال الأمين العام سامر الحداد إن العمال قرروا منح الإدارة «فرصة أخيرة مدتها ثلاثون يوما».",
        "سامر الحداد",
        "he tells what they have decided",
    ),
    (
        "described-in-a-tweet",
        "ورفضت الوزارة ذلك بعد تغريدة نشرها سامر الحداد، وصف فيها الرئيس كريم صالح بأنه «أسوأ رئيس في تاريخ البلاد».",
        "سامر الحداد",
        "who published the tweet describes in it",
    ),
]
TURNS = [
    (
        "relayer-goes-on",
        f"حذرت الهيئة من الخطر. ونقلت المحامية هدى سالم عن الأسير قوله: «{GOOD}». وتابعت: «{SAID}».",
        ("الأسير", "هدى سالم"),
        "she who passed his words on goes on",
    ),
    (
        "body-of-the-sentence-before",
        f"وقالت نقابة عمالية إن الأمر «{GOOD}». وأصدرت وكالة الأرصاد إنذارا. وحذرت الوكالة من أن الليالي «{SAID}».",
        ("نقابة عمالية", "وكالة الأرصاد"),
        "the sentence before was about this very agency",
    ),
    (
        "through-its-spokesman",
        f"وتقول هدى سالم: «{GOOD}». وزارة التربية بدورها، وعلى لسان متحدثها الرسمي، أعلنت أن «{SAID}».",
        ("هدى سالم", "وزارة التربية"),
        "what stands between commas leaves the subject as it was",
    ),
    (
        "turned-with-a-question",
        "وأعلنت وزارة الصحة حصيلة جديدة. وتوجه رئيس البلدية إلى المعنيين بالسؤال: «كم مسعفا يجب أن يسقط قبل أن تتحركوا؟».",
        "رئيس البلدية",
        "«he turned to» is spelt like a verb of a woman",
    ),
]
SAID_OR_NOT = [
    (
        "union-s-name",
        "طالب سامر الحداد رئيس «اتحاد أمهات وآباء المدينة» الوزارة بتوفير المياه.",
        (),
        "behind whoever heads it stands a body's name",
    ),
    (
        "nickname-of-a-town",
        f"وقالت هدى سالم إن الأمر «{GOOD}». وتعد المدينة من أكبر الأسواق، وتلقب بـ«عروس السهل».",
        "هدى سالم",
        "what a town is nicknamed",
    ),
    (
        "title-of-a-latest-work",
        f"وتحدثت هدى سالم عن روايتها الأخيرة «سدرة في آخر الحي» فقالت: «{SAID}».",
        "هدى سالم",
        "the title of the work that she spoke about",
    ),
    (
        "ministry-opens-what-was-added",
        f"وقال المتحدث سامر الحداد: «{GOOD}»، مضيفا «وزارة الدفاع أعدت مقترحاتها بالفعل».",
        ("سامر الحداد", "سامر الحداد"),
        "behind «adding» stands no name, whatever word opens it",
    ),
    (
        "second-object",
        "ونفى سامر الحداد ذلك، معتبرا ما يشاع عن ذلك «كلامًا فارغًا يروجه التجار».",
        "سامر الحداد",
        "what something is held to be, in the accusative",
    ),
    (
        "week-to-be-called",
        f"وقال سامر الحداد إن الأمر «{GOOD}»، داعيا إلى اعتبار الأسبوع المقبل «أسبوعا وطنيا لنصرة المرضى».",
        ("سامر الحداد", "سامر الحداد"),
        "the noun takes two objects as its verb does",
    ),
    (
        "subordinator",
        f"وقالت نقابة عمالية إن الأمر «{GOOD}». وطالبت النقابة بحظر العمل في الهواء الطلق «متى تجاوزت الحرارة أربعين درجة».",
        ("نقابة عمالية", "نقابة عمالية"),
        "behind «whenever» stands nothing but a clause",
    ),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table(
        {
            "introduced": INTRODUCED,
            "names": NAMES,
            "no-subjects": NO_SUBJECTS,
            "turns": TURNS,
            "said-or-not": SAID_OR_NOT,
        }
    ),
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
