"""From a base to its stem: suffixes removed, as far as the evidence supports it, and broken plurals to their singulars.

The evidence is the word list, ``plurals.txt`` and ``names.txt`` (``lexicon``). All words here are folded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from newsarc.arabic.lexicon import TWO_LETTERS, folded_names, plurals, singulars, zipf

NAME = 3.0
"""Evidence, in Zipf units, for a name that is rare in other texts."""
_VERBAL = 1.0
"""How much rarer a verb is with an article, in Zipf units: with one, it is a noun of the same letters, or a typing
error."""
_SOUND = 4
"""Minimum letters of a word that may have the plural ون or dual ان without the other case being attested, or the و of a
construct."""
_CASE = 0.4
"""Zipf units by which a word may be rarer than with the alef of the accusative (هجوم next to هجوما)."""
_UNDERIVED = frozenset("اللتين اللتان اللذين اللذان اللاتي اللواتي اللي اونه سيوله".split())
"""Words that seem to have a suffix of often searched words (الله, أون, سيول)."""
_LONGEST_CHAIN = 4
"""Maximum suffixes removed one after the other: no word has more."""


def is_verbal(word: str) -> bool:
    """Whether a word is hardly ever found with the article, like verbs."""
    return zipf("ال" + word) + _VERBAL < zipf(word)


def _has_imperfect(word: str) -> bool:
    """Whether a word is (also) a verb, since its imperfect is attested: يقتل, and يستهدف without the alef of استهدف."""
    return zipf("ي" + (word[1:] if word[0] == "ا" and len(word) > 3 else word)) > 0


def _verb_with_t(rest: str) -> bool:
    """Whether ``rest`` is a verb before ت.

    A verb ending in ا is short (بدأت); otherwise the ا is a noun's case (مبيعات). A noun that is also a verb (قصف)
    takes ت if nothing with both the article and the ت is attested (الصوت).
    """
    if is_verbal(rest):
        return rest[-1] != "ا" or len(rest) <= 3
    return _has_imperfect(rest) and rest not in plurals() and not zipf(f"ال{rest}ت")


def _verb(rest: str) -> bool:
    return is_verbal(rest) or (_has_imperfect(rest) and rest not in plurals())


def _dual(rest: str) -> bool:
    """Whether ``rest`` is a noun in the dual: the other case is attested, or it is long enough (كريستيان is not of
    كريستي)."""
    return zipf(rest + "ين") > 0 or (len(rest) >= _SOUND and zipf("ال" + rest) > 0)


def _plural(rest: str) -> bool:
    """Whether ``rest`` is a plural's: the other case is attested, or it is long enough (كانون is not of كان)."""
    return zipf(rest + "ين") > 0 or len(rest) >= _SOUND


def _construct(rest: str) -> bool:
    """Whether ``rest`` is a plural's that has lost its ن before a noun (مهندسو الشركة)."""
    return zipf(rest + "ين") > 0 and len(rest) >= _SOUND


def _accusative(rest: str) -> bool:
    return rest[-1] != "ي"


def _feminine(rest: str) -> bool:
    """Whether ``rest`` may stand before ة; two letters are enough in a noun with the article (خطتها, قوات), not in منته
    and انته."""
    return len(rest) > 2 or zipf(f"ال{rest}ه") > 0


def _two(rest: str) -> bool:
    """Whether ``rest`` is a feminine dual's without its ن (صحيفتا): the other case is attested, or it is long enough
    (not تحيتا)."""
    return zipf(rest + "تين") > 0 or len(rest) >= _SOUND


def _hamza(rest: str) -> bool:
    """Whether ``rest`` is a noun's ending in اء, whose hamza gets a seat before a suffix (أعضائها, حلفاؤهم), not a
    verb's (تشاء)."""
    return rest[0] == "ا" or zipf(f"ال{rest}اء") > 0


def _his_hamza(rest: str) -> bool:
    """Whether ``_hamza`` is true before ه alone, where words ending in اية look the same (نهاية, not لقائه)."""
    return _hamza(rest) and not zipf(f"ال{rest}ايه")


def _weak(rest: str) -> bool:
    """Whether ``rest`` is a verb's ending in ى, which is dropped before ت and وا (انتهت, التقوا)."""
    return _has_imperfect(rest + "ي") and not zipf(f"ال{rest}ت")


def _short(own: str, rest: str) -> bool:
    """Whether ``rest`` is a noun of two letters with a possessive, which makes no other noun (دمك, but not سمك) or verb
    (حرك)."""
    verb = own == "ك" and zipf(f"ي{rest}{own}") > 0
    return rest in TWO_LETTERS and is_verbal(rest + own) and not verb


class _Suffix(NamedTuple):
    """A suffix and the conditions for a word to have it."""

    ending: str
    instead: tuple[str, ...]
    """What may replace it."""
    least: int
    """Minimum letters that must stay."""
    allowance: float
    """Zipf units by which the parent may be rarer."""
    fits: Callable[[str], bool] | None = None
    """Whether the rest may take the suffix; None: any."""


_POSSESSIVES = ("هما", "هم", "هن", "ها", "نا", "كم", "ه", "ك")
_SUFFIXES = (
    *(_Suffix("ت" + own, ("ه", "ت"), 2, 3.0, _feminine) for own in _POSSESSIVES),
    *(_Suffix(own, ("",), 2, 1.0, partial(_short, own)) for own in _POSSESSIVES if own != "نا"),
    _Suffix("تي", ("ه", "ت"), 2, 1.0, _feminine), _Suffix("تا", ("ه",), 3, 3.0, _two),
    _Suffix("تين", ("ه", "ت"), 2, 3.0, _feminine), _Suffix("تان", ("ه", "ت"), 2, 3.0, _feminine),
    *(_Suffix("ات" + own, ("ه", "", "ات"), 3, 3.0) for own in _POSSESSIVES),
    _Suffix("اتي", ("ه", "", "ات"), 3, 1.5),
    *(_Suffix("اي" + own, ("اء",), 2, 3.0, _hamza if len(own) > 1 else _his_hamza) for own in _POSSESSIVES),
    *(_Suffix("او" + own, ("اء",), 2 if len(own) > 1 else 3, 3.0, _hamza) for own in _POSSESSIVES),
    *(_Suffix("تي" + own, ("ه", "ت"), 3, 3.0) for own in _POSSESSIVES), _Suffix("يهما", ("",), 3, 1.0),
    _Suffix("ات", ("ه",), 2, 2.0, _feminine), _Suffix("ات", ("",), 3, 2.0),
    _Suffix("يات", ("يه", "ي", "يا"), 3, 2.0), _Suffix("يه", ("ي", "", "ه"), 3, 1.0),
    _Suffix("هما", ("",), 3, 1.5), _Suffix("هم", ("",), 3, 1.0), _Suffix("هن", ("",), 3, 0.5), _Suffix("ها", ("",), 3, 1.0),
    _Suffix("نا", ("",), 3, 0.3), _Suffix("كم", ("",), 3, 0.3), _Suffix("ه", ("",), 3, -0.2), _Suffix("ك", ("",), 3, -0.3),
    _Suffix("ي", ("", "ه"), 3, 0.3), _Suffix("يا", ("ي",), 3, -0.3), _Suffix("ا", ("",), 3, _CASE, _accusative),
    _Suffix("يون", ("ي",), 3, 2.0), _Suffix("يين", ("ي",), 3, 2.0),
    _Suffix("اها", ("ي",), 3, 1.0), _Suffix("اه", ("ي",), 3, 1.0), _Suffix("اهم", ("ي",), 3, 1.0),
    _Suffix("ت", ("",), 3, 1.0, _verb_with_t), _Suffix("ت", ("ي",), 3, 1.0, _weak), _Suffix("وا", ("ي",), 3, 1.0, _weak),
    *(_Suffix(ending, ("",), 3, 2.0, _verb) for ending in ("وا", "تا")),
    *(_Suffix(ending, ("",), 3, 1.0, _verb) for ending in ("وها", "وه", "وهم")),
    _Suffix("و", ("",), 3, 1.0, _construct), _Suffix("ون", ("",), 3, 1.0, _plural),
    _Suffix("ين", ("",), 3, 1.0), _Suffix("ان", ("",), 3, 1.0, _dual),
)  # fmt: skip
_BY_ENDING: dict[str, list[_Suffix]] = {}
for _suffix in _SUFFIXES:
    _BY_ENDING.setdefault(_suffix.ending, []).append(_suffix)
_LONGEST = max(map(len, _BY_ENDING))
_LAST_LETTERS = frozenset(ending[-1] for ending in _BY_ENDING)


@lru_cache(maxsize=200_000)
def stem_form(base: str) -> str:
    """Return the most frequent word that ``base`` leads back to through suffixes and broken plurals."""
    word = base
    for _ in range(_LONGEST_CHAIN):
        parent = _parent(word)
        if parent == word:
            break
        word = parent
    return word


def _parent(word: str) -> str:
    singular = plurals().get(word)
    if singular:
        return singular
    if word in folded_names() or word in _UNDERIVED:
        return word
    own = zipf(word)
    best, score = word, 0.0
    for parent, allowance in _derivations(word):
        known = zipf(parent)
        if (with_article := zipf("ال" + parent)) > known:
            known = with_article
        if known < NAME and parent in folded_names():
            known = NAME
        if known + allowance >= own and known + allowance > score and (known or parent in plurals()):
            best, score = parent, known + allowance
    return best


def _derivations(word: str) -> Iterator[tuple[str, float]]:
    if word[-1] not in _LAST_LETTERS:
        return
    for length in range(min(len(word) - 2, _LONGEST), 0, -1):
        for _, instead, least, allowance, fits in _BY_ENDING.get(word[-length:], ()):
            if len(word) - length >= least and (fits is None or fits(word[:-length])):
                rest = word[:-length]
                for replacement in instead:
                    yield rest + replacement, allowance


def parents(word: str) -> Iterator[str]:
    """Yield the words that ``word`` may be derived from by one suffix, known or not."""
    return (parent for parent, _ in _derivations(word))


_CASES = (("تان", "تين"), ("ون", "ين"), ("ان", "ين"))
"""Endings of the nominative and those of all other cases."""
_KUNYA = {"ابي": "ابو", "ابا": "ابو"}
"""The first word of a name, which Arabic declines: أبو مازن becomes أبي مازن after a preposition."""


def without_case(base: str) -> str:
    """Return ``base`` in one form for all cases: معلمتان is معلمتين, مسلحون مسلحين, هجوما هجوم, أبي أبو."""
    if base in _KUNYA:
        return _KUNYA[base]
    if base[-1] == "ا" and len(base) > 2:
        return base[:-1] if _is_accusative(base) else base
    if base[-1] != "ن" or base[:2] == "ال" or base in folded_names() or base in plurals():
        return base
    for ending, other in _CASES:
        if base.endswith(ending) and len(base) - len(ending) >= 3:
            rest = base[: -len(ending)]
            stem, oblique = stem_form(base), rest + other
            told = (oblique, "ال" + oblique) if ending == "ان" else [f"ال{rest}{end}" for end in ("", "ه", other)]
            return oblique if any(map(zipf, told)) and stem != base and stem == stem_form(oblique) else base
    return base


def _is_accusative(word: str) -> bool:
    """Whether a word is a noun with the alef of the accusative.

    It is not a word with its own alef (شكرا, العليا), a verb (كانا), or a word with a pronoun (رئيسها, لاعبونا).
    """
    rest = word[:-1]
    if word in folded_names() or word in plurals() or word in singulars() or zipf("ال" + word):
        return False
    if rest.endswith(("ه", "ون", "ين")):
        return False
    noun = rest in TWO_LETTERS or (len(rest) > 2 and zipf("ال" + rest) > 0 and not is_verbal(rest))
    return noun and not _keeps_alef(rest) and stem_form(word) == stem_form(rest)


def _keeps_alef(rest: str) -> bool:
    """Whether a word with alef is so much commoner than ``rest`` that it is a word of its own (شكرا, جدا)."""
    return zipf(rest + "ا") > max(zipf(rest), zipf("ال" + rest)) + _CASE
