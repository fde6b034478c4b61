"""Settings from a file: ``$XDG_CONFIG_HOME/newsarc/config.toml``, under options and environment."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any


class BadConfig(Exception):
    """The settings file cannot be used; the message names it and says why."""


def config_path() -> Path:
    """Where the settings are; the file need not exist."""
    base = os.environ.get("XDG_CONFIG_HOME")
    folder = Path(base) if base and Path(base).is_absolute() else Path.home() / ".config"
    return folder / "newsarc" / "config.toml"


def read_config() -> dict[str, Any]:
    """The settings as written; empty when there is no file.

    Raises:
        BadConfig: it is not TOML, or cannot be read.
    """
    path = config_path()
    if not path.is_file():
        return {}
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        settings: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadConfig(f"{path}: cannot be read as TOML ({error})") from None
    return settings


def defaults(settings: dict[str, Any]) -> dict[str, Any]:
    """Settings as the command line takes them: option names with underscores, by command.

    Raises:
        BadConfig: a value stands where a command's table belongs.
    """
    commands: dict[str, Any] = {}
    for name, value in settings.items():
        if isinstance(value, dict):
            commands[name] = {option.replace("-", "_"): setting for option, setting in value.items()}
        elif name != "db":
            raise BadConfig(f"{config_path()}: {name} is no setting; options go under their command, as in [fetch]")
    return commands
