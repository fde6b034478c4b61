from collections.abc import Callable

import pytest
from tests_metadata_tree import read

from newsarc.extract.metadata import Metadata


@pytest.fixture
def metadata() -> Callable[..., Metadata]:
    """Reads the metadata of a page given as text."""
    return read
