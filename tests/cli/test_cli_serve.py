"""``newsarc serve`` as a process: what it listens on, and what it refuses."""

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the reading room's packages are not installed: pip install -e '.[dev]'")

COMMAND = [sys.executable, "-m", "newsarc"]


def test_it_serves_this_machine_and_says_where(db: Path) -> None:
    process = subprocess.Popen([*COMMAND, "--db", str(db), "serve", "--port", "0"], stderr=subprocess.PIPE, text=True)
    try:
        assert process.stderr
        line = process.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/", line)
        assert address, line
        with urllib.request.urlopen(address[0] + "search.json?q=%D8%A7%D9%84%D9%86%D9%81%D8%B7", timeout=10) as answer:
            assert answer.status == 200
    finally:
        process.terminate()
        process.communicate(timeout=20)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--host", "0.0.0.0"], 2, "NEWSARC_PASSWORD"),
        (["--host", "::"], 2, "NEWSARC_PASSWORD"),
        (["--port", "99999"], 2, "99999"),
    ],
)
def test_what_it_refuses(db: Path, arguments: list[str], code: int, said: str) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "NEWSARC_PASSWORD"}
    done = subprocess.run(
        [*COMMAND, "--db", str(db), "serve", *arguments], capture_output=True, text=True, timeout=60,
        stdin=subprocess.DEVNULL, env=environment,
    )  # fmt: skip
    assert done.returncode == code
    assert said in done.stderr


def test_a_closed_standard_input_asks_for_no_password(db: Path) -> None:
    line = f"{shlex.join([*COMMAND, '--db', str(db), 'serve', '--host', '0.0.0.0'])} <&-"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1) and "NEWSARC_PASSWORD" in done.stderr


def test_a_port_in_use_is_one_line(db: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*COMMAND, "--db", str(db), "serve", "--port", port], capture_output=True, text=True, timeout=60
        )
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"port {port} (Address already in use)" in done.stderr


def test_a_missing_archive_is_an_archive_error(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "--db", str(tmp_path / "no.db"), "serve"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 5
    assert "no archive there yet" in done.stderr


def test_without_its_packages_it_says_what_to_install(db: Path, tmp_path: Path) -> None:
    (tmp_path / "uvicorn.py").write_text("raise ModuleNotFoundError('x', name='uvicorn')")
    done = subprocess.run(
        [*COMMAND, "--db", str(db), "serve"], capture_output=True, text=True, timeout=60,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])},
    )  # fmt: skip
    assert done.returncode == 2
    assert "newsarc[web]" in done.stderr
