"""What the lines around a text say of the article: its writer, days, outlet, section and address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.extract.dump.article_fields import set_field
from newsarc.extract.dump.datelines import read_dateline
from newsarc.extract.dump.days import UPDATED, below_title, read_dates, settle_day
from newsarc.extract.dump.fields import (
    MANY_OUTLETS,
    dated_topic,
    find_date,
    is_outlet,
    is_outlet_piece,
    is_salutation,
    outlet_and_day,
    outlet_beside,
    read_credit,
    with_hour,
)
from newsarc.extract.dump.kinds import BRIEF, Kind, Mark
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.letters import is_of_subscribers, sending_outlet, without_days_of_letters
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.mastheads import is_slug
from newsarc.extract.dump.names import (
    NO_OUTLETS,
    THEN_WEEKDAY,
    beside_outlet,
    latin_writers,
    may_be_name,
    person,
    persons,
    tells,
    without_exclusive,
    without_others,
)
from newsarc.extract.dump.outlets import bare_name
from newsarc.extract.dump.sections import announced_section, repeated_section, section_at
from newsarc.extract.dump.sections_beside import outlet_and_section, section_by_day
from newsarc.extract.dump.signed import JOINT
from newsarc.extract.dump.title import share_of
from newsarc.extract.labels import groups, key, places
from newsarc.extract.metadata.author import join_authors
from newsarc.extract.metadata.byline_words import DESK
from newsarc.extract.metadata.signed_line import names_in_line
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.urls import is_of_network
from newsarc.model import Article

ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"«»]{3,2000}?(?=#:~:text=|[\s<>\"«»]|$)")
"""An address, without the passage that Chrome's "copy link to highlight" names behind it."""
_PATH = re.compile(r"[^/:]/[^/]|\?")
"""What the address of an article has behind its host, and that of a site has not."""
_OUTLET_AND_WRITER = re.compile(r"([^\d\s]+(?: [^\d\s]+)?) [-–—/|] ([^\d\s]+(?: [^\d\s]+){1,2})$")
_NAMES = re.compile(r"\s*[،,;&|]\s*|\s+و\s+|\s+and\s+")
_PARTS = re.compile(r"\s+[-–—/|]+\s+|\s*[/|]\s*")
_STROKE = re.compile(r"\s*[-–—/|:]\s*")
_CLOCK = " 0123456789:.-–|"
_FOLLOW = re.compile(r"\s*\bتابِ?ع\b")
"""The button that follows a writer, beside the name."""
_CORRESPONDENT = re.compile(r"(?:من |ل)?(?:مراسلنا|مراسلتنا)(?: الخاصة?)?\b")
_EDGES = " |-–—/:"
_NO_WRITER = ("مراسل ", "صادر", "من ", "جانب من ", "صورة من ", "مشهد ")
_ACCOUNTS = frozenset({"admin", "administrator", "ادمن", "المدير", "مدير الموقع", "اداره الموقع"})
_QUOTE_ENDS = ("»", "”", '"')
_OTHER_WORK = re.compile(r"\s+(?:[-–—|]\s*)?(?:تحرير|تصوير|تدقيق|إشراف|مونتاج|المشاهدات|القراءات)\s*:")
"""What stands behind the writer in one field."""
_AND_AGENCIES = re.compile(r"\s*[+–،-]\s*(?:ال)?وكالات(?:\sأنباء)?$|\s+و(?:ال)?وكالات$")
"""«المصدر: بغداد اليوم + وكالات»"""
EXCLUSIVE = "خاص"
"""«عدن/ خاص» names no agency."""
_EXCLUSIVE_TO = re.compile(r"(?:خاص|حصري)(?: ل)?[\s:/–-]{1,3}[«“\"]([^«»“”\"]{2,30})[»”\"]")
"""«المصدر: خاص "لبنان 24"»"""
_NEAR_TITLE = 3
"""A date further above the headline is the day of the visit, not of the article."""
_OF_ISSUE = " العدد "
"""In a printed paper's line of the day, which is that of all its articles."""
_CLOSES, _LABELLED = frozenset({Kind.LIST, Kind.COMMENTS}), frozenset({Kind.FIELD, Kind.URL})


def read_fields(article: Article, layout: Layout) -> None:
    """Read the lines about the article: labelled fields first, then the lines nearest to the headline."""
    title = layout.title if layout.title is not None else -1
    below = [i for i in layout.head if i > title]
    above = [i for i in layout.head if i < title]
    highest = _highest_near(layout, title) if above else 0
    near = [
        i
        for i in reversed(above)
        if i >= highest or layout.marks[i].kind is not Kind.DATE or _OF_ISSUE in layout.lines[i].key
    ]
    order = [*below, *near, *_own_tail(layout)]
    fields = [i for i in order if layout.marks[i].kind is Kind.FIELD]
    fields, days = without_days_of_letters(layout, fields)
    layout.note("the day of a letter, which may not be the article's", days)
    if any(_names_writer(layout, i) for i in layout.head):  # below the text stands who edited it
        fields = [i for i in fields if layout.marks[i].group != "author" or i not in layout.tail]
    _read_columnist(article, layout)
    others = [i for i in order if layout.marks[i].kind is not Kind.FIELD]
    for index in fields:
        _read_line(article, layout, index)
    others.sort(key=lambda i: _rank(layout, i))
    for index in (i for i in others if layout.marks[i].kind is not Kind.NAV):
        _read_line(article, layout, index)
    set_field(article, "section", repeated_section(layout), "named in the menu and above the headline")
    for index in (i for i in others if layout.marks[i].kind is Kind.NAV):
        _read_line(article, layout, index)
    set_field(article, "section", announced_section(layout), "the section of which more stories are below the text")
    _read_signed_line(article, layout)
    if article.published is None and layout.title is not None:
        day = find_date(layout.lines[layout.title].text) if dated_topic(layout.lines[layout.title].text) else None
        set_field(article, "published", day and day[0], "day in the headline")
    if article.published and any(layout.marks[i].kind is Kind.DATE for i in layout.body):
        article.review.append("dates stand inside the text: the one read may be the first of a timeline")
    settle_day(article, layout, order)


def _read_signed_line(article: Article, layout: Layout) -> None:
    """The writers in a line between headline and text that no other rule has read, beside the outlet's name or a town: «الوادي - سامي
    العلي»; it is no text then."""
    if article.author or layout.title is None:
        return
    outlet = {squeeze(words) for words in (*layout.above, article.source or "") if words}
    for index in range(layout.title + 1, _first_paragraph(layout)):
        line = layout.lines[index]
        signed = f"{line.text} -"  # as datelines end that the text goes on below
        if layout.marks[index].kind in BRIEF and (names := names_in_line(signed, outlet=outlet)):
            set_field(article, "author", join_authors(names), "a name beside an outlet or a town")
            layout.body = [i for i in layout.body if i != index]
            return


def _own_tail(layout: Layout) -> list[int]:
    """Lines below the text that may speak of it: below a list, comments or the copyright line, only those with a label do."""
    first = layout.body[-1] + 1 if layout.body else 0
    marks = enumerate(layout.marks[first:], first)
    end = next((i for i, mark in marks if mark.kind in _CLOSES or mark.group == "copyright"), len(layout.marks))
    return [i for i in layout.tail if i < end or layout.marks[i].kind in _LABELLED]


def _names_writer(layout: Layout, index: int) -> bool:
    dateline = read_dateline(layout.lines[index].text) if layout.marks[index].kind is Kind.DATELINE else None
    return layout.marks[index].kind is Kind.CREDIT or bool(dateline and dateline.writer)


def _rank(layout: Layout, index: int) -> int:
    """Sure lines first, then names without a label, then what may sign a picture above it: «(رويترز)»."""
    if layout.marks[index].kind is Kind.DATELINE and layout.lines[index].text.startswith("("):
        return 2
    return int(layout.marks[index].kind in BRIEF)


def _highest_near(layout: Layout, title: int) -> int:
    """The first line that stands right above the headline, not counting buttons, labelled fields and what comes twice between."""
    between: set[str] = set()
    for index in range(title - 1, -1, -1):
        if layout.marks[index].kind not in (Kind.FURNITURE, Kind.FIELD):
            between |= {layout.lines[index].key} - {layout.lines[title].key}
        if len(between) >= _NEAR_TITLE:
            return index
    return 0


def _read_line(article: Article, layout: Layout, index: int) -> None:
    mark, text = layout.marks[index], layout.lines[index].text
    if mark.kind is Kind.FIELD:
        _read_labelled(
            article,
            mark.group,
            mark.value,
            with_hour(*layout.beside(index)) if mark.group in ("date", "sent") else text,
        )
    elif mark.kind is Kind.DATE:
        text = with_hour(*layout.beside(index), *below_title(layout, index))
        label = layout.marks[index - 1] if index else mark
        read_dates(article, text, updated=label.group == "modified" and not label.value)
        _read_name_by_date(article, text)
        set_field(article, "source", _masthead_beside(layout, text), "the page's first line, and beside the day")
    elif mark.group == "counter":
        read_dates(article, text)
    elif mark.kind is Kind.CREDIT:
        pair = beside_outlet(text)
        name = read_credit(text) or persons(text) or (pair[0] if pair else mark.value)
        set_field(article, "author", _names(name), "byline")
        read_dates(article, with_hour(text))
    elif mark.kind is Kind.DATELINE:
        _read_dateline(article, layout, index)
    elif mark.kind is Kind.NAV:
        section = section_at(layout, index)
        if section is not None:
            set_field(article, "section", *section)
    elif mark.kind is Kind.URL:
        _read_url(article, text)
    elif mark.kind in BRIEF and layout.title is not None and layout.title < index < _first_paragraph(layout):
        _read_bare_name(article, layout, index)


def _first_paragraph(layout: Layout) -> int:
    """The first line of the text that is no deck."""
    paragraphs = (i for i in layout.body if layout.marks[i].kind is Kind.PARAGRAPH)
    return next(paragraphs, (layout.body or [0])[0])


def _read_columnist(article: Article, layout: Layout) -> None:
    """A name above the headline whose next line says what the person is («كاتب وأكاديمي سوري»)."""
    for index in range(min(layout.title or 0, _NEAR_TITLE) - 1):
        role = layout.lines[index + 1]
        if role.key.startswith("مدونه") and persons(layout.lines[index].text) is None:
            continue  # a blog's name and motto
        if layout.marks[index].kind in BRIEF and role.key.split(" ")[0] in groups("role") and role.words <= 8:
            set_field(article, "author", layout.lines[index].text, "name above the headline, with a role")


def _names(text: str) -> str | None:
    return join_authors(name.strip(" -–/") for name in _NAMES.split(text) if name.strip(" -–/"))


def _read_labelled(article: Article, name: str, value: str, text: str) -> None:
    exclusive = _EXCLUSIVE_TO.fullmatch(value)
    value = exclusive[1] if exclusive else value.strip("[]'\"")
    if name == "author" and not text.rstrip().endswith(_QUOTE_ENDS):  # «تقرير: "كأننا نعمل في فرن"»
        _read_writers(article, value)
    elif name == "source" and ADDRESS.fullmatch(value):
        _read_url(article, value, social=True)
    elif name == "source":
        _read_source(article, value)
    elif name == "section":
        set_field(article, name, value, "labelled field")
    elif name == "url":
        _read_url(article, value, social=True)
    elif name == "sender":
        set_field(article, "source", sending_outlet(value), "who sent the letter")
    elif name in ("date", "modified", "sent"):
        read_dates(article, text, updated=name == "modified")
        set_field(article, "section", section_by_day(text), "behind the day, or before it")
    elif name == "number" and " " in value:
        read_dates(article, value)  # «کد خبر: ۱۲۰ | ۱۳ اردیبهشت ۱۴۰۵»


def _read_source(article: Article, value: str) -> None:
    """What stands behind «المصدر:»: an outlet, a person, or both with a place, «دبي - المصب - هدى سالم», «القاهرة - رويترز»."""
    parts = [part for part in _PARTS.split(value) if part]
    people = {part: name for part in parts if not is_outlet(part) and (name := persons(part))}
    set_field(article, "author", join_authors(people.values()), "a person's name as the source, or beside it")
    rest = [part for part in parts if part not in people]
    outlets = [part for part in rest if is_outlet(part) or key(part) not in places("place")]
    if len(outlets) == 1 and outlets != [value]:
        value = outlets[0]
    elif people and not outlets:
        return
    value = without_exclusive(value)
    if key(value) not in MANY_OUTLETS | NO_OUTLETS:
        set_field(article, "source", _AND_AGENCIES.sub("", value) or value, "labelled field")


def _read_writers(article: Article, value: str) -> None:
    """The names behind «بقلم:» and the like; outlets and agencies among them only when no person is."""
    value = _OTHER_WORK.split(value.strip(_EDGES))[0]
    value = read_credit(value) or value
    value, _, _ = _FOLLOW.sub("", without_others(value)).partition(" in ")  # «Posted by: admin in محليات»
    found = persons(value) or value
    names = [
        name
        for part in _NAMES.split(found)
        if (name := part.strip(" -–/*")) and not name.isdecimal() and key(name) not in _ACCOUNTS | NO_OUTLETS
    ]
    names = [persons(name) or name if " و" in name else name for name in names]
    people = [name for name in names if not is_outlet_piece(name)]
    set_field(article, "author", join_authors(people or names), "labelled field")


def _read_url(article: Article, text: str, social: bool = False) -> None:
    found = ADDRESS.search(text)
    if found and _PATH.search(found[0]) and (social or not is_of_network(found[0])) and not is_of_subscribers(found[0]):
        address = found[0] if found[0].startswith("http") else "https://" + found[0]
        set_field(article, "url", address, "address in the dump")


def _read_name_by_date(article: Article, text: str) -> None:
    """The writer in a line of name and date alone («هدى سالم  21 نوفمبر 2025»)."""
    found = find_date(text)
    before = text[: found[1]] if found else ""
    if found and not any(map(str.isdigit, before)) and not UPDATED.search(before):
        name = THEN_WEEKDAY.sub("", before.strip(" -–—|،,•·")).strip(" -–—|،,•·").removesuffix(" شائع")
        # Widespread WordPress themes glue name and day.
        is_glued = before[-1:].isalpha() and may_be_name(name, is_by_day=True)
        set_field(article, "author", person(name) or (name if is_glued else None), "name before the date")
    set_field(article, "source", outlet_and_day(text), "before the day in brackets")
    if not found:
        set_field(article, "source", outlet_beside(text), "beside the time")
    else:
        set_field(article, "author", latin_writers(text), "byline beside the date")
        outlet = outlet_beside(text[found[2] :]) or outlet_beside(text[: found[1]])
        set_field(article, "source", outlet, "beside the date")
        set_field(article, "section", section_by_day(text), "behind the day, or before it")
        beside = (*JOINT.split(text), text[: found[1]].strip(), text[found[2] :].lstrip(_CLOCK))
        section = next((part for part in beside if key(part) in groups("nav") - {key(outlet or "")}), None)
        set_field(article, "section", section, "beside the date")


def _masthead_beside(layout: Layout, text: str) -> str | None:
    """What stands beside a day and is the page's first line as well: «2025/07/15 أرقام - خاص»."""
    first = layout.lines[0]
    is_name = layout.marks[0].kind is Kind.SHORT and (layout.title or 0) > 0 and persons(first.text) is None
    found = find_date(text) if is_name else None
    parts = _STROKE.split(text[found[2] :].strip(_CLOCK)) if found else []
    return first.text if first.key in map(key, parts) else None


def _read_dateline(article: Article, layout: Layout, index: int) -> None:
    text = layout.lines[index].text
    is_above = layout.title is not None and index < layout.title  # a motto may stand beside the outlet's name there
    if is_above and bare_name(text) not in ("", text):
        set_field(article, "source", bare_name(text), "beside what it says of itself")
    elif dateline := read_dateline(text):
        writer = _CORRESPONDENT.sub("", dateline.writer or "").strip(" :")
        writer = read_credit(writer) or writer  # «سلفيت – كتب فلان:»
        writer = "" if writer.startswith(_NO_WRITER) else writer
        outlet = writer if key(writer) in layout.above else None
        agency = dateline.agency
        if agency == EXCLUSIVE:  # behind an outlet, «عدن أون لاين/ خاص»; behind a place it names none
            outlet = outlet or (writer if writer and persons(writer) is None else None)
            agency = dateline.place if key(dateline.place or "") not in places("place") else None
        agency = None if agency and ("@" in agency or key(agency) in MANY_OUTLETS) else without_exclusive(agency or "")
        agency = None if is_slug(layout, agency) else agency
        set_field(article, "source", agency or outlet, "dateline")
        name = persons(writer) or (None if is_above else writer)
        set_field(article, "author", None if outlet else name, "dateline")
        set_field(article, "section", dateline.section, "dateline")


def _read_bare_name(article: Article, layout: Layout, index: int) -> None:
    """A few words alone between headline and text: an outlet's name, or a writer's."""
    text, is_by_day = layout.lines[index].text, layout.marks[index + 1].kind is Kind.DATE
    if is_salutation(key(text)) or tells(text) or DESK.match(text):
        article.review.append(f"left out below the headline: «{text}»")
    elif any(mark.group == "crumbs" and line.key.endswith(f" {key(text)}") for line, mark in lines_above(layout)):
        set_field(article, "section", text, "the last step of the trail, below the headline")
    elif named := outlet_and_section(text):
        set_field(article, "source", named[0], "beside a section's name, below the headline")
        set_field(article, "section", named[1], "beside the outlet's name, below the headline")
    elif outlet := (" - " in text and outlet_beside(text)) or _named_above(layout, text):
        set_field(article, "source", outlet, "bare name below the headline")
    elif is_outlet(text) or (person(text) is None and key(text) in layout.above):
        set_field(article, "source", text.strip(_EDGES), "bare name below the headline")
    elif name := person(text):
        set_field(article, "author", name, "a person's name below the headline")
    elif pair := beside_outlet(text) or _outlet_and_writer(layout, text):
        set_field(article, "source", pair[1], "one of two names below the headline")
        set_field(article, "author", pair[0], "the other of two names below the headline")
        article.review.append(f"outlet and author read from a line without a label: «{text}»")
    elif article.author is None and may_be_name(text, is_by_day) and not _is_of_story(layout, text):
        set_field(article, "author", text, "bare name below the headline")
        article.review.append(f"author read from a line without a label: «{text}»")
    else:
        article.review.append(f"left out below the headline: «{text}»")


def lines_above(layout: Layout) -> Iterator[tuple[Line, Mark]]:
    """The lines above the headline, with what they are."""
    return zip(layout.lines[: layout.title or 0], layout.marks, strict=False)


def _is_of_story(layout: Layout, text: str) -> bool:
    """Whether headline or text have any of a line's words, as a picture's text has and the writer's name has not."""
    return share_of(key(text), layout.words_told()) != 0


def _outlet_and_writer(layout: Layout, text: str) -> tuple[str, str] | None:
    """(writer, outlet) in a line of two names, neither of them listed."""
    pair = _OUTLET_AND_WRITER.match(text)
    if pair is None:
        return None
    return (pair[1], pair[2]) if key(pair[2]) in layout.above else (pair[2], pair[1])


def _named_above(layout: Layout, text: str) -> str | None:
    """The outlet in «لندن- عربي21», beside a place, which the page's head names as well."""
    parts = [part for part in _STROKE.split(text) if part]
    if len(parts) != 2 or key(parts[0]) not in places("place"):
        return None
    return parts[1] if key(parts[1]) in layout.above and key(parts[1]) not in places("place") | groups("nav") else None
