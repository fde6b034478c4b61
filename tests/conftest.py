from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

import browser
from loopback import Loopback

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# What these helpers assert is explained as in a test: pytest does so of its own accord in files of tests only.
pytest.register_assert_rewrite("exported", "link_page", "speaker_tables")

# A shell without job control ignores Ctrl-C for what it runs in the background, and every command the tests start inherits that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# No deadline: a busy machine is no bug. In CI the same examples every time; elsewhere new ones, which is how bugs are found.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running


# By module: as long as Playwright runs, its event loop keeps other tests of the process from running one of theirs.
@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    pytest.importorskip("playwright", reason="playwright is not installed: pip install -e '.[dev]'")
    if not browser.executable() and not os.environ.get("CI"):
        pytest.skip("no Chromium on the path: apt-get install chromium, or set CHROMIUM")
    with browser.chromium() as started:
        yield started
