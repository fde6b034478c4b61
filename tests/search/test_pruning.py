"""Leaving out what cannot be among the best leaves the best as they are."""

from __future__ import annotations

import random
import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.search import arrays, ranking
from newsarc.search.document import analyze_document
from newsarc.search.index import SearchIndex
from newsarc.search.storage import SCHEMA
from newsarc.search.terms import ScoredList

SIZE = 400
scored = st.dictionaries(st.integers(0, SIZE - 1), st.integers(1, 65_535), min_size=1, max_size=80)


def scored_list(scores: dict[int, int]) -> ScoredList:
    documents = sorted(scores)
    values = np.array([scores[document] for document in documents], np.uint16)
    return ScoredList(np.array(documents, np.int32), values, SIZE)


@given(st.lists(scored, min_size=1, max_size=5), st.integers(1, 40), st.none() | st.sets(st.integers(0, SIZE - 1)))
@settings(max_examples=200)
def test_the_best_are_those_of_adding_everything_up(
    words: list[dict[int, int]], need: int, allowed: set[int] | None
) -> None:
    lists = sorted(map(scored_list, words), key=lambda each: each.highest, reverse=True)
    mask = None if allowed is None else np.isin(np.arange(SIZE), list(allowed))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arrays, "_PRUNE_FROM", 0)
        found = arrays._top(*arrays._best_of_any(lists, SIZE, mask, need), need)
    total: dict[int, int] = {}
    for scores in words:
        for document, score in scores.items():
            total[document] = total.get(document, 0) + score
    everything = [item for item in total.items() if allowed is None or item[0] in allowed]
    assert found == sorted(everything, key=lambda item: (-item[1], item[0]))[:need]


VOCABULARY = ["بغداد", "وبغداد", "النفط", "نفطية", "الوزير", "وزراء", "قمة", "معرض", "في", "من", "السوداني", "2018"]
FEW = VOCABULARY[:4]


@pytest.fixture(scope="module")
def index() -> SearchIndex:
    chance = random.Random(5)
    database = sqlite3.connect(":memory:")
    for statement in SCHEMA:
        database.execute(statement)
    made = SearchIndex(database)
    for start in range(0, 300, 100):  # three segments
        made.add(
            (
                start + n,
                analyze_document(
                    " ".join(chance.choices(FEW, k=chance.randint(0, 3))) or None,
                    " ".join(chance.choices(VOCABULARY, range(len(VOCABULARY), 0, -1), k=chance.randint(1, 40))),
                ),
            )
            for n in range(100)
        )
    made.add((n, analyze_document(None, "بغداد قمة")) for n in (7, 150))  # and one more, for two that are replaced
    return made


word = st.sampled_from([*VOCABULARY, "لاشيء"])
leaf = word | word.map("={}".format) | word.map("title:{}".format) | st.tuples(word, word).map('"{0[0]} {0[1]}"'.format)
group = st.recursive(
    leaf,
    lambda inner: st.tuples(st.sampled_from(["({} OR {})", "({} {})", "-{}", "({} OR -{})"]), inner, inner).map(
        lambda parts: parts[0].format(*parts[1:])
    ),
    max_leaves=4,
)
query = st.lists(group | group.map("-{}".format), min_size=1, max_size=5).map(" ".join) | st.lists(
    group | group.map("-{}".format), min_size=2, max_size=3
).map(" OR ".join)


@given(query, st.booleans(), st.none() | st.sets(st.integers(0, 299), min_size=1))
@settings(deadline=None, max_examples=300)
def test_plain_python_and_numpy_agree(index: SearchIndex, query: str, every: bool, allow: set[int] | None) -> None:
    found = []
    for plainly in (True, False):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ranking, "small", lambda terms, plainly=plainly: plainly)
            patch.setattr(ranking, "numpy_is_loaded", lambda plainly=plainly: not plainly)
            found.append(index.search(query, limit=None, every=every, allow=allow))
            assert index.count(query, allow, every=every) == len(found[-1])
    assert found[0] == found[1]


@given(query, st.integers(1, 40))
@settings(deadline=None, max_examples=100)
def test_the_first_hits_are_those_of_all_hits(index: SearchIndex, query: str, limit: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(arrays, "_PRUNE_FROM", 0)
        patch.setattr(ranking, "small", lambda terms: False)
        assert index.search(query, limit=limit) == index.search(query, limit=None)[:limit]
