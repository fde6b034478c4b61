"""Mails that were sent as text: read as copied text is, with what their headers say."""

from __future__ import annotations

import re
from dataclasses import replace

from newsarc.archive.clock import DAY_LENGTH
from newsarc.extract.dump import extract_dumps
from newsarc.extract.dump.letters import bare_subject
from newsarc.extract.dump.segment import NO_HEADLINE
from newsarc.extract.quotes.deferred import DeferredQuotes
from newsarc.model import Article

_OF_A_STORY = re.compile(r"//[^/]+/.*(?:\d|-[^/-]+-)")
"""How the address of a story looks, by its number or its words, and that of the sender's pages in a mail's foot does not. Mails
with one address are versions of one article."""


def read_letter(known: Article, text: str) -> list[Article]:
    """The articles in the ``text`` of a mail: several in a newsletter, else one, whose subject stands above its text as a headline
    does. ``known`` is what the headers say; it fills what the text leaves out. A mail whose text is no article is one all the same, as
    it came."""
    known = replace(known, title=bare_subject(known.title) or None) if known.title else known
    articles = [article for article in extract_dumps(text) if article.body]
    if len(articles) > 1:
        return [_filled(article, replace(known, title=None, url=None)) for article in articles]
    if known.title:
        titled = [article for article in extract_dumps(f"{known.title}\n\n{text}") if article.body]
        articles = titled if len(titled) == 1 else articles
    if articles:
        return [_filled(articles[0], known)]
    return [replace(known, body=text, quotes=DeferredQuotes(text))]


def _filled(read: Article, known: Article) -> Article:
    """``read`` with what is ``known`` where the text does not say it, or says the day alone."""
    told, sent = read.published, known.published
    is_same_day = told is not None and sent is not None and told == sent[:DAY_LENGTH]
    return replace(
        read,
        url=known.url or (read.url if read.url and _OF_A_STORY.search(read.url) else None),
        title=read.title or known.title,
        source=read.source or known.source,
        published=sent if is_same_day or told is None else told,
        review=[*(note for note in read.review if not (note == NO_HEADLINE and known.title)), *known.review],
    )
