"""Short sentences, one construction each: who is the speaker, and why.

Written for this table. Every row is (id, text, speaker of the quotation, reason). Where a text has several quotations
the expected speakers are a tuple, in order. ``None`` as the speaker means that there is a quotation nobody can be named
for; an empty tuple that there is no quotation at all.
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "سنواصل العمل حتى نحقق كل أهدافنا"
GOOD = "المشروع سيكتمل قبل نهاية العام"

VERB_SUBJECT = [
    ("name", f"قال سامر الحداد: «{SAID}».", "سامر الحداد", "verb, then a bare name, then a colon"),
    ("name-no-colon", f"قال سامر الحداد «{SAID}».", "سامر الحداد", "the mark alone ends the clause"),
    ("name-inna", f"قال سامر الحداد إن «{GOOD}».", "سامر الحداد", "إن opens what was said"),
    ("feminine", f"قالت ليلى الحداد إن «{GOOD}».", "ليلى الحداد", "feminine verb, feminine name"),
    ("role-name", f"قال وزير الصحة سامر الحداد إن «{GOOD}».", "سامر الحداد", "the chain closes at الصحة"),
    (
        "role-comma-name",
        f"قال وزير الصحة، سامر الحداد، إن «{GOOD}».",
        "سامر الحداد",
        "name in apposition between commas",
    ),
    (
        "name-comma-role",
        f"قال سامر الحداد، وزير الصحة، إن «{GOOD}».",
        "سامر الحداد",
        "role in apposition after the name",
    ),
    ("name-role", f"قال سامر الحداد وزير الصحة إن «{GOOD}».", "سامر الحداد", "role after the name without a comma"),
    ("title", f"قال الدكتور سامر الحداد: «{SAID}».", "سامر الحداد", "a title is not part of the name"),
    ("title-abbreviated", f"قال د. سامر الحداد: «{SAID}».", "سامر الحداد", "the full stop of د. ends no sentence"),
    ("two-titles", f"قال العميد الركن سامر الحداد: «{SAID}».", "سامر الحداد", "titles pile up"),
    ("role-title-name", f"قال قائد الشرطة اللواء سامر الحداد: «{SAID}».", "سامر الحداد", "role, rank, name"),
    ("spokesman", f"قال المتحدث باسم الوزارة سامر الحداد: «{SAID}».", "سامر الحداد", "باسم takes one complement"),
    (
        "deputy",
        f"وقال نائب رئيس مجلس النواب سامر الحداد: «{SAID}».",
        "سامر الحداد",
        "a chain of construct nouns is one role",
    ),
    ("nisba", f"قال وزير الخارجية الأردني سامر الحداد: «{SAID}».", "سامر الحداد", "an adjective closes the role"),
    ("former", f"قال الوزير السابق سامر الحداد: «{SAID}».", "سامر الحداد", "السابق belongs to the role"),
    (
        "two-roles",
        f"قال الأمين العام والناطق الرسمي للحزب سامر الحداد: «{SAID}».",
        "سامر الحداد",
        "و joins two roles of one man",
    ),
    ("secretary-of", f"قالت أمينة سر الاتحاد ليلى الحداد: «{SAID}».", "ليلى الحداد", "feminine role"),
    ("foreign", f"قال المستشار الألماني فريدريش ميرتس: «{SAID}».", "فريدريش ميرتس", "foreign names are unknown words"),
    ("compound", f"قال عبد الله بن ناصر: «{SAID}».", "عبد الله بن ناصر", "عبد and بن join parts of a name"),
    ("adverb-before", f"قال، أمس، وزير الصحة سامر الحداد: «{SAID}».", "سامر الحداد", "time between verb and subject"),
    (
        "place-before",
        f"قال في بيان وزير الصحة سامر الحداد: «{SAID}».",
        "سامر الحداد",
        "occasion between verb and subject",
    ),
    (
        "occasion-after",
        f"قال سامر الحداد في مؤتمر صحفي: «{SAID}».",
        "سامر الحداد",
        "the occasion is not part of the name",
    ),
    ("audience", f"قال سامر الحداد لوكالة الأنباء: «{SAID}».", "سامر الحداد", "the audience is not part of the name"),
    ("audience-marked", f"قال سامر الحداد لـ«المدار»: «{SAID}».", "سامر الحداد", "an outlet in marks is a name"),
    ("present", f"يقول سامر الحداد: «{SAID}».", "سامر الحداد", "present tense"),
    ("future", f"سيقول سامر الحداد: «{SAID}».", "سامر الحداد", "future with س"),
    ("with-fa", f"أما سامر الحداد فقال: «{SAID}».", "سامر الحداد", "ف after أما"),
    ("no-hamza", f"واكد سامر الحداد ان «{GOOD}».", "سامر الحداد", "hamzas are often left out"),
    ("vowelled", f"وأكّدَ سامر الحدّاد أنّ «{GOOD}».", "سامر الحدّاد", "vowel marks do not hide the words"),
    ("tatweel", f"قـــال سامر الحداد: «{SAID}».", "سامر الحداد", "tatweel does not hide the verb"),
    ("mother-of", f"وقالت أم ليلى: «{SAID}».", "أم ليلى", "a woman called after her child; not the conjunction أم"),
    ("party-of-god", f"قال المتحدث باسم حزب الله سامر الحداد: «{SAID}».", "سامر الحداد", "الله belongs to the party"),
    ("houthis", f"قال المتحدث باسم أنصار الله سامر الحداد: «{SAID}».", "سامر الحداد", "so it does to theirs"),
    ("according", f"وقال الحداد بحسب بيان لمكتبه: «{SAID}».", "الحداد", "a note of the source ends the name"),
    (
        "member-for",
        f"قالت النائبة عن الإطار ليلى الحداد إن «{GOOD}».",
        "ليلى الحداد",
        "عن and a bloc belong to the role",
    ),
    ("statement", f"ذكر بيان لوزارة الصحة أن «{GOOD}».", "وزارة الصحة", "a statement speaks for who issued it"),
    ("statement-issued", f"أفاد بيان صادر عن الوزارة بأن «{GOOD}».", "الوزارة", "the same, with صادر عن"),
    (
        "statement-goes-on",
        f"ذكر بيان لوزارة الصحة أن «{GOOD}». وأضاف أن «{SAID}».",
        ("وزارة الصحة", "وزارة الصحة"),
        "أضاف agrees with the statement",
    ),
    ("passive-relay", f"نُقل عن سامر الحداد قوله: «{SAID}».", "سامر الحداد", "نُقل عن names whose words they are"),
    ("posted", f"نشر النائب سامر الحداد على صفحته في فيسبوك: «{SAID}».", "سامر الحداد", "he posted it on his page"),
    ("posted-tweet", f"ونشرت ليلى الحداد تغريدة جاء فيها: «{SAID}».", "ليلى الحداد", "the post is hers"),
    ("published", f"نشرت صحيفة المدار مقالا: «{SAID}».", None, "publishing alone says nothing of whose words they are"),
    ("headline", f"الوزير سامر الحداد: «{SAID}».", "سامر الحداد", "a sure person, a colon and a mark"),
    ("headline-thing", f"نتائج اللقاء: «{SAID}».", None, "what stands before the colon is no person"),
    ("unlisted-verb", f"وطمس الوزير سامر الحداد أن «{GOOD}».", "سامر الحداد", "a verb in no list, a speaker, then أن"),
]

SUBJECT_VERB = [
    ("but", f"لكن الوزير سامر الحداد قال إن «{GOOD}».", "سامر الحداد", "after لكن the subject comes first"),
    ("nominal", f"الوزير سامر الحداد أكد أن «{GOOD}».", "سامر الحداد", "a nominal sentence"),
    ("kana", f"وكان سامر الحداد قد قال إن «{GOOD}».", "سامر الحداد", "كان shares its subject"),
    ("kana-role", f"وكان وزير الصحة، سامر الحداد، أكد أن «{GOOD}».", "سامر الحداد", "كان, apposition, verb"),
    ("amma", f"أما وزير الصحة سامر الحداد، فأكد أن «{GOOD}».", "سامر الحداد", "أما … ف"),
    (
        "wa-huwa",
        f"أما الشيخ سامر الحداد، وهو الإمام السابق للمسجد، فقد غرد قائلا: «{SAID}».",
        "سامر الحداد",
        "وهو describes, it brings no new subject",
    ),
    ("fima", f"فيما سامر الحداد قال إن «{GOOD}».", "سامر الحداد", "فيما opens a clause"),
    ("body-first", f"لكن وزارة الصحة قالت إن «{GOOD}».", "وزارة الصحة", "a body before its verb"),
]

OBJECT_NOT_SUBJECT = [
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

PARTICIPLES = [
    ("mushiran", f"زار سامر الحداد المصنع، مشيراً إلى أن «{GOOD}».", "سامر الحداد", "subject of the main clause"),
    ("muakkida", f"زارت ليلى الحداد المصنع، مؤكدة أن «{GOOD}».", "ليلى الحداد", "feminine participle"),
    (
        "lafitan",
        f"قال سامر الحداد إن الأمر صعب، لافتاً إلى أن «{GOOD}».",
        "سامر الحداد",
        "participle after indirect speech",
    ),
    ("mushaddidan", "تحدث سامر الحداد، مشدداً على «أهمية العمل المشترك بين الجميع».", "سامر الحداد", "مشدداً على"),
    ("qailan", f"رد سامر الحداد على الصحافيين قائلاً: «{SAID}».", "سامر الحداد", "قائلاً before a colon"),
    ("qaila", f"ردت ليلى الحداد على الصحافيين قائلة: «{SAID}».", "ليلى الحداد", "قائلة"),
    ("mudifan", f"قال سامر الحداد: «{GOOD}»، مضيفاً: «{SAID}».", ("سامر الحداد", "سامر الحداد"), "two in one sentence"),
    ("mutasailan", "وقف سامر الحداد متسائلاً: «متى ينتهي كل هذا الانتظار؟».", "سامر الحداد", "a question"),
    ("daiyan", "تحدث سامر الحداد، داعياً إلى «وقف القرار فوراً ومراجعة أسبابه».", "سامر الحداد", "defective participle"),
    (
        "mutalibin",
        "خرج المتظاهرون، مطالبين بـ«رحيل المسؤولين عن الأزمة كلهم فوراً».",
        "المتظاهرون",
        "plural participle",
    ),
    ("muriban", "تحدث سامر الحداد، معرباً عن «أسفه الشديد لما جرى أمس».", "سامر الحداد", "معرباً عن"),
    (
        "not-city",
        f"قال سامر الحداد في مدينة السلام إن «{GOOD}».",
        "سامر الحداد",
        "مدينة is a noun, not a participle of أدان",
    ),
]

NOUNS_AND_PARTICLES = [
    ("bihasab", "بحسب سامر الحداد فإن «المشروع سيكتمل قبل نهاية العام».", "سامر الحداد", "بحسب … فإن"),
    (
        "bihasab-after",
        "«المشروع سيكتمل قبل نهاية العام»، بحسب سامر الحداد.",
        "سامر الحداد",
        "attribution after the quotation",
    ),
    ("wifqan", "ووفقاً لوزارة الصحة فإن «الوضع لا يدعو إلى القلق».", "وزارة الصحة", "وفقاً لـ"),
    ("hasab", "وحسب المتحدث باسم الوزارة سامر الحداد فإن «الوضع تحت السيطرة تماماً».", "سامر الحداد", "حسب"),
    (
        "aside",
        "وجدد سامر الحداد، وفقاً للبيان، «موقف بلاده الثابت من القضية».",
        "سامر الحداد",
        "a source note must not steal",
    ),
    ("qawluhu", f"ونقلت الوكالة عن سامر الحداد قوله: «{SAID}».", "سامر الحداد", "the one relayed, not the relay"),
    ("qawluha", f"ونقلت الصحيفة عن ليلى الحداد قولها إن «{GOOD}».", "ليلى الحداد", "feminine pronoun"),
    ("naqalat-inna", f"ونقلت وكالة الأنباء عن مصدر أمني أن «{GOOD}».", "مصدر أمني", "relay, then أن"),
    ("biqawlihi", f"وعلق سامر الحداد بقوله: «{SAID}».", "سامر الحداد", "بقوله"),
    ("bilqawl", f"ورد سامر الحداد بالقول: «{SAID}».", "سامر الحداد", "بالقول"),
    ("lisan", f"وجاء على لسان سامر الحداد: «{SAID}».", "سامر الحداد", "على لسان"),
    ("statement-of", f"وجاء في بيان وزارة الصحة: «{SAID}».", "وزارة الصحة", "the owner of the statement"),
    ("statement", f"وقالت وزارة الصحة في بيان: «{SAID}».", "وزارة الصحة", "في بيان is the occasion"),
    (
        "tweet-of",
        f"ونشرت تغريدة لسامر الحداد قال فيها: «{SAID}». وكان سامر الحداد غائباً.",
        "سامر الحداد",
        "لـ names the owner",
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

TITLES_AND_PRONOUNS = [
    (
        "minister",
        f"وصل وزير الصحة سامر الحداد أمس. وقال الوزير: «{SAID}».",
        "سامر الحداد",
        "الوزير takes up the minister",
    ),
    ("full-title", f"وصل وزير الصحة سامر الحداد أمس. وقال وزير الصحة: «{SAID}».", "سامر الحداد", "the same role again"),
    (
        "which-minister",
        f"التقى وزير الصحة سامر الحداد وزير المال كريم صالح. وقال وزير المال: «{SAID}».",
        "كريم صالح",
        "the rest of the role decides",
    ),
    ("surname", f"وصل سامر الحداد أمس. وقال الحداد: «{SAID}».", "سامر الحداد", "the surname alone"),
    ("first-name", f"وصلت ليلى الحداد أمس. وقالت ليلى: «{SAID}».", "ليلى الحداد", "the first name alone"),
    ("title-surname", f"وصل سامر الحداد أمس. وقال الوزير الحداد: «{SAID}».", "سامر الحداد", "title and surname"),
    (
        "last",
        f"استقبل سامر الحداد كريم صالح. وقال الأخير إن «{GOOD}».",
        "كريم صالح",
        "الأخير is the one named last",
    ),
    (
        "generic",
        f"قال سامر الحداد إن الأمر صعب. وأكد المسؤول أن «{GOOD}».",
        "سامر الحداد",
        "المسؤول takes up whoever spoke",
    ),
    (
        "ambassador-after",
        f"وصل كريم صالح، سفير بلاده في روما، أمس. وقال السفير: «{SAID}».",
        "كريم صالح",
        "role stated after the name",
    ),
    (
        "name-later",
        f"قال الوزير: «{SAID}». وكان الوزير سامر الحداد قد وصل أمس.",
        "سامر الحداد",
        "the full name may come later",
    ),
    (
        "name-in-quote",
        f"وقال وزير الخارجية: «{SAID}». وأعلن المكتب الإعلامي أن «وزير الخارجية سامر الحداد سيعود غداً».",
        ("سامر الحداد", "المكتب الإعلامي"),
        "the full name may stand inside a quotation",
    ),
    (
        "pronoun-role",
        f"استقبلت روسيا الوفد. وقال وزير خارجيتها سامر الحداد إن «{GOOD}».",
        "سامر الحداد",
        "وزير خارجيتها",
    ),
    (
        "source",
        f"قال مصدر أمني رفيع إن الأمر انتهى. وأضاف المصدر: «{SAID}».",
        "مصدر أمني رفيع",
        "المصدر takes up the source",
    ),
    (
        "same-surname",
        f"وصل سامر الحداد وليلى الحداد. وقالت الحداد: «{SAID}».",
        "ليلى الحداد",
        "gender picks the namesake",
    ),
]

OFFICES_AND_UNNAMED = [
    ("ministry", f"قالت وزارة الصحة إن «{GOOD}».", "وزارة الصحة", "a ministry speaks"),
    (
        "office",
        f"وقال المكتب الإعلامي لرئيس الوزراء إن «{GOOD}».",
        "المكتب الإعلامي لرئيس الوزراء",
        "the office, not the minister",
    ),
    ("source", f"قال مصدر مطلع: «{SAID}».", "مصدر مطلع", "an unnamed source"),
    ("source-in", f"قال مصدر في وزارة الصحة: «{SAID}».", "مصدر في وزارة الصحة", "where the source sits belongs to it"),
    ("spokeswoman", f"قالت متحدثة باسم الشركة: «{SAID}».", "متحدثة باسم الشركة", "an unnamed spokeswoman"),
    ("official", f"وقال مسؤول حكومي لوكالة الأنباء: «{SAID}».", "مسؤول حكومي", "adjective yes, audience no"),
    ("witness", f"قال شاهد عيان: «{SAID}».", "شاهد عيان", "a witness"),
    ("experts", f"ويقول خبراء إن «{GOOD}».", "خبراء", "plural subject after a singular verb"),
    ("police", f"قالت الشرطة: «{SAID}».", "الشرطة", "a body with the article"),
    ("country", f"وقالت روسيا إن «{GOOD}».", "روسيا", "a state"),
    ("capital", f"وأكدت طهران أن «{GOOD}».", "طهران", "a capital for its government"),
    ("party", f"وقال حزب «الغد الجديد» إن «{GOOD}».", "حزب الغد الجديد", "a party's name in marks"),
    ("newspaper", f"وكتبت صحيفة «المدار»: «{SAID}».", "صحيفة المدار", "a newspaper speaks for itself"),
    (
        "company",
        "وقالت شركة «نيلكو» إنها «لم تتلق أي شكوى من العملاء حتى الآن».",
        "شركة نيلكو",
        "a company's name in marks",
    ),
    (
        "fullest-body",
        f"أعلنت وزارة الداخلية العراقية النتائج. وقالت الوزارة إن «{GOOD}».",
        "وزارة الداخلية العراقية",
        "الوزارة takes up the ministry",
    ),
    (
        "short-body",
        f"أعلنت وزارة الداخلية العراقية النتائج. وقالت الداخلية إن «{GOOD}».",
        "وزارة الداخلية العراقية",
        "الداخلية for the ministry",
    ),
    ("one-of", f"وقال أحد السكان: «{SAID}».", "أحد السكان", "one of a group"),
    ("some", f"وقال عدد من النواب إن «{GOOD}».", "عدد من النواب", "a number of people"),
    ("white-house", f"وقال البيت الأبيض إن «{GOOD}».", "البيت الأبيض", "a building for its office"),
]

UNLISTED_NAMES = [
    ("first-name", f"قال زمران القصيباوي إن «{GOOD}».", "زمران القصيباوي", "no list knows either part"),
    (
        "role-before",
        f"قال رئيس البلدية زمران القصيباوي إن «{GOOD}».",
        "زمران القصيباوي",
        "the closed chain shows the seam",
    ),
    (
        "then-surname",
        f"وصل زمران القصيباوي أمس. وقال القصيباوي: «{SAID}».",
        "زمران القصيباوي",
        "the surname takes up the name",
    ),
    (
        "foreign-pair",
        f"وأعلن رئيس الوفد، ترنكفيل أوستربروك، أن «{GOOD}».",
        "ترنكفيل أوستربروك",
        "two unknown words between commas",
    ),
    (
        "object-after",
        f"وصل كارل أوستربروك أمس. وناقش أوستربروك الأزمة. وقال: «{SAID}».",
        "كارل أوستربروك",
        "الأزمة is no surname",
    ),
    ("starts-with-lam", f"وقال رئيس الوفد لورنتيوس فابري: «{SAID}».", "لورنتيوس فابري", "not every ل is a preposition"),
    ("starts-with-waw", f"وقال المدرب وندرلي سوزا: «{SAID}».", "وندرلي سوزا", "not every و is a conjunction"),
    ("ali-with-ala", f"شدد علي الأحمدي على أن «{GOOD}».", "علي الأحمدي", "the text writes على, so علي is a name"),
    (
        "ala-written-ali",
        f"قال سامر الحداد كلمته. وشدد علي أن «{GOOD}».",
        "سامر الحداد",
        "علي before أن is the preposition",
    ),
]

HOUSE_STYLES = [
    ("title-slash", f"قال المهندس/ سامر الحداد إن «{GOOD}».", "سامر الحداد", "Egypt, Kuwait: title, slash, name"),
    ("title-slash-spaced", f"وأكد الدكتور / كريم صالح وزير النقل أن «{GOOD}».", "كريم صالح", "a spaced slash"),
    ("highness", f"وصل الأمير كريم صالح. وأكد سموه أن «{GOOD}».", "كريم صالح", "سموه names nobody: carried"),
    ("same-source", f"قال مصدر أمني إن الأمر انتهى. وأوضح ذات المصدر أن «{GOOD}».", "مصدر أمني", "Maghreb: ذات المصدر"),
    ("bayyana", f"وبين الوزير سامر الحداد أن «{GOOD}».", "سامر الحداد", "بيّن without its shadda is not بين"),
    ("excellency", f"وقال معالي وزير الصحة الدكتور كريم صالح: «{SAID}».", "كريم صالح", "معالي and a role and a title"),
    (
        "bloc",
        f"ورأى عضو كتلة «الغد» النائب عمار حوري في حديث الى اذاعة «المدار» ان «{GOOD}».",
        "عمار حوري",
        "Lebanon: bloc in marks, then the deputy",
    ),
    (
        "agency-director",
        f"كشف المدير العام للوكالة الوطنية للتشغيل، محمد بوعزيز، أن «{GOOD}».",
        "محمد بوعزيز",
        "the agency belongs to the role, it is not the audience",
    ),
    (
        "agency-audience",
        f"وأوضح المتحدث باسم الجيش العميد كريم رسول لوكالة الأنباء (واع) أن «{GOOD}».",
        "كريم رسول",
        "here the agency is the audience",
    ),
    (
        "site-audience",
        f"وقال عضو اللجنة صباح صبحي لشفق نيوز، إن «{GOOD}».",
        "صباح صبحي",
        "an outlet without a naming noun",
    ),
    (
        "delegate-minister",
        f"وفي هذا الصدد، أبرز الوزير المنتدب المكلف بالميزانية فوزي لقجع أن «{GOOD}».",
        "فوزي لقجع",
        "Morocco: a long role with participles",
    ),
    (
        "union-secretary",
        f"واعتبر الكاتب الوطني للنقابة الوطنية للتعليم، عبد الغني الراقي، أن «{GOOD}».",
        "عبد الغني الراقي",
        "compound first name and surname",
    ),
    (
        "two-objects",
        f"وأكد القيادي في حركة الغد أسامة حمدان أن «{GOOD}».",
        "أسامة حمدان",
        "what he leads closes the role",
    ),
    ("company-head", f"قال الرئيس التنفيذي لشركة «نيلكو» سام ألتمان إن «{GOOD}».", "سام ألتمان", "a company in marks"),
    ("tweet", f"وفي تغريدة له كتب كريم صالح: «{SAID}».", "كريم صالح", "له before the verb"),
    ("asked-him", f"وصل كريم صالح أمس. فسأله سامر الحداد: «{SAID}».", "سامر الحداد", "an object pronoun on the verb"),
    ("so-described", f"«{SAID}»، هكذا وصف كريم صالح الوضع.", "كريم صالح", "هكذا after the quotation"),
    ("says-after", f"«{SAID}»، يقول كريم صالح، وهو صياد في الخمسين.", "كريم صالح", "feature style: the verb follows"),
    ("bare-colon", f"تحدث كريم صالح. وعاد: «{SAID}».", "كريم صالح", "any verb alone before a colon and a mark"),
    ("statement-relays", f"ونقل البيان عن رئيس الوزراء كريم صالح قوله إن «{GOOD}».", "كريم صالح", "a statement relays"),
    ("unlisted-role", f"وقال المعلق الرياضي إيلي زوبكو إن «{GOOD}».", "إيلي زوبكو", "a role in no list"),
]

UNDECIDED = [
    ("nobody", f"وقال: «{SAID}».", None, "no subject anywhere"),
    ("no-cue", "«لن نقبل بهذا القرار مهما كان الثمن ولن نسكت عنه أبداً».", None, "no clause reports it"),
    ("wrong-gender", f"قال سامر الحداد إن الأمر صعب. وقالت: «{SAID}».", None, "the only person named is a man"),
    ("passive", f"وكُتب على الجدار: «{SAID}».", None, "a passive verb names no writer"),
]

SURNAMES_LIKE_PARTICLES = [
    ("bassil", 'وسأل باسيل: "كيف نقبل بهذا الوضع بعد اليوم؟".', "باسيل", "no ب before أسيل"),
    ("vance", 'وقال فانس: "إن الوضع لا يحتمل التأجيل أكثر".', "فانس", "no ف before أنس"),
    ("witkoff", 'وقال ويتكوف: "إن الوضع لا يحتمل التأجيل أكثر".', "ويتكوف", "its و is no conjunction"),
    ("and-anas", 'وقال فأنس: "إن الوضع لا يحتمل التأجيل أكثر".', "أنس", "before a listed name ف still goes"),
]

NAMES_AND_OFFICES = [
    (
        "given-role",
        f"أكد الأمين العام لاتحاد الكتاب جاسم الحداد أن «{GOOD}».",
        "جاسم الحداد",
        "الأمين is an office here",
    ),
    (
        "honorific",
        f"أكدت معالي وزيرة الأسرة ليلى الحداد أن «{GOOD}».",
        "ليلى الحداد",
        "معالي says nothing of the gender",
    ),
    ("abbreviated-f", f"قالت د. ليلى الحداد: «{SAID}».", "ليلى الحداد", "neither does د."),
    ("kunya-noun", f"قال المتحدث باسم الحزب رامي أبو ستة: «{SAID}».", "رامي أبو ستة", "ستة after أبو is no number"),
    ("after-kin", f"وقالت المزارعة خديجة بن بريكة: «{SAID}».", "خديجة بن بريكة", "a name in ة after بن"),
    ("compound-al", f"واعتبر نور الدين القرموطي أن «{GOOD}».", "نور الدين القرموطي", "الدين does not end the name"),
    ("compound-ta", f"وقال رئيسها عبد القادر عميرة إن «{GOOD}».", "عبد القادر عميرة", "عبد القادر counts as one name"),
    ("of-god-verb", f"قال حسن فضل الله النائب عن الجنوب: «{SAID}».", "حسن فضل الله", "فضل before الله is no verb"),
    ("hyphen", f"وقال جان-بيير لوفيل زعيم الحزب: «{SAID}».", "جان-بيير لوفيل", "a hyphen inside the name"),
    (
        "hyphen-short",
        f"وصل الوزير جان-بيير لوفيل أمس. وقال لوفيل: «{SAID}».",
        "جان-بيير لوفيل",
        "the surname stands for the hyphened name",
    ),
    ("surname-role", f"كتب رئيس التيار عمار الحكيم على صفحته: «{SAID}».", "عمار الحكيم", "an office as a surname"),
    (
        "surname-noun",
        f"صرح السفير تميم خلاف المتحدث باسم الوزارة: «{SAID}».",
        "تميم خلاف",
        "a noun after title and name",
    ),
    ("name-noun", f"تقول أمل، وهي أم لطفلين: «{SAID}».", "أمل", "a verb of saying has no other object"),
    ("name-noun-age", f"قالت سلام خليل (34 عاماً): «{SAID}».", "سلام خليل", "a name of both genders"),
    ("imam", f"وقال الفنان المصري عادل إمام في تسجيل قديم: «{SAID}».", "عادل إمام", "an office as surname before في"),
    ("amin", f"ويلفت المحلل السياسي أمين كمونية إلى أن «{GOOD}».", "أمين كمونية", "أمين is an office elsewhere"),
    (
        "not-a-name",
        f"التقى سامر الحداد وفداً. وقال علي أن «{GOOD}».",
        "سامر الحداد",
        "على written علي stays a preposition",
    ),
    (
        "two-roles-no-and",
        f"قال رئيس مجلس السيادة القائد العام للجيش الفريق أول ركن كريم صالح إن «{GOOD}».",
        "كريم صالح",
        "two offices of one man side by side",
    ),
    (
        "two-roles-object",
        f"التقى رئيس المجلس سامر الحداد القائد العام للجيش كريم صالح. وقال: «{SAID}».",
        "سامر الحداد",
        "after a verb with an object the second office is the object",
    ),
    ("retired", f"قال الخبير العسكري اللواء المتقاعد كريم صالح إن «{GOOD}».", "كريم صالح", "المتقاعد follows the rank"),
    ("friday", f"قال خطيب الجمعة الشيخ كريم صالح: «{SAID}».", "كريم صالح", "الجمعة is no day here"),
    ("football", f"وقال رئيس الاتحاد العراقي لكرة القدم كريم صالح: «{SAID}».", "كريم صالح", "لكرة is ل + كرة"),
    ("governorate", f"وقال محافظ ذي قار كريم صالح: «{SAID}».", "كريم صالح", "a place of two words"),
    ("club", f"قال مدرب ليدز يونايتد كارلو بينيتي: «{SAID}».", "كارلو بينيتي", "the club before the first name"),
    (
        "and-those-of",
        f"أفاد وزير المجاهدين وذوي الحقوق كريم صالح بأن «{GOOD}».",
        "كريم صالح",
        "و + ذوي goes on with the office",
    ),
    ("wife-of", f"قالت زوجة المعتقل نجلاء الحداد: «{SAID}».", "نجلاء الحداد", "the name agrees with the wife"),
    (
        "wife-of-him",
        f"قالت زوجة الوزير سامر الحداد: «{SAID}».",
        "زوجة الوزير سامر الحداد",
        "the name agrees with the man",
    ),
    ("adjective", f"وأكد سامر الحداد في تصريح صحفي أن «{GOOD}».", "سامر الحداد", "صحفي says what kind of statement"),
    (
        "adjective-before",
        f"المتحدث باسم الجيش كريم صالح أكد في تصريح صحفي أن «{GOOD}».",
        "كريم صالح",
        "no journalist is the subject",
    ),
    (
        "according-to-name",
        f"ووفقاً لوزير الصحة سامر الحداد، فإن «{GOOD}».",
        "سامر الحداد",
        "the name after ل and office",
    ),
    ("numbered", f"ونقلت الوكالة عن ثلاثة مصادر مطلعة قولها إن «{GOOD}».", "ثلاثة مصادر مطلعة", "a number of sources"),
    (
        "dual-object",
        f"وأبلغ مسؤولان أميركيان شبكة «نيلكو» أن «{GOOD}».",
        "مسؤولان أميركيان",
        "a dual with ن governs nothing",
    ),
    ("attributed", f"ونسبت الوكالة إلى متحدث عسكري القول إن «{GOOD}».", "متحدث عسكري", "القول ends the phrase"),
    ("appeals", f"وناشدت الناشطة ليلى الحداد المجتمع الدولي «{SAID}».", "ليلى الحداد", "المجتمع is the object"),
    (
        "with-minister",
        f"وصل كريم صالح أمس. وقال خلال مؤتمر مشترك مع وزير الصحة سامر الحداد إن «{GOOD}».",
        "كريم صالح",
        "who stands with him is behind a preposition",
    ),
    (
        "about-colleague",
        f"فاز كريم صالح أمس. وعن زميله سامر الحداد قال: «{SAID}».",
        "كريم صالح",
        "the object of عن is not the subject",
    ),
    (
        "given-with-article",
        f"التقى الأمير الوليد بن ناصر سفير فرنسا. وأكد الوليد أن «{GOOD}».",
        "الوليد بن ناصر",
        "a first name with the article goes on with بن",
    ),
    (
        "conservative-state",
        f"وصلت ليلى الحداد أمس إلى دولة محافظة، وهذا معروف. وقالت: «{SAID}».",
        "ليلى الحداد",
        "محافظة is an adjective here",
    ),
    ("doubled-brackets", f"وأضاف كريم صالح ((ان {GOOD})).", "كريم صالح", "(( )) alone in a text without other marks"),
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

CUES = [
    ("concluded", f"أكدت ليلى الحداد أن الأمر صعب. واختتمت كلامها مؤكدة: «{SAID}».", "مؤكدة"),
    ("question", f"وأوضح كريم صالح ضمن سؤاله أن «{GOOD}».", "أوضح"),
    ("hope", f"وأعرب كريم صالح عن أمله في أن «{SAID}».", "أعرب"),
    ("opinion", f"«{SAID}»، على حد تعبير كريم صالح.", "تعبير"),
    ("relayed-about-him", f"تحدث كريم صالح أمس. ونقلت الوكالة عنه قوله إن «{GOOD}».", "قوله"),
]


@pytest.mark.parametrize(("text", "cue"), [pytest.param(text, cue, id=name) for name, text, cue in CUES])
def test_cue_is_the_word_that_introduces(text: str, cue: str) -> None:
    assert [quote.cue for quote in extract_quotes(text)] == [cue]


def test_a_heading_before_a_colon_opens_no_speech() -> None:
    assert extract_quotes("انتهى المقال هنا. ملاحظة: أعتذر من القراء عن بعض الكلمات العامية في النص.") == []


ALL_GROUPS = {
    "objects": OBJECTS_AND_NOUNS,
    "sources": SOURCES_AND_STATEMENTS,
    "offices": NAMES_AND_OFFICES,
    "unlisted": UNLISTED_NAMES,
    "undecided": UNDECIDED,
    "style": HOUSE_STYLES,
    "verb-subject": VERB_SUBJECT,
    "subject-verb": SUBJECT_VERB,
    "object": OBJECT_NOT_SUBJECT,
    "participle": PARTICIPLES,
    "noun": NOUNS_AND_PARTICLES,
    "dropped": DROPPED_SUBJECTS,
    "bystander": BYSTANDERS,
    "inner": INNER_SUBJECT,
    "title": TITLES_AND_PRONOUNS,
    "office": OFFICES_AND_UNNAMED,
    "surname": SURNAMES_LIKE_PARTICLES,
}
ROWS = [
    pytest.param(text, speakers, reason, id=f"{group}-{name}")
    for group, rows in ALL_GROUPS.items()
    for name, text, speakers, reason in rows
]


@pytest.mark.parametrize(("text", "speakers", "reason"), ROWS)
def test_speaker(text: str, speakers: str | tuple[str, ...] | None, reason: str) -> None:
    expected = list(speakers) if isinstance(speakers, tuple) else [speakers]
    quotes = extract_quotes(text)
    assert [quote.speaker for quote in quotes] == expected, reason
    assert all(quote.confidence < 0.5 for quote in quotes if quote.speaker is None), (
        "an unknown speaker is never certain"
    )
    assert all(text[quote.start : quote.end] == quote.text for quote in quotes)
    assert all(quote.why for quote in quotes)
