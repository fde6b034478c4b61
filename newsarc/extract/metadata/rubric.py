"""The rubric of an article that no name of an element tells: a trail right above the headline, a word that menus have too, a
link marked as one below the text, a part of ``<title>``."""

from __future__ import annotations

import re

from newsarc.extract.labels import key, match_whole
from newsarc.extract.metadata.evidence import Evidence

_MOST_STEPS = 4
"""Steps of a trail: a menu, which begins with the front page too, has more."""
_TRAIL_SIGNS = frozenset("/\\>›»←→")
_FRONT_PAGE = r"(?:https?://[^/?#]{1,80})?/?(?:[a-z]{2,3}/?)?"


def unnamed_trail(evidence: Evidence) -> list[str]:
    """Texts of the few links right above the headline, where the first leads to the front page and signs of a trail stand
    between them, or nothing does and they stand right beside the headline: bars and dashes part a menu."""
    tree, steps = evidence.tree, list[str]()
    is_trail = False
    for text, element in reversed(_above(evidence)):
        link = next((n for n in (element, tree.parents[element]) if tree.tags[n] == "a"), -1)
        if link < 0 and text in _TRAIL_SIGNS:
            is_trail = True
        elif link < 0 or len(steps) == _MOST_STEPS or text.isascii():
            break
        else:
            steps.insert(0, text)
            around = tree.parents[tree.parents[link]]
            is_trail = is_trail or (evidence.headline is not None and around == tree.parents[evidence.headline])
            if match_whole(key(text)) == "home" or re.fullmatch(_FRONT_PAGE, tree.get(link, "href") or "-"):
                return steps if is_trail and len(steps) > 1 else []
    return []


def rubric_word(evidence: Evidence) -> str:
    """The text right above the headline, date and signs aside, where it is what menus call a rubric and no menu itself."""
    above = (text for text, _ in _above(evidence) if any(map(str.isalpha, text)) and not any(map(str.isdigit, text)))
    before, last = ["", "", *above][-2:]
    return last if match_whole(key(last)) == "nav" and match_whole(key(before)) not in ("nav", "home") else ""


def _above(evidence: Evidence) -> list[tuple[str, int]]:
    """What is printed above a headline in Arabic script, each with its element; in another the words are not known."""
    if (evidence.title or "")[-9:].isascii():
        return []
    return [(" ".join(piece.text.split()), piece.element) for piece in evidence.zone if piece.distance < 0]


def rubric_below(evidence: Evidence) -> str:
    """The first link below the text that is marked ``rel=category``."""
    links = (link for link in evidence.end_links if "category" in (evidence.tree.get(link, "rel") or "").split())
    return next((evidence.tree.line(link) for link in links if not evidence.context.is_elsewhere(link)), "")


def rubrics_among(parts: list[str]) -> list[str]:
    """Those parts of ``<title>`` that menus call a rubric."""
    return [part.strip() for part in parts if match_whole(key(part)) == "nav"]
