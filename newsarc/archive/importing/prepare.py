"""From one piece of material to readings ready to be stored: the part of ingest that needs no archive.

It is pure and picklable on both ends, so that an import can run it in worker processes.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from newsarc.archive.captures import PackedCapture, pack
from newsarc.archive.clock import as_moment
from newsarc.archive.contexts import ReadingContext
from newsarc.archive.importing.archive_copies import as_captured
from newsarc.archive.importing.feed_dates import with_fed_date
from newsarc.archive.importing.losses import LOST, with_losses
from newsarc.archive.importing.row_texts import (
    clean_line,
    cleaned,
    page_around,
    read_copied,
    with_markup_apart,
    with_stated,
    with_summary,
)
from newsarc.archive.records import storable
from newsarc.extract.quotes.deferred import DeferredQuotes
from newsarc.extract.urls import clean_url, is_of_same_site, join_url
from newsarc.model import Article, Quote
from newsarc.search.document import AnalyzedDocument, analyze_document
from newsarc.sources.faults import fault

if TYPE_CHECKING:
    from newsarc.archive.portable import RevisionFacts

MaterialKind = Literal["html", "txt", "row", "given"]
"""``given``: a capture whose article comes with it, as our own exports have it; it is not read again."""

_YEAR_OR_MONTH = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = "1700", "2200"
_WITHOUT_SCHEME = re.compile(r"(?://)?(?:[a-z0-9-]+\.)+[a-z]{2,63}(?::\d{1,5})?/\S*", re.ASCII | re.IGNORECASE)
_LONGEST_SHOWN = 100
_LONGEST_DATE = 100
"""In characters, with the name of the day and the time."""

NEVER_AN_ARTICLE = ("challenge", "consent", "soft-404", "empty")
"""Verdicts that say a page holds no article at all; the others may hold part of one."""


class Material(NamedTuple):
    """Bytes to read, with what is known about them beforehand. A tuple, as all that goes between processes: it is packed
    and unpacked in half the time of a dataclass."""

    name: str
    kind: MaterialKind
    raw: bytes
    url: str | None = None
    content_type: str | None = None
    captured_at: str | None = None
    encoding: str | None = None
    """Encoding the user insists on; None to find it."""
    insisted: bool = False
    """The user says what the bytes are: they are read anew, however they were read before."""
    published: str | None = None
    """Publication date the user gives, for material that has none."""
    tags: tuple[str, ...] = ()
    given: str | None = None
    """JSON of the article that comes with the bytes, for the kind ``given``."""
    strict: bool = False
    """Refuse everything that is not plainly an article (fetching), not only what cannot be one (importing)."""
    met_there: bool = False
    """The bytes came from ``url``, which is no guess of the user's."""
    asked_at: str | None = None
    """The address that was asked for, which may have led to ``url``."""
    documents: tuple[int, ...] = ()
    """Whose capture is read again; none for bytes that come in."""

    def digest(self) -> str:
        """SHA-256 of the bytes, in hex: the identity of their capture."""
        return hashlib.sha256(self.raw).hexdigest()


class Reading(NamedTuple):
    """An article with its quotes found and its words analysed."""

    article: Article
    analyzed: AnalyzedDocument
    facts: RevisionFacts | None = None
    """Of a revision that another archive gave away."""


class Prepared(NamedTuple):
    """All that one piece of material holds, or the reason why it holds nothing."""

    material_name: str
    url: str | None
    captured_at: str | None
    capture: PackedCapture
    readings: Sequence[Reading] = ()
    reason: str | None = None
    verdict: str = "article"
    tags: tuple[str, ...] = ()
    """That the user gives the articles: not the pages' own, which come and go with each reading."""
    documents: tuple[int, ...] = ()
    """Those of the material."""
    context: ReadingContext = ReadingContext()
    """What came with the bytes."""
    insisted: bool = False
    """As of the material."""
    is_page: bool = False
    """Whether it is a page, which may declare another address than its own ``url``."""
    is_record: bool = False
    """Whether it is a row without a page in it."""
    asked_at: str | None = None
    """As of the material."""


def prepare(material: Material) -> Prepared:
    """Read ``material``. Never raises for what the bytes hold: the reason comes back instead."""
    capture = pack(material.raw, material.content_type)
    context = ReadingContext(material.url, material.captured_at, material.encoding)
    markup = material.raw if material.kind == "html" else None
    url, captured_at = as_captured(markup, material.url, material.captured_at)
    material = material._replace(url=url, captured_at=captured_at)
    known = Prepared(
        material.name, material.url, material.captured_at, capture, documents=material.documents, context=context,
        insisted=material.insisted, is_page=material.kind == "html",
        is_record=material.kind == "row" and b'"html"' not in material.raw, asked_at=material.asked_at,
    )  # fmt: skip
    try:
        return _prepared(material, known)
    except UnreadableMaterial as error:
        return known._replace(reason=str(error), verdict="unreadable")
    except Exception as error:  # a page that we cannot cope with must not end a run over a million
        return known._replace(reason=failure(error, material.name), verdict="unreadable")


def failure(error: Exception, name: str) -> str:
    """A failure that nobody foresaw, as the reason why what goes by ``name`` was not read."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return fault("reading it failed", name, error)


def _prepared(material: Material, known: Prepared) -> Prepared:
    found = contents(material)
    articles = found.articles
    kept = [article for article in articles if _worth_keeping(article, material)]
    if not kept:
        first = articles[0] if articles else Article(verdict="empty", verdict_reason="no text in it")
        verdict = first.verdict if first.verdict != "article" else "empty"
        return known._replace(reason=first.verdict_reason or "no article text in it", verdict=verdict)
    readings = [analyze(_with_given(article, material, len(kept)), facts=found.facts) for article in kept]
    return known._replace(readings=readings, tags=material.tags)


class Contents(NamedTuple):
    """The articles in a piece of material, and what the archive says of the one that it gave away itself."""

    articles: list[Article]
    facts: RevisionFacts | None = None
    lost: int = 0
    """Characters of copied text that could not be read: the lines that had them may be left out."""


def read(material: Material) -> list[Article]:
    """Every article in ``material``, as extracted, whatever its verdict.

    Raises:
        UnreadableMaterial: the bytes cannot be read as what they claim to be.
    """
    return contents(material).articles


def contents(material: Material) -> Contents:
    """As :func:`read`, with the facts of a revision that comes back from an export."""
    found = _READERS[material.kind](material)
    return found if found.facts else found._replace(articles=[with_losses(each, found.lost) for each in found.articles])


class UnreadableMaterial(Exception):
    """The bytes cannot be read as what they claim to be; the message says why."""


def _read_html(material: Material) -> Contents:
    from newsarc.extract.html import extract_html

    captured = as_moment(material.captured_at) if material.captured_at else None
    return Contents([extract_html(material.raw, material.url, http_charset=_charset(material), fetched_at=captured)])


def _read_txt(material: Material) -> Contents:
    from newsarc.arabic.charset import BadEncoding, decode_as, decode_text
    from newsarc.extract.dump import extract_dumps

    try:
        text = decode_as(material.raw, material.encoding) if material.encoding else decode_text(material.raw).text
    except BadEncoding as error:
        raise UnreadableMaterial(str(error)) from None
    return Contents(extract_dumps(text), lost=text.count(LOST))


def _read_row(material: Material) -> Contents:
    from newsarc.archive.importing.letters import read_letter
    from newsarc.archive.portable import article_of, facts_of
    from newsarc.sources.undecoded import with_texts

    try:
        row = json.loads(material.given or material.raw)
    except ValueError as error:
        raise UnreadableMaterial(f"not JSON: {error}") from None
    if not isinstance(row, dict):
        raise UnreadableMaterial("not a JSON object")
    if material.kind == "row":
        try:
            row = with_texts(row, material.encoding)
        except ValueError as error:  # as BadEncoding is
            raise UnreadableMaterial(str(error)) from None
    facts = facts_of(row)
    if material.kind == "row" and not (facts or row.get("printed") or row.get("quotes")):
        row = with_markup_apart(row)
    article = (article_of(row) if facts else None) or article_from_mapping(row)
    if material.kind == "row" and isinstance(row.get("html"), str):
        article = _with_page(article, row["html"], material)
    elif material.kind == "row" and isinstance(row.get("dump"), str):
        article = read_copied(article, row["dump"])
    elif facts is None and isinstance(row.get("plain"), str):
        return Contents(read_letter(article, row["plain"]), lost=row["plain"].count(LOST))
    elif facts is None and not article.quotes:
        article.quotes = DeferredQuotes(article.body)
    if facts is None and not article.body and isinstance(row.get("summary"), str):
        article = with_summary(article, row["summary"])
    return Contents([article], facts)


def _with_page(known: Article, html: str, material: Material) -> Article:
    """A row that carries its page, or its text in HTML, read as a page is."""
    markup = page_around(html, known.title)
    page = material._replace(
        raw=markup.encode("utf-8", "surrogatepass"),
        url=known.url or material.url,
        content_type="text/html; charset=utf-8",
        encoding=None,
    )
    (read,) = _read_html(page).articles
    return with_stated(known, read, html)


_READERS = {"html": _read_html, "txt": _read_txt, "row": _read_row, "given": _read_row}


def article_from_mapping(row: Mapping[str, Any]) -> Article:
    """An Article out of a row with any of url, title, body (or text), published, author and our other field names.

    Values of the wrong type are taken as text where that makes sense and left out where it does not.
    """
    body = _text(row.get("body")) or _text(row.get("text")) or ""
    from newsarc.archive.portable import links_of, quotes_of

    article = cleaned(_article(row, body, row.get("tags")))
    quotes, links = quotes_of(row, article.body), links_of(row)
    return replace(article, quotes=quotes, links=links) if quotes or links else article


def _article(row: Mapping[str, Any], body: str, tags: object) -> Article:
    published, printed = _date(row.get("published") or row.get("date"))
    url, note = _address(row.get("url"))
    review = [str(each) for each in row["review"]] if isinstance(row.get("review"), list) else []
    return Article(
        title=_line(row.get("title")),
        body=body,
        url=url,
        author=_names(row.get("author") or row.get("authors")),
        published=published,
        published_text=_line(row.get("published_text")) or printed,
        modified=_date(row.get("modified"))[0],
        source=_line(row.get("source")),
        section=_line(row.get("section")),
        image=_line(row.get("image")),
        language=_line(row.get("language")),
        tags=[str(tag) for tag in tags] if isinstance(tags, list) else [],
        review=[*review, note] if note else review,
    )


def _text(value: object) -> str | None:
    if isinstance(value, list):
        return "\n".join(str(item) for item in value)
    return value if isinstance(value, str) else None if value is None else str(value)


def _line(value: object) -> str | None:
    return clean_line(_text(value))


def _address(value: object) -> tuple[str | None, str | None]:
    """The web address that a row gives, and what is to be said of one that it gives in vain: the archive tells articles apart
    by their addresses, and exports make links of them."""
    text = _line(value)
    if text is None or join_url("", text):
        return text, None
    if _WITHOUT_SCHEME.fullmatch(text):
        return f"https://{text.lstrip('/')}", None
    return None, f"the address in the row is no web address: {text[:_LONGEST_SHOWN]}"


def _date(value: object) -> tuple[str | None, str | None]:
    """A date of a row as ISO 8601, and as it stands there when that is something else. What cannot be read is no date:
    in the archive the order of dates is the order of their letters."""
    from newsarc.extract.metadata.isodate import normalize_iso
    from newsarc.extract.metadata.printed_dates import find_printed_dates

    text = _line(value)
    if text is None or _YEAR_OR_MONTH.fullmatch(text):
        return text, None
    if text.startswith(("0001-", "9999-")):  # what databases and .NET write for no date
        return None, None
    iso = normalize_iso(text)
    if iso is None or not _FIRST_YEAR <= iso < _LAST_YEAR:  # ١٤٤٥ هـ looks like a year to machines
        iso = next((date.iso for date in find_printed_dates(text[:_LONGEST_DATE])), None)
    return iso, text if iso is None or text[:10] != iso[:10] else None


def _names(value: object) -> str | None:
    from newsarc.model import AUTHOR_SEPARATOR

    if isinstance(value, list):
        return AUTHOR_SEPARATOR.join(filter(None, map(_line, value))) or None
    return _line(value)


def _worth_keeping(article: Article, material: Material) -> bool:
    if not article.body.strip() and not (material.kind in ("row", "given") and article.title):
        return False
    if material.strict:
        return article.verdict == "article"
    return article.verdict not in NEVER_AN_ARTICLE


def _with_given(article: Article, material: Material, count: int) -> Article:
    """What the user said of the material, where the material itself is silent. A page that goes by an address of another
    site (a reprint, or a forgery) keeps its own: else any site could rewrite what another has published."""
    url = article.url or (material.url if count == 1 else None)
    if material.met_there and url and material.url and not is_of_same_site(url, material.url):
        url = clean_url(material.url)
    told = _date(material.published)[0]
    if article.published and told and material.met_there:
        article = with_fed_date(article, told, material.captured_at)
    if url == article.url and (article.published or not told):
        return article
    return replace(article, url=url, published=article.published or told)


def with_iso_dates(article: Article) -> Article:
    """``article`` with its dates as the archive orders them, read as those of rows are; what stood there instead of one is kept
    in ``published_text``."""
    published, printed = _date(article.published)
    modified, _ = _date(article.modified)
    if (published, modified) == (article.published, article.modified):
        return article
    return replace(article, published=published, published_text=article.published_text or printed, modified=modified)


def analyze(article: Article, *, facts: RevisionFacts | None = None) -> Reading:
    """Find an article's quotes, if it brings none, and analyse its words for the index. A revision that comes back with
    its ``facts`` keeps the quotes it had, also when it had none."""
    given = list(article.quotes)
    looked = bool(given) or facts is not None or isinstance(article.quotes, DeferredQuotes)
    article = storable(replace(article, quotes=given) if given else article)
    quotes = article.quotes if looked else _quotes(article.body)
    whole = replace(article, quotes=list(quotes))
    analyzed = analyze_document(whole.title, whole.body, [(quote.text, quote.speaker) for quote in quotes])
    return Reading(whole, analyzed, facts)


def _quotes(body: str) -> list[Quote]:
    from newsarc.extract.quotes import extract_quotes

    return extract_quotes(body)


def _charset(material: Material) -> str | None:
    if material.encoding:
        return material.encoding
    _, _, parameters = (material.content_type or "").partition(";")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or None
    return None
