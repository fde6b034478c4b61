"""An import in several processes: the same result as in one, killed and run again, and no worker left behind."""

from __future__ import annotations

import io
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
from multiprocessing import active_children, util
from pathlib import Path
from threading import Thread, Timer
from typing import Any

import pytest
from import_material import DUMP, ROWS, content, jsonl, newsarc
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarc import Archive
from newsarc.archive.errors import ArchiveError
from newsarc.archive.importing import ingest, workers
from newsarc.archive.importing.prepare import Material


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
from multiprocessing import active_children, util
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
            workers.await_result(Future(), pool)
    with pytest.raises(BrokenProcessPool, match="without this task"):  # a pool that was given up for another
        workers.await_result(Future(), pool)


def _half_sent() -> bytes:
    """Ends its process while its result is on the way."""
    Timer(0.6, os.kill, (os.getpid(), signal.SIGKILL)).start()
    return bytes(400_000_000)


def test_a_worker_that_ends_while_it_sends_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "PATIENCE", 0.2)
    with workers.worker_pool(1) as pool, pytest.raises(BrokenProcessPool):
        workers.await_result(pool.submit(_half_sent), pool)


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


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="Windows has no masks of signals")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_during_a_submission_comes_after_it(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], sent: signal.Signals
) -> None:
    """The system may give a signal to any thread, and Python runs its handler in the main one whatever that one blocks; a
    worker that had been started but not been sent what to load answered with a traceback."""
    started = []
    start = util.spawnv_passfds

    def interrupted(*arguments: Any) -> int:
        started.append(Path("/proc", str(process := start(*arguments))))
        thread = Thread(target=raise_here, args=[sent])
        thread.start()
        thread.join()
        return process

    def raise_here(number: signal.Signals) -> None:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {number})
        signal.raise_signal(number)

    def told(number: int, frame: object) -> None:
        raise Told

    class Told(BaseException):
        pass

    before = signal.signal(sent, told)
    try:
        with pytest.raises(Told), workers.worker_pool(1) as pool:
            monkeypatch.setattr(util, "spawnv_passfds", interrupted)
            pool.submit(os.getpid)
        assert signal.getsignal(sent) is told
    finally:
        signal.signal(sent, before)
    assert started
    assert all_end(started)
    assert capfd.readouterr().err == ""


def test_the_thread_of_a_pool_that_is_ended_is_gone() -> None:
    """Python 3.10 and 3.11 write to it at their own end, also while it closes what is written to: a traceback on stderr."""
    pool = workers.worker_pool(2)
    tasks = [pool.submit(time.sleep, 60) for _ in range(4)]
    thread = pool._executor_manager_thread
    assert thread is not None and thread.is_alive()
    pool.end()
    assert not thread.is_alive()
    assert all(task.done() for task in tasks)


@pytest.mark.skipif(os.name != "posix", reason="needs groups of processes")
@pytest.mark.parametrize("command", ["import", "reextract"])
@pytest.mark.parametrize(
    ("sent", "code", "told"), [(signal.SIGINT, 130, "interrupted"), (signal.SIGTERM, 143, "terminated")]
)
def test_a_command_with_workers_ends_at_once_however_often_it_is_told_to(
    tmp_path: Path, command: str, sent: signal.Signals, code: int, told: str
) -> None:
    """A terminal sends Ctrl-C to the workers too, and nobody presses it only once."""
    file, db = many_rows(tmp_path, 6000), tmp_path / "news.db"
    arguments = ["import", "-q", "-j", "2", str(file)]
    if command == "reextract":
        subprocess.run(newsarc(db, *arguments), check=True, timeout=240)
        arguments = ["reextract", "-j", "2"]
    running = subprocess.Popen(newsarc(db, *arguments), stderr=subprocess.PIPE, text=True, start_new_session=True)
    give_up = time.monotonic() + 120
    while len(children := children_of(running.pid)) < 2 or (command == "import" and not count(db)):
        assert running.poll() is None and time.monotonic() < give_up
        time.sleep(0.05)
    for _ in range(4):
        os.killpg(running.pid, sent)
        time.sleep(0.1)
        if running.poll() is not None:
            break
    _, errors = running.communicate(timeout=60)
    assert (running.returncode, errors) == (code, f"newsarc: {told}; what was finished is saved\n")
    assert all_end(children)
    assert subprocess.run(newsarc(db, "check"), capture_output=True, timeout=120).returncode == 0
    subprocess.run(newsarc(db, *arguments), timeout=240)
    assert count(db) == 6000


def _does_not_end() -> None:
    """A page that takes for ever."""
    time.sleep(600)


def test_an_exception_ends_the_workers_whatever_they_are_at() -> None:
    with pytest.raises(KeyboardInterrupt), workers.worker_pool(2) as pool:
        for _ in range(20):
            pool.submit(_does_not_end)
        pool.submit(_half_sent)
        started = [Path("/proc", str(worker.pid)) for worker in pool._processes.values()]
        raise KeyboardInterrupt
    assert all_end(started)


def test_readers_that_are_closed_end_whatever_they_are_at() -> None:
    readers = workers.Readers(1)
    readers.submit(Material("1", "txt", DUMP.encode())).result(60)
    assert readers._pool is not None
    readers._pool.submit(_does_not_end)
    started = [Path("/proc", str(worker.pid)) for worker in readers._pool._processes.values()]
    readers.close()
    assert all_end(started)


def test_an_import_that_cannot_be_written_ends_its_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exception comes from outside the pool's block, which is a generator's."""
    monkeypatch.setattr(ingest, "POOL_THRESHOLD", 1)
    monkeypatch.setattr(ingest, "BATCH_ITEMS", 50)
    file = many_rows(tmp_path, 600)

    def interrupted(report: object) -> None:
        raise KeyboardInterrupt

    with Archive(tmp_path / "news.db") as archive, pytest.raises(KeyboardInterrupt) as told:
        archive.import_paths([file], jobs=2, on_item=interrupted)
    assert all_end([Path("/proc", str(worker.pid)) for worker in active_children()]), told
