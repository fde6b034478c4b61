"""Files that hold others (zip, tar, WACZ, packed files): read to the last whole entry, damaged, encrypted or bombs."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from import_files import HTML, MHTML, ROWS, load, tarred, zipped

from newsarc.export.warc_out import WarcOutput
from newsarc.model import Page
from newsarc.sources.files import iter_inputs
from newsarc.sources.imports import iter_entries


def warc(count: int = 2) -> bytes:
    out = io.BytesIO()
    with WarcOutput(out, "a.warc.gz") as output:
        for number in range(count):
            output.write(
                Page(HTML.encode(), headers={"Content-Type": "text/html"}), None, url=f"https://a.example/{number}"
            )
    return out.getvalue()


def test_a_zip_of_everything(tmp_path: Path) -> None:
    members = {
        "b/صفحة.html": HTML.encode(),
        "b/صفحة_files/ad.html": b"<html>ad",
        "a.txt": "نص".encode(),
        "../../etc/evil.html": HTML.encode(),
        "c.mhtml": MHTML,
        "d.warc.gz": warc(),
        "pic.png": b"\x89PNG\x00\x00",
        "inner.zip": zipped({"x.html": b"<html>"}),
        "__MACOSX/._a.txt": b"x",
        "empty.html": b"",
    }
    entries = load(tmp_path / "a.zip", zipped(members))
    assert [entry.locator.partition("!")[2].partition("#")[0] for entry in entries] == [
        "../../etc/evil.html",
        "a.txt",
        "b/صفحة.html",
        "c.mhtml",
        "d.warc.gz",
        "d.warc.gz",
        "inner.zip!x.html",
    ]
    assert all(entry.page for entry in entries)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]  # nothing was unpacked


@pytest.mark.parametrize(("name", "pack"), [("a.zip", zipped), ("a.tar", tarred)])
def test_a_mirror_that_is_packed_gives_its_pages(
    tmp_path: Path, name: str, pack: Callable[[dict[str, bytes]], bytes]
) -> None:
    members = {
        "index.html": HTML.encode(),
        "css/style.css?ver=5.1": b"body { color: red }",
        "js/app.js": b"alert()",
        "robots.txt": b"User-agent: *",
        "sitemap.xml": b"<urlset>",
        "report.pdf": b"%PDF-1.4",
        "make.py": b"print()",
    }
    found = load(tmp_path / name, pack(members))
    assert [entry.locator.partition("!")[2] for entry in found if entry.page] == ["index.html"]
    assert [entry.locator.partition("!")[2] for entry in found if entry.passed_over] == ["make.py", "report.pdf"]
    assert len(found) == 3


@pytest.mark.parametrize("name", ["a.wacz", "a.zip", "a.bin"])
def test_a_wacz_under_any_name(tmp_path: Path, name: str) -> None:
    pages = b'{"format": "json-pages-1.0"}\n{"url": "https://a.example/0"}\n'
    members = {"archive/data.warc.gz": warc(3), "pages/pages.jsonl": pages, "datapackage.json": b"{}"}
    entries = load(tmp_path / name, zipped(members))
    assert [entry.page.url for entry in entries if entry.page] == [f"https://a.example/{n}" for n in range(3)]
    assert len(entries) == 3


def test_zips_that_are_damaged_encrypted_or_bombs(tmp_path: Path) -> None:
    good = zipped({"a.html": HTML.encode(), "b.html": HTML.encode()})
    at = good.index(b"b.html") + 10
    found = load(tmp_path / "a.zip", good[:at] + b"\xff\xff\xff\xff" + good[at + 4 :])
    assert [bool(entry.page) for entry in found] == [True, False]
    assert "cannot be unpacked" in (found[1].error or "")
    assert "ends early, in a.html" in (load(tmp_path / "b.zip", good[:100])[0].error or "")
    assert "not a zip" in (load(tmp_path / "b.zip", good[:20])[0].error or "")
    assert "larger than" in (load(tmp_path / "c.zip", zipped({"a.txt": b"a" * (65 << 20)}))[0].error or "")
    locked = bytearray(good)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        struct.pack_into("<H", locked, locked.index(mark) + place, 1)
    assert "cannot be unpacked" in (load(tmp_path / "d.zip", bytes(locked))[0].error or "")


def test_a_warc_in_a_zip_that_ends_early_gives_what_it_has(tmp_path: Path) -> None:
    good = zipped({"a.warc.gz": warc(3000)}, compress_type=zipfile.ZIP_STORED)
    hurt = bytearray(good)
    hurt[len(good) // 2] ^= 0xFF
    entries = load(tmp_path / "a.zip", bytes(hurt))
    assert any(entry.page for entry in entries)
    assert any(entry.error for entry in entries)


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("page.html.gz", HTML.encode(), ["page.html.gz"]),
        ("dump.txt.gz", "أعلنت الوزارة اليوم".encode("windows-1256"), ["dump.txt.gz"]),
        ("rows.jsonl.gz", ROWS, ["rows.jsonl.gz#1", "rows.jsonl.gz#2"]),
        ("all.tgz", tarred({"b/a.txt": "نص".encode(), "pic.png": b"\x89PNG\x00\x00"}), ["all.tgz!b/a.txt"]),
    ],
)
def test_packed_files(
    tmp_path: Path, pack: Callable[[bytes], bytes], name: str, content: bytes, expected: list[str]
) -> None:
    entries = load(tmp_path / name, pack(content))
    assert [entry.locator.removeprefix(f"{tmp_path}/") for entry in entries] == expected
    assert not any(entry.error for entry in entries)


def test_a_tar_of_everything(tmp_path: Path) -> None:
    members = {
        "./b/صفحة.html": HTML.encode(),
        "./b/صفحة_files/ad.html": b"<html>ad",
        "../../etc/evil.html": HTML.encode(),
        "rows.jsonl.gz": gzip.compress(ROWS),
        "inner.zip": zipped({"x.html": HTML.encode()}),
        "._a.txt": b"x",
    }
    entries = load(tmp_path / "a.tar", tarred(members))
    assert [entry.locator.partition("!")[2] for entry in entries] == [
        "../../etc/evil.html", "./b/صفحة.html", "inner.zip!x.html", "rows.jsonl.gz#1", "rows.jsonl.gz#2",
    ]  # fmt: skip
    assert [path.name for path in tmp_path.iterdir()] == ["a.tar"]


def test_packed_files_that_are_damaged_or_bombs(tmp_path: Path) -> None:
    def errors(name: str, raw: bytes) -> list[str]:
        return [entry.error or "" for entry in load(tmp_path / name, raw)]

    nested = HTML.encode()
    for _ in range(8):
        nested = zipped({"a.zip": nested})
    assert errors("deep.zip", nested) == ["packed too deep"]
    assert errors("twice.gz", gzip.compress(gzip.compress(HTML.encode()))) == ["packed twice"]
    assert errors("bin.gz", gzip.compress(bytes(range(256)))) == ["nothing in it that can be read"]
    assert errors("empty.gz", gzip.compress(b"")) == ["nothing in it that can be read"]
    assert errors("half.html.gz", gzip.compress(HTML.encode() * 9)[:60])[0].startswith("cannot be unpacked")
    assert "larger than" in errors("big.txt.bz2", bz2.compress(b"a" * (65 << 20)))[0]
    assert errors("bomb.jsonl.bz2", bz2.compress(b'{"title": "x", "body": "y"}\n' + b"\n" * (65 << 20)))[-1:] == [
        "its size cannot be true"
    ]
    whole = tarred({"a.html": HTML.encode(), "b.html": HTML.encode() * 900})
    early = load(tmp_path / "early.tar", whole[:-30_000])
    assert early[0].page and "unexpected end" in (early[-1].error or "")
    assert "not a tar" in errors("a.tar", b"x" * 257 + b"ustar" + b"x" * 900)[0]


def test_the_user_says_what_a_packed_file_holds(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(ROWS))
    (item,) = iter_inputs([str(tmp_path / "a.gz")], kind="txt")
    assert [entry.page is not None for entry in iter_entries(item)] == [True]


def test_arabic_only_in_any_container(tmp_path: Path) -> None:
    members = {"a.html": HTML.encode(), "b.html": b"<html lang=en><p>The ministry said"}
    entries = load(tmp_path / "a.zip", zipped(members), arabic_only=True)
    assert [entry.skipped for entry in entries] == [None, "not in Arabic script"]


def test_arabic_only_is_of_pages_not_of_rows(tmp_path: Path) -> None:
    """A short row has too few Arabic letters to be told from an English page, and is asked for no letters elsewhere."""
    row = '{"title": "خبر", "body": "نص"}'
    with (tmp_path / "a.warc").open("wb") as stream, WarcOutput(stream, "a.warc") as output:
        output.write(Page(row.encode(), None, "application/json"), {"title": "خبر"}, url="https://a.example/1")
        output.write(Page(b"<p>The ministry said", None, "text/html"), {"title": "x"}, url="https://a.example/2")
    entries = load(tmp_path / "a.warc", arabic_only=True)
    assert [entry.skipped for entry in entries] == [None, "not in Arabic script"]
    assert [entry.skipped for entry in load(tmp_path / "a.jsonl", row, arabic_only=True)] == [None]


class Pipe(io.RawIOBase):
    """What a zip is written to that cannot go back: sizes stand behind the members then."""

    def __init__(self) -> None:
        self.held = b""

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.held += bytes(data)  # type: ignore[call-overload]
        return len(data)  # type: ignore[arg-type]


def written(method: int, piped: bool, large: bool) -> tuple[bytes, list[int]]:
    """A zip of three texts, and where each is whole."""
    out = Pipe() if piped else io.BytesIO()
    ends = []
    with zipfile.ZipFile(out, "w", method) as archive:
        for number in range(3):
            with archive.open(f"خبر{number}.txt", "w", force_zip64=large) as member:
                member.write(f"أعلنت الوزارة خبراً رقم {number} ".encode() * 30)
            ends.append(len(out.held if isinstance(out, Pipe) else out.getvalue()))
    return (out.held if isinstance(out, Pipe) else out.getvalue()), ends


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("piped", [False, True])
@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_a_zip_that_ends_early_gives_what_is_whole(tmp_path: Path, method: int, piped: bool, large: bool) -> None:
    """Its list of members is at its end: nothing was read of 180 whole ones, as "not a zip file"."""
    raw, ends = written(method, piped, large)
    for length in [*range(60, len(raw) - 30, 23), *ends, *(end - 5 for end in ends)]:
        entries = load(tmp_path / "a.zip", raw[:length])
        found = [entry.locator.rpartition("!")[2] for entry in entries if entry.page]
        assert found == [f"خبر{n}.txt" for n in range(3) if ends[n] <= length], length
        (told,) = [entry for entry in entries if entry.error]
        assert told.locator.endswith("a.zip") and "ends early" in (told.error or "")
    assert "in خبر1.txt" in (load(tmp_path / "a.zip", raw[: ends[1] - 40])[-1].error or "")


def test_a_cut_wacz_gives_the_records_that_are_whole(tmp_path: Path) -> None:
    raw = zipped({"datapackage.json": b"{}", "archive/a.warc.gz": warc(40)})
    entries = load(tmp_path / "a.wacz", raw[: len(raw) * 6 // 10])
    assert 1 <= sum(entry.page is not None for entry in entries) < 40
    assert "in archive/a.warc.gz" in (entries[-1].error or "")


def test_a_member_without_a_name(tmp_path: Path) -> None:
    text = "نص".encode()
    head = struct.pack("<4s5H3I2H", b"PK\x03\x04", 20, 0, 0, 0, 0, zlib.crc32(text), len(text), len(text), 0, 0)
    entries = load(tmp_path / "a.zip", head + text)
    assert [entry.page and entry.page.raw for entry in entries] == [text, None]


def test_a_zip_with_a_damaged_list(tmp_path: Path) -> None:
    raw = zipped({"a.txt": "نص".encode(), "b.txt": "نص".encode()})
    entries = load(tmp_path / "a.zip", raw.replace(b"PK\x01\x02", b"PK\x00\x00"))
    assert [entry.page is not None for entry in entries] == [True, True, False]
    assert "damaged" in (entries[-1].error or "")
