"""A list of which one is chosen, beside its label."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QWidget


def choice_list(label: QLabel, rows: Sequence[tuple[object, str]], parent: QWidget) -> QComboBox:
    """Rows of value and words; no wider than its room, however long they are. ``label`` is its name."""
    made = QComboBox(parent)
    for value, words in rows:
        made.addItem(words, value)
    made.setAccessibleName(label.text())
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(8)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    label.setBuddy(made)
    return made
