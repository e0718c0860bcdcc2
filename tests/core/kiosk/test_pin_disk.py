"""The staff's PIN where the disk is full, damaged, held by another or gone: no fresh tries, no open door."""

from __future__ import annotations

import os
import random
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.core.kiosk.doors import CHEAP, RIGHT, WRONG, Clock
from viewer.core.kiosk import pin, store
from viewer.core.kiosk.pin import FILE_NAME, Door, Kind, Verdict, Why

FLIPS = 200


class TestDisk:
    def test_a_try_that_cannot_be_counted_is_not_looked_at(
        self, door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        compared: list[str] = []
        monkeypatch.setattr(pin, "_hash", lambda secret, *_: compared.append(secret) or b"")

        class Full(sqlite3.Connection):
            def execute(self, sql: str, *words: Any) -> sqlite3.Cursor:
                if sql.startswith("INSERT"):
                    error = sqlite3.OperationalError("database or disk is full")
                    error.sqlite_errorcode = 13
                    raise error
                return super().execute(sql, *words)

        real = sqlite3.connect
        monkeypatch.setattr(sqlite3, "connect", lambda *args, **words: real(*args, factory=Full, **words))
        for _ in range(3):
            assert door.try_pin(RIGHT) == Verdict(Kind.STOPPED, why=Why.DISK)
        assert compared == []
        assert [fault.kind for fault in door.faults] == [store.Kind.FULL]
        assert door.has_pin
        with pytest.raises(OSError, match="disk is full"):
            door.reset()

    def test_right_is_right_though_it_cannot_be_taken_back(
        self, door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = pin.open_store
        calls = []

        def second_fails(*args: Any) -> sqlite3.Connection:
            calls.append(1)
            if len(calls) == 2:
                raise store.UnusableError(store.Fault(store.Kind.FULL))
            return real(*args)

        monkeypatch.setattr(pin, "open_store", second_fails)
        assert door.try_pin(RIGHT).kind is Kind.RIGHT
        assert door.failures == 1

    def test_another_program_holds_the_file(self, door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(store, "WAIT_MS", 10)
        with closing(sqlite3.connect(folder / FILE_NAME, isolation_level=None)) as other:
            other.execute("BEGIN EXCLUSIVE")
            assert door.try_pin(RIGHT) == Verdict(Kind.STOPPED, why=Why.DISK)
            other.execute("ROLLBACK")
        assert door.try_pin(RIGHT).kind is Kind.RIGHT

    def test_a_folder_that_cannot_be(self, tmp_path: Path) -> None:
        (tmp_path / "state").write_text("x")
        door = Door(tmp_path / "state", cost=CHEAP)
        assert not door.has_pin
        with pytest.raises(OSError, match="cannot be written"):
            door.set_pin(RIGHT)

    def test_no_handle_is_left_open(self, door: Door) -> None:
        door.try_pin(WRONG)
        before = len(os.listdir("/proc/self/fd"))
        for _ in range(20):
            door.try_pin(RIGHT)
            door.look()
        assert len(os.listdir("/proc/self/fd")) == before

    def test_the_counter_is_gone_and_so_is_the_pin(self, door: Door, folder: Path) -> None:
        for _ in range(5):
            door.try_pin(WRONG)
        (folder / FILE_NAME).unlink()
        assert not door.has_pin
        assert door.try_pin(RIGHT) == Verdict(Kind.NO_PIN)

    def test_a_counter_that_was_changed_is_no_counter(self, door: Door, folder: Path) -> None:
        for _ in range(5):
            door.try_pin(WRONG)
        with closing(sqlite3.connect(folder / FILE_NAME)) as connection:
            connection.execute("UPDATE pin SET run = 0, failures = 0")
            connection.commit()
        door.try_pin(RIGHT)
        assert door.try_pin(RIGHT) == Verdict(Kind.NO_PIN)
        assert (folder / f"{FILE_NAME}.broken-1").exists()

    @pytest.mark.parametrize("seed", range(4))
    def test_no_damage_opens_the_door_or_gives_fresh_tries(self, tmp_path: Path, clock: Clock, seed: int) -> None:
        first = Door(tmp_path / "whole", clock, CHEAP)
        first.set_pin(RIGHT)
        for _ in range(4):
            first.try_pin(WRONG)
        whole, dice = (tmp_path / "whole" / FILE_NAME).read_bytes(), random.Random(seed)
        for number in range(FLIPS // 4):
            folder = tmp_path / str(number)
            folder.mkdir()
            raw = bytearray(whole)
            if number % 3 == 0:
                del raw[dice.randrange(len(raw)) :]
            else:
                place = dice.randrange(200) if number % 3 == 1 else len(raw) - 1 - dice.randrange(200)  # head, or row
                raw[place] ^= 1 << dice.randrange(8)
            (folder / FILE_NAME).write_bytes(raw)
            door = Door(folder, clock, CHEAP)
            kinds = [door.try_pin(WRONG).kind for _ in range(4)]
            assert kinds.count(Kind.WRONG) in (0, 1), (number, kinds)
            assert kinds[-1] in (Kind.WAIT, Kind.NO_PIN), (number, kinds)
            if kinds[-1] is Kind.WAIT:
                assert door.failures == 5
            else:
                door.set_pin(RIGHT)  # staff can begin anew
                assert door.try_pin(RIGHT).kind is Kind.RIGHT
