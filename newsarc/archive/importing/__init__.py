"""Importing: material is opened, prepared (here or in worker processes), and written in batches; captures are read again."""
