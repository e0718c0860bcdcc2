"""The speaker's notes: as large as the speaker wants them. They are plain words; nothing in them can be opened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScroller, QTextBrowser, QWidget

from viewer.ui.theme.fonts import text_font

SIZES = (0.8, 0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0, 2.4, 2.8)  # of the usual size
USUAL = 4


class NotesView(QTextBrowser):
    """Scrolls by wheel, finger and key; the keys themselves belong to the slides. Who comes back to a slide finds its
    notes where they were left."""

    sized = Signal(int)  # by the speaker: the number of the size

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._at = USUAL
        self._px = 17.0
        self._words = self._key = ""
        self._left: dict[str, float] = {}  # by slide: how much of what can be scrolled was above
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Notes"))
        self.document().setDocumentMargin(0)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def factor(self) -> float:
        """Of the usual size."""
        return SIZES[self._at]

    def set_notes(self, words: str, key: str = "") -> None:
        """Plain words, lines as they stand; ``key`` is the slide's. Shown from where they were left, else from their
        beginning."""
        if (words, key) == (self._words, self._key) and self.toPlainText():
            return
        bar = self.verticalScrollBar()
        if self._words:
            self._left[self._key] = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._words, self._key = words, key
        self.setPlainText(words or self.tr("No notes on this slide."))
        bar.setValue(round(self._left.get(key, 0.0) * bar.maximum()))

    def set_px(self, px: float) -> None:
        self._px = px
        self._dress()

    def size_by(self, steps: int) -> None:
        """Larger (+1) or smaller (-1), as far as sizes go."""
        self.set_step(self._at + steps)
        self.sized.emit(self._at)

    def set_step(self, step: int) -> None:
        """One of the sizes, by its number: for what is kept from talk to talk."""
        self._at = min(max(step, 0), len(SIZES) - 1)
        self._dress()

    @property
    def step(self) -> int:
        return self._at

    def scroll_by(self, steps: int) -> None:
        """A few lines down (+1) or up (-1)."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + steps * round(0.6 * self.viewport().height()))

    def _dress(self) -> None:
        self.document().setDefaultFont(text_font(self._px * self.factor))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._dress()  # a style sheet sets its own size into the document
