"""The search index: analysed documents in, ranked document numbers out. It knows only its own SQLite tables."""
