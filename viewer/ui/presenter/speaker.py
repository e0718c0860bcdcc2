"""The speaker's window: now, next, notes, clock and all that one can do. Nothing of it is ever the audience's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from viewer.core.talk.room import has_live_picture
from viewer.core.theme import load_theme
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.clock_panel import ClockPanel
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.keys_sheet import KeysSheet
from viewer.ui.presenter.notes_view import NotesView
from viewer.ui.presenter.overview import Overview
from viewer.ui.presenter.speaker_cards import MARGIN_EM, MARGIN_PX, Card, TabCard
from viewer.ui.presenter.speaker_next import NextSheet
from viewer.ui.presenter.speaker_notice import NoticeBar
from viewer.ui.presenter.speaker_room import LEFT, MODEL, NEXT, NOTES, Needs, Rooms, rooms
from viewer.ui.presenter.speaker_stills import Stills
from viewer.ui.presenter.stage import Stage
from viewer.ui.presenter.toolbar import Toolbar, ToolButton
from viewer.ui.theme.style import BASE_PX, dress

if TYPE_CHECKING:
    from viewer.ui.presenter.speaker_model import ModelPane

LEAST_SIZE_PX = (640, 400)
LARGE_PX = (1700, 950)  # from this size on letters grow with the window …
GROWN_MOST = 2.25  # … up to this
GAP_PX = 14.0  # at most
CLOCK_SHARE = 1 - LEFT - 0.01  # of the width: where the clock's card is narrowest
THEME = "dark"  # whatever the audience sees: the speaker stands in a dark room


class SpeakerWindow(QWidget):
    """Closing it asks to end the talk; Esc never does."""

    end_wanted = Signal()
    export_wanted = Signal()
    lesson_wanted = Signal()
    rehearsal_wanted = Signal()
    screens_wanted = Signal()
    audience_wanted = Signal()

    def __init__(self, desk: TalkDesk) -> None:
        super().__init__()
        self.desk = desk
        self.theme = load_theme(THEME)
        self.setWindowTitle(self.tr("Septa: speaker"))
        self.setProperty("role", "talk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST_SIZE_PX)
        self.acts = TalkActs(desk, self)
        self.acts.close_first = self._let_go
        self.acts.hang_on(self)
        self.stills = Stills(desk, self)
        self._banner: QWidget | None = None
        self.notice = NoticeBar(self)
        self._body = QWidget(self)
        self.now = Stage(desk, for_audience=False, parent=self._body)
        self.next = NextSheet(desk, self.stills, self._body)
        self.notes = NotesView(self._body)
        self.model: ModelPane | None = None
        self.clock = ClockPanel(self.acts, self._body)
        self.cards = {
            "now": Card("", self._body),
            NEXT: Card(self.tr("Next"), self._body),
            NOTES: Card(self.tr("Notes"), self._body),
            MODEL: Card(self.tr("Picture"), self._body),
            "clock": Card(self.tr("Clock"), self._body),
        }
        self.tabs = TabCard(self._body)
        self.toolbar = Toolbar(self.acts, self)
        self.overview = Overview(desk, self.stills, self)
        self.keys = KeysSheet(self.acts, self)
        self._rooms: Rooms | None = None
        self._dressed = 0.0
        self._before = ""  # the tab in front before the room was asked, until it is there again
        self._bring = QTimer(self, singleShot=True, interval=0)
        self._bring.timeout.connect(self.bring)
        self._place_soon = QTimer(self, singleShot=True, interval=0)
        self._place_soon.timeout.connect(self._arrange)
        self._lay_out()
        self._connect()
        self._dress()
        self._tell()

    # -- what the program wants of it

    def say(self, sentence: str, offer: str = "") -> None:
        """Something to know, in this window alone; ``notice.taken`` answers an ``offer``."""
        self.notice.say(sentence, offer)

    def set_banner(self, widget: QWidget | None) -> None:
        """A widget of the program above all else; None takes it away again. The window owns it then."""
        if self._banner is not None and self._banner is not widget:
            self._banner.hide()
            self._banner.deleteLater()
        self._banner = widget
        if widget is not None:
            self._column.insertWidget(0, widget)
            widget.show()
        self._place_soon.start()

    @property
    def live(self) -> bool:
        """Does the speaker's slide show the live picture?"""
        slide = self.desk.talk.slide
        return self.desk.talk.large or (slide is not None and has_live_picture(slide))

    def bring(self) -> None:
        """Make the picture's controls: after the first paint, since they take numpy."""
        if self.model is None and self.live:
            from viewer.ui.presenter.speaker_model import ModelPane

            if self.desk.session.quilt.guard is None:
                self.desk.session.read_scenes()
            self.model = ModelPane(self.acts, self._body)
            self.model.set_theme(self.theme, self.em)
            self.acts.ask = self.model.predict.toggle
            self._rooms = None
            self._arrange()

    @property
    def scale(self) -> float:
        """Of the letters: as chosen, and larger on a large screen that one stands before."""
        grown = min(self.width() / LARGE_PX[0], self.height() / LARGE_PX[1])
        steps = min(max(round(grown * 4) / 4, 1.0), GROWN_MOST)
        return self.desk.session.preferences.text_scale * steps

    @property
    def em(self) -> float:
        return BASE_PX * self.scale

    @property
    def _gap(self) -> int:
        return round(min(0.6 * self.em, GAP_PX))

    # -- putting together

    def _lay_out(self) -> None:
        self.cards["now"].hold(self.now)
        self.cards["clock"].hold(self.clock)
        self.cards["clock"].title.hide()
        sizes = QWidget(self)
        row = QHBoxLayout(sizes)
        row.setContentsMargins(0, 0, 0, 0)
        self.notes_keys = [ToolButton(self.acts[name], self) for name in ("notes-smaller", "notes-larger")]
        for key in self.notes_keys:
            key.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            row.addWidget(key)
        self.cards[NOTES].head.addWidget(sizes)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.notice)
        self._column.addWidget(self._body, 1)
        self._column.addWidget(self.toolbar)
        self._body.installEventFilter(self)

    def _connect(self) -> None:
        talk, acts = self.desk.talk, self.acts
        for signal in (talk.changed, talk.slides_changed, talk.large_changed, talk.shown_changed):
            signal.connect(self._tell)
        for signal in (talk.veil_changed, talk.frozen_changed, talk.typed_changed):
            signal.connect(self._tell_signs)
        acts.overview_wanted.connect(self._toggle_overview)
        acts.keys_wanted.connect(self._toggle_keys)
        acts.notes_sized.connect(self.notes.size_by)
        acts.notes_scrolled.connect(self.notes.scroll_by)
        acts.end_wanted.connect(self.end_wanted)
        acts.export_wanted.connect(self.export_wanted)
        acts.lesson_wanted.connect(self.lesson_wanted)
        acts.rehearsal_wanted.connect(self.rehearsal_wanted)
        acts.screens_wanted.connect(self.screens_wanted)
        acts.audience_wanted.connect(self.audience_wanted)
        self.overview.chosen.connect(self._go)
        self.keys.done.connect(self._close_over)
        self.notice.resized.connect(self._place_soon.start)
        self.desk.hands.changed.connect(self._settle)
        self.desk.predict.hidden_changed.connect(self._guess)
        talk.changed.connect(self._left)
        self.desk.session.preferences.changed.connect(self._preferred)

    def _settle(self, _hand: object) -> None:
        self._place_soon.start()

    def _guess(self, hidden: bool) -> None:
        """The hands of the room are counted beside the sliders: they come to the front, until it is revealed.
        If some were counted, they stay there until the next slide."""
        if hidden:
            self._before = self._before or self.tabs.front
        else:
            self._keys_back()
        self._arrange()
        counted = self.desk.predict.hands > 0
        self._to_front(MODEL if hidden or counted else self._before)
        if not hidden and not counted:
            self._before = ""

    def _left(self, _at: int) -> None:
        """Another slide: the keys are the slides' again, and its notes come back to the front."""
        self._keys_back()
        self._to_front(self._before)
        self._before = ""

    def _to_front(self, front: str) -> None:
        if self._rooms is not None and front in self._rooms.tabs:
            self.tabs.turn(front)

    # -- looks

    def _preferred(self, name: str) -> None:
        if name == "text_scale":
            self._dress()

    def _dress(self) -> None:
        """Dark, whatever the audience sees."""
        scale, em, gap = self.scale, self.em, self._gap
        self._dressed = scale
        dress(self, self.theme, scale)
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        for card in self.cards.values():
            card.set_em(em)
        self.tabs.set_em(em)
        self.toolbar.set_theme(self.theme, self.desk.theme, scale)
        self.keys.set_theme(self.theme, self.desk.theme, scale)
        self.overview.set_theme(self.theme, em)
        self.next.set_theme(self.theme)
        self.clock.set_theme(self.theme, em)
        self.notice.set_theme(self.theme, em)
        self.notes.set_px(em)
        if self.model is not None:
            self.model.set_theme(self.theme, em)
        self._rooms = None
        self._place_soon.start()

    # -- room

    def _needs(self) -> Needs:
        em = self.em
        margin = min(MARGIN_EM * em, MARGIN_PX)
        frame = round(1.6 * margin)
        wide = max(round(CLOCK_SHARE * self._body.width() - 2 * margin), 1)
        clock, brief = (frame + self.clock.need(wide, brief) for brief in (False, True))
        return Needs(em, round(frame + 1.5 * em), self._gap, clock, brief)

    def _arrange(self) -> None:
        """Give each pane its card."""
        if self.scale != self._dressed:
            self._dress()
        wide = self.width() - 2 * self._gap
        self.toolbar.fit(wide, self.height())
        self.toolbar.setFixedHeight(self.toolbar.high(wide))
        self._column.activate()
        live = self.live and self.model is not None
        wanted = rooms(self._body.width(), self._body.height(), self._needs(), live, self.desk.predict.hidden)
        if wanted != self._rooms:
            self._rooms = wanted
            self._put(wanted)
        for over in (self.overview, self.keys):
            over.setGeometry(self._body.geometry())

    def _put(self, wanted: Rooms) -> None:
        panes: dict[str, QWidget] = {NEXT: self.next, NOTES: self.notes}
        if self.model is not None:
            panes[MODEL] = self.model
        self.cards["now"].place(wanted.now)
        self.clock.set_brief(wanted.brief)
        self.cards["clock"].place(wanted.clock)
        for name, pane in panes.items():
            spot = wanted.own.get(name)
            self.cards[name].setVisible(spot is not None)
            if spot is not None:
                self.cards[name].hold(pane)
                self.cards[name].place(spot)
            elif name not in wanted.tabs:
                pane.setParent(self._body)
                pane.hide()
        if MODEL not in panes or MODEL not in wanted.own:
            self.cards[MODEL].hide()
        self.tabs.setVisible(wanted.shared is not None)
        if wanted.shared is not None:
            titles = {NOTES: self.tr("Notes"), NEXT: self.tr("Next"), MODEL: self.tr("Picture")}
            self.tabs.fill([(name, titles[name], panes[name]) for name in wanted.tabs])
            self.tabs.place(wanted.shared)

    # -- what is told

    def _tell(self, _at: object = None) -> None:
        """The slide of now has changed, or how it is shown."""
        talk = self.desk.talk
        slide = talk.slide
        self.notes.set_notes(*(slide.notes, slide.key) if slide is not None else ("",))
        self._tell_signs()
        if self.live and self.model is None:
            self._bring.start()
        elif self.model is not None and not self.live:
            self.model.stop()
        self._place_soon.start()

    def _tell_signs(self, _told: object = None) -> None:
        talk = self.desk.talk
        card, of = self.cards["now"], len(talk.slides)
        card.title.setText(self.tr("Now · {at} of {of}").format(at=talk.at + 1 if of else 0, of=of))
        veils = {Veil.BLACK: self.tr("audience sees black"), Veil.WHITE: self.tr("audience sees white")}
        signs = [veils[talk.veil]] if talk.veil in veils else []
        if talk.frozen:
            signs.append(self.tr("audience frozen on {at}").format(at=talk.shown + 1))
        if talk.typed:
            signs.append(self.tr("to {number}: Enter").format(number=talk.typed))
        card.say_signs(signs)

    # -- over the window

    def _toggle_overview(self) -> None:
        if self.overview.isVisible():
            self._close_over()
            return
        self._close_over()
        self._arrange()
        self.overview.open()

    def _toggle_keys(self) -> None:
        if self.keys.isVisible():
            self._close_over()
            return
        self._close_over()
        self._arrange()
        self.keys.open()

    def _close_over(self) -> bool:
        """True where something lay open."""
        opened = [over for over in (self.overview, self.keys) if over.isVisible()]
        for over in opened:
            over.hide()
        if opened:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(opened)

    def _let_go(self) -> bool:
        """Esc: what lies open closes, else the keys go back from the picture's controls to the slides."""
        if self._close_over():
            return True
        back = self._keys_back()
        return (self.model is not None and self.model.close_ask()) or back

    def _keys_back(self) -> bool:
        """True where the picture or its controls had them."""
        focused = self.focusWidget()
        picture = [part for part in (self.model, self.now) if part is not None]
        if focused is not None and any(part.isAncestorOf(focused) for part in picture):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _go(self, index: int) -> None:
        self._close_over()
        self.desk.talk.go(index)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        self.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if watched is self._body and event.type() == QEvent.Type.Resize:
            self._place_soon.start()
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        self.end_wanted.emit()
