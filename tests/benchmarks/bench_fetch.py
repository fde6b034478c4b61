"""Fetching beside its floors: what politeness alone needs, and plain requests without reading or storing.

    python tests/benchmarks/bench_fetch.py            20 hosts x 100 pages with a delay, then 2,000 pages without

The first figure is the time of a run over the time that the delay between two requests to one host takes by itself; the
others, pages fetched, read and stored a second, beside the same pages fetched by one requests session and thrown away: one
row for pages that are mostly a script, one for pages of which half is mark-up.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from loopback import Loopback

from newsarc import Archive
from newsarc.archive.collecting.fetching import FetchOptions
from newsarc.sources.web import FetchPolicy

POLICY = FetchPolicy(allow_private=True, respect_robots=False)
SENTENCE = "وقال السكان في الحي رقم {} إن العمل في الشارع بدأ متأخرا، وإن البلدية وعدت بإنهائه قبل نهاية العام."


def page(number: int, size: int) -> str:
    """An article of a dozen paragraphs in a page of about ``size`` bytes: menus and scripts make up the rest, as they do."""
    title = f"خبر رقم {number} عن الجسر الجديد"
    body = "".join(f"<p>{SENTENCE.format(number * 12 + n)}</p>" for n in range(12))
    article = (
        f"<article><h1>{title}</h1><p>قال الوزير أحمد سالم: «الجسر رقم {number} سيخدم السكان».</p>{body}</article>"
    )
    head = f"<html lang=ar><head><title>{title}</title></head><body>"
    menu = "".join(f'<li class="item"><a href="/section/{n}">قسم {n}</a></li>' for n in range(200))
    script = (
        "<script>" + "var settings = {'a': 1};\n" * ((size - len((head + article + menu).encode())) // 25) + "</script>"
    )
    return f"{head}<nav><ul>{menu}</ul></nav>{article}{script}</body></html>"


def marked_up_page(number: int, size: int) -> str:
    """The same with cards of other stories, each in half a dozen nested elements, in place of half of the script."""
    card = (
        '<div class="col-md-4 post-item"><div class="thumb"><a href="/news/{0}"><figure><img src="/i/{0}.jpg" alt=""></figure></a>'
        '</div><div class="meta"><span class="cat">محليات</span><time datetime="2026-11-01">1 تشرين الثاني</time></div>'
        '<h3 class="title"><a href="/news/{0}" title="">عنوان خبر آخر رقم {0} في صفحة الأخبار المحلية</a></h3></div>'
    )
    cards = "".join(card.format(number * 1000 + n) for n in range(size // 2 // len(card.encode())))
    plain = page(number, size - len(cards.encode()))
    return plain.replace("</article>", f'</article><section class="latest"><div class="row">{cards}</div></section>')


def timed_fetch(urls: list[str], options: FetchOptions) -> float:
    """Seconds to fetch and store ``urls`` in a new archive."""
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "news.db") as archive:
        began = time.perf_counter()
        outcomes = [report.outcome for report in archive.fetch(urls, options=options)]
        took = time.perf_counter() - began
    if set(outcomes) != {"ok"}:
        raise SystemExit(f"not every page came: {set(outcomes)}")
    return took


def politeness(hosts: int, pages: int, delay: float, latency: float) -> None:
    servers = {f"127.0.1.{n + 1}": Loopback(latency=latency, bind=f"127.0.1.{n + 1}") for n in range(hosts)}
    urls = []
    for host, server in servers.items():
        server.__enter__()
        for n in range(pages):
            server.page(f"/{n}", page(hash((host, n)) % 10**6, 10_000))
    urls = [server.url(f"/{n}", host) for n in range(pages) for host, server in servers.items()]
    took = timed_fetch(urls, FetchOptions(POLICY, delay=delay, jobs=2))
    floor = (pages - 1) * delay + latency
    print(
        f"{hosts} hosts x {pages} pages, delay {delay} s: {took:.1f} s, {took / floor:.2f} x politeness alone ({floor:.1f} s)"
    )
    for server in servers.values():
        server.__exit__(None, None, None)


def throughput(pages: int, size: int, hosts: int, make: Callable[[int, int], str]) -> None:
    import requests

    servers = {f"127.0.2.{n + 1}": Loopback(bind=f"127.0.2.{n + 1}") for n in range(hosts)}
    for server in servers.values():
        server.__enter__()
        for n in range(pages // hosts):
            server.page(f"/{n}", make(n, size))
    urls = [server.url(f"/{n}", host) for n in range(pages // hosts) for host, server in servers.items()]
    took = timed_fetch(urls, FetchOptions(POLICY, delay=0, jobs=2))
    began = time.perf_counter()
    with requests.Session() as session:
        for url in urls:
            session.get(url).content  # noqa: B018
    floor = time.perf_counter() - began
    rate = len(urls) / took
    kind = make.__name__.replace("_", " ")
    print(
        f"{len(urls)} x {kind} of {size / 1000:.0f} kB: {rate:.0f} pages/s stored, {took / floor:.1f} x requests alone"
    )
    for server in servers.values():
        server.__exit__(None, None, None)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hosts", type=int, default=20)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--total", type=int, default=2000)
    options = parser.parse_args()
    for make in (page, marked_up_page):
        throughput(options.total, 100_000, options.hosts, make)
    politeness(options.hosts, options.pages, 0.1, 0.05)
