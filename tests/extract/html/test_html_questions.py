"""Questions and answers that a page folds: both are text, however short and whatever the question is set in."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "كل ما تحتاج إلى معرفته عن بطاقة الحافلة"
LEAD = "تبدأ البلدية غدا بيع البطاقة الجديدة لركوب الحافلات في محطات المدينة كلها."
SHORT = [
    ("كم ثمن البطاقة؟", "عشرة دنانير تدفع مرة واحدة."),
    ("هل تلغى التذاكر القديمة؟", "لا، تبقى صالحة حتى نهاية العام."),
    ("أين أشتري البطاقة؟", "في المحطات الثلاث وفي المكتبة."),
]
LONG = [
    (question, f"{answer} وقالت البلدية إن ثمنها لن يرتفع قبل عامين، وإن الأطفال معفون منه.")
    for question, answer in SHORT
]
BARE = [(question.rstrip("؟"), answer) for question, answer in SHORT]
FOLDS = [
    (
        "<div class=accordion-item><h2><button class=accordion-button>{q}</button></h2><div class='collapse'><div class=accordion-body>{a}</div></div></div>",
        "Bootstrap",
    ),
    (
        "<div class=card><div class=card-header><h5><button data-toggle=collapse>{q}</button></h5></div><div class=collapse><div class=card-body>{a}</div></div></div>",
        "its fourth version",
    ),
    (
        "<div class=panel><h4><a data-toggle=collapse href=#c{n}>{q}</a></h4><div class='panel-collapse collapse'><div>{a}</div></div></div>",
        "its third, a link",
    ),
    ("<button class=accordion>{q}</button><div class=panel><p>{a}</p></div>", "a button without a heading"),
    (
        "<div class=e-accordion><div class=tab-title role=button><a>{q}</a></div><div class=tab-content><p>{a}</p></div></div>",
        "Elementor",
    ),
    ("<div class=faq-section><strong>{q}</strong><p class=faq-answer>{a}</p></div>", "Yoast"),
    ("<details><summary>{q}</summary><div>{a}</div></details>", "the element for it"),
    ("<h3 class=toggle>{q}</h3><div style='display:none'>{a}</div>", "hidden until the reader asks"),
    ("<div class=faq-item><h3>{q}</h3><div hidden><p>{a}</p></div></div>", "likewise"),
]


def body(inner: str, around: str = "<article>{}</article>") -> list[str]:
    text = around.format(f"<h1>{TITLE}</h1>{inner}")
    page = f"<html lang=ar><title>{TITLE}</title><body>{text}<p>دليل الموقع</p></body></html>"
    return extract_html(page.encode(), "https://baladiya.example/news/1").body.split("\n")


@pytest.mark.parametrize("around", ["<article>{}</article>", "<div class=c7>{}</div>"])
@pytest.mark.parametrize(("fold", "why"), FOLDS)
@pytest.mark.parametrize("pairs", [SHORT, LONG], ids=["short", "long"])
def test_questions_and_answers(fold: str, why: str, pairs: list[tuple[str, str]], around: str) -> None:
    rows = "".join(fold.format(q=question, a=answer, n=n) for n, (question, answer) in enumerate(pairs))
    expected = [line for pair in pairs for line in pair]
    assert body(f"<p>{LEAD}</p><div>{rows}</div>", around) == [LEAD, *expected], why


@pytest.mark.parametrize(("fold", "why"), [row for row in FOLDS if "accordion" in row[0] or "faq-item" in row[0]])
def test_heads_of_folds_that_ask_nothing(fold: str, why: str) -> None:
    rows = "".join(fold.format(q=head, a=text, n=n) for n, (head, text) in enumerate(BARE))
    assert body(f"<p>{LEAD}</p><div>{rows}</div>") == [LEAD, *(line for pair in BARE for line in pair)], why


@pytest.mark.parametrize(
    ("box", "why"),
    [
        ("<h2><button>القائمة</button></h2>", "a button that opens a menu"),
        (
            "<div><h3><a href=/n/5>هل تكفي ثلاث محطات؟</a></h3><div>رأي محررنا في البطاقة</div></div>" * 2,
            "other stories",
        ),
        (
            "<div class=faq><h3><button>روابط سريعة</button></h3><ul><li><a href=/a>من نحن</a></ul></div>" * 2,
            "a folded menu",
        ),
        ("<h2>الأسعار <button>نسخ</button></h2>", "a button beside the words of a heading"),
    ],
)
def test_buttons_and_questions_that_are_no_text(box: str, why: str) -> None:
    texts = [f"{LEAD} وقالت إن ثمنها لن يرتفع قبل عامين.", f"وأضافت البلدية، في بيان، أن {SHORT[0][1]} والأطفال معفون."]
    found = body(f"<p>{texts[0]}</p><p>{texts[1]}</p>{box}")
    assert [line for line in found if line not in ("الأسعار",)] == texts, why


def test_a_box_below_a_question_of_an_interview_is_no_answer() -> None:
    answer = "قال إن البطاقة تغني عن النقود، وإن شحنها يتم من الهاتف في أقل من دقيقة واحدة."
    talk = [("وهل تعمل ليلا؟", answer), ("ومتى تعمم؟", answer.replace("دقيقة", "ساعة"))]
    text = "".join(f"<p>{question}</p><p>{reply}</p>" for question, reply in talk)
    box = "<div class=box><div class=boxhead>نص المقابلة في ملف</div><div>123 KB</div></div>"
    assert body(f"<div>{text}{box}<p>{LEAD} {answer}</p></div>") == [
        *(line for pair in talk for line in pair),
        f"{LEAD} {answer}",
    ]
