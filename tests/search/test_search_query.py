"""The query language: what each operator means, and that no string breaks it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.search import query, ranking
from newsarc.search.days import read_day
from newsarc.search.index import SearchIndex
from newsarc.search.query import Condition, Group, Not, Phrase, Word, parse_query, typed_words


@pytest.mark.parametrize(
    ("text", "nodes"),
    [
        ("a b", (Word("a"), Word("b"))),
        ("«a b»", (Phrase(("a", "b")),)),
        ("-a", (Not(Word("a")),)),
        ("a-b", (Word("a"), Word("b"))),  # a hyphen inside is no operator
        ("a OR b c", (Group((Word("a"), Word("b")), any=True), Word("c"))),
        ("a OR", (Word("a"),)),
        ("OR a", (Word("a"),)),
        ("a or b", (Word("a"), Word("or"), Word("b"))),  # in capitals only
        ("(a b) | c", (Group((Group((Word("a"), Word("b")), any=False), Word("c")), any=True),)),
        (")a((", (Word("a"),)),
        ("a NOT b", (Word("a"), Not(Word("b")))),
        ('NOT (a b) NOT "c d"', (Not(Group((Word("a"), Word("b")), any=False)), Not(Phrase(("c", "d"))))),
        ("NOT title:a", (Not(Word("a", "title")),)),
        ("a OR NOT b", (Group((Word("a"), Not(Word("b"))), any=True),)),
        ("a AND b AND c", (Group((Word("a"), Word("b"), Word("c")), any=False, needed=True),)),
        ("a AND NOT b", (Group((Word("a"), Not(Word("b"))), any=False, needed=True),)),
        ("a OR b AND c", (Group((Word("a"), Group((Word("b"), Word("c")), any=False, needed=True)), any=True),)),
        ("a AND b OR c", (Group((Group((Word("a"), Word("b")), any=False, needed=True), Word("c")), any=True),)),
        ("a OR b OR c d", (Group((Word("a"), Word("b"), Word("c")), any=True), Word("d"))),
        ("(a OR b) AND c", (Group((Group((Word("a"), Word("b")), any=True), Word("c")), any=False, needed=True),)),
        ("title:(a AND b)", (Group((Word("a", "title"), Word("b", "title")), any=False, needed=True),)),
        ("AND a NOT", (Word("a"),)),
        ("a AND source:x", (Word("a"),)),
        ("a NOT AND b", (Group((Word("a"), Word("b")), any=False, needed=True),)),
        ("a and b not NOTAM ANDROID", tuple(map(Word, ("a", "and", "b", "not", "notam", "android")))),
        ("title:a", (Word("a", "title"),)),
        ("-title:a*", (Not(Word("a", "title", prefix=True)),)),
        ("-(a b)", (Not(Group((Word("a"), Word("b")), any=False)),)),
        ("-(-a)", (Word("a"),)),
        ("-(-a b)", (Group((Word("a"), Not(Word("b"))), any=True),)),
        ("=a exact:b", (Word("a", exact=True), Word("b", exact=True))),
        ('="a b"', (Phrase(("a", "b"), exact=True),)),
        ('"=a b"', (Phrase(("a", "b"), exact=True),)),
        ('"=a"', (Word("a", exact=True),)),
        ("=«a»", (Word("a", exact=True),)),
        ("=(a OR b)", (Group((Word("a", exact=True), Word("b", exact=True)), any=True),)),
        ("2-1", (Phrase(("2", "1")),)),  # a score, whose numbers stand side by side
        ("20/11/2022", (Phrase(("20", "11", "2022")),)),
        ("(2–1)", (Phrase(("2", "1")),)),
        ("2.5%", (Word("2.5"),)),
        ("2019،2020", (Word("2019"), Word("2020"))),
        ("-=(a b)", (Not(Group((Word("a", exact=True), Word("b", exact=True)), any=False)),)),
        ("= a", (Word("a"),)),
        ('"a b*"', (Phrase(("a", "b"), prefix=True),)),
        ('title:"a*"', (Word("a", "title", prefix=True),)),
        ('"a* b"', (Phrase(("a", "b")),)),  # only the last word may be a beginning
        ("ترامب: a", (Word("ترامب"), Word("a"))),  # a headline, not a field
        ("http://x", (Word("http"), Word("x"))),
        ("-http://x", (Not(Word("http")), Not(Word("x")))),
        ("a OR http:x", (Group((Word("a"), Group((Word("http"), Word("x")), any=False)), any=True),)),
        ("title:http:x", (Word("http", "title"), Word("x", "title"))),
        ("ط:)", (Word("ط"),)),
    ],
)
def test_parse(text: str, nodes: tuple[object, ...]) -> None:
    assert parse_query(text).nodes == nodes


@pytest.mark.parametrize(
    "marks",
    ["''%s''", "‘%s’", "‚%s‘", "'%s'", "﴾%s﴿", "``%s''", "‹%s›", "„%s“", "”%s“", "＂%s＂"],
)
def test_marks_of_every_kind_make_a_phrase(marks: str) -> None:
    for form, field in (("{}", None), ("title:{}", "title"), ("العنوان:{}", "title")):
        query = parse_query(form.format(marks % "a b") + " c")
        assert query.nodes == (Phrase(("a", "b"), field), Word("c"))
    assert parse_query("-" + marks % "a b").nodes == (Not(Phrase(("a", "b"))),)


@pytest.mark.parametrize("text", ["don't a", "l'Orient d'or", "'a b", "a b'", "5' a"])
def test_an_apostrophe_makes_no_phrase(text: str) -> None:
    assert not any(isinstance(node, Phrase) for node in parse_query(text).nodes)


BIDI = "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u00ad"


@pytest.mark.parametrize("mark", BIDI)
def test_what_nobody_sees_changes_nothing(mark: str) -> None:
    for text in ("بغداد -الكرة", "title:قمة", "البصرة", "=(ا OR ب)", '-"ا ب"', "from:2022 source:(ا OR ب) ج", "صار*"):
        expected = parse_query(text)
        for at in range(len(text) + 1):
            if text[at - 1 : at + 1] != "OR":
                found = parse_query(text[:at] + mark + text[at:])
                assert (found.nodes, found.filters) == (expected.nodes, expected.filters), at


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("المُتحدث", "speaker"),
        ("المتحــدث", "speaker"),
        ("الي", "to"),
        ("الى", "to"),
        ("إلي", "to"),
        ("مُنذُ", "from"),
        ("Source", "source"),
        ("المصدر", "source"),
    ],
)
def test_field_names_in_any_spelling(written: str, field: str) -> None:
    assert parse_query(f"{written}:2021").filters == (Condition(field, "2021"),)


def test_a_row_of_tatweel_is_no_field_and_takes_no_time() -> None:
    assert parse_query("ا" + "ـ" * 5_000 + " ب").nodes == (Word("ا"), Word("ب"))


@pytest.mark.parametrize(
    ("text", "filters", "nodes"),
    [
        ("source:(ا OR ب) ج", [("ا", False), ("ب", False)], ["ج"]),
        ("ج (source:ا OR source:ب)", [("ا", False), ("ب", False)], ["ج"]),
        ("source:ا source:ب", [("ا", False), ("ب", False)], []),
        ('source:("ا ب" | ج د)', [("ا ب", False), ("ج د", False)], []),
        ("-source:(ا OR ب)", [("ا", True), ("ب", True)], []),
        ("-(source:ا OR ج)", [("ا", True)], []),
        ("-(ج -source:ا)", [("ا", False)], []),
        ("source:(ا OR -ب)", [("ا", False), ("ب", True)], []),
        ("source:((ا) ب", [("ا", False), ("ب", False)], []),
        ("source:( ) ج", [], ["ج"]),
    ],
)
def test_a_filter_holds_for_its_group(text: str, filters: list[tuple[str, bool]], nodes: list[str]) -> None:
    query = parse_query(text)
    assert [(each.value, each.negated) for each in query.filters] == filters
    if nodes:
        assert query.nodes == tuple(map(Word, nodes))


def test_filters() -> None:
    query = parse_query('source:"BBC Arabic" -author:علي from:2024-01-01 إلى:2024 متفرقات')
    assert query.filters == (
        Condition("source", "BBC Arabic"),
        Condition("author", "علي", negated=True),
        Condition("from", "2024-01-01"),
        Condition("to", "2024"),
    )
    assert query.nodes == (Word("متفرقات"),)


@pytest.mark.parametrize(
    ("text", "nodes", "undated"),
    [
        ("a from:b c", (Word("a"), Word("from"), Word("b"), Word("c")), "from:b"),
        ("-to:a", (Not(Word("to")), Not(Word("a"))), "to:a"),
        ("من:بغداد", (Word("من"), Word("بغداد")), "من:بغداد"),  # "from Baghdad"
        ('from:"a b" c', (Word("from"), Phrase(("a", "b")), Word("c")), 'from:"a b"'),
        ("to:(2022 OR b) c", (Word("to"), Group((Word("2022"), Word("b")), any=True), Word("c")), "to:(2022 OR b)"),
        ("from:source:b", (Word("from"),), "from:source:"),
        ("from:2022-13", (Word("from"), Phrase(("2022", "13"))), "from:2022-13"),
        ('from:"" a', (Word("a"),), None),  # nothing to read
        ("from:", (Word("from"),), None),
        ("from: 5 a", (Word("from"), Word("5"), Word("a")), "from: 5"),
        ("من: بغداد", (Word("من"), Word("بغداد")), None),
        ("-title: 2026", (Not(Word("title")), Word("2026")), None),
    ],
)
def test_from_and_to_without_a_day_are_words(text: str, nodes: tuple[object, ...], undated: str | None) -> None:
    query = parse_query(text)
    assert query.nodes == nodes
    assert query.undated == ((undated,) if undated else ())
    assert {each.field for each in query.filters} <= {"source"}


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("titel:a b", ("titel",)),
        ("-foo:a bar:b", ("foo", "bar")),
        ("عاجل:a", ("عاجل",)),
        ("ترامب: 5 a", ()),  # a headline
        ("https://x.test/a title:b source:c from:d", ()),
    ],
)
def test_what_names_no_field_is_named(text: str, unknown: tuple[str, ...]) -> None:
    assert parse_query(text).unknown == unknown


@pytest.mark.parametrize("text", ["a from: 2026-01", "a من:  ٢٠٢٦-٠١", "from:\u20072026-01 a"])
def test_a_blank_may_stand_before_a_day(text: str) -> None:
    (condition,) = parse_query(text).filters
    assert (condition.field, read_day(condition.value, "")) == ("from", "2026-01")
    assert parse_query(text).nodes == (Word("a"),)


@pytest.mark.parametrize("piece", ["from:(", "from:(2022 OR ", "from:x ", "from:(2022 ", "from:to:"])
def test_groups_of_days_in_groups_are_not_read_again_and_again(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parser, taken = query._Parser, []
    take = parser._next
    monkeypatch.setattr(parser, "_next", lambda self: taken.append(1) or take(self))
    parse_query(piece * 1_000)
    assert len(taken) < 20_000


def test_lone_surrogates_are_replaced() -> None:
    """SQLite refuses them, and values of filters go there."""
    assert parse_query("source:ا\ud800ب").filters == (Condition("source", "ا?ب"),)


def test_where_words_were_typed() -> None:
    text = 'title:ا -=ب OR ("ج د" source:ه) source:(و OR ز) ح* ط: \u200fي'
    typed, spans = typed_words(text)
    assert [typed[start:end] for start, end in spans] == ["ا", "ب", "ج د", "ح*", "ط:", "ي"]


@given(st.text())
def test_any_string_is_a_query(text: str) -> None:
    assert parse_query(text).text == text


@pytest.mark.parametrize("plainly", [True, False], ids=["python", "numpy"])
def test_ten_thousand_random_queries_never_raise(
    index: SearchIndex, plainly: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ranking, "small", lambda terms: plainly)
    monkeypatch.setattr(ranking, "numpy_is_loaded", lambda: not plainly)
    chance = random.Random(4)
    pieces = ['"', "“", "«", "(", ")", "-", "-", " OR ", " | ", "*", "=", "title:", "quote:", "from:", "exact:", ":", " ",
              "\u0651", "بغداد", "السوداني", "و", "🙂", "\x00", "\ud800", "2018", "ﷲ"]  # fmt: skip
    for _ in range(10_000):
        query = "".join(chance.choices(pieces, k=chance.randrange(12)))
        assert len(index.search(query, limit=3)) == min(index.count(query), 3)
    index.search("(" * 10_000)
    index.search("بغداد " * 2_000)
