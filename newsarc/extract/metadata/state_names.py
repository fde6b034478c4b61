"""What applications call the fields of an article in their data, in several languages and ways of writing.

``date_published``, ``datePublished`` and ``published-at`` are one name, and so is ``yayin_tarihi``: editors whose language is not
English often name fields in their own. Of several in one record the first listed tells most.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_NOT_IN_NAME = re.compile(r"[^a-z]+")
_KINDS = ("news", "article", "post", "story", "item", "topic")
_KIND = re.compile(rf"^(?i:{'|'.join(_KINDS)})(?:[_-]|(?=[A-Z]))")
"""Databases behind .NET and PHP put what a field is of before its name: ``NewsTitle``, ``post_date``."""
_FIELDS = {
    "title": "title headline titre titulo titolo titel baslik",
    "body": "body articlebody content text html contenu contenido cuerpo conteudo corpo inhalt icerik metin testo contenuto matn",
    "author": (
        "author authors byline writer writers authorname authornames writername auteur auteurs autor autores autore yazar yazarlar "
        "muhabir nevisande usercreated createdby"
    ),
    "section": "section category primarycategory primarysection primarytag rubrique rubrik ressort kategori seccion secao sezione categorie sectionname categoryname",
    "tags": "tags keywords taglist topics etiquetas etiquettes motscles etiketler schlagworte",
    "image": "image heroimage hero coverimage featuredimage leadimage mainimage featureimage imageurl coverurl thumbnailurl visuel gorsel resim imagen imagem immagine",
    "datePublished": (
        "datepublished firstpublishedat firstpublisheddate firstpublicationdate displaydate firstpublishdate publishedat publishedon "
        "publisheddate publishdate publicationdate publishtime publishedtime firstpublished pubdate published datepublication "
        "datedepublication fechapublicacion fechadepublicacion datapublicacao datapubblicazione yayintarihi yayinlanmatarihi "
        "veroeffentlicht erschienen"
    ),
    "date": "date fecha datum tarih createdat datecreated createddate created",
    "dateModified": (
        "datemodified modifiedat modified updatedat lastmodified lastupdated lastupdateddate modifieddate lastpublicationdate lastpublishedat "
        "dateupdated updateddate changed datemiseajour fechaactualizacion guncellemetarihi guncellenmetarihi aktualisiert"
    ),
}  # fmt: skip
_RANKS = {alias: (field, rank) for field, names in _FIELDS.items() for rank, alias in enumerate(names.split())}
_LAST = "publishedat"
"""The last publication, where the first has a name of its own."""
_DATES = frozenset({"datePublished", "dateModified", "date"})


@lru_cache(maxsize=4096)
def _field_of(name: str) -> tuple[str, int] | None:
    """The field that a name stands for, and how little it tells beside others for it; None for another name."""
    squeezed = _NOT_IN_NAME.sub("", name.lower())
    return _RANKS.get(squeezed) or _RANKS.get(_NOT_IN_NAME.sub("", _KIND.sub("", name).lower()))


def with_common_names(node: dict[str, Any]) -> dict[str, Any]:
    """``node``, an object of an application's data, with the usual name for each field that it has by another."""
    best: dict[str, tuple[int, Any]] = {}
    for name, value in node.items():
        found = _field_of(name)
        if found is None or not value or (found[0] in _DATES and not _may_be_date(value)):
            continue
        field, rank = found
        if field not in best or rank < best[field][0]:
            best[field] = (rank, value)
    if "dateModified" not in best and "datePublished" in best:
        last = next((value for name, value in node.items() if _NOT_IN_NAME.sub("", name.lower()) == _LAST), None)
        if _may_be_date(last) and last != best["datePublished"][1]:
            best["dateModified"] = (0, last)
    added = {field: value for field, (_, value) in best.items() if not node.get(field)}
    return {**node, **added} if added else node


def _may_be_date(value: Any) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool)
