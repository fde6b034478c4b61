"""Options that several commands take, singly and in groups."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from functools import wraps
from inspect import Parameter, Signature, signature
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from newsarc.cli.app import Exit, as_text, as_texts, kinds, query_text, stop
from newsarc.cli.rows import Format
from newsarc.cli.values import a_day, an_address, an_encoding, one_of

if TYPE_CHECKING:
    from newsarc.archive.reading import Filter


def grouped(command: Callable[..., None]) -> Callable[..., None]:
    """Return ``command`` in a form for Typer: a parameter that is a dataclass of options is replaced by these
    options."""
    groups: dict[str, type[Any]] = {}
    parameters: list[Parameter] = []
    for name, parameter in signature(command, eval_str=True).parameters.items():
        group = parameter.annotation
        if isinstance(group, type) and is_dataclass(group):
            groups[name] = group
            # The module by name: Python would give a lambda in an annotation the class for its globals.
            hints = get_type_hints(group, vars(sys.modules[group.__module__]), include_extras=True)
            parameters += (each.replace(annotation=hints[each.name]) for each in signature(group).parameters.values())
        else:
            parameters.append(parameter)

    @wraps(command)
    def gathering(**given: Any) -> None:
        for name, group in groups.items():
            given[name] = group(**{field.name: given.pop(field.name) for field in fields(group)})
        command(**given)

    listed = [each.replace(kind=Parameter.KEYWORD_ONLY) for each in parameters]
    gathering.__signature__ = Signature(listed)  # type: ignore[attr-defined]
    return gathering


ArticleArgument = Annotated[
    str, typer.Argument(metavar="ID|URL", callback=as_text, help="Number or address of an article.")
]
_FORMS = ("as_json", "as_jsonl", "as_csv", "form", "side")
"""Parameters that each ask for the whole output in another form."""


def the_only_form(context: typer.Context, option: typer.CallbackParam, value: Any) -> Any:
    """Return ``value`` of an option that asks for a form of the output.

    Return none if it stands in the settings file and the command line, whose options are processed first, asks for
    another form.

    Raises:
        typer.BadParameter: two forms are asked for in one place.
    """
    source = context.get_parameter_source
    for name in _FORMS if value else ():
        if not context.params.get(name):
            continue
        if source(name) != source(option.name or ""):
            return False if value is True else None
        other = next(each.opts[0] for each in context.command.params if each.name == name)
        raise typer.BadParameter(f"{other} asks for another form; give one of them.")
    return value


JsonOption = Annotated[bool, typer.Option("--json", callback=the_only_form, help="Print a JSON array.")]
JsonObjectOption = Annotated[bool, typer.Option("--json", callback=the_only_form, help="Print a JSON object.")]
JsonlOption = Annotated[bool, typer.Option("--jsonl", callback=the_only_form, help="Print one JSON object a line.")]
CsvOption = Annotated[bool, typer.Option("--csv", callback=the_only_form, help="Print CSV with a header line.")]


def choice(
    flag: str,
    metavar: str,
    names: Callable[[], Iterable[str]],
    told: str,
    *,
    callback: Callable[..., Any] | None = None,
) -> Any:
    """Return an option that takes one of ``names()``, which is called only when the option is completed or given.

    A ``callback`` must check the value itself.
    """

    def complete(incomplete: str) -> list[str]:
        return [name for name in names() if name.startswith(incomplete)]

    return typer.Option(flag, metavar=metavar, autocompletion=complete, callback=callback or one_of(names), help=told)


Several = list[str] | None
"""Values of a repeatable option, any of which may match: a tuple of texts after its callback."""


def _countable(value: int) -> int:
    """Return ``value`` limited so that SQLite and Python can count one row more: nobody has as many."""
    return min(value, sys.maxsize - 1)


LimitOption = Annotated[
    int, typer.Option("--limit", "-l", metavar="N", min=0, callback=_countable, help="At most this many; 0 for all.")
]
SourceOption = Annotated[
    Several,
    typer.Option(
        "--source", metavar="NAME", callback=as_texts, help="Only this outlet (any spelling); may be repeated."
    ),
]
SpeakerOption = Annotated[
    Several,
    typer.Option(
        "--speaker",
        metavar="NAME",
        callback=as_texts,
        help="Only where this person is quoted, or whoever holds this office; may be repeated.",
    ),
]
DateOrderOption = Annotated[
    str, choice("--sort", "ORDER", lambda: ("date", "oldest"), "date (newest first) or oldest.")
]
FromOption = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="DAY", callback=a_day, help="First day: YYYY-MM-DD or D/M/YYYY, or a month or year."
    ),
]
ToOption = Annotated[str | None, typer.Option("--to", metavar="DAY", callback=a_day, help="Last day, inclusive.")]


def refuse_reversed(since: str | None, until: str | None) -> None:
    """End the command if the days of ``--from`` and ``--to`` are in the wrong order, so that nothing could be found."""
    from newsarc.search.days import is_reversed

    if is_reversed(since, until):
        raise stop(Exit.USAGE, f"--from {since} --to {until}: the range is reversed; give the first day with --from")


ArrivedOption = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DAY", callback=a_day, help="Only what was first captured on this day (UTC) or later."
    ),
]
TaggedOption = Annotated[
    Several,
    typer.Option("--tag", metavar="TAG", callback=as_texts, help="Only articles with this tag; may be repeated."),
]


ReviewOption = Annotated[
    bool, typer.Option("--review", help="Only articles with notes for review: what their reading was not sure of.")
]


def _checked_tags(values: list[str] | None) -> list[str]:
    """Return ``values`` as tags are stored and searched for.

    Raises:
        typer.BadParameter: one is empty or too long.
    """
    if not values:
        return []
    from newsarc.archive.labels import checked_tag

    try:
        return [checked_tag(query_text([value])) for value in values]
    except ValueError as error:
        raise typer.BadParameter(f"give {error}.") from None


GiveTagOption = Annotated[
    list[str] | None,
    typer.Option("--tag", metavar="TAG", callback=_checked_tags, help="Tag the articles; may be repeated."),
]
JobsOption = Annotated[
    int, typer.Option("--jobs", "-j", metavar="N", min=0, help="Worker processes; 0 for one a core.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but problems.")]


@dataclass(frozen=True)
class WhichArticles:
    """The conditions on articles that `search`, `list` and `export` share."""

    source: SourceOption = None
    speaker: SpeakerOption = None
    since: FromOption = None
    until: ToOption = None
    arrived: ArrivedOption = None
    tag: TaggedOption = None
    review: ReviewOption = False

    def filter(self) -> Filter:
        """Return the conditions as the archive takes them."""
        from newsarc.archive.reading import Filter

        refuse_reversed(self.since, self.until)
        return Filter(
            source=self.source, speaker=self.speaker, since=self.since, until=self.until, tag=self.tag, arrived=self.arrived,
            review=self.review,
        )  # fmt: skip


@dataclass(frozen=True)
class RowOptions:
    """How rows are printed."""

    as_json: JsonOption = False
    as_jsonl: JsonlOption = False
    as_csv: CsvOption = False

    @property
    def form(self) -> Format:
        """The requested format."""
        return "json" if self.as_json else "jsonl" if self.as_jsonl else "csv" if self.as_csv else "text"


@dataclass(frozen=True)
class MaterialOptions:
    """What is known of saved material beforehand."""

    kind: Annotated[
        str,
        choice("--as", "KIND", kinds, "What it is: auto, txt, html, jsonl, warc ..."),
    ] = "auto"
    url: Annotated[
        str | None,
        typer.Option(
            "--url",
            metavar="URL",
            callback=an_address,
            help="Address of the one page given, if it does not name its own.",
        ),
    ] = None
    encoding: Annotated[
        str | None,
        typer.Option("--encoding", metavar="NAME", callback=an_encoding, help="Encoding, when finding it fails."),
    ] = None

    def refuse_several(self, paths: Sequence[str]) -> None:
        """End the command if --url is given for a folder, or for more than one file. Nothing is read."""
        if self.url:
            from newsarc.archive.importing.material import refuse_several

            with one_page():
                refuse_several(paths)


@contextmanager
def one_page() -> Iterator[None]:
    """End the command if an address turns out to have been given for more than one page."""
    from newsarc.archive.importing.material import SeveralPages

    try:
        yield
    except SeveralPages as error:
        raise stop(Exit.USAGE, f"--url: {error}") from None
