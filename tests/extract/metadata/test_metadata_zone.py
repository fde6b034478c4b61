"""What stands around the headline, and what is elsewhere on the page."""

from __future__ import annotations

import pytest
from read_metadata import tree

from newsarc.extract.metadata.date_labels import says_event
from newsarc.extract.metadata.zone import Context

DEEP = 70


@pytest.mark.parametrize("order", [(0, DEEP // 2), (DEEP // 2, 0)], ids=["the deepest first", "the deepest last"])
def test_what_is_elsewhere_is_so_at_any_depth_and_in_any_order(order: tuple[int, int]) -> None:
    page = tree("<h1>جسر</h1><div class=sidebar>" + "<div>" * DEEP + "<p>نص</p>" + "</div>" * DEEP + "</div>")
    context = Context(page, page.tags.index("h1"))
    deepest = page.tags.index("p")
    assert [context.is_elsewhere(deepest - up) for up in order] == [True, True]


@pytest.mark.parametrize("words", ["12 do ", "12 до ", "12 bis ", "12 to ", "12 al "])
def test_the_last_day_of_a_range_is_an_events(words: str) -> None:
    assert says_event(words)
