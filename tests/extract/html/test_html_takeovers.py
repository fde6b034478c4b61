"""What may stand at an article's address later and is no article: a domain for sale, spam, a section's cards."""

from __future__ import annotations

import pytest
from judged_page import verdict

LONG = "<p>We move it to your account within a day, and a broker answers your questions, every day of the week.</p>"


@pytest.mark.parametrize(
    "line",
    [
        "wadi.example is for sale",
        "The domain wadi.example is for sale",
        "This domain name is available for purchase",
        "Buy this domain",
        "This domain has expired",
        "هذا النطاق معروض للبيع",
        "انتهت صلاحية هذا النطاق",
        "Ce domaine est à vendre",
        "Diese Domain steht zum Verkauf",
    ],
)
def test_a_domain_for_sale(line: str) -> None:
    assert verdict(f"<h1>{line}</h1>{LONG * 6}", "wadi.example") == "empty"
    assert verdict(f"<h1>wadi.example</h1><p>{line}.</p>{LONG}", "wadi.example") == "empty"


@pytest.mark.parametrize(
    ("headline", "sentence"),
    [
        ("مزاد على أسماء النطاقات العربية", "قالت شركة الوادي إن النطاق معروض للبيع منذ شهر، وإن ثمنه تضاعف."),
        (
            "Auction of names ends in Aden",
            "The company said that its domain is for sale, and that buyers called all day.",
        ),
    ],
)
def test_a_report_on_domains(headline: str, sentence: str) -> None:
    assert verdict(f"<h1>{headline}</h1><p>{sentence}</p><p>{sentence} (2)</p>", headline) == "article"


@pytest.mark.parametrize(
    "headline",
    [
        "SLOT GACOR 77: Situs Slot Terpercaya",
        "Daftar Judi Online Resmi Hari Ini",
        "Deneme Bonusu Veren Siteler",
        "Online Casino No Deposit",
        "Buy Cheap Viagra Without Prescription",
    ],
)
@pytest.mark.parametrize("kind", ["article", "website"])
def test_spam_in_an_articles_place(headline: str, kind: str) -> None:
    text = (
        f"<p>{headline}, kami menyediakan ratusan permainan untuk semua pemain, dengan layanan siang dan malam.</p>" * 5
    )
    head = f'<meta property="og:type" content="{kind}">'
    assert verdict(f"<article><h1>{headline}</h1>{text}</article>", headline, head) == "empty"


@pytest.mark.parametrize(
    "headline",
    [
        "Polisi tangkap bandar judi online di Surabaya",
        "الشرطة تغلق موقعا للقمار",
        "Online casino owner stands trial in Malta",
    ],
)
def test_a_report_on_games(headline: str) -> None:
    text = (
        f"<p>{headline}, kata kepala polisi setempat, setelah penyelidikan yang berlangsung selama dua bulan.</p>" * 2
    )
    assert verdict(f"<article><h1>{headline}</h1>{text}</article>", headline) == "article"


def cards(count: int) -> str:
    names = ["افتتاح حديقة الوادي", "صيانة الطريق الجبلي غدا", "معرض للكتب في السوق"][:count]
    texts = "افتتحت البلدية الحديقة أمام الزوار، بعد ترميم استمر عامين وكلف مليوني دينار."
    return "".join(
        f"<div class=card><a href=/n/{n}><h3>{name}</h3></a><p>{texts} ({n})</p></div>" for n, name in enumerate(names)
    )


SITE = '<meta property="og:type" content="website">'


@pytest.mark.parametrize(
    ("headline", "head", "count"),
    [("أخبار محلية", SITE, 3), ("أخبار محلية", "", 2), ("كل جديد الوادي", SITE, 3)],
)
def test_a_section_of_few_cards(headline: str, head: str, count: int) -> None:
    assert verdict(f"<h1>{headline}</h1>{cards(count)}", headline, head) == "index"


def test_an_article_above_cards_on_a_page_that_calls_itself_a_website() -> None:
    text = "".join(
        f"<p>قالت البلدية إن الحديقة تتسع لألف زائر، وإن الدخول إليها مجاني حتى نهاية العام ({n}).</p>"
        for n in range(4)
    )
    title = "افتتاح حديقة الوادي أمام الزوار"
    assert verdict(f"<h1>{title}</h1><div class=x>{text}</div>{cards(3)}", title, SITE) == "article"
