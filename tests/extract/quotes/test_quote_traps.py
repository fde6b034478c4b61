"""Sentences that a rule for another case could read wrongly: who is named beside the speaker, titles, statements, futures.

The sentences are written for this table. Every row is (text, speakers in order, reason).
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "«الحل السياسي هو الطريق الوحيد أمام الجميع»"
MORE = "«ما جرى أمس كان متوقعا منذ أسابيع»"
HE = "كريم الحداد"
HE_SAID = f"قال المدرب {HE} إن {SAID}"

NAMED_BESIDE = [
    (f"قال وزير الخارجية الذي رافق الرئيس سامر الوليدي إن {SAID}.", ("وزير الخارجية",), "whom he went with"),
    (f"قال قائد الفرقة التي قتلت القيادي سامر الوليدي إن {SAID}.", ("قائد الفرقة",), "whom they killed"),
    (f"قالت مديرة المدرسة التي تحمل اسم الشهيد سامر الوليدي إن {SAID}.", ("مديرة المدرسة",), "after whom it is called"),
    (f"قال وزير سابق في الحكومة {HE} إن {SAID}.", (HE,), "a former office and its name"),
    (f"تقول مستشارة سابقة للرئيس الجزري سامر الوليدي إن {SAID}.", ("مستشارة سابقة للرئيس الجزري",), "he is whose adviser she was"),
    (f"قال لاعب المنتخب المصري المحترف {HE} إن {SAID}.", (HE,), "a participle between nation and name"),
    (f"قال الوزير اللبناني المستقيل {HE} إن {SAID}.", (HE,), "the same"),
    (f"اللاعبون هم {HE} لاعب برشلونة الإسباني، وماورو نوردي قائد الفريق. وقال اللاعب {SAID}.", (HE,), "و joins another"),
    (f"قالت كريستين نورد لناخبيها، إن {SAID}.", ("كريستين نورد",), "to whom, before a comma"),
    (f"وقال لي هسين وانغ إن {SAID}.", ("لي هسين وانغ",), "a family, where nobody else has the second name"),
    (f"وصل فولوديمير بلينسكي. وقال لي بلينسكي إن {SAID}.", ("فولوديمير بلينسكي",), "to me, as he has another first name"),
    (f"قال وزيرا خارجية مصر والأردن إن {SAID}.", ("وزيرا خارجية مصر والأردن",), "two subjects, no object"),
    (f"{HE_SAID}. وخاطب وزيرا كان هناك {MORE}.", (HE, HE), "an object by its ending"),
    (f"{HE_SAID}. وناشد طبيباً كان هناك قائلا {MORE}.", (HE, HE), "the same, written out"),
    (f"وصل الرئيس الجزري {HE}. والتقى الرئيس الجزري السابق سامر الوليدي الصحافيين. وقال الرئيس الجزري إن {SAID}.", (HE,), "not the former"),
    (f"وقال مدير ناحية العبارة الأسبق في حديث للوكالة، إن {SAID}.", ("مدير ناحية العبارة الأسبق",), "a district, and no other hand"),
    (f"ومن ناحية أخرى قال الوزير إن {SAID}.", ("الوزير",), "that"),
    (f"{HE_SAID}. وأضاف القاضي أن {MORE}.", (HE, "القاضي"), "an office that a trainer has not"),
    (f"{HE_SAID}. وأضاف مدرب برشلونة السابق أن {MORE}.", (HE, HE), "where he was before"),
]  # fmt: skip

STATEMENTS = [
    (f"قال النائب {HE} إن البرلمان رفض بيان الوزارة. وأعلنت الوزارة موقفها. وأضاف البيان: {SAID}.", ("الوزارة",), "who rejects it has not issued it"),
    (f"وأعلنت الرئاسة في بيان حل البرلمان. وأصدر حزب النهضة بلاغا رفض فيه القرار. وقال البلاغ إن {SAID}.", ("حزب النهضة",), "a later one"),
    (f"أصدر مكتب الحداد بيانا. وذكر البيان أن {SAID}.", ("مكتب الحداد",), "its object is no part of its name"),
    ("قال الوزير إن الاقتصاد بخير، لكن «الأرقام تظهر تراجعا حادا في النمو»، وفق صحيفة فايننشال تايمز.", ("صحيفة فايننشال تايمز",), "the opposite of what he said"),
    (f"قال {HE} لوكالة فرانس برس في المدينة {SAID}، بحسب رويترز.", (HE,), "a medium passes on"),
]  # fmt: skip

VERBS = [
    (f"سيؤكد الرئيس في خطابه أن {SAID}.", ("الرئيس",), "what he is going to say"),
    (f"وقال المدير {HE} إن الوزارة ستطرح الوثيقة، {SAID}.", (HE,), "what it is going to do"),
    (f"المقال الذي كتب رئيس التحرير {SAID} أثار ضجة.", ("رئيس التحرير",), "a clause with its own subject"),
    (f"وعدد كبير المفاوضين {SAID}.", ("كبير المفاوضين",), "he counts; «عدد كبير من» is a number"),
    (f"الوزير، إذ أكد أن {SAID}، دعا إلى الهدوء.", ("الوزير",), "an aside about him"),
]  # fmt: skip

WITH_NAMES = [
    (f"قال المتحدث باسم الرئاسة {HE} إن الرئيس سامر الوليدي أكد «ضرورة وقف إطلاق النار فورا».", ("سامر الوليدي",), "whose words he tells"),
    (f"وقال مدير مستشفى المرفأ لفرانس برس {SAID}.", ("مدير مستشفى المرفأ",), "what follows an agency's own name is said"),
    (f"قالت المغنية ليلى هيوستن إن {SAID}.", ("ليلى هيوستن",), "a town that closes a name"),
    (f"وأبلغ {HE} سكاي سبورتس أن {SAID}.", (HE,), "a medium that closes one does not"),
    (f"قالت الباحثة في منظمة الأنهار العربية سعاد الوردي إن الأمر سهل. وأضافت المنظمة {SAID}.", ("منظمة الأنهار العربية",), "a body, no woman"),
    ("وقالت سعاد الوردي إنها سعيدة. وأكدت «أنا لست حزينة».", ("سعاد الوردي",), "a short sentence of hers"),
    (f"قال الوزير المغربي المحجوب أحمد إن {SAID}.", ("المحجوب أحمد",), "a first name by its look a participle"),
    (f"وقال الإعلامي الألماني الساخر {HE} على تويتر {SAID}.", (HE,), "an adjective in no list between nation and name"),
    (f"وقال حاكم الحركة في مناطق المدينة، {HE}: {SAID}.", (HE,), "of which towns he is governor, and only then the name"),
    (f"قال رئيس الشركة، ورنر بافيت، إن {SAID}.", ("ورنر بافيت",), "a name with و between commas"),
    (f"قالت رئيسة الوفد الذي يزور القاهرة سعاد الوردي إن {SAID}.", ("سعاد الوردي",), "a short clause with a place"),
    (f"قال مهاجم المدينة {HE} إن الفوز مهم. وأضاف نجم الشمال {SAID}.", (HE,), "an epithet"),
    (f"تسلم الحزب بيانا من النقابة. وقال البيان {SAID}.", ("البيان",), "who receives it has not issued it"),
]  # fmt: skip

TOLD = [
    (f"قال الوزير {HE} إنه أبلغ الرئيس سامر الوليدي أنه {SAID}.", (HE,), "the pronoun is the subject, the president the object"),
    (f"قال {HE}، الأمين العام للمنظمة، إن بيونغيانغ أظهرت «استخفافا كاملا برأي المجتمع الدولي».", (HE,), "what he tells of others"),
    (f"قال مصدر أمني إن الظرف الموجه للرئيس سامر الوليدي كان يحمل آثار مادة، مضيفا أنه {SAID}.", ("مصدر أمني",), "carries, not blames"),
    (f"وقالت آية، 37 عاما: {SAID}.", ("آية",), "a name where nothing of God follows"),
    (f"وقال آية الله صادق المهدي إن {SAID}.", ("صادق المهدي",), "a title of two words"),
    (f"صرح القائم بالأعمال الجزري في المدينة {HE}: {SAID}.", (HE,), "an office with ب"),
    (f"وأفادت المشاركة إيزابيل لابروس {SAID}.", ("إيزابيل لابروس",), "a woman who takes part"),
    (f"وقال المدير العام لبي بي سي، {HE}، عن القضية: {SAID}.", (HE,), "of what he is director"),
    (f"قالت مستشفى المرفأ في بيان إنه {SAID}.", ("مستشفى المرفأ",), "a hospital, as outlets write"),
    (f"{HE_SAID}. وأضاف في مقطع مصور نشره على حسابه {MORE}.", (HE, HE), "filmed, no photographer"),
    (f"واعتبر مدير البحوث وكسب التأييد في المنظمة أن {SAID}.", ("مدير البحوث",), "a second field of the office is no name"),
    (f"وبحسب جان-إيف لوبرناي محامي النائب فإن الأمر سهل. وأضاف لوبرناي {SAID}.", ("جان-إيف لوبرناي",), "a first name with a hyphen"),
    (f"وقال متحدث باسم الفندق يدعى، سامر، للصحيفة: {SAID}.", ("سامر",), "a comma before what he is called"),
    (f"قالت وزيرة خارجية كوريا الجنوبية كانغ كونغ إن الأمر سهل. وتابعت الوزيرة الكورية الجنوبية {SAID}.", ("كانغ كونغ",), "country and adjective"),
]  # fmt: skip

PROPER_NAMES = [
    (f"وقالت الباحثة في هيومن رايتس ووتش سعاد الوردي إن {SAID}.", ("سعاد الوردي",), "a body of three words in a role"),
    (f"{HE_SAID}. ودعت هيومن رايتس ووتش إلى «التحقيق في كل ما جرى هناك».", (HE, "هيومن رايتس ووتش"), "as a subject"),
    (f"وقال مدير نيويورك تايمز في بيروت {HE} إن {SAID}.", (HE,), "a paper that begins with a city"),
    (f"وقالت سي إن إن إن {SAID}. وأضافت {MORE}.", ("سي إن إن", "سي إن إن"), "letters, of which two are a particle"),
    ("ودعت هيومن\u00a0رايتس  ووتش إلى «التحقيق في كل ما جرى هناك».", ("هيومن رايتس ووتش",), "whatever stands between its words"),
    (f"وقال مانشستر يونايتد إن {SAID}. وأضاف {MORE}.", ("مانشستر يونايتد", "مانشستر يونايتد"), "a club"),
]  # fmt: skip

NOT_SAID = [
    ("قال الناقد إن كتاب «لماذا تأخر العرب كثيرا» أثار جدلا.", "a title"),
    ("قال المخرج إن المسلسل «على باب العمارة الكبيرة» سيعرض قريبا.", "a title before its verb"),
    ("أعلن الحزب «من أجل مصر قوية» رفضه القرار.", "a party's name before what it announces"),
    ("كشف «هذا المساء» أن الصفقة تمت.", "a programme"),
    ("ونقلت وكالة أنباء «برس أوف لاندا» صورا من المكان.", "an agency"),
]


@pytest.mark.parametrize(
    ("text", "speakers", "reason"), [*NAMED_BESIDE, *STATEMENTS, *VERBS, *TOLD, *WITH_NAMES, *PROPER_NAMES]
)
def test_the_speakers_are(text: str, speakers: tuple[str, ...], reason: str) -> None:
    assert tuple(quote.speaker for quote in extract_quotes(text)) == speakers, reason


@pytest.mark.parametrize(("text", "reason"), NOT_SAID)
def test_nothing_is_said(text: str, reason: str) -> None:
    assert not extract_quotes(text), reason
