"""Datelines: the place and the agency, outlet or writer that a report names beside it, alone in a line or before the lead."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.dump.fields import NO_NAME, is_name, is_outlet, is_outlet_piece
from newsarc.extract.dump.known_outlets import may_be_known_outlet, opens_as_outlet
from newsarc.extract.dump.names import NO_OUTLETS, latin_writers, opens_with, person, persons, tells
from newsarc.extract.labels import groups, key, places
from newsarc.extract.quotes.lexicon import ABSTRACT, EVENT, GIVEN, LEXICON
from newsarc.extract.word_lists import folded_given_names

_JOINT = re.compile(r"[/|\\:،,()\[\]\-–—ـ]")
"""One of these stands in every dateline but «نقلا عن ...»."""
_DASHES = re.compile(r"\s*[/|\\:،,()]\s*|\s*[-–—ـ]\s+|\s+[-–—ـ]\s*")
_INITIALS = re.compile(r"(?<=[)/])(?:[\s/.]+[^\W\d]{1,2}){1,5}$")
"""Of those who wrote, edited and sent an agency's report, behind its name."""
_PLACE_AND_COLON = re.compile(r"\W{0,3}[^\d\W]+(?: [^\d\W]+){0,2}\s?:")
_SENT_FROM = re.compile(r"(?P<agency>[^\d\W]+(?: [^\d\W]+)?) من (?P<place>[^\d\W]+(?: [^\d\W]+)?) ?:$")
"""«إيلاف من لندن:»"""
_OWN = re.compile(
    r"[«“\"](?P<agency>[^«»“”\"\d]{2,30})[»”\"] ?\((?P<place>[^()\d]{2,30})\)(?: @?\w{3,30}@?)?"
    r"|\((?P<own>[^()\d]{2,30})\) ?/? ?خاص ?:?"
)
"""«عكاظ» (بريدة) okaz_online@, as Saudi papers sign, and «(عدن الغد) خاص:»."""
_TAKEN_FROM = re.compile(r"نقلاً? عن (?P<agency>[^\d:]{3,30}?) ?:?$")
_SPACED_DASH = re.compile(r"\s[-–—]\s")
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]{3,30})[»”\"]$")
_COMMA = re.compile("[,،]")
_BRACKET = re.compile(r"[(/\[]")
_LEAD_DATELINE = re.compile(
    r"(?P<place>[^\d()/\[\]:.]{0,35}?)[\s،,–-]*(?P<day>(?:في\s+)?\d[^()/\[\]]{0,25})?"
    r"[(/\[]\s?(?P<agency>[^()/\[\]\d]{2,30}?)\s?[)/\]]"
)
_MOST_WRITER, _LEAST_OUTLET = 4, 3
_AGENCY_LAST = re.compile(r"(?P<place>[^\d\W]+(?: [^\d\W]+)?)[ ،].*\((?P<agency>[^()\d]{2,30})\)[\s:–—-]*$")
"""«نيويورك (الأمم المتحدة) 31 أكتوبر (رويترز) -»"""
_PLAIN_DATELINE = re.compile(
    r"(?P<place>[^\d\W]+(?: [^\d\W]+)?)(?: \d{1,2}[-/]\d{1,2}[-/]\d{4} |\s?[-–]\s?)(?P<agency>[^\d\W]+)(?=[\s–-])"
)
"""«دمشق-سانا سيطرت ...», «رام الله 23-11-2025 وفا- قطع ...»"""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line such as «بغداد – واع»: the place, and the agency or the writer."""

    place: str | None
    agency: str | None = None
    writer: str | None = None
    section: str | None = None


def _is_one_place(parts: list[str]) -> bool:
    return len(parts) == 1 and parts[0].count(" ") < 2


def _read_outlet_line(text: str, parts: list[str]) -> Dateline | None:
    """«السومرية نيوز – سياسة», «شفق نيوز / أربيل»: an outlet's name and a section or a writer."""
    if groups("nav").issuperset(map(key, parts)):
        return None  # «أخبار | وطنية»
    outlets = [part for part in parts if is_outlet_piece(part)]
    outlet = next((part for part in outlets if key(part) not in NO_NAME), outlets[0] if outlets else None)
    others = [part for part in parts if part != outlet]
    if outlet and len(outlets) > 1 and all(key(part) in NO_NAME for part in others):
        return Dateline(None, outlet)
    if outlet is None or ":" in text.rstrip(": ") or not all(is_name(part) and part.count(" ") < 3 for part in others):
        return None
    section = next((part for part in others if key(part) in groups("nav") - groups("languages")), None)
    writer = next((part for part in others if part != section and part.count(" ") >= 1), None)
    if writer and (tells(writer) or (section and _COMMA.search(text) and persons(writer) is None)):
        return None  # a caption: «عمال يصلحون الطريق - رويترز»; rubrics: «الدول العربية, أخبار تحليلية, مصر»
    if section or writer:
        return Dateline(None, outlet, writer, section)
    return Dateline(others[0], outlet) if _is_one_place(others) and key(outlet) in places("agency") else None


def read_lead_dateline(text: str) -> Dateline | None:
    """The dateline of agencies that opens a lead: «الدوحة في 20 نوفمبر /قنا/», «تونس 8 نوفمبر 2025 (وات)»."""
    found = _LEAD_DATELINE.match(text) or _PLAIN_DATELINE.match(text)
    if found is None or key(found["agency"]) not in places("agency") - NO_NAME:
        return None
    place = found["place"].strip()
    is_known = (
        not place
        or not {key(place), key(place.split("،")[0])}.isdisjoint(places("place"))
        or found.groupdict().get("day")
    )
    return Dateline(place or None, found["agency"]) if is_known else None


def read_dateline(text: str) -> Dateline | None:
    """Read «بغداد – واع», «القاهرة - رويترز», «تونس / سامي بن علي»; None for any other line."""
    text = text.lstrip("-–— ")
    if len(text) > 70 or not (_JOINT.search(text) or text.startswith("نقل")) or latin_writers(text):
        return None
    enclosed = _LEAD_DATELINE.match(text) if _BRACKET.search(text) else None
    rest = text[enclosed.end() :].strip(" -–—:.") if enclosed else ""
    if enclosed and (not rest or person(rest)) and (lead := read_lead_dateline(text)):
        return replace(lead, writer=rest or None)
    if (last := _AGENCY_LAST.match(text)) and key(last["place"].split(" ")[0]) in places("place"):
        return Dateline(last["place"], last["agency"]) if key(last["agency"]) in places("agency") else None
    if text.endswith(":") and (sent := _SENT_FROM.match(text)) and key(sent["place"]) in places("place"):
        return Dateline(sent["place"], sent["agency"])
    if (own := _OWN.fullmatch(text)) and (own["place"] is None or key(own["place"]) in places("place")):
        return Dateline(own["place"], own["agency"] or own["own"])
    if text.startswith("نقل") and (taken := _TAKEN_FROM.match(text)) and is_outlet(taken["agency"]):
        return Dateline(None, taken["agency"])
    text, initials = _INITIALS.subn("", text)
    if initials and key(text) in places("agency"):
        return Dateline(None, text.strip(" /()"))
    parts = [part for part in _DASHES.split(text.strip(" :()-–—/")) if part]
    if len(parts) == 1:
        parts = re.split(r"[-–]", parts[0])
    if not 2 <= len(parts) <= 3:
        return None
    where = next((i for i, part in enumerate(parts) if key(part) in places("place")), None)
    if where is None:
        is_caption = "(" in text and " " in parts[0] and person(parts[0]) is None
        return None if is_caption else _read_outlet_line(text, parts)
    others = [
        part
        for i, part in enumerate(parts)
        if i != where and (key(part) not in places("place") or may_be_known_outlet(part))
    ]
    if any(part.count(" ") >= _MOST_WRITER and persons(part) is None for part in others):
        return None  # a headline: «الشركة تعيد تشغيل خط تونس – مونتريال»
    if any(key(part).split(" ", 1)[0] in groups("lead verbs") for part in others):
        return None  # text: «النجف - لمراسلنا: افتتح المحافظ»
    if len(others) == 1 and others[0].count(" ") > 1 and _PLACE_AND_COLON.match(text):
        others = [part for part in others if is_outlet(part) or person(part)]  # else a headline: «سوسة: ندوة عن التراث»
    if len(others) == 1 and (quoted := _QUOTED.match(others[0])):
        return Dateline(parts[where], quoted[1])
    if not others or not all(is_name(part) for part in others):
        return None
    return _signed(text, parts[where], others)


def _may_be_outlet(word: str) -> bool:
    """Whether a word beside a place may be an outlet's name, «سبق - الدمام», not a section's, a person's nor one that tells."""
    is_one = " " not in word and ARABIC_LETTER.match(word) is not None and len(word) >= _LEAST_OUTLET
    words = key(word)
    others = groups("nav") | groups("date words") | NO_OUTLETS | folded_given_names()
    return is_one and words not in others and word not in LEXICON


def _is_of_outlet(part: str) -> bool:
    """Whether a part beside a place is an outlet's name, one that other outlets have as a section, or one that opens as such names do."""
    is_opened = opens_as_outlet(key(part)) and key(part) not in groups("nav") and persons(part) is None
    return is_outlet(part) or may_be_known_outlet(part) or (is_opened and not tells(part))


def _opens_with_event(words: str) -> bool:
    """Whether words open with a noun for what happens, and no given name, as headlines do: «افتتاح جسر المرج»."""
    return opens_with(words, EVENT | ABSTRACT) and not opens_with(words, GIVEN)


def _signed(text: str, place: str, others: list[str]) -> Dateline | None:
    """The dateline of ``text`` whose parts beside the ``place`` are an agency, a writer or both; None for a rubric."""
    agency = next((part for part in others if _is_of_outlet(part)), None)
    writers = [part for part in others if part != agency and part.count(" ") >= 1 and key(part) not in groups("nav")]
    if agency is None and any(map(_opens_with_event, writers)):
        return None  # «صور | افتتاح جسر المرج»
    if len(writers) > 1 and (people := [part for part in writers if persons(part)]):
        agency = agency or next((part for part in writers if part not in people), None)
        writers = people
    writer = writers[0] if writers else None
    if agency is None and writer is None and len(others) == 1 and _may_be_outlet(others[0]):
        agency = others[0]
    if agency is None and writer is None and (key(others[0]) in groups("nav") or not _SPACED_DASH.search(text)):
        return None
    return Dateline(place, agency, writer)
