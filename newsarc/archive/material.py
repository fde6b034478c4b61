"""Files to material: what ``import`` is given, opened into single pieces that ``prepare`` can read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from newsarc.archive.ingest import Unreadable
from newsarc.archive.prepare import Material, MaterialKind
from newsarc.sources.files import InputItem, iter_inputs

READABLE = ("txt", "html", "jsonl", "json")


def materials(
    paths: Sequence[str],
    *,
    kind: str = "auto",
    url: str | None = None,
    published: str | None = None,
    encoding: str | None = None,
    tags: tuple[str, ...] = (),
) -> Iterator[Material | Unreadable]:
    """Every piece of material in ``paths``, in a fixed order; what cannot be read comes as ``Unreadable``.

    Raises:
        ValueError: no such kind.
    """
    common = Material("", "txt", b"", url, encoding=encoding, published=published, tags=tags)
    for item in iter_inputs(paths, kind=kind):  # type: ignore[arg-type]
        if item.error:
            yield Unreadable(item.name, item.error)
        elif item.kind in ("jsonl", "json"):
            yield from _rows(item, common)
        elif item.kind in ("html", "txt"):
            yield replace(common, name=item.name, kind=item.kind, raw=item.raw or b"")
        else:
            yield Unreadable(item.name, f"{item.kind} files are not read by this version; one of {', '.join(READABLE)}")


def sniff_kind(raw: bytes, name: str) -> MaterialKind:
    """``html`` or ``txt``, by the bytes first and the name second."""
    from newsarc.sources.sniff import sniff

    return "html" if sniff(raw[:8192], name) == "html" else "txt"


def _rows(item: InputItem, common: Material) -> Iterator[Material | Unreadable]:
    for number, row in _json_rows(item):
        name = f"{item.name}:{number}"
        if isinstance(row, str):
            yield Unreadable(name, row)
        else:
            raw = json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")
            yield replace(common, name=name, kind="row", raw=raw, content_type="application/json")


def _json_rows(item: InputItem) -> Iterator[tuple[int, dict[str, Any] | str]]:
    from newsarc.sources.jsonl import iter_json, iter_jsonl

    if item.kind == "json":
        yield from iter_json(item.raw or b"")
    elif item.path is None:
        yield from iter_jsonl(item.raw or b"")
    else:
        with item.path.open("rb") as lines:
            yield from iter_jsonl(lines)
