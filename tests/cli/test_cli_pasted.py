"""Addresses as they come out of right-to-left text: marks of direction ride along, and blanks stand around and in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from loopback import Loopback, Reply

from newsarc.sources.address import pasted_address

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
    ],
)
def test_what_cannot_be_seen_is_no_part_of_an_address(text: str, address: str) -> None:
    assert pasted_address(text) == address


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
