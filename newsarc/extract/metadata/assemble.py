"""One article's metadata out of everything the page says."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from newsarc.extract.metadata.author import find_authors
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.jsonld import text_of
from newsarc.extract.metadata.published import find_dates
from newsarc.extract.metadata.record import Metadata, StructuredData
from newsarc.extract.metadata.title import find_title, squeeze
from newsarc.extract.urls import canonical_url
from newsarc.model import AUTHOR_SEPARATOR


def extract_metadata(
    root: HtmlElement,
    url: str | None,
    fetched_at: datetime | None,
    structured: StructuredData,
    *,
    title_element: HtmlElement | None = None,
    body_element: HtmlElement | None = None,
) -> Metadata:
    """Title, authors, dates and the other fields of the article on the page under ``root``.

    ``url`` is the page's address if known, ``fetched_at`` when it was fetched (relative times are counted from it),
    ``structured`` what :func:`parse_structured` gave for the same tree. ``title_element`` and ``body_element`` are the
    headline and the container of the body where the caller has found them. Never raises on any tree.
    """
    metadata = Metadata()
    names = _site_names(structured, url)
    headline = find_title(structured, names, root, title_element)
    if headline is not None:
        metadata.title = headline.text
        _note(metadata, "title", headline.rule)
        title_element = title_element if headline.element is None else headline.element
    evidence = Evidence(root, title_element, body_element)
    authors, rule = find_authors(structured, evidence, {squeeze(name) for name in names})
    metadata.author = AUTHOR_SEPARATOR.join(authors) or None
    _note(metadata, "author", rule)
    published, modified = find_dates(structured, evidence, url, fetched_at)
    if published is not None:
        metadata.published, metadata.published_text = published.iso, published.text
        _note(metadata, "published", published.rule)
    if modified is not None:
        metadata.modified = modified.iso
        _note(metadata, "modified", modified.rule)
    metadata.source = names[0] if names else None
    metadata.canonical_url = canonical_url(url, root) if url else None
    image = structured.first("og:image", "og:image:url", "twitter:image")
    metadata.image = urljoin(url or "", image) if image else None
    return metadata


def _note(metadata: Metadata, field: str, rule: str) -> None:
    if rule:
        metadata.provenance[field] = rule


def _site_names(data: StructuredData, url: str | None) -> list[str]:
    names = [
        data.first("og:site_name") or "",
        text_of(data.article.get("publisher")),
        data.first("application-name", "apple-mobile-web-app-title") or "",
    ]
    host = (urlsplit(url).hostname or "") if url else ""
    names += [host, host.removeprefix("www."), host.removeprefix("www.").split(".")[0]]
    return [name for name in names if name]
