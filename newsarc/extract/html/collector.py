"""Keep the cyclic garbage collector off while a page is read."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_readers = 0
_was_enabled = False


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the cyclic garbage collector off while a page is read.

    A page makes thousands of objects that live until it is read and hold no cycles. The collector would scan them, and
    all else the process holds, several times: a third of the time of reading a page. The collector is as it was before
    once the last thread that reads pages has left.
    """
    global _readers, _was_enabled
    with _lock:
        if not _readers:
            _was_enabled = gc.isenabled()
            gc.disable()
        _readers += 1
    try:
        yield
    finally:
        with _lock:
            _readers -= 1
            if not _readers and _was_enabled:
                gc.enable()
