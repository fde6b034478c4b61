"""Word lists: headings, entries and comments, and the given names that bylines and quotations share."""

from collections import Counter
from pathlib import Path

import pytest

from newsarc.extract import labels, quotes
from newsarc.extract.word_lists import entries, given_names

LISTS = [
    *(Path(labels.__file__).with_name(name) for name in ("labels.txt", "places.txt")),
    *sorted((Path(quotes.__file__).parent / "data").glob("*.txt")),
]


def test_entries_stand_under_their_heading(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# list\nقبل\n\n[a]  # first\nكلمة  أخرى # why\n  ثالثة\n[b c]\nرابعة\n", encoding="utf-8")
    assert list(entries(path)) == [("", "قبل"), ("a", "كلمة  أخرى"), ("a", "ثالثة"), ("b c", "رابعة")]


def test_given_names_are_single_words_of_a_gender() -> None:
    names = {name: gender for gender, name in given_names()}
    assert (names["محمد"], names["فاطمة"]) == ("m", "f")
    assert not any("#" in name or "[" in name for name in names)


@pytest.mark.parametrize("path", LISTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_an_entry_stands_once_under_its_heading(path: Path) -> None:
    assert [entry for entry, count in Counter(entries(path)).items() if count > 1] == []


def test_a_word_stands_once_under_its_heading() -> None:
    """Two branches that add to one line of ``grammar_words.txt`` leave it twice when they are merged."""
    lines = entries(Path(quotes.__file__).parent / "data" / "grammar_words.txt")
    counts = Counter((heading, word) for heading, line in lines for word in line.split())
    assert [entry for entry, count in counts.items() if count > 1] == []
