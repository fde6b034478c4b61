"""Telling what kind of file some bytes are, by their content first and their name only when that is not enough."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final, Literal, get_args

from newsarc.arabic.byte_order_marks import byte_order_mark
from newsarc.sources.body import GZIP

Kind = Literal[
    "txt", "html", "jsonl", "json", "csv", "warc", "wacz", "mhtml", "zip", "tar", "compressed", "eml", "opml", "feed",
    "bookmarks",
]  # fmt: skip
"""``compressed`` is one file packed by gzip, bzip2 or xz, whatever it holds, but for a WARC in gzip members."""
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

HEAD: Final = 8192
"""Bytes from the beginning of a file that are enough for :func:`sniff`."""

_HTML = re.compile(
    rb"<(?:!doctype\s{1,9}html|html|head|body|title|meta|link|script|style|div|p|h1|article|main|table|span|a|br|section)\b",
    re.IGNORECASE,
)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_JSON_FEED = re.compile(rb'"version"\s{0,9}:\s{0,9}"https?:\\?/\\?/jsonfeed\.org\\?/version')
_FEED_HEAD = 1024
"""Bytes in which a JSON Feed says that it is one."""
_OPML = re.compile(rb"<opml\b", re.IGNORECASE)
_BOOKMARKS = re.compile(rb"<!doctype\s{1,9}netscape-bookmark-file-1", re.IGNORECASE)
_POCKET = re.compile(rb"<title>\s{0,9}Pocket Export", re.IGNORECASE)
_FOREWORD = re.compile(rb"<(?:\?|!(?!doctype\s{1,9}(?:html|netscape)))", re.IGNORECASE)
"""Opens what may stand before the root: XML and other declarations, processing instructions, comments."""
_LONGEST_HEADING = 2048
"""Bytes of a table's first line that are looked at."""
_MAY_HEAD_TABLE = re.compile(rb"sep=|[^\r\n\t;,]{1,200}[\t;,]")
_NAMED_DELIMITER = re.compile(r"sep=[,;\t|]")
_BLANK = re.compile(rb"\s*")
_MHTML_HEAD = re.compile(rb"(?:^|\n)(?:Snapshot-Content-Location:|Content-Type:\s*multipart/related)", re.IGNORECASE)
_MAIL_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[ \t]?\S")
_MAIL_NAMES: Final = (b"from:", b"received:", b"return-path:", b"message-id:", b"delivered-to:", b"mime-version:")
_MAILBOX = re.compile(rb"From \S+ [^\n]{0,40}\d\d:\d\d:\d\d [^\n]{0,20}\d{4}[^\n]{0,20}\n>?[A-Za-z][A-Za-z0-9-]{0,60}:")
"""The line between mails, with the time as asctime writes it (RFC 4155), and the first field of a mail."""
_DOCUMENTS: Final[tuple[tuple[Kind, re.Pattern[bytes]], ...]] = (
    ("opml", _OPML),
    ("feed", _FEED),
    ("bookmarks", _BOOKMARKS),
)
_EXTENSIONS: Final[dict[str, Kind]] = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "txt",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".mht": "mhtml",
    ".mhtml": "mhtml",
    ".eml": "eml",
}


_BIBTEX = re.compile(
    rb"(?:%[^\n]{0,300}\n\s{0,99}){0,20}"
    rb"@(?:[A-Za-z]{2,30}\s{0,9}[{(]\s{0,9}[^\s{},=()]{1,200}\s{0,9},|(?:comment|string|preamble)\s{0,9}[{(])",
    re.IGNORECASE,
)
"""The first entry of a BibTeX file, behind comments as reference managers write them."""
_RIS = re.compile(rb"TY {2}- ?[A-Z]")
"""How a RIS file begins (specification of 2011)."""
_SQL_DUMP = re.compile(
    rb"\s*(?:(?:--[^\n]{0,300}\n|#[^\n]{0,300}\n|/\*(?:[^*]|\*(?!/)){0,400}\*/;?|GO\s|USE\s{1,9}[^\s;]{1,100}[\s;]"
    rb"|(?:SET|DROP|LOCK|BEGIN|START|PRAGMA|SELECT|ALTER|CREATE(?!\s{1,9}TABLE))\b[^;]{0,400};)\s*){0,99}"
    rb"(?:CREATE\s{1,9}TABLE\s{1,9}(?:IF\s{1,9}NOT\s{1,9}EXISTS\s{1,9})?|INSERT\s{1,9}(?:INTO\s{1,9})?|COPY\s{1,9})"
    rb"[`\"\[\w.\]]{1,200}\s{0,9}(?:\(|VALUES\b)",
    re.IGNORECASE,
)
"""How the dump of a database begins: comments and settings, then the first table or row."""
_SIGNATURES: Final[tuple[tuple[int, bytes, str], ...]] = (
    (0, GZIP, "gzip"),
    (0, b"\x28\xb5\x2f\xfd", "zstd"),
    (0, b"BZh", "bzip2"),
    (0, b"\xfd7zXZ\x00", "xz"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"\x89PNG\r\n", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF8", "a GIF picture"),
    (8, b"WEBP", "a WebP picture"),
    (4, b"ftyp", "a film or a picture"),
    (0, b"wOF", "a font"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"PAR1", "a Parquet table"),
    (0, b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (0, b"Rar!\x1a\x07", "RAR"),
    (0, b"AT&TFORM", "DjVu"),
    (60, b"BOOKMOBI", "a Mobipocket book"),
    (0, b"!BDN", "an Outlook mailbox"),
    (0, b"OggS", "sound or a film"),
    (0, b"ID3", "sound"),
    (0, b"\x7fELF", "a program"),
)
_TAG: Final = re.compile(rb"<[A-Za-z!/?]")
_BLANKS: Final = b" \t\n\r\v\f\x1e"
"""White space, and the record separator that opens each object of a JSON text sequence (RFC 7464)."""
_TEXT_BYTES: Final = bytes({*b"\t\n\v\f\r\x1b"} | {*range(0x20, 0x100)})
"""What text in single-byte encodings and UTF-8 is made of; ISO-2022 switches by escapes."""
_MOST_CONTROLS = 0.02
"""Share of other bytes in what is text still."""


def looks_like_html(raw: bytes) -> bool:
    """Say whether ``raw`` begins as an HTML document does, in UTF-8, a single-byte encoding, UTF-16 or UTF-32."""
    return _document_kind(_ascii_view(raw[:HEAD]).lstrip()) == "html"


def sniff(head: bytes, name: str = "") -> Kind | None:
    """Name the kind of a file from its first :data:`HEAD` bytes and its name; None for binary data of no known kind."""
    if document_format(head) is not None:
        return None
    kind = _by_magic(head, name)
    if kind is not None:
        return kind
    view = _ascii_view(head)
    if view[:1024].count(0) and not _is_mostly_text(view[:1024]):
        return None
    kind = _by_text(view, name)
    return "csv" if kind == "txt" and _MAY_HEAD_TABLE.match(view) and _is_table(head) else kind


def document_format(head: bytes) -> str | None:
    """The name of a format that holds text we do not read (PDF, RTF, Word, mbox, SQL) or references to texts (BibTeX, RIS) by its
    first bytes; None for anything else.

    The signatures are those of the IANA registrations application/pdf, application/rtf and application/mbox, of OLE 2 and of
    Office Open XML.
    """
    if head.startswith(b"%PDF-"):
        return "PDF"
    if head.startswith(b"{\\rtf"):
        return "RTF"
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "Microsoft Office"
    if head.startswith(b"PK\x03\x04") and b"[Content_Types].xml" in head[:2048]:
        return "Microsoft Office"
    if _MAILBOX.match(head):
        return "a mailbox of many mails"
    return _text_format(head)


def _text_format(head: bytes) -> str | None:
    text = _ascii_view(head).lstrip()
    if _RIS.match(text):
        return "RIS"
    if _SQL_DUMP.match(text):
        return "an SQL dump"
    return "BibTeX" if _BIBTEX.match(text) else None


def signature_of(head: bytes) -> str | None:
    """The name of a packed, picture, film or other binary format by its first bytes; None for anything else."""
    return next((name for at, sign, name in _SIGNATURES if head.startswith(sign, at)), None)


def is_xml(head: bytes) -> bool:
    """Whether a document begins as XML does, in UTF-8, UTF-16 or UTF-32."""
    return _ascii_view(head).lstrip().startswith(b"<?xml")


def binary_format(head: bytes) -> str | None:
    """What bytes that a server calls a page are, where they are none: the name of a packed, picture, film or feed format, or that they
    are no text; None for text in any encoding. By the first :data:`HEAD` bytes."""
    named = signature_of(head)
    if named is None and b"%PDF-" in head[:1024] and not _HTML.search(head[:1024]):
        named = "PDF"
    view = _ascii_view(head)
    if named is None and _document_kind(view.lstrip()) in ("feed", "opml"):
        named = "a feed"
    if named is None and not _is_mostly_text(view):
        named = "bytes that are no text"
    return named


def _is_mostly_text(view: bytes) -> bool:
    """Whether bytes are text but for a few: old programs leave a NUL here and there, which browsers pass over."""
    return len(view.translate(None, _TEXT_BYTES)) <= _MOST_CONTROLS * len(view)


def _by_magic(head: bytes, name: str) -> Kind | None:
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(GZIP):
        return "warc" if _gzip_holds_warc(head) else "compressed"
    if head.startswith((b"BZh", b"\xfd7zXZ\x00")):
        return "compressed"
    if head[257:262] == b"ustar":
        return "tar"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "wacz" if b"datapackage" in head or name.lower().endswith(".wacz") else "zip"
    return None


def _gzip_holds_warc(head: bytes) -> bool:
    import zlib

    try:
        return zlib.decompressobj(31).decompress(head, 16).startswith(b"WARC/")
    except zlib.error:
        return False


def _by_text(view: bytes, name: str) -> Kind | None:
    text = view.lstrip(_BLANKS)
    kind = _document_kind(text)
    if kind is not None:
        return kind
    ending = PurePath(name).suffix.lower()
    if text.startswith(b"<?xml") or (ending == ".xml" and text.startswith(b"<")):
        return None  # some other XML: neither page nor text
    mail = _mail_kind(text)
    if mail is not None:
        return mail
    extension = _EXTENSIONS.get(ending)
    if extension == "html" and not _TAG.search(text):
        extension = "txt"  # a text that was saved under a page's name
    if text[:1] in (b"{", b"["):
        if _JSON_FEED.search(text, 0, _FEED_HEAD):
            return "feed"
        return _json_kind(text, extension)
    return "txt" if extension in (None, "json", "jsonl") else extension


def _is_table(head: bytes) -> bool:
    """Whether a text is a table, as Excel's "Unicode Text" is one: by its first line, or because that names what parts the cells."""
    from newsarc.arabic.charset import decode_text
    from newsarc.sources.row_fields import heads_table

    line = next(iter(decode_text(head[:_LONGEST_HEADING]).text.splitlines()), "")
    return heads_table(line) or _NAMED_DELIMITER.fullmatch(line) is not None


def _document_kind(text: bytes) -> Kind | None:
    """The kind of a document in HTML or XML by its first element, comments and declarations passed over."""
    start = _root_at(text)
    for kind, pattern in _DOCUMENTS:
        if pattern.match(text, start):
            return kind
    if _HTML.match(text, start) or (start == len(text) and text.startswith(b"<!--")):
        return "bookmarks" if _POCKET.search(text) else "html"
    return None


def _root_at(text: bytes) -> int:
    """Offset of what follows the foreword; the end when that does not end within ``text``."""
    at = 0
    while _FOREWORD.match(text, at):
        closing = b"-->" if text.startswith(b"<!--", at) else b">"
        end = text.find(closing, at + 4)
        if end < 0:
            return len(text)
        blank = _BLANK.match(text, end + len(closing))
        at = blank.end() if blank else len(text)
    return at


def _json_kind(text: bytes, extension: Kind | None) -> Kind:
    """One object a line is jsonl; a document over many lines, or an array, is json."""
    if extension in ("json", "jsonl"):
        return "json" if text[:1] == b"[" else extension
    first_line = text.split(b"\n", 1)[0].rstrip()
    if first_line[:1] == b"{" and (first_line.endswith(b"}") or b"\n" not in text) and b'"' in first_line:
        return "jsonl"
    return "json" if re.match(rb'[\[{]\s*["{\[]', text) else extension or "txt"


def _mail_kind(text: bytes) -> Kind | None:
    lines = text[:4096].split(b"\n")
    if not lines or not _MAIL_FIELD.match(lines[0]):
        return None
    header = text[: text.find(b"\n\r\n") if b"\n\r\n" in text else text.find(b"\n\n")]
    if _MHTML_HEAD.search(header):
        return "mhtml"
    names = sum(line.lower().startswith(_MAIL_NAMES) for line in header.split(b"\n"))
    return "eml" if names >= 2 else None


def _ascii_view(raw: bytes) -> bytes:
    """``raw`` with a BOM removed and, in UTF-16 and UTF-32, the ASCII letters as single bytes."""
    if marked := byte_order_mark(raw):
        mark, encoding = marked
        rest = raw[len(mark) :]
        return rest if encoding == "utf-8" else _narrow(rest, encoding)
    for encoding, first_low in (("utf-16-le", 0), ("utf-16-be", 1)):
        if _is_utf16(raw[first_low:1024:2], raw[1 - first_low : 1024 : 2]):
            return _narrow(raw, encoding)
    return raw


def _is_utf16(low: bytes, high: bytes) -> bool:
    """Whether the halves of the byte pairs look like Latin and Arabic letters and general punctuation (U+00, 06, 20)."""
    named = sum(byte in (0x00, 0x06, 0x20) for byte in high)
    return len(high) > 1 and 0 in high and named >= 0.9 * len(high) and low.count(0) <= 0.1 * len(low)


def _narrow(raw: bytes, encoding: str) -> bytes:
    return raw.decode(encoding, errors="ignore").encode("ascii", errors="replace")
