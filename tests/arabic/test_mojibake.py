"""Arabic once read with a Western table comes back; text that only looks foreign stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.mojibake import find_mojibake, has_mojibake, repair_mojibake

NEWS = "قال وزير النقل في بغداد إن الجسر سيفتح."


def latin(raw: bytes, encoding: str) -> str:
    """Bytes as a program shows them that takes them for ``encoding``; what cp1252 leaves open as C1 controls."""
    return "".join(bytes([b]).decode(encoding, "ignore") or chr(b) for b in raw)


@pytest.mark.parametrize("source", ["utf-8", "cp1256"])
@pytest.mark.parametrize("shown", ["cp1252", "latin-1"])
def test_a_sentence_comes_back(source: str, shown: str) -> None:
    broken = latin(NEWS.encode(source), shown)
    assert repair_mojibake(broken).rstrip(".") == NEWS.rstrip(".")


def test_only_the_broken_stretch_is_touched() -> None:
    broken = latin("السوداني".encode(), "cp1252")
    text = f"عاجل: {broken} (AFP)"
    assert repair_mojibake(text) == "عاجل: السوداني (AFP)"
    assert [(start, end) for start, end, _ in find_mojibake(text)] == [(6, 6 + len(broken))]


@pytest.mark.parametrize(
    "text",
    [
        "", "plain", "السوداني", "Æ Ø Å", "Ørsted og Åse på øya", "Où êtes-vous né à Orléans ?", "ÉTÉ À LA MER", "ÀÉÈ",
        "MÜNCHEN", "ŒUVRE", "Ø“ Ø”", "ÄÖÜäöü",
    ],
)  # fmt: skip
def test_foreign_text_stays(text: str) -> None:
    assert repair_mojibake(text) == text
    assert not has_mojibake(text)


@given(st.text(max_size=80))
def test_stretches_are_in_order_and_apart(text: str) -> None:
    end = 0
    for start, stop, repaired in find_mojibake(text):
        assert end <= start < stop <= len(text)
        assert repaired != text[start:stop]
        end = stop
