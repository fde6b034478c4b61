"""Forms of words: what must meet, and what must not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic import lexicon
from newsarc.arabic.analyze import WORD, forms, printed_form, tokens, words
from newsarc.arabic.letters import fold_word, seated_alike
from newsarc.arabic.proclitics import readings


def stem(word: str) -> str:
    return forms(printed_form(word)).stem


def base(word: str) -> str:
    return forms(printed_form(word)).base


@pytest.mark.parametrize(
    ("raw", "printed"),
    [
        ("هجوماً", "هجوما"),  # accusative tanwin is a mark like others: half of the texts leave it out
        ("هجومًا", "هجوما"),  # and in its other order
        ("شكراً", "شكرا"),
        ("أيضًا", "أيضا"),
        ("مُسْتَشْفًى", "مستشفى"),  # ى is the root's, no case
        ("İZMİR", "izmir"),  # the dot that Unicode keeps goes too
        ("مُحَمَّد", "محمد"),
        ("العـــراق", "العراق"),
        ("کتاب", "كتاب"),  # Persian kaf
        ("مسلحین", "مسلحين"),  # Persian yeh
        ("٢٠١٨", "2018"),
        ("۱۴۰۰", "1400"),
        ("1,500", "1500"),  # separators of thousands are print
        ("١٬٢٣٤٬٥٦٧", "1234567"),
        ("1,234.5", "1234.5"),
        ("٢٫٥", "2.5"),
        ("2,5", "2.5"),
        ("152.000", "152000"),
        ("ﻻ", "لا"),  # presentation form
        ("MBC", "mbc"),
        ("مدينة", "مدينة"),  # ة stays in print
    ],
)
def test_printed_form(raw: str, printed: str) -> None:
    assert printed_form(raw) == printed


@pytest.mark.parametrize(
    "name", ["بعقوبة", "سامراء", "كمال", "باسم", "بسام", "فراس", "سنجار", "بكين", "بايدن", "باراك", "ويتكوف"]
)
@pytest.mark.parametrize("proclitic", ["", "و", "ب", "ل", "فل"])
def test_names_lose_none_of_their_letters(name: str, proclitic: str) -> None:
    assert base(proclitic + name) == fold_word(name)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("وبالعراق", "عراق"),
        ("فللحكومة", "حكومه"),
        ("للندن", "لندن"),  # ل + لندن, not لل + ندن
        ("والوزير", "وزير"),
        ("وزير", "وزير"),  # الوزير shows that و belongs to it
        ("وحدة", "وحده"),
        ("وكالة", "وكاله"),
        ("والدة", "والده"),
        ("بعمان", "عمان"),
        ("لإسبانيا", "اسبانيا"),
        ("لإزنيبورا", "ازنيبورا"),  # an unknown name: إ only begins a word
        ("ألمانيا", "المانيا"),  # ال is no article here
        ("فيروس", "فيروس"),
        ("لبنان", "لبنان"),
        ("للقاء", "لقاء"),  # ل + لقاء, not ل + إلقاء with the article
        ("المتحدة", "متحده"),  # the article goes though متحدة by itself is rare
        ("الحوثيين", "حوثيين"),
        ("الالتزام", "التزام"),  # only one of the two ال is an article
        ("ألقاب", "القاب"),  # an article's alef bears no hamza
        ("الذين", "الذين"),  # not ذين
        ("بطاقة", "بطاقه"),  # البطاقة shows that ب belongs to it
        ("كمين", "كمين"),
        ("بعيد", "بعيد"),
        ("ساهم", "ساهم"),  # س marks the future of a verb: no noun (الأهم) follows
        ("سنعمل", "نعمل"),
        ("ستواصل", "تواصل"),
        ("كانت", "كانت"),  # not ك + أنت
        ("لجان", "لجان"),  # a plural the table knows, not ل + جان
        ("للعاصمتين", "عاصمتين"),  # what the article leaves is known by its own parent
        ("لاجئون", "لاجيين"),  # ئ before ون is no other spelling of ؤ: not ل + اجوون
        ("فكرته", "فكرته"),  # الفكرة shows that ف belongs to it, not ف + كرته
        ("بطاقاتهم", "بطاقاتهم"),
        ("لسانها", "لسانها"),
        ("بصفتها", "صفتها"),
        ("وكميات", "كميات"),  # not وك + ميات
        ("كلها", "كلها"),  # not ك + لها
        ("كانا", "كانا"),  # the dual of كان, not ك + أنا
        ("فتحت", "فتحت"),  # not ف + تحت
        ("ساعد", "ساعد"),  # not س + أعد
        ("سأكون", "اكون"),
        ("سارت", "سارت"),
        ("سانت", "سانت"),
        ("بادرت", "بادرت"),  # not ب + a verb
        ("إلهام", "الهام"),  # no article has إ
        ("بإلغائه", "الغايه"),
        ("آليات", "اليات"),  # ال is its own
        ("للغاية", "غايه"),  # not إلغائه
        ("بالشاطيء", "شاطي"),  # the hamza behind its seat, as many type it
        ("بريء", "بريء"),  # where ي is long the hamza stands by itself
        ("الطب", "طب"),  # words of two letters
        ("بالدم", "دم"),
        ("وللحج", "حج"),
        ("بحق", "حق"),
        ("ودم", "دم"),
        ("لسد", "سد"),
        ("باب", "باب"),  # الباب shows that its ب is its own
        ("وباب", "باب"),
        ("بشر", "بشر"),
        ("ورد", "ورد"),
        ("البن", "البن"),  # coffee, which would drown in sons
        ("الله", "الله"),
        ("الآن", "الان"),
        ("ألحق", "الحق"),  # no article bears a hamza
        ("فقط", "فقط"),
        ("لست", "لست"),
        ("وأضاف", "اضاف"),  # a word behind و that is more frequent than without it
        ("واضافت", "اضافت"),
        ("وجرحى", "جرحي"),
        ("وطالبت", "طالبت"),
        ("وحلفائها", "حلفايها"),
        ("والترهيب", "ترهيب"),  # no word begins with وال, known or not,
        ("والديه", "والديه"),  # but a few: الوالد
        ("وعدت", "وعدت"),  # الوعد
        ("وافقت", "وافقت"),  # يوافق
        ("وجدته", "وجدته"),  # يجد
        ("وأوكار", "اوكار"),  # a hamza over alef begins a word behind و and ل
        ("لأزمة", "ازمه"),
        ("لآلاف", "الاف"),
        ("للألعاب", "العاب"),
        ("لأن", "لان"),
        ("فأرة", "فاره"),
        ("لمدة", "مده"),
        ("للجنة", "لجنه"),  # ل + اللجنة rather than the rarer الجنة
        ("للجنوب", "جنوب"),
        ("بسرعة", "سرعه"),
        ("وبسرعة", "سرعه"),
        ("بيان", "بيان"),
        ("وبيان", "بيان"),
        ("لوكاس", "لوكاس"),  # not ل + و + كأس: و joins what is before it
        ("بوعده", "وعده"),
        ("لCNN", "cnn"),  # Latin letters have no particles
        ("هجوما", "هجوم"),  # one word in all cases
        ("وزيراً", "وزير"),
        ("حالياً", "حاليا"),  # a word of its own
        ("شكراً", "شكرا"),
        ("رداً", "ردا"),
        ("العليا", "عليا"),
        ("كرواتيا", "كرواتيا"),
        ("رئيسها", "رييسها"),
        ("معلمتان", "معلمتين"),
        ("المسلحون", "مسلحين"),
        ("الفريقان", "فريقين"),
        ("ألبان", "البان"),
        ("لبنان", "لبنان"),
        ("يعملون", "يعملون"),
        ("لأبي", "ابو"),  # a kunya is declined
        ("أبا", "ابو"),
        ("آبي", "ابي"),
        ("وترمب", "ترامب"),  # one spelling for all
        ("جوجل", "غوغل"),
        ("ببيجين", "بكين"),
    ],
)
def test_base_form(word: str, expected: str) -> None:
    assert base(word) == expected


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("صواريخ", "صاروخ"),
        ("سياراتهن", "سيارة"),
        ("مدينتين", "مدينة"),
        ("انتخاباته", "انتخاب"),
        ("وزارات", "وزارة"),
        ("لاجئين", "لاجئ"),
        ("المتظاهرون", "متظاهر"),
        ("قضاياهم", "قضية"),
        ("هجوما", "هجوم"),
        ("ميليشيات", "ميليشيا"),
        ("الحوثيون", "حوثي"),
        ("ناخبون", "ناخب"),  # a sound plural whose ين is not in the list
        ("الزعيمان", "زعيم"),
        ("كتابك", "كتاب"),
        ("حكومتك", "حكومة"),
        ("مستشفاها", "مستشفى"),  # ى becomes ا before a suffix
        ("مستواه", "مستوى"),
        ("أعلنت", "أعلن"),
        ("وأعلنوا", "أعلن"),
        ("حرائق", "حريق"),
        ("القضاة", "القاضي"),
        ("لجان", "لجنة"),
        ("مسئول", "مسؤول"),  # the Egyptian spelling
        ("شئون", "شؤون"),
        ("وترمب", "ترامب"),  # spellings of foreign names and words that the table knows
        ("جوتيريش", "غوتيريش"),
        ("الديموقراطيون", "الديمقراطيين"),
        ("نيتنياهو", "نتنياهو"),
        ("أوربا", "أوروبا"),
        ("داوود", "داود"),
        ("مائة", "مئة"),
        ("هيأة", "هيئة"),
        ("الطوارىء", "طوارئ"),
        ("لاجئون", "لاجئ"),
        ("شكراً", "شكرا"),
        ("جدّاً", "جدا"),
        ("الأميركيين", "أمريكا"),  # nisbas of countries on ا
        ("السوريون", "سوريا"),
        ("سورية", "سوريا"),
        ("الفرنسية", "فرنسا"),
        ("ليبيون", "ليبيا"),
        ("التركية", "تركيا"),
        ("اليابانيين", "اليابان"),
        ("البارزانيين", "بارزاني"),  # plurals of names
        ("خطتها", "خطة"),  # two letters before ة
        ("جهاتهم", "جهة"),
        ("حصتين", "حصة"),
        ("مرات", "مرة"),
        ("أعضائها", "عضو"),  # the seat of a hamza before a suffix
        ("حلفاؤهم", "حليف"),
        ("لوزرائنا", "وزير"),
        ("لقائه", "لقاء"),
        ("انتهت", "انتهى"),  # ى goes before ت and وا
        ("التقوا", "التقى"),
        ("دعاوى", "دعوى"),
        ("يديه", "يد"),
        ("أبيها", "أب"),
        ("الأفغانية", "أفغانستان"),
        ("دمك", "دم"),  # possessives of words of two letters
        ("يدها", "يد"),
        ("بحقهم", "حق"),
        ("قتلت", "قتل"),  # a noun that is a verb too, since يقتل is attested
        ("ونشروا", "نشر"),
        ("استهدفوها", "استهدف"),
        ("مهندسو", "مهندس"),  # plurals and duals before a noun
        ("مسؤولو", "مسؤول"),
        ("صحيفتا", "صحيفة"),
        ("بطائرتيهما", "طائرة"),
        ("بطاقاتهم", "بطاقة"),
        ("زملائه", "زميل"),
        ("نماذج", "نموذج"),
        ("لوائح", "لائحة"),
        ("Erdoğan", "erdogan"),  # keyboards without the letters
        ("Türkiye", "turkiye"),
        ("Łódź", "lodz"),
        ("ڕۆژ", "روز"),  # Kurdish, Persian and Urdu letters from an Arabic keyboard
        ("پێشمەرگە", "بيشمەرگە"),
        ("هەرێم", "ههريم"),
        ("لڑائی", "لرائي"),
        ("ڈاکٹر", "داكتر"),
    ],
)
def test_one_stem(word: str, other: str) -> None:
    assert stem(word) == stem(other)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("عمان", "عم"),
        ("عدنان", "عدن"),
        ("سلطان", "سلطة"),
        ("جدة", "جد"),
        ("الله", "له"),
        ("حسين", "حس"),
        ("بعقوبة", "عقوبة"),
        ("سامراء", "أمراء"),
        ("طالبان", "طالب"),
        ("البحرين", "البحر"),
        ("الحديدة", "حديد"),
        ("المالية", "المال"),
        ("المدنيين", "المدينة"),
        ("كانون", "كان"),
        ("ياسين", "يأس"),
        ("كمال", "مال"),
        ("الدوري", "الدور"),
        ("مباراة", "مبار"),
        ("بنت", "بن"),
        ("صوت", "صو"),
        ("هناك", "هنا"),
        ("السوريين", "سورة"),
        ("الكورية", "كرة"),
        ("ولاية", "ولا"),
        ("الجمعة", "جمع"),
        ("جمعية", "جمعة"),
        ("جمهورية", "جمهور"),
        ("العملية", "عمل"),
        ("العملة", "عمل"),
        ("رسمي", "رسوم"),
        ("الحالي", "حالة"),
        ("محلية", "محل"),
        ("الرياضة", "الرياض"),
        ("الشرعية", "الشرع"),
        ("تأمين", "تام"),
        ("دعاية", "دعا"),
        ("ميلان", "ميل"),
        ("الصادرات", "صادر"),
        ("المدافعين", "مدفع"),
        ("المعارضين", "معرض"),
        ("كلها", "لها"),
        ("فكرته", "كرة"),
        ("دعوى", "دعوة"),
        ("نهاية", "نهاء"),
        ("علاوة", "علاء"),
        ("أدلت", "دليل"),
        ("بنت", "بنى"),
        ("منته", "منه"),  # no noun with two letters before ة
        ("تشاينا", "تشاء"),  # no noun on اء
        ("التحيتا", "تحية"),
        ("بيروت", "بيرو"),
        ("الأسرة", "أسرى"),
        ("سمك", "سم"),
        ("حركت", "حر"),
        ("حدة", "حد"),
    ],
)
def test_false_friends_keep_apart(word: str, other: str) -> None:
    assert stem(word) != stem(other)


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("كيليان", {"وكيليان", "لكيليان", "فبكيليان"}),  # names that no list has, behind particles
        ("وكيليان", {"كيليان", "لكيليان"}),
        ("ترهيب", {"وترهيب", "لترهيب"}),
        ("أردف", {"واردف"}),  # the list has only واردف
        ("ابن", {"بن"}),
    ],
)
def test_readings_are_what_an_archive_may_print_of_a_word(word: str, others: set[str]) -> None:
    assert others <= set(readings(fold_word(word)))


@pytest.mark.parametrize("word", ["زير", "ديه", "ديك", "جنة", "فكرة", "لندن", "nato", "2024", "ا"])
def test_words_that_are_no_others_have_no_readings(word: str) -> None:
    """وزير is not و with زير, لديه not ل with ديه, لجنة not ل with جنة: their articles or their frequency tell."""
    assert not readings(fold_word(word))


@pytest.mark.parametrize(("word", "stem_of"), [("ولوكاس", "لوكاس"), ("بكيليان", "كيليان"), ("فلدوسلدورف", "دوسلدورف")])
def test_unknown_words_are_in_one_place_behind_any_particles(word: str, stem_of: str) -> None:
    assert stem(word) == stem(stem_of)


def test_no_word_stands_twice_in_the_table_of_plurals() -> None:
    """The last line would count, whatever the first says."""
    tables = [Path(lexicon.__file__).with_name(name) for name in ("plurals.txt", "spellings.txt")]
    lines = [table.read_text("utf-8").splitlines() for table in tables]
    many = [word for table in lines for line in table for word in line.split()[1:]]
    assert len(many) == len(set(many)) and all(table == sorted(table) for table in lines)
    assert not any(line.split()[0] in line.split()[1:] for table in lines for line in table)


def test_tokens_know_their_places() -> None:
    text = "قال «مُحمّد»: #جوني_هاليداي 106,780"
    assert [text[t.start : t.end] for t in tokens(text)] == ["قال", "مُحمّد", "جوني", "هاليداي", "106,780"]
    assert words(text) == [token.word for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وقال عبدالله", ["وقال", "عبد", "الله"]),  # as عبد الله, which others write
        ("لعبدالمهدي", ["لعبد", "المهدي"]),
        ("بأبوظبي", ["بأبو", "ظبي"]),
        ("معبدالله عبدان عبدال أبوي", ["معبدالله", "عبدان", "عبدال", "أبوي"]),
        ("ابوظبى وأبوظبی", ["ابو", "ظبى", "وأبو", "ظبي"]),
        ("نصرالله، لصلاحالدين وسيفالإسلام", ["نصر", "الله", "لصلاح", "الدين", "وسيف", "الإسلام"]),
        ("أبومازن وأبوالغيط وابوبكر", ["أبو", "مازن", "وأبو", "الغيط", "وابو", "بكر"]),
        ("عبدربه وعبدربهم", ["عبد", "ربه", "وعبدربهم"]),
        ("العبدالله أبامازن", ["العبد", "الله", "أبا", "مازن"]),
        ("والله بالدين والدين نصراللهم أبوعلية", ["والله", "بالدين", "والدين", "نصراللهم", "أبوعلية"]),
    ],
)
def test_names_of_two_words_are_two_words_however_they_are_written(text: str, parts: list[str]) -> None:
    assert words(text) == parts == [token.word for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("قتل 1,500 شخص", ["قتل", "1500", "شخص"]),
        ("١٬٥٠٠", ["1500"]),
        ("1,234,567.", ["1234567"]),
        ("152.000 و1.234.567", ["152000", "و", "1234567"]),  # points that can be nothing else
        ("3.5 و1.500", ["3.5", "و", "1.500"]),  # a point may be one of decimals
        ("106,78", ["106.78"]),  # a comma of decimals
        ("1,234.5%", ["1234.5"]),
        ("20.11.2022", ["20", "11", "2022"]),  # a day
        ("10.20.30.40", ["10", "20", "30", "40"]),
        ("1.152.00", ["1", "152", "0"]),
        ("2-1", ["2", "1"]),
        ("٢٫٥٪.", ["2.5"]),
        ("2019,2020", ["2019", "2020"]),  # two years
        ("1,5000", ["1", "5000"]),
        ("10،200", ["10", "200"]),  # the Arabic comma parts numbers of a list
    ],
)
def test_thousands_are_not_parted(text: str, parts: list[str]) -> None:
    assert words(text) == parts == [token.word for token in tokens(text)]


@given(
    st.lists(st.sampled_from(["عبد", "ال", "له", "دين", "نصر", "أبو", "ظبي", "بكر", "ي", "و", " ", "\u064e", "1"])).map(
        "".join
    )
)
def test_words_are_those_of_tokens(text: str) -> None:
    assert words(text) == [token.word for token in tokens(text)]


@given(st.text())
def test_forms_are_made_of_any_text(text: str) -> None:
    for raw in WORD.findall(text):
        printed, folded, base_word, stem_word = forms(printed_form(raw))
        assert printed and folded and base_word and stem_word


@given(st.text(alphabet="ابتثجوفلكسيةىأإآهمنرد", min_size=1, max_size=12))
def test_printed_and_folded_are_idempotent(word: str) -> None:
    assert printed_form(printed_form(word)) == printed_form(word)
    assert fold_word(fold_word(word)) == fold_word(word)


@given(st.lists(st.text(alphabet="ئوىءنشلا", max_size=6)))
def test_hamzas_on_their_seats_are_the_same_in_one_word_and_in_many(words_of_text: list[str]) -> None:
    assert seated_alike(" ".join(words_of_text)) == " ".join(map(seated_alike, words_of_text))


def test_hostile_input_takes_linear_time() -> None:
    assert len(words("ا" + "\u064b" * 100_000)) == 1
    assert len(words("ب" * 1_000_000)) == 1
    assert len(words("1" + ",234" * 100_000 + "5")) == 2
    assert len(words("1" + ".234" * 100_000)) == 1
    assert len(words("1." * 100_000)) == 100_000
