"""The body of a page whose container an outlet rule names."""

from __future__ import annotations

from collections.abc import Sequence

from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.body import Body


def ruled_body(page: Blocks, elements: Sequence[int], rule: str) -> Body | None:
    """All blocks inside the zones of ``elements``; None when they hold no text. ``rule`` goes into the provenance."""
    wanted = set(elements)
    zones = [number for number, zone in enumerate(page.zones) if zone.element in wanted] if wanted else []
    kept = [n for number in zones for n in range(page.zones[number].start, page.zones[number].end)]
    if not kept:
        return None
    held = float(sum(page.blocks[n].length for n in kept))
    return Body(kept, zones[0], rule, worth=held, share=1.0, blocks=page.blocks)
