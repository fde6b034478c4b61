"""Lines below a text on its writers: who they are, how to reach them, who helped."""

from __future__ import annotations

import re

_CONTRIBUTED = (
    r"(?:.{3,220}\bcontributed (?:reporting|to this (?:report|story|article))\b[^.!?]{0,40}"
    r"|Contributing: .{2,100}?)\.?$"
)
"""«The outlet's So-and-so contributed to this report.»"""
_WORKED = (
    r"\W?(?:(?:Additional )?[Rr]eporting|Writing|Editing|Compiled)(?: and \w+)? by [A-Z].{2,240}$"
    r"|\(This (?:story|version) (?:was|has been|corrects|refiles|adds)\b.{5,200}\)$"
)
"""«(Reporting by So-and-so; Editing by So-and-so)»"""
_SHARED_IN = (
    r"\W{0,3}(?:شارك|ساهم|أسهم)(?:ت|ا|تا|وا)? (?:في |ب)(?:(?:إعداد|اعداد|كتابة|تحرير) )?(?:هذا |هذه )?"
    r"(?:ال)?(?:إعداد|تقرير|تغطية|قصة|خبر|مادة)\b\s?(?::[^:]{2,150}|(?: [^\s.؟!:\d]+){0,8})\W?$"
)
_PART, _BEFORE_PART = ("شارك", "ساهم", "أسهم"), "(*- "
_PART_STARTS = frozenset("شسأ" + _BEFORE_PART)
"""«شارك في إعداد التقرير: فلان من بغداد»; a sentence on who shared in some report ends with a full stop."""
_HOW_TO_REACH = (
    "(?:You can )?(?:[Cc]ontact|[Ee]-?mail|[Rr]each|[Ff]ollow|[Ww]rite to) "
    "(?:(?:the )?(?:writer|reporter|author)s?|him|her|them|me|us|"
    r"[A-Z@][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})\b.{0,150}(?:@|[Tt]witter)"
    r"|(?:[A-Z][\w.'’-]* ){0,3}[\w'’-]{3,20} (?:[A-Z][\w.'’-]* ){2,4}(?:can|may) be (?:reached|contacted) (?:at|via|by|on) .{3,120}$"
    r"|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}(?: |$).{0,80}$"
)
_BIO = (
    r"(?:[A-Z][\w.'’-]+ ){1,4}(?:is (?:a|an|the) (?:[\w'’.-]+ ){0,6}"
    "(?:writer|reporter|correspondent|columnist|contributor|blogger) "
    r"(?:for|at|in|with|of|based)\b|(?:also )?writes (?:a blog )?for )"
)
_JOB = (
    r"\W{0,4}(?:كاتب|صح[ا]?في|باحث|أكاديمي|محلل|خبير|روائي|شاعر|ناقد|مفكر|[إا]علامي|أستاذ|مدو[ّ]?ن|مترجم|دبلوماسي"
    "|اقتصادي|محام|سياسي)[يةو]{0,2}"
    r"(?: [^\s.,،:؟!\d]+){2,8}\W?$"
)
"""The writer's occupation, below the text: «كاتب صحفي مقيم في بيروت»."""
_JOBS, _LONGEST_JOB = (
    "كاتب", "صحفي", "صحافي", "باحث", "أكاديمي", "محلل", "خبير", "روائي", "شاعر", "ناقد", "مفكر", "إعلامي", "اعلامي",
    "أستاذ", "مدون", "مدوّن", "مترجم",
    "دبلوماسي", "اقتصادي", "محام", "سياسي",
), 80  # fmt: skip
_NAME = (
    r"(?!(?:D(?:er|ie|as)|Eine?|The|This|El|La|Les?|Il|Um|Uma)\s)"
    r"(?:(?:Dr|Prof|Dipl)\.?[\s-](?:[A-Z]\w{1,8}\.\s)?){0,2}(?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ][\w'’-]+"
)
_BIO_IN_LANGUAGES = (
    rf"{_NAME}(?: \([^()]{{1,30}}\)|, [^.,]{{3,60}},)? (?:"
    r"is (?:[\w'’&-]+ ){0,6}(?:writer|reporter|correspondent|columnist|contributor|blogger|journalist|editor|author"
    r"|professor|lecturer|freelancer)\b"
    r"|(?:ist|arbeitet|schreibt|leitet|berichtet|lebt) (?:[\w-]+,? ){0,8}"
    r"(?:(?:freie[rn]? )?[\w-]{0,20}(?:[Rr]edakteur|[Jj]ournalist|[Aa]utor|[Rr]eporter|"
    r"[Kk]orrespondent|[Kk]olumnist|[Pp]rofessor|[Hh]erausgeber|[Bb]logger|[Vv]olontär)|Ressort\b|Redaktion\b)"
    r"|es (?:un |una |el |la )?(?:periodista|escritora?|profesora?|redactora?|columnista)\b"
    "|est (?:une? |le |la )?(?:journaliste|professeur|chercheu|rédact|écrivain|maître)"
    "|jest (?:dziennikar|redaktor|publicyst|profesor)|è (?:un |una )?(?:giornalista|scritt|profess)"
    "|é (?:um |uma )?(?:jornalista|escrit|profess))"
)
_LONGEST_BIO, _LONGEST_IN_LANGUAGES = 200, 450


def names_contributors(text: str) -> bool:
    """Whether a line names contributors to the report: it is the last of the report."""
    if "ontribut" in text:
        return re.match(_CONTRIBUTED, text) is not None
    if text[:1] not in _PART_STARTS or not text[:8].lstrip(_BEFORE_PART).startswith(_PART):
        return False
    return not text.endswith(".") and re.match(_SHARED_IN, text) is not None


def is_of_writer(text: str) -> bool:
    """Whether the last line of a text is on its writers: «Jane Doe writes for the Almidan.», «Contact the writer: ...»,
    «*كاتب وباحث لبناني»."""
    if (" by " in text or "(This " in text) and re.match(_WORKED, text):
        return True
    if ("@" in text or "witter" in text or "be reached" in text) and re.match(_HOW_TO_REACH, text):
        return True
    if len(text) <= _LONGEST_JOB and not text.endswith(".") and text.lstrip("*-–— •()").startswith(_JOBS):
        return re.match(_JOB, text) is not None
    if not text[:1].isupper():
        return False
    if len(text) <= _LONGEST_BIO and re.match(_BIO, text):
        return True
    return len(text) <= _LONGEST_IN_LANGUAGES and re.match(_BIO_IN_LANGUAGES, text) is not None
