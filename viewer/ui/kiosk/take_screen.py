"""The kiosk's screen: take."""

from __future__ import annotations

from viewer.ui.kiosk.screen import Screen


class TakeScreen(Screen):
    """To be built."""
