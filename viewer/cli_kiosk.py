"""``septa kiosk …``: what staff do on the command line to set a kiosk up and to look after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.kiosk.machine import Screen
    from viewer.core.order import Order


def run(order: Order, screens: Callable[[], tuple[tuple[Screen, ...], str]]) -> int:
    """Do ``order.action``; the process's status."""
    del order, screens
    return 2
