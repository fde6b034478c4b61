"""When two addresses are of one picture: sites add parameters for a copy, a size or a signature."""

from __future__ import annotations

import re

from newsarc.extract.expressions import either
from newsarc.extract.urls import split_url, url_key

_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|bmp|svg|jfif)$", re.IGNORECASE)
_NAMES_ONE = re.compile(
    either("id", "file(?:name)?", "src", "url", "img", "image", "pic(?:ture)?", "path", "name", "media", "key") + "=",
    re.IGNORECASE,
)
"""A parameter that says which picture is meant."""
_OF_COPY = re.compile(
    either(
        "v", "ver(?:sion)?", "rev", "t", "ts", "time(?:stamp)?", "_", "cb", "(?:no)?cache(?:buster)?", "rnd", "rand(?:om)?", "mtime",
        "modified", "updated", "sig(?:nature)?", "s", "hash", "token", "exp(?:ires)?", "policy", "key-pair-id", r"x-(?:amz|goog)-[\w-]+",
        "awsaccesskeyid", "hdnea", "itok", r"_nc_\w+", "oh", "oe", "stp", "ccb", "w(?:idth)?", "h(?:eight)?", "q(?:uality)?", "dpr",
        "fit", "crop", "resize", "auto", "f(?:or)?m(?:at)?", "size", "scale", "strip", "ssl", "zoom", "quality", "imwidth", "imheight",
    )
    + "(?:=|$)",
    re.IGNORECASE,
)  # fmt: skip
"""A parameter of a copy: its age, size or access rights.

Sources: the documentation of Amazon S3 and CloudFront, Google Cloud Storage, Akamai, Imgix, Jetpack's Photon, Drupal's
image styles.
"""


def is_one_picture(one: str | None, other: str | None) -> bool:
    """Whether two addresses are of one picture, in any copy."""
    return one == other or (one is not None and other is not None and _of_any_copy(one) == _of_any_copy(other))


def _of_any_copy(url: str) -> str:
    """Return a key of the address without parameters of a copy; for a picture file, with only those that name a
    picture."""
    before, _, query = url.partition("?")
    parts = split_url(url)
    if parts is None or not query:
        return url_key(url)
    is_file = _PICTURE.search(parts.path) is not None
    kept = (
        each
        for each in query.partition("#")[0].split("&")
        if (_NAMES_ONE.match(each) if is_file else not _OF_COPY.match(each))
    )
    return url_key(f"{before}?{'&'.join(kept)}")
