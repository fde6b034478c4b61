"""Imports between the packages point one way, and those between modules in no circle; those inside functions included."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "newsarc"
LAYERS = ("model", "arabic", "extract", "sources", "search", "archive", ("export", "web"), "cli")
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in ((layer,) if isinstance(layer, str) else layer)}
OUTSIDE = {"__init__", "__main__"}
"""The front door and the entry point: they may name any layer."""


def imports(tree: ast.AST, package: list[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def layer(module: str) -> str | None:
    """The layer of a module of ours; None for others and for the package itself (its version)."""
    parts = module.split(".")
    return parts[1] if parts[0] == "newsarc" and len(parts) > 1 and parts[1] in RANK else None


MODULES = sorted(path.relative_to(ROOT) for path in ROOT.rglob("*.py"))


def test_every_module_has_a_layer() -> None:
    assert len(MODULES) > 50
    assert {path.parts[0].removesuffix(".py") for path in MODULES} <= set(RANK) | OUTSIDE


@pytest.mark.parametrize("path", [path for path in MODULES if path.stem not in OUTSIDE or len(path.parts) > 1], ids=str)
def test_imports_point_down(path: Path) -> None:
    own = path.parts[0].removesuffix(".py")
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    used = {found for name in imports(tree, ["newsarc", *path.parts[:-1]]) if (found := layer(name))}
    allowed = {name for name, rank in RANK.items() if rank < RANK[own]} | {own}
    assert used <= allowed


def parents(module: str) -> Iterator[str]:
    """The packages around a module, from the innermost."""
    while module := module.rpartition(".")[0]:
        yield module


def test_no_circles() -> None:
    """A module can be read, tested and moved without those that use it."""
    files = {".".join(["newsarc", *path.with_suffix("").parts]).removesuffix(".__init__"): path for path in MODULES}
    graph = {}
    for name, path in files.items():
        used = imports(ast.parse((ROOT / path).read_text(encoding="utf-8")), ["newsarc", *path.parts[:-1]])
        modules = {each if each in files else each.rpartition(".")[0] for each in used} & files.keys()
        packages = {parent for each in modules for parent in parents(each)}  # which run first
        graph[name] = (modules | packages) - {name, "newsarc", *parents(name)}
    assert set(TopologicalSorter(graph).static_order()) == files.keys()


@pytest.mark.parametrize("path", [path for path in MODULES if path.parts[0] in ("export", "web", "cli")], ids=str)
def test_views_ask_the_archive_and_not_its_tables(path: Path) -> None:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    assert not [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "connection"]
