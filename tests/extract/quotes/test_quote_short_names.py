"""Where names end before what is told of, who is meant by a first name that two share, and what nobody is said to call so."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

NAMES = [
    (
        "plural-that-is-told-of",
        f"أصدر البابا فرانسيس تعليمات جديدة. وقال البابا فرانسيس تعليمات كهذه ضرورية. ورأى البابا أن «{SAID}».",
        "فرانسيس",
        "instructions are nobody's surname, though the pair comes twice",
    ),
    (
        "importance-before-marks",
        f"وأبرز الملك عبد الله أهمية «{GOOD}»، مضيفا: «{SAID}».",
        ("عبد الله", "عبد الله"),
        "the noun governs what stands in marks",
    ),
    (
        "surname-in-at",
        f"وقالت المديرة سلمى عويدات «{SAID}».",
        "سلمى عويدات",
        "a plural by its look that the language hardly has is a family",
    ),
    (
        "man-of-religion",
        f"وكان رجل الدين سامر الحداد قد دعا إلى الهدوء. وقال الحداد: «{SAID}».",
        "سامر الحداد",
        "what somebody is a man of is no part of his name",
    ),
    (
        "one-of-two-joined",
        f"وأكد الوزير أن القمة بين كريم العمر ورشا قائمة. وقالت رشا: «{SAID}».",
        "رشا",
        "the name joined to hers is another person's",
    ),
    (
        "who-scored-so-many",
        f"ونقل النادي عن سامر الحداد قوله إن العقد مهم. وتابع صاحب 24 هدفا في الدوري: «{SAID}».",
        "سامر الحداد",
        "a player is taken up by what he has scored",
    ),
    (
        "former-office",
        f"قال الحداد في لقاء مع الصحافة: «{GOOD}». وأضاف المدير الرياضي السابق لنادي الفرات: «{SAID}».",
        ("الحداد", "الحداد"),
        "behind «added» a former office is that of who spoke last, where no other is known of him",
    ),
    (
        "former-office-of-another",
        f"قال مدرب الفرات سامر الحداد: «{GOOD}». وأضاف المدير الرياضي السابق لنادي النجوم: «{SAID}».",
        ("سامر الحداد", "المدير الرياضي السابق لنادي النجوم"),
        "a coach is no director",
    ),
    (
        "who-is-thanked",
        f"وقال الرئيس سامر الحداد: «{GOOD}». بدوره، عبر الأمير كريم عن سعادته بالزيارة. وشكر الرئيس الحداد على الاستقبال، وقال: «{SAID}».",
        ("سامر الحداد", "كريم"),
        "the one noun of «thanked» before what for is who is thanked",
    ),
    (
        "company-and-a-stir",
        f"أشعل حساب شركة تويتر جدلا على المواقع. وقالت شركة تويتر في تغريدة: «{SAID}».",
        "شركة تويتر",
        "a noun with the ending of an object is no part of the company's name",
    ),
    (
        "own-ministry-and-object",
        f"وشككت المملكة في ذلك، ووصفت وزارة خارجيتها الطلب بأنه «خطوة مثيرة للسخرية». وقالت: «{SAID}».",
        ("وزارة خارجيتها", "وزارة خارجيتها"),
        "behind a noun with its pronoun stands the object, which is no adjective",
    ),
    (
        "paper-from-a-court",
        f"نقلت صحيفة الأفق عن المحكمة قرارها. وقالت الصحيفة إن الحكم نهائي، وأضافت الصحيفة: «{SAID}».",
        "صحيفة الأفق",
        "from whom a paper has it is no part of its name",
    ),
    (
        "name-before-its-saying",
        f"ونقلت الوكالة أيضا عن نائب وزير الخارجية كيم كاي جوان قوله إن مصير القمة معلق. وأضاف أن «{SAID}».",
        "كيم كاي جوان",
        "the verbal noun of a relay closes the name",
    ),
    (
        "two-of-one-first-name",
        f"والتقى الرئيس الأميركي الزعيم الكوري الشمالي كيم جونغ أون. ونقلت الوكالة عن نائب وزير الخارجية كيم كاي جوان قوله إن مصير القمة معلق. وقال كيم: «{SAID}».",
        "كيم كاي جوان",
        "the one introduced last",
    ),
    (
        "set-off-behind-a-nation",
        f"كافحت الأميركية المخضرمة، سيرينا وليامز، وقلبت تأخرها إلى فوز. وشاركت سيرينا للمرة الأولى. وقالت سيرينا: «{SAID}».",
        "سيرينا وليامز",
        "a name between commas behind a nation and an adjective",
    ),
    (
        "minister-behind-a-comma",
        f"وصف وزير العدل اللبناني السابق، أشرف ريفي عبر تغريدة له، الاعتداء بأنه «عمل إرهابي جبان». وقال ريفي: «{SAID}».",
        ("أشرف ريفي", "أشرف ريفي"),
        "a given name that is a verb too, before a surname that speaks elsewhere",
    ),
    (
        "office-in-a-club",
        f"بدوره، قال مدير الكرة في سيتي الإسباني تشيكي بيغيرشتاين «{SAID}».",
        "تشيكي بيغيرشتاين",
        "a club in no list, a nation, and a name that ends in no word of the language",
    ),
    (
        "cry",
        f"وقال المدعي سامر الحداد إن المرأة صرخت «الله أكبر» خلال توقيفها. وأضاف أنها «{SAID}».",
        "سامر الحداد",
        "God is nobody who speaks here",
    ),
]

NO_SPEECH = [
    (
        "called-so-by-nobody",
        "أعلنت الحكومة أن الجهاز أعاد ثمانين شخصا، في عمليات أثارت انتقادات ووصفت بأنها «عملية اختطاف».",
        (),
        "without an object «described» is passive, and nobody is said to call it so",
    ),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"names": NAMES, "no-speech": NO_SPEECH}))
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
