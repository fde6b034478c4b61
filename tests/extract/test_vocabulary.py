"""What the names of zones say."""

from newsarc.extract.vocabulary import COMMENTS, name_flags


def test_long_names_are_read_and_not_remembered() -> None:
    """A page of many such would stay in memory for good."""
    name = "comments " + "a" * 20_000
    assert name_flags[name] == COMMENTS
    assert name not in name_flags
    assert name_flags["comments"] == COMMENTS and "comments" in name_flags
