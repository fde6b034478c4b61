"""``extract_html`` as a ratio to a bare lxml parse: ``PYTHONPATH=. python tests/benchmarks/bench_extract.py [DIR]``.

DIR holds ``*.html`` or ``*.html.gz``; without it the test pages are read, which are a fiftieth of a real page's size, so
that what a page costs whatever its size weighs most. Prints the whole of it and its stages, each as a multiple of ``lxml.html.fromstring`` on the same bytes in the same
run, and trafilatura with metadata where it is installed. Every page is read ``RUNS`` times; the fastest round counts.
"""

from __future__ import annotations

import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path

import lxml.html

from newsarc import extract_html
from newsarc.arabic.charset import decode_html
from newsarc.extract.html.body import find_body
from newsarc.extract.html.reader import read_page

PAGES = Path(__file__).parents[1] / "data" / "pages"
RUNS = 5


def fastest(work: Callable[[bytes], object], pages: list[bytes]) -> float:
    """Seconds of the fastest of ``RUNS`` rounds over all pages."""
    rounds = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for page in pages:
            work(page)
        rounds.append(time.perf_counter() - start)
    return min(rounds)


def blocks(page: bytes) -> object:
    """Decode, and parse into blocks."""
    return read_page(decode_html(page).text.encode())


def body(page: bytes) -> object:
    """The same, and choose the text."""
    return find_body(read_page(decode_html(page).text.encode()))


def main() -> None:
    """Print the ratios."""
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    pages = [path.read_bytes() for path in sorted(directory.glob("*.html"))]
    pages += [gzip.decompress(path.read_bytes()) for path in sorted(directory.glob("*.html.gz"))]
    floor = fastest(lxml.html.fromstring, pages)
    print(f"{len(pages)} pages, bare lxml parse {len(pages) / floor:.0f} pages/s")
    rows: list[tuple[str, Callable[[bytes], object]]] = [
        ("decode, parse into blocks", blocks),
        ("... and body", body),
        ("extract_html", extract_html),
    ]
    try:
        import trafilatura
    except ImportError:
        pass
    else:
        rows.append(("trafilatura with metadata", lambda page: trafilatura.bare_extraction(page, with_metadata=True)))
    for name, work in rows:
        print(f"{name:28s} {fastest(work, pages) / floor:6.2f} x")


if __name__ == "__main__":
    main()
