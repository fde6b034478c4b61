"""What the short lines and the zones of a page say of what follows and of what stands in them: related stories, the latest
news, comments, share bars."""

from __future__ import annotations

import re
from functools import lru_cache

from newsarc.extract.dump.labels import key, match_label, may_hold_label
from newsarc.extract.html.blocks import Block, Blocks
from newsarc.extract.html.vocabulary import LATEST, RELATED
from newsarc.model import LinkKind

_LABEL_LENGTH = 120
_READ_ALSO = re.compile(
    r"^\W{0,3}(?:read (?:also|more|next)|see also|also read|related(?: (?:story|stories|articles?|news|content))?|more (?:on|from)|"
    r"lire (?:aussi|la suite)|à (?:lire|voir)|voir aussi|sur le même sujet|lesen sie (?:auch|mehr|hier)|auch (?:lesen|interessant)|"
    r"mehr (?:zum thema|dazu)|das könnte (?:sie|dich|ihnen|dir)|schon gelesen|weiterlesen|vea también|lea (?:también|más|además)|"
    r"leer más|lee también|te puede interesar|mira también|(?:noticias|notas|artículos) relacionad[oa]s|leia (?:também|mais)|veja também|saiba mais|"
    r"leggi (?:anche|tutto)|potrebbe interessarti|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|"
    r"lees (?:ook|meer)|les (?:også|mer)|läs (?:också|mer)|læs (?:også|mere)|lue myös|ilgili haber|читайте (?:также|ещё|еще)|"
    r"смотрите также|по теме|читайте також|διαβάστε (?:επίσης|ακόμα)|čtěte (?:také|více)|citește și|baca juga|lihat juga|xem thêm|"
    r"watch|photos?|video|advertisement|anzeige|publicité|werbung|continue reading|sign up|subscribe|follow us|click here|"
    r"filed under|posted (?:in|on|by)|tagged|comments are closed|leave a (?:reply|comment)|view this post on|a post shared by|"
    r"share this|like this (?:story|article)|all rights reserved|copyright|©|image (?:source|caption|copyright)|getty images|file photo)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def label_of(text: str) -> str | None:
    """The kind of label a short text is (``related``, ``share`` ...), in Arabic or another language; None for text."""
    if _READ_ALSO.match(text):
        return "related"
    if not may_hold_label(text):
        return None
    match = match_label(key(text))
    if match and (match.whole or match.group in ("related", "copyright", "caption", "policy")):
        return match.group
    return None


def block_label(block: Block) -> str | None:
    """The kind of label a block is; None when it is text."""
    return label_of(block.text) if block.length <= _LABEL_LENGTH else None


def zone_kinds(page: Blocks) -> list[LinkKind | None]:
    """For each zone ``related`` or ``latest`` when it, or the nearest zone around it that says so, names itself so."""
    kinds: list[LinkKind | None] = []
    for zone in page.zones:
        if zone.flags & RELATED:
            kinds.append("related")
        elif zone.flags & LATEST:
            kinds.append("latest")
        else:
            kinds.append(kinds[zone.parent] if zone.parent >= 0 else None)
    return kinds
