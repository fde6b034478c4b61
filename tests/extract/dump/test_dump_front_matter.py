"""Fields in YAML or TOML above a text, as note programs, web clippers and site generators write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.extract.dump import extract_dump
from newsarc.extract.dump.front_matter import with_labelled_fields

HEAD = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
LEAD = "افتتحت بلدية المرج، صباح اليوم، جسرا خشبيا فوق الوادي يربط السوق بالحي القديم بعد عامين من العمل."
MORE = "وقال رئيسها نادر الحلو إن الجسر مفتوح للمشاة ليلا ونهارا."

MATTERS = [
    ('author: "هدى سالم"', "author", "هدى سالم", "in quotation marks"),
    ("author: 'هدى سالم'", "author", "هدى سالم", "in single ones"),
    ('author:\n  - "[[هدى سالم]]"', "author", "هدى سالم", "a list of links, as Obsidian's clipper writes it"),
    ('author: ["[[كتاب/هدى|هدى سالم]]", سامي العلي]', "author", "هدى سالم، سامي العلي", "a list in brackets"),
    ("tags:\n  - clippings\n  - جسور", "tags", ["clippings", "جسور"], "a list; its items were text"),
    ("tags:\n- جسور\n- محليات", "tags", ["جسور", "محليات"], "a list that is not set in"),
    ("tags: [جسور, محليات]", "tags", ["جسور", "محليات"], "in brackets"),
    ("published: 2023-11-20", "published", "2023-11-20", "a day"),
    ("published:\ncreated: 2024-01-01", "published", None, "the day of the clipping is none of the article"),
    ("date: 2023-11-20 09:00:00 +0200", "published", "2023-11-20T09:00:00+02:00", "a time with its zone"),
    ("source: https://marj.example/2023/bridge", "url", "https://marj.example/2023/bridge", "an address as the source"),
    ("source: نهار المرج", "source", "نهار المرج", "an outlet"),
    ("layout: post\ndraft: false\ncssclass:\n  - wide\nslug: bridge", "section", None, "what is for programs"),
    ("description: >\n  كلام عن الجسر\n  على سطرين\n# ملاحظة\ncategory: محليات", "section", "محليات", "behind a text over lines"),
]  # fmt: skip


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(("matter", "field", "value", "why"), MATTERS, ids=[why for *_, why in MATTERS])
def test_fields(matter: str, field: str, value: object, why: str, ending: str) -> None:
    text = f'---\ntitle: "{HEAD}"\n{matter}\n---\n{LEAD}\n\n{MORE}\n'.replace("\n", ending)
    article = extract_dump(text)
    assert getattr(article, field) == value, why
    assert (article.title, article.body.split("\n"), article.review) == (HEAD, [LEAD, MORE], [])


def test_toml_and_a_title_that_is_printed_again() -> None:
    article = extract_dump(
        f'+++\ntitle = "{HEAD}"\ndate = 2023-11-20T09:00:00+02:00\n+++\n\n# {HEAD}\n\n{LEAD}\n{MORE}\n'
    )
    assert (article.title, article.published) == (HEAD, "2023-11-20T09:00:00+02:00")
    assert (article.body.split("\n"), article.review) == ([LEAD, MORE], [])


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{HEAD}\n---\n{LEAD}",
        f"---\nقال: نعم\n---\n{LEAD}",
        f"---\ntitle: {HEAD}\n{LEAD}",
        f"---\ntitle: {HEAD}\n{LEAD}\n---\n{MORE}",
        f"{HEAD}\n---\ntitle: x\n---\n{LEAD}",
        "---\n---\n",
    ],
)
def test_rules_around_a_text_are_no_front_matter(text: str) -> None:
    assert with_labelled_fields(text) == text


@given(st.text(alphabet="-+:[]|>'\"\n ab,#~") | st.text())
def test_nothing_raises(text: str) -> None:
    with_labelled_fields(f"---\ntitle: x\n{text}\n---\n{text}")
