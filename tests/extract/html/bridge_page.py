"""A page whose container is known, with three paragraphs on a bridge: what matters is which lines are text."""

from __future__ import annotations

from newsarc import extract_html

TITLE = "جسر جديد فوق وادي الزيتون"
FIRST = "افتتحت بلدية الوادي، صباح الخميس، جسرا جديدا للمشاة يربط الضفتين، بعد عامين من بدء الأعمال فيه."
SECOND = "وقال رئيس البلدية إن الجسر يخدم أربع قرى، وإن كلفته بلغت مليونا ونصف المليون من موازنة المحافظة."
THIRD = "وأوضح المهندس المشرف أن الإنارة تعمل بالطاقة الشمسية، وأن أعمال التشجير تنتهي قبل حلول الصيف."


def body(inner: str) -> list[str]:
    """The paragraphs read of a page whose container holds ``inner``."""
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div class=entry-content>{inner}</div></body>"
    )
    return extract_html(page.encode(), "https://news.example/1").body.split("\n")
