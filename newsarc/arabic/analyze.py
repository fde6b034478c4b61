"""From text to words and from a word to its forms: what the search index and the query share.

A word has four forms, each matching more than the one before:

* *printed*: the word without diacritics, tatweel and keyboard variants; hamza and ة stay (``وبالمدينة``);
* *folded*: hamza carriers, ى/ي and ة/ه made one (``وبالمدينه``);
* *base*: the folded word without proclitics و ف ب ل ك س ال (``مدينه``);
* *stem*: the base without the suffixes that the evidence supports, broken plurals by table (``مدن`` -> ``مدينه``).

A clitic or suffix comes off only where the rest is known; of unknown words that end in no suffix (foreign names) also ب and
ل, and س before ي and ت. The evidence is ``words.txt.gz``, which ``tests/tools/build_words.py`` makes, ``plurals.txt``, and ``names.txt``,
whose names lose nothing. No form depends on the other texts of an archive, so that two archives index one text alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from newsarc.arabic.letters import WORD_LETTERS, fold_word
from newsarc.arabic.lexicon import folded_names, plurals, singulars, zipf
from newsarc.arabic.stems import NAME, is_verbal, keeps_alef, parents, stem_form

MARKS = (
    "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
    "\u200b-\u200f\ufeff"
)
"""Characters that may stand inside a word and are no part of its printed form, for a set of a regular expression."""
_OF_GOD = (
    "ب(?:در|هاء)|ت(?:قي|اج)|ج(?:ار|لال|مال)|ح(?:زب|سام)|خ(?:لف|ير)|رزق|ز(?:ين)|س(?:راج|عد|يف)|ش(?:رف|مس)|صلاح|ضي(?:اء|ف)"
    "|ع(?:ز|صام|طا|لاء|ماد|وض)|ف(?:تح|خر|ضل)|كمال|محي(?:ي|)|ن(?:اصر|جم|صر|ور)|هبة"
)
_OF_FATHERS = "بكر|جهاد|حمزة|خالد|ذر|زيد|طالب|عبيدة|علي|عمار|عمر|غريب|مازن|محمد|مصعب|نضال|هريرة|ال[\u0621-\u064a]{3,}"
WORD_END = r"(?![^\W\d_])"
FIRST_HALF = (
    "[وفبلك]{0,2}(?:عبد(?=ال[\u0621-\u064a]{2})"
    rf"|[أا]ب[وي](?=(?:ظب[يىی]|{_OF_FATHERS}){WORD_END})|(?:{_OF_GOD})(?=ال(?:له|دين|[إا]سلام){WORD_END}))"
)
"""Of names that some write as one word and others as two: عبدالله, أبوظبي, أبومازن, نصرالله, صلاحالدين, سيفالإسلام."""
_NUMBER = r"\d{1,3}(?:[,\u066c]\d{3})+(?!\d)|\d+"
"""Of digits, perhaps with separators of thousands (1,500 and ١٬٥٠٠; a point may be one of decimals)."""
_ANY_WORD = rf"[\u0621-\u064a]+(?![\w{MARKS}])|{_NUMBER}|[^\W\d_]+(?:[{MARKS}]+[^\W\d_]*)*"
WORD = re.compile(f"{FIRST_HALF}|{_ANY_WORD}")
"""One word or one number, with the marks that stand inside it. The classes of ``_ANY_WORD`` are disjoint, and grouped digits
are tried once a group: linear time. Its first branch is the last for most words, only faster."""
_HALVES_TOGETHER = re.compile(f" ?({_ANY_WORD})")
"""A third faster, for those who part the names of ``FIRST_HALF`` by themselves; with the space before the word, where
else one look in two would be in vain."""
_HALF = re.compile(FIRST_HALF)

_STRIP = re.compile(f"[{MARKS}]+")
_BASIC = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""Words that are their own printed form."""
_TANWIN = re.compile("(?:\u064bا|ا\u064b)$")
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

    The accusative tanwin goes with its alef (هجوماً is هجوم), which only the printed diacritic gives away, unless the word
    with it is one of its own, which most print without tanwin (شكراً, أيضاً).
    """
    return _PRINTED[raw]


class _PrintedForms(dict[str, str]):
    """Word as it stands in a text -> its printed form, of the names of ``FIRST_HALF`` two with a space between, worked out
    once: a look-up in C for all but new words."""

    def __missing__(self, raw: str) -> str:
        if len(self) >= _KEPT:
            self.clear()
        found = self[raw] = _printed_form(raw)
        return found


_KEPT = 200_000
"""Words kept; then the table begins anew, which bounds its memory."""
_PRINTED = _PrintedForms()


def _printed_form(raw: str) -> str:
    if len(raw) > 5 and (raw.find("ال", 2) > 0 or "بو" in raw or "بي" in raw) and (half := _HALF.match(raw)):
        return f"{_printed_form(half[0])} {_printed_form(raw[half.end() :])}"
    if raw[0].isdecimal():
        return str(int(raw)) if len(raw) < 3 else "".join(str(unicodedata.decimal(c)) for c in raw if c.isdecimal())
    if raw.isascii():
        return raw.lower()
    if _BASIC.fullmatch(raw):
        return raw
    word = unicodedata.normalize("NFKC", raw).casefold()
    tanwin = _TANWIN.search(word)
    found = _STRIP.sub("", word[: tanwin.start()] if tanwin else word).translate(_KEYBOARD)
    return (f"{found}ا" if tanwin and keeps_alef(fold_word(found)) else found) or raw


_FREQUENT = {letter: WORD_LETTERS[letter] for letter in "أإآىةئؤ"}
_RARE = re.compile(f"[{''.join(letter for letter in WORD_LETTERS if letter not in _FREQUENT)}]")


def folded_text(text: str) -> str:
    """A whole text folded like its words, spaces and punctuation as they are: for comparing letter by letter."""
    text = _STRIP.sub("", text).lower().replace("ئو", "ؤو")
    for letter, folded in _FREQUENT.items():
        text = text.replace(letter, folded)  # one letter at a time beats a table
    return _RARE.sub(lambda found: WORD_LETTERS[found[0]], text)


def words(text: str) -> list[str]:
    """The printed forms of the words of ``text``, in order."""
    return spaced_words(text).split()


def spaced_words(text: str) -> str:
    """``words`` as one string with a space between."""
    return " ".join(map(_PRINTED.__getitem__, _HALVES_TOGETHER.findall(text)))


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
    base = base_form(folded) if initial is None else folded[initial.end() - 1 :]
    return Forms(printed, folded, base, stem_form(base))


_BEFORE_INITIAL = re.compile("[وف]?(?:س|[بك]?(?:ال)?|لل?)إ")
"""Hamza under alef only begins a word: what stands before it is proclitics (لإنييستا), whatever the evidence, and no article
follows (إلهام is not the هام)."""

_ARTICLES = {
    "و": (("وبال", 4), ("وكال", 4), ("ولل", 3), ("وال", 3)), "ف": (("فبال", 4), ("فلل", 3), ("فال", 3)),
    "ب": (("بال", 3),), "ك": (("كال", 3),), "ل": (("لل", 2),), "س": (),
}  # fmt: skip
"""By their first letters, proclitics with the article, and how many letters make way for ال: للعراق is ل + العراق."""
_PARTICLES = {
    "و": ("وب", "ول", "وك", "وس", "و"), "ف": ("فب", "فل", "فس", "ف"), "ب": ("ب",), "ل": ("ل",), "ك": ("ك",), "س": ("س",),
}  # fmt: skip


def base_form(folded: str) -> str:
    """``folded`` without the proclitics that the evidence supports."""
    if len(folded) < 4 or not "\u0621" <= folded[0] <= "\u064a" or folded in folded_names():
        return folded
    return _seated(_without_article(_without_particles(_seated(folded))))


def _seated(word: str) -> str:
    """``word`` without the hamza that many print behind its seat at the end (شاطيء for شاطئ), not of شيء, بريء."""
    behind = word.endswith("يء") and len(word) > 4 and zipf(word[:-1]) > zipf(word)
    return word[:-1] if behind else word


def _without_particles(word: str) -> str:
    """The best reading of ``word`` as particles and a rest; the rest keeps (or regains) its article ال."""
    if word[0] not in _PARTICLES or word in plurals() or word in singulars():
        return word
    best, score = word, _own_evidence(word)
    for prefix, length in _ARTICLES[word[0]]:
        if word.startswith(prefix) and len(word) - length >= 3:
            rest = "ال" + word[length:]
            if rest in _OWN_AL:
                break
            known = max(_evidence(word[length:]), 1.5)
            if known + 1.0 > score:
                best, score = rest, known + 1.0
            break
    for particle in _PARTICLES[word[0]]:
        rest = word[len(particle) :]
        if len(rest) < 3 or not word.startswith(particle) or not _may_follow(particle, rest):
            continue
        found = (_own_evidence(rest) if particle == "ب" else _evidence(rest)) - _cost(particle, rest)
        if len(particle) == 2 and (word[1:] in folded_names() or _kept(word[1:], rest) > found):
            continue
        if found > score and found > 0 and _kept(word, rest) < found:
            best, score = rest, found
    return best


def _may_follow(particle: str, rest: str) -> bool:
    """س marks the future: only the imperfect's ي ت ن ا follow, and after ن and ا, which begin many nouns, no word that
    takes the article; after ا one whose third person is attested (سأكون: يكون). ك is too rare to be believed before what only
    its suffixes explain (كشفته). ل before ال is written لل."""
    if particle[-1] == "س":
        return rest[0] in "يت" or (rest[0] in "نا" and is_verbal(rest) and (rest[0] == "ن" or zipf("ي" + rest[1:]) > 0))
    if particle == "ك":
        return _known(rest) > 0
    return not (particle[-1] == "ل" and rest.startswith("ال"))


def _cost(particle: str, rest: str) -> float:
    """How much likelier than the whole word the rest must be, in Zipf units. سا begins more verbs (ساعد) than futures."""
    if len(particle) > 1 or (particle == "س" and rest[0] == "ا"):
        return 0.6
    return -0.3 if particle in "بلس" else 0.3


def _evidence(word: str) -> float:
    """Zipf frequency of a word, or of it with its article, or (less a unit) of what its suffixes leave; 0: unknown."""
    return _known(word) or max((zipf(parent) for parent in parents(word)), default=1.0) - 1.0


def _own_evidence(word: str) -> float:
    """``_evidence`` of a word that may begin with a particle, or stands behind ب; less two units of what is never met with the
    article, since it may begin with one too (ونشروا: ونشر), or be a verb (بادرت is not ب + ادرت)."""
    derived = (zipf(parent) - (1.0 if zipf("ال" + parent) else 2.0) for parent in parents(word))
    return _known(word) or max(derived, default=0.0)


def _known(word: str) -> float:
    """``_evidence`` without that of suffixes."""
    return _article_evidence(word) or (_article_evidence(word[2:]) if word.startswith("ال") and len(word) > 4 else 0.0)


def _article_evidence(rest: str) -> float:
    """Evidence that ``rest`` is a word that takes the article."""
    return max(NAME if rest in folded_names() else 0.0, zipf(rest), zipf("ال" + rest))


_PROOF = 2.0
"""How much rarer a word may be with its article than what a particle would leave, in Zipf units: no article stands before
a particle."""


def _kept(word: str, rest: str) -> float:
    """Evidence that the first letters belong to the word and not before ``rest``: الوزير shows that وزير is not و + زير; if
    the rest is unknown, (less a unit) also الفكرة that فكرته is not ف + كرته."""
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
"""Folded words whose first letters ال are their own: what a hamza on the alef tells is often not printed."""


def _without_article(word: str) -> str:
    """``word`` without ال, unless the letters belong to it (الغاء, التزام), or to what it is derived from."""
    if not word.startswith("ال") or len(word) < 5 or word in folded_names() or word in plurals():
        return word
    derived = any(parent in _OWN_AL for parent in parents(word)) and word[2:] not in singulars()
    return word if word in _OWN_AL or derived else word[2:]
