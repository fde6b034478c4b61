#!/usr/bin/env python3
"""Request times of the reading room's search and article pages, beside a bare Starlette page and a bare page of a
Datasette plug-in in the same run.

usage: bench_web.py ARCHIVE [--queries FILE.jsonl] [--requests N]

ARCHIVE is any archive; FILE has a row {"query": ...} a line, without it queries are words of the archive's own titles.
Each server is a process of its own; one client asks over one kept connection, one page after another, the three
servers in turn, so that a busy machine slows all alike. Target: p95 of search and article pages at most 50 ms.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import socket
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from urllib.parse import quote

BARE = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
def page(request): return HTMLResponse("<!doctype html><title>bare</title><p>bare")
uvicorn.run(Starlette(routes=[Route("/", page)]), port=int(sys.argv[1]), log_level="error")
"""
ROOM = """
import sys, uvicorn
from pathlib import Path
from newsarc.web.app import create_app
uvicorn.run(create_app(Path(sys.argv[2]), read_only=True), port=int(sys.argv[1]), log_level="error")
"""
DATASETTE = """
import sys, uvicorn
from datasette import hookimpl
from datasette.app import Datasette
from datasette.plugins import pm
from datasette.utils.asgi import Response
class Plugin:
    __name__ = "bare"
    @hookimpl
    def register_routes(self): return [(r"^/bare$", lambda: Response.html("<!doctype html><title>bare</title><p>bare"))]
pm.register(Plugin(), name="bare")
uvicorn.run(Datasette([sys.argv[2]]).app(), port=int(sys.argv[1]), log_level="error")
"""


class Server:
    """One server process and one connection to it."""

    def __init__(self, script: str, archive: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process = subprocess.Popen([sys.executable, "-c", script, str(self.port), archive])
        self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        for _ in range(300):
            try:
                self.connection.connect()
                break
            except OSError:
                time.sleep(0.1)

    def get(self, path: str) -> float:
        """Milliseconds until the whole page was there."""
        start = time.perf_counter()
        self.connection.request("GET", path)
        response = self.connection.getresponse()
        response.read()
        if response.status != 200:
            raise SystemExit(f"{path}: {response.status}")
        return (time.perf_counter() - start) * 1000


def addresses(archive: str, queries: str | None, count: int) -> tuple[list[str], list[str], list[str]]:
    """Addresses of search pages, of searches for the commonest words with a filter or by date, and of article pages."""
    chance = random.Random(7)
    connection = sqlite3.connect(f"file:{archive}?mode=ro", uri=True)
    ids = [row[0] for row in connection.execute("SELECT id FROM documents")]
    if queries:
        words = [json.loads(line)["query"] for line in Path(queries).read_text("utf-8").splitlines()]
    else:
        titles = [row[0] for row in connection.execute("SELECT title FROM articles WHERE title IS NOT NULL LIMIT 5000")]
        words = [" ".join(title.split()[1:4]) for title in titles]
    searches = [f"/?q={quote(query)}" for query in chance.choices(words, k=count)]
    speaker = connection.execute(
        "SELECT speaker FROM quotes WHERE speaker IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()
    filters = ["quotes=1", "sort=date", "from=2000-01-01", *(f"speaker={quote(name)}" for name in speaker or ())]
    common = Counter(word for text in words for word in text.split() if len(word) > 3).most_common(50)
    filtered = [f"/?q={quote(chance.choice(common)[0])}&{chance.choice(filters)}" for _ in range(count)]
    return searches, filtered, [f"/article/{number}" for number in chance.choices(ids, k=count)]


def report(name: str, took: list[float], floor: list[float]) -> None:
    took, floor = sorted(took), sorted(floor)
    middle, late = took[len(took) // 2], took[int(len(took) * 0.95)]
    print(
        f"{name:24} p50 {middle:6.1f} ms  p95 {late:6.1f} ms  {middle / floor[len(floor) // 2]:5.1f} x bare Starlette (p50)"
    )


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("archive")
    parser.add_argument("--queries")
    parser.add_argument("--requests", type=int, default=400)
    options = parser.parse_args()
    searches, filtered, articles = addresses(options.archive, options.queries, options.requests)
    bare, room, datasette = (Server(script, options.archive) for script in (BARE, ROOM, DATASETTE))
    took: dict[str, list[float]] = {name: [] for name in ("bare", "datasette", "search", "filtered", "article")}
    try:
        for search, narrowed, article in zip(searches, filtered, articles, strict=True):
            took["bare"].append(bare.get("/"))
            took["datasette"].append(datasette.get("/bare"))
            took["search"].append(room.get(search))
            took["filtered"].append(room.get(narrowed))
            took["article"].append(room.get(article))
    finally:
        for server in (bare, room, datasette):
            server.process.terminate()
    report("bare Starlette page", took["bare"], took["bare"])
    report("bare Datasette route", took["datasette"], took["bare"])
    report("search page", took["search"], took["bare"])
    report("filtered search page", took["filtered"], took["bare"])
    report("article page", took["article"], took["bare"])


if __name__ == "__main__":
    main()
