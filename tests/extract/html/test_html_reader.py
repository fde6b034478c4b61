"""The one parse of a page, what it is guarded against, and the tree it leaves."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsarc.extract.html.reader import read_page
from newsarc.extract.tree import REMOVED, ZONE, Tree

BEGUN = "أعلنت الشركة الشرقية للحديد والأسمنت يوم الأحد"
TEXT_OF_PAGE = "وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها."


def text_of(markup: str) -> str:
    tree = read_page(markup.encode()).tree
    return tree.text(0) if tree.tags else ""


@pytest.mark.parametrize("markup", ["", "\0", "<!-- only a comment -->", " \n", "<!doctype html>"])
def test_nothing_in_it(markup: str) -> None:
    page = read_page(markup.encode())
    assert not "".join(page.tree.texts).strip()
    assert page.blocks == []


@pytest.mark.parametrize("depth", [300, 5_000, 100_000])
def test_text_at_any_depth(depth: int) -> None:
    page = read_page(("<div>" * depth + f"<p>{TEXT_OF_PAGE}</p>").encode())
    assert [block.text for block in page.blocks] == [TEXT_OF_PAGE]


def test_a_tag_of_too_many_attributes_loses_them_and_keeps_its_text() -> None:
    attributes = " ".join(f'data-number-{number}="{number}"' for number in range(8_000))
    tree = read_page(f"<body><div {attributes}><p>{TEXT_OF_PAGE}</p></div></body>".encode()).tree
    assert TEXT_OF_PAGE in tree.texts
    assert [tree.attributes[div] for div in tree.named({"div"})] == [{}]


def test_attributes_that_hide_the_end_of_their_tag_are_taken_off_too() -> None:
    attributes = " ".join(f'data-number-{number}=">"' for number in range(21_000))
    tree = read_page(f"<body><div {attributes}><p>{TEXT_OF_PAGE}</p></div></body>".encode()).tree
    assert [tree.attributes[div] for div in tree.named({"div"})] == [{}]


def test_a_stray_quote_swallows_no_text() -> None:
    filler = "<p>" + "نص طويل جدا في الصفحة " * 2_000 + "</p>"
    markup = f'<body><a href="/1" title=\'قال "نعم\'>أول</a><img alt="قال "نعم">{filler}<p>{TEXT_OF_PAGE}</p></body>'
    assert TEXT_OF_PAGE in text_of(markup + "<script>var x = " + '{"a":"b"},' * 9_000 + "</script>")


@pytest.mark.parametrize("tag", ["article", "main", "section", "header", "div", "p", "table"])
@pytest.mark.parametrize(
    "head", ["<title>خبر</title>", "<html lang=ar><meta charset=utf-8><title>خبر</title><link rel=x>"]
)
def test_a_head_without_its_end_swallows_no_text(head: str, tag: str) -> None:
    # minifiers leave "</head><body>" out, as HTML allows; libxml2 then keeps what it does not know in the head
    page = read_page(f"{head}<{tag}>{TEXT_OF_PAGE}</{tag}><footer>حقوق</footer>".encode())
    assert [block.text for block in page.blocks] == [TEXT_OF_PAGE, "حقوق"]


@pytest.mark.parametrize(
    "control", ["\u200f", "\u200e", "\u202b", "\u200b", "\u2067", "\ufeff", "\u061c", "&rlm;", "&#8207;"]
)
def test_controls_of_direction_are_not_read(control: str) -> None:
    page = read_page(
        f"<p>{control}كتب- {control}أحمد:{control}</p><p>{control} {control}</p><a href=/1>{control}بعد</a>".encode()
    )
    assert [block.text for block in page.blocks] == ["كتب- أحمد:", "بعد"]
    assert page.anchors[0].text == "بعد"
    assert page.tree.line(page.tree.named({"p"})[0]) == "كتب- أحمد:"


def test_joiners_are_letters_own() -> None:
    assert read_page("<p>می\u200cخواهم</p>".encode()).blocks[0].text == "می\u200cخواهم"


def test_comments_are_dropped_and_null_bytes_too() -> None:
    assert text_of("<p>قبل<!-- سر -->\0بعد</p>") == "قبلبعد"


def test_what_prints_nothing_is_left_out_and_scripts_are_kept_apart() -> None:
    markup = "<p>قبل<script type=x>1 < 2</script><style>p{}</style><select><option>أ</select><svg><text>ب</text></svg>بعد</p>"
    tree = read_page(markup.encode()).tree
    assert tree.text(0) == "قبلبعد"
    assert tree.scripts == [({"type": "x"}, "1 < 2")]
    assert "option" not in tree.tags


@pytest.mark.parametrize("markup", ["</b></script></p> </table>", "</b></p> نص", "نص"])
def test_the_root_holds_text_that_stands_before_any_element(markup: str) -> None:
    tree = read_page(markup.encode()).tree
    assert tree.text(0) == "".join(tree.texts)
    assert list(tree.runs_back(len(tree.texts)))[::-1] == list(tree.runs_from(0))


def blocks(markup: str) -> list[tuple[str, str, int]]:
    return [(block.tag, block.text, block.link_length) for block in read_page(markup.encode()).blocks]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>أ <b>ب</b> ج</p>", [("p", "أ ب ج", 0)]),
        ("<div>أ<br>ب<p>ج</p>د</div>", [("div", "أ", 0), ("br", "ب", 0), ("p", "ج", 0), ("br", "د", 0)]),
        ("<p>أ<br>ب</p><p>ج</p>", [("p", "أ", 0), ("p", "ب", 0), ("p", "ج", 0)]),
        ("<p>قل <a href=/1>\n  هنا  </a></p>", [("p", "قل هنا", 3)]),
        ("<a href=/1><h3>عنوان</h3><p>سطر</p></a>", [("h3", "عنوان", 5), ("p", "سطر", 3)]),
        ("<p>أ<button>شارك</button>ب</p>", [("p", "أب", 0)]),
        ("<x-body><x-p>أ</x-p><x-p>ب</x-p></x-body>", [("x-p", "أ", 0), ("x-p", "ب", 0)]),  # elements of the page's own
        ("<p>قل <x-tip>هنا</x-tip> ما</p><div>و<x-tip>هنا</x-tip></div>", [("p", "قل هنا ما", 0), ("div", "وهنا", 0)]),
        ("<p>Tom &amp; Jerry</p>", [("p", "Tom & Jerry", 0)]),
        ("<nav><p>قائمة</p></nav><p>نص</p>", [("p", "نص", 0)]),
        ("<p><span class=dateline>القاهرة - </span>فتح المتحف.</p>", [("p", "القاهرة - فتح المتحف.", 0)]),
        ("<p><span class=dateline>CAIRO</span> — The museum opened.</p>", [("p", "CAIRO — The museum opened.", 0)]),
        (
            "<p><span class=dateline>Sunday</span> The museum opened.</p>",
            [("span", "Sunday", 0), ("p", "The museum opened.", 0)],
        ),
        (
            "<p><span class=byline>MONA</span> The museum opened.</p>",
            [("span", "MONA", 0), ("p", "The museum opened.", 0)],
        ),
        ("<p><span class=dateline>الأحد</span>فتح المتحف.</p>", [("span", "الأحد", 0), ("p", "فتح المتحف.", 0)]),
        (
            f"<p>{BEGUN} (<span class=ticker>سوق: شهم</span>) أرباحها.</p>",
            [("p", f"{BEGUN} (سوق: شهم) أرباحها.", 0)],
        ),
        (
            f"<p>{BEGUN}<span class=tooltip>شركة تأسست سنة 1990</span> أرباحها.</p>",
            [("p", f"{BEGUN} أرباحها.", 0)],
        ),
        (f"<p>{BEGUN} <span style='display:none'>x = 2</span> ربحا.</p>", [("p", f"{BEGUN} ربحا.", 0)]),
        (
            f"<p>{BEGUN}.<span class=credit>تصوير: سلمى</span></p>",
            [("p", f"{BEGUN}.", 0), ("span", "تصوير: سلمى", 0)],
        ),
        ("<p>نص</p></body></html><p>بعد النهاية</p>", [("p", "نص", 0), ("p", "بعد النهاية", 0)]),
    ],
)
def test_blocks(markup: str, expected: list[tuple[str, str, int]]) -> None:
    assert blocks(markup) == expected


def test_a_link_knows_its_text_and_where_it_begins() -> None:
    page = read_page("<p>أول</p><p>ثان <a href=/1>رابط <b>مهم</b></a></p><a href=/2 title=صورة><img></a>".encode())
    assert [(a.address, a.text, a.block) for a in page.anchors] == [("/1", "رابط مهم", 1), ("/2", "صورة", 2)]


def test_marked_elements() -> None:
    def mark(tree: Tree, number: int) -> int:
        return {"i": REMOVED, "b": ZONE}.get(tree.tags[number], 0)

    page = read_page("<p>أ<i>ب<script>1</script></i>ج</p><b>د</b>".encode(), mark)
    assert [block.text for block in page.blocks] == ["أج", "د"]
    assert page.zones[page.blocks[1].zone].tag == "b"
    assert page.tree.scripts == []


def test_zones_cover_their_blocks() -> None:
    page = read_page("<div><p>أ</p><div class=x><p>ب</p><p>ج</p></div></div><div><p>د</p></div>".encode())
    named = next(zone for zone in page.zones if page.tree.get(zone.element, "class") == "x")
    assert (named.start, named.end) == (1, 3)
    assert page.zones[0].end == 4


FRAGMENTS = st.sampled_from(
    ["<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<br>", "<a href=/1>", "</a>", "<script>", "</script>", "<nav>", "</nav>",
     "<select>", "</select>", "<table><tr><td>", "</table>", "<span class=share>", "</span>", "&amp;", " ", "نص", "<svg>",
     "</svg>", "</html>", "</body>", "<h1>", "<button>", "</button>"]
)  # fmt: skip
MARKUP = st.lists(FRAGMENTS | st.text(max_size=5), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(MARKUP)
def test_ranges_nest_and_cover_all_text(markup: str) -> None:
    page = read_page(markup.encode("utf-8", "replace"))
    tree = page.tree
    for number, parent in enumerate(tree.parents):
        assert number < tree.ends[number] <= len(tree.tags)
        assert 0 <= tree.first_texts[number] <= tree.last_texts[number] <= len(tree.texts)
        assert parent < number
        if number:
            assert tree.ends[number] <= tree.ends[parent]
            assert tree.first_texts[parent] <= tree.first_texts[number]
            assert tree.last_texts[number] <= tree.last_texts[parent]
    if tree.tags:
        runs = list(tree.runs_from(0))
        assert "".join("".join(run for _, run in runs).split()) == "".join("".join(tree.texts).split())
        assert list(reversed(list(tree.runs_back(len(tree.texts))))) == runs
    for zone in page.zones:
        assert zone.start <= zone.end <= len(page.blocks)


@settings(max_examples=300, deadline=None)
@given(MARKUP.filter(lambda markup: "</html>" not in markup and "\0" not in markup))  # its tree loses what follows
def test_the_tree_says_what_that_of_libxml2_says(markup: str) -> None:
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    root = etree.fromstring(f"<html><body>{markup}".encode("utf-8", "replace"), parser)
    etree.strip_elements(root, "script", "select", "svg", with_tail=False)
    for broken in root.iter("br"):
        if not any(around.tag == "button" for around in broken.iterancestors()):
            broken.text = " "  # it parts two words
    tree = read_page(f"<html><body>{markup}".encode("utf-8", "replace"), keep_menus=True).tree
    elements = list(root.iter())
    assert tree.tags == [element.tag for element in elements]
    numbers = range(len(elements))
    assert [seen(tree.own_text(number)) for number in numbers] == [seen(element.text) for element in elements]
    assert [seen(tree.tail(number)) for number in numbers] == [seen(element.tail) for element in elements]
    assert seen(tree.text(0)) == seen("".join(root.itertext()))


def seen(text: str | None) -> str:
    """``text`` without controls, which the tree leaves out where blocks have them."""
    return re.sub("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]", "", text or "")


LONG_LINE = f"{TEXT_OF_PAGE} {TEXT_OF_PAGE}"


@pytest.mark.parametrize(
    ("written", "blocks"),
    [
        (f"{TEXT_OF_PAGE}\n\n  {TEXT_OF_PAGE}\n", [TEXT_OF_PAGE, TEXT_OF_PAGE]),
        (f"{LONG_LINE}\n{TEXT_OF_PAGE}", [LONG_LINE, TEXT_OF_PAGE]),
        (f"{TEXT_OF_PAGE}\n{TEXT_OF_PAGE}", [LONG_LINE]),
        (f"{TEXT_OF_PAGE}\n\n<a href=/2>{TEXT_OF_PAGE}</a>", [LONG_LINE]),
        ("\n\n", []),
    ],
    ids=["empty lines", "long lines", "lines that their writer broke", "a link", "nothing"],
)
def test_paragraphs_of_a_pre(written: str, blocks: list[str]) -> None:
    page = read_page(f"<pre>{written}</pre>".encode())
    assert [block.text for block in page.blocks] == blocks
