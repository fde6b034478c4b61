"""The rubric of an article that no name of an element tells and no trail: a word above the headline that menus have too, a link
marked as one below the text, a part of ``<title>``."""

from __future__ import annotations

from newsarc.extract.labels import key, match_whole
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.trail import is_in_site_head, line_of, link_of
from newsarc.extract.metadata.zone import Piece

NO_CATEGORY = (
    "uncategori[sz]ed|sin categor[ií]a|sem categoria|non classé|unkategorisiert|без рубрики|غير مصنفة?|بدون تصنيف"
)
"""What WordPress calls the lack of a category, as alternatives of an expression."""


def rubric_word(evidence: Evidence) -> str:
    """The text right above the headline, date and signs aside, where it is what menus call a rubric and no menu itself."""
    before, last = [_NOTHING, _NOTHING, *_above(evidence)][-2:]
    text, text_before = (" ".join(piece.text.split()) for piece in (last, before))
    if match_whole(key(text)) != "nav" or match_whole(key(text_before)) in ("nav", "home"):
        return ""
    link, link_before = (link_of(evidence.tree, piece) for piece in (last, before))
    is_menu = min(link, link_before) >= 0 and link_before in line_of(evidence.tree, link)
    return "" if is_menu or is_in_site_head(evidence, last.element) else text


_NOTHING = Piece(0, "", 0)


def _above(evidence: Evidence) -> list[Piece]:
    """What is printed in letters above a headline in Arabic script; in another the words are not known."""
    if (evidence.title or "")[-9:].isascii():
        return []
    above = [piece for piece in evidence.zone if piece.distance < 0]
    return [piece for piece in above if any(map(str.isalpha, piece.text)) and not any(map(str.isdigit, piece.text))]


def rubric_below(evidence: Evidence) -> str:
    """The first link below the text that is marked ``rel=category``."""
    links = (link for link in evidence.end_links if "category" in (evidence.tree.get(link, "rel") or "").split())
    return next((evidence.tree.line(link) for link in links if not evidence.context.is_elsewhere(link)), "")


def rubrics_among(parts: list[str]) -> list[str]:
    """Those parts of ``<title>`` that menus call a rubric."""
    return [part.strip() for part in parts if match_whole(key(part)) == "nav"]
