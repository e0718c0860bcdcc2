"""What every journey shares: an X server of its own, and Septa running there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driven import Septa, started
from tests.journeys.xserver import XServer, missing, x_server


@pytest.fixture
def screen() -> Iterator[XServer]:
    """A real screen of 1600 × 900 pixels. Skips where Xvfb is missing, unless SEPTA_REQUIRE_JOURNEYS is set (CI)."""
    lacking = missing()
    if lacking:
        words = f"{' and '.join(lacking)} missing; on Debian: sudo apt-get install -y xvfb xdotool"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)
    with x_server(1600, 900) as server:
        yield server


@pytest.fixture
def septa(screen: XServer, septa_home: Path) -> Iterator[Septa]:
    """Septa on the screen, article and picture painted."""
    with started(screen, septa_home) as program:
        yield program
