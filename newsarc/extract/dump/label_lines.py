"""Lines that are a label of ``labels.txt`` or open with one: «اقرأ أيضا», «شارك», «الوسوم: ...», a section's name.

The same words open sentences: what stands right behind the label, how long the line is and whether it ends as a
sentence does tell them apart.
"""

from __future__ import annotations

import re

from newsarc.extract import labels
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import MOST_LIST_WORDS
from newsarc.extract.dump.notices import may_be_call
from newsarc.extract.dump.pictures import is_picture_label
from newsarc.extract.html.labels import SKIP_LINK

ENDS = re.compile(r"[.。۔]\s*[”\"»’)\]“]{0,2}\s*(?:\[?\d{1,3}\]?)?$|[.؟!][”\"»’“]$")
"""The end of a line that is a sentence: its stop, behind it the mark of a quotation or the number of a note."""
_LABEL_SIGNS = ":：.…|-–—!»>←"
_CAPTION_SIGNS = _LABEL_SIGNS + "،,/"
"""«منبع تصویر، Getty Images»"""
_AFTER_LABEL = re.compile(r"[\s:：.…|\-–—،,!»>←]+")
_FURNITURE = {"share", "counter", "newsletter", "policy", "copyright"}
_MOST_LABEL_WORDS = 14
_GLUED = re.compile(
    r"(?:[إا]?قر[أا](?:وا?)?(?:/ي)? [أا]يض[اًا]{1,2}|شاهد [أا]يض[اًا]{1,2}|(?:مواضيع|أخبار|مقالات|موضوعات) ذات صلة|(?:موضوع|خبر|مقال) ذو صلة"
    r"|زیاتر بخوێنەوە|هەروەها بخوێنەوە|بیشتر بخوانید)(?=[^\W\d_]{3}|[«“\"])(?!ت\b)"
)
"""«اقرأ أيضاأبنية المدينة القديمة»: where only a style parts label and link, browsers copy them as one word."""
_MOST_TOPIC_WORDS, _MOST_RUBRIC = 2, 5


def opens_with_label(line: Line) -> Mark | None:
    """What a line is that is or opens with a label; None for every other one."""
    if ":" in line.text and (story := _label_and_story(line)):
        return story
    if glued := _GLUED.match(line.text):
        return Mark(Kind.LISTED, 7, "a label that runs into its headline", "related", line.text[glued.end() :])
    found = labels.match_label(line.key)
    if found is None:
        is_news_of = line.key.startswith(labels.NEWS_OF) and labels.are_sections(line.key)
        return Mark(Kind.NAV, 4, "news of a place", "nav") if is_news_of else None
    rest = "" if found.whole else _after_label(line, found.words)
    if rest and not found.sentence and line.words >= 5 and ENDS.search(line.text) and not _separated(line, found.words):
        return None
    if found.group == "newsletter" and rest and not may_be_call(line):
        return None
    if rest and line.text.startswith("تخط") and not SKIP_LINK.match(line.text):
        return None
    if found.group in ("related", "latest"):
        return _list_label(line, found.group, found.words, rest)
    if found.group in ("comments", "about author", "tags"):
        kind = {"comments": Kind.COMMENTS, "tags": Kind.TAGS}.get(found.group, Kind.ABOUT)
        if kind is Kind.TAGS and rest and found.words < 2 and not _separated(line, found.words):
            return None
        return Mark(kind, 7, "label", found.group, rest)
    if found.group in ("nav", "home", "key points"):
        return Mark(Kind.NAV, 4, "section name", found.group)
    if found.group == "list end":
        return Mark(Kind.FURNITURE, 7, "end of a list", found.group)
    if found.group == "caption":
        parted = found.sentence or _separated(line, found.words, _CAPTION_SIGNS)
        is_label = found.sentence or is_picture_label(line, rest, parted, found.words)
        return Mark(Kind.CAPTION, 6.3, "picture label", value=rest) if is_label and line.words <= 25 else None
    if found.group in _FURNITURE and line.words <= (30 if found.group != "share" else _MOST_LABEL_WORDS):
        return Mark(Kind.FURNITURE, 7, "label", found.group)
    return None


def _list_label(line: Line, group: str, words: int, rest: str) -> Mark | None:
    if not rest or (words > 1 and rest.count(" ") < _MOST_TOPIC_WORDS and not _separated(line, words)):
        return Mark(Kind.LIST, 7, "label of a list", group)  # «المزيد عن البصرة»
    topic = labels.key(rest).split()
    if (
        words > 1
        and len(topic) < _MOST_RUBRIC
        and topic[0].removeprefix("ال") in labels.groups("story words")
        and not _separated(line, words)
    ):
        return Mark(Kind.LIST, 7, "label of a list", group)  # «المزيد من أخبار وتقارير اقتصادية»
    rest = _without_bracket(line, rest)
    if _separated(line, words) or (words > 1 and group == "related" and not ENDS.search(line.text)):
        return Mark(Kind.LISTED, 7, "label before a headline", group, rest)
    if group == "latest" and line.words <= 5:
        return Mark(Kind.LIST, 5, "label of a list", group)
    return None


def _label_and_story(line: Line) -> Mark | None:
    """«أخبار ذات صلة: ...»: a label that stands alone as a rule, and a headline behind its colon."""
    label, _, story = line.text.partition(":")
    is_long = 0 < label.count(" ") < MOST_LIST_WORDS or label == "للمزيد"  # «شاهد: ...» may be a headline
    is_label = is_long and story.strip() and not ENDS.search(line.text)
    if is_label and labels.match_whole(labels.key(label)) == "related":
        return Mark(Kind.LISTED, 7, "label before a headline", "related", _without_bracket(line, story.strip()))
    return None


def _after_label(line: Line, words: int) -> str:
    """The rest of a line after its first words, without the punctuation between."""
    rest = line.text
    for word in re.finditer(r"[\w\u064b-\u0652\u200c]+", rest[: labels.KEY_LENGTH]):
        words -= 1
        if words == 0:
            return _AFTER_LABEL.sub("", rest[word.end() :], count=1) if rest[word.end() :] else ""
    return ""


def _without_bracket(line: Line, rest: str) -> str:
    """What follows a label without the bracket that closes the whole line: «(اقرأ أيضا: ...)»."""
    return rest.rstrip(")]") if line.text[0] in "([" else rest


def _separated(line: Line, words: int, signs: str = _LABEL_SIGNS) -> bool:
    """Whether punctuation, one of ``signs``, stands right after the label's words."""
    for word in re.finditer(r"[\w\u064b-\u0652\u200c]+", line.text[: labels.KEY_LENGTH]):
        words -= 1
        if words == 0:
            return line.text[word.end() : word.end() + 5].lstrip()[:1] in signs and word.end() < len(line.text)
    return False
