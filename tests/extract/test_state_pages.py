"""Articles that stand in the data of their pages only, in the shapes that systems keep them in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsarc import extract_html

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
