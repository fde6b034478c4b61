"""Importing a WARC beside warcio's bare iteration over it, and the memory it takes.

    python tests/benchmarks/bench_warc_import.py --pages 3000

Pages are of about 30 kB, with an article of a dozen paragraphs each, one gzip member a record. Prints pages a second of one
process, its time as a ratio to reading the same records with warcio, and the largest resident size of the import.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bench_fetch import page

from newsarc import Archive
from newsarc.export.warc_out import WarcOutput
from newsarc.model import Page


def write(path: Path, pages: int, size: int) -> None:
    with path.open("wb") as stream, WarcOutput(stream, path.name) as warc:
        for number in range(pages):
            raw = page(number, size).encode()
            headers = {"Content-Type": "text/html; charset=utf-8"}
            url = f"https://bench.invalid/{number}"
            warc.write(Page(raw, url, headers["Content-Type"], "2026-11-01T00:00:00Z", headers), None, url=url)


def bare(path: Path) -> float:
    from warcio.archiveiterator import ArchiveIterator

    began = time.process_time()
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream):
            record.content_stream().read()
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=3000)
    parser.add_argument("--size", type=int, default=30_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "pages.warc.gz"
        write(path, options.pages, options.size)
        floor = bare(path)
        with Archive(Path(folder) / "news.db") as archive:
            began = time.process_time()
            counts = archive.import_paths([path]).counts
            took = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{options.pages} pages: {dict(counts)}; {options.pages / took:.0f} pages/s of one core, {took / floor:.1f} x bare warcio"
    )
    print(f"largest resident size {memory:.0f} MB")


if __name__ == "__main__":
    main()
