#!/usr/bin/env python3
"""Make the pictures of the reading room in docs/screenshots: python tests/tools/screenshots.py

Needs Chromium, a Naskh face (Debian: fonts-hosny-amiri fonts-noto-core) and the development packages. The archive is
the made-up one of the tests.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "web"), str(ROOT)]

from browser import chromium  # noqa: E402
from reading_room import build, served  # noqa: E402

DESKTOP, PHONE = {"width": 1080, "height": 760}, {"width": 360, "height": 700}
PICTURES = [
    ("search-light", "/?q=الجسر الجديد", "light", "ar", DESKTOP),
    ("article-light", "/article/2?q=الجسر", "light", "ar", DESKTOP),
    ("article-dark", "/article/2", "dark", "ar", DESKTOP),
    ("article-phone", "/article/2", "light", "ar", PHONE),
    ("diff-light", "/article/2/diff", "light", "en", DESKTOP),
    ("speaker-dark", "/speaker/1", "dark", "ar", DESKTOP),
    ("overview-light", "/overview", "light", "ar", DESKTOP),
    ("search-dark", "/?q=الجسر الجديد", "dark", "en", DESKTOP),
]


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        build(Path(scratch) / "news.db", hostile=False)
        with served(Path(scratch) / "news.db") as address:
            for name, path, theme, language, size in PICTURES:
                context = browser.new_context(viewport=size, color_scheme=theme, device_scale_factor=1)
                context.add_cookies([{"name": "newsarc-language", "value": language, "url": address}])
                page = context.new_page()
                page.goto(address + path)
                page.screenshot(path=folder / f"{name}.png")
                context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "screenshots")
