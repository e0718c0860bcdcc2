"""What a screen reader is told that a drawn widget is. Qt knows its own widgets; ours say it by a property."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

SPOKEN_AS = "spokenAs"  # the name of a member of QAccessible.Role


def role_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    """For ``QAccessible.installFactory``: the interface of a widget with ``spokenAs``; None leaves it to Qt."""
    del name
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(SPOKEN_AS)
    if not isinstance(role, str):
        return None
    return QAccessibleWidget(thing, QAccessible.Role[role], thing.accessibleName())


def announce(thing: QWidget, words: str) -> None:
    """Have a screen reader say ``words``, such as how much was found, when it has said what it is at."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(thing, words))
