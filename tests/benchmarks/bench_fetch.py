"""Fetching from loopback: against requests alone on the same pages, and against what politeness alone needs.

    python tests/benchmarks/bench_fetch.py

The server runs in a process of its own, as its threads would otherwise take the interpreter lock from the client.
"""

from __future__ import annotations

import multiprocessing
import queue
import sys
import threading
import time
from multiprocessing.connection import Connection
from pathlib import Path

import requests

sys.path.insert(0, str(Path(__file__).parents[1]))

from loopback import Loopback, Reply

from newsarc.sources.hosts import HostClock
from newsarc.sources.pool import FetchJob, FetchPool
from newsarc.sources.web import Fetcher, FetchPolicy


def serve(pipe: Connection, latency: float, size: int) -> None:
    with Loopback(latency=latency, bind="0.0.0.0") as server:
        body = b"<html><p>" + "خبر ".encode() * (size // 7)
        page = Reply(200, body, {"Content-Type": "text/html; charset=utf-8"})
        server.fallback = lambda request: Reply(404) if request.path == "/robots.txt" else page
        pipe.send(server.port)
        pipe.recv()


def urls(port: int, hosts: int, pages: int) -> list[str]:
    return [f"http://127.0.0.{2 + host}:{port}/{page}" for page in range(pages) for host in range(hosts)]


def with_newsarc(addresses: list[str], delay: float, workers: int) -> float:
    began = time.perf_counter()
    with Fetcher(FetchPolicy(allow_private=True)) as fetcher:
        pool = FetchPool(fetcher, HostClock(min_delay=delay), workers=workers)
        bad = [result for _, result in pool.run(FetchJob(url) for url in addresses) if not result.ok]
    assert not bad, bad[0]
    return time.perf_counter() - began


def with_requests(addresses: list[str], workers: int) -> float:
    """requests.Session in a thread each, no robots, no limits: the floor."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    for url in addresses:
        waiting.put(url)

    def work() -> None:
        session = requests.Session()
        while True:
            try:
                url = waiting.get_nowait()
            except queue.Empty:
                return
            assert session.get(url).content

    began = time.perf_counter()
    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began


def measure(label: str, latency: float, size: int, hosts: int, pages: int, delay: float) -> None:
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.Process(target=serve, args=(theirs, latency, size))
    process.start()
    port = ours.recv()
    addresses = urls(port, hosts, pages)
    if delay:
        took, floor, peer = with_newsarc(addresses, delay, hosts), pages * max(delay, latency), "politeness alone"
    else:
        floor = min(with_requests(addresses, hosts) for _ in range(3))
        took, peer = min(with_newsarc(addresses, 0, hosts) for _ in range(3)), "requests alone"
    print(
        f"{label}: newsarc {took:6.2f} s ({len(addresses) / took:5.0f}/s), {peer} {floor:6.2f} s, x{took / floor:.2f}"
    )
    ours.send(None)
    process.join()


if __name__ == "__main__":
    measure("2,000 pages of 100 kB, delay 0          ", 0.0, 100_000, 20, 100, 0.0)
    measure("20 hosts x 100 pages, 50 ms, delay 0.1 s", 0.05, 10_000, 20, 100, 0.1)
