"""Every export format beside a plain ``json.dump`` of the same records, and the memory each takes.

    python tests/benchmarks/bench_export.py news.db
    python tests/benchmarks/bench_export.py news.db --formats html epub

One process a format, so that one does not hide the memory of another. The floor reads the same records and writes each
with ``json.dump``; times are of the CPU.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsarc import Archive
from newsarc.export import FORMATS, export_records

FLOOR = "json.dump"


def measure(archive_path: str, form: str) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder, Archive(archive_path) as archive:
        target = Path(folder) / "out"
        began = time.process_time()
        if form == FLOOR:
            count = 0
            with target.open("w", encoding="utf-8") as out:
                for count, record in enumerate(archive.records(), 1):  # noqa: B007
                    json.dump(record, out, ensure_ascii=False)
        else:
            count = export_records(archive.records(), form, str(target))
        took = time.process_time() - began
        size = sum(path.stat().st_size for path in [target, *target.rglob("*")] if path.is_file())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"count": count, "seconds": took, "rss": memory, "size": size / 1e6}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--formats", nargs="*", default=list(FORMATS), choices=list(FORMATS))
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.archive, options.one)))
        return
    floor = 0.0
    for form in [FLOOR, *options.formats]:
        command = [sys.executable, __file__, options.archive, "--one", form]
        found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        floor = floor or found["seconds"]
        print(
            f"{form:10} {found['count']:6.0f} articles {found['seconds']:6.1f} s cpu {found['seconds'] / floor:5.2f} x "
            f"{found['rss']:5.0f} MB resident {found['size']:6.1f} MB written",
            flush=True,
        )


if __name__ == "__main__":
    main()
