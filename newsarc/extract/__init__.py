"""From a page or a copied dump to an Article. Knows nothing of the network or of storage."""
