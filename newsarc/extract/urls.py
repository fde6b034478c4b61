"""Addresses: one spelling and one key for each article."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from lxml.html import HtmlElement

_DEFAULT_PORTS = {"http": 80, "https": 443}
_TRACKING = re.compile(
    r"^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|ns_[a-z_]+|at_[a-z_]+|cmpid|xtor|wt[._].*|"
    r"ocid|ito|smid|ref_src|ref_url|guccounter|spm|share|shared|sh|__twitter_impression|fb_[a-z_]+|cmp|ncid|trk)$",
    re.IGNORECASE,
)


def canonical_url(url: str, root: HtmlElement | None = None) -> str:
    """``url`` without tracking parameters, fragment and default port, or the canonical address ``root`` names."""
    if root is not None:
        for link in root.iter("link"):
            if "canonical" in (link.get("rel") or "").lower().split() and link.get("href"):
                url = urljoin(url, link.get("href").strip())
                break
    return clean_url(url)


def clean_url(url: str) -> str:
    """``url`` without tracking parameters, fragment and default port."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return url
    if port and port != _DEFAULT_PORTS.get(parts.scheme.lower()):
        host = f"{host}:{port}"
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)]
    return urlunsplit((parts.scheme.lower(), host, parts.path or "/", urlencode(kept), ""))


def url_key(url: str) -> str:
    """A key equal for two spellings of one address: scheme, ``www.``, percent form and final slash aside."""
    parts = urlsplit(clean_url(url))
    path = quote(unquote(parts.path), safe="/").rstrip("/")
    return parts.netloc.removeprefix("www.") + path + (f"?{parts.query}" if parts.query else "")
