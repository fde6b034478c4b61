"""Faults of newsarc itself, made by hand: one line each, and the traceback for whoever asks for it."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest
from loopback import Loopback

from newsarc.sources.faults import fault

BROKEN = """
import newsarc.archive.importing.prepare as prepare
import newsarc.sources.imports as imports
import newsarc.sources.web as web

def fail(*arguments, **options):
    raise RuntimeError("x\\x1b[2J")

prepare._READERS["txt"] = fail
web.Fetcher.fetch = fail
real = imports.iter_entries
imports.iter_entries = lambda item, **options: fail() if item.name.endswith(".jsonl") else real(item, **options)
"""
"""Run by Python as it starts, in worker processes too."""
TOLD = "(RuntimeError: x\x1b[2J); please report it"


@pytest.mark.parametrize("debug", ["", "1"])
@pytest.mark.parametrize(
    ("arguments", "failed", "faults"),
    [
        (["import", "{folder}/texts"], "reading it failed", 2),
        (["import", "{folder}/texts", "--jobs", "2"], "reading it failed", 2),
        (["import", "{folder}/rows.jsonl"], "reading it failed", 1),
        (["fetch", "{url}", "--allow-private", "--no-robots"], "newsarc itself failed", 1),
    ],
    ids=lambda value: " ".join(value[:1] + value[2:]) if isinstance(value, list) else None,
)
def test_a_fault_is_one_line_and_its_traceback_is_there_for_the_asking(
    run, tmp_path: Path, server: Loopback, arguments: list[str], failed: str, faults: int, debug: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(BROKEN, encoding="utf-8")
    (tmp_path / "texts").mkdir()
    for number in range(2):
        (tmp_path / "texts" / f"{number}.txt").write_text("عنوان الخبر\n\nنص الخبر كله.\n", encoding="utf-8")
    (tmp_path / "rows.jsonl").write_text('{"title": "خبر"}\n', encoding="utf-8")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    done = run(
        *(argument.format(folder=tmp_path, url=server.url("/1")) for argument in arguments),
        db=tmp_path / "news.db", env={"PYTHONPATH": path, "NEWSARC_DEBUG": debug},
    )  # fmt: skip
    assert done.returncode == 4
    told = done.stdout + done.stderr
    assert told.count(f"{failed} {TOLD}") == faults
    assert done.stderr.count("Traceback (most recent call last)") == (faults if debug == "1" else 0)
    assert (f'{tmp_path}/sitecustomize.py", line' in told) == (debug == "1")
    assert told.count("\x1b") == faults, "in the reasons, which a terminal gets without; none in the tracebacks"


def test_a_script_has_the_traceback_from_logging(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise KeyError("x" * 1000 + "\nsecond line")
    except KeyError as error:
        reason = fault("reading it failed", "a.html", error)
    assert reason.startswith("reading it failed (KeyError: 'xxx") and len(reason) < 350 and "\n" not in reason
    (record,) = caplog.records
    assert (record.name, record.levelno) == ("newsarc", logging.ERROR)
    assert "a.html" in record.getMessage() and record.exc_info
