"""The names in a piece of a byline: cut apart, without titles and jobs, told by their shape."""

from __future__ import annotations

import re
from string import digits

from newsarc.arabic.letters import ARABIC_LETTER
from newsarc.extract.expressions import holds_any
from newsarc.extract.labels import key, places
from newsarc.extract.metadata.arabic_names import is_persons_name, with_initial_apart
from newsarc.extract.metadata.byline_leads import OTHER_WORK, WORK, after_dateline, after_lead, is_lead
from newsarc.extract.metadata.byline_words import ACCOUNTS, AGENCIES, NO_NAMES, are_byline_words, leads_to_others
from newsarc.extract.metadata.han_names import han_name_alone, is_han_name
from newsarc.extract.metadata.title_parts import squeeze

_JOINT = re.compile(
    r"\s*(?:[,،;؛]|(?<=\s)\+|&(?!\s?Co\b))\s*(?:(?i:and|und|et)\s)?"
    r"|\s(?:(?i:and|und|et|mit|avec|with|och|oraz)|en|og|ve|και|és|și|и|وَ|و|اور)\s|\s[yei]\s(?=[^\s,،]+\s[^\s,،])"
)
"""What joins two names. Short words of Romance and Slavic languages also join parts of one name («Ortega y Gasset»)."""
ANDS = frozenset("and und et y e en og och و".split())
_WAW = re.compile(
    r"(?<=\S\S)\s+و(?!(?:ليد|لید|ائل|سيم|سام|جدي|جدى|جيه|حيد|ردة|رد|فاء|فيق|لاء|داد|ئام|هبة|هبه|هيب|ديع|صفي|صفى|عد"
    "|الي|لي|اصف|ضاح|اثق|سن|نيس|"
    r"ادي|ادى|زارة|كالة|حدة|لاية|اشنطن|سط|طني?ة?|"
    r"لد|هدان|هاب|داعة|هبي|هبى|فا|جدان|صال|ميض|رقاء|فائي)\b)(?=[^\W\d_]{2,}\s+[^\W\d_]{2,})"
)
"""«and», but not as the first letter of a given name."""
_TITLES = re.compile(
    r"^(?:(?:الكاتبة?|الصحفية?|الصحافية?|الإعلامية?|الدكتورة?|الأستاذة?|المهندسة?|مراسل(?:نا|تنا)?|reporter|"
    r"journalist)\s*[:：/]?\s+)+",
    re.IGNORECASE,
)
_WORK = re.compile(WORK)
_ROLE = re.compile(
    r"^(?:[\w\-]+\s){0,5}(?:editor(?:-at-large)?|analyst|anchor|meteorologist|reporter|correspondent"
    "|journalist(?:in)?|redakteur(?:in)?|writer|contributor|"
    r"columnist|author|"
    r"autor(?:in)?|leiter(?:in)?|director|phd|md|ph\.d\.?|m\.d\.?|jr\.?|sr\.?|m[as]|ba|msc|mba|mph|jd|rn|rdn?|ceo"
    "|المحررة?|"
    r"كاتبة?|صحفية?|صحافية?|مراسلة?|"
    r"رئيس التحرير|مدير التحرير|إعلامية?|كاتب صحفي|كاتب وصحفي|كاتب و?باحث)(?:\s(?:of|der|des|de|at|في|من|"
    r"لدى)\s.{0,80})?$",
    re.IGNORECASE,
)
_JOB_OF = re.compile(
    r"(?:مراسلة?|صحفية?|صحافية?|كاتبة?|محررة?|باحثة?|أستاذة?|مديرة?|رئيسة?|خبيرة?|محللة?|ناشطة?|عضو|موفدة?|envoyée?s?|"
    r"correspondante?s?)\s",
    re.IGNORECASE,
)
"""How a part after the name begins that is the person's job: «سلمى الهادي، مراسلة الواحة – القاهرة»."""
_FUNCTION_WORDS = re.compile(
    r"\b(?:في|من|إلى|على|عن|أن|إن|بعد|قبل|هذا|هذه|التي|الذي|لا|ما|the|of|to|is|are|was|that|this|der|die|das|dem|"
    r"den|ist|ein|"
    r"eine|einem|einer|bis|nach|les|des|une|est|los|las|una|hasta|del)\b",
    re.IGNORECASE,
)
_PARTICLES = re.compile(
    r"\s(?:v[ao]n|de|zu)\s(?:der|den|dem|het|la|las|los)\s(?=[^\W\d_])|\sdel\s(?=[^\W\d_])", re.IGNORECASE
)
"""Articles within a family name: «van den Berg», «von der Heide», «de los Ríos»."""
_CONTACT = re.compile(r"[<(\[]?\s?\b[\w.+\-]{1,64}@[\w.\-]{1,80}\s?[>)\]]?|https?://\S*|\bwww\.\S+|(?<!\w)@\w+")
"""Addresses and account names."""
_EDGES = "\u200e\u200f\u202a\u202b\u202c\u0640→←›‹ \t\u00a0:：-–—|،,;؛•*/／\"'“”«»()[]"
_OTHER_CREDIT = re.compile(
    f"(?:المصدر|{OTHER_WORK}|quelle|fotos?|source|photos?|bild(?:er)?|źródło|fuente|fonte|фото|источник|责任编辑|责编"
    rf"|来源)\s{{0,2}}[:：/]|"
    r"(?:copyright|фото\sиз|cortesía|(?:photo(?:graph)?(?:s|y|ed)?|illustrat(?:ions?|ed)|images?|video)\sby"
    r"|(?:image|photo|picture)\scredits?)\b",
    re.IGNORECASE,
)
"""Credits for others than the author: photographers, the source of the text."""
_AGENCY_AFTER = tuple(
    f" {name}" for name in ("the associated press", "associated press", "the canadian press", "canadian press", "reuters",
    "bloomberg", "bloomberg news", "bloomberg opinion", "afp", "md", "m.d.", "phd", "ph.d.")
)  # fmt: skip
_JOB_AFTER = re.compile(
    r"\s(?:(?:مراسل|محرر|موفد)ة?\s(?:صحيفة|جريدة|وكالة|موقع|قناة|مجلة|إذاعة)\s|[Ee]nvoyé|[Cc]orrespondant|[Ss]pecial [Cc]orrespondent|[Ss]taff (?:[Ww]riter|[Rr]eporter))"
)
"""The person's employer and job, printed after the name without a sign."""
_OPEN_MARK = re.compile(r'\s"[^"\s][^"]*$')
"""A name that ends with another in quotation marks: «فريق موقع "الواحة"»."""
_STAFF_NUMBER = r"[A-Za-z]{0,2}\d{3,}"
"""«F102284»: a number that newsrooms give to those who post."""
_LEAST_WITH_AFFILIATION = 3
"""Minimum words of a name with its affiliation: a given name, a family name and an agency."""
_BODY = re.compile(r"[^,،;؛&]{0,64}\s(?:für|for|of)\s")
_BODIES = ("minist", "department", "bund", "amt", "institut", "verein", "bureau", "office", "association", "society")
"""How names of bodies begin in which "and" joins their subjects: «Amt für Umwelt und Natur»."""
_BUTTON = re.compile(
    r"(?:see|view|read|browse)\s(?:all|more|staff|full|profile|bio)\b|for\sthe\s|learn\smore|filed\sunder|"
    r"(?:subscribe|send|follow|contact|email)\s|bio$|(?:معاينة|مشاهدة|عرض|زيارة)\s(?:صفحة|ملف|الملف|كل|جميع)\s|"
    r"(?:كل|جميع|كافة|سائر|مزيد\sمن|المزيد\sمن)\s(?:ال)?(?:مقالات|مقالاته|مقالاتها|أخبار|تقارير|مواضيع|مشاركات|منشورات|أعمال|قصائد|قصص|نصوص|كتابات|كتب)(?:\s|$)",
    re.IGNORECASE,
)
"""How links in a box about an author begin, and "For the Tribune": no names."""
_ONLY_LABEL = re.compile(
    r"(?:(?:آخر\s|تم\s|تاريخ\s|وقت\s)?(?:ال)?(?:تحديث|تعديل|نشر|إنشاء|إضافة)(?:ه|ها)?|"
    r"(?:نُ?شر|أُ?ضيف|أُ?رسل|حُ?رر|أُ?نشئ|أُ?درج)ت?|(?:انقر|اضغط|تابع|المزيد)(?:\sهنا)?)$"
)
_ENDS_IN_LEAD = re.compile(r"\s(?:by|von|par|por|door)$", re.IGNORECASE)
"""The byline word that ends an element, before the name in the next: «Analysis by»."""


def is_other_credit(text: str) -> bool:
    """Whether a line opens with a credit for something other than the text: "(Image credits: ...)"."""
    return _OTHER_CREDIT.match(text.strip(_EDGES)) is not None


def is_place(name: str) -> bool:
    """Whether an Arabic name is that of a listed place."""
    return ARABIC_LETTER.match(name) is not None and key(name) in places("place")


def looks_like_name(name: str) -> bool:
    """Whether words have the shape of a person's name: few, with capitals, and without words that names do not have."""
    words = with_initial_apart(name).split()
    if len(words) > 5 or (_FUNCTION_WORDS.search(name) and _FUNCTION_WORDS.search(_PARTICLES.sub(" ", name))):
        return False
    cased = [word for word in words if word[0].lower() != word[0].upper()]
    if not cased:
        return len(words) > 1 or is_han_name(name)
    return cased[0][0].isupper() and cased[-1][0].isupper()


def split_names(text: str) -> list[str]:
    """Return ``text`` cut at commas, "and", و ... into cleaned names, without job titles and account names."""
    names: list[str] = []
    roles: list[str] = []
    text = " ".join(text.split())  # thousands of line ends would take quadratic time
    if text.startswith("#"):  # a hashtag
        return names
    for part in [text] if _names_body(text) else _JOINT.split(text):
        if names and _JOB_OF.match(part):
            continue
        for piece in _WAW.split(part):
            name = clean_name(piece)
            if name and not is_place(name):
                (roles if _ROLE.match(name) else names).append(name)
    return list(dict.fromkeys(names or roles[:1]))


def _names_body(text: str) -> bool:
    start = _BODY.match(text)
    return start is not None and holds_any(start[0].lower(), _BODIES)


def without_contacts(text: str) -> str:
    """Return ``text`` with a space in place of each mail address, web address and account."""
    return _CONTACT.sub(" ", text) if "@" in text or "://" in text or "www." in text else text


def clean_name(text: str) -> str:
    """Return one name without addresses, byline words and titles; "" if the rest cannot be a name."""
    text = _without_town(without_contacts(text)).strip(_EDGES).lstrip(". ")
    if is_other_credit(text):
        return ""
    text = text[after_dateline(text) :]
    text = text[after_lead(text) :]
    if (work := _WORK.match(text)) and is_persons_name(after := text[work.end() :]):
        text = after
    if text.startswith("من ") and is_persons_name(after := text.removeprefix("من ")):
        text = after
    words = _TITLES.sub("", text.strip(_EDGES)).split()
    words = words[bool(words) and words[0] in ANDS :]  # the other name stands in an element of its own
    words = words[: len(words) - (bool(words) and words[-1] in ANDS)]
    if len(words) > 1 and words[: len(words) // 2] == words[len(words) // 2 :] and words[0][-1] != ".":
        words = words[: len(words) // 2]  # printed twice, for two widths of the screen
    text = " ".join(words[:1] if len(words) > 1 and words[1] == "in" and words[0].lower() in AGENCIES else words)
    if len(words) >= _LEAST_WITH_AFFILIATION:
        text = _without_affiliation(text, len(words[0] + words[1]) + 1)
    text = han_name_alone(text) if text[:1] > "\u3000" else text
    key = squeeze(text)
    account = key.rstrip(digits)
    if (
        len(key) < 2
        or not account
        or account in ACCOUNTS
        or account.endswith("admin")
        or re.fullmatch(_STAFF_NUMBER, text)
        or text.lower() in NO_NAMES
        or _ONLY_LABEL.match(text)
        or is_lead(text)
        or leads_to_others(words)
        or _ENDS_IN_LEAD.search(text)
        or _BUTTON.match(text)
        or (words[0] == "The" and words[-1].islower())
        or are_byline_words(text)
        or len(text) > 80
        or len(text.split()) > 7
    ):
        return ""
    return text + '"' * bool(_OPEN_MARK.search(text))


def _without_town(text: str) -> str:
    """Return a name without the town after it: «سلمى الهادي (جدة)», «سلمى الهادي - جدة»."""
    name, opening, town = text.rstrip().rpartition("(")
    if opening and town.endswith(")"):
        return name if is_place(town[:-1].strip()) else text
    name, dash, town = text.replace(" – ", " - ").rpartition(" - ")
    return name if dash and is_place(town.strip()) else text


def _without_affiliation(name: str, least: int) -> str:
    """Return ``name`` without a job or agency that begins after at least ``least`` characters."""
    job = _JOB_AFTER.search(name, least)
    name = name[: job.start()] if job else name
    agency = next((each for each in _AGENCY_AFTER if name[-len(each) :].lower() == each), "")
    return name[: -len(agency)] if agency and len(name) - len(agency) >= least else name
