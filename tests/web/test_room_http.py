"""The reading room over plain HTTP: who is let in, what may be written, headers, feeds and captures."""

from __future__ import annotations

import re
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
from lxml import etree
from reading_room import HOSTILE, build, served
from starlette.testclient import TestClient

from newsarc import Archive, Article
from newsarc.archive.importing.prepare import analyze
from newsarc.archive.reading import Filter
from newsarc.archive.store import Store
from newsarc.web import shelf
from newsarc.web.app import create_app
from newsarc.web.messages import MESSAGES
from newsarc.web.pages.capture import disarmed
from newsarc.web.pages.search import rfc3339
from newsarc.web.queries import SearchAddress
from newsarc.web.room import web_address

ATOM = "{http://www.w3.org/2005/Atom}"


def client(path: Path, **options: Any) -> TestClient:
    return TestClient(create_app(path, **options), base_url="http://127.0.0.1:8765", follow_redirects=False)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An archive of this test alone, to write to."""
    build(tmp_path / "news.db")
    return tmp_path / "news.db"


def token(visitor: TestClient, path: str = "/article/2") -> str:
    found = re.search(r'name="token" value="(\w+)"', visitor.get(path).text)
    assert found
    return found[1]


def test_an_archive_that_takes_the_place_of_another_is_read_and_written(own: Path, tmp_path: Path) -> None:
    with Archive(tmp_path / "whole.db") as archive:
        archive.add(Article(title="خبر من النسخة الأخرى", body="نص الخبر كله.", url="https://a.example/9"))
        archive.back_up(tmp_path / "restored.db")
    visitor = client(own)
    form = {"tag": "قبل", "token": token(visitor), "next": "/"}
    assert visitor.post("/article/2/tags", data=form).status_code == 303
    (tmp_path / "restored.db").replace(own)
    for _ in range(2 * shelf.READERS):
        assert "خبر من النسخة الأخرى" in visitor.get("/article/1").text
    assert visitor.get("/article/2").status_code == 404
    form = {"tag": "بعد", "token": token(visitor, "/article/1"), "next": "/"}
    assert visitor.post("/article/1/tags", data=form).status_code == 303
    assert "بعد" in visitor.get("/article/1").text
    own.rename(tmp_path / "away.db")
    assert visitor.get("/article/1").status_code == 200, "none is there just now"
    with Archive(tmp_path / "away.db") as archive:
        assert archive.check() == [] and [row["tag"] for row in archive.tags()] == ["بعد"]


def test_a_form_that_does_not_come_is_no_failure_of_ours(own: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """One that is announced too long is refused before it comes; one whose sender has left is nothing to write about."""
    head = "POST /article/2/tags HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {}\r\n\r\ntag="
    with served(own) as room:
        address = urlsplit(room)
        with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
            connection.sendall(head.format(10**9).encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 413 ")
        with socket.create_connection((address.hostname, address.port), timeout=10) as connection:
            connection.sendall(head.format(1_000).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n").encode())
            assert connection.recv(100).startswith(b"HTTP/1.1 100 "), "the room is waiting for the form"
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8765", 200), ("localhost", 200), ("[::1]:80", 200), ("LOCALHOST:1", 200),
        ("evil.example", 421),  # a name rebound to 127.0.0.1
        ("127.0.0.1.evil.example", 421), ("192.168.1.5", 421), ("", 421),
    ],
)  # fmt: skip
def test_only_our_host_names_are_answered(news: Path, host: str, status: int) -> None:
    assert client(news).get("/overview", headers={"host": host}).status_code == status


@pytest.mark.parametrize(("host", "status"), [("192.168.1.5:80", 200), ("room.example", 200), ("evil.example", 421)])
def test_beyond_loopback_addresses_and_given_names_are_answered(news: Path, host: str, status: int) -> None:
    visitor = client(news, any_address=True, names=["room.example"])
    assert visitor.get("/collections", headers={"host": host}).status_code == status


@pytest.mark.parametrize(
    ("credentials", "status"), [(None, 401), (("any", "سر"), 200), (("any", "wrong"), 401), (("", "سر"), 200)]
)
def test_a_password_is_asked_of_everybody(news: Path, credentials: tuple[str, str] | None, status: int) -> None:
    import base64

    headers = {}
    if credentials:
        headers["authorization"] = "Basic " + base64.b64encode(":".join(credentials).encode()).decode()
    for path in ("/", "/static/room.css", "/search.json"):
        assert client(news, password="سر").get(path, headers=headers).status_code == status


@pytest.mark.parametrize("header", ["Bearer x", "Basic ===", "Basic", "Basic " + "A" * 10_000])
def test_malformed_credentials_are_refused(news: Path, header: str) -> None:
    assert client(news, password="x").get("/", headers={"authorization": header}).status_code == 401


def test_every_page_has_a_strict_policy_with_its_own_nonce(news: Path) -> None:
    visitor = client(news)
    nonces = set()
    for path in ("/", "/article/2", "/article/999", "/speakers"):
        response = visitor.get(path)
        policy = response.headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        (nonce,) = set(re.findall(r"'nonce-([^']+)'", policy))
        assert set(re.findall(r'nonce="([^"]+)"', response.text)) == {nonce}
        assert "style=" not in response.text
        assert response.headers["x-content-type-options"] == "nosniff"
        nonces.add(nonce)
    assert len(nonces) == 4


def test_a_form_of_ours_writes(own: Path) -> None:
    visitor = client(own)
    answer = visitor.post("/article/1/tags", data={"tag": "ميناء", "token": token(visitor)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/article/1#labels")
    with Archive(own) as archive:
        assert "ميناء" in [row["tag"] for row in archive.labels(1)["tags"]]


@pytest.mark.parametrize(
    "change",
    [
        {"data": {"tag": "x"}}, {"data": {"tag": "x", "token": "0" * 64}}, {"data": {"tag": "x", "token": "٠é"}},
        {"headers": {"origin": "https://evil.example"}}, {"headers": {"origin": "null"}},
        {"headers": {"sec-fetch-site": "cross-site"}}, {"cookies": {"newsarc-form": "another"}},
    ],
)  # fmt: skip
def test_forms_of_others_write_nothing(own: Path, change: dict[str, Any]) -> None:
    visitor = client(own)
    request = {"data": {"tag": "x", "token": token(visitor)}, **change}
    if "cookies" in request:
        visitor.cookies.clear()
    visitor.cookies.update(request.pop("cookies", {}))
    answer = visitor.post("/article/1/tags", **request)
    assert answer.status_code == 403
    with Archive(own) as archive:
        assert "x" not in [row["tag"] for row in archive.labels(1)["tags"]]


def test_read_only_writes_nothing(own: Path) -> None:
    writer = client(own)
    form = {"tag": "x", "token": token(writer)}
    visitor = client(own, read_only=True)
    visitor.cookies.update(writer.cookies)
    assert visitor.post("/article/1/tags", data=form).status_code == 403


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/article/1/tags", {"tag": " "}), ("/article/1/tags", {"tag": "x" * 81}), ("/article/1/notes", {"text": ""}),
        ("/article/1/highlights", {"text": "ليس في النص"}), ("/notes/remove", {"id": "one"}),
    ],
)  # fmt: skip
def test_what_cannot_be_stored_is_refused_with_a_page(own: Path, path: str, form: dict[str, str]) -> None:
    visitor = client(own)
    answer = visitor.post(path, data={**form, "token": token(visitor)})
    assert answer.status_code == 422
    assert "<h1>" in answer.text


@pytest.mark.parametrize(
    ("path", "form", "arabic", "english"),
    [
        ("tags", {"tag": " "}, "و80 على الأكثر", "at most 80."), ("tags", {"tag": "x" * 81}, "و80 على الأكثر", "at most 80."),
        ("notes", {"text": ""}, "و20000 على الأكثر", "at most 20000."),
        ("highlights", {"text": "ليس في النص"}, "لا يرد هذا المقطع في نص المقال. ليس في النص", "no such passage"),
    ],
)  # fmt: skip
def test_the_reader_is_told_why_in_the_language_of_the_room(
    own: Path, path: str, form: dict[str, str], arabic: str, english: str
) -> None:
    visitor = client(own)
    sent = {**form, "token": token(visitor)}
    for language, said in (("ar", arabic), ("en", english)):
        shown = visitor.post(f"/article/1/{path}", data=sent, headers={"accept-language": language}).text
        (reason,) = re.findall(r"<p><bdi>(.*)</bdi></p>", shown)
        assert said in reason
        assert (language == "ar") == (not re.search("[A-Za-z]", reason))


def test_labels_can_be_taken_away(own: Path) -> None:
    visitor = client(own)
    with Archive(own) as archive:
        labels = archive.labels(2)
    for table in ("notes", "highlights"):
        form = {"id": str(labels[table][0]["id"]), "back": "/collections", "token": token(visitor)}
        assert visitor.post(f"/{table}/remove", data=form).headers["location"] == "/collections"
    with Archive(own) as archive:
        assert archive.labels(2)["notes"] == archive.labels(2)["highlights"] == []


@pytest.mark.parametrize(
    ("back", "to"),
    [
        ("/speakers?name=x", "/speakers?name=x"), ("//evil.example", "/"), ("https://evil.example", "/"),
        ("/\\evil.example", "/"), ("/a\r\nset-cookie: x=y", "/"), ("", "/"),
    ],
)  # fmt: skip
def test_settings_never_lead_elsewhere(news: Path, back: str, to: str) -> None:
    answer = client(news).get("/settings", params={"language": "en", "back": back})
    assert answer.headers["location"] == to
    assert "newsarc-language=en" in answer.headers["set-cookie"]


@pytest.mark.parametrize(
    ("header", "language"), [("", "ar"), ("en-GB,ar;q=0.8", "en"), ("ar-IQ,en;q=0.8", "ar"), ("de", "ar")]
)
def test_language_follows_the_browser(news: Path, header: str, language: str) -> None:
    text = client(news).get("/", headers={"accept-language": header}).text
    assert f'<html lang="{language}"' in text


def test_json_of_a_query(news: Path) -> None:
    found = client(news).get("/search.json", params={"q": "الجسر"}).json()
    first = found["results"][0]
    assert (found["total"], first["id"], first["source"]) == (1, 2, "وكالة الفرات المحلية")
    start, end = first["title_highlights"][0]
    assert first["title"][start:end] == "جسر"
    everything = client(news).get("/search.json").json()
    assert everything["total"] == 34
    assert everything["next"] == "/search.json?page=2"


def test_atom_of_a_query(news: Path) -> None:
    answer = client(news).get("/search.atom", params={"q": "الجسر OR owned"})
    assert answer.headers["content-type"].startswith("application/atom+xml")
    feed = etree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 2
    assert feed.find(f"{ATOM}updated").text == max(entry.find(f"{ATOM}updated").text for entry in entries)
    assert HOSTILE.replace("\u202e", "")[:30] in entries[0].find(f"{ATOM}title").text
    assert [link.get("href") for link in feed.iter(f"{ATOM}link") if link.get("href").startswith("javascript")] == []


def test_a_title_with_control_characters_leaves_the_feed_well_formed(tmp_path: Path) -> None:
    from newsarc import Article

    with Archive(tmp_path / "a.db") as archive:
        archive.add(Article(title="خبر \x1b[31m \x00 ]]> &amp;", body="نص عن النفط في البصرة اليوم."))
    etree.fromstring(client(tmp_path / "a.db").get("/search.atom").content)


def test_what_is_no_date_in_a_query_is_searched_for_and_named(news: Path) -> None:
    visitor = client(news)
    shown = visitor.get("/", params={"q": "الجسر from:أمس"})
    assert shown.status_code == 200
    assert "<bdi>from:أمس</bdi>" in shown.text and 'class="result"' in shown.text
    found = visitor.get("/search.json", params={"q": "الجسر from:أمس"}).json()
    assert found["total"] and found["problem"] == "from:أمس"
    assert visitor.get("/search.json", params={"q": "الجسر from:1900"}).json()["problem"] is None


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({"q": "titel:الجسر"}, "titel:"),
        ({"q": "title: الجسر"}, "title:"),
        ({"q": "المتحدث: الراوي"}, "المتحدث:"),
        ({"q": "الجسر from:2026-05 to:2026-01"}, "from:2026-05 to:2026-01"),
        ({"q": "الجسر", "from": "2026-05", "to": "2026-01"}, "from:2026-05 to:2026-01"),
        ({"from": "2026-05", "to": "2026-01"}, "from:2026-05 to:2026-01"),
        ({"q": "🌊"}, "🌊"),
    ],
)
def test_what_is_not_understood_is_told(news: Path, asked: dict[str, str], where: str) -> None:
    visitor = client(news)
    assert 'class="note">' in (shown := visitor.get("/", params=asked).text) and f"<bdi>{where}</bdi>" in shown
    assert visitor.get("/search.json", params=asked).json()["problem"] == where


def test_far_commoner_spellings_are_offered_beside_few_results(tmp_path: Path) -> None:
    with Archive(tmp_path / "spelt.db") as archive:
        for number in range(30):
            archive.add(
                Article(
                    title="خبر", body=f"زار شولتز المدينة في اليوم {number}.", url=f"https://example.org/s/{number}"
                )
            )
        archive.add(Article(title="خبر", body="زار شلتز المدينة أمس.", url="https://example.org/s/last"))
    shown = client(tmp_path / "spelt.db").get("/", params={"q": "شلتز"}).text
    assert 'class="result"' in shown and "<bdi>شولتز</bdi>" in shown


def test_suggestions_go_on_with_what_stands_behind_a_word(news: Path) -> None:
    found = client(news).get("/suggestions", params={"q": "وزير ال"}).json()
    assert found[0] == "وزير النقل"
    assert all(each.startswith("وزير ") for each in found)
    assert (
        client(news).get("/suggestions", params={"q": "زجاج ال"}).json()
    )  # nothing stands behind it, so the commonest


@pytest.mark.parametrize("bound", ["from", "to"])
@pytest.mark.parametrize("day", ["2026-11-31", "2010-13", "bad", "x" * 5000])
@pytest.mark.parametrize("words", ["", "الجسر"])
def test_a_bound_that_is_no_day_is_named_and_can_be_mended(news: Path, bound: str, day: str, words: str) -> None:
    visitor, named = client(news), f"{bound}={day[:40]}"
    found = visitor.get("/search.json", params={"q": words, bound: day}).json()
    assert found["total"] == visitor.get("/search.json", params={"q": words}).json()["total"]
    assert found["problem"] == named
    assert found["next"] is None or urlencode({bound: day[:40]}) in found["next"], "said on every page"
    shown = visitor.get("/", params={"q": words, bound: day}, headers={"accept-language": "en"}).text
    assert f"No date (such as 2026-01-31), so left out: <bdi>{named}</bdi>" in shown
    assert f'value="{day[:40]}"' in shown and '<details class="filters" open>' in shown
    assert visitor.get("/search.json", params={"q": words, bound: "31/1/2026"}).json()["problem"] is None


def test_what_was_made_of_an_older_archive_is_not_kept(own: Path) -> None:
    kept = shelf.Shelf(own, read_only=True)
    made = iter(("made", "made anew"))

    def asked() -> str:
        with kept.reading() as archive:
            return kept.cached(archive, "a", lambda: next(made))

    assert (asked(), asked()) == ("made", "made")
    with Archive(own) as archive:
        archive.tag(1, "جديد")
    assert asked() == "made anew"
    kept.close()


def quoted_in(html: str) -> list[str]:
    return re.findall(r'<span class="quoted[^>]*>(.*?)</span>', html)


def test_an_article_is_shown_as_it_was_at_one_time(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A revision that is stored between two looks at the archive moves quotations in the text."""
    visitor = client(own)
    read_row, before = Archive.article_row, visitor.get("/article/2").text

    def revised_meanwhile(archive: Archive, article_id: int) -> Any:
        row = read_row(archive, article_id)
        with Archive(own) as other:
            body = "وهذا خبر سبق كل ما كان في المقال من قبل.\n" + row["body"]
            quotes = [replace(q, start=q.start + len(body) - len(row["body"]), end=q.end + len(body) - len(row["body"]))
                      for q in archive.article(article_id).quotes]  # fmt: skip
            other.add(Article(title=row["title"], body=body, url=row["url"], quotes=quotes))
        return row

    monkeypatch.setattr(Archive, "article_row", revised_meanwhile)
    meanwhile = visitor.get("/article/2").text
    monkeypatch.setattr(Archive, "article_row", read_row)
    assert quoted_in(meanwhile) == quoted_in(before) != []
    assert "سبق كل ما كان" in visitor.get("/article/2").text


def test_what_readers_and_people_decide_shows_at_once(own: Path) -> None:
    visitor = client(own)
    with Archive(own) as archive:
        speaker = archive.speakers(limit=1)[0]["id"]
        tagged = [row["id"] for row in archive.articles(limit=20)]
        for number in tagged:
            archive.tag(number, "ملف")
        asked = {"q": "ال*", "tag": "ملف"}
        found = visitor.get("/search.json", params=asked).json()["total"]
        assert visitor.get(f"/speaker/{speaker}").status_code == 200
        for number in tagged[:5]:
            archive.untag(number, "ملف")
        archive.rename_speaker(speaker, "الاسم الجديد")
        left = archive.count("ال*", Filter(tag="ملف"))
    assert visitor.get("/search.json", params=asked).json()["total"] == left < found
    assert "الاسم الجديد" in visitor.get(f"/speaker/{speaker}").text
    assert "الاسم الجديد" in visitor.get("/speakers").text


@pytest.mark.parametrize(
    "query",
    [
        "from:أمس",
        "to:2022-13",
        "'",
        '"',
        "((",
        "-",
        "title:",
        "*",
        "%00",
        "\u202e",
        "a" * 5000,
        "x OR",
        "🙂",
        "‏",
        "from:2026 to:1",
    ],
)
def test_every_query_has_an_answer(news: Path, query: str) -> None:
    visitor = client(news)
    for path in ("/", "/search.json", "/search.atom", "/suggestions", "/speakers", "/compare"):
        answer = visitor.get(path, params={"q": query, "name": query, "a": query, "page": query, "from": query})
        assert answer.status_code == 200, (path, query)


@pytest.mark.parametrize(
    "path",
    ["/article/0", "/article/99999999999999999999999", "/speaker/0", "/speaker/99999999999999999999",
     "/capture/zz/view", "/capture/" + "0" * 64 + "/bytes", "/article/2/diff?from=1&to=9", "/article/2/capture",
     "/article/2/diff?from=99999999999999999999&to=1", "/article/2/diff?from=1&to=" + "9" * 5000,
     "/article/34/capture?revision=99999999999999999999", "/static/../app.py", "/nowhere"],
)  # fmt: skip
def test_what_is_not_there_is_a_page_that_says_so(news: Path, path: str) -> None:
    answer = client(news).get(path)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


@pytest.mark.parametrize("page", ["0", "-1", "x", "٢", "", "01", "0000000000001"])
def test_a_page_that_is_no_number_is_the_first(news: Path, page: str) -> None:
    visitor = client(news)
    first = visitor.get("/speaker/1").text.count("<blockquote")
    assert visitor.get("/speaker/1", params={"page": page}).text.count("<blockquote") == first > 0


def test_captured_bytes_come_back_unchanged_and_inert(news: Path) -> None:
    visitor = client(news)
    found = re.search(r"/capture/[0-9a-f]{64}", visitor.get("/article/34/capture").text)
    assert found
    answer = visitor.get(found[0] + "/bytes")
    assert answer.content == (news.parent / "captured.html").read_bytes()
    assert answer.headers["content-disposition"].startswith("attachment")
    view = visitor.get(found[0] + "/view")
    assert view.headers["content-security-policy"].startswith("sandbox; default-src 'none'")


@pytest.mark.parametrize(
    "html",
    ['<link rel="preconnect" href="//x">', "<LINK\nrel=dns-prefetch href=//x>", "<meta http-equiv=refresh content=0>",
     "<li<link>nk rel=preconnect href=//x>", "<link title='" + "x" * 9000 + "' rel=preconnect>", "<base href=//x>"],
)  # fmt: skip
def test_elements_that_reach_out_are_taken_out_of_a_capture(html: str) -> None:
    assert not re.search(r"<(link|meta|base)\b", disarmed(f"<p>قبل</p>{html}<p>بعد</p>"), re.IGNORECASE)
    assert "بعد" in disarmed(f"{html}<p>بعد</p>")


@pytest.mark.parametrize(
    ("url", "kept"),
    [("https://a.example/x", True), ("HTTP://a.example", True), ("javascript:alert(1)", False), ("data:text/html,x", False),
     (" javascript:alert(1)", False), ("//a.example", False), ("http://[bad", False), ("http:1", False), (None, False)],
)  # fmt: skip
def test_links_lead_to_web_addresses_only(url: str | None, kept: bool) -> None:
    assert (web_address(url) is not None) == kept


def test_an_address_says_what_is_not_default_and_reads_back() -> None:
    asked = SearchAddress(q="a b", source="وكالة", frm="2026-01", quotes=True, sort="date", page=3)
    assert asked.address() == "/?q=a+b&source=%D9%88%D9%83%D8%A7%D9%84%D8%A9&from=2026-01&quotes=1&sort=date&page=3"
    assert SearchAddress().address() == "/"
    from urllib.parse import parse_qsl

    assert SearchAddress.read(dict(parse_qsl(asked.address()[2:]))) == asked


@pytest.mark.parametrize("given", [{"page": "-1"}, {"page": "x"}, {"page": "٣"}, {"from": " "}, {"sort": "x"}])
def test_nonsense_in_an_address_is_ignored(given: dict[str, str]) -> None:
    assert SearchAddress.read(given) == SearchAddress()


@pytest.mark.parametrize(
    ("printed", "atom"),
    [("2026-01-05", "2026-01-05T00:00:00Z"), ("2026-01-05T10:00+03:00", "2026-01-05T10:00:00+03:00"),
     ("2026-01", None), (None, None), ("2026-01-05T10:00", None), ("2026-13-45", None)],
)  # fmt: skip
def test_dates_of_the_feed(printed: str | None, atom: str | None) -> None:
    assert rfc3339(printed) == atom


def test_every_message_is_said_in_both_languages() -> None:
    assert all(arabic and english for arabic, english in MESSAGES.values())
    templates = Path(__file__).parents[2] / "newsarc" / "web" / "templates"
    used = {
        key
        for file in templates.glob("*")
        for key in re.findall(r"\bt\([\"']([^\"']+?)[\"']\)", file.read_text("utf-8"))
    }
    assert used <= set(MESSAGES)


def test_new_articles_show_at_once(own: Path) -> None:
    from newsarc import Article

    visitor = client(own)
    assert visitor.get("/search.json").json()["total"] == 34
    with Archive(own) as archive:
        archive.add(Article(title="خبر جديد عن الميناء", body="نص الخبر الجديد عن الميناء."))
    assert visitor.get("/search.json").json()["total"] == 35
    assert (
        visitor.get("/search.json", params={"q": "الخبر الجديد"}).json()["results"][0]["title"] == "خبر جديد عن الميناء"
    )


def test_a_day_and_tags_that_were_changed_are_shown(tmp_path: Path) -> None:
    with Archive(tmp_path / "dated.db") as archive:
        for facts in (
            {"published": "2026-11-20", "tags": ["صحة"]},
            {"published": "2026-01-05", "tags": ["صحة", "<b>"]},
        ):
            archive.add(Article(title="افتتاح مستشفى", body="يضم المستشفى مئة سرير.", url="https://a.test/1", **facts))
    visitor = client(tmp_path / "dated.db")
    assert 'النشر</span> <span class="muted">الوسوم' in visitor.get("/article/1").text
    shown = visitor.get("/article/1/diff").text
    for text in (
        "<del><bdi>2026-11-20",
        "<ins><bdi>2026-01-05",
        "<del><bdi>صحة</bdi>",
        "<ins><bdi>صحة، &lt;b&gt;</bdi>",
    ):
        assert text in shown


def test_a_capture_that_came_in_late_stands_before_the_newer_one(tmp_path: Path) -> None:
    with Archive(tmp_path / "late.db") as archive:
        store = Store(archive.connection)
        for captured_at, words in (("2024-05-01T10:00:00Z", "مئتي سرير"), ("2022-05-01T10:00:00Z", "مئة سرير")):
            reading = analyze(Article(title="افتتاح مستشفى", body=f"يضم المستشفى {words}.", url="https://a.test/1"))
            store.add(reading.article, reading.analyzed, captured_at=captured_at)
        store.flush()
    visitor = client(tmp_path / "late.db")
    shown = visitor.get("/article/1").text
    assert shown.index("2022-05-01") < shown.rindex("2024-05-01") and "/article/1/diff?from=2&amp;to=1" in shown
    assert "<del>مئة</del>" in visitor.get("/article/1/diff").text, "the newest and the one before it"


def test_the_kind_and_the_words_are_those_of_the_two_that_are_compared(tmp_path: Path) -> None:
    texts = ("يضم المستشفى مئة سرير.", "يضم المستشفى مئة سرير وقسما للأطفال ومختبرا كبيرا.", "يضم المستشفى مئة سرير.")
    with Archive(tmp_path / "three.db") as archive:
        for text, day in zip(texts, ("2026-11-20", "2026-11-20", "2026-11-21"), strict=True):
            archive.add(Article(title="افتتاح مستشفى", body=text, url="https://a.test/1", published=day))
        archive.add(Article(title="افتتاح مستشفى", body=texts[2], url="https://a.test/1", published="2026-11-22"))
    visitor = client(tmp_path / "three.db")
    for older, newer, kind, added, removed in (
        (1, 2, "تغيير جوهري", 4, 0), (2, 3, "تغيير جوهري", 0, 4), (1, 3, "تغيّرت البيانات", 0, 0), (2, 4, "تغيير جوهري", 0, 4),
        (4, 2, "تغيير جوهري", 4, 0),
    ):  # fmt: skip
        shown = visitor.get(f"/article/1/diff?from={older}&to={newer}").text.partition('<form class="versions"')[0]
        assert kind in shown and f"أضيفت: <bdi>{added}</bdi>" in shown and f"حُذفت: <bdi>{removed}</bdi>" in shown
    same = visitor.get("/article/1/diff?from=2&to=2").text
    assert "لا فرق بين النسختين" in same and "أضيفت" not in same


def test_an_age_that_was_printed_is_shown_as_the_day_that_it_meant(tmp_path: Path) -> None:
    facts = {"published": "2026-11-28", "body": "يضم المستشفى مئة سرير."}
    with Archive(tmp_path / "age.db") as archive:
        archive.add(Article(title="افتتاح", url="https://a.test/1", published_text="منذ يومين", **facts))
        archive.add(Article(title="افتتاح", url="https://a.test/2", published_text="28 تشرين الثاني 2026", **facts))
        archive.add(Article(title="افتتاح", url="https://a.test/3", published="2026-11-28T09:30:00+03:00", body="نص."))
    visitor = client(tmp_path / "age.db")
    for number, shown in ((1, "2026-11-28"), (2, "28 تشرين الثاني 2026"), (3, "2026-11-28 09:30")):
        assert f"<bdi>{shown}</bdi></time>" in visitor.get(f"/article/{number}").text


@pytest.mark.parametrize(("asked", "page"), [("9999", 9_999), ("10000", 10_000), ("10001", 10_000), ("99999", 10_000)])
def test_ten_thousand_pages_are_shown(asked: str, page: int) -> None:
    assert SearchAddress.read({"page": asked}).page == page


def test_nothing_leads_beyond_the_last_page_that_is_shown(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("newsarc.web.queries", "newsarc.web.pages.search"):
        monkeypatch.setattr(f"{module}.LAST_PAGE", 2)
    visitor = client(news)
    first, last, beyond = (visitor.get("/search.json", params={"page": number}).json() for number in (1, 2, 3))
    assert first["total"] > 20 and first["next"] == "/search.json?page=2"
    assert last["next"] is None and beyond == last
    shown = visitor.get("/", params={"page": 2}).text
    assert "page=3" not in shown
