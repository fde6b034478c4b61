"""Texts of pictures: those that end with whose the picture is, or that it is an old one, and those that say whom it shows."""

from __future__ import annotations

import re

from newsarc.extract import labels
from newsarc.extract.dump.fields import is_outlet
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.names import opens_with, persons, tells
from newsarc.extract.expressions import holds_any
from newsarc.extract.quotes.lexicon import BODY, GIVEN, LEXICON, ROLE, TITLE

_PICTURE_OF = re.compile(
    r"صورة من\s?: ?\S|\sحقوق النشر\s+(?!محفوظ)\S|\S[\s.،-]+(?:وێنە|عکس|تصویر|تصوير|صورة|فوٹو)\s?: ?\S+(?: \S+){0,3}$"
)
_PICTURE_WORDS = ("صورة", "حقوق النشر", "وێنە", "عکس", "تصویر", "تصوير", "فوٹو")
CREDITED = re.compile(r"\(([^()]{2,40})\)\.?$")
_ARCHIVED = re.compile(r"\s[-–—\u0640]\s([^-–—()]{2,30})$")
_LATIN_CREDIT = re.compile(
    r"[\u0620-\u064a]\s?[.\-–—/|,،]\s?(?:DR|D\.R|AFP|AP|EPA|Reuters|Getty(?: Images)?|Shutterstock|iStock)$"
)
"""«معمل لتعليب السردين . DR», for «droits réservés»"""
_WITH_STORY = frozenset({"رابط", "الرابط", "روابط", "بالصور", "بالفيديو", "بالصور والفيديو"})
"""What headlines say in brackets or behind a dash comes with the story."""
_CREDIT_JOINT = re.compile(r"\s*[-–—/|،,:]\s*")
_PERSIAN = re.compile(r"عکس(?:\s?[:/،]| از)\s?\S+(?: \S+){0,3}$")
"""«عکس: ایسنا»; in Arabic letters the word is «contrary to»."""
_COMMA_FIRST = (labels.key("تصویر کا ذریعہ"), labels.key("تصویر کا کیپشن"))
"""Labels of pictures that Urdu pages set behind a comma and glue to the picture's text."""
_CAPTIONS_OPEN = (
    "جانب من ",
    "صوره ل",
    "صوره من ",
    "احدي ",
    "لقطه من ",
    "لقطه ل",
    "مشهد من ",
    "مشهد عام ",
    "منظر عام ",
    "من اللقاء ",
    "خلال اللقاء ",
)
"""In folded spelling."""
_AT_EVENT = re.compile(
    " (?:خلال|اثناء|لدي|علي هامش) (?!(?:ال)?(?:عام|شهر|اسبوع|يوم|ليل|ساع|فتر|سن|ايام|اشهر|نصف|ربع|عقد|عقود|موسم|مرحل"
    r"|اعوام|سنوات|قرن|\d))"
)
"""«أمير المنطقة خلال تدشين المهرجان», in folded spelling, and no time."""
_ABBREVIATED = re.compile(r"(?:[دأم]\. ?)+")
_SOMEBODY = ROLE | TITLE | GIVEN
_MOST_OF_DECKS_CAPTION = 9
_MOST_CAPTION = 12
_MOST_WORDS = 4
"""Words of a line, or behind a label of one word, that say whose a picture is."""


def is_picture_label(line: Line, rest: str, parted: bool, words: int) -> bool:
    """Whether a line that opens with a picture's label of some ``words``, ``parted`` from the ``rest`` by a sign, is no text.

    «تصوير الشوارع ممنوع منذ الصيف» is text, and «عكس/ حال و هوای بازار در شب عید» a headline.
    """
    if not rest or line.words <= _MOST_WORDS or is_outlet(rest) or persons(rest) is not None:
        return True
    has_colon = ":" in line.text[: len(line.text) - len(rest)]
    return parted and (words > 1 or has_colon or rest.count(" ") < _MOST_WORDS)


def picture_text(line: Line) -> Mark | None:
    """The judgement of a caption that ends with its agency or label: «... (رويترز)»، «... - أرشيفية»، «... صورة من: ...»."""
    if line.text[:3] == "عکس" and _PERSIAN.match(line.text):
        return Mark(Kind.CAPTION, 6.3, "a picture's label")
    if line.text[:1] == "،" and line.key.startswith(_COMMA_FIRST):
        return Mark(Kind.CAPTION, 8, "a picture's label behind a comma")
    if line.words <= 30 and holds_any(line.text, _PICTURE_WORDS) and _PICTURE_OF.search(line.text[-90:]):
        return Mark(Kind.CAPTION, 6, "ends with where its picture is from")
    if line.words <= 30 and _LATIN_CREDIT.search(line.text):
        return Mark(Kind.CAPTION, 6.3, "ends with whose the picture is")
    found = CREDITED.search(line.text[-45:])
    if found and line.words <= 30 and any(_is_picture_s(part) for part in _CREDIT_JOINT.split(found[1])):
        return Mark(Kind.CAPTION, 6, "ends with a picture's agency")
    if found and "صورة" in line.text and persons(found[1]):
        return Mark(Kind.CAPTION, 6, "ends with who took the picture")
    filed = _ARCHIVED.search(line.text[-45:])
    label = labels.key(filed[1].partition(" / ")[0]) if filed and line.words <= 30 else ""
    if label and label not in _WITH_STORY and labels.match_whole(label) == "caption":
        return Mark(Kind.CAPTION, 6.3, "ends with a picture's label")
    return None


def _is_picture_s(part: str) -> bool:
    """Whether a part of the brackets behind a caption says whose picture it is: «رويترز», «أرشيف "الأيام"»."""
    return labels.key(part) not in _WITH_STORY and (
        is_outlet(part)
        or labels.key(part) in labels.groups("share words")
        or labels.match_whole(labels.key(part).split(" ", 1)[0]) == "caption"
    )


def is_caption_like(line: Line) -> bool:
    """Whether a line below the day or the byline is like a picture's text: short, no item, no question, nobody's words.

    What is longer may be a lead that has no full stop.
    """
    is_short = line.words <= _MOST_CAPTION and not line.bullet
    return is_short and line.text[:1] not in '«“"' and line.text[-1:] not in ":؟?"


def opens_like_caption(line: Line) -> bool:
    """Whether a line between headline and text opens as the texts of pictures do: «جانب من اللقاء أمس», «الوزير خلال اللقاء»."""
    opens = line.key.startswith(_CAPTIONS_OPEN) and is_caption_like(line) and line.text[-1:] != "."
    return opens or shows_event(line)


def shows_event(line: Line) -> bool:
    """Whether a line says whom a picture shows at what, and tells nothing: «أمير المنطقة خلال تدشين المهرجان»."""
    event = _AT_EVENT.search(line.key) if line.words <= _MOST_CAPTION else None
    if event is None or line.text[-1:] == "." or not is_caption_like(line):
        return False
    return _names_first(line, _SOMEBODY | BODY) and not tells(line.key[: event.end()])


def _names_first(line: Line, kinds: int) -> bool:
    """Whether the first word of a line is of these ``kinds``, and nothing behind a colon is said."""
    return opens_with(_ABBREVIATED.sub("", line.text), kinds) and ":" not in line.text


def shows_somebody(line: Line) -> bool:
    """Whether a line below a deck names somebody somewhere and tells nothing: «الرئيس الأميركي في البيت الأبيض»."""
    is_short = is_caption_like(line) and line.words <= _MOST_OF_DECKS_CAPTION and line.text[-1:] != "."
    is_plain = is_short and not any(map(str.isdecimal, line.text))
    return is_plain and _names_first(line, _SOMEBODY) and not tells(_without_surnames(line.text))


def _without_surnames(text: str) -> str:
    """A text without what stands behind a man's given name and opens like a verb of a woman: «دونالد ترمب»."""
    words = text.split()
    given = (LEXICON.get(word) for word in ["", *words])
    pairs = zip(words, given, strict=False)
    return " ".join(w for w, man in pairs if not (w[0] == "ت" and man and man.kinds & GIVEN and man.gender == "m"))
