"""Rows whose columns have names of their own, whose text is HTML, or which have none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsarc import Archive
from newsarc.export import export_records

LEAD = "افتتحت بلدية المرسى مكتبة جديدة قرب الميناء بعد عامين من العمل فيها، وسط حضور الأهالي وطلبة المدارس."
SAID = "وقال رئيسها نادر الحلو: «أبوابها مفتوحة للجميع حتى المساء»."
BOX = '<div class="related">اقرأ أيضا: <a href="/2">ترميم سوق السمك</a></div>'


def imported(archive: Archive, path: Path, content: str) -> None:
    path.write_text(content, encoding="utf-8")
    assert archive.import_paths([path]).problems == []


def test_a_table_with_other_names(archive: Archive, tmp_path: Path) -> None:
    """Only url and title were read, and nothing was said."""
    imported(
        archive,
        tmp_path / "a.csv",
        f'Page URL,Headline,Full Text,published_date\nhttps://a.example/1,مكتبة,"{LEAD} {SAID}",2021-03-04\n',
    )
    article = archive.article(1)
    assert (article.body, article.published, article.url) == (f"{LEAD} {SAID}", "2021-03-04", "https://a.example/1")
    assert [quote.speaker for quote in article.quotes] == ["نادر الحلو"]


def test_a_row_without_a_text_is_for_review(archive: Archive, tmp_path: Path) -> None:
    imported(
        archive, tmp_path / "a.jsonl", json.dumps({"url": "https://a.example/1", "title": "مكتبة", "x": "كلمات قليلة"})
    )
    assert archive.article(1).review == ["no text in the row; not read: x"]


@pytest.mark.parametrize("column", ["text", "content", "body_html", "post_content"])
@pytest.mark.parametrize(
    "markup",
    [
        f"<p>{LEAD}</p><p>{SAID}</p>{BOX}",
        f"{LEAD}<br/>{SAID}",
        f"<strong>{LEAD}</strong>\n\n{SAID}",  # WordPress keeps paragraphs as lines
        f"<div>{LEAD}</div>\r\n<div>{SAID}</div>",
    ],
)
def test_a_text_in_html(archive: Archive, tmp_path: Path, column: str, markup: str) -> None:
    row = {
        "title": "مكتبة جديدة في المرسى",
        "date": "2021-03-04",
        "author": "هدى سالم",
        "outlet": "المرفأ",
        column: markup,
    }
    row |= {"url": "https://marfa.example/7", "section": "محليات", "tags": "مكتبات"}
    imported(archive, tmp_path / "a.jsonl", json.dumps(row))
    article = archive.article(1)
    assert (article.title, article.body) == ("مكتبة جديدة في المرسى", f"{LEAD}\n{SAID}")
    assert (article.published, article.author, article.source) == ("2021-03-04", "هدى سالم", "المرفأ")
    assert (article.section, article.tags, article.review) == ("محليات", ["مكتبات"], [])
    assert [quote.text for quote in article.quotes] == ["أبوابها مفتوحة للجميع حتى المساء"]


@pytest.mark.parametrize(
    ("markup", "body"),
    [
        ("<p>نص قصير.</p>", "نص قصير."),
        ("<h2>المبنى القديم أزيل</h2><p>" + LEAD + "</p>", f"المبنى القديم أزيل\n{LEAD}"),
    ],
)
def test_nothing_of_a_text_in_html_is_lost(archive: Archive, tmp_path: Path, markup: str, body: str) -> None:
    imported(archive, tmp_path / "a.jsonl", json.dumps({"title": "مكتبة جديدة", "text": markup}))
    assert archive.article(1).body == body


def test_a_row_with_markup_and_no_text_fails(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"title": "مكتبة جديدة", "text": "<img src=x>"}', encoding="utf-8")
    (problem,) = archive.import_paths([tmp_path / "a.jsonl"]).problems
    assert (problem.outcome, problem.reason) == ("failed", "empty: no running text in it")


def test_entities_and_ends_of_lines_that_a_program_printed(archive: Archive, tmp_path: Path) -> None:
    row = {
        "title": "مكتبة &#8220;المرسى&#8221; &amp; سوقها",
        "text": f"{LEAD}\\n\\nوقال نادر الحلو: &quot;نعم، اليوم&quot;.",
    }
    imported(archive, tmp_path / "a.jsonl", json.dumps(row))
    article = archive.article(1)
    assert (article.title, article.body) == ("مكتبة “المرسى” & سوقها", f'{LEAD}\nوقال نادر الحلو: "نعم، اليوم".')
    assert [quote.speaker for quote in article.quotes] == ["نادر الحلو"]


def test_a_capture_of_a_row_in_html_is_read_anew_as_html(archive: Archive, tmp_path: Path) -> None:
    """The capture has the text as it was in the row, so that older archives gain by ``reextract``."""
    imported(archive, tmp_path / "a.jsonl", json.dumps({"title": "مكتبة", "text": f"<p>{LEAD}</p>"}))
    capture = next(archive.records()).load_page()
    assert capture is not None
    assert json.loads(capture.raw) == {"title": "مكتبة", "body": f"<p>{LEAD}</p>"}


def test_our_own_table_is_printed_text(archive: Archive, tmp_path: Path) -> None:
    """An article on HTML has tags and entities in its words."""
    (tmp_path / "a.txt").write_text(
        f"كيف تكتب فقرة\n{LEAD}\nاكتب <p>فقرة</p> ثم &amp; بعدها في آخر السطر من الصفحة.\n", "utf-8"
    )
    archive.import_paths([tmp_path / "a.txt"])
    body = archive.article(1).body
    export_records(archive.records(), "csv", str(tmp_path / "a.csv"))
    with Archive(tmp_path / "other.db") as other:
        assert other.import_paths([tmp_path / "a.csv"]).counts["added"] == 1
        assert other.article(1).body == body


def test_a_page_in_a_row_is_read_as_a_page(archive: Archive, tmp_path: Path) -> None:
    page = f"<!DOCTYPE html><title>مكتبة جديدة | المرفأ</title><h1>مكتبة جديدة في المرسى</h1><p>{LEAD}</p><p>{SAID}</p>"
    imported(archive, tmp_path / "a.jsonl", json.dumps({"title": "x", "html": page, "section": "محليات"}))
    article = archive.article(1)
    assert (article.title, article.section) == ("مكتبة جديدة في المرسى", "محليات")


def test_posts_of_a_chat(archive: Archive, tmp_path: Path) -> None:
    """Read as copied text is, with the day of each."""
    texts = [
        f"مكتبة جديدة في المرسى\n\n{LEAD}\n{SAID}\n\n#تونس",
        "عاجل | انفجار في مرفأ المرسى",
        f"{LEAD}\n---\n{SAID}",
    ]
    messages = [
        {"id": n, "type": "message", "date": f"2023-05-1{n}T19:40:00", "from": "أخبار المرسى", "text": text}
        for n, text in enumerate(texts)
    ]
    document = {"name": "أخبار المرسى", "type": "public_channel", "id": 7, "messages": messages}
    imported(archive, tmp_path / "result.json", json.dumps(document))
    first, second, third = (archive.article(number) for number in (1, 2, 3))
    assert (first.title, first.body, first.tags) == ("مكتبة جديدة في المرسى", f"{LEAD}\n{SAID}", ["تونس"])
    assert (first.published, first.source) == ("2023-05-10T19:40:00", "أخبار المرسى")
    assert [quote.speaker for quote in first.quotes] == ["نادر الحلو"]
    assert (second.title, second.body) == (None, "عاجل | انفجار في مرفأ المرسى")
    assert SAID in third.body


def test_a_feed_with_whole_texts_has_its_titles_and_its_name(archive: Archive, tmp_path: Path) -> None:
    """A note said that no headline was found, and the outlet was the host of the address."""
    feed = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صوت المرسى</title><item>
    <title>المرسى: مكتبة جديدة</title><link>https://marsa.example/1</link><pubDate>Sat, 17 Sep 2022 10:05:00 +0300</pubDate>
    <content:encoded><![CDATA[{LEAD}

    {SAID}]]></content:encoded></item></channel></rss>"""
    imported(archive, tmp_path / "feed.xml", feed)
    article = archive.article(1)
    assert (article.title, article.source, article.review) == ("المرسى: مكتبة جديدة", "صوت المرسى", [])
    assert article.body == f"{LEAD}\n{SAID}"
