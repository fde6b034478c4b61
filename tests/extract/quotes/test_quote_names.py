"""Short sentences: how far a name goes, and speakers who are named by a title, an office or a pronoun."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

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
        f"زار سامر الحداد المستشفي. وقال علي أن «{GOOD}».",
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
    (
        "word-as-given-name",
        f"وأشار رئيس المجلس القروي عائد الأقطش إلى أن «{GOOD}».",
        "عائد الأقطش",
        "a word and a family's name that the language hardly has",
    ),
    (
        "possessed",
        f"ونسبت الصحيفة إلى وكيل أعماله ستيفانو برونيتي قوله: «{SAID}».",
        "ستيفانو برونيتي",
        "أعماله closes the office",
    ),
    (
        "governed",
        f"وأكد قائد محور بيحان، العميد الركن ناجي بن علي الشريف، أن «{GOOD}».",
        "ناجي بن علي الشريف",
        "a noun in no list that the office governs",
    ),
    (
        "freed",
        f"وقال الأسير المحرر رائد أبو هلال: «{SAID}».",
        "رائد أبو هلال",
        "what the prisoner is, no second person",
    ),
    (
        "town",
        f"وأوضح رئيس مجلس مدينة حلب المهندس محمد الكزبري أن «{GOOD}».",
        "محمد الكزبري",
        "مدينة is no participle here",
    ),
    (
        "second-office",
        f"وصلت بطلة السباق، الفارسة دانة بوجيري، أمس. وقالت: «{SAID}».",
        "دانة بوجيري",
        "a second office in no list",
    ),
    (
        "her-father",
        f"وقالت مريم بنت سيدي، رئيسة الرابطة: «{SAID}».",
        "مريم بنت سيدي",
        "behind بنت stands a name, be it a title",
    ),
    (
        "unlisted-office",
        f"وكان خادم الرعية الأب جرجس عساف رحب بالمصلين قائلا: «{SAID}».",
        "جرجس عساف",
        "titles part office and name",
    ),
    (
        "described",
        f"قال سامر الحداد: «{SAID}». غير أن زعيمة الحزب مريم صالح وصفت كلامه بأنه «استعراض رخيص لا يليق بالمنصب».",
        ("سامر الحداد", "مريم صالح"),
        "كلامه is what she describes",
    ),
    (
        "participle",
        f"قال سامر الحداد: «{SAID}». وعلّق المالكي قائلا: «من سيشارك إذن في هذه الحكومة؟».",
        ("سامر الحداد", "المالكي"),
        "a new speaker by the surname alone, behind whom stands how he said it",
    ),
    (
        "to-an-outlet",
        f"قال سامر الحداد: «{SAID}». وقال المالكي لرووداو: «من سيشارك إذن في هذه الحكومة؟».",
        ("سامر الحداد", "المالكي"),
        "and behind whom stands to whom",
    ),
    (
        "ali-in-a-short-report",
        f"قال المرشد علي خامنئي: «{SAID}».",
        "علي خامنئي",
        "no word ends in ى, nor in what stands for it",
    ),
    (
        "ali-dotted",
        "زار سامر الحداد المستشفي. وشدد علي ضرورة «حماية المرضي في كل مكان».",
        "سامر الحداد",
        "المستشفي shows how على is written",
    ),
    ("ali-with-ala", f"شدد علي الأحمدي على أن «{GOOD}».", "علي الأحمدي", "the text writes على, so علي is a name"),
    (
        "ala-written-ali",
        f"قال سامر الحداد كلمته. وشدد علي أن «{GOOD}».",
        "سامر الحداد",
        "علي before أن is the preposition",
    ),
]

SURNAMES_LIKE_PARTICLES = [
    ("bassil", 'وسأل باسيل: "كيف نقبل بهذا الوضع بعد اليوم؟".', "باسيل", "no ب before أسيل"),
    ("vance", 'وقال فانس: "إن الوضع لا يحتمل التأجيل أكثر".', "فانس", "no ف before أنس"),
    ("witkoff", 'وقال ويتكوف: "إن الوضع لا يحتمل التأجيل أكثر".', "ويتكوف", "its و is no conjunction"),
    ("and-anas", 'وقال فأنس: "إن الوضع لا يحتمل التأجيل أكثر".', "أنس", "before a listed name ف still goes"),
]


NAMES_THAT_ARE_WORDS = [
    (
        "al-given",
        f"وقال مدير المرفأ المهندس المعتز بالله حداد إن «{GOOD}».",
        "المعتز بالله حداد",
        "a given name with ال",
    ),
    ("al-given-role", f"وقال رئيس اللجنة الفيتوري بن سالم إن «{GOOD}».", "الفيتوري بن سالم", "no adjective before بن"),
    ("hyphen", f"وقالت وزيرة العمل الكورية هان جي-وون إن «{GOOD}».", "هان جي-وون", "a hyphen inside a name"),
    ("father", f"وقال أمين النقابة سعيد جبل الزعيم إن «{GOOD}».", "سعيد جبل الزعيم", "the father's name is a noun"),
    (
        "officer",
        f"وقال المقدم رائد عقيد الجبوري إن «{GOOD}».",
        "رائد عقيد الجبوري",
        "given and father's name are ranks",
    ),
    (
        "pilgrim",
        f"وقال نقيب عمال ومستخدمي المرفأ سامر ملاك الحاج سليمان إن «{GOOD}».",
        "سامر ملاك الحاج سليمان",
        "an office of two nouns; الحاج within a family's name",
    ),
    ("time-of-day", f"وقال صباح النعمان إن «{GOOD}».", "صباح النعمان", "صباح before a family is a given name"),
    (
        "morning",
        f"وصل سامر الحداد أمس. وقال صباح الخميس إن «{GOOD}».",
        "سامر الحداد",
        "before a day it says when",
    ),
    (
        "feast",
        f"وصل سامر الحداد أمس. وقال صباح العيد إن «{GOOD}».",
        "سامر الحداد",
        "and before a feast",
    ),
    ("ali-before-inna", f"وقال رزكار علي إن «{GOOD}».", "رزكار علي", "على never stands before إن"),
    ("lee", f"وقال الرئيس لي جاي ميونغ إن «{GOOD}».", "لي جاي ميونغ", "a Korean family before two names"),
    ("told-me", f"قال لي كريم كوفالينكو إن «{GOOD}».", "كريم كوفالينكو", "behind a verb لي is to me"),
    ("van", f"وقال بيتر فان دام إن «{GOOD}».", "بيتر فان دام", "فان is no فإن where the name ends with the next word"),
    ("tatweel", f"ووفقا لـسامر الحداد فإن «{GOOD}».", "سامر الحداد", "a preposition set apart by a tatweel"),
    (
        "these-words",
        "«الميناء يعمل طوال الليل». بهذه الكلمات وصف سامر الحداد حال بلدته.",
        "سامر الحداد",
        "the next sentence calls a short quotation his words",
    ),
    ("pope", f"وقال البابا بنديكت السادس عشر إن «{GOOD}».", "بنديكت السادس عشر", "an ordinal of two words"),
    (
        "second-tweet",
        "وصل سامر الحداد أمس. وفي تغريدة ثانية كتب: «الميناء يعمل طوال الليل».",
        "سامر الحداد",
        "كتب behind what one posts is a verb",
    ),
    (
        "sighs",
        f"يتنهد سامر الحداد أمام منزله، ثم يقول: «{GOOD}».",
        "سامر الحداد",
        "a verb that stories open with is no part of the name",
    ),
    (
        "closed",
        f"شرب سامر الحداد قهوته أمام المحل، ثم قال: «{GOOD}».",
        "سامر الحداد",
        "so is a word of the language at the head of a sentence, in no list",
    ),
    (
        "draws",
        f"ترسم أم خالد كل يوم في المخيم.\nوتضيف: «{GOOD}».",
        "أم خالد",
        "and its subject goes on speaking",
    ),
    (
        "young-doctors",
        f"وقالت رئيسة الجمعية التونسية للأطباء الشبان، ليلى الحداد، إن «{GOOD}».",
        "ليلى الحداد",
        "الشبان belongs to the body",
    ),
]

OFFICE_OR_NAME = [
    ("union", f"وقال أمين النقابة إن «{GOOD}».", "أمين النقابة", "أمين before a body is an office"),
    ("library", f"وقال أمين المكتبة سامر الحداد إن «{GOOD}».", "سامر الحداد", "what he keeps is no surname"),
    ("fatwa", f"وقال أمين الفتوى في المسجد سامر الحداد إن «{GOOD}».", "سامر الحداد", "a feminine noun is no surname"),
    ("treasurer", f"وقال أمين الصندوق إن «{GOOD}».", "أمين الصندوق", "of the few things one keeps"),
    ("qaimaqam", f"وقال قائمقام القضاء سامر الحداد إن «{GOOD}».", "سامر الحداد", "an Iraqi office"),
    ("mukhtar", f"وقال مختار البلدة سامر الحداد إن «{GOOD}».", "سامر الحداد", "مختار before a place is an office"),
    ("mukhtar-name", f"وقال عمر مختار الحداد إن «{GOOD}».", "عمر مختار الحداد", "and within a name a father's"),
    ("subdistrict", f"وقال مدير الناحية سامر الحداد إن «{GOOD}».", "سامر الحداد", "الناحية has the article"),
    (
        "programme",
        f"وقالت المديرة التنفيذية لبرنامج الأغذية ليلى الحداد إن «{GOOD}».",
        "ليلى الحداد",
        "a programme that one directs is not told anything",
    ),
    ("family", f"وقال أمين الحداد إن «{GOOD}».", "أمين الحداد", "before a family's name it is the given name"),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table(
        {
            "title": TITLES_AND_PRONOUNS,
            "office": OFFICES_AND_UNNAMED,
            "offices": NAMES_AND_OFFICES,
            "unlisted": UNLISTED_NAMES,
            "surname": SURNAMES_LIKE_PARTICLES,
            "word": NAMES_THAT_ARE_WORDS,
            "office-or-name": OFFICE_OR_NAME,
        }
    ),
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
