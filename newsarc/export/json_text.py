"""JSON for a stream, whatever its encoding."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable
from typing import Any


def json_text(
    value: Any, encoding: str | None, *, indent: int | None = None, default: Callable[[Any], Any] | None = None
) -> str:
    """``value`` as JSON for a stream in ``encoding`` (None: unknown): Arabic as Arabic, or escaped where it cannot be carried; on
    one line unless ``indent`` is given. ``default`` is that of ``json.dumps``."""
    is_unicode = codecs.lookup(encoding or "ascii").name.startswith("utf")
    text = json.dumps(value, ensure_ascii=not is_unicode, indent=indent, default=default)
    # A lone surrogate, which a broken page can hold, has no UTF-8 form; JSON writes it as an escape.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
