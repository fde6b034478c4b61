"""What random articles of five outlets taught: clauses about the subject, titles, clubs, statements passed on, stray marks.

The sentences are written for this table. Every row is (text, speakers in order, reason).
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "«الحل السياسي هو الطريق الوحيد أمام الجميع»"
MORE = "«ما جرى أمس كان متوقعا منذ أسابيع»"
HE = "كريم الحداد"
HE_SAID = f"قال المدرب {HE} إن {SAID}"

CLAUSES = [
    (f"قال الوزير {HE} الذي انتقد المشروع الحكومي إن {SAID}.", (HE,), "the clause takes its object, he is its subject"),
    (f"قال الوزير {HE} الذي انتقده الرئيس سامر الوليدي إن {SAID}.", (HE,), "a pronoun takes him up: another is the subject"),
    (f"قال المعرض في بيان خاطب فيه الزوار {SAID}. وأضاف أنه {MORE}.", ("المعرض", "المعرض"), "the addressee in the clause of the statement"),
    (f"وأوضح الوزير {HE} أنه منذ أعلن الرئيس سامر الوليدي خطته {MORE}.", (HE,), "منذ tells when"),
    (f"قال اللاعب {HE}، في تغريدة عقبت تغريدة المدرب، إن {SAID}.", (HE,), "the tweet came after another"),
    (f"وقالت رئيسة اللجنة التي تمنح الجائزة سعاد الوردي إن {SAID}.", ("سعاد الوردي",), "a clause before the name"),
    (f"قال الكاتب البارز، المقرب من دوائر الحكم، {HE}، في مقالة، إن {SAID}.", (HE,), "a description before the name"),
    (f"{HE_SAID}. وعلق المدرب البالغ 46 عاما قائلا: {MORE}.", (HE, HE), "his age says nothing of another office"),
    (f"وقالت الجمعية التي تتخذ في المرفأ مقرا لها إن {SAID}.", ("الجمعية",), "a seat is no confession"),
    (f"وقالت مديرة المتحف سعاد الوردي، والبلدية، وعدد كبير من الزوار إن {SAID}.", ("سعاد الوردي",), "a number of them"),
    (f"{HE_SAID}. واستمع الوزير سامر الوليدي إلى كلامه وقال {MORE}.", (HE, "سامر الوليدي"), "who listened speaks next"),
]  # fmt: skip

TITLES = [
    (f"وصل الراهب أنطون المقدسي. وقال أنطون إن {SAID}.", ("أنطون المقدسي",), "by his first name"),
    (f"نقل التلفزيون عن آية الله صادق المهدي قوله إن {SAID}.", ("صادق المهدي",), "a title of two words"),
    (f"وقالت اللفتنانت كوماندر ريبيكا هولدن المتحدثة باسم الأسطول إن {SAID}.", ("ريبيكا هولدن",), "a rank that women hold"),
    (f"وصرح متحدث باسم هيئة المرفأ يدعى {HE}: {SAID}.", (HE,), "what he is called"),
    (f"وقال وزير الزراعة السوداني الدرويري محمد أحمد: {SAID}.", ("الدرويري محمد أحمد",), "a family before the given name"),
    (f"وقال فرحان حق المتحدث باسم البعثة إن {SAID}.", ("فرحان حق",), "a noun is the surname of a spokesman"),
    (f"زار فانسان مورو المعرض. وقال متحدث باسم فانسان مورو إن {SAID}.", ("متحدث باسم فانسان مورو",), "who speaks for somebody named elsewhere"),
    (f"وقالت وطن الشامي (32 عاما) وهي تبكي إن {SAID}.", ("وطن الشامي",), "her age in brackets"),
    (f"قال لي سامر الوليدي إن {SAID}.", ("سامر الوليدي",), "to me"),
    (f"كشف موظف سابق في شركة المرفأ سرب الوثائق. وقال الموظف السابق: {SAID}.", ("موظف سابق في شركة المرفأ",), "what he did is no name"),
    (f"وقال السفير الروسي فاسيلي نيبين وقتذاك إن الأمر بعيد. وأوضح نيبين أن {SAID}.", ("فاسيلي نيبين",), "when he said it"),
    (f"وقال القاضي للرجال الثلاثة إن سلوكهم خطأ، وأضاف {SAID}.", ("القاضي",), "to whom"),
    (f"يشعر الإسباني رافايل نادور بالتعب. ونقلت الصحيفة عن اللاعب الإسباني قوله: {SAID}.", ("رافايل نادور",), "his country and his trade"),
    (f"{HE_SAID}. وأضاف مدرب الزرق أن {MORE}.", (HE, HE), "the same trade under another name"),
]  # fmt: skip

BODIES = [
    (f"وقال ليفربول في بيان إن {SAID}. وأضاف {MORE}.", ("ليفربول", "ليفربول"), "a club is masculine"),
    (f"أعلن مجلس الجزيرة الأعلى عن الهدنة. ويشكل هذا المجلس الذراع السياسية للتحالف. وقال مجلس الجزيرة الأعلى إن {SAID}.", ("مجلس الجزيرة الأعلى",), "what a sentence says of it"),
    (f"قالت منظمة الأنهار العربية إنها انضمت إلى أكثر من 50 منظمة دولية. وأضافت المنظمة أن {SAID}.", ("منظمة الأنهار العربية",), "none of fifty"),
    (f"نقلت وكالة الأنباء عن تصريح للحكومة الجزرية {SAID}.", ("الحكومة الجزرية",), "whose declaration it is"),
    (f"ونبه الوزير {HE} إلى الأمر، لافتا إلى أن ذلك لن يخدم {SAID}، وفق وكالة الأنباء.", (HE,), "the agency has passed it on"),
    (f"استقبل الرئيس سامر الوليدي ضيفه، وفق ما أعلنت الرئاسة الجزرية في بيان. وأضاف البيان أن {SAID}.", ("الرئاسة الجزرية",), "who issued it"),
    (f"ورفض حزبها التعاون مع اللجنة. وقال المتحف في بيان {SAID}.", ("المتحف",), "what the party refused"),
]  # fmt: skip

PIECES = [
    (f"{HE_SAID}، مؤكدا «أنا لست حزينا».", (HE, HE), "a sentence of three words"),
    (f"قال {HE} إنه ليس لدى المجلس «أي شروط مسبقة للتفاوض».", (HE,), "a body before words that are no name"),
    (f"قال {HE} إن سامر الوليدي، المدير الفني للفريق «لديه مشاكل مع اللاعبين الصغار».", (HE,), "the same with a preposition"),
    (f"{HE_SAID}، داعيا الأندية إلى إظهار «بعض الإبداع والطموح الحقيقيين».", (HE, HE), "what they are called upon to do"),
    ("وقالت المتحدثة سعاد الوردي في تصريحات نقلتها وكالات الأنباء «هذه مهزلة في مجلس المدينة».", ("سعاد الوردي",), "a sentence without a verb"),
    ("أكد المدير أن التحضيرات «تسير بشكل جيد جدا» للقمة. وأكد المدير أن التحضيرات «تسير بشكل جيد جدا» للقمة.", ("المدير", "المدير"), "a predicate printed twice"),
    ("قال رئيس الوزراء سامر الوليدي\" ما زال كثيرون مفقودين وآخرون بحاجة للمساعدة \".", ("سامر الوليدي",), "both marks lean the wrong way"),
    ("وقال مسؤول في المرصد في مؤتمر صحفي\" لم نشهد مطلقا مثل هذا من قبل.\nوقالت البلدية إن الأمر انتهى.", ("مسؤول في المرصد",), "so does one that nothing closes"),
]  # fmt: skip

NOT_SAID = [
    (f"وفق ما صرح به الوزير {HE}، لوكالة الأنباء الهندية «برست ترست أوف أنديا».", "an agency's name"),
    (f"وقال {HE} في كلمة أمام «منتدى المالية العامة في الدول العربية» إن الأمر انتهى.", "where he spoke"),
    (f"أوضح {HE} أن الدعوى رفعت بموجب «الاتفاقية الدولية للقضاء على جميع أشكال التمييز».", "what binds"),
    ("وقع الوزير، أمس، مع رئيس الصندوق، مذكرة تفاهم لإنشاء «خطة الطاقة الشمسية الجديدة» في الجزيرة.", "a memorandum"),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), [*CLAUSES, *TITLES, *BODIES, *PIECES])
def test_the_speakers_are(text: str, speakers: tuple[str, ...], reason: str) -> None:
    assert tuple(quote.speaker for quote in extract_quotes(text)) == speakers, reason


@pytest.mark.parametrize(("text", "reason"), NOT_SAID)
def test_nothing_is_said(text: str, reason: str) -> None:
    assert not extract_quotes(text), reason
