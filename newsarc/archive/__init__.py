"""The archive: one SQLite file of captures, revisions, quotes, links and the search index."""
