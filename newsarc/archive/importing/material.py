"""Files to material: what ``import`` is given, opened into single pieces that ``prepare`` can read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.archive.importing.ingest import PassedOver, Unreadable
from newsarc.archive.importing.prepare import Material, MaterialKind, failure
from newsarc.sources.address import bare_address
from newsarc.sources.files import NEVER_THERE, iter_inputs
from newsarc.sources.imports import iter_entries
from newsarc.sources.surroundings import ending_of

if TYPE_CHECKING:
    from newsarc.sources.entries import ImportEntry


def materials(
    paths: Sequence[str],
    *,
    kind: str = "auto",
    url: str | None = None,
    published: str | None = None,
    encoding: str | None = None,
    tags: tuple[str, ...] = (),
    arabic_only: bool = False,
) -> Iterator[Material | Unreadable | PassedOver]:
    """Every piece of material in ``paths``, in a fixed order; what cannot be read comes as ``Unreadable``, what lies in a
    folder or container and is of no kind that is read as ``PassedOver``.

    ``arabic_only`` passes over pages of web archives in other scripts, as CC-NEWS has them by the million.

    Raises:
        ValueError: no such kind.
    """
    common = Material(
        "", "txt", b"", bare_address(url) if url else None, encoding=encoding, published=published, tags=tags,
        insisted=encoding is not None or kind != "auto",
    )  # fmt: skip
    for item in iter_inputs(paths, kind=kind):  # type: ignore[arg-type]
        try:
            for entry in iter_entries(replace(item, encoding=encoding), arabic_only=arabic_only):
                yield _material(entry, common)
        except Exception as error:  # a file that we cannot cope with must not end an import of thousands
            yield Unreadable(item.name, failure(error))


def sniff_kind(raw: bytes, name: str) -> MaterialKind:
    """``html`` or ``txt``, by the bytes first and the name second."""
    from newsarc.sources.sniff import sniff

    return "html" if sniff(raw[:8192], name) == "html" else "txt"


def _material(entry: ImportEntry, common: Material) -> Material | Unreadable | PassedOver:
    """``entry`` as it is read and stored. User names and passwords in its address are neither: exports would publish them."""
    if entry.passed_over:
        return PassedOver(ending_of(entry.locator))
    row = entry.row
    if row is not None and isinstance(row.get("url"), str):
        row = {**row, "url": bare_address(row["url"])}
    if entry.page is not None:
        page = entry.page
        if row is not None:
            return common._replace(
                name=entry.locator,
                kind="given",
                raw=page.raw,
                content_type=page.content_type,
                captured_at=page.captured_at,
                given=json.dumps(row, ensure_ascii=False),
            )
        return common._replace(
            name=entry.locator,
            kind="txt" if (page.content_type or "").startswith("text/plain") else "html",
            raw=page.raw,
            url=common.url or (bare_address(page.url) if page.url else None),
            met_there=not common.url,
            content_type=page.content_type,
            captured_at=page.captured_at,
        )
    if row is not None:
        raw = json.dumps(row, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return common._replace(
            name=entry.locator, kind="row", raw=raw, content_type="application/json", captured_at=entry.captured_at
        )
    if entry.skipped:
        return Unreadable(entry.locator, entry.skipped, "skipped")
    return Unreadable(entry.locator, entry.error or "cannot be read", is_kept=entry.error not in NEVER_THERE)
