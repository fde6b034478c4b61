"""What reaches a terminal, a pipe, and a stream that cannot carry Arabic."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.cli.progress import progress
from newsarc.cli.terminal import highlighted, isolate, show_controls

ISOLATES = "\u2066\u2067\u2068\u2069"
READERS = [["search", "النفط"], ["list"], ["show", "1"], ["show", "3"], ["quotes"], ["stats"]]


def on_a_terminal(db: Path, *arguments: str, **env: str) -> str:
    """What newsarc writes when standard output is a pseudo-terminal."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newsarc", "--db", str(db), *arguments],
        stdin=subprocess.DEVNULL, stdout=slave, stderr=subprocess.PIPE,
        env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm", **env},
    )  # fmt: skip
    os.close(slave)
    pieces = []
    while True:
        try:
            piece = os.read(master, 65536)
        except OSError:  # Linux ends a closed pseudo-terminal with EIO
            break
        if not piece:
            break
        pieces.append(piece)
    os.close(master)
    _, problems = process.communicate(timeout=60)
    assert process.returncode == 0, problems.decode()
    return b"".join(pieces).decode()


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_a_pipe_gets_plain_text(run, command: list[str]) -> None:
    out = run(*command).stdout
    assert not set(ISOLATES) & set(out)
    assert "\x1b[0m" not in out
    assert "\x1b[1" not in out


@pytest.mark.parametrize("command", READERS[:-1], ids=" ".join)
def test_a_terminal_gets_isolated_lines(db: Path, command: list[str]) -> None:
    out = on_a_terminal(db, *command)
    arabic = [line for line in out.splitlines() if re.search("[\u0620-\u064a]", line)]
    assert arabic
    for line in arabic:
        assert "\u2068" in line
        assert line.count("\u2068") == line.count("\u2069")


@pytest.mark.parametrize("command", [["search", "النفط"], ["list"], ["show", "3"]], ids=" ".join)
def test_hostile_characters_are_shown_not_executed(db: Path, command: list[str]) -> None:
    out = on_a_terminal(db, *command, NO_COLOR="1")
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "[31m" in out, "the rest of the escape is text; the clean level has dropped its first character"


def revised(folder: Path) -> Path:
    from newsarc import Article

    with Archive(folder / "revised.db") as archive:
        for number in ("مئة", "مئتي"):
            body = f"قال الوزير إن المستشفى يضم {number} سرير وسيخدم سكان المحافظة كلها.\nوأضاف أن العمل انتهى."
            archive.add(Article(title="افتتاح مستشفى", body=body, url="https://example.org/1"))
    return folder / "revised.db"


@pytest.mark.parametrize(
    ("more", "env"), [([], {}), (["-y"], {}), (["-y"], {"COLUMNS": "40"}), ([], {"NO_COLOR": "1"})]
)
def test_a_difference_is_isolated_line_by_line(tmp_path: Path, more: list[str], env: dict[str, str]) -> None:
    """An isolate an edit would order the edits from left to right; one over two lines ends with the first."""
    out = on_a_terminal(revised(tmp_path), "diff", "1", *more, **env)
    for line in out.splitlines():
        assert line.count("\u2068") == line.count("\u2069") == (
            line.count("│") - 1 if "│" in line else 1
        ) or not re.search("[\u0620-\u064a]", line), line
    assert "{+مئتي+}" in out and ("\x1b[32m" in out) == (not more and not env)


def test_progress_keeps_its_hands_off_output_that_goes_elsewhere(run, db: Path) -> None:
    """`newsarc export - > file` with standard error on a terminal: the bar is there, and every line is in the file."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "newsarc", "--db", str(db), "export", "-"]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=slave, timeout=60, check=True
    )
    os.close(slave)
    bar = os.read(master, 65536)
    os.close(master)
    assert b"3/?" in bar and b"example.org" not in bar
    assert done.stdout.decode() == run("export", "-").stdout != ""


def test_lines_above_the_progress_are_whole(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "20")
    with progress(3, silent=False):
        print("سطر أطول من عرض الشاشة كله بكثير")
    assert "سطر أطول من عرض الشاشة كله بكثير\n" in "".join(capfd.readouterr())


def test_problems_told_above_the_progress_are_in_the_letters_of_their_names(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    urls = [f"خبر-{number}" for number in range(2)]
    master, slave = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "newsarc", "--db", str(tmp_path / "a.db"), "fetch", *urls],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=slave, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm"},
    )  # fmt: skip
    os.close(slave)
    told = os.read(master, 65536).decode()
    os.close(master)
    assert all(url in told for url in urls) and "\\u" not in told


@pytest.mark.parametrize("command", ["import -", "extract", "normalize", "fetch -", "feeds import -"])
def test_a_keyboard_is_asked_for_text(tmp_path: Path, command: str) -> None:
    """Without a word the program seems to hang."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "newsarc", "--db", str(tmp_path / "a.db"), *command.split()],
        stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.write(master, b"x\n\x04")
    _, told = process.communicate(timeout=60)
    os.close(slave)
    os.close(master)
    assert told.startswith("newsarc: type or paste the text, then press Ctrl-D")


def test_line_ends_of_a_format_are_no_control_characters() -> None:
    assert show_controls("TY  - NEWS\r\nER  -\r") == "TY  - NEWS\nER  -␍"


def test_no_archive_goes_to_a_terminal(db: Path) -> None:
    pytest.importorskip("pty")
    with pytest.raises(AssertionError, match="epub is not for a terminal; name a file"):
        on_a_terminal(db, "export", "--as", "epub")


def test_colour_only_where_it_is_wanted(db: Path) -> None:
    assert "\x1b[1;33mالنفط\x1b[0m" in on_a_terminal(db, "search", "النفط", NO_COLOR="")
    assert "\x1b" not in on_a_terminal(db, "search", "البصرة", NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(db, "search", "البصرة", NO_COLOR="", TERM="dumb")


@pytest.mark.parametrize(
    "command",
    [*READERS, ["search", "x"], ["search", "--json", "النفط"], ["list", "--csv"], ["export", "-"],
     ["export", "-", "--as", "csv"], ["search", "--explain", "النفط"]],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1256"])
def test_a_stream_that_cannot_carry_arabic(run, db: Path, command: list[str], encoding: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newsarc", "--db", str(db), *command],
        capture_output=True, timeout=60, env={**os.environ, "PYTHONIOENCODING": encoding},
    )  # fmt: skip
    assert done.returncode == (1 if command[-1] == "x" else 0), done.stderr.decode(encoding)
    if "--json" in command:
        assert json.loads(done.stdout) == json.loads(run(*command).stdout)


def test_the_c_locale(run) -> None:
    done = run(
        "search", "--json", "النفط", env={"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    )
    assert len(json.loads(done.stdout)) == 2


@pytest.mark.parametrize(
    "command",
    [
        ["show"], ["links"], ["history"], ["diff"], ["speaker"], ["list", "--source"], ["changes", "--source"],
        ["quotes", "--speaker"], ["quotes", "--about"], ["quotes", "--verb"], ["export", "--source"], ["feeds", "remove"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_an_argument_that_is_no_text_is_not_found(db: Path, command: list[str]) -> None:
    arguments = [sys.executable, "-m", "newsarc", "--db", str(db), *command, b"http://x/\xff\xfe"]
    done = subprocess.run(arguments, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1), done.stderr


@pytest.mark.parametrize("command", [*READERS, ["export", "-"], ["export", "-", "--as", "warc"]], ids=" ".join)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_has_left_is_no_error(db: Path, command: list[str], unbuffered: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "newsarc", "--db", str(db), *command],
        stdout=writing, stderr=subprocess.PIPE, timeout=60, env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b""), "1 says that nothing was found"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
@pytest.mark.parametrize("command", [["list"], ["export", "-"]], ids=" ".join)
def test_a_full_disk_is_one_line(db: Path, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "newsarc", "--db", str(db), *command],
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (4, 1), done.stderr.decode()


def test_a_reader_that_leaves_early(db: Path) -> None:
    newsarc = subprocess.Popen(
        [sys.executable, "-m", "newsarc", "--db", str(db), "export", "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert newsarc.stdout is not None
    newsarc.stdout.close()
    assert newsarc.stderr is not None
    assert newsarc.stderr.read() == b"", "leaving early is no failure of ours"
    assert newsarc.wait(60) == 0


@pytest.mark.parametrize("command", ["list -l 0 --jsonl", "imports", "export -"])
def test_a_reader_that_leaves_in_the_middle(tmp_path: Path, command: str) -> None:
    rows = ({"title": f"خبر {number}", "body": "نص الخبر في سطر."} for number in range(2500))
    (tmp_path / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    with Archive(tmp_path / "news.db") as archive:
        archive.import_paths([tmp_path / "rows.jsonl"])
    newsarc = [sys.executable, "-m", "newsarc", "--db", str(tmp_path / "news.db"), *command.split()]
    with subprocess.Popen(newsarc, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="redirections of a POSIX shell")
@pytest.mark.parametrize(
    "command",
    ["search النفط", "list --json", "list --csv", "quotes", "show 1", "stats", "config", "--help", "search -h"],
)
@pytest.mark.parametrize(
    ("redirection", "error"),
    [
        (">&-", "newsarc: standard output is closed\n"),
        (">/dev/full", "newsarc: standard output: cannot be written (No space left on device)\n"),
    ],
)
def test_output_that_cannot_be_written(db: Path, command: str, redirection: str, error: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m newsarc --db "$1" {command} {redirection}', sys.executable, str(db)],
        capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", error, 4)


@pytest.mark.skipif(os.name != "posix", reason="redirections of a POSIX shell")
@pytest.mark.parametrize(
    ("command", "code"), [("import -", 4), ("extract -", 4), ("fetch -", 2), ("feeds import -", 2), ("normalize -", 4)]
)
def test_a_closed_standard_input(tmp_path: Path, command: str, code: int) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m newsarc --db "$1" {command} <&-', sys.executable, str(tmp_path / "a.db")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr.count("\n")) == (code, 1)
    assert "closed" in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="redirections of a POSIX shell")
@pytest.mark.parametrize("command", ["list", "export -", "check", "import -"])
def test_a_closed_standard_error(db: Path, tmp_path: Path, command: str) -> None:
    """Daemons close it. Progress has nowhere to go then, and the work goes on."""
    copy = tmp_path / "a.db"
    copy.write_bytes(db.read_bytes())
    done = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m newsarc --db "$1" {command} 2>&-', sys.executable, str(copy)],
        input="عنوان الخبر الجديد\n\nقال الوزير إن العمل في الجسر انتهى اليوم.".encode(), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0 and done.stdout


def test_an_interruption_while_the_program_is_loaded() -> None:
    code = (
        "import sys; from newsarc.__main__ import main\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'newsarc.cli.main': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted()); main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (130, b"newsarc: interrupted\n")


@pytest.mark.parametrize(("seconds", "code"), [(60, 0), (-1, 130)])
def test_a_second_ctrl_c_ends_only_what_hangs(seconds: int, code: int) -> None:
    script = (
        "import signal; from newsarc.cli import ending\n"
        f"ending._FOR_SAVING = {seconds}\n"
        "ending.end_at_signals()\n"
        "try: signal.raise_signal(signal.SIGINT)\n"
        "except KeyboardInterrupt: signal.raise_signal(signal.SIGINT)\n"
        "print('saved')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (code, "" if code else "saved\n", "")


def test_an_import_whose_reader_goes_away_is_not_done(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        "".join(json.dumps({"title": f"خبر {n}", "body": f"نص الخبر {n}"}) + "\n" for n in range(3000)), "utf-8"
    )
    command = [sys.executable, "-m", "newsarc", "--db", str(tmp_path / "a.db"), "import", "-j1", "--json", str(rows)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"what was finished is saved" in process.stderr.read()
    assert process.returncode == 3


@given(st.text(st.characters(exclude_categories=())))
def test_no_control_character_passes(text: str) -> None:
    shown = show_controls(text)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert isolate(shown).strip("\u2068\u2069") == shown


def test_highlighting_outside_a_terminal_adds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert highlighted("نص\nآخر", [(0, 2)]) == "نص آخر"


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(st.characters(exclude_categories=()), max_size=50),
        st.lists(
            st.sampled_from(['"', "(", ")", "-", "OR", "title:", "from:2026", "to:", "speaker:", "النفط", "في", "*", "=",
                             "exact:", "quote:", "«", "😀", "\x00", "\ud800", ":", "AND", "NOT"]),
            max_size=12,
        ).map(" ".join),
    )
)  # fmt: skip
@example("")
@example('"')
@example("(" * 3000)
@example("النفط " * 2000)
@example("a" * 10_000)
@example("-النفط")
@example("from:٢٠٢٦ title:")
def test_any_string_is_a_query(db: Path, query: str) -> None:
    with Archive(db, mode="read") as archive:
        hits = archive.search(query, 5)
        assert len(hits) <= 5
        for hit in hits:
            assert all(0 <= start < end <= len(hit.snippet) for start, end in hit.highlights)
        archive.count(query)
        archive.suggest(query)
        archive.explain_query(query)
        archive.quotes(query, limit=3)


def test_a_search_starts_without_the_heavy_libraries(db: Path) -> None:
    code = (
        "import sys; from newsarc.cli.main import main\n"
        f"sys.argv = ['newsarc', '--db', {str(db)!r}, 'search', 'النفط']\n"
        "try: main()\n"
        "except SystemExit as end: assert not end.code\n"
        "heavy = {'rich', 'requests', 'bs4', 'lxml', 'sqlite_utils', 'numpy', 'asyncio', 'multiprocessing'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert done.stderr.decode().strip() == "[]"
