"""The two records of this package: what a page declares about itself, and what was concluded from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

JsonNode = dict[str, Any]


@dataclass(slots=True)
class StructuredData:
    """Everything that a page states in machine-readable form, gathered in one pass over its tree."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    """``name``/``property``/``itemprop``/``http-equiv`` of each meta tag in lower case -> its contents in order, as
    given."""
    links: dict[str, list[str]] = field(default_factory=dict)
    """``rel`` of each ``<link>`` in lower case (one entry a token) -> its hrefs in page order."""
    nodes: list[JsonNode] = field(default_factory=list)
    """The top-level JSON-LD nodes of the page, with ``@graph`` and lists unpacked."""
    article: JsonNode = field(default_factory=dict)
    """The JSON-LD node that describes this page's own article; empty if there is none."""
    by_id: dict[str, JsonNode] = field(default_factory=dict)
    """JSON-LD nodes by ``@id``, to resolve references."""
    title: str = ""
    """Text of ``<title>``."""
    language: str = ""
    """``lang`` of the root element."""
    base: str = ""
    """``href`` of ``<base>``."""
    headings: dict[int, str] = field(default_factory=dict)
    """The ``<h1>`` elements in page order: their numbers in the tree -> their texts on one line."""

    def first(self, *names: str) -> str | None:
        """Return the first non-empty content among the meta tags ``names``, in the order of ``names``."""
        for name in names:
            for content in self.meta.get(name, ()):
                if not content.isspace():
                    return " ".join(content.split())
        return None

    @property
    def article_body(self) -> str | None:
        """``articleBody`` of the JSON-LD article, as given (may hold HTML); None if absent or not a string."""
        body = self.article.get("articleBody")
        return body if isinstance(body, str) and body.strip() else None


@dataclass(slots=True)
class Metadata:
    """Conclusions about an article. Fields have the meaning of those in :class:`newsarc.model.Article`."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    modified: str | None = None
    published_text: str | None = None
    source: str | None = None
    section: str | None = None
    image: str | None = None
    language: str | None = None
    tags: list[str] = field(default_factory=list)
    canonical_url: str | None = None
    state: JsonNode = field(default_factory=dict)
    """The article's record in the page's state if that was read, else empty."""
    provenance: dict[str, str] = field(default_factory=dict)
    """Field name -> name of the rule that gave it."""
