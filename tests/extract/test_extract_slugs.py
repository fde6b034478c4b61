"""What addresses of a story have in common when their words are written anew."""

from __future__ import annotations

import pytest

from newsarc.extract.slugs import are_of_two_stories, have_one_number, key_without_words

SITE = "https://www.sahel.example"


@pytest.mark.parametrize(
    ("one", "other", "one_number", "two_stories"),
    [
        ("/news/70011-bridge-opens", "/news/70011-opening-put-off", True, False),
        ("/news/70011-bridge", "/news/70012-bridge", False, True),
        ("/e/70012/cut", "/e/70012/put-off", True, False),
        ("/2026/11/20/cut/70011", "/2026/11/20/put-off/70011", True, False),
        ("/2026/11/20/bulletin", "/2026/11/21/bulletin", False, True),
        ("/2026-11-20-bulletin", "/2026-11-21-bulletin", False, False),
        ("/2026/11/budget-2026", "/2026/11/budget-put-off", False, False),
        ("/news/15-dead", "/news/17-dead", False, False),
        ("/read?id=70011&t=cut", "/read?id=70011&t=put-off", True, False),
        ("/read?id=70011", "/read?id=70012", False, True),
        ("/a/cut", "/a/put-off", False, False),
        ("/cut-20261120", "/put-off-20261120", False, False),
        ("/خبر/٧٠٠١١-قطع", "/خبر/70011-تأجيل", True, False),
    ],
)
def test_numbers_and_days(one: str, other: str, one_number: bool, two_stories: bool) -> None:
    for first, second in ((one, other), (other, one)):
        assert have_one_number(SITE + first, SITE + second) is one_number
        assert are_of_two_stories(SITE + first, SITE + second) is two_stories


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("/news/70011-bridge-opens", "/news/#70011"),
        ("/news/70011-%D8%AC%D8%B3%D8%B1", "/news/#70011"),
        ("/news/%D8%AC%D8%B3%D8%B1-70011.html", "/news/#70011"),
        ("/e/70012/cut", "/e/70012/*"),
        ("/Story/2026/11/20/جسر-جديد/70011", "/story/2026/11/20/*/70011"),
        ("/middle-east/70012/cut/", "/*/70012/*"),
        ("/forum/thread-70011-2.html", "/forum/#70011-2"),
        ("/news/70011-17-dead_3", "/news/#70011_3"),
        ("/news/70011", None),
        ("/2026/11/20/cut", None),
        ("/budget-2026-cut", None),
        ("/middle-east-947-20261120", None),
        ("/cut-20112026", None),
        ("/bulletin-202611-cut", None),
        ("/read/70011-cut?page=2", None),
        ("", None),
    ],
)
def test_an_address_without_its_words(path: str, key: str | None) -> None:
    assert key_without_words(SITE + path) == (key and f"#sahel.example{key}")
    assert key_without_words("https://m.sahel.example" + path) == key_without_words(SITE + path)


@pytest.mark.parametrize(
    "url", ["", "سطر", "http://[", "mailto:a@b.example", "https://a.test/%ff%fe/999-x", f"https://a.test/{'9' * 5000}"]
)
def test_no_address(url: str) -> None:
    assert not have_one_number(url, "https://a.test/70011") and not are_of_two_stories(url, "")
    key_without_words(url)
