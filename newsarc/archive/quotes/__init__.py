"""What an archive knows of who said what: quotations, the people they are of, and what later revisions did to them."""
