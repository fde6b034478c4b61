"""The data that script-built pages (Next, Nuxt, SvelteKit, Remix, Astro, Angular, Fusion ...) carry beside their mark-up."""

from newsarc.extract.state.flat import revived
from newsarc.extract.state.markdown import is_markdown, markup_of
from newsarc.extract.state.scripts import MAX_SCRIPT, flight_markup, states, unwrapped
from newsarc.extract.state.values import json_value

__all__ = [
    "MAX_SCRIPT",
    "flight_markup",
    "is_markdown",
    "json_value",
    "markup_of",
    "revived",
    "states",
    "unwrapped",
]
