"""Links to what an outlet offers besides stories: subscriptions, accounts, terms of use, pages on itself."""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.extract.expressions import either
from newsarc.extract.labels import key, match_whole

_LONGEST = 45
"""A link's text with this length or more names no service; in characters."""
_WORD = re.compile(r"[^\W_]+")
_TERMS = frozenset(
    "terms termos terminos condiciones conditions nutzungsbedingungen privacy privacidad privacidade datenschutz"
    " cookie cookies copyright legal "
    "mentions aviso politica".split()
)
_OWN_PAGES = frozenset(
    "about contact contacts contacto contato kontakt contatti impressum agb imprint disclaimer permissions rss feed"
    " feeds app apps login logout "
    "signin signup sign register registration account subscribe subscription subscriptions suscripcion suscribirse"
    " abo abonnement newsletter "
    "newsletters advertise advertising advertisement publicidad publicidade anuncie mediadaten career careers job"
    " jobs help faq hilfe support "
    "sitemap shop store donate donation corrections guidelines feedback abuse podcast podcasts game games".split()
)
"""First words of the last part of an address of a page on the outlet itself, or on its services other than news."""
_MOST_OF_TERMS, _MOST_OF_OWN_PAGE = 5, 3
"""_MOST_OF_TERMS: maximum words in the last part of an address that begins with a word of _TERMS. _MOST_OF_OWN_PAGE:
the same for _OWN_PAGES."""
_ASKS = re.compile(
    either(
        r"(?:share|post|send|tweet|publish|save|pin) (?:on|to|via|this|it)\b",
        r"(?:visit|follow|like|join|find) us\b",
        r"(?:get|download) (?:our|the|it on|on the)\b.{0,30}\bapp\b",
        r"(?:view|see|show|read|leave|add|post|write|all|register to add|manage)\b.{0,12} "
        r"(?:comments?|repl(?:y|ies)|collections|newsletters?|saved stories)\b",
        "(?:subscribe|sign (?:up|in)|log ?in|register|click here|get e-?mail alerts|unsubscribe) ?"
        "(?:to|for|with|now|here|today|free|$)",
        r"rss\b",
        "(?:permalink|permanent link|print this|email this|e-mail this|advertise (?:on|with)"
        r"|back to (?:top|home(?:page)?)\W*$)",
        "(?:jump|skip) to (?:the )?(?:main|content|text|article|story|comments?|navigation|menu|search|footer|top"
        r"|bottom)\b",
        r"(?:terms (?:of (?:use|service)|(?:and|&) conditions)|privacy (?:policy|notice))\b",
        r"(?:posted (?:on )?)?(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}(?:st|nd|rd|th)? \w{3,9},? \d{4}",
        "compart[ei]",
        "suscr[ií]b",
        "s['’]abonner",
        "partager",
        r"afficher (?:tous|toutes|les)\b",
        "condividi",
        "abb[oó]nati",
        "compartilh",
        "assine ",
        "(?:ال)?(?:عودة|رجوع) (?:[إا]لى |ل)(?:ال|ل)?(?:أعلى|اعلى|رئيسية|صفحة|قائمة|موقع|فهرس|أخبار|اخبار|قسم|أقسام"
        r"|بداية|سابق|خلف)(?: ال\w{3,10})?\W*$",
        "(?:معاينة|مشاهدة) صفحة ",
        "استمع(?:وا)? (?:[إا]لى )?(?:برنامج|البث|ال[إا]ذاعة|بثنا)",
        "поделиться",
        "подписаться",
        "kommentare? (?:schreiben|lesen|anzeigen)",
        "teilen (?:auf|via)",
        "jetzt abonnieren",
        "分享到",
        "©",
    ),
    re.IGNORECASE,
)
"""What a button says in place of a headline, or a day that leads to that day's stories."""
_SERVICE_LABELS = frozenset({"share", "newsletter", "copyright", "policy", "comments", "nav", "home", "tags"})


def is_short_label(title: str) -> bool:
    """Whether a link's text is short enough to name a service."""
    return len(title) < _LONGEST


def is_service_page(path: str) -> bool:
    """Whether the last part of a path is that of a page on the outlet itself: /about-us, /privacy-policy.html."""
    words = _WORD.findall(path[path.rfind("/") :].partition(".")[0])
    first = words[0] if words else ""
    return (first in _OWN_PAGES and len(words) <= _MOST_OF_OWN_PAGE) or (
        first in _TERMS and len(words) <= _MOST_OF_TERMS
    )


@lru_cache(maxsize=4096)
def is_service_label(title: str) -> bool:
    """Whether a link's text says what a reader can do, or names a part of the outlet."""
    return _ASKS.match(title.lstrip("<>«»‹› ")) is not None or match_whole(key(title)) in _SERVICE_LABELS
