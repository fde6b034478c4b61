"""The example of the Python interface runs, from any folder, and leaves nothing behind."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_api(tmp_path: Path) -> None:
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, "-W", "error", str(ROOT / "examples" / "api.py")],
        cwd=tmp_path, capture_output=True, timeout=120,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", "TMPDIR": str(tmp_path), "NEWSARC_DB": str(tmp_path / "x.db")},
    )  # fmt: skip
    assert (done.returncode, done.stderr.decode()) == (0, "")
    shown = done.stdout.decode().splitlines()
    assert [line.partition(":")[0] for line in shown if line.startswith(("headline", "paragraphs", "from HTML", "normal"))] == [
        "headline", "paragraphs", "from HTML", "normal level",
    ]  # fmt: skip
    assert not [line for line in shown if line.endswith((": None", ": ", ": 0"))]
    assert any("المياه" in line and line[0].isdigit() for line in shown), "hits of the search, with their scores"
    assert list(tmp_path.iterdir()) == []
