"""States that frameworks write flat or with tags, as the values they stand for."""

from __future__ import annotations

from typing import Any

_MOST_HOPS = 9
_DEEPEST = 120
_LONGEST_PLACE = 9
"""Digits."""
_DATES = ("Date", "D")


def revived(flat: Any, deferred: dict[int, int] | None = None) -> Any:
    """``flat`` with places replaced by the values there; anything else than a list as it is.

    Nuxt 3 (devalue) and Remix (turbo-stream) write their states so: one array in which each object and list holds the
    places of its values; in turbo-stream the keys are places too (``_7``), and ``deferred`` tells where the values of its
    promises begin. Tagged values (``["Reactive", 7]``, ``["Date", "2025-..."]``) become what they wrap. In time linear in
    ``flat``: values that are shared stay shared, and may hold themselves.
    """
    if not isinstance(flat, list) or not flat:
        return flat
    values: list[Any] = [_begun(each) for each in flat]
    promised = deferred or {}

    def at(place: Any) -> Any:
        for _ in range(_MOST_HOPS):
            if type(place) is not int or not 0 <= place < len(values):
                return None
            each = flat[place]
            if not _is_tagged(each) or each[0] in _DATES or len(each) != 2:
                break
            place = each[1]
            if each[0] == "P" and type(place) is int:
                place = promised.get(place, place)
        return values[place]

    def called(name: str) -> str:
        is_place = name[:1] == "_" and name[1:].isdecimal() and len(name) <= 1 + _LONGEST_PLACE
        given = at(int(name[1:])) if is_place else None
        return given if isinstance(given, str) else name

    for each, value in zip(flat, values, strict=True):
        if isinstance(each, dict):
            value.update((called(name), at(place)) for name, place in each.items())
        elif _is_tagged(each):
            if isinstance(value, dict):
                pairs = zip(each[1::2], each[2::2], strict=False)
                value.update((name, at(place)) for name, place in pairs if isinstance(name, str))
        elif isinstance(each, list):
            value.extend(map(at, each))
    return at(0)


def is_stream(value: Any) -> bool:
    """Whether a value is written flat in the way of Remix: the keys of its objects are places too (``_7``)."""
    head = value[0] if isinstance(value, list) and value else None
    return isinstance(head, dict) and any(key[:1] == "_" for key in head)


def unpacked(value: Any, depth: int = 0) -> Any:
    """The properties of one of Astro's islands: each value stands behind a number that says of what kind it is."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: unpacked(each, depth + 1) for name, each in value.items()}
    if not isinstance(value, list) or len(value) != 2:
        return None
    kind, inner = value
    if kind == 1 and isinstance(inner, list):
        return [unpacked(each, depth + 1) for each in inner]
    return unpacked(inner, depth + 1) if isinstance(inner, dict) else inner


def untupled(value: Any, depth: int = 0) -> Any:
    """The data of one of Livewire's components: each list and object stands before one that says of what kind it is."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        return {name: untupled(each, depth + 1) for name, each in value.items()}
    if not isinstance(value, list):
        return value
    if len(value) == 2 and isinstance(value[1], dict) and isinstance(value[1].get("s"), str):
        return untupled(value[0], depth + 1)
    return [untupled(each, depth + 1) for each in value]


def _is_tagged(each: Any) -> bool:
    return isinstance(each, list) and bool(each) and isinstance(each[0], str)


def _begun(each: Any) -> Any:
    """The value that ``each`` will be filled into; that of a date is what it is made of."""
    if _is_tagged(each):
        return each[1] if each[0] in _DATES and len(each) > 1 else {} if each[0] == "null" else None
    return type(each)() if isinstance(each, (dict, list)) else each
