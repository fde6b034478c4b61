"""Whether a wheel holds every file of the package: ``python tests/tools/check_wheel.py newsarc-0.1.0-py3-none-any.whl``."""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZipFile

ROOT = Path(__file__).parents[2]


def missing(wheel: Path) -> list[str]:
    """The files of the checkout's package that are not in ``wheel``."""
    files = {path.relative_to(ROOT).as_posix() for path in (ROOT / "newsarc").rglob("*") if path.is_file()}
    with ZipFile(wheel) as packed:
        return sorted(name for name in files.difference(packed.namelist()) if "__pycache__" not in name)


if __name__ == "__main__":
    if lost := missing(Path(sys.argv[1])):
        sys.exit(f"not in the wheel: {', '.join(lost)}")
