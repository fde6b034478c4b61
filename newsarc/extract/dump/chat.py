"""The articles in a chat: the messages that tell news, each with its time and sender."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line, clean_text, read_lines
from newsarc.extract.dump.messages import Message, settle
from newsarc.extract.dump.read import read_article
from newsarc.extract.dump.split import split_articles
from newsarc.extract.labels import key
from newsarc.model import Article

_LEAST_WORDS = 4
"""Words of a message that may be news in a chat without a longer one."""
_QUOTED_LENGTH = 60
_URGENT = "عاجل"


@dataclass(slots=True)
class _Read:
    """A message with the articles that it holds, and whether one of them has a paragraph."""

    message: Message
    parts: list[tuple[list[Line], list[Mark]]]
    articles: list[Article] = field(default_factory=list)

    @property
    def tells(self) -> bool:
        """Whether it is news whatever stands around it: it has a paragraph, or is called urgent."""
        is_urgent = key(self.message.text).split()[:1] == [_URGENT]
        return is_urgent or any(mark.kind is Kind.PARAGRAPH for _, marks in self.parts for mark in marks)


def read_chat(messages: Sequence[Message]) -> list[Article]:
    """The articles in the messages of a chat. Replies and greetings are left out, with a note at the article above them, but where
    no message has a paragraph: then each of some words is one."""
    read = [_Read(message, split_articles(read_lines(clean_text(message.text)))) for message in messages]
    chosen = [each for each in read if each.tells] or [
        each for each in read if each.message.text.count(" ") >= _LEAST_WORDS - 1
    ]
    for each in chosen:
        each.articles = _articles(each)
    articles: list[Article] = []
    before: list[str] = []
    for each in read:
        if each.articles:
            each.articles[0].review += before
            before = []
        elif articles:
            articles[-1].review.append(_left_out(each.message))
        else:
            before.append(_left_out(each.message))
        articles += each.articles
    return articles


def _articles(read: _Read) -> list[Article]:
    articles = [read_article(lines, marks) for lines, marks in read.parts]
    if not any(article.body for article in articles):  # a line that is called urgent is no article on a page
        articles = [Article(body=clean_text(read.message.text).strip())]
    return [settle(article, read.message) for article in articles]


def _left_out(message: Message) -> str:
    text = " ".join(clean_text(message.text).split())
    cut = text if len(text) <= _QUOTED_LENGTH else text[:_QUOTED_LENGTH] + "…"
    return f"left out as other messages of the chat: «{cut}»"
