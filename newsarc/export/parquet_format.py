"""Parquet for data frames: one row a revision, quotes and links as nested columns. Needs ``newsarc[parquet]``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import IO, Any

from newsarc.export.cells import all_tags

ROWS = 1000
"""Rows in a group, which is kept in memory."""


def write(records: Iterable[Mapping[str, Any]], out: IO[bytes]) -> None:
    """Write one row a record, a thousand at a time.

    Raises:
        ExportError: pyarrow is not installed.
    """
    from newsarc.export import ExportError

    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise ExportError("parquet needs pyarrow: pip install 'newsarc[parquet]'") from None
    schema = _schema(pyarrow)
    stream = iter(records)
    with pyarrow.parquet.ParquetWriter(out, schema, compression="zstd") as writer:
        while batch := list(islice(stream, ROWS)):
            rows = [{**{name: record.get(name) for name in schema.names}, "tags": all_tags(record)} for record in batch]
            writer.write_table(pyarrow.Table.from_pylist(rows, schema))


def _schema(pa: Any) -> Any:
    text, number = pa.string(), pa.int64()
    quote = pa.struct({"start": number, "end": number, "text": text, "speaker": text, "speaker_role": text, "cue": text,
                       "implicit": pa.bool_(), "kind": text, "confidence": pa.float64(), "why": text})  # fmt: skip
    link = pa.struct(
        {"kind": text, "position": number, "title": text, "url": text, "teaser": text, "target_id": number}
    )
    columns = {
        "id": number, "url": text, "title": text, "body": text, "author": text, "published": text,
        "published_text": text, "modified": text, "source": text, "section": text, "image": text, "language": text,
        "tags": pa.list_(text), "review": pa.list_(text), "revision": number, "captured_at": text, "change": text,
        "words_added": number, "words_removed": number, "extractor": text, "first_seen": text, "last_seen": text,
        "capture_sha256": text, "quotes": pa.list_(quote), "links": pa.list_(link),
    }  # fmt: skip
    return pa.schema(columns)
