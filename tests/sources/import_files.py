"""Files that hold articles, alone and packed, and their entries."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

from newsarc.sources.entries import ImportEntry
from newsarc.sources.files import iter_inputs
from newsarc.sources.imports import iter_entries

HTML = "<!DOCTYPE html><html lang=ar><title>خبر</title><p>" + "أعلنت الوزارة اليوم. " * 20


def load(path: Path, content: str | bytes | None = None, *, arabic_only: bool = False) -> list[ImportEntry]:
    """The entries of the file at ``path``, written first where ``content`` is given."""
    if content is not None:
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return [entry for item in iter_inputs([str(path)]) for entry in iter_entries(item, arabic_only=arabic_only)]


MHTML = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/%D8%AE
Subject: =?utf-8?B?2K7YqNix?=
Date: Sat, 1 Mar 2025 15:00:00 +0300
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----X"

------X
Content-Type: text/html; charset=windows-1256
Content-ID: <frame-1>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://a.example/%D8%AE

<html><title>=CE=C8=D1</title><p style=3D"x">=
=CE=C8=D1
------X
Content-Type: text/css
Content-Transfer-Encoding: base64
Content-Location: https://a.example/x.css

Ym9keXt9
------X--
"""


def zipped(members: dict[str, bytes], **kwargs: int) -> bytes:
    """A zip file of ``members``."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content, **kwargs)
    return out.getvalue()


ROWS = "".join(json.dumps({"title": f"خبر {n}", "body": "نص الخبر"}) + "\n" for n in (1, 2)).encode()


def tarred(members: dict[str, bytes]) -> bytes:
    """A tar file of ``members``."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, content in members.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))
    return out.getvalue()
