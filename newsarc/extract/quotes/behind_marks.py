"""What the text goes on with behind a mark: a verb, a source, a participle of the reporter's, or the end of the sentence."""

from __future__ import annotations

import re

from newsarc.extract.quotes.lexicon import (
    PREP,
    SOURCE,
)
from newsarc.extract.quotes.marked_words import first_word
from newsarc.extract.quotes.words import (
    analyse,
)

ENDS_SENTENCE = re.compile(r"[ \t]*(?:[.؟!\n]|$)")
_AFTER_COMMA = re.compile(r"[ \t]*، *(\S+)")


def acts_behind(text: str, end: int) -> bool:
    """A finite verb stands behind the mark."""
    verb = analyse(first_word(text[end : end + 24].lstrip())).verb if text[end : end + 1] == " " else None
    return verb is not None and verb.tense in ("past", "present")


def goes_on_about(text: str, end: int) -> bool:
    """Behind the mark a preposition follows or an adverb of time, nothing that says what a name does: «...» في المخيم."""
    behind = text[end : end + 24].split()
    word = analyse(behind[0].strip("،.:")) if behind and text[end : end + 1] == " " else None
    return word is not None and bool(word.kinds & PREP or word.prep) and word.verb is None


def nothing_follows(text: str, end: int) -> bool:
    """The sentence ends behind the mark, or goes on with a participle or source of the reporter's (، مضيفة، وفق)."""
    if ENDS_SENTENCE.match(text, end):
        return True
    comma = _AFTER_COMMA.match(text, end)
    if comma is None:
        return False
    word = analyse(comma[1].strip("،.:"))
    reports = word.verb is not None and bool(word.verb.group) and (word.verb.tense == "participle" or bool(word.conj))
    return reports or bool(word.kinds & SOURCE)


def reported_after(text: str, end: int) -> bool:
    """«هذا ظلم»، تقول أم سامر: a comma, then a finite verb of saying without a conjunction."""
    comma = _AFTER_COMMA.match(text, end)
    if comma is None:
        return False
    word = analyse(comma[1])
    return (
        word.verb is not None and word.verb.group == "say" and word.verb.tense in ("past", "present") and not word.conj
    )
