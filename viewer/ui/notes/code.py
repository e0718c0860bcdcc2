"""Questions as QR codes on the screen, for a telephone to take along. The text itself is in them; nothing is sent."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.core.notebook.codes import QUIET_ZONE, Code, codes, version_for
from viewer.core.theme import Theme
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll
from viewer.ui.theme.style import BASE_PX

# Whatever the theme: readers expect dark on light.
DARK, LIGHT = "#000000", "#FFFFFF"
ROOM = 0.62  # of the window's lesser side, for a code
LEAST_PX = 200


class CodeView(QWidget):
    """One code, its modules whole pixels of the screen."""

    def __init__(self, side_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._code: Code | None = None
        self._side = side_px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, code: Code, name: str) -> None:
        self._code = code
        self.setAccessibleName(name)
        self.setAccessibleDescription(code.text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    @property
    def module_px(self) -> int:
        """A module's width in pixels of the screen."""
        side = self._code.side if self._code is not None else 1
        return max(1, int(self._side * self.devicePixelRatioF()) // side)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(LIGHT))
        if self._code is not None:
            ratio, wide = self.devicePixelRatioF(), self.module_px
            painter.scale(1 / ratio, 1 / ratio)
            start = (int(self._side * ratio) - self._code.side * wide) // 2 + QUIET_ZONE * wide
            for down, row in enumerate(self._code.rows):
                for across, dark in enumerate(row):
                    if dark:
                        painter.fillRect(QRect(start + across * wide, start + down * wide, wide, wide), QColor(DARK))
        painter.end()


class CodeDialog(QDialog):
    """Show with ``open()``. As many codes as the questions take, one at a time."""

    def __init__(self, questions: Sequence[str], theme: Theme, scale: float, parent: QWidget) -> None:
        super().__init__(parent)
        em = BASE_PX * scale
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("My questions as a QR code"))
        room = min(parent.width(), parent.height() - round(em * 9))
        side = max(LEAST_PX, round(min(parent.width() * 0.9, max(room, parent.height() * ROOM * 0.6), 480)))
        self.codes = codes(questions, self.tr("My questions"), version_for(side))
        self.at = 0
        self.heading = QLabel(self.windowTitle(), self)
        self.heading.setProperty("role", "heading")
        self.heading.setWordWrap(True)
        lead = QLabel(
            self.tr(
                "Point the camera of a telephone at it. The code holds your questions themselves: nothing is sent."
            ),
            self,
        )
        lead.setWordWrap(True)
        self.view = CodeView(side, self)
        self.place = QLabel(self)
        self.before = self._turn("back", self.tr("Code before"), theme, em)
        self.after = self._turn("forward", self.tr("Next code"), theme, em)
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self._on)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        self._lay_out(lead, em)
        self._show()

    def _turn(self, sign: str, name: str, theme: Theme, em: float) -> QToolButton:
        button = QToolButton(self)
        mirrored = self.isRightToLeft()
        signs = {"back": "forward", "forward": "back"} if mirrored else {}
        button.setIcon(icon(signs.get(sign, sign), theme.ink, round(em * 1.15)))
        button.setIconSize(QSize(round(em * 1.15), round(em * 1.15)))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _lay_out(self, lead: QLabel, em: float) -> None:
        told = QWidget()
        inside = QVBoxLayout(told)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(round(em * 0.6))
        inside.addWidget(self.view, 0, Qt.AlignmentFlag.AlignHCenter)  # first: it must be seen as a whole
        inside.addWidget(self.heading)
        inside.addWidget(lead)
        inside.addStretch(1)
        area = InnerScroll(self, QSize(self.view.sizeHint().width(), round(em * 8)))
        area.setWidget(told)
        row = QHBoxLayout()
        row.setSpacing(round(em * 0.5))
        for widget in (self.before, self.place, self.after):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        pad = round(em * 0.9)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(round(em * 0.7))
        column.addWidget(area, 1)
        column.addLayout(row)
        window = self.parentWidget()
        assert window is not None
        wide = min(window.width(), max(self.view.sizeHint().width() + 2 * pad + round(em), round(em * 24)))
        told.ensurePolished()
        tall = inside.heightForWidth(wide - 2 * pad) + self.close_button.sizeHint().height() + 3 * pad
        self.resize(wide, min(window.height(), tall))

    def _show(self) -> None:
        several = len(self.codes) > 1
        words = self.tr("Code {number} of {count}").format(number=self.at + 1, count=len(self.codes))
        self.place.setText(words)
        for widget in (self.place, self.before, self.after):
            widget.setVisible(several)
        self.before.setEnabled(self.at > 0)
        self.after.setEnabled(self.at < len(self.codes) - 1)
        if self.codes:
            self.view.show_code(self.codes[self.at], words if several else self.windowTitle())

    def _back(self) -> None:
        self._go(self.at - 1)

    def _on(self) -> None:
        self._go(self.at + 1)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self.codes):
            self.at = at
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_PageDown: 1}
        by = step.get(Qt.Key(event.key()), 0)
        if by:
            sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self._go(self.at + (-by if sideways and self.isRightToLeft() else by))
        else:
            super().keyPressEvent(event)
