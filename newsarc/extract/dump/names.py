"""Names of persons that stand alone in a line, without a byline word: «هدى سالم»، «بيروت: نذير رضا»، «د. علي حسن»."""

from __future__ import annotations

import re

from newsarc.arabic.dates import PRINTED_WEEKDAYS
from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.author import join_authors
from newsarc.extract.metadata.byline import may_be_byline, names_beside_date, names_in_byline
from newsarc.extract.metadata.byline_leads import after_lead, later_lead
from newsarc.extract.metadata.byline_names import looks_like_name, split_names
from newsarc.extract.metadata.latin_names import is_latin_name
from newsarc.extract.metadata.printed_dates import find_printed_dates
from newsarc.extract.quotes.lexicon import ABSTRACT, CLOSED, EVENT, GIVEN, LEXICON, NAMING
from newsarc.extract.word_lists import folded_given_names

_LONGEST = 60
_TITLE = re.compile(
    r"(?:(?:أ\.? ?م\.? ?د|أ\.? ?د|[دأم]|الدكتورة?|دكتورة?|الأستاذة?|المهندسة?|الشيخ|السيدة?|الكاتبة?|الصحفية?|"
    r"الصحافية?|الإعلامية?)(?:[./] ?| ))+"
)
_JOB = re.compile(r"(?:الكاتبة?|الصحفية?|الصحافية?|الإعلامية?)[./\s]+")
_RANK = re.compile(
    r"(?:(?:السفيرة?|العميد|اللواء|الفريق|العقيد|المقدم|القاضي|المحامية?|المستشارة?|البروفيسور|الركن|المتقاعد) )+"
)
"""What stands before a name that has to be a listed one: «السفير الروسي» is none."""
_INITIAL = re.compile(r"(?:[\u0628-\u064a]\. ?){1,2}[\u0621-\u064a]{3,}(?: [\u0621-\u064a]{3,})?")
_THEN_INITIAL = re.compile(r"([\u0621-\u064a]{3,})\. ?[\u0621-\u064a]\.?")
"""«سهيلة.ب», as papers in Algeria sign."""
_BESIDE = re.compile(r"\s*[/،:()]\s*|\s+[-–—\u0640]+\s*|[-–—]\s+")
_BETWEEN = re.compile(r"[/،,]|\s[-–—|]\s| و ?(?=\w)")
_OTHERS = re.compile(
    r"\s*[-–—|/(،]\s*(?:تصوير|عدسة|كاميرا|مونتاج|رسوم|ترجمة|إخراج)\b.*|\s*[-–—|/(،]\s*خاص\b.*"
    r"|\s+(?:لـ|لموقع|لصحيفة|لجريدة|لوكالة|لمجلة)\s?\S+(?: \S+){0,2}$"
)
_AGENCIES = re.compile(r"(?:[\s،,/]+(?:د ب أ|أ ف ب|أ ب|رويترز|وكالات))+$")
"""«عبده جميل المخلافي د ب أ، أ ف ب»"""
_PAIR = re.compile(r"\s[-–—|]\s|\s?/\s?")
_ARABIC = re.compile(r"[\u0621-\u0652\u0670-\u06d5\u200c ]+")
_EXCLUSIVE = re.compile(r"(?:خاص|حصري)[ :]\s?(?:[بل]\u0640 ?)?(?=\S)")
_OUTLET = re.compile(rf"{_ARABIC.pattern}\d{{0,3}}|[A-Za-z][\w .]{{1,20}}")
"""«النهرين», «النهرين24», «Nahrain 24»: may be an outlet's name."""
_EDGES = " *•-–—:/|✍🖊🖋\ufe0f"
_JOINED = frozenset({"بن", "ابن", "بنت", "ولد", "ال", "عبد", "ابو", "ام"})
"""Words of a name, in folded spelling, that make one with the next."""
_GLUED_AND = re.compile(r"(?<=ة)(?=و[^\W\d_]{3,} )")
"""«أحمد خليفةوهدير المهدوي», where only a style parts two writers."""
THEN_WEEKDAY = re.compile(rf"\s?(?:{'|'.join(PRINTED_WEEKDAYS)})$")
"""What a browser glues to the name before it: «سامي العلي الأربعاء 6 آذار»."""
NO_OUTLETS = frozenset({"خاص", "متابعات", "متابعه", "مراسلنا", "مراسلتنا", "المراسل"})
"""«خاص - هدى سالم» names no outlet."""
_GREETINGS = frozenset({"صباح الخير", "صباح النور", "صباح الورد", "مساء الخير", "مساء النور"})
"""صباح is a given name too."""
_MOST_WORDS, _MOST_TITLED, _MOST_ROLE = 3, 4, 3
_NARRATING = ("ي", "ت", "س")
_AND = re.compile(r"و(?:ال|بال|لل|ب[إا]|[يت]\w)\w{3}")
_NOT_AND = re.compile(r"وال(?:ي|د|دة|دا|دي|ده|دها)$|وتيرة|ويل|ويكي")
"""«والي»، «والدة»، «وتيرة»: «و» is a letter of the word."""
_PRESENT = ("ي", "ت")
"""What verbs open with that tell what somebody or a place does: «أبو الخصيب تبيع تمورها»."""


def person(text: str) -> str | None:
    """The name in a line that is a person's name, with a title before it or a place beside it or neither, else None.

    Only a listed given name, or a title of address before it, tells such a line from a short headline.
    """
    if not 4 < len(text) <= _LONGEST:
        return None
    line = text.strip(_EDGES).removeprefix("از ")
    if not ARABIC_LETTER.search(line):
        return line if is_latin_name(line) else None
    if line.rstrip("،,! ") in _GREETINGS:
        return None
    if _INITIAL.fullmatch(line):
        return line
    if (named := _THEN_INITIAL.fullmatch(line)) and key(named[1]) in folded_given_names():
        return line
    titled = _TITLE.match(line)
    rest = line[titled.end() :] if titled else line
    parts = [part for part in _BESIDE.split(rest) if part.strip()]
    if len(parts) == 2 and key(parts[0]) in NO_OUTLETS:
        parts = parts[1:]  # not so «عدن أون لاين/ خاص»
    if len(parts) == 2:
        parts = [part for part in parts if not _stands_beside(key(part))]
    if len(parts) != 1:
        return None
    found = _TITLE.match(parts[0])
    part, name = parts[0], parts[0][found.end() :] if found else parts[0]
    before, role = cut_role(name)
    part, name = part.removesuffix(role).rstrip(), before
    ranked = _RANK.match(name)
    if not _is_name(name[ranked.end() :] if ranked else name, bool(titled or found)):
        return None
    return _JOB.sub("", line[: titled.end()]) + part if titled else part


def latin_writers(text: str) -> str | None:
    """The names in a byline without Arabic letters: "By Jane Doe", «12.03.2024 | Anna Weiß»; None for any other line."""
    text = " ".join(text.split())
    if ARABIC_LETTER.search(text) or not may_be_byline(text):
        return None
    names = names_in_byline(text, strict=True) or [name for name in names_beside_date(text) if is_latin_name(name)]
    if not names and later_lead(text) and find_printed_dates(text):
        names = [name for name in names_in_byline(text) if looks_like_name(name)]
    return join_authors([name for name in names if is_latin_name(name)] or names)


def _stands_beside(words: str) -> bool:
    """Whether a key beside a name is a place, or tells what the person is."""
    first = words.split(" ", 1)[0]
    return words in places("place") or (first in groups("role") and words.count(" ") < _MOST_ROLE)


def without_others(text: str) -> str:
    """A byline without who took the pictures, or translated the text, and without agencies: «منى العبيدي - تصوير: فلان»."""
    return _AGENCIES.sub("", _OTHERS.sub("", text))


def without_exclusive(outlet: str) -> str:
    """An outlet's name without what says that it alone has the story: «خاص صفا», «خاص بـصفا»; «خاص لبنان 24» keeps its first letter."""
    return _EXCLUSIVE.sub("", outlet)


def beside_outlet(text: str) -> tuple[str, str] | None:
    """The person in a line of two names, and the other, an outlet's that no list holds: «النهرين - سامي العلي», «النهرين24 / سامي العلي»."""
    parts = [part.strip(_EDGES) for part in _PAIR.split(text)]
    for name, other in (parts, parts[::-1]) if len(parts) == 2 else ():
        is_pair = _ARABIC.fullmatch(name) and _OUTLET.fullmatch(other) and other.count(" ") < 2
        if is_pair and (writer := persons(name)) and persons(other) is None:
            return writer, other
    return None


def cut_role(name: str) -> tuple[str, str]:
    """A name and what the person is behind it, empty where nothing says so: «سامي العلي», «صحافي عراقي»."""
    words = name.split(" ")
    at = next((i for i in range(2, len(words)) if key(words[i]) in groups("role")), len(words))
    if len(words) - at > _MOST_ROLE:
        return name, ""
    return " ".join(words[:at]), " ".join(words[at:])


def tells(text: str) -> bool:
    """Whether a word amid a few is a verb's, or the first: «الليرة تلتقط أنفاسها», «يعد بوفرة الإنتاج»."""
    first, *others = key(text).split() or [""]
    if first.startswith("ي") and first not in folded_given_names():
        return True
    inner = others[:-1]
    return any(word.startswith(_PRESENT) and len(word) > 3 and word not in folded_given_names() for word in inner)


def opens_with_and(text: str) -> bool:
    """Whether a line opens with «and» and a verb, a particle or a definite noun, as text does and headlines do not."""
    first = text.split(" ", 1)[0]
    if not first.startswith("و") or first in LEXICON or _NOT_AND.match(first):
        return False
    rest = LEXICON.get(first[1:])
    return bool(_AND.match(first)) or (rest is not None and (rest.verb is not None or bool(rest.kinds & CLOSED)))


def may_be_name(text: str, is_by_day: bool = False) -> bool:
    """Whether two or three words may be a name whose given name no list holds: no verb, no noun that news is made of.

    «نوارة باشوش» may be one right above the day, where ``is_by_day``.
    """
    words = text.split()
    if len(words) not in (2, 3) or not _ARABIC.fullmatch(text) or words[0].startswith("ال"):
        return False
    if words[0].endswith("ة") and (not is_by_day or words[1].startswith("ال") or words[1].endswith("ة")):
        return False
    if words[-1].startswith("ال") and words[-1].endswith("ة"):
        return False  # «مبنى البلدية»
    known = [LEXICON.get(word) or LEXICON.get(word.removeprefix("ال")) for word in words]
    if not (known[0] is None or known[0].kinds & GIVEN) or any(entry and entry.kinds & CLOSED for entry in known):
        return False
    plain = {word.removeprefix("ال") for word in key(text).split()}
    return plain.isdisjoint(
        groups("story words") | groups("counted words") | groups("date words") | groups("nav") | NO_OUTLETS
    )


def may_name_someone(text: str) -> bool:
    """Whether any of the parts that strokes, commas and «و» join is a person's name, or two or three words that may be one."""
    parts = [part.strip() for part in _BETWEEN.split(text)]
    return not _JOINED.isdisjoint(key(text).split()) or any(
        persons(part) or may_be_name(part) or _opens_unlisted(part) for part in parts
    )


def opens_with(text: str, kinds: int) -> bool:
    """Whether the lexicon of quotations has the first word of ``text`` as one of ``kinds``."""
    entry = LEXICON.get(text.split(" ", 1)[0])
    return entry is not None and bool(entry.kinds & kinds)


def _opens_unlisted(text: str) -> bool:
    """Whether two or three words open with none that has the article, nor with a noun that news is made of."""
    first, *others = text.split() or [""]
    entry = LEXICON.get(first)
    is_noun = entry is not None and bool(entry.kinds & (EVENT | ABSTRACT | NAMING))
    return len(others) in (1, 2) and not is_noun and not first.startswith("ال")


def persons(text: str) -> str | None:
    """As :func:`person`, of one name or of several: «زكريا سالم/ أحمد جمال»، «ليث الطائي ونور القيسي»."""
    if not ARABIC_LETTER.search(text):
        text = " ".join(text.split())
        names = split_names(text) if len(text) <= _LONGEST else []
        opens = bool(names) and text[after_lead(text) :].startswith(names[0])  # not «Interview mit Anna Weiß»
        return join_authors(names) if opens and all(map(is_latin_name, names)) else None
    text = _GLUED_AND.sub(" ", without_others(text))
    found = [name for part in _BETWEEN.split(text) if (name := person(part.strip()))]
    several = len(found) == len(_BETWEEN.findall(text)) + 1
    if several and len({name.split(" ")[0] for name in found}) == len(found):  # not «إنا لله وإنا إليه راجعون»
        return "، ".join(found)
    return person(text)


def _is_name(name: str, titled: bool) -> bool:
    """Whether words are a given name and one or two more, or follow a title of address."""
    words = key(name).split()
    counted = [word for word in words if word not in _JOINED]
    of_fathers = len(counted) > _MOST_WORDS and folded_given_names().issuperset(counted[:_MOST_WORDS])
    most = _MOST_TITLED if titled or of_fathers or len(counted) < len(words) else _MOST_WORDS
    if not 2 <= len(counted) <= most and not (words[:1] == ["عبد"] and len(words) > 2):
        return False
    if not _ARABIC.fullmatch(name) or not looks_like_name(name) or words[-1].startswith("المحترم"):
        return False
    given = folded_given_names()
    if counted[-1].startswith(_NARRATING) and len(counted) > 2 and counted[-1] not in given:
        return False
    if tells(name) or not places("outlet words").isdisjoint(words):  # «هبة بريس»
        return False
    return titled or words[0] in given or words[0] in _JOINED
