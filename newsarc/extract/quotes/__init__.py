"""Who said what: quotations in Arabic news with their speakers.

``marks`` finds the quoted runs and ``narration`` turns the rest into ``words``, by the ``lexicon``. ``names`` (with
``name_beginnings`` and ``name_articles``) and ``chains`` (with ``complements``) measure names and roles by ``name_evidence``, ``surname_evidence`` and ``chain_evidence``,
``seams`` finds where one ends and the other begins, ``phrases`` makes noun phrases of them (``mentions``). ``people``, with
``full_names``, and ``resolution`` say who they mean, ``discourse`` remembers who is being talked about. ``cues``, ``subjects``
(by ``subject_evidence``, behind ``adverbials``), ``subjectless``, ``statements``, ``relays`` and ``reports`` find what reports,
with its subject (``events``). ``clauses`` walks the sentences, ``attribution`` joins quotations to them, ``unmarked`` finds
speech without marks, ``uncued`` whose a quotation is that no cue reports; ``speech_or_not`` and ``said`` tell speech from names
and irony. ``deferred`` does all of it when somebody first looks. The word lists are plain text in ``data/``; docs/quotes.md has the modules in their order.
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
