"""The section of an article: declared, as a trail, in mark-up, or as a word that menus have."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise, takewhile
from typing import Any

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import either
from newsarc.extract.labels import key, match_field
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.jsonld import text_of, types_of
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.rubric import (
    NO_CATEGORY,
    rubric_below,
    rubric_beside_date,
    rubric_marked,
    rubric_of_address,
    rubric_word,
    rubrics_among,
    up_to_dated,
)
from newsarc.extract.metadata.rubric_markup import breadcrumbs, called_rubric, section_in_microdata
from newsarc.extract.metadata.state_fields import SECTION_KEYS, names_in
from newsarc.extract.metadata.title_parts import split_title, squeeze
from newsarc.extract.metadata.trail import OF_ALL_NEWS, linked_above

NO_RUBRIC = re.compile(
    r"\W{0,3}"
    + either(
        "home",
        "home ?page",
        "front page",
        "start(?:seite|side)?",
        "accueil",
        "inicio",
        "início",
        "portada",
        "strona główna",
        "domů",
        "ana ?sayfa",
        "etusivu",
        "hem",
        "hjem",
        "главная",
        "головна",
        "начало",
        "αρχική",
        "beranda",
        "acasă",
        "kezdőlap",
        "naslovna",
        "naslovnica",
        "početna",
        "domov",
        "kryefaqja",
        "trang chủ",
        "首页",
        "设[为置]首页",
        "申请入驻",
        "ホーム",
        "トップ",
        "홈",
        "الرئيسية",
        "الصفحة الرئيسية",
        "صفحه اصلی",
        "خانه",
        "سەرەتا",
        "صفحہ اول",
        NO_CATEGORY,
        "article",
        "story",
        r"(?:alle?|كل|جميع|كافة)\s(?:beiträge|artikel|news|posts|articles|الأخبار|الاخبار|المقالات"
        "|المشاركات|المواضيع)",
        r"zur(?:ück zur)? \w{0,15}übersicht",
        "back",
        "zurück",
        "retour",
        "previous",
        "vorheriges",
        "next",
        "nächstes",
        "more",
        "print",
        "drucken",
        "anzeige",
        "advertisement",
        r"(?:ال)?(?:عودة|رجوع)(?:\s[إا]لى\s.{1,30})?",
        "التالي",
        "السابق",
        "المزيد",
        "طباعة",
        "إعلان",
        r"(?:عرض|مشاهدة|افتح|اعرض|view|open) .{0,20}(?:المتصفح|المستعرض|browser)",
    )
    + r"\W{0,3}",
    re.IGNORECASE,
)
"""Names in trails that mean the front page, no rubric, or what a reader can do."""
_MAX_CRUMB, _MOST_DECLARED = 40, 20
_LONGEST_LABEL = 20
_PRINTED = frozenset((
    "printed breadcrumb", "rubric near headline", "links above headline", "word above headline", "rel=category",
    "rubric beside the date",
))  # fmt: skip
_YEAR = re.compile(r"\s*(?:19|20)\d\d\s*")
_AROUND_SECTION = " #»›,"
_SIGNS_AROUND = r"^[^\w{\[(<%$\"']+|[\s:\ue000-\uf8ff]+$"
"""Signs before a section's name, and characters after it that icon fonts show as pictures."""
_LETTER = re.compile(r"[^\W\d_]")
_JOINED = re.compile(r"&|\s(?:and|und|et|y|e|og|och|en|و)\s")
_SECTION_META = (
    "article:section", "section", "pagesection", "sailthru.section", "parsely-section", "cxenseparse:section", "cxenseparse:category",
)  # fmt: skip
MAX_NAME = 60
_LONGEST_TOLD = 1_000
"""Maximum characters that are read of a section's name, or of a list or trail of sections."""
LETTERS = re.compile(r"[^\W\d_]{2}")


def find_section(
    data: StructuredData, evidence: Evidence, outlet: Collection[str], url: str | None
) -> tuple[str | None, str]:
    """Return the rubric of the article at ``url``, and its rule; ``outlet`` holds the outlet's names, which trails
    contain too."""
    headline = squeeze(evidence.title or "")
    found: tuple[tuple[str, Callable[[], str]], ...] = (
        ("json-ld articleSection", lambda: text_of(data.article.get("articleSection"))),
        ("meta section", lambda: _section_in_meta(data, evidence, headline)),
        ("json-ld breadcrumb", lambda: _last_breadcrumb(data, headline, url)),
        ("microdata", lambda: data.first("articlesection") or section_in_microdata(evidence)),
        ("printed breadcrumb", lambda: _last_printed(breadcrumbs(evidence), headline, outlet)),
        ("rubric near headline", lambda: _last_printed([evidence.once(called_rubric)], headline, outlet)),
        (
            "links above headline",
            lambda: _last_printed(up_to_dated(evidence.once(linked_above), evidence), headline, outlet),
        ),
        ("word above headline", lambda: _last_printed([evidence.once(rubric_word)], headline, outlet)),
        ("rel=category", lambda: _last_printed([rubric_below(evidence)], headline, outlet)),
        ("rubric beside the date", lambda: _last_printed([rubric_beside_date(evidence)], headline, outlet)),
        ("meta of the outlet", lambda: _section_in_own_meta(data)),
        ("part of the title tag", lambda: _last_printed(rubrics_among(split_title(data.title)), headline, outlet)),
        (
            "word before the headline",
            lambda: next(iter(rubrics_among((evidence.title or "").split(" / ")[:-1][:1])), ""),
        ),
        ("page state", lambda: next(iter(names_in(evidence.state, SECTION_KEYS)), "")),
        ("labelled field", lambda: _labelled(evidence)),
        ("menu and address", lambda: _last_printed([rubric_of_address(evidence, url)], headline, outlet)),
        ("entry marked in the menu", lambda: _last_printed([rubric_marked(evidence, url)], headline, outlet)),
    )
    general: tuple[str | None, str] = None, ""
    for rule, text in found:
        if general[0] and rule not in _PRINTED:
            continue
        told = text()[:_LONGEST_TOLD]
        if not told:
            continue
        name = _name_in(told)
        if not name or squeeze(name) in map(squeeze, outlet):
            continue
        if key(name) not in OF_ALL_NEWS:
            return name, rule
        general = (name, rule) if general[0] is None else general
    return general


def _name_in(told: str) -> str:
    """Return the section at the end of ``told``, which is a name, a list or a trail; "" if it is none."""
    name = _first_of_list(re.split(r"\s*[>›»/]\s+", told)[-1].strip(_AROUND_SECTION))
    name = re.sub(_SIGNS_AROUND, "", name)
    is_name = len(name) <= MAX_NAME and _LETTER.match(name) and not NO_RUBRIC.fullmatch(name)
    return name if is_name else ""


def _labelled(evidence: Evidence) -> str:
    """Return the text right after a label of sections around the headline or below the text, such as Drupal's field
    «القسم»."""
    for pieces in (evidence.zone, evidence.end_in_order):
        for label, value in pairwise(pieces):
            is_label = len(label.text) <= _LONGEST_LABEL and match_field(key(label.text)) == "section"
            if is_label and len(value.text) <= _MAX_CRUMB and not evidence.context.is_elsewhere(value.element):
                return value.text.strip()
    return ""


def _section_in_meta(data: StructuredData, evidence: Evidence, headline: str) -> str:
    """Return the section in a meta tag; "" if that is an address, or is one of the tags and the printed trail lacks
    it."""
    section = data.first(*_SECTION_META) or ""
    if section in data.meta.get("article:tag", ()):
        trail = _rubrics(breadcrumbs(evidence), headline)
        return section if not trail or section in trail else ""
    return "" if section.startswith("/") else section


def _section_in_own_meta(data: StructuredData) -> str:
    """Return the section in a meta tag with the outlet's own name ("nypost-section"), unless it is a technical key."""
    section = data.first(*(name for name in data.meta if name.endswith("section") and "sub" not in name)) or ""
    return "" if "_" in section or "/" in section or ("-" in section and " " not in section) else section


def _first_of_list(text: str) -> str:
    """Return the first of several rubrics that a template joins; a rubric's name may have commas: «Arts, Culture and
    Music»."""
    names = text.split(",")
    is_list = len(names) > 2 or (len(names) == 2 and (not names[1].startswith(" ") or ARABIC_LETTER.match(text)))
    return names[0].strip() if is_list and not _JOINED.search(names[-1]) else text


def rubric_names(data: StructuredData) -> Iterator[str]:
    """Yield the names of rubrics that the page declares: they may stand in a byline in place of an author."""
    yield from data.meta.get("article:section", ())
    yield from data.meta.get("section", ())
    section = data.article.get("articleSection")
    yield from (text_of(value) for value in (section if isinstance(section, list) else [section]))
    for names in _declared_trails(data):
        yield from names


def _declared_trails(data: StructuredData, url: str | None = None) -> Iterator[list[str]]:
    """Yield the names in each breadcrumb trail in JSON-LD; "" for an item without a name, and for the page at
    ``url``."""
    for node in data.nodes:
        if "breadcrumblist" in types_of(node) and isinstance(node.get("itemListElement"), list):
            items = node["itemListElement"][:_MOST_DECLARED]
            yield ["" if url and _crumb_address(item) == url else _crumb_name(item) for item in items]


def _last_breadcrumb(data: StructuredData, headline: str, url: str | None) -> str:
    trails = (_rubrics(names, headline) for names in _declared_trails(data, url) if len(names) > 1)
    return next((rubrics[-1] for rubrics in trails if rubrics), "")


def _rubrics(names: list[str], headline: str) -> list[str]:
    """Return the ``names`` of a breadcrumb trail up to an archive's years, without the front page and the article
    itself."""
    names = list(takewhile(lambda name: not _YEAR.fullmatch(name), names))
    return [name for name in names if name and not NO_RUBRIC.fullmatch(name) and not _is_headline(name, headline)]


def _is_headline(name: str, headline: str) -> bool:
    """Whether a name is the squeezed headline, or a part of it longer than half or cut off with dots."""
    squeezed = squeeze(name)
    return squeezed in headline and (2 * len(squeezed) > len(headline) or name.endswith(("...", "…")))


def _last_printed(printed: list[str], headline: str, outlet: Collection[str]) -> str:
    """Return the last name that may be a rubric's: not the outlet's own, not the headline, with letters."""
    names = [name for name in _rubrics(printed, headline) if len(name) <= _MAX_CRUMB and LETTERS.search(name)]
    own = {squeeze(name) for name in outlet} if names else set()
    return next((name for name in reversed(names) if squeeze(name) not in own), "")


def _crumb_address(item: Any) -> str:
    """Return the address of a trail's item, which is declared next to its name or in its record."""
    if not isinstance(item, dict):
        return ""
    named = item.get("item")
    return text_of(named.get("@id") or named.get("url")) if isinstance(named, dict) else text_of(named)


def _crumb_name(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    return text_of(item.get("name")) or text_of(item.get("item") if isinstance(item.get("item"), dict) else "")
