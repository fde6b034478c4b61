"""Collecting: the feeds followed, the queue of addresses, the fetches and when to look again."""
