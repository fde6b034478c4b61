"""Every command as a user runs it: what it prints, in which shape, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
DUMP = """افتتاح سوق جديد في المدينة

افتتح محافظ المدينة خالد عمر، اليوم، السوق الجديد بعد أشهر من العمل فيه.

وقال عمر: «السوق مفتوح لكل الباعة». وأضاف أن الإيجار رمزي.
"""
HIT_FIELDS = ["id", "url", "title", "source", "author", "published", "score", "snippet", "highlights", "revision"]


def test_search_for_people(run) -> None:
    done = run("search", "للسوداني")
    assert done.returncode == 0
    assert "وزير النقل يفتتح الجسر الجديد" in done.stdout
    assert "2026-01-05" in done.stdout
    assert done.stderr == ""


def test_lines_of_articles_begin_alike_and_counts_are_named(run) -> None:
    begin = ["1", "2026-01-05", "وكالة المثال"]
    for command in (["list"], ["search", "السوداني"]):
        assert [line.strip().split("  ")[:3] for line in run(*command).stdout.splitlines() if "2026" in line] == [begin]
    assert re.fullmatch(r" +\d+ +2 quotes  2026-01-05 +أحمد السوداني\n", run("speakers").stdout)


def test_search_json(run) -> None:
    (hit,) = json.loads(run("search", "--json", "السوداني").stdout)
    assert [name for name in HIT_FIELDS if name not in hit] == []
    assert (hit["id"], hit["url"], hit["source"], hit["revision"]) == (
        1,
        "https://example.org/news/1",
        "وكالة المثال",
        1,
    )
    assert [hit["snippet"][start:end] for start, end in hit["highlights"]] == ["السوداني"]
    assert hit["score"] > 0


@pytest.mark.parametrize(
    ("command", "fields"),
    [
        (["search", "النفط"], {"id", "url", "title", "source", "author", "published", "score", "snippet", "revision"}),
        (["list"], {"id", "url", "title", "source", "author", "published", "revision"}),
        (["quotes"], {"id", "article_id", "speaker", "cue", "text", "source", "url"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_three_formats_agree(run, command: list[str], fields: set[str]) -> None:
    array = json.loads(run(*command, "--json").stdout)
    lines = [json.loads(line) for line in run(*command, "--jsonl").stdout.splitlines()]
    cells = list(csv.DictReader(io.StringIO(run(*command, "--csv").stdout)))
    assert array == lines
    assert len(cells) == len(array) >= 2
    assert fields <= set(array[0])
    assert fields <= set(cells[0])
    assert [row["id"] for row in cells] == [str(row["id"]) for row in array]


def test_a_spreadsheet_runs_nothing_of_a_page(run) -> None:
    for command in (["list", "--csv"], ["search", "النفط", "--csv"], ["export", "-", "--as", "csv"]):
        rows = list(csv.reader(io.StringIO(run(*command).stdout)))
        cells = [cell for row in rows for cell in row]
        assert any(cell.startswith("'=HYPERLINK") for cell in cells)
        assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["النفط", "--limit", "1"], 1),
        (["--source", "المثال", "الجسر"], 1),
        (["--source", "غيرها", "الجسر"], 0),
        (["--from", "2026-01", "--to", "2026-01-05", "الجسر"], 1),
        (["--to", "2025", "الجسر"], 0),
        (["--speaker", "السوداني", "الجسر"], 1),
        (["--sort", "date", "النفط"], 2),
        (["النفط", "OR", "الجسر"], 3),
        (["--", "النفط", "-البصرة"], 1),
        (['"آلاف السكان"'], 1),
        (["title:الجسر"], 1),
        (["quote:الطريق"], 1),
        (["exact:للجسر"], 0),
    ],
)
def test_search_options(run, options: list[str], ids: int) -> None:
    done = run("search", "--json", "--no-collapse", *options)
    assert len(json.loads(done.stdout)) == ids
    assert done.returncode == (0 if ids else 1)


@pytest.mark.parametrize(
    "arguments",
    [["-البصرة النفط"], ["-البصرة", "النفط"], ["النفط", '-"البصرة اليوم"'], ["-(البصرة OR x)", "النفط"], ["-hello النفط"],
     ["--", "-hello", "النفط"]],
)  # fmt: skip
def test_a_query_may_begin_with_an_exclusion(run, arguments: list[str]) -> None:
    done = run("search", "--jsonl", *arguments)
    found = [json.loads(line)["id"] for line in done.stdout.splitlines()]
    assert (3 in found, 2 in found) == (True, any("hello" in argument for argument in arguments))


def test_an_unknown_option_is_no_exclusion(run) -> None:
    for option in ("--jsn", "-x"):
        done = run("search", option, "النفط")
        assert done.returncode == 2 and "No such option" in done.stderr


def test_search_count_and_explain(run) -> None:
    assert run("search", "--count", "النفط").stdout == "2\n"
    assert "weight" in run("search", "--explain", "النفط").stdout
    for form, rows in (("--json", json.loads), ("--csv", lambda text: list(csv.DictReader(io.StringIO(text))))):
        done = run("search", "--explain", form, "النفط")
        assert [str(row["id"]) for row in rows(done.stdout)] == ["2", "3"], "nothing stands before the rows"
        assert "weight" in done.stderr


def test_copies_are_counted_and_said(run, tmp_path: Path) -> None:
    body = (
        "أعلنت وزارة الموارد المائية إطلاق خطة جديدة لإدارة السدود وتأهيل شبكات الري في المحافظات الجنوبية قبل المطر."
    )
    rows = [{"url": f"https://{host}.test/1", "title": "خطة السدود", "body": body} for host in "abc"]
    rows.append({"url": "https://d.test/1", "title": "السدود", "body": "افتتحت البلدية حديقة قرب السدود أمس مساء."})
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    db = tmp_path / "news.db"
    run("import", str(tmp_path / "rows.jsonl"), db=db)
    told = "newsarc: 2 articles with nearly the same text as another are left out; --no-collapse for all\n"
    done = run("search", "السدود", db=db)
    assert (done.stdout.count("+2 alike"), done.stderr) == (1, told)
    for form, read in (("--json", json.loads), ("--csv", lambda text: list(csv.DictReader(io.StringIO(text))))):
        done = run("search", "السدود", form, db=db)
        assert sorted(int(row["alike"]) for row in read(done.stdout)) == [0, 2]
        assert done.stderr == told
    done = run("search", "السدود", "--count", db=db)
    assert (done.stdout, done.stderr) == ("2\n", told)
    for options in (["--no-collapse"], ["--no-collapse", "--count"], ["حديقة", "--limit", "1"]):
        assert "alike" not in (done := run("search", "السدود", *options, db=db)).stdout
        assert "--no-collapse" not in done.stderr
    assert len(run("search", "السدود", "--no-collapse", "--jsonl", db=db).stdout.splitlines()) == 4


def test_a_list_that_is_cut_says_so(run, tmp_path: Path) -> None:
    quote = "قال وزير النقل أحمد السوداني: «الجسر رقم {} سيخدم آلاف السكان كل يوم في المدينة»."
    rows = [
        {"url": f"https://a.test/{number}", "title": f"الجسر {number}", "body": quote.format(number), "published": f"2026-01-{number % 28 + 1:02}"}
        for number in range(55)
    ]  # fmt: skip
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    db = tmp_path / "news.db"
    run("import", str(tmp_path / "rows.jsonl"), db=db)
    more = "newsarc: {} shown, and there are more; --limit 0 for all\n"
    for command, told in (
        (["list"], "newsarc: 20 of 55 shown; --limit 0 for all\n"),
        (["list", "--limit", "3", "--from", "2026-01-27"], ""),
        (["list", "--limit", "1", "--from", "2026-01-27"], "newsarc: 1 of 3 shown; --limit 0 for all\n"),
        (["search", "الجسر", "--no-collapse"], more.format(20)),
        (["quotes"], more.format(50)),
        (["quotes", "الجسر", "--limit", "54"], more.format(54)),
        (["quotes", "--limit", "55"], ""),
        (["imports", "--limit", "5"], more.format(5)),
        (["speakers"], ""),
        (["list", "--limit", "0"], ""),
    ):
        for form in ([], ["--csv"], ["--json"]):
            assert run(*command, *form, db=db).stderr == told, (command, form)
    assert run("quotes", "--as", "ris", db=db).stderr == more.format(50)


def test_nothing_found_gives_a_hint(run) -> None:
    done = run("search", "قسطنطينية")
    assert (done.returncode, done.stdout) == (1, "")
    assert "nothing found" in done.stderr
    assert "did you mean: السوداني" in run("search", "السودني").stderr


def test_numbers_in_any_digits(run) -> None:
    assert run("show", "٢").stdout == run("show", "۲").stdout == run("show", "2").stdout
    assert run("show", "²").returncode == 1, "no digit"


def test_show_by_number_and_by_address(run) -> None:
    shown = run("show", "1").stdout
    assert shown == run("show", "https://example.org/news/1?utm_source=x").stdout
    for part in ("وزير النقل يفتتح", "source: وكالة المثال", "author: علي حسن", "آلاف السكان", "أحمد السوداني [قال]"):
        assert part in shown
    record = json.loads(run("show", "1", "--json").stdout)
    assert record["quotes"][0]["speaker"] == "أحمد السوداني"
    assert "origin" in record
    for quote in record["quotes"]:
        assert record["body"][quote["start"] : quote["end"]] == quote["text"]
    assert run("show", "99").returncode == 1


def test_quotes_of_a_speaker(run) -> None:
    rows = json.loads(run("quotes", "--speaker", "السوداني", "--json").stdout)
    assert [row["cue"] for row in rows] == ["قال", "أضاف"]
    assert [row["implicit"] for row in rows] == [0, 1]
    assert len(json.loads(run("quotes", "الطريق", "--json").stdout)) == 1
    assert run("quotes", "--speaker", "غيره").returncode == 1


def test_stats(run) -> None:
    counts = json.loads(run("stats", "--json").stdout)
    assert (counts["articles"], counts["quotes"], counts["revisions"]) == (3, 2, 3)
    assert "articles" in run("stats").stdout


OTHER_DUMP = DUMP.replace("سوق", "مسرح")
SEVERAL = [
    ("a folder", ["pages"], "{0}/pages is a folder"),
    ("a folder with another", ["one.txt", "pages"], "{0}/pages is a folder"),
    ("two files", ["one.txt", "two.txt"], "2 files are given"),
    ("a pattern", ["*.txt"], "more than one file fits {0}/*.txt"),
    ("rows", ["rows.jsonl"], "there are more: {0}/rows.jsonl#1 and {0}/rows.jsonl#2"),
    ("rows in a zip", ["rows.zip"], "there are more: {0}/rows.zip!rows.jsonl#1 and {0}/rows.zip!rows.jsonl#2"),
    ("a text with several", ["several.txt"], "{0}/several.txt holds 2 articles"),
]


@pytest.mark.parametrize(("paths", "told"), [case[1:] for case in SEVERAL], ids=[case[0] for case in SEVERAL])
def test_one_address_is_for_one_page(run, tmp_path: Path, paths: list[str], told: str) -> None:
    (tmp_path / "pages").mkdir()
    for name, text in (("one.txt", DUMP), ("two.txt", OTHER_DUMP), ("pages/three.txt", DUMP)):
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "several.txt").write_text(f"{DUMP}\n---\n\n{OTHER_DUMP}", "utf-8")
    rows = "".join(json.dumps({"title": f"خبر {n}", "body": f"نص الخبر رقم {n} عن السوق."}) + "\n" for n in range(3))
    (tmp_path / "rows.jsonl").write_text(rows, "utf-8")
    with zipfile.ZipFile(tmp_path / "rows.zip", "w") as packed:
        packed.writestr("notes.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        packed.writestr("rows.jsonl", rows)
    paths = [str(tmp_path / path) for path in paths]
    db, address = tmp_path / "a.db", "https://example.org/1"
    done = run("import", *paths, "--url", address, db=db)
    way_out = "give each page by itself, or no address"
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"newsarc: --url: one address is for one page, and {told.format(tmp_path)}; {way_out}\n"
    if db.exists():
        assert json.loads(run("stats", "--json", db=db).stdout)["captures"] == 0
        assert run("imports", db=db).returncode == 1, "no trace of it"
    if len(paths) == 1:
        assert run("extract", *paths, "--url", address, db=db).returncode == 2
    assert run("import", *paths, db=db).returncode == 0, "without --url they are articles each"


def test_one_page_in_a_container_may_be_given_its_address(run, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "one.zip", "w") as packed:
        packed.writestr("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        packed.writestr("one.txt", DUMP)
    db = tmp_path / "a.db"
    assert run("import", str(tmp_path / "one.zip"), "--url", "https://example.org/1", db=db).returncode == 0
    assert run("show", "https://example.org/1", db=db).returncode == 0
    assert run("import", str(tmp_path / "one.*"), "--url", "https://example.org/1", db=db).returncode == 1, "one fits"
    assert run("import", str(tmp_path / "no.txt"), "--url", "https://example.org/1", db=db).returncode == 4


def test_import_says_what_it_found_and_what_it_knows(run, tmp_path: Path) -> None:
    db, file = tmp_path / "a.db", tmp_path / "dump.txt"
    file.write_text(DUMP, encoding="utf-8")
    first, again = run("import", str(file), db=db), run("import", str(file), db=db)
    assert first.returncode == 0
    assert "افتتاح سوق جديد في المدينة" in first.stdout
    assert again.returncode == 1
    assert "nothing new" in again.stdout
    assert "افتتاح سوق جديد في المدينة" in again.stdout and "imported before" in again.stdout
    mixed = run("import", str(file), str(tmp_path / "missing.txt"), db=db)
    assert mixed.returncode == 3
    assert "missing.txt" in mixed.stderr
    assert run("import", str(tmp_path / "missing.txt"), db=db).returncode == 4
    reports = [
        json.loads(line) for line in run("import", "--json", "-", stdin=DUMP + "\nزيادة", db=db).stdout.splitlines()
    ]
    assert [report["outcome"] for report in reports] == ["added"]


def test_links_of_an_article(run, tmp_path: Path) -> None:
    db = tmp_path / "a.db"
    assert run("import", str(EXAMPLES / "dumps"), db=db).returncode == 0
    found = [json.loads(run("links", str(n), "--json", db=db).stdout) for n in range(1, 8)]
    assert any(found)
    for link in (link for links in found for link in links):
        assert link["kind"] in ("related", "latest", "inline")
        assert link["title"]


def test_export_comes_back_in(run, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert run("export", str(out)).returncode == 0
    db = tmp_path / "copy.db"
    assert run("import", str(out), db=db).returncode == 0
    fields = ("url", "title", "body", "author", "published", "source")
    rows = [json.loads(run("show", f"https://example.org/news/{n}", "--json", db=db).stdout) for n in (1, 2)]
    ours = [json.loads(run("show", str(n), "--json").stdout) for n in (1, 2)]
    assert [[row[name] for name in fields] for row in rows] == [[row[name] for name in fields] for row in ours]
    assert not list(tmp_path.glob("*.partial"))


def test_extract_touches_no_archive(run, tmp_path: Path) -> None:
    done = run("extract", "-", stdin=DUMP, db=None, env={"XDG_DATA_HOME": str(tmp_path)})
    record = json.loads(done.stdout)
    assert (record["title"], record["quotes"][0]["text"]) == ("افتتاح سوق جديد في المدينة", "السوق مفتوح لكل الباعة")
    page = json.loads(run("extract", str(EXAMPLES / "pages" / "old-windows-1256.html")).stdout)
    assert page["title"]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "text", "result"),
    [
        ([], "السُّودانيّ\r\n«نص»\n", "السوداني\r\n“نص”\n"),
        (["--level", "clean"], "ﻻ مُ", "لا مُ"),
        (["--level", "folded"], "إلى ٣\n\n", "الي 3\n\n"),
        (["--without", "marks"], "مُ\n", "مُ\n"),
        ([], "", ""),
    ],
)
def test_normalize_is_a_filter(run, arguments: list[str], text: str, result: str) -> None:
    assert run("normalize", *arguments, stdin=text).stdout == result


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "النفط from:أمس"],
        ["search", "--count", "النفط to:2022-13"],
        ["export", "-", "--query", "النفط OR from:abc"],
    ],
)
def test_what_is_no_date_in_a_query_is_searched_for_and_named(run, arguments: list[str]) -> None:
    """Any string is a valid query."""
    done = run(*arguments)
    assert done.returncode == 0 and done.stdout
    told = done.stderr.splitlines()[0]
    assert re.fullmatch(r"newsarc: (from|to):\S+: no date, so searched for as words; give a day as .*", told)


def test_what_names_no_field_is_searched_for_and_named(run) -> None:
    told = "newsarc: titel: no field, so searched for as words; the fields are title: body: quote: speaker: source: author: from: to: العنوان:"
    for arguments in (
        ["search", "titel:النفط"],
        ["search", "--count", "titel:النفط"],
        ["export", "--query", "titel:النفط"],
    ):
        done = run(*arguments)
        assert (done.stderr.startswith(told), bool(done.stdout)) == (True, arguments[0] == "search")
    assert run("search", "النفط https://example.org/").stderr == ""


@pytest.mark.parametrize("command", ["list", "search النفط", "quotes", "export -"])
def test_a_reversed_range_is_told(run, command: str) -> None:
    for since, until in (
        ("2026-03", "2026-02"),
        ("2026-03-01", "2026-02"),
        ("2026", "2025-12-31"),
        ("2/3/2026", "1/3/2026"),
    ):
        done = run(*command.split(), "--from", since, "--to", until)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "the range is reversed; give the first day with --from" in done.stderr
    for since, until in (("2026-03-15", "2026-03"), ("2026", "2026-02"), ("2026-01-05", "2026-01-05")):
        assert "reversed" not in run(*command.split(), "--from", since, "--to", until).stderr


def test_a_reversed_range_in_a_query_is_told(run) -> None:
    told = "newsarc: from:2026-03 to:2026-02: the range is reversed; give the first day with from:\n"
    done = run("search", "النفط from:2026-03 to:2026-02")
    assert (done.returncode, done.stderr.startswith(told)) == (1, True)
    assert "reversed" not in run("search", "النفط from:2026-01 -to:2025").stderr


def test_a_blank_behind_the_name_of_a_field_is_told(run) -> None:
    for name in ("title", "المتحدث"):
        told = f"newsarc: {name}: with a blank behind it is searched for as a word; write what it is for right behind the colon\n"
        assert run("search", f"{name}: النفط").stderr.startswith(told)
    assert "blank" not in run("search", "قال: النفط").stderr


def test_not_and_and_are_operators(run) -> None:
    def ids(*words: str) -> list[int]:
        return sorted(json.loads(line)["id"] for line in run("search", "--jsonl", *words).stdout.splitlines())

    assert (ids("النفط البصرة"), ids("النفط AND البصرة"), ids("النفط NOT البصرة")) == ([2, 3], [2], [3])
    assert (ids("النفط", "AND", "NOT", "البصرة"), ids("الأسواق النفط AND البصرة")) == ([3], [2])


def test_the_archive_is_named_before_the_command(run) -> None:
    for command in ("list", "feeds list"):
        done = run(*command.split(), "--db", "x.db", db=None)
        assert done.returncode == 2
        assert f"Error: --db stands before the command: newsarc --db FILE {command.split()[0]} ...\n" in done.stderr


def test_a_wrong_number_is_told_in_plain_words(run) -> None:
    for arguments in (["list", "--limit", "x"], ["diff", "1", "x"]):
        assert "'x' is not a valid whole number." in run(*arguments).stderr
    assert "'x' is not a valid number." in run("feeds", "check", "--timeout", "x", "https://example.org/").stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--help"], 0),
        (["search", "--help"], 0),
        (["--version"], 0),
        (["search"], 2),
        (["search", "x", "--sort", "size"], 2),
        (["search", "x", "--from", "yesterday"], 2),
        (["normalize", "--level", "bold"], 2),
        (["normalize", "--without", "x"], 2),
        (["export", "-", "--as", "pdf"], 2),
        (["fetch"], 2),
        (["changes", "--class", "large"], 2),
        (["import", "-", "--encoding", "arabic-1"], 2),
        (["import", "-", "--url", "example.org/news"], 2),
        (["extract", "-", "--url", "example.org/news"], 2),
        (["import", "-", "--encoding", "hex"], 2),
        (["extract", "-", "--encoding", "undefined"], 2),
        (["extract", "-", "--encoding", "idna"], 2),
        (["import", "-", "--as", "pdf"], 2),
        (["import", "-", "--date", "yesterday"], 2),
        (["fetch", "https://example.org/", "--user-agent", "أرشيف"], 2),
        (["fetch", "file:///etc/passwd"], 6),
        (["extract", "/no/such/file"], 4),
        (["no-such-command"], 2),
    ],
)
def test_exit_codes(run, tmp_path: Path, arguments: list[str], code: int) -> None:
    done = run(*arguments, db=tmp_path / "a.db" if arguments[0] in ("fetch", "import") else None)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("speaker", 1),
        ("diff 1 1", 2),
        ("list --limit", 0),
        ("quotes --limit", 0),
        ("speakers --limit", 0),
        ("changes --limit", 1),
    ],
)
def test_numbers_that_sqlite_does_not_count_to(run, arguments: str, code: int) -> None:
    done = run(*arguments.split(), "9" * 30)
    assert (done.returncode, "Traceback" in done.stderr) == (code, False)


def test_where_the_archive_is(run, tmp_path: Path) -> None:
    home = {"XDG_DATA_HOME": str(tmp_path / "xdg"), "NEWSARC_DB": ""}
    assert run("import", "-", stdin=DUMP, db=None, env=home).returncode == 0
    assert (tmp_path / "xdg" / "newsarc" / "archive.db").exists()
    named = {**home, "NEWSARC_DB": str(tmp_path / "env.db")}
    assert run("import", "-", stdin=DUMP, db=None, env=named).returncode == 0
    assert (tmp_path / "env.db").exists()
    assert run("import", "-", stdin=DUMP, db=tmp_path / "flag.db", env=named).returncode == 0
    assert (tmp_path / "flag.db").exists()
    assert run("list", db=tmp_path / "none.db").returncode == 5


@pytest.mark.parametrize(
    ("command", "hint"),
    [
        (["search", "النفط", "--source", "واع"], "without source, speaker, tag and dates 2 articles would be"),
        (["search", "النفط from:2030"], "without source, speaker, tag and dates 2 articles would be"),
        (["search", "النفت", "--source", "واع"], "try another spelling, or another word"),
        (["search", "شيء لاشيءمنهذا", "--source", "واع"], "try fewer words, or another spelling"),
        (["search", "🌊"], "🌊: no word in it; signs and symbols are not searched for"),
        (["search", "النفت"], "did you mean: النفط"),
        (["search", "source:واع"], "try another spelling, or another word"),
        (["list", "--tag", "x"], "no such articles; `newsarc list` shows what there is"),
    ],
)
def test_who_finds_nothing_is_told_why(run, command: list[str], hint: str) -> None:
    done = run(*command)
    assert (done.returncode, done.stdout) == (1, "") and hint in done.stderr


@pytest.mark.parametrize(
    ("damage", "command"),
    [
        ("UPDATE revisions SET body = CAST(x'd8ff' AS TEXT)", ["search", "النفط"]),  # read when the hit is printed
        ("UPDATE revisions SET title = CAST(x'd8ff' AS TEXT)", ["show", "2"]),
        ("DROP TABLE feeds", ["feeds", "list"]),
        ("UPDATE search_blocks SET data = x'ffffffff'", ["search", "النفط"]),
    ],
)
def test_a_damaged_archive_is_one_line(run, db: Path, tmp_path: Path, damage: str, command: list[str]) -> None:
    shutil.copy(db, tmp_path / "news.db")
    with closing(sqlite3.connect(tmp_path / "news.db")) as plain, plain:
        plain.execute("DROP TRIGGER revisions_no_update")
        plain.execute(damage)
    done = run(*command, db=tmp_path / "news.db")
    assert done.returncode == 5 and done.stderr.count("\n") == 1 and "damaged" in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_archive_that_may_not_be_read(run, db: Path, tmp_path: Path) -> None:
    shutil.copy(db, tmp_path / "news.db")
    (tmp_path / "news.db").chmod(0)
    done = run("list", db=tmp_path / "news.db")
    assert done.returncode == 5 and done.stderr.count("\n") == 1 and "permissions" in done.stderr


def test_fetch(run, tmp_path: Path) -> None:
    from loopback import Loopback

    text = "".join(
        f"<p>وقال السكان في الحي رقم {n} إن العمل في الشارع بدأ متأخرا وإن البلدية وعدت بإنهائه قبل نهاية العام.</p>"
        for n in range(8)
    )
    with Loopback() as server:
        server.page("/1", f"<html><body><article><h1>افتتاح السوق الجديد</h1>{text}</article></body></html>")
        good, bad, db = server.url("/1"), server.url("/2"), tmp_path / "a.db"
        assert run("fetch", good, db=db).returncode == 6, "a loopback address needs --allow-private"
        done = run("fetch", "--allow-private", good, bad, db=db)
        assert done.returncode == 3
        assert "افتتاح السوق" in done.stdout
        assert f"{bad}: http-error" in done.stderr
        assert run("fetch", "--allow-private", bad, db=db).returncode == 4
        assert run("fetch", "--allow-private", "-i", "-", stdin=f"# a list\n{good}\n", db=db).returncode == 1
    assert len(json.loads(run("list", "--json", db=db).stdout)) == 1


def test_what_is_for_review_is_listed_with_its_notes(run, tmp_path: Path) -> None:
    db, post = tmp_path / "news.db", tmp_path / "post.txt"
    lines = [
        "وزارة النقل تعلن افتتاح الجسر الجديد في المدينة",
        "أعلنت وزارة النقل في بيان لها اليوم افتتاح الجسر الجديد الذي يربط ضفتي النهر في وسط المدينة أمام حركة السيارات.",
        "وقال المتحدث باسم الوزارة إن الجسر سيخدم آلاف السكان كل يوم ويخفف الازدحام في الشوارع القريبة من السوق.",
        "وأضاف أن العمل في الطريق المؤدية إلى الجسر سيبدأ خلال الشهر المقبل بعد توقيع العقد مع الشركة المنفذة.",
        "التعليقات: 34   إعجاب: 120",
    ]
    post.write_text("\n\n".join(lines), "utf-8")
    rows = tmp_path / "rows.jsonl"
    rows.write_text(json.dumps({"title": "الجسر", "body": "افتتح الجسر أمس مساء في المدينة."}) + "\n", "utf-8")
    run("import", str(post), str(rows), db=db)
    notes = json.loads(run("show", "1", "--json", db=db).stdout)["review"]
    assert notes and 'for_review": 1' in run("stats", "--json", db=db).stdout
    (row,) = json.loads(run("list", "--review", "--json", db=db).stdout)
    assert (row["id"], row["review"]) == (1, notes)
    (cells,) = csv.DictReader(io.StringIO(run("list", "--review", "--csv", db=db).stdout))
    assert json.loads(cells["review"]) == notes
    assert notes[0] in run("list", "--review", db=db).stdout
    assert "review" not in run("list", "--json", db=db).stdout
    assert run("search", "--review", "--count", "الجسر", db=db).stdout == "1\n"
    assert run("export", "--review", db=db).stdout.count("\n") == 1
    assert run("list", "--review").returncode == 1
