"""What single outlets and page builders do their own way: one declarative rule each (see :mod:`.table`)."""

from newsarc.extract.outlets.registry import find_rule
from newsarc.extract.outlets.rule import OutletRule

__all__ = ["OutletRule", "find_rule"]
