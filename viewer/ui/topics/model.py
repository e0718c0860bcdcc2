"""The topic tree as Qt's views want it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.core.content.model import Topic

TOPIC_ROLE = int(Qt.ItemDataRole.UserRole)
READ_ROLE = TOPIC_ROLE + 1
READ_SHARE = 0.95  # of a page: what stands below is the way on
BEGUN_SHARE = 0.02
_NOWHERE = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Read(Enum):
    """How far the reader has come in a page."""

    NOT = 0
    PARTLY = 1
    ALL = 2


def read_of(share: float) -> Read:
    """``share`` of a page has been seen, 0 to 1."""
    return Read.ALL if share >= READ_SHARE else Read.PARTLY if share >= BEGUN_SHARE else Read.NOT


@dataclass
class _Node:
    topic: Topic
    row: int
    parent: int  # number of the parent's node; -1 at the top
    children: list[int] = field(default_factory=list)


class TopicModel(QAbstractItemModel):
    """One column. A node's number in reading order is its internal id: indexes then never point to a dead object."""

    def __init__(self, topics: tuple[Topic, ...] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._numbers: dict[str, int] = {}
        self._read: dict[str, Read] = {}
        self._fill(topics)

    def set_shares(self, shares: Mapping[str, float]) -> None:
        """How much of each page has been read, 0 to 1; a page that is not named: nothing."""
        judged = {topic_id: read_of(share) for topic_id, share in shares.items()}
        after: dict[str, Read] = {topic_id: read for topic_id, read in judged.items() if read is not Read.NOT}
        if after == self._read:
            return
        differ = {topic_id for topic_id, _ in after.items() ^ self._read.items()}
        self._read = after
        for number, node in enumerate(self._nodes):
            if node.topic.id in differ:
                self.dataChanged.emit(self._index(number), self._index(number))

    def set_topics(self, topics: tuple[Topic, ...]) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._fill(topics)
        self.endResetModel()

    def topic(self, index: Index) -> Topic | None:
        """The topic at ``index``; None for no index."""
        return self._nodes[index.internalId()].topic if index.isValid() else None

    def index_of(self, topic_id: str) -> QModelIndex:
        """Where the topic stands in the tree (the first place, when the nav names it twice)."""
        number = self._numbers.get(topic_id)
        return QModelIndex() if number is None else self._index(number)

    def sections(self) -> list[QModelIndex]:
        """Every node that has others below it, in reading order."""
        return [self._index(number) for number, node in enumerate(self._nodes) if node.children]

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if column != 0 or row < 0:
            return QModelIndex()
        rows = self._nodes[parent.internalId()].children if parent.isValid() else self._top
        return self.createIndex(row, 0, rows[row]) if row < len(rows) else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        number = self._nodes[index.internalId()].parent
        return self._index(number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._top)
        return len(self._nodes[parent.internalId()].children) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        topic = self.topic(index)
        if topic is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return topic.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(topic)
        if role == READ_ROLE:
            return self._read.get(topic.id, Read.NOT)
        return topic if role == TOPIC_ROLE else None

    def _spoken(self, topic: Topic) -> str:
        """The title, and how far it has been read."""
        read = self._read.get(topic.id, Read.NOT)
        if read is Read.NOT:
            return topic.title
        words = self.tr("{topic}, read") if read is Read.ALL else self.tr("{topic}, partly read")
        return words.format(topic=topic.title)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _index(self, number: int) -> QModelIndex:
        return self.createIndex(self._nodes[number].row, 0, number)

    def _fill(self, topics: tuple[Topic, ...]) -> None:
        self._nodes = []
        self._numbers = {}
        self._top = [self._add(topic, row, -1) for row, topic in enumerate(topics)]

    def _add(self, topic: Topic, row: int, parent: int) -> int:
        number = len(self._nodes)
        self._nodes.append(_Node(topic, row, parent))
        self._numbers.setdefault(topic.id, number)
        children = [self._add(child, at, number) for at, child in enumerate(topic.children)]
        self._nodes[number].children = children
        return number
