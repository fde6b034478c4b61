"""Captions that editors set as paragraphs under a picture, and paragraphs that stand there."""

from __future__ import annotations

import pytest

from newsarc import extract_html

FIRST = "افتتحت بلدية الوادي، صباح اليوم، الجسر الجديد الذي يصل بين ضفتي النهر بعد أعمال استمرت عامين كاملين."
LAST = "وقال رئيس البلدية إن الجسر سيختصر الطريق إلى المدارس والمستشفى، وإنه بني بأموال جمعها الأهالي."
CAPTION = "منظر للجسر من الضفة الشرقية"


def body(below: str) -> list[str]:
    text = f"<p>{FIRST}</p><p><img src=a.jpg></p>{below}<p>{LAST}</p>"
    return extract_html(f"<title>جسر الوادي</title><h1>جسر الوادي</h1><div>{text}</div>".encode()).body.split("\n")


@pytest.mark.parametrize(
    "below",
    [
        f"<p align=center><em>{CAPTION}</em></p>",
        f"<p style='text-align:center'><i>{CAPTION}</i></p>",
        f"<p align=center>{CAPTION} (الواحة)</p>",
        f"<p><small>{CAPTION} (الواحة)</small></p>",
        f"<p align=center>{CAPTION} - أرشيف</p>",
    ],
)
def test_two_signs_tell_a_caption(below: str) -> None:
    assert body(below) == [FIRST, LAST]


@pytest.mark.parametrize("attribute", ["align=center", "class=img-title"])
def test_a_line_that_describes_the_picture_and_is_centred_or_called_after_it_is_its_caption(attribute: str) -> None:
    text = f"<p>{FIRST}</p><p><img src=a.jpg alt='{CAPTION}'></p><p {attribute}>{CAPTION}</p><p>{LAST}</p>"
    page = f"<title>جسر الوادي</title><h1>جسر الوادي</h1><div>{text}</div>"
    assert extract_html(page.encode()).body.split("\n") == [FIRST, LAST]


@pytest.mark.parametrize(
    ("below", "why"),
    [
        (f"<p align=center>{CAPTION}</p>", "centred only, as sub-heads are"),
        (f"<p><em>{CAPTION}</em></p>", "in italics only, as asides are"),
        (f"<p align=center><em>{CAPTION}.</em></p>", "ends like a sentence"),
        (f"<p align=center><em>منظر</em>{CAPTION.removeprefix('منظر')}</p>", "a word in italics"),
    ],
)
def test_what_stands_below_a_picture(below: str, why: str) -> None:
    assert len(body(below)) == len([FIRST, CAPTION, LAST]), why
