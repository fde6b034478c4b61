"""Outlet rules: the selectors they are written in, the table's own rules on a page each, and rules from plug-ins."""

import sys
import textwrap
from pathlib import Path

import pytest

from newsarc.extract.html import extract_html
from newsarc.extract.html.reader import read_page
from newsarc.extract.outlets import OutletRule, find_rule, registry
from newsarc.extract.outlets.selector import parse_selector
from newsarc.extract.outlets.table import RULES

PAGES = Path(__file__).parents[2] / "data" / "outlets"


MARKUP = """<html><body><article id=story class="a b"><h1>1</h1><p itemprop=author>2</p></article>
<div><p>3</p><div><a href="/writers/5">4</a></div></div><time datetime=2024>5</time><h2 class=ab>6</h2></body></html>"""


@pytest.mark.parametrize(
    ("selector", "texts"),
    [
        ("", []),
        ("article", ["12"]),
        ("#story", ["12"]),
        ("div > p", ["3"]),
        ("article > p", ["2"]),
        ("body > p", []),
        ("body p", ["2", "3"]),
        ("div div > a", ["4"]),
        ("[itemprop=author]", ["2"]),
        ('a[href^="/writers/"]', ["4"]),
        ('a[href$="/5"]', ["4"]),
        ("a[href$=writers]", []),
        ("a[href*=5]", ["4"]),
        ("time[datetime]", ["5"]),
        ("h1, h2", ["1", "6"]),
        (".a.b", ["12"]),
        ("*.ab", ["6"]),
        ("H2", ["6"]),
    ],
)
def test_selectors(selector, texts):
    tree = read_page(MARKUP.encode()).tree
    assert [tree.text(number) for number in parse_selector(selector).select(tree)] == texts


@pytest.mark.parametrize("selector", ["p:first-child", "div +p", "> p", "p >", "a[", ",", "p,,a", "a[x='\"]"])
def test_what_is_not_understood_is_refused(selector):
    with pytest.raises(ValueError, match="selector"):
        parse_selector(selector)


def test_a_rule_needs_a_host_or_a_sign():
    with pytest.raises(ValueError, match="neither"):
        OutletRule(name="nobody")
    with pytest.raises(ValueError, match="not understood"):
        OutletRule(name="odd", hosts=("a.example",), body="p:first")


def test_every_rule_of_the_table_has_its_page():
    assert {rule.name for rule in RULES} == {path.stem for path in PAGES.glob("*.html")}
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_mediawiki():
    article = extract_html((PAGES / "mediawiki.html").read_bytes())
    assert (article.title, article.published) == ("سد الوادي", "2021-04-14T09:12")
    assert article.provenance["published"] == "outlet rule mediawiki"
    assert "عدل" not in article.body
    assert "[1]" not in article.body
    assert article.paragraphs[1] == "تاريخه"


def test_wikinews_opens_with_its_day():
    article = extract_html((PAGES / "wikinews.html").read_bytes(), "https://ar.wikinews.org/wiki/x")
    assert (article.published, article.modified) == ("2021-04-10", "2021-04-14T09:12")
    assert article.body.startswith("عادت العبارات")


def test_a_post_of_telegram():
    article = extract_html((PAGES / "telegram.html").read_bytes(), "https://t.me/saha_news/77?embed=1")
    assert article.title == "البلدية تفتح الجسر الخشبي أمام المشاة", "its first line in bold"
    assert (article.published, article.image) == ("2024-02-11T17:42:10+00:00", "https://cdn.example/bridge.jpg")
    assert article.body.startswith("فتحت البلدية صباح اليوم")
    assert article.section is None, "the channel's name is none"


def test_discourse():
    article = extract_html((PAGES / "discourse.html").read_bytes())
    assert (article.author, article.published) == ("سمر العاني", "2023-07-02T05:40:00Z")
    assert article.paragraphs == [
        "انقطع الماء عن الحي الغربي منذ مساء أمس، ولم تعلن البلدية سبب الانقطاع ولا موعد عودته إلى البيوت."
    ]
    assert article.provenance["body"] == "outlet rule discourse"


PLUG_IN = """
    from newsarc.extract.outlets import OutletRule

    MIDAN = OutletRule(
        name="almidan",
        hosts=("almidan.example",),
        title=".kopf",
        body=".stoff",
        author=".wer",
        published=".wann",
        section=".wo",
        tags=".worte",
        image=".bild",
        related=".mehr",
        remove=".stoff .zwischen",
    )

    def several():
        return [MIDAN, OutletRule(name="wiki of ours", signs=('content="MediaWiki',), author=".owner")]
"""
PAGE = """<html><head><title>x</title></head><body><p class="kopf">عنوان الصفحة الغريبة</p><i class="wer">هند الراوي</i>
<i class="wann">٣ آذار ٢٠٢٤</i><ul class="stoff"><li>سطر قصير</li><li class="zwischen">إعلان</li>
<li class="mehr">تابع <a href="/b/77">صيادو المدينة يعودون إلى البحر بعد شهر من الرياح</a></li><li>سطر ثان</li></ul>
<i class="wo">بحر وبر</i><i class="worte"><a href="/x">الصيد</a> <a href="/y">رياح، موج</a></i>
<b class="bild"><img src="data:image/gif;base64,R0lG" data-src="/media/7.jpg"></b>
<nav class="mehr"><a href="/b/78">أسعار السمك ترتفع في أسواق الميناء القديم</a></nav>
<p>نص طويل في هامش الصفحة لا علاقة له بالخبر، لكنه أطول من الخبر نفسه بكثير، ولذلك يخطئ فيه كل من يبحث عن الأطول.</p>
</body></html>""".encode()


@pytest.fixture
def install(tmp_path, monkeypatch):
    """Makes a distribution with the given entry points importable, as ``pip install`` would."""

    def make(entry_points: str, code: str = PLUG_IN) -> None:
        (tmp_path / "midan_rules.py").write_text(textwrap.dedent(code), encoding="utf-8")
        info = tmp_path / "midan_rules-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: midan-rules\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[newsarc.rules]\n{entry_points}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(tmp_path)
        registry._tables.cache_clear()

    yield make
    sys.modules.pop("midan_rules", None)
    registry._tables.cache_clear()


def test_a_plug_in_adds_a_rule(install):
    before = extract_html(PAGE, "https://www.almidan.example/a/1")
    install("midan = midan_rules:MIDAN")
    article = extract_html(PAGE, "https://www.almidan.example/a/1")
    assert before.author is None
    assert (article.title, article.author, article.published) == ("عنوان الصفحة الغريبة", "هند الراوي", "2024-03-03")
    assert article.body == "سطر قصير\nسطر ثان"
    assert (article.section, article.tags) == ("بحر وبر", ["الصيد", "رياح", "موج"])
    assert article.image == "https://www.almidan.example/media/7.jpg"
    assert [link.url for link in article.links if link.kind == "related"] == [
        "https://www.almidan.example/b/77",  # inside the text
        "https://www.almidan.example/b/78",  # in a menu, which is not read without a rule
    ]
    ruled = ("title", "author", "published", "body", "section", "tags", "image")
    assert {article.provenance[field] for field in ruled} == {"outlet rule almidan"}
    assert extract_html(PAGE, "https://other.example/a/1").author is None


def test_a_plug_in_goes_before_our_own_rules(install):
    install("all = midan_rules:several")
    assert find_rule("https://sub.almidan.example/x", "").name == "almidan"
    assert find_rule(None, '<meta name="generator" content="MediaWiki 1">').name == "wiki of ours"


@pytest.mark.parametrize("target", ["midan_rules:missing", "no_such_module:X", "midan_rules:sys"])
def test_a_broken_plug_in_is_left_out_with_a_warning(install, target):
    install(f"bad = {target}\ngood = midan_rules:MIDAN", "import sys\n" + textwrap.dedent(PLUG_IN))
    with pytest.warns(RuntimeWarning, match="bad"):
        assert find_rule("https://almidan.example/", "").name == "almidan"


def test_a_wiki_of_news_gives_its_day():
    html = """<html lang=ar><head><title>ويكي</title><meta name="generator" content="MediaWiki 1.32.0"/></head><body>
    <h1 id="firstHeading">بلدية المرج تفتتح جسرا خشبيا</h1><div class="mw-parser-output">
    <p><strong class="published">الإثنين 13 آب/أغسطس 2018</strong></p>
    <p>افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة.</p>
    <p>وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار.</p></div>
    <ul><li id="footer-info-lastmod">آخر تعديل لهذه الصفحة كان يوم 17 نوفمبر 2018 الساعة 14:20.</li></ul></body></html>"""
    article = extract_html(html.encode())
    assert (article.published, article.modified) == ("2018-08-13", "2018-11-17T14:20")
