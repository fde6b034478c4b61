"""The pages of the reading room, one module a kind; each has ``ROUTES``."""
