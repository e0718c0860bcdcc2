"""Keeping the index of a pack: by a child process, and in memory where no file can be. Faults are said once."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.core.search.conftest import write_pack
from viewer.core.content.pack import Pack, open_pack
from viewer.core.search import child, schema, shelf, upkeep
from viewer.core.search.child import ChildError, Order, Stop, order_from_lines, order_to_lines
from viewer.core.search.index import Index
from viewer.core.search.schema import Fault, IndexFaultError, fault_of
from viewer.core.search.upkeep import Listeners, keep

PAGES = {"a.md": "# A\n\nAlpha stands here.\n", "b.md": "# B\n\nBeta.\n"}


class Heard:
    """What an upkeep says."""

    def __init__(self, stop_after: int = 1 << 30) -> None:
        self.indexes: list[Index] = []
        self.pages: list[tuple[int, int]] = []
        self.faults: list[tuple[Fault, str]] = []
        self.stop = Stop()
        self._stop_after = stop_after

    def keep(self, pack: Pack, home: Path, *, damaged: bool = False) -> Heard:
        keep(pack, "en", home, Listeners(self.indexes.append, self._note, self._fault), self.stop, damaged=damaged)
        return self

    def _fault(self, fault: Fault, name: str) -> None:
        self.faults.append((fault, name))

    def _note(self, done: int, of: int) -> None:
        self.pages.append((done, of))
        if done >= self._stop_after:
            self.stop.set()

    def found(self, text: str) -> list[str]:
        results = self.indexes[-1].ask(text, lambda topic: (topic, ()))
        return [group.topic_id for group in results.groups]

    def close(self) -> None:
        for index in set(self.indexes):
            index.close()


@pytest.fixture
def heard() -> Iterator[Heard]:
    one = Heard()
    yield one
    one.close()


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return open_pack(write_pack(tmp_path / "pack", PAGES))


@pytest.fixture
def path(tmp_path: Path, pack: Pack) -> Path:
    return shelf.index_path(tmp_path, "small", pack.files.root, "en")


def no_child(*_words: object, **_more: object) -> None:
    raise AssertionError("a child was started")


def test_a_child_builds_it_and_the_next_start_needs_none(
    tmp_path: Path, pack: Pack, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard.keep(pack, tmp_path)
    assert heard.indexes[-1].whole
    assert heard.pages[-1] == (2, 2)
    assert heard.found("alpha") == ["a"]
    assert not heard.faults
    monkeypatch.setattr(upkeep, "build_in_child", no_child)
    again = Heard().keep(pack, tmp_path)
    assert again.indexes[-1].whole
    again.close()


def test_a_changed_pack_is_answered_from_the_old_index_until_the_new_one_is_whole(
    tmp_path: Path, pack: Pack, heard: Heard
) -> None:
    heard.keep(pack, tmp_path)
    write_pack(pack.files.root, {"c.md": "# C\n\nGamma.\n"})
    again = Heard().keep(open_pack(pack.files.root), tmp_path)
    assert [index.whole for index in again.indexes] == [False, True]
    assert again.found("gamma") == ["c"]
    again.close()


@pytest.mark.parametrize(
    "damage", [b"this is no database at all", b"", b"SQLite format 3\0" + b"\x10\0\1\1" + b"x" * 5000]
)
def test_a_damaged_index_is_kept_aside_and_made_anew(
    tmp_path: Path, pack: Pack, heard: Heard, path: Path, damage: bytes
) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    heard.keep(pack, tmp_path)
    assert heard.indexes[-1].whole
    assert heard.found("alpha") == ["a"]
    aside = [one.read_bytes() for one in path.parent.glob("*.broken-*")]
    assert aside == [damage]
    assert heard.faults == [(Fault.BROKEN, path.name + ".broken-1")]


def test_an_index_whose_middle_is_damaged_is_found_out_when_it_is_asked(
    tmp_path: Path, pack: Pack, heard: Heard, path: Path
) -> None:
    heard.keep(pack, tmp_path)
    heard.close()
    data = bytearray(path.read_bytes())
    data[4096 * 2 :] = b"\xff" * (len(data) - 4096 * 2)
    path.write_bytes(data)
    again = Heard().keep(pack, tmp_path)
    with pytest.raises(IndexFaultError) as caught:
        again.found("alpha")
    assert caught.value.fault is Fault.BROKEN
    again.close()
    third = Heard().keep(pack, tmp_path, damaged=True)
    assert third.found("alpha") == ["a"]
    assert [fault for fault, _ in third.faults] == [Fault.BROKEN]
    third.close()


def test_an_index_of_another_version_is_made_anew_without_a_word(
    tmp_path: Path, pack: Pack, heard: Heard, path: Path
) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT)")
    other.execute("INSERT INTO about VALUES('version', '0')")
    other.commit()
    other.close()
    heard.keep(pack, tmp_path)
    assert heard.found("alpha") == ["a"]
    assert not heard.faults
    assert not list(path.parent.glob("*.broken-*"))


def test_a_folder_that_cannot_be_written_means_an_index_in_memory(tmp_path: Path, pack: Pack, heard: Heard) -> None:
    (tmp_path / "search").write_text("a file stands in the way", encoding="utf-8")
    heard.keep(pack, tmp_path)
    assert heard.found("alpha") == ["a"]
    assert heard.indexes[-1].whole
    assert heard.faults == [(Fault.UNWRITABLE, "")]
    assert heard.pages[-1] == (2, 2)


@pytest.mark.parametrize("fault", [Fault.FULL, Fault.UNWRITABLE])
def test_what_the_child_cannot_write_is_kept_in_memory(
    tmp_path: Path, pack: Pack, heard: Heard, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    def full(*_words: object) -> None:
        raise IndexFaultError(fault, "no room")

    monkeypatch.setattr(upkeep, "build_in_child", full)
    heard.keep(pack, tmp_path)
    assert heard.found("alpha") == ["a"]
    assert heard.faults == [(fault, "")]


def test_a_full_disk_is_told_by_the_child(tmp_path: Path, pack: Pack, path: Path) -> None:
    path.parent.mkdir()
    order = Order(str(pack.files.root), str(path), "en", "x", {})
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192)); import signal; "
    limited += "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); from viewer.core.search.child import main; main()"
    lines = b"".join(order_to_lines(order))
    done = subprocess.run([sys.executable, "-c", limited], input=lines, capture_output=True, check=True)
    assert b'"fault"' in done.stdout.splitlines()[-1]
    assert b'"whole"' not in done.stdout


def test_without_a_child_it_is_built_here_and_kept(
    tmp_path: Path, pack: Pack, heard: Heard, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_words: object) -> None:
        raise ChildError("it cannot be started")

    monkeypatch.setattr(upkeep, "build_in_child", none)
    heard.keep(pack, tmp_path)
    assert heard.found("alpha") == ["a"]
    assert path.exists()
    assert not heard.faults


def test_a_program_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    with pytest.raises(ChildError):
        child.build_in_child(Order("", "", "en", "", {}), lambda *_: None, Stop())


def test_a_child_that_ends_too_soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "true")
    with pytest.raises(ChildError):
        child.build_in_child(Order("", "", "en", "", {}), lambda *_: None, Stop())


def test_another_septa_builds_the_same_index(tmp_path: Path, pack: Pack, heard: Heard, path: Path) -> None:
    """Its lock is held: this one waits, and takes what the other has made."""
    first = Heard().keep(pack, tmp_path)
    first.close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("UPDATE about SET value = 'old' WHERE name = 'footprint'")
    footprint = first.indexes[-1]  # closed; only its being there matters
    assert footprint.whole
    guard = sqlite3.connect(path.with_name(path.name + ".lock"), isolation_level=None)
    guard.execute("BEGIN EXCLUSIVE")

    def finish(index: Index) -> None:
        heard.indexes.append(index)
        if guard.in_transaction:
            guard.execute("COMMIT")  # the other Septa is done

    listeners = Listeners(finish, lambda *_: None, lambda fault, name: heard.faults.append((fault, name)))
    keep(pack, "en", tmp_path, listeners, heard.stop)
    assert [index.whole for index in heard.indexes] == [False, True]
    assert not heard.faults
    guard.close()
    db.close()


def test_an_index_that_others_hold_for_too_long(
    tmp_path: Path, pack: Pack, heard: Heard, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upkeep, "_LOCKED_MOST_S", 0.0)
    path.parent.mkdir()
    guard = sqlite3.connect(path.with_name(path.name + ".lock"), isolation_level=None)
    guard.execute("BEGIN EXCLUSIVE")
    heard.keep(pack, tmp_path)
    assert heard.found("alpha") == ["a"]
    assert heard.faults == [(Fault.LOCKED, "")]
    guard.close()


def test_it_stops_when_it_is_told_to(tmp_path: Path) -> None:
    pages = {f"p{number}.md": f"# P\n\nWord{number}.\n" for number in range(3000)}
    pack = open_pack(write_pack(tmp_path / "pack", pages))
    heard = Heard(stop_after=1)
    heard.keep(pack, tmp_path)
    assert heard.pages
    assert heard.pages[-1][0] < 3000
    assert not any(index.whole for index in heard.indexes)
    heard.close()


def test_stopping_ends_the_child_at_once(tmp_path: Path, pack: Pack, path: Path) -> None:
    """Also before it says anything: this one never does."""
    stop = Stop()
    waiting = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    stop.watch(waiting)
    assert waiting.poll() is None
    stop.set()
    assert waiting.wait(60) != 0
    later = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    stop.watch(later)
    assert later.wait(60) != 0


def test_an_order_is_the_same_after_its_way() -> None:
    order = Order("/a", "/b", "en", "x", {"one": ["One", "Above"], "zwei": ["Zwéi"]})
    assert order_from_lines(order_to_lines(order)) == order


def test_faults_of_sqlite_and_of_the_system() -> None:
    def named(name: str, words: str = "") -> sqlite3.Error:
        error: Any = sqlite3.OperationalError(words)
        error.sqlite_errorname = name
        return error  # type: ignore[no-any-return]

    assert fault_of(named("SQLITE_FULL")) is Fault.FULL
    assert fault_of(named("SQLITE_BUSY_SNAPSHOT")) is Fault.LOCKED
    assert fault_of(named("SQLITE_READONLY_DBMOVED")) is Fault.UNWRITABLE
    assert fault_of(named("SQLITE_CORRUPT")) is Fault.BROKEN
    assert fault_of(named("SQLITE_INTERRUPT")) is Fault.STOPPED
    assert fault_of(named("SQLITE_ERROR", "no such module: fts5")) is Fault.MISSING
    assert fault_of(OSError(28, "full")) is Fault.FULL
    assert fault_of(OSError(30, "read-only")) is Fault.UNWRITABLE


def test_an_index_is_read_where_nothing_can_be_written(tmp_path: Path, pack: Pack, heard: Heard, path: Path) -> None:
    heard.keep(pack, tmp_path)
    heard.close()
    connection = schema.open_to_read(path)
    assert schema.version_of(connection) == str(schema.VERSION)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM about")
    connection.close()
