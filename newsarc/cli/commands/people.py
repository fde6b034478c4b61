"""``quotes``, ``speakers`` and ``speaker``: who said what, and who is who."""

from __future__ import annotations

import math
import shlex
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsarc.cli.app import Exit, as_texts, open_archive, query_text, required_article, stop
from newsarc.cli.asked import speakers_in, tell_namesakes, tell_speakers
from newsarc.cli.options import (
    ArrivedOption,
    DateOrderOption,
    FromOption,
    JsonObjectOption,
    LimitOption,
    RowOptions,
    Several,
    SourceOption,
    SpeakerOption,
    TaggedOption,
    ToOption,
    choice,
    grouped,
    refuse_reversed,
    the_only_form,
)
from newsarc.cli.rows import FirstRows, counted, field_line, one_more, to_json, write_rows
from newsarc.cli.terminal import echo, for_terminal, one_line
from newsarc.cli.values import any_of, one_of

if TYPE_CHECKING:
    from newsarc.archive.archive import Archive
    from newsarc.archive.quotes.quotations import QuoteFilter

QUOTE_COLUMNS = ("id", "article_id", "status", "speaker", "speaker_role", "cue", "text", "kind", "implicit",
                 "confidence", "published", "source", "article", "url")  # fmt: skip
SPEAKER_COLUMNS = ("id", "name", "quotes", "articles", "sources", "first", "last")
KINDS = ("direct", "partial")
_BARS, _MOST_BARS = "▁▂▃▄▅▆▇█", 60

PERSON = Annotated[str, typer.Argument(metavar="SPEAKER", help="Number or name of a speaker.")]

speakers_app = typer.Typer(
    context_settings={"help_option_names": ["-h", "--help"]},
)


def register(app: typer.Typer) -> None:
    """Add this group's commands to ``app``."""
    app.command("quotes")(quotes_command)
    app.add_typer(speakers_app, name="speakers")
    app.command("speaker")(speaker_command)


def _statuses() -> tuple[str, ...]:
    from newsarc.archive.quotes.quotations import SHOWN

    return SHOWN


def _citations() -> Iterable[str]:
    from newsarc.export.citations import CITATIONS

    return CITATIONS


def _citation_form(context: typer.Context, option: typer.CallbackParam, value: Any) -> Any:
    return one_of(_citations)(the_only_form(context, option, value))


def _confidence(value: float) -> float:
    if math.isnan(value):  # which passes the range of the option
        raise typer.BadParameter("give a number from 0 to 1.")
    return value


@dataclass(frozen=True)
class WhichQuotes:
    """The conditions on quotations."""

    speaker: SpeakerOption = None
    about: Annotated[
        Several,
        typer.Option(
            "--about",
            metavar="WORDS",
            callback=as_texts,
            help="Words in the quotation or its sentence; may be repeated.",
        ),
    ] = None
    verb: Annotated[
        Several,
        typer.Option(
            "--verb", metavar="VERB", callback=as_texts, help="Reporting verb: أكد, قال ...; may be repeated."
        ),
    ] = None
    source: SourceOption = None
    since: FromOption = None
    until: ToOption = None
    arrived: ArrivedOption = None
    tag: TaggedOption = None
    kind: Annotated[
        Several,
        choice("--kind", "KIND", lambda: KINDS, "direct or partial; may be repeated.", callback=any_of(lambda: KINDS)),
    ] = None
    min_confidence: Annotated[
        float,
        typer.Option(
            "--min-confidence",
            metavar="0-1",
            min=0,
            max=1,
            callback=_confidence,
            help="Only attributions at least this sure.",
        ),
    ] = 0
    status: Annotated[
        Several,
        choice(
            "--status",
            "STATUS",
            _statuses,
            "current, changed or vanished; may be repeated; default all three.",
            callback=any_of(_statuses),
        ),
    ] = None

    def filter(self) -> QuoteFilter:
        """The conditions as the archive takes them."""
        from newsarc.archive.quotes.quotations import SHOWN, QuoteFilter

        refuse_reversed(self.since, self.until)
        return QuoteFilter(
            source=self.source, speaker=self.speaker, since=self.since, until=self.until, arrived=self.arrived,
            tag=self.tag, about=self.about, verb=self.verb, kind=self.kind, min_confidence=self.min_confidence,
            status=self.status or SHOWN,
        )  # fmt: skip


@grouped
def quotes_command(
    context: typer.Context,
    query: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUERY...", help="Words the quotation must hold, or a question: ماذا قال فلان عن كذا؟"),
    ] = None,
    *,
    which: WhichQuotes,
    sort: DateOrderOption = "date",
    oldest_first: Annotated[bool, typer.Option("--oldest-first", help="The same as --sort oldest.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Show the rule that gave each speaker.")] = False,
    limit: LimitOption = 50,
    form: Annotated[
        str | None,
        choice("--as", "FORMAT", _citations, "Citations: markdown, bibtex or ris.", callback=_citation_form),
    ] = None,
    rows: RowOptions,
) -> None:
    """Who said what: quotations, newest first.

    One that a later version of its article changed or left out is still there, marked so.

    \b
    Examples:
      newsarc quotes --speaker السوداني --about التحالف
      newsarc quotes 'ماذا قال السوداني عن التحالف؟'
    """
    from newsarc.archive.reading import each_of

    words, where = _asked(query_text(query or []) or None, which.filter())
    with open_archive(context, "read") as archive:
        speakers = each_of(where.speaker)
        tell_speakers(archive, [*speakers, *speakers_in(words or "")])
        oldest_first = oldest_first or sort == "oldest"
        found = archive.quotes(words, where=where, limit=one_more(limit), oldest_first=oldest_first)
        way_out = "" if found else _way_out(archive, words, speakers)
    quotes = FirstRows(found, limit)
    if form is not None:
        _cite(quotes, form)
    else:
        write_rows(quotes, rows.form, columns=QUOTE_COLUMNS, text=_explained if explain else quote_text)
    if not found:
        raise stop(Exit.NOTHING, f"no quotations found{way_out}")
    quotes.tell_more()


def _way_out(archive: Archive, words: str | None, speakers: Sequence[str]) -> str:
    """Return what to try if nothing was found: a name must follow --speaker, since words are those of the quotation."""
    unknown = [speaker for speaker in speakers if archive.asked_for(speaker) is None]
    if unknown:
        near = [name for speaker in unknown for name in archive.nearest_speakers(speaker)]
        meant = f"; did you mean {' or '.join(near)}?" if near else ""
        return f"; no such speaker: {', '.join(unknown)}{meant}"
    if words and not speakers and archive.asked_for(words):
        return f" with these words; `newsarc quotes --speaker {shlex.quote(words)}` lists what this speaker said"
    return ""


def _cite(quotes: Iterable[Any], form: str) -> None:
    from newsarc.export.citations import CITATIONS

    for quote in quotes:
        echo(for_terminal(CITATIONS[form](quote)))


def _asked(query: str | None, where: QuoteFilter) -> tuple[str | None, QuoteFilter]:
    """Take a question apart, unless it is no question or its parts are already given as options."""
    from dataclasses import replace

    from newsarc.archive.quotes.questions import parse_question

    question = parse_question(query) if query and not where.speaker and not where.about else None
    if question is None:
        return query, where
    return None, replace(where, speaker=question.speaker, about=question.about)


def quote_text(row: Any) -> str:
    """Return a quotation for a person to read: who, how, where and when, then the words."""
    speaker = for_terminal(row["speaker"] or "(speaker unknown)")
    cue = f" [{for_terminal(row['cue'])}]" if row["cue"] else ""
    where = ""
    if "article_id" in row:
        facts = [str(row["article_id"]), (row["published"] or "undated")[:10], for_terminal(row["source"] or "")]
        where = f"  ({', '.join(filter(None, facts))})"
    status = f"  ** {row['status']} in a later version **" if row.get("status") in ("changed", "vanished") else ""
    return f"{speaker}{cue}{where}{status}\n    {for_terminal('“' + one_line(row['text']) + '”')}"


def _explained(row: Any) -> str:
    return f"{quote_text(row)}\n    {row['kind']}, confidence {row['confidence']:.2f}, rule {row['why']}"


@speakers_app.callback(invoke_without_command=True)
@grouped
def speakers_command(
    context: typer.Context,
    *,
    name: Annotated[
        Several,
        typer.Option(
            "--name",
            "-n",
            metavar="WORDS",
            callback=as_texts,
            help="Only those with this name or office; may be repeated.",
        ),
    ] = None,
    limit: LimitOption = 50,
    rows: RowOptions,
) -> None:
    """The people and bodies that are quoted, most quoted first.

    Each with how often, and from when to when; as JSON or CSV also in how many articles and outlets.

    The commands below say who is who; no rule ever changes that.
    """
    if context.invoked_subcommand:
        return
    with open_archive(context, "read") as archive:
        speakers = FirstRows(archive.speakers(name, one_more(limit)), limit)
    if not write_rows(speakers, rows.form, columns=SPEAKER_COLUMNS, text=_speaker_text):
        raise stop(Exit.NOTHING, "no speakers")
    speakers.tell_more()


def _speaker_text(row: Any) -> str:
    days = sorted({(row[end] or "undated")[:10] for end in ("first", "last")})
    quotes = f"{row['quotes']:>5} {'quote ' if row['quotes'] == 1 else 'quotes'}"
    return f"{row['id']:>6}  {quotes}  {' to '.join(days):24}  {for_terminal(row['name'])}"


@speakers_app.command("merge")
def merge_command(
    context: typer.Context,
    speaker: PERSON,
    others: Annotated[list[str], typer.Argument(metavar="OTHER...", help="Numbers or names of the same person.")],
) -> None:
    """Say that two or more speakers are one person.

    Kept by every later import and reextract.
    """
    with _deciding(context) as archive:
        number = archive.merge_speakers(query_text([speaker]), [query_text([other]) for other in others])
        _report(archive, number)


@speakers_app.command("split")
def split_command(
    context: typer.Context,
    speaker: PERSON,
    spelling: Annotated[str, typer.Argument(metavar="SPELLING", help="The spelling that is somebody else.")],
    name: Annotated[str | None, typer.Option("--name", metavar="NAME", help="What to call the other person.")] = None,
    article: Annotated[str | None, typer.Option("--article", metavar="ID|URL", help="Only in this article.")] = None,
) -> None:
    """Say that one spelling of a speaker is another person.

    Everywhere, or in one article.
    """
    with _deciding(context) as archive:
        number = archive.split_speaker(
            query_text([speaker]),
            query_text([spelling]),
            name=query_text([name]) if name else None,
            article=required_article(archive, article) if article else None,
        )
        _report(archive, number)


@speakers_app.command("alias")
def alias_command(
    context: typer.Context,
    speaker: PERSON,
    spelling: Annotated[
        str, typer.Argument(metavar="SPELLING", help="Another name of this speaker, quoted so far or not.")
    ],
) -> None:
    """Say that a spelling always means this speaker."""
    with _deciding(context) as archive:
        _report(archive, archive.alias_speaker(query_text([speaker]), query_text([spelling])))


@speakers_app.command("rename")
def rename_command(
    context: typer.Context,
    speaker: PERSON,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name to show.")],
) -> None:
    """Show a speaker under another name."""
    with _deciding(context) as archive:
        _report(archive, archive.rename_speaker(query_text([speaker]), query_text([name])))


@contextmanager
def _deciding(context: typer.Context) -> Iterator[Archive]:
    """End the command with code 1 if a decision is about an unknown speaker, with code 2 if a name is invalid."""
    from newsarc.archive.quotes.people import NoName, UnknownSpeaker

    with open_archive(context, "write") as archive:
        try:
            yield archive
        except NoName as error:
            raise stop(Exit.USAGE, str(error)) from None
        except UnknownSpeaker as error:
            raise stop(Exit.NOTHING, str(error)) from None


def _report(archive: Archive, number: int) -> None:
    profile = archive.speaker(number)
    names = "، ".join(item["name"] for item in profile["names"])
    echo(f"{number}  {for_terminal(profile['name'])}: {counted(profile['quotes'], 'quotation')}; {for_terminal(names)}")


def speaker_command(context: typer.Context, speaker: PERSON, as_json: JsonObjectOption = False) -> None:
    """One speaker: names, offices, verbs, outlets, topics, timeline."""
    from newsarc.archive.quotes.people import UnknownSpeaker

    name = query_text([speaker])
    with open_archive(context, "read") as archive:
        try:
            profile = archive.speaker(name)
            tell_speakers(archive, [name])
            tell_namesakes(archive, name, profile["id"])
        except UnknownSpeaker as error:
            raise stop(Exit.NOTHING, str(error)) from None
    if as_json:
        echo(to_json(profile, indent=2))
        return
    echo(f"{profile['id']}  {for_terminal(profile['name'])}")
    span = f", {profile['first'][:10]} to {profile['last'][:10]}" if profile["first"] else ""
    echo(f"{counted(profile['quotes'], 'quotation')} in {counted(profile['articles'], 'article')}{span}")
    for field in ("names", "roles", "verbs", "sources", "topics"):
        if profile[field]:
            echo(field_line(field, "، ".join(f"{item['name']} {item['count']}" for item in profile[field][:12])))
    if profile["months"]:
        months = profile["months"]
        line = sparkline([item["count"] for item in months])
        echo(f"timeline: {months[0]['month']} {line} {months[-1]['month']}")


def sparkline(counts: Sequence[int]) -> str:
    """Return ``counts`` as bars of one character each; more than fit a line are added up in groups."""
    group = -(-len(counts) // _MOST_BARS) if counts else 1
    sums = [sum(counts[start : start + group]) for start in range(0, len(counts), group)]
    highest = max(sums, default=0)
    return "".join(_BARS[-(-count * (len(_BARS) - 1) // highest)] if highest else _BARS[0] for count in sums)
