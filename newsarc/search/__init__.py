"""The search index: analysed documents in, ranked document numbers out. Knows SQLite tables of its own only."""
