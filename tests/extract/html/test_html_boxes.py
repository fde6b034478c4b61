"""Boxes told by what they hold: forms, summaries by machines, pictures, and text that waits for a click."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "ترميم مكتبة السوق القديم"
FIRST = "بدأ متطوعون من أهل السوق القديم، صباح السبت، ترميم المكتبة العامة التي أغلقت قبل سبع سنوات."
SECOND = "وقالت أمينة المكتبة إن ألفي كتاب نقلت إلى المدرسة المجاورة، وإنها ستعود إلى رفوفها قبل الشتاء."
THIRD = "وأضافت أن تجار السوق تبرعوا بالخشب والزجاج، وأن الأطفال تكفلوا بطلاء الجدران بأنفسهم."
MAIL = "<form><input type=email name=m><button>اشترك</button></form>"


def body(inner: str) -> list[str]:
    page = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div id=x>{inner}</div></body></html>"
    return extract_html(page.encode(), "https://news.example/1").body.split("\n")


@pytest.mark.parametrize(
    ("box", "why"),
    [
        (f"<div><h4>رسالة الصباح</h4><p>أبرز ما كتبه مراسلونا، كل يوم.</p>{MAIL}</div>", "a newsletter"),
        (
            f"<div><p>مختاراتنا إلى صندوقك، أسبوعا بعد أسبوع.</p><input type=email>{'<p>بالنقر توافق على الشروط.</p>'}</div>",
            "fields without a form",
        ),
        (
            f"<div class='articleInline runaroundLeft'><h6>وسائط</h6><p>{FIRST[:70]}.</p></div>",
            "round which the text runs",
        ),
        (f"<div id=in_article_forums><p>{FIRST[:70]}، كما أرى.</p></div>", "what readers say"),
        ("<form><p>هل تؤيد الترميم؟</p><input type=radio>نعم<input type=radio>لا</form>", "a poll"),
        (
            f"<section><h3>ملخص بالذكاء الاصطناعي</h3><ul><li>{FIRST[:60]}، باختصار.</li></ul></section>",
            "a summary by a machine",
        ),
        (f"<p>أبرز النقاط من إعداد الذكاء الاصطناعي</p><ul><li>{SECOND[:70]}، باختصار.</li></ul>", "a list after it"),
        (
            "<div><div>ملخص الخبر</div><div>مولّد بالذكاء الاصطناعي</div><p>المكتبة تفتح بابها، والمتطوعون يرممونها.</p></div>",
            "a heading in two lines",
        ),
        ("<div><b>AI-generated summary</b><p>The library opens again, volunteers say.</p></div>", "in English"),
        ("<figure><img src=a.jpg><p>متطوعون يحملون رفوف المكتبة (أرشيف)</p></figure>", "a picture with its text"),
        (
            "<table align=left><tr><td><img src=a.jpg></td></tr><tr><td>متطوعون يحملون، صباح السبت، رفوف المكتبة.</td></tr></table>",
            "a picture with its text in the row below",
        ),
        ("<table><tr><td><img src=a.jpg><br>متطوعون يحملون، صباح السبت، رفوفها.</table>", "in the same cell"),
        ("<div id=attachment_12><img src=a.jpg>متطوعون يحملون، صباح السبت، رفوف المكتبة.</div>", "WordPress' caption"),
    ],
)
def test_a_box_that_is_none_of_the_text(box: str, why: str) -> None:
    text = f"<p>{FIRST}</p>{box}<p>{SECOND}</p><p>{THIRD}</p>"
    assert body(text) == [FIRST, SECOND, THIRD], why


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (f"<form><input type=email><p>{FIRST}</p><p>{SECOND}</p></form>", "ASP.NET's form holds the whole page"),
        (f"<div><p>{FIRST}</p><p>{SECOND}</p>{MAIL}</div>", "the box around the field is the text's"),
        (f"<div><p>{FIRST}</p><p>{SECOND}</p><input type=hidden name=mail></div>", "a field that no one fills in"),
        (f"<p>{FIRST}</p><figure><blockquote>{SECOND}</blockquote></figure>", "a pull quote in a figure"),
        (f"<p>{FIRST}</p><figure><img src=a><table><tr><td>{SECOND}</table></figure>", "a table in a figure"),
        (f"<p>{FIRST}</p><table><tr><td>{SECOND}</td><td><img src=a></td></tr></table>", "text beside a picture"),
        (f"<p>{FIRST}</p><table><tr><td><img src=a></td><td>{SECOND}</td></tr></table>", "likewise, right of it"),
        (f"<p>{FIRST}</p><div class=wp-block-media-text><img src=a><p>{SECOND}</p></div>", "a picture beside its text"),
        (
            f"<p>{FIRST}</p><div class=paragraph--type--image-and-text><img src=a><p>{SECOND}</p></div>",
            "the same by its name",
        ),
        (f"<p>{FIRST}</p><p class=font-size-lg>{SECOND}</p>", "the size of letters"),
    ],
)
def test_what_looks_like_a_box(inner: str, why: str) -> None:
    assert body(inner) == [FIRST, SECOND], why


@pytest.mark.parametrize(
    "head", ["ملخص تاريخ الذكاء الاصطناعي", "أبرز مخاوف القراء من الذكاء الاصطناعي", "أهم ما يقال عن الذكاء الاصطناعي"]
)
def test_a_sub_head_on_machines(head: str) -> None:
    assert body(f"<p>{FIRST}</p><div><h3>{head}</h3><p>{SECOND}</p><p>{THIRD}</p></div>")[1] == head


SHORT = ["وستفتح المكتبة أبوابها مساء.", "والدخول إليها مجاني."]
REST = f"<p>{FIRST}</p><div style='display:none'><p>{SHORT[0]}</p><p>{SHORT[1]}</p></div>"
HIDDEN = f"<p>{FIRST}</p><div style='display:none'><p>{SECOND}</p><p>{THIRD}</p></div>"


@pytest.mark.parametrize(
    ("inner", "expected", "why"),
    [
        (f"{HIDDEN}<a href='javascript:void(0)'>اقرأ المزيد</a>", [FIRST, SECOND, THIRD], "a click shows it"),
        (f"{HIDDEN}<span>عرض المزيد</span>", [FIRST, SECOND, THIRD], "likewise, no link"),
        (f"{HIDDEN}<button>اقرأ المزيد</button>", [FIRST, SECOND, THIRD], "a button"),
        (
            f"{HIDDEN}<div><button><span>أكمل قراءة الخبر</span></button></div>",
            [FIRST],
            "a button that says something else",
        ),
        (f"{HIDDEN}<div><button><span>قراءة الخبر كاملا</span></button></div>", [FIRST, SECOND, THIRD], "in a box"),
        (f"{HIDDEN}<button>شارك</button>", [FIRST], "a button that shows nothing"),
        (f"{REST}<a href='#'>اقرأ المزيد</a>", [FIRST, *SHORT], "a short rest"),
        (f"{REST}<button>اقرأ المزيد</button>", [FIRST, *SHORT], "likewise, a button"),
        (f"{REST}<a href='/n/2'>اقرأ المزيد</a>", [FIRST], "a short one that the link does not show"),
        (
            f"<p>{FIRST}</p><div hidden>تم نسخ الرابط بنجاح إلى الحافظة</div><a href='#'>المزيد</a>",
            [FIRST],
            "no sentence",
        ),
        (f"{HIDDEN}<a href='/n/2'>اقرأ المزيد</a>", [FIRST], "the link leads elsewhere"),
        (HIDDEN, [FIRST], "nothing shows it"),
    ],
)
def test_text_that_waits_for_a_click(inner: str, expected: list[str], why: str) -> None:
    assert body(inner) == expected, why


def test_a_text_that_is_hidden_until_a_script_has_seen_who_reads() -> None:
    hidden = f"<p>{SECOND}</p><p>{THIRD}</p>"
    text = f"<p>{FIRST}</p><div id=articleBody style='display:none'>{hidden}</div>"
    assert body(text) == [FIRST, SECOND, THIRD]
    assert body(text.replace("articleBody", "panel")) == [FIRST]
    shown = f"<div class=article-body><p>{FIRST} {FIRST}</p><p>{THIRD} {FIRST}</p></div>"
    following = f"<div class=article-body style='display:none'>{f'<p>{SECOND} {THIRD}</p>' * 3}</div>"
    assert body(shown + following) == [f"{FIRST} {FIRST}", f"{THIRD} {FIRST}"]


@pytest.mark.parametrize(
    "name", ["media-body", "media__text", "media-text", "media-content", "c-media-body", "photo-x"]
)
def test_a_short_text_in_a_zone_that_is_called_media(name: str) -> None:
    short = "بدأ متطوعون ترميم مكتبة السوق القديم، صباح السبت."
    for texts in ([FIRST], [FIRST, SECOND], [short]):
        assert body(f"<div class='{name}'>{''.join(f'<p>{text}</p>' for text in texts)}</div>") == texts
    beside = f"<p>{FIRST}</p><p>{SECOND}</p>"
    assert body(f"{beside}<div class=media><img src=a.jpg><p>رفوف المكتبة صباح السبت</p></div>") == [FIRST, SECOND]


def test_items_of_a_list_with_picture_heading_and_text() -> None:
    items = "".join(f"<figure><img src={n}><h3>الرف {n}</h3><p>{SECOND} ({n})</p></figure>" for n in (1, 2))
    expected = [FIRST, "الرف 1", f"{SECOND} (1)", "الرف 2", f"{SECOND} (2)", THIRD]
    assert body(f"<div class=entry-content><p>{FIRST}</p>{items}<p>{THIRD}</p></div>") == expected


def test_sub_heads_that_a_table_of_contents_leads_to() -> None:
    head = "<h2 class=ez-toc-section id=a>رفوف من خشب السوق</h2>"
    assert body(f"<p>{FIRST}</p>{head}<p>{SECOND}</p>") == [FIRST, "رفوف من خشب السوق", SECOND]


def test_a_page_of_pictures_with_a_text_each() -> None:
    texts = [FIRST, SECOND, THIRD]
    pictures = "".join(
        f"<figure class=gallery-item><img src=a><figcaption>{text}</figcaption></figure>" for text in texts
    )
    assert body(f"<div class=gallery>{pictures}</div>") == texts
    beside = f"<p>{FIRST} {SECOND}</p><p>{THIRD} {FIRST}</p>"
    assert body(f"{beside}<div class=gallery>{pictures}</div>") == [f"{FIRST} {SECOND}", f"{THIRD} {FIRST}"]


EXCERPT = "ظلت كتب الأطفال الملونة على الرفوف السفلى من الخزائن القديمة في القاعة الكبرى من المكتبة حتى مساء أمس ..."


@pytest.mark.parametrize("name", ["check-also-box", "see-also", "related-story"])
def test_a_box_of_other_stories_that_is_longer_than_the_text(name: str) -> None:
    story = f"<h2><a href=/also/7>كتب الأطفال على الرفوف</a></h2><p>{EXCERPT}</p>"
    box = f"<div id={name}><h3>شاهد أيضاً</h3><div>{story}</div></div>"
    text = f"<article><div class=entry><p>{FIRST[:80]}.</p></div></article>"
    assert body(f"<div id=main-content><div class=content>{text}{box}</div></div>") == [f"{FIRST[:80]}."]


def test_a_box_that_is_only_called_so_is_text() -> None:
    text = f"<div class=related><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert body(f"<div class=content>{text}</div>") == [FIRST, SECOND]
