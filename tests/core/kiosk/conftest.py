"""Fixtures of the staff's PIN."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.kiosk.doors import CHEAP, RIGHT, Clock
from viewer.core.kiosk.pin import Door


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def door(folder: Path, clock: Clock) -> Door:
    door = Door(folder, clock, CHEAP)
    door.set_pin(RIGHT)
    return door
