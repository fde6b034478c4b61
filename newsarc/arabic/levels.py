"""The three levels of Arabic text: clean, normal and folded.

``clean`` keeps what a reader sees, ``normal`` drops marks, tatweel and the variety of quotation marks, ``folded`` makes
letters equal that searchers do not tell apart. Every level is idempotent, and ``normalize_with_offsets`` gives for
each character of its output the place in the input it came from. A level is a list of steps; each step is one regular
expression and what becomes of its matches, so that the text and its offsets are made by the same rules.

docs/arabic-text.md lists what each step does to each character and why.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, get_args

from newsarc.arabic.edits import Edit, edited
from newsarc.arabic.letters import DIGITS, FREQUENT, LETTERS
from newsarc.arabic.mojibake import find_mojibake, has_mojibake, may_be_utf8_as_windows, repair_mojibake
from newsarc.arabic.plain import NotPlain, blocks, to_folded, to_normal
from newsarc.arabic.quotation_marks import directed_marks, with_directed_marks

Level = Literal["clean", "normal", "folded"]
Step = Literal[
    "mojibake", "lines", "invisible", "presentation", "spaces", "marks", "tatweel", "quotes", "punctuation", "letters",
    "digits", "case",
]  # fmt: skip
STEPS: Final[tuple[Step, ...]] = get_args(Step)

ARABIC_MARKS: Final = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0898-\u089f\u08ca-\u08ff"
"""Harakat, superscript alef and the signs of Quranic print: every combining mark of the Arabic blocks, small waw and ya, the
ends of verses, and the signs for a part of the text and for prostration."""

_ARABIC_LETTER = "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\u08a0-\u08c9"
_LINES = re.compile("[\r\u0085\u2028\u2029\x0b](?:(?<=\r)\n)?")
_INDIC = "\u0900-\u0dff"
_EMOJI = "\u2190-\u21ff\u2300-\u23ff\u2600-\u275a\u2761-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
_LOOSE: Final = (
    f"(?!(?<=[{_ARABIC_LETTER}{ARABIC_MARKS}].)(?=[{_ARABIC_LETTER}])|(?<=[{_ARABIC_LETTER}{ARABIC_MARKS}{_INDIC}]\u200d)"
    f"|(?<=[ه{_INDIC}]\u200c)|(?<=[{_EMOJI}]\u200d)(?=[{_EMOJI}]))"
)
"""Behind a joiner that joins and parts nothing. Those stay that stand between Arabic letters; ZWJ behind one, which gives it
its joined form (ه.ش); ZWNJ behind ه, which makes it the vowel ە of older Kurdish; both in Indic scripts, where they
choose between conjuncts, and ZWJ between emoji, which it makes one (Unicode Standard, 9.2, 12.1, and Technical Standard 51).
Patterns begin with the set of joiners, which is fast."""
_LOOSE_JOINERS = re.compile(f"[\u200c\u200d](?:{_LOOSE})")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
    f"(?:(?<![\u200c\u200d])|{_LOOSE})"
)
_PRESENTATION = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]")
_SPACES = re.compile("[\x1c-\x1f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNCLEAN: Final = (
    "\x00-\x08\x0b\x0d-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000"
    "\ufb50-\ufdff\ufe70-\ufeff\ufff9-\ufffb\u0300-\u036f"
)
"""Every character that a step of ``clean`` may touch, NFC and mojibake apart; most text has none."""
_MAY_BE_UNCLEAN = re.compile(f"[{_UNCLEAN}\u00c0-\u00ff]")
_NEEDS_CLEANING = re.compile(f"[{_UNCLEAN}]")
_MAY_BE_PAIR = re.compile("[\u00c0-\u00ff](?:(?<![A-Za-z].)|(?<=[ØÙÚÛ]))[\u0080-\u02ff\u2010-\u2122]")
"""The same without accented letters, and the pair that mojibake begins with. What begins with a set is searched for many times
faster than alternatives."""
_MARKS = re.compile(f"[{ARABIC_MARKS}](?<!ه\u0654)")
"""But for the hamza of Persian خانهٔ, a letter that Unicode gives no character of its own (خانۀ is written with another heh)."""
_HAMZA_ABOVE = re.compile("\u0654")
_WORDS = re.compile(r"[^ \t\n]+")
_TATWEEL = re.compile("\u0640")
_PUNCTUATION = re.compile(r"[.…!؟?،؛](?:(?<=…)[.…]*|(?<=\.)\.\.[.…]*|(?<=([!؟?،؛]))\1+)")
"""Three dots or more, an ellipsis with what follows it, or one sign repeated."""
_JOINERS = re.compile("[\u200c\u200d]")
_WORD = re.compile(r"\w+")
_UPPER = re.compile(
    r"[A-Z\u00c0-\u00de\u0100-\u058f\u10a0-\u10ff\u13a0-\u13ff\u1c90-\u1cbf\u1e00-\u1fff\u2100-\u218f\u24b6-\u24cf"
    r"\u2c00-\u2fff\ua640-\ua7ff\uff21-\uff3a\U00010400-\U0001e943]"
)
_UNSTABLE = re.compile(r"[^\x00-\u02ff\u0621-\u063a\u0641-\u064a\u0660-\u066f\u0671-\u06bf]")

_FOLDED_LETTER = re.compile(f"[{''.join(LETTERS)}]")
_FOLDED_DIGIT = re.compile(f"[{''.join(DIGITS)}]")
_MAY_HIDE_MOJIBAKE = re.compile(
    "[À-ÖÜ-öø-ÿ][^\t\n -~«»“”‘’،؛؟…\u0621-\u063a\u0641-\u064a]|[ØÙÚÛ][^\t\n -~]|[\u0300-\u036f]"
)
"""An accented letter before what may be, or come to be, the second of a pair; or what may become an accented letter."""


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """A text on one level, with the way back. ``offsets[i]`` is where ``text[i]`` began in the input; one more entry
    at the end gives the input's length."""

    text: str
    offsets: Sequence[int]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the input that ``text[start:end]`` came from, up to where the next output character began: the
        marks on its last letter are inside. An empty span gives an empty one."""
        if start >= end:
            at = self.offsets[min(start, len(self.text))]
            return at, at
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


def clean(text: str) -> str:
    """What a reader sees, without what he does not: the level of stored titles and bodies.

    NFC; presentation forms and ligatures as letters; controls, BOM, zero-width and bidi characters out (ZWNJ and ZWJ stay
    where they tell: between Arabic letters, after ه, in emoji and Indic scripts); odd spaces as a space, line ends as a line feed;
    mojibake repaired. Diacritics, quotation marks and spelling stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return _by_block(text, "clean", _clean_plain)


def _clean_plain(text: str) -> str:
    if _MAY_BE_UNCLEAN.search(text) and (_NEEDS_CLEANING.search(text) or _MAY_BE_PAIR.search(text)):
        raise NotPlain
    return _composed(text)


def normal(text: str) -> str:
    """``clean`` without diacritics, Quranic marks and tatweel; quotation marks as “ ”; repeated punctuation once."""
    return _by_block(text, "normal", lambda block: _with_unified_signs(to_normal(block)))


def fold(text: str) -> str:
    """``normal`` with letters, digits and case made equal, for the index and the query only."""
    return _by_block(text, "folded", lambda block: _with_unified_signs(to_folded(block)))


def folded_words(text: str) -> list[str]:
    """The words of ``text`` as they are compared where spelling makes no difference."""
    return _WORD.findall(fold(text))


def _by_block(text: str, level: Level, plain: Work) -> str:
    """``text`` on ``level``, the short way where it is plain.

    No rule looks beyond the end of a line but the one for mojibake: where there might be some, the text is taken whole.
    """
    done = []
    for block in blocks(text):
        if may_be_utf8_as_windows(block):
            return _run(text, level, ())
        try:
            done.append(plain(block))
        except NotPlain:
            if _MAY_HIDE_MOJIBAKE.search(block):
                return _run(text, level, ())
            done.append(_run(block, level, ()))
    return "".join(done)


def _with_unified_signs(text: str) -> str:
    text = with_directed_marks(text)
    return _PUNCTUATION.sub(_one_of, text) if _may_repeat_signs(text) else text


def _may_repeat_signs(text: str) -> bool:
    """Whether ``_PUNCTUATION`` may find any. Single characters are found so quickly that pairs wait for them."""
    return (
        ("…" in text or "..." in text or "،،" in text)
        or ("؟" in text and "؟؟" in text)
        or ("!" in text and "!!" in text)
        or ("?" in text and "??" in text)
        or ("؛" in text and "؛؛" in text)
    )


def normalize(text: str, level: Level = "normal", *, without: Sequence[Step] = ()) -> str:
    """``text`` on ``level``, leaving out the steps named in ``without``.

    Raises:
        ValueError: no such level or step.
    """
    _check(level, without)
    if not without:
        return {"clean": clean, "normal": normal, "folded": fold}[level](text)
    return _run(text, level, without)


def normalize_with_offsets(text: str, level: Level = "normal", *, without: Sequence[Step] = ()) -> NormalizedText:
    """``normalize`` with the offset, in code points, of each output character in ``text``."""
    _check(level, without)
    offsets = array("q", range(len(text) + 1))

    def moved(text: str, changes: Sequence[Edit]) -> str:
        nonlocal offsets
        text, offsets = _apply(text, offsets, changes)
        return text

    text = _run(text, level, without, moved)
    return NormalizedText(text, offsets)


def _check(level: str, without: Sequence[str]) -> None:
    if level not in get_args(Level):
        raise ValueError(f"no such level: {level}; one of {', '.join(get_args(Level))}")
    for step in without:
        if step not in STEPS:
            raise ValueError(f"no such step: {step}; one of {', '.join(STEPS)}")


Editor = Callable[[str], Iterator[Edit]]
Work = Callable[[str], str]
Apply = Callable[[str, Sequence[Edit]], str]


class _Rule(NamedTuple):
    """What a step does, told twice: as the edits it makes, for offsets, and as the text it gives, for speed."""

    edits: Editor
    apply: Work


def _run(text: str, level: Level, without: Sequence[Step], apply: Apply | None = None) -> str:
    """Every step of ``level``. What a step takes away may leave mojibake that it had hidden (a zero-width space inside
    a pair); then the steps begin again, with fewer characters that are not Arabic each round."""
    first, rest = _rules(1, 1, without), _rules(2, _LEVELS[level], without)
    while True:
        text = _ruled(text, first, apply)
        if "mojibake" not in without and has_mojibake(text):
            continue
        text = _ruled(text, rest, apply)
        if "mojibake" in without or not has_mojibake(text):
            return text


def _ruled(text: str, rules: Sequence[_Rule], apply: Apply | None) -> str:
    for rule in rules:
        if apply is None:
            text = rule.apply(text)
        elif changes := list(rule.edits(text)):
            text = apply(text, changes)
    return text


def _rules(low: int, high: int, without: Sequence[Step]) -> list[_Rule]:
    """Steps of the levels ``low`` to ``high`` in their one safe order: delete, compose, drop marks, unify marks, fold,
    compose again."""
    return [rule for name, of_level, rule in _PIPELINE if low <= of_level <= high and name not in without]


def _substitution(pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> _Rule:
    def edits(text: str) -> Iterator[Edit]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), replacement if isinstance(replacement, str) else replacement(match)

    def apply(text: str) -> str:
        return pattern.sub(replacement, text)

    return _Rule(edits, apply)


def letters_of_forms(text: str) -> str:
    """``text`` with letters in place of their presentation forms and ligatures, and nothing else changed."""
    return _PRESENTATION.sub(_letters_of, text)


def _letters_of(match: re.Match[str]) -> str:
    """A presentation form as letters; one of a lone mark, which decomposes to space and mark, as the mark alone."""
    return unicodedata.normalize("NFKC", match[0]).lstrip(" ") or " "


def _compositions(text: str) -> Iterator[Edit]:
    """NFC, cluster by cluster, so that an offset never strays further than a letter and its marks."""
    if unicodedata.is_normalized("NFC", text):
        return
    for word in _WORDS.finditer(text):  # nothing composes across these
        if unicodedata.is_normalized("NFC", word[0]):
            continue
        start = word.start()
        for cluster in _clusters(word[0]):
            composed = unicodedata.normalize("NFC", cluster)
            if composed != cluster:
                yield start, start + len(cluster), composed
            start += len(cluster)


def _composed(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _clusters(text: str) -> Iterator[str]:
    start = 0
    for at in range(1, len(text)):
        if not _continues(text[at]):
            yield text[start:at]
            start = at
    yield text[start:]


def _continues(character: str) -> bool:
    """Whether NFC may join this character to one before it: marks, Hangul vowels and finals, Indic vowel signs."""
    if not _UNSTABLE.match(character):
        return False
    return (
        unicodedata.combining(character) > 0
        or unicodedata.category(character) in ("Mc", "Mn")
        or ("\u1161" <= character <= "\u11ff")
    )


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()[0]  # İ becomes i, without the dot that Unicode keeps as a mark of its own


def _letter(match: re.Match[str]) -> str:
    return LETTERS[match[0]]


def _with_folded_letters(text: str) -> str:
    for letter in FREQUENT:
        text = text.replace(letter, LETTERS[letter])
    return _FOLDED_LETTER.sub(_letter, text)


def _one_of(match: re.Match[str]) -> str:
    return match[1] or "…"


_LEVELS: Final = {"clean": 1, "normal": 2, "folded": 3}
_COMPOSE: Final = _Rule(_compositions, _composed)
_PIPELINE: Final[tuple[tuple[str, int, _Rule], ...]] = (
    ("mojibake", 1, _Rule(find_mojibake, repair_mojibake)),
    ("lines", 1, _substitution(_LINES, "\n")),
    ("presentation", 1, _substitution(_PRESENTATION, _letters_of)),
    ("invisible", 1, _substitution(_INVISIBLE, "")),
    ("spaces", 1, _substitution(_SPACES, " ")),
    ("compose", 1, _COMPOSE),
    ("invisible", 1, _substitution(_LOOSE_JOINERS, "")),
    ("marks", 2, _substitution(_MARKS, "")),
    ("tatweel", 2, _substitution(_TATWEEL, "")),
    ("invisible", 2, _substitution(_LOOSE_JOINERS, "")),
    ("marks", 3, _substitution(_HAMZA_ABOVE, "")),
    ("invisible", 3, _substitution(_JOINERS, "")),
    ("digits", 3, _substitution(_FOLDED_DIGIT, lambda match: DIGITS[match[0]])),
    ("quotes", 2, _Rule(directed_marks, with_directed_marks)),
    ("punctuation", 2, _substitution(_PUNCTUATION, _one_of)),
    ("compose again", 2, _COMPOSE),
    ("letters", 3, _Rule(_substitution(_FOLDED_LETTER, _letter).edits, _with_folded_letters)),
    ("case", 3, _substitution(_UPPER, _lower)),
    ("compose folded", 3, _COMPOSE),
)


def _apply(text: str, offsets: array[int], changes: Sequence[Edit]) -> tuple[str, array[int]]:
    """Make the changes in the text and in its offsets: a character of a replacement stands where its like did, or at
    the last of the characters it replaces."""
    moved = array("q")
    at = 0
    for start, end, new in changes:
        moved += offsets[at:start]
        last = max(end - 1, start)
        moved.extend(offsets[min(start + n, last)] for n in range(len(new)))
        at = end
    moved += offsets[at:]
    return edited(text, changes), moved
