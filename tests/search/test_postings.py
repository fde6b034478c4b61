"""What goes into blocks comes out of them: numbers, lists, families, with numpy and without."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.search import varint
from newsarc.search.postings import (
    FORM_BITS,
    KEYS,
    Run,
    base_part,
    decode,
    encode,
    filtered,
    find,
    list_key,
    merged,
    occurrences_in,
    split,
)

numbers = st.lists(st.integers(0, varint.LARGEST) | st.integers(0, 300), max_size=60)


@given(numbers)
def test_numbers_come_back(values: list[int]) -> None:
    packed, end = varint.pack(np.array(values, np.int64))
    assert len(packed) == (end[-1] if values else 0)
    assert varint.unpack_array(packed.tobytes()).tolist() == values


@given(numbers)
def test_numbers_come_back_without_numpy(values: list[int]) -> None:
    packed = varint.pack(np.array(values, np.int64))[0].tobytes()
    with pytest.MonkeyPatch.context() as patch:
        patch.delitem(sys.modules, "numpy")
        assert list(varint.unpack(packed)) == values


@pytest.mark.parametrize(("value", "size"), [(0, 1), (127, 1), (128, 2), (16_383, 2), (16_384, 3), (1 << 28, 5)])
def test_small_numbers_take_few_bytes(value: int, size: int) -> None:
    assert len(varint.pack(np.array([value]))[0]) == size


postings = st.tuples(st.integers(0, 15), st.lists(st.integers(0, 70_000), min_size=1, max_size=20, unique=True))
lists = st.dictionaries(st.integers(0, 3000), postings, min_size=1, max_size=6)
"""Document -> (occurrences in the lead, positions)."""
keys = st.integers(0, 12).map(lambda n: ((n // 4) * 0x1234567 << FORM_BITS) + n % 4) | st.integers(0, KEYS - 1)
contents = st.dictionaries(keys, lists, max_size=12)
Contents = dict[int, dict[int, tuple[int, list[int]]]]


def run_of(content: Contents) -> Run:
    rows = [
        (key, document, lead, sorted(places))
        for key in sorted(content)
        for document, (lead, places) in sorted(content[key].items())
    ]
    return Run(
        np.array(sorted(content), np.int64),
        np.array([len(content[key]) for key in sorted(content)], np.int64),
        np.array([row[1] for row in rows], np.int64),
        np.array([min(row[2], len(row[3])) for row in rows], np.int64),
        np.array([len(row[3]) for row in rows], np.int64),
        np.array([place for row in rows for place in row[3]], np.int64),
    )


@pytest.fixture(autouse=True, scope="module")
def many_blocks() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("newsarc.search.postings.BLOCK_BYTES", 60)
        yield


def same(one: Run, other: Run) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(one, other, strict=True))


@given(contents)
def test_blocks_give_back_what_went_in(content: Contents) -> None:
    run = run_of(content)
    blocks = list(encode(run))
    assert same(decode([(data, positions) for _, data, positions in blocks]), run)
    counted = [occurrences_in(data, positions, first, 3001) for first, data, positions in blocks]
    assert None not in counted and sum(filter(None, counted)) == run.totals.sum()
    families = [key >> FORM_BITS for first, _, _ in blocks for key in (first,)]
    assert len(families) == len(set(families)), "no family in two blocks"


@given(contents.filter(bool), st.booleans())
def test_a_family_is_found_whole(content: Contents, plainly: bool) -> None:
    blocks = list(encode(run_of(content)))
    with pytest.MonkeyPatch.context() as patch:
        if plainly:
            patch.delitem(sys.modules, "numpy")
        for family in {key >> FORM_BITS << FORM_BITS for key in content}:
            block = next(data for first, data, _ in reversed(blocks) if first < family + (1 << FORM_BITS))
            found = find(block, family)
            wanted = {key: content[key] for key in sorted(content) if key >> FORM_BITS << FORM_BITS == family}
            assert found is not None and list(found.keys) == list(wanted)
            rows = [(d, len(p)) for of_key in wanted.values() for d, (_, p) in sorted(of_key.items())]
            assert list(zip(map(int, found.documents), map(int, found.totals), strict=True)) == rows
            assert find(block, family + (7 << FORM_BITS + 20)) is None


@given(contents, st.integers(0, KEYS))
def test_a_run_cut_in_two_is_the_run(content: Contents, last: int) -> None:
    run = run_of(content)
    below, above = split(run, last)
    assert (below.keys <= last).all() and (above.keys > last).all()
    assert same(merged([above, below]), run)


@given(contents, st.sets(st.integers(0, 3000)))
def test_removed_documents_leave_nothing(content: Contents, removed: set[int]) -> None:
    run = run_of(content)
    left = {
        key: kept
        for key, of_key in content.items()
        if (kept := {document: posting for document, posting in of_key.items() if document not in removed})
    }
    assert same(filtered(run, ~np.isin(run.documents, list(removed))), run_of(left))


@pytest.mark.parametrize(
    ("one", "other", "family", "base"),
    [
        ("العراق", "بالعراق", True, True),  # proclitics
        ("عراقية", "العراقيين", True, False),  # suffixes
        ("السودان", "السوداني", False, False),  # a name and its neighbour
        ("وزير", "زير", False, False),
    ],
)
def test_keys_say_what_forms_have_in_common(one: str, other: str, family: bool, base: bool) -> None:
    first, second = list_key("b", one), list_key("b", other)
    assert (first.family == second.family) is family
    assert (first.family == second.family and first.base == second.base) is base
    assert first.whole != second.whole != list_key("t", other).whole
    assert base_part(first.whole) == first.base and first.whole < KEYS


@pytest.mark.parametrize("damage", [b"", b"\xff" * 40, bytes(40)])
def test_damage_is_no_block(damage: bytes) -> None:
    assert occurrences_in(damage, b"", 0, 10) is None
