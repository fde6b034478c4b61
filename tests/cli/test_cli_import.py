"""``import`` of folders, mirrors and what is no news, as a process."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

STORY = (
    "افتتاح سوق جديد في المدينة\n\nافتتح المحافظ سالم العبدلي يوم الأحد سوقا جديدا في وسط المدينة، وقال: «السوق سيخدم "
    "الآلاف من السكان».\n\nوأضاف أن العمل استمر عامين، وأن البلدية أنفقت عليه ثلاثة ملايين.\n"
)
PAGE = f"<!doctype html><html lang=ar><title>خبر</title><article><h1>افتتاح جسر</h1><p>{STORY}</p></article></html>"
FEED = (
    "<rss version='2.0'><channel><title>النهار</title><item><title>افتتاح معرض</title><link>https://a.example/1</link>"
    "<description>افتتح الوزير معرض الكتاب في العاصمة بحضور مئات الزوار من أنحاء البلاد.</description></item></channel></rss>"
)


def test_a_folder_gives_what_can_be_read_and_counts_the_rest(run, tmp_path: Path) -> None:
    db, folder = tmp_path / "a.db", tmp_path / "مواد"
    folder.mkdir()
    for name, content in {
        "a.txt": STORY, "b.md": STORY.replace("سوق", "ملعب"), "rss.xml": FEED, "x.pdf": "%PDF-1.4\n", "y.PDF": "%PDF-1.7\n",
        "z.docx": "PK\x03\x04..[Content_Types].xml", "README": "\x00\x01", "style.css": "p {}", "app.js?v=2": "alert()",
    }.items():  # fmt: skip
        (folder / name).write_text(content, "utf-8")
    done = run("import", str(folder), db=db)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "3 items: 3 added")
    told = "newsarc: 4 files passed over (pdf 2, no ending 1, docx 1); name a file to have it read or be told why not\n"
    assert done.stderr == told
    for name in ("a.txt", "b.md", "rss.xml"):
        (folder / name).unlink()
    none = run("import", str(folder), db=db)
    assert (none.returncode, none.stderr) == (1, told + f"newsarc: nothing to import in {folder}\n")
    assert run("import", "--quiet", str(folder), db=db).stderr == f"newsarc: nothing to import in {folder}\n"
    assert run("failures", db=db).returncode == 1
    assert "PDF, which is not read" in run("import", str(folder / "x.pdf"), db=db).stderr


def test_a_mirror_in_a_zip_gives_its_pages_without_a_word_on_the_rest(run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "mirror.zip", "w") as mirror:
        for name, content in {
            "index.html": PAGE, "css/style.css": "p {}", "js/app.js": "alert()", "robots.txt": "User-agent: *\nDisallow:\n",
            "sitemap.xml": "<urlset/>", "style.css?ver=5.1": "p {}", "manifest.json": "{}",
        }.items():  # fmt: skip
            mirror.writestr(f"a.example/{name}", content)
    done = run("import", str(tmp_path / "mirror.zip"), db=tmp_path / "a.db")
    assert (done.returncode, done.stderr, done.stdout.splitlines()[-1]) == (0, "", "1 item: 1 added")


def test_a_name_that_was_never_there_is_told_and_not_kept(run, tmp_path: Path) -> None:
    db, folder = tmp_path / "a.db", tmp_path / "in"
    folder.mkdir()
    (folder / "empty.txt").touch()
    for name, reason in (("nofile", "no such file or folder"), ("*.nothing", "no file matches"), ("", "an empty path")):
        done = run("import", str(folder / name) if name else "", db=db)
        assert (done.returncode, reason in done.stderr) == (4, True)
    assert run("failures", db=db).returncode == 1
    assert run("import", str(folder), db=db).returncode == 4
    assert json.loads(run("stats", "--json", db=db).stdout)["failures"] == 1


def test_of_many_items_those_with_notes_are_counted(run, tmp_path: Path) -> None:
    """Of a table whose text has no known name each row has one; none of them is printed."""
    rows = [{"title": f"خبر رقم {number}", "x": "كلمات قليلة"} for number in range(21)]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    done = run("import", str(tmp_path / "a.jsonl"), db=tmp_path / "a.db")
    assert done.stdout.splitlines() == [
        "21 items: 21 added",
        "21 items with notes for review: see `newsarc list --review`",
    ]


def test_a_chat_tells_how_many_messages_have_no_text(run, tmp_path: Path) -> None:
    messages = [
        {"id": number, "type": "message", "date": "2023-05-10T19:40:00", "text": text}
        for number, text in enumerate(("افتتاح سوق جديد في المدينة صباح اليوم.", "", ""))
    ]
    (tmp_path / "result.json").write_text(
        json.dumps({"name": "خبر", "type": "public_channel", "messages": messages}), "utf-8"
    )
    done = run("import", str(tmp_path / "result.json"), db=tmp_path / "a.db")
    assert done.stdout.splitlines()[-1] == "3 items: 1 added, 2 skipped"
