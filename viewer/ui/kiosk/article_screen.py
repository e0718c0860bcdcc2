"""An article as short cards, one at a time, with the picture beside it or above."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import escape

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from viewer.core.article.links import parse
from viewer.core.article.model import Article
from viewer.core.kiosk.cards import Card, card_of, cards
from viewer.state.jobs import Job
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.state.reading import Place
from viewer.ui.article.extras import Review
from viewer.ui.kiosk.answers import Answers
from viewer.ui.kiosk.bar_button import BarButton, Form
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.card_view import CardView
from viewer.ui.kiosk.figure_panel import FigurePanel
from viewer.ui.kiosk.link_row import LinkRow, links_of
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.panel import Panel, Said
from viewer.ui.kiosk.quilt_box import QuiltBox
from viewer.ui.kiosk.reach import control_look, line_in
from viewer.ui.kiosk.screen import Screen
from viewer.ui.kiosk.steps import PAD_EM, Steps
from viewer.ui.shell.reader import PATIENCE_MS, Conversion

PART_STEP = 1000  # of Spot.card: cards of a very long page's second part count from here
TEXT_SHARE, TEXT_SHARE_LARGE = 0.52, 0.62  # of the width beside the picture; where letters are large
LINE_EM = 26.0  # what a line of the text wants to be, at least
PICTURE_SHARE = 0.42  # of the height above the text


class ArticleScreen(Screen):
    """Follows the way's spots: topic, card, anchor."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._look: Look | None = None
        self._topic_id, self._part = "", 0
        self._cards: tuple[Card, ...] = ()
        self._number = 0
        self._parts = 1
        self._claims: tuple[str, ...] = ()
        self._job: Job | None = None
        self._wanted: Spot | None = None
        self._with_picture = False
        self._view: CardView | None = None
        self._figure: FigurePanel | None = None
        self._answers = Answers(desk)
        self.quilt = QuiltBox(desk, self)
        self.quilt.hide()
        self.steps = Steps(self)
        self.steps.hide()
        self.links = LinkRow(self)
        self.links.hide()
        self.read_on = BarButton("read-on", self.tr("Read on"), "chevron-down", self)
        self.read_on.hide()
        self.panel = Panel(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_wait)
        self.steps.clicked.connect(self._list_cards)
        self.links.chosen.connect(self._follow)
        self.panel.chosen.connect(self._answered)
        self.read_on.clicked.connect(self._page)

    # -- what is shown

    @property
    def cards(self) -> tuple[Card, ...]:
        """Of the article, or of this part of a very long one; none while it is prepared."""
        return self._cards

    @property
    def number(self) -> int:
        """Which card is shown."""
        return self._number

    @property
    def view(self) -> CardView:
        """Made with the first article."""
        if self._view is None:
            assert self._look is not None
            self._view = CardView(self.desk, self._look, self)
            self._view.answered.connect(self._follow)
            self._view.turned.connect(self._turned)
            self._view.moved.connect(self._show_read_on)
            self._view.show()
            self._view.lower()
        return self._view

    def enter(self, spot: Spot) -> None:
        self._close_panels()
        part = spot.card // PART_STEP
        if (spot.topic_id, part) == (self._topic_id, self._part) and self._cards and self._job is None:
            self._show_card(spot)
            return
        self._drop_job()
        self._wanted = spot
        if spot.topic_id != self._topic_id:
            self.desk.booth.count("topic", spot.topic_id)
            self.desk.booth.count("language", self.desk.booth.choices.language)
        self._topic_id, self._part, self._cards = spot.topic_id, part, ()
        ready = self.desk.booth.pack.ready(spot.topic_id, self.desk.language, part)
        if ready is not None:
            self._converted(ready)
            return
        work = Conversion(self.desk.booth.pack, self.desk.language, Place(spot.topic_id, part=part))
        self._job = self.desk.booth.jobs.run(work, self._converted, self._failed)
        self._patience.start()

    def _converted(self, article: Article) -> None:
        self._job = None
        self._patience.stop()
        self._cards, self._parts, self._claims = cards(article), article.parts, article.claims
        self._with_picture = article.picture
        if self._with_picture:
            self.quilt.start()
        if self._wanted is not None:
            self._show_card(self._wanted)

    def _failed(self, error: Exception) -> None:
        del error  # what is wrong with a page is for staff: `septa check` says it
        self._job = None
        self._patience.stop()
        self._show_words(self.tr("This page cannot be shown here."))

    def _say_wait(self) -> None:
        self._show_words(self.tr("Preparing this page…"))

    def _show_words(self, words: str) -> None:
        topic = self.desk.booth.pack.find(self._topic_id, self.desk.language)
        title = topic.title if topic is not None else ""
        self._cards, self._number, self._with_picture = (), 0, False
        self.view.pane.set_review(None)
        self.view.show_card(Article(self._topic_id, title, self.desk.language, f"<p>{escape(words)}</p>", words))
        self.steps.set_place(0, 1)
        self.links.show_links(())
        self._arrange()
        self.next_changed.emit()

    def _show_card(self, spot: Spot) -> None:
        number = card_of(self._cards, spot.anchor) if spot.anchor else spot.card % PART_STEP
        self._number = min(max(0, number), len(self._cards) - 1)
        card = self._cards[self._number]
        first = self._number == 0 and self._part == 0  # how long it takes is told once, of all of it
        count = sum(one.article.words for one in self._cards) if first else 0
        self.view.pane.set_review(self._review() if self._at_end else None)
        self.view.show_card(replace(card.article, words=count, claims=self._claims if first else ()))
        self.steps.set_place(self._number, len(self._cards))
        self.links.show_links(links_of(card.article.html, self.view.pane.open_folds))
        if self._with_picture and card.scene:
            self.quilt.show_scene(card.scene)
        self._arrange()
        if spot.anchor and spot.anchor != card.anchor:
            self.view.scroll_to(spot.anchor)
        self.next_changed.emit()

    @property
    def _at_end(self) -> bool:
        """Is this the article's last card?"""
        return self._number + 1 == len(self._cards) and self._part + 1 == self._parts

    def _review(self) -> Review:
        info = self.desk.booth.pack.info
        return Review(info.review_due, date.today().isoformat(), info.licence)

    # -- going on

    def _spot(self, number: int, part: int | None = None) -> Spot:
        return Spot(way.ARTICLE, self._topic_id, (self._part if part is None else part) * PART_STEP + number)

    def _next(self) -> tuple[Spot, str] | None:
        if self._number + 1 < len(self._cards):
            return self._spot(self._number + 1), self._cards[self._number + 1].title
        if self._cards and self._part + 1 < self._parts:
            return self._spot(0, self._part + 1), self._cards[0].article.title
        following = self.desk.booth.pack.neighbours(self._topic_id, self.desk.language)[1]
        return (Spot(way.ARTICLE, following.id), following.title) if following is not None else None

    def next_words(self) -> str:
        following = self._next()
        if following is None:
            return ""
        if self._number + 1 < len(self._cards) and following[1] == self._cards[self._number].title:
            return self.tr("Next: more on this")
        return self.tr("Next: {title}").format(title=following[1])

    def go_on(self) -> None:
        following = self._next()
        if following is None:
            return
        if following[0].topic_id == self._topic_id:
            self.desk.way.turn(following[0])
        else:
            self.desk.way.go(following[0])

    def _turned(self, by: int) -> None:
        """Drawn sideways: within the article back, too."""
        if by > 0:
            self.go_on()
        elif self._number > 0:
            self.desk.way.turn(self._spot(self._number - 1))

    def _list_cards(self) -> None:
        rows: list[tuple[str, object]] = []
        for number, card in enumerate(self._cards):
            before = sum(one.title == card.title for one in self._cards[:number])
            rows.append((f"{card.title} · {before + 1}" if before else card.title, self._spot(number)))
        self.panel.show_list(self.tr("On this page"), rows, self._spot(self._number))

    # -- links

    def _follow(self, address: str) -> None:
        if parse(address).kind in ("fold", "part"):  # from a button: the pane knows what to do
            self.view.pane.view.followed.emit(address)
            return
        answer = self._answers.answer(address, self._topic_id)
        if isinstance(answer, Spot):
            self._answered(answer)
        elif isinstance(answer, Said):
            self.panel.show_said(answer)
        elif isinstance(answer, str):
            self._show_figure(answer)

    def _answered(self, answer: object) -> None:
        if not isinstance(answer, Spot):
            return
        if answer.topic_id == self._topic_id and answer.screen == way.ARTICLE:
            self.desk.way.turn(answer)
        else:
            self.desk.way.go(answer)

    def _show_figure(self, path: str) -> None:
        if self._look is None or not self._cards:
            return
        if self._figure is None:
            self._figure = FigurePanel(self.desk, self._look.theme, self)
            self._figure.set_look(self._look)
        self._figure.show_figure(path, self._cards[self._number].article.html)

    @property
    def figure(self) -> FigurePanel | None:
        """Made with the first picture that is wanted large."""
        return self._figure

    def _close_panels(self) -> None:
        self.panel.shut()
        if self._figure is not None:
            self._figure.shut()

    # -- as a screen

    def leave(self) -> None:
        self._close_panels()

    def put_away(self) -> bool:
        over = self.panel.shown or (self._figure is not None and self._figure.shown)
        self._close_panels()
        return over

    def set_look(self, look: Look) -> None:
        self._look = look
        controls = control_look(look, self)
        for whole in (self.quilt, self.panel):
            whole.set_look(look)
        for control in (self.steps, self.links, self.read_on):
            control.set_look(controls)
        if self._view is not None:
            self._view.set_look(look)
        if self._figure is not None:
            self._figure.set_look(look)
        self._arrange()

    def reset(self) -> None:
        self._drop_job()
        self._close_panels()
        self._topic_id, self._part, self._cards, self._number, self._parts = "", 0, (), 0, 1
        self._wanted = None
        if self._view is not None:
            self._view.pane.set_review(None)
            self._view.show_card(Article("", "", self.desk.language, "", ""))
            self._view.to_top()
            self._view.let_go()
        self.steps.set_place(0, 1)
        self.links.show_links(())
        self.quilt.reset()

    def finish(self) -> None:
        self._arrange()
        if self._with_picture:
            self.quilt.finish()

    def shut(self) -> None:
        self._drop_job()

    def spoken(self) -> str:
        if self.panel.shown:
            return self.panel.spoken()
        return self.view.spoken() if self._cards else ""

    def mark_spoken(self, start: int, end: int) -> None:
        """Mark these characters of ``spoken``."""
        if self._cards and not self.panel.shown:
            self.view.mark_spoken(start, end)

    def _drop_job(self) -> None:
        self._patience.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    # -- room

    def _page(self) -> None:
        self.view.page()

    def _show_read_on(self) -> None:
        look = self._look
        if look is None or self._view is None:
            return
        end = self._view.at_end
        self.read_on.set_words(self.tr("Back to the top") if end else self.tr("Read on"))
        self.read_on.set_sign("chevron-up" if end else "chevron-down")
        self.read_on.setVisible(self._view.overflows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        if look is None or self._view is None or self.width() < 20:
            return
        room = self.rect()
        line = line_in(self, look)
        foot = self.steps.height() + round(look.em * 0.3)
        text = QRect(room)
        self.quilt.setVisible(self._with_picture)
        if self._with_picture and look.portrait:
            tall = round(PICTURE_SHARE * room.height())
            self.quilt.setGeometry(0, 0, room.width(), tall)
            text.setTop(tall)
        elif self._with_picture:
            share = TEXT_SHARE if room.width() * TEXT_SHARE >= LINE_EM * look.em else TEXT_SHARE_LARGE
            wide = round(share * room.width())
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.quilt.setGeometry(0 if mirrored else wide, 0, room.width() - wide, room.height())
            text = QRect(room.width() - wide if mirrored else 0, 0, wide, room.height())
        self._show_read_on()
        low = text.bottom() + 1 - foot
        self._place_steps(QRect(text.left(), low, text.width(), foot), look)
        self.links.setVisible(bool(line) and bool(self.links.buttons))
        if self.links.isVisibleTo(self):
            self.links.place_buttons()
            if low - self.links.height() >= line:
                low -= self.links.height()
                self.links.setGeometry(text.left() + look.em, low, text.width() - 2 * look.em, self.links.height())
            else:  # no room for a row of their own: between the steps and the way on
                self.links.setGeometry(self._between(text, low))
        self._view.setGeometry(QRect(text.left(), text.top(), text.width(), low - text.top()))

    def _between(self, text: QRect, top: int) -> QRect:
        """What is left in the row of the steps."""
        gap = self.links.spacing
        taken = [widget.geometry() for widget in (self.steps, self.read_on) if widget.isVisibleTo(self)]
        middle = text.center().x()
        left = max((rect.right() + 1 + gap for rect in taken if rect.center().x() < middle), default=text.left() + gap)
        right = min((rect.left() - gap for rect in taken if rect.center().x() >= middle), default=text.right() - gap)
        return QRect(left, top, max(0, right - left), self.links.height())

    def _place_steps(self, row: QRect, look: Look) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = max(look.em, self.view.column_left - round(PAD_EM * look.em)) if not look.reach else look.em
        wide = min(self.steps.sizeHint().width(), row.width() - 2 * side)
        left = row.right() + 1 - side - wide if mirrored else row.left() + side
        self.steps.setGeometry(left, row.top(), wide, self.steps.height())
        room = row.width() - 2 * side - (wide if self.steps.isVisibleTo(self) else 0) - look.em
        self.read_on.set_form(Form.SIGN if self.read_on.wide(Form.BESIDE) > room else Form.BESIDE)
        size = self.read_on.sizeHint()
        left = row.left() + side if mirrored else row.right() + 1 - side - size.width()
        self.read_on.setGeometry(left, row.top(), size.width(), self.steps.height())
