"""Scenes and tours of the pack, following the article, and the way to take a scene along."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from viewer.core.quilt.scenes import SceneBook
from viewer.core.theme import Theme
from viewer.state.acts import step_scene
from viewer.state.follow import FollowState
from viewer.state.preferences import Preferences
from viewer.state.show import SceneShow
from viewer.state.tour import TourState
from viewer.ui.quilt.comparing import CalmCombo
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon
from viewer.ui.theme.inner import InnerScroll


class TourFace(QWidget):
    """What is told, and the keys of the tour that is under way."""

    def __init__(self, tour: TourState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tour = tour
        self.narration = QLabel(self)
        self.narration.setWordWrap(True)
        self.narration.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.narration.setTextFormat(Qt.TextFormat.PlainText)
        self._scroll = InnerScroll(self)
        self._scroll.setWidget(self.narration)
        self.back = self._key(self.tr("Step back"), self._back)
        self.play = self._key(self.tr("Pause"), self._play)
        self.on = self._key(self.tr("Step on"), self._on)
        self.stop = self._key(self.tr("End the tour"), tour.stop)
        self.place = QLabel(self)
        self.place.setProperty("role", "quiet")
        self._row = FlowLayout(spread=True)
        for key in (self.back, self.play, self.on, self.stop):
            self._row.addWidget(key)
        self._row.addWidget(self.place)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._row)

    def _key(self, name: str, does: object) -> QToolButton:
        key = QToolButton(self)
        key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._name(key, name)
        key.clicked.connect(does)
        return key

    @staticmethod
    def _name(key: QToolButton, name: str) -> None:
        key.setAccessibleName(name)
        key.setToolTip(name)

    def set_theme(self, theme: Theme, em: float) -> None:
        self._theme, self._em = theme, em
        self._column.setSpacing(round(em * 0.35))
        self._row.set_spacing(round(em * 0.4))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        back, on = ("step-on", "step-back") if mirrored else ("step-back", "step-on")
        for key, sign in ((self.back, back), (self.on, on), (self.stop, "stop")):
            key.setIcon(icon(sign, theme.ink, em))
        self.show_tour()

    def show_tour(self) -> None:
        tour = self._tour.tour
        if tour is None:
            return
        self.narration.setText(self._tour.narration)
        self.place.setText(self.tr("{at} of {all}").format(at=self._tour.at + 1, all=len(tour.stops)))
        self.back.setEnabled(self._tour.at > 0)
        self.on.setEnabled(self._tour.at + 1 < len(tour.stops))
        playing = self._tour.playing
        self._name(self.play, self.tr("Pause") if playing else self.tr("Go on"))
        if self._theme is not None:
            self.play.setIcon(icon("pause" if playing else "play", self._theme.ink, self._em * 1.1))

    def _back(self) -> None:
        self._tour.step(-1)

    def _on(self) -> None:
        self._tour.step(+1)

    def _play(self) -> None:
        if self._tour.playing:
            self._tour.pause()
        else:
            self._tour.resume()

    _theme: Theme | None = None
    _em = 17.0


class ScenesPanel(QStackedWidget):
    """Lists to choose from; while a tour is under way, its face."""

    along_wanted = Signal()  # the drawer with code and picture

    def __init__(
        self,
        show: SceneShow,
        tour: TourState,
        follow: FollowState,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._show, self._tour, self._follow, self._preferences = show, tour, follow, preferences
        self._last = ""
        self.face = TourFace(tour, self)
        self._lists = lists = QWidget(self)
        self.scene = self._combo(self.tr("Scene"), self._choose, lists)
        self.before = self._key(self.tr("Scene before"), self._before, lists)
        self.after = self._key(self.tr("Scene after"), self._after, lists)
        self.tour = self._combo(self.tr("Tour"), None, lists)
        self.play = self._key(self.tr("Play the tour"), self._play, lists)
        self.follow = QCheckBox(self.tr("Follow the article"), lists)
        self.follow.setToolTip(self.tr("The picture goes to the scene of what I read"))
        self.follow.setAccessibleDescription(self.follow.toolTip())
        self.follow.clicked.connect(self._set_follow)
        self.along = QPushButton(self.tr("Take along…"), lists)
        self.along.setAutoDefault(False)
        self.along.setToolTip(self.tr("The scene as a code, or the picture as a file"))
        self.along.clicked.connect(self.along_wanted)
        self.addWidget(lists)
        self.addWidget(self.face)
        self._lay_out(lists)
        show.changed.connect(self._shown)
        tour.changed.connect(self._toured)
        follow.changed.connect(self._followed)
        self._fill(show.book)
        self._followed()
        self._toured()

    def _combo(self, name: str, does: object, parent: QWidget) -> CalmCombo:
        combo = CalmCombo(parent)
        combo.setAccessibleName(name)
        if does is not None:
            combo.activated.connect(does)
        return combo

    def _key(self, name: str, does: object, parent: QWidget) -> QToolButton:
        key = QToolButton(parent)
        key.setAccessibleName(name)
        key.setToolTip(name)
        key.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        key.clicked.connect(does)
        return key

    def _lay_out(self, lists: QWidget) -> None:
        self.scene_label, self.tour_label = QLabel(self.tr("Scene"), lists), QLabel(self.tr("Tour"), lists)
        self.scene_label.setBuddy(self.scene)
        self.tour_label.setBuddy(self.tour)
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.scene_label, 0, 0)
        self._grid.addWidget(self.scene, 0, 1)
        self._grid.addWidget(self.before, 0, 2)
        self._grid.addWidget(self.after, 0, 3)
        self._grid.addWidget(self.tour_label, 1, 0)
        self._grid.addWidget(self.tour, 1, 1)
        self._grid.addWidget(self.play, 1, 2)
        self._foot = FlowLayout(spread=True)
        self._foot.addWidget(self.follow)
        self._foot.addWidget(self.along)
        self._column = QVBoxLayout(lists)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._grid)
        self._column.addLayout(self._foot)
        self._column.addStretch(1)

    def set_theme(self, theme: Theme, em: float) -> None:
        self.face.set_theme(theme, em)
        gap = round(em * 0.35)
        self._column.setSpacing(gap)
        self._grid.setHorizontalSpacing(round(em * 0.45))
        self._grid.setVerticalSpacing(gap)
        self._foot.set_spacing(gap)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before, after = ("chevron-right", "chevron-left") if mirrored else ("chevron-left", "chevron-right")
        for key, sign in ((self.before, before), (self.after, after), (self.play, "play")):
            key.setIcon(icon(sign, theme.ink, em))
            key.setIconSize(QSize(round(em), round(em)))

    # -- following the states

    def _fill(self, book: SceneBook) -> None:
        self._book = book
        self.scene.clear()
        self.scene.addItem(self.tr("choose one"), "")
        for scene in book.scenes.values():
            self.scene.addItem(scene.title, scene.id)
        self.tour.clear()
        for tour in book.tours.values():
            self.tour.addItem(tour.title, tour.id)
        for widget in (self.scene_label, self.scene, self.before, self.after, self.follow):
            widget.setVisible(bool(book.scenes))
        for widget in (self.tour_label, self.tour, self.play):
            widget.setVisible(bool(book.tours))
        self._shown()

    def _shown(self) -> None:
        if self._show.book is not self._book:
            self._fill(self._show.book)
        here = self._show.scene_id
        self._last = here or self._last
        self.scene.setCurrentIndex(max(self.scene.findData(here), 0))
        ids = list(self._book.scenes)
        at = ids.index(self._last) if self._last in ids else None
        self.before.setEnabled(at is None or at > 0)
        self.after.setEnabled(at is None or at + 1 < len(ids))

    def _toured(self) -> None:
        under_way = self._tour.tour is not None
        face = self.face if under_way else self._lists
        if self.currentWidget() is not face:
            had_focus = self.isAncestorOf(self.window().focusWidget()) if self.window().focusWidget() else False
            self.setCurrentWidget(face)
            if had_focus:
                (self.face.play if under_way else self.play).setFocus()
        self.face.show_tour()

    def _followed(self) -> None:
        self.follow.setChecked(self._follow.on)

    # -- what a person does

    def _choose(self, at: int) -> None:
        scene_id = self.scene.itemData(at)
        if scene_id:
            self._show.to(scene_id, by_person=True)

    def _before(self) -> None:
        step_scene(self._show, -1, self._last)

    def _after(self) -> None:
        step_scene(self._show, +1, self._last)

    def _play(self) -> None:
        self._tour.play(str(self.tour.currentData()))

    def _set_follow(self, on: bool) -> None:
        self._preferences.set_follow(on)
        self._follow.set_on(on)
        self._followed()
