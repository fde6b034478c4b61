"""Lines that hold a name, a place and an agency, or some of them, without a byline word: «بغداد/ تميم الحسن», «رام الله - معا».

What is told here is told by the line alone; where it stands is for :mod:`newsarc.extract.metadata.signature`.
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
"""Characters of a line that holds a name, a place and an agency, and of one with day and hour before them."""
_PLACE_AND_WORD, _MOST_NAMES = 2, 2
"""Parts of «بغداد – ناس», and writers of a line."""
_WITH_WRITER, _SPACES_OF_NAME = 3, (1, 2)
"""Parts of a line that holds place, agency and writer, and spaces in the writer's name."""
_LINE = re.compile(r"[\u0621-\u06d5\d.]+(?:[\s\u0640/،؛,:\-–—|]{1,4}[\u0621-\u06d5\d.]+){1,9}[\s:\-–—]{0,3}")
_WITH_FAMILY_NAME = r"[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})? ال[\u0621-\u064a]{3,}ي"
"""A given name that is not listed before a family's, where a stroke parts them from a town: «بغداد / سها الشيخلي»."""
_BEHIND_BRACKETS = r"^\(([^()]{2,25})\)\s*-\s*"
"""«(صوت النهر) - بغداد / تميم الحسن»"""
_BEFORE_TEXT = r"\s*[-–—]\s+|\s\u0640\s|\s/\s|:(?:\s|$)"
_WRITES = r"\s*كتبت?\s?[\u0640:–—-]\s?([^:،.]{5,40}?)\s?:\s"
_WIRED = (
    r"(?P<place>[^\d\W]+(?: [^\d\W]+)?)(?: \d{1,2} [^\d\W]+(?: [^\d\W]+)?)? ?\((?P<agency>[^()]{2,20})\)\s?(?P<dash>[-–—]+\s?)?"
    r"(?P<name>[^\d\W]+(?: [^\d\W]+){1,2})\s?[-–—:]+\s(?P<verb>[^\d\W]+) "
)
"""«عمان 5 آذار (بترا)- راما النسور- أتلفت ...»: between agency and verb the name need not be in any list."""
_OPENS_TEXT = (":", "-", "–", "—")
"""What parts place, agency and writer from the first sentence, which runs on in their line or stands below it."""
_OWN_REPORT = r"\s\(خاص\)$"
_JOINT = re.compile(r"\s*[/،؛:–—|]\s*|\s+[\-\u0640]+\s*|-\s+")
_IN_BRACKETS = r"\s?\(([^()]{2,25})\)$"
"""The place as Emirati papers print it: «سيد الحجار (أبوظبي)»."""
_BESIDE_DATES = (
    r"\s*(?:(?<!\S)(?:هـ?|م|الموافق|السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|-)[،,]?(?!\S)\s*)+"
)
_INITIALS = re.compile(r"[\u0621-\u064a](?:\s?\.\s?[\u0621-\u064a]){1,3}\.?")
"""Of whom an agency's desk has behind the reporter: «سلمى الهادي / ق.م»."""
_QUOTES = re.compile('[«»"“”]')
_OF_DESKS = ("گروه ", "سرویس ", "سرويس ")
"""How the desks of papers in Persian begin: «گروه اقتصاد- تمیم حسنی»."""
_LEAD = re.compile(rf"(?:[✍🖊🖋]\ufe0f?\s*|من\s(?=\S+\s\S)|{WORK}[-–\u0640/]?\s?)+")
_OTHER_CREDIT = re.compile(rf"(?:{OTHER_WORK})\s")
_THEN_OTHER_WORK = rf"\s?[-–—/|،]\s?(?:{OTHER_WORK})\s?:.*"
_CREDIT_OF_CAPTION = rf"[^\W\d_]\s?[(\[]\s?(?:{OTHER_WORK})\s?:"
"""«أشجار مقطوعة في قريوت (تصوير: تميم الحسن)»"""
_FROM = r"^(?:\*\s*(?:من\s)?|من\s?:\s?)"
"""As Yemen's papers sign a report: «* من وضاح الأحمدي», «من: وضاح الأحمدي»."""


def names_in_line(line: str, *, is_alone: bool = False, outlet: Collection[str] = frozenset()) -> list[str]:
    """The names in «بغداد/ تميم الحسن» or «تميم الحسن – واع – بغداد», after words for a report or before what its writer is
    («تقرير تميم الحسن», «تميم الحسن كاتب عراقي»), or, ``is_alone``, in a line of a name or two; else none.

    ``outlet`` holds squeezed names that may stand in the place of an agency's.
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
    """``line`` without quotation marks, a date before « / », others' work, an outlet in Latin letters, brackets, «من» and stars around it."""
    line = " ".join(_QUOTES.sub("", line).split())
    if LONGEST_LINE < len(line) <= LONGEST_DATED_LINE:
        dated, _, signed = line.rpartition(" / ")
        line = signed if dated and find_printed_dates(dated) else line
    line = re.sub(_THEN_OTHER_WORK, "", line)
    first, _, rest = line.partition(" ")
    line = _without_brackets(rest if rest and first.isascii() and squeeze(first) in outlet else line)
    line = re.sub(_BEHIND_BRACKETS, r"\1 - ", line)
    return without_from(line).rstrip("* /")  # what the person is stands at the text's end


def _without_places(parts: list[str], outlet: Collection[str], *, opens_text: bool) -> list[str]:
    """The parts of a line that are no place, agency or outlet, whether a list holds those or only their place beside a person's
    name tells them; ``opens_text`` where the line ends so that the text goes on below it."""
    others = [part for part in parts if not _is_place_or_agency(part, outlet) and not _INITIALS.fullmatch(part)]
    if len(others) < _PLACE_AND_WORD:
        return others
    is_behind_one = holds_given_name(parts[1]) and others == parts[:2] and not is_persons_name(parts[0])
    if is_behind_one and len(parts) == _WITH_WRITER:
        return others[1:]  # «بلدة الوادي/ تميم الحسن/ واع»: a place that is not listed
    if is_behind_one and len(parts) == _PLACE_AND_WORD and opens_text and is_persons_name(parts[1]):
        return others[1:]  # «بلدة الوادي – تميم الحسن –»
    if len(others) < len(parts) >= _WITH_WRITER and len(persons := list(filter(is_persons_name, others))) == 1:
        return (
            persons  # «الأغوار - السهل - تميم الحسن», «السهل - خاص - تميم الحسن»: an outlet that goes by another name
        )
    return others


def names_run_in(text: str, outlet: Collection[str]) -> list[str]:
    """The name between place, agency or outlet, or «كتب», and the first sentence of a ``text``: «السهل - من تميم الحسن - نفذ العشرات ...»."""
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
    """A signature without the star and «من» that open it."""
    return re.sub(_FROM, "", line)


def _joined(names: str) -> list[str]:
    """The names of persons that «و» joins; ``names`` as a whole where they are not such."""
    first, _, second = names.partition(" و")
    return [first, second] if second and is_persons_name(first) and is_persons_name(second) else [names]


def _without_job(name: str) -> str:
    """``name`` without the job that follows it: «تميم الحسن كاتب وصحفي عراقي»."""
    words = name.split()
    job = next((place for place in range(2, len(words)) if key(words[place]) in groups("role")), len(words))
    return " ".join(words[:job])


def is_dateline(line: str, outlet: Collection[str]) -> bool:
    """Whether a line holds a place and an agency, or one of the squeezed names of the ``outlet``, and no more but the day:
    «رام الله - معا», «جدة 04 مايو 2015 م واس»; or these and a name behind them, listed or not: «أنطاليا/ الأناضول/ تميم الحسن»."""
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
    """Whether a line is a place and, behind a dash or the day, one word that is none: «بغداد – ناس», «جدة 06 يناير 2025 م نبأ», as
    outlets sign that are declared by another name."""
    parts = _parts_of(_without_dates(line))
    if len(parts) != _PLACE_AND_WORD or key(parts[0]) not in places("place") or key(parts[1]) in places("place"):
        return False
    return parts[1].isalpha() and not parts[1].startswith("ال")


def _without_dates(line: str) -> str:
    """A short ``line`` with a dash in place of each date that has digits, and the words for its calendar."""
    if len(line) > LONGEST_LINE or not any(map(str.isdecimal, line)):
        return line
    for date in reversed(list(find_printed_dates(line))):
        line = f"{line[: date.start]} - {line[date.end :]}"
    return " - ".join(part for part in re.split(_BESIDE_DATES, line) if part).strip(" |")


def _without_brackets(line: str) -> str:
    """A short ``line`` with what it ends with in brackets behind a dash instead: «تميم الحسن (النهرين)»."""
    return re.sub(_IN_BRACKETS, r" - \1", line) if line.endswith(")") and len(line) <= LONGEST_LINE else line


def _parts_of(line: str) -> list[str]:
    """What a short line of Arabic words joins with dashes, strokes, commas, or «من» after a town; nothing where it is another line."""
    if len(line) > LONGEST_LINE or not _LINE.fullmatch(line):
        return []
    if "-من " in line:  # «النهر-السهل-من تميم الحسن»
        line = line.replace("-", " - ")
    parts = _JOINT.split(line.rstrip(" :-–—"))
    town, _, writer = parts[0].partition(" من ")
    return [town, writer, *parts[1:]] if writer and key(town) in places("place") else parts


def _has_word_of_outlets(part: str) -> bool:
    """Whether a few words are an outlet's name that nothing else on the page tells: «السهل نت»."""
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
