"""The staff's PIN: no more tries than allowed, whatever is done to the clock, the program, the disk and the file."""

from __future__ import annotations

import hashlib
import multiprocessing
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from tests.core.kiosk.doors import CHEAP, RIGHT, WRONG, Clock
from viewer.core.kiosk import pin, store
from viewer.core.kiosk.pin import FILE_NAME, Door, Kind, Verdict, WeakPinError, Why, wait_after

REPO = Path(__file__).resolve().parents[3]


class TestChoosing:
    def test_there_is_no_pin_to_begin_with(self, folder: Path) -> None:
        door = Door(folder)
        assert not door.has_pin
        for guess in ("", "0000", "000000", "123456"):
            assert door.try_pin(guess) == Verdict(Kind.NO_PIN)
        door.reset()
        assert not folder.exists()  # looking makes nothing

    @pytest.mark.parametrize(
        "weak",
        [
            "", "12345", "1234x6", "１２３４５６", "١٢٣٤٥٦", "123456", "000000", "999999", "654321", "890123",
            "210987", "135791", "121212", "123123", "123321", "112233", "111222", "1" * 40,
        ],
    )  # fmt: skip
    def test_a_weak_pin_is_refused_in_words(self, folder: Path, weak: str) -> None:
        with pytest.raises(ValueError, match=r"^A PIN .*\.$"):
            Door(folder, cost=CHEAP).set_pin(weak)
        assert not folder.exists()

    @pytest.mark.parametrize("good", ["280746", "000001", "194837261", "3" * 20 + "1" * 12])
    def test_any_other_is_taken(self, folder: Path, good: str) -> None:
        door = Door(folder, cost=CHEAP)
        door.set_pin(good)
        assert door.try_pin(good).kind is Kind.RIGHT
        assert door.try_pin(good[:-1]).kind is Kind.WRONG

    def test_a_weak_pin_leaves_the_one_there_is(self, door: Door) -> None:
        with pytest.raises(WeakPinError):
            door.set_pin("123456")
        assert door.try_pin(RIGHT).kind is Kind.RIGHT

    def test_a_new_pin_takes_the_place_of_the_old_with_no_wrong_tries(self, door: Door) -> None:
        for _ in range(5):
            door.try_pin(WRONG)
        door.set_pin("746280")
        assert door.failures == 0
        assert door.try_pin(RIGHT).kind is Kind.WRONG
        assert door.try_pin("746280").kind is Kind.RIGHT

    def test_only_a_hash_is_on_the_disk_and_for_nobody_else(self, door: Door, folder: Path) -> None:
        raw = b"".join(one.read_bytes() for one in folder.iterdir())
        assert RIGHT.encode() not in raw
        assert (folder / FILE_NAME).stat().st_mode & 0o077 == 0
        assert [one.name for one in folder.iterdir()] == [FILE_NAME]


def test_the_numbers_are_those_of_owasp_and_nist(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OWASP Password Storage: scrypt N = 2^17, r = 8, p = 1. NIST SP 800-63B: 6 digits, 100 failures, salt ≥ 32 bit."""
    asked: list[dict[str, Any]] = []
    real = hashlib.scrypt

    def noted(secret: bytes, **words: Any) -> bytes:
        asked.append(words)
        return real(secret, **words)

    monkeypatch.setattr(hashlib, "scrypt", noted)
    door = Door(folder)
    door.set_pin(RIGHT)
    assert door.try_pin(RIGHT).kind is Kind.RIGHT
    first, second = asked
    for words in asked:
        assert (words["n"], words["r"], words["p"]) == (131072, 8, 1)
        assert words["dklen"] >= 32
        assert len(words["salt"]) >= 16
    assert first["salt"] == second["salt"]
    door.set_pin(RIGHT)
    assert asked[-1]["salt"] != first["salt"]
    assert (pin.DIGITS[0], pin.TRIES, pin.WAIT_S, pin.FAILURES_MAX) == (6, 5, 30, 100)
    with closing(store.open_store(folder / FILE_NAME, pin.LAYOUT)) as connection:
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 3  # EXTRA: FULL, and the folder as well
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


class TestCounting:
    def test_five_tries_then_thirty_seconds_and_twice_as_long_each_time(self, door: Door, clock: Clock) -> None:
        assert door.look() == Verdict(Kind.READY, left=5)
        for left in (4, 3, 2, 1):
            assert door.try_pin(WRONG) == Verdict(Kind.WRONG, left=left)
        assert door.try_pin(WRONG) == Verdict(Kind.WRONG, wait_s=30)
        for wait_s in (30, 60, 120, 240, 480):
            assert door.try_pin(RIGHT) == Verdict(Kind.WAIT, wait_s=wait_s)  # not even the right one
            clock.now += wait_s - 0.5
            assert door.try_pin(RIGHT) == Verdict(Kind.WAIT, wait_s=1)
            clock.now += 0.5
            assert door.look() == Verdict(Kind.READY, left=1)
            assert door.try_pin(WRONG) == Verdict(Kind.WRONG, wait_s=wait_s * 2)
        assert door.failures == 10
        clock.now += 960
        assert door.try_pin(RIGHT) == Verdict(Kind.RIGHT, left=5)
        assert door.try_pin(WRONG) == Verdict(Kind.WRONG, left=4)

    def test_the_right_pin_takes_back_its_own_count_only(self, door: Door) -> None:
        for _ in range(3):
            door.try_pin(WRONG)
        for _ in range(10):
            assert door.try_pin(RIGHT).kind is Kind.RIGHT
        assert door.failures == 3

    def test_after_a_hundred_only_the_operator(self, door: Door, folder: Path, clock: Clock) -> None:
        for number in range(1, 101):
            verdict = door.try_pin(WRONG)
            clock.now += 10**6
            assert verdict.kind is (Kind.STOPPED if number == 100 else Kind.WRONG)
        stopped = Verdict(Kind.STOPPED, why=Why.FAILURES)
        for other in (door, Door(folder, clock, CHEAP)):
            assert other.try_pin(RIGHT) == other.look() == stopped
            assert other.has_pin
        door.reset()
        assert door.try_pin(RIGHT).kind is Kind.RIGHT

    def test_the_last_tries_are_told_as_such(self, door: Door, clock: Clock) -> None:
        while door.failures < 98:
            door.try_pin(WRONG)
            clock.now += 10**6
        door.try_pin(RIGHT)
        assert door.look() == Verdict(Kind.READY, left=2)

    def test_a_restart_keeps_the_count_and_begins_the_wait_anew(self, door: Door, folder: Path, clock: Clock) -> None:
        for _ in range(6):
            door.try_pin(WRONG)
            clock.now += 29
        assert door.failures == 5
        for _ in range(3):
            again = Door(folder, clock, CHEAP)
            clock.now += 29
            assert again.try_pin(RIGHT) == Verdict(Kind.WAIT, wait_s=30)
        clock.now += 30
        assert again.try_pin(RIGHT).kind is Kind.RIGHT

    def test_a_clock_that_steps_back_gives_no_try(self, door: Door, clock: Clock) -> None:
        for _ in range(5):
            door.try_pin(WRONG)
        clock.now -= 10**6
        assert door.try_pin(RIGHT) == Verdict(Kind.WAIT, wait_s=30)
        clock.now += 30
        assert door.try_pin(RIGHT).kind is Kind.RIGHT

    def test_a_wait_begins_when_the_answer_is_told(
        self, door: Door, clock: Clock, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """However slow the machine is: or those who ask again and again would wait less than they are told."""
        real = hashlib.scrypt

        def slow(*args: Any, **words: Any) -> bytes:
            clock.now += 20
            return real(*args, **words)

        monkeypatch.setattr(hashlib, "scrypt", slow)
        for _ in range(5):
            verdict = door.try_pin(WRONG)
        assert verdict.wait_s == 30
        assert door.look() == Verdict(Kind.WAIT, wait_s=30)

    def test_a_wait_has_an_end(self) -> None:
        waits = [wait_after(run) for run in range(120)]
        assert waits[:8] == [0, 0, 0, 0, 0, 30, 60, 120]
        assert waits == sorted(waits)
        assert waits[-1] == 86_400

    def test_what_is_no_pin_is_a_wrong_one(self, door: Door) -> None:
        for odd in ("", "x" * 10_000, "\ud800", "\0"):
            assert door.try_pin(odd).kind is Kind.WRONG
        assert door.failures == 4

    def test_another_program_tries_meanwhile(self, door: Door, folder: Path, clock: Clock) -> None:
        other = Door(folder, clock, CHEAP)
        for number in range(5):
            assert (door, other)[number % 2].try_pin(WRONG).kind is Kind.WRONG
        assert door.try_pin(RIGHT) == other.try_pin(RIGHT) == Verdict(Kind.WAIT, wait_s=30)

    def test_the_count_is_on_the_disk_before_the_pin_is_compared(
        self, door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        seen: list[int] = []
        real = hashlib.scrypt

        def looked(*args: Any, **words: Any) -> bytes:
            with closing(sqlite3.connect(f"{(folder / FILE_NAME).as_uri()}?mode=ro", uri=True)) as connection:
                seen.append(connection.execute("SELECT failures FROM pin").fetchone()[0])
            return real(*args, **words)

        monkeypatch.setattr(hashlib, "scrypt", looked)
        door.try_pin(WRONG)
        door.try_pin(RIGHT)
        assert seen == [1, 2]
        assert door.failures == 1

    def test_a_pin_that_is_changed_during_a_try_is_not_opened_by_the_old_one(
        self, door: Door, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        real = hashlib.scrypt

        def changed(*args: Any, **words: Any) -> bytes:
            monkeypatch.setattr(hashlib, "scrypt", real)
            Door(folder, cost=CHEAP).set_pin("746280")
            return real(*args, **words)

        monkeypatch.setattr(hashlib, "scrypt", changed)
        assert door.try_pin(RIGHT).kind is Kind.WRONG
        assert door.failures == 0  # of the new PIN

    def test_no_memory_for_scrypt(self, door: Door, monkeypatch: pytest.MonkeyPatch) -> None:
        def none(*args: Any, **words: Any) -> bytes:
            raise ValueError("memory limit exceeded")

        monkeypatch.setattr(hashlib, "scrypt", none)
        assert door.try_pin(RIGHT) == Verdict(Kind.STOPPED, why=Why.DISK)
        assert door.failures == 1


class Burglar(RuleBasedStateMachine):
    """Tries, waits, restarts, kills before and after the comparison, as it likes. Never is it right."""

    def __init__(self) -> None:
        super().__init__()
        from tempfile import TemporaryDirectory

        self.home = TemporaryDirectory(prefix="septa-burglar-")
        self.clock = Clock()
        self.doors = [self.fresh(), self.fresh()]
        self.doors[0].set_pin(RIGHT)
        self.compared: list[float] = []  # when

    def teardown(self) -> None:
        self.home.cleanup()

    def fresh(self) -> Door:
        return Door(Path(self.home.name), self.clock, CHEAP)

    @rule(which=st.integers(0, 1), times=st.integers(1, 12))
    def guess(self, which: int, times: int) -> None:
        for _ in range(times):
            if self.doors[which].try_pin(WRONG).kind is Kind.WRONG:
                self.compared.append(self.clock.now)

    @rule(seconds=st.one_of(st.floats(0, 40), st.sampled_from([29.9, 30.0, 60.0, 10**5])))
    def wait(self, seconds: float) -> None:
        self.clock.now += seconds

    @rule(which=st.integers(0, 1))
    def restart(self, which: int) -> None:
        self.doors[which] = self.fresh()

    @rule(which=st.integers(0, 1))
    def killed_while_comparing(self, which: int) -> None:
        real, before = pin._hash, self.doors[which].failures

        def killed(*args: Any) -> bytes:
            raise KeyboardInterrupt

        pin._hash = killed  # type: ignore[assignment]
        try:
            self.doors[which].try_pin(WRONG)
        except KeyboardInterrupt:
            assert self.doors[which].failures == before + 1
            self.compared.append(self.clock.now)
        finally:
            pin._hash = real
        self.doors[which] = self.fresh()

    @invariant()
    def every_try_is_counted_and_none_came_too_soon(self) -> None:
        assert self.doors[0].failures == len(self.compared) <= 100
        for number in range(5, len(self.compared)):
            apart = self.compared[number] - self.compared[number - 1]
            assert apart >= wait_after(number) - 1e-6, (number, apart)

    @rule(which=st.integers(0, 1))
    def stop_is_for_good(self, which: int) -> None:
        if len(self.compared) >= 99:
            self.clock.now += 10**6
            self.doors[which].try_pin(WRONG)
            self.compared.append(self.clock.now) if len(self.compared) == 99 else None
            assert self.doors[which].try_pin(RIGHT).kind is Kind.STOPPED


def test_whatever_a_burglar_does_no_more_tries_than_allowed() -> None:
    run_state_machine_as_test(Burglar, settings=settings(max_examples=20, stateful_step_count=30, deadline=None))


def test_brute_force_for_years_finds_a_hundred_tries(door: Door, folder: Path, clock: Clock) -> None:
    """One who restarts the machine at will and waits as it must: what counts is how many PINs are compared."""
    dice, compared = random.Random(5), 0
    for number in range(600):
        verdict = door.try_pin(f"{dice.randrange(200_000):06}")
        compared += verdict.kind is Kind.WRONG or (verdict.kind is Kind.STOPPED and compared == 99)
        clock.now += verdict.wait_s if number % 3 else 31
        if number % 7 == 0:
            door = Door(folder, clock, CHEAP)
        clock.now += 90_000 if number > 60 else 0
    assert compared == 100
    assert door.look().why is Why.FAILURES


def guess_at_once(folder: str, ready: Any, out: Any) -> None:
    door = Door(Path(folder), Clock(), CHEAP)
    ready.wait()
    out.put([door.try_pin(WRONG).kind.name for _ in range(20)])


def test_two_programs_at_once_get_no_try_more(door: Door, folder: Path) -> None:
    words = multiprocessing.get_context("spawn")
    ready, out = words.Barrier(3), words.Queue()
    others = [words.Process(target=guess_at_once, args=(str(folder), ready, out)) for _ in range(3)]
    for other in others:
        other.start()
    told = [kind for _ in others for kind in out.get(timeout=120)]
    for other in others:
        other.join(120)
    assert told.count("WRONG") == 5
    assert door.failures == 5
    assert "RIGHT" not in told


def test_threads_at_once_get_no_try_more(door: Door) -> None:
    told: list[Kind] = []
    threads = [threading.Thread(target=lambda: told.append(door.try_pin(WRONG).kind)) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert told.count(Kind.WRONG) == 5
    assert door.failures == 5


LOOP = """
import sys
from pathlib import Path
from viewer.core.kiosk.pin import Cost, Door
folder, now = Path(sys.argv[1]), [0.0]
def clock():
    now[0] += 1e6
    return now[0]
door = Door(folder, clock, Cost(2, 8, 1))
while True:
    door.try_pin("280747")
    print(door.failures, flush=True)
"""


def test_no_kill_loses_a_counted_try(door: Door, folder: Path) -> None:
    dice, told = random.Random(3), 0
    for _ in range(6):
        with subprocess.Popen(
            [sys.executable, "-c", LOOP, str(folder)], cwd=REPO, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            for _ in range(dice.randrange(1, 12)):
                told = int(child.stdout.readline())
            child.send_signal(signal.SIGKILL)
            told = max([told, *(int(line) for line in child.stdout.read().splitlines())])
        assert told <= door.failures <= min(told + 1, 100)
        told = door.failures
