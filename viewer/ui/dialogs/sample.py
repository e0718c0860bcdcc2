"""A few lines of text as an article would have them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from viewer.core.settings import Settings
from viewer.core.theme import Theme
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.fonts import prose_character_px, text_font
from viewer.ui.theme.style import BASE_PX


class Sample(QTextBrowser):
    """Shows letters, size, length of lines and spacing; the keys pass it by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("How text looks now"))
        self.document().setDocumentMargin(0)
        self._look: tuple[Theme, Settings] | None = None

    def show_text(self, theme: Theme, settings: Settings) -> None:
        """Dress the lines anew. The font is the one that the program is read in."""
        self._look = (theme, settings)
        em = BASE_PX * settings.text_scale
        self.document().setDefaultFont(text_font(em))
        self.document().setDefaultStyleSheet(article_css(theme, settings.text_scale, BASE_PX, settings.spacing))
        first = self.tr("The bands tie the skin to what lies below. Where they hold, the surface stays down.")
        second = self.tr("Between them lies soft fat. Where it has room, the surface rises.")
        self.setHtml(f"<html><body><p>{first}</p><p>{second}</p></body></html>")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Lines no longer than wanted, and as high as they need."""
        if self._look is None:
            return
        settings = self._look[1]
        column = round(settings.line_length * prose_character_px(text_font(BASE_PX * settings.text_scale)))
        self.setViewportMargins(0, 0, max(0, self.width() - column), 0)
        self.document().setTextWidth(min(column, self.width()))
        self.setFixedHeight(round(self.document().size().height()))
