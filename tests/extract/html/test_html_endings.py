"""What stands after the last paragraph or among paragraphs: end marks, tags, counters, desks and agencies; and lines that look like them."""

from __future__ import annotations

import pytest

from newsarc import extract_html
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.closings import is_end_mark, is_end_matter
from newsarc.extract.html.meta_lines import is_byline

FIRST = "افتتح متحف الريف في البلدة القديمة، مساء الأربعاء، بحضور عشرات من أبناء القرى المجاورة."
LAST = "ويضم المتحف ثلاث قاعات، خصصت إحداها لأدوات الزراعة التي جمعها الأهالي خلال عامين."


def block(text: str) -> Block:
    return Block(text, 0, "p", 0)


@pytest.mark.parametrize(
    "end",
    [
        "<p>تحرير: سلمى الهادي</p>",
        "<p>إعداد وتحرير: سلمى الهادي</p>",
        "<p>تحرير: ع.ج.م</p>",
        "<p>الوسوم: متاحف، ريف، زراعة</p>",
        "<p>كلمات مفتاحية: متاحف، ريف</p>",
        "<p>Topics: <a href=/t/1>Museums</a>, Villages</p>",
        "<p>وقد يهمك من أخبار المتاحف:</p><p><a href=/2>متحف البحر يستقبل زواره بعد الترميم الطويل</a></p>",
        "<p>المشاهدات: 1,204</p>",
        "<p>عدد القراءات: ٨٨</p>",
        "<p>(وكالات)</p>",
        "<p>(پی ٹی آئی)</p>",
        "<p>مترجم: سارا احمدی</p>",
        "<p>عکس: سارا احمدی</p>",
        "<p>(یو این آئی کے ان پٹ کے ساتھ)</p>",
        "<p>رويترز، أ ف ب</p>",
        "<p>س.ه/ ع.ك (رويترز)</p>",
        "<p>س.ه / ع.ك</p>",
        "<p>المصدر: وكالات</p>",
        "<p>انتهى/ س.ه</p>",
        "<p>انتهى 14/ع</p>",
        "<p>س.م. ـ ع.ج</p>",
        "<p>س م / ع ج</p>",
        "<p>وام/سالم العلي/ منى أحمد</p>",
        "<p>بترا / سالم العلي</p>",
        "<p><strong>29/5/11115</strong></p>",  # the number that an editor's program gave it
        "<p>للتواصل الإعلامي:</p><p>ريم سالم، مديرة الإعلام</p><p>هاتف: 0096170123456</p><p>press@sahel.example</p>",
        "<p>للتواصل: 19999</p>",  # a hotline
        "<p>للتواصل: ريم سالم، هاتف 0096170123456، بريد press@sahel.example</p>",
        "<p>لمزيد من المعلومات يرجى التواصل مع:</p><p>ريم سالم<br>موج للاتصال<br>reem@mawj.example</p>",
        "<h3>جهة الاتصال</h3><p>ريم سالم<br>موج للعلاقات العامة<br>+971 4 123 4567</p>",
        "<p>Rückfragen bitte an:</p><p>Polizei Nord<br>Pressestelle<br>Telefon: 04321 945-2222</p>",
        "<p>PRESSEKONTAKT:</p><p>Polizei Nord, Abteilung für Öffentlichkeitsarbeit und Prävention</p><p>Ulrike Hahn, Hafenstraße 14, Eingang am Wasser</p>"
        "<p>Telefon: 04321 945-2222</p>",
        "<p>SOURCE Rural Museums Authority</p>",
        "<p>=================س.ه / ع.ك</p>",
        "<p>س.ه , ع.ك</p>",
        "<p>.. /س ه/</p>",
        "<p>للمزيد من مقالات الكاتب <a href=/author/5>انقر هنا</a></p>",
        "<p>س.ه/ ع.ك (DW)</p>",
        "<p>مونت كارلو الدولية/أ ف ب</p>",
        "<p>/العُمانية/</p><p>منى/س.ه/سالم</p>",
        "<p>متابعة أخبار الواحة على تلغرام <a href=https://t.me/waha>https://t.me/waha</a></p>",
        "<p>انتهی**2018</p>",
        "<p>رمز الخبر 1955121</p>",
        "<p>المشاركات: 12</p>",
        "<p>News ID: 123456</p>",
        "<p>نقلاً عن «صوت الواحة»</p>",
        "<p>الرابط المختصر: https://waha.example/?p=5544</p>",
        "<p>للتواصل مع الكاتبة: salma@waha.example</p>",
        "<p>@salma_h</p>",
        "<p>ــــــــ</p>",
        "<p>***</p>",
        "<p>#متاحف #ريف_البلدة #زراعة</p>",
        "<p>(تغطية صحفية سالم العلي من البلدة - إعداد منى أحمد للنشرة العربية - تحرير سلمى الهادي)</p>",
        "<p>// انتهى //<br>21:05 ت مـ<br>0117</p>",
        "<p>المصدر: وكالات</p><p>الوسوم: متاحف</p><p>المشاهدات: 9</p>",
        "<p>bur-sh/ak/mt</p>",
        "<p>Article by Salma El Hadi (@salma_h).</p>",
        "<p>- THE END -</p><p>2018</p>",
        "<p>Oasis Press writers Salma El Hadi, in the village, and M. Adel contributed to this report.</p>",
        "<p>Mona Adel contributed reporting from the coast.</p>",
        "<p>(Reporting by Mona Adel in the village; Editing by Salma El Hadi)</p>",
        "<p>Additional reporting by Mona Adel</p><p>(This story was refiled to correct a name in the third paragraph)</p>",
        "<p>Mona Adel 818-555-0142<br>Village Press, Oasis<br>mona@waha.example<br>2013-186</p>",
        "<p>Write to Mona Adel at mona@waha.example</p>",
        "<p>mona@waha.example</p><p>twitter.com/mona_adel</p>",
        "<p>Contributing: Salma El Hadi, Oasis Press</p>",
        "<p>شارك في إعداد التقرير: منى أحمد وسالم العلي من القرية</p>",
        "<p>(ساهمت في التغطية سلمى الهادي)</p>",
        "<p>شارك في كتابة هذا التقرير سالم العلي</p>",
        "<p>عن الكاتب</p>",
        "<p>Follow Salma El Hadi on Twitter and read her book.</p>",
        "<p>Contact the writer: salma@waha.example</p>",
        "<p>For comments and feedback: desk@waha.example</p>",
        "<p>salma@waha.example and follow me on Twitter: @salma_h</p>",
        "<p>Salma El Hadi is a senior writer for the Oasis.</p>",
        "<p>Salma El Hadi also writes for the Oasis, a paper of the south.</p>",
        "<p>(س.ه)</p>",
        "<p>--(الواحة)</p><p>س ه/ م ع</p>",
        "<p>(الواحة) س ه / م ع</p>",
        "<p>ت: سلمى الهادي</p>",
        "<p>*كاتب وباحث لبناني</p>",
        "<p>(*) أستاذة في جامعة الميناء</p>",
        "</div><p>===== س.ه</p><div><p>تابعوا أخبار الواحة عبر أثير إذاعتها على الموجات 98.5 و98.1 كل مساء</p></div><div>",
        "<p>لمشاهدة هذا الفيديو، يرجى تفعيل JavaScript والتفكير في الترقية إلى متصفح آخر</p>",
        "<br>===== س.ه<br>تابعوا أخبار الواحة عبر أثير إذاعة الميناء على الموجات 98.5 و98.1",
        "<p>(sh/waha)</p>",
        "<p>twitter.com/salma_h</p>",
        "<p>Instagram: @salma_h</p>",
    ],
)
def test_end_matter_is_no_text_of_a_short_article(end: str) -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p><p>{LAST}</p>{end}</div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


@pytest.mark.parametrize(
    ("end", "kept"),
    [
        ("<p>روابط:</p>", []),
        ("<p>كتب عن المتحف</p><p><a href=https://books.example/7>أدوات الفلاحين</a></p>", []),
        (
            "<p>والدخول حتى المساء مجاني لأهل القرى كلهم، عدا يوم واحد:</p>",
            ["والدخول حتى المساء مجاني لأهل القرى كلهم، عدا يوم واحد:"],
        ),
        (
            "<p>الزراعة</p><p><a href=/k/1>القاعة</a></p><p>النسيج</p><p><a href=/k/2>القاعة</a></p>",
            ["الزراعة", "النسيج"],
        ),
    ],
    ids=["a label", "a line above a link", "a sentence", "a list of names with a link each"],
)
def test_a_last_line_that_leads_to_what_is_left_out(end: str, kept: list[str]) -> None:
    inner = f"<p>{FIRST}</p><p>{LAST}</p><p>{FIRST} {LAST}</p><p>{LAST} {FIRST}</p>{end}"
    page = f"<h1>متحف الريف</h1><div class=entry-content>{inner}</div>"
    assert extract_html(page.encode()).body.split("\n")[4:] == kept


@pytest.mark.parametrize(
    "last",
    [
        "انتهى العرض.",
        "انتهى الدرس",
        "* كاتب من القرية أهدى المتحف كتبه.",
        "المشاهدات: ما رآه الزوار في القاعة الأولى",
        "تحرير: هذا ما يحتاج إليه المتحف.",
        "وفازت السلة 20-18",
        "(الواحة) و(الريف) معا",
        "ت: تعني التاء في المعجم.",
        "رابط التسجيل: https://waha.example/register",
        "الفجر/الظهر/العصر",
        "Salma/Mona/Adel",
        "Fifty families contributed to this museum in two years.",
        "شارك في إعداد التقرير خبراء من ثلاث جامعات.",
        "شارك في تغطية الافتتاح 12 صحافيا",
        "ساهم في بناء المتحف أهل القرية",
        "Contact lenses and Twitter were not known to the farmers.",
        "Salma El Hadi is a farmer from the village, and the writer of its songs.",
        "By Salma El Hadi and the children of the village, with love.",
        "Reporting by the children of the village fills a hall.",
        "Tickets: tickets@waha.example",
        "The number of the museum is 818-555-0142",
        "من وكالة رويترز إلى المتحف",
    ],
)
def test_a_last_line_that_is_text(last: str) -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p><p>{LAST}</p><p>{last}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST, last]


def test_a_table_of_hours_is_no_stamp() -> None:
    hours = ["الفجر: 4:42", "الظهر: 12:05", "العصر: 3:28"]
    inner = "".join(f"<p>{text}</p>" for text in [FIRST, LAST, *hours])
    page = f"<h1>متحف الريف</h1><div class=entry-content>{inner}</div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST, *hours]


def test_a_text_whose_paragraphs_are_all_headings() -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><h2>{FIRST}</h2><h2>{LAST}</h2><h2>صور من الافتتاح</h2></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


def test_an_end_mark_between_two_reports_cuts_nothing_off() -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p><p>انتهى</p><p>{LAST}</p><p>{FIRST} {LAST}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST, f"{FIRST} {LAST}"]


@pytest.mark.parametrize(
    "last",
    [
        "<p>للتواصل مع أبناء القرى</p><p>فتح المتحف بابا خلفيا يصل القاعات بالسوق القديم.</p>",  # nobody to be reached
        "<p>للتواصل مع المتحف أرقام ثلاثة، أعلنها مديره يوم الافتتاح، وهو في ذلك يتبع متاحف المدن.</p>",
    ],
)
def test_text_that_begins_as_the_heading_of_a_contact(last: str) -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p><p>{LAST}</p>{last}</div>"
    assert "للتواصل" in extract_html(page.encode()).body


UPDATES = [
    "أعلنت البلدية إغلاق الجسر القديم أمام الشاحنات حتى صباح الأحد بسبب ارتفاع النهر.",
    "وصلت فرق الدفاع المدني إلى الحي الشرقي وبدأت إجلاء العائلات من البيوت القريبة.",
    "قال المحافظ إن المدارس تعطل غدا، وإن الامتحانات ترجأ إلى مطلع الأسبوع المقبل.",
]


@pytest.mark.parametrize(
    ("update", "kept"),
    [
        ("<p><span>18:4{}</span>{}</p>", UPDATES),
        ("<div><span>18:4{} م</span><i>|</i><span>{}</span></div>", UPDATES),
        ("<p>18:4{}سلمى الهادي</p><p>{}</p>", UPDATES),  # who wrote the update
        ("<p>18:4{} {}</p>", [f"18:4{n} {text}" for n, text in enumerate(UPDATES)]),  # a chronicle in sentences
        ("<p>18:4{}م {}</p>", [f"18:4{n}م {text}" for n, text in enumerate(UPDATES)]),
    ],
)
def test_the_hour_that_is_glued_to_the_updates_of_a_live_blog(update: str, kept: list[str]) -> None:
    inner = "".join(update.format(n, text) for n, text in enumerate(UPDATES))
    assert extract_html(f"<h1>السيول في المدينة لحظة بلحظة</h1><main>{inner}</main>".encode()).body.split("\n") == kept


@pytest.mark.parametrize(
    ("line", "is_end"),
    [
        ("لقمان/ق", True),  # a reporter and an editor
        ("انتهى/ 25ب / 18", True),
        ("ع و", True),  # initials without a sign
        ("========ب.ف.", True),  # initials of an agency's editors, with a full stop
        ("ف ق/أ ز/ ع ط.", True),
        ("=ن.ف.", True),
        ("لا. لا.", False),  # words of two letters
        ("n.a.", False),  # the last cell of a table
        ("1.5.", False),
        ("مراجعة: عماد غانم", True),
        ("ئا: شاخەوان ع.", True),
        ("ادارت: شہزاد انور", True),
        ("۲۳۳۲۳۳", True),  # the number of a story
        ("صحيفة النهر الجديد", True),  # which the text is copied from
        ("صحيفة النهر توقفت عن الصدور في آذار", False),
        ("انتهاي پيام/", True),  # from an Arabic keyboard
    ],
)
def test_initials_and_editors_below_the_text(line: str, is_end: bool) -> None:
    assert (is_end_matter(block(line)) or is_end_mark(block(line))) is is_end


@pytest.mark.parametrize("end", [" انتهى29/ح", " انتهى 25د", " ./ انتهى</p><p>7", " انتهى"])
def test_the_mark_of_an_agency_that_runs_into_the_last_paragraph(end: str) -> None:
    inner = f"<p>{FIRST}</p><p>{LAST} {FIRST}</p><p>{LAST}{end}</p>"
    found = extract_html(f"<h1>متحف الريف</h1><div class=entry-content>{inner}</div>".encode()).body.split("\n")
    assert found == [FIRST, f"{LAST} {FIRST}", LAST + (" ." if "./" in end else "")]


def test_only_end_matter_stays() -> None:
    assert is_end_matter(block("(وكالات)"))
    page = (
        "<h1>متحف الريف</h1><div class=entry-content><p>المكتب الإعلامي لبلدية السهل الأخضر في محافظة الجنوب</p></div>"
    )
    assert extract_html(page.encode()).body


@pytest.mark.parametrize("sentences", [1, 9], ids=["a line below it", "as much text again"])
def test_what_follows_those_who_contributed(sentences: int) -> None:
    line, after = "Mona Adel contributed to this report.", [f"{LAST} {FIRST} {n}" for n in range(sentences)]
    after = after if sentences > 1 else [LAST[:90]]
    inner = "".join(f"<p>{text}</p>" for text in (FIRST, LAST, f"{FIRST} {LAST}", line, *after))
    found = extract_html(f"<h1>متحف الريف</h1><div class=entry-content>{inner}</div>".encode()).body.split("\n")
    assert found[3:] == ([] if sentences == 1 else [line, *after])


def test_addresses_in_a_table_are_no_running_text() -> None:
    rows = "".join(
        f"<tr><td>قميص {n}</td><td>https://shop.example/{'x' * 80}/{n}.html?a=1,2;b=3.</td></tr>" for n in range(30)
    )
    page = f"<h1>متحف الريف</h1><div><div class=a><p>{FIRST}</p><p>{LAST}</p></div><table>{rows}</table></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


@pytest.mark.parametrize(
    ("text", "mark", "byline"),
    [
        ("انتهى", True, False),
        ("// انتهى //", True, False),
        ("انتهى اللقاء", False, False),
        ("تحرير: سلمى الهادي", False, True),
        ("إعداد | سلمى وهدى", False, True),
        ("أرسلت بواسطة سلمى الهادي في الإثنين 10 مارس 2025", False, True),
        ("أرسلت بواسطة البريد في ثلاثة أيام", False, False),
        ("تحرير المدينة: يوم لا ينسى.", False, False),
        ("ترجمة: هل تكفي وحدها؟", False, False),
        ("By Salma El Hadi", False, True),
        ("Par Salma El-Hadi", False, True),
        ("By all means", False, False),
        ("(END)", True, False),
        ("انتهای پیام/", True, False),
        ("پایان گزارش", True, False),
        ("انتهای پیامک را بنویسید", False, False),
    ],
)
def test_marks_and_bylines(text: str, mark: bool, byline: bool) -> None:
    assert (is_end_mark(block(text)), is_byline(block(text))) == (mark, byline)


CREDITED = "قاعة الأدوات يوم الافتتاح (أ ف ب)"


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        ("<p><img src=1.jpg><br>قاعة الأدوات يوم الافتتاح</p>", "after the picture's line break"),
        ("<p><a href=1.jpg><img src=1.jpg></a><br>قاعة الأدوات يوم الافتتاح</p>", "the picture is a link"),
        (f"<p><img src=1.jpg></p><p align=center>{CREDITED}</p>", "centred, with its agency"),
        (f"<p><img src=1.jpg></p><p><em>{CREDITED}</em></p>", "in italics, with its agency"),
        ("<p>[See <a href=/2>The tools that farmers had in the village</a>.]</p>", "another story in brackets"),
        ("<p>GALLERY: THE TOOLS OF THE VILLAGE</p>", "the name of a gallery"),
        ("<p>Follow @waha for news of all the villages.</p>", "an account to follow"),
        ("<p>إضافة إعلان</p>", "the label of an advertisement"),
        ("<p>سلمى الهادي/Getty Images</p>", "a photographer and an agency"),
        ("<p>Datum: 12.05.2024, Rubrik: Kultur</p>", "fields of the article"),
        ("<p>بیشتر:</p><ul><li><a href=/2>آخرین وضعیت سدهای تهران و شهرهای اطراف</a></li></ul>", "a label in Persian"),
        ("<p>یہ بھی پڑھیں</p><p><a href=/2>کراچی میں آج بارش کا امکان</a></p>", "in Urdu"),
        ("<div class=player><span>0:00</span><span>3:21</span></div>", "the times of a player"),
        (
            "<section aria-labelledby=podcast-promo><p>برنامج يعده فريقنا، كل خميس.</p></section>",
            "a name by what labels it",
        ),
    ],
)
def test_what_stands_among_paragraphs(inner: str, why: str) -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p>{inner}<p>{LAST}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST], why


@pytest.mark.parametrize(
    ("inner", "kept"),
    [
        ("<p><img src=1.jpg><br>وقال المدير إن الدخول مجاني.</p>", "وقال المدير إن الدخول مجاني."),
        ("<p><img src=1.jpg></p><p>أوقات الدخول</p>", "أوقات الدخول"),
        ("<p><img src=1.jpg></p><p><em>للتذاكر باب واحد</em></p>", "للتذاكر باب واحد"),
        ("<p>أوقات الدخول<br><img src=1.jpg></p>", "أوقات الدخول"),
    ],
    ids=["a sentence", "a plain line", "italics alone", "above the picture"],
)
def test_a_line_near_a_picture_that_is_text(inner: str, kept: str) -> None:
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p>{inner}<p>{LAST}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, kept, LAST]


PLEA = "ساعدونا على أن تبقى صحيفتنا مستقلة، فهي تعيش من قرائها وحدهم منذ عشر سنوات."
MORE = "وفي الجوار بيت قديم تملكه البلدية، وتقول إنها ترممه العام المقبل ليضم قاعة رابعة."


@pytest.mark.parametrize(
    ("box", "is_text", "why"),
    [
        (f"<div class=plea><p>{PLEA}</p></div>", False, "one box, however much of a short text it is"),
        (f"<div class=plea><h4>إلى القراء</h4><p>{PLEA}</p></div>", False, "with a heading"),
        (f"<div class=more>{'<hr>'.join(f'<p>{MORE} {n}.</p>' for n in range(4))}</div>", True, "a part of the text"),
        (f"<ul class=more><li>{MORE}</li></ul>", True, "a list"),
        (f"<blockquote class=more><p>{MORE}</p></blockquote>", True, "a quotation"),
    ],
)
def test_a_box_at_the_end(box: str, is_text: bool, why: str) -> None:
    paragraphs = [f"{FIRST} {LAST}", LAST, f"{LAST} {FIRST}", FIRST]
    inner = "".join(f"<p>{each}</p>" for each in paragraphs)
    page = f"<h1>متحف الريف</h1><div class=entry-content>{inner}{box}</div>"
    found = extract_html(page.encode()).body.split("\n")
    assert found[:4] == paragraphs and (len(found) > 4) == is_text, why


def test_parts_of_a_text_that_stand_beside_each_other_are_no_boxes() -> None:
    """Some templates close the zone at each sub-head."""
    page = f"<article><h1>متحف الريف</h1><div><p>{FIRST} {LAST}</p><p>{LAST} {FIRST}</p></div><h2>الجوار</h2><div><p>{MORE}</p><p>{LAST}</p></div></article>"
    assert extract_html(page.encode()).body.split("\n")[2:] == ["الجوار", MORE, LAST]


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://books.example/1", "a source elsewhere"),
        ("/files/plan.pdf", "a file"),
        ("#notes", "a place on the page"),
    ],
)
def test_a_line_above_a_link_that_is_no_story_of_the_outlet(address: str, why: str) -> None:
    line = "وهذه خطة المتحف كاملة:"
    link = f"<p><a href={address}>خطة متحف الريف للسنوات الخمس المقبلة</a></p>"
    own = "".join(f"<a href=https://own.example/{n}>{n}</a>" for n in range(9))
    page = f"<h1>متحف الريف</h1><div class=entry-content><p>{FIRST}</p><p>{LAST}</p><p>{line}</p>{link}</div>{own}"
    assert extract_html(page.encode()).body.split("\n")[-1] == line, why


@pytest.mark.parametrize(
    ("quote", "count"), [("«يفتح بعضها للزوار في المساء»", 0), ("«قال الزوار إنهم سيعودون في الربيع»", 1)]
)
def test_a_pull_quote_that_repeats_a_part_of_a_sentence(quote: str, count: int) -> None:
    text = f"<p>{FIRST}</p><blockquote class=pull>{quote}</blockquote><p>وللمتحف تسع قاعات، يفتح بعضها للزوار في المساء فقط.</p>"
    assert (
        extract_html(f"<h1>متحف</h1><article>{text}<p>{LAST}</p></article>".encode()).body.split("\n").count(quote)
        == count
    )


def test_thousands_of_quotations_take_linear_time() -> None:
    """Ten seconds if each were sought in all paragraphs."""
    pairs = "".join(
        f"<blockquote>«قول الزائر رقم {n} في المتحف»</blockquote><p>{FIRST[:40]}، {n}.</p>" for n in range(5_000)
    )
    assert len(extract_html(f"<h1>متحف</h1><article>{pairs}</article>".encode()).body.split("\n")) > 9_000


def test_code_that_repeats_itself() -> None:
    code = "if not user_of_this_name_exists(name): raise NoSuchUser(name)"
    inner = f"<p>{FIRST}</p><pre>{code}</pre><p>{LAST}</p><pre>{code}</pre><p>{FIRST[:40]}.</p>"
    assert extract_html(f"<h1>متحف</h1><article>{inner}</article>".encode()).body.count(code) == 2


def test_a_numbered_menu_of_a_page_for_early_telephones() -> None:
    menu = "<p>1. <a href=/>الرئيسية</a><br>2. <a href=/c2>اقتصاد</a><br>3. <a href=/c3>تقنية</a></p>"
    page = f"<h1>متحف الريف</h1><p>{FIRST}</p><p>{LAST}</p>{menu}<p>نسخة الويب | English</p>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


def test_the_boxes_of_the_outlets_offices() -> None:
    office = "<h4>مكتب صور</h4><p>شارع الميناء، بناية النور، الطابق الأول، صور - لبنان</p><p>هاتف: 00961 7 123 456</p><p>فاكس: 00961 7 123 457</p>"
    lines = f"<p>{FIRST}</p><p>{LAST}</p>"
    page = f"<div><h1>متحف الريف</h1><div>{lines}</div><div>{office}<p>صحيفة يومية تصدر في الجنوب منذ عام 1998.</p></div></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


@pytest.mark.parametrize(
    "rows",
    [
        "<ul><li>هاتف: 00961 7 123 456</li><li>فاكس: 00961 7 123 457</li></ul>",
        "<table><tr><td>هاتف: 00961 7 123 456</td></tr><tr><td>فاكس: 00961 7 123 457</td></tr></table>",
    ],
)
def test_the_boxes_of_the_outlets_offices_in_rows(rows: str) -> None:
    page = f"<div><h1>متحف الريف</h1><div><p>{FIRST}</p><p>{LAST}</p></div><div><h4>مكتب صور</h4>{rows}</div></div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


def test_telephones_of_a_service_stay() -> None:
    numbers = ["الدفاع المدني: 00961 7 123 456", "الصليب الأحمر: 00961 7 123 457"]
    lines = "".join(f"<p>{line}</p>" for line in (FIRST, LAST, *numbers))
    for page in (f"<div><h1>متحف الريف</h1>{lines}</div>", f"<div><h1>متحف الريف</h1><div>{lines}</div></div>"):
        assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST, *numbers]


def test_a_pull_quote_in_marks_that_a_paragraph_repeats() -> None:
    quote = "«لعبنا بروح العائلة، ولم نسمح لليأس بأن يدخل غرفة الملابس»"
    first = "انتزع الفريق فوزا ثمينا من ضيفه في المباراة التي جمعتهما مساء السبت على ملعب المدينة، ضمن الجولة الأخيرة."
    last = f"وقال المدرب عقب اللقاء: {quote}، معتبرا أن المواجهة المقبلة ستكون نهائيا مبكرا بين الفريقين."
    page = f"<h1>فوز في الوقت القاتل</h1><div class=text><p>{first}</p><div class=q>{quote}</div><p>{last}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [first, last]
    alone = page.replace(last, "وقال المدرب عقب اللقاء إن المواجهة المقبلة ستكون نهائيا مبكرا بين الفريقين.")
    assert quote in extract_html(alone.encode()).body


def test_footnotes_in_a_box_at_the_end_are_text() -> None:
    text = "تقدر مبادرات محلية أن عدد بائعات الشاي في المدينة تضاعف أربع مرات منذ الربيع، وأن أكثرهن كن معلمات (1)."
    notes = ["(1) تقرير غير منشور لمبادرة محلية، شتاء العام الماضي.", "(2) مقابلة مع الكاتب في المدينة."]
    inner = f"<p>{text}</p><p>{text} ثم</p><p>{text} أيضا</p><div class=fn><p>{notes[0]}</p><p>{notes[1]}</p></div>"
    page = f"<h1>بائعات الشاي</h1><div class=story>{inner}</div>"
    assert extract_html(page.encode()).body.split("\n")[3:] == notes


def test_what_the_writer_is_behind_the_name_at_the_end() -> None:
    text = "كان الجسر حبل غسيل طويلا ننشر عليه ظلالنا عند الغروب، ثم نعود إلى البيوت خفافا كمن نسي اسمه في جيب قميص."
    told = "<b>ليلى قطان</b> شاعرة سورية من مواليد 1981، صدرت لها ثلاث مجموعات آخرها «ملح قليل» عن دار مرايا."
    page = f"<h1>دفتر النهر</h1><p>بقلم: ليلى قطان</p><article><p>{text}</p><p>{text} ثم</p><div>{told}</div></article>"
    assert extract_html(page.encode()).body.split("\n") == [text, f"{text} ثم"]
