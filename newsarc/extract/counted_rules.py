"""The rules that gave the links of an article, as ``Article.provenance`` tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def counted_rules(rules: Iterable[str]) -> str:
    """Each rule with how often it is among ``rules``, the most frequent first: «label 4, in a sentence 2»."""
    return ", ".join(f"{rule} {count}" for rule, count in Counter(rules).most_common())
