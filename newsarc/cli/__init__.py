"""The command line: Typer, one module a command group, each a thin view over the API."""
