"""What is a picture's text by the lines around it: what a browser copies of pictures and of their captions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newsarc.extract.dump.core import find_core
from newsarc.extract.dump.fields import is_hour
from newsarc.extract.dump.kinds import BRIEF, FACTS, Kind, Mark, first_paragraph
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.lists import LONGEST_TEASER
from newsarc.extract.dump.names import persons
from newsarc.extract.dump.pictures import CREDITED
from newsarc.extract.dump.title import content_words, share_of
from newsarc.extract.labels import key, places

_LEAD_LINES = 6
_PICTURE_FROM = ("صدر الصوره ", "مصدر الصوره ", "image source ")
_BEFORE_AGENCY = re.compile(r"(\S.{14,}?)\s+[-–—/]\s?([^-–—/]{2,20})$")
_ABOVE_PICTURE = frozenset({Kind.HEADLINE, Kind.PARAGRAPH, Kind.SHORT})
_LEAST_COPIED, _MOST_COPIES = 3, 2
"""Words of a picture's text that stands twice, at least, and such texts between two paragraphs: more are cards of stories."""
_MAY_TELL, _MOST_PHOTOGRAPHED = frozenset({Kind.HEADLINE, Kind.PARAGRAPH}), 30
"""What a picture's text looks like that is a sentence or none, and its words."""
_LEAST_ALT, _QUOTES = 8, "«“\"'"
_OPENS_CARDS = frozenset({Kind.LIST, Kind.COMMENTS})
_DURATION, _LEAST_VIDEOS = re.compile(r"\d:\d\d"), 2
_OF_PLAYER = "to view this video please enable"
_LEAST_SHARE = 0.5
"""Part of a headline's words that the lines below it have at least."""
_BY_NUMBER = 5
"""Lines off the number of a picture among which its text stands."""


def demote_copies(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """What stands twice running below a paragraph, or twice in one line, is a picture's text and the copy of it in its caption.

    Not so in a list, whose cards have their headline twice: as the picture's text and as the link.
    """
    demoted = list(marks)
    for copies in _copies(lines, marks):
        if len(copies) <= _MOST_COPIES:
            for index in (index for pair in copies for index in pair):
                demoted[index] = Mark(Kind.CAPTION, 4, "a picture's text and its copy")
    return demoted


def _copies(lines: list[Line], marks: list[Mark]) -> Iterator[list[range]]:
    """The lines that stand twice, as ranges of one or two indexes, in groups: those between two paragraphs, and out of lists."""
    found: list[range] = []
    in_list = False
    core = find_core(lines, marks, [index for index, mark in enumerate(marks) if mark.kind is Kind.PARAGRAPH])
    for index, mark in enumerate(marks):
        if mark.kind is Kind.PARAGRAPH and in_list and _is_below_card(lines, index):
            continue
        if mark.kind is Kind.PARAGRAPH or mark.kind in _OPENS_CARDS:
            yield found
            found, in_list = [], mark.kind in _OPENS_CARDS
        elif in_list or mark.kind not in BRIEF:
            continue
        elif _is_twice_in_line(lines[index].key):
            found.append(range(index, index + 1))
        elif (
            index < len(marks) - 1
            and _is_copy(lines[index], lines[index + 1])
            and (core.start < index or (index and CREDITED.search(lines[index].text)))
        ):
            found.append(range(index, index + 2))
    yield found


def _is_below_card(lines: list[Line], index: int) -> bool:
    """Whether a paragraph is the teaser of a listed story, whose headline stands twice above it."""
    return index > 1 and _is_copy(lines[index - 2], lines[index - 1]) and len(lines[index].text) <= LONGEST_TEASER


def _is_copy(line: Line, below: Line) -> bool:
    return line.words >= _LEAST_COPIED and line.key == below.key


def _is_twice_in_line(words: str) -> bool:
    half = len(words) // 2
    return words[:half] == words[half + 1 :] and words[:half].count(" ") + 1 >= _LEAST_COPIED


def demote_alt_texts(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """What stands between headline or text and «صدر الصورة» or «صورة: ...» is the picture's text, which Firefox copies with
    the page. A few words above the text that it has none of are a menu's last entry, «العربية», and no headline."""
    demoted, first = list(marks), first_paragraph(marks)
    for index in range(2, len(marks)):
        above = [mark.kind for mark in marks[index - 2 : index]]
        says_whose = lines[index].key.startswith(_PICTURE_FROM)
        is_pictured = above[1] is Kind.HEADLINE and (says_whose or marks[index].group == "picture")
        is_pictured = is_pictured and above[0] in _ABOVE_PICTURE and not _tells_more(lines, index - 1, index - 2)
        if index < first and above[0] is Kind.SHORT and _is_of_menu(lines[index - 2], lines[first:]):
            continue
        if is_pictured or (says_whose and above == [Kind.PARAGRAPH, Kind.SHORT]):
            demoted[index - 1] = Mark(Kind.CAPTION, 4, "a picture's text above where it is from")
    return demoted


def demote_captioned(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """What stands between day or byline and a caption, below the headline, is the picture's text as well, and a long line above
    a caption amid the text."""
    demoted, title, in_text = list(marks), None, False
    for index in range(len(marks) - 1):
        kind = marks[index].kind
        in_text = in_text or kind is Kind.PARAGRAPH
        if kind is not Kind.HEADLINE:
            continue
        if in_text:  # where sub-heads stand above pictures too
            if (marks[index + 1].kind is Kind.CAPTION and _is_long_alt(lines[index])) or _is_credited(lines[index]):
                demoted[index] = Mark(Kind.CAPTION, 4, "a picture's text above its caption, or before whose it is")
            continue
        is_captioned = marks[index + 1].kind is Kind.CAPTION and marks[index - 1].kind in FACTS
        if title is not None and is_captioned and not _tells_more(lines, index, title):
            demoted[index] = Mark(Kind.CAPTION, 4, "a picture's text above its caption")
        else:
            title = index
    return demoted


def demote_photographed(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """What stands between headline and text and ends with a person's name in brackets, be it a sentence, is a picture's text with who took
    the picture: «معلمون خلال اعتصام سابق (سامي العلي).»."""
    paragraphs = [index for index, mark in enumerate(marks) if mark.kind is Kind.PARAGRAPH]
    demoted, is_below_headline = list(marks), False
    for index in range(min(paragraphs[0] + 1 if len(paragraphs) > 1 else 0, len(marks))):
        kind = marks[index].kind
        found = CREDITED.search(lines[index].text) if is_below_headline and kind in _MAY_TELL else None
        if found and _LEAST_COPIED < lines[index].words <= _MOST_PHOTOGRAPHED and persons(found[1]):
            demoted[index] = Mark(Kind.CAPTION, 4, "a picture's text and who took it")
        is_below_headline = is_below_headline or kind is Kind.HEADLINE
    return demoted


def demote_alt_copies(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """A line with which the caption below it begins, «جانب من السوق» above «جانب من السوق © رويترز», is the picture's text, a sentence or
    none; not so the one line above the text that may be the headline, which pictures have for their text as well."""
    demoted = list(marks)
    first = first_paragraph(marks)
    headlines = [i for i, mark in enumerate(marks[:first]) if mark.kind is Kind.HEADLINE]
    for index in range(len(marks) - 1):
        words, is_above = lines[index].key, marks[index + 1].kind is Kind.CAPTION
        if headlines == [index] and lines[index + 1].key == words:
            continue
        if is_above and lines[index].words >= _LEAST_COPIED and lines[index + 1].key.startswith(words):
            demoted[index] = Mark(Kind.CAPTION, 4, "with which the caption below begins")
    return demoted


def demote_repeated(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """The first paragraph, where it stands twice running below a headline and above the byline or the day, is a picture's text with its
    full stop, and the copy of it in the caption."""
    first = first_paragraph(marks)
    pair, below = marks[first : first + 2], marks[first + 2 : first + 3]
    is_pair = len(below) == 1 and pair[1].kind is Kind.PARAGRAPH and lines[first].key == lines[first + 1].key
    is_below_headline = any(mark.kind is Kind.HEADLINE for mark in marks[:first])
    has_text = any(mark.kind is Kind.PARAGRAPH for mark in marks[first + 3 :])
    if not (is_pair and is_below_headline and has_text and below[0].kind in FACTS):
        return marks
    caption = Mark(Kind.CAPTION, 4, "a picture's text and its copy")
    return [*marks[:first], caption, caption, *marks[first + 2 :]]


def demote_videos(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """Above what a browser without scripts is told of a player stands the video's title, and below it how long it is."""
    demoted = list(marks)
    for index in range(1, len(marks)):
        if not lines[index].key.startswith(_OF_PLAYER):
            continue
        if marks[index - 1].kind in BRIEF:
            demoted[index - 1] = Mark(Kind.CAPTION, 4, "a video's title")
        if index + 1 < len(marks) and is_hour(lines[index + 1].text):
            demoted[index + 1] = Mark(Kind.FURNITURE, 4, "how long a video is")
    return demoted


def demote_durations(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«1:12» below a headline and «0:58» below another are how long videos are, and no hours of publication."""
    lengths = [
        index
        for index in range(1, len(marks))
        if _DURATION.fullmatch(lines[index].text) and marks[index - 1].kind in BRIEF
    ]
    if len(lengths) < _LEAST_VIDEOS:
        return marks
    demoted = list(marks)
    for index in lengths:
        demoted[index - 1] = Mark(Kind.CAPTION, 4, "a video's title")
        demoted[index] = Mark(Kind.FURNITURE, 4, "how long a video is")
    return demoted


def _is_credited(line: Line) -> bool:
    """Whether a line amid the text ends with who took a picture, in brackets, or behind a dash with its agency."""
    found, agency = CREDITED.search(line.text), _BEFORE_AGENCY.match(line.text)
    taken = found is not None and line.words > _LEAST_COPIED and persons(found[1]) is not None
    return taken or (agency is not None and key(agency[2]) in places("agency"))


def _is_long_alt(line: Line) -> bool:
    """Whether a line amid the text is longer than sub-heads are, and neither asks, announces nor quotes."""
    return line.words >= _LEAST_ALT and line.text[-1] not in "؟?!:" and line.text[0] not in _QUOTES


def demote_galleries(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """What stands by «Image 1 of 9» and is printed more than once, as long as a paragraph, is a picture's text."""
    numbers = [i for i, mark in enumerate(marks) if mark.group == "gallery"]
    if not numbers:
        return marks
    counts = Counter(line.key for line in lines)
    near = {i for n in numbers for i in range(max(0, n - _BY_NUMBER), min(n + _BY_NUMBER, len(lines)))}
    texts = {lines[i].key for i in near if marks[i].kind is Kind.PARAGRAPH and counts[lines[i].key] > 1}
    caption = Mark(Kind.CAPTION, 4, "a picture's text in a gallery")
    return [caption if line.key in texts else mark for line, mark in zip(lines, marks, strict=True)]


def demote_agency_pictures(lines: list[Line], marks: list[Mark]) -> list[Mark]:
    """«مشهد عام من العاصمة - رويترز» below a headline is a picture's text; where it begins like one, it is its copy."""
    first = first_paragraph(marks)
    demoted, above = list(marks), set[str]()
    for index in range(first):
        if marks[index].kind is not Kind.HEADLINE:
            continue
        found = _BEFORE_AGENCY.match(lines[index].text) if above else None
        if found and key(found[2]) in places("agency") and key(found[1]) not in above | {lines[index + 1].key}:
            demoted[index] = Mark(Kind.CAPTION, 4, "a picture's text and its agency")
        above.add(lines[index].key)
    return demoted


def _tells_more(lines: list[Line], index: int, above: int) -> bool:
    """Whether a line has more words of the text below than the one ``above`` it, which is another story's headline then."""
    lead = _words_of(lines[index + 2 :])
    own, other = (share_of(lines[i].key, lead) or 0.0 for i in (index, above))
    return own >= _LEAST_SHARE and own > 2 * other


def _is_of_menu(line: Line, text: list[Line]) -> bool:
    return line.words == 1 or share_of(line.key, _words_of(text)) == 0


def _words_of(lines: list[Line]) -> set[str]:
    """The content words of the first of some lines."""
    return content_words(" ".join(line.key for line in lines[:_LEAD_LINES]))
