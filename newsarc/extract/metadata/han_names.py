"""Names in bylines of Chinese, Japanese and Korean pages, whose script has no capitals and mostly no spaces."""

from __future__ import annotations

from itertools import takewhile

from newsarc.extract.expressions import holds_any

_LABELS = ("作者", "记者", "記者", "撰文", "执笔", "文")
_COLONS = (":", "：", "/", "／")
_SPLITS = str.maketrans("、，&＆", "    ")
_REPORTERS = ("记者", "記者")
_WORK = frozenset("报道 整理 整合 综合 摄影 编辑 通讯员 实习生".split())
"""What follows reporters' names in a dateline: their work, or their helpers."""
_KOREAN_REPORTER = "기자"
_KOREAN_JOBS = (_KOREAN_REPORTER, "특파원", "칼럼니스트", "논설위원", "교수", "작가")
_LONGEST_NAME, _LONGEST_OF_PERSON, _LONGEST_OF_BODY = 8, 4, 20
_LEAST_JOB = 6
_BEFORE_REPORTER, _BEFORE_DATELINE, _DATELINE = 12, 40, 60
_MOST_NAMES = 5


def is_han_name(name: str) -> bool:
    """Whether ``name`` may be Chinese, Japanese or Korean, in a script without capitals and spaces."""
    return (len(name) > 1 and len(name) <= _LONGEST_NAME and _is_han(name)) or _is_hangul(name)


def han_names(text: str) -> list[str]:
    """Return the names in a Chinese or Korean byline.

    They stand after a label inside a Chinese line («来源：… 作者：陈静怡»). Or they stand after the word for reporter, alone in
    a line («本报记者 李文 王小雨») or in an agency's dateline («…9月3日电（记者李文）»). Or they stand before the Korean word for
    reporter.
    """
    if max(text) < "\u3000":
        return []
    for label in _LABELS:
        rest = text.partition(label)[2].lstrip()
        if rest.startswith(_COLONS):
            rest = rest[1:].strip()
            names = rest.translate(_SPLITS).split()
            if not all(map(is_han_name, names)):  # something else follows
                names = (
                    "".join(takewhile(lambda letter: _is_han(letter) or letter in "、，&", rest))
                    .translate(_SPLITS)
                    .split()
                )
            return list(filter(is_han_name, names))
    names = next(filter(None, (_after_reporter(text, word) for word in _REPORTERS if word in text)), [])
    before, reporter, _ = text.partition(" " + _KOREAN_REPORTER)
    return names or (list(filter(_is_hangul, before.split()[-1:])) if reporter else [])


def _after_reporter(text: str, word: str) -> list[str]:
    before, _, rest = text.partition(word)
    if before.endswith(("（", "(")) and len(before) <= _BEFORE_DATELINE:
        inside, closing, _ = rest.replace(")", "）").partition("）")
        reporters = takewhile(lambda name: name not in _WORK, inside.lstrip(":：").translate(_SPLITS).split())
        return list(filter(is_han_name, reporters)) if closing else []
    names = rest.translate(_SPLITS).split()
    is_line = rest[:1] == " " and len(before) <= _BEFORE_REPORTER and len(names) <= _MOST_NAMES
    return names if is_line and all(_is_han(name) and 1 < len(name) <= _LONGEST_OF_PERSON for name in names) else []


def may_be_han_byline(text: str) -> bool:
    """Whether a text may be a Chinese agency's dateline, or a short line, with reporters or the author: a fast first
    check."""
    head = text[:_DATELINE]
    return ("者" in head or "执笔" in head) and (head == text or holds_any(head, _REPORTERS))


def han_name_alone(text: str) -> str:
    """Return a name in these scripts without the person's job; "" if a colon, a digit or its length shows that it is
    none."""
    name, _, job = text.partition(" ")
    if _is_hangul(name):
        return name if job.endswith(_KOREAN_JOBS) else text
    if is_han_name(name) and len(name) <= _LONGEST_OF_PERSON and len(job) >= _LEAST_JOB and job.isalpha():
        return name
    if len(text) > _LONGEST_OF_BODY or "：" in text or any(map(str.isdigit, text)):
        return ""
    return text.removeprefix("记者").removeprefix("作者")


def _is_han(text: str) -> bool:
    return all("\u3005" <= letter <= "\u9fff" for letter in text)


def _is_hangul(name: str) -> bool:
    return 2 <= len(name) <= _LONGEST_OF_PERSON and all("\uac00" <= letter <= "\ud7af" for letter in name)
