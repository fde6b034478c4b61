"""Speakers as people: which spellings are one person by rule, what a human says, and what is never mixed up."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from archive_articles import PM, article

from newsarc import Archive
from newsarc.archive.quotes import fates
from newsarc.archive.quotes.fates import QuoteFate, quote_fates
from newsarc.archive.quotes.naming import fullest_forms, is_person, name_of, shortens
from newsarc.archive.quotes.people import UnknownSpeaker
from newsarc.archive.quotes.questions import parse_question
from newsarc.archive.quotes.quotations import QuoteFilter
from newsarc.archive.quotes.speakers import topics
from newsarc.archive.quotes.unnamed import is_unnamed
from newsarc.archive.reading import Filter
from newsarc.cli.commands.people import sparkline
from newsarc.model import Article, Quote


@pytest.fixture
def archive(tmp_path: Path):
    with Archive(tmp_path / "news.db") as opened:
        yield opened


def said_by(archive: Archive) -> dict[tuple[int, int], str]:
    rows = archive.connection.execute("SELECT article_id, position, speaker FROM quotations WHERE current")
    return {(row["article_id"], row["position"]): row["speaker"] for row in rows}


@pytest.mark.parametrize(
    ("printed", "words", "reason"),
    [
        ("رئيس مجلس الوزراء محمد شياع السوداني", "محمد شياع السوداني", "the office stands before the name"),
        ("الدكتور محمد شياع السوداني", "محمد شياع السوداني", "a title"),
        ("د. عبد الله حمدوك", "عبدالله حمدوك", "a title of one letter; عبد is joined to what it serves"),
        ("عبدالله حمدوك", "عبدالله حمدوك", "the joined spelling is the same name"),
        ("أحمد الطيّب", "احمد الطيب", "hamza and shadda are spelling"),
        ("وزير الخارجية الأميركي أنتوني بلينكن", "انتوني بلينكن", "the nationality belongs to the office"),
        ("وزارة الداخلية", "وزاره الداخليه", "a body keeps all its words"),
        ("النائب الأول", "النايب الاول", "no name follows: the title is all there is"),
        ("الرئيس الأميركي", "الرييس الاميركي", "an adjective is no name: there are many Americans"),
        ("الرئيس بوتين", "بوتين", "a family name is"),
        ("والدة الأسير سامر عواد", "والده الاسير سامر عواد", "her words are not his: the name is her son's"),
        ("محامي الرئيس كريم صالح", "محامي الرييس كريم صالح", "nor are a lawyer's his client's"),
        ("نائب رئيس جمعية مزارعي الزيتون", "نايب رييس جمعيه مزارعي الزيتون", "whom the body is of are no name"),
        ("رئيس جمعية علي السوداني", "علي السوداني", "a given name behind a body is one"),
        ("السوداني", "السوداني", "a name of one word"),
        ("سلطان عبيد العامري", "سلطان عبيد العامري", "a given name that is an office too: no sultan is called Ubaid"),
        ("شيخة راشد العامري", "شيخه راشد العامري", "a woman, not the sheikh of somebody"),
        ("خليفة حفتر", "خليفه حفتر", "behind a given name a word that no list has"),
        ("الشيخ راشد العامري", "راشد العامري", "with the article it is a title"),
        ("سلطان عمان هيثم بن طارق", "هيثم بنطارق", "before a country it is an office"),
        ("أمير منطقة الرياض فيصل بن بندر", "فيصل بنبندر", "and before a region"),
        ("مسؤول تركي رفيع", "مسوول تركي رفيع", "what describes an indefinite noun is no name"),
        ("مصادر قضائية تونسية", "مصادر قضاييه تونسيه", "nor of several"),
        ("لاعب تركي العامري", "تركي العامري", "before a last name the adjective is a given name"),
        ("خبير أممي بارز", "خبير اممي بارز", "whatever the first adjective is"),
        ("طبيب عيون معروف", "طبيب عيون معروف", "nor two words of which no one is a given name"),
        ("مسؤول رفيع المستوى", "مسوول رفيع المستوي", "nor a rank"),
        ("مصدر في مكتب كريم العامري", "مصدر في مكتب كريم العامري", "a source is not whose office he is in"),
        ("صحفي سوري أحمد المصري", "احمد المصري", "a name behind the adjective is one"),
        ("مهندس أحمد سالم", "احمد سالم", "and behind the noun alone"),
        ("رئيس نادي الجزيرة ممدوح عباس", "ممدوح عباس", "نادي is no adjective"),
        ("", "", "nothing"),
    ],
)
def test_what_tells_speakers_apart(printed: str, words: str, reason: str) -> None:
    assert " ".join(name_of(printed)) == words, reason


@pytest.mark.parametrize(
    ("printed", "person"),
    [("محمد السوداني", True), ("وزارة الدفاع", False), ("الناطق باسم الحكومة", False), ("وكالة الأنباء", False),
     ("رئيس الوزراء علي الأمين", True), ("مصدر أمني", False), ("سلطان الجابري", True), ("شيخة راشد العامري", True),
     ("سلطان عمان", False), ("أمير سعودي", False), ("مساعد الوزير", False), ("مسؤول تركي رفيع", False)],
)  # fmt: skip
def test_people_and_bodies(printed: str, person: bool) -> None:
    assert is_person(printed) is person


@pytest.mark.parametrize(
    ("printed", "unnamed"),
    [("مصدر", True), ("مصدر أمني", True), ("المصدر", True), ("مسؤول تركي رفيع", True), ("مصادر وزارة الداخلية", True),
     ("قيادي بارز في الحزب", True), ("شهود عيان", True), ("أحد السكان", True), ("مسؤول رفيع المستوى", True),
     ("وزير لبناني سابق", True), ("خبراء أمميون", True), ("وكيل وزارة", True), ("وزير الخارجية", False),
     ("رئيس وزراء العراق", False), ("قائد شرطة بابل", False), ("متحدث باسم الجيش", False), ("المتحدث", False),
     ("وزارة الداخلية", False), ("أمير سالم", False), ("مهندس أحمد سالم", False), ("السوداني", False), ("", False)],
)  # fmt: skip
def test_who_has_no_name(printed: str, unnamed: bool) -> None:
    assert is_unnamed(printed) is unnamed


def test_who_has_no_name_is_somebody_else_in_each_article(archive: Archive) -> None:
    archive.add(article(1, ("مصدر أمني", None), ("مصادر طبية", None), ("مصدر أمني", None)))
    archive.add(article(2, ("مصدر أمني", None)))
    rows = archive.connection.execute(
        "SELECT person_id, speaker FROM quotations ORDER BY article_id, position"
    ).fetchall()
    people = [row["person_id"] for row in rows]
    assert people[0] == people[2] and len(set(people)) == 3, "one in one article"
    assert {row["speaker"] for row in rows} == {"مصدر أمني", "مصادر طبية"}
    assert [(row["name"], row["quotes"]) for row in archive.speakers(limit=1)] == [("مصدر أمني", 2)]
    for name, count in (("مصدر أمني", 3), ("مصادر طبية", 1), ("طبية", 1)):
        assert len(list(archive.quotes(speaker=name))) == count, "asked for as any other"
        assert len(list(archive.articles(Filter(speaker=name)))) == (2 if count == 3 else 1)
    assert archive.speaker("مصادر طبية")["quotes"] == 1
    with pytest.raises(UnknownSpeaker, match="give a number"):
        archive.speaker("مصدر أمني")


def test_who_has_no_name_may_be_known_to_a_human(archive: Archive) -> None:
    archive.add(article(1, ("مصدر أمني", None), ("كريم الجبوري", None)))
    archive.add(article(2, ("مصدر أمني", None)))
    with pytest.raises(UnknownSpeaker, match="give a number"):
        archive.merge_speakers("كريم الجبوري", ["مصدر أمني"])
    source = archive.connection.execute("SELECT person_id FROM quotations WHERE article_id = 1").fetchone()[0]
    archive.merge_speakers("كريم الجبوري", [str(source)])
    archive.add(article(3, ("مصدر أمني", None)))
    archive.reextract()
    assert said_by(archive) == {
        (1, 0): "كريم الجبوري", (1, 1): "كريم الجبوري", (2, 0): "مصدر أمني", (3, 0): "مصدر أمني",
    }  # fmt: skip
    archive.alias_speaker("كريم الجبوري", "مصدر أمني")
    archive.add(article(4, ("مصدر أمني", None)))
    assert set(said_by(archive).values()) == {"كريم الجبوري"}, "said of the spelling"


def test_an_older_archive_that_has_one_source_for_all(archive: Archive) -> None:
    archive.add(article(1, ("مصدر أمني", None)))
    archive.add(article(2, ("مصدر أمني", None)))
    archive.connection.execute("DELETE FROM article_people")
    archive.connection.execute("INSERT INTO people (key, name) VALUES ('مصدر امني', 'مصدر أمني')")
    archive.connection.execute("UPDATE speakers SET person_id = (SELECT id FROM people WHERE key = 'مصدر امني')")
    assert [row["quotes"] for row in archive.speakers()] == [2]
    archive.reextract()
    assert [row["quotes"] for row in archive.speakers()] == [1, 1]


@pytest.mark.parametrize(
    ("short", "full", "expected"),
    [("محمد السوداني", "محمد شياع السوداني", True), ("محمد شياع", "محمد شياع السوداني", False),
     ("محمد السوداني", "محمد السوداني", False), ("علي السوداني", "محمد علي السوداني", False),
     ("السوداني", "محمد السوداني", False)],
)  # fmt: skip
def test_leaving_out_middle_words(short: str, full: str, expected: bool) -> None:
    assert shortens(name_of(short), name_of(full)) is expected


def test_two_longer_names_leave_the_short_one_alone() -> None:
    names = {name_of(n): set() for n in ("محمد علي", "محمد باقر علي", "محمد حسن علي")}
    assert fullest_forms(names)[name_of("محمد علي")] == name_of("محمد علي")


def test_offices_without_a_common_word_are_two_people() -> None:
    short, full = name_of("محمد الأمين"), name_of("محمد سالم الأمين")
    assert fullest_forms({short: {"مدرب المنتخب"}, full: {"وزير النفط"}})[short] == short
    assert fullest_forms({short: {"وزير"}, full: {"وزير النفط"}})[short] == full


def test_short_and_full_name_with_the_same_office(archive: Archive) -> None:
    archive.add(article(1, ("محمد شياع السوداني", PM)))
    archive.add(article(2, ("السوداني", PM)))
    archive.add(article(3, ("السوداني", None)))
    assert said_by(archive) == {(1, 0): "محمد شياع السوداني", (2, 0): "محمد شياع السوداني", (3, 0): "السوداني"}


def test_the_order_of_arrival_makes_no_difference(archive: Archive) -> None:
    archive.add(article(2, ("السوداني", PM)))
    archive.add(article(4, ("محمد السوداني", None)))
    archive.add(article(1, ("رئيس مجلس الوزراء محمد شياع السوداني", PM)))
    names = set(said_by(archive).values())
    assert len(names) == 1


def test_a_short_name_means_whom_its_own_article_names(archive: Archive) -> None:
    archive.add(article(1, ("محمد شياع السوداني", PM)))
    archive.add(article(5, ("علي السوداني", "مدرب المنتخب"), ("السوداني", None)))
    archive.add(article(6, ("علي السوداني", None), ("محمد شياع السوداني", None), ("السوداني", None)))
    found = said_by(archive)
    assert found[(2, 1)] == "علي السوداني"
    assert found[(3, 2)] == "السوداني", "two candidates in the article: nobody's"


def test_merge_is_kept_by_later_articles(archive: Archive) -> None:
    archive.add(article(1, ("أبو مصطفى", None)))
    archive.add(article(2, ("كريم الجبوري", None)))
    person = archive.merge_speakers("كريم الجبوري", ["أبو مصطفى"])
    archive.add(article(3, ("أبو مصطفى", None)))
    assert set(said_by(archive).values()) == {"كريم الجبوري"}
    assert archive.speaker(person)["quotes"] == 3
    assert archive.person("أبو مصطفى") == person


def test_split_undoes_a_merge_and_an_article_can_differ(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None)))
    archive.add(article(2, ("سعاد العبيدي", None)))
    one = archive.merge_speakers("كريم الجبوري", ["سعاد العبيدي"])
    other = archive.split_speaker(one, "سعاد العبيدي")
    assert archive.speaker(other)["name"] == "سعاد العبيدي"
    archive.add(article(3, ("كريم الجبوري", None)))
    namesake = archive.split_speaker(one, "كريم الجبوري", name="كريم الجبوري (لاعب)", article=3)
    assert said_by(archive) == {(1, 0): "كريم الجبوري", (2, 0): "سعاد العبيدي", (3, 0): "كريم الجبوري (لاعب)"}
    assert namesake not in (one, other)
    with pytest.raises(UnknownSpeaker, match="not a spelling"):
        archive.split_speaker(one, "سعاد العبيدي")


def test_articles_by_speaker_follow_the_decisions_on_who_is_who(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None)))
    archive.add(article(2, ("كريم الجبوري", None)))
    archive.split_speaker("كريم الجبوري", "كريم الجبوري", name="سعد اللاعب", article=2)
    archive.add(article(3, ("سعاد الجبوري", None)))
    for name, ids in (("كريم الجبوري", [1]), ("سعد اللاعب", [2]), ("اللاعب", [2]), ("الجبوري", [1, 3]), ("1", [1])):
        where = Filter(speaker=name)
        assert sorted(row["id"] for row in archive.articles(where)) == ids, name
        assert sorted(hit.id for hit in archive.search("كلام", where=where)) == ids, name
        assert [record["id"] for record in archive.records(None, where)] == ids, name
        assert sorted(row["article_id"] for row in archive.quotes(speaker=name)) == ids, name


@pytest.mark.parametrize("blank", [" ", "\u200f", "ـ", "ً"])
def test_a_name_without_letters_is_nobodys(archive: Archive, blank: str) -> None:
    archive.add(article(1, ("كريم الجبوري", None), author="هدى علي", source="وكالة الرافدين"))
    for where in (Filter(speaker=blank), Filter(author=blank), Filter(source=blank)):
        assert list(archive.articles(where)) == []
        assert archive.quotes(where=where) == []
    assert archive.speakers(blank) == []


@pytest.mark.skipif(not hasattr(sqlite3.Connection, "setlimit"), reason="Python 3.11 is the first to set limits")
def test_more_speakers_than_a_statement_takes_values(archive: Archive) -> None:
    for number in range(1, 8):
        archive.add(article(number, (f"سعاد {'ا' * number}لعبيدي", None)))
    archive.connection.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 6)
    assert len(list(archive.articles(Filter(speaker="سعاد")))) == len(archive.quotes(speaker="سعاد")) == 7


def test_alias_and_rename(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None)))
    archive.alias_speaker("كريم الجبوري", "أبو علي")
    archive.rename_speaker("كريم الجبوري", "كريم حسن الجبوري")
    archive.add(article(2, ("أبو علي", None)))
    assert set(said_by(archive).values()) == {"كريم حسن الجبوري"}


def test_a_name_of_several_people_is_not_guessed(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None), ("سعاد الجبوري", None)))
    with pytest.raises(UnknownSpeaker, match="2 speakers have this name"):
        archive.person("الجبوري")
    with pytest.raises(UnknownSpeaker, match="no such speaker"):
        archive.person("غير موجود")


def test_profile(archive: Archive) -> None:
    for number, month in enumerate(("01", "01", "04"), 1):
        archive.add(
            article(number, ("كريم الجبوري", "وزير الزراعة"), text="نقص المياه في السدود", source="وكالة الرافدين",
                    published=f"2026-{month}-0{number}")
        )  # fmt: skip
    profile = archive.speaker("كريم الجبوري")
    assert (profile["quotes"], profile["first"], profile["last"]) == (3, "2026-01-01", "2026-04-03")
    assert profile["months"] == [{"month": f"2026-0{m}", "count": c} for m, c in ((1, 2), (2, 0), (3, 0), (4, 1))]
    assert profile["verbs"] == [{"name": "قال", "count": 3}]
    assert profile["sources"] == [{"name": "وكالة الرافدين", "count": 3}]
    assert {"name": "السدود", "count": 3} in profile["topics"]
    assert archive.speakers()[0]["quotes"] == 3


def test_two_speakers_on_one_subject(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None), text="المياه تكفي"))
    archive.add(article(2, ("سعاد العبيدي", None), text="نقص مياهنا كبير"))
    archive.add(article(3, ("سعاد العبيدي", None), text="الطرق جاهزة"))
    first, second = archive.compare_speakers(["كريم الجبوري", "سعاد العبيدي"], "المياه")
    assert [q["article_id"] for q in first["quotes"] + second["quotes"]] == [1, 2]


@pytest.mark.parametrize(
    ("where", "articles"),
    [
        ({"speaker": "الجبوري"}, [2, 1]),
        ({"about": "التحالف"}, [2]),
        ({"about": "للتحالف"}, [2]),
        ({"about": '"التحالف الجديد"'}, [2]),
        ({"about": "التحالف المياه"}, []),
        ({"speaker": "الجبوري", "about": "المياه"}, [1]),
        ({"verb": "قال"}, [3, 2, 1]),
        ({"verb": "أكد"}, []),
        ({"kind": "partial"}, []),
        ({"min_confidence": 0.95}, []),
        ({"source": "الرافدين"}, [1]),
        ({"since": "2026-02"}, [3, 2]),
        ({"until": "2026-02-28"}, [2, 1]),
        ({"tag": "ملف"}, [2]),
        ({"tag": "غيره"}, []),
        ({"changed": True}, [3]),
        ({"arrived": "2026-11-02"}, [3, 2]),
        ({"arrived": "2026-11-02", "tag": "ملف", "speaker": "الجبوري"}, [2]),
        ({"quoting": True}, [2, 1]),  # the third quotes nobody any more
    ],
)
def test_filters_of_quotations(archive: Archive, where: dict, articles: list[int]) -> None:
    archive.add(article(1, ("كريم الجبوري", None), text="المياه", published="2026-01-01", source="وكالة الرافدين"))
    archive.add(article(2, ("كريم الجبوري", None), text="هذا التحالف الجديد", published="2026-02-01"))
    archive.add(article(3, ("سعاد العبيدي", None), text="الطرق", published="2026-03-01"))
    archive.add(Article(title="خبر 3", body="فتحت الطرق كلها بعد المطر في المدينة والقرى.", url="https://a.test/3"))
    archive.tag(2, "ملف")
    archive.connection.execute("UPDATE documents SET first_seen = '2026-11-0' || id || 'T00:00:00Z'")
    assert [row["article_id"] for row in archive.quotes(where=QuoteFilter(**where))] == articles


def test_a_filter_of_articles_holds_for_quotations(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None)))
    archive.add(article(2, ("كريم الجبوري", None)))
    archive.tag(2, "ملف")
    assert [row["article_id"] for row in archive.quotes(where=Filter(tag="ملف"))] == [2]


@pytest.mark.parametrize(
    ("where", "asks"),
    [
        (Filter(), False),
        (QuoteFilter(), False),
        (Filter(tag="ملف"), True),
        (QuoteFilter(tag="ملف"), True),
        (QuoteFilter(verb="قال"), True),  # what only quotations have
        (QuoteFilter(status=("vanished",)), True),
        (QuoteFilter(person=1), True),
    ],
)
def test_a_filter_is_true_when_it_asks_for_anything(where: Filter, asks: bool) -> None:
    assert bool(where) is asks


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("التحالف", [2]),
        ("التحالف OR الطرق", [3, 2]),
        ("(التحالف | الطرق) الجديد", [2]),
        ("الكلام -التحالف", [3, 1]),
        ("-التحالف", [3, 1]),
        ("-التحالف -الطرق", [1]),
        ("-التحالف OR الجديد", [3, 2, 1]),
        ('"التحالف الجديد"', [2]),
        ('"الجديد التحالف"', []),
        ('الكلام -"التحالف الجديد"', [3, 1]),
        ("=تحالف", []),
        ("تحال*", [2]),
        ("title:التحالف", [2]),  # there is but one text to a quotation
        ("speaker:الجبوري الكلام", [2, 1]),
        ("speaker:الجبوري", [2, 1]),
        ("-speaker:الجبوري", [3]),
        ("الكلام -source:الرافدين", [3, 2]),
        ("source:(الرافدين OR الجسر)", [3, 1]),
        ("author:هدى الكلام", [3]),
        ("-author:هدى", [2, 1]),
        ("from:2026-02 الكلام", [3, 2]),
        ("لاشيء OR التحالف", [2]),
        (" ", [3, 2, 1]),
        ("؟", []),
    ],
)
def test_the_query_language_holds_for_quotations(archive: Archive, query: str, articles: list[int]) -> None:
    said = (("هذا الكلام عن المياه", "كريم الجبوري", "وكالة الرافدين"), ("هذا الكلام عن التحالف الجديد", "كريم الجبوري", None),
            ("هذا الكلام عن الطرق", "سعاد العبيدي", "موقع الجسر"))  # fmt: skip
    for number, (text, speaker, source) in enumerate(said, 1):
        archive.add(
            article(number, (speaker, None), text=text, source=source, published=f"2026-0{number}-01",
                    author="هدى علي" if number == 3 else None)
        )  # fmt: skip
    assert [row["article_id"] for row in archive.quotes(query)] == articles
    assert [row["article_id"] for row in archive.quotes(where=QuoteFilter(about=query))] == articles


def test_words_beside_a_quotation_exclude_nothing(archive: Archive) -> None:
    archive.add(article(1, ("كريم الجبوري", None), ("سعاد العبيدي", None), text="كلام عن المياه"))
    assert [row["position"] for row in archive.quotes("المياه -1")] == [0]


def test_about_looks_at_the_sentence_around(archive: Archive) -> None:
    body = "قال كريم الجبوري عن التحالف إنه «خطوة أولى» أمس.\nوفي شأن آخر وصف الطقس."
    start = body.index("خطوة")
    quote = Quote(start=start, end=start + 9, text="خطوة أولى", speaker="كريم الجبوري", speaker_role=None, cue="قال",
                  implicit=False, kind="partial", confidence=0.9, why="test")  # fmt: skip
    archive.add(Article(title="خبر", body=body, url="https://a.test/1", quotes=[quote]))
    assert len(archive.quotes(where=QuoteFilter(about="التحالف"))) == 1
    assert archive.quotes(where=QuoteFilter(about="الطقس")) == []


@pytest.mark.parametrize(
    ("text", "speaker", "about"),
    [
        ("ماذا قال السوداني عن التحالف؟", "السوداني", "التحالف"),
        ("ماذا قالت وزيرة الصحة حول اللقاح", "وزيرة الصحة", "اللقاح"),
        ("ما موقف الجامعة العربية من القرار؟", "الجامعة العربية", "القرار"),
        ("ماذا قال السوداني؟", "السوداني", None),
        ("مَاذَا قالَ السوداني", "السوداني", None),
    ],
)
def test_questions(text: str, speaker: str, about: str | None) -> None:
    assert parse_question(text) == (speaker, about)


@pytest.mark.parametrize("text", ["السوداني التحالف", "قال", "", "ماذا"])
def test_what_is_no_question(text: str) -> None:
    assert parse_question(text) is None


def test_fates() -> None:
    old = [("الماء يكفي", "كريم"), ("لا تراجع عن قرار السد", "كريم"), ("سنعود غداً", "سعاد"), ("نعم", "سعاد")]
    new = [("الماءُ يكفي", "كريم"), ("لا تراجع عن القرار", "كريم"), ("نعم", "هدى")]
    assert quote_fates(old, new) == [
        QuoteFate(0, "kept", 0),
        QuoteFate(1, "changed", 1),
        QuoteFate(2, "vanished", None),
        QuoteFate(3, "changed", 2),
    ]


@pytest.mark.parametrize(
    ("before", "after", "fate"),
    [
        ("محمد الحلبوسي", "الحلبوسي", "kept"),
        ("الحلبوسي", "محمد الحلبوسي", "kept"),
        ("محمد شياع السوداني", "محمد السوداني", "kept"),
        ("بدر", "البدراني", "changed"),
        ("محمد الحلبوسي", None, "changed"),
    ],
)
def test_another_form_of_the_speaker_s_name_changes_no_quotation(before: str, after: str | None, fate: str) -> None:
    assert quote_fates([("القرار نهائي", before)], [("القرار نهائي", after)]) == [QuoteFate(0, fate, 0)]


@pytest.mark.parametrize(
    ("wanted", "said_by"),
    [
        ("بدر", ["علي بدر"]),  # a word of a name before the letters of another
        ("البدر", ["علي بدر"]),
        ("بدرا", ["أحمد البدراني"]),  # letters, where no name has the word
        ("محمد السوداني", ["محمد شياع السوداني"]),  # with a word between
        ("السوداني محمد", []),
    ],
)
def test_who_is_meant_by_a_name(archive: Archive, wanted: str, said_by: list[str]) -> None:
    archive.add(article(1, ("علي بدر", None), ("أحمد البدراني", None), ("محمد شياع السوداني", None)))
    assert [row["speaker"] for row in archive.quotes(where=QuoteFilter(speaker=wanted))] == said_by


def test_quotations_of_a_long_live_page_are_compared_nearby(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = []
    monkeypatch.setattr(fates, "_overlap", lambda a, b: looks.append(1) or 0.0)
    count = 1000
    result = quote_fates([(f"قديم {n}", "كريم") for n in range(count)], [(f"جديد {n}", "كريم") for n in range(count)])
    assert [fate.fate for fate in result] == ["vanished"] * count
    assert len(looks) <= count * 2 * fates.NEAR


def test_inserted_quotations_do_not_part_the_others_from_theirs() -> None:
    old = [(f"كلام رقم {n} عن السد", "كريم") for n in range(500)]
    new = [(f"خبر جديد {n}", "سعاد") for n in range(500)] + old
    assert [(fate.fate, fate.new) for fate in quote_fates(old, new)] == [("kept", n + 500) for n in range(500)]


def test_a_vanished_quotation_is_kept_and_shown(archive: Archive) -> None:
    first = article(1, ("كريم الجبوري", None), ("سعاد العبيدي", None))
    archive.add(first)
    second = Article(title=first.title, body=first.body.split("\n")[0] + " وأضيف هنا كلام آخر", url=first.url,
                     quotes=first.quotes[:1])  # fmt: skip
    archive.add(second)
    found = {row["speaker"]: row["status"] for row in archive.quotes()}
    assert found == {"كريم الجبوري": "current", "سعاد العبيدي": "vanished"}
    assert [row["speaker"] for row in archive.quotes(where=QuoteFilter(status=("vanished",)))] == ["سعاد العبيدي"]


def test_topics_are_words_that_tell() -> None:
    texts = ["إن السدود تحتاج إلى صيانة", "صيانة السدود قبل الشتاء", "قال إن السدود في خطر"]
    assert topics(texts)[0]["name"] == "السدود"
    assert topics(["كلمة"]) == []


def test_sparkline() -> None:
    assert sparkline([0, 1, 7]) == "▁▂█"
    assert sparkline([]) == ""
    assert len(sparkline(list(range(500)))) <= 60


def test_a_short_form_names_one_person(archive: Archive) -> None:
    archive.add(article(1, ("محمد السوداني", None)))
    archive.add(article(2, ("محمد شياع السوداني", None)))
    assert archive.person("محمد السوداني") == archive.person("محمد شياع السوداني") == archive.person("السوداني")
