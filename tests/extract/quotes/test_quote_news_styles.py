"""Constructions of whole articles in the styles of many outlets: which verb or statement reports, and what is quoted."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

from newsarc.extract.quotes import extract_quotes

VERBS = [
    ("amma", f"أما كريم صالح فبرر الخطوة بأن «{GOOD}».", "كريم صالح", "what stands behind أما is the subject"),
    (
        "amma-other-verb",
        f"تحدث سامر الحداد. أما كريم صالح، قائد الفريق، فأهدى الفوز لهم، وقال لقناة «نيلكو»: «{SAID}».",
        "كريم صالح",
        "also when the verb with ف reports nothing",
    ),
    (
        "inner-warned",
        f"كشفت الصحيفة أن قيادة الجيش حذرت الحكومة مرتين من أن «{GOOD}».",
        "قيادة الجيش",
        "subject before, object behind the verb",
    ),
    (
        "min-object",
        f"وقال كريم صالح إن الأمر صعب. وسخر من الدعوات لتشكيل حكومة موازية قائلاً: «{SAID}».",
        "كريم صالح",
        "the object of من is no subject",
    ),
    ("min-jihatih", f"وقال من جهته الوزير كريم صالح إن «{GOOD}».", "كريم صالح", "من جهته may stand in between"),
    (
        "appeal-to-parents",
        "وصل كريم صالح. وناشد أولياء الأمور «مراقبة أبنائهم وعدم تركهم وحدهم».",
        "كريم صالح",
        "those appealed to are no subject when the appeal follows at once",
    ),
    (
        "organising-body",
        f"وقال رئيس اللجنة المنظمة للبطولة حسن الحداد: «{SAID}».",
        "حسن الحداد",
        "المنظمة describes the committee, it is no second body",
    ),
    (
        "apposition-with-its-object",
        f"كريم صالح، أحد القائمين على المبادرة، قال للصحيفة إن الكلفة كبيرة، وأضاف: «{SAID}».",
        "كريم صالح",
        "who he is may run on to the comma",
    ),
    ("answers", f"وعقب ممثل النيابة بأن «{GOOD}».", "ممثل النيابة", "عقب with بأن is the verb, not «after»"),
    (
        "circular",
        f"وأعلنت غرفة الطوارئ، في تعميم صحفي، إغلاق مطابخها. وورد في التعميم: «{SAID}».",
        "غرفة الطوارئ",
        "a circular is its issuer's, like a statement",
    ),
    (
        "told-to-an-outlet-of-two-words",
        f"عنب بلدي – درعا\nقال كريم صالح لعنب بلدي، إن الكلفة كبيرة. وقال لعنب بلدي، «{SAID}».",
        "كريم صالح",
        "ل and a name that the text has on its own is no speaker",
    ),
    ("on-what-says", f"وعلى ما يقول كريم صالح، فإن «{GOOD}».", "كريم صالح", "ما is no negation here"),
    (
        "what-he-called",
        "أعلن كريم صالح مراجعة الأسعار، وهو ما اعتبره «خطوة ضرورية لترشيد الاستهلاك».",
        "كريم صالح",
        "nor before a verb with its pronoun",
    ),
    ("purpose", f"وعادت ليلى الحداد لتؤكد أن «{GOOD}».", "ليلى الحداد", "a verb of the present behind ل"),
    ("aqqaba", f"من جهته، عقب مصدر في المكتب على الخبر بالقول إن «{GOOD}».", "مصدر في المكتب", "عقّب، not عقب"),
    ("after-meeting", f"وصل كريم صالح. وقال عقب لقاء الوزير على الغداء: «{SAID}».", "كريم صالح", "عقب، not عقّب"),
    ("but-he-noted", f"كتب كريم صالح عن السوق. لكنه نبه إلى أن «{GOOD}».", "كريم صالح", "a short verb behind لكنه"),
    ("price", "وتروي جارة أن ثمن الصهريج «تضاعف ثلاث مرات خلال شهر».", "جارة", "ثمن behind أن is a noun"),
    (
        "attributes",
        "يؤكد وزير الطاقة أن الوضع جيد، ويعزو الانقطاع إلى «أعطال طارئة في المحطة القديمة».",
        "وزير الطاقة",
        "عزا has an object",
    ),
    ("goes-to", f"يذهب كريم صالح إلى أن «{GOOD}».", "كريم صالح", "ذهب إلى أن: holds that"),
    ("unlisted-later", f"في المقابل، دفع الوزير كريم صالح بأن «{GOOD}».", "كريم صالح", "behind a phrase that opens"),
    ("learnt", f"وعلمت «نيلكو» من مصدر مسؤول أن «{GOOD}».", "مصدر مسؤول", "the paper learnt it from him"),
    (
        "answered",
        f"سأل القاضي المتهم الأول: «أين كنت وقت الحادث يا رجل؟»، فأجاب: «{SAID}».",
        ("القاضي", "المتهم الأول"),
        "the one asked answers",
    ),
    (
        "interrupted",
        f"بدأ كريم صالح كلامه، فقاطعه الوزير سامر الحداد: «{SAID}».",
        "سامر الحداد",
        "a verb with its object",
    ),
    (
        "replied-to-him",
        f"تحدثت ليلى الحداد. فرد عليها النائب كريم صالح: «{SAID}».",
        "كريم صالح",
        "عليها stands between verb and subject",
    ),
    (
        "not-hidden",
        f"وصلت الوزارة إلى حل. ولم تخف ليلى الحداد، وهي أم، قلقها، قائلة: «{SAID}».",
        "ليلى الحداد",
        "the subject of a verb in no list behind لم",
    ),
    (
        "but-not-convinced",
        f"تحدثت ليلى الحداد. غير أن كريم صالح لم يقتنع، واعتبر أن «{GOOD}».",
        "كريم صالح",
        "a new subject behind غير أن",
    ),
    (
        "honoured-who",
        f"وكرّم المهرجان الفنانة ليلى الحداد، التي صعدت إلى المسرح وقالت: «{SAID}».",
        "ليلى الحداد",
        "the verb of the relative clause goes on",
    ),
    (
        "relative-after-source",
        f"أصيب آخرون، بحسب حاكم المنطقة الذي وصف الهجوم بأنه «{SAID}».",
        "حاكم المنطقة",
        "the antecedent stands right before الذي",
    ),
    (
        "post-of",
        f"كتب كريم صالح على صفحته. وتفاعل المئات مع منشور صالح الذي أضاف: «{SAID}».",
        "كريم صالح",
        "the post does not speak, its author does",
    ),
    (
        "renewed-refusal",
        f"جدد مساعد القائد العام ياسر العطا رفض الجيش لأي هدنة «{SAID}».",
        "ياسر العطا",
        "رفض right behind the subject is what he renewed",
    ),
    ("then-silent", f"لكن ليلى لا تعرف. «{SAID}»، تقول ثم تصمت.", "ليلى", "ثم ends the clause"),
    ("he-was-asked", f"وما إن دخل الوزير حتى بادره أحد النواب بالقول: «{SAID}».", "أحد النواب", "he who turned to him"),
    (
        "who-only-said",
        f"وقال كريم صالح إن الأمر صعب. وتواصلنا مع مدير المستشفى الذي اكتفى بالقول إن «{GOOD}».",
        "مدير المستشفى",
        "the antecedent of the clause in which بالقول stands",
    ),
    (
        "goes-on-behind",
        f"«{SAID}»، تقول ليلى الحداد وهي تنظر إلى الأرض. «لم يكن لدي حتى قماش أكفنهما به يومها».",
        ("ليلى الحداد", "ليلى الحداد"),
        "a second quotation right behind one whose speaker stands after it",
    ),
    (
        "not-goes-on",
        f"«{SAID}»، تقول ليلى الحداد. وصل القطار متأخراً. «لم يكن لدي حتى قماش أكفنهما به يومها».",
        ("ليلى الحداد", None),
        "another sentence stands between",
    ),
    (
        "subject-colon",
        f"مديرة المدرسة، ليلى الحداد، لا تخفي غضبها: «{SAID}».",
        "ليلى الحداد",
        "no cue, but a colon and a person whom the sentence is about",
    ),
    ("subject-colon-none", f"لم يبق في المدينة شيء: «{SAID}».", None, "nobody is there"),
]

STATEMENTS = [
    (
        "issued-said-in-it",
        f"تابعت أم سامر كلامها. وأصدرت هيئة الأسرى بياناً قالت فيه إن «{GOOD}».",
        "هيئة الأسرى",
        "who issued it speaks",
    ),
    ("issued-by", f"صدر عن مكتب الرئيس بيان جاء فيه: «{SAID}».", "مكتب الرئيس", "who stands behind صدر عن"),
    ("published-by", f"وجاء في رسالة مفتوحة نشرها الموظفون: «{SAID}».", "الموظفون", "the subject of نشرها"),
    ("issued-press", f"وجاء في بيان صحافي أصدرته وزارة الصحة: «{SAID}».", "وزارة الصحة", "صحافي is no journalist here"),
    (
        "statement-of-head",
        f"قرأت تصريحا لرئيس إحدى الجامعات قال فيه إن «{GOOD}».",
        "رئيس إحدى الجامعات",
        "the statement names its owner with ل and an office",
    ),
    (
        "by-the-law",
        "بيّن كريم صالح أن التهم تتمثل في «استغلال موظف عمومي لصفته»، طبقا لأحكام الفصل 96.",
        "كريم صالح",
        "what one goes by does not speak",
    ),
    (
        "takes-up",
        f"«استيقظنا فجرا والماء يصل إلى ركبنا جميعا». هكذا وصفت ليلى الحداد ليلتها. وتضيف: «{SAID}».",
        ("ليلى الحداد", "ليلى الحداد"),
        "the sentence behind says whose words they are",
    ),
    (
        "for-saying",
        f"وصل كريم صالح أمس. ومضى للقول: «{SAID}».",
        "كريم صالح",
        "للقول like بالقول",
    ),
    (
        "statement-alone",
        f"وقالت وزارة الطاقة في بيان إن «{GOOD}». وأضاف البيان أن «{SAID}».",
        ("وزارة الطاقة", "وزارة الطاقة"),
        "the statement speaks for who issued it",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"verbs": VERBS, "statements": STATEMENTS}))
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)


def test_but_he_opens_a_clause_of_the_reporter() -> None:
    quotes = extract_quotes(
        f"واعتبر كريم صالح أن الخطوة «كانت متوقعة منذ حادثة الكابل»، لكنه أقر بأن تطبيقها «{SAID}»."
    )
    assert [(quote.cue, quote.implicit) for quote in quotes] == [("اعتبر", False), ("أقر", True)]


def test_those_spoken_to_are_no_office() -> None:
    (quote,) = extract_quotes(f"قال عالم المصريات كريم صالح إن الأمر سهل. وداعب صالح الصحفيين قائلا: «{SAID}».")
    assert (quote.speaker, quote.speaker_role) == ("كريم صالح", "عالم المصريات")


@pytest.mark.parametrize(
    ("noun", "words"),
    [
        ("المشروع", "يحقق التوازن بين المالك والمستأجر"),
        ("المنتدى", "بات منصة عالمية لتبادل الأفكار"),
        ("الدراسة", "تضع صناع القرار أمام مسؤولياتهم"),
        ("الشركة", "تجاهلت عمداً تحذيرات داخلية متكررة"),
    ],
)
def test_predicate_of_a_naming_noun_is_speech(noun: str, words: str) -> None:
    """أكد أن المشروع «يحقق …»: words that begin with a verb say something of the noun and are no name for it."""
    assert [quote.text for quote in extract_quotes(f"أكد الوزير كريم صالح أن {noun} «{words}».")] == [words]
    assert extract_quotes(f"زار الوزير كريم صالح {noun} «حديقة النهر الشمالية» أمس.") == []


@pytest.mark.parametrize(
    "clause",
    ["أن القانون «ثمرة حوار اجتماعي دام سنة كاملة».", "أن مفتشي الوكالة «لم يغادروا المدينة رغم كل شيء»."],
)
def test_predicate_between_anna_and_the_end_is_speech(clause: str) -> None:
    """The clause of أن has no other predicate, or the words begin with a negation."""
    assert len(extract_quotes(f"أكد الوزير كريم صالح {clause}")) == 1
    assert extract_quotes("أكد الوزير كريم صالح أن القانون «ثمرة الحوار الطويل بيننا جميعا» سيصدر غدا.") == []


def test_statement_over_paragraphs_of_the_present_is_one_quotation() -> None:
    """وتؤكد at the head of a paragraph goes on with the statement when a later mark closes it."""
    said = "إن من يفرض العقوبات لا يحق له الكلام.\nوتؤكد الجمهورية أن قرارها ليس موضع مساومة.\nوتدعو الدول إلى مراجعة سياساتها"
    quotes = extract_quotes(f'وقال المصدر في تصريح: "{said}".')
    assert [quote.text for quote in quotes] == [said]


def test_paragraph_of_the_past_ends_an_unclosed_quotation() -> None:
    quotes = extract_quotes(
        'وقال المصدر: "إن من يفرض العقوبات لا يحق له الكلام.\nوأكد المصدر أن القرار نهائي ولن يتغير أبداً.'
    )
    assert [quote.text for quote in quotes] == ["إن من يفرض العقوبات لا يحق له الكلام."]
