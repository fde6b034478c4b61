"""Chats as Telegram Desktop exports them in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_files import load

from newsarc.sources.telegram import is_chat_export, read_chats
from newsarc.sources.telegram_html import read_chat_page

SERVICE = {"id": 1, "type": "service", "date": "2021-01-01T10:00:00", "action": "create_channel", "text": ""}
POST = {
    "id": 2,
    "type": "message",
    "date": "2023-05-10T19:40:00",
    "date_unixtime": "1683736800",
    "from": "أخبار المرسى",
    "from_id": "channel1",
    "text": "افتتاح مكتبة في المرسى\n\nافتتحت البلدية مكتبة جديدة قرب الميناء.",
}
PICTURE = {"id": 3, "type": "message", "date": "2023-05-10T20:00:00", "photo": "photos/1.jpg", "text": ""}
PIECES = [
    {"type": "bold", "text": "افتتاح مكتبة في المرسى"},
    "\n\nافتتحت البلدية مكتبة جديدة قرب ",
    {"type": "text_link", "text": "الميناء", "href": "https://a.example/port"},
    ".\n",
    {"type": "hashtag", "text": "#تونس"},
]


def chat(*messages: object, kind: str = "public_channel") -> dict[str, object]:
    return {"name": "أخبار المرسى", "type": kind, "id": 7, "messages": list(messages)}


def test_each_post_is_an_article_and_the_rest_is_counted(tmp_path: Path) -> None:
    """The chat was one article without a text, and its posts were nowhere."""
    path = tmp_path / "result.json"
    service, post, picture = load(path, json.dumps(chat(SERVICE, POST, PICTURE), indent=1))
    assert post.row == {"dump": POST["text"], "published": "2023-05-10T19:40:00+03:00", "source": "أخبار المرسى"}
    assert post.locator == f"{path}#2"
    assert {service.skipped, picture.skipped} == {"a message of the chat without a text"}


def test_on_one_line_without_a_name_that_says_what_it_is(tmp_path: Path) -> None:
    _, post = load(tmp_path / "export", json.dumps(chat(SERVICE, POST)))
    assert post.row is not None and post.row["dump"] == POST["text"]


def test_a_text_in_pieces(tmp_path: Path) -> None:
    (post,) = load(tmp_path / "result.json", json.dumps(chat({**POST, "text": PIECES})))
    assert post.row is not None
    assert post.row["dump"] == (
        "# افتتاح مكتبة في المرسى\n\nافتتحت البلدية مكتبة جديدة قرب [الميناء](https://a.example/port).\n#تونس"
    )


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([{"type": "bold", "text": "عاجل"}, " نص في السطر"], "عاجل نص في السطر"),  # no line of its own
        ([{"type": "bold", "text": "سطر\n"}, "نص"], "# سطرنص"),
        ([{"type": "bold", "text": "سطران\nفيه"}, "\nنص"], "سطران\nفيه\nنص"),
        ([{"type": "text_link", "text": "[رابط]", "href": "https://a.example/"}], "[رابط]"),
        ([{"type": "text_link", "text": "رابط", "href": "tg://x"}, 5, None, {"type": "bold"}], "رابط"),
    ],
)
def test_pieces_of_other_kinds(pieces: list[object], text: str) -> None:
    (post,) = read_chats(chat({**POST, "text": pieces}), "x")
    assert post.row is not None and post.row["dump"] == text


@pytest.mark.parametrize(
    ("kind", "message", "known"),
    [
        ("public_channel", {"author": "هدى"}, {"source": "أخبار المرسى", "author": "هدى"}),
        ("private_supergroup", {"from": "سالم"}, {"source": "أخبار المرسى", "sender": "سالم"}),
        ("private_group", {"from": "سالم", "forwarded_from": "الميناء"}, {"source": "الميناء", "sender": "سالم"}),
        (
            "public_channel",
            {"forwarded_from": "الميناء"},
            {"source": "أخبار المرسى", "review": ["forwarded from «الميناء»"]},
        ),
    ],
)
def test_who_wrote_it(kind: str, message: dict[str, str], known: dict[str, object]) -> None:
    (post,) = read_chats(chat({**POST, **message}, kind=kind), "x")
    assert post.row is not None
    assert {name: post.row[name] for name in post.row.keys() - {"dump", "published"}} == known


@pytest.mark.parametrize(
    ("date", "seconds", "published"),
    [
        ("2023-05-10T19:40:00", "1683736800", "2023-05-10T19:40:00+03:00"),
        ("2023-05-10T19:40:00", None, "2023-05-10T19:40:00"),  # older versions
        ("2023-05-10T19:40:00", "1683736817", "2023-05-10T19:40:00"),
        ("2023-05-10T19:40:00", "1", "2023-05-10T19:40:00"),
        ("2023-05-10T19:40:00", "9" * 30, "2023-05-10T19:40:00"),
        ("gestern", "1683736800", "gestern"),
    ],
)
def test_times(date: str, seconds: str | None, published: str) -> None:
    (post,) = read_chats(chat({**POST, "date": date, "date_unixtime": seconds}), "x")
    assert post.row is not None and post.row["published"] == published


def test_all_chats_at_once(tmp_path: Path) -> None:
    document = {
        "about": "x",
        "chats": {"about": "y", "list": [chat(POST), chat(POST, SERVICE)]},
        "left_chats": {"list": [chat(POST), 5]},
    }
    entries = load(tmp_path / "result.json", json.dumps(document))
    assert [entry.locator.rpartition("#")[2] for entry in entries] == ["1.2", "2.2", "2.1", "3.2"]


@pytest.mark.parametrize(
    "document",
    [
        {"messages": [{"title": "خبر", "text": "نص"}]},
        {"messages": []},
        {"messages": 5},
        {"chats": []},
        {"chats": {"list": 5}},
        [],
        "x",
        None,
    ],
)
def test_what_is_no_export_of_a_chat(document: object) -> None:
    assert not is_chat_export(document)


@given(
    st.dictionaries(
        st.sampled_from(["text", "date", "date_unixtime", "edited", "from", "type", "author"]),
        st.none() | st.text() | st.integers() | st.lists(st.text() | st.none()),
    )
)
def test_no_message_raises(message: dict[str, object]) -> None:
    for entry in read_chats(chat(POST, message), "x"):
        assert entry.row or entry.skipped


PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">
أخبار المرسى
</div></div></div><div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">
9 March 2022
</div></div>
<div class="message default clearfix" id="message5"><div class="body">
<div class="pull_right date details" title="09.03.2022 14:10:22 UTC+03:00">14:10</div>
<div class="from_name">
أخبار المرسى </div>
<div class="text">
<strong>افتتاح مكتبة</strong><br><br>افتتحت البلدية <em>مكتبة</em> قرب
<a href="https://a.example/port">الميناء</a>.<br>وقال رئيسها &quot;نعم&quot;.
       </div></div></div>
<div class="message default clearfix joined" id="message6"><div class="body">
<div class="pull_right date details" title="09.03.2022 14:11:00">14:11</div>
<div class="forwarded body"><div class="from_name">
الميناء <span class="date details" title="08.03.2022 10:00:00"> 08.03.2022 10:00:00</span></div>
<div class="text">عاجل: إغلاق الميناء</div></div></div></div>
<div class="message default clearfix" id="message7"><div class="body"><div class="from_name">أخبار المرسى</div>
<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div></div></div>
</div></div></div></body></html>"""


def test_a_page_of_an_exported_chat(tmp_path: Path) -> None:
    """Its posts were one article of the title "Exported Data", without their headlines and days."""
    path = tmp_path / "messages.html"
    service, first, second, picture = load(path, PAGE)
    assert first.row == {
        "dump": '# افتتاح مكتبة\n\nافتتحت البلدية مكتبة قرب [الميناء](https://a.example/port).\nوقال رئيسها "نعم".',
        "published": "2022-03-09T14:10:22+03:00",
        "source": "أخبار المرسى",
    }
    assert second.row == {
        "dump": "عاجل: إغلاق الميناء",
        "published": "2022-03-09T14:11:00",
        "source": "أخبار المرسى",
        "review": ["forwarded from «الميناء»"],
    }
    assert first.locator == f"{path}#5"
    assert {service.skipped, picture.skipped} == {"a message of the chat without a text"}


def test_a_page_of_a_group(tmp_path: Path) -> None:
    page = PAGE.replace('<div class="from_name">\nأخبار', '<div class="from_name">\nهدى')
    _, first, second, _ = load(tmp_path / "messages.html", page)
    assert first.row is not None and second.row is not None
    assert (first.row["sender"], first.row["source"]) == ("هدى المرسى", "أخبار المرسى")
    assert (second.row["sender"], second.row["source"]) == ("هدى المرسى", "الميناء")


@given(
    st.lists(
        st.sampled_from(
            [
                "<div class='page_body chat_page'>",
                "<div class='message' id=message1>",
                "<div class=text>",
                "<br>",
                "</div>",
                "<b>",
                "<div class=from_name>",
                "<div class='date' title='1.1.2020 99:00:00'>",
                "<div class='forwarded'>",
                "نص",
            ]
        )
    )
)
def test_no_page_raises(pieces: list[str]) -> None:
    for entry in read_chat_page(b"<div class='page_body chat_page'>" + "".join(pieces).encode(), "x"):
        assert entry.row or entry.skipped
