import sqlite3
from collections.abc import Callable

import pytest

from newsarc.search.document import analyze_document
from newsarc.search.index import SearchIndex
from newsarc.search.storage import SCHEMA

STORIES = {
    1: ("قمة في بغداد", "التقى رئيس الوزراء محمد شياع السوداني وفداً من المستثمرين في بغداد يوم الاثنين."),
    2: ("زيارة الخرطوم", "وصل وزير الخارجية إلى السودان لبحث الأزمة، وقال إن السودان يحتاج إلى مساعدات عاجلة."),
    3: ("هجوم على قاعدة", "استهدفت صواريخ قاعدة عسكرية، وأدى الهجوم إلى انفجارات. ولم يعلن أحد مسؤوليته عنه."),
    4: (None, "افتتحت الحكومة معرض الكتاب في بغداد، وشاركت وزارة الثقافة في تنظيم المعرض."),
    5: ("أسعار النفط", "ارتفعت أسعار النفط 3% عام ٢٠١٨ بعد قرار الوزراء المجتمعين، وفق رئيس المنظمة."),
}


@pytest.fixture
def connection() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    for statement in SCHEMA:
        database.execute(statement)
    return database


@pytest.fixture
def index(connection: sqlite3.Connection) -> SearchIndex:
    found = SearchIndex(connection)
    quotes = {2: [("السودان يحتاج إلى مساعدات عاجلة", "وزير الخارجية")]}
    found.add(
        (number, analyze_document(title, body, quotes.get(number, []))) for number, (title, body) in STORIES.items()
    )
    connection.commit()
    return found


@pytest.fixture
def ids(index: SearchIndex) -> Callable[..., list[int]]:
    return lambda query, **options: [match.doc_id for match in index.search(query, **options)]
