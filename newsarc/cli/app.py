"""What every command shares: the application, exit codes, and errors as one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from newsarc.cli.config import config_path
from newsarc.cli.terminal import ReaderGone, complain

if TYPE_CHECKING:
    from newsarc.archive.archive import Archive
    from newsarc.archive.connection import Mode


class Exit(IntEnum):
    """Exit codes, the same in every command."""

    DONE = 0
    NOTHING = 1
    USAGE = 2
    SOME_FAILED = 3
    ALL_FAILED = 4
    ARCHIVE = 5
    REFUSED = 6
    INTERRUPTED = 130
    TERMINATED = 143


EXIT_CODES = """Exit codes: 0 done, 1 nothing found or changed, 2 usage, 3 some items failed (the rest is saved),
4 all failed, 5 archive missing, locked, damaged or not ours, 6 refused (robots, private address, too big), 130 interrupted,
143 terminated."""

COMMANDS = {
    "fetch": "collect",
    "import": "collect",
    "feeds": "follow",
    "run": "follow",
    "failures": "follow",
    "search": "find",
    "show": "consult",
    "list": "consult",
    "quotes": "people",
    "speakers": "people",
    "speaker": "people",
    "links": "consult",
    "stats": "consult",
    "export": "export",
    "serve": "serve",
    "history": "versions",
    "diff": "versions",
    "changes": "versions",
    "dups": "versions",
    "tag": "versions",
    "imports": "upkeep",
    "backup": "upkeep",
    "config": "settings",
    "check": "upkeep",
    "reindex": "upkeep",
    "reextract": "upkeep",
    "extract": "extract",
    "normalize": "normalize",
}
"""Command -> module of ``newsarc.cli.commands`` that registers it; ``--help`` lists them in this order."""


_TYPE_NAMES = {"int": "whole number", "int range": "whole number", "float range": "number"}
"""Typer's names of types, in plain words for its messages: 'x' is not a valid int range."""


class _OurGroup(TyperGroup):
    """The application, with its commands in the order of ``COMMANDS`` (Typer would list groups last) and plain
    messages."""

    def list_commands(self, ctx: Any) -> list[str]:
        return [name for name in COMMANDS if name in self.commands]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return _in_plain_words(super().get_command(ctx, cmd_name))

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except typer.BadParameter as error:
            source = error.ctx and error.param and error.ctx.get_parameter_source(error.param.name or "")
            if source and source.name == "DEFAULT_MAP":
                error.message = f"{error.message} (It is set in {config_path()}.)"
            raise
        except Exception as error:  # Typer hides the class of an unknown option
            if getattr(error, "option_name", None) == "--db":
                vars(error).update(
                    possibilities=None,
                    message=f"--db stands before the command: newsarc --db FILE {ctx.invoked_subcommand} ...",
                )
            raise


def _in_plain_words(command: Any) -> Any:
    for option in command.params if command else ():
        option.type.name = _TYPE_NAMES.get(option.type.name, option.type.name)
    for inner in getattr(command, "commands", {}).values():
        _in_plain_words(inner)
    return command


app = typer.Typer(
    name="newsarc",
    cls=_OurGroup,
    help="A command-line archive for Arabic news: fetch, import, search, and who said what.",
    epilog=EXIT_CODES,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def query_text(words: list[str]) -> str:
    """Return the words of a query as one text.

    In the C locale, Python passes bytes beyond ASCII as lone surrogates (PEP 383); a terminal's bytes are in practice
    UTF-8.
    """
    return (
        " ".join(words).encode("utf-8", "surrogateescape" if _escaped(words) else "replace").decode("utf-8", "replace")
    )


def _escaped(words: list[str]) -> bool:
    return all(not "\ud800" <= c <= "\udfff" or "\udc80" <= c <= "\udcff" for word in words for c in word)


def as_text(value: str | None) -> str | None:
    """Return the value of an option or argument as :func:`query_text` does: it is looked up or kept in an archive."""
    return None if value is None else query_text([value])


def as_texts(values: list[str] | None) -> tuple[str, ...]:
    """Return the values of a repeatable option, each as from :func:`as_text`; empty ones are dropped."""
    return tuple(query_text([value]) for value in values or () if value)


def stop(code: Exit, message: str | None = None) -> typer.Exit:
    """Return the exception to raise to end a command with ``code``, after a line on standard error."""
    if message:
        complain(f"newsarc: {message}")
    return typer.Exit(int(code))


def check_output(path: Path) -> None:
    """End the command unless the file ``path`` may be written: now rather than when the work is done.

    Nothing is truncated: the file may be the very list that is read. No archive is overwritten.
    """
    from newsarc.export import ExportError, refuse_database

    try:
        refuse_database(path, str(path))
        path.open("a", encoding="utf-8").close()
    except ExportError as error:
        raise stop(Exit.USAGE, str(error)) from None
    except OSError as error:
        raise stop(Exit.USAGE, f"{path}: cannot be written ({error.strerror})") from None


@contextmanager
def open_archive(context: typer.Context, mode: Mode) -> Iterator[Archive]:
    """Yield the archive that ``--db``, ``NEWSARC_DB`` or the default names; an error of it ends the command with code
    5."""
    from newsarc.archive.archive import Archive
    from newsarc.archive.errors import SAYS_WHERE, ArchiveError, named_errors

    try:
        with Archive(chosen_path(context), mode=mode) as archive, named_errors(archive.path):
            yield archive
    except ReaderGone:
        if mode == "read":
            raise
        raise stop(Exit.SOME_FAILED, "nobody reads the output any more; what was finished is saved") from None
    except ArchiveError as error:
        is_check = context.info_name == "check"
        message = str(error).replace(SAYS_WHERE, " too badly to be checked") if is_check else str(error)
        raise stop(Exit.ARCHIVE, message) from None


def chosen_path(context: typer.Context) -> Path | None:
    """Return the path given with ``--db`` or in the settings, if any.

    Raises:
        ArchiveError: it begins with ``~`` and that home folder is not known.
    """
    path: Path | None = (context.find_root().obj or {}).get("db")
    if path is None or not str(path).startswith("~"):
        return path
    from newsarc.archive.connection import at_home

    return at_home(path)


def required_article(archive: Archive, key: str) -> int:
    """Return the id of the article that ``key``, a number or an address, names; the command ends if there is none."""
    article_id = archive.find(key)
    if article_id is None:
        raise stop(Exit.NOTHING, f"{key}: no such article; `newsarc list` shows what there is")
    return article_id


def required_revisions(known: Sequence[int], *numbers: int) -> None:
    """End the command unless all of these revisions are among those ``known`` of an article."""
    if not set(numbers) <= set(known):
        noun = "revision" if len(numbers) == 1 else "revisions"
        asked = " and ".join(map(str, numbers))
        raise stop(Exit.USAGE, f"{noun} {asked}: the article has revisions {min(known)} to {max(known)}")


def tell_misread(query: str) -> None:
    """Report what of ``query`` was not understood as it may have been meant."""
    from newsarc.search.days import HOW
    from newsarc.search.misread import misread
    from newsarc.search.query import WHERE, WHERE_IN_ARABIC, parse_query

    fields = " ".join(f"{name}:" for name in (*WHERE, *WHERE_IN_ARABIC))
    reasons = {
        "undated": f": no date, so searched for as words; give {HOW}",
        "unknown": f" no field, so searched for as words; the fields are {fields}",
        "spaced": " with a blank behind it is searched for as a word; write what it is for right behind the colon",
        "reversed": ": the range is reversed; give the first day with from:",
        "wordless": ": no word in it; signs and symbols are not searched for",
    }
    for kind, where in misread(parse_query(query)):
        complain(f"newsarc: {where}{reasons[kind]}")


def kinds() -> tuple[str, ...]:
    """Return what ``--as`` takes where material is read."""
    from newsarc.sources.sniff import KINDS

    return ("auto", *KINDS)
