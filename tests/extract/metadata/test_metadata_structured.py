import json

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
        f'{{"@type":"WebPage","mainEntityOfPage":{ARTICLE}}}',
        f"\ufeff{ARTICLE}",
        f"<br />\n<b>Notice</b>: Undefined index in <b>/var/a.php</b> on line <b>3</b><br />\n{ARTICLE}",  # a server's warning
        "/* the article */\n{\n// its type\n" + ARTICLE[1:],  # comments
        ARTICLE.replace('"', "&quot;"),  # escaped as for an attribute
        ARTICLE.replace('"', "'"),  # quoted as in JavaScript
        json.dumps(ARTICLE),  # encoded twice
        ARTICLE.replace('{"', '{"wordCount":undefined,"', 1),
        ARTICLE.replace('{"', '{“@context”:“https://schema.org”,"', 1),  # pasted from a text processor
    ],
)
def test_json_ld_as_pages_carry_it(script):
    nodes = load_nodes([script])
    assert any(node.get("headline") == "خبر" and node.get("datePublished") == "2024-05-20" for node in nodes)


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle",\n"headline":"قال "الوزير" نعم"\n,"keywords":["ماء"]}',  # quotation marks not escaped
        '{"@type":"NewsArticle",\n"headline":"قال"\n"keywords":["ماء"]}',  # no comma between two fields
        '{"@graph":[{"@type":"NewsArticle","headline":"قال","keywords":["ماء"]}',  # ends missing
    ],
)
def test_broken_json_ld_keeps_its_lists(script):
    assert any(node.get("keywords") == ["ماء"] and node["headline"].startswith("قال") for node in load_nodes([script]))


@pytest.mark.parametrize("after", [",}", ',"x":{'], ids=["mended", "its strings alone"])
@pytest.mark.parametrize(
    ("printed", "said"), [(r"a\\q", r"a\q"), (r"a\q", r"a\q"), (r"a\u12", r"a\u12"), (r"\\\q", r"\\q")]
)
def test_backslashes_in_broken_json_ld(after, printed, said):
    (node,) = load_nodes([f'{{"@type":"NewsArticle","headline":"{printed}"{after}'])
    assert node["headline"] == said


def test_nodes_of_many_scripts_end():
    assert len(load_nodes(['{"a":1}'] * 9_000)) < 9_000


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
        ("Arts &amp;amp; Letters", "Arts & Letters"),  # written twice
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
