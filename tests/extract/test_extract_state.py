"""``states``: which scripts of a page are data, and what they say."""

import json
from urllib.parse import quote

import pytest
from guard import ends
from hypothesis import given, settings
from hypothesis import strategies as st

from newsarc.extract.html.read import extract_html
from newsarc.extract.state import MAX_SCRIPT, flight_markup, json_value, revived, states
from newsarc.extract.tree import Tree

VALUE = {"article": {"title": "افتتاح محطة القطار", "published": "2026-03-01"}}
WRITTEN = json.dumps(VALUE)
FLAT = json.dumps([{"article": 1}, {"title": 2, "published": 3}, *VALUE["article"].values()])
STREAM = json.dumps(
    [{"_1": 2}, "article", {"_3": 4, "_5": 6}, "title", VALUE["article"]["title"], "published", "2026-03-01"]
)
DEFERRED = (
    [{"_1": 2}, "article", ["P", 2]],
    [{"_4": 5, "_6": 7}, "title", VALUE["article"]["title"], "published", "2026-03-01"],
)
UNQUOTED = f'{{article:{{title:"{VALUE["article"]["title"]}","published":\'2026-03-01\'}}}}'
ISLAND = json.dumps({"article": [0, {name: [0, text] for name, text in VALUE["article"].items()}]})
SINGLE_QUOTED = WRITTEN.replace("\\", "\\\\")


def page(text: str, **attributes: str) -> Tree:
    return Tree(scripts=[(attributes, text)])


@pytest.mark.parametrize(
    "tree",
    [
        page(WRITTEN, id="__NEXT_DATA__"),
        page(f"\n  {WRITTEN}\n", type="application/json"),
        page(FLAT, id="__NUXT_DATA__"),
        page(f"window.__NUXT__={WRITTEN};"),
        page(f" __INITIAL_DATA__ = {WRITTEN};(function(){{}})()"),
        page(f"var a = 1; window.__INITIAL_STATE__ = {WRITTEN}"),
        page(f"Fusion.arcSite='x';Fusion.globalContent={WRITTEN};Fusion.x=1"),
        page(f"window.__INITIAL_STATE__ = JSON.parse({json.dumps(WRITTEN)});"),
        page(f"window.__INITIAL_STATE__ = JSON.parse('{SINGLE_QUOTED}');"),
        page(f'window.__PRELOADED_STATE__=JSON.parse(decodeURIComponent("{quote(WRITTEN)}"))'),
        page(WRITTEN.replace('"', "&q;"), id="serverApp-state", type="application/json"),
        page(f"window.__remixContext = {WRITTEN};"),
        page(f"window.__reactRouterContext.streamController.enqueue({json.dumps(STREAM)});"),
        Tree(
            scripts=[
                ({}, f"x.streamController.enqueue({json.dumps(line)});// a promise that was kept later")
                for line in (json.dumps(DEFERRED[0]) + "\n", f"P2:{json.dumps(DEFERRED[1])}\n")
            ]
        ),
        page(
            "window.__NUXT__=(function(a,b){return {article:{title:a,published:b}}}"
            f'({json.dumps(VALUE["article"]["title"])},"2026-03-01"));'
        ),
        page(
            'window.__NUXT__=(function(a){a.title="' + VALUE["article"]["title"] + "\";a.published='2026-03-01';"
            "return {article:a}}({}));"
        ),
        page(f"window.__DATA__ = {UNQUOTED};"),
        page(
            "{__sveltekit_1 = {base: ''}; kit.start(app, element, {node_ids: [0], data: "
            + UNQUOTED
            + ", form: null});}"
        ),
        Tree(tags=["html", "div"], attributes=[{}, {"id": "app", "data-page": WRITTEN}]),
        Tree(tags=["html", "div"], attributes=[{}, {"wire:snapshot": WRITTEN}]),
        Tree(tags=["html", "astro-island"], attributes=[{}, {"props": ISLAND}]),
        page(f"outlet.pages.storyData = {WRITTEN};"),
        page(f"var articleDetail={WRITTEN};"),
    ],
    ids=[
        "Next",
        "JSON by type, white space around",
        "Nuxt 3",
        "Nuxt 2",
        "any such name at the head",
        "further on",
        "Fusion",
        "JSON in a string",
        "JSON in single quotes",
        "JSON in percent form",
        "Angular 15",
        "Remix",
        "Remix's stream",
        "Remix's stream in two parts",
        "Nuxt 2 call",
        "Nuxt 2 call that fills objects",
        "JavaScript",
        "SvelteKit",
        "Inertia",
        "Livewire",
        "Astro",
        "named after the story",
        "a variable named after the article",
    ],
)
def test_scripts_that_are_data(tree: Tree) -> None:
    assert list(states(tree)) == [VALUE]


@pytest.mark.parametrize(
    "tree",
    [
        page(WRITTEN, type="application/LD+JSON"),
        page(WRITTEN[:-1], type="application/json"),
        page("[" * 100_000, type="application/json"),
        page(f"var newsletter = {WRITTEN};"),
        page(f"track({WRITTEN})"),
        page(WRITTEN, **{"type": "application/json", "data-drupal-selector": "drupal-settings-json"}),
        page(f"var a = 1; tracker.__STATE__ = {WRITTEN}"),
        page(json.dumps({"text": "ا" * MAX_SCRIPT}, ensure_ascii=False)),
        page(""),
    ],
    ids=[
        "JSON-LD",
        "cut",
        "nested without end",
        "a variable that is named after no story",
        "an argument",
        "settings",
        "a name of no framework",
        "too long",
        "empty",
    ],
)
def test_scripts_that_are_none(tree: Tree) -> None:
    assert list(states(tree)) == []


def test_values_that_json_lacks_are_none() -> None:
    script = 'window.__INITIAL_STATE__={"user":undefined,"list":[undefined],"title":"افتتاح محطة القطار"}'
    assert list(states(page(script))) == [{"user": None, "list": [None], "title": "افتتاح محطة القطار"}]


def test_escapes_of_single_quotes() -> None:
    script = r"""window.__INITIAL_STATE__=JSON.parse('{"title":"قال: \\"نعم\\" ثم \'لا\'","x":"\x3Cp\u003E"}')"""
    assert list(states(page(script))) == [{"title": "قال: \"نعم\" ثم 'لا'", "x": "<p>"}]


@pytest.mark.parametrize(
    ("values", "value"),
    [
        ([{"a": 1, "b": 2}, "x", [1, 1]], {"a": "x", "b": ["x", "x"]}),
        (
            [{"a": 1, "b": 2, "c": 3}, ["Date", "2026-03-01"], ["D", 7], ["null", "x", 4], 5],
            {"a": "2026-03-01", "b": 7, "c": {"x": 5}},
        ),
        ([["Reactive", 1], {"a": -1, "b": 9, "c": True}], {"a": None, "b": None, "c": None}),
        ([], []),
        ({"a": 1}, {"a": 1}),
        ("x", "x"),
    ],
)
def test_flat_json_revived(values: object, value: object) -> None:
    assert revived(values) == value


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ("{a:1,'b':-.5,\"c\":[,2],}", {"a": 1, "b": -0.5, "c": [None, 2]}),
        ("{a:void 0,b:!0,c:!1,d:null,e:Infinity}", {"a": None, "b": True, "c": False, "d": None, "e": None}),
        ("[new Date(1700000000000),new Date(\"2026-03-01\"),new Set([1]),Object.create(null)]", [1700000000000, "2026-03-01", [1], {}]),
        (r"['\x3Cp\u003E\'\q']", ["<p>'q"]),
        ("(function(a){a[1]=2;return [a,a]}(Array(2)))", [[None, 2], [None, 2]]),
        ("{a:b(1)}", None),  # calculations are not understood
        ("{a:1", None),
        ("", None),
        ("(function(a){return a", None),
        ("[" * 50_000, None),
    ],
)  # fmt: skip
def test_javascript(script: str, value: object) -> None:
    assert json_value(script) == value


@pytest.mark.parametrize(
    "script",
    [
        "[void " + "void " * 5000,
        "[" + "new A(" * 5000,
        "[" + "Array(" * 5000,
        "[Array('x')]",
        "[Array()]",
        "[Array(1.5)]",
    ],
    ids=["void", "new", "Array", "length of letters", "no length", "half a length"],
)
def test_javascript_that_nobody_writes(script: str) -> None:
    page = f"<html><body><script>window.__NUXT__ = {script}{' ' * 60}</script></body></html>"
    assert extract_html(page.encode()).verdict == "empty"


@settings(max_examples=60, deadline=None)
@given(st.text("{}[]()\"'`,:ab0.-!\\=; /*+\n") | st.text())
def test_any_script(script: str) -> None:
    json_value(script)
    json_value(f"(function(a){{{script}}}({{}}))")


LONG = "<p>" + "خبر طويل. " * 9 + "</p>"
ROWS = (
    '1:"$Sreact.fragment"\n2:I[75,[],""]\n:HL["/a.css","style"]\n'
    f'1a:T{len(LONG.encode()):x},{LONG}3:["$","$L2",null,{{"article":{{"body":"$1a","at":"$D2026-03-01","none":"$undefined",'
    '"price":"$$5","tags":"$4:list"}}]\n4:{"list":["نقل"]}\n0:["$","main",null,{"children":"$L3"}]\n'
)


def flight(stream: str, cut: int = 90) -> Tree:
    pieces = [stream[place : place + cut] for place in range(0, len(stream), cut)]
    return Tree(scripts=[({}, f"self.__next_f.push([1,{json.dumps(piece)}])") for piece in pieces])


def test_rows_of_next() -> None:
    (rows,) = states(flight(ROWS))
    (article,) = [
        row[3]["article"] for row in rows if isinstance(row, list) and row[:1] == ["$"] and "article" in row[3]
    ]
    assert article == {"body": LONG, "at": "2026-03-01", "none": None, "price": "$5", "tags": ["نقل"]}


@pytest.mark.parametrize(
    ("rows", "markup"),
    [
        ('0:["$","p",null,{"className":"a","children":["س & ",3,null,true]}]\n', '<p class="a">س &amp; 3</p>'),
        ('2:I[1]\n0:{"f":[["$","$L2",null,{"other":["$","b",null,{}],"children":"$3"}]]}\n3:["$","img",null,{"src":"/a.png"}]\n', '<img src="/a.png">'),
        ('0:["$","div",null,{"dangerouslySetInnerHTML":{"__html":"<i>ص</i>"},"onClick":"$F1"}]\n', "<div><i>ص</i></div>"),
        ('0:["$","script",null,{"children":"x"}]\n', ""),
        ('0:["text",{"a":"text"}]\n', ""),  # text of no element
    ],
)  # fmt: skip
def test_elements_of_next_are_drawn(rows: str, markup: str) -> None:
    assert flight_markup(flight(rows)) == markup


@pytest.mark.parametrize(
    "rows",
    ['0:["$0","$0"]\n', '0:["$","p",null,{"children":["$0","$0"]}]\n', "1:Tfffffff,ab", '0:"$1"\n1:"$0"\n', '0:["$1:a:0:9"]\n1:{"a":["$D"]}\n'],
)  # fmt: skip
def test_rows_that_hold_themselves_or_are_cut(rows: str) -> None:
    tree = flight(rows)
    assert len(states(tree)) <= 1
    assert len(flight_markup(tree)) < 1_000_000


def test_a_long_text_is_not_drawn_each_time_that_it_is_referred_to() -> None:
    children = ",".join(['"$5"'] * 4000)
    rows = f'5:T{10_000:x},{"a" * 10_000}0:["$","p",null,{{"children":[{children}]}}]\n'
    assert 10_000 < len(flight_markup(flight(rows, 50_000))) < 5_000_000


@settings(max_examples=60, deadline=None)
@given(st.text('0123456789abTIL:$[]{}",\n') | st.text())
def test_any_stream(stream: str) -> None:
    flight_markup(flight(stream))
    states(flight(stream))


TITLE = "محطة القطار الشرقية تستقبل أول رحلاتها إلى الساحل"
BODY = "دشن وزير النقل صباح الثلاثاء محطة القطار الجديدة في طرف المدينة الشرقي. " * 4
IMAGE = "https://cdn.sahel.example/a.jpg"
APOLLO = {
    "ROOT_QUERY": {"article": {"__ref": "Article:7"}},
    "Article:7": {
        "__typename": "Article", "title": TITLE, "publishedAt": "2025-03-04", "content": BODY,
        "author": {"__ref": "Author:3"}, "section": {"__ref": "Section:1"}, "image": {"__ref": "Image:2"},
        "tags": [{"__ref": "Tag:1"}],
    },
    "Author:3": {"name": "ليان الحداد"}, "Section:1": {"title": "محليات"}, "Image:2": {"url": IMAGE}, "Tag:1": {"name": "نقل"},
}  # fmt: skip
WORDPRESS = {
    "title": {"rendered": TITLE}, "date": "2025-03-04", "content": {"rendered": f"<p>{BODY}</p>"},
    "_embedded": {
        "author": [{"name": "ليان الحداد"}], "wp:featuredmedia": [{"source_url": IMAGE}],
        "wp:term": [[{"taxonomy": "category", "name": "محليات"}], [{"taxonomy": "post_tag", "name": "نقل"}]],
    },
}  # fmt: skip
GRAPHQL = {
    "title": TITLE, "date": "2025-03-04", "content": BODY, "author": {"node": {"firstName": "ليان", "lastName": "الحداد"}},
    "featuredImage": {"node": {"sourceUrl": IMAGE}}, "categories": {"nodes": [{"name": "محليات"}]},
    "tags": {"edges": [{"node": {"name": "نقل"}}]},
}  # fmt: skip
STRAPI = {
    "id": 1,
    "attributes": {
        "title": TITLE, "publishedAt": "2025-03-04", "body": BODY,
        "authors": {"data": [{"attributes": {"name": "ليان الحداد"}}]}, "cover": {"data": {"attributes": {"url": IMAGE}}},
        "category": {"data": {"attributes": {"name": "محليات"}}}, "tags": {"data": [{"attributes": {"name": "نقل"}}]},
    },
}  # fmt: skip
DOTNET = {
    "NewsId": 4, "NewsTitle": TITLE, "NewsDate": "2025-03-04", "NewsBody": BODY, "WriterName": "ليان الحداد", "CategoryName": "محليات",
    "NewsImage": IMAGE, "Tags": [{"name": "نقل"}],
}  # fmt: skip
PHP = {
    "post_title": TITLE, "post_date": "2025-03-04", "post_content": BODY, "post_author": "ليان الحداد", "category_name": "محليات",
    "post_image": IMAGE, "post_tags": ["نقل"],
}  # fmt: skip
PRISMIC = {
    "uid": "station", "tags": ["نقل"], "first_publication_date": "2025-03-04", "lang": "ar",
    "data": {
        "title": [{"type": "heading1", "text": TITLE}], "auteur": {"data": {"nom": "ليان الحداد"}},
        "rubrique": {"data": {"nom": "محليات"}}, "image": {"url": IMAGE},
        "slices": [{"slice_type": "texte", "primary": {"contenu": [{"type": "paragraph", "text": text}]}} for text in (BODY, "")],
        "contenu": BODY,
    },
}  # fmt: skip
CONTENTFUL = {
    "sys": {"createdAt": "2025-03-03", "updatedAt": "2025-03-04"},
    "fields": {
        "headline": TITLE, "date": "2025-03-04", "body": BODY, "author": {"fields": {"name": "ليان الحداد"}}, "keywords": ["نقل"],
        "section": {"fields": {"title": "محليات"}}, "heroImage": {"fields": {"file": {"url": IMAGE}}},
    },
}  # fmt: skip
ARC = {
    "headlines": {"basic": TITLE}, "display_date": "2025-03-04", "content": BODY, "credits": {"by": [{"name": "ليان الحداد"}]},
    "taxonomy": {"primary_section": {"name": "محليات"}, "tags": [{"text": "نقل"}]}, "promo_items": {"basic": {"url": IMAGE}},
}  # fmt: skip
DRUPAL = {
    "data": {
        "type": "node--article", "id": "7", "attributes": {"title": TITLE, "created": "2025-03-04", "body": {"processed": BODY}},
        "relationships": {
            "uid": {"data": {"type": "user--user", "id": "1"}}, "field_section": {"data": {"type": "term", "id": "2"}},
            "field_tags": {"data": [{"type": "term", "id": "3"}]}, "field_image": {"data": {"type": "file--file", "id": "4"}},
        },
    },
    "included": [
        {"type": "user--user", "id": "1", "attributes": {"display_name": "ليان الحداد"}},
        {"type": "term", "id": "2", "attributes": {"name": "محليات"}}, {"type": "term", "id": "3", "attributes": {"name": "نقل"}},
        {"type": "file--file", "id": "4", "attributes": {"uri": {"url": IMAGE}}},
    ],
}  # fmt: skip
QUINTYPE = {
    "headline": TITLE, "first-published-at": "2025-03-04", "published-at": "2025-03-04", "content": BODY,
    "authors": [{"name": "ليان الحداد"}], "sections": [{"name": "محليات"}], "tags": [{"name": "نقل"}], "hero-image": IMAGE,
}  # fmt: skip
TURKISH = {
    "baslik": TITLE, "yayin_tarihi": "2025-03-04", "icerik": f"<p>{BODY}</p>", "yazar": [{"ad": "ليان الحداد"}],
    "kategori": {"ad": "محليات"}, "etiketler": ["نقل"], "gorsel": IMAGE,
}  # fmt: skip
OTHERS = [
    {"title": f"خبر آخر عن السوق {n}", "slug": f"s{n}", "publishedAt": "2025-03-01", "body": BODY * 2} for n in (1, 2)
]


@pytest.mark.parametrize(
    "record",
    [APOLLO, WORDPRESS, GRAPHQL, STRAPI, DOTNET, PHP, PRISMIC, CONTENTFUL, ARC, DRUPAL, QUINTYPE, TURKISH],
    ids="Apollo WordPress WPGraphQL Strapi .NET PHP Prismic Contentful Arc Drupal Quintype Turkish".split(),
)
def test_records_of_content_management_systems(record: dict[str, object]) -> None:
    state = json.dumps({"props": {"latest": OTHERS, "page": record}})
    found = extract_html(f"<title>{TITLE} | الساحل</title><body><script id=__NEXT_DATA__>{state}</script>".encode())
    assert (found.title, found.body) == (TITLE, BODY.strip())
    assert (found.published, found.author, found.section) == ("2025-03-04", "ليان الحداد", "محليات")
    assert (found.image, found.tags) == (IMAGE, ["نقل"])


@pytest.mark.parametrize("title", ["الساحل", "الساحل | أخبار من البحر إلى الجبل"])
def test_where_the_page_is_titled_as_all_are_the_record_at_its_address_names_it(title: str) -> None:
    own = {"title": TITLE, "slug": "eastern-station", "publishedAt": "2025-03-04", "body": BODY}
    state = json.dumps({"list": [*OTHERS, own]})
    page = f"<title>{title}</title><body><script type=application/json>{state}</script>".encode()
    found = extract_html(page, "https://sahel.example/news/eastern-station?x=1")
    assert (found.title, found.published, found.body) == (TITLE, "2025-03-04", BODY.strip())


def test_a_front_page_is_no_article_for_the_texts_in_its_state() -> None:
    links = "".join(f'<div><a href="/news/{n}">إغلاق الجسر القديم أسبوعا للصيانة {n}</a></div>' for n in range(40))
    state = json.dumps({"list": OTHERS, "top": {"title": TITLE, "publishedAt": "2025-03-04", "body": BODY}})
    page = f"<title>الساحل</title><body><main>{links}</main><script type=application/json>{state}</script>".encode()
    assert extract_html(page, "https://sahel.example/").verdict == "index"


def test_a_small_number_in_the_address_names_no_record() -> None:
    state = json.dumps([{"title": TITLE, "id": 1, "publishedAt": "2025-03-04"}, *OTHERS])
    page = f"<title>الصفحة غير موجودة</title><body><script type=application/json>{state}</script>".encode()
    assert extract_html(page, "https://sahel.example/x/1").title == "الصفحة غير موجودة"


def test_a_place_among_the_sites_data_is_no_section() -> None:
    record = {"title": TITLE, "publishedAt": "2025-03-04", "body": BODY, "category": "/api/categories/8"}
    state = f"<script type=application/json>{json.dumps(record)}</script>"
    assert extract_html(f"<title>{TITLE}</title><body>{state}".encode()).section is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 9) | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=2), inner, max_size=4),
)


@pytest.mark.parametrize(
    "flat",
    [
        [{"a": 1}, ["P", [1]]],  # a promise of no place
        [["null", [1], 0, 5, 0]],  # names that are none
        [{"_" + "1" * 5000: 1}, 2],  # Python reads no longer numbers
    ],
)
def test_flat_json_that_no_framework_writes(flat: list[object]) -> None:
    assert isinstance(revived(flat), dict)
    script = f'<script id="__NUXT_DATA__" type="application/json">{json.dumps([*flat, "x" * 50])}</script>'
    assert extract_html(f"<html><body>{script}</body></html>".encode()).verdict == "empty"


def test_properties_of_an_island_may_be_deep() -> None:
    deep = '{"a":' * 900 + "1" + "}" * 900
    assert extract_html(f"<html><body><astro-island props='{deep}'></astro-island></body></html>".encode()).body == ""


def test_an_author_that_holds_itself_under_all_names_is_soon_read() -> None:
    names = "name title headline rendered basic fullName full_name displayName display_name label node nodes edges data attributes fields"
    record = [
        {"title": 1, "datePublished": 2, "authors": 4}, TITLE, "2026-03-01", dict.fromkeys(names.split(), 3), [3] * 300
    ]  # fmt: skip
    script = f'<script id="__NUXT_DATA__" type="application/json">{json.dumps(record)}</script>'
    with ends():  # a tenth as many authors took ten seconds
        article = extract_html(f"<html><head><title>{TITLE}</title></head><body>{script}</body></html>".encode())
    assert article.author is None


@settings(max_examples=60, deadline=None)
@given(JSON)
def test_any_json_revives(value: object) -> None:
    revived(value)


def test_stories_in_a_list_within_what_is_called_related() -> None:
    stories = [{"title": "إغلاق الجسر القديم أسبوعا للصيانة", "canonical_url": "https://sahel.example/n/2"}]
    own = {"title": TITLE, "publishedAt": "2025-03-04", "body": BODY, "related_content": {"articles": stories}}
    page = f"<title>{TITLE}</title><body><script id=__NEXT_DATA__ type=application/json>{json.dumps(own)}</script>".encode()
    links = extract_html(page, "https://sahel.example/n/1").links
    assert [(link.kind, link.url) for link in links] == [("related", "https://sahel.example/n/2")]
