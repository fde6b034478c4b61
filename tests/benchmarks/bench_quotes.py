"""How fast quotations are extracted, against two floors over the same text, and whether time grows with length alone.

Run ``python -m tests.benchmarks.bench_quotes [FILE]``; FILE is any UTF-8 text of Arabic news (default: an article made
up here). Prints characters a second and ratios from one run on one core.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from newsarc.extract.quotes import extract_quotes

ARTICLE = """\
قال وزير الصحة، سامر الحداد، إن «الوضع تحت السيطرة، ولا يوجد ما يدعو إلى القلق في أي محافظة من المحافظات».
وأضاف: «أنجزنا الجزء الأكبر من الخطة، وسنعلن النتائج فور اكتمالها أمام الرأي العام».
وشددت المتحدثة باسم المنظمة ليلى الخوري، في مؤتمر صحفي بالعاصمة، على أن «الدعم سيصل خلال أيام»، مشيرة إلى وجود عقبات.
وكانت اللجنة قد اجتمعت أمس لبحث التطورات الأخيرة، وناقشت مقترحات عدة تتعلق بآلية التنفيذ ومراحلها المقبلة.
ونقلت صحيفة «المدار» عن مصدر مطلع قوله إن المفاوضات مستمرة، بحسب ما أورد موقعها الإلكتروني.
"""
HOSTILE = {
    "opening marks": "«",
    "straight marks": '"',
    "closing marks": 'كلمة" ',
    "pairs of marks": '"نعم لا شيء هنا أبدا" ',
    "cues with marks": 'قال فلان "نعم لن نقبل بهذا أبدا" ',
    "cues": "قال، ",
    "roles": "وزير ",
    "a name": "سامر الحداد ",
    "relative clauses": "الذي قال ",
}
SIZE = 1_000_000


def seconds(work: Callable[[], object]) -> float:
    """Best of three runs."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def throughput(article: str) -> None:
    """Extraction against a bare split into words and a bare search for marks."""
    articles = [article] * max(1, SIZE // len(article))
    size = sum(map(len, articles))
    mark = re.compile('["“”«»]')
    ours = seconds(lambda: [extract_quotes(text) for text in articles])
    words = seconds(lambda: [re.findall(r"\w+", text) for text in articles])
    marks = seconds(lambda: [list(mark.finditer(text)) for text in articles])
    print(f"extract_quotes      {size / ours / 1e6:8.2f} million characters/s")
    print(f"split into words    {size / words / 1e6:8.2f} million characters/s   x{ours / words:.1f}")
    print(f"search for marks    {size / marks / 1e6:8.2f} million characters/s   x{ours / marks:.1f}")


def growth() -> None:
    """Time for four times the text: 4.0 is linear, 16 would be quadratic."""
    for name, piece in HOSTILE.items():
        short = piece * (SIZE // 4 // len(piece)) + "قال سامر: «نعم لن نقبل بهذا»"
        long = piece * (SIZE // len(piece)) + "قال سامر: «نعم لن نقبل بهذا»"
        small, large = seconds(lambda: extract_quotes(short)), seconds(lambda: extract_quotes(long))  # noqa: B023
        print(
            f"{name:20}{len(long) / large / 1e6:8.2f} million characters/s   four times the text: x{large / small:.1f}"
        )


if __name__ == "__main__":
    throughput(Path(sys.argv[1]).read_text("utf-8") if len(sys.argv) > 1 else ARTICLE)
    growth()
