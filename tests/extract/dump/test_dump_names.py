"""Names of persons without a byline word: which lines are one, and where a page has it."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump
from newsarc.extract.dump.fields import read_credit
from newsarc.extract.dump.names import person, persons
from newsarc.extract.dump.signed import cut_signed

HEAD = "حين تغيب الأنهار عن مدنها"
TEXT = (
    "لم يعد النهر يمر بالمدينة كما كان، فقد ابتعد مجراه وصار الناس يشترون الماء.\n"
    "وكان أهلها يقولون إن من شرب منه عاد إليها، واليوم لا يعود أحد."
)

PERSONS = [
    ("هدى سالم", "هدى سالم", "given name and another"),
    ("  * فهد بن سليمان الحربي", "فهد بن سليمان الحربي", "a lineage counts as one word"),
    ("طه مدثر عبد المولى", "طه مدثر عبد المولى", "so does a servant's name"),
    ("عبد الله الشمري", "عبد الله الشمري", "a servant's name in front"),
    ("أ.د. سلمى الخفاجي", "أ.د. سلمى الخفاجي", "the title stays as printed"),
    ("الدكتور شوان نوري كريم", "الدكتور شوان نوري كريم", "a title tells a name that no list holds"),
    ("خالد العبيدي - بريدة", "خالد العبيدي", "a place beside it"),
    ("مريم الزعابي (الفجيرة)", "مريم الزعابي", "a place in brackets"),
    ("بيروت: نزار رضا", "نزار رضا", "a place before it"),
    ("خليل موسى صحافي", "خليل موسى", "what the person is behind it"),
    ("✍️ هدى سالم", "هدى سالم", "a pen before it"),
    ("هدى سالم - كاتبة من البحرين", "هدى سالم", "what she is behind a dash"),
    ("الصحفية هدى سالم", "هدى سالم", "her trade is none of her name"),
    ("السفير خالد العبيدي", "السفير خالد العبيدي", "a rank before a listed name"),
    ("السفير الروسي الجديد", None, "a rank before another word"),
    ("نور في آخر النفق", None, "a given name that is a word, and a particle"),
    ("محمد صلاح يسجل هدفين", None, "a verb follows"),
    ("محمد صلاح في 2025", None, "a number"),
    ("المدن القديمة", None, "no given name"),
    ("علي", None, "one word"),
    ("سامي العلي: الخطة مستمرة", None, "a speaker before his words"),
]


@pytest.mark.parametrize(("text", "name", "why"), PERSONS, ids=[why for *_, why in PERSONS])
def test_person(text: str, name: str | None, why: str) -> None:
    assert person(text) == name, why


def test_two_names_in_a_line() -> None:
    assert persons("زكريا سالم/ أحمد جمال") == "زكريا سالم، أحمد جمال"
    assert persons("ليث الطائي ونور القيسي") == "ليث الطائي، نور القيسي"
    assert persons("إنا لله وإنا إليه راجعون") is None
    assert persons("زكريا سالم/ محمد صلاح يسجل هدفين") is None
    assert persons("بيروت/ نزار رضا") == person("بيروت/ نزار رضا") == "نزار رضا"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("إعداد وتحرير: هدى سالم", "هدى سالم"),
        ("كتب - زكريا سالم - أحمد جمال", "زكريا سالم، أحمد جمال"),
        ("كتب زكريا سالم لصحيفة الأفق", "زكريا سالم"),
        ("كتب الناقد الرياضي: زكريا سالم", "زكريا سالم"),
        ("أجرت الحوار هدى سالم", "هدى سالم"),
        ("نشر بواسطة: هدى سالم", "هدى سالم"),
        ("من هدى سالم وأحمد جمال", "هدى سالم، أحمد جمال"),
        ("كتبت: هدى سالم - تصوير: أحمد جمال", "هدى سالم"),
        ("هدى سالم، أحمد جمال", None),
        ("تحليل: ثلاثة أسباب وراء الغلاء", None),
        ("قراءة: ثلاثون كتابا", None),
        ("من المطار الدولي", None),
        ("كتب الوزير: لا تراجع", None),
    ],
)
def test_byline_words(text: str, names: str | None) -> None:
    """Words that headlines open with as well make a byline of a person's name only."""
    assert read_credit(text) == names


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("كتبت: هدى سالم | 3 نوفمبر 2025", ["كتبت: هدى سالم", "3 نوفمبر 2025"]),
        ("الاثنين 3 نوفمبر 2025 - 12:30 - بيروت: نزار رضا", ["الاثنين 3 نوفمبر 2025 - 12:30", "بيروت: نزار رضا"]),
        ("هدى سالم • 3/11/2025 • 1520 مشاهدة", ["هدى سالم", "3/11/2025", "1520 مشاهدة"]),
        ("الواحة - هدى سالم | 3/11/2025", ["الواحة - هدى سالم", "3/11/2025"]),
        ("وكالات | 3 نوفمبر 2025", None),
        ("هدى سالم تفوز بالجائزة - 3 نوفمبر 2025", None),
        ("مجلس الأمة | هدى سالم تستجوب الوزير | 3/11/2025", None),
        ("هدى سالم - شاعرة", None),
    ],
)
def test_line_of_byline_and_day(line: str, parts: list[str] | None) -> None:
    """A line of both is two; one that tells anything else stays whole."""
    assert cut_signed(line) == (parts or [line])


PAGES = [
    (f"{HEAD}\nهدى سالم\n{TEXT}", "هدى سالم", "below the headline"),
    (f"هدى سالم\n{HEAD}\n{TEXT}", "هدى سالم", "above the headline"),
    (f"رأي\n{HEAD}\nهدى سالم\n1 ديسمبر 2025\nطباعة\n{TEXT}", "هدى سالم", "with date and share bar"),
    (f"{HEAD}\nهدى سالم  21 نوفمبر 2025\n{TEXT}", "هدى سالم", "in the line of the date"),
    (f"{HEAD}\nبيروت: نزار رضا\n{TEXT}", "نزار رضا", "behind the place"),
    (f"{HEAD}\n1 ديسمبر 2025\n{TEXT}\nهدى سالم", "هدى سالم", "alone below the text"),
    (f"{HEAD}\nبقلم\nرحيل دندش\n1 ديسمبر 2025\n{TEXT}", "رحيل دندش", "below its label"),
    (f"{HEAD}\nرحيل دندش\n(هدى سالم)\n1 ديسمبر 2025\n{TEXT}", "رحيل دندش", "the photographer's in parentheses"),
    (f"{HEAD}\n1 ديسمبر 2025\n{TEXT}\nهدى سالم/ أحمد جمال", "هدى سالم، أحمد جمال", "a pair below the text"),
    (f"هدى سالم\nكاتبة من البحرين\n{HEAD}\n1 ديسمبر 2025\n{TEXT}", "هدى سالم", "above what the person is"),
    (f"{HEAD}\n1 ديسمبر 2025\n{TEXT}\nهدى سالم\nالأنهار", None, "among tags below the text"),
    (f"{HEAD}\nأبرز التطورات\n{TEXT}", None, "a label of live pages"),
    (f"{HEAD}\n1 ديسمبر 2025\nبغداد (الرافدين)\n{TEXT}", None, "a place and an outlet in brackets"),
    (f"{HEAD}\nدرعا - من مراسلنا رحيل دندش\n{TEXT}", "رحيل دندش", "behind the correspondent's title"),
    (f"{HEAD}\nحلب - لمراسلنا الخاص\n{TEXT}", None, "a correspondent without a name"),
    (f"{HEAD}\nنينوى / منى فاضل وهدى سالم\n{TEXT}", "منى فاضل، هدى سالم", "two writers behind the place"),
    (f"{HEAD}\nالخميس 02-10-2025 11:54 | كتب: هدى سالم |\n{TEXT}", "هدى سالم", "behind the date"),
    (f"{HEAD}\n3 نوفمبر 2025 - هدى سالم\n{TEXT}", "هدى سالم", "behind the date and a dash"),
    (f"{HEAD}\n{TEXT}\nهدى سالم | 3 نوفمبر 2025 | 1520 مشاهدة", "هدى سالم", "with date and counter below the text"),
    (f"{HEAD}\n{TEXT}\nهدى سالم\nكاتبة من البحرين", "هدى سالم", "above what she is, below the text"),
    (f"{HEAD}\n{TEXT}\nالواحة - هدى سالم", "هدى سالم", "beside an outlet that no list holds, below the text"),
    (f"{HEAD}\nالواحة/ هدى سالم\n{TEXT}", "هدى سالم", "behind it, below the headline"),
    (f"{HEAD}\n{TEXT}\nإشراف: هدى سالم", None, "who has only overseen it"),
    (f"{HEAD}\nفريق التحرير\n{TEXT}", None, "a desk"),
    (f"{HEAD}\nالمصدر: هدى سالم - دبي\n{TEXT}", "هدى سالم", "a person as the source"),
    (f"{HEAD}\nنص: هدى سالم تابِع | أ ف ب\n{TEXT}", "هدى سالم", "beside the button that follows her, and an agency"),
    (f"{HEAD}\nبقلم: مونت كارلو الدولية تابِع\n{TEXT}", "مونت كارلو الدولية", "an outlet alone"),
    (f"{HEAD}\n1 ديسمبر 2025\nالليرة تلتقط أنفاسها\n{TEXT}", None, "a sentence of three words"),
    (f"{HEAD}\nهبة بريس\n{TEXT}", None, "an outlet whose first word is a name"),
    (f"{HEAD}\nهدى سالم صحافية عراقية\n1 ديسمبر 2025\n{TEXT}", "هدى سالم", "before what she is"),
    (f"{HEAD}\nبابل / مراسل الصباح الجديد\n{TEXT}", None, "an outlet's correspondent without a name"),
    (f"{HEAD}\nPosted by: admin in محليات\n{TEXT}", None, "an account that is nobody's"),
    (f"{HEAD}\nPosted by: هدى سالم in محليات\n{TEXT}", "هدى سالم", "before the section"),
]


@pytest.mark.parametrize(("page", "author", "why"), PAGES, ids=[why for *_, why in PAGES])
def test_name_on_a_page(page: str, author: str | None, why: str) -> None:
    article = extract_dump(page)
    assert (article.title, article.author, article.body) == (HEAD, author, TEXT), why


def test_a_greeting_is_no_writer_though_its_first_word_is_a_name_as_well() -> None:
    article = extract_dump(f"الموضوع: {HEAD}\n\nصباح الخير،\n\n{TEXT}")
    assert (article.title, article.author, article.body) == (HEAD, None, TEXT)


OUTLETS = [
    ("الضفة والقطاع", None, "alone"),
    ("الخليل - الضفة والقطاع", None, "behind a place"),
    ("رحيل دندش - الضفة والقطاع", "رحيل دندش", "behind the writer"),
    ("الضفة والقطاع - رحيل دندش", "رحيل دندش", "before the writer"),
]


@pytest.mark.parametrize(("line", "author", "where"), OUTLETS, ids=[where for *_, where in OUTLETS])
def test_what_the_head_of_the_page_names_as_well_is_the_outlet(line: str, author: str | None, where: str) -> None:
    article = extract_dump(f"الضفة والقطاع\nسياسة\nاقتصاد\n{HEAD}\n1 ديسمبر 2025\n{line}\n{TEXT}")
    assert (article.source, article.author, article.body) == ("الضفة والقطاع", author, TEXT), where


SOURCES = [
    ("جريدة الراي - 4 ساعات مضت", "جريدة الراي", "beside how long ago"),
    ("اليوم - ثول", "اليوم", "before a place that no list holds"),
    ("الرياض 29 جمادى الأولى 1447 هـ الموافق 20 نوفمبر 2025 م واس", "واس", "behind the day"),
    ("عدن/ خاص", None, "what names no outlet"),
    ("عاجل 1", None, "what a wire prints above urgent news"),
]


@pytest.mark.parametrize(("line", "source", "where"), SOURCES, ids=[where for *_, where in SOURCES])
def test_source_on_a_page(line: str, source: str | None, where: str) -> None:
    article = extract_dump(f"{HEAD}\n{line}\n{TEXT}")
    assert (article.title, article.source, article.section, article.body) == (HEAD, source, None, TEXT), where


@pytest.mark.parametrize("role", ["كاتب عماني", "* كاتبة وصحافية لبنانية", "• محام وباحث في القانون الدستوري"])
def test_what_a_writer_is_is_no_text(role: str) -> None:
    article = extract_dump(f"{HEAD}\nهدى سالم\n{TEXT}\n{role}")
    assert article.body == TEXT
    assert any("biography" in note for note in article.review)


def test_a_last_sentence_about_a_writer_is_text() -> None:
    end = "كاتب هذه السطور عرف النهر طفلا."
    assert extract_dump(f"{HEAD}\nهدى سالم\n{TEXT}\n{end}").paragraphs[-1] == end


LEADS = [
    ("الكويت - 18 - 11 (كونا) -- تشارك البلاد في الاجتماع الوزاري المقبل.", "كونا", "day and month in digits"),
    ("تونس 8 نوفمبر 2025 (وات) - انطلقت حملة التلقيح في كل الجهات اليوم.", "وات", "a whole date"),
    ("حلب، سوريا 18 نوفمبر 2025 (شينخوا) -- عاد المزارعون إلى حقولهم هذا الموسم.", "شينخوا", "a place no list holds"),
    ("رام الله 23-11-2025 وفا- اقتلع مستوطنون أشجارا في سهل البلدة الشرقي.", "وفا", "an agency without brackets"),
    ("دمشق-سانا سيطرت فرق الإطفاء على حريق في السوق القديم بلا إصابات.", "سانا", "an agency behind a dash"),
    ("عدن - خاص قررت الجمعية تأجيل ندوتها حول المياه إلى الأسبوع المقبل.", None, "what names no agency"),
    ("نظمت الجمعية (وات) ندوة حول المياه في العاصمة هذا الأسبوع.", None, "brackets after a sentence's words"),
]


@pytest.mark.parametrize(("lead", "source", "why"), LEADS, ids=[why for *_, why in LEADS])
def test_dateline_in_the_lead(lead: str, source: str | None, why: str) -> None:
    article = extract_dump(f"{HEAD}\n{lead}\n{TEXT}")
    assert (article.source, article.paragraphs[0]) == (source, lead), why
