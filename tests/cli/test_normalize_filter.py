"""``newsarc normalize`` as a filter: lines kept, bytes that are no UTF-8 kept, long lines cut where no rule can tell."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from newsarc.arabic.levels import STEPS, normal, normalize
from newsarc.cli import normalize as command

LINES = [
    "قال «السُّودانيّ»:\r\n", "نص\x85بعد\u2028سطر\n", "Ø§Ù„Ø³ÙˆØ¯\n", "\n", "e\u0301\n", "ﻻ ﷲ\r\n", "ن\rص\n", "\u200cمی\u200cرود\n",
    "نص «بلا نهاية\n", "«نص»\r\r\n", "بلا سطر ''",
]  # fmt: skip


def filtered(raw: bytes) -> bytes:
    out = io.BytesIO()
    command._filter(io.BufferedReader(io.BytesIO(raw)), out, normal)
    return out.getvalue()


def by_line(raw: bytes) -> bytes:
    done = []
    for line in raw.split(b"\n"):
        body = line.rstrip(b"\r")
        text = normal(body.decode("utf-8", "surrogateescape")).replace("\n", " ")
        done.append(text.encode("utf-8", "surrogateescape") + line[len(body) :])
    return b"\n".join(done)


@pytest.mark.parametrize("block", [1, 2, 3, 7, 1 << 20])
def test_the_same_as_line_by_line_wherever_the_input_is_cut(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "BLOCK", block)
    raw = "".join(LINES * 3).encode() + b"\xff\xd8 \xd8\n\xa7"
    assert filtered(raw) == by_line(raw)
    windows = "".join(line.rstrip("\r\n") + "\r\n" for line in ("قال «نص»", "ثمّ", "")).encode()
    assert filtered(windows) == by_line(windows)


@pytest.mark.parametrize(
    "unit", ["قال السودانيّ في بغداد اليوم ", "قالالسودانيُّفيبغداد", "\u064b", "abc", "word word، ", "\udcff"]
)
def test_a_long_line_in_pieces(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "LONGEST_LINE", 5_000)
    monkeypatch.setattr(command, "BLOCK", 512)
    raw = (unit * (40_000 // len(unit))).encode("utf-8", "surrogateescape")
    pieces = list(command._blocks(io.BufferedReader(io.BytesIO(raw))))
    assert b"".join(pieces) == raw
    assert max(map(len, pieces)) < 6_000
    assert filtered(raw) == by_line(raw)


@pytest.mark.parametrize("step", STEPS)
def test_a_switch_for_each_step(run, step: str) -> None:
    text = "Ø§Ø³Ø¯ ن\u200bص ﻻ ا\u00a0ب مُ سـل «نص» !! أ ٣ A"
    done = run("normalize", "--level", "folded", f"--no-{step}", stdin=text)
    assert done.stdout == normalize(text, "folded", without=[step])


def test_what_came_is_answered_before_more_comes() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newsarc", "normalize"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write("«نصّ»\n".encode())
        process.stdin.flush()
        assert process.stdout.readline() == "“نص”\n".encode()
        process.stdin.close()
        assert process.wait() == 0


def test_a_reader_that_leaves_early_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "newsarc", "normalize"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write("نص\n".encode())
        process.stdin.flush()
        process.stdout.readline()
        process.stdout.close()
        try:
            process.stdin.write("نص\n".encode() * 100_000)
            process.stdin.close()
        except BrokenPipeError:
            pass
        assert b"Traceback" not in process.stderr.read()
