"""Whole pages: bodies in data, verdicts, size, and what must hold on any bytes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc import extract_html

SENTENCE = "وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها، مؤكداً أن التمويل متوفر حتى نهاية العام."
LONG = "\n".join(f"{SENTENCE} وهذه الفقرة رقم {number} من البيان." for number in range(6))
PAGE = f"""<html lang=ar><head><title>عنوان</title></head><body><h1>خطة لتنظيف الأنهر</h1><div class=entry-content>
<p>{SENTENCE}</p><p>{LONG}</p><ul><li><a href="/n/2">خبر آخر من المدينة القديمة</a></li></ul></div></body></html>"""


def script(kind: str, value: object) -> bytes:
    return f"<html><body><h1>عنوان الخبر</h1><div id=app></div><script {kind}>{json.dumps(value)}</script></body></html>".encode()


@pytest.mark.parametrize(
    "page",
    [
        script("type=application/ld+json", {"@type": "NewsArticle", "headline": "عنوان", "articleBody": LONG}),
        script("id=__NEXT_DATA__ type=application/json", {"props": {"pageProps": {"article": {"body": LONG}}}}),
        script("id=__NEXT_DATA__ type=application/json", {"story": {"richText": LONG}}),
        script(
            "type=application/json", {"data": [{"content": "".join(f"<p>{line}</p>" for line in LONG.split("\n"))}]}
        ),
        script("type=application/json data-sveltekit-fetched", {"status": 200, "body": json.dumps({"html": LONG})}),
        f"<h1>عنوان الخبر</h1><script>window.__INITIAL_STATE__ = JSON.parse({json.dumps(json.dumps({'body': LONG}))})"
        "</script>".encode(),
    ],
    ids=["JSON-LD", "Next", "rich text", "mark-up in JSON", "an answer as it came", "JSON in a string"],
)
def test_a_body_that_is_only_data(page: bytes) -> None:
    article = extract_html(page)
    assert article.body.split("\n") == LONG.split("\n")
    assert article.verdict == "article"


LINES = LONG.split("\n")


def in_script(code: str, attributes: str = "") -> bytes:
    return (
        f"<html><body><h1>عنوان الخبر</h1><div id=app></div><script {attributes}>{code}</script></body></html>".encode()
    )


def flat(*values: object) -> bytes:
    return in_script(json.dumps(values), "type=application/json id=__NUXT_DATA__")


def blocks(name: str, items: list[object]) -> bytes:
    return in_script(json.dumps({"props": {"story": {"headline": "عنوان", name: items}}}), "id=__NEXT_DATA__")


def called(text: str) -> str:
    literal = json.dumps(text, ensure_ascii=False).replace("<", "\\x3C").replace("/", "\\u002F")
    return f"window.__NUXT__=(function(a,b){{return {{data:[{{post:{{id:a,content:{literal}}}}}],b:b}}}}(1,null));"


PARAGRAPHS = "".join(f"<p>{line}</p>" for line in LINES)
STREAM = f'1a:["$","div",null,{{"dangerouslySetInnerHTML":{{"__html":{json.dumps(PARAGRAPHS)}}}}}]\n'


@pytest.mark.parametrize(
    "page",
    [
        blocks("content_elements", [{"type": "text", "content": line} for line in LINES]),
        blocks(
            "content_elements",  # with a link to another story between the paragraphs
            [
                {"type": "interstitial_link", "content": LONG, "url": "/n/2"},
                *({"type": "text", "content": line} for line in LINES),
            ],
        ),
        in_script("{__sveltekit_1x = {};kit.start(app, {data:[{body:" + json.dumps(PARAGRAPHS) + "}]});}"),
        blocks("blocks", [{"type": "text", "html": f"<p>{line}</p>"} for line in LINES]),
        blocks("blocks", [{"type": "image", "content": LONG}, *({"type": "text", "text": line} for line in LINES)]),
        blocks("cards", [{"id": 1, "story-elements": [{"type": "text", "text": f"<p>{line}</p>"}]} for line in LINES]),
        blocks(
            "content",
            [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": part} for part in (line[:9], line[9:])]}
                for line in LINES
            ],
        ),
        blocks("blocks", [{"type": "paragraph", "data": {"text": line}} for line in LINES]),
        flat(["Reactive", 1], {"data": 2}, {"post": 3}, {"title": 4, "body": 5, "self": 3}, "عنوان", PARAGRAPHS),
        flat({"blocks": 1}, [2, 3], {"type": 4, "text": 5}, {"type": 4, "text": 6}, "text", *(
            "".join(f"<p>{line}</p>" for line in half) for half in (LINES[:3], LINES[3:])
        )),
        in_script(called(PARAGRAPHS)),
        in_script(called(f"{PARAGRAPHS}<p>/قنا/</p>")),  # an agency's signature
        in_script(f"Fusion.globalContent={json.dumps({'body': PARAGRAPHS})};Fusion.arcSite='x';"),
        in_script(f"self.__next_f.push([1,{json.dumps(STREAM)}])"),
        in_script(f"self.__next_f.push([1,{json.dumps(f'2b:T{len(PARAGRAPHS.encode()):x},{PARAGRAPHS}3c:[]')}])"),
    ],
    ids=[
        "Arc", "Arc, a link between", "SvelteKit", "blocks of mark-up", "a picture among blocks", "Quintype", "Contentful", "EditorJS", "Nuxt 3",
        "Nuxt 3 blocks", "Nuxt 2 call", "signed", "Fusion", "App Router", "App Router, a text of its own",
    ],
)  # fmt: skip
def test_a_body_that_is_only_in_the_state_of_an_application(page: bytes) -> None:
    article = extract_html(page)
    assert article.body.split("\n") == LINES
    assert (article.verdict, article.provenance["body"]) == ("article", "page state")


@pytest.mark.parametrize(
    "page",
    [
        blocks("latest", [{"type": "text", "content": line} for line in LINES]),
        blocks("comments", [{"type": "text", "content": line} for line in LINES]),
        blocks("list", [{"type": "story", "headline": "عنوان", "text": line} for line in LINES]),
        blocks("list", [{"type": "note", "user": "سعاد", "text": line} for line in LINES]),
        blocks("sections", [{"type": "box", "items": [{"title": "عنوان", "text": line}]} for line in LINES]),
        blocks("list", [{"text": line} for line in LINES]),
        in_script("window.__NUXT__=(function(a){return {body:" + json.dumps(LONG)[:-1]),
    ],
    ids=["latest", "comments", "stories", "users' notes", "boxes of stories", "no types", "an open literal"],
)
def test_lists_that_are_no_body(page: bytes) -> None:
    assert extract_html(page).verdict == "empty"


def test_a_state_that_holds_itself_or_one_text_many_times_is_read_in_bounds() -> None:
    text = "<p>" + "ا" * 100_000 + "</p>"
    shared = flat({"list": 1}, [2] * 3_000, {"type": 3, "content": 4}, "text", text)
    assert len(extract_html(shared).body) < 5_000_000
    extract_html(flat({"list": 1}, [2, 2], {"type": 3, "children": 1}, "p"))


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        (PAGE, "article"),
        ("", "empty"),
        ("<title>Just a moment...</title><body><p>Checking your browser before you continue.</p>", "challenge"),
        ("<title>404</title><body><h1>الصفحة غير موجودة</h1><p>عد إلى الصفحة الرئيسية.</p>", "soft-404"),
        ("<title>موقع الأخبار | خطأ 404</title><body><p>عد إلى الصفحة الرئيسية.</p>", "soft-404"),
        ("<title>404 - Not Found</title><body><p>Back to the front page.</p>", "soft-404"),
        (
            f"<title>ارتفاع عدد المصابين إلى 404 أشخاص</title><h1>ارتفاع عدد المصابين إلى 404 أشخاص</h1><p>{SENTENCE}</p>",
            "article",
        ),
        (f"<h1>تقرير</h1><p>{SENTENCE}</p><p>هذا المحتوى مخصص للمشتركين</p>", "paywall"),
    ],
)
def test_verdict(page: str, verdict: str) -> None:
    article = extract_html(page.encode())
    assert article.verdict == verdict
    assert (article.verdict_reason is None) == (verdict == "article")


@pytest.mark.parametrize("declared", ["", "<meta charset=utf-8>", "<meta charset=windows-1252>"])
def test_windows_1256_reads_like_utf_8(declared: str) -> None:
    as_utf8 = extract_html(PAGE.encode())
    as_1256 = extract_html(PAGE.replace("<head>", "<head>" + declared).encode("cp1256"))
    assert (as_1256.title, as_1256.body) == (as_utf8.title, as_utf8.body)


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + f"<p>{SENTENCE}</p><p>{SENTENCE} ثم عاد.</p>",
        f"<article><p>{SENTENCE}</p><p>{SENTENCE} ثم عاد.</p>" + "<span>" * 20_000 + "</article>",
        f"<div {' '.join(f'a{n}=x' for n in range(30_000))}><p>{SENTENCE}</p><p>{SENTENCE} ثم عاد.</p></div>",
    ],
    ids=["nested blocks", "nested spans", "one tag of many attributes"],
)
def test_odd_shapes_keep_their_text(page: str) -> None:
    assert SENTENCE in extract_html(f"<html><body>{page}</body></html>".encode()).body


def test_a_long_page_is_read_whole() -> None:
    paragraphs = "".join(f"<p>{SENTENCE} وهذه الفقرة {number}.</p>" for number in range(5_000))
    body = extract_html(f"<body><article>{paragraphs}</article>".encode()).body
    assert body.count("\n") == 4_999


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    extract_html(data, "https://news.example/")


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, len(PAGE) - 1),
            st.integers(0, 60),
            st.sampled_from(["", "<", ">", '"', "<div>", "</p>", "\0", "<!--"]),
        )
    )
)
def test_a_mutated_page(cuts: list[tuple[int, int, str]]) -> None:
    page = PAGE
    for start, length, instead in cuts[:8]:
        page = page[:start] + instead + page[start + length :]
    first, second = (extract_html(page.encode(), "https://news.example/1") for _ in range(2))
    assert (first.body, first.links, first.verdict) == (second.body, second.links, second.verdict)
    assert all(link.url.startswith(("http://", "https://")) and link.title for link in first.links)
    assert all(line == line.strip() and line for line in first.body.split("\n")) or not first.body


@pytest.mark.parametrize("table", ["cp1252", "latin-1", "cp1256"])
def test_a_page_stored_after_it_was_read_with_a_wrong_table(table: str) -> None:
    def misread(text: str) -> str:
        shown = (bytes([byte]).decode(table, "ignore") or chr(byte) for byte in text.encode())
        return "".join(shown)

    page = (
        "<html><title>خطة لتنظيف الأنهر في المحافظات - صحيفة الميدان</title><meta property=article:section content='محليات العراق'>"
        f"<h1>خطة لتنظيف الأنهر في المحافظات</h1><p>10 آذار 2024</p><div class=entry-content><p>{SENTENCE}</p><p>{SENTENCE[::-1]}</p></div>"
    )
    article = extract_html(misread(page).encode())
    assert (article.source, article.section, article.published) == ("صحيفة الميدان", "محليات العراق", "2024-03-10")
    assert article.paragraphs[0] == SENTENCE


def test_a_page_that_holds_forms_of_letters() -> None:
    text = "ﻓﺘﺤﺖ ﺍﻟﺒﻠﺪﻳﺔ ﺍﻟﺠﺴﺮ ﺃﻣﺎﻡ ﺍﻟﻤﺸﺎﺓ ﺻﺒﺎﺡ ﺍﻟﻴﻮﻡ، ﺑﻌﺪ ﺷﻬﺮﻳﻦ ﻣﻦ ﺃﻋﻤﺎﻝ ﺍﻟﺼﻴﺎﻧﺔ، ﻭﻣﻨﻌﺖ ﻋﺒﻮﺭ ﺍﻟﺪﺭﺍﺟﺎﺕ ﺍﻟﻨﺎﺭﻳﺔ ﻓﻮﻗﻪ."
    page = f"<title>ﺍﻟﻤﻴﺪﺍﻥ</title><p>ﺍﻟﺨﻤﻴﺲ 4 ﺣﺰﻳﺮﺍﻥ 2009</p><h2>ﻓﺘﺢ ﺍﻟﺠﺴﺮ ﺃﻣﺎﻡ ﺍﻟﻤﺸﺎﺓ</h2><p>{text}</p>"
    article = extract_html(page.encode())
    assert (article.title, article.published, article.source) == ("فتح الجسر أمام المشاة", "2009-06-04", "الميدان")
    assert article.body.startswith("فتحت البلدية الجسر")


def test_a_string_is_refused() -> None:
    with pytest.raises(TypeError, match="bytes"):
        extract_html("<p>فتح الجسر</p>")  # type: ignore[arg-type]
