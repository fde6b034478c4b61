"""Addresses of links: joined to the base, one key for one page, and those that lead to no other story."""

from __future__ import annotations

import pytest
from link_page import LONG, OTHER, STORY, URL, links

from newsarc import extract_html
from newsarc.extract.urls import join_url, url_key


def test_stories_of_an_outlet_that_keeps_its_own_under_a_rubric() -> None:
    page = f"<div>{STORY}</div><div class=related><a href=/topics/ar/7/show/432120>{OTHER}</a></div>".encode()
    found = extract_html(b"<h1>x</h1>" + page, "https://news.example/topics/ar/7/show/432123").links
    assert [link.title for link in found] == [OTHER]
    assert extract_html(b"<h1>x</h1>" + page, URL).links == []


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("/", "https://news.example/n/2"),
        ("/sub/", "https://news.example/n/2"),
        ("https://cdn.example/", "https://cdn.example/n/2"),
        ("http://[", None),
    ],
)
def test_the_base_is_read_against_the_address_of_the_page(base: str, url: str | None) -> None:
    found = links(f"<base href='{base}'><div>{STORY}</div><div class=related><a href=/n/2>{OTHER}</a></div>")
    assert [each[2] for each in found] == ([url] if url else [])


@pytest.mark.parametrize(
    "link",
    [
        f"<a href='/tag/water'>{OTHER}</a>",
        f"<a href='https://www.facebook.com/sharer?share=1'>{OTHER}</a>",
        f"<a href='javascript:void(0)'>{OTHER}</a>",
        f"<a href='#top'>{OTHER}</a>",
        f"<a href='{URL}?utm_source=x'>{OTHER}</a>",
        "<a href='/n/2'>المزيد</a>",
        f"<a>{OTHER}</a>",
    ],
    ids=["tag", "share", "script", "anchor", "the page itself", "button", "no address"],
)
def test_what_leads_to_no_other_story(link: str) -> None:
    assert links(f"<div>{STORY}</div><div class=related-posts>{link}</div>") == []


@pytest.mark.parametrize(
    ("base", "href", "joined"),
    [
        ("https://Ex.example:8080/a/b", "/n/1", "https://Ex.example:8080/n/1"),
        ("https://ex.example/a/b", "/n/1?id=2&x=%D8%A7", "https://ex.example/n/1?id=2&x=%D8%A7"),
        ("https://ex.example/a/b", "/a/../n", "https://ex.example/n"),
        ("https://ex.example/a/b", "/a/./n", "https://ex.example/a/n"),
        ("https://ex.example/a/b", "//other.example/n", "https://other.example/n"),
        ("https://ex.example/a/b", "n", "https://ex.example/a/n"),
        ("https://ex.example/a/b", "/n 1/x", "https://ex.example/n%201/x"),
        ("", "/n/1", None),
        ("ftp://ex.example/", "/n/1", None),
    ],
)
def test_short_way_and_long_way_join_alike(base: str, href: str, joined: str | None) -> None:
    assert join_url(base, href) == joined


@pytest.mark.parametrize(
    "spelling", ["http://www.ex.example/n/1/", "https://ex.example/n/1", "https://EX.example:443/n/1#x"]
)
def test_short_way_and_long_way_give_one_key(spelling: str) -> None:
    assert url_key(spelling) == "ex.example/n/1"


def test_the_page_as_fetched_and_as_it_calls_itself_are_no_links() -> None:
    page = (
        f"<link rel=canonical href=/politics/ten><div>{STORY}</div>"
        f"<div class=related><a href={URL}>{OTHER}</a><a href=/politics/ten>{OTHER}</a></div>"
    )
    assert links(page) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"<p>وزعت الوزارة <a href=/f/1.pdf>{LONG}</a> على الصحف.</p>", [("inline", LONG)]),
        ("<p>صورة <a href=/i/1.jpg title='اضغط لتكبير الصورة المنشورة'><img src=/i/s.jpg></a> من الميدان أمس.</p>", []),
        (f"<p>قيل أمس</p><a href=/i/1.webp><img alt='{LONG}'></a><p>وقيل اليوم إن العمل مستمر حتى الغد.</p>", []),
    ],
    ids=["a report to take along", "a picture behind its small form", "beside the text"],
)
def test_files(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each[0], each[1]) for each in links(f"<div>{STORY}{text}{STORY}</div>")] == found


def test_the_headline_as_a_link_leads_to_the_page_itself() -> None:
    page = f"<body><h1><a href=/news/77123/>{OTHER}</a></h1><div>{STORY}</div></body>"
    assert extract_html(page.encode(), "https://news.example/news/77123/slug").links == []


def test_a_page_without_an_address_is_read_against_the_one_that_it_declares() -> None:
    page = (
        f"<link rel=canonical href={URL}><h1>خطة لتنظيف الأنهر</h1><div>{STORY}</div><div class=related><a href=/n/2>{OTHER}</a>"
        f"<a href=https://paid.example/offers/20240102/77>{LONG}</a></div><div><a href=https://else.example/n/20240103>{LONG} أمس</a></div>"
    )
    found = extract_html(page.encode(), None).links
    assert (found[0].kind, found[0].url) == ("related", "https://news.example/n/2")
    assert all("else.example" not in each.url for each in found)  # another site's story, which no label announces


@pytest.mark.parametrize(
    "link",
    [
        "<a href=/privacy-policy>Privacy and the rules of it</a>",
        "<a href=/termos_e_condicoes_de_uso>Termos e Condições de Uso</a>",
        "<a href=/about/corrections>Corrections & Clarifications</a>",
        "<a href=/autor/gabriela-o-6972/>Ir a notas de Gabriela Origlia</a>",
        "<a href=/temas/lugares/las-palmas.html>Todo sobre la ciudad de Las Palmas</a>",
        "<a href=/video/entertainment>Video Entertainment</a>",  # a section two folders deep
        "<a href=/news/20240102/77>Permalink to this comment</a>",
        "<a href=/theoutlet/2024/jan/02>Tuesday 2 January 2024</a>",
        "<a href=/info/terms_of_use/1363.html>Terms of Use/Privacy Policy</a>",
        "<a href=/news/20240102/77>Leave a comment about it</a>",
        "<a href=/news/20240102/77>Share on Bluesky (Opens in new window)</a>",
        "<a href=/news/20240102/77>Afficher tous les commentaires</a>",
        "<a href=https://www.youtube.com/user/outlet20>Visit the channel that we have there</a>",
        "<a href=https://www.tiktok.com/@outlet>Watch what we post there all day</a>",
        "<a href=https://feeds.feedburner.com/outlet/news>All that is new, as a feed of it</a>",
        "<a href='http://www.beian.gov.cn/portal/info?code=31010502000027'>沪公网安备31010502000027号</a>",
        "<a href=https://other.example/ehp/>Submit a Manuscript to it</a>",  # another site's short address
    ],
)
def test_pages_of_the_outlet_that_are_no_stories(link: str) -> None:
    assert links(f"<div>{STORY}</div><div class=related-posts>{link}</div>") == []


def test_short_headlines_are_told_by_their_address() -> None:
    titles = {"/story/salmonella-is-everywhere/": "Salmonella Is Everywhere", "/2022/02/28/apel/": "Apel umanitar AMU"}
    inner = "".join(f"<a href={address}>{title}</a>" for address, title in titles.items())
    assert [each[1] for each in links(f"<div>{STORY}</div><div class=related-posts>{inner}</div>")] == [
        *titles.values()
    ]


def test_an_address_that_is_only_a_path_is_not_in_every_query() -> None:
    page = f"<div>{STORY}</div><div class=related-posts><a href='https://news.example/read?of=/a/411'>{OTHER}</a></div>"
    assert [link.title for link in extract_html(page.encode(), "pages/12.html").links] == [OTHER]


@pytest.mark.parametrize(
    ("box", "is_story", "why"),
    [
        (
            f"<article><h3><a href=/n/a-short-slug>{OTHER}</a></h3></article>",
            True,
            "a heading over a slug of three words",
        ),
        (f"<p><a href=/n/a-short-slug>{OTHER}</a></p>", False, "as sections are called: /n/arts-and-books"),
        (f"<article><h3><a href=/n/arts>{OTHER}</a></h3></article>", False, "a word is a section's"),
        (f"<p><a href=/n/7>{OTHER}</a></p>", True, "a young outlet counts its stories from one"),
    ],
)
def test_short_addresses_of_stories(box: str, is_story: bool, why: str) -> None:
    assert bool(links(f"<div>{STORY}</div><div>{box}</div>")) == is_story, why
