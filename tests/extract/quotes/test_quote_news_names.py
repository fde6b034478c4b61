"""Names and roles as whole articles in the styles of many outlets give them: who is the speaker, and why."""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers, table

NAMES = [
    (
        "second-surname",
        f"وجه النائب سامر الحداد الوردي أسئلة إلى الحكومة، مؤكدا أن «{GOOD}». وقال الوردي: «{SAID}».",
        ("سامر الحداد الوردي", "سامر الحداد الوردي"),
        "a second surname, by which he is called later",
    ),
    (
        "second-surname-said",
        f"ويرى كريم مطر الخوري أن «{GOOD}».",
        "كريم مطر الخوري",
        "أن follows: no object can be meant",
    ),
    (
        "not-second-surname",
        f"وصف كريم الحمد الاستهداف بأنه «{SAID}».",
        "كريم الحمد",
        "بأنه shows that the noun before it is the object",
    ),
    (
        "compound-second",
        f"أشرف الوزير عبد الأمير الشمري الوردي على العملية. وقال الوردي: «{SAID}».",
        "عبد الأمير الشمري الوردي",
        "two surnames behind عبد and its noun",
    ),
    (
        "joined-abd",
        f"نفى المتحدث حسام عبد الغفور الخبر. وأضاف «عبدالغفور»: «{SAID}».",
        "حسام عبد الغفور",
        "عبدالغفور is عبد الغفور in one word",
    ),
    ("sayyid-inside", f"قالت الوزيرة جليلة السيد حسن: «{SAID}».", "جليلة السيد حسن", "السيد between two names is one"),
    ("zahra", f"قالت فاطمة الزهراء أوحسين: «{SAID}».", "فاطمة الزهراء أوحسين", "الزهراء belongs to the first name"),
    (
        "surname-in-at",
        f"قال المواطن عبد الرؤوف دويكات صاحب الأرض: «{SAID}».",
        "عبد الرؤوف دويكات",
        "a surname in ات before his part in the matter",
    ),
    (
        "surname-in-at-alone",
        f"تدخل النائب عبد الرزاق عويدات. وختم عويدات: «{GOOD}». وكان عويدات قد أكد أن «{GOOD}».",
        ("عبد الرزاق عويدات", "عبد الرزاق عويدات"),
        "the surname in ات alone, also behind كان",
    ),
    ("verb-as-surname", f"قال الناقد محمود قابيل عزت: «{SAID}».", "محمود قابيل عزت", "عزت is no verb before a colon"),
    (
        "negated-not-name",
        f"نادين لا تقبل النقد. وكانت تسألني: «{SAID}».",
        "نادين",
        "لا تقبل is a verb, no part of the name",
    ),
    ("title-manner", f"«{SAID}»، تقول الوزيرة ضاحكة. جاءت الوزيرة ليلى الحداد.", "ليلى الحداد", "ضاحكة says how"),
    ("manner", f"وصلت ليلى الحداد. وعلقت مبتسمة: «{SAID}».", "ليلى الحداد", "مبتسمة says how she said it"),
    ("manner-prep", f"وصلت ليلى الحداد. وقالت بعربية مكسرة: «{SAID}».", "ليلى الحداد", "ب and a frequent word"),
    (
        "frequent-object",
        f"وصلت ليلى الحداد. ووعدت برفع الصوت وأضافت: «{SAID}».",
        "ليلى الحداد",
        "رفع behind ب is no name",
    ),
    ("mother-role", f"وصفت النازحة أم سامر ليلتها بأنها «{SAID}».", "أم سامر", "a mother's name after what she is"),
    ("mother-verb", f"تقف أم سامر، وهي جارة، أمام الباب. تقول: «{SAID}».", "أم سامر", "it is surely a name"),
    (
        "article-first",
        f"قال وزير الموارد، السعيد بوشناق، إن «{GOOD}».",
        "السعيد بوشناق",
        "a first name with the article",
    ),
    (
        "shape-of-noun",
        f"أثار المدرب توماس توخيل جدلا. واستهل توخيل كلامه: «{SAID}».",
        "توماس توخيل",
        "a noun by its shape only, and no word of the language",
    ),
    (
        "given-second",
        f"«{SAID}»، بهذه الكلمات لخصت إيجة أيت باها، وهي أرملة، معاناتها.",
        "إيجة أيت باها",
        "a first name in no list before a part of names",
    ),
]

ROLES = [
    (
        "two-roles-commas",
        f"نفت وزيرة التنمية، الناطق الرسمي باسم الحكومة، ليلى الحداد الخبر، مؤكدة أن «{GOOD}».",
        "ليلى الحداد",
        "a second office in apposition, then the name",
    ),
    (
        "two-roles-side-by-side",
        f"أعلن نائب رئيس الوزراء لشؤون الطاقة وزير النفط كريم صالح، الأحد، أن «{GOOD}».",
        "كريم صالح",
        "أن behind the name shows that the second office is his too",
    ),
    (
        "two-roles-object",
        f"انتقد رئيس الوزراء وزير النفط كريم صالح بسبب الأزمة، مؤكدا أن «{GOOD}».",
        "رئيس الوزراء",
        "without it he is the object",
    ),
    (
        "abroad-title",
        f"أكد وزير الخارجية والمغاربة المقيمين بالخارج، السيد كريم صالح، أن «{GOOD}».",
        "كريم صالح",
        "بالخارج belongs to the office, as the title behind the comma shows",
    ),
    (
        "in-the-north",
        f"وقال مدير فرق الإنقاذ في الشمال، كريم صالح، إن «{GOOD}».",
        "كريم صالح",
        "so does a direction before comma and first name",
    ),
    (
        "short-place-role",
        f"قال مندوب سورية الدائم لدى الأمم المتحدة كريم صالح إن الأمر صعب. وتابع مندوب سورية: «{SAID}».",
        "كريم صالح",
        "a country makes the office definite",
    ),
    ("in-her-name", f"وقال الناطق باسمها كريم صالح إن «{GOOD}».", "كريم صالح", "باسمها belongs to the office"),
    ("of-a-town", f"انتقد النائب عن مدينة شيراز كريم صالح الأداء، معتبرا أن «{GOOD}».", "كريم صالح", "عن and a town"),
    ("ayn", f"أوضح رئيس بلدية عين الحمام أن «{GOOD}».", "رئيس بلدية عين الحمام", "عين begins the name of a town"),
    ("suspect", f"واعترف المشتبه فيه، مصرحا بأنه «{SAID}».", "المشتبه فيه", "what completes the participle"),
    (
        "former-object",
        f"يستعيد مسؤول حكومي سابق تجربة عام 1991، مشيرا إلى أن «{GOOD}».",
        "مسؤول حكومي سابق",
        "no noun hangs on سابق",
    ),
    ("paper-object", f"ووصفت صحيفة «نيلكو» المقابلة بأنها «{SAID}».", "صحيفة نيلكو", "the interview is the object"),
    (
        "in-marked-body",
        f"وترى الباحثة في «مركز نيلكو للشرق الأوسط» ليلى الحداد أن «{GOOD}».",
        "ليلى الحداد",
        "the marked body where she works is read through",
    ),
    ("senator", f"قالت السيناتور الديمقراطية، ليلى الحداد: «{SAID}».", "ليلى الحداد", "a rank of both genders"),
    (
        "deputy-minister-f",
        f"قالت معالي نائب الوزير لشؤون التنمية الأستاذة ليلى الحداد: «{SAID}».",
        "ليلى الحداد",
        "the title shows that نائب is a woman",
    ),
    (
        "honorific",
        f"افتتح معالي كريم صالح، وزير الاقتصاد، المنتدى. وقال معاليه: «{GOOD}». وأضاف معاليه: «{SAID}». وأشار معاليه إلى النمو.",
        ("كريم صالح", "كريم صالح"),
        "معاليه takes up whom the text talks about",
    ),
    (
        "honorific-f",
        f"قالت ليلى الحداد إن كريم صالح حضر. وقالت سعادتها: «{SAID}». وشكرت سعادتها الجميع. وغادرت سعادتها.",
        "ليلى الحداد",
        "the pronoun shows her gender",
    ),
    ("author", f"تعود ليلى الحداد إلى القرية. وتروي صاحبة «مواسم الحبر»: «{SAID}».", "ليلى الحداد", "by her work"),
    (
        "five-unions",
        f"أضربت خمس نقابات احتجاجا على ما أسمته «{SAID}».",
        "خمس نقابات",
        "bodies take the verb of one woman",
    ),
    (
        "sources-add",
        f"وقالت مصادر أمنية إن الأمر صعب. وأضافت: «{SAID}».",
        "مصادر أمنية",
        "sources are no persons: the verb that goes on is of one woman",
    ),
    (
        "sources-and-they",
        f"وبحسب مصادر أمنية فإن «{GOOD}»، وهي ترى أن «{SAID}».",
        ("مصادر أمنية", "مصادر أمنية"),
        "a source is meant where no subject agrees",
    ),
    (
        "president-director",
        f"كشف الرئيس المدير العام لمجمع نيلكو، كريم صالح، أن «{GOOD}».",
        "كريم صالح",
        "one office of Maghrebi companies",
    ),
    (
        "wife-in",
        f"وقالت الزوجة في صحيفة الدعوى إن «{GOOD}».",
        "الزوجة",
        "where she said it is no part of what she is",
    ),
    ("one-of-them", f"وتحدث كريم صالح. وأبدى مراقبون خشيتهم، وقال أحدهم: «{SAID}».", "أحدهم", "one man"),
    (
        "honorific-by-title",
        f"انطلق المهرجان تحت رعاية سعادة الشيخ كريم صالح. وأكد سعادته أن «{GOOD}».",
        "كريم صالح",
        "whom the text gives this title, though he was no subject",
    ),
    ("troika", f"وكانت الترويكا الأوروبية قد أكدت أن «{GOOD}».", "الترويكا الأوروبية", "a body of the news"),
    ("the-pupil", f"يجلس سامر قرب النافذة. وقال التلميذ: «{SAID}».", "سامر", "what he is stands for his name"),
]


@pytest.mark.parametrize(("text", "speakers", "reason"), table({"names": NAMES, "roles": ROLES}))
def test_speaker(text: str, speakers: str | tuple[str | None, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, reason)
