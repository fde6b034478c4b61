"""The index: every operator, replacing, removing, merging, crashes, and both ways of scoring."""

import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from newsarc.search import ranking, suggestions
from newsarc.search.copies import alike
from newsarc.search.document import analyze_document
from newsarc.search.index import SearchIndex
from newsarc.search.plan import AHEAD, COMPLETE
from newsarc.search.storage import SCHEMA
from newsarc.search.terms import SCALE

Ids = Callable[..., list[int]]


@pytest.fixture(params=["python", "numpy"], autouse=True)
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "small", lambda found: request.param == "python")
    monkeypatch.setattr(ranking, "numpy_is_loaded", lambda: request.param == "numpy")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("صاروخ", {3}),  # broken plural
        ("وبالخرطوم", {2}),  # clitics in the query only
        ("2018", {5}),  # digits
        ('"رئيس الوزراء"', {1}),  # side by side; 5 has both words apart
        ("“رئيس الوزراء", {1}),  # left open
        ("بغداد -معرض", {1}),
        ("بغداد -ومعرض", {1}),  # with any clitics
        ("صواريخ -صاروخ", {3}),  # but none of its relatives
        ("-مساعدة", {1, 2, 3, 4, 5}),
        ("-وزير", {1, 3, 4, 5}),
        ("السودان -لوزير", set()),
        ("-بغداد OR -وزارة", {1, 2, 3, 5}),
        ('بغداد -"معرض الكتاب"', {1}),
        ("صواريخ OR النفط", {3, 5}),
        ("صواريخ | النفط", {3, 5}),
        ("(صواريخ OR النفط) -هجوم", {5}),
        ("title:بغداد", {1}),
        ("body:بغداد", {1, 4}),
        ("العنوان:بغداد", {1}),
        ("quote:مساعدات", {2}),
        ("quote:الخارجية", set()),
        ('quote:"يحتاج الى مساعدات"', {2}),
        ("title:(قمة OR اسعار)", {1, 5}),
        ("معر*", {4}),
        ("=الهجوم", {3}),
        ("exact:بالهجوم", set()),
        ('="الوزراء المجتمعين"', {5}),
        ('="وزراء المجتمعين"', set()),  # a phrase as printed
        ('"=وزراء المجتمعين"', set()),
        ('exact:"وزراء المجتمعين"', set()),
        ('"وزراء المجتمعين"', {5}),
        ('="اسعار النفط"', {5}),  # forgives hamza as single words do
        ('-"=وزراء المجتمعين" النفط', {5}),
        ("=(هجوم OR الازمة)", {2, 3}),
        ("=(بهجوم OR الازمات)", set()),
        ('"=بالهجوم"', set()),
        ("quote:مساع*", {2}),
        ("وزار*", {4}),
        ("مستثمر*", {1}),  # behind the article: المستثمرين
        ("نفجار*", set()),  # not behind what is no proclitic
        ("حكوم*", {4}),
        ("ستهداف*", set()),
        ("quote:خارج*", set()),
        ('"رئيس الوز*"', {1}),  # 5 has both apart
        ('"رئيس المنظ*"', {5}),
        ('title:"اسعار نف*"', {5}),
        ('title:"اسعار فط*"', set()),
        ('quote:"يحتاج الى مسا*"', {2}),
        ("=الازمه", {2}),  # exact still forgives hamza and ة
        ("", set()),
        ("-بغداد", {2, 3, 5}),  # all others
        ("-بغداد -صواريخ", {2, 5}),
        ("-بغداد OR -صواريخ", {1, 2, 3, 4, 5}),
        ("-بغداد OR معرض", {2, 3, 4, 5}),
        ("(-بغداد OR -معرض) (-النفط OR -قمة)", {1, 2, 3, 5}),
        ("(-بغداد OR قمة) بغداد", {1}),  # what a text without the words satisfies is required
        ("-(-بغداد)", {1, 4}),
        ("-(-بغداد OR معرض)", {1}),
        ("(-(-بغداد) OR صاروخ) لاشيءمنهذا", {1, 3, 4}),
        ("لاشيءمنهذا", set()),
    ],
)
def test_operators(ids: Ids, query: str, expected: set[int]) -> None:
    assert set(ids(query)) == expected


@pytest.mark.parametrize(
    "query",
    [
        "بغداد",
        "بغداد صاروخ",
        '"مجلس النواب"',
        "بغداد -البصرة",
        "title:بغداد كتاب",
        "=كتاب",
        "-بغداد",
        "",
        "-بغداد OR البصرة",
        "(-بغداد OR -معرض) قمة",
    ],
)
def test_counts_are_those_of_a_search_without_a_limit(index: SearchIndex, query: str) -> None:
    for allow in (None, {1, 2, 3}):
        for every in (False, True):
            found = index.search(query, limit=None, allow=allow, every=every)
            assert index.count(query, allow, every=every) == len(found)


def test_words_side_by_side_come_before_words_apart(index: SearchIndex, ids: Ids) -> None:
    texts = {
        10: ("صلاح", "سجل صلاح هدفا. صلاح نجم الفريق، وصلاح هدافه، وعن الدين لا يتحدث صلاح، والدين لله."),
        11: (None, "نظر مجلس النواب اليوم في أمور كثيرة قبل أن تصل لجنته إلى محافظة صلاح الدين بعد الظهر مع وفد كبير."),
        12: ("في صلاح الدين", "نص طويل عن أمور كثيرة أخرى لا يرد فيها شيء من ذلك مرة أخرى."),
    }
    index.add((number, analyze_document(*text)) for number, text in texts.items())
    assert set(ids("صلاح الدين")[:2]) == {11, 12} and ids("صلاح الدين")[2] == 10
    assert set(ids("صلاح الدين", every=True)[:2]) == {11, 12}
    assert ids("الدين صلاح")[0] == 10  # in no other order


def test_names_of_two_words_in_any_case_and_spelling(index: SearchIndex, ids: Ids) -> None:
    texts = (
        "التقى أبو مازن الوفد",
        "قال لأبي مازن",
        "إن أبا مازن",
        "محمد بن سلمان",
        "الأمير ابن سلمان",
        "عبدربه منصور",
        "عبد ربه منصور",
    )
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    for query in ('"أبو مازن"', '"أبي مازن"', '"أبا مازن"', "أبي مازن"):
        assert set(ids(query)[:3]) == {10, 11, 12}, query
    assert set(ids('"ابن سلمان"')) == set(ids('"بن سلمان"')) == set(ids("ابن سلمان")[:2]) == {13, 14}
    assert set(ids('"عبدربه منصور"')) == set(ids('"عبد ربه منصور"')) == {15, 16}


def test_one_word_in_all_cases(index: SearchIndex, ids: Ids) -> None:
    texts = ("شن هجوماً على القاعدة", "شن هجوما على القاعدة", "قتل المسلحون", "قتل المسلحين", "عاد يومياً")
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    assert set(ids('"هجوما على"')) == set(ids('"هجوماً على"')) == set(ids('"هجوم على"')) == {3, 10, 11}
    assert set(ids('"قتل مسلحون"')) == {12, 13}
    assert set(ids("=هجوماً")) == set(ids("=هجوما")) == {10, 11}
    assert set(ids("هجوماً")) == set(ids("هجوم"))
    assert ids("يوميا")[0] == 14


def test_names_that_no_list_has_behind_particles(index: SearchIndex, ids: Ids) -> None:
    texts = ("لقاء كيليان", "عاد مبابي وكيليان", "سلم لكيليان", "زار دوسلدورف", "بودوسلدورف")
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    assert set(ids("كيليان")) == set(ids("وكيليان")) == set(ids("لكيليان")) == {10, 11, 12}
    assert set(ids('"مبابي كيليان"')) == {11}
    assert set(ids("-كيليان")) == {1, 2, 3, 4, 5, 13, 14}
    assert set(ids("دوسلدورف")) == {13, 14}


def test_decimals_and_scores(index: SearchIndex, ids: Ids) -> None:
    texts = ("ارتفع 2.5%", "ارتفع ٢٫٥ في المئة", "نمو 2,5 بالمئة", "في 2 من 5", "فاز 2-1", "نما 2.1%", "152,000 شخص")
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    assert set(ids("2.5%")) == set(ids('"2.5"')) == {10, 11, 12}
    assert set(ids("2-1")) == set(ids('"2-1"')) == {14}
    assert set(ids("152.000")) == {16}


def test_beginnings_behind_proclitics_and_an_article(index: SearchIndex, ids: Ids) -> None:
    texts = ("وردت بالصواريخ", "قصف الصواريخ", "تصدت للصواريخ", "صواريخ وصوامع", "والأصوات")
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    assert set(ids("الصوا*")) == {10, 11, 12}
    assert set(ids("صوا*")) == {3, 10, 11, 12, 13}


def test_words_of_titles_are_in_the_vocabulary(index: SearchIndex, ids: Ids) -> None:
    index.add([(10, analyze_document("مغالطات رجل", "نص آخر"))])
    assert ids("مغالط*") == ids("title:مغالط*") == [10]
    assert index.complete("مغال") == ["مغالطات"]
    assert index.suggest("مغالطاث") == "مغالطات"


def test_an_exact_word_as_typed_comes_before_its_other_spellings(index: SearchIndex, ids: Ids) -> None:
    index.add(
        (number, analyze_document(None, text)) for number, text in ((10, "قال علي نعم"), (11, "نزل على الأرض هنا"))
    )
    assert set(ids("=على")) == {3, 10, 11} and ids("=على")[-1] == 10
    assert ids("=علي")[0] == 10


def test_names_written_as_one_word_or_two(index: SearchIndex, ids: Ids) -> None:
    index.add((number, analyze_document(None, text)) for number, text in ((10, "قال نصرالله"), (11, "قال نصر الله")))
    for query in ("نصرالله", "نصر الله", '"نصر الله"', "لنصرالله"):
        assert set(ids(query)) == {10, 11}, query


def test_a_word_twice_in_a_phrase_stands_there_twice(index: SearchIndex, ids: Ids) -> None:
    index.add((number, analyze_document(None, text)) for number, text in ((10, "خطوة خطوة نصل"), (11, "خطوة واحدة")))
    assert ids('"خطوة خطوة"') == [10]
    assert ids('"خطوة خطوة خطوة"') == [] == ids(f'"{"خطوة " * 500}"')


def test_exact_form_comes_first(ids: Ids) -> None:
    assert ids("السوداني")[0] == 1
    assert ids("السودان")[0] == 2


def test_more_of_the_words_come_first_and_fewer_follow(ids: Ids) -> None:
    assert ids("معرض بغداد")[0] == 4
    assert set(ids("معرض بغداد")) == {1, 4}
    assert ids("معرض بغداد", every=True) == [4]


def test_what_satisfies_every_clause_has_a_bonus(index: SearchIndex) -> None:
    """Of alternatives one is enough. Of two clauses it outweighs every score, of three it is a bonus."""
    index.add([(6, analyze_document(None, "لقاء المنتخب مع ضيوفه في البصرة")), (7, analyze_document(None, "المنتخب"))])
    query = "(بغداد OR البصرة OR كربلاء) المنتخب"
    bonus = {m.doc_id: m.score - index.explain(query, m.doc_id).score for m in index.search(query)}
    assert bonus == pytest.approx({6: AHEAD / SCALE, 7: 0, 1: 0, 4: 0}, abs=0.01)
    query += " لقاء"
    bonus = {m.doc_id: m.score - index.explain(query, m.doc_id).score for m in index.search(query)}
    assert bonus[6] == pytest.approx(COMPLETE / SCALE, abs=0.5)  # and something for their nearness


def test_both_of_two_words_come_before_one_of_them_whatever_it_scores(index: SearchIndex, ids: Ids) -> None:
    filling = " وقال شهود إن الأمطار غمرت شوارع المدينة منذ الصباح" * 40
    index.add([(8, analyze_document("زلزال زلزال", "زلزال في زلزال بعد زلزال"))])
    index.add([(9, analyze_document(None, filling + " زلزال" + filling + " مراكش"))])
    assert ids("زلزال مراكش")[:2] == [9, 8]


@pytest.mark.parametrize(
    ("query", "text", "derived"),
    [
        ("علاج", "خطة العلاج في المستشفى", "علاجات"),
        ("كتاب", "صدر كتاب جديد", "كتابهم"),
    ],
)
def test_the_base_of_a_lone_word_comes_before_other_forms(
    index: SearchIndex, ids: Ids, query: str, text: str, derived: str
) -> None:
    """Even when they stand in a title and again and again."""
    index.add([(8, analyze_document(derived, f"{derived} {derived} {derived}"))])
    index.add([(9, analyze_document(None, "وقال شهود إن الأمطار غمرت شوارع المدينة " * 5 + text))])
    assert [found for found in ids(query) if found in (8, 9)] == [9, 8]


def test_limit_offset_and_allow(ids: Ids, index: SearchIndex) -> None:
    everything = ids("بغداد معرض النفط", limit=None)
    assert ids("بغداد معرض النفط", limit=1) + ids("بغداد معرض النفط", limit=1, offset=1) == everything[:2]
    assert ids("بغداد", allow={1, 99}) == [1]
    assert ids("بغداد", limit=0) == []
    assert index.count("بغداد") == 2


def test_replacing_and_clearing(index: SearchIndex, ids: Ids) -> None:
    index.add([(1, analyze_document("رياضة", "فاز المنتخب في المباراة"))])
    assert ids("شياع") == []
    assert ids("المنتخب") == [1]
    assert sorted(ids("-لاشيء", limit=None)) == [1, 2, 3, 4, 5]
    index.optimize()
    assert index.verify() == [] and index.ids() == {1, 2, 3, 4, 5}
    index.clear()
    assert index.ids() == set() and ids("بغداد") == []


def test_many_small_segments_merge_to_the_same_answers(connection: sqlite3.Connection) -> None:
    texts = [f"خبر رقم {n} عن مدينة بغداد {'والنفط ' * (n % 5)}" for n in range(40)]
    one, many = SearchIndex(connection), SearchIndex(_database())
    one.add((n, analyze_document(None, text)) for n, text in enumerate(texts))
    for n, text in enumerate(texts):
        many.add([(n, analyze_document(None, text))])
    many.optimize()
    for query in ("النفط", "بغداد", '"مدينة بغداد"', "7"):
        assert {m.doc_id for m in one.search(query, limit=None)} == {m.doc_id for m in many.search(query, limit=None)}
    assert many.verify() == []


def test_rollback_leaves_what_was_committed(index: SearchIndex, connection: sqlite3.Connection, ids: Ids) -> None:
    index.add([(9, analyze_document(None, "المنتخب"))])
    assert ids("المنتخب") == [9]
    connection.rollback()
    assert ids("المنتخب") == []
    assert index.verify() == []


def test_a_killed_writer_leaves_a_consistent_file(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"
    writer = sqlite3.connect(file)
    for statement in SCHEMA:
        writer.execute(statement)
    SearchIndex(writer).add([(1, analyze_document(None, "بغداد"))])
    writer.commit()
    SearchIndex(writer).add((n, analyze_document(None, f"بغداد {n}")) for n in range(2, 500))
    writer.execute("PRAGMA cache_spill = ON")
    copy = tmp_path / "copy.db"
    copy.write_bytes(file.read_bytes())  # what the disk holds when the process dies
    journal = file.with_name("archive.db-journal")
    if journal.exists():
        copy.with_name("copy.db-journal").write_bytes(journal.read_bytes())
    left = SearchIndex(sqlite3.connect(copy))
    assert left.verify() == [] and left.ids() == {1}
    writer.close()


def test_other_writers_are_noticed(tmp_path: Path) -> None:
    writer, reader = sqlite3.connect(tmp_path / "a.db"), sqlite3.connect(tmp_path / "a.db")
    for statement in SCHEMA:
        writer.execute(statement)
    index = SearchIndex(reader)
    assert index.search("بغداد") == []
    SearchIndex(writer).add([(1, analyze_document(None, "بغداد"))])
    writer.commit()
    assert [match.doc_id for match in index.search("بغداد")] == [1]


@pytest.mark.parametrize("batches", [1, 2, 3])
def test_an_open_reader_notices_an_index_that_is_built_anew(tmp_path: Path, batches: int) -> None:
    writer, reader = sqlite3.connect(tmp_path / "a.db"), sqlite3.connect(tmp_path / "a.db")
    for statement in SCHEMA:
        writer.execute(statement)
    for number in (1, 2):
        SearchIndex(writer).add([(number, analyze_document(None, f"بغداد {number}"))])
    writer.commit()
    index = SearchIndex(reader)
    assert index.ids() == {1, 2}
    anew = SearchIndex(writer)
    anew.clear()
    for number in range(batches):
        anew.add([(number + 10, analyze_document(None, f"بغداد {number}"))])
    writer.commit()
    assert index.ids() == set(range(10, 10 + batches))
    assert index.count("بغداد") == batches


def test_stale_version_is_told(index: SearchIndex, connection: sqlite3.Connection) -> None:
    assert not index.stale
    connection.execute("UPDATE search_state SET value = 0 WHERE name = 'version'")
    assert index.stale and "reindex" in index.verify()[0]


@pytest.mark.parametrize("table", ["search_state", "search_segments", "search_blocks"])
def test_an_index_without_a_table_is_to_be_built_anew(
    index: SearchIndex, connection: sqlite3.Connection, table: str
) -> None:
    connection.execute(f"DROP TABLE {table}")
    assert index.stale and "reindex" in index.verify()[0]
    index.clear()
    index.add([(1, analyze_document(None, "بغداد"))])
    assert not index.stale and index.verify() == []


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE search_blocks SET data = zeroblob(40)",
        "UPDATE search_blocks SET positions = x'ff'",
        "DELETE FROM search_blocks WHERE id IN (SELECT id FROM search_blocks LIMIT 1)",  # what is left can be read
        "UPDATE search_blocks SET segment = 99",
        "UPDATE search_segments SET ids = x'00'",
        "UPDATE search_segments SET dead = x''",
        "UPDATE search_segments SET lengths = x'00'",
        "UPDATE search_segments SET signatures = x'00'",
        "UPDATE search_segments SET words = x'00'",
        "UPDATE search_segments SET counts = words",
    ],
)
def test_verify_finds_damage(index: SearchIndex, connection: sqlite3.Connection, damage: str) -> None:
    assert index.verify() == []
    connection.execute(damage)
    assert SearchIndex(connection).verify()


def test_explanations(index: SearchIndex) -> None:
    shown = index.explain("صاروخ", 3)
    assert shown.score > 0
    assert {(form.view, form.form) for form in shown.forms if form.score} == {("stem", "صاروخ")}
    assert all(form.score == 0 for form in index.explain_query("صاروخ").forms)


@pytest.mark.parametrize(
    ("query", "better"),
    [
        ("hgs,]hkd", "السوداني"),  # typed on the Latin layout
        ("ggs,]hkd", "للسوداني"),  # in a form that no text has
        (",hgs,]hkd", "والسوداني"),
        ("Hgs,]hkd", "السوداني"),  # shift gives أ
        ("title:fy]h]", "title:بغداد"),
        ("title:hgs,]hkd", None),  # in no title
        ("hgs,]hkd OR fy]h]", "السوداني OR بغداد"),
        ('-fy]h] "hgs,]hk"', '-بغداد "السودان"'),
        ("بغداد hgs,]hkd", "بغداد السوداني"),
        ("السوداتي", "السوداني"),
        ("title:بغداذ", "title:بغداد"),
        ("title:الصواريح", None),
        ("بالمستثمرون", None),  # known in another form
        ("للمستتمرين", "للمستثمرين"),  # no text has this form, but one of it
        ("source:السوداتي بغداذ", "source:السوداتي بغداد"),  # values of filters are left alone
        ("من:بغدااد", "من:بغداد"),  # no date, so words
        ("من:2022 بغداذ", "من:2022 بغداد"),
        ("قخقخقخقخ", None),
        ("[];", None),
        ("", None),
    ],
)
def test_suggestions(index: SearchIndex, query: str, better: str | None) -> None:
    assert index.suggest(query) == better
    if better:
        assert index.count(better)


@pytest.mark.parametrize("query", ["ا" * 2_000, "ghjk" * 1_000, "ظذغ " * 3_000])
def test_endless_words_and_texts_are_not_corrected(
    index: SearchIndex, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr(suggestions, "_edits", lambda word: pytest.fail("every edit of it would be looked up"))
    assert index.suggest(query) is None


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("بقداد", "بغداد"),  # no keys of another layout, which make no words (fr]h])
        ("دمشك", "دمشق"),  # letters that sound alike
        ("دعش", "داعش"),  # a vowel left out comes before the commoner دعم
        ("بغدد", "بغداد"),
        ("الاصد", "الأسد"),  # as the archive prints it
        ("ماكرن", "ماكرون"),
    ],
)
def test_suggestions_are_what_is_likely_meant(index: SearchIndex, typed: str, better: str) -> None:
    texts = [
        "في fr h دمشق",
        "الصد والقصد",
        "قال الأسد",
        "تنظيم داعش",
        "ماكرون في بغداد",
        *["دعم بعدد"] * 8,
        *["الأسد"] * 4,
    ]
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    assert index.suggest(typed) == better


def test_a_rare_spelling_is_told_of_a_far_commoner_one(index: SearchIndex) -> None:
    texts = [*["زار شولتز برلين"] * 21, "زار شولز برلين", "زار شلتوت برلين"]
    index.add((number, analyze_document(None, text)) for number, text in enumerate(texts, 10))
    assert index.suggest("شولز") is None  # none of a long vowel, nor letters alike
    index.add((number, analyze_document(None, "زار شلتز برلين")) for number in (50, 51))
    assert index.suggest("شلتز") is None  # 21 is not far more than 2
    index.add((number, analyze_document(None, "زار شولتز برلين")) for number in range(60, 100))
    assert index.suggest("شلتز") == "شولتز" and index.suggest("برلين شلتز") == "برلين شولتز"
    assert index.suggest("شولتز") is None


def test_suggestions_keep_to_what_is_allowed(index: SearchIndex) -> None:
    assert index.suggest("السوداتي", allow={1}) == "السوداني"
    assert index.suggest("السوداتي", allow={4, 5}) is None


def test_completions(index: SearchIndex) -> None:
    assert "بغداد" in index.complete("بغ")


@pytest.mark.parametrize("common", [0, 10, 20, 40])
def test_copies_are_told_from_texts_of_one_template(connection: sqlite3.Connection, common: int) -> None:
    """Every text beside every earlier one that leads a group: what the look-up by rare shingles must come to."""
    chance = random.Random(common)
    template = " ".join(f"قالب{number}" for number in range(common))
    bodies: list[str] = []
    for number in range(200):
        own = " ".join(f"كلمة{chance.randrange(10**6)}" for _ in range(50))
        bodies.append(f"{chance.choice(bodies)} زيادة" if number % 5 == 4 else f"{template} {own}")
    texts = {number: analyze_document(None, body, []) for number, body in enumerate(bodies, 1)}
    index = SearchIndex(connection)
    index.add(texts.items())
    groups: list[list[int]] = []
    for number, text in texts.items():
        led = next((each for each in groups if alike(text.signature, texts[each[0]].signature)), None)
        (led.append(number) if led else groups.append([number]))
    assert len(groups) < len(bodies)
    assert index.copies() == [group for group in groups if len(group) > 1]


def test_copies_are_found_and_folded(index: SearchIndex) -> None:
    body = " ".join(f"كلمة{chr(0x628 + n % 7)}{chr(0x633 + n % 5)}" for n in range(60))
    index.add([(20, analyze_document("أ", body)), (21, analyze_document("ب", body + " وكالات"))])
    assert index.copies() == [[20, 21]]
    groups = index.collapse(index.search("كلمةبس بغداد", limit=None))
    assert sorted(sorted(m.doc_id for m in group) for group in groups) == [[1], [4], [20, 21]]


def _database() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    for statement in SCHEMA:
        database.execute(statement)
    return database
