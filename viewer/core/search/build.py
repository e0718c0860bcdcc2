"""Fills an index from a pack's sources: what is new or changed is read, what is gone is taken out.

A page is known by its path, size, time and hash. ``Builder.steps`` works page by page, so that whoever drives it can
stop, report, or let others have the processor in between.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from viewer.core.content import limits
from viewer.core.content.files import FileRefusedError, is_page
from viewer.core.content.languages import PageFile
from viewer.core.content.source import SourceContent
from viewer.core.search import schema, vocabulary
from viewer.core.search.folding import indexed
from viewer.core.search.gather import Entry, page_entries, thing_entries
from viewer.core.search.model import Kind
from viewer.core.search.reading import PageReader

_FIRST_BATCH, _BATCH = 100, 2_000  # pages between two commits: the first is early, so that something can be found
_ROOT_FILES = (".yml", ".yaml")

Titles = Mapping[str, Sequence[str]]


class Builder:
    """``connection`` is to an index of this version, in autocommit mode.

    ``titles``: topic id → its title, then those above it in the tree.
    """

    def __init__(
        self, connection: sqlite3.Connection, root: Path, language: str, titles: Titles, footprint: str
    ) -> None:
        self._db = connection
        self._content = SourceContent(root)
        self._reader = PageReader(self._content.files)
        self._language = language
        self._titles = titles
        self._footprint = footprint
        self._known = {
            topic: (page_id, path, size, mtime, hashed, title)
            for page_id, topic, path, size, mtime, hashed, title in self._db.execute(
                "SELECT id, topic, path, size, mtime, hash, title FROM pages"
            )
        }
        self._next = int(self._db.execute("SELECT coalesce(max(id), 0) + 1 FROM entries").fetchone()[0])
        self.count = len(self._content.pages)

    def steps(self) -> Iterator[int]:
        """Yields how many pages are done; ``count`` comes last of all. sqlite3.Error: it cannot be written."""
        self._db.execute("BEGIN IMMEDIATE")
        schema.set_value(self._db, "footprint", "")
        schema.merge(self._db, bool(self._known))
        self._forget_if_other()
        left = self._known.keys() - {page.id for page in self._content.pages.values()}
        self._take_out(self._known[topic][0] for topic in left)
        due = _FIRST_BATCH
        for done, page in enumerate(self._content.pages.values(), 1):
            self._page(page)
            if done >= due:
                self._commit()
                due += _BATCH
            if done < self.count:
                yield done
        self._things()
        yield from (self.count - 1 for _ in vocabulary.fill(self._db, self._content, self._language))
        schema.merge(self._db, True)
        schema.set_value(self._db, "footprint", self._footprint)
        self._db.execute("COMMIT")
        yield self.count

    def _commit(self) -> None:
        self._db.execute("COMMIT")
        self._db.execute("BEGIN IMMEDIATE")

    def _forget_if_other(self) -> None:
        """Notes of claims stand in the sections' text: with other claims every page is read anew."""
        try:
            claims = self._content.files.read_root("claims.yaml")
        except FileRefusedError:
            claims = b""
        mark = blake2b(claims, digest_size=16).hexdigest()
        if schema.value(self._db, "claims") != mark:
            self._known = {topic: (row[0], "", -1, -1, b"", "") for topic, row in self._known.items()}
            schema.set_value(self._db, "claims", mark)

    def _page(self, page: PageFile) -> None:
        """Bring one page up to date."""
        path, _ = page.source(self._language, self._content.info.default_language)
        titles = self._titles_of(page)
        title = "\n".join(titles)
        page_id, old_path, size, mtime, hashed, old_title = self._known.get(page.id, (None, "", -1, -1, b"", ""))
        now_size, now_mtime = self._reader.stamp(path)
        same_name = (path, title) == (old_path, old_title)
        if same_name and (size, mtime) == (now_size, now_mtime) and now_size >= 0:
            return
        try:
            data = self._reader.read(path)
        except FileRefusedError:
            data = b""
        now_hash = blake2b(data, digest_size=16).digest()
        if same_name and hashed == now_hash:
            self._db.execute("UPDATE pages SET size = ?, mtime = ? WHERE id = ?", (now_size, now_mtime, page_id))
            return
        if page_id is not None:
            self._take_out([page_id])
        row = (page.id, path, now_size, now_mtime, now_hash, title)
        new_id = self._db.execute(
            "INSERT INTO pages(topic, path, size, mtime, hash, title) VALUES(?, ?, ?, ?, ?, ?)", row
        ).lastrowid
        self._put_in(new_id or 0, page_entries(data, path, page.id, titles, self._content.evidence))

    def _titles_of(self, page: PageFile) -> Sequence[str]:
        titles = self._titles.get(page.id)
        if titles is None:  # a page that the nav leaves out
            topic = self._content.loose_topic(page.id, self._language)
            titles = (topic.title if topic else "",)
        return titles

    def _things(self) -> None:
        """Parts, scenes, terms and claims are few: they are all put in anew."""
        self._take_out([0])
        self._put_in(0, thing_entries(self._content, self._language))

    def _put_in(self, page_id: int, entries: Iterable[Entry]) -> None:
        rows: list[tuple[object, ...]] = []
        searched: dict[str, list[tuple[object, ...]]] = {"sections": [], "things": []}
        for entry in entries:
            number, self._next = self._next, self._next + 1
            texts = entry.title, entry.about, entry.body, entry.unseen
            rows.append((number, page_id, entry.kind.value, entry.name, entry.anchor, entry.part, entry.boost, *texts))
            searched[_table(entry.kind)].append((number, *folded_columns(*texts)))
        self._db.executemany(
            "INSERT INTO entries(id, page, kind, name, anchor, part, boost, title, about, body, unseen)"
            " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        for table, columns in searched.items():
            self._db.executemany(f"INSERT INTO {table}(rowid, title, page, body) VALUES(?, ?, ?, ?)", columns)

    def _take_out(self, pages: Iterable[int]) -> None:
        """The index keeps no text, so it must be told what the text was."""
        for page_id in pages:
            rows = self._db.execute(
                "SELECT id, kind, title, about, body, unseen FROM entries WHERE page = ?", (page_id,)
            ).fetchall()
            for number, kind, title, about, body, unseen in rows:
                table = _table(Kind(kind))
                self._db.execute(
                    f"INSERT INTO {table}({table}, rowid, title, page, body) VALUES('delete', ?, ?, ?, ?)",
                    (number, *folded_columns(title, about, body, unseen)),
                )
            self._db.execute("DELETE FROM entries WHERE page = ?", (page_id,))
            self._db.execute("DELETE FROM pages WHERE id = ?", (page_id,))


def footprint(root: Path, docs_dir: str, language: str, titles: Titles) -> str:
    """One figure for what an index depends on: names, sizes and times of pages and YAML files, and the titles.

    Nothing is opened. OSError when a folder cannot be read.
    """
    result = blake2b(f"{schema.VERSION}\0{language}\0".encode(), digest_size=20)
    for name in sorted(titles):
        result.update("\0".join((name, *titles[name], "")).encode("utf-8", "surrogatepass"))
    with os.scandir(root) as found:
        _stamped(result, "", [entry for entry in found if entry.name.endswith(_ROOT_FILES)])
    waiting = ["" if docs_dir == "." else docs_dir + "/"]
    count = 0
    while waiting and count <= limits.FILES:
        folder = waiting.pop()
        with os.scandir(root / folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".") and not entry.is_symlink()]
        waiting += sorted(folder + entry.name + "/" for entry in entries if entry.is_dir(follow_symlinks=False))
        pages = [entry for entry in entries if is_page(entry.name) and entry.is_file(follow_symlinks=False)]
        _stamped(result, folder, pages)
        count += len(pages)
    return result.hexdigest()


def _stamped(result: blake2b, folder: str, entries: list[os.DirEntry[str]]) -> None:
    for entry in sorted(entries, key=lambda one: one.name):
        state = entry.stat(follow_symlinks=False)
        stamp = f"{folder}{entry.name}\0{state.st_size}\0{state.st_mtime_ns}\0"
        result.update(stamp.encode("utf-8", "surrogateescape"))


def _table(kind: Kind) -> str:
    return "sections" if kind is Kind.SECTION else "things"


def folded_columns(title: str, about: str, body: str, unseen: str) -> tuple[str, str, str]:
    """An entry's texts as they are given to the full-text index."""
    return indexed(title), indexed(about), indexed(f"{body}\n{unseen}" if unseen else body)
