"""The language of a page: declared, by its letters, by its frequent words."""

import pytest

from newsarc.extract.metadata.language import language_of_letters, primary_tag

HEADLINE = "افتتاح جسر جديد على نهر الفرات"


@pytest.mark.parametrize(
    ("html", "language"),
    [
        (f"<html lang=ar-IQ><title>{HEADLINE}</title>", "ar"),
        (f"<html lang=en-US><title>{HEADLINE}</title>", "ar"),  # a template's leftover
        ("<html lang=ar><title>تحلیل روزنامه از گفتگوی تلفنی وزیران خارجه</title>", "fa"),
        ("<html lang=ku><title>سەرۆکی حکومەت کۆبوونەوەیەکی گرنگ بەڕێوە دەبات</title>", "ckb"),
        ("<html lang=ku><title>Li Zaxoyê berfa yekem barî</title>", "kmr"),  # in Latin letters the other Kurdish
        ("<html lang=kmr><title>Li Zaxoyê berfa yekem barî</title>", "kmr"),
        ("<html lang=az><title>Bakıda yeni körpü açıldı</title>", "az"),  # in Arabic letters south of the border
        ("<html lang=fa><title>Un pont sur le fleuve</title>", None),
        (f"<html lang=ckb><title>{HEADLINE}</title>", "ar"),  # no letter of Sorani in it
        ("<html lang=fr><title>Un pont sur le fleuve</title>", "fr"),
        ("<title>راوی کی کہانی اور لاہور شہر میں بارش</title>", "ur"),
        ("<title>123</title>", None),
        ("<html lang=en><title>一座新桥今天开放</title>", "zh"),  # a template's leftover, told by the letters
        ("<html lang=ja><title>新橋開通式典</title>", "ja"),  # without kana, but declared
        ("<title>新しい橋が開通した</title>", "ja"),
        ("<title>새 다리가 오늘 개통됐다</title>", "ko"),
        ("<html lang=en><title>Новый мост открыли сегодня вечером, объявлено</title>", "ru"),
        ("<html lang=bg><title>Нов мост</title>", "bg"),
        ("<meta http-equiv=content-language content=utf-8><title>一座新桥</title>", "zh"),
        ("<html lang=en><title>Apple stellt iPhone 一 vor</title>", "en"),  # one foreign sign
    ],
)
def test_language(metadata, html, language):
    assert metadata(html).language == language


WORDS = {
    "kmr": "Li navçeya Zaxoyê berf barî û gelek rê hatin girtin, lê ji bo şofêran ev ne nû ye: ku sar be, bi pêyan diçin.",
    "de": "Die Brücke ist seit heute offen, und das ist für den Verkehr nicht ohne Folgen: ein Bus von Norden hält auf der Insel.",
    "en": "The bridge is open from today, and that is of use to the buses in the north: they stop on the island with a view.",
    "es": "El puente se abre hoy para los autobuses del norte, que paran con una vista de las islas por la tarde.",
}


@pytest.mark.parametrize(
    ("declared", "written", "language"),
    [
        ("en", "de", "de"),  # a template's leftover
        ("de", "en", "de"),  # no template's default
        ("", "es", "es"),
        ("en", "en", "en"),
        ("ro", "de", "ro"),  # of whose words nothing is known
    ],
)
def test_language_by_the_frequent_words_of_the_text(metadata, declared, written, language):
    page = f"<html lang='{declared}'><title>Bus 7</title><h1>Bus 7</h1><div id=text><p>{WORDS[written]}</div>"
    assert metadata(page, body="text").language == language


def test_white_space_of_the_source_hides_no_frequent_words(metadata):
    page = f"<title>Bus 7</title><h1>Bus 7</h1><div id=text>{' ' * 9_000}<p>{WORDS['en']}</div>"
    assert metadata(page, body="text").language == "en"


def test_one_foreign_letter_decides_nothing():
    assert language_of_letters("زار الرئيس چافيز العاصمة أمس والتقى عددا من الوزراء") == "ar"
    assert language_of_letters("Un pont") is None


@pytest.mark.parametrize(
    ("value", "tag"), [("ar-EG", "ar"), ("ar_AR", "ar"), ("ara", "ar"), ("Arabic", "ar"), ("", None), ("عربي", None)]
)
def test_primary_tag(value, tag):
    assert primary_tag(value) == tag
