"""The text of a row: plain, in HTML, copied, or a summary only; each with what the row states beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from newsarc.arabic.levels import clean
from newsarc.archive.changes import METADATA
from newsarc.archive.clock import DAY_LENGTH
from newsarc.extract.quotes.deferred import DeferredQuotes
from newsarc.model import Article
from newsarc.sources.fragments import as_page, as_printed, is_markup, is_page, text_of

_STATED: Final = ("url", "title", "published_text", *METADATA)
"""What a row states of an article beside its text."""


def cleaned(article: Article) -> Article:
    """``article`` with its title and body on the clean level, paragraphs on lines of their own."""
    body = "\n".join(line.strip() for line in clean(article.body).split("\n") if line.strip())
    title = clean_line(article.title)
    return article if (title, body) == (article.title, article.body) else replace(article, title=title, body=body)


def clean_line(text: str | None) -> str | None:
    """``text`` on the clean level as one line; None where nothing of it is left."""
    return " ".join(clean(text).split()) or None if text else None


def with_markup_apart(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row whose text is under ``html`` where it plainly is HTML, and as it is printed otherwise, as its title is."""
    settled = {**row}
    for name in ("title", "body"):
        if isinstance(row.get(name), str):
            settled[name] = as_printed(row[name])
    if "html" not in row and isinstance(settled.get("body"), str) and is_markup(settled["body"]):
        settled["html"] = settled.pop("body")
    return settled


def page_around(html: str, title: str | None) -> str:
    """The page to read for a row's ``html``: that itself, or a piece of HTML below the row's ``title``."""
    return html if is_page(html) else as_page(html, title)


def with_stated(known: Article, read: Article, html: str) -> Article:
    """What was ``read`` of a row's ``html``, with what is ``known`` of the row: of a page the reading stands, and the row fills what the
    page leaves out; of a piece of HTML only the text is read, all of it where it reads as no article."""
    is_whole = is_page(html)
    kept = {
        name: value
        for name, value in _stated(known).items()
        if not is_whole or name == "url" or not getattr(read, name)
    }
    read = replace(read, **kept, review=[*known.review, *read.review])
    if read.body:
        return read
    bare = cleaned(replace(read, body=known.body or ("" if is_whole else text_of(html))))
    if bare.body and not is_whole:
        bare = replace(bare, verdict="article", verdict_reason=None)
    return replace(bare, quotes=DeferredQuotes(bare.body))


def read_copied(known: Article, text: str) -> Article:
    """A row that carries copied text, such as a chat's message: that text's reading with what is ``known`` of the row, but a day that is
    printed stands; or all of the text where it holds no article or several."""
    from newsarc.extract.dump import extract_dumps

    articles = extract_dumps(text)
    if len(articles) != 1 or not articles[0].body:
        whole = cleaned(replace(known, body=text))
        return replace(whole, quotes=DeferredQuotes(whole.body))
    (read,) = articles
    stated = _stated(known)
    if read.published and read.published[:DAY_LENGTH] != (known.published or "")[:DAY_LENGTH]:
        stated.pop("published", None)
    return replace(read, **stated, review=[*known.review, *read.review])


def with_summary(article: Article, markup: str) -> Article:
    """A feed's entry whose text is not in it, with what the feed tells of that."""
    known = cleaned(replace(article, body=text_of(markup)))
    if not known.body:
        return article
    note = "the text is the feed's summary of it"
    quotes = DeferredQuotes(known.body)
    return replace(known, quotes=quotes, verdict="article", verdict_reason=None, review=[*known.review, note])


def _stated(known: Article) -> dict[str, Any]:
    """The fields that a row states."""
    return {name: getattr(known, name) for name in _STATED if getattr(known, name)}
