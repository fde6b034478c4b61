"""From bytes to text, on all evidence: BOM, the bytes themselves, HTTP header and meta declaration.

The bytes outweigh what is declared. Text that is valid UTF-8 with multi-byte sequences is UTF-8 whatever its label, and
declared "UTF-8" that does not decode is not. Between single-byte tables the declaration decides, unless the letters
clearly contradict it: Arabic pages in windows-1256 are often labelled latin-1, or not at all.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final, NamedTuple

from newsarc.arabic.byte_order_marks import byte_order_mark
from newsarc.arabic.passages import passages_of

VALID_UTF8: Final = "valid UTF-8"
"""The evidence for bytes that are used as they came."""
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.I)  # fmt: skip
_HEAD: Final = 8192
"""Bytes that are searched for a declaration: browsers search the first 1,024, but pages do not always keep to that."""
_FIRST_TAGS: Final = 64
"""Bytes of a page in which a character of UTF-16 shows a zero byte."""
_SAMPLE: Final = 200_000
"""Bytes whose letters are weighed: those of an article and more."""
_WESTERN: Final = frozenset({"iso8859-1", "ascii", "cp1252", "latin-1", "iso8859-15"})
_OF_SEVEN_BITS: Final = ("iso2022", "utf-7", "hz")
"""How names of codecs begin whose bytes are ASCII, and so also UTF-8."""
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\slang\s*=\s*[\"']?([a-z]{2})", re.I)
_OF_OTHER_TABLES: Final = frozenset(b"az bs cs et hr hu lt lv mt pl ro sk sl sq sr tr vi".split())
"""Languages of windows-1250, -1254, -1257 and -1258; those of other scripts have runs of high bytes."""
_MOST_TOGETHER: Final = 0.4
"""Maximum share of high bytes next to another one, not counting «French» quotes, which have a no-break space inside."""
_WITHOUT_FRENCH_QUOTES: Final = bytes.maketrans(b"\xa0\xab\xbb", b"   ")
_TAGS = re.compile(rb"<(?:script|style)\b.{0,200000}?</(?:script|style)|<[^>]{0,5000}>", re.I | re.S)
_HIGH: Final = bytes(range(0x80, 0x100))
_HIGH_RUN = re.compile(rb"[\x80-\xff]{2,}")
_ARABIC_WORD = re.compile("[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]+")
_LEAST_ARABIC: Final = 0.3
"""Minimum score of bytes that are Arabic in a single-byte table."""
_LEAST_PASSAGE: Final = 5
"""Minimum adjacent high bytes in the passages of such a table amid UTF-8: fewer may be remains of broken letters."""
_COMMON: Final = frozenset(
    "من في على إلى عن أن إن هذا هذه التي الذي و قال ما لا مع كان بعد كل ان الى به از را که است میں کے کی ہے".split()
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was read with (a Python codec name), and the evidence that decided."""

    text: str
    encoding: str
    evidence: str


class BadEncoding(ValueError):
    """No encoding of the given name exists, or these bytes cannot be read in it; the message says which."""


def decode_as(raw: bytes, encoding: str) -> str:
    """Decode ``raw`` in the encoding that the user requires, with U+FFFD for what does not fit.

    Raises:
        BadEncoding: it cannot be read so at all.
    """
    try:
        return raw.decode(encoding, "replace")
    except LookupError:
        raise BadEncoding(f"unknown encoding {encoding!r}") from None
    except UnicodeError as error:  # from encodings that cannot replace what they cannot read
        raise BadEncoding(f"not in the encoding {encoding!r}: {error}") from None


def decode_html(raw: bytes, http_charset: str | None = None) -> Decoded:
    """Decode a page. Never raises; bytes that fit no table become U+FFFD."""
    if bom := _by_bom(raw):
        return bom
    if b"\0" in raw[:_FIRST_TAGS] and (utf16 := _bare_utf16(raw)):
        return Decoded(raw.decode(utf16, "replace"), utf16, "UTF-16 by its byte pairs")
    if (text := _strict(raw, "utf-8")) is not None:
        return Decoded(text, "utf-8", VALID_UTF8)
    declared = [name for name in (_known(http_charset), _known(_declared(raw))) if name]
    return _by_weight(raw, declared)


def decode_text(raw: bytes, charset: str | None = None) -> Decoded:
    """Decode a text file.

    It tries BOM, UTF-16 without one by its zero bytes and Arabic page, UTF-8, then the Arabic tables. In a file with
    parts in UTF-8 and parts in a table, each part is decoded as it is. ``charset`` is a declared charset, as in mails.
    """
    if bom := _by_bom(raw):
        return bom
    if utf16 := _bare_utf16(raw):
        return Decoded(raw.decode(utf16, "replace"), utf16, "UTF-16 by its byte pairs")
    known = _known(charset)
    if known and known.startswith(_OF_SEVEN_BITS) and (text := _strict(raw, known)) is not None:
        return Decoded(text, known, "declared")
    if (text := _strict(raw, "utf-8")) is not None:
        return Decoded(text, "utf-8", VALID_UTF8)
    return _by_weight(raw, [known] if known else [])


def _by_bom(raw: bytes) -> Decoded | None:
    if (marked := byte_order_mark(raw)) is None:
        return None
    mark, encoding = marked
    text = raw[len(mark) :]
    mixed = _mixed(text) if encoding == "utf-8" and _strict(text, "utf-8") is None else None
    return mixed or Decoded(text.decode(encoding, "replace"), encoding, "byte order mark")


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeError, LookupError):  # idna raises the plain UnicodeError
        return None


def _known(name: str | None) -> str | None:
    """Return the codec that Python has under this name; latin-1 is read as windows-1252, as in browsers."""
    try:
        found = codecs.lookup((name or "").strip().replace("windows-", "cp").replace("x-cp", "cp")).name
    except (LookupError, ValueError):
        return None
    return "cp1252" if found in ("iso8859-1", "ascii") else found


def _declared(raw: bytes) -> str | None:
    found = _META.search(raw, 0, _HEAD)
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _by_weight(raw: bytes, declared: list[str]) -> Decoded:
    """Decode bytes that are not valid UTF-8 throughout: nearly UTF-8, or a table of one or two bytes a letter."""
    sample = _text_bytes(raw)
    if _mostly_utf8(sample):
        return _mixed(raw) or Decoded(raw.decode("utf-8", "replace"), "utf-8", "UTF-8 with a few broken bytes")
    high = _high_bytes(sample)
    arabic, score = _arabic_table(high)
    named = [name for name in declared if name not in _WESTERN and name not in ("utf-8", "cp1256", "iso8859-6")]
    if named and (text := _strict(raw, named[0])) is not None and not _has_function_words(high, arabic):
        return Decoded(text, named[0], "declared")
    if mixed := _mixed(raw):
        return mixed
    if score >= _LEAST_ARABIC or any(name in ("cp1256", "iso8859-6") for name in declared):
        return Decoded(raw.decode(arabic, "replace"), arabic, "Arabic words in it")
    for name in declared:
        if name != "utf-8" and (text := _strict(raw, name)) is not None:
            return Decoded(text, name, "declared")
    if _is_western(raw, sample):
        return Decoded(raw.decode("cp1252", "replace"), "cp1252", "accents here and there in ASCII")
    return _last_resort(raw, sample)


def _mixed(raw: bytes) -> Decoded | None:
    """Decode bytes as UTF-8 with passages in an Arabic table, as in files put together from others.

    Return None if they are all of one kind, or if the rest does not look Arabic.
    """
    passages = passages_of(raw)
    high = _high_bytes(b" ".join(passage.raw for passage in passages if not passage.is_utf8))
    arabic, score = _arabic_table(high)
    if high.together < _LEAST_PASSAGE or score < _LEAST_ARABIC:
        return None
    text = "".join(passage.raw.decode("utf-8" if passage.is_utf8 else arabic, "replace") for passage in passages)
    return Decoded(text, "utf-8", f"UTF-8 with passages in {arabic}")


def _is_western(raw: bytes, sample: bytes) -> bool:
    """Whether most high bytes stand alone, as accented letters and typographic signs do among ASCII.

    The page must name no language of another Latin table. Browsers then use windows-1252 (WHATWG, Encoding sniffing).
    """
    language = _LANGUAGE.search(raw, 0, _HEAD)
    is_other = language is not None and language[1].lower() in _OF_OTHER_TABLES
    high = _high_bytes(sample.translate(_WITHOUT_FRENCH_QUOTES))
    return not is_other and high.together <= _MOST_TOGETHER * high.all


def _last_resort(raw: bytes, sample: bytes) -> Decoded:
    from logging import ERROR, getLogger

    from bs4.dammit import UnicodeDammit

    getLogger(UnicodeDammit.__module__).setLevel(ERROR)  # only its guess is wanted, not its warnings on standard error
    guess = UnicodeDammit(sample[:20_000], is_html=False).original_encoding or "cp1252"
    name = _known(guess) or "cp1252"
    return Decoded(raw.decode(name, "replace"), name, "statistics of the bytes")


def _text_bytes(raw: bytes) -> bytes:
    """Return a sample of the bytes outside tags and scripts, from the middle, where a page has its text."""
    middle = max(0, len(raw) // 2 - _SAMPLE // 2)
    return _TAGS.sub(b" ", raw[middle : middle + _SAMPLE])


def _mostly_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    multibyte = len(text) - len(text.encode("ascii", "ignore")) - broken
    return multibyte > 20 * max(broken, 1) or (broken <= 3 and multibyte > 3 * broken > 0)


class _HighBytes(NamedTuple):
    """The bytes over 0x7F of a text."""

    runs: bytes
    """Runs of two or more such bytes, with a space between runs."""
    together: int
    """Number of bytes in these runs."""
    all: int


def _high_bytes(sample: bytes) -> _HighBytes:
    runs = _HIGH_RUN.findall(sample)
    return _HighBytes(b" ".join(runs), sum(map(len, runs)), len(sample) - len(sample.translate(None, _HIGH)))


def _arabic_table(high: _HighBytes) -> tuple[str, float]:
    """Return the Arabic table that fits the bytes best, and its score."""
    scores = {encoding: _arabic_score(high, encoding) for encoding in ("cp1256", "iso8859-6")}
    arabic = max(scores, key=scores.__getitem__)
    return arabic, scores[arabic]


def _arabic_score(high: _HighBytes, encoding: str) -> float:
    """Return how much the high bytes, read in ``encoding``, look like Arabic script.

    It is their share in words of two or more letters, plus something for function words, minus something for bytes that
    the table does not define.
    """
    if not high.together:
        return 0.0
    text = high.runs.decode(encoding, "replace")
    words = _ARABIC_WORD.findall(text)
    letters = sum(len(word) for word in words if len(word) > 1)
    common = sum(word in _COMMON for word in words)
    share = letters / high.all - 2 * text.count("\ufffd") / high.together
    return share + min(common / max(len(words), 1), 0.2) if common or share > 0.9 else share * 0.3


def _has_function_words(high: _HighBytes, encoding: str) -> bool:
    """Whether common short words are frequent: high bytes of KOI8-R also make Arabic letters, but not these words."""
    words = _ARABIC_WORD.findall(high.runs.decode(encoding, "replace"))
    return sum(word in _COMMON for word in words) >= max(2, len(words) / 50)


def _bare_utf16(raw: bytes) -> str | None:
    head = raw[: min(len(raw), 4000) & ~1]
    if len(head) < 4 or len(raw) % 2:
        return None
    half = len(head) // 2
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if sum(byte in (0, 6, 0x20) for byte in high) >= 0.9 * half and (0 in high or 6 in high):
            return encoding
    return None
