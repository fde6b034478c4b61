"""Setting the fields of an article, with the rule that gave each."""

from __future__ import annotations

from newsarc.model import Article


def set_field(article: Article, name: str, value: str | None, rule: str) -> None:
    """Set a field that is still empty."""
    if value and getattr(article, name) is None:
        setattr(article, name, value)
        article.provenance[name] = f"dump: {rule}"
