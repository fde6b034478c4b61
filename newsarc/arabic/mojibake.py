"""Arabic that was once decoded with the wrong table and stored as text: Ø§Ù„Ø³ for الس.

UTF-8 bytes of Arabic letters begin with D8, D9, DA or DB; read as windows-1252 or latin-1 they show as Ø Ù Ú Û followed by
one more character each, a pair that no language writes in a row. windows-1256 letters read as windows-1252 or latin-1
show as ÇáÓæÏÇäí: words of accented letters alone, which no language of Latin script writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PAIR: Final = "[ØÙÚÛ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_RUN = re.compile(f"{_PAIR}(?:{_PAIR}|[ -~\n]|[ÂâÃ][\u0080-\u00bf€-™]{{1,2}})*{_PAIR}")
_SUSPECT = re.compile("[À-ÿ][\u0080-\u02ff\u2010-\u2122]")
_PAIRS = re.compile(_PAIR)
_MIN_PAIRS: Final = 3
"""Fewer pairs may be chance: a Scandinavian Ø before a quotation mark."""
_WORD_1256: Final = "(?<![A-Za-z])[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßáãäåæìíðñòóõöøúŽ]{2,}(?![A-Za-z])"
_RUN_1256 = re.compile(rf"{_WORD_1256}(?:[ ,.:¡º¿()\"-]{{1,3}}{_WORD_1256})*")
_MIN_LETTERS: Final = 7
"""Of a stretch in windows-1256, or the article Çá (ال) at its head and ``_MIN_PAIRS`` letters in all."""
_BYTES: Final = {chr(byte): byte for byte in range(256)} | {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def find_mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches of Arabic read with a Western table, each as (start, end, what it says), in order."""
    if not _SUSPECT.search(text):
        return
    found = [(*match.span(), repaired) for match in _RUN.finditer(text) if (repaired := _of_utf8(match[0]))]
    yield from found or [
        (*match.span(), repaired) for match in _RUN_1256.finditer(text) if (repaired := _of_1256(match[0]))
    ]


def has_mojibake(text: str) -> bool:
    """Whether there is any such stretch in ``text``."""
    return next(find_mojibake(text), None) is not None


def repair_mojibake(text: str) -> str:
    """``text`` with every such stretch as it was meant."""
    pieces, at = [], 0
    for start, end, repaired in find_mojibake(text):
        pieces += [text[at:start], repaired]
        at = end
    return "".join([*pieces, text[at:]])


def _of_1256(run: str) -> str | None:
    letters = sum(character >= "À" for character in run)
    if letters < (_MIN_PAIRS + 1 if run.startswith("Çá") else _MIN_LETTERS):
        return None
    return bytes(map(_BYTES.__getitem__, run)).decode("cp1256")


def _of_utf8(run: str) -> str | None:
    if len(_PAIRS.findall(run)) < _MIN_PAIRS:
        return None
    try:
        return bytes(map(_BYTES.__getitem__, run)).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
