"""Whether an element stands in a list of other stories: cards of the same build, each with its own headline and
writer."""

from __future__ import annotations

from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.tree import Tree

_LEAST_ROWS, _DEPTH = 3, 5
_LEAST_HEADLINE = 25
"""Minimum characters of a link that is a headline; links of an article's own data (writer, rubric, comments) are
shorter."""
_MOST_ROWS = 200


def is_in_story_row(evidence: Evidence, element: int) -> bool:
    """Whether ``element`` stands in one of three or more rows of the same build that each link to a headline.

    The row that holds the article itself does not count.
    """
    tree = evidence.tree
    own = [number for number in (evidence.headline, evidence.body) if number is not None]
    row = element
    for _ in range(_DEPTH):
        around = tree.parents[row]
        if around < 0 or any(row <= number < tree.ends[row] for number in own):
            return False
        if tree.tags[row] != "p" and _leads_to_headline(tree, row) and _count_alike(tree, around, row) >= _LEAST_ROWS:
            return True
        row = around
    return False


def _count_alike(tree: Tree, around: int, row: int) -> int:
    """Return how many of the first elements in ``around`` have the tag and class of ``row`` and link to a headline.

    Counting stops at ``_LEAST_ROWS``.
    """
    kind, count = (tree.tags[row], tree.get(row, "class")), 0
    for number, child in enumerate(tree.children(around)):
        if number == _MOST_ROWS or count == _LEAST_ROWS:
            break
        count += (tree.tags[child], tree.get(child, "class")) == kind and _leads_to_headline(tree, child)
    return count


def _leads_to_headline(tree: Tree, row: int) -> bool:
    links = (n for n in range(row, tree.ends[row]) if tree.tags[n] == "a")
    return any(len(tree.line(link)) >= _LEAST_HEADLINE for link in links)
