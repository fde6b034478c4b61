"""What an outlet rule says of a page's parts: which are the body, and which are boxes of related stories."""

from __future__ import annotations

from collections.abc import Sequence

from newsarc.extract.html.blocks import Blocks, Zone
from newsarc.extract.html.body import Body
from newsarc.extract.vocabulary import RELATED


def ruled_body(page: Blocks, elements: Sequence[int], related: Sequence[int], rule: str) -> Body | None:
    """Return all blocks in the zones of ``elements``, except those in zones of ``related``; None if there are none.

    ``rule`` goes into the provenance.
    """
    zones = _zones_of(page, elements)
    beside = {n for zone in _zones_of(page, related) for n in range(zone.start, zone.end)}
    kept = [n for zone in zones for n in range(zone.start, zone.end) if n not in beside]
    if not kept:
        return None
    held = float(sum(page.blocks[n].length for n in kept))
    return Body(kept, page.zones.index(zones[0]), rule, worth=held, share=1.0, blocks=page.blocks)


def mark_related(page: Blocks, elements: Sequence[int]) -> None:
    """Flag the zones of ``elements`` as boxes of related stories, as if their names had said so."""
    for zone in _zones_of(page, elements):
        zone.flags |= RELATED


def _zones_of(page: Blocks, elements: Sequence[int]) -> list[Zone]:
    wanted = set(elements)
    return [zone for zone in page.zones if zone.element in wanted] if wanted else []
