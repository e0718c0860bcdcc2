"""Keeps an index up to date: in its file by a child process, or in memory where no file can be.

``keep`` runs in a thread of its own. It hands over each index that can be asked, the last one whole, and says each
fault once.
"""

from __future__ import annotations

import contextlib
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from viewer.core.content.model import Topic
from viewer.core.content.pack import Pack
from viewer.core.problems import PackError
from viewer.core.search import schema, shelf
from viewer.core.search.build import Builder, footprint
from viewer.core.search.child import ChildError, Order, Stop, build_in_child, open_to_write
from viewer.core.search.index import Index
from viewer.core.search.schema import Fault, IndexFaultError, fault_of

_LOOK_AGAIN_S = 0.5  # while another Septa builds the same index
_LOCKED_MOST_S = 60.0  # after that it is built in memory
_REST_S = 0.001  # after each page that is read in this process: the window's thread must have its turn


@dataclass(frozen=True)
class Listeners:
    """Called in the thread of the upkeep. ``faulty(fault, name)``: the name under which a damaged file is kept."""

    opened: Callable[[Index], object]
    progress: Callable[[int, int], object]
    faulty: Callable[[Fault, str], object]


def keep(pack: Pack, language: str, home: Path, listeners: Listeners, stop: Stop, *, damaged: bool = False) -> None:
    """Bring the index of a pack up to date. Returns when it is whole, or ``stop`` is set. Never raises for a fault.

    ``damaged``: the index in the file turned out to be, so it is kept aside first.
    """
    _Upkeep(pack, language, home, listeners, stop).run(damaged)


class _Upkeep:
    def __init__(self, pack: Pack, language: str, home: Path, listeners: Listeners, stop: Stop) -> None:
        self._listeners = listeners
        self._stop = stop
        self._language = pack.language(language)
        self._root = pack.files.root
        self._titles = titles_of(pack, self._language)
        self._docs_dir = pack.files.docs_dir
        self._path = shelf.index_path(home, pack.info.id, self._root, self._language)
        self._footprint = ""
        self._shown = False  # was an index handed over?

    def run(self, damaged: bool) -> None:
        try:
            self._footprint = footprint(self._root, self._docs_dir, self._language, self._titles)
            shelf.make_room(self._path)
            if damaged:
                self._away(IndexFaultError(Fault.BROKEN, "it could not be read"))
            if not self._show():
                self._build()
                if not self._stop.is_set():
                    self._show()
        except IndexFaultError as error:
            self._in_memory(error.fault)
        except ChildError:
            if not self._stop.is_set():
                self._here()
        except OSError as error:
            self._in_memory(fault_of(error))

    def _show(self, partly: bool = False) -> bool:
        """Hand over the index in the file, if there is one; is it whole?"""
        if not self._path.exists():
            return False
        try:
            index = Index.open(self._path, self._language, self._footprint)
        except IndexFaultError as error:
            if error.fault is not Fault.BROKEN:
                raise
            if not partly:
                self._away(error)
            return False
        if index.whole:
            shelf.note_use(self._path)
        self._listeners.opened(index)
        self._shown = True
        return index.whole

    def _away(self, error: IndexFaultError) -> None:
        """An index of another version is simply made anew; a damaged one is kept aside, and said."""
        if error.other_version:
            shelf.remove(self._path)
            return
        aside = shelf.set_aside(self._path)
        self._listeners.faulty(Fault.BROKEN, aside.name if aside else "")
        if aside is None:
            raise IndexFaultError(Fault.UNWRITABLE, str(error))

    def _build(self) -> None:
        order = Order(str(self._root), str(self._path), self._language, self._footprint, self._titles)
        until = time.monotonic() + _LOCKED_MOST_S
        while not self._stop.is_set():
            try:
                build_in_child(order, self._progress, self._stop)
                return
            except IndexFaultError as error:
                if error.fault is Fault.BROKEN:
                    self._away(error)
                elif error.fault is not Fault.LOCKED or time.monotonic() > until:
                    raise
                elif self._stop.wait(_LOOK_AGAIN_S) or self._show(partly=True):
                    return

    def _progress(self, done: int, of: int) -> None:
        self._listeners.progress(done, of)
        if not self._shown and done:
            self._show(partly=True)

    def _here(self) -> None:
        """Build in this process: no other could be started."""
        try:
            db = open_to_write(self._path)
            with contextlib.closing(db):
                builder = Builder(db, self._root, self._language, self._titles, self._footprint)
                for done in builder.steps():
                    if self._stop.is_set():
                        return
                    self._progress(done, builder.count)
                    time.sleep(_REST_S)
            self._show()
        except sqlite3.Error as error:
            self._in_memory(fault_of(error))
        except IndexFaultError as error:
            self._in_memory(error.fault)
        except PackError:
            return  # the pack is gone: there is nothing to be found

    def _in_memory(self, fault: Fault) -> None:
        """Build where nothing can be written."""
        self._listeners.faulty(fault, "")
        db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        try:
            schema.create(db)
            builder = Builder(db, self._root, self._language, self._titles, self._footprint)
        except (sqlite3.Error, PackError):
            db.close()
            return
        index = Index(db, self._language, whole=False, fills=True)
        self._listeners.opened(index)
        steps = builder.steps()
        while not self._stop.is_set():
            with index.lock:
                done = next(steps, None)
            if done is None:
                index.whole = True
                self._listeners.opened(index)
                return
            self._listeners.progress(done, builder.count)
            time.sleep(_REST_S)


def titles_of(pack: Pack, language: str) -> dict[str, list[str]]:
    """Topic id → its title, then those above it, of every page of the tree."""
    return dict(_titles(pack.tree(language), []))


def _titles(topics: Iterable[Topic], above: list[str]) -> Iterator[tuple[str, list[str]]]:
    for topic in topics:
        if topic.page is not None:
            yield topic.id, [topic.title, *above]
        yield from _titles(topic.children, [topic.title, *above])
