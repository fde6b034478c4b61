from collections.abc import Callable

import pytest
from read_metadata import read

from newsarc.extract.metadata import Metadata


@pytest.fixture
def metadata() -> Callable[..., Metadata]:
    """Reads the metadata of a page given as text."""
    return read
