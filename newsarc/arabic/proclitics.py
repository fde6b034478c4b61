"""From a folded word to its base: proclitics و ف ب ل ك س ال removed, as far as the evidence supports it.

The evidence is the word list, ``plurals.txt`` and ``names.txt`` (``lexicon``). All words here are folded, except those
called printed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.arabic.letters import fold_word
from newsarc.arabic.lexicon import TWO_LETTERS, folded_names, plurals, singulars, zipf
from newsarc.arabic.stems import NAME, is_verbal, parents

_BEFORE_INITIAL = re.compile("[وف]?(?:س|[بك]?(?:ال)?|لل?)إ|(?:[وف]?لل?|و|ف(?=....))[أآ](?=..)|[وف]?بآ(?=..)")
"""Hamza under alef only begins a word: letters before it are proclitics (لإنييستا), whatever the evidence.

No article follows it (إلهام is not the هام). Hamza over alef after و, ف and ل also begins a word (وأضاف, لآلاف,
للأزمة), except in short words (فأرة).
"""

_ARTICLES = {
    "و": (("وبال", 4), ("وكال", 4), ("ولل", 3), ("وال", 3)), "ف": (("فبال", 4), ("فلل", 3), ("فال", 3)),
    "ب": (("بال", 3),), "ك": (("كال", 3),), "ل": (("لل", 2),), "س": (),
}  # fmt: skip
"""By their first letters: proclitics with the article, and how many letters ال replaces: للعراق is ل + العراق."""
_BEFORE_NO_WORD = ("وبال", "وكال", "ولل", "وال", "فلل", "لل")
"""Those that begin no word of its own, except, for وال, a few that ``_belongs`` knows (والدة)."""
_PARTICLES = {
    "و": ("وب", "ول", "وك", "وس", "و"), "ف": ("فب", "فل", "فس", "ف"), "ب": ("ب",), "ل": ("ل",), "ك": ("ك",), "س": ("س",),
}  # fmt: skip


def behind_hamza(printed: str) -> int:
    """Return how many letters of a printed form are certainly proclitics, by the hamza after them; -1 if it does not
    tell."""
    initial = _BEFORE_INITIAL.match(printed)
    return initial.end() - 1 if initial else -1


def hamza_is_own(printed: str) -> bool:
    """Whether an alef with hamza before ل is not the article's, which has a hamza only by mistake (ألمانيا, but
    ألوزير)."""
    return (
        printed[1:2] == "ل"
        and printed[0] in "أإآ"
        and (printed[0] == "آ" or len(printed) < 5 or not article_evidence(fold_word(printed[2:])))
    )


def base_form(folded: str) -> str:
    """Return ``folded`` without the proclitics that the evidence supports."""
    if len(folded) < 3 or not "\u0621" <= folded[0] <= "\u064a" or folded in folded_names():
        return folded
    if latin := _BEFORE_LATIN.match(folded):
        return folded[latin.end() :]
    if (short := _before_two_letters(folded)) or len(folded) < 4:
        return short or folded
    return _seated(_without_article(_without_particles(_seated(folded))))


_BEFORE_LATIN = re.compile("(?:[وف]?(?:[بك]?(?:ال)?|لل?)|س)(?=[a-z0-9])")
_BEFORE_TWO = re.compile("(?:[وف]?(?:[بك]?ال|لل)|و?[بلك]|و)(?=..$)")


def _before_two_letters(word: str) -> str | None:
    """Return the noun of two letters that ends ``word`` after proclitics (الدم, بحق, ولليد), unless they are letters of
    its own."""
    if word[-2:] not in TWO_LETTERS or word in _OWN_AL or not _BEFORE_TWO.match(word):
        return None
    if word[:-2].endswith(("ال", "لل")):
        return word[-2:]
    own = any(word[n:] in plurals() or _belongs(word[n:]) for n in range(len(word) - 2))
    return None if own else word[-2:]


def _seated(word: str) -> str:
    """Return ``word`` without the hamza that many print after its final seat (شاطيء for شاطئ), but not of شيء, بريء."""
    behind = word.endswith("يء") and len(word) > 4 and zipf(word[:-1]) > zipf(word)
    return word[:-1] if behind else word


def _without_particles(word: str) -> str:
    """Return the best reading of ``word`` as particles and a rest; the rest keeps (or regains) its article ال."""
    if word[0] not in _PARTICLES or word in plurals() or word in singulars():
        return word
    own = _own_evidence(word)
    best, score = word, own
    for prefix, length in _ARTICLES[word[0]]:
        if word.startswith(prefix) and len(word) - length >= 3:
            rest = "ال" + word[length:]
            if rest in _OWN_AL or (prefix == "وال" and _belongs(word)):
                break
            known = max(_evidence(word[length:]), 1.5)
            if known + 1.0 > score or (prefix in _BEFORE_NO_WORD and len(rest) > 5):
                best, score = rest, known + 1.0
            break
    for particle in _PARTICLES[word[0]]:
        rest = word[len(particle) :]
        if len(rest) < 3 or not word.startswith(particle) or not _may_follow(particle, rest):
            continue
        found = (_own_evidence(rest) if particle == "ب" else _evidence(rest)) - _cost(particle, rest)
        if particle == "س" and not any(parents(rest)):
            found = max(found, 0.3)  # of unknown verbs, only those without a suffix
        if len(particle) == 2 and (word[1:] in folded_names() or _kept(word[1:], rest) > found):
            continue
        if particle == "ل" and best.startswith("ال") and zipf("ال" + rest):
            found += 1.0  # للجنة is ل with اللجنة rather than الجنة, if that is the commoner word
        rival = own - _slack(word, particle, rest) if best is word else score
        if found > rival and found > 0 and _kept(word, rest) < found:
            best, score = rest, found
    # What follows و or ف is analysed as it would be without them.
    again = best == word[1:] and word[0] in "وف" and best[0] in "بل" and best not in folded_names()
    return _without_particles(best) if again else best


def _slack(word: str, particle: str, rest: str) -> float:
    """Return how much of a word's frequency is not its own, in Zipf units.

    If nothing shows that the first letter belongs to the word, part or all of its frequency comes from the particle
    before a common word (وأضاف is commoner than أضاف).
    """
    known = zipf(rest)
    if particle == "و" and known:
        slack = 0.9 if len(rest) > 3 else 0.5
    elif particle == "ل" and zipf("ال" + rest):
        slack = 0.3
    elif particle == "ب" and known >= _COMMON and zipf("ال" + rest):
        slack = 0.9
    else:
        return 0.0
    return 0.0 if _belongs(word) else slack


_COMMON = 4.0
"""Zipf frequency of words that may follow ب more often than they stand elsewhere (بسرعة); rarer ones may be the rest of
a name."""


def _belongs(word: str) -> bool:
    """Whether a word's first letter is its own, as a name, the article or the imperfect shows: الوزير, يوافق, يجد for
    وجد.

    They may be of the word, or of what its suffixes leave.
    """
    known = {word, *parents(word)}
    known.update([each for parent in known for each in parents(parent)], [word[:-1]] if word[-1] == "ت" else ())
    known = {each for each in known if len(each) > 2}
    return any(
        each in _OWN_FIRST
        or each in folded_names()
        or zipf("ال" + each)
        or zipf("ي" + each)
        or (len(each) == 3 < len(word) and each[0] == "و" and zipf("ي" + each[1:]))
        for each in known
    )


_OWN_FIRST = frozenset("وشيك وشك وحد وام وود برهم لست باخ بسم واصف كاب لاب لام".split())
"""Words that begin as if with a particle, without an article or imperfect in the word list."""


def _may_follow(particle: str, rest: str) -> bool:
    """Whether ``particle`` may stand before ``rest``.

    س marks the future: only the imperfect's ي ت ن ا follow. After ن and ا, which begin many nouns, no word that takes
    the article may follow; after ا only one with an attested third person (سأكون: يكون). ك is too rare to be believed
    before a word that only its suffixes explain (كشفته). ل before ال is written لل.
    """
    if particle[-1] == "س":
        return rest[0] in "يت" or (rest[0] in "نا" and is_verbal(rest) and (rest[0] == "ن" or zipf("ي" + rest[1:]) > 0))
    if particle == "ك":
        return _known(rest) > 0
    if rest[0] in "وف" and particle[-1] not in "وف" and not _belongs(rest) and _without_particles(rest) != rest:
        return False  # و joins what follows it to what stands before: لوكاس is not ل + وكأس
    own_al = rest in _OWN_AL or rest in folded_names() or rest in plurals() or rest in singulars()
    return not (particle[-1] == "ل" and rest.startswith("ال") and not own_al)


def _cost(particle: str, rest: str) -> float:
    """Return how much likelier than the whole word the rest must be, in Zipf units. سا begins more verbs (ساعد) than
    futures."""
    if len(particle) > 1 or (particle == "س" and rest[0] == "ا"):
        return 0.6
    return -0.3 if particle in "بلس" else 0.3


def _evidence(word: str) -> float:
    """Return the Zipf frequency of a word, of it with its article, or (minus a unit) of what its suffixes leave."""
    return _known(word) or max((zipf(parent) for parent in parents(word) if len(parent) > 2), default=0.0) - 1.0


def _own_evidence(word: str) -> float:
    """Return ``_evidence`` of a word that may begin with a particle, or stands after ب.

    Two units are subtracted for what is never found with the article: it may also begin with a particle (ونشروا: ونشر),
    or be a verb (بادرت is not ب + ادرت).
    """
    derived = (zipf(parent) - (1.0 if zipf("ال" + parent) else 2.0) for parent in parents(word))
    return _known(word) or max(derived, default=0.0)


def _known(word: str) -> float:
    """Return ``_evidence`` without that of suffixes."""
    return article_evidence(word) or (article_evidence(word[2:]) if word.startswith("ال") and len(word) > 4 else 0.0)


def article_evidence(rest: str) -> float:
    """Return the evidence that ``rest`` is a word that takes the article."""
    return max(NAME if rest in folded_names() else 0.0, zipf(rest), zipf("ال" + rest))


_PROOF = 2.0
"""How much rarer, in Zipf units, a word with its article may be than what a particle would leave: no article stands
before a particle."""


def _kept(word: str, rest: str) -> float:
    """Return the evidence that the first letters belong to the word and do not stand before ``rest``.

    الوزير shows that وزير is not و + زير. If the rest is unknown, الفكرة also shows (minus a unit) that فكرته is not ف
    + كرته.
    """
    if with_article := zipf("ال" + word):
        return with_article + _PROOF
    if _known(rest):
        return 0.0
    return max((known + _PROOF - 1.0 for parent in parents(word) if (known := zipf("ال" + parent))), default=0.0)


_OWN_AL = frozenset(
    "الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي اليها اليهم اليهن الينا اليكم اليست اللهم الغاء "
    "القاء الحاق الزام الزامي الحاح الصاق الهاء الباس التزام التقاط التقاء التهاب التباس التماس التحاق التحام "
    "التفاف التفات التواء الحقت القيت الغيت القاه القاها التزم التقط التقي التحق التفت التقت التحم التزمت التقطت "
    "التحقت التقيا التقوا التقيت العاب الغام القاب الفاظ الوان الواح الحان الويه الياف البان البسه الاعيب الماس "
    "البوم المان المانيا الماني البانيا الباني الكترون الكتروني الكترونيات المونيوم الومينيوم الاسكا الاباما "
    "الزاس اليزيه البرت البيرتو الفارو الفاريز الفريدو الفونسو الونسو الكسندر الكساندر اليخاندرو اليسا اليزا "
    "اليسون اليغري اليكس اليكسي اليكساندر الينا اليوت اليزابيث".split()
)
"""Folded words whose first letters ال are their own: the hamza on the alef that would tell is often not printed."""


def _without_article(word: str) -> str:
    """Return ``word`` without ال, unless the letters belong to it (الغاء, التزام), or to the word it is derived
    from."""
    if not word.startswith("ال") or len(word) < 5 or word in folded_names() or word in plurals():
        return word
    derived = any(parent in _OWN_AL for parent in parents(word)) and word[2:] not in singulars()
    return word if word in _OWN_AL or derived else word[2:]


_BEFORE_UNKNOWN = ("و", "ف", "ب", "ل", "وب", "ول", "فب", "فل")
_LEADING = "وفبل"
_LEAST = 4
"""Minimum letters that unknown words keep in ``without_leading``."""
_SAME = {"ابن": "بن", "بن": "ابن"}
"""Names written either way: ابن سلمان and محمد بن سلمان."""
_TOLD = 4.5
"""Zipf frequency from which ``base_form`` knows a word after any particle."""
_RARE = 3.8
"""Zipf frequency up to which a word may be only a particle and a word missing from the list (واردف)."""


def without_leading(base: str) -> str:
    """Return an unknown word without all initial letters that may be particles; other words unchanged.

    So ولوكاس and بلوكاس are indexed with لوكاس. Which of them are the same word is told by ``readings``.
    """
    while base[0] in _LEADING and len(base) > _LEAST and not _known(base) and base not in plurals():
        if _known(base[1:]) or base[1:] in plurals():
            break
        base = base[1:]
    return base


@lru_cache(maxsize=20_000)
def readings(folded: str) -> tuple[str, ...]:
    """Return other words that may be ``folded`` with or without a particle, as far as can be known.

    The evidence neither tells them apart from it, nor separates a particle as in ``base_form`` (لوكاس, ولوكاس, بلوكاس).
    An archive that has them means this word.
    """
    bare = folded[2:] if folded.startswith("ال") else folded
    if folded in _SAME:
        return (_SAME[folded],)
    if not "\u0621" <= folded[:1] <= "\u064a" or article_evidence(bare) >= _TOLD:
        return ()
    cores = [bare, *(bare[len(each) :] for each in _BEFORE_UNKNOWN if _may_be_read(bare, each))]
    found = [
        *cores[1:],
        *(
            each + core
            for core in cores
            for each in _BEFORE_UNKNOWN
            if len(core) > 2 and _may_be_read(each + core, each)
        ),
    ]
    return tuple(dict.fromkeys(word for word in found if word != folded))


def _may_be_read(word: str, particle: str) -> bool:
    """Whether ``word`` may be ``particle`` and another word that ``base_form`` has not found."""
    rest = word[len(particle) :]
    if not word.startswith(particle) or len(rest) < 3 or (particle[-1] == "ل" and rest.startswith("ال")):
        return False
    whole, known = zipf(word), article_evidence(rest)
    if whole and whole > (known + 0.5 if known else _RARE):
        return False
    return not _belongs(word) and word not in plurals() and base_form(word) == word and base_form(rest) == rest
