"""A door to try: its PIN, and a clock that a test turns."""

from __future__ import annotations

from viewer.core.kiosk.pin import Cost

RIGHT, WRONG = "280746", "280747"
CHEAP = Cost(2, 8, 1)  # the counting is what is tested


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now
