"""A rule at work on one page."""

from __future__ import annotations

from datetime import datetime

from newsarc.extract.metadata import Metadata
from newsarc.extract.metadata.author import join_authors, names_of
from newsarc.extract.metadata.dateline import date_of
from newsarc.extract.outlets.rule import OutletRule
from newsarc.extract.outlets.selector import parse_selector
from newsarc.extract.tree import REMOVED, TEXT, Mark, Tree


class Ruled:
    """What one rule, or none, says of pages."""

    def __init__(self, rule: OutletRule | None) -> None:
        self.rule = rule

    @property
    def label(self) -> str:
        """Name of the rule, for the provenance of a field."""
        return f"outlet rule {self.rule.name}" if self.rule else ""

    @property
    def mark(self) -> Mark | None:
        """Tells the reader of a page which elements the rule removes, and which are the text; None without a rule."""
        if self.rule is None:
            return None
        remove, body = parse_selector(self.rule.remove), parse_selector(self.rule.body)

        def marked(tree: Tree, number: int) -> int:
            if remove.matches(tree, number):
                return REMOVED
            return TEXT if body.matches(tree, number) else 0

        return marked

    def title_element(self, tree: Tree) -> int | None:
        """The headline."""
        return next(iter(self._select(self.rule.title if self.rule else "", tree)), None)

    def body_elements(self, tree: Tree) -> list[int]:
        """The containers of the text, none inside another."""
        found: list[int] = []
        for number in self._select(self.rule.body if self.rule else "", tree):
            if not found or number >= tree.ends[found[-1]]:
                found.append(number)
        return found

    def amend(self, metadata: Metadata, tree: Tree, fetched_at: datetime | None, title: int | None) -> None:
        """Put what the rule's selectors find into ``metadata``; ``title`` is what :meth:`title_element` gave."""
        if self.rule is None:
            return
        found = {
            "title": "" if title is None else tree.line(title),
            "author": join_authors(name for e in self._select(self.rule.author, tree) for name in names_of(tree, e)),
        }
        for field in ("published", "modified"):
            dates = (date_of(tree, element, fetched_at) for element in self._select(getattr(self.rule, field), tree))
            dated = next((dated for dated in dates if dated), None)
            found[field] = dated.iso if dated else ""
            if dated and field == "published":
                metadata.published_text = dated.text
        for field, value in found.items():
            if value:
                setattr(metadata, field, value)
                metadata.provenance[field] = self.label

    @staticmethod
    def _select(selector: str, tree: Tree) -> list[int]:
        return parse_selector(selector).select(tree)
