import re
from datetime import datetime, timezone

from hypothesis import given, settings
from hypothesis import strategies as st
from read_metadata import read, tree

from newsarc.extract.metadata import extract_metadata, parse_structured
from newsarc.extract.metadata.byline import names_beside_date, names_in_byline
from newsarc.extract.metadata.isodate import normalize_iso
from newsarc.extract.metadata.printed_dates import find_printed_dates

FRAGMENTS = st.sampled_from(
    [
        "<h1>", "</h1>", "<div class=author>", "</div>", "<time datetime='2024-05-20'>", "<p>", "بقلم: ليلى حداد",
        "20/05/2024",
        '<script type="application/ld+json">', '{"@type":"NewsArticle","author":[{"name":',
        "</script>", "<meta property='og:title' content='",
        "'>", "<title>", "</title>", "خبر | الميدان", "<a rel=author href='", "<span itemprop=author>", "<!--",
        "-->", "<table><tr><td>",
        "<svg>", "<link rel=canonical href='http://[", "\x00", "\ud83d", "٢٠٢٤", "<base href='//'>", "<?php",
        "<![CDATA[", "<footer>",
    ]
)  # fmt: skip
PAGES = st.lists(FRAGMENTS | st.text(max_size=20), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(PAGES, st.none() | st.text(max_size=40) | st.just("https://x.example/2024/05/20/a"))
def test_never_raises_and_repeats_itself(html, url):
    root = tree(f"<html>{html}")
    for element in [None, *root.named({"div", "h1", "p"})[:2]]:
        results = [
            extract_metadata(
                root,
                url,
                datetime(2025, 1, 1, tzinfo=timezone.utc),
                parse_structured(root),
                title_element=element,
                body_element=element,
                has_text=True,
            )
            for _ in range(2)
        ]
        assert results[0] == results[1]
        for day in (results[0].published, results[0].modified):
            assert day is None or re.match(r"\d{4}-\d{2}-\d{2}(T|$)", day)


@given(st.text(max_size=200))
def test_readers_of_text_never_raise(text):
    assert all(name == name.strip() and name for name in names_in_byline(text))
    names_in_byline(text, strict=True)
    names_beside_date(text)
    iso = normalize_iso(text)
    assert iso is None or normalize_iso(iso) == iso
    assert all(text[d.start : d.end] and d.iso[:4].isdigit() for d in find_printed_dates(text))


def test_a_flood_of_elements_is_bounded():
    flood = "<div class=author>ليلى</div>" * 30_000 + "<h1>خبر طويل عن الزراعة</h1>" * 3_000 + "<time>" * 3_000
    assert read(f"<title>خبر طويل عن الزراعة</title>{flood}").title == "خبر طويل عن الزراعة"


def test_deep_nesting_and_long_lines_are_bounded():
    assert read("<div class=byline>" * 50_000 + "<h1>خبر</h1>").title == "خبر"
    assert read("<h1>خبر</h1><p>" + "بقلم 2024 12/ " * 200_000).title == "خبر"
    assert read(f"<h1>{'كلمة | ' * 100_000}</h1><title>{'كلمة | ' * 100_000}</title>").title is None, "no headline"
