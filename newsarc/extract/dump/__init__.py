"""Copied page dumps: the text of a news page as a person selected and pasted it, read back into an article.

A dump carries no markup. What a line is shows in its wording, its length and its neighbours: see ``classify`` for
the judgement of single lines (``label_lines`` for those with a label, ``labels.txt`` for the wording of labels),
``segment`` for the sequence (``claims`` for what is set apart first), ``about`` and ``sections`` for what the lines
around the text say of the article.
"""

from __future__ import annotations

from newsarc.extract.dump.chat import read_chat
from newsarc.extract.dump.lines import clean_text, read_lines
from newsarc.extract.dump.messages import split_messages
from newsarc.extract.dump.read import read_article
from newsarc.extract.dump.split import split_articles
from newsarc.model import Article

__all__ = ["extract_dump", "extract_dumps"]


def extract_dump(text: str, url: str | None = None) -> Article:
    """Read the article in a copied page; of several, the first, with a review note that there are more.

    ``text`` is the dump as decoded, in any layout; ``url`` is the page's address where the caller knows it. What
    was guessed weakly or left out is named in ``Article.review``. Never raises for any string.
    """
    if (messages := split_messages(text)) is not None:
        articles = read_chat(messages)
        first = articles[0] if articles else read_article([], [], url)
        first.url = url or first.url
        count = len(articles)
    else:
        parts = split_articles(read_lines(clean_text(text)))
        lines, marks = parts[0] if parts else ([], [])
        first, count = read_article(lines, marks, url), len(parts)
    if count > 1:
        first.review.append(f"the text holds {count} articles; this is the first")
    return first


def extract_dumps(text: str) -> list[Article]:
    """Read every article in a copied text or chat, in its order; an empty list when the text has no words at all."""
    if (messages := split_messages(text)) is not None:
        return read_chat(messages)
    return [read_article(lines, marks) for lines, marks in split_articles(read_lines(clean_text(text)))]
