"""The cyclic collector while a page is read: off, and afterwards as it was."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest

from newsarc import extract_html
from newsarc.extract.html.blocks import Block
from newsarc.extract.html.collector import collector_paused
from newsarc.extract.html.reader import read_page


@pytest.fixture(autouse=True)
def enabled() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_it_is_off_inside_and_on_again_after() -> None:
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_stays_off_for_a_program_that_runs_without_it() -> None:
    gc.disable()
    extract_html(b"<p>x")
    assert not gc.isenabled()


def test_it_comes_back_after_an_error() -> None:
    with pytest.raises(KeyError), collector_paused():
        raise KeyError
    assert gc.isenabled()


def test_the_last_of_several_threads_turns_it_on() -> None:
    first_may_end, second_is_in = threading.Event(), threading.Event()

    def first() -> None:
        with collector_paused():
            first_may_end.wait(10)

    def second() -> None:
        with collector_paused():
            second_is_in.set()
            first_may_end.wait(10)

    threads = [threading.Thread(target=work) for work in (first, second)]
    for thread in threads:
        thread.start()
    second_is_in.wait(10)
    assert not gc.isenabled()
    first_may_end.set()
    for thread in threads:
        thread.join(10)
    assert gc.isenabled()


def test_a_page_that_is_done_with_is_freed_without_it() -> None:
    gc.disable()
    page = read_page(b"<p>a</p><p>b</p>")
    assert any(isinstance(thing, Block) for thing in page.blocks)
    mine = [id(block) for block in page.blocks]
    del page
    assert not [thing for thing in gc.get_objects() if isinstance(thing, Block) and id(thing) in mine]
