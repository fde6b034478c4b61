"""Feeds, and the queue of addresses that `newsarc run` works through."""

from __future__ import annotations

SCRIPT = ""
