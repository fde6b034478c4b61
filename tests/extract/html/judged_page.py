"""The verdict on a page that is made of what stands in its body."""

from __future__ import annotations

from newsarc import extract_html

STORY = "https://wadi.example/2024/10/11/bridge"


def verdict(inner: str, title: str, head: str = "") -> str:
    page = f"<html><head><title>{title}</title>{head}</head><body>{inner}</body></html>"
    return extract_html(page.encode(), STORY).verdict
