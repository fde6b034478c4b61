from __future__ import annotations

import json
from urllib.parse import parse_qsl, urlsplit

import pytest
from loopback import Loopback, Reply, Request

from newsarc.sources.wayback import WaybackError, index_address, read_mementos
from newsarc.sources.web import Fetcher, FetchPolicy

HEADER = ["timestamp", "original", "mimetype", "statuscode", "digest"]
CAPTURES = [
    ["20230101000000", "http://dead.example/خبر", "text/html", "200", "AAA"],
    ["20240229120000", "http://dead.example/خبر", "text/html", "200", "BBB"],
    ["20240301000000", "http://dead.example/خبر", "text/html", "404", "CCC"],
    ["20240399999999", "http://dead.example/خبر", "text/html", "200", "DDD"],
]


def cdx(request: Request) -> Reply:
    """A stand-in that speaks the CDX server interface: filters, limit from the end, field list, JSON."""
    query = parse_qsl(urlsplit(request.path).query)
    options = dict(query)
    rows = [row for row in CAPTURES if options["url"] == row[1]]
    for _, condition in filter(lambda pair: pair[0] == "filter", query):
        name, _, value = condition.partition(":")
        rows = [row for row in rows if row[HEADER.index(name)] == value]
    rows = [row for row in rows if row[0] <= options.get("to", "9")]
    assert options["fl"] == ",".join(HEADER)
    table = [HEADER, *rows[int(options["limit"]) :]] if rows else []
    return Reply(200, json.dumps(table).encode(), {"Content-Type": "application/json"})


def find(server: Loopback, url: str) -> list[tuple[str, str]]:
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        answer = fetcher.fetch(index_address(url, server.url("/cdx")), expect="any")
        return [(memento.captured_at, memento.raw_url) for memento in read_mementos(answer, server.url("/web"))]


def test_the_newest_good_capture_comes_first_and_can_be_fetched(server: Loopback) -> None:
    server.add("/cdx", cdx)
    newest, older = find(server, "http://dead.example/خبر")
    assert newest == ("2024-02-29T12:00:00Z", server.url("/web/20240229120000id_/http://dead.example/خبر"))
    assert older[0] == "2023-01-01T00:00:00Z"
    server.page("/web/20240229120000id_/http://dead.example/%D8%AE%D8%A8%D8%B1", "<html>saved")
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        assert fetcher.fetch(newest[1]).ok


def test_nothing_found(server: Loopback) -> None:
    server.add("/cdx", cdx)
    assert find(server, "http://never.example/") == []
    server.add("/cdx", Reply(200, b"\n"))
    assert find(server, "http://never.example/") == []


@pytest.mark.parametrize(
    "reply", [Reply(503), Reply(200, b"<html>"), Reply(200, b'{"a": 1}'), Reply(200, b"[1]"), Reply(403)]
)
def test_an_archive_that_cannot_answer(server: Loopback, reply: Reply) -> None:
    server.add("/cdx", reply)
    with pytest.raises(WaybackError):
        find(server, "http://dead.example/")
