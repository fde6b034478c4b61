"""What readers add: tags, notes and highlights."""

from __future__ import annotations

SCRIPT = ""
