"""Where a redirect leads, as its Location header says it."""

from __future__ import annotations

from urllib.parse import urljoin

from newsarc.sources.address import BadUrl


def joined(base: str, target: str) -> str:
    """``target``, which may be relative, as seen from ``base``. Raises :class:`BadUrl`."""
    try:
        return urljoin(base, target)
    except ValueError as error:
        raise BadUrl(f"redirected to what is no address: {error}") from None


def in_utf8(header: str) -> str:
    """http.client reads headers as Latin-1; a Location with raw Arabic in it was UTF-8, else these bytes are the address."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return "".join(letter if letter.isascii() else f"%{ord(letter):02X}" for letter in header)
    except UnicodeError:
        return header
