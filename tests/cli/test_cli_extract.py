"""``newsarc extract``: every field as JSON, and which rule gave each."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from newsarc.export.warc_out import WarcOutput
from newsarc.model import Article, Page

PAGES = Path(__file__).parents[1] / "data" / "pages"
PAGE = str(PAGES / "wordpress_newspaper.html")


def test_json_has_every_field(run) -> None:
    record = json.loads(run("extract", PAGE, "--json").stdout)
    assert set(record) == {field.name for field in fields(Article)} - {"provenance"}
    assert record["title"] == "مكتبة متنقلة تجوب القرى البعيدة"


def test_json_explained_has_the_rules(run) -> None:
    record = json.loads(run("extract", PAGE, "--json", "--explain").stdout)
    assert record["provenance"]["title"] == "h1"
    assert record["provenance"]["author"] == "byline near headline"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("title", ["h1", "مكتبة متنقلة تجوب القرى البعيدة"]),
        ("source", ["declared name", "الأفق"]),
        ("modified", ["-"]),
        ("verdict", ["enough running text", "article"]),
        ("encoding", ["utf-8: valid UTF-8"]),
    ],
)
def test_explain_is_a_line_a_field(run, field, words) -> None:
    lines = {line.split()[0]: line for line in run("extract", PAGE, "--explain").stdout.splitlines()}
    assert all(word in lines[field] for word in words)


@pytest.mark.parametrize(
    ("name", "raw", "code", "message"),
    [
        ("a.pdf", b"%PDF-1.4\n1 0 obj << >> endobj", 4, "PDF, which is not read: save it as text or HTML"),
        ("a.txt", b"\x00\x01\x02\x03" * 50, 4, "not text, and of no known kind"),
        ("a.html", b"", 4, "empty"),
        ("a.json", b'{"title": "t", ', 4, "not JSON"),
        ("b.html", b"<html><body></body></html>", 1, "no article text in it"),
    ],
)
def test_what_cannot_be_read_is_one_line(run, tmp_path: Path, name, raw, code, message) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    done = run("extract", str(path))
    assert (done.returncode, len(done.stderr.splitlines())) == (code, 1)
    assert str(path) in done.stderr and message in done.stderr
    assert "Some characters" not in run("extract", str(path), "--as", "txt").stderr, "the decoder's own complaint"


def test_what_import_takes_is_read_too(run, tmp_path: Path) -> None:
    mail = "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html; charset=utf-8\nContent-Location: https://example.org/1\n\n"
    (tmp_path / "saved.mhtml").write_bytes(mail.encode() + Path(PAGE).read_bytes() + b"\n--B--\n")
    record = json.loads(run("extract", str(tmp_path / "saved.mhtml")).stdout)
    assert record["title"] == "مكتبة متنقلة تجوب القرى البعيدة"


@pytest.mark.parametrize("name", ["mail.eml", "rows.jsonl", "rows.csv", "page.jsonl"])
def test_the_quotes_are_those_that_import_finds(run, tmp_path: Path, name: str) -> None:
    said = "قال وزير النقل أحمد السوداني: «الجسر سيخدم آلاف السكان كل يوم»."
    written = {
        "mail.eml": f"Subject: x\nFrom: a@example.org\nContent-Type: text/plain; charset=utf-8\n\n{said}\n",
        "rows.jsonl": json.dumps({"title": "خبر", "body": said}),
        "rows.csv": f'title,body\nخبر,"{said}"\n',
        "page.jsonl": json.dumps({"title": "خبر", "body": said, "html": "<html></html>"}),
    }
    (tmp_path / name).write_text(written[name], "utf-8")
    (quote,) = json.loads(run("extract", str(tmp_path / name)).stdout)["quotes"]
    assert quote["speaker"] == "أحمد السوداني"
    if name != "page.jsonl":  # of which import takes the page, and that is empty
        imported = json.loads(run("import", "--json", str(tmp_path / name), db=tmp_path / "new.db").stdout)
        assert imported["quotes"] == 1


def test_each_row_is_read(run) -> None:
    rows = [{"title": f"خبر {n}", "body": "نص الخبر كامل."} for n in (1, 2)]
    done = run("extract", "-", "--as", "jsonl", stdin="\n".join(map(json.dumps, rows)))
    assert [article["title"] for article in json.loads(done.stdout)] == ["خبر 1", "خبر 2"], "one array"
    lines = run("extract", "-", "--as", "jsonl", "--jsonl", stdin="\n".join(map(json.dumps, rows))).stdout.splitlines()
    assert [json.loads(line)["title"] for line in lines] == ["خبر 1", "خبر 2"]
    one = run("extract", PAGE, "--jsonl", "--explain").stdout
    assert one.count("\n") == 1 and "provenance" in json.loads(one)


@pytest.mark.parametrize(("names", "code"), [(["news.html", "map.png"], 0), (["map.png"], 1)])
def test_pictures_among_saved_pages_are_passed_over(run, tmp_path: Path, names: list[str], code: int) -> None:
    path = tmp_path / "saved.warc.gz"
    with path.open("wb") as stream:
        output = WarcOutput(stream, path.name)
        for name in names:
            kind, raw = (
                ("image/png", b"\x89PNG\r\n\x1a\n") if name.endswith("png") else ("text/html", Path(PAGE).read_bytes())
            )
            page = Page(raw, content_type=kind, captured_at="2025-03-01T12:00:00Z", headers={"Content-Type": kind})
            output.write(page, None, url=f"https://a.test/{name}")
    done = run("extract", str(path))
    assert done.returncode == code, done.stderr
    assert ("مكتبة متنقلة" in done.stdout) == (code == 0)
    assert "map.png" not in done.stderr
