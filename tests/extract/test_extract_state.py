"""``states``: which scripts of a page are data, and what they say."""

import json
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.extract.state import MAX_SCRIPT, revived, states
from newsarc.extract.tree import Tree

VALUE = {"article": {"title": "افتتاح محطة القطار", "published": "2026-03-01"}}
WRITTEN = json.dumps(VALUE)
FLAT = json.dumps([{"article": 1}, {"title": 2, "published": 3}, *VALUE["article"].values()])
STREAM = json.dumps(
    [{"_1": 2}, "article", {"_3": 4, "_5": 6}, "title", VALUE["article"]["title"], "published", "2026-03-01"]
)
SINGLE_QUOTED = WRITTEN.replace("\\", "\\\\")


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
        page(f"window.__INITIAL_STATE__ = JSON.parse({json.dumps(WRITTEN)});"),
        page(f"window.__INITIAL_STATE__ = JSON.parse('{SINGLE_QUOTED}');"),
        page(f'window.__PRELOADED_STATE__=JSON.parse(decodeURIComponent("{quote(WRITTEN)}"))'),
        page(WRITTEN.replace('"', "&q;"), id="serverApp-state", type="application/json"),
        page(f"window.__remixContext = {WRITTEN};"),
        page(f"window.__reactRouterContext.streamController.enqueue({json.dumps(STREAM)});"),
        Tree(attributes=[{}, {"id": "app", "data-page": WRITTEN}]),
        page(f"outlet.pages.storyData = {WRITTEN};"),
        page(f"var articleDetail={WRITTEN};"),
    ],
    ids=[
        "Next",
        "JSON by type, white space around",
        "Nuxt 3",
        "Nuxt 2",
        "any such name at the head",
        "further on",
        "Fusion",
        "JSON in a string",
        "JSON in single quotes",
        "JSON in percent form",
        "Angular 15",
        "Remix",
        "Remix's stream",
        "Inertia",
        "named after the story",
        "a variable named after the article",
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
        page(f"var newsletter = {WRITTEN};"),
        page(f"track({WRITTEN})"),
        page(WRITTEN, **{"type": "application/json", "data-drupal-selector": "drupal-settings-json"}),
        page(f"var a = 1; window.__TRACKER__ = {WRITTEN}"),
        page(json.dumps({"text": "ا" * MAX_SCRIPT}, ensure_ascii=False)),
        page(""),
    ],
    ids=[
        "JSON-LD",
        "cut",
        "nested without end",
        "a variable that is named after no story",
        "an argument",
        "settings",
        "a name of no framework",
        "too long",
        "empty",
    ],
)
def test_scripts_that_are_none(tree: Tree) -> None:
    assert list(states(tree)) == []


def test_values_that_json_lacks_are_none() -> None:
    script = 'window.__INITIAL_STATE__={"user":undefined,"list":[undefined],"title":"افتتاح محطة القطار"}'
    assert list(states(page(script))) == [{"user": None, "list": [None], "title": "افتتاح محطة القطار"}]


def test_escapes_of_single_quotes() -> None:
    script = r"""window.__INITIAL_STATE__=JSON.parse('{"title":"قال: \\"نعم\\" ثم \'لا\'","x":"\x3Cp\u003E"}')"""
    assert list(states(page(script))) == [{"title": "قال: \"نعم\" ثم 'لا'", "x": "<p>"}]


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
