"""A page on a school that opens again, in Arabic, and one on a lighthouse in English: their text, and what is read of them."""

from __future__ import annotations

from newsarc import extract_html
from newsarc.model import Article

TITLE = "مدرسة السهل تفتح أبوابها بعد الترميم"
URL = "https://maydan.example/news/school-opens/"
TEXT = [
    "فتحت مدرسة السهل أبوابها أمام التلاميذ صباح الأحد، بعد ترميم دام سنتين وشمل المختبر والملعب.",
    "وقالت مديرة المدرسة إن عدد التلاميذ ارتفع هذا العام إلى أربعمئة، وإن صفين جديدين أضيفا إلى البناء.",
    "وتبرع أهالي البلدة بمكتبة للأطفال تضم ثلاثة آلاف كتاب، وصلت منها ألف حتى اليوم.",
]
ENGLISH = [
    "The old lens came back over the causeway on Saturday, wrapped in fourteen blankets on a hay trailer.",
    "Some two hundred people walked behind it, and the tide waited for them by about ten minutes or so.",
    "It will be hoisted into the lantern room in September, when the new floor there has been laid.",
]
LENS = "Lighthouse lens returns to the island after two years"


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(inner: str, head: str = "", *, title: str = TITLE, url: str = URL) -> Article:
    return extract_html(f"<html><head><title>{title}</title>{head}</head><body>{inner}</body></html>".encode(), url)


def story(between: str = "", after: str = "", head: str = "", title: str = TITLE) -> Article:
    return read(f"<h1>{TITLE}</h1>{between}<div class=content>{paragraphs(TEXT)}</div>{after}", head, title=title)


def english(after: str = "", between: str = "", head: str = "", title: str = LENS) -> Article:
    return read(f"<h1>{LENS}</h1>{between}<div class=content>{paragraphs(ENGLISH)}{after}</div>", head, title=title)
