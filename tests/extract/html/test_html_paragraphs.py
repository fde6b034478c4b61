"""Short lines and sentences that look like a page's labels and are text, and the labels that are not."""

from __future__ import annotations

import re

import pytest

from newsarc import extract_html

TITLE = "جسر جديد فوق وادي الزيتون"
FIRST = "افتتحت بلدية الوادي، صباح الخميس، جسرا جديدا للمشاة يربط الضفتين، بعد عامين من بدء الأعمال فيه."
SECOND = "وقال رئيس البلدية إن الجسر يخدم أربع قرى، وإن كلفته بلغت مليونا ونصف المليون من موازنة المحافظة."
THIRD = "وأوضح المهندس المشرف أن الإنارة تعمل بالطاقة الشمسية، وأن أعمال التشجير تنتهي قبل حلول الصيف."


def body(inner: str) -> list[str]:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div class=entry-content>{inner}</div></body>"
    )
    return extract_html(page.encode(), "https://news.example/1").body.split("\n")


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


def test_a_standfirst_that_begins_like_a_label() -> None:
    lead = "تخطى عدد العابرين فوق الجسر الجديد ألف شخص في يومه الأول، وفق البلدية."
    page = f"<h1>{TITLE}</h1><p>{lead}</p><div class=entry-content><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert extract_html(page.encode()).body.split("\n") == [lead, FIRST, SECOND]


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


def test_the_heading_of_a_box_with_nothing_but_a_call() -> None:
    box = "<h3>نشرة الجسر اليومية</h3><p>اشترك في النشرة اليومية لتصلك الأخبار كل صباح في بريدك.</p>"
    assert body(f"<p>{FIRST}</p><div>{box}</div><p>{SECOND}</p><p>{THIRD}</p>") == [FIRST, SECOND, THIRD]
    kept = body(f"<p>{FIRST}</p><h3>ما بعد الافتتاح</h3><p>تابعونا على فيسبوك</p><p>{SECOND}</p><p>{THIRD}</p>")
    assert kept == [FIRST, "ما بعد الافتتاح", SECOND, THIRD]  # a sub-head of the text


def test_comments_in_a_zone_of_their_own_end_the_text() -> None:
    reply = "شكرا للبلدية على هذا الجسر، فقد كنا ندور حول الوادي كله كي نصل إلى مدارس أولادنا."
    inner = f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><div class=box><h3>التعليقات</h3><p>{reply}</p></div>"
    assert body(inner) == [FIRST, SECOND, THIRD]
