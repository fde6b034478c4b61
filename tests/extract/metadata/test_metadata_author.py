"""Who wrote a page: what it declares, what it prints, and which of them is believed."""

import pytest

HEAD = "<html lang=ar><title>خبر عن الزراعة في السهول</title><meta property='og:site_name' content='صحيفة الميدان'>"
LATIN_H1 = "<title>The old bridge</title><body><h1>The old bridge</h1>"
H1 = "<body><div><h1>خبر عن الزراعة في السهول</h1>"

PAGES = [
    (
        "JSON-LD persons, joined by the Arabic comma",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"ليلى حداد"},'
        '{"@type":"Person","name":"سامر عيسى"}]}</script>',
        "",
        "ليلى حداد، سامر عيسى",
    ),
    (
        "JSON-LD author by reference",
        '<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"x","author":{"@id":"#p"}},'
        '{"@type":"Person","@id":"#p","name":"ليلى حداد"}]}</script>',
        "",
        "ليلى حداد",
    ),
    *(
        (
            f"JSON-LD: {why}",
            f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{said}}}</script>',
            "",
            names,
        )
        for why, said, names in (
            ("one record of two names", '{"@type":"Person","name":["ليلى حداد","سامر عيسى"]}', "ليلى حداد، سامر عيسى"),
            ("given and family name", '{"@type":"Person","givenName":"ليلى","familyName":"حداد"}', "ليلى حداد"),
        )
    ),
    *(
        (
            f"{agency}, an agency, gives way to a printed person",
            f'<script type="application/ld+json">{{"@type":"NewsArticle","author":"{agency}"}}</script>',
            "<p>بقلم: ليلى حداد</p>",
            "ليلى حداد",
        )
        for agency in (
            "سبأ",
            "سانا",
            "تاس",
            "نينا",
            "معا",
            "فارس",
            "مونت كارلو الدولية",
            "أفب",
            "د.ب.أ",
            "AFP",
            "ANSA",
            "UPI",
            "PAP",
        )
    ),
    (
        "the outlet in JSON-LD gives way to a printed person",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization",'
        '"name":"صحيفة الميدان"}}</script>',
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    (
        "names whose elements end in the word that joins the next",
        "",
        "<p>By <span class=byline><span class=author>Rana Haddad</span>, </span><span class=byline><span class=author>"
        "Basim Odeh</span> and </span><span class=byline><span class=author>Salma Hadi</span></span></p>",
        "Rana Haddad, Basim Odeh, Salma Hadi",
    ),
    (
        "writers of a list, some with a box about them",
        "",
        "<ul class=authors><li><div rel=author class='author has-bio'>سلمى الهادي</div><div class=author-overlay>"
        "<a href=/close>إغلاق</a></div></li><li><div rel=author class=author>كريم الوليدي</div></li></ul>",
        "سلمى الهادي، كريم الوليدي",
    ),
    (
        "the state of an element before its name",
        "",
        "<div><span class='has-bio author'>سلمى الهادي</span> <span class=author>كريم الوليدي</span></div>",
        "سلمى الهادي، كريم الوليدي",
    ),
    (
        "an editor is no state of a writer",
        "",
        "<span class='byline is-author'>Rana Haddad</span><span class='byline is-editor'>Karim Walid</span>",
        "Rana Haddad",
    ),
    (
        "one name for two widths of the screen",
        "",
        "<p><span class='author is-desktop'>د. سلمى الهادي</span><span class='author is-mobile'>سلمى الهادي</span></p>",
        "د. سلمى الهادي",
    ),
    (
        "what is told of the writer, beside a link to her page",
        "",
        "<div class='author-has-bio'>كاتبة من حلب <a href=/writer/5>سلمى الهادي</a></div>",
        "سلمى الهادي",
    ),
    (
        "the next name in an element of its own, behind a comma",
        "",
        "<span class=author>Rana Haddad, and</span> <span class=author>Karim Walid</span>",
        "Rana Haddad, Karim Walid",
    ),
    (
        "the word that joins it in its own element",
        "",
        "<span class=author>Rana Haddad</span> <span class=author>and Karim Walid</span>",
        "Rana Haddad, Karim Walid",
    ),
    (
        "in Spanish",
        "",
        "<span class=author>Rana Haddad y</span> <span class=author>Karim Walid</span>",
        "Rana Haddad, Karim Walid",
    ),
    ("pictures of a person and of a folder", "", "<p class=byline>👤 سلمى الهادي 📁 اقتصاد</p>", "سلمى الهادي"),
    ("who took the pictures", "", "<p>بقلم: سلمى الهادي 📷 كريم الوليدي</p>", "سلمى الهادي"),
    ("a flag before the name", "", "<p>بقلم: 🇱🇧 سلمى الهادي</p>", "سلمى الهادي"),
    ("a clock before the day", "", "<p class=byline>سلمى الهادي ⏰ 12/05/2024</p>", "سلمى الهادي"),
    ("who translated, beside the writer", "", "<div class=byline>رنا قاسم | ترجمة: ليث عواد</div>", "رنا قاسم"),
    ("who edited, beside the writer", "", "<div class=byline>إعداد: رنا قاسم، تحرير: ليث عواد</div>", "رنا قاسم"),
    ("who translated, alone", "", "<div class=byline>ترجمة: ليث عواد</div>", "ليث عواد"),
    (
        "a picture of a person before the byline word",
        "",
        "<p><a rel=author href=/a/7><span>👤</span>بقلم <span>سلمى الهادي</span></a></p>",
        "سلمى الهادي",
    ),
    ("the outlet alone is no author", "<meta name=author content='صحيفة الميدان'>", "", None),
    ("an account name is no author", "<meta name=author content='admin'>", "", None),
    ("an account with a number is no author", "<meta name=author content='News2'>", "", None),
    (
        "a login of one Latin word gives way to the name that the page prints",
        "<meta name=author content='Mohammad'>",
        "<p>بغداد/ تميم الحسن</p>",
        "تميم الحسن",
    ),
    ("and stays where it prints none", "<meta name=author content='Mohammad'>", "", "Mohammad"),
    (
        "the word before a name in a list is none",
        "",
        "<ul class=authors><li class=source><span>المصدر:</span></li><li>دبي - سامر عيسى</li></ul>",
        "سامر عيسى",
    ),
    (
        "a writer's card is no card of another story, and editors have pages too",
        "",
        "<div class=writer-card><h2><a href='/Editor/Index/155'>دندراوى الهوارى</a></h2></div>",
        "دندراوى الهوارى",
    ),
    ("a button to the writer's page is no name", "", "<p>مقالات أخرى <a href='/author/5'>انقر هنا</a></p>", None),
    (
        "the outlet before the word of a byline",
        "",
        "<p class=writer>سبق - متابعة: عبدالله البرقاوي</p>",
        "عبدالله البرقاوي",
    ),
    ("marks of direction around a name", "", "<p>كتب ـ عادل شفيق&#8207;:&#8207;</p>", "عادل شفيق"),
    ("an address is no author", "<meta property='article:author' content='https://facebook.com/midan'>", "", None),
    ("rel=author", "", "<p>بواسطة <a rel=author href='/x'>ليلى حداد</a></p>", "ليلى حداد"),
    ("a link to the author's page", "", "<a href='/writers/12/layla'>ليلى حداد</a>", "ليلى حداد"),
    ("a byline class with a date in it", "", "<div class='byline'>ليلى حداد | 12 مايو 2024</div>", "ليلى حداد"),
    (
        "vcard is not a card of another article",
        "",
        "<span class='author vcard'><a class='url fn n'>ليلى حداد</a></span>",
        "ليلى حداد",
    ),
    (
        "a label in an element of its own",
        "",
        "<div>نشر من قبل <b>هند الراوي</b> في <b>12 مارس 2024</b></div>",
        "هند الراوي",
    ),
    ("what was written, without a sign", "", "<p>تقرير خالد عمر</p>", "خالد عمر"),
    ("with a dash", "", "<p>تقرير - خالد عمر</p>", "خالد عمر"),
    ("a report that is no person's", "", "<p>تقرير أممي عن النهر</p>", None),
    ("two verbs", "", "<p>كتبه خالد عمر نشر في 12 مارس 2024</p>", "خالد عمر"),
    ("with the day in one line", "", "<p>أرسلت بواسطة هند الراوي في الإثنين 10 مارس 2025</p>", "هند الراوي"),
    ("as Joomla prints it", "", "<span class=small>كتبها هند الراوي</span>", "هند الراوي"),
    (
        "what a writer is, under a link to the writer's page",
        "",
        "<div class=writer><a href='/writers/hind'>هند الراوي</a><span class=writer-title>كاتبة وروائية</span></div>",
        "هند الراوي",
    ),
    ("unmarked, with بقلم", "", "<div>بقلم: د. وليد عبد الرحمن</div>", "د. وليد عبد الرحمن"),
    ("two names joined by و", "", "<div>إعداد: خالد عمر وسعاد علي</div>", "خالد عمر، سعاد علي"),
    (
        "a rubric inside the byline's element",
        "",
        "<div class=author><a class=article_category href=/c>منوعات</a> <b>ليلى حداد</b></div>",
        "ليلى حداد",
    ),
    ("an agency is the only author", "", "<div class='author'>رويترز</div>", "رويترز"),
    (
        "a writer in the sidebar wrote something else",
        "",
        "</div><div class='sidebar'><a rel=author>ليلى حداد</a></div>",
        None,
    ),
    (
        "a commenter is no author",
        "",
        "<p>نص</p><ol class='comments'><li><span class='author'>ليلى حداد</span></ol>",
        None,
    ),
    (
        "a user name is replaced by the printed name of the same letters",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person",'
        '"name":"janedoe"}}</script>',
        "<p class=byline>By Jane Doe</p>",
        "Jane Doe",
    ),
    (
        "an outlet's name with an ampersand",
        "<meta name='application-name' content='Mac &amp; Mehr'><meta name='dc.creator' content='Mac &amp; Mehr'>",
        "",
        None,
    ),
    (
        "the company that the outlet's name stands in",
        "<meta name='application-name' content='Wahat'><meta name=author content='Wahat Press GmbH'>",
        "",
        None,
    ),
    (
        "an account called after the outlet",
        "<meta name='application-name' content='Wahat'><meta name=author content='Wahat12'>",
        "",
        None,
    ),
    (
        "several names that commas between their elements join",
        "",
        "<p>10:30 | <span>كتب: <a href='/e/1'>هند الراوي</a>، <a href='/e/2'>سامر عيسى</a></span> |</p>",
        "هند الراوي، سامر عيسى",
    ),
    (
        "a byline word that ends the line of the date, as PHP-Nuke prints it",
        "",
        "<p>أرسلت في الأحد 9 مارس 2025 بواسطة <a href='/u'>هند الراوي</a></p>",
        "هند الراوي",
    ),
    ("the town after the name", "", "<p class=author>المصدر: <a>سهام العلي - رأس الخيمة</a></p>", "سهام العلي"),
    (
        "a day of the week is no part of a name",
        "",
        "<p class=author>هند الراوي <i>الجمعة، 7 مارس 2025</i></p>",
        "هند الراوي",
    ),
    (
        "the outlet's account has a number",
        "<meta name=author content=Almidan2>",
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    (
        "a member's name, whose element or address says so",
        "",
        "<p>أضيف في 9 مارس <a class=username href='/members/hind.21/'>هند الراوي</a></p>",
        "هند الراوي",
    ),
    ("likewise, by its address alone", "", "<p>10:30 <a href='/user/51'>هند الراوي</a></p>", "هند الراوي"),
    ("a login is no member", "", "<p>10:30 <a href='/user/login'>دخول الأعضاء</a></p>", None),
    ("the outlet's account alone is no author", "<meta name=author content=Almidan2>", "", None),
    (
        "an account whose name holds a word of the outlet's",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person",'
        '"name":"نشر في الميدان"}}</script>',
        "<p>كتب: سامر عيسى</p>",
        "سامر عيسى",
    ),
    ("an account of the desk", "<meta name=author content=desk3>", "", None),
    (
        "a person and the outlet",
        '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"سامر عيسى - الميدان"}}</script>',
        "",
        "سامر عيسى",
    ),
    ("a numbered editor", "<meta name=author content='محرر 3'>", "<p>كتب: سامر عيسى</p>", "سامر عيسى"),
    ("an editor of the site", "<meta name=author content='tareeq editor'>", "<p>كتب: سامر عيسى</p>", "سامر عيسى"),
    ("who took the picture", "", "<small>أشجار مقطوعة في الوادي (تصوير: سامر عيسى/وفا)</small>", None),
    ("a desk by its subject", "<meta name=author content='محرر الشؤون المحلية'>", "<p>كتب: سامر عيسى</p>", "سامر عيسى"),
    ("what a partner's logo follows", "", "<p class=by-brand>بالشراكة مع <img src=/b.svg></p>", None),
    (
        "the author above the translator",
        "",
        "<div><p>أوليفر هاردنغ - الميدان</p><p>ترجمة: سلوى النجار</p></div>",
        "أوليفر هاردنغ",
    ),
    ("the same in bold", "", "<p><b>أوليفر هاردنغ</b></p><p>ترجمة: سلوى النجار</p>", "أوليفر هاردنغ"),
    ("a date above the translator", "", "<p>9 مارس 2024</p><p>ترجمة: سلوى النجار</p>", "سلوى النجار"),
    ("no line of its kind", "", "<p class=tags>أدب عالمي</p><p>ترجمة: سلوى النجار</p>", "سلوى النجار"),
    ("the account of who watches over a forum", "", "<p>الكاتب: <a href=/u/5>المشرف العام</a></p>", None),
    ("a poet by the page of all poems", "", "<h2><a href='/poets/rastegar'>سیمین رستگار</a></h2>", "سیمین رستگار"),
    (
        "an account with the first letter of the weekday",
        "",
        "<p class=submitted><a>editor7</a> ث, 10/20/2024 - 13:05</p><p class=author>سامر عيسى</p>",
        "سامر عيسى",
    ),
    (
        "what Yoast says for cards",
        "<meta name='twitter:label1' content='كُتب بواسطة'><meta name='twitter:data1' content='سامر عيسى'>",
        "",
        "سامر عيسى",
    ),
    (
        "and how long reading takes, which names nobody",
        "<meta name='twitter:label1' content='وقت القراءة المُقدّر'><meta name='twitter:data1' content='دقيقتان'>",
        "",
        None,
    ),
    ("a name to log in with", "", "<a rel=author>samer84</a><p>كتب: سامر عيسى</p>", "سامر عيسى"),
    ("a pen name", "", "<a rel=author>Samer84</a><p>كتب: سامر عيسى</p>", "Samer84"),
    ("the account of an editor", "<meta name=author content=editor2>", "<p>كتب: سامر عيسى</p>", "سامر عيسى"),
    (
        "a rubric in the byline's place",
        "<meta property='article:section' content='منوعات'>",
        "<p class=author>منوعات</p>",
        None,
    ),
]


@pytest.mark.parametrize(("head", "body", "author"), [page[1:] for page in PAGES], ids=[page[0] for page in PAGES])
def test_author(metadata, head, body, author):
    assert metadata(f"{HEAD}{head}{H1}{body}").author == author


def test_bylines_of_the_stories_that_the_top_of_the_page_leads_to(metadata):
    others = "".join(
        f"<li><h2>Another bridge {n}</h2><i class=author>{name}</i>"
        for n, name in enumerate(("Peter Stein", "Ivo Brand"))
    )
    page = f"<title>The old bridge</title><ul>{others}</ul><h1>The old bridge</h1><p>After the flood it was closed.</p>"
    assert metadata(f"{page}<a rel=author>Anna Weiss</a>").author == "Anna Weiss"


@pytest.mark.parametrize(
    ("link", "author"), [("Yuca mash with spicy touch", None), ("Anna Weiss", "Anna Weiss"), ("hausinfo", "hausinfo")]
)
def test_a_byline_at_the_end_that_is_a_phrase(metadata, link, author):
    page = f"{LATIN_H1}<div id=text>{'<p>A paragraph of the text.</p>' * 40}</div><p class=fn>{link}</p>"
    assert metadata(page, body="text").author == author


def test_a_dash_that_stays_of_the_outlets_name_is_no_author(metadata):
    assert metadata(f"{HEAD}{H1}<div class=author>المنبر -</div><p>المنبر -</p>").author == "المنبر"


def test_the_short_name_that_an_outlets_host_begins_with_is_no_person(metadata):
    page = f"{HEAD}{H1}<a rel=author>Almidan</a><p>كتب: سامر عيسى</p>"
    assert metadata(page, url="https://www.almidanpress.example/1").author == "سامر عيسى"
    assert metadata(page, url="https://www.almidanites.example/1").author == "Almidan"


@pytest.mark.parametrize(
    ("site", "author"),
    [
        ("Tobias Arndt", "Tobias Arndt"),
        ("Tobias Arndt’s Weblog", "Tobias Arndt"),
        ("Tobias Arndt’s Notebook", "Tobias Arndt"),
        ("Tobias Arndt Shop", None),
        ("Brücken Blog", None),
    ],
)
def test_a_site_that_is_called_after_its_author(metadata, site, author):
    assert metadata(f"<meta property='og:site_name' content='{site}'>{LATIN_H1}<p>Text.</p>").author == author
    assert metadata(f"<title>The old bridge | {site}</title><h1>The old bridge</h1>").author == author


def test_the_footer_above_the_text_in_which_drupal_keeps_byline_and_date(metadata):
    byline = "Submitted by <span>Lina Haddad</span> on Tue, 03/04/2025 - 09:30"
    text = f"<article><footer class=node__meta>{byline}</footer><div id=text><p>{'The bridge is closed. ' * 20}</p></div></article>"
    page = f"<title>The old bridge</title><body><main><h1>The old bridge</h1>{text}</main>"
    assert metadata(page, body="text").author == "Lina Haddad"


@pytest.mark.parametrize(
    ("declared", "byline", "author"),
    [
        ("Ana Brook", "By Ana Brook and Ben Carr", "Ana Brook, Ben Carr"),  # many templates declare the first only
        ("Ana Brook", "By Ben Carr and Cleo Dunn", "Ana Brook"),
        ("Ana Brook", "By Ana Brook, Court Reporter", "Ana Brook"),
        ("<a href='/experts/ana'>Ana Brook</a>", "", "Ana Brook"),  # mark-up that was declared as it is
    ],
)
def test_authors_beside_the_declared_one(metadata, declared, byline, author):
    node = f'<script type="application/ld+json">{{"@type":"Article","author":{{"name":"{declared}"}}}}</script>'
    assert metadata(f"{node}{LATIN_H1}<p class=byline>{byline}</p>").author == author


@pytest.mark.parametrize("address", ["/writer.php?w=41", "/Writer.aspx?Id=41", "/author.html?id=41"])
def test_the_link_to_a_writers_page_above_the_headline(metadata, address):
    page = f"<div><a href={address}>هند الراوي</a><em>أستاذة في الجامعة</em></div><h1>جيل يودع بالبريد</h1>"
    assert metadata(page).author == "هند الراوي"


@pytest.mark.parametrize(
    ("last", "author"),
    [("هند الراوي / ق.م", "هند الراوي"), ("(سامر بن حداد)", "سامر بن حداد"), ("(وكالات)", None), ("(يتبع)", None)],
)
def test_the_name_in_brackets_below_the_text(metadata, last, author):
    text = "<p>شيع بعد صلاة العصر بمقبرة البلدة جثمان الفنان الشعبي، الذي وافته المنية فجرا بالمستشفى الجهوي.</p>"
    assert (
        metadata(f"<h1>البلدة تودع فنانها</h1><div id=text>{text * 3}<p>{last}</p></div>", body="text").author == author
    )


def test_an_account_called_after_the_host_gives_way_to_a_person(metadata):
    text = "<p>قال المزارعون إن المياه وصلت إلى الحقول البعيدة هذا الصباح بعد انقطاع دام شهرا كاملا.</p>"
    account = "<span class=fn>akhbar almidan</span>"
    page = f"<h1>وصول المياه</h1><div id=text><b>بغداد: سامر حداد</b>{text * 3}</div>{account}"
    assert metadata(page, url="https://almidan-akhbar.example/1", body="text").author == "سامر حداد"


def test_authors_in_a_heading_that_is_their_byline(metadata):
    byline = "<h4 class=author-name><a href=/author/h/>هند الراوي</a>, <a href=/author/s/>سامر حداد</a></h4>"
    declared = '<script type="application/ld+json">{"@type":"Article","author":{"name":"هند الراوي"}}</script>'
    page = (
        f"{declared}<h1>فتح الجسر الخشبي أمام المشاة</h1>{byline}<span class=byline-reading-time>قراءة 6 دقائق</span>"
    )
    assert metadata(page).author == "هند الراوي، سامر حداد"


def test_bylines_of_a_row_of_stories_above_the_headline(metadata):
    row = "".join(f"<h2>The story of {name}</h2><p class=author>{name} Brook</p>" for name in ("Ana", "Ben", "Cleo"))
    page = f"<title>The old bridge</title><body>{row}<h1>The old bridge</h1><a class=author href=/a>Dan Carr</a>"
    assert metadata(page).author == "Dan Carr"
    assert metadata(page.replace("Dan Carr", "")).author is None


def test_the_agency_that_an_outlets_chinese_name_begins_with_is_no_author(metadata):
    page = "<title>大桥重新开放_河谷新闻</title><meta name=author content=河谷><body><h1>大桥重新开放</h1>"
    assert metadata(page, url=None).author is None
