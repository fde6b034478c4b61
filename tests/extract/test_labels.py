"""Every label in every spelling does its work on a page, and none of them touches running text."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsarc.arabic.levels import fold
from newsarc.extract import labels
from newsarc.extract.dump import extract_dump
from newsarc.extract.dump.classify import classify
from newsarc.extract.dump.kinds import Kind
from newsarc.extract.dump.lines import make_line
from newsarc.extract.word_lists import entries

LABELS = Path(labels.__file__).with_name("labels.txt")
HEAD = "وزير التربية يعلن موعد الامتحانات النهائية للمراحل المنتهية"
LEAD = "أعلن وزير التربية، اليوم، موعد الامتحانات النهائية للمراحل المنتهية في عموم المحافظات."
END = "وقال الوزير إن الجداول سترسل إلى المديريات العامة خلال الأسبوع الحالي."
OTHER = "ارتفاع أسعار الذهب في الأسواق المحلية"


def labelled(*wanted: str) -> list[str]:
    return [label.strip("~ ") for group, label in entries(LABELS) if group in wanted]


def kind(text: str) -> Kind:
    line = make_line(text)
    assert line is not None
    return classify(line).kind


@pytest.mark.parametrize("label", labelled("related", "latest"))
def test_list_label_below_the_text(label: str) -> None:
    article = extract_dump(f"{HEAD}\n\n{LEAD}\n\n{END}\n\n{label}\n\n{OTHER}\n")
    assert (article.title, article.paragraphs) == (HEAD, [LEAD, END])
    assert [link.title for link in article.links] == [OTHER]


@pytest.mark.parametrize("label", labelled("share", "newsletter", "policy", "comments"))
def test_furniture_between_headline_and_text(label: str) -> None:
    article = extract_dump(f"{HEAD}\n\n{label}\n\n{LEAD}\n\n{END}\n")
    assert (article.title, article.paragraphs, article.links) == (HEAD, [LEAD, END], [])


@pytest.mark.parametrize("label", labelled("copyright", "policy", "share"))
def test_furniture_below_the_text(label: str) -> None:
    article = extract_dump(f"{HEAD}\n\n{LEAD}\n\n{END}\n\n{label}\n")
    assert article.paragraphs == [LEAD, END]


@pytest.mark.parametrize("label", labelled("tags"))
def test_tags_on_the_label_line(label: str) -> None:
    article = extract_dump(f"{HEAD}\n{LEAD}\n{END}\n{label}: التربية، الامتحانات\n")
    assert (article.paragraphs, article.tags) == ([LEAD, END], ["التربية", "الامتحانات"])


@pytest.mark.parametrize("label", labelled("field author"))
def test_author_labels(label: str) -> None:
    article = extract_dump(f"{HEAD}\n{label}: سلام الجبوري\n{LEAD}\n{END}\n")
    assert (article.title, article.author, article.paragraphs) == (HEAD, "سلام الجبوري", [LEAD, END])


@pytest.mark.parametrize("label", labelled("field source"))
def test_source_labels(label: str) -> None:
    article = extract_dump(f"{HEAD}\n{LEAD}\n{END}\n{label}: وكالة الفرات\n")
    assert (article.source, article.paragraphs) == ("وكالة الفرات", [LEAD, END])


@pytest.mark.parametrize(("name", "group"), [("published", "field date"), ("modified", "field modified")])
def test_date_labels(name: str, group: str) -> None:
    for label in labelled(group):
        article = extract_dump(f"{HEAD}\n{label}: 2025-11-04\n{LEAD}\n{END}\n")
        assert (getattr(article, name) or "")[:10] == "2025-11-04", label
        assert article.paragraphs == [LEAD, END], label


SPELLINGS = [
    ("اقرأ أيضاً", "as printed"),
    ("إقرأ أيضا", "hamza under alef"),
    ("اقرا ايضا", "no hamza"),
    ("أقرأ أيضًا", "tanwin before alef"),
    ("اقـــرأ أيضــاً", "tatweel"),
    ("اِقْرَأْ أَيْضًا", "full diacritics"),
    ("اقرأ أيضاً:", "colon"),
    ("🔴 اقرأ أيضاً 👇", "emoji"),
    ("** اقرأ أيضاً **", "asterisks"),
    ("[ اقرأ أيضاً ]", "brackets"),
    ("أخبار ذات صله", "heh for ta marbuta"),
    ("اخبار ذات صلة (5)", "a count"),
    ("مواضیع متعلقة", "Persian yeh"),
    ("شاهد أيضا ←", "arrow"),
    ("الأكثر قراءة عرض الكل", "a link to all"),
    ("READ ALSO", "capitals"),
    ("فتاوى ذات صلة", "what ends in a label"),
    ("وظائف حكومية ذات صلة (3)", "likewise, after two words and with a count"),
]


@pytest.mark.parametrize(("text", "why"), SPELLINGS, ids=[why for _, why in SPELLINGS])
def test_spelling_of_a_label(text: str, why: str) -> None:
    assert kind(text) is Kind.LIST, why


PROSE = [
    ("وأضاف أن ملفات ذات صلة بالقضية أحيلت إلى محكمة التحقيق المختصة.", "a label's words inside a sentence"),
    ("شارك في المؤتمر وزراء من عشرين دولة وممثلون عن منظمات دولية.", "starts with a share word"),
    ("المصدر الذي فضل عدم الكشف عن اسمه قال إن الاتفاق بات قريبا جدا.", "starts with a field's word, no colon"),
    ("تابعنا في الحلقة الماضية كيف تحولت المدينة إلى مركز للتجارة.", "starts with a follow word"),
    ("كتب الوزير رسالة إلى نظيره الفرنسي يدعوه فيها إلى زيارة البلاد.", "starts with a byline word, no dash"),
    ("قال البنك المركزي إن 12 تشرين الثاني 2025 هو الموعد النهائي للتقديم.", "holds a date"),
    ("البحث عن المفقودين مستمر في النهر لليوم الثالث على التوالي.", "starts with a search label"),
    ("الصورة التي نشرتها الوكالة أثارت جدلا واسعا في الأوساط السياسية أمس.", "starts with a caption label"),
    ("أضف إلى ذلك أن المشروع لم يعرض على البرلمان منذ عامين كاملين.", "starts with a comment word"),
    ("المزيد من الجهود مطلوبة لتأمين الحدود، بحسب ما قاله المتحدث الرسمي.", "starts with a list label"),
    ("التعليقات الأمريكية على القرار جاءت متأخرة، وفق مصادر دبلوماسية غربية.", "starts with the comments label"),
    ("وثائق في القضية كلها ذات صلة", "ends in a label after more than two words"),
    ("موافق عليه من قبل اللجنة المالية، هكذا وصف النائب مشروع القانون الجديد.", "starts with a consent word"),
]


@pytest.mark.parametrize(("text", "why"), PROSE, ids=[why for _, why in PROSE])
def test_running_text_is_kept(text: str, why: str) -> None:
    article = extract_dump(f"{HEAD}\n\n{LEAD}\n\n{text}\n\n{END}\n")
    assert article.paragraphs == [LEAD, text, END], why


def test_every_entry_has_a_group_and_no_duplicate() -> None:
    listed = [(group, label.strip("~ ")) for group, label in entries(LABELS)]
    assert all(group for group, _ in listed)
    assert [entry for entry, count in Counter(listed).items() if count > 1] == []


@pytest.mark.parametrize(
    "form", ["{}", "« {} »:", "12 {} (3)", "- ١٢ - {}", "{} عرض الكل", "{}: {other}", "{other} {}", "_{}_"]
)
def test_a_quick_look_passes_over_no_label(form: str) -> None:
    lines = [form.format(label.strip("~ "), other=OTHER) for _, label in entries(LABELS)]
    held = [line for line in lines if labels.match_label(labels.key(line))]
    assert held, "some form of every kind holds labels"
    assert [line for line in held if not labels.may_hold_label(line)] == []


@pytest.mark.parametrize("line", [HEAD, END, "", "12", "— 7 —", "حريق في مخزن للقطن، والدفاع المدني يسيطر عليه"])
def test_a_quick_look_spares_what_holds_none(line: str) -> None:
    assert not labels.may_hold_label(line)


@given(st.one_of(st.text(alphabet=st.characters(max_codepoint=last), max_size=500) for last in (0x7F, 0x2FF, 0xFFFF)))
def test_key_of_plain_letters_is_the_folded_one(text: str) -> None:
    """Letters of Latin, Russian and the Far East take a shorter way to their key."""
    assert labels.key(text) == " ".join(re.findall(r"\w+", fold(text[: labels.KEY_LENGTH]).replace("_", " ")))


@pytest.mark.parametrize("name", ["labels.txt", "places.txt"])
def test_entries_without_arabic_letters_have_the_key_that_texts_have(name: str) -> None:
    """Their letters take a shorter way than those of texts."""
    table = labels._table(name)
    for group, entry in entries(LABELS.with_name(name)):
        assert labels.key(entry.strip("~ ")) in table.groups[group]


def test_what_counts_comments_beside_a_number_opens_them_alone() -> None:
    assert [labels.match_label(labels.key(text)) for text in ("Kommentare", "12 Kommentare")] == [
        labels.LabelMatch("comments", 1, True),
        labels.LabelMatch("counter", 2, True),
    ]


def test_a_label_stands_once_in_its_group() -> None:
    listed = [(group, labels.key(entry), entry.count("~")) for group, entry in entries(LABELS)]
    assert [entry for entry, times in Counter(listed).items() if times > 1] == []


@pytest.mark.parametrize("text", ["من الزاوية نفسها", "في نفس الركن", "من الباب ذاته", "دراسات سابقة", "حوارات أخرى"])
def test_stories_of_the_same_place(text: str) -> None:
    match = labels.match_label(labels.key(text))
    assert match is not None and match.group == "related"
    assert labels.may_hold_label(text)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("الأكثر تصفحاً", "latest"),
        ("المواضيع الأكثر تفاعلا هذا الأسبوع", "latest"),
        ("الأكثر مشاهدة وتعليقاً", "latest"),
        ("الفيديوهات الأكثر مشاهدة (10)", "latest"),
        ("الأكثر إعجابا بين الطلاب", None),  # what they like is told, no list
        ("اللاعبون الأكثر مشاركة", None),  # no stories
        ("الأكثر أهمية", None),  # a sub-head
    ],
)
def test_stories_ranked_by_what_readers_did(text: str, group: str | None) -> None:
    match = labels.match_label(labels.key(text))
    assert (match.group if match else None) == group
    assert match is None or labels.may_hold_label(text)
