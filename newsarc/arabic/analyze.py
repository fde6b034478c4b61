"""From text to words and from a word to its forms: what the search index and the query share.

A word has four forms, each matching more than the one before:

* *printed*: the word without diacritics, tatweel and keyboard variants; hamza and ة stay (``وبالمدينة``);
* *folded*: hamza carriers, ى/ي and ة/ه made one (``وبالمدينه``);
* *base*: the folded word without proclitics و ف ب ل ك س ال (``مدينه``);
* *stem*: the base without the suffixes that the evidence supports, broken plurals by table (``مدن`` -> ``مدينه``).

A clitic or suffix comes off only where the rest is known. The evidence is ``words.txt.gz``, which
``tests/tools/build_words.py`` makes, ``plurals.txt``, and ``names.txt``, whose names lose nothing. No form depends on the other texts of an archive, so that two
archives index one text alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsarc.arabic.lexicon import names, plurals, singulars, zipf

MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u200b-\u200f\ufeff"
)
"""Characters that may stand inside a word and are no part of its printed form, for a set of a regular expression."""
_FIRST_HALF = "[وفبلك]{0,2}(?:عبد(?=ال[\u0621-\u064a]{2})|[أا]ب[وي](?=ظبي))"
"""Of names that some write as one word and others as two: عبدالله, أبوظبي."""
_NUMBER = r"\d{1,3}(?:[,\u066c]\d{3})+(?!\d)|\d+"
"""Of digits, perhaps with separators of thousands (1,500 and ١٬٥٠٠; a point may be one of decimals)."""
_ANY_WORD = rf"[\u0621-\u064a]+(?![\w{MARKS}])|{_NUMBER}|[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
WORD = re.compile(f"{_FIRST_HALF}|{_ANY_WORD}")
"""One word or one number, with the marks that stand inside it. The classes of ``_ANY_WORD`` are disjoint, and grouped digits
are tried once a group: linear time. Its first branch is the last for most words, only faster."""
_WORD_OF_MOST = re.compile(_ANY_WORD)
"""A third faster, for texts without the names of ``_FIRST_HALF``."""

_STRIP = re.compile(f"[{MARKS}]+")
_BASIC = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""Words that are their own printed form."""
_TANWIN = re.compile("(?:\u064b[اى]|[اى]\u064b)$")
_KEYBOARD = str.maketrans(
    {
        "ک": "ك",
        "ڪ": "ك",
        "ی": "ي",
        "ے": "ي",
        "ې": "ي",
        "ہ": "ه",
        "ھ": "ه",
        "ۀ": "ه",
        "ە": "ه",
        "ۃ": "ة",
        "ۂ": "ه",
        "ٱ": "ا",
    }
)
_FOLD = str.maketrans("أإآٱؤئىةگپچڤژ", "اااا" + "وييهكبجفز")


class Forms(NamedTuple):
    """The forms of one word, most exact first."""

    printed: str
    folded: str
    base: str
    stem: str


class Token(NamedTuple):
    """A word of a text: its printed form and where it stands, in code points, end-exclusive."""

    word: str
    start: int
    end: int


def printed_form(raw: str) -> str:
    """``raw``, one match of ``WORD``, without marks, tatweel and keyboard variants; lower case; digits as 0-9,
    thousands not parted.

    The accusative tanwin goes with its alef (هجوماً is هجوم), which only the printed diacritic gives away.
    """
    return _PRINTED[raw]


class _PrintedForms(dict[str, str]):
    """Word as it stands in a text -> its printed form, worked out once: a look-up in C for all but new words."""

    def __missing__(self, raw: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        found = self[raw] = _printed_form(raw)
        return found


_KEPT = 200_000
"""Words kept; then the table begins anew, which bounds its memory."""
_PRINTED = _PrintedForms()


def _printed_form(raw: str) -> str:
    if raw[0].isdecimal():
        return str(int(raw)) if len(raw) < 3 else "".join(str(unicodedata.decimal(c)) for c in raw if c.isdecimal())
    if raw.isascii():
        return raw.lower()
    if _BASIC.fullmatch(raw):
        return raw
    word = unicodedata.normalize("NFKC", raw)
    word = _STRIP.sub("", _TANWIN.sub("", word)).translate(_KEYBOARD).casefold()
    return word or raw


def fold_word(printed: str) -> str:
    """The folded form of a printed form. ئ before و is the other spelling of ؤ (مسئول, شئون)."""
    return printed.replace("ئو", "ؤو").translate(_FOLD)


def fold_letters() -> dict[str, str]:
    """Letter -> folded letter, keyboard variants included: the whole of folding but for marks and case."""
    variants = {chr(code): str(letter) for code, letter in _KEYBOARD.items()}
    folded = {chr(code): chr(letter) if isinstance(letter, int) else str(letter) for code, letter in _FOLD.items()}
    return {**folded, **{variant: folded.get(letter, letter) for variant, letter in variants.items()}}


_FREQUENT = {letter: fold_letters()[letter] for letter in "أإآىةئؤ"}
_RARE_LETTERS = {letter: folded for letter, folded in fold_letters().items() if letter not in _FREQUENT}
_RARE = re.compile(f"[{''.join(_RARE_LETTERS)}]")


def folded_text(text: str) -> str:
    """A whole text folded like its words, spaces and punctuation as they are: for comparing letter by letter."""
    text = _STRIP.sub("", text).lower().replace("ئو", "ؤو")
    for letter, folded in _FREQUENT.items():
        text = text.replace(letter, folded)  # one letter at a time beats a table
    return _RARE.sub(lambda found: _RARE_LETTERS[found[0]], text)


def words(text: str) -> list[str]:
    """The printed forms of the words of ``text``, in order."""
    pattern = WORD if "عبدال" in text or "بوظبي" in text or "بيظبي" in text else _WORD_OF_MOST
    return list(map(_PRINTED.__getitem__, pattern.findall(text)))


def tokens(text: str) -> Iterator[Token]:
    """The words of ``text`` with their places."""
    for match in WORD.finditer(text):
        yield Token(_PRINTED[match[0]], match.start(), match.end())


def forms(printed: str) -> Forms:
    """All forms of a printed form."""
    folded = fold_word(printed)
    if printed[1:2] == "ل" and printed[0] in "أإآ" and not _article_evidence(folded[2:]):
        return Forms(printed, folded, folded, stem_form(folded))  # an article's alef bears a hamza only by mistake
    initial = _BEFORE_INITIAL.match(printed)
    base = base_form(folded if initial is None else folded[initial.end() - 1 :])
    return Forms(printed, folded, base, stem_form(base))


_BEFORE_INITIAL = re.compile("[وف]?(?:س|[بك]?(?:ال)?|لل?)إ")
"""Hamza under alef only begins a word: what stands before it is proclitics (لإنييستا), whatever the evidence."""

# Proclitics with the article, and how many letters make way for ال: للعراق is ل + العراق.
_ARTICLES = (
    ("وبال", 4), ("فبال", 4), ("وكال", 4), ("فلل", 3), ("ولل", 3), ("وال", 3), ("فال", 3), ("بال", 3), ("كال", 3),
    ("لل", 2),
)  # fmt: skip
_PARTICLES = ("وب", "ول", "وك", "فب", "فل", "وس", "فس", "و", "ف", "ب", "ل", "ك", "س")


@lru_cache(maxsize=1)
def _names() -> frozenset[str]:
    return frozenset(map(fold_word, names()))


def base_form(folded: str) -> str:
    """``folded`` without the proclitics that the evidence supports."""
    if len(folded) < 4 or not "\u0621" <= folded[0] <= "\u064a" or folded in _names():
        return folded
    return _without_article(_without_particles(folded))


_PROCLITICS = frozenset("وفبلكس")


def _without_particles(word: str) -> str:
    """The best reading of ``word`` as particles and a rest; the rest keeps (or regains) its article ال."""
    if word[0] not in _PROCLITICS or word in plurals() or word in singulars():
        return word
    whole = _evidence(word)
    best, score = word, whole
    for prefix, length in _ARTICLES:
        if word.startswith(prefix) and len(word) - length >= 3:
            rest = "ال" + word[length:]
            if rest in _OWN_AL:
                break
            known = max(_article_evidence(word[length:]), 1.5)
            if known + 1.0 > score:
                best, score = rest, known + 1.0
            break
    for particle in _PARTICLES:
        rest = word[len(particle) :]
        if not word.startswith(particle) or len(rest) < 3 or not _may_follow(particle, rest):
            continue
        if len(particle) == 2 and word[1:] in _names():
            continue
        found = _evidence(rest) - _cost(particle)
        if found > score and found > 0 and _kept(word) < found:
            best, score = rest, found
    return best


def _may_follow(particle: str, rest: str) -> bool:
    """س marks the future: only the imperfect's ي ت ن ا follow, and after ن and ا, which begin many nouns, no word that
    takes the article. ل before ال is written لل."""
    if particle[-1] == "س":
        return rest[0] in "يت" or (rest[0] in "نا" and _is_verbal(rest))
    return not (particle[-1] == "ل" and rest.startswith("ال"))


_VERBAL = 1.0
"""How much rarer a verb is with an article, in Zipf units: what has one is a noun of its letters, or a slip."""


def _cost(particle: str) -> float:
    """How much likelier than the whole word the rest must be, in Zipf units."""
    if len(particle) > 1:
        return 0.6
    return -0.3 if particle in "بلس" else 0.3


def _evidence(word: str) -> float:
    """Zipf frequency of a word, or of it with its article, or (less a unit) of what its suffixes leave; 0: unknown."""
    if known := _article_evidence(word):
        return known
    if word.startswith("ال") and len(word) > 4:
        return _article_evidence(word[2:])
    return max((zipf(parent) for parent in _parents(word)), default=1.0) - 1.0


_NAME = 3.0
"""Evidence of a name that is rare in other texts."""


def _article_evidence(rest: str) -> float:
    """Evidence that ``rest`` is a word that takes the article."""
    return max(_NAME if rest in _names() else 0.0, zipf(rest), zipf("ال" + rest))


_PROOF = 2.0
"""How much rarer a word may be with its article than what a particle would leave, in Zipf units: no article stands before
a particle."""


def _kept(word: str) -> float:
    """Evidence that the first letter belongs to the word: الوزير shows that وزير is not و + زير."""
    return zipf("ال" + word) + _PROOF if zipf("ال" + word) else 0.0


_OWN_AL = frozenset(
    "الذين اللذان اللذين اللتان اللتين اللاتي اللواتي اللائي اليها اليهم اليهن الينا اليكم اليست اللهم الغاء "
    "القاء الحاق الزام الزامي الحاح الصاق الهاء الباس التزام التقاط التقاء التهاب التباس التماس التحاق التحام "
    "التفاف التفات التواء الحقت القيت الغيت القاه القاها التزم التقط التقي التحق التفت التقت التحم التزمت التقطت "
    "التحقت التقيا التقوا التقيت العاب الغام القاب الفاظ الوان الواح الحان الويه الياف البان البسه الاعيب الماس "
    "البوم المان المانيا الماني البانيا الباني الكترون الكتروني الكترونيات المونيوم الومينيوم الاسكا الاباما "
    "الزاس اليزيه البرت البيرتو الفارو الفاريز الفريدو الفونسو الونسو الكسندر الكساندر اليخاندرو اليسا اليزا "
    "اليسون اليغري اليكس اليكسي اليكساندر الينا اليوت اليزابيث".split()
)
"""Folded words whose first letters ال are their own: what a hamza on the alef tells is often not printed."""


def _without_article(word: str) -> str:
    """``word`` without ال, unless the letters belong to it (الغاء, التزام), or to what it is derived from."""
    if not word.startswith("ال") or len(word) < 5 or word in _names():
        return word
    derived = word in _OWN_AL or any(parent in _OWN_AL for parent in _parents(word))
    return word if derived else word[2:]


# Suffixes: (suffix, what may stand in its place, letters that must stay, Zipf units by which the parent may be rarer).
_SUFFIXES: tuple[tuple[str, tuple[str, ...], int, float], ...] = (
    ("تهما", ("ه", "ت"), 3, 3.0), ("تهم", ("ه", "ت"), 3, 3.0), ("تهن", ("ه", "ت"), 3, 3.0), ("تها", ("ه", "ت"), 3, 3.0),
    ("تنا", ("ه", "ت"), 3, 3.0), ("تكم", ("ه", "ت"), 3, 3.0), ("ته", ("ه", "ت"), 3, 3.0), ("تي", ("ه", "ت"), 3, 1.0),
    ("تين", ("ه", "ت"), 3, 3.0), ("تان", ("ه", "ت"), 3, 3.0),
    ("اتهما", ("ه", "", "ات"), 3, 3.0), ("اتهم", ("ه", "", "ات"), 3, 3.0), ("اتهن", ("ه", "", "ات"), 3, 3.0),
    ("اتها", ("ه", "", "ات"), 3, 3.0), ("اتنا", ("ه", "", "ات"), 3, 3.0), ("اتكم", ("ه", "", "ات"), 3, 3.0),
    ("اته", ("ه", "", "ات"), 3, 3.0), ("اتي", ("ه", "", "ات"), 3, 1.5),
    ("ات", ("ه", ""), 3, 2.0), ("يات", ("ي", "يه", "يا"), 3, 2.0), ("يه", ("ي", "", "ه"), 3, 1.0),
    ("هما", ("",), 3, 1.5), ("هم", ("",), 3, 1.0), ("هن", ("",), 3, 0.5), ("ها", ("",), 3, 1.0), ("نا", ("",), 3, 0.3),
    ("كم", ("",), 3, 0.3), ("ه", ("",), 3, -0.2), ("ي", ("", "ه"), 3, 0.3), ("يا", ("ي",), 3, -0.3),
    ("ا", ("",), 3, 0.4),
    ("يون", ("ي",), 3, 2.0), ("يين", ("ي",), 3, 2.0),
    ("اها", ("ي",), 3, 1.0), ("اه", ("ي",), 3, 1.0), ("اهم", ("ي",), 3, 1.0),
    ("تك", ("ه", "ت"), 3, 3.0), ("اتك", ("ه", "", "ات"), 3, 3.0), ("ك", ("",), 3, -0.3),
    ("ت", ("",), 3, 1.0), ("وا", ("",), 3, 2.0), ("تا", ("",), 3, 2.0),
    ("ون", ("",), 3, 1.0), ("ين", ("",), 3, 1.0), ("ان", ("",), 3, 1.0),
)  # fmt: skip
_BY_LAST_LETTER: dict[str, list[tuple[str, tuple[str, ...], int, float]]] = {}
for _rule in _SUFFIXES:
    _BY_LAST_LETTER.setdefault(_rule[0][-1], []).append(_rule)
_OF_VERBS = ("ت", "وا", "تا")
_PAIRED = {"ان": "ين", "ون": "ين"}
_SOUND = 4
"""Letters of a word that may have the plural ون or the dual ان without the other case being attested."""
_LONGEST_CHAIN = 4
"""Suffixes taken off one after the other: no word has more."""


@lru_cache(maxsize=200_000)
def stem_form(base: str) -> str:
    """The most frequent word that ``base`` leads back to by way of suffixes and broken plurals."""
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
    if word in _names():
        return word
    own = zipf(word)
    best, score = word, 0.0
    for parent, allowance in _derivations(word):
        known = max(zipf(parent), zipf("ال" + parent))
        if (known or parent in plurals()) and known + allowance >= own and known + allowance > score:
            best, score = parent, known + allowance
    return best


def _derivations(word: str) -> Iterator[tuple[str, float]]:
    for suffix, replacements, least, allowance in _BY_LAST_LETTER.get(word[-1:], ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= least:
            rest = word[: -len(suffix)]
            paired = _PAIRED.get(suffix)
            if (suffix == "ا" and rest[-1] == "ي") or (suffix in _OF_VERBS and not _may_take(suffix, rest)):
                continue
            if paired and not zipf(rest + paired) and not _takes_sound_plural(rest, suffix):
                continue
            for replacement in replacements:
                yield rest + replacement, allowance


def _is_verbal(word: str) -> bool:
    """Whether a word is hardly ever met with the article, as verbs are not."""
    return zipf("ال" + word) + _VERBAL < zipf(word)


def _may_take(suffix: str, verb: str) -> bool:
    """Whether ``verb`` is one and takes the suffix; one on ا is short (بدأت), or the ا is the case of a noun (مبيعات)."""
    return _is_verbal(verb) and not (suffix == "ت" and verb[-1] == "ا" and len(verb) > 3)


def _takes_sound_plural(word: str, suffix: str) -> bool:
    """Whether ``word`` takes ون or ان, though its other case is not attested: a word of some length (كانون is not of كان),
    for the dual a noun (كريستيان is not of كريستي)."""
    return len(word) >= _SOUND and (suffix == "ون" or zipf("ال" + word) > 0)


def _parents(word: str) -> Iterator[str]:
    return (parent for parent, _ in _derivations(word))
