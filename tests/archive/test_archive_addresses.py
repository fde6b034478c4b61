"""Pages that declare an address which is not theirs: each story stays an article of its own, and no outlet is charged with it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

import pytest
from loopback import Loopback

from newsarc import Archive
from newsarc.archive.addresses import remember_all
from newsarc.archive.changes import is_another_story
from newsarc.archive.collecting.fetching import FetchOptions
from newsarc.model import Article
from newsarc.sources.web import FetchPolicy

OPTIONS = FetchOptions(FetchPolicy(allow_private=True, respect_robots=False), delay=0)
SITE = "https://sahel.example"
DECLARED = f"{SITE}/about-our-paper"
"""What the theme declares on every page, and no rule on addresses can tell from a story's own."""
BRIDGE = (
    "افتتاح الجسر الجديد على نهر الزاب", "2026-11-03",
    ["قال وزير النقل سالم العبيدي: «الجسر سيخدم آلاف السكان كل يوم».",
     "واستمرت أعمال البناء ثلاث سنوات تخللتها فيضانات أوقفت العمل مرتين وأخرت موعد التسليم.",
     "ويربط الجسر ضفتي النهر بأربعة مسارات للسيارات وممر للمشاة والدراجات."],
)  # fmt: skip
SCHOOL = (
    "مدارس الجنوب تستقبل طلابها بعد إضراب", "2026-11-09",
    ["أعلنت نقابة المعلمين انتهاء إضرابها بعد اتفاق على صرف الرواتب المتأخرة.",
     "وقالت رئيسة النقابة هدى الراوي: «حصلنا على ما طلبناه منذ البداية».",
     "وعاد نحو مئتي ألف تلميذ إلى صفوفهم صباح الأحد في محافظتي البصرة وميسان."],
)  # fmt: skip
HARVEST = (
    "موسم التمور يتراجع في البصرة", "2026-11-15",
    ["تراجع إنتاج التمور هذا العام بسبب ملوحة المياه وقلة الأمطار في البساتين.",
     "وقال المزارع كاظم الساعدي: «خسرنا نصف نخيلنا في ثلاث سنوات».",
     "ودعت مديرية الزراعة إلى حفر آبار جديدة ودعم أسعار الأسمدة قبل الربيع."],
)  # fmt: skip
Story = tuple[str, str, list[str]]
STORIES = {"bridge": BRIDGE, "school": SCHOOL, "harvest": HARVEST}


def page(story: Story, declared: str | None = DECLARED, mark: str = "") -> str:
    title, day, lines = story
    canonical = f"<link rel=canonical href='{declared}'>" if declared else ""
    body = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<html lang=ar>{mark}<head><meta charset=utf-8><title>{title}</title>{canonical}"
        f"<meta property='article:published_time' content='{day}'></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def warc(path: Path, pages: Iterable[tuple[str, str]]) -> Path:
    """A web archive of pages, by address, a day between each and the next."""
    records = []
    for number, (url, html) in enumerate(pages, 1):
        reply = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + html.encode()
        head = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2026-11-{number:02}T10:00:00Z\r\n"
        )
        head += f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(reply)}\r\n\r\n"
        records.append(head.encode() + reply + b"\r\n\r\n")
    path.write_bytes(b"".join(records))
    return path


def held(archive: Archive) -> dict[str | None, str]:
    """The title of each article, by its address."""
    return {row["url"]: row["title"] for row in archive.articles()}


def notes(archive: Archive, key: int | str) -> list[str]:
    found = archive.article(key)
    assert found is not None
    return found.review


ALL = {
    DECLARED: BRIDGE[0],
    f"{SITE}/school": SCHOOL[0],
    f"{SITE}/harvest": HARVEST[0],
}


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_stories_of_a_web_archive_stay_apart(archive: Archive, tmp_path: Path, jobs: int) -> None:
    file = warc(tmp_path / "site.warc", [(f"{SITE}/{name}", page(story)) for name, story in STORIES.items()])
    assert archive.import_paths([file], jobs=jobs).counts == {"added": 3}
    assert held(archive) == ALL
    assert {row["status"] for row in archive.quotes()} == {"current"}, "none has vanished"
    assert notes(archive, f"{SITE}/school") == [
        f"the page declares an address under which another story is kept: {DECLARED}"
    ]
    assert archive.import_paths([file]).counts == {"unchanged": 3}
    assert archive.import_paths([file], kind="warc", encoding="utf-8").counts == {"unchanged": 3}, "read anew"
    assert archive.stats()["revisions"] == 3 and archive.check() == []


def test_the_stories_of_a_list_stay_apart(archive: Archive, server: Loopback) -> None:
    declared = server.url("/about-our-paper")
    for name, story in STORIES.items():
        server.page(f"/{name}", page(story, declared))
    urls = [server.url(f"/{name}") for name in STORIES]
    assert [report.item.outcome for report in archive.fetch(urls, options=OPTIONS)] == ["added"] * 3
    for _ in range(2):
        assert [report.item.outcome for report in archive.fetch(urls, options=OPTIONS)] == ["unchanged"] * 3
    assert sorted(map(str, held(archive))) == sorted([declared, *urls[1:]])
    assert [archive.find(url) for url in urls] == [1, 2, 3]


def test_saved_pages_stay_apart(archive: Archive, tmp_path: Path) -> None:
    for name, story in STORIES.items():
        (tmp_path / f"{name}.html").write_text(page(story), "utf-8")
    (tmp_path / "school.html").write_text(page(SCHOOL, mark=f"<!-- saved from url=(0030){SITE}/school -->"), "utf-8")
    files = sorted(tmp_path.glob("*.html"))
    assert archive.import_paths(files).counts == {"added": 3}
    assert held(archive) == {DECLARED: BRIDGE[0], f"{SITE}/school": SCHOOL[0], None: HARVEST[0]}
    assert archive.import_paths(files).counts == {"unchanged": 3}


def test_the_page_whose_address_the_others_declare(archive: Archive, server: Loopback) -> None:
    """It comes after one that has taken its address: its own text is no later version of that one's."""
    declared = server.url("/harvest")
    for name, story in STORIES.items():
        server.page(f"/{name}", page(story, declared))
    urls = [server.url(f"/{name}") for name in STORIES]
    list(archive.fetch(urls, options=OPTIONS))
    assert held(archive) == {declared: BRIDGE[0], urls[1]: SCHOOL[0], None: HARVEST[0]}
    assert notes(archive, 3) == [
        f"under the page's own address another story is kept, whose page declares it: {declared}"
    ]
    title, day, lines = HARVEST
    server.page("/harvest", page((title, day, [*lines, "ووعدت الوزارة بتعويض المتضررين."]), declared))
    for outcome in ("revised", "unchanged"):
        reports = list(archive.fetch(urls, options=OPTIONS))
        assert [report.item.outcome for report in reports] == ["unchanged", "unchanged", outcome]
        assert [report.item.article_id for report in reports] == [1, 2, 3]


LATER = (
    "ارتفاع عدد المصابين في حادث المصنع", BRIDGE[1],
    ["أكدت وزارة الصحة أن عدد المصابين ارتفع إلى أربعين بعد منتصف الليل.",
     "وقال مدير المستشفى باسم الجبوري: «استقبلنا حالات حرجة عدة».",
     "وفتحت النيابة العامة تحقيقا في أسباب الحريق الذي بدأ في المخازن."],
)  # fmt: skip
"""Another title and another text, as a live story may have them hours later."""


@pytest.mark.parametrize(
    ("own", "declared"),
    [
        ("/live/7", "/live/7"),
        ("/amp/live/fire-in-the-plant", "/live/fire-in-the-plant"),
        ("/live/7", "/about-our-paper"),
        ("/node/7", "/fire-in-the-plant"),
    ],
    ids=["its own", "of an AMP page", "of another page", "its alias"],
)
def test_a_story_written_anew_stays_one(
    archive: Archive, server: Loopback, tmp_path: Path, own: str, declared: str
) -> None:
    for text in (BRIDGE, LATER):
        server.page(own, page(text, server.url(declared)))
        list(archive.fetch([server.url(own)], options=OPTIONS))
    captures = [(SITE + own, page(text, SITE + declared)) for text in (BRIDGE, LATER)]
    archive.import_paths([warc(tmp_path / "live.warc", captures)])
    versions = {row["url"]: row["revision"] for row in archive.articles()}
    assert versions == {server.url(declared): 2, SITE + declared: 2}


def test_two_addresses_of_one_story_are_one_article(archive: Archive, server: Loopback) -> None:
    declared = server.url("/the-bridge")
    title, day, lines = BRIDGE
    server.page("/node/7", page(BRIDGE, declared))
    server.page("/the-bridge", page((f"{title}: صور", day, lines), declared))
    server.page("/short", page((title, day, [*lines, "وحضر الافتتاح سفراء."]), declared))
    reports = list(archive.fetch([server.url(path) for path in ("/node/7", "/the-bridge", "/short")], options=OPTIONS))
    assert [report.item.outcome for report in reports] == ["added", "revised", "revised"]
    assert notes(archive, declared) == [
        f"the address is the one that the page declares; the page was met at {server.url('/short')}"
    ]


def test_reextract_keeps_the_notes(archive: Archive, tmp_path: Path) -> None:
    archive.import_paths([warc(tmp_path / "a.warc", [(f"{SITE}/{name}", page(STORIES[name])) for name in STORIES])])
    before = [notes(archive, number) for number in (1, 2, 3)]
    archive.connection.execute("DROP TRIGGER revisions_no_update")
    archive.connection.execute("UPDATE revisions SET body = replace(body, '.', '!')")
    assert archive.reextract().counts == {"revised": 3}
    assert [notes(archive, number) for number in (1, 2, 3)] == before
    assert held(archive) == ALL


def test_they_come_back_from_an_export(archive: Archive, tmp_path: Path) -> None:
    file = warc(tmp_path / "a.warc", [(f"{SITE}/{name}", page(story)) for name, story in STORIES.items()])
    archive.import_paths([file])
    rows = [json.dumps(record, ensure_ascii=False) for record in archive.records()]
    export = tmp_path / "e.jsonl"
    export.write_text("\n".join(rows), "utf-8")
    with Archive(tmp_path / "other.db") as other:
        other.import_paths([export])
        assert held(other) == ALL
        assert other.import_paths([file]).counts == {"unchanged": 3}


RATES = [
    ("سعر الصرف اليوم", day, [f"بلغ سعر الصرف {rate} دينارا للدولار في أسواق العاصمة، بحسب متعاملين.", *SCHOOL[2][1:]])
    for day, rate in (("2026-11-20", 1480), ("2026-11-21", 1495))
]
SUBSTATION = [
    "وتعمل ست محطات تحويل على تغذية أحياء المدينة كلها منذ مطلع الشتاء.",
    "وقال المدير رامي العقيل: «الصيانة لا تحتمل تأخيرا».",
]
CUT = (
    "قطع التيار عن حي النخيل غدا",
    "2026-11-20",
    ["تقطع شركة الكهرباء التيار عن حي النخيل صباح الثلاثاء لأعمال صيانة.", *SUBSTATION],
)
PUT_OFF = (
    "تأجيل قطع التيار عن حي النخيل",
    "2026-11-20",
    ["أجلت شركة الكهرباء قطع التيار عن حي النخيل إلى الخميس.", *SUBSTATION],
)
UNDATED = {name: (title, "", lines) for name, (title, _, lines) in {"bridge": BRIDGE, "school": SCHOOL}.items()}


@pytest.mark.parametrize(
    ("met", "declared", "later"),
    [
        ("/e/70012/cut", "/e/70012/cut", "/e/70012/put-off"),
        ("/node/7", "/a/cut-tomorrow", "/a/cut-put-off"),
        (quote("/a/قطع-التيار"), "/a/قطع-التيار", "/a/تأجيل-القطع"),
        ("/2026/11/20/cut", None, "/2026/11/20/put-off"),
    ],
    ids=["number", "other words of an alias", "Arabic", "none declared at first"],
)
def test_a_page_that_declares_new_words_in_its_address(
    archive: Archive, server: Loopback, tmp_path: Path, met: str, declared: str | None, later: str
) -> None:
    """As outlets do with every headline that they correct."""
    for text, address in ((CUT, declared), (PUT_OFF, later)):
        server.page(met, page(text, address and server.url(address)))
        reports = list(archive.fetch([server.url(met)], options=OPTIONS))
    assert [(report.item.outcome, report.item.article_id) for report in reports] == [("revised", 1)]
    assert [row["change"] for row in archive.changes()] == ["substantive"]
    assert {archive.find(server.url(path)) for path in filter(None, (met, declared, later))} == {1}
    captures = [
        (SITE + met, page(text, address and SITE + address)) for text, address in ((CUT, declared), (PUT_OFF, later))
    ]
    file = warc(tmp_path / "site.warc", captures)
    for counts in ({"added": 1, "revised": 1}, {"unchanged": 2}):
        assert archive.import_paths([file]).counts == counts
    assert archive.find(SITE + later) == archive.find(SITE + met) == 2 and archive.check() == []
    assert archive.reextract().counts == {"unchanged": 2}


def test_an_address_that_leads_to_the_new_words(archive: Archive, server: Loopback) -> None:
    old, new = server.url("/2026/11/cut"), server.url("/2026/11/put-off")
    server.page("/2026/11/cut", page(CUT, old))
    list(archive.fetch([old], options=OPTIONS))
    server.redirect("/2026/11/cut", new, status=301)
    server.page("/2026/11/put-off", page(PUT_OFF, new))
    for outcome in ("revised", "unchanged"):
        assert [report.item.outcome for report in archive.fetch([old, new], options=OPTIONS)] == [outcome, "unchanged"]
    assert held(archive) == {old: PUT_OFF[0]} and archive.find(new) == 1
    assert notes(archive, new) == [
        f"the address is the one that the article was first kept under; its page has since gone by {new}"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("/news/70011-cut-tomorrow", "/news/70011-cut-put-off"),
        ("/story/2026/11/20/قطع-التيار/70011", "/story/2026/11/20/تأجيل-القطع/70011"),
        ("/a/cut-tomorrow-70011.html", "/a/put-off-70011.html"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("row", [False, True])
def test_a_feed_that_names_the_new_words(archive: Archive, tmp_path: Path, first: str, second: str, row: bool) -> None:
    """Nobody asks at the old address again; the number is the same."""
    for number, (path, text) in enumerate(((first, CUT), (second, PUT_OFF))):
        if row:
            file = tmp_path / f"{number}.jsonl"
            file.write_text(json.dumps({"url": SITE + path, "title": text[0], "text": "\n".join(text[2])}), "utf-8")
        else:
            file = warc(tmp_path / f"{number}.warc", [(SITE + path, page(text, SITE + path))])
        archive.import_paths([file])
    assert held(archive) == {SITE + first: PUT_OFF[0]}
    assert archive.find(SITE + second) == 1


@pytest.mark.parametrize(
    ("first", "second", "stories", "why"),
    [
        ("/bulletin/2026/11/20", "/bulletin/2026/11/21", (CUT, PUT_OFF), "two days of a bulletin whose words hardly change"),
        ("/news/70011-x", "/news/70012-x", (CUT, PUT_OFF), "two numbers"),
        ("/a/rates-friday", "/a/rates-saturday", tuple(RATES), "the same words on another day"),
        ("/a/the-bridge-opens", "/a/teachers-end-strike", (BRIDGE, SCHOOL), "one story after the other"),
        ("/a/the-bridge-opens", "/a/teachers-end-strike", tuple(UNDATED.values()), "undated ones"),
    ],
    ids=["days", "numbers", "dates", "texts", "undated"],
)  # fmt: skip
def test_a_page_that_shows_one_story_after_the_other(
    archive: Archive, server: Loopback, first: str, second: str, stories: tuple[Story, Story], why: str
) -> None:
    for text, declared in zip(stories, (first, second), strict=True):
        server.page("/today", page(text, server.url(declared)))
        list(archive.fetch([server.url("/today")], options=OPTIONS))
    assert sorted(map(str, held(archive))) == sorted([server.url(first), server.url(second)]), why
    assert archive.find(server.url("/today")) == 2, "what it showed last"


def test_one_number_of_two_stories(archive: Archive, tmp_path: Path) -> None:
    paths = [(f"{SITE}/news/70011-bridge", page(BRIDGE, None)), (f"{SITE}/news/70011-school", page(SCHOOL, None))]
    assert archive.import_paths([warc(tmp_path / "a.warc", paths)]).counts == {"added": 2}


def test_no_other_site_gets_into_an_article(archive: Archive, tmp_path: Path) -> None:
    pages = [(f"{SITE}/news/70011-cut", page(CUT, None)), ("https://other.example/news/70011-cut", page(PUT_OFF, None))]
    assert archive.import_paths([warc(tmp_path / "a.warc", pages)]).counts == {"added": 2}


def test_a_link_with_the_new_words_leads_to_the_article(archive: Archive, tmp_path: Path) -> None:
    old, new = f"{SITE}/news/70011-cut", f"{SITE}/news/70011-put-off"
    archive.import_paths([warc(tmp_path / "a.warc", [(old, page(CUT, old)), (old, page(PUT_OFF, new))])])
    linking = (*SCHOOL[:2], [*SCHOOL[2], f"اقرأ أيضا: <a href='{new}'>تأجيل قطع التيار عن حي النخيل</a>"])
    archive.import_paths([warc(tmp_path / "b.warc", [(f"{SITE}/school", page(linking, None))])])
    assert [link["target_id"] for link in archive.links(2)] == [1]
    (record,) = (record for record in archive.records() if record["url"] == f"{SITE}/school")
    assert [link["target_id"] for link in record["links"]] == [1]


def test_an_older_archive_learns_where_its_articles_were_met(archive: Archive, server: Loopback) -> None:
    server.page("/node/7", page(CUT, server.url("/a/cut-tomorrow")))
    list(archive.fetch([server.url("/node/7")], options=OPTIONS))
    known = archive.connection.execute("SELECT * FROM addresses ORDER BY key").fetchall()
    archive.connection.execute("DELETE FROM addresses")
    remember_all(archive.connection)
    assert archive.connection.execute("SELECT * FROM addresses ORDER BY key").fetchall() == known != []


def story(title: str | None, body: str, published: str | None = None) -> Article:
    return Article(title=title, body=body, published=published)


TEXT = " ".join(f"كلمة{n}" for n in range(30))
OTHER = " ".join(f"لفظة{n}" for n in range(30))
HALF = " ".join([*TEXT.split()[:15], *OTHER.split()[:15]])


@pytest.mark.parametrize(
    ("old", "new", "another"),
    [
        (story("افتتاح الجسر", TEXT), story("إضراب المعلمين", OTHER), True),
        (story("افتتاح الجسر", TEXT), story("افتتاح الجسر الجديد", OTHER), False),
        (story("افتتاح الجسر", TEXT), story("إضراب المعلمين", HALF), False),
        (story("افتتاح الجسر", TEXT), story("إضراب المعلمين", f"{OTHER} {OTHER} {TEXT}"), False),
        (story(None, TEXT), story("إضراب المعلمين", OTHER), True),
        (story("افتتاح الجسر", TEXT, "2026-11-03"), story("إضراب المعلمين", OTHER, "2026-11-03"), True),
        (
            story("افتتاح الجسر", TEXT, "2026-11-03T10:15:00+03:00"),
            story("إضراب المعلمين", OTHER, "2026-11-03T10:15:00+03:00"),
            False,
        ),
        (story("افتتاح الجسر", "عاجل"), story("إضراب المعلمين", OTHER), False),
    ],
    ids=["all", "title", "half", "it grew", "no title", "one day", "one minute", "no text to tell"],
)
def test_what_is_plainly_another_story(old: Article, new: Article, another: bool) -> None:
    assert is_another_story(old, new) is is_another_story(new, old) is another
