"""Where bytes come from: the web, files, archives of pages. Knows nothing of storage."""
