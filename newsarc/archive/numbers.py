"""Rows by their numbers or names, however many: a statement takes so many values and no more, and a list in JSON is one."""

from __future__ import annotations

import json
from collections.abc import Iterable

AMONG = "(SELECT value FROM json_each(?))"
"""What stands behind ``IN`` for the values that :func:`listed` gives."""


def listed(values: Iterable[int | str]) -> str:
    """``values`` as the one value that :data:`AMONG` takes."""
    return json.dumps(list(values))
