"""A box on the writer below a text, and a last line that says who the writer is, are none of the text."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "Der alte Marktplatz wird im Frühjahr umgebaut"
TEXT = [
    "Die Stadt hat am Dienstag die Pläne für den neuen Platz vorgestellt, und die Arbeiten sollen zwei Jahre dauern.",
    "Der Rat stimmte nach langer Beratung zu, und auch die Händler hatten sich seit Jahren einen Umbau gewünscht.",
    "Ein Teil der Parkplätze fällt weg, die Bäume aber sollen bleiben, wie die Bürgermeisterin im Rathaus sagte.",
    "Der Bund gibt Geld dazu, und die Anwohner werden im Herbst noch einmal gefragt, wie der Platz heißen soll.",
]
LINES = "Anna Berg ist in der Stadt aufgewachsen und schreibt seit Jahren über ihre Plätze und Straßen."


def body(*below: str) -> str:
    lines = "".join(f"<p>{line}</p>" for line in (*TEXT, *below))
    page = f"<html lang=de><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1>{lines}</div></body></html>"
    return extract_html(page.encode(), "https://blatt.example/1").body


@pytest.mark.parametrize(
    "below",
    [
        ("Über die Autorin:", LINES),
        ("<b>Der Autor</b>", LINES, "Er lebt in der Altstadt."),
        ("About the authors", LINES),
        ("Sobre la autora", LINES),
        ("À propos de l’auteur", LINES),
        ("Anna Berg ist Redakteurin im Ressort Stadt.",),
        ("Dr. Jan Meier (41) ist Professor für Stadtplanung an der Hochschule der Stadt und forscht zu Plätzen.",),
        ("Anna Berg leitet das Ressort Stadt und war viele Jahre Korrespondentin in Rom, bevor sie zurück in die Stadt kam, aus der sie stammt "
         "und in der sie sich seither mit den Plätzen und Straßen befasst, die in den kommenden Jahren umgebaut werden sollen.",),
        ("Jane Doe is a professor of public law at the university.",),
        ("Ana Ruiz es periodista y escribe sobre la ciudad.",),
        ("Anne Roy est journaliste à la rédaction locale.",),
        ("Jan Nowak jest dziennikarzem działu miejskiego.",),
    ],
)  # fmt: skip
def test_who_wrote_a_text_is_none_of_it(below):
    assert body(*below) == "\n".join(TEXT)


def test_a_label_with_much_text_below_heads_a_part_of_the_text():
    part = [f"{line} Das schreibt der Autor in seinem Buch." for line in TEXT]
    assert body("Der Autor", *part).endswith("\n".join(part))


@pytest.mark.parametrize(
    "below",
    [
        "Anna Berg ist seit zehn Jahren Bürgermeisterin der Stadt.",
        "Der Platz ist Professor Meier zufolge der schönste der Stadt.",
        "Autor der Pläne ist ein Büro aus der Nachbarstadt.",
        "Jane Doe is the mayor of the twin town and came to see the square.",
    ],
)
def test_a_last_sentence_on_somebody_else_stays(below):
    assert body(below) == "\n".join([*TEXT, below])
