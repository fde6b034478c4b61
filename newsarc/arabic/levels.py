"""The three levels of Arabic text: clean, normal and folded.

``clean`` keeps what a reader sees. ``normal`` drops marks and tatweel and unifies quotation marks. ``folded`` unifies
letters that searchers do not distinguish. Every level is idempotent. ``normalize_with_offsets`` also gives, for each
character of its output, its place in the input. A level is a list of steps. Each step is one regular expression and the
replacement for its matches, so text and offsets are made by the same rules.

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
"""Harakat, superscript alef and the signs of Quranic print: every combining mark of the Arabic blocks, small waw and
ya, ends of verses, and the signs for a section and for prostration."""

_ARABIC_LETTER = "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\u08a0-\u08c9"
_LINES = re.compile("[\r\u0085\u2028\u2029\x0b](?:(?<=\r)\n)?")
_INDIC = "\u0900-\u0dff"
_EMOJI = "\u2190-\u21ff\u2300-\u23ff\u2600-\u275a\u2761-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff"
_LOOSE: Final = (
    f"(?!(?<=[{_ARABIC_LETTER}{ARABIC_MARKS}].)(?=[{_ARABIC_LETTER}])|(?<=[{_ARABIC_LETTER}{ARABIC_MARKS}{_INDIC}]\u200d)"
    f"|(?<=[ه{_INDIC}]\u200c)|(?<=[{_EMOJI}]\u200d)(?=[{_EMOJI}]))"
)
"""Follows a joiner that neither joins nor separates anything.

Joiners between Arabic letters stay. So does ZWJ after one, which gives it its joined form (ه.ش), and ZWNJ after ه,
which makes it the vowel ە of older Kurdish. Both stay in Indic scripts, where they choose between conjuncts, and ZWJ
stays between emoji, which it joins (Unicode Standard, 9.2, 12.1, and Technical Standard 51). Patterns begin with the
set of joiners, which is fast.
"""
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
"""Every character that a step of ``clean`` may change, apart from NFC and mojibake; most text has none."""
_MAY_BE_UNCLEAN = re.compile(f"[{_UNCLEAN}\u00c0-\u00ff]")
_NEEDS_CLEANING = re.compile(f"[{_UNCLEAN}]")
_MAY_BE_PAIR = re.compile("[\u00c0-\u00ff](?:(?<![A-Za-z].)|(?<=[ØÙÚÛ]))[\u0080-\u02ff\u2010-\u2122]")
"""_NEEDS_CLEANING: the characters of _MAY_BE_UNCLEAN without accented letters. _MAY_BE_PAIR: the pair that mojibake
begins with. A pattern that begins with a set is many times faster to search for than alternatives."""
_MARKS = re.compile(f"[{ARABIC_MARKS}](?<!ه\u0654)")
"""All marks except the hamza of Persian خانهٔ, a letter without a character of its own in Unicode (خانۀ has another
heh)."""
_HAMZA_ABOVE = re.compile("\u0654")
_WORDS = re.compile(r"[^ \t\n]+")
_TATWEEL = re.compile("\u0640")
_PUNCTUATION = re.compile(r"[.…!؟?،؛](?:(?<=…)[.…]*|(?<=\.)\.\.[.…]*|(?<=([!؟?،؛]))\1+)")
"""Three or more dots, an ellipsis with dots after it, or one repeated sign."""
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
"""An accented letter before what may be, or become, the second of a pair; or what may become an accented letter."""


@dataclass(frozen=True, slots=True)
class NormalizedText:
    """A text on one level, with its offsets. ``offsets[i]`` is where ``text[i]`` began in the input.

    One more entry at the end gives the input's length.
    """

    text: str
    offsets: Sequence[int]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the input that ``text[start:end]`` came from, up to where the next output character began.

        So the marks on its last letter are inside. An empty span gives an empty one.
        """
        if start >= end:
            at = self.offsets[min(start, len(self.text))]
            return at, at
        return self.offsets[start], max(self.offsets[end], self.offsets[end - 1] + 1)


def clean(text: str) -> str:
    """Return what a reader sees, without invisible characters: the level of stored titles and bodies.

    Text becomes NFC; presentation forms and ligatures become letters. Controls, BOM, zero-width and bidi characters are
    removed; ZWNJ and ZWJ stay where they matter: between Arabic letters, after ه, in emoji and Indic scripts. Unusual
    spaces become a space, line ends a line feed. Mojibake is repaired. Diacritics, quotation marks and spelling stay.
    """
    if text.isascii() and text.isprintable():
        return text
    return _by_block(text, "clean", _clean_plain)


def _clean_plain(text: str) -> str:
    if _MAY_BE_UNCLEAN.search(text) and (_NEEDS_CLEANING.search(text) or _MAY_BE_PAIR.search(text)):
        raise NotPlain
    return _composed(text)


def normal(text: str) -> str:
    """Return ``clean`` text without diacritics, Quranic marks and tatweel; quotation marks as “ ”; repeated punctuation
    once."""
    return _by_block(text, "normal", lambda block: _with_unified_signs(to_normal(block)))


def fold(text: str) -> str:
    """Return ``normal`` text with letters, digits and case unified, for the index and the query only."""
    return _by_block(text, "folded", lambda block: _with_unified_signs(to_folded(block)))


def folded_words(text: str) -> list[str]:
    """The words of ``text`` as they are compared where spelling makes no difference."""
    return _WORD.findall(fold(text))


def _by_block(text: str, level: Level, plain: Work) -> str:
    """Return ``text`` on ``level``, by the fast way where it is plain.

    No rule except the one for mojibake looks past the end of a line; where there may be mojibake, the text is processed
    as a whole.
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
    """Whether ``_PUNCTUATION`` may match. Single characters are found so fast that they are checked before pairs."""
    return (
        ("…" in text or "..." in text or "،،" in text)
        or ("؟" in text and "؟؟" in text)
        or ("!" in text and "!!" in text)
        or ("?" in text and "??" in text)
        or ("؛" in text and "؛؛" in text)
    )


def normalize(text: str, level: Level = "normal", *, without: Sequence[Step] = ()) -> str:
    """Return ``text`` on ``level``, leaving out the steps named in ``without``.

    Raises:
        ValueError: no such level or step.
    """
    _check(level, without)
    if not without:
        return {"clean": clean, "normal": normal, "folded": fold}[level](text)
    return _run(text, level, without)


def normalize_with_offsets(text: str, level: Level = "normal", *, without: Sequence[Step] = ()) -> NormalizedText:
    """Return ``normalize`` with the offset, in code points, of each output character in ``text``."""
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
    """What a step does, in two forms: the edits it makes, for offsets, and the text it gives, for speed."""

    edits: Editor
    apply: Work


def _run(text: str, level: Level, without: Sequence[Step], apply: Apply | None = None) -> str:
    """Run every step of ``level``.

    A step may remove characters that had hidden mojibake (a zero-width space inside a pair). Then the steps begin
    again; each round has fewer non-Arabic characters.
    """
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
    """Return the steps of the levels ``low`` to ``high`` in their only safe order.

    The order is: delete, compose, drop marks, unify marks, fold, compose again.
    """
    return [rule for name, of_level, rule in _PIPELINE if low <= of_level <= high and name not in without]


def _substitution(pattern: re.Pattern[str], replacement: str | Callable[[re.Match[str]], str]) -> _Rule:
    def edits(text: str) -> Iterator[Edit]:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), replacement if isinstance(replacement, str) else replacement(match)

    def apply(text: str) -> str:
        return pattern.sub(replacement, text)

    return _Rule(edits, apply)


def letters_of_forms(text: str) -> str:
    """Return ``text`` with letters in place of presentation forms and ligatures, and no other change."""
    return _PRESENTATION.sub(_letters_of, text)


def _letters_of(match: re.Match[str]) -> str:
    """Return a presentation form as letters; that of a lone mark, which decomposes to space and mark, as the mark
    alone."""
    return unicodedata.normalize("NFKC", match[0]).lstrip(" ") or " "


def _compositions(text: str) -> Iterator[Edit]:
    """Yield the changes to NFC, cluster by cluster, so that an offset never moves farther than a letter and its
    marks."""
    if unicodedata.is_normalized("NFC", text):
        return
    for word in _WORDS.finditer(text):  # nothing composes across words
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
    return match[0].lower()[0]  # İ becomes i, without the dot that Unicode keeps as a separate mark


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
    """Apply the changes to the text and its offsets.

    A character of a replacement gets the place of the replaced one with the same index, or of the last one.
    """
    moved = array("q")
    at = 0
    for start, end, new in changes:
        moved += offsets[at:start]
        last = max(end - 1, start)
        moved.extend(offsets[min(start + n, last)] for n in range(len(new)))
        at = end
    moved += offsets[at:]
    return edited(text, changes), moved
