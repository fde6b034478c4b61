"""Pages that explain at length, in several languages, why they hold no article; and stories that use their words."""

from __future__ import annotations

import json

import pytest
from judged_page import STORY, verdict

LATEST = "".join(
    f"<h3><a href=/n/{n}>خبر من أخبار البلدة رقم {n} اليوم</a></h3><p>وافق المجلس على الخطة، بعد أن درستها اللجنة في جلستين.</p>"
    for n in range(5)
)
CHALLENGED = (
    "<p>This check is automatic, and protects the site from programs. It takes a few seconds, then you go on.</p>" * 5
)
ASKED = (
    "<p>Nosotros y nuestros 748 socios guardamos cookies en su dispositivo, y tratamos datos para anuncios personalizados.</p>"
    "<p>Puede dar su consentimiento, rechazarlo o cambiarlo en cualquier momento desde la política de cookies.</p>"
    "<p>La política de privacidad explica qué datos se usan, cuánto tiempo se guardan, y con qué socios se comparten.</p>"
)


@pytest.mark.parametrize(
    "headline",
    [
        "Please verify you are a human",
        "جارٍ فحص متصفحك قبل الدخول إلى الموقع",
        "Vérification de sécurité",
        "Wir überprüfen Ihren Browser",
        "Tarayıcınız kontrol ediliyor",
        "Проверка браузера",
    ],
)
def test_a_check_that_is_explained_at_length(headline: str) -> None:
    assert verdict(f"<h1>{headline}</h1>{CHALLENGED}", headline) == "challenge"


def test_the_words_of_a_check_in_the_headline_of_a_story() -> None:
    headline = "Captcha: how programs learned to read them"
    dated = '<meta property="article:published_time" content="2024-10-11T09:00:00Z">'
    assert verdict(f"<article><h1>{headline}</h1>{CHALLENGED}</article>", headline, dated) == "article"


def test_a_wall_of_consent_at_length() -> None:
    assert verdict(f"<h1>Antes de continuar, tú decides sobre tus datos</h1>{ASKED * 3}", "Diario") == "consent"
    story = "".join(
        f"<p>El puente número {n} abre hoy, tras dos años de obras y tres inviernos.</p>" for n in range(15)
    )
    assert verdict(f"<h1>El puente abre</h1>{story}{ASKED}", "El puente abre") == "article"


def test_a_report_whose_headline_speaks_of_the_readers_privacy() -> None:
    lines = (f"La ley número {n} protege al lector, que decide qué se guarda y hasta cuándo." for n in range(9))
    report = "".join(f"<p>{line}</p>" for line in lines)
    assert verdict(f"<h1>Tu privacidad, ante la ley</h1>{report}", "Tu privacidad, ante la ley") == "article"


@pytest.mark.parametrize(
    "headline",
    [
        "عفوًا، لا يمكن العثور على ما تبحث عنه",
        "Cet article n'est plus disponible",
        "Página no encontrada",
        "Seite nicht gefunden",
        "Pagina non trovata",
        "Aradığınız sayfa bulunamadı",
        "صفحه مورد نظر یافت نشد",
        "Страница не найдена",
    ],
)
def test_a_missing_story_above_the_latest(headline: str) -> None:
    assert verdict(f"<h1>{headline}</h1><p>—</p><h2>أحدث الأخبار</h2><div>{LATEST}</div>", "البلدة") == "soft-404"


@pytest.mark.parametrize(
    "wall",
    [
        "هذا المحتوى لمشتركي بريميوم فقط",
        "لقد استنفدت المقالات المجانية المتاحة لك هذا الشهر",
        "Il vous reste 86 % de cet article à lire.",
        "Para seguir leyendo, suscríbase.",
        "Чтобы читать дальше, оформите подписку.",
    ],
)
def test_a_wall_behind_two_paragraphs(wall: str) -> None:
    text = "<p>قبل ثلاثة أيام من الجلسة، لم تعد الأرقام التي دخلت بها الحكومة قائمة، كما يقول عضو في المجلس.</p>" * 5
    assert verdict(f"<h1>خريطة المجلس قبل الجلسة</h1>{text}<p>{wall}</p>", "خريطة المجلس") == "paywall"


@pytest.mark.parametrize(
    ("kind", "expected"), [("CollectionPage", "index"), ("ItemList", "index"), ("WebPage", "article")]
)
def test_a_collection_by_its_own_word(kind: str, expected: str) -> None:
    """One lead story told in full, and the links of others: what the page declares of itself tells the two apart."""
    lead = "<h2><a href=/w/1>The river broke through</a></h2><p>The river broke through the dam at dawn, cutting off two farms.</p>"
    others = "".join(f"<a href=/w/{n}><h3>Report number {n} from the valley</h3></a>" for n in range(2, 8))
    data = f'<script type="application/ld+json">{json.dumps({"@type": kind, "name": "Watch"})}</script>'
    assert verdict(f"<h1>Watch</h1>{lead}{others}", "Watch", data) == expected


CHECKS = [
    "<h1>Merci de confirmer</h1><p>Nous voulons nous assurer que vous n'êtes pas un robot.</p><p>Faites glisser pour compléter le puzzle.</p>"
    "<p>Quelque chose dans votre navigateur bloque JavaScript.</p><p>Un robot est sur le même réseau (IP 192.0.2.41).</p>",
    "<h1>429</h1><p>تم إيقاف الطلبات الواردة من عنوانك (203.0.113.9) بصورة مؤقتة.</p><p>لماذا تم حظري؟ تجاوزت شبكتك الحد المسموح به من الطلبات في الدقيقة.</p>"
    "<p>يرجى الانتظار قليلا ثم إعادة المحاولة.</p>",
    "<h1>One more step</h1><p>Your request was blocked by our security service, because it looks automated.</p>"
    "<p>JavaScript is disabled in your browser, or you use a VPN.</p><p>Reference id: 18.4f2c1202</p>",
]
WALLS = [
    "<h1>Willkommen</h1><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking, oder ohne Werbetracking für 2,99 € im Monat.</p>"
    "<p>Unsere 187 Partner speichern Cookies auf Ihrem Gerät. Ihre Einwilligung ist jederzeit widerrufbar.</p>",
    "<h1>Scegli come leggere</h1><p>Puoi accettare i cookie di profilazione, o abbonarti senza profilazione.</p>"
    "<p>Noi e terze parti usiamo cookie, con il tuo consenso, per annunci personalizzati e la pubblicità.</p>",
]


@pytest.mark.parametrize("inner", CHECKS)
def test_a_check_that_no_phrase_gives_away(inner: str) -> None:
    """Each system has words of its own; that it speaks of the reader's own browser, and of what checks are about, tells it."""
    assert verdict(inner, "news.example") == "challenge"


@pytest.mark.parametrize("inner", WALLS)
def test_a_wall_of_consent_that_no_phrase_gives_away(inner: str) -> None:
    assert verdict(inner, "news.example") == "consent"


@pytest.mark.parametrize(
    "text",
    [
        "The security service of the ministry blocked thousands of automated requests, its spokesman said on Sunday. "
        "Robots in a network abroad had tried for days to get past the captcha, he said, from behind a VPN.",
        "To speed up your browser, clear the cookies once a month. Switch off each extension that you do not use, and try again. "
        "A VPN slows your connection down, and so does JavaScript on pages with many advertisements.",
        "تلزم الهيئة المواقع بأخذ موافقة الزائر قبل جمع البيانات، وبأن تسمح له برفض ملفات تعريف الارتباط والإعلانات المخصصة، "
        "وبأن تسمي الشركاء الذين تشاركهم إياها. وقال رئيس الهيئة إن الخصوصية حق.",
    ],
)
def test_a_report_on_such_things_speaks_of_nobodys_browser(text: str) -> None:
    assert verdict(f"<div><b>خبر</b><br>{text}</div>", "خبر") == "article"


@pytest.mark.parametrize(
    "line",
    [
        "تم حذف هذه المادة من الموقع ولم تعد متاحة.",
        "This story has been removed at the request of the court.",
        "Cet article a été retiré.",
    ],
)
def test_a_removed_story_whose_headline_stays(line: str) -> None:
    declared = '<meta property="article:published_time" content="2019-10-02T10:00:00Z">'
    assert (
        verdict(f"<article><h1>من يملك شركات النظافة؟</h1><p>{line}</p></article>", "من يملك", declared) == "soft-404"
    )


def test_a_removed_story_in_the_news() -> None:
    declared = '<meta property="article:published_time" content="2019-10-02T10:00:00Z">'
    story = "<p>قالت الصحيفة إن المحكمة أمرت بحذف هذا المقال من موقعها، بعد شكوى تقدم بها أصحاب الشركة.</p>"
    assert verdict(f"<article><h1>المحكمة تأمر بحذف مقال</h1>{story}</article>", "المحكمة", declared) == "article"


def test_a_short_story_above_long_excerpts_of_others() -> None:
    story = "<div>أعلن خفر السواحل إنقاذ سبعة عشر شخصا كانوا على متن قارب، على بعد 12 ميلا من الشاطئ.<br>ونقلوا إلى نقطة الإنزال في القاعدة.</div>"
    head = "<h1>إنقاذ سبعة عشر شخصا قبالة السواحل</h1><div>الأربعاء 06 يوليو 2022، 10:15 ص</div>"
    assert verdict(f"{head}{story}<h2>أخبار ذات صلة</h2><div>{LATEST * 2}</div>", "إنقاذ سبعة عشر شخصا") == "article"


def test_the_page_of_a_columnist() -> None:
    data = '<script type="application/ld+json">{"@type":"ProfilePage","name":"Nihat"}</script>'
    columns = "".join(
        f"<li><a href=/c/{n}>Çay parası {n}</a><p>Geçen gün eski bir kahvede oturdum, çayın fiyatını sordum...</p>"
        for n in range(7)
    )
    assert (
        verdict(
            f"<h1>Nihat</h1><p>1958'de Rize'de doğdu. Gazeteciliğe 1981'de başladı.</p><ul>{columns}</ul>",
            "Nihat",
            data,
        )
        == "index"
    )


EXCERPT = "<h2><a href={0}>{1} رقم {2}</a></h2><p>كشفت هيئة السدود أن المنسوب انخفض إلى مستوى لم يسجل منذ عقود، وحذرت منه رقم {2}.</p>"
LONG = "قالت الهيئة في بيان إن المنسوب انخفض عشرة أمتار منذ الربيع، وإن ثلاث محطات توقفت عن الضخ. " * 4
TAGGED = "".join(EXCERPT.format(f"/2025/08/{n}", "سد الفرات عند أدنى مستوى", n) for n in range(6))


@pytest.mark.parametrize(
    ("inner", "expected", "why"),
    [
        (f"<h1># الجفاف</h1>{TAGGED}", "index", "all of its text stands below headlines that lead elsewhere"),
        (
            f"<h2><a href={STORY}>سد الفرات اليوم</a></h2><div class=post-content><p>{LONG}</p></div><aside>{TAGGED}</aside>",
            "article",
            "one of them leads to the page itself",
        ),
        (
            "<h1>سد الفرات</h1>"
            + "".join(f"<p>قالت الهيئة في بيانها رقم {n} إن المنسوب انخفض، وإن الضخ توقف.</p>" for n in range(9))
            + TAGGED,
            "article",
            "other stories follow it",
        ),
    ],
)
def test_excerpts_below_headlines_of_other_stories(inner: str, expected: str, why: str) -> None:
    assert verdict(inner, "وكالة السهل") == expected, why


CUSTOMERS = "<p>للاستفسار يرجى الاتصال بخدمة المشتركين، علما أن الشركة لا تضع قائمة المواقع ولا تعدلها.</p>"
BLOCKED = [
    ("موقع محجوب", f"<h1>عزيزي المشترك</h1><p>هذا الموقع محجوب بناء على كتاب الوزارة.</p>{CUSTOMERS}"),
    ("عفوا، الموقع المطلوب غير متاح", f"<h2>عفوا، الموقع المطلوب غير متاح</h2>{CUSTOMERS}"),
    ("خطأ", f"<p>لقد تم حجب الموقع الذي تحاول الوصول إليه لأن محتواه محظور.</p>{CUSTOMERS}"),
    ("خطأ", f"<p>الموقع الذي تحاول زيارته غير متاح في بلدك لأسباب قانونية.</p>{CUSTOMERS}"),
    ("451 Unavailable For Legal Reasons", "<p>We recognise that you are reading from a country where we do not serve it.</p>"),
    ("Erişim engeli", "<p>Bu internet sitesine erişim, ilgili kanun uyarınca mahkeme kararıyla engellenmiştir.</p>"),
    ("تسجيل الدخول إلى الشبكة", "<h1>مرحبا بكم في الفندق</h1><p>يرجى إدخال رقم الغرفة والموافقة على الشروط.</p>"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "inner"), BLOCKED, ids=[title for title, _ in BLOCKED])
def test_what_a_provider_or_a_network_says_in_place_of_the_page(title: str, inner: str) -> None:
    assert verdict(inner, title) == "challenge"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Welcome to nginx!", "If you see this page, the server is installed and working. Further work is required."),
        ("Apache2 Ubuntu Default Page: It works", "You should replace this file before you go on to use the server."),
        ("Test Page for the Nginx HTTP Server", "This page is used to test that the server works after installation."),
    ],
)
def test_what_a_server_shows_before_a_site_is_put_there(title: str, said: str) -> None:
    assert verdict(f"<h1>{title.partition(':')[0]}</h1>{f'<p>{said}</p>' * 6}", title) == "empty"


def test_a_story_about_sites_that_are_blocked() -> None:
    text = "<p>هذا الموقع محجوب، تقول الشاشة لمن يطلب صحيفة المدينة منذ مساء الأحد، بحسب نقابة الصحفيين.</p>"
    dated = '<meta property="article:published_time" content="2024-10-11T09:00:00Z">'
    headline = "نقابة الصحفيين تحتج على حجب صحيفة"
    assert verdict(f"<article><h1>{headline}</h1>{text * 3}</article>", headline, dated) == "article"
