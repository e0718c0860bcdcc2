"""What the pack offers for a lesson: topics with their sections, pictures, tours and questions. Found by words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from viewer.core.content.model import Topic
from viewer.core.content.pack import Pack
from viewer.core.problems import PackError
from viewer.core.talk.from_article import slides_of
from viewer.core.talk.model import Item, Kind
from viewer.ui.theme.flow import FlowLayout

_ITEM = Qt.ItemDataRole.UserRole
_TOPIC = Qt.ItemDataRole.UserRole + 1  # whose sections are brought in when it is opened
_LEAST_LINES = 3


class LessonOffer(QWidget):
    """``wanted`` with a row to be put in. Sections are looked up when their topic is opened."""

    wanted = Signal(object)  # Item

    def __init__(self, pack: Pack, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pack, self._language = pack, language
        self.field = QLineEdit(self)
        self.field.setClearButtonEnabled(True)
        self.field.setPlaceholderText(self.tr("Find by words"))
        self.field.setAccessibleName(self.tr("Find by words"))
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("What can be added"))
        self.tree.setMinimumHeight(self.fontMetrics().lineSpacing() * _LEAST_LINES)
        self.add_button = QPushButton(self.tr("Add after the chosen row"), self)
        self.add_button.setProperty("role", "primary")
        self.own_button = QPushButton(self.tr("Add a slide of your own"), self)
        for button in (self.add_button, self.own_button):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)
        flow = FlowLayout()
        flow.addWidget(self.add_button)
        flow.addWidget(self.own_button)
        column.addLayout(flow)
        self._fill()
        self.field.textChanged.connect(self._filter)
        self.tree.itemExpanded.connect(self._open)
        self.tree.itemActivated.connect(self._activate)
        self.tree.currentItemChanged.connect(self._enable)
        self.add_button.clicked.connect(self.add)
        self.own_button.clicked.connect(self.add_own)
        self._enable()

    def add(self) -> None:
        """What is chosen."""
        row = self.tree.currentItem()
        item = row.data(0, _ITEM) if row is not None else None
        if isinstance(item, Item):
            self.wanted.emit(item)

    def add_own(self) -> None:
        self.wanted.emit(Item(Kind.SLIDE, title=self.tr("New slide"), points=()))

    # -- the tree

    def _fill(self) -> None:
        pack, language = self._pack, self._language
        topics = self._group(self.tr("Slides from the pages"))
        for topic in pack.tree(language):
            self._topic(topic, topics)
        pages = self._group(self.tr("Whole pages, to scroll"))
        for topic in pack.reading_order(language):
            self._row(pages, topic.title, Item(Kind.ARTICLE, topic.id))
        book = pack.scenes(language)
        scenes = self._group(self.tr("Pictures, live"))
        for scene in book.scenes.values():
            self._row(scenes, scene.title, Item(Kind.SCENE, scene.id))
        tours = self._group(self.tr("Tours"))
        for tour in book.tours.values():
            self._row(tours, tour.title, Item(Kind.TOUR, tour.id))
        quizzes = self._group(self.tr("Questions"))
        for quiz in pack.quizzes(language):
            for question in quiz.questions:
                self._row(quizzes, question.ask, Item(Kind.QUIZ, f"{quiz.id}/{question.id}"))
        for group in (topics, pages, scenes, tours, quizzes):
            group.setHidden(group.childCount() == 0)
        topics.setExpanded(True)

    def _group(self, words: str) -> QTreeWidgetItem:
        group = QTreeWidgetItem(self.tree, [words])
        font = self.tree.font()
        font.setBold(True)
        group.setFont(0, font)
        return group

    def _row(self, group: QTreeWidgetItem, words: str, item: Item | None) -> QTreeWidgetItem:
        row = QTreeWidgetItem(group, [words])
        row.setToolTip(0, words)
        if item is not None:
            row.setData(0, _ITEM, item)
        return row

    def _topic(self, topic: Topic, group: QTreeWidgetItem) -> None:
        if topic.page is None and not topic.children:
            return
        row = self._row(group, topic.title, Item(Kind.SLIDE, topic.id) if topic.page is not None else None)
        if topic.page is not None:
            row.setData(0, _TOPIC, topic.id)
            row.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
        for child in topic.children:
            self._topic(child, row)

    def _open(self, row: QTreeWidgetItem) -> None:
        """A topic's sections, looked up once."""
        topic_id = row.data(0, _TOPIC)
        if not topic_id:
            return
        row.setData(0, _TOPIC, None)
        row.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.DontShowIndicatorWhenChildless)
        try:
            slides = slides_of(self._pack, topic_id, self._language)
        except PackError:
            return
        for number, slide in enumerate(one for one in slides if one.anchor):
            child = QTreeWidgetItem([slide.title])
            child.setToolTip(0, slide.title)
            child.setData(0, _ITEM, Item(Kind.SLIDE, slide.key))
            row.insertChild(number, child)

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for index in range(self.tree.topLevelItemCount()):
            group = self.tree.topLevelItem(index)
            if group is not None:
                found = _sift(group, words, root=True)
                group.setHidden(not found)
                if words:
                    group.setExpanded(found)

    def _activate(self, row: QTreeWidgetItem) -> None:
        if isinstance(row.data(0, _ITEM), Item):
            self.add()

    def _enable(self) -> None:
        row = self.tree.currentItem()
        self.add_button.setEnabled(row is not None and isinstance(row.data(0, _ITEM), Item))


def _sift(row: QTreeWidgetItem, words: list[str], root: bool = False) -> bool:
    """Hide what has none of the words, in it or below it."""
    own = not root and all(word in row.text(0).casefold() for word in words)
    children = [child for number in range(row.childCount()) if (child := row.child(number)) is not None]
    below = [_sift(child, [] if own else words) for child in children]
    found = own or any(below)
    row.setHidden(not found)
    if words and any(below) and not own:
        row.setExpanded(True)
    return found
