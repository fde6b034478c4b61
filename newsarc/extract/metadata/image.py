"""The article's lead image: the declared one, or else a picture printed above or in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from itertools import islice, takewhile
from typing import Any

from newsarc.extract.expressions import AnyOf
from newsarc.extract.labels import key
from newsarc.extract.metadata.evidence import Evidence
from newsarc.extract.metadata.heading import is_in_header
from newsarc.extract.metadata.record import StructuredData
from newsarc.extract.metadata.rubric import rubric_word
from newsarc.extract.metadata.rubric_markup import called_rubric
from newsarc.extract.metadata.state_fields import image_of
from newsarc.extract.metadata.title_parts import squeeze
from newsarc.extract.metadata.trail import linked_above
from newsarc.extract.metadata.zone import first_paragraph
from newsarc.extract.tree import PICTURE_TAGS, Tree
from newsarc.extract.urls import join_url, urljoin_or

_PLACEHOLDER = AnyOf(
    "logo",
    "placeholder",
    "default(?:[-_.]|image|img|share|news|promo)",
    r"(?:^|[^a-z])(?:news|social|fb|facebook|default|site)?[-_]?sharing[-_]?(?:image|img|pic|thumb)",
    "no[-_]?(?:image|img|photo|pic|thumb)",
    r"blank\.",
    r"button\.",
    "spacer",
    "1x1",
    "favicon",
    "avatar",
    r"^(?:loading|loader|lazy|trans(?:parent)?|pixel|dot|gr[ae]y|white)[-_\d]*\.(?:gif|svg|png)",
    "^(?:undefined|null|none|false)$",
    "^cropped-",
    "apple-touch-icon",
    r"(?:^|[-_])icons?\.\w+$",
    "^ms-icon",
    "qr[-_]?code",
    "appbtn",
    r"^wx\.",
    r"^[a-z]{2,12}[-_]?(\d\d|[12]\d\d)x\1\.png$",
    r"^(?:facebook|fb|ogp|og[-_]?image|twitter[-_]?(?:card|standard|image))\.(?:jpe?g|png|gif|webp)$",
    "^(?:tw|twitter|x|wa|whats?app|tg|telegram|yt|youtube|ig|insta(?:gram)?|rss|print(?:er)?|e?mail|share|viber"
    r"|linkedin|tiktok)[-_]?\d{0,2}\.\w{3,4}$",
)
"""Names of files, in lower case, that are placeholders or signs; "fn_128x128.png" is the outlet's sign."""
_NO_LETTERS = r"[\W\d_]+"
_NUMBER = r"\d{4}"
_NETWORKS = frozenset(("fb", "facebook", "opengraph", "ogp"))
_PURPOSES = frozenset(
    "x lg sm large small big profile share sharing social default primary img image card icon square og thumb"
    " thumbnail header".split()
)
"""What a file is for that stands in where a page has no picture; ``x`` is from sizes such as 200x200."""
_LOGO_FOLDER = re.compile(
    r"[/_-](?:logo|avatar)s?/|/(?:\w{0,4}icons?|placeholders?)/|gravatar\.com/|/wp-content/themes/"
    "|/templates/[^/]{1,40}/images/",
    re.IGNORECASE,
)
_META = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_LESSER_META = ("image", "thumbnail", "thumbnailurl")
_SAVED = r"(?:\./)?[^/:]{1,100}_(?:files|archivos|fichiers|Dateien)/"
"""Where a browser keeps the pictures of a page that it saved: nobody else has them there."""
_LATE = ("data-src", "data-lazy-src", "data-original", "data-full-url", "data-lazy", "data-image")
"""Where pages that load pictures late keep their addresses; their ``src`` holds a placeholder."""
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_LATE_BEHIND = frozenset(("data-bg", "data-background", "data-background-image", "data-bgset", "data-bg-src"))
_IS_PICTURE = re.compile(r"[^\s,]{5,1000}\.(?:jpe?g|png|webp|avif)(?:\?\S{0,1000})?$", re.IGNORECASE)
_ENDS_IN_PICTURE = re.compile(r"(?<=[^\s,]{5})\.(?:jpe?g|png|webp|avif)(?:\?\S{0,1000})?$", re.IGNORECASE)
_LONGEST_END = 1011
"""Characters at the end of an address that _ENDS_IN_PICTURE searches."""
_BEHIND = re.compile(r"url\(\s{0,9}['\"]?([^'\")]{1,2000})")
_CANDIDATE = re.compile(r"(\S+)\s+(\d{1,6}(?:\.\d{1,3})?)[wx](?=\s*(?:,|$))|(\S+)")
_MAX_SETS = 20
_PROPERTY_IMAGE = frozenset({"image", "schema:image", "thumbnailUrl"})
_NO_PICTURE = AnyOf(
    *"author writer columnist avatar rounded-full rounded-circle img-circle kateb katib profile byline by-line".split(),
    *"logo icon emoji share social related breadcrumb".split(),
    r"(?:^|[\s_-])ads?(?:$|[\s_-])",
)
_SLIDES, _SLIDE_DEPTH, _LARGEST_SLIDES = re.compile(r"slide|swiper|carousel", re.IGNORECASE), 5, 2_000
_AROUND_PICTURE = PICTURE_TAGS | {"picture", "source", "figure", "a", "span"}
_SLASHES = 3
"""Number of slashes in an address with a path."""
_BUTTONS = frozenset(map(key, (
    "تكبير", "تصغير", "تكبير الخط", "تصغير الخط", "طباعة", "اطبع", "إرسال", "أرسل", "حفظ", "چاپ", "نسخه چاپی", "ارسال به دوستان",
    "print", "email", "zoom in", "zoom out", "pdf",
)))  # fmt: skip
"""What buttons next to a headline do."""
_LEAST_SIDE = 100
_MAX_SCANNED = 20_000
_LONGEST_RUBRICS, _MOST_PIECES = 40, 200
"""_LONGEST_RUBRICS: maximum characters of the rubrics between a picture and its headline. _MOST_PIECES: maximum text
pieces there, including white space."""
_ABOVE = 40
"""How many elements above the headline are searched for its picture."""
_PAGE_LAYOUT = frozenset({"body", "table", "tbody", "tr"})


def find_image(
    data: StructuredData, evidence: Evidence, url: str | None, outlet: Collection[str]
) -> tuple[str | None, str]:
    """Return the absolute address of the lead image, and its rule.

    Logos, placeholders, files named after ``outlet`` and the page's own address are skipped.
    """
    base = urljoin_or(url or "", data.base)
    for rule, address in _images(data, evidence):
        is_address = address.strip() and (" " not in address or "." in address) and not re.match(_SAVED, address)
        target = join_url(base, address) if is_address else None
        if not target or target == url or _is_outlets(target, evidence.title or "", outlet):
            continue
        if not _is_placeholder(target) or _is_subjects_logo(target, data, evidence, url):
            return target, rule
    return None, ""


def _is_outlets(address: str, headline: str, outlet: Collection[str]) -> bool:
    """Whether a file is named after the outlet or a network, with no other words than its purpose.

    Examples: ``ALMIDAN_profile_lg.gif``, ``fb_primary_img.png``. False if the headline has the same name.
    """
    name = address.rsplit("/", 1)[-1].partition("?")[0].rpartition(".")[0].lower()
    telling = {word for word in re.split(_NO_LETTERS, name) if word and word not in _PURPOSES}
    if len(telling) != 1 or telling & set(headline.lower().split()) or re.search(_NUMBER, name):
        return False
    return not telling.isdisjoint(_NETWORKS) or any(squeeze(name).removesuffix("com") in telling for name in outlet)


def _is_subjects_logo(address: str, data: StructuredData, evidence: Evidence, url: str | None) -> bool:
    """Whether a logo is that of a company or body in the headline that is not the outlet."""
    name = address.rsplit("/", 1)[-1].lower()
    if "logo" not in name or not evidence.title:
        return False
    headline = evidence.title.lower().split()
    host = (url or data.first("og:url") or "").partition("://")[2].partition("/")[0]
    outlet = f"{data.first('og:site_name')} {host}".lower()
    return any(word in headline and word not in outlet for word in re.split(_NO_LETTERS, name) if len(word) > 3)


def image_in(tree: Tree, element: int, base: str | None) -> str | None:
    """Return the absolute address of the first picture in an element, which may be one itself or bear its address."""
    attributes = tree.attributes[element]
    pictures = (number for number in range(element, tree.ends[element]) if tree.tags[number] in PICTURE_TAGS)
    sources = (address for picture in (*pictures, element) for address in _sources(tree, picture))
    addresses = filter(None, (attributes.get("content"), *sources, attributes.get("href")))
    targets = filter(None, (join_url(base or "", address) for address in addresses))
    return next((target for target in targets if not _is_placeholder(target)), None)


def _is_placeholder(address: str) -> bool:
    """Whether an address is not that of a picture of this article: a sign, a placeholder or a folder."""
    name = address.rsplit("/", 1)[-1].lower()
    names = {name, name.partition("?")[0]}
    return bool(
        any(map(_PLACEHOLDER.is_in, names))
        or _LOGO_FOLDER.search(address)
        or not (name or re.search(r"\d", address))
        or "/s72-c/" in address  # Blogger's small form
        or address.count("/") < _SLASHES
    )


def _images(data: StructuredData, evidence: Evidence) -> Iterator[tuple[str, str]]:
    for name in _META:
        for address in data.meta.get(name, ()):
            yield f"meta {name}", address
    for name in ("image", "thumbnailUrl"):
        for address in _addresses(data.article.get(name), data):
            yield "json-ld image", address
    for address in data.links.get("image_src", ()):
        yield "link image_src", address
    for name in _LESSER_META:
        for address in data.meta.get(name, ()):
            yield f"meta {name}", address
    tree = evidence.tree
    for element in _marked_pictures(evidence):
        attributes = tree.attributes[element]
        for address in (attributes.get("content", ""), attributes.get("href", ""), *_sources(tree, element)):
            yield "microdata image", address
    for rule, pictures in (
        ("picture above the text", _pictures),
        ("picture above the headline", _pictures_above_headline),
        ("picture in the text", _pictures_in_text),
    ):
        for element in pictures(evidence):
            for address in _sources(tree, element):
                if not re.search(r"^data:|\.gif|\.svg|/svg/|[-_/]bg[-_.][^/]*$", address, re.IGNORECASE):
                    yield rule, address
    yield "page state", image_of(evidence.state)


def _addresses(image: Any, data: StructuredData, depth: int = 0) -> Iterator[str]:
    """Yield the addresses in a JSON-LD value: a string, an ``ImageObject``, the ``@id`` of one, or a list of these."""
    if isinstance(image, str):
        yield image
    elif isinstance(image, list) and depth < 3:
        for each in image[:_MAX_SETS]:
            yield from _addresses(each, data, depth + 1)
    elif isinstance(image, dict) and depth < 3:
        named = data.by_id.get(image["@id"], image) if isinstance(image.get("@id"), str) else image
        found = next((value for key in ("url", "contentUrl") if (value := named.get(key))), None)
        name = str(image.get("@id", ""))
        yield from _addresses(found or ("" if "#" in name else name), data, depth + 1)


def _sources(tree: Tree, picture: int) -> Iterator[str]:
    """Yield the addresses of a picture, the best first."""
    attributes = tree.attributes[picture]
    for name in _LATE:
        yield attributes.get(name, "").strip()
    for name, value in attributes.items():
        if name.startswith("data-") and name not in _SETS and _IS_PICTURE.fullmatch(value.strip()):
            yield value.strip()
    yield attributes.get("poster", attributes.get("src", "")).strip()
    yield from filter(None, map(_largest, map(attributes.get, _SETS)))
    around = next((n for n in islice(tree.ancestors(picture), 3) if tree.tags[n] == "picture"), picture)
    sources = (n for n in range(around, picture) if tree.tags[n] == "source")
    yield from (_largest(tree.get(n, name)) for n in sources for name in _SETS)
    if behind := _BEHIND.search(attributes.get("style", "")[:2000]):
        yield behind[1].strip()


def _largest(candidates: str | None) -> str:
    """Return the address of the largest picture in a ``srcset``; "" if there is none."""
    best, size = "", -1.0
    for found in _CANDIDATE.finditer((candidates or "")[:10_000]):
        address, width = (found[1] or found[3]).strip(","), float(found[2] or 0)
        if width > size and address:
            best, size = address, width
    return best


def _pictures(evidence: Evidence) -> Iterator[int]:
    """Yield the pictures between headline and first paragraph that may be the article's, including backgrounds."""
    tree, body = evidence.tree, evidence.body
    if body is None:
        return
    first = body if evidence.headline is None else evidence.headline
    last = bisect_right(tree.first_texts, first_paragraph(tree, body))
    for element in range(first + 1, min(last, first + _MAX_SCANNED)):
        if not _bears_picture(tree, element) or _is_beside(tree, element):
            continue
        if not _is_of_another(evidence, element) or _is_in_own_slides(tree, element):
            yield element


def _bears_picture(tree: Tree, element: int) -> bool:
    """Whether an element is a picture, a film with a picture, or has a background picture, even one that a script
    loads."""
    attributes = tree.attributes[element]
    if tree.tags[element] in PICTURE_TAGS or not attributes:
        return tree.tags[element] in PICTURE_TAGS
    is_behind = "background" in attributes.get("style", "") or not _LATE_BEHIND.isdisjoint(attributes)
    return is_behind or "poster" in attributes


def _pictures_above_headline(evidence: Evidence) -> Iterator[int]:
    """Yield the pictures right above the headline with no more than a rubric between.

    They stand in an element that holds headline and text, but is no page layout, or that begins with them. Or their
    ``alt`` is the headline. Themes print the lead image there; tables of old pages print the outlet's name.
    """
    tree, headline, body = evidence.tree, evidence.headline, evidence.body
    if headline is None or body is None or tree.ends[body] <= headline:
        return
    above = (n for n in tree.ancestors(headline) if tree.ends[n] > body)
    first, *outer = list(takewhile(lambda n: tree.tags[n] not in _PAGE_LAYOUT, above)) or [headline]
    begun = takewhile(lambda n: not _is_more_than_rubric(evidence, tree.first_texts[n], headline), outer)
    around = min((first, *begun))
    named = squeeze(evidence.title or "")
    for n in range(headline - 1, max(0, headline - _ABOVE), -1):
        is_named = squeeze(tree.get(n, "alt") or "") == named
        is_near = n > around and not _is_more_than_rubric(evidence, _end_of_figure(tree, n), headline)
        if (is_named or is_near) and _is_of_text(evidence, n) and not is_in_header(tree, n):
            yield n


def _is_more_than_rubric(evidence: Evidence, text: int, headline: int) -> bool:
    """Whether more than rubrics is printed from text piece ``text`` to the headline: a writer's name marks a
    portrait."""
    end = evidence.tree.first_texts[headline]
    if end - text > _MOST_PIECES:
        return True
    pieces = evidence.tree.texts[text:end]
    between = {line for piece in pieces if (line := " ".join(piece.split()))}
    if not between or len(" ".join(between)) > _LONGEST_RUBRICS:
        return bool(between)
    return not between <= {evidence.once(called_rubric), evidence.once(rubric_word), *evidence.once(linked_above)}


def _end_of_figure(tree: Tree, element: int) -> int:
    """Return the first text piece after the figure around an element and its caption; else the first one in the
    element."""
    figure = next((n for n in (element, *islice(tree.ancestors(element), 4)) if tree.tags[n] == "figure"), -1)
    return tree.first_texts[element] if figure < 0 else tree.last_texts[figure]


def _pictures_in_text(evidence: Evidence) -> Iterator[int]:
    """Yield the pictures in the text."""
    body = evidence.body
    if body is not None:
        yield from (n for n in range(body + 1, evidence.tree.ends[body]) if _is_of_text(evidence, n))


def _is_of_text(evidence: Evidence, element: int) -> bool:
    """Whether an element is a picture of the article that links to nothing but a larger form of itself."""
    tree = evidence.tree
    if not _bears_picture(tree, element) or _is_beside(tree, element) or _is_of_another(evidence, element):
        return False
    link = next((n for n in islice(tree.ancestors(element), 3) if tree.tags[n] == "a"), None)
    return link is None or _leads_to_picture(tree.get(link, "href") or "")


def _leads_to_picture(href: str) -> bool:
    """Whether a link's address ends in the name of a picture file."""
    return any(map(_ENDS_IN_PICTURE.search, href[-_LONGEST_END:].split()[-1:]))


def _marked_pictures(evidence: Evidence) -> Iterator[int]:
    """Yield the elements that microdata or RDFa mark as the article's picture, or its address."""
    tree = evidence.tree
    for element in tree.named({"img", "meta", "link"})[:_MAX_SCANNED]:
        attributes, marked = tree.attributes[element], element
        if "itemprop" not in attributes and "property" not in attributes:
            continue
        if attributes.get("itemprop") in ("url", "contentUrl"):
            marked = tree.parents[element]
        names = f"{tree.get(marked, 'itemprop')} {tree.get(marked, 'property')}".split()
        if not _PROPERTY_IMAGE.isdisjoint(names) and not (
            evidence.context.is_elsewhere(element)
            or any(_is_person(tree, n) for n in islice(tree.ancestors(element), 8))
        ):
            yield element


def _is_person(tree: Tree, element: int) -> bool:
    """Whether microdata or RDFa describe a person or an outlet in an element."""
    attributes = tree.attributes[element]
    return attributes.get("itemtype", attributes.get("typeof", "")).endswith(("Person", "Organization"))


def _is_of_another(evidence: Evidence, picture: int) -> bool:
    """Whether a picture stands in a part of the page that is not about the article; its own figure does not count."""
    figures = (n for n in islice(evidence.tree.ancestors(picture), 4) if evidence.tree.tags[n] == "figure")
    around = next(figures, picture)
    while around > 0 and evidence.tree.tags[around] in _AROUND_PICTURE:
        around = evidence.tree.parents[around]
    return evidence.context.is_elsewhere(around)


def _is_in_own_slides(tree: Tree, picture: int) -> bool:
    """Whether a picture stands among slides without links: they are the article's own."""
    slides = [n for n in islice(tree.ancestors(picture), _SLIDE_DEPTH) if _SLIDES.search(tree.get(n, "class") or "")]
    if not slides or tree.ends[slides[-1]] - slides[-1] > _LARGEST_SLIDES:
        return False
    return "a" not in tree.tags[slides[-1] : tree.ends[slides[-1]]]


def _is_beside(tree: Tree, picture: int) -> bool:
    """Whether a picture is a portrait, a sign, a button or the like, by its size or the names around it."""
    if key(tree.get(picture, "alt") or "") in _BUTTONS:
        return True
    if any(
        size.isdigit() and int(size) < _LEAST_SIDE
        for size in map(tree.attributes[picture].get, ("width", "height"))
        if size
    ):
        return True
    around = (picture, *islice(tree.ancestors(picture), 3))
    return any(_NO_PICTURE.is_in(f"{tree.get(n, 'class')} {tree.get(n, 'id')}".lower()) for n in around)
