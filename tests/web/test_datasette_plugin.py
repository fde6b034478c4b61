"""``datasette archive.db`` searches."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("datasette", reason="datasette is not installed: pip install -e '.[dev]'")

from datasette.app import Datasette
from datasette.plugins import pm

from newsarc.web.datasette import plugin as datasette_plugin

if not any(plugin is datasette_plugin for plugin in pm.get_plugins()):
    pm.register(datasette_plugin, name="newsarc-for-tests")


def get(path: Path, address: str) -> Any:
    async def ask() -> Any:
        served = Datasette([str(path)])
        await served.invoke_startup()
        return await served.client.get(address)

    return asyncio.run(ask())


def test_datasette_takes_no_page_of_the_reading_room_for_its_own() -> None:
    folder = Path(datasette_plugin.__file__).parent
    assert not {"static", "templates"} & {entry.name for entry in folder.iterdir()}


def test_the_search_query_finds_any_form_and_shows_where(news: Path) -> None:
    rows = get(news, "/news/search.json?_shape=array&q=وللجسر").json()
    assert [row["id"] for row in rows] == [2]
    assert "**جسر**" in rows[0]["snippet"]


def test_quotations_by_speaker_in_any_spelling(news: Path) -> None:
    rows = get(news, "/news/quotations_by_speaker.json?_shape=array&speaker=هدي").json()
    assert {row["speaker"] for row in rows} == {"هدى الكرخي"}


def test_the_archive_describes_itself(news: Path) -> None:
    assert "newest good revision" in get(news, "/news/articles").text
    assert "Search the articles" in get(news, "/news").text


def test_another_database_gets_the_functions_but_no_queries(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    sqlite3.connect(path).execute("CREATE TABLE t (a)").connection.close()
    assert "Search the articles" not in get(path, "/other").text
    rows = get(path, "/other.json?_shape=array&sql=select+arabic_fold('أحمدُ')+as+folded").json()
    assert rows == [{"folded": "احمد"}]


@pytest.mark.parametrize(
    ("sql", "value"),
    [
        ("arabic_normal('كِتَـابٌ')", "كتاب"), ("arabic_normal(NULL)", None), ("arabic_fold('إلى')", "الي"), ("fold('أحمدُ')", "احمد"),
        ("fold(7)", "7"), ("fold(NULL)", None),
        ("arabic_stem('وللعراق')", "عراق"), ("arabic_stem('')", None), ("arabic_tokens('قال، نعم')", '["قال", "نعم"]'),
        ("arabic_matches('في المدرسة وللمدرسة', 'مدرسة')", 2), ("arabic_matches(NULL, NULL)", 0),
    ],
)  # fmt: skip
def test_functions(sql: str, value: Any) -> None:
    connection = sqlite3.connect(":memory:")
    datasette_plugin.prepare_connection(connection)
    assert connection.execute(f"SELECT {sql}").fetchone()[0] == value


def test_search_of_an_archive(news: Path) -> None:
    connection = sqlite3.connect(news)
    datasette_plugin.prepare_connection(connection)
    (ids,) = connection.execute("SELECT newsarc_search('محطة', 3)").fetchone()
    assert len(json.loads(ids)) == 3
    assert connection.execute("SELECT newsarc_search('', NULL)").fetchone()[0] == "[]"
    assert connection.execute("SELECT newsarc_search(NULL)").fetchone()[0] == "[]"
    (told,) = connection.execute("SELECT newsarc_search('محطة', 'x')").fetchone()
    assert json.loads(told) == {"error": "the limit of newsarc_search is a number, not 'x'"}
    few = connection.execute("SELECT newsarc_search('محطة', '2'), newsarc_search('محطة', 2.9)").fetchone()
    assert [len(json.loads(ids)) for ids in few] == [2, 2]
    by_number, as_text = connection.execute("SELECT newsarc_search(17), newsarc_search('17')").fetchone()
    assert json.loads(by_number) and by_number == as_text
