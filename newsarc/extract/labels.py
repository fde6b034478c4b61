"""Words that news pages print around an article, read from ``labels.txt`` and ``places.txt``.

Labels are compared by :func:`key`: the folded text with only its letters and digits, so that one entry of the file
stands for all spellings of a label.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from newsarc.arabic.letters import DIGITS, LETTERS, with_letters_that_stay
from newsarc.arabic.levels import fold
from newsarc.extract.expressions import holds_any
from newsarc.extract.word_lists import entries

KEY_LENGTH = 400
"""Number of characters of a line that are read: no label is longer."""

_WORD = re.compile(r"\w+")
_FIRST_WORD = re.compile(r"[^\W_]+")
_COMPATIBILITY_FORMS = re.compile(
    "[\xad\xc0-\xff\u0130\u0300-\u036f\ufb50-\ufdff\ufe70-\ufeff](?:(?<![\xc0-\xff])|(?=[\x80-\xbf]))"
)
_MORE_THAN_CASE = re.compile(
    "[^ -~\xa0-\xac\xae-\xbf\u0100-\u012f\u0131-\u017f\u0400-\u045f\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3040-\u3096\u30a0-\u30ff"
    "\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff20]"
    "(?:(?<![\xc0-\xff])|(?=[\x80-\u02ff\u2010-\u2122]))"
)
"""_MORE_THAN_CASE: what folding changes beyond case, and what may be mojibake: letters other than Latin, Russian and
Far Eastern ones. Both expressions begin with a set, which is many times faster to search for than alternatives."""
_UNWRITTEN = dict.fromkeys(
    [*range(0x610, 0x61B), 0x640, *range(0x64B, 0x660), 0x670, *range(0x6D6, 0x6EE), *range(0x200B, 0x2010)]
)
_SPELLING = with_letters_that_stay(_UNWRITTEN | str.maketrans(LETTERS | DIGITS))
_RESPELT = re.compile("[\u0600-\u077f\u200b-\u200f]")
_ADORNMENT = ("المزيد", "عرض الكل", "عرض المزيد", "مشاهدة الكل", "شاهد الكل", "view all", "see all")
_MORE_OF = frozenset(("المزيد من", "المزيد في", "مزيد من", "اخر اخبار", "المزيد من اخبار", "مزيد من اخبار"))
NEWS_OF = "اخبار "
"""Before the name of a place or subject, in folded spelling: a section of its news."""
_HERE = re.compile(r"^(?:[أا]نتم? (?:الآن )?(?:هنا|في)|[Yy]ou are here)\s?:\s?")
_STORY = frozenset(
    "الخبر المقال المقاله الموضوع التقرير النص الماده القصه الصفحه التحقيق الحوار المقابله التدوينه".split()
)
_THIS = frozenset(("هذا", "هذه"))
_OF_STORY = frozenset(("share", "policy", "comments", "counter"))
"""Kinds of labels that may name the story by another word for it: «قيم المقال», «قيم هذا التقرير»."""
_PLACES = frozenset("قسم ملف كاتب موضوع قضيه تصنيف باب زاويه ركن عمود سلسله محور تبويب مولف".split())
_ABOUT = frozenset(("عن", "حول", "في", "من"))
_OF_READER = frozenset("تهمك تهمكم يهمك يهمكم تعجبك تعجبكم يعجبك يعجبكم اهتمامك اهتمامكم".split())
_SAME = frozenset("نفس ذات نفسه نفسها ذاته ذاتها".split())
"""Without the article: «من ذات القسم» says where the stories below are from."""
_MOST = "الاكثر"
_MOST_LIST_WORDS = 6
_MOST_WORDS_AROUND = 30
_MOST_WORDS_BEFORE = 2
_OF_WOMAN = (" ه", " ت")
"""Feminine forms after a slash or in brackets, in folded spelling."""
_LONGEST_OPENING = 100
"""Characters that hold all words of a label."""
_WORD_LISTS = (
    "chat notice",
    "date words",
    "languages",
    "role",
    "share words",
    "control words",
    "beside controls",
    "counted words",
    "beside counts",
    "menu words",
    "figures",
    "lead verbs",
    "story words",
    "relating words",
    "reading words",
    "list fillers",
    "ranked by",
    "rank fillers",
)


def key(text: str) -> str:
    """Return the folded words of the first ``KEY_LENGTH`` characters, joined by single spaces."""
    text = text[:KEY_LENGTH]
    is_plain = text.isprintable() if text.isascii() else not _MORE_THAN_CASE.search(text)
    return _words(text.lower() if is_plain else fold(text))


def _words(folded: str) -> str:
    return " ".join(_words_of(folded))


def _words_of(text: str) -> list[str]:
    """Return the words of a text; half of all lines have no signs in them."""
    return text.split() if text.replace(" ", "").isalnum() else _WORD.findall(text.replace("_", " "))


@dataclass(frozen=True, slots=True)
class LabelMatch:
    """One label found in a line: its heading in the file, and how many words of the line's key it covers."""

    group: str
    words: int
    whole: bool
    sentence: bool = False
    """Whether a whole sentence may follow the label."""


@dataclass(slots=True)
class _Table:
    whole: dict[str, str] = field(default_factory=dict)
    opening: dict[str, str] = field(default_factory=dict)
    sentence: set[str] = field(default_factory=set)
    counted: set[str] = field(default_factory=set)
    """Labels that stand next to a number («12 تعليق»)."""
    inside: list[tuple[str, str]] = field(default_factory=list)
    closing: dict[str, str] = field(default_factory=dict)
    groups: dict[str, set[str]] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)

    def add(self, group: str, entry: str, words: str) -> None:
        """Add an entry of the file under the heading ``group``; ``words`` is its key."""
        self.groups.setdefault(group, set()).add(words)
        if group.startswith("field "):
            self.fields.setdefault(words, group.removeprefix("field "))
            return
        if group in _WORD_LISTS:
            return
        if group == "counter":
            self.counted.add(words)
        if entry.startswith("~") and entry.endswith("~"):
            self.inside.append((f" {words} ", group))
        elif entry.startswith("~"):
            self.closing.setdefault(words, group)
        elif entry.endswith("~"):
            self.opening.setdefault(words, group)
            if entry.endswith("~~"):
                self.sentence.add(words)
        if group == "comments":
            self.whole[words] = group  # alone it heads comments, next to a number it counts them
        self.whole.setdefault(words, group)


@cache
def _table(name: str) -> _Table:
    table = _Table()
    for group, entry in entries(Path(__file__).with_name(name)):
        table.add(group, entry, key(entry) if _RESPELT.search(entry) else _words(entry.lower()))
    return table


@cache
def _adornments() -> tuple[str, ...]:
    return tuple(f" {key(words)}" for words in _ADORNMENT)


def bare(words: str) -> str:
    """Return a line's key without counts and "see all" links at either end."""
    if words[:1].isdecimal() or words[-1:].isdecimal():
        words = re.sub(r"^(?:\d+ )+|(?: \d+)+$", "", words)
    if words.endswith(_adornments()):
        return next(words.removesuffix(adornment) for adornment in _adornments() if words.endswith(adornment))
    return words


@cache
def _openings() -> dict[str, frozenset[str]]:
    """Return the first word of every label, with the words that may follow it; no words if any may follow."""
    table = _table("labels.txt")
    firsts = {adornment.split()[0] for adornment in _adornments()}
    found: dict[str, set[str]] = {}
    for words in table.whole:
        first, _, rest = words.partition(" ")
        found.setdefault(first, set(firsts)).add(rest.partition(" ")[0])
    words_of_lists = _list_words()[3] | {f"ال{word}" for word in _list_words()[3]}
    for word in words_of_lists:
        found.setdefault(word, set(firsts)).update(words_of_lists)
    for word in groups("story words"):
        found.setdefault(f"ال{word}", set(firsts)).add(_MOST)
    found.setdefault(_MOST, set(firsts)).update(groups("ranked by"))
    for following in found.values():
        if not _STORY.isdisjoint(following):
            following |= _STORY | _THIS
    return {first: frozenset() if first in table.opening else frozenset(found[first]) for first in found}


def groups(name: str) -> set[str]:
    """Return all keys under one heading of ``labels.txt``."""
    return _table("labels.txt").groups[name]


def places(name: str) -> set[str]:
    """Return all keys under one heading of ``places.txt``: ``place``, ``agency``, ``outlets`` or ``outlet words``."""
    return _table("places.txt").groups[name]


def match_whole(words: str) -> str | None:
    """Return the heading of the label that equals a whole key."""
    return _table("labels.txt").whole.get(words)


def are_sections(words: str) -> bool:
    """Whether a key is only names of sections in a row: «اخبار اخبار مصر», «اخبار عدن محليات»."""
    parts = words.split()
    whole = {0}
    for end in range(1, len(parts) + 1):
        if any(start in whole and _is_section(" ".join(parts[start:end])) for start in range(end)):
            whole.add(end)
    return len(parts) in whole and bool(parts)


def _is_section(words: str) -> bool:
    """Whether a key is a section's name: a listed one, or news of a place, which no list can cover."""
    place = words.removeprefix(NEWS_OF)
    return words in groups("nav") or (place != words and place in places("place"))


def without_here(text: str) -> str:
    """Return a trail without the words that say it is one: «أنت هنا: الرئيسية / محليات»."""
    return _HERE.sub("", text, count=1)


@cache
def _inside_words() -> frozenset[str]:
    """Return the first word of every label that does not begin a line."""
    table = _table("labels.txt")
    return frozenset(phrase.split()[0] for phrase in (*(phrase for phrase, _ in table.inside), *table.closing))


@cache
def _inside_words_in_ascii() -> tuple[str, ...]:
    return tuple(filter(str.isascii, _inside_words()))


def may_hold_label(text: str) -> bool:
    """Whether :func:`match_label` may find something in the key of ``text``: a much faster first check."""
    if text.isascii():
        lower = text.lower()
        first = _FIRST_WORD.search(lower)
        may_open = first is not None and (first[0] in _openings() or first[0].isdecimal())
        if not may_open and not holds_any(lower, _inside_words_in_ascii()):
            return False
    else:
        if _COMPATIBILITY_FORMS.search(text):
            return True
        if _RESPELT.search(text):
            text = text.translate(_SPELLING)
    words = _words_of(text.lower())
    if not _inside_words().isdisjoint(words):
        return True
    openings = _openings()
    for word in words:
        following = openings.get(word)
        if following is not None:
            return not following or _may_go_on(words, words.index(word) + 1, following)
        if not word.isdecimal():
            return False
    return False


def may_begin_label(words: Sequence[str], first: int) -> bool:
    """Whether a label may begin with ``words[first]`` in a line of these words of keys."""
    following = _openings().get(words[first])
    return following is not None and (not following or _may_go_on(words, first + 1, following))


def _may_go_on(words: Sequence[str], place: int, following: Set[str]) -> bool:
    return place == len(words) or words[place] in following or words[place].isdecimal()


def match_label(words: str) -> LabelMatch | None:
    """Return the label that a line with this key is, starts with, or (if short) holds; None if there is none."""
    table = _table("labels.txt")
    stripped = bare(words)
    if stripped != words and stripped in table.counted:
        return LabelMatch("counter", words.count(" ") + 1, True)
    if group := match_whole(words) or match_whole(stripped) or _more_of_section(words) or _of_story(words):
        return LabelMatch(group, words.count(" ") + 1, True)
    if _MOST in stripped and _ranks_stories(stripped):
        return LabelMatch("latest", words.count(" ") + 1, True)
    if _opens_list(stripped):
        return LabelMatch("related", words.count(" ") + 1, True)
    parts = words.split(" ")
    for count in range(min(6, len(parts) - 1) if parts[0] in _openings() else 0, 0, -1):
        opening = " ".join(parts[:count])
        if group := table.opening.get(opening):
            return LabelMatch(group, count, False, opening in table.sentence)
    if len(parts) <= _MOST_WORDS_AROUND and not _inside_words().isdisjoint(parts):
        padded = f" {words} "
        for phrase, group in table.inside:
            if phrase in padded:
                return LabelMatch(group, len(parts), True)
    rest = stripped
    for _ in range(_MOST_WORDS_BEFORE):
        rest = rest.partition(" ")[2]
        if group := table.closing.get(rest):
            return LabelMatch(group, len(parts), True)
    return None


def match_sentence(text: str) -> str | None:
    """Return the heading of the label that opens a long ``text`` and that a whole sentence may follow; None if there is
    none."""
    first = _WORD.search(text)
    if first is None or first[0].lower() not in _sentence_words():
        return None
    match = match_label(key(text[:_LONGEST_OPENING]))
    return match.group if match and match.sentence else None


@cache
def _sentence_words() -> frozenset[str]:
    return frozenset(words.split()[0] for words in _table("labels.txt").sentence)


def _more_of_section(words: str) -> str | None:
    """Return ``related`` if a key announces more of a section: «المزيد من محليات»."""
    more, _, section = words.rpartition(" ")
    return "related" if more in _MORE_OF and match_whole(section) == "nav" else None


@cache
def _list_words() -> tuple[set[str], set[str], set[str], frozenset[str]]:
    """Return words for stories, for relations, and for reading, and all words of such lines, without the article."""
    stories, relating, reading = (groups(name) for name in ("story words", "relating words", "reading words"))
    fillers = {word.removeprefix("ال") for word in groups("list fillers")}
    return (
        stories | {"بالخبر", "بالموضوع", "بالمقال"},
        relating,
        reading,
        frozenset(stories | relating | reading | fillers),
    )


def _opens_list(words: str) -> bool:
    """Whether a key only says that stories are related, or asks to read them: «تقارير مشابهة قد تهمكم», «ننصحكم
    بقراءة»."""
    if words.isascii() or not 1 <= words.count(" ") < _MOST_LIST_WORDS or _MOST in words:
        return False  # «الموضوعات الأكثر قراءة» are chosen by all readers
    parts = {word.removeprefix("ال") for word in words.split()}
    stories, relating, reading, known = _list_words()
    if not known.issuperset(parts) or len(parts) == 1:
        return False
    if parts & (reading | _OF_READER):
        return True
    if parts & _PLACES and (parts & _SAME or ("مزيد" in parts and parts & _ABOUT)):
        return True
    return bool(parts & relating and parts & stories)


def _ranks_stories(words: str) -> bool:
    """Whether a key only says by which action of readers stories are ranked: «المواضيع الأكثر تفاعلا اليوم»."""
    stories, _, rank = f" {words} ".partition(f" {_MOST} ")
    by, *others = rank.split() or [""]
    ranked, fillers = groups("ranked by"), groups("rank fillers")
    known = (word in fillers or word.removeprefix("و") in ranked for word in others)
    return by in ranked and stories.strip().removeprefix("ال") in groups("story words") | {""} and all(known)


@cache
def _story_labels() -> dict[str, str]:
    """Return the labels that name the story after their first word, with one word for it, and their headings."""
    whole = _table("labels.txt").whole.items()
    return {
        one: group
        for words, group in whole
        if group in _OF_STORY and words.split()[0] not in _STORY and (one := _with_one_name(words))
    }


def _with_one_name(words: str) -> str:
    """Return a key with one word for the story in place of any other; "" if it has none."""
    parts = words.split()
    if _STORY.isdisjoint(parts):
        return ""
    return " ".join("الخبر" if part in _STORY else part for part in parts if part not in _THIS)


def _of_story(words: str) -> str | None:
    return _story_labels().get(_with_one_name(words)) if "ال" in words else None


def is_counted(words: str) -> bool:
    """Whether a key is the name of something that pages count: comments, views, shares."""
    return words in _table("labels.txt").counted


def match_field(words: str) -> str | None:
    """Return the field (``author``, ``date`` ...) that a label with this key names, or None.

    «الكاتب/ة» and «كتب/ت» are for a man or a woman.
    """
    fields = _table("labels.txt").fields
    return fields.get(words) or (fields.get(words[:-2]) if words.endswith(_OF_WOMAN) else None)
