"""Parts of a query that may not be understood as meant, so that its results can say so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newsarc.search.days import is_reversed, read_day
from newsarc.search.query import Query

Kind = Literal["undated", "unknown", "spaced", "reversed", "wordless"]
_TOLD = 3
"""Maximum places of one kind that are named."""


class Misread(NamedTuple):
    """Something in a query that was not understood."""

    kind: Kind
    """``undated``: from: or to: without a day. ``unknown``: a name that is no field's. ``spaced``: a space between a
    field and its value. These three are searched for as words. ``reversed``: the range ends before it begins.
    ``wordless``: the query has no word and no filter."""
    where: str
    """The places, as typed."""


def misread(query: Query, since: str | None = None, until: str | None = None) -> list[Misread]:
    """Return what of ``query`` is not understood; ``since`` and ``until`` are separate bounds, which take
    precedence."""
    return [Misread(kind, where) for kind, where in _found(query, since, until) if where]


def _found(query: Query, since: str | None, until: str | None) -> Iterator[tuple[Kind, str]]:
    yield "undated", ", ".join(query.undated[:_TOLD])
    yield "unknown", ", ".join(f"{name}:" for name in query.unknown[:_TOLD])
    yield "spaced", ", ".join(f"{name}:" for name in dict.fromkeys(query.spaced[:_TOLD]))
    first, last = since or _bound(query, "from"), until or _bound(query, "to")
    yield "reversed", f"from:{first} to:{last}" if is_reversed(first, last) else ""
    yield "wordless", query.text.strip() if not query.nodes and not query.filters else ""


def _bound(query: Query, name: str) -> str | None:
    """Return the day of from: or to:; of several, the one that lets most through."""
    days = [read_day(each.value, "") for each in query.filters if each.field == name and not each.negated]
    return (min if name == "from" else max)(days, default=None)
