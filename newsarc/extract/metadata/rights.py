"""The holder of the rights, from the line on rights at the end of a page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import islice

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.labels import key, match_label, places
from newsarc.extract.metadata.outlet_words import (
    KINDS_OF_OUTLET,
    MOST_WORDS_OF_NAME,
    NO_HOLDER,
)
from newsarc.extract.metadata.section import MAX_NAME
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.tree import Tree

_LAST_TEXTS, _LONGEST_RIGHTS = 30, 160
_RIGHTS_SIGN = re.compile(r"©|محفوظ[ةه]|copyright|(?:کلیه|تمامی?|همه|جملہ)\s.{0,3}حقوق|پارێزراو", re.IGNORECASE)
_OF_NAME = r"(?:[^-–|.:,،©\d()\[\]]|\.(?=[\u0620-\u064a])|(?<!\d)\d{1,3}(?!\d))+?"
"""A name may have a number that is no year («لبنان 24», «عربي21»), and a stop inside a word («موزاييك أف.أم»)."""
_RIGHTS = re.compile(
    r"(?:محفوظ[ةه]|©|copyrights?)(?:\s?(?:لدى|لصالح|[-–:|©،,]|\(c\)|\d{4}))*\s?"
    r"(?:لـ\s?)?((?!محفوظ[ةه]|حقوق\s|جميع|كل\s|كافة|کلیه|تمامی?\s|همه\s|جملہ)[^\W\d_]"
    rf"{_OF_NAME})\s*(?=[-–|:,،©()\[\]]|\.(?![\u0620-\u064a])|\d{{4}}|\s(?:جميع|كل|كافة) (?:ال)?حقوق|$)|"
    rf"^([^\W\d_]{_OF_NAME})\s?(?:\d{{4}}\s?)?(?:[-–|©،]|::)\s?(?:[^-–|©]{{2,30}}[-–|]\s?)?(?:\d{{4}}\s?)?(?:جميع|كل|كافة) (?:ال)?حقوق|"
    rf"(?:حقوق\s(?:[^\W\d_]+[\s\u200c]){{0,6}}?(?:متعلق\sبه|برای|بحق)|پارێزراوە?ن?\sبۆ)\s([^\W\d_]{_OF_NAME})"
    r"(?=\s(?:محفوظ|است|می[\s\u200c]?باشد|میباشد|ہیں|و)(?!\w)|\s?[.،©|]|\s?$)|"
    rf"^(?![^©]*(?:محفوظ|حقوق|پارێزراو|copyright))([^\W\d_]{_OF_NAME})\s?"
    r"(?:©\s?\d{4}(?:\s?[-–]\s?\d{4})?|\d{4}\s?©)(?=$|\s?[-–—|.،])",
    re.IGNORECASE,
)
"""The name in a line on rights: after its word and sign, up to a year or a sign, or before these."""
_HOUSE = r"(?:مؤسسة|دار|شركة)\s(ال[^\W\d_]{3,}|[^\W\d_]{3,12})(?:\s(?:لل|ل)(?:صحافة|إعلام|اعلام|نشر|طباعة|طبع).*)"
_KIND_OF_HOLDER = r"^(?:موقع|سایت|پایگاه خبری|ادارہ|کۆمپانیای)\s"
_FOR = rf"^ل(?={KINDS_OF_OUTLET}|(?:شركة|مجموعة|راديو|منصة|دنيا|فلسطين)\s)"
"""«محفوظة لدنيا الوطن»"""


def lines_on_rights(tree: Tree) -> Iterator[str]:
    """Yield the lines at the page's end that speak of rights, the last first."""
    last = islice(tree.runs_back(len(tree.texts)), _LAST_TEXTS)
    return (text for _, text in last if _RIGHTS_SIGN.search(text))


def holder_of_rights(tree: Tree) -> str:
    """Return the name in Arabic script in the line on rights at the page's end: «جميع الحقوق محفوظة لصحيفة الواحة ©
    2009»."""
    names = (name for text in lines_on_rights(tree) for name in holders_of_rights(text) if ARABIC_LETTER.match(name))
    return next((name for name in names if not match_label(key(name))), "")


def holder_named_as(tree: Tree, hosts: Collection[str]) -> str:
    """Return the name, in any script, in the line on rights that matches one of ``hosts``: "© Beirut Post" at
    beirut-post.example."""
    squeezed = set(map(squeeze, hosts))
    names = (name for text in lines_on_rights(tree) for name in holders_of_rights(text))
    return next((name for name in names if not name[0].islower() and squeeze(name) in squeezed), "")


def holders_of_rights(text: str) -> list[str]:
    """Return the names of the holders, in any script, in a line on rights; none if it has ``_LONGEST_RIGHTS``
    characters or more."""
    if len(text) >= _LONGEST_RIGHTS or not _RIGHTS_SIGN.search(text):
        return []
    said = (
        re.sub(r"^لل", "ال", found[1] or found[2] or found[3] or found[4])
        for found in _RIGHTS.finditer(" ".join(text.split()))
    )
    names = (_of_house(re.sub(_FOR, "", name)) for name in said)
    return [
        name
        for name in names
        if 1 < len(name) <= MAX_NAME and name.count(" ") < MOST_WORDS_OF_NAME and not NO_HOLDER.match(name)
    ]


def _of_house(holder: str) -> str:
    """Return the outlet that a publishing house is named after («مؤسسة الواحة للصحافة والنشر»), else ``holder`` without
    its kind."""
    house = re.fullmatch(_HOUSE, holder)
    return house[1] if house and key(house[1]) not in places("place") else re.sub(_KIND_OF_HOLDER, "", holder)
