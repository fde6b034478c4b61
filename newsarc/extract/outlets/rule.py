"""The shape of an outlet rule."""

from __future__ import annotations

from dataclasses import dataclass, fields

from newsarc.extract.outlets.selector import parse_selector


@dataclass(frozen=True, slots=True)
class OutletRule:
    """Where the pages of one outlet, or of one page builder, keep what the general rules miss.

    The rule serves pages of ``hosts`` (their subdomains included), and pages whose mark-up holds one of ``signs``.
    Every selector is optional, in the small part of CSS that :func:`newsarc.extract.outlets.selector.parse_selector` reads;
    a field whose selector finds nothing is left to the general rules. A selector that is not understood raises
    ``ValueError`` when the rule is made.
    """

    name: str
    """Shown by ``--explain``."""
    hosts: tuple[str, ...] = ()
    """Host names without ``www.``, such as ``almidan.example``."""
    signs: tuple[str, ...] = ()
    """Strings of the page's source that no other outlet has, such as a generator's name."""
    title: str = ""
    body: str = ""
    """The container of the text; all containers, in page order, when several match. All that stands in it is kept."""
    author: str = ""
    published: str = ""
    modified: str = ""
    section: str = ""
    tags: str = ""
    """The links of tags, or an element that holds them or a list of tags between commas."""
    image: str = ""
    """The lead picture, or an element that holds it or bears its address (``content``, ``href``)."""
    related: str = ""
    """Boxes whose links lead to related stories; they are no part of the text, even inside ``body``."""
    remove: str = ""
    """Elements that are taken out before anything is read: boxes inside the text, for example."""

    def __post_init__(self) -> None:
        if not self.hosts and not self.signs:
            raise ValueError(f"outlet rule {self.name!r} names neither a host nor a sign")
        for field in fields(self):
            if field.name not in ("name", "hosts", "signs"):
                parse_selector(getattr(self, field.name))
