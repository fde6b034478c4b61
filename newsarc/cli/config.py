"""Settings from a file, ``$XDG_CONFIG_HOME/newsarc/config.toml``; options and environment override them."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import click

ONLINE = ("user_agent", "delay", "timeout", "max_size", "allow_private", "no_robots", "jobs")
"""Options of every command that goes online. Above all tables of the file, each applies to all of these commands."""
_GO_ONLINE = ("fetch", "run", "failures")


class BadConfig(Exception):
    """The settings file cannot be used; the message names it and says why."""


class Settings(NamedTuple):
    """The content of the settings file."""

    written: dict[str, Any]
    """The whole content; empty if it cannot be read."""
    defaults: dict[str, Any]
    """By command: long names of options, with underscores."""
    fault: str | None = None
    """Why the file cannot be used; help, version and ``config`` answer nevertheless."""


class Setting(NamedTuple):
    """One option of a command with its value when it is not given."""

    name: str
    """Command and option, as in ``fetch.user_agent``."""
    value: Any
    origin: str
    """``file``, the environment variable, or ``default``."""
    problem: str | None = None
    """Why the command will refuse the value, if it will."""


def config_path() -> Path:
    """Return the path of the settings; the file need not exist."""
    base = os.environ.get("XDG_CONFIG_HOME")
    if base and Path(base).is_absolute():
        return Path(base) / "newsarc" / "config.toml"
    path = Path("~/.config/newsarc/config.toml")
    try:
        return path.expanduser()
    except RuntimeError:  # a user without a home, as in containers
        return path


def has_config() -> bool:
    """Whether a settings file, or something else at its path, exists, as far as can be seen."""
    try:
        return config_path().exists()
    except OSError:  # a service often runs with the home folder of another user
        return False


def read_settings() -> Settings:
    """Return the content of the settings file, or why it cannot be used; empty if there is none."""
    written: dict[str, Any] = {}
    try:
        written = _read()
        return Settings(written, _defaults(written))
    except BadConfig as error:
        return Settings(written, {}, str(error))


def _read() -> dict[str, Any]:
    """Return the settings as written; empty if there is no file.

    Raises:
        BadConfig: it is not TOML, or cannot be read.
    """
    if not has_config():
        return {}
    path = config_path()
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        settings: dict[str, Any] = tomllib.loads(path.read_text("utf-8-sig"))  # Notepad marks UTF-8
    except IsADirectoryError:
        raise BadConfig(f"{path}: is a folder; settings are in a file of this name") from None
    except OSError as error:
        raise BadConfig(f"{path}: cannot be read ({error.strerror})") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadConfig(f"{path}: cannot be read as TOML ({error})") from None
    return settings


def _defaults(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return settings by command: long names of options, with underscores.

    Raises:
        BadConfig: there is a value in place of a command's table.
    """
    tables = {name: _underscored(value) for name, value in settings.items() if isinstance(value, dict)}
    shared = {}
    for name, value in settings.items():
        option = name.replace("-", "_")
        if option in ONLINE:
            shared[option] = value
        elif name == "db" and not isinstance(value, str):
            raise BadConfig(f"{config_path()}: db is no path; give it in quotation marks")
        elif name == "db" and not value:
            raise BadConfig(f"{config_path()}: db is empty; give the name of a file")
        elif name not in tables and name != "db":
            raise BadConfig(f"{config_path()}: {name} is no setting; options go under their command, as in [fetch]")
    for command in _GO_ONLINE if shared else ():
        tables[command] = {**shared, **tables.get(command, {})}
    if shared:
        feeds = tables.get("feeds", {})
        written = feeds.get("check")
        tables["feeds"] = {**feeds, "check": {**shared, **(written if isinstance(written, dict) else {})}}
    return tables


def _underscored(table: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name.replace("-", "_"): _underscored(value) if isinstance(value, dict) else value
        for name, value in table.items()
    }


def by_parameter(table: Mapping[str, Any], command: click.Command) -> dict[str, Any]:
    """Return the table of ``command`` with long names of options (``as``, ``input``) replaced by names of parameters.

    Values in place of a subcommand's table are left out. So are options that the command does not have: Click would
    take ``help`` for an ordinary option.
    """
    inner: Mapping[str, Any] = getattr(command, "commands", {})
    parameters = {_long_name(option): option for option in command.params}
    found = {name: by_parameter(table[name], inner[name]) for name in inner if isinstance(table.get(name), dict)}
    for name, value in table.items():
        if (option := parameters.get(name)) and option.name:
            found[option.name] = _as_typed(option, value)
    return found


def _as_typed(option: click.Parameter, value: Any) -> Any:
    """Return ``value`` as typed for an option.

    True and false, which Python takes for 1 and 0, become words unless the option is a switch. A single value becomes a
    list if the option may be repeated.
    """
    if getattr(option, "multiple", False) and not isinstance(value, list | tuple | None):
        return [str(value)]
    return str(value).lower() if isinstance(value, bool) and not getattr(option, "is_flag", False) else value


def _long_name(option: click.Parameter) -> str:
    """Return the first long name of an option as in the settings file: without leading hyphens, with underscores."""
    long = next((name for name in option.opts if name.startswith("--")), option.name or "")
    return long.removeprefix("--").replace("-", "_")


def unknown_tables(settings: Mapping[str, Any], commands: Collection[str]) -> list[str]:
    """Return the problems of a file that has tables for unknown commands."""
    return [
        f"[{name}] is for no command{_suggestion(name, commands)}"
        for name, value in settings.items()
        if isinstance(value, dict) and name not in commands
    ]


def unknown_options(name: str, table: Mapping[str, Any], command: click.Command) -> Iterator[str]:
    """Yield the problems of the table of ``command`` as written: options that the command does not have."""
    inner: Mapping[str, Any] = getattr(command, "commands", {})
    known = [*map(_long_name, command.params), *inner]
    for option, value in _underscored(table).items():
        if option not in known:
            yield f"[{name}] has no setting {option!r}{_suggestion(option, known)}"
        elif option in inner and isinstance(value, dict):
            yield from unknown_options(f"{name}.{option}", value, inner[option])
        elif option in inner:
            yield f"[{name}] {option} is no setting; options go under their command, as in [{name}.{option}]"


def settings_in_force(group: click.Group, given: Mapping[str, Any], prefix: str = "") -> Iterator[Setting]:
    """Yield every option of every command, with its value when it is not given, and the origin of that."""
    for name, command in group.commands.items():
        written = given.get(name)
        table = written if isinstance(written, dict) else {}  # there may be a value in place of a table
        if inner := getattr(command, "commands", None):
            yield from settings_in_force(command, table, f"{prefix}{name}.")  # type: ignore[arg-type]
        for option in command.params if not inner else ():
            if option.param_type_name != "option" or option.is_eager or not option.name:
                continue
            variable = str(option.envvar) if option.envvar else ""
            long = _long_name(option)
            value: Any = option.default
            origin = "default"
            if os.environ.get(variable):
                value, origin = os.environ[variable], f"${variable}"
            elif long in table:
                value, origin = table[long], "file"
            problem = _problem(command, option, value) if origin != "default" else None
            yield Setting(f"{prefix}{name}.{long}", value, origin, problem)


def _problem(command: click.Command, option: click.Parameter, value: Any) -> str | None:
    """Return what ``command`` would say of the value."""
    import typer

    try:
        option.process_value(typer.Context(command), _as_typed(option, value))  # type: ignore[arg-type]
    except typer.BadParameter as error:
        return error.message
    return None


def _suggestion(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, 1)
    return f"; did you mean {near[0]!r}?" if near else ""
