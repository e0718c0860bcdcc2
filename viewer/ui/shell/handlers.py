"""What each command does. One row a command; the rows of core/commands.py say when it may be had."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from viewer.core.quilt.parts import Part, Source
from viewer.core.quilt.scene import ZOOM_MIN, Compare
from viewer.state.acts import (
    CUT_STEP_MM,
    ZOOM_STEP,
    cut_by,
    other_account,
    step_scene,
    toggle_compare,
    zoom_by,
    zoom_to,
)
from viewer.state.session import Session
from viewer.ui.shell.arrange import PICTURE, TOPICS

if TYPE_CHECKING:
    from viewer.ui.quilt.pane import QuiltPane


class Stage(Protocol):
    """What commands want of the window."""

    @property
    def quilt(self) -> QuiltPane | None: ...
    def toggle_pane(self, pane: str) -> None: ...
    def picture(self) -> QuiltPane | None: ...
    def copy(self) -> None: ...
    def let_go(self) -> bool: ...
    def turn_pane(self, step: int) -> None: ...
    def close(self) -> bool: ...


class Handlers(QObject):
    """Turns a command into a call of the state it changes."""

    def __init__(self, session: Session, stage: Stage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stage = stage

    def table(self) -> dict[str, Callable[[], object]]:
        """Command id → what it does."""
        session = self._session
        return {
            "back": session.reading.back,
            "forward": session.reading.forward,
            "home": self.home,
            "previous": self.previous,
            "next": self.next,
            "smaller": session.preferences.smaller_text,
            "larger": session.preferences.larger_text,
            "usual-size": self.usual_size,
            "theme": session.preferences.cycle_theme,
            "topics": self.topics,
            "picture": self.picture,
            "skin": self.skin,
            "fat": self.fat,
            "muscle": self.muscle,
            "septa": self.septa,
            "next-pane": self.next_pane,
            "previous-pane": self.previous_pane,
            "clear": self.clear,
            **self._of_picture(),
            "copy": self._stage.copy,
            "quit": self._stage.close,
        }

    def _of_picture(self) -> dict[str, Callable[[], object]]:
        session = self._session
        return {
            "play-age": self.play_age,
            "play-weight": self.play_weight,
            "play-months": self.play_months,
            "undo": session.quilt.undo,
            "redo": session.quilt.redo,
            "reset-picture": self.reset_picture,
            "account": self.account,
            "compare-before": self.compare_before,
            "compare-accounts": self.compare_accounts,
            "zoom-in": self.zoom_in,
            "zoom-out": self.zoom_out,
            "zoom-fit": self.zoom_fit,
            "cut-back": self.cut_back,
            "cut-front": self.cut_front,
            "follow": self.follow,
            "scene-before": self.scene_before,
            "scene-after": self.scene_after,
            "play-tour": self.play_tour,
            "how-sure": self.how_sure,
            "save-picture": self.save_picture,
            "copy-code": self.copy_code,
            "go-to-code": self.go_to_code,
        }

    def home(self) -> None:
        first = self._session.pack.first_topic(self._session.language)
        if first is not None:
            self._session.reading.open(first.id)

    def previous(self) -> None:
        self._turn(0)

    def next(self) -> None:
        self._turn(1)

    def usual_size(self) -> None:
        self._session.preferences.set_text_scale(1.0)

    def topics(self) -> None:
        self._stage.toggle_pane(TOPICS)

    def picture(self) -> None:
        self._stage.toggle_pane(PICTURE)

    def next_pane(self) -> None:
        self._stage.turn_pane(+1)

    def previous_pane(self) -> None:
        self._stage.turn_pane(-1)

    def skin(self) -> None:
        self._light(Part.SKIN)

    def fat(self) -> None:
        self._light(Part.FAT)

    def muscle(self) -> None:
        self._light(Part.MUSCLE)

    def septa(self) -> None:
        self._light(Part.SEPTA)

    def clear(self) -> None:
        """Esc: what was opened or taken last is let go of first."""
        if self._stage.let_go():
            return
        pane = self._stage.quilt
        if pane is None or not pane.let_go():
            self._session.focus.clear()

    def play_age(self) -> None:
        self._play(0)

    def play_weight(self) -> None:
        self._play(1)

    def play_months(self) -> None:
        self._play(2)

    def reset_picture(self) -> None:
        pane = self._stage.picture()
        if pane is not None:
            pane.reset_all()

    def account(self) -> None:
        other_account(self._session.quilt)

    def compare_before(self) -> None:
        toggle_compare(self._session.quilt, Compare.BEFORE)

    def compare_accounts(self) -> None:
        toggle_compare(self._session.quilt, Compare.ACCOUNTS)

    def zoom_in(self) -> None:
        zoom_by(self._session.quilt, ZOOM_STEP)

    def zoom_out(self) -> None:
        zoom_by(self._session.quilt, -ZOOM_STEP)

    def zoom_fit(self) -> None:
        zoom_to(self._session.quilt, ZOOM_MIN)

    def cut_back(self) -> None:
        cut_by(self._session.quilt, -CUT_STEP_MM)

    def cut_front(self) -> None:
        cut_by(self._session.quilt, CUT_STEP_MM)

    def follow(self) -> None:
        on = not self._session.follow.on
        self._session.preferences.set_follow(on)
        self._session.follow.set_on(on)

    def scene_before(self) -> None:
        step_scene(self._session.show, -1)

    def scene_after(self) -> None:
        step_scene(self._session.show, +1)

    def play_tour(self) -> None:
        """The tour that is under way, else the first of the pack."""
        tour, tours = self._session.tour, self._session.show.book.tours
        if tour.playing:
            tour.pause()
        elif tour.tour is not None:
            tour.resume()
        elif tours:
            tour.play(next(iter(tours)))

    def how_sure(self) -> None:
        pane = self._stage.picture()
        if pane is not None:
            pane.drawers.toggle_sure()

    def save_picture(self) -> None:
        pane = self._stage.picture()
        if pane is not None:
            pane.drawers.save()

    def copy_code(self) -> None:
        pane = self._stage.picture()
        if pane is not None:
            pane.drawers.copy_code()

    def go_to_code(self) -> None:
        pane = self._stage.picture()
        if pane is not None:
            pane.drawers.go_to_code()

    def _play(self, slider: int) -> None:
        pane = self._stage.picture()
        if pane is not None:
            pane.controls.controls[slider].play.toggle()

    def _light(self, part: Part) -> None:
        self._session.focus.pin(part, Source.COMMAND)

    def _turn(self, which: int) -> None:
        neighbours = self._session.pack.neighbours(self._session.reading.topic_id, self._session.language)
        topic = neighbours[which]
        if topic is not None:
            self._session.reading.open(topic.id)
