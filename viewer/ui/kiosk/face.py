"""One language's face of the kiosk: a bar above, a screen, a bar below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from viewer.core.kiosk.config import KioskConfig
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.aloud import Aloud
from viewer.ui.kiosk.bars import FootBar, HeadBar, own_name
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.panel import Panel
from viewer.ui.kiosk.screen import Screen
from viewer.ui.theme.style import dress

NOTICE_MS = 8000  # a notice goes by itself


class Face(QWidget):
    """Screens are made when they are first gone to, and kept: a kiosk that runs for months makes nothing anew."""

    cover_wanted = Signal()
    entered = Signal(object)  # Spot

    def __init__(self, desk: FaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._look: Look | None = None
        self._screens: dict[str, Screen] = {}
        self._dressed: dict[Screen, Look] = {}  # how each screen is dressed
        self.setProperty("role", "paper")
        self.head = HeadBar(desk, self)
        self.foot = FootBar(desk, self)
        self.stack = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.stack, 1)
        self._column.addWidget(self.foot)
        self.aloud = Aloud(desk, self)
        self.notice = QLabel(self)
        self.notice.setProperty("role", "panel")
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.notice.hide()
        self._column.insertWidget(2, self.notice)
        self.strip = self.aloud.strip(self)
        self._column.insertWidget(self._column.indexOf(self.foot), self.strip)
        self.panel = Panel(self)
        self._quiet = QTimer(self, singleShot=True, interval=NOTICE_MS)
        self._quiet.timeout.connect(self.hide_notice)
        self.head.cover_wanted.connect(self.cover_wanted)
        self.head.aloud_wanted.connect(self._read_aloud)
        self.head.languages_wanted.connect(self._list_languages)
        self.panel.chosen.connect(self._speak)
        self.aloud.changed.connect(self.head.show_aloud)
        self.aloud.said.connect(self.show_notice)
        self.foot.back_wanted.connect(self._go_back)
        self.foot.next_wanted.connect(self._go_on)
        desk.way.changed.connect(self._go)

    @property
    def config(self) -> KioskConfig:
        return self.desk.booth.config

    @property
    def screen_now(self) -> Screen | None:
        """The screen that is shown; None before ``start``."""
        current = self.stack.currentWidget()
        return current if isinstance(current, Screen) else None

    def start(self) -> None:
        """Show where the way has come to."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys are nowhere until a key is used
        self._go(self.desk.way.spot)

    def screen_for(self, name: str) -> Screen:
        """The screen of that name (see ``state.kiosk.way``), made now if it has not been yet."""
        if name not in self._screens:
            made = self._makers()[name]()
            self._screens[name] = made
            self.stack.addWidget(made)
            made.next_changed.connect(self._show_next)
        return self._screens[name]

    def _makers(self) -> Mapping[str, Callable[[], Screen]]:
        return {
            way.HOME: self._make_home,
            way.SECTION: self._make_section,
            way.ARTICLE: self._make_article,
            way.PICTURE: self._make_picture,
            way.SEARCH: self._make_search,
            way.TAKE: self._make_take,
        }

    def _make_home(self) -> Screen:
        from viewer.ui.kiosk.home_screen import HomeScreen

        return HomeScreen(self.desk, self.stack)

    def _make_section(self) -> Screen:
        from viewer.ui.kiosk.section_screen import SectionScreen

        return SectionScreen(self.desk, self.stack)

    def _make_article(self) -> Screen:
        from viewer.ui.kiosk.article_screen import ArticleScreen

        return ArticleScreen(self.desk, self.stack)

    def _make_picture(self) -> Screen:
        from viewer.ui.kiosk.picture_screen import PictureScreen

        return PictureScreen(self.desk, self.stack)

    def _make_search(self) -> Screen:
        from viewer.ui.kiosk.search_screen import SearchScreen

        return SearchScreen(self.desk, self.stack)

    def _make_take(self) -> Screen:
        from viewer.ui.kiosk.take_screen import TakeScreen

        return TakeScreen(self.desk, self.stack)

    def set_look(self, look: Look) -> None:
        self._look = look
        if (self._column.indexOf(self.head) == 0) == bool(look.reach):  # within reach both bars are at the bottom
            self._column.removeWidget(self.head)
            self._column.insertWidget(2 if look.reach else 0, self.head)
        for part in (self.head, self.foot, self.panel, self.strip, self.notice):
            dress(part, look.theme, look.scale)
        for bar in (self.head, self.foot):
            bar.set_look(look)
        self.panel.set_look(look)
        self.notice.setMargin(look.em // 2)
        self.strip.set_look(look)
        self._column.activate()  # screens look where they are
        if self.screen_now is not None:
            self._dress_screen(self.screen_now)

    def _dress_screen(self, screen: Screen) -> None:
        """When it is shown: those that are not seen need not follow, and a change of size answers at once."""
        look = self._look
        if look is not None and self._dressed.get(screen) != look:
            self._dressed[screen] = look
            dress(screen, look.theme, look.scale)
            screen.set_look(look)

    def reset(self) -> None:
        """As at the start."""
        self.aloud.stop()
        self.panel.shut()
        self.hide_notice()
        for screen in self._screens.values():
            screen.leave()
            screen.reset()
        self.desk.way.home()
        for bar in (self.head, self.foot):
            bar.reset()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Draw everything to its end: for a picture."""
        if self.screen_now is not None:
            self.screen_now.finish()

    def shut(self) -> None:
        """The program ends: no thread, process or file of it is left."""
        self.aloud.close()
        for screen in self._screens.values():
            screen.shut()

    def _go(self, spot: Spot) -> None:
        self.aloud.stop()
        self.panel.shut()
        self.hide_notice()
        before, screen = self.screen_now, self.screen_for(spot.screen)
        if before is not None and before is not screen:
            before.leave()
        self._dress_screen(screen)
        self.stack.setCurrentWidget(screen)
        screen.enter(spot)
        self.foot.show_spot(spot)
        self.head.show_spot(spot)
        self._show_next()
        self.entered.emit(spot)

    def _show_next(self) -> None:
        screen = self.screen_now
        self.foot.show_next(screen.next_words() if screen is not None else "")

    def _go_on(self) -> None:
        if self.screen_now is not None:
            self.screen_now.go_on()

    def _go_back(self) -> None:
        if self.screen_now is None or not self.screen_now.put_away():
            self.desk.way.back()

    # -- what a visitor chooses

    def _read_aloud(self) -> None:
        if self.screen_now is not None:
            self.aloud.toggle(self.screen_now)

    def _list_languages(self) -> None:
        choices = self.desk.booth.choices
        rows = [(own_name(code), code) for code in choices.languages]
        self.panel.show_list(self.tr("Language"), rows, choices.language)

    def _speak(self, answer: object) -> None:
        if isinstance(answer, str):
            self.desk.booth.choices.set_language(answer)

    # -- what is said once

    def show_notice(self, text: str) -> None:
        """One line above the bar below, for a while."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))
        if text:
            self._quiet.start()

    def hide_notice(self) -> None:
        self._quiet.stop()
        self.notice.clear()
        self.notice.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another language's face has come: nothing of this one speaks on."""
        super().hideEvent(event)
        self.aloud.stop()
        self.panel.shut()
