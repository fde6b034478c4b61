"""Which links of a page are kept, of which kind, and with which text."""

from __future__ import annotations

import pytest
from link_page import OTHER, STORY, URL, links

from newsarc import extract_html


def test_links_of_posts_from_elsewhere_are_not_inline() -> None:
    post = '<blockquote class="{}"><p>الأنهر نظيفة <a href=https://t.co/a>صورة التنظيف</a> منذ اليوم، كما وعدنا الجميع.</p></blockquote>'
    assert links(f"<div>{STORY}{post.format('twitter-tweet')}</div>") == []
    assert [each[0] for each in links(f"<div>{STORY}{post.format('quote')}</div>")] == ["inline"]


def test_a_link_in_a_sentence_is_inline() -> None:
    text = "<p>وكانت الوزارة قد <a href='/n/3'>نشرت بيانا</a> قبل أسبوع، قالت فيه إن الخطة جاهزة منذ الصيف.</p>"
    assert links(f"<div>{STORY}{text}</div>") == [("inline", "نشرت بيانا", "https://news.example/n/3")]


def test_a_story_linked_by_picture_and_headline_is_there_once() -> None:
    again = f"<h4><a href='http://www.news.example/n/2/'>{OTHER} ثانية</a></h4>"
    inner = f"<a href='/n/2'><img src=a.jpg></a><h4><a href='/n/2'>{OTHER}</a></h4>{again}"
    assert [link[1] for link in links(f"<div>{STORY}</div><div class=related-posts>{inner}</div>")] == [OTHER]


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


def test_a_headline_set_into_the_text_was_chosen_for_it() -> None:
    box = f"<div class=x9><a href=/news/411>{OTHER}</a></div>"
    rest = "<p>وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها، مؤكداً أن التمويل متوفر.</p>"
    below = f"<div class=y>{box.replace('411', '412')}</div>"
    assert [each[0] for each in links(f"<div>{STORY}{box}{rest}</div>{below}")] == ["related", "latest"]


def test_headlines_below_a_heading_whose_links_are_spread_over_their_boxes() -> None:
    card = "<div><a href=/n/{0}><img src=/{0}.jpg></a><h3>{1} {0}</h3></div>"
    inner = "".join(card.format(number, OTHER) for number in (411, 412, 413))
    tail = f"<h3>الأكثر قراءة</h3>{card.format(414, OTHER)}"
    found = links(f"<div>{STORY}</div><section><div><h2>قد يهمك أيضا</h2></div>{inner}{tail}</section>")
    assert [each[0] for each in found] == ["related", "related", "related", "latest"]


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
        "/print/164913",
        "sendmail.asp?id=135222",
        "/popups/popup_lupe/0,,16123401,00.html",
        "subjects.aspx?cat=5",
        "/SendToFriend.aspx?ArtID=70214",
        "/sendtofriend.php?docId=181734",
        "/modules.php?name=News&file=friend&op=FriendSend&sid=1392",
        "/modules.php?name=News&file=print&sid=1392",
        "/index.php?option=com_content&view=category&id=34012",
        "/news_cat_12.html",
        "/news_category_8.html",
        "/forum/member.php?u=77123",
        "/pdf/27812",
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


def test_a_headline_of_three_short_words_whose_address_has_the_day() -> None:
    items = f"<li><a href=/c/2013/11/18/a>فيروز في عيدها</a><li><a href=/c/2013/11/18/b>{OTHER}</a><li><a href=/c/5>من نحن هنا</a>"
    found = links(f"<div>{STORY}</div><div><h3>الأكثر قراءة</h3><ul>{items}</ul></div>")
    assert [each[1] for each in found] == ["فيروز في عيدها", OTHER]


def test_a_label_in_the_link_that_only_a_style_parts_from_the_headline() -> None:
    box = f"<div class=rd><a href=/oil-import><span>شاهد أيضا</span><b>{OTHER}</b></a></div>"
    found = links(f"<div>{STORY}{box}{STORY}</div>")
    assert found == [("related", OTHER, "https://news.example/oil-import")]


def test_a_short_headline_between_others_whose_addresses_differ_in_a_number() -> None:
    items = f"<li><a href=/s/1/22012025113000456>{OTHER}</a><li><a href=/s/1/22012025090000812>خط أحمر جنوبا</a><li><a href=/s/14/22012025201500213>{OTHER} ب</a>"
    found = links(f"<div>{STORY}</div><div><h3>الموضوعات الأكثر قراءة</h3><ul>{items}</ul></div>")
    assert [(kind, title) for kind, title, _ in found] == [
        ("latest", OTHER),
        ("latest", "خط أحمر جنوبا"),
        ("latest", f"{OTHER} ب"),
    ]


def test_a_button_that_leads_to_the_number_of_the_page_leads_to_no_other_story() -> None:
    own = "https://news.example/local/2023-11-07-1.1803217"
    page = f"<h1>x</h1><div>{STORY}</div><div class=related-posts><a href=/cm/1.1803217>{OTHER}</a><a href=/cm/1.1803218>{OTHER} ب</a></div>"
    assert [link.url for link in extract_html(page.encode(), own).links] == ["https://news.example/cm/1.1803218"]


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


def test_a_card_set_into_the_text_leads_to_a_story_whose_address_is_short() -> None:
    card = "<figure><a href=/grain-office-debts/><div>{}</div><div>كيف تراكمت الخسائر خلال عشر سنوات</div></a></figure>"
    headline = "ديون ديوان الحبوب: القصة من البداية"
    told = f"{STORY}{card.format(headline)}<p>وقالت الوزارة إن التمويل متوفر، وإن المقاولين باشروا العمل في القناة الشرقية.</p>"
    assert [(kind, url) for kind, _, url in links(f"<div class=entry-content>{told}</div>")] == [
        ("related", "https://news.example/grain-office-debts/")
    ]


def test_the_ticker_in_a_menu_holds_stories_and_its_other_entries_do_not() -> None:
    section = "<li><a href=/section/of/the/whole-country>أخبار المحافظات والأقاليم والمدن كلها</a></li>"
    ticker = (
        f"<div class=breaking><span>عاجل</span><ul class=breaking-news><li><a href=/n/20>{OTHER}</a></li></ul></div>"
    )
    menu = f"<nav>{ticker}<ul class=menu>{section}</ul></nav>"
    assert links(f"{menu}<div>{STORY}</div>") == [("latest", OTHER, "https://news.example/n/20")]


def test_a_story_of_the_ticker_that_a_list_calls_related_is_related() -> None:
    menu = f"<nav><ul class=breaking-news><li><a href=/n/20>{OTHER}</a></li></ul></nav>"
    listed = f"<h3>أخبار ذات صلة</h3><ul><li><a href=/n/20>{OTHER}</a></li></ul>"
    assert [kind for kind, *_ in links(f"{menu}<div>{STORY}</div>{listed}")] == ["related"]


def kinds_in_column(below: str, beside: str) -> list[str]:
    """Kinds of the links of a page with headline and text in one column: those ``below`` them, and in what stands ``beside``."""
    head = "<header><a href=/>الواحة</a></header>"
    page = f"{head}<main><h1>خطة لتنظيف الأنهر</h1><div>{STORY}</div>{below}</main><div>{beside}</div>"
    found = extract_html(f"<body>{page}</body>".encode(), "https://news.example/politics/10").links
    return [link.kind for link in found]


LISTED = f"<h4>{{}}</h4><ul><li><a href=/n/31>{OTHER}</a></li><li><a href=/n/32>{OTHER} ثانية</a></li></ul>"


@pytest.mark.parametrize(
    ("label", "box", "kind", "why"),
    [
        ("أكملي القراءة", "div", "related", "no label is known, and the place tells"),
        ("اخترنا لكم", "div", "related", "chosen for the outlet or the story: the place tells"),
        ("آخر الأخبار", "div", "latest", "the label says so"),
        ("أكملي القراءة", "aside", "latest", "beside the text"),
        ("أكملي القراءة", "div class=sidebar", "latest", "called a sidebar"),
    ],
)
def test_what_stands_below_the_text_in_its_column(label: str, box: str, kind: str, why: str) -> None:
    listed = f"<{box}>{LISTED.format(label)}</{box.split()[0]}>"
    assert kinds_in_column(listed, "أسفل") == [kind, kind], why


def test_what_stands_in_another_column_or_was_printed_before_is_the_latest() -> None:
    nav = f"<div class=post-navigation><a rel=prev href=/n/31>{OTHER}</a></div>"
    assert set(kinds_in_column(nav, LISTED.format("زوايا"))) == {"latest"}


def test_a_short_address_beside_the_pages_own_is_a_storys() -> None:
    beside = f"<div><a href=/politics/maa>{OTHER}</a> <a href=/politics/egypt>مصر</a> <a href=/culture/maa>{OTHER} ثانية</a></div>"
    found = links(f"<div>{STORY}</div>{beside}")
    assert found == [("latest", OTHER, "https://news.example/politics/maa")]


HEAD, FOURTH = "<h1>خطة لتنظيف الأنهر</h1>", f"<a href=/n/4>{OTHER} رابعة</a>"
INLINE = "<p>وكانت قد <a href=/n/3>نشرت بيانا</a> قبل أسبوع، قالت فيه إن الخطة جاهزة منذ الصيف.</p>"


@pytest.mark.parametrize(
    ("inner", "rules"),
    [
        (f"{HEAD}<div>{STORY}</div>", None),
        (f"{HEAD}<div>{STORY}{INLINE}</div>", "in the text 1"),
        (f"{HEAD}<div>{STORY}</div><div><h3>اقرأ أيضا</h3><div><a href=/n/2>{OTHER}</a></div><div>{FOURTH}</div></div>", "label 2"),
        (f"{HEAD}<div>{STORY}</div><div class=related-posts><h4>{FOURTH}</h4></div>", "named list 1"),
        (f"{HEAD}<article>{STORY}<h4>{FOURTH}</h4>{STORY.replace('الوزارة', 'البلدية')}</article>", "between paragraphs 1"),
        (f"<div>بغداد</div><main>{HEAD}<div>{STORY}</div><div><h4>{FOURTH}</h4></div></main><div><h4><a href=/n/2>{OTHER}</a></h4></div>",
         "below the text 1, elsewhere 1"),
        (f"{HEAD}<div>{STORY}{INLINE}</div><div class=related-posts><h4>{FOURTH}</h4><h4><a href=/n/2>{OTHER}</a></h4></div>",
         "named list 2, in the text 1"),
    ],
)  # fmt: skip
def test_the_rules_that_gave_the_links_are_told(inner: str, rules: str | None) -> None:
    assert extract_html(f"<body>{inner}</body>".encode(), URL).provenance.get("links") == rules
