"""The notebook's file: whole, broken in any way, locked, full, read-only, from another time."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from viewer.core.article.quotes import Quote
from viewer.core.notebook import schema, store
from viewer.core.notebook.faults import Fault, Kind
from viewer.core.notebook.model import Bookmark, Colour, Highlight, Left, Question
from viewer.core.notebook.opening import FILE_NAME, open_notebook
from viewer.core.notebook.store import Store

QUOTE = Quote("Between them lies fat", "below. ", ", and", 40, 21)
DAMAGED = 200


class Heard(list[Fault]):
    def kinds(self) -> list[Kind]:
        return [fault.kind for fault in self]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test waits for a lock, or for the time to try again."""
    monkeypatch.setattr(store, "RETRY_S", 0.0)


def note(number: int) -> Highlight:
    return Highlight(number, "index", "Start", QUOTE, Colour.BLUE, f"note {number}", "2026-11-23T04:09:41Z", "en")


def bookmark(number: int) -> Bookmark:
    return Bookmark(number, f"topic-{number}", "Title", QUOTE, "2026-11-23T04:09:41Z", "en")


def question(number: int) -> Question:
    return Question(number, f"Why {number}?", "index", "", "2026-11-23T04:09:41Z")


def filled(folder: Path, count: int = 40) -> Store:
    kept = Store(folder, "small")
    kept.put_all(map(bookmark, range(1, count)), map(note, range(1, count)), map(question, range(1, count)))
    kept.put_left("en", "index", Left(QUOTE, 2, (1, 3)))
    kept.put_share("index", 0.5)
    kept.put_quiz("first", 2, 3)
    assert kept.saved
    return kept


def same(one: Store, other: Store) -> bool:
    names = ("bookmarks", "highlights", "questions", "ranks", "places", "shares", "quizzes")
    return all(getattr(one, name) == getattr(other, name) for name in names)


class TestKeeping:
    def test_everything_is_there_the_next_time(self, folder: Path, heard: Heard) -> None:
        first = filled(folder)
        second = Store(folder, "small", heard.append)
        assert same(first, second)
        assert heard == []

    def test_what_was_taken_out_stays_out(self, folder: Path) -> None:
        kept = filled(folder)
        assert kept.remove("highlights", 3)
        assert not kept.remove("highlights", 3)
        kept.remove_quiz("first")
        kept.swap_questions(1, 2)
        again = Store(folder, "small")
        assert same(kept, again)
        assert again.ranks[1] > again.ranks[2]

    def test_packs_do_not_meet(self, folder: Path) -> None:
        filled(folder)
        other = Store(folder, "another")
        assert not other.highlights
        other.put_share("index", 0.1)
        assert Store(folder, "small").shares == {"index": 0.5}

    def test_two_windows_write_to_one_file(self, folder: Path) -> None:
        one, other = Store(folder, "small"), Store(folder, "small")
        for number in range(1, 20):
            (one, other)[number % 2].put_highlight(note(number))
        assert one.saved
        assert other.saved
        assert sorted(Store(folder, "small").highlights) == list(range(1, 20))

    def test_without_a_folder_nothing_is_written_or_said(self, tmp_path: Path, heard: Heard) -> None:
        kept = Store(None, "small", heard.append)
        kept.put_highlight(note(1))
        kept.close()
        assert kept.highlights
        assert not kept.saved
        assert heard == []
        assert list(tmp_path.iterdir()) == []

    def test_what_a_person_writes_waits_for_the_disk_and_a_place_does_not(self, folder: Path) -> None:
        kept = Store(folder, "small")
        assert kept._connection is not None

        def level() -> int:
            assert kept._connection is not None
            return int(kept._connection.execute("PRAGMA synchronous").fetchone()[0])

        kept.put_left("en", "index", Left(QUOTE))
        assert level() == 1  # NORMAL
        kept.put_highlight(note(1))
        assert level() == 2  # FULL
        assert kept._connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


class TestVersions:
    def test_an_older_file_is_brought_up_to_date(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        filled(folder).close()
        later = (*schema.STEPS, ("ALTER TABLE highlights ADD COLUMN weight INTEGER NOT NULL DEFAULT 7",))
        monkeypatch.setattr(schema, "STEPS", later)
        monkeypatch.setattr(schema, "VERSION", 2)
        again = Store(folder, "small")
        assert len(again.highlights) == 39
        with closing(sqlite3.connect(folder / FILE_NAME)) as file:
            assert file.execute("SELECT min(weight), version FROM highlights, about").fetchone() == (7, 2)
            assert file.execute("PRAGMA user_version").fetchone() == (2,)

    def test_a_step_that_fails_changes_nothing(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        filled(folder).close()
        with monkeypatch.context() as later:
            later.setattr(schema, "STEPS", (*schema.STEPS, ("ALTER TABLE highlights ADD COLUMN x", "SELECT nothing")))
            later.setattr(schema, "VERSION", 2)
            file = sqlite3.connect(folder / FILE_NAME, isolation_level=None)
            with closing(file), pytest.raises(sqlite3.OperationalError):
                schema.prepare(file)
        heard = Heard()
        assert len(Store(folder, "small", heard.append).highlights) == 39
        assert heard == []

    def test_a_newer_file_is_read_and_left_alone(self, folder: Path, heard: Heard) -> None:
        filled(folder).close()
        with closing(sqlite3.connect(folder / FILE_NAME)) as file:
            file.executescript("PRAGMA user_version = 99; UPDATE about SET version = 99; CREATE TABLE further (x);")
        before = (folder / FILE_NAME).read_bytes()
        kept = Store(folder, "small", heard.append)
        assert len(kept.highlights) == 39
        kept.put_highlight(note(77))
        kept.close()
        assert not kept.saved
        assert heard.kinds() == [Kind.NEWER]
        assert (folder / FILE_NAME).read_bytes() == before


def torn(raw: bytes, dice: random.Random) -> bytes:
    """A file as a bad disk, a full one, or a careless copy leaves it."""
    way = dice.randrange(5)
    if way == 0:
        return raw[: dice.randrange(len(raw))]
    spoilt = bytearray(raw)
    if way == 1:
        for _ in range(dice.choice((1, 1, 3, 20))):
            spoilt[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
    elif way == 2:
        spoilt[dice.randrange(100)] ^= 1 << dice.randrange(8)  # in the header
    elif way == 3:
        page = 4096 * dice.randrange(len(raw) // 4096)
        spoilt[page : page + 4096] = dice.choice((bytes(4096), dice.randbytes(4096)))
    else:
        start = dice.randrange(len(raw))
        spoilt[start : start + 512] = dice.randbytes(len(raw[start : start + 512]))
    return bytes(spoilt)


class TestDamage:
    @pytest.mark.parametrize("block", range(8))
    def test_a_torn_file_always_opens_and_is_kept_aside(self, tmp_path: Path, block: int) -> None:
        """200 files, of which some still hold every note, some none."""
        whole = tmp_path / "whole"
        filled(whole, 400).close()
        raw = (whole / FILE_NAME).read_bytes()
        assert len(raw) > 20 * 4096
        dice = random.Random(block)
        for number in range(DAMAGED // 8):
            folder = tmp_path / f"home-{number}"
            folder.mkdir()
            spoilt = torn(raw, dice)
            (folder / FILE_NAME).write_bytes(spoilt)
            heard = Heard()
            kept = Store(folder, "small", heard.append)
            kept.put_highlight(note(10_000))
            assert kept.saved, heard
            kept.close()
            again = Store(folder, "small", heard.append)
            assert same(kept, again)
            again.close()
            if heard:
                assert heard.kinds() == [Kind.RESCUED]
                assert (folder / f"{FILE_NAME}.broken-1").read_bytes() == spoilt

    def test_most_of_a_damaged_file_is_rescued(self, folder: Path, heard: Heard) -> None:
        filled(folder, 400).close()
        path = folder / FILE_NAME
        raw = bytearray(path.read_bytes())
        middle = len(raw) // 4096 // 2 * 4096
        raw[middle : middle + 4096] = bytes(4096)
        path.write_bytes(raw)
        kept = Store(folder, "small", heard.append)
        assert heard.kinds() == [Kind.RESCUED]
        found = len(kept.bookmarks) + len(kept.highlights) + len(kept.questions)
        assert 600 < found < 3 * 399 + 1

    @pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"not a database at all" * 400])
    def test_what_is_no_notebook(self, folder: Path, heard: Heard, content: bytes) -> None:
        folder.mkdir()
        (folder / FILE_NAME).write_bytes(content)
        kept = Store(folder, "small", heard.append)
        kept.put_highlight(note(1))
        assert kept.saved
        assert heard.kinds() == ([Kind.RESCUED] if content else [])

    def test_somebody_else_s_database_is_put_aside_whole(self, folder: Path, heard: Heard) -> None:
        folder.mkdir()
        with closing(sqlite3.connect(folder / FILE_NAME)) as file:
            file.executescript("CREATE TABLE mine (x); INSERT INTO mine VALUES (1);")
        before = (folder / FILE_NAME).read_bytes()
        assert Store(folder, "small", heard.append)._connection is not None
        assert (folder / f"{FILE_NAME}.broken-1").read_bytes() == before
        assert heard[0].values["file"] == f"{FILE_NAME}.broken-1"

    def test_a_second_broken_file_gets_a_number_of_its_own(self, folder: Path) -> None:
        folder.mkdir()
        for text in (b"first", b"second"):
            (folder / FILE_NAME).write_bytes(text)
            Store(folder, "small").close()
        assert (folder / f"{FILE_NAME}.broken-1").read_bytes() == b"first"
        assert (folder / f"{FILE_NAME}.broken-2").read_bytes() == b"second"

    def test_a_file_that_breaks_while_it_is_open_loses_nothing(self, folder: Path, heard: Heard) -> None:
        kept = filled(folder)
        kept._said = heard.append
        assert kept._connection is not None
        kept._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw = bytearray((folder / FILE_NAME).read_bytes())
        raw[4096:] = bytes(len(raw) - 4096)
        (folder / FILE_NAME).write_bytes(raw)
        kept._connection.execute("PRAGMA shrink_memory")
        kept.put_highlight(note(900))
        kept.remove("highlights", 5)
        assert kept.saved
        assert heard.kinds() == [Kind.RESCUED]
        again = Store(folder, "small")
        assert same(kept, again)
        assert 900 in again.highlights
        assert 5 not in again.highlights


@pytest.fixture
def held(folder: Path) -> Iterator[sqlite3.Connection]:
    """Another program that lets nobody in until it is closed."""
    filled(folder).close()
    with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        other.execute("UPDATE shares SET share = 0.25")
        yield other


class TestOutOfReach:
    def test_a_locked_file_is_written_once_it_is_free(
        self, folder: Path, heard: Heard, held: sqlite3.Connection
    ) -> None:
        opened = open_notebook(folder, wait_ms=0)
        assert opened.connection is None
        kept = Store(folder, "small", heard.append)
        kept.put_highlight(note(500))
        kept.put_highlight(note(501))
        kept.remove("highlights", 501)
        assert not kept.saved
        assert heard.kinds() == [Kind.LOCKED]
        held.execute("COMMIT")
        held.close()
        kept.retry()
        assert kept.saved
        assert heard.kinds() == [Kind.LOCKED, Kind.SAVED_AGAIN]
        again = Store(folder, "small")
        assert 500 in again.highlights
        assert 501 not in again.highlights
        assert len(again.highlights) == 40

    def test_a_full_disk(self, folder: Path, heard: Heard) -> None:
        kept = filled(folder)
        kept._said = heard.append
        assert kept._connection is not None
        pages = kept._connection.execute("PRAGMA page_count").fetchone()[0]
        kept._connection.execute(f"PRAGMA max_page_count = {pages}")  # what SQLite says is what a full disk says
        long = "a long note " * 1500
        kept.put_highlight(Highlight(900, "index", "Start", QUOTE, Colour.PINK, long, "", "en"))
        assert not kept.saved
        assert heard.kinds() == [Kind.FULL]
        assert 900 in kept.highlights
        assert 900 not in Store(folder, "small").highlights
        kept.put_highlight(note(901))
        assert heard.kinds() == [Kind.FULL]  # said once
        kept._connection.execute("PRAGMA max_page_count = 1000000")
        kept.close()
        assert {900, 901} <= set(Store(folder, "small").highlights)
        assert heard.kinds() == [Kind.FULL, Kind.SAVED_AGAIN]

    def test_a_folder_that_cannot_be(self, tmp_path: Path, heard: Heard) -> None:
        (tmp_path / "home").write_text("a file where the folder should be")
        kept = Store(tmp_path / "home", "small", heard.append)
        kept.put_highlight(note(1))
        kept.close()
        assert heard.kinds() == [Kind.UNWRITABLE]
        assert heard[0].values["reason"]
        assert kept.highlights

    def test_a_read_only_file_is_read(self, folder: Path, heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
        filled(folder).close()
        connect = sqlite3.connect

        def read_only(path: Path, **words: object) -> sqlite3.Connection:
            made = connect(path, **words)  # type: ignore[call-overload]
            if path == folder / FILE_NAME:
                made.execute("PRAGMA query_only = ON")  # nobody may write; whoever owns the machine could
            return made  # type: ignore[no-any-return]

        monkeypatch.setattr(sqlite3, "connect", read_only)
        kept = Store(folder, "small", heard.append)
        assert len(kept.highlights) == 39
        kept.put_highlight(note(700))
        assert not kept.saved
        assert heard.kinds() == [Kind.UNWRITABLE]
        monkeypatch.undo()

    @pytest.mark.skipif(os.geteuid() == 0, reason="whoever owns the machine may write everywhere")
    def test_a_read_only_folder_is_read(self, folder: Path, heard: Heard) -> None:
        filled(folder).close()
        folder.chmod(0o500)
        (folder / FILE_NAME).chmod(0o400)
        try:
            kept = Store(folder, "small", heard.append)
            assert len(kept.highlights) == 39
            kept.put_highlight(note(700))
            assert heard.kinds() == [Kind.UNWRITABLE]
        finally:
            folder.chmod(0o700)

    def test_a_damaged_file_that_cannot_be_moved(
        self, folder: Path, heard: Heard, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        filled(folder, 400).close()
        raw = bytearray((folder / FILE_NAME).read_bytes())
        raw[-4096:] = bytes(4096)
        raw[70] ^= 0xFF  # of the application's id
        (folder / FILE_NAME).write_bytes(raw)

        def refuse(*_words: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(os, "replace", refuse)
        kept = Store(folder, "small", heard.append)
        kept.put_highlight(note(1000))
        assert not kept.saved
        assert set(heard.kinds()) == {Kind.STUCK}
        assert len(kept.bookmarks) > 100
