"""What the chosen row of a lesson says: title, points, notes, minutes. What is left empty comes from the pack."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.core.content import limits
from viewer.core.talk.model import MINUTES_USUAL, POINT_LETTERS, POINTS_MOST, Item, Kind
from viewer.ui.presenter.lesson_minutes import MinutesField
from viewer.ui.presenter.lesson_words import RowBook

_POINT_LINES, _NOTE_LINES = 5.5, 6.5


class LessonForm(QWidget):
    """``changed`` with each letter: the row as it is then, and which of its fields."""

    changed = Signal(object, str)

    def __init__(self, book: RowBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._item: Item | None = None
        self.title = QLineEdit(self)
        self.title.setMaxLength(limits.TITLE_LENGTH)
        self.points = QPlainTextEdit(self)
        self.points.setTabChangesFocus(True)
        self.points_words = QLabel(self)
        self.points_words.setProperty("role", "quiet")
        self.points_words.setWordWrap(True)
        self.notes = QPlainTextEdit(self)
        self.notes.setTabChangesFocus(True)
        self.minutes = MinutesField(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._points_label = self._labelled(column, self.tr("Points, one a line"), self.points)
        column.addWidget(self.points_words)
        title = self._labelled(column, self.tr("Title"), self.title)
        column.insertWidget(0, title)
        column.insertWidget(1, self.title)
        self._labelled(column, self.tr("Notes, for you alone"), self.notes)
        self._labelled(column, self.tr("Minutes planned"), self.minutes)
        column.addStretch(1)
        self.setTabOrder(self.title, self.points)
        line = self.fontMetrics().lineSpacing()
        self.points.setMinimumHeight(round(line * _POINT_LINES))
        self.notes.setMinimumHeight(round(line * _NOTE_LINES))
        self.title.textEdited.connect(self._title)
        self.points.textChanged.connect(self._points)
        self.notes.textChanged.connect(self._notes)
        self.minutes.changed.connect(self._minutes)
        self.show_item(None)

    def show_item(self, item: Item | None) -> None:
        """The row to be written; None: there is none. What was typed here already stays as it was typed."""
        if item == self._item and item is not None:
            return
        self._item = item
        self.setEnabled(item is not None)
        item = item or Item(Kind.SLIDE)
        plain = self._book.plain(item)
        shown = plain.slides[0] if plain.slides else None
        blocked = [QSignalBlocker(one) for one in (self.title, self.points, self.notes, self.minutes)]
        self.title.setText(item.title or "")
        self.title.setPlaceholderText(plain.title)
        self.points.setPlainText("\n".join(item.points or ()))
        self.points.setPlaceholderText("\n".join(shown.points) if shown else "")
        self.notes.setPlainText(item.notes or "")
        self.notes.setPlaceholderText(shown.notes if shown else "")
        usual = plain.minutes if plain.slides else MINUTES_USUAL
        self.minutes.show_minutes(item.minutes, usual)
        del blocked
        may_have_points = item.kind in (Kind.SLIDE, Kind.SCENE)
        for widget in (self.points, self._points_label):
            widget.setVisible(may_have_points)
        self._judge()

    # -- written

    def _title(self, text: str) -> None:
        self._say("title", title=text or None)

    def _points(self) -> None:
        lines = tuple(self.points.toPlainText().split("\n"))
        given = tuple(line for line in lines if line.strip())
        own = self._item is not None and not self._item.ref
        self._say("points", points=given if given or own else None)
        self._judge()

    def _notes(self) -> None:
        self._say("notes", notes=self.notes.toPlainText() or None)

    def _minutes(self, minutes: object) -> None:
        self._say("minutes", minutes=minutes)

    def _say(self, field: str, **words: object) -> None:
        if self._item is not None:
            self._item = replace(self._item, **words)  # type: ignore[arg-type]
            self.changed.emit(self._item, field)

    def _judge(self) -> None:
        """Too much for the back row?"""
        points = (self._item.points if self._item is not None else None) or ()
        words = ""
        if len(points) > POINTS_MOST:
            words = self.tr("More than {most} points are too small for the back row; the others are left out.")
        elif any(len(point) > POINT_LETTERS for point in points):
            words = self.tr("A point of more than {letters} letters is hard to read from the back row.")
        self.points_words.setText(words.format(most=POINTS_MOST, letters=POINT_LETTERS))
        self.points_words.setVisible(bool(words))

    def _labelled(self, column: QVBoxLayout, words: str, widget: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "strong")
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        column.addWidget(label)
        column.addWidget(widget)
        return label
