"""How well speakers are found in whole articles: floors under the figures of docs/quotes.md, which may only rise.

``tests/data/quotations`` holds 320 articles in six sets, made up in the styles of agencies, dailies, magazines and broadcasters, by
annotators who saw neither code nor rules. The rules were mended on them since, so the figures guard against loss; what to expect
of a new article is in docs/quotes.md.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsarc import extract_quotes
from newsarc.arabic.levels import fold
from newsarc.model import Quote

SETS = Path(__file__).parents[2] / "data" / "quotations"
EDGES = " \t\n\r\xa0\"“”«»„‘’'‹›.,،؛;:…!؟?()"
OVERLAP = 0.8
"""Share of two spans that is in both from which they are one quotation."""
SHORT = 4
"""Words from which a quotation that is a part of a sentence counts; shorter ones may be found or left."""


@dataclass(slots=True)
class Counts:
    """Of a set: quotations that are labelled, found, found where they are labelled, and these with the right speaker."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    attributed: int = 0

    def f1(self, hits: int) -> float:
        return 2 * hits / (self.labelled + self.found)


@pytest.mark.parametrize(
    ("name", "span", "speaker"),
    [
        ("agencies_and_dailies", 0.987, 0.948),
        ("hard_names", 0.995, 0.721),
        ("natural_1", 0.995, 0.977),
        ("natural_2", 0.991, 0.96),
        ("many_genres_1", 0.997, 0.972),
        ("many_genres_2", 0.995, 0.941),
    ],
)
def test_no_figure_falls(name: str, span: float, speaker: float) -> None:
    counts = Counts()
    for row in (SETS / f"{name}.jsonl").read_text("utf-8").splitlines():
        count(json.loads(row), counts)
    assert counts.f1(counts.right) >= span
    assert counts.f1(counts.attributed) >= speaker


def count(article: dict[str, Any], counts: Counts) -> None:
    text, labelled = article["text"], article["quotes"]
    wanted = [each for each in labelled if is_wanted(text, each)]
    optional = [each for each in labelled if each["kind"] in ("partial", "optional") and each not in wanted]
    found = extract_quotes(text)
    pairs = matched(text, wanted, found)
    taken = {id(quote) for _, quote in pairs}
    counts.labelled += len(wanted)
    counts.found += sum(id(quote) in taken or not any(covers(each, quote) for each in optional) for quote in found)
    counts.right += len(pairs)
    counts.attributed += sum(is_speaker(quote.speaker, each) for each, quote in pairs)


def is_wanted(text: str, label: dict[str, Any]) -> bool:
    words = len(text[label["start"] : label["end"]].split())
    return label["kind"] == "direct" or (label["kind"] == "partial" and words >= SHORT)


def matched(text: str, labels: list[dict[str, Any]], quotes: list[Quote]) -> list[tuple[dict[str, Any], Quote]]:
    """Pairs of one quotation, the closest first; each stands in one pair at most."""
    close = sorted(
        (
            (shared(bounds(text, label["start"], label["end"]), bounds(text, quote.start, quote.end)), n, m)
            for n, label in enumerate(labels)
            for m, quote in enumerate(quotes)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for share, n, m in close:
        if share >= OVERLAP and n not in pairs and m not in pairs.values():
            pairs[n] = m
    return [(labels[n], quotes[m]) for n, m in pairs.items()]


def bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without marks and white space at its ends."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip(EDGES)), end - len(inner) + len(inner.rstrip(EDGES))


def shared(one: tuple[int, int], other: tuple[int, int]) -> float:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(common, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def covers(label: dict[str, Any], quote: Quote) -> bool:
    common = min(label["end"], quote.end) - max(label["start"], quote.start)
    return 2 * common >= quote.end - quote.start > 0


def is_speaker(name: str | None, label: dict[str, Any]) -> bool:
    """Whether a speaker is the labelled one: the surname, or another word that the label calls the head, is in it."""
    aliases = label.get("aliases", ())
    if name is None or "speaker" not in label:
        return name is None and "speaker" not in label
    if folded(name) in map(folded, (label["speaker"], *aliases)):
        return True
    heads = (label.get("speaker_head", ""), *label.get("other_heads", ()), *(alias.split()[-1] for alias in aliases))
    return not {bare(head) for head in heads if head}.isdisjoint(map(bare, name.split()))


def folded(name: str) -> str:
    return " ".join(fold(name).split())


def bare(word: str) -> str:
    return fold(word).strip().removeprefix("ال")
