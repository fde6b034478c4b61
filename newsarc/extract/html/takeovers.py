"""Pages at addresses whose owner has lost them: a domain for sale, or spam put there by intruders."""

from __future__ import annotations

import re

from newsarc.extract.expressions import either

PARKED = "(?i)" + either(
    r"(?:[\w-]{1,63}\.){1,4}[a-z]{2,20} (?:is|may be|could be) (?:for sale|available (?:for (?:sale|purchase))|parked)\b",
    r"(?:this |^\W{0,3}the )domain(?: name)?(?: [\w.-]{4,60})? (?:is|may be) (?:for sale|available (?:for|to) (?:sale|purchase|buy|lease|rent)|parked)",
    r"this domain(?: name)? (?:is|was|has) (?:been )?(?:recently )?(?:registered|expired|parked)",
    r"(?:buy|purchase|own|inquire about) this domain\b",
    r"(?:هذا |^\W{0,3})(?:النطاق|الدومين|اسم النطاق)(?: [\w.-]{4,60})? (?:معروض |متاح )?(?:للبيع|للشراء|محجوز|منتهي الصلاحية)",
    r"(?:لقد )?(?:انتهت صلاحية|انتهى حجز) (?:هذا )?(?:ال)?(?:نطاق|دومين)",
    "ce (?:nom de )?domaine est (?:à vendre|en vente)",
    "diese domain (?:steht zum verkauf|ist zu verkaufen)",
    "este dominio (?:está|esta) (?:en venta|à venda)",
    r"bu (?:alan adı|domain) satılık",
)
"""What brokers and registrars show at an unused domain. Compiled on use."""
_GAMES = re.compile(
    either(
        "gacor",
        "maxwin",
        r"judi (?:online|bola|slot)",
        r"situs (?:judi|slot|togel|poker)",
        "togel",
        r"slot (?:online|88|777|deposit)",
        "deneme bonusu",
        r"(?:bahis|casino|slot) siteleri",
        r"online (?:casino|slots)",
        r"(?:cheap|generic|buy) (?:viagra|cialis|levitra)",
        r"(?:viagra|cialis) (?:online|without)",
    ),
    re.IGNORECASE,
)
_PRAISE = re.compile(
    either(
        "terpercaya",
        "terbaik",
        "resmi",
        r"hari ini",
        r"link alternatif",
        "daftar",
        r"\blogin\b",
        "deposit",
        r"\bbonus",
        r"\bveren\b",
        "güvenilir",
        "giriş",
        r"no deposit",
        r"free (?:spins|shipping)",
        r"\bbest price",
        r"\bsitus\b",
        r"prescription",
    ),
    re.IGNORECASE,
)


def advertises_games(headline: str) -> str | None:
    """Return the words of a ``headline`` for gambling or pills, if it also praises where to get them; else None."""
    games = _GAMES.search(headline)
    praise = next((found for found in _PRAISE.finditer(headline) if games and not _overlap(found, games)), None)
    return games[0] if games and praise else None


def _overlap(one: re.Match[str], other: re.Match[str]) -> bool:
    return one.start() < other.end() and other.start() < one.end()
