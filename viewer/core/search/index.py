"""Answers questions from an index. One object may be asked by one thread at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock

from viewer.core.search import schema
from viewer.core.search.model import Group, Hit, Kind, Results
from viewer.core.search.plan import RANKED_MOST, Plan, plan
from viewer.core.search.query import Query, parse
from viewer.core.search.ranking import COLUMNS, Row, by_topic
from viewer.core.search.schema import Fault, IndexFaultError, fault_of
from viewer.core.search.snippets import marked_whole, snippet
from viewer.core.search.spelling import near
from viewer.core.search.vocabulary import Vocabulary

GROUPS_MOST = 12  # topics shown
HITS_MOST = 5  # sections shown of one
THINGS_MOST = 6  # of each other kind
_ROWS = 150  # sections looked at
_SOME = 300  # of those found where too many are found to be weighed
_COUNTED = 1_000  # sections are counted up to here
_ENOUGH = 6  # sections with all words: then those with only some of them are not asked for

Naming = Callable[[str], tuple[str, tuple[str, ...]] | None]  # topic id → (title, titles above it); None: no such page


class Index:
    """An opened index. ``whole``: nothing is missing in it."""

    def __init__(self, connection: sqlite3.Connection, language: str, whole: bool, fills: bool = False) -> None:
        """``fills``: somebody writes through the same connection, holding ``lock``."""
        self._db = connection
        self._language = language
        self.whole = whole
        self.lock = Lock()  # whoever else uses the connection holds it
        self._fills = fills
        self._given_up = self._closed = False
        self._vocabulary: Vocabulary | None = None

    @staticmethod
    def open(path: Path, language: str, footprint: str = "") -> Index:
        """The index in a file; ``footprint`` is that of the pack as it is now. IndexFaultError when it is none."""
        try:
            connection = schema.open_to_read(path)
            try:
                version = schema.version_of(connection)
                if version != str(schema.VERSION):
                    raise IndexFaultError(Fault.BROKEN, f"its version is “{version}”", other_version=version != "")
                return Index(connection, language, schema.value(connection, "footprint") == footprint)
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise IndexFaultError(fault_of(error), str(error)) from error

    def ask(self, text: str, naming: Naming) -> Results:
        """What is found. IndexFaultError when the index cannot be read (any longer)."""
        query = parse(text)
        if not query.terms:
            return Results(text, ready=self.whole)
        self._given_up = False
        try:
            with self.lock:
                return self._answer(query, naming)
        except sqlite3.Error as error:
            # A table that is given up while it is being opened says that it is broken.
            fault = Fault.STOPPED if self._given_up or self._closed else fault_of(error)
            raise IndexFaultError(fault, str(error)) from error

    def interrupt(self) -> None:
        """Give up what is being asked: ``ask`` raises. May be called from another thread."""
        if not self._fills:
            self._given_up = True
            self._db.interrupt()

    def close(self) -> None:
        """Let go of the file. What is asked afterwards is given up."""
        with self.lock:
            self._closed = True
            self._db.close()

    def _answer(self, query: Query, naming: Naming) -> Results:
        if self._vocabulary is None or self._vocabulary.is_empty:
            self._vocabulary = Vocabulary(self._db)
        wanted = plan(query, self._vocabulary, self._language)
        whole = self._best(wanted.all_of_sections(), wanted.all_sections)
        total, partly = len(whole), list[Row]()
        if total >= _ROWS:
            total = self._count(wanted.all_of_sections())
        elif total < _ENOUGH and len(wanted.telling) > 1:
            partly = self._best(wanted.any_of_sections(), wanted.any_sections)
            total = len({row.number for row in (*whole, *partly)})
        topics = by_topic(whole, partly, wanted, self._language)
        groups = [*self._topics(topics, wanted, naming), *self._things(wanted)]
        suggested = () if groups else near(wanted.unknown, self._vocabulary) or _plainer(query)
        return Results(query.text, tuple(groups), wanted.marks, wanted.meant, suggested, self.whole, total)

    def _best(self, expression: str, sections: int) -> list[Row]:
        """The best sections; where too many may be found, the best of some whose titles have it, and of some others."""
        if sections <= RANKED_MOST:
            return self._rows("sections", expression, _ROWS)
        rows: dict[int, Row] = {}
        for asked in (f"{{title}} : ({expression})", expression):
            found = self._db.execute(
                f"SELECT {COLUMNS} FROM (SELECT rowid AS n, rank FROM sections WHERE sections MATCH ? LIMIT ?) f"
                " JOIN entries e ON e.id = f.n ORDER BY f.rank LIMIT ?",
                (asked, _SOME, _ROWS),
            )
            for row in map(Row.of, found):
                rows.setdefault(row.number, row)
        return sorted(rows.values(), key=lambda row: -row.score)[:_ROWS]

    def _rows(self, table: str, expression: str, most: int) -> list[Row]:
        """The best first. Rank and order come out of one query: that is two or three times as quick as two."""
        found = self._db.execute(
            f"SELECT {COLUMNS}"
            f" FROM {table} f JOIN entries e ON e.id = f.rowid WHERE f.{table} MATCH ? ORDER BY f.rank LIMIT ?",
            (expression, most),
        )
        return [Row.of(row) for row in found]

    def _count(self, expression: str) -> int:
        row = self._db.execute(
            "SELECT count(*) FROM (SELECT 1 FROM sections WHERE sections MATCH ? LIMIT ?)", (expression, _COUNTED)
        ).fetchone()
        return int(row[0])

    def _topics(self, topics: Iterable[tuple[str, list[Row]]], wanted: Plan, naming: Naming) -> Iterable[Group]:
        shown = 0
        for topic_id, found in topics:
            named = naming(topic_id)
            if named is None:  # the pack has lost it since
                continue
            title, trail = named
            hits = tuple(self._section(row, title, wanted) for row in found[:HITS_MOST])
            yield Group(Kind.SECTION, topic_id, title, trail, hits)
            shown += 1
            if shown == GROUPS_MOST:
                return

    def _section(self, row: Row, title: str, wanted: Plan) -> Hit:
        pieces = snippet(self._body(row.number), wanted.marks)
        return Hit(row.kind, row.name, row.title or title, row.anchor, pieces, row.part)

    def _things(self, wanted: Plan) -> Iterable[Group]:
        by_kind: dict[Kind, list[Hit]] = {kind: [] for kind in (Kind.PART, Kind.TERM, Kind.SCENE, Kind.CLAIM)}
        for row in self._rows("things", wanted.all_of(), _ROWS):
            hits = by_kind[row.kind]
            if len(hits) < THINGS_MOST:
                body = self._body(row.number)
                # What studies say of a claim is never cut short.
                pieces = (marked_whole if row.kind is Kind.CLAIM else snippet)(body, wanted.marks)
                hits.append(Hit(row.kind, row.name, row.title, "", pieces))
        return [Group(kind, "", "", (), tuple(hits)) for kind, hits in by_kind.items() if hits]

    def _body(self, number: int) -> str:
        row = self._db.execute("SELECT body FROM entries WHERE id = ?", (number,)).fetchone()
        return str(row[0]) if row else ""


def _plainer(query: Query) -> tuple[str, ...]:
    """The question without quotation marks and exclusions, which may be what keeps anything from being found."""
    plain = " ".join(word for term in query.terms for word in term.written)
    return (plain,) if query.without or any(term.quoted and len(term.words) > 1 for term in query.terms) else ()
