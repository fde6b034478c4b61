"""What stands first and last on a copied page: the outlet's name, rows with the day, a label glued to its headline, a last line that ends
nothing; and bulletins whose first line or head speaks for all their articles."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, LAST, LEAD, MORE, PAGE, STORY, TEXT, check_text_alone

from newsarc.extract.dump import extract_dump, extract_dumps

OTHER, ANOTHER = "أسعار الخضار ترتفع في أسواق الجملة", "مهرجان التمور ينطلق مطلع الأسبوع"

OUTLETS = [
    (f"ضفاف الوادي\nالرئيسية | سياسة | رياضة\n{PAGE}", "ضفاف الوادي", "alone above a menu in one line"),
    (f"ضفاف الوادي\n12 أكتوبر 2025\n{PAGE}", "ضفاف الوادي", "alone above the day"),
    (f"فيسبوك\nضفاف الوادي\nأمراض | تغذية | اسأل طبيبا\n{PAGE}", "ضفاف الوادي", "below a network's name"),
    (f"ضفاف الوادي - موقع أهل الوادي\nالرئيسية\nسياسة\n{PAGE}", "ضفاف الوادي", "with what it says of itself"),
    (f"النشرة الصباحية من موقع «ضفاف»\nالأحد 12 أكتوبر 2025\n{PAGE}", "ضفاف", "marked in a newsletter's first line"),
    (f"{PAGE}\n\nحارتنا نيوز", "حارتنا نيوز", "below the text, ending as outlets' names do"),
    (f"منتديات الوادي > الأقسام العامة > محليات\n{PAGE}", "منتديات الوادي", "a forum's trail"),
    (f"حوادث الوادي\n{PAGE}", None, "right above the headline, as kickers are"),
    (f"فوق الوادي\nالرئيسية | سياسة | رياضة\n{PAGE}", None, "the headline has all its words"),
    (f"هدى سالم\n12 أكتوبر 2025\n{PAGE}", None, "a person's name"),
    (f"{HEAD}\nالمصدر: وكالات\n{STORY}", "وكالات", "many outlets, where nothing else is named"),
    (f"{HEAD}\nالمصدر: وكالات\nالمرج (رويترز) - {STORY}", "رويترز", "the dateline names one"),
    (f"{HEAD}\nالوسيلة: الأفق\n{STORY}", "الأفق", "a monitor's word for outlet"),
    (f"{HEAD}\nالمصدر: خاص \"ضفة الوادي\"\n{STORY}", "ضفة الوادي", "in marks, behind «exclusive»"),
    (f"ضفاف\nمحليات\n{HEAD}\n2025/07/15 ضفاف - خاص\n{STORY}", "ضفاف", "the first line again, behind the day"),
    (f"جريدة ضفاف - {HEAD}\n12 أكتوبر 2025\n{STORY}", "جريدة ضفاف", "before the headline, as the window has it"),
    (f"سامي العلي\nمحليات\n{HEAD}\n2025/07/15 - سامي العلي\n{STORY}", None, "a person's name there"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "source", "why"), OUTLETS, ids=[why for *_, why in OUTLETS])
def test_the_outlet_is_named_in_the_first_line_or_below_the_text(page: str, source: str | None, why: str) -> None:
    article = extract_dump(page)
    assert (article.source, article.title, article.body.split("\n")[1:]) == (source, HEAD, TEXT[1:]), why


def test_a_report_that_the_headline_is_about_is_no_outlet_of_the_page() -> None:
    headline = f"صحيفة تركية - {HEAD}"
    article = extract_dump(f"{headline}\n12 أكتوبر 2025\n{STORY}")
    assert (article.title, article.source) == (headline, None)


BODIES = [
    (f"{HEAD}\n11 أكتوبر 2025 أخبار محلية 1,204 زيارة\n{STORY}", "the day, the section and the readers"),
    (f"{HEAD}\nأضيف بواسطة admin بتاريخ أحد, 05/24/2015 - 12:37\n{STORY}", "an account and the hour"),
    (f"{PAGE}\nعودة إلى الرياضة", "a link back"),
    (f"{PAGE}\nللمزيد من الإعلانات", "a link to more"),
    (f"{PAGE} /نهاية الخبر/", "an agency's end mark in strokes"),
    (f"{HEAD}\n{LEAD}\nخشب الأرز CEDAR\n63.88 USD\n+1.41%\n{MORE}\n{LAST}", "what a thing costs, as markets are shown"),
    (f"{HEAD}\n{LEAD}\nجسر الوادي - صورة أرشيفية / Wadi Photo\n{MORE}\n{LAST}", "whose the archive's picture is"),
    (f"{PAGE}\nمحليات المرج", "a lone line without a verb or a stop"),
    (f"{PAGE}\nاقرأ أيضا{OTHER}\nاقرأ أيضا{ANOTHER}", "a label that runs into its headline"),
    (f"{PAGE}\nفي نفس الركن\n{OTHER}\n{ANOTHER}", "a label of North African sites"),
    (f"{PAGE}\nهاتف: 01-000111\nللتواصل الإعلامي:", "how the office is reached"),
    (f"{HEAD}\nأعمدة الجسر الجديد (منى العاني)\n{STORY}", "a caption that ends in its photographer"),
    (f"{HEAD}\nإحدى عوارض الجسر الجديد\nإحدى عوارض الجسر الجديد\n{STORY}", "a caption that shows one of many"),
    (f"{HEAD}\nالجسر القديم قبل هدمه ـ أرشيف\n{STORY}", "a tatweel as the dash before «archive»"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), BODIES, ids=[why for _, why in BODIES])
def test_rows_beside_the_text_are_left_out_of_it(page: str, why: str) -> None:
    check_text_alone(page, why)


ENDS = [
    ("والله من وراء القصد", "a column's prayer"),
    ("رئيس تحرير صحيفة الوادي", "who signs"),
    ("المكتب الإعلامي لبلدية المرج", "an office that signs"),
    ("يتبع في العدد القادم", "more to come"),
    ("امتلأت ضفاف الوادي بالناس", "a sentence without its stop"),
    ("فهل من مجيب لهذا النداء", "a question without its mark"),
]  # fmt: skip


@pytest.mark.parametrize(("end", "why"), ENDS, ids=[why for _, why in ENDS])
def test_a_last_line_that_ends_the_text_stays_in_it(end: str, why: str) -> None:
    body = extract_dump(f"{PAGE}\n{end}").body
    assert body.split("\n")[:3] == TEXT and (body.endswith(end) or "رئيس تحرير" in end or "المكتب" in end), why


WRITERS = [
    (f"{HEAD}\nالوادي - سامي العلي\n{STORY}", "a name beside a place no list holds"),
    (f"{HEAD}\nسامي العلي الأربعاء 6 آذار 2024\n{STORY}", "a weekday between name and day"),
    (f"{HEAD}\nسامي العليالأربعاء 6 آذار 2024\n{STORY}", "name and weekday run together"),
    (f"{HEAD}\nسلفيت – كتب سامي العلي:\n{STORY}", "the verb of writing in the dateline"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), WRITERS, ids=[why for _, why in WRITERS])
def test_writers_beside_a_town_or_a_day(page: str, why: str) -> None:
    article = extract_dump(page)
    assert (article.author, article.paragraphs[1:]) == ("سامي العلي", TEXT[1:]), why


def test_greetings_name_nobody() -> None:
    assert extract_dump(f"{HEAD}\nصباح الخير\n{STORY}").author is None


def test_the_headline_is_what_the_text_begins_with_not_the_kicker_above_it() -> None:
    kicker = "المحافظ تحدث عن عام من الأشغال"
    assert extract_dump(f"{kicker}\n{HEAD}\n{STORY}").title == HEAD


SECOND = [
    "أسواق الجملة في المرج ترفع أسعار الخضار",
    "رفعت أسواق الجملة في المرج أسعار الخضار مطلع الأسبوع بعد موجة الصقيع التي أتلفت محاصيل الوادي.",
    "وقال التجار إن الأسعار ستعود إلى ما كانت عليه مع وصول محاصيل الساحل نهاية الشهر.",
]


def test_the_first_line_above_each_headline_is_the_outlet_of_each_article() -> None:
    articles = extract_dumps("\n".join(["صدى الوادي", HEAD, *TEXT, "صدى الوادي", *SECOND]))
    assert [(a.title, a.source) for a in articles] == [(HEAD, "صدى الوادي"), (SECOND[0], "صدى الوادي")]
    assert articles[0].body.split("\n") == TEXT


def test_a_bulletins_head_speaks_for_all_its_articles() -> None:
    rule = "ـ" * 20
    articles = extract_dumps("\n".join(["نشرة صدى الوادي", "12 أكتوبر 2025", rule, HEAD, *TEXT, rule, *SECOND]))
    assert [(a.title, (a.published or "")[:10]) for a in articles] == [(HEAD, "2025-10-12"), (SECOND[0], "2025-10-12")]


def test_articles_are_parted_where_a_writer_stands_behind_the_day() -> None:
    page = "\n".join(
        [HEAD, "12 أكتوبر 2025", "سامي العلي", *TEXT, SECOND[0], "13 أكتوبر 2025", "هدى سالم", *SECOND[1:]]
    )
    assert [(a.title, a.author) for a in extract_dumps(page)] == [(HEAD, "سامي العلي"), (SECOND[0], "هدى سالم")]


NO_WRITERS = [
    (f"{HEAD}\nواٹس ایپ\n{STORY}", None, "a network, in Urdu"),
    (f"{HEAD}\nجانب من الجسر الجديد - صنعاء\n{STORY}", None, "a picture's text and a town"),
    (f"{PAGE}\nتقارير سابقة\nتقرير: «كأننا نعمل في فرن»", None, "another report's title"),
    (f"{PAGE}\nشبكة ضفاف الإخبارية | اشترك بالقناة t.me/dhifaf", None, "a call to the channel at this address"),
    (f"{HEAD}\nإعداد: سامي العلي – تحرير: هدى سالم\n{STORY}", "سامي العلي", "who edited it, in the same field"),
    (f"{HEAD}\nكتب: سامي العلي تصوير: محمود الحداد\n{STORY}", "سامي العلي", "who took the pictures"),
    (f"{HEAD}\nأحمد خليفةوهدى سالم\n{STORY}", "أحمد خليفة، هدى سالم", "two that run together"),
    (f"{HEAD}\nسامي العليالثلاثاء 2026/02/03\n{STORY}", "سامي العلي", "a weekday that runs into the name"),
    (f"{HEAD}\nطارق وحید شائع 03 اکتوبر 2024\n{STORY}", "طارق وحید", "«published», in Urdu"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "author", "why"), NO_WRITERS, ids=[why for *_, why in NO_WRITERS])
def test_what_stands_beside_writers_is_none_of_their_names(page: str, author: str | None, why: str) -> None:
    assert extract_dump(page).author == author, why


def test_a_last_word_that_the_text_has_not_stays() -> None:
    assert extract_dump(f"{PAGE}\nزيادة").paragraphs == [*TEXT, "زيادة"]
    assert extract_dump(f"{PAGE}\nالمرج").paragraphs == TEXT  # a tag


def test_a_headline_above_a_price_is_none_of_what_markets_quote() -> None:
    check_text_alone(f"{HEAD}\n63.88 USD\n+1.41%\n{STORY}", "longer than the name of what is traded")
