"""A page with three paragraphs on rivers, and the lines that are read as its text."""

from __future__ import annotations

from newsarc import extract_html

FIRST = "أعلنت وزارة الموارد المائية، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار."
SECOND = "وقال المتحدث باسم الوزارة إن الفرق الفنية باشرت أعمالها، مؤكداً أن التمويل متوفر حتى نهاية العام."
THIRD = "وأضاف أن الأهالي أبلغوا عن تراجع المناسيب، وأن لجنة ستزور المنطقة خلال الأسبوع المقبل لتقدير الحاجة."
STORY = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD))
TITLE = "خطة لتنظيف الأنهر قبل موسم الأمطار"


def body(inner: str, head: str = "", title: str = TITLE) -> list[str]:
    """The paragraphs read of a page that ``inner`` is the whole body of."""
    page = f"<html><head><title>{title}</title>{head}</head><body>{inner}</body></html>"
    return extract_html(page.encode(), "https://news.example/1").body.split("\n")
