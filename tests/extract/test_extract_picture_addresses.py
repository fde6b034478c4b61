"""When two addresses are of one picture."""

from __future__ import annotations

import pytest

from newsarc.extract.picture_addresses import is_one_picture

SITE = "https://www.sahel.example"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("/i/y.jpg?v=1&sig=ab2", "/i/y.jpg?v=3&sig=ab4", True),
        ("/i/y.jpg?v=1", "/i/y.jpg", True),
        ("/i/y.jpg?whatever=1", "/i/y.jpg?other=2", True),
        ("/i/y.JPG?w=300&h=200", "/i/y.JPG?w=600&h=400", True),
        ("/i/y.jpg", "/i/z.jpg", False),
        ("/i/y.jpg?file=1", "/i/y.jpg?file=2", False),
        ("/image?id=7&w=300&token=a", "/image?id=7&w=600&token=b", True),
        ("/image?id=7", "/image?id=8", False),
        ("/_next/image?url=%2Fa.jpg&w=640&q=75", "/_next/image?url=%2Fa.jpg&w=1080&q=75", True),
        ("/_next/image?url=%2Fa.jpg&w=640&q=75", "/_next/image?url=%2Fb.jpg&w=640&q=75", False),
        ("/show.php?7", "/show.php?8", False),
        ("/s3/y?X-Amz-Date=1&X-Amz-Signature=2", "/s3/y?X-Amz-Date=3&X-Amz-Signature=4", True),
    ],
)
def test_one_picture(one: str, other: str, same: bool) -> None:
    assert is_one_picture(SITE + one, SITE + other) is is_one_picture(SITE + other, SITE + one) is same


@pytest.mark.parametrize("url", ["", "http://[?v=1", "data:image/png;base64,AA==", "/i/y.jpg?v=1", "صورة"])
def test_what_is_no_address(url: str) -> None:
    assert is_one_picture(url, url) and not is_one_picture(url, None) and not is_one_picture(url, f"{SITE}/i/z.jpg")
    assert is_one_picture(None, None)
