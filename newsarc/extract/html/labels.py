"""What short lines and zones of a page say of what follows or is inside: related stories, latest news, comments, share
bars."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from newsarc.extract.expressions import either
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.sentences import ends_sentence
from newsarc.extract.labels import (
    LabelMatch,
    bare,
    groups,
    is_counted,
    key,
    match_label,
    match_sentence,
    match_whole,
    may_hold_label,
)
from newsarc.extract.tree import SUB_HEADING_TAGS
from newsarc.extract.vocabulary import LATEST, RELATED
from newsarc.model import LinkKind

_LABEL_LENGTH, _LONGEST_NOTICE = 120, 330
_ADVERTISEMENT = re.compile(
    r"^\W{0,3}"
    + either(
        "advertisement",
        "anzeige",
        "publicité",
        "werbung",
        "publicidade?",
        "pubblicità",
        "reklama?",
        "contin[uú]a (?:depois|después|tras) (?:da|de la) publicidade?",
    )
    + r"(?=\s?[:|\]).–-]|\W*(?:\w+\W+){0,3}\w*\W*$)",
    re.IGNORECASE,
)
"""The label above an advertisement, with at most four words or a sign after it: «Advertisement: story continues
below»."""
_FILMS = ("شاهد:", "شاهد |", "بالفيديو:", "بالفيديو |", "فيديو:", "فيديو |", "شاهد الفيديو:")
"""Words before the title of a film set into the text."""
_AD_LETTERS = frozenset("aApPwWrRcC*[(–-")
_READ_ALSO = (
    "read (?:also|more|next)", "see also", "also read", "related(?: (?:story|stories|articles?|news|content))?",
    "more (?:on|from)",
    "lire (?:aussi|la suite)", "à (?:lire|voir)", "voir aussi", "sur le même sujet", "lesen sie (?:auch|mehr|hier)",
    "auch (?:lesen|interessant)",
    "mehr (?:zum thema|dazu)", "das könnte (?:sie|dich|ihnen|dir)", "schon gelesen", "weiterlesen", "vea también",
    "lea (?:también|más|además)",
    "leer más", "lee también", "te puede interesar", "mira también", "noticias relacionad[oa]s",
    "notas relacionad[oa]s",
    "artículos relacionad[oa]s", "leia (?:também|mais)", "veja também", "saiba mais", "leggi (?:anche|tutto)",
    "potrebbe interessarti",
    "czytaj (?:też|także|więcej|również)", "zobacz (?:też|także|również|wideo)", "lees (?:ook|meer)", "meer over",
    "les (?:også|mer)", "läs (?:också|mer)",
    "læs (?:også|mere)", "lue (?:myös|lisää|aiheesta|seuraavaksi)", "ilgili haber", "читайте (?:также|ещё|еще)",
    "смотрите также", "по теме", "читайте також",
    "more (?:great|top|popular)[\\w' ]{0,25} (?:stories|news|articles)", "mehr von [^.!?]{3,40}$",
    "weiterführende links?", "diese artikel könnten",
    "seguir leyendo", "más información(?=\\s?:)", "le puede interesar", "te recomendamos", "dowiedz się więcej",
    "escucha (?:esta|este|la) (?:nota|noticia|artículo)",
    "διαβάστε (?:επίσης|ακόμα)", "čtěte (?:také|více)", "citește și", "baca juga", "lihat juga", "simak juga",
    "yuk, simak", "xem thêm",
    "siehe auch", "you (?:might|may) also (?:like|enjoy|be interested)", "เรื่องที่เกี่ยวข้อง", "ข่าวที่เกี่ยวข้อง",
)  # fmt: skip
_OTHERS = (
    "watch", "photos?", "video", "continue reading", "sign up", "subscribe", "follow us",
    "click here", "filed under", "posted (?:in|on|by)", "tagged", "comments are closed", "leave a (?:reply|comment)",
    "view this post on",
    "a post shared by", "share this", "like this (?:story|article)", "all rights reserved", "copyright", "©",
    "image (?:source|caption|copyright)", "getty images", "file photo",
)  # fmt: skip
_FAR_EASTERN = (
    "推荐阅读", "相关阅读", "延伸阅读", "更多阅读", "推薦閱讀", "延伸閱讀", "相关(?:新闻|文章|报道|推荐|链接)", "相關(?:新聞|文章|報導)", "热门推荐", "猜你喜欢",
    "관련 ?기사", "추천 ?기사", "関連(?:記事|ニュース)", "あわせて読みたい", "おすすめ記事",
)  # fmt: skip


def _opening(labels: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"^\W{{0,3}}(?:{'|'.join(labels)})\b", re.IGNORECASE)


_FIRST_LETTER = re.compile(r"\W{0,3}?(©\b|\w)")
_OPENS = {
    letter: _opening(label for label in (*_READ_ALSO, *_OTHERS) if label[0] == letter)
    for letter in {label[0] for label in (*_READ_ALSO, *_OTHERS)}
}
_OPENS |= dict.fromkeys("推延相更热猜관추関あお", _opening(_FAR_EASTERN))
"""One expression for each first letter: most texts begin with a letter that no label or few labels begin with."""
_OPENS_OTHERS = _opening(_OTHERS)
_NOUN = r"(?i)\W{0,3}(?:watch|photos?|video|related|السابق|التالي)\s[^\W\d_]"
"""Labels that also begin sentences: «Video from the shop shows the man leaving at noon.» Rare, so compiled on first
use."""
_SHORTEST_SENTENCE = 40
_LONGEST_CELL = 20
SKIP_LINK = re.compile(r"\W{0,3}تخط[ىي] .{0,80}(?:القراءة|المحتوى|مشاركة|الجزء التالي|الإعلان(?:ات)?$)")
_COMMENTS_ON = (
    r"(?i)(?:(?:\d{1,5}|one|eine?|une?|una|uma|een) (?:responses?|thoughts?|comments?|replies|reply|kommentare?n?"
    "|gedanken?|antwort(?:en)?|"
    "commentaires?|réflexions?|réponses?|comentarios?|pensamientos?|respuestas?|comment[io]|pensier[io]|rispost[ae]"
    "|comentários?|"
    r"pensamentos?|respostas?|reacties?|gedachten?|komentarz[ey]?|odpowied[zź]i?|комментари\w{1,2}|мысл\w"
    r"|ответ\w{0,2}|yorum|komentar|"
    "tanggapan|kommentarer?|tank(?:e|ar)|svar|تعليق(?:ات|ان|ا)?|رد(?:ود|ان)?|فكرة|أفكار|رأي|آراء)"
    "|(?:تعليق|رد|فكرة|رأي) واحدة?)"
    r" [^\d.:!?؟]{1,18}[“”\"«„‟‹].{1,230}[“”\"»‟›«]\W{0,2}$"
)
"""The line above comments in all WordPress themes: «3 Gedanken zu „Headline“», «5 تعليقات على "العنوان"».

It ends with the headline: «5 ردود أفعال على "القرار" في العالم» is text.
"""
_COUNTS = frozenset("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹OoEeUuتفر")
"""How such a line begins: with a digit, or with the first letter of «one», «ein», «une», «تعليق» ..."""
_LONGEST_COUNT = 250
_LONGEST_BEFORE_LINK = 30
_LISTS = RELATED | LATEST
_FIELDS, _LONGEST_VALUE = ("counter", "share", "tags"), 120
_BARS, _MOST_JOINED = ("share", "newsletter"), 2
_COOKIES = "ملفات"
_ADDRESSES_READER = re.compile(
    r"\W{0,3}و?(?:[اإ]قر[أؤئا]|ي?قرأ|طالع|شاهد|انظر|تابع|استمع|اسمع|للمزيد|قد |ربما |لا |[اإ]خترنا|نرشح|ننصح|شريط"
    r"|(?:(?:الخبر|المقال|الموضوع) )?(?:السابق|التالي)(?:$|\W)"
    r"|[أا]?ضف |[اأ]كتب|[اأ]ترك|كن |يجب|سج[ّ]?ل|عل[ّ]?ق |التعليقات مغلقة|تعليقات (?:الزوار|القراء))"
)
_AGENCY_AT_END = re.compile(r"\([^()]{2,40}\)\W{0,2}$")
_PROSE_TAGS = SUB_HEADING_TAGS | {"p", "br"}


def _is_read_also(text: str) -> bool:
    """Whether a text begins like a label in a language other than Arabic: "Read also", "Lesen Sie auch"."""
    first = text[:1]
    if not first.isalpha():
        if not (found := _FIRST_LETTER.match(text)):
            return False
        first = found[1]
    opens = _OPENS.get(first.lower())
    return opens is not None and opens.match(text) is not None


def _match(text: str) -> LabelMatch | None:
    if not may_hold_label(text):
        return None
    match = match_label(key(text))
    if match is None:
        return None
    if match.whole or match.sentence or match.group in ("related", "copyright", "caption", "policy"):
        return match
    # «شارك على تويتر», «تابعونا على مواقع التواصل», «انضم إلى قناتنا»: only the name of the place follows the label
    rest = key(text).split()[match.words :] if match.group in _BARS else []
    is_bar = match.group in _BARS and all(word in groups("share words") or len(word) == 1 for word in rest)
    is_bar = is_bar or (match.group == "newsletter" and len(rest) <= _MOST_JOINED and not text.endswith("."))
    return match if is_bar or (match.group in _FIELDS and _is_field(text, match.words)) else None


def _is_field(text: str, words: int) -> bool:
    """Whether a line is a label, a colon and a value that is no sentence: «وقت القراءة: 3 دقائق», «الوسوم: نينوى»."""
    label, colon, value = text.partition(":")
    return (
        bool(colon) and len(value) <= _LONGEST_VALUE and key(label).count(" ") + 1 == words and not ends_sentence(text)
    )


@lru_cache(maxsize=4096)
def label_of(text: str) -> str | None:
    """Return the kind of label of a short text (``related``, ``share`` ...), in any language; None if it is no
    label."""
    if _is_read_also(text):
        return "related"
    if text.startswith(_FILMS) and not ends_sentence(text):
        return "caption"
    if text[:1] in _AD_LETTERS and _ADVERTISEMENT.match(text):
        return "policy"
    match = _match(text)
    if match and match.group == "nav" and key(text) in groups("caption"):
        return "caption"
    return match.group if match else None


def announces_none(text: str) -> bool:
    """Whether a label announces no other stories, but pictures, films, subscriptions or rights."""
    return _OPENS_OTHERS.match(text) is not None


def block_label(block: Block) -> str | None:
    """Return the kind of label of a block; None if it is text."""
    if block.length <= _LONGEST_COUNT and _heads_comments(block.text):
        return "comments"
    if block.length > _LABEL_LENGTH:
        return match_sentence(block.text) if block.length <= _LONGEST_NOTICE else None
    label = label_of(block.text)
    if label is None and 0 < block.link_length < block.length:
        label = _label_before_link(block)
    return None if label == "related" and _is_text(block) else label


def _label_before_link(block: Block) -> str | None:
    """Return ``related`` if a block is such a label followed by a link: «أخبار ذات صلة فتح الجسر الجديد»; else None."""
    before = block.text[: block.length - block.link_length].strip()
    match = _match(before) if len(before) <= _LONGEST_BEFORE_LINK else None
    return match.group if match and match.whole and match.group == "related" else None


def _heads_comments(text: str) -> bool:
    """Whether a line counts the comments on the article that it names."""
    return text[:1] in _COUNTS and re.match(_COMMENTS_ON, text) is not None


def _is_text(block: Block) -> bool:
    """Whether a block that begins like a label in a language other than Arabic is a sentence or a table cell."""
    if block.link_length:
        return False
    if block.tag in ("td", "th"):
        return block.length > _LONGEST_CELL and _is_read_also(block.text)
    is_sentence = block.length >= _SHORTEST_SENTENCE and ends_sentence(block.text)
    return bool(is_sentence and re.match(_NOUN, block.text))


def may_be_prose(block: Block, *, is_head: bool = False) -> bool:
    """Whether a block labelled as a picture or policy would be text among paragraphs: «البحث عن الناجين مستمر.»

    It is text if the label is not all of it, and no colon, bar or link follows the label. It must also be a heading
    (``is_head``: bold throughout) or end like a sentence.
    """
    text = block.text
    if text.startswith(("تخطى", "تخطي")):
        return not SKIP_LINK.match(text)
    match = _match(text)
    if not match or match.sentence or block.tag not in _PROSE_TAGS or block.link_length > 0.5 * block.length:
        return False
    words = key(text)
    if match.whole and (match_whole(words) or match_whole(bare(words)) or _COOKIES not in words):
        return False
    if not match.whole and re.match(rf"\W{{0,3}}(?:\S+\s+){{{match.words - 1}}}[^\s:|/]+\s*[:|/]", text):
        return False
    return is_head or block.tag.startswith("h") or (ends_sentence(text) and not _AGENCY_AT_END.search(text))


def may_head_text(block: Block) -> bool:
    """Whether a label could be a sub-heading («ردود الأفعال», «آخر المستجدات»).

    It does not address the reader or end in dots. It is nothing that pages count («تعليقات»), and does not say that
    stories are related («مواضيع ذات صلة»).
    """
    text, words = block.text, key(block.text)
    may_head = not block.link_length and not text.endswith("..") and not is_counted(words)
    may_head = may_head and any(groups(name).isdisjoint(words.split()) for name in ("relating words", "story words"))
    return may_head and not _ADDRESSES_READER.match(text) and not _is_read_also(text)


def zone_kinds(page: Blocks) -> list[LinkKind | None]:
    """Return for each zone ``related`` or ``latest``, if it or the nearest zone around it is named so, else None."""
    kinds: list[LinkKind | None] = []
    for zone in page.zones:
        if zone.flags & _LISTS:
            kinds.append("related" if zone.flags & RELATED else "latest")
        else:
            kinds.append(kinds[zone.parent] if zone.parent >= 0 else None)
    return kinds
