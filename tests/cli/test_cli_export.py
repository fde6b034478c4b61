"""What `newsarc export` may write over."""

from __future__ import annotations

from pathlib import Path


def test_no_export_takes_the_place_of_an_archive(run, tmp_path: Path) -> None:
    copy = tmp_path / "news.db"
    assert run("backup", str(copy)).returncode == 0
    for ours in (copy, None):
        done = run("export", str(copy), **({"db": ours} if ours else {}))
        assert (done.returncode, "is a database" in done.stderr) == (2, True)
    assert run("check", db=copy).returncode == 0
