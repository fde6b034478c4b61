"""Letters and words of Arabic script: the only place that knows them. Knows nothing of pages or storage."""
