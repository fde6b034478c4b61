"""Sentences of the kinds that went wrong when real news was read along with its speakers: names, texts, and who goes on."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

NAMES = [
    (
        "object-behind-first-name",
        f"غادر أندرو المنزل في الصباح وكان غاضبا. ويقول أندرو: «{SAID}».",
        "أندرو",
        "a frequent noun with the article, where he is called without it elsewhere",
    ),
    (
        "family-that-is-a-word",
        f"وصل كريم المنزل إلى المدينة. وقال المنزل: «{SAID}».",
        "كريم المنزل",
        "alone behind a verb of saying it is a family",
    ),
    (
        "queen",
        f"وزارت إليزابيث الثانية المصنع، وكانت إليزابيث قد وعدت بذلك. وقالت إليزابيث: «{SAID}».",
        "إليزابيث الثانية",
        "a number of kings and queens belongs to the name",
    ),
    (
        "several-times",
        f"قال مارك زوكربرغ إن الأمر صحيح. واضطر زوكربرغ مرات عدة إلى التوضيح. وأكد «{SAID}».",
        "مارك زوكربرغ",
        "a plural of the language is no second name",
    ),
    (
        "family-in-at",
        f"وقالت هدى بركات إن «{SAID}».",
        "هدى بركات",
        "a family with the ending of a plural",
    ),
    (
        "bank-in-the-accusative",
        f"اختار رادوسلاف ألبرخت بنكا في المدينة. وقال ألبرخت: «{SAID}».",
        "رادوسلاف ألبرخت",
        "what he has chosen, with the ending of an object",
    ),
    (
        "given-name-of-two-words",
        f"ورفض المتحدث باسم البرلمان صلاح حسب الله، وصف الحادث بالطائفي، موضحا أن «{SAID}».",
        "صلاح حسب الله",
        "حسب is a word of sources elsewhere",
    ),
    (
        "two-joined-by-a-hyphen",
        f"قمة ترامب-كيم تحيي الآمال. وتصافح الرئيس دونالد ترامب والزعيم كيم جونغ أون. وقال كيم مخاطبا ترامب: «{SAID}».",
        "كيم جونغ أون",
        "between whom the summit is are two",
    ),
    (
        "spokeswoman-in-a-town",
        f"وقالت المتحدثة باسم اللجنة الدولية للصليب الأحمر في دمشق انجي صدقي: «{SAID}».",
        "انجي صدقي",
        "two words in no list behind the town, and then what was said",
    ),
    (
        "one-who-is-called",
        f"وقال أحد سكان المنطقة ويدعى ستيفن (24 عاما) إنه سمع دوي انفجارات، مؤكدا أن «{SAID}».",
        "ستيفن",
        "who goes by a name is named",
    ),
    (
        "first-name-in-no-older-list",
        f"وتعقد جيني فيدر دورات للمعتدين، وتقول: «{SAID}».",
        "جيني فيدر",
        "who acts in the sentence goes on to speak",
    ),
    (
        "content-verb-comma-that",
        f"أعلن فيرناندو توريس، أن موسمه سيكون الأخير. وقال توريس، الاثنين، في مدريد: «{SAID}».",
        "فيرناندو توريس",
        "أن behind the comma shows that the name is the subject",
    ),
    (
        "foreign-man-with-a-clause",
        f"لكن أوروبان، الذي نصب نفسه منذ عام 2015، خصما لسياسة ميركل، بشأن الهجرة قال إن الأمر صعب. وأضاف «{SAID}».",
        "أوروبان",
        "a clause between commas stands before his verb",
    ),
    (
        "saying-again",
        f"أجاب كريم قائلا: «{GOOD}». واعترف كريم أن الأمر صعب، واستطرد قائلا: «{SAID}».",
        ("كريم", "كريم"),
        "what stood behind his name once is no name",
    ),
    (
        "official-and-object",
        f"نفى مسؤول إعلامي التعليق، وفقا للسياسات المعتادة للقوات، قائلا: «{SAID}».",
        "مسؤول إعلامي",
        "a noun with the article hangs on no indefinite adjective",
    ),
    (
        "advisers-of-the-president",
        f"وقال كبير مستشاري الرئيس إن «{SAID}».",
        "كبير مستشاري الرئيس",
        "a construct plural ends like an adjective",
    ),
    (
        "source-and-event",
        "وذكرت الوكالة نقلا عن مصدر عسكري وقوع «أضرار جسيمة جراء القصف على المطار».",
        "مصدر عسكري",
        "what has happened is no part of the source",
    ),
    (
        "lou",
        f"وصرّح لو كانغ المتحدث باسم وزارة الخارجية: «{SAID}». وأضاف: «{GOOD}».",
        ("لو كانغ", "لو كانغ"),
        "«if» is a family of China before a foreign name and an office",
    ),
    (
        "fifty-cent",
        f"وكتب «فيفتي سنت» على حسابه أن زوبايرا «{SAID}».",
        "فيفتي سنت",
        "no conjunction is taken off a name in marks",
    ),
    (
        "bribes-accepted",
        f"وجهت محكمة التهمة إلى نجيب الحداد لقبوله رشاوى. وقال تيان شوا نائب رئيس الحزب إن «{SAID}».",
        "تيان شوا",
        "a foreign name in the shape of a verb",
    ),
    (
        "kim-and-his-talks",
        f"وصف كيم جونغ أون محادثاته مع الوزير بأنها «{SAID}».",
        "كيم جونغ أون",
        "two syllables behind a Korean family, whatever follows",
    ),
    (
        "bashir-alone",
        f"والتقى الرئيس عبد الفتاح حسن نظيره السوداني عمر البشير. وكان البشير توجه إلى القاهرة، وصرح أن اختياره «{SAID}».",
        "عمر البشير",
        "a given name with the article that the text has as a surname",
    ),
    (
        "carolina",
        f"ومن بين من علقوا كان مارك سانفورد عضو الكونغرس عن كارولينا الجنوبية الذي تساءل: «{SAID}».",
        "مارك سانفورد",
        "الذي takes up nothing whose adjective is feminine",
    ),
    (
        "hours-of-greenwich",
        f"غرد الرئيس دونالد ترامب. وأرسل ترامب صباح الثلاثاء (22,00 ت غ) سلسلة تغريدات قال في إحداها إن «{SAID}».",
        "دونالد ترامب",
        "a letter is no name",
    ),
]

SENTENCES = [
    (
        "noun-behind-that",
        "قالت وزارة الخارجية الروسية إن الأمر واضح. وأضافت أن رد روسيا على الإجراءات «لن يتأخر كثيرا عن موعده».",
        "وزارة الخارجية الروسية",
        "behind أن stands a noun, and no past verb",
    ),
    (
        "with-his-counterpart",
        f"وقال السفير السويدي أولوف سكوغ الذي طرح مشروع القرار مع نظيره الكويتي «{SAID}».",
        "أولوف سكوغ",
        "the pronoun is on whom he did it with, so he is the subject of the clause",
    ),
    (
        "one-hand-and-other-hand",
        f"من جهة أخرى، يعتبر 15 بالمئة من السكان أن الأمر سهل، ويرى الوزير سامر الحداد أن «{SAID}».",
        "سامر الحداد",
        "the other hand is nobody",
    ),
    (
        "student-then",
        "كان كريم الحداد قد نفى ذلك. فقد قال في بحث كتبه وهو طالب في الجامعة إن هناك «علاقة سرية بين الشركتين منذ سنوات».",
        "كريم الحداد",
        "he was a student, and demanded nothing",
    ),
    (
        "via-a-page",
        f"لكن النائب سامر الحداد وعبر موقع تويتر كان دائم التغريد. وقال في تغريدة «{SAID}».",
        "سامر الحداد",
        "a site is what one speaks by",
    ),
    (
        "verb-source-subject",
        "وقالت السلطات إن العناصر تدخلوا لإخلاء الساحة حيث دارت المواجهات، التي افتعلها بحسب الدرك «مشجعو أندية كرة قدم في العاصمة».",
        "الدرك",
        "the subject of the clause stands in marks behind its source",
    ),
    (
        "nearest-sources",
        f"كشفت مصادر عراقية، الأحد، أن الزعيم وافق. وقالت مصادر من التيار إن اللقاء «انتهى باتفاق كامل بين الطرفين». واعتبرت المصادر أن «{SAID}».",
        ("مصادر من التيار", "مصادر من التيار"),
        "sources named last are meant",
    ),
    (
        "same-source-in-short",
        f"قال مصدر رسمي سوري إن الأمر انتهى. ونفى مصدر رسمي الخبر. وأضاف المصدر: «{SAID}».",
        "مصدر رسمي سوري",
        "the same source under its longer name",
    ),
    (
        "whose-words-are-passed-on",
        f"قدم رئيس الوزراء سيرج سركيسيان استقالته. ونقلت الوكالة تصريح سركيسيان: «{SAID}».",
        "سيرج سركيسيان",
        "an agency passes on what he has said",
    ),
    (
        "of-another-gender-inside",
        f"وأفادت الأنباء أن الرئيس قاطعه ذات مرة قائلا: «{SAID}».",
        "الرئيس",
        "the participle agrees with who interrupted, not with the news",
    ),
    (
        "tweet-that-he-posted",
        "ورفضت الوزارة الادعاءات، بعد ساعات من تغريدة نشرها ماكرون، وصف فيها القرار بأنه «خطوة متهورة لا داعي لها أبدا».",
        "ماكرون",
        "who posted it speaks in it",
    ),
]

TEXTS = [
    (
        "law",
        "كما ينص قانون العقوبات الجزائري على السجن «لكل من أساء إلى رموز الدولة في العلن».",
        "قانون العقوبات الجزائري",
        "nothing but a text provides for something",
    ),
    (
        "law-before-relative",
        "وأقر البرلمان الخميس القانون المثير للجدل الذي ينص على أن البلاد هي «وطن جميع مواطنيها بلا أي تمييز».",
        "القانون المثير للجدل",
        "the clause takes the law up",
    ),
    (
        "article-of-the-constitution",
        f"وقال الوزير سامر الحداد إن الأمر واضح. وتنص المادة الثامنة من الدستور على أن «حرية التعبير مكفولة لجميع المواطنين». وأضاف الوزير: «{SAID}».",
        ("المادة الثامنة", "سامر الحداد"),
        "an ordinal belongs to the article, and nobody goes on from a text",
    ),
    (
        "resolution",
        "قرر مجلس الأمن أن يجتمع مجددا خلال 15 يوما. ويدعو القرار إلى «رفع فوري للحصار عن جميع المناطق».",
        "القرار",
        "the resolution calls for it, and agrees with its verb",
    ),
    (
        "text-in-marks-of-a-person",
        "وقال الوزير سامر الحداد إن الاتفاق «ينص على وقف كامل لإطلاق النار في المدينة».",
        "سامر الحداد",
        "inside the marks it is his word",
    ),
    (
        "refused-resolution",
        f"ورفض القرار النائب سامر الحداد، وقال: «{SAID}».",
        "سامر الحداد",
        "as an object a text says nothing",
    ),
]


OFFICES = [
    (
        "talib-before-a-family",
        f"وأكد الشيخ فهد طالب الشرفي، بدوره، أن «{SAID}».",
        "فهد طالب الشرفي",
        "between a given name and a family that a comma closes طالب demands nothing",
    ),
    (
        "spokesman-of-a-woman",
        f"أعلن المتحدث باسم رئيسة الوزراء هدى سالم أن «{SAID}».",
        "المتحدث باسم رئيسة الوزراء هدى سالم",
        "the woman's name is not her spokesman's",
    ),
    (
        "researcher-of-the-study",
        f"وقالت الباحثة الرئيسية في الدراسة، رضوى بركات: «{SAID}».",
        "رضوى بركات",
        "the study is hers, no occasion of her words",
    ),
    (
        "envoy-for-a-state-of-affairs",
        f"قالت مبعوثة الأمم المتحدة المعنية بالعنف في حالات الصراع، براميلا باتن، التي عادت للتو، إنها وجدت «{SAID}».",
        "براميلا باتن",
        "between two commas a name that the language has not",
    ),
    (
        "brackets-and-nation",
        f"أعلن رئيس الاتحاد الدولي لكرة القدم (فيفا) السويسري جاني إنفانتينو، الجمعة، أن «{GOOD}». وأوضح رئيس الاتحاد الدولي «{SAID}».",
        ("جاني إنفانتينو", "جاني إنفانتينو"),
        "behind the brackets his nation and his name",
    ),
    (
        "described-between-commas",
        f"قال مدير مؤسسة رياك البحثية في موسكو، المقربة من الوزارة، أندري كورتنوف: «{SAID}».",
        "أندري كورتنوف",
        "what is told of the institution stands between",
    ),
    (
        "general-and-whom-he-accused",
        f"واتهم جنرال أمريكي كبير موسكو بأنها تقوم بدور «{SAID}».",
        "جنرال أمريكي كبير",
        "nothing hangs on an adjective",
    ),
    (
        "coach-by-his-nation",
        f"احتفى الألماني يورغن كلوب، مدرب الفريق، باللاعب. وقال المدرب الألماني: «{SAID}».",
        "يورغن كلوب",
        "the office and the nation are told apart of each other",
    ),
    (
        "coach-of-the-team-of-a-country",
        f"قال ديدييه ديشامب، المدير الفني للمنتخب الفرنسي، إن «{GOOD}». وأبدى المدير الفني لمنتخب فرنسا دهشته، قائلا: «{SAID}».",
        ("ديدييه ديشامب", "ديدييه ديشامب"),
        "a country and its adjective are one, with or without an article behind ل",
    ),
    (
        "assistant-of-the-secretary",
        f"زار أندرو غيلمور، مساعد الأمين العام للأمم المتحدة ومبعوث المنظمة، المدينة. وقال المبعوث الأممي: «{SAID}».",
        "أندرو غيلمور",
        "an assistant is nobody called so",
    ),
    (
        "ambassador-and-delegate",
        f"وقال السفير الفلسطيني ومندوبها الدائم بالجامعة العربية دياب اللوح «{SAID}».",
        "دياب اللوح",
        "a second office with its pronoun and its adjective",
    ),
    (
        "congratulated-president",
        f"هنأ الأمين العام للحلف ينس ستولتنبرغ الرئيس التركي على فوزه. وقال الرئيس إن الأمر جيد. وقال ستولتنبرغ «{SAID}».",
        "ينس ستولتنبرغ",
        "an office with the adjective of a country is another man",
    ),
    (
        "verb-in-a-name",
        "عبر الزعيم البوسني بكر عزت بيغوفيتش لضيفه «عن قناعته بأنه سيواصل قيادة البلاد».",
        "بكر عزت بيغوفيتش",
        "عن may stand inside the marks",
    ),
    (
        "waw-of-a-surname",
        f"اعتبرت وزيرة خارجية السويد مارغو والستروم أن «{SAID}».",
        "مارغو والستروم",
        "neither الستروم nor والستروم is a word of the language",
    ),
    (
        "witness-with-a-trade-for-a-name",
        f"وقال محمد عبد الكريم «{GOOD}». وأضاف محمد ظهير وهو شاهد آخر «{SAID}».",
        ("محمد عبد الكريم", "محمد ظهير"),
        "what a man is follows his name",
    ),
    (
        "two-postings",
        f"وحذف باتريك ليتل المنشورين من الموقع. وقال ليتل: «{SAID}».",
        "باتريك ليتل",
        "two of something are nobody's surname",
    ),
    (
        "with-two-drafts",
        f"وتقدم سيلفيو غازانيغا بتصميمين للكأس. وقال غازانيغا: «{SAID}».",
        "سيلفيو غازانيغا",
        "what he came up with is no name of his",
    ),
    (
        "dismissal-of-somebody",
        f"ورحب النائب بقرار إقالة ماكيب. وصدر قرار إقالة ماكيب أمس. وقال ماكيب: «{SAID}».",
        "ماكيب",
        "a dismissal is no first name",
    ),
    (
        "inspector-of-an-organisation",
        f"وقال تانغارا، أحد مفتشي منظمة حظر الأسلحة الكيمياوية: «{SAID}».",
        "تانغارا",
        "behind the comma stands who he is",
    ),
    (
        "critics-of-the-decision",
        f"وقال بيان الشركة إن الأمر انتهى. لكن منتقدي القرار أشاروا إلى أن هذا التحرك «{SAID}».",
        "منتقدي القرار",
        "the plural in construct, with its ن left out",
    ),
    (
        "source-of-a-nation",
        f"ونقلت الصحيفة عن مصدر تركي قوله إن الصحفي «{SAID}».",
        "مصدر تركي",
        "the adjective of a country is no first name behind an office",
    ),
    (
        "head-and-friend",
        f"وقال رئيس جمعية الإعلام العربية وصديق خالد، توران كيسلسيكي، للصحيفة إن «{SAID}».",
        "توران كيسلسيكي",
        "the friend's name is not his own, which stands behind the comma",
    ),
    (
        "issued-by-a-foreign-name",
        f"وقالت الشركة إنها وافقت. وقال بيان صادر عن غيتي إميدجز: «{SAID}».",
        "غيتي إميدجز",
        "a foreign name behind «issued by» is the issuer",
    ),
    (
        "ministry-called-by-its-field",
        f"وعبرت الخارجية الألمانية عن قلقها، وذكرت الوزارة أن نظام البلاد «{SAID}».",
        "الخارجية الألمانية",
        "the ministry is the last one named by its field alone",
    ),
    (
        "movement-of-people",
        f"وأعلنت المجر انسحابها، وشددت على أن الاتفاقية تشجع حركة انتقال الناس، ما «{SAID}».",
        "المجر",
        "people move, nobody acts in common",
    ),
    (
        "text-has-provided",
        "ونص القرار الجديد على «الحجز التنفيذي على أرصدة المدين وتوريدها إلى الحساب».",
        "القرار الجديد",
        "نص is a verb before a text and على",
    ),
    (
        "but-a-body-in-marks",
        f"إلا أن «أوبك» اعترفت بأن الطلب على النفط «سيتباطأ بشكل تدريجي» لعدة أسباب، وأضافت «{SAID}».",
        ("أوبك", "أوبك"),
        "a word in marks between أن and a verb is a name; what is to come is told by who says that",
    ),
]

TURNS = [
    (
        "delivered-words",
        f"وقالت ميركل للصحافيين في تصريحات أدلت بها إلى جانب ضيفها «{SAID}».",
        "ميركل",
        "in statements that she made",
    ),
    (
        "tweet-by-which-it-was-told",
        f"نشرت الرئاسة السورية الخبر. وتمنت الرئاسة السورية الشفاء لها، إذ كتبت في نفس التغريدة التي أعلنت بها الخبر: «{SAID}».",
        "الرئاسة السورية",
        "the pronoun takes the tweet up, which announces nothing itself",
    ),
    (
        "agency-behind-a-ministry",
        f"وقالت الخارجية إن ما حدث عبارة عن «{SAID}»، بحسب وكالة الأنباء الفلسطينية.",
        "الخارجية",
        "an agency has only passed on what the ministry said",
    ),
    (
        "magazine-and-paper",
        f"كتبت مجلة «المرسى» على موقعها الإلكتروني ساخرة «{GOOD}». وتابعت الصحيفة أن «{SAID}».",
        ("مجلة المرسى", "مجلة المرسى"),
        "a medium by another noun, where the text has no other",
    ),
    (
        "statement-that-a-fund-put-out",
        f"وقال بيان أصدره الصندوق السعودي إن «{SAID}».",
        "الصندوق السعودي",
        "who put the statement out",
    ),
    (
        "help-of-a-government",
        "أقر البرلمان تعديلات بغرض مساعدة الحكومة المصرية التي تقول إنها تخوض «حربا ضروسا ضد الإرهاب».",
        "الحكومة المصرية",
        "help is no woman who assists",
    ),
    (
        "interview-of-his",
        f"رد الرئيس سامر الأسد على الرئيس دونالد ترامب. جاء ذلك في مقابلة للأسد مع قناة ونشرتها الوكالة، حيث قال: «{SAID}».",
        "سامر الأسد",
        "whose interview the sentence tells of",
    ),
    (
        "visit-that-he-made",
        f"وصرح الرئيس دونالد ترامب «{GOOD}». وبالعودة إلى الزيارة الأخيرة، التي قام بها مدير الوكالة السابق، مايك بومبيو، لبيونغ يانغ، أوضح أن لديه صورا. وأضاف «{SAID}».",
        ("دونالد ترامب", "دونالد ترامب"),
        "who made the visit ends the clause that tells of it",
    ),
    (
        "player-who-shone",
        f"احتفى المدرب يورغن كلوب بلاعبه المصري محمد صلاح الذي تألق وأحرز هدفين في المباراة قائلا إن «{SAID}».",
        "يورغن كلوب",
        "two verbs of one relative clause",
    ),
    (
        "thanks-to-soldiers",
        f"والتقت المستشارة أنغيلا ميركل الجنود. وقدمت شكرها للجنود قائلة إن «{SAID}».",
        "أنغيلا ميركل",
        "behind whom she thanked stands how she did it",
    ),
    (
        "two-families",
        f"زار الرئيس فلاديمير بوتين المدينة والتقى بنيامين نتنياهو. وأبلغ بوتين نتنياهو خلال المكالمة أن «{SAID}».",
        "فلاديمير بوتين",
        "each stands behind a first name elsewhere, so that they are two",
    ),
    (
        "earlier-it-had-said",
        f"قال الجيش إن «{GOOD}». وفي وقت سابق كان المرصد السوري لحقوق الإنسان قال إن «{SAID}».",
        ("الجيش", "المرصد السوري لحقوق الإنسان"),
        "behind when it was كان has its subject before the verb",
    ),
    (
        "last-of-these",
        f"وقال الرئيس دونالد ترامب ذلك. وكان آخر هذه التصريحات السبت عندما قال أمام أنصاره: «{SAID}».",
        "دونالد ترامب",
        "the last of these is nobody",
    ),
    (
        "conservative-chancellor",
        f"وكان المستشار المحافظ سيباستيان كورتز، قد أعلن أن «{SAID}».",
        "سيباستيان كورتز",
        "what he is in politics, no second office",
    ),
    (
        "short-turkish-family",
        f"لكن السفير التركي في بغداد، فاتح يلدز قال: «{SAID}».",
        "فاتح يلدز",
        "no verb stands before a verb of saying",
    ),
    (
        "denied-and-called",
        f"وتعتقد السلطات أنه قتل، وهي الاتهامات التي نفتها الرياض ووصفتها بأنها «{SAID}».",
        "الرياض",
        "two verbs with one pronoun have one subject",
    ),
    (
        "in-a-centre-with-a-name",
        f"ويقول المستشار الفني في المركز الرياضي «كريبس» فرانك لويس «{SAID}».",
        "فرانك لويس",
        "the name in marks is the centre's",
    ),
    (
        "son-of",
        f"ووصل شريدة بن لاهوم بن شريم المري إلى المدينة. وقال المري «{SAID}».",
        "شريدة بن لاهوم بن شريم المري",
        "before بن stands a first name, in a list or not",
    ),
    (
        "list-of-names",
        "وذكرت الوكالة أسماء ثلاث نساء بين المعتقلين : لجين الحداد وعزيزة يوسف وإيمان النجار.",
        (),
        "a colon behind names opens a list",
    ),
    (
        "his-record",
        f"وطالب المشجعون كريستيانو رونالدو بالبقاء. وخطف رونالدو الأنظار بعد الفوز، ليعزز رقمه القياسي باحراز اللقب، عندما ألمح لإمكانية الرحيل في مقابلة وقال فيها «{SAID}».",
        "كريستيانو رونالدو",
        "neither a verb with ل nor what is his is a name",
    ),
    (
        "one-of-the-two-sources",
        f"وقعت مشادة، حسبما أفاد مصدران للوكالة. ووصف أحد المصدرين النقاش بأنه «{SAID}».",
        "أحد المصدرين",
        "what he describes is no adjective of two men",
    ),
    (
        "half-official-agency",
        f"هاجمت الهيئة القضائية التيار، معتبرة أنه «{GOOD}». وكالة «تسنيم» الإيرانية شبه الرسمية من جانبها تحدثت عنه في تقرير قالت فيه إن «{SAID}».",
        ("الهيئة القضائية", "وكالة تسنيم الإيرانية"),
        "half-official is no verb",
    ),
    (
        "activists-and-a-campaign",
        f"وندد ناشطون بحملة قمع وقالوا إن «{SAID}».",
        "ناشطون",
        "what they denounce is no part of who they are",
    ),
    (
        "official-on-a-need",
        f"كما أكد المسؤول الأممي على ضرورة التزام الطرفين بما سماه «{SAID}».",
        "المسؤول الأممي",
        "على goes with the verb",
    ),
    (
        "deceased-and-wife",
        f"وقالت زوجة المتوفى محمد عبد التواب إنها تتشكك في السبب، موضحة أن الأمر «{SAID}».",
        "زوجة المتوفى محمد عبد التواب",
        "the name belongs to the man, she is told by it",
    ),
    (
        "company-with-a-policy",
        f"ولدى شركة مكدونالدز سياسة لمكافحة التحرش. وقالت شركة مكدونالدز إنه «{SAID}».",
        "شركة مكدونالدز",
        "what a company has is no part of its name",
    ),
    (
        "conference-in-marks",
        f"قال الدبلوماسي الفرنسي «{SAID}». وعن المساعدات في ختام مؤتمر «سيدر»، قال: «{GOOD}».",
        ("الدبلوماسي الفرنسي", "الدبلوماسي الفرنسي"),
        "the name in marks is the conference's, which says nothing",
    ),
    (
        "accuses-by-two-names",
        f"أعلنت الدول عقوبات على الأمين العام حسن كريم. واتهم وزير الخزانة ستيفن منوشين حسن كريم بأنه «{SAID}».",
        "ستيفن منوشين",
        "a name that the text has elsewhere begins a second one",
    ),
    (
        "nothing-but-this",
        f"ولم يذكر الوزير سوى أن «{SAID}».",
        "الوزير",
        "with سوى the negated verb says so after all",
    ),
    (
        "to-welcome-them",
        "واحتشد مئات الآلاف في «أجمل جادة في العالم كله»، للترحيب بالأبطال الذين استقلوا حافلة.",
        (),
        "what they have come for is no report of what stands before",
    ),
    (
        "under-the-name",
        "بررت السلطات العملية بمرسوم تحت اسم «إعادة إعمار مناطق السكن العشوائي والمخالفات العشوائية».",
        (),
        "what stands behind تحت اسم is a name",
    ),
    (
        "painting",
        "وتصور لوحة «العاملون في شباك الصيد على الكثبان»، المرسومة عام 1882، مزارعات يصلحن الشباك.",
        (),
        "and behind a work its title",
    ),
    (
        "climate-of-cooperation",
        f"قال مسؤول تركي إن جو التعاون يعد «{SAID}».",
        "مسؤول تركي",
        "جو is no Joe before a thing",
    ),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table({"names": NAMES, "sentences": SENTENCES, "texts": TEXTS, "offices": OFFICES, "turns": TURNS}),
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
