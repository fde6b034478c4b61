"""The command line: Typer, one module a command group, each a thin layer over the API."""
