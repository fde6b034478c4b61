"""A small archive of made-up news and a server for it: what the tests, the screenshots and nothing else look at."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any, ClassVar

import uvicorn

from newsarc import Archive, Article
from newsarc.model import Link
from newsarc.web.app import create_app

HOSTILE = '"><script>document.title="owned"</script><img src=x onerror="document.title=\'owned\'">\u202e{{7*7}}'
AGENCY, DAILY, CHANNEL = "وكالة الفرات المحلية", "صحيفة الميناء", "قناة السهل"

PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>
<link rel="preconnect" href="{beacon}/preconnect"><link rel="stylesheet" href="{beacon}/style.css">
<meta http-equiv="refresh" content="0;url={beacon}/refresh"><script src="{beacon}/script.js"></script>
<script>fetch("{beacon}/fetch"); parent.document.title = "owned";</script></head>
<body><article><h1>{title}</h1><p>{body}</p></article><img src="{beacon}/picture.png" onerror="parent.document.title='owned'">
<iframe src="{beacon}/frame"></iframe><style>@import url("{beacon}/import.css");</style></body></html>"""

STORY = [
    "افتتح وزير النقل سامي الراوي صباح الأحد جسر الميناء الجديد الذي يربط ضفتي النهر وسط المدينة، بعد ثلاثة أعوام من العمل.",
    "وقال وزير النقل سامي الراوي خلال الافتتاح: «الجسر سيخدم أكثر من أربعين ألف سيارة كل يوم، وسيخفف الزحام عن قلب المدينة».",
    "وأضاف: «العمل في الطريق الساحلي سيبدأ مطلع الشهر المقبل، ولن يتوقف قبل إنجازه».",
    "من جهتها، أكدت رئيسة المجلس البلدي هدى الكرخي أن «السكان انتظروا هذا اليوم طويلا، وعلينا الآن أن نصون ما بنيناه».",
    "ويبلغ طول الجسر ٨٥٠ متراً، وبلغت كلفته 120 مليون دينار، بحسب بيان الوزارة (MoT).",
]
CORRECTED = [line.replace("أربعين ألف", "ستين ألف").replace("ثلاثة أعوام", "أربعة أعوام") for line in STORY]


def _article(number: int, title: str, lines: list[str], day: str, source: str, **more: Any) -> Article:
    return Article(title=title, body="\n".join(lines), url=f"https://example.org/news/{number}", source=source,
                   published=day, language="ar", **more)  # fmt: skip


def stories() -> list[Article]:
    """The articles, oldest version first where there are two."""
    related = [
        Link("related", "خطة جديدة للطريق الساحلي", "https://example.org/news/2", "الوزارة تعرض المراحل الثلاث", 0),
        Link("related", "خبر ليس في الأرشيف", "https://elsewhere.example/9", None, 1),
    ]
    extra = [
        "وتشمل الخطة ثلاث مراحل، وقال وزير النقل سامي الراوي: «المرحلة الأولى من الطريق تنتهي قبل الصيف».",
        "ورأت هدى الكرخي أن «الطريق الساحلي يحتاج إلى أرصفة للمشاة قبل كل شيء».",
    ]
    found = [
        _article(2, "خطة جديدة للطريق الساحلي", extra, "2026-02-03", DAILY),
        _article(1, "وزير النقل يفتتح جسر الميناء الجديد", STORY, "2026-02-01T09:30:00+03:00", AGENCY, author="ليلى حسن",
                 section="محليات", tags=["جسور", "نقل"], links=related),
        _article(1, "وزير النقل يفتتح جسر الميناء الجديد", CORRECTED, "2026-02-01T09:30:00+03:00", AGENCY, author="ليلى حسن",
                 section="محليات", tags=["جسور", "نقل"], links=related),
        Article(title=HOSTILE, body=f"{HOSTILE}\nقال {HOSTILE}: «{HOSTILE} هذه جملة طويلة بما يكفي لتعد اقتباسا».",
                url="javascript:document.title='owned'", author=HOSTILE, published="2026-02-04", source=HOSTILE,
                section=HOSTILE, image="javascript:alert(1)", language="ar", tags=[HOSTILE],
                links=[Link("related", HOSTILE, "javascript:document.title='owned'", HOSTILE, 0)]),
    ]  # fmt: skip
    for n in range(3, 33):
        source = (AGENCY, DAILY, CHANNEL)[n % 3]
        lines = [
            f"أعلنت مديرية المياه في الحي رقم {n} بدء أعمال الصيانة في محطة الضخ، وتستمر الأعمال {n % 5 + 2} أيام.",
            f"وقال مدير المحطة كريم النجار: «الماء سيعود إلى البيوت قبل مساء اليوم رقم {n % 5 + 2} من العمل».",
        ]
        found.append(_article(n, f"صيانة محطة المياه في الحي {n}", lines, f"2026-01-{n % 28 + 1:02d}", source))
    return found


def build(path: Path, beacon: str = "https://beacon.invalid", *, hostile: bool = True) -> None:
    """Make the archive, with a captured page that tries to reach ``beacon`` and an item that could not be read."""
    with Archive(path) as archive:
        for article in stories():
            if hostile or article.title != HOSTILE:
                archive.add(article)
        captured = path.parent / "captured.html"
        body = (
            "قال مدير الميناء فارس البصري: «السفينة الأولى ترسو غداً في الرصيف الجديد». " + "وتفاصيل الخبر كثيرة. " * 20
        )
        captured.write_text(
            PAGE.format(title="السفينة الأولى ترسو في الرصيف الجديد", body=body, beacon=beacon), "utf-8"
        )
        archive.import_paths([captured], url="https://example.org/news/ship", published="2026-02-05")
        # Nobody may listen there, and newsarc refuses private addresses anyway: a failure to show.
        list(archive.fetch(["http://127.0.0.1:9/closed"]))
        archive.tag(2, "جسور")
        archive.tag(1, "جسور")
        archive.add_note(2, "تحقق من كلفة الجسر في بيان الوزارة.")
        archive.add_highlight(2, "لن يتوقف قبل إنجازه")


class Beacon(BaseHTTPRequestHandler):
    """Elsewhere on the network: takes note of whoever gets there."""

    reached: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.reached.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def served(path: Path, **options: Any) -> Iterator[str]:
    """The reading room on a free port of the loopback interface; gives its address."""
    app = create_app(path, **options)
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    listener = config.bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
        listener.close()
        app.state.room.shelf.close()
