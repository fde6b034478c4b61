"""Lines of the article's own data, and news that is worded like them."""

from __future__ import annotations

import pytest

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.meta_lines import is_stamp


def block(text: str) -> Block:
    return Block(text, 0, "p", 0)


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("PUBLISHED: May 8, 2023 at 4:56 p.m. | UPDATED: May 9, 2023 at 6:00 p.m.", True),
        ("publicado em 04/05/2022 05:49 / atualizado em 04/05/2022 05:50", True),
        ("Zuletzt aktualisiert am 4. Februar 2022 um 08:27 Uhr", True),
        ("تم النشر في: 12 مارس 2024 - آخر تحديث: 13 مارس 2024 الساعة 10:30 صباحا", True),
        ("المعرض مفتوح من 12 مارس 2024 إلى 13 مارس 2024", False),
        ("On May 8, 2023 the market opened at last", False),
    ],
)
def test_a_line_of_days_and_words_for_them(text: str, stamp: bool) -> None:
    assert is_stamp(block(text)) == stamp
