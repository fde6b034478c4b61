"""Pages in Latin script copied as text: bylines and days beside each other, notices, trails, menus, decks and galleries."""

from __future__ import annotations

from itertools import product

import pytest

from newsarc.extract.dump import extract_dump
from newsarc.extract.dump.classify import classify
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.lines import Line, make_line
from newsarc.extract.dump.names import persons

TITLE = "Harbour town reopens its old grain store after ten years"
TEXT = [
    "The harbour town reopened its old grain store on Sunday, ten years after a fire had closed it. Hundreds came.",
    "The mayor said that the store would hold a library and a market. Work on the roof will go on until spring.",
    "Farmers of the valley will sell wheat there again. The first sacks are expected in May, she said.",
]
MENU = "Business Culture Travel Weather Games Crossword Puzzles Science Climate Health Style Food".split()

BYLINES = [
    ("By Jane Doe", "Jane Doe", None),
    ("By Jane Doe and John Roe", "Jane Doe, John Roe", None),
    ("By Jane Doe  @janedoe", "Jane Doe", None),
    ("Von  Anna Weiß", "Anna Weiß", None),
    ("par Didier Renaud, 21 juin 2018", "Didier Renaud", "2018-06-21"),
    ("Por  Julia Jimenez   5 mayo, 2022, 6:12 pm", "Julia Jimenez", "2022-05-05T18:12"),
    ("Publicado por Alberto González", "Alberto González", None),
    ("Marie Merlin  |   lundi 9 décembre 2019 à 09h08", "Marie Merlin", "2019-12-09T09:08"),
    ("23.06.2016 um 16:14 Uhr - Markus Rösler - 91 Ergänzungen", "Markus Rösler", "2016-06-23T16:14"),
    ("Veröffentlicht am 8. Februar 2022 von Torfrock-Team", "Torfrock-Team", "2022-02-08"),
    ("Posted on November 15, 2025 by Jane Doe", "Jane Doe", "2025-11-15"),
    ("By\nJane Doe", "Jane Doe", None),
    ("Jordan Valley, 3 May 2020", None, "2020-05-03"),  # a place called after a person, as it seems
    ("World Cup 2022 was hosted by the neighbours of Kuwait", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "author", "day"), BYLINES, ids=[lines for lines, *_ in BYLINES])
def test_bylines(lines: str, author: str | None, day: str | None) -> None:
    article = extract_dump("\n".join([*MENU, TITLE, lines, *TEXT]))
    assert (article.title, article.author, article.published) == (TITLE, author, day)
    if author:
        assert article.paragraphs == TEXT


def test_what_stands_below_a_deck() -> None:
    deck = "The store will hold a library and a market, and farmers will sell wheat there again."
    article = extract_dump("\n".join([TITLE, deck, "By Jane Doe", "November 18, 2019", *TEXT]))
    assert (article.author, article.published) == ("Jane Doe", "2019-11-18")
    assert article.paragraphs == [deck, *TEXT]
    days = ["3 May 2020", "4 May 2020", "5 May 2020"]
    chronicle = [line for pair in zip(days, TEXT, strict=True) for line in pair]
    assert extract_dump("\n".join([TITLE, "1 May 2020", deck, *chronicle])).paragraphs == [deck, *chronicle]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Jane Doe,  John Roe  and Anna Weiß", "Jane Doe, John Roe, Anna Weiß"),
        ("Interview mit Anna Weiß und Markus Rösler", None),
        ("Harbour Town", None),
    ],
)
def test_names_alone(text: str, names: str | None) -> None:
    assert persons(text) == names


NOTICES = [
    ("Lea también: El puerto abre un mercado nuevo", Kind.LISTED),
    ("Das könnte Sie auch interessieren", Kind.LIST),
    ("More popular stories", Kind.LIST),
    ("Most read in world news", Kind.LIST),
    ("Photo by Jane Doe on Sundays", Kind.FURNITURE),
    ("Sign up for our newsletter and get it straight to your inbox.", Kind.FURNITURE),
    ("This website uses cookies to offer you a better browsing experience.", Kind.FURNITURE),
    ("Image 1 of / 9", Kind.FURNITURE),
    ("صورة 2 من 9", Kind.FURNITURE),
    ("VIDEO: Voting on the future of the harbour", Kind.HEADLINE),
    ("Most of the town read the news in the market.", Kind.PARAGRAPH),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind"), NOTICES, ids=[text for text, _ in NOTICES])
def test_notices(text: str, kind: Kind) -> None:
    line = make_line(text)
    assert isinstance(line, Line)
    assert classify(line).kind is kind


DECK = "Farmers will sell wheat in the old grain store again when spring comes to the harbour"
HEADS = [
    (["Home » Town » Grain store", "Grain store", "8 January 2020"], "Grain store", "a trail ends with it"),
    (["Home>Town>" + TITLE, TITLE, "A picture of the old store"], TITLE, "no spaces in the trail"),
    (["Home Town " + TITLE, TITLE], TITLE, "no signs in the trail"),
    (["Store", "15 August 2016, 13:43", TITLE], TITLE, "a section that the text names, and the day, above"),
    (["The harbour and the town", *MENU, TITLE], TITLE, "an entry of the menu that shares words"),
    ([TITLE, DECK, "15 August 2016"], TITLE, "a deck that shares as many words"),
    (["Grain store", "Grain store"], "Grain store", "twice running"),
]  # fmt: skip


@pytest.mark.parametrize(("above", "title", "why"), HEADS, ids=[why for *_, why in HEADS])
def test_headlines(above: list[str], title: str, why: str) -> None:
    assert extract_dump("\n".join([*above, *TEXT])).title == title, why


def test_texts_of_a_gallery_are_no_text() -> None:
    caption = "Guests look at the roof of the old grain store in the harbour town, ten years after the fire. Photo taken on Sunday."
    for number, copies in product(("Image 1 of 9", "صورة 1 من 9"), (2, 3)):
        above = [TITLE, "By Jane Doe", *[caption] * (copies - 1), number, "Caption", "Close", caption]
        article = extract_dump("\n".join([*above, *TEXT]))
        assert (article.title, article.paragraphs[-3:]) == (TITLE, TEXT)
        assert caption not in article.paragraphs
