"""What is known of a page when deciding whether it is an article."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.body import Body
from newsarc.extract.html.container import named_around
from newsarc.extract.metadata import Metadata, StructuredData

_MOST_TEXTS = 400
_SHORT_PAGE = 3000
_LEAST_TEXT = 25
_LEAST_SPACES = 3


@dataclass
class Case:
    """A page with its text, headline, structured data, metadata and address."""

    page: Blocks
    body: Body
    title: str | None
    structured: StructuredData
    metadata: Metadata
    url: str | None

    @cached_property
    def texts(self) -> list[str]:
        """The texts of the page's first blocks."""
        return [block.text for block in self.page.blocks[:_MOST_TEXTS]]

    @property
    def headlines(self) -> list[str]:
        """The headline found on the page, and the text of ``<title>``."""
        return [self.title or "", self.structured.title]

    @cached_property
    def is_short(self) -> bool:
        """Whether the page prints little text."""
        return sum(map(len, self.texts)) < _SHORT_PAGE

    @cached_property
    def has_text(self) -> bool:
        """Whether the text has a line longer than a label."""
        return any(self.page.blocks[n].length >= _LEAST_TEXT for n in self.body.kept)

    @cached_property
    def is_declared(self) -> bool:
        """Whether the page says that it is an article, or has a headline, a date and a named container."""
        has_headline = self.structured.headings or "that prints" in self.metadata.provenance.get("title", "")
        is_told = has_headline and self.metadata.published and named_around(self.page, self.body.zone) > 0
        return self.says_article or bool(is_told)

    @property
    def says_article(self) -> bool:
        """Whether the page says in JSON-LD or in Open Graph that it is an article."""
        if self.structured.article or self.structured.first("article:published_time"):
            return True
        return (self.structured.first("og:type") or "").lower() == "article"

    @cached_property
    def is_headed(self) -> bool:
        """Whether the headline is an ``<h1>`` that is no outlet's name, and the text has a date or a named
        container."""
        rule, title = self.metadata.provenance.get("title", ""), self.metadata.title or ""
        is_headline = rule.startswith("h1") and title.count(" ") >= _LEAST_SPACES and title != self.metadata.source
        return is_headline and bool(self.metadata.published or named_around(self.page, self.body.zone) > 0)

    @property
    def is_signed(self) -> bool:
        """Whether a writer is named, or a date is printed below a headline.

        A date in the address does not count: checks and walls are served there too.
        """
        rule = self.metadata.provenance.get("published", "date in address")
        is_dated = self.metadata.published is not None and not rule.startswith("date in address")
        return bool(self.metadata.author) or (is_dated and self.is_headed)
