import pytest

from newsarc.extract.metadata.byline import names_beside_date, names_in_byline

HEAD = "<html lang=ar><title>خبر عن الزراعة في السهول</title><meta property='og:site_name' content='صحيفة الميدان'>"
H1 = "<body><div><h1>خبر عن الزراعة في السهول</h1>"

PAGES = [
    (
        "JSON-LD persons, joined by the Arabic comma",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"ليلى حداد"},'
        '{"@type":"Person","name":"سامر عيسى"}]}</script>',
        "",
        "ليلى حداد، سامر عيسى",
    ),
    (
        "JSON-LD author by reference",
        '<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#p"}},'
        '{"@type":"Person","@id":"#p","name":"ليلى حداد"}]}</script>',
        "",
        "ليلى حداد",
    ),
    (
        "the outlet in JSON-LD gives way to a printed person",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization",'
        '"name":"صحيفة الميدان"}}</script>',
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    ("the outlet alone is no author", "<meta name=author content='صحيفة الميدان'>", "", None),
    ("an account name is no author", "<meta name=author content='admin'>", "", None),
    ("an address is no author", "<meta property='article:author' content='https://facebook.com/midan'>", "", None),
    ("rel=author", "", "<p>بواسطة <a rel=author href='/x'>ليلى حداد</a></p>", "ليلى حداد"),
    ("a link to the author's page", "", "<a href='/writers/12/layla'>ليلى حداد</a>", "ليلى حداد"),
    ("a byline class with a date in it", "", "<div class='byline'>ليلى حداد | 12 مايو 2024</div>", "ليلى حداد"),
    (
        "vcard is not a card of another article",
        "",
        "<span class='author vcard'><a class='url fn n'>ليلى حداد</a></span>",
        "ليلى حداد",
    ),
    ("unmarked, with بقلم", "", "<div>بقلم: د. وليد عبد الرحمن</div>", "د. وليد عبد الرحمن"),
    ("two names joined by و", "", "<div>إعداد: خالد عمر وسعاد علي</div>", "خالد عمر، سعاد علي"),
    (
        "a rubric inside the byline's element",
        "",
        "<div class=author><a class=article_category href=/c>منوعات</a> <b>ليلى حداد</b></div>",
        "ليلى حداد",
    ),
    ("an agency is the only author", "", "<div class='author'>رويترز</div>", "رويترز"),
    (
        "a writer in the sidebar wrote something else",
        "",
        "</div><div class='sidebar'><a rel=author>ليلى حداد</a></div>",
        None,
    ),
    (
        "a commenter is no author",
        "",
        "<p>نص</p><ol class='comments'><li><span class='author'>ليلى حداد</span></ol>",
        None,
    ),
    (
        "a user name is replaced by the printed name of the same letters",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person",'
        '"name":"janedoe"}}</script>',
        "<p class=byline>By Jane Doe</p>",
        "Jane Doe",
    ),
    (
        "a rubric in the byline's place",
        "<meta property='article:section' content='منوعات'>",
        "<p class=author>منوعات</p>",
        None,
    ),
]


@pytest.mark.parametrize(("head", "body", "author"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_author(metadata, head, body, author):
    assert metadata(f"{HEAD}{head}{H1}{body}").author == author


def test_signature_at_the_end_of_the_body(metadata):
    paragraphs = "<p>فقرة من النص.</p>" * 80
    page = f"{HEAD}{H1}<div id=text>{paragraphs}<p>إعداد: سعاد علي</p></div>"
    assert metadata(page, body="text").author == "سعاد علي"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Posted on September 21, 2020 by Adi Stone", ["Adi Stone"]),
        ("12.03.2024 | 13:10 Uhr | Anna Weiß", ["Anna Weiß"]),
        ("Jane Doe, Senior Editor", ["Jane Doe"]),  # a role beside a name
        ("jane@midan.example Jane Doe", ["Jane Doe"]),
        ("كتبت منى السيد", ["منى السيد"]),
        ("الصحفية/ منى السيد", ["منى السيد"]),
        ("محمد وليد أحمد", ["محمد وليد أحمد"]),  # the و of a name is no "and"
        ("القاهرة - أحمد سعيد", ["أحمد سعيد"]),  # a dateline
        ("بغداد/ علي حسين", ["علي حسين"]),
        ("الرياض - واس", ["واس"]),
        ("الرياض:", []),  # a town is nobody
        ("محمد علي، القاهرة", ["محمد علي"]),
        ("كتبت ـ منى علي", ["منى علي"]),  # a tatweel for a dash
        ("السبت 12 مايو 2024 - محمد أحمد", ["محمد أحمد"]),
        ("تحرير: سارة خالد | ترجمة: ليث", ["سارة خالد"]),
        ("تصوير: حسن", []),  # a photographer
        ("Walter von Aachen", ["Walter von Aachen"]),  # a byline word inside a name
        ("x" * 300, []),
        ("", []),
    ],
)
def test_names_in_byline(text, names):
    assert names_in_byline(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "كتب التاريخ فصلا جديدا في هذا اليوم من عمر المدينة",
        "By the time the bridge opened, many had left",
        "إعداد الطعام في رمضان",
        "Text",
    ],
)
def test_sentences_are_no_strict_bylines(text):
    assert names_in_byline(text, strict=True) == []


def test_name_beside_date():
    assert names_beside_date("11.12.2019 - Anna Weiß") == ["Anna Weiß"]
    assert names_beside_date("11.12.2019 - 14:30") == []
    assert names_beside_date("تاريخ النشر : 2023-06-18 | القسم : محليات") == []
    assert names_beside_date("Anna Weiß") == []
