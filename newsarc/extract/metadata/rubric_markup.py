"""The rubric as mark-up tells it: a breadcrumb trail, an element named or labelled as a rubric, microdata."""

from __future__ import annotations

import re
from urllib.parse import unquote

from newsarc.extract.expressions import either, holds_any
from newsarc.extract.labels import groups, key, match_whole
from newsarc.extract.metadata.evidence import LONG_TEXT, Evidence
from newsarc.extract.metadata.trail import STEP_SIGNS, are_topics

_RUBRIC_PAGE = re.compile(
    r"/(?:categor|sections?\b|rubri|topics?\b|tags?\b|cat\b|قسم|تصنيف)|[?&](?:cat|section|tag)", re.IGNORECASE
)
"""How outlets build addresses of rubrics."""
_CRUMBS = re.compile(
    r"bread-?cr?umb|nav-?chain|pathway|hierarchie|crumb-?trail|(?:^|[\s_-])crumbs?(?:$|[\s_-])"
    r"|(?:^|[\s_-]|news|section|page|td|site)path(?:$|\s)",
    re.IGNORECASE,
)
_CRUMB_STEMS = ("umb", "ath", "chain", "hierarchie")
_MAX_CRUMBS = 20
_MOST_CRUMBS = 8
"""Maximum links of an element named a trail; more are a menu's."""
_TRAIL_SIGNS = r"\s[/›»>«‹<\\]\s"
_NAMES_PAGE = r"(?:ال)?(?:تفاصيل|خبر|مقال|عرض|قراءة|صفحة)\b"
_LINE = 200
_CRUMBS_BELOW = 5
_CRUMBS_REACH = 300
"""How many elements above the headline are searched for the trail."""
_RUBRIC = re.compile(
    either(
        r"categor(?:y|ies)(?:$|[\s_-])",
        r"(?:^|[\s_-])(?:post-?)?cats?(?:$|[\s_-]|-?name)",
        r"section[-_]?(?:name|title)|(?:^|[\s_-])sec[-_]?name",
        r"section[-_]head(?:$|[\s_-])",
        "rubri[ck]",
        r"(?:post|article|news|item)[-_]?section(?:$|\s)",
        r"(?:^|[\s_-])rub(?:$|[\s_-])",
        r"terms[-_]list(?:$|[\s_-])",
    ),
    re.IGNORECASE,
)
_RUBRIC_STEMS = ("cat", "sec", "rub", "terms")
_RUBRIC_LABEL = re.compile(
    r"\W{0,3}(?:في\s)?"
    + either(
        "(?:نشر في )?(?:ال)?(?:قسم|تصنيف|فئة|محور|باب|زاوية|تبويب)(?: (?:ال)?(?:خبر|مقال|موضوع))?",
        "(?:أقسام|تصنيفات) (?:ال)?(?:خبر|مقال|موضوع)",
        "الأقسام",
        "التصنيفات",
        r"دسته\W?بندی",
        "سرویس",
        "گروه",
        "بەش",
        r"(?:main\s)?categor(?:y|ies)",
        r"filed\sunder",
    )
    + r"\s?[:：]",
    re.IGNORECASE,
)
_IDENTIFIER = r"_lbl(?:Cat(?:egory)?|Section)(?:Name)?$"
"""How .NET composes an ``id``: ``ctl00_lblCat``."""
_NO_RUBRIC = re.compile(r"\d|[:：]$|^(?:in|posted|by)\b|^(?:في|ضمن|نشر في)$", re.IGNORECASE)
_RUBRIC_REACH = 10
_LONGEST_RUBRIC = 40
_PROPERTY_REACH = 100


def section_in_microdata(evidence: Evidence) -> str:
    """Return the text of the first element around the headline that microdata call its section; "" without one."""
    tree, headline = evidence.tree, evidence.headline or evidence.body or 0
    first = max(0, headline - _PROPERTY_REACH)
    near = enumerate(tree.attributes[first : headline + _PROPERTY_REACH], first)
    found = next((n for n, given in near if given and given.get("itemprop") == "articleSection"), -1)
    return tree.line(found) if found >= 0 else ""


def breadcrumbs(evidence: Evidence) -> list[str]:
    """Return the texts of the links in the breadcrumb trail nearest above the headline, the front page's first.

    A trail right below the headline counts only if it begins with the front page.
    """
    tree = evidence.tree
    trails = tree.trails
    last = evidence.headline or evidence.body or 0
    above = range(last, max(0, last - _CRUMBS_REACH), -1)
    for element in (*above, *range(last + 1, min(last + _CRUMBS_BELOW, len(tree.tags)))):
        if trails and element in trails:
            return trails[element][:_MAX_CRUMBS]
        attributes = tree.attributes[element]
        if not attributes or tree.tags[element] == "a":  # each step of a trail may be named a trail
            continue
        name, identifier = attributes.get("class", ""), attributes.get("id")
        name = f"{name} {identifier}" if identifier else name
        is_trail = "BreadcrumbList" in attributes.get("itemtype", "")
        if (
            (is_trail or (name and holds_any(name, _CRUMB_STEMS) and _CRUMBS.search(name)))
            and (tree.ends[element] <= last or element > last)
            and attributes.get("itemprop") != "keywords"
        ):
            links = [n for n in range(element, tree.ends[element]) if tree.tags[n] == "a"]
            texts = [text for text in map(tree.line, links[:_MAX_CRUMBS]) if text]
            crumb = _unlinked_crumb(evidence, element) if texts else []
            if all(key(text) in groups("home") for text in texts) or any(
                match_whole(key(text)) == "nav" for text in crumb
            ):
                texts += crumb
            if len(texts) > 1 and _are_in_row(tree.line(element)) and are_topics(tree, links):
                return texts[:1]
            if texts and len(texts) <= _MOST_CRUMBS and (element <= last or key(texts[0]) in groups("home")):
                return texts
            if not links and (steps := _unlinked_steps(evidence, element)):
                return steps
    return []


def _are_in_row(line: str) -> bool:
    """Whether bars separate the links of a line, and no sign says that one is below another."""
    return "|" in line and not holds_any(line, STEP_SIGNS)


def _unlinked_steps(evidence: Evidence, trail: int) -> list[str]:
    """Return the steps of a trail without links: the items of its list, or the texts between its signs."""
    tree = evidence.tree
    items = [n for n in range(trail, tree.ends[trail]) if tree.tags[n] == "li"]
    if 1 < len(items) <= _MOST_CRUMBS:
        return [tree.line(n) for n in items]
    parts = re.split(_TRAIL_SIGNS, tree.line(trail)[:_LINE])
    return parts if len(parts) > 1 else []


def _unlinked_crumb(evidence: Evidence, trail: int) -> list[str]:
    """Return the last item of a trail if it has no link and is not the name of a page («تفاصيل الخبر»)."""
    tree = evidence.tree
    items = [n for n in range(trail, tree.ends[trail]) if tree.tags[n] == "li"]
    last = tree.line(items[-1]) if items and "a" not in tree.tags[items[-1] : tree.ends[items[-1]]] else ""
    return [last] if last and not re.match(_NAMES_PAGE, last) else []


def called_rubric(evidence: Evidence) -> str:
    """Return the rubric printed near the headline; "" if there is none.

    It is a short text whose element is named so or marked ``rel=category``, or that follows a label of rubrics.
    """
    before = ""
    for piece in evidence.zone:
        text, label = piece.text, before
        before = text
        if len(text) > LONG_TEXT or not 0 < abs(piece.distance) <= _RUBRIC_REACH:
            continue
        is_labelled = ":" in label and _RUBRIC_LABEL.fullmatch(label.strip())
        if ":" in text and (own := _RUBRIC_LABEL.match(text)) and own.end() < len(text.rstrip()):
            text, is_labelled = text[own.end() :], own
        if is_labelled or is_called_rubric(evidence, piece.element):
            text = " ".join(text.split())
            is_rubric = len(text) <= _LONGEST_RUBRIC and not _NO_RUBRIC.search(text)
            if is_rubric and not evidence.context.is_elsewhere(piece.element):
                return text
    return ""


def is_called_rubric(evidence: Evidence, element: int) -> bool:
    """Whether an element is named a rubric, or fills one that is."""
    tree, attributes = evidence.tree, evidence.tree.attributes[element]
    if _names_rubric(attributes.get("class", "")) or "category" in attributes.get("rel", "").split():
        return True
    if (identifier := attributes.get("id")) and re.search(_IDENTIFIER, identifier):
        return True
    around = tree.parents[element]
    return _names_rubric(tree.attributes[around].get("class", "")) and len(tree.line(around)) <= _LONGEST_RUBRIC


def _names_rubric(label: str) -> bool:
    return holds_any(label.lower(), _RUBRIC_STEMS) and _RUBRIC.search(label) is not None


def leads_to_rubric(href: str | None) -> bool:
    """Whether an address is that of a rubric's page, by how outlets build them."""
    return href is not None and _RUBRIC_PAGE.search(unquote(href[:300])) is not None
