"""Who said what: quotations in Arabic news with their speakers.

``marks`` finds the quoted runs and ``narration`` turns the rest into ``words``, by the ``lexicon``. ``names``, ``chains`` and
``phrases`` read noun phrases (``mentions``), ``people`` and ``resolution`` say who they mean, ``discourse`` remembers who is
being talked about. ``cues``, ``subjects``, ``statements`` and ``reports`` find what reports, with its subject (``events``),
``clauses`` walks the sentences, ``attribution`` joins quotations to them, ``uncued`` those that no cue reports, and
``speech_or_not`` tells speech from names and irony. ``deferred`` does all of it when somebody first looks. The word lists are
plain text in ``data/``; docs/quotes.md has the rest of the modules in their order.
"""

from __future__ import annotations

import re

from newsarc.extract.quotes.attribution import Attributor
from newsarc.extract.quotes.marks import find_spans
from newsarc.extract.quotes.narration import narrate
from newsarc.model import Quote

_ARABIC = re.compile("[\u0620-\u064a]")
_SIGN = re.compile("[\"“”„‟«»‹›‘’:]|''|\\(\\(|<<|ن \\(")


def extract_quotes(text: str) -> list[Quote]:
    """Every quotation in ``text`` with its speaker, in order of position.

    ``text`` is an article as printed; offsets in the result are code points into it, end-exclusive, and
    ``text[quote.start:quote.end] == quote.text``. Returns an empty list for text without Arabic letters. Never raises.
    """
    if _SIGN.search(text) is None or _ARABIC.search(text) is None:
        return []
    quotes = Attributor(narrate(text, find_spans(text))).run()
    return sorted(quotes, key=lambda quote: quote.start)


__all__ = ["extract_quotes"]
