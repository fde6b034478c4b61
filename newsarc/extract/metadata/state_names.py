"""What applications call the fields of an article in their data, in several languages and ways of writing.

``date_published``, ``datePublished`` and ``published-at`` are one name, and so is ``yayin_tarihi``: editors whose language is not
English often name fields in their own. Of several in one record the first listed tells most.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

_NOT_IN_NAME = re.compile("[^a-z]")
_KINDS = ("news", "article", "post", "story", "item", "topic")
_KIND = re.compile(rf"^(?i:{'|'.join(_KINDS)})(?:[_-]|(?=[A-Z]))")
"""Databases behind .NET and PHP put what a field is of before its name: ``NewsTitle``, ``post_date``."""
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
"""Arabic and Persian words in Latin letters, which everybody spells in another way, by their consonants: «تاريخ النشر», «تاریخ انتشار»."""
_FINAL_H, _VOWELS, _DOUBLED = re.compile(r"(?<=[ae])h$"), str.maketrans("", "", "aeiouy"), re.compile(r"(.)\1+")
_LONGEST_NAME = 60
_LAST = "publishedat"
"""The last publication, where the first has a name of its own."""
_DATES = frozenset({"datePublished", "dateModified", "date"})


def plain_name(name: str) -> str:
    """A name without what only tells how it is written: ``fullname`` for ``fullName``, ``full_name`` and ``full-name``; "" for one
    that is longer than names are, which is not remembered."""
    return _plain(name) if len(name) <= _LONGEST_NAME else ""


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    return _NOT_IN_NAME.sub("", name.lower())


def _transliterated(plain: str) -> tuple[str, int] | None:
    """The field that a word of Arabic or Persian in Latin letters stands for, which tells less than another name for it."""
    consonants = _FINAL_H.sub("", plain.removeprefix("al")).translate(_VOWELS)
    field = _TRANSLITERATED.get(_DOUBLED.sub(r"\1", consonants))
    return (field, len(_RANKS)) if field else None


@lru_cache(maxsize=4096)
def _field_of(name: str) -> tuple[str, int] | None:
    """The field that a name stands for, and how little it tells beside others for it; None for another name."""
    plain = plain_name(name)
    return _RANKS.get(plain) or _RANKS.get(plain_name(_KIND.sub("", name))) or _transliterated(plain)


def with_common_names(node: dict[str, Any]) -> dict[str, Any]:
    """``node``, an object of an application's data, with the usual name for each field that it has by another."""
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
