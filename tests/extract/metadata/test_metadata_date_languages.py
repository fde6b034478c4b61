"""Days as pages of many languages print them, with their labels, and days that are of something else than the text."""

from __future__ import annotations

import pytest

from newsarc import extract_html
from newsarc.extract.metadata.printed_dates import find_printed_dates

FORMS = [
    # (what is printed, the day, why)
    ("07.Nov. 2023", "2023-11-07", "no space behind the dot of the day"),
    ("7.Nov.2023", "2023-11-07", "nor behind that of the month"),
    ("07.März 2019", "2019-03-07", "a whole name"),
    ("14 Feb ’20", "2020-02-14", "an apostrophe for the century"),
    ("07|11|2023", "2023-11-07", "strokes"),
    ("07 . 11 . 2023", "2023-11-07", "white space around the dots"),
    ("7 лис 2023", "2023-11-07", "Ukrainian, short"),
    ("मंगलवार, 07 नव 2023", "2023-11-07", "Hindi, short"),
    ("Nov-07-2023", "2023-11-07", "hyphens, the month first"),
    ("noviembre 7 de 2023", "2023-11-07", "Colombia"),
    ("13 iun. 2023", "2023-06-13", "Romanian, short"),
    ("7 ное 2023", "2023-11-07", "Bulgarian, short"),
    ("7. нов 2023", "2023-11-07", "Serbian in Cyrillic, short"),
    ("7 ნოე 2023", "2023-11-07", "Georgian, short"),
    ("2023 թ. նոյեմբերի 7", "2023-11-07", "Armenian"),
    ("2023 жылғы 7 қараша", "2023-11-07", "Kazakh"),
    ("2023-yil 7-noyabr", "2023-11-07", "Uzbek"),
    ("ঢাকা, নভেম্বর ৭, ২০২৩", "2023-11-07", "Bengali, the month first"),
    ("७ नोव्हेंबर २०२३", "2023-11-07", "Marathi"),
    ("२०२३ नोभेम्बर ७", "2023-11-07", "Nepali"),
    ("7 நவம்பர் 2023", "2023-11-07", "Tamil"),
    ("วันอังคารที่ 7 พฤศจิกายน พ.ศ. 2566", "2023-11-07", "the Buddhist era"),
    ("25 มกราคม 2567", "2024-01-25", "a name without vowel signs"),
    ("7 พ.ย. 2566", "2023-11-07", "Thai, short"),
    ("07/11/2566", "2023-11-07", "its digits"),
    ("31/12/9999", None, "a stand-in for no date, of no era"),
    ("令和5年11月7日", "2023-11-07", "an emperor's era"),
    ("令和元年11月7日", "2019-11-07", "its first year"),
    ("民國112年11月7日", "2023-11-07", "the Republic of China"),
    ("am 5. Mai 15 Uhr", None, "an hour is no year"),
    ("am 5. Mai 15.30 Uhr", None, "nor one with minutes"),
    ("Version 12|13|14", None, "strokes between numbers of two digits"),
]


@pytest.mark.parametrize(("text", "day", "why"), FORMS)
def test_forms_of_a_day(text, day, why):
    assert ([found.iso[:10] for found in find_printed_dates(text)] or [None])[0] == day, why


TITLE = "Der alte Marktplatz wird im Frühjahr umgebaut"
TEXT = "".join(
    f"<p>Die Stadt hat die Pläne für den Platz vorgestellt, und die Arbeiten sollen {count} Jahre dauern, wie der Bürgermeister "
    "im Rathaus sagte, nachdem der Rat lange darüber beraten hatte.</p>"
    for count in ("zwei", "drei", "vier")
)
META = "<meta property=article:published_time content=2023-11-03>"
POST = "<blockquote><p>Ein Beitrag geteilt</p><time datetime=2019-04-21T10:00Z>Apr 21, 2019</time></blockquote>"
STORY = "<a href=/n/2>Eine andere Geschichte über den Bahnhof der Stadt</a>"
PAGES = [
    # (below the headline, head, address, the day, why)
    *((f"<p>7.11.2023</p><p>{label} 9.11.2023</p>", "", "/1", "2023-11-07", label) for label in (
        "Zuletzt bearbeitet:", "Letzte Änderung:", "MAJ le", "Última actualización:", "Zmodyfikowano:", "Изменено:", "Оновлено:",
        "Posodobljeno", "Muokattu", "Módosítva:", "수정", "最終更新：", "עודכן:", "অ্যাপ | আপডেট:", "แก้ไขล่าสุด", "Diubah", "Ändrad:",
    )),
    *((f"<p>5.11.2023</p><p>{label} 9.11.2023</p>", "", "/1", "2023-11-09", label) for label in (
        "Online seit", "Artikel vom", "Mis en ligne le", "Inserito il", "Dodano:", "Опубликовано", "Δημοσιεύτηκε:", "Objavljeno:",
        "Julkaistu", "Közzétéve:", "게시일", "掲載日：", "פורסם:", "প্রকাশিত:", "เผยแพร่:", "Ditayangkan, tayang:", "Udgivet",
    )),
    *((f"<p>{label} 9.11.2023</p>{TEXT}<p>7.11.2023</p>", META, "/1", "2023-11-03", label) for label in (
        "Termin:", "Release:", "Geboren:", "Gültig bis", "Deadline:", "9. bis", "7 -", "Abgerufen am",
    )),
    ("<p>14:30 - 7.11.2023</p>", "", "/1", "2023-11-07T14:30", "an hour, no range of days"),
    ("<p>7. November 2023</p>", META, "/1", "2023-11-07", "what is printed under the headline against what is declared"),
    (POST, META, "/1", "2023-11-03", "an embedded post's own day"),
    ("<div class=share-widget><a href=/s>Teilen</a> <span>7.11.2023</span></div>", "", "/1", "2023-11-07", "beside share buttons"),
    ("<aside><dl><dt>Stand:<dd>7.11.2023</dl></aside>", "", "/1", "2023-11-07", "in the margin above the text"),
    (f"<div class=teaser>{STORY} <span>7.11.2023</span></div>", "", "/1", None, "of a story in a box"),
    ("<div class=widget>Bewertung einer Leserin 7.11.2023</div>", "", "/1", None, "with other words"),
    ("<figure><img src=a.jpg><figcaption>7.11.2023</figcaption></figure>", "", "/1", None, "of a picture"),
    ("<p>8.11.2023 | 18:37</p>", "", "/2023/11/07/platz", "2023-11-08T18:37", "printed after the day of the address"),
    ("<p>28.11.2023</p>", "", "/2023/11/07/platz", "2023-11-07", "weeks after it"),
    ("<p>5.11.2023</p>", "", "/2023/11/07/platz", "2023-11-07", "before it"),
]  # fmt: skip


@pytest.mark.parametrize(("below", "head", "path", "day", "why"), PAGES)
def test_the_day_of_publication(below, head, path, day, why):
    page = f"<html lang=de><head><title>{TITLE}</title>{head}</head><body><div><h1>{TITLE}</h1>{below}{TEXT}</div></body></html>"
    assert extract_html(page.encode(), f"https://blatt.example{path}").published == day, why


def test_a_label_of_other_stories_above_a_headline_that_the_page_does_not_declare():
    page = (
        "<html><head><title>Blatt</title></head><body><p>Meistgelesen</p><a href=/2>Bahnhof</a><h2>Platz: Alles wird im Frühjahr anders</h2>"
        f"<p>Von <b>Anna Berg</b></p><p>7.11.2023</p><div>{TEXT}</div></body></html>"
    )
    assert extract_html(page.encode(), "https://blatt.example/1").published == "2023-11-07"
