"""Pages pasted as one line: their head is cut where the menu ends, at the writer or the outlet, and at the day; and rows that stood beside
each other, times behind listed headlines, and publishing houses in the line on rights."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, LAST, LEAD, MORE, PAGE, STORY

from newsarc.extract.dump import extract_dump, extract_dumps

TEXT = f"{LEAD} {MORE} {LAST}"
MENU = "الرئيسية أخبار وطنية رياضة صحة فيديو"
FOOT = "جميع الحقوق محفوظة صحيفة الوادي 2024"
OTHER, ANOTHER = "أسعار الخضار ترتفع في أسواق الجملة", "مهرجان التمور ينطلق مطلع الأسبوع"

HEADS = [
    (f"الوادي {MENU} {HEAD} سامي العلي 03/05/2024 18:40 شارك على فيسبوك شارك على تويتر {TEXT} {FOOT}", "سامي العلي", "2024-05-03T18:40", "a menu, a writer, a day and its hour"),
    (f"{MENU} الوادي > محليات {HEAD} سامي العلي 3 مايو 2024 {TEXT} {FOOT}", "سامي العلي", "2024-05-03", "a trail behind the menu"),
    (f"{MENU} {HEAD} صحيفة الوادي - 22 كانون الثاني 2024 {TEXT} {FOOT}", None, "2024-01-22", "the outlet that the foot names"),
    (f"{HEAD} سامي العلي الأحد 5 مايو 2024 {TEXT} {FOOT}", "سامي العلي", "2024-05-05", "no menu, and the weekday before the day"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "author", "day", "why"), HEADS, ids=[why for *_, why in HEADS])
def test_the_head_of_a_page_in_one_line(page: str, author: str | None, day: str, why: str) -> None:
    article = extract_dump(page)
    assert (article.title, article.author, article.published, article.body) == (HEAD, author, day, TEXT), why
    assert article.source == "صحيفة الوادي"


def test_stories_beside_each_other_behind_a_label_in_one_line() -> None:
    page = f"{MENU} {HEAD} 3 مايو 2024 {TEXT} أخبار ذات صلة {OTHER} - {ANOTHER} {FOOT}"
    article = extract_dump(page)
    assert [(link.kind, link.title) for link in article.links] == [("related", OTHER), ("related", ANOTHER)]


SENTENCES = [
    f"{HEAD}\nأعلنت البلدية يوم الأحد 5 مايو 2024 أن الجسر الخشبي سيفتح أمام المشاة مطلع الشهر المقبل، بعد عام من أعمال الصيانة التي شملت السوق. {MORE} {LAST}",
    f"بغداد 5 مايو 2024 (واع) - أعلنت البلدية أن الجسر الخشبي سيفتح أمام المشاة مطلع الشهر المقبل، بعد عام من أعمال الصيانة. {MORE} {LAST}",
]  # fmt: skip


@pytest.mark.parametrize("page", SENTENCES)
def test_a_sentence_with_a_day_in_it_is_left_whole(page: str) -> None:
    assert extract_dump(page).paragraphs == [page.split("\n")[-1]]


LISTED = [
    (f"{PAGE}\nذات صلة\n{OTHER} 19 مايو، 2022\n{ANOTHER} 2 مايو، 2022", "each with its day"),
    (f"{PAGE}\nذات صلة\n{OTHER} منذ 3 ساعات\n{ANOTHER} منذ يومين", "each with the hours that have passed"),
    (f"{PAGE}\nذات صلة\n{OTHER}\n{ANOTHER}\nالمرج   الجسر الخشبي   السوق القديم", "tags that stood beside each other"),
    (f"{PAGE}\nذات صلة\n{OTHER}\n{ANOTHER}\nالقاهرة الفجر 05:08 الظهر 11:46", "hours of prayer"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), LISTED, ids=[why for _, why in LISTED])
def test_what_stands_behind_listed_headlines_is_none_of_them(page: str, why: str) -> None:
    assert [link.title for link in extract_dump(page).links] == [OTHER, ANOTHER], why


def test_one_headline_that_ends_with_its_day_keeps_it() -> None:
    dated = "أسعار الذهب في الأسواق 20 نوفمبر 2025"
    assert [link.title for link in extract_dump(f"{PAGE}\nذات صلة\n{dated}\n{OTHER}").links] == [dated, OTHER]


RIGHTS = [
    ("جميع الحقوق محفوظة لمؤسسة الضفاف للصحافة والنشر © 2024", "الضفاف", "the house bears the outlet's name"),
    ("جميع الحقوق محفوظة لدنيا الضفاف © 2003 - 2024", "دنيا الضفاف", "«for» runs into the name"),
    ("جميع الحقوق محفوظة لبنان الضفاف © 2024", "لبنان الضفاف", "a name that begins so"),
    ("جميع الحقوق محفوظة © مؤسسة دبي للإعلام 2024", "مؤسسة دبي للإعلام", "a house called after its town"),
]  # fmt: skip


@pytest.mark.parametrize(("foot", "source", "why"), RIGHTS, ids=[why for *_, why in RIGHTS])
def test_the_outlet_in_the_line_on_rights(foot: str, source: str, why: str) -> None:
    assert extract_dump(f"{PAGE}\n{foot}").source == source, why


def test_a_menu_in_a_row_and_the_basmala_are_no_headline() -> None:
    head = "بيان صادر عن المكتب السياسي لبلدية المرج"
    page = f"الموقع الرسمي لبلدية المرج\nالبلدية   القيادة   بيانات   المجلس   الشباب\nبسم الله الرحمن الرحيم\n{head}\n{STORY}"
    article = extract_dump(page)
    assert (article.title, article.body) == (head, STORY)


def test_a_newsletters_greeting_is_no_articles_headline() -> None:
    rule = "=" * 30
    head = f"النشرة الصباحية من موقع «الضفاف»\nالاثنين 15 يناير 2024\nصباح الخير، هذه أبرز قصص اليوم\n{rule}\n"
    second = f"{OTHER}\nرفعت أسواق الجملة أسعار الخضار مطلع الأسبوع بعد موجة الصقيع التي أتلفت محاصيل الوادي.\n{MORE}"
    articles = extract_dumps(f"{head}{PAGE}\n{rule}\n{second}")
    assert [(a.title, (a.published or "")[:10]) for a in articles] == [(HEAD, "2024-01-15"), (OTHER, "2024-01-15")]


CALLS = [
    "لمتابعة آخر الأخبار اشتركوا بقناة الضفاف على تليكرام",
    "حمّل تطبيق الضفاف لمتابعة آخر الأخبار",
    "تغطية متواصلة على قناة موقع الضفاف في تلغرام",
    "تصلكم كل خميس أبرز قصص الضفاف.",
    "انضم/ي إلى المناقشة",
]


@pytest.mark.parametrize("call", CALLS)
def test_calls_amid_the_text(call: str) -> None:
    assert extract_dump(f"{HEAD}\n{LEAD}\n{MORE}\n{call}\n{LAST}").body == STORY


def test_a_chat_as_telegram_exports_it_has_an_article_a_message() -> None:
    second = f"{OTHER}\nرفعت أسواق الجملة أسعار الخضار مطلع الأسبوع بعد موجة الصقيع التي أتلفت محاصيل الوادي.\n{MORE}"
    page = f"صدى الوادي, [12.03.2024 14:05]\n{PAGE}\n\nصدى الوادي, [12.03.2024 17:31]\n[Photo]\n{second}"
    assert [a.title for a in extract_dumps(page)] == [HEAD, OTHER]


def test_a_rule_below_the_headline_is_none_of_it_where_rows_are_wrapped() -> None:
    head = "انقطاع الكهرباء عن بلدتي السهل والوادي لليوم الثالث والشركة تعد بالإصلاح"
    page = f"""{head}
{"━" * 58}
نشر في: 4 يناير 2022   المشاهدات: 1893

تواصل انقطاع التيار الكهربائي عن بلدتي السهل والوادي لليوم الثالث على التوالي
إثر سقوط برجين من أبراج الضغط العالي بفعل الرياح، وفق ما أفاد به مكتب الشركة
العامة للكهرباء في المنطقة.

وذكر المكتب أن فرق الصيانة وصلت إلى الموقع صباح اليوم، وأن عودة التيار متوقعة
خلال ثمان وأربعين ساعة إذا تحسنت الأحوال الجوية."""
    assert extract_dump(page).title == head


def test_who_speaks_is_no_headline_above_what_is_said() -> None:
    head = "عمال الموانئ يعلنون إضرابا إنذاريا بيومين"
    page = f"النقابة الوطنية لعمال الموانئ\nبلاغ صحفي\n{head}\nاجتمع المكتب التنفيذي للنقابة الوطنية لعمال الموانئ، وأعلن إضرابا إنذاريا بيومين في كل الموانئ.\n{MORE}\n{LAST}"
    assert extract_dump(page).title == head


def test_a_name_is_better_than_a_host() -> None:
    assert extract_dump(f"https://sahel.example/a/1\n\nجريدة الساحل\n12 أكتوبر 2025\n{PAGE}").source == "جريدة الساحل"


def test_the_writer_below_a_last_line_of_three_words() -> None:
    article = extract_dump(f"{PAGE}\nفلنمش قليلا، إذن.\n\nد. مازن الطيار\nكاتب وأكاديمي")
    assert article.author == "د. مازن الطيار"
    assert article.paragraphs[-1] == "فلنمش قليلا، إذن."


def test_a_newsletters_head_gives_its_day_to_numbered_stories() -> None:
    rule = "—" * 15
    head = "نشرة «ضفاف» الأسبوعية\nرسالة اقتصادية كل خميس — العدد 88 — 6 حزيران 2024\n\nصباح الخير، هذا ما اخترناه لكم هذا الأسبوع.\n"
    stories = [
        f"١. {HEAD}\n{STORY}",
        f"٢. {OTHER}\nرفعت أسواق الجملة أسعار الخضار مطلع الأسبوع بعد موجة الصقيع.\n{MORE}",
    ]
    articles = extract_dumps(f"{head}{rule}\n" + f"\n{rule}\n".join(stories))
    assert [(a.published or "")[:10] for a in articles] == ["2024-06-06", "2024-06-06"]
    assert all("صباح الخير" not in a.body for a in articles)


LEFT_OUT = [
    (f"{PAGE}\nThe post {HEAD} appeared first on ضفاف الوادي.", "a feed's note"),
    (f"{PAGE}\nصفحة 1 من 3", "a pager"),
    (f"{PAGE}\nتصويت: من الأفضل في المباراة؟\nنعم\nلا", "a vote"),
    (f"{HEAD}\n> {LEAD}\n{MORE}\n{LAST}", "a quoted line loses its sign"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "why"), LEFT_OUT, ids=[why for _, why in LEFT_OUT])
def test_notes_of_feeds_pagers_and_votes(page: str, why: str) -> None:
    article = extract_dump(page)
    assert (article.body, article.tags) == (STORY, []), why


def test_the_message_of_a_chat_has_its_time_and_its_channel() -> None:
    page = f"صدى الوادي, [12.03.2024 14:05]\n{PAGE}"
    article = extract_dump(page)
    assert (article.source, article.published) == ("صدى الوادي", "2024-03-12T14:05")
