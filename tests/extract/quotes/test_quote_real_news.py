"""What a reading of broadcasters' quotations showed: sources in between, names like particles, what is nobody's speech."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

SOURCES = [
    (
        "relayed-in-between",
        f'وأشار الوزير سامر الحداد، وفق ما نقلت عنه صحيفة «النور»، إلى أن "{SAID}". وأضاف: "{GOOD}".',
        ("سامر الحداد", "سامر الحداد"),
        "the verb's report begins behind the source, which is no subject of what follows",
    ),
    ("medium-in-marks", 'وهبطت أسهم الشركة كثيرا، وفق ما ذكرت "رويترز".', (), "the name of who told it"),
    (
        "of-statement",
        f'وقال التحالف في بيان إن الضربة مشروعة. وحسب البيان، فإن "{SAID}".',
        "التحالف",
        "the statement is of whoever issued it",
    ),
    ("own-words", f'وتحدث المدرب سامر الحداد عن فريقين "{SAID}"، وفقا له.', "سامر الحداد", "وفقا له"),
    (
        "adding-behind",
        f'ويقول سامر الحداد إن الأمر صعب. أما إذا رحل، "{SAID}"، مضيفا أن الوقت قصير.',
        "سامر الحداد",
        "who adds something has said what stands before",
    ),
]

SUBJECTS = [
    (
        "like-particles",
        f'وقالت باولا بونفانا، المشرفة على الدراسة: "{GOOD}". وأكد براين ويزر، كبير المحللين، أن "{SAID}". '
        f'وقال لو كورنيسي، وهو مسؤول في اللجنة: "{SAID}".',
        ("باولا بونفانا", "براين ويزر", "لو كورنيسي"),
        "the comma and what stands behind it show that a name stands before",
    ),
    (
        "how-often",
        f'وتكلمت سلمى الحداد. وقالت غير مرة، رئيسة الجمعية: "{SAID}".',
        "سلمى الحداد",
        "words of the language are no name before a comma and an office",
    ),
    (
        "no-list-of-bodies",
        f"وقال المهرجان إن «{GOOD}». وقالت الدائرة: «{SAID}».",
        ("المهرجان", "الدائرة"),
        "say takes no object",
    ),
    (
        "second-role-without-article",
        f'وأشار ممثل المجموعة، رئيس لجنة الشؤون الخارجية في البرلمان، ديفيد لانستر إلى أن "{SAID}".',
        "ديفيد لانستر",
        "the name stands behind the second role",
    ),
    (
        "initial",
        f"ويقول مايكل ت. أندرسون، الباحث في الجامعة، إن «{SAID}».",
        "مايكل ت. أندرسون",
        "an initial goes into the name",
    ),
    ("one-of-kin", f"قال أحد أقرباء الضحية لوكالة رويترز إن «{SAID}».", "أحد أقرباء الضحية", "kinsmen are persons"),
    (
        "object-of-issuing",
        f'وبعد وفاته نشرت شقيقته منشورا أكدت فيه أنها "{SAID}". وأصدر منتدى المرأة بيانا: "{GOOD}".',
        ("شقيقته", "منتدى المرأة"),
        "a text with its ا is what somebody issued, no name",
    ),
    ("attention", f'وألقى روبرت كولنر الضوء على أن "{SAID}".', "روبرت كولنر", "what the verb brings between"),
    (
        "word-before-name",
        f'كسر اللص باب منزل جينزر. وقالت جينزر إن "{SAID}".',
        "جينزر",
        "a house is no first name",
    ),
    (
        "particle",
        f'كشف ديتليف فون بلاتنر أن الشركة تعمل. ونقلت المجلة عن بلاتنر قوله: "{SAID}".',
        "ديتليف فون بلاتنر",
        "a particle goes into the name",
    ),
    (
        "first-name-like-word",
        f'رحب وزير الدفاع جيم ماتيسون بالقرار. وقال ماتيسون إن "{SAID}".',
        "جيم ماتيسون",
        "a word of the language behind an office is one",
    ),
]

NAMES = [
    (
        "office-with-its-own",
        f"وكتب رئيس المجلس المنتهية ولايته خوان سانتوس على حسابه: «{SAID}».",
        "خوان سانتوس",
        "an adjective with a noun that points back goes on with the office",
    ),
    (
        "nation-and-comma",
        f"انتقد الألماني، يورغن كلوب، مدرب الفريق، تدخل اللاعب كريم الحداد، قائلا: «{SAID}».",
        "يورغن كلوب",
        "the one who is called by his country has his name behind the comma",
    ),
    (
        "nation-and-foreign-name",
        f"وقال الروماني لورينتيو ريغيكامب إن «{SAID}».",
        "لورينتيو ريغيكامب",
        "or right behind it",
    ),
    (
        "noun-as-surname",
        f"وقال فرحان حق مساعد الناطق إن «{SAID}».",
        "فرحان حق",
        "a noun before an office, where nothing is an object",
    ),
    (
        "noun-behind-surname",
        f'وصل سامر الحداد. وذكر الحداد فترة حكم العلي قائلا: "{SAID}".',
        "سامر الحداد",
        "behind a surname the noun is an object",
    ),
    (
        "office-with-unheard-town",
        f"وقال رئيس بلدية أوديسا، بافلو تيموشينكو، إن «{SAID}».",
        "بافلو تيموشينكو",
        "a foreign name behind the comma shows that the office is whole",
    ),
    (
        "what-one-is-not",
        f"قالت سلمى الحداد إن «{SAID}». وهي ليست صحفية ولم تدرس. تقول إنها راسلت الصحف لكنها رفضت مقالاتها «{GOOD}».",
        ("سلمى الحداد", "سلمى الحداد"),
        "what somebody is not is no subject",
    ),
]

MEANT = [
    (
        "known-elsewhere",
        f"وصل صادق خان إلى المقر. وقال خان: «{SAID}».",
        "صادق خان",
        "a verb by its look is a name that the text has behind a given name",
    ),
    (
        "syllables",
        f"وقال كيم كي غوانغ في بيان إن «{SAID}». وقالت ميشيل لي، المتحدثة باسم المكتب: «{GOOD}».",
        ("كيم كي غوانغ", "ميشيل لي"),
        "particles inside a name",
    ),
    (
        "relayed-past-another-to",
        f"ونقلت وكالة رويترز عن سلمى الحداد، وهي من سكان المدينة وكانت متوجهة إلى الصلاة، قولها: «{SAID}».",
        "سلمى الحداد",
        "only نسب goes with إلى",
    ),
    (
        "frequent-definite-noun",
        f"قال الوزير سامر الحداد: «{SAID}». وستشكل الرسائل جزءا من خطابه، وكانت الرسائل كثيرة ومنها الرسائل القديمة. وأضاف: «{GOOD}».",
        ("سامر الحداد", "سامر الحداد"),
        "a word of the language with the article is nobody, however often it comes",
    ),
    (
        "what-others-may-say",
        f"قال سامر الحداد: «{SAID}». لكنه يخشى أن يقول الناس «ماذا سيكون الأمر إذا احتاجوا إليك؟». وأضاف: «{GOOD}».",
        ("سامر الحداد", "الناس", "سامر الحداد"),
        "what might be said makes nobody the one who goes on",
    ),
]

OBJECTS = [
    (
        "object-in-marks",
        'وطردت السلطات "معلمين وقضاة ومحامين من المدينة كلها".',
        (),
        "whom they drove out is not what they say",
    ),
    ("heading", "لماذا بكى سامر الحداد؟\nسامر الحداد: ابن رئيس سابق للبلاد ومدرس للرياضيات", (), "no verb at all"),
]

ALONE = [
    (
        "own-paragraph",
        f'تأمل سلمى الحداد أن يحفز مشروعها الآخرين.\n"{SAID} ولن نتوقف".\nثم عادت إلى البيت.',
        "سلمى الحداد",
        "a paragraph that is a quotation and ends like a sentence, behind one about somebody",
    ),
    (
        "headline",
        f'تأمل سلمى الحداد أن تنجح.\n"{SAID} ولن نتوقف"\nثم عادت.',
        None,
        "without a full stop it is a heading",
    ),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table(
        {"sources": SOURCES, "subjects": SUBJECTS, "names": NAMES, "meant": MEANT, "objects": OBJECTS, "alone": ALONE}
    ),
)
def test_quotations_as_broadcasters_print_them(text: str, speakers: str | tuple | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
