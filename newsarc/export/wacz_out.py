"""Write WACZ 1.1.1: a zip of a WARC, an index into it and a list of its pages, which replay tools open directly."""

from __future__ import annotations

import hashlib
import json
import re
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import IO, Any, Final
from urllib.parse import urlsplit

from newsarc import __version__
from newsarc.export.warc_out import WarcOutput
from newsarc.export.zip_out import written_zip
from newsarc.extract.urls import is_web_address
from newsarc.model import Page, Redirect
from newsarc.sources.warc_records import RawRecord, iter_records
from newsarc.sources.zipped import DATAPACKAGE

_WARC: Final = "archive/data.warc.gz"
_INDEX: Final = "indexes/index.cdx"
_PAGES: Final = "pages/pages.jsonl"
_CAPTURES: Final = ("response", "resource", "revisit")
_WWW = re.compile(r"www\d{0,3}\.")


class WaczOutput:
    """Collects captures and writes the WACZ to ``stream`` on leaving; a context manager.

    The WARC is gathered in a temporary file; nothing is written to ``stream`` if the block ends in an exception.
    """

    def __init__(self, stream: IO[bytes], title: str) -> None:
        self._stream = stream
        self._title = title
        self._warc: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __exit__
        self._output = WarcOutput(self._warc, "data.warc.gz")
        self._pages: list[bytes] = [_line({"format": "json-pages-1.0", "id": "pages", "title": title})]

    def __enter__(self) -> WaczOutput:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._warc:
            if kind is None:
                self._finish()

    def write(self, page: Page | None, article: Mapping[str, Any] | None, *, url: str, status: int = 200) -> str:
        """Do as :meth:`newsarc.export.warc_out.WarcOutput.write`; captures of web addresses are listed as pages."""
        if page is not None and is_web_address(url):
            listed = {"url": url, "ts": page.captured_at, "title": (article or {}).get("title")}
            self._pages.append(_line({field: value for field, value in listed.items() if value}))
        return self._output.write(page, article, url=url, status=status)

    def write_redirect(self, redirect: Redirect) -> None:
        """Do as :meth:`newsarc.export.warc_out.WarcOutput.write_redirect`."""
        self._output.write_redirect(redirect)

    def _finish(self) -> None:
        resources = []
        with written_zip(self._stream) as archive:
            resources.append(_store_file(archive, _WARC, self._warc))
            resources.append(_store(archive, _INDEX, b"".join(sorted(_index(self._warc)))))
            resources.append(_store(archive, _PAGES, b"".join(self._pages)))
            package = {
                "profile": "data-package",
                "wacz_version": "1.1.1",
                "title": self._title,
                "software": f"newsarc/{__version__}",
                "resources": resources,
            }
            described = _store(archive, DATAPACKAGE, json.dumps(package, ensure_ascii=False, indent=2).encode())
            digest = {"path": DATAPACKAGE, "hash": described["hash"]}
            _store(archive, "datapackage-digest.json", json.dumps(digest).encode())


def _store(archive: zipfile.ZipFile, path: str, content: bytes) -> dict[str, Any]:
    archive.writestr(path, content)
    return _resource(path, hashlib.sha256(content).hexdigest(), len(content))


def _store_file(archive: zipfile.ZipFile, path: str, source: IO[bytes]) -> dict[str, Any]:
    """Store without compression: readers seek in the WARC, and it is compressed already."""
    size = source.seek(0, 2)
    source.seek(0)
    digest = hashlib.sha256()
    with archive.open(zipfile.ZipInfo(path), "w", force_zip64=True) as target:
        while chunk := source.read(1 << 20):
            digest.update(chunk)
            target.write(chunk)
    return _resource(path, digest.hexdigest(), size)


def _resource(path: str, digest: str, size: int) -> dict[str, Any]:
    return {"name": path.rpartition("/")[2], "path": path, "hash": f"sha256:{digest}", "bytes": size}


def _line(value: Mapping[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode() + b"\n"


def _index(warc: IO[bytes]) -> Iterator[bytes]:
    """Yield CDXJ lines for the captures in a gzipped WARC with one record a member."""
    held: RawRecord | None = None
    for raw in iter_records(warc):
        if held is not None:
            yield _cdxj(held, raw.offset)
        held = raw if raw.record is not None and raw.record.rec_type in _CAPTURES else None
    if held is not None:
        yield _cdxj(held, warc.seek(0, 2))


def _cdxj(raw: RawRecord, end: int) -> bytes:
    http = raw.record.http_headers if raw.record else None
    url = raw.header("WARC-Target-URI") or ""
    mime = http.get_header("Content-Type") if http else raw.header("Content-Type")
    if raw.record and raw.record.rec_type == "revisit":
        mime = "warc/revisit"  # this sends replay tools to the capture with the same digest
    fields = {
        "url": url,
        "mime": (mime or "").partition(";")[0].strip(),
        "status": http.get_statuscode() if http else "200",
        "digest": raw.header("WARC-Payload-Digest"),
        "length": str(end - raw.offset),
        "offset": str(raw.offset),
        "filename": "data.warc.gz",
    }
    stamp = "".join(filter(str.isdigit, raw.header("WARC-Date") or ""))[:14]
    return f"{surt(url)} {stamp} {json.dumps(fields)}\n".encode()


def surt(url: str) -> str:
    """Return the sort-friendly form of a URL that CDX indexes use as key: ``com,example)/path?a=1&b=2``.

    It is in lower case, without scheme, ``www`` and default port, and with a sorted query, as in Heritrix and pywb. A
    string that is no URL, or a URL without host, stays unchanged.
    """
    try:
        parts = urlsplit(url.lower())
        number = parts.port
    except ValueError:
        return url
    if not parts.netloc:
        return url
    host = ",".join(reversed(_WWW.sub("", parts.hostname or "", count=1).split(".")))
    default = {"http": 80, "https": 443}.get(parts.scheme)
    port = f":{number}" if number and number != default else ""
    query = "?" + "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    path = parts.path.rstrip("/") or "/"
    return f"{host}{port}){path}{query}"
