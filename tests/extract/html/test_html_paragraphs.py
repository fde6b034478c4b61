"""Short lines and sentences that look like a page's labels and are text, and the labels that are not."""

from __future__ import annotations

import re

import pytest
from bridge_page import FIRST, SECOND, THIRD, TITLE, body

from newsarc import extract_html


@pytest.mark.parametrize(
    ("head", "why"),
    [
        ("<h2>ردود الأفعال</h2>", "what opens the readers' comments elsewhere"),
        ("<h3>آراء القراء</h3>", "likewise"),
        ("<p><strong>تعليقات</strong></p>", "a sub-head in bold"),
        ("<h2>آخر المستجدات</h2>", "what opens a list of the latest news elsewhere"),
        ("<h2>الأكثر مشاهدة</h2>", "likewise"),
        ("<h2>ذات صلة</h2>", "no list follows"),
        ("<h2>الصورة الأوضح</h2>", "begins like a caption"),
        ("<h3>صورة من الضفة الأخرى</h3>", "likewise"),
        ("<p><b>صورة من الضفة الأخرى</b></p>", "likewise, in bold"),
        ("<h2>البحث عن حلول</h2>", "begins like a search box"),
        ("<p><strong>البحث عن حلول</strong></p>", "likewise, in bold"),
        ("<p>تخطى العقبات</p>", "begins like a link that skips the menu"),
    ],
)
def test_a_sub_head_that_equals_a_label(head: str, why: str) -> None:
    text = re.sub("<[^>]+>", "", head)
    assert body(f"<p>{FIRST}</p>{head}<p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, text, SECOND, THIRD], why


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("تخطى عدد العابرين ألف شخص في اليوم الأول.", "skip links begin so"),
        ("البحث عن مواقف للسيارات صار أصعب، يقول تاجر.", "search boxes begin so"),
        ("الصورة في الضفة الأخرى مختلفة تماما.", "captions begin so"),
        ("تصوير الجسر من الجو أظهر اكتمال الأعمال.", "credits begin so"),
        ("صورة من الأقمار الصناعية بينت مساره كله.", "captions begin so"),
        ("وقالت البلدية إن تطبيقها يستخدم ملفات تعريف الارتباط بحذر.", "consent boxes speak of them"),
        ("Video obtained by the council shows the first crossing at dawn.", "labels of films begin so"),
        ("Anzeige erstatteten danach mehrere Händler aus der alten Markthalle.", "advertisements do in German"),
    ],
)
@pytest.mark.parametrize("cards", [False, True], ids=["one zone", "a zone each"])
def test_a_sentence_that_begins_like_a_label(sentence: str, why: str, cards: bool) -> None:
    texts = [FIRST, sentence, SECOND, THIRD]
    assert body("".join(f"<div class=cell><p>{t}</p></div>" if cards else f"<p>{t}</p>" for t in texts)) == texts, why


@pytest.mark.parametrize(
    ("noise", "why"),
    [
        ("<p>صورة من الافتتاح (رويترز)</p>", "no sentence"),
        ("<p>صورة من افتتاح الجسر صباح أمس (رويترز).</p>", "an agency at its end"),
        ("<p>تصوير: سلمى الهادي.</p>", "a colon after the label"),
        ("<p>تصوير | سلمى الهادي.</p>", "a bar after the label"),
        ("<p>صورة أرشيفية للوادي قبل بناء الجسر.</p>", "nothing but a label opens so"),
        ("<p>تخطى الأكثر قراءة وواصل القراءة</p>", "a link that skips a list"),
        ("<p><a href=#c>تخطي إلى المحتوى</a></p>", "a link that skips the menu"),
        ("<div class=box>صورة من الجسر بعد اكتمال أعماله كلها.</div>", "in a zone of its own"),
        ("<p>اقرأ أيضا</p>", "speaks to the reader"),
        ("<p>واقرأ أيضا:</p>", "with the و that joins it"),
        ("<p>وأيضا..</p>", "two dots for the story that was linked"),
        ("<p>ذات صلة..</p>", "the same"),
        ("<p>You might also be interested in this.</p>", "speaks to the reader"),
        (
            "<h4>More Great Stories</h4><ul><li>The bridge <a href=/n/23>that no one wanted</a> is here</li></ul>",
            "a list follows whose items are not all link",
        ),
        ("<p>CONTINÚA DESPUÉS DE LA PUBLICIDAD</p>", "an advertisement follows"),
        ("<p>Werbung</p>", "the same in German"),
        (
            "<h3>آخر المستجدات</h3><ul><li><a href=/n/22>البلدية تفتح باب التقديم للوظائف</a></li></ul>",
            "a list follows",
        ),
    ],
)
def test_a_label_is_no_text(noise: str, why: str) -> None:
    assert body(f"<p>{FIRST}</p>{noise}<p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD], why


def test_a_sub_head_of_the_first_rank() -> None:
    assert body(f"<p>{FIRST}</p><h1>عامان من العمل</h1><p>{SECOND}</p><p>{THIRD}</p>")[1] == "عامان من العمل"
    assert body(f"<p>{FIRST}</p><h1><a href=/s>مشاريع البلدية</a></h1><p>{SECOND}</p><p>{THIRD}</p>")[1] == SECOND


def test_the_heading_of_a_box_with_nothing_but_a_call() -> None:
    box = "<h3>نشرة الجسر اليومية</h3><p>اشترك في النشرة اليومية لتصلك الأخبار كل صباح في بريدك.</p>"
    assert body(f"<p>{FIRST}</p><div>{box}</div><p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD]
    kept = body(f"<p>{FIRST}</p><h3>ما بعد الافتتاح</h3><p>تابعونا على فيسبوك</p><p>{SECOND}</p><p>{THIRD}</p>")
    assert kept == [FIRST, "ما بعد الافتتاح", SECOND, THIRD]  # a sub-head of the text


@pytest.mark.parametrize(
    ("text", "is_text", "why"),
    [
        ("Video from the toll bridge shows the lorry stopping at noon on Sunday.", True, "a sentence"),
        ("Related costs rose by a third in the spring, the council's report says.", True, "likewise"),
        ("Video of the toll bridge on Sunday, with the lorry in the left lane", False, "no full stop: a caption"),
        ("Video: the lorry stops on the toll bridge at noon on Sunday.", False, "a colon after the label"),
        ("Watch the bridge being built.", False, "short: it tells readers to"),
        ("For more news and updates from the valley, please visit our front page.", False, "sends readers elsewhere"),
        ("Simak juga video ini!", False, "in Indonesian"),
    ],
)
def test_a_sentence_that_begins_like_a_label_in_english(text: str, is_text: bool, why: str) -> None:
    expected = [FIRST, text, SECOND, THIRD] if is_text else [FIRST, SECOND, THIRD]
    assert body(f"<p>{FIRST}</p><p>{text}</p><p>{SECOND}</p><p>{THIRD}</p>") == expected, why


def test_a_question_that_is_all_link_is_no_other_story() -> None:
    asked = f"سالم: <a href=#1>{SECOND} {THIRD} {SECOND}</a>"
    assert body(f"<p>{FIRST}</p><p>{asked}</p><p>{SECOND}</p>") == [FIRST, re.sub("<[^>]+>", "", asked), SECOND]


def test_rows_of_a_table_are_called_alike_and_begin_like_labels() -> None:
    name = "رسوم العبور المحصلة من مركبات النقل العام خلال الأشهر الستة الأولى"
    rows = [(name, "40"), ("Related party transactions", "12"), (name, "55")]
    table = "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows)
    assert body(f"<p>{FIRST}</p><table>{table}</table><p>{SECOND}</p>") == [FIRST, *map(" ".join, rows), SECOND]


def test_an_ornament_of_one_sign_is_no_text() -> None:
    assert body(f"<p>{FIRST}</p><p>“</p><p>{SECOND}</p><p>•</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD]
    assert body(f"<p>{FIRST}</p><p>١</p><p>{SECOND}</p><p>-</p>") == [FIRST, "١", SECOND]  # a numbered chapter


@pytest.mark.parametrize("label", ["推荐阅读", "相关新闻：", "延伸閱讀", "関連記事", "관련기사"])
def test_labels_of_other_stories_in_the_far_east(label: str) -> None:
    box = f"<div><h3>{label}</h3><div><h4><a href=/n/7>河上的旧桥本月拆除，居民改走新路线</a></h4><p>{THIRD}</p></div></div>"
    page = f"<h1>{TITLE}</h1><div class=entry-content><p>{FIRST}</p><p>{SECOND}</p>{box}</div>"
    article = extract_html(page.encode(), "https://news.example/n/1")
    assert article.body.split("\n") == [FIRST, SECOND]
    assert [(link.kind, link.url) for link in article.links] == [("related", "https://news.example/n/7")]


CAPTION = "عمال يضعون الحجر الأخير في الجسر الجديد عند الضفة الشرقية للوادي صباح أمس"


def test_a_caption_in_the_words_of_the_picture() -> None:
    picture = f"<div><img src=/1.jpg alt='{CAPTION}'><div>{CAPTION}</div></div>"
    assert body(f"<p>{FIRST}</p>{picture}<p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD]


def test_steps_that_each_picture_repeats_are_the_text() -> None:
    steps = "".join(f"<img src=/1.jpg alt='{step}'><p>{step}</p>" for step in (FIRST, SECOND, THIRD))
    assert body(steps) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("entry", ["<li><div class=day>{}</div><div>{}</div></li>", "<p><b>{}</b></p><p>{}</p>"])
def test_days_that_head_the_entries_of_a_chronicle(entry: str) -> None:
    days = ["3 مارس 2024", "الأحد 9 مارس 2025", "12 أبريل 2025"]
    texts = (FIRST, SECOND, THIRD)
    entries = "".join(entry.format(day, text) for day, text in zip(days, texts, strict=True))
    assert body(entries) == [days[0], FIRST, days[1], SECOND, days[2], THIRD]


def test_a_day_and_an_hour_between_paragraphs_is_a_stamp() -> None:
    entries = "".join(f"<div>3 مارس 2024 1{n}:20</div><p>{text}</p>" for n, text in enumerate((FIRST, SECOND, THIRD)))
    assert body(entries) == [FIRST, SECOND, THIRD]


def test_when_running_coverage_began_and_changed() -> None:
    stamp = "<p>بدأت التغطية: 3 مارس 2024 08:10 آخر تحديث: 3 مارس 2024 19:45</p>"
    assert body(f"{stamp}<p>{FIRST}</p><p>{SECOND}</p>") == [FIRST, SECOND]


def test_whose_drawing_a_line_of_text_is_under() -> None:
    assert body("<div>ريشة: سامر عيسى</div><p>الجسر أطول من النهر.</p>") == ["الجسر أطول من النهر."]


def test_years_that_head_the_entries_of_a_chronicle() -> None:
    entries = [("1901", FIRST), ("عام 1927", SECOND), ("1968 - 1970", THIRD)]
    inner = "".join(f"<div class=e><span>{year}</span><p>{text}</p></div>" for year, text in entries)
    assert body(inner) == [line for entry in entries for line in entry]


def test_names_above_lists_in_columns() -> None:
    teams = [("الضفة", ["سامر عيسى", "عمر الحيالي"]), ("الوادي", ["هند الراوي", "ليان الحداد"])]
    lists = "".join(f"<div><b>{team}</b><ul>{''.join(map('<li>{}'.format, names))}</ul></div>" for team, names in teams)
    assert body(f"<p>{FIRST}</p>{lists}<p>{SECOND}</p>") == [
        FIRST,
        *(line for team, names in teams for line in (team, *names)),
        SECOND,
    ]


def test_urgent_news_without_a_full_stop() -> None:
    stamp = "<div><span>السبت 14 مارس 2026 10:21</span> <span>1200 مشاهدة</span></div>"
    assert body(f"{stamp}<p>فتح الجسر الجديد أمام المشاة شرق المدينة</p>") == [
        "فتح الجسر الجديد أمام المشاة شرق المدينة"
    ]


def test_hours_of_the_parts_of_a_film_close_a_list() -> None:
    parts = ["00:00 المقدمة", "04:15 كيف بني الجسر؟", "45:02 نصائح عملية"]
    lists = "".join(map("<li>{}".format, parts))
    assert body(f"<p>{FIRST}</p><p>{SECOND}</p><ul>{lists}</ul>") == [FIRST, SECOND, *parts]


@pytest.mark.parametrize("tag", ["div", "div class=par"])
def test_a_row_of_boxes_with_a_paragraph_each_is_of_paragraphs(tag: str) -> None:
    texts = [FIRST, "وهكذا كان", SECOND, "فرح الصغار", "1. الجسر الكبير", THIRD, "سيعود العمال غداً."]
    inner = "".join(f"<{tag}>{text}</div>" for text in texts)
    assert body(inner) == texts
    assert body(f"<{tag}>الميدان – محليات</div>{inner}") == texts  # nothing above the first paragraph
    assert body(f"{inner}<div class=post-meta>قرأه كثيرون اليوم</div>") == texts
    assert body(inner.replace("فرح الصغار", "اقرأ أيضا:")) == [text for text in texts if text != "فرح الصغار"]


def test_a_box_between_paragraphs_is_none_of_them() -> None:
    assert body(f"<p>{FIRST}</p><div>عد غداً</div><p>{SECOND}</p><div>زر المعرض</div><p>{THIRD}</p>") == [
        FIRST,
        SECOND,
        THIRD,
    ]


@pytest.mark.parametrize(
    ("box", "is_kept", "reason"),
    [
        (
            "<div><img src=a.jpg><p>مقهى الميناء (رويترز)</p></div>",
            False,
            "a picture and its caption are all of the box",
        ),
        ("<div><img src=a.jpg><span>مقهى الميناء</span></div>", False, "in an element of the line"),
        ("<div><img src=a.jpg><p>مقهى الميناء فتح أبوابه.</p></div>", True, "a sentence"),
        (
            "<table><tr><td>1</td><td><img src=a.gif>مقهى الميناء</td><td>40</td></tr><tr><td>2</td><td><img src=b.gif>مقهى السوق</td><td>30</td></tr></table>",
            True,
            "a row with a sign",
        ),
    ],
)
def test_a_box_of_a_picture_and_a_line(box: str, is_kept: bool, reason: str) -> None:
    one = "<p>عاد صيادو الميناء القديم إلى البحر بعد أسبوع من العواصف التي ضربت الساحل، وباعوا أول صيدهم صباحا.</p>"
    two = "<p>وقال نقيبهم إن الأضرار طالت عشرين مركبا، وإن البلدية وعدت بإصلاح الرصيف قبل نهاية الشهر.</p>"
    page = f"<div><h1>صيادو الميناء</h1><div>{one}{box}{two}</div></div>"
    assert ("مقهى الميناء" in extract_html(page.encode()).body) == is_kept, reason


def test_the_line_before_the_first_line_break_opens_the_text() -> None:
    first, second = (
        "في التاسعة مساء تنطفئ مدينتنا.",
        "لا بسبب الكهرباء هذه المرة، بل لأن المحال اتفقت على الإغلاق المبكر.",
    )
    page = f"<h1>مدينة تنام</h1><table><tr><td>{first}<br>{second}<br><br>{second} {first}</td></tr></table>"
    assert extract_html(page.encode()).body.split("\n") == [first, second, f"{second} {first}"]


def test_a_sub_head_in_a_div_behind_a_box_of_links() -> None:
    text = "وقالت المديرة إن المكتبة تستقبل مئات الطلاب كل يوم، وإن العمل على توسيعها سيبدأ قريبا."
    box = "<div class=z2><b>في السياق</b><a href=/n/2>افتتاح متحف الريف في البلدة القديمة</a></div>"
    inner = f"<div>{text}</div><div>{text} ثم</div>{box}<div class=z5>ثلاث خطط</div><div>{text} أيضا</div>"
    page = f"<h1>المكتبة</h1><div class=z1>{inner}</div>"
    assert extract_html(page.encode()).body.split("\n") == [text, f"{text} ثم", "ثلاث خطط", f"{text} أيضا"]


def test_a_sub_head_in_bold_ends_a_list_of_stories_set_into_the_text() -> None:
    text = "وقالت المديرة إن المكتبة تستقبل مئات الطلاب كل يوم، وإن العمل على توسيعها سيبدأ قريبا."
    listed = "<div>اقرأ أيضا</div><ul><li><a href=/n/2>افتتاح متحف الريف في البلدة القديمة</a></li></ul>"
    page = f"<h1>المكتبة</h1><div class=body><p>{text}</p><p>{text} ثم</p>{listed}<p><b>آبار بلا اسم</b></p><p>{text} أيضا</p></div>"
    assert extract_html(page.encode()).body.split("\n")[2:] == ["آبار بلا اسم", f"{text} أيضا"]


@pytest.mark.parametrize(("opening", "is_kept"), [("ذات صلة", False), ("هكذا امتلأ", True)])
def test_a_linked_line_that_opens_with_a_label(opening: str, is_kept: bool) -> None:
    text = "وقالت المديرة إن المكتبة تستقبل مئات الطلاب كل يوم، وإن العمل على توسيعها سيبدأ قريبا."
    line = f"{opening} سد القرية.. متى ينتهي الانتظار؟"
    page = f"<h1>المكتبة</h1><div><p>{text}</p><p><a href=/n/2>{line}</a></p><p>{text} ثم</p></div>"
    assert (line in extract_html(page.encode()).body) is is_kept
