"""The Python API in one sitting: read a dump, fill an archive, search it, ask who said what.

Run it from anywhere: ``python examples/api.py``. It works in a temporary archive and leaves nothing behind.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from newsarc import Archive, extract_dump, extract_html, normalize

HERE = Path(__file__).parent


def main() -> None:
    """Print what each call gives."""
    article = extract_dump((HERE / "dumps" / "agency.txt").read_text(encoding="utf-8"))
    print("headline:", article.title)
    print("paragraphs:", len(article.paragraphs))
    for link in article.links:
        print(f"  {link.kind}: {link.title}")
    for quote in article.quotes:
        print(f"  {quote.speaker} ({quote.cue}): {quote.text}")

    page = extract_html((HERE / "pages" / "news-utf-8.html").read_bytes())
    print("from HTML:", page.title, "|", page.author, "|", page.published)
    print("normal level:", normalize("السُّودانيّ «يؤكّد» الــتزامه"))

    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "news.db") as archive:
        archive.add(article)
        archive.import_paths([HERE / "dumps", HERE / "pages", HERE / "articles.jsonl"])
        for hit in archive.search("المياه", limit=3):
            print(f"{hit.score:.2f}", hit.title, "|", hit.snippet)


if __name__ == "__main__":
    main()
