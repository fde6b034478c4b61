"""One page to one article: decode, parse once, and let each part read its fields."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from html import unescape
from itertools import chain

from newsarc.arabic.charset import VALID_UTF8, Decoded, decode_html
from newsarc.arabic.levels import clean, letters_of_forms
from newsarc.arabic.mojibake import repair_mojibake
from newsarc.extract.counted_rules import counted_rules
from newsarc.extract.expressions import holds_any
from newsarc.extract.html.blocks import Blocks
from newsarc.extract.html.body import Body, find_body
from newsarc.extract.html.closings import is_end_matter
from newsarc.extract.html.collector import collector_paused
from newsarc.extract.html.lead import add_lead
from newsarc.extract.html.links import FoundLinks, find_links
from newsarc.extract.html.printed_fields import without_credits, without_headline
from newsarc.extract.html.reader import read_page
from newsarc.extract.html.ruled import mark_related, ruled_body
from newsarc.extract.html.state_bodies import MIN_BODY, bodies_in_record, bodies_in_scripts, is_markup
from newsarc.extract.html.state_links import links_in_state
from newsarc.extract.html.verdict import judge
from newsarc.extract.metadata import Metadata, StructuredData, extract_metadata, parse_structured
from newsarc.extract.metadata.record import JsonNode
from newsarc.extract.metadata.state_article import find_state_article
from newsarc.extract.metadata.state_fields import first_text
from newsarc.extract.outlets.apply import Ruled
from newsarc.extract.outlets.registry import find_rule
from newsarc.extract.quotes.deferred import DeferredQuotes
from newsarc.extract.replay import Memento, read_cached, read_memento, read_saved, unarchived
from newsarc.extract.state import flight_markup, is_markdown, markup_of
from newsarc.extract.tree import Tree
from newsarc.extract.urls import is_front_page, join_url, url_key, urljoin_or
from newsarc.model import Article

_PART_NUMBER = re.compile(r"(?:/(?:page/)?\d{1,2})?/?$")
"""What the address of a part of a story has after the address of the story."""
_DECK_KEYS = ("standfirst", "subheadline", "subtitle", "sub_title", "subTitle", "deck", "dek")
"""Names under which applications keep the standfirst."""
_MISREAD = ("Ø§Ù", "ط§ظ", "Çá")
"""The beginning of «ال» misread: as UTF-8 read as windows-1252 or latin-1, as UTF-8 read as windows-1256, and as
windows-1256 read as windows-1252 or latin-1."""
_LEAST_MISREAD, _HEAD = 2, 40_000
_LEAST_BEGUN, _MOST_SHOWN, _LONGEST_SHOWN = 40, 6, 1_500
"""_LEAST_BEGUN: opening characters of a paragraph that identify it in the page's data. _MOST_SHOWN: how many paragraphs
are identified so. _LONGEST_SHOWN: maximum characters that a page shows before it asks readers to pay or click."""
_MOUNTED = ("data-page", "wire:snapshot", "props")
"""Attributes in which Inertia, Livewire and Astro keep data."""
_FORM, _LEAST_FORMS = "\ufe8d", 3
"""_FORM: an isolated alef, as pages stored in presentation forms spell it. _LEAST_FORMS: how often it is at least on
such a page."""


def extract_html(
    html: bytes,
    url: str | None = None,
    *,
    http_charset: str | None = None,
    fetched_at: datetime | None = None,
) -> Article:
    """Read the article on a page.

    ``html`` is the page as received, in any encoding. ``url`` is its address, against which links are resolved.
    ``http_charset`` is the charset of the Content-Type header. ``fetched_at`` is the time that «منذ ساعتين» counts
    from. In a copy that a web archive plays back, addresses are those of the original page, and the time is that of the
    capture. Quotes are found when first accessed. If the page is no article, ``verdict`` says what it is.

    Never raises, whatever the bytes.

    Raises:
        TypeError: for a string, whose encoding is lost.
    """
    if not isinstance(html, (bytes, bytearray, memoryview)):
        raise TypeError(f"extract_html takes a page's bytes, not {type(html).__name__}: html.encode()")
    with collector_paused():
        return _extract(html, url, http_charset, fetched_at)


def _extract(html: bytes, url: str | None, http_charset: str | None, fetched_at: datetime | None) -> Article:
    decoded = _with_letters(decode_html(html, http_charset))
    if memento := read_memento(url) or read_saved(decoded.text, url):
        return _read_copy(decoded, memento, fetched_at)
    if cached := read_cached(url, decoded.text):
        url, text = cached
        return _read_page(_encoded(text), replace(decoded, text=text), url, fetched_at)
    as_it_came = decoded.evidence == VALID_UTF8
    return _read_page(html if as_it_came else _encoded(decoded.text), decoded, url, fetched_at)


def _read_copy(decoded: Decoded, memento: Memento, fetched_at: datetime | None) -> Article:
    """Read a page that a web archive plays back as the original page."""
    decoded = replace(decoded, text=unarchived(decoded.text, memento))
    return _read_page(_encoded(decoded.text), decoded, memento.original or None, memento.captured_at or fetched_at)


def _read_page(markup: bytes, decoded: Decoded, url: str | None, fetched_at: datetime | None) -> Article:
    ruled = Ruled(find_rule(url, decoded.text))
    page, body = _page_and_body(markup, ruled)
    if not page.tree.tags:
        return Article(url=url, verdict="empty", verdict_reason="no mark-up in it")
    structured = parse_structured(page.tree)
    container = page.zones[body.zone].element if body.kept else None
    headline = ruled.title_element(page.tree)
    has_text = body.worth >= MIN_BODY
    metadata = extract_metadata(
        page.tree,
        url,
        fetched_at,
        structured,
        title_element=headline,
        body_element=container,
        has_text=has_text,
        last_paragraph=page.blocks[body.kept[-1]].text if body.kept else "",
    )
    base = urljoin_or(url or metadata.canonical_url or "", structured.base)
    ruled.amend(metadata, page.tree, fetched_at, headline, base)
    title = clean(metadata.title) if metadata.title else None
    if metadata.title:
        body.kept = without_headline(page, body.kept, metadata.title)
    add_lead(page, body, metadata.title, _descriptions(structured))
    body.kept = without_credits(page, body.kept, metadata.author, metadata.source)
    article = _article(body.paragraphs(page.zones), body.rule, metadata, title)
    article.provenance["encoding"] = f"{decoded.encoding}: {decoded.evidence}"
    _prefer_state(article, body, page.tree, structured, metadata.state)
    own = (metadata.canonical_url, url, *_other_parts(structured, base, metadata.canonical_url or url))
    found = find_links(page, body, base, own, metadata.title)
    _set_links(article, found, page.tree, base, metadata.canonical_url or url)
    article.verdict, article.verdict_reason = judge(page, body, title, structured, metadata, url)
    # the printed page says little of a text that came from an outlet's rule or from JSON
    is_as_found = article.provenance["body"] in ("named container", "densest container")
    if article.verdict in ("empty", "index", "paywall", "consent") and not is_as_found:
        article.verdict, article.verdict_reason = "article", None
    article.quotes = DeferredQuotes(article.body)
    return article


def _set_links(article: Article, found: FoundLinks, tree: Tree, base: str, own: str | None) -> None:
    """The links ``found`` in the mark-up, and those of the state where the text was taken from it."""
    if article.provenance["body"] == "page state":
        found = _with_links_of_state(found, tree, base, own)
    article.links = found.links
    if found.rules:
        article.provenance["links"] = counted_rules(found.rules)


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _with_letters(decoded: Decoded) -> Decoded:
    """Return ``decoded`` with repaired letters if the whole page was stored misread, or in presentation forms.

    Repaired first, the page's labels, months and the outlet's name are recognised too.
    """
    text = decoded.text
    if _FORM in text and text.count(_FORM, 0, _HEAD) >= _LEAST_FORMS:
        return replace(decoded, text=letters_of_forms(text), evidence=f"{decoded.evidence}, forms of letters")
    if "§" not in text and "Ç" not in text:  # single characters are found many times faster
        return decoded
    if all(text.count(article, 0, _HEAD) < _LEAST_MISREAD for article in _MISREAD):
        return decoded
    repaired = repair_mojibake(text)
    is_other = repaired != text
    return Decoded(repaired, decoded.encoding, f"{decoded.evidence}, stored misread") if is_other else decoded


def _page_and_body(markup: bytes, ruled: Ruled) -> tuple[Blocks, Body]:
    """Return the page's blocks and its text, found by an outlet's rule or else by the general method."""
    page, related = _read(markup, ruled)
    body = ruled_body(page, ruled.body_elements(page.tree), related, ruled.label) or find_body(page)
    if page.passed_over and body.worth < MIN_BODY:
        # a menu left open holds the rest of the page; text in a noscript is for readers without scripts
        page, _ = _read(markup, ruled, keep_menus=True)
        body = find_body(page)
    if body.worth < MIN_BODY and (drawn := flight_markup(page.tree)):
        whole, _ = _read(markup + drawn.encode("utf-8", "surrogatepass"), ruled)
        text = find_body(whole)
        if text.worth >= max(MIN_BODY, len(next(bodies_in_scripts(page.tree, {}), "")) / 2):
            return whole, text
    return page, body


def _read(markup: bytes, ruled: Ruled, *, keep_menus: bool = False) -> tuple[Blocks, list[int]]:
    """Return the page's blocks, and the elements that an outlet's rule calls related stories."""
    page = read_page(markup, ruled.mark, keep_menus=keep_menus)
    related = ruled.related_elements(page.tree)
    mark_related(page, related)
    return page, related


def _descriptions(structured: StructuredData) -> list[str]:
    """Return the page's declared summaries of the article, with white space collapsed."""
    declared = structured.article.get("description")
    texts = [*structured.meta.get("description", ()), *structured.meta.get("og:description", ())]
    return [" ".join(text.split()) for text in (*texts, declared) if isinstance(text, str)]


def _article(paragraphs: list[str], rule: str, metadata: Metadata, title: str | None) -> Article:
    article = Article(
        title=title,
        body=clean("\n".join(paragraphs)),
        url=metadata.canonical_url,
        author=metadata.author,
        published=metadata.published,
        modified=metadata.modified,
        published_text=metadata.published_text,
        source=metadata.source,
        section=metadata.section,
        image=metadata.image,
        language=metadata.language,
        tags=metadata.tags,
        provenance={**metadata.provenance, "body": rule},
    )
    if not title:
        article.review.append("no headline was found")
    return article


def _prefer_state(article: Article, body: Body, tree: Tree, structured: StructuredData, state: JsonNode) -> None:
    """Take the body from JSON if the mark-up holds little or none of it."""
    declared = structured.article_body or ""
    candidates = [("JSON-LD articleBody", declared)] if len(declared) >= MIN_BODY else []
    if body.worth < MIN_BODY and (state or not is_front_page(article.url or "")):
        candidates += [("page state", text) for text in bodies_in_scripts(tree, state)][:1]
    elif begun := [line[:_LEAST_BEGUN] for line in article.body.split("\n")[:_MOST_SHOWN] if len(line) >= _LEAST_BEGUN]:
        if not state and len(article.body) < _LONGEST_SHOWN and _is_in_data(tree, begun[-1]):
            state = find_state_article(tree, article.title, article.url)
        texts = (text for text in bodies_in_record(state) if holds_any(text, begun))
        candidates += [("page state", text) for text in texts][:1]
    for rule, text in candidates:
        read = _plain(text)
        if len(read) > 2 * max(len(article.body), 1):
            deck = first_text(state, _DECK_KEYS).strip() if rule == "page state" else ""
            is_told = bool(deck) and not is_markup(deck) and deck not in read and deck != article.title
            article.body = clean(f"{deck}\n{read}" if is_told else read)
            article.provenance["body"] = rule
            body.kept = []


def _is_in_data(tree: Tree, text: str) -> bool:
    """Whether a piece of the text stands in a script or in a data attribute, in any spelling of JSON."""
    spellings = {text, json.dumps(text, ensure_ascii=False)[1:-1], json.dumps(text)[1:-1]}
    scripts = (script for _, script in tree.scripts if len(script) > len(text))
    mounted = (attributes[name] for attributes in tree.attributes for name in _MOUNTED if name in attributes)
    return any(spelling in data for data in chain(scripts, mounted) for spelling in spellings)


def _other_parts(structured: StructuredData, base: str, own: str | None) -> Iterator[str]:
    """Yield the addresses of the previous and next parts of a story cut into pages, of which the page at ``own`` is
    one.

    They differ only in a number after the story's name. WordPress declares the previous and next stories in the same
    way.
    """
    beside = (*structured.links.get("prev", ()), *structured.links.get("next", ()))
    story = _PART_NUMBER.sub("", own or "") if beside else ""
    for declared in beside:
        address = join_url(base, declared)
        if address and story and _PART_NUMBER.sub("", address) == story:
            yield address


def _with_links_of_state(found: FoundLinks, tree: Tree, base: str, own: str | None) -> FoundLinks:
    """Return links ``found`` in the mark-up, followed by links of the state that the mark-up does not show."""
    links = found.links
    known = {url_key(link.url) for link in links if link.url}
    more = [link for link in links_in_state(tree, base, own) if url_key(link.url or "") not in known]
    behind = [replace(link, position=len(links) + place) for place, link in enumerate(more)]
    return FoundLinks([*links, *behind], [*found.rules, *["page state"] * len(behind)])


def _plain(text: str) -> str:
    """Return the paragraphs of a string that may be mark-up, plain or escaped once more, as JSON-LD often has it."""
    if not is_markup(text):
        text = markup_of(text) if is_markdown(text) else unescape(text)
    if not is_markup(text):
        return "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
    page = read_page(f"<html><body><div>{text}</div></body></html>".encode("utf-8", "surrogatepass"))
    blocks = [page.blocks[number] for number in find_body(page).kept]
    if 2 * sum(block.length for block in blocks) < sum(block.length for block in page.blocks):
        blocks = list(page.blocks)
    while len(blocks) > 1 and is_end_matter(blocks[-1]):
        blocks.pop()
    return "\n".join(block.text for block in blocks)
