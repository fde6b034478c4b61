"""Byline words of scripts other than Arabic, and words that are no name in any script: accounts, desks, labels.

Words are looked up, not searched for: an expression of them all would take longer to compile than some pages take to
read. Only the expression for desks is short.
"""

from __future__ import annotations

import re

from newsarc.extract.expressions import either

_PHRASES = frozenset((
    "written by", "posted by", "published by", "reported by", "submitted by", "created by", "edited by", "reviewed by",
    "story by", "words by", "text by", "article by", "posting by", "analysis by", "opinion by", "review by",
    "geschrieben von", "verfasst von", "veröffentlicht von", "gespeichert von", "eingestellt von", "erstellt von",
    "eingetragen von", "artikel von", "ein artikel von", "text von", "ein beitrag von", "blog beitrag von",
    "publiziert von", "gepostet von", "beitrag von",
    "aufgezeichnet von", "protokolliert von", "reportage von", "eine reportage von", "ein essay von",
    "ein porträt von", "ein gespräch von", "es berichtet",
    "guest post by", "a guest post by", "report by", "interview by", "column by", "contributed by", "compiled by",
    "words & photos by",
    "words and photos by", "words and pictures by",
    "publié par", "écrit par", "rédigé par", "posté par", "soumis par", "proposé par", "propos recueillis par",
    "recueilli par", "entretien réalisé par",
    "texte de", "un article de", "un texte de", "une chronique de",
    "escrito por", "publicado por", "publicada por", "enviado por", "redactado por", "postado por", "texto de",
    "un artículo de", "entrevista de",
    "una entrevista de", "reportagem de", "um artigo de",
    "scritto da", "pubblicato da", "inserito da", "inviato da", "a cura di", "testo di", "un articolo di",
    "intervista di",
    "geschreven door", "geplaatst door", "ingediend door", "gepost door", "tekst van",
    "skrevet af", "skrevet av", "skriven av", "publicerad av", "postet av", "indsendt af", "lagt inn av",
    "scris de", "publicat de", "postat de",
    "napsal", "napsala", "vložil", "vložila", "dodał", "dodała", "opublikował", "opublikowała", "opracował",
    "opracowała",
    "oprac.", "opracowanie", "napisane przez", "opublikowane przez", "dodane przez", "rozmawiał", "rozmawiała", "przez",
    "írta", "beküldte", "γράφει ο", "γράφει η", "του συντάκτη", "опубликовал", "опубликовала", "написал", "написала",
    "kirjoittanut",
))  # fmt: skip
"""Words that a name follows with or without a colon."""
_LABELS = _PHRASES | frozenset((
    "author", "authors", "autor", "autorin", "autor/in", "autor/-in", "autor-in", "autoren", "text", "texte", "texto",
    "testo", "tekst",
    "autor*in", "autor_in", "autor:in", "verfasser", "verfasserin", "text und bilder", "text & bilder",
    "text und bild", "text & bild", "fotos und text", "fotos & text", "foto & text", "foto und text",
    "words and photos", "words",
    "texte et photos", "texto y fotos", "texto e fotos", "testo e foto", "redacción", "redazione", "rédaction",
    "autrice", "journaliste", "periodista",
    "tekst i zdjęcia", "redaktor", "autor tekstu",
    "text und foto", "text und fotos", "text & foto", "text & fotos", "text, foto", "text/foto", "auteur", "auteurs",
    "autora",
    "autore", "autores", "autorzy", "autorka", "redakteur", "redaktion", "by", "von", "par", "por", "door", "di", "af",
    "av",
    "автор", "авторы", "автори", "текст", "szerző", "συντάκτης", "συντάκτρια", "κείμενο", "аўтар",
    "yazar", "yazan", "haber", "muhabir", "skribent", "kirjoittaja", "tác giả", "penulis", "oleh", "reporter", "लेखक",
    "מאת",
    "作者", "文", "撰文", "记者", "記者", "執筆", "著者", "筆者", "投稿者", "글", "글쓴이", "작성자",
))  # fmt: skip
"""Words that a name follows after a colon, and the phrases above."""

OPENING_WORDS = frozenset(re.match(r"[^\W\d_]+", words)[0] for words in _LABELS)  # type: ignore[index]
"""The first word of each of these."""
ACCOUNTS = frozenset((
    "admin", "administrator", "administrateur", "webmaster", "root", "user", "editeur", "superadmin", "superuser",
    "wpadmin", "editor", "sysadmin", "publisher", "desk", "webdesk",
    "author", "autor", "nobody", "anonymous", "noauthor", "unknown", "guest", "null", "none", "undefined", "test",
    "news", "name", "yourname", "username", "benutzername", "anónimo", "anonimo", "anonyme", "anonym", "object",
    "facebook", "twitter", "instagram", "email", "تويتر", "فيسبوك", "مدير", "المدير", "الادارة",
    "الإدارة", "ادمن", "أدمن", "كاتب", "مشرف", "المشرف", "مديرالموقع", "إدارةالموقع", "المشرفالعام", "ادارةالموقع",
    "محررالموقع",
    "未知", "佚名", "匿名", "不详",
))  # fmt: skip
"""Names of accounts, which belong to no person."""
WEEKDAY_NAMES = frozenset(
    """
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag monday tuesday wednesday thursday friday
    saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag
    søndag måndag tisdag lördag söndag lunes martes miércoles jueves viernes sábado domingo lundi mardi mercredi jeudi
    vendredi samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica pondělí úterý středa čtvrtek pátek
    sobota neděle pondelok utorok streda štvrtok piatok nedeľa poniedziałek wtorek środa czwartek piątek niedziela
    ponedjeljak utorak srijeda četvrtak petak subota nedjelja понедельник вторник среда четверг пятница суббота
    воскресенье понеділок вівторок середа четвер п'ятниця п’ятниця субота неділя hétfő kedd szerda csütörtök péntek
    szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică pazartesi salı çarşamba perşembe cuma cumartesi
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή maanantai tiistai keskiviikko torstai perjantai lauantai
    sunnuntai
    """.split()
)
"""Weekdays in languages of Latin, Cyrillic and Greek script, in lower case."""
NO_NAMES = WEEKDAY_NAMES | frozenset((
    "text", "interview", "foto", "bild", "video",
    "publiziert", "published", "posted", "geschrieben", "verfasst", "mo", "di", "mi", "do", "fr", "sa", "so", "mon",
    "tue",
    "wed", "thu", "fri", "sat", "sun", "stand", "datum", "data", "date", "follow", "share", "teilen", "drucken",
    "print",
    "email", "mehr", "more", "comment", "comments", "kommentar", "kommentare", "submitted", "created", "added",
    "updated",
    "actualizado", "atualizado", "publié", "publicado", "pubblicato", "ajouté", "mis en ligne", "nga", "hub",
    "paid content", "bio", "biography", "profile",
    "发布于", "发布时间", "更新时间", "相关文章",
    "الكاتب", "شارك", "إنشاؤه", "إنشاؤها", "تم إنشاؤه", "تم إنشاؤها", "مرسل", "مرسلة", "منتشر شده", "منتشر شده در",
    "انتشار",
    "شەممە", "یەکشەممە", "دووشەممە", "سێشەممە", "چوارشەممە", "پێنجشەممە", "هەینی", "یەک شەممە", "دوو شەممە", "سێ شەممە",
    "چوار شەممە", "پێنج شەممە", "شنبه", "یکشنبه", "دوشنبه", "سه شنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "پنج شنبه", "پنج‌شنبه",
    "پیر", "منگل", "بدھ", "جمعرات", "ہفتہ", "اتوار",
    "شائع", "بڵاوکراوەتەوە", "مصدر", "المصدر", "خاص", "متابعات", "متابعة", "السبت", "الأحد", "الاثنين", "الإثنين",
    "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "تعليق", "تعليقات",
    "قراءة", "القراءة", "وقت القراءة", "مدة القراءة", "زمن القراءة", "بالشراكة مع", "بالتعاون مع", "برعاية", "بدعم من", "مصنف", "مصنفہ", "عہدہ", "نویسنده", "نويسنده", "توسط", "سمت",
    "المعلومات المتعلقة بالكاتب", "المعلومات المتعلقة بالكاتبة", "معلومات المقال", "معلومات الخبر", "معلومات عن المقال", "معلومات عن الخبر", "معلومات عن الكاتب", "معلومات النشر", "معلومات الكاتب", "معلومات الكاتبة", "عن الكاتب", "عن الكاتبة", "نبذة عن الكاتب",
    "مشخصات مقاله", "اطلاعات مقاله", "درباره نویسنده", "مضمون کی تفصیل", "article information", "about the author",
))  # fmt: skip
"""Words in place of a byline that are no name, and words that only label one."""
_LEAD_TO_OTHERS = (
    frozenset("more all view read see subscribe send follow contact".split()),
    frozenset("from by all posts articles stories to on email us".split()),
)
_RULES = frozenset("standards practices guidelines policy reserved verwalten".split())
"""_LEAD_TO_OTHERS: first and second word of links in place of a byline, to an author's other stories and address.
_RULES: last word of links to the outlet's rules."""
GENRES = ("تقرير", "تحقيق", "حوار", "متابعة", "تغطية", "ترجمة")
"""Words before the writer that also open headlines: «تقرير: أزمة المياه»."""
DESK = re.compile(
    "^"
    + either(
        r"(?:online|web|news|die|the|our)?[\s\-]{0,2}(?:redaktion|redazione|redacción|rédaction|redactie|editors?"
        r"|editorial|newsroom|news\s?desk|staff|agencies|agency|team)(?:\s.{0,40})?",
        r".{0,40}(?:redaktion|newsroom|\sdesk|news\s?desk)(?:\s?\d{1,2})?",
        r"[a-z]{2,20}[\s_](?:editor|admin|administrator|publisher|webmaster)\d{0,3}",
        r"no\sauthor",
        r".{0,40}\s(?:it|web|computer)\s(?:cent(?:er|re)|unit|department|team)",
        r"(?:\w+\s){2,4}staff",
        r"\w+\sstaff\s(?:writers?|reporters?)",
        r"(?:\w+\s){1,3}report(?:s|ing)",
        r"(?:\w+\s){0,2}(?:news|wire)\sservices?",
        r"presse(?:stelle|amt|referat|abteilung|team|kontakt)(?:\s.{0,60})?",
        "وكالات",
        "متابعات",
        "خاص",
        "(?:غرفة|مركز) الأخبار",
        "(?:هيئة|أسرة|فريق|إدارة) (?:ال)?تحرير(?: .{2,20})?",
        "(?:قسم|مكتب|وحدة|دائرة|شعبة) .{3,30}",
        r"ك[\u064f\u0651]?ت[\u064f\u0651]?اب ال\w{3,12}",
        "التحرير",
        r"المحررة?(?: ال\w{3,10})?",
        r"محررة?(?: ال\w{3,12}){0,2}(?:\s?\d{1,3})?",
        "رئيس التحرير",
    )
    + "$",
    re.IGNORECASE,
)
"""A desk of the outlet, which yields to a person."""
_LONGEST_LEAD = 24
_MOST_WORDS = 4
AGENCIES = frozenset(
    "dpa afp apa reuters ap epd kna sid sda ansa efe upi ots pap čtk mti ritzau ntb tt anp belga lusa agerpres unian"
    " tass".split()
)
"""Agencies that write in other scripts. Those that write in Arabic, and the largest, are in ``places.txt``."""


def after_byline_words(text: str) -> int:
    """Return where the name begins in a ``text`` on one line that opens with byline words; 0 if it opens with none."""
    if "\u0600" <= text[:1] <= "\u06ff":
        return 0  # Arabic byline words are in byline_leads
    head = text[:_LONGEST_LEAD]
    colon = head.replace("：", ":").rfind(":")
    while colon > 0:  # the second of «Autor:in: Anna Weiß», the first of «Text: Anna Weiß, Foto: dpa»
        if head[:colon].strip().casefold() in _LABELS:
            return len(text) - len(text[colon + 1 :].lstrip())
        colon = head.replace("：", ":").rfind(":", 0, colon)
    words = head.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        opening = " ".join(words[:count])
        if opening.casefold() in _PHRASES and len(opening) + 1 < len(text):
            return len(opening) + 1
    return 0


def is_byline_label(text: str) -> bool:
    """Whether a ``text`` on one line is a byline word and a colon: «Автор:», "Tác giả:"."""
    label, colon = text[:-1], text[-1:]
    return colon in (":", "：") and label.strip().casefold() in _LABELS


def are_byline_words(text: str) -> bool:
    """Whether a ``text`` on one line consists of byline words only."""
    return text.rstrip(" :：,").casefold() in _PHRASES


def leads_to_others(words: list[str]) -> bool:
    """Whether the words of a link in place of a byline lead to other stories or to the outlet's rules."""
    first, second = (word.lower() for word in [*words[:2], ""][:2])
    return words[-1].lower() in _RULES or (first in _LEAD_TO_OTHERS[0] and second in _LEAD_TO_OTHERS[1])
