"""What stands beside a slide's points: the picture, and what studies say. Chosen from what the pack has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListWidget, QListWidgetItem, QPushButton, QWidget

from viewer.core.article.words import words_of
from viewer.core.talk.model import CLAIMS_MOST, Item, Slide
from viewer.core.talk.naming import claims_of, figures_of
from viewer.ui.presenter.lesson_words import RowBook

SCENE, FIGURE = "scene:", "figure:"
_LEAST_LETTERS: Final = 12  # of a list of pictures, which is as wide as there is room
_ID = Qt.ItemDataRole.UserRole


class PictureField(QComboBox):
    """``chosen`` by a person: the row with that picture beside its points, or with what comes by itself."""

    chosen = Signal(object)  # Item

    def __init__(self, book: RowBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._item: Item | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.activated.connect(self._choose)

    def show_item(self, item: Item, shown: Slide | None) -> None:
        """``shown``: what the pack alone makes of the row."""
        self._item = item
        with QSignalBlocker(self):
            self.clear()
            pack, language = self._book.pack, self._book.language
            scenes = pack.scenes(language).scenes
            self.addItem(self.tr("As it comes: {what}").format(what=self._told(shown)), "")
            for scene in scenes.values():
                self.addItem(self.tr("Live: {title}").format(title=scene.title), SCENE + scene.id)
            for path, words in figures_of(pack):
                self.addItem(self.tr("Drawing: {title}").format(title=words), FIGURE + path)
            wanted = SCENE + item.scene if item.scene else FIGURE + item.figure if item.figure else ""
            if self.findData(wanted) < 0:  # a view that was copied from the picture, or nothing that the pack has
                known = self.tr("A view that was kept") if item.scene else self.tr("A drawing that is not there")
                self.insertItem(1, known, wanted)
            self.setCurrentIndex(self.findData(wanted))

    def _told(self, shown: Slide | None) -> str:
        scenes = self._book.pack.scenes(self._book.language).scenes
        if shown is not None and shown.scene in scenes:
            return scenes[shown.scene].title
        if shown is not None and shown.figure is not None:
            return dict(figures_of(self._book.pack)).get(shown.figure.path, shown.figure.words)
        return self.tr("no picture")

    def _choose(self, index: int) -> None:
        wanted = str(self.itemData(index))
        if self._item is None:
            return
        scene = wanted.removeprefix(SCENE) if wanted.startswith(SCENE) else None
        figure = wanted.removeprefix(FIGURE) if wanted.startswith(FIGURE) else None
        if (scene, figure) != (self._item.scene, self._item.figure):
            self._item = replace(self._item, scene=scene, figure=figure)
            self.chosen.emit(self._item)


class ClaimsField(QListWidget):
    """Claims of the row's page (of an own slide: of the whole pack), ticked where their verdict stands on the slide.

    No more can be ticked than a slide has room for. ``usual`` takes back what was chosen.
    """

    chosen = Signal(object)  # Item

    def __init__(self, book: RowBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._item: Item | None = None
        self._usual: tuple[str, ...] = ()
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "field")
        self.usual = QPushButton(self.tr("As it comes"), parent)
        self.usual.setAutoDefault(False)
        self.usual.clicked.connect(self._take_back)
        self.itemChanged.connect(self._ticked)

    @property
    def ticked(self) -> tuple[str, ...]:
        return tuple(str(row.data(_ID)) for row in self._rows() if row.checkState() is Qt.CheckState.Checked)

    def show_item(self, item: Item, shown: Slide | None) -> None:
        self._item = item
        self._usual = shown.claims if shown is not None else ()
        wanted = self._usual if item.claims is None else item.claims
        with QSignalBlocker(self):
            offered = self._offered(item, wanted)
            if [str(row.data(_ID)) for row in self._rows()] != list(offered):
                self._list(offered)
            for row in self._rows():
                ticked = row.data(_ID) in wanted
                row.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self._judge()

    def has_any(self) -> bool:
        return self.count() > 0

    def _offered(self, item: Item, wanted: Sequence[str]) -> tuple[str, ...]:
        pack = self._book.pack
        topic = item.ref.partition("#")[0].partition("~")[0]
        found = claims_of(pack, topic, self._book.language) if topic else tuple(pack.evidence.claims)
        return tuple(dict.fromkeys([*found, *(one for one in wanted if one in pack.evidence.claims)]))

    def _list(self, offered: Sequence[str]) -> None:
        self.clear()
        verdicts = words_of(self._book.language).verdicts
        for claim_id in offered:
            claim = self._book.pack.evidence.claims[claim_id]
            row = QListWidgetItem(f"{claim.claim} ({verdicts.get(claim.verdict, claim.verdict)})")
            row.setData(_ID, claim_id)
            self.addItem(row)

    def _rows(self) -> list[QListWidgetItem]:
        return [row for number in range(self.count()) if (row := self.item(number)) is not None]

    def _judge(self) -> None:
        """Where a slide has no room for more, only what is ticked can be changed."""
        full = len(self.ticked) >= CLAIMS_MOST
        with QSignalBlocker(self):
            for row in self._rows():
                may = not full or row.checkState() is Qt.CheckState.Checked
                flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
                row.setFlags(flags | Qt.ItemFlag.ItemIsEnabled if may else flags)
        self.usual.setEnabled(self._item is not None and self._item.claims is not None)

    def _ticked(self, _row: QListWidgetItem) -> None:
        self._say(self.ticked)

    def _take_back(self) -> None:
        self._say(None)
        if self._item is not None:
            with QSignalBlocker(self):
                for row in self._rows():
                    row.setCheckState(
                        Qt.CheckState.Checked if row.data(_ID) in self._usual else Qt.CheckState.Unchecked
                    )
            self._judge()

    def _say(self, claims: tuple[str, ...] | None) -> None:
        if self._item is not None and claims != self._item.claims:
            self._item = replace(self._item, claims=claims)
            self._judge()
            self.chosen.emit(self._item)
