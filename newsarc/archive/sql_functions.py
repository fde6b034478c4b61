"""Functions that queries on an archive may use, here and in Datasette."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=1 << 14)  # names and tags: a filter asks for the same few of them again and again
def sql_fold(value: str | bytes | float | None) -> str | None:
    """``value`` as names are compared; NULL of NULL, as SQLite's own functions on texts give it."""
    from newsarc.arabic.levels import fold

    return None if value is None else fold(str(value))
