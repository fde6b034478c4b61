"""``quotes``, ``speakers``, ``speaker`` and ``reextract`` on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest


@pytest.fixture
def own(run, db: Path, tmp_path: Path):
    """``run`` on a copy of the archive that the test may change."""
    copy = tmp_path / "copy.db"
    shutil.copy(db, copy)
    return lambda *arguments, **options: run(*arguments, db=copy, **options)


def first_speaker(own) -> dict:
    return json.loads(own("speakers", "--json").stdout)[0]


def test_speakers_and_profile(own) -> None:
    speaker = first_speaker(own)
    assert speaker["quotes"] > 0
    profile = json.loads(own("speaker", speaker["name"], "--json").stdout)
    assert (profile["id"], profile["name"], profile["quotes"]) == (speaker["id"], speaker["name"], speaker["quotes"])
    assert speaker["name"] in own("speaker", str(speaker["id"])).stdout


def test_the_human_word(own, tmp_path: Path) -> None:
    row = {
        "url": "https://a.test/9",
        "title": "خبر",
        "body": "قالت الباحثة سعاد العبيدي: «الحل في تحديث شبكات الري القديمة كلها».",
    }
    own("import", "-", "--as", "jsonl", stdin=json.dumps(row))
    one, two = json.loads(own("speakers", "--json").stdout)[:2]
    assert own("speakers", "merge", str(one["id"]), str(two["id"])).returncode == 0
    assert first_speaker(own)["quotes"] == one["quotes"] + two["quotes"]
    assert own("speakers", "split", str(one["id"]), two["name"]).returncode == 0
    assert first_speaker(own)["quotes"] == one["quotes"]
    assert own("speakers", "alias", str(one["id"]), "اسم آخر").returncode == 0
    assert own("speakers", "rename", "اسم آخر", "الاسم المعروض").returncode == 0
    assert json.loads(own("speakers", "--name", "المعروض", "--json").stdout)[0]["id"] == one["id"]


@pytest.mark.parametrize(
    "command", [["speaker", "لا أحد"], ["speakers", "merge", "لا أحد", "1"], ["speakers", "-n", "لا أحد"]]
)
def test_nobody(own, command: list[str]) -> None:
    result = own(*command)
    assert result.returncode == 1 and result.stderr.count("\n") == 1 and "Traceback" not in result.stderr


def test_citations_and_explanations(own) -> None:
    rows = json.loads(own("quotes", "--json").stdout)
    assert own("quotes", "--as", "ris").stdout.count("TY  - NEWS") == len(rows)
    assert own("quotes", "--as", "bibtex").stdout.count("@online{") == len(rows)
    assert own("quotes", "--as", "markdown").stdout.startswith("> ")
    assert f"rule {rows[0]['why']}" in own("quotes", "--explain").stdout


@pytest.mark.parametrize(
    "options",
    [["--as", "pdf"], ["--kind", "loud"], ["--status", "lost"], ["--min-confidence", "2"], ["--min-confidence", "nan"]],
)
def test_bad_options_are_usage_errors(own, options: list[str]) -> None:
    assert own("quotes", *options).returncode == 2


@pytest.mark.parametrize("decision", ["rename", "alias"])
@pytest.mark.parametrize("name", ["", " ", "«»"])
def test_a_name_has_letters(own, decision: str, name: str) -> None:
    before = own("speakers", "--json").stdout
    wrong = own("speakers", decision, first_speaker(own)["name"], name)
    assert (wrong.returncode, wrong.stderr.count("\n")) == (2, 1)
    assert own("speakers", "--json").stdout == before


def test_a_question(own) -> None:
    name = first_speaker(own)["name"]
    asked = own("quotes", f"ماذا قال {name}؟", "--json")
    assert json.loads(asked.stdout) == json.loads(own("quotes", "--speaker", name, "--json").stdout)


def test_reextract(own) -> None:
    before = own("quotes", "--json").stdout
    result = own("reextract")
    assert result.returncode == 0 and "unchanged" in result.stdout
    assert own("quotes", "--json").stdout == before
