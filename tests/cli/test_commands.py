"""The command line as a user meets it: whole processes, their output, exit codes and manners."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from loopback import Loopback

from newsarc import Archive, Article

ROOT = Path(__file__).parents[2]
DUMP = ROOT / "examples" / "dumps" / "agency.txt"


def run(*arguments: str, db: Path | None = None, stdin: bytes | None = None, **env: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **env}
    environment.pop("NEWSARC_DB", None) if "NEWSARC_DB" not in env else None
    command = [sys.executable, "-m", "newsarc", *(["--db", str(db)] if db else []), *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, env=environment, timeout=60, check=False)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "news.db"
    with Archive(path) as archive:
        archive.import_paths([DUMP, ROOT / "examples" / "articles.jsonl"])
        archive.add(
            Article(
                title="=cmd|' /C calc'!A1 \x1b[31mأحمر\x07 \u202eمقلوب",
                body="نص الخبر \x1b]0;title\x07 وفيه <script>alert(1)</script> كلام عن القطارات.",
                url="https://evil.example/1",
            )
        )
    return path


def test_import_then_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "news.db"
    first = run("import", str(DUMP), db=path)
    assert (first.returncode, first.stderr) == (0, b"")
    assert "1 added" in first.stdout.decode()
    second = run("import", str(DUMP), db=path)
    assert second.returncode == 1
    assert "nothing new" in second.stdout.decode()


@pytest.mark.parametrize("query", ["المياه", "للمياه", "والمياه", "المِياهُ", "الميـــاه"])
def test_search_finds_every_form(db: Path, query: str) -> None:
    result = run("search", query, "--json", db=db)
    rows = json.loads(result.stdout)
    assert result.returncode == 0
    assert any("لمعالجة المياه" in row["title"] for row in rows)
    for row in rows:
        assert {"id", "url", "title", "source", "author", "published", "score", "snippet", "revision"} <= set(row)
        for start, end in row["highlights"]:
            assert 0 <= start < end <= len(row["snippet"])
        for start, end in row["title_highlights"]:
            assert 0 <= start < end <= len(row["title"])


def test_the_three_row_formats_agree(db: Path) -> None:
    as_json = json.loads(run("search", "المياه", "--json", db=db).stdout)
    as_lines = [json.loads(line) for line in run("search", "المياه", "--jsonl", db=db).stdout.splitlines()]
    as_csv = list(csv.DictReader(io.StringIO(run("search", "المياه", "--csv", db=db).stdout.decode())))
    assert as_json == as_lines
    assert [row["id"] for row in as_csv] == [str(row["id"]) for row in as_json]


def test_nothing_found_is_exit_1_with_a_hint(db: Path) -> None:
    result = run("search", "كلمةلاوجودلها", db=db)
    assert (result.returncode, result.stdout) == (1, b"")
    assert b"nothing found" in result.stderr


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["show", "1"], "وزيرة البيئة"),
        (["show", "https://evil.example/1"], "القطارات"),
        (["list"], "وزيرة البيئة"),
        (["quotes"], "سلمى الطائي"),
        (["quotes", "--speaker", "الطائي"], "حصلنا على موافقة"),
        (["quotes", "الاتفاق"], "حصلنا على موافقة"),
        (["links", "1"], "latest"),
        (["stats"], "articles"),
        (["history", "1"], "first"),
        (["check"], "all is well"),
        (["export"], "وزيرة البيئة"),
        (["export", "--as", "csv"], "وزيرة البيئة"),
        (["search", "المياه", "--count"], ""),
        (["search", "المياه", "--explain"], "weight"),
        (["extract", str(DUMP)], "سلمى الطائي"),
    ],
)
def test_each_command_answers(db: Path, command: list[str], expected: str) -> None:
    result = run(*command, db=db)
    assert (result.returncode, result.stderr) == (0, b"")
    assert expected in result.stdout.decode()


def test_exit_codes(db: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_text('{"title": "خبر", "body": "نص قصير للخبر الأول هنا."}\n{no\n', encoding="utf-8")
    alien = tmp_path / "alien.db"
    alien.write_bytes(b"not sqlite at all " * 100)
    for arguments, database, code in [
        (["search"], db, 2),
        (["search", "x", "--sort", "size"], db, 2),
        (["list", "--from", "yesterday"], db, 2),
        (["show", "999"], db, 1),
        (["import", str(broken)], tmp_path / "a.db", 3),
        (["import", str(tmp_path / "none.txt")], tmp_path / "b.db", 4),
        (["list"], tmp_path / "none.db", 5),
        (["list"], alien, 5),
        (["fetch", "http://127.0.0.1:1/"], tmp_path / "c.db", 6),
        (["fetch", "--allow-private", "http://127.0.0.1:1/"], tmp_path / "d.db", 4),
    ]:
        result = run(*arguments, db=database)
        assert result.returncode == code, (arguments, result.stderr)
        assert b"Traceback" not in result.stderr
        assert result.stderr


def test_a_fetch_prints_what_it_found(server: Loopback, tmp_path: Path) -> None:
    server.page("/1", (ROOT / "examples" / "pages" / "news-utf-8.html").read_text(encoding="utf-8"))
    result = run("fetch", "--allow-private", server.url("/1"), db=tmp_path / "f.db")
    assert result.returncode == 0
    assert "محطة كهرباء شمسية" in result.stdout.decode()


def test_where_the_archive_lives(tmp_path: Path) -> None:
    run("import", str(DUMP), XDG_DATA_HOME=str(tmp_path / "xdg"))
    assert (tmp_path / "xdg" / "newsarc" / "archive.db").exists()
    run("import", str(DUMP), NEWSARC_DB=str(tmp_path / "env.db"))
    assert (tmp_path / "env.db").exists()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1256"])
def test_any_encoding_of_standard_output_does(db: Path, encoding: str) -> None:
    for command in (["list"], ["search", "المياه"], ["show", "1"], ["search", "المياه", "--json"], ["export"]):
        result = run(*command, db=db, PYTHONIOENCODING=encoding)
        assert result.returncode == 0, result.stderr
        assert b"Traceback" not in result.stderr
    assert json.loads(run("show", "1", "--json", db=db, PYTHONIOENCODING=encoding).stdout)["title"].startswith("وزيرة")


def test_pipes_get_the_text_as_it_is(db: Path) -> None:
    output = run("show", "https://evil.example/1", db=db).stdout.decode()
    assert "\u2068" not in output


def _on_a_terminal(db: Path, *arguments: str) -> str:
    pieces: list[bytes] = []

    def read(descriptor: int) -> bytes:
        data = os.read(descriptor, 65536)
        pieces.append(data)
        return data

    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "TERM": "xterm"}
    pid, descriptor = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, "-m", "newsarc", "--db", str(db), *arguments], environment)
    try:
        while read(descriptor):
            pass
    except OSError:
        pass
    os.waitpid(pid, 0)
    return b"".join(pieces).decode("utf-8", "replace")


def test_a_terminal_gets_isolates_and_no_hostile_controls(db: Path) -> None:
    output = _on_a_terminal(db, "list")
    assert "\u2068" in output and output.count("\u2068") == output.count("\u2069")
    assert "\x1b[31m" not in output and "\x07" not in output and "\u202e" not in output
    shown = _on_a_terminal(db, "show", "https://evil.example/1")
    assert "\x1b]0;" not in shown and "\x07" not in shown


def test_csv_cells_are_not_formulas(db: Path) -> None:
    rows = list(csv.reader(io.StringIO(run("list", "--csv", db=db).stdout.decode())))
    assert any(cell.startswith("'=cmd") for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_what_goes_out_comes_back_in(db: Path, tmp_path: Path) -> None:
    out = tmp_path / "all.jsonl"
    assert run("export", str(out), db=db).returncode == 0
    again = tmp_path / "again.db"
    assert run("import", str(out), "-q", db=again).returncode == 0

    def texts(path: Path) -> list[tuple[str | None, str]]:
        with Archive(path, mode="read") as archive:
            articles = [archive.article(row["id"]) for row in archive.articles()]
            return sorted((a.title or "", a.body) for a in articles if a)

    assert texts(again) == texts(db)


def test_normalize_is_a_filter() -> None:
    text = "السُّودانيّ «نعم»\r\nسطر ثان\n\nبلا نهاية"
    result = run("normalize", stdin=text.encode())
    assert result.stdout.decode() == "السوداني “نعم”\r\nسطر ثان\n\nبلا نهاية"
    folded = run("normalize", "--level", "folded", stdin="إلى المدينة".encode())
    assert folded.stdout.decode() == "الي المدينه"
    assert run("normalize", "--level", "raw", stdin=b"x").returncode == 2


def test_a_search_loads_nothing_heavy(db: Path) -> None:
    code = (
        "import sys; from newsarc.cli.main import main\n"
        f"sys.argv = ['newsarc', '--db', {str(db)!r}, 'search', 'المياه']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'rich', 'requests', 'bs4', 'lxml', 'sqlite_utils', 'numpy', 'pydantic'} & set(sys.modules)\n"
        "print('HEAVY', sorted(heavy))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, timeout=60, check=False)
    assert "HEAVY []" in result.stdout.decode()


@settings(max_examples=150, deadline=None)
@given(query=st.one_of(st.text(max_size=60), st.text(alphabet='"«»()-|*=:ORfromtitle أبتal\\😀', max_size=40)))
def test_any_string_is_a_query(db: Path, query: str) -> None:
    with Archive(db, mode="read") as archive:
        for hit in archive.search(query, limit=5):
            assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.highlights)
        archive.suggest(query)
        archive.explain_query(query)


def test_a_query_of_ten_thousand_characters(db: Path) -> None:
    assert run("search", "كلمة " * 2000, db=db).returncode in (0, 1)
