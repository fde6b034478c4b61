"""The box of an article's own data, which broadcasters print as a list of labels and values below the headline."""

from __future__ import annotations

import pytest

from newsarc import extract_html

HEAD = "بلدية الميناء تفتتح سوق السمك الجديد"
TEXT = (
    "<p>افتتحت بلدية الميناء أمس سوق السمك الجديد بعد عامين من العمل، وفيه ثمانون متجراً ومعمل للثلج.</p>"
    "<p>وقال رئيس البلدية إن السوق القديم سيتحول إلى حديقة عامة تطل على البحر قبل الصيف المقبل.</p>"
)
ROLE = "<li><span>{}, </span><span>مراسلة الشؤون المحلية</span></li>"


def read(box: str, mark: str = "") -> str | None:
    page = f"<html lang=ar><title>{HEAD}</title><h1>{HEAD}</h1>{box.format(mark=mark)}<div>{TEXT}</div>"
    return extract_html(page.encode(), "https://mina.example/a/c4gxy").author


@pytest.mark.parametrize("mark", ["", " id=article-byline"], ids=["nameless", "the heading is called byline"])
@pytest.mark.parametrize(
    ("heading", "label", "role"),
    [
        ("معلومات المقال", "Author", "Role"),
        ("معلومات المقال", "الكاتبة", "الصفة"),
        ("مشخصات مقاله", "نویسنده", "شغل"),
        ("مضمون کی تفصیل", "مصنف", "عہدہ"),
        ("Article information", "Author", "Role"),
    ],
)
def test_the_writer_is_who_the_label_names(mark: str, heading: str, label: str, role: str) -> None:
    box = f"<section><strong{{mark}}>{heading}</strong><ul><li><span>{label}, </span><span>سلمى الهادي</span></li>"
    assert read(f"{box}{ROLE.format(role)}</ul></section>", mark) == "سلمى الهادي"


def test_each_writer_has_the_label_again() -> None:
    names = "".join(
        f"<li><div><span>Author, </span><span>{name}</span></div></li>{ROLE.format('Role')}"
        for name in ("سلمى الهادي", "وليد العلي")
    )
    assert read(f"<section><strong>معلومات المقال</strong><ul>{names}</ul></section>") == "سلمى الهادي، وليد العلي"


def test_a_note_on_the_views_names_the_writer() -> None:
    note = "<p>هذا المقال بقلم سلمى الهادي، والآراء الواردة فيه تعبر عن رأي الكاتبة ولا تعكس بالضرورة رأي الشبكة.</p>"
    assert read(note) == "سلمى الهادي"
    assert read("<p>هذا العام بقلم واحد كتبت المدينة قصتها، والآراء في ذلك كثيرة ومختلفة.</p>") is None


def published(line: str) -> str | None:
    page = f"<html lang=ar><title>{HEAD}</title>{line}<h1>{HEAD}</h1><div>{TEXT}</div>"
    return extract_html(page.encode(), "https://mina.example/a/c4gxy").published


@pytest.mark.parametrize(
    ("items", "why"),
    [
        ("<li><a href=/2026/05/03><time>3 مايو 2026</time></a></li><li><time>2:22 م</time></li>", "the day is a link"),
        (
            "<li><b>الأحد</b> / <b>3 مايو 2026</b> / <b>14:22</b></li><li><b>القسم:</b><b><a href=/e>اقتصاد</a></b></li>"
            "<li><b>رقم الخبر:</b><b>1405021312345</b></li><li><b>المراسل:</b><b>71451</b></li>",
            "numbers of story and reporter are no days, so this is no list of stories",
        ),
    ],
)
def test_day_and_hour_in_items_of_their_own(items: str, why: str) -> None:
    assert published(f"<ul>{items}</ul>") == "2026-05-03T14:22", why


ROW = "<ul class=post-meta><li>سيد أحمد العيسى</li><li><time datetime='2026-05-03T14:22:10+01:00'>2026/05/03</time></li><li>1032</li></ul>"


def test_a_count_beside_a_marked_day_is_no_year() -> None:
    assert published(ROW) == "2026-05-03T14:22:10+01:00"


@pytest.mark.parametrize(
    "deck", ["", f"<p>{'السوق يفتح أبوابه بعد عامين من العمل والانتظار، وفيه معمل للثلج. ' * 2}</p>"]
)
def test_the_name_beside_the_day_is_the_writers(deck: str) -> None:
    assert read(deck + ROW) == "سيد أحمد العيسى"
