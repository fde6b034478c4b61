"""Rebuild newsarc/arabic/words.txt.gz, the word-frequency evidence of the analyser, from PyPI's wordfreq 3.1.1.

usage: PYTHONPATH=. python tests/tools/build_words.py    (needs ``pip install wordfreq``)

Words are folded and their frequencies added up; the most frequent ``KEEP`` of them are written, one line a tenth of a
Zipf unit (log10 of occurrences per thousand million words), commonest line first: ``ZIPF*10 word word ...``.
"""

from __future__ import annotations

import gzip
import math
import pathlib
import re
from collections import defaultdict

from wordfreq import get_frequency_dict

from newsarc.arabic.letters import fold_word

KEEP = 40_000
TARGET = pathlib.Path(__file__).parents[2] / "newsarc" / "arabic" / "words.txt.gz"


def main() -> None:
    """Write the list; the same input gives the same bytes."""
    frequency: dict[str, float] = defaultdict(float)
    for word, share in get_frequency_dict("ar", wordlist="large").items():
        if re.fullmatch("[\u0621-\u063a\u0641-\u064a\u064b-\u0652]{2,18}", word):
            frequency[fold_word(re.sub("[\u064b-\u0652]", "", word))] += share
    lines: dict[int, list[str]] = defaultdict(list)
    for word in sorted(frequency, key=lambda w: (-frequency[w], w))[:KEEP]:
        lines[round(10 * (9 + math.log10(frequency[word])))].append(word)
    text = "".join(f"{level} {' '.join(sorted(lines[level]))}\n" for level in sorted(lines, reverse=True))
    TARGET.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))


if __name__ == "__main__":
    main()
