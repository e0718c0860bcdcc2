"""The tree of topics."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QToolTip, QTreeView, QWidget

from viewer.core.content.model import Topic
from viewer.core.theme import Theme
from viewer.ui.asked_rows import AskedRows
from viewer.ui.topics.model import TopicModel
from viewer.ui.topics.rows import Index, TopicRow


class TopicTree(QTreeView):
    """A press or Enter opens a topic; sections fold. The selection is where the reader is, the cursor may be apart."""

    chosen = Signal(object)  # Topic
    folded = Signal()  # a section opened or closed by the reader

    def __init__(self, theme: Theme, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topics = TopicModel((), self)
        self.setModel(self.topics)
        self.rows = TopicRow(theme, scale, self)
        self.setItemDelegate(self.rows)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)  # the row draws its own depth, so the pill runs from edge to edge
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.asked = AskedRows(self)
        self.asked.asked.connect(self._choose)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(self.tr("Topics"))
        self.clicked.connect(self._clicked)
        self.expanded.connect(self._say_folded)
        self.collapsed.connect(self._say_folded)
        self._quiet = False
        self._on_chevron = False
        self._scroll_at_press = 0
        self._reveal = QTimer(self, singleShot=True, interval=0)
        self._reveal.timeout.connect(self._show_selected)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.rows.set_theme(theme, scale)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def open_sections(self) -> tuple[str, ...]:
        """Ids of the sections that stand open, in reading order."""
        found = [self.topics.topic(index) for index in self.topics.sections() if self.isExpanded(index)]
        return tuple(topic.id for topic in found if topic is not None)

    def set_open_sections(self, topic_ids: Iterable[str] | None) -> None:
        """Open these sections and no other; None opens the first one, so that all areas are in view at once. Unknown
        ids are passed over."""
        self._quiet = True
        sections = self.topics.sections()
        first = [topic.id for index in sections[:1] if (topic := self.topics.topic(index)) is not None]
        wanted = set(first if topic_ids is None else topic_ids)
        for index in sections:
            topic = self.topics.topic(index)
            self.setExpanded(index, topic is not None and topic.id in wanted)
        self._quiet = False

    def show_topic(self, topic_id: str) -> None:
        """Mark where the reader is, and bring it into view. A topic outside the tree marks none."""
        index = self.topics.index_of(topic_id)
        self.asked.show(None)
        if not index.isValid():
            return
        self._quiet = True
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self._quiet = False
        self.asked.show(index)
        self.selectionModel().setCurrentIndex(index, self.selectionModel().SelectionFlag.NoUpdate)
        self.scrollTo(index)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """The selection is where the reader is: keys and pointer move the cursor only."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # titles break elsewhere
        self._reveal.start()

    def _show_selected(self) -> None:
        """Where the reader is stays in view when the tree has become lower, such as by a longer outline."""
        for index in self.selectionModel().selectedIndexes():
            self.scrollTo(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.rows.ring = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & ~_KEYPAD:
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._scroll_at_press = self.verticalScrollBar().value()
        self._on_chevron = self._over_chevron(index, event)
        self.rows.ring = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.rows.ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            text = self._full_title(index) if index.isValid() else ""
            QToolTip.showText(event.globalPos(), text, self.viewport(), self.visualRect(index))
            return True
        return super().viewportEvent(event)

    def _full_title(self, index: Index) -> str:
        elided = self.rows.elided(index, self.visualRect(index).width())
        topic = self.topics.topic(index)
        return topic.title if elided and topic is not None else ""

    def _over_chevron(self, index: Index, event: QMouseEvent) -> bool:
        if not index.isValid():
            return False
        rect = self.visualRect(index)
        x = event.position().x()
        from_edge = rect.right() - x if self.isRightToLeft() else x - rect.left()
        return from_edge < self.rows.chevron_end(index)

    def _clicked(self, index: QModelIndex) -> None:
        if self.verticalScrollBar().value() != self._scroll_at_press:
            return  # a finger has drawn the tree along: the row below it is the one it began on
        if self._on_chevron:
            self.setExpanded(index, not self.isExpanded(index))
        else:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        topic: Topic | None = self.topics.topic(index)
        if topic is None:
            return
        if topic.page is None and topic.url is None:
            self.setExpanded(index, not self.isExpanded(index))
            return
        if topic.children and self.selectionModel().isSelected(index):
            self.setExpanded(index, not self.isExpanded(index))
        elif topic.children:
            self.expand(index)
        self.chosen.emit(topic)

    def _say_folded(self, index: QModelIndex) -> None:
        del index
        if not self._quiet:
            self.folded.emit()


_KEYPAD = Qt.KeyboardModifier.KeypadModifier
