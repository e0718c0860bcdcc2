"""The kiosk's screen: picture. The living picture as large as it can be, and everything that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from viewer.core.quilt.scene import SceneState
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.attract import Attract, AttractWords
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_deck import Deck
from viewer.ui.kiosk.picture_groups import LifeGroup, NearGroup, PartsGroup, TellGroup
from viewer.ui.kiosk.picture_stage import PictureStage
from viewer.ui.kiosk.picture_stories import StoriesGroup
from viewer.ui.kiosk.picture_sure import SureSheet
from viewer.ui.kiosk.picture_words import Caption, told
from viewer.ui.kiosk.quilt_box import restore
from viewer.ui.kiosk.screen import Screen

DECK_EM = 26  # how wide the keys want to stand beside the picture
DECK_SHARE = (0.3, 0.46)  # of the width, at least and at most
UPRIGHT_SHARE = 0.5  # of the height for the picture and its words, where they stand above the keys


class PictureScreen(Screen):
    """Picture and words; keys beside them, below them, or within reach."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        session = desk.session
        self._look: Look | None = None
        self._shown = ""
        self._wanted = False  # to play, as soon as the scenes have been read
        self._own = False  # a visitor has begun the tour that is under way
        self.left = QWidget(self)  # picture and words: what large words and the sheet lie over
        self.stage = PictureStage(desk, self.left)
        self.caption = Caption(self.left)
        self.sheet = SureSheet(session, self.left)
        self.words = AttractWords(self.left)
        self.attract = Attract(desk, self.words, self)
        self.parts = PartsGroup(session, self)
        self.life = LifeGroup(session, self)
        self.near = NearGroup(session, self)
        self.tell = TellGroup(session, self)
        self.stories = StoriesGroup(desk, self)
        self.sure = self._key("sure", self.tr("How sure is this?"), self._turn_sure)
        self.sure.setCheckable(True)
        self.up = self._key("sure-up", self.tr("Up"), self._up)
        self.down = self._key("sure-down", self.tr("Down"), self._down)
        self.undo = self._key("undo", self.tr("Undo"), session.quilt.undo)
        self.again = self._key("again", self.tr("Start again"), self._start_again)
        groups = (self.parts, self.life, self.near, self.tell, self.stories)
        self.deck = Deck(groups, (self.sure, self.up, self.down, self.undo, self.again), self)
        self._signs = {
            self.sure: "sure", self.up: "chevron-up", self.down: "chevron-down", self.undo: "undo", self.again: "reset"
        }  # fmt: skip
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self._arrange)
        self._connect()

    def _key(self, name: str, words: str, does: object) -> QPushButton:
        key = QPushButton(f" {words}", self)
        key.setObjectName(name)
        key.setAccessibleName(words)
        key.setAutoDefault(False)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.clicked.connect(does)
        return key

    def _connect(self) -> None:
        session = self.desk.session
        self.stage.described.connect(self._describe)
        self.stage.started.connect(self._started)
        self.sheet.closed.connect(self._close_sure)
        session.quilt.changed.connect(self._moved)
        session.quilt.history_changed.connect(self._remember)
        session.show.changed.connect(self._write)
        session.tour.changed.connect(self._toured)
        self._show_sure(False)
        self._remember()
        self._moved(session.quilt.state)

    # -- the screen

    @property
    def attracting(self) -> bool:
        """Does it play because nobody is there?"""
        return self._wanted or self.attract.on

    def enter(self, spot: Spot) -> None:
        del spot
        self.stage.start()

    def leave(self) -> None:
        self.set_attract(False)
        self.desk.session.tour.pause()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.stage.set_look(look)
        self.caption.set_look(look)
        self.sheet.set_look(look)
        self.words.set_look(look)
        self.deck.set_look(look, self._signs)
        self._fit.start()

    def reset(self) -> None:
        self.set_attract(False)
        self._close_sure()
        self.sheet.reset()
        restore(self.desk)
        self.stories.reset()
        self.deck.reset()
        self.caption.reset()
        self.stage.reset()

    def finish(self) -> None:
        self._arrange()
        self.stage.finish()
        self._arrange()
        self.stage.finish()

    def spoken(self) -> str:
        if self.sheet.isVisible():
            return self.sheet.spoken
        return self.caption.text

    def set_attract(self, on: bool) -> None:
        """Play the attract tour for ever; False: stop exactly where it is, and let the visitor have it."""
        if on:
            self._close_sure()
            if self.stage.view is None:
                self._wanted = True
                self.stage.start()
            else:
                self._play()
            return
        self._wanted = False
        self.attract.stop()
        if self.stage.view is not None:
            self.stage.view.set_quiet(False)
        self.caption.set_low(False)
        self._write()

    def _play(self) -> None:
        self._wanted = False
        if self.stage.view is not None:
            self.stage.view.set_quiet(True)
        self.caption.set_low(True)
        self.attract.start()
        self._write()

    # -- room

    def _arrange(self) -> None:
        """The picture first; keys stand beside it, below it, or low enough for a reach from below."""
        self._fit.stop()
        look = self._look
        if look is None or self.width() < 2:
            return
        width, height, gap = self.width(), self.height(), round(look.em * 0.6)
        line = round(self.window().height() * look.reach) - self.mapTo(self.window(), QPoint(0, 0)).y()
        if look.reach:
            top = max(line, gap)
            below = max(1, min(gap, height - top - look.target))
            self.left.setGeometry(0, 0, width, top - gap // 2)
            self.deck.setGeometry(gap, top, width - 2 * gap, height - top - below)
        elif look.portrait:
            top = round(height * UPRIGHT_SHARE)
            self.left.setGeometry(0, 0, width, top)
            self.deck.setGeometry(gap, top + gap, width - 2 * gap, height - top - 2 * gap)
        else:
            low, high = (round(width * share) for share in DECK_SHARE)
            wide = min(max(DECK_EM * look.em, low), high)
            at = gap if self.isRightToLeft() else width - wide - gap
            left = wide + 2 * gap if self.isRightToLeft() else 0
            self.left.setGeometry(left, 0, width - wide - 2 * gap, height)
            self.deck.setGeometry(at, gap, wide, height - 2 * gap)
        self._lay_left(look, gap)
        self.deck.arrange()

    def _lay_left(self, look: Look, gap: int) -> None:
        whole = self.left.rect()
        words = self.caption.lay(look, whole.width() - 2 * gap, whole.height())
        self.caption.setGeometry(gap, whole.height() - words - gap // 2, whole.width() - 2 * gap, words)
        self.stage.setGeometry(QRect(0, 0, whole.width(), max(1, whole.height() - words - gap)))
        self.sheet.setGeometry(whole)
        self.words.setGeometry(whole)
        self.words.foot_px = self.caption.notice_px

    # -- following

    def _started(self) -> None:
        session = self.desk.session
        self.parts.tell()
        self.tell.set_told(bool(session.pack.assumptions_in(session.language)))
        self.sure.setVisible(bool(session.pack.assumptions_in(session.language)))
        self.stories.fill()
        if self._look is not None:
            self.stories.set_look(self._look)
        self._moved(session.quilt.state)
        self._arrange()
        if self._wanted:
            self._play()

    def _describe(self, sentence: str) -> None:
        self._shown = sentence
        self._write()

    def _write(self) -> None:
        tour = self.desk.session.tour
        if self.attract.on:
            self.caption.say("")
        elif self._own and tour.narration:
            self.caption.say(tour.narration, large=True)
        elif self._shown:
            self.caption.say(told(self.desk.session, self._shown))

    def _moved(self, state: SceneState) -> None:
        for group in (self.parts, self.life, self.near, self.tell, self.stories):
            group.show_state(state)
        why = self.tell.must_compare(state)
        if why is self.tell.why.isHidden():
            self.tell.why.setVisible(why)
            self.deck.later()

    def _remember(self) -> None:
        self.undo.setEnabled(self.desk.session.quilt.can_undo)

    def _toured(self) -> None:
        """A tour that a visitor plays is use; its keys are in sight. That of the attract loop has none."""
        tour = self.desk.session.tour
        if self.attracting or tour.tour is None:
            self._own = False
        elif tour.playing:
            self._own = True
        self.stories.show_tour(self._own)
        self.desk.booth.visit.hold("tour", self._own and tour.playing and self.isVisible())
        if self._own and tour.playing:
            self.deck.choose(self.stories.name)
        self.deck.later()
        self._write()

    # -- what a visitor does

    def _start_again(self) -> None:
        session = self.desk.session
        session.tour.stop()
        session.hand.reset()
        session.focus.clear()
        session.quilt.reset()

    def _turn_sure(self) -> None:
        self._show_sure(not self.sheet.isVisible())

    def _close_sure(self) -> None:
        self._show_sure(False)

    def _show_sure(self, shown: bool) -> None:
        self.sure.setChecked(shown)
        self.sheet.setVisible(shown)
        if shown:
            self.desk.session.tour.pause()
            self.sheet.raise_()
        reach = self._look is not None and bool(self._look.reach)
        for key in (self.up, self.down):
            key.setVisible(shown and reach)
        self.deck.later()

    def _up(self) -> None:
        self.sheet.page.area.turn(-1)

    def _down(self) -> None:
        self.sheet.page.area.turn(+1)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._fit.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        self._write()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.desk.session.tour.pause()
