"""What each HTML element means for the text of a page: whether it is read, ends a block, or is a zone of its own."""

from __future__ import annotations

INLINE, SILENT, SKIP, BREAK, ANCHOR, MENU, SPAN, LEAF, ZONE, RULE = range(10)
KINDS: dict[str, int] = {
    **dict.fromkeys(
        "script style noscript template svg canvas iframe select option textarea datalist math map".split(), SILENT
    ),
    **dict.fromkeys(
        "object embed audio video head input button rt rp dialog applet frameset amp-ad amp-sidebar amp-analytics "
        "amp-user-notification amp-social-share amp-consent".split(),
        SKIP,
    ),
    "nav": MENU,
    "br": BREAK,
    "hr": RULE,
    "a": ANCHOR,
    "span": SPAN,
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 li pre dd dt address summary figcaption caption legend".split(), LEAF),
    **dict.fromkeys(
        "div section article main td th tr table tbody thead tfoot ul ol dl blockquote figure header footer aside form "
        "fieldset center details hgroup layer amp-img amp-carousel amp-accordion".split(),
        ZONE,
    ),
}
WITH_MENUS = {**KINDS, "nav": ZONE, "noscript": ZONE}
BOILERPLATE_ELEMENTS = frozenset({"footer", "aside", "figcaption", "caption"})
TEXT_ELEMENTS = frozenset({"article", "main"})
