"""Addresses as they come out of right-to-left text: marks of direction ride along, and blanks stand around and in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from loopback import Loopback, Reply

from newsarc.sources.address import listed_address, pasted_address

PAGE = (
    "<html><head><title>خبر</title></head><body><article><h1>افتتاح جسر جديد في البصرة</h1><p>قال محافظ البصرة إن الجسر الجديد "
    "سيخدم آلاف السكان كل يوم، وإن العمل في الطريق المؤدي إليه يبدأ قريبا.</p></article></body></html>"
).encode()
MARKED = "\u202b\u200f{}\u200f\u202c"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("\u200fhttps://a.test/1\u200f", "https://a.test/1"),  # right-to-left marks, as chats and editors set them
        (
            "\u2067 https://a.test/خبر أول \u2069",
            "https://a.test/خبر أول",
        ),  # isolates; a blank within is the address's own
        ("\ufeffhttps://a.test/1\r", "https://a.test/1"),
        (
            "\u200c https://a.test/می\u200cرود\u200c",
            "https://a.test/می\u200cرود",
        ),  # within a word, the joiner is spelling
    ],
)
def test_what_cannot_be_seen_is_no_part_of_an_address(text: str, address: str) -> None:
    assert pasted_address(text) == address


@pytest.mark.parametrize(
    "line",
    [
        '"{}"', "'{}'", "<{}>", "- {}", "* <{}>", "• “{}”", "12. {}", "3) {}", "«{}»", "`{}`", '  "{}",', "[{}]", "({}).",
        "- [خبر عن الجسر]({})", "[ ] {}", "- [x] {}", "{}", "\u200f- {}\u200f",
    ],
)  # fmt: skip
@pytest.mark.parametrize("address", ["https://a.test/خبر", "HTTP://a.test/w_(x)", "https://a.test/?q='a'"])
def test_an_address_is_taken_out_of_what_lists_put_around_it(line: str, address: str) -> None:
    assert listed_address(line.format(address)) == address


@pytest.mark.parametrize(
    "line", ["- خبر عن الجسر", '"a.test/x"', "https://a.test/a-", "# https://a.test/1", "", "1", "- "]
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert listed_address(line) == line.strip()


def test_an_address_with_marks_names_the_same_article(run, tmp_path: Path) -> None:
    db, page, address = tmp_path / "a.db", tmp_path / "صفحة محفوظة.html", "https://a.test/خبر عن الجسر"
    page.write_bytes(PAGE)
    assert run("import", str(page), "--url", MARKED.format(address), db=db).returncode == 0
    for key in (address, MARKED.format(address), "https://a.test/خبر%20عن%20الجسر", " 1 "):
        assert "افتتاح جسر" in run("show", key, db=db).stdout


def test_a_list_with_marks_is_fetched_once(run, tmp_path: Path, server: Loopback) -> None:
    server.add("/n/1", Reply(body=PAGE, headers={"Content-Type": "text/html"}))
    addresses = tmp_path / "قائمة.txt"
    addresses.write_text(f"{MARKED.format(server.url('/n/1'))}\r\n{server.url('/n/1')}\r\n", "utf-8")
    options = ("--allow-private", "--no-robots", "--delay", "0", "--json")
    done = run("fetch", "-i", str(addresses), MARKED.format(server.url("/n/1")), *options, db=tmp_path / "a.db")
    assert (done.returncode, done.stdout.count('"outcome": "ok"')) == (0, 1)


def test_a_list_with_bullets_and_quotes_is_fetched(run, tmp_path: Path, server: Loopback) -> None:
    lines = []
    for number, form in enumerate(('"{}"', "<{}>", "- {}")):
        server.add(f"/n/{number}", Reply(body=PAGE, headers={"Content-Type": "text/html"}))
        lines.append(form.format(server.url(f"/n/{number}")))
    options = ("--allow-private", "--no-robots", "--delay", "0", "--json")
    done = run("fetch", "-i", "-", *options, db=tmp_path / "a.db", stdin="\n".join(lines))
    assert (done.returncode, done.stdout.count('"outcome": "ok"')) == (0, 3)


def test_lines_that_are_no_addresses_are_told_and_not_kept(run, tmp_path: Path, server: Loopback) -> None:
    server.add("/n/1", Reply(body=PAGE, headers={"Content-Type": "text/html"}))
    db, failed = tmp_path / "a.db", tmp_path / "failed.txt"
    lines = f"عناوين اليوم\n{server.url('/n/1')}\na.test/x\nftp://a.test/1\n"
    options = ("--allow-private", "--no-robots", "--delay", "0", "--errors", str(failed))
    done = run("fetch", "-i", "-", *options, db=db, stdin=lines)
    assert done.returncode == 3
    assert "عناوين اليوم: bad-url: not an address\n" in done.stderr
    assert "a.test/x: bad-url: put https:// in front" in done.stderr
    assert failed.read_text("utf-8").count("# bad-url") == 2
    kept = run("failures", "--json", db=db).stdout
    assert ("ftp://a.test/1" in kept, kept.count('"name"')) == (True, 1)
    assert run("fetch", "عنوان", "--feed", "خلاصات", db=db).returncode == 4
    assert run("failures", "--json", db=db).stdout == kept


@pytest.mark.parametrize(
    ("content", "what"),
    [(None, "an SQLite database"), (b"\x1f\x8b\x08\x00abc", "gzip"), (bytes(range(256)), "bytes that are no text"),
     (b"%PDF-1.7\n", "PDF"), (b"<rss version='2.0'/>", "a feed"), (PAGE, "an HTML page")],
)  # fmt: skip
@pytest.mark.parametrize("source", ["-i", "-"])
def test_a_list_that_is_no_text_is_refused_at_once(
    run, tmp_path: Path, db: Path, content: bytes | None, what: str, source: str
) -> None:
    raw = db.read_bytes() if content is None else content
    (tmp_path / "list").write_bytes(raw)
    ours = tmp_path / "a.db"
    done = run("fetch", *(("-i", str(tmp_path / "list")) if source == "-i" else ("-",)), db=ours, stdin=raw)
    assert (done.returncode, done.stderr.count("\n"), done.stdout) == (2, 1, "")
    assert f"not a list of addresses, one a line, but {what}" in done.stderr
    assert not ours.exists()


def test_a_feed_with_marks_is_the_same_feed(run, tmp_path: Path) -> None:
    db, feed = tmp_path / "a.db", "https://a.test/rss"
    assert run("feeds", "add", MARKED.format(feed), feed, db=db).stdout == "1 feed added, 1 followed already\n"
    assert run("feeds", "remove", MARKED.format(feed), db=db).returncode == 0


@pytest.mark.parametrize("blank", [" ", "\u200f"])
def test_an_address_of_which_nothing_is_seen_is_refused(run, tmp_path: Path, blank: str) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(PAGE)
    refused = run("import", str(page), "--url", blank, db=tmp_path / "a.db")
    assert (refused.returncode, "give a whole address" in refused.stderr) == (2, True)
