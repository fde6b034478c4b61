"""``python -m newsarc``."""

from newsarc.cli.main import main

if __name__ == "__main__":
    main()
