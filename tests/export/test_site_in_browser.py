"""The exported site in a real browser, opened from its folder: what its search finds, and what hostile articles try."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from newsarc import Archive
from newsarc.arabic.analyze import words
from newsarc.arabic.letters import fold_word
from newsarc.export import export_records
from newsarc.export.html_format import LIST_PAGE
from newsarc.export.site_index import SHARDS, shard_of
from newsarc.model import Article, Link

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OUTSIDE = "http://beacon.invalid"
SCRIPT = "document.title='owned';alert(1)"
TRIES = (
    f'"><script>{SCRIPT}</script>',
    f'<img src="{OUTSIDE}/picture" onerror="{SCRIPT}">',
    f"</title></article></ul><svg onload={SCRIPT}>",
    f"' autofocus onfocus='{SCRIPT}",
    f'</script><iframe src="javascript:{SCRIPT}"></iframe>',
    f'<link rel="preconnect" href="{OUTSIDE}"><meta http-equiv="refresh" content="0;url={OUTSIDE}/refresh">',
    f'<a href="javascript:{SCRIPT}">x</a>',
    f"]}});{SCRIPT};//\u2028{SCRIPT}\u2029\\u0022",
)
HOSTILE = " ".join(TRIES)
ADDRESSES = (
    f"javascript:{SCRIPT}",
    f"data:text/html,<script>{SCRIPT}</script>",
    f'https://a.test/"><script>{SCRIPT}</script>',
)


def hostile_article(number: int, text: str, address: str) -> Article:
    """An article with ``text`` in every field."""
    links = [Link("related", text, place, text, 0) for place in (*ADDRESSES, "https://a.test/1")]
    return Article(
        title=f"{text} {number}", url=address, author=text, source=text, section=text, tags=[text], published=text,
        modified=text, published_text=text, image=ADDRESSES[0], language=text, links=links,
        body=f"{text}\nقال {text}: «{text} وهذه جملة طويلة بما يكفي لتعد اقتباساً».\nنقص {text}",
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with good articles, hostile ones, and enough of them for a second list page."""
    folder = tmp_path_factory.mktemp("site")
    with Archive(folder / "news.db") as archive:
        archive.add(
            Article(
                title="نقص المياه في الجنوب",
                body="قال الوزير إن النقص 1,500 متر مكعب، وهو كبير جدا، وفق نصرالله.",
                url="https://a.test/1",
            )
        )
        attempts = [(text, address) for text in (*TRIES, HOSTILE) for address in ADDRESSES]
        for number, (text, address) in enumerate(attempts):
            added = archive.add(hostile_article(number, text, f"{address}?n={number}"))
            archive.tag(added.document_id, text[:60])
            archive.add_note(added.document_id, text)
        for number in range(LIST_PAGE):
            archive.add(
                Article(
                    title=f"خبر {number}",
                    body=f"نص الخبر رقم {number} كامل.",
                    url=f"https://b.test/{number}",
                    source="b.test",
                )
            )
        export_records(archive.records(), "html", str(folder / "out"))
    return folder / "out"


class Watched:
    """A page, and what went wrong in it: dialogs, errors, and requests that are not for files of the site."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.wrong: list[str] = []
        page.on("dialog", lambda dialog: (self.wrong.append(dialog.message), dialog.dismiss()))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda request: request.url.startswith("file:") or self.wrong.append(request.url))

    def harmless(self) -> bool:
        scripts = self.page.locator("script").evaluate_all("all => all.map(script => script.getAttribute('src'))")
        ours = all(src and src.startswith(("search.js", "index/", "documents/")) for src in scripts)
        elements = "body :is(img, iframe, svg, object, embed, meta, link, style, [autofocus])"
        live = "[onload], [onerror], [onfocus], a:not([href^='http']):not([href^='articles/']):not([href$='.html'])"
        return (
            self.wrong == [] and self.page.title() != "owned" and ours
            and self.page.locator(elements).count() == self.page.locator(live).count() == 0
        )  # fmt: skip


@pytest.fixture
def watched(chromium: Browser):
    context = chromium.new_context(locale="ar")
    yield Watched(context.new_page())
    context.close()


def searched(page: Page, query: str) -> None:
    page.wait_for_function("query => document.body.dataset.ready === query", arg=query)


def search(page: Page, site: Path, query: str) -> list[str]:
    """The titles that the page finds."""
    page.goto("about:blank")
    page.goto(f"{(site / 'index.html').as_uri()}#q={quote(query)}")
    searched(page, query)
    return page.locator("#results a").all_inner_texts()


def test_articles_are_text(watched: Watched, site: Path) -> None:
    hostile = [path for path in sorted((site / "articles").iterdir()) if "خبر" not in path.name]
    assert len(hostile) == 1 + (len(TRIES) + 1) * len(ADDRESSES)
    for path in hostile:
        watched.page.goto(path.as_uri())
        assert watched.harmless(), (path.name, watched.wrong)
        shown = watched.page.locator("article").inner_text()
        assert SCRIPT in shown or OUTSIDE in shown or path.stem.startswith("نقص"), "the text is there, as text"


@pytest.mark.parametrize("name", ["index.html", "list-2.html"])
def test_lists_are_text(watched: Watched, site: Path, name: str) -> None:
    watched.page.goto((site / name).as_uri())
    assert watched.harmless(), watched.wrong
    watched.page.locator("#all a").first.click()
    watched.page.wait_for_url("**/articles/**")
    assert watched.harmless(), watched.wrong


@pytest.mark.parametrize("query", [*TRIES, HOSTILE, "__proto__ constructor toString", "نقص", "٪%00\\u003cimg"])
def test_a_hostile_query_is_text(watched: Watched, site: Path, query: str) -> None:
    found = search(watched.page, site, query)
    assert watched.harmless(), watched.wrong
    assert watched.page.input_value("#q") == " ".join(query.splitlines()) or "\u2028" in query
    assert query != "نقص" or len(found) > len(TRIES), "hostile titles among the results"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("المياه", True),
        ("ومياه", True),
        ("للمياه", True),
        ("الـمِيَاهُ", True),
        ("1500", True),
        ("جداً", True),
        ("نصر الله", True),
        ("لنصرالله", True),
        ("الفضاء", False),
        ("constructor", False),
    ],
)
def test_search(watched: Watched, site: Path, query: str, found: bool) -> None:
    assert ("نقص المياه في الجنوب" in search(watched.page, site, query)) is found
    assert watched.harmless()


def test_typing_and_going_back(watched: Watched, site: Path) -> None:
    page = watched.page
    page.goto((site / "index.html").as_uri())
    page.fill("#q", "الجنوب")
    page.keyboard.press("Enter")
    searched(page, "الجنوب")
    assert page.locator("#all").is_hidden()
    page.locator("#results a").click()
    page.go_back()
    searched(page, "الجنوب")
    assert page.locator("#results a").all_inner_texts() == ["نقص المياه في الجنوب"]


def test_the_browser_folds_as_we_do(watched: Watched, site: Path) -> None:
    sample = "أَلْمُؤَسَّسَة إِلى آخِرِ ٱلقِصّةِ هٰذا هجوماً فتىً مسئول شئون لاجئون طوارىء Erdoğan İzmir ڕۆژ گۆڤار پەیام ١٢٣ ۴۵۶ ١٬٥٠٠ 1,500 Ａbc ﻻ مـــد ى ئ ؤ ة ک ی ے"
    watched.page.goto((site / "index.html").as_uri())
    ask = "words => words.map(word => [newsarc.fold(word), newsarc.shard(newsarc.fold(word))])"
    for word, (folded, shard) in zip(sample.split(), watched.page.evaluate(ask, sample.split()), strict=True):
        assert folded == fold_word(words(word)[0]) and shard == shard_of(folded) < SHARDS, json.dumps(word)


def test_the_line_below_a_title_stands_at_the_right(watched: Watched, site: Path) -> None:
    watched.page.set_viewport_size({"width": 1000, "height": 800})
    search(watched.page, site, "خبر")
    # Its words begin with the host, which is Latin: a line that took its direction from them would stand at the left.
    right = "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().right }"
    title, facts = (watched.page.locator(f"#results {part}").first.evaluate(right) for part in ("a", ".facts"))
    assert abs(title - facts) < 2
    assert watched.page.locator("#count").inner_text().startswith("النتائج: ")


@pytest.mark.parametrize("name", ["index.html", "list-2.html", "articles"])
def test_axe_finds_nothing(watched: Watched, site: Path, name: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    path = site / name
    watched.page.goto((path if path.is_file() else max(path.iterdir())).as_uri())
    session = watched.page.context.new_cdp_session(watched.page)  # above the page's policy
    session.send("Runtime.evaluate", {"expression": axe.Axe().axe_script})
    found = watched.page.evaluate("async () => (await axe.run({preload: false})).violations")
    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []


def test_a_search_says_how_many_of_its_results_it_shows(watched: Watched, site: Path) -> None:
    found = search(watched.page, site, "كامل")  # in every one of the LIST_PAGE plain articles
    assert len(found) == 100
    assert watched.page.locator("#count").inner_text() == f"النتائج: {LIST_PAGE}، وهذه أفضل 100 منها"


def test_paper_is_white_in_a_dark_browser_too(watched: Watched, site: Path) -> None:
    page = watched.page
    page.emulate_media(color_scheme="dark")
    page.goto((site / "index.html").as_uri())
    colours = "() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]"
    assert page.evaluate(colours) == ["rgb(23, 22, 20)", "rgb(233, 230, 223)"]
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(colours) == ["rgb(253, 252, 249)", "rgb(28, 27, 25)"]
    assert page.locator("form").is_hidden()


@pytest.mark.parametrize("width", [320, 600])
def test_nothing_is_cut_off_on_a_phone_or_at_twice_the_size(watched: Watched, site: Path, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 600})
    for path in [site / "index.html", *sorted((site / "articles").iterdir())[:30]]:
        watched.page.goto(path.as_uri())
        assert watched.page.evaluate("document.documentElement.scrollWidth") <= width, path.name
