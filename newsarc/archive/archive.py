"""``Archive``: everything newsarc can do with one archive file, for scripts and for the command line alike."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newsarc.archive.browsing import BrowsingArchive
from newsarc.archive.connection import transaction
from newsarc.archive.errors import EmptyArticle, named_errors
from newsarc.archive.labelling import LabellingArchive
from newsarc.archive.quotes.quoting import QuotingArchive
from newsarc.archive.reading import SORTS, Filter, Sort, Wanted

if TYPE_CHECKING:
    from newsarc.archive.collecting.feedlist import FeedList, FeedReport
    from newsarc.archive.collecting.fetching import FetchOptions, FetchReport
    from newsarc.archive.collecting.lists import ListFetcher
    from newsarc.archive.collecting.queue import Queue, QueuedUrl
    from newsarc.archive.collecting.retries import Retries
    from newsarc.archive.history import Edit, Fields, Unit
    from newsarc.archive.hits import Hit
    from newsarc.archive.importing.ingest import ImportSummary, ItemReport
    from newsarc.archive.portable import Record
    from newsarc.archive.revision_rows import Stored
    from newsarc.archive.searching import Searcher
    from newsarc.model import Article
    from newsarc.sources.paced import PacedFetcher
    from newsarc.sources.web import FetchPolicy

__all__ = ["Archive", "Filter"]


class Archive(QuotingArchive, LabellingArchive, BrowsingArchive):
    """One SQLite file of captures, revisions, quotes, links and the search index.

    >>> with Archive("news.db") as archive:                                   # doctest: +SKIP
    ...     archive.import_paths(["dump.txt"])
    ...     for hit in archive.search("السوداني"):
    ...         print(hit.title, hit.snippet)

    Args:
        path: the file; None for ``$NEWSARC_DB`` or the XDG data folder.
        mode: ``create`` makes a missing file, ``write`` and ``read`` want it there, ``read`` never writes.
        busy_timeout: seconds to wait while another process writes.

    Raises:
        ArchiveError: the file cannot be used; the message is one line that says why and what to do.
    """

    def add(self, article: Article) -> Stored:
        """Store one article and return its id and what became of it.

        An article without quotes is brought to the clean level, and its quotes are found. Its dates are read as those of
        imported rows: one that is not ISO 8601 becomes so, what cannot be read stands in ``published_text`` alone.

        Raises:
            EmptyArticle: it has neither a headline nor text.
        """
        from newsarc.archive.importing.prepare import analyze, with_iso_dates
        from newsarc.archive.importing.row_texts import cleaned
        from newsarc.archive.store import Store

        reading = analyze(with_iso_dates(article if article.quotes else cleaned(article)))
        if not reading.article.title and not reading.article.body.strip():
            raise EmptyArticle("an article without headline and text is not stored; give it one of them")
        store = Store(self.connection)
        with self._index_errors(), transaction(self.connection):
            stored = store.add(reading.article, reading.analyzed)
            store.flush()
        return stored

    def import_paths(
        self,
        paths: Sequence[str | Path],
        *,
        kind: str = "auto",
        url: str | None = None,
        published: str | None = None,
        encoding: str | None = None,
        tags: Sequence[str] = (),
        jobs: int = 1,
        arabic_only: bool = False,
        on_item: Callable[[ItemReport], None] | None = None,
    ) -> ImportSummary:
        """Import files, folders, globs or ``-`` (standard input).

        ``url`` is for one page that states none itself, ``published`` for all material that does not; ``jobs`` is a number of worker processes
        (scripts that pass more than 1 need the usual ``if __name__ == "__main__":`` guard). Items that cannot be read
        are reported in the summary, never raised.

        Raises:
            TypeError: ``paths`` is one path, of which every letter would be taken for one.
            SeveralPages: ``url`` is given, and ``paths`` hold more than one page. Nothing is stored. A ``ValueError``.
        """
        from newsarc.archive.importing.ingest import Ingest
        from newsarc.archive.importing.material import materials

        if isinstance(paths, (str, bytes, Path)):
            raise TypeError(f"import_paths takes a list of paths, not {type(paths).__name__}: [{paths!r}]")
        names = [str(path) for path in paths]
        items = materials(
            names, kind=kind, url=url, published=published, encoding=encoding, tags=tuple(tags), arabic_only=arabic_only
        )
        with self._index_errors():
            return Ingest(self.connection).run(items, paths=names, jobs=jobs, on_item=on_item)

    def fetch(
        self,
        urls: Iterable[str | QueuedUrl],
        policy: FetchPolicy | None = None,
        *,
        options: FetchOptions | None = None,
        force: bool = False,
        tags: Sequence[str] = (),
        paced: PacedFetcher | None = None,
        on_progress: Callable[[Mapping[str, int]], None] | None = None,
    ) -> Generator[FetchReport, None, None]:
        """Fetch pages, many hosts at once, and store what they hold; each attempt is recorded, whatever comes of it.

        ``options`` says how; ``policy`` and ``force`` are short for options that say only that. ``paced`` is the fetcher
        that found the addresses, if one did: hosts and robots.txt that it knows are not asked anew.
        """
        from newsarc.archive.collecting.fetching import FetchOptions, fetch_all
        from newsarc.archive.collecting.queue import QueuedUrl
        from newsarc.sources.outcomes import FetchPolicy

        how = options or FetchOptions(policy or FetchPolicy(), force=force)
        items = (url if isinstance(url, QueuedUrl) else QueuedUrl(url, "asked", tags=tuple(tags)) for url in urls)
        with self._index_errors():
            yield from fetch_all(self.connection, items, how, paced=paced, on_progress=on_progress)

    def record_lists(self, paced: ListFetcher, failed: Iterable[FetchReport]) -> None:
        """Note how the feeds and sitemaps went that ``paced`` has fetched, so that ``failures`` has those that ``failed``."""
        from newsarc.archive.collecting.lists import record_lists

        with named_errors(self.path):
            record_lists(self.connection, paced.fetcher.policy, paced.results, failed)

    @cached_property
    def feeds(self) -> FeedList:
        """The feeds that ``run`` follows."""
        from newsarc.archive.collecting.feedlist import FeedList

        return FeedList(self.connection, self.path)

    @property
    def queue(self) -> Queue:
        """The addresses that ``run`` is going to fetch."""
        from newsarc.archive.collecting.queue import Queue

        return Queue(self.connection, self.path)

    def run(
        self,
        options: FetchOptions | None = None,
        *,
        once: bool = False,
        seconds: float | None = None,
        max_pages: int | None = None,
        recheck: bool = True,
    ) -> Generator[FeedReport | FetchReport, None, None]:
        """Follow the feeds, work the queue and look at young articles again; see ``newsarc.archive.collecting.running``."""
        from newsarc.archive.collecting.fetching import FetchOptions
        from newsarc.archive.collecting.running import run_collector

        with self._index_errors():
            yield from run_collector(
                self.connection, self.feeds, self.queue, options or FetchOptions(), once=once, seconds=seconds,
                max_pages=max_pages, recheck=recheck,
            )  # fmt: skip

    def search(
        self,
        query: str,
        limit: int | None = 20,
        *,
        offset: int = 0,
        sort: Sort = "rank",
        source: Wanted = None,
        author: Wanted = None,
        speaker: Wanted = None,
        since: str | None = None,
        until: str | None = None,
        collapse: bool = False,
        every: bool = False,
        explain: bool = False,
        where: Filter | None = None,
    ) -> list[Hit]:
        """Articles that match ``query``, best first. Any string is a valid query, see ``newsarc search --help``.

        ``sort`` is by ``rank``, or by ``date``, the newest first, or the ``oldest``. Of several values of a condition one
        will do. ``since`` and ``until`` are days (``2026-11-23``, ``23/11/2026``), months or years, inclusive. ``where`` is for those who have a
        ``Filter`` already, with all the conditions in it. ``collapse`` shows one of each group of near-duplicates (what
        one outlet prints on two days is none) and says in ``Hit.alike`` how many others it stands for; ``every`` leaves out
        articles with only some of the words; ``explain`` fills ``Hit.explanation``. ``limit`` None gives all.

        Raises:
            ValueError: ``limit`` or ``offset`` is negative, ``sort`` another, a day none, or conditions stand both in ``where`` and singly.
        """
        if (limit is not None and limit < 0) or offset < 0:
            raise ValueError(f"limit and offset count articles: {limit}, {offset}")
        if sort not in SORTS:
            raise ValueError(f"sort is rank, date or oldest: {sort!r}")
        single = Filter(source=source, author=author, speaker=speaker, since=since, until=until)
        if where and single:
            raise ValueError("conditions are given as a Filter and singly; give them one way")
        where = where or single
        with self._index_errors():
            return self._searcher.search(
                query, where, limit=limit, offset=offset, sort=sort, collapse=collapse, every=every,
                explain=explain,
            )  # fmt: skip

    def count(self, query: str, where: Filter | None = None, *, collapse: bool = False, every: bool = False) -> int:
        """How many articles match ``query``; ``collapse`` and ``every`` are those of ``search``."""
        with self._index_errors():
            return self._searcher.count(query, where or Filter(), collapse=collapse, every=every)

    def count_unfiltered(self, query: str) -> int:
        """How many articles have the words of ``query``, whatever its filters let through."""
        with self._index_errors():
            return self._searcher.count_unfiltered(query)

    def complete(self, prefix: str, limit: int = 10) -> list[str]:
        """The commonest words of the archive that begin with ``prefix``, or with its last word behind the one before."""
        with self._index_errors():
            return self._searcher.complete(prefix, limit)

    def suggest(self, query: str, where: Filter | None = None) -> str | None:
        """Another spelling of ``query`` that finds something, if any."""
        with self._index_errors():
            return self._searcher.suggest(query, where or Filter())

    def explain_query(self, query: str) -> str:
        """How ``query`` was understood: one line a form, with its weight and how many articles have it."""
        with self._index_errors():
            return self._searcher.explain_query(query)

    def find(self, key: int | str) -> int | None:
        """The id of an article given by id or address; None when it is not in the archive."""
        with named_errors(self.path):
            return self._reader.find(key)

    def article(self, key: int | str) -> Article | None:
        """An article by id or address, as its newest good revision, with quotes and links."""
        with named_errors(self.path):
            article_id = self._reader.find(key)
            return None if article_id is None else self._reader.article(article_id)

    def article_row(self, article_id: int) -> dict[str, Any] | None:
        """The row of the ``articles`` view, with the archive's own facts (revision, captured_at ...)."""
        with named_errors(self.path):
            row = self._reader.row(article_id)
        return dict(row) if row else None

    def records(
        self, query: str | None = None, where: Filter | None = None, *, all_revisions: bool = False
    ) -> Iterator[Record]:
        """Whole articles, quotes and links included, in order of their numbers; with ``all_revisions`` every version.

        ``query`` is that of ``search``, with ``every``: here nothing says which articles have only some of the words. What
        ``newsarc export`` writes.
        """
        from newsarc.archive.portable import records

        with self._index_errors():
            if query:
                ids = sorted(hit.id for hit in self._searcher.search(
                    query, where or Filter(), limit=None, offset=0, sort="rank", collapse=False,
                    every=True))  # fmt: skip
            else:
                ids = sorted(self._reader.ids(where or Filter()))
            yield from records(self.connection, ids, all_revisions=all_revisions)

    def record(self, article_id: int, revision: int | None = None) -> Record:
        """One article, whole, as it stands or as its revision of this number has it: the fields of ``Article`` with the
        archive's own facts.

        Raises:
            UnknownArticle: there is no such article.
            LookupError: it has no such revision.
        """
        from newsarc.archive.portable import record_of

        with named_errors(self.path):
            self._require(article_id)
            return record_of(self.connection, article_id, revision)

    def articles(
        self, where: Filter | None = None, limit: int | None = None, offset: int = 0, *, oldest_first: bool = False
    ) -> Iterator[dict[str, Any]]:
        """Rows of articles without bodies, newest first unless ``oldest_first``, those without a date last; with their notes
        (``review``) where ``where`` asks for articles with some."""
        with named_errors(self.path):
            yield from self._reader.list(where or Filter(), limit, offset, oldest_first=oldest_first)

    def links(self, article_id: int) -> list[dict[str, Any]]:
        """The links of one article; ``target_id`` is set once the page a link leads to is archived too. ``UnknownArticle`` for
        none."""
        with named_errors(self.path):
            self._require(article_id)
            return [dict(row) for row in self._reader.links(article_id)]

    def history(self, article_id: int) -> list[dict[str, Any]]:
        """The revisions of an article, oldest first: number, captured_at, change, words added and removed, title, and the
        fields beside the text that changed. ``UnknownArticle`` for none."""
        from newsarc.archive.history import History

        with named_errors(self.path):
            self._require(article_id)
            return History(self.connection).revisions(article_id)

    def diff(self, article_id: int, older: int, newer: int, unit: Unit = "word") -> list[Edit] | None:
        """The edits between two revisions by number, by ``word`` or by ``sentence``; None when one does not exist,
        ``UnknownArticle`` when the article does not."""
        from newsarc.archive.history import History, diff_texts

        with named_errors(self.path):
            self._require(article_id)
            before, after = (History(self.connection).text(article_id, number) for number in (older, newer))
        return None if before is None or after is None else diff_texts(before, after, unit)

    def field_changes(self, article_id: int, older: int, newer: int) -> Fields | None:
        """The fields beside the text (author, published ...) in which two revisions, by number, differ, each with its old
        and new value; None when a revision does not exist, ``UnknownArticle`` when the article does not."""
        from newsarc.archive.history import History

        with named_errors(self.path):
            self._require(article_id)
            return History(self.connection).field_changes(article_id, older, newer)

    def changes(
        self, since: str | None = None, *, until: str | None = None, kind: Wanted = None, source: Wanted = None
    ) -> Iterator[dict[str, Any]]:
        """What changed across the archive, newest first; see :meth:`newsarc.archive.history.History.changes`."""
        from newsarc.archive.history import History

        with named_errors(self.path):
            yield from History(self.connection).changes(since, until, kind, source)

    def duplicates(self) -> Iterator[list[dict[str, Any]]]:
        """Groups of articles with nearly the same text, such as wire copies; each stays an article of its own."""
        from newsarc.archive.copies import find_copies

        with self._index_errors():
            self._refresh_index()
            for group in find_copies(self.connection):
                rows = self._reader.heads(group)
                yield [dict(rows[number]) for number in group if number in rows]

    def back_up(self, destination: str | Path) -> None:
        """Write a checked copy of the archive; others may go on using it meanwhile."""
        from newsarc.archive.upkeep import back_up

        with named_errors(self.path):
            back_up(self.connection, Path(destination))

    def retries(self, options: FetchOptions | None = None) -> Retries:
        """Addresses whose last fetch failed, those apart that ``options`` cannot help; see ``collecting.retries``."""
        from newsarc.archive.collecting.fetching import FetchOptions
        from newsarc.archive.collecting.retries import retries

        with named_errors(self.path):
            return retries(self.connection, options or FetchOptions())

    def check(self) -> list[str]:
        """What is wrong with the file, a line each; see :func:`newsarc.archive.upkeep.problems`."""
        from newsarc.archive.upkeep import problems

        with named_errors(self.path):
            return problems(self.connection)

    def reindex(self) -> int:
        """Rebuild the search index from the articles; returns how many there are."""
        from newsarc.archive.upkeep import rebuild_index

        with named_errors(self.path):
            return rebuild_index(self.connection)

    def reextract(
        self, *, dry_run: bool = False, jobs: int = 1, on_item: Callable[[ItemReport], None] | None = None
    ) -> ImportSummary:
        """Read every standing article anew from its capture; see :func:`newsarc.archive.importing.rereading.reread`."""
        from newsarc.archive.importing.rereading import reread

        with self._index_errors():
            return reread(self.connection, dry_run=dry_run, jobs=jobs, on_item=on_item)

    def stats(self) -> dict[str, Any]:
        """Counts of what the archive holds."""
        with named_errors(self.path):
            return self._reader.stats()

    @cached_property
    def _searcher(self) -> Searcher:
        from newsarc.archive.searching import Searcher

        self._refresh_index()
        return Searcher(self.connection)
