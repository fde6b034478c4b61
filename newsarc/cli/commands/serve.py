"""``serve``: the reading room."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated

import typer

from newsarc.cli.app import Exit, chosen_path, stop
from newsarc.cli.terminal import complain

if TYPE_CHECKING:
    import socket

NEEDED = "the reading room needs some more packages: pip install 'newsarc[web]'"

HostOption = Annotated[
    str,
    typer.Option(
        "--host", metavar="ADDRESS", help="Address to listen on; any but this machine's own needs a password."
    ),
]
PortOption = Annotated[int, typer.Option("--port", "-p", metavar="N", min=0, max=65535, help="0 for any free one.")]
NameOption = Annotated[
    list[str] | None,
    typer.Option("--name", metavar="HOST", help="Another host name it is reached by; may be repeated."),
]


def register(app: typer.Typer) -> None:
    """Add this group's command to ``app``."""
    app.command("serve")(serve_command)


def serve_command(
    context: typer.Context,
    host: HostOption = "127.0.0.1",
    port: PortOption = 8765,
    name: NameOption = None,
    read_only: Annotated[bool, typer.Option("--read-only", help="No tags, notes or highlights.")] = False,
) -> None:
    """Open the reading room: read, search and compare in the browser.

    Listens on this machine only. With --host it asks for a password, or takes $NEWSARC_PASSWORD.
    """
    try:
        import uvicorn

        from newsarc.archive.errors import ArchiveError
        from newsarc.web.app import create_app
        from newsarc.web.security import is_loopback
    except ModuleNotFoundError as error:
        raise stop(Exit.USAGE, f"{NEEDED} ({error.name} is missing)") from None
    public = not is_loopback(host)
    password = os.environ.get("NEWSARC_PASSWORD") or (_asked_password() if public else None)
    try:
        app = create_app(
            chosen_path(context),
            read_only=read_only,
            password=password,
            names=[host, *(name or [])],
            any_address=public,
        )
    except ArchiveError as error:
        raise stop(Exit.ARCHIVE, str(error)) from None
    try:
        listener = _listening(host, port)  # whoever reads the address below may connect at once
        shown = f"[{host}]" if ":" in host else host
        complain(f"newsarc: reading room at http://{shown}:{listener.getsockname()[1]}/ (Ctrl-C ends it)")
        config = uvicorn.Config(app, log_level="warning", server_header=False, access_log=False)
        uvicorn.Server(config).run(sockets=[listener])
    finally:
        app.state.room.shelf.close()


def _listening(host: str, port: int) -> socket.socket:
    from socket import AF_INET, AF_INET6, create_server

    family = AF_INET6 if ":" in host else AF_INET
    try:
        return create_server((host.strip("[]"), port), family=family)
    except (OSError, UnicodeError) as error:
        reason = (error.strerror or "").partition(" (")[0] if isinstance(error, OSError) else "not a host name"
        raise stop(Exit.USAGE, f"cannot listen on {host} port {port} ({reason}); give another with --port") from None


def _asked_password() -> str:
    import sys

    if sys.stdin is None or not sys.stdin.isatty():
        raise stop(Exit.USAGE, "listening beyond this machine needs a password: set NEWSARC_PASSWORD")
    return str(typer.prompt("Password for the reading room", hide_input=True, confirmation_prompt=True))
