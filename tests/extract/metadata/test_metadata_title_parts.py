"""The outlet's name and rubrics glued to a title, by themselves."""

import pytest

from newsarc.extract.metadata.title_parts import squeeze, strip_site_name


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("خبر اليوم | الميدان", set(), "خبر اليوم"),
        ("الميدان: خبر اليوم", set(), "الميدان: خبر اليوم"),  # a colon is cut only before the last word
        ("خبر اليوم | رياضة | الميدان", set(), "خبر اليوم | رياضة"),  # a rubric is not known to be one
        ("خبر اليوم | رياضة | الميدان", {squeeze("خبر اليوم")}, "خبر اليوم"),
        ("الميدان", set(), "الميدان"),  # nothing would be left
    ],
)
def test_strip_site_name(text, known, expected):
    assert strip_site_name(text, {squeeze("الميدان")}, known) == expected


@pytest.mark.parametrize(
    ("html", "headline"),
    [
        # WordPress put this between the blog's name and the headline
        (
            "<title>Lakeside » Blog Archive » New Bridge</title><h1><a href=/>Lakeside</a></h1><h2>New Bridge</h2>",
            "New Bridge",
        ),
        # a comma parts an outlet's name from its headline, not one rubric from the others
        (
            "<title>The Lake | News, Weather, Entertainment</title><h3>ENTERTAINMENT</h3>",
            "The Lake | News, Weather, Entertainment",
        ),
        # what stands in brackets behind a headline, or in front of it, is printed elsewhere or not at all
        ("<title>Die alte Brücke (2021/5)</title><h2>Die alte Brücke</h2>", "Die alte Brücke"),
        (
            "<title>[강가의 큰 나무 이야기] 큰 나무의 태풍 대비</title><h3>큰 나무의 태풍 대비</h3>",
            "큰 나무의 태풍 대비",
        ),
        # any sign may part a Chinese headline from its outlet
        (
            "<title>河谷新桥今日正式通车运行 东区办事处_河谷网</title><b>河谷新桥今日正式通车运行</b>",
            "河谷新桥今日正式通车运行",
        ),
        ("<title>性能大增，一块顶十块GPU-EDN 电子</title><h4>性能大增，一块顶十块GPU</h4>", "性能大增，一块顶十块GPU"),
        # an address block that begins with the outlet's name prints no title
        (
            "<title>Geschichte - Chor am Seeufer</title><p>Chor am Seeufer<br>Am Ufer 1<br>Ulm</p>",
            "Geschichte - Chor am Seeufer",
        ),
        # one of two declared titles is the printed one
        (
            "<meta property=og:title content='Bridge open: the works'><meta name=twitter:title content='Bridge open: the works'>"
            "<meta name=twitter:title content='How the lake got its crossing'><h1>How the lake got its crossing</h1>",
            "How the lake got its crossing",
        ),
        # a vowel sign ends a kicker as its letter does
        (
            "<meta property=og:title content='الوادي يستقبل أول قطار'><h1>عاجلٌ: الوادي يستقبل أول قطار</h1>",
            "الوادي يستقبل أول قطار",
        ),
        (
            "<meta property=og:title content='الوادي يستقبل أول قطار'><h1><b>عاجلٌ</b> الوادي يستقبل أول قطار</h1>",
            "الوادي يستقبل أول قطار",
        ),
        # vowel signs are no letters: a title without the first word is no kicker's rest that begins within a word
        ("<meta property=og:title content='သုံးဦး အာမခံရ ကြေညာ'><h1>နဲ့ သုံးဦး အာမခံရ ကြေညာ</h1>", "နဲ့ သုံးဦး အာမခံရ ကြေညာ"),
    ],
)
def test_pieces_of_declared_titles(metadata, html, headline):
    assert metadata(html).title == headline
