"""Addresses: one clean spelling for each article, and one key under which all its spellings agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize
from urllib.parse import quote, unquote, unquote_to_bytes, urljoin, urlsplit

from newsarc.extract.expressions import either

_DEFAULT_PORTS = {"http": 80, "https": 443}

# Parameters that say where the reader came from, not what is read. Sources: the documentation of Google Analytics (utm_,
# gclid, _ga), Meta (fbclid), Microsoft (msclkid, ocid), Yandex (yclid), Mailchimp (mc_), AT Internet (at_, xtor), Adobe
# (cmpid, s_cid), Webtrekk (wt_), Outbrain and Taboola; the AMP cache (amp_js_v, usqp); Jetpack's share buttons (share, nb).
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
_UNSET = re.compile(r"(?:^|/)(?:undefined|null|None)(?:/|$)|[{}]")
"""What a template prints in an address for a value that it does not have."""
_LOCAL_HOST = re.compile(
    r"^(?:localhost|[^.:]+|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+)$|\.(?:local|localhost|internal)$"
)
_NETWORK = re.compile(
    r"(?:^|[/.])(?:t\.me|wa\.me|whatsapp\.com|facebook\.com|fb\.com|twitter\.com|x\.com|instagram\.com|youtube\.com|"
    r"youtu\.be|tiktok\.com|linkedin\.com|telegram\.me)(?:/|$)"
)
_PATH_SESSION = re.compile(r";jsessionid=[^/?#;]*", re.IGNORECASE)
_SPACE = re.compile(r"[\t\r\n]+")
_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_PLAIN_ADDRESS = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)*)(/[A-Za-z0-9!$'()*,./:@_~-]*)?")
"""An address that is its own clean form, but for what its key leaves out anyway."""
_MOBILE = re.compile(r"^(?:www|m|mobile|amp|wap|touch)\.")
_FRONT_PATH = re.compile(r"/?(?:[a-z]{2}(?:-[a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
_LONGEST_FRONT_PATH = 40
_NUMBER_IN_QUERY = re.compile(
    r"(?:^|&)(?:id|p|n|a|aid|nid|sid|pid|tid|newsid|news|articleid|article_id|art_id|storyid|story|postid|post|item|itemid|show|cod|no)=\d+(?:&|$)",
    re.IGNORECASE,
)
_STORY_NUMBER, _LEAST_HYPHENS = re.compile(r"\d{4}"), 3
"""In the last part of a story's path: a number of so many digits, or words with so many hyphens between."""
_ANY_SITE = "https://site.example/"
_PLAIN_PATH = re.compile(r"/(?!/)(?:[A-Za-z0-9_~/-]|\.(?=[A-Za-z0-9]))*(?:\?[A-Za-z0-9=&_.%-]*)?")
_KEPT_IN_KEY = "!$'()*,-./:;@_~"
"""Characters a key's path leaves bare; whatever else is not a letter or digit goes to its percent form."""


class _Parts(NamedTuple):
    scheme: str
    host: str
    port: int | None
    path: str
    query: str
    fragment: str


def choose_canonical(url: str | None, base: str, declared: Iterable[str], implied: Iterable[str]) -> str | None:
    """The clean form of the first believable address in ``declared`` (read against ``base`` and ``url``), else of ``url``.

    ``declared`` are the addresses that the page fetched from ``url`` goes by (``rel=canonical``, then ``og:url``): so AMP
    and mobile pages get the address of the page proper. Those in ``implied`` (JSON-LD) are believed when their last part
    is in ``url``. An outlet's front page is a mistake in the page's template and is not believed, nor is the
    address of the machine that the template was written on.
    """
    origin = urljoin_or(url or "", base)
    found = (
        target
        for candidate in declared
        if candidate.strip() and not _UNSET.search(candidate) and (target := join_url(origin, candidate))
    )
    if url is None:
        targets = (*found, *filter(None, (join_url("", candidate) for candidate in implied)))
        chosen = next((each for each in targets if not is_front_page(each)), next(iter(targets), None))
        return clean_url(chosen) if chosen else None
    if chosen := next((each for each in found if _may_stand_for(each, url)), None):
        return clean_url(chosen)
    same = (each for each in implied if _split(each) and _last_part(each) in unquote(url))
    return clean_url(next((each for each in same if _may_stand_for(each, url)), url))


def is_of_same_site(one: str, other: str) -> bool:
    """Whether two web addresses are of one site: of the same host but for ``www.``, ``m.`` and the like, or one host lies
    under the other. Hosts that lie beside each other under a third may belong to different people (``a.blogspot.com``)."""
    first, second = (_MOBILE.sub("", parts.host) if (parts := _split(url)) else "" for url in (one, other))
    return first == second or first.endswith(f".{second}") or second.endswith(f".{first}")


def clean_url(url: str) -> str:
    """``url`` without tracking parameters, session ids, fragment and default port, its host in lower case.

    Path and kept parameters stay as spelled. What is no web address comes back unchanged.
    """
    before_fragment, sign, fragment = url.partition("#")
    names_page = sign and fragment.startswith("!")
    parts = _split(url if names_page else before_fragment)
    if parts is None:
        return url
    host = f"[{parts.host}]" if ":" in parts.host else parts.host
    port = f":{parts.port}" if parts.port and parts.port != _DEFAULT_PORTS[parts.scheme] else ""
    query = "&".join(_content_parameters(parts.query)).rstrip()
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    path = _PATH_SESSION.sub("", parts.path).rstrip().replace(" ", "%20") or "/"
    return f"{parts.scheme}://{host}{port}{path}" + (f"?{query}" if query else "") + fragment


def is_front_page(url: str) -> bool:
    """Whether a web address is that of an outlet's front page, or of its front page in one language."""
    path = url.partition("://")[2].partition("/")[2]
    if len(path) > _LONGEST_FRONT_PATH:
        return False
    parts = _split(url)
    return parts is not None and not parts.query and _FRONT_PATH.fullmatch(parts.path) is not None


def leads_to_front_page(href: str) -> bool:
    """Whether a link leads to the front page of its page's outlet, or of another: "/", "./index.php", "https://host"."""
    return href[:1] not in ("", "#") and is_front_page(join_url(_ANY_SITE, href) or "")


def url_key(url: str) -> str:
    """A key that is equal for two spellings of one address and differs for two articles.

    ``http`` and ``https``, ``www.``, default ports, the final slash, the order of parameters, tracking parameters,
    fragments,
    percent form or plain Arabic, punycode or Unicode host make no difference; anything else does.
    """
    if plain := _PLAIN_ADDRESS.fullmatch(url):
        return plain[1].removeprefix("www.") + (plain[2] or "").rstrip("/")
    parts = _split(clean_url(url))
    if parts is None:
        return url.strip()
    host = _ascii_host(parts.host).removeprefix("www.")
    port = f":{parts.port}" if parts.port and parts.port not in _DEFAULT_PORTS.values() else ""
    query = "&".join(
        sorted(_spelled_alike(p.replace("+", "%20"), _KEPT_IN_KEY + "=") for p in parts.query.split("&") if p)
    )
    fragment = f"#{_spelled_alike(parts.fragment, _KEPT_IN_KEY + '=&')}" if parts.fragment else ""
    path = _spelled_alike(parts.path, _KEPT_IN_KEY).rstrip("/")
    return f"{host}{port}{path}" + (f"?{query}" if query else "") + fragment


def join_url(base: str, href: str) -> str | None:
    """``href`` as an absolute web address, read against ``base``; None for anything but http and https."""
    if _PLAIN_ADDRESS.fullmatch(href):
        return href
    if _PLAIN_PATH.fullmatch(href) and (origin := _origin(base)):
        return origin + href
    target = urljoin_or(base, _SPACE.sub("", href).strip().replace(" ", "%20"))
    return target if _split(target) is not None else None


@lru_cache(maxsize=64)
def _origin(base: str) -> str:
    """Scheme, host and port of ``base``, as spelled; "" when it is no web address."""
    if _split(base) is None:
        return ""
    parts = urlsplit(base.strip())
    return f"{parts.scheme}://{parts.netloc}"


def urljoin_or(base: str, href: str) -> str:
    """``urljoin`` that gives ``href`` back where ``urljoin`` would raise."""
    if href.startswith(("https://", "http://")):
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href


def host_of(url: str | None) -> str:
    """The host of an address, in lower case; "" where it has none or is no address."""
    try:
        return urlsplit(url or "").hostname or ""
    except ValueError:  # "http://["
        return ""


def is_of_network(url: str) -> bool:
    """Whether an address is one of a social network or a messenger: of a post or a channel, hardly the page's own."""
    return _NETWORK.search(url) is not None


def _split(url: str) -> _Parts | None:
    try:
        parts = urlsplit(url.strip())
        scheme, host, port = parts.scheme.lower(), parts.hostname, parts.port
    except ValueError:
        return None
    host = (host or "").lower().rstrip(".")
    if scheme not in _DEFAULT_PORTS or not host:
        return None
    return _Parts(scheme, host, port, parts.path, parts.query, parts.fragment)


def _content_parameters(query: str) -> list[str]:
    return [parameter for parameter in query.split("&") if parameter.strip() and not _TRACKING.match(parameter)]


def _ascii_host(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return normalize("NFC", host)


def _spelled_alike(text: str, kept: str) -> str:
    """``text`` in one percent form: UTF-8, NFC, upper-case digits; reserved characters that were escaped stay
    escaped."""
    raw = unquote_to_bytes(text.encode("utf-8", "replace"))
    try:
        decoded = raw.decode("utf-8")
    except UnicodeDecodeError:  # a legacy encoding's percent form, such as windows-1256
        return _PERCENT.sub(lambda match: match[0].upper(), text.encode("utf-8", "replace")).decode("utf-8")
    if _PERCENT.search(text.encode("utf-8", "replace")) and any(sign in decoded for sign in "/?#%&=+;"):
        return "".join(_one_spelling(piece, kept) for piece in re.split(r"(%(?:2[3356BbFf]|3[BbDdFf]))", text))
    return quote(normalize("NFC", decoded), safe=kept, errors="replace")


def _one_spelling(piece: str, kept: str) -> str:
    if re.fullmatch(r"%[23][0-9A-Fa-f]", piece):
        return piece.upper()
    decoded = unquote_to_bytes(piece).decode("utf-8", "replace")
    return quote(normalize("NFC", decoded), safe=kept, errors="replace")


def _may_stand_for(target: str, url: str) -> bool:
    own, other = _split(url), _split(target)
    if own is None or other is None:
        return other is not None
    if other.host != own.host and _LOCAL_HOST.search(other.host):
        return False
    if is_front_page(target) and not is_front_page(url):
        return False
    return not (_MOBILE.sub("", other.host) == _MOBILE.sub("", own.host) and _is_shared(other, own))


def _is_shared(target: _Parts, own: _Parts) -> bool:
    """Whether an address is one that many pages of the site are declared to have by mistake: the program that shows them without
    the number of the one to show («/article.php» of «/article.php?id=7»), or the section above them («/politics»)."""
    whole, part = own.path.rstrip("/"), target.path.rstrip("/")
    if whole == part:
        return not target.query and _NUMBER_IN_QUERY.search(own.query) is not None
    below = whole.removeprefix(f"{part}/").rpartition("/")[2] if whole.startswith(f"{part}/") else ""
    return _names_story(below) and not _names_story(part.rpartition("/")[2])


def _names_story(part: str) -> bool:
    """Whether a part of a path has the number or the words of a story."""
    return _STORY_NUMBER.search(part) is not None or unquote(part).count("-") >= _LEAST_HYPHENS


def _last_part(url: str) -> str:
    """The last part of an address's path, without percent signs."""
    return unquote(url.partition("?")[0].rstrip("/").rpartition("/")[2])
