"""Values as the cells of a table."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from newsarc.sources.guarded import guarded


def csv_cell(value: Any) -> str:
    """Return a cell that no spreadsheet runs as a formula: text that starts like one gets an apostrophe.

    Lists become JSON, None becomes "", lone surrogates become question marks. U+0000, which spreadsheets and the writer
    of Python 3.10 do not accept, becomes U+FFFD.
    """
    if value is None:
        return ""
    if isinstance(value, (list, tuple, dict)):
        return json.dumps(value, ensure_ascii=False)
    text = str(value).encode("utf-8", "replace").decode("utf-8").replace("\0", "\ufffd")
    return text if isinstance(value, (int, float)) else guarded(text)


def all_tags(record: Mapping[str, Any]) -> list[str]:
    """Return the tags of a record in one list: the page's own, then those given in the archive."""
    given = (record.get("labels") or {}).get("tags") or ()
    return list(dict.fromkeys([*(record.get("tags") or ()), *given]))
