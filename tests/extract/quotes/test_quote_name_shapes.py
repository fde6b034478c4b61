"""Names that no list has, by their shape and by where they stand, and words that look like names and are none.

Written for this table. Every row is (text before the quotation, its speaker, reason).
"""

from __future__ import annotations

import pytest

from newsarc.extract.quotes import extract_quotes

SAID = "«الأزمة لن تنتهي قبل أن تتوقف الحرب»"

NAMES = [
    ("لكن سافيتش مانديتش قال إن", "سافيتش مانديتش", "no word of the language before one in no list, before its verb"),
    ("أعلن غوتريفو سانديلو، أمس الأحد، أن", "غوتريفو سانديلو", "behind a verb that may have an object"),
    ("من جهته، سافيتش مانديتش، رئيس الوفد، قال:", "سافيتش مانديتش", "between commas"),
    ("وقال كريم قرا إن", "كريم قرا", "a past verb behind verb and first name is the surname"),
    ("وقالت رندا سلم في بيان إن", "رندا سلم", "before the occasion too"),
    ("وكان كريم الحداد قد سلم رسالة، وقال:", "كريم الحداد", "a verb with its object is a verb"),
    ("أبدى كريم خشيته على رفاقه وقال:", "كريم", "a noun with its pronoun that looks like a verb is an object"),
    ("وقال كريم يرلي كايا إن", "كريم يرلي كايا", "like a verb of four letters, before a name"),
    ("وقال فرانك فالتر شتوبنغر إن", "فرانك فالتر شتوبنغر", "ف is no particle before what is no word"),
    ("وقال حسن شيخ محمود إن", "حسن شيخ محمود", "an office in the middle of a name"),
    ("وقال حسين أمير عبد الباري إن", "حسين أمير عبد الباري", "before a name of two words"),
    ("ودعا وزير الخارجية مولود جنكيشر أوغلو موسكو إلى الحوار، وقال إن", "مولود جنكيشر أوغلو", "a town is the object"),
    ("وانتقد حسن عبد الله القرار، وقال إن", "حسن عبد الله", "a decision is no family behind عبد الله"),
    ("وقال وزير التجارة باسم العوادي إن", "باسم العوادي", "a given name, since the office speaks for nobody"),
    ("وقال رئيس الوزراء أشرف غنيمي إن", "أشرف غنيمي", "a given name that is a verb, before a word in no list"),
    ("وقال الناشط الحقوقي عزت غنيم في حديث إن", "عزت غنيم", "a man's name that is the verb of a woman"),
    ("وقال أشرف القدرة في بيان إن", "أشرف القدرة", "an abstract noun is no object of a verb of saying"),
    ("وأعلن أشرف القدرة المتحدث باسم الوزارة أن", "أشرف القدرة", "nor where an office follows"),
    ("وأكدت منت محمد فال، عضو المكتب التنفيذي، أن", "منت محمد فال", "a man's word for her office leaves her a woman"),
    ("وقال رئيس حزب العدل سيد أحمد ولد محمد إن", "سيد أحمد ولد محمد", "سيد before a given name"),
    ("ورأت لوري بلوتكين، المحللة في المعهد، أن", "لوري بلوتكين", "a woman whose name no list has"),
    ("يقول ميدان الحمداني (40 عاما):", "ميدان الحمداني", "the age in brackets makes a frequent word a name"),
    ("وقال كريم الحداد في رد على حكم القاضي إس. جيمس أوترو:", "كريم الحداد", "the full stop of a Latin letter ends no sentence"),
    ("وقال جون سي. ديمرز مساعد الوزير إن", "جون سي. ديمرز", "nor a name"),
    ("قال ناشط يدعى منير الماجري إن", "منير الماجري", "what somebody without a role of his own is called"),
    ("وقال أحدهم ويدعى منير الماجري:", "منير الماجري", "one of several"),
    ("وقال كريم فال أحد سكان الحي إن", "كريم فال", "one of the neighbours is no third name"),
    ("اتهم عبد الملك الحوثي البهائيين بالتآمر وقال إن", "عبد الملك الحوثي", "several people are no family"),
    ("وقالت فريدا مولامفي، المديرة الفنية، إن", "فريدا مولامفي", "like an accusative, before what is no word"),
    ("وقال الميجر جنرال يوري يفتوشك إن", "يوري يفتوشك", "two ranks"),
]  # fmt: skip

NO_NAMES = [
    ("قال كريم الحداد إن الأمر صعب. وجهت الوزارة انتقادا قاسيا، وقال:", "كريم الحداد", "an object with its adjective"),
    ("قال كريم الحداد إن الأمر صعب. وثمة عوارض تواكب التعرض للمادة، وأضاف:", "كريم الحداد", "a noun and its verb"),
    ("أما نقابيا، فقال كريم الحداد:", "كريم الحداد", "an adverb"),
    ("قال كريم الحداد إن الأمر صعب. وقد علق بأذهان الناس، وأضاف:", "كريم الحداد", "a noun behind ب"),
    ("قال الأمين العام كريم الحداد إن الأمر صعب. وقال الشهر الماضي إن", "كريم الحداد", "when, not who"),
    ("أعلن كريم الحداد الفوز، وقال في المؤتمر الصحافي عقب المباراة:", "كريم الحداد", "an adjective of the occasion"),
    ("قال رئيس حزب تواصل كريم الحداد إن", "كريم الحداد", "a verb behind حزب is the name of the party"),
    ("قال كريم الحداد إن الأمر صعب. وقالت آخر رسالة نشرها مكتبه:", None, "the last one, not another"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "speaker", "reason"), [*NAMES, *NO_NAMES[:-1]])
def test_the_speaker_has_the_whole_name(before: str, speaker: str, reason: str) -> None:
    (quote,) = extract_quotes(f"{before} {SAID}.")
    assert quote.speaker == speaker, reason


def test_the_last_is_not_another() -> None:
    (quote,) = extract_quotes(f"{NO_NAMES[-1][0]} {SAID}.")
    assert quote.speaker != "آخر"
