"""Which rule gave each field of an article, as lines for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsarc.model import Article

_FIELDS = (
    "title", "author", "published", "modified", "published_text", "source", "section", "image", "language", "tags",
    "url", "body", "links", "quotes", "verdict", "encoding",
)  # fmt: skip
_LONGEST = 60


def explain_fields(article: Article) -> Iterator[str]:
    """Yield one line a field: its name, the rule that gave it, and the value cut to a line; "-" if nothing was
    found."""
    for name in _FIELDS:
        value = _shown(article, name)
        rule = _rule(article, name) if value != "-" or name == "encoding" else ""
        yield f"{name:15} {rule:40} {value}".rstrip()
    yield from (f"{'review':15} {reason}" for reason in article.review)


def _rule(article: Article, name: str) -> str:
    if name == "published_text":
        return article.provenance.get("published", "")
    if name == "verdict":
        return article.verdict_reason or "enough running text"
    if name == "quotes":
        return ", ".join(
            f"{rule} {count}" for rule, count in Counter(q.why for q in article.quotes if q.why).most_common(3)
        )
    return article.provenance.get(name, "")


def _shown(article: Article, name: str) -> str:
    if name == "encoding":
        return ""
    if name == "body":
        return f"{len(article.paragraphs)} paragraphs, {len(article.body)} characters" if article.body else "-"
    value = getattr(article, name)
    if name == "links":
        return ", ".join(f"{kind} {count}" for kind, count in Counter(link.kind for link in value).items()) or "-"
    if name == "quotes":
        return f"{len(value)}" if len(value) else "-"
    text = " ".join((", ".join(value) if isinstance(value, list) else str(value or "")).split())
    return (text or "-") if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
