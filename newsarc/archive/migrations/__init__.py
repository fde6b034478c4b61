"""The scripts that make and change the tables of an archive, one module a step; ``archive.schema`` runs them in order."""
