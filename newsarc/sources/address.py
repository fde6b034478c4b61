"""Which addresses may be fetched: URLs made safe to send, and hosts that resolve to the public Internet only.

The checks are those of OWASP's server-side request forgery guide: decide on the resolved address, never on how the
host is spelled (``127.1``, ``0x7f000001`` and ``2130706433`` are all loopback), and connect to that very address.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from typing import TYPE_CHECKING, ClassVar, Final
from urllib.parse import quote, urlsplit, urlunsplit

from newsarc.extract.urls import ascii_host, is_web_address

if TYPE_CHECKING:
    from newsarc.sources.outcomes import Outcome

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

SCHEMES: Final = ("http", "https")
_NAT64: Final = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_NOT_IN_URLS = re.compile("[\x00-\x1f\x7f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
"""Controls and bidi marks: they ride along when an address is copied out of right-to-left text."""
_JOINERS = "\u200c\u200d"
"""Part of the spelling within Persian hosts and paths, and of nothing at an end."""
_SCHEME_WITHIN = re.compile("(?<=[^/])https?://", re.IGNORECASE)
_NO_SCHEME = re.compile(r"[^\s/:]+:(?:\d+(?:/|$)|.*\s)", re.DOTALL)
"""Words before a colon that are no scheme: a blank or a port number follows."""
_HOST_FIRST = re.compile(r"(?:localhost|[^\s/:?#]+\.[^\W\d_]{2,}|\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?(?:[/?#]\S*)?$")
_BULLET = re.compile(r"(?:[-*+•‣–—]|\d{1,6}[.)])\s+(?:\[[ xX]\]\s+)?|\[[ xX]\]\s+")
_LINK_WORDS = re.compile(r"\[[^\[\]]*\](?=\()")
_AROUND: Final = {
    '"': '"',
    "'": "'",
    "“": "”",
    "”": "“",
    "„": "“",
    "‘": "’",
    "«": "»",
    "»": "«",
    "`": "`",
    "<": ">",
    "(": ")",
    "[": "]",
}
"""What addresses in lists stand between."""
_CREDENTIALS = re.compile(r"^(\s*(?:[A-Za-z][A-Za-z0-9+.-]*:)?[/\\]{2})[^/?#\\]*@")
_PATH_SAFE: Final = "/%:@!$&'()*+,;=~"
_QUERY_SAFE: Final = _PATH_SAFE + "?[]|^"


class BadUrl(ValueError):
    """The text is not an address that could be fetched."""

    outcome: ClassVar[Outcome] = "bad-url"
    """What a fetch comes to that ends so; of the exceptions below too."""


class NoAddress(BadUrl):
    """The text is none, or no whole one: nothing was ever to be had there."""


class RefusedScheme(BadUrl):
    """The address is neither http nor https."""

    outcome = "refused-scheme"


class RefusedAddress(Exception):
    """The host is, or resolves to, an address outside the public Internet.

    Not an ``OSError``, so that urllib3 and requests hand it through untouched.
    """

    outcome: ClassVar[Outcome] = "refused-address"


class NameNotFound(Exception):
    """The host name has no address. Not an ``OSError``, for the same reason."""

    outcome: ClassVar[Outcome] = "dns"


def pasted_address(text: str) -> str:
    """An address (or a number) as somebody typed or pasted it, without what cannot be seen in it and blanks around it."""
    return _NOT_IN_URLS.sub("", text).strip().strip(_JOINERS).strip()


def listed_address(line: str) -> str:
    """The address in a line of a list, without the bullet, quotation marks, brackets and commas that lists put around it, or the
    words of a Markdown link; a line that holds none as it is, without blanks around it."""
    pasted = pasted_address(line)
    text = _LINK_WORDS.sub("", _BULLET.sub("", pasted))
    while text and (closing := _AROUND.get(text[0])):
        inner, found, rest = text[1:].rpartition(closing)
        if not found or rest.strip(" .,;"):
            break
        text = inner.strip()
    return text if is_web_address(text) else pasted


def why_no_address(text: str) -> str | None:
    """Why ``text`` is no address at all; None for one, also where it is refused for its scheme or its password."""
    try:
        to_uri(text)
    except NoAddress as error:
        return str(error)
    except BadUrl:
        pass
    return None


def to_uri(url: str) -> str:
    """Give ``url`` as an ASCII http(s) URI without fragment: host in IDNA, path and query percent-encoded as UTF-8.

    Escapes that are already there stay as they are. Raises :class:`RefusedScheme` for other schemes, :class:`NoAddress` for
    anything without a usable host, and :class:`BadUrl` for a user name in it (it would end up in the archive).
    """
    text = pasted_address(url)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise NoAddress(f"not an address: {error}") from None
    if parts.scheme not in SCHEMES:
        if not parts.scheme or _NO_SCHEME.match(text):
            raise NoAddress(_without_scheme(text))
        raise RefusedScheme(f"only http and https are fetched, not {parts.scheme}")
    if parts.username is not None:
        raise BadUrl("addresses with a user name or password are not fetched")
    host = _asked_host(parts.hostname or "")
    netloc = host if port is None else f"{host}:{port}"
    return urlunsplit(
        (
            parts.scheme,
            netloc,
            percent_encoded(parts.path, _PATH_SAFE) or "/",
            percent_encoded(parts.query, _QUERY_SAFE),
            "",
        )
    )


def _without_scheme(text: str) -> str:
    if found := _SCHEME_WITHIN.search(text):
        return f"not an address: what stands before {found[0]} is no part of it"
    return "put https:// in front, if this is an address" if _HOST_FIRST.match(text) else "not an address"


def percent_encoded(text: str, safe: str) -> str:
    """``text`` with all but letters, digits and ``safe`` in percent form, what is in it already as it is."""
    return quote(_STRAY_PERCENT.sub("%25", text), safe=safe, errors="replace")


def _asked_host(host: str) -> str:
    if not host:
        raise NoAddress("the address has no host")
    if ":" in host:
        return f"[{host}]"
    try:
        return ascii_host(host)
    except UnicodeError as error:
        raise NoAddress(f"not a host name: {error}") from None


def has_credentials(url: str) -> bool:
    """Whether a user name or password stands in ``url``, also as :func:`without_credentials` leaves it."""
    return _CREDENTIALS.match(url) is not None


def without_credentials(url: str) -> str:
    """``url`` with its user name and password, if any, as ``***``: what may be written down of an address that is refused
    for them."""
    return _CREDENTIALS.sub(r"\1***@", url, count=1)


def bare_address(url: str) -> str:
    """``url`` without its user name and password, if any: what is kept of the address of a page that was had some other way."""
    pasted = pasted_address(url)  # marks before the scheme would hide them
    return _CREDENTIALS.sub(r"\1", pasted, count=1) if has_credentials(pasted) else url


def host_key(url: str) -> str:
    """The host and port that politeness counts by, such as ``news.example`` or ``127.0.0.1:8000``."""
    parts = urlsplit(url)
    return parts.netloc.rpartition("@")[2].lower()


def origin(url: str) -> str:
    """Scheme, host and port of an absolute URL: what one robots.txt speaks for."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def is_public(address: IPAddress) -> bool:
    """Say whether ``address`` belongs to the public unicast Internet, looking inside addresses that wrap IPv4."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = _wrapped_ipv4(address)
        if inner is not None:
            return is_public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _wrapped_ipv4(address: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address an IPv6 one leads to: mapped, NAT64, 6to4 or Teredo (its client)."""
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)


def resolve(host: str, port: int, *, allow_private: bool = False) -> list[str]:
    """Resolve ``host`` to numeric addresses, in the system's order, leaving out those outside the public Internet.

    Raises :class:`NameNotFound`, or :class:`RefusedAddress` when no address is left. ``getaddrinfo`` has no time
    limit of its own; the resolver's (usually 10 to 30 s) holds.
    """
    try:
        found = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a host name"
        raise NameNotFound(f"{host}: {reason}") from None
    addresses = list(dict.fromkeys(str(info[4][0]) for info in found))
    if allow_private:
        return addresses
    public = [text for text in addresses if is_public(ipaddress.ip_address(text.partition("%")[0]))]
    if not public:
        found_at = "" if addresses == [host.strip("[]")] else f" is at {', '.join(addresses[:3])}, which"
        raise RefusedAddress(f"{host}{found_at} is not on the public Internet")
    return public
