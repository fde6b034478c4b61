"""Words that pages print next to a date, by what they say of it; each is searched for in the text right before the
date.

The expressions are in lower case: when ``re`` ignores case, it tries every alternative at every letter.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.extract.expressions import AnyOf, either

_UPDATED = AnyOf(
    "[uo]p{1,2}dat",
    "modif",
    "aktuali[sz]",
    "geändert",
    "bearbeitet",
    r"stand\b",
    "änderung",
    r"last\s?edit",
    "edited",
    "revised",
    r"mis\s[àa]\sjour",
    r"\bm[aà]j\s",
    "actuali[zst]",
    "atualiz",
    "aggiorna",
    "bijgewerkt",
    "gewijzigd",
    "güncel",
    "frissít",
    "módosít",
    "zmodyfik",
    "päivitetty",
    "muokattu",
    "ažurir",
    "posodob",
    "izmen",
    "izmjen",
    "spreme",
    "uprav",
    "zm[eě]na",
    "poslední",
    "ändrad",
    "endret",
    "atjaun",
    "atnaujin",
    "uuenda",
    "muudet",
    "përditës",
    "yenilən",
    "yangilan",
    "uppfært",
    r"kemas\s?kini",
    "sasishwa",
    "обновл",
    "изменен",
    "оновл",
    "змінен",
    "актуализ",
    "промяна",
    "абноўл",
    "ажурир",
    "измењ",
    "жаңарт",
    "ενημέρωσ",
    "ενημερώθ",
    r"cập\snhật",
    "diperbarui",
    "diubah",
    "更新",
    "수정",
    "업데이트",
    "עודכן",
    "განახლ",
    "թարմաց",
    "अपडेट",
    "अद्य",
    "আপডেট",
    "হালনাগাদ",
    "ปรับปรุง",
    "แก้ไข",
    "อัปเดต",
    "تحديث",
    "تحيين",
    "تعديل",
    "محدث",
    r"^\W*(?:حُ?دّ?ث|عُ?دّ?ل)ت?(?: في| بتاريخ)?\W*$",
    "تحدیث",
    "بروزرسانی",
    "به‌?روز",
    "اپ ?ڈیٹ",
)
"""The date of the last change."""

_PUBLISHED = AnyOf(
    "publish",
    "posted",
    "gepostet",
    r"\bdat(?:um|a|e|o|ums)\b",
    "dátum",
    "fecha",
    "written",
    "created",
    "entered",
    "veröffentlicht",
    "erstellt",
    "eingestellt",
    r"online\s(?:seit|gestellt)",
    r"(?:beitrag|artikel|meldung|nachricht|text|bericht|mitteilung)\svom",
    "publi[ckqée]",
    "pubblicato",
    "inserito",
    r"en\sligne",
    "posté",
    "geplaatst",
    "gepubl",
    "postado",
    "criado",
    "creado",
    "yayın",
    "tarih",
    "erschienen",
    "pressemitteilung",
    "opublik",
    r"dodan[oey]\b",
    "utworz",
    "zamieszcz",
    "udgivet",
    "offentliggjort",
    "julkais",
    "päivämäärä",
    "megjelen",
    "közzét",
    "vydán",
    "vydané",
    "zve[rř]ejn",
    "objavl",
    "postat",
    "diterbit",
    "diposting",
    "tanggal",
    "tayang",
    "tarikh",
    "hatweş",
    "опубл",
    "апубл",
    "публик",
    "публік",
    "размещен",
    r"\bдата\b",
    "датум",
    "објав",
    "жариялан",
    "δημοσ",
    "ημερομηνία",
    "αναρτ",
    "đăng",
    r"xuất\sbản",
    "प्रकाश",
    "প্রকাশ",
    "เผยแพร่",
    "วันที่",
    "发[布表]",
    "發[布佈表]",
    "日期",
    "公開",
    "投稿",
    "掲載",
    "配信",
    "입력",
    "등록",
    "게시",
    "승인",
    "פורסם",
    "תאריך",
    "გამოქვეყნ",
    "თარიღი",
    "հրապարակ",
    "نشر",
    "تاريخ",
    "كتب",
    r"[أا]رسلت?\s?:",
    "انتشار",
    "تاریخ",
    "شائع",
    "اشاعت",
)
"""The date of publication."""

_RIGHTS = AnyOf(
    "©",
    "copyright",
    r"\(c\)",
    "registriert",
    "joined",
    "registered",
    r"(?:mitglied|dabei)\sseit",
    r"member\ssince",
    "inscrit",
    "حقوق",
    "اشترك(?:ت)? في",
    "تاريخ (?:ال)?(?:تسجيل|اشتراك|انضمام)",
    "[اإ]نضم",
    "عضو منذ",
    "all rights",
    "تحديث (?:لل|ال)موقع",
    "طُ?بعت? (?:بتاريخ|في|يوم)",
    "تاريخ الطباعة",
    "printed (?:on|at|from)",
)
"""Lines of rights with a year, and dates on which a reader printed the page or joined a forum, or the site last
changed."""

_OF_EVENT = re.compile(
    either(
        r"\b"
        + either(
            "termine?",
            "beginn",
            "einlass",
            "wann",
            r"veranstaltung\w{0,10}",
            "release",
            "kinostart",
            "start(?:termin)?",
            "erscheint",
            r"erscheinung\w{0,8}",
            "geboren",
            r"geb\.",
            r"geburts\w{3,6}",
            "anmeldeschluss",
            "einsendeschluss",
            "bewerbungsschluss",
            r"gültig(?:\s(?:bis|ab))?",
            r"bis\szum",
            "when",
            "born",
            "died",
            "deadline",
            r"valid\s(?:until|from)",
            r"event(?:\sdate)?",
            r"release\sdate",
            "sortie",
            "nacimiento",
            "fallecimiento",
            "estreno",
            "naissance",
            "nascimento",
            "nascita",
            "premiera",
            "premiere",
            r"abgerufen(?:\sam)?",
            r"accessed(?:\son)?",
            r"retrieved(?:\son)?",
        )
        + r"\W{0,3}",
        r"(?<![\d:.h])\d{1,2}\.?\s{0,2}(?:[-–—]|bis|to|au|al|do|до|til|t/m)\s{0,2}",
    )
    + "$"
)
"""Words right before a date that is not the text's: of an event, a birth or a visit to a source, or the end of a
range."""


@lru_cache(maxsize=2048)  # most dates have one of the same few words next to them
def says_updated(words: str) -> bool:
    """Whether ``words`` say that a date is that of the last change."""
    return _UPDATED.is_in(_small(words))


@lru_cache(maxsize=2048)
def says_published(words: str) -> bool:
    """Whether ``words`` say that a date is that of publication."""
    return _PUBLISHED.is_in(_small(words))


def says_rights(words: str) -> bool:
    """Whether ``words`` belong to a line on rights, or to the date on which a reader joined or printed."""
    return _RIGHTS.is_in(_small(words))


def says_event(words: str) -> bool:
    """Whether ``words`` end by saying that a date is that of an event, or the last of a range."""
    return _OF_EVENT.search(_small(words)) is not None


def _small(words: str) -> str:
    return words.lower().replace("i\u0307", "i")  # İ
