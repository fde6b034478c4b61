"""Forms of citing crossed with speakers and orders: who is the speaker, and why.

Written for this table. Every row is (id, text, speaker of the quotation, reason); several quotations have a tuple of
speakers, in order. ``None`` is a quotation nobody can be named for.
"""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID, check_speakers

BEHIND = [
    ("thus", f"«{SAID}». هكذا قالت ليلى الحداد.", "ليلى الحداد", "the sentence behind the last quotation is read too"),
    ("this-is-what", f"«{SAID}».. هذا ما قاله سامر الحداد.", "سامر الحداد", "two full stops end one sentence"),
    ("said-only", f"«{SAID}». قال سامر الحداد. وعاد.", "سامر الحداد", "he says nothing else in his sentence"),
    ("said-more", f"«{SAID}». قال سامر الحداد إن الأمر صعب.", None, "he says something else"),
    (
        "added-with-name",
        f"«{SAID}». وأضاف سامر الحداد: «{GOOD}».",
        ("سامر الحداد", "سامر الحداد"),
        "who adds something has said what stands before",
    ),
    (
        "added-in-sentence",
        f"«{SAID}»، وأضافت ليلى الحداد: «{GOOD}».",
        ("ليلى الحداد", "ليلى الحداد"),
        "behind a comma",
    ),
    (
        "added-by-another",
        f"قال كريم المصري: «{SAID}». وأضاف سامر الحداد: «{GOOD}».",
        ("كريم المصري", "سامر الحداد"),
        "but the first has a speaker",
    ),
    ("dash-name", f"«{SAID}» – سامر الحداد", "سامر الحداد", "signed behind a dash"),
    ("bracketed-name", f"«{SAID}» (سامر الحداد).", "سامر الحداد", "signed in brackets"),
    ("next-line", f"«{SAID}».\nالدكتورة ليلى الحداد", "ليلى الحداد", "signed in the next line"),
    ("next-line-story", f"«{SAID}».\nسامر الحداد يعود إلى بيته.", None, "a sentence is no signature"),
    ("words-of", f"«{SAID}»، والكلام لسامر الحداد.", "سامر الحداد", "whose words they are"),
    ("talk-about", f"«{SAID}»، والكلام عن الوزير سامر الحداد.", None, "but not whom they are about"),
]

SOURCES = [
    ("lam-name", f"ووفقاً لسامر الحداد، «{SAID}».", "سامر الحداد", "a given name behind ل"),
    ("lam-lam", f"«{SAID}»، وفقاً لليلى الحداد.", "ليلى الحداد", "no article in لليلى"),
    (
        "lam-surname",
        f"وصل الوزير سامر بلخوجة أمس. «{SAID}»، وفقا لبلخوجة.",
        "سامر بلخوجة",
        "a surname behind ل that the text has",
    ),
    ("lam-office", f"وصل وزير الصحة سامر الحداد. «{SAID}»، وفقا للوزير.", "سامر الحداد", "his office alone"),
    ("lam-body", f"أصدرت وزارة الصحة توجيهات. «{SAID}»، وفقا للوزارة.", "وزارة الصحة", "the body alone"),
    ("statement-lam", f"وجاء في بيان لعلي سامر الحداد: «{SAID}».", "علي سامر الحداد", "ي of a name, no adjective"),
    ("before-lam", f"وسبق لسامر الحداد أن قال: «{SAID}».", "سامر الحداد", "who did it before"),
    ("lips", f"وعلى لسان الوزير سامر الحداد: «{SAID}».", "سامر الحداد", "without جاء"),
    ("opinion", f"برأي سامر الحداد، «{SAID}».", "سامر الحداد", "at the head of the sentence"),
    (
        "deputy-relayed",
        f"نقلت الوكالة عن النائب عن كتلة الوفاء سامر الحداد قوله: «{SAID}».",
        "سامر الحداد",
        "the second عن belongs to the office",
    ),
    ("occasion", f"سامر الحداد في تصريح صحافي: «{SAID}».", "سامر الحداد", "a line without a verb"),
    ("platform", f"الوزيرة ليلى الحداد عبر فيسبوك: «{SAID}».", "ليلى الحداد", "where she wrote"),
    ("posted", f"وعلى صفحته في فيسبوك كتب سامر الحداد «{SAID}».", "سامر الحداد", "كتب behind the platform is a verb"),
    ("closing-words", f"وأضاف في ختام كلمته سامر الحداد: «{SAID}».", "سامر الحداد", "a bare name behind the occasion"),
]

SHAPES = [
    (
        "source-object",
        f"نفى مصدر أمني الأنباء. وقال: «{SAID}».",
        "مصدر أمني",
        "an adjective ends him; an object follows",
    ),
    ("witness-object", f"ووصف شاهد عيان القرار بأنه «{SAID}».", "شاهد عيان", "as does عيان"),
    ("source-of", f"وحذر مصدر أمني من الخطر. وقال: «{SAID}».", "مصدر أمني", "من belongs to the verb"),
    ("source-from", f"وحذر مصدر من الشرطة أن «{GOOD}».", "مصدر من الشرطة", "but a body is his"),
    ("family-object", f"ووصف سامر الخطيب القرار بأنه «{SAID}».", "سامر الخطيب", "an office as family, then the object"),
    ("office-adjective", f"وصف كريم الرئيس السابق القرار بأنه «{SAID}».", "كريم", "an office with its adjective"),
    ("family-town", f"وزار سامر آل مبارك المدينة وقال: «{SAID}».", "سامر آل مبارك", "a town is no family"),
    (
        "office-town",
        f"غادر الناطق باسم الحكومة المدينة. وقال: «{SAID}».",
        "الناطق باسم الحكومة",
        "nor part of an office",
    ),
    (
        "particle-lam",
        f"ووصفت ماريا فون دير لاين القرار بأنه «{SAID}».",
        "ماريا فون دير لاين",
        "behind دير no ل is a particle",
    ),
    ("one-of", f"سامر قدري، أحد سكان الحي، قال: «{SAID}».", "سامر قدري", "between commas: who he is"),
    ("two-verbs", f"ليلى الحداد تأسف: «{SAID}».", "ليلى الحداد", "a form of two verbs: she regrets, he regretted"),
    ("two-verbs-he", f"سامر الحداد تأسف: «{SAID}».", "سامر الحداد", "the other verb"),
    (
        "homograph-colon",
        f"تحدث سامر الحداد طويلا. وعقب: «{SAID}».",
        "سامر الحداد",
        "no preposition stands before a colon",
    ),
]


@pytest.mark.parametrize(("name", "text", "speakers", "reason"), [*BEHIND, *SOURCES, *SHAPES])
def test_speakers(name: str, text: str, speakers: str | tuple[str, ...] | None, reason: str) -> None:
    check_speakers(text, speakers, f"{name}: {reason}")
