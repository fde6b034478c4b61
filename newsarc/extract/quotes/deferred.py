"""Quotes that are found when somebody first looks at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, overload

from newsarc.model import Quote


class DeferredQuotes(Sequence[Quote]):
    """The quotes of a text as a sequence; the text is read on first access.

    Extraction of many pages for their titles and bodies need not pay for quotes that nobody asks for.
    """

    __slots__ = ("_quotes", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._quotes: list[Quote] | None = None

    def _found(self) -> list[Quote]:
        if self._quotes is None:
            from newsarc.extract.quotes import extract_quotes

            self._quotes = extract_quotes(self._text)
        return self._quotes

    @overload
    def __getitem__(self, index: int) -> Quote: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Quote]: ...
    def __getitem__(self, index: Any) -> Any:
        return self._found()[index]

    def __len__(self) -> int:
        return len(self._found())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    def __repr__(self) -> str:
        return repr(self._found())

    def __reduce__(self) -> tuple[type[list[Quote]], tuple[tuple[Quote, ...]]]:
        """Pickles, and deep-copies, as the plain list."""
        return list, (tuple(self._found()),)
