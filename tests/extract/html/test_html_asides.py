"""Small boxes set into a text: what their lines say of them, and boxes that are text."""

from __future__ import annotations

import pytest

from newsarc import extract_html

ABOVE = [
    "افتتحت بلدية الوادي، صباح اليوم، الجسر الجديد الذي يصل بين ضفتي النهر بعد أعمال استمرت عامين كاملين.",
    "وقال رئيس البلدية إن الجسر سيختصر الطريق إلى المدارس والمستشفى، وإنه بني بأموال جمعها الأهالي.",
]
BELOW = [
    "وحضر الافتتاح مئات السكان الذين عبروا الجسر سيرا على الأقدام، يتقدمهم أكبر العمال سنا في الورشة.",
    "وينتظر أن تبدأ أعمال الطريق الموازي في الربيع المقبل، بحسب ما أعلنه المجلس في ختام الاحتفال.",
]
MARKS = [
    ("<div class=w2>{}</div>", "<h3>{}</h3>", "<p>{}</p>"),
    ("<div class=w2>{}</div>", "<div>{}</div>", "<div>{}</div>"),
    ("<section>{}</section>", "<h4>{}</h4>", "<p>{}</p>"),
    ("<div class=w2>{}</div>", "<strong>{}</strong><br>", "<span>{}</span><br>"),
]
BOXES = [
    (["#سؤال الأسبوع", "من يتحمل كلفة الجسر؟", "البلدية", "الأهالي", "صوّت الآن"], "a vote with its own answers"),
    (["هل يكفي جسر واحد؟", "نعم", "لا", "لا أدري", "تصويت"], "a vote that any page may hold"),
    (["#استمع إلى المقال", "0:00", "3:45", "1x"], "a player"),
    (["#نشرة الوادي", "أهم الأخبار في بريدك كل صباح", "اشترك"], "a call to subscribe"),
    (
        ["#صحافة الوادي تحتاجك", "نحن لا نتلقى تمويلا من أي جهة، ونعتمد على قرائنا.", "ادعمنا"],
        "a call to give, with a sentence",
    ),
    (["#الطقس", "الوادي", "34°", "غائم جزئيا", "الرطوبة 20%", "الرياح 12"], "figures that every page carries"),
    (["#مواقيت الصلاة", "الفجر 04:30", "الظهر 12:03", "العصر 15:20"], "likewise"),
    (["ما هو انطباعك؟", "أعجبني", "أضحكني", "أدهشني", "أحزنني"], "what readers feel"),
    (["المشاهدات", "1250", "التعليقات", "3"], "counts: comments counted in a box end no text"),
]
TEXTS = [
    (["#حقائق عن الجسر", "طوله 240 مترا", "عرضه 12 مترا", "كلفته ثلاثة ملايين"], "facts"),
    (["#أسماء الفائزين", "سالم العبيدي من الوادي", "هدى الجابري من الجبل", "كمال رشيد من السهل"], "names"),
    (["#مواد القرار", "تلغى القرارات السابقة", "ينشر في الجريدة الرسمية", "يعمل به من تاريخ نشره"], "a decree"),
    (["#التطبيقات الأكثر استخداما", "فيسبوك", "واتساب", "تلغرام"], "networks are what the list is of"),
]


def page(*parts: str) -> bytes:
    inner = "\n".join(parts)
    title = "جسر جديد في الوادي"
    return f"<title>{title}</title><h1>{title}</h1><div class=k4>{inner}</div><p>دليل الموقع</p>".encode()


def boxed(lines: list[str], marks: tuple[str, str, str]) -> str:
    box, head, line = marks
    return box.format("".join(head.format(text[1:]) if text[0] == "#" else line.format(text) for text in lines))


def paragraphs(*texts: str) -> list[str]:
    return [f"<p>{text}</p>" for text in texts]


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize(("lines", "why"), BOXES[:-1])
def test_boxes_that_a_line_gives_away(marks: tuple[str, str, str], lines: list[str], why: str) -> None:
    parts = [*paragraphs(*ABOVE), boxed(lines, marks), *paragraphs(*BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == ABOVE + BELOW, why


def test_comments_counted_in_a_box_end_no_text() -> None:
    parts = [*paragraphs(*ABOVE), boxed(BOXES[-1][0], MARKS[0]), *paragraphs(*BELOW)]
    body = extract_html(page(*parts)).body.split("\n")
    assert [line for line in body if line in ABOVE + BELOW] == ABOVE + BELOW


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize(("lines", "why"), TEXTS)
def test_boxes_that_are_text(marks: tuple[str, str, str], lines: list[str], why: str) -> None:
    head = "وفي ما يأتي ما حصل عليه مراسلنا:"
    parts = [*paragraphs(*ABOVE, head), boxed(lines, marks), *paragraphs(*BELOW)]
    expected = [*ABOVE, head, *(line.removeprefix("#") for line in lines), *BELOW]
    assert extract_html(page(*parts)).body.split("\n") == expected, why


def test_updates_of_a_live_blog_with_buttons_are_text() -> None:
    updates = [f"<div class=u5><p>{text}</p><p>نسخ الرابط</p></div>" for text in (*ABOVE, *BELOW)]
    assert extract_html(page(*updates)).body.split("\n") == ABOVE + BELOW


@pytest.mark.parametrize("caption", ["<p>{}</p>", "<span>{}</span><br>"])
def test_captions_of_a_gallery_without_classes(caption: str) -> None:
    lines = ["جانب من الحضور على الجسر", "رئيس البلدية يقص الشريط"]
    gallery = "".join(f"<img src={n}.jpg>{caption.format(text)}" for n, text in enumerate(lines))
    parts = [*paragraphs(*ABOVE), f"<div>{gallery}</div>", *paragraphs(*BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == ABOVE + BELOW


def test_answers_in_an_interview_are_text() -> None:
    talk = ["هل وافق المجلس على الجسر؟", "نعم.", "وهل وافق الأهالي؟", "لا."]
    parts = paragraphs(*ABOVE, *talk, *BELOW)
    assert extract_html(page(*parts)).body.split("\n") == [*ABOVE, *talk, *BELOW]


HEADLINES = ["منتخب الناشئين يغادر إلى العاصمة لخوض البطولة", "افتتاح معرض الكتاب بمشاركة مئات دور النشر"]
LISTED = [
    ("تقارير مرتبطة بالموضوع", "stories that relate, in any words"),
    ("أخبار قد تثير اهتمامكم", "likewise"),
    ("ننصحكم بقراءة", "asks to read"),
    ("اقرأ من نفس التصنيف", "likewise"),
    ("من ذات القسم", "where they are from"),
    ("تابع القضية", "likewise"),
]


@pytest.mark.parametrize(("label", "why"), LISTED)
def test_lists_told_by_the_words_they_are_made_of(label: str, why: str) -> None:
    links = "".join(f"<li><a href=/news/77{n}1>{text}</a></li>" for n, text in enumerate(HEADLINES))
    for box in (f"<h3>{label}</h3><ul>{links}</ul>", f"<div><div>{label}</div><ul>{links}</ul></div>"):
        article = extract_html(page(*paragraphs(*ABOVE, *BELOW), box), "https://wadi.example/news/1")
        assert [(link.kind, link.title) for link in article.links] == [("related", text) for text in HEADLINES], why
        assert article.body.split("\n") == ABOVE + BELOW


@pytest.mark.parametrize("head", ["<h3>{}</h3>", "<p><strong>{}</strong></p>"])
def test_a_heading_of_links_alone_is_no_text(head: str) -> None:
    links = "".join(f"<p><a href=/news/77{n}1>{text}</a></p>" for n, text in enumerate(HEADLINES))
    parts = [*paragraphs(*ABOVE), head.format("من ملف الجسور"), links, *paragraphs(*BELOW)]
    assert extract_html(page(*parts), "https://wadi.example/news/1").body.split("\n") == ABOVE + BELOW


def test_chosen_stories_are_not_of_this_one() -> None:
    links = "".join(f"<li><a href=/news/77{n}1>{text}</a></li>" for n, text in enumerate(HEADLINES))
    article = extract_html(
        page(*paragraphs(*ABOVE, *BELOW)) + f"<div><h3>مقالات مختارة</h3><ul>{links}</ul></div>".encode(),
        "https://wadi.example/news/1",
    )
    assert {link.kind for link in article.links} == {"latest"}


def test_readers_with_a_number_before_their_names_are_comments() -> None:
    rows = [
        ("1 - محمد", "الأربعاء 12 مارس 2025 - 10:30", "اللهم احفظ بلادنا وسائر البلاد من كل سوء، وشكرا على الخبر"),
        ("2 - سعيد", "الأربعاء 12 مارس 2025 - 11:02", "كلام جميل، ولكن أين التطبيق على أرض الواقع يا سادة"),
    ]
    comments = "".join(
        f"<div class=c3><span>{name}</span><div>{day}</div><p>{text}</p></div>" for name, day, text in rows
    )
    body = extract_html(page(*paragraphs(*ABOVE, *BELOW)) + f"<div>{comments}</div>".encode()).body
    assert body.split("\n") == ABOVE + BELOW


def test_a_page_whose_only_paragraph_is_left_out() -> None:
    line = "التعليقات المنشورة لا تعبر عن رأي الموقع، وإنما عن رأي أصحابها، ولا يتحمل الموقع مسؤوليتها."
    assert extract_html(f"<title>الوادي</title><div><p>{line}</p></div>".encode()).body == ""


def test_comments_in_a_box_amid_the_text_end_no_text() -> None:
    comments = (
        "<div><h3>التعليقات</h3><div><b>أبو محمد</b><span>منذ ساعتين</span><p>كلام جميل، ولكن أين التنفيذ على أرض الواقع؟</p></div>"
        "<h4>أضف تعليقك</h4><form><textarea></textarea></form></div>"
    )
    parts = [*paragraphs(*ABOVE), comments, *paragraphs(*BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == ABOVE + BELOW


@pytest.mark.parametrize("answers", ["نعم لا لا أعرف", "أؤيد / أعارض", "نعم | لا | ربما"])
def test_answers_on_one_line_below_their_question(answers: str) -> None:
    poll = f"<div><p>هل تتوقع ارتفاع الأسعار خلال الشهر المقبل؟</p><div>{answers}</div><button>صوّت</button></div>"
    parts = [*paragraphs(*ABOVE), poll, *paragraphs(*BELOW)]
    assert extract_html(page(*parts)).body.split("\n") == ABOVE + BELOW
