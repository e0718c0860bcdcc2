"""Stories: the pack's scenes and tours as large cards in a row, and the keys of the tour that is under way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_groups import Group, Place
from viewer.ui.kiosk.picture_paged import Paged
from viewer.ui.theme.icons import icon

CARD_EM = 9.5
CARD_LINES = 2
LINES_MOST = 4


class StoryCard(QPushButton):
    """A scene or a tour by its title, which may take two lines."""

    def __init__(self, story_id: str, title: str, tour: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.story_id, self.tour = story_id, tour
        self.setObjectName(f"{'tour' if tour else 'scene'}-{story_id}")
        self.setAccessibleName(title)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self._label = QLabel(title, self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._label.setProperty("role", "story")
        self._sign = QLabel(self)
        self._sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sign.setVisible(tour)

    def lay(self, look: Look, lines: int = CARD_LINES) -> QSize:
        """Lay it out in so many lines at most; how large it is."""
        pad, sign = round(look.em * 0.6), round(look.em * 1.2) if self.tour else 0
        line = self._label.fontMetrics().lineSpacing()
        wide = round(CARD_EM * look.em) + sign
        tall = max(look.target, lines * line + (pad if lines > 1 else 0))
        words = wide - 2 * pad - (sign + pad // 2 if sign else 0)
        while self._label.heightForWidth(words) > lines * line + 2:
            wide, words = wide + look.em, words + look.em
        mirrored, left = self.isRightToLeft(), pad + (sign + pad // 2 if sign else 0)
        self._label.setGeometry(wide - left - words if mirrored else left, 0, words, tall)
        self._sign.setGeometry(wide - pad - sign if mirrored else pad, (tall - sign) // 2, sign, sign)
        return QSize(wide, tall)

    def dress(self, look: Look) -> None:
        lit = self.isChecked()
        self._label.setProperty("lit", lit)
        self._label.style().unpolish(self._label)
        self._label.style().polish(self._label)
        if self.tour:
            side = round(look.em * 1.2)
            colour = look.theme.on_accent if lit else look.theme.accent
            self._sign.setPixmap(icon("play", colour, side).pixmap(side, side))


class StoriesGroup(Group):
    """A row of cards; in its place, while a tour is under way, its keys."""

    name = "stories"

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk.session, "", parent)
        self.title = self.tr("Stories")
        self.setAccessibleName(self.title)
        self.desk = desk
        self._book = SceneBook()
        self.cards: list[StoryCard] = []
        self.row = Paged("stories", Qt.Orientation.Horizontal, self)
        self.back = self.key("tour-back", self.tr("Stop before"), self._back, "step-back", only=True)
        self.play = self.key("tour-play", self.tr("Pause"), self._play, "pause")
        self.on = self.key("tour-on", self.tr("Next stop"), self._on, "step-on")
        self.stop = self.key("tour-stop", self.tr("Stop"), self._stop, "stop")
        self._keys = (self.back, self.play, self.on, self.stop)
        self.place = QLabel(self)
        self.touring = False
        desk.session.show.changed.connect(self._shown)
        self.show_tour(False)

    def fill(self) -> None:
        """The pack's stories, once they have been read: made once."""
        book = self.session.show.book
        if book is self._book:
            return
        self._book = book
        for card in self.cards:
            card.deleteLater()
        rows = [(tour.id, tour.title, True) for tour in book.tours.values()]
        rows += [(scene.id, scene.title, False) for scene in book.scenes.values()]
        self.cards = [StoryCard(*row, self.row.content) for row in rows]
        for card in self.cards:
            card.clicked.connect(self._choose)
            card.show()
        self._shown()

    def set_look(self, look: Look) -> None:
        super().set_look(look)
        self.row.set_look(look)
        mirrored = self.isRightToLeft()
        for key, sign in ((self.back, "step-on"), (self.on, "step-back")):
            if mirrored:
                key.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
        for card in self.cards:
            card.dress(look)
        self._sign()

    def lay(self, width: int, *, flat: bool, low_px: int = 0) -> QSize:
        look = self._look
        assert look is not None
        if self.touring:
            return super().lay(width, flat=flat)
        gap = round(look.em * 0.4)
        sizes = [card.lay(look) for card in self.cards]
        if flat and max((size.height() for size in sizes), default=0) > low_px:
            sizes = [card.lay(look, lines=1) for card in self.cards]
        lines = CARD_LINES
        while (
            not flat
            and lines < LINES_MOST
            and max((size.width() for size in sizes), default=0) > width - 2 * look.target - look.em
        ):
            lines += 1
            sizes = [card.lay(look, lines) for card in self.cards]
        whole = sum(size.width() + gap for size in sizes) - gap if sizes else 0
        tall = max((size.height() for size in sizes), default=look.target)
        self.row.setGeometry(0, 0, whole if flat else width, tall)
        self.row.set_size(whole, tall)
        wide, at, mirrored = self.row.content.width(), 0, self.isRightToLeft()
        for card, size in zip(self.cards, sizes, strict=True):
            card.setGeometry(wide - at - size.width() if mirrored else at, 0, size.width(), tall)
            at += size.width() + gap
        self.resize(self.row.width(), tall)
        return self.row.size()

    def places(self, width: int, *, flat: bool) -> list[list[Place]]:
        assert self._look is not None
        made = super().places(width, flat=flat)
        wide = self.place.fontMetrics().horizontalAdvance(self.place.text()) + self._look.em
        made[-1].append((self.place, QSize(min(width, wide), self._look.target)))
        return made

    def rows(self) -> Sequence[Sequence[QWidget]]:
        return ((self.back, self.play, self.on, self.stop),)

    def show_state(self, state: SceneState) -> None:
        del state
        self._shown()

    def reset(self) -> None:
        self.row.to_start()

    # -- following

    def _shown(self) -> None:
        here = self.session.show.scene_id
        for card in self.cards:
            lit = not card.tour and card.story_id == here
            if card.isChecked() != lit:
                card.setChecked(lit)
                if self._look is not None:
                    card.dress(self._look)

    def show_tour(self, own: bool) -> None:
        """The keys of the tour that is under way; with ``own`` False the cards: it plays for nobody."""
        tour = self.session.tour
        self.touring = own and tour.tour is not None
        self.row.setVisible(not self.touring)
        for widget in (*self._keys, self.place):
            widget.setVisible(self.touring)
        words = self.tr("Pause") if tour.playing or tour.tour is None else self.tr("Go on")
        self.play.setText(f" {words}")
        self.play.setAccessibleName(words)
        if tour.tour is None:
            return
        self.back.setEnabled(tour.at > 0)
        self.on.setEnabled(tour.at + 1 < len(tour.tour.stops))
        self.place.setText(self.tr("{at} of {all}").format(at=tour.at + 1, all=len(tour.tour.stops)))
        self._sign()

    def _sign(self) -> None:
        if self._look is not None:
            name = "pause" if self.session.tour.playing else "play"
            self.play.setIcon(icon(name, self._look.theme.ink, self._look.em * 1.1))

    # -- what a visitor does

    def _choose(self) -> None:
        card = self.sender()
        assert isinstance(card, StoryCard)
        if card.tour:
            self.session.tour.play(card.story_id)
        else:
            self.session.tour.stop()
            if self.session.show.to(card.story_id, by_person=True):
                self.desk.booth.count("scene", card.story_id)
        self._shown()

    def _back(self) -> None:
        self.session.tour.step(-1)

    def _on(self) -> None:
        self.session.tour.step(+1)

    def _play(self) -> None:
        tour = self.session.tour
        if tour.playing:
            tour.pause()
        else:
            tour.resume()

    def _stop(self) -> None:
        self.session.tour.stop()
