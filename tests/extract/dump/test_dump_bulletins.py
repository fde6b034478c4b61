"""Bulletins of an agency as copied text: each item is an article, with the outlet and day of the bulletin's head."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump, extract_dumps

HEAD = "نشرة وكالة الوادي للأنباء\nالأحد 2/3/2025\n\n"
ITEMS = [
    ("دمشق", "مياه", "مؤسسة المياه تنهي مد خط جديد إلى الغوطة", "أنهت مؤسسة المياه مد خط جديد طوله عشرون كيلومترا إلى قرى الغوطة الشرقية."),
    ("حلب", "أسواق", "السوق المسقوف يستقبل زواره بعد ترميمه", "استقبل السوق المسقوف في حلب، صباح اليوم، زواره بعد ترميم استمر ستة أشهر."),
    ("درعا", "طقس", "الأمطار تقطع الطريق إلى القرى الغربية", "قطعت الأمطار الغزيرة الطريق إلى ثلاث قرى غرب المدينة وعلقت الدراسة فيها."),
]  # fmt: skip
MORE = "وقال مدير الناحية إن العمل مستمر منذ الصباح الباكر بمشاركة عشرين عاملا."
LEAD = "{place} في 2 آذار/ الوادي/ {lead}"
FORMS = [
    ("{place}/ {topic}\n{title}\n" + LEAD + "\n{more}\nانتهى\n\n", True, "slugs, end marks"),
    ("00{n}\n{place}/ {topic}\n{title}\n" + LEAD + "\n{more}\nم.ح\nانتهى\n\n", True, "numbers above the slugs"),
    ("00{n}\n{title}\n" + LEAD + "\n{more}\n\n", True, "numbers alone"),
    ("{n}. {title}\n" + LEAD + "\n{more}\n\n", True, "numbers before the headlines"),
    ("وادي 00{n} {place}/ {topic}\n{title}\n" + LEAD + "\n{more}\n(م.ح)\n\n", True, "codes before the slugs"),
    ("{title}\n" + LEAD + "\n{more}\nم.ح/ ع.س\n\n", True, "initials alone"),
    ("{title}\n\n" + LEAD + "\n{more}\n\n\n", True, "blank lines alone"),
    ("{place}/ {topic}\n{title}\n{lead}\n{more}\n\n", False, "slugs, and no place before the lead"),
]


@pytest.mark.parametrize(("form", "is_placed", "why"), FORMS, ids=[why for *_, why in FORMS])
def test_each_item_is_an_article(form: str, is_placed: bool, why: str) -> None:
    items = [
        form.format(n=n, place=place, topic=topic, title=title, lead=lead, more=MORE)
        for n, (place, topic, title, lead) in enumerate(ITEMS, 1)
    ]
    articles = extract_dumps(HEAD + "".join(items))
    assert [article.title for article in articles] == [title for *_, title, _ in ITEMS], why
    for article, (place, topic, _, lead) in zip(articles, ITEMS, strict=True):
        assert article.source in ("وكالة الوادي للأنباء", "الوادي"), why
        assert article.published == "2025-03-02", why
        assert lead in article.body, why
        assert MORE in article.body, why
        assert f"{place}/ {topic}" not in article.body, why


def test_a_page_with_leads_of_other_stories_is_one_article() -> None:
    leads = [f"{title}\n{LEAD.format(place=place, lead=lead)}" for place, _, title, lead in ITEMS]
    page = f"{leads[0]}\n{MORE}\n{MORE} وأضاف أن النتائج تعلن غدا.\nاقرأ أيضا\n{leads[1]}\n{leads[2]}"
    assert len(extract_dumps(page)) == 1
    assert extract_dump(page).title == ITEMS[0][2]
