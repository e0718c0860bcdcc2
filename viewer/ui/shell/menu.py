"""The menu in the bar: commands that have no button, and those whose button lacks the room. Made when first opened."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget

from viewer.ui.shell.actions import Actions

# Commands by place, a line between two places.
ROWS = (
    ("notes", "ask", "questions-code", "export-notes", "import-notes", "forget-notes"),
    ("print", "print-questions", "present"),
    ("wording", "clinic-wording"),
    ("preferences", "palette", "shortcuts"),
    ("quit",),
)


class MoreMenu(QMenu):
    """Shows the program's own actions, so words, keys and greyness are theirs."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setAccessibleName(self.tr("Menu"))

    def fill(self, first: tuple[str, ...]) -> None:
        """Take the usual rows, with ``first`` above them. What the mode does not give is left out."""
        self.clear()
        for names in (first, *ROWS):
            given = [self._actions[name] for name in names if name in self._actions]
            if given and self.actions():
                self.addSeparator()
            self.addActions(given)

    def open_at(self, button: QWidget) -> bool:
        """Open below ``button``. Keys are left out where they lack the room; False where the words do as well, or where
        the menu would have to scroll, which no finger can make it do."""
        screen = button.screen().availableGeometry()
        for keys in (True, False):
            for action in self.actions():
                action.setShortcutVisibleInContextMenu(keys)
            size = self.sizeHint()
            if size.width() <= screen.width():
                break
        if size.width() > screen.width() or size.height() > screen.height():
            return False
        self.popup(self._place(button, screen))
        return True

    def _place(self, button: QWidget, screen: QRect) -> QPoint:
        """Its edge under the button's, where the screen has the room."""
        size = self.sizeHint()
        corner = button.mapToGlobal(QPoint(0, button.height()))
        x = corner.x() if not self.isRightToLeft() else corner.x() + button.width() - size.width()
        over = corner.x() + size.width() > screen.right()
        if over and not self.isRightToLeft():
            x = corner.x() + button.width() - size.width()
        return QPoint(max(screen.left(), min(x, screen.right() + 1 - size.width())), corner.y())
