"""Articles with quotations as the tests of speakers need them."""

from __future__ import annotations

from newsarc.model import Article, Quote

PM = "رئيس مجلس الوزراء"


def article(
    number: int, *said: tuple[str | None, str | None], text: str = "كلام عن المشروع الجديد", **facts
) -> Article:
    """An article with one quotation a (speaker, office) pair."""
    body, quotes = "", []
    for place, (speaker, role) in enumerate(said):
        words = f"{text} رقم {place}"
        start = len(body)
        body += words + ".\n"
        quotes.append(
            Quote(start=start, end=start + len(words), text=words, speaker=speaker, speaker_role=role, cue="قال",
                  implicit=False, kind="direct", confidence=0.9, why="test")
        )  # fmt: skip
    return Article(title=f"خبر {number}", body=body.strip(), url=f"https://a.test/{number}", quotes=quotes, **facts)
