"""Articles that stand in the data of their pages only, in the shapes that systems keep them in."""

from __future__ import annotations

import json
from html import escape
from typing import Any

import pytest

from newsarc import extract_html
from newsarc.extract.metadata.state_names import with_common_names
from newsarc.extract.state import is_markdown

TITLE = "مكتبة في حافلة تزور القرى"
FIRST = "افتتحت البلدية مكتبة متنقلة في حافلة قديمة، وستزور ثلاثا وعشرين قرية كل أسبوعين محملة بثلاثة آلاف كتاب."
SECOND = "وقالت أمينة المكتبة إن الفكرة جاءت من طفلة سألتها لماذا لا تأتي الكتب إلى القرية، فكانت الحافلة الجواب."
SHELL = (
    "<html lang=ar><head><title>{title}</title></head><body><div id=root></div><script>{script}</script></body></html>"
)


def read(script: str) -> Any:
    return extract_html(SHELL.format(title=TITLE, script=script).encode(), "https://news.example/n/library-bus")


def draft(*texts: str) -> str:
    return json.dumps({"blocks": [{"key": "a", "type": "unstyled", "text": text} for text in texts], "entityMap": {}})


def test_a_state_behind_another_variable() -> None:
    """Redux pages set their configuration first; the text is Draft.js, JSON in a string."""
    story = {"title": TITLE, "published_at": "2023-02-20 13:40:00", "content": draft(FIRST, SECOND)}
    state = json.dumps({"articles": {"byId": {"64": story}}})
    found = read(
        f'window.__CONFIG__={{"api":"https://api.example"}};\nwindow.__INITIAL_STATE__={state};(function(){{}}());'
    )
    assert (found.body, found.published) == (f"{FIRST}\n{SECOND}", "2023-02-20T13:40:00")


def test_names_with_arguments_in_the_cache_of_apollo() -> None:
    post = {
        "__typename": "Post",
        "title": TITLE,
        "dateGmt": "2021-10-19T08:00:00",
        'content({"format":"RAW"})': f"<!-- wp:paragraph --><p>{FIRST}</p><!-- /wp:paragraph --><p>{SECOND}</p>",
        "author": {"node": {"__ref": "User:1"}},
    }
    cache = {"User:1": {"__typename": "User", "name": "علي البقالي"}, "Post:1": post}
    found = read(f"window.__APOLLO_STATE__={json.dumps(cache)}")
    assert (found.body, found.author) == (f"{FIRST}\n{SECOND}", "علي البقالي")
    assert found.published == "2021-10-19T08:00:00+00:00"


@pytest.mark.parametrize(
    ("dates", "published"),
    [
        ({"date": "2024-05-01T11:00:00", "date_gmt": "2024-05-01T08:00:00"}, "2024-05-01T11:00:00+03:00"),
        ({"dates": {"published": "2024-05-01T11:00:00+03:00"}}, "2024-05-01T11:00:00+03:00"),
        ({"date": "2024-05-01T11:00:00", "date_gmt": "yesterday"}, "2024-05-01T11:00:00"),
    ],
    ids=["WordPress gives both", "in an object of their own", "no time in Greenwich"],
)
def test_dates_of_a_record(dates: dict[str, Any], published: str) -> None:
    story = json.dumps({"title": TITLE, "content": f"<p>{FIRST}</p><p>{SECOND}</p>", **dates})
    assert read(f"window.__INITIAL_STATE__={story}").published == published


@pytest.mark.parametrize(
    ("blocks", "lines"),
    [
        (
            [
                {"type": "paragraph", "data": {"text": f"<b>{FIRST}</b>"}},
                {"type": "list", "data": {"style": "unordered", "items": ["كتب الأطفال", "كتب الزراعة"]}},
                {"type": "paragraph", "data": {"text": SECOND}},
            ],
            [FIRST, "كتب الأطفال", "كتب الزراعة", SECOND],
        ),
        (
            [{"type": "paragraph", "value": FIRST}, {"type": "quote", "value": {"text": SECOND, "cite": "الأمينة"}}],
            [FIRST, SECOND],
        ),
        (
            [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": FIRST}]},
                {
                    "nodeType": "table",
                    "content": [
                        {
                            "nodeType": "table-row",
                            "content": [
                                {"nodeType": "table-cell", "content": [{"nodeType": "text", "value": cell}]}
                                for cell in ("القرية", "الأحد")
                            ],
                        }
                    ],
                },
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": SECOND}]},
            ],
            [FIRST, "القرية الأحد", SECOND],
        ),
    ],
    ids=["items of Editor.js, beside mark-up", "a value that is an object", "a row of Contentful's table"],
)
def test_texts_in_blocks(blocks: list[dict[str, Any]], lines: list[str]) -> None:
    story = {"title": TITLE, "publishedAt": "2024-05-01T08:00:00Z", "body": {"blocks": blocks}}
    assert read(f"window.__INITIAL_STATE__={json.dumps(story)}").body.split("\n") == lines


def test_mark_up_that_json_ld_escapes_once_more() -> None:
    escaped = f"&lt;p&gt;{FIRST}&lt;/p&gt;&lt;p&gt;{SECOND} Guet&nbsp;Ndar &amp;amp; fils&lt;/p&gt;"
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": escaped})
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><h1>{TITLE}</h1></body></html>'
    assert extract_html(page.encode()).body == f"{FIRST}\n{SECOND} Guet Ndar & fils"


def test_entities_in_a_plain_text_of_json_ld() -> None:
    data = json.dumps(
        {"@type": "NewsArticle", "headline": "x", "articleBody": f"{FIRST} l&rsquo;&eacute;t&eacute;\n{SECOND}"}
    )
    page = f'<html><head><script type="application/ld+json">{data}</script></head><body><h1>{TITLE}</h1></body></html>'
    assert extract_html(page.encode()).body == f"{FIRST} l’été\n{SECOND}"


def test_paragraphs_that_a_component_put_into_a_bare_element() -> None:
    """A program's text goes on in an element that is called nothing: no box set into the text."""
    bare = f"<main><div class=prose><p>{FIRST}</p><h2>الطريق</h2><p>{SECOND}</p><div><p>{FIRST[::-1]}.</p></div></div></main>"
    assert extract_html(f"<h1>{TITLE}</h1>{bare}".encode()).body.split("\n")[-1] == f"{FIRST[::-1]}."


MARKDOWN = f"""{FIRST}

![قرية](https://cdn.example/a.jpg)

## الطريق

{SECOND[:40]} **طفلة** {SECOND[40:]}

- كتب [الأطفال](https://news.example/children)
- كتب الزراعة

> من *لا يقرأ* لا يسافر.
"""


def test_a_text_in_markdown() -> None:
    story = {
        "title": TITLE,
        "publishedAt": "2024-05-01",
        "blocks": [{"__component": "shared.rich-text", "body": MARKDOWN}] * 2,
    }
    lines = read(f"window.__INITIAL_STATE__={json.dumps(story)}").body.split("\n")
    assert lines[:6] == [
        FIRST,
        "الطريق",
        f"{SECOND[:40]} طفلة {SECOND[40:]}",
        "كتب الأطفال",
        "كتب الزراعة",
        "من لا يقرأ لا يسافر.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سطر\n\nآخر", False),
        ("سطر\n\n## عنوان", True),
        ("سطر\n\nقال **الوزير** ذلك", True),
        ("5 * 3 = 15\n\nو 2 * 2 = 4", False),
    ],
)
def test_what_only_markdown_has(text: str, expected: bool) -> None:
    assert is_markdown(text) == expected


def test_what_is_told_to_those_who_count_visits() -> None:
    """The record of the article has no author or date, but an object beside it that no other story has."""
    counted = "{'event': 'view', // sent once\n 'articleAuthor': 'نجلاء البحيري', 'articleSection': 'تحقيقات', 'publishDate': '2025-07-02',}"
    story = f"{{title: '{TITLE}', content: `<p>{FIRST}</p>` + '<p>{SECOND}</p>',}}"
    found = read(f"dataLayer.push({counted});\nvar article = {story};")
    assert (found.body, found.author, found.section) == (f"{FIRST}\n{SECOND}", "نجلاء البحيري", "تحقيقات")
    assert found.published == "2025-07-02"


def test_the_rest_of_a_text_whose_beginning_is_shown() -> None:
    rest = "".join(
        f"<p>ووصلت الحافلة إلى القرية رقم {n}، فاستقبلها الأهالي بالتصفيق والأسئلة الكثيرة.</p>" for n in range(9)
    )
    story = json.dumps({"title": TITLE, "publishedAt": "2024-05-01", "body": f"<p>{FIRST}</p><p>{SECOND}</p>{rest}"})
    shown = f"<main><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><button>تابع القراءة</button></main>"
    page = f"<html lang=ar><title>{TITLE}</title><body>{shown}<script>window.__INITIAL_STATE__={story}</script>"
    assert len(extract_html(page.encode()).body.split("\n")) == 11


def test_the_hour_that_the_state_adds_to_the_day_in_the_address() -> None:
    story = json.dumps(
        {"title": TITLE, "publishedAt": "2024-05-01T08:30:00Z", "body": f"<p>{FIRST}</p><p>{SECOND}</p>"}
    )
    page = SHELL.format(title=TITLE, script=f"window.__INITIAL_STATE__={story}").encode()
    assert extract_html(page, "https://news.example/2024/05/01/bus").published == "2024-05-01T08:30:00Z"


def test_a_record_that_holds_itself() -> None:
    """Nuxt writes values by their places, so that an object may be its own author, and its own data."""
    post = {"data": 1, "__typename": 2, "title": 3, "content": 4, "author": 1, "relationships": 1, "node": 1}
    flat = json.dumps([{"data": 1, "fields": 0}, post, "Post", TITLE, f"<p>{FIRST}</p><p>{SECOND}</p>"])
    page = f'<title>{TITLE}</title><body><script type="application/json" id="__NUXT_DATA__">{flat}</script>'
    assert extract_html(page.encode()).body == f"{FIRST}\n{SECOND}"


def test_a_component_of_livewire_with_words_of_arabic_in_latin_letters() -> None:
    """Lists and objects stand before what says of which kind they are; the text is what Quill inserts."""
    text = json.dumps({"ops": [{"insert": f"{FIRST}\n"}, {"insert": SECOND, "attributes": {"bold": True}}]})
    news = {
        "onwan": TITLE, "mohtawa": text, "alkateb": [{"ism": "شيخة الحارثي"}, {"s": "arr"}], "alqism": [{"ism": "مجتمع"}, {"s": "arr"}],
        "alwosoom": [["مسقط", "النقل"], {"s": "arr"}], "tareekh_nashr": "2025-02-16 17:05:00", "tareekh_tahdeeth": "2025-02-17 08:40:00",
    }  # fmt: skip
    snapshot = escape(json.dumps({"data": {"khabar": [news, {"s": "arr"}]}, "memo": {"name": "khabar"}}))
    found = extract_html(f'<title>{TITLE}</title><body><div wire:snapshot="{snapshot}"></div>'.encode())
    assert (found.body, found.author, found.section) == (f"{FIRST}\n{SECOND}", "شيخة الحارثي", "مجتمع")
    assert (found.tags, found.published) == (["مسقط", "النقل"], "2025-02-16T17:05:00")
    assert found.modified == "2025-02-17T08:40:00"


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("unwan", "title"),
        ("Onwan", "title"),
        ("al_katib", "author"),
        ("Nevisandeh", "author"),
        ("TarikhEnteshar", "datePublished"),
        ("tareekh_alnashr", None),  # the article within is not taken off
        ("KelidVajeha", "tags"),
        ("published-at", "datePublished"),
        ("NewsTitle", "title"),
        ("yayin_tarihi", "datePublished"),
        ("motsCles", "tags"),
        ("id", None),
    ],
)
def test_names_of_fields(name: str, field: str | None) -> None:
    told = with_common_names({name: "2025-01-02"})
    assert next((key for key in told if key != name), None) == field


def test_a_quotation_in_a_block_of_lexical_and_a_variable_of_any_name() -> None:
    quote = "«الآن أقرأ لأخي الصغير قبل النوم»"
    children = [
        {"type": "paragraph", "children": [{"type": "text", "text": FIRST}]},
        {"type": "block", "fields": {"blockType": "pullquote", "quote": quote, "source": "فاطمة"}},
        {"type": "paragraph", "children": [{"type": "text", "text": SECOND}]},
    ]
    story = {"baslik": TITLE, "yayin_tarihi": "2024-12-08", "icerik": {"root": {"children": children}}}
    written = json.dumps(json.dumps({"haber": story}))
    assert read(f"window.sayfa = JSON.parse({written});").body.split("\n") == [FIRST, quote, SECOND]


def test_the_rest_of_a_dated_text_whose_beginning_is_shown() -> None:
    """The page declares its date, so that its data is read only since the beginning of the text stands in it."""
    rest = "".join(
        f"<p>ووصلت الحافلة إلى القرية رقم {n}، فاستقبلها الأهالي بالتصفيق والأسئلة الكثيرة.</p>" for n in range(9)
    )
    story = json.dumps({"title": TITLE, "body": f"<p>{FIRST}</p><p>{SECOND}</p>{rest}"})
    dated = '<meta property="article:published_time" content="2024-05-01T08:00:00Z">'
    shown = f"<main><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><button>تابع القراءة</button></main>"
    page = f"<title>{TITLE}</title>{dated}<body>{shown}<script>window.__INITIAL_STATE__={story}</script>"
    assert len(extract_html(page.encode()).body.split("\n")) == 11


def test_a_headline_that_only_og_title_has_before_the_outlets_name() -> None:
    story = json.dumps({"title": TITLE, "publishedAt": "2024-05-01", "body": f"<p>{FIRST}</p><p>{SECOND}</p>"})
    head = f'<title>بريد</title><meta property="og:title" content="{TITLE} | بريد الجبل">'
    found = extract_html(f"{head}<body><script>window.__INITIAL_STATE__={story}</script>".encode())
    assert (found.title, found.body) == (TITLE, f"{FIRST}\n{SECOND}")


@pytest.mark.parametrize(
    "script",
    [
        "var article = {a: 'b' /* " * 40_000,
        "\n" * 1_000_000,
        "var article = {" + "/* */" * 200_000,
        "var article = {a: " + '"a" + ' * 200_000,
    ],
    ids=["comments without end", "lines", "comments", "strings that go on"],
)
def test_hostile_scripts_are_read_in_linear_time(script: str) -> None:
    """Minutes if a comment without end were sought again from each variable, or each line from the one before."""
    assert read(script).verdict == "empty"


def test_a_text_in_a_list_of_paragraphs_beside_those_of_other_stories() -> None:
    story = {"title": TITLE, "date": "2025-10-06T13:20:00+02:00", "update_date": "2025-10-07T09:00:00+02:00"}
    other = {"title": "خبر آخر عن المكتبات", "date": "2025-10-05T22:10:00+02:00", "paragraphs": [SECOND, SECOND, FIRST]}
    state = {"detail": {"entity": {**story, "paragraphs": [FIRST, SECOND]}, "related": [other]}}
    found = read(f"window.__INITIAL_STATE__={json.dumps(state)};")
    assert (found.body, found.modified) == (f"{FIRST}\n{SECOND}", "2025-10-07T09:00:00+02:00")
