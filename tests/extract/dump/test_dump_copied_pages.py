"""Whole pages as a person copies them: pictures' texts twice, buttons in a row, the page's foot, names by the text's end."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, LAST, LEAD, MORE, PAGE, TEXT, check_text_alone

from newsarc.extract.dump import extract_dump

OTHER, ANOTHER, THIRD = (
    "أسعار الخضار ترتفع في أسواق الجملة",
    "مهرجان التمور ينطلق مطلع الأسبوع",
    "تمديد التسجيل في معهد الموسيقى",
)

BODIES = [
    (f"{HEAD}\n{LEAD}\nالجسر الخشبي عند الغروب\nالجسر الخشبي عند الغروب\n{MORE}\n{LAST}", "a picture's text and its caption"),
    (f"{PAGE}\nالجسر الخشبي عند الغروب\nالجسر الخشبي عند الغروب\nمشاركة", "the same below the text, above the buttons"),
    (f"{HEAD}\n{LEAD}\nمدخل الجسر\nصدر الصورة، الأفق\n{MORE}\n{LAST}", "two words above whose picture it is"),
    (f"{HEAD}\n{LEAD}\nعمال على الجسر. وێنە: الأفق\n{MORE}\n{LAST}", "a picture's label at the end, in Kurdish"),
    (f"{HEAD}\n3 أيار 2026\nعمال على الجسر الجديد\nعمال ينقلون الأخشاب (رويترز)\n{LEAD}\n{MORE}\n{LAST}", "and above a caption"),
    (f"{PAGE}\nأعجبني\t\tطباعة\t\tإرسال\nتعليقات القراء", "buttons in a row"),
    (f"{HEAD}\nفيسبوك X لينكدإن واتساب تيلقرام مشاركة عبر البريد طباعة\n{LEAD}\n{MORE}\n{LAST}", "buttons in one row, spelt as in the Gulf"),
    (f"{PAGE}\nخبرنامه\nثبت نام\nدرباره ما\nتماس با ما", "the page's foot in Persian"),
    (f"{HEAD}\nقراءة: 1 د, 12 ث\n{LEAD}\n{MORE}\n{LAST}", "how long one reads"),
    (f"{PAGE}\n(انتهى)\nملاحظة الراصد: المادة مرفقة بصورتين، ولم تنقل عنها الوكالات حتى ساعة إعداد النشرة.", "below the end mark"),
    (f"{HEAD}\n{LEAD}\nلو فاتك\n{OTHER}\n{MORE}\n{LAST}", "a story amid the text"),
    (f"{HEAD}\n{LEAD}\nجولة على الجسر الجديد\nجولة على الجسر الجديد\n02:41\n{MORE}\n{LAST}", "a video and how long it is"),
    (f"{PAGE}\n© 2026 الأفق. الأفق ليست مسؤولة عن محتوى المواقع الخارجية التي تشير إليها روابط في صفحاتها.", "a long foot"),
    (f"{HEAD}\n{LEAD}\nعمال ينقلون الأخشاب في الحي القديم قرب الوادي\nاستغرق العمل عاما (رويترز)\n{MORE}\n{LAST}", "a long line above a caption"),
    (f"{HEAD}\n{LEAD}\nالجسر في صورة التقطت مطلع نيسان (نبيل إسماعيل)\n{MORE}\n{LAST}", "who took the picture"),
    (f"{HEAD}\n{LEAD}\nأعمدة الخشب في مدخل الجسر (سامر علوش)\n{MORE}\n{LAST}", "a photographer in brackets"),
    (f"{HEAD}\n{LEAD}\nعمال ينقلون الأخشاب - رويترز\n{MORE}\n{LAST}", "an agency behind a dash amid the text"),
    (f"{HEAD}\n{LEAD}\nتابعوا تطبيق \"الأفق\"... سرعة الخبر | دقة المعلومات\n{MORE}\n{LAST}", "a call amid the text"),
    (f"{PAGE}\nالمرج   الجسر   السوق القديم   مشاة\nالنشرة البريدية", "tags in a row, of which the text has some"),
    (f"{PAGE}\nالمرجالجسرالواديالسوقالقديم\nاخترنا لكم\n{OTHER}", "tags that only a style parts"),
    (f"{HEAD}\n{LEAD}\nعمال ينقلون الأخشاب إلى الوادي أمس.\nعمال ينقلون الأخشاب إلى الوادي أمس. © رويترز\n{MORE}\n{LAST}", "a sentence that the caption begins with"),
    (f"{HEAD}\n{LEAD}\nالجسور القديمة.. حكاية مدينة\nTo view this video please enable JavaScript, and consider upgrading to a web browser\n03:41\n{MORE}\n{LAST}", "a video, and what browsers are told"),
    (f"{HEAD}\n{LEAD}\nتخطى X مشاركة\nهل تسمح بعرض المحتوى من X؟\nتحتوي هذه الصفحة على محتوى من موقع X. موافقتكم مطلوبة قبل عرض أي مواد.\nقبول واستمرار\nنهاية X مشاركة\n{MORE}\n{LAST}", "a post that asks for consent"),
    (f"{HEAD}\n{LEAD}\nنص:\nالأفق\nتابِع\n{MORE}\n{LAST}", "a label and its value in two lines, with a button"),
    (f"{PAGE}\nقد تكون صورة ‏جسر‏\nكل التفاعلات:\n٤٢٨", "what a network says of a picture"),
    (f"{HEAD}\n{LEAD}\n{MORE}\n{LAST}\nSeven carpenters of the old quarter worked for a year on the wooden bridge over the wadi.\nThe mayor said that the bridge is for walkers, and that it cost less than planned.\nEnglish", "the text in another language"),
    (f"{PAGE}\nالوسوم\nالمرج\nالجسر\n{OTHER}\n{ANOTHER}\n{OTHER}\nيبدأ المهرجان مطلع الأسبوع المقبل في ساحة السوق القديم، ويستمر ثلاثة أيام، ويشارك فيه مزارعون من الوادي.", "the next story below the tags"),
    (f"{HEAD}\nمعمل للأخشاب في المرج . DR\nتحرير من طرف سامر الحداد\n{LEAD}\n{MORE}\n{LAST}", "whose picture it is, in Latin letters"),
    (f"{HEAD}\n{LEAD}\nالجسر بعد ترميمه. صورة: سامر الحداد\n{MORE}\n{LAST}", "who took the picture, behind a full stop"),
    (f"{PAGE}\nنُشر في 4 أيار 2026 بموقع الأفق", "the day below the text"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), BODIES, ids=[why for _, why in BODIES])
def test_what_a_page_prints_around_its_text_is_left_out(page: str, why: str) -> None:
    check_text_alone(page, why)


PULLED = "الجسر سيبقى للمشاة وحدهم ولن تعبره سيارة بعد اليوم"


def test_pull_quotes_are_left_out_with_their_speaker() -> None:
    said = f'وقالت المهندسة سعاد الحداد: "{PULLED}"، وشكرت النجارين.'
    article = extract_dump(f'{HEAD}\n{LEAD}\n"{PULLED}"\nسعاد الحداد\n{said}\n{LAST}')
    assert article.paragraphs == [LEAD, said, LAST]
    sub_head = f'{HEAD}\n{LEAD}\n"جسر للمشاة وحدهم"\n{said}\n{LAST}'
    assert extract_dump(sub_head).paragraphs == [LEAD, '"جسر للمشاة وحدهم"', said, LAST]


@pytest.mark.parametrize(
    ("below", "related"),
    [
        (f"السابق {OTHER}\nالتالي {ANOTHER}", [OTHER, ANOTHER]),
        (
            f"أخبار ذات صلة\n{OTHER}\nأسعار الصرف في المرج\nالدولار شراء 1617 بيع 1630\nالريال السعودي شراء 425 بيع 428",
            [OTHER],
        ),
        (f"مقالات ذات صلة\n{OTHER}\nهل تؤيد منع السيارات عن الجسر؟\nنعم\nلا", [OTHER]),
        (f"مواضيع ذات صلة\n{OTHER}\nإشترك بالنشرة الإخبارية\nليصلك كل جديد\nإشترك", [OTHER]),
        (f"موضوعات متعلقة\n. {OTHER}\n. {ANOTHER}", [OTHER, ANOTHER]),
    ],
    ids=["neighbours", "rates", "a poll", "a newsletter", "full stops as bullets"],
)
def test_what_is_listed_below_the_text(below: str, related: list[str]) -> None:
    article = extract_dump(f"{PAGE}\n{below}")
    assert article.paragraphs == TEXT
    assert [link.title for link in article.links] == related


def test_columns_of_print_are_put_together_by_their_indents() -> None:
    """Letters differ in breadth: a full row may be a third shorter than another."""
    column = (
        "  افتتحت بلدية المرج اليوم جسرا\nخشبيا فوق الوادي يربط الحي\nالقديم بالسوق، بعد عام من\nأعمال الصيانة.\n"
        "  وقال رئيس البلدية إن الجسر مخصص\nللمشاة، وإن كلفته لم\nتتجاوز أربعين ألف\nدينار.\n"
        "  ومن المقرر أن تبدأ البلدية في\nالربيع المقبل صيانة الجسر\nالحجري في الحي القديم."
    )
    assert extract_dump(f"{HEAD}\n{column}").paragraphs == TEXT


FIELDS = [
    (f"{HEAD}\nلندن: راغدة بهنام الصالح\nنُشر: 5 مارس 2026\n{LEAD}\n{MORE}\n{LAST}", "author", "راغدة بهنام الصالح", "a town and a name that no list holds, above the day"),
    (f"{HEAD}\nتم النشر بواسطة المعتصم ميلاد الورفلي\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", "author", "المعتصم ميلاد الورفلي", "how a theme says who published"),
    (f"{HEAD}\nعمان 5 آذار (بترا)- راما النسور- {LEAD}\n{MORE}\n{LAST}", "author", "راما النسور", "between an agency and the verb"),
    (f"[تم إعادة توجيهها من وكالة الأفق]\n{HEAD}\n{LEAD}\n{MORE}\n{LAST}", "source", "وكالة الأفق", "whose message was sent on"),
    (f"محلي / {HEAD}\n{LEAD}\n{MORE}\n{LAST}", "section", "محلي", "a wire's heading"),
    (f"محلي / {HEAD}\n{LEAD}\n{MORE}\n{LAST}", "title", HEAD, "without it"),
    (f"الأفق\nالرئيسية | أخبار المرج | ثقافة | رياضة\nأخبار المرج\n{HEAD}\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", "section", "أخبار المرج", "in a menu in one line, and again above the headline"),
    (f"{HEAD}\n٥ مارس ٢٠٢٦٢٠٢٦/٣/٥\n{LEAD}\n{MORE}\n{LAST}", "published", "2026-03-05", "a day twice, without a space"),
    (f"الأفق اليومي\nالخميس 5 مارس 2026 السنة 150 العدد 50858\nسياسة\nرياضة\nثقافة\nاقتصاد\n{HEAD}\n{LEAD}\n{MORE}\n{LAST}", "published", "2026-03-05", "the day of the issue"),
    (f"{PAGE}\n-- (بترا) ر ن/م ح", "source", "بترا", "an agency and its editors"),
    (f"{PAGE}\nسهام الحداد\nجسور المرج الخشبية القديمة\nأخبار ذات صلة\n{OTHER}", "author", "سهام الحداد", "a name the text does not speak of"),
    (f"صلالة ـ بخيت بن سهيل الشحري / {LEAD}\n{MORE}\n{LAST}", "author", "بخيت بن سهيل الشحري", "who runs into the lead"),
    (f"{HEAD}\n{LEAD}\n\nسامر الحداد\n\n{MORE}\n{LAST}", "author", "سامر الحداد", "below a deck that is a paragraph"),
    (f"{HEAD}\nعبد الله المخلافي د ب أ، أ ف ب\n{LEAD}\n{MORE}\n{LAST}", "author", "عبد الله المخلافي", "agencies behind the name"),
    (
        f"3 نوفمبر 2025، صنعاء، اليمن - {LEAD}\n{MORE}\n{LAST}",
        "published",
        "2025-11-03",
        "the day before the town and the country, as in releases",
    ),
    (f"3 نوفمبر 2025، جسر الوادي - {LEAD}\n{MORE}\n{LAST}", "published", None, "the day before what is no place"),
    (f"الأبيض 3 نوفمبر 2025 ــ {LEAD}\n{MORE}\n{LAST}", "published", "2025-11-03", "the day of the dateline"),
    (f"سياسية\tمحليات\tاقتصاد\nالرئيسية > محليات > {HEAD}\nنشر في: 9 نوفمبر 2025\n{LEAD}\n{MORE}\n{LAST}", "title", HEAD, "the trail alone has it"),
    (f"ذات صلة\n{OTHER}\nشارك هذا الموضوع:\n{LEAD}\n{MORE}\n{LAST}", "title", None, "another story below a label"),
    (f"ذات صلة\n{HEAD}\nشارك على مواقع التواصل\n{LEAD}\n{MORE}\n{LAST}", "title", HEAD, "its own below one"),
    (f"{HEAD}\nسامر القصاص\nنشر في 20-09-2023\nالمهندسة سعاد الشاهين\nالمهندسة سعاد الشاهين\n{LEAD}\nوقالت الشاهين، المهندسة في البلدية، إن سعاد الكبرى ابنتها تعمل معها.\n{LAST}", "author", "سامر القصاص", "a name twice is a picture's text"),
    (f"{PAGE}\n#المرج\n#الجسر الخشبي\nملفات خاصة\nالأكثر قراءة\n{OTHER}", "tags", ["المرج", "الجسر الخشبي"], "below hashtags only hashtags are tags"),
    (f"{HEAD}\n{LEAD}\nوقالت البلدية في بيان ورد لمنصة “المصب”، إن الجسر مخصص للمشاة دون غيرهم.\n{LAST}", "source", "المصب", "who got the statement"),
    (f"{HEAD}\n{LEAD}\nوقال رئيس البلدية لقناة “المصب” إن الجسر مخصص للمشاة دون غيرهم طوال العام.\n{LAST}", "source", None, "another outlet to which somebody spoke"),
    (f"{HEAD}\nظفر اللہ نامہ نگار، پشاور @zafarkpk\n{LEAD}\n{MORE}\n{LAST}", "author", "ظفر اللہ", "job, town and account"),
    (f"{HEAD}\n| كتب علي العلاس |\n{LEAD}\n{MORE}\n{LAST}", "author", "علي العلاس", "strokes around the byline"),
    (f"بوابة الساحل | صوت الوادي الدولي\nليبيا\n{HEAD}\n{LEAD}\n{MORE}\n{LAST}", "author", None, "a motto beside the outlet"),
    (f"{HEAD}\nالقاهرة - بوابة الساحل الأحد 15 سبتمبر 2024, 03:25 مساء\n{LEAD}\n{MORE}\n{LAST}", "source", "بوابة الساحل", "no weekday"),
    (f"{HEAD}\n(عدن الغد)خاص:\n{LEAD}\n{MORE}\n{LAST}", "source", "عدن الغد", "an outlet in brackets, of its own"),
    (f"{HEAD}\n«عكاظ» (بريدة) okaz_online@\n{LEAD}\n{MORE}\n{LAST}", "source", "عكاظ", "an outlet, a town, an account"),
    (f"{HEAD}\nالمصب - الدمام\n{LEAD}\n{MORE}\n{LAST}", "source", "المصب", "an outlet that no list holds, beside a town"),
    (f"الترا مرج\nسياسة\nمجتمع\nرياضة\n{HEAD}\nألترا مرج ـ فريق التحرير\n{LEAD}\n{MORE}\n{LAST}", "source", "الترا مرج", "spelt with another alef"),
    (f"مرج24\nسياسة\nمجتمع\n{HEAD}\n{LEAD}\nوعلم \"مرج 24\" أن العمل انتهى قبل موعده بشهر كامل في الحي القديم.\n{LAST}", "source", "مرج24", "a space before the number"),
    (f"{HEAD}\nمحليات\n| 12 أكتوبر 2025\n12 أكتوبر 2025\n10:00 م\n{LEAD}\n{MORE}\n{LAST}", "published", "2025-10-12T22:00", "the second line has the hour"),
    (f"{HEAD}\n٠٥/٠٦/٢٠٢٥٥ يونيو ٢٠٢٥\n{LEAD}\n{MORE}\n{LAST}", "published", "2025-06-05", "a day twice, without a space"),
    (f"محافظ المرج يكرم الفتاة محافظ المرج يكرم الفتاة\n{LEAD}\n{MORE}\n{LAST}", "title", None, "a picture's text twice in a line is no headline"),
    (f"{HEAD}\nتراجع الفيضان في الوادي يسهل العمل\nسامر الحداد, منى العاني   |12.03.2026 - محدث : 12.03.2026\n{HEAD}\nآغري / الأناضول\n{LEAD}\n{MORE}\n{LAST}", "author", "سامر الحداد، منى العاني", "the headline is the picture's text too"),
    (f"خبرگزاری مهر | اخبار ایران و جهان\nنسخه چاپی\n{HEAD}\n{LEAD}\n{MORE}\n{LAST}", "source", "خبرگزاری مهر", "a known agency that opens the page's title"),
    (f"{HEAD}\nسامر الحداد – الأفق – كازا ///\n{LEAD}\n{MORE}\n{LAST}", "author", "سامر الحداد", "strokes behind writer, outlet and town"),
    (f"{HEAD}\nآغری/ خبرگزاری آناتولی\n{LEAD}\n{MORE}\n{LAST}", "source", "خبرگزاری آناتولی", "an agency in Persian, beside a town that no list holds"),
    (f"رفتن به محتوای اصلی\nایندیپندنت فارسی\nخانه\nورزش\nسبک زندگی\n{HEAD}\n{LEAD}\n{MORE}\n{LAST}", "source", "ایندیپندنت فارسی", "below the link to the text, in Persian"),
    (f"{HEAD}\n2026-06-20 16:48:32| arabic.news.cn\nعمان 20 يونيو 2026 (شينخوا) {LEAD}\n{MORE}\n{LAST}", "source", "شينخوا", "the lead's agency before a host's name"),
    (f"{PAGE}\nالمصدر: الأفق\nبيئة ومناخ\nتقارير\nالعراق\nالمزيد من نفس الكاتب\n{OTHER}", "tags", ["بيئة ومناخ", "تقارير", "العراق"], "sections below the source are tags"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "name", "value", "why"), FIELDS, ids=[why for *_, why in FIELDS])
def test_fields_of_copied_pages(page: str, name: str, value: object, why: str) -> None:
    assert getattr(extract_dump(page), name) == value, why


@pytest.mark.parametrize("genre", ["تقرير", "تحقيق", "حوار", "متابعة", "تغطية", "ترجمة", "محدث", "تحديث", "نص"])
@pytest.mark.parametrize("day", ["", "الأحد 3 أيار 2026\n"])
def test_a_genre_that_opens_a_headline_labels_no_writer_and_no_day(genre: str, day: str) -> None:
    article = extract_dump(f"{genre}: {HEAD}\n{day}{LEAD}\n{MORE}\n{LAST}")
    assert (article.title, article.author, article.body.split("\n")) == (f"{genre}: {HEAD}", None, TEXT)


@pytest.mark.parametrize(
    "headline",
    ["تقرير: جسر المرج", "حوار: الليرة تلتقط أنفاسها", "تحقيق: افتتاح جسر المرج", "تقرير | افتتاح جسر المرج", "صور - افتتاح جسر المرج"],
)  # fmt: skip
def test_a_genre_and_two_or_three_words_that_name_nobody_are_a_headline(headline: str) -> None:
    article = extract_dump(f"{headline}\nالأحد 3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}")
    assert (article.title, article.author) == (headline, None)


@pytest.mark.parametrize("writer", ["زهراوة المنديل", "رهف العلي وتالين الحسن", "قسم الأخبار", "مراسل الأفق في المرج"])
def test_a_genre_before_an_unlisted_name_or_a_desk_is_no_headline(writer: str) -> None:
    article = extract_dump(f"{HEAD}\nمتابعة: {writer}\n{LEAD}\n{MORE}\n{LAST}")
    assert (article.title, article.body.split("\n")) == (HEAD, TEXT)


@pytest.mark.parametrize("writer", ["سامر الحداد", "سامر الحداد ومنى العاني ورنا السالم", "د. سامر عبد الله الحداد"])
def test_a_genre_before_persons_labels_who_wrote(writer: str) -> None:
    article = extract_dump(f"{HEAD}\nتقرير: {writer}\n{LEAD}\n{MORE}\n{LAST}")
    assert article.title == HEAD
    assert article.author
    assert article.author.split(" ")[-1] == writer.split(" ")[-1]


def test_a_headline_that_ends_with_dots_is_one_where_the_text_tells_it() -> None:
    assert extract_dump(f"{HEAD}…\n{LEAD}\n{MORE}\n{LAST}").title == f"{HEAD}…"


@pytest.mark.parametrize("end", ["(بالصور)", "(رابط)", "(فيديو)", "- بالصور", "(خاص)", "(الأناضول)"])
def test_what_a_headline_says_of_its_story_at_its_end_makes_it_no_caption(end: str) -> None:
    page = f"{HEAD} {end}\nالأحد 3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}\nالأكثر قراءة\n{OTHER} {end}\n{ANOTHER}"
    article = extract_dump(page)
    assert (article.title, article.body.split("\n")) == (f"{HEAD} {end}", TEXT)


def test_a_caption_above_the_day_is_no_headline_where_the_text_tells_something_else() -> None:
    article = extract_dump(
        f"عمال ينقلون صناديق التمور قرب المخازن (الأناضول)\nالأحد 3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}"
    )
    assert article.title is None


LISTS = [
    (f"{PAGE}\nآخر أخبار\n{OTHER}\n{ANOTHER}", [("latest", OTHER), ("latest", ANOTHER)], "a short label"),
    (f"{PAGE}\nالأكثر قراءة\n1 {OTHER}\n2 {ANOTHER}\n3 {THIRD}", [("latest", OTHER), ("latest", ANOTHER), ("latest", THIRD)], "numbers without a sign"),
    (f"{PAGE}\nاقرأ أيضا\n28/10/2025 02:51 م {OTHER}\n28/10/2025 02:20 م {ANOTHER}", [("related", OTHER), ("related", ANOTHER)], "day and hour before"),
    (f"{PAGE}\nمواضيع ذات صلة\n{OTHER}\n\n{ANOTHER}\n\n\nاقرأ أيضا\n{THIRD}", [("related", OTHER), ("related", ANOTHER), ("related", THIRD)], "blank lines between"),
    (f"{PAGE}\nمقالات ذات صلة\n{OTHER}\nجميع الحقوق محفوظة لصحيفة الأفق © 2026\nبرمجة واستضافة ويب أكاديمي", [("related", OTHER)], "the foot ends a list"),
    (f"عاجل\n{OTHER}\n{ANOTHER}\nالرئيسية\nمحليات\n{HEAD}\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", [("latest", OTHER), ("latest", ANOTHER)], "urgent news above the headline"),
    (f"19:05\n{OTHER}\n18:44\n{ANOTHER}\nلبنان\n{HEAD}\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", [("latest", OTHER), ("latest", ANOTHER)], "hours above stories"),
    (f"{PAGE}\nالمزيد من محليات\n{OTHER}\n{ANOTHER}", [("related", OTHER), ("related", ANOTHER)], "more of the section"),
    (f"الأخبار العاجلة\n{OTHER}\n{ANOTHER}\nالرئيسية » محليات\n{HEAD}\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", [("latest", OTHER), ("latest", ANOTHER)], "urgent news by another name"),
    (f"محليات\nرياضة\n*\n{OTHER}\n*\n{ANOTHER}\nمنوعات\n{HEAD}\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", [("latest", OTHER), ("latest", ANOTHER)], "stars between"),
    (f"محليات\nرياضة\n{OTHER} | {ANOTHER} | {THIRD}\nمنوعات\n{HEAD}\n3 أيار 2026\n{LEAD}\n{MORE}\n{LAST}", [("latest", OTHER), ("latest", ANOTHER), ("latest", THIRD)], "beside each other in one line"),
    (f"{PAGE}\nالأكثر قراءة\n12:40 {OTHER}\n12:31 {ANOTHER}", [("latest", OTHER), ("latest", ANOTHER)], "the hour before"),
    (f"{PAGE}\nآخر المقالات\n{OTHER}\nد. نزار السامرائي\n{ANOTHER}\nليلى حسن العاني", [("latest", OTHER), ("latest", ANOTHER)], "writers below their articles"),
    (f"{PAGE}\nالأكثر قراءة\n{OTHER}\n{ANOTHER} 010020070790000000000000011101451310781522", [("latest", OTHER), ("latest", ANOTHER)], "the number of a page behind the last story"),
    (f"{PAGE}\nالأكثر قراءة\n{OTHER} (رابط)\n{ANOTHER}", [("latest", f"{OTHER} (رابط)"), ("latest", ANOTHER)], "a link in brackets"),
    (f"{PAGE}\nبیشتر از ایران\n{OTHER}\n{ANOTHER}", [("related", OTHER), ("related", ANOTHER)], "more of a section, in Persian"),
    (f"{PAGE}\nقومی خبریں سے مزید\n{OTHER}\n{ANOTHER}", [("related", OTHER), ("related", ANOTHER)], "more of a section, in Urdu"),
    (f"{PAGE}\nدوایین هەواڵ\nپێش 12 خولەک\n{OTHER}\nپێش 31 خولەک\n{ANOTHER}", [("latest", OTHER), ("latest", ANOTHER)], "how long ago, in Kurdish"),
    (f"{PAGE}\nأخبار ذات صلة\n{OTHER}\nسبوتنيك عربي | قبل يومين\n{ANOTHER}\nسكاي نيوز عربية | قبل 3 أيام", [("related", OTHER), ("related", ANOTHER)], "an outlet and how long ago"),
    (f"آخر الأخبار\nمنذ 12 دقيقة\n{OTHER}\nمنذ 34 دقيقة\n{ANOTHER}\nمنذ ساعة\n{THIRD}\nالرئيسية\nمجتمع\n{PAGE}", [("latest", OTHER), ("latest", ANOTHER), ("latest", THIRD)], "days between, above the headline"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "links", "why"), LISTS, ids=[why for *_, why in LISTS])
def test_lists_of_copied_pages(page: str, links: list[tuple[str, str]], why: str) -> None:
    article = extract_dump(page)
    assert [(link.kind, link.title) for link in article.links] == links, why
    assert article.body.split("\n") == TEXT


def test_the_rules_that_gave_the_links_of_a_copied_page_are_told() -> None:
    listed = f"{PAGE}\nأخبار ذات صلة\n{OTHER}\n{ANOTHER}"
    linked = f"{PAGE}\nوكانت البلدية [أعلنت خطتها](https://example.org/2) قبل عام من بدء العمل في الجسر القديم.\n"
    assert extract_dump(listed).provenance["links"] == "dump: below a label 2"
    assert extract_dump(linked).provenance["links"] == "dump: in the text 1"
    assert "links" not in extract_dump(PAGE).provenance


def test_a_sub_head_that_announces_a_list_ends_the_stories_amid_the_text() -> None:
    points = "تشديد الرقابة على الورش.\nفتح طرق بديلة للمشاة."
    page = f"{HEAD}\n{LEAD}\nأخبار ذات صلة\n{OTHER}\n\nلماذا الآن؟\n\nتربط البلدية العمل بأمرين:\n\n{points}\n{LAST}"
    assert "لماذا الآن؟" in extract_dump(page).body.split("\n")


def test_replies_in_a_chat_whose_stamps_begin_with_the_hour_are_no_stories() -> None:
    stamp = "[10:25 ص، 2025/2/3] أم فهد:"
    page = f"[10:22 ص، 2025/2/3] بو ناصر: شوفوا هالخبر\n*{HEAD}*\n{LEAD}\n{MORE}\n{LAST}\nللمزيد:\nhttps://example.org/news/5938814\n{stamp} الحمدلله"
    article = extract_dump(page)
    assert (article.title, article.body.split("\n"), article.links) == (HEAD, TEXT, [])


def test_numbers_of_links_go_though_their_list_was_not_copied() -> None:
    menu = "\n".join(f"     * [{n}]{name}" for n, name in enumerate(("الرئيسية", "سياسة", "محليات", "رياضة"), 1))
    page = f"{menu}\n\n   آخر الأخبار\n     * [5]{OTHER}\n     * [6]{ANOTHER}\n\n   {HEAD}\n\n   {LEAD}\n   {MORE}\n   {LAST}"
    assert [link.title for link in extract_dump(page).links] == [OTHER, ANOTHER]


WRAPPED = [
    "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي",
    "القديم بالسوق، بعد عام كامل من أعمال الصيانة والترميم كلها.",
    "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم",
    "تتجاوز أربعين ألف دينار دفعتها البلدية من ميزانية الطرق.",
    "وأضاف أن البلدية تبدأ في الربيع المقبل صيانة الجسر الحجري",
    "في الحي القديم، وهو أقدم جسور المدينة وأكثرها ازدحاما.",
    "وطالب الأهالي بإنارة الطريق المؤدي إلى السوق القديم قبل",
    "حلول الشتاء.",
]


def test_rows_that_end_sentences_end_paragraphs_where_no_sentence_ends_within_one() -> None:
    expected = [" ".join(WRAPPED[i : i + 2]) for i in range(0, len(WRAPPED), 2)]
    assert extract_dump("\n".join([HEAD, "", *WRAPPED])).body.split("\n") == expected
    indented = [f"\t{row}" if i % 2 == 0 else row for i, row in enumerate(WRAPPED)]
    assert extract_dump("\n".join([HEAD, "النص:", *indented])).body.split("\n") == expected


def test_a_headline_in_two_rows_is_joined_where_the_head_of_the_sheets_has_it_whole() -> None:
    head, foot = f"7/22/24, 9:14 AM\tوكالة الأفق - {HEAD} العميق", "https://example.org/news/1.html\t"
    page = f"{head}\n{HEAD}\nالعميق\nنشر بتاريخ: 21/07/2024\n{LEAD}\n{MORE}\n{foot}1/2\n{head}\n{LAST}\n{foot}2/2"
    article = extract_dump(page)
    assert (article.title, article.source, article.body.split("\n")) == (f"{HEAD} العميق", "وكالة الأفق", TEXT)


def test_the_head_of_printed_sheets_is_read_once() -> None:
    sheet = f"27/02/2025 18:03\t\t\t{HEAD} - صحيفة الأفق"
    article = extract_dump(f"{sheet}\n\n{HEAD}\n\n{LEAD}\n\n{MORE}\n\n\n{sheet}\n\n{LAST}")
    assert (article.title, article.source, article.body.split("\n")) == (HEAD, "صحيفة الأفق", TEXT)


def test_a_headline_that_opens_with_villages_is_no_count_of_readers() -> None:
    page = f"الأفق\nالأحد 3 أيار 2026\nقرى الوادي تنتظر الجسر الخشبي منذ عام\nالأفق - خاص\n{LEAD}\n{MORE}\n{LAST}"
    assert extract_dump(page).title == "قرى الوادي تنتظر الجسر الخشبي منذ عام"


def test_a_section_with_a_day_above_the_headline_ends_a_list_whose_stories_have_none() -> None:
    latest = (
        f"الأكثر مشاهدة\n{OTHER}\n{ANOTHER}\n{THIRD}\n\nمحليات 3-05-2026, 21:15 | 3507\n\n{HEAD}\n\nمشاركة  طباعة\n"
    )
    article = extract_dump(f"{latest}\n{LEAD}\n\n{MORE}\n\n{LAST}")
    assert (article.title, article.published, article.section) == (HEAD, "2026-05-03T21:15", "محليات")
    assert [link.title for link in article.links] == [OTHER, ANOTHER, THIRD]


def test_the_days_before_listed_stories_go_where_each_has_one() -> None:
    article = extract_dump(f"{PAGE}\nمواضيع مرتبطة:\n03/05/2026 {OTHER}\n28/04/2026 {ANOTHER}")
    assert [link.title for link in article.links] == [OTHER, ANOTHER]
    one_of_two = extract_dump(f"{PAGE}\nمواضيع مرتبطة:\n03/05/2026 {OTHER}\n{ANOTHER}")
    assert [link.title for link in one_of_two.links] == [f"03/05/2026 {OTHER}", ANOTHER]


def test_a_button_for_mail_is_no_writer() -> None:
    article = extract_dump(
        f"{HEAD}\nنشر بتاريخ: الأحد, 03 أيار 2026 17:30\nطباعة\nبريد إلكتروني\n\n{LEAD}\n\n{MORE}\n\n{LAST}"
    )
    assert article.author is None
    assert article.body is not None
    assert article.body.startswith(LEAD)
