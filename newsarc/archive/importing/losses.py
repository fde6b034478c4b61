"""What is said of characters that could not be read."""

from __future__ import annotations

from dataclasses import replace

from newsarc.model import Article

LOST = "\ufffd"
"""What stands for bytes that are of no known encoding."""


def with_losses(article: Article, lost: int = 0) -> Article:
    """``article`` with a note on characters that are gone from it; ``lost`` are those of the text it was read of, the lines
    of which may have been left out."""
    lost = lost or f"{article.title or ''}{article.body}".count(LOST)
    if not lost:
        return article
    told = "1 character is" if lost == 1 else f"{lost} characters are"
    note = f"{told} lost ({LOST}): the bytes are damaged, or in an encoding that --encoding can name"
    return replace(article, review=[*article.review, note])
