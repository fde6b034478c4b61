"""Who wrote a text, as pages of several languages print it in markup that says nothing, and lines that name no writer."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "Der alte Marktplatz wird im Frühjahr umgebaut"
TEXT = "".join(
    f"<p>Die Stadt hat die Pläne für den Platz vorgestellt, und die Arbeiten sollen {count} Jahre dauern, wie der Bürgermeister "
    "im Rathaus sagte, nachdem der Rat lange darüber beraten hatte.</p>"
    for count in ("zwei", "drei", "vier")
)
LINES = [
    # (below the headline, the author)
    ("Anna Bergmann, 06.11.2023", "Anna Bergmann"),
    ("6. November 2023, Anna Bergmann", "Anna Bergmann"),
    ("María Fernández, 6 de noviembre de 2023", "María Fernández"),
    ("Jane Halloway | November 6, 2023", "Jane Halloway"),
    ("Nov 6, 2023 2:30 pm - Jane Halloway", "Jane Halloway"),
    ("06.11.2023 von Jan-Peter Hübner", "Jan-Peter Hübner"),
    ("am 6. November 2023 von Pieter van den Berg", "Pieter van den Berg"),
    ("Veröffentlicht am 06.11.2023 um 14:30 Uhr von Anna Bergmann", "Anna Bergmann"),
    ("Posted on November 6, 2023 by Jane Halloway in News", "Jane Halloway"),
    ("6 novembre 2023 par Élodie Martin", "Élodie Martin"),
    ("Montag | 6. November 2023 | 15:49 VON Anna Bergmann IN <a href=/m>Mode</a>", "Anna Bergmann"),
    ("Von Dr. Anna Bergmann, Montag, 6. November 2023", "Dr. Anna Bergmann"),
    ("Publiziert von Anna Bergmann", "Anna Bergmann"),
    ("Text und Bilder: Anna Bergmann", "Anna Bergmann"),
    ("Redacción: Juan Pablo Ordóñez", "Juan Pablo Ordóñez"),
    ("Autrice : Élodie Martin", "Élodie Martin"),
    ("Autor:in: Anna Bergmann", "Anna Bergmann"),
    ("Oprac. Agnieszka Wójcik", "Agnieszka Wójcik"),
    ("A guest post by Jane Halloway", "Jane Halloway"),
    ("Auteur: Pieter van den Berg", "Pieter van den Berg"),
    ("By <a href=/x>Jane Halloway</a>", "Jane Halloway"),
    ("<span>Autor*in</span><span>Anna Bergmann</span>", "Anna Bergmann"),
    ("<b>Text & Fotos:</b> Anna Bergmann", "Anna Bergmann"),
    ("<span>di</span> <a href=/x>Giulia Ferrari</a>", "Giulia Ferrari"),
    ("Berlin, 6. November 2023", None),
    ("Santiago de Chile, 6 de noviembre de 2023", None),
    ("San Francisco, November 6, 2023", None),
    ("Montag, 06.11.2023", None),
    ("Am 06.11.2023 von 10.00 Uhr bis 17.00 Uhr", None),
    ("Vom 06.11.2023 bis 08.11.2023 von Kiel nach Rom", None),
    ("Bericht: Deutsche Bahn plant Umbau", None),
    ("Von Kiel bis München", None),
    ("Words: 612", None),
    ("06.11.2023, Politik", None),
]


def author(below: str, after: str = "") -> str | None:
    page = (
        f"<html><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1>{below}{TEXT}{after}</div></body></html>"
    )
    return extract_html(page.encode(), "https://blatt.example/1").author


@pytest.mark.parametrize(("line", "name"), LINES)
@pytest.mark.parametrize("tag", ["div", "p"])
def test_lines_below_the_headline(line, name, tag):
    assert author(f"<{tag}>{line}</{tag}>") == name


def test_whom_to_ask_is_no_writer():
    contact = "<div>Ansprechpartnerin zum Thema:</div><div>Anna Bergmann</div><div>Telefon 040 123456</div>"
    assert author("", contact) is None
    assert author("", "<div>Anna Bergmann</div>") == "Anna Bergmann"
