"""A quiet word at the foot of the article: it was taken up where it was left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX


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
        self.top = QPushButton(self.tr("Start from the top"), self)
        self.close_button = QToolButton(self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.top.clicked.connect(self.top_wanted)
        self.close_button.clicked.connect(self.leave_wanted)
        self.setAccessibleName(self.words.text())
        self._row = FlowLayout()
        for widget in (self.words, self.top, self.close_button):
            self._row.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._row)
        self.set_theme(theme, scale)
        over.installEventFilter(self)

    def set_theme(self, theme: Theme, scale: float) -> None:
        em = BASE_PX * scale
        self._em = em
        self._column.setContentsMargins(round(em * 0.9), round(em * 0.4), round(em * 0.4), round(em * 0.4))
        self._row.set_spacing(round(em * 0.5))
        size = round(em)
        self.close_button.setIcon(icon("close", theme.ink, size))
        self.close_button.setIconSize(QSize(size, size))
        self.place()

    def come(self) -> None:
        self.show()
        self.raise_()
        self.place()

    def place(self) -> None:
        """At the foot, in the middle."""
        if self.isHidden():
            return
        self.ensurePolished()
        margins = self._column.contentsMargins()
        frame = margins.left() + margins.right() + 2
        parts = (self.words.fontMetrics().horizontalAdvance(self.words.text()) + 8, self.top.sizeHint().width())
        one_line = sum(parts) + self.close_button.sizeHint().width() + 2 * self._row.gap
        width = min(one_line + frame, self._over.width() - round(self._em))
        height = self._row.heightForWidth(width - frame) + margins.top() + margins.bottom() + 2
        left = (self._over.width() - width) // 2
        self.setGeometry(left, self._over.height() - height - round(self._em * 0.8), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return bool(super().eventFilter(watched, event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave_wanted.emit()
        else:
            super().keyPressEvent(event)
