"""Reading a page without the cyclic garbage collector in between."""

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
    """Keep the collector off while a page is read.

    A page makes thousands of objects that live until it is read and hold no cycles; the collector would look through all
    of them, and all that the process holds, several times over: a third of the time of reading a page. It is as it was
    when the last of the threads that read pages has left.
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
