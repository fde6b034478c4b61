"""What the archive of these tests holds, and its way out."""

from __future__ import annotations

from pathlib import Path

from newsarc import Archive
from newsarc.export import export_records

HOSTILE = "</script><img src=x onerror=alert(1)>\u202e{{7*7}}]]>&\x00\u2028=cmd|' /C calc'!A0 #[[x]]"

ODD_ADDRESSES = (
    'https://a.test/خبر عاجل?x=[1]&q="<b>',
    "https://مثال.test/أ",
    "http://a.test/%zz|^`{}\\",
    "javascript:x",
)


def body(words: str) -> str:
    """A text with one quotation, of ``words``."""
    return f"قال وزير الزراعة كريم الجبوري: «{words} يهدد محاصيل الجنوب هذا الموسم».\nوأضاف أن العمل مستمر في السدود."


def export(archive: Archive, form: str, path: Path, **options) -> Path:
    """Write the archive to ``path`` in the form ``form``."""
    assert export_records(archive.records(**options), form, str(path)) > 0
    return path


def everything(archive: Archive) -> list[dict]:
    """The records of all revisions."""
    return [dict(record) for record in archive.records(all_revisions=True)]
