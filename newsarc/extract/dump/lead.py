"""What the lead of a copied page says of the article: the dateline that opens it, with its day, its agency or its writer."""

from __future__ import annotations

import re

from newsarc.extract.dump.about import EXCLUSIVE, lines_above
from newsarc.extract.dump.article_fields import set_field
from newsarc.extract.dump.datelines import read_dateline, read_lead_dateline
from newsarc.extract.dump.fields import HOST, find_date, is_outlet
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.names import NO_OUTLETS, person
from newsarc.extract.dump.outlets import bare_name
from newsarc.extract.dump.sections import is_place
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.author import join_authors
from newsarc.extract.metadata.outlet_words import KINDS_OF_OUTLET
from newsarc.extract.metadata.signed_line import names_run_in
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.model import Article

_LONGEST_LEAD_DATELINE = 60
_ENDS_DATELINE = re.compile(r"\)?\s*(?:[-–—\u0640:(/]|م\s*[-–—])")
_PLACES_THEN_DASH, _COMMAS = re.compile(r"\s?[،,]\s?([^\W\d][^-–—:.]{1,30}?)\s?[-–—:]\s"), re.compile(r"\s?[،,/]\s?")
_LEAD_NAMES = re.compile(r"(?P<first>\w+(?: \w+){0,2}) ?(?:\((?P<inner>\w+(?: \w+){0,2})\) ?[-–—:]|\s[-–—]|: |/ )")
_OF_A_KIND, _MOST_OF_NAME = re.compile(KINDS_OF_OUTLET), 3


def read_lead(article: Article, layout: Layout) -> None:
    """The writer and the agency of a dateline that opens the text («بغداد – واع: ...»); the text keeps it."""
    if not layout.body:
        return
    lead = layout.lines[layout.body[0]].text
    if day := _day_of_dateline(lead):
        set_field(article, "published", day, "day in the dateline of the lead")
    outlets = {squeeze(name) for name in (article.source,) if name}
    set_field(article, "author", join_authors(names_run_in(lead, outlets)), "byline that runs into the lead")
    if article.source and not HOST.fullmatch(article.source):
        return
    lead = lead[:_LONGEST_LEAD_DATELINE]
    opening = re.match(r"\(?([^.:()]{5,40}?)\s*[:)]", lead)
    dateline = read_lead_dateline(lead) or (read_dateline(opening[1]) if opening else None)
    if dateline and dateline.agency:
        article.source = None  # it may have been a host's name
        set_field(article, "source", dateline.agency, "dateline of the lead")
    elif named := _LEAD_NAMES.match(lead):
        _read_lead_names(article, layout, named)


def _day_of_dateline(lead: str) -> str | None:
    """The day between a known place and a dash, a colon or an agency in brackets: «الأبيض 3 نوفمبر 2025 ــ قالت ...»; or before
    known places, as in releases: «3 نوفمبر 2025، الأبيض، السودان - قالت ...»."""
    found = find_date(lead[:_LONGEST_LEAD_DATELINE])
    if found is None:
        return None
    if not found[1] and (behind := _PLACES_THEN_DASH.match(lead, found[2])):
        return found[0] if all(map(is_place, _COMMAS.split(behind[1]))) else None
    place = lead[: found[1]].strip(" ،,-–(")
    return found[0] if key(place) in places("place") and _ENDS_DATELINE.match(lead[found[2] :]) else None


def _is_named_above(layout: Layout, name: str) -> bool:
    """Whether what stands before the lead's town is an outlet's name: «الأخبار (نواكشوط) –», below «الأخبار: أول وكالة أنباء ...»."""
    if key(name) in NO_OUTLETS or name == EXCLUSIVE or person(name):
        return False
    return any(bare_name(line.text) == name or line.text.startswith(f"{name}: ") for line, _ in lines_above(layout))


def _is_short_for_head(layout: Layout, name: str) -> bool:
    """Whether a line above the headline is an outlet's name in full, «وكالة الضفاف الإخبارية», of which ``name`` is what tells it from others."""
    kinds = ((line.text, _OF_A_KIND.match(line.text)) for line, _ in lines_above(layout))
    rests = (key(text[kind.end() :]) for text, kind in kinds if kind)
    return any(f"{rest} ".startswith(f"{key(name)} ") and rest.count(" ") < _MOST_OF_NAME for rest in rests)


def _read_lead_names(article: Article, layout: Layout, named: re.Match[str]) -> None:
    """An outlet that no list holds: behind a place, «أربيل (كوردستان24)- ...», or one that the page's head names as well."""
    first, inner = named["first"], named["inner"] or ""
    others = places("place") | groups("nav")
    is_known = key(first) in places("place") and key(inner) not in others and inner != EXCLUSIVE
    if inner and (is_known or key(inner) in places("agency") - NO_OUTLETS):
        set_field(article, "source", inner, "behind the place that opens the lead")
    elif key(inner) in places("place") and _is_named_above(layout, first):
        set_field(article, "source", first, "before the town that opens the lead")
    elif not inner and key(first) in places("agency") and key(first) not in NO_OUTLETS:
        set_field(article, "source", first, "the agency that opens the lead")
    elif key(first) in others or person(first):
        return
    elif _is_short_for_head(layout, first):
        set_field(article, "source", first, "opens the lead, and is the name in the page's head without its kind")
    elif key(first) in layout.above or (named[0].endswith("/ ") and is_outlet(first)):
        set_field(article, "source", first, "named in the page's head and where the lead opens")
