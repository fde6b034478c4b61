"""One article out of a copied page: lines, their kinds, the page's parts, and the record made of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsarc.arabic.language import guess_language
from newsarc.extract.counted_rules import counted_rules
from newsarc.extract.dump.about import ADDRESS, read_fields
from newsarc.extract.dump.article_fields import set_field
from newsarc.extract.dump.claims import TAG_BREAK
from newsarc.extract.dump.columns import reads_across
from newsarc.extract.dump.fields import HOST, MANY_OUTLETS, find_date, is_outlet, outlet_before
from newsarc.extract.dump.kinds import Kind, Mark
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.lead import read_lead
from newsarc.extract.dump.letters import bare_subject
from newsarc.extract.dump.lines import Line
from newsarc.extract.dump.listed_words import without_words_before
from newsarc.extract.dump.lists import Listing, stories_in
from newsarc.extract.dump.outlets import PAPER, outlet_of_page
from newsarc.extract.dump.sections import URGENT
from newsarc.extract.dump.segment import segment
from newsarc.extract.dump.window_title import read_behind, split_around, split_by_copy, split_outlet
from newsarc.extract.labels import groups, key
from newsarc.extract.own_notes import without_end_mark
from newsarc.extract.quotes import extract_quotes
from newsarc.model import Article, Link, LinkKind

_NUMBER = re.compile(r"\d{1,2}\s?[-–.)\u0640]\s?(?=[^\d\s])")
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=\D)")
_OPENS_WITH_TIME = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\W{1,4}\d{1,2}:\d{2}")
_OPENS_WITH_DAY = re.compile(
    r"(?:\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2})(?:\s*[-–—|:،,]\s*|\s+)(?=[^\W\d]|[«“\"])"
)
_OPENS_WITH_HOUR = re.compile(r"\d{1,2}:\d{2}\s+(?=[^\W\d]|[«“\"])")
_AGO = re.compile(
    r"\s+(?:[-–—|]\s*)?(?:منذ|قبل)\s(?:[\d٠-٩]{1,3}\s)?(?:ساع(?:ة|ات|تين)|دقيق(?:ة|تين)|دقائق|يوم(?:ين)?|[أا]يام|[أا]سبوع(?:ين)?|[أا]سابيع"
    r"|شهر(?:ين)?|[أا]شهر|سن(?:ة|وات|تين))$"
)
_YEAR_AT_END, _LEAST_SPACES = re.compile(r"(?:19|20)\d\d$"), 2
"""Behind a listed headline of three words or more."""
_BEFORE_TITLE_CLOCK = re.compile(r"\W*(?:\d{1,2}:\d{2}(?::\d{2})?\s*)?(?:[صم](?=\s)|[AP]M)?[\s\-–|:]*")
_BEFORE_TITLE = re.compile(r"([^\d:/|–—-]{2,30}?)\s+[/|–—-]\s+")
"""«عام / أمير المنطقة يدشن ...»"""
_PAPER_BEFORE = re.compile(rf"({PAPER.pattern}?)(?<!ية)\s+[|–—-]\s+(?=\S+(?: \S+){{3}})")
"""«جريدة المصب - البلدية تفتتح جسرا فوق الوادي»; «صحيفة عبرية - ...» tells whose report the headline is about."""
_WIRED = re.compile(r"([^\W\d]+)\s+/\s+")
_OF_WIRES = frozenset("عام سياسي اقتصادي رياضي ثقافي اجتماعي محلي دولي عربي اسلامي علمي صحي".split())
"""The headings of the Saudi agency's wire, in folded spelling."""
_QUOTED_FIELD = re.compile(r"^\"([^\"]+)\"$")
"""As YAML writes it."""


def read_article(lines: list[Line], marks: list[Mark], url: str | None = None) -> Article:
    """Read one article out of the lines of one page and their judgements."""
    layout = segment(lines, marks)
    article = Article(url=url, review=layout.review)
    if any(line.cut for line in lines):
        article.review.append(
            "the page came as one line: it was cut at its labels, and stories in a list may run together"
        )
    _set_title(article, layout)
    article.links, rules = _links(layout)
    if rules:
        article.provenance["links"] = "dump: " + counted_rules(rules)
    article.tags = _tags(layout)
    read_fields(article, layout)
    article.body = "\n".join(_body(layout))
    if reads_across([layout.lines[i].text for i in layout.body]):
        article.review.append("two columns side by side may have been read across: sentences of both are mixed")
    read_lead(article, layout)
    is_host = article.source is not None and HOST.fullmatch(article.source) is not None
    if (article.source is None or is_host) and (outlet := outlet_of_page(layout, article.url)):
        article.source = None
        set_field(article, "source", *outlet)
    set_field(article, "source", _agencies_named(layout), "labelled field")
    article.image = next((line.image for line in lines if line.image), None)
    article.quotes = extract_quotes(article.body)
    article.language = guess_language(article.body or article.title or "")
    if not article.body:
        article.verdict, article.verdict_reason = "empty", "no text found in the dump"
    return article


def _body(layout: Layout) -> list[str]:
    paragraphs = [" ".join(layout.lines[i].printed.split(" ")) for i in layout.body]
    return [*paragraphs[:-1], *map(without_end_mark, paragraphs[-1:])]


def _agencies_named(layout: Layout) -> str | None:
    """What a labelled field gives for the source that names no outlet («وكالات»), where nothing else does."""
    named = (mark.value for mark in layout.marks if mark.kind is Kind.FIELD and mark.group == "source")
    return next((value for value in named if key(value) in MANY_OUTLETS), None)


def _set_title(article: Article, layout: Layout) -> None:
    if layout.title is None:
        labelled = next(
            (m for m in layout.marks if m.kind is Kind.FIELD and m.group in ("title", "subject") and m.value), None
        )
        article.title = labelled.value if labelled else None
        return
    mark, line = layout.marks[layout.title], layout.lines[layout.title]
    title = _QUOTED_FIELD.sub(r"\1", mark.value) if mark.kind is Kind.FIELD else line.text
    if mark.group == "subject":
        title = bare_subject(title)
    if (wired := _WIRED.match(title)) and (key(wired[1]) in _OF_WIRES or key(wired[1]) in groups("nav") - URGENT):
        title = title[wired.end() :]
        set_field(article, "section", wired[1], "a wire's heading before the headline")
    if around := split_around(title):
        for field, value in zip(("source", "title", "section", "published"), around, strict=True):
            set_field(article, field, value, "the page's title, with outlet, section and day")
        return
    article.title, outlet, section = split_by_copy(layout, title)
    set_field(article, "section", section, "name behind the headline's first copy")
    if outlet is None:
        article.title, outlet = split_outlet(article.title)
    if layout.title == 0 and outlet is None and (paper := _PAPER_BEFORE.match(title)):
        article.title = title[paper.end() :]
        set_field(article, "source", paper[1], "a paper's name before the headline, as the browser's window has it")
    if outlet:
        article.source = outlet
        article.provenance["source"] = "dump: name after the headline"
    for above in layout.lines[: layout.title]:
        if above.text.startswith(article.title):
            named, rubric = read_behind(above.text.removeprefix(article.title))
            set_field(article, "source", named, "name after the headline's first copy")
            set_field(article, "section", rubric, "name behind the headline's first copy")
        elif above.text.endswith(article.title) and (
            before := _BEFORE_TITLE.fullmatch(above.text.removesuffix(article.title))
        ):
            if key(before[1]) in groups("nav") - URGENT:
                set_field(article, "section", before[1], "name before the headline's first copy")
            elif is_outlet(before[1]):
                set_field(article, "source", before[1], "name before the headline's first copy")
        elif (name := outlet_before(above.text, article.title)) is not None:
            set_field(article, "source", name, "name before the headline's first copy")
            *others, last = (part.strip() for part in above.text.rpartition(article.title)[2].split(" - "))
            section = next((part for part in others if part), None) if find_date(last) else None
            set_field(article, "section", section, "name behind the headline's first copy")
    article.provenance["title"] = "dump: " + "; ".join(layout.reasons)


def _kind(group: str) -> LinkKind:
    return "latest" if group == "latest" else "related"


def _title_and_address(line: Line, title: str) -> tuple[str, str | None]:
    """A listed headline and its address, from Markdown or printed behind it."""
    if line.links:
        return title, line.links[0][1]
    title = _without_time(title)
    printed = ADDRESS.search(title)
    if printed and title[: printed.start()].strip():
        return title[: printed.start()].strip(" :-–|"), printed[0]
    return title, None


def _number_before(titles: list[str]) -> re.Pattern[str] | None:
    """What stands before all headlines of a list: a number and its sign, or, where they count from one, a number alone."""
    if len(titles) > 1 and all(map(_NUMBER.match, titles)):
        return _NUMBER
    counted = [int(found[1]) for title in titles if (found := _BARE_NUMBER.match(title))]
    return _BARE_NUMBER if len(titles) > 1 and counted == list(range(1, len(titles) + 1)) else None


def _without_days(titles: list[str]) -> list[str]:
    """Listed headlines without the day before each of several: «03/09/2025 تسليم المحطة»."""
    is_each = len(titles) > 1 and all(map(_OPENS_WITH_DAY.match, titles))
    return [_OPENS_WITH_DAY.sub("", title, count=1) for title in titles] if is_each else titles


def _without_time(title: str) -> str:
    """A listed headline without the day and hour before it: «28/10/2025 02:51 م إصابة شاب»."""
    title = _OPENS_WITH_HOUR.sub("", title, count=1) if _OPENS_WITH_HOUR.match(title) else title
    found = find_date(title) if _OPENS_WITH_TIME.match(title) else None
    return (_BEFORE_TITLE_CLOCK.sub("", title[found[2] :], count=1) or title) if found and not found[1] else title


def _times_at_ends(titles: list[str]) -> list[str]:
    """Listed headlines without the day or the hours that have passed, where each of several ends so: «... 19 مايو، 2022», «... منذ 3 ساعات»."""
    bare = [_AGO.sub("", title) for title in titles]
    for place, title in enumerate(bare):
        found = find_date(title) if title == titles[place] else None
        if found and found[2] == len(title) and _YEAR_AT_END.search(title):
            bare[place] = title[: found[1]].rstrip(" -–—|،")
    is_each = len(titles) > 1 and all(
        short != title and short.count(" ") >= _LEAST_SPACES for short, title in zip(bare, titles, strict=True)
    )
    return bare if is_each else titles


def _listed(layout: Layout, listing: Listing) -> Iterator[tuple[int, Link]]:
    """The stories of a list, without their numbers, with the addresses in or below them."""
    entries = listing.entries
    texts = _without_days(_times_at_ends([layout.lines[entry.title].text for entry in entries]))
    texts = without_words_before(texts, layout.above)
    number = _number_before(texts)
    for place, (entry, text) in enumerate(zip(entries, texts, strict=True)):
        end = entries[place + 1].title if place + 1 < len(entries) else listing.end
        line = layout.lines[entry.title]
        title, address = _title_and_address(line, number.sub("", text, count=1) if number else text)
        below = (layout.marks[i].value for i in range(entry.title + 1, end) if layout.marks[i].kind is Kind.URL)
        teaser = layout.lines[entry.teaser].text if entry.teaser is not None else None
        for story in stories_in(title):
            yield entry.title, Link(_kind(listing.group), story, address or next(below, None), teaser)


def _links(layout: Layout) -> tuple[list[Link], list[str]]:
    """Listed stories in reading order, then links in the text's own sentences; and of each the rule that gave it."""
    found: list[tuple[int, Link, str]] = []
    for listing in layout.listings:
        found.extend((index, link, "below a label") for index, link in _listed(layout, listing))
    for index in layout.listed_inline:
        line, mark = layout.lines[index], layout.marks[index]
        title, address = _title_and_address(line, mark.value)
        found.append((index, Link(_kind(mark.group), title, address), "label in the line"))
    for index in layout.body:
        found.extend(
            (index, Link("inline", text, address), "in the text") for text, address in layout.lines[index].links
        )
    found.sort(key=lambda each: each[0])
    rules = {link: rule for _, link, rule in reversed(found)}  # of copies the first
    links = dict.fromkeys(link for _, link, _ in found)
    ranked = [Link(k.kind, k.title, k.url, k.teaser, position) for position, k in enumerate(links)]
    return ranked, [rules[link] for link in links]


def _tags(layout: Layout) -> list[str]:
    tags: list[str] = []
    for index in layout.tags:
        mark = layout.marks[index]
        text = mark.value if mark.kind is Kind.TAGS else layout.lines[index].text
        tags.extend(tag.replace("_", " ").strip(" .#[]'\"") for tag in TAG_BREAK.split(text))
    return list(dict.fromkeys(tag for tag in tags if tag))
