"""When two readings are one article, and what kind of change lies between them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsarc import Archive, Article
from newsarc.archive.changes import classify_change

SENTENCES = [
    f"وفي الحي رقم {number} قال السكان إن العمل في الشارع بدأ متأخرا وإن البلدية وعدت بإنهائه قريبا."
    for number in range(12)
]
GOOD = Article(
    title="افتتاح جسر جديد في المدينة", body="\n".join(SENTENCES), url="https://www.example.org/news/1?utm_source=x",
    author="سالم أحمد", published="2026-01-05", source="وكالة المثال", language="ar", tags=["نقل"],
)  # fmt: skip


def test_the_same_article_again_adds_nothing(archive: Archive) -> None:
    first, again = archive.add(GOOD), archive.add(GOOD)
    assert (first.outcome, again.outcome) == ("added", "unchanged")
    assert archive.stats()["revisions"] == 1


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/news/1",
        "https://www.example.org/news/1?utm_medium=y#top",
        "https://WWW.example.org:443/news/1",
    ],
)
def test_one_address_in_many_spellings(archive: Archive, url: str) -> None:
    first = archive.add(GOOD)
    again = archive.add(replace(GOOD, url=url))
    assert (again.outcome, again.document_id) == ("unchanged", first.document_id)
    assert archive.find(url) == first.document_id


def test_without_an_address_the_text_is_the_identity(archive: Archive) -> None:
    bare = replace(GOOD, url=None)
    first = archive.add(bare)
    assert archive.add(replace(bare, title="افتتاح جسرٍ جديد  في المدينة")).document_id == first.document_id
    assert archive.add(replace(bare, title="خبر آخر")).outcome == "added"


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"body": GOOD.body.replace("السكان", "السُّكان").replace(".", " .")}, "typographic"),
        ({"body": GOOD.body.replace("بدأ متأخرا", "بدأ مبكرا", 1)}, "minor"),
        ({"title": "جسر جديد يفتتح بعد انتظار"}, "headline"),
        ({"body": "\n".join([*SENTENCES[:8], "لكن الوزارة نفت ذلك كله في بيان لاحق صدر عنها مساء أمس في العاصمة."])}, "substantive"),
        ({"author": "كاتب آخر"}, "metadata"),
        ({"tags": ["نقل", "مدن"]}, "metadata"),
    ],
)  # fmt: skip
def test_a_change_adds_a_revision_of_its_kind(archive: Archive, changed: dict[str, object], kind: str) -> None:
    first = archive.add(GOOD)
    new = replace(GOOD, **changed)
    stored = archive.add(new)
    assert (stored.outcome, stored.change, stored.document_id) == ("revised", kind, first.document_id)
    row = archive.article_row(first.document_id)
    assert row is not None
    assert (row["revision"], row["title"], row["body"]) == (2, new.title, new.body)
    assert archive.add(new).outcome == "unchanged"


def test_a_change_back_is_a_revision_too(archive: Archive) -> None:
    archive.add(GOOD)
    archive.add(replace(GOOD, title="عنوان ثان للخبر نفسه"))
    assert archive.add(GOOD).change == "headline"
    assert archive.stats()["revisions"] == 3


def test_a_much_shorter_reading_leaves_the_good_copy(archive: Archive) -> None:
    first = archive.add(GOOD)
    stored = archive.add(replace(GOOD, body=SENTENCES[0]))
    assert (stored.outcome, stored.revision_id) == ("worse", first.revision_id)
    assert archive.article(first.document_id).body == GOOD.body
    assert archive.add(replace(GOOD, body="")).outcome == "worse"


def test_urgent_news_is_a_good_copy_too(archive: Archive) -> None:
    """It has no more than twenty words; outlets' notes of a failure have fewer."""
    flash = replace(
        GOOD,
        body="أعلن رئيس الوزراء استقالة حكومته رسميا مساء اليوم الأحد عقب اجتماع طارئ مع رؤساء الكتل البرلمانية في بغداد.",
    )
    archive.add(flash)
    assert archive.add(replace(flash, body="عفوا، حدث خلل في عرض المادة.")).outcome == "worse"
    assert archive.add(replace(flash, body=flash.body.replace("الأحد", "الاثنين"))).change == "minor"


FOR_SALE = (
    "This domain name is available for purchase. Make an offer or buy it now; our transfer service is fast and secure."
)
CARDS = "\n".join(
    [
        "وزعت الوزارة أربعين آلية على البلديات.",
        "انطلق معرض الزهور في الحدائق العامة.",
        "تغلق الأشغال الجسر ليلا للصيانة.",
    ]
)
REWRITTEN = "\n".join(
    [
        "نفى وزير الأشغال ما نشر عن الجسر جملة وتفصيلا.",
        "وتبرأت المحافظة من الشركة المنفذة.",
        "وأحيل الملف كله إلى القضاء.",
    ]
)


@pytest.mark.parametrize(
    ("standing", "seen", "outcome", "why"),
    [
        (GOOD, Article(title="sahel.example is for sale", body=FOR_SALE), "worse", "a domain for sale"),
        (GOOD, Article(title="أخبار محلية", body=CARDS, source=GOOD.source), "worse", "a list of stories, which has no date"),
        (GOOD, Article(title="Bonus for all", body=FOR_SALE, published="2026-03-01", author="admin"), "worse", "dated spam"),
        (replace(GOOD, published=None), Article(title="أخبار محلية", body=CARDS), "worse", "was signed"),
        (
            replace(GOOD, published=None, author=None), Article(title="للبيع", body=FOR_SALE), "worse",
            "another script is enough where nothing is dated",
        ),
        (GOOD, Article(title="رواية أخرى", body=REWRITTEN, published="2026-01-06"), "revised", "written anew, and dated"),
        (GOOD, Article(title=GOOD.title, body=REWRITTEN), "revised", "of this title"),
        (GOOD, Article(title="رواية أخرى", body=f"{SENTENCES[0]}\n{REWRITTEN}"), "revised", "quotes the old text"),
        (replace(GOOD, published=None, author=None), Article(title="رواية أخرى", body=REWRITTEN), "revised", "neither has more"),
        (Article(title="For sale", body=FOR_SALE), GOOD, "revised", "the story comes after what stood in its place"),
    ],
)  # fmt: skip
def test_what_is_put_in_the_place_of_an_article(
    archive: Archive, standing: Article, seen: Article, outcome: str, why: str
) -> None:
    first = archive.add(replace(standing, url=GOOD.url, body="\n".join(standing.body.split("\n")[:2])))
    stored = archive.add(replace(seen, url=GOOD.url))
    assert stored.outcome == outcome, why
    assert (stored.revision_id == first.revision_id) is (outcome == "worse")


def test_missing_metadata_never_erases(archive: Archive) -> None:
    first = archive.add(GOOD)
    assert archive.add(Article(title=GOOD.title, body=GOOD.body, url=GOOD.url)).outcome == "unchanged"
    archive.add(Article(title=None, body=GOOD.body.replace("قريبا", "بعيدا"), url=GOOD.url))
    kept = archive.article(first.document_id)
    assert (kept.title, kept.author, kept.published, kept.source, kept.tags) == (
        GOOD.title, GOOD.author, GOOD.published, GOOD.source, GOOD.tags,
    )  # fmt: skip


def test_the_index_follows_the_newest_revision(archive: Archive) -> None:
    archive.add(GOOD)
    archive.add(
        replace(
            GOOD,
            body=GOOD.body + "\nوحضر الافتتاح سفير فنلندا مع عدد كبير من المهندسين والعمال والسكان كلهم في يوم واحد.",
        )
    )
    assert [hit.revision for hit in archive.search("فنلندا")] == [2]
    archive.add(GOOD)
    assert archive.search("فنلندا") == []


def test_the_index_has_a_title_that_was_not_read_this_time(archive: Archive) -> None:
    archive.add(GOOD)
    archive.add(replace(GOOD, title=None, body=GOOD.body.replace("قريبا", "بعيدا")))
    assert [hit.revision for hit in archive.search("title:افتتاح بعيدا")] == [2]


LETTERS = [f"كلمة{n}" for n in range(100)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("واحد اثنان ثلاثة", "واحد اثنان اربعة خمسة", ("minor", 2, 1)),
        ("الرئيس التقى الوزير", "الوزير التقى الرئيس", ("minor", 2, 2)),  # who met whom: the words are the same
        (" ".join(LETTERS), " ".join([*LETTERS[40:], *LETTERS[:40]]), ("substantive", 40, 40)),  # a passage moved
        (" ".join(LETTERS), " ".join(["كلمة", *LETTERS]), ("minor", 1, 0)),
        ("واحد، اثنان ثلاثة", "واحد اثنان ثلاثة.", ("typographic", 0, 0)),
    ],
)
def test_words_added_and_removed_are_counted(old: str, new: str, expected: tuple[str, int, int]) -> None:
    article = Article(title="خبر", body=old)
    change = classify_change(article, replace(article, body=new))
    assert change is not None
    assert (change.kind, change.words_added, change.words_removed) == expected
    assert classify_change(article, article) is None


def test_speakers_in_two_spellings_are_one(archive: Archive) -> None:
    for number, name in enumerate(("أحمد سالم", "احمد سالم")):
        archive.add(Article(title=f"خبر {number}", body=f"وقال الوزير {name}: «سنفتح الجسر {number} قريبا جدا»."))
    assert {row["speaker"] for row in archive.quotes()} == {"أحمد سالم"}
    assert len(archive.quotes(speaker="احمد")) == 2
