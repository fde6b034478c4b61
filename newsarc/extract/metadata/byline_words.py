"""The words with which pages in other scripts than Arabic say who wrote a text, as pieces of expressions."""

from __future__ import annotations

import re

_PHRASES = (
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
)  # fmt: skip
"""What a name follows with or without a colon."""
_LABELS = (
    "author", "authors", "autor", "autorin", "autor/in", "autor/-in", "autor-in", "autoren", "text", "texte", "texto", "testo", "tekst",
    "text und foto", "text und fotos", "text & foto", "text & fotos", "text, foto", "text/foto", "auteur", "auteurs", "autora",
    "autore", "autores", "autorzy", "autorka", "redakteur", "redaktion", "by", "von", "par", "por", "door", "di", "af", "av",
    "автор", "авторы", "автори", "текст", "szerző", "συντάκτης", "συντάκτρια", "κείμενο", "аўтар",
    "yazar", "yazan", "haber", "muhabir", "skribent", "kirjoittaja", "tác giả", "penulis", "oleh", "reporter", "लेखक", "מאת",
    "作者", "文", "撰文", "记者", "記者", "執筆", "著者", "筆者", "投稿者", "글", "글쓴이", "작성자",
)  # fmt: skip
"""What a name follows after a colon only."""


def _alternatives(words: tuple[str, ...]) -> str:
    """An expression of ``words``, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


BY_PHRASES = rf"(?:{_alternatives(_PHRASES)})"
BY_LABELS = rf"(?:{_alternatives(_LABELS)})"
OPENING_WORDS = frozenset(re.match(r"[^\W\d_]+", words)[0] for words in (*_PHRASES, *_LABELS))  # type: ignore[index]
"""The first word of each."""
HAN_NAME = re.compile(r"[\u3005-\u30ff\u3400-\u9fff·]{2,8}|[\uac00-\ud7af]{2,4}")
"""A name in a script without capitals and spaces."""
HAN_BYLINE = re.compile(
    r"(?:作者|记者|記者|撰文|文)\s?[：:/／]\s?([\u3400-\u9fff·]{2,6}(?:[、，]\s?[\u3400-\u9fff·]{2,4}){0,4})(?![\u3400-\u9fff·])|"
    r"(?:^|[\s=/\[])([\uac00-\ud7af]{2,4})\s(?:(?:선임|수습|전문|객원)\s?)?기자(?![\uac00-\ud7af])"
)
"""A name inside a line of Chinese («来源：… 作者：陈静怡») or before the Korean word for reporter."""
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
AGENCIES = frozenset(
    "dpa afp apa reuters ap epd kna sid sda ansa efe ots pap čtk mti ritzau ntb tt anp belga lusa agerpres unian tass".split()
)
