"""``states``: which scripts of a page are data, and what they say."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.extract.state import MAX_SCRIPT, revived, states
from newsarc.extract.tree import Tree

VALUE = {"article": {"title": "افتتاح محطة القطار", "published": "2026-03-01"}}
WRITTEN = json.dumps(VALUE)
FLAT = json.dumps([{"article": 1}, {"title": 2, "published": 3}, *VALUE["article"].values()])


def page(text: str, **attributes: str) -> Tree:
    return Tree(scripts=[(attributes, text)])


@pytest.mark.parametrize(
    "tree",
    [
        page(WRITTEN, id="__NEXT_DATA__"),
        page(f"\n  {WRITTEN}\n", type="application/json"),
        page(FLAT, id="__NUXT_DATA__"),
        page(f"window.__NUXT__={WRITTEN};"),
        page(f" __INITIAL_DATA__ = {WRITTEN};(function(){{}})()"),
        page(f"var a = 1; window.__INITIAL_STATE__ = {WRITTEN}"),
        page(f"Fusion.arcSite='x';Fusion.globalContent={WRITTEN};Fusion.x=1"),
    ],
    ids=[
        "Next",
        "JSON by type, white space around",
        "Nuxt 3",
        "Nuxt 2",
        "any such name at the head",
        "further on",
        "Fusion",
    ],
)
def test_scripts_that_are_data(tree: Tree) -> None:
    assert list(states(tree)) == [VALUE]


@pytest.mark.parametrize(
    "tree",
    [
        page(WRITTEN, type="application/LD+JSON"),
        page(WRITTEN[:-1], type="application/json"),
        page("[" * 100_000, type="application/json"),
        page(f"track({WRITTEN})"),
        page(f"var a = 1; window.__TRACKER__ = {WRITTEN}"),
        page(json.dumps({"text": "ا" * MAX_SCRIPT}, ensure_ascii=False)),
        page(""),
    ],
    ids=["JSON-LD", "cut", "nested without end", "an argument", "a name of no framework", "too long", "empty"],
)
def test_scripts_that_are_none(tree: Tree) -> None:
    assert list(states(tree)) == []


@pytest.mark.parametrize(
    ("values", "value"),
    [
        ([{"a": 1, "b": 2}, "x", [1, 1]], {"a": "x", "b": ["x", "x"]}),
        ([["Reactive", 1], {"a": -1, "b": 9, "c": True}], [{"a": None, "b": None, "c": None}]),
        ([], []),
        ({"a": 1}, {"a": 1}),
        ("x", "x"),
    ],
)
def test_flat_json_revived(values: object, value: object) -> None:
    assert revived(values) == value


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner, max_size=4),
)


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_any_json_revives(value: object) -> None:
    revived(value)
