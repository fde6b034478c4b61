"""What the mark-up of a printed heading says of it: the site's name, hidden, or which part of it is the headline."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice

from newsarc.extract.expressions import either
from newsarc.extract.tree import HEADING_TAGS, Tree
from newsarc.extract.urls import leads_to_front_page
from newsarc.extract.vocabulary import HIDDEN_NAMES

TITLE_TAGS = HEADING_TAGS | {"div", "span", "p", "td", "strong", "b", "font", "center", "dt"}
"""Tags in which headlines are printed."""
NOT_HEADLINES = re.compile(
    r"date-?header|logo|site-?(?:name|title)|branding|sr-only|visually-?hidden|screen-reader", re.IGNORECASE
)
"""Names of headings and lines that are not headlines."""
_MAX_DEPTH = 20
_MAX_INSIDE = 40
_ARTICLES = frozenset({"article", "main"})
_HEADER_IDS = frozenset({"header", "head", "top", "masthead", "banner", "logo"})
_BESIDE_HEADLINE = re.compile(
    either(
        "kicker",
        "(?:over|top|roof|high|strap|sub|head)-?lines?(?![-_]?(?:text|title|wrap))(?<!headline)(?<!headlines)",
        "(?:over|top|pre|super|sur|sub|ante)-?tit(?:le|re|ulo)",
        "dachzeile",
        "unterzeile",
        "spitzmarke",
        "eyebrow",
        "occhiello",
        "volanta",
        "chapeau",
        "badge",
        r"(?:^|[\s_-])label",
    ),
    re.IGNORECASE,
)
"""Names of what stands above or below a headline and is not part of it."""
_PARTS = frozenset({"span", "small", "em", "i", "b", "strong", "a", "div", "p"})


def is_in_header(tree: Tree, heading: int) -> bool:
    """Whether a heading stands in the site's header, not in an article's."""
    around = list(islice(tree.ancestors(heading), _MAX_DEPTH))
    return not any(tree.tags[n] in _ARTICLES for n in around) and any(
        tree.tags[n] == "header" or (tree.get(n, "id") or "").lower() in _HEADER_IDS for n in around
    )


def is_hidden(tree: Tree, heading: int) -> bool:
    """Whether a heading's class says that readers do not see it, such as "News" above the headline of each page."""
    return not HIDDEN_NAMES.isdisjoint((tree.get(heading, "class") or "").lower().split())


def names_site(tree: Tree, heading: int, url: str) -> bool:
    """Whether a heading is wholly a link to the front page, or to a folder of the page ``url``.

    Old themes print the outlet's name like this on every page.
    """
    link = next((n for n in range(heading + 1, tree.ends[heading]) if tree.tags[n] == "a"), -1)
    if link < 0 or tree.line(link) != tree.line(heading):
        return False
    href = (tree.get(link, "href") or "#")[:2000].strip()
    if "home" in (tree.get(link, "rel") or "").split() or leads_to_front_page(href.partition("?")[0]):
        return True
    return href.endswith("/") and len(href) < len(url.rstrip("/")) and url.startswith(href)


def headline_alone(tree: Tree, heading: int) -> str:
    """Return the text of a heading without parts whose class says kicker, badge or subtitle; "" if no part says so.

    Text before a separator that is hidden from readers is also left out.
    """
    inside = range(heading + 1, min(tree.ends[heading], heading + _MAX_INSIDE))
    hidden = [n for n in inside if tree.attributes[n] and (is_hidden(tree, n) or tree.get(n, "aria-hidden") == "true")]
    separator = next((n for n in hidden if (text := tree.line(n)) and not any(map(str.isalnum, text))), -1)
    left_out = [
        n for n in inside if tree.tags[n] in _PARTS and (name := tree.get(n, "class")) and _BESIDE_HEADLINE.search(name)
    ]
    if not left_out and separator < 0:
        return ""
    out = {text for n in (*left_out, *hidden) for text in range(tree.first_texts[n], tree.last_texts[n])}
    first = tree.last_texts[separator] if separator >= 0 else tree.first_texts[heading]
    texts = [tree.texts[n] for n in range(first, tree.last_texts[heading]) if n not in out]
    return " ".join("".join(texts).split()).strip(" :|-–—·•")


def text_before_part(tree: Tree, heading: int, is_title: Callable[[str], bool]) -> str:
    """Return the text at the start of a heading for which ``is_title`` is true, if another element follows it; else
    ""."""
    runs = islice(tree.runs_from(tree.first_texts[heading], tree.last_texts[heading]), _MAX_INSIDE)
    shown = ""
    for element, text in runs:
        if element != heading and is_title(shown):
            return " ".join(shown.split())
        shown += text
    return ""
