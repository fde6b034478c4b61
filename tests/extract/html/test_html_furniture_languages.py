"""Lines that pages of several languages print around a text are none of it, and sentences that begin like them are."""

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
LINES = [
    # (line, what it is)
    ("Weitere Informationen", "the head of a list of links"),
    ("Zum Weiterlesen", "the same"),
    ("Pour aller plus loin", "the same, in French"),
    ("Przeczytaj też", "the same, in Polish"),
    ("Jetzt teilen!", "a button"),
    ("Link in die Zwischenablage kopieren", "a button"),
    ("Zurück zur Übersicht", "a link"),
    ("War dieser Artikel hilfreich?", "a question to the reader"),
    ("¿Te ha resultado útil este artículo?", "the same, in Spanish"),
    ("Durchschnittliche Bewertung 4.5 / 5. Anzahl Bewertungen: 12", "its answers"),
    ("Nur angemeldete Benutzer können kommentieren und bewerten.", "who may comment"),
    ("Bitte melden Sie sich an, um einen Kommentar zu schreiben.", "the same"),
    ("You must be logged in to post a comment.", "the same, in English"),
    ("Vous devez être connecté pour publier un commentaire.", "the same, in French"),
    ("Die Kommentarfunktion ist geschlossen.", "that none may"),
    (
        "Diese Website verwendet Akismet, um Spam zu reduzieren. Erfahre mehr darüber, wie deine Kommentardaten verarbeitet werden.",
        "a notice that is longer than a label",
    ),
    ("This entry was posted on Tuesday, May 5th, 2020 at 3:00 pm and is filed under News, Town and Country. You can "
     "follow any responses to this entry through the RSS 2.0 feed.", "the same"),
    ("Dieser Beitrag wurde unter Allgemein veröffentlicht. Setze ein Lesezeichen auf den Permalink.", "where it is filed"),
    ("Kategorie: Allgemein", "its rubric"),
    ("3 Min. Lesezeit", "how long it takes to read"),
    ("Empfohlener redaktioneller Inhalt", "what stands for a film until it may be loaded"),
    ("Mit dem Laden des Videos akzeptieren Sie die Datenschutzerklärung von YouTube.", "the same"),
    ("Melde dich für unseren Newsletter an und verpasse keine Neuigkeiten mehr.", "a call"),
    ("Als Amazon-Partner verdiene ich an qualifizierten Verkäufen.", "who is paid"),
    ("Alle Beiträge von Anna Berg anzeigen", "a link to the writer"),
    ("Wszelkie prawa zastrzeżone.", "rights, in Polish"),
]  # fmt: skip


def body(*lines: str, tag: str = "p") -> str:
    whole = "".join(f"<p>{line}</p>" if line in TEXT else f"<{tag}>{line}</{tag}>" for line in lines)
    page = f"<html lang=de><head><title>{TITLE}</title></head><body><div><h1>{TITLE}</h1>{whole}</div></body></html>"
    return extract_html(page.encode(), "https://blatt.example/1").body


@pytest.mark.parametrize("tag", ["p", "div"])
@pytest.mark.parametrize(("line", "why"), LINES)
def test_lines_around_a_text(line, why, tag):
    assert body(*TEXT, line, tag=tag) == "\n".join(TEXT), why


@pytest.mark.parametrize(
    ("line", "why"), [line for line in LINES if "list of links" not in line[1] and line[1][:8] != "the same"]
)
def test_lines_within_a_text(line, why):
    assert body(*TEXT[:2], line, *TEXT[2:], tag="div") == "\n".join(TEXT), why


@pytest.mark.parametrize(
    "line",
    [
        "Zurück in der Stadt fanden sie den Platz verändert.",
        "Kategorie 3 der Verordnung gilt für den Platz nicht.",
        "Kontakt zu den Planern gab es seit Jahren nicht mehr.",
        "Weitere Informationen gab die Stadt am Dienstag nicht bekannt.",
        "Der Autor der Studie lebt seit zehn Jahren am Platz.",
        "Bewerten will die Bürgermeisterin den Entwurf noch nicht.",
        "Bitte melden Sie sich bei der Polizei, wenn Sie etwas gesehen haben.",
        "You must be logged in to use the city's new parking app.",
        "Hier können Sie parken, sagt das Schild am alten Brunnen.",
        "Lesezeit hatten die Räte für den langen Entwurf kaum.",
        "Suche nach dem Brunnen: Die Grabung beginnt im Mai.",
    ],
)
def test_sentences_that_begin_like_one(line):
    assert body(*TEXT[:2], line, *TEXT[2:]) == "\n".join([*TEXT[:2], line, *TEXT[2:]])
