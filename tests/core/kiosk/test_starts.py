"""Starts that fail in a row are counted, whatever the folder holds; soft restarts keep their distance."""

from __future__ import annotations

import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.kiosk import starts
from viewer.core.kiosk.starts import FILE_NAME, RESTART_WAIT_S


def test_failed_starts_add_up_until_one_is_healthy(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "kiosk"
    assert [starts.begin(folder) for _ in range(5)] == [0, 1, 2, 3, 4]
    starts.healthy(folder)
    assert starts.begin(folder) == 0


def test_an_end_that_was_wanted_is_no_failure(tmp_path: Path) -> None:
    for _ in range(10):
        starts.begin(tmp_path)
        starts.forgive(tmp_path)
    assert starts.begin(tmp_path) == 0
    assert starts.begin(tmp_path) == 1
    starts.forgive(tmp_path)  # the second one was wanted, the first one stays a failure
    assert starts.begin(tmp_path) == 1


def test_forgiving_after_a_healthy_minute_takes_nothing_below_zero(tmp_path: Path) -> None:
    starts.begin(tmp_path)
    starts.healthy(tmp_path)
    starts.forgive(tmp_path)
    assert starts.begin(tmp_path) == 0


@given(st.one_of(st.binary(max_size=200), st.sampled_from([b"[" * 4000, b'{"failed": 1e400}', b'{"failed": true}'])))
def test_garbage_counts_as_none(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("starts")
    (folder / FILE_NAME).write_bytes(content)
    assert starts.begin(folder) == 0
    assert starts.begin(folder) == 1


@pytest.mark.parametrize("value", ["-1", '"3"', "null", "1.5", "true", str(1 << 60)])
def test_a_value_that_cannot_be_is_none(tmp_path: Path, value: str) -> None:
    (tmp_path / FILE_NAME).write_text(f'{{"failed": {value}, "soft": {value}, "more": 1}}', "ascii")
    assert starts.load(tmp_path) == starts.Starts()


def test_a_folder_and_a_pipe_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    os.mkfifo(tmp_path / f"{FILE_NAME}.new")
    assert [starts.begin(tmp_path), starts.begin(tmp_path)] == [0, 1]
    (tmp_path / FILE_NAME).unlink()
    os.mkfifo(tmp_path / FILE_NAME)
    assert [starts.begin(tmp_path), starts.begin(tmp_path)] == [0, 1]


def test_where_nothing_can_be_written_starts_count_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    starts.begin(tmp_path)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert [starts.begin(tmp_path), starts.begin(tmp_path)] == [1, 1]  # what was there is whole
    assert not starts.soft_restart(tmp_path, 1e9, RESTART_WAIT_S - 1)
    assert starts.soft_restart(tmp_path, 1e9, RESTART_WAIT_S)
    starts.healthy(tmp_path)
    starts.forgive(tmp_path)
    assert os.listdir(tmp_path) == [FILE_NAME]


def test_soft_restarts_keep_their_distance(tmp_path: Path) -> None:
    now = 1_800_000_000.0
    assert starts.soft_restart(tmp_path, now, 60)
    assert not starts.soft_restart(tmp_path, now + RESTART_WAIT_S - 1, 60)
    assert starts.soft_restart(tmp_path, now + RESTART_WAIT_S, 60)


def test_a_picture_that_stays_black_is_given_up_step_by_step(tmp_path: Path) -> None:
    """Asked every minute for two days, there are some ten restarts and not 288."""
    times = [
        float(60 * minute) for minute in range(2 * 24 * 60) if starts.soft_restart(tmp_path, 60.0 * minute + 1e9, 60)
    ]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert gaps == sorted(gaps)
    assert min(gaps) >= RESTART_WAIT_S
    assert 5 <= len(times) <= 10


@pytest.mark.parametrize("jump_s", [-365 * 86_400, 3650 * 86_400])
def test_a_clock_that_jumps_allows_one_restart_and_no_more(tmp_path: Path, jump_s: int) -> None:
    now = 1_800_000_000.0
    assert starts.soft_restart(tmp_path, now, 60)
    assert starts.soft_restart(tmp_path, now + jump_s, 60)
    assert not starts.soft_restart(tmp_path, now + jump_s + 60, 60)


def test_a_time_before_1970_is_a_time(tmp_path: Path) -> None:
    assert starts.soft_restart(tmp_path, -5.0, 60)
    assert not starts.soft_restart(tmp_path, -5.0, 60)


def test_counting_starts_and_restarts_do_not_disturb_each_other(tmp_path: Path) -> None:
    starts.begin(tmp_path)
    assert starts.soft_restart(tmp_path, 1e9, 60)
    assert starts.begin(tmp_path) == 1
    assert starts.load(tmp_path).soft == 1
