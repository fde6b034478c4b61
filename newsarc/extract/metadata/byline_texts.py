"""Printed lines that may be a byline without byline mark-up: around the headline, then at the end of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from newsarc.extract.metadata.byline import may_be_byline
from newsarc.extract.metadata.byline_leads import OF_THIS_TEXT
from newsarc.extract.metadata.byline_names import looks_like_name
from newsarc.extract.metadata.byline_words import are_byline_words, is_byline_label
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.han_names import may_be_han_byline
from newsarc.extract.metadata.story_rows import is_in_story_row
from newsarc.extract.metadata.zone import Piece
from newsarc.extract.tree import Tree

_BARE_LABEL = re.compile(
    "(?:by|von|par|por|door|di|authors?|autor(?:in|en|[*:_/]-?in)?|auteurs?|autore|autrice|texte?|texto|tekst|words"
    r"|nga|بقلم|text\s?(?:&|und|/)\s?(?:fotos?|bild(?:er)?)|"
    r"(?:نُ?شرت?|كُ?تبت?|أضيفت?|حررت?)\sمن\s(?:قبل|طرف)|كتبت?(?:ها?)?|حرره|حررها|الكاتبة?|إعداد|اعداد|المحررة?|"
    rf"{OF_THIS_TEXT}|"
    r"نو[يی]سنده|(?:من|نص)\s?(?=:)|توسط|مصنفہ?|نووسەر|"
    r"(?:(?:أُ?رسلت?|مرسلة?|نُ?شرت?|أُ?ضيفت?|كُ?تبت?)\s(?:[^:]{0,50}\s)?)?بواسطة)\s?[,،:]?$|(?:.{0,40}[\s|：])?作者[:：]?$",
    re.IGNORECASE,
)
"""A byline word in an element of its own: the name stands in the next."""
_TRANSLATOR = ("ترجمة", "ترجمها", "ترجمه", "مترجم")
_INLINE = frozenset({"strong", "b", "em", "i", "u", "span", "font", "a"})
_AFTER_NAME = r"\s[-–—|]\s|\s?[|(،]"
_NAME = r"[^\W\d_]+\.?(?:[ -][^\W\d_]+\.?){1,3}"
"""Rare, so compiled on first use."""
_JOINER = re.compile(r"\s*(?:[,،;؛&]|و|and|und|et)\s*")
_MOST_JOINED = 6
_LONGEST_NAME = 60
_SIGNS = " |–—-•·"
"""Characters before a byline word: they part it from a date."""
_LONGEST_LABELLED = 120
_LONGEST_DATELINE = 60


def byline_texts(evidence: Evidence) -> Iterator[str]:
    """Yield texts on one line that may be an unmarked byline.

    A name in an element of its own gets the byline word before it.
    """
    for zone in (evidence.zone, evidence.end_in_order):
        for number, piece in enumerate(zone):
            is_han = may_be_han_byline(piece.text)
            if (is_han or may_be_byline(piece.text)) and not _is_of_other(evidence, piece):
                text = " ".join(piece.text.split())
                text = text[:_LONGEST_DATELINE] if is_han else text
                if text.startswith(_TRANSLATOR) and (name := _author_above(evidence.tree, piece.element)):
                    yield f"بقلم: {name}"
                yield f"{label}: {_labelled(evidence.tree, zone, number)}" if (label := _bare_label(text)) else text


def _is_of_other(evidence: Evidence, piece: Piece) -> bool:
    """Whether a piece of text stands in another story's part of the page, or in a row of a list of stories."""
    return evidence.context.is_elsewhere(piece.element) or is_in_story_row(evidence, piece.element)


def _author_above(tree: Tree, element: int) -> str:
    """Return the name in the line above a translator's, in the same mark-up: «أوليفر هاردينغ - الصحيفة»; "" if there is
    none."""
    while tree.tags[element] in _INLINE:
        element = tree.parents[element]
    beside = list(takewhile(lambda child: child < element, tree.children(tree.parents[element])))
    if not beside or tree.tags[beside[-1]] != tree.tags[element]:
        return ""
    if tree.get(beside[-1], "class") != tree.get(element, "class"):
        return ""
    name = re.split(_AFTER_NAME, tree.line(beside[-1]), maxsplit=1)[0].strip()
    is_name = len(name) <= _LONGEST_NAME and re.fullmatch(_NAME, name) and looks_like_name(name)
    return name if is_name else ""


def _labelled(tree: Tree, zone: list[Piece], label: int) -> str:
    """Return the names after ``label`` and after each repetition of it: «الكاتب» before each name, the job after it."""
    text, near = zone[label].text, range(label + 1, min(label + _MOST_JOINED, len(zone)))
    again = next((number for number in near if zone[number].text == text), None)
    names = _named_after(tree, zone, label)
    return names if again is None else f"{names}, {_labelled(tree, zone, again)}"


def _named_after(tree: Tree, zone: list[Piece], label: int) -> str:
    """Return the name in the piece after ``label``, and names in similar elements that a comma or "and" joins to it."""
    tags = tree.tags
    first, *others = zone[label + 1 : label + 2 + _MOST_JOINED] or [Piece(0, "", 0)]
    names = first.text if len(first.text) < _LONGEST_LABELLED and not first.text.rstrip().endswith(".") else ""
    for joiner, name in zip(others[::2], others[1::2], strict=False):
        is_name = tags[name.element] == tags[first.element] and len(name.text) < _LONGEST_NAME
        if not is_name or not _JOINER.fullmatch(joiner.text):
            break
        names += f"{joiner.text} {name.text}"
    return " ".join(names.split())


def _bare_label(text: str) -> str:
    """Return the byline word that is the whole text, or ends it after a date: «أرسلت في 4 مارس 2026 بواسطة»; "" for
    none."""
    label = text.lstrip(_SIGNS)
    if not _BARE_LABEL.match(label) and not are_byline_words(label) and not is_byline_label(label):
        return ""
    label = label.rstrip(" ,،:：")
    return next((word for word in ("بواسطة", "作者") if label.endswith(word)), label)
