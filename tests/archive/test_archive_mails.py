"""Mails into the archive: in whatever encoding they are, said or not, and as the text or page that they are."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc import Archive
from newsarc.archive.captures import unpack
from newsarc.archive.importing.material import materials
from newsarc.archive.importing.prepare import Material, prepare

SUBJECT = "البلدية تفتتح مكتبة عامة"
TEXT = (
    "افتتحت بلدية المدينة، أمس، مكتبة عامة في مبنى المحطة القديم بعد ترميمه، وسط حضور الأهالي والطلبة. "
    "وقالت أمينتها هالة النمر: «الكتب للجميع، ولن نغلق الباب قبل العاشرة»."
)
PAGE = "<html><head>{meta}</head><body><h1>" + SUBJECT + "</h1><p>" + TEXT + "</p></body></html>"
META = '<meta http-equiv="Content-Type" content="text/html; charset={}">'


def mail(body: bytes, *headers: str | bytes) -> bytes:
    """A mail of these headers and this body."""
    first = [b"From: news@a.example", b"Date: Thu, 07 Apr 2011 10:00:00 +0300"]
    return b"\n".join([*first, *(each.encode() if isinstance(each, str) else each for each in headers), b"", body])


def subject(encoding: str) -> bytes:
    """The subject in bytes that no encoding is declared for."""
    return b"Subject: " + SUBJECT.encode(encoding)


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6", "utf-8"])
@pytest.mark.parametrize(
    ("declared", "why"),
    [
        ([], "no MIME at all, as in the nineties"),
        (["Content-Type: text/plain"], "no charset"),
        (["Content-Type: text/plain; charset=us-ascii"], "a mailer's default"),
        (["Content-Type: text/plain; charset=iso-8859-1"], "a Western mailer's"),
        (["Content-Type: text/plain; charset=utf-8"], "wrong but for one"),
        (["Content-Type: text/plain; charset=windows-1256"], "the same"),
        (["Content-Type: text/plain; charset=cp-1256"], "a name that nobody registered"),
        (["Content-Type: text/plain; charset=x-unknown"], "a gateway's"),
        (['Content-Type: text/plain; charset=""'], "an empty one"),
        (["Content-Type: text/html"], "a page without a word on it"),
        (["Content-Type: text/html; charset=us-ascii"], "a page with a wrong one"),
    ],
)
def test_mails_in_old_encodings(archive: Archive, tmp_path: Path, encoding: str, declared: list[str], why: str) -> None:
    body = PAGE.format(meta="") if any("html" in each for each in declared) else TEXT
    marks = str.maketrans("«»", '""') if encoding == "iso8859-6" else {}
    (tmp_path / "a.eml").write_bytes(mail(body.translate(marks).encode(encoding), subject(encoding), *declared))
    assert archive.import_paths([tmp_path / "a.eml"]).counts == {"added": 1}
    article = archive.article(1)
    assert (article.title, article.body, article.review) == (SUBJECT, TEXT.translate(marks), []), why
    assert [quote.speaker for quote in article.quotes] == ["هالة النمر"]


@pytest.mark.parametrize("charset", ["windows-1256", "utf-8", "iso-8859-1"])
def test_a_page_in_a_mail_says_its_own_encoding(archive: Archive, tmp_path: Path, charset: str) -> None:
    page = PAGE.format(meta=META.format(charset)).encode("cp1256")
    (tmp_path / "a.eml").write_bytes(mail(page, "Content-Type: text/html"))
    archive.import_paths([tmp_path / "a.eml"])
    assert (archive.article(1).title, archive.article(1).body) == (SUBJECT, TEXT)


def word(raw: bytes, charset: str) -> str:
    return f"=?{charset}?B?{b64encode(raw).decode()}?="


HALVES = SUBJECT.encode()[:11], SUBJECT.encode()[11:]


@pytest.mark.parametrize(
    ("header", "why"),
    [
        (word(SUBJECT.encode("cp1256"), "windows-1256"), "declared rightly"),
        (word(SUBJECT.encode("cp1256"), "us-ascii"), "declared wrongly"),
        (word(SUBJECT.encode("cp1256"), "iso-8859-1"), "declared wrongly"),
        (word(SUBJECT.encode("cp1256"), "x-unknown"), "not declared"),
        (word(SUBJECT.encode(), "utf-8*ar"), "with a language"),
        (" ".join(word(half, "utf-8") for half in HALVES), "a letter cut in two, as by a fold"),
        ("\n\t".join(word(half, "UTF-8") for half in HALVES), "the same, folded"),
        (
            word("البلدية ".encode("cp1256"), "windows-1256") + " " + word("تفتتح مكتبة عامة".encode(), "utf-8"),
            "of two mailers",
        ),
        (
            "=?windows-1256?Q?" + "".join(f"={byte:02X}" for byte in SUBJECT.encode("cp1256")) + "?=",
            "in quoted-printable",
        ),
    ],
)
def test_subjects(archive: Archive, tmp_path: Path, header: str, why: str) -> None:
    raw = mail(TEXT.encode(), f"Subject: {header}", "Content-Type: text/plain; charset=utf-8")
    (tmp_path / "a.eml").write_bytes(raw.replace(b"news@a", f'"{word("وكالة السهل".encode("cp1256"), "x-unknown")}" <news@a'.encode()).replace(b"a.example", b"a.example>"))  # fmt: skip
    archive.import_paths([tmp_path / "a.eml"])
    assert (archive.article(1).title, archive.article(1).source) == (SUBJECT, "وكالة السهل"), why


def test_a_mail_is_read_anew_in_another_encoding(archive: Archive, tmp_path: Path) -> None:
    """Its bytes were not kept, so that what was misread could never be read again."""
    file = tmp_path / "a.eml"
    text = "Город получил новую библиотеку в здании старого вокзала, сообщила мэрия. Книги доступны всем."
    file.write_bytes(mail(text.encode("koi8-r"), "Subject: library"))
    archive.import_paths([file])
    assert archive.article(1).body != text
    assert archive.import_paths([file], encoding="koi8-r").counts == {"revised": 1}
    assert archive.article(1).body == text
    assert archive.stats()["captures"] == 1
    assert archive.import_paths([file], encoding="none-such").counts == {"failed": 1}


def test_the_bytes_of_a_mail_are_in_its_capture(archive: Archive, tmp_path: Path) -> None:
    body = TEXT.encode("cp1256")
    (tmp_path / "a.eml").write_bytes(mail(body, subject("cp1256")))
    archive.import_paths([tmp_path / "a.eml"])
    ((data,),) = archive.connection.execute("SELECT data FROM captures").fetchall()
    assert b64encode(body) in unpack(data)
    assert [report.outcome for report in archive.reextract().problems] == []
    assert archive.article(1).body == TEXT


def test_characters_that_are_lost_are_told(archive: Archive, tmp_path: Path) -> None:
    """Lines of U+FFFD alone are no text, and were left out without a word."""
    (tmp_path / "a.eml").write_bytes(mail(TEXT.encode() + b"\n\xff\xfe\xff\n", subject("utf-8")))
    (tmp_path / "b.txt").write_bytes(f"{SUBJECT}\n\n{TEXT}\n".encode() + "وقالت".encode()[:-1])
    archive.import_paths([tmp_path / "a.eml", tmp_path / "b.txt"])
    assert ["lost" in note for number in (1, 2) for note in archive.article(number).review] == [True, True]


@given(st.binary(max_size=200), st.sampled_from([b"", b"=?x?b?", b"charset=utf-7", b"base64"]))
def test_any_mail_is_read(tmp_path_factory: pytest.TempPathFactory, junk: bytes, inner: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.eml"
    file.write_bytes(
        b"From: " + junk[:20].replace(b"\n", b"") + b"\nMIME-Version: 1.0\nSubject: " + inner + junk[20:60] + b"\nContent-Type: text/plain; "
        + inner + b"\nContent-Transfer-Encoding: " + inner + b"\n\n" + junk
    )  # fmt: skip
    for material in materials([str(file)]):
        if isinstance(material, Material):
            assert "report it" not in (prepare(material).reason or "")


MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://a.example/library
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----X"

------X
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html><body><article><h1>{SUBJECT}</h1><p>{TEXT}</p><p>{TEXT.replace("الكتب", "المقاعد")}</p></article></body></html>
------X
Content-Type: text/css
Content-Transfer-Encoding: base64

Ym9keXt9Ym9keXt9Ym9keXt9
------X--
""".encode()


@pytest.mark.parametrize(
    ("at", "outcome", "why"),
    [
        (b"</article>", "failed", "behind the text, but nobody can know that"),
        ("المقاعد".encode(), "failed", "amid the text"),
        ("لمقاعد".encode(), "failed", "amid a word"),
        (b"\n------X\nContent-Type: text/css", "unchanged", "behind the page"),
        (b"Ym9keXt9\n", "unchanged", "amid a style sheet"),
        (b"------X--", "unchanged", "the last line alone is gone"),
    ],
)
def test_a_cut_web_archive_leaves_the_whole_copy_alone(
    archive: Archive, tmp_path: Path, at: bytes, outcome: str, why: str
) -> None:
    whole, cut = tmp_path / "a.mhtml", tmp_path / "b.mhtml"
    whole.write_bytes(MHTML)
    cut.write_bytes(MHTML[: MHTML.index(at)])
    archive.import_paths([whole])
    summary = archive.import_paths([cut])
    assert summary.counts == {outcome: 1}, why
    assert (outcome == "failed") == any("breaks off" in (problem.reason or "") for problem in summary.problems)
    assert (archive.stats()["revisions"], len(archive.article(1).quotes)) == (1, 2)


def test_a_mail_that_breaks_off_is_told(archive: Archive, tmp_path: Path) -> None:
    parts = f'--X\nContent-Type: text/plain; charset="utf-8"\n\n{TEXT}\n--X\nContent-Type: image/png\n\nabc\n--X--\n'.encode()
    headers = ("MIME-Version: 1.0", subject("utf-8"), "Content-Type: multipart/mixed; boundary=X")
    for name, end in (("a", len(parts)), ("b", parts.index(b"abc")), ("c", parts.index("الباب".encode()))):
        (tmp_path / f"{name}.eml").write_bytes(mail(parts[:end], *headers))
        archive.import_paths([tmp_path / f"{name}.eml"])
    assert (archive.article(1).body, archive.article(1).review) == (TEXT, [])
    assert archive.article(2).review == ["the mail breaks off: this is what is left of its text"]


HEAD = "From: وكالة الساحل للأنباء <news@sahel.example>"
LETTERS = [
    ("Subject: " + SUBJECT, TEXT, "the text alone"),
    ("Subject: " + SUBJECT, f"{SUBJECT}\n\n{TEXT}", "the headline once more"),
    ("Subject: نشرة الخميس", f"{SUBJECT}\n\n{TEXT}", "a headline of its own"),
    ("Subject: Fwd: " + SUBJECT, TEXT, "passed on"),
    ("Subject: FW: " + SUBJECT, f"-----Original Message-----\n{HEAD}\nSent: Thursday, April 7, 2011 9:00 AM\nTo: x\nSubject: {SUBJECT}\n\n{TEXT}\n\nSent from my iPhone\n", "passed on by Outlook"),
    ("Subject: Fwd: " + SUBJECT, f"Begin forwarded message:\n\n{HEAD}\nSubject: {SUBJECT}\nDate: 7 April 2011 at 09:15:02 GMT+3\nTo: x\n\n{TEXT}\n", "passed on by Apple's"),
    ("Subject: Re: " + SUBJECT, "\n".join(f"> {line}" for line in TEXT.replace(". ", ".\n").split("\n")), "as an answer quotes it"),
    ("Subject: " + SUBJECT, f"{TEXT}\n\nانتهى\n\nلإلغاء الاشتراك اضغط هنا\n© 2011 وكالة الساحل\n", "end mark and foot"),
    ("Subject: " + SUBJECT, f"{TEXT}\n\n-- \nهاتف: 07-720000\nلإلغاء الاشتراك: https://sahel.example/unsubscribe?u=1\n", "a signature"),
    ("Subject: " + SUBJECT, f"{TEXT}\n\nhttps://sahel.example/contact\n", "an address of the sender's"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "text", "why"), LETTERS, ids=[why for *_, why in LETTERS])
def test_a_mail_in_text_is_read_as_copied_text(
    archive: Archive, tmp_path: Path, header: str, text: str, why: str
) -> None:
    (tmp_path / "a.eml").write_bytes(mail(text.encode(), header, "Content-Type: text/plain; charset=utf-8"))
    assert archive.import_paths([tmp_path / "a.eml"]).counts == {"added": 1}
    article = archive.article(1)
    assert (article.title, " ".join(article.paragraphs), article.url) == (SUBJECT, TEXT, None), why
    assert (article.published or "").startswith("2011-04-07T")
    assert article.source in ("وكالة الساحل للأنباء", "وكالة الساحل", "news@a.example")


def test_a_newsletter_of_several_stories(archive: Archive, tmp_path: Path) -> None:
    stories = [f"{SUBJECT} في {place}\n{TEXT}\nhttps://a.example/news/{place}-1\n" for place in ("صور", "جبيل")]
    raw = mail("\n".join(["أبرز أخبار اليوم\n", *stories, "إلغاء الاشتراك"]).encode(), "Subject: نشرة اليوم", "Content-Type: text/plain; charset=utf-8")  # fmt: skip
    (tmp_path / "a.eml").write_bytes(raw)
    assert archive.import_paths([tmp_path / "a.eml"]).counts == {"added": 2}
    for number, place in ((1, "صور"), (2, "جبيل")):
        article = archive.article(number)
        assert (article.title, article.body) == (f"{SUBJECT} في {place}", TEXT)
        assert (article.source, article.published) == ("news@a.example", "2011-04-07T10:00:00+03:00")


@pytest.mark.parametrize(
    "text", ["للاطلاع", "الزملاء الأعزاء\nالمؤتمر غدا في العاشرة.\nسامي", "....\n", "http://a.example/1"]
)
def test_a_mail_that_is_no_article_is_kept_with_its_text(archive: Archive, tmp_path: Path, text: str) -> None:
    (tmp_path / "a.eml").write_bytes(mail(text.encode(), "Subject: دعوة", "Content-Type: text/plain; charset=utf-8"))
    assert archive.import_paths([tmp_path / "a.eml"]).counts == {"added": 1}
    assert archive.article(1).title == "دعوة" and archive.article(1).body
