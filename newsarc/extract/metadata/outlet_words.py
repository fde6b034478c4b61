"""Words for outlets other than their names: newspaper, agency, site, and words that replace a name."""

from __future__ import annotations

import re

NO_HOLDER = re.compile(r"(?:ال|لل?)?(?:موقع|ناشر|مؤلف|كاتب|مجلة|صحيفة|وكالة|قناة|جريدة)$|(?:لنا|لأصحابها)$")
"""Words used in place of the outlet's name."""
KINDS_OF_OUTLET = r"(?:صحيفة|جريدة|روزنام[هہ]|خبرگزار[يی]|مجلة|موقع|وكالة|شبكة|قناة|بوابة|مؤسسة|مركز|دار|وزارة|هيئة|إذاعة|حزب|جمعية)\s"
DESCRIPTION = rf"{KINDS_OF_OUTLET}(?:(?!ال)[^\W\d_]+ة(?:\s|$))+$|الموقع الرسمي\s"
"""A description after the outlet's name: «السهل - جريدة سياسية يومية»."""
_BEHIND_NAME = rf"(?<=\w)\s(?={KINDS_OF_OUTLET}(?!ال))(?:(?!ال)[^\W\d_]+ة(?:\s|$)){{2,}}$"
"""The same without a sign between: «هسبريس جريدة إلكترونية مغربية»."""
_BODIES_OF_OUTLET = r"(?:مؤسسة|منظمة|جمعية|مبادرة|منصة|شبكة|مجموعة)\s(?!ال)[^\W\d_]+\s"
MOST_WORDS_OF_NAME = 6


def without_description(name: str) -> str:
    """Return an outlet's name without its description: «هسبريس جريدة إلكترونية مغربية», «الواحة - مؤسسة إعلامية
    مستقلة»."""
    first, _, rest = name.partition(" - ")
    is_described = rest and (re.match(DESCRIPTION, rest) or re.match(_BODIES_OF_OUTLET, rest))
    return re.sub(_BEHIND_NAME, "", first if is_described else name)
