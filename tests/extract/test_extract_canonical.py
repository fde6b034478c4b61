"""The address that a page goes by: the one it declares, unless its template declares that on every page."""

import pytest

from newsarc import extract_html
from newsarc.extract.canonical import choose_canonical, is_of_one_story

SITE = "https://x.example"


@pytest.mark.parametrize(
    ("head", "url", "canonical"),
    [
        ("<link rel=canonical href='https://x.example/a'>", "https://x.example/amp/a", "https://x.example/a"),
        ("<link rel=canonical href='https://x.example/a'>", "https://m.x.example/a", "https://x.example/a"),
        (
            "<link rel=canonical href='/'>",
            "https://x.example/a?utm_medium=x",
            "https://x.example/a",
        ),  # the front page: a template's slip
        ("<meta property=og:url content='https://x.example/a?fbclid=1'>", "https://x.example/b", "https://x.example/a"),
        ("<link rel=canonical href='javascript:1'>", "https://x.example/b", "https://x.example/b"),
        ("<link rel=canonical href='https://x.example/ar/'>", "https://x.example/ar/a", "https://x.example/ar/a"),
        ("<link rel=canonical href='/index.php'>", "https://x.example/n.php?id=5", "https://x.example/n.php?id=5"),
        # declared by a template for all pages: the program without the number of the story, the section above it
        ("<link rel=canonical href='/n.php'>", "https://x.example/n.php?id=5", "https://x.example/n.php?id=5"),
        ("<link rel=canonical href='/n.php?id=5'>", "https://x.example/n.php?id=5&x=1", "https://x.example/n.php?id=5"),
        ("<link rel=canonical href='/n'>", "https://x.example/n?page=2", "https://x.example/n"),
        (
            "<link rel=canonical href='/politics'>",
            "https://x.example/politics/12345",
            "https://x.example/politics/12345",
        ),
        ("<link rel=canonical href='/n/'>", "https://x.example/n/a-b-c-d", "https://x.example/n/a-b-c-d"),
        ("<link rel=canonical href='/n/12345'>", "https://x.example/n/12345/a-b-c-d", "https://x.example/n/12345"),
        ("<link rel=canonical href='/n/a-b-c-d'>", "https://x.example/n/a-b-c-d/amp", "https://x.example/n/a-b-c-d"),
        (
            "<link rel=canonical href=''><meta property=og:url content='https://x.example/a'>",
            "https://x.example/amp/a",
            "https://x.example/a",
        ),
        (
            "<link rel=canonical href='/'><link rel=canonical href='/2024/a'>",
            "https://x.example/?p=1",
            "https://x.example/2024/a",
        ),
        ("<link rel=canonical href='http://localhost:3000/a'>", "https://x.example/a", "https://x.example/a"),
        ("<link rel=canonical href='undefined/a'>", "https://x.example/n/a", "https://x.example/n/a"),
        ("<link rel=canonical href='https://x.example/{{slug}}'>", "https://x.example/n/a", "https://x.example/n/a"),
        (
            """<script type="application/ld+json">{"@type":"NewsArticle","mainEntityOfPage":"https://x.example/n/a"}</script>""",
            "https://x.example/n/a?amp=1",
            "https://x.example/n/a",
        ),
        (
            """<script type="application/ld+json">{"@type":"NewsArticle","url":"https://x.example/other"}</script>""",
            "https://x.example/n/a",
            "https://x.example/n/a",
        ),  # another story's
        (
            "<base href='https://x.example/ar/'><link rel=canonical href='a'>",
            "https://x.example/b",
            "https://x.example/ar/a",
        ),
    ],
)
def test_canonical_url(head, url, canonical):
    assert extract_html(f"<html><head>{head}</head><p>x".encode(), url).url == canonical


def canonical(own: str | None, declared: str) -> str | None:
    page = f"<html><head><link rel=canonical href='{SITE}{declared}'></head><p>x"
    return extract_html(page.encode(), own and SITE + own).url


@pytest.mark.parametrize(
    ("own", "declared"),
    [
        # a folder above the page
        ("/node/12", "/node"),
        ("/news/12", "/news"),
        ("/news/1234", "/news/"),
        ("/news/bridge", "/news"),
        ("/sport/real/a-goal-in-time", "/sport/real"),
        ("/2026/11/bridge", "/2026/11"),
        ("/2026/11/the-bridge-is-open", "/2026"),
        ("/politics/12/the-bridge-is-open", "/politics/12"),
        # the program that shows the stories, without the parameter that tells them apart, or with none in it
        ("/n.php?id=1", "/n.php?id="),
        ("/n.php?id=1", "/n.php?id=0"),
        ("/n.php?id=1", "/index.php?id=0"),
        ("/n.php?slug=bridge", "/n.php"),
        ("/n.php?slug=bridge", "/n.php?lang=ar"),
        ("/n.php?section=5&id=1", "/n.php?section=5"),
        ("/news?title=bridge", "/news"),
        ("/portal/view.aspx?slug=bridge", "/portal/list.aspx"),
        # a page of all news
        ("/news/1234", "/news/index.html"),
        ("/news/1234", "/archive/default.aspx"),
        ("/article/1234", "/news"),
        ("/article/12", "/ar/news"),
        ("/article/1234", "/politics"),
        ("/?p=7", "/news"),
        ("/خبر/12", "/الأخبار"),
        # another story's
        ("/news/1234", "/news/999"),
        ("/news/1234.html", "/news/999.html"),
        ("/news/1234-bridge", "/news/999-school"),
        ("/news/bridge-1234", "/news/school-1235"),
        ("/n.php?id=1", "/n.php?id=999"),
        ("/n.php?id=1&lang=ar", "/n.php?id=2&lang=ar"),
    ],
)
def test_what_a_template_declares_on_every_page_is_not_believed(own: str, declared: str) -> None:
    assert canonical(own, declared) == SITE + own


@pytest.mark.parametrize(
    ("own", "declared"),
    [
        ("/news/bridge/amp", "/news/bridge"),
        ("/amp/news/12", "/news/12"),
        ("/news/12?amp=1", "/news/12"),
        ("/news?output=amp&title=bridge", "/news?title=bridge"),
        ("/news/12/print", "/news/12"),
        ("/news/bridge?print=1", "/news/bridge"),
        ("/n.php?id=5&print=1", "/n.php?id=5"),
        ("/n.php?id=5&section=2", "/n.php?id=5"),
        ("/2024/05/title-123", "/title-123"),
        ("/2024/05/the-bridge-is-open?s=1", "/2024/05/the-bridge-is-open"),
        ("/news/12345/the-bridge-is-open", "/news/12345"),
        ("/news/12/bridge", "/news/12"),
        ("/news/12345-the-old-words", "/news/12345-the-new-words"),
        ("/news/123456", "/news/10-are-safe"),
        ("/kultur/mit-allen-wassern-gewaschen-ld.1161246", "/kultur/mit-allen-wassern-gewaschen-ld.1161245"),
        ("/node/12", "/bridge-is-open"),
        ("/node/12", "/news/bridge"),
        ("/?p=1234", "/bridge"),
        ("/bridge/", "/bridge/index.html"),
        ("/bridge/index.html", "/bridge/"),
        ("/%D8%AE%D8%A8%D8%B1-12", "/خبر-12"),
        ("/news/page/2", "/news/page/1"),
    ],
)
def test_another_address_of_the_story_is_believed(own: str, declared: str) -> None:
    assert canonical(own, declared) == SITE + declared


def test_a_saved_page_goes_by_the_first_address_that_can_be_a_storys() -> None:
    head = f"<link rel=canonical href='{SITE}/news'><meta property=og:url content='{SITE}/news/1234'>"
    assert extract_html(f"<html><head>{head}</head><p>x".encode()).url == f"{SITE}/news/1234"
    assert canonical(None, "/news") == f"{SITE}/news", "there is no better one"


@pytest.mark.parametrize(
    ("declared", "own", "same"),
    [
        ("/a-1", "/amp/a-1", True),
        ("/a", "/a?print=1", True),
        ("/title-123", "/2024/05/title-123", True),
        ("/news/12345-new", "/news/12345-old", True),
        ("/n.php?id=5", "/n.php?id=5&lang=ar", True),
        ("/n.php?id=5", "/n.php?id=5&story=1", False),
        ("/school", "/bridge", False),
        ("/canonical", "/1", False),
        ("/b/story.html", "/a/story.html", False),
        ("/a/2024", "/b/2024", False),
        ("/politics/1234", "/politics/1234/bridge", False),  # which may be a section's number
    ],
)
def test_addresses_that_tell_by_themselves_that_they_are_of_one_story(declared: str, own: str, same: bool) -> None:
    assert is_of_one_story(SITE + declared, SITE + own) is same


@pytest.mark.parametrize(
    ("own", "proper"),
    [
        ("/news/1005/amp", "/news/1005"),
        ("/news/1005/amp/?utm_source=x", "/news/1005"),
        ("/2026/12/01/a-story-of-water/amp/", "/2026/12/01/a-story-of-water"),
        ("/news/1005?amp=1", "/news/1005"),
        ("/news/1005?amp", "/news/1005"),
        ("/show.php?id=5&outputType=amp&page=2", "/show.php?id=5&page=2"),
        ("/news/1005?print=1", "/news/1005"),
        ("/topics/amp", "/topics/amp"),
        ("/company-news/amp", "/company-news/amp"),
        ("/2026/12/amp", "/2026/12/amp"),
        ("/amp", "/amp"),
        ("/news/1005?print=2&amp=0", "/news/1005?print=2&amp=0"),
    ],
)
def test_a_page_in_another_form_goes_by_the_address_of_the_page_proper(own: str, proper: str) -> None:
    assert choose_canonical(SITE + own, SITE, (), ()) == SITE + proper
    declared = SITE + "/declared/by-the-page-itself-1"
    assert choose_canonical(SITE + "/news/1005/amp", SITE, (declared,), ()) in (declared, SITE + "/news/1005")
