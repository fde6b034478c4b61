"""What kind of change lies between two readings of an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final, Literal, TypedDict, TypeVar, get_args

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.arabic.levels import folded_words, normal
from newsarc.archive.clock import DAY_LENGTH, as_moment
from newsarc.extract.picture_addresses import is_one_picture
from newsarc.extract.urls import url_key
from newsarc.model import Article

ChangeKind = Literal["first", "typographic", "metadata", "minor", "headline", "substantive", "reread", "earlier"]
"""``reread``: the same capture read by a better newsarc; the outlet changed nothing. ``earlier``: a capture that came in after one
that was made later, which goes on standing; its words are those that the standing text added and removed."""
CHANGES: Final[tuple[ChangeKind, ...]] = get_args(ChangeKind)[1:]
"""The kinds a change can be of; the first revision is none."""

ADDRESS_CHANGES: Final = ("gone", "moved")
"""What may become of a story's address, beside the kinds of its revisions: it gives nothing any more, or another article."""

METADATA: Final = ("author", "published", "modified", "source", "section", "image", "language", "tags")
"""The fields beside the text whose change makes a revision."""

MINOR_SHARE = 0.05
"""A body is changed in a minor way when at most this share of its words was added or removed ..."""
MINOR_WORDS = 3
"""... or at most this many words, whatever the length."""
WORSE_SHARE = 0.4
"""A reading that keeps less than this share of a good copy's words is a worse copy, not a new version ..."""
WORSE_FLOOR = 8
"""... when the good copy has at least this many words: urgent news has no more than twenty."""

LEFT_WORDS = 5
"""Words that a text which breaks off at the end of a word leaves out at least: fewer may have been taken back."""
_BROKEN_LETTER, _ENDS = "\ufffd", frozenset('.!?؟…:»”")')

SAME_TITLE_SHARE = 0.75
"""Two titles are of one story when they have this share of the shorter one's words in common ..."""
SAME_TEXT_SHARE, RUN = 1 / 3, 3
"""... and two texts when they have this share of its runs of so many words: a story that grows, or is cut, keeps most of them."""
NEXT_TO_NOTHING = 0.05
"""Share of runs that two texts have in common by chance: a day's name, a formula of courtesy."""

_WORSE = "much shorter than the copy in the archive, which stands"
_BROKEN_OFF = "breaks off within the text of the copy in the archive, which stands"
_DAMAGED = "has more letters that cannot be read than the copy in the archive, which stands"
_DOUBTFUL = "shares next to no text with the copy in the archive, which stands"
"""Why a copy is kept as captured and does not stand for its article."""

MANY_PAIRS = 16_000_000
"""Of tokens of two texts, 4,000 each: beyond it, looking at all pairs of the most common words took minutes."""

_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
Element = TypeVar("Element")


@dataclass(frozen=True, slots=True)
class Change:
    """A change's kind, with the words it added to and removed from title and body together."""

    kind: ChangeKind
    words_added: int = 0
    words_removed: int = 0


class FieldChange(TypedDict):
    """What a field said before and after."""

    old: str | list[str] | None
    new: str | list[str] | None


def changed_fields(old: Article, new: Article) -> dict[str, FieldChange]:
    """The fields of ``METADATA`` in which two readings of one article differ, by name."""
    values = ((name, getattr(old, name), getattr(new, name)) for name in METADATA)
    return {
        name: {"old": before, "new": after}
        for name, before, after in values
        if before != after and not _SAME.get(name, _never)(before, after)
    }


def _is_one_moment(one: str | None, other: str | None) -> bool:
    """Whether two times are one, told in two zones or spellings (``Z``, ``+00:00``). A day is no moment."""
    if not one or not other or min(len(one), len(other)) <= DAY_LENGTH:
        return False
    try:
        first, second = as_moment(one), as_moment(other)
    except ValueError:
        return False
    return (first.tzinfo is None) == (second.tzinfo is None) and first == second


def _never(one: object, other: object) -> bool:
    return False


_SAME: Final[dict[str, Callable[[Any, Any], bool]]] = {
    "published": _is_one_moment,
    "modified": _is_one_moment,
    "image": is_one_picture,
}
"""What makes two values of a field one, beside being spelt alike."""


def classify_change(old: Article, new: Article) -> Change | None:
    """Compare two readings of one article.

    Returns None when nothing a reader could see differs. ``typographic`` is a change in diacritics, tatweel, quotation
    marks, spaces or punctuation alone; ``headline`` a changed title over a body that changed at most in a minor way.
    The kind is that of the text where it changed at all; :func:`changed_fields` has what changed beside it.
    """
    if (old.title, old.body) == (new.title, new.body):
        return Change("metadata") if changed_fields(old, new) else None
    old_title, new_title = folded_words(old.title or ""), folded_words(new.title or "")
    old_body, new_body = folded_words(old.body), folded_words(new.body)
    if (old_title, old_body) == (new_title, new_body):
        return Change("typographic")
    in_title, in_body = _counted(old_title, new_title), _counted(old_body, new_body)
    small = max(in_body) <= max(MINOR_WORDS, MINOR_SHARE * len(old_body))
    kind: ChangeKind = "headline" if small and old_title != new_title else "minor" if small else "substantive"
    return Change(kind, in_title[0] + in_body[0], in_title[1] + in_body[1])


def align(before: Sequence[str], after: Sequence[str]) -> SequenceMatcher[str]:
    """How two texts in tokens go into each other. In long ones the commonest tokens anchor nothing, see ``MANY_PAIRS``."""
    return SequenceMatcher(None, before, after, autojunk=len(before) * len(after) > MANY_PAIRS)


def _counted(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    """Words added and removed; one that has moved counts as both."""
    added = removed = 0
    for tag, a, b, c, d in align(before, after).get_opcodes():
        if tag != "equal":
            added += d - c
            removed += b - a
    return added, removed


def reason_against(standing: Article, merged: Article, read: Article, *, late: bool) -> str | None:
    """Why a copy is kept as captured and does not stand for its article, in words; None for none.

    ``read`` is the copy as it was read, ``merged`` with what ``standing`` has and it lacks; ``late`` whether it was captured
    before that.
    """
    if is_worse(standing, merged):
        return _WORSE
    if breaks_off(standing, merged):
        return _BROKEN_OFF
    return _DOUBTFUL if not late and is_doubtful(standing, read) else None


def reason_against_rereading(standing: Article, read: Article) -> str | None:
    """Why another reading of the very bytes of ``standing`` does not take its place, in words; None for none."""
    if is_worse(standing, read):
        return _WORSE
    return _DAMAGED if _broken_letters(read) > _broken_letters(standing) else None


def _broken_letters(article: Article) -> int:
    return (article.title or "").count(_BROKEN_LETTER) + article.body.count(_BROKEN_LETTER)


def is_worse(old: Article, new: Article) -> bool:
    """Whether ``new`` looks like a failed or cut reading of what ``old`` holds whole."""
    had, has = len(_WORD.findall(old.body)), len(_WORD.findall(new.body))
    return (had > 0 and has == 0) or (had >= WORSE_FLOOR and has < WORSE_SHARE * had)


def is_doubtful(old: Article, new: Article) -> bool:
    """Whether ``new``, as it was read from a page, looks like something that was put in the place of ``old`` rather than a
    version of it: a domain for sale, a list of sections, what somebody who broke in has left.

    It is of another story, with next to no text of the old one, and either nobody has signed or dated it, as the old one was, or
    it is not in Arabic script, as that was. A text that its outlet wrote anew keeps date and script.
    """
    if not is_another_story(old, new) or _share(_runs(old.body), _runs(new.body)) >= NEXT_TO_NOTHING:
        return False
    is_bare = not (new.published or new.author)
    return (is_bare and bool(old.published or old.author)) or (_is_in_arabic(old.body) and not _is_in_arabic(new.body))


def _is_in_arabic(text: str) -> bool:
    """Whether most letters of ``text`` are of the Arabic script."""
    return 2 * len(ARABIC_LETTER.findall(text)) > sum(map(str.isalpha, text))


def breaks_off(old: Article, new: Article) -> bool:
    """Whether ``new`` is the text of ``old`` up to somewhere in a paragraph, as of a file that was cut: within a word or a letter, or
    amid a sentence with more than a few words to come."""
    told = new.body.rstrip(_BROKEN_LETTER)
    rest = old.body[len(told) :]
    if not told or not old.body.startswith(told) or not rest.split():
        return False
    is_amid_word = told[-1].isalnum() and rest[0].isalnum()
    is_amid_sentence = rest[0] != "\n" and told.rstrip()[-1] not in _ENDS and len(rest.split()) >= LEFT_WORDS
    return is_amid_word or is_amid_sentence or (told != new.body and rest[0] != "\n")


def is_another_story(old: Article, new: Article) -> bool:
    """Whether two readings are plainly of two stories: with other titles, other texts, and not published at the same minute. A
    corrected title and a text written anew leave one of these as it was, as a rule."""
    if old.published == new.published and old.published and len(old.published) > DAY_LENGTH:
        return False
    if (
        old.title
        and new.title
        and _share(set(folded_words(old.title)), set(folded_words(new.title))) >= SAME_TITLE_SHARE
    ):
        return False
    return _share(_runs(old.body), _runs(new.body)) < SAME_TEXT_SHARE


def _runs(text: str) -> set[tuple[str, ...]]:
    words = folded_words(text)
    return set(zip(*(words[place:] for place in range(RUN)), strict=False))


def _share(one: set[Element], other: set[Element]) -> float:
    """How much of the smaller set is in the other; 1 where there is nothing to compare."""
    return len(one & other) / min(len(one), len(other)) if one and other else 1.0


def content_key(article: Article) -> str:
    """Identity of an article without an address: a digest of its title and body on the normal level."""
    from hashlib import sha256

    text = _SPACES.sub(" ", normal(f"{article.title or ''}\n{article.body}")).strip()
    return "sha256:" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_key(article: Article, kept: str | None = None) -> str:
    """What tells a document from others: the address, and where there is none the text that was stored first, of which an export
    has ``kept`` the key."""
    return url_key(article.url) if article.url else kept or content_key(article)
