"""A ring shows where the keys are, to those who use keys; a finger needs none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def by_keys(event: QFocusEvent) -> bool:
    """Has a key brought the focus here?"""
    return event.reason() in _KEYS
