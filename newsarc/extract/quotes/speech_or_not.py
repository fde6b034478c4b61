"""Marked words that nobody has said: names, titles, slogans, terms and irony.

Length helps little (a party's name may have six words, a quotation one); the word before the mark decides
first: a naming noun (صحيفة «كذا») or a label (ما يسمى «كذا») makes a name, a colon or أن makes speech.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsarc.extract.quotes.behind_marks import (
    ENDS_SENTENCE,
    acts_behind,
    goes_on_about,
    nothing_follows,
    reported_after,
)
from newsarc.extract.quotes.lexicon import (
    AUDIENCE,
    BODY,
    COMP,
    FUNC,
    GIVEN,
    LABEL,
    NAMING,
    PLACE,
    PREP,
    ROLE,
    SOURCE,
    word_set,
)
from newsarc.extract.quotes.marked_words import (
    SHORT,
    begins_with_verb,
    first_word,
    has_verb,
    is_finite,
    is_sentence,
    opens_clause,
)
from newsarc.extract.quotes.marks import Span
from newsarc.extract.quotes.words import (
    BREAK,
    COLON,
    QUOTE,
    STOP,
    Word,
    analyse,
    is_by_that,
)

_ENDS_CLAUSE = re.compile(r"[ \t]*(?:[.؟!\n]|،? *و[^\s]|$)")
_ENDS_SEGMENT = re.compile(r"[ \t]*(?:[.،؟!\n]|$)")
_ENDS_LINE = re.compile(r"[ \t]*(?:\n|$)")
_SPOKESMEN = word_set("spokesmen")
_NAME_WORDS = 6
"""Words that a name in marks has at most."""
_TITLE_WORDS = 16
"""Words that the title of a work or an article has at most."""
_WORKS = word_set("works")
_OWN_WORKS = word_set("own_works")
_FIRST_PERSON = word_set("first_person")
_INITIALS = re.compile(r"(?:[\u0621-\u064a]\. ?){1,3}[\u0621-\u064a]\.?")
"""«ن. ع»: of whom the paper does not name."""
_OF_YEAR = re.compile(r" (?:19|20)\d\d$")
_PLANS = frozenset(
    "إستراتيجية استراتيجية رؤية خطة مؤشر برنامج موسم كأس مونديال قمة إكسبو أجندة مبادرة بطولة معرض".split()
)
"""What is called after its year."""
_HEADS = frozenset("رئيس رئيسة مدير مديرة عضو عضوة أمين قائد مؤسس مؤسسة منسق منسقة زعيم نقيب وزراء".split())
"""Of bodies, whose names stand behind them."""
_LATTER = word_set("latter")
_FORUMS = word_set("forums")
_SPEAKING_AT = word_set("speaking_at")
_NEAR_NOUN = 4
THUS, BY_THIS = "هكذا", frozenset({"بهذه", "بهذا"})
"""How a sentence takes up what was quoted before it: «…». هكذا وصف فلان حاله، بهذه الكلمات وصفها."""
_SAYINGS = word_set("sayings")
_THAT = frozenset({"أن", "إن", "ان"})
_SHOUTING, _SHOUTED = frozenset({"هتف", "ردد", "صرخ", "صاح"}), 3
"""Verbs of those who shout, and words with the verb before what they shout."""
_TOLD = 12
"""Words before such a verb in which أن stands that makes it another's report."""
_THAT_CLAUSE = 8
"""Words of a clause behind أن before its predicate."""
_UNDER = frozenset({"شعار", "عنوان"})
_ALSO = frozenset({"و", "، و", "،و"})
"""All that stands between two names of a list: «كذا» و«كذا»."""


def names_in_marks(text: str, spans: Sequence[Span]) -> set[str]:
    """Marked runs that stand after a naming noun somewhere, alone or in a list, or that keep coming back: names everywhere."""
    counts: dict[str, int] = {}
    names = set()
    named_to = -1
    for span in spans:
        if span.end - span.start > 60:
            continue
        inner = text[span.start : span.end]
        counts[inner] = counts.get(inner, 0) + 1
        if named_to >= 0 and text[named_to : span.outer_start].strip() in _ALSO:
            names.add(inner)
            named_to = span.outer_end
            continue
        before = text[max(0, span.outer_start - 24) : span.outer_start].split()
        noun = analyse(before[-1]) if before else None
        if noun is None or not noun.kinds & NAMING or inner.count(" ") >= SHORT + 1:
            continue
        if not (noun.al and is_said_of(noun, text, span)):  # إن الحركة «أبدت مرونة غير مسبوقة».
            names.add(inner)
            named_to = span.outer_end
    often = (i for i, count in counts.items() if count > 1 and i.count(" ") < SHORT + 1)
    names.update(i for i in often if not (has_verb(i) or (i.count(" ") == SHORT and begins_with_verb(i))))
    return names


def taken_up_by(words: Sequence[Word]) -> int:
    """How many of the words behind a quotation, «هكذا», «بهذه الكلمات», take it up; 0 when they do not."""
    opening = [word.text for word in words[:2]]
    if len(opening) < 2:
        return 0
    return 1 if opening[0] == THUS else 2 * (opening[0] in BY_THIS and opening[1] in _SAYINGS)


def is_said_of(noun: Word, text: str, span: Span) -> bool:
    """Whether marked words behind ``noun``, the definite noun of a body or a work, say something of it."""
    return begins_with_verb(text[span.start : span.end]) or _opens_closed(noun, text, span)


def _opens_closed(noun: Word, text: str, span: Span) -> bool:
    """المجلس «لديه مشاكل مع أعضائه».: at the end of the clause, behind no noun of works, more words than a name has, the first
    no noun."""
    inner = text[span.start : span.end]
    if noun.text.removeprefix("ال") in _WORKS or not _ENDS_SEGMENT.match(text, span.outer_end):
        return False
    return inner.count(" ") >= SHORT and bool(analyse(first_word(inner)).kinds & (FUNC | PREP))


def is_name(text: str, span: Span, words: Sequence[Word], names: set[str]) -> bool:
    """Whether the marked run is a name, a title or a term inside the reporter's sentence.

    ``words`` is the narration up to the mark, ``names`` the runs that are names elsewhere in the text.
    """
    inner = text[span.start : span.end]
    count = inner.count(" ") + 1
    before = words[-1] if words else None
    if (title := _as_title(words, inner, count)) is not None:
        return span.closed and title
    if count > _NAME_WORDS or not span.closed:
        return False
    if _INITIALS.fullmatch(inner):
        return True
    if before is None or before.kinds & (BREAK | STOP):
        return count <= SHORT and not (count > 1 and reported_after(text, span.outer_end))
    if inner in names or _dateline(words, text, span.outer_end, count):
        return True
    if (called := _as_called(words, before, inner)) is not None:
        return called
    if (before.al or before.pronoun) and len(words) > 1 and is_predicate(words[-2], text, span.outer_end):
        return False
    if _is_labelled(words, before, inner):
        return True
    if (named := _behind_noun(before, inner, count, text, span)) is not None:
        return named
    if count > SHORT or (count > 1 and _tells_of_subject(words, inner)):
        return False
    return not _announces_short(words, inner, text, span.outer_end)


def _as_title(words: Sequence[Word], inner: str, count: int) -> bool | None:
    """Whether marked words behind a word for works, or behind اسم, are a title; None where no such word stands before them."""
    before, fits = words[-1] if words else None, count <= _TITLE_WORDS
    if len(words) > 1 and words[-2].text == "تحت" and words[-1].text == "اسم":
        return fits  # حملة تحت اسم «كذا»
    if before is not None and (before.text in _WORKS or _is_of_work(words)):
        return fits and not (before.text not in _WORKS and opens_clause(inner))
    called = before is not None and before.text == "اسم" and fits and not has_verb(inner)
    return True if called else None  # مؤسسة تحمل اسم «كذا»


def _as_called(words: Sequence[Word], before: Word, inner: str) -> bool | None:
    """Whether marked words are a name by their own look and the word before them; None where these do not tell."""
    of_body = analyse(first_word(inner)).kinds & (BODY | NAMING) > 0
    if (
        before.verb is not None
        and before.verb.group
        and not (before.verb.group == "say" and before.verb.tense == "participle")  # whose subject stands before it
        and of_body
        and not has_verb(inner)
    ):
        return True
    if len(words) > 1 and is_by_that(before) and lacks_object(words[-2]):
        return True  # عملية وصفت بأنها «جريمة»
    if before.text in _HEADS and of_body:
        return not has_verb(inner)  # رئيس «اتحاد أمهات المدينة»
    if first_word(inner) in _PLANS and _OF_YEAR.search(inner):
        return True  # ضمن «إستراتيجية الأمن المائي 2036»
    if before.text == "باسم" and _is_unlisted(inner):
        return True  # متحدث باسم «كلينيكا روزاريو»
    if before.text == "أنباء" and len(words) > 1 and words[-2].kinds & NAMING:
        return True  # وكالة أنباء «كذا»
    return True if _in_body(words, inner) or _in_forum(words, inner) or _outlet_apposed(words, inner) else None


def _is_labelled(words: Sequence[Word], before: Word, inner: str) -> bool:
    """تحت شعار: «كذا»، ما يسمى «كذا»، وفق ما ذكرت «رويترز»: a label stands before the words, or a source that they name."""
    if before.kinds & COLON and len(words) > 2 and words[-2].text in _UNDER and words[-3].text == "تحت":
        return True
    if not before.kinds & (COLON | COMP) and _labelled(words) and not has_verb(inner):
        return True
    source = len(words) > 2 and before.verb and (words[-2].kinds | words[-3].kinds) & SOURCE
    return bool(source) and not has_verb(inner)


def _behind_noun(before: Word, inner: str, count: int, text: str, span: Span) -> bool | None:
    """Whether marked words name the outlet or the thing whose noun stands before them; None behind any other word."""
    named = before.kinds & NAMING and not before.al  # لقناة «كذا», not للقناة «…»
    audience = before.kinds & AUDIENCE and before.prep and not (named or before.kinds & PLACE)
    if before.text in ("ل", "ال", "لل") or audience:
        return count == 1 or (count <= SHORT + 1 and not has_verb(inner))  # لـ«سبق»
    if before.al and before.kinds & NAMING and _opens_closed(before, text, span):
        return False  # ليس لدى المجلس «أي شروط مسبقة للتفاوض»
    if before.kinds & NAMING and not before.verb:
        return count <= SHORT or not (has_verb(inner) or begins_with_verb(inner))
    return None


def _is_unlisted(inner: str) -> bool:
    """Whether none of the words is one of the lists, and none has the article."""
    return not any(word.known or word.al for word in map(analyse, inner.split()))


def lacks_object(word: Word) -> bool:
    """«described» without whom or what: before بأنه a passive, so that nobody is said to call it so."""
    verb = word.verb
    return verb is not None and verb.lemma == "وصف" and verb.tense == "past" and not word.pronoun


def _tells_of_subject(words: Sequence[Word], inner: str) -> bool:
    """اعترفت بأن الطلب «سيتباطأ بشكل تدريجي» لعدة أسباب: a predicate in a clause behind أن, or of a verb of saying."""
    return is_finite(first_word(inner)) and (
        any(word.kinds & COMP for word in words[-_THAT_CLAUSE:]) or _said_here(words)
    )


def _is_of_work(words: Sequence[Word]) -> bool:
    """وقعت روايتها الجديدة «كذا»، عن روايتها الجديدة «كذا»: an adjective behind somebody's work; what is said in it may be quoted
    (في كتابها الجديد «كذا»)."""
    if len(words) < 3 or words[-2].text not in _OWN_WORKS or (words[-3].kinds & PREP and words[-3].text != "عن"):
        return False
    named = words[-1].kinds & (ROLE | GIVEN) and words[-1].text not in _LATTER  # عن روايتها الأخيرة «كذا»
    return words[-1].al and not (words[-1].conj or named)


def _labelled(words: Sequence[Word]) -> bool:
    """ما يسمى «كذا»، تحت عنوان «كذا»; not متحدث باسم الشركة «…», nor ناشطة تدعى منى «…»."""
    for place in range(max(len(words) - 3, 0), len(words)):
        word = words[place]
        if place and word.text in ("اسمه", "اسمها") and words[place - 1].text in ("ذكر", "كشف", "نشر"):
            return False  # رفض ذكر اسمه
        speaks = place and word.text == "باسم" and words[place - 1].text.removeprefix("ال") in _SPOKESMEN
        if word.kinds & LABEL and not speaks:
            return not any(later.kinds & GIVEN for later in words[place + 1 :])
    return False


def _dateline(words: Sequence[Word], text: str, end: int, count: int) -> bool:
    """لندن: «الشرق الأوسط», alone in its line: the place and the paper, which says nothing."""
    if count > SHORT or len(words) < 2 or not words[-1].kinds & COLON or not words[-2].kinds & PLACE:
        return False
    begins = len(words) == 2 or bool(words[-3].kinds & BREAK)
    return begins and _ENDS_LINE.match(text, end) is not None


def is_predicate(before_noun: Word, text: str, end: int) -> bool:
    """أكد أن القانون «ثمرة حوار طويل».: between أن, a definite noun and the end of the clause the words say something of it."""
    return bool(before_noun.kinds & COMP) and nothing_follows(text, end)


def _in_body(words: Sequence[Word], inner: str) -> bool:
    """الباحثة في «مركز كذا»: the body in which somebody with a role works."""
    if len(words) < 2 or words[-1].text not in ("في", "فى") or not words[-2].kinds & ROLE:
        return False
    return bool(analyse(first_word(inner)).kinds & (BODY | NAMING)) and not has_verb(inner)


def _in_forum(words: Sequence[Word], inner: str) -> bool:
    """في كلمة أمام «منتدى كذا»: where somebody spoke."""
    return words[-1].text in _SPEAKING_AT and first_word(inner) in _FORUMS and not has_verb(inner)


def _outlet_apposed(words: Sequence[Word], inner: str) -> bool:
    """لوكالة الأنباء الهندية «برس ترست أوف إنديا»: a name in words that the language does not have, behind a noun of outlets
    and what describes it."""
    place = len(words) - 1
    first = max(place - _NEAR_NOUN, 0)
    while place > first and words[place].al and not (words[place].kinds & NAMING or words[place].conj):
        place -= 1
    apposed = 0 < len(words) - 1 - place < _NEAR_NOUN and words[place].kinds & NAMING
    return bool(apposed) and _is_unlisted(inner)


def _announces_short(words: Sequence[Word], inner: str, text: str, end: int) -> bool:
    """A run of few words is speech after a colon, after أن, or where a verb says that it is said (وصفه بـ).

    After أن a run with the article is a name when the reporter gives its predicate (إن «القسام» ستعود) and speech
    when nothing follows (إن «الحوار هو الحل».).
    """
    before = words[-1]
    if before.kinds & COLON or _is_shouted(words):
        return True
    if before.kinds & COMP:
        plain = before.text.endswith("ن") and before.text[0] not in "لك"
        if " " not in inner and before.text in _THAT and acts_behind(text, end):
            return False  # إلا أن «أوبك» اعترفت
        if not inner.startswith("ال") or (plain and " " in inner and nothing_follows(text, end)):
            return True
        return plain and is_sentence(inner) and goes_on_about(text, end)
    if before.verb is not None and before.verb.group:
        of_self = first_word(inner) in _FIRST_PERSON  # وأكد «أنا بريء», not كشف «هذا المساء»
        if opens_clause(inner) and before.verb.group == "content" and (before.verb.tense == "participle" or of_self):
            return True  # مؤكدة «أنا لست حزينة»
        return before.verb.group == "say" and _ENDS_CLAUSE.match(text, end) is not None
    if before.text in ("ب", "بال"):
        return any(word.verb is not None and word.verb.group == "describe" for word in words[-12:])
    if analyse(first_word(inner)).kinds & COMP:
        return _said_here(words)
    is_clause = has_verb(inner) or opens_clause(inner) or (" " in inner and _ends_name(before))
    return is_clause and ENDS_SENTENCE.match(text, end) is not None and _said_here(words)


def _is_shouted(words: Sequence[Word]) -> bool:
    """وهتف المتظاهرون «سلمية سلمية»: nothing but who shouts stands between the verb and what can only be words; not in what another
    tells (قال المدعي إن المرأة صرخت «…»), where the one who shouted is often not known."""
    for place in range(len(words) - 1, max(len(words) - 1 - _SHOUTED, -1), -1):
        word = words[place]
        if word.verb is not None and word.verb.lemma in _SHOUTING:
            told = words[max(place - _TOLD, 0) : place]
            return not (word.al or any(before.kinds & COMP for before in told))
        if word.kinds & ~(ROLE | GIVEN | BODY | QUOTE) and word.text != "و":
            return False
    return False


def _ends_name(word: Word) -> bool:
    """وقالت سلمى حداد «فوجئنا بالنتيجة».: the last word of a person's name, behind which no other name stands."""
    return word.is_name and not word.kinds & (ROLE | BODY | NAMING | PLACE)


def _said_here(words: Sequence[Word]) -> bool:
    """A finite verb of saying governs the end of the narration: no أن, mark or naming noun stands in between."""
    for word in reversed(words[-12:]):
        if word.kinds & (COMP | STOP | BREAK | QUOTE | NAMING) and not (word.verb or word.prep):
            return False
        if word.verb is not None and word.verb.group:
            return word.verb.group == "say" and word.verb.tense in ("past", "present") and not word.al
    return False
