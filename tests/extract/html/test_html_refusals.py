"""Pages that explain at length, in several languages, why they hold no article; and stories that use their words."""

from __future__ import annotations

import json

import pytest

from newsarc import extract_html

STORY = "https://news.example/2024/10/11/bridge"
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


def verdict(inner: str, title: str, head: str = "") -> str:
    page = f"<html><head><title>{title}</title>{head}</head><body>{inner}</body></html>"
    return extract_html(page.encode(), STORY).verdict


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
