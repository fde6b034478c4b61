"""Marked words that nobody has said: names, titles, slogans, terms and irony.

Length helps little (a party's name may have six words, a quotation one); the word before the mark decides
first: a naming noun (صحيفة «كذا») or a label (ما يسمى «كذا») makes a name, a colon or أن makes speech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.extract.quotes.lexicon import AUDIENCE, BODY, COMP, LABEL, NAMING
from newsarc.extract.quotes.marks import Span
from newsarc.extract.quotes.words import BREAK, COLON, STOP, Word, analyse

_ENDS_CLAUSE = re.compile(r"[ \t]*(?:[.؟!\n]|،? *و[^\s]|$)")
SHORT = 3
"""A marked run of at most this many words is a name or a term unless the clause before it clearly announces speech."""
_NAME_WORDS = 6
"""Words that a name or title in marks has at most."""


def names_in_marks(text: str, spans: Sequence[Span]) -> set[str]:
    """Marked runs that stand after a naming noun somewhere, or that keep coming back: names everywhere in the text."""
    counts: dict[str, int] = {}
    names = set()
    for span in spans:
        if span.end - span.start > 60:
            continue
        inner = text[span.start : span.end]
        counts[inner] = counts.get(inner, 0) + 1
        before = text[max(0, span.outer_start - 24) : span.outer_start].split()
        if before and analyse(before[-1]).kinds & NAMING and inner.count(" ") < SHORT + 1:
            names.add(inner)
    names.update(i for i, count in counts.items() if count > 1 and i.count(" ") < SHORT + 1 and not _has_verb(i))
    return names


def is_name(text: str, span: Span, words: Sequence[Word], names: set[str]) -> bool:
    """Whether the marked run is a name, a title or a term inside the reporter's sentence.

    ``words`` is the narration up to the mark, ``names`` the runs that are names elsewhere in the text.
    """
    inner = text[span.start : span.end]
    count = inner.count(" ") + 1
    if count > _NAME_WORDS or not span.closed:
        return False
    before = words[-1] if words else None
    if before is None or before.kinds & (BREAK | STOP):
        return count <= SHORT
    if inner in names:
        return True
    if (
        before.verb is not None
        and before.verb.group
        and analyse((inner.split() or [""])[0]).kinds & (BODY | NAMING)
        and not _has_verb(inner)
    ):
        return True
    labelled = any(word.kinds & LABEL for word in words[-3:]) and not _has_verb(inner)
    if labelled and not before.kinds & (COLON | COMP):
        return True
    if before.kinds & NAMING and not before.verb:
        return count <= SHORT or not _has_verb(inner)
    if before.text in ("ل", "ال", "لل") or (before.kinds & AUDIENCE and before.prep):
        return count <= SHORT + 1
    if count > SHORT:
        return False
    return not _announces_short(words, inner, text, span.outer_end)


def _has_verb(inner: str) -> bool:
    return any(analyse(word).verb is not None or analyse(word).kinds & COMP for word in inner.split())


def _announces_short(words: Sequence[Word], inner: str, text: str, end: int) -> bool:
    """A run of few words is speech after a colon, after أن, or where a verb says that it is said (وصفه بـ)."""
    before = words[-1]
    if before.kinds & COLON:
        return True
    if before.kinds & COMP:
        return not inner.startswith("ال")
    if before.verb is not None and before.verb.group:
        return before.verb.group == "say" and _ENDS_CLAUSE.match(text, end) is not None
    if before.text in ("ب", "بال"):
        return any(word.verb is not None and word.verb.group == "describe" for word in words[-12:])
    return False


def has_clause(text: str) -> bool:
    """The words have a predicate of their own: a verb, أن, or more than one clause."""
    return any(
        (word.verb is not None and word.verb.tense in ("past", "present")) or word.kinds & COMP
        for word in (analyse(token.strip("،.:؛!؟\"'«»“”()")) for token in text.split()[:40])
        if word.text
    )
