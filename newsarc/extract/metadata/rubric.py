"""The rubric of an article that no name of an element tells and no trail: a word above the headline that menus have too, a link
marked as one below the text, a part of ``<title>``."""

from __future__ import annotations

from newsarc.extract.labels import key, match_whole
from newsarc.extract.metadata.evidence import Evidence

NO_CATEGORY = (
    "uncategori[sz]ed|sin categor[ií]a|sem categoria|non classé|unkategorisiert|без рубрики|غير مصنفة?|بدون تصنيف"
)
"""What WordPress calls the lack of a category, as alternatives of an expression."""


def rubric_word(evidence: Evidence) -> str:
    """The text right above the headline, date and signs aside, where it is what menus call a rubric and no menu itself."""
    above = (text for text in _above(evidence) if any(map(str.isalpha, text)) and not any(map(str.isdigit, text)))
    before, last = ["", "", *above][-2:]
    return last if match_whole(key(last)) == "nav" and match_whole(key(before)) not in ("nav", "home") else ""


def _above(evidence: Evidence) -> list[str]:
    """What is printed above a headline in Arabic script; in another the words are not known."""
    if (evidence.title or "")[-9:].isascii():
        return []
    return [" ".join(piece.text.split()) for piece in evidence.zone if piece.distance < 0]


def rubric_below(evidence: Evidence) -> str:
    """The first link below the text that is marked ``rel=category``."""
    links = (link for link in evidence.end_links if "category" in (evidence.tree.get(link, "rel") or "").split())
    return next((evidence.tree.line(link) for link in links if not evidence.context.is_elsewhere(link)), "")


def rubrics_among(parts: list[str]) -> list[str]:
    """Those parts of ``<title>`` that menus call a rubric."""
    return [part.strip() for part in parts if match_whole(key(part)) == "nav"]
