"""What was found, as the rows of a list: a head for each group, and its hits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from viewer.core.search.model import Group, Hit, Kind, Results
from viewer.core.translate import QT_TRANSLATE_NOOP

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole)

# What stands over the groups that are no topics.
HEADS = {
    Kind.PART: QT_TRANSLATE_NOOP("Search", "In the picture"),
    Kind.SCENE: QT_TRANSLATE_NOOP("Search", "Scenes"),
    Kind.TERM: QT_TRANSLATE_NOOP("Search", "Glossary"),
    Kind.CLAIM: QT_TRANSLATE_NOOP("Search", "Claims checked"),
}
# The same in short, for the way from one kind to the next.
KINDS = {
    Kind.SECTION: QT_TRANSLATE_NOOP("Search", "Topics"),
    Kind.PART: QT_TRANSLATE_NOOP("Search", "Picture"),
    Kind.SCENE: QT_TRANSLATE_NOOP("Search", "Scenes"),
    Kind.TERM: QT_TRANSLATE_NOOP("Search", "Glossary"),
    Kind.CLAIM: QT_TRANSLATE_NOOP("Search", "Claims"),
}
SIGNS = {Kind.SCENE: "play", Kind.TERM: "info", Kind.CLAIM: "check"}  # icons; a part has its cloth


@dataclass(frozen=True)
class Row:
    """A head (``hit`` is None) or a hit. ``sign`` is an icon's name, "part:fat" for a cloth, or "" for none."""

    title: str
    trail: tuple[str, ...] = ()
    hit: Hit | None = None
    sign: str = ""
    note: str = ""  # what the sign says, in words


def rows_of(results: Results, verdicts: Mapping[str, tuple[str, str]]) -> tuple[Row, ...]:
    """The rows in order. ``verdicts``: id of a claim → (verdict, its words)."""
    rows: list[Row] = []
    for group in results.groups:
        rows.append(Row(_head(group), group.trail))
        for hit in group.hits:
            sign, note = SIGNS.get(hit.kind, ""), ""
            if hit.kind is Kind.PART:
                sign = f"part:{hit.id}"
            elif hit.id in verdicts and hit.kind is Kind.CLAIM:
                sign, note = f"verdict-{verdicts[hit.id][0]}", verdicts[hit.id][1]
            title = "" if hit.title == group.title and hit.snippet else hit.title  # the head says it
            rows.append(Row(title, (), hit, sign, note))
    return tuple(rows)


def _head(group: Group) -> str:
    words = HEADS.get(group.kind)
    return group.title if words is None else QCoreApplication.translate("Search", words)


class Found(QAbstractListModel):
    """Heads can be pressed (they lead to the first hit below them) but not chosen by the keys."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title or (row.hit.title if row.hit is not None else "")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.told(index.row())
        return row if role == ROW_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        row = self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None
        return flags | Qt.ItemFlag.ItemIsSelectable if row is not None and row.hit is not None else flags

    def hit_at(self, row: int) -> Hit | None:
        """The hit of a row; of a head, the first below it."""
        return next((row.hit for row in self._rows[row:] if row.hit is not None), None) if row >= 0 else None

    def row_of(self, hit: Hit | None) -> int:
        """The row that shows ``hit``; -1 for none."""
        return next((at for at, row in enumerate(self._rows) if hit is not None and row.hit == hit), -1)

    def step(self, row: int, by: int) -> int:
        """From a row, ``by`` hits on (back where negative), no farther than the ends; -1 where there is no hit."""
        places = [at for at, one in enumerate(self._rows) if one.hit is not None]
        if not places:
            return -1
        now = places.index(row) if row in places else -1
        return places[0] if now < 0 else places[max(0, min(len(places) - 1, now + by))]

    def told(self, at: int) -> str:
        """A row in words, for who hears it: the hit, where it is, what stands there."""
        row = self._rows[at]
        if row.hit is None:
            return ", ".join((row.title, *reversed(row.trail)))
        head = next(one for one in reversed(self._rows[:at]) if one.hit is None)
        snippet = "".join(piece.text for piece in row.hit.snippet).strip()
        named = dict.fromkeys((row.title, row.note, head.title))
        return ". ".join(part for part in (", ".join(name for name in named if name), snippet) if part)
