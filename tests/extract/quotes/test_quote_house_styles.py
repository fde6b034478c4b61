"""Constructions of agencies, live tickers, interviews and party papers: who is the speaker, what is the cue, and why.

Written for this table. Every row is (id, text, speaker of the quotation, reason); several quotations have a tuple of
speakers, in order.
"""

from __future__ import annotations

import pytest
from speaker_tables import GOOD, SAID

from newsarc.extract.quotes import extract_quotes

NAMES = [
    (
        "third-name-by-ending",
        f"ذكر قائد الشرطة كريم زويني الجابري ان «{GOOD}». وانتقد المدرب سامر شنيشل الفتلاوي القرار: «{SAID}».",
        ("كريم زويني الجابري", "سامر شنيشل الفتلاوي"),
        "a third name in ي that is no frequent adjective",
    ),
    (
        "third-name-after-surname",
        f"اعتبر الخبير كريم الدليمي الطائي، خلال لقاء، أن «{GOOD}». ونوه الدليمي إلى أن «{SAID}».",
        ("كريم الدليمي الطائي", "كريم الدليمي الطائي"),
        "two surnames; the first alone means him too",
    ),
    (
        "third-name-unheard",
        f"سألت النائبة سلمى يعقوبيان الخازنجي عن الملف، وقالت: «{SAID}».",
        "سلمى يعقوبيان الخازنجي",
        "a word that the language hardly has",
    ),
    (
        "third-name-in-at",
        f"قال محافظ المدينة سامر رمضان بويضات للصحيفة: «{SAID}».",
        "سامر رمضان بويضات",
        "a plural by its shape only, behind a name",
    ),
    ("no-name-in-at", f"ذكر سامر تهديداته السابقة وقال: «{SAID}».", "سامر", "with a pronoun it is the object"),
    (
        "third-name-in-ta",
        f"رد رئيس الحزب سمير عون قرعجية في حديث، فقال: «{SAID}».",
        "سمير عون قرعجية",
        "no manner of a man has the ending of a woman",
    ),
    ("manner-of-a-woman", f"قالت سلمى كريم ضاحكة: «{SAID}».", "سلمى كريم", "but a woman's has"),
    (
        "hajj-inside",
        f"غرد النائب سليم الحاج كريم قائلا: «{SAID}».",
        "سليم الحاج كريم",
        "الحاج between two names is one",
    ),
    (
        "office-behind-compound",
        f"دعا الأمين العام للاتحاد، عز الدين الطبيب، الحكومة إلى «{SAID}».",
        "عز الدين الطبيب",
        "closed by a comma behind a first name of two words",
    ),
    (
        "office-as-middle-name",
        f"قالت النائبة المعارضة كاديتا مالك جلوبي إن الحكومة «{SAID}».",
        "كاديتا مالك جلوبي",
        "an office that is a name too, before a word that is nothing but a name",
    ),
    ("office-behind-a-name", f"قالت سلمى مالكة المتجر: «{SAID}».", "سلمى", "with the article behind it is an office"),
    (
        "kunya-and-noun",
        f"أكد الشاهد أبو كريم عودة، صاحب المنزل: «{SAID}».",
        "أبو كريم عودة",
        "أبو كريم is a first name",
    ),
    (
        "before-religion",
        f"تلاه عميد الكلية الدكتور كريم عبد الله نجم الدين، الذي دعا إلى «{SAID}».",
        "كريم عبد الله نجم الدين",
        "any word before الدين inside a name",
    ),
    ("told-whom", f"قالت نادية للتلفزيون المحلي: «{SAID}».", "نادية", "للتلفزيون is no part of her name"),
    (
        "object-with-b",
        f"رحب الكابتن كريم حسين بالتعاقد، متمنيا أن «{GOOD}».",
        "كريم حسين",
        "neither is بالتعاقد",
    ),
    (
        "her-story",
        f"هكذا بدأت سلمى حكايتها، قبل أن تستكمل: «{SAID}».",
        "سلمى",
        "a name has no ending تها",
    ),
    (
        "speaks-for",
        f"نفى مصدر الخبر. وقال الناطق الإعلامي باسم الوزارة كريم ديب: «{SAID}».",
        "كريم ديب",
        "باسم behind a spokesman is no given name",
    ),
    ("basim-apposed", f"«{SAID}»، قال والد الطفلة، باسم التميمي.", "باسم التميمي", "behind a comma it is"),
    (
        "accusative",
        f"قال المتهم أمام القاضي: «{SAID}». ورد الادعاء: «لقد أزهق هذا المتهم روحا بريئة بلا ذنب».",
        ("المتهم", "الادعاء"),
        "روحا is an accusative, no name of his",
    ),
]

ROLES = [
    (
        "second-office",
        f"أعرب كريم بن علي الحمد، مستشار رئيس الحكومة والمتحدث الرسمي للوزارة، عن أمله. ورد المتحدث الرسمي: «{SAID}».",
        "كريم بن علي الحمد",
        "his second office takes him up",
    ),
    (
        "of-the-study",
        f"قال المعد الرئيسي للدراسة، الدكتور كريم أندرسن، إن «{GOOD}».",
        "كريم أندرسن",
        "the study belongs to the office, as the name behind it shows",
    ),
    (
        "office-in-it",
        f"وثق المركز الحادث، بحسب مدير المكتب الإعلامي فيه كريم الصالح الذي قال: «{SAID}».",
        "كريم الصالح",
        "فيه between office and name means the body named before",
    ),
    (
        "woman-founder",
        f"كتبت المؤسسة المشاركة، سارة الزهيري، في منشور: «{SAID}».",
        "سارة الزهيري",
        "المؤسسة before a woman's name is no body",
    ),
    (
        "excellency",
        f"أكد سموه متانة العلاقات. وأعرب سعادة السفير الصيني عن شكره، منوها بأن «{GOOD}».",
        "السفير الصيني",
        "a title before the office alone",
    ),
    (
        "of-the-church",
        f"رأى راعي أبرشية زحلة المطران كريم مخايل، في عظة، أن «{GOOD}». وشدد المفتي الجعفري الممتاز الشيخ سامر قبلان على أن «{SAID}».",
        ("كريم مخايل", "سامر قبلان"),
        "offices of churches and of the Levant",
    ),
    (
        "forces",
        f"أصدرت قوى الحرية تصريحا قالت فيه إن «{GOOD}».",
        "قوى الحرية",
        "a bloc of parties speaks like a body",
    ),
    ("institution", f"قالت المؤسسة الوطنية في بيان: «{SAID}».", "المؤسسة الوطنية", "elsewhere it is one"),
    (
        "senator",
        f"قالت السناتورة إيمي دوران، كبيرة الجمهوريين في اللجنة، إنها «{SAID}».",
        "إيمي دوران",
        "a title of translated copy",
    ),
    (
        "following-sources",
        f"رأت أوساط متابعة أن الرجل «{SAID}».",
        "أوساط متابعة",
        "the verb is there: متابعة describes",
    ),
    (
        "paper-with-its-country",
        f"تناولت الصحف القمة. من جانبها ذهبت «الغد» الأردنية إلى أن «{GOOD}».",
        "الغد",
        "an adjective behind the paper's name",
    ),
]

WHOM = [
    (
        "the-man",
        f"قال الوزير كريم صالح: «{GOOD}». لكن موظفا سابقا في الوزارة قال: «{GOOD}». ويختم الرجل: «{SAID}».",
        ("كريم صالح", "موظفا سابقا في الوزارة", "موظفا سابقا في الوزارة"),
        "الرجل may take up somebody without a name",
    ),
    (
        "the-artist-who",
        f"افتتح معرض للتشكيلي كريم شقرا أمس. الفنان الذي درس في روما قال إن «{GOOD}».",
        "كريم شقرا",
        "he was no subject so far, but is the only one named",
    ),
    (
        "we-met",
        f"حاورتها: ندى الشامي\nبعد فوزها بالجائزة التقينا الفنانة سنية الحمد في بيتها. صمتت ثم قالت: «{SAID}».",
        "سنية الحمد",
        "whom the reporter met is the one talked about",
    ),
    (
        "object-behind-comma",
        f"حمل مدرب الضيوف، سامر بوشناق، الحكم المسؤولية، حيث صرح: «{SAID}».",
        "سامر بوشناق",
        "behind the comma that closes the subject stands the object",
    ),
    (
        "no-nominative",
        f"وصل المدرب كريم صالح أمس. وأبلغ الصحفيين: «{SAID}».",
        "كريم صالح",
        "الصحفيين is no nominative, so the object",
    ),
    (
        "statements-brought-by",
        f"أشار كريم صالح في تصريحات نقلها الموقع الرسمي للاتحاد إلى أن «{GOOD}».",
        "كريم صالح",
        "whoever carried the statements has not spoken",
    ),
    (
        "issued-by",
        f"توقع المحلل كريم صالح نموا. وجاء في مذكرة بحثية صادرة عن «مصرف الخليج»: «{SAID}».",
        "مصرف الخليج",
        "صادرة عن names the issuer",
    ),
    (
        "statement-of-this-sentence",
        f"قالت وزارة الخارجية: «{GOOD}». وكانت المديرية العامة للأمن، أصدرت بيانا جاء فيه: «{SAID}».",
        ("وزارة الخارجية", "المديرية العامة للأمن"),
        "the body that acts in the sentence issued it",
    ),
    (
        "obituary",
        f"رحل المفكر أمس. ونعاه رئيس الجمهورية في برقية جاء فيها: «{SAID}».",
        "رئيس الجمهورية",
        "نعاه is نعى with its object",
    ),
    (
        "ticker",
        f"14:30 - رئيس المجلس: «{SAID} ولن نتراجع».\n14:33 - النائبة سلمى الحمد: «{SAID}».",
        ("رئيس المجلس", "سلمى الحمد"),
        "the hour before the name",
    ),
    (
        "ticker-told",
        f"وزير الخارجية السوداني لقناة «الحدث»: «{SAID} ولن نتراجع».",
        "وزير الخارجية السوداني",
        "to whom he said it stands between name and colon",
    ),
    (
        "guest",
        f"نشرت «المرآة» مقابلة مع مرشح المعارضة كريم أوزدمير قال فيها: «{SAID}».",
        "كريم أوزدمير",
        "in an interview the guest has the word",
    ),
    (
        "call-with",
        f"أجرى الملك كريم الثاني اتصالا مع الرئيس سامر ماكرو، أكد خلاله أن «{GOOD}».",
        "كريم الثاني",
        "but not in a call",
    ),
    (
        "name-before-relative",
        f"لكن المحامية سلمى عاهد الفايز، التي ترافعت في قضايا كثيرة، ترى أن «{GOOD}».",
        "سلمى عاهد الفايز",
        "the comma and the pronoun close the name",
    ),
    (
        "ticker-participle",
        f"14:30 - النائب كريم الحمد مخاطبا الوزير: «{SAID}».",
        "كريم الحمد",
        "a line without a finite verb",
    ),
    (
        "wish",
        "توقع المحلل كريم صالح أن تواصل الشركة «خفض ما توزعه على المساهمين في العام المقبل».",
        "كريم صالح",
        "a subjunctive reports nothing",
    ),
]

STATEMENTS = [
    (
        "following-statement",
        f"أصدرت قيادة الجيش البيان التالي:\n«{SAID}».",
        "قيادة الجيش",
        "the statement stands in the next paragraph",
    ),
    ("what-follows", f"صدر عن مكتب الوزير ما يلي:\n«{SAID}».", "مكتب الوزير", "صدر عن names who issued it"),
    ("what-follows-here", f"صدر عن وزارة الطاقة البيان الآتي: «{SAID}».", "وزارة الطاقة", "and here in its own"),
    (
        "published-by",
        f"وبحسب بيان نشرته المنظمة أمس، فإن الوضع صعب. وجاء في البيان «{SAID}».",
        "المنظمة",
        "whoever published it",
    ),
    (
        "statement-describes",
        f"وصف بيان لوزارة الدفاع العراقية المناورات بأنها «{SAID}».",
        "وزارة الدفاع العراقية",
        "a statement of a body",
    ),
    (
        "drew-attention",
        f"قال سامر: «{GOOD}». وقال القس كريم الذي لفت الأنظار: «{SAID}».",
        ("سامر", "كريم"),
        "لفت الأنظار says nothing",
    ),
    (
        "plural-verb",
        f"اجتمع المحققون أمس. وذكروا أن الضحية رفعت دعوى، لكنهم أصروا على أن «{GOOD}».",
        "المحققون",
        "أصروا is not said of one person",
    ),
    (
        "city",
        f"وصف كريم لونغ، رئيس الوكالة، مدينة بيتش بأنها «{SAID}».",
        "كريم لونغ",
        "مدينة is no participle",
    ),
]

ROWS = [pytest.param(*row[1:], id=row[0]) for row in NAMES + ROLES + WHOM + STATEMENTS]


@pytest.mark.parametrize(("text", "speakers", "reason"), ROWS)
def test_speaker(text: str, speakers: str | tuple[str | None, ...], reason: str) -> None:
    expected = (speakers,) if isinstance(speakers, str) else speakers
    found = tuple(quote.speaker for quote in extract_quotes(text))
    assert found[: len(expected)] == expected, reason


CUES = [
    ("to-the-saying", f"ذهب الخبير كريم تركي إلى القول: «{SAID}».", "القول", "the verb of going only leads to it"),
    ("relayed-saying", f"نقلت الوكالة عن وزارة الدفاع القول إن الهجوم «{SAID}».", "القول", "as قوله would be"),
    ("dual", f"اللاعبان كريم صالح وسامر حسين قالا في ظهور مشترك: «{SAID}».", "قالا", "four letters, but no noun"),
    ("unwilling", f"وقال مسؤول في الشركة، فضل عدم ذكر اسمه، إن «{GOOD}».", "قال", "فضل only describes him"),
    ("source-tells", f"وبحسب مصدر في المصرف، تحدث شريطة السرية، فإن «{GOOD}».", "بحسب", "and so does تحدث"),
    (
        "before-adding",
        f"ردت الوزيرة سلمى بالتأكيد أن الأسعار حرة، قبل أن تضيف بحزم: «{SAID}».",
        "تضيف",
        "قبل أن opens a clause",
    ),
    ("while", f"قالت سلمى وهي تحمل رضيعها: «{SAID}».", "قالت", "what she did meanwhile"),
    ("age", f"قال كريم، وهو عامل يبلغ من العمر 42 عاما، بينما كان يزيل الركام: «{SAID}».", "قال", "يبلغ tells his age"),
    (
        "number",
        f"واعتبر كريم صالح، في السياق، أن المنشور عدد 20 «{SAID}».",
        "اعتبر",
        "عدد is a number of Maghrebi texts",
    ),
    ("no-verb-behind-an", f"وأكد كريم صالح قوة العلاقات، معربا عن تطلعه إلى «{GOOD}».", "معربا", "عن takes no verb"),
    ("explained-shadda", f"وقال كريم إنه مرتاح، كما بيّن أن «{GOOD}».", "بيّن", "with its shadda it is no preposition"),
    ("revealing", f"أوضح الوزير كريم أن الأمر سهل، كاشفا عن «{GOOD}».", "كاشفا", "no dual of كاشف"),
    ("ends-his-talk", f"ويختم كريم حديثه بحسرة: «{SAID}».", "يختم", "حديثه is what he ended"),
    ("in-his-talk", f"واعتبر الخبير كريم صالح، خلال حديثه للوكالة، أن «{GOOD}».", "اعتبر", "حديثه is the occasion"),
]


@pytest.mark.parametrize(("text", "cue", "reason"), [pytest.param(*row[1:], id=row[0]) for row in CUES])
def test_cue(text: str, cue: str, reason: str) -> None:
    (quote,) = extract_quotes(text)
    assert quote.cue == cue, reason


BRACKETS = [
    (f"وقال كريم لـ (الزمان) امس ان ({SAID}) مشيرا الى ان (الخطة ستكون من دون اي تاجيل).", 2, "sentences behind ان"),
    (f"سخر أحد المتابعين: ({SAID}).", 1, "a sentence behind a colon"),
    ("وقال كريم ان (حزب العمل الوطني) سيشارك في الاقتراع.", 0, "a name of three words"),
    ("يضم الفريق مدربين: (كريم صالح وسامر الحداد وعلي كريم وغيرهم).", 0, "nobody is reported"),
    ("وقال كريم صالح إنه عاد.\nاقرأ: (كريم صالح يعود إلى بلده بعد عام).", 0, "the verb stands in another paragraph"),
]


@pytest.mark.parametrize(("text", "count", "reason"), BRACKETS)
def test_round_brackets_are_marks_only_where_speech_is_announced(text: str, count: int, reason: str) -> None:
    assert len(extract_quotes(text)) == count, reason
