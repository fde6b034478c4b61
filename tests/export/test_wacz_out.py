from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from newsarc.export.wacz_out import WaczOutput, surt
from newsarc.model import Page
from newsarc.sources.files import iter_inputs
from newsarc.sources.imports import iter_entries

HTML = ("<html lang=ar><title>خبر</title><p>" + "أعلنت الوزارة اليوم. " * 20).encode()


@pytest.fixture
def wacz(tmp_path: Path) -> Path:
    path = tmp_path / "out.wacz"
    with path.open("wb") as stream, WaczOutput(stream, "أرشيف") as output:
        for number in (2, 1):
            page = Page(
                HTML + b"%d" % number, None, "text/html", f"2025-03-0{number}T12:00:00Z", {"Content-Type": "text/html"}
            )
            output.write(page, {"title": f"خبر {number}"}, url=f"https://www.a.example/خبر/{number}")
        output.write(Page("نص".encode(), content_type="text/plain"), {"title": "منسوخ"}, url="urn:newsarc:3")
    return path


def test_every_file_is_described_with_its_hash(wacz: Path) -> None:
    with zipfile.ZipFile(wacz) as archive:
        assert archive.testzip() is None
        package = json.loads(archive.read("datapackage.json"))
        for resource in package["resources"]:
            content = archive.read(resource["path"])
            assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()
            assert resource["bytes"] == len(content)
        digest = json.loads(archive.read("datapackage-digest.json"))
        assert digest["hash"] == "sha256:" + hashlib.sha256(archive.read("datapackage.json")).hexdigest()
        assert archive.getinfo("archive/data.warc.gz").compress_type == zipfile.ZIP_STORED
        pages = [json.loads(line) for line in archive.read("pages/pages.jsonl").splitlines()]
    assert package["wacz_version"] == "1.1.1"
    assert [page.get("title") for page in pages] == ["أرشيف", "خبر 2", "خبر 1"]


def test_the_index_is_sorted_and_points_at_each_record(wacz: Path) -> None:
    with zipfile.ZipFile(wacz) as archive:
        lines = archive.read("indexes/index.cdx").splitlines()
        warc = archive.read("archive/data.warc.gz")
    assert lines == sorted(lines)
    found = []
    for line in lines:
        key, stamp, fields = line.decode().split(" ", 2)
        where = json.loads(fields)
        offset, length = int(where["offset"]), int(where["length"])
        (record,) = ArchiveIterator(io.BytesIO(warc[offset : offset + length]))
        assert record.rec_headers.get_header("WARC-Target-URI") == where["url"]
        assert record.rec_headers.get_header("WARC-Payload-Digest") == where["digest"]
        found.append((key, stamp[:8], where["status"], where["mime"]))
    assert found[:2] == [
        ("example,a)/%d8%ae%d8%a8%d8%b1/1", "20250301", "200", "text/html"),
        ("example,a)/%d8%ae%d8%a8%d8%b1/2", "20250302", "200", "text/html"),
    ]
    assert len(found) == 3


def test_what_is_written_is_read_again(wacz: Path) -> None:
    entries = [entry for item in iter_inputs([str(wacz)]) for entry in iter_entries(item)]
    assert [entry.page.raw[-1:] for entry in entries if entry.page] == [b"2", b"1", "نص".encode()[-1:]]
    assert [entry.row["title"] for entry in entries if entry.row] == ["خبر 2", "خبر 1", "منسوخ"]


def test_nothing_is_written_when_the_export_fails() -> None:
    stream = io.BytesIO()
    with pytest.raises(KeyError), WaczOutput(stream, "x"):
        raise KeyError
    assert stream.getvalue() == b""


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.News.Example/A/?b=2&a=1", "example,news)/a?a=1&b=2"),
        ("http://a.example:80", "example,a)/"),
        ("http://a.example:8080/", "example,a:8080)/"),
        ("urn:newsarc:1", "urn:newsarc:1"),
        ("http://A.example:99999/", "http://A.example:99999/"),  # not addresses, but rows may have them
        ("http://[bad/", "http://[bad/"),
    ],
)
def test_surt(url: str, key: str) -> None:
    assert surt(url) == key
