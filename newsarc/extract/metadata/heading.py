"""What the mark-up of a printed heading says of it: the site's name, hidden, or which part of it is the headline."""

from __future__ import annotations

import re
from itertools import islice

from newsarc.extract.tree import Tree

_MAX_DEPTH = 20
_MAX_INSIDE = 40
_ARTICLES = frozenset({"article", "main"})
_HEADER_IDS = frozenset({"header", "head", "top", "masthead", "banner", "logo"})
_HIDDEN = frozenset(
    "hidden aural invisible sr-only u-sr-only u-sronly visually-hidden visuallyhidden screen-reader-text element-invisible".split()
)
_FRONT_PAGE = re.compile(r"(?:https?:)?//[^/?#]+/?$|\.{0,2}/$|$")
_BESIDE_HEADLINE = re.compile(
    r"kicker|(?:over|top|roof|high|strap|sub|head)-?lines?(?![-_]?(?:text|title|wrap))(?<!headline)(?<!headlines)|(?:over|top|pre|super|sur|sub|ante)-?tit(?:le|re|ulo)|"
    r"dachzeile|unterzeile|spitzmarke|eyebrow|occhiello|volanta|chapeau|badge|(?:^|[\s_-])label",
    re.IGNORECASE,
)
"""Names of what stands above or below a headline, and is no part of it."""
_PARTS = frozenset({"span", "small", "em", "i", "b", "strong", "a", "div", "p"})


def is_in_header(tree: Tree, heading: int) -> bool:
    """Whether a heading stands in the site's header, not in an article's."""
    around = list(islice(tree.ancestors(heading), _MAX_DEPTH))
    return not any(tree.tags[n] in _ARTICLES for n in around) and any(
        tree.tags[n] == "header" or (tree.get(n, "id") or "").lower() in _HEADER_IDS for n in around
    )


def is_hidden(tree: Tree, heading: int) -> bool:
    """Whether a heading's class says that readers do not see it: "News" above the headline of each page."""
    return not _HIDDEN.isdisjoint((tree.get(heading, "class") or "").lower().split())


def names_site(tree: Tree, heading: int, url: str) -> bool:
    """Whether all of a heading is a link to the front page, or to a folder that the page ``url`` lies in: old themes print
    the outlet's name so on every page."""
    link = next((n for n in range(heading + 1, tree.ends[heading]) if tree.tags[n] == "a"), -1)
    if link < 0 or tree.line(link) != tree.line(heading):
        return False
    href = (tree.get(link, "href") or "#")[:2000].strip()
    if "home" in (tree.get(link, "rel") or "").split() or _FRONT_PAGE.match(href):
        return True
    return href.endswith("/") and len(href) < len(url.rstrip("/")) and url.startswith(href)


def headline_alone(tree: Tree, heading: int) -> str:
    """The text of a heading without the parts of it whose class says kicker, badge or subtitle, and without the separators
    beside them; "" where no part says so."""
    left_out = [
        n
        for n in range(heading + 1, min(tree.ends[heading], heading + _MAX_INSIDE))
        if tree.tags[n] in _PARTS and (name := tree.get(n, "class")) and _BESIDE_HEADLINE.search(name)
    ]
    if not left_out:
        return ""
    left_out += [n for n in range(heading + 1, tree.ends[heading]) if is_hidden(tree, n)]
    out = {text for n in left_out for text in range(tree.first_texts[n], tree.last_texts[n])}
    inside = range(tree.first_texts[heading], tree.last_texts[heading])
    return " ".join("".join(tree.texts[n] for n in inside if n not in out).split()).strip(" :|-–—·•")
