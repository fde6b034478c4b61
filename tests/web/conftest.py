from __future__ import annotations

import sys
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the reading room's packages are not installed: pip install -e '.[dev]'")
sys.path.insert(0, str(Path(__file__).parent))

import reading_room

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page


@pytest.fixture(scope="session")
def beacon() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), reading_room.Beacon)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="session")
def news(tmp_path_factory: pytest.TempPathFactory, beacon: str) -> Path:
    """The archive of made-up news; tests may add labels, nothing else."""
    path = tmp_path_factory.mktemp("room") / "news.db"
    reading_room.build(path, beacon)
    return path


@pytest.fixture(scope="session")
def room(news: Path) -> Iterator[str]:
    with reading_room.served(news) as address:
        yield address


@pytest.fixture(scope="session")
def read_only_room(news: Path) -> Iterator[str]:
    with reading_room.served(news, read_only=True) as address:
        yield address


@pytest.fixture
def context(chromium: Browser, room: str) -> Iterator[BrowserContext]:
    opened = chromium.new_context(locale="ar", base_url=room)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
