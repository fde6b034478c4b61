"""Lines of the article's own data, and news that is worded like them."""

from __future__ import annotations

import pytest

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.meta_lines import is_field_of_page, is_line_of_data, is_stamp
from newsarc.extract.html.sentences import FULL_STOPS
from newsarc.extract.html.widgets import is_widget


def block(text: str) -> Block:
    return Block(text, 0, "p", 0)


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("PUBLISHED: May 8, 2023 at 4:56 p.m. | UPDATED: May 9, 2023 at 6:00 p.m.", True),
        ("publicado em 04/05/2022 05:49 / atualizado em 04/05/2022 05:50", True),
        ("Zuletzt aktualisiert am 4. Februar 2022 um 08:27 Uhr", True),
        ("تم النشر في: 12 مارس 2024 - آخر تحديث: 13 مارس 2024 الساعة 10:30 صباحا", True),
        ("المعرض مفتوح من 12 مارس 2024 إلى 13 مارس 2024", False),
        ("كتب بتاريخ 14 يونيو, 2024 في 3:15 مساءً", True),
        ("تاريخ النشر : 13-03-2024 15:45 آخر تعديل : 14-03-2024 10:00", True),
        ("الأربعاء - 3 شهر رمضان 1445 هـ - 13 مارس 2024 مـ رقم العدد [16542]", True),
        ("13 مارس 2024 الوقت المتوقع للقراءة: 5 دقائق", True),
        ("13 مارس 2024 15:45 (توقيت بغداد)", True),
        ("الأربعاء 13 مارس 2024 منذ 3 أشهر", True),
        ("نُشر قبل ٣ ساعات و١٠ دقائق", True),
        ("نشر بتاريخ الإثنين 02 جوان 2025 على الساعة 13:45", True),
        ("تم النشر في: 8 ذو القعدة 1446هـ - 6 مايو 2025م، 12:30 م بتوقيت السعودية (UTC+3)", True),
        ("تم التحيين يوم 02 جوان 2025 على الساعة 17:00", True),
        ("اليوم الساعة 9:15 صباحا", True),
        ("منذ ثلاثة أعوام لم تمطر السماء", False),
        ("كتب الوزير في 13 مارس 2024 رسالة إلى البرلمان", False),
        ("On May 8, 2023 the market opened at last", False),
    ],
)
def test_a_line_of_days_and_words_for_them(text: str, stamp: bool) -> None:
    assert is_stamp(block(text)) == stamp


@pytest.mark.parametrize(
    ("text", "is_data"),
    [
        ("أحمد سالم | الأربعاء 13 مارس 2024 | 1250 مشاهدة", True),
        ("البصرة · 13 مارس 2024", True),
        ("محليات | منذ 3 ساعات | 120 مشاهدة", True),
        ("العراق | قبل الحرب وبعدها", False),  # no time
        ("کد خبر: ۱۲۰۰۰ | ۱۳ اردیبهشت ۱۴۰۵ - ۱۴:۲۲ 03 May 2026 | ۲۵۱۱ بازدید", True),  # the day in two calendars
        ("افتتح المحافظ الجسر الجديد في البصرة | وحضر الحفل عشرات في 13 مارس 2024", False),  # a part is a sentence
        ("النتيجة 2 | 1", False),  # no day
        ("تهامة بوست - متابعات الأحد 01-12-2024 08:15 ص 740", True),  # the outlet, the day, the readers
        ("الوزير - رئيس الوفد في بغداد يوم 01-12-2024 مع نظيره", False),  # the line goes on
    ],
)
def test_bars_part_a_day_from_names_and_counts(text: str, is_data: bool) -> None:
    assert is_line_of_data(block(text)) == is_data


@pytest.mark.parametrize(
    ("text", "is_data"),
    [
        ("Von Anna Behn und Jens Rohr · 19.02.2024, 17:42 Uhr · Aktualisiert: 20.02.2024, 08:05 Uhr · 3 Min.", True),
        ("La rédaction - Publié le 12 déc. 2023 à 08:14 - mis à jour le 12 déc. 2023 à 18:55", True),
        ("Олена Шевчук15 березня 2024, 08:20Оновлено 15 березня 2024, 21:04", True),  # which a style parts
        ("Die Messe öffnet am 3. Mai 2024 und schließt am 5. Mai 2024.", False),  # nothing was changed
    ],
)
def test_a_row_of_writers_and_the_days_of_publication_and_change(text: str, is_data: bool) -> None:
    assert is_line_of_data(block(text)) == is_data


@pytest.mark.parametrize(
    ("text", "is_data"),
    [
        ("Posted by Jane Doe at Hilltown on 3 May 2026", True),
        ("By noon the water had risen at 12 places along the river", False),  # a number, and no day
    ],
)
def test_by_whom_and_when(text: str, is_data: bool) -> None:
    assert is_line_of_data(block(text)) == is_data


@pytest.mark.parametrize(
    ("text", "is_data"),
    [
        ("3/5/2026 - القراءات: 532", True),
        ("عدد الزيارات: 1,532 - 3 مايو 2026", True),
        ("المشاهدات (532) 3/5/2026", True),
        ("الأحد 3/5/2026 الزيارات : 99", True),
        ("تراجعت القراءات إلى 532 في 3 مايو 2026", False),  # of a meter: more than the count stands before the day
        ("عدد 3 مايو 2026", False),  # of a paper
        ("العدد 114 - أيار 2015", True),
        ("العدد (4471) السنة الخامسة", True),
        ("العدد 3 من المجلة صدر أمس", False),
        ("تاريخ الإعلان: 09/05/2023الوقت: 08:42رمز الشركة: PORT", True),  # fields without spaces between
        ("النتيجة: 09/05/2023 يوم الحسم", False),  # no label of a day
        ("Publié le 21 juin 2023 à 09:15 - Mis à jour le 21 juin 2023 à 10:00 par سنية بن عمر", True),
    ],
)
def test_counts_of_readers_beside_a_day(text: str, is_data: bool) -> None:
    assert is_line_of_data(block(text)) == is_data


@pytest.mark.parametrize("stop", FULL_STOPS)
def test_a_sentence_is_no_field_whatever_stop_it_ends_with(stop: str) -> None:
    assert is_field_of_page(block("التصنيف: هل هذا خبر"))
    assert not is_field_of_page(block(f"التصنيف: هل هذا خبر{stop}"))


@pytest.mark.parametrize(
    ("text", "widget"), [("مشاركة طباعة إرسال", True), ("مشاركة طباعة إرسال?", False), ("مشاركة طباعة إرسال…", True)]
)
def test_controls_end_in_no_stop_but_dots(text: str, widget: bool) -> None:
    assert is_widget(block(text)) == widget
