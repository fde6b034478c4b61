"""Pages that speak to readers about their own browser, connection or data: firewall checks and consent walls.

Each system words these pages in its own way and changes the wording. All of them say "your browser" or "your device",
and name several things of that kind on one short page. A news report on such things names them too, but not as the
reader's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.extract.expressions import either


def _kinds(*words: str) -> tuple[re.Pattern[str], ...]:
    """Compile one case-insensitive pattern for each kind of thing."""
    return tuple(re.compile(each, re.IGNORECASE) for each in words)


_YOUR_MACHINE = re.compile(
    either(
        r"\byour (?:browser|network|connection|request|ip\b|device|computer|session|organi[sz]ation)",
        r"\bvotre (?:navigateur|réseau|connexion|ordinateur|adresse ip)|que vous êtes (?:bien )?(?:un )?humain",
        r"\bihre?[nmrs]? (?:browser|netzwerk|verbindung|anfrage|ip\b|gerät|rechner)",
        r"\b(?:tu|su|seu|sua) (?:navegador|red|rede|conexi[óo]n|conexão|direcci[óo]n ip|endereço ip|solicitud|solicitação|dispositivo)",
        r"\b(?:tuo|vostro|suo) browser|\b(?:tua|vostra|sua) (?:rete|connessione|richiesta)",
        r"taray[ıi]c[ıi]n[ıi]z|bağlant[ıi]n[ıi]z|ağ[ıi]n[ıi]z|ip adresiniz",
        r"(?:متصفح|شبكت|جهاز|اتصال|عنوان|طلب|طلبات)ك\b|الواردة من عنوان",
        r"(?:مرورگر|شبکه|اتصال|درخواست) شما|آپ کا (?:براؤزر|نیٹ ورک|آئی پی)",
        r"\bваш(?:ем|его|а|ей|у)?\s(?:браузер|сет[ьи]|запрос|ip|компьютер)",
    ),
    re.IGNORECASE,
)
_OF_CHECKS = _kinds(
    r"\b(?:ro)?bots?\b|robôs?|روبوت|ربات|робот",
    r"captcha|puzzle|slider|glisser|faites glisser|press (?:&|and) hold",
    r"(?<![\d.])\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])|\bip\b",
    r"\b(?:ray|reference|incident|request|support|block|event)\s?(?:id|number|#)|\b(?:id|ref)\s?[:=#]|رقم (?:الطلب|المرجع)",
    r"security (?:service|check|system|policy)|(?:نظام|خدمة|فحص) (?:ال)?(?:حماية|أمان|أمني)|firewall|جدار الحماية",
    r"\b(?:blocked|denied|forbidden)\b|تم حظر|حظري|مرفوض|bloqu[ée]|gesperrt|engellen|заблокирован",
    r"\bhuman\b|humain|mensch|humano|umano|إنسان|بشر|انسان|человек",
    r"(?:too many|number of) requests|الطلبات|demandes|anfragen|solicitudes|запросов",
    r"ddos|cloudflare|perimeterx|datadome|incapsula|imperva|sucuri|akamai",
)
"""Kinds that tell a check from advice on browsers; _OF_BROWSERS below holds the kinds that both name."""
_OF_BROWSERS = _kinds(
    r"java ?script|جافا ?سكر",
    r"cookies?\b|ملفات (?:تعريف )?الارتباط|çerez",
    r"\bvpn\b|\bproxy\b",
    r"automated|automatis|automatisch|تلقائي|آلي[ةا]?\b|otomatik",
    r"try again|إعادة المحاولة|حاول مجددا|réessayer|erneut|de nuevo|novamente|tekrar dene",
    r"extension|ad ?blocker|bloqueur|إضافات|مانع",
)
_YOUR_DATA = re.compile(
    either(
        r"\byour (?:device|consent|privacy|choices?|data|preferences|browsing)",
        r"\bvotre (?:appareil|consentement|vie privée|choix|navigation)|\bvos (?:choix|données|préférences)",
        r"\bihre?[nmrs]? (?:gerät|einwilligung|zustimmung|daten|einstellungen|privatsphäre)",
        r"\b(?:tu|su|seu|sua)s? (?:dispositivo|consentimiento|consentimento|preferencias|preferências|datos|dados|privacidad|privacidade)",
        r"\b(?:tuo|suo|vostro) (?:consenso|dispositivo)|\b(?:tue|sue|tua|sua) (?:preferenze|scelte|privacy)",
        r"cihaz[ıi]n[ıi]z|onay[ıi]n[ıi]z|verileriniz|gizliliğiniz",
        r"(?:جهاز|موافقت|خصوصيت|بيانات|خيارات|تفضيلات)ك(?:م)?\b",
        r"(?:دستگاه|رضایت|حریم خصوصی|اطلاعات) شما|\bваш(?:е|его|и|их) (?:согласи|данны|устройств|выбор)",
    ),
    re.IGNORECASE,
)
_OF_WALLS = _kinds(
    r"cookies?\b|ملفات (?:تعريف )?الارتباط|çerez|кук",
    r"consent|einwillig|zustimm|موافق|onay|رضایت|согласи",
    r"partners|partenaires|\bpartner\b|socios|parceiros|terze parti|third parties|شركا|ortak|شرکا|партн",
    r"privacy|privacid|vie privée|datenschutz|خصوصي|gizlilik|حریم خصوصی|конфиденциальн",
    r"tracking|profil(?:ing|azione|age)|(?:traç|rastre)|تتبع|izleme",
    r"personali[sz]|personalizad|personnalis|personalisiert|مخصصة|kişiselleştir|شخصی‌سازی",
    r"\b(?:ads?|advertis\w*|publicité|werbung|anuncios|publicidad|pubblicità|reklam)\b|إعلانات|تبلیغات|реклам",
    r"device|appareil|gerät|dispositivo|جهاز|cihaz|دستگاه|устройств",
    r"accept|accetta|akzeptier|aceptar|aceitar|kabul|قبول|پذیر|принять",
    r"reject|refus|ablehn|rechaz|rejeitar|rifiut|رفض|reddet|отклон",
    r"withdraw|retirer|widerruf|retirar|revoc|سحب|geri al",
    r"pur[ -]?abo|without (?:ads|tracking)|sans pub|ohne (?:werbe)?tracking|senza profilazione",
)
_LEAST_KINDS, _LEAST_TELLING, _LEAST_SHARE = 4, 2, 0.5
"""_LEAST_KINDS: minimum number of kinds that the page names. _LEAST_TELLING: minimum number of those that only checks
name. _LEAST_SHARE: minimum share of the page's text in lines that name one of them."""


def is_check(lines: Sequence[str]) -> bool:
    """Whether the ``lines`` of a short page are a firewall's check, or its reasons for stopping the reader."""
    named = _named(lines, _YOUR_MACHINE, (*_OF_CHECKS, *_OF_BROWSERS))
    return sum(kind in _OF_CHECKS for kind in named) >= _LEAST_TELLING


def asks_for_consent(lines: Sequence[str]) -> bool:
    """Whether the ``lines`` of a short page ask for consent to collect data before anything is shown."""
    return bool(_named(lines, _YOUR_DATA, _OF_WALLS))


def _named(lines: Sequence[str], own: re.Pattern[str], kinds: Sequence[re.Pattern[str]]) -> list[re.Pattern[str]]:
    """Return the ``kinds`` that the page names, or none unless it mentions the reader's ``own`` and says little
    else."""
    if not any(map(own.search, lines)):
        return []
    named = [kind for kind in kinds if any(map(kind.search, lines))]
    if len(named) < _LEAST_KINDS:
        return []
    telling = [line for line in lines if own.search(line) or any(kind.search(line) for kind in named)]
    return named if sum(map(len, telling)) >= _LEAST_SHARE * sum(map(len, lines)) else []
