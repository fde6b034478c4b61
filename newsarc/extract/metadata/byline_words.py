"""The words with which pages in other scripts than Arabic say who wrote a text.

They are looked up, not searched for: an expression of all of them would take longer to compile than some pages to read.
"""

from __future__ import annotations

import re
from itertools import takewhile

_PHRASES = frozenset((
    "written by", "posted by", "published by", "reported by", "submitted by", "created by", "edited by", "reviewed by",
    "story by", "words by", "text by", "article by", "posting by",
    "geschrieben von", "verfasst von", "veröffentlicht von", "gespeichert von", "eingestellt von", "erstellt von",
    "eingetragen von", "artikel von", "ein artikel von", "text von", "ein beitrag von", "blog beitrag von",
    "publié par", "écrit par", "rédigé par", "posté par", "soumis par", "proposé par", "propos recueillis par", "texte de",
    "escrito por", "publicado por", "enviado por", "redactado por", "postado por", "texto de",
    "scritto da", "pubblicato da", "inserito da", "inviato da", "a cura di", "testo di",
    "geschreven door", "geplaatst door", "ingediend door", "gepost door", "tekst van",
    "skrevet af", "skrevet av", "skriven av", "publicerad av", "postet av", "indsendt af", "lagt inn av",
    "scris de", "publicat de", "postat de",
    "napsal", "napsala", "vložil", "vložila", "dodał", "dodała", "opublikował", "opublikowała", "opracował", "opracowała",
    "írta", "beküldte", "γράφει ο", "γράφει η", "του συντάκτη", "опубликовал", "опубликовала", "написал", "написала",
    "kirjoittanut",
))  # fmt: skip
"""What a name follows with or without a colon."""
_LABELS = _PHRASES | frozenset((
    "author", "authors", "autor", "autorin", "autor/in", "autor/-in", "autor-in", "autoren", "text", "texte", "texto", "testo", "tekst",
    "text und foto", "text und fotos", "text & foto", "text & fotos", "text, foto", "text/foto", "auteur", "auteurs", "autora",
    "autore", "autores", "autorzy", "autorka", "redakteur", "redaktion", "by", "von", "par", "por", "door", "di", "af", "av",
    "автор", "авторы", "автори", "текст", "szerző", "συντάκτης", "συντάκτρια", "κείμενο", "аўтар",
    "yazar", "yazan", "haber", "muhabir", "skribent", "kirjoittaja", "tác giả", "penulis", "oleh", "reporter", "लेखक", "מאת",
    "作者", "文", "撰文", "记者", "記者", "執筆", "著者", "筆者", "投稿者", "글", "글쓴이", "작성자",
))  # fmt: skip
"""What a name follows after a colon only."""


OPENING_WORDS = frozenset(re.match(r"[^\W\d_]+", words)[0] for words in _LABELS)  # type: ignore[index]
"""The first word of each."""
_HAN_LABELS = ("作者", "记者", "記者", "撰文", "文")
_HAN_COLONS = (":", "：", "/", "／")
_HAN_SPLITS = str.maketrans("、，", "  ")
_REPORTER = "기자"
DESK = re.compile(
    r"^(?:(?:online|web|news|die|the|our)?[\s\-]{0,2}(?:redaktion|redazione|redacción|rédaction|redactie|"
    r"editors?|newsroom|news\s?desk|"
    r"staff|agencies|agency|team)(?:\s.{0,40})?|.{0,40}(?:redaktion|newsroom|news\s?desk)|no\sauthor|"
    r"presse(?:stelle|amt|referat|abteilung|team|kontakt)(?:\s.{0,60})?|وكالات|"
    r"متابعات|خاص|غرفة الأخبار|"
    r"قسم الأخبار|هيئة التحرير|أسرة التحرير|فريق التحرير|التحرير|المحررة?|محررة?|رئيس التحرير)$",
    re.IGNORECASE,
)
"""A desk of the outlet, which gives way to a person."""
_LONGEST_LEAD = 24
_MOST_WORDS = 4
AGENCIES = frozenset(
    "dpa afp apa reuters ap epd kna sid sda ansa efe ots pap čtk mti ritzau ntb tt anp belga lusa agerpres unian tass".split()
)


def after_byline_words(text: str) -> int:
    """Where the name begins in a ``text`` on one line that opens with byline words; 0 when it opens with none."""
    if "\u0600" <= text[:1] <= "\u06ff":
        return 0  # Arabic has words of its own
    head = text[:_LONGEST_LEAD]
    colon = head.replace("：", ":").find(":")
    if colon > 0 and head[:colon].strip().casefold() in _LABELS:
        return len(text) - len(text[colon + 1 :].lstrip())
    words = head.split(" ", _MOST_WORDS)[:_MOST_WORDS]
    for count in range(len(words), 0, -1):
        opening = " ".join(words[:count])
        if opening.casefold() in _PHRASES and len(opening) + 1 < len(text):
            return len(opening) + 1
    return 0


def are_byline_words(text: str) -> bool:
    """Whether byline words are all of a ``text`` on one line."""
    return text.rstrip(" :：,").casefold() in _PHRASES


def is_han_name(name: str) -> bool:
    """Whether ``name`` may be one in a script without capitals and spaces: Chinese, Japanese or Korean."""
    return (all("\u3005" <= letter <= "\u9fff" for letter in name[:9]) and 2 <= len(name) <= 8) or _is_hangul(name)


def han_names(text: str) -> list[str]:
    """The names after a label inside a line of Chinese («来源：… 作者：陈静怡»), or before the Korean word for reporter."""
    if max(text) < "\u3000":
        return []
    for label in _HAN_LABELS:
        rest = text.partition(label)[2].lstrip()
        if rest.startswith(_HAN_COLONS):
            letters = takewhile(lambda letter: "\u3000" < letter <= "\u9fff" or letter == "，", rest[1:].lstrip())
            return [name for name in "".join(letters).translate(_HAN_SPLITS).split() if is_han_name(name)]
    before, reporter, _ = text.partition(" " + _REPORTER)
    name = before.split()[-1:] if reporter else []
    return name if name and _is_hangul(name[0]) else []


def _is_hangul(name: str) -> bool:
    return 2 <= len(name) <= 4 and all("\uac00" <= letter <= "\ud7af" for letter in name)
