"""Lines with a name, a place and an agency, or some of these, without a byline word: «بغداد/ تميم الحسن», «رام الله -
معا».

This module judges the line alone; :mod:`newsarc.extract.metadata.signature` judges where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.arabic_names import (
    holds_given_name,
    is_persons_name,
    may_be_signature,
    with_initial_apart,
)
from newsarc.extract.metadata.byline_leads import OTHER_WORK, WORK
from newsarc.extract.metadata.byline_names import clean_name
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.metadata.title_parts import squeeze

LONGEST_LINE, LONGEST_DATED_LINE = 60, 140
"""LONGEST_LINE: maximum characters of a line with a name, a place and an agency. LONGEST_DATED_LINE: the same with a
date and hour."""
_PLACE_AND_WORD, _MOST_NAMES = 2, 2
"""_PLACE_AND_WORD: parts of a line such as «بغداد – ناس». _MOST_NAMES: maximum writers in a line."""
_WITH_WRITER, _SPACES_OF_NAME = 3, (1, 2)
"""_WITH_WRITER: parts of a line with place, agency and writer. _SPACES_OF_NAME: possible numbers of spaces in the
writer's name."""
_LINE = re.compile(r"[\u0621-\u06d5\d.]+(?:[\s\u0640/،؛,:\-–—|]{1,4}[\u0621-\u06d5\d.]+){1,9}[\s:\-–—]{0,3}")
_WITH_FAMILY_NAME = r"[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})? ال[\u0621-\u064a]{3,}ي"
"""An unlisted given name before a family name, after a town and a slash: «بغداد / سها الشيخلي»."""
_BEHIND_BRACKETS = r"^\(([^()]{2,25})\)\s*-\s*"
"""An outlet in brackets before the place: «(صوت النهر) - بغداد / تميم الحسن»."""
_BEFORE_TEXT = r"\s*[-–—]\s+|\s\u0640\s|\s/\s|:(?:\s|$)"
_WRITES = r"\s*كتبت?\s?[\u0640:–—-]\s?([^:،.]{5,40}?)\s?:\s"
_WIRED = (
    r"(?P<place>[^\d\W]+(?: [^\d\W]+)?)(?: \d{1,2} [^\d\W]+(?: [^\d\W]+)?)? ?\((?P<agency>[^()]{2,20})\)\s?(?P<dash>[-–—]+\s?)?"
    r"(?P<name>[^\d\W]+(?: [^\d\W]+){1,2})\s?[-–—:]+\s(?P<verb>[^\d\W]+) "
)
"""«عمان 5 آذار (بترا)- راما النسور- أتلفت ...»: between agency and verb, the name need not be listed."""
_OPENS_TEXT = (":", "-", "–", "—")
"""What separates place, agency and writer from the first sentence, on the same line or below it."""
_OWN_REPORT = r"\s\(خاص\)$"
_JOINT = re.compile(r"\s*[/،؛:–—|]\s*|\s+[\-\u0640]+\s*|-\s+")
_IN_BRACKETS = r"\s?\(([^()]{2,25})\)$"
"""The place in brackets, as Emirati newspapers print it: «سيد الحجار (أبوظبي)»."""
_BESIDE_DATES = (
    r"\s*(?:(?<!\S)(?:هـ?|م|الموافق|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|-)[،,]?(?!\S)\s*)+"
)
_INITIALS = re.compile(r"[\u0621-\u064a](?:\s?\.\s?[\u0621-\u064a]){1,3}\.?")
"""Initials of the agency's desk after the reporter: «سلمى الهادي / ق.م»."""
_QUOTES = re.compile('[«»"“”]')
_OF_DESKS = ("گروه ", "سرویس ", "سرويس ")
"""How desks of Persian newspapers begin: «گروه اقتصاد- تمیم حسنی»."""
_LEAD = re.compile(rf"(?:[✍🖊🖋]\ufe0f?\s*|من\s(?=\S+\s\S)|{WORK}[-–\u0640/]?\s?)+")
_OTHER_CREDIT = re.compile(rf"(?:{OTHER_WORK})\s")
_THEN_OTHER_WORK = rf"\s?[-–—/|،]\s?(?:{OTHER_WORK})\s?:.*"
_CREDIT_OF_CAPTION = rf"[^\W\d_]\s?[(\[]\s?(?:{OTHER_WORK})\s?:"
"""A credit at the end of a caption: «أشجار مقطوعة في قريوت (تصوير: تميم الحسن)»."""
_FROM = r"^(?:\*\s*(?:من\s)?|من\s?:\s?)"
"""How Yemeni newspapers sign a report: «* من وضاح الأحمدي», «من: وضاح الأحمدي»."""


def names_in_line(line: str, *, is_alone: bool = False, outlet: Collection[str] = frozenset()) -> list[str]:
    """Return the names in a line such as «بغداد/ تميم الحسن» or «تميم الحسن – واع – بغداد»; none if it is no such line.

    Words for a report or a job may stand around the name («تقرير تميم الحسن», «تميم الحسن كاتب عراقي»). With
    ``is_alone`` the line may be just a name or two. ``outlet`` holds squeezed names that may stand in an agency's
    place.
    """
    if not ARABIC_LETTER.search(line) or re.search(_CREDIT_OF_CAPTION, line):
        return []
    line = _bare(line, outlet)
    if is_alone and " " not in line and with_initial_apart(line) != line and is_persons_name(line):
        return [line]
    undated = _without_dates(line)
    is_dated, line = undated != line, undated
    lead = _LEAD.match(line)
    line = line[lead.end() :] if lead else line
    parts = [part.removeprefix("من ") for part in _parts_of(line) if not _OTHER_CREDIT.match(part)]
    others = _without_places(parts, outlet, opens_text=line.endswith(_OPENS_TEXT))
    is_alone = (is_alone and not is_dated) or lead is not None or len(others) < len(parts)
    if not others or len(others) > _MOST_NAMES or not is_alone:
        return []
    named = [name for other in others for name in _joined(_without_job(other))]
    is_listed = len(parts) == 1 or len(named) > 1
    is_by_family = (
        len(parts) == len(others) + 1 == _PLACE_AND_WORD and " / " in line and key(parts[0]) in places("place")
    )
    if is_by_family and re.fullmatch(_WITH_FAMILY_NAME, parts[1]):
        return [parts[1]]
    if not all(is_persons_name(name) or (not is_listed and holds_given_name(name)) for name in named):
        return []
    if any(map(str.isdigit, line)):
        return []
    if len(parts) == 1 and not all(map(may_be_signature, named)):
        return []
    return [clean_name(name) for name in named]


def _bare(line: str, outlet: Collection[str]) -> str:
    """Return ``line`` without quotation marks, a date before « / », credits for other work, an outlet in Latin letters,
    and brackets, «من» and stars around it."""
    line = " ".join(_QUOTES.sub("", line).split())
    if LONGEST_LINE < len(line) <= LONGEST_DATED_LINE:
        dated, _, signed = line.rpartition(" / ")
        line = signed if dated and find_printed_dates(dated) else line
    line = re.sub(_THEN_OTHER_WORK, "", line)
    first, _, rest = line.partition(" ")
    line = _without_brackets(rest if rest and first.isascii() and squeeze(first) in outlet else line)
    line = re.sub(_BEHIND_BRACKETS, r"\1 - ", line)
    return without_from(line).rstrip("* /")  # a job may stand at the text's end


def _without_places(parts: list[str], outlet: Collection[str], *, opens_text: bool) -> list[str]:
    """Return the parts of a line that are not place, agency or outlet, as told by a list or by their place next to a
    person's name.

    ``opens_text``: the line ends so that the text goes on below it.
    """
    others = [part for part in parts if not _is_place_or_agency(part, outlet) and not _INITIALS.fullmatch(part)]
    if len(others) < _PLACE_AND_WORD:
        return others
    is_behind_one = holds_given_name(parts[1]) and others == parts[:2] and not is_persons_name(parts[0])
    if is_behind_one and len(parts) == _WITH_WRITER:
        return others[1:]  # «بلدة الوادي/ تميم الحسن/ واع»: the place is not listed
    if is_behind_one and len(parts) == _PLACE_AND_WORD and opens_text and is_persons_name(parts[1]):
        return others[1:]  # «بلدة الوادي – تميم الحسن –»
    if len(others) < len(parts) >= _WITH_WRITER and len(persons := list(filter(is_persons_name, others))) == 1:
        return (
            persons  # «الأغوار - السهل - تميم الحسن», «السهل - خاص - تميم الحسن»: an outlet that goes by another name
        )
    return others


def names_run_in(text: str, outlet: Collection[str]) -> list[str]:
    """Return the name before the first sentence of a ``text``, after place, agency or outlet, or after «كتب».

    «السهل - من تميم الحسن - نفذ العشرات ...»
    """
    if writes := re.match(_WRITES, text[:LONGEST_DATED_LINE]):
        name = " ".join(writes[1].split())
        return [clean_name(name)] if is_persons_name(name) and may_be_signature(name) else []
    if wired := re.match(_WIRED, text[:LONGEST_DATED_LINE]):
        is_known = key(wired["place"]) in places("place") and key(wired["agency"]) in places("agency")
        is_told = wired["verb"].endswith("ت") or key(wired["verb"]) in groups("lead verbs")
        is_name = key(wired["name"]).split()[0] not in groups("role") and not wired["name"].startswith("ال")
        is_told = (is_told and wired["dash"] is not None) or is_persons_name(wired["name"])
        return [wired["name"]] if is_known and is_told and is_name and may_be_signature(wired["name"]) else []
    *begun, _ = re.split(_BEFORE_TEXT, " ".join(text[:LONGEST_DATED_LINE].split()), maxsplit=3)
    parts = [re.sub(_OWN_REPORT, "", _QUOTES.sub("", part)).strip() for part in begun]
    for place, part in enumerate(parts[1:], 1):
        written = part.removeprefix("من ")
        is_signed = written.replace(" بن ", " ").count(" ") in _SPACES_OF_NAME and all(
            _is_place_or_agency(each, outlet) or _has_word_of_outlets(each) for each in parts[:place]
        )
        if is_signed and is_persons_name(written) and may_be_signature(written):
            return [clean_name(written)]
    return []


def without_from(line: str) -> str:
    """Return a signature without the star and «من» at its start."""
    return re.sub(_FROM, "", line)


def _joined(names: str) -> list[str]:
    """Return the two persons that «و» joins, else ``names`` as a whole."""
    first, _, second = names.partition(" و")
    return [first, second] if second and is_persons_name(first) and is_persons_name(second) else [names]


def _without_job(name: str) -> str:
    """Return ``name`` without the job after it: «تميم الحسن كاتب وصحفي عراقي»."""
    words = name.split()
    job = next((place for place in range(2, len(words)) if key(words[place]) in groups("role")), len(words))
    return " ".join(words[:job])


def is_dateline(line: str, outlet: Collection[str]) -> bool:
    """Whether a line holds only a place and an agency, or a squeezed name of the ``outlet``, and perhaps the date.

    «رام الله - معا», «جدة 04 مايو 2015 م واس». A name after these, listed or not, is also allowed: «أنطاليا/ الأناضول/
    تميم الحسن».
    """
    bare = _QUOTES.sub("", _without_brackets(line))
    undated = _without_dates(bare)
    if undated != bare and squeeze(undated) in outlet:
        return True
    parts = _parts_of(undated)
    others = [part for part in parts if not _is_place_or_agency(part, outlet)]
    if len(parts) > 1 and line.endswith(":") and key(parts[-1]) in places("agency"):
        return True  # «شبام / سقيفة الوادي / خاص:»
    if others and len(parts) == _WITH_WRITER and _is_place_or_agency(parts[0], outlet):
        return others == parts[-1:] and parts[-1].count(" ") in _SPACES_OF_NAME
    if len(parts) < 2 or others:
        return False
    # «بيروت - القاهرة» is a route or a match
    return any(key(part) not in places("place") or squeeze(part) in outlet for part in parts)


def is_place_and_word(line: str) -> bool:
    """Whether a line is a place and, after a dash or date, one other word: «بغداد – ناس», «جدة 06 يناير 2025 م نبأ».

    Outlets sign so that are declared by another name.
    """
    parts = _parts_of(_without_dates(line))
    if len(parts) != _PLACE_AND_WORD or key(parts[0]) not in places("place") or key(parts[1]) in places("place"):
        return False
    return parts[1].isalpha() and not parts[1].startswith("ال")


def _without_dates(line: str) -> str:
    """Return a short ``line`` with a dash in place of each date in digits and the words for its calendar."""
    if len(line) > LONGEST_LINE or not any(map(str.isdecimal, line)):
        return line
    for date in reversed(list(find_printed_dates(line))):
        line = f"{line[: date.start]} - {line[date.end :]}"
    return " - ".join(part for part in re.split(_BESIDE_DATES, line) if part).strip(" |")


def _without_brackets(line: str) -> str:
    """Return a short ``line`` with brackets at its end replaced by a dash: «تميم الحسن (النهرين)»."""
    return re.sub(_IN_BRACKETS, r" - \1", line) if line.endswith(")") and len(line) <= LONGEST_LINE else line


def _parts_of(line: str) -> list[str]:
    """Return the parts of a short line of Arabic words, cut at dashes, slashes, commas, or «من» after a town; none for
    other lines."""
    if len(line) > LONGEST_LINE or not _LINE.fullmatch(line):
        return []
    if "-من " in line:  # «النهر-السهل-من تميم الحسن»
        line = line.replace("-", " - ")
    parts = _JOINT.split(line.rstrip(" :-–—"))
    town, _, writer = parts[0].partition(" من ")
    return [town, writer, *parts[1:]] if writer and key(town) in places("place") else parts


def _has_word_of_outlets(part: str) -> bool:
    """Whether a few words contain a word for outlets, as names have that nothing else on the page tells: «السهل نت»."""
    return not places("outlet words").isdisjoint(key(part).split())


def _is_place_or_agency(part: str, outlet: Collection[str]) -> bool:
    part = part.removeprefix("خاص ").removeprefix("مراسل ").removeprefix("رسالة ")
    words = key(part)
    return (
        words in places("place")
        or words in places("agency")
        or squeeze(part) in outlet
        or (words.endswith(" اليوم") and words.count(" ") == 1)  # «بغداد اليوم»
        or part.startswith(_OF_DESKS)
    )
