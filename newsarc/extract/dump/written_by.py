"""The writer in a line that opens with «wrote»: «كتب سيد الخلفاوى»."""

from __future__ import annotations

import re

from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.dump.names import may_be_name, tells
from newsarc.extract.quotes.lexicon import CLOSED, EVENT, LEXICON, PLACE

_NO_GIVEN = CLOSED | EVENT | PLACE
_WRITTEN_BY = re.compile(r"كتبت? (\S+ \S+(?: \S+)?)$")


def written_by(text: str) -> str | None:
    """The writer in «كتب سيد الخلفاوى», whose given name no list holds, for nothing but a name of two or three words follows.

    «كتب» are books as well, «كتبت» is what a woman did, or an outlet.
    """
    found = _WRITTEN_BY.match(text) if text.startswith("كتب") else None
    if found is None or may_be_name(found[1]):
        return found and found[1]
    return found[1] if text.startswith("كتبت ") and _may_be_hers(found[1]) else None


def _may_be_hers(text: str) -> bool:
    """Whether what follows «كتبت» may be a woman's name, and is neither an outlet, «هآرتس العبرية», nor what somebody wrote."""
    first, *_, last = text.split()
    known = LEXICON.get(first)
    if first.startswith("ال") or (last.startswith("ال") and last.endswith("ة")) or is_outlet(text) or tells(text):
        return False
    return known is None or not known.kinds & _NO_GIVEN
