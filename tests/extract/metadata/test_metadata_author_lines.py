"""Names that no mark-up tells from text: in a line of their own, in bold, alone below the headline."""

import pytest

from newsarc.extract.metadata.signed_line import is_dateline, names_in_line, names_run_in

HEAD = "<html lang=ar><title>خبر عن الزراعة في السهول</title><meta property='og:site_name' content='صحيفة الميدان'>"
LATIN_H1 = "<title>The old bridge</title><body><h1>The old bridge</h1>"
H1 = "<body><div><h1>خبر عن الزراعة في السهول</h1>"
SENTENCE = "<p>أعلنت الوزارة، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار والسيول.</p>"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<p>كتب- تميم الحسن:</p>", "تميم الحسن"),
        ("<p>كتب – تميم الحسن</p>", "تميم الحسن"),
        ("<p><strong>&nbsp;بغداد/ تميم الحسن</strong></p>", "تميم الحسن"),
        ("<p>بيروت – تميم الحسن</p>", "تميم الحسن"),
        ("<p><strong>تحقيق: المياه الجوفية</strong></p>", None),  # a genre and its topic
        ("<p><strong>تقرير: أزمة المياه</strong></p>", None),
        ("<p><strong>تقرير: رهف العلي</strong></p>", "رهف العلي"),
        ("<p><strong>تميم الحسن – كازا ///</strong></p>", "تميم الحسن"),  # as Moroccan sites sign
        ("<p>تميم الحسن – بيروت</p>", "تميم الحسن"),
        ("<p><strong>تميم الحسن</strong></p>", "تميم الحسن"),
        ("<b>تميم الحسن</b><br>", "تميم الحسن"),
        ("<div><span>تميم الحسن</span><span>•</span><span>10 مارس 2024</span></div>", "تميم الحسن"),  # beside a date
        ("<div>تميم الحسن<i>•</i>10 مارس 2024<i>•</i>عدل في 12 مارس 2024</div>", "تميم الحسن"),
        (f"<div>تميم الحسن</div><div>10 مارس 2024</div>{SENTENCE * 3}", "تميم الحسن"),  # in the line above
        ("<div><b>الميدان - تميم الحسن</b> <i>10 مارس 2024</i></div>", "تميم الحسن"),  # with the outlet
        ("<div><b>الميدان - أسعار السهول</b> <i>10 مارس 2024</i></div>", None),
        ("<p>من: تميم الحسن</p>", "تميم الحسن"),
        ("<div>تميم الحسن <i>الخميس 5 نوفمبر 2023 - 17:40 بتوقيت بيروت</i></div>", "تميم الحسن"),
        ("<p>الشاعر: تميم الحسن | العصر الحديث</p>", "تميم الحسن"),
        ("<p>الأحد 10 كانون الثاني 2024 - الساعة 11:20 - بغداد / تميم الحسن</p>", "تميم الحسن"),
        ("<div><div><b>تميم الحسن</b><i>مراسل</i></div><div>10 مارس 2024</div></div>", "تميم الحسن"),
        (
            "<div><span>أمل جديد</span><span>•</span><span>10 مارس 2024</span></div>",
            None,
        ),  # a given name, and a word too
        ("<div><a href='/section/7'>نادر وغريب</a> <span>10 مارس 2024</span></div>", None),
        ("<div><a href='/category/tm'>تميم الحسن</a> <span>10 مارس 2024</span></div>", None),  # a rubric on a person
        ("<div><a href='/category/tm'>تميم الحسن</a></div>", None),
        ("<div><span id=lblAuthorName>تميم الحسن</span> محليات</div>", "تميم الحسن"),  # as ASP pages name controls
        ("<p>بغداد - واع - تميم الحسن</p>", "تميم الحسن"),
        ("<p>صحيفة الميدان – تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن (أبوظبي)</p>", "تميم الحسن"),
        ("<p>تميم الحسن (مدرب)</p>", None),
        ("<p>سطيف: تميم الحسن</p>", "تميم الحسن"),
        ("<p>مقديشو / نور جيدي / الأناضول</p>", "نور جيدي"),
        ("<p>عمّان - مستشفى حمزة</p>", None),  # called after a person
        ("<p>بيروت – آية منصور</p>", "آية منصور"),  # a given name that is not listed
        ("<div><span>أخبار محلية</span><span>•</span><span>10 مارس 2024</span></div>", None),  # a rubric
        ("<div><span>تميم الحسن</span><p>يتحدث عن عمله.</p></div>", None),
        ("<p>تميم الحسن</p>", "تميم الحسن"),  # nothing but its place marks it
        ("<span>تميم الحسن</span><span>10 مارس 2024</span>", "تميم الحسن"),
        ("<font color=gray>تميم الحسن</font><br><br>", "تميم الحسن"),
        ("<p>تميم الحسن ووليد العلي</p>", "تميم الحسن، وليد العلي"),
        ("<p>تميم الحسن، وليد العلي</p>", "تميم الحسن، وليد العلي"),
        ("<p>تميم الحسن</p><p>قال تميم الحسن إنه باق.</p>", None),  # the text is about him
        ("<p>تميم الحسن</p><p>باق في عمله.</p><p>وليد العلي</p>", None),  # two that are told of
        ("<h2>تميم الحسن</h2>", None),  # a heading
        ("<p>وليد توفيق</p>", "وليد توفيق"),  # two given names
        ("<p>رمضان كريم</p>", None),  # a greeting
        ("<p>إنا لله وإنا إليه راجعون</p>", None),  # folded, it begins with the given name آنا
        ("<p>سارة تغني</p>", None),  # a sentence
        ("<p>كريم وسخي</p>", None),  # two adjectives
        ("<p>يوسف الصديق عليه السلام</p>", None),  # a prophet
        ("<p>أحمد زكي.. النمر الأسود</p>", None),  # a sub-head
        ("<p>تقرير تميم الحسن</p>", "تميم الحسن"),
        ("<p>حرره تميم الحسن</p>", "تميم الحسن"),
        ("<p>ترجمة تميم الحسن</p>", "تميم الحسن"),
        ("<p>ترجمة جديدة للكتاب</p>", None),  # no person's name
        ("<p>تقرير الطبيب الشرعي</p>", None),  # no name
        ("<p>أجرت الحوار هند الراوي</p>", "هند الراوي"),
        ("<p>من هند الراوي ووليد العلي</p>", "هند الراوي، وليد العلي"),  # as Reuters signs
        ("<p>من هنا وهناك</p>", None),
        ("<p>✍️ تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن كاتب وصحفي عراقي</p>", "تميم الحسن"),
        ("<p>مراسل الميدان - تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم الحسن - خاص الميدان</p>", "تميم الحسن"),
        ("<p>تميم الحسن | تصوير وليد العلي</p>", "تميم الحسن"),
        ("<p>تميم الحسن | رسوم وليد العلي</p>", "تميم الحسن"),
        ("<p>العميد الركن المتقاعد تميم الحسن</p>", "العميد الركن المتقاعد تميم الحسن"),
        ("<p>اسم الكاتب : تميم الحسن</p>", "تميم الحسن"),
        ("<p>أضيف بواسطة تميم الحسن</p>", "تميم الحسن"),
        ("<p>كتب | تميم الحسن</p>", "تميم الحسن"),
        ("<p>✍ بقلم .. تميم الحسن</p>", "تميم الحسن"),
        ("<p>إعداد وتحرير: تميم الحسن</p>", "تميم الحسن"),
        ("<p>كتب المحلل السياسي: تميم الحسن</p>", "تميم الحسن"),
        ("<p>تميم علي الحسن</p>", "تميم علي الحسن"),  # three words that the text does not speak of
        ("<p><strong>تفاصيل جديدة</strong></p>", None),  # a sub-head
        ("<p>بيروت – وكالات</p>", None),
        ("<p>بيروت - رويترز</p>", None),
        ("<p><strong>علي بن يقول في بيان</strong></p>", None),  # too long for a name
    ],
)
def test_a_name_in_a_line_of_its_own(metadata, line, author):
    page = f"{HEAD}{H1}<div id=text>{line}{SENTENCE * 9}</div>"
    assert metadata(page, body="text").author == author


def test_a_name_in_bold_closes_the_text(metadata):
    page = f"{HEAD}{H1}<div id=text>{SENTENCE * 9}<p><strong>سعاد علي</strong></p></div>"
    assert metadata(page, body="text").author == "سعاد علي"


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("<p>سعاد علي</p>", "سعاد علي"),
        ("<p>قالت سعاد علي إنها باقية.</p><p>سعاد علي</p>", None),  # whom the text is about
        ("<p><a href='/tag/1'>سعاد علي</a></p>", None),
        ("<p>* من سعاد علي</p>", "سعاد علي"),  # in Yemen
        ("<p>تفاصيل أخرى</p>", None),
        ("<p>[سعاد علي]</p>", "سعاد علي"),
        ("<p>(نهاية الحلقة الأولى)</p>", None),
        ("<p>سعاد علي</p><p>تابعوا أخبارنا على تلغرام <a href=x>https://t.me/midan</a></p>", "سعاد علي"),
    ],
)
def test_a_name_alone_closes_the_text(metadata, end, author):
    assert metadata(f"{HEAD}{H1}<div id=text>{SENTENCE * 9}{end}</div>", body="text").author == author


@pytest.mark.parametrize(
    ("headline", "author"),
    [
        ("حكايات النيل القديم .. بقلم: عثمان ميرغني", "عثمان ميرغني"),
        ("هند الراوي تكتب: حكايات النيل القديم", "هند الراوي"),
        ("معرض كتب عن النيل القديم", None),
        ("رواية جديدة بقلم كاتبة شابة عن النيل", None),
    ],
)
def test_a_byline_in_the_headline(metadata, headline, author):
    assert metadata(f"<html lang=ar><title>{headline}</title><body><h1>{headline}</h1>").author == author


def test_a_name_printed_alone_that_begins_the_title_tag(metadata):
    page = (
        f"<html lang=ar><title>هند الراوي - خبر عن الزراعة في السهول</title>{H1}<p><a href='/m?i=5'>هند الراوي</a></p>"
    )
    found = metadata(page)
    assert (found.author, found.source) == ("هند الراوي", "almidan.example")  # no outlet


def test_a_printed_byline_goes_before_a_name_in_bold(metadata):
    page = f"{HEAD}{H1}<p class=author>سامر عيسى</p><div id=text><p><b>تميم الحسن</b></p>{SENTENCE * 9}</div>"
    assert metadata(page, body="text").author == "سامر عيسى"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("السهل - من وائل الجرايشة - نفذ العشرات من سائقي الأجرة اعتصاما صباح اليوم", ["وائل الجرايشة"]),
        ("القدس - وفا - أحمد سعيد - قال الوزير إن الجسر سيفتح غدا", ["أحمد سعيد"]),
        ("بيروت - أحمد يصل إلى القاهرة - قال مصدر في المطار", []),
        ("السهل - نفذ العشرات من سائقي الأجرة اعتصاما", []),
        ("السهل (خاص) - درنة - من سالم العبيدي: أطلق المجلس المحلي حملة", ["سالم العبيدي"]),
        ("النهر نت - أحمد سعيد - طالب سكان الحي بحل", ["أحمد سعيد"]),  # an outlet that nothing else tells
        ("كتب ـ سالم بن حمد الجهوري: افتتح أمس بولاية نزوى مشروع السوق", ["سالم بن حمد الجهوري"]),
        ("كتبت: هذه المدينة لا تنام: حكايات من السوق", []),
        ("صلالة ـ بخيت بن سهيل الشحري / سجلت محافظة ظفار دخول الزوار", ["بخيت بن سهيل الشحري"]),
        ("بيروت: أحمد سعيد رجل طويل", []),
        ("قال - كما روى - أحمد سعيد - إن الجسر سيفتح", []),
        ("", []),
    ],
)
def test_a_name_between_dateline_and_sentence(text, names):
    assert names_run_in(text, {"السهل"}) == names


def test_a_name_before_the_first_sentence_below_the_day(metadata):
    first = "<p>بيروت - أحمد سعيد: لم يكن أحد من سكان البلدة يتوقع أن يعود القطار القديم إليها بعد كل هذه السنين من الغياب.</p>"
    page = f"{HEAD}{H1}<div id=text><div>السبت 9 حزيران 2007 - العدد 1187</div>{first}{SENTENCE * 4}</div>"
    assert metadata(page, body="text").author == "أحمد سعيد"


def test_an_initial_and_a_name_below_the_text(metadata):
    page = f"{HEAD}{H1}<div id=text>{SENTENCE * 3}<p><b>ن. بلعربي</b></p></div>"
    assert metadata(page, body="text").author == "ن. بلعربي"  # as Algerian papers sign
    above = f"{HEAD}{H1}<div id=text><p><b>ن. بلعربي</b></p>{SENTENCE * 3}</div>"
    assert metadata(above, body="text").author is None  # the head of a list


def test_the_line_right_above_the_first_paragraph(metadata):
    tools = (
        "<p>اطبع هذا الموضوع</p><p>[-] نص [+]</p><p>جسر السهل قبل افتتاحه - أرشيف</p><p>1 / 1</p><p>الحجم الكامل</p>"
    )
    assert metadata(f"{HEAD}{H1}{tools}<p>من تميم الحسن</p>{SENTENCE}").author == "تميم الحسن"
    assert metadata(f"{HEAD}{H1}{tools}<p>تميم الحسن يشرح</p>{SENTENCE}").author is None


def test_a_row_of_day_outlet_and_writer_is_longer_than_a_short_paragraph(metadata):
    row = "الإثنين 19 أكتوبر-تشرين الأول 2009 الساعة 09 مساءً / السهل برس - خاص - من عمر الحيالي"
    assert metadata(f"{HEAD}{H1}<p>{row}</p>{SENTENCE * 3}").author == "عمر الحيالي"


@pytest.mark.parametrize(
    "lines",
    [
        "<p class=by>السهل اليوم</p><p class=by>الرباط - من محمد بلقاسم</p>",
        "<p class=article_byline>السهل اليوم - غريان - محمد بلقاسم</p>",
    ],
)
def test_an_outlet_in_the_byline_is_no_writer(metadata, lines):
    head = "<html lang=ar><title>Sahl Online السهل اليوم : خبر عن الزراعة في السهول</title>"
    assert metadata(f"{head}{H1}{lines}{SENTENCE * 3}").author == "محمد بلقاسم"


def test_a_name_behind_an_outlet_in_latin_letters():
    assert names_in_line("PUKmedia سۆران ئەمین - بغداد", outlet={"pukmedia"}) == ["سۆران ئەمین"]


def test_a_name_behind_an_outlet_that_dashes_join_without_spaces():
    assert names_in_line("خانيونس-دنيا السهل-من عمر الحيالي", outlet={"دنياالسهل"}) == ["عمر الحيالي"]


@pytest.mark.parametrize(
    ("line", "is_dateline_only"),
    [
        ("جازان 15 رجب 1436 هـ الموافق 04 مايو 2015 م واس", True),  # both calendars
        ("نابلس 24-10-2022 وفا- رنده شعيرات", True),  # and a writer whose name is not listed
        ("بيروت 2020-08-04", False),  # no agency
        ("رام الله - وفا - الأسرى يبدأون إضرابا مفتوحا عن الطعام", False),  # a headline
    ],
)
def test_a_dateline_alone(line, is_dateline_only):
    assert is_dateline(line, set()) is is_dateline_only


@pytest.mark.parametrize(
    ("line", "is_bold", "name"),
    [
        ("الموصل / عمر الحيالي", False, "عمر الحيالي"),
        ("طنطا ـ من عمر الحيالي:", False, "عمر الحيالي"),  # «من» is no part of a name
        ("طنطا من عمر الحيالي:", False, "عمر الحيالي"),  # behind a listed town
        ("رسالة طنطا ـ عمر الحيالي:", False, "عمر الحيالي"),
        ("نابلس 24-10-2022 وفا- عمر الحيالي", False, "عمر الحيالي"),  # with the day
        ("عمر الحيالي 24-10-2022", True, ""),  # beside a day alone, a caption as often
        ("بلدة الوادي/ عمر الحيالي/ الأناضول", False, "عمر الحيالي"),  # a place that is not listed
        ("بلدة الوادي – عمر الحيالي –", False, "عمر الحيالي"),  # and the text goes on below
        ("بلدة الوادي – عمر الحيالي", False, ""),
        ("بغداد: عمر الحيالي - تصوير: سامر عيسى", False, "عمر الحيالي"),
        ("امین کاوه", True, "امین کاوه"),  # Persian letters
        ("بغداد / سها الشيخلي", False, "سها الشيخلي"),  # by the family's name
        ("بغداد - سها الشيخلي", False, ""),
        ("الإثنين 19 أكتوبر-تشرين الأول 2009 الساعة 09 مساءً / السهل برس - خاص - علي الغليسي", False, "علي الغليسي"),
        ("تصوير: عمر الحيالي", True, ""),
        ("السهل - خاص - من عمر الحيالي", False, "عمر الحيالي"),
        ('غزة - "السهل" دوت كوم - عمر الحيالي', False, "عمر الحيالي"),
        ("السهل - النهر - عمر الحيالي", False, ""),  # neither place nor agency
        ("(وكالات) - الناصرية / من عمر الحيالي", False, "عمر الحيالي"),
        ("الأغوار - السهل - عمر الحيالي", False, "عمر الحيالي"),  # an outlet that is not declared so
        ("گروه صنعت و معدن- ندا يگانه:", False, "ندا يگانه"),  # a desk
        ("بلدة الوادي ؛ سمیرا قاضی زاده -", False, "سمیرا قاضی زاده"),
        ("بغداد ؛ سمیرا قاضی زاده -", False, "سمیرا قاضی زاده"),
        ("دانا کەریم", True, "دانا کەریم"),
        ("رضا شريفي يزدي", True, "رضا شريفي يزدي"),  # two family names
        ("سارة تغني", True, ""),  # a verb
        ("عمر الحيالي", False, ""),
        ("عمر الحيالي 12", True, ""),  # no name has digits
        ("عمر", True, ""),  # one word
        ("عمر الحيالي*", True, "عمر الحيالي"),  # who the person is stands at the end
        ("/", True, ""),
        ("", True, ""),
    ],
)
def test_name_in_line(line, is_bold, name):
    assert names_in_line(line, is_alone=is_bold) == ([name] if name else [])


def test_signature_at_the_end_of_the_body(metadata):
    paragraphs = "<p>فقرة من النص.</p>" * 80
    page = f"{HEAD}{H1}<div id=text>{paragraphs}<p>إعداد: سعاد علي</p></div>"
    assert metadata(page, body="text").author == "سعاد علي"


@pytest.mark.parametrize(
    ("end", "author"),
    [
        ("<p><b><i>Stefan Kirchner</i></b></p>", "Stefan Kirchner"),
        ("<p>(Christian P. Stadler)</p><p>Lokalblatt, Heft 12</p>", "Christian P. Stadler"),  # the last lines
        ("<p>Dr. Stefan Kirchner</p>", "Dr. Stefan Kirchner"),
        ("<p align=right>Nguyễn Minh Anh</p>", "Nguyễn Minh Anh"),  # the family name is told
        ("<p>Weitere Informationen</p>", None),  # German writes all nouns with a capital
        ("<h2>Stefan Kirchner</h2>", None),  # a heading
        ("<p>Foto: <b>Stefan Kirchner</b></p>", None),  # not all of its line
        ("<p>Stefan Kirchner spoke.</p><p>Stefan Kirchner</p>", None),  # the text is about him
        ("<ul><li>Karin Falk</li><li>Stefan Kirchner</li></ul>", None),  # a list of the text's
        ("<p><a href=/tag/stefan-kirchner>Stefan Kirchner</a></p>", None),  # a tag
        ("<p>© 2019 Stefan Kirchner</p>", "Stefan Kirchner"),
        ("<p>© Stefan Kirchner</p>", None),  # a picture's
        ("<p>© 2019 Stefan Kirchner Verlag</p>", None),
    ],
)
def test_a_latin_name_that_nothing_marks(metadata, end, author):
    page = f"{LATIN_H1}<div id=text>{'<p>A paragraph of the text.</p>' * 20}{end}</div><div>Contact</div>"
    assert metadata(page, body="text").author == author


@pytest.mark.parametrize(
    ("above", "author"),
    [
        ("<header><a href=/t>Tobias Arndt</a></header><p>March 5, 2024</p>", "Tobias Arndt"),
        ("<header><a href=/t>Tobias Arndt</a></header><p>Lake news</p>", None),
    ],
)
def test_a_latin_name_right_above_the_headline(metadata, above, author):
    assert metadata(f"<title>The old bridge</title><body>{above}<h1>The old bridge</h1>").author == author


def test_a_latin_name_beside_the_date(metadata):
    row = "<ul><li>Konrad T. Falk</li><li>3. August 2019</li></ul>"
    assert metadata(f"{LATIN_H1}{row}<p>Text.</p>").author == "Konrad T. Falk"
    assert metadata(f"{LATIN_H1}<ul><li>Konrad T. Falk</li></ul><p>Text.</p>").author is None


TOLD = "<div id=text><p>قالت البلدية إن الجسر الخشبي فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p><p>وأضافت أن الجسر سيبقى مضاء حتى منتصف الليل، وأن عبور الدراجات النارية ممنوع حتى إشعار آخر.</p></div>"


@pytest.mark.parametrize(
    ("line", "author", "why"),
    [
        ("<span class=small>أرسلت بواسطة نضال فرحات</span>", "نضال فرحات", "Mambo"),
        (
            "<p>2005/04/11 الكاتب : رائد السامرائي&nbsp; عدد القراء : 2210</p>",
            "رائد السامرائي",
            "a count after the name",
        ),
        ("<p>الكاتب: رائد السامرائي المشاهدات: 12</p>", "رائد السامرائي", "the same"),
        (
            "<div class=pub-authors><a href=/p/1>سليم حداد</a><a href=/p/2>نور الرفاعي</a></div>",
            "سليم حداد، نور الرفاعي",
            "links side by side",
        ),
        ("<div class='credits reader-credits'>رشا فياض</div>", "رشا فياض", "Firefox's reader view"),
        (
            "<div><span><i></i> منذ 3 أيام</span><span><i></i> صنعاء: فهد الجرادي</span><span>3021</span></div>",
            "فهد الجرادي",
            "a place and a name in a row, after a sign",
        ),
        ("<a href='profile.php?u=9'>معاينة صفحة المستخدم</a>", None, "a button of phpBB"),
    ],
)
def test_bylines_of_old_programs(metadata, line, author, why):
    assert metadata(f"<h1>فتح الجسر الخشبي أمام المشاة</h1>{line}{TOLD}", body="text").author == author, why


def test_who_answers_in_a_forum_is_no_author(metadata):
    def post(number, name, text):
        member = f"<div id=postmenu_{number}><a class=bigusername href='member.php?u={number}'>{name}</a></div>"
        return f"<table><tr><td>{member}</td><td id=post_{number}>{text}</td></tr></table>"

    first, answer = post(1, "راصد الأخبار", TOLD), post(2, "سعاد علي", "شكرا لك على النقل")
    page = f"<title>فتح الجسر الخشبي أمام المشاة - منتدى الأخبار</title><div><strong>فتح الجسر الخشبي أمام المشاة</strong></div>{first}{answer}"
    assert metadata(page, body="text").author == "راصد الأخبار", "though the forum is called so in part"


ENGLISH = "<p>The old stone bridge was reopened on Monday after ten years of repairs, the town council said in a statement.</p>"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<div>Jane Miller</div>", "Jane Miller"),  # nothing but its place marks it
        ("<h3>Jane Miller</h3>", None),  # a heading
        ("<div>Jane Miller</div><div>Peter Brown</div>", None),  # two that are told of
        ("<div>Jane Miller crossed it first</div>", None),
        ("<div>Old Bridge</div>", None),  # no given name
        (
            "<div>Jane Miller</div><p>Jane Miller, the mayor, opened it, and Jane Miller spoke.</p>",
            None,
        ),  # whom it is about
    ],
)
def test_a_latin_name_alone_below_the_headline(metadata, line, author):
    title = "Stone bridge reopened after ten years"
    page = f"<html lang=en><title>{title}</title><h1>{title}</h1><div id=text>{line}{ENGLISH * 4}</div>"
    assert metadata(page, body="text").author == author


@pytest.mark.parametrize(
    ("name", "author"),
    [("تميم الحسن", "تميم الحسن"), ("تميم السهول", None)],  # the second is in the headline, by the last name
)
def test_a_name_alone_below_the_headline(metadata, name, author):
    assert metadata(f"{HEAD}{H1}<p>{name}</p><div id=text>{SENTENCE * 9}</div>", body="text").author == author


WIRES = [
    ("عمان 30 تشرين الثاني (بترا) تميم القطاونة - تفقد رئيس الوزراء مشاريع.", ["تميم القطاونة"], "no dash before the name"),
    ("عمان 30 تشرين الثاني (بترا)- تميم القطاونة- تفقد رئيس الوزراء مشاريع.", ["تميم القطاونة"], "a month of two words"),
    ("عمان 30 تشرين الثاني (بترا) تميم القطاونة: قال الوزير إن المشاريع كثيرة.", ["تميم القطاونة"], "a colon"),
    ("عمان 30 تشرين الثاني (بترا) وزير الأشغال - افتتح جسرا.", [], "an office is no name"),
    ("عمان 30 تشرين الثاني (بترا) - تفقد رئيس الوزراء - اليوم - مشاريع.", [], "a sentence with dashes"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "why"), WIRES, ids=[why for *_, why in WIRES])
def test_the_writer_behind_the_agency_of_a_wire(text: str, names: list[str], why: str) -> None:
    assert names_run_in(text, frozenset()) == names, why


def test_an_initial_alone_in_a_line_is_a_writer_s(metadata) -> None:
    above = "<span>10 مارس 2024</span> <span class=aut>"
    assert metadata(f"{HEAD}{H1}{above}سهيلة.ب</span><div>{SENTENCE * 3}</div>").author == "سهيلة.ب"
    assert metadata(f"{HEAD}{H1}{above}بقلم ب.سهيلة / وأج</span><div>{SENTENCE * 3}</div>").author == "ب.سهيلة"
    assert (
        metadata(f"{HEAD}{H1}<div>نص: <a href=/j/1>علاوة المزياني</a></div><div>{SENTENCE * 3}</div>").author
        == "علاوة المزياني"
    )
