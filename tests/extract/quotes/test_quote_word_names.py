"""Names of which a part is a word elsewhere, or of which only letters are printed; offices of firms, forces and towns before the name of who
holds them; and who is called by no name."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

BEFORE = f"وقالت رئيسة الغرفة هدى السالمي إن «{GOOD}».\n\n"
"""Who spoke last, to whom a name that is not found would lose its words."""


def said(who: str, name: str, reason: str, *, verb: str = "وقال", lead: str = " إن ") -> tuple:
    """A row in which ``who`` speaks right behind somebody else."""
    return who, f"{BEFORE}{verb} {who}{lead}«{SAID}».", ("هدى السالمي", name), reason


WORDS = [
    said("مدير الميناء سمير عودة في لقاء صحفي", "سمير عودة", "where it was said closes the name as أن does"),
    said("مدير الميناء سمير حرب خلال جلسة المجلس", "سمير حرب", "when it was said does so too"),
    said("مدير الميناء سمير زيادة لوكالة الأنباء العمانية", "سمير زيادة", "and to whom"),
    said("مدير الميناء سمير قمر", "سمير قمر", "a thing that something is called by is a surname before أن"),
    said(
        "مدير الميناء رائد عودة في تصريح صحفي",
        "رائد عودة",
        "a rank behind a closed office is a given name before a surname",
    ),
    said("مدير الميناء رائد كاتب", "رائد كاتب", "were the surname an office as well"),
    said(
        "وزير العمل والشؤون الاجتماعية العراقي كريم القضاة",
        "كريم القضاة",
        "what is joined within an office ends no subject",
    ),
    said("عضو اللجنة سامي كامل لفتة", "سامي كامل لفتة", "a third name in ة before أن, behind a man's first two"),
    said("عضو اللجنة حسن راضي زاير لوكالة الأنباء", "حسن راضي زاير", "a frequent word that nothing can hang on"),
    said("مدير الميناء كرمان عزت", "كرمان عزت", "a given name that is a verb too, before أن"),
    said(
        "عضو مجلس النواب نيسان الخفاجي", "نيسان الخفاجي", "a month before a family is the name of a woman", verb="وقالت"
    ),
    said("النائبة وحدة الخفاجي", "وحدة الخفاجي", "behind a title too", verb="وقالت"),
    said(
        "رئيس اللجنة إخلاص الخفاجي",
        "إخلاص الخفاجي",
        "a masculine office says nothing of her",
        verb="وأكدت",
        lead=" أن ",
    ),
]
COMMAS = [
    (
        "apposed",
        f"{BEFORE}قالت عضو مجلس النواب، نيسان الخفاجي، إن «{SAID}».",
        ("هدى السالمي", "نيسان الخفاجي"),
        "the same between two commas",
    ),
    (
        "other-gender",
        f"قال مدير عام المؤسسة سمير فرح إن «{GOOD}».\n\nوأضاف فرح أن «{SAID}».",
        ("سمير فرح", "سمير فرح"),
        "a surname that is a woman's first name, of whom the verb is not",
    ),
    (
        "leader-of-bloc",
        f"{BEFORE}وقال القيادي في الإطار، رافضا ذكر اسمه، إن «{SAID}».",
        ("هدى السالمي", "القيادي في الإطار"),
        "of what he is a leader is no occasion",
    ),
]
OFFICES = [
    said("مدير مرور سوران ياسر حمود", "ياسر حمود", "the head of a service in a town"),
    said(
        "النائبة نيسان الخفاجي في بيان",
        "نيسان الخفاجي",
        "a woman's name that is a month, before where it was said",
        verb="وقالت",
    ),
    said("المدير العام للمؤسسة ياسر حمود", "ياسر حمود", "a body with the article is nobody whose man he could be"),
    said("المدير العام لسونطيران ياسر حمود", "ياسر حمود", "a firm in no list behind ل"),
    said("المدير التنفيذي لاتصالات الجزائر ياسر حمود", "ياسر حمود", "a firm in two words"),
    said("الرئيس التنفيذي لمجموعة زين ياسر حمود", "ياسر حمود", "a firm called like a man before the name of another"),
    said("القيادي في الإطار ياسر حمود", "ياسر حمود", "a bloc, though in a framework is an occasion"),
    said("النقيب بالحماية المدنية برير سعيداني", "برير سعيداني", "where an officer serves goes with his rank"),
    said("اللواء بالدرك الوطني وسيم برناوي", "وسيم برناوي", "were the rank nothing but a title"),
    said("الملازم أول في الدفاع المدني وسيم برناوي", "وسيم برناوي", "a rank in two words"),
    said("مدير بلدية سوران سامر حسن", "سامر حسن", "a municipality needs its town, were it a given name elsewhere"),
    said("قائممقام قضاء زرباطين باسم بلو", "باسم بلو", "and were it in no list"),
    said("قائممقام سنجار باسم بلو", "باسم بلو", "behind a town nobody speaks in the name of what is in no list"),
]


def again(name: str, verb: str = "وأضاف", lead: str = " أن ") -> tuple:
    """A row in which somebody with a surname that is an office is named in full, and then by the surname alone."""
    surname = name.split()[-1]
    text = f"قال مدير عام المؤسسة {name} إن «{GOOD}».\n\n{verb} {surname}{lead}«{SAID}»."
    return f"{verb} {surname}", text, (name, name), "the text has had the word as his surname"


AGAIN = [
    again("سمير نجم"),
    again("سمير قاضي", "وأشار", " إلى أن "),
    again("سمير حكيم", "وقال", ": "),
    again("سمير محافظة", "ولفت", " الانتباه إلى أن "),
    again("كريم الفلاحات", "وأوضح"),
    (
        "office-nobody-is-called",
        f"قال مدير المؤسسة سمير نجم إن «{GOOD}».\n\nوقال قاضي التحقيق إن «{SAID}».",
        ("سمير نجم", "قاضي التحقيق"),
        "an office that is no surname in the text stays one",
    ),
]
HIDDEN = [
    said("(ر.ك)", "ر.ك", "the first letters of a name in brackets", verb="وتقول"),
    said("ر. ك.", "ر. ك", "without brackets", verb="وتقول"),
    said('"ر.ك" وهي أم لطفلين', "ر.ك", "in marks, where they are no quotation", verb="وتقول", lead=": "),
    said("(أم كريم)", "أم كريم", "whom the paper calls after her child", verb="وتقول", lead=": "),
]
UNNAMED = [
    said("صاحب محل عطارة في شارع المتنبي", "صاحب محل عطارة في شارع المتنبي", "of what he is the owner"),
    said("رب أسرة من حي الكرامة", "رب أسرة من حي الكرامة", "an office in two words, with where he is from"),
    said("ربة منزل من مدينة الصدر", "ربة منزل من مدينة الصدر", "and that of a woman", verb="وقالت"),
    said("تاجر في سوق جميلة", "تاجر في سوق جميلة", "a market that is called like a woman"),
    said("مواطن من سكان الحي", "مواطن من سكان الحي", "of whom he is one"),
]
SEEN_BY = [
    (f"as-seen-{lead}", f"{lead} النائب جورج الخوري، «{SAID}».", "جورج الخوري", "whose view it is speaks")
    for lead in ("في نظر", "ومن وجهة نظر", "وفي رأي", "وفي اعتقاد")
] + [
    (
        "in-his-eyes-within",
        f"وقال الوزير سمير حمود إن الأمر صعب في نظر النائب جورج الخوري، مضيفا: «{SAID}».",
        "سمير حمود",
        "within a clause it says nothing of who speaks",
    ),
]
ALL = {
    "commas": COMMAS,
    "words": WORDS,
    "offices": OFFICES,
    "again": AGAIN,
    "hidden": HIDDEN,
    "unnamed": UNNAMED,
    "seen": SEEN_BY,
}


@pytest.mark.parametrize(("text", "speakers", "reason"), table(ALL))
def test_names_that_are_words(text, speakers, reason):
    check_speakers(text, speakers, reason)
