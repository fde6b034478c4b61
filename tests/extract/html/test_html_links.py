"""Links by kind."""

from __future__ import annotations

import pytest

from newsarc import extract_html
from newsarc.extract.urls import join_url, url_key

URL = "https://news.example/politics/10"
STORY = "<p>أعلنت الوزارة، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار.</p>" * 3
OTHER = "المياه تعود إلى أحياء المدينة بعد انقطاع طويل"


def links(inner: str) -> list[tuple[str, str, str]]:
    found = extract_html(f"<body><h1>خطة لتنظيف الأنهر</h1>{inner}</body>".encode(), URL).links
    assert [link.position for link in found] == list(range(len(found)))
    return [(link.kind, link.title, link.url) for link in found]


@pytest.mark.parametrize(
    ("inner", "kind"),
    [
        (f"<div>{STORY}</div><div><h3>ذات صلة</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul></div>", "related"),
        (f"<div>{STORY}</div><div><h4>خطب ذات صلة</h4><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div><h4>حلقات أخرى</h4><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div><h4>مقالات سابقة للكاتب</h4><p><a href=/n/2>{OTHER}</a></p></div>", "related"),
        (f"<div>{STORY}</div><div class=related-posts><a href=/n/2>{OTHER}</a></div>", "related"),
        (f"<div>{STORY}</div><div><h3>آخر الأخبار</h3><ul><li><a href=/n/2>{OTHER}</a></li></ul></div>", "latest"),
        (f"<div>{STORY}</div><div class=most-read><a href=/n/2>{OTHER}</a></div>", "latest"),
        (f"<div>{STORY}</div><div id=box><a href=/news/20240102/2>{OTHER}</a></div>", "latest"),
    ],
)
def test_kind_by_label_name_or_address(inner: str, kind: str) -> None:
    found = links(inner)
    assert [(each[0], each[1]) for each in found] == [(kind, OTHER)]
    assert found[0][2].startswith("https://news.example/n")


LONG = "المياه تعود إلى أحياء المدينة القديمة بعد انقطاع طويل دام أربعة أيام في الشتاء"
LINK = f"<a href=/n/2>{LONG}</a>"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"<p>اقرأ أيضا: {LINK}</p>", "related"),  # the label is short, though the line is not
        (f"<p><a href=/n/2>شاهد أيضا.. {LONG}</a></p>", "related"),  # the label is part of the link
        (f"<div class=promo><span>اقرأ أيضا</span>{LINK}</div>", "related"),  # no sign parts them
        (f"<div class=promo><b>مواضيع ذات صلة</b>{LINK} <a href=/n/3>الأمطار تملأ السدود</a></div>", "related"),
        (f"<div><h4>في نفس السياق</h4><ul><li>{LINK}</ul></div>", "related"),
        (f"<p>للمزيد: {LINK}</p>", "related"),
        (
            f"<section><span>ذات صلة</span><a href=/n/2><h4>{LONG}</h4><p>نص قصير</p></a></section>",
            "related",
        ),  # all in line
        (f"<div><h4>المزيد من اقتصاد</h4>{LINK}</div>", "latest"),  # a section of the outlet
        (f"<p><b>اقرأ/ي أيضًا | </b>{LINK}</p>", "related"),
        (f"<p>⭐ قد يعجبك: {LINK}</p>", "related"),  # a sign before the label
        (f"<p><span>طالع المزيد:</span> {LINK}</p>", "related"),
        (f"<div><a href='#x'>تخط</a>قصص مقترحة</div><ul><li>{LINK}</ul>", "related"),  # for screen readers before it
        (f"<div class=related><h4>اخترنا لك</h4>{LINK}</div>", "related"),  # the zone says more than its heading
        (f"<div class=box><h4>اخترنا لك</h4>{LINK}</div>", "latest"),
        (f"<div class=related><h4>ترشيحاتنا</h4>{LINK}</div>", "related"),
        (f"<p><b>ALSO:</b></p><p>{LINK}</p>", "related"),
        (f"<div class=related><h4>الأكثر قراءة</h4>{LINK}</div>", "latest"),  # but that heading says enough
        (f"<div><h4>المقال السابق</h4>{LINK}</div>", "latest"),  # a neighbour by date
        (f"<div><a href=/n/2><span>للمزيد:</span> {LONG}</a></div>", "related"),
        (f"<div><a href=/news/2024/777>الأمطار تملأ السدود كلها: {LONG}</a></div>", "latest"),
    ],
)
def test_labels_in_the_line_of_a_link(line: str, kind: str) -> None:
    found = [each for each in links(f"<div><div>{STORY}</div><div>{line}</div></div>") if LONG in each[1]]
    assert [each[0] for each in found] == [kind]


@pytest.mark.parametrize(
    "link",
    [
        f"<a href=/n/2><span>للمزيد:</span> {OTHER}</a>",
        f"<a href=/n/2>اقرأ أيضا: {OTHER}</a>",
        f"<a href=/n/2><b>01:52</b>{OTHER}</a>",
        f"<a href=/n/2><time>03:17 م</time> {OTHER}</a>",
    ],
)
def test_labels_and_hours_in_a_link_are_no_part_of_its_headline(link: str) -> None:
    assert [each[1] for each in links(f"<div>{STORY}</div><div class=related-posts>{link}</div>")] == [OTHER]


def test_a_label_of_tags_says_nothing_of_the_next_list() -> None:
    tags = "<div><span>مواضيع ذات صلة</span> <a href=/tags?topic=1>مياه</a> <a href=/tags?topic=2>أنهر</a></div>"
    latest = f"<section><h2>آخر الأخبار</h2><div><a href=/n/2>{OTHER}</a></div></section>"
    assert [each[0] for each in links(f"<main><div>{STORY}</div>{tags}{latest}</main>")] == ["latest"]


def test_stories_of_an_outlet_that_keeps_its_own_under_a_rubric() -> None:
    page = f"<div>{STORY}</div><div class=related><a href=/topics/ar/7/show/432120>{OTHER}</a></div>".encode()
    found = extract_html(b"<h1>x</h1>" + page, "https://news.example/topics/ar/7/show/432123").links
    assert [link.title for link in found] == [OTHER]
    assert extract_html(b"<h1>x</h1>" + page, URL).links == []


def test_links_of_posts_from_elsewhere_are_not_inline() -> None:
    post = '<blockquote class="{}"><p>الأنهر نظيفة <a href=https://t.co/a>صورة التنظيف</a> منذ اليوم، كما وعدنا الجميع.</p></blockquote>'
    assert links(f"<div>{STORY}{post.format('twitter-tweet')}</div>") == []
    assert [each[0] for each in links(f"<div>{STORY}{post.format('quote')}</div>")] == ["inline"]


def test_a_line_with_a_story_of_its_own_opens_no_list_elsewhere() -> None:
    inner = f"<div><div>{STORY}<p>اقرأ أيضا: {LINK}</p></div><div><a href=/news/2024/444>{OTHER}</a></div></div>"
    assert [each[0] for each in links(inner)] == ["related", "latest"]


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("/", "https://news.example/n/2"),
        ("/sub/", "https://news.example/n/2"),
        ("https://cdn.example/", "https://cdn.example/n/2"),
        ("http://[", None),
    ],
)
def test_the_base_is_read_against_the_address_of_the_page(base: str, url: str | None) -> None:
    found = links(f"<base href='{base}'><div>{STORY}</div><div class=related><a href=/n/2>{OTHER}</a></div>")
    assert [each[2] for each in found] == ([url] if url else [])


def test_a_link_in_a_sentence_is_inline() -> None:
    text = "<p>وكانت الوزارة قد <a href='/n/3'>نشرت بيانا</a> قبل أسبوع، قالت فيه إن الخطة جاهزة منذ الصيف.</p>"
    assert links(f"<div>{STORY}{text}</div>") == [("inline", "نشرت بيانا", "https://news.example/n/3")]


@pytest.mark.parametrize(
    "link",
    [
        f"<a href='/tag/water'>{OTHER}</a>",
        f"<a href='https://www.facebook.com/sharer?share=1'>{OTHER}</a>",
        f"<a href='javascript:void(0)'>{OTHER}</a>",
        f"<a href='#top'>{OTHER}</a>",
        f"<a href='{URL}?utm_source=x'>{OTHER}</a>",
        "<a href='/n/2'>المزيد</a>",
        f"<a>{OTHER}</a>",
    ],
    ids=["tag", "share", "script", "anchor", "the page itself", "button", "no address"],
)
def test_what_leads_to_no_other_story(link: str) -> None:
    assert links(f"<div>{STORY}</div><div class=related-posts>{link}</div>") == []


def test_a_story_linked_by_picture_and_headline_is_there_once() -> None:
    again = f"<h4><a href='http://www.news.example/n/2/'>{OTHER} ثانية</a></h4>"
    inner = f"<a href='/n/2'><img src=a.jpg></a><h4><a href='/n/2'>{OTHER}</a></h4>{again}"
    assert [link[1] for link in links(f"<div>{STORY}</div><div class=related-posts>{inner}</div>")] == [OTHER]


@pytest.mark.parametrize(
    ("base", "href", "joined"),
    [
        ("https://Ex.example:8080/a/b", "/n/1", "https://Ex.example:8080/n/1"),
        ("https://ex.example/a/b", "/n/1?id=2&x=%D8%A7", "https://ex.example/n/1?id=2&x=%D8%A7"),
        ("https://ex.example/a/b", "/a/../n", "https://ex.example/n"),
        ("https://ex.example/a/b", "/a/./n", "https://ex.example/a/n"),
        ("https://ex.example/a/b", "//other.example/n", "https://other.example/n"),
        ("https://ex.example/a/b", "n", "https://ex.example/a/n"),
        ("https://ex.example/a/b", "/n 1/x", "https://ex.example/n%201/x"),
        ("", "/n/1", None),
        ("ftp://ex.example/", "/n/1", None),
    ],
)
def test_short_way_and_long_way_join_alike(base: str, href: str, joined: str | None) -> None:
    assert join_url(base, href) == joined


@pytest.mark.parametrize(
    "spelling", ["http://www.ex.example/n/1/", "https://ex.example/n/1", "https://EX.example:443/n/1#x"]
)
def test_short_way_and_long_way_give_one_key(spelling: str) -> None:
    assert url_key(spelling) == "ex.example/n/1"


EXCERPT = "وأوضح الوزير أن الضخ سيزيد تدريجيا في الأيام المقبلة..."


@pytest.mark.parametrize(
    "card",
    [
        f"<a href=/n/2><div>محليات</div><h3>{OTHER}</h3><p>{EXCERPT}</p><time>قبل 3 ساعات</time></a>",  # the whole box is the link
        f"<a href=/n/2><div>أخبار محلية</div><div>{OTHER}</div><div>12 كانون الثاني 2025 - 14:05</div></a>",  # without a heading
        f"<a href=/n/2><span class=cat>محليات</span><span class=card-title>{OTHER}</span></a>",
        f"<a href=/n/2><span>3</span>{OTHER}</a>",  # its rank in a list
        f"<a href=/n/2><img src=a.jpg></a><span>12 يناير 2025 - 10:30 صباحا</span><h4>{OTHER}</h4>",  # the picture is the link
        f"<a href=/n/2><img src=a.jpg alt='{OTHER}'></a><span>قبل يومين</span>",
        f"<a href=/n/2></a><span>محليات</span><h4>{OTHER}</h4>",  # laid over the box by its style
        f"<a href=/n/2><img src=a.jpg alt='صورة الخزان'></a><div>20 نوفمبر 2024 18:22</div><h5><a href=/n/2>{OTHER}</a></h5>",
        f"<a href=/n/2?utm_source=x><img src=a.jpg></a><a href=/local>محليات</a> <a href=/n/2>{OTHER}</a>",
        f"<h5>{OTHER}</h5><p>{EXCERPT}</p><a href=/n/2>اقرأ المزيد</a>",  # the button is the link
    ],
)
def test_the_headline_of_a_box(card: str) -> None:
    found = links(f"<div>{STORY}</div><div class=b><div><b>شاهد أيضا</b></div><div>{card}</div></div>")
    assert [(each[0], each[1]) for each in found] == [("related", OTHER)]
    assert found[0][2].startswith("https://news.example/n/2")


def test_a_number_that_is_part_of_the_headline_stays() -> None:
    title = "3 قتلى في انهيار مبنى قيد الإنشاء وسط المدينة"
    assert [each[1] for each in links(f"<div>{STORY}</div><div class=most-read><a href=/n/2>{title}</a></div>")] == [
        title
    ]


def test_short_headlines_of_a_list_and_its_link_to_the_section() -> None:
    inner = "<a href=/n/4410>فوز الزوراء</a><a href=/sports>كل الأخبار الرياضية</a><a href=/n/44>سامي هلال</a>"
    found = links(f"<div>{STORY}</div><div class=related-posts>{inner}</div>")
    assert [each[1] for each in found] == ["فوز الزوراء"]


@pytest.mark.parametrize(
    "link",
    [
        f"<div id=taboola-below><a href=https://shop.example/lp/991>{OTHER}</a></div>",
        f"<div class=OUTBRAIN><a href=https://paid.outbrain.com/network/redir?p=1>{OTHER}</a></div>",
        f"<div class=related><a rel='nofollow sponsored' href=https://shop.example/lp/991>{OTHER}</a></div>",
        f"<div class=related><a href=https://www.whatsapp.com/channel/00>{OTHER}</a></div>",
        f"<div class=related><a href=https://play.google.com/store/apps/details?id=x>{OTHER}</a></div>",
        f"<div class=related><a href=/adx/bin/adx_click.html?type=goto&page=4410>{OTHER}</a></div>",
    ],
    ids=["network", "its redirect", "paid for", "a channel", "an application", "the outlet's server of advertisements"],
)
def test_advertisements_and_services_are_no_stories(link: str) -> None:
    assert links(f"<div>{STORY}</div>{link}") == []


def test_an_outlet_may_show_its_own_stories_through_a_network() -> None:
    found = links(f"<div>{STORY}</div><div id=taboola-below><a href=/n/2>{OTHER}</a></div>")
    assert [each[0] for each in found] == ["related"]


def test_links_to_tags_are_not_inline_but_those_of_other_sites_are() -> None:
    text = (
        "<p>وقالت <a href='/tag/وزارة'>الوزارة</a> إن <a rel=tag href=/k/1>الأنهر</a> نظفت، بحسب "
        "<a href=https://other.example/search?q=1>بحث</a> نشر أمس، و<a href='HTTPS://other.example/n'>بيان</a> سابق.</p>"
    )
    assert [each[1] for each in links(f"<div>{STORY}{text}</div>")] == ["بحث", "بيان"]


def test_the_page_as_fetched_and_as_it_calls_itself_are_no_links() -> None:
    page = (
        f"<link rel=canonical href=/politics/ten><div>{STORY}</div>"
        f"<div class=related><a href={URL}>{OTHER}</a><a href=/politics/ten>{OTHER}</a></div>"
    )
    assert links(page) == []


def test_a_read_more_button_is_no_label() -> None:
    card = "<div><h4><a href=/news/{0}>{1} {0}</a></h4><a href=/news/{0}>اقرأ المزيد</a></div>"
    inner = f"<div class=latest-posts>{card.format(4411, OTHER)}{card.format(4412, OTHER)}</div>"
    assert [each[0] for each in links(f"<div>{STORY}</div>{inner}")] == ["latest", "latest"]


def test_tabs_are_labels_though_they_are_links() -> None:
    tabs = "<ul><li><a href=#t1>الأكثر قراءة</a><li><a href=#t2>شاهد أيضا</a></ul>"
    inner = f"<div>{tabs}<div id=t1><a href=/a/short>{OTHER}</a></div></div>"
    assert [each[1] for each in links(f"<div>{STORY}</div>{inner}")] == [OTHER]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"<p>وزعت الوزارة <a href=/f/1.pdf>{LONG}</a> على الصحف.</p>", [("inline", LONG)]),
        ("<p>صورة <a href=/i/1.jpg title='اضغط لتكبير الصورة المنشورة'><img src=/i/s.jpg></a> من الميدان أمس.</p>", []),
        (f"<p>قيل أمس</p><a href=/i/1.webp><img alt='{LONG}'></a><p>وقيل اليوم إن العمل مستمر حتى الغد.</p>", []),
    ],
    ids=["a report to take along", "a picture behind its small form", "beside the text"],
)
def test_files(text: str, found: list[tuple[str, str]]) -> None:
    assert [(each[0], each[1]) for each in links(f"<div>{STORY}{text}{STORY}</div>")] == found


def test_a_headline_set_into_the_text_was_chosen_for_it() -> None:
    box = f"<div class=x9><a href=/news/411>{OTHER}</a></div>"
    rest = "<p>وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها، مؤكداً أن التمويل متوفر.</p>"
    below = f"<div class=y>{box.replace('411', '412')}</div>"
    assert [each[0] for each in links(f"<div>{STORY}{box}{rest}</div>{below}")] == ["related", "latest"]


def test_the_headline_as_a_link_leads_to_the_page_itself() -> None:
    page = f"<body><h1><a href=/news/77123/>{OTHER}</a></h1><div>{STORY}</div></body>"
    assert extract_html(page.encode(), "https://news.example/news/77123/slug").links == []


def test_headlines_below_a_heading_whose_links_are_spread_over_their_boxes() -> None:
    card = "<div><a href=/n/{0}><img src=/{0}.jpg></a><h3>{1} {0}</h3></div>"
    inner = "".join(card.format(number, OTHER) for number in (411, 412, 413))
    tail = f"<h3>الأكثر قراءة</h3>{card.format(414, OTHER)}"
    found = links(f"<div>{STORY}</div><section><div><h2>قد يهمك أيضا</h2></div>{inner}{tail}</section>")
    assert [each[0] for each in found] == ["related", "related", "related", "latest"]


def test_a_page_without_an_address_is_read_against_the_one_that_it_declares() -> None:
    page = (
        f"<link rel=canonical href={URL}><h1>خطة لتنظيف الأنهر</h1><div>{STORY}</div><div class=related><a href=/n/2>{OTHER}</a>"
        f"<a href=https://paid.example/offers/20240102/77>{LONG}</a></div><div><a href=https://else.example/n/20240103>{LONG} أمس</a></div>"
    )
    found = extract_html(page.encode(), None).links
    assert (found[0].kind, found[0].url) == ("related", "https://news.example/n/2")
    assert all("else.example" not in each.url for each in found)  # another site's story, which no label announces


@pytest.mark.parametrize(
    "address",
    [
        "https://vk.com/share.php?url=https%3A%2F%2Fnews.example%2Fpolitics%2F10&title=x",
        "https://api.whatsapp.com/?text=https://news.example/politics/10",
        "https://service.weibo.example/share/share.php?url=http://n.example/1",  # of whatever page
        "https://meneame.example/submit.php?url=http://n.example/1",
        "https://connect.ok.ru/offer?url=https%3A%2F%2Fnews.example%2Fpolitics%2F10",
        "/politics/10?share=somewhere-new",  # the page itself, whatever is done with it
        "/politics/10?mode=reply#add",
        "/abuse?report_url=https%3A%2F%2Fnews.example%2Fpolitics%2F10",
        "/login?back=%252Fx%26to%3Dhttps%253A%252F%252Fnews.example%252Fpolitics%252F10",  # twice escaped
    ],
)
def test_what_is_done_with_the_page_is_no_link(address: str) -> None:
    assert links(f"<div>{STORY}</div><div class=related-posts><a href='{address}'>{OTHER}</a></div>") == []


def test_share_buttons_in_the_text_are_not_inline_but_redirects_are() -> None:
    buttons = "<a href='https://vk.com/share.php?url=https://news.example/politics/10'>نشر</a>"
    outgoing = "<a href='https://go.example/?id=1&url=https%3A%2F%2Fshop.example&from=https://news.example/politics/10'>المتجر</a>"
    text = f"<p>وقال المتحدث باسم الوزارة، أمس الأحد، إن {buttons} متاح لدى {outgoing} في جميع المحافظات منذ الصيف.</p>"
    assert [each[1] for each in links(f"<div>{STORY}{text}</div>")] == ["المتجر"]


@pytest.mark.parametrize(
    "link",
    [
        "<a href=/privacy-policy>Privacy and the rules of it</a>",
        "<a href=/termos_e_condicoes_de_uso>Termos e Condições de Uso</a>",
        "<a href=/about/corrections>Corrections & Clarifications</a>",
        "<a href=/autor/gabriela-o-6972/>Ir a notas de Gabriela Origlia</a>",
        "<a href=/temas/lugares/las-palmas.html>Todo sobre la ciudad de Las Palmas</a>",
        "<a href=/video/entertainment>Video Entertainment</a>",  # a section two folders deep
        "<a href=/news/20240102/77>Permalink to this comment</a>",
        "<a href=/theoutlet/2024/jan/02>Tuesday 2 January 2024</a>",
        "<a href=/info/terms_of_use/1363.html>Terms of Use/Privacy Policy</a>",
        "<a href=/news/20240102/77>Leave a comment about it</a>",
        "<a href=/news/20240102/77>Share on Bluesky (Opens in new window)</a>",
        "<a href=/news/20240102/77>Afficher tous les commentaires</a>",
        "<a href=https://www.youtube.com/user/outlet20>Visit the channel that we have there</a>",
        "<a href=https://www.tiktok.com/@outlet>Watch what we post there all day</a>",
        "<a href=https://feeds.feedburner.com/outlet/news>All that is new, as a feed of it</a>",
        "<a href='http://www.beian.gov.cn/portal/info?code=31010502000027'>沪公网安备31010502000027号</a>",
        "<a href=https://other.example/ehp/>Submit a Manuscript to it</a>",  # another site's short address
    ],
)
def test_pages_of_the_outlet_that_are_no_stories(link: str) -> None:
    assert links(f"<div>{STORY}</div><div class=related-posts>{link}</div>") == []


@pytest.mark.parametrize(
    ("title", "is_story"),
    [
        ("العودة إلى المدارس: استعدادات في ألف صف", True),
        ("عودة إلى القرى بعد سنوات الحصار", True),
        ("Jump to safety: how ten miners escaped", True),
        ("Back to home ground for the champions", True),
        ("العودة إلى الصفحة الرئيسية", False),
        ("عودة إلى قائمة الأخبار", False),
        ("Jump to the main content of it", False),
        ("Back to top", False),
    ],
)
def test_buttons_that_lead_back_are_no_headlines_of_returns(title: str, is_story: bool) -> None:
    link = f"<a href=/news/20240102/77-a-story-of-the-valley>{title}</a>"
    found = links(f"<div>{STORY}</div><div class=related-posts>{link}</div>")
    assert [each[1] for each in found] == [title] * is_story


def test_short_headlines_are_told_by_their_address() -> None:
    titles = {"/story/salmonella-is-everywhere/": "Salmonella Is Everywhere", "/2022/02/28/apel/": "Apel umanitar AMU"}
    inner = "".join(f"<a href={address}>{title}</a>" for address, title in titles.items())
    assert [each[1] for each in links(f"<div>{STORY}</div><div class=related-posts>{inner}</div>")] == [
        *titles.values()
    ]


@pytest.mark.parametrize("label", ["Video", "Photos", "Follow us", "Sign up", "Filed under", "Advertisement"])
def test_labels_that_announce_no_stories(label: str) -> None:
    story = f"<a href=/news/2024/777>{LONG}</a>"
    assert [each[0] for each in links(f"<div><div>{STORY}</div><h3>{label}</h3><div>{story}</div></div>")] == ["latest"]


def test_what_stands_in_the_text_unlabelled_must_be_a_story_of_the_outlet() -> None:
    hrefs = ("/edit-profile", "https://other.example/news/411", "https://blog.news.example/news/411", "/news/411")
    boxes = "".join(f"<div class=x><a href={href}>{OTHER}</a></div>" for href in hrefs)
    found = links(f"<div>{STORY}{boxes}{STORY.replace('الأحد', 'الاثنين')}</div>")
    assert [each[:1] + each[2:] for each in found] == [
        ("related", "https://blog.news.example/news/411"),
        ("related", "https://news.example/news/411"),
    ]


def test_headlines_in_scripts_without_spaces() -> None:
    inner = "<a href=/c/20240102/77>国务院机制印发分区分级意见</a><a href=/list/20240102>新闻中心</a>"
    assert [each[1] for each in links(f"<div>{STORY}</div><div>{inner}</div>")] == ["国务院机制印发分区分级意见"]


def test_an_address_that_is_only_a_path_is_not_in_every_query() -> None:
    page = f"<div>{STORY}</div><div class=related-posts><a href='https://news.example/read?of=/a/411'>{OTHER}</a></div>"
    assert [link.title for link in extract_html(page.encode(), "pages/12.html").links] == [OTHER]


@pytest.mark.parametrize(
    ("box", "why"),
    [
        (f"<a href=/n/2>ملفات الأسبوع السياسي</a><a href=/n/2>{OTHER}</a>", "its rubric"),
        (f"<a href=/n/2>{OTHER}</a><a href=/n/2>إلى المقال كاملا هنا</a>", "a button that no list knows"),
    ],
)
def test_the_line_beside_a_headline_is_not_the_title(box: str, why: str) -> None:
    found = links(f"<div>{STORY}</div><div><h3>Ähnliche Artikel</h3><div>{box}</div></div>")
    assert found == [("related", OTHER, "https://news.example/n/2")], why


def test_a_short_headline_is_the_title_though_the_excerpt_is_linked_too() -> None:
    excerpt = "عادت المياه بعد أربعة أيام، وقالت البلدية إن الأعمال انتهت."
    box = f"<h4><a href=/n/2>عودة المياه للمدينة</a></h4><a href=/n/2>{excerpt}</a>"
    found = links(f"<div>{STORY}</div><div><h3>ذات صلة</h3><div>{box}</div></div>")
    assert [title for _, title, _ in found] == ["عودة المياه للمدينة"]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Ähnliche Beiträge", "related"), ("Articoli correlati", "related"), ("İlgili Haberler", "related"),
        ("Похожие статьи", "related"), ("Meistgelesen", "latest"), ("Lo más leído", "latest"), ("Siste nytt", "latest"),
    ],
)  # fmt: skip
def test_headings_of_lists_in_other_languages(head: str, kind: str) -> None:
    found = links(f"<div>{STORY}</div><div><h3>{head}</h3><ul><li><a href=/n/2>{OTHER}</a></ul></div>")
    assert [(each[0], each[1]) for each in found] == [(kind, OTHER)]


@pytest.mark.parametrize("label", ["في هذا القسم", "قصص أخرى", "More from Rima Haddad"])
def test_more_labels_of_related_stories(label: str) -> None:
    assert [each[0] for each in links(f"<div>{STORY}</div><div><h4>{label}</h4><a href=/n/2>{OTHER}</a></div>")] == [
        "related"
    ]


def test_the_way_back_to_a_list_is_no_story() -> None:
    assert (
        links(
            f"<div>{STORY}</div><div><a href='/portal/page?_pageid=53,118400'>&lt;&lt; عودة إلى قائمة الأخبار</a></div>"
        )
        == []
    )


def test_parts_of_php_nuke_that_hold_no_stories() -> None:
    box = f"<h4>روابط ذات صلة</h4><a href='/modules.php?op=modload&name=Search&topic=7'>المزيد حول ثقافة وفنون وتراث</a><br><a href='/modules.php?op=modload&name=News&file=article&sid=902'>{OTHER}</a>"
    assert [each[1] for each in links(f"<div>{STORY}</div><div>{box}</div>")] == [OTHER]
