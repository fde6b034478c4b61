"""Title, authors, dates and the other facts about an article, each with the rule that gave it."""

from newsarc.extract.metadata.assemble import extract_metadata
from newsarc.extract.metadata.record import Metadata, StructuredData
from newsarc.extract.metadata.structured import parse_structured

__all__ = ["Metadata", "StructuredData", "extract_metadata", "parse_structured"]
