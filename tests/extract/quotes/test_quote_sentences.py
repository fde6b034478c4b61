"""Short sentences, one construction each: which word reports, in which order, and who is its speaker."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

from newsarc.extract.quotes import extract_quotes

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


@pytest.mark.parametrize(
    ("text", "speakers", "reason"),
    table(
        {
            "verb-subject": VERB_SUBJECT,
            "subject-verb": SUBJECT_VERB,
            "participle": PARTICIPLES,
            "noun": NOUNS_AND_PARTICLES,
            "style": HOUSE_STYLES,
            "undecided": UNDECIDED,
        }
    ),
)
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)


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
