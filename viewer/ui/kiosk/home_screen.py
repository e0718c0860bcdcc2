"""The kiosk's screen: home."""

from __future__ import annotations

from viewer.ui.kiosk.screen import Screen


class HomeScreen(Screen):
    """To be built."""
