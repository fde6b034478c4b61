"""Which pages are no articles, and short articles that use the words of such pages."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "مدرسة الجبل تفتح أبوابها"
NEWS = "فتحت مدرسة الجبل أبوابها أمام التلاميذ صباح الأحد، بعد ترميم دام سنتين."
DECLARED = '<meta property="og:type" content="article">'
STORIES = [
    "افتتاح سوق الخضار الجديد في البلدة",
    "فرق الإطفاء تسيطر على حريق الغابة",
    "قافلة طبية تصل إلى القرى البعيدة",
]


def verdict(inner: str, head: str = DECLARED, title: str = TITLE) -> str:
    page = f"<html lang=ar><head><title>{title}</title>{head}</head><body>{inner}</body></html>"
    return extract_html(page.encode(), "https://news.example/n/1").verdict


def article(*texts: str, title: str = TITLE, after: str = "") -> str:
    return f"<article><h1>{title}</h1>{''.join(f'<p>{text}</p>' for text in texts)}</article>{after}"


def links(count: int) -> str:
    items = (f"<li><a href=/n/{n}>{STORIES[n % 3]} رقم {n}</a></li>" for n in range(count))
    return f"<ul>{''.join(items)}</ul>"


@pytest.mark.parametrize(
    ("inner", "why"),
    [
        (article("بحثت فرق الإنقاذ عن الراعي يومين، لكن لم يتم العثور على أي أثر له حتى الآن."), "nothing was found"),
        (article("لم يتم العثور على أي من المفقودين الثلاثة، بحسب الدفاع المدني."), "likewise, opening the text"),
        (article("يسأل اختبار captcha الزائر عن صور، ثم يقرر إن كان إنسانا."), "a word of challenges"),
        (article("قررت المجلة أن تجعل ملفها السنوي للمشتركين فقط، ابتداء من الشتاء."), "for subscribers only"),
        (article(NEWS, after="<div class=box><p>اشترك الآن لمتابعة أخبار مدينتك.</p></div>"), "a newsletter"),
        (article(NEWS, after="<aside><a href=/p>أسرار السوق</a><span>للمشتركين فقط</span></aside>"), "another story"),
        (article(NEWS, after="<div class=bar><p>نستخدم ملفات تعريف الارتباط لتحسين موقعنا.</p></div>"), "consent bar"),
        (article("ونصح الخبير بالتأكد من هوية المرسل قبل المتابعة، وبتغيير كلمة السر."), "words of a consent wall"),
        (article(NEWS, after=f"<div>{links(50)}</div>"), "fifty links beside"),
        (article("الخبر غير متوفر في الأسواق بعد، قالها بائع الصحف وهو يطوي كيسه."), "words of a missing story"),
        (article("قال مهندس الأمن إن المتصفح يسأل عن الزائر، ثم يتم التحقق من أنه إنسان."), "words of challenges"),
        (article("يجب عليك تسجيل الدخول بالرقم الموحد، تقول الوزارة للطلبة في منصتها."), "words of a login wall"),
        (article("الموقع مغلق مؤقتا للصيانة، هكذا ردت الشاشة على زبائن المصرف."), "words of maintenance"),
        (article("هذا المحتوى غير متاح في بلدك، كما يقول الموقع لمن يطلب الفيلم."), "words of a missing film"),
        *(
            (article(f"{words} حتى مساء الأحد، بحسب مصدر في المحافظة."), "news that begins as such pages do")
            for words in (
                "لم يتم العثور على ناجين من الغرق",
                "لا توجد نتائج رسمية للاقتراع",
                "لا توجد بيانات عن عدد الضحايا",
                "تم رفض الوصول إلى حل وسط",
                "نشاط غير معتاد من البراكين",
                "تعذر فتح الصفحة الجديدة مع الجيران",
                "تم حذف الموضوع من جدول الأعمال",
                "الخدمة غير متوفرة في المستشفى",
                "انضم اللاعب للوصول إلى هذه البطولة جاهزا",
                "أدخل رمز التحقق لكل بطاقة انتخاب",
                "حدث خطأ فني في الطائرة قبل الإقلاع",
                "هذا الموقع يستعمل مخزنا للحبوب",
            )
        ),
        (f"<h1>عنوان الخبر</h1><article><p>{NEWS}</p></article>", "a label of records, alone"),
        (article("قالت الشركة: «نستخدم ملفات تعريف الارتباط بحذر، ولا نبيع شيئا منها»."), "news of consent"),
    ],
)
def test_a_short_article_is_one(inner: str, why: str) -> None:
    assert verdict(inner) == "article", why


@pytest.mark.parametrize(
    ("title", "head", "expected"),
    [
        ("لماذا نرى رسالة الخطأ 404 كل يوم؟", DECLARED, "article"),
        ("عدد الجرحى: 404 أشخاص في يومين", DECLARED, "article"),
        ("الصفحة غير موجودة", DECLARED, "soft-404"),
        ("موقع البلدة - 404", DECLARED, "soft-404"),
        ("خطأ 404 | موقع البلدة", "", "soft-404"),
        ("Just a moment...", DECLARED, "challenge"),
    ],
)
def test_a_headline_may_condemn_a_page(title: str, head: str, expected: str) -> None:
    assert verdict(article(NEWS, title=title), head, title) == expected


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<script type="application/ld+json">{"@type":"NewsArticle","headline":"x"}</script>', f"<div><p>{NEWS}"),
        (DECLARED, f"<div><p>{NEWS}"),
        ('<meta property="article:published_time" content="2025-03-01">', f"<div><p>{NEWS}"),
        ("", f"<h1>{TITLE}</h1><time>11 آذار 2025</time><div class=entry-content><p>{NEWS}"),
    ],
    ids=["JSON-LD", "Open Graph", "Open Graph time", "headline, date and named container"],
)
def test_what_declares_an_article(head: str, body: str) -> None:
    wall = "</p></div><div class=x><p>لم يتم العثور على نتائج أخرى</p></div>"
    assert verdict(body + wall, head) == "article"
    assert verdict(f"<div><p>{NEWS}</p></div>{wall}", "") == "soft-404"


@pytest.mark.parametrize(
    ("inner", "expected", "why"),
    [
        ("<div><h1>تأكيد</h1><p>يرجى التحقق من أنك إنسان قبل المتابعة.</p></div>", "challenge", "in Arabic"),
        ("<iframe src=/_x>Request unsuccessful. Incident ID: 11</iframe>", "challenge", "in a frame"),
        ("<p>Please enable JS and disable any ad blocker</p>", "challenge", "of a guard of robots"),
        ("<h1>Forbidden</h1><p>HTTP Error 403. The request URL is forbidden.</p>", "empty", "a server's refusal"),
        (
            f"<article><h1>{TITLE}</h1><p>{NEWS}</p></article><p>【有料】 この記事は会員限定です。</p>",
            "paywall",
            "in Japanese",
        ),
        (
            f"<article><h1>{TITLE}</h1><p>{NEWS}</p><p>Article réservé aux abonnés</p></article>",
            "paywall",
            "in French",
        ),
        ("<p>يجري التحقق من كونك إنسانًا. قد يستغرق هذا بضع ثوانٍ.</p>", "challenge", "another wording"),
        ("<h1>عفوا</h1><p>الصفحة التي تحاول الوصول إليها حذفت أو نقلت</p>", "soft-404", "a page that was sought"),
        ("<h2>عذرا، هذا الخبر غير متوفر حاليا</h2><p>ربما نقل إلى مكان آخر في الموقع.</p>", "soft-404", "a story"),
        (
            f"<article><h1>{TITLE}</h1><p>{NEWS}</p></article><div>هذا المقال حصري للمشتركين</div>",
            "paywall",
            "exclusive",
        ),
        ("<h1>المعذرة، الصفحة المطلوبة غير متوفرة</h1><p>ربما نقلت أو حذفت منذ مدة.</p>", "soft-404", "an apology"),
        (
            "<h1>قبل المتابعة</h1><p>نحن نستخدم ملفات تعريف الارتباط لقياس الزيارات، وعرض إعلانات تناسبك.</p>",
            "consent",
            "nothing but consent",
        ),
        (f"<article><h1>{TITLE}</h1><p>{NEWS}</p><div>هذا المقال مخصص للمشتركين.</div></article>", "paywall", "inside"),
        (
            f"<article><h1>{TITLE}</h1><p>{NEWS}</p></article><div>اشترك الآن لقراءة المقال كاملا</div>",
            "paywall",
            "after",
        ),
        ("<h1>تسجيل الدخول</h1><p>يرجى تسجيل الدخول أو إنشاء حساب لمتابعة القراءة.</p>", "paywall", "a login wall"),
        ("<h1>نتائج البحث</h1><p>لا توجد نتائج مطابقة لبحثك.</p>", "soft-404", "an empty search"),
        (f"<h1>آخر ما ورد</h1>{links(50)}", "index", "links"),
        ("<h1>تنبيه</h1><p>يرجى تأكيد أنك لست برنامج روبوت للمتابعة.</p>", "challenge", "a robot, in other words"),
        ("<h1>عفوا</h1><p>تم حظر وصولك إلى هذا الموقع.</p>", "challenge", "blocked"),
        ("<h1>لم نتمكن من العثور على ما تبحث عنه</h1><p>يبدو أن الرابط قديم.</p>", "soft-404", "not found by us"),
        ("<h1>الخبر المطلوب تم حذفه</h1>", "soft-404", "a story that was deleted"),
        (
            "<h2>هذا المحتوى غير متوفر الآن</h2><p>ربما غير صاحبه من يمكنه رؤيته.</p>",
            "soft-404",
            "content, in Facebook's words",
        ),
        ("<p>يجب عليك تسجيل الدخول أو التسجيل لمشاهدة هذا الموضوع.</p>", "paywall", "a forum's login"),
        (
            "<h1>نعود إليكم قريبا</h1><p>الموقع قيد الصيانة والتطوير، نشكر صبركم.</p>",
            "empty",
            "maintenance, in the text",
        ),
        ("<h1>502 Bad Gateway</h1><center>nginx, on the server of the news pages.</center>", "empty", "a gateway"),
        ("<h1>Forbidden</h1><p>You don't have permission to access this resource.</p>", "empty", "a server's refusal"),
        (
            f"<h1>{STORIES[0]}</h1><p>{STORIES[0]}، في تقرير.</p><h2>Login to read the rest of this article</h2>",
            "paywall",
            "the rest",
        ),
        ("<h1>503</h1><p>الخدمة غير متاحة مؤقتا، يرجى المحاولة بعد قليل.</p>", "empty", "in Arabic"),
        ("<p>يبدو أنك تستخدم مانع إعلانات، عطله من فضلك.</p>", "empty", "a guard of advertisements"),
        ("<p>This Account has been suspended. Contact your provider.</p>", "empty", "a host's word"),
        ("<p>جاري تحويلك إلى الصفحة المطلوبة، انتظر قليلا.</p>", "empty", "a detour"),
        ("<p>يرجى تفعيل الجافا سكريبت ثم إعادة تحميل الصفحة.</p>", "empty", "no text without scripts"),
        ("<p>متصفحك لا يدعم عرض الملفات، يمكنك تحميل الملف.</p>", "empty", "a viewer of files"),
        ("<h1>الموقع تحت الصيانة</h1><p>نعتذر عن الإزعاج، وسنعود بعد ساعات قليلة.</p>", "empty", "maintenance"),
        ("<h1>حسابي</h1><form><label>البريد الإلكتروني</label><label>كلمة المرور</label></form>", "empty", "a form"),
        (f"<h1>شاهد: لحظة الافتتاح</h1><ul><li><a href=/v/2>{STORIES[0]}</a></li></ul>", "empty", "a video"),
        ("<div class=x>© 2025 جميع الحقوق لموقعنا</div>", "empty", "a line on rights"),
        ("<div class=x>جاري التحميل...</div>", "empty", "until a script is done"),
        *(
            (f"<h1>عذرا</h1><p>{words}</p>", "soft-404", "other words for a missing page")
            for words in (
                "لا توجد صفحة بهذا العنوان",
                "لا يوجد محتوى للعرض",
                "لم نجد ما تبحث عنه",
                "انتهت صلاحية الرابط",
                "رقم الخبر غير صحيح",
                "يتعذر الوصول إلى هذه الصفحة",
                "تم حذف هذا الموضوع من قبل الإدارة",
                "عدد النتائج: 0",
                "الصفحه المطلوبه غير موجوده",
            )
        ),
        *(
            (f"<p>{words}</p>", "challenge", "other words for a refusal")
            for words in ("الوصول مرفوض", "أكمل التحقق الأمني أدناه للمتابعة", "الرجاء إدخال رمز التحقق للمتابعة")
        ),
        *(
            (f"<article><h1>{TITLE}</h1><p>{NEWS}</p><p>{words}</p></article>", "paywall", "other words of a wall")
            for words in (
                "هذا المقال حصري لمشتركي المنار بلس",
                "المحتوى متاح لأعضاء المنار فقط",
                "للاطلاع على المقال كاملا يرجى الاشتراك",
                "اشترك للوصول إلى هذا المقال",
                "لقد استنفدت عدد المقالات المجانية لهذا الشهر",
            )
        ),
        ("<p>عذرا، الموقع متوقف مؤقتا، وسيعود قريبا جدا.</p>", "empty", "a site that is down"),
        ("<p>نهتم بكم. نستخدم ملفات الارتباط لتخصيص المحتوى والإعلانات.</p>", "consent", "in fewer words"),
        ("<p>نعتذر، الخدمة غير متوفرة حاليا، نرجو المحاولة بعد قليل.</p>", "empty", "a service that is down"),
    ],
)
def test_a_page_that_is_no_article(inner: str, expected: str, why: str) -> None:
    assert verdict(inner, "", "الموقع تحت الصيانة" if "الصيانة" in inner else "صفحة") == expected, why


LOCKED = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":%s}</script>'
WALL = "<div class=wall><p>هذا المقال مخصص للمشتركين.</p></div>"


@pytest.mark.parametrize(
    ("head", "paragraphs", "after", "expected", "why"),
    [
        (LOCKED % "false", 8, WALL, "paywall", "declared closed, says so, and goes on for eight paragraphs"),
        (LOCKED % '"False"', 8, WALL, "paywall", "the same as a string, as WordPress writes it"),
        ('<meta property="article:content_tier" content="locked">', 8, WALL, "paywall", "Facebook's way to say it"),
        (LOCKED % "false", 8, "", "article", "a reader who has paid is told nothing"),
        (LOCKED % "false", 40, WALL, "article", "a whole text, with a call to subscribe at its end"),
        (LOCKED % "true", 8, WALL, "article", "open, with a call of that kind"),
    ],
)
def test_a_long_stub_is_one_where_the_page_declares_it(
    head: str, paragraphs: int, after: str, expected: str, why: str
) -> None:
    text = (f"{NEWS} وهذه هي الفقرة {number}." for number in range(paragraphs))
    assert verdict(article(*text, after=after), head) == expected, why


@pytest.mark.parametrize(
    ("wall", "expected", "why"),
    [
        ("تبقى لك 60% من المقال", "paywall", "how much there is"),
        ("اشترك الآن لقراءة المقال كاملا", "paywall", "a call to read all of it"),
        ("هذا المقال للمشتركين", "paywall", "whom it is for"),
        ("لقراءة المقال كاملا يرجى الاشتراك", "paywall", "the same call turned round"),
        ("بقية المقال متاحة للمشتركين", "paywall", "the rest of it"),
        ("Join Hilltown for free to access this content", "paywall", "a wall of registration"),
        ("Join the town's poets for free to access this valley by boat", "article", "news"),
        ("لقد وصلت إلى الحد الأقصى من المقالات المجانية.", "paywall", "a meter"),
        ("اشترك في نشرتنا لقراءة أخبار المدينة كل صباح", "article", "a newsletter"),
        ("لقراءة المقال نكهة أخرى في الصباح.", "article", "a sentence that opens so"),
        ("بقي 60 شخصا في العراء، تقول البلدية.", "article", "news"),
    ],
)
def test_a_wall_after_several_paragraphs_of_a_page_that_declares_nothing(wall: str, expected: str, why: str) -> None:
    text = [f"{NEWS} وهذه هي الفقرة {number}." for number in range(8)]
    after = f"<div class=box><h4>{wall}</h4></div>"
    assert verdict(article(*text, after=after)) == expected, why
    assert verdict(article(*text, after=f"<div hidden>{wall}</div>")) == "article", "a box that no script has shown"
    assert verdict(article(*text * 5, after=after)) == "article", "a whole text"


def front_page(paragraphs: int) -> str:
    text = "".join(f"<p>{NEWS} وهذا هو العدد {n}، كما وعدت.</p>" for n in range(paragraphs))
    return f"<h1>موقع البلدة</h1><div>{text}</div><div>{links(60)}</div>"


FRONT = front_page(3)
STORY = front_page(9).replace("موقع البلدة", "البلدية تفتح جسرا جديدا غدا")
POST = STORY.replace("<div><p>", "<div class=post-content><p>")
POSTING = STORY.replace(
    "<div><p>", "<div itemscope itemtype=http://schema.org/BlogPosting><div itemprop=articleBody><p>"
)
SITE = '<meta property="og:type" content="website">'
HOME = '<link rel=canonical href="https://news.example/">'
DATED = '<meta property="article:published_time" content="2024-05-01T10:00:00Z">'
NEWS_ARTICLE = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "موقع البلدة"}</script>'


@pytest.mark.parametrize(
    ("inner", "head", "address", "expected", "why"),
    [
        (FRONT, "", "https://news.example/", "index", "the root"),
        (FRONT, "", "https://news.example/ar/", "index", "the front page in a language"),
        (FRONT, "", "https://news.example/index.php", "index", "by its file's name"),
        (FRONT, '<link rel=canonical href="https://news.example">', None, "index", "by its own word"),
        (FRONT, "", "https://news.example/n/7", "article", "a short story with links beside it"),
        (FRONT, "", "https://news.example/?p=7", "article", "WordPress numbers its stories so"),
        (FRONT, DECLARED, "https://news.example/", "article", "a story under a wrong address, declared"),
        (front_page(9), "", "https://news.example/", "index", "text that links stand beside, where it was asked for"),
        (front_page(9), HOME, "https://news.example/n/7", "article", "the same under a story's address"),
        (front_page(9), DATED, "https://news.example/", "article", "the same with the date of an article"),
        (front_page(9), SITE, "https://news.example/", "index", "text that links stand beside, of a website"),
        (front_page(9), "", "https://news.example/?utm_source=x", "index", "what counts visits is no part of it"),
        (STORY, "", "https://news.example/", "index", "a headline alone may be that of the first story"),
        (POST, "", "https://news.example/", "article", "a headline, and a container named for a story"),
        (POSTING, "", "https://news.example/", "article", "a headline, and microdata of a story"),
        (f"<p>20/05/2024</p>{STORY}", "", "https://news.example/", "article", "a headline and a day"),
        (front_page(9), "", "https://news.example/#/article/5", "article", "a script's address"),
        (
            f"{front_page(60)}<div hidden>{links(400)}</div>",
            "",
            "https://news.example/",
            "article",
            "nearly all that is shown is text: no script has shown the menu",
        ),
        (front_page(60), SITE, "https://news.example/", "article", "nearly all is text"),
        (FRONT, SITE + DATED, "https://news.example/", "index", "a website with the dates of an article"),
        (
            front_page(9),
            SITE + NEWS_ARTICLE,
            "https://news.example/",
            "article",
            "a website on all pages, an article here",
        ),
    ],
)
def test_a_front_page(inner: str, head: str, address: str | None, expected: str, why: str) -> None:
    page = f"<html lang=ar><head><title>موقع</title>{head}</head><body>{inner}</body></html>"
    assert extract_html(page.encode(), address).verdict == expected, why


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عذراً، الخبر الذي تحاول الوصول إليه غير متوفر أو تم حذفه بناء على سياسة النشر.", "soft-404"),
        ("Sorry, the page you are looking for was not found.", "soft-404"),
        ("لم يتم العثور على السفينة التي غادرت الميناء مساء أمس.", "article"),  # nobody is sorry
        ("عذرا فيروز، لن تغني الفرقة هذا الصيف في المهرجان.", "article"),
    ],
)
def test_a_missing_story_that_is_declared_an_article(text: str, expected: str) -> None:
    page = f"<head>{DECLARED}<title>البلدة</title></head><div class=article><h1>خبر البلدة</h1><p>{text}</p></div>"
    assert extract_html(page.encode(), "https://news.example/article/9").verdict == expected


@pytest.mark.parametrize("name", ["tag-page", "category-page", "archive"])
def test_a_page_on_a_topic_with_its_introduction_is_a_list(name: str) -> None:
    intro = f"<h1>سد البلدة</h1><p>{NEWS} وتجمع هذه الصفحة كل ما نشر عن السد من أخبار وتحليلات ومقابلات.</p>" * 2
    page = f"<head>{DECLARED}<title>سد البلدة</title></head><body class={name}>{intro}<div>{CARDS}</div></body>"
    assert extract_html(page.encode(), "https://news.example/tags/1").verdict == "index"


CARD = "<div class=card><h3><a href=/n/{0}>{1} {0}</a></h3><p>وأوضح الوزير أن العمل سيبدأ في الأيام المقبلة، بعد أن تنتهي الدراسة.</p></div>"
CARDS = "".join(CARD.format(number, STORIES[number % 3]) for number in range(6))


@pytest.mark.parametrize(
    ("above", "address", "expected", "why"),
    [
        ("<h1>الصفحة غير موجودة</h1>", "https://news.example/n/9", "soft-404", "the headline says so"),
        (
            "<div>404</div><p>عذرا، لا يمكن العثور على الصفحة المطلوبة</p>",
            "https://news.example/n/9",
            "soft-404",
            "a line",
        ),
        (
            "<h1>أووبس! هذه الصفحة لا يمكن العثور عليها.</h1>",
            "https://news.example/n/9",
            "soft-404",
            "WordPress's words",
        ),
        ("<p>المادة التي تحاولون الوصول إليها غير متوفرة</p>", "https://news.example/n/9", "soft-404", "a piece"),
        ("<h1>أخبار البلدة</h1>", "https://news.example/local", "index", "a section"),
        ("<h1>البلدة</h1><p>لم يتم العثور على ناجين</p>", "https://news.example/", "index", "a front page has news"),
        ("<h1>بحث</h1><p hidden>لا توجد نتائج</p>", "https://news.example/s", "index", "until a script shows it"),
    ],
)
def test_a_missing_page_that_offers_other_stories(above: str, address: str, expected: str, why: str) -> None:
    page = f"<html lang=ar><head><title>موقع البلدة</title></head><body>{above}<div>{CARDS}</div></body></html>"
    assert extract_html(page.encode(), address).verdict == expected, why


def test_one_line_of_news_is_an_article() -> None:
    assert verdict("<h1>عاجل</h1><div>افتتاح مدرسة الجبل صباح اليوم.</div>", "") == "article"


def test_one_sentence_of_news_is_an_article_among_other_stories() -> None:
    urgent = "مديرية الأشغال تعيد فتح الجسر الغربي."
    page = f"{DECLARED}<h1>عاجل.. إعادة فتح الجسر الغربي أمام السير قبل موعدها</h1><div class=p-content><p>{urgent}</p></div>"
    found = extract_html(f"{page}<div class=related>{CARDS}</div>".encode(), "https://news.example/n/1")
    assert (found.verdict, found.body) == ("article", urgent)


def test_a_page_that_waits_for_a_script() -> None:
    assert verdict("<noscript><h2>Javascript is required for this site.</h2></noscript>", "", "موقع البلدة") == "empty"


def test_labels_without_text_are_no_article() -> None:
    assert verdict("<p>صورة من الأقمار</p>" * 60, "") == "empty"


def test_phrases_are_looked_for_in_linear_time() -> None:
    """An hour if what stands before each were read from the beginning of its text."""
    hostile = "ا" * 300_000 + ". قبل المتابعة captcha " * 1_000
    assert verdict("<p>نص قصير.</p>", "", hostile) == "empty"
    assert verdict(f"<a href=/x>{hostile}</a>", "") == "empty"


def test_a_challenge_in_arabic() -> None:
    inner = "<noscript><p>يرجى تفعيل جافاسكريبت وملفات الارتباط للمتابعة</p></noscript>"
    assert verdict(inner, head="", title="لحظة من فضلك…") == "challenge"
    assert verdict(article(NEWS, title="لحظة... سقوط الجسر القديم"), title="لحظة... سقوط الجسر القديم") == "article"


def test_a_page_that_asks_for_consent_at_length_in_arabic() -> None:
    asks = (
        "<p>نستخدم نحن وشركاؤنا ملفات تعريف الارتباط لتخزين معلومات على جهازك والوصول إليها، ولمعالجة البيانات الشخصية وعرض إعلانات مخصصة.</p>"
        "<p>يمكنك سحب موافقتك في أي وقت بالنقر على رابط إعدادات الخصوصية، ولمزيد من المعلومات راجع سياسة الخصوصية وسياسة ملفات تعريف الارتباط.</p>"
    )
    assert verdict(f"<form><h1>قبل المتابعة إلى البوابة</h1>{asks}</form>", "", "خصوصيتك") == "consent"
    assert verdict(f"<h1>{TITLE}</h1><p>{NEWS * 5}</p>{asks}", "") == "article"


@pytest.mark.parametrize(("count", "expected"), [(24, "index"), (5, "empty")])
def test_a_list_of_links_without_any_text(count: int, expected: str) -> None:
    rows = "".join(
        f"<tr><td>{n + 1:02d}/02/2006</td><td><a href=/n/{n}>{STORIES[n % 3]}</a></td></tr>" for n in range(count)
    )
    assert verdict(f"<b>أرشيف الأخبار</b><table>{rows}</table>", "", "أرشيف") == expected


def test_a_short_text_of_blogger_beside_longer_excerpts() -> None:
    text = "<p>أعلن المتحف فتح أبوابه مساء كل خميس حتى العاشرة.</p>"
    cards = "".join(
        f"<li><div class=item-content><div><a href=/2024/0{n}/a.html>خبر آخر من أخبار المدونة رقم {n}</a></div>"
        "<div>أعلنت الجهات المختصة صباح اليوم، عن نتائج الاجتماع، الذي عقد بحضور الأعضاء...</div></div></li>"
        for n in range(1, 6)
    )
    page = (
        "<title>متحف الريف يفتح أبوابه ليلا</title><h1><a href=/>مدونة</a></h1><div class='widget Blog'>"
        f"<h2>الأحد، 22 سبتمبر 2024</h2><h3>متحف الريف يفتح أبوابه ليلا</h3><div class='post-body entry-content'>{text}</div></div>"
        f"<div class='widget PopularPosts'><ul>{cards}</ul></div>"
    )
    article = extract_html(page.encode(), "https://blog.example/2024/09/b.html")
    assert (article.verdict, article.body) == ("article", text[3:-4])
