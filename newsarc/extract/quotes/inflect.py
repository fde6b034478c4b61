"""Inflection of the verbs and nouns in the data files.

The files give principal parts; everything else follows by rule, so that adding a verb is adding one line. All
forms are on the *normal* level: no diacritics, no tatweel, hamza kept.
"""

from __future__ import annotations

from collections.abc import Iterator

FEMININE = "f"
MASCULINE = "m"

Form = tuple[str, str, int]
"""(surface, gender, number); number is 1, 2 or 3 for three and more."""


def past_forms(verb: str) -> Iterator[Form]:
    """Third-person past of ``verb``, which is given as the masculine singular (قال، دعا، نفى)."""
    yield verb, MASCULINE, 1
    if verb.endswith(("ى", "ا")):
        stem = verb[:-1]
        glide = "ي" if verb.endswith("ى") else "و"
        yield stem + "ت", FEMININE, 1
        yield stem + glide + "ا", MASCULINE, 2
        yield stem + "تا", FEMININE, 2
        yield stem + "وا", MASCULINE, 3
        return
    yield verb + "ت", FEMININE, 1
    yield verb + "ا", MASCULINE, 2
    yield verb + "تا", FEMININE, 2
    yield verb + "وا", MASCULINE, 3


def present_forms(verb: str) -> Iterator[Form]:
    """Third-person present and future of ``verb``, which is given as the masculine singular (يقول، يدعو، يرى)."""
    rest = verb[1:]
    plural = rest[:-1] if rest.endswith(("ي", "و", "ى")) else rest
    dual = rest[:-1] + "ي" if rest.endswith("ى") else rest
    forms = [
        ("ي" + rest, MASCULINE, 1),
        ("ت" + rest, FEMININE, 1),
        ("ي" + dual + "ان", MASCULINE, 2),
        ("ت" + dual + "ان", FEMININE, 2),
        ("ي" + plural + "ون", MASCULINE, 3),
    ]
    for form, gender, number in forms:
        yield form, gender, number
        yield "س" + form, gender, number


def participle_forms(participle: str) -> Iterator[Form]:
    """Circumstantial (accusative or invariable) forms of an active participle: قائلاً، قائلة، قائلين."""
    yield participle + "ا", MASCULINE, 1
    yield participle + "ة", FEMININE, 1
    yield participle + "ان", MASCULINE, 2
    yield participle + "تين", FEMININE, 2
    plural = participle[:-1] if participle.endswith("ي") else participle
    yield plural + "ين", MASCULINE, 3
    yield participle + "ات", FEMININE, 3


def verbal_noun_forms(noun: str) -> Iterator[Form]:
    """A verbal noun as a cue: with its speaker's pronoun (قوله، بقولها) or as بالقول."""
    stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
    for pronoun, gender, number in (("ه", MASCULINE, 1), ("ها", FEMININE, 1), ("هم", MASCULINE, 3), ("هما", "", 2)):
        yield stem + pronoun, gender, number
        yield "ب" + stem + pronoun, gender, number
        yield "ل" + stem + pronoun, gender, number
    yield "بال" + noun, "", 0
    yield "لل" + noun, "", 0


def noun_forms(masculine: str, feminine: str, plurals: list[str]) -> Iterator[Form]:
    """Indefinite forms of a noun of persons: both genders, the duals, the given plurals and sound feminine plural."""
    if masculine != "-":
        yield masculine, MASCULINE, 1
        if len(masculine) > 3:
            yield masculine + "ان", MASCULINE, 2
            yield masculine + "ين", MASCULINE, 3
    if feminine != "-":
        yield feminine, FEMININE, 1
        if feminine.endswith("ة"):
            yield feminine[:-1] + "تان", FEMININE, 2
            yield feminine[:-1] + "تين", FEMININE, 2
            yield feminine[:-1] + "ات", FEMININE, 3
    for plural in plurals:
        if plural != "-":
            yield plural, MASCULINE, 3
            if plural.endswith(("ون", "ين")) and len(plural) > 4:
                yield plural[:-1], MASCULINE, 3
            if plural.endswith("ون") and len(plural) > 4:
                yield plural[:-2] + "ين", MASCULINE, 3
                yield plural[:-2] + "ي", MASCULINE, 3  # لكن منتقدي القرار


def spelling_variants(form: str) -> Iterator[str]:
    """``form`` as written without hamza on alef, and with ي for a final ى and the other way round."""
    bare = form.translate(BARE_ALEF)
    yield bare
    if form.endswith("ى"):
        yield form[:-1] + "ي"
        yield bare[:-1] + "ي"
    elif form.endswith("ي"):
        yield form[:-1] + "ى"


BARE_ALEF = str.maketrans("أإآ", "ااا")
