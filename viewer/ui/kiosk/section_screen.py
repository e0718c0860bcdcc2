"""The kiosk's screen: section."""

from __future__ import annotations

from viewer.ui.kiosk.screen import Screen


class SectionScreen(Screen):
    """To be built."""
