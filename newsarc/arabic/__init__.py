"""Letters and words of Arabic script: the only package that knows them. It knows nothing of pages or storage."""
