"""Arabic that was once decoded with the wrong table and stored as text: Ø§Ù„Ø³ for الس.

UTF-8 bytes of Arabic letters begin with D8, D9, DA or DB; read as windows-1252 or latin-1 they show as Ø Ù Ú Û followed by
one more character each, a pair that no language writes in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_PAIR: Final = "[ØÙÚÛ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_RUN = re.compile(f"{_PAIR}(?:{_PAIR}|[ -~\n]|[ÂâÃ][\u0080-\u00bf€-™]{{1,2}})*{_PAIR}")
_PAIRS = re.compile(_PAIR)
_MIN_PAIRS: Final = 3
"""Fewer pairs may be chance: a Scandinavian Ø before a quotation mark."""
_BYTES: Final = {chr(byte): byte for byte in range(256)} | {
    bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


def find_mojibake(text: str) -> Iterator[tuple[int, int, str]]:
    """Stretches of UTF-8 Arabic read as windows-1252 or latin-1, each as (start, end, what it says)."""
    if "Ø" not in text and "Ù" not in text:
        return
    for match in _RUN.finditer(text):
        if len(_PAIRS.findall(match[0])) >= _MIN_PAIRS and (repaired := _redecoded(match[0])) is not None:
            yield match.start(), match.end(), repaired


def repair_mojibake(text: str) -> str:
    """``text`` with every such stretch as it was meant."""
    pieces, at = [], 0
    for start, end, repaired in find_mojibake(text):
        pieces += [text[at:start], repaired]
        at = end
    return "".join([*pieces, text[at:]])


def _redecoded(run: str) -> str | None:
    try:
        return bytes(map(_BYTES.__getitem__, run)).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return None
