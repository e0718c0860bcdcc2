"""The kiosk's screen: picture."""

from __future__ import annotations

from viewer.ui.kiosk.screen import Screen


class PictureScreen(Screen):
    """To be built."""
