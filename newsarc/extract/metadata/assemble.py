"""One article's metadata out of everything the page says."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from newsarc.extract.canonical import choose_canonical
from newsarc.extract.metadata.author import find_authors, join_authors
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.gathered_names import Known
from newsarc.extract.metadata.image import find_image
from newsarc.extract.metadata.jsonld import addresses_of
from newsarc.extract.metadata.language import find_language
from newsarc.extract.metadata.published import find_dates
from newsarc.extract.metadata.record import JsonNode, Metadata, StructuredData
from newsarc.extract.metadata.section import find_section, rubric_names
from newsarc.extract.metadata.source import find_source, outlet_names, outlet_parts
from newsarc.extract.metadata.state_article import find_state_article
from newsarc.extract.metadata.state_fields import TITLE_KEYS, title_of
from newsarc.extract.metadata.tags import find_tags
from newsarc.extract.metadata.title import find_title
from newsarc.extract.metadata.title_parts import squeeze, strip_site_name
from newsarc.extract.tree import Tree
from newsarc.extract.urls import clean_url


def extract_metadata(
    tree: Tree,
    url: str | None,
    fetched_at: datetime | None,
    structured: StructuredData,
    *,
    title_element: int | None,
    body_element: int | None,
    has_text: bool,
    last_paragraph: str = "",
) -> Metadata:
    """Return title, authors, dates and the other fields of the article on a page.

    ``url`` is the page's address if known. ``fetched_at`` is when it was fetched; relative times count from it.
    ``structured`` is what :func:`parse_structured` gave for the same tree. ``title_element`` and ``body_element`` are
    the headline and the body's container, if the caller found them. ``has_text`` says whether the mark-up holds a text;
    a page without one is built by a script from its state. ``last_paragraph`` is the last of the text. Never raises on
    any tree.
    """
    metadata = Metadata()
    canonical = _canonical(structured, url)
    address = url or canonical
    names = outlet_names(structured, tree, address)
    headline = find_title(structured, names, tree, title_element, body_element, address)
    if headline is not None:
        metadata.title = headline.text
        _note(metadata, "title", headline.rule)
        title_element = title_element if headline.element is None else headline.element
    if headline is None or (headline.rule in ("title tag", "og:title") and not structured.headings):
        _add_title_of_state(metadata, tree, address, has_text)
    visit = fetched_at.date().isoformat() if fetched_at else ""
    # Without a text, a script will fill the page: the container is of no use.
    around = body_element if has_text or title_element is not None else None
    evidence = Evidence(tree, title_element, around, metadata.title, visit, last_paragraph)
    if not has_text:
        evidence.read_state(address)
    metadata.source, rule = find_source(names, structured.title, metadata.title, tree, address)
    _note(metadata, "source", rule)
    _add_dates(metadata, structured, evidence, address, fetched_at)
    _add_authors(metadata, structured, evidence, names)
    _add_facts(metadata, structured, evidence, names, url, canonical)
    metadata.state = evidence.state
    return metadata


def _add_title_of_state(metadata: Metadata, tree: Tree, address: str | None, has_text: bool) -> None:
    """Take the title from the state of a page built by a script.

    The words of ``<title>`` are kept if they hold that title.
    """
    declared = metadata.title or ""
    state = find_state_article(tree, declared, address, is_part=True)
    known = _titles(state)
    metadata.title = strip_site_name(declared, set(), set(known)) or None
    if has_text or squeeze(metadata.title or "") in known:
        return
    titles = _titles(find_state_article(tree, None, address)) if declared else known
    if titles:
        metadata.title = next(iter(titles.values()))
        _note(metadata, "title", "page state")


def _titles(state: JsonNode) -> dict[str, str]:
    """Return the titles in an article's record, keyed such that two spellings of one title agree."""
    return {squeeze(title): title for key in TITLE_KEYS if (title := title_of(state.get(key)))}


def _add_authors(metadata: Metadata, data: StructuredData, evidence: Evidence, names: list[str]) -> None:
    known = Known(
        {squeeze(name) for name in names},
        {squeeze(name) for name in rubric_names(data) if name},
        cache(lambda: frozenset(map(squeeze, outlet_parts(names, data.title)))),
        squeeze(metadata.source or ""),
    )
    authors, rule = find_authors(data, evidence, known)
    metadata.author = join_authors(authors)
    _note(metadata, "author", rule)


def _add_dates(
    metadata: Metadata, data: StructuredData, evidence: Evidence, url: str | None, fetched_at: datetime | None
) -> None:
    published, modified = find_dates(data, evidence, url, fetched_at)
    if published is not None:
        metadata.published, metadata.published_text = published.iso, published.text
        _note(metadata, "published", published.rule)
    if modified is not None:
        metadata.modified = modified.iso
        _note(metadata, "modified", modified.rule)


def _add_facts(
    metadata: Metadata,
    data: StructuredData,
    evidence: Evidence,
    names: list[str],
    url: str | None,
    canonical: str | None,
) -> None:
    outlet = [*names, metadata.source or ""]
    metadata.section, rule = find_section(data, evidence, outlet, url or canonical)
    _note(metadata, "section", rule)
    metadata.image, rule = find_image(data, evidence, url or canonical, outlet)
    _note(metadata, "image", rule)
    metadata.language, rule = find_language(data, metadata.title or data.title, lambda: evidence.text_start)
    _note(metadata, "language", rule)
    metadata.tags, rule = find_tags(data, evidence, outlet)
    _note(metadata, "tags", rule)
    metadata.canonical_url = canonical
    if canonical:
        _note(metadata, "url", "page address" if url and canonical == clean_url(url) else "declared address")


def _canonical(data: StructuredData, url: str | None) -> str | None:
    """Return the page's own address: the declared one if it is credible, else ``url``."""
    declared = [*data.links.get("canonical", ())[:3], *data.meta.get("og:url", ())[:3]]
    return choose_canonical(url, data.base, declared, addresses_of(data.article))


def _note(metadata: Metadata, field: str, rule: str) -> None:
    if rule:
        metadata.provenance[field] = rule
