"""Whom a name or an office means to those who ask for it: names joined or apart, titles, offices, several at once."""

from __future__ import annotations

import pytest
from archive_articles import PM, article

from newsarc import Archive
from newsarc.archive.likeness import BEGINNINGS, LETTERS, NAME, WORDS, likeness
from newsarc.archive.quotes.offices import behind_office, holds, same_office
from newsarc.archive.quotes.people import UnknownSpeaker
from newsarc.archive.quotes.quotations import QuoteFilter
from newsarc.archive.reading import Filter


def asked(archive: Archive, *speakers: str) -> list[str]:
    """The names, as printed, of those whose quotations are found; and so are their articles."""
    found = archive.quotes(speaker=speakers if len(speakers) > 1 else speakers[0])
    articles = sorted({row["article_id"] for row in found})
    where = Filter(speaker=speakers)
    assert sorted(row["id"] for row in archive.articles(where)) == articles
    assert sorted(hit.id for hit in archive.search("كلام", where=where)) == articles
    assert sorted(record["id"] for record in archive.records(None, where)) == articles
    return sorted(row["speaker_as_printed"] for row in found)


@pytest.mark.parametrize(
    ("name", "wanted", "degree"),
    [
        ("عادل عبد المهدي", "عبدالمهدي", WORDS),
        ("عادل عبدالمهدي", "عبد المهدي", WORDS),
        ("بهاءالدين النعيمي", "بهاء الدين", WORDS),
        ("بهاء الدين النعيمي", "بهاءالدين", WORDS),
        ("سعد الدين الحريري", "سعد الحريري", WORDS),
        ("حسن نصر الله", "نصرالله", WORDS),
        ("حسن نصرالله", "نصر الله", WORDS),
        ("ابو عبد الله", "ابوعبدالله", WORDS),
        ("محمود ابو مازن", "مازن", WORDS),
        ("محمود ابو مازن", "ابي مازن", WORDS),  # the same name in all cases
        ("ابي بكر", "ابا بكر", NAME),
        ("محمد بن سلمان", "ابن سلمان", WORDS),
        ("بنيامين نتنياهو", "نتانياهو", WORDS),  # and spellings
        ("ابي احمد", "احمد", WORDS),
        ("محمد بن سلمان", "سلمان", WORDS),
        ("عبد الله المهدي", "عبد المهدي", 0),
        ("عادل عبد المهدي", "المهدي", BEGINNINGS),
        ("احمد البدراني", "بدرا", BEGINNINGS),
        ("المكتب الاعلامي للوزاره", "لا", LETTERS),
    ],
)
def test_how_like_two_names_are(name: str, wanted: str, degree: int) -> None:
    assert likeness(name, wanted) == degree


@pytest.mark.parametrize("printed", ["{} {}", "{}{}"])
@pytest.mark.parametrize("typed", ["{} {}", "{}{}"])
@pytest.mark.parametrize(
    ("first", "second"), [("عبد", "المهدي"), ("عبد", "الله"), ("عبد", "اللطيف"), ("بهاء", "الدين")]
)
def test_names_of_two_words_joined_or_apart(
    archive: Archive, printed: str, typed: str, first: str, second: str
) -> None:
    name = f"كريم {printed.format(first, second)}"
    archive.add(article(1, (name, None), ("كريم الجبوري", None)))
    wanted = typed.format(first, second)
    assert asked(archive, wanted) == [name]
    assert archive.person(wanted) == archive.person(name)
    assert [row["name"] for row in archive.speakers(wanted)] == [name]
    assert [hit.id for hit in archive.search(f'speaker:"{wanted}"')] == [1]


def test_a_last_name_means_all_who_have_it_and_no_bodies(archive: Archive) -> None:
    """A lone last name that no article explains hid them: «ترامب» gave 47 of 2,000 quotations."""
    archive.add(article(1, ("محمد شياع السوداني", PM), ("إدارة السوداني", None)))
    archive.add(article(2, ("السوداني", None)))
    assert asked(archive, "السوداني") == ["السوداني", "محمد شياع السوداني"]
    assert len(archive.speakers("السوداني")) == 3
    assert asked(archive, "إدارة السوداني") == ["إدارة السوداني"]


def test_a_name_that_only_begins_so_is_told_apart(archive: Archive) -> None:
    archive.add(article(1, ("أحمد البدراني", None), ("المكتب الإعلامي للوزارة", None)))
    assert asked(archive, "لا") == []
    assert archive.asked_for("لا") is None
    close = archive.asked_for("بدرا")
    assert close and (close.by, [row["name"] for row in close.people]) == ("beginning", ["أحمد البدراني"])
    named = archive.asked_for("البدراني")
    assert named and named.by == "name"
    with pytest.raises(UnknownSpeaker, match="no such speaker"):
        archive.person("لا")
    with pytest.raises(UnknownSpeaker, match="no such speaker"):
        archive.merge_speakers("البدراني", ["المكت"])  # who decides for good means a whole name


@pytest.mark.parametrize("title", ["السيد", "الدكتور", "الشيخ", "معالي", "معالي السيد"])
def test_courtesies_before_a_name_are_passed_over(archive: Archive, title: str) -> None:
    archive.add(article(1, ("محمد شياع السوداني", PM)))
    assert asked(archive, f"{title} السوداني") == ["محمد شياع السوداني"]


@pytest.fixture
def offices(archive: Archive) -> Archive:
    archive.add(article(1, ("محمد شياع السوداني", PM), ("نجم الدين صالح", "نائب رئيس الوزراء")))
    archive.add(article(2, ("مصطفى الكاظمي", "رئيس الوزراء العراقي"), ("رئيس الوزراء", None)))
    archive.add(article(3, ("سعاد العبيدي", "وزيرة الصحة"), ("كريم الجبوري", "وزير الدفاع ورئيس الوزراء")))
    archive.add(article(4, ("مكتب رئيس الوزراء", None), ("هدى علي", "رئيس الشركة"), ("علي سالم", "الرئيس العراقي")))
    return archive


@pytest.mark.parametrize(
    ("office", "said_by"),
    [
        ("رئيس الوزراء", ["رئيس الوزراء", "كريم الجبوري", "محمد شياع السوداني", "مصطفى الكاظمي"]),
        ("رئيس الحكومة", ["رئيس الوزراء", "كريم الجبوري", "محمد شياع السوداني", "مصطفى الكاظمي"]),
        ("رئيس وزراء العراق", ["مصطفى الكاظمي"]),
        ("نائب رئيس الوزراء", ["نجم الدين صالح"]),
        ("وزير الصحة", ["سعاد العبيدي"]),
        ("الرئيس", ["علي سالم"]),
        ("رئيس الوزراء الكاظمي", ["مصطفى الكاظمي"]),
        ("رئيس الوزراء محمد شياع السوداني", ["محمد شياع السوداني"]),
        ("وزير الصحة الكاظمي", []),
        ("وزير النقل", []),
    ],
)
def test_an_office_means_what_was_said_in_it(offices: Archive, office: str, said_by: list[str]) -> None:
    assert asked(offices, office) == said_by


def test_who_was_quoted_in_an_office(offices: Archive) -> None:
    found = offices.asked_for("رئيس الوزراء")
    assert found and found.by == "office"
    names = {"كريم الجبوري", "محمد شياع السوداني", "مصطفى الكاظمي", "رئيس الوزراء"}
    assert {row["name"] for row in found.people} == names
    assert {row["name"] for row in offices.speakers("رئيس الوزراء")} == names
    with pytest.raises(UnknownSpeaker, match="4 speakers were quoted in this office; give a number"):
        offices.person("رئيس الوزراء")
    assert offices.speaker("وزير الصحة")["name"] == "سعاد العبيدي"
    merged = offices.merge_speakers("محمد شياع السوداني", ["رئيس الوزراء"])  # the one who is called just so
    assert offices.speaker(merged)["quotes"] == 2


@pytest.mark.parametrize(
    ("role", "office", "has"),
    [
        ("رئيسة الوزراء البريطانية", "رئيس الوزراء", True),
        ("الرئيس الأميركي", "الرئيس الأمريكي", True),
        ("وزير خارجية قطر", "وزير الخارجية القطري", True),
        ("مستشار رئيس الوزراء", "رئيس الوزراء", False),
        ("رئيس الوزراء", "رئيس الوزراء العراقي", False),
    ],
)
def test_who_has_an_office(role: str, office: str, has: bool) -> None:
    assert holds(role, office) is has


@pytest.mark.parametrize(
    ("printed", "family"),
    [
        ("رئيس مجلس الوزراء السوداني", "السوداني"),
        ("رئيس الوزراء العراقي السوداني", "السوداني"),
        ("رئيس الوزراء الكاظمي", "الكاظمي"),
        ("الرئيس السيسي", "السيسي"),
        ("الرئيس العراقي", None),  # any of them
        ("محامي السوداني", None),  # whose lawyer he is
        ("مدير مكتب الكاظمي", None),
        ("وزير الداخلية", None),
        ("محمد السوداني", None),
    ],
)
def test_a_last_name_behind_an_office(printed: str, family: str | None) -> None:
    behind = behind_office(printed)
    assert (behind and behind.family) == family


def test_offices_that_are_one() -> None:
    assert same_office("رئيس مجلس الوزراء", "رئيس الوزراء العراقي")
    assert not same_office("رئيس الوزراء السوداني", "رئيس الوزراء العراقي")
    assert not same_office("النجم البرازيلي", "النجم")


@pytest.mark.parametrize(
    ("full", "role", "short"),
    [
        ("محمد شياع السوداني", PM, "رئيس مجلس الوزراء السوداني"),
        ("محمد شياع السوداني", PM, "رئيس الوزراء السوداني"),
        ("محمد شياع السوداني", PM, "رئيس الوزراء العراقي السوداني"),
        ("مصطفى الكاظمي", "رئيس الوزراء العراقي", "رئيس الوزراء الكاظمي"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_an_office_with_a_last_name_is_the_one_person_who_has_both(
    archive: Archive, full: str, role: str, short: str, order: int
) -> None:
    for each in [article(1, (full, role)), article(2, (short, None))][::order]:
        archive.add(each)
    assert {row["speaker"] for row in archive.quotes()} == {full}
    assert archive.speaker(full)["quotes"] == 2
    for name in (short, full, full.split()[-1]):
        assert asked(archive, name) == sorted([full, short]), name


@pytest.mark.parametrize("order", [1, -1])
def test_an_office_of_another_country_is_no_last_name(archive: Archive, order: int) -> None:
    both = [article(1, ("محمد شياع السوداني", PM)), article(2, ("رئيس الوزراء السوداني", None)),
            article(3, ("كامل إدريس", "رئيس الوزراء السوداني"))][::order]  # fmt: skip
    for each in both:
        archive.add(each)
    assert {row["speaker"] for row in archive.quotes()} == {
        "محمد شياع السوداني", "رئيس الوزراء السوداني", "كامل إدريس"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("role", "others"),
    [
        ("مدرب المنتخب", []),  # another office
        ("رئيس الوزراء العراقي", []),  # an outlet that names the country may mean Sudan's
        (PM, [("علي السوداني", PM)]),  # two of them
    ],
)
def test_an_office_with_a_last_name_is_not_guessed(archive: Archive, role: str, others: list) -> None:
    archive.add(article(1, ("محمد شياع السوداني", role), *others))
    archive.add(article(2, ("رئيس الوزراء السوداني", None)))
    assert "رئيس الوزراء السوداني" in {row["speaker"] for row in archive.quotes()}


def test_any_of_several(archive: Archive) -> None:
    said = (
        ("كريم الجبوري", "واع", "نقل", "وطن"),
        ("سعاد العبيدي", "بترا", "صحة", None),
        ("هدى علي", "وفا", "تعليم", "ملف"),
    )
    for number, (speaker, source, text, tag) in enumerate(said, 1):
        archive.add(article(number, (speaker, None), text=f"كلام عن {text}", source=source, author=f"كاتب {speaker}"))
        if tag:
            archive.tag(number, tag)
    assert asked(archive, "الجبوري", "العبيدي") == ["سعاد العبيدي", "كريم الجبوري"]
    for where in (
        {"source": ["واع", "بترا"]}, {"speaker": ("الجبوري", "العبيدي")}, {"author": ("الجبوري", "العبيدي")},
    ):  # fmt: skip
        for found in (archive.articles(Filter(**where)), archive.records(None, Filter(**where))):
            assert sorted(row["id"] for row in found) == [1, 2], where
        assert sorted(hit.id for hit in archive.search("كلام", **where)) == [1, 2], where
        assert sorted(row["article_id"] for row in archive.quotes(where=Filter(**where))) == [1, 2], where
    assert sorted(row["id"] for row in archive.articles(Filter(tag=("وطن", "ملف")))) == [1, 3]
    for where in ({"about": ("النقل", "الصحة")}, {"about": ("النقل OR الصحة", "الطقس")}):
        assert sorted(row["article_id"] for row in archive.quotes(where=QuoteFilter(**where))) == [1, 2], where
    assert len(archive.quotes(where=QuoteFilter(verb=("أكد", "قال"), kind=("direct", "partial")))) == 3
    assert {row["name"] for row in archive.speakers(["الجبوري", "العبيدي"])} == {"كريم الجبوري", "سعاد العبيدي"}


def test_the_oldest_first(archive: Archive) -> None:
    for number, day in enumerate(("2026-02-01", None, "2026-01-01"), 1):
        archive.add(article(number, ("كريم الجبوري", None), published=day))
    assert [hit.id for hit in archive.search("كلام", sort="oldest")] == [3, 1, 2]
    assert [hit.id for hit in archive.search("speaker:الجبوري", sort="oldest")] == [3, 1, 2]
    assert [row["id"] for row in archive.articles(oldest_first=True)][:2] == [3, 1]
