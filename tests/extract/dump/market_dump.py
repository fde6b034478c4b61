"""The parts of a page dump on a market, to set between other lines."""

from __future__ import annotations

from newsarc.extract.dump import extract_dump

HEAD = "بلدية الساحل تعيد فتح السوق المركزي بعد ترميمه"
LEAD = "أعادت بلدية الساحل، اليوم الأحد، فتح السوق المركزي بعد أعمال ترميم استمرت ستة أشهر."
END = "وقال رئيس البلدية إن المحال وزعت على أصحابها بالقرعة."
OTHERS = ["هطول أمطار غزيرة على المرتفعات الشمالية", "إغلاق الميناء بسبب الرياح الشديدة", "بدء موسم الحمضيات في السهل"]
MENU = "سياسة\nاقتصاد\nمحليات\nرياضة\nثقافة"


def body(text: str) -> tuple[str | None, list[str]]:
    """The headline and the paragraphs read from ``text``."""
    article = extract_dump(text)
    return article.title, article.paragraphs
