"""What of a page is the article's text, on pages built the ways outlets build them."""

from __future__ import annotations

import pytest
from water_page import FIRST, SECOND, STORY, THIRD, TITLE, body

from newsarc import extract_html


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (f"<h1>{TITLE}</h1><div class=entry-content>{STORY}</div>", "a container that names itself"),
        (f"<h1>{TITLE}</h1><div id=x1><div>{STORY}</div></div>", "bare divs without a name"),
        (f"<h1>{TITLE}</h1><div>{FIRST}<br><br>{SECOND}<br><br>{THIRD}</div>", "paragraphs made of line breaks"),
        (
            f"<h1>{TITLE}</h1><div><div>{FIRST}</div><div>{SECOND}</div><div>{THIRD}</div></div>",
            "paragraphs made of divs",
        ),
        (f"<table><tr><td><h1>{TITLE}</h1></td></tr><tr><td>{STORY}</td></tr></table>", "a page laid out in tables"),
        (f"<form id=aspnetForm><h1>{TITLE}</h1><div>{STORY}</div></form>", "ASP.NET wraps the whole page in a form"),
        (
            f"<article class='post type-post format-gallery'><h1>{TITLE}</h1>{STORY}</article>",
            "an article's class names its kind",
        ),
        (f"<main class=banner-page><h1>{TITLE}</h1>{STORY}</main>", "nor does the name of main make it a banner"),
        (
            f"<h1>{TITLE}</h1><div class=article-text><p>{FIRST}</p><p>{SECOND}</div><p>{THIRD}</p>",
            "a paragraph left open",
        ),
    ],
)
def test_the_three_paragraphs(inner: str, why: str) -> None:
    assert set(body(inner)) >= {FIRST, SECOND}, why
    assert TITLE not in body(inner)


@pytest.mark.parametrize(
    ("noise", "why"),
    [
        (
            "<div class=related-posts><p>قصة أخرى عن انقطاع المياه في المدينة القديمة، وما قاله السكان عنها أمس.</p></div>",
            "related",
        ),
        ("<p>اقرأ أيضا: <a href=/2>المياه تعود إلى أحياء المدينة بعد انقطاع طويل</a></p>", "read also"),
        (
            "<p>Véase: <a href=/2>El agua vuelve a los barrios de la ciudad vieja</a></p>",
            "a label and a linked headline in any language",
        ),
        (
            "<figure><figcaption>فرق التنظيف عند ضفة النهر صباح الأحد، كما بدت من الجسر القديم.</figcaption></figure>",
            "caption",
        ),
        (
            "<div class=img-wrap>فرق التنظيف عند ضفة النهر صباح الأحد، كما بدت من الجسر.</div>",
            "a caption in a zone named picture",
        ),
        ("<p>© وكالة الأنباء المحلية</p>", "credit"),
        ("<p>تابعونا على قناتنا في تلغرام لتصلكم الأخبار أولا بأول</p>", "call to follow"),
        ("<p>Subscribe to our newsletter and never miss a story from us.</p>", "call to subscribe"),
        ("<div class=share-bar>شارك هذا الخبر مع أصدقائك الآن</div>", "share bar"),
        ("<div hidden><p>نص مخفي لا يراه القارئ في الصفحة، ولا ينبغي أن يكون في المتن أبدا.</p></div>", "hidden"),
        ("<h4>Notas relacionadas</h4>", "a label in Spanish"),
        ("<p><a href=/2>المياه تعود إلى الأحياء، والأهالي يحتفلون حتى الصباح</a></p>", "a headline that is all link"),
        ("<p>Abb. 4: Die Altstadt von der Brücke aus gesehen, vor dem Beginn der Arbeiten.</p>", "a numbered caption"),
        ("<p>احصل على أهم أخبار اليوم في بريدك كل صباح</p>", "a call for a mail"),
        (
            "<div class=news-letter><p>أخبار مختارة بعناية من مراسلينا في المحافظات كلها، كل أسبوع.</p></div>",
            "newsletter",
        ),
        ("<p>12/03/2024 - بقلم: سعاد علي - القسم: محليات - المشاهدات: 4512 مشاهدة</p>", "the article's own data"),
        (
            "<div><p>موافقتكم مطلوبة قبل عرض أي مواد لأنها قد تتضمن ملفات ارتباط (كوكيز) من موقع X.</p></div>",
            "consent for an embedded post",
        ),
        (
            "<div>Wir stellen ohne dein Einverständnis keine Verbindung zu Twitter her, um dich zu schützen.</div>",
            "consent in German",
        ),
        ("<p>نهاية X مشاركة</p>", "the frame of an embedded post"),
        ("<p>09:15 ت غ</p>", "an hour in GMT"),
        ("<p>13:40 بتوقيت بغداد</p>", "an hour in Baghdad"),
        ("<div>3:22 م · 9 مارس 2026</div>", "the date and hour of an embedded post"),
        (
            "<p>👈 <a href=/2>المياه تعود إلى الأحياء القديمة.. تفاصيل</a></p>",
            "a sign before a headline that is all link",
        ),
        ("<p>للمزيد من التفاصيل اضغط <a href=/2>هنا</a></p>", "a label and a short link"),
        ("<p>يستمر المحتوى بعد الإعلان</p>", "what stands above an advertisement"),
        ("<p>يستمر المقال بعد الإعلان</p>", "likewise"),
        ("<p>شارك على تويتر</p>", "where to share it"),
        ("<p>إرسال عبر واتساب</p>", "likewise"),
        ("<p>تابعونا على مواقع التواصل الاجتماعي</p>", "where to follow"),
        ("<p>انقر للمشاركة على فيسبوك (فتح في نافذة جديدة)</p>", "what screen readers say of a button"),
        ("<p>أبلغ عن خطأ</p>", "a button"),
        ("<p>شاركنا رأيك في التعليقات</p>", "a call for comments, which opens none"),
        ("<p>التعليقات المنشورة لا تعبر عن رأي الموقع</p>", "whose views they are"),
        ("<p>يمنع نقل أو نشر أي مادة من الموقع من دون إذن خطي</p>", "rights"),
        ("<p>خبر متصل</p><p><a href=/2>المياه تعود إلى الأحياء القديمة</a></p>", "a label of related news"),
        (f"<div>{'PGRpdiBjbGFzcz0ic3AtZHNndm8' * 20}</div>", "data of a script"),
        ("<ruby>كلمة<rt>تشكيلها</rt></ruby>", "a reading above a word"),
    ],
)
def test_what_stands_between_paragraphs_is_left_out(noise: str, why: str) -> None:
    found = body(f"<h1>{TITLE}</h1><div class=entry-content><p>{FIRST}</p><p>{SECOND}</p>{noise}<p>{THIRD}</p></div>")
    assert [text for text in found if text != "كلمة"] == [FIRST, SECOND, THIRD], why


@pytest.mark.parametrize(
    "closing",
    [
        "نرحب بآراء القراء، وننصح بمراجعة إرشادات الاستخدام قبل إرسال التعليقات إلى الموقع.",
        "المصدر: وكالات",
        "جميع الحقوق محفوظة لموقع الأخبار المحلية ولا يجوز النقل دون إذن.",
        "آخر تحديث 12/03/2024 10:15",
        "الآراء الواردة في المقال لا تعبر بالضرورة عن رأي الموقع.",
        "Text: Ulrike Hahn",
        "Fotos: Peter Stein und Anna Roth",
        "Pressekontakt:</p><p>Corinna Haas</p><p>Tel. 030 555 0123",  # what press releases end with
        "Ansprechpartnerin</p><p>Corinna Haas",
    ],
)
def test_what_closes_a_page_is_not_its_last_paragraph(closing: str) -> None:
    four = STORY + f"<p>{FIRST} {SECOND}</p>"
    assert body(f"<h1>{TITLE}</h1><div>{four}<p>{closing}</p></div>")[-1] == f"{FIRST} {SECOND}"


@pytest.mark.parametrize(
    ("kept", "texts"),
    [
        ("<h3>ماذا بعد؟</h3>", ["ماذا بعد؟"]),
        ("<ul><li>تنظيف المجرى</li><li>رفع الأنقاض</li></ul>", ["تنظيف المجرى", "رفع الأنقاض"]),
        ("<blockquote>الماء حق للجميع</blockquote>", ["الماء حق للجميع"]),
        ("<table><tr><th>المحافظة</th><td>البصرة</td></tr></table>", ["المحافظة البصرة"]),  # a row is a line
        ("<p>يا نهر كم حملت<br>من قصص الناس<br>ومضيت</p>", ["يا نهر كم حملت", "من قصص الناس", "ومضيت"]),
    ],
    ids=["sub-head", "list", "quotation", "table", "poem"],
)
def test_what_belongs_to_the_text_stays_in_its_place(kept: str, texts: list[str]) -> None:
    found = body(f"<h1>{TITLE}</h1><div class=entry-content><p>{FIRST}</p>{kept}<p>{SECOND}</p><p>{THIRD}</p></div>")
    assert found == [FIRST, *texts, SECOND, THIRD]


def test_cells_of_a_table_at_the_end() -> None:
    cells = (
        "<tr><th>القائمة</th><th>الدرجة</th></tr><tr><td>البصرة</td><td>8</td></tr><tr><td>المجموع</td><td>|</td></tr>"
    )
    found = body(f"<h1>{TITLE}</h1><div>{STORY}<table>{cells}</table></div>")
    assert found[3:] == ["القائمة الدرجة", "البصرة 8", "المجموع"]


REPLIES = [f"{SECOND} {FIRST}", f"{THIRD} {SECOND}"]


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (f"<div class=comment>{STORY}</div>", "one comment"),
        (
            "".join(f"<div class=comment><p>{text}</p></div>" for text in (FIRST, SECOND, THIRD, *REPLIES)),
            "a forum: a comment each",
        ),
        (f"<div style='display: none'><div id=x>{STORY}</div></div>", "hidden until a script shows it"),
        (
            f"<ul class=menu><li class=menu-item><div class='sub-menu visually-hidden'><main>{STORY}</main></div></ul>",
            "a list of the menu left open",
        ),
        (
            "".join(f"<div class=gallery-text><p>{text}</p></div>" for text in (FIRST, SECOND, THIRD, *REPLIES)),
            "nothing but captions",
        ),
        (f"<noscript><div>{STORY}</div></noscript>", "text for readers without scripts"),
    ],
)
def test_names_that_would_leave_nothing_are_not_believed(inner: str, why: str) -> None:
    assert [text for text in body(f"<h1>{TITLE}</h1>{inner}") if text not in REPLIES] == [FIRST, SECOND, THIRD], why


def test_a_consent_box_is_not_the_text_though_it_is_longer() -> None:
    consent = (
        "<p>نقوم نحن وشركاؤنا بتخزين المعلومات على الجهاز والوصول إليها، ومعالجة البيانات الشخصية، مثل المعرفات.</p>"
    )
    assert body(f"<div class=cookie-wall>{consent * 5}</div><h1>{TITLE}</h1><div>{STORY}</div>") == [
        FIRST,
        SECOND,
        THIRD,
    ]


def test_comments_under_an_article_are_left_out() -> None:
    comment = "<p>شكرا لكم على الخبر، ونتمنى أن تصل الفرق إلى قريتنا قريبا لأن النهر فيها صار جافا.</p>"
    found = body(f"<h1>{TITLE}</h1><div>{STORY}</div><div id=comments>{comment}</div>")
    assert found == [FIRST, SECOND, THIRD]


def test_a_menu_left_open_does_not_swallow_the_article() -> None:
    assert FIRST in body(f"<nav><ul><li><a href=/a>أخبار</a><div><article><h1>{TITLE}</h1>{STORY}</article></div>")


@pytest.mark.parametrize(
    ("end", "last"),
    [
        ("<div class=x><p>تعرف على فريقنا الذي يعد لكم هذه التقارير كل صباح من المحافظات.</p></div>", THIRD),
        ("<ul><li>تنظيف المجرى</li><li>رفع الأنقاض</li></ul>", "رفع الأنقاض"),
        ("<blockquote>الماء حق للجميع</blockquote>", "الماء حق للجميع"),
    ],
    ids=["box", "list", "quotation"],
)
def test_a_box_at_the_end_goes_and_a_list_stays(end: str, last: str) -> None:
    paragraphs = f"<p>{THIRD} {SECOND}</p><p>{FIRST} {THIRD}</p>" + STORY
    assert body(f"<h1>{TITLE}</h1><div class=entry-content>{paragraphs}{end}</div>")[-1] == last


TAIL = "وتنتهي الأعمال نهاية الشهر."


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (
            f"<article><div class=piece>{STORY}</div><div class=ad></div><div class=piece><p>{TAIL}</p></div></article>",
            "a short last piece",
        ),
        (
            f"<article><div class=piece>{STORY}<p>{FIRST} {SECOND}</p></div><div class=piece><p>{TAIL}</p></div></article>",
            "after a long text",
        ),
        (
            "<div class=txt>"
            + "".join(f"<div dir=rtl>{text}</div>" for text in (FIRST, SECOND, THIRD, TAIL))
            + "</div>",
            "paragraphs in divs",
        ),
    ],
)
def test_a_short_last_sentence_stays(inner: str, why: str) -> None:
    assert body(f"<h1>{TITLE}</h1>{inner}")[-1] == TAIL, why


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (f"<div class=piece>{STORY}</div><div class=piece><p>{TAIL} <a href=/2>المزيد</a></p></div>", "a link in it"),
        (
            f"<div class=row><h1>{TITLE}</h1>{STORY}<ul><li><a href=/2>{FIRST * 5}</a></ul></div><div class=row>{TAIL}</div>",
            "layout",
        ),
        (f"<div class=txt><div>{FIRST}</div><div>{SECOND}</div></div><div>{TAIL}</div>", "a div elsewhere"),
        (f"<div class=txt><div>{FIRST}</div><div>{SECOND}</div><div>خريطة الموقع</div></div>", "no sentence"),
    ],
)
def test_what_else_stands_in_short_boxes_at_the_end(inner: str, why: str) -> None:
    assert body(f"<main>{inner}</main>")[-1] in (SECOND, THIRD), why


@pytest.mark.parametrize("kicker", ["حصري", "خاص بالميدان"])
def test_a_headline_with_its_kicker_is_no_text(kicker: str) -> None:
    inner = f"<article><h1><span>{kicker}</span> {TITLE}</h1><p>12.05.2024</p>{STORY}</article>"
    assert body(inner) == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("<p>الثلاثاء - 08 سبتمبر 2026 - الساعة 06:44 م بتوقيت اليمن ،،،</p>", "the hour of a place"),
        ("<p>23 فيفري 2026 (آخر تحديث: 23 فيفري 2026 - 20:51)بقلم ع. رضوان</p>", "who and when"),
        ("<p>تعز (الميدان اليوم) خاص:</p>", "a place and a paper"),
        ("<p>عدن، 15 يوليو 2004 (الميدان)</p>", "a place, the day and an agency"),
    ],
)
def test_rows_of_data_at_the_head(row: str, why: str) -> None:
    assert body(f"<h1>{TITLE}</h1><div class=entry-content>{row}{STORY}</div>") == [FIRST, SECOND, THIRD], why


@pytest.mark.parametrize("line", ["عدن: مدينة تبحث عن الماء", "3 مارس 2024 يوم لا ينساه أهل القرية", "المقادير:"])
def test_lines_at_the_head_that_are_text(line: str) -> None:
    assert line in body(f"<h1>{TITLE}</h1><div class=entry-content><p>{FIRST}</p><p>{line}</p><p>{SECOND}</p></div>")


def test_a_last_line_that_is_the_outlets_name() -> None:
    name = "<meta property=og:site_name content='وكالة الميدان اليوم الإخبارية'>"
    for line, stays in (("الميدان اليوم", False), ("الميدان", True)):
        found = body(f"<h1>{TITLE}</h1><div class=entry-content>{STORY}<p>{line}</p></div>", head=name)
        assert (line in found) == stays


def test_comments_under_a_heading_in_another_language_or_wording() -> None:
    for heading in ("Commentaires", "الردود على هذا المقال"):
        inner = f"{FIRST}<br>{SECOND}<br>{THIRD}<h3>{heading}</h3><b>Jam</b> | 5/12/2013<br>{FIRST}"
        assert body(f"<h1>{TITLE}</h1><div id=x>{inner}</div>") == [FIRST, SECOND, THIRD]


SHORT = (
    "طور باحثون في مختبر جامعي نوعا من الورق من قشور الرمان المهملة.",
    "ويأمل الفريق أن يجد مصنعا صغيرا يتبنى الفكرة.",
    "ويختبر الفريق الآن ورقا أمتن من قشور الموز.",
)


@pytest.mark.parametrize("count", [2, 3])
@pytest.mark.parametrize("tag", ["div", "div class=p1", "div dir=rtl", "section"])
def test_short_paragraphs_in_elements_of_their_own(tag: str, count: int) -> None:
    lines = "".join(f"<{tag}>{line}</{tag.split()[0]}>" for line in SHORT[:count])
    page = f"<main><h1>ورق من قشور الرمان</h1><div>2/11/2023</div><div>{lines}</div><div>المصدر: وكالات</div></main>"
    assert extract_html(page.encode()).paragraphs == list(SHORT[:count])


def test_lists_beside_the_only_paragraph() -> None:
    intro = "الكشري من أشهر الأكلات الشعبية في مصر، ويجمع بين الأرز والعدس والمكرونة في طبق واحد."
    items = ["كوبان من الأرز", "كوب من العدس", "بصلتان مفرومتان", "يغسل العدس جيداً ثم يسلق حتى ينضج."]
    page = (
        f"<article><h1>طريقة عمل الكشري</h1><div class=row><div class=col><p>{intro}</p></div></div>"
        f"<h3>المقادير</h3><ul>{''.join(f'<li>{item}</li>' for item in items)}</ul></article>"
    )
    assert extract_html(page.encode()).paragraphs == [intro, "المقادير", *items]
