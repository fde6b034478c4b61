"""Turn a batch of analysed documents into the postings of one segment."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newsarc.arabic.analyze import forms
from newsarc.search.document import AnalyzedDocument
from newsarc.search.postings import Run, sorted_run, term_key
from newsarc.search.storage import NewSegment

if TYPE_CHECKING:
    import numpy as np

K1, B = 1.2, 0.75
LEAD_WEIGHT = 3
_VIEWS = {"b": "pbs", "t": "pbs", "q": "bs"}
_LAST_POSITION = 65_535
_CACHED = 300_000
_keys: dict[str, dict[str, tuple[int, ...]]] = {field: {} for field in _VIEWS}
_views: dict[str, dict[str, str]] = {}
"""Printed form -> its form in each view: one word is met in several fields."""


class _Occurrences(NamedTuple):
    """The words of one field of a batch, one row an occurrence, ordered by document and position."""

    words: Sequence[str]
    """The distinct words; ``word`` is an index into it."""
    word: np.ndarray[Any, Any]
    document: np.ndarray[Any, Any]
    position: np.ndarray[Any, Any]
    weight: np.ndarray[Any, Any]
    length: np.ndarray[Any, Any]
    """One element a document."""


def build_segment(items: Sequence[tuple[int, AnalyzedDocument]], average_length: float) -> NewSegment:
    """The segment of ``items``. ``average_length`` is that of the archive's bodies in words; 0: of these."""
    import numpy as np

    plain: list[Run] = []
    positional: list[Run] = []
    documents = [document for _, document in items]
    body = _occurrences([d.body.split() for d in documents], [d.lead for d in documents])
    title = _occurrences([d.title.split() for d in documents], None)
    quotes = _occurrences([d.quotes.split() for d in documents], None)
    for field, found in (("b", body), ("t", title), ("q", quotes)):
        average = (average_length if field == "b" else 0) or float(found.length.mean()) or 1.0
        for level, view in enumerate(_VIEWS[field]):
            run = _postings(found, _word_keys(found.words, field)[:, level], average, view == "b")
            (positional if view == "b" else plain).append(run)
    first = np.unique(body.word.astype(np.int64) * len(items) + body.document) // len(items)
    counts = np.bincount(first, minlength=len(body.words)) if len(body.words) else np.zeros(0, np.int64)
    order = sorted(range(len(body.words)), key=body.words.__getitem__)
    return NewSegment(
        ids=array("q", (number for number, _ in items)),
        tokens=int(body.length.sum()),
        signatures=b"".join(document.signature for document in documents),
        words=[body.words[i] for i in order],
        counts=array("I", counts[order].tolist()),
        runs=[sorted_run(plain), sorted_run(positional)],
    )


def _occurrences(texts: Sequence[list[str]], leads: Sequence[int] | None) -> _Occurrences:
    import numpy as np

    numbers: dict[str, int] = {}
    flat = array("I", (numbers.setdefault(word, len(numbers)) for text in texts for word in text))
    length = np.array([len(text) for text in texts], np.int64)
    document = np.repeat(np.arange(len(texts)), length)
    position = np.arange(len(flat)) - np.repeat(np.cumsum(length) - length, length)
    weight = np.ones(len(flat))
    if leads is not None:
        weight[position < np.repeat(np.array(leads, np.int64), length)] = LEAD_WEIGHT
    return _Occurrences(list(numbers), np.frombuffer(flat, np.uint32), document, position, weight, length)


def _word_keys(words: Sequence[str], field: str) -> np.ndarray[Any, Any]:
    """One row a word, one column a view of the field."""
    import numpy as np

    cache = _keys[field]
    if len(cache) > _CACHED:
        cache.clear()
    for word in words:
        if word not in cache:
            text = _views_of(word)
            cache[word] = tuple(term_key(field, view, text[view]) for view in _VIEWS[field])
    return np.array([cache[word] for word in words], np.uint64).reshape(len(words), len(_VIEWS[field]))


def _views_of(word: str) -> dict[str, str]:
    known = _views.get(word)
    if known is None:
        if len(_views) > _CACHED:
            _views.clear()
        printed, _, base, stem = forms(word)
        known = _views[word] = {"p": printed, "b": base, "s": stem}
    return known


def _postings(found: _Occurrences, keys: np.ndarray[Any, Any], average: float, positional: bool) -> Run:
    """Postings of one view, in any order of keys; positions ascending within a posting."""
    import numpy as np

    if not len(found.word):
        none = np.zeros(0, np.uint8)
        empty = (np.zeros(0, np.uint64), np.zeros(0, np.uint32), none)
        return Run(*empty, none, np.zeros(0, np.uint16)) if positional else Run(*empty, None, None)
    distinct, rank = np.unique(keys, return_inverse=True)
    n = len(found.length)
    combined = rank.reshape(-1)[found.word] * n + found.document
    order = np.argsort(combined, kind="stable")
    combined = combined[order]
    first = np.concatenate(([0], np.flatnonzero(np.diff(combined)) + 1))
    document = combined[first] % n
    weighted = np.add.reduceat(found.weight[order], first)
    norm = K1 * (1 - B + B * found.length[document] / average)
    impacts = np.ceil(255 * weighted / (weighted + norm)).clip(1, 255).astype(np.uint8)
    columns = (distinct[combined[first] // n], document.astype(np.uint32), impacts)
    if not positional:
        return Run(*columns, None, None)
    counts = np.diff(np.concatenate((first, [len(order)])))
    nth = np.arange(len(order)) - np.repeat(first, counts)
    position = found.position[order][nth < 255].clip(max=_LAST_POSITION).astype(np.uint16)
    return Run(*columns, counts.clip(max=255).astype(np.uint8), position)
