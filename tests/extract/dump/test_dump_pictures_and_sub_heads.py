"""Whom a picture shows, between headline and text or amid the text, and labels that are a sub-head there."""

from __future__ import annotations

import pytest
from market_dump import END, HEAD, LEAD, OTHERS

from newsarc.extract.dump import extract_dump

DAY = "23 نوفمبر 2025"
DECK = "أصحاب المحال يعودون بعد ستة أشهر"
MORE = "وأضاف أن البلدية ستعفي التجار من رسوم العام المقبل."

CAPTIONS = [
    ([HEAD, "رئيس البلدية خلال افتتاح السوق", DAY], "a person at an event"),
    ([HEAD, "عمال البلدية أثناء تركيب الأسقف", DAY], "likewise, several"),
    ([HEAD, "وزير الزراعة لدى وصوله إلى السوق", DAY], "likewise"),
    ([HEAD, "رئيس البلدية خلال تفقد السوق", DAY], "a noun that looks like a verb"),
    ([HEAD, "واجهة السوق الجديدة", "تصوير: سامي العلي", DAY], "above whose picture it is"),
    ([HEAD, "واجهة السوق الجديدة - DR", DAY], "rights reserved, in short"),
    ([HEAD, "واجهة السوق الجديدة / Globallookpress", DAY], "an agency behind a stroke"),
]
DECKS = [
    ("افتتاح السوق خلال العام المقبل", "a time"),
    ("رئيس البلدية يعلن خلال الافتتاح إعفاء التجار", "tells something"),
    ("رئيس البلدية: سنعفي التجار خلال الأزمة", "what somebody said"),
    ("ارتفاع المبيعات أثناء عطلة الأسبوع", "what happened"),
    ("التجار خلال الأزمة لم يجدوا من يسأل عنهم.", "a sentence"),
    ("مقتل عامل خلال هدم المبنى", "what happened, to whom"),
]


@pytest.mark.parametrize(("head", "why"), CAPTIONS, ids=[why for _, why in CAPTIONS])
def test_a_picture_s_text_is_no_deck(head: list[str], why: str) -> None:
    article = extract_dump("\n".join([*head, LEAD, END]))
    assert (article.title, article.paragraphs, article.published) == (HEAD, [LEAD, END], "2025-11-23"), why


@pytest.mark.parametrize(("deck", "why"), DECKS, ids=[why for _, why in DECKS])
def test_a_deck_stays(deck: str, why: str) -> None:
    article = extract_dump("\n".join([HEAD, deck, DAY, LEAD, END]))
    assert (article.title, article.paragraphs) == (HEAD, [deck, LEAD, END]), why


def test_whom_a_picture_shows_below_a_deck() -> None:
    for shown in ("رئيس البلدية في سوق الساحل", "الرئيس دونالد ترمب في البيت الأبيض", "أطفال أمام مدخل السوق"):
        assert extract_dump("\n".join([HEAD, DECK, shown, DAY, LEAD, END])).paragraphs == [DECK, LEAD, END], shown
    for told in (
        "رئيس البلدية يشرف على التوزيع",
        "الوزير: نراقب الأسعار كل يوم",
        "300 تاجر في سوق الساحل",
        "عودة الحياة إلى السوق",
    ):
        assert extract_dump("\n".join([HEAD, DECK, told, DAY, LEAD, END])).paragraphs == [DECK, told, LEAD, END], told


def test_amid_the_text_a_picture_s_text_is_left_out_with_a_note() -> None:
    shown = "رئيس البلدية خلال افتتاح السوق"
    article = extract_dump("\n".join([HEAD, DAY, LEAD, shown, END, MORE]))
    assert article.paragraphs == [LEAD, END, MORE]
    assert any(shown in note for note in article.review)


SUB_HEADS = [
    ("الأقسام", "وتتوزع محال السوق على ثلاثة أقسام للخضر واللحوم والأقمشة.", "a label of menus"),
    ("تواصل معنا", "وقال تاجر إن الشركة كانت تكتفي بعبارة تواصل معنا غدا كلما سأل.", "a call"),
    ("أحدث الأخبار", "وتعلق عند المدخل لوحة فيها أحدث الأخبار عن الأسعار كل صباح.", "the label of a list"),
    ("البث المباشر", "ونقلت القناة المحلية الافتتاح في البث المباشر من ساحة السوق.", "a broadcast"),
]
LABELS = [
    (["تواصل معنا"], "nothing below is about it"),
    (["إعلان"], "an advertisement"),
    (["اقرأ أيضا", OTHERS[0]], "a list"),
]


@pytest.mark.parametrize(("label", "below", "why"), SUB_HEADS, ids=[why for *_, why in SUB_HEADS])
def test_a_label_that_the_paragraph_below_is_about(label: str, below: str, why: str) -> None:
    article = extract_dump("\n".join([HEAD, DAY, LEAD, END, label, below, MORE]))
    assert article.paragraphs == [LEAD, END, label, below, MORE], why


@pytest.mark.parametrize(("lines", "why"), LABELS, ids=[why for _, why in LABELS])
def test_labels_amid_a_text(lines: list[str], why: str) -> None:
    below = "وجاء في إعلان للبلدية أن السوق يفتح كل يوم عدا الجمعة."
    assert extract_dump("\n".join([HEAD, DAY, LEAD, *lines, below, MORE])).paragraphs == [LEAD, below, MORE], why


def test_a_line_between_a_call_and_a_list_is_a_button_s() -> None:
    text = [HEAD, DAY, LEAD, "انضم إلى قناتنا على واتساب", "القناة الرسمية للبلدية", "اقرأ أيضا", OTHERS[0], END]
    assert extract_dump("\n".join(text)).paragraphs == [LEAD, END]
    text = [HEAD, DAY, LEAD, "انضم إلى قناتنا على واتساب", "السوق القديم", END, MORE]
    assert extract_dump("\n".join(text)).paragraphs == [LEAD, "السوق القديم", END, MORE]


def test_an_alt_text_above_the_outlet_s_name_takes_no_headline_s_place() -> None:
    text = ["الساحل 24", "أخبار", "حوادث", "رياضة", HEAD, "سوق الساحل", "الساحل 24", "أحمد كامل", DAY, LEAD, END]
    article = extract_dump("\n".join(text))
    assert (article.title, article.author, article.paragraphs) == (HEAD, "أحمد كامل", [LEAD, END])


def test_key_points_below_the_day_do_not_make_the_deck_the_headline() -> None:
    points = ["- إعفاء التجار من رسوم العام المقبل", "- توزيع المحال بالقرعة"]
    text = ["محليات", "اقتصاد", "رياضة", "محليات", HEAD, DECK, DAY, *points, LEAD, END]
    article = extract_dump("\n".join(text))
    assert (article.title, article.section) == (HEAD, "محليات")
    assert article.paragraphs == [DECK, *points, LEAD, END]
