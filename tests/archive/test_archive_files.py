"""The file of an archive: what it is marked with, what it refuses, and one clear line when it cannot be used."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from newsarc import Archive, Article
from newsarc.archive import connection, errors, schema
from newsarc.archive.connection import Mode, default_path, transaction
from newsarc.archive.schema import APPLICATION_ID, SCHEMA_VERSION
from newsarc.model import Link

ARTICLE = Article(title="افتتاح جسر", body="افتتح وزير النقل الجسر. وقال: «العمل انتهى».", url="https://example.org/1")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "news.db"
    with Archive(file) as archive:
        archive.add(ARTICLE)
    return file


@pytest.fixture
def sealed(path: Path) -> Iterator[Path]:
    """An archive that cannot be written, in a folder that cannot be written."""
    path.chmod(0o444)
    path.parent.chmod(0o555)
    yield path
    path.parent.chmod(0o755)


def test_the_file_is_marked(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain, plain:
        marks = [
            plain.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "journal_mode")
        ]
    assert marks == [APPLICATION_ID, SCHEMA_VERSION, "wal"]


def test_a_file_of_another_program_is_not_left_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as plain:
        plain.execute("CREATE TABLE t (x)")
    opened: list[sqlite3.Connection] = []
    connect = connection._connect
    monkeypatch.setattr(
        connection, "_connect", lambda *args, **options: opened.append(connect(*args, **options)) or opened[-1]
    )
    with pytest.raises(errors.NotAnArchive):
        Archive(other, mode="read")
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


@pytest.mark.parametrize("table", ["captures", "revisions", "quotes", "links"])
@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE {0} SET id = id + 1",
        "DELETE FROM {0}",
        "REPLACE INTO {0} SELECT * FROM {0}",  # deletes without asking the triggers on DELETE
    ],
)
def test_what_was_once_kept_stays(tmp_path: Path, table: str, sql: str) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>خبر</title></head><body><article><h1>افتتاح جسر جديد في المدينة</h1>"
        + "<p>قال وزير النقل أحمد سالم: «العمل في الجسر انتهى اليوم بعد سنوات من الانتظار». وأضاف كلاما كثيرا عنه.</p>"
        * 4
        + "<p>اقرأ أيضا: <a href='/2'>خبر آخر عن الجسور في البلاد</a></p></article></body></html>",
        encoding="utf-8",
    )
    with Archive(tmp_path / "a.db") as archive:
        archive.import_paths([page], url="https://example.org/1")
        with pytest.raises(sqlite3.IntegrityError, match=f"{table} are append-only"):
            if not archive.connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]:
                archive.connection.execute(
                    "INSERT INTO links (revision_id, kind, position, title) VALUES (1, 'related', 0, 'x')"
                )
            archive.connection.execute(sql.format(table))


@pytest.mark.parametrize("table", ["revisions", "quotes"])
def test_no_row_is_replaced_by_one_of_another_number(path: Path, table: str) -> None:
    with Archive(path) as archive, pytest.raises(sqlite3.IntegrityError, match=f"{table} are append-only"):
        names = [row[1] for row in archive.connection.execute(f"PRAGMA table_info({table})")]
        values = ", ".join("1000" if name == "id" else f'"{name}"' for name in names)
        archive.connection.execute(f"INSERT OR REPLACE INTO {table} SELECT {values} FROM {table}")


def test_an_archive_of_the_version_before(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain, plain:
        for table in ("captures", "revisions", "quotes", "links"):
            plain.execute(f"DROP TRIGGER {table}_no_replace")
        for index in ("revisions_capture", "fetches_capture", "quote_fates_revision", "import_items_name"):
            plain.execute(f"DROP INDEX {index}")
        for table in ("revision_digests", "reading_contexts"):
            plain.execute(f"DROP TABLE {table}")
        plain.execute("DROP VIEW article_links")
        plain.execute("DROP TABLE addresses")
        plain.execute(
            "CREATE VIEW article_links AS SELECT l.id, d.id AS article_id, l.kind, l.position, l.title, l.url, l.teaser, "
            "t.id AS target_id FROM links l JOIN documents d ON d.revision_id = l.revision_id "
            "LEFT JOIN documents t ON t.key = l.key"
        )
        plain.execute("DELETE FROM _sqlite_migrations WHERE name > 'm005'")
        plain.execute("PRAGMA user_version = 4")
    for mode, version in (("read", 4), ("write", SCHEMA_VERSION)):
        with Archive(path, mode=mode) as archive:
            assert archive.article(1) and archive.find("https://example.org/1") and archive.check() == []
            assert len(list(archive.records())) == archive.stats()["articles"]
            assert archive.connection.execute("PRAGMA user_version").fetchone()[0] == version, f"opened to {mode}"
    with Archive(path) as archive, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        archive.connection.execute("REPLACE INTO revisions SELECT * FROM revisions")
    alter(path, "UPDATE revisions SET body = replace(body, 'انتهى', 'بدأ')")
    with Archive(path) as archive:
        assert archive.check() == [NOT_AS_STORED], "an older archive has got its digests"


def test_hosts_in_the_keys_of_an_older_archive(tmp_path: Path) -> None:
    """IDNA 2003 took ``faß.example`` for ``fass.example``: what was stored so is found by its own address, and only by it."""
    file, story = tmp_path / "news.db", "https://faß.example/1"
    with Archive(file) as archive:
        archive.add(replace(ARTICLE, url=story))
        archive.add(replace(ARTICLE, url="https://موقع.مصر/1", links=[Link("related", "خبر", story)]))
        archive.connection.execute(
            "INSERT INTO queue (key, url, why, added_at, due_at) SELECT key, url, '', '', '' FROM documents"
        )
    keys = "SELECT key FROM documents UNION ALL SELECT key FROM queue UNION ALL SELECT key FROM links"
    with closing(sqlite3.connect(file)) as plain, plain:
        now = plain.execute(keys).fetchall()
        (guard,) = plain.execute("SELECT sql FROM sqlite_master WHERE name = 'links_no_update'").fetchone()
        plain.execute("DROP TRIGGER links_no_update")
        for table in ("documents", "queue", "links"):
            plain.execute(f"UPDATE {table} SET key = replace(key, 'xn--fa-hia', 'fass')")
        plain.execute(guard)
        plain.execute("DROP TABLE reading_contexts")
        plain.execute("DELETE FROM _sqlite_migrations WHERE name > 'm009_b'")
        plain.execute("PRAGMA user_version = 9")
        assert plain.execute(keys).fetchall() != now
    with Archive(file) as archive:
        assert archive.check() == []
        assert [*map(tuple, archive.connection.execute(keys))] == now
        assert archive.find(story) == archive.find("https://xn--fa-hia.example/1") == 1
        assert archive.find("https://fass.example/1") is None
        assert archive.add(replace(ARTICLE, url="https://fass.example/1")).outcome == "added"
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            archive.connection.execute("UPDATE links SET key = 'x'")


NOT_AS_STORED = "revision 1 of article 1 is not as it was stored (its text, a date or name, a quotation or a link)"


def alter(path: Path, *statements: str) -> None:
    """Write into the tables as another program, or a bad disk, would: past the triggers."""
    with closing(sqlite3.connect(path)) as plain, plain:
        triggers = plain.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            plain.execute(f'DROP TRIGGER "{name}"')
        for statement in statements:
            plain.execute(statement)
        there = {row[0] for row in plain.execute("SELECT name FROM sqlite_master")}
        for name, sql in triggers:
            if name.partition("_no_")[0] in there:
                plain.execute(sql)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE revisions SET body = replace(body, 'انتهى', 'تعطل')",
        "UPDATE revisions SET title = 'افتتاح طريق'",
        "UPDATE revisions SET author = 'هدى'",
        "UPDATE revisions SET published = '2026-01-05'",
        "UPDATE revisions SET captured_at = '2020-01-01T00:00:00Z'",
        "UPDATE quotes SET speaker = 'فلان'",
        "UPDATE quotes SET confidence = 0.123",
        "UPDATE quotes SET start = start + 1",
        "DELETE FROM quotes",
        "UPDATE links SET url = 'https://elsewhere.example/'",
        "INSERT INTO links (revision_id, kind, position, title) VALUES (1, 'related', 9, 'x')",
        "UPDATE sources SET name = 'غيرها'",
        "UPDATE documents SET url = 'https://elsewhere.example/'",
        "DELETE FROM revision_digests",
    ],
)
def test_check_finds_what_was_altered(tmp_path: Path, statement: str) -> None:
    links = [Link("related", "خبر آخر", "https://example.org/2")]
    with Archive(tmp_path / "a.db") as archive:
        archive.add(replace(ARTICLE, source="وكالة", author="ليلى", published="2026-02-01", links=links))
        assert len(archive.quotes()) == 1 and archive.check() == []
    alter(tmp_path / "a.db", statement)
    with Archive(tmp_path / "a.db", mode="read") as archive:
        told = [NOT_AS_STORED]
        if "documents" in statement:
            told.append("article 1 is not found by its address")
        assert archive.check() == told


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "UPDATE documents SET revision_id = 3 WHERE id = 1",
            "article 1 shows no revision of its own; its newest is 2",
        ),
        ("UPDATE documents SET revision_id = 1 WHERE id = 1", "article 1 shows revision 1; its newest is 2"),
        ("UPDATE documents SET key = 'elsewhere.example/' WHERE id = 1", "article 1 is not found by its address"),
        ("UPDATE documents SET key = 'sha256:0' WHERE id = 2", "article 2 is not found by its text"),
        ("INSERT INTO documents VALUES (9, 'x', NULL, '2026', '2026', NULL)", "article 9 has no revision"),
        ("DROP VIEW quotations", "the view quotations is missing"),
        ("DROP TABLE revision_digests", "the table revision_digests is missing"),
        ("DROP TABLE feeds", "the table feeds is missing"),
        *(
            (f"DROP TRIGGER {table}_no_{verb}", f"the trigger {table}_no_{verb} is missing")
            for table in ("captures", "revisions", "quotes", "links", "revision_digests", "reading_contexts")
            for verb in ("update", "delete", "replace")
        ),
    ],
)
def test_check_finds_which_revision_and_which_table_is_not_in_its_place(path: Path, statement: str, told: str) -> None:
    with Archive(path) as archive:
        archive.add(replace(ARTICLE, body=ARTICLE.body.replace("انتهى", "سينتهي بعد أيام كثيرة")))
        archive.add(Article(title="خبر بلا عنوان على الشبكة", body="نص الخبر عن الطريق.", quotes=()))
        assert archive.check() == []
    if statement.startswith("DROP TRIGGER"):
        with closing(sqlite3.connect(path)) as plain:
            plain.execute(statement)
    else:
        alter(path, statement)
    with Archive(path, mode="read") as archive:
        assert archive.check()[0] == told
    for command in (["show", "1"], ["show", "2"], ["search", "الجسر"], ["history", "1"], ["export", "-"], ["list"]):
        done = run(path, *command)
        assert done.returncode in (0, 1, 5) and "Traceback" not in done.stderr, command


def test_what_newsarc_itself_changes_is_no_alteration(path: Path) -> None:
    with Archive(path) as archive:
        archive.add(replace(ARTICLE, body=ARTICLE.body.replace("انتهى", "سينتهي بعد أيام كثيرة")))
        archive.add(Article(title="خبر", body="نص.", url="https://example.org/2", quotes=()))
        archive.tag(1, "جسور")
        archive.add_note(1, "ملاحظة")
        archive.reindex()
        assert archive.check() == []
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            archive.connection.execute("REPLACE INTO revision_digests SELECT * FROM revision_digests")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("CREATE TABLE contacts (name TEXT)")


def text(path: Path) -> None:
    path.write_text("هذا ملف نصي طويل بما يكفي.\n" * 100, encoding="utf-8")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def device(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def damaged(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[100 : len(raw) // 2] = b"\x5a" * (len(raw) // 2 - 100)
    path.write_bytes(raw)


TROUBLE: list[tuple[Callable[[Path], None], type[errors.ArchiveError], str]] = [
    (newer, errors.ArchiveTooNew, "newer newsarc"),
    (foreign, errors.NotAnArchive, "another program"),
    (text, errors.NotAnArchive, "not a newsarc archive"),
    (folder, errors.NotAnArchive, "folder"),
    (device, errors.NotAnArchive, "no regular file"),
    (damaged, errors.ArchiveDamaged, "damaged"),
    (Path.unlink, errors.ArchiveMissing, "no archive there"),
]


@pytest.mark.parametrize(
    "name", [":memory:", "file:news.db", "file:news.db?mode=memory", "a?b#c%20.db", "أخبار اليوم.db"]
)
def test_any_name_is_that_of_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    with Archive(name) as archive:
        archive.add(ARTICLE)
        archive.back_up(f"copy of {name}")
        archive.back_up(name.replace("news", "copy") + ":")
    assert Path(name).is_file() and len(list(tmp_path.glob("*.partial"))) == 0
    with Archive(f"copy of {name}", mode="read") as copy:
        assert copy.article(1)


@pytest.mark.parametrize("mode", ["read", "create"])
def test_a_name_that_no_file_system_takes(tmp_path: Path, mode: Mode) -> None:
    with pytest.raises(errors.ArchiveError, match=r"x: cannot be opened \(File name too long\)"):
        Archive(tmp_path / ("x" * 300), mode=mode)


def test_the_home_folder_in_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NEWSARC_DB", "~/news.db")  # as a line of a crontab gives it
    assert default_path() == tmp_path / "news.db"
    monkeypatch.setenv("NEWSARC_DB", "~nobody-of-this-name/news.db")
    with pytest.raises(errors.ArchiveError, match="no such home folder"):
        default_path()


def run(path: Path, *arguments: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "newsarc", "--db", str(path), *arguments],
        input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize(("spoil", "error", "message"), TROUBLE, ids=lambda value: getattr(value, "__name__", None))
def test_a_file_that_is_no_use(
    path: Path, spoil: Callable[[Path], None], error: type[errors.ArchiveError], message: str
) -> None:
    spoil(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=message), Archive(path, mode="read") as archive:
        archive.search("الجسر")
    done = run(path, "search", "الجسر")
    assert done.returncode == 5
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert str(path) in done.stderr
    assert message in done.stderr
    assert (path.read_bytes() if path.is_file() else None) == before, "left untouched"


def test_check_says_where_a_file_is_damaged(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    schema = raw.index(b"CREATE ", 16384) // 16384 * 16384  # its pages, without which nothing can be said
    raw[3 * 16384 + 100 : schema : 3] = bytes(len(raw[3 * 16384 + 100 : schema : 3]))
    path.write_bytes(raw)
    done = run(path, "check")
    assert done.returncode == 5 and "Traceback" not in done.stderr
    assert "page" in done.stderr and done.stderr.count("\n") <= 20
    assert "***" not in done.stderr and done.stderr.splitlines()[-1].startswith("newsarc: restore a backup")
    copied = run(path, "backup", str(path.with_name("copy.db")))
    assert copied.returncode == 5 and copied.stderr.count("\n") == 1 and len(copied.stderr) < 300
    assert not path.with_name("copy.db").exists()


def test_check_does_not_send_to_itself(path: Path) -> None:
    damaged(path)
    assert (
        run(path, "check").stderr == f"newsarc: {path}: the file is damaged too badly to be checked; restore a backup\n"
    )
    assert "`newsarc check` says where" in run(path, "list").stderr


def test_a_text_that_is_none_is_told_in_one_line(path: Path) -> None:
    """SQLite keeps whatever bytes the disk has made of a text, and Python reads none but UTF-8."""
    with closing(sqlite3.connect(path)) as plain, plain:
        plain.execute("DROP TRIGGER revisions_no_update")
        plain.execute("UPDATE revisions SET body = CAST(x'd8ff' AS TEXT)")
    with Archive(path, mode="read") as archive:
        for use in (archive.article, archive.record):
            with pytest.raises(errors.ArchiveDamaged, match="damaged"):
                use(1)
        assert "revision 1 of article 1 holds bytes that are no text" in archive.check()


@pytest.mark.parametrize(
    ("table", "use"),
    [
        ("document_tags", lambda archive: archive.labels(1)),
        ("document_tags", lambda archive: archive.tags()),
        ("notes", lambda archive: archive.recent_labels("notes", 5)),
        ("highlights", lambda archive: archive.recent_labels("highlights", 5)),
    ],
)
def test_labels_of_a_damaged_file(path: Path, table: str, use: Callable[[Archive], object]) -> None:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute(f"DROP TABLE {table}")
    with Archive(path, mode="read") as archive, pytest.raises(errors.ArchiveDamaged, match="damaged"):
        use(archive)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (sqlite3.OperationalError("no such table: quotes"), errors.ArchiveDamaged),
        # Python cannot make an exception of a message that quotes a name in bytes that are none.
        (UnicodeDecodeError("utf-8", b"no such column: \x93", 16, 17, "invalid start byte"), errors.ArchiveDamaged),
        (UnicodeDecodeError("utf-8", b"malformed database schema (\xff)", 27, 28, "..."), errors.ArchiveDamaged),
        (UnicodeDecodeError("utf-8", b"\xff a page", 0, 1, "invalid start byte"), UnicodeDecodeError),
        (sqlite3.OperationalError("no such column: titel"), sqlite3.OperationalError),
    ],
)
def test_what_sqlite_says_of_a_damaged_file(path: Path, said: Exception, kind: type[Exception]) -> None:
    with pytest.raises(kind), errors.named_errors(path):
        raise said


@pytest.mark.parametrize("spoil", [newer, foreign, text], ids=lambda value: value.__name__)
def test_writing_to_it_leaves_it_untouched(path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(path)
    before = path.read_bytes()
    assert run(path, "import", "-", stdin="خبر").returncode == 5
    assert path.read_bytes() == before


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_sealed_archive_can_be_read_but_not_written(sealed: Path) -> None:
    with Archive(sealed, mode="read") as archive:
        assert [hit.title for hit in archive.search("الجسر")] == ["افتتاح جسر"]
    with pytest.raises(errors.ArchiveReadOnly), Archive(sealed) as archive:
        archive.add(Article(title="جديد", body="نص"))
    done = run(sealed, "import", "-", stdin="عنوان الخبر\n\nقال الوزير إن العمل انتهى اليوم في الجسر.")
    assert (done.returncode, done.stderr.count("\n")) == (5, 1)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_changes_that_a_sealed_archive_cannot_show_are_not_passed_over(path: Path) -> None:
    """Copied to a read-only medium while a run had it open: what was committed last is in the ``-wal`` alone."""
    medium = path.parent / "medium"
    medium.mkdir()
    with Archive(path) as running:
        running.add(Article(title="افتتاح طريق", body="افتتح وزير النقل الطريق.", url="https://example.org/2"))
        for name in (path.name, f"{path.name}-wal"):
            shutil.copy(path.parent / name, medium)
    medium.chmod(0o500)
    with pytest.raises(errors.ArchiveReadOnly, match=r"news\.db-wal"):
        Archive(medium / path.name, mode="read")
    medium.chmod(0o700)
    with Archive(medium / path.name, mode="read") as archive:
        assert archive.stats()["articles"] == 2


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_made(sealed: Path) -> None:
    done = run(sealed.parent / "new" / "a.db", "import", "-", stdin="خبر")
    assert (done.returncode, done.stderr.count("\n")) == (5, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a limit on the size of files")
@pytest.mark.parametrize("kilobytes", [1, 100, 1000])
def test_a_limit_on_the_disk_costs_one_batch(tmp_path: Path, kilobytes: int) -> None:
    """At 1 kB not even the tables fit, at 100 not all of them, at 1,000 not all articles."""
    import resource

    rows = tmp_path / "rows.jsonl"
    body = "قال وزير النقل أحمد سالم: «العمل في الجسر انتهى اليوم». " * 40
    rows.write_text(
        "".join(json.dumps({"title": f"خبر {n}", "body": f"{n} {body}"}) + "\n" for n in range(400)), "utf-8"
    )
    limited = subprocess.run(
        [sys.executable, "-m", "newsarc", "--db", str(tmp_path / "a.db"), "import", "-j1", str(rows)],
        capture_output=True, text=True, encoding="utf-8", timeout=60,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1000, kilobytes * 1000)),
    )  # fmt: skip
    assert limited.returncode == 5
    assert re.fullmatch(r"newsarc: .*a\.db: .*nothing of the last batch was written\n", limited.stderr)
    assert run(tmp_path / "a.db", "import", "-q", "-j1", str(rows)).returncode == 0
    with Archive(tmp_path / "a.db") as archive:
        assert archive.stats()["articles"] == 400
        assert archive.check() == []


def test_a_disk_that_fills_up_leaves_an_archive_that_goes_on(path: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    body = "قال وزير النقل أحمد سالم: «العمل في الجسر انتهى اليوم». " * 40
    rows.write_text(
        "".join(json.dumps({"title": f"خبر {n}", "body": f"{n} {body}"}) + "\n" for n in range(200)), "utf-8"
    )
    with Archive(path) as archive:
        pages = archive.connection.execute("PRAGMA page_count").fetchone()[0]
        archive.connection.execute(f"PRAGMA max_page_count = {pages + 10}")
        with pytest.raises(errors.ArchiveError, match="the disk is full"):
            archive.import_paths([rows])
        archive.connection.execute("PRAGMA max_page_count = 100000")
        assert archive.import_paths([rows]).counts == {"added": 200}
        assert archive.check() == []


def test_a_commit_that_fails_is_undone(path: Path) -> None:
    undone = []
    with Archive(path) as archive:
        archive.connection.execute("PRAGMA defer_foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError), transaction(archive.connection, lambda: undone.append(True)):
            archive.connection.execute("PRAGMA defer_foreign_keys = ON")
            archive.connection.execute("INSERT INTO notes (document_id, text, created_at) VALUES (99, 'x', 'y')")
        assert undone == [True]
        assert not archive.connection.in_transaction


def test_a_file_whose_making_was_cut_short_is_made_whole(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "a.db")) as plain, plain:
        plain.execute(
            "CREATE TABLE _sqlite_migrations (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)"
        )
        plain.execute(
            "CREATE UNIQUE INDEX idx__sqlite_migrations_migration_set_name ON _sqlite_migrations (migration_set, name)"
        )
    with Archive(tmp_path / "a.db") as archive:
        archive.add(ARTICLE)
        assert archive.check() == []


def test_a_locked_archive(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with Archive(path, busy_timeout=0.1) as archive:
            assert archive.search("الجسر"), "readers are not kept out"
            with pytest.raises(errors.ArchiveLocked, match="another process"):
                archive.add(Article(title="جديد", body="نص"))
        other.execute("ROLLBACK")
    with Archive(path) as archive:
        assert archive.stats()["articles"] == 1


def test_two_processes_may_make_one_file(tmp_path: Path) -> None:
    new = tmp_path / "deep" / "er" / "a.db"
    code = f"from newsarc import Archive, Article; import sys; Archive({str(new)!r}).add(Article(title=sys.argv[1], body='نص'))"
    workers = [subprocess.Popen([sys.executable, "-c", code, f"خبر {n}"]) for n in range(2)]
    assert [worker.wait(60) for worker in workers] == [0, 0]
    with Archive(new) as archive:
        assert archive.stats()["articles"] == 2


def test_a_process_that_makes_the_file_meanwhile_may_be_met_at_every_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, met = schema.migrations, iter(["feeds", "speakers", "notes"])

    def contested() -> object:
        steps = real()

        def apply(database: object) -> None:
            if table := next(met, None):
                raise sqlite3.OperationalError(f"table {table} already exists")
            type(steps).apply(steps, database)

        steps.apply = apply
        return steps

    monkeypatch.setattr(schema, "migrations", contested)
    with Archive(tmp_path / "new.db") as archive:
        assert archive.stats()["articles"] == 0
