import pytest
from read_metadata import tree

from newsarc.extract.metadata import parse_structured
from newsarc.extract.metadata.jsonld import load_nodes, text_of

ARTICLE = '{"@type":"NewsArticle","headline":"خبر","datePublished":"2024-05-20","articleBody":"نص الخبر"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        ARTICLE + ";",
        ARTICLE.replace("}", ",}"),  # a trailing comma
        ARTICLE.replace("نص الخبر", "نص\nالخبر"),  # a raw line break in a string
        ARTICLE.replace("نص الخبر", r"نص \الخبر"),  # an escape that JSON does not have
        ARTICLE + "\n" + '{"@type":"WebSite"}',  # two objects in one script
        ARTICLE[:-1],  # cut short
        f"[{ARTICLE}]",
        f'{{"@graph":[{{"@type":"WebSite"}},{ARTICLE}]}}',
        f'{{"@type":"WebPage","mainEntity":{ARTICLE}}}',
    ],
)
def test_json_ld_as_pages_carry_it(script):
    nodes = load_nodes([script])
    assert any(node.get("headline") == "خبر" and node.get("datePublished") == "2024-05-20" for node in nodes)


def test_hopeless_json_ld_gives_nothing():
    assert load_nodes(["var x = 1;", "", "{", "[" * 100_000]) == []


def test_the_page_s_own_article_among_several():
    others = "".join(f'{{"@type":"NewsArticle","headline":"آخر {n}","url":"https://x.example/{n}"}},' for n in range(5))
    own = '{"@type":"NewsArticle","headline":"خبرنا","url":"https://x.example/own/"}'
    data = parse_structured(
        tree(
            f'<link rel=canonical href="https://x.example/own"><h1>خبرنا</h1>'
            f'<script type="application/ld+json">[{others}{own}]</script>'
        )
    )
    assert data.article["headline"] == "خبرنا"


def test_article_body():
    assert parse_structured(tree(f'<script type="application/ld+json">{ARTICLE}</script>')).article_body == "نص الخبر"
    assert parse_structured(tree("<p>نص")).article_body is None


def test_what_one_pass_collects():
    data = parse_structured(
        tree(
            "<html lang=ar-IQ><base href='/b/'><title> خبر \n اليوم </title><meta property='OG:Title' content='خبر'>"
            "<meta name=author content='  '><link rel='canonical amphtml' href=' /x "
            "'><svg><title>رمز</title></svg><h1>خبر</h1><time>"
        )
    )
    assert (data.language, data.base, data.title) == ("ar-IQ", "/b/", "خبر اليوم")
    assert data.first("author", "og:title") == "خبر"
    assert data.links["canonical"] == data.links["amphtml"] == ["/x"]
    assert list(data.headings.values()) == ["خبر"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("قال &quot;نعم&quot;", 'قال "نعم"'),
        (["أول", "ثان"], "أول"),
        ({"name": ["اسم"]}, "اسم"),
        ({"@value": "قيمة"}, "قيمة"),
        (None, ""),
        (7, ""),
        ([[[[[["عميق"]]]]]], ""),
    ],
)
def test_text_of(value, text):
    assert text_of(value) == text
