"""Whose words they are where the noun behind the verb is its object, an adverbial, a text or an unnamed somebody.

Written for this table. Every row is (text, speakers in order, reason).
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "«الحل السياسي هو الطريق الوحيد أمام الجميع»"
MORE = "«ما جرى أمس كان متوقعا منذ أسابيع»"
HE = "كريم الحداد"
HE_SAID = f"قال المدرب {HE} إن {SAID}"

OBJECTS = [
    (f"{HE_SAID}، وانتقد حكم اللقاء معتبرا أنه {MORE}.", (HE, HE), "the one noun of a verb that needs an object"),
    (f"{HE_SAID}. وخاطب الأهالي في وسط المدينة بقوله: {MORE}.", (HE, HE), "whom he addressed"),
    (f"{HE_SAID}. ووصف الحارس بأنه «سد منيع لا يمكن تجاوزه».", (HE, HE), "whom he described"),
    (f"{HE_SAID}. ووصف الرئيس القرار بأنه «سد منيع لا يمكن تجاوزه».", (HE, "الرئيس"), "with two nouns the first is the subject"),
    (f"كتب {HE} مقالا عن الانتخابات، وصف فيه الرئيس بأنه «لاعب يحرك قطعتين معا».", (HE,), "described in his article"),
    (f"وصف {HE} الملاعب التي عرضها عليه الاتحاد بأنها «الأفضل في القارة كلها».", (HE,), "a relative clause in between"),
    (f"أما صحيفة المدينة فخصصت صفحتها للقمة، ورأت أن {SAID}.", ("صحيفة المدينة",), "the topic goes on"),
    (f"نشرت صحيفة «المدينة» تقريرا لمراسلتها سعاد الوردي بعنوان «المدن المنسية»، تقول فيه إن {SAID}.", ("سعاد الوردي",), "the author, past the title"),
    (f"وبين {HE}، في تصريح لـ«المدينة»، أن المجلس سيجتمع، مضيفا {SAID}.", (HE,), "بيّن with its أن far off"),
]  # fmt: skip

SOURCES = [
    (f"نفت مصادر مطلعة الأنباء وقالت إن {SAID}.", ("مصادر مطلعة",), "what is denied is no part of the source"),
    (f"علمت «المدينة» من مصادر مطلعة أن {SAID}.", ("مصادر مطلعة",), "with its adjective"),
    (f"طالب خبراء المجتمع الدولي بالتحرك، وقال أحد الخبراء إن {SAID}.", ("أحد الخبراء",), "experts govern nothing"),
    (f"وأعلن مسؤول حكومي رفيع القرار، وقال إن {SAID}.", ("مسؤول حكومي رفيع",), "nor an official with two adjectives"),
    (f"حذرت دراسة حديثة من {SAID}.", ("دراسة حديثة",), "an indefinite text with its adjective"),
    (f"{SAID}، بحسب دراسة حديثة.", ("دراسة حديثة",), "as a source"),
    (f"{SAID}، بحسب بيان صادر عن الجيش.", ("الجيش",), "issued by"),
    (f"وحذر متحدث باسم الشركة من {MORE}.", ("متحدث باسم الشركة",), "باسم is no label behind who speaks"),
    (f"وقال مسؤول محلي طلب عدم ذكر اسمه {SAID}.", ("مسؤول محلي",), "nor is his name one"),
    (f"وقال دبلوماسي غربي مشترطا عدم كشف هويته {SAID}.", ("دبلوماسي غربي",), "a condition is no speech"),
    (f"قالت مريضة تنتظر دورها إن {SAID}.", ("مريضة",), "a patient"),
    (f"{HE_SAID}. أما أمه التي حضرت المباراة فقالت: {MORE}.", (HE, "أمه"), "his mother"),
    (f"قالت وزارة الصحة في بيان إن {MORE}. ودعا البيان إلى {SAID}.", ("وزارة الصحة", "وزارة الصحة"), "the statement, for whoever issued it"),
    (f"رد الحزب على لسان مديره {HE}: {SAID}.", (HE,), "on whose lips it is"),
    (f"{HE_SAID}. وسماها «خطوة يائسة لن تغير شيئا» على حد تعبيره.", (HE, HE), "his own expression"),
    (f"{HE_SAID}. وهو يرى أنه {MORE} على حد قوله.", (HE, HE), "his own words"),
    (f"أبدى الناقد {HE} إعجابه، مستشهدا بقول سامر المهدي: {SAID}.", ("سامر المهدي",), "the words of another"),
    (f"وقال المسؤول عن مكافحة الفساد في الاتحاد {HE}: {SAID}.", (HE,), "whatever one is in charge of"),
    (f"قالت السفارة الروسية في لندن إن {SAID}.", ("السفارة الروسية في لندن",), "where the embassy is"),
    (f"نقلت الوكالة عن هذا المسؤول الكبير قوله إن {SAID}.", ("المسؤول الكبير",), "a demonstrative"),
    (f"{HE_SAID}. لكنه لا يخفي أحلامه: {MORE}.", (HE, HE), "لكنه means who was talked about"),
]  # fmt: skip

SAME_OFFICE = [
    (f"التقى وزير الخارجية السعودية {HE} نظيره. وأكد وزير الخارجية السعودي أن {SAID}.", (HE,), "the country's adjective in either gender"),
    (f"وصل مندوب سوريا {HE} إلى المجلس. وقال المندوب السوري: {SAID}.", (HE,), "a country and its adjective"),
    (f"صحيفة «القدس العربي» صدرت اليوم. وقالت صحيفة «العرب» إن {SAID}.", ("صحيفة العرب",), "not so with names of papers"),
    (f"أعلن القصر والبيت الأبيض موعد القمة. وقال القصر إن {SAID}.", ("القصر",), "two bodies are not one"),
    (f"وصل سفير المملكة العربية لدى الأمم المتحدة. وقالت المملكة المتحدة إن {SAID}.", ("المملكة المتحدة",), "nor is another kingdom"),
    (f"قال مسؤول حكومي إن الأمر صعب. وقال مسؤول في الحكومة إن {SAID}.", ("مسؤول في الحكومة",), "nor another official"),
]  # fmt: skip

NOT_SAID = [
    ("وقال سامر إنه قرأ رواية «عندما يشيخ النخل» قبل أعوام.", "a title with a verb in it"),
    ("وأعلنت أنها تدعم حركة «عندما نحلم معا» في المدينة.", "the name of a movement"),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), [*OBJECTS, *SOURCES, *SAME_OFFICE])
def test_the_speakers_are(text: str, speakers: tuple[str, ...], reason: str) -> None:
    assert tuple(quote.speaker for quote in extract_quotes(text)) == speakers, reason


@pytest.mark.parametrize(("text", "reason"), NOT_SAID)
def test_nothing_is_said(text: str, reason: str) -> None:
    assert not extract_quotes(text), reason


def test_a_year_ends_its_sentence_and_speech_without_marks_with_it() -> None:
    text = "وقال الوزير: نعمل على رفع الإنتاج وفق خطة واضحة حتى عام 2040. وأشار الوزير إلى أن: «الوزارة وقعت سبع اتفاقيات جديدة»."
    spoken, marked = extract_quotes(text)
    assert spoken.text.rstrip(".").endswith("عام 2040")
    assert marked.cue == "أشار"


def test_the_cue_is_the_verb_not_the_condition_or_the_reason() -> None:
    texts = {
        f"قال مصدر أمني طالبا عدم نشر اسمه إن {SAID}.": "قال",
        f"كشف {HE} أنه اعتذر بسبب ما أسماه {MORE}.": "أسماه",
        f"واذ رد {HE} على القول إنه بعيد، سأل: {SAID}.": "سأل",
        f"وصف {HE} العملية باعتبارها {SAID}.": "وصف",
        f"وصفت الأمم المتحدة قانونا مقترحا في المجر بأنه {MORE}.": "وصفت",
    }
    for text, cue in texts.items():
        assert [quote.cue for quote in extract_quotes(text)] == [cue], text


LATER = [
    (f"وقال بنك (إيه.إن.زد) اليوم الاثنين {SAID}.", ("بنك",), "full stops between Latin letters end no sentence"),
    (f"قال الزوجان إنهما لم يحتفلا. وأكدا: {SAID}.", ("الزوجان",), "a dual with its colon"),
    (f"طلبت منظمة الصحة العالمية من الحكومة السورية السماح لها بـ{SAID}.", ("منظمة الصحة العالمية",), "of whom it asked"),
    (f"قال باريس سان جيرمان في بيان إن {SAID}.", ("باريس سان جيرمان",), "a club, not its town"),
    (f"{HE_SAID}. وأضاف الأسطورة: {MORE}.", (HE, HE), "an epithet of his"),
    (f"{HE_SAID}. وطالب خبراء في المنظمة بـ{MORE}.", (HE, "خبراء في المنظمة"), "several of a body open the sentence"),
    (f"قال المتحدث باسم الجيش الوطني الليبي {HE} إن سامر الليبي قتل. وأكد المتحدث باسم الجيش الوطني الليبي أن {SAID}.", (HE,), "an adjective, no family"),
    (f"{HE_SAID}. وقال لقناة أخرى: {MORE}.", (HE, HE), "another channel"),
    (f"وقال نائب المتحدث باسم الأمم المتحدة «سامر حق» إن {SAID}.", ("سامر حق",), "a name in marks behind an office"),
    (f"وأكد المشرف على الدراسة {HE} أن {SAID}.", (HE,), "what he supervises is no occasion"),
    (f"دعا طارق سلمي جماهير شعبنا إلى {SAID}.", ("طارق سلمي",), "whom he calls upon is no third name"),
    (f"وقال كريم صباح الأربعاء إن {SAID}.", ("كريم",), "a time of day is no surname"),
    (f"فتح القضاء تحقيقا أوليا، وقال المدعي {HE} إن {SAID}.", (HE,), "to open, not the movement"),
    (f"وصلت ماريا. وقالت المتحدثة باسم الخارجية ماريا زاخاروفسا في مؤتمر إن {SAID}.", ("ماريا زاخاروفسا",), "no accusative"),
    (f"{SAID}، وفقا لروزنبيك.", ("روزنبيك",), "ل is not his"),
    (f"عرض فيلم لأصغر فرهادي. وقال فرهادي إن {SAID}.", ("فرهادي",), "ل is no part of his name"),
    (f"أعلن التلفزيون بدء البث بخروج القافلة. خروج القافلة تم. وأفاد التلفزيون السوري بخروجها، وقال إن {SAID}.", ("التلفزيون السوري",), "what it reported"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers", "reason"), LATER)
def test_the_speakers_of_wire_news_are(text: str, speakers: tuple[str, ...], reason: str) -> None:
    assert tuple(quote.speaker for quote in extract_quotes(text)) == speakers, reason
