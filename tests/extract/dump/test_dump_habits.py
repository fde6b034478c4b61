"""Habits of outlets, applications and printers in copied pages: each field where they put it, and what they must not eat."""

from __future__ import annotations

import pytest
from bridge_dump import HEAD, LEAD, MORE

from newsarc.extract.dump import extract_dump, extract_dumps
from newsarc.extract.dump.classify import classify
from newsarc.extract.dump.fields import dated_topic, is_date_line
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.lines import make_line
from newsarc.extract.dump.title import content_words, share_of
from newsarc.extract.dump.wrap import unwrap

LONG = "الجسر الجديد فوق الوادي يربط الحي القديم بالسوق بعد عام من أعمال الصيانة والترميم المتواصلة"
TEXT = f"{LEAD}\n{MORE}"
PRICES = "سجلت أسعار الذهب في الأسواق المحلية تراجعا طفيفا اليوم، وبلغ غرام عيار واحد وعشرين خمسة آلاف جنيه."

FIELDS = [
    (
        f"أسعار الذهب اليوم الخميس 20 نوفمبر 2025\n{PRICES}",
        "title",
        "أسعار الذهب اليوم الخميس 20 نوفمبر 2025",
        "a day's prices",
    ),
    (
        f"أسعار الذهب اليوم الخميس 20 نوفمبر 2025\n{PRICES}",
        "published",
        "2025-11-20",
        "the headline's day, when no other",
    ),
    (f"{HEAD}\nهدى سالم 20 نوفمبر 2025\n{TEXT}", "title", HEAD, "a name and a day are no headline"),
    (f"{HEAD}\nبلدية المرج 20 نوفمبر 2025\n{TEXT}", "title", HEAD, "nor is what stands below one"),
    (
        f"الأفق | الجمعة 7 نوفمبر 2025 | ثقافة وفنون | 12\n{HEAD}\n{TEXT}",
        "published",
        "2025-11-07",
        "head of a printed page",
    ),
    (f"المرج 7 تشرين الثاني (بترا) علي سالم\n{TEXT}", "author", "علي سالم", "the writer behind the agency"),
    (f"{HEAD}\nكتبت ـ هدى سالم:\n{TEXT}", "author", "هدى سالم", "a tatweel for a dash"),
    (
        f"{HEAD}\n{TEXT}\nزيزفون الأعور\n(zayzafun@example.org)",
        "author",
        "زيزفون الأعور",
        "any name above its mail address",
    ),
    (
        f"بريد القراء\n{HEAD}\nسالم بن راشد | 15 نوفمبر 2025\n{TEXT}",
        "author",
        "سالم بن راشد",
        "three words before the day",
    ),
    (f"{HEAD}\nعدن أون لاين/ خاص:\n{TEXT}", "source", "عدن أون لاين", "an outlet's own"),
    (f"{HEAD}\nعدن/ خاص:\n{TEXT}", "source", None, "a place's"),
    (
        f"نشرة تصدر كل يوم\n7 نوفمبر 2025\n{HEAD}\n{TEXT}",
        "title",
        HEAD,
        "what is above the day has nothing to do with the text",
    ),
    (
        f"الضفاف24\n{HEAD}\nلندن- الضفاف24\n7 نوفمبر 2025\n{TEXT}",
        "source",
        "الضفاف24",
        "behind a place, and in the page's head",
    ),
    (f"{HEAD}\n7 نوفمبر 2025\nالمساعدات الإنسانية\n{TEXT}", "author", None, "a topic of two definite words"),
    (f"{HEAD}\n7 نوفمبر 2025\nزيزفون الأعور\n{TEXT}", "author", "زيزفون الأعور", "a name that no list holds"),
    (f"{HEAD}\n19 تشرين ثاني 16:33\n{TEXT}", "paragraphs", [LEAD, MORE], "a day without its year"),
    (f"{HEAD}\n{LEAD}\n{HEAD}\n{MORE}", "paragraphs", [LEAD, MORE], "the headline again inside the text"),
    (f"{HEAD}\n{TEXT}\nالعدد 8290", "paragraphs", [LEAD, MORE], "a paper's number"),
    (
        f"{HEAD}\nخلية نحل على سطح محطة  حقوق النشر  AP Photo\n7 نوفمبر 2025\n{TEXT}",
        "title",
        HEAD,
        "a picture and its rights",
    ),
    (
        f"{HEAD}\nالرياض: زيزفون الأعور\nالرياض: زيزفون الأعور\n7 نوفمبر 2025\n{TEXT}",
        "author",
        "زيزفون الأعور",
        "printed twice",
    ),
    (f"{HEAD}\n20-11-2025 (سونا)-\n{TEXT}", "source", "سونا", "an agency in parentheses behind the day"),
    (f"{HEAD}\nشفق نيوز/ {TEXT}", "source", "شفق نيوز", "an outlet and a stroke open the lead"),
    (f"Posted on November 15, 2025 by Jane Doe\n{HEAD}\n{TEXT}", "author", "Jane Doe", "WordPress's line"),
    (f"Posted on November 15, 2025 by Jane Doe\n{HEAD}\n{TEXT}", "published", "2025-11-15", "and its day"),
    (f"{HEAD}\nBy Jane Doe - Nov 14,2025 - Last updated at Nov 14,2025\n{TEXT}", "published", "2025-11-14", "no space"),
    (
        f"{HEAD}\nإعداد: لينا أبو حلقة وعمر الشريف\n{TEXT}",
        "author",
        "لينا أبو حلقة، عمر الشريف",
        "two joined by a letter",
    ),
    (f'title: "{HEAD}"\npublished: 2025-10-12\n{TEXT}', "title", HEAD, "as YAML quotes it"),
    (f"الوكالة : {HEAD} 7/11/2025\n{HEAD}\n7/11/2025\n{TEXT}", "title", HEAD, "a copy with name and day around it"),
    (
        f"نشرة الغرفة • صفحة 2\n{HEAD}\n{LEAD}\nنشرة الغرفة • صفحة 3\n{MORE}",
        "paragraphs",
        [LEAD, MORE],
        "a foot with its number",
    ),
    (f"{HEAD}\n{TEXT}\nزيزفون الأعور", "author", None, "a name that no list holds, alone"),
    (f"{HEAD}\nيعد بزيارات أكثر\n{TEXT}", "author", None, "opens with a verb: a second row of the headline"),
    (
        f"المصدر: https://a.example/n/5\nالعنوان: {HEAD}\n{TEXT}",
        "url",
        "https://a.example/n/5",
        "an address as the source",
    ),
    (f"{HEAD}\nأربيل (زاكروس برس)- {TEXT}", "source", "زاكروس برس", "an outlet behind a known place"),
    (f"{HEAD}\nأربيل (خاص)- {TEXT}", "source", None, "«خاص» is none"),
    (f"{HEAD}\nأربيل (العراق)- {TEXT}", "source", None, "nor is a country"),
    (f"الضفاف\n{HEAD}\nالضفاف - {TEXT}", "source", "الضفاف", "the name in the page's head opens the lead"),
    (f"{HEAD}\nالضفاف - {TEXT}", "source", None, "not so without it"),
    (f"#1\n{HEAD}\n{TEXT}", "tags", [], "a post's number in a forum is no tag"),
    (
        f"منى علي أرسل بريدا إلكترونيا 1 نوفمبر، 2025آخر تحديث: 2 نوفمبر، 2025\n{TEXT}",
        "published",
        "2025-11-01",
        "Jannah's line with spaces",
    ),
    (
        f"الموضوع: مقال للنشر\nأرفق لكم مقالي لهذا الأسبوع، مع التحية.\n{HEAD}\nبقلم: هدى سالم\n{TEXT}",
        "title",
        HEAD,
        "a signed headline below a letter's text, for its subject",
    ),
    (
        f"وزير المياه يعلن موعد فتح السد في لبنان\n«السد لن يغرق القرى»\nوزير المياه اللبناني\n7 نوفمبر 2025\n{TEXT}",
        "title",
        "وزير المياه يعلن موعد فتح السد في لبنان",
        "neither somebody's words nor a picture's text below it",
    ),
]

FIELDS += [
    (f"مراسلنا: أمطار تغمر أحياء الميناء\nمحليات\n{HEAD}\n{TEXT}", "author", None, "what a correspondent tells"),
    (f"{HEAD}\nمراسلنا: سامي العلي\n{TEXT}", "author", "سامي العلي", "the correspondent's name"),
    (f"الضفة 24\nمحليات\n{HEAD}\nنشرت في: 20/11/2025\nمن: الضفة 24\n{TEXT}", "published", "2025-11-20", "from the outlet"),
    (f"الضفة 24\nمحليات\n{HEAD}\nالتاريخ: 20/11/2025\nمن: سامي العلي\n{TEXT}", "published", None, "a letter's day"),
]  # fmt: skip

SENT = "Forwarded message\nمن: {sender}\nDate: الأحد، 6 أكتوبر 2019 في 3:12 م\nSubject: {head}\nTo: <a@b.example>\n\n{head}\n{text}"
FIELDS += [
    (SENT.format(sender="وكالة الوادي <n@w.example>", head=HEAD, text=TEXT), "source", "وكالة الوادي", "who sent it out"),
    (SENT.format(sender="وكالة الوادي [mailto:n@w.example]", head=HEAD, text=TEXT), "source", "وكالة الوادي", "as Outlook has it"),
    (SENT.format(sender="وكالة الوادي <n@w.example>", head=HEAD, text=TEXT), "published", "2019-10-06T15:12", "when an outlet sent it out"),
    (SENT.format(sender="سامي العلي <s@w.example>", head=HEAD, text=TEXT), "published", None, "when somebody passed it on"),
    (SENT.format(sender="سامي العلي <s@w.example>", head=HEAD, text=TEXT), "source", None, "who passed it on"),
    (SENT.format(sender="سامي العلي <s@w.example>", head=HEAD, text=TEXT), "review", ["the day of a letter, which may not be the article's: «Date: الأحد، 6 أكتوبر 2019 في 3:12 م»"], "a day that is not taken is told"),
    (f"From: وكالة الوادي <n@w.example>\nSent: Thursday, May 4, 2017 7:15 PM\nTo: x\nSubject: FW: {HEAD}\n\n{TEXT}", "published", "2017-05-04T19:15", "the head that Outlook writes"),
    (f"{HEAD}\n{TEXT}\nhttps://w.example/unsubscribe?u=7", "url", None, "the foot of a newsletter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "want", "why"), FIELDS, ids=[why for *_, why in FIELDS])
def test_field(text: str, field: str, want: object, why: str) -> None:
    assert getattr(extract_dump(text), field) == want, why


OTHER = "وزير الرياضة يكرم لاعبات منتخب الكرة الطائرة"
TITLES = [
    (
        f"{OTHER}\n{HEAD}\nالحي القديم يعود إلى السوق\n7 نوفمبر 2025\nجسر الوادي الخشبي\nشارك\n{TEXT}",
        "deck above the day, picture below",
    ),
    (f"{HEAD}\n7 نوفمبر 2025\nالجسر الخشبي يربط الحي القديم بالسوق\n{TEXT}", "a picture's text tells more of the text"),
    (f"{HEAD}\n7 نوفمبر 2025\nشارك\nالجسر الخشبي يربط الحي القديم بالسوق\n{TEXT}", "and a bar between"),
    (f"{OTHER}\nمنوعات\n7 نوفمبر 2025\n{HEAD}\n{TEXT}", "what is above the menu is another story's"),
    (f"صحيفة الوادي المستقلة\n7 نوفمبر 2025\n{HEAD}\n{TEXT}", "an outlet's name above the day"),
]


@pytest.mark.parametrize(("text", "why"), TITLES, ids=[why for _, why in TITLES])
def test_headline_among_day_deck_and_picture(text: str, why: str) -> None:
    article = extract_dump(text)
    assert (article.title, article.paragraphs[-2:]) == (HEAD, [LEAD, MORE]), why


BODIES = [
    (f"{HEAD}\n7 نوفمبر 2025\nالجسر يربط ضفتي الوادي عند السوق\n{TEXT}", [], "a picture's text stands below the day"),
    (f"{HEAD}\n7 نوفمبر 2025\n{LONG}\n{TEXT}", [LONG], "not so what is as long as a lead"),
    (
        f"{HEAD}\nالجسر يربط ضفتي الوادي عند السوق\n7 نوفمبر 2025\n{TEXT}",
        ["الجسر يربط ضفتي الوادي عند السوق"],
        "a deck above it",
    ),
    (
        f"{HEAD}\n7 نوفمبر 2025\n- الجسر يربط ضفتي الوادي\n{TEXT}",
        ["- الجسر يربط ضفتي الوادي"],
        "key points have bullets",
    ),
    (
        f"{HEAD}\n7 نوفمبر 2025\nماذا يقول أهل الحي القديم؟\n{TEXT}",
        ["ماذا يقول أهل الحي القديم؟"],
        "a question opens the text",
    ),
    (f"{HEAD}\nشاهد: {HEAD}\n{TEXT}", [], "the headline again, behind a word"),
    (f"{HEAD}\nرجل يعبر جسرا من خشب صباحا\nصدر الصورة، Getty Images\n{TEXT}", [], "a picture's text above its source"),
    (f"{HEAD}\nصدر الصورة، Getty Images\n{TEXT}", [], "the headline itself may stand there"),
]


@pytest.mark.parametrize(("text", "above", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_what_stands_above_the_text(text: str, above: list[str], why: str) -> None:
    article = extract_dump(text)
    assert (article.title, article.paragraphs) == (HEAD, [*above, LEAD, MORE]), why


ENDS = [
    (
        f"{HEAD}\n{TEXT}\nويبقى السؤال: من يدفع؟\nاشترك الآن\n{OTHER}\nإغلاق سوق السمك أسبوعا",
        [LEAD, MORE, "ويبقى السؤال: من يدفع؟"],
        "a question",
    ),
    (f"{HEAD}\n{TEXT}\nللانضمام إلى مجموعة الأخبار:\nhttps://t.me/x_news", [LEAD, MORE], "leads to an address"),
    (
        f"{HEAD}\n{TEXT}\nوهذه أسماء الفائزين:\nعلي وهدى ومنى وسالم",
        [LEAD, MORE, "وهذه أسماء الفائزين:", "علي وهدى ومنى وسالم"],
        "to names",
    ),
    (f"{HEAD}\n{TEXT}\nلقراءة الخبر كاملا اضغط هنا", [LEAD, MORE], "a call of an application"),
]


@pytest.mark.parametrize(("text", "body", "why"), ENDS, ids=[why for *_, why in ENDS])
def test_what_ends_a_text(text: str, body: list[str], why: str) -> None:
    assert extract_dump(text).paragraphs == body, why


def test_a_list_ends_where_a_screen_reader_says_so() -> None:
    listed = "قصص مقترحة\nكيف يعيش أهل الجزر بلا كهرباء\nقصص مقترحة نهاية\nما الذي تغير؟"
    article = extract_dump(f"{HEAD}\n{LEAD}\n{listed}\n{MORE}")
    assert [link.title for link in article.links] == ["كيف يعيش أهل الجزر بلا كهرباء"]
    assert article.paragraphs == [LEAD, "ما الذي تغير؟", MORE]


def test_a_story_listed_twice_is_one_link() -> None:
    other = "وصول أول باخرة إلى رصيف الميناء الجديد"
    article = extract_dump(f"{HEAD}\n{TEXT}\nاقرأ أيضا\n{other}\n{other}\nإغلاق سوق السمك أسبوعا للصيانة")
    assert [(link.title, link.position) for link in article.links] == [
        (other, 0),
        ("إغلاق سوق السمك أسبوعا للصيانة", 1),
    ]


def test_rules_above_the_first_article_are_passed() -> None:
    articles = extract_dumps(f"###\n{HEAD}\n{LEAD}\n###\n{PRICES[:40]}\n{PRICES}\n###")
    assert [article.title for article in articles] == [HEAD, PRICES[:40]]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("أسعار الذهب اليوم الخميس 20 نوفمبر 2025", ["اسعار", "الذهب"]),
        ("الخميس 20 نوفمبر 2025", []),
        ("هدى سالم 20 نوفمبر 2025", []),
        ("رويترز 20 نوفمبر 2025", []),
        ("هدى الأعور | 20 نوفمبر 2025", []),
        ("20 نوفمبر 2025 في العاصمة", []),
    ],
)
def test_topic_before_a_day(text: str, topic: list[str]) -> None:
    assert dated_topic(text) == topic
    assert is_date_line(text)


def test_a_first_letter_is_no_clitic_where_the_article_stands_before_it() -> None:
    assert share_of("اللبناني", content_words("لبنان")) == 1
    assert share_of("الوزير", content_words("وزير")) == 1
    assert share_of("بالجسر", content_words("جسر")) == 1
    assert share_of("سوق", content_words("جسر")) == 0
    assert share_of("في", content_words("جسر")) is None


COLUMN = """زار الوزير امس معمل الغزل الجديد
في المدينة . وكان المعمل قد توقف
عن العمل في الصيف . ووعد المدير
بتشغيل مئتي عامل قبل حلول العيد
من ابناء المدينة وقراها .""".splitlines()
VERSE = """يا ليل طال على المحب سهاده
وغدا يعد من النجوم عدادا
والدار تسأل عن رجال سافروا
فتجيبها الأطلال أن قد بادوا
ومضوا وما تركوا لنا أخبارا .""".splitlines()


def test_a_narrow_column_with_stops_in_its_rows_is_prose() -> None:
    assert unwrap(COLUMN) == [" ".join(COLUMN)]
    assert unwrap(VERSE) == VERSE


def test_headline_and_day_above_a_column_stay_lines() -> None:
    rows = ["الاثنين 3 تشرين الثاني 1958", "معمل الغزل يعود الى العمل امس", *COLUMN, "www.alyaqdha.example"]
    assert unwrap(rows) == [*rows[:2], " ".join(COLUMN), rows[-1]]


@pytest.mark.parametrize(
    ("text", "opens", "why"),
    [
        ("تقارير مشابهة قد تهمكم", True, "words no label joins so"),
        ("قصص مختارة لكم أيضا", True, "the same"),
        ("قصص أخرى من القرية", False, "a sub-head of a text"),
        ("مواد إضافية", False, "nothing says that they relate"),
        ("أخبار متعلقة بالميناء الجديد", False, "a headline"),
    ],
)
def test_words_that_open_a_list(text: str, opens: bool, why: str) -> None:
    line = make_line(text)
    assert line is not None
    assert (classify(line).kind is Kind.LIST) is opens, why


def test_a_running_head_is_a_day() -> None:
    kinds = [
        "الأفق | 7 نوفمبر 2025 | ثقافة | 12",
        "قال المدير | إن المعمل سيعمل طوال أيام الأسبوع | 7 نوفمبر 2025 | مساء",
    ]
    lines = [line for text in kinds if (line := make_line(text))]
    assert [classify(line).kind is Kind.DATE for line in lines] == [True, False]


STORIES = ["أمطار تغمر أحياء الميناء", "تأجيل امتحانات الجامعة أسبوعا", "الصيادون يعودون إلى البحر بعد العاصفة"]
ADDRESSES = [f"https://ofoq.example/{number}" for number in (7, 8, 9)]
LISTS = [
    ([f"{n}- {story}" for n, story in enumerate(STORIES, 1)], [None] * 3, "numbers are none of the headlines"),
    ([f"← {story}" for story in STORIES], [None] * 3, "nor are arrows"),
    ([row for pair in zip(STORIES, ADDRESSES, strict=True) for row in pair], ADDRESSES, "addresses stand below"),
]


@pytest.mark.parametrize(("rows", "addresses", "why"), LISTS, ids=[why for *_, why in LISTS])
def test_listed_stories(rows: list[str], addresses: list[str | None], why: str) -> None:
    links = extract_dump("\n".join([HEAD, TEXT, "أخبار ذات صلة", *rows])).links
    assert [(link.title, link.url) for link in links] == list(zip(STORIES, addresses, strict=True)), why


def test_a_number_alone_in_a_list_is_the_headline_s() -> None:
    rows = ["7 - تعادل في مباراة مجنونة", STORIES[0]]
    assert [link.title for link in extract_dump("\n".join([HEAD, TEXT, "أخبار ذات صلة", *rows])).links] == rows


@pytest.mark.parametrize(
    ("line", "kind", "why"),
    [
        ("مواضيع متعلقة: أمطار تغمر أحياء الميناء", Kind.LISTED, "a label that stands alone as a rule"),
        ("للمزيد: أمطار تغمر أحياء الميناء", Kind.LISTED, "one word"),
        ("(طالع - أمطار تغمر أحياء الميناء)", Kind.LISTED, "likewise, in brackets"),
        ("طالع الوزير صور أحياء الميناء", Kind.HEADLINE, "the same word as a verb"),
        ("المزيد من الموضوعات عن الميناء", Kind.LIST, "stories with their article, and a topic"),
        ("شاهد: أمطار تغمر أحياء الميناء", Kind.HEADLINE, "a word that opens headlines"),
        ("أخبار ذات صلة: نشرت الصحيفة ثلاثة منها في عددها الأخير.", Kind.PARAGRAPH, "a sentence"),
        ("تابعوا الأفق عبر قناة تلغرام اضغط هنا", Kind.FURNITURE, "a call to follow on a network"),
        ("متابعينا الكرام، تابعونا على فيسبوك", Kind.FURNITURE, "with an address before it"),
        ("تابعوا المباراة على المدرجات الجنوبية", Kind.HEADLINE, "what is no network"),
        ("تابع الوزير سير العمل عبر الفيديو", Kind.HEADLINE, "a verb"),
        ("12K مشاهدة", Kind.FURNITURE, "thousands in Latin letters"),
        ("انتهى/أ.م", Kind.FURNITURE, "an end mark with initials"),
    ],
)
def test_labels_and_calls(line: str, kind: Kind, why: str) -> None:
    made = make_line(line)
    assert made is not None
    assert classify(made).kind is kind, why


@pytest.mark.parametrize(
    "credit", ["(رويترز)", "رويترز", "© AFP", "الصورة: رويترز", "لقطة من الفيديو", "مشاة فوق الوادي (فيسبوك)"]
)
def test_whose_a_picture_is_is_no_text(credit: str) -> None:
    assert extract_dump(f"{HEAD}\n{LEAD}\n{credit}\n{MORE}").body == TEXT
    assert extract_dump(f"{HEAD}\n3 نوفمبر 2025\n{credit}\n{TEXT}").body == TEXT


def test_a_caption_before_an_agency_names_no_writer() -> None:
    assert extract_dump(f"{HEAD}\n3 نوفمبر 2025\nعمال يصلحون الجسر - رويترز\n{TEXT}").author is None


@pytest.mark.parametrize("above", ["", "3 نوفمبر 2025\n"])
def test_two_articles_are_parted_at_headlines_above_their_bylines(above: str) -> None:
    other = "هدى تعيد فتح مكتبة جدها في الحي القديم"
    text = "أعادت هدى فتح المكتبة التي أسسها جدها قبل ستين عاما.\nوقالت إن الكتب القديمة ما زالت تجد من يقرؤها."
    page = f"{HEAD}\n{above}كتب: سامي العلي\n{TEXT}\n\n{other}\n{above}كتب: أحمد جمال\n{text}"
    assert [(article.title, article.body) for article in extract_dumps(page)] == [(HEAD, TEXT), (other, text)]


@pytest.mark.parametrize(
    ("line", "source", "why"),
    [
        ("صحيفة الأفق", "صحيفة الأفق", "the outlet above the headline"),
        ("وكالة أنباء مستقلة", None, "what it is"),
        ("قناة الوادي", None, "the topic: the text names it"),
    ],
)
def test_outlet_above_the_headline(line: str, source: str | None, why: str) -> None:
    assert extract_dump(f"{line}\n{HEAD}\n3 نوفمبر 2025\n{TEXT}").source == source, why
