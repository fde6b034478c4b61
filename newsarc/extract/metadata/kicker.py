"""A headline without its kicker: the rubric, label or date printed with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import category

from newsarc.extract.metadata.heading import headline_alone, text_before_part
from newsarc.extract.metadata.title_parts import LEAST_HEADLINE, MIN_TITLE, Candidate, parts_of, squeeze
from newsarc.extract.tree import Tree

_MOST_PIECES = 8
_QUOTES = frozenset('"“”„')
"""A headline may have quotation marks, a rubric does not."""


def without_kicker(tree: Tree, best: Candidate, declared: Sequence[Candidate]) -> Candidate:
    """Return ``best`` cut down to a declared title that it ends or begins with.

    It must end with the title after a rubric, label or date, or begin with it before an element of its own: a subtitle
    or the outlet's name.
    """
    key = best.key
    alone = "" if best.element is None else headline_alone(tree, best.element)
    if len(squeeze(alone)) >= LEAST_HEADLINE and any(squeeze(alone) in each.key for each in declared):
        return replace(best, text=alone)
    for candidate in declared:
        for own in (candidate.key, *_own_parts(candidate, tree, best.element)):
            if MIN_TITLE <= len(own) < len(key) and key.endswith(own):
                start = _position_of(best.text, len(key) - len(own))
                if best.element is not None and _is_of_sentence(tree, best.element, best.text[:start]):
                    continue
                return replace(best, text=best.text[start:]) if _QUOTES.isdisjoint(best.text[: start + 1]) else best
        if best.element is not None and _is_left_part(printed := tree.own_text(best.element), key, candidate):
            return replace(best, text=" ".join(printed.split()))  # date, rubric or badge stand in child elements
    if best.element is None:
        return best
    whole = {each.key for each in declared if MIN_TITLE <= len(each.key) < len(key) and key.startswith(each.key)}
    begun = text_before_part(tree, best.element, lambda text: squeeze(text) in whole) if whole else ""
    return replace(best, text=begun) if begun else best


def _is_of_sentence(tree: Tree, heading: int, before: str) -> bool:
    """Whether the words ``before`` a declared title run on into it: no sign ends them, and the heading is one piece of
    text."""
    is_one_piece = tree.last_texts[heading] - tree.first_texts[heading] == 1
    last = before.rstrip()[-1:]
    is_word = last.isalnum() or _is_sign_on_letter(last)
    return is_one_piece and "\n" not in tree.text(heading).strip() and is_word


def _own_parts(declared: Candidate, tree: Tree, element: int | None) -> Iterator[str]:
    """Yield the parts of a declared title that the heading ``element`` ends with, after one or more pieces.

    The pieces before are its kicker. A right part counts only if the declared title does not hold the kicker: otherwise
    it is the outlet's name.
    """
    if element is None or tree.last_texts[element] - tree.first_texts[element] < 2:
        return
    pieces = [squeeze(text) for _, text in tree.runs_from(tree.first_texts[element], tree.last_texts[element])]
    endings = {"".join(pieces[n:]): "".join(pieces[:n]) for n in range(1, min(len(pieces), _MOST_PIECES))}
    for part, is_left in parts_of((declared.text,)).items():
        if part in endings and (is_left or endings[part] not in declared.key):
            yield part


def _is_left_part(printed: str, key: str, declared: Candidate) -> bool:
    """Whether a heading, without its child elements, prints a declared title, or such a title up to a separator."""
    own = squeeze(printed)
    if len(own) < MIN_TITLE or not declared.key.startswith(own):
        return False
    return own == declared.key or (not declared.key.startswith(key) and parts_of((declared.text,)).get(own) == 1)


def _position_of(text: str, letters: int) -> int:
    """Return the offset in ``text`` of the word after its first ``letters`` letters and digits."""
    seen = 0
    for offset, character in enumerate(text):
        if seen >= letters and character not in " \t|-–—:.,،»›>/!؟?…" and not _is_sign_on_letter(character):
            return offset
        seen += len(squeeze(character))
    return 0


def _is_sign_on_letter(character: str) -> bool:
    """Whether a character is a vowel sign or the like, which counts as no letter and belongs to the one before it."""
    return character != "" and category(character).startswith("M")
