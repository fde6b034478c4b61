"""The parts of a page dump on a bridge, to set between other lines, and what is left of a page that has no others."""

from __future__ import annotations

from newsarc.extract.dump import extract_dump

HEAD = "بلدية المرج تفتتح جسرا خشبيا فوق الوادي"
LEAD = "افتتحت بلدية المرج اليوم جسرا خشبيا فوق الوادي يربط الحي القديم بالسوق، بعد عام من أعمال الصيانة."
MORE = "وقال رئيس البلدية إن الجسر مخصص للمشاة، وإن كلفته لم تتجاوز أربعين ألف دينار."
LAST = "ومن المقرر أن تبدأ البلدية في الربيع المقبل صيانة الجسر الحجري في الحي القديم."
TEXT = [LEAD, MORE, LAST]
STORY = "\n".join(TEXT)
PAGE = f"{HEAD}\n{STORY}"


def check_text_alone(page: str, why: str) -> None:
    """Assert that the headline and the three paragraphs are read out of ``page``, and nothing beside them."""
    article = extract_dump(page)
    assert (article.title, article.body.split("\n")) == (HEAD, TEXT), why
