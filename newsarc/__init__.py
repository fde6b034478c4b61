"""newsarc: a command-line archive for Arabic news.

The names below are the public API. They are imported on first use, so that ``import newsarc`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_HOME = {
    "Archive": "newsarc.archive.archive",
    "Article": "newsarc.model",
    "Hit": "newsarc.archive.hits",
    "Link": "newsarc.model",
    "Quote": "newsarc.model",
    "extract_dump": "newsarc.extract.dump",
    "extract_html": "newsarc.extract.html",
    "extract_quotes": "newsarc.extract.quotes",
    "normalize": "newsarc.arabic.levels",
    "normalize_with_offsets": "newsarc.arabic.levels",
}

__all__ = ["__version__", *_HOME]

if TYPE_CHECKING:
    from newsarc.arabic.levels import normalize, normalize_with_offsets
    from newsarc.archive.archive import Archive
    from newsarc.archive.hits import Hit
    from newsarc.extract.dump import extract_dump
    from newsarc.extract.html import extract_html
    from newsarc.extract.quotes import extract_quotes
    from newsarc.model import Article, Link, Quote


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'newsarc' has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_HOME[name]), name)
    return value
