"""The query language: what each operator means, and that no string breaks it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.search import SearchIndex, parse_query
from newsarc.search.query import Filter, Group, Not, Phrase, Word


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("a b", (Word("a"), Word("b"))),
        ("«a b»", (Phrase(("a", "b")),)),
        ("-a", (Not(Word("a")),)),
        ("a-b", (Word("a"), Word("b"))),  # a hyphen inside is no operator
        ("a OR b c", (Group((Word("a"), Word("b")), any=True), Word("c"))),
        ("a OR", (Word("a"),)),
        ("OR a", (Word("a"),)),
        ("a or b", (Word("a"), Word("or"), Word("b"))),  # in capitals only
        ("(a b) | c", (Group((Group((Word("a"), Word("b")), any=False), Word("c")), any=True),)),
        (")a((", (Word("a"),)),
        ("title:a", (Word("a", "title"),)),
        ("-title:a*", (Not(Word("a", "title", prefix=True)),)),
        ("-(a b)", (Not(Group((Word("a"), Word("b")), any=False)),)),
        ("-(-a)", (Word("a"),)),
        ("-(-a b)", (Group((Word("a"), Not(Word("b"))), any=True),)),
        ("=a exact:b", (Word("a", exact=True), Word("b", exact=True))),
        ("ترامب: a", (Word("ترامب"), Word("a"))),  # a headline, not a field
        ("http://x", (Word("http"), Word("x"))),
    ],
)
def test_parse(text: str, nodes: tuple[object, ...]) -> None:
    assert parse_query(text).nodes == nodes


def test_filters() -> None:
    query = parse_query('source:"BBC Arabic" -author:علي from:2024-01-01 إلى:2024 متفرقات')
    assert query.filters == (
        Filter("source", "BBC Arabic"),
        Filter("author", "علي", negated=True),
        Filter("from", "2024-01-01"),
        Filter("to", "2024"),
    )
    assert query.nodes == (Word("متفرقات"),)


@given(st.text())
def test_any_string_is_a_query(text: str) -> None:
    assert parse_query(text).text == text


def test_ten_thousand_random_queries_never_raise(index: SearchIndex) -> None:
    chance = random.Random(4)
    pieces = ['"', "“", "«", "(", ")", "-", "-", " OR ", " | ", "*", "=", "title:", "quote:", "from:", "exact:", ":", " ",
              "\u0651", "بغداد", "السوداني", "و", "🙂", "\x00", "\ud800", "2018", "ﷲ"]  # fmt: skip
    for _ in range(10_000):
        query = "".join(chance.choices(pieces, k=chance.randrange(8)))
        assert len(index.search(query, limit=3)) <= 3
    index.search("(" * 10_000)
    index.search("بغداد " * 2_000)
