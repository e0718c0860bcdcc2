"""A drawer under the picture: it stands in the controls' place, scrolls, and closes with Esc or its button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll


class Drawer(QFrame):
    """A title, a way out, and whatever lies in it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "drawer")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = QLabel(self)
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Back to the controls"))
        self.close_button.setToolTip(self.close_button.accessibleName())
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.closed)
        self.area = InnerScroll(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.area, 1)

    def hold(self, title: str, inside: QWidget) -> None:
        """Show ``inside``; what was in it before is let go, not deleted."""
        self.area.takeWidget()
        self.title.setText(title)
        self.setAccessibleName(title)
        self.area.setWidget(inside)
        inside.show()
        self.area.verticalScrollBar().setValue(0)

    @property
    def inside(self) -> QWidget | None:
        return self.area.widget()

    def set_theme(self, theme: Theme, em: float) -> None:
        gap = round(em * 0.5)
        start, end = round(em * 0.7), round(em * 0.3)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        self._column.setContentsMargins(left, gap, right, gap)
        self._column.setSpacing(gap)
        self.close_button.setIcon(icon("close", theme.ink, em))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.area.verticalScrollBar()
        step = {
            Qt.Key.Key_Down: bar.singleStep() * 2,
            Qt.Key.Key_Up: -bar.singleStep() * 2,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif step is not None:
            bar.setValue(bar.value() + step)
        else:
            super().keyPressEvent(event)
