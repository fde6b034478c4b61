"""WARC import against warcio's bare iteration over the same file, in pages a second and as a ratio.

python tests/benchmarks/bench_warc.py [pages] [kilobytes a page]
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from newsarc.export.warc_out import WarcOutput
from newsarc.model import Page
from newsarc.sources.warc import iter_warc

TEXT = "أعلنت الوزارة اليوم عن افتتاح جسر جديد في المدينة بحضور عدد من المسؤولين والسكان"
WORDS = TEXT.split()


def page(number: int, size: int) -> bytes:
    text = " ".join(WORDS[(number * 7 + n * n) % len(WORDS)] for n in range(size // 12))
    return f"<html lang=ar><title>خبر {number}</title><p>{text}</p></html>".encode()


def build(bodies: list[bytes], compress: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=compress)
    for number, body in enumerate(bodies):
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        url = f"https://a.example/{number}"
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=http))
    return out.getvalue()


def read_with_warcio(raw: bytes) -> int:
    return sum(bool(record.content_stream().read()) for record in ArchiveIterator(io.BytesIO(raw)))


def read_with_newsarc(raw: bytes) -> int:
    return sum(entry.page is not None for entry in iter_warc(io.BytesIO(raw), "a"))


def write_with_newsarc(bodies: list[bytes]) -> int:
    with WarcOutput(io.BytesIO(), "a.warc.gz") as output:
        for number, body in enumerate(bodies):
            output.write(
                Page(body, headers={"Content-Type": "text/html"}), {"n": number}, url=f"https://a.example/{number}"
            )
    return len(bodies)


def best(job: Callable[[], int], rounds: int = 5) -> float:
    """Pages a second of the quickest round."""
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        count = job()
        times.append((time.perf_counter() - began) / count)
    return 1 / min(times)


def main() -> None:
    count, kilobytes = (int(arg) for arg in (*sys.argv[1:], "500", "100")[:2])
    bodies = [page(number, kilobytes * 1024) for number in range(count)]
    for compress in (True, False):
        raw = build(bodies, compress)
        floor = best(lambda raw=raw: read_with_warcio(raw))
        ours = best(lambda raw=raw: read_with_newsarc(raw))
        label = "gz   " if compress else "plain"
        print(f"read  {label}: warcio {floor:7.0f}/s  newsarc {ours:7.0f}/s  time x{floor / ours:.2f}")
    floor = best(lambda: len(bodies) if build(bodies, True) else 0, 2)
    ours = best(lambda: write_with_newsarc(bodies), 2)
    print(
        f"write gz   : warcio {floor:7.0f}/s  newsarc {ours:7.0f}/s  time x{floor / ours:.2f} (3 records a page, not 1)"
    )


if __name__ == "__main__":
    main()
