"""Where the text begins: standfirsts, sub-heads and short lines above the first paragraph."""

from __future__ import annotations

import pytest
from bridge_page import FIRST, SECOND, THIRD, TITLE, body

from newsarc import extract_html


def test_a_standfirst_that_begins_like_a_label() -> None:
    lead = "تخطى عدد العابرين فوق الجسر الجديد ألف شخص في يومه الأول، وفق البلدية."
    page = f"<h1>{TITLE}</h1><p>{lead}</p><div class=entry-content><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [lead, FIRST, SECOND]


def test_short_lines_that_open_a_chinese_text() -> None:
    opening = ["山谷里有一座新桥。", "你走过了吗？", "从今天起，"]
    text = (
        "山谷镇政府星期四宣布，连接两岸的步行桥正式开放，工程历时两年，耗资一百五十万元，四个村庄的居民从此不必再绕路。"
    )
    lines = "".join(f"<p>{line}</p>" for line in (*opening, text, text[:-1] + "了。"))
    page = f"<h1>山谷新桥</h1><div class=entry-content><div>作者：</div><p>王小河</p>{lines}</div>"
    assert extract_html(page.encode()).body.split("\n") == [*opening, text, text[:-1] + "了。"]


COOKIES = [
    "الخصوصية: نستخدم ملفات تعريف الارتباط لتحسين تجربتك على الموقع، وباستمرارك فإنك توافق على ذلك كله.",
    "Datenschutz: Diese Website verwendet Cookies. Wenn du die Website weiterhin nutzt, stimmst du dem zu.",
    "We use our own and third-party cookies to show you what suits you, and to count our visitors.",
]


@pytest.mark.parametrize("bar", COOKIES)
def test_a_bar_on_cookies_is_not_the_first_paragraph(bar: str) -> None:
    """The lines above the only paragraph of a short text would be taken for its opening."""
    short = "M: Wer geht als Nächster über die Brücke? Ich, wenn niemand sonst will."
    assert body(f"<p>{short}</p><h3>Teilen mit:</h3><h3>Ähnliche Beiträge</h3><form>{bar}</form>") == [short]


@pytest.mark.parametrize(
    "told", ["قالت الوزارة: «نستخدم ملفات تعريف الارتباط في بوابتنا منذ سنة».", "The bakery uses cookies as bait."]
)
def test_news_of_cookies(told: str) -> None:
    assert told in body(f"<p>{FIRST}</p><p>{told}</p><p>{SECOND}</p><p>{THIRD}</p>")


CAPTION = "عمال يضعون الحجر الأخير في الجسر الجديد عند الضفة الشرقية للوادي صباح أمس"


def test_a_standfirst_that_describes_the_picture_too() -> None:
    page = (
        f"<meta property='og:description' content='{CAPTION}'><h1>{TITLE}</h1><div class=entry-content>"
        f"<img src=/1.jpg alt='{CAPTION}'><p>{CAPTION}</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"
    )
    assert extract_html(page.encode()).body.split("\n") == [CAPTION, FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "By SAMAR HADDAD, LINA KHOURY and JAD NASSAR",
        "By Samar Haddad on Monday, May 18th, 2026 at 11:04 a.m.",
        "Von Samar Haddad und Jad Nassar",
        "كتب: سمير حداد وليلى خوري",
    ],
)
def test_writers_above_the_first_paragraph(line: str) -> None:
    assert body(f"<p>{line}</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("line", "is_text", "why"),
    [
        ("<p>صباح الخير،</p>", True, "a letter greets"),
        ("<center>بسم الله الرحمن الرحيم</center>", True, "a statement opens so"),
        ("<p>خاص</p>", False, "a word"),
        ("<p>الوادي 24 شعبان 1445 هـ الموافق 05 مارس 2024 م</p>", True, "an agency's place and its two days"),
        ("<p>رقم الوثيقة: 24/021/2009</p>", False, "the text's number"),
    ],
)
def test_a_short_line_above_the_first_paragraph(line: str, is_text: bool, why: str) -> None:
    paragraphs = [
        "قالت البلدية إن الجسر الخشبي فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة التي شملت الألواح كلها.",
        "وأضافت أن الجسر سيبقى مضاء حتى منتصف الليل، وأن عبور الدراجات النارية ممنوع حتى إشعار آخر.",
    ]
    found = body(line + "".join(f"<p>{text}</p>" for text in paragraphs))
    assert (len(found) == 3, found[-2:]) == (is_text, paragraphs), why


@pytest.mark.parametrize("line", ["وصل الماء إلى الرصيف.", "الماء على الرصيف"])
def test_a_short_update_of_running_coverage_above_the_others(line: str) -> None:
    entries = "".join(
        f"<div><i>1{n}:20</i><div class=update>{text}</div></div>" for n, text in enumerate((FIRST, SECOND))
    )
    found = body(f"<div><i>19:20</i><div class=update>{line}</div></div>{entries}")
    assert found == [line, FIRST, SECOND]


def test_a_question_in_a_list_of_them_above_the_first_answer() -> None:
    asked = (
        "<dl>" + "".join(f"<dt>{q}</dt><dd>{a}</dd>" for q, a in (("ما الجسر؟", FIRST), ("ومتى؟", SECOND))) + "</dl>"
    )
    assert body(asked) == ["ما الجسر؟", FIRST, "ومتى؟", SECOND]
    assert body(asked.replace("؟", "")) == [FIRST, "ومتى", SECOND]


def test_a_sub_head_in_bold_above_the_first_paragraph() -> None:
    first, second = "<p><b>الضفة الأولى</b></p>", "<p><b>الضفة الأخرى</b></p>"
    text = f"<p>{FIRST}</p>{second}<p>{SECOND}</p><p>{THIRD}</p>"
    assert body(first + text) == ["الضفة الأولى", FIRST, "الضفة الأخرى", SECOND, THIRD]
    assert body(f"<p><b>القاهرة -</b></p>{text}")[0] == FIRST  # a town
    assert body(f"{first}<p>{FIRST}</p><p>{SECOND}</p>") == [FIRST, SECOND]  # none else is set so


def test_greetings_above_a_speech() -> None:
    greetings = ["بسم الله الرحمن الرحيم", "الأخوات والإخوة،", "أهل الوادي،", "السلام عليكم ورحمة الله وبركاته،"]
    text = [f"<p>{line}</p>" for line in (*greetings, FIRST, SECOND)]
    assert body("".join(text)) == [*greetings, FIRST, SECOND]
