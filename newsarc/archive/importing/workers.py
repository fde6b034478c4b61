"""Processes that read pages."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import current_thread, main_thread
from types import TracebackType
from typing import Any, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from newsarc.archive.importing.prepare import Material, Prepared, prepare

PATIENCE = 5.0
"""Seconds without a result after which dead workers are looked for."""
Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


def worker_pool(jobs: int) -> WorkerPool:
    """Worker processes for ``prepare``: not forked, so that no child inherits the open archive."""
    return WorkerPool(jobs, mp_context=_Context(), initializer=_start_worker)


class _Worker(SpawnProcess):
    """A process that the pool ends by what it heeds. When one of them was ended from outside, it may have held a lock that the
    others wait for; from Python 3.12 on the pool waits for their end with its own lock held, and takes no task meanwhile."""

    def terminate(self) -> None:
        """End the process, which ignores SIGTERM: a terminal or a service manager sends that to all of a program at once."""
        self.kill()


class _Context(SpawnContext):
    Process = _Worker


class WorkerPool(ProcessPoolExecutor):
    """A pool whose workers never see Ctrl-C, which a terminal sends to them too, not even while they are being loaded. An
    exception that leaves its block, Ctrl-C as a rule, ends them: nobody wants what they are at any more."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.shutdown()
        else:
            self.end()

    def end(self) -> None:
        """End the workers, whatever they are at. Python, at its own end, would wait for what they have been given; and up to 3.11 it
        wakes the pool's thread without the lock under which that closes what it is woken by, so the thread has to be gone by then."""
        thread: Any = self._executor_manager_thread
        _end_workers(self)
        results: Any = self._result_queue  # there is no public way, nor below
        if results is not None:
            results._writer.close()  # see ``await_result``
        self.shutdown(wait=False, cancel_futures=True)
        if thread is not None:
            thread.join(PATIENCE)

    def submit(
        self, fn: Callable[Arguments, Result], /, *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Future[Result]:
        """As the pool's own.

        Raises:
            BrokenProcessPool: a worker was ended from outside.
        """
        with _held_back_signals():  # a submission may start a worker
            return super().submit(fn, *args, **kwargs)


@contextmanager
def _held_back_signals() -> Iterator[None]:
    """Ctrl-C and SIGTERM come after the block, whose end raises what their handlers raise: a worker that has been started but
    not been told its task yet would answer an exception here with a traceback of its own. Processes that are started in the
    block never get Ctrl-C."""
    import signal

    held: list[int] = []
    try:
        with ExitStack() as restored:
            handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
            if current_thread() is main_thread():  # where handlers run, whichever thread the system gave the signal to
                for number, handler in handlers.items():
                    if callable(handler):
                        restored.callback(signal.signal, number, handler)
                        signal.signal(number, lambda number, frame: held.append(number))
            if hasattr(signal, "pthread_sigmask"):  # not on Windows
                before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})  # children begin with our mask
                restored.callback(signal.pthread_sigmask, signal.SIG_SETMASK, before)
            yield
    finally:
        for arrived in held:
            signal.raise_signal(arrived)


def await_result(reading: Future[Result], pool: ProcessPoolExecutor) -> Result:
    """What a task of ``pool`` gave; when a worker was ended from outside, the others are ended too.

    The pool sees for itself that a worker has ended, but for two cases: while it reads the half of a result that a worker has
    sent it waits for the rest, as long as anybody holds the sending end, which this process does; and in Python 3.10 and
    3.11 its thread goes through the tasks without a lock, dies of one that is submitted at that moment, and leaves the
    others without a result.

    Raises:
        BrokenProcessPool: a worker was ended from outside.
    """
    while True:
        try:
            return reading.result(PATIENCE)
        except NotYet:
            thread: Any = pool._executor_manager_thread  # there is no public way, nor below
            is_managed = thread is not None and thread.is_alive()  # asked before the task is: it may be done just now
            if reading.done() or (is_managed and all(worker.is_alive() for worker in list(pool._processes.values()))):
                continue
            _end_workers(pool)
            if not is_managed:
                raise BrokenProcessPool("the pool has ended without this task") from None
            pool._result_queue._writer.close()  # type: ignore[attr-defined]


def _end_workers(pool: ProcessPoolExecutor) -> None:
    for worker in list((pool._processes or {}).values()):
        worker.kill()


class Readers:
    """``jobs`` worker processes that outlive the death of one, which a machine short of memory may bring about."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._pool: WorkerPool | None = None
        self._pools: WeakKeyDictionary[Future[Prepared], WorkerPool] = WeakKeyDictionary()
        """Which pool a reading is with: one that broke has been replaced."""

    def submit(self, material: Material) -> Future[Prepared]:
        """Have ``material`` read."""
        if self._pool is None:
            self._pool = worker_pool(self._jobs)
        try:
            reading = self._pool.submit(_tidily, prepare, material)
        except BrokenProcessPool:
            self.close()
            return self.submit(material)
        self._pools[reading] = self._pool
        return reading

    def result(self, reading: Future[Prepared], material: Material) -> Prepared | None:
        """What a reading gave; None when ``material``, read again by itself, ends its worker too.

        The death of one worker takes the readings of all with it, and does not say whose page was the cause.
        """
        try:
            return await_result(reading, self._pools[reading])
        except BrokenProcessPool:
            pass
        with worker_pool(1) as alone:
            try:
                return await_result(alone.submit(prepare, material), alone)
            except BrokenProcessPool:
                return None

    def close(self) -> None:
        """End the workers, whatever they are at."""
        if self._pool:
            self._pool.end()
        self._pool = None


def _tidily(read: Callable[[Material], Prepared], material: Material) -> Prepared:
    """``read(material)`` as one task of a worker process."""
    prepared = read(material)
    tidied()
    return prepared


def tidied() -> None:
    """Free what the task just done left in cycles."""
    gc.collect(1)


@contextmanager
def seldom_tidied() -> Iterator[None]:
    """Let the collector look for cycles a hundred times less often. Writing an import makes and drops objects by the
    million, hardly any of them in cycles; looking for those as often as Python does by itself takes a tenth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)


_SELDOM = (100_000, 20, 50)
_BEHIND_THE_WRITER = 5
"""Niceness of workers: where there are as many as cores, the writer would fall behind them and finish alone."""


def _start_worker() -> None:
    """Ctrl-C and SIGTERM are the parent's to handle: it stops feeding the workers and keeps what they finished. A parent
    that is killed handles nothing, so each worker watches for its end."""
    import signal
    from threading import Thread

    if hasattr(os, "nice"):
        os.nice(_BEHIND_THE_WRITER)
    gc.freeze()
    gc.set_threshold(*_SELDOM)  # ``tidied`` looks once a task, since a cycle may hold a whole page
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)
