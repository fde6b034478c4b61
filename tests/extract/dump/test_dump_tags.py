"""Tags below a copied text: with a label, with number signs, with neither, and short lines there that are none."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

TITLE = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
TEXT = [
    "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة.",
    "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار.",
]
TAGS = ["حملة 100 يوم صحة", "المستشفيات", "وزارة الصحة والسكان"]
LONG = ["الطيرة", "الجريمة في المجتمع العربي"]
LISTED = ["اقرأ أيضا", "وزير الري يتفقد أعمال تطهير القنوات", "إغلاق الطريق الساحلي أمام الشاحنات ليلا"]

CASES = [
    (["الوسوم", *TAGS], TAGS, "a number and four words below a label"),
    (["كلمات البحث:", *LONG], LONG, "the same with a colon"),
    (["الوسوم", " | ".join(TAGS)], TAGS, "all in the line below the label"),
    (["الوسوم", "، ".join(LONG), "شارك"], LONG, "commas between"),
    ([f"#{tag}" for tag in TAGS], TAGS, "number signs before several words"),
    ([" ".join(f"#{tag}" for tag in LONG)], LONG, "all in one line"),
    (LONG, LONG, "no label at all"),
    (["شارك", *LONG], LONG, "below the share bar"),
    (["تحرير: سامي العلي", "الجسور الخشبية", "المرج"], ["الجسور الخشبية", "المرج"], "below the editor's name"),
    (["شارك", "App Store", "Google Play"], [], "buttons below a share bar"),
    (["الوسوم", "جسور", "وزير الري يتفقد القنوات"], ["جسور"], "a headline of four words below the tags"),
]


@pytest.mark.parametrize(("lines", "tags", "why"), CASES, ids=[why for *_, why in CASES])
def test_tags_below_the_text(lines: list[str], tags: list[str], why: str) -> None:
    for below in ([], LISTED):
        for joint in ("\n", "\n\n"):
            article = extract_dump(joint.join([TITLE, *TEXT, *lines, *below]))
            assert (article.tags, article.paragraphs) == (tags, TEXT), why


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["وهذه أسماء الفائزين:", "سلمى", "عمر"], "items below a colon"),
        (["المكتب الإعلامي", "بلدية المرج"], "who signs a statement"),
        (["#المرج تفتتح جسرها وتدعو سكان الوادي إلى الاحتفال"], "a sentence with a number sign"),
    ],
)
def test_short_lines_that_are_text(lines: list[str], why: str) -> None:
    article = extract_dump("\n".join([TITLE, *TEXT, *lines]))
    assert (article.tags, article.paragraphs) == ([], [*TEXT, *lines]), why


def test_tags_are_no_site_s_menu() -> None:
    menu = ["سياسة", "اقتصاد", "ثقافة"]
    assert extract_dump("\n".join([*menu, TITLE, *TEXT, *menu])).tags == []


def test_the_writer_and_the_outlet_below_the_text_are_no_tags() -> None:
    article = extract_dump("\n".join([TITLE, *TEXT, "هدى سالم", "صحيفة الأفق"]))
    assert (article.author, article.tags, article.paragraphs) == ("هدى سالم", [], TEXT)
