"""What holds of ``extract_html`` on any bytes: pages cut, spliced, doubled, re-encoded and filled with noise."""

import re
from dataclasses import asdict
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from guard import ends
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsarc import extract_html
from newsarc.model import Article

PATHS = sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.html"))
PAGES, NAMES = [path.read_bytes() for path in PATHS], [path.stem for path in PATHS]
URL = "https://www.almidan.example/news/1"
NOISE = st.sampled_from(
    [b"<", b">", b'"', b"'", b"</div>", b"<div class='related'>", b"<nav>", b"<!--", b"<![CDATA[", b"\0", b"\xff\xfe",
     b"&#xD800;", b"&#1114112;", b"<script>", b"<table><tr>", b"\xd9", "\u202e«".encode(), b"<br>" * 50, b"<a href='//[x'>",
     b"<time datetime='0000-99-99'>", b"<base href='http://['>", b'<script type="application/ld+json">[{"@type":[]',
     "منذ ٩٩٩ سنة".encode(), "٣١ شباط ٢٠٢٤".encode(), b"<b>" * 300]
)  # fmt: skip
COMMON = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def mutated(draw) -> bytes:
    page = bytearray(draw(st.sampled_from(PAGES)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(page)))
        kind = draw(st.sampled_from(["insert", "delete", "double", "swap", "flip"]))
        size = draw(st.integers(1, 400))
        if kind == "insert":
            page[at:at] = draw(NOISE)
        elif kind == "delete":
            del page[at : at + size]
        elif kind == "double":
            page[at:at] = page[at : at + size]
        elif kind == "swap":
            page[at : at + size] = draw(st.sampled_from(PAGES))[at : at + size]
        else:
            page[at : at + 1] = bytes([draw(st.integers(0, 255))])
    return bytes(page)


def check(article: Article) -> None:
    """Offsets point at what they say, links are absolute, ranked and given once."""
    for quote in article.quotes:
        assert 0 <= quote.start <= quote.end <= len(article.body)
        assert article.body[quote.start : quote.end] == quote.text
    assert [link.position for link in article.links] == list(range(len(article.links)))
    assert len({link.url for link in article.links}) == len(article.links)
    for link in article.links:
        assert urlsplit(link.url).scheme in ("http", "https")
        assert link.title.strip()
    assert all(tag.strip() for tag in article.tags)
    assert article.verdict == "article" or article.verdict_reason
    for stamp in (article.published, article.modified):
        assert stamp is None or (len(stamp) >= 10 and stamp[4] == stamp[7] == "-")


@COMMON
@given(mutated())
def test_mutated_pages(page):
    article = extract_html(page, URL)
    check(article)
    assert asdict(extract_html(page, URL)) == asdict(article)


@COMMON
@given(st.binary(max_size=400))
def test_any_bytes(raw):
    check(extract_html(raw))
    check(extract_html(b"<html><body><p>" + raw, URL))


@COMMON
@given(st.text(max_size=300), st.sampled_from(["cp1256", "utf-16", "iso8859-6", "koi8-r", "utf-8"]))
def test_any_text_in_any_encoding(text, encoding):
    check(
        extract_html(
            f"<title>{text}</title><h1>{text}</h1><p>{text}".encode(encoding, "replace"), URL, http_charset=encoding
        )
    )


_TAG = re.compile(
    rb"<!--.*?-->|<(script|style|textarea|pre)\b.*?</\1\s*>|<(/?)([a-zA-Z][\w-]*)([^<>]*)>", re.DOTALL | re.IGNORECASE
)
_BLOCKS = frozenset(b"p div h1 h2 h3 h4 ul ol table blockquote section article header footer aside figure".split())
_HOLDERS = frozenset(b"body div section article main aside header footer td li blockquote".split())
_VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())


def rewritten(page: bytes, change: str) -> bytes:
    """``page`` in other words that say the same: ``change`` is what happens to its tags or stands before its blocks."""
    around: list[bytes] = []

    def write(match: re.Match[bytes]) -> bytes:
        whole, slash, tag, rest = match[0], match[2], match[3], match[4]
        if tag is None:
            return whole
        name = tag.lower()
        before = b"" if slash or name not in _BLOCKS or (around and around[-1] not in _HOLDERS) else change.encode()
        if slash and name in around:
            while around.pop() != name:
                pass
        elif not slash and name not in _VOID:
            around.append(name)
        if change == "case":
            return b"<" + slash + (tag.upper() if tag.islower() else name) + rest + b">"
        if change == "attribute":
            closed = b"/" if rest.endswith(b"/") else b""
            return whole if slash else b"<" + tag + rest.removesuffix(b"/") + b" data-note='1'" + closed + b">"
        return before + whole

    return _TAG.sub(write, page)


@pytest.mark.parametrize(
    "change", ["case", "attribute", "\n  \t\n", "<!-- x -->", "<div></div>", "<div class=x><!-- --></div>"]
)
@pytest.mark.parametrize("page", PAGES, ids=NAMES)
def test_what_is_not_printed_changes_nothing(page, change):
    other = rewritten(page, change)
    assert other != page or b"<div" not in page  # one page is built by a script
    assert asdict(extract_html(other, URL)) == asdict(extract_html(page, URL))


@pytest.mark.parametrize(
    "url", [None, "", "http://[", "//x", "javascript:1", "https://www.almidan.example:99999/", "\ud800"]
)
def test_any_address(url):
    for page in PAGES:
        check(extract_html(page, url))


@pytest.mark.parametrize(
    "page",
    [
        b"<div>" * 100_000 + b"x",
        b"<p>" + "كلمة ".encode() * 300_000,
        b"<a " + b"x=1 " * 30_000 + b">",
        b"<meta property='article:published_time' content='" + b"1" * 500_000 + b"'>",
        b"<h1>" + b"2024-01-" * 60_000 + b"</h1>",
    ],
    ids=["nested", "one line", "attributes", "long date", "dates without end"],
)
def test_hostile_pages_end(page):
    check(extract_html(page, URL))


@pytest.mark.parametrize(
    "page",
    [
        "<p>هذه جملة بدأت وهي طويلة بما يكفي لتكون جملة من نص " + "كلمة <span class=sidebar>س</span> " * 64_000,
        "<div class=article-body hidden>" * 64_000
        + "<p>فقرة من النص، طويلة بما يكفي لتكون فقرة، تنتهي بنقطة.</p>" * 30,
        "<table><tr><td>" * 128_000 + "<img src=a>س",
        "<p>وصل الوفد إلى المدينة أمس، وعاد منها اليوم.</p>" * 5 + ("<p>بقلم: " + "ا" * 160 + ".</p>") * 160,
        "<p>وصل الوفد إلى المدينة أمس، وعاد منها اليوم.</p>" * 5 + "<div>Copyright 2025 Almidan</div>" * 120_000,
        "<p>وصل الوفد إلى المدينة أمس، وعاد منها اليوم.</p>" * 5 + "<div>اقرأ أيضا:" * 16_000,
        "<p><b>إعلان</b></p><p>وصل الوفد إلى المدينة أمس، وعاد منها اليوم بعد لقاء في القصر.</p>" * 20_000,
        "<meta property='article:section' content='محليات" + ":" * 160_000 + "س'><h1>وصل الوفد إلى المدينة أمس</h1>",
        "<div>محليات" * 48_000
        + "<img src=/a.jpg><b class=category>محليات</b><h1>وصل الوفد إلى المدينة أمس</h1>"
        + "<p>وصل الوفد إلى المدينة أمس، وعاد منها اليوم.</p>" * 5,
    ],
    ids=[
        "spans in a sentence",
        "hidden zones",
        "tables",
        "bylines of one word without end",
        "boxes of their own",
        "boxes in boxes",
        "labels in bold",
        "signs in a section",
        "rubrics below a picture",
    ],
)
def test_time_grows_with_the_page(page):
    """A quarter of each, an eighth of the tables, took three to twenty seconds when time was squared in their length."""
    with ends():
        check(extract_html(page.encode(), URL))
