"""The parse, and what it is guarded against."""

from __future__ import annotations

import pytest

from newsarc.extract.html.tree import parse_html

TEXT = "وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها."


def text_of(markup: str) -> str:
    root = parse_html(markup.encode())
    assert root is not None
    return "".join(root.itertext())


@pytest.mark.parametrize("markup", ["", "\0", "<!-- only a comment -->"])
def test_nothing_in_it(markup: str) -> None:
    root = parse_html(markup.encode())
    assert root is None or not "".join(root.itertext()).strip()


def test_text_below_the_depth_libxml2_reads() -> None:
    assert TEXT in text_of("<div>" * 5_000 + f"<p>{TEXT}</p>")


def test_a_tag_of_too_many_attributes_loses_them_and_keeps_its_text() -> None:
    attributes = " ".join(f'data-number-{number}="{number}"' for number in range(8_000))
    root = parse_html(f"<body><div {attributes}><p>{TEXT}</p></div></body>".encode())
    assert root is not None
    assert TEXT in "".join(root.itertext())
    assert [dict(div.attrib) for div in root.iter("div")] == [{}]


def test_a_stray_quote_swallows_no_text() -> None:
    filler = "<p>" + "نص طويل جدا في الصفحة " * 2_000 + "</p>"
    markup = f'<body><a href="/1" title=\'قال "نعم\'>أول</a><img alt="قال "نعم">{filler}<p>{TEXT}</p></body>'
    assert TEXT in text_of(markup + "<script>var x = " + '{"a":"b"},' * 9_000 + "</script>")


def test_comments_are_dropped_and_null_bytes_too() -> None:
    assert text_of("<p>قبل<!-- سر -->\0بعد</p>") == "قبلبعد"
