"""The kiosk's screen: search."""

from __future__ import annotations

from viewer.ui.kiosk.screen import Screen


class SearchScreen(Screen):
    """To be built."""
