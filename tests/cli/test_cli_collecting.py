"""``fetch`` of many, ``feeds``, ``run`` and ``failures`` as processes: killed, interrupted, and run again."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from loopback import Handler, Loopback, Reply, Request
from noted_clock import keep_apart

from newsarc.cli.values import a_time, in_seconds

BODY = "".join(
    f"<p>وقال السكان في الحي رقم {n} إن العمل بدأ متأخرا، وإن البلدية وعدت بإنهائه قبل نهاية العام الجاري.</p>"
    for n in range(8)
)
LOOSE = ["--allow-private", "--no-robots", "--delay", "0"]


def page(number: int) -> str:
    title = f"خبر رقم {number} عن الجسر"
    return (
        f"<html lang=ar><head><title>{title}</title></head><body><article><h1>{title}</h1><p>قال الوزير أحمد سالم: "
        f"«الجسر رقم {number} سيخدم آلاف السكان كل يوم».</p>{BODY}</article></body></html>"
    )


def serve(server: Loopback, pages: int) -> list[str]:
    for number in range(pages):
        server.page(f"/{number}", page(number))
    return [server.url(f"/{number}") for number in range(pages)]


def serve_feed(server: Loopback, pages: int) -> None:
    items = "".join(f"<item><link>{url}</link></item>" for url in serve(server, pages))
    feed = f"<rss version='2.0'><channel><title>أخبار</title>{items}</channel></rss>".encode()
    server.add("/feed", lambda request: Reply(200, feed, {"Content-Type": "application/rss+xml"}))


def start(db: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "newsarc", "--db", str(db), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def noting(folder: Path) -> dict[str, str]:
    """The environment of a command that notes when its requests began, see ``noted_clock``."""
    (folder / "sitecustomize.py").write_text(
        f"""
import atexit, json, sys
sys.path.append({str(Path(__file__).parents[1])!r})
from noted_clock import NotedClock, paced
paced.HostClock = NotedClock
atexit.register(lambda: open({str(folder / "begun.json")!r}, "w").write(json.dumps(NotedClock.begun)))
""",
        encoding="utf-8",
    )
    return {"PYTHONPATH": os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH")]))}


def noted(folder: Path) -> dict[str, list[float]]:
    """By host, when the requests of that command began."""
    found: dict[str, list[float]] = json.loads((folder / "begun.json").read_text("utf-8"))
    return found


def contents(db: Path) -> set[tuple[str, str, int]]:
    with sqlite3.connect(db) as connection:
        rows = connection.execute(
            "SELECT url, title, (SELECT count(*) FROM quotes q WHERE q.revision_id = a.revision_id) FROM articles a"
        )
        return set(rows)


def undisturbed(run, db: Path, server: Loopback, *arguments: str) -> set[tuple[str, str, int]]:
    assert run(*arguments, db=db).returncode == 0
    server.requests.clear()
    return contents(db)


def hold(server: Loopback, at: int) -> tuple[threading.Event, threading.Event]:
    """Have the server keep its answer to the request of this number, and to those after it: the first event is set when that has
    come, the second lets the answers go."""
    met, released = threading.Event(), threading.Event()

    def holding(answer: Handler) -> Handler:
        def answered(request: Request) -> Reply:
            if len(server.requests) >= at and not released.is_set():
                met.set()
                released.wait(60)
            return answer(request)

        return answered

    server.handlers = {path: holding(answer) for path, answer in server.handlers.items()}
    return met, released


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
@pytest.mark.parametrize("at", [2, 16, 30])  # before the first batch is stored, and after
@pytest.mark.parametrize("command", ["fetch", "run"])
def test_killed_at_any_moment_and_run_again(run, tmp_path: Path, command: str, at: int) -> None:
    pages = 50
    with Loopback(latency=0.05) as server:
        serve_feed(server, pages)
        urls = tmp_path / "urls.txt"
        urls.write_text("\n".join(server.url(f"/{n}") for n in range(pages)), encoding="utf-8")
        db = tmp_path / "killed.db"
        if command == "run":
            for each in (db, tmp_path / "whole.db"):
                run("feeds", "add", server.url("/feed"), db=each)
        arguments = ["fetch", "-i", str(urls), *LOOSE] if command == "fetch" else ["run", "--once", *LOOSE]
        expected = undisturbed(run, tmp_path / "whole.db", server, *arguments)
        met, killed = hold(server, at)
        process = start(db, *arguments)
        assert met.wait(60), "the request that is not answered has come"
        process.kill()
        process.communicate()
        killed.set()
        assert process.returncode == -signal.SIGKILL and len(server.requests) == at
        assert run(*arguments, db=db).returncode in (0, 1)
        assert contents(db) == expected
        assert run("check", db=db).returncode == 0
        # At most the batch that was on its way when the kill came is asked for again.
        assert all(server.paths.count(f"/{n}") <= 2 for n in range(pages))
        with sqlite3.connect(db) as connection:
            assert connection.execute("SELECT count(*) FROM queue").fetchone()[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("arguments", [["fetch", "-i", "{urls}", "--errors", "{urls}.failed"], ["run"]])
def test_an_interrupt_keeps_what_has_arrived(
    run, tmp_path: Path, arguments: list[str], sent: signal.Signals, code: int
) -> None:
    with Loopback(latency=0.05) as server:
        serve_feed(server, 200)
        server.add("/0", lambda request: Reply(410))
        urls = tmp_path / "urls.txt"
        urls.write_text("\n".join(server.url(f"/{n}") for n in range(200)), encoding="utf-8")
        db = tmp_path / "news.db"
        run("feeds", "add", server.url("/feed"), db=db)
        process = start(db, *(argument.format(urls=urls) for argument in arguments), *LOOSE)
        while len(server.requests) < 40 and process.poll() is None:
            time.sleep(0.02)
        process.send_signal(sent)
        _, errors = process.communicate(timeout=20)
        assert process.returncode == code
        assert b"Traceback" not in errors and b"what was finished is saved" in errors
        assert "--errors" not in arguments or server.url("/0") in Path(f"{urls}.failed").read_text("utf-8")
        assert len(contents(db)) >= 5
        with sqlite3.connect(db) as connection:
            assert connection.execute("SELECT count(*) FROM queue WHERE leased_by IS NOT NULL").fetchone()[0] == 0


def test_lists_errors_and_dry_run(run, tmp_path: Path, server: Loopback) -> None:
    urls = serve(server, 2)
    server.add("/gone", lambda request: Reply(410))
    db, listed, failed = tmp_path / "news.db", tmp_path / "urls.txt", tmp_path / "failed.txt"
    listed.write_text("# a comment\n" + "\n".join([*urls, server.url("/gone")]), encoding="utf-8")
    planned = run("fetch", "-i", str(listed), "--dry-run", "--allow-private", db=db)
    assert planned.stdout.split() == [*urls, server.url("/gone")]
    assert server.requests == [] and not db.exists()
    nowhere = run("fetch", "-i", str(listed), "--errors", str(tmp_path / "no" / "failed.txt"), *LOOSE, db=db)
    assert (nowhere.returncode, nowhere.stdout) == (2, "") and "cannot be written" in nowhere.stderr
    assert server.requests == [], "said before the work, not after it"
    assert run("fetch", "-i", str(listed), "--errors", str(failed), *LOOSE, db=db).returncode == 3
    assert failed.read_text(encoding="utf-8").splitlines()[1] == server.url("/gone")
    again = run("fetch", "-i", str(failed), "--errors", str(failed), *LOOSE, db=db)
    assert failed.read_text(encoding="utf-8").splitlines()[1] == server.url("/gone"), "read before it is written again"
    assert again.returncode == 4 and server.paths.count("/0") == 1
    assert run("fetch", "-", *LOOSE, db=db, stdin="\n".join(urls)).returncode == 1, "fresh: nothing to do"
    assert server.paths.count("/0") == 1


def test_failures_sent_to_the_output_do_not_cut_it(run, tmp_path: Path, server: Loopback) -> None:
    urls, log = [*serve(server, 2), server.url("/gone")], tmp_path / "log"
    server.add("/gone", lambda request: Reply(410))
    command = [sys.executable, "-m", "newsarc", "--db", str(tmp_path / "news.db"), "fetch", *urls, *LOOSE]
    with log.open("w") as out:
        subprocess.run([*command, "--errors", "/dev/stdout"], stdout=out, timeout=60)
    told = log.read_text(encoding="utf-8")
    assert told.count("added") == 2 and told.endswith(f"\n{server.url('/gone')}\n") and "# http-error: " in told


def test_a_list_of_feeds_sent_to_the_output_does_not_cut_it(run, tmp_path: Path) -> None:
    db, log = tmp_path / "news.db", tmp_path / "log"
    run("feeds", "add", "https://a.example/feed", db=db)
    with log.open("w") as out:
        out.write("before\n")
        out.flush()
        command = [sys.executable, "-m", "newsarc", "--db", str(db), "feeds", "export", "/dev/stdout"]
        subprocess.run(command, stdout=out, timeout=60, check=True)
    assert log.read_text("utf-8").startswith("before\n<?xml")


@pytest.mark.parametrize("damage", ["url = x'00ff'", "title = x'00ff'", "tags = x'00ff'"])
def test_a_list_of_feeds_of_a_damaged_file(run, tmp_path: Path, damage: str) -> None:
    db = tmp_path / "news.db"
    run("feeds", "add", "https://a.example/feed", db=db)
    with sqlite3.connect(db) as connection:
        connection.execute(f"UPDATE feeds SET {damage}")
    connection.close()
    done = run("feeds", "export", db=db)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (5, "", 1) and "damaged" in done.stderr


def test_a_dry_run_tells_what_it_could_not_read(run, tmp_path: Path, server: Loopback) -> None:
    serve_feed(server, 2)
    both = ("fetch", "-n", "--feed", server.url("/feed"), "--sitemap", server.url("/none"), *LOOSE)
    done = run(*both, db=tmp_path / "news.db")
    assert done.returncode == 3 and len(done.stdout.split()) == 2
    assert done.stderr == f"{server.url('/none')}: not-read: status 404 Not Found\n"
    assert run("fetch", "-n", "--feed", server.url("/none"), *LOOSE, db=tmp_path / "news.db").returncode == 4


REFUSED = [
    ("http://127.0.0.1:9/x", "refused-address: 127.0.0.1 is not on the public Internet (--allow-private allows it)"),
    ("http://127.1:9/x", "refused-address: 127.1 is at 127.0.0.1, which is not on the public Internet (--allow-private allows it)"),
    ("file:///etc/passwd", "refused-scheme: only http and https are fetched, not file"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "told"), REFUSED)
@pytest.mark.parametrize("option", ["--feed", "--sitemap"])
def test_a_refused_feed_or_sitemap_is_told_as_a_page_is(
    run, tmp_path: Path, option: str, address: str, told: str
) -> None:
    db = tmp_path / "news.db"
    for command in (["fetch", option, address], ["fetch", "-n", option, address], ["feeds", "check", address]):
        done = run(*command, db=db)
        assert (done.returncode, done.stdout, done.stderr) == (6, "", f"{address}: {told}\n")
    (failure,) = json.loads(run("failures", "--json", db=db).stdout)
    assert failure["name"] == address and told.startswith(f"{failure['outcome']}: {failure['reason']}")


def test_a_feed_is_a_failure_until_it_is_read(run, tmp_path: Path, server: Loopback) -> None:
    db, feed = tmp_path / "news.db", server.url("/feed")
    assert run("fetch", "--feed", feed, *LOOSE, db=db).returncode == 4
    assert "not-read: status 404" in run("failures", db=db).stdout
    assert "no failed addresses" in run("failures", "--retry", *LOOSE, db=db).stderr, "it is no page"
    server.add("/robots.txt", lambda request: Reply(200, b"User-agent: *\nDisallow: /feed"))
    assert run("fetch", "--feed", feed, "--allow-private", "--delay", "0", db=db).returncode == 6
    assert "refused-robots" in run("failures", db=db).stdout
    serve_feed(server, 1)
    assert run("fetch", "--feed", feed, *LOOSE, db=db).returncode == 0
    assert run("failures", db=db).returncode == 1


@pytest.mark.parametrize(("address", "told"), [*REFUSED, ("http:///x", "bad-url: the address has no host")])
def test_a_dry_run_tells_what_would_be_refused(run, tmp_path: Path, address: str, told: str) -> None:
    db = tmp_path / "news.db"
    for code, arguments in ((4 if "bad-url" in told else 6, [address]), (3, ["https://news.example/1", address])):
        done = run("fetch", "-n", *arguments, db=db)
        assert (done.returncode, done.stderr) == (code, f"{address}: {told}\n")
        assert done.stdout == "".join(f"{url}\n" for url in arguments[:-1])
        rows = [json.loads(line) for line in run("fetch", "-n", "--json", *arguments, db=db).stdout.splitlines()]
        assert [row["url"] for row in rows] == arguments and rows[-1]["outcome"] in told
        assert [row["outcome"] for row in rows[:-1]] == ["planned"] * (len(arguments) - 1)
    assert not db.exists()
    assert run("fetch", "-n", "--allow-private", "http://127.0.0.1:9/x", db=db).stdout == "http://127.0.0.1:9/x\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1256"])
def test_a_list_in_the_encoding_of_its_editor(run, tmp_path: Path, server: Loopback, encoding: str) -> None:
    server.page("/%D8%AE%D8%A8%D8%B1", page(1))
    address = server.url("/خبر")
    (tmp_path / "list.txt").write_text(f"# قائمة الأخبار\n{address}\n", encoding)
    for source, given in ((str(tmp_path / "list.txt"), b""), ("-", (tmp_path / "list.txt").read_bytes())):
        done = run("fetch", "-n", "-i", source, *LOOSE, db=tmp_path / "new.db", stdin=given)
        assert (done.returncode, done.stdout, done.stderr) == (0, address + "\n", "")
    done = run("fetch", "-", *LOOSE, db=tmp_path / "new.db", stdin=f"{address}\n".encode(encoding))
    assert done.returncode == 0, done.stderr


def test_a_list_with_bytes_that_are_no_text(run, tmp_path: Path, server: Loopback) -> None:
    server.page("/1", page(1))
    done = run("fetch", "-", *LOOSE, db=tmp_path / "new.db", stdin=server.url("/1\n").encode() + b"http://\xff\xfe/\n")
    assert done.returncode == 3, "the good address is fetched, the other said"
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["نيوز", "a\nb: c"])
def test_a_user_agent_that_cannot_be_sent_is_refused_at_once(run, name: str) -> None:
    done = run("fetch", "--user-agent", name, "https://news.example/1")
    assert done.returncode == 2 and "give Latin letters" in done.stderr


def test_what_needs_no_fetch_is_said(run, tmp_path: Path, server: Loopback) -> None:
    server.validated("/1", page(1).encode(), '"v1"')
    url = server.url("/1")
    assert run("fetch", url, *LOOSE, db=tmp_path / "new.db").returncode == 0
    for option, said in (
        ([], f"unchanged 1  خبر رقم 1 عن الجسر\n          not modified since the last fetch  {url}\n"),
        (["--max-age", "1"], f"fresh     {url}  (fetched at"),
    ):
        done = run("fetch", url, *option, *LOOSE, db=tmp_path / "new.db")
        assert done.returncode == 1 and done.stdout.startswith(said)
        assert run("fetch", url, "-q", *option, *LOOSE, db=tmp_path / "new.db").stdout == ""


def test_a_page_that_has_lost_its_text_is_told_with_the_reason(run, tmp_path: Path, server: Loopback) -> None:
    (url,) = serve(server, 1)
    assert run("fetch", url, *LOOSE, db=tmp_path / "news.db").returncode == 0
    server.page("/0", page(0).replace(BODY, "").replace("خبر رقم 0 عن", "نفاد تذاكر"))
    again = run("fetch", url, *LOOSE, db=tmp_path / "news.db")
    assert again.returncode == 1
    told = f"          much shorter than the copy in the archive, which stands  {url}\n"
    assert again.stdout == f"worse     1  خبر رقم 0 عن الجسر\n{told}", "with the title of what stands"


def test_force_fetches_a_list_whatever_was_fetched_today(run, tmp_path: Path, server: Loopback) -> None:
    server.page("/1", page(1))
    (tmp_path / "list.txt").write_text(server.url("/1"), encoding="utf-8")
    fetch = ("fetch", "-i", str(tmp_path / "list.txt"), *LOOSE)
    for option, said in (
        ((), "added"),
        ((), "fresh"),
        (("--force",), "unchanged"),
        (("--force", "--max-age", "1"), "fresh"),
    ):
        assert run(*fetch, *option, db=tmp_path / "new.db").stdout.startswith(said)


def test_sources_that_name_nothing_and_no_feeds_are_said(run, tmp_path: Path, server: Loopback) -> None:
    (tmp_path / "empty.txt").write_text("# nothing yet\n", encoding="utf-8")
    done = run("fetch", "-i", str(tmp_path / "empty.txt"), *LOOSE, db=tmp_path / "news.db")
    assert done.returncode == 1 and str(tmp_path / "empty.txt") in done.stderr
    done = run("run", "--once", *LOOSE, db=tmp_path / "news.db")
    assert done.returncode == 1 and "newsarc feeds add" in done.stderr


def test_a_refusal_names_the_way_out(run, tmp_path: Path, server: Loopback) -> None:
    (url,) = serve(server, 1)
    done = run("fetch", url, db=tmp_path / "news.db")
    assert done.returncode == 6 and "--allow-private" in done.stderr and done.stderr.count("\n") == 1
    done = run("fetch", "http://127.0.0.1:9/", *LOOSE, db=tmp_path / "news.db")
    assert done.returncode == 4 and "(host=" not in done.stderr, "no Python in it"


def test_a_password_is_neither_printed_nor_written_into_a_file(run, tmp_path: Path, server: Loopback) -> None:
    (plain,) = serve(server, 1)
    secret, masked = (plain.replace("//", f"//{user}@") for user in ("bob:s3cret", "***"))
    db, failed = tmp_path / "news.db", tmp_path / "failed.txt"
    assert run("fetch", plain, *LOOSE, db=db).returncode == 0
    for source in ((secret,), ("-i", str(failed)), ("--feed", secret), ("-i", "-")):
        done = run("fetch", *source, "--errors", str(failed), *LOOSE, db=db, stdin=secret)
        assert done.returncode == 4, "refused, also where the page was fetched today under its own address"
        written = failed.read_text("utf-8")
        assert masked in written and masked in done.stderr
        assert "s3cret" not in written + done.stderr + done.stdout
        planned = run("fetch", *source, "-n", *LOOSE, db=db, stdin=secret)
        assert masked in planned.stdout + planned.stderr and "s3cret" not in planned.stdout + planned.stderr
    checked = run("feeds", "check", secret, "--allow-private")
    assert masked in checked.stderr and "s3cret" not in checked.stderr


def test_feeds_that_an_option_refused_are_looked_at_once_it_allows_them(run, tmp_path: Path, server: Loopback) -> None:
    serve_feed(server, 1)
    server.add("/robots.txt", lambda request: Reply(200, b"User-agent: *\nDisallow: /feed"))
    db, feed = tmp_path / "news.db", server.url("/feed")
    assert run("feeds", "add", feed, db=db).returncode == 0
    once = ("run", "--once", "--delay", "0")
    refused = run(*once, db=db)
    assert refused.returncode == 6 and refused.stderr.endswith("(--allow-private allows it)\n")
    (failure,) = json.loads(run("failures", "--json", db=db).stdout)
    assert (failure["kind"], failure["name"], failure["outcome"]) == ("feed", feed, "refused-address")
    assert json.loads(run("stats", "--json", db=db).stdout)["failures"] == 1, "stats counts what failures lists"
    assert "refused-robots" in run(*once, "--allow-private", db=db).stderr
    done = run(*once, "--allow-private", "--no-robots", db=db)
    assert done.returncode == 0 and len(contents(db)) == 1
    assert run("failures", db=db).returncode == 1
    (row,) = json.loads(run("feeds", "list", "--json", db=db).stdout)
    idle = run(*once, "--allow-private", "--no-robots", db=db)
    assert (idle.returncode, idle.stdout) == (1, "")
    assert idle.stderr == f"newsarc: nothing is due; the next look at a feed is at {row['next_poll_at']}\n"
    assert run(*once, *LOOSE, "--quiet", db=db).stderr == "", "nothing for cron's log"


def test_failures_are_tried_again(run, tmp_path: Path, server: Loopback) -> None:
    (url,) = serve(server, 1)
    db = tmp_path / "news.db"
    handler = server.handlers.pop("/0")
    assert run("fetch", url, *LOOSE, db=db).returncode == 4
    assert json.loads(run("failures", "--json", db=db).stdout)[0]["name"] == url
    server.handlers["/0"] = handler
    assert run("failures", "--retry", *LOOSE, db=db).returncode == 0
    assert run("failures", db=db).returncode == 1


def test_a_story_that_was_taken_down_is_told(run, tmp_path: Path, server: Loopback) -> None:
    (url,) = serve(server, 1)
    db = tmp_path / "news.db"
    assert run("fetch", url, *LOOSE, db=db).returncode == 0
    assert json.loads(run("show", "1", "--json", db=db).stdout)["address_now"] is None
    del server.handlers["/0"]
    assert run("fetch", url, *LOOSE, db=db).returncode == 4
    now = json.loads(run("show", "1", "--json", db=db).stdout)["address_now"]
    assert (now["state"], now["told"], now["leads_to"]) == ("gone", "404", None)
    assert f"address now: 404 since {now['since']}" in run("show", "1", db=db).stdout
    assert run("history", "1", db=db).stdout.splitlines()[-1].split() == [now["since"], "gone", "404", "since", "then"]
    assert len(json.loads(run("history", "1", "--json", db=db).stdout)) == 1, "it is no revision"
    assert "gone         404" in run("changes", "--class", "gone", db=db).stdout
    (failure,) = json.loads(run("failures", "--outcome", "http-error", "--json", db=db).stdout)
    assert failure["article_id"] == 1
    assert run("failures", "--outcome", "soft-404", db=db).returncode == 1


def test_a_host_that_is_left_alone_takes_no_reason_away(run, tmp_path: Path, server: Loopback) -> None:
    db = tmp_path / "news.db"
    server.redirect("/loop", server.url("/loop"))
    server.add("/busy", lambda request: Reply(429, b"", {"Retry-After": "3600"}))
    loop, busy, late = (server.url(path) for path in ("/loop", "/busy", "/late"))
    assert run("fetch", loop, *LOOSE, db=db).returncode == 4
    assert run("fetch", busy, late, *LOOSE, db=db).returncode == 4

    def outcomes() -> dict[str, str]:
        rows = json.loads(run("failures", "--json", db=db).stdout)
        return {row["name"]: f"{row['outcome']}: {row['reason']}" for row in rows}

    first = outcomes()
    assert first[loop].startswith("redirect-loop") and first[late].startswith("not-tried: "), (
        "a page never asked for is listed too"
    )
    told = run("fetch", busy, loop, *LOOSE, db=db).stderr
    assert f"{loop}: not-tried: the host is left alone: it asks for a rest of 3600 seconds" in told
    assert outcomes()[loop] == first[loop]


def test_retry_leaves_out_what_would_fail_again(run, tmp_path: Path, server: Loopback) -> None:
    for path, status in (("/gone", 410), ("/missing", 404)):
        server.add(path, lambda request, status=status: Reply(status, b""))
    server.add("/inwards", lambda request: Reply(302, b"", {"Location": "ftp://a.example/"}))
    hopeless = ["ftp://a.example/1", "gopher://a.example/2", server.url("/gone")]
    urls = [*hopeless, server.url("/missing"), server.url("/inwards")]
    db = tmp_path / "news.db"
    assert run("fetch", *urls, *LOOSE, db=db).returncode == 4

    def tried(*arguments: str) -> set[str]:
        done = run("failures", "--retry", "--json", *arguments, db=db)
        told = "newsarc: 3 failures left out (malformed or private address, or 410); --all tries them too\n"
        assert (told in done.stderr) == ("--all" not in arguments)
        return {json.loads(line)["url"] for line in done.stdout.splitlines()}

    assert tried(*LOOSE) == set(urls) - set(hopeless), "a redirect may lead elsewhere tomorrow"
    assert tried(*LOOSE, "--all") == set(urls)


def test_private_addresses_are_tried_again_when_allowed(run, tmp_path: Path, server: Loopback) -> None:
    url, db = server.url("/missing"), tmp_path / "news.db"
    assert run("fetch", url, db=db).returncode == 6
    done = run("failures", "--retry", db=db)
    assert done.returncode == 1 and "no failed addresses to try again" in done.stderr and not server.paths
    assert run("failures", "--retry", *LOOSE, db=db).returncode == 4
    assert "/missing" in server.paths


def test_feed_and_sitemap_of_fetch(run, tmp_path: Path, server: Loopback) -> None:
    serve_feed(server, 3)
    entries = "".join(
        f"<url><loc>{server.url(f'/{n}')}</loc><lastmod>2026-11-0{n + 1}</lastmod></url>" for n in range(3)
    )
    server.add(
        "/map.xml", lambda request: Reply(200, f"<urlset>{entries}</urlset>".encode(), {"Content-Type": "text/xml"})
    )
    db = tmp_path / "news.db"
    done = run("fetch", "--sitemap", server.url("/map.xml"), "--since", "2026-11-02", *LOOSE, db=db)
    assert done.returncode == 0 and len(contents(db)) == 2
    assert run("fetch", "--feed", server.url("/feed"), *LOOSE, db=db).returncode == 0
    assert len(contents(db)) == 3 and server.paths.count("/1") == 1
    missing = run("fetch", "--feed", server.url("/none"), *LOOSE, db=db)
    assert missing.returncode == 4 and server.url("/none") in missing.stderr


def test_indexes_too_deep_in_one_another_are_told_and_the_rest_is_fetched(
    run, tmp_path: Path, server: Loopback
) -> None:
    serve(server, 2)
    for depth in range(5):
        nested = f"<sitemap><loc>{server.url(f'/deep-{depth + 1}.xml')}</loc></sitemap>"
        server.page(f"/deep-{depth}.xml", f"<sitemapindex>{nested}</sitemapindex>")
    for number in range(2):
        server.page(f"/map-{number}.xml", f"<urlset><url><loc>{server.url(f'/{number}')}</loc></url></urlset>")
    maps = [part for name in ("map-0", "deep-0", "map-1") for part in ("--sitemap", server.url(f"/{name}.xml"))]
    db = tmp_path / "news.db"
    done = run("fetch", *maps, *LOOSE, db=db)
    assert done.returncode == 3 and len(contents(db)) == 2
    told = "not-read: not read, nor others: too many sitemaps, or too deep in one another"
    assert done.stderr == f"{server.url('/deep-4.xml')}: {told}\n"


def test_what_a_long_feed_has_beyond_what_is_read_is_told(run, tmp_path: Path, server: Loopback) -> None:
    (url,) = serve(server, 1)
    items = [{"url": f"{url}?n={number}", "id": str(number)} for number in range(5_002)]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "أخبار", "items": items}
    server.add(
        "/feed", lambda request: Reply(200, json.dumps(feed).encode(), {"Content-Type": "application/feed+json"})
    )
    address, told = server.url("/feed"), "only the first 5,000 of 5,002 entries are read"
    db = tmp_path / "news.db"
    planned = run("fetch", "-n", "--feed", address, *LOOSE, db=db)
    assert (planned.returncode, planned.stderr) == (3, f"{address}: not-read: {told}\n")
    assert planned.stdout.count("\n") == 5_000
    assert run("fetch", "-n", "--feed", address, "--limit", "9", *LOOSE, db=db).returncode == 0
    checked = run("feeds", "check", address, "--allow-private")
    assert (checked.returncode, checked.stdout) == (3, f"{address}: 5000 entries\n") and told in checked.stderr
    run("feeds", "add", address, db=db)
    assert f"{address}: {told}\n" in run("run", "--once", "--max", "1", *LOOSE, db=db).stderr


def test_feeds(run, tmp_path: Path, server: Loopback) -> None:
    serve_feed(server, 2)
    db, opml = tmp_path / "news.db", tmp_path / "feeds.opml"
    assert run("feeds", "list", db=db).returncode == 5, "no archive yet"
    assert run("feeds", "add", server.url("/feed"), "--folder", "وكالات", "--tag", "محلي", db=db).returncode == 0
    assert run("feeds", "add", server.url("/feed"), db=db).returncode == 1
    assert [row["tags"] for row in json.loads(run("feeds", "list", "--json", db=db).stdout)] == [["محلي"]]
    for bad in ("file:///etc/passwd", "http://", "http://u:secret@a.example/feed"):
        refused = run("feeds", "add", bad, db=db)
        assert refused.returncode == 2 and "secret" not in refused.stderr
    assert run("feeds", "check", server.url("/feed"), "--allow-private").stdout.endswith(": 2 entries\n")
    assert run("feeds", "check", server.url("/0"), "--allow-private").returncode == 4
    check = ["feeds", "check", *[server.url("/feed")] * 2, *LOOSE[:2], "--delay", "0.5"]
    assert run(*check, env=noting(tmp_path)).returncode == 0
    (begun,) = noted(tmp_path).values()
    assert len(begun) == 2 and keep_apart(begun, 0.5), "feeds of one host are not asked for all at once"
    assert run("feeds", "export", str(opml), db=db).returncode == 0
    other = tmp_path / "other.db"
    assert run("feeds", "import", str(opml), "--tag", "منقول", db=other).returncode == 0
    (row,) = json.loads(run("feeds", "list", "--json", db=other).stdout)
    assert (row["url"], row["folder"], row["tags"]) == (server.url("/feed"), "وكالات", ["محلي", "منقول"])
    assert run("feeds", "import", str(tmp_path / "urls.txt"), db=other).returncode == 2
    opml.write_text(
        '<opml><body><outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="feed://a.example/"/></body></opml>'
    )
    some = run("feeds", "import", str(opml), db=other)
    assert some.returncode == 3 and "javascript:alert(1): only http and https" in some.stderr
    assert run("feeds", "remove", "http://a.example/", db=other).returncode == 0
    assert run("feeds", "remove", "1", "99", db=other).returncode == 3
    assert run("feeds", "list", db=other).returncode == 1


@pytest.mark.parametrize(
    "option", ["--delay nan", "--delay inf", "--max-age nan", "--max-age 1e300", "--timeout nan", "--max-size nan"]
)
def test_an_amount_is_a_number(run, option: str) -> None:
    done = run("fetch", *option.split(), "-n", "https://news.example/1")
    assert done.returncode == 2
    assert option.split()[0] in done.stderr and "is not a number up to" in done.stderr


@pytest.mark.parametrize("duration", ["soon", "5 m", "h", "", "1h30"])  # of the last nobody knows which: minutes?
def test_a_time_that_is_none(run, tmp_path: Path, duration: str) -> None:
    done = run("run", "--once", "--for", duration, db=tmp_path / "news.db")
    assert done.returncode == 2 and "give a time as 90s, 30m, 8h or 1d12h" in done.stderr


@pytest.mark.parametrize(
    ("duration", "seconds"), [("90", 90), ("90s", 90), ("1h30m", 5400), ("1d12h", 129_600), ("1.5h", 5400)]
)
def test_a_time_is_a_sum_of_its_parts(duration: str, seconds: float) -> None:
    assert a_time(duration) == duration and in_seconds(duration) == seconds


def test_a_time_longer_than_any_clock(run, tmp_path: Path) -> None:
    done = run("run", "--once", "--for", "9" * 400 + "d", db=tmp_path / "news.db")
    assert (done.returncode, done.stderr.splitlines()) == (
        1,
        ["newsarc: no feeds are followed; `newsarc feeds add URL` follows one"],
    )


def test_run_stops_in_time(run, tmp_path: Path, server: Loopback) -> None:
    serve_feed(server, 2)
    db = tmp_path / "news.db"
    run("feeds", "add", server.url("/feed"), db=db)
    done = run("run", "--for", "2s", "--json", *LOOSE, db=db)  # else it goes on for ever
    assert done.returncode == 0
    outcomes = [json.loads(line)["outcome"] for line in done.stdout.splitlines()]
    assert outcomes == ["ok", "ok", "ok"]


def test_robots_are_asked_unless_told_otherwise(run, tmp_path: Path, server: Loopback) -> None:
    (url,) = serve(server, 1)
    server.add(
        "/robots.txt", lambda request: Reply(200, b"User-agent: *\nDisallow: /\n", {"Content-Type": "text/plain"})
    )
    db = tmp_path / "news.db"
    assert run("fetch", url, "--allow-private", db=db).returncode == 6
    assert run("fetch", url, "--allow-private", "--no-robots", db=db).returncode == 0
    with sqlite3.connect(db) as connection:
        assert [row[0] for row in connection.execute("SELECT robots FROM fetches ORDER BY id")] == [None, "ignored"]


def test_a_run_in_which_only_a_feed_failed_says_so(run, tmp_path: Path, server: Loopback) -> None:
    db = tmp_path / "news.db"
    server.add("/gone", lambda request: Reply(410))
    run("feeds", "add", server.url("/gone"), db=db)
    done = run("run", "--once", *LOOSE, db=db)
    assert done.returncode == 4 and "http-error" in done.stderr
    serve_feed(server, 1)
    run("feeds", "add", server.url("/feed"), db=db)
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE feeds SET next_poll_at = '2026-01-01T00:00:00Z'")
    assert run("run", "--once", *LOOSE, db=db).returncode == 3


def test_sitemaps_are_read_at_the_pace_of_their_host(run, tmp_path: Path, server: Loopback) -> None:
    parts = "".join(f"<sitemap><loc>{server.url(f'/part-{n}.xml')}</loc></sitemap>" for n in range(3))
    server.page("/sitemap.xml", f"<sitemapindex>{parts}</sitemapindex>")
    for n, url in enumerate(serve(server, 3)):
        server.page(f"/part-{n}.xml", f"<urlset><url><loc>{url}</loc></url></urlset>")
    arguments = ["--sitemap", server.url("/sitemap.xml"), "--allow-private", "--delay", "0.2"]
    assert run("fetch", *arguments, db=tmp_path / "news.db", env=noting(tmp_path)).returncode == 0
    asked = [request.path for request in server.requests]
    assert asked.count("/robots.txt") == 1, "asked once, not once for sitemaps and once for pages"
    (begun,) = noted(tmp_path).values()
    assert len(begun) == len(server.paths) == 7 and keep_apart(begun, 0.2)


def test_a_followed_feed_is_changed_by_the_options_given(run, tmp_path: Path) -> None:
    db, feed = tmp_path / "news.db", "https://a.test/rss"

    def followed() -> tuple[str | None, str | None, list[str]]:
        (row,) = json.loads(run("feeds", "list", "--json", db=db).stdout)
        return row["title"], row["folder"], row["tags"]

    assert run("feeds", "add", feed, "--tag", "وكالات", db=db).stdout == "1 feed added, 0 followed already\n"
    for options, code, told, facts in (
        (["--title", "المصب"], 0, "0 feeds added, 1 changed, 0 followed already\n", ("المصب", None, ["وكالات"])),
        (["--folder", "أخبار", "--tag", "سياسة"], 0, "0 feeds added, 1 changed, 0 followed already\n",
         ("المصب", "أخبار", ["وكالات", "سياسة"])),
        (["--tag", "سياسة"], 1, "0 feeds added, 1 followed already\n", ("المصب", "أخبار", ["وكالات", "سياسة"])),
        ([], 1, "0 feeds added, 1 followed already\n", ("المصب", "أخبار", ["وكالات", "سياسة"])),
        (["--title", ""], 0, "0 feeds added, 1 changed, 0 followed already\n", (None, "أخبار", ["وكالات", "سياسة"])),
        (["https://b.test/rss", "--title", "غيره", "--tag", "وكالات"], 0, "1 feed added, 1 changed, 0 followed already\n", None),
    ):  # fmt: skip
        done = run("feeds", "add", feed, *options, db=db)
        assert (done.returncode, done.stdout) == (code, told)
        assert facts is None or followed() == facts
    opml = '<opml version="2.0"><body><outline text="اسم آخر" xmlUrl="https://a.test/rss"/></body></opml>'
    assert run("feeds", "import", "-", stdin=opml, db=db).returncode == 1
    assert run("feeds", "import", "-", "--tag", "جديد", stdin=opml, db=db).stdout.startswith("0 feeds added, 1 changed")
    first = json.loads(run("feeds", "list", "--json", db=db).stdout)[0]
    assert (first["title"], first["tags"]) == ("غيره", ["وكالات", "سياسة", "جديد"])
