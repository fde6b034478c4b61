"""Files to material: what ``import`` is given, opened into single pieces that ``prepare`` can read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsarc.archive.importing.ingest import PassedOver, Unreadable
from newsarc.archive.importing.prepare import Material, MaterialKind, UnreadableMaterial, failure, read
from newsarc.sources.address import bare_address
from newsarc.sources.files import NEVER_THERE, iter_inputs, names_several_files
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

    ``url`` is the address of one page: ``paths`` are looked through at once then, for they may hold no more. ``arabic_only`` passes over
    pages of web archives in other scripts, as CC-NEWS has them by the million.

    Raises:
        ValueError: no such kind.
        SeveralPages: there is more than one page for ``url``.
    """
    common = Material(
        "", "txt", b"", bare_address(url) if url else None, encoding=encoding, published=published, tags=tags,
        insisted=encoding is not None or kind != "auto",
    )  # fmt: skip
    if url:
        refuse_several(paths)
    found = _materials(paths, kind, common, arabic_only)
    return iter(_of_one_page(found)) if url else found


def refuse_several(paths: Sequence[str]) -> None:
    """See that ``paths`` may be those of one page with a given address. Nothing is read.

    Raises:
        SeveralPages: a folder is among them, or more than one file.
    """
    if several := names_several_files(paths):
        raise SeveralPages(several)


class SeveralPages(ValueError):
    """One address was given for more than one page, which would become versions of one article."""

    def __init__(self, what: str) -> None:
        super().__init__(f"one address is for one page, and {what}; give each page by itself, or no address")


def _of_one_page(found: Iterable[Material | Unreadable | PassedOver]) -> list[Material | Unreadable | PassedOver]:
    held: list[Material | Unreadable | PassedOver] = []
    page: Material | None = None
    for each in found:
        if isinstance(each, Material):
            if page is not None:
                raise SeveralPages(f"there are more: {page.name} and {each.name}")
            page = each
        held.append(each)
    if page is not None and page.kind in ("txt", "row") and (count := _counted(page)) > 1:
        raise SeveralPages(f"{page.name} holds {count} articles")
    return held


def _counted(page: Material) -> int:
    try:
        return sum(bool(article.body) for article in read(page))
    except UnreadableMaterial:  # the import will say so
        return 0


def _materials(
    paths: Sequence[str], kind: str, common: Material, arabic_only: bool
) -> Iterator[Material | Unreadable | PassedOver]:
    for item in iter_inputs(paths, kind=kind):  # type: ignore[arg-type]
        try:
            for entry in iter_entries(replace(item, encoding=common.encoding), arabic_only=arabic_only):
                yield _material(entry, common)
        except Exception as error:  # a file that we cannot cope with must not end an import of thousands
            yield Unreadable(item.name, failure(error, item.name))


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
