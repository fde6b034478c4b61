"""Headlines of one to four words, as columns and poems have: among menus, sections, names and days, and what is none."""

from __future__ import annotations

from itertools import product

import pytest

from newsarc.extract.dump import extract_dump

TEXT = [
    "كان الصيف في الساحل موسم العودة: يعود المغتربون من البعيد، وتعود البيوت إلى ضجيجها، وتعود المقاهي إلى خصوماتها.",
    "أقرأ اليوم ما كتبه الرحالة عن تلك الأيام فأجد أن البحر كان أقرب من حلمهم وأبعد من سفنهم.",
    "لا أعرف ماذا سيكتبون عنا.",
]
TITLES = ["خبز وملح", "حديث الثلاثاء", "إلى متى؟", "الطريق إلى بغداد", "مدن بلا ذاكرة"]
WRITER = {"author": "سمير عطا الله"}
DAY = {"published": "2025-11-19"}
LATEST = [
    "آخر الأخبار",
    "وزير الري يتفقد أعمال تطهير القنوات",
    "إغلاق الطريق الساحلي أمام الشاحنات",
    "افتتاح معرض الكتاب في المدينة",
]
SECTION = {"section": "رأي"}

ABOVE: list[tuple[list[str], dict[str, str], str]] = [
    ([], {}, "nothing"),
    (["رأي"], SECTION, "its section"),
    (["الرئيسية", "سياسة", "رأي", "رياضة", "رأي"], SECTION, "a menu and its section"),
    ([*LATEST, "رأي"], SECTION, "a list and its section"),
    (["صحيفة الأفق"], {"source": "صحيفة الأفق"}, "its outlet"),
    (["19 نوفمبر 2025"], DAY, "its day"),
]
BELOW: list[tuple[list[str], dict[str, str], str]] = [
    ([], {}, "nothing"),
    (["3 دقائق قراءة"], {}, "how long it takes"),
    (["سمير عطا الله"], WRITER, "its writer"),
    (["بقلم: سمير عطا الله"], WRITER, "its byline"),
    (["سمير عطا الله", "كاتب وصحافي لبناني"], WRITER, "its writer, and who that is"),
    (["19 نوفمبر 2025", "شارك"], DAY, "its day and a share bar"),
]
FIELDS = ("author", "published", "source", "section")


@pytest.mark.parametrize(("above", "below"), list(product(ABOVE, BELOW)), ids=lambda part: part[2])
def test_a_headline_of_few_words(
    above: tuple[list[str], dict[str, str], str], below: tuple[list[str], dict[str, str], str]
) -> None:
    for title in TITLES:
        article = extract_dump("\n".join([*above[0], title, *below[0], *TEXT]))
        want = dict.fromkeys(FIELDS) | above[1] | below[1]
        assert (article.title, article.paragraphs) == (title, TEXT)
        assert {name: getattr(article, name) for name in FIELDS} == want


def test_a_headline_of_one_word_stands_above_its_byline_or_day() -> None:
    for below in ("بقلم: سمير عطا الله", "19 نوفمبر 2025", "سمير عطا الله"):
        assert extract_dump("\n".join(["وجوه", below, *TEXT])).title == "وجوه"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("سمير عطا الله", "a person's name"),
        ("صحيفة الأفق", "an outlet's"),
        ("بلدية المرج", "a body's"),
        ("الدار البيضاء", "a place"),
        ("رويترز", "one word, an agency's"),
        ("مجلة الضفاف\n@aldifaf", "an account's name"),
    ],
)
def test_a_few_words_that_are_no_headline(line: str, why: str) -> None:
    assert extract_dump("\n".join([line, *TEXT])).title is None, why
