"""What other tools, data sets and people call the fields of an article, and what they put there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from import_files import load

from newsarc.sources.row_fields import _PLACES, article_fields, names_article, plain_name

TEXT = "افتتحت بلدية المرسى مكتبة جديدة قرب الميناء بعد عامين من العمل فيها. وقال رئيسها نادر الحلو: «أبوابها مفتوحة للجميع»."


def _nested(depth: int) -> object:
    value: object = "خبر"
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        ({"title": " خبر ", "text": "نص", "url": None}, {"title": "خبر", "body": "نص"}),
        (
            {"maintext": "نص", "date_publish": "2025-03-01", "authors": ["علي", "سعاد"]},
            {"body": "نص", "published": "2025-03-01", "author": "علي، سعاد"},
        ),
        ({"author": [{"name": "علي"}], "publisher": {"name": "وكالة"}}, {"author": "علي", "source": "وكالة"}),
        ({"tags": "العراق، بغداد,", "raw_html": "<p>x"}, {"tags": ["العراق", "بغداد"], "html": "<p>x"}),
        ({"body": "", "text": "نص", "section": 5, "image": True}, {"section": "5", "body": "نص"}),
        (
            {"title": float("nan"), "body": "نص", "published": float("inf")},
            {"body": "نص"},
        ),  # a data frame's missing values
        ({"title": [[[{"name": "خبر"}]]], "body": "نص"}, {"title": "خبر", "body": "نص"}),
        (
            {"title": _nested(900), "body": "نص"},
            {"body": "نص"},
        ),  # deeper than any tool writes, and than Python recurses
        ({}, {}),
    ],
)
def test_field_names_of_other_tools(row: dict[str, object], fields: dict[str, object]) -> None:
    assert article_fields(row) == fields


LEAD = (
    "فتحت مكتبة المرسى أبوابها صباح اليوم بعد عامين من الترميم، وحضر افتتاحها مئات من سكان الحي وطلاب المدارس القريبة."
)


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        ("introtext", "fulltext", "Joomla's table of contents"),
        ("intro", "body", "the lead in a column of its own"),
        ("المقدمة", "النص", "the same in Arabic"),
        ("body", "body_more", "Movable Type's"),
        ("text", "more", "what stands behind the fold"),
        ("نص الخبر", "تكملة الخبر", "the same in Arabic"),
        ("text1", "text2", "numbered columns"),
        ("news_body_1", "news_body_2", "numbered columns, named for the row"),
    ],
)
def test_a_text_in_two_columns_is_read_whole(first: str, second: str, why: str) -> None:
    fields = article_fields({"title": "مكتبة", second: TEXT, first: LEAD})
    assert fields["body"] == f"{LEAD}\n{TEXT}", why
    assert "review" not in fields


def test_a_lead_that_the_text_begins_with_stands_once() -> None:
    assert article_fields({"title": "مكتبة", "lead": LEAD, "text": f"{LEAD}\n{TEXT}"})["body"] == f"{LEAD}\n{TEXT}"


def test_a_lead_alone_is_the_summary() -> None:
    assert article_fields({"title": "مكتبة", "lead": LEAD})["review"] == [
        "the text is a summary, the only one in the row"
    ]


@pytest.mark.parametrize(
    ("row", "note"),
    [
        ({"text": TEXT, "قصة": LEAD}, "not read of the row: قصة"),
        ({"part_a": TEXT, "part_b": LEAD}, "the text is from “part_a”, a name that is not known; not read: part_b"),
    ],
)
def test_a_long_text_that_is_left_out_is_noted(row: dict[str, str], note: str) -> None:
    assert article_fields({"title": "مكتبة", **row})["review"] == [note]


def test_numbers_for_title_and_text_are_noted() -> None:
    noted = article_fields({"title": 5, "text": 1.5, "author": 7})
    assert (noted["title"], noted["body"], noted["author"]) == ("5", "1.5", "7")
    assert noted["review"] == ["title is a number in the row: 5", "body is a number in the row: 1.5"]
    assert "review" not in article_fields({"title": "5", "text": ["فقرة", "وأخرى"], "review": ["not ours"]})


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("url", "url link page_url article_url permalink permalink_url Article-Link الرابط رابط_الخبر رابط_المقال"),
        (
            "title",
            "title Title HEADLINE heading subject article_title post_title articleTitle news.title العنوان عُنوان عنوان_المقال",
        ),
        (
            "body",
            "body Full_Text fulltext full.text article article_body articleBody body_text post_content news_text message story "
            "النص الخبر خبر نص_الخبر نص_المقال المتن تفاصيل_الخبر",
        ),
        ("html", "html raw_html body_html htmlContent"),
        (
            "published",
            "date publishedAt pub_date datetime created_at date_published publishDate published_date timestamp post_date "
            "article:published_time التاريخ تاريخ_النشر تاريخ_الخبر تاريخ_الإضافه",
        ),
        ("modified", "updated_at dateModified last-modified تاريخ_التحديث"),
        ("author", "author writer author_name Reporter الكاتب كاتب_المقال المحرر"),
        ("source", "source site newspaper source_name source.name outlet الصحيفة الموقع اسم_الموقع"),
        ("section", "section category sectionName القسم تصنيف"),
        ("image", "image urlToImage image_url"),
    ],
)
def test_names_that_are_read(field: str, names: str) -> None:
    """Whatever their case, signs and spaces; of such rows only the title was read, and the rest was lost without a word."""
    for name in names.split():
        for written in (name, name.replace("_", " "), name.upper()):
            assert article_fields({written: "شيء ما"}) == {field: "شيء ما"}, written


def test_the_documented_names_are_those_that_are_read() -> None:
    page = Path(__file__).parents[2] / "docs" / "collecting.md"
    table = page.read_text(encoding="utf-8").partition("## Rows")[2].partition("\n## ")[0]
    cells = [row.split(" | ")[1] for row in table.splitlines() if row.startswith("| ")]
    documented = {plain_name(name) for cell in cells for name in re.split("[,;] ", cell.strip(" |"))} - {"names"}
    assert documented == set(_PLACES)


@pytest.mark.parametrize("name", ["id", "", "Unnamed: 0", "post_name", "phone", "text_type", "namely", "الهاتف", "_"])
def test_names_that_are_none_of_an_article(name: str) -> None:
    assert article_fields({name: "شيء ما"}) == {}
    assert not names_article(name)


@pytest.mark.parametrize(
    ("row", "body", "note"),
    [
        ({"content": "نص", "description": "ملخص"}, "نص", None),
        ({"description": "ملخص قصير"}, "ملخص قصير", "the text is a summary, the only one in the row"),
        ({"isi": TEXT, "u": "x"}, TEXT, "the text is from “isi”, a name that is not known"),
        ({"fields": {"bodyText": TEXT, "n": 5}}, TEXT, "the text is from “fields.bodyText”, a name that is not known"),
        ({"a": TEXT, "b": TEXT * 2}, TEXT * 2, "the text is from “b”, a name that is not known; not read: a"),
        ({"a": "كلمات قليلة", "b": "x", "c": 7}, None, "no text in the row; not read: a"),
        ({f"n{n}": "كلمات قليلة" for n in range(6)}, None, "no text in the row; not read: n0, n1, n2, n3, n4, ..."),
        ({"note": TEXT, "comments": TEXT}, None, "no text in the row"),  # the reader's own
        ({"text": ""}, None, "no text in the row"),
    ],
)
def test_a_row_without_a_text_of_a_known_name_is_told(
    tmp_path: Path, row: dict[str, object], body: str | None, note: str | None
) -> None:
    (entry,) = load(tmp_path / "a.jsonl", json.dumps({"title": "افتتاح مكتبة", **row}))
    assert entry.row is not None
    assert (entry.row.get("body"), entry.row.get("review")) == (body, [note] if note else None)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ({"rendered": "<p>نص</p>", "protected": False}, "<p>نص</p>"),  # WordPress
        ([{"text": "فقرة"}, "وأخرى"], "فقرة\nوأخرى"),
        ({"content": ["فقرة"]}, "فقرة"),
        ({"name": "شيء آخر"}, None),
    ],
)
def test_texts_in_objects_and_lists(text: object, body: str | None) -> None:
    assert article_fields({"title": "خبر", "text": text}).get("body") == body


def test_a_page_beside_its_text_goes_first() -> None:
    row = {"html": "<html><p>الصفحة</p></html>", "text": "<p>نص</p>"}
    assert article_fields(row) == {"html": "<html><p>الصفحة</p></html>", "body": "<p>نص</p>"}


@pytest.mark.parametrize(
    ("row", "fields"),
    [
        (
            {
                "title": {"rendered": "خبر &#8220;أول&#8221;"},
                "content": {"rendered": "نص"},
                "author": 3,
                "categories": [4],
                "tags": [9],
            },
            {"title": "خبر &#8220;أول&#8221;", "body": "نص"},
        ),
        ({"_index": "n", "_source": {"title": "خبر", "text": "نص"}}, {"title": "خبر", "body": "نص"}),
        (
            {"text": "نص", "date": {"$date": "2021-03-04T09:00:00Z"}},
            {"body": "نص", "published": "2021-03-04T09:00:00Z"},
        ),
        (
            {"text": "نص", "source": "https://a.example/1", "source-hostname": "المرفأ"},
            {"url": "https://a.example/1", "body": "نص", "source": "المرفأ"},
        ),
        (
            {"text": "نص", "url": "https://a.example/1", "source": "https://a.example"},
            {"url": "https://a.example/1", "body": "نص", "source": "https://a.example"},
        ),
    ],
    ids=["WordPress", "Elasticsearch", "MongoDB", "trafilatura", "an outlet named by its address"],
)
def test_what_tools_put_around_it(tmp_path: Path, row: dict[str, object], fields: dict[str, object]) -> None:
    (entry,) = load(tmp_path / "a.jsonl", json.dumps(row))
    assert entry.row == fields


@given(
    st.recursive(
        st.none() | st.text() | st.integers() | st.floats(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_row_raises(value: object) -> None:
    assert isinstance(article_fields({"title": value, "text": value, "tags": value, "x": value}), dict)
