"""Turn a batch of analysed documents into the postings of one segment."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, count
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.search.document import AnalyzedDocument
from newsarc.search.postings import Run, list_key, merged
from newsarc.search.storage import FIELDS, NewSegment

if TYPE_CHECKING:
    import numpy as np

_LONGEST = 65_535
"""Lengths and positions beyond this count as this."""
_CACHED = 300_000
"""Maximum number of cached words, as in the analyser; then the cache starts anew."""


class _Keys(dict[str, int]):
    """Word -> its key in one field; cached, since a word occurs in many batches."""

    def __init__(self, field: str) -> None:
        super().__init__()
        self._field = field

    def __missing__(self, word: str) -> int:
        if len(self) >= _CACHED:
            self.clear()
        self[word] = key = list_key(self._field, word).whole
        return key


_keys = {field: _Keys(field) for field in FIELDS}


class _Field(NamedTuple):
    """One field of a batch."""

    run: Run
    words: dict[str, int]
    """Each word with the number of documents that have it."""
    lengths: array[int]
    """Number of words in each document."""


def build_segment(items: Sequence[tuple[int, AnalyzedDocument]]) -> NewSegment:
    """Return the segment of ``items``."""
    documents = [document for _, document in items]
    body = _field("b", [d.body.split() for d in documents], [d.lead for d in documents])
    title = _field("t", [d.title.split() for d in documents])
    quotes = _field("q", [d.quotes.split() for d in documents])
    counts = {**title.words, **body.words}
    words = sorted(counts)
    return NewSegment(
        ids=array("q", (number for number, _ in items)),
        lengths=[field.lengths for field in (body, title, quotes)],
        signatures=b"".join(document.signature for document in documents),
        words=words,
        counts=array("I", map(counts.__getitem__, words)),
        runs=[merged([body.run, title.run, quotes.run])],
    )


def _field(field: str, texts: Sequence[list[str]], leads: Sequence[int] | None = None) -> _Field:
    import numpy as np

    numbers: defaultdict[str, int] = defaultdict(count().__next__)  # numbered in the order in which words first occur
    flat = array("I", map(numbers.__getitem__, chain.from_iterable(texts)))
    words = list(numbers)
    keys, rank = np.unique(np.array([*map(_keys[field].__getitem__, words)], np.int64), return_inverse=True)
    length = np.array([len(text) for text in texts], np.int64)
    document = np.repeat(np.arange(len(texts)), length)
    position = np.arange(len(flat)) - np.repeat(np.cumsum(length) - length, length)
    in_lead = position < np.repeat(np.array(leads, np.int64), length) if leads is not None else position < 0
    run = _run(keys, rank[np.frombuffer(flat, np.uint32)], document, position, in_lead)
    counts = dict(zip(words, run.lengths[rank].tolist(), strict=True)) if words else {}
    return _Field(run, counts, array("H", length.clip(max=_LONGEST).tolist()))


def _run(
    keys: np.ndarray[Any, Any],
    rank: np.ndarray[Any, Any],
    document: np.ndarray[Any, Any],
    position: np.ndarray[Any, Any],
    in_lead: np.ndarray[Any, Any],
) -> Run:
    """Return the lists of occurrences, which come in order of documents and positions; ``rank`` is each one's place in
    ``keys``."""
    import numpy as np

    if not len(rank):
        return Run(*(np.zeros(0, np.int64) for _ in Run._fields))
    order = np.argsort(rank, kind="stable")
    rank, document = rank[order], document[order]
    first = np.flatnonzero(np.diff(rank, prepend=-1) | np.diff(document, prepend=-1))
    return Run(
        keys=keys,
        lengths=np.bincount(rank[first], minlength=len(keys)),
        documents=document[first],
        leads=np.add.reduceat(in_lead[order].astype(np.int64), first),
        totals=np.diff(first, append=len(order)),
        positions=position[order].clip(max=_LONGEST),
    )
