"""Short sentences with more than one candidate: objects, bystanders, dropped and inner subjects, sources."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

OBJECT_NOT_SUBJECT = [
    (
        "attributes-the-saying",
        f"نسب الموقع إلى مسؤول القول إن «{GOOD}».",
        "مسؤول",
        "القول is what he is said to have said, no word for what he is",
    ),
    (
        "informs-the-paper",
        f"أبلغ مصدر عسكري رفيع الصحيفة أن «{GOOD}».",
        "مصدر عسكري رفيع",
        "the paper is told, behind two words that describe the source",
    ),
    (
        "demands-authority",
        f"قال سامر الحداد كلاماً كثيراً. وطالب السلطة بأن «{GOOD}».",
        "سامر الحداد",
        "السلطة is feminine, طالب is not: it is the object",
    ),
    (
        "his-care",
        f"تحدث سامر الحداد طويلاً. وأكد حرصه على «{GOOD}».",
        "سامر الحداد",
        "حرصه is what he stressed",
    ),
    (
        "necessity",
        "تحدث سامر الحداد طويلاً. وأكد ضرورة «العمل معاً حتى تنتهي الأزمة كلها».",
        "سامر الحداد",
        "an abstract noun after أكد is its object",
    ),
    (
        "accuses",
        "تحدث سامر الحداد طويلاً. واتهم الحكومة بأنها «لا تريد الحل ولا تسعى إليه».",
        "سامر الحداد",
        "الحكومة does not agree with اتهم",
    ),
    (
        "minister-demands",
        "ودعا النائب سامر الحداد الحكومة إلى «وقف القرار فوراً ومراجعة أسبابه».",
        "سامر الحداد",
        "subject first, object second",
    ),
    (
        "rejects",
        "تحدث سامر الحداد طويلاً. ورفض «أي حديث عن التأجيل مهما كانت الأسباب».",
        "سامر الحداد",
        "the quotation itself is the object",
    ),
    (
        "renews",
        "وجدد سامر الحداد «موقف بلاده الثابت من القضية منذ سنوات».",
        "سامر الحداد",
        "the name is the subject, the quotation the object",
    ),
    (
        "described-thing",
        "تحدث سامر الحداد طويلاً. ووصف الأمر بأنه «خطير جداً على مستقبل البلاد كلها».",
        "سامر الحداد",
        "الأمر is what he described",
    ),
]

OBJECTS_AND_NOUNS = [
    (
        "campaign-of",
        f"وصل كريم الجبوري. وقالت متحدثة باسم حملة الجبوري إن «{GOOD}».",
        "متحدثة باسم حملة الجبوري",
        "not he",
    ),
    ("written-reply", f"وصلت ليلى الحداد. وأضافت في رد مكتوب: «{SAID}».", "ليلى الحداد", "رد after في is a noun"),
    ("had-described", f"وكانت روسيا قد وصفت أوديسا بأنها «{SAID}».", "روسيا", "subject before, object behind"),
    (
        "describes-thing",
        f"تحدث سامر لوفيل أمس. ووصف لوفيل الاتفاق بأنه «{SAID}». ورفض لوفيل الاتفاق.",
        "سامر لوفيل",
        "الاتفاق is no surname, however often it follows the name",
    ),
    (
        "surname-short-verb",
        f"وقالت وكالة مهر أن رئيس البرلمان علي لوريجي وصف كلينتون بأنه «{SAID}».",
        "علي لوريجي",
        "a verb of three letters after a surname in no list",
    ),
    ("tv-named", f"المحلل كريم صالح قال لتلفزيون بلومبر: «{SAID}».", "كريم صالح", "the channel's name is the audience"),
    ("speaking-to", f"وقالت تسيفريس متحدثة للتلفزيون الألماني: «{SAID}».", "تسيفريس", "متحدثة is a participle here"),
    (
        "embedded-question",
        f"وقال لوفيل للصحافيين رداً على سؤال حول ما إذا كانت روسيا سترد بالمثل على القرار الأميركي الأخير: «{SAID}».",
        "لوفيل",
        "an undecided verb far from the quotation gives way",
    ),
    (
        "accusations-he-called",
        f"أكد سامر الحداد شجب المملكة لما يتم تداوله من اتهامات وصفها بأنها «{SAID}».",
        "سامر الحداد",
        "a relative clause without الذي: he called them so",
    ),
    (
        "agency-adjective",
        f"ذكرت وكالة فارس الإيرانية أن رئيس أركان القوات الإيرانية كريم صالح زار قم. وقال كريم صالح: «{SAID}».",
        "كريم صالح",
        "الإيرانية is no surname",
    ),
]

DROPPED_SUBJECTS = [
    ("adafa", f"قال سامر الحداد إن الأمر صعب. وأضاف: «{SAID}».", "سامر الحداد", "carried from the sentence before"),
    ("adafat", f"قالت ليلى الحداد إن الأمر صعب. وأضافت: «{SAID}».", "ليلى الحداد", "carried, feminine"),
    (
        "gender",
        f"قال سامر الحداد إن الأمر صعب. وقالت ليلى الحداد إنه سهل. وأضاف: «{SAID}».",
        "سامر الحداد",
        "the newest masculine subject",
    ),
    (
        "gender-2",
        f"قالت ليلى الحداد إن الأمر سهل. وقال سامر الحداد إنه صعب. وأضافت: «{SAID}».",
        "ليلى الحداد",
        "the newest feminine subject",
    ),
    (
        "no-quote-before",
        f"زار الوزير سامر الحداد المصنع أمس. وقال: «{SAID}».",
        "سامر الحداد",
        "from a clause that reports nothing",
    ),
    (
        "paragraph",
        f"زار الوزير سامر الحداد المصنع أمس.\nوبدأ العمل فيه قبل عامين.\nوقال: «{SAID}».",
        "سامر الحداد",
        "over a paragraph without anyone",
    ),
    ("tabaa", f"قال سامر الحداد: «{GOOD}».\nوتابع: «{SAID}».", ("سامر الحداد", "سامر الحداد"), "next paragraph"),
    ("statement-in", f"اجتمع سامر الحداد بالنواب. وقال في بيان: «{SAID}».", "سامر الحداد", "في بيان states no subject"),
    ("plural", f"خرج المتظاهرون إلى الشارع. وقالوا: «{SAID}».", "المتظاهرون", "plural verb, plural subject"),
    ("asked", f"سئل سامر الحداد عن الأزمة فقال: «{SAID}».", "سامر الحداد", "the one asked answers"),
    ("raddan", f"تحدث سامر الحداد طويلاً. ورداً على سؤال قال: «{SAID}».", "سامر الحداد", "رداً is no verb"),
    ("lakinnahu", f"رحب سامر الحداد بالقرار، لكنه قال إن «{GOOD}».", "سامر الحداد", "لكنه goes on"),
    ("wa-qad", f"تحدث سامر الحداد طويلاً. وقد أكد أن «{GOOD}».", "سامر الحداد", "قد changes nothing"),
    ("body", f"اجتمعت لجنة الانتخابات أمس. وقالت إن «{GOOD}».", "لجنة الانتخابات", "a body that acts then speaks"),
]

BYSTANDERS = [
    ("met", f"التقى سامر الحداد بالسفير كريم صالح. وقال: «{SAID}».", "سامر الحداد", "the one met is no subject"),
    ("presence", f"زار سامر الحداد المصنع بحضور كريم صالح. وقال: «{SAID}».", "سامر الحداد", "بحضور adds a bystander"),
    (
        "about",
        "وقال سامر الحداد عن الوزير كريم صالح: «إنه رجل يعرف ما يريد تماماً».",
        "سامر الحداد",
        "عن: the one spoken of",
    ),
    (
        "inside-indirect",
        f"قال سامر الحداد إن كريم صالح سافر إلى الخارج. وأضاف: «{SAID}».",
        "سامر الحداد",
        "people inside reported speech never become subject",
    ),
    (
        "inside-quote",
        f"قال سامر الحداد: «شدد الوزير كريم صالح على أهمية الأمر». وأضاف: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "a verb inside the quotation reports nothing to us",
    ),
    (
        "spokesman-quotes-minister",
        "قال المتحدث باسم الوزارة سامر الحداد إن الاتصال تم. وأضاف «شدد الوزير كريم صالح على أهمية التعاون».",
        "سامر الحداد",
        "the spokesman is the speaker himself",
    ),
    (
        "relative",
        f"قال سامر الحداد، الذي زار كريم صالح أمس، إن «{GOOD}».",
        "سامر الحداد",
        "a relative clause interrupts",
    ),
    ("with", f"قال سامر الحداد بعد لقائه كريم صالح: «{SAID}».", "سامر الحداد", "بعد لقائه is an adverbial"),
    (
        "aside-kama",
        f"رد سامر الحداد على ما جرى، كما أعلن كريم صالح، بالقول: «{SAID}».",
        "سامر الحداد",
        "كما أعلن is an aside",
    ),
]

INNER_SUBJECT = [
    (
        "admitted",
        "وقال سامر الحداد إن الرئيس كريم صالح اعترف بأن «الأمر ليس سهلاً على أحد».",
        "كريم صالح",
        "the inner verb of saying has its own subject",
    ),
    (
        "relative-described",
        "وأيد تصريح النائب كريم صالح، الذي وصف القرار بأنه «ظالم ولا يخدم مصلحة الناس».",
        "كريم صالح",
        "the antecedent of الذي",
    ),
]

SOURCES_AND_STATEMENTS = [
    ("communique", f"وأورد بلاغ للمديرية العامة للأمن أن «{GOOD}».", "المديرية العامة للأمن", "whose communiqué it is"),
    ("report-of", f"وبحسب تقرير لمنظمة الشفافية، فإن «{GOOD}».", "منظمة الشفافية", "whose report it is"),
    ("statement-for", f"وجاء في بيان للخارجية القطرية أن «{GOOD}».", "الخارجية القطرية", "ل and the issuer after بيان"),
    ("as-put-by", f"«{SAID}»، على حد قول أحد سكان المخيم.", "أحد سكان المخيم", "على حد قول names the source"),
    ("great-extent", f"تغير الوضع إلى حد كبير. وقال كريم صالح: «{SAID}».", "كريم صالح", "حد is no source elsewhere"),
    ("what-he-said", f"وبحسب ما قاله شاهد عيان، «{SAID}».", "شاهد عيان", "the pronoun is what was said"),
    ("this-is-what", f"«{SAID}» هذا ما أكده كريم صالح أمس.", "كريم صالح", "the quotation comes first"),
    ("these-words", f"«{SAID}»، بهذه الكلمات لخص كريم صالح موقف بلاده.", "كريم صالح", "likewise with بهذه الكلمات"),
    (
        "what-aside",
        f"رحب كريم صالح بما أعلنته الرئاسة التركية أمس. وأضاف: «{SAID}».",
        "كريم صالح",
        "what another announced is an aside",
    ),
    ("saying-of", f"ونقلت الوكالة قول الوزير كريم صالح إن «{GOOD}».", "كريم صالح", "a verbal noun with its subject"),
    ("by-way-of", f"نقلاً عن مصدر في الشرطة، ذكرت الصحيفة أن «{GOOD}».", "مصدر في الشرطة", "the paper only relays"),
    ("already", f"وسبق لوزير النقل كريم صالح أن أكد أن «{GOOD}».", "كريم صالح", "the subject stands behind ل"),
    ("office-colon", f"مصادر دبلوماسية: «{SAID}»", "مصادر دبلوماسية", "an office before a colon, and a sentence"),
    ("dateline", f"لندن: «الشرق الجديد»\nقال كريم صالح: «{SAID}».", "كريم صالح", "the paper after the place"),
    (
        "verse",
        f"وقال كريم صالح، مستشهداً بقوله تعالى: «وقولوا للناس حسناً وأقيموا الصلاة»، إن «{GOOD}».",
        "كريم صالح",
        "nobody in the article has said the verse",
    ),
    (
        "relative-then-verb",
        f"زميله الذي رفض الحديث باسمه أضاف: «{SAID}».",
        "زميله",
        "the verb of the relative clause leaves the subject to the next",
    ),
    ("clergyman", f"قال الشيخ صدر الدين الكردي: «{SAID}».", "صدر الدين الكردي", "صدر before الدين is no verb"),
    ("not-clergyman", f"أكد كريم صالح. وقال الوزير إن الدين «{SAID}».", "كريم صالح", "إن before الدين is no name"),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table(
        {
            "object": OBJECT_NOT_SUBJECT,
            "objects": OBJECTS_AND_NOUNS,
            "dropped": DROPPED_SUBJECTS,
            "bystander": BYSTANDERS,
            "inner": INNER_SUBJECT,
            "sources": SOURCES_AND_STATEMENTS,
        }
    ),
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
