"""Phrases around names and verbs that a sentence of news has beside its speaker."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

PHRASES = [
    (
        "name-like-a-verb",
        f"كشف اللواء أشرف الجندي، مدير أمن المدينة، الملابسات، مؤكدا أن «{GOOD}».",
        "أشرف الجندي",
        "behind a title a name that is a verb as well, with an office for a family",
    ),
    (
        "region",
        f"ودعا والي جهة مراكش عزيز رباحي كل الأطراف إلى الحوار، وأردف: «{SAID}».",
        "عزيز رباحي",
        "the region belongs to the office",
    ),
    (
        "actor-of-the-union",
        f"قال نور الدين بلحاج، المنسق الجهوي للنقابة، إن «{SAID}». وأكد الفاعل النقابي ذاته أن «{GOOD}».",
        ("نور الدين بلحاج", "نور الدين بلحاج"),
        "the word of the Maghreb's press for whoever is active in something",
    ),
    (
        "house-of",
        f"عقد الوزير الأمير فيصل بن تركي آل مقرون جلسة. وقال الأمير فيصل بن تركي إن «{GOOD}».",
        "فيصل بن تركي آل مقرون",
        "the house belongs to the name wherever it is left out",
    ),
    (
        "second-surname-before-comma",
        f"قال الوزير أيمن الصفديو العدوان، إن «{GOOD}». وكان هيثم الغيصو المطوع الأمين العام للمنظمة قال إن «{SAID}».",
        ("أيمن الصفديو العدوان", "هيثم الغيصو المطوع"),
        "أن behind a comma, or an office in apposition: no object can be meant",
    ),
    (
        "noun-that-ends-a-name",
        f"وأمهل رئيس النقابة بسام طليوس حرب، أمس، الحكومة أسبوعا، قائلا: «{SAID}». وبحسب طليوس، فإن «{GOOD}».",
        ("بسام طليوس حرب", "بسام طليوس حرب"),
        "an object would have its alif",
    ),
    (
        "noun-with-its-alif",
        f"وتوقع الخبير بسام طليوس حربا، وقال: «{SAID}».",
        "بسام طليوس",
        "as this one has",
    ),
    (
        "behind-an-office",
        f"وقال الرئيس التونسي باجو قايدو السبسي «{SAID}». وقال أبو خير الأشقر، العضو في اللجنة: «{GOOD}».",
        ("باجو قايدو السبسي", "أبو خير الأشقر"),
        "a third name behind an unlisted one, and a family behind أبو and a noun",
    ),
    (
        "noun-before-the",
        f"قال الباحث سامر الحداد إن «{GOOD}». وتنتظر مرضى الأورام نتائج أفضل. وقال أيضا: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "a frequent noun before an unknown one is nobody",
    ),
    (
        "with-a-particle",
        f"قالت سلمى كريم إن «{GOOD}». وما زالت بلون البشرة القديم. وقامت سلمى كريم بنشر الصور، وقالت: «{SAID}».",
        ("سلمى كريم", "سلمى كريم"),
        "ب and a frequent word begin no name, nor do they end one",
    ),
    (
        "jussive",
        f"ولم يكن عالم البيئة سامر الحداد مريضا، لكنه قال إن «{SAID}».",
        "سامر الحداد",
        "يكن is a verb and no man",
    ),
    (
        "two-of-basem",
        f"قال الناطق باسم الحكومة باسم العوادي الزبيدي إن «{GOOD}».",
        "باسم العوادي الزبيدي",
        "the second باسم is a given name",
    ),
    (
        "charged-with",
        f"وأوضح النقيب نسيم برناوي، المكلف بالإعلام لدى المديرية العامة، أن «{GOOD}». وقال المكلف بالإعلام: «{SAID}».",
        ("نسيم برناوي", "نسيم برناوي"),
        "what one is charged with belongs to the office",
    ),
    (
        "office-behind-who-is",
        f"وقالت كلير ماكغلوان، وهي أستاذة قانون في جامعة درم، إن البيانات تظهر أن «{GOOD}».",
        "كلير ماكغلوان",
        "the office behind وهي is hers and no second person",
    ),
    (
        "both-parties",
        f"انتقد عضو البرلمان سوران عمر الطرفين، قائلا: «{SAID}».",
        "سوران عمر",
        "both parties are whom he criticises",
    ),
    (
        "dutch",
        f"تعهد الأمين العام مارك فان دير ليندن بالدعم، وقال إن «{GOOD}». وقالت أورسولا فون دير لاين إن «{SAID}».",
        ("مارك فان دير ليندن", "أورسولا فون دير لاين"),
        "فان behind a first name is none of فإن",
    ),
    (
        "no-dutch",
        f"وبحسب سامر فان الحرب «{SAID}».",
        "سامر",
        "فإن without its hamza, as papers write it",
    ),
    (
        "without-borders",
        f"وكانت منسقة الطوارئ بمنظمة أطباء بلا حدود سلمى حامد قد أبلغت الصحفيين أن فرقها «{SAID}».",
        "سلمى حامد",
        "بلا حدود ends the name of the body, not the office",
    ),
    (
        "town-of-a-verb",
        f"قال رئيس بلدية بيت أمر عماد أبو زنيد للوكالة إن «{GOOD}».",
        "عماد أبو زنيد",
        "أمر is the second word of a town",
    ),
    (
        "islands",
        f"لكن مبعوثة جزر مارشال للمناخ تينا ستيج قالت: «{SAID}».",
        "تينا ستيج",
        "the islands and their name belong to the office",
    ),
    (
        "same-office",
        f"استقبل رئيس الجمهورية سامر الحداد الوفد. وأكد رئيس الدولة أن «{GOOD}».",
        "سامر الحداد",
        "one office with two names",
    ),
    (
        "premier",
        f"وصل رئيس الحكومة سامر الحداد أمس. والتقى كريم النجار. وقال رئيس مجلس الوزراء: «{SAID}».",
        "سامر الحداد",
        "one office with two names",
    ),
    (
        "council-of-state",
        f"وصل رئيس الجمهورية سامر الحداد أمس. وقال رئيس مجلس الدولة: «{SAID}».",
        "رئيس مجلس الدولة",
        "but the council of state is another body",
    ),
    (
        "counterpart",
        f"أكد وزير الخارجية التركي سامر الحداد، مع نظيره الإيطالي ماركو روسي، الاتفاق. وأعرب الوزير الإيطالي عن شكره، "
        f"مشيدا بـ«{SAID}».",
        "ماركو روسي",
        "the minister of that country is the counterpart",
    ),
    (
        "relief-body",
        f"وقال الهلال الأحمر الفلسطيني إن «{GOOD}». وقالت دار الإفتاء المصرية إن «{GOOD}». وأوضحت الحماية المدنية أن «{SAID}».",
        ("الهلال الأحمر الفلسطيني", "دار الإفتاء المصرية", "الحماية المدنية"),
        "bodies that are common nouns as well",
    ),
    (
        "commander",
        f"وفي اتصال هاتفي، أكد آمر المنطقة العسكرية العميد عبد الحكيم الورفلي أن «{GOOD}»، نافيا «{SAID}».",
        ("عبد الحكيم الورفلي", "عبد الحكيم الورفلي"),
        "an office, not a man called Amer",
    ),
    (
        "clause-of-apposition",
        f"لكن عينوف تسنغوكار، وهي والدة أحد الأسرى، خاطبت الوزير قائلة: «{SAID}».",
        "عينوف تسنغوكار",
        "what follows with وهي shows that the words before are somebody",
    ),
    (
        "the-surname-al",
        f"يعد نزار حبوش الخوري من الخبراء. وأضاف الخوري: «{SAID}».",
        "نزار حبوش الخوري",
        "an office by its look, but the surname of somebody in the text",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"phrases": PHRASES}))
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
