"""Chats as Telegram Desktop exports them in JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_files import load

from newsarc.sources.telegram import is_chat_export, read_chats

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
        ("private_supergroup", {"from": "سالم"}, {"source": "أخبار المرسى", "author": "سالم"}),
        ("private_group", {"from": "سالم", "forwarded_from": "الميناء"}, {"source": "الميناء"}),
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
