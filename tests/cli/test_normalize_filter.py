"""``newsarc normalize`` as a filter: lines kept, bytes that are no UTF-8 kept, long lines cut where no rule can tell."""

from __future__ import annotations

import codecs
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from newsarc.arabic.levels import STEPS, normal, normalize
from newsarc.cli.commands import normalize as command

LINES = [
    "قال «السُّودانيّ»:\r\n", "نص\x85بعد\u2028سطر\n", "Ø§Ù„Ø³ÙˆØ¯\n", "\n", "e\u0301\n", "ﻻ ﷲ\r\n", "ن\rص\n", "\u200cمی\u200cرود\n",
    "نص «بلا نهاية\n", "«نص»\r\r\n", "«نص\r«نص\r", "ط§ظ„ط³\n", "بلا سطر ''",
]  # fmt: skip


def filtered(raw: bytes) -> bytes:
    out = io.BytesIO()
    command._filter(io.BufferedReader(io.BytesIO(raw)), out, normal)
    return out.getvalue()


def by_line(raw: bytes) -> bytes:
    parts = re.split(b"([\r\n])", raw)
    for at in range(0, len(parts), 2):
        text = normal(parts[at].decode("utf-8", "surrogateescape")).replace("\n", " ")
        parts[at] = text.encode("utf-8", "surrogateescape")
    return b"".join(parts)


@pytest.mark.parametrize("block", [1, 2, 3, 7, 1 << 20])
def test_the_same_as_line_by_line_wherever_the_input_is_cut(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "BLOCK", block)
    raw = "".join(LINES * 3).encode() + b"\xff\xd8 \xd8\n\xa7"
    assert filtered(raw) == by_line(raw)
    assert filtered("«نص\rقالَ\r\rنص»".encode()) == "“نص\rقال\r\rنص”".encode()
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


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (codecs.BOM_UTF16_LE + "«نصّ»\r\n😀".encode("utf-16-le"), "Notepad's Unicode"),
        (codecs.BOM_UTF16_BE + "«نصّ»\r\n😀".encode("utf-16-be"), "big-endian"),
        (codecs.BOM_UTF32_LE + "«نصّ»\r\n😀".encode("utf-32-le"), "its BOM begins as that of UTF-16"),
        (codecs.BOM_UTF32_BE + "«نصّ»\r\n😀".encode("utf-32-be"), "its BOM begins with zeros"),
        (codecs.BOM_UTF8 + "«نصّ»\r\n😀".encode(), "invisible"),
    ],
)
@pytest.mark.parametrize("block", [1, 3, 1 << 20])
def test_byte_order_marks(raw: bytes, why: str, block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "BLOCK", block)
    assert filtered(raw) == "“نص”\r\n😀".encode(), why


def test_bytes_that_begin_as_a_mark_and_half_a_character_stay() -> None:
    assert filtered(b"\xff") == b"\xff"
    assert filtered(b"\xff\xfa\n") == b"\xff\xfa\n"
    assert filtered(codecs.BOM_UTF16_LE + b"a\0b") == "a\ufffd".encode()


def test_several_files(run, tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("نصّ\n", "utf-8")
    two.write_bytes("ثُمّ\n".encode("utf-16"))
    done = run("normalize", str(one), "-", str(two), stdin="قالَ\n")
    assert (done.stdout, done.stderr, done.returncode) == ("نص\nقال\nثم\n", "", 0)
    done = run("normalize", str(tmp_path), str(one), str(tmp_path / "three"))
    assert (done.stdout, done.returncode) == ("نص\n", 3)
    assert done.stderr.splitlines() == [
        f"newsarc: {tmp_path}: cannot be read (Is a directory)",
        f"newsarc: {tmp_path / 'three'}: cannot be read (No such file or directory)",
    ]
    assert run("normalize", str(tmp_path / "three")).returncode == 4


@pytest.mark.skipif(os.name != "posix" or not Path("/dev/full").exists(), reason="redirections of a POSIX shell")
@pytest.mark.parametrize(
    ("redirection", "error"),
    [
        (">&-", "newsarc: standard output is closed\n"),
        ("<&-", "newsarc: -: cannot be read (standard input is closed)\n"),
        (">/dev/full", "newsarc: standard output: cannot be written (No space left on device)\n"),
    ],
)
def test_streams_that_do_not_serve(redirection: str, error: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'printf "x\\n" | "$0" -m newsarc normalize {redirection}', sys.executable],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.stdout, done.stderr, done.returncode) == ("", error, 4)
