"""What a later revision did to the quotations of the one before: kept, changed, or left out."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict, deque
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

from newsarc.arabic.levels import fold, folded_words
from newsarc.archive.likeness import WORDS, likeness

Fate = Literal["kept", "changed", "vanished"]

SIMILAR = 0.5
"""Share of common words, in order, from which a quotation counts as changed rather than as another one."""

NEAR = 200
"""Places around a quotation's own in which the one that it became is looked for: looking at all pairs of two lists of 1,600
took over a minute."""


class QuoteFate(NamedTuple):
    """What became of the older quotation number ``old``; ``new`` is the number of the one in its place, if any."""

    old: int
    fate: Fate
    new: int | None


def quote_fates(old: Sequence[tuple[str, str | None]], new: Sequence[tuple[str, str | None]]) -> list[QuoteFate]:
    """Compare the (text, speaker) pairs of two revisions; one result for each of ``old``, in order.

    Spelling, diacritics and marks alone change nothing, nor does a longer or a shorter form of the speaker's name. The same words
    with another speaker are a change.
    """
    before, after = _compared(old), _compared(new)
    free = dict.fromkeys(range(len(after)))
    found: dict[int, QuoteFate] = {}
    _match_equal("kept", before, after, free, found)
    _match_other_form(before, after, free, found)
    _match_equal("changed", [quote.words for quote in before], [quote.words for quote in after], free, found)
    counts = {other: Counter(after[other].words) for other in free}
    for number, quote in enumerate(before):
        if number not in found:
            near = range(max(0, number - NEAR), min(len(after), number + NEAR))
            match = _first_similar(quote, {other: after[other] for other in near if other in free}, counts)
            if match is not None:
                del free[match]
                found[number] = QuoteFate(number, "changed", match)
    return [found.get(number) or QuoteFate(number, "vanished", None) for number in range(len(before))]


def record_fates(connection: sqlite3.Connection, older: int, newer: int) -> None:
    """Keep what the revision ``newer`` did to the quotations of ``older``, which stood before it."""
    before, after = (_rows(connection, "revision_id = ?", revision) for revision in (older, newer))
    fates = quote_fates(_said(before), _said(after))
    connection.executemany(
        "INSERT INTO quote_fates (quote_id, fate, revision_id, successor_id) VALUES (?, ?, ?, ?)",
        [
            (before[fate.old]["id"], fate.fate, newer, None if fate.new is None else after[fate.new]["id"])
            for fate in fates
        ],
    )


def record_restored(connection: sqlite3.Connection, newer: int) -> None:
    """Mark as ``restored`` what earlier revisions had changed or left out and ``newer``, which now stands, has again.

    The row goes on saying which revision did that, and what came in the quotation's place.
    """
    lost = _rows(
        connection,
        "article_id = (SELECT document_id FROM revisions WHERE id = ?) AND revision_id < ? "
        "AND status IN ('changed', 'vanished')",
        newer, newer,
    )  # fmt: skip
    if not lost:
        return
    kept = "SELECT successor_id FROM quote_fates WHERE revision_id = ? AND fate = 'kept'"
    back = _rows(connection, f"revision_id = ? AND id NOT IN ({kept})", newer, newer)
    found: dict[int, QuoteFate] = {}
    before, after = map(_compared, (_said(lost), _said(back)))
    _match_equal("kept", before, after, dict.fromkeys(range(len(after))), found)
    connection.executemany(
        "UPDATE quote_fates SET fate = 'restored' WHERE quote_id = ?", [(lost[number]["id"],) for number in found]
    )


def _rows(connection: sqlite3.Connection, condition: str, *values: int) -> list[sqlite3.Row]:
    return connection.execute(
        f"SELECT id, text, speaker FROM quotations WHERE {condition} ORDER BY revision, position", values
    ).fetchall()


def _said(rows: Sequence[sqlite3.Row]) -> list[tuple[str, str | None]]:
    return [(row["text"], row["speaker"]) for row in rows]


class _Quote(NamedTuple):
    words: tuple[str, ...]
    speaker: str


def _compared(quotes: Sequence[tuple[str, str | None]]) -> list[_Quote]:
    return [_Quote(tuple(folded_words(text)), fold(speaker or "")) for text, speaker in quotes]


def _match_equal(
    fate: Fate, before: Sequence[object], after: Sequence[object], free: dict[int, None], found: dict[int, QuoteFate]
) -> None:
    """Give each quotation not yet ``found`` the first of the ``free`` ones that equals it."""
    places: dict[object, deque[int]] = defaultdict(deque)
    for other in free:
        places[after[other]].append(other)
    for number, quote in enumerate(before):
        if number not in found and places.get(quote):
            match = places[quote].popleft()
            del free[match]
            found[number] = QuoteFate(number, fate, match)


def _match_other_form(
    before: Sequence[_Quote], after: Sequence[_Quote], free: dict[int, None], found: dict[int, QuoteFate]
) -> None:
    """Give each quotation not yet ``found`` the first of the ``free`` ones with its words and another form of its speaker's name."""
    places: dict[object, list[int]] = defaultdict(list)
    for other in free:
        places[after[other].words].append(other)
    for number, quote in enumerate(before):
        if number in found:
            continue
        others = (other for other in places.get(quote.words, ()) if other in free)
        match = next((other for other in others if _is_form_of(quote.speaker, after[other].speaker)), None)
        if match is not None:
            del free[match]
            found[number] = QuoteFate(number, "kept", match)


def _is_form_of(name: str, other: str) -> bool:
    """Whether one of two folded names has all words of the other, which has some: «الحلبوسي», «محمد الحلبوسي»."""
    shorter, longer = sorted((name, other), key=len)
    return likeness(longer, shorter) >= WORDS


def _first_similar(quote: _Quote, others: Mapping[int, _Quote], counts: Mapping[int, Counter[str]]) -> int | None:
    count = Counter(quote.words)
    alike = (number for number in others if _overlap(count, counts[number]) >= SIMILAR)
    return next((number for number in alike if _ratio(quote, others[number]) >= SIMILAR), None)


def _overlap(a: Counter[str], b: Counter[str]) -> float:
    """The share of words in common, in any order: at least :func:`_ratio`, and much sooner counted."""
    common = sum(min(number, b[word]) for word, number in a.items() if word in b)
    return 2 * common / (a.total() + b.total() or 1)


def _ratio(a: _Quote, b: _Quote) -> float:
    """The share of words in common, in order."""
    return SequenceMatcher(None, a.words, b.words, autojunk=False).ratio()
