"""Keys of addresses whose host has letters that name servers are asked for otherwise than by the rule of older archives.

That was IDNA 2003, which wrote ``faß.example`` as ``fass.example``, the host of another site. Of a key no more is made anew than
its host: the rest is as it was when the article was stored.
"""

from __future__ import annotations

import re
import sqlite3

from newsarc.extract.urls import url_key

_TABLES = ("documents", "fetches", "queue", "links")
_SITE = re.compile("[^/?#]*")


def make_hosts_anew(connection: sqlite3.Connection) -> None:
    """Give each row whose key has another host than its address the host of its address, where no other row is there."""
    (guard,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'links_no_update'").fetchone()
    connection.execute("DROP TRIGGER links_no_update")  # a key is made from the link's address, which stays
    for table in _TABLES:
        rows = connection.execute(f"SELECT DISTINCT key, url FROM {table} WHERE url GLOB '*[^ -~]*'").fetchall()
        for key, url in rows:
            now = _site(url_key(url)) + key.removeprefix(_site(key))
            if now != key:
                connection.execute(f"UPDATE OR IGNORE {table} SET key = ? WHERE key = ? AND url = ?", (now, key, url))
    connection.execute(guard)


def _site(key: str) -> str:
    found = _SITE.match(key)
    return found[0] if found else ""
