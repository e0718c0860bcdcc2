"""Draws what the audience sees of a talk: each slide of the built-in lesson, each hand on a slide and on the picture.

``python -m tests.tools.talk_pictures FOLDER WIDTHxHEIGHT [PART OF A NAME …]`` writes ``FOLDER/NAME-WIDTHxHEIGHT.webp``
each, never wider than 960 pixels. ``--whole`` keeps the full size, to look at.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt

from viewer.core.content.pack import open_pack
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.core.quilt.parts import Part, Source
from viewer.core.talk.ink import WIDTHS, Ink, Stroke, Tool
from viewer.core.talk.model import Kind
from viewer.core.talk.room import has_live_picture
from viewer.state.talk.hands import Hand
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.program import PresenterProgram

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
SUFFIX = ".webp"
QUALITY = 88
WIDEST = 960
AT = (0.62, 0.42)
GONE_MS = 700  # until a laser's trail has faded
STROKES = (
    Stroke(Tool.PEN, Ink.FIRST, WIDTHS[1], ((0.1, 0.5), (0.2, 0.42), (0.3, 0.52), (0.4, 0.44))),
    Stroke(Tool.MARKER, Ink.SECOND, WIDTHS[2], ((0.05, 0.3), (0.35, 0.3))),
    Stroke(Tool.ARROW, Ink.THIRD, WIDTHS[1], ((0.4, 0.8), (0.62, 0.55))),
    Stroke(Tool.PEN, Ink.FOURTH, WIDTHS[1], ((0.55, 0.3), (0.7, 0.25), (0.8, 0.35), (0.7, 0.45), (0.55, 0.3))),
)


def _nothing(desk: TalkDesk) -> None:
    del desk


def _black(desk: TalkDesk) -> None:
    desk.talk.set_veil(Veil.BLACK)


def _white(desk: TalkDesk) -> None:
    desk.talk.set_veil(Veil.WHITE)


def _frozen(desk: TalkDesk) -> None:
    """The speaker has gone on, and moved the picture."""
    desk.talk.set_frozen(True)
    desk.talk.next()
    desk.session.quilt.set_age(75)


def _laser(desk: TalkDesk) -> None:
    desk.hands.take(Hand.LASER)
    desk.hands.point(AT)


def _spotlight(desk: TalkDesk) -> None:
    desk.hands.take(Hand.SPOTLIGHT)
    desk.hands.point(AT)


def _part(desk: TalkDesk) -> None:
    desk.session.focus.pin(Part.SEPTA, Source.COMMAND)


def _lens(desk: TalkDesk) -> None:
    desk.hands.take(Hand.LENS)
    desk.hands.magnify(QRectF(0.45, 0.25, 0.35, 0.35))


def _ink(desk: TalkDesk) -> None:
    for stroke in STROKES:
        first, *rest = stroke.places
        desk.ink.begin(Stroke(stroke.tool, stroke.ink, stroke.width, (first,)))
        for place in rest:
            desk.ink.extend(place)
        desk.ink.end()


def _undone(desk: TalkDesk) -> None:
    _ink(desk)
    desk.ink.undo()
    desk.ink.undo()


HANDS: dict[str, Callable[[TalkDesk], None]] = {
    "plain": _nothing,
    "frozen": _frozen,
    "black": _black,
    "white": _white,
    "laser": _laser,
    "spotlight": _spotlight,
    "part": _part,
    "lens": _lens,
    "ink": _ink,
    "undone": _undone,
}
GROUNDS = ("slide", "model")
LESSON = 16  # slides of the built-in lesson


def names(size: tuple[int, int]) -> list[str]:
    """Of all pictures of a size, without the suffix: the lesson's slides in the smallest alone."""
    wide, tall = size
    hands = [f"{ground}-{hand}" for ground in GROUNDS for hand in HANDS]
    lesson = [f"lesson-{number:02}" for number in range(1, LESSON + 1)] if size == SIZES[0] else []
    return [f"{name}-{wide}x{tall}" for name in [*hands, *lesson]]


class Show:
    """One talk, drawn offscreen."""

    def __init__(self, size: tuple[int, int]) -> None:
        order = Order(mode="presenter", size=size, theme="projector", language="en")
        self.program = PresenterProgram(order, open_pack(built_in_pack()))
        assert not self.program.fault, self.program.fault
        self.program.session.show.motion = False
        self.desk = self.program.talk.desk
        self.audience, self.speaker = self.program.talk.audience, self.program.talk.speaker
        self.audience.resize(*size)
        self.speaker.resize(1280, 720)
        self.audience.show()
        self.speaker.show()
        self.wait(300)
        self.program.session.show.motion = False

    def wait(self, ms: int) -> None:
        end = time.monotonic() + ms / 1000
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            time.sleep(0.002)

    def fresh(self, index: int) -> None:
        """To a slide, with nothing in hand and nothing drawn."""
        desk = self.desk
        desk.talk.set_frozen(False)
        desk.talk.set_veil(Veil.NONE)
        desk.hands.point(None)
        desk.hands.take(Hand.NONE)
        desk.session.focus.clear()
        desk.ink.restore({})
        desk.talk.go(index + 1 if index == 0 else 0)
        desk.talk.go(index)
        self.finish()

    def finish(self) -> None:
        """Everything drawn to its end."""
        self.wait(GONE_MS if self.desk.hands.hand is Hand.NONE else 60)
        for stage in (self.audience.stage, self.speaker.now):
            if stage.view is not None and stage.view.isVisible():
                stage.view.finish()
        self.wait(60)

    def ground(self, name: str) -> int:
        """Index of a slide with words and a figure or points alone, and of one with the picture large."""
        slides = self.desk.talk.slides
        if name == "slide":
            return next(at for at, one in enumerate(slides) if one.points and not has_live_picture(one))
        return next(at for at, one in enumerate(slides) if one.kind is Kind.SCENE or has_live_picture(one))

    def save(self, path: Path, whole: bool) -> str:
        image = self.audience.grab().toImage()
        if not whole and image.width() > WIDEST:
            image = image.scaledToWidth(WIDEST, Qt.TransformationMode.SmoothTransformation)
        return "" if image.save(str(path), "WEBP", QUALITY) else f"{path.name} could not be written"


def draw(folder: Path, size: tuple[int, int], parts: list[str], whole: bool) -> str:
    """All pictures of one size; what went wrong, or nothing."""
    show = Show(size)
    try:
        for name in names(size):
            if parts and not any(part in name for part in parts):
                continue
            ground, what = name.split("-")[:2]
            if ground == "lesson":
                show.fresh(int(what) - 1)
            else:
                show.fresh(show.ground(ground))
                if ground == "model":
                    show.desk.talk.set_large(True)
                    show.finish()
                HANDS[what](show.desk)
                show.finish()
            fault = show.save(folder / (name + SUFFIX), whole)
            if fault:
                return fault
    finally:
        show.program.close()
    return ""


def main(words: list[str]) -> int:
    whole = "--whole" in words
    folder, wanted, *parts = (word for word in words if word != "--whole")
    wide, tall = (int(side) for side in wanted.split("x"))
    Path(folder).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="septa-pictures-"):
        fault = draw(Path(folder), (wide, tall), parts, whole)
    if fault:
        print(fault, file=sys.stderr)
    return 1 if fault else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
