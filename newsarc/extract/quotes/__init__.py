"""Who said what: quotations in Arabic news with their speakers.

``marks`` finds the quoted runs and ``narration`` turns the rest into ``words``, by the ``lexicon`` and the ``frequency`` of words.
``names`` (with ``name_beginnings``, ``name_ends`` and ``name_articles``) and ``chains`` (with ``chain_articles`` and
``complements``) measure names and roles by ``name_evidence``, ``surname_evidence`` and ``chain_evidence``, ``seams`` finds where
one ends and the other begins, ``roles`` joins roles to the names of their holders, ``phrases`` makes noun phrases of all of them
(``mentions``). ``people``, with ``full_names`` and ``bodies``, and ``resolution`` say who they mean, ``discourse`` remembers who is
being talked about. ``cues`` (with ``homographs`` and ``other_senses``), ``subjects`` (by ``subject_evidence``, behind
``adverbials``), ``subjectless``, ``statements``, ``sources``, ``relays``, ``unlisted_verbs`` and ``reports`` find what reports, with
its subject (``events``). ``clauses`` (with ``leading_phrases``) walks the sentences, ``attribution`` joins quotations to them by the
``governing_cues``, ``unmarked`` finds speech without marks, ``uncued`` whose a quotation is that no cue reports;
``speech_or_not`` and ``said`` tell speech from names and irony by the ``marked_words`` and what stands ``behind_marks``.
``deferred`` does all of it when somebody first looks. The word lists are plain text in ``data/``; docs/quotes.md has the modules in
their order.
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
