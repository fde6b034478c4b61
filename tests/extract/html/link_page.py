"""A page with links around and in a story, and the links that are kept of it."""

from __future__ import annotations

from newsarc import extract_html

URL = "https://news.example/politics/10"
STORY = "<p>أعلنت الوزارة، الأحد، إطلاق خطة لتنظيف الأنهر في ثلاث محافظات قبل حلول موسم الأمطار.</p>" * 3
OTHER = "المياه تعود إلى أحياء المدينة بعد انقطاع طويل"
LONG = "المياه تعود إلى أحياء المدينة القديمة بعد انقطاع طويل دام أربعة أيام في الشتاء"


def links(inner: str) -> list[tuple[str, str, str]]:
    """Kind, text and address of the links kept of a page that ``inner`` is the body of."""
    found = extract_html(f"<body><h1>خطة لتنظيف الأنهر</h1>{inner}</body>".encode(), URL).links
    assert [link.position for link in found] == list(range(len(found)))
    return [(link.kind, link.title, link.url) for link in found]
