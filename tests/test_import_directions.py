"""Imports between the packages point one way, also those inside functions."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "newsarc"
LAYERS = ["model", "arabic", "extract", "sources", "search", "archive", "export", "cli"]
"""From the bottom up. A module may import from its own layer and those below."""


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("newsarc."):
            found.add(node.module.split(".")[1])
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("newsarc.")}
    return found


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_from_below(layer: str) -> None:
    files = [ROOT / f"{layer}.py"] if layer == "model" else sorted((ROOT / layer).rglob("*.py"))
    assert files
    allowed = set(LAYERS[: LAYERS.index(layer) + 1])
    wrong = {str(path.relative_to(ROOT)): _imports(path) - allowed for path in files}
    assert {name: names for name, names in wrong.items() if names} == {}


def test_public_names_resolve() -> None:
    import newsarc

    for name in newsarc.__all__:
        assert getattr(newsarc, name) is not None
    with pytest.raises(AttributeError):
        _ = newsarc.nothing_of_the_kind
