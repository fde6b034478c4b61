"""Poems: verse in lines and in halves, and short lines that are none."""

from __future__ import annotations

import pytest
from water_page import FIRST, SECOND, STORY, THIRD, TITLE, body

from newsarc import extract_html


def test_a_poem_by_itself_is_text() -> None:
    lines = [f"وفي كل بيت حكاية ماء {number}" for number in "أبجدهو"]
    assert body(f"<h1>قصيدة النهر</h1><div>{'<br>'.join(lines)}</div>") == lines


VERSE = [
    "في آخر الممر",
    "نافذة",
    "تطل على بحر",
    "لم أره",
    "كنت أعلق عليها قميصي",
    "كل مساء",
    "ليعرف البحر اسمي",
    "ثم أنام",
]


@pytest.mark.parametrize(
    ("verse", "why"),
    [
        ("".join(f"<div style='text-align: center'>{line}</div>" for line in VERSE), "a div a line, as in Blogger"),
        ("".join(f"<div>{line}</div>" + "<div><br></div>" * (line == "لم أره") for line in VERSE), "stanzas"),
        ("<p>" + "<br>".join(f"<span>{line}</span>" for line in VERSE) + "</p>", "a span a line"),
        ("".join(f"<p>{line}</p>" for line in VERSE), "a paragraph a line"),
    ],
)
def test_lines_of_two_words_are_verse(verse: str, why: str) -> None:
    assert body(f"<h1>قصيدة</h1><div><div>{verse}</div></div>") == VERSE, why


HALVES = [
    ("وقفت على الضفاف وفي يدي", "رسالة عاشق لم تكتب"),
    ("فسألت ماء النهر عن أهلنا", "فمضى ولم يصغ ولم يجب"),
    ("وسألت ريح المساء فلم تقل", "غير الذي قالت لكل صب"),
    ("يا أيها الليل الطويل ترفق", "بالساهرين على حنين الدرب"),
]


@pytest.mark.parametrize(
    "line",
    [
        "<div class=line><div class=first>{}</div><div class=second>{}</div></div>",
        "<div class=line><p>{}</p><p>{}</p></div>",
        "<div class=line><div><div>{}</div></div><div><div>{}</div></div></div>",
        "<h3>{}</h3><h3>{}</h3>",
    ],
)
def test_verse_in_two_halves_of_a_box_each(line: str) -> None:
    poem = "".join(line.format(*halves) for halves in HALVES)
    halves = [half for pair in HALVES for half in pair]
    assert body(f"<h1>{TITLE}</h1><div>{poem}</div><div>شارك القصيدة</div>") == halves


@pytest.mark.parametrize(
    "row",
    [
        "<div class=row><div>المادة {n}</div><div>حديد</div></div>",
        "<div class=row><div>Material</div><div>Kunststoff</div></div>",
        "<div class=row><div>اللون</div><div>أزرق فاتح يميل إلى بياض الماء</div></div>",
    ],
    ids=["numbers", "Latin letters", "names and values"],
)
def test_rows_of_a_table_in_boxes_are_no_verse(row: str) -> None:
    rows = "".join(row.replace("{n}", f"رقم {n}") for n in range(4))
    assert body(f"<h1>{TITLE}</h1><div><p>{FIRST}</p></div><div>{rows}</div>") == [FIRST]


def test_headings_that_are_no_verse() -> None:
    heads = ["الجسر القديم", "البوابة", "الطريق الذي يصل الضفتين من الشمال إلى الجنوب", "سنة 1950", "الأهالي يسألون"]
    parts = "".join(f"<h3>{head}</h3>" for head in heads)
    assert body(f"<h1>{TITLE}</h1><div><p>{FIRST}</p></div><div>{parts}</div>") == [FIRST]


def test_a_poem_that_is_called_by_its_first_line() -> None:
    lines = [f"وفي كل بيت حكاية ماء {number}" for number in "أبجدهو"]
    assert body(f"<h2>{lines[0]}</h2><div>{'<br>'.join(lines)}</div>", title=lines[0]) == lines
    assert body(f"<div>{'<br>'.join(lines)}</div>", title=lines[0]) == lines[1:]  # printed once, it is the headline


def test_verse_and_points_in_divs_beside_a_paragraph() -> None:
    lines = "".join(f"<div>{line}</div>" for line in (FIRST, *VERSE))
    assert body(f"<h1>{TITLE}</h1><div class=txt>{lines}</div>") == [FIRST, *VERSE]
    points = ["بسم الله الرحمن الرحيم", FIRST, "أولا: تنظيف المجرى.", "ثانيا: رفع الأنقاض.", "والسلام عليكم"]
    assert body(f"<h1>{TITLE}</h1><div>{''.join(f'<div>{point}</div>' for point in points)}</div>") == points


@pytest.mark.parametrize(
    "menu",
    [
        "".join(f"<div class=m{n}>{name}</div>" for n, name in enumerate(VERSE)),
        "".join(f"<div><a href=/{n}>{name}</a></div>" for n, name in enumerate(VERSE)),
        "".join(f"<div><div>{name}</div></div>" for name in VERSE[:3]),
        "".join(f"<div>سعر العملة {n} اليوم {n}450 دينارا</div>" for n in range(5)),
    ],
    ids=["each of another class", "links", "three of them", "figures"],
)
def test_short_divs_that_are_no_verse(menu: str) -> None:
    assert body(f"<div>{menu}</div><h1>{TITLE}</h1><div class=txt>{STORY}</div>") == [FIRST, SECOND, THIRD]
    assert body(f"<h1>{TITLE}</h1><div><p>{FIRST}</p></div><div>{menu}</div>") == [FIRST]


def test_verse_in_the_rows_of_a_table_counts_beside_the_sentences_at_the_pages_end() -> None:
    rows = "".join(f"<tr><td>{first}</td><td>{second}</td></tr>" for first, second in HALVES * 2)
    end = "ديوان الضاد، موسوعة الشعر العربي المعاصر. النصوص تعبر عن أصحابها، 2007 – 2025"
    assert body(f"<h1>{TITLE}</h1><table>{rows}</table><div>{end}</div>") == [" ".join(halves) for halves in HALVES * 2]


COUPLET = ["وَقَفتُ عَلى الضِفافِ وَفي يَدي رِسالَةُ عاشِقٍ لَم تُكتَبِ", "وَسَأَلتُ ماءَ النَهرِ عَنها ساعَةً فَمَضى وَلَم يَسمَع وَلَم يُجِبِ"]


@pytest.mark.parametrize(
    ("verses", "why"),
    [
        ("".join(f"<div class=x><span>{line}</span></div>" for line in COUPLET), "printed with their vowels"),
        ("".join(f"<div class=bayt>{line}</div>" for line in COUPLET), "called verses"),
    ],
)
def test_a_poem_of_two_verses(verses: str, why: str) -> None:
    assert body(f"<h1>على الضفاف</h1><div>{verses}</div>") == COUPLET, why


def test_the_headline_of_a_poem_is_not_its_writer() -> None:
    verses = "".join(f"<div class=bayt>{line}</div>" for line in COUPLET)
    for title in ("على ضفاف", "علي سالم", "أحمد على الجسر"):
        page = f"<html lang=ar><title>{title}</title><article><h1>{title}</h1><div class=content>{verses}</div></article></html>"
        assert extract_html(page.encode()).author is None, title


def test_two_verses_without_vowels_are_told_by_their_name() -> None:
    bare = ["وقفت على الضفاف وفي يدي رسالة عاشق لم تكتب", "وسألت ماء النهر عنها ساعة فمضى ولم يسمع ولم يجب"]
    verses = "".join(f"<div class='{{}}'>{line}</div>" for line in bare)
    assert body(f"<h1>على الضفاف</h1><div>{verses.format('bayt', 'bayt')}</div>") == bare
    assert body(f"<h1>على الضفاف</h1><div>{verses.format('m1', 'm2')}</div>") == [""]
