"""Files into the archive: every kind and encoding, what cannot be read named with its reason, and the rest going on."""

from __future__ import annotations

import io
import json
import operator
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from functools import reduce
from itertools import product
from multiprocessing import active_children
from pathlib import Path
from threading import Timer

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarc import Archive
from newsarc.archive.errors import ArchiveError
from newsarc.archive.importing import ingest, workers
from newsarc.archive.importing.prepare import Material
from newsarc.extract.dump import extract_dumps
from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import InputItem
from newsarc.sources.imports import iter_entries

DUMP = """وزارة النقل تعلن افتتاح الجسر الجديد

أعلن وزير النقل أحمد سالم، اليوم الثلاثاء، افتتاح الجسر الجديد على النهر بعد سنوات من العمل.

وقال سالم في مؤتمر صحفي: «الجسر سيخدم آلاف السكان كل يوم». وأضاف أن العمل في الطريق سيبدأ قريبا.
"""
ROWS = [
    {
        "url": f"https://example.org/{n}",
        "title": f"خبر رقم {n} عن المدينة",
        "body": f"قال الوزير سالم: «سنبدأ العمل رقم {n} غدا». وانتهى الخبر.",
    }
    for n in range(250)
]


def jsonl(path: Path, rows: list[object]) -> Path:
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows), "utf-8"
    )
    return path


def content(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that an archive says, without times and row numbers of its log."""
    queries = {
        "articles": "SELECT id, url, title, body, author, published, source, tags, revision FROM articles ORDER BY id",
        "quotes": 'SELECT article_id, start, "end", text, speaker, cue FROM quotations ORDER BY article_id, position',
        "revisions": "SELECT document_id, number, change, title, body FROM revisions ORDER BY document_id, number",
    }
    with closing(sqlite3.connect(path)) as plain:
        return {name: plain.execute(sql).fetchall() for name, sql in queries.items()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1256", "iso8859-6"])
def test_a_dump_in_each_encoding(archive: Archive, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "dump.txt"
    file.write_bytes(DUMP.replace("«", '"').replace("»", '"').encode(encoding))
    assert archive.import_paths([file]).counts == {"added": 1}
    article = archive.article(1)
    assert article.title == "وزارة النقل تعلن افتتاح الجسر الجديد"
    assert len(article.paragraphs) == 2
    assert [hit.id for hit in archive.search("للجسر")] == [1]


def test_files_folders_and_globs_and_all_of_it_again(archive: Archive, tmp_path: Path) -> None:
    inner = tmp_path / "in" / "deep"
    inner.mkdir(parents=True)
    (inner / "a.txt").write_text(DUMP, encoding="utf-8")
    (tmp_path / "in" / "b.txt").write_text(DUMP.replace("الجسر", "النفق"), encoding="utf-8")
    jsonl(tmp_path / "x1.jsonl", ROWS[:2])
    jsonl(tmp_path / "x2.jsonl", ROWS[2:3])
    wanted = [tmp_path / "in", str(tmp_path / "x*.jsonl")]
    assert archive.import_paths(wanted).counts == {"added": 5}
    assert archive.import_paths(wanted).counts == {"unchanged": 5}
    stats = archive.stats()
    assert (stats["articles"], stats["revisions"], stats["captures"]) == (5, 5, 5)


def test_rows_with_missing_fields(archive: Archive, tmp_path: Path) -> None:
    rows: list[object] = [
        {"title": "عنوان بلا نص"},
        {"text": "نص بلا عنوان في مكان ما"},
        {"body": ["فقرة", "فقرتان"], "title": "فقرات", "author": ["سالم", "علي"], "published": "2026-01-02"},
        {"title": "قيم غريبة", "body": "نص ما", "tags": "not a list", "author": None, "published": 5},
        {"title": "\ud800 خبر", "body": "نص \ud800 مكسور"},
    ]
    file = tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert archive.import_paths([file]).counts["added"] == 5
    assert archive.article(5).body == "نص \ufffd مكسور", "SQLite holds no lone surrogates"
    assert archive.article(3).body == "فقرة\nفقرتان"
    assert archive.article(3).authors == ["سالم", "علي"]


@pytest.mark.parametrize(
    ("given", "published", "printed"),
    [
        ("2024-03-05T10:00:00+03:00", "2024-03-05T10:00:00+03:00", None),
        ("2024-03", "2024-03", None),  # no day is invented
        ("الثلاثاء 5 مارس 2024 - 14:30", "2024-03-05T14:30", "الثلاثاء 5 مارس 2024 - 14:30"),
        ("٠٥/٠٣/٢٠٢٤", "2024-03-05", "٠٥/٠٣/٢٠٢٤"),
        ("24 شعبان 1445", "2024-03-05", "24 شعبان 1445"),
        (1709632800, "2024-03-05T10:00:00Z", "1709632800"),  # seconds since 1970, and milliseconds as data frames write
        (1709632800000, "2024-03-05T10:00:00Z", "1709632800000"),
        ("Tue, 05 Mar 2024 10:00:00 +0000", "2024-03-05T10:00:00+00:00", "Tue, 05 Mar 2024 10:00:00 +0000"),
        ("منذ ساعتين", None, "منذ ساعتين"),  # nobody knows from when on
        ("99999-01-01", None, "99999-01-01"),
        ("0001-01-01T00:00:00", None, None),  # "no date" of .NET
    ],
)
def test_dates_of_rows(
    archive: Archive, tmp_path: Path, given: object, published: str | None, printed: str | None
) -> None:
    archive.import_paths([jsonl(tmp_path / "a.jsonl", [{**ROWS[0], "published": given}])])
    article = archive.article(1)
    assert (article.published, article.published_text) == (published, printed)


HOSTILE = [
    None, True, -1, 10**30, float("inf"), float("nan"), "", "x", "\ud800", [], [None], [[1]], {}, {"a": 10**30},
    "0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59",
]  # fmt: skip


def places(value: object, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every value in ``value``, to the first item of lists only."""
    if above:
        yield above
    items = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for name, item in items:
        yield from places(item, (*above, name))


def test_no_row_of_our_own_form_costs_an_import(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    archive.import_paths([tmp_path / "dump.txt"], url="https://example.org/dump")
    archive.tag(1, "نقل")
    archive.add_note(1, "ملاحظة")
    archive.add_highlight(1, "الجسر")
    row = archive.record(1)
    rows = []
    for place, value in product(list(places(row)), HOSTILE):
        changed = json.loads(json.dumps(row))
        holder = reduce(operator.getitem, place[:-1], changed)
        holder[place[-1]] = value
        rows.append(changed)
    file = tmp_path / "rows.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in rows), "utf-8")
    with Archive(tmp_path / "other.db") as other:
        summary = other.import_paths([file])
        assert summary.total == len(rows) > 500
        assert other.check() == []
        assert not any("report" in (problem.reason or "") for problem in summary.problems), (
            "each has a reason of its own"
        )


def test_what_nobody_foresaw_fails_one_item(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(text: str) -> object:
        if "الجسر" in text:
            raise RecursionError("too deep")
        return extract_dumps(text)

    monkeypatch.setattr("newsarc.extract.dump.extract_dumps", fragile)
    for number, word in enumerate(["الجسر", "النفق", "الطريق"]):
        (tmp_path / f"{number}.txt").write_text(DUMP.replace("الجسر", word), encoding="utf-8")
    summary = archive.import_paths([tmp_path])
    assert summary.counts == {"failed": 1, "added": 2}
    assert [Path(problem.name).name for problem in summary.problems] == ["0.txt"]
    assert "RecursionError: too deep" in (summary.problems[0].reason or "")


def test_a_reader_that_breaks_fails_one_file(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fragile(item: InputItem, *, arabic_only: bool) -> Iterator[ImportEntry]:
        yield next(iter_entries(item))
        if item.name.endswith("1.jsonl"):
            raise OSError(5, "Input/output error")

    monkeypatch.setattr("newsarc.archive.importing.material.iter_entries", fragile)
    for number in range(3):
        jsonl(tmp_path / f"{number}.jsonl", [ROWS[number]])
    summary = archive.import_paths([tmp_path])
    assert summary.counts == {"failed": 1, "added": 3}
    assert summary.problems[0].reason == "input/output error"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(archive: Archive, tmp_path: Path) -> None:
    jsonl(tmp_path / "rows.jsonl", [ROWS[0], "{not json", '["a list"]', {}, ROWS[1]])
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 50)
    (tmp_path / "dump.txt").write_text(DUMP, encoding="utf-8")
    missing = tmp_path / "missing.txt"
    summary = archive.import_paths([tmp_path / "rows.jsonl", missing, tmp_path / "empty.txt", tmp_path / "dump.txt"])
    assert summary.counts["added"] == 3
    problems = {Path(problem.name).name: problem.reason for problem in summary.problems}
    assert set(problems) == {"rows.jsonl#2", "rows.jsonl#3", "rows.jsonl#4", "missing.txt", "empty.txt"}
    assert all(problems.values())
    archive.import_paths([tmp_path / "noise.txt"])  # whatever it is taken for, it ends
    failures = {row[0] for row in archive.connection.execute("SELECT name FROM failures")}
    assert str(missing) in failures


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system of bytes")
def test_a_file_name_that_is_no_utf8(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with open(os.fsencode(tmp_path) + b"/in/\xc7\xe1.txt", "wb") as file:  # noqa: PTH123 - Path takes no bytes
        file.write(DUMP.encode())
    assert archive.import_paths([tmp_path / "in"]).counts == {"added": 1}
    assert archive.import_paths([os.fsdecode(os.fsencode(tmp_path) + b"/in/\xc7\xe1.txt")]).counts == {"unchanged": 1}


@pytest.mark.parametrize(("encoding", "reason"), [("hex", "unknown encoding"), ("idna", "not in the encoding")])
def test_an_encoding_that_does_not_fit(archive: Archive, tmp_path: Path, encoding: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text(DUMP, encoding="utf-8")
    (problem,) = archive.import_paths([tmp_path / "a.txt"], encoding=encoding).problems
    assert problem.reason is not None and reason in problem.reason


def test_what_the_user_says_of_the_material(archive: Archive, tmp_path: Path) -> None:
    file = tmp_path / "dump.txt"
    file.write_text(DUMP, encoding="utf-8")
    archive.import_paths([file], url="https://example.org/9", published="2026-01-05", tags=["نقل"])
    article = archive.article("https://example.org/9")
    assert (article.published, article.tags) == ("2026-01-05", ["نقل"])
    assert archive.import_paths([file], encoding="no-such").problems == [], "known bytes are not read again"
    file.write_text(DUMP + "\nزيادة", encoding="utf-8")
    assert "no-such" in (archive.import_paths([file], encoding="no-such").problems[0].reason or "")


def test_saved_pages(archive: Archive) -> None:
    pages = Path(__file__).parents[2] / "examples" / "pages"
    summary = archive.import_paths([pages])
    assert summary.counts["added"] == len(list(pages.glob("*.html")))
    assert all(row["title"] for row in archive.articles())
    assert archive.import_paths([pages]).counts["unchanged"] == summary.total


def newsarc(db: Path, *arguments: str, **options: object) -> list[str]:
    return [sys.executable, "-m", "newsarc", "--db", str(db), *arguments]


def test_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        newsarc(tmp_path / "a.db", "import", "-"), input=DUMP.encode("cp1256"), capture_output=True, timeout=60
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "وزارة النقل" in done.stdout.decode()


def test_two_processes_give_what_one_gives(tmp_path: Path) -> None:
    file = jsonl(tmp_path / "rows.jsonl", [*ROWS, "{broken"])
    for jobs in (1, 2):
        db = tmp_path / f"{jobs}.db"
        done = subprocess.run(newsarc(db, "import", "--jobs", str(jobs), str(file)), capture_output=True, timeout=120)
        assert done.returncode == 3, done.stderr.decode()
    assert content(tmp_path / "1.db") == content(tmp_path / "2.db")
    assert len(content(tmp_path / "1.db")["articles"]) == len(ROWS)


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
@pytest.mark.parametrize(("kind", "jobs"), [("jsonl", "1"), ("jsonl", "2"), ("warc", "2")])
def test_a_killed_import_run_again_equals_an_undisturbed_one(tmp_path: Path, kind: str, jobs: str) -> None:
    total = 6000 if kind == "jsonl" else 2600
    file = many_rows(tmp_path, total) if kind == "jsonl" else many_pages(tmp_path, total)
    whole, killed = tmp_path / "whole.db", tmp_path / "killed.db"
    subprocess.run(newsarc(whole, "import", "-q", "-j", jobs, str(file)), check=True, timeout=240)
    running = subprocess.Popen(newsarc(killed, "import", "-q", "-j", jobs, str(file)))
    give_up = time.monotonic() + 120
    while time.monotonic() < give_up and running.poll() is None:
        if killed.exists() and 0 < count(killed) < total:
            workers = children_of(running.pid)
            running.send_signal(signal.SIGKILL)
            break
        time.sleep(0.05)
    assert running.wait() == -signal.SIGKILL, "killed in the middle"
    assert jobs == "1" or all_end(workers), "workers do not outlive the import"
    done = count(killed)
    assert 0 < done < total
    with Archive(killed, mode="read") as archive:
        assert archive.search("المدينة", 1), "what was committed is whole"
    subprocess.run(newsarc(killed, "import", "-q", "-j", jobs, str(file)), check=True, timeout=240)
    assert content(killed) == content(whole)
    with Archive(killed, mode="read") as one, Archive(whole, mode="read") as other:
        for query in ("المدينة", "خبر رقم 7", "سالم"):
            assert one.search(query) == other.search(query)


def many_rows(folder: Path, total: int) -> Path:
    rows = (
        {**row, "url": f"https://example.org/{n}/{row['title']}", "title": f"{row['title']} {n}"}
        for n in range(total // len(ROWS))
        for row in ROWS
    )
    return jsonl(folder / "rows.jsonl", list(rows))


def many_pages(folder: Path, total: int) -> Path:
    path = folder / "pages.warc.gz"
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        for n in range(total):
            title = f"خبر رقم {n} عن المدينة"
            page = (
                f"<html lang=ar><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{DUMP}</article>"
            )
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
            writer.write_record(
                writer.create_warc_record(
                    f"https://example.org/{n}", "response", io.BytesIO(page.encode()), http_headers=headers,
                    warc_headers_dict={"WARC-Date": "2026-11-01T00:00:00Z"},
                )
            )  # fmt: skip
    return path


def children_of(process: int) -> list[Path]:
    """The processes that ``process`` started, as folders of /proc; none where there is no /proc."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    return [Path("/proc", child) for child in listed.read_text().split()] if listed.exists() else []


def all_end(processes: list[Path]) -> bool:
    """Whether they all end within half a minute; one that nobody has waited for yet is a zombie, which has ended too."""
    give_up = time.monotonic() + 30
    while any(map(is_alive, processes)) and time.monotonic() < give_up:
        time.sleep(0.05)
    return not any(map(is_alive, processes))


def is_alive(process: Path) -> bool:
    try:
        return "\nState:\tZ" not in (process / "status").read_text()
    except OSError:
        return False


def test_what_waits_for_the_workers_is_bounded_in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "POOL_THRESHOLD", 1)
    monkeypatch.setattr(ingest, "CHUNK_BYTES", 20_000)
    monkeypatch.setattr(ingest, "BYTES_AHEAD", 50_000)
    raw = (DUMP * 50).encode()[:10_000]
    taken: list[str] = []

    def pages() -> Iterator[Material]:
        for number in range(60):
            taken.append(str(number))
            yield Material(str(number), "txt", raw)

    lead = [len(taken) - done for done, _ in enumerate(ingest.prepare_all(pages(), 2))]
    assert len(lead) == 60, "nothing is lost on the way"
    assert max(lead) * 10_000 <= 2 * 50_000 + 3 * 20_000, "what waits, and the chunks at either end"


def test_a_worker_ended_from_outside_is_one_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ingest, "POOL_THRESHOLD", 1)
    stream = ingest.prepare_all((Material(str(n), "txt", DUMP.encode()) for n in range(5000)), 2)
    for _ in range(40):  # past the first chunk, so that the workers are there
        next(stream)
    for worker in active_children():
        worker.kill()
    with pytest.raises(ArchiveError, match="--jobs 1"):
        list(stream)


ONE_OF_TWO = """
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from multiprocessing import active_children
from newsarc.archive.importing import ingest, workers
from newsarc.archive.errors import ArchiveError
from newsarc.archive.importing.prepare import Material

if __name__ == "__main__":
    ingest.POOL_THRESHOLD = 1
    stream = ingest.prepare_all((Material(str(n), "txt", DUMP.encode()) for n in range(5000)), 2)
    for _ in range(200):
        next(stream)
    active_children()[0].kill()
    try:
        list(stream)
    except ArchiveError:
        print("told")
"""


def test_the_other_workers_end_with_one_that_was_ended(tmp_path: Path) -> None:
    """They do not heed SIGTERM, and Python waits for them at its own end."""
    script = tmp_path / "one_of_two.py"
    script.write_text(f"DUMP = {DUMP!r}\n" + ONE_OF_TWO, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "told\n"), done.stderr


@pytest.mark.parametrize("victim", [0, 1])
def test_the_other_workers_end_too_when_a_submission_tells_of_one_that_was_ended(victim: int) -> None:
    """Of workers that wait for a task one holds the lock of the queue: when it is ended, the others wait for ever."""
    pool = workers.worker_pool(2)
    for task in [pool.submit(time.sleep, 0.2) for _ in range(2)]:
        task.result(60)
    started = list(pool._processes.values())
    started[victim].kill()
    try:
        with pytest.raises(BrokenProcessPool):
            for _ in range(3000):
                pool.submit(os.getpid)
                time.sleep(0.01)
        assert all_end([Path("/proc", str(worker.pid)) for worker in started])
    finally:
        for worker in started:
            worker.kill()
        pool.shutdown()


def test_a_task_that_the_pool_has_forgotten_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PATIENCE", 0.1)
    with workers.worker_pool(1) as pool:
        pool.submit(os.getpid).result(60)
        for worker in list(pool._processes.values()):
            worker.kill()
        with pytest.raises(BrokenProcessPool, match="without this task"):
            workers.outcome(Future(), pool)
    with pytest.raises(BrokenProcessPool, match="without this task"):  # a pool that was given up for another
        workers.outcome(Future(), pool)


def _half_sent() -> bytes:
    """Ends its process while its result is on the way."""
    Timer(0.6, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return bytes(400_000_000)


def test_a_worker_that_ends_while_it_sends_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PATIENCE", 0.2)
    with workers.worker_pool(1) as pool, pytest.raises(BrokenProcessPool):
        workers.outcome(pool.submit(_half_sent), pool)


def count(path: Path) -> int:
    with closing(sqlite3.connect(path, timeout=10)) as plain:
        try:
            return int(plain.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:
            return 0


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows has no masks of signals")
def test_ctrl_c_is_held_back_from_workers_from_their_first_moment() -> None:
    """A terminal sends it to all of a command's processes; one still being loaded answered with a traceback."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    with workers.worker_pool(1) as pool:
        assert signal.SIGINT in pool.submit(signal.pthread_sigmask, signal.SIG_BLOCK, ()).result(60)
    assert signal.pthread_sigmask(signal.SIG_BLOCK, ()) == before
