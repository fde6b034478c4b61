"""The steps of reading a dump, one by one: wrapping, one-line pages, kinds of lines, headline, several articles."""

from __future__ import annotations

import pytest
from guard import ends

from newsarc.extract.dump import classify as classify_module
from newsarc.extract.dump import extract_dump, extract_dumps
from newsarc.extract.dump.classify import classify
from newsarc.extract.dump.datelines import read_dateline
from newsarc.extract.dump.fields import find_date, is_date_line, read_credit
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.lines import make_line
from newsarc.extract.dump.oneline import cut_line
from newsarc.extract.dump.wrap import rejoin, wrap_width

WRAPPED = """قال الوزير إن الخطة الجديدة تشمل جميع المحافظات وتبدأ مع مطلع
العام المقبل وتستمر ثلاث سنوات وتمول من الموازنة العامة ومن قروض
ميسرة يقدمها البنك الدولي وصناديق التنمية العربية بشروط مخففة
تناسب أوضاع البلاد.""".splitlines()
HEADLINES = [
    "وزير الصحة يتفقد مستشفى المدينة ويوجه بتوفير الأدوية",
    "ارتفاع طفيف في أسعار النفط مع ترقب اجتماع المنتجين",
    "المنتخب يواصل تدريباته استعدادا لمباراته المقبلة هنا",
    "افتتاح معرض الكتاب السنوي بمشاركة عربية ودولية واسعة",
    "موجة برد تضرب البلاد نهاية الأسبوع والأرصاد تحذر منها",
]


def test_wrapped_rows_are_rejoined() -> None:
    width = wrap_width(WRAPPED)
    assert width is not None
    assert rejoin(WRAPPED, width) == [" ".join(WRAPPED)]


def test_a_list_of_headlines_is_not_wrapped_text() -> None:
    assert wrap_width(HEADLINES) is None


def test_short_paragraphs_are_not_wrapped_text() -> None:
    assert wrap_width([f"وقال المتحدث إن المرحلة رقم {n} من المشروع بدأت أمس." for n in range(9)]) is None


def test_a_label_in_prose_cuts_nothing() -> None:
    text = "قال القاضي إن ملفات ذات صلة بالقضية أحيلت إلى محكمة التحقيق المختصة في العاصمة. " * 5
    assert cut_line(text.strip()) == [text.strip()]


def test_tabs_cut_a_long_line() -> None:
    parts = ["عنوان الخبر الأول في الصفحة", "جملة طويلة من نص الخبر تتكرر هنا. " * 10]
    assert cut_line("\t".join(parts)) == [part.strip() for part in parts]


KINDS = [
    ("-----", Kind.SEPARATOR, "dashes"),
    ("* * *", Kind.SEPARATOR, "spaced stars"),
    ("https://example.org/a", Kind.URL, "an address"),
    ("بغداد – واع", Kind.DATELINE, "place and agency"),
    ("القاهرة - رويترز", Kind.DATELINE, "place and agency"),
    ("الرباط / سعيد العلوي", Kind.DATELINE, "place and writer"),
    ("بقلم هدى سالم", Kind.CREDIT, "byline without a colon"),
    ("بقلم: هدى سالم", Kind.FIELD, "byline as a labelled field"),
    ("كتب - علي حسن", Kind.CREDIT, "byline with a dash"),
    ("الأحد 16 تشرين الثاني 2025 | 10:20 صباحاً", Kind.DATE, "weekday, month name, time"),
    ("منذ 3 ساعات", Kind.DATE, "relative time"),
    ("13/11/2025", Kind.DATE, "digits"),
    ("فيسبوك تويتر واتساب", Kind.FURNITURE, "share bar"),
    ("12 مشاهدة", Kind.FURNITURE, "counter"),
    ("A+ A-", Kind.FURNITURE, "font size"),
    ("© الأفق 2025", Kind.FURNITURE, "copyright sign"),
    ("الرئيسية > سياسة", Kind.NAV, "breadcrumbs"),
    ("#بغداد #المطر", Kind.TAGS, "hashtags"),
    ("المصدر: واع", Kind.FIELD, "labelled field"),
    ("التعليقات", Kind.COMMENTS, "comments"),
    ("جانب من الجلسة (رويترز)", Kind.CAPTION, "caption with its agency"),
    ("جانب من الجلسة (أرشيفية - رويترز)", Kind.CAPTION, "caption with its archive and agency"),
    ("حقول القمح في الجزيرة - أرشيفية", Kind.CAPTION, "caption that ends with its label"),
    ("[سوق السمك]", Kind.CAPTION, "a picture's text as text browsers print it"),
    ("التفاصيل: https://example.org/a", Kind.URL, "an address behind its label"),
    ("صفحة 2 من 7", Kind.FURNITURE, "number of a page"),
    ("نتيجة 3 من 120", Kind.FURNITURE, "number of a result"),
    ("كتبت هدى سالم", Kind.CREDIT, "byline without a separator, by its given name"),
    ("واس (الرياض)", Kind.DATELINE, "agency with the place in brackets"),
    ("الدوحة في 20 نوفمبر /قنا/", Kind.DATELINE, "place, day and agency"),
    ("/قنا/", Kind.DATELINE, "agency between slashes"),
    ("مأدبا - بترا", Kind.DATELINE, "agency beside a town that no list holds"),
    ("سألت النهر عن حالي *** فقال النهر لا تسأل", Kind.PARAGRAPH, "two halves of a verse"),
    ("السبت 8 نوفمبر 2025 الساعة 07 مساءً / يمن برس - خاص", Kind.DATE, "date and outlet"),
    ("(وال – سبها) هـ ع", Kind.DATELINE, "agency, place and initials"),
    ("لندن ـ «القدس العربي»:", Kind.DATELINE, "place and outlet in marks"),
    ("الرياض - سبق", Kind.DATELINE, "place and an outlet that no list holds"),
    ("انتهى ** 2342", Kind.FURNITURE, "end mark and a number"),
    ("انتهى", Kind.FURNITURE, "end mark"),
    ("كلمات مفتاحية السوق البلدية الترميم", Kind.TAGS, "a label of two words and its tags"),
    ("العدد 5214 - الثلاثاء 18 تشرين الثاني 2025", Kind.DATE, "a newspaper's number and day"),
    ("أعلنت الوزارة اليوم عن خطة جديدة في...", Kind.TEASER, "cut off"),
    ("سوسة: ندوة عن صناعة الفخار القديم", Kind.HEADLINE, "a place and what happens there"),
    ("نازحو المعسكر: وجبة واحدة في اليوم", Kind.HEADLINE, "a day is no outlet's name"),
    ("نيالا: 22 نوفمبر 2025: راديو الواحة", Kind.DATE, "place, day and outlet"),
    ("العدد 8812 - الخميس 20 نوفمبر 2025م - 29 جمادى الأولى 1447هـ", Kind.DATE, "the day in two calendars"),
    ("GMT 16:36 2019 الخميس 14 نوفمبر", Kind.DATE, "the clock first"),
    ("آخر تحديث GMT 17:02 2019 الخميس 14 نوفمبر", Kind.FIELD, "the last change, the clock first"),
    ("2025 | 27 تشرين الثاني , 14:10", Kind.DATE, "the year first"),
    ("27 نوفمبر 2025٢٧ نوفمبر ٢٠٢٥", Kind.DATE, "the day twice, in digits of two scripts"),
    ("2025-11-19 16:12:30|arabic.example.com", Kind.DATE, "a day and the site"),
    ("Publié le 27 novembre 2025 à 09:10", Kind.DATE, "a day in French"),
    ("1 week ago admin", Kind.DATE, "how long ago, in English"),
    ("آخر تعديل على الخميس, 27 نوفمبر 2025 16:10", Kind.FIELD, "the day of the last change, without a colon"),
    ("| آخر تحديث: 12:30 (توقيت القدس)", Kind.FIELD, "a field behind a stroke"),
    ("Par Samir B.", Kind.CREDIT, "a name with an initial"),
    ("إيلاف من لندن:", Kind.DATELINE, "an outlet from a place"),
    ("نقلا عن جريدة الساحل:", Kind.DATELINE, "whose report it is"),
    ("ومع / ع.س", Kind.DATELINE, "an agency and initials"),
    ("(تغطية صحفية سامي العلي - إعداد هدى سالم - تحرير رامي حسن)", Kind.FURNITURE, "an agency's editors"),
    ("بور-عك/كام/نور", Kind.FURNITURE, "initials of an agency's editors"),
    ("حماة-سانا", Kind.DATELINE, "a place and an agency, no initials"),
    ("حقوق النشر AP Photo", Kind.CAPTION, "whose picture it is"),
    ("بقلم", Kind.FIELD, "a byline's label alone"),
    ("انتهای پیام", Kind.FURNITURE, "end mark in Persian"),
    ("تابعوا الواحة على", Kind.FURNITURE, "a call to follow, its places cut off"),
    ("صورة تعبيرية / AFP", Kind.CAPTION, "a picture's label and agency"),
    ("مدرج المطار. (أرشيفية: الإنترنت)", Kind.CAPTION, "a picture's label and where it is from"),
    ("قاعة القراءة في المكتبةصورة من: Jens Kalaene/dpa", Kind.CAPTION, "a credit glued to its caption"),
    ("انسخ الرابطhttps://example.org/31abc", Kind.URL, "an address glued to its button"),
    ("![](https://a.example/x.jpg)", Kind.CAPTION, "a picture of Markdown's without words"),
    ("◄►◄►◄►", Kind.SEPARATOR, "a row of any sign"),
    ("👇👇👇", Kind.SEPARATOR, "a row of any sign"),
    ("214 ألف مشترك", Kind.FURNITURE, "how many follow"),
    ("3.2 ألف", Kind.FURNITURE, "how many like"),
    ("3.2 ألف طن من القمح", Kind.HEADLINE, "how much of something"),
    ("جريدة الأفق - 4 ساعات مضت", Kind.DATE, "an outlet and how long ago"),
    ("6 نوفمبر الساعة 8:41 م", Kind.DATE, "a day without a year and a time"),
    ("الثلاثاء-25-11-2025 01:15 pm", Kind.DATE, "a weekday joined to a day first"),
    ("28 نوفمبر 00:45 2025", Kind.DATE, "the time between day and year"),
    ("نيويورك (الأمم المتحدة) 31 أكتوبر (رويترز) -", Kind.DATELINE, "a place, the body that sits there and the agency"),
    ("الخطوط الشرقية تعيد تشغيل خط تونس – مونتريال", Kind.HEADLINE, "a headline that ends with a place"),
    ("🔹🔹🔹🔹", Kind.SEPARATOR, "a row of bullets"),
    ('واجهة السوق القديم عام 1966. (أرشيف "الأنهار")', Kind.CAPTION, "a caption with its archive, in marks"),
    ("-- (بترا)", Kind.FURNITURE, "an agency's name as end mark"),
    ("التتمة ص 4", Kind.FURNITURE, "where a newspaper goes on"),
    ("NNNN", Kind.SEPARATOR, "a teleprinter's end of a message"),
    ("ZCZC 0144", Kind.SEPARATOR, "a teleprinter's start of a message"),
    ("الخبر الثاني:", Kind.SEPARATOR, "number of the article below"),
    ("خبر رقم 3", Kind.SEPARATOR, "number of the article below, in digits"),
    ("الخبر الثاني عن المطر في يوم واحد", Kind.HEADLINE, "a headline with a number"),
    ("- انتهى -", Kind.FURNITURE, "end mark between dashes"),
    ("رم/ب ق/جص", Kind.FURNITURE, "initials with spaces"),
    ("(Reporting by Salim Ali; Editing by Mona Hadi)", Kind.FURNITURE, "an agency's editors, in English"),
    ("تعليقات 2 | إهداء 0 | زيارات 913", Kind.FURNITURE, "counters in a row"),
    ("English | العربية", Kind.FURNITURE, "the site's languages"),
    ("الأربعاء-2025-11-12 02:47 pm", Kind.DATE, "a weekday joined to its date"),
    ("الخميس 02-10-2025 11:54 | كتب: سامي العلي |", Kind.DATE, "date and byline"),
    ("التـــاريـــخ: 1 نوفمبـــر 2025", Kind.FIELD, "a labelled date with tatweel"),
    ("Dernière modification le mercredi, 05 novembre 2025", Kind.FIELD, "the last change, in French"),
    ("الثورة – رحيل دندش:", Kind.DATELINE, "an outlet and its writer, with a colon"),
    ("حلب، سوريا 18 نوفمبر 2025 (شينخوا)", Kind.DATELINE, "a place no list holds, day and agency"),
    ("أعلنت الهيئة أسماء الأدوية التي سحبت من السوق، وهي:", Kind.PARAGRAPH, "a lead that a list follows"),
]


@pytest.mark.parametrize(("text", "kind", "why"), KINDS, ids=[f"{why}: {text}" for text, _, why in KINDS])
def test_kind(text: str, kind: Kind, why: str) -> None:
    line = make_line(text)
    assert line is not None
    assert classify(line).kind is kind, why


def test_datelines_and_bylines() -> None:
    found = read_dateline("تونس / سامي بن علي")
    assert found is not None
    assert (found.place, found.agency, found.writer) == ("تونس", None, "سامي بن علي")
    assert read_dateline("بغداد وواشنطن تبحثان - خطة") is None
    assert read_credit("إعداد: قسم الأخبار") == "قسم الأخبار"
    assert read_credit("كتب الرئيس رسالة إلى الشعب") is None
    assert read_credit("كتب محمود رسالته الأخيرة أمس") is None
    assert read_dateline("وزير النقل (رويترز)") is None
    assert not is_date_line("قتل ثلاثة أشخاص في 12 تشرين الثاني 2025 وفق الشرطة المحلية")


def test_an_item_of_a_nested_list_in_lynx_is_a_link() -> None:
    text = "عاد جسر الرقة القديم إلى الخدمة بعد ثماني سنوات على تدميره."
    page = f"جسر الرقة القديم يعود إلى الخدمة\n\n{text}\n\nمواضيع مشابهة\n\n     o [1]قلعة الوادي تستقبل زوارها\n\nReferences\n\n"
    (link,) = extract_dump(f"{page}   1. https://example.org/12\n").links
    assert (link.title, link.url) == ("قلعة الوادي تستقبل زوارها", "https://example.org/12")


SITES = [("www.example.bh", None), ("https://example.bh/", None), ("https://example.bh/a", "https://example.bh/a")]


@pytest.mark.parametrize(("address", "url"), SITES)
def test_the_address_of_a_site_is_none_of_an_article(address: str, url: str | None) -> None:
    text = "قال الوزير إن العمل مستمر حتى نهاية العام في كل المحافظات."
    assert extract_dump(f"عنوان الخبر في هذه الصفحة القصيرة\n{text}\n{address}").url == url


def test_a_letter_s_subject_gives_way_to_a_sure_headline() -> None:
    head = "بلدية الساحل تشغل عشرين حافلة جديدة حول السوق"
    text = "شغلت بلدية الساحل عشرين حافلة جديدة حول السوق تنقل الزوار من المواقف الخارجية على مدار الساعة."
    letter = f"من: قسم الرصد\nإلى: الأرشيف\nالموضوع: FW: خبر\n\n{head}\nسامي العلي - جدة\n{text}\n{text}"
    assert extract_dump(letter).title == head
    assert extract_dump(letter.replace(head, "السلام عليكم")).title == "خبر"


def test_a_page_in_one_line_is_cut_at_a_day_before_a_lead() -> None:
    lead = "أعلن مربو نحل في الجبل تراجع إنتاج العسل. " + "وقال رئيس الجمعية إن الموسم هو الأسوأ منذ أعوام. " * 5
    article = extract_dump(f"تراجع إنتاج العسل في الجبل 27 نوفمبر 2025 {lead}")
    assert (article.title, article.published) == ("تراجع إنتاج العسل في الجبل", "2025-11-27")
    assert article.body == lead.strip()


DAYS = [
    ("الخميس 29 جمادى الأولى 1447هـ - 21 نوفمبر 2025م", "2025-11-21", "the Gregorian of two calendars is no reckoning"),
    ("الأربعاء-2025-11-12 02:47 pm", "2025-11-12T14:47", "a weekday joined to its date"),
    ("8 تشرين الأوّل 2025", "2025-10-08", "a month with its doubled letter marked"),
    ("۲۵ عقرب ۱۴۰۴", "2025-11-16", "a month of Afghanistan"),
]


@pytest.mark.parametrize(("line", "iso", "why"), DAYS, ids=[why for *_, why in DAYS])
def test_day(line: str, iso: str, why: str) -> None:
    found = find_date(line)
    assert found is not None
    assert found[0] == iso, why


def test_several_articles_under_their_numbers_or_between_a_wire_s_signs() -> None:
    first, second = "افتتاح جسر جديد فوق النهر", "إغلاق مصنع الورق القديم في الضاحية"
    text = f"قال الوزير إن {first} و{second} مقرران قبل نهاية العام الحالي."
    ends = "-- (بترا)\nب ع / ن ح\n18/11/2025 13:22:10"
    for signs in (("الخبر الأول:", "الخبر الثاني:"), ("ZCZC", "NNNN\nZCZC"), ("", ends), ("", "انتهى")):
        articles = extract_dumps(f"{signs[0]}\n{first}\n{text}\n{signs[1]}\n{second}\n{text}\n{signs[1]}\n")
        assert [(article.title, article.body) for article in articles] == [(first, text), (second, text)]


def test_end_marks_are_gone_through_once() -> None:
    """A quarter as many took eleven seconds, and each doubling four times as many."""
    with ends():
        extract_dumps("انتهى\n" * 56_000)


def test_what_is_printed_many_times_is_judged_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = classify_module.classify
    monkeypatch.setattr(classify_module, "classify", lambda line: (asked.append(line.text), real(line))[1])
    lines = [line for text in ("نعم", "كلا", "# نعم") * 500 if (line := make_line(text, gap=len(asked)))]
    marks = classify_module.classify_all(lines)
    assert asked == ["نعم", "كلا", "نعم"]
    assert [mark.kind for mark in marks[:3]] == [Kind.SHORT, Kind.SHORT, Kind.HEADLINE]


def test_a_press_review_is_parted_at_its_outlets() -> None:
    rows = ["افتتاح جسر جديد فوق النهر", "إغلاق مصنع الورق القديم في الضاحية"]
    text = f"قال الوزير إن {rows[0]} و{rows[1]} مقرران قبل نهاية العام الحالي."
    page = f"تقرير الصحف\nالأنهار (20/11/2025)\n{rows[0]}\n{text}\nالمسار الجديد (21/11/2025)\n{rows[1]}\n{text}"
    assert [(article.source, article.title, article.published) for article in extract_dumps(page)] == [
        ("الأنهار", rows[0], "2025-11-20"),
        ("المسار الجديد", rows[1], "2025-11-21"),
    ]
    timeline = page.replace("الأنهار (20/11/2025)", "20/11/2025").replace(
        "المسار الجديد (21/11/2025)", "الجمعة (21/11/2025)"
    )
    assert len(extract_dumps(timeline)) == 1, "days alone may be a timeline's"


def test_a_comment_with_its_day_is_no_article() -> None:
    head, text = "مجلس المحافظة يقر خطة الشتاء", "أقر مجلس المحافظة خطة الشتاء في جلسته الأسبوعية اليوم بالإجماع."
    page = f"{head}\n3 تشرين الثاني 2025\n{text}\n{text}\n"
    reply = "4 تشرين الثاني 2025\nقرار صائب لكن المهم أن ينفذ قبل أن تغرق الشوارع كما في كل عام.\n"
    (article,) = extract_dumps(f"{page}التعليقات (1)\n1 - قارئ دائم\n{reply}")
    assert article.paragraphs == [text, text]
    assert len(extract_dumps(f"{page}التعليقات (0)\nبلدية الساحل تعيد فتح السوق المركزي\n{reply}")) == 2


def test_entities_left_in_a_text_are_read() -> None:
    text = "قال الوزير إن السد عند &quot;أدنى مستوى&quot;&nbsp;منذ إنشائه وإن العمل مستمر R&D فيه."
    assert extract_dump(text).body == 'قال الوزير إن السد عند "أدنى مستوى" منذ إنشائه وإن العمل مستمر R&D فيه.'


def test_a_passage_linked_by_chrome_is_no_part_of_the_address() -> None:
    text = "قال الوزير إن العمل مستمر حتى نهاية العام في كل المحافظات."
    page = f"عنوان الخبر في هذه الصفحة القصيرة\n{text}\nhttps://example.org/a?id=1#:~:text=%D9%82%D8%A7%D9%84"
    assert extract_dump(page).url == "https://example.org/a?id=1"


def test_no_headline_is_invented_from_a_sidebar() -> None:
    sidebar = "الأكثر قراءة\n\n" + "\n\n".join(HEADLINES[:3])
    text = "عثرت دورية للشرطة النهرية صباح السبت على زورق مفقود منذ أسبوع قرب جزيرة صغيرة جنوب القضاء."
    article = extract_dump(f"{sidebar}\n\n{text}\n\nوأكدت الدورية أن ركابه الأربعة بخير وأنهم نقلوا إلى أقرب مركز.")
    assert article.title is None
    assert "no headline found" in article.review
    assert len(article.paragraphs) == 2


def test_url_from_the_caller_wins() -> None:
    text = (
        "عنوان الخبر في هذه الصفحة القصيرة\nالرابط: https://example.org/b\nقال الوزير إن العمل مستمر حتى نهاية العام."
    )
    assert extract_dump(text, url="https://example.org/a").url == "https://example.org/a"
    assert extract_dump(text).url == "https://example.org/b"


def test_notes_below_a_rule_are_no_article() -> None:
    text = "كان الحمام بريدا فحسب حتى جعل له السلطان ديوانا وأبراجا في كل مدينة."
    page = f"الحمام الزاجل بريد الفقراء\n{text}\n........\nالهوامش:\n1 - كتاب الحيوان، الجزء الثالث من طبعة القاهرة."
    assert len(extract_dumps(page)) == 1


@pytest.mark.parametrize(
    ("foot", "why"),
    [
        ("", "nothing below the last address"),
        ("\nإلغاء الاشتراك\nhttps://w.example/unsubscribe?u=7\n", "the foot has an address too"),
    ],
)
@pytest.mark.parametrize("before", ["", "اقرأ المزيد: ", "المزيد <"])
def test_stories_of_a_newsletter_that_each_end_with_their_address(before: str, foot: str, why: str) -> None:
    """All was one article, whose address was that of the last."""
    heads = ["الوادي تؤجل ضريبة الشركات عاما", "الميناء يفتتح محطة حافلات كهربائية", "المرصد يطلق أول قمر للطقس"]
    lead = "بدأ العمل بالقرار، اليوم الأحد، بعد أشهر من النقاش في المجلس. وقال المدير سامي العلي: «تأخرنا في {}»."
    end = ">" if "<" in before else ""
    text = "\n\n".join(
        f"{head}\n{lead.format(head[:6])}\n{before}https://w.example/{n}{end}" for n, head in enumerate(heads)
    )
    found = extract_dumps(f"أبرز أخبار اليوم\n\n{text}\n{foot}")
    assert [(each.title, each.url) for each in found] == [
        (head, f"https://w.example/{n}") for n, head in enumerate(heads)
    ], why
    assert all(each.body == lead.format(head[:6]) for each, head in zip(found, heads, strict=True))


def test_addresses_in_a_text_do_not_part_it() -> None:
    text = (
        "{}\nقال المدير سامي العلي، اليوم الأحد، إن العمل في المعمل بدأ بعد أشهر من النقاش.\nhttps://w.example/doc/{}\n"
    )
    story = text.format("المعمل يعود إلى العمل بعد التوقف", 1) + text.format("وثيقة", 2).removeprefix("وثيقة\n")
    assert (
        len(extract_dumps(story + "وكان المعمل توقف في الصيف الماضي بسبب نقص القطن وارتفاع أسعار الوقود في البلاد."))
        == 1
    )


def test_first_of_several_says_so() -> None:
    part = "مجلس المحافظة يقر خطة الشتاء\n3 تشرين الثاني 2025\nأقر مجلس المحافظة خطة الشتاء في جلسته الأسبوعية اليوم.\n"
    text = f"{part}\n---\n\n{part}"
    assert len(extract_dumps(text)) == 2
    assert extract_dump(text).review == ["the text holds 2 articles; this is the first"]


@pytest.mark.parametrize("text", ["", "\n\n", " \t", "---", "🔴", "شارك"])
def test_nothing_to_read(text: str) -> None:
    article = extract_dump(text)
    assert (article.title, article.body, article.verdict) == (None, "", "empty")


def test_a_post_copied_from_facebook_ends_where_its_counts_begin() -> None:
    post = "أعلنت بلدية المدينة، اليوم، فتح الشارع الجديد أمام حركة السير بعد عامين من العمل فيه."
    below = "كل التفاعلات:\n١٫٢ ألف\nأنت و١٫١ ألف شخص آخر\n٤٥ تعليقًا\n٣٢ مشاركة\nأعجبني\nتعليق\nسامر حسن\nخبر جميل جدا\nرد\n"
    assert extract_dump(f"بلدية المدينة\n٣ س · \n{post}\n{post}\n{below}").paragraphs == [post, post]


def test_a_bar_of_languages_is_no_paragraph() -> None:
    lead = "أربيل - أعلنت وزارة الكهرباء، اليوم الأربعاء، إعادة محطة التوليد إلى الخدمة بعد صيانة دامت شهرا."
    article = extract_dump(f"عودة محطة التوليد إلى العمل\nکوردی  عربي  English\n{lead}\n{lead}\n")
    assert article.paragraphs == [lead, lead]
