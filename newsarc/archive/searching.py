"""A query to ranked hits: the index ranks document numbers, the tables filter them, the printed text is highlighted."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, TypeVar, cast

from newsarc.arabic.analyze import forms, printed_form, tokens, words
from newsarc.arabic.letters import fold_word
from newsarc.archive.hits import Hit, Marked
from newsarc.archive.reading import Articles, Filter, Sort
from newsarc.search.days import read_day
from newsarc.search.grams import LETTERS, gram_scores
from newsarc.search.index import Match, SearchIndex
from newsarc.search.passages import best_passage, highlight
from newsarc.search.query import DATES, Condition, Query, parse_query

COMPARED = 40
"""Articles looked at for words that stand behind another."""
REORDERED = 30
"""Hits that are compared with the query letter by letter; 30 gain .001 more MRR and cost half as much again."""
Value = TypeVar("Value")


class Searcher:
    """Searches through one connection; writes nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._reader = Articles(connection)
        self._index = SearchIndex(connection)
        self._kept = _Kept(connection)

    def search(
        self,
        query: str,
        where: Filter,
        *,
        limit: int | None,
        offset: int,
        sort: Sort,
        collapse: bool,
        every: bool = False,
        explain: bool = False,
    ) -> list[Hit]:
        """Hits in the order of ``sort``; by date also for a query that looks for no words. ``every``: only those with all
        of the words."""
        parsed = parse_query(query)
        last = None if limit is None else offset + limit
        allow = self._allowed(parsed, where)
        matches = self._ordered(parsed, allow, last, sort=sort, collapse=collapse, every=every)
        matches = matches[offset:last]
        rows = self._reader.heads([match.doc_id for match in matches])
        hits = [self._hit(rows[match.doc_id], match, parsed) for match in matches if match.doc_id in rows]
        return [hit.explained(self._explanation(parsed, hit.id)) for hit in hits] if explain else hits

    def count(self, query: str, where: Filter, *, collapse: bool = False, every: bool = False) -> int:
        """How many articles match; with ``collapse`` copies count as one, as ``search`` lists them."""
        parsed = parse_query(query)
        allow = self._allowed(parsed, where)
        if collapse:
            return len(self._ordered(parsed, allow, None, sort="rank", collapse=True, every=every))
        return self._index.count(parsed, allow=allow, every=every) if parsed.nodes else len(_filtered(parsed, allow))

    def count_unfiltered(self, query: str) -> int:
        """How many articles match the words of ``query``, whatever its filters say; none for a query of filters alone."""
        parsed = parse_query(query)
        return self._index.count(parsed)

    def suggest(self, query: str, where: Filter) -> str | None:
        """A query that would find something, for one that found nothing."""
        parsed = parse_query(query)
        return self._index.suggest(parsed, self._allowed(parsed, where))

    def complete(self, prefix: str, limit: int) -> list[str]:
        """The commonest words that begin so; behind another word those that stand behind it, if any do."""
        *before, last = prefix.split(" ")
        previous = words(" ".join(before))[-1:]
        behind = self._behind(previous[0], last) if previous and words(last) else []
        return behind[:limit] or self._index.complete(last, limit)

    def _behind(self, previous: str, beginning: str) -> list[str]:
        """The words that begin so and stand behind ``previous`` in the articles that have them so first of all, the commonest
        first."""
        found = self._index.search(f'"{previous} {beginning}*"', limit=COMPARED)
        wanted, begin = forms(previous).base, fold_word(printed_form(beginning))
        counts: Counter[str] = Counter()
        for text in self._reader.openings([match.doc_id for match in found], 2 * LETTERS).values():
            behind = False
            for token in tokens(text):
                if behind and fold_word(token.word).startswith(begin):
                    counts[token.word] += 1
                behind = forms(token.word).base == wanted
        return [word for word, _ in counts.most_common()]

    def explain_query(self, query: str) -> str:
        """The forms a query is looked up by, a line each."""
        return self._explanation(parse_query(query), None)

    def _explanation(self, query: Query, document: int | None) -> str:
        found = self._index.explain_query(query) if document is None else self._index.explain(query, document)
        return "\n".join(
            f"{form.field} {form.view} {form.form}: weight {form.weight:g}, in {form.documents} articles"
            + (f", adds {form.score:.3f}" if document is not None else "")
            for form in found.forms
            if document is None or form.score
        )

    def _hit(self, row: sqlite3.Row, match: Match, query: Query) -> Hit:
        return Hit(
            id=row["id"],
            url=row["url"],
            title=row["title"],
            source=row["source"],
            author=row["author"],
            published=row["published"],
            score=round(match.score, 4),
            revision=row["revision"],
            alike=match.alike,
            find_marks=partial(self._marks, row["id"], row["title"] or "", query),
        )

    def _marks(self, article_id: int, title: str, query: Query) -> Marked:
        passage = best_passage(self._reader.body(article_id) or title, query)
        return Marked(passage.text, passage.highlights, highlight(title, query))

    def _allowed(self, query: Query, where: Filter) -> frozenset[int] | None:
        wanted = merge_filters(query, where)
        parts = [frozenset().union(*map(self._ids, of_field)) for of_field in wanted]
        allowed = frozenset.intersection(*parts) if parts else None
        for unwanted in (f for f in query.filters if f.negated):
            everything = allowed if allowed is not None else self._ids(Filter())
            allowed = everything - self._ids(one_filter(unwanted))
        return allowed

    def _ordered(
        self,
        query: Query,
        allow: frozenset[int] | None,
        last: int | None,
        *,
        sort: Sort,
        collapse: bool,
        every: bool,
    ) -> list[Match]:
        """The matches in the order asked for, at least the first ``last``."""
        if not any(query.positive()):
            found = self._index.search(query, limit=None, allow=allow) if query.nodes else _filtered(query, allow)
            in_time = self._by_date(found, oldest_first=sort == "oldest")
            return self._leaders(in_time, last) if collapse else in_time
        if sort == "rank" and not collapse:
            wanted = None if last is None else max(last, REORDERED)
            return self._by_grams(query, self._index.search(query, limit=wanted, allow=allow, every=every))
        matches = self._index.search(query, limit=None, allow=allow, every=every)
        if sort != "rank":
            return self._by_date(self._leaders(matches, None) if collapse else matches, oldest_first=sort == "oldest")
        return self._leaders(self._by_grams(query, matches), last)

    def _leaders(self, matches: list[Match], most: int | None) -> list[Match]:
        """The first of each group of copies, with how many there are."""
        groups = self._index.collapse(matches, most, issue=self._reader.issue)
        return [group[0]._replace(alike=len(group) - 1) for group in groups]

    def _by_date(self, matches: Sequence[Match], *, oldest_first: bool) -> list[Match]:
        """The newest first, or the oldest; those without a date last, and of one date the best first."""
        known: dict[int, tuple[str, str]] = self._kept.get("dates", dict)
        known.update(self._reader.dates([match.doc_id for match in matches if match.doc_id not in known]))
        if oldest_first:
            return sorted(matches, key=lambda match: (*_oldest(known.get(match.doc_id)), -match.score, match.doc_id))
        return sorted(
            matches, key=lambda match: (known.get(match.doc_id, ("", "")), match.score, match.doc_id), reverse=True
        )

    def _by_grams(self, query: Query, matches: list[Match]) -> list[Match]:
        """The best few reordered by the grams they share with a query of several words."""
        weighted = self._index.word_weights(query)
        head = matches[:REORDERED]
        if len(weighted) < 2 or len(head) < 2:
            return matches
        texts = self._reader.openings([match.doc_id for match in head], LETTERS)
        scores = gram_scores(weighted, [texts.get(match.doc_id, "") for match in head])
        head = [Match(match.doc_id, match.score + score) for match, score in zip(head, scores, strict=True)]
        return sorted(head, key=lambda match: -match.score) + matches[REORDERED:]

    def _ids(self, where: Filter) -> frozenset[int]:
        return self._kept.get(where, lambda: frozenset(self._reader.ids(where)))


class _Kept:
    """What was found out about all articles, kept for the next search until anything in the archive changes."""

    LONGEST = 8

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._state: object = None
        self._values: dict[Hashable, Any] = {}

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of ``key``, made by ``make`` when it is not known, or no longer."""
        others = self._connection.execute("PRAGMA data_version").fetchone()[0]  # changes with others' commits only
        state = (others, self._connection.total_changes)
        if state != self._state:
            self._values, self._state = {}, state
        if key not in self._values:
            if len(self._values) >= self.LONGEST:
                self._values.pop(next(iter(self._values)))
            self._values[key] = make()
        return cast("Value", self._values[key])


def _filtered(query: Query, allow: frozenset[int] | None) -> list[Match]:
    """What a query without words finds: all that its filters let through; nothing if it has none either."""
    return [Match(document, 0.0) for document in allow or ()] if query.filters else []


_FIELDS = {"source": "source", "author": "author", "speaker": "speaker", "from": "since", "to": "until"}


def merge_filters(query: Query, where: Filter) -> list[list[Filter]]:
    """Of each list an article must fulfil one: ``where`` with what the query asks for (source:, author:, speaker:, from:,
    to:), and a list for each field of which it names several. What ``where`` says of a field counts alone."""
    written: dict[str, dict[str, None]] = {}
    for each in query.filters:
        if not each.negated and not getattr(where, _FIELDS[each.field]):
            written.setdefault(_FIELDS[each.field], {})[_value(each)] = None
    single: dict[str, Any] = {name: next(iter(values)) for name, values in written.items() if len(values) == 1}
    several = [[_of_field(name, value) for value in values] for name, values in written.items() if len(values) > 1]
    whole = replace(where, **single)
    return [[whole], *several] if whole else several


def _of_field(name: str, value: str) -> Filter:
    fields: dict[str, Any] = {name: value}
    return Filter(**fields)


def one_filter(condition: Condition) -> Filter:
    """What an article must be by one filter of a query, whether that is negated or not."""
    return _of_field(_FIELDS[condition.field], _value(condition))


def _value(condition: Condition) -> str:
    """What a filter asks for, a date as the archive stores dates."""
    if condition.field in DATES:
        return read_day(condition.value, condition.field)
    return condition.value


def _oldest(times: tuple[str, str] | None) -> tuple[bool, str, str]:
    """What puts the oldest first and articles without a date last, by the times that ``Articles.dates`` gives."""
    published, captured = times or ("", "")
    return not published, published, captured
