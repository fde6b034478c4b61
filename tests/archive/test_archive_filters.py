"""Searches with conditions, asked again after the archive has changed."""

from __future__ import annotations

from pathlib import Path

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


def test_more_conditions_than_are_kept(tmp_path: Path) -> None:
    with Archive(tmp_path / "news.db") as archive:
        for number in range(1, 13):
            archive.add(article(number, f"{number:02}"))
        for _ in range(2):
            for number in range(1, 13):
                assert found(archive, Filter(since=f"2026-10-{number:02}", until=f"2026-10-{number:02}")) == [number]
