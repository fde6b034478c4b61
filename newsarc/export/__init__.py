"""The archive in other formats, one module a format."""
