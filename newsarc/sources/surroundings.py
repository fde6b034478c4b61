"""Files that lie beside articles and are none, told by their names: no content tells a script from a text with certainty."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Final

_REQUISITES: Final = (
    ".css", ".less", ".scss", ".js", ".mjs", ".map", ".xsl", ".xslt", ".webmanifest", ".htc", ".swf", ".wasm",
    ".woff", ".woff2", ".ttf", ".otf", ".eot",
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".cur", ".tif", ".tiff",
    ".mp3", ".m4a", ".ogg", ".wav", ".mp4", ".m4v", ".webm", ".mov", ".avi", ".flv", ".m3u8",
    ".opf", ".ncx",
)  # fmt: skip
"""Endings of what a page or book is shown with (wget: "page requisites")."""
_FOR_MACHINES: Final = frozenset(
    {
        "robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", "llms.txt", "manifest.json", "browserconfig.xml",
        "crossdomain.xml", "opensearch.xml", "osd.xml", "wlwmanifest.xml", "mimetype", "container.xml",
        "wget-log", "hts-log.txt", "cookies.txt",
    }
)  # fmt: skip
"""Names under which sites speak to crawlers and browsers, EPUB keeps its parts together, and wget and HTTrack their notes."""
_SITEMAP = re.compile(r"(?:[\w.-]*[-_.])?site_?map[\w.-]*\.xml(?:\.gz)?", re.IGNORECASE)
_QUERY = re.compile(r"\?|%3f|@(?=[\w.-]+=)", re.IGNORECASE)
"""What parts a name from the query that it was asked for with; wget writes ``@`` where file systems refuse ``?``."""
_OF_PROGRAMS: Final = (".py", ".toml", ".yml", ".yaml", ".sh", ".db-wal", ".db-shm")
_ON_PROGRAMS: Final = frozenset(f"{name}.{end}" for name in ("readme", "changelog", "license") for end in ("md", "txt"))
"""Endings and names of texts that are read as articles when somebody names them, and hardly are any."""
_ENDING = re.compile(r"\.([a-z0-9][a-z0-9_-]{0,9})", re.IGNORECASE)


def is_requisite(name: str) -> bool:
    """Whether ``name``, a path, is that of a style sheet, script, picture, font, ``robots.txt``, sitemap or the like, as a mirror
    of a site has them by the thousand; also with the query behind it that it was asked for with (``style.css?ver=5.1``)."""
    asked = name.rpartition("/")[2].lower()
    bare = _QUERY.split(asked, maxsplit=1)[0]
    return (
        asked.endswith(_REQUISITES)
        or bare.endswith(_REQUISITES)
        or bare in _FOR_MACHINES
        or _SITEMAP.fullmatch(bare) is not None
    )


def is_of_programs(name: str) -> bool:
    """Whether ``name`` is that of a script, of settings, a README or the like, which nobody means who names the folder around
    it."""
    plain = name.lower()
    return plain.endswith(_OF_PROGRAMS) or plain.rpartition("/")[2] in _ON_PROGRAMS


def ending_of(name: str) -> str:
    """What a name says of its file's kind, such as ``pdf``; ``no ending`` when it says nothing."""
    ending = _ENDING.fullmatch(PurePath(name).suffix)
    return ending[1].lower() if ending else "no ending"
