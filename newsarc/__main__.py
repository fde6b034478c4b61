"""Entry point of ``newsarc`` and ``python -m newsarc``."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line. Ctrl-C ends it in one line, with code 130, also while it is still being loaded."""
    try:
        from newsarc.cli.main import main as run

        run()
    except KeyboardInterrupt:
        if sys.stderr is not None:
            print("newsarc: interrupted", file=sys.stderr)
        sys.exit(130)
    finally:
        from newsarc.cli.ending import ignore_signals

        ignore_signals()


if __name__ == "__main__":
    main()
