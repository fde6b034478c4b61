"""Which texts are copies of each other, by the signatures that the index keeps of them."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Iterable, Mapping

from newsarc.search.document import SIGNATURE_SIZE

ALIKE = 0.6
"""Estimated share of common three-word shingles from which two texts count as copies."""
Issue = tuple[str, str]
"""The outlet that printed a text, and the date as far as known: ``2026-03-05``, ``2026-03``, ``2026`` or empty."""
IssueOf = Callable[[int], Issue]

_NO_SHINGLE = 0xFFFFFFFF
"""Placeholder in the signature of a text with fewer shingles than the signature has places."""


def unknown_issue(_document: int) -> Issue:
    """Return the issue of texts of which only the words are known."""
    return "", ""


def group_copies(
    documents: Iterable[int], signatures: Mapping[int, bytes], issue: IssueOf, most: int | None = None
) -> list[list[int]]:
    """Return ``documents`` in groups of copies, each led by its first, in the order given.

    Texts that one outlet prints on two days are not copies, however alike: daily bulletins of one template differ only
    in their figures, of which the eight stored shingles may contain none. ``issue`` is called only for texts that are
    like another. ``most`` limits the number of groups; each still has all of its copies.
    """
    clusters = _Clusters()
    groups: list[list[int]] = []
    for document in documents:
        signature = signatures.get(document, b"")
        cluster = clusters.find(signature)
        if cluster is not None:
            begun = cluster.take(document, issue)
        elif most is None or len(groups) < most:
            begun = clusters.begin(signature, document)
        else:
            continue
        if begun:
            groups.append(begun)
    return groups[:most]


def alike(first: bytes, second: bytes) -> bool:
    """Whether two signatures are of nearly the same text. Texts under three words are like no other."""
    a, b = (struct.unpack(f"<{SIGNATURE_SIZE}I", packed) for packed in (first, second))
    union = sorted(set(a) | set(b))[:SIGNATURE_SIZE]
    shared = sum(value in a and value in b for value in union if value != _NO_SHINGLE)
    return shared >= ALIKE * sum(value != _NO_SHINGLE for value in union) and shared > 0


class _Cluster:
    """Texts like the first of them, in parts: no part has two days of one outlet."""

    def __init__(self, signature: bytes, document: int) -> None:
        self.signature = signature
        self.shingles = _shingles(signature)
        self.parts = [[document]]
        self._days: list[dict[str, str]] = []
        """The day of each outlet in each part; empty until a second text comes."""
        self._of_issue: dict[Issue, int] = {}
        self._of_day: dict[str, int] = {}
        """``_of_issue``: the first part with an issue. ``_of_day``: the first part with a day."""

    def take(self, document: int, issue: IssueOf) -> list[int] | None:
        """Add a text; return the new part if it begins one."""
        if not self._days:
            self._note(issue(self.parts[0][0]), 0)
        own = issue(document)
        place = self._place(own)
        self._note(own, place)
        if place < len(self.parts):
            self.parts[place].append(document)
            return None
        self.parts.append([document])
        return self.parts[-1]

    def _place(self, issue: Issue) -> int:
        """Return the part for a text: that of its own issue, else that of its day.

        While no outlet has two days, the cluster is a report that others also print days later. From then on it is a
        template, and another day means another text.
        """
        if issue in self._of_issue:
            return self._of_issue[issue]
        outlet, day = issue
        place = self._of_day.get(day, 0 if len(self.parts) == 1 else len(self.parts))
        if place < len(self.parts) and _one_day(self._days[place].get(outlet, ""), day):
            return place
        return len(self.parts)

    def _note(self, issue: Issue, place: int) -> None:
        outlet, day = issue
        if place == len(self._days):
            self._days.append({})
        self._days[place][outlet] = max(self._days[place].get(outlet, ""), day, key=len)
        self._of_issue.setdefault(issue, place)
        self._of_day.setdefault(day, place)


def _one_day(one: str, other: str) -> bool:
    """Whether two days, months or years may mean the same day."""
    return one.startswith(other) or other.startswith(one)


class _Clusters:
    """The clusters of texts so far, found by the shingles of their first texts."""

    def __init__(self) -> None:
        self._clusters: list[_Cluster] = []
        self._with: dict[int, list[int]] = {}

    def find(self, signature: bytes) -> _Cluster | None:
        """Return the first cluster that a text belongs to."""
        values = _shingles(signature)
        if self._with.keys().isdisjoint(values):
            return None
        enough = math.ceil(ALIKE * len(values))
        # Clusters that share that many also share one of the rarest; the others may stand in every text of an outlet.
        rarest = sorted(values, key=lambda value: len(self._with.get(value, ())))[: len(values) - enough + 1]
        near = sorted({place for value in rarest for place in self._with.get(value, ())})
        likely = (self._clusters[place] for place in near)
        return next(
            (
                cluster
                for cluster in likely
                if len(values & cluster.shingles) >= enough and alike(signature, cluster.signature)
            ),
            None,
        )

    def begin(self, signature: bytes, document: int) -> list[int]:
        """Begin a new cluster and return its only part."""
        cluster = _Cluster(signature, document)
        for value in cluster.shingles:
            self._with.setdefault(value, []).append(len(self._clusters))
        self._clusters.append(cluster)
        return cluster.parts[0]


def _shingles(signature: bytes) -> set[int]:
    return {value for value in struct.unpack(f"<{len(signature) // 4}I", signature) if value != _NO_SHINGLE}
