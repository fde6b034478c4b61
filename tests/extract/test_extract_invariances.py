"""What a page says does not depend on how its mark-up is written: each page of the corpus reads the same in other spellings.

Each change is one that editors, minifiers, proxies or old systems make; none is seen by a reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarc import extract_html
from newsarc.model import Article


def _is_utf8(path: Path) -> bool:
    try:
        path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return False
    return True


PAGES = [path for path in sorted((Path(__file__).parents[1] / "data" / "pages").glob("*.html")) if _is_utf8(path)]
_PARAGRAPH = re.compile(r"<p>(?=[^<]*[\u0621-\u064a])(.*?)</p>", re.DOTALL)
_LETTER = re.compile("[\u0621-\u064a]")


def _in_paragraphs(change: str) -> Callable[[str], str]:
    return lambda page: _PARAGRAPH.sub(change, page)


def _outside_scripts(change: Callable[[str], str]) -> Callable[[str], str]:
    """``change`` made to the body, but in what is no mark-up."""

    def changed(page: str) -> str:
        head, body, rest = page.partition("<body")
        parts = re.split(r"(<(?:script|style|noscript)\b.*?</(?:script|style|noscript)>)", rest, flags=re.DOTALL)
        return head + body + "".join(part if number % 2 else change(part) for number, part in enumerate(parts))

    return changed


CHANGES: dict[str, Callable[[str], str]] = {
    "paragraphs are marked right-to-left": _outside_scripts(_in_paragraphs("<p>\u200f\\1\u200f</p>")),
    "an editor's spans": _outside_scripts(
        _in_paragraphs(r'<p dir="rtl"><span lang="AR-SA"><span>\1</span></span></p>')
    ),
    "fonts": _outside_scripts(_in_paragraphs(r'<p><font face="Arial" size="4">\1</font></p>')),
    "ends of paragraphs left out": _outside_scripts(lambda page: re.sub(r"</p>(?=\s*<p>)", "", page)),
    "an advertisement's frame after each": _outside_scripts(
        _in_paragraphs(r'<p>\1</p><ins class="adsbygoogle"></ins><iframe src="https://ads.example/1"></iframe>')
    ),
    "empty paragraphs between": _outside_scripts(_in_paragraphs(r"<p>\1</p><p>&nbsp;</p><p></p>")),
    "comments": _outside_scripts(_in_paragraphs(r"<p><!-- نص -->\1</p>")),
    "lines end as on Windows": lambda page: page.replace("\n", "\r\n"),
    "character references": _outside_scripts(
        lambda body: re.sub(r">[^<]*", lambda text: _LETTER.sub(lambda letter: f"&#{ord(letter[0])};", text[0]), body)
    ),
    "wrapped in three elements": lambda page: re.sub(r"(<body[^>]*>)", r"\1<div id=page><div><div>", page),
}


def _said(article: Article) -> dict[str, object]:
    """All that an article says; of what is none, that it is none."""
    if article.verdict != "article":
        return {"verdict": article.verdict}
    fields = ("title", "body", "author", "published", "modified", "source", "section", "image", "tags", "verdict")
    return {name: getattr(article, name) for name in fields} | {
        "links": {(link.kind, link.url) for link in article.links}
    }


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_same_is_said(path: Path, change: Callable[[str], str]) -> None:
    page = path.read_text(encoding="utf-8")
    url = "https://news.example/a/12345"
    assert _said(extract_html(change(page).encode(), url)) == _said(extract_html(page.encode(), url))
