"""Speakers as people: aliases, and the human word on who is who."""

from __future__ import annotations

SCRIPT = ""
