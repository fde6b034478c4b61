from __future__ import annotations

import functools
import gzip
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loopback import encode
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarc.export.warc_out import WarcOutput
from newsarc.model import Page
from newsarc.sources.entries import ImportEntry, looks_arabic
from newsarc.sources.warc import iter_warc
from newsarc.sources.warc_records import iter_records

HTML = ("<html lang=ar><title>خبر</title><p>" + "أعلنت الوزارة اليوم. " * 20).encode()
OK = [("Content-Type", "text/html; charset=utf-8")]


def response(writer: WARCWriter, url: str, body: bytes = HTML, headers: object = OK, status: str = "200 OK") -> None:
    http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
    dated = {"WARC-Date": "2025-03-01T12:00:00Z"}
    record = writer.create_warc_record(
        url, "response", payload=io.BytesIO(body), http_headers=http, warc_headers_dict=dated
    )
    writer.write_record(record)


@pytest.mark.parametrize(
    ("date", "captured"),
    [
        ("2025-03-01T12:00:00.123456789Z", "2025-03-01T12:00:00Z"),  # WARC 1.1
        ("2025-13-99T12:00:00Z", None),
        ("0001-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:59Z", None),
        ("Sat, 01 Mar 2025 12:00:00 GMT", None),
    ],
)
def test_the_date_of_a_record_is_one_or_none(date: str, captured: str | None) -> None:
    out = io.BytesIO()
    response(WARCWriter(out, gzip=False), "https://a.example/1")
    (entry,) = read(out.getvalue().replace(b"2025-03-01T12:00:00Z", date.encode()))
    assert entry.page is not None and entry.page.captured_at == captured


@functools.cache
def pages(count: int, compress: bool = True) -> tuple[bytes, list[int]]:
    """A WARC of numbered pages and the offset at which each begins."""
    out, offsets = io.BytesIO(), []
    writer = WARCWriter(out, gzip=compress)
    for number in range(count):
        offsets.append(out.tell())
        response(writer, f"https://a.example/{number}", HTML + b"%d" % number)
    return out.getvalue(), offsets


def read(raw: bytes) -> list[ImportEntry]:
    return list(iter_warc(io.BytesIO(raw), "a.warc"))


def urls(raw: bytes) -> list[str]:
    return [entry.page.url.rpartition("/")[2] if entry.page and entry.page.url else "!" for entry in read(raw)]


@pytest.mark.parametrize("compress", [True, False])
def test_responses_come_with_all_they_carried(compress: bool) -> None:
    raw, offsets = pages(3, compress)
    entries = read(raw)
    assert [entry.locator for entry in entries] == [f"a.warc#{offset}" for offset in offsets]
    page = entries[1].page
    assert page is not None
    assert (page.raw, page.url) == (HTML + b"1", "https://a.example/1")
    assert (page.content_type, page.captured_at) == ("text/html; charset=utf-8", "2025-03-01T12:00:00Z")


@pytest.mark.parametrize("compress", [True, False])
@pytest.mark.parametrize("cut", [1, 5, 40, 300])
def test_a_cut_last_record_loses_only_itself(compress: bool, cut: int) -> None:
    raw, _ = pages(3, compress)
    entries = read(raw[: -cut - (0 if compress else 4)])
    assert [bool(entry.page) for entry in entries] == [True, True, False]
    assert entries[2].error


@pytest.mark.parametrize("compress", [True, False])
def test_a_record_cut_in_its_header_has_failed(compress: bool) -> None:
    """Where the number of Content-Length was cut off it was "not a page", elsewhere a reason was empty."""
    raw, offsets = pages(2, compress=False)
    for end in range(offsets[1] + 20, raw.index(b"\r\n\r\n", offsets[1])):
        entries = read(gzip.compress(raw[:end]) if compress else raw[:end])
        assert [bool(entry.page) for entry in entries] == [True, False], end
        assert re.match("the record (is cut|has no Content-Length)", entries[1].error or ""), end
    (_, cut) = read(raw[: raw.index(b"Content-Length:", offsets[1]) + 16])
    assert cut.error == "the record is cut in its header"


@pytest.mark.parametrize("compress", [True, False])
def test_a_record_cut_in_the_middle_of_the_file_loses_only_itself(compress: bool) -> None:
    """A crawler was killed, and its file appended to. warcio alone loses every record behind the gap."""
    raw, offsets = pages(5, compress)
    damaged = raw[: offsets[2] + 200] + raw[offsets[3] :]
    assert urls(damaged) == ["0", "1", "!", "3", "4"]


@pytest.mark.parametrize("compress", [True, False])
def test_noise_between_records_is_passed(compress: bool) -> None:
    raw, offsets = pages(4, compress)
    noise = b"\x1f\x8b\x08garbage WARC/1.0 " * 30
    assert [name for name in urls(raw[: offsets[2]] + noise + raw[offsets[2] :]) if name != "!"] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("start", "length", "put", "lost"),
    [
        (0, 8, b"WARX/1.0", 1),
        (0, 700, b"\0" * 700, 1),
        (0, 0, b"not a record\r\n", 0),
        (0, 0, b"WARC/1.0 no record\r\n\r\n", 0),
    ],
)
def test_what_is_no_record_is_named(start: int, length: int, put: bytes, lost: int) -> None:
    """In a plain file it vanished without a word."""
    raw, offsets = pages(3, compress=False)
    for at in (1, 2):
        begin = offsets[at] + start
        damaged = raw[:begin] + put + raw[begin + length :]
        entries = read(damaged)
        assert [bool(entry.page) for entry in entries] == [True] * at + [False] + [True] * (3 - at - lost)
        end = (offsets[at + lost] if at + lost < 3 else len(raw)) + len(put) - length
        assert entries[at].error == f"bytes {offsets[at]} to {end - 1} are no WARC record"
        assert entries[at].locator == f"a.warc#{offsets[at]}"


@pytest.mark.parametrize("blank", [b"\r\n", b"\n\n\n", b"\r\n" * 200])
def test_blank_lines_between_records_are_no_damage(blank: bytes) -> None:
    raw, offsets = pages(3, compress=False)
    assert urls(raw[: offsets[1]] + blank + raw[offsets[1] :] + blank) == ["0", "1", "2"]


def test_a_file_of_nothing_but_beginnings_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsarc.sources.warc_records._MAX_DAMAGE", 20)
    entries = read(b"WARC/1.0\r\nWARC-Type: response\r\n" * 500)
    assert len(entries) == 21
    assert "the rest" in (entries[-1].error or "")


def test_damaged_addresses_do_not_reach_the_terminal() -> None:
    raw = pages(1, compress=False)[0].replace(b"https://a.example/0", b"https://a.exam \x1b[31m/")
    code = (
        "import io, sys; from newsarc.sources.warc import iter_warc\n"
        "print(len(list(iter_warc(io.BytesIO(sys.stdin.buffer.read()), 'x'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], input=raw, capture_output=True)
    assert (done.stdout.strip(), done.stderr) == (b"1", b"")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_damage_anywhere_never_raises_and_spares_what_lies_before(data: st.DataObject) -> None:
    raw, offsets = pages(4)
    at = data.draw(st.integers(0, len(raw) - 1))
    hurt = bytearray(raw)
    hurt[at : at + data.draw(st.integers(1, 50))] = data.draw(st.binary(max_size=50))
    whole_before = sum(1 for offset in [*offsets[1:], len(raw)] if offset <= at)
    assert urls(bytes(hurt))[:whole_before] == [str(n) for n in range(whole_before)]


def test_one_gzip_member_around_the_whole_file() -> None:
    plain, _ = pages(4, compress=False)
    assert urls(gzip.compress(plain)) == ["0", "1", "2", "3"]
    cut = urls(gzip.compress(plain)[:-4])
    assert cut == ["0", "1", "2", "!"]  # the checksum is missing: the last record cannot be vouched for


@pytest.mark.parametrize("compress", [True, False])
def test_ranges_that_meet_share_nothing_and_miss_nothing(compress: bool) -> None:
    raw, offsets = pages(9, compress)
    for middle in range(1, len(raw), 97):
        halves = ((0, middle), (middle, None))
        assert [record.offset for half in halves for record in iter_records(io.BytesIO(raw), *half)] == offsets


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_bodies_as_they_were_sent(name: str) -> None:
    out = io.BytesIO()
    writer = WARCWriter(out)
    encoded = encode(HTML, name)
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (encoded[:30], encoded[30:])) + b"0\r\n\r\n"
    response(writer, "https://a.example/1", encoded, [*OK, ("Content-Encoding", name)])
    response(
        writer, "https://a.example/2", chunked, [*OK, ("Content-Encoding", name), ("Transfer-Encoding", "chunked")]
    )
    response(writer, "https://a.example/3", HTML, [*OK, ("Content-Encoding", name), ("Transfer-Encoding", "chunked")])
    response(writer, "https://a.example/4", encoded[:-9], [*OK, ("Content-Encoding", name)])
    response(writer, "https://a.example/5", encode(b" " * 70_000_000, name), [*OK, ("Content-Encoding", name)])
    entries = read(out.getvalue())
    assert [entry.page.raw if entry.page else None for entry in entries] == [HTML, HTML, HTML, None, None]
    assert "cut" in (entries[3].error or "")
    assert "more than" in (entries[4].error or "")


def test_a_page_with_its_pictures_in_it_comes_back() -> None:
    """As SingleFile saves it: what can be imported as a file can be exported and imported again."""
    out = io.BytesIO()
    page = HTML + b"<img src='data:image/png;base64," + b"A" * (30 << 20) + b"'>"
    response(WARCWriter(out, gzip=True), "https://wadi.example/1", page)
    (entry,) = read(out.getvalue())
    assert entry.page is not None
    assert len(entry.page.raw) == len(page)


def test_what_is_no_page_is_skipped_with_its_reason() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "x"}))
    response(writer, "https://a.example/moved", status="301 Moved", headers=[("Location", "/")])
    response(writer, "https://a.example/x.png", b"\x89PNG", [("Content-Type", "image/png")])
    response(writer, "dns:a.example")
    response(writer, "https://a.example/void", b"")
    writer.write_record(
        writer.create_warc_record("https://a.example/", "request", payload=io.BytesIO(b"GET / HTTP/1.0\r\n\r\n"))
    )
    writer.write_record(writer.create_warc_record("https://a.example/", "metadata", payload=io.BytesIO(b"a: b")))
    assert [entry.skipped for entry in read(out.getvalue())] == [
        "status 301",
        "not a page: image/png",
        "no web address",
        "empty",
    ]


def test_revisits_and_resources() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out)
    response(writer, "https://a.example/1")
    writer.write_record(
        writer.create_warc_record(
            "https://a.example/saved", "resource", payload=io.BytesIO(HTML), warc_content_type="text/html"
        )
    )
    digest = "sha1:" + "A" * 32
    for refers_to in ("https://a.example/1", "https://b.example/"):
        writer.write_record(
            writer.create_revisit_record("https://a.example/again", digest, refers_to, "2025-03-01T12:00:00Z")
        )
    first, resource, again, lost = read(out.getvalue())
    assert resource.page is not None and resource.page.content_type == "text/html"
    assert again.page is not None and first.page is not None
    assert (again.page.raw, again.page.url) == (first.page.raw, "https://a.example/again")
    assert lost.skipped == "same as a capture that is not in this file"


def test_revisits_in_a_file_that_is_compressed_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """All records of such a file stand at the same offset: each revisit used to get the first page."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=False)
    for number in range(4):
        response(writer, f"https://a.example/{number}", HTML + str(number).encode())
    first = [
        record.rec_headers.get_header("WARC-Payload-Digest") for record in ArchiveIterator(io.BytesIO(out.getvalue()))
    ]
    for number in (2, 3, 1):
        writer.write_record(writer.create_revisit_record(f"https://b.example/{number}", first[number], "x", "x"))
    whole = gzip.compress(out.getvalue())
    for raw in (out.getvalue(), whole):
        found = {entry.page.url: entry.page.raw[len(HTML) :] for entry in read(raw) if entry.page and entry.page.url}
        assert found == {f"https://{host}.example/{n}": b"%d" % n for host, n in
                         [("a", 0), ("a", 1), ("a", 2), ("a", 3), ("b", 2), ("b", 3), ("b", 1)]}  # fmt: skip
    assert [entry.locator for entry in read(whole)] == ["a.warc#0", *(f"a.warc#0.{place}" for place in range(1, 7))]
    monkeypatch.setattr("newsarc.sources.warc._DEEPEST", 2)
    deep = [entry.skipped for entry in read(whole)][4:]
    assert [reason is None for reason in deep] == [True, False, True]


def test_arabic_only() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out)
    plain = "<p>" + "أعلنت الوزارة اليوم. " * 20
    english = "<html><a href=/ar>العربية</a><p>" + "The ministry said. " * 50
    response(writer, "https://a.example/1", plain.encode())
    response(writer, "https://a.example/2", english.encode())
    response(
        writer,
        "https://a.example/3",
        plain.encode("windows-1256"),
        [("Content-Type", "text/html; charset=windows-1256")],
    )
    sent = [entry.page for entry in read(out.getvalue()) if entry.page]
    assert [looks_arabic(page.raw, page.content_type) for page in sent] == [True, False, True]
    assert looks_arabic(b'<!DOCTYPE html><html dir="rtl" lang="ar-IQ">')


def test_a_large_file_is_read_in_constant_memory(tmp_path: Path) -> None:
    """The child may use 300 MB of address space more than at its start; the records hold 640 MB."""
    path = tmp_path / "big.warc.gz"
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for number in range(80):
            response(writer, f"https://a.example/{number}", b"<p>" + b" " * 8_000_000)
    code = (
        "import resource, sys; from newsarc.sources.warc import iter_warc\n"
        "import warcio.recordloader, warcio.bufferedreaders\n"
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (used + 300_000_000,) * 2)\n"
        "print(sum(len(e.page.raw) for e in iter_warc(open(sys.argv[1], 'rb'), 'x')))\n"
    )
    if not Path("/proc/self/statm").exists():
        pytest.skip("needs /proc")
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True)
    assert done.stdout.strip() == str(80 * 8_000_003), done.stderr


# -- out -----------------------------------------------------------------------------------------------------------

HEADERS = {
    "Content-Type": "text/html",
    "Content-Encoding": "br",
    "Transfer-Encoding": "chunked",
    "X-Evil": "a\r\nb: c",
    "اسم": "x",
}
PAGES = [
    Page(HTML, "https://a.example/خبر", "text/html", "2025-03-01T12:00:00Z", HEADERS),
    Page("نص منسوخ".encode(), None, "text/plain; charset=utf-8", "2025-03-01T12:00:01Z"),
    Page(b"<html>" + "سعر".encode("windows-1256"), "https://a.example/3", None, None, {"X": "قيمة"}),
]


@pytest.mark.parametrize("compress", [True, False])
def test_what_is_written_passes_warcio_check_and_is_read_again(tmp_path: Path, compress: bool) -> None:
    path = tmp_path / "out.warc.gz"
    with path.open("wb") as stream, WarcOutput(stream, path.name, compress=compress) as output:
        for number, page in enumerate(PAGES):
            output.write(page, {"title": f"خبر {number}"}, url=page.url or f"urn:newsarc:{number}")
        output.write(None, {"title": "بلا أصل"}, url="urn:newsarc:9")
    check = subprocess.run(
        [sys.executable, "-m", "warcio.cli", "check", "-v", str(path)], capture_output=True, text=True
    )
    assert check.returncode == 0, check.stdout + check.stderr
    assert "digest pass" in check.stdout
    raw = path.read_bytes()
    text = raw if not compress else gzip.decompress(raw)
    assert text.startswith(b"WARC/1.1")
    assert b"\r\nb: c" not in text
    entries = read(raw)
    assert [entry.page.raw for entry in entries if entry.page] == [page.raw for page in PAGES]
    assert [entry.row["title"] for entry in entries if entry.row] == ["خبر 0", "خبر 1", "خبر 2", "بلا أصل"]
    first = entries[0].page
    assert first is not None
    assert (first.captured_at, first.content_type) == ("2025-03-01T12:00:00Z", "text/html")


def test_data_of_others_is_no_page_whatever_stands_behind_it() -> None:
    out = io.BytesIO()
    with WarcOutput(out, "out.warc.gz") as output:
        output.write(Page(b'{"a": 1}', None, "application/json"), None, url="https://a.example/1")
        output.write(None, {"title": "خبر"}, url="https://a.example/2")
        output.write(Page(b'{"a": 2}', None, "application/json"), {"title": "خبر ثان"}, url="javascript:x")
        output.write(Page(b'{"a": 1}', None, "application/json"), {"title": "خبر ثالث"}, url="https://a.example/3")
    foreign, alone, ours, lost, third = read(out.getvalue())
    assert foreign.skipped == "not a page: application/json" and foreign.page is None
    assert (alone.page, alone.row) == (None, {"title": "خبر"})
    assert ours.page is not None and (ours.page.raw, ours.row) == (b'{"a": 2}', {"title": "خبر ثان"})
    assert lost.skipped == "same as a capture that is not in this file"
    assert (third.page, third.row) == (None, {"title": "خبر ثالث"})


def test_what_replay_tools_index_are_the_pages_alone() -> None:
    """pywb and cdxj-indexer pass over requests and all of the type application/warc-fields; whatever else has an address
    is shown for it: our metadata records were, in place of the pages."""
    out = io.BytesIO()
    with WarcOutput(out, "out.warc.gz") as output:
        for number, page in enumerate(PAGES):
            output.write(page, {"title": f"خبر {number}"}, url=page.url or f"urn:newsarc:{number}")
        output.write(None, {"title": "بلا صفحة"}, url="https://a.example/never-captured")
    out.seek(0)
    kinds = [
        record.rec_type
        for record in ArchiveIterator(out)
        if record.rec_type != "request" and record.content_type != "application/warc-fields"
    ]
    assert kinds == ["response", "resource", "response"]


def test_articles_of_our_first_exports_are_read() -> None:
    out = io.BytesIO()
    writer = WARCWriter(out)
    for kind, block in (
        ("application/vnd.newsarc.article+json", '{"title": "خبر قديم"}'),
        ("application/warc-fields", 'newsarc-article: {"title": "خبر"}\r\n'),
        ("application/warc-fields", "fetchTimeMs: 12\r\n"),
        ("application/warc-fields", "newsarc-article: [1]\r\n"),
    ):
        writer.write_record(
            writer.create_warc_record(
                "https://a.example/", "metadata", payload=io.BytesIO(block.encode()), warc_content_type=kind
            )
        )
    entries = read(out.getvalue())
    assert [entry.row["title"] if entry.row else entry.error for entry in entries] == [
        "خبر قديم", "خبر", "the metadata record holds no article",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-03-01T12:00:00Z", "2025-03-01T12:00:00Z"),
        ("2025-03-01T12:00:00.123456Z", "2025-03-01T12:00:00Z"),
        ("2025-03-01T12:00Z", "2025-03-01T12:00:00Z"),
        ("2025-03-01", "2025-03-01T00:00:00Z"),
        ("2025-13-45T12:00:00Z", None),
        ("yesterday, at about noon", None),
        ("", None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    raw = f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\r\nWARC-Date: {text}\r\n"
    raw += "Content-Type: text/html\r\nContent-Length: 13\r\n\r\n<p>خبر</p>\r\n\r\n"
    (entry,) = iter_warc(io.BytesIO(raw.encode()), "x")
    assert entry.page is not None and entry.page.captured_at == date
