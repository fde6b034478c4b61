"""The outlet whose page was copied: a name in the page's head that another line of the page bears out.

Above the menu stand the outlet's name, its motto, its editors and buttons. Who holds the rights, what a byline,
a caption or a call to follow names, and what stands alone in another line tell which of them it is.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import combining, normalize

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.dump.fields import HOST, OF_OUTLETS
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.known_outlets import is_known_outlet, may_be_known_outlet, without_sign
from newsarc.extract.dump.layout import Layout
from newsarc.extract.dump.mastheads import known_masthead, named_below_menu, unlisted_masthead
from newsarc.extract.dump.names import NO_OUTLETS, persons, tells
from newsarc.extract.dump.notices import SUPPORT
from newsarc.extract.dump.pictures import CREDITED
from newsarc.extract.dump.title import content_words, share_of
from newsarc.extract.labels import groups, key, match_label, places
from newsarc.extract.metadata.outlet_words import KINDS_OF_OUTLET
from newsarc.extract.metadata.rights import holders_of_rights
from newsarc.extract.urls import host_of, is_of_network

_MOST_HEAD, _NEAR_END = 10, 2
"""Lines above the menu among which the outlet's name is sought."""
_MOST_WORDS = 5
_MENU_KINDS = frozenset({Kind.NAV, Kind.LIST})
_MAY_BE_OUTLET = frozenset({Kind.SHORT, Kind.NAV, Kind.HEADLINE, Kind.DATELINE, Kind.CREDIT})
_MOST_OF_MOTTO = 8
_MOST_BELOW = 4
"""Lines below the masthead of which one must part it from the headline."""
_OFFICES = ("رييس ", "مدير ", "المدير ", "المشرف ", "سكرتير ", "الناشر")
"""Of who leads an outlet, in folded spelling."""
_OF_ITS_KIND = r"(?:مدونة|منتديات|منتدى|صحيفة|جريدة|مجلة|وكالة|إذاعة|قناة)\s"
PAPER = re.compile(r"(?:صحيفة|جريدة|مجلة)(?: \S+){1,2}")
"""A paper's name with what it is: «جريدة المصب»."""
_LEAST_ENTRIES = 3
"""Entries of a menu in one line, and words of each, at most."""
_PARTING = frozenset({Kind.NAV, Kind.DATE, Kind.CREDIT, Kind.FURNITURE, Kind.FIELD, Kind.LIST})
_TEXT_KINDS = frozenset({Kind.HEADLINE, Kind.PARAGRAPH, Kind.TEASER})
_ARABIC_NAME = "[\u0621-\u063a\u0641-\u0652]{2,13}(?: [\u0621-\u063a\u0641-\u0652]{2,13}){0,4}"
"""Words in Arabic proper: longer ones are several entries of a menu that the browser ran together."""
_FORUM = re.compile(r"((?:منتديات|منتدى|شبكة) [^>»/|\d]{2,30}?)\s?[>»]")
"""«منتديات الحي > الأقسام العامة»"""
_MARKED = r"[^«»\d]{0,30}(?:موقع|صحيفة|جريدة|منصة|قناة|مجلة|وكالة) «([^«»]{2,30})»"
"""«النشرة الصباحية من موقع «الأفق»»"""
_SAID_OF_ITSELF = rf"\s?[-–—|:]\s(?:(?:ال)?(?:خبر|أخبار|رئيسية|صفحة الرسمية|صفحة الرئيسية|موقع الرسمي)|نشرة\s.{{2,40}}|{KINDS_OF_OUTLET}.{{2,40}})$"
_IN_BOTH_SCRIPTS = rf"[A-Za-z][\w .]{{1,20}} [-–—|] ({_ARABIC_NAME}?) {KINDS_OF_OUTLET}.{{2,40}}$"
_MOTTO = re.compile(rf"(?:ال)?(?:{KINDS_OF_OUTLET}|مدونة\s)")
_NAMES_ALSO = frozenset({"اليوم", "العربيه", "الجزيره", "وكالات"})
"""Words of outlets' names that menus have as well."""
_KIND = re.compile(KINDS_OF_OUTLET)
_OWNER = re.compile(r"^ل?(?:مجموعة|شركة|مؤسسة)\s")
_QUOTED = r"[«“‘’\"(]NAME[»”‘’\")]"
_OF_KIND = rf"{KINDS_OF_OUTLET}NAME\b"
_BESIDE = r"^NAME\s?(?:[-–—|/\u0640]|: )|[-–—|/\u0640]\s?NAME$"
"""«لـ«المصب»», «موقع المصب», «المصب - ...»"""
_PRESENTS = r"(?<!\w)[وف]?(?:[يت]قدم|[يت]ستعرض|[يت]رصد|[يت]نشر|[يت]وضح|رصدت?)(?: لكم)? NAME (?:لكم |لقرا|ل?متابع|خلال |في |فى |عبر |تفاصيل |[اأ]سعار )"
"""«ويقدم المصب خلال السطور التالية»: outlets speak of themselves so in texts of service."""
_KIND_WORD = r"(?:منصة|وكالة|صحيفة|جريدة|موقع|قناة|شبكة|مراسل)"
_GOT_COPY = re.compile(
    r"(?:بيان|تصريح|خبر|وثيقة|كتاب)(?: [^\W\d]+){0,2} (?:ورد(?:ت)? (?:[إا]لى |لـ ?|ل)|(?:تلقت|اطلعت علي|حصلت علي|تابعت)ه?ا? )"
    rf"(?:{_KIND_WORD} )?(?:[«“\"](?P<marked>[^«»“”\"]{{2,30}})[»”\"]|(?P<name>[^\W\d]+(?: [^\W\d]+){{0,2}}?)(?=[،,]| نسخة| [إا]ن))"
)
"""«في بيان ورد لمنصة “إيشان”»، «تلقت السومرية نيوز نسخة منه»: reporters say so of their own outlet."""
_LATIN_WORD = re.compile(r"[A-Za-z]{2,20}(?![\w.@])")
_CALL = re.compile(r"(?:تابع|انضم|اشترك)\S* (?:\S+ )?(?:قناة|موقع|صفحة|حساب|منصة) (\S+(?: \S+)?) (?:على|عبر|في)(?!\w)")
_TOLD_TO = r"(?<!\w)لـ? ?[«“\"]?NAME(?!\w)|(?:اطلعت?|حصلت?) (?:عليه\w*) NAME(?!\w)"
"""«لـ«المصب»», «تعميم اطلعت عليه المصب»"""
_SAID_TO = r"(?<!\w)[وف]?(?:قالت?|[يت]قول|أكدت?|[يت]ؤكد|أوضحت?|[يت]وضح|تصريح|حديث)(?: [^\s.«»“”\"]+){0,3} لـ? ?[«“\"]?NAME(?!\w)"
"""«تقول هدى لنواة»: what an outlet asks its readers to support is told to it."""
_TELLING = re.compile(
    r"(?<!\w)[وف]?(?:قالت?|[يت]قول|[يت]ضيف|أضافت?|[أا]كدت?|[أا]وضحت?|تصريح|حديث|تصريحات|مقابلة|اتصال|أسئلة)(?: [^\s.«»“”\"]+){0,7}? "
    r"(?:لـ ?|ل)[«“\"](?P<marked>[^«»“”\"]{2,30})[»”\"]|(?<!\w)(?:تصريح|تصريحات|حديث) (?:\S+ )?ل(?P<glued>[^\W\d]{4,20})(?!\w)"
)
"""«يقول مصطفى لـ«المصب»», «في تصريح للمصب»"""
_LEAST_TOLD, _LEAST_LINES = 2, 2
_WIRES = frozenset(map(key, (
    "رويترز", "الفرنسية", "فرانس برس", "أ ف ب", "أ.ف.ب", "الأوروبية", "الألمانية", "د ب أ", "أسوشيتد برس", "أسوشييتد برس", "أ ب", "الأناضول",
    "سبوتنيك", "شينخوا", "تاس", "غيتي", "أرشيف", "أرشيفية",
)))  # fmt: skip
"""Agencies are spoken to as outlets are, and their pictures and texts stand in all outlets."""
_SPELLING = str.maketrans("أإآى", "اااي")
"""Outlets spell their own names one way in the picture above the menu and another in the text: «الترا عراق», «ألترا عراق»."""
_BEFORE_NUMBER = r"(?<=[^\W\d])(?:\\ )?(?=\d)"
"""«لبنان24», «لبنان 24»"""
_POST_OF = "منشور "
_COMPANY = ("شركه ", "الشركه ", "مجموعه ")
"""Who owns an outlet, in folded spelling."""
_HOUSES = ("موسسه ", "الموسسه ", "دار ")
"""Who publishes it, and may be one itself where the page's head names none."""


def outlet_of_page(layout: Layout, url: str | None) -> tuple[str, str] | None:
    """The outlet's name as the page prints it, and the rule that found it; None where one line alone speaks for a name.

    ``url`` is the page's address, if it is printed.
    """
    heads = [(index, bare_name(name) or name) for index, name in _heads(layout)]
    owners = [name for line in layout.lines for name in holders_of_rights(line.text)]
    for _, name in heads:
        if any(_is_same(name, owner) for owner in owners):
            return name, "named in the page's head and in the line on rights"
    for place, (index, name) in enumerate(heads):
        if HOST.fullmatch(name) or _is_borne_out(layout, index, name, may_call=place == 0):
            return name, "named in the page's head and elsewhere in the page"
    arabic = (
        name
        for name in owners
        if may_be_known_outlet(name)
        or key(name) in places("agency") - NO_OUTLETS
        or (ARABIC_LETTER.match(name) and len(key(name)) > 1 and not match_label(key(name)))
    )
    owner = next((name for name in arabic if not (key(name).startswith(_COMPANY) or _is_motto(name))), None)
    if owner and not key(owner).startswith(_HOUSES):
        return owner, "line on rights"
    if owner and (paper := _paper_of(layout, owner)):
        return paper, "a paper in the page's head, whose house has the rights"
    opening = [line.text.split(" | ")[0] for line in layout.lines[:1]]  # «خبرگزاری مهر | اخبار ایران و جهان»
    first = (*(name for _, name in heads[:1]), *opening)
    known = next((name for name in first if key(name) in places("agency") - NO_OUTLETS), None)
    if known := known or known_masthead(layout):
        return known, "a known outlet's name in the page's head"
    if masthead := _masthead(layout) or unlisted_masthead(layout):
        return masthead, "alone in the page's first line"
    if below_menu := named_below_menu(layout):
        return below_menu, "between the menu and the headline"
    if owner:
        return owner, "line on rights"
    crumbs = (_FORUM.match(line.text) for line in layout.lines[:_MOST_HEAD])
    if forum := next(filter(None, crumbs), None):
        return forum[1], "the first step of a forum's trail"
    below = [*layout.tail, *range(layout.body[-1] + 1, len(layout.lines))[:_NEAR_END]] if layout.body else []
    signed = (layout.lines[index].text for index in below if layout.marks[index].kind is Kind.SHORT)
    signed = (text for text in signed if not text.endswith(":"))  # «الوسط:» heads a list
    if signature := next((text for text in signed if _is_signature(text) or is_known_outlet(key(text))), None):
        return signature, "below the text"
    if spoken_to := next(_spoken_to(layout), None):
        return spoken_to, "whose picture or channel it is, and whom the text was told"
    if told := _told_again(layout):
        return told, "to whom the text was told again and again"
    if named := _named_as_host(layout, url or _address_below_lead(layout)):
        return named, "the name in the page's address and in its text"
    copies = (found for index in layout.body for found in _GOT_COPY.finditer(layout.lines[index].text))
    reader = next((found["marked"] or found["name"] for found in copies), None)
    return (reader, "who got a copy of the statement") if reader else None


def _paper_of(layout: Layout, house: str) -> str | None:
    """«جريدة المصب» above the headline, where «مؤسسة المصب» publishes it: the paper is named in full, the house need not be."""
    above = (line.text for line in layout.lines[: layout.title or 0])
    return next((text for text in above if PAPER.fullmatch(text) and _is_same(text, house)), None)


def _spoken_to(layout: Layout) -> Iterator[str]:
    """Names in captions and in calls, «تابع قناة المصب على الواتساب», of outlets that the text says it was told to: «لـ«المصب»»."""
    text = " ".join(layout.lines[index].text for index in layout.body)
    for line, mark in zip(layout.lines, layout.marks, strict=True):
        credited = CREDITED.search(line.text) if mark.kind is Kind.CAPTION else None
        called = _CALL.search(line.text) if mark.kind is Kind.FURNITURE else None
        name = re.split(r"\s*[/|]\s*", credited[1])[0] if credited else called[1] if called else ""
        if name and _may_be_own(name) and re.search(_TOLD_TO.replace("NAME", re.escape(name)), text):
            yield name
    around = (line.text for index, line in enumerate(layout.lines) if index not in {*layout.body, layout.title})
    for name in (called[1] for called in map(SUPPORT.match, around) if called):  # of the people of Gaza, too
        if _may_be_own(name) and re.search(_SAID_TO.replace("NAME", re.escape(name)), text):
            yield name


def _may_be_own(name: str) -> bool:
    """Whether a name to which something was told may be the page's own outlet: no agency's, which all quote, and nobody's."""
    return key(name) not in _WIRES | NO_OUTLETS and persons(name) is None


def _told_again(layout: Layout) -> str | None:
    """A name in marks to which the text says that somebody told it, twice or beside a line of its own, or one without marks that
    other lines have too."""
    text = " ".join(layout.lines[index].text for index in layout.body)
    found = list(_TELLING.finditer(text))
    alone = {line.key for line in layout.lines}
    for name, told in Counter(one["marked"] for one in found if one["marked"]).most_common():
        is_own = told >= _LEAST_TOLD or key(name) in alone
        if is_own and _may_be_own(name):
            return name
    body = set(layout.body)
    others = [set(line.key.split()) for index, line in enumerate(layout.lines) if index not in body]
    for name in (one["glued"] for one in found if one["glued"]):
        if sum(key(name) in words for words in others) >= _LEAST_LINES and _may_be_own(name):
            return name
    return None


def _address_below_lead(layout: Layout) -> str | None:
    """The address alone in a line below the deck or the lead, where some outlets print the page's own short one; no network's."""
    start, end = layout.title or 0, (layout.body[1:2] or [0])[0]
    own = (layout.marks[i].value for i in range(start, end) if layout.marks[i].kind is Kind.URL)
    return next((url for url in own if url and not is_of_network(url)), None)


def _named_as_host(layout: Layout, url: str | None) -> str | None:
    """The word in Latin letters that the host of the page's address is named after: DW, with https://p.dw.com/p/4yXq2."""
    *_, name, _ = ["", *host_of(url).split(".")] if url else ("", "")
    printed = (line.text for line, mark in zip(layout.lines, layout.marks, strict=True) if mark.kind is not Kind.URL)
    words = (word for text in printed for word in _LATIN_WORD.findall(text))
    return next((word for word in words if word.lower() == name), None)


def _heads(layout: Layout) -> Iterator[tuple[int, str]]:
    """What may be a name above the menu, or be the menu's first entry, with its line's index."""
    end = layout.title if layout.title is not None else (layout.body or [0])[0]
    listed = {index for listing in layout.listings for index in range(listing.label, listing.end)}
    for index in range(min(end, _MOST_HEAD)):
        if index not in listed and (name := _name(layout, index)):
            yield index, name
        if {layout.marks[index].kind, layout.marks[index + 1].kind} <= _MENU_KINDS:
            return


def _name(layout: Layout, index: int) -> str | None:
    """The text of a line that may be an outlet's name: nobody's, no place, no language and no question."""
    text = without_sign(layout.lines[index].text)
    words = key(text)
    if words.removeprefix(_POST_OF) == layout.lines[index + 1].key:
        return None  # a network's heading above the account's name
    is_short = len(words) > 1 and words.count(" ") < _MOST_WORDS and text[-1] not in ":؟?!." and text[0] != "#"
    if layout.marks[index].kind not in _MAY_BE_OUTLET or not is_short or persons(text):
        return None
    return None if words in groups("home") | groups("languages") | places("place") else text


def _masthead(layout: Layout) -> str | None:
    """What may be a name in the page's first line, buttons aside, where a menu, a day or a byline parts it from the headline.

    A kicker stands right above the headline; what the headline and the lead have all words of is what the story is about.
    """
    end = layout.title if layout.title is not None else next(iter(layout.body), 0)
    shown = (
        i for i in range(min(end, _MOST_HEAD)) if layout.marks[i].kind is not Kind.FURNITURE and layout.lines[i].key
    )
    first = next((i for i in shown if not _is_passed(layout.lines[i].key)), end)
    if first == end:
        return None
    below = range(first + 1, min(end, first + 1 + _MOST_BELOW))
    parted = next((i for i in below if layout.marks[i].kind in _PARTING or _is_row(layout.lines[i].text)), None)
    name = bare_name(layout.lines[first].text)
    is_said = re.match(_OF_ITS_KIND, name) is not None or _is_explained(layout, first)
    is_called = PAPER.fullmatch(name) is not None
    if parted is None and not is_called:
        return None
    if not is_said and any(layout.marks[i].kind in _TEXT_KINDS for i in range(first + 1, parted or end)):
        return None
    words = key(name)
    is_said |= name != layout.lines[first].text
    is_again = sum(line.key == layout.lines[first].key for line in layout.lines) > 1  # an entry of a menu
    is_name = layout.marks[first].kind in _MAY_BE_OUTLET - {Kind.NAV} and name.count(" ") + 1 < _MOST_WORDS
    is_name = is_name and (is_said or " " in name) and not is_again
    if not is_name or not re.fullmatch(_ARABIC_NAME, name) or match_label(words) or words in places("place"):
        return None
    parts = words.split()
    is_entry = parts[0] in groups("nav") | groups("home") | groups("languages")
    if is_entry or _is_motto(name):
        return None  # of a menu
    told = content_words(" ".join([layout.title_key, *(layout.lines[i].key for i in layout.body[:1])]))
    return None if tells(name) or persons(name) or share_of(words, told) == 1 else name


def _is_motto(name: str) -> bool:
    """Whether what may be a name says only what the outlet is: «صحيفة إلكترونية سودانية», «مؤسسة إعلامية مستقلة»; in «وكالة أنباء هاوار»
    the last word does not agree with the first."""
    parts = key(name).split()
    if len(parts) == _LEAST_ENTRIES and parts[0].endswith("ه") and not parts[-1].endswith("ه"):
        return False
    return not OF_OUTLETS.isdisjoint(parts[1:2]) and not parts[-1].startswith("ال")


def _is_passed(words: str) -> bool:
    """Whether a line above the masthead is a network's name, one of the site's languages or an office of the outlet: «رئيس التحرير»."""
    parts = words.split()
    is_button = groups("share words").issuperset(parts) or groups("languages").issuperset(parts)
    return is_button or words.removeprefix("و").startswith(_OFFICES)


def _is_row(text: str) -> bool:
    """Whether strokes part a line into the entries of a menu: «أمراض | تغذية | اسأل طبيبا»."""
    entries = re.split(r"\s*[|•·]\s*", text)
    return len(entries) >= _LEAST_ENTRIES and all(0 < len(entry.split()) <= _LEAST_ENTRIES for entry in entries)


def bare_name(text: str) -> str:
    """A name without its sign and what it says of itself: «النهرين - موقع القراء», «وكالة النهر - الخبر», «Nahrain - النهرين جريدة إلكترونية»."""
    name = without_sign(text)
    if both := re.match(_IN_BOTH_SCRIPTS, name):
        return both[1]
    if marked := re.match(_MARKED, name):
        return marked[1]
    return re.sub(_SAID_OF_ITSELF, "", name).strip()


def _is_signature(text: str) -> bool:
    """Whether a line of two or three words ends as outlets' names do: «حارتنا نيوز»."""
    words = key(text).split()
    is_short = 1 < len(words) < _MOST_WORDS - 1 and ARABIC_LETTER.match(text) is not None
    return is_short and words[-1] in places("outlet words") - _NAMES_ALSO


def _first_word(name: str) -> str:
    """The first word of a name, folded, behind what it says of its kind («صحيفة», «موقع»)."""
    return key(_KIND.sub("", _OWNER.sub("", name))).split(" ", 1)[0]


def _is_same(name: str, owner: str) -> bool:
    """Whether two names on one page are the same outlet's: «عكاظ» and «مؤسسة عكاظ للصحافة», «مصراوي» and «لمصراوي»."""
    if not ARABIC_LETTER.search(name):
        own, other = _without_accents(key(name)), _without_accents(key(owner))
        more = own.removeprefix(other).split()
        return f"{other} ".startswith(f"{own} ") or (more != own.split() and places("outlet words").issuperset(more))
    own, other = _first_word(name), _first_word(owner)
    return own in (other, other.removeprefix("ل")) or key(name).replace(" ", "") == key(owner).replace(" ", "")


def _without_accents(text: str) -> str:
    """Names are spelt with accents in one place of a page and without in another: "Mosaïque FM", "© Mosaique FM"."""
    return "".join(sign for sign in normalize("NFD", text) if not combining(sign))


def _is_borne_out(layout: Layout, index: int, name: str, may_call: bool) -> bool:
    """Whether another line names the outlet, between strokes or marks or in a call to the reader, or an address does.

    Calls name what else a menu holds too, «مباريات اليوم»: they bear out the first name alone, of which ``may_call`` is true.
    Menus in Latin letters have too many names that come again for the first.
    """
    words, is_entry = key(name), layout.marks[index].kind is Kind.NAV
    if not ARABIC_LETTER.search(name):
        is_host = any(f".{words}." in line.text or f"/{words}." in line.text for line in layout.lines)
        return is_host or (may_call and index == 0 and _is_called(layout, words))
    if not is_entry and (_says_kind(layout, name) or _is_explained(layout, index)):
        return True
    own = _KIND.sub("", name).translate(_SPELLING)
    named = re.sub(_BEFORE_NUMBER, " ?", re.escape(own))
    forms = (_QUOTED, _OF_KIND.translate(_SPELLING), _BESIDE, _PRESENTS)
    quoted, of_kind, beside, presents = (re.compile(form.replace("NAME", named)) for form in forms)
    for index, (line, mark) in enumerate(zip(layout.lines, layout.marks, strict=True)):
        text = line.text.translate(_SPELLING)
        if line.key == words or mark.kind is Kind.NAV or not re.search(named, text):
            continue
        if quoted.search(text) or (not is_entry and beside.search(text)):
            return True
        if index in layout.body and presents.search(text):
            return True
        is_called = may_call and mark.kind is Kind.FURNITURE and not is_entry and f" {words} " in f" {line.key} "
        if is_called or (index not in layout.body and of_kind.search(text)):
            return True
    return False


def _is_called(layout: Layout, words: str) -> bool:
    """Whether a call to follow or to load an application ends with a name: «حمل تطبيق Nahrain»."""
    pairs = zip(layout.lines, layout.marks, strict=True)
    return any(mark.group == "newsletter" and line.key.endswith(f" {words}") for line, mark in pairs)


def _says_kind(layout: Layout, name: str) -> bool:
    """Whether a name opens or ends with an outlet's word, and is not what the text is about, as «قناة السويس» may be."""
    first, *others = key(name).split()
    if not others or others[0] in OF_OUTLETS:
        return False
    known = places("outlet words") - _NAMES_ALSO
    lead = content_words(" ".join(layout.lines[i].key for i in layout.body[:2]))
    return not known.isdisjoint((first.removeprefix("ال"), others[-1])) and share_of(" ".join(others), lead) != 1


def _is_explained(layout: Layout, index: int) -> bool:
    """Whether the next line says of what kind the outlet is: «مدونة شخصية عن المدن», «صحيفة يومية مستقلة»."""
    motto = layout.lines[index + 1].text
    return motto.count(" ") < _MOST_OF_MOTTO and _MOTTO.match(motto) is not None
