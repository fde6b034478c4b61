"""The outlet whose page was copied: what of its head another line bears out, and what stands there and is no outlet."""

from __future__ import annotations

import pytest
from market_dump import END, HEAD, LEAD, MENU, OTHERS

from newsarc.extract.dump import extract_dump
from newsarc.extract.metadata.rights import holders_of_rights

DAY = "23 نوفمبر 2025"

NAMED = [
    (["الضفاف"], ["جميع الحقوق محفوظة © الضفاف 2025"], "الضفاف", "who holds the rights"),
    (["الضفاف"], ["جميع الحقوق محفوظة لمؤسسة الضفاف للصحافة والنشر"], "الضفاف", "who publishes it is named after it"),
    (["ضفاف"], ["© جميع الحقوق محفوظة لضفاف 2025"], "ضفاف", "behind «ل»"),
    (
        ["ضفاف 24"],
        ["© كافة الحقوق محفوظة لموقع ضفاف24"],
        "ضفاف 24",
        "a number that is no year, and a space that is none",
    ),
    (["Dhifaf News"], ["© 2025 Dhifaf News. All rights reserved"], "Dhifaf News", "in Latin letters"),
    (["المصب"], ["المصب :: جميع الحقوق محفوظة"], "المصب", "before the word of rights"),
    (["المصب"], ["صحيفة المصب الإلكترونية"], "المصب", "behind the word of its kind"),
    (["المصب"], ["تابعوا آخر الأخبار من المصب على Google News"], "المصب", "in a call to follow"),
    (["جريدة المصب"], [], "جريدة المصب", "with the word of its kind in its own name"),
    (["مصب بريس"], [], "مصب بريس", "likewise, behind it"),
    (["مصب النهر", "صحيفة يومية مستقلة"], [], "مصب النهر", "above a line that says what it is"),
    (["دفاتر النهر", "مدونة شخصية عن المدن"], [], "دفاتر النهر", "likewise, a blog's"),
    (["[logo] مصب بريس"], [], "مصب بريس", "the sign's text"),
    (["masabb.example"], [], "masabb.example", "a reader view prints the host"),
    (["رئيس التحرير", "سامي العلي", "المصب"], ["جميع الحقوق محفوظة لصحيفة المصب"], "المصب", "below the editor"),
    (["تسجيل دخول", "اشترك الآن", "المصب"], ["© المصب 2025"], "المصب", "below buttons"),
    (
        ["مصب النهر"],
        ["جميع الحقوق محفوظة لمؤسسة ضفاف الخليج الإعلامية"],
        "مصب النهر",
        "a house of another name publishes it",
    ),
    (
        [],
        ["جميع الحقوق محفوظة لمؤسسة ضفاف الخليج الإعلامية"],
        "مؤسسة ضفاف الخليج الإعلامية",
        "the house, where the head has no name",
    ),
    (["Dhifaf"], ["حمل تطبيق Dhifaf"], "Dhifaf", "in Latin letters, and in a call to load its application"),
    (
        ["Kurdî", "English", "وكالة أنباء ضفاف"],
        [],
        "وكالة أنباء ضفاف",
        "below the site's languages; its last word does not agree with the first as what it says of itself does",
    ),
    (
        ["سياسة", "محليات", "جريدة المصب"],
        ["جميع الحقوق محفوظة لمؤسسة المصب 2025"],
        "جريدة المصب",
        "the paper, below the first entries of the menu, and not the house that has the rights",
    ),
    (
        ["منشور بلدية الضفاف - الصفحة الرسمية", "بلدية الضفاف - الصفحة الرسمية"],
        [],
        "بلدية الضفاف",
        "whose post it is, below a network's heading",
    ),
    ([], ["جميع الحقوق محفوظة لصحيفة المصب 2025"], "صحيفة المصب", "the rights alone, where the head has no name"),
]

NONE = [
    (["سياسة", "محليات"], ["سياسة", "محليات"], "a menu that comes again"),
    (["ميديا"], ["ميديا"], "an entry of a menu that no list holds, and comes again"),
    (["عالم البيئة"], ["عالم البيئة"], "likewise, of two words"),
    (["المصب"], [], "a name that nothing bears out"),
    (["Dhifaf"], ["Dhifaf"], "likewise in Latin letters: a line of its own is no call"),
    (["سامي العلي"], ["سامي العلي - رئيس التحرير"], "a person"),
    (["العراق"], ["العراق - الأحوال الجوية"], "a country"),
    (["وكالة أنباء مستقلة"], [], "says what it is, not how it is called"),
    (["المصب"], ["جميع الحقوق محفوظة لشركة الأبراج للبث"], "a company of another name"),
    (["المصب"], ["جميع الحقوق محفوظة للناشر"], "nobody by name"),
    (["كاريكاتير"], ["معرض كاريكاتير في المدينة"], "a word in another story's headline"),
]


def _page(above: list[str], below: list[str]) -> str:
    return "\n".join([*above, MENU, HEAD, DAY, LEAD, END, "أخبار ذات صلة", *OTHERS, *below])


@pytest.mark.parametrize(("above", "below", "want", "why"), NAMED, ids=[why for *_, why in NAMED])
def test_the_outlet_s_name(above: list[str], below: list[str], want: str, why: str) -> None:
    article = extract_dump(_page(above, below))
    assert (article.source, article.title, article.paragraphs) == (want, HEAD, [LEAD, END]), why


@pytest.mark.parametrize(("above", "below", "why"), NONE, ids=[why for *_, why in NONE])
def test_what_is_no_outlet_s_name(above: list[str], below: list[str], why: str) -> None:
    article = extract_dump(_page(above, below))
    assert (article.source, article.title, article.paragraphs) == (None, HEAD, [LEAD, END]), why


def test_the_outlet_that_the_text_is_about_is_not_its_source() -> None:
    text = [
        "قناة السويس",
        HEAD,
        "أعلنت هيئة قناة السويس اليوم عبور سبعين سفينة في يوم واحد، وهو أعلى رقم منذ عامين.",
        END,
    ]
    assert extract_dump("\n".join(text)).source is None


def test_the_page_s_own_address_below_the_deck_names_the_outlet() -> None:
    skip = "تخطي إلى المزيد من صفحات DHF"
    address = "https://p.dhf.example/p/4yXq2"
    for lines in ([LEAD, address, END], [address, LEAD, END]):
        assert extract_dump("\n".join([skip, MENU, HEAD, DAY, *lines])).source == "DHF"
    assert extract_dump("\n".join([skip, MENU, HEAD, DAY, LEAD, END, END, address, END])).source is None
    assert extract_dump("\n".join([MENU, HEAD, DAY, LEAD, address, END])).source is None
    for of_network in ("https://www.youtube.com/watch?v=4yXq2", "https://facebook.com/dhf/posts/1"):
        page = [MENU, "شاهد على YouTube وعلى Facebook", HEAD, DAY, LEAD, of_network, END]
        assert extract_dump("\n".join(page)).source is None, of_network


def test_agencies_behind_a_plus_are_no_part_of_the_source() -> None:
    for line in ("المصدر: المصب + وكالات", "المصدر: المصب، وكالات", "المصدر: المصب ووكالات"):
        assert extract_dump("\n".join([HEAD, LEAD, END, line])).source == "المصب", line
    assert extract_dump("\n".join([HEAD, LEAD, END, "المصدر: وكالات"])).source == "وكالات"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("© 2025 مصب 24 - جميع الحقوق محفوظة. مصب 24 لا تتحمل مسؤولية ما في المواقع الأخرى.", ["مصب 24"]),
        ("كل الحقوق محفوظة إذاعة مصب أف.أم 2025", ["إذاعة مصب أف.أم"]),
        ("Copyright © 2025 MNA. جميع الحقوق محفوظة لوكالة أنباء المصب", ["MNA", "وكالة أنباء المصب"]),
        ("جميع الحقوق محفوظة للمصب", ["المصب"]),
        ("© المصب جميع الحقوق محفوظة 2025", ["المصب"]),
        ("جميع الحقوق محفوظة", []),
        ("طالب المحتجون بأن تكون حقوق العمال محفوظة", []),
        ("جميع الحقوق محفوظة لأصحابها", []),
        ("کلیه حقوق مادی و معنوی این سایت متعلق به خبرگزاری چشمه می‌باشد", ["خبرگزاری چشمه"]),
        ("تمامی حقوق برای چشمه محفوظ است.", ["چشمه"]),
        ("© 2024 کلیه حقوق برای چشمه نیوز محفوظ است", ["چشمه نیوز"]),
        ("جملہ حقوق بحق روزنامہ صبح محفوظ ہیں", ["روزنامہ صبح"]),
        ("هەموو مافێک پارێزراوە بۆ هەواڵی ڕۆژ © 2024", ["هەواڵی ڕۆژ"]),
        ("هەموو مافێک پارێزراوە", []),
        ("حقوق بشر برای همه مردم جهان است", []),
    ],
)
def test_holders_of_rights(line: str, names: list[str]) -> None:
    assert holders_of_rights(line) == names
