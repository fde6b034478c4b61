"""WARC and WACZ: captures, revisits and redirects come back, and warcio finds nothing wrong."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from exported import body, everything, export

from newsarc import Archive
from newsarc.sources.outcomes import FetchPolicy


def test_captures_come_back_with_their_articles(tmp_path: Path) -> None:
    page = f"<html lang=ar><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{body('الجفاف')}</p></article>"
    (tmp_path / "page.html").write_text(page * 1, encoding="utf-8")
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        one.import_paths([tmp_path / "page.html"], url="https://a.test/1")
        two.import_paths([export(one, "warc", tmp_path / "out.warc.gz")])
        digests = [
            [tuple(row) for row in each.connection.execute("SELECT sha256, size, data FROM captures")]
            for each in (one, two)
        ]
        assert digests[0] == digests[1] and len(digests[0]) == 1
        assert everything(one) == everything(two)


@pytest.mark.parametrize("form", ["warc", "wacz"])
def test_captures_of_rows_and_mails_come_back(tmp_path: Path, form: str) -> None:
    """They are JSON, which is no page: it was passed over, and the article came back without its capture."""
    (tmp_path / "rows.jsonl").write_text(
        '{"url": "https://a.test/1", "title": "خبر أول", "text": "نص الخبر الأول عن المياه."}\n', encoding="utf-8"
    )
    (tmp_path / "rows.csv").write_text("title,text\nخبر ثان,نص الخبر الثاني عن السدود.\n", encoding="utf-8")
    mail = "From: a@a.test\nSubject: letter\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    (tmp_path / "letter.eml").write_text(f"{mail}<h1>نشرة</h1><p>{body('الجفاف')}</p>", encoding="utf-8")
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        names = ("rows.jsonl", "rows.csv", "letter.eml")
        assert one.import_paths([tmp_path / name for name in names]).counts == {"added": 3}
        # The same bytes met at another address go out as a revisit.
        (tmp_path / "again.csv").write_bytes((tmp_path / "rows.csv").read_bytes())
        assert one.import_paths([tmp_path / "again.csv"], url="https://a.test/2").counts == {"added": 1}
        summary = two.import_paths([export(one, form, tmp_path / f"out.{form}", all_revisions=True)])
        assert summary.counts == {"added": 4}, "nothing is passed over"
        assert everything(two) == everything(one)
        assert all(record["capture_sha256"] for record in everything(two))
        assert two.reextract(dry_run=True).counts == {"unchanged": 4}


@pytest.mark.parametrize("form", ["warc", "wacz"])
def test_bytes_met_again_are_revisits_and_come_back(tmp_path: Path, form: str) -> None:
    from warcio.archiveiterator import ArchiveIterator

    page = f"<html lang=ar><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{body('الجفاف')}</p></article>"
    dump = f"خبر أول عن المياه\n\n{body('أول')}\n\n\n\nخبر ثان عن السدود\n\n{body('ثان')}\n"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    (tmp_path / "dump.txt").write_text(dump, encoding="utf-8")
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two:
        for number in (1, 2):  # a page with two addresses
            one.import_paths([tmp_path / "page.html"], url=f"https://a.test/{number}")
        one.import_paths([tmp_path / "dump.txt"])
        sightings = len(everything(one))
        assert sightings >= 3
        path = export(one, form, tmp_path / f"out.{form}")
        raw = path.open("rb") if form == "warc" else io.BytesIO(zipfile.ZipFile(path).read("archive/data.warc.gz"))
        with raw:
            records = [(record.rec_type, record.rec_headers) for record in ArchiveIterator(raw)]
        kinds = [kind for kind, _ in records]
        stored = one.connection.execute("SELECT count(DISTINCT capture_id) FROM revisions").fetchone()[0]
        assert kinds.count("resource") == stored and kinds.count("revisit") == sightings - stored > 0
        (first,) = (
            fields
            for kind, fields in records
            if kind == "resource" and fields.get_header("WARC-Target-URI") == "https://a.test/1"
        )
        (again,) = (
            fields
            for kind, fields in records
            if kind == "revisit" and fields.get_header("WARC-Target-URI") == "https://a.test/2"
        )
        assert again.get_header("WARC-Refers-To") == first.get_header("WARC-Record-ID")
        assert again.get_header("WARC-Payload-Digest") == first.get_header("WARC-Payload-Digest")
        assert again.get_header("WARC-Refers-To-Target-URI") == "https://a.test/1"
        assert again.get_header("WARC-Profile").endswith("identical-payload-digest")
        two.import_paths([path])
        assert everything(two) == everything(one)
        counts = [each.connection.execute("SELECT count(*) FROM captures").fetchone()[0] for each in (one, two)]
        assert counts[0] == counts[1], "no capture of ours beside those that were made"
        if form == "wacz":
            index = zipfile.ZipFile(path).read("indexes/index.cdx").decode().splitlines()
            assert sum('"mime": "warc/revisit"' in line for line in index) == kinds.count("revisit")


@pytest.mark.parametrize("form", ["warc", "wacz"])
def test_redirects_lead_to_their_capture(tmp_path: Path, form: str) -> None:
    """Whoever replays the export from a short or an old address gets there."""
    from loopback import Loopback, Reply
    from warcio.archiveiterator import ArchiveIterator

    page = f"<html lang=ar><head><title>خبر</title></head><body><article><h1>خبر</h1><p>{body('الجفاف')}</p></article>"
    with Archive(tmp_path / "one.db") as one, Archive(tmp_path / "two.db") as two, Loopback() as server:
        server.add("/s", lambda request: Reply(302, headers={"Location": "/old"}))
        server.add("/old", lambda request: Reply(301, headers={"Location": "/خبر".encode().decode("latin-1")}))
        server.page("/%D8%AE%D8%A8%D8%B1", page)
        server.add("/gone", lambda request: Reply(302, headers={"Location": "/nowhere"}))
        policy = FetchPolicy(allow_private=True, respect_robots=False)
        for _ in range(2):  # the second is answered alike, and leads there no second time
            list(one.fetch([server.url("/s"), server.url("/gone")], policy, force=True))
        path = export(one, form, tmp_path / f"out.{form}", all_revisions=True)
        raw = path.open("rb") if form == "warc" else io.BytesIO(zipfile.ZipFile(path).read("archive/data.warc.gz"))
        with raw:
            records = [(each.rec_type, each.rec_headers, each.http_headers) for each in ArchiveIterator(raw)]
        answers = [
            (fields.get_header("WARC-Target-URI"), http.get_statuscode(), http.get_header("Location"))
            for kind, fields, http in records
            if kind == "response"
        ]
        final = server.url("/%D8%AE%D8%A8%D8%B1")
        assert answers == [
            (server.url("/s"), "302", server.url("/old")),
            (server.url("/old"), "301", final),
            (final, "200", None),
        ]
        assert [kind for kind, _, _ in records].count("request") == 3
        summary = two.import_paths([path])
        assert summary.counts["failed"] == 0 and everything(two) == everything(one)
        if form == "wacz":
            with zipfile.ZipFile(path) as packed:
                assert packed.read("indexes/index.cdx").count(b'"status": "30') == 2
                assert packed.read("pages/pages.jsonl").count(b'"url"') == 1


@pytest.mark.parametrize(
    ("name", "start"),
    [("out.warc", b"WARC/1.1"), ("OUT.WARC", b"WARC/1.1"), ("out.warc.gz", b"\x1f\x8b"), ("out", b"\x1f\x8b")],
)
def test_a_warc_is_packed_unless_its_name_says_that_it_is_not(
    archive: Archive, tmp_path: Path, name: str, start: bytes
) -> None:
    path = export(archive, "warc", tmp_path / name, all_revisions=True)
    assert path.read_bytes().startswith(start)
    with Archive(tmp_path / "two.db") as two:
        two.import_paths([path])
        assert everything(two) == everything(archive)


@pytest.mark.parametrize("name", ["out.warc", "out.warc.gz"])
def test_warcio_finds_nothing_wrong(archive: Archive, tmp_path: Path, name: str) -> None:
    from warcio.checker import Checker

    path = export(archive, "warc", tmp_path / name, all_revisions=True)

    class Arguments:
        inputs, verbose = [str(path)], False

    checker = Checker(Arguments())
    checker.process_all()
    assert checker.exit_value == 0
