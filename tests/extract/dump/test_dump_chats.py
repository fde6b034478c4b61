"""Chats as messengers export them and people copy them: each message by itself, with its time and sender."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.extract.dump import extract_dump, extract_dumps
from newsarc.extract.dump.messages import is_notice, split_messages

HEAD, OTHER = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي", "إغلاق سوق السمك في المرج أسبوعا للصيانة"
LEAD = "افتتحت بلدية المرج، صباح اليوم، جسرا خشبيا فوق الوادي يربط السوق بالحي القديم بعد عامين من العمل."
MORE = "وقالت البلدية إن سوق السمك يبقى مغلقا أسبوعا كاملا لإصلاح الأرضيات وتبديل شبكة المياه القديمة فيه."
OUTLET = "أخبار المرج"

STAMPS = [
    ("12/03/2023, 09:20 - {}: ", "2023-03-12T09:20", "WhatsApp on Android"),
    ("12/03/2023، 9:20 م - {}: ", "2023-03-12T21:20", "in Arabic"),
    ("\u200f12\u200f/3\u200f/2023، 12:20 ص - {}: ", "2023-03-12T00:20", "with marks of direction"),
    ("١٢/٣/٢٠٢٣، ٩:٢٠ ص - {}: ", "2023-03-12T09:20", "in Arabic digits"),
    ("3/25/23, 9:20\u202fPM - {}: ", "2023-03-25T21:20", "in America"),
    ("12.03.23, 09:20 - {}: ", "2023-03-12T09:20", "in Germany"),
    ("[12/03/2023, 09:20:11] {}: ", "2023-03-12T09:20:11", "WhatsApp on an iPhone"),
    ("\u200e[12/03/2023, 9:20:11 PM] ~\u202f{}: ", "2023-03-12T21:20:11", "an unknown number's name"),
    ("[12/03/2023, 09:20:11] \u202a{}\u202c: ", "2023-03-12T09:20:11", "a name with its direction"),
    ("[2023/3/12، 10:22 ص] {}: ", "2023-03-12T10:22", "the year first"),
    ("[10:22 ص، 12/3/2023] {}: ", "2023-03-12T10:22", "copied from WhatsApp"),
    ("[09:20, 12/03/2023] {}: ", "2023-03-12T09:20", "the same"),
    ("{}, [12.03.2023 09:20]\n", "2023-03-12T09:20", "copied from Telegram"),
    ("{}, [12/03/2023 09:20 م]\n", "2023-03-12T21:20", "the same in Arabic"),
    ("{}, [12.03.2023 09:20:11]:\n", "2023-03-12T09:20:11", "the same with seconds"),
    ("{}, [3/12/2023 9:20 AM]\n", "2023-03-12T09:20", "the same in America"),
    ("12/03/1440، 9:20 م - {}: ", None, "in a calendar that is not ours"),
    ("32/13/2023, 09:20 - {}: ", None, "a day of no calendar"),
]  # fmt: skip


@pytest.mark.parametrize(("stamp", "when", "why"), STAMPS, ids=[why for *_, why in STAMPS])
def test_stamps(stamp: str, when: str | None, why: str) -> None:
    """The day and hour of every message were dropped; some stamps were text."""
    chat = f"{stamp.format(OUTLET)}*{HEAD}*\n\n{LEAD}\n{stamp.format(OUTLET)}*{OTHER}*\n\n{MORE}\n"
    articles = extract_dumps(chat)
    assert [(article.title, article.body) for article in articles] == [(HEAD, LEAD), (OTHER, MORE)], why
    assert [article.published for article in articles] == [when, when], why
    assert [(article.source, article.review) for article in articles] == [(OUTLET, [])] * 2


@pytest.mark.parametrize(
    ("days", "first", "why"),
    [
        (("3/4/2023", "3/14/2023"), "2023-03-04", "one of them has no other reading"),
        (("14/3/2023", "3/4/2023"), "2023-03-14", "the same the other way"),
        (("3/4/2023", "4/2/2023"), "2023-03-04", "days go on"),
        (("3/4/2023", "2/5/2023"), "2023-04-03", "the same the other way"),
        (("3/4/2023", "3/4/2023"), "2023-04-03", "the day first, as in Arabic countries"),
    ],
)
def test_the_order_of_day_and_month_is_that_of_the_whole_chat(days: tuple[str, str], first: str, why: str) -> None:
    chat = "\n".join(
        f"{day}, 09:20 - {OUTLET}: {head}\n{text}"
        for day, head, text in zip(days, (HEAD, OTHER), (LEAD, MORE), strict=True)
    )
    assert extract_dumps(chat)[0].published == f"{first}T09:20", why


NOTICES = [
    "الرسائل والمكالمات محمية بتشفير تام بين الطرفين. لا يمكن لأي شخص خارج هذه الدردشة قراءتها.",
    "Messages and calls are end-to-end encrypted. No one outside of this chat can read or listen to them.",
    "تم حذف هذه الرسالة",
    "This message was deleted",
    "<تم استبعاد الوسائط>",
    "<Media omitted>",
    "\u200eimage omitted",
    "\u200eأنشأ سالم هذه المجموعة",
]  # fmt: skip


@pytest.mark.parametrize("notice", NOTICES)
def test_notices_are_no_messages(notice: str) -> None:
    """They were paragraphs, or articles of their own."""
    stamp = "12/03/2023, 09:20 - "
    chat = f"{stamp}{notice}\n{stamp}سالم: {notice}\n{stamp}{OUTLET}: {HEAD}\n{LEAD}\n{stamp}{notice}\n{stamp}سالم: {notice}\n"
    (article,) = extract_dumps(chat)
    assert (article.title, article.body, article.review) == (HEAD, LEAD, [])


@pytest.mark.parametrize(
    "text", ["تم حذف هذه الرسالة من حساب البلدية\nوقال مصدر", "صباح الخير", "حذف البند من الموازنة"]
)
def test_what_is_no_notice(text: str) -> None:
    assert not is_notice(text)


def test_what_others_say_is_left_out_with_a_note() -> None:
    stamp = "12/03/2023، 9:20 ص - "
    chat = f"{stamp}أبو سيف: صباح الخير شباب\n{stamp}{OUTLET}: *{HEAD}*\n\n{LEAD}\n{stamp}أم نور: الحمد لله\n{stamp}{OUTLET}: {OTHER}\n{MORE}\n"
    first, second = extract_dumps(chat)
    assert (first.author, first.body, second.body) == (None, LEAD, MORE)
    assert first.review == [
        "left out as other messages of the chat: «صباح الخير شباب»", "left out as other messages of the chat: «الحمد لله»",
    ]  # fmt: skip
    assert second.review == []
    assert extract_dump(chat).review[-1] == "the text holds 2 articles; this is the first"


def test_urgent_news_is_an_article_however_short() -> None:
    stamp = "12/03/2023, 09:2{} - "
    chat = f"{stamp.format(0)}{OUTLET}: {HEAD}\n{LEAD}\n{stamp.format(1)}{OUTLET}: عاجل | انفجار في مرفأ المرج\n"
    assert [article.body for article in extract_dumps(chat)] == [LEAD, "عاجل | انفجار في مرفأ المرج"]


def test_of_a_chat_of_short_messages_each_is_an_article() -> None:
    stamp = "12/03/2023, 09:20 - "
    chat = f"{stamp}{OUTLET}: البلدية تغلق الجسر الليلة\n{stamp}سالم: شكرا\n{stamp}{OUTLET}: فتح السوق صباح الغد\n"
    assert [article.body for article in extract_dumps(chat)] == ["البلدية تغلق الجسر الليلة", "فتح السوق صباح الغد"]


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("أخبار المرج", "أخبار المرج"),
        ("هدى سالم العلي", None),  # who sends news on has not written it
        ("أبو زيد", None),
        ("+964 770 000 0000", None),
    ],
)
def test_who_sent_it(sender: str, source: str | None) -> None:
    article = extract_dump(f"[12/03/2023, 09:20] {sender}: *{HEAD}*\n\n{LEAD}\n{MORE}\n")
    assert (article.author, article.source) == (None, source)
    copied = extract_dump(f"{sender}, [12.03.2023 09:20]\n{HEAD}\n\n{LEAD}\n{MORE}\nالمصدر: نهار الوادي\n")
    assert copied.source == sender, "people copy Telegram's channels"


def test_what_a_message_says_of_itself_stands() -> None:
    chat = f"[12/03/2023, 09:20] {OUTLET}: *{HEAD}*\n5 آذار 2023\n{LEAD}\n{MORE}\nالمصدر: نهار الوادي\n"
    article = extract_dump(chat)
    assert (article.published, article.source) == ("2023-03-05", "نهار الوادي")
    assert extract_dump(chat.replace("5 آذار", "12 آذار")).published == "2023-03-12T09:20"


@pytest.mark.parametrize(
    "page",
    [
        f"{HEAD}\n12/03/2023، 9:20 - آخر تحديث: 10:30\n{LEAD}\n{MORE}",
        f"{HEAD}\n12/03/2023, 14:20 - محليات\n{LEAD}\n{MORE}",
        f"{HEAD}\n[صورة، 12/03/2023]\n{LEAD}\n{MORE}",
    ],
)
def test_a_page_with_a_day_and_hour_is_no_chat(page: str) -> None:
    assert split_messages(page) is None


def test_a_text_above_a_chat_and_marks_of_changes() -> None:
    chat = f"{HEAD}\n{LEAD}\n12/03/2023, 09:20 - {OUTLET}: {OTHER}\n{MORE} <تم تعديل هذه الرسالة>\n"
    assert [article.body for article in extract_dumps(chat)] == [LEAD, MORE]


def test_a_chat_of_notices_is_no_article() -> None:
    assert (
        extract_dumps("12/03/2023, 09:20 - سالم: تم حذف هذه الرسالة\n12/03/2023, 09:21 - سالم: <Media omitted>\n") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        f"IMG-20230312-WA0001.jpg (الملف مرفق)\n{HEAD}\n{LEAD}",
        f"IMG-1.jpg (file attached)\n{HEAD}\n{LEAD}",
        f"{HEAD}\n{LEAD} \u200e<attached: 00000012-PHOTO.jpg>",
    ],
)
def test_names_of_pictures_are_no_text(text: str) -> None:
    (article,) = extract_dumps(
        f"12/03/2023, 09:20 - {OUTLET}: {text}\n12/03/2023, 09:21 - سالم: a.pdf (file attached)\n"
    )
    assert (article.title, article.body, article.review) == (HEAD, LEAD, [])


def test_an_answer_in_telegram() -> None:
    chat = f"{OUTLET}, [12.03.2023 09:20]\n[In reply to {OUTLET}]\n{HEAD}\n{LEAD}\n"
    assert (extract_dump(chat).title, extract_dump(chat).body) == (HEAD, LEAD)


@given(
    st.lists(
        st.sampled_from(
            ["[12/03/2023, 09:20] ", "12/3/23، 9:2 ص - ", "، [1.1.2020 1:11]", "س: ", "\u200e", "99", "\n", LEAD, ":"]
        ),
        max_size=20,
    )
)
def test_nothing_raises(pieces: list[str]) -> None:
    extract_dumps("".join(pieces))
