"""A rule at work on one page."""

from __future__ import annotations

from datetime import datetime

from newsarc.extract.metadata import Metadata
from newsarc.extract.metadata.author import join_authors, names_of
from newsarc.extract.metadata.image import image_in
from newsarc.extract.metadata.page_dates import date_of
from newsarc.extract.metadata.tags import tags_of
from newsarc.extract.outlets.rule import OutletRule
from newsarc.extract.outlets.selector import parse_selector
from newsarc.extract.tree import REMOVED, ZONE, Mark, Tree


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
        """Tells the reader of a page which elements the rule removes, and which are zones; None without a rule."""
        if self.rule is None:
            return None
        remove = parse_selector(self.rule.remove)
        zones = [parse_selector(selector) for selector in (self.rule.body, self.rule.related)]

        def marked(tree: Tree, number: int) -> int:
            if remove.matches(tree, number):
                return REMOVED
            return ZONE if any(zone.matches(tree, number) for zone in zones) else 0

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

    def related_elements(self, tree: Tree) -> list[int]:
        """The boxes of related stories."""
        return self._select(self.rule.related if self.rule else "", tree)

    def amend(
        self, metadata: Metadata, tree: Tree, fetched_at: datetime | None, title: int | None, base: str | None
    ) -> None:
        """Put what the rule's selectors find into ``metadata``; ``title`` is what :meth:`title_element` gave, and the
        picture's address is read against ``base``."""
        rule = self.rule
        if rule is None:
            return
        found: dict[str, str | list[str] | None] = {
            "title": "" if title is None else tree.line(title),
            "author": join_authors(name for e in self._select(rule.author, tree) for name in names_of(tree, e)),
            "section": next(filter(None, map(tree.line, self._select(rule.section, tree))), ""),
            "tags": tags_of(text for e in self._select(rule.tags, tree) for text in _tag_texts(tree, e)),
            "image": next(filter(None, (image_in(tree, e, base) for e in self._select(rule.image, tree))), ""),
        }
        for field in ("published", "modified"):
            dates = (date_of(tree, element, fetched_at) for element in self._select(getattr(rule, field), tree))
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


def _tag_texts(tree: Tree, element: int) -> list[str]:
    """The texts of the links in an element; its own when it holds none."""
    links = [number for number in range(element + 1, tree.ends[element]) if tree.tags[number] == "a"]
    return [tree.line(number) for number in links or [element]]
