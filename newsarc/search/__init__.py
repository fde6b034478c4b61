"""The search index: analysed documents in, ranked document numbers out. It knows only its own SQLite tables."""

from newsarc.search.document import AnalyzedDocument, analyze_document
from newsarc.search.index import Match, SearchIndex
from newsarc.search.passages import Passage, best_passage, highlight
from newsarc.search.query import Query, parse_query
from newsarc.search.storage import SCHEMA

__all__ = [
    "SCHEMA", "AnalyzedDocument", "Match", "Passage", "Query", "SearchIndex", "analyze_document", "best_passage",
    "highlight", "parse_query",
]  # fmt: skip
