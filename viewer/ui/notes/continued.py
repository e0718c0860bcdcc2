"""A quiet word at the foot of the article: it was taken up where it was left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QToolButton, QWidget

from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

MOST_SHARE = 0.5  # of the height of what it floats over


class Continued(QFrame):
    """Floats over the foot of ``over``; takes no keys and no room, and goes when the reader goes on."""

    top_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, theme: Theme, scale: float, over: QWidget) -> None:
        super().__init__(over)
        self.hide()
        self.setProperty("role", "card")
        self._over = over
        self.words = QLabel(self.tr("Continued where you stopped"), self)
        self.words.setWordWrap(True)
        self.top = QPushButton(self.tr("From the top"), self)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.top.clicked.connect(self.top_wanted)
        self.close_button.clicked.connect(self.leave_wanted)
        self.setAccessibleName(self.words.text())
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(self.words, 0, 0)
        self._grid.addWidget(self.top, 0, 1)
        self._grid.addWidget(self.close_button, 0, 2)
        self.set_theme(theme, scale)
        over.installEventFilter(self)

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = BASE_PX * scale
        self._em = em
        pad = round(em * 0.4)
        self._grid.setContentsMargins(pad, pad, pad, pad)
        self.words.setContentsMargins(pad, 0, 0, 0)
        self._grid.setSpacing(round(em * 0.4))
        size = round(em)
        self.close_button.setIcon(icon("close", theme.ink, size))
        self.close_button.setIconSize(QSize(size, size))
        self.place()

    def come(self) -> None:
        self.show()
        self.raise_()
        self.place()

    def place(self) -> None:
        """At the foot, in the middle; the button below the words where they lack the room side by side."""
        if self.isHidden():
            return
        self.ensurePolished()
        self.words.show()
        self.close_button.show()
        most = self._over.width() - round(self._em)
        margins, gap = self._grid.contentsMargins(), self._grid.spacing()
        words = self.words.fontMetrics().horizontalAdvance(self.words.text()) + round(self._em)
        rest = self.close_button.sizeHint().width() + gap + margins.left() + margins.right() + 2
        one_line = words + self.top.sizeHint().width() + gap + rest
        self._grid.removeWidget(self.top)
        if one_line <= most:
            self._grid.addWidget(self.top, 0, 1)
        else:
            self._grid.addWidget(self.top, 1, 0, 1, 3)
        width = min(one_line, most)
        height = self._height(width)
        if height > self._over.height() * MOST_SHARE:  # large text in a low window: the button says enough
            self.words.hide()
            self.close_button.hide()
            self._grid.removeWidget(self.top)
            self._grid.addWidget(self.top, 0, 0, 1, 3)
            height = self._height(width)
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - round(self._em * 0.8), width, height)

    def _height(self, width: int) -> int:
        grid = self._grid
        return (grid.totalHeightForWidth(width) if grid.hasHeightForWidth() else grid.totalSizeHint().height()) + 2

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return bool(super().eventFilter(watched, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)
