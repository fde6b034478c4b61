"""What each line of a dump is, judged on its own: rules that each give a kind, a score and a reason.

The rules are tried on every line and the best score wins. Nothing is decided here about the place of a line in the
page; :mod:`newsarc.extract.dump.segment` does that with the sequence of kinds.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from newsarc.arabic.dates import PRINTED_WEEKDAYS
from newsarc.extract import labels
from newsarc.extract.dump.datelines import read_dateline
from newsarc.extract.dump.fields import find_date, is_credit, is_date_line, is_genre_and_story, opens_with_stamp
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.label_lines import ENDS, opens_with_label
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import opens_list
from newsarc.extract.dump.names import opens_with_and, persons, tells
from newsarc.extract.dump.notices import follow_or_share, latin_notice, notice
from newsarc.extract.dump.pictures import picture_text

Rule = Callable[[Line], "Mark | None"]

_SCREEN_READER = re.compile(
    r"End of \S.{2,40}$|نهاية \S{1,20} مشاركة$|list (?:\d{1,3} )?of \d{1,3}(?: items)?$", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"العدد \d{1,6}$|(?P<picture>صوره|image|photo) \d{1,3} (?:من|of) \d{1,3}$"
    r"|(?:صفحه|الصفحه|نتيجه|النتيجه|وثيقه|page|result|document) \d{1,4} (?:من|of) \d{1,6}$"
    r"|(?:كد|شناسه) (?:خبر|مطلب) \d{2,12}$"
)
_COUNT = re.compile(
    r"(?:\d+ ){0,2}\d+ ?(?:الف|مليون|[km])(?: (?:مشترك|متابعا?|تسجيل اعجاب|مشاهده|مشاهدات|زياره|قراءه|مشاركه"
    "|views?))?$|"
    r"(?:\d+ ){1,3}(?:مشترك|متابعا?|تسجيل اعجاب|views?)$"
)
"""«3.2 ألف», «214 ألف مشترك», in folded spelling: what social networks print beside a post."""
_END_MARK = re.compile(
    r"[(/#*\-–\s]{0,4}(?:انتهى|انتهي|النهاية|نهاية الخبر|انتها[يی] (?:پ[يی]ام|خبر)"
    r"|پا[يی]ان (?:پ[يی]ام|خبر))[)/#*\-–\s.]{0,6}\d{0,6}(?:[\s/.]{0,3}\b[^\W\d]{1,2}\b\.?){0,6}[\s/]{0,3}$"
)
_SIGNED_END = re.compile(r"-{2,3} ?\(([^()]{2,20})\)$")
"""«-- (بترا)»"""
_SPEED = re.compile(r"\d(?:\.\d{1,2})?x$")
"""Of a player, «1x»."""
_INITIALS = re.compile(
    r"[\u0621-\u064a]{2,4}(?:[-/][\u0621-\u064a]{2,4}){2,4}$|"
    r"[\u0621-\u064a]{1,2}(?: [\u0621-\u064a])?(?:[-/][\u0621-\u064a]{1,2}(?: [\u0621-\u064a])?){1,4}$"
)
_EDITED = re.compile(
    r"\((?:تغطية|إعداد|تحرير|كتابة|ترجمة|شارك في|(?:Additional )?(?:Reporting|Writing|Editing) by) [^()]{5,200}\)\.?$"
)
_OTHER_HANDS = re.compile(
    "(?:[أا]عد(?:ه|ته|ها|تها) للعربية|نقل(?:ه|ته|ها|تها) إلى العربية|الناشر|إشراف|المشرف العام|رئيس التحرير|مدير التحرير|أرسلها|تصميم"
    r"|إخراج|التدقيق اللغوي|تدقيق)\s?[:/]\s?(\S.{2,60})$"
)
_INITIAL_LETTERS = re.compile(r"[^\W\d](?:\s?[./]\s?[^\W\d]){1,2}\.?")
"""«ع.خ»"""
_ALT_TEXT = re.compile(r"\[[^\[\]]{2,100}\]$")
_MAY_BE_VERSE = re.compile(r"\*|\.\.\.|…")
_VERSE = re.compile(r"\S+(?: +\S+){1,6} +(?:\*{1,5}|\.{3,}|…)  *\S+(?: +\S+){1,6}$")
_SPOKEN_FIELD = re.compile(
    r"(Author|Role|Reporting from|نویسنده|شغل|سمت|مصنفہ?|عہدہ)\s*[,،]\s*((?:[^\s.۔]{1,20}\s*){1,8})$"
)
"""As broadcasters have their pages read out, in any of their languages."""
_SEPARATOR = re.compile(r"(?:[^\w\s«»“”\"'()\[\]{}،؛؟!?:;,%/\\|+]\s?|_\s?){3,}$|(?:ZCZC|NNNN)\b.{0,20}$")
_ORDINAL = re.compile(
    r"(?:ال)?(?:خبر|مقاله?|ماده|تقرير) (?:رقم )?(?:\d{1,2}|"
    r"ال(?:اول|اولي|ثاني|ثانيه|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر|ثالثه|رابعه|خامسه))$"
)
"""«الخبر الثاني:», «مقال 3», in folded spelling."""
_URL = re.compile(r"((?:[^\s/]{1,20}\s+){0,2}(?:[^\s/]{1,20}?\s*)?)((?:https?://|www\.)\S{3,2000})$")
_LABELLED = re.compile(r"([^:：\n|]{1,40}?)\s*[:：|]\s*(.*)$")
_CRUMB = re.compile(r"\s*(?:[>›»«‹→←|•·/\\]|::)\s*|\t\s*|\s{3,}")
_LEAST_RUBRICS, _MOST_RUBRIC_WORDS = 3, 9
_HASHTAGS = re.compile(r"(?:#\d*[^\W\d]\w*[\s،,|]*)+$")
_ENDS_TAG = re.compile(r"[.:!؟?…|«»]|\d$")
_MOST_TAG_WORDS = 4
_SIGNATURE = re.compile(
    r"@\w{3,}|^\w{3,30}@$|(?:pic\.twitter\.com|t\.me|wa\.me|chat\.whatsapp\.com|bit\.ly|facebook\.com|instagram\.com"
    r"|youtube\.com)/"
)
_CUT = re.compile(r"(?:\.{2,}|…|\[…\]|\[\.\.\.\])\s*(?:اقرأ المزيد|المزيد|التفاصيل)?$")
_GLUED_WORDS, _MOST_GLUED = re.compile(r"[\u0620-\u064a]{18}"), 2
"""No Arabic word has as many letters: «التلاميذالنومالذاكرةدراسة», which only a style parts."""
_SEEN = re.compile(r"(?:شاهد|شوهد|قُ?رئ|زاره)\s?:?\s?\d[\d,.]*$")
_FORWARDED = re.compile(
    r"\[?(?:تم(?:ت)? إعادة توجيه(?:ها|ه)?|أعيد توجيهها|معاد توجيهها|محوّ?لة|[Ff]orwarded) (?:من|from)\s?:?\s?(\S[^\[\]]{1,60}?)\]?$"
)
"""What messengers print above a message that was sent on: «[تم إعادة توجيهها من وكالة الوادي]»."""
_PUBLISHED_ON = re.compile(r"(?:نُ?شرت?|تم النشر|صدرت?) (?:في|يوم|بتاريخ)\b")
_MOST_PUBLISHED = 12
_INNER_STOP = re.compile(r"[^\s.\d]{3,}[.؟!]\s+\S+\s+\S+")
_NARRATIVE = re.compile(
    r"[وف](?:قال|اضاف|اكد|تابع|اوضح|اشار|ذكر|بين|لفت|شدد|اعلن|كان|كشف|نقل|افاد|صرح|راي|راى)(?:ت|وا|ا)?\b"
)
_STROKES = re.compile(r"\s+[|•·]\s+")
_MOST_HEAD_WORDS, _MOST_OF_HEADLINE = 4, 4
"""Words of a part of a line between strokes, and parts that a headline may have."""
_MOST_DAY = 3
_MOST_NAMED = 12
"""Spaces among the writers behind a label, with what they are."""
_LEAST_AFTER_LABEL = 3
"""Spaces in a headline that «محدث» opens."""
_LABELS_ALONE = frozenset({"بقلم", "بواسطه", "by", "par", "von", "por"})
_LAST_CHANGE = ("اخر تعديل", "اخر تحديث", "dernière modification", "last modified")
_COMMENTS_COUNTED = re.compile(r"هناك \d+ تعليق(?:ا|ات)?")
_COMMENTER = re.compile(r"\d{1,3} ?[-–.)] ?\D{2,40} \d{1,2}[-/.]\d{1,2}[-/.]\d{4}\D{1,4}\d{1,2}:\d{2}")
"""«1 - مواطن 03-05-2026 | 03:10 PM»"""
_LONG_LINE = 600
_LEAST_MENU_WORDS, _LEAST_LONG_MENU = 4, 10
_SIGNS = re.compile(r"[.،,:؛«»“”\"؟?!()]")
_LEAST_CLAUSE = 8
"""Words of a paragraph that «and» opens."""
_WAS = frozenset({"كان", "كانت", "كانوا"})
_LEAST_LEAD_WORDS = 15
"""Words of a lead that needs no full stop; headlines that open with a verb of the past are shorter."""


def _separator(line: Line) -> Mark | None:
    if _SEPARATOR.match(line.text) or _ORDINAL.match(line.key):
        return Mark(Kind.SEPARATOR, 10, "rule, or number of the article below")
    return None


def _url(line: Line) -> Mark | None:
    if "://" not in line.text and "www." not in line.text:
        return None
    found = _URL.match(line.text)
    if found is None:
        return None
    score = 7.5 if found[1] else 10  # below a labelled field
    return Mark(Kind.URL, score, "an address, alone or behind its label", value=found[2])


def _symbols(line: Line) -> Mark | None:
    if _SCREEN_READER.match(line.text):
        return Mark(Kind.FURNITURE, 8, "read out by a screen reader")
    if line.key.startswith("هناك ") and _COMMENTS_COUNTED.fullmatch(line.key):
        return Mark(Kind.COMMENTS, 8, "how many comments there are", "comments")
    if numbered := _NUMBERED.match(line.key):
        return Mark(Kind.FURNITURE, 8, "number of a page or of a result", "gallery" if numbered["picture"] else "")
    if line.words <= 4 and _COUNT.match(line.key):
        return Mark(Kind.FURNITURE, 8, "how many follow or like", "counter")
    if _END_MARK.match(line.text):
        return Mark(Kind.FURNITURE, 8, "end mark of an agency", "end")
    if (signed := _SIGNED_END.match(line.text)) and labels.key(signed[1]) in labels.places("agency"):
        return Mark(Kind.FURNITURE, 8, "an agency's name as end mark", "end")
    if line.words <= 4 and _INITIALS.match(line.text):
        return Mark(Kind.FURNITURE, 8, "initials of an agency's editors")
    if line.text[:1] == "(" and _EDITED.match(line.text):
        return Mark(Kind.FURNITURE, 8, "who of an agency reported and edited")
    if (hands := _OTHER_HANDS.match(line.text)) and (persons(hands[1]) or _INITIAL_LETTERS.fullmatch(hands[1])):
        return Mark(Kind.FURNITURE, 8, "who else worked on the text")
    if forwarded := _FORWARDED.match(line.text):
        return Mark(Kind.FIELD, 10, "whose message was sent on", "source", forwarded[1].strip())
    if _ALT_TEXT.match(line.text):
        return Mark(Kind.CAPTION, 4, "a picture's text in brackets")
    if "©" in line.text and labels.key(line.text.partition("©")[2]) in labels.places("agency"):
        return Mark(Kind.CAPTION, 8, "whose picture it is")
    if "©" in line.text[:80] and (line.words <= 20 or line.text[0] == "©"):
        return Mark(Kind.FURNITURE, 8, "copyright sign", "copyright")
    if line.image:
        return Mark(Kind.CAPTION, 9, "picture")
    if line.words <= _MOST_GLUED and _GLUED_WORDS.search(line.key):
        return Mark(Kind.FURNITURE, 8, "words run together: tags, or buttons")
    if seen := _SEEN.match(line.text):
        return Mark(Kind.FURNITURE, 8, "how often it was seen", "counter", seen[0])
    if all(len(word) == 1 or word.isdigit() for word in line.key.split()) or _SPEED.match(line.text):
        return Mark(Kind.FURNITURE, 5, "no words")
    return None


def _field(line: Line) -> Mark | None:
    found = _SPOKEN_FIELD.match(line.text) or _LABELLED.match(line.text, 2 * line.text.startswith("| "))
    if not found:
        return Mark(Kind.FIELD, 6, "a label alone", "author") if line.key in _LABELS_ALONE else None
    name = labels.match_field(labels.key(found[1]))
    if name is None:
        return None
    if name == "author" and found[2].count(" ") > _MOST_NAMED:
        return None  # who speaks, in an interview
    if name == "author" and is_genre_and_story(found[1], found[2]):
        return None
    is_short = found[2].count(" ") < _LEAST_AFTER_LABEL
    if name == "modified" and not (is_short or any(map(str.isdigit, found[2])) or is_date_line(found[2])):
        return None  # «محدث: بلدية المرج تفتتح جسرا»
    weak = "|" in line.text[: found.start(2)]
    return Mark(Kind.FIELD, 6 if weak else 8, "labelled field", name, found[2].strip())


def _rubrics(line: Line) -> Mark | None:
    """«الدول العربية, أخبار تحليلية, مصر»: rubrics, all known ones, or one of three or more."""
    parts = line.text.split(", ") if ", " in line.text and line.words <= _MOST_RUBRIC_WORDS else []
    if len(parts) < 2 or _ENDS_TAG.search(line.text) or any(part.count(" ") >= 3 for part in parts):
        return None
    known = sum(labels.key(part) in labels.groups("nav") for part in parts)
    is_known = known == len(parts) or (known > 0 and len(parts) >= _LEAST_RUBRICS)
    return Mark(Kind.NAV, 4, "rubrics", "nav") if is_known else None


def _breadcrumbs(line: Line) -> Mark | None:
    text = labels.without_here(line.text[: labels.KEY_LENGTH])
    parts = [part for part in _CRUMB.split(text) if part]
    if len(parts) == 1 and line.words >= _LEAST_MENU_WORDS and _is_menu(line):
        return Mark(Kind.NAV, 6, "a menu in one line", "crumbs")
    first, _, rest = line.key.partition(" ")
    if first in labels.groups("home") and rest and labels.are_sections(rest):
        return Mark(Kind.NAV, 6, "a trail of two steps", "crumbs")
    if len(parts) < 2:
        return None
    names = [labels.key(part) for part in parts]
    if all(name in labels.groups("languages") for name in names):
        return Mark(Kind.FURNITURE, 7, "the site's languages", "policy")
    if sum(labels.match_whole(name) == "policy" for name in names) * 2 > len(names):
        return Mark(Kind.FURNITURE, 7, "the site's own pages in a row", "policy")
    counted = labels.groups("counter") | labels.groups("comments")
    if all(labels.bare(name) != name and labels.bare(name) in counted for name in names):
        return Mark(Kind.FURNITURE, 7, "counters in a row", "counter")
    known = sum(name in labels.groups("nav") for name in names)
    if len(parts) > _MOST_OF_HEADLINE and known and all(part.count(" ") < _MOST_HEAD_WORDS for part in parts[:-1]):
        return Mark(Kind.NAV, 6, "a menu in one line", "crumbs")  # «الأقسام: سياسة عامة | اقتصاد ونفط | رياضة | ...»
    if any(part.count(" ") >= 4 for part in parts) and names[0] not in labels.groups("home"):
        return None
    if known * 2 >= len(parts) or names[0] in labels.groups("home"):
        score = 6 if len(text) == len(line.text) else 7.5  # above the label of a site's own pages
        return Mark(Kind.NAV, score, "breadcrumbs", "crumbs")
    return None


def _is_menu(line: Line) -> bool:
    """Whether a line is made of sections' names: all its words are, half of the entries that two blanks part, or in a long one
    without a sign most words."""
    entries = [entry for entry in line.text.split("  ") if entry.strip()]
    known = sum(labels.key(entry) in labels.groups("nav") for entry in entries)
    if len(entries) > _MOST_OF_HEADLINE and known * 2 >= len(entries):
        return all(entry.strip().count(" ") < _MOST_HEAD_WORDS for entry in entries)
    words = line.key.split()
    named = sum(word in labels.groups("nav") for word in words)
    is_bare = line.words >= _LEAST_LONG_MENU and not _SIGNS.search(line.text)
    return named == len(words) or (is_bare and named * 3 >= len(words))


def _hashtags(line: Line) -> Mark | None:
    if line.text[:1] != "#":
        topics, _, tags = line.text.partition(" #") if " #" in line.text else ("", "", "")
        is_label = bool(topics) and labels.match_whole(labels.key(topics)) == "related"
        return Mark(Kind.TAGS, 8, "topics that are hashtags", "tags", "#" + tags) if is_label else None
    spaced = [tag.count(" ") for tag in line.text[1:].split(" #")]
    is_tags = max(spaced) < _MOST_TAG_WORDS and not _ENDS_TAG.search(line.text) and not tells(line.text)
    if _HASHTAGS.match(line.text):
        return Mark(Kind.TAGS, 8, "hashtags", "hashtags", line.text)
    return Mark(Kind.TAGS, 8, "hashtag of several words", "hashtags", line.text) if is_tags else None


def _signature(line: Line) -> Mark | None:
    if line.words <= 12 and _SIGNATURE.search(line.text):
        return Mark(Kind.FURNITURE, 6, "channel address", "newsletter")
    return None


def _date(line: Line) -> Mark | None:
    if (
        line.words <= _MOST_PUBLISHED
        and _PUBLISHED_ON.match(line.text)
        and not ENDS.search(line.text)
        and find_date(line.text)
    ):
        return Mark(Kind.FIELD, 6.5, "when it was published", "date", line.text)
    is_day = is_date_line(line.text, line.key) or _is_day_alone(line) or _is_running_head(line)
    if not is_day and not opens_with_stamp(line.text):
        return None
    if _COMMENTER.match(line.text):
        return Mark(Kind.COMMENTS, 6.5, "a numbered comment's writer and time", "comments")
    if line.key.startswith(_LAST_CHANGE):
        return Mark(Kind.FIELD, 7, "the day of the last change", "modified", line.text)
    return Mark(Kind.DATE, 6.5, "nothing but a date")


def _is_day_alone(line: Line) -> bool:
    """Whether a line is a day without its year, as stories in a list have it: «20 تشرين الثاني», «الأحد 29 نوفمبر»."""
    opens = line.text[:1].isdecimal() or line.text.startswith(PRINTED_WEEKDAYS)
    return line.words <= _MOST_DAY and opens and is_date_line(f"{line.text} 2000")


def _is_running_head(line: Line) -> bool:
    """Whether a line is the head of a printed page: «الأسبوع | الجمعة 7 نوفمبر 2025 | ثقافة وفنون | 12»."""
    parts = _STROKES.split(line.text) if any(sign in line.text for sign in "|•·") else []
    days = [part for part in parts if is_date_line(part)]
    return (
        len(parts) > 2 and bool(days) and all(part.count(" ") < _MOST_HEAD_WORDS for part in parts if part not in days)
    )


def _credit(line: Line) -> Mark | None:
    return Mark(Kind.CREDIT, 6.1, "byline") if is_credit(line.text) else None


def _dateline(line: Line) -> Mark | None:
    if "/" in line.text and _SIGNATURE.search(line.text):
        return None  # «شبكة الأفق | اشترك بالقناة t.me/ofoq»
    return Mark(Kind.DATELINE, 6.2, "place and agency") if read_dateline(line.text) else None


def prose_score(line: Line) -> float:
    """How much a line looks like a paragraph rather than a headline; 3 or more means paragraph."""
    return _length_score(line.words) + _sentence_score(line)


def is_prose(line: Line) -> bool:
    """Whether a paragraph reads like one, apart from its length: menus and tickers copied as one line are long too."""
    return _sentence_score(line) > 0


def _length_score(words: int) -> float:
    return 4.0 if words >= 30 else 3.0 if words >= 22 else 1.0 if words >= 12 else 0.0


def _sentence_score(line: Line) -> float:
    words, score = line.words, 0.0
    if ENDS.search(line.text[-12:]):
        score += 3 if words >= 5 else 1
    if _INNER_STOP.search(line.text[:400]):
        score += 1.5
    if line.text.endswith((":", "،")):
        score += 1
    if (words >= 4 and _NARRATIVE.match(line.key)) or (words >= _LEAST_CLAUSE and opens_with_and(line.text)):
        score += 3
    elif words >= 8 and _opens_with_past(line):
        score += 2.5 if line.text.endswith(":") else 2 if words >= _LEAST_LEAD_WORDS else 1.5
    return score


def _opens_with_past(line: Line) -> bool:
    """Whether a line opens with a verb of the past, or with «كان»."""
    first = line.key.split(" ", 1)[0]
    return first in labels.groups("lead verbs") or first in _WAS


def _prose(line: Line) -> Mark:
    if _CUT.search(line.text[-30:]) and line.words >= 4:
        return Mark(Kind.TEASER, 2, "cut off")
    score = prose_score(line)
    if _MAY_BE_VERSE.search(line.text) and _VERSE.match(line.text):
        return Mark(Kind.PARAGRAPH, 2, "two halves of a verse")
    if line.heading:
        return Mark(Kind.HEADLINE, 3, "Markdown heading")
    if score >= 3:
        return Mark(Kind.PARAGRAPH, 2, f"prose {score:g}")
    if line.words <= 3:
        return Mark(Kind.SHORT, 1, "up to three words")
    return Mark(Kind.HEADLINE, 1, f"prose {score:g}")


RULES: tuple[Rule, ...] = (
    _separator,
    _url,
    _symbols,
    _field,
    opens_with_label,
    opens_list,
    follow_or_share,
    notice,
    latin_notice,
    _rubrics,
    _breadcrumbs,
    _hashtags,
    _signature,
    _date,
    picture_text,
    _credit,
    _dateline,
)


def classify(line: Line) -> Mark:
    """The best judgement of one line; earlier rules win ties."""
    if not line.text:
        return Mark(Kind.CAPTION, 9, "picture without words")
    if len(line.text) > _LONG_LINE:
        return Mark(Kind.PARAGRAPH, 5, "long line")
    marks = [mark for rule in RULES if (mark := rule(line))]
    return max(marks, key=lambda mark: mark.score, default=None) or _prose(line)


def classify_all(lines: list[Line]) -> list[Mark]:
    """The judgement of each line; what is printed many times (a dump of table cells) is judged once."""
    known: dict[tuple[str, int, str | None], Mark] = {}
    marks: list[Mark] = []
    for line in lines:
        shown = (line.text, line.heading, line.image)
        mark = known.get(shown)
        if mark is None:
            mark = known[shown] = classify(line)
        marks.append(mark)
    return marks
