"""From the bytes of a news page to an Article."""

from newsarc.extract.html.read import extract_html

__all__ = ["extract_html"]
