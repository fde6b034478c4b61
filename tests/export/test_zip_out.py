"""Zips that are written: whole, or left alone."""

from __future__ import annotations

import gc
import io
import zipfile

import pytest

from newsarc.export.zip_out import written_zip


def test_a_block_that_ends_well_leaves_a_zip() -> None:
    out = io.BytesIO()
    with written_zip(out) as book:
        book.writestr("a", "نص")
    assert zipfile.ZipFile(out).read("a").decode() == "نص"


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError, SystemExit])
def test_an_interruption_in_the_middle_of_a_member_stays_what_it_was(
    error: type[BaseException], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ignored: list[object] = []
    monkeypatch.setattr("sys.unraisablehook", ignored.append)
    out = io.BytesIO()
    with pytest.raises(error), written_zip(out) as book:
        member = book.open("a", "w")
        member.write(b"x")
        raise error
    out.close()
    del book
    gc.collect()
    assert not ignored, "nothing is said when the object goes"
    assert capsys.readouterr().err == ""
