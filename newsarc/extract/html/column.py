"""The column of an article: what the page prints below the text, inside the smallest zone with both headline and text.

Links there were chosen for this story, whatever their list is called («أكملي القراءة», «أقلام أخرى»). What every page
of an outlet carries stands in other columns. Measured on 148 pages written for the purpose: of the links below the text
in its column that no label called the latest, 172 of 173 were chosen for the story. Outside of it, 4 of 405 links that
no label called related were.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from newsarc.extract.html.blocks import Anchor, Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.vocabulary import BOILERPLATE

_BESIDE = frozenset(("prev", "previous", "next"))
_OF_NEIGHBOUR = re.compile(
    r"(?:^|[\s_-])prev(?:ious)?(?:$|[\s_-])|(?:nav|navigation|post|item|article|story)[_-]{0,2}(?:prev|next)|next[_-](?:post|article|story)",
    re.IGNORECASE,
)
_DEPTH = 2
_REACH = 60
"""How many blocks above the text are searched for its headline."""


def below_text(page: Blocks, body: Body, headline: str | None) -> Callable[[int], bool]:
    """Return a function that tells by its number whether a block stands below the text in the column of ``headline``
    and text.

    Blocks in boxes named as sidebars or the like do not count. If the column is the whole page, no block counts.
    """
    outer = _column(page, body, headline)
    if outer <= 0:
        return lambda number: False
    zones, below = page.zones, range(body.kept[-1] + 1, page.zones[outer].end)

    def is_below(number: int) -> bool:
        if number not in below:
            return False
        zone = page.blocks[number].zone
        while zone > outer:  # the zones around a zone have smaller numbers
            if zones[zone].flags & BOILERPLATE or zones[zone].tag == "aside":
                return False
            zone = zones[zone].parent
        return True

    return is_below


def is_neighbour(page: Blocks, anchor: Anchor) -> bool:
    """Whether the mark-up of a link says that it leads to the previous or next story, whatever that story is about."""
    tree = page.tree
    if not _BESIDE.isdisjoint((tree.get(anchor.element, "rel") or "").split()):
        return True
    around = (anchor.element, *islice(tree.ancestors(anchor.element), _DEPTH))
    return any(_OF_NEIGHBOUR.search(name) for n in around if (name := tree.get(n, "class")))


def _column(page: Blocks, body: Body, headline: str | None) -> int:
    """Return the innermost zone around the headline and all of the text; 0 if that is the whole page or no headline is
    printed."""
    key = squeeze(headline or "")
    if not body.kept or not key:
        return 0
    first, last = body.kept[0], body.kept[-1]
    near = range(first, max(-1, first - _REACH), -1)
    head = next((n for n in near if page.blocks[n].tag == "h1" or squeeze(page.blocks[n].text) == key), -1)
    zone = page.blocks[head].zone if head >= 0 else 0
    while zone > 0 and not (page.zones[zone].start <= head and last < page.zones[zone].end):
        zone = page.zones[zone].parent
    is_page = page.zones[zone].start == 0 and page.zones[zone].end == len(page.blocks)
    return 0 if is_page else zone
