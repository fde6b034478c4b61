"""From a page or a copied dump to an Article. This package knows nothing of the network or of storage."""
