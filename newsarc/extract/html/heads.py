"""Lines that head what stands below them: lists, boxes, parts of a text, links to other stories."""

from __future__ import annotations

from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.labels import block_label
from newsarc.extract.tree import SUB_HEADING_TAGS

HEADINGS = SUB_HEADING_TAGS | {"dt", "summary"}
LONGEST_HEAD = 60
"""Maximum characters of a line that heads a part, a box or a list."""
_LEAST_LISTED, _MOSTLY = 2, 0.8
"""_LEAST_LISTED: minimum linked headlines below a heading of a list. _MOSTLY: minimum share of each that is link."""
_LEAST_HEADLINE = 30
_NO_STORIES, _FILES = ("#", "mailto:", "javascript:"), (".pdf", ".doc", ".docx", ".zip")
_OWN_SHARE, _MOST_HOSTS = 4, 100
"""_OWN_SHARE: one in so many links must name a host for it to be the outlet's. _MOST_HOSTS: most hosts checked on a
page."""
_LEAST_ITEMS, _MOST_ANNOUNCED = 3, 40


def without_list_heads(page: Blocks, kept: list[int]) -> list[int]:
    """Return ``kept`` without headings of lists: right above two or more linked headlines of the outlet outside the
    text.

    The words of the heading do not matter.
    """
    nexts = [*kept[1:], len(page.blocks)]
    pairs = zip(kept, nexts, strict=False)  # there may be no text at all
    return [n for n, following in pairs if following - n <= _LEAST_LISTED or not _heads_stories(page, n)]


def _heads_stories(page: Blocks, number: int) -> bool:
    block = page.blocks[number]
    if block.length > LONGEST_HEAD or block.link_length or not (block.tag in HEADINGS or block.text in page.bold_lines):
        return False
    below = range(number + 1, number + 1 + _LEAST_LISTED)
    return below.stop <= len(page.blocks) and all(is_own_headline(page, n) for n in below)


def is_own_headline(page: Blocks, number: int) -> bool:
    """Whether a block is the linked headline of another story of the outlet; links to sources, files and shops are
    not."""
    below = page.blocks[number]
    if below.link_length < max(_LEAST_HEADLINE, _MOSTLY * below.length):
        return False
    address = next((anchor.address for anchor in page.anchors_of.get(number, ())), "")
    if not address or address.startswith(_NO_STORIES) or address.lower().endswith(_FILES):
        return False
    return "//" not in address or _is_own_host(page, address.split("/")[2])


def _is_own_host(page: Blocks, host: str) -> bool:
    """Whether enough links of the page name a host for it to be the outlet's own."""
    known = page.own_hosts
    if host not in known:
        is_asked = len(known) < _MOST_HOSTS
        known[host] = is_asked and _OWN_SHARE * sum(host in each.address for each in page.anchors) >= len(page.anchors)
    return known[host]


def heads_list(page: Blocks, number: int) -> bool:
    """Whether a short ``div`` stands right above the items of a list in its zone."""
    block, below = page.blocks[number], page.blocks[number + 1]
    is_above = below.tag == "li" and not below.link_length and page.zones[below.zone].parent == block.zone
    return is_above and block.tag == "div" and block.length <= LONGEST_HEAD and block.text[-1].isalnum()


def is_announced(page: Blocks, number: int, least: int = _LEAST_ITEMS) -> bool:
    """Whether a block stands in a box of ``least`` lines or more, right below a line that ends in a colon.

    Such boxes hold results, names, prices or a letter.
    """
    block, zones = page.blocks[number], page.zones
    zone = block.zone
    while zone > 0 and zones[zone].end - zones[zone].start <= _MOST_ANNOUNCED and not block.link_length:
        start = zones[zone].start
        above = page.blocks[max(0, start - 1)] if zones[zone].end - start >= least else block
        if above.text.endswith(":") and above.zone == zones[zone].parent:
            return block_label(above) is None
        zone = zones[zone].parent
    return False


def heads_first_part(page: Blocks, number: int) -> bool:
    """Whether a paragraph is a sub-heading in bold, with another one below it in its zone.

    A bold line with a place or a writer stands alone.
    """
    block = page.blocks[number]
    if not block.text[-1].isalpha() or block.text not in page.bold_lines:
        return False
    below = (page.blocks[n] for n in range(number + 1, page.zones[block.zone].end))
    return any(
        other.zone == block.zone and other.text[-1].isalpha() and other.text in page.bold_lines for other in below
    )
