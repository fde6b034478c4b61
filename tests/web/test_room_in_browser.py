"""The reading room in a real browser: what readers do, at which width, with what switched off, and what attackers try."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from reading_room import HOSTILE, Beacon

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

STORY, HOSTILE_STORY, SHIP = "/article/2", "/article/3", "/article/34"
VIEWS = ["/", "/?q=الجسر", "/?q=صيانة&sort=date&quotes=1", STORY, f"{STORY}/diff", f"{SHIP}/capture", "/speakers",
         "/speaker/1", "/compare?a=الراوي&b=الكرخي&about=الطريق", "/overview", "/collections", HOSTILE_STORY,
         "/article/999"]  # fmt: skip


def test_search_and_read(page: Page) -> None:
    page.goto("/")
    page.fill("#q", "للجسر")
    page.keyboard.press("Enter")
    first = page.locator(".result").first
    assert "جسر" in first.locator("mark").first.inner_text()
    first.locator("h2 a").click()
    assert page.locator("h1").inner_text() == "وزير النقل يفتتح جسر الميناء الجديد"
    assert page.locator(".body mark").count() >= 3
    assert "850" not in page.locator(".body").inner_text()  # digits as printed


def test_filters_keep_a_permanent_address(page: Page) -> None:
    page.goto("/?q=محطة")
    page.click(".filters summary")
    page.select_option("#source", "قناة السهل")
    page.fill("#from", "2026-01-10")
    page.check("input[name=quotes]")
    page.click("form.search button")
    address = page.url
    shown = page.locator(".result h2").all_inner_texts()
    assert shown
    assert set(page.locator(".result .outlet").all_inner_texts()) == {"قناة السهل"}
    assert min(page.locator(".result time").all_inner_texts()) >= "2026-01-10"
    page.goto(address)
    assert page.locator(".result h2").all_inner_texts() == shown


def test_paging_shows_every_article_once(page: Page) -> None:
    page.goto("/")
    seen: list[str] = []
    while True:
        seen += page.locator(".result h2 a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
        following = page.locator(".pager a[rel=next]")
        if not following.count():
            break
        following.click()
    assert len(seen) == len(set(seen)) == 34


def test_suggestions_by_keyboard(page: Page) -> None:
    page.goto("/")
    page.locator("#q").press_sequentially("الطري")
    page.wait_for_selector("#suggestions li")
    assert page.get_attribute("#q", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    active = page.get_attribute("#q", "aria-activedescendant")
    wanted = page.inner_text(f"#{active}")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=*")
    assert page.input_value("#q") == wanted


def test_escape_closes_the_suggestions(page: Page) -> None:
    page.goto("/")
    page.locator("#q").press_sequentially("الطري")
    page.wait_for_selector("#suggestions li")
    page.keyboard.press("Escape")
    assert page.locator("#suggestions").is_hidden()
    assert page.input_value("#q") == "الطري"


def test_speakers_stand_beside_their_quotations(page: Page) -> None:
    page.set_viewport_size({"width": 1200, "height": 900})
    page.goto(STORY)
    quotation, said = page.locator("#quote-2"), page.locator(".said", has_text="هدى الكرخي")
    text, margin = quotation.bounding_box(), said.bounding_box()
    assert text and margin
    assert margin["x"] + margin["width"] <= text["x"]  # the outer margin of a right-to-left page is the left one
    assert abs(margin["y"] - text["y"]) < 40
    said.locator("a").click()
    assert page.locator("h1").inner_text() == "هدى الكرخي"


def test_archived_links_lead_inside_and_others_out(page: Page) -> None:
    page.goto(STORY)
    assert page.locator(".links a", has_text="خطة جديدة").get_attribute("href") == "/article/1"
    outside = page.locator(".links a", has_text="ليس في الأرشيف")
    assert outside.get_attribute("href") == "https://elsewhere.example/9"
    assert "noreferrer" in (outside.get_attribute("rel") or "")


def test_diff_names_the_change(page: Page) -> None:
    page.goto(STORY)
    page.locator(".revisions a").click()
    assert page.locator(".facts .badge").inner_text() == "تغيير طفيف"
    expect(page.locator(".diff del")).to_have_text(["ثلاثة", "أربعين"])
    expect(page.locator(".diff ins")).to_have_text(["أربعة", "ستين"])
    old, new = (page.locator(f".diff tr.changed td:nth-child({n})").first.bounding_box() for n in (1, 2))
    assert old and new
    assert old["x"] > new["x"]  # the older text comes first, on the right


def test_tag_note_and_highlight(page: Page) -> None:
    page.goto("/article/1")
    page.fill("#tag", "  طرق   ساحلية ")
    page.locator("form[action$='/tags'] button").click()
    expect(page.locator(".chips", has_text="طرق ساحلية")).to_have_count(1)
    page.fill("#note", "<b>ملاحظة</b>")
    page.locator("form[action$='/notes'] button").click()
    expect(page.locator(".note", has_text="<b>ملاحظة</b>")).to_have_count(1)
    page.fill("#passage", "ثلاث مراحل")
    page.locator("#highlight-form button").click()
    expect(page.locator(".body .highlighted")).to_have_text(["ثلاث مراحل"])
    page.goto("/collections")
    page.locator(".chips a", has_text="طرق ساحلية").click()
    expect(page.locator(".result")).to_have_count(1)
    page.goto("/article/1")
    page.locator(".chips li", has_text="طرق ساحلية").locator("button").click()
    expect(page.locator(".chips", has_text="طرق ساحلية")).to_have_count(0)


def test_highlight_what_is_selected(page: Page) -> None:
    page.goto(STORY)
    page.evaluate(
        """() => {
            const node = document.querySelector('.para:nth-child(5) p').firstChild;
            const range = document.createRange();
            range.setStart(node, 0);
            range.setEnd(node, 16);
            getSelection().addRange(range);
        }"""
    )
    page.locator(".floating").dispatch_event("mousedown")
    page.wait_for_selector(".para:nth-child(5) .highlighted")
    assert page.locator(".para:nth-child(5) .highlighted").inner_text() == "ويبلغ طول الجسر"


def test_a_highlight_that_is_not_in_the_text_is_refused(page: Page) -> None:
    page.goto(STORY)
    page.fill("#passage", "كلام لم يقله أحد")
    page.locator("#highlight-form button").click()
    assert page.locator("h1").inner_text() == "تعذّر ذلك"


def test_reading_only(chromium: Browser, read_only_room: str) -> None:
    page = chromium.new_page(base_url=read_only_room)
    page.goto(STORY)
    expect(page.locator("form[method=post]")).to_have_count(0)
    page.close()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_direction_and_no_overflow_on_a_phone(context: BrowserContext, room: str, view: str, language: str) -> None:
    context.add_cookies([{"name": "newsarc-language", "value": language, "url": room}])
    page = context.new_page()
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto(view)
    assert page.evaluate("getComputedStyle(document.body).direction") == ("rtl" if language == "ar" else "ltr")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    beyond = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 1 && (box.left < -1 || box.right > 361) && !e.closest('.scroll, svg, .hidden');
        }).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert beyond == []


def test_words_are_not_cut_apart_in_tables(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/speakers")
    cut = page.evaluate(
        """() => [...document.querySelectorAll('.list *')].flatMap(e => [...e.childNodes]).filter(node =>
            node.nodeType === Node.TEXT_NODE).flatMap(node => [...node.data.matchAll(/\\S+/g)].filter(word => {
                const range = document.createRange();
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                return new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1;
            }).map(word => word[0]))"""
    )
    assert cut == []
    links = page.locator(".top nav a").evaluate_all("all => all.map(a => Math.round(a.getBoundingClientRect().top))")
    assert len(set(links)) == 1, "the four places stand in one row on a phone"


def test_a_chart_can_be_read_on_a_phone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 640})
    page.goto("/overview")
    boxes = page.locator(".tick:visible").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(box => [box.left, box.right, box.top, box.bottom])"
    )
    assert len(boxes) > 4
    assert min(bottom - top for _, _, top, bottom in boxes) >= 9
    drawing = page.locator(".chart svg").bounding_box()
    assert drawing
    for at, (left, right, top, bottom) in enumerate(boxes):
        assert drawing["x"] - 1 <= left
        assert right <= drawing["x"] + drawing["width"] + 1
        for left2, right2, top2, bottom2 in boxes[at + 1 :]:
            assert right <= left2 or right2 <= left or bottom <= top2 + 2 or bottom2 <= top + 2


@pytest.mark.parametrize("view", [STORY, f"{STORY}/diff", "/overview"])
def test_paper_is_white_in_a_dark_theme_too(context: BrowserContext, room: str, view: str) -> None:
    context.add_cookies([{"name": "newsarc-theme", "value": "dark", "url": room}])
    page = context.new_page()
    page.goto(view)
    page.emulate_media(media="print")
    dark = page.evaluate(
        """() => [...document.querySelectorAll('main, main *')].filter(e => e.checkVisibility()).filter(e => {
            const colour = getComputedStyle(e).backgroundColor;
            const [red, green, blue, alpha] = [...colour.matchAll(/[\\d.]+/g)].map(Number);
            return alpha !== 0 && red + green + blue < 384 && !e.closest('.key, button');
        }).map(e => e.outerHTML.slice(0, 80))"""
    )
    assert dark == []
    assert page.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    assert page.locator(".figures span, .facts").first.evaluate("e => getComputedStyle(e).color") == "rgb(93, 87, 77)"


def test_paper_has_the_facts_of_the_capture(page: Page) -> None:
    page.goto(SHIP)
    page.emulate_media(media="print")
    assert "SHA-256" in page.locator(".facts-card").inner_text()
    expect(page.locator("#labels")).to_be_hidden()
    expect(page.locator("form:visible")).to_have_count(0)


def test_prefixes_of_the_query_language_keep_their_colon(page: Page) -> None:
    page.goto("/")
    edges = page.locator("#search-help").evaluate(
        """e => ['العنوان', ':'].map(part => {
            const at = e.firstChild.data.indexOf('العنوان:') + (part === ':' ? 7 : 0);
            const range = document.createRange();
            range.setStart(e.firstChild, at);
            range.setEnd(e.firstChild, at + part.length);
            return range.getBoundingClientRect().left;
        })"""
    )
    assert edges[1] < edges[0], "the colon stands behind the field's name, as it is typed"


def test_a_long_card_leaves_no_hole(page: Page) -> None:
    page.set_viewport_size({"width": 1200, "height": 900})
    page.goto(STORY)
    cards = page.locator(".around > .card").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).map(box => [Math.round(box.left), box.top, box.bottom])"
    )
    for left, top, _ in cards:
        above = [bottom for other, _, bottom in cards if other == left and bottom <= top]
        assert not above or top - max(above) < 40


def test_arabic_runs_right_to_left_in_an_english_page(context: BrowserContext, room: str) -> None:
    context.add_cookies([{"name": "newsarc-language", "value": "en", "url": room}])
    page = context.new_page()
    page.goto(STORY)
    for selector in ("h1", ".body p[data-start]"):
        assert page.locator(selector).first.evaluate("e => getComputedStyle(e).direction") == "rtl"
    left = "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().left }"
    name, cue = (page.locator(f".said {part}").first.evaluate(left) for part in ("a", ".cue"))
    assert abs(name - cue) < 2, "the verb stands under the name, not at the other edge of the margin"
    size, leading = page.locator(".body").evaluate(
        "e => [parseFloat(getComputedStyle(e).fontSize), parseFloat(getComputedStyle(e).lineHeight)]"
    )
    assert size >= 20
    assert leading / size >= 1.8  # Naskh's marks need room above and below
    page.goto(SHIP)
    assert page.locator(".capture code").evaluate("e => getComputedStyle(e).direction") == "ltr"


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize(
    ("view", "block"), [("/?q=الجسر", ".result"), (STORY, ".article-head"), ("/speaker/1", ".quotation")]
)
def test_facts_stand_on_the_side_of_their_text(
    context: BrowserContext, room: str, language: str, view: str, block: str
) -> None:
    context.add_cookies([{"name": "newsarc-language", "value": language, "url": room}])
    page = context.new_page()
    page.goto(view)
    right = "e => { const r = document.createRange(); r.selectNodeContents(e); return r.getBoundingClientRect().right }"
    text = page.locator(f"{block} :is(h1, h2, blockquote)").first.evaluate(right)
    facts = page.locator(f"{block} .facts").first.evaluate(right)
    assert abs(text - facts) < 3


def test_by_keyboard_alone(page: Page) -> None:
    page.goto("/speakers")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.goto("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.type("الجسر")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=*")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.result h2 a')"):
            break
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/article/*")


def test_without_javascript(chromium: Browser, room: str) -> None:
    context = chromium.new_context(java_script_enabled=False, locale="ar", base_url=room)
    page = context.new_page()
    page.goto("/")
    page.fill("#q", "الجسر")
    page.click("form.search button")
    page.locator(".result h2 a").first.click()
    expect(page.locator(".para")).to_have_count(5)
    page.fill("#tag", "بلا برامج")
    page.locator("form[action$='/tags'] button").click()
    expect(page.locator(".chips", has_text="بلا برامج")).to_have_count(1)
    page.locator(".chips li", has_text="بلا برامج").locator("button").click()
    page.locator(".bottom a", has_text="English").click()
    assert page.locator("html").get_attribute("dir") == "ltr"
    page.locator(".bottom a", has_text="Dark").click()
    assert page.locator("html").get_attribute("data-theme") == "dark"
    context.close()


@pytest.mark.parametrize("view", [*VIEWS, "/?q=owned", "/?source=" + "x" * 150])
def test_no_script_of_a_page_runs_and_nothing_leaves(page: Page, room: str, view: str) -> None:
    asked: list[str] = []
    errors: list[str] = []
    page.on("response", lambda response: asked.append(response.url))
    # What the policy stops never leaves; anything else that failed did try to.
    page.on("requestfailed", lambda failed: "csp" in (failed.failure or "").lower() or asked.append(failed.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.goto(view)
    page.wait_for_load_state("networkidle")
    assert page.title() != "owned"
    assert [url for url in asked if not url.startswith(room)] == []
    assert errors == []
    expect(page.locator("main script, main img, main [onerror]")).to_have_count(0)


def test_hostile_fields_are_shown_as_text(page: Page) -> None:
    page.goto(HOSTILE_STORY)
    shown = page.locator("h1").inner_text()
    assert shown.startswith('"><script>document.title="owned"</script>')
    assert "{{7*7}}" in shown
    expect(page.locator("a[href^='javascript']")).to_have_count(0)
    page.goto("/?q=" + HOSTILE.replace("#", ""))
    assert page.title() != "owned"


def test_the_capture_can_neither_run_nor_reach_out(page: Page) -> None:
    Beacon.reached.clear()
    page.goto(f"{SHIP}/capture")
    frame = page.frame_locator("iframe")
    assert "السفينة الأولى" in frame.locator("h1").inner_text()
    page.wait_for_timeout(500)
    assert Beacon.reached == []
    assert "owned" not in page.title()
    address = page.locator("iframe").get_attribute("src") or ""
    page.goto(address)  # opened by itself, without our frame around it
    page.wait_for_timeout(500)
    assert Beacon.reached == []
    assert page.url.endswith("/view")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_axe_finds_nothing_but_trifles(context: BrowserContext, room: str, view: str, theme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    context.add_cookies([{"name": "newsarc-theme", "value": theme, "url": room}])
    page = context.new_page()
    page.goto(view)
    # From outside the page, as its policy lets no script in: the browser's own tools are above it.
    standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = axe.Axe().run(page, options={"runOnly": standards})
    bad = [
        (violation["id"], node["html"][:120], node["failureSummary"][:200])
        for violation in found.response["violations"]
        if violation["impact"] != "minor"
        for node in violation["nodes"]
    ]
    assert bad == []
