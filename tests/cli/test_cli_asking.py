"""Filters on the command line: by names and offices, several at once, and the same options in every command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsarc import Archive

SAID = [
    ("واع", "قال رئيس مجلس الوزراء محمد شياع السوداني: «الموازنة جاهزة للتصويت هذا الشهر».", "2026-01-05"),
    ("بترا", "قال رئيس مجلس الوزراء السوداني: «العمل في الميناء يسير كما خططنا له».", "2026-01-06"),
    ("وفا", "قال وزير النفط عادل عبد المهدي: «الإنتاج ارتفع في الحقول الجنوبية كلها».", "2026-01-07"),
    ("وفا", "قال رئيس الوزراء مصطفى الكاظمي: «الطريق الجديد يخدم المحافظات كلها».", "2026-01-08"),
    ("سبأ", "قال رئيس الوزراء الكاظمي: «المدارس ستفتح أبوابها في موعدها».", "2026-01-09"),
]


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asking")
    rows = [
        {
            "url": f"https://example.org/{number}",
            "title": f"خبر {number}",
            "body": body,
            "source": source,
            "published": day,
        }
        for number, (source, body, day) in enumerate(SAID, 1)
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    with Archive(folder / "news.db") as archive:
        archive.import_paths([folder / "rows.jsonl"])
        archive.tag(3, "نفط")
        archive.tag(4, "طرق")
        archive.connection.execute("UPDATE documents SET first_seen = '2026-11-0' || id || 'T00:00:00Z'")
    return folder / "news.db"


@pytest.fixture
def rows(run):
    """The numbers of the articles that a command finds, in its order, and what it says."""

    def call(*arguments: str) -> tuple[list[int], str]:
        done = run(*arguments, "--json")
        return [row.get("article_id", row["id"]) for row in json.loads(done.stdout)], done.stderr

    return call


def test_an_office_with_a_last_name_is_who_holds_it(run) -> None:
    """As the extractor gives it: the office inside the name, and no role."""
    names = {row["name"]: row["quotes"] for row in json.loads(run("speakers", "--json").stdout)}
    assert names == {"محمد شياع السوداني": 2, "مصطفى الكاظمي": 2, "عادل عبد المهدي": 1}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["quotes", "--speaker", "عبدالمهدي"], [3]),
        (["quotes", "ماذا قال عبدالمهدي؟"], [3]),
        (["list", "--speaker", "عبدالمهدي"], [3]),
        (["search", "speaker:عبدالمهدي"], [3]),
        (["quotes", "--speaker", "السيد السوداني"], [2, 1]),
        (["quotes", "--speaker", "رئيس الوزراء"], [5, 4, 2, 1]),
        (["quotes", "ماذا قال رئيس الوزراء عن الموازنة؟"], [1]),
        (["list", "--speaker", "وزير النفط"], [3]),
        (["quotes", "--speaker", "الكاظمي", "--speaker", "عبدالمهدي"], [5, 4, 3]),
        (["quotes", "--about", "المدارس", "--about", "الموازنة"], [5, 1]),
        (["quotes", "--verb", "قال", "--verb", "أكد", "--tag", "نفط", "--tag", "طرق"], [4, 3]),
        (["quotes", "--since", "2026-11-04"], [5, 4]),
        (["quotes", "--kind", "direct", "--kind", "partial", "--status", "current", "--status", "changed"], [5, 4, 3, 2, 1]),
        (["quotes", "--sort", "oldest"], [1, 2, 3, 4, 5]),
        (["quotes", "--sort", "date"], [5, 4, 3, 2, 1]),
        (["quotes", "--oldest-first"], [1, 2, 3, 4, 5]),
        (["list", "--source", "واع", "--source", "بترا"], [2, 1]),
        (["list", "--source", "واع", "--source", "بترا", "--sort", "oldest"], [1, 2]),
        (["list", "--tag", "نفط", "--tag", "طرق"], [4, 3]),
        (["search", "خبر", "--source", "واع", "--source", "بترا", "--sort", "date"], [2, 1]),
        (["search", "خبر", "--source", "واع", "--source", "بترا", "--sort", "oldest"], [1, 2]),
        (["search", "خبر", "--speaker", "الكاظمي", "--speaker", "عبدالمهدي", "--sort", "oldest"], [3, 4, 5]),
    ],
)  # fmt: skip
def test_what_is_asked_for(rows, asked: list[str], found: list[int]) -> None:
    assert rows(*asked)[0] == found


def test_what_is_exported(run) -> None:
    def found(*options: str) -> list[int]:
        return [json.loads(line)["id"] for line in run("export", "-", "--as", "jsonl", *options).stdout.splitlines()]

    assert found("--source", "واع", "--source", "بترا") == [1, 2]
    assert found("--query", "الميناء", "--query", "المدارس") == [2, 5]
    assert found("--speaker", "وزير النفط") == [3]


@pytest.mark.parametrize(
    "asked",
    [["quotes", "--speaker", "رئيس الوزراء"], ["list", "--speaker", "رئيس الوزراء"], ["search", "خبر", "--speaker", "رئيس الوزراء"],
     ["search", 'speaker:"رئيس الوزراء"'], ["export", "--speaker", "رئيس الوزراء"], ["quotes", "ماذا قال رئيس الوزراء؟"]],
)  # fmt: skip
def test_whose_office_it_is_is_said(run, asked: list[str]) -> None:
    said = run(*asked).stderr
    assert said == "newsarc: رئيس الوزراء: what was said in this office, by محمد شياع السوداني (2), مصطفى الكاظمي (2)\n"


def test_a_speaker_by_office_or_by_half_a_name(run) -> None:
    several = run("speaker", "رئيس الوزراء")
    assert several.returncode == 1 and "2 speakers were quoted in this office; give a number: " in several.stderr
    one = run("speaker", "وزير النفط")
    assert one.stdout.splitlines()[0].endswith("عادل عبد المهدي") and "said in this office" in one.stderr
    close = run("speaker", "الكاظم")
    assert close.stdout.splitlines()[0].endswith("مصطفى الكاظمي")
    assert close.stderr == "newsarc: الكاظم: nobody has this name; taken for the beginning of مصطفى الكاظمي (2)\n"
    assert run("speaker", "اظمي").stderr == "newsarc: اظمي: no such speaker; `newsarc speakers` lists them\n"


def test_words_that_are_a_speaker_s_name(run) -> None:
    by_words = run("quotes", "السوداني")
    assert by_words.returncode == 1 and by_words.stderr == (
        "newsarc: no quotations found with these words; `newsarc quotes --speaker 'السوداني'` lists what this speaker said\n"
    )
    assert run("quotes", "كلمة لم يقلها أحد").stderr == "newsarc: no quotations found\n"
    assert run("quotes", "--speaker", "غريب").stderr == "newsarc: no quotations found; no such speaker: غريب\n"
    near = run("quotes", "--speaker", "مصطفا الكاظمي").stderr
    assert near == "newsarc: no quotations found; no such speaker: مصطفا الكاظمي; did you mean مصطفى الكاظمي?\n"
    assert run("speaker", "مصطفا الكاظمي").stderr.endswith("no such speaker; did you mean مصطفى الكاظمي?\n")


def test_changes_between_two_days(run, tmp_path: Path) -> None:
    copy = tmp_path / "news.db"
    for text in ("فتحت الطرق كلها بعد المطر في المدينة.", "أغلقت الطرق كلها بعد المطر في القرى والمدن."):
        row = {"url": "https://example.org/9", "title": "خبر", "body": text, "source": "واع"}
        run("import", "-", "--as", "jsonl", db=copy, stdin=json.dumps(row))
    (change,) = json.loads(run("changes", "--json", db=copy).stdout)
    day = change["captured_at"][:10]
    for options in (["--from", day], ["--since", day], ["--to", day], ["--from", day[:7], "--to", day[:4]],
                    ["--class", "minor", "--class", "substantive"], ["--source", "واع", "--source", "بترا"]):  # fmt: skip
        assert json.loads(run("changes", "--json", *options, db=copy).stdout) == [change], options
    for options in (
        ["--to", "2001"],
        ["--from", "2001", "--to", "2002"],
        ["--class", "headline", "--class", "earlier"],
    ):
        assert run("changes", *options, db=copy).returncode == 1, options


def test_one_name_in_the_settings_file_is_as_good_as_a_list(run, rows, tmp_path: Path) -> None:
    (tmp_path / "newsarc").mkdir()
    for written in ('"بترا"', '["بترا"]', '["بترا", "غيرها"]'):
        (tmp_path / "newsarc" / "config.toml").write_text(f"[list]\nsource = {written}\n", encoding="utf-8")
        done = run("list", "--json", env={"XDG_CONFIG_HOME": str(tmp_path)})
        assert [row["id"] for row in json.loads(done.stdout)] == [2]
