"""A choice of one among a few: radio buttons that look like a row of keys, or of tabs."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from viewer.ui.theme.flow import FlowLayout


def check(chosen: QRadioButton, group: Iterable[QRadioButton]) -> None:
    """Check the one that is chosen, and bring Tab to it: Qt would bring it to the one that was used last."""
    for button in group:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is chosen else Qt.FocusPolicy.ClickFocus)
    chosen.setChecked(True)


class Segment(QRadioButton):
    """One of them; all of it answers, not only the place of the mark that it does not have."""

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)


class Segments(QWidget):
    """Tab goes to the one that is chosen, arrows choose another, as with every group of radio buttons."""

    chosen = Signal(str)  # id; only when a person chose

    def __init__(self, role: str, name: str, parent: QWidget | None = None) -> None:
        """``role`` is "segment" or "tab" of the style sheet, ``name`` what a screen reader calls the group."""
        super().__init__(parent)
        self._role = role
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self.buttons: dict[str, Segment] = {}
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, rows: Iterable[tuple[str, str, str]]) -> None:
        """Rows of id, words, tip."""
        for row_id, words, tip in rows:
            button = Segment(words, self)
            button.setObjectName(row_id)
            button.setProperty("role", self._role)
            button.setToolTip(tip)
            button.setAccessibleDescription(tip)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            self._flow.addWidget(button)
            self.buttons[row_id] = button

    def choose(self, row_id: str) -> None:
        """Show which is chosen, and bring Tab to it; says nothing."""
        check(self.buttons[row_id], self.buttons.values())

    @property
    def choice(self) -> str:
        """The id of the one that is chosen; "" when none is."""
        button = self._group.checkedButton()
        return button.objectName() if button is not None else ""

    def set_spacing(self, gap_px: int) -> None:
        self._flow.set_spacing(gap_px)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [button.sizeHint() for button in self.buttons.values() if not button.isHidden()]
        if not hints:
            return QSize(0, 0)
        gaps = self._flow.gap * (len(hints) - 1)
        return QSize(sum(hint.width() for hint in hints) + gaps, max(hint.height() for hint in hints))

    def _clicked(self, button: QRadioButton) -> None:
        self.chosen.emit(button.objectName())
