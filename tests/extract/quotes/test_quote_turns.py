"""Names of three parts, and whose turn it is in the news: who is the speaker, and why."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

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
        f"أكد الخبير جان نهارو طربيقه في حديث أن «{GOOD}». وقال نهارو: «{GOOD}». وكشف كريم شنيور خطوته وقال: «{SAID}».",
        ("جان نهارو طربيقه", "جان نهارو طربيقه", "كريم شنيور"),
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

WHOSE_TURN = [
    (
        "other-description-with-adjective",
        f"قالت فاطمة أوبلعيد: «{SAID}». وزادت الفاعلة الجمعوية: «{GOOD}».",
        ("فاطمة أوبلعيد", "فاطمة أوبلعيد"),
        "also with its adjective",
    ),
    (
        "debt-is-nobody",
        f"قال الوزير سامر الحداد إن «{GOOD}». وحول الدين العام افاد بأن «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "الدين ends names and begins none",
    ),
    (
        "same-source-is-a-body",
        f"وذكر بلاغ للمديرية العامة للأمن أن «{SAID}». وأشار المصدر ذاته إلى أنه «{GOOD}». ونفى مصدر أمني ذلك، وقال: "
        f"«{SAID}». وخلص البلاغ إلى أن «{GOOD}».",
        ("المديرية العامة للأمن", "المديرية العامة للأمن", "مصدر أمني", "المديرية العامة للأمن"),
        "the source is whose statement it was, and no source without a name has issued it",
    ),
    (
        "topic-before-qad",
        f"أما النائب كريمة مالك جلوبي فقد وجهت سؤالا إلى الوزير: «{SAID}».",
        "كريمة مالك جلوبي",
        "what stands behind أما is the subject, whatever its title",
    ),
    (
        "deputies-call",
        f"عرض الوزير سامر الحداد المشروع. وخلال المناقشة، دعا نواب حركة البناء إلى «{SAID}».",
        "نواب حركة البناء",
        "a verb that opens its clause without و has a new subject",
    ),
    (
        "movement-acts",
        "نقلت الوكالة عن مسؤول قوله إن الحركة «أبدت مرونة غير مسبوقة». وقال آخر إن فرق المنظمة «وزعت 400 خيمة حتى الآن».",
        ("مسؤول", "آخر"),
        "what it did is no name of it",
    ),
    (
        "published-that",
        f"ونشرت وكالة الأنباء الوطنية (وان) أن القوات «{SAID}».",
        "وكالة الأنباء الوطنية",
        "with أن behind it to publish is to say",
    ),
    (
        "on-the-tongue-of",
        f"ونقل تقرير الوكالة على لسان مصادر أمنية لم يسمها أن «{SAID}».",
        "مصادر أمنية",
        "relayed from those on whose tongue it is",
    ),
    (
        "asked-for-what",
        f"ووصفت لجان المقاومة التصريح بأنه «{SAID}»، وناشدت المنظمات «{GOOD}».",
        ("لجان المقاومة", "لجان المقاومة"),
        "with a subject before it, the body behind the verb is whom it calls upon",
    ),
    (
        "source-goes-on",
        f"هدد اتحاد النقل بالإضراب. وبحسب سامر الحداد، فإن «{GOOD}». وعن موعده يجيب: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "a person who leads a sentence as its source has the turn",
    ),
    (
        "who-read-it",
        f"قال المبعوث سامر الحداد، مضيفا في جلسة اطلعت «الشرق الأوسط» على محضرها: «{SAID}».",
        "سامر الحداد",
        "the paper only had a look at the minutes",
    ),
    (
        "who-was-told",
        f"وأطلعت الوزيرة سلمى كريم الوفد على الخطة، وقالت: «{SAID}».",
        "سلمى كريم",
        "but with its hamza the verb tells somebody something",
    ),
    (
        "only-man",
        f"وقعت الوزيرة سلمى كريم مع مدير البنك سامر الحداد اتفاقية. وأثنى على كلامها قائلا: «{SAID}».",
        "سامر الحداد",
        "no subject agrees, and one person named does",
    ),
    (
        "nobody-agrees",
        f"وقعت الوزيرة سلمى كريم اتفاقية. وأثنى على كلامها قائلا: «{SAID}».",
        None,
        "nobody agrees: no guess",
    ),
    (
        "gender-of-a-surname",
        f"ونقل بيان لإعلام القضاء عن سامر الحداد القول إن «{GOOD}». وأصدرت محكمة الكرخ حكما، وأوضحت أن «{SAID}».",
        ("سامر الحداد", "محكمة الكرخ"),
        "a man is not meant by a verb of a woman, and the court acts in the sentence",
    ),
    (
        "name-of-both",
        f"وطالبت رباح الصادق محمود القوى بالحوار. وقالت رباح: «{SAID}».",
        "رباح الصادق محمود",
        "a verb of saying takes no object: the name behind it is its subject, whatever the list says of it",
    ),
    (
        "body-without-list",
        f"رفض برونو كليمان التعليق. واكتفى قصر الإليزيه بالقول إن «{SAID}».",
        "قصر الإليزيه",
        "who acts in the sentence says it",
    ),
    (
        "noun-behind-that",
        f"دخلت السفارة الروسية على خط الجدل، وحذرت في بيان من أن إقراره «{SAID}».",
        "السفارة الروسية",
        "behind أن the noun is what the sentence is about",
    ),
    (
        "to-whom",
        f"الباحثة سلمى السمان قالت لعنب بلدي، إن التصريحات «{SAID}».",
        "سلمى السمان",
        "a word with ل that the language has without it only",
    ),
    (
        "speaker-behind",
        f"قال الوزير سامر الحداد إن «{GOOD}». «{SAID}»، هذا ما قاله كريم، صاحب بقالية. وأردف الرجل: «{SAID}».",
        ("سامر الحداد", "كريم", "كريم"),
        "who spoke last is meant, though he stands behind his words",
    ),
    (
        "other-description",
        f"روت نتالي بونداريوفا للوكالة «{SAID}». وتابعت المتقاعدة باكية «{GOOD}».",
        ("نتالي بونداريوفا", "نتالي بونداريوفا"),
        "a verb that goes on, and a noun under which nobody was introduced",
    ),
    (
        "another-person",
        f"قالت سلمى الحداد «{SAID}». وقالت المتقاعدة «{GOOD}».",
        ("سلمى الحداد", "المتقاعدة"),
        "a verb that does not go on may bring in somebody else",
    ),
    (
        "forces-of-his",
        "قال المتحدث باسم الجيش إن قواته «اعتقلت مطلوبين وصادرت وسائل قتالية»، زاعما «استهداف موقع».",
        ("المتحدث باسم الجيش",),
        "what is said of his forces, no name of theirs",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"names": NAMES, "turns": WHOSE_TURN}))
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
