"""Values that Nuxt 3 writes flat: one array in which each object and list holds the places of its values."""

from __future__ import annotations

from typing import Any


def revived(flat: Any) -> Any:
    """``flat`` (a decoded ``__NUXT_DATA__``) with places replaced by the values there; anything else as it is.

    In time linear in ``flat``: values that are shared stay shared, and may hold themselves. Source: the serialisation
    of devalue, which Nuxt uses; tags such as ``["Reactive", 7]`` become lists of what they wrap.
    """
    if not isinstance(flat, list) or not flat:
        return flat
    values: list[Any] = [type(each)() if isinstance(each, (dict, list)) else each for each in flat]

    def at(place: Any) -> Any:
        is_place = type(place) is int and 0 <= place < len(values)
        return values[place] if is_place else None

    for each, value in zip(flat, values, strict=True):
        if isinstance(each, dict):
            value.update((name, at(place)) for name, place in each.items())
        elif isinstance(each, list):
            value.extend(at(place) for place in each if type(place) is int)
    return values[0]
