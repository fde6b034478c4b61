"""A noun phrase that can speak, as ``phrases`` reads it, and whom it means, as ``people`` resolves it."""

from __future__ import annotations

from dataclasses import dataclass

PERSON = "person"
BODY_KIND = "body"
UNNAMED = "unnamed"


@dataclass(slots=True)
class Mention:
    """A noun phrase that can be a speaker; all numbers are token indices, ends exclusive."""

    first: int
    last: int
    kind: str
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    titles: tuple[int, int] | None = None
    gender: str = ""
    number: int = 1


@dataclass(slots=True)
class Speaker:
    """A resolved speaker; shared, and never changed after it is made."""

    name: str
    role: str | None
    gender: str
    number: int
    kind: str
    certain: bool = True
