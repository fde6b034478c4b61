"""Addresses: one clean spelling for each article, and one key that is equal for all its spellings."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote, unquote_to_bytes, urljoin, urlsplit

from newsarc.extract.expressions import either

_DEFAULT_PORTS = {"http": 80, "https": 443}

# Parameters that say where the reader came from, not what is read. Sources: the documentation of Google Analytics
# (utm_, gclid, _ga), Meta (fbclid), Microsoft (msclkid, ocid), Yandex (yclid), Mailchimp (mc_), AT Internet (at_,
# xtor), Adobe (cmpid, s_cid), Webtrekk (wt_), Outbrain and Taboola; the AMP cache (amp_js_v, usqp); Jetpack's share
# buttons (share, nb).
_TRACKING = re.compile(
    either(
        either(
            r"utm_\w+",
            r"fb(?:clid|_\w+)",
            "[gdy]clid",
            "g(?:braid|ad_source|clsrc)",
            "wbraid",
            "msclkid",
            "ttclid",
            "twclid",
            "li_fat_id",
            "igsh(?:id)?",
            "mc_[ce]id",
            "_gl?a?",
            "_hs(?:enc|mi)",
            "mkt_tok",
            r"oly_\w+_id",
            "vero_(?:id|conv)",
            "ns_(?:mchannel|source|campaign|linkname|fee)",
            r"at_(?:medium|campaign|custom\d|link_\w+|bbc_\w+|ptr_\w+|format|creation)",
            "xtor",
            "cmpid",
            "s_cid",
            r"wt_?(?:mc|zmc|rss)\w*",
            "ocid",
            "ito",
            "smid",
            "ref_src",
            "ref_url",
            "guccounter",
            r"guce_referrer\w*",
            "spm",
            "ncid",
            "trk",
            r"trk_\w+",
            "dicbo",
            "obOrigUrl",
            "outbrainclickid",
            "tblci",
            "amp_js_v",
            "amp_gsa",
            "usqp",
            "aoh",
            "referrer",
            "__twitter_impression",
            r"_x_tr_\w+",
            "sh(?:are)?_?(?:id|from)",
            "srsltid",
            "mibextid",
            "sfnsn",
            "hss_channel",
            r"__cf_chl_\w+",
            r"gad_\w+",
            r"_branch_\w+",
            "rdt_cid",
            "epik",
            "sccid",
            "s_kwcid",
            "ef_id",
            "_openstat",
            "(?:pk|mtm|piwik|matomo)_(?:campaign|kwd|keyword|source|medium|content|cid|group)",
            "phpsessid",
            "jsessionid",
            r"aspsessionid\w*",
            "cfid",
            "cftoken",
        )
        + "(?=$|=)",
        "share=(?:facebook|twitter|x|telegram|(?:jetpack-)?whatsapp|email|linkedin|pinterest|reddit"
        "|tumblr|pocket|print)$",
    ),
    re.IGNORECASE,
)
_NETWORK = re.compile(
    r"(?:^|[/.])(?:t\.me|wa\.me|whatsapp\.com|facebook\.com|fb\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|"
    r"youtu\.be|tiktok\.com|linkedin\.com|telegram\.me)(?:/|$)"
)
_PATH_SESSION = re.compile(r";jsessionid=[^/?#;]*", re.IGNORECASE)
_SPACE = re.compile(r"[\t\r\n]")
_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_PLAIN_ADDRESS = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*)(/[A-Za-z0-9!$'()*,./:@_~-]*)?")
"""An address that is its own clean form, except for what its key leaves out anyway."""
_WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
MOBILE = re.compile(r"^(?:www|m|mobile|amp|wap|touch)\.")
"""How a host begins that shows a site's own pages, in the same or another form."""
_FRONT_PATH = re.compile(
    r"/?(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:(?:pages/)?(?:index|home|default)(?:\.\w{2,5})?/?)?", re.IGNORECASE
)
_LONGEST_FRONT_PATH = 40
_ANY_SITE = "https://site.example/"
_PLAIN_PATH = re.compile(r"/(?!/)(?:[A-Za-z0-9_~/-]|\.(?=[A-Za-z0-9]))*(?:\?[A-Za-z0-9=&_.%-]*)?")
_KEPT_IN_KEY = "!$'()*,-./:;@_~"
"""Characters that a key's path keeps; all others, except letters and digits, are percent-encoded."""


_LONGEST_HOST = 253
_LONGEST_LABEL = 63
"""RFC 1035; nothing longer is turned into punycode, which takes the square of the length."""


class UrlParts(NamedTuple):
    """The parts of a web address: its host in lower case, without the final dot; a port only if one is written."""

    scheme: str
    host: str
    port: int | None
    path: str
    query: str
    fragment: str


def is_of_same_site(one: str, other: str) -> bool:
    """Whether two web addresses are of one site: of the same host, apart from ``www.``, ``m.`` and the like, or one
    below the other.

    Hosts that are siblings below a third may belong to different people (``a.blogspot.com``).
    """
    first, second = (
        MOBILE.sub("", _host_in_key(parts.host)) if (parts := split_url(url)) else "" for url in (one, other)
    )
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def clean_url(url: str) -> str:
    """Return ``url`` without tracking parameters, session ids, fragment and default port, with its host in lower case.

    Path and kept parameters stay as spelled. A string that is no web address is returned unchanged.
    """
    before_fragment, sign, fragment = url.partition("#")
    names_page = sign and fragment.startswith("!")
    parts = split_url(url if names_page else before_fragment)
    if parts is None:
        return url
    host = f"[{parts.host}]" if ":" in parts.host else parts.host
    port = f":{parts.port}" if parts.port and parts.port != _DEFAULT_PORTS[parts.scheme] else ""
    query = "&".join(content_parameters(parts.query)).rstrip()
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    path = _PATH_SESSION.sub("", parts.path).rstrip().replace(" ", "%20") or "/"
    return f"{parts.scheme}://{host}{port}{path}" + (f"?{query}" if query else "") + fragment


def is_web_address(text: str | None) -> bool:
    """Whether ``text`` is a whole address of the web and nothing else: ``http`` or ``https`` in whatever case, and a host."""
    return text is not None and _WEB.match(text) is not None and split_url(text) is not None


def is_front_page(url: str) -> bool:
    """Whether a web address is that of an outlet's front page, or of its front page in one language."""
    path = url.partition("://")[2].partition("/")[2]
    if len(path) > _LONGEST_FRONT_PATH:
        return False
    parts = split_url(url)
    return parts is not None and not parts.query and _FRONT_PATH.fullmatch(parts.path) is not None


def leads_to_front_page(href: str) -> bool:
    """Whether a link leads to a front page, of its page's outlet or another: "/", "./index.php", "https://host"."""
    return href[:1] not in ("", "#") and is_front_page(join_url(_ANY_SITE, href) or "")


def url_key(url: str) -> str:
    """Return a key that is equal for two spellings of one address and differs for two articles.

    These make no difference: ``http`` and ``https``, ``www.``, default ports, the final slash, the order of parameters,
    tracking parameters, fragments, percent-encoded or plain Arabic, a punycode or Unicode host. Anything else does.
    """
    if plain := _PLAIN_ADDRESS.fullmatch(url):
        return plain[1].removeprefix("www.") + (plain[2] or "").rstrip("/")
    parts = split_url(clean_url(url))
    if parts is None:
        return url.strip()
    host = _host_in_key(parts.host).removeprefix("www.")
    port = f":{parts.port}" if parts.port and parts.port not in _DEFAULT_PORTS.values() else ""
    query = "&".join(
        sorted(_spelled_alike(p.replace("+", "%20"), _KEPT_IN_KEY + "=") for p in parts.query.split("&") if p)
    )
    fragment = f"#{_spelled_alike(parts.fragment, _KEPT_IN_KEY + '=&')}" if parts.fragment else ""
    path = _spelled_alike(parts.path, _KEPT_IN_KEY).rstrip("/")
    return f"{host}{port}{path}" + (f"?{query}" if query else "") + fragment


def join_url(base: str, href: str) -> str | None:
    """Return ``href`` as an absolute web address, read against ``base``; None for anything but http and https."""
    if _PLAIN_ADDRESS.fullmatch(href):
        return href
    if _PLAIN_PATH.fullmatch(href) and (origin := _origin(base)):
        return origin + href
    target = urljoin_or(base, _SPACE.sub("", href).strip().replace(" ", "%20"))
    return target if split_url(target) is not None else None


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Return scheme, host and port of ``base``, as spelled; "" if it is no web address."""
    if split_url(base) is None:
        return ""
    parts = urlsplit(base.strip())
    return f"{parts.scheme}://{parts.netloc}"


def urljoin_or(base: str, href: str) -> str:
    """Return ``urljoin`` of both, or ``href`` if ``urljoin`` would raise."""
    if href.startswith(("https://", "http://")):
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href


def host_of(url: str | None) -> str:
    """Return the host of an address, in lower case; "" if it has none or is no address."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:  # "http://["
        return ""


def is_of_network(url: str) -> bool:
    """Whether an address is of a social network or messenger: a post or channel, hardly the page's own."""
    return _NETWORK.search(url) is not None


def split_url(url: str) -> UrlParts | None:
    """Return the parts of a web address; None for anything else."""
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        return None
    host = (host or "").lower().rstrip(".")
    if scheme not in _DEFAULT_PORTS or not host:
        return None
    return UrlParts(scheme, host, port, parts.path, parts.query, parts.fragment)


def content_parameters(query: str) -> list[str]:
    """Return the parameters of a query, as spelled, except those that say where a reader came from."""
    return [parameter for parameter in query.split("&") if parameter.strip() and not _TRACKING.match(parameter)]


def ascii_host(host: str) -> str:
    """A host as the name servers are asked for it: in ASCII, by UTS 46 as browsers apply it (``faß.example`` is not
    ``fass.example``). Raises :class:`UnicodeError` for what no browser would ask for."""
    return host if host.isascii() else _punycode(host)


@lru_cache(maxsize=256)
def _punycode(host: str) -> str:
    if len(host) > _LONGEST_HOST:
        raise UnicodeError("longer than host names may be")
    from idna import uts46_remap  # 55 ms, for hosts that few pages name

    # IDNA 2008 proper would refuse hosts that exist, with emoji or ``_`` in them.
    labels = uts46_remap(host, std3_rules=False).removesuffix(".").split(".")
    if not all(labels):
        raise UnicodeError("nothing between two of its dots")
    ready = [label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii") for label in labels]
    if any(len(label) > _LONGEST_LABEL for label in ready):
        raise UnicodeError("a part is longer than host names allow")
    return ".".join(ready)


def _host_in_key(host: str) -> str:
    try:
        return ascii_host(host)
    except UnicodeError:
        return normalize("NFC", host)


def _spelled_alike(text: str, kept: str) -> str:
    """Return ``text`` in one percent-encoded form: UTF-8, NFC, upper-case digits; escaped reserved characters stay
    escaped."""
    raw = unquote_to_bytes(text.encode("utf-8", "replace"))
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError:  # percent-encoding of a legacy encoding, such as windows-1256
        return _PERCENT.sub(lambda match: match[0].upper(), text.encode("utf-8", "replace")).decode("utf-8")
    if _PERCENT.search(text.encode("utf-8", "replace")) and any(sign in decoded for sign in "/?#%&=+;"):
        return "".join(_one_spelling(piece, kept) for piece in re.split(r"(%(?:2[3356BbFf]|3[BbDdFf]))", text))
    return quote(normalize("NFC", decoded), safe=kept, errors="replace")


def _one_spelling(piece: str, kept: str) -> str:
    if re.fullmatch(r"%[23][0-9A-Fa-f]", piece):
        return piece.upper()
    decoded = unquote_to_bytes(piece).decode("utf-8", "replace")
    return quote(normalize("NFC", decoded), safe=kept, errors="replace")
