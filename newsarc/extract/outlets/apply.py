"""A rule at work on one page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml import etree
from lxml.html import HtmlElement

from newsarc.extract.metadata import Metadata
from newsarc.extract.metadata.author import join_authors, names_of
from newsarc.extract.metadata.dateline import date_of
from newsarc.extract.metadata.title import printed_text
from newsarc.extract.outlets.rule import OutletRule
from newsarc.extract.outlets.selector import to_xpath


class Ruled:
    """What one rule, or none, says of one page."""

    def __init__(self, rule: OutletRule | None, root: HtmlElement) -> None:
        """Takes out of the tree under ``root`` what the rule removes, and finds the elements that it names."""
        self.rule, self._root = rule, root
        self.title_element: HtmlElement | None = None
        self.body_elements: list[HtmlElement] = []
        if rule is None:
            return
        for element in self._select(rule.remove):
            if element.getparent() is not None:
                element.drop_tree()
        self.title_element = next(self._select(rule.title), None)
        self.body_elements = _outermost(self._select(rule.body))
        for element in self.body_elements:
            element.tag = "div"  # so that it is a zone of its own whatever it was

    @property
    def label(self) -> str:
        """Name of the rule, for the provenance of a field."""
        return f"outlet rule {self.rule.name}" if self.rule else ""

    def amend(self, metadata: Metadata, fetched_at: datetime | None) -> None:
        """Put what the rule's selectors find into ``metadata``."""
        if self.rule is None:
            return
        found = {
            "title": printed_text(self.title_element) if self.title_element is not None else "",
            "author": join_authors(name for e in self._select(self.rule.author) for name in names_of(e)),
        }
        for field in ("published", "modified"):
            dates = (date_of(element, fetched_at) for element in self._select(getattr(self.rule, field)))
            dated = next((dated for dated in dates if dated), None)
            found[field] = dated.iso if dated else ""
            if dated and field == "published":
                metadata.published_text = dated.text
        for field, value in found.items():
            if value:
                setattr(metadata, field, value)
                metadata.provenance[field] = self.label

    def _select(self, selector: str) -> Iterator[HtmlElement]:
        xpath = to_xpath(selector)
        found = self._root.xpath(xpath) if xpath else []
        return (
            (element for element in found if isinstance(element, etree._Element))
            if isinstance(found, list)
            else iter(())
        )


def _outermost(elements: Iterator[HtmlElement]) -> list[HtmlElement]:
    found: list[HtmlElement] = []
    for element in elements:
        if not any(above in found for above in element.iterancestors()):
            found.append(element)
    return found
