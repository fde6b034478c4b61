"""Features, reportages and reviews: whom a sentence is about before anybody is reported to speak.

Written for this table. Every row is (id, text, speakers of the quotations in order, reason).
"""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers

from newsarc.extract.quotes import extract_quotes

ABOUT = [
    (
        "behind-adverbial",
        f"في التاسعة ليلاً تنثر الممرضة ليلى الحداد الدواء على الطاولة. «{SAID}»، تقول مبتسمة.",
        ("ليلى الحداد",),
        "a verb in no list behind the hour that opens the sentence",
    ),
    (
        "behind-place",
        f"على تلة قريبة وقف سامر الحداد ينتظر. وتساءل: «{SAID}».",
        ("سامر الحداد",),
        "a verb that is a noun too, behind the place",
    ),
    (
        "adverbial-no-person",
        f"وصلت ليلى الحداد. في الصباح تنثر الريح الرمل. «{SAID}»، تقول.",
        ("ليلى الحداد",),
        "the wind is nobody",
    ),
    (
        "adverbial-own-cue",
        f"في بيروت قالت الوزيرة ليلى الحداد إن الطفلة سمر المصري عادت. وأضافت: «{SAID}».",
        ("ليلى الحداد",),
        "a verb of saying ends the search: whoever stands behind it is not taken twice",
    ),
    (
        "while-he-defends",
        f"وصلت ليلى الحداد. بينما يدافع النائب سامر المصري عن القرار، ويرى أنه «{GOOD}».",
        ("سامر المصري",),
        "behind بينما a clause begins",
    ),
    (
        "was-asked",
        f"رحب الوزير كريم المصري بالقرار. وعندما سئل المدرب سامر الحداد عن الموعد، قال: «{SAID}».",
        ("سامر الحداد",),
        "who is asked behind عندما",
    ),
    (
        "and-he-is",
        f"يحذر المهندس سامر الحداد، وهو ناشط بيئي يعمل في منظمة، من أن «{GOOD}»، لافتاً إلى أن «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "what stands behind وهو describes him",
    ),
    (
        "with-her-head-covered",
        f"قالت الحاجة ليلى، وقد لفّت رأسها بشال: «{SAID}».",
        ("ليلى",),
        "لفّت behind وقد is what she did, no cue",
    ),
    (
        "and-has-said",
        f"قال الوزير سامر الحداد إن الأمر صعب، وقد أكد النائب كريم المصري أن «{GOOD}».",
        ("كريم المصري",),
        "behind reported words وقد opens a second report",
    ),
    (
        "without-hesitation",
        f"سألنا سامر الحداد عن حلمه، فرد بلا تردد: «{SAID}».",
        ("سامر الحداد",),
        "بلا تردد holds no verb",
    ),
    (
        "ministry-however",
        f"قالت المنظمة إن الأوضاع صعبة. لم ترد وزارة الصحة على الرسالة، لكنها كانت قد قالت إن مراكزها «{GOOD}».",
        ("وزارة الصحة",),
        "لكنها means the ministry of its sentence",
    ),
    (
        "brother-who-said",
        f"تسلم الوزير كريم المصري الدعوة من سامر الحداد، الذي قال إن الأمر صعب. وأضاف: «{SAID}».",
        ("سامر الحداد",),
        "the clause behind a comma reports, and he goes on",
    ),
    (
        "man-who-described",
        f"رحب الوزير كريم المصري بالمهاجم سامر الحداد، الذي سجل هدفين. وأضاف: «{SAID}».",
        ("كريم المصري",),
        "nothing is said in the clause",
    ),
    (
        "to-another",
        f"وقال الوزير سامر الحداد لكريم المصري: «{SAID}». وصرح الحداد لكريم: «{GOOD}».",
        ("سامر الحداد", "سامر الحداد"),
        "a given name behind ل is whom he speaks to, no part of his name",
    ),
    (
        "had-called-upon",
        f"نشر الوزير سامر الحداد رسالة. وكان الحداد قد دعا أنصاره أمس إلى «{SAID}».",
        ("سامر الحداد",),
        "behind كان فلان قد the noun after the verb is its object",
    ),
    (
        "number-of",
        f"صرح المحافظ سامر الحداد بأن عدد الضحايا «{GOOD}».",
        ("سامر الحداد",),
        "عدد behind بأن is a noun",
    ),
    (
        "paper-and-object",
        f"وصفت صحيفة «المدار» الفيلم بأنه «{SAID}». وقالت صحيفة «الأفق» البريطانية إنه «{GOOD}».",
        ("صحيفة المدار", "صحيفة الأفق البريطانية"),
        "behind a name in marks only adjectives belong to the body",
    ),
    (
        "body-for",
        f"وأشارت شركة «المدار» للاستشارات إلى أن «{GOOD}».",
        ("شركة المدار للاستشارات",),
        "what the body is for belongs to it",
    ),
    (
        "account",
        f"وكتب حساب «أبو سامر» على المنصة: «{SAID}». وقالت صفحة «أخبار المدينة» إن «{GOOD}».",
        ("حساب أبو سامر", "صفحة أخبار المدينة"),
        "accounts and pages speak",
    ),
    (
        "crescent",
        f"أعلن الهلال الأحمر أنه «{GOOD}». ونبّه برنامج الأغذية العالمي إلى أنه «{SAID}».",
        ("الهلال الأحمر", "برنامج الأغذية العالمي"),
        "bodies of aid",
    ),
    (
        "without-borders",
        f"قالت أطباء بلا حدود إن «{GOOD}».",
        ("أطباء بلا حدود",),
        "بلا belongs to a body's name",
    ),
    (
        "singer-without",
        f"ظهرت صاحبة أغنية «يا ليل» بلا مكياج. قالت المطربة ليلى الحداد: «{SAID}».",
        ("ليلى الحداد",),
        "بلا begins no name",
    ),
    (
        "woman",
        f"تلقى المكتب اتصالاً من سيدة قالت: «{SAID}». ثم مر بنا شاب من طالبة جامعية تقول: «{GOOD}».",
        ("سيدة", "طالبة جامعية"),
        "behind a noun without article the verb needs no pronoun",
    ),
    (
        "not-described",
        f"زار الوزير سامر الحداد بيت عامل توفي أمس وقال: «{SAID}».",
        ("سامر الحداد",),
        "with و the verb goes on with the minister",
    ),
    (
        "doctor-moves",
        f"في الممر يتنقل طبيب بين الأسرّة. يقول الطبيب: «{SAID}».",
        ("طبيب",),
        "a verb in no list before an office is no name",
    ),
    (
        "filmed-letter",
        f"نددت الوزيرة ليلى الحداد بالأمر. وتابعت في رسالة مصورة: «{SAID}».",
        ("ليلى الحداد",),
        "مصورة says what letter it was",
    ),
    (
        "alliance-in-letter",
        f"رحب الوزير كريم المصري بالقرار. وحذر التحالف في رسالة إلى المجلس من أن «{GOOD}».",
        ("التحالف",),
        "في رسالة says where, and demands nothing of the alliance",
    ),
    (
        "article-by",
        f"نشرت الصحيفة مقالاً لكريم الحداد عن المدينة. يقول الكاتب إن القارة «{GOOD}».",
        ("كريم الحداد",),
        "the author behind ل",
    ),
    (
        "house-of",
        f"صدر كتاب للمؤرخ خالد الحداد عن «دار رياض المصري». يقول المؤلف إن المدينة «{GOOD}».",
        ("خالد الحداد",),
        "the publisher's name is nobody here",
    ),
    (
        "bin-alone",
        f"رحبت المخرجة كوثر بن صالح بالقرار. وصفت صحيفة «المدار» الفيلم بأنه «{GOOD}». وتقول بن صالح إنها «{SAID}».",
        ("صحيفة المدار", "كوثر بن صالح"),
        "بن says nothing of her gender",
    ),
    (
        "role-of-participle",
        f"وقف كريم الحداد، معلم القرية، أمام الباب. وتساءل: «{SAID}».",
        ("كريم الحداد",),
        "معلم may be a participle, and is his office here",
    ),
    (
        "afraid-no-more",
        f"لم تعد ليلى الحداد خائفة. «{SAID}».",
        ("ليلى الحداد",),
        "nothing but a quotation behind a sentence about her",
    ),
    (
        "next-paragraph",
        f"لم تعد ليلى الحداد خائفة.\n«{SAID}».",
        (None,),
        "in a paragraph of its own it may be anybody's",
    ),
    (
        "asked",
        f"«{GOOD}»، تقول المطربة ليلى الحداد. وهل تعود إلى بيروت؟ «{SAID}».",
        ("ليلى الحداد", "ليلى الحداد"),
        "an answer to a question",
    ),
    (
        "recalls",
        f"«{GOOD}»، تقول المطربة ليلى الحداد. الألبوم كُتب هنا. تستعيد تلك الليلة: «{SAID}».",
        ("ليلى الحداد", "ليلى الحداد"),
        "a verb without subject before the colon",
    ),
    (
        "his-advice",
        f"يشير الخبير سامر الحداد إلى أن «{GOOD}». ونصيحته الأولى: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "the pronoun means him",
    ),
    (
        "about-the-goal",
        f"قال المدرب سامر الحداد: «{GOOD}». وعن الهدف الثاني: «{SAID}».",
        ("سامر الحداد", "سامر الحداد"),
        "a topic before the colon goes on with the one who spoke",
    ),
    (
        "goes-on-after-colon",
        f"قالت المذيعة ليلى المصري: «{GOOD}». الممثلة هند الحداد استعادت البدايات: «{SAID}». وأضافت: «{GOOD}».",
        ("ليلى المصري", "هند الحداد", "هند الحداد"),
        "who spoke without a verb of saying goes on",
    ),
    (
        "she-says-it",
        f"تقف ليلى الحداد بين الأحجار. «{SAID}»، تقولها وتمضي.",
        ("ليلى الحداد",),
        "تقولها takes up the words before it",
    ),
    (
        "laughs",
        f"سألنا المطربة ليلى الحداد عن زميلها الذي رحل، فتضحك: «{SAID}».",
        ("ليلى الحداد",),
        "any verb before a colon and a quotation",
    ),
    (
        "read-once",
        f"وقف سامر الحداد، معلم القرية، أمام ما كان مدرسة. وتساءل: «{SAID}».",
        ("سامر الحداد",),
        "what stands beside the subject is no subject of the next verb",
    ),
    (
        "a-student",
        f"ليلى الحداد، طالبة جامعية من المدينة، لم تخبر أحداً. «{SAID}»، تروي لنا.",
        ("ليلى الحداد",),
        "طالبة before an adjective is what she is, not what she demands",
    ),
    (
        "after-he-published",
        f"عاد الجدل بعد أن نشر سامر الحداد، رئيس الشركة، تدوينة قال فيها: «{SAID}».",
        ("سامر الحداد",),
        "behind بعد أن stands a clause with its subject",
    ),
    (
        "guidelines-of",
        f"وبحسب إرشادات منظمة المدار العالمية، فإن «{GOOD}».",
        ("منظمة المدار العالمية",),
        "whose guidelines they are",
    ),
    (
        "by-her-fifth-law",
        f"قالت الكاتبة ليلى الحداد: «{SAID}». وحسب قانونها الخامس فإن «{GOOD}».",
        ("ليلى الحداد", None),
        "the fifth law is nobody",
    ),
    (
        "citing",
        f"وأضافت الوكالة نقلاً عن مصدر عسكري: «{SAID}». وذكرت الوكالة أنهما نُقلا إلى المستشفى بعد «{GOOD}».",
        ("مصدر عسكري", "الوكالة"),
        "the one cited right before the quotation has spoken; نقلا without عن is another verb",
    ),
    (
        "foreign-woman",
        f"وقالت غولدا مائير: «{SAID}». وعلق المدرب سامر الحداد ضاحكا: «{GOOD}».",
        ("غولدا مائير", "سامر الحداد"),
        "two words behind a feminine verb, the first in ا, are a name; how he said it is not",
    ),
]


@pytest.mark.parametrize(
    "text",
    [
        "نفى الوزير سامر الحداد الخبر. التقييم: «مضلل».",
        "اسم الفتاة هنا معرب، ومعناه: «حلوة المذاق».",
        "تعيد الصورة الجدل لأنها «منجم الألحان» كما كان.",
    ],
)
def test_short_words_behind_a_colon_without_a_speaker_are_no_speech(text: str) -> None:
    assert extract_quotes(text) == []


def test_short_words_behind_a_cue_are_speech() -> None:
    (quote,) = extract_quotes("نفى الوزير سامر الحداد الخبر. وقال: «كلام فارغ».")
    assert quote.speaker == "سامر الحداد"


def test_no_cue_is_printed_where_there_is_none() -> None:
    (quote,) = extract_quotes(f"لم تعد ليلى الحداد خائفة. «{SAID}».")
    assert (quote.cue, quote.why, quote.confidence >= 0.5) == (None, "about-subject", True)


def test_tatweel_before_a_single_mark_is_no_letter() -> None:
    quotes = extract_quotes("قال الوزير سامر الحداد: 'لن نقبل بهذا القرار'. وطالب بـ'ضمانات مكتوبة لا ابتسامات'.")
    assert [quote.text for quote in quotes] == ["لن نقبل بهذا القرار", "ضمانات مكتوبة لا ابتسامات"]


@pytest.mark.parametrize(("text", "speakers", "reason"), [row[1:] for row in ABOUT], ids=[row[0] for row in ABOUT])
def test_features(text: str, speakers: tuple[str | None, ...], reason: str) -> None:
    check_speakers(text, speakers, reason)
