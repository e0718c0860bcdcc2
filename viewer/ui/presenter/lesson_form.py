"""What the chosen row of a lesson says: title, points, picture, claims, notes, minutes. What is left empty comes from
the pack."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from viewer.core.content import limits
from viewer.core.talk.model import CLAIMS_MOST, MINUTES_USUAL, POINT_LETTERS, POINTS_MOST, Item, Kind
from viewer.ui.presenter.lesson_matter import ClaimsField, PictureField
from viewer.ui.presenter.lesson_minutes import MinutesField
from viewer.ui.presenter.lesson_words import RowBook

_POINT_LINES, _CLAIM_LINES, _NOTE_LINES = 5.5, 7.5, 6.5


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
        self.picture = PictureField(book, self)
        self.claims = ClaimsField(book, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._points_label = self._labelled(column, self.tr("Points, one a line"), self.points)
        column.addWidget(self.points_words)
        title = self._labelled(column, self.tr("Title"), self.title)
        column.insertWidget(0, title)
        column.insertWidget(1, self.title)
        self._picture_label = self._labelled(column, self.tr("Picture beside the points"), self.picture)
        words = self.tr("What studies say, at most {most}").format(most=CLAIMS_MOST)
        self._claims_label = self._labelled(column, words, self.claims)
        column.addWidget(self.claims.usual, 0, Qt.AlignmentFlag.AlignLeft)
        self._labelled(column, self.tr("Notes, for you alone"), self.notes)
        self._labelled(column, self.tr("Minutes planned"), self.minutes)
        column.addStretch(1)
        order = (self.title, self.points, self.picture, self.claims, self.claims.usual, self.notes, self.minutes)
        for first, second in pairwise(order):
            self.setTabOrder(first, second)
        self._measure()
        self.title.textEdited.connect(self._title)
        self.points.textChanged.connect(self._points)
        self.notes.textChanged.connect(self._notes)
        self.minutes.changed.connect(self._minutes)
        self.picture.chosen.connect(self._pictured)
        self.claims.chosen.connect(self._claimed)
        self.show_item(None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()

    def _measure(self) -> None:
        """So high that what is usual is seen whole, in the letters of now."""
        line = self.points.fontMetrics().lineSpacing()
        for field, lines in ((self.points, _POINT_LINES), (self.claims, _CLAIM_LINES), (self.notes, _NOTE_LINES)):
            field.setMinimumHeight(round(line * lines))
        self.claims.setMaximumHeight(round(line * _CLAIM_LINES))

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
        self.picture.show_item(item, shown)
        self.claims.show_item(item, shown)
        del blocked
        may_have_points = item.kind in (Kind.SLIDE, Kind.SCENE)
        for widget in (self.points, self._points_label):
            widget.setVisible(may_have_points)
        pictured, judged = item.kind is Kind.SLIDE, may_have_points and self.claims.has_any()
        self.picture.setVisible(pictured)
        self._picture_label.setVisible(pictured)
        self.claims.setVisible(judged)
        self._claims_label.setVisible(judged)
        self.claims.usual.setVisible(judged)
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

    def _pictured(self, item: Item) -> None:
        self._say("picture", scene=item.scene, figure=item.figure)
        self._follow()

    def _claimed(self, item: Item) -> None:
        self._say("claims", claims=item.claims)
        self._follow()

    def _follow(self) -> None:
        """Each of these fields has the row as it is now."""
        if self._item is not None:
            plain = self._book.plain(self._item)
            shown = plain.slides[0] if plain.slides else None
            self.picture.show_item(self._item, shown)
            self.claims.show_item(self._item, shown)

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
