"""The kiosk's screen: article."""

from __future__ import annotations

from viewer.ui.kiosk.screen import Screen


class ArticleScreen(Screen):
    """To be built."""
