"""Where quotations begin and end under every habit of marking. All texts are written for this table."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.extract.quotes import extract_quotes
from newsarc.extract.quotes.lexicon import LEXICON
from newsarc.extract.quotes.marks import find_spans

WORDS = "سنواصل العمل حتى نحقق أهدافنا"

SPANS = [
    ("curly", f"قال سامر: “{WORDS}”.", [WORDS], "“ ”"),
    ("guillemets", f"قال سامر: «{WORDS}».", [WORDS], "« »"),
    ("straight", f'قال سامر: "{WORDS}".', [WORDS], '" "'),
    ("doubled-single", f"قال سامر: ''{WORDS}''.", [WORDS], "'' ''"),
    ("single-curly", f"قال سامر: ‘{WORDS}’.", [WORDS], "‘ ’"),
    ("reversed", f"قال سامر: »{WORDS}«.", [WORDS], "both marks the wrong way round"),
    ("reversed-leaning", f"رداً على سؤال قال» {WORDS}».", [WORDS], "leans like a closing mark after a verb of saying"),
    ("same-both-ends", f"قال سامر: »{WORDS}».", [WORDS], "the same mark at both ends"),
    ("mixed-ends", f"قال سامر: \"{WORDS}''.", [WORDS], "opened by one kind, closed by another"),
    ("mixed-curly", f'قال سامر: “{WORDS}".', [WORDS], "curly opens, straight closes"),
    ("doubled-parentheses", f"قال سامر: (({WORDS})).", [WORDS], "(( )) of Iraqi papers"),
    ("doubled-angles", f"قال سامر: <<{WORDS}>>.\nوعاد.", [WORDS], "<< >> of typewriters"),
    ("doubled-spaces", f"نص.\nقال سامر (( {WORDS} )) أمس.", [WORDS], "with spaces inside, in a later paragraph"),
    (
        "doubled-and-curly",
        f"قال: (({WORDS})). وأضاف: «ثم نعود إلى بيوتنا».",
        [WORDS, "ثم نعود إلى بيوتنا"],
        "the marks of a text keep their order",
    ),
    ("one-parenthesis-more", "فاز بالكأس ((2003) و2004) مرتين مع فريقه.", [], "parentheses in parentheses"),
    ("bullets", "<< قال سامر إنه سيعود.\n<< وعاد الفريق إلى بلده.", [], "bullets have no end"),
    ("spaces-inside", f'قال سامر: " {WORDS} ".', [WORDS], "spaces inside the marks are not quoted"),
    ("glued", f'قال سامر"{WORDS}" وخرج.', [WORDS], "no space before the mark"),
    ("stop-inside", f'قال سامر: "{WORDS}."', [WORDS + "."], "a full stop before the closing mark stays inside"),
    ("nested", f'قال سامر: "إن "فتح" تقول: {WORDS}".', [f'إن "فتح" تقول: {WORDS}'], "straight inside straight"),
    (
        "nested-guillemets",
        f"قال سامر: «نشرت «المدار» أننا {WORDS}».",
        [f"نشرت «المدار» أننا {WORDS}"],
        "the outer pair",
    ),
    ("never-closed", f"قال سامر: «{WORDS}.\nوانتهى اللقاء.", [WORDS + "."], "ends with its paragraph"),
    ("never-opened", f"قال سامر إننا {WORDS}».", [], "its beginning cannot be known"),
    (
        "two-paragraphs",
        f"قال سامر: «{WORDS}.\nثم نعود إلى بيوتنا».",
        [f"{WORDS}.\nثم نعود إلى بيوتنا"],
        "closed a paragraph later",
    ),
    (
        "reporter-returns",
        f"قال سامر: «{WORDS}.\nوأضاف أن الأمر صعب».",
        [WORDS + "."],
        "the next paragraph reports again, so it is not part of the quotation",
    ),
    (
        "two",
        f"قال: «{WORDS}»، وأضاف: «ثم نعود إلى بيوتنا جميعاً».",
        [WORDS, "ثم نعود إلى بيوتنا جميعاً"],
        "two in a sentence",
    ),
    ("proclitic", f'وصفه بـ"{WORDS}".', [WORDS], "بـ before the mark"),
    (
        "waw-between",
        f"قال إن «{WORDS}» و«ثم نعود إلى بيوتنا».",
        [WORDS, "ثم نعود إلى بيوتنا"],
        "one pair of marks, one quotation",
    ),
    ("apostrophe", "غنى أغنية I don't know أمس.", [], "an apostrophe in Latin words is no mark"),
    ("inches", 'اشترى شاشة 24" أمس.', [], "inches are no quotation"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), [pytest.param(*row[1:], id=row[0]) for row in SPANS])
def test_span(text: str, expected: list[str], reason: str) -> None:
    assert [text[span.start : span.end] for span in find_spans(text)] == expected, reason


NOT_SPEECH = [
    ("newspaper", "قال الوزير لصحيفة «المدار» إنه سيعود غداً.", "name of a paper"),
    ("outlet-audience", "قال الوزير لـ«المدار» إنه سيعود غداً.", "name of an outlet after لـ"),
    ("party", "يرى حزب «العدالة والحرية والسلام» أن الأمر صعب.", "name of a party"),
    ("company", "قالت شركة «نيلكو» إنها ستعود غداً.", "a company that speaks"),
    ("speaker-marked", "قالت «نيلكو» في بيان إنها ستعود غداً.", "a marked name as the subject"),
    ("film", "قال المخرج إنه صور فيلم «رحلة إلى آخر المدينة» في عام واحد.", "title of a film"),
    ("article-title", "كتب الوزير مقالاً بعنوان «إلى أين نمضي جميعاً» أمس.", "title after بعنوان"),
    ("slogan", "خرجت مسيرة تحت شعار «الماء حق للجميع» أمس.", "a slogan"),
    ("slogan behind a colon", 'ترأس الوزير حفل انطلاق حملة تنظيف الشواطئ تحت شعار : "بحرنا مستقبلنا".', "a slogan"),
    ("so-called", "تحدث الوزير عما يسمى «الربيع الطويل» في المنطقة.", "what is called so"),
    ("known-as", "قُبض على الرجل المعروف باسم «أبو الليل» أمس.", "an alias"),
    ("term", "يعني مصطلح «التوازن الحراري الكامل» أمراً آخر.", "a term"),
    ("inna-name", "قال الوزير إن «الرابطة الكبرى» ستعود غداً.", "the reporter gives the predicate of the name"),
    ("inna-one-word", "قال سامر الحداد إن «نيلكو» رفضت العرض.", "the same of a name without the article"),
    ("inna-body", "قال سامر الحداد إن «حزب الغد» رفض العرض.", "and of a body's name before a verb"),
    ("inna-outlet", "قال سامر الحداد إن «المدار نت» في طريقها إلى الإغلاق.", "the site's نت is no predicate"),
    ("own-work", "ووقعت ليلى الحداد روايتها الجديدة «لا أحد ينام في حي الوادي».", "the title of somebody's work"),
    ("for-motto", "عاد الفريق إلى بلده لأن «الصبر طيب».", "لأن announces no speech"),
    ("called", "يعرف الكتاب الشوق بأنه «الهوى الباطن».", "بأنه with a noun gives a name, not speech"),
    ("irony", "ثم عاد «أبطال» الأمس إلى بيوتهم.", "irony of the writer"),
    ("operation", "انطلقت عملية «نهر الفجر» فجر اليوم.", "name of an operation"),
    ("month", 'في الأول من يوليو "تموز" المقبل.', "a second name of the month"),
    ("rating", "خفضت الوكالة تصنيف البلاد من «مستقر» إلى «سلبي».", "labels of a rating"),
    ("repeated", "أعلنت «نيلكو» أرباحها. وتراجعت أسهم «نيلكو» أمس.", "what keeps coming back is a name"),
]


@pytest.mark.parametrize(("text", "reason"), [pytest.param(*row[1:], id=row[0]) for row in NOT_SPEECH])
def test_not_speech(text: str, reason: str) -> None:
    assert extract_quotes(text) == [], reason


SHORT_SPEECH = [
    ("described", "وصف سامر الحداد القرار بأنه «ظالم».", "ظالم", "describing verb and بأنه"),
    ("after-inna", "وقال سامر الحداد إن بلاده ستعود «قريباً». وقال: «لا».", "لا", "a colon makes one word speech"),
    ("inna-article", "قال سامر الحداد إن «السد اكتمل».", "السد اكتمل", "the sentence ends: the mark holds a predicate"),
    (
        "inna-before-place",
        "أكد سامر الحداد أن «الوضع كارثي» في المخيم.",
        "الوضع كارثي",
        "noun and indefinite predicate are a sentence, and what follows says only where",
    ),
    (
        "network",
        "وكتب سامر الحداد على تويتر «السد يعمل طوال الليل».",
        "السد يعمل طوال الليل",
        "a network names nothing",
    ),
    (
        "to-reporters",
        "وقال سامر الحداد للصحافيين «السد يعمل طوال الليل».",
        "السد يعمل طوال الليل",
        "a verb is no outlet",
    ),
    (
        "inna-participle",
        "شددت ليلى الحداد على أن «الماء حق»، مضيفة أنها ستعود.",
        "الماء حق",
        "after the comma the reporter goes on with a participle",
    ),
    ("own-inna", "قال سامر الحداد «إن السد اكتمل» أمس.", "إن السد اكتمل", "the words begin with إن themselves"),
    ("clause-at-end", "وقال سامر الحداد في بيان «يجري العمل الآن».", "يجري العمل الآن", "a verb, and the end"),
    ("comma-verb", "«هذا ظلم»، تقول ليلى الحداد.", "هذا ظلم", "a verb of saying right behind the comma"),
]


@pytest.mark.parametrize(("text", "said", "reason"), [pytest.param(*row[1:], id=row[0]) for row in SHORT_SPEECH])
def test_short_speech(text: str, said: str, reason: str) -> None:
    assert said in [quote.text for quote in extract_quotes(text)], reason


COLON = [
    ("plain", "وقال سامر الحداد: لا أعرف شيئاً عن هذا الأمر.", ["لا أعرف شيئاً عن هذا الأمر."], "speech without marks"),
    (
        "participle",
        "وقال سامر الحداد: لا أعرف شيئاً عن هذا الأمر، مضيفاً أنه سيسأل عنه.",
        ["لا أعرف شيئاً عن هذا الأمر،"],
        "the reporter is back with a participle",
    ),
    (
        "next-verb",
        "وقال سامر الحداد: لا أعرف شيئاً عن هذا الأمر. وأضاف: سأسأل عنه غداً في المكتب.",
        ["لا أعرف شيئاً عن هذا الأمر.", "سأسأل عنه غداً في المكتب."],
        "the next verb of saying ends it",
    ),
    (
        "inner-marks",
        "وقال سامر الحداد: قرأت «المدار» ولم أجد فيها شيئاً عن هذا.",
        ["قرأت «المدار» ولم أجد فيها شيئاً عن هذا."],
        "marks inside belong to the speech",
    ),
    ("inna", "وقال سامر الحداد: إن الأمر لا يعنيه أبداً.", [], "indirect speech after a colon"),
    ("list", "والمدن هي: بغداد والبصرة والموصل وأربيل وكركوك.", [], "a list"),
    ("clock", "بدأ اللقاء الساعة 10:30 صباح اليوم في العاصمة.", [], "a time of day"),
    ("headline", "الحداد: لا نعرف شيئاً عن هذا الأمر\nوصل سامر الحداد أمس.", [], "a headline has no verb of saying"),
]


@pytest.mark.parametrize(("text", "expected", "reason"), [pytest.param(*row[1:], id=row[0]) for row in COLON])
def test_colon_speech(text: str, expected: list[str], reason: str) -> None:
    assert [quote.text for quote in extract_quotes(text)] == expected, reason


KINDS = [
    ("sentence", "قال سامر الحداد: «سنعود غداً إلى العمل».", "direct"),
    ("object", "وجدد سامر الحداد «موقف بلاده الثابت من القضية».", "partial"),
    ("colon", "قال سامر الحداد: لا أعرف شيئاً عن هذا.", "direct"),
    ("predicate", "قال سامر الحداد إنه «لن يقبل بهذا القرار أبداً».", "partial"),
    ("inna", "قال سامر الحداد إن «القرار ظالم ولا يخدم أحداً».", "direct"),
    ("preposition", "شدد سامر الحداد على «أهمية العمل المشترك بين الجميع».", "partial"),
]


@pytest.mark.parametrize(("text", "kind"), [pytest.param(*row[1:], id=row[0]) for row in KINDS])
def test_kind(text: str, kind: str) -> None:
    assert [quote.kind for quote in extract_quotes(text)] == [kind]


VOCABULARY = [
    *("قال", "وأضاف", "سامر", "الحداد", "إن", "وزير", "الصحة", "بحسب", "مشيراً", "إلى", "الذي", "وصف", "عبد", "على"),
    *("كان", "د.", "لـ", "بـ", "ـ", "123", "a", "«", "»", '"', "“", "”", "''", ":", ".", "،", "(", ")", "\n", "\u200f"),
    "\u064e",
]
PIECES = st.lists(st.sampled_from(VOCABULARY), max_size=60)


KNOWN_WORDS = st.lists(st.sampled_from([*VOCABULARY[-30:], *sorted(LEXICON)]), max_size=60)


@given(PIECES | KNOWN_WORDS, st.sampled_from(["", " "]))
def test_laws(pieces: list[str], glue: str) -> None:
    text = glue.join(pieces)
    quotes = extract_quotes(text)
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert text[quote.start : quote.end] == quote.text
        assert 0 <= quote.confidence <= 1
        assert quote.speaker is not None or quote.confidence < 0.5
    for first, second in pairwise(quotes):
        assert first.end <= second.start, "quotations never overlap"


@given(st.text(max_size=300))
def test_any_text_is_survived(text: str) -> None:
    for quote in extract_quotes(text):
        assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize(
    "text",
    [
        "«" * 20_000,
        '"' * 20_000,
        "»قال " * 10_000,
        "قال: " * 20_000,
        "وزير " * 20_000,
        "سامر " * 20_000 + "«نعم»",
        "«قال " * 5_000,
    ],
    ids=["open", "straight", "reversed", "verbs", "roles", "names", "open-verbs"],
)
def test_hostile_text_is_survived(text: str) -> None:
    for quote in extract_quotes(text):
        assert text[quote.start : quote.end] == quote.text


@pytest.mark.parametrize("text", ["", 'He said: "no".', "«»", "123 : 456", "\n\n\n", 'قالت سلمى "\x0c"'])
def test_nothing_to_find(text: str) -> None:
    assert extract_quotes(text) == []
