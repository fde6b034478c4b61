"""Names that applications give the fields of an article in their data, in several languages and spellings.

``date_published``, ``datePublished`` and ``published-at`` are one name. So is ``yayin_tarihi``: editors often name
fields in their own language. If one record has several, the one listed first is the best.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_NOT_IN_NAME = re.compile("[^a-z]")
_KINDS = ("news", "article", "post", "story", "item", "topic")
_KIND = re.compile(rf"^(?i:{'|'.join(_KINDS)})(?:[_-]|(?=[A-Z]))")
"""Databases behind .NET and PHP put the kind of record before a field's name: ``NewsTitle``, ``post_date``."""
_FIELDS = {
    "title": "title headline titre titulo titolo titel baslik titr onvan naslov",
    "body": (
        "body articlebody content text html contenu contenido cuerpo conteudo corpo inhalt icerik metin testo "
        "contenuto matn texte govde"
    ),
    "author": (
        "author populatedauthors authors byline writer writers authorname authornames writername auteur auteurs autor "
        "autores autore yazar yazarlar muhabir usercreated createdby bylines signature contributors bylinescollection "
        "authorscollection journaliste redacteur reporter verfasser redakteur"
    ),
    "section": (
        "section rubriquelabel sectionlabel sectionname categoryname category primarycategory primarysection "
        "primarytag rubrique rubrik ressort kategori seccion secao sezione categorie channel sarvis goroh dasteh "
        "daste bakhsh"
    ),
    "tags": (
        "tags keywords taglist topics etiquetas etiquettes motscles etiketler schlagworte motcles tagscollection "
        "barchasb barchasbha anahtarkelimeler"
    ),
    "image": (
        "image heroimage hero coverimage featuredimage leadimage mainimage featureimage imageurl coverurl "
        "thumbnailurl visuel gorsel resim imagen imagem immagine aks tasvir tasvirasli sora soraraeesia"
    ),
    "datePublished": (
        "datepublished tarikhentesharmiladi firstpublishedat firstpublisheddate firstpublicationdate displaydate "
        "firstpublishdate publishedat publishedon publisheddate publishdate publicationdate publishtime publishedtime "
        "firstpublished pubdate published datepublication datedepublication fechapublicacion fechadepublicacion "
        "datapublicacao datapubblicazione yayintarihi yayinlanmatarihi veroeffentlicht erschienen tarihyayin"
    ),
    "date": "date fecha datum tarih createdat datecreated createddate created tarikh",
    "dateModified": (
        "datemodified modifiedat modified lastpublishedat lastpublicationdate updatedat lastmodified lastupdated "
        "lastupdateddate modifieddate dateupdated updateddate updatedate updatetime lastupdate lastupdatedate "
        "modificationdate datemodification editedat dateedited modifydate changed datemiseajour fechaactualizacion "
        "guncellemetarihi guncellenmetarihi aktualisiert"
    ),
}  # fmt: skip
_RANKS = {alias: (field, rank) for field, names in _FIELDS.items() for rank, alias in enumerate(names.split())}
_TRANSLITERATED = {
    "nwn": "title", "mhtw": "body", "mtn": "body", "ktb": "author", "mlf": "author", "mhr": "author", "khbrngr": "author",
    "nvsnd": "author", "qsm": "section", "tsnf": "section", "wsm": "tags", "kldvjh": "tags", "kldwzh": "tags",
    "trkhnshr": "datePublished", "trkhntshr": "datePublished", "trkhthdth": "dateModified", "trkhtdl": "dateModified",
    "trkhvrsh": "dateModified",
}  # fmt: skip
"""Arabic and Persian words in Latin letters, by their consonants, since spellings vary: «تاريخ النشر», «تاریخ
انتشار»."""
_FINAL_H, _VOWELS, _DOUBLED = re.compile(r"(?<=[ae])h$"), str.maketrans("", "", "aeiouy"), re.compile(r"(.)\1+")
_LONGEST_NAME = 60
_LAST = "publishedat"
"""The last publication, if the first has a name of its own."""
_DATES = frozenset({"datePublished", "dateModified", "date"})


def plain_name(name: str) -> str:
    """Return a name without marks of its spelling: ``fullname`` for ``fullName``, ``full_name`` and ``full-name``.

    Return "" for a name that is too long for a field, which is not cached.
    """
    return _plain(name) if len(name) <= _LONGEST_NAME else ""


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return _NOT_IN_NAME.sub("", name.lower())


def _transliterated(plain: str) -> tuple[str, int] | None:
    """Return the field that an Arabic or Persian word in Latin letters means; it ranks below all other names for it."""
    consonants = _FINAL_H.sub("", plain.removeprefix("al")).translate(_VOWELS)
    field = _TRANSLITERATED.get(_DOUBLED.sub(r"\1", consonants))
    return (field, len(_RANKS)) if field else None


@lru_cache(maxsize=4096)
def _field_of(name: str) -> tuple[str, int] | None:
    """Return the field that a name means, and its rank among names for that field (0 is best); None for other names."""
    plain = plain_name(name)
    return _RANKS.get(plain) or _RANKS.get(plain_name(_KIND.sub("", name))) or _transliterated(plain)


def with_common_names(node: dict[str, Any]) -> dict[str, Any]:
    """Return ``node``, an object of an application's data, with the common names added for fields under other names."""
    best: dict[str, tuple[int, Any]] = {}
    for name, value in node.items():
        found = _field_of(name) if len(name) <= _LONGEST_NAME else None
        if found is None or not value or (found[0] in _DATES and not _may_be_date(value)):
            continue
        field, rank = found
        if field not in best or rank < best[field][0]:
            best[field] = (rank, value)
    if "dateModified" not in best and "datePublished" in best:
        last = next((value for name, value in node.items() if plain_name(name) == _LAST), None)
        if _may_be_date(last) and last != best["datePublished"][1]:
            best["dateModified"] = (0, last)
    added = {field: value for field, (_, value) in best.items() if not node.get(field)}
    return {**node, **added} if added else node


def _may_be_date(value: Any) -> bool:
    return isinstance(value, (str, int)) and not isinstance(value, bool)
