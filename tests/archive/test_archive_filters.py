"""Searches with conditions, asked again after the archive has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsarc import Archive
from newsarc.archive.reading import Filter
from newsarc.model import Article

QUOTING = Filter(quoting=True)


def article(number: int, day: str, body: str = "وصل المطر إلى المدينة مساء.") -> Article:
    return Article(title=f"المطر {number}", body=body, url=f"https://a.test/{number}", published=f"2026-10-{day}")


def found(archive: Archive, where: Filter) -> list[int]:
    return sorted(hit.id for hit in archive.search("المطر", where=where, collapse=False))


def newest_first(archive: Archive) -> list[int]:
    return [hit.id for hit in archive.search("المطر", sort="date", collapse=False)]


def test_answers_kept_between_searches_follow_the_archive(tmp_path: Path) -> None:
    said = "قال وزير الري كريم الجبوري: «المطر يملأ السدود هذا الموسم كله»."
    with Archive(tmp_path / "news.db") as ours, Archive(tmp_path / "news.db") as others:
        ours.add(article(1, "03", said))
        ours.add(article(2, "05"))
        for _ in range(2):
            assert found(ours, QUOTING) == [1] and newest_first(ours) == [2, 1]
        ours.add(article(3, "04", said))
        assert found(ours, QUOTING) == [1, 3] and newest_first(ours) == [2, 3, 1], "its own changes"
        others.add(article(4, "06", said))
        assert found(ours, QUOTING) == [1, 3, 4] and newest_first(ours) == [4, 2, 3, 1], "changes of others"
        others.tag(2, "طقس")
        assert found(ours, Filter(tag="طقس")) == [2]
        others.untag(2, "طقس")
        assert found(ours, Filter(tag="طقس")) == []


def test_what_came_in_since_a_day_whatever_the_pages_print(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        archive.add(article(1, "03"))
        archive.add(Article(title="المطر 2", body="وصل المطر إلى القرية.", url="https://a.test/2"))
        archive.connection.execute("UPDATE documents SET first_seen = '2026-11-0' || id || 'T00:00:00Z'")
        for day, ids in (
            ("2026-11-01", [1, 2]),
            ("2026-11-02", [2]),
            ("2026-11", [1, 2]),
            ("2026-12", []),
            ("2027", []),
        ):
            where = Filter(arrived=day)
            assert sorted(row["id"] for row in archive.articles(where)) == found(archive, where) == ids, day
            assert [row["id"] for row in archive.records(None, where)] == ids, day
        assert found(archive, Filter(arrived="2026-11-01", until="2026-10-05")) == [1]


def test_more_conditions_than_are_kept(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        for number in range(1, 13):
            archive.add(article(number, f"{number:02}"))
        for _ in range(2):
            for number in range(1, 13):
                assert found(archive, Filter(since=f"2026-10-{number:02}", until=f"2026-10-{number:02}")) == [number]


SAID = "قالت وزيرة الري سعاد الربيعي: «المطر يملأ السدود هذا الموسم كله»."
OUTLETS = [
    Article(title="سد", body=SAID, url="https://a.test/1", source="المثال", author="منى علي", published="2022-11-20"),
    Article(title="نهر", body="فاض النهر في بغداد.", url="https://a.test/2", source="الجسر", published="2022-12-05"),
    Article(title="بئر", body="حفرت البئر قرب بغداد.", url="https://a.test/3", source="الشاطئ", published="2021-03-01"),
]


@pytest.fixture
def outlets(archive: Archive) -> Archive:
    for each in OUTLETS:
        archive.add(each)
    return archive


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("source:المثال", [1]),
        ("speaker:الربيعي", [1]),
        ("author:منى", [1]),
        ("from:2022-11-20 to:2022-11-20", [1]),
        ("from:2022", [2, 1]),  # newest first
        ("-source:المثال", [2, 3]),
        ("source:(المثال OR الجسر)", [2, 1]),
        ("source:(المثال OR الجسر) from:2022-12", [2]),
        ("source:المثال source:الجسر author:(منى OR علي)", [1]),
        ("-source:(المثال OR الجسر)", [3]),
        ("from:(2022-12 OR 2021) to:2021", [3]),
        ("-بغداد", [1]),
        ("-النهر", [1, 3]),
        ("-النهر -source:المثال", [3]),
        ("-بغداد OR -النهر", [1, 3]),  # excludes only, however it is written
        ("", []),
        ("()", []),
    ],
)
def test_queries_that_look_for_no_words_list_what_is_left(outlets: Archive, query: str, expected: list[int]) -> None:
    for collapse in (True, False):
        assert [hit.id for hit in outlets.search(query, collapse=collapse)] == expected
        assert [hit.id for hit in outlets.search(query, 1, collapse=collapse)] == expected[:1]
        assert outlets.count(query, collapse=collapse) == len(expected)
    assert [hit.id for hit in outlets.search(query, offset=1)] == expected[1:]


def test_several_filters_of_a_field_are_alternatives(outlets: Archive) -> None:
    def found(query: str, where: Filter | None = None) -> list[int]:
        return sorted(hit.id for hit in outlets.search(query, where=where))

    assert found("source:(الجسر OR الشاطئ) بغداد") == found("بغداد (source:الجسر OR source:الشاطئ)") == [2, 3]
    assert found("source:(الجسر OR المثال) بغداد") == [2]
    assert found("-(source:الجسر OR source:المثال) بغداد") == [3]
    assert found("source:(الجسر OR المثال) بغداد", Filter(since="2023")) == []
    assert found("source:(الجسر OR المثال) بغداد", Filter(source="الشاطئ")) == [3]  # what stands beside counts alone


def test_every_word_may_be_asked_for(outlets: Archive) -> None:
    some, all_of_them = [2, 3], [3]
    for collapse in (False, True):
        for sort in ("rank", "date"):
            for every, expected in ((False, some), (True, all_of_them)):
                hits = outlets.search("البئر بغداد", sort=sort, collapse=collapse, every=every)  # type: ignore[arg-type]
                assert sorted(hit.id for hit in hits) == expected
                assert outlets.count("البئر بغداد", collapse=collapse, every=every) == len(expected)
    assert outlets.count("البئر بغداد", Filter(source="الجسر"), every=True) == 0


def test_suggestions_find_something(outlets: Archive) -> None:
    assert outlets.suggest("source:الشاطئ بغداذ") == "source:الشاطئ بغداد"
    assert outlets.suggest("source:المثال بغداذ") is None
    assert outlets.suggest("بغداذ", Filter(source="المثال")) is None
    assert outlets.suggest("source:المثل") is None
    assert outlets.suggest("speaker:الربيعي source:الجسر") is None


def test_an_outlet_is_the_one_so_named_before_those_whose_name_has_its_letters(archive: Archive) -> None:
    for number, source in enumerate(["المدى", "صدى المدى", "واعظون نيوز", "وكالة واع"]):
        archive.add(Article(title="المطر", body=f"خبر {number}", url=f"https://a.test/{number}", source=source))
    found = {
        wanted: [row["source"] for row in archive.articles(Filter(source=wanted))]
        for wanted in ("المدى", "المدي", "صدى", "واع", "واعظ", "ليس")
    }
    assert {wanted: sorted(sources) for wanted, sources in found.items()} == {
        "المدى": ["المدى"], "المدي": ["المدى"], "صدى": ["صدى المدى"], "واع": ["وكالة واع"], "واعظ": ["واعظون نيوز"], "ليس": [],
    }  # fmt: skip


def test_tags_are_found_in_any_spelling(archive: Archive) -> None:
    archive.add(Article(title="المطر", body="وصل المطر.", url="https://a.test/1", tags=["الصحة", 'قال "أمن"']))
    archive.tag(1, "إنتخابات")
    for wanted in ("الصحة", "الصحه", "انتخابات", "إنتخابات", 'قال "امن"'):
        assert found(archive, Filter(tag=wanted)) == [1], wanted
    assert found(archive, Filter(tag="صح")) == []


def test_newest_first_is_one_order_everywhere(archive: Archive) -> None:
    """Nobody knows when an article without a date came out: it stands behind the others, the last captured first."""
    text = "قال الوزير أحمد الربيعي: «المطر رقم {} سيصل إلى البلاد هذا المساء»."
    for number, day in enumerate((None, "2026-01-05", "2026-02-01", None, "2025-12-31"), 1):
        archive.add(Article(title="المطر", body=text.format(number), url=f"https://a.test/{number}", published=day))
    archive.connection.execute("DROP TRIGGER revisions_no_update")
    archive.connection.execute("UPDATE revisions SET captured_at = '2020-01-0' || id || 'T00:00:00Z'")
    order = [3, 2, 5, 4, 1]
    assert [row["id"] for row in archive.articles()] == order
    assert newest_first(archive) == order
    assert [hit.id for hit in archive.search("-لاشيء")] == order
    assert [row["article_id"] for row in archive.quotes()] == order
    assert [row["article_id"] for row in archive.quotes(oldest_first=True)] == [5, 2, 3, 1, 4]


def test_copies_count_as_they_are_listed(archive: Archive) -> None:
    body = " ".join(f"كلمة{chr(0x628 + n % 7)}{chr(0x633 + n % 5)}" for n in range(60))
    for number, text in enumerate([body, body + " وكالات", "كلمة أخرى عن غير ذلك كله", "وكالات"]):
        archive.add(Article(title="خبر", body=text, url=f"https://{number}.test/1", published=f"2026-01-0{number + 1}"))
    for query in ("خبر", "-لاشيء"):
        assert [archive.count(query), archive.count(query, collapse=True)] == [4, 3]
        assert sorted(hit.alike for hit in archive.search(query, collapse=True)) == [0, 0, 1]
        assert len(archive.search(query, 2, collapse=True)) == 2
        assert [hit.alike for hit in archive.search(query)] == [0] * 4


def test_daily_bulletins_of_an_outlet_are_all_found(archive: Archive) -> None:
    """They have one template, and differ in a few figures; with or without a name of the outlet."""
    text = (
        "سجلت أسعار الدولار اليوم في البورصة الرئيسية بالعاصمة {} ديناراً للدولار الواحد، بحسب ما ذكره مراسل الوكالة. "
        "أما أسعار البيع في محال الصيرفة بالأسواق المحلية فلم تتغير منذ افتتاح التداول صباح أمس مع غيرها من العملات."
    )
    for day in range(1, 10):
        for host, source in (("a.test", "وكالة المثال"), ("b.test", None)):
            printed = {"published": f"2026-03-0{day}", "source": source, "url": f"https://{host}/{day}"}
            archive.add(Article(title="أسعار الدولار", body=text.format(1310 + day), **printed))  # type: ignore[arg-type]
    for sort in ("rank", "date"):
        hits = archive.search("أسعار الدولار", None, collapse=True, sort=sort)  # type: ignore[arg-type]
        assert sum(1 + hit.alike for hit in hits) == 18
        assert {hit.published for hit in hits} == {f"2026-03-0{day}" for day in range(1, 10)}
    only = archive.search("source:المثال أسعار الدولار", None, collapse=True)
    assert [hit.alike for hit in only] == [0] * 9


def test_a_search_by_what_there_is_not_is_refused(outlets: Archive) -> None:
    """SQLite takes a negative limit for none at all."""
    with pytest.raises(ValueError, match="limit"):
        outlets.search("المطر", -1)
    with pytest.raises(ValueError, match="offset"):
        outlets.search("المطر", offset=-20)
    with pytest.raises(ValueError, match="rank, date or oldest"):
        outlets.search("المطر", sort="newest")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="one way"):
        outlets.search("المطر", source="المثال", where=Filter(speaker="الربيعي"))
    assert outlets.search("المطر", source="المثال", where=Filter()) == outlets.search("المطر", source="المثال") != []


def test_fold_in_queries_answers_as_in_datasette(archive: Archive) -> None:
    found = archive.connection.execute("SELECT fold('أحمدُ'), fold(7), fold(NULL)").fetchone()
    assert tuple(found) == ("احمد", "7", None)
