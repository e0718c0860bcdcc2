"""What is kept of talks comes back, whatever happens to the file."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.talk import store as stores
from viewer.core.talk.ink import Ink, Stroke, Tool
from viewer.core.talk.store import FILE_NAME, RUNS_MOST, Fault, Kind, Place, TalkStore, now

LINE = Stroke(Tool.PEN, Ink.FIRST, 0.005, ((0.1, 0.2), (0.3, 0.4)))
ARROW = Stroke(Tool.ARROW, Ink.THIRD, 0.012, ((0.5, 0.5),))


def fill(store: TalkStore) -> None:
    store.put_place("skin", Place("a#b", 3, "run", "2026-11-23T12:00:00.000Z"))
    store.put_times("skin", "run", {"a": 12.5, "a#b": 3.25})
    store.put_ink("skin", "a", (LINE, ARROW))
    store.put_draft("skin", "title: T\n")
    store.keep_screens("left+right", "right")


def assert_filled(store: TalkStore) -> None:
    assert store.place("skin") == Place("a#b", 3, "run", "2026-11-23T12:00:00.000Z")
    assert store.runs("skin") == {"run": {"a": 12.5, "a#b": 3.25}}
    assert store.ink("skin") == {"a": (LINE, ARROW)}
    assert store.draft("skin") == "title: T\n"
    assert store.screens_of("left+right") == "right"
    store.keep_wish("export", "a")
    assert (store.wish("export"), store.wish("x")) == ("a", "")


def test_all_of_it_comes_back(tmp_path: Path) -> None:
    faults: list[Fault] = []
    store = TalkStore(tmp_path, faults.append)
    fill(store)
    assert_filled(store)
    assert store.saved
    other = TalkStore(tmp_path, faults.append)  # without the first being closed: as after a kill
    assert_filled(other)
    assert other.place("other") is None
    assert other.ink("other") == {}
    other.close()
    store.close()
    assert faults == []


def test_what_is_taken_out_stays_out(tmp_path: Path) -> None:
    store = TalkStore(tmp_path)
    fill(store)
    store.put_ink("skin", "a", ())
    store.put_draft("skin", "")
    store.forget_runs("skin")
    store.close()
    again = TalkStore(tmp_path)
    assert (again.ink("skin"), again.draft("skin"), again.runs("skin")) == ({}, "", {})
    again.close()


def test_strokes_come_back_in_their_order_after_any_change(tmp_path: Path) -> None:
    store = TalkStore(tmp_path)
    strokes = [Stroke(Tool.PEN, Ink.FIRST, 0.005, ((number / 100, 0.5),)) for number in range(12)]
    store.put_ink("skin", "a", strokes)
    for now_there in (strokes[:3], strokes[5:], [strokes[0], *strokes[4:]], strokes[::-1], strokes[2:4]):
        store.put_ink("skin", "a", now_there)
        store.put_ink("skin", "a\nb", now_there[:1])
        other = TalkStore(tmp_path)
        assert other.ink("skin") == {"a": tuple(now_there), "a\nb": tuple(now_there[:1])}
        other.close()
    store.close()


def test_only_new_strokes_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = TalkStore(tmp_path)
    store.put_ink("skin", "a", (LINE, ARROW))
    written: list[int] = []
    real = stores._commit

    def count(connection: sqlite3.Connection, changes: dict[stores.Key, str | None]) -> None:
        written.append(len(changes))
        real(connection, changes)

    monkeypatch.setattr(stores, "_commit", count)
    store.put_ink("skin", "a", (LINE, ARROW, LINE))
    store.put_ink("skin", "a", (LINE, ARROW, LINE))
    store.put_ink("skin", "a", ())
    assert written == [1, 3]
    store.close()


def test_the_last_runs_are_kept(tmp_path: Path) -> None:
    store = TalkStore(tmp_path)
    for number in range(RUNS_MOST + 3):
        store.put_times("skin", f"{number:03}", {"a": number})
        store.put_times("skin", f"{number:03}", {"a": number + 1})
    store.put_times("other", "000", {"a": 1})
    assert list(store.runs("skin")) == [f"{number:03}" for number in range(3, RUNS_MOST + 3)]
    store.close()
    again = TalkStore(tmp_path)
    assert len(again.runs("skin")) == RUNS_MOST
    assert len(again.runs("other")) == 1
    again.close()


def test_without_a_folder_it_holds_and_says_nothing() -> None:
    faults: list[Fault] = []
    store = TalkStore(None, faults.append)
    fill(store)
    assert_filled(store)
    store.close()
    assert faults == []


@pytest.mark.parametrize("garbage", [b"no database at all" * 99, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_set_aside(tmp_path: Path, garbage: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(garbage)
    faults: list[Fault] = []
    store = TalkStore(tmp_path, faults.append)
    fill(store)
    assert store.saved
    store.close()
    assert [fault.kind for fault in faults] == [Kind.SET_ASIDE]
    assert "talks.sqlite.broken-1" in str(faults[0])
    assert (tmp_path / f"{FILE_NAME}.broken-1").read_bytes() == garbage
    again = TalkStore(tmp_path)
    assert_filled(again)
    again.close()


def test_a_file_damaged_while_it_is_used_is_begun_anew_with_all_that_is_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: list[Fault] = []
    store = TalkStore(tmp_path, faults.append)
    fill(store)
    real, calls = stores._commit, []

    def damaged(connection: sqlite3.Connection, changes: dict[stores.Key, str | None]) -> None:
        calls.append(1)
        if len(calls) == 1:
            raise _error(sqlite3.SQLITE_CORRUPT)
        real(connection, changes)

    monkeypatch.setattr(stores, "_commit", damaged)
    store.put_draft("other", "more")
    store.close()
    assert [fault.kind for fault in faults] == [Kind.SET_ASIDE]
    again = TalkStore(tmp_path)
    assert_filled(again)
    assert again.draft("other") == "more"
    again.close()


def _error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("it cannot be")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_FULL, Kind.FULL),
        (sqlite3.SQLITE_READONLY, Kind.UNWRITABLE),
        (sqlite3.SQLITE_BUSY, Kind.LOCKED),
    ],
)
def test_a_disk_that_takes_nothing_is_said_once_and_all_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, kind: Kind
) -> None:
    faults: list[Fault] = []
    store = TalkStore(tmp_path, faults.append)
    with monkeypatch.context() as patch:

        def refuse(*_: object) -> None:
            raise _error(code)

        patch.setattr(stores, "_commit", refuse)
        fill(store)
        store.retry()
        store.retry()
        assert_filled(store)
        assert not store.saved
        assert [fault.kind for fault in faults] == [kind]
    store.retry()  # room has been made
    assert store.saved
    assert [fault.kind for fault in faults] == [kind, Kind.SAVED_AGAIN]
    store.close()
    again = TalkStore(tmp_path)
    assert_filled(again)
    again.close()


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    faults: list[Fault] = []
    store = TalkStore(tmp_path / "file", faults.append)
    fill(store)
    store.retry()
    assert_filled(store)
    assert not store.saved
    assert [fault.kind for fault in faults] == [Kind.UNWRITABLE]
    (tmp_path / "file").unlink()
    store.close()  # tries a last time
    again = TalkStore(tmp_path / "file")
    assert_filled(again)
    again.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_may_only_be_read(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        faults: list[Fault] = []
        store = TalkStore(tmp_path, faults.append)
        fill(store)
        assert_filled(store)
        store.close()
        assert [fault.kind for fault in faults] == [Kind.UNWRITABLE]
    finally:
        tmp_path.chmod(0o700)


def test_another_program_that_holds_the_file(tmp_path: Path) -> None:
    faults: list[Fault] = []
    store = TalkStore(tmp_path, faults.append)
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        fill(store)
        assert not store.saved
        other.execute("ROLLBACK")
    store.retry()
    assert store.saved
    assert [fault.kind for fault in faults] == [Kind.LOCKED, Kind.SAVED_AGAIN]
    store.close()


@given(
    st.sampled_from(["place", "times", "ink"]),
    st.text(max_size=30)
    | st.recursive(
        st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["slide", "at", "run", "a"]), inner)
        ),
        max_leaves=12,
    ).map(stores.json.dumps),
)
def test_whatever_stands_in_a_value(what: str, value: str) -> None:
    store = TalkStore(None)
    store._held["skin", what, ""] = value
    place = store.place("skin")
    assert place is None or place.at >= 0
    assert all(seconds >= 0 for run in store.runs("skin").values() for seconds in run.values())
    assert all(stroke.places for strokes in store.ink("skin").values() for stroke in strokes)


def test_a_name_that_is_no_text_keeps_nothing_else_from_the_file(tmp_path: Path) -> None:
    heard: list[Fault] = []
    store = TalkStore(tmp_path, heard.append)
    store.put_place("odd\udcff", Place("a"))
    store.put_draft("odd", "title: \udcff")
    assert store.place("odd\udcff") == Place("a")  # as long as Septa runs
    store.put_place("plain", Place("b"))
    assert store.saved
    store.close()
    assert TalkStore(tmp_path).place("plain") == Place("b")
    assert heard == []


def test_moments_sort_as_they_come() -> None:
    assert now() <= now()
    assert len(now()) == 24
