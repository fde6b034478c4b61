from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

from loopback import Loopback

# No deadline: a busy machine is no bug. In CI the same examples every time; elsewhere new ones, which is how bugs are found.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def server() -> Iterator[Loopback]:
    with Loopback() as running:
        yield running
