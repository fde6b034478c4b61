"""Versions of an article over a sequence of edits, copies across outlets, and a backup that is whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.archive import upkeep
from newsarc.archive.changes import METADATA
from newsarc.archive.connection import transaction
from newsarc.archive.errors import ArchiveError
from newsarc.archive.history import diff_texts, side_by_side
from newsarc.archive.importing.ingest import Ingest
from newsarc.archive.importing.prepare import Material, analyze, prepare
from newsarc.archive.store import Store
from newsarc.model import Article

FIRST = Article(
    title="وزير الزراعة: نقص المياه يهدد المحاصيل",
    url="https://a.test/1",
    source="وكالة الرافدين",
    body="قال وزير الزراعة كريم الجبوري: «نقص المياه يهدد محاصيل الجنوب هذا الموسم».\n"
    "وأضافت الباحثة سعاد العبيدي أن «الحل في تحديث شبكات الري القديمة كلها».\n"
    "وبلغت المساحة المزروعة هذا العام مئتي ألف دونم بحسب بيانات الوزارة الصادرة أمس.",
)

EDITS = [
    ("typographic", "diacritics, tatweel and quotation marks", lambda a: replace(
        a, body=a.body.replace("«", "“").replace("»", "”").replace("الوزارة", "الـوزارةِ"))),
    ("headline", "another headline over the same text", lambda a: replace(a, title="الجنوب يواجه نقص المياه")),
    ("minor", "one figure corrected", lambda a: replace(a, body=a.body.replace("مئتي ألف", "ثلاثمئة ألف"))),
    ("metadata", "an author added", lambda a: replace(a, author="هدى علي")),
    ("substantive", "a quotation dropped, another changed, a paragraph added", lambda a: replace(
        a, body=a.body.split("\n")[0].replace("هذا الموسم", "في هذا الموسم الصعب") + "\n" + a.body.split("\n")[2]
        + "\nوقال النائب سامر حداد: «سنناقش الأمر في جلسة البرلمان المقبلة بكل تفاصيله».")),
]  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "news.db") as opened:
        yield opened


@pytest.fixture
def edited(archive: Archive) -> Archive:
    article = FIRST
    archive.add(article)
    for _, _, edit in EDITS:
        article = replace(edit(article), quotes=())
        archive.add(article)
    return archive


def test_each_edit_is_classed(edited: Archive) -> None:
    rows = edited.history(1)
    assert [row["change"] for row in rows] == ["first", *(kind for kind, _, _ in EDITS)]
    assert [row["words_added"] + row["words_removed"] for row in rows[:2]] == [0, 0]


def test_what_happened_to_the_quotations(edited: Archive) -> None:
    last = edited.history(1)[-1]
    fates = {name: last[f"quotes_{name}"] for name in ("kept", "changed", "vanished", "new")}
    assert fates == {"kept": 0, "changed": 1, "vanished": 1, "new": 1}
    assert {row["status"] for row in edited.quotes()} == {"current", "changed", "vanished"}
    assert all(row["quotes_vanished"] == 0 for row in edited.history(1)[:-1])


LEFT_OUT = FIRST.body.split("\n")[0] + "\n" + FIRST.body.split("\n")[2]
REWORDED = FIRST.body.replace("القديمة كلها", "القديمة في البلاد كلها")


@pytest.mark.parametrize(
    ("bodies", "shown"),
    [
        ([LEFT_OUT, FIRST.body], []),
        ([REWORDED, FIRST.body], [("changed", "الحل في تحديث شبكات الري القديمة في البلاد كلها")]),
        ([LEFT_OUT, FIRST.body, LEFT_OUT], [("vanished", "الحل في تحديث شبكات الري القديمة كلها")]),
        ([LEFT_OUT, FIRST.body, LEFT_OUT, FIRST.body], []),
        ([LEFT_OUT, REWORDED],
         [("vanished", "الحل في تحديث شبكات الري القديمة كلها")]),
        ([FIRST.body.replace("\nوأضافت", "\nوأضافت الباحثة سعاد العبيدي أن «الحل في تحديث شبكات الري القديمة كلها».\nوأضافت"),
          FIRST.body], [("vanished", "الحل في تحديث شبكات الري القديمة كلها")]),
    ],
)  # fmt: skip
def test_a_quotation_that_comes_back_counts_once(archive: Archive, bodies: list[str], shown: list) -> None:
    for body in (FIRST.body, *bodies):
        archive.add(replace(FIRST, body=body))
    quotes = archive.quotes()
    assert [(row["status"], row["text"]) for row in quotes if row["status"] != "current"] == shown
    assert sum(row["quotes"] for row in archive.speakers()) == len(quotes)
    if bodies[0] == LEFT_OUT:
        assert archive.history(1)[1]["quotes_vanished"] == 1, "what that revision did is not forgotten"
    if bodies[0] == REWORDED:
        assert archive.history(1)[1]["quotes_changed"] == 1


def test_changes_across_the_archive(edited: Archive) -> None:
    edited.add(replace(FIRST, url="https://b.test/1", source="صحيفة النهر"))
    assert [row["change"] for row in edited.changes()] == [kind for kind, _, _ in reversed(EDITS)]
    assert len(list(edited.changes(kind="minor"))) == 1
    assert list(edited.changes(source="النهر")) == [] and len(list(edited.changes(source="الرافدين"))) == len(EDITS)
    assert list(edited.changes(since="2999-01-01")) == []


DATED = replace(FIRST, published="2026-11-20", author="هدى علي", tags=["ماء"])


@pytest.mark.parametrize(
    ("kind", "edit", "fields"),
    [
        ("metadata", {"published": "2026-01-05"}, {"published": {"old": "2026-11-20", "new": "2026-01-05"}}),
        ("typographic", {"published": "2026-01-05", "title": FIRST.title.replace("وزير", "وزيرٌ")},
         {"published": {"old": "2026-11-20", "new": "2026-01-05"}}),
        ("minor", {"author": "سعد كريم", "body": FIRST.body.replace("أمس", "اليوم")},
         {"author": {"old": "هدى علي", "new": "سعد كريم"}}),
        ("headline", {"title": "الجنوب يواجه نقص المياه", "tags": ["ماء", "ري"], "section": "محليات"},
         {"section": {"old": None, "new": "محليات"}, "tags": {"old": ["ماء"], "new": ["ماء", "ري"]}}),
        ("minor", {"body": FIRST.body.replace("أمس", "اليوم")}, {}),
    ],
)  # fmt: skip
def test_no_class_of_a_change_hides_a_field_that_changed(archive: Archive, kind: str, edit: dict, fields: dict) -> None:
    archive.add(DATED)
    archive.add(replace(DATED, quotes=(), **edit))
    assert [(row["change"], row["fields"]) for row in archive.history(1)] == [("first", {}), (kind, fields)]
    assert [row["fields"] for row in archive.changes()] == [fields]
    assert archive.field_changes(1, 1, 2) == fields and archive.field_changes(1, 2, 2) == {}
    assert archive.field_changes(1, 2, 1) == {
        name: {"old": each["new"], "new": each["old"]} for name, each in fields.items()
    }
    assert len(list(archive.changes(kind="metadata"))) == bool(fields), "whatever its class"


def test_every_field_beside_the_text_counts(archive: Archive) -> None:
    changed = {name: ["x"] if name == "tags" else f"2026-01-0{n}" for n, name in enumerate(METADATA, 1)}
    archive.add(FIRST)
    archive.add(replace(FIRST, quotes=(), **changed))
    assert list(archive.history(1)[-1]["fields"]) == list(METADATA)


def test_side_by_side() -> None:
    rows = side_by_side(diff_texts("عنوان\nالفقرة الأولى كما هي\nتحذف", "عنوان جديد\nالفقرة الأولى كما هي"))
    assert rows[0] == ("عنوان", "عنوان{+ جديد+}")
    assert rows[1] == ("الفقرة الأولى كما هي", "الفقرة الأولى كما هي")
    assert rows[2] == ("[-تحذف-]", "")


def test_wire_copies_are_grouped_and_stay_articles(archive: Archive) -> None:
    for host, source in (("a", "وكالة الرافدين"), ("b", "صحيفة النهر"), ("c", "موقع الجسر")):
        archive.add(replace(FIRST, url=f"https://{host}.test/1", source=source))
    archive.add(
        Article(title="خبر آخر", url="https://d.test/1", body="افتتحت البلدية حديقة جديدة في وسط المدينة أمس مساء.")
    )
    assert [[row["id"] for row in group] for group in archive.duplicates()] == [[1, 2, 3]]
    own = "تبدل الخبر كله بعد أن نفت الوزارة ما نشر وأعلنت أرقاما جديدة عن مخزون السدود في البلاد هذا العام بكامله."
    archive.add(replace(FIRST, url="https://b.test/1", source="صحيفة النهر", body=own))
    assert [[row["id"] for row in group] for group in archive.duplicates()] == [[1, 3]], "a copy that diverged"


def test_copies_in_another_spelling_are_copies(archive: Archive) -> None:
    """Sites reprint an agency's text without its hamzas, with ه for ة and ى for ي."""
    body = "أعلنت وزارة الموارد المائية في بغداد إطلاق خطة جديدة لإدارة السدود وتأهيل شبكات الري في المحافظات الجنوبية قبل موسم الأمطار."
    spelt = [body, body.translate(str.maketrans("أإآ", "ااا")), body.replace("ة", "ه"), body.replace("ي ", "ى ")]
    for number, text in enumerate(spelt):
        archive.add(Article(title="خبر", url=f"https://{number}.test/1", body=text))
    assert [len(group) for group in archive.duplicates()] == [4]
    assert archive.stats()["articles"] == 4


def test_bulletins_are_no_copies_but_what_is_printed_again_is(archive: Archive) -> None:
    body = "سجلت أسعار الذهب في أسواق الجملة بالعاصمة {} ألف دينار للمثقال الواحد عيار واحد وعشرين مع بدء التداول في السوق صباح اليوم."
    for day, price in enumerate((871, 874, 871, 875), 1):
        archive.add(
            Article(
                title="أسعار الذهب", body=body.format(price), url=f"https://a.test/{day}", source="وكالة الرافدين",
                published=f"2026-03-0{day}",
            )
        )  # fmt: skip
    assert [[row["id"] for row in group] for group in archive.duplicates()] == [[1, 3]]


def test_a_backup_is_whole_and_taken_while_in_use(edited: Archive, tmp_path: Path) -> None:
    with Archive(edited.path) as writer:
        writer.connection.execute("BEGIN IMMEDIATE")
        writer.connection.execute("UPDATE documents SET last_seen = '2999-01-01T00:00:00Z'")
        edited.back_up(tmp_path / "copy.db")
        writer.connection.execute("ROLLBACK")
    with Archive(tmp_path / "copy.db", mode="read") as copy:
        assert copy.check() == [] and copy.history(1) == edited.history(1)
        assert copy.search("المياه")[0].id == 1


def test_a_backup_ends_whatever_others_write_meanwhile(edited: Archive, tmp_path: Path) -> None:
    """SQLite begins a copy anew at each commit of another process, unless it reads one state."""
    left: list[int] = []
    with Archive(edited.path) as writer, closing(sqlite3.connect(tmp_path / "copy.db")) as copy:

        def commit(status: int, remaining: int, total: int) -> None:
            left.append(remaining)
            writer.connection.execute("UPDATE documents SET last_seen = ?", (f"2999-01-01T00:{len(left):05}",))
            assert len(left) < 2 * total, "it began anew"

        with upkeep.one_state(edited.connection):
            edited.connection.backup(copy, pages=1, progress=commit)
    assert left == sorted(left, reverse=True)


def test_a_backup_overwrites_nothing(edited: Archive, tmp_path: Path) -> None:
    (tmp_path / "mine.db").write_text("x")
    with pytest.raises(ArchiveError, match="exists already"):
        edited.back_up(tmp_path / "mine.db")
    with pytest.raises(ArchiveError, match="cannot be written"):
        edited.back_up(tmp_path / "no" / "folder.db")
    (tmp_path / "copy.db.partial").write_text("y")
    edited.back_up(tmp_path / "copy.db")
    assert (tmp_path / "mine.db").read_text() == "x"
    assert [path.read_text() for path in tmp_path.glob("*.partial")] == ["y"], "the user's own"


def test_a_damaged_copy_gets_no_name(edited: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Damaged(sqlite3.Connection):
        def execute(self, sql: str, *values):  # type: ignore[no-untyped-def]
            return super().execute("SELECT 'page 3 is lost'" if "integrity_check" in sql else sql, *values)

    real = sqlite3.connect
    monkeypatch.setattr("newsarc.archive.upkeep.sqlite3.connect", lambda path: real(path, factory=Damaged))
    with pytest.raises(ArchiveError, match="not sound"):
        edited.back_up(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists() and not list(tmp_path.glob("*.partial"))


def test_imports_say_what_became_of_each_item(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text('{"title": "خبر", "body": "نص الخبر"}\n{broken\n', encoding="utf-8")
    archive.import_paths([tmp_path / "rows.jsonl"])
    assert [row["outcome"] for row in archive.imports()] == ["added", "failed"]
    (failed,) = archive.imports(failed_only=True)
    assert failed["name"].endswith("#2") and failed["reason"]


def test_sentences_are_compared_whole() -> None:
    old = "وصل الوفد. قال الوزير: «لا تراجع». انتهى اللقاء\nفقرة."
    new = "وصل الوفد. قال الوزير: «لن نتراجع». انتهى اللقاء\nفقرة."
    edits = diff_texts(old, new, "sentence")
    assert [(edit.operation, edit.text.strip()) for edit in edits] == [
        ("equal", "وصل الوفد."),
        ("delete", "قال الوزير: «لا تراجع»."),
        ("insert", "قال الوزير: «لن نتراجع»."),
        ("equal", "انتهى اللقاء\nفقرة."),
    ]
    assert "".join(edit.text for edit in edits if edit.operation != "insert") == old
    assert "".join(edit.text for edit in edits if edit.operation != "delete") == new


@given(
    st.text(alphabet='اب .!؟…»\n"', max_size=60),
    st.text(alphabet='اب .!؟…»\n"', max_size=60),
    st.sampled_from(["word", "sentence"]),
)
def test_a_diff_holds_both_texts(old: str, new: str, unit: str) -> None:
    edits = diff_texts(old, new, unit)
    assert "".join(edit.text for edit in edits if edit.operation != "insert") == old
    assert "".join(edit.text for edit in edits if edit.operation != "delete") == new


def test_long_texts_are_compared_as_closely_as_short_ones() -> None:
    """Above ``MANY_PAIRS`` common words anchor nothing, yet still line up beside rarer ones."""
    words = [f"كلمة{number % 700}" if number % 3 else "من" for number in range(3000)]
    changed = [*words[:1500], "جديدة", *words[1501:]]
    edits = diff_texts(" ".join(words), " ".join(changed))
    assert "".join(edit.text for edit in edits if edit.operation != "insert") == " ".join(words)
    assert "".join(edit.text for edit in edits if edit.operation != "delete") == " ".join(changed)
    assert [edit.text for edit in edits if edit.operation != "equal"] == [words[1500], "جديدة"]


READ = "2026-11-30T18:00:00Z"
LATER = "2026-12-01T09:00:00Z"


def look(archive: Archive, captured_at: str, **facts: object) -> str:
    """What came of a look at the article, one second after which another may follow."""
    reading = analyze(replace(FIRST, quotes=(), **facts))
    store = Store(archive.connection)
    stored = store.add(reading.article, reading.analyzed, captured_at=captured_at)
    store.flush()
    return stored.outcome


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("published", "2026-11-29T12:30:00Z", "2026-11-29T12:30:00+00:00"),
        ("published", "2026-11-29T15:30:00+03:00", "2026-11-29T12:30:00.000Z"),
        ("modified", "2026-11-29T15:30:00+03:00", "2026-11-29T12:30Z"),
        ("published", "2026-11-29T23:30:00Z", "2026-11-29"),
        ("published", "2026-11-29T23:30:00Z", "2026-11-29"),
        ("image", "https://a.test/i/y.jpg?v=1", "https://a.test/i/y.jpg?v=2&sig=ab"),
    ],
)
def test_the_same_told_otherwise_is_no_change(archive: Archive, name: str, before: str, after: str) -> None:
    outcomes = [look(archive, READ, **{name: each}) for each in (before, after, before, after)]
    assert outcomes == ["added", "unchanged", "unchanged", "unchanged"]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("published", "2026-11-29T12:30:00Z", "2026-11-29T12:31:00Z"),
        ("published", "2026-11-29T12:30:00", "2026-11-29T12:30:00Z"),
        ("published", "2026-11-29T12:30:00Z", "2026-11-28"),
        ("published", "2026-11-29", "2026-11-29T12:30:00Z"),
        ("modified", "2026-11-29T12:30:00Z", "2026-11-29T14:30:00Z"),
        ("image", "https://a.test/i/y.jpg?v=1", "https://a.test/i/z.jpg?v=1"),
    ],
)
def test_what_is_told_anew_is_a_change(archive: Archive, name: str, before: str, after: str) -> None:
    assert [look(archive, READ, **{name: each}) for each in (before, after)] == ["added", "revised"]
    assert list(archive.history(1)[1]["fields"]) == [name]


@pytest.mark.parametrize(
    ("first", "second", "at", "outcome", "why"),
    [
        (("منذ 9 ساعات", "2026-11-30T09:00+00:00"), ("منذ 9 ساعات", "2026-11-30T09:10+00:00"), "2026-11-30T18:10:00Z",
         "unchanged", "it is printed for an hour on end"),
        (("منذ 9 ساعات", "2026-11-30T09:00+00:00"), ("منذ 23 ساعة", "2026-11-30T10:00+00:00"), LATER, "unchanged", "rounded"),
        (("منذ 9 ساعات", "2026-11-30T09:00+00:00"), ("منذ يوم", "2026-11-30"), "2026-12-01T12:00:00Z", "unchanged", "in days now"),
        (("منذ 9 ساعات", "2026-11-30T09:00+00:00"), ("منذ أسبوعين", "2026-12-06"), "2026-12-20T12:00:00Z", "unchanged", "weeks"),
        (("29/11/2026", "2026-11-29T12:00:00Z"), ("منذ أسبوع", "2026-11-25"), "2026-12-02T12:00:00Z", "unchanged",
         "of a twin that prints the day"),
        (("منذ 3 ساعات", "2026-11-30T15:00+00:00"), ("منذ 3 ساعات", "2026-12-04T06:00+00:00"), "2026-12-04T09:00:00Z",
         "unchanged", "it stands still"),
        (("أمس 18:40", "2026-11-29T18:40"), ("أمس 18:40", "2026-12-03T18:40"), "2026-12-04T09:00:00Z", "unchanged", "so does a day"),
        (("منذ 9 ساعات", "2026-11-30T09:00+00:00"), ("منذ 5 دقائق", "2026-12-01T08:55+00:00"), LATER, "revised", "published anew"),
        (("منذ 9 ساعات", "2026-11-30T09:00+00:00"), ("منذ يوم", "2026-12-05"), "2026-12-06T12:00:00Z", "revised", "days later"),
        (("منذ أسبوعين", "2026-11-16T07:00:00Z"), ("منذ أسبوعين", "2026-11-17T07:00:00Z"), LATER, "revised",
         "declared to the second beside the age"),
        (("3 hours ago", "2026-11-30T15:00+00:00"), ("1 day ago", "2026-11-30"), "2026-12-01T16:00:00Z", "unchanged", "in English"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)  # fmt: skip
def test_the_age_that_a_page_prints(
    archive: Archive, first: tuple[str, str], second: tuple[str, str], at: str, outcome: str, why: str
) -> None:
    assert look(archive, READ, published=first[1], published_text=first[0]) == "added"
    assert look(archive, at, published=second[1], published_text=second[0]) == outcome, why
    look(archive, "2027-01-01T00:00:00Z", author="سعد كريم")
    row = archive.article_row(1)
    assert row is not None and row["published"] == (first if outcome == "unchanged" else second)[1]


def test_the_same_bytes_are_no_change_whatever_day_it_is(archive: Archive) -> None:
    lines = "".join(f"<p>{line}</p>" for line in FIRST.body.splitlines())
    raw = (
        f"<html lang=ar><head><title>{FIRST.title}</title></head><body><h1>{FIRST.title}</h1>"
        f"<span class=date>نشر قبل 3 ساعات</span><span>آخر تحديث: منذ ساعتين</span><div class=content>{lines}</div></body></html>"
    ).encode()
    ingest = Ingest(archive.connection)
    for day in range(1, 5):
        page = Material("page", "html", raw, "https://a.test/1", captured_at=f"2026-12-0{day}T09:00:00Z")
        with transaction(archive.connection):
            ingest.write(prepare(page))
            ingest.flush()
    revisions = archive.connection.execute("SELECT published FROM revisions").fetchall()
    assert [row["published"] for row in revisions] == ["2026-12-01T06:00+00:00"]


@pytest.mark.parametrize(
    ("modified", "edit", "outcome"),
    [
        (LATER, {}, "unchanged"),
        ("2026-12-01T12:03:00+03:00", {}, "unchanged"),
        ("2026-12-01T08:30:00Z", {}, "revised"),
        ("2026-12-01", {}, "revised"),
        (LATER, {"section": "محليات"}, "revised"),
        (LATER, {"body": FIRST.body.replace("أمس", "اليوم")}, "revised"),
    ],
)
def test_a_page_whose_last_change_is_always_now(archive: Archive, modified: str, edit: dict, outcome: str) -> None:
    assert look(archive, READ, modified=READ) == "added"
    assert look(archive, LATER, modified=modified, **edit) == outcome
